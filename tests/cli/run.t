plenary run: many verbs from a file, one a line, all or nothing.

  $ cat > small.run << END
  > # A comment, and a line that goes on:
  > init "Small forum" --from 2025-05-27 --timezone Europe/Berlin \\
  >   --language en,de
  > 
  > room add "Main Hall" --capacity 200
  > plenary session add 'The opening' --kind ceremony --start 9:00 --length 20 --room main   # a remark
  > roundtable add "What next?" --start 09:10 --length 60 --room main --panelist "Jane Roe" --create
  > END
  $ plenary run small.run
  made small-forum.plenary: forum 1 small-forum, Tue 27 May 2025, Europe/Berlin (UTC+02:00)
  room 1 main-hall  Main Hall, 200 seats
  session 1 the-opening  Tue 27 May 09:00-09:20  Main Hall
  roundtable 2 what-next  Tue 27 May 09:10-10:10  Main Hall  panelist: Jane Roe
  2> made speaker 1 jane-roe  Jane Roe
  2> error    room-clash       2 what-next: Main Hall: 1 the-opening runs until 09:20; 10 minutes overlap
  2> warning  no-moderator     2 what-next: no moderator
  2> note     few-panelists    2 what-next: 1 panelist, a roundtable wants at least 2

It is one transaction, so what it causes is told once, at the end: what a later line repairs is not told.

  $ cat > more.run << END
  > session move what --start 09:20
  > session set what --moderator "John Doe" --add-panelist "Ann Other" --create
  > END
  $ plenary run more.run
  roundtable 2 what-next  Tue 27 May 09:10 → 09:20, until 10:20  Main Hall
  roundtable 2 what-next  Tue 27 May 09:20-10:20  Main Hall  panelist: Jane Roe; moderator: John Doe; panelist: Ann Other
  2> made speaker 2 john-doe  John Doe
  2> made speaker 3 ann-other  Ann Other
  2> solved: few-panelists, no-moderator, room-clash
  $ plenary check
  nothing found in 2 sessions

An error tells its line; nothing is written, whatever came before.

  $ sha256sum *.plenary > sums
  $ cat > bad.run << END
  > room add "Foyer"
  > 
  > session add "Tea" --room foyer \\
  >   --start 10:30 --length 0 --kind snack
  > session add "Never reached"
  > END
  $ plenary run bad.run
  2> plenary: bad.run:3: length '0' is not a length; write minutes (45), 45m or 1h30
  2> plenary: bad.run:3: kind 'snack' is not a kind; write talk, keynote, speech, panel, roundtable, workshop, ceremony, break, meal, social, poster or other
  2> plenary: nothing was written
  ? 4
  $ printf 'room add "Foyer"\nfoo bar\n' | plenary run -
  2> plenary: -:2: 'foo' is not a verb; plenary help lists them
  2> plenary: nothing was written
  ? 2
  $ cat > worse.run << END
  > room add "Foyer"
  > session add "Tea" --lengt 30
  > session add "Tea
  > foo bar
  > room add "Roof" --file other.plenary
  > session add "Tea" --room foyer --start 09:99
  > END
  $ plenary run worse.run
  2> plenary: worse.run:2: session add has no option --lengt; did you mean --length?
  2> plenary: worse.run:2: usage: plenary session add TITLE [OPTION ...]
  2> plenary: worse.run:3: a quote is opened and not closed, or \ ends the line
  2> plenary: worse.run:4: 'foo' is not a verb; plenary help lists them
  2> plenary: worse.run:5: a line cannot name another file; plenary run --file other.plenary does for all
  2> plenary: nothing was written
  ? 2
  $ (for i in $(seq 20); do echo "foo $i"; done) | plenary run - 2>&1 | tail -3
  plenary: -:12: 'foo' is not a verb; plenary help lists them
  plenary: -: and 8 more lines
  plenary: nothing was written
  $ rm worse.run
  $ printf 'room add "Foyer\n' | plenary run -
  2> plenary: -:1: a quote is opened and not closed, or \ ends the line
  2> plenary: nothing was written
  ? 4
  $ printf 'room add Foyer \\' | plenary run -
  2> plenary: -:1: a quote is opened and not closed, or \ ends the line
  2> plenary: nothing was written
  ? 4
  $ printf 'room add Foyer\nroom add \377\n' | plenary run -
  2> plenary: -:2: the line is not UTF-8
  2> plenary: nothing was written
  ? 4
  $ printf 'room add Foyer\0\n' | plenary run -
  2> plenary: '-' is no text file: it has octets that are zero
  ? 4
  $ printf '# only a comment\n\n' | plenary run -
  2> plenary: there is nothing to run in '-'
  ? 4
  $ printf '' | plenary run -
  2> plenary: there is nothing to run in '-'
  ? 4
  $ plenary run nowhere.run
  2> plenary: 'nowhere.run' cannot be read: No such file or directory
  ? 7
  $ plenary run .
  2> plenary: '.' is a folder; name a file in it
  ? 7
  $ plenary run
  2> plenary: run needs FILE
  2> usage: plenary run FILE
  ? 2
  $ plenary run small.run
  2> plenary: small.run:2: 'small-forum.plenary' is there already; choose another name with --file
  2> plenary: nothing was written
  ? 5
  $ sha256sum --quiet -c sums; ls
  bad.run
  more.run
  small-forum.plenary
  small.run
  sums

