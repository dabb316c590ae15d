plenary init: making a programme file.

A title, a first day and a zone are what it needs; the file is named after the title.

  $ plenary init "Cultural Trade Forum" --from 2025-05-27 --timezone Asia/Shanghai \
  >   --venue "Convention Centre, Shenzhen" --language en,zh --title zh=文化贸易论坛
  made cultural-trade-forum.plenary: forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ ls
  cultural-trade-forum.plenary
  $ plenary forum show 1
  forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
    title         Cultural Trade Forum
    from          2025-05-27
    to            2025-05-27
    timezone      Asia/Shanghai
    language      en,zh
    venue         1 convention-centre
    translations  title (zh): 文化贸易论坛
  $ plenary venue list
  No  Key                Name
   1  convention-centre  Convention Centre, Shenzhen
  $ plenary show
  2> no sessions here

The same title again touches nothing; another name does.

  $ sha256sum *.plenary > sums
  $ plenary init "Cultural Trade Forum" --from 2025-05-27 --timezone Asia/Shanghai
  2> plenary: 'cultural-trade-forum.plenary' is there already; choose another name with --file
  ? 5
  $ sha256sum --quiet -c sums
  $ plenary init "Cultural Trade Forum" --from 2025-05-27 --to 2025-05-29 --timezone Asia/Shanghai \
  >   --file second.plenary --day-change 05:00 --acronym CTF
  made second.plenary: forum 1 cultural-trade-forum, Tue 27 May 2025 to Thu 29 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary forum list --file second.plenary
  No  Key                   Title                 Acronym  From        To          Timezone       Day-change
   1  cultural-trade-forum  Cultural Trade Forum  CTF      2025-05-27  2025-05-29  Asia/Shanghai  05:00

What is missing or wrong is told together, and no file is made.

  $ mkdir none && cd none
  $ plenary init "My forum"
  2> plenary: init needs the first day: --from 2025-05-27
  2> plenary: init needs a time zone: --timezone Europe/Berlin
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ plenary init "My forum" --from 2025-02-30 --timezone Mars/Olympus --day-change 25:00
  2> plenary: from '2025-02-30' is not a date; write 2025-05-27
  2> plenary: timezone 'Mars/Olympus': write a name of the IANA database (Europe/Berlin)
  2> plenary: day-change '25:00' is not a time of day; write 04:00
  ? 4
  $ plenary init "My forum" --from 2025-05-27 --to 2025-05-26 --timezone Europe/Berlin
  2> plenary: the last day, 2025-05-26, is before the first, 2025-05-27
  ? 4
  $ plenary init "" --from 2025-05-27 --timezone Europe/Berlin
  2> plenary: a forum needs a title
  ? 4
  $ plenary init My forum --from 2025-05-27 --timezone Europe/Berlin
  2> plenary: init does not know what to do with 'forum'; put a text of several words in quotes
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ plenary init
  2> plenary: init needs TITLE
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ plenary init "My forum" --from 2025-05-27 --timezone Europe/Berlin --file no/such/folder/x.plenary
  2> plenary: 'no/such/folder/x.plenary' cannot be made: No such file or directory
  ? 6
  $ ls -A
  $ cd ..

A title of which no file name can be made still makes a file.

  $ mkdir odd && cd odd
  $ plenary init "???" --from 2025-05-27 --timezone Europe/Berlin
  made item.plenary: forum 1 item, Tue 27 May 2025, Europe/Berlin (UTC+02:00)
  $ plenary init "论坛" --from 2025-05-27 --timezone Asia/Shanghai
  made lun-tan.plenary: forum 1 lun-tan, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ ls
  item.plenary
  lun-tan.plenary
  $ cd ..

With --json the forum is printed.

  $ plenary init "Small" --from 2025-05-27 --timezone Europe/Berlin --file small.plenary --json \
  >   | sed -E 's/[0-9a-f]{8}-[0-9a-f-]{27}/UUID/'
  {
    "forums" : [
      {
        "uuid" : "UUID",
        "number" : 1,
        "key" : "small",
        "changed" : "2025-05-01T12:00:00Z",
        "title" : "Small",
        "from" : "2025-05-27",
        "to" : "2025-05-27",
        "timezone" : "Europe/Berlin"
      }
    ],
    "findings" : [],
    "solved" : []
  }

