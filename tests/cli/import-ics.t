plenary import: bringing in calendars.

The calendar of another tool makes a programme file; it has a name and a zone.

  $ plenary init --import $FIXTURES/ics/sched.ics --file harbour.plenary
  made harbour.plenary: forum 1 harbour-days-2026, Thu 5 Mar 2026 to Fri 6 Mar 2026, Europe/Lisbon (UTC+00:00)
  $FIXTURES/ics/sched.ics: iCalendar (Sched.com Harbour Days 2026), 3 sessions, 1 room, 2 days, 0 speakers
  2> $FIXTURES/ics/sched.ics:14  note  texts written in HTML are kept as plain text
  2> $FIXTURES/ics/sched.ics:21  warning  no time between start and end: the end stays open
  2> $FIXTURES/ics/sched.ics:32  warning  the seconds of a start are rounded
  2> $FIXTURES/ics/sched.ics:32  warning  the seconds of a length are rounded
  2> error    room-clash       2 bell: Quay 2, Deck, Forward: 1 theme-welcome-newcomers runs until Fri 6 Mar 05:00
  2> warning  no-room          3 tides-and-times: no room
  $ export PLENARY_FILE=harbour.plenary
  $ plenary session list
  No  Key                      Time                   Room                   Kind   Title                        Who
   1  theme-welcome-newcomers  Thu 5 Mar 13:00-05:00  Quay 2, Deck, Forward  other  Theme: Welcome, newcomers!
   2  bell                     Thu 5 Mar 14:00        Quay 2, Deck, Forward  other  Bell
   3  tides-and-times          Fri 6 Mar 14:00-14:45                         other  Tides and times (tentative)
  $ sha256sum *.plenary > sums
  $ plenary import $FIXTURES/ics/sched.ics
  $FIXTURES/ics/sched.ics: nothing to change, all of it is here already
  2> $FIXTURES/ics/sched.ics:14  note  texts written in HTML are kept as plain text
  2> $FIXTURES/ics/sched.ics:21  warning  no time between start and end: the end stays open
  2> $FIXTURES/ics/sched.ics:32  warning  the seconds of a start are rounded
  2> $FIXTURES/ics/sched.ics:32  warning  the seconds of a length are rounded
  $ sha256sum --quiet -c sums