Some verbs have no place in a script; and a line cannot go to another file.

  $ printf 'room add Foyer\nhelp\n' | plenary run -
  2> plenary: -:2: help cannot stand in a script
  2> plenary: nothing was written
  ? 2
  $ printf 'run small.run\n' | plenary run -
  2> plenary: -:1: run cannot stand in a script
  2> plenary: nothing was written
  ? 2
  $ printf 'room add Foyer\ninit X --from 2025-01-01 --timezone UTC\n' | plenary run -
  2> plenary: -:2: init can only be the first line of a script
  2> plenary: nothing was written
  ? 2
  $ printf 'room add Foyer --file other.plenary\n' | plenary run -
  2> plenary: -:1: a line cannot name another file; plenary run --file other.plenary does for all
  2> plenary: nothing was written
  ? 2
  $ printf -- '--file other.plenary room add Foyer\n' | plenary run -
  2> plenary: -:1: a line cannot name another file; plenary run --file other.plenary does for all
  2> plenary: nothing was written
  ? 2
  $ printf 'room add --help\n' | plenary run -
  2> plenary: -:1: room add --help cannot stand in a script
  2> plenary: nothing was written
  ? 2
  $ printf 'plenary\n' | plenary run -
  2> plenary: -:1: a verb is missing; plenary help lists them
  2> plenary: nothing was written
  ? 2
  $ sha256sum --quiet -c sums; ls
  bad.run
  more.run
  small-forum.plenary
  small.run
  sums

Looking is possible in between, at what the lines before have done.

  $ printf 'room add Foyer\nroom list\n' | plenary run -
  room 2 foyer  Foyer
  No  Key        Name       Capacity
   1  main-hall  Main Hall       200
   2  foyer      Foyer

Files from Windows: carriage returns, and the mark at the beginning.

  $ printf '\357\273\277room add Bar\r\n\r\nroom add Gym\r\n' | plenary run -
  room 3 bar  Bar
  room 4 gym  Gym

A comment does not go on.

  $ printf '# remark \\\nroom add Attic\n' | plenary run -
  room 5 attic  Attic

With --json all records that were written are in one object, each once.

  $ printf 'room add Yard\nsession add Walk --kind social --start 12:00 --length 30 --room yard\nsession set walk --length 45\n' > walk.run
  $ plenary run walk.run --json | sed -E 's/[0-9a-f]{8}-[0-9a-f-]{27}/UUID/'
  {
    "rooms" : [
      {
        "uuid" : "UUID",
        "number" : 6,
        "key" : "yard",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "Yard"
      }
    ],
    "sessions" : [
      {
        "uuid" : "UUID",
        "number" : 3,
        "key" : "walk",
        "changed" : "2025-05-01T12:00:00Z",
        "forum" : "small-forum",
        "kind" : "social",
        "title" : "Walk",
        "start" : "2025-05-27T12:00",
        "length" : 45,
        "state" : "confirmed",
        "audience" : "public",
        "rooms" : [
          "yard"
        ]
      }
    ],
    "findings" : [],
    "solved" : []
  }

