-- SPDX-License-Identifier: LGPL-2.1-or-later
-- The sum of the steps, as SQLite keeps it; made by tests/store/test-schema.c, not by hand.

CREATE TABLE appearance (
  uuid TEXT NOT NULL PRIMARY KEY REFERENCES record (uuid),
  session TEXT NOT NULL REFERENCES session (uuid),
  speaker TEXT REFERENCES speaker (uuid),
  organisation TEXT REFERENCES organisation (uuid),
  label TEXT,
  count INTEGER CHECK (count > 0),
  role TEXT NOT NULL,
  presence TEXT NOT NULL,
  audience TEXT NOT NULL CHECK (audience = 'public' OR audience = 'participants' OR audience = 'staff'),
  position TEXT,
  affiliation TEXT,
  notes TEXT,
  ordinal INTEGER NOT NULL,
  CHECK ((speaker IS NOT NULL) + (organisation IS NOT NULL) + (label IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX appearance_organisation ON appearance (organisation) WHERE organisation IS NOT NULL;

CREATE INDEX appearance_session ON appearance (session);

CREATE INDEX appearance_speaker ON appearance (speaker, session) WHERE speaker IS NOT NULL;

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

CREATE TABLE external (
  record TEXT NOT NULL REFERENCES record (uuid),
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  ordinal INTEGER NOT NULL, sequence INTEGER,
  PRIMARY KEY (record, source, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX external_id ON external (source, id);

CREATE TABLE forum (
  uuid TEXT NOT NULL PRIMARY KEY REFERENCES record (uuid),
  key TEXT NOT NULL UNIQUE CHECK (key GLOB '*[^0-9]*'),
  parent TEXT REFERENCES forum (uuid) CHECK (parent <> uuid),
  title TEXT NOT NULL,
  acronym TEXT,
  subtitle TEXT,
  "from" TEXT CHECK (date ("from") IS "from"),
  "to" TEXT CHECK (date ("to") IS "to"),
  timezone TEXT,
  day_change TEXT,
  languages TEXT,
  venue TEXT REFERENCES venue (uuid),
  url TEXT,
  email TEXT,
  "order" INTEGER CHECK ("order" > 0),
  description TEXT,
  notes TEXT, words TEXT,
  CHECK ("from" <= "to"),
  CHECK (parent IS NOT NULL OR timezone IS NOT NULL)
) STRICT;

CREATE TABLE frozen (
  uuid TEXT NOT NULL PRIMARY KEY CHECK (length (uuid) = 36),
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  format INTEGER NOT NULL,
  programme BLOB NOT NULL
) STRICT;

CREATE TABLE link (
  record TEXT NOT NULL REFERENCES record (uuid),
  url TEXT NOT NULL,
  title TEXT,
  audience TEXT NOT NULL CHECK (audience = 'public' OR audience = 'participants' OR audience = 'staff'),
  ordinal INTEGER NOT NULL,
  PRIMARY KEY (record, url, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE listed (
  record TEXT NOT NULL REFERENCES record (uuid),
  audience TEXT NOT NULL CHECK (audience = 'public' OR audience = 'participants' OR audience = 'staff'),
  title TEXT NOT NULL,
  timezone TEXT NOT NULL,
  day TEXT,
  start TEXT,
  fold INTEGER,
  length INTEGER,
  place TEXT,
  PRIMARY KEY (record, audience)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  uuid TEXT NOT NULL PRIMARY KEY REFERENCES record (uuid),
  key TEXT NOT NULL UNIQUE CHECK (key GLOB '*[^0-9]*'),
  name TEXT NOT NULL,
  acronym TEXT,
  url TEXT,
  notes TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE patron (
  record TEXT NOT NULL REFERENCES record (uuid),
  organisation TEXT NOT NULL REFERENCES organisation (uuid),
  duty TEXT NOT NULL,
  label TEXT,
  ordinal INTEGER NOT NULL,
  PRIMARY KEY (record, organisation, duty, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX patron_organisation ON patron (organisation);

CREATE TABLE position (
  uuid TEXT NOT NULL PRIMARY KEY REFERENCES record (uuid),
  speaker TEXT NOT NULL REFERENCES speaker (uuid),
  position TEXT,
  organisation TEXT,
  former INTEGER CHECK (former IN (0, 1)),
  ordinal INTEGER NOT NULL,
  CHECK (position IS NOT NULL OR organisation IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX position_speaker ON position (speaker);

CREATE TABLE record (
  uuid TEXT NOT NULL PRIMARY KEY CHECK (length (uuid) = 36),
  kind TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
  changed INTEGER NOT NULL,
  removed INTEGER,
  calendar TEXT,
  UNIQUE (kind, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE release (
  uuid TEXT NOT NULL PRIMARY KEY REFERENCES frozen (uuid),
  name TEXT NOT NULL UNIQUE,
  note TEXT,
  made INTEGER NOT NULL
) STRICT;

CREATE TABLE room (
  uuid TEXT NOT NULL PRIMARY KEY REFERENCES record (uuid),
  key TEXT NOT NULL UNIQUE CHECK (key GLOB '*[^0-9]*'),
  name TEXT NOT NULL,
  venue TEXT REFERENCES venue (uuid),
  building TEXT,
  floor TEXT,
  capacity INTEGER CHECK (capacity > 0),
  "order" INTEGER CHECK ("order" > 0),
  notes TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  uuid TEXT NOT NULL PRIMARY KEY REFERENCES record (uuid),
  key TEXT NOT NULL UNIQUE CHECK (key GLOB '*[^0-9]*'),
  forum TEXT REFERENCES forum (uuid),
  parent TEXT REFERENCES session (uuid) CHECK (parent <> uuid),
  repeat_of TEXT REFERENCES session (uuid) CHECK (repeat_of <> uuid),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  subtitle TEXT,
  day TEXT CHECK (date (day) IS day),
  start TEXT CHECK (strftime ('%Y-%m-%dT%H:%M', start) IS start),
  fold INTEGER CHECK (fold IN (0, 1)),
  length INTEGER CHECK (length BETWEEN 1 AND 44640),
  "order" INTEGER CHECK ("order" > 0),
  languages TEXT,
  state TEXT NOT NULL CHECK (state = 'draft' OR state = 'tentative' OR state = 'confirmed' OR state = 'cancelled'),
  reason TEXT,
  audience TEXT NOT NULL CHECK (audience = 'public' OR audience = 'participants' OR audience = 'staff'),
  url TEXT,
  abstract TEXT,
  description TEXT,
  participants_note TEXT,
  notes TEXT,
  CHECK (day IS NULL OR start IS NULL),
  CHECK (forum IS NOT NULL OR parent IS NOT NULL)
) STRICT;

CREATE INDEX session_forum ON session (forum);

CREATE INDEX session_parent ON session (parent) WHERE parent IS NOT NULL;

CREATE INDEX session_repeat ON session (repeat_of) WHERE repeat_of IS NOT NULL;

CREATE INDEX session_time ON session (uuid, parent, start, length);

CREATE TABLE session_room (
  session TEXT NOT NULL REFERENCES session (uuid),
  room TEXT NOT NULL REFERENCES room (uuid),
  ordinal INTEGER NOT NULL,
  PRIMARY KEY (session, room)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_room_room ON session_room (room);

CREATE TABLE session_theme (
  session TEXT NOT NULL REFERENCES session (uuid),
  theme TEXT NOT NULL REFERENCES theme (uuid),
  ordinal INTEGER NOT NULL,
  PRIMARY KEY (session, theme)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_theme_theme ON session_theme (theme);

CREATE TABLE speaker (
  uuid TEXT NOT NULL PRIMARY KEY REFERENCES record (uuid),
  key TEXT NOT NULL UNIQUE CHECK (key GLOB '*[^0-9]*'),
  name TEXT NOT NULL,
  family TEXT,
  honorific TEXT,
  biography TEXT,
  url TEXT,
  email TEXT,
  notes TEXT
) STRICT;

CREATE TABLE theme (
  uuid TEXT NOT NULL PRIMARY KEY REFERENCES record (uuid),
  key TEXT NOT NULL UNIQUE CHECK (key GLOB '*[^0-9]*'),
  name TEXT NOT NULL,
  color TEXT CHECK (color GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
  "order" INTEGER CHECK ("order" > 0),
  description TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone (
  uuid TEXT NOT NULL PRIMARY KEY REFERENCES record (uuid),
  key TEXT,
  title TEXT NOT NULL,
  timezone TEXT NOT NULL,
  day TEXT,
  start TEXT,
  fold INTEGER,
  length INTEGER,
  place TEXT,
  audience TEXT NOT NULL CHECK (audience = 'public' OR audience = 'participants' OR audience = 'staff')
, part INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE translation (
  record TEXT NOT NULL REFERENCES record (uuid),
  field TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  PRIMARY KEY (record, field, language)
) STRICT;

CREATE TABLE venue (
  uuid TEXT NOT NULL PRIMARY KEY REFERENCES record (uuid),
  key TEXT NOT NULL UNIQUE CHECK (key GLOB '*[^0-9]*'),
  name TEXT NOT NULL,
  address TEXT,
  geo TEXT,
  url TEXT,
  notes TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawn (
  record TEXT NOT NULL REFERENCES record (uuid),
  audience TEXT NOT NULL CHECK (audience = 'public' OR audience = 'participants' OR audience = 'staff'),
  title TEXT NOT NULL,
  timezone TEXT NOT NULL,
  day TEXT,
  start TEXT,
  fold INTEGER,
  length INTEGER,
  place TEXT,
  sequence INTEGER,
  changed TEXT,
  ordinal INTEGER NOT NULL,
  PRIMARY KEY (record, audience)
) STRICT, WITHOUT ROWID;
