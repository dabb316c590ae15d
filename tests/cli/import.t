plenary import: bringing in a schedule.xml, or our own JSON.

Into a programme file that has been made by hand, first only to see what would happen.

  $ cp $FIXTURES/schedule-xml/pentabarf.xml lantern.xml
  $ plenary init "Lantern Days" --from 2011-10-01 --to 2011-10-02 --timezone Europe/Vienna
  made lantern-days.plenary: forum 1 lantern-days, Sat 1 Oct 2011 to Sun 2 Oct 2011, Europe/Vienna (UTC+02:00)
  $ sha256sum *.plenary > sums
  $ plenary import lantern.xml --dry-run
  lantern.xml: schedule.xml (pentabarf), 3 sessions, 1 room, 2 days, 2 speakers
    + 3 sessions  + 1 room  + 2 speakers  + 1 theme  + 1 venue  ~ 1 forum
    forum 1 lantern-days: subtitle '' → 'By Night', venue '' → 'Glass House', source none → lantern-days-2011: conference
  nothing written (--dry-run)
  2> lantern.xml:11  note  <release> has no place here: 'Draft 3'
  2> lantern.xml  note  types: 'contest' (1) is social, 'lecture' (1) is talk, 'meeting' (1) is other
  $ sha256sum --quiet -c sums
  $ plenary import lantern.xml
  lantern.xml: 3 sessions added, 1 room added, 2 speakers added, 1 theme added, 1 venue added, 1 forum changed
    forum 1 lantern-days: subtitle '' → 'By Night', venue '' → 'Glass House', source none → lantern-days-2011: conference
  2> lantern.xml:11  note  <release> has no place here: 'Draft 3'
  2> lantern.xml  note  types: 'contest' (1) is social, 'lecture' (1) is talk, 'meeting' (1) is other
  $ plenary session list
  No  Key              Time                      Room  Kind    Title            Who
   1  light-and-water  Sat 1 Oct 22:30-23:15     Dome  talk    Light and water  Dee Prism
   2  shadow-contest   Sat 1 Oct 00:15-01:15 +1  Dome  social  Shadow contest   Eli Wick, Dee Prism
   3  sunrise          Sun 2 Oct 04:00-04:30     Dome  other   Sunrise
  $ plenary forum list
  No  Key           Title         Subtitle  From        To          Timezone       Venue
   1  lantern-days  Lantern Days  By Night  2011-10-01  2011-10-02  Europe/Vienna  Glass House

Again, and again: nothing changes, and that is said. The file is not even touched.

  $ sha256sum *.plenary > sums
  $ plenary import lantern.xml
  lantern.xml: nothing to change, all of it is here already
  2> lantern.xml:11  note  <release> has no place here: 'Draft 3'
  2> lantern.xml  note  types: 'contest' (1) is social, 'lecture' (1) is talk, 'meeting' (1) is other
  $ plenary import lantern.xml --dry-run
  lantern.xml: schedule.xml (pentabarf), 3 sessions, 1 room, 2 days, 2 speakers
  lantern.xml: nothing to change, all of it is here already
  nothing written (--dry-run)
  2> lantern.xml:11  note  <release> has no place here: 'Draft 3'
  2> lantern.xml  note  types: 'contest' (1) is social, 'lecture' (1) is talk, 'meeting' (1) is other
  $ plenary import lantern.xml --forum 1 --source lantern-days-2011
  lantern.xml: nothing to change, all of it is here already
  2> lantern.xml:11  note  <release> has no place here: 'Draft 3'
  2> lantern.xml  note  types: 'contest' (1) is social, 'lecture' (1) is talk, 'meeting' (1) is other
  $ sha256sum --quiet -c sums

What was changed here by hand stays, as far as the file does not say otherwise; what the file
changes follows.

  $ plenary session set sunrise --notes "coffee!" --speaker "Nel Ray" --create
  session 3 sunrise  Sun 2 Oct 04:00-04:30  Dome  speaker: Nel Ray
  2> made speaker 3 nel-ray  Nel Ray
  $ sed 's/04:00<\/start>/05:30<\/start>/; s/Light and water/Light on water/' lantern.xml > lantern-2.xml
  $ plenary import lantern-2.xml --dry-run
  lantern-2.xml: schedule.xml (pentabarf), 3 sessions, 1 room, 2 days, 2 speakers
    ~ 2 sessions
    session 1 light-and-water: title 'Light and water' → 'Light on water'
    session 3 sunrise: start '2011-10-02T04:00' → '2011-10-02T05:30'
  nothing written (--dry-run)
  2> lantern-2.xml:11  note  <release> has no place here: 'Draft 3'
  2> lantern-2.xml  note  types: 'contest' (1) is social, 'lecture' (1) is talk, 'meeting' (1) is other
  $ plenary import lantern-2.xml
  lantern-2.xml: 2 sessions changed
    session 1 light-and-water: title 'Light and water' → 'Light on water'
    session 3 sunrise: start '2011-10-02T04:00' → '2011-10-02T05:30'
  2> lantern-2.xml:11  note  <release> has no place here: 'Draft 3'
  2> lantern-2.xml  note  types: 'contest' (1) is social, 'lecture' (1) is talk, 'meeting' (1) is other
  $ plenary session show sunrise
  session 3 sunrise  Sun 2 Oct 05:30-06:00  Dome  speaker: Nel Ray
    forum         1 lantern-days
    kind          other
    title         Sunrise
    start         2011-10-02 05:30
    length        30m
    state         confirmed
    audience      public
    notes         coffee!
    rooms         1 dome
    appearances   speaker: Nel Ray
    externals     lantern-days-2011: 42

