#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints the example programme in every view, in English, in Chinese, and in both, and compares the pages with those in
tests/data/golden, which have been read.

test-example.py --plenary PROGRAM. With PLN_REGENERATE in the environment it writes them anew instead.
"""
import argparse, difflib, os, subprocess, sys, tempfile
from pathlib import Path

GOLDEN = Path(__file__).resolve().parent.parent / "data/golden"
VIEWS = ["day", "grid", "index", "signs"]
LANGUAGES = ["en", "zh", "zh,en"]


def compare(path, text):
    """How the pages differ from those that were read."""
    if "PLN_REGENERATE" in os.environ:
        path.write_text(text)
    if not path.exists():
        return ["there is no " + path.name]
    return list(difflib.unified_diff(path.read_text().split("\n"), text.split("\n"), path.name, "printed", lineterm=""))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plenary", type=Path, required=True)
    program = parser.parse_args().plenary.resolve()
    failed = False
    print(f"1..{len(VIEWS) * len(LANGUAGES)}")
    with tempfile.TemporaryDirectory() as folder:
        def plenary(*words):
            return subprocess.run([program, *words], cwd=folder, check=True, capture_output=True, text=True).stdout

        plenary("init", "--example")
        cases = [(view, language) for view in VIEWS for language in LANGUAGES]
        for number, (view, language) in enumerate(cases, 1):
            path = GOLDEN / f"example-{view}-{language.replace(',', '-')}.txt"
            faults = compare(path, plenary("print", view, "--language", language))
            failed |= bool(faults)
            print("not ok" if faults else "ok", number, f"{view} in {language}")
            for fault in faults:
                print("#  ", fault)
    return failed


sys.exit(main())