The example: one line for the file, one for what is in it.

  $ mkdir example && cd example
  $ plenary init --example
  made forum-on-building-chinas-cultural.plenary: forum 1 forum-on-building-chinas, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  15 sessions, 3 rooms, 4 speakers, 3 themes; now try plenary show, plenary check, plenary export ics
  $ plenary check
  nothing found in 15 sessions
  $ plenary session list --kind roundtable
  No  Key                Time         Room       Kind        Title                                                                                                Who
   9  policy-roundtable  11:00-12:00  Main Hall  roundtable  Policy roundtable                                                                                    Officials of the departments concerned (4), Moderator to be announced
  11  industry-1         13:30-14:30  Main Hall  roundtable  Industry roundtable 1: Digital cultural trade expanding global markets                               Yang Jun, Further participants to be announced (3), Moderator to be announced
  12  industry-2         14:30-15:30  Main Hall  roundtable  Industry roundtable 2: Intelligent technology empowering traditional IPs for global competitiveness  Wang Xudong, Further participants to be announced (3), Moderator to be announced
  14  industry-3         15:50-16:50  Main Hall  roundtable  Industry roundtable 3: Brand + culture empowering global expansion                                   Chen Xiaoyun, Further participants to be announced (3), Moderator to be announced
  $ plenary init --example
  2> plenary: 'forum-on-building-chinas-cultural.plenary' is there already; choose another name with --file
  ? 5
  $ plenary init --example --file here.plenary
  made here.plenary: forum 1 forum-on-building-chinas, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  15 sessions, 3 rooms, 4 speakers, 3 themes; now try plenary show, plenary check, plenary export ics
  $ plenary init --example "Title"
  2> plenary: init does not know what to do with 'Title'; put a text of several words in quotes
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ cd ..

From a file of another tool: title, dates, zone and day change are as the file says.

  $ mkdir import && cd import
  $ plenary init --import $FIXTURES/schedule-xml/hub.xml
  made rain-9.plenary: forum 1 rain-9, Sat 26 Oct 2024 to Sun 27 Oct 2024, Europe/Berlin (UTC+02:00)
  $FIXTURES/schedule-xml/hub.xml: schedule.xml (hub), 4 sessions, 1 room, 2 days, 2 speakers
  2> $FIXTURES/schedule-xml/hub.xml:3  note  <version> has no place here: '2024-06-01 12:00'
  2> $FIXTURES/schedule-xml/hub.xml:31  note  texts written in HTML are kept as plain text
  2> $FIXTURES/schedule-xml/hub.xml:58  note  <optout> is kept in the notes
  2> $FIXTURES/schedule-xml/hub.xml:59  note  <do_not_stream> is kept in the notes
  2> $FIXTURES/schedule-xml/hub.xml:60  note  <answer> is kept in the notes
  2> $FIXTURES/schedule-xml/hub.xml  note  types: 'DJ Set' (1) is social, 'Talk 40 (30min +10 Q&A)' (1) is talk
  2> warning  clock-change     2 first-half-past-two: starts at 02:30 (the first) and ends at 02:50 (the first), a time that clocks in Europe/Berlin show twice on Sun 27 Oct
  2> warning  clock-change     3 second-half-past-two: starts at 02:30 (the second), a time that clocks in Europe/Berlin show twice on Sun 27 Oct
  2> error    room-clash       4 written-in-utc: Puddle: 3 second-half-past-two runs until 14:30; 60 minutes overlap
  $ plenary init --import $FIXTURES/schedule-xml/frab.xml
  2> plenary: '$FIXTURES/schedule-xml/frab.xml' names no time zone; say which with --timezone Europe/Berlin
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ plenary init --import $FIXTURES/schedule-xml/frab.xml --timezone Europe/Berlin
  made 3rd-moss-congress.plenary: forum 1 3rd-moss-congress, Fri 6 May 2016 to Sat 7 May 2016, Europe/Berlin (UTC+02:00)
  $FIXTURES/schedule-xml/frab.xml: schedule.xml (frab), 3 sessions, 2 rooms, 2 days, 3 speakers
  2> $FIXTURES/schedule-xml/frab.xml:3  note  <version> has no place here: 'third draft'
  2> $FIXTURES/schedule-xml/frab.xml:10  note  <timeslot_duration> has no place here: '00:15'
  2> $FIXTURES/schedule-xml/frab.xml:21  note  <license> is kept in the notes
  2> $FIXTURES/schedule-xml/frab.xml:51  note  <optout> is kept in the notes
  2> $FIXTURES/schedule-xml/frab.xml:14  note  a relative link is kept in the notes: the file does not say what to
  2> $FIXTURES/schedule-xml/frab.xml  note  types: 'lecture' (2) is talk, 'performance' (1) is social
  2> $FIXTURES/schedule-xml/frab.xml  warning  two persons are called 'Glen Brook'; if they are one: plenary speaker merge glen-brook glen-brook-2
  $ ls
  3rd-moss-congress.plenary
  rain-9.plenary
  $ plenary show --file 3rd-moss-congress.plenary
  Friday 6 May 2016                                                    (UTC+02:00)

    11:00-11:30     Green Hall  Opening
                                Under the stones
                                Theme: Moss
                                Fern Hollow
    00:45-03:00 +1  Green Hall  苔 at night                                 social
                                Theme: Moss
                                Fern Hollow, Glen Brook
  2> more with --day: 2016-05-07
  $ plenary init "Moss, again" --import $FIXTURES/schedule-xml/frab.xml --timezone Europe/Berlin --acronym MOSS
  made moss-again.plenary: forum 1 moss-again, Fri 6 May 2016 to Sat 7 May 2016, Europe/Berlin (UTC+02:00)
  $FIXTURES/schedule-xml/frab.xml: schedule.xml (frab), 3 sessions, 2 rooms, 2 days, 3 speakers
  2> $FIXTURES/schedule-xml/frab.xml:3  note  <version> has no place here: 'third draft'
  2> $FIXTURES/schedule-xml/frab.xml:10  note  <timeslot_duration> has no place here: '00:15'
  2> $FIXTURES/schedule-xml/frab.xml:21  note  <license> is kept in the notes
  2> $FIXTURES/schedule-xml/frab.xml:51  note  <optout> is kept in the notes
  2> $FIXTURES/schedule-xml/frab.xml:14  note  a relative link is kept in the notes: the file does not say what to
  2> $FIXTURES/schedule-xml/frab.xml  note  types: 'lecture' (2) is talk, 'performance' (1) is social
  2> $FIXTURES/schedule-xml/frab.xml  warning  two persons are called 'Glen Brook'; if they are one: plenary speaker merge glen-brook glen-brook-2
  $ plenary forum list --file moss-again.plenary
  No  Key         Title        Acronym  From        To          Timezone       Day-change
   1  moss-again  Moss, again  MOSS     2016-05-06  2016-05-07  Europe/Berlin  10:00
  $ plenary init --import nowhere.xml
  2> plenary: 'nowhere.xml' cannot be read: No such file or directory
  ? 7
  $ plenary init --import .
  2> plenary: '.' is a folder; name a file in it
  ? 7
  $ ls
  3rd-moss-congress.plenary
  moss-again.plenary
  rain-9.plenary
  $ cd ..