The next edition moves an entry, has another title for one, has one more, and one less. What is gone is told; it is
cancelled with --prune, and a further time changes nothing.

  $ python3 - $FIXTURES/ics/sched.ics > sched-2.ics << END
  > import re, sys
  > text = open(sys.argv[1]).read()
  > first, second, third = re.findall(r"BEGIN:VEVENT.*?END:VEVENT\n", text, re.S)
  > new = third.replace("2f0c1a52", "3f0c1a52").replace("Tides", "Ebbs").replace("TENTATIVE", "CONFIRMED")
  > third = third.replace("DTSTART:20260306T140010Z", "DTSTART:20260306T150000Z").replace("TENTATIVE", "CONFIRMED")
  > first = first.replace("newcomers", "everybody")
  > print("BEGIN:VCALENDAR\nX-WR-CALNAME:Harbour Days 2026\nX-WR-TIMEZONE:Europe/Lisbon")
  > print(new + first + third + "END:VCALENDAR")
  > END
  $ plenary import sched-2.ics --prune --dry-run
  sched-2.ics: iCalendar, 3 sessions, 1 room, 2 days, 0 speakers
    + 1 session  ~ 3 sessions
    session 1 theme-welcome-newcomers: title 'Theme: Welcome, newcomers!' → 'Theme: Welcome, everybody!'
    session 3 tides-and-times: start '2026-03-06T14:00' → '2026-03-06T15:00', state 'tentative' → 'confirmed'
    session 2 bell: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from harbour-days-2026'
  nothing written (--dry-run)
  2> session 2 bell is not in the file any more: it is cancelled
  2> sched-2.ics:18  note  texts written in HTML are kept as plain text
  2> sched-2.ics:4  warning  the seconds of a start are rounded
  2> sched-2.ics:4  warning  the seconds of a length are rounded (2 times)
  2> warning  no-room          4 ebbs-and-times: no room
  2> solved: room-clash
  $ plenary import sched-2.ics
  sched-2.ics: 1 session added, 2 sessions changed
    session 1 theme-welcome-newcomers: title 'Theme: Welcome, newcomers!' → 'Theme: Welcome, everybody!'
    session 3 tides-and-times: start '2026-03-06T14:00' → '2026-03-06T15:00', state 'tentative' → 'confirmed'
  2> session 2 bell is not in the file any more; cancel or remove it if it is off
  2> sched-2.ics:18  note  texts written in HTML are kept as plain text
  2> sched-2.ics:4  warning  the seconds of a start are rounded
  2> sched-2.ics:4  warning  the seconds of a length are rounded (2 times)
  2> warning  no-room          4 ebbs-and-times: no room
  $ plenary import sched-2.ics --prune
  sched-2.ics: 1 session changed
    session 2 bell: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from harbour-days-2026'
  2> session 2 bell is not in the file any more: it is cancelled
  2> sched-2.ics:18  note  texts written in HTML are kept as plain text
  2> sched-2.ics:4  warning  the seconds of a start are rounded
  2> sched-2.ics:4  warning  the seconds of a length are rounded (2 times)
  2> solved: room-clash
  $ plenary import sched-2.ics --prune
  sched-2.ics: nothing to change, all of it is here already
  2> sched-2.ics:18  note  texts written in HTML are kept as plain text
  2> sched-2.ics:4  warning  the seconds of a start are rounded
  2> sched-2.ics:4  warning  the seconds of a length are rounded (2 times)
  $ plenary session list
  No  Key                      Time                   Room                   Kind   Title                       Who
   1  theme-welcome-newcomers  Thu 5 Mar 13:00-05:00  Quay 2, Deck, Forward  other  Theme: Welcome, everybody!
   2  bell                     Thu 5 Mar 14:00        Quay 2, Deck, Forward  other  Bell (cancelled)
   4  ebbs-and-times           Fri 6 Mar 14:00-14:45                         other  Ebbs and times
   3  tides-and-times          Fri 6 Mar 15:00-15:45                         other  Tides and times
  $ plenary session show bell | grep -E 'state|notes'
    state         cancelled
    notes         cancelled: by the import from harbour-days-2026

One who is gone can come back: what an import cancelled it also restores, what a person cancelled it does not.

  $ plenary session cancel ebbs --reason "no wind"
  session 4 ebbs-and-times  Fri 6 Mar 14:00-14:45  (cancelled: no wind)
  2> solved: no-room
  $ plenary import $FIXTURES/ics/sched.ics --prune | grep -v description
  $FIXTURES/ics/sched.ics: 3 sessions changed
    session 1 theme-welcome-newcomers: title 'Theme: Welcome, everybody!' → 'Theme: Welcome, newcomers!'
    session 2 bell: state 'cancelled' → 'confirmed', notes 'cancelled: by the import from harbour-days-2026' → ''
    session 3 tides-and-times: start '2026-03-06T15:00' → '2026-03-06T14:00', state 'confirmed' → 'tentative'
  2> $FIXTURES/ics/sched.ics:14  note  texts written in HTML are kept as plain text
  2> $FIXTURES/ics/sched.ics:21  warning  no time between start and end: the end stays open
  2> $FIXTURES/ics/sched.ics:32  warning  the seconds of a start are rounded
  2> $FIXTURES/ics/sched.ics:32  warning  the seconds of a length are rounded
  2> error    room-clash       2 bell: Quay 2, Deck, Forward: 1 theme-welcome-newcomers runs until Fri 6 Mar 05:00
  $ plenary import sched-2.ics --prune | grep -v description
  sched-2.ics: 3 sessions changed
    session 1 theme-welcome-newcomers: title 'Theme: Welcome, newcomers!' → 'Theme: Welcome, everybody!'
    session 3 tides-and-times: start '2026-03-06T14:00' → '2026-03-06T15:00', state 'tentative' → 'confirmed'
    session 2 bell: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from harbour-days-2026'
  2> session 2 bell is not in the file any more: it is cancelled
  2> sched-2.ics:18  note  texts written in HTML are kept as plain text
  2> sched-2.ics:4  warning  the seconds of a start are rounded
  2> sched-2.ics:4  warning  the seconds of a length are rounded (2 times)
  2> solved: room-clash
  $ plenary session list
  No  Key                      Time                   Room                   Kind   Title                       Who
   1  theme-welcome-newcomers  Thu 5 Mar 13:00-05:00  Quay 2, Deck, Forward  other  Theme: Welcome, everybody!
   2  bell                     Thu 5 Mar 14:00        Quay 2, Deck, Forward  other  Bell (cancelled)
   4  ebbs-and-times           Fri 6 Mar 14:00-14:45                         other  Ebbs and times (cancelled)
   3  tides-and-times          Fri 6 Mar 15:00-15:45                         other  Tides and times

