plenary doctor: what is wrong with a file, in words, and what can be done. Sizes depend on the version of SQLite.

  $ plenary init --example --file forum.plenary > /dev/null
  $ export PLENARY_FILE=forum.plenary
  $ plenary doctor
  forum.plenary: nothing found; 15 sessions, 1 entry, * kB (glob)
  $ plenary doctor --repair
  forum.plenary: nothing found; 15 sessions, 1 entry, * kB (glob)
  $ plenary doctor --json
  {
    "file" : "forum.plenary",
    "repaired" : [],
    "findings" : []
  }
  $ plenary doctor now
  2> plenary: doctor does not know what to do with 'now'; put a text of several words in quotes
  2> usage: plenary doctor [--repair]
  ? 2
  $ ls
  forum.plenary

Somebody has changed the file with another program. It is told, entered in the log, and can be taken back.

  $ sqlite3 forum.plenary "UPDATE session SET title = 'Hacked' WHERE key = 'opening'; DELETE FROM session_theme"
  $ plenary doctor | sort
  error     history     past the log, session 11 industry-1: a theme was removed; plenary doctor --repair
  error     history     past the log, session 12 industry-2: a theme was removed; plenary doctor --repair
  error     history     past the log, session 14 industry-3: a theme was removed; plenary doctor --repair
  error     history     past the log, session 2 opening: title 'Opening' → 'Hacked'; plenary doctor --repair
  forum.plenary: 4 errors; 15 sessions, 1 entry, * kB (glob)
  2> plenary doctor --repair enters in the log what was changed past it, and plenary undo takes it back then
  $ plenary doctor --repair | sort | tail -n 2
  repaired  history     past the log, session 14 industry-3: a theme was removed
  repaired  history     past the log, session 2 opening: title 'Opening' → 'Hacked'
  2> forum.plenary is kept as it was in forum.plenary.bak
  $ plenary undo | head -n 2
  undone: entry 2, doctor --repair
    2 opening: title Hacked → Opening
  $ plenary doctor
  forum.plenary: nothing found; 15 sessions, 3 entries, * kB (glob)
  $ sqlite3 forum.plenary.bak "SELECT title FROM session WHERE key = 'opening'"
  Hacked

Also when it was a room that sessions are in: it is there again, and nothing is left of it all.

  $ cp forum.plenary roomless.plenary; sqlite3 roomless.plenary "DELETE FROM room WHERE key = 'foyer'"
  $ plenary doctor --file roomless.plenary | sort | sed 's/ (room.*);/;/'
  error     history     past the log, room 2 was removed; plenary doctor --repair
  error     identity    room 2 is not there, but is not marked as removed; plenary doctor --repair
  error     references  session 1 registration-and-tea: its room is not there; go back to a copy
  error     references  session 13 tea-break-2: its room is not there; go back to a copy
  error     references  session 8 tea-break: its room is not there; go back to a copy
  roomless.plenary: 5 errors; 15 sessions, 3 entries, * kB (glob)
  2> plenary doctor --repair enters in the log what was changed past it, and plenary undo takes it back then
  $ plenary doctor --file roomless.plenary --repair > /dev/null 2>&1; plenary undo --file roomless.plenary
  undone: entry 4, doctor --file roomless.plenary --repair
    added room 2 foyer
  $ plenary doctor --file roomless.plenary
  roomless.plenary: nothing found; 15 sessions, 5 entries, * kB (glob)
  $ rm roomless.plenary*

What was meant to be a removal, and what was meant to move.

  $ sqlite3 forum.plenary "UPDATE record SET removed = 1 WHERE kind = 'room' AND number = 1"
  $ sqlite3 forum.plenary "UPDATE record SET calendar = '' WHERE kind = 'session' AND number = 2"
  $ plenary doctor --json | grep -E '"(severity|rule|message|advice)"'
        "severity" : "error",
        "rule" : "identity",
        "message" : "room 1 main-hall is marked as removed, but it is there",
        "advice" : "plenary doctor --repair"
        "severity" : "warning",
        "rule" : "calendar",
        "message" : "session 2 opening has moved without calendars being told: from '' to '2025-05-27T09:00/20 Asia/Shanghai 1 confirmed'",
        "advice" : "plenary doctor --repair"
  $ plenary doctor --repair
  repaired  identity    room 1 main-hall is marked as removed, but it is there
  repaired  calendar    session 2 opening has moved without calendars being told: from '' to '2025-05-27T09:00/20 Asia/Shanghai 1 confirmed'
  forum.plenary: 2 repaired; 15 sessions, 3 entries, * kB (glob)
  2> forum.plenary is kept as it was in forum.plenary.bak.2
  $ plenary doctor
  forum.plenary: nothing found; 15 sessions, 3 entries, * kB (glob)
  $ ls
  forum.plenary
  forum.plenary.bak
  forum.plenary.bak.2

