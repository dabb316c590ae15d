plenary import: messages on single events (METHOD, RFC 5546), and what is older than what is here.

  $ ics() { printf 'BEGIN:VCALENDAR\nPRODID:-//%s//EN\n' "$1"; cat; echo END:VCALENDAR; }
  $ ics Feed > feed.ics << END
  > X-WR-CALNAME:Demo
  > X-WR-TIMEZONE:Europe/Stockholm
  > BEGIN:VEVENT
  > UID:1@feed
  > DTSTART:20261021T180000Z
  > DURATION:PT1H
  > SUMMARY:First
  > LOCATION:Aula
  > ATTENDEE;CN=Ada Stone:invalid:nomail
  > END:VEVENT
  > BEGIN:VEVENT
  > UID:2@feed
  > DTSTART:20261022T180000Z
  > DURATION:PT1H
  > SUMMARY:Second
  > LOCATION:Aula
  > END:VEVENT
  > BEGIN:VEVENT
  > UID:3@feed
  > DTSTART:20261023T180000Z
  > DURATION:PT1H
  > RRULE:FREQ=DAILY;COUNT=2
  > SUMMARY:Third
  > LOCATION:Aula
  > END:VEVENT
  > END
  $ plenary init --import feed.ics --file demo.plenary
  made demo.plenary: forum 1 demo, Wed 21 Oct 2026 to Sat 24 Oct 2026, Europe/Stockholm (UTC+02:00)
  feed.ics: iCalendar (Feed), 4 sessions, 1 room, 4 days, 1 speaker
  $ export PLENARY_FILE=demo.plenary

A message is known by its UID, whatever program it is from. It says nothing of other sessions, nor of what it leaves out;
the next edition of the calendar, which has not heard of it, does not undo it.

  $ ics Exchange > cancel.ics << END
  > METHOD:CANCEL
  > BEGIN:VEVENT
  > UID:1@feed
  > SEQUENCE:1
  > END:VEVENT
  > BEGIN:VEVENT
  > UID:3@feed
  > SEQUENCE:1
  > END:VEVENT
  > END
  $ plenary import cancel.ics --prune
  cancel.ics: 3 sessions changed
    session 1 first: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from demo-2026', source demo-2026: 1@feed → demo-2026: 1@feed (revision 1)
    session 3 third: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from demo-2026', source demo-2026: 3@feed → demo-2026: 3@feed (revision 1)
    session 4 third-2: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from demo-2026', source demo-2026: 3@feed/2026-10-24T18:00Z → demo-2026: 3@feed/2026-10-24T18:00Z (revision 1)
  2> cancel.ics:3  note  METHOD 'CANCEL': a message on its own events, it says nothing of others
  $ plenary import feed.ics
  feed.ics: nothing to change, all of it is here already
  2> feed.ics:5  warning  the entry is older (SEQUENCE 0) than what has changed here since (1): it is passed over (2 times)
  $ ics Exchange > request.ics << END
  > METHOD:REQUEST
  > BEGIN:VEVENT
  > UID:2@feed
  > SEQUENCE:4
  > DTSTART:20261022T190000Z
  > DURATION:PT1H
  > SUMMARY:Second, later
  > ATTENDEE;CN=Guest:mailto:guest@feed.example
  > END:VEVENT
  > END
  $ plenary import request.ics --prune
  request.ics: 1 session changed
    session 2 second: title 'Second' → 'Second, later', start '2026-10-22T20:00' → '2026-10-22T21:00', notes '' → 'attendee: Guest <guest@feed.example>', source demo-2026: 2@feed → demo-2026: 2@feed (revision 4)
  2> request.ics:3  note  METHOD 'REQUEST': a message on its own events, it says nothing of others
  2> request.ics:4  note  ATTENDEE is kept in the notes
  $ sed 's/SEQUENCE:4/SEQUENCE:3/; s/later/outdated/' request.ics > late.ics; plenary import late.ics
  late.ics: nothing to change, all of it is here already
  2> late.ics:3  note  METHOD 'REQUEST': a message on its own events, it says nothing of others
  2> late.ics:4  note  ATTENDEE is kept in the notes
  2> late.ics:4  warning  the entry is older (SEQUENCE 3) than what has changed here since (4): it is passed over
  $ sed 's/REQUEST/ADD/; s/later/again/; s/20261022/20261025/' request.ics > add.ics; plenary import add.ics
  add.ics: 1 session added, 1 forum changed
    forum 1 demo: to '2026-10-24' → '2026-10-25'
  2> add.ics:3  note  METHOD 'ADD': a message on its own events, it says nothing of others
  2> add.ics:4  note  ATTENDEE is kept in the notes
  2> warning  no-room          5 second-again: no room
  $ plenary session list
  No  Key           Time                    Room  Kind   Title              Who
   1  first         Wed 21 Oct 20:00-21:00  Aula  talk   First (cancelled)  Ada Stone
   2  second        Thu 22 Oct 21:00-22:00  Aula  other  Second, later
   3  third         Fri 23 Oct 20:00-21:00  Aula  other  Third (cancelled)
   4  third-2       Sat 24 Oct 20:00-21:00  Aula  other  Third (cancelled)
   5  second-again  Sun 25 Oct 20:00-21:00        other  Second, again
  $ plenary forum list
  No  Key   Title  From        To          Timezone
   1  demo  Demo   2026-10-21  2026-10-25  Europe/Stockholm