Two editions of a conference count from 1 again each year, have the same rooms, themes and people,
and must not be taken for each other: each gets a forum of its own.

  $ plenary init --import $FIXTURES/editions/pond-2021.xml --timezone Europe/Brussels --file pond.plenary
  made pond.plenary: forum 1 pond-days, Sat 6 Feb 2021, Europe/Brussels (UTC+01:00)
  $FIXTURES/editions/pond-2021.xml: schedule.xml (pentabarf), 2 sessions, 1 room, 1 day, 2 speakers
  2> $FIXTURES/editions/pond-2021.xml:10  note  <timeslot_duration> has no place here: '00:05:00'
  2> $FIXTURES/editions/pond-2021.xml  note  types: 'devroom' (1) is talk
  $ export PLENARY_FILE=pond.plenary
  $ plenary import $FIXTURES/editions/pond-2024.xml
  $FIXTURES/editions/pond-2024.xml: 2 sessions added, 1 room added, 2 speakers added, 2 themes added, 1 forum added, 1 venue added
  2> $FIXTURES/editions/pond-2024.xml:10  note  <timeslot_duration> has no place here: '00:05:00'
  2> $FIXTURES/editions/pond-2024.xml  note  types: 'devroom' (1) is talk
  2> $FIXTURES/editions/pond-2024.xml  warning  two persons are called 'Mara Newt'; if they are one: plenary speaker merge mara-newt mara-newt-2
  $ plenary forum list
  No  Key          Parent                 Title      From        To          Timezone         Day-change  Venue
   1  pond-days                           Pond Days  2021-02-06  2021-02-06  Europe/Brussels  09:00       Lakeside (lakeside)
   2  pond-days-2  Pond Days (pond-days)  Pond Days  2024-02-03  2024-02-03                               Lakeside (lakeside-2)
  $ plenary session list
  No  Key            Time                   Room             Kind     Title          Who
   1  welcome        Sat 6 Feb 09:30-09:55  Reed             keynote  Welcome        Mara Newt
   2  frogs-at-dawn  Sat 6 Feb 10:00-10:50  Reed             talk     Frogs at dawn  Otto Toad
   3  welcome-2      Sat 3 Feb 09:30-09:55  Reed (Lakeside)  keynote  Welcome        Mara Newt
   4  frogs-at-dusk  Sat 3 Feb 10:00-10:50  Reed (Lakeside)  talk     Frogs at dusk  Lily Padd
  $ plenary show --day 2021-02-06
  Saturday 6 February 2021                                    Lakeside (UTC+01:00)

    09:30-09:55  Reed  Welcome                                             keynote
                       Theme: Keynotes
                       Mara Newt
    10:00-10:50  Reed  Frogs at dawn
                       Otto Toad
  $ plenary show --day 2024-02-03
  Saturday 3 February 2024                                    Lakeside (UTC+01:00)

    09:30-09:55  Reed             Welcome                                  keynote
                                  Theme: Keynotes
                                  Mara Newt
    10:00-10:50  Reed             Frogs at dusk
                                  Lily Padd
  $ plenary room list; plenary speaker list
  No  Key     Name  Venue
   1  reed    Reed  Lakeside (lakeside)
   2  reed-2  Reed  Lakeside (lakeside-2)
  No  Key          Name
   1  mara-newt    Mara Newt
   2  otto-toad    Otto Toad
   3  mara-newt-2  Mara Newt
   4  lily-padd    Lily Padd
  $ sha256sum pond.plenary > sums
  $ plenary import $FIXTURES/editions/pond-2021.xml 2> /dev/null
  $FIXTURES/editions/pond-2021.xml: nothing to change, all of it is here already
  $ plenary import $FIXTURES/editions/pond-2024.xml 2> /dev/null
  $FIXTURES/editions/pond-2024.xml: nothing to change, all of it is here already
  $ sha256sum --quiet -c sums

