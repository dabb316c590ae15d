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
  2> plenary: worse.run:6: start '09:99' is not a date and time; write 2025-05-27 09:00, or 09:00 for the forum's only day
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
  2> usage: plenary run FILE [--no-files]
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

Quotes go over several lines; long texts may stand in files of their own, in the folder of the script, and come from
standard input. `=` begins a text with `@`. A text in another language is read from a file as well.

  $ unset PLENARY_FILE; mkdir -p texts/more
  $ printf '\357\273\277The first line.\r\nThe second.\n\n' > texts/opening.txt; printf '开幕' > texts/more/zh.txt
  $ cat > texts/long.run << 'END'
  > init "Long texts" --from 2026-05-27 --timezone Asia/Shanghai --language en,zh
  > session add Opening --start 9 --abstract @opening.txt --abstract zh=@more/zh.txt --notes "=@door"
  > session add Second --start 10 --abstract 'It begins # here
  > with "two" lines \
  > joined
  > 
  > and ends.'   # a remark \
  > session set second --description "=@x"
  > END
  $ plenary run texts/long.run --file long.plenary 2> /dev/null
  made long.plenary: forum 1 long-texts, Wed 27 May 2026, Asia/Shanghai (UTC+08:00)
  session 1 opening  Wed 27 May 09:00
  session 2 second  Wed 27 May 10:00
  session 2 second  Wed 27 May 10:00
  $ export PLENARY_FILE=long.plenary
  $ plenary session show opening | grep -A 2 -e abstract -e notes
    abstract      The first line.
                  The second.
    notes         @door
    translations  abstract (zh): 开幕
  $ plenary session show second | tail -7
    state         confirmed
    audience      public
    abstract      It begins # here
                  with "two" lines  joined

                  and ends.
    description   @x
  $ echo "From a pipe." | plenary session set second --abstract - 2> /dev/null; plenary session show second | grep abstract
  session 2 second  Wed 27 May 10:00
    abstract      From a pipe.
  $ plenary session set second --abstract @nowhere.txt
  2> plenary: 'nowhere.txt' cannot be read: No such file or directory (=@nowhere.txt would be that text itself)
  ? 7
  $ plenary session set second --abstract - --description - < texts/opening.txt
  2> plenary: standard input can be read for one thing only
  2> usage: plenary session set SESSION [OPTION ...]
  ? 2
  $ printf '\377' > bad.txt; plenary session set second --abstract @bad.txt
  2> plenary: 'bad.txt' is no text in UTF-8; save it so
  ? 4
  $ printf 'session set second --abstract -\n' | plenary run -
  2> plenary: -:1: a line of a script does not read standard input; name a file instead of -
  2> plenary: nothing was written
  ? 2

All that is wrong with a script is told, but for what a line misses that failed before it: the lines that build on it are
counted.

  $ cat > faulty.run << 'END'
  > room add "Grand Foyer" --capacity many
  > session add Tea --room foyer --start 9.3
  > session add Lunch --room nowhere --length soon
  > session set lunch --length 1h
  > session set second --start x --state perhaps
  > foo bar
  > theme add "Unclosed
  > theme add Trade --order x
  > session move tea --start 10
  > session set opening --end 9:45
  > END
  $ plenary run faulty.run
  2> plenary: faulty.run:1: capacity 'many' is not a number; write a number, 1 or more
  2> plenary: faulty.run:2: start '9.3' may be 09:03 or 09:30; write one of these
  2> plenary: faulty.run:3: length 'soon' is not a length; write minutes (45), 45m or 1h30
  2> plenary: faulty.run:3: no room 'nowhere'; plenary room list shows what there is
  2> plenary: faulty.run:5: state 'perhaps' is not a state; write confirmed, tentative, draft or cancelled
  2> plenary: faulty.run:5: start 'x' is not a date and time; write 2026-05-27 09:00, or 09:00 for the forum's only day
  2> plenary: faulty.run:6: 'foo' is not a verb; plenary help lists them
  2> plenary: faulty.run:7: a quote is opened and not closed, or \ ends the line
  2> plenary: faulty.run:8: order 'x' is not a place in the order; write a number, 1 or more
  2> plenary: faulty.run: and 2 more lines that build on these
  2> plenary: nothing was written
  ? 4
  $ plenary session list
  No  Key      Time   Room  Kind  Title    Who
   1  opening  09:00        talk  Opening
   2  second   10:00        talk  Second

