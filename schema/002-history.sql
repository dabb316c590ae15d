-- SPDX-License-Identifier: LGPL-2.1-or-later
-- History: what each write changed, and the states that were released.

-- A write, of which `changes` is the changeset (sqlite.org/session/changeset.html). An undo or redo is one too: `target` is
-- the entry that it takes back or does again. A barrier is a step of the schema behind which nothing can be undone.
CREATE TABLE entry (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('write', 'undo', 'redo', 'barrier')),
  target INTEGER REFERENCES entry (number),
  made INTEGER NOT NULL,
  author TEXT NOT NULL,
  command TEXT NOT NULL,
  summary TEXT NOT NULL,
  changes BLOB NOT NULL,
  CHECK ((target IS NOT NULL) = (kind IN ('undo', 'redo')))
) STRICT;
CREATE INDEX entry_target ON entry (target, kind) WHERE target IS NOT NULL;

-- The frozen programme, in the own JSON of version `format`, packed as zlib does (RFC 1950). Like identity it is never deleted, so no number is used twice.
CREATE TABLE frozen (
  uuid TEXT NOT NULL PRIMARY KEY CHECK (length (uuid) = 36),
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  format INTEGER NOT NULL,
  programme BLOB NOT NULL
) STRICT;

CREATE TABLE release (
  uuid TEXT NOT NULL PRIMARY KEY REFERENCES frozen (uuid),
  name TEXT NOT NULL UNIQUE,
  note TEXT,
  made INTEGER NOT NULL
) STRICT;