Unless --forum says where it goes; --source tells apart what the file does not.

  $ plenary forum add "Side stage" --from 2021-02-06
  forum 3 side-stage, Sat 6 Feb 2021, Europe/Brussels (UTC+01:00)
  $ plenary import $FIXTURES/editions/pond-2021.xml --forum side --source side-stage
  $FIXTURES/editions/pond-2021.xml: 2 sessions added, 1 room added, 2 speakers added, 2 themes added, 1 venue added, 1 forum changed
    forum 3 side-stage: source none → side-stage: conference
  2> $FIXTURES/editions/pond-2021.xml:10  note  <timeslot_duration> has no place here: '00:05:00'
  2> $FIXTURES/editions/pond-2021.xml  note  types: 'devroom' (1) is talk
  2> $FIXTURES/editions/pond-2021.xml  warning  two persons are called 'Mara Newt'; if they are one: plenary speaker merge mara-newt mara-newt-3
  2> $FIXTURES/editions/pond-2021.xml  warning  two persons are called 'Otto Toad'; if they are one: plenary speaker merge otto-toad otto-toad-2
  $ plenary session list --forum side
  No  Key              Time         Room             Kind     Title          Who
   5  welcome-3        09:30-09:55  Reed (Lakeside)  keynote  Welcome        Mara Newt
   6  frogs-at-dawn-2  10:00-10:50  Reed (Lakeside)  talk     Frogs at dawn  Otto Toad
  $ plenary import $FIXTURES/editions/pond-2021.xml --forum sidestage
  2> plenary: no forum 'sidestage'; did you mean side-stage?
  ? 3
  $ plenary import $FIXTURES/editions/pond-2021.xml --forum nowhere
  2> plenary: no forum 'nowhere'; plenary forum list shows what there is
  ? 3
  $ unset PLENARY_FILE; rm pond.plenary

A forum of its own keeps the zone of the file, and is read for that again:

  $ cat > abroad.xml << END
  > <schedule><conference><title>Abroad 2025</title><time_zone_name>Europe/Berlin</time_zone_name>
  > <day_change>02:00</day_change></conference><day date="2025-05-27"><room name="A">
  > <event id="1"><title>One</title><start>09:00</start><duration>01:00</duration></event>
  > <event id="2"><title>Two</title><date>2025-05-28T01:30:00</date><start>01:30</start>
  > <duration>00:10</duration></event>
  > </room></day></schedule>
  > END
  $ plenary init "At home" --from 2025-05-27 --timezone Asia/Shanghai --file home.plenary > /dev/null
  $ plenary session add "Ours" --start 09:00 --length 20 --file home.plenary 2> /dev/null
  session 1 ours  Tue 27 May 09:00-09:20
  $ plenary import abroad.xml --file home.plenary
  abroad.xml: 2 sessions added, 1 room added, 1 forum added
  $ plenary import abroad.xml --file home.plenary
  abroad.xml: nothing to change, all of it is here already
  $ plenary session list --file home.plenary
  No  Key   Time            Room  Kind   Title  Who
   1  ours  09:00-09:20           talk   Ours
   2  one   09:00-10:00     A     other  One
   3  two   01:30-01:40 +1  A     other  Two

Our own JSON comes in as any other file.

  $ plenary init "Umbrella" --from 2011-10-01 --to 2011-10-03 --timezone Europe/Vienna --file umbrella.plenary
  made umbrella.plenary: forum 1 umbrella, Sat 1 Oct 2011 to Mon 3 Oct 2011, Europe/Vienna (UTC+02:00)
  $ plenary export json --file lantern-days.plenary -o lantern.json
  lantern.json: 3 sessions, Europe/Vienna, 5.4 kB
  $ plenary import lantern.json --file umbrella.plenary
  lantern.json: 3 sessions added, 1 room added, 3 speakers added, 1 theme added, 1 venue added, 1 forum changed
    forum 1 umbrella: subtitle '' → 'By Night', venue '' → 'Glass House', source none → lantern-days-2011: conference; lantern-days
  $ plenary import lantern.json --file umbrella.plenary
  lantern.json: nothing to change, all of it is here already
  $ plenary session list --file umbrella.plenary
  No  Key              Time                      Room  Kind    Title           Who
   1  light-and-water  Sat 1 Oct 22:30-23:15     Dome  talk    Light on water  Dee Prism
   2  shadow-contest   Sat 1 Oct 00:15-01:15 +1  Dome  social  Shadow contest  Eli Wick, Dee Prism
   3  sunrise          Sun 2 Oct 05:30-06:00     Dome  other   Sunrise         Nel Ray

