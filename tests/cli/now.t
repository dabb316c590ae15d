plenary now: what runs and what is next, room by room.

  $ plenary init --example > /dev/null
  $ plenary now --at 10:05
  Tue 27 May 2025 10:05, Asia/Shanghai (UTC+08:00)

  Room        Time                          No  Title                    Who
  Main Hall   until 10:45, 40 minutes left   4  Thematic speeches
              until 10:15, 10 minutes left   5  · Speech by Wang Xudong  Wang Xudong
              next 10:15, in 10 minutes      6  · Speech by Yang Jun     Yang Jun
  Foyer       next 10:45, in 40 minutes      8  Tea break
  Restaurant  next 12:00, in 1h55           10  Lunch
  $ plenary now --at 09:00
  Tue 27 May 2025 09:00, Asia/Shanghai (UTC+08:00)

  Room        Time                          No  Title                                                                             Who
  Main Hall   until 09:20, 20 minutes left   2  Opening
              next 09:20, in 20 minutes      3  How digital and intelligent technologies drive the development of cultural trade  Jiang Xiaojuan
  Foyer       next 10:45, in 1h45            8  Tea break
  Restaurant  next 12:00, in 3h             10  Lunch
  $ plenary now --at "2025-05-27 10:59"
  Tue 27 May 2025 10:59, Asia/Shanghai (UTC+08:00)

  Room        Time                        No  Title              Who
  Main Hall   next 11:00, in 1 minute      9  Policy roundtable  Officials of the departments concerned (4), Moderator to be announced
  Foyer       until 11:00, 1 minute left   8  Tea break
              next 15:30, in 4h31         13  Tea break
  Restaurant  next 12:00, in 1h01         10  Lunch
  $ PLENARY_NOW=2025-05-27T03:00:59Z plenary now --room main
  Tue 27 May 2025 11:00, Asia/Shanghai (UTC+08:00)

  Room       Time                  No  Title                                                                   Who
  Main Hall  until 12:00, 1h left   9  Policy roundtable                                                       Officials of the departments concerned (4), Moderator to be announced
             next 13:30, in 2h30   11  Industry roundtable 1: Digital cultural trade expanding global markets  Yang Jun, Further participants to be announced (3), Moderator to be announced

When nothing runs: before and after the day, and before and after all of it.

  $ plenary now --at 08:00
  Tue 27 May 2025 08:00, Asia/Shanghai (UTC+08:00): nothing runs

  Room        Time                       No  Title                 Who
  Main Hall   next 09:00, in 1h           2  Opening
  Foyer       next 08:30, in 30 minutes   1  Registration and tea
  Restaurant  next 12:00, in 4h          10  Lunch
  $ plenary now --at 17:00
  Tue 27 May 2025 17:00, Asia/Shanghai (UTC+08:00): nothing runs, and nothing is to come
  $ plenary now --at 24:30
  Tue 27 May 2025 00:30 +1, Asia/Shanghai (UTC+08:00): nothing runs, and nothing is to come
  $ PLENARY_NOW=2025-05-20T12:00:00Z plenary now --room main
  Tue 20 May 2025 20:00, Asia/Shanghai (UTC+08:00): before the first day, Tue 27 May

  Room       Time                              No  Title    Who
  Main Hall  next Tue 27 May 09:00, in 6 days   2  Opening
  $ PLENARY_NOW=2025-06-20T12:00:00Z plenary now
  Fri 20 Jun 2025 20:00, Asia/Shanghai (UTC+08:00): after the last day, Tue 27 May