Half a file cancels nothing, nor does an empty one.

  $ head -n 20 sched-2.ics > half.ics; plenary import half.ics --prune
  2> plenary: half.ics: the file ends in the middle of an event: that is left out, and what came behind is not here; save it again; --prune needs all of it
  ? 5
  $ plenary import half.ics --dry-run
  half.ics: iCalendar, 1 session, 0 rooms, 1 day, 0 speakers
  half.ics: nothing to change, all of it is here already
  nothing written (--dry-run)
  2> session 1 theme-welcome-newcomers is not in the file any more; cancel or remove it if it is off
  2> session 3 tides-and-times is not in the file any more; cancel or remove it if it is off
  2> half.ics:18  note  texts written in HTML are kept as plain text
  2> half.ics:21  error  the file ends in the middle of an event: that is left out, and what came behind is not here; save it again
  2> half.ics:4  warning  the seconds of a start are rounded
  2> half.ics:4  warning  the seconds of a length are rounded
  $ printf 'BEGIN:VCALENDAR\nX-WR-CALNAME:Harbour Days 2026\nEND:VCALENDAR\n' > none.ics; plenary import none.ics --prune
  2> plenary: 'none.ics' has no sessions: --prune would cancel all that it once had
  ? 5

A calendar whose times are all in UTC names no zone: init wants one, an import takes that of the forum. One that says
that its zone is UTC says no more of where it is.

  $ printf '%s\n' BEGIN:VCALENDAR X-WR-CALNAME:Night BEGIN:VEVENT UID:1 DTSTART:20260305T230000Z DURATION:PT1H SUMMARY:Bats END:VEVENT END:VCALENDAR > night.ics
  $ plenary init --import night.ics --file night.plenary
  2> plenary: 'night.ics' names no time zone; say which with --timezone Europe/Berlin
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ plenary init --import night.ics --timezone Asia/Tokyo --file night.plenary
  made night.plenary: forum 1 night, Fri 6 Mar 2026, Asia/Tokyo (UTC+09:00)
  night.ics: iCalendar, 1 session, 0 rooms, 1 day, 0 speakers
  2> warning  no-room          1 bats: no room
  $ sed s/X-WR-CALNAME:Night/X-WR-TIMEZONE:UTC/ night.ics > utc.ics
  $ plenary init --import utc.ics --timezone Asia/Tokyo --file utc.plenary
  made utc.plenary: forum 1 utc, Fri 6 Mar 2026, Asia/Tokyo (UTC+09:00)
  utc.ics: iCalendar, 1 session, 0 rooms, 1 day, 0 speakers
  2> utc.ics  note  the calendar has no name: it is called after its file
  2> utc.ics:3  note  times are converted from UTC to Asia/Tokyo
  2> warning  no-room          1 bats: no room
  $ plenary session list --file utc.plenary
  No  Key   Time         Room  Kind   Title  Who
   1  bats  08:00-09:00        other  Bats
  $ plenary init "Night" --from 2026-03-05 --timezone America/New_York --file night-2.plenary
  made night-2.plenary: forum 1 night, Thu 5 Mar 2026, America/New_York (UTC-05:00)
  $ plenary import night.ics --file night-2.plenary
  night.ics: 1 session added, 1 forum changed
    forum 1 night: source none → night-2026: conference
  2> warning  no-room          1 bats: no room
  $ plenary session list --file night-2.plenary
  No  Key   Time         Room  Kind   Title  Who
   1  bats  18:00-19:00        other  Bats

