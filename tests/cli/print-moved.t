What is no longer where people know it: told where they will look for it.

  $ export PLENARY_FILE=two-days.plenary
  $ plenary init "Two Days" --from 2026-06-01 --to 2026-06-02 --timezone Europe/Berlin > /dev/null
  $ cat > two-days.run << END
  > room add Hall
  > room add Attic
  > session add Opening --kind ceremony --start "2026-06-01 09:00" --length 30 --room hall
  > session add "Trade, in numbers" --kind other --start "2026-06-01 10:00" --length 60 --room hall
  > session add Poetry --kind other --start "2026-06-01 11:00" --length 60 --room hall
  > session add Chess --kind other --start "2026-06-02 12:00" --length 60 --room attic
  > session add Choir --kind other --start "2026-06-02 15:00" --length 60
  > END
  $ plenary run two-days.run > /dev/null
  2> warning  no-room          5 choir: no room
  $ plenary release add "One" > /dev/null
  $ plenary session move poetry --start "2026-06-02 09:00" > /dev/null
  $ plenary session move trade-in-numbers --start "2026-06-02 14:00" --room attic > /dev/null
  $ plenary session unschedule chess > /dev/null
  $ plenary session remove choir > /dev/null
  2> solved: no-room
  $ plenary print day | tail -n +11
  Monday 1 June 2026

  Morning                                                                     Hall
  --------------------------------------------------------------------------------

  09:00-09:30   Opening

  NO LONGER ON THIS DAY
  --------------------------------------------------------------------------------

  10:00-11:00  Trade, in numbers, Hall
    Now: Tuesday 2 June 2026, 14:00-15:00, Attic

  11:00-12:00  Poetry, Hall
    Now: Tuesday 2 June 2026, 09:00-10:00, Hall

  Tuesday 2 June 2026

  Morning                                                                     Hall
  --------------------------------------------------------------------------------

  09:00-10:00*  Poetry
                New time; was Monday 1 June 2026, 11:00-12:00.

  Afternoon                                                                  Attic
  --------------------------------------------------------------------------------

  14:00-15:00*  Trade, in numbers
                New time; was Monday 1 June 2026, 10:00-11:00. New room; was Hall.

  NO LONGER ON THIS DAY
  --------------------------------------------------------------------------------

  12:00-13:00  Chess, Attic
    Now: no time yet, Attic

  NO LONGER IN THE PROGRAMME
  --------------------------------------------------------------------------------

  15:00-16:00  Choir

  Not scheduled yet                                                          Attic
  --------------------------------------------------------------------------------

  no time yet * Chess
                New time; was Tuesday 2 June 2026, 12:00-13:00.

In an Arabic sentence the times are kept as they are written (LRI, PDI).

  $ plenary print day --language ar | grep -c -P '\x{2066}(1[01]:00-1[12]:00|14:00-15:00)\x{2069}'
  3

A room that has another name is told at the head, and at its own door.

  $ plenary room set attic --name "Tower Room" > /dev/null
  $ plenary print day | grep -n 'Attic'
  10:Attic is now called Tower Room.
  45:12:00-13:00  Chess, Attic
  $ plenary print signs --room attic | grep -c 'Attic is now called Tower Room.'
  1
  $ plenary print signs --room hall | grep -c Attic
  0
  ? 1

How a speaker is addressed stands where the language puts it.

  $ plenary forum set 1 --language en,zh > /dev/null; plenary appearance add poetry "Ann Lee" --create > /dev/null
  2> made speaker 1 ann-lee  Ann Lee
  $ plenary speaker set ann-lee --name zh=李安 --honorific Dr --honorific zh=博士 > /dev/null
  $ plenary print day --language zh,en | grep -A1 李安
                 2026年6月2日星期二 09:00-10:00。新增：李安
               New time; was Monday 1 June 2026, 11:00-12:00. New: Dr Ann Lee
               演讲人   李安
               Speaker    Dr Ann Lee
  $ plenary print index --language en | tail -n 3
  Ann Lee  李安
    Poetry ..................................................................... 1
      Tuesday 2 June 2026  09:00-10:00  Hall  Speaker
  2> sorted by all of the name, for want of a family name: 'Ann Lee'; plenary speaker set NAME --family FAMILY
  $ plenary speaker set ann-lee --name "José Núñez" --name zh= --honorific zh= > /dev/null
  $ plenary print day --language zh | grep -m 1 José
                 2026年6月2日星期二 09:00-10:00。新增：José Núñez