Values are looked at where the record is missing, too, and where the first line would have made the file.

  $ cat > building.run << 'END'
  > session add Lunch --start 9.3
  > session set lunch --length soon --kind foo --abstract @nowhere.txt
  > session move lunch --start 25:99 --length 1h
  > session move lunch --day soon --room nowhere
  > session move lunch --start 12:00
  > appearance add lunch "Ann Old" --role boss --state perhaps --place x
  > room add Foyer --capacity many
  > room set foyer --order x
  > session set opening --room foyer --audience all
  > forum add Night --from 2025-33-01
  > forum set night --timezone Mars/One --title "Late Night"
  > session cancel lunch --reason rain
  > speaker set nobody --url y
  > END
  $ plenary run building.run
  2> plenary: building.run:1: start '9.3' may be 09:03 or 09:30; write one of these
  2> plenary: building.run:2: length 'soon' is not a length; write minutes (45), 45m or 1h30
  2> plenary: building.run:2: kind 'foo' is not a kind; write talk, keynote, speech, panel, roundtable, workshop, ceremony, break, meal, social, poster or other
  2> plenary: building.run:2: './nowhere.txt' cannot be read: No such file or directory (=@nowhere.txt would be that text itself)
  2> plenary: building.run:3: start '25:99' is not a date and time; write 2026-05-27 09:00, or 09:00 and its day with --day
  2> plenary: building.run:4: day 'soon' is not a date; write 2026-05-27, or the number of a day
  2> plenary: building.run:6: role 'boss' is not a role; write speaker, keynote, moderator, chair, panelist, discussant, host, interpreter, rapporteur or guest
  2> plenary: building.run:6: state 'perhaps' is not a presence; write confirmed, invited, tentative, declined or withdrawn
  2> plenary: building.run:6: place 'x' is not a number; write a number, 1 or more
  2> plenary: building.run:7: capacity 'many' is not a number; write a number, 1 or more
  2> plenary: building.run:8: order 'x' is not a place in the order; write a number, 1 or more
  2> plenary: building.run:9: audience 'all' is not an audience; write public, participants or staff
  2> plenary: building.run:10: from '2025-33-01' is not a date; write 2025-05-27
  2> plenary: building.run:11: timezone 'Mars/One': write a name of the IANA database (Europe/Berlin)
  2> plenary: building.run:13: no speaker 'nobody'; plenary speaker list shows what there is
  2> plenary: building.run:13: url 'y': write https://…
  2> plenary: building.run: and 2 more lines that build on these
  2> plenary: nothing was written
  ? 4
  $ printf 'init X --from 2026-99-01 --timezone UTC\nroom add Foyer --capacity many\nsession add Tea --start 9.3 --room foyer --length soon\nsession add Coffee --start 10:00\n' | plenary run - --file unmade.plenary
  2> plenary: -:1: from '2026-99-01' is not a date; write 2025-05-27
  2> plenary: -:2: capacity 'many' is not a number; write a number, 1 or more
  2> plenary: -:3: length 'soon' is not a length; write minutes (45), 45m or 1h30
  2> plenary: -:3: start '9.3' may be 09:03 or 09:30; write one of these
  2> plenary: nothing was written
  ? 4

--no-files is for scripts of strangers.

  $ cat > strange.run << 'END'
  > room add Foyer --notes "=@home"
  > session add Tea --abstract @/etc/hostname
  > import /etc/hostname
  > export json -o here.json
  > print day --output here.txt
  > END
  $ plenary run --no-files strange.run
  2> plenary: strange.run:2: '@/etc/hostname': with --no-files a script reads no files
  2> plenary: strange.run:3: import: with --no-files a script reads no files
  2> plenary: strange.run:4: --output: with --no-files a script names no other files
  2> plenary: strange.run:5: --output: with --no-files a script names no other files
  2> plenary: nothing was written
  ? 5
  $ printf 'init X --from 2026-05-27 --timezone Asia/Shanghai --file there.plenary\n' | plenary run --no-files -
  2> plenary: -:1: --file: with --no-files a script names no other files
  2> plenary: nothing was written
  ? 5
  $ printf 'init --import texts/opening.txt --timezone Asia/Shanghai\n' | plenary run --no-files -
  2> plenary: -:1: --import: with --no-files a script names no other files
  2> plenary: nothing was written
  ? 5
  $ printf 'room add Foyer --notes "=@home"\nsession list\n' | plenary run --no-files -
  room 1 foyer  Foyer
  No  Key      Time   Room  Kind  Title    Who
   1  opening  09:00        talk  Opening
   2  second   10:00        talk  Second