Repetitions, whole days, zones of Windows and of the file itself; and what is wrong is told with its line.

  $ plenary init --import $FIXTURES/ics/repeats.ics --file repeats.plenary
  made repeats.plenary: forum 1 spring-week-2026, Thu 26 Mar 2026 to Thu 2 Apr 2026, Europe/Berlin (UTC+01:00)
  $FIXTURES/ics/repeats.ics: iCalendar (Example), 17 sessions, 2 rooms, 8 days, 0 speakers
  2> $FIXTURES/ics/repeats.ics:30  warning  an event repeats without an end: it is taken until 2026-03-31
  2> $FIXTURES/ics/repeats.ics:59  warning  RRULE 'FREQ=SECONDLY' is not for sessions: only its first is taken
  2> $FIXTURES/ics/repeats.ics:23  warning  no end: the end stays open
  2> warning  no-room          6 run: no room
  2> warning  no-room          4 lunch: no room
  2> warning  no-room          5 night-owls: no room
  2> warning  no-room          14 run-2: no room
  2> warning  no-room          8 fire: no room
  2> warning  no-room          13 night-owls-2: no room
  2> warning  no-room          15 run-3: no room
  2> warning  no-room          16 run-4: no room
  2> warning  no-room          12 lunch-2: no room
  2> warning  no-room          7 moved-alone: no room
  $ plenary session list --file repeats.plenary
  No  Key            Time                       Room    Kind   Title                 Who
   1  stand-up       Thu 26 Mar 09:00-09:15     Hall    other  Stand-up
   6  run            Thu 26 Mar 09:00-09:30             other  Run
   4  lunch          Thu 26 Mar 12:00-13:00             other  Lunch
   5  night-owls     Thu 26 Mar 02:30-03:00 +1          other  Night owls
  10  stand-up-3     Fri 27 Mar 09:00-09:15     Hall    other  Stand-up
  14  run-2          Fri 27 Mar 09:00-09:30             other  Run
   8  fire           Fri 27 Mar 19:00-20:00             other  Fire
  13  night-owls-2   Fri 27 Mar 02:30-03:00 +1          other  Night owls
  15  run-3          Sat 28 Mar 10:00-10:30             other  Run
  11  stand-up-4     Sun 29 Mar 09:00-09:15     Hall    other  Stand-up
  16  run-4          Sun 29 Mar 10:00-10:30             other  Run
   2  stand-up-long  Mon 30 Mar 10:00-10:30     Garden  other  Stand-up, long
  12  lunch-2        Mon 30 Mar 12:00-13:00             other  Lunch
   3  stand-up-2     Tue 31 Mar 09:00                   other  Stand-up (cancelled)
   7  moved-alone    Tue 31 Mar 18:00-19:00             other  Moved alone
   9  day-off        Wed 1 Apr                          other  Day off
  17  day-off-2      Thu 2 Apr                          other  Day off
  $ plenary import $FIXTURES/ics/repeats.ics --file repeats.plenary
  $FIXTURES/ics/repeats.ics: nothing to change, all of it is here already
  2> $FIXTURES/ics/repeats.ics:30  warning  an event repeats without an end: it is taken until 2026-03-31
  2> $FIXTURES/ics/repeats.ics:59  warning  RRULE 'FREQ=SECONDLY' is not for sessions: only its first is taken
  2> $FIXTURES/ics/repeats.ics:23  warning  no end: the end stays open
  $ plenary init --import $FIXTURES/ics/outlook.ics --file outlook.plenary
  made outlook.plenary: forum 1 canal-forum, Tue 2 Jun 2026 to Tue 3 Nov 2026, Europe/Berlin (UTC+02:00)
  $FIXTURES/ics/outlook.ics: iCalendar (Microsoft Corporation), 10 sessions, 2 rooms, 4 days, 0 speakers
  2> $FIXTURES/ics/outlook.ics:6  note  X-WR-RELCALID of the calendar has no place here
  2> $FIXTURES/ics/outlook.ics:46  note  CLASS 'PRIVATE': the session is for staff only
  2> $FIXTURES/ics/outlook.ics:50  note  PRIORITY has no place here
  2> $FIXTURES/ics/outlook.ics:54  note  texts written in HTML are kept as plain text
  2> $FIXTURES/ics/outlook.ics:55  note  X-MICROSOFT-CDO-BUSYSTATUS has no place here
  2> $FIXTURES/ics/outlook.ics:56  note  X-MICROSOFT-CDO-IMPORTANCE has no place here
  2> $FIXTURES/ics/outlook.ics:57  note  VALARM has no place here
  2> $FIXTURES/ics/outlook.ics:105  note  VTODO has no place here
  2> $FIXTURES/ics/outlook.ics:93  note  an event of several whole days is a session each day
  2> $FIXTURES/ics/outlook.ics:87  warning  the time zone 'Nowhere/At-all' is not known here, nor does its calendar say what it is: its times are taken as local
  2> $FIXTURES/ics/outlook.ics:30  warning  the VTIMEZONE of 'GMT' does not always say what GMT is; the VTIMEZONE is taken
  2> warning  no-room          4 from-london: no room
  2> warning  no-room          3 from-kabul: no room
  2> warning  no-room          5 from-new-york: no room
  2> warning  no-room          6 from-nowhere: no room
  2> warning  no-room          2 after-the-clocks-went: no room
  $ plenary session list --file outlook.plenary
  No  Key                    Time                   Room    Kind   Title                       Who
   7  exhibition             Tue 2 Jun              Basin   other  Exhibition
   1  schleusen              Tue 2 Jun 09:00-10:15  Lock 1  other  Schleusen
   4  from-london            Tue 2 Jun 11:00-11:30          other  From London
   3  from-kabul             Tue 2 Jun 12:00-13:00          other  From Kabul
   5  from-new-york          Tue 2 Jun 12:00-13:00          other  From New York
   6  from-nowhere           Tue 2 Jun 16:00-17:00          other  From nowhere
   8  excursion              Wed 3 Jun                      other  Excursion
   9  exhibition-2           Wed 3 Jun              Basin   other  Exhibition
  10  exhibition-3           Thu 4 Jun              Basin   other  Exhibition
   2  after-the-clocks-went  Tue 3 Nov 09:00-09:30          other  After the clocks went back
  $ plenary init --import $FIXTURES/ics/persons.ics --file persons.plenary
  made persons.plenary: forum 1 penguin-days-2026, Fri 18 Sep 2026, Europe/Berlin (UTC+02:00)
  $FIXTURES/ics/persons.ics: iCalendar (Example), 4 sessions, 1 room, 1 day, 5 speakers
  2> $FIXTURES/ics/persons.ics:23  note  ORGANIZER is kept in the notes
  2> $FIXTURES/ics/persons.ics:24  note  CONTACT is kept in the notes
  2> $FIXTURES/ics/persons.ics:25  note  GEO is kept in the notes
  2> $FIXTURES/ics/persons.ics:27  warning  a file inside the calendar (ATTACH) has no place here; only links have
  2> $FIXTURES/ics/persons.ics:32  note  COMMENT is kept in the notes
  2> $FIXTURES/ics/persons.ics:42  note  PARTICIPANT is kept in the notes
  2> $FIXTURES/ics/persons.ics:7  note  ATTENDEE is kept in the notes (2 times)
  2> $FIXTURES/ics/persons.ics:56  note  CLASS 'CONFIDENTIAL': the session is for staff only
  2> $FIXTURES/ics/persons.ics:57  warning  STATUS 'NEEDS-ACTION' cannot be read
  2> $FIXTURES/ics/persons.ics:61  warning  DTSTART '20260230T256199' cannot be read
  2> $FIXTURES/ics/persons.ics:62  warning  DTEND 'garbage' cannot be read
  2> $FIXTURES/ics/persons.ics:63  warning  SEQUENCE 'x' cannot be read
  2> $FIXTURES/ics/persons.ics:65  warning  'this is no property' is no property (NAME:value)
  2> $FIXTURES/ics/persons.ics:60  warning  an event repeats, but has no start: only its first is taken
  2> $FIXTURES/ics/persons.ics:44  warning  UID '461@PENGUIN' is given to more than one event, which are known by their starts too (2 times)
  2> $FIXTURES/ics/persons.ics:60  warning  an event has no UID: it is known by title and start
  2> $FIXTURES/ics/persons.ics:44  warning  the event ends before it starts: the end stays open
  2> $FIXTURES/ics/persons.ics:60  warning  the event has no start that can be read
  2> $FIXTURES/ics/persons.ics:7  note  what should be a link but is none is kept in the notes
  2> warning  no-room          3 shared-uid: no room
  $ plenary session show interfaces --file persons.plenary
  session 1 interfaces  Fri 18 Sep 13:00-14:00  Raven  speaker: Ida Floe, Jakob Semmel, Mia Ohm; chair: Otto Host
    forum         1 penguin-days-2026
    kind          talk
    title         Interfaces
    start         2026-09-18 13:00
    length        1h
    state         confirmed
    audience      public
    url           https://penguin.example/460
    description   von: Jakob Semmel, Mia Ohm

                  No knowledge needed.
                  https://pinguin.example
    notes         organizer: Penguin Forum <forum@penguin.example>
                  contact: Front desk, room 1
                  geo: 54.33;10.12
                  comment: Bring a chair
                  participant: Ice Ltd
                  attendee: Mia Ohm <mia@penguin.example>
                  attendee: Otto Host <otto@penguin.example>
                  attachment: Attachment CID:part1.0001@penguin.example
    rooms         1 raven
    appearances   speaker: Ida Floe
                  speaker: Jakob Semmel
                  speaker: Mia Ohm
                  chair: Otto Host
    links         https://penguin.example/slides.pdf  slides.pdf
                  https://penguin.example/live  Stream
                  https://penguin.example/badge.png  Image
    externals     penguin-days-2026: 460@PENGUIN