What is answered changes nothing, nor does the cancellation of what is not here.

  $ for method in REPLY COUNTER REFRESH DECLINECOUNTER
  > do
  >   sed "s/REQUEST/$method/; s/SEQUENCE:4/SEQUENCE:9/; s/later/moved/" request.ics > answer.ics
  >   plenary import answer.ics --prune
  > done
  answer.ics: nothing to change, all of it is here already
  answer.ics: nothing to change, all of it is here already
  answer.ics: nothing to change, all of it is here already
  answer.ics: nothing to change, all of it is here already
  2> answer.ics:3  note  METHOD 'REPLY': a message on its own events, it says nothing of others
  2> answer.ics:4  warning  the message is an answer to an invitation: it changes nothing here
  2> answer.ics:3  note  METHOD 'COUNTER': a message on its own events, it says nothing of others
  2> answer.ics:4  warning  the message is an answer to an invitation: it changes nothing here
  2> answer.ics:3  note  METHOD 'REFRESH': a message on its own events, it says nothing of others
  2> answer.ics:4  warning  the message is an answer to an invitation: it changes nothing here
  2> answer.ics:3  note  METHOD 'DECLINECOUNTER': a message on its own events, it says nothing of others
  2> answer.ics:4  warning  the message is an answer to an invitation: it changes nothing here
  $ plenary init --import answer.ics --file other.plenary
  2> plenary: answer.ics: it is an answer to an invitation, no programme; save the calendar itself
  ? 4
  $ sed s/feed/elsewhere/ cancel.ics > foreign.ics; plenary import foreign.ics
  foreign.ics: nothing to change, all of it is here already
  2> foreign.ics:3  note  METHOD 'CANCEL': a message on its own events, it says nothing of others
  2> foreign.ics:4  warning  what the message cancels is not here: it is passed over (2 times)
  $ plenary forum list
  No  Key   Title  From        To          Timezone
   1  demo  Demo   2026-10-21  2026-10-25  Europe/Stockholm

