plenary export ics: who has left a session, or is not where it is any more, is told.

  $ export PLENARY_NOW=2026-04-01T10:00:00Z
  $ plenary init "Case" --from 2026-05-01 --to 2026-05-02 --timezone Europe/Berlin --file case.plenary > /dev/null
  $ export PLENARY_FILE=case.plenary
  $ plenary run - << END > /dev/null 2>&1
  > room add Aula
  > room add Lab
  > theme add Trade
  > speaker add "Old Hand"
  > speaker add "New Face"
  > speaker add "Stays Put"
  > session add "Panel" --kind panel --start "2026-05-01 10:00" --length 60 --room Aula --theme Trade --panelist "Old Hand" --panelist "Stays Put"
  > session add "Talk" --start "2026-05-01 12:00" --length 60 --room Lab --speaker "Stays Put"
  > END
  $ plenary release add First > /dev/null
  $ entries() { tr -d '\r' | sed -n '/BEGIN:VEVENT/,$p' | grep -E '^(SEQUENCE|DTSTART|SUMMARY|LOCATION|STATUS)' | paste -sd' ' | sed 's/ SEQUENCE/\nSEQUENCE/g'; }
  $ export PLENARY_NOW=2026-04-02T10:00:00Z
  $ plenary appearance set panel "Old Hand" --speaker "New Face" > /dev/null
  $ plenary session move panel --start 15:00 --room Lab > /dev/null
  $ plenary session set panel --theme "" > /dev/null

As the release had it, cancelled, whatever has become of it.

  $ plenary export ics --each speaker -o speakers
  speakers: 3 files, 2 sessions, Europe/Berlin, 2.8 kB
  $ entries < speakers/old-hand.ics
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260501T100000 SUMMARY:Cancelled: Panel LOCATION:Aula STATUS:CANCELLED
  $ entries < speakers/new-face.ics
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260501T150000 SUMMARY:Panel LOCATION:Lab STATUS:CONFIRMED
  $ grep -A 3 old-hand speakers/index.json
        "name" : "old-hand",
        "title" : "Old Hand",
        "sessions" : 0,
        "file" : "old-hand.ics"
      }
    ]
  }
  $ plenary export ics --speaker "Old Hand" | entries
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260501T100000 SUMMARY:Cancelled: Panel LOCATION:Aula STATUS:CANCELLED
  $ plenary export ics --each room -o rooms 2> /dev/null; entries < rooms/aula.ics
  rooms: 2 files, 2 sessions, Europe/Berlin, 2.0 kB
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260501T100000 SUMMARY:Cancelled: Panel LOCATION:Aula STATUS:CANCELLED
  $ plenary export ics --room aula | entries
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260501T100000 SUMMARY:Cancelled: Panel LOCATION:Aula STATUS:CANCELLED
  $ plenary export ics --each theme -o themes; entries < themes/trade.ics
  themes: 1 file, 2 sessions, Europe/Berlin, 765 bytes
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260501T100000 SUMMARY:Cancelled: Panel LOCATION:Aula STATUS:CANCELLED
  2> 2 sessions without a theme are in none of the files
  $ plenary session move talk --day 2 --start 12:00 > /dev/null 2>&1
  $ plenary export ics --each day -o days; entries < days/2026-05-01.ics
  days: 2 files, 2 sessions, Europe/Berlin, 2.0 kB
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260501T150000 SUMMARY:Panel LOCATION:Lab STATUS:CONFIRMED
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260501T120000 SUMMARY:Cancelled: Talk LOCATION:Lab STATUS:CANCELLED

