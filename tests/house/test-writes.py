#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds that nothing writes to a programme beside the path that records it."""
import re, sys

from house import Tap, files, named

# What is not recorded, and may be written anywhere in the store: identity, what goes leaves behind, history itself.
FREE = "record tombstone listed withdrawn entry frozen"
# The only files that write in the tables that are: saving, and putting a changeset back.
WRITERS = "pln-store-write.c pln-store-release.c pln-changeset.c"
# Each may end a transaction once: after it has looked that all is recorded; and with a step of the schema.
ENDS = "pln-store.c pln-migrate.c"
# Calls that write by other ways than SQL.
CALLS = {"sqlite3changeset_apply": "pln-changeset.c", "sqlite3_blob_write": "", "sqlite3_deserialize": ""}
WRITE = re.compile(r"\b(?:INSERT (?:OR \w+ )?INTO|UPDATE(?: OR \w+)?|DELETE FROM|REPLACE INTO)"
                   r'\s+(\\"%s\\"|%s|\\"\w+\\"|\w+)')


def strings(path):
    """What the strings of a C file say, those that follow each other joined."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S)
    text = re.sub(r'"\s*\n\s*"', "", text)
    return re.findall(r'"((?:\\.|[^"\\\n])*)"', text)


def writes(path):
    for string in strings(path):
        for table in WRITE.findall(string):
            if table.strip('\\"') not in FREE.split() and path.name not in WRITERS.split():
                yield f"{named(path)}: writes in {table} beside the recording: {string[:60]}"


def ends(path):
    n = sum(len(re.findall(r"\b(?:COMMIT|END TRANSACTION)\b", string)) for string in strings(path))
    if n > (path.name in ENDS.split()):
        yield f"{named(path)}: ends a transaction; pln_store_commit() is for that"
    for call, only in CALLS.items():
        if re.search(rf"\b{call} \(", path.read_text()) and path.name != only:
            yield f"{named(path)}: must not call {call}"


tap = Tap()
sources = files("*.c", "*.h", under=["src/store"])
tap.point("only what is recorded writes in a programme", [f for path in sources for f in writes(path)])
tap.point("a transaction ends in one place", [f for path in sources for f in ends(path)])
# The rule is worth nothing when it finds nothing.
tables = {table for path in sources for string in strings(path) for table in WRITE.findall(string)}
tap.point("the rule finds what there is",
          [] if {'\\"%s\\"', "record", "entry"} <= tables else [f"only {sorted(tables)}"])
sys.exit(tap.end())
