-- SPDX-License-Identifier: LGPL-2.1-or-later
-- What calendars have shown to those for whom it is no more, so that they can cancel it.

-- What calendars show of a session now: a JSON object with the columns of `withdrawn` from audience to place; NULL when
-- they show nothing of it.
ALTER TABLE record ADD COLUMN listed TEXT;

-- A part of a session, which only calendars of parts have shown.
ALTER TABLE tombstone ADD COLUMN part INTEGER;

-- What those who get the calendar of `audience` have last seen of a session, or of one that has been removed, when they may
-- not see it any more: it is for others now, a draft again, or has no time any more. As what goes leaves behind, it is
-- never undone.
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