Of several messages on one event in a file the newest counts.

  $ sed 's/SEQUENCE:4/SEQUENCE:6/; s/later/at last/' request.ics > newer.ics
  $ sed 's/SEQUENCE:4/SEQUENCE:5/; s/later/at first/' request.ics >> newer.ics
  $ plenary import newer.ics
  newer.ics: 2 sessions changed
    session 2 second: title 'Second, later' → 'Second, at last', source demo-2026: 2@feed (revision 4) → demo-2026: 2@feed (revision 6)
    session 5 second-again: state 'confirmed' → 'cancelled', notes 'attendee: Guest <guest@feed.example>' → 'attendee: Guest <guest@feed.example>\x0acancelled: by the import from demo-2026', source demo-2026: 2@feed/2026-10-25T19:00Z (revision 4) → demo-2026: 2@feed/2026-10-25T19:00Z (revision 6)
  2> newer.ics:3  note  METHOD 'REQUEST': a message on its own events, it says nothing of others (2 times)
  2> newer.ics:4  note  ATTENDEE is kept in the notes (2 times)
  2> newer.ics:13  note  the file has several calendars, which are read as one
  2> newer.ics:4  warning  the message says the whole of its event: what is here on other dates is cancelled
  2> solved: no-room

An invitation to a whole event says all of its occurrences. What is older than most of these changes nothing.

  $ series() { printf 'BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/Berlin:20250602T%s0000\nDURATION:PT1H\nSEQUENCE:%s\nRRULE:FREQ=DAILY;COUNT=%s\nSUMMARY:A\n%sEND:VEVENT\n' "$@"; }
  $ alone() { printf 'BEGIN:VEVENT\nUID:%s\nDTSTART;TZID=Europe/Berlin:20250602T%s0000\nDURATION:PT1H\nSEQUENCE:%s\nSUMMARY:%s\nEND:VEVENT\n' "$@"; }
  $ calendar() { rm -f x.plenary; { echo X-WR-CALNAME:X; cat; } | ics Feed > x.ics; plenary init --import x.ics --file x.plenary > /dev/null 2>&1; }
  $ message() { { printf '%s\n' "$1"; cat; } | ics Exchange > m.ics; shift; plenary import m.ics "$@" --file x.plenary 2>&1 | grep -v no-room; plenary session list --file x.plenary | cut -c 1-60 | sed 's, *$,,'; }
  $ { series 09 3 4 ""; alone b 12 0 B; } | calendar
  $ series 10 4 2 "" | message METHOD:REQUEST
  m.ics: 1 session added, 4 sessions changed
    session 1 a: start '2025-06-02T09:00' → '2025-06-02T10:00', source x-2025: a (revision 3) → x-2025: a (revision 4)
    session 3 a-2: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from x-2025', source x-2025: a/2025-06-03T07:00Z (revision 3) → x-2025: a/2025-06-03T07:00Z (revision 4)
    session 4 a-3: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from x-2025', source x-2025: a/2025-06-04T07:00Z (revision 3) → x-2025: a/2025-06-04T07:00Z (revision 4)
    session 5 a-4: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from x-2025', source x-2025: a/2025-06-05T07:00Z (revision 3) → x-2025: a/2025-06-05T07:00Z (revision 4)
  m.ics:3  note  METHOD 'REQUEST': a message on its own events, it says nothing of others
  m.ics:4  warning  the message says the whole of its event: what is here on other dates is cancelled
  No  Key  Time                   Room  Kind   Title
   1  a    Mon 2 Jun 10:00-11:00        other  A
   2  b    Mon 2 Jun 12:00-13:00        other  B
   3  a-2  Tue 3 Jun 09:00-10:00        other  A (cancelled)
   6  a-5  Tue 3 Jun 10:00-11:00        other  A
   4  a-3  Wed 4 Jun 09:00-10:00        other  A (cancelled)
   5  a-4  Thu 5 Jun 09:00-10:00        other  A (cancelled)
  $ series 09 3 4 "" | message METHOD:REQUEST
  m.ics: nothing to change, all of it is here already
  m.ics:3  note  METHOD 'REQUEST': a message on its own events, it says nothing of others
  m.ics:4  warning  the entry is older (SEQUENCE 3) than what has changed here since (4): it is passed over
  No  Key  Time                   Room  Kind   Title
   1  a    Mon 2 Jun 10:00-11:00        other  A
   2  b    Mon 2 Jun 12:00-13:00        other  B
   3  a-2  Tue 3 Jun 09:00-10:00        other  A (cancelled)
   6  a-5  Tue 3 Jun 10:00-11:00        other  A
   4  a-3  Wed 4 Jun 09:00-10:00        other  A (cancelled)
   5  a-4  Thu 5 Jun 09:00-10:00        other  A (cancelled)
  $ series 09 3 2 "" | calendar
  $ series 09 2 4 "" | message X-WR-CALNAME:X --prune
  m.ics: nothing to change, all of it is here already
  m.ics:4  warning  the entry is older (SEQUENCE 2) than what has changed here since (3): it is passed over
  No  Key  Time                   Room  Kind   Title  Who
   1  a    Mon 2 Jun 09:00-10:00        other  A
   2  a-2  Tue 3 Jun 09:00-10:00        other  A
  $ series 09 1 3 "" | calendar
  $ series 09 2 3 "EXDATE;TZID=Europe/Berlin:20250603T090000
  > " | message X-WR-CALNAME:X --prune
  m.ics: 3 sessions changed
    session 1 a: source x-2025: a (revision 1) → x-2025: a (revision 2)
    session 3 a-3: source x-2025: a/2025-06-04T07:00Z (revision 1) → x-2025: a/2025-06-04T07:00Z (revision 2)
    session 2 a-2: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from x-2025'
  session 2 a-2 is not in the file any more: it is cancelled
  No  Key  Time                   Room  Kind   Title
   1  a    Mon 2 Jun 09:00-10:00        other  A
   2  a-2  Tue 3 Jun 09:00-10:00        other  A (cancelled)
   3  a-3  Wed 4 Jun 09:00-10:00        other  A
  $ series 09 1 3 "" | message X-WR-CALNAME:X --prune
  m.ics: nothing to change, all of it is here already
  m.ics:4  warning  the entry is older (SEQUENCE 1) than what has changed here since (2): it is passed over
  No  Key  Time                   Room  Kind   Title
   1  a    Mon 2 Jun 09:00-10:00        other  A
   2  a-2  Tue 3 Jun 09:00-10:00        other  A (cancelled)
   3  a-3  Wed 4 Jun 09:00-10:00        other  A