With --json what changed and all that was found stands in one object, for a dry run too.

  $ plenary init "Clouds" --from 2024-02-03 --to 2024-02-04 --timezone Europe/Berlin --file clouds.plenary
  made clouds.plenary: forum 1 clouds, Sat 3 Feb 2024 to Sun 4 Feb 2024, Europe/Berlin (UTC+01:00)
  $ plenary import $FIXTURES/schedule-xml/pretalx.xml --file clouds.plenary --dry-run --json > dry.json
  $ plenary import $FIXTURES/schedule-xml/pretalx.xml --file clouds.plenary --json > real.json
  $ cat > look.py << END
  > import json, sys
  > for name in sys.argv[1:]:
  >     data = json.load(open(name))
  >     print(*[f"{key} {len(value)}" for key, value in data.items()])
  > for finding in data["findings"]:
  >     print(finding.get("line", "-"), finding["severity"], finding["rule"])
  > END
  $ python3 look.py dry.json real.json
  forums 1 rooms 2 themes 2 speakers 1 sessions 4 findings 20 solved 0
  forums 1 rooms 2 themes 2 speakers 1 sessions 4 findings 20 solved 0
  4 note unknown-element
  11 warning bad-zone
  15 warning unknown-attribute
  20 note bad-guid
  31 warning bad-language
  41 warning no-duration
  55 warning room-differs
  52 warning no-title
  58 warning unknown-element
  59 warning unknown-attribute
  52 warning seconds-rounded
  59 warning no-name
  31 warning duplicate-id
  39 note person-twice
  - note kind-translated
  - error room-clash
  - error speaker-clash
  - error room-clash
  - error room-clash
  - warning no-speaker

So it is when a file is made, and when a script brings it in.

  $ plenary init --import $FIXTURES/schedule-xml/pretalx.xml --timezone Europe/Berlin --file made.plenary --json > made.json; python3 look.py made.json | head -n 1
  forums 1 rooms 2 themes 2 speakers 1 sessions 4 findings 20 solved 0
  $ echo import $FIXTURES/schedule-xml/pretalx.xml > clouds.run
  $ plenary init "Clouds" --from 2024-02-03 --to 2024-02-04 --timezone Europe/Berlin --file clouds-2.plenary > /dev/null
  $ plenary run clouds.run --file clouds-2.plenary --json > run.json; python3 look.py real.json > real; python3 look.py run.json | diff real -
  $ sed 's/$/ --dry-run/' clouds.run > dry.run; plenary run dry.run --file clouds.plenary --json
  2> plenary: dry.run:1: a line of a script is no dry run; leave --dry-run out
  2> plenary: nothing was written
  ? 2

More than sixty findings are counted; --json has them all.

  $ python3 - > many.xml << END
  > print("<schedule><conference><title>Many</title></conference><day date='2024-02-03'><room name='A'>")
  > for i in range(100):
  >     print(f"<event id='{i}'><title>Event {i}</title><start>10:00</start><duration>00:10</duration>"
  >           f"<thing{i}>x</thing{i}><language>no language {i}</language></event>")
  > print("</room></day></schedule>")
  > END
  $ plenary import many.xml --file clouds.plenary --dry-run 2>&1 | tail -n 5
  many.xml:30  warning  language 'no language 28' is not a language tag (en, de, pt-BR)
  many.xml:31  warning  <thing29> has no place here
  many.xml:31  warning  language 'no language 29' is not a language tag (en, de, pt-BR)
  many.xml  and 42 more; --json lists them all
  294 errors; --json lists them
  $ plenary import many.xml --file clouds.plenary --dry-run --json > many.json; python3 look.py many.json | sed -n 1p
  forums 1 rooms 1 sessions 100 findings 396 solved 0