Every time, also after further releases, and when the person is not here any more; a release tells what it knew.

  $ plenary release add Second > /dev/null
  $ plenary speaker remove "Old Hand"
  removed speaker 1 old-hand  Old Hand
  $ plenary release add Third > /dev/null
  $ plenary export ics --each speaker -o speakers --replace; entries < speakers/old-hand.ics
  speakers: 3 files, 2 sessions, Europe/Berlin, 2.7 kB
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260501T100000 SUMMARY:Cancelled: Panel LOCATION:Aula STATUS:CANCELLED
  $ plenary export ics --speaker "Old Hand" | entries
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260501T100000 SUMMARY:Cancelled: Panel LOCATION:Aula STATUS:CANCELLED
  $ plenary export ics --release 1 --speaker "Old Hand" | entries
  SEQUENCE:0 DTSTART;TZID=Europe/Berlin:20260501T100000 SUMMARY:Panel LOCATION:Aula STATUS:CONFIRMED
  $ plenary export ics --speaker "Nobody Known"
  2> plenary: no speaker 'Nobody Known'; plenary speaker list shows what there is
  ? 3
  $ plenary export ics --each speaker --state confirmed -o confirmed; ls confirmed
  confirmed: 2 files, 2 sessions, Europe/Berlin, 1.9 kB
  index.json
  new-face.ics
  stays-put.ics

Who wants nothing cancelled is told that nothing else is there.

  $ plenary export ics --speaker "Old Hand" --cancelled drop
  2> plenary: what has a time here is cancelled, and --cancelled drop leaves it out; a calendar may not be empty
  ? 5
  $ plenary export ics --room Aula --each room --cancelled drop -o dropped
  2> plenary: no file is written; 'dropped/aula.ics': what has a time here is cancelled, and --cancelled drop leaves it out; a calendar may not be empty
  ? 5

Such a file, brought in again, cancels nothing.

  $ plenary import speakers/old-hand.ics
  speakers/old-hand.ics: nothing to change, all of it is here already

A removed session tells its room as it was called then; a part is told in the file of its session.

  $ plenary run - << END > /dev/null 2>&1
  > session add "Gone" --kind other --start "2026-05-02 18:00" --length 60 --room Aula
  > session add "Whole" --kind other --start "2026-05-02 20:00" --length 60 --room Lab
  > session add "First" --part-of whole --length 20
  > session add "Second" --part-of whole --length 20
  > END
  $ plenary release add Fourth > /dev/null
  $ plenary session remove gone > /dev/null; plenary session remove first > /dev/null 2>&1
  $ plenary room set aula --name "Great Hall" > /dev/null
  $ plenary export ics --room aula | entries | grep Gone
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260502T180000 SUMMARY:Cancelled: Gone LOCATION:Aula STATUS:CANCELLED
  $ plenary export ics --each room -o rooms --replace 2> /dev/null; entries < rooms/aula.ics | grep Gone
  rooms: 2 files, 4 sessions, Europe/Berlin, 2.7 kB
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260502T180000 SUMMARY:Cancelled: Gone LOCATION:Aula STATUS:CANCELLED
  $ plenary release add Fifth > /dev/null; plenary room set aula --name "Small Hall" > /dev/null
  $ plenary export ics --room aula | entries | grep -c Gone
  1
  $ plenary export ics --each session --detail parts -o sessions; entries < sessions/whole.ics
  sessions: 4 files, 4 sessions, Europe/Berlin, 3.6 kB
  SEQUENCE:0 DTSTART;TZID=Europe/Berlin:20260502T200000 SUMMARY:Whole LOCATION:Lab STATUS:CONFIRMED
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260502T200000 SUMMARY:Second LOCATION:Lab STATUS:CONFIRMED
  SEQUENCE:1 DTSTART;TZID=Europe/Berlin:20260502T200000 SUMMARY:Cancelled: First LOCATION:Lab STATUS:CANCELLED

Who leaves a session leaves its parts, whose own last change is older.

  $ plenary run - << END > /dev/null 2>&1
  > session add "Long" --kind other --start "2026-05-02 09:00" --length 60 --room Lab --speaker "Stays Put"
  > session add "Short" --part-of long --length 20
  > END
  $ plenary release add Sixth > /dev/null
  $ export PLENARY_NOW=2026-04-05T10:00:00Z; plenary session set long --speaker "New Face" > /dev/null
  $ plenary export ics --speaker stays --detail parts | tr -d '\r' | grep -E '^(SUMMARY|LAST)'
  LAST-MODIFIED:20260402T100000Z
  SUMMARY:Panel
  LAST-MODIFIED:20260402T100000Z
  SUMMARY:Talk
  LAST-MODIFIED:20260405T100000Z
  SUMMARY:Cancelled: Long
  LAST-MODIFIED:20260405T100000Z
  SUMMARY:Cancelled: Short
  $ plenary export ics --each speaker --detail parts -o parts > /dev/null 2>&1; tr -d '\r' < parts/stays-put.ics | grep -B 9 'Cancelled: Short' | grep LAST
  LAST-MODIFIED:20260405T100000Z

