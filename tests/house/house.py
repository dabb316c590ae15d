# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the house tests share: where the sources are, and TAP."""
import re
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent.parent
LAYERS = ["base", "model", "store", "check", "words", "format", "pdf", "cli"]


def files(*patterns, under=("src", "tests")):
    """The files of the project that match, in order."""
    return sorted(path for folder in under for pattern in patterns
                  for path in (SOURCE / folder).rglob(pattern))


def named(path):
    return str(path.relative_to(SOURCE))


def code(text, keep_strings):
    """C without its comments, and maybe without what its strings say; lines stay lines."""
    def blank(match):
        found = match.group()
        if found[0] == "/":
            return "\n" * found.count("\n")
        return found if keep_strings else '""'
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, text,
                  flags=re.S)


class Tap:
    """Counts and prints test points."""

    def __init__(self):
        self.number = self.failed = 0

    def point(self, name, faults):
        """A point that passes when there are no faults."""
        self.number += 1
        self.failed += bool(faults)
        print("not ok" if faults else "ok", self.number, name)
        for fault in faults:
            print("#  ", fault)

    def skip(self, name, why):
        self.number += 1
        print("ok", self.number, name, "# SKIP", why)

    def end(self):
        print(f"1..{self.number}")
        return self.failed > 0
