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
  2> feed.ics:5  warning  the entry is older (SEQUENCE 0) than what has changed here since (1): it is passed over (3 times)
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
  newer.ics: 1 session changed
    session 2 second: title 'Second, later' → 'Second, at last', source demo-2026: 2@feed (revision 4) → demo-2026: 2@feed (revision 6)
  2> newer.ics:3  note  METHOD 'REQUEST': a message on its own events, it says nothing of others (2 times)
  2> newer.ics:4  note  ATTENDEE is kept in the notes (2 times)
  2> newer.ics:13  note  the file has several calendars, which are read as one