Lines that read belong to it too: what they would list is there, each record once and as it is when the
script has run; what a check line finds is there if it still holds then.

  $ cat > look.run << END
  > room list
  > session add "Run" --kind social --start 12:10 --length 30 --room yard
  > session show walk
  > check
  > session set walk --title "Long walk"
  > session set run --speaker "Jo Runner" --create
  > session list
  > check
  > END
  $ cat > look.py << END
  > import json, sys
  > for key, value in json.load(sys.stdin).items():
  >     print(key, *[each.get("key") or each["rule"] + ":" + each.get("record", "") for each in value])
  > END
  $ plenary run look.run --json > look.json; echo $?; python3 look.py < look.json; grep -c '"Long walk"' look.json
  5
  rooms main-hall foyer bar gym attic yard
  speakers jo-runner
  sessions run walk the-opening what-next
  findings room-clash:run
  solved
  1
  2> made speaker 4 jo-runner  Jo Runner
  $ printf 'session move run --start 12:45\ncheck\n' | plenary run - --json | python3 look.py
  sessions run
  findings
  solved room-clash:run
  $ printf 'session list\n' | plenary run - --json | python3 look.py
  sessions the-opening what-next walk run
  findings
  solved
  $ printf 'room add Pool\nsession remove run\n' | plenary run - --json | python3 look.py
  rooms pool
  sessions
  findings
  solved

What prints no records cannot be a part of that, nor can a line print JSON on its own. Then, as with every
error, there is nothing on stdout.

  $ sha256sum *.plenary > sums
  $ printf 'room add Cave\nexport ics\n' | plenary run - --json
  2> plenary: -:2: what export prints is no record, so it cannot stand in a script run with --json
  2> plenary: nothing was written
  ? 2
  $ printf 'check --rules\n' | plenary run - --json
  2> plenary: -:1: what check prints is no record, so it cannot stand in a script run with --json
  2> plenary: nothing was written
  ? 2
  $ printf 'room list --json\n' | plenary run -
  2> plenary: -:1: a line cannot print JSON of its own; plenary run --json does for all
  2> plenary: nothing was written
  ? 2
  $ printf 'room list\nroom add Yard --key yard\n' | plenary run - --json
  2> plenary: -:2: another room has the key 'yard'
  2> plenary: nothing was written
  ? 5
  $ sha256sum --quiet -c sums

A script that begins with an init makes the file only when all went well.

  $ mkdir new && cd new
  $ printf 'init "New" --from 2025-05-27 --timezone UTC\nroom add A\nroom ad B\n' | plenary run -
  2> plenary: -:3: 'ad' is not a verb of room; did you mean add?
  2> plenary: -:3: usage: plenary room add|list|show|set|remove
  2> plenary: nothing was written
  ? 2
  $ ls -A
  $ printf 'init "New"\nroom add A\n' | plenary run -
  2> plenary: -:1: init needs the first day: --from 2025-05-27
  2> plenary: -:1: init needs a time zone: --timezone Europe/Berlin
  2> plenary: nothing was written
  ? 2
  $ ls -A
  $ printf 'init "New" --from 2025-05-27 --timezone UTC\nroom add A\n' | plenary run - --file named.plenary
  made named.plenary: forum 1 new, Tue 27 May 2025, UTC (UTC+00:00)
  room 1 a  A
  $ ls -A
  named.plenary
  $ printf 'init "New" --from 2025-05-27 --timezone UTC\nroom add A\n' | plenary run - --file named.plenary
  2> plenary: -:1: 'named.plenary' is there already; choose another name with --file
  2> plenary: nothing was written
  ? 5

The data file of the example is such a script.

  $ plenary run $SOURCE/data/example.run --file example.plenary | tail -n 3
  roundtable 14 industry-3  Tue 27 May 15:50-16:50  Main Hall  panelist: Chen Xiaoyun, Further participants to be announced (3)
  roundtable 14 industry-3  Tue 27 May 15:50-16:50  Main Hall  panelist: Chen Xiaoyun, Further participants to be announced (3); moderator: Moderator to be announced
  session 15 closing  Tue 27 May 16:50-17:00  Main Hall