What is not there or not a schedule.xml.

  $ sha256sum *.plenary > sums; export PLENARY_FILE=clouds.plenary
  $ plenary import nowhere.xml
  2> plenary: 'nowhere.xml' cannot be read: No such file or directory
  ? 7
  $ plenary import .
  2> plenary: '.' is a folder; name a file in it
  ? 7
  $ plenary import /dev/null
  2> plenary: '/dev/null' is no file; save what it gives, and name that
  ? 7
  $ plenary import look.py
  2> plenary: 'look.py' is in no format that can be read; name it with --format (ics, json, schedule-xml)
  ? 4
  $ plenary import look.py --format schedule-xml
  2> plenary: look.py: line 1: this is not XML
  ? 4
  $ plenary import look.py --format word
  2> plenary: there is no format 'word' to read
  2> usage: plenary import FILE [--forum FORUM] [--source NAME] [--prune] [--dry-run]
  ? 2
  $ plenary import lantern.xml --format text
  2> plenary: there is no format 'text' to read
  2> usage: plenary import FILE [--forum FORUM] [--source NAME] [--prune] [--dry-run]
  ? 2
  $ plenary import
  2> plenary: import needs FILE
  2> usage: plenary import FILE [--forum FORUM] [--source NAME] [--prune] [--dry-run]
  ? 2
  $ plenary import lantern.xml lantern-2.xml
  2> plenary: import does not know what to do with 'lantern-2.xml'; put a text of several words in quotes
  2> usage: plenary import FILE [--forum FORUM] [--source NAME] [--prune] [--dry-run]
  ? 2
  $ plenary import lantern.xml --forun 1
  2> plenary: import has no option --forun; did you mean --forum?
  2> usage: plenary import FILE [--forum FORUM] [--source NAME] [--prune] [--dry-run]
  ? 2
  $ sha256sum --quiet -c sums

What a newer file no longer has is told, and stays until somebody decides:

  $ plenary init --import $FIXTURES/schedule-xml/hub.xml --file hub.plenary > /dev/null 2>&1
  $ python3 - $FIXTURES/schedule-xml/hub.xml > shorter.xml <<'END'
  > import re, sys
  > print(re.sub(r"<event .*?</event>", "", open(sys.argv[1]).read(), count=1, flags=re.S))
  > END
  $ plenary import shorter.xml --file hub.plenary 2>&1 | grep "any more"
  session 1 opening is not in the file any more; cancel or remove it if it is off

What is cancelled here is not told again:
Of our own JSON, too; there it may be that the session is new here:

  $ plenary export json --audience staff --drafts --file lantern-days.plenary > whole.json
  $ plenary init --import whole.json --file copy.plenary > /dev/null
  $ plenary session add "Encore" --day 2011-10-02 --start 05:00 --length 10 --file copy.plenary 2> /dev/null
  session 4 encore  Sun 2 Oct 05:00-05:10
  $ plenary import whole.json --file copy.plenary
  whole.json: nothing to change, all of it is here already
  2> session 4 encore is not in the file; cancel or remove it if it is off
  $ plenary session cancel encore --file copy.plenary
  session 4 encore  Sun 2 Oct 05:00-05:10  (cancelled)
  2> solved: no-speaker, no-room
  $ plenary session remove sunrise --file lantern-days.plenary
  removed session 3 sunrise  Sunrise
  $ plenary export json --audience staff --drafts --file lantern-days.plenary > whole.json
  $ plenary import whole.json --file copy.plenary
  whole.json: nothing to change, all of it is here already
  2> session 3 sunrise is not in the file; cancel or remove it if it is off

A name written in another way in one place is still the same person, and nobody else is touched:

  $ plenary session cancel opening --file hub.plenary > /dev/null 2>&1; plenary import shorter.xml --file hub.plenary 2>&1 | grep "any more"
  ? 1

Our own JSON with faults in it is refused whole, whatever is wrong.

  $ plenary export json -o hub.json --file hub.plenary > /dev/null
  $ for wrong in '"forums": []' '"forums": [null]' '"forums": [{}]' '"sessions": {}' '"sessions": [[]]' '"rooms": [{"name": 7}]'; do
  >   python3 -c "import json, sys; d = json.load(open('hub.json')); d.update(json.loads('{' + sys.argv[1] + '}')); json.dump(d, open('faulty.json', 'w'))" "$wrong"
  >   plenary import faulty.json --file hub.plenary 2>&1 | tail -n 1; echo ${PIPESTATUS[0]}
  > done
  plenary: faulty.json: 5 faults; nothing was written
  4
  plenary: faulty.json: 6 faults; nothing was written
  4
  plenary: faulty.json: 7 faults; nothing was written
  4
  plenary: faulty.json: 1 fault; nothing was written
  4
  plenary: faulty.json: 1 fault; nothing was written
  4
  plenary: faulty.json: 6 faults; nothing was written
  4