From our own JSON it is the same programme again, to the last octet: keys, numbers, dates of
change, staff-only fields, drafts, cancelled and removed sessions.

  $ mkdir round && cd round
  $ plenary init --example --file a.plenary > /dev/null
  $ cat > more.run << END
  > forum set 1 --email office@forum.example --url https://forum.example/ --day-change 05:00
  > forum add "Night forum" --timezone Europe/Lisbon --from 2025-05-27
  > organisation add "City of Shenzhen" --name zh=深圳市 --url https://sz.example/ --notes "pays the tea"
  > room set foyer --capacity 250 --notes "no projector"
  > speaker set yang-jun --email yang@37.example --notes "arrives late" --honorific Dr
  > theme set global-markets --description "A few words"
  > session add "A draft" --state draft --day 2025-05-27
  > session add "Backstage" --audience staff --start 23:30 --length 30
  > session add "Dinner" --audience participants --kind meal --start 24:30 --length 1h30 \\
  >   --participants-note "Bring your badge" --notes "no nuts" --link "https://menu.example/ Menu"
  > session add "Not placed yet" --theme global-markets --organisation "host: City of Shenzhen"
  > session add "Tea again" --repeat-of tea-break --start 18:00 --length 15 --room foyer --forum cultural-trade
  > session cancel tea-break-2 --reason "no more tea"
  > appearance add opening --organisation city-of-shenzhen --role host
  > appearance set keynote-jiang jiang --position "Professor emerita" --notes "needs a lectern"
  > appearance set policy-roundtable officials --state invited --audience staff
  > session add "Mistake" --start 20:00 --length 10 --room foyer
  > session remove mistake
  > END
  $ plenary run more.run --file a.plenary
  forum 1 forum-on-building-chinas, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  forum 3 night-forum, Tue 27 May 2025, Europe/Lisbon (UTC+01:00)
  organisation 1 city-of-shenzhen  City of Shenzhen
  room 2 foyer  Foyer, 250 seats
  speaker 3 yang-jun  Yang Jun, Senior vice president, 37 Interactive Entertainment
  theme 1 global-markets  Digital cultural trade expanding global markets
  session 16 a-draft  Tue 27 May  (draft)
  session 17 backstage  Tue 27 May 23:30-00:00
  session 18 dinner  Tue 27 May 00:30-02:00 +1
  session 19 not-placed-yet  not scheduled
  session 20 tea-again  Tue 27 May 18:00-18:15  Foyer
  session 13 tea-break-2  Tue 27 May 15:30-15:50  Foyer  (cancelled: no more tea)
  session 2 opening  Tue 27 May 09:00-09:20  Main Hall  host: City of Shenzhen
  session 3 keynote-jiang  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan
  roundtable 9 policy-roundtable  Tue 27 May 11:00-12:00  Main Hall  panelist: Officials of the departments concerned (4); moderator: Moderator to be announced
  session 21 mistake  Tue 27 May 20:00-20:10  Foyer
  removed session 21 mistake  Mistake
  2> 'Officials of the departments concerned' is only invited: public paper and calendars leave the name out; to confirm: plenary appearance set policy-roundtable 'Officials of the departments concerned' --state confirmed
  2> warning  no-speaker       16 a-draft: no speaker
  2> warning  no-speaker       20 tea-again: no speaker
  2> warning  no-room          17 backstage: no room
  2> warning  no-speaker       17 backstage: no speaker
  2> warning  no-speaker       19 not-placed-yet: no speaker
  $ plenary export json --audience staff --drafts -o a.json --file a.plenary
  a.json: 20 sessions, Asia/Shanghai, 28.0 kB
  $ plenary init --import a.json --file b.plenary
  made b.plenary: forum 1 forum-on-building-chinas, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  a.json: JSON, 20 sessions, 3 rooms, 1 day, 4 speakers
  2> warning  no-speaker       16 a-draft: no speaker
  2> warning  no-speaker       20 tea-again: no speaker
  2> warning  no-room          17 backstage: no room
  2> warning  no-speaker       17 backstage: no speaker
  2> warning  no-speaker       19 not-placed-yet: no speaker
  $ plenary export json --audience staff --drafts -o b.json --file b.plenary
  b.json: 20 sessions, Asia/Shanghai, 28.0 kB
  $ cmp a.json b.json && wc -l < a.json
  1043
  $ plenary export ics --file a.plenary > a.ics; plenary export ics --file b.plenary > b.ics; cmp a.ics b.ics
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  2> 1 session without a time left out; plenary session list --unscheduled lists them

