Which programme file a verb takes: --file, else $PLENARY_FILE, else the only one in this folder.

None here:

  $ plenary show
  2> plenary: no programme file here; make one with plenary init, or name one with --file
  ? 6
  $ PLENARY_FILE= plenary show
  2> plenary: no programme file here; make one with plenary init, or name one with --file
  ? 6
  $ plenary room add "Hall"
  2> plenary: no programme file here; make one with plenary init, or name one with --file
  ? 6

One here:

  $ plenary init "One" --from 2025-05-27 --timezone UTC
  made one.plenary: forum 1 one, Tue 27 May 2025, UTC (UTC+00:00)
  $ plenary room add "Hall of One"
  room 1 hall-of-one  Hall of One
  $ plenary room list
  No  Key          Name
   1  hall-of-one  Hall of One

Several: they are named, and nothing is guessed. Copies made aside do not count.

  $ plenary init "Two" --from 2025-05-28 --timezone UTC
  made two.plenary: forum 1 two, Wed 28 May 2025, UTC (UTC+00:00)
  $ cp one.plenary one.plenary.bak; cp one.plenary one.plenary.step-001
  $ plenary room list
  2> plenary: several programme files here (one.plenary, two.plenary); name one with --file
  ? 6
  $ plenary room add "Nowhere"
  2> plenary: several programme files here (one.plenary, two.plenary); name one with --file
  ? 6
  $ plenary room list --file one.plenary
  No  Key          Name
   1  hall-of-one  Hall of One
  $ plenary room list --file=one.plenary
  No  Key          Name
   1  hall-of-one  Hall of One
  $ plenary room list -f one.plenary
  No  Key          Name
   1  hall-of-one  Hall of One
  $ plenary room list -fone.plenary
  2> plenary: room list: -fone.plenary needs a value
  2> usage: plenary room list
  ? 2

Before the verb too.

  $ plenary --file one.plenary room list
  No  Key          Name
   1  hall-of-one  Hall of One
  $ plenary --file=one.plenary room list
  No  Key          Name
   1  hall-of-one  Hall of One
  $ plenary -f one.plenary room list
  No  Key          Name
   1  hall-of-one  Hall of One
  $ plenary -fone.plenary room list
  2> plenary: '-fone.plenary' cannot stand before the verb, only --file can; plenary help lists the verbs
  ? 2
  $ plenary --file two.plenary room list --file one.plenary
  2> plenary: --file is given twice, 'two.plenary' and 'one.plenary'; leave one out
  ? 2

The environment comes before the folder, and an option before the environment.

  $ export PLENARY_FILE=two.plenary
  $ plenary forum list
  No  Key  Title  From        To          Timezone
   1  two  Two    2025-05-28  2025-05-28  UTC
  $ plenary forum list --file one.plenary
  No  Key  Title  From        To          Timezone
   1  one  One    2025-05-27  2025-05-27  UTC
  $ PLENARY_FILE=gone.plenary plenary forum list
  2> plenary: no programme file 'gone.plenary'; make one with plenary init
  ? 6
  $ plenary init "Three" --from 2025-05-29 --timezone UTC --file three.plenary
  made three.plenary: forum 1 three, Thu 29 May 2025, UTC (UTC+00:00)
  $ unset PLENARY_FILE; rm two.plenary three.plenary *.plenary.*

Names with blanks, quotes, other scripts, and hyphens at the beginning.

  $ mkdir "my forums"
  $ plenary init "Café – l'été" --from 2025-05-27 --timezone Europe/Paris --file "my forums/l'été à Paris.plenary"
  made my forums/l'été à Paris.plenary: forum 1 cafe-lete, Tue 27 May 2025, Europe/Paris (UTC+02:00)
  $ plenary forum list --file "my forums/l'été à Paris.plenary"
  No  Key        Title         From        To          Timezone
   1  cafe-lete  Café – l'été  2025-05-27  2025-05-27  Europe/Paris
  $ cd "my forums"; plenary forum list; cd ..
  No  Key        Title         From        To          Timezone
   1  cafe-lete  Café – l'été  2025-05-27  2025-05-27  Europe/Paris
  $ plenary init "Hyphen" --from 2025-05-27 --timezone UTC --file=-rf.plenary
  made -rf.plenary: forum 1 hyphen, Tue 27 May 2025, UTC (UTC+00:00)
  $ plenary forum list --file -rf.plenary
  No  Key     Title   From        To          Timezone
   1  hyphen  Hyphen  2025-05-27  2025-05-27  UTC
  $ plenary --file ./-rf.plenary forum list
  No  Key     Title   From        To          Timezone
   1  hyphen  Hyphen  2025-05-27  2025-05-27  UTC
  $ plenary init "File" --from 2025-05-27 --timezone UTC --file 'file:x?mode=memory'
  made file:x?mode=memory: forum 1 file, Tue 27 May 2025, UTC (UTC+00:00)
  $ plenary forum list --file 'file:x?mode=memory'
  No  Key   Title  From        To          Timezone
   1  file  File   2025-05-27  2025-05-27  UTC
  $ plenary init "Colon" --from 2025-05-27 --timezone UTC --file ':memory:'
  made :memory:: forum 1 colon, Tue 27 May 2025, UTC (UTC+00:00)
  $ ls
  -rf.plenary
  :memory:
  file:x?mode=memory
  my forums
  one.plenary