What only a copy helps against.

  $ cp forum.plenary broken.plenary; sqlite3 broken.plenary "DELETE FROM entry WHERE number = 2; DELETE FROM room WHERE key = 'main-hall'"
  $ plenary doctor --file broken.plenary | sort | sed 's/ (room.*//; s/;.*//'
  broken.plenary: 12 errors
  error     history     entry 2 of the log is not there
  error     history     entry 3 takes back entry 2, which is no change before it
  error     history     what entry 1 (init --example --file forum.plenary) changed is not as the log left it
  error     identity    room 1 is not there, but is not marked as removed
  error     references  session 11 industry-1: its room is not there
  error     references  session 12 industry-2: its room is not there
  error     references  session 14 industry-3: its room is not there
  error     references  session 15 closing: its room is not there
  error     references  session 2 opening: its room is not there
  error     references  session 3 keynote-jiang: its room is not there
  error     references  session 4 speeches: its room is not there
  error     references  session 9 policy-roundtable: its room is not there
  $ rm broken.plenary

A release is read as it is when somebody asks for it.

  $ cp forum.plenary released.plenary; plenary release add "First edition" --file released.plenary > /dev/null
  $ plenary doctor --file released.plenary
  released.plenary: nothing found; 15 sessions, 4 entries, * kB (glob)
  $ sqlite3 released.plenary "UPDATE frozen SET programme = CAST ('{\"format\":\"plenary\",\"version\":1}' AS BLOB)"
  $ plenary doctor --file released.plenary
  error     release     release 1 First edition cannot be read: it is damaged: *; go back to a copy (glob)
  released.plenary: 1 error; 15 sessions, 4 entries, * kB (glob)
  ? 5
  $ sqlite3 released.plenary "UPDATE frozen SET format = 2"
  $ plenary doctor --file released.plenary
  error     release     release 1 First edition cannot be read: it is in version 2 of the format; this Plenary reads 1, a newer one may read it
  released.plenary: 1 error; 15 sessions, 4 entries, * kB (glob)
  ? 5
  $ plenary release show latest --file released.plenary
  2> plenary: release 1 First edition cannot be read: it is in version 2 of the format; this Plenary reads 1, a newer one may read it
  ? 6
  $ sqlite3 released.plenary "DELETE FROM release"
  $ plenary doctor --file released.plenary | tail -n 2
  error     history     past the log, release 1 was removed; plenary doctor --repair
  released.plenary: 2 errors; 15 sessions, 4 entries, * kB (glob)
  2> plenary doctor --repair enters in the log what was changed past it, and plenary undo takes it back then
  $ rm released.plenary

A write that was interrupted: the next verb takes it back, and the doctor tells.

  $ cat > interrupt.py << END
  > import os, sqlite3
  > db = sqlite3.connect("forum.plenary")
  > db.execute("PRAGMA cache_size = 1"); db.execute("PRAGMA cache_spill = 1")
  > db.execute("BEGIN"); db.execute("UPDATE session SET description = hex (zeroblob (100000))")
  > os._exit(0)
  > END
  $ python3 interrupt.py; ls forum.plenary-journal
  forum.plenary-journal
  $ plenary doctor
  note      leftover    a write had been interrupted; what it had begun is taken back
  forum.plenary: 1 note; 15 sessions, 3 entries, * kB (glob)
  $ plenary doctor
  forum.plenary: nothing found; 15 sessions, 3 entries, * kB (glob)