In the language of the calendar.

  $ plenary forum set 1 --language en,de > /dev/null; plenary room set lab --name de=Labor > /dev/null
  $ plenary session set long --title de=Lang --speaker "Stays Put" > /dev/null; plenary release add Seventh > /dev/null
  $ plenary session set long --speaker "New Face" > /dev/null; plenary export ics --language de --speaker stays | entries | tail -n 1
  SEQUENCE:0 DTSTART;TZID=Europe/Berlin:20260502T090000 SUMMARY:Abgesagt: Lang LOCATION:Labor STATUS:CANCELLED
  $ plenary export ics --language de --each speaker -o speakers --replace > /dev/null 2>&1; entries < speakers/stays-put.ics | tail -n 1
  SEQUENCE:0 DTSTART;TZID=Europe/Berlin:20260502T090000 SUMMARY:Abgesagt: Lang LOCATION:Labor STATUS:CANCELLED

Who is made one with another has not left: the calendars of both go on, whatever the names are.

  $ export PLENARY_NOW=2026-04-01T10:00:00Z
  $ plenary init "One" --from 2026-05-01 --timezone Europe/Berlin --file one.plenary > /dev/null
  $ export PLENARY_FILE=one.plenary
  $ plenary run - << END > /dev/null 2>&1
  > speaker add "Ada Stone"
  > speaker add "Bob Reed"
  > speaker add "Cy Dole"
  > session add "Talk" --start 12:00 --length 60 --speaker "Bob Reed"
  > session add "Panel" --start 14:00 --length 60 --speaker "Bob Reed"
  > session add "Closing" --start 16:00 --length 60 --speaker "Cy Dole"
  > END
  $ plenary release add First > /dev/null
  $ plenary speaker merge ada-stone bob-reed > /dev/null 2>&1
  $ plenary appearance remove panel ada-stone > /dev/null 2>&1
  $ plenary export ics --each speaker -o both > /dev/null 2>&1; ls both
  ada-stone.ics
  bob-reed.ics
  cy-dole.ics
  index.json
  $ entries < both/ada-stone.ics | grep -o 'SUMMARY.*'
  SUMMARY:Talk STATUS:CONFIRMED
  SUMMARY:Cancelled: Panel STATUS:CANCELLED
  $ entries < both/bob-reed.ics | grep -o 'SUMMARY.*'
  SUMMARY:Talk STATUS:CONFIRMED
  SUMMARY:Cancelled: Panel STATUS:CANCELLED
  $ plenary export ics --speaker "Bob Reed" 2> /dev/null | entries | grep -o 'SUMMARY.*'
  SUMMARY:Talk STATUS:CONFIRMED
  SUMMARY:Cancelled: Panel STATUS:CANCELLED

Once more, and undone, it is the one who was there.

  $ plenary speaker merge cy-dole ada-stone > /dev/null 2>&1
  $ plenary export ics --speaker "Bob Reed" 2> /dev/null | entries | grep -o 'SUMMARY.*'
  SUMMARY:Talk STATUS:CONFIRMED
  SUMMARY:Closing STATUS:CONFIRMED
  SUMMARY:Cancelled: Panel STATUS:CANCELLED
  $ for i in 1 2 3; do plenary undo; done > /dev/null 2>&1
  $ plenary export ics --speaker "Bob Reed" 2> /dev/null | entries | grep -o 'SUMMARY.*'
  SUMMARY:Talk STATUS:CONFIRMED
  SUMMARY:Panel STATUS:CONFIRMED