A series of which one occurrence has changed by itself is as old as before, and an old change of one that is off is old.

  $ one() { printf 'BEGIN:VEVENT\nUID:a\nRECURRENCE-ID%s;TZID=Europe/Berlin:202506%s0000\nDTSTART;TZID=Europe/Berlin:202506%s0000\nDURATION:PT1H\nSEQUENCE:%s\nSUMMARY:A\nEND:VEVENT\n' "$@"; }
  $ one "" 03T09 03T15 1 | message METHOD:REQUEST
  m.ics: nothing to change, all of it is here already
  m.ics:3  note  METHOD 'REQUEST': a message on its own events, it says nothing of others
  m.ics:4  warning  the entry is older (SEQUENCE 1) than what has changed here since (2): it is passed over
  No  Key  Time                   Room  Kind   Title
   1  a    Mon 2 Jun 09:00-10:00        other  A
   2  a-2  Tue 3 Jun 09:00-10:00        other  A (cancelled)
   3  a-3  Wed 4 Jun 09:00-10:00        other  A
  $ series 09 1 3 "" | calendar
  $ one "" 03T09 03T15 5 | message METHOD:REQUEST
  m.ics: 1 session changed
    session 2 a-2: start '2025-06-03T09:00' → '2025-06-03T15:00', source x-2025: a/2025-06-03T07:00Z (revision 1) → x-2025: a/2025-06-03T07:00Z (revision 5)
  m.ics:3  note  METHOD 'REQUEST': a message on its own events, it says nothing of others
  No  Key  Time                   Room  Kind   Title  Who
   1  a    Mon 2 Jun 09:00-10:00        other  A
   2  a-2  Tue 3 Jun 15:00-16:00        other  A
   3  a-3  Wed 4 Jun 09:00-10:00        other  A
  $ series 11 2 1 "" | message X-WR-CALNAME:X
  m.ics: 1 session changed
    session 1 a: start '2025-06-02T09:00' → '2025-06-02T11:00', source x-2025: a (revision 1) → x-2025: a (revision 2)
  session 2 a-2 is not in the file any more; cancel or remove it if it is off
  session 3 a-3 is not in the file any more; cancel or remove it if it is off
  No  Key  Time                   Room  Kind   Title  Who
   1  a    Mon 2 Jun 11:00-12:00        other  A
   2  a-2  Tue 3 Jun 15:00-16:00        other  A
   3  a-3  Wed 4 Jun 09:00-10:00        other  A