A name written in another way in one place is still the same person, and nobody else is touched:
  $ cat > names.xml << END
  > <schedule><conference><title>C 2025</title><time_zone_name>UTC</time_zone_name></conference>
  > <day date="2025-05-27"><room name="A">
  > <event id="1"><title>One</title><start>09:00</start><duration>01:00</duration>
  > <persons><person id="7">Ann Lee</person></persons></event>
  > <event id="2"><title>Two</title><start>10:00</start><duration>01:00</duration>
  > <persons><person id="8">Bob</person></persons></event>
  > <event id="3"><title>Three</title><start>11:00</start><duration>01:00</duration>
  > <persons><person id="7">Ann Lee</person></persons></event>
  > </room></day></schedule>
  > END
  $ sed '4s/Ann Lee/Ann B. Lee/' names.xml > names-2.xml
  $ plenary init --import names.xml --file names.plenary > /dev/null
  $ plenary speaker set 2 --position Boss --file names.plenary
  speaker 2 bob  Bob, Boss
  $ plenary import names-2.xml --file names.plenary
  names-2.xml: 1 speaker changed
    speaker 1 ann-lee: name 'Ann Lee' → 'Ann B. Lee'
  2> names-2.xml:8  note  'Ann B. Lee' is also written 'Ann Lee'
  $ plenary import names-2.xml --file names.plenary
  names-2.xml: nothing to change, all of it is here already
  2> names-2.xml:8  note  'Ann B. Lee' is also written 'Ann Lee'
  $ plenary speaker list --file names.plenary
  No  Key      Name        Positions
   1  ann-lee  Ann B. Lee
   2  bob      Bob         Boss
  $ plenary session list --file names.plenary
  No  Key    Time         Room  Kind  Title  Who
   1  one    09:00-10:00  A     talk  One    Ann B. Lee
   2  two    10:00-11:00  A     talk  Two    Bob
   3  three  11:00-12:00  A     talk  Three  Ann B. Lee

What is replaced can be read, lists as well, new rooms and speakers by name:

  $ sed 's/room name="A"/room name="B"/; s/id="8">Bob/id="9">Cleo/' names.xml > names-3.xml
  $ plenary init --import names.xml --file values.plenary > /dev/null
  $ plenary import names-3.xml --file values.plenary --dry-run
  names-3.xml: schedule.xml, 3 sessions, 1 room, 1 day, 2 speakers
    + 1 room  + 1 speaker  ~ 3 sessions
    session 1 one: rooms A → B
    session 2 two: rooms A → B, appearances speaker Bob → speaker Cleo
    session 3 three: rooms A → B
  nothing written (--dry-run)
  $ plenary import names-3.xml --file values.plenary
  names-3.xml: 1 room added, 1 speaker added, 3 sessions changed
    session 1 one: rooms A → B
    session 2 two: rooms A → B, appearances speaker Bob → speaker Cleo
    session 3 three: rooms A → B

A forum that the file made follows it when the conference gets longer, also past midnight; one that was
made by hand keeps its days, and it is told how to change them:

  $ cat > longer.xml << END
  > <schedule><conference><title>C 2025, extended</title><acronym>C 2025</acronym>
  > <time_zone_name>UTC</time_zone_name><day_change>05:00</day_change><end>2025-05-28</end></conference>
  > <day date="2025-05-27"><room name="A">
  > <event id="1"><title>One</title><start>09:00</start><duration>01:00</duration></event>
  > <event id="9"><title>Party</title><date>2025-05-28T04:30:00</date><start>04:30</start>
  > <duration>00:10</duration></event>
  > </room></day><day date="2025-05-28"><room name="A">
  > <event id="4"><title>Four</title><start>09:00</start><duration>01:00</duration></event>
  > </room></day></schedule>
  > END
  $ plenary import longer.xml --file names.plenary 2> /dev/null
  longer.xml: 2 sessions added, 1 session changed, 1 forum changed
    forum 1 c-2025: title 'C 2025' → 'C 2025, extended', acronym '' → 'C 2025', to '2025-05-27' → '2025-05-28', day_change '04:00' → '05:00'
    session 1 one: kind 'talk' → 'other'
  $ plenary import longer.xml --file names.plenary 2> /dev/null
  longer.xml: nothing to change, all of it is here already
  $ plenary session list --file names.plenary
  No  Key    Time                       Room  Kind   Title  Who
   1  one    Tue 27 May 09:00-10:00     A     other  One    Ann B. Lee
   2  two    Tue 27 May 10:00-11:00     A     talk   Two    Bob
   3  three  Tue 27 May 11:00-12:00     A     talk   Three  Ann B. Lee
   4  party  Tue 27 May 04:30-04:40 +1  A     other  Party
   5  four   Wed 28 May 09:00-10:00     A     other  Four
  $ plenary init "By hand" --from 2025-05-27 --timezone UTC --file hand.plenary > /dev/null
  $ plenary import names.xml --file hand.plenary > /dev/null
  $ plenary import longer.xml --file hand.plenary 2>&1 | grep -v "not in the file"
  longer.xml: 2 sessions added, 1 session changed, 1 forum changed
    forum 1 by-hand: acronym '' → 'C 2025'
    session 1 one: kind 'talk' → 'other'
  longer.xml:5  warning  the event is on another conference day than the one that lists it
  longer.xml  note  the file ends on Wed 28 May, the forum on Tue 27 May; plenary forum set by-hand --to 2025-05-28
  warning  outside-forum    4 party: Wed 28 May is after the last day of By hand, Tue 27 May
  warning  outside-forum    5 four: Wed 28 May is after the last day of By hand, Tue 27 May
  $ plenary forum set by-hand --to 2025-05-28 --file hand.plenary
  forum 1 by-hand, Tue 27 May 2025 to Wed 28 May 2025, UTC (UTC+00:00)
  2> solved: outside-forum (2)

