#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds the style: how files begin, how long they and their functions are, how C is laid out."""
import re, shutil, subprocess, sys
from collections import Counter

from house import SOURCE, Tap, files, named

LICENCE = "SPDX-License-Identifier: LGPL-2.1-or-later"
FILE_LINES, FUNCTION_LINES, COLUMNS = 800, 60, 120
TOP = {"src", "schema", "data", "tests", "meson.build", "README.md", "LICENSE"}


def beginning(path):
    """The SPDX line, then one sentence that says what the file is for."""
    lines = [line for line in path.read_text().split("\n")[:4] if not line.startswith(("#!", "<?"))]
    if LICENCE not in lines[0]:
        yield f"{named(path)}: begins without {LICENCE}"
    elif not re.match(r'(/\* |# |-- |"""|<!-- )[^\s*]', lines[1]):
        yield f"{named(path)}: no sentence after the SPDX line that says what it is for"


def functions(path):
    """Where each function of a C file begins, its name, and its lines up to the closing brace."""
    name = start = None
    for number, line in enumerate(path.read_text().split("\n"), 1):
        found = re.match(r"(\w+) \(", line)
        if found:
            name, start = found[1], number
        elif line == "}" and name:
            yield start, name, number - start + 1
            name = None
        elif line.startswith(("}", "#", "typedef")):
            name = None


def bare(path):
    """Where a public prototype stands without a word of its own; new, free and quark mean one thing."""
    lines = path.read_text().split("\n")
    for number, line in enumerate(lines, 1):
        found = re.match(r"(?!typedef)\w[\w *]*\b(pln_\w+) \(", line)
        if found and not re.search(r"_(new|free|quark)$", found[1]) \
                and not lines[number - 2].endswith("*/"):
            yield f"{named(path)}:{number}: {found[1]} has no comment"


def lengths(path):
    lines = path.read_text().rstrip("\n").split("\n")
    if len(lines) > FILE_LINES:
        yield f"{named(path)}: {len(lines)} lines, more than {FILE_LINES}"
    for number, line in enumerate(lines, 1):
        if len(line) > COLUMNS:
            yield f"{named(path)}:{number}: {len(line)} columns, more than {COLUMNS}"
    for number, name, length in functions(path) if path.suffix == ".c" else []:
        if length > FUNCTION_LINES:
            yield f"{named(path)}:{number}: {name} has {length} lines, more than {FUNCTION_LINES}"


def formatter():
    """clang-format 14 (others lay out a few things in another way), or None."""
    for name in ("clang-format-14", "clang-format"):
        if path := shutil.which(name):
            version = subprocess.run([path, "--version"], capture_output=True, text=True).stdout
            if " 14." in version:
                return path
    return None


def left_out():
    """What lies among the tests and is in no list of them, so that nobody notices when it fails."""
    lists = "".join((SOURCE / name / "meson.build").read_text() for name in ("tests", "tests/fuzz", "src"))
    for path in files("*.t") + files("test-*.c", "test-*.py"):
        name = path.stem.removeprefix("test-")
        view = name.removeprefix("print-") if path.suffix == ".c" else name
        if f"'{name}'" not in lists and f"'{view}'" not in lists and f"'{path.name}'" not in lists:
            yield f"{named(path)}: {name} is not in tests/meson.build"


tap = Tap()
c, headers = files("*.c"), files("*.h")
begun = c + headers + files("*.in", "*.py", "*.sh", "meson.build", "*.gresource.xml")
begun += files("*.sql", "*.sh", "meson.build", under=["schema", "data"]) + [SOURCE / "meson.build"]
tap.point("files begin as they should", [fault for path in begun for fault in beginning(path)])
tap.point("headers have #pragma once",
          [named(path) for path in headers if "\n#pragma once\n" not in path.read_text()])
tap.point("public functions say what they do",
          [fault for path in headers if path.is_relative_to(SOURCE / "src") for fault in bare(path)])
tap.point(f"files have at most {FILE_LINES} lines of {COLUMNS} columns, functions {FUNCTION_LINES}",
          [fault for path in c + headers + files("*.py") for fault in lengths(path)])
tap.point("each test is run", sorted(left_out()))
here = {path.name for path in SOURCE.iterdir() if not re.match(r"\.|build|__pycache__", path.name)}
tap.point("the top level holds what the design says", sorted(here ^ TOP))
if clang_format := formatter():
    done = subprocess.run([clang_format, "--dry-run", "-Werror", *c, *headers], cwd=SOURCE,
                          capture_output=True, text=True)
    places = re.findall(rf"^(?:{re.escape(str(SOURCE))}/)?(.+?):\d+:\d+: error:", done.stderr, re.M)
    tap.point("C is as clang-format lays it out",
              [f"clang-format -i {name}: {n} places" for name, n in Counter(places).items()])
else:
    tap.skip("C is as clang-format lays it out", "no clang-format 14 here")
sys.exit(tap.end())