A message on one occurrence and all that follow changes those that are here; they move by as much.

  $ series 09 1 4 "" | calendar
  $ one ";RANGE=THISANDFUTURE" 04T09 04T14 2 | message METHOD:REQUEST
  m.ics: 2 sessions changed
    session 3 a-3: start '2025-06-04T09:00' → '2025-06-04T14:00', source x-2025: a/2025-06-04T07:00Z (revision 1) → x-2025: a/2025-06-04T07:00Z (revision 2)
    session 4 a-4: start '2025-06-05T09:00' → '2025-06-05T14:00', source x-2025: a/2025-06-05T07:00Z (revision 1) → x-2025: a/2025-06-05T07:00Z (revision 2)
  m.ics:3  note  METHOD 'REQUEST': a message on its own events, it says nothing of others
  No  Key  Time                   Room  Kind   Title  Who
   1  a    Mon 2 Jun 09:00-10:00        other  A
   2  a-2  Tue 3 Jun 09:00-10:00        other  A
   3  a-3  Wed 4 Jun 14:00-15:00        other  A
   4  a-4  Thu 5 Jun 14:00-15:00        other  A
  $ { one ";RANGE=THISANDFUTURE" 03T09 03T09 3; one "" 05T09 05T18 3; } | message METHOD:REQUEST
  m.ics: 3 sessions changed
    session 2 a-2: source x-2025: a/2025-06-03T07:00Z (revision 1) → x-2025: a/2025-06-03T07:00Z (revision 3)
    session 4 a-4: start '2025-06-05T14:00' → '2025-06-05T18:00', source x-2025: a/2025-06-05T07:00Z (revision 2) → x-2025: a/2025-06-05T07:00Z (revision 3)
    session 3 a-3: start '2025-06-04T14:00' → '2025-06-04T09:00', source x-2025: a/2025-06-04T07:00Z (revision 2) → x-2025: a/2025-06-04T07:00Z (revision 3)
  m.ics:3  note  METHOD 'REQUEST': a message on its own events, it says nothing of others
  No  Key  Time                   Room  Kind   Title  Who
   1  a    Mon 2 Jun 09:00-10:00        other  A
   2  a-2  Tue 3 Jun 09:00-10:00        other  A
   3  a-3  Wed 4 Jun 09:00-10:00        other  A
   4  a-4  Thu 5 Jun 18:00-19:00        other  A
  $ one ";RANGE=THISANDFUTURE" 04T09 04T09 4 | message METHOD:CANCEL
  m.ics: 2 sessions changed
    session 3 a-3: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from x-2025', source x-2025: a/2025-06-04T07:00Z (revision 3) → x-2025: a/2025-06-04T07:00Z (revision 4)
    session 4 a-4: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from x-2025', source x-2025: a/2025-06-05T07:00Z (revision 3) → x-2025: a/2025-06-05T07:00Z (revision 4)
  m.ics:3  note  METHOD 'CANCEL': a message on its own events, it says nothing of others
  No  Key  Time                   Room  Kind   Title
   1  a    Mon 2 Jun 09:00-10:00        other  A
   2  a-2  Tue 3 Jun 09:00-10:00        other  A
   3  a-3  Wed 4 Jun 09:00-10:00        other  A (cancelled)
   4  a-4  Thu 5 Jun 18:00-19:00        other  A (cancelled)
  $ one "" 02T09 02T08 5 | message METHOD:REQUEST
  m.ics: 1 session changed
    session 1 a: start '2025-06-02T09:00' → '2025-06-02T08:00', source x-2025: a (revision 1) → x-2025: a (revision 5)
  m.ics:3  note  METHOD 'REQUEST': a message on its own events, it says nothing of others
  No  Key  Time                   Room  Kind   Title
   1  a    Mon 2 Jun 08:00-09:00        other  A
   2  a-2  Tue 3 Jun 09:00-10:00        other  A
   3  a-3  Wed 4 Jun 09:00-10:00        other  A (cancelled)
   4  a-4  Thu 5 Jun 18:00-19:00        other  A (cancelled)
  $ one ";RANGE=THISANDFUTURE" 02T09 02T09 6 | sed /DTSTART/d | message METHOD:CANCEL
  m.ics: 2 sessions changed
    session 1 a: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from x-2025', source x-2025: a (revision 5) → x-2025: a (revision 6)
    session 2 a-2: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from x-2025', source x-2025: a/2025-06-03T07:00Z (revision 3) → x-2025: a/2025-06-03T07:00Z (revision 6)
  m.ics:3  note  METHOD 'CANCEL': a message on its own events, it says nothing of others
  No  Key  Time                   Room  Kind   Title
   1  a    Mon 2 Jun 08:00-09:00        other  A (cancelled)
   2  a-2  Tue 3 Jun 09:00-10:00        other  A (cancelled)
   3  a-3  Wed 4 Jun 09:00-10:00        other  A (cancelled)
   4  a-4  Thu 5 Jun 18:00-19:00        other  A (cancelled)