Several days: a conference day ends at the day change, and what is next may be on another.

  $ plenary forum set 1 --to 2025-05-29 > /dev/null
  $ plenary forum set cultural-trade --to 2025-05-29 > /dev/null
  $ plenary session add "Night walk" --start "2025-05-28 00:30" --length 45 --kind social > /dev/null
  $ plenary session add "Excursion" --day 2025-05-29 --kind social --start 10:00 > /dev/null
  $ plenary session add "Visit" --day 2025-05-29 --state tentative --room foyer > /dev/null 2>&1
  $ plenary session add "Perhaps" --day 2025-05-29 --start 10:00 --length 30 --state draft --kind talk > /dev/null 2>&1
  $ plenary now --at "2025-05-28 00:45"
  Tue 27 May 2025 00:45 +1, Asia/Shanghai (UTC+08:00)

  Room         Time                             No  Title            Who
  whole forum  until 01:15, 30 minutes left     16  Night walk
               next Thu 29 May 10:00, in 1 day  17  Excursion
  no room yet  next Thu 29 May 10:00, in 1 day  19  Perhaps (draft)
  $ plenary now --at "2025-05-28 12:00"
  Wed 28 May 2025 12:00, Asia/Shanghai (UTC+08:00): nothing runs

  Room         Time                           No  Title            Who
  whole forum  next Thu 29 May 10:00, in 22h  17  Excursion
  no room yet  next Thu 29 May 10:00, in 22h  19  Perhaps (draft)
  $ plenary now --at "2025-05-29 10:10"
  Thu 29 May 2025 10:10, Asia/Shanghai (UTC+08:00)

  Room         Time                          No  Title              Who
  whole forum  since 10:00, open end         17  Excursion
  no room yet  until 10:30, 20 minutes left  19  Perhaps (draft)
  Foyer        today, no time yet            18  Visit (tentative)
  $ plenary now --day 3 --at 10:10
  Thu 29 May 2025 10:10, Asia/Shanghai (UTC+08:00)

  Room         Time                          No  Title              Who
  whole forum  since 10:00, open end         17  Excursion
  no room yet  until 10:30, 20 minutes left  19  Perhaps (draft)
  Foyer        today, no time yet            18  Visit (tentative)
  $ PLENARY_NOW=2025-05-29T01:00:00Z plenary now --at 10:10 | head -n 1
  Thu 29 May 2025 10:10, Asia/Shanghai (UTC+08:00)
  $ plenary now --at "2025-05-30 04:00"
  Fri 30 May 2025 04:00, Asia/Shanghai (UTC+08:00): after the last day, Thu 29 May

What is cancelled does not run.

  $ plenary session cancel excursion > /dev/null
  $ plenary now --at "2025-05-29 10:10"
  Thu 29 May 2025 10:10, Asia/Shanghai (UTC+08:00)

  Room         Time                          No  Title              Who
  no room yet  until 10:30, 20 minutes left  19  Perhaps (draft)
  Foyer        today, no time yet            18  Visit (tentative)

Only some of it.

  $ plenary now --at "2025-05-27 10:50" --kind break
  Tue 27 May 2025 10:50, Asia/Shanghai (UTC+08:00)

  Room   Time                          No  Title      Who
  Foyer  until 11:00, 10 minutes left   8  Tea break
         next 15:30, in 4h40           13  Tea break
  $ plenary now --at "2025-05-27 10:50" --kind poster
  Tue 27 May 2025 10:50, Asia/Shanghai (UTC+08:00): nothing is scheduled
  $ plenary now --at "2025-05-27 10:50" --room mian
  2> plenary: no room 'mian'; did you mean main-hall?
  ? 3