Of an event that comes in two revisions the newer one is taken, so that --prune cancels nothing. One name under two
addresses may be two persons, which is told.

  $ entry() { printf 'BEGIN:VEVENT\nUID:%s\nSEQUENCE:%s\nDTSTART:20260305T%s0000Z\nDURATION:PT1H\nSUMMARY:%s\nLOCATION:Hall\nATTENDEE;CN=Jo Smith:mailto:%s@sea.example\nEND:VEVENT\n' "$@"; }
  $ calendar() { printf 'BEGIN:VCALENDAR\nX-WR-CALNAME:Tides\nX-WR-TIMEZONE:Europe/Lisbon\n'; cat; echo END:VCALENDAR; }
  $ (entry 1 0 10 Ebb jo; entry 2 0 12 Flow jo) | calendar > tides.ics
  $ plenary init --import tides.ics --file tides.plenary 2> /dev/null
  made tides.plenary: forum 1 tides, Thu 5 Mar 2026, Europe/Lisbon (UTC+00:00)
  tides.ics: iCalendar, 2 sessions, 1 room, 1 day, 1 speaker
  $ (entry 1 0 10 Ebb jo; entry 1 1 11 Ebb jo; entry 2 0 12 Flow joe) | calendar > tides-2.ics
  $ plenary import tides-2.ics --prune --file tides.plenary
  tides-2.ics: 1 speaker added, 2 sessions changed
    session 1 ebb: start '2026-03-05T10:00' → '2026-03-05T11:00', source tides-2026: 1 → tides-2026: 1 (revision 1)
    session 2 flow: notes 'attendee: Jo Smith <jo@sea.example>' → 'attendee: Jo Smith <jo@sea.example>\x0aattendee: Jo Smith <joe@sea.example>', appearances speaker Jo Smith → speaker Jo Smith
  2> tides-2.ics:4  note  ATTENDEE is kept in the notes (3 times)
  2> tides-2.ics:4  warning  an event comes in several revisions: only the newest, by SEQUENCE and DTSTAMP, is taken
  2> tides-2.ics  warning  two persons are called 'Jo Smith'; if they are one: plenary speaker merge jo-smith jo-smith-2
  $ plenary import tides-2.ics --prune --file tides.plenary 2> /dev/null
  tides-2.ics: nothing to change, all of it is here already

