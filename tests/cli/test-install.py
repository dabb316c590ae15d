#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Installs a build under another root, and uses what is there."""
import argparse, subprocess, sys, tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent.parent
WANTED = ["bin/plenary", "share/man/man1/plenary.1", "share/plenary/example.run",
          "share/bash-completion/completions/plenary", "share/zsh/site-functions/_plenary",
          "share/fish/vendor_completions.d/plenary.fish", "plenary/plenary-pdf.so"]


def main():
    add = (parser := argparse.ArgumentParser(description=__doc__)).add_argument
    add("--plenary", type=Path, required=True, help="the program")
    built = parser.parse_args().plenary.resolve()
    number = failed = 0

    def point(name, faults):
        nonlocal number, failed
        number, failed = number + 1, failed + bool(faults)
        print("not ok" if faults else "ok", number, name)
        for fault in faults:
            print("#  ", fault)

    with tempfile.TemporaryDirectory() as folder:
        root, work = Path(folder) / "root", Path(folder) / "work"
        work.mkdir()
        done = subprocess.run(["meson", "install", "-C", built.parent.parent, "--no-rebuild",
                               "--destdir", root], capture_output=True, text=True)
        point("a build is installed", done.stderr.split("\n")[-3:] if done.returncode else [])
        there = [str(path) for path in root.rglob("*") if path.is_file()]
        point("all parts are where they belong",
              [want for want in WANTED if not any(path.endswith("/" + want) for path in there)])
        if failed:
            print(f"1..{number}")
            return 1
        plenary = next(path for path in there if path.endswith("/bin/plenary"))
        module = Path(next(path for path in there if path.endswith("/plenary-pdf.so")))

        def run(*words):
            return subprocess.run([plenary, *words], cwd=work, capture_output=True, text=True)

        point("it works without its build", run("init", "--example").stderr.split("\n")[:-1])
        away = module.rename(work / module.name)
        alone = run("print", "day", "-o", "alone.pdf")
        point("without its part for PDF it says so", [
            f"exit {alone.returncode}: {alone.stderr}"
            for _ in [0] if not (alone.returncode == 1 and "install all of Plenary" in alone.stderr)
        ] + [str(path) for path in work.glob("*.pdf")])
        # It is found beside the program, though this is not where it was to be installed.
        away.rename(module)
        whole = run("print", "day", "-o", "whole.pdf")
        subprocess.run([built, "print", "day", "-o", "built.pdf"], cwd=work, capture_output=True)
        if "no fonts are installed" in whole.stderr:
            print(f"ok {number + 1} with it, PDF is as before # SKIP no fonts here")
            number += 1
        else:
            same = (work / "whole.pdf").is_file() and \
                (work / "whole.pdf").read_bytes() == (work / "built.pdf").read_bytes()
            point("with it, PDF is as before", [] if same else [whole.stderr or "other bytes"])
    print(f"1..{number}")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