A series without an end is followed as far as what is here.

  $ endless() { series "$@" | sed 's/;COUNT=0//'; }
  $ { endless 09 1 0 ""; alone b 12 0 B | sed s/20250602T/20250604T/; } | calendar
  $ endless 10 2 0 "" | message METHOD:REQUEST
  m.ics: 2 sessions added, 3 sessions changed
    session 1 a: start '2025-06-02T09:00' → '2025-06-02T10:00', source x-2025: a (revision 1) → x-2025: a (revision 2)
    session 3 a-2: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from x-2025', source x-2025: a/2025-06-03T07:00Z (revision 1) → x-2025: a/2025-06-03T07:00Z (revision 2)
    session 4 a-3: state 'confirmed' → 'cancelled', notes '' → 'cancelled: by the import from x-2025', source x-2025: a/2025-06-04T07:00Z (revision 1) → x-2025: a/2025-06-04T07:00Z (revision 2)
  m.ics:3  note  METHOD 'REQUEST': a message on its own events, it says nothing of others
  m.ics:4  warning  an event repeats without an end: it is taken until 2025-06-04
  m.ics:4  warning  the message says the whole of its event: what is here on other dates is cancelled
  No  Key  Time                   Room  Kind   Title
   1  a    Mon 2 Jun 10:00-11:00        other  A
   3  a-2  Tue 3 Jun 09:00-10:00        other  A (cancelled)
   5  a-4  Tue 3 Jun 10:00-11:00        other  A
   4  a-3  Wed 4 Jun 09:00-10:00        other  A (cancelled)
   6  a-5  Wed 4 Jun 10:00-11:00        other  A
   2  b    Wed 4 Jun 12:00-13:00        other  B

What most occurrences have is not the revision of the series when the calendar itself says that they have changed.

  $ { series 09 0 3 ""; one "" 03T09 03T15 1; one "" 04T09 04T15 1; } | calendar
  $ { series 09 0 3 ""; one "" 03T09 03T15 1; one "" 04T09 04T15 1; } | sed s/PT1H/PT2H/ | message X-WR-CALNAME:X
  m.ics: 3 sessions changed
    session 1 a: length '60' → '120'
    session 2 a-2: length '60' → '120'
    session 3 a-3: length '60' → '120'
  No  Key  Time                   Room  Kind   Title  Who
   1  a    Mon 2 Jun 09:00-11:00        other  A
   2  a-2  Tue 3 Jun 15:00-17:00        other  A
   3  a-3  Wed 4 Jun 15:00-17:00        other  A