Our own calendar changes nothing; edited in a calendar program, it changes what a calendar can say, also under
another name and from another program.

  $ unset PLENARY_FILE; rm *.plenary; plenary init --example > /dev/null
  $ plenary export ics -o forum.ics
  forum.ics: 15 sessions, Asia/Shanghai, 5.9 kB
  $ plenary import forum.ics
  forum.ics: nothing to change, all of it is here already
  2> forum.ics:18  note  of a session that is here the calendar changes title, time, rooms and state, nothing else (12 times)
  $ python3 - > edited.ics << END
  > text = open("forum.ics", newline="").read()
  > text = text.replace("-//Plenary//Plenary//EN", "-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN")
  > text = text.replace("T083000", "T084500", 1).replace("SUMMARY:Opening", "SUMMARY:Grand opening")
  > text = text.replace("SUMMARY:Tea break", "SUMMARY:Tea break\r\nSTATUS:CANCELLED", 1)
  > text = text.replace("LOCATION:Restaurant", "LOCATION:Foyer")
  > text = text.replace("END:VCALENDAR", "BEGIN:VEVENT\r\nUID:new\r\nSUMMARY:Rehearsal\r\n"
  >                     "DTSTART:20250527T000000Z\r\nDURATION:PT20M\r\nLOCATION:Main Hall\r\nEND:VEVENT\r\nEND:VCALENDAR")
  > print(text, end="")
  > END
  $ plenary import edited.ics
  edited.ics: 1 session added, 4 sessions changed
    session 1 registration-and-tea: start '2025-05-27T08:30' → '2025-05-27T08:45', length '30' → '15'
    session 2 opening: title 'Opening' → 'Grand opening'
    session 8 tea-break: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from forum-on-building-chinas-cultural-2025'
    session 10 lunch: rooms Restaurant → Foyer
  2> edited.ics:81  warning  STATUS comes again in one event: the first is taken
  2> edited.ics:121  note  COLOR has no place here (3 times)
  2> edited.ics:18  note  of a session that is here the calendar changes title, time, rooms and state, nothing else (12 times)
  $ plenary import edited.ics
  edited.ics: nothing to change, all of it is here already
  2> edited.ics:81  warning  STATUS comes again in one event: the first is taken
  2> edited.ics:121  note  COLOR has no place here (3 times)
  2> edited.ics:18  note  of a session that is here the calendar changes title, time, rooms and state, nothing else (12 times)
  $ plenary undo | head -n 1
  undone: entry 2, import edited.ics
  $ plenary import forum.ics --prune
  2> plenary: 'forum.ics' was written from this programme, and may be a part of it: leave --prune out
  ? 5