Breaks of several forums, and clocks of another zone.

  $ plenary forum add "Side forum" --timezone Asia/Tokyo --from 2025-05-27 > /dev/null
  $ plenary session add "Pause" --forum side --kind break --start "2025-05-27 11:30" --length 30 > /dev/null
  $ plenary session add "Walk" --forum cultural-trade --kind social --start "2025-05-27 10:30" --length 20 > /dev/null
  $ plenary now --at "2025-05-27 10:31"
  Tue 27 May 2025 10:31, Asia/Shanghai (UTC+08:00)

  Room                             Time                                     No  Title                     Who
  Main Hall                        until 10:45, 14 minutes left              4  Thematic speeches
                                   until 10:45, 14 minutes left              7  · Speech by Chen Xiaoyun  Chen Xiaoyun
                                   next 11:00, in 29 minutes                 9  Policy roundtable         Officials of the departments concerned (4), Moderator to be announced
  Foyer                            next 10:45, in 14 minutes                 8  Tea break
  Restaurant                       next 12:00, in 1h29                      10  Lunch
  all of forum-on-building-chinas  next Wed 28 May 00:30, in 13h59          16  Night walk
  all of cultural-trade            until 10:50, 19 minutes left             21  Walk
  all of side-forum                until 12:00 Asia/Tokyo, 29 minutes left  20  Pause
  no room yet                      next Thu 29 May 10:00, in 1 day          19  Perhaps (draft)
  $ plenary now --at "2025-05-27 11:31" --forum side
  Tue 27 May 2025 11:31, Asia/Tokyo (UTC+09:00)

  Room         Time                          No  Title  Who
  whole forum  until 12:00, 29 minutes left  20  Pause

Times that are none.

  $ plenary now --at noon
  2> plenary: --at 'noon' is not a time; write 09:00, or 2025-05-27 09:00 for another day
  ? 4
  $ plenary now --at 2025-05-27
  2> plenary: --at '2025-05-27' is not a time; write 09:00, or 2025-05-27 09:00 for another day
  ? 4
  $ plenary now --at "2025-05-27 25:00"
  2> plenary: --at '2025-05-27 25:00' is not a time; write 09:00, or 2025-05-27 09:00 for another day
  ? 4
  $ plenary now --at 29:00
  2> plenary: --at '29:00' is on the next day; write 2025-05-02 05:00
  ? 4
  $ plenary now tomorrow
  2> plenary: now does not know what to do with 'tomorrow'; put a text of several words in quotes
  2> usage: plenary now [--at TIME] [OPTION ...]
  ? 2

With --json, the sessions that run and are next in each place, and the sessions themselves.

  $ plenary now --at "2025-05-27 10:05" --room main --json | sed '/"sessions" : /q'
  {
    "at" : "2025-05-27T10:05",
    "timezone" : "Asia/Shanghai",
    "places" : [
      {
        "room" : "main-hall",
        "running" : [
          {
            "session" : "speeches",
            "start" : "2025-05-27T10:00",
            "end" : "2025-05-27T10:45",
            "minutes_left" : 40
          },
          {
            "session" : "speech-wang",
            "start" : "2025-05-27T10:00",
            "end" : "2025-05-27T10:15",
            "minutes_left" : 10
          }
        ],
        "next" : [
          {
            "session" : "speech-yang",
            "start" : "2025-05-27T10:15",
            "end" : "2025-05-27T10:30",
            "minutes_to_start" : 10
          }
        ]
      }
    ],
    "untimed" : [],
    "sessions" : [
  $ plenary now --at "2025-05-27 10:05" --json | grep -E '"(key|number)"'
        "number" : 4,
        "key" : "speeches",
        "number" : 5,
        "key" : "speech-wang",
            "number" : 2,
        "number" : 6,
        "key" : "speech-yang",
            "number" : 3,
        "number" : 20,
        "key" : "pause",
        "number" : 21,
        "key" : "walk",
        "number" : 8,
        "key" : "tea-break",
        "number" : 10,
        "key" : "lunch",
        "number" : 16,
        "key" : "night-walk",
        "number" : 19,
        "key" : "perhaps",
  $ plenary now --at "2025-05-28 12:00" --json --kind poster
  {
    "at" : "2025-05-28T12:00",
    "timezone" : "Asia/Shanghai",
    "places" : [],
    "untimed" : [],
    "sessions" : [],
    "findings" : []
  }

A file with nothing in it.

  $ plenary init "Empty" --from 2025-05-27 --timezone Europe/Berlin --file empty.plenary > /dev/null
  $ plenary now --file empty.plenary --at 10:00
  Tue 27 May 2025 10:00, Europe/Berlin (UTC+02:00): nothing is scheduled
