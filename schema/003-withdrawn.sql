-- SPDX-License-Identifier: LGPL-2.1-or-later
-- What releases have shown to those for whom it is no more, so that their calendars can cancel it.

-- A part of a session, which only calendars of parts have shown.
ALTER TABLE tombstone ADD COLUMN part INTEGER;

-- What the latest release that showed a session to those of `audience` showed them of it. It is of identity, which is never
-- undone: a release that is undone still counts, for somebody may have got its calendar.
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

-- That of it, also of a session that has been removed, which its audience may not see any more: it is for fewer now, a
-- draft again, or has no time any more. `sequence` and `changed` are those of the entry that cancels it.
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