An entry of an older calendar does not move a session back.

  $ plenary release add "First" > /dev/null; plenary session move opening --start 08:50 2> /dev/null
  session 2 opening  Tue 27 May 09:00 → 08:50, until 09:10  Main Hall
  $ plenary import forum.ics
  forum.ics: nothing to change, all of it is here already
  2> forum.ics:18  note  of a session that is here the calendar changes title, time, rooms and state, nothing else (12 times)
  2> forum.ics:29  warning  the entry is older (SEQUENCE 0) than what has changed here since (1): it is passed over

Files that are no calendars.

  $ : > empty.ics; plenary import empty.ics
  2> plenary: empty.ics: it is not iCalendar: it is empty
  ? 4
  $ echo 'Dear organisers, attached is the calendar.' > letter.ics; plenary import letter.ics
  2> plenary: letter.ics: it is not iCalendar: it begins with 'Dear organisers, attached is the calendar.', not with BEGIN:VCALENDAR
  ? 4
  $ printf '\211PNG\r\n\032\n\0\0\0\rIHDR' > picture.ics; plenary import picture.ics
  2> plenary: picture.ics: it is not iCalendar: it begins with '\x89PNG', not with BEGIN:VCALENDAR
  ? 4
  $ iconv -f UTF-8 -t UTF-16 forum.ics > wide.ics; plenary import wide.ics
  2> plenary: wide.ics: it is in UTF-16, calendars are in UTF-8; save it as that
  ? 4