A title that begins with a hyphen comes after `--`.

  $ plenary room add --file one.plenary -- "-1 Basement"
  room 2 1-basement  -1 Basement
  $ plenary room add "-2 Basement" --file one.plenary
  2> plenary: room add has no option -2
  2> usage: plenary room add NAME [OPTION ...]
  ? 2

A link, a file of another suffix, and a file in another folder are as good.

  $ ln -s one.plenary link.plenary; cp one.plenary one.db
  $ plenary room add "By the link" --file link.plenary
  room 3 by-the-link  By the link
  $ plenary room list --file one.plenary | tail -n 1; test -L link.plenary
   3  by-the-link  By the link
  $ plenary room add "In one.db" --file one.db
  room 3 in-one-db  In one.db
  $ mkdir sub; cd sub; plenary room list --file ../one.plenary | tail -n 1; cd ..
   3  by-the-link  By the link

What is wrong with a name.

  $ plenary room list --file
  2> plenary: room list: --file needs a value
  2> usage: plenary room list
  ? 2
  $ plenary --file
  2> plenary: --file needs the name of a file
  ? 2
  $ plenary --file one.plenary
  2> plenary: a verb is missing; plenary help lists them
  ? 2
  $ plenary room list --file ''
  2> plenary: --file needs the name of a file
  2> usage: plenary room list
  ? 2
  $ plenary room list --file .
  2> plenary: '.' is not a file, so it is no programme file
  ? 6
  $ plenary room list --file sub/none.plenary
  2> plenary: no programme file 'sub/none.plenary'; make one with plenary init
  ? 6
  $ plenary room list --file one.plenary/x
  2> plenary: no programme file 'one.plenary/x'; make one with plenary init
  ? 6
  $ plenary room list --file /dev/null
  2> plenary: '/dev/null' is not a file, so it is no programme file
  ? 6
  $ plenary -x room list
  2> plenary: '-x' cannot stand before the verb, only --file can; plenary help lists the verbs
  ? 2
  $ plenary --json room list
  2> plenary: '--json' cannot stand before the verb, only --file can; plenary help lists the verbs
  ? 2

Help needs no file.

  $ plenary --file gone.plenary --help | head -n 1
  Plenary keeps the programme of a conference in one file: enter it, check it,
  $ plenary --file gone.plenary room --help | head -n 1
  plenary room add                Adds a room
  $ plenary --file gone.plenary room add --help | head -n 1
  usage: plenary room add NAME [OPTION ...]
  $ plenary --file gone.plenary --version
  plenary 0.1.0

A new file is called as --file or $PLENARY_FILE say; no file is called like one of another format.

  $ mkdir names; cd names
  $ PLENARY_FILE=q.plenary plenary init Other --from 2025-05-27 --timezone UTC
  made q.plenary: forum 1 other, Tue 27 May 2025, UTC (UTC+00:00)
  $ PLENARY_FILE=example.plenary plenary init --example > /dev/null; PLENARY_FILE=q.plenary plenary init Again --from 2025-05-27 --timezone UTC
  2> plenary: 'q.plenary' is there already; choose another name with --file
  ? 5
  $ export PLENARY_FILE=q.plenary
  $ plenary print day -o day.docx
  2> plenary: 'day.docx' is called like a file of another format, .docx: print writes text (.txt) and PDF (.pdf)
  2> usage: plenary print day|grid|signs|index [-o FILE] [OPTION ...]
  ? 2
  $ plenary print grid -o grid.HTML
  2> plenary: 'grid.HTML' is called like a file of another format, .html: print writes text (.txt) and PDF (.pdf)
  2> usage: plenary print day|grid|signs|index [-o FILE] [OPTION ...]
  ? 2
  $ plenary print day --pdf -o day.txt
  2> plenary: 'day.txt' is called like a file of another format, .txt: print writes text (.txt) and PDF (.pdf)
  2> usage: plenary print day|grid|signs|index [-o FILE] [OPTION ...]
  ? 2
  $ plenary export json -o programme.ics
  2> plenary: 'programme.ics' is called like a file of another format, .ics: export writes ics (.ics), json (.json), text (.txt)
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ plenary export text -o day.pdf
  2> plenary: 'day.pdf' is called like a file of another format, .pdf: export writes ics (.ics), json (.json), text (.txt)
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ plenary backup copy.zip
  2> plenary: 'copy.zip' is called like a file of another format, .zip: a copy is a programme file (.plenary, .bak)
  2> usage: plenary backup [FILE] [--replace]
  ? 2
  $ plenary init Third --from 2025-05-27 --timezone UTC --file third.json
  2> plenary: 'third.json' is called like a file of another format, .json: a programme file is made (.plenary)
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ plenary diff q.plenary example.plenary -o changes.html
  2> plenary: 'changes.html' is called like a file of another format, .html: diff writes text (.txt), Markdown (.md) and JSON (.json)
  2> usage: plenary diff [A [B]] [--format text|markdown|json] [-o FILE] [OPTION ...]
  ? 2
  $ plenary diff q.plenary example.plenary --format json -o changes.md
  2> plenary: 'changes.md' is called like a file of another format, .md: diff writes text (.txt), Markdown (.md) and JSON (.json)
  2> usage: plenary diff [A [B]] [--format text|markdown|json] [-o FILE] [OPTION ...]
  ? 2
  $ plenary diff q.plenary example.plenary -o changes.md > /dev/null; head -1 changes.md
  # Programme changes: Forum on Building China's Cultural Strength 2025
  $ plenary print day -o day.draft > /dev/null 2>&1; ls
  changes.md
  day.draft
  example.plenary
  q.plenary