What is cut off, wrong, newer or not ours is not read by halves.

  $ head -c 3000 a.json > cut.json
  $ plenary init --import cut.json --file cut.plenary
  2> plenary: cut.json: no JSON: 108:28: Parse error: unexpected character `,', expected string constant
  ? 4
  $ sed 's/"meal"/"feast"/; s/"2025-05-27T09:20"/"2025-02-30T09:20"/' a.json > bad.json
  $ plenary init --import bad.json --file bad.plenary
  2> plenary: bad.json: /sessions/2/start: start '2025-02-30T09:20' is not a date and time; write 2025-05-27 09:00
  2> plenary: bad.json: /sessions/9/kind: kind 'feast' is not a kind; write talk, keynote, speech, panel, roundtable, workshop, ceremony, break, meal, social, poster or other
  2> plenary: bad.json: /sessions/17/kind: kind 'feast' is not a kind; write talk, keynote, speech, panel, roundtable, workshop, ceremony, break, meal, social, poster or other
  2> plenary: bad.json: 3 faults; nothing was written
  ? 4
  $ sed '0,/"title" : /s//"title" : "Another", "title" : /' a.json > twice.json
  $ plenary init --import twice.json --file twice.plenary
  2> plenary: twice.json: /forums/0/title: is there more than once
  2> plenary: twice.json: 1 fault; nothing was written
  ? 4
  $ plenary import twice.json --file a.plenary
  2> plenary: twice.json: /forums/0/title: is there more than once
  2> plenary: twice.json: 1 fault; nothing was written
  ? 4
  $ sed -E 's/("version" ?:) 1/\1 99/' a.json > newer.json
  $ plenary init --import newer.json --file newer.plenary
  2> plenary: newer.json: version 99 of the format is newer than the 1 that this Plenary reads; use a newer Plenary
  ? 4
  $ echo '{"sessions": []}' > other.json
  $ plenary init --import other.json --file other.plenary
  2> plenary: other.json: it is JSON of another tool; of JSON only that of plenary export json can be read, which begins with "format": "plenary". Most tools also give schedule.xml, or a calendar (iCalendar)
  ? 4
  $ ls
  a.ics
  a.json
  a.plenary
  b.ics
  b.json
  b.plenary
  bad.json
  cut.json
  more.run
  newer.json
  other.json
  twice.json

What is made is the root, so that there is no forum to be above it.

  $ plenary init "Below" --parent 1 --from 2025-05-27 --timezone UTC
  2> plenary: init has no option --parent
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ plenary help init | grep -c parent
  0
  ? 1

An empty value is none.

  $ plenary init Empty --from "" --timezone "" --file empty.plenary
  2> plenary: init needs the first day: --from 2025-05-27
  2> plenary: init needs a time zone: --timezone Europe/Berlin
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ plenary init Empty --from 2025-05-27 --timezone UTC --file ""
  2> plenary: --file needs the name of a file
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ test -e empty.plenary
  ? 1