What an interrupted run has left is removed when it is old; what is somebody's own stays.

  $ : > forum.plenary.new-Ab3dE9; touch -d 2025-04-01 forum.plenary.new-Ab3dE9; : > forum.plenary.new-Ab3dE8
  $ echo mine > forum.plenary.new-letter; touch -d 2025-04-01 forum.plenary.new-letter; : > forum.plenary.step-001
  $ plenary doctor
  note      leftover    'forum.plenary.new-Ab3dE9' is left from a run that was interrupted; plenary doctor --repair
  note      leftover    'forum.plenary.step-001' is a copy from before Plenary was updated
  forum.plenary: 2 notes; 15 sessions, 3 entries, * kB (glob)
  $ plenary doctor --repair
  repaired  leftover    'forum.plenary.new-Ab3dE9' is left from a run that was interrupted
  note      leftover    'forum.plenary.step-001' is a copy from before Plenary was updated
  forum.plenary: 1 note, 1 repaired; 15 sessions, 3 entries, * kB (glob)
  $ ls forum.plenary.*
  forum.plenary.bak
  forum.plenary.bak.2
  forum.plenary.new-Ab3dE8
  forum.plenary.new-letter
  forum.plenary.step-001

A file that cannot be opened at all: what can be said.

  $ head -c 100000 forum.plenary > cut.plenary; plenary doctor --file cut.plenary
  2> plenary: 'cut.plenary' is damaged (database disk image is malformed); go back to a copy of it
  2> plenary: it has 100000 octets
  2> plenary: it should be * octets: its end is missing, as after a copy or download that broke off (glob)
  2> plenary: its header says that it is a programme file of step * (glob)
  ? 6
  $ head -c 4096 /dev/zero > zeros.plenary; plenary doctor --file zeros.plenary
  2> plenary: 'zeros.plenary' is not a programme file
  2> plenary: it has 4096 octets
  2> plenary: it does not begin as a programme file does: its beginning is damaged, or it is another kind of file; go back to a copy of it, and keep this one until that works
  ? 6
  $ : > empty.plenary; plenary doctor --file empty.plenary
  2> plenary: 'empty.plenary' is empty, not a programme file
  2> plenary: it has 0 octets
  ? 6
  $ sqlite3 other.plenary 'create table a (b)'; plenary doctor --file other.plenary
  2> plenary: 'other.plenary' is a database of another application, not a programme file
  2> plenary: it has 8192 octets
  2> plenary: its header says that it is an SQLite database, but no programme file
  ? 6
  $ cp forum.plenary newer.plenary; sqlite3 newer.plenary 'PRAGMA user_version = 99'; plenary doctor --file newer.plenary
  2> plenary: 'newer.plenary' was written by a newer Plenary (step 99, this one knows *); update Plenary to use it (glob)
  2> plenary: it has * octets (glob)
  2> plenary: its header says that it is a programme file of step 99
  ? 6
  $ plenary doctor --file nothing.plenary
  2> plenary: no programme file 'nothing.plenary'; make one with plenary init
  ? 6
  $ plenary doctor --file .
  2> plenary: '.' is not a file, so it is no programme file
  ? 6

Not in a script, in which nothing is in the file yet.

  $ echo doctor | plenary run - --file forum.plenary
  2> plenary: -:1: doctor cannot stand in a script
  2> plenary: nothing was written
  ? 2

Whatever came in, and was changed and taken back, is sound.

  $ cat > sound.sh << END
  > for file in $FIXTURES/schedule-xml/*.xml $FIXTURES/editions/*.xml; do
  >   rm -f s.plenary*; export PLENARY_FILE=s.plenary
  >   plenary init Sound --from 2025-05-27 --timezone Europe/Berlin --file s.plenary > /dev/null
  >   plenary import \$file > /dev/null 2>&1
  >   for i in 3 1 2; do
  >     plenary session set \$i --title "Other \$i" --start "2025-05-27 1\$i:00"
  >     plenary session cancel \$i --reason "no \$i"
  >     plenary room add "Room \$i"
  >     plenary session set \$i --room "room-\$i"
  >     plenary session remove \$i
  >     plenary undo --steps \$i
  >     plenary redo
  >   done > /dev/null 2>&1
  >   plenary doctor | sed 's/, [0-9.]* kB\$//'
  > done
  > END
  $ bash sound.sh
  s.plenary: nothing found; 0 sessions, 14 entries
  s.plenary: nothing found; 2 sessions, 26 entries
  s.plenary: nothing found; 3 sessions, 26 entries
  s.plenary: nothing found; 2 sessions, 26 entries
  s.plenary: nothing found; 2 sessions, 26 entries
  s.plenary: nothing found; 3 sessions, 26 entries
  s.plenary: nothing found; 1 session, 18 entries
  s.plenary: nothing found; 1 session, 18 entries
  s.plenary: nothing found; 1 session, 18 entries
  s.plenary: nothing found; 1 session, 18 entries