An empty forum takes the day change of the file, so that every session stays on its day:

  $ plenary init "Hub" --from 2027-12-27 --to 2027-12-30 --timezone Europe/Berlin --file empty.plenary > /dev/null
  $ plenary import $FIXTURES/schedule-xml/hub.xml --file empty.plenary --forum hub > /dev/null 2>&1
  $ plenary forum show 1 --file empty.plenary | grep day-change
    day-change    02:31
  $ plenary forum show 1 --file hub.plenary | grep day-change
    day-change    02:31

The zone that a file names is not overridden in passing:

  $ plenary init --import $FIXTURES/schedule-xml/hub.xml --timezone America/New_York --file ny.plenary
  2> plenary: the file names the time zone Europe/Berlin, not America/New_York; leave --timezone out
  ? 5

A script writes no other files:

  $ printf 'export json -o leak.json\n' | plenary run - --file hub.plenary
  2> plenary: -:1: a script writes no other files, because it may yet be taken back; export when it has run
  2> plenary: nothing was written
  ? 2

Many findings that it causes are counted, those that there are.

  $ python3 - > twins.xml << END
  > print("<schedule><conference><title>Twins</title></conference><day date='2024-02-03'>")
  > for room in "AB":
  >     print(f"<room name='{room}'>")
  >     for i in range(7):
  >         print(f"<event id='{room}{i}'><title>{room}{i}</title><start>{10 + i}:00</start><duration>01:00</duration>"
  >               "<persons><person id='1'>Jane Roe</person></persons></event>")
  >     print("</room>")
  > print("</day></schedule>")
  > END
  $ plenary init --import twins.xml --timezone UTC --file twins.plenary
  made twins.plenary: forum 1 twins, Sat 3 Feb 2024, UTC (UTC+00:00)
  twins.xml: schedule.xml, 14 sessions, 2 rooms, 1 day, 1 speaker
  2> error    speaker-clash    8 b0: Jane Roe: 1 a0 is at the same time
  2> error    speaker-clash    9 b1: Jane Roe: 2 a1 is at the same time
  2> error    speaker-clash    10 b2: Jane Roe: 3 a2 is at the same time
  2> error    speaker-clash    11 b3: Jane Roe: 4 a3 is at the same time
  2> error    speaker-clash    12 b4: Jane Roe: 5 a4 is at the same time
  2> error    speaker-clash    13 b5: Jane Roe: 6 a5 is at the same time
  2> error    speaker-clash    14 b6: Jane Roe: 7 a6 is at the same time
  $ sed 's/<start>1[0-4]/<start>10/' twins.xml > twins-2.xml; plenary import twins-2.xml --file twins.plenary | head -n 1
  twins-2.xml: 8 sessions changed
  2> 39 errors; plenary check tells them
  2> solved: speaker-clash (2)

What our own JSON says holds, also where that is what a new record has anyway; what it leaves out stays.

  $ cd; mkdir said; cd said; unset PLENARY_FILE; plenary init "Said" --from 2025-05-27 --timezone UTC > /dev/null; plenary speaker add "Jane Roe" > /dev/null
  $ plenary session add Talk --start 09:00 --length 30 --moderator jane --state tentative --kind keynote --audience staff > /dev/null 2>&1
  $ plenary session add Off --start 10:00 --length 30 > /dev/null 2>&1; plenary session cancel off --reason "ill" > /dev/null
  2> solved: no-speaker, no-room
  $ plenary export json --audience staff --drafts -o said.json > /dev/null
  $ sed -i -e 's/"tentative"/"confirmed"/; s/"cancelled"/"confirmed"/; s/"kind" : "keynote"/"kind" : "talk"/' -e 's/"staff"/"public"/; s/"moderator"/"speaker"/; /"reason"/d' said.json
  $ sed -e '/"state"/d; /"kind"/d' said.json > less.json
  $ plenary import said.json --dry-run 2> /dev/null
  said.json: JSON, 2 sessions, 0 rooms, 1 day, 1 speaker
    ~ 2 sessions
    session 1 talk: kind 'keynote' → 'talk', state 'tentative' → 'confirmed', audience 'staff' → 'public', moderator Jane Roe role 'moderator' → 'speaker'
    session 2 off: state 'cancelled' → 'confirmed', reason 'ill' → ''
  nothing written (--dry-run)
  $ plenary import less.json --dry-run 2> /dev/null
  less.json: JSON, 2 sessions, 0 rooms, 1 day, 1 speaker
    ~ 1 session
    session 1 talk: audience 'staff' → 'public', moderator Jane Roe role 'moderator' → 'speaker'
  nothing written (--dry-run)
  $ plenary import said.json > /dev/null 2>&1; plenary import said.json
  said.json: nothing to change, all of it is here already

