plenary backup: copies of the programme file. Sizes depend on the version of SQLite.

  $ plenary init --example --file forum.plenary > /dev/null
  $ export PLENARY_FILE=$HOME/forum.plenary
  $ cd $HOME; PLENARY_FILE=forum.plenary

Without a name it is made beside the file, and never over another one.

  $ plenary backup
  forum.plenary.bak: 15 sessions, 1 entry, * kB (glob)
  $ plenary room add Attic > /dev/null
  $ plenary backup
  forum.plenary.bak.2: 15 sessions, 2 entries, * kB (glob)
  $ plenary room list --file forum.plenary.bak | wc -l; plenary room list --file forum.plenary.bak.2 | wc -l
  4
  5
  $ plenary backup --replace
  forum.plenary.bak: 15 sessions, 2 entries, * kB (glob)
  $ ls
  forum.plenary
  forum.plenary.bak
  forum.plenary.bak.2

With a name: not over what is there, unless told so; never over the file itself, by whatever name.

  $ plenary backup copy --json
  {
    "backup" : {
      "file" : "copy",
      "sessions" : 15,
      "entries" : 2,
      "size" : 241664
    }
  }
  $ plenary backup copy
  2> plenary: 'copy' is there already; --replace overwrites it
  ? 5
  $ plenary backup copy --replace
  copy: 15 sessions, 2 entries, * kB (glob)
  $ ln -s forum.plenary soft; ln forum.plenary hard; mkdir folder
  $ plenary backup forum.plenary --replace
  2> plenary: 'forum.plenary' is the programme file itself; choose another name
  ? 5
  $ plenary backup soft --replace
  2> plenary: 'soft' is the programme file itself; choose another name
  ? 5
  $ plenary backup hard --replace
  2> plenary: 'hard' is the programme file itself; choose another name
  ? 5
  $ plenary backup ./folder/../forum.plenary --replace
  2> plenary: './folder/../forum.plenary' is the programme file itself; choose another name
  ? 5
  $ plenary backup folder
  2> plenary: 'folder' is a folder; name a file in it
  ? 7
  $ plenary backup nowhere/copy
  2> plenary: 'nowhere/copy' cannot be written: No such file or directory
  ? 7
  $ plenary backup /dev/null --replace
  2> plenary: '/dev/null' is no file; choose another name
  ? 7
  $ plenary backup one two
  2> plenary: backup does not know what to do with 'two'; put a text of several words in quotes
  2> usage: plenary backup [FILE] [--replace]
  ? 2
  $ rm soft hard

A copy that is called like a programme file is told, and not replaced.

  $ plenary backup folder/forum.plenary
  folder/forum.plenary: 15 sessions, 2 entries, * kB (glob)
  2> folder/forum.plenary is a programme file by its name: in its folder, say with --file which one you mean
  $ plenary backup folder/forum.plenary --replace
  2> plenary: 'folder/forum.plenary' is a programme file by its name; choose another name
  ? 5

Going back to a copy; the log goes with it.

  $ plenary room remove attic > /dev/null; plenary backup before > /dev/null; cp copy forum.plenary
  $ plenary log --limit 1 | tail -n 1
   2  Thu 1 May 2025 20:00  anna  added room 4 attic
  $ plenary doctor
  forum.plenary: nothing found; 15 sessions, 2 entries, * kB (glob)

From a folder that cannot be written.

  $ chmod 500 folder
  $ plenary backup copy.2 --file folder/forum.plenary
  copy.2: 15 sessions, 2 entries, * kB (glob)
  $ chmod 700 folder

From a file that cannot be written; the copy cannot be either.

  $ cp forum.plenary folder/locked; chmod 400 folder/locked
  $ plenary backup copy.3 --file folder/locked
  copy.3: 15 sessions, 2 entries, * kB (glob)
  $ stat --format %a copy.3
  400

Not in a script, in which nothing is in the file yet.

  $ echo backup | plenary run -
  2> plenary: -:1: backup cannot stand in a script
  2> plenary: nothing was written
  ? 2

What is no programme file makes no copy.

  $ echo no > no.plenary; plenary backup never --file no.plenary
  2> plenary: 'no.plenary' is not a programme file
  ? 6
  $ sqlite3 other.db 'create table a (b)'; plenary backup never --file other.db
  2> plenary: 'other.db' is a database of another application, not a programme file
  ? 6
  $ ls never*
  2> ls: cannot access 'never*': No such file or directory
  ? 2

While four others write: a copy is of one moment, a beginning of the log.

  $ for n in 1 2 3 4; do for i in $(seq 25); do plenary theme add "Theme $n $i" > /dev/null; done & done
  $ for i in $(seq 10); do plenary backup busy --replace > /dev/null; plenary doctor --file busy | grep -v ': nothing found; '; done
  ? 1
  $ wait; plenary backup busy --replace
  busy: 15 sessions, 102 entries, * kB (glob)
