#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds the homes: each function is declared in the header of its own file, and no circle of files needs itself."""
import re, sys
from functools import cache

from house import SOURCE, Tap, code, files, named

# Circles that are there until the store is laid anew: a file of each.
KNOWN = {"src/store/pln-db.c", "src/store/history/pln-changeset.c"}
DEFINED = re.compile(r"^(?:\w[\w *]*\s+\*?)?(pln_\w+) \((?=[^;]*?\)\n\{)", re.M)
TABLE = re.compile(r"^(?:const )?\w+ \**(pln_\w+)(?:\[\])? = ", re.M)
DECLARED = re.compile(r"^(?!typedef)\w[\w *]*?\b(pln_\w+) \(", re.M)


@cache
def bare(path):
    return code(path.read_text(), False)


def homes():
    """Where each public function and table is defined."""
    return {found[1]: path for path in files("*.c", under=["src"])
            for pattern in (DEFINED, TABLE) for found in pattern.finditer(bare(path))}


def elsewhere(home):
    for header in files("*.h", under=["src"]):
        for name in DECLARED.findall(bare(header)):
            if name in home and home[name].stem != header.stem.removesuffix("-private"):
                yield f"{named(header)}: {name} is defined in {named(home[name])}"


def circles(home):
    """The files that need each other (Tarjan's strongly connected components)."""
    needs = {path: {home[name] for name in re.findall(r"\bpln_\w+", bare(path)) if name in home} - {path}
             for path in files("*.c", under=["src"])}
    order, lowest, stack = {}, {}, []

    def visit(path):
        order[path] = lowest[path] = len(order)
        stack.append(path)
        for other in sorted(needs[path]):
            if other not in order:
                yield from visit(other)
            if other in stack:
                lowest[path] = min(lowest[path], lowest[other])
        if lowest[path] == order[path]:
            circle = stack[stack.index(path):]
            del stack[stack.index(path):]
            if len(circle) > 1:
                yield sorted(map(named, circle))

    for path in sorted(needs):
        if path not in order:
            yield from visit(path)


tap = Tap()
home = homes()
found = list(circles(home))
tap.point("functions are declared in the header of their file", list(elsewhere(home)))
tap.point("no files need each other in a circle",
          [" ".join(circle) for circle in found if not KNOWN & set(circle)])
tap.point("the circles that are known are still there",
          sorted(KNOWN - {name for circle in found for name in circle}))
sys.exit(tap.end())