What settling has to know is loaded in another way with --json, and comes to the same.

  $ cd; mkdir ways; cd ways
  $ for file in $FIXTURES/schedule-xml/*.xml; do
  > sed 's/<start>1/<start>2/; s/<duration>00:[0-9]*/<duration>01:10/; s/<room>\([A-Z]\)/<room>New \1/' $file > later.xml
  > for way in '' --json; do
  > plenary init Ways --from 2001-01-01 --to 2030-12-31 --timezone UTC --file "ways$way.plenary" > /dev/null
  > PLENARY_NOW=2025-05-01T12:00:00Z plenary import $file $way --file "ways$way.plenary" > /dev/null 2>&1
  > PLENARY_NOW=2025-05-02T12:00:00Z plenary import later.xml $way --file "ways$way.plenary" > /dev/null 2>&1
  > sqlite3 "ways$way.plenary" "select uuid, number, sequence, changed, calendar from record where kind <> 'forum' order by 1" > "ways$way.txt"
  > done
  > cmp ways.txt ways--json.txt && echo $(basename $file) $(sqlite3 ways.plenary "select count (*), sum (sequence > 0) from record where kind = 'session'")
  > rm *.plenary
  > done
  engelsystem.xml 1|1
  frab.xml 3|1
  hub.xml 4|2
  pentabarf-2007.xml 3|3
  pentabarf.xml 3|2
  pretalx.xml 6|1
  voctool.xml 2|0
  wafer.xml 2|1

From standard input, known by its first bytes.

  $ unset PLENARY_FILE; mkdir piped; cd piped
  $ plenary init --import - --timezone Europe/Lisbon --file a.plenary < $FIXTURES/ics/sched.ics 2> /dev/null | tail -1
  -: iCalendar (Sched.com Harbour Days 2026), 3 sessions, 1 room, 2 days, 0 speakers
  $ plenary import - --dry-run --file a.plenary < $FIXTURES/schedule-xml/pentabarf.xml 2>&1 | head -4
  -: schedule.xml (pentabarf), 3 sessions, 1 room, 2 days, 2 speakers
    + 3 sessions  + 1 room  + 2 speakers  + 1 theme  + 1 forum  + 1 venue
  nothing written (--dry-run)
  -:11  note  <release> has no place here: 'Draft 3'
  $ plenary export json --file a.plenary 2> /dev/null | plenary import - --file a.plenary
  -: nothing to change, all of it is here already
  $ echo "no programme" | plenary import - --file a.plenary
  2> plenary: '-' is in no format that can be read; name it with --format (ics, json, schedule-xml)
  ? 4
  $ plenary import - --file a.plenary < /dev/null
  2> plenary: '-' is in no format that can be read; name it with --format (ics, json, schedule-xml)
  ? 4
  $ echo '{"schedule": {"conference": {}}}' > other.json; cp other.json other.download
  $ plenary import other.json --file a.plenary
  2> plenary: other.json: it is schedule.json, or JSON like it; of JSON only that of plenary export json can be read, which begins with "format": "plenary". Take what the same tool gives as schedule.xml, or a calendar (iCalendar)
  ? 4
  $ plenary import other.download --file a.plenary
  2> plenary: other.download: it is schedule.json, or JSON like it; of JSON only that of plenary export json can be read, which begins with "format": "plenary". Take what the same tool gives as schedule.xml, or a calendar (iCalendar)
  ? 4
  $ plenary import - --file a.plenary < other.json
  2> plenary: -: it is schedule.json, or JSON like it; of JSON only that of plenary export json can be read, which begins with "format": "plenary". Take what the same tool gives as schedule.xml, or a calendar (iCalendar)
  ? 4
  $ echo '[{"id": 1}]' | plenary import - --file a.plenary
  2> plenary: -: it is JSON of another tool; of JSON only that of plenary export json can be read, which begins with "format": "plenary". Most tools also give schedule.xml, or a calendar (iCalendar)
  ? 4
  $ echo '[section]' | plenary import - --file a.plenary
  2> plenary: '-' is in no format that can be read; name it with --format (ics, json, schedule-xml)
  ? 4
