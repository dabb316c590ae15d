#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints real programmes at several widths, and holds the pages against rules that are not our own.

test-paper.py --plenary PROGRAM. Needs ../shared: its programmes, and print/check.py, which measures each line, looks
at what begins and ends it, and at the heads of pages. Besides, the rows of a day are counted.
"""
import argparse, json, re, subprocess, sys, tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent.parent
SHARED = SOURCE.parent / "shared"
CHECK = SHARED / "print/check.py"
PROGRAMMES = {
    "fosdem-2024-pretalx": "Europe/Brussels", "fosdem-2021-pentabarf": "Europe/Brussels",
    "c3-38c3-hub": "Europe/Berlin", "c3-28c3-pentabarf": "Europe/Berlin", "debconf17-wafer": "America/Montreal",
}
WIDTHS = [60, 72, 80, 100, 132]
LINES = 60


class Tap:
    number = failed = 0

    def point(self, name, faults):
        self.number += 1
        self.failed += bool(faults)
        print("not ok" if faults else "ok", self.number, name)
        for fault in faults:
            print("#  ", fault)


def is_ours(fault, pages):
    """Whether a fault is one: two kinds are of the checker. It measures emoji that are joined (U+200D) one by one, and
    takes the mark that closes a German quotation („…“) for the one that opens an English one."""
    place = re.match(r"page (\d+) line (\d+) (is \d+ columns|ends in opening)", fault)
    if not place:
        return True
    lines = pages[int(place[1]) - 1].split("\n")
    at = int(place[2]) - 1
    if place[3].startswith("is"):
        return "\u200d" not in lines[at]
    return not (lines[at].endswith("\u201c") and "\u201e" in "".join(lines[max(at - 4, 0):at + 1]))


def check(path, width):
    """What the checker has to say."""
    said = subprocess.run([sys.executable, CHECK, path, str(width), str(LINES), "--list"],
                          capture_output=True, text=True)
    pages = path.read_text().split("\f")
    faults = [line.strip() for line in said.stdout.split("\n") if line.startswith("   ")]
    if said.returncode not in (0, 1):
        faults += [said.stderr]
    return [fault for fault in faults if is_ours(fault, pages)]


def count_rows(plenary, folder, text):
    """The rows with a time are as many as the sessions with one that are no parts."""
    listed = json.loads(plenary("session", "list", "--json", folder=folder))["sessions"]
    timed = sum("start" in session and "parent" not in session for session in listed
                if session.get("state") != "draft" and session.get("audience", "public") == "public")
    rows = len(re.findall(r"^\d\d:\d\d-(?:\d\d:\d\d|open)", text, re.M))
    return [f"{rows} rows for {timed} sessions"] if rows != timed else []


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plenary", type=Path, required=True)
    program = parser.parse_args().plenary.resolve()
    if not CHECK.exists():
        print("1..0 # SKIP needs ../shared/print")
        return 0

    def plenary(*words, folder):
        return subprocess.run([program, *words], cwd=folder, check=True, capture_output=True, text=True).stdout

    tap = Tap()
    with tempfile.TemporaryDirectory() as top:
        for name, zone in {"example": None, **PROGRAMMES}.items():
            folder = Path(top) / name
            folder.mkdir()
            if zone:
                xml = SHARED / "corpus/schedule-xml" / f"{name}.xml"
                plenary("init", "--import", str(xml), "--timezone", zone, folder=folder)
            else:
                plenary("init", "--example", folder=folder)
            for view in ["day", "grid", "signs", "index"]:
                for width in WIDTHS:
                    path = folder / f"{view}-{width}.txt"
                    plenary("print", view, "--width", str(width), "-o", str(path), folder=folder)
                    faults = check(path, width)
                    if view == "signs":  # each hangs by itself
                        faults = [fault for fault in faults if fault != "time zone named more than once"]
                    if view == "day":
                        faults += count_rows(plenary, folder, path.read_text())
                    tap.point(f"{name}: {view} at {width} columns", faults)
    print(f"1..{tap.number}")
    return tap.failed > 0


sys.exit(main())
