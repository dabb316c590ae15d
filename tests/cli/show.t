plenary show: a day of the programme.

  $ plenary init --example > /dev/null
  $ plenary show
  Tuesday 27 May 2025                      Conference Centre, Shenzhen (UTC+08:00)

    08:30-09:00  Foyer       Registration and tea                           social
    09:00-09:20  Main Hall   Opening                                      ceremony
    09:20-10:00  Main Hall   How digital and intelligent technologies      keynote
                             drive the development of cultural trade
                             Jiang Xiaojuan, Professor, University of the Chinese
                               Academy of Social Sciences; former deputy
                               secretary-general, State Council
    10:00-10:45  Main Hall   Thematic speeches                              speech
                             10:00-10:15  Speech by Wang Xudong
                                          Wang Xudong, Director, Palace Museum
                             10:15-10:30  Speech by Yang Jun
                                          Yang Jun, Senior vice president, 37
                                            Interactive Entertainment
                             10:30-10:45  Speech by Chen Xiaoyun
                                          Chen Xiaoyun, Vice president, POP MART
    10:45-11:00  Foyer       Tea break
    11:00-12:00  Main Hall   Policy roundtable                          roundtable
                             Panel      Officials of the departments concerned (4)
                             Moderator  Moderator to be announced (tentative)
    12:00-13:30  Restaurant  Lunch
    13:30-14:30  Main Hall   Industry roundtable 1: Digital cultural    roundtable
                             trade expanding global markets
                             Panel      Yang Jun, Senior vice president, 37
                                          Interactive Entertainment
                                        Further participants to be announced (3)
                             Moderator  Moderator to be announced (tentative)
    14:30-15:30  Main Hall   Industry roundtable 2: Intelligent         roundtable
                             technology empowering traditional IPs for
                             global competitiveness
                             Panel      Wang Xudong, Director, Palace Museum
                                        Further participants to be announced (3)
                             Moderator  Moderator to be announced (tentative)
    15:30-15:50  Foyer       Tea break
    15:50-16:50  Main Hall   Industry roundtable 3: Brand + culture     roundtable
                             empowering global expansion
                             Panel      Chen Xiaoyun, Vice president, POP MART
                                        Further participants to be announced (3)
                             Moderator  Moderator to be announced (tentative)
    16:50-17:00  Main Hall   Closing                                      ceremony
  $ plenary show --room foyer
  Tuesday 27 May 2025                      Conference Centre, Shenzhen (UTC+08:00)

    08:30-09:00  Foyer  Registration and tea                                social
    10:45-11:00  Foyer  Tea break
    15:30-15:50  Foyer  Tea break
  $ plenary show --speaker 王旭东
  Tuesday 27 May 2025                      Conference Centre, Shenzhen (UTC+08:00)

    10:00-10:45  Main Hall  Thematic speeches                               speech
                            10:00-10:15  Speech by Wang Xudong
                                         Wang Xudong, Director, Palace Museum
    14:30-15:30  Main Hall  Industry roundtable 2: Intelligent          roundtable
                            technology empowering traditional IPs for
                            global competitiveness
                            Panel      Wang Xudong, Director, Palace Museum
                                       Further participants to be announced (3)
                            Moderator  Moderator to be announced (tentative)
  $ plenary show --kind roundtable --theme traditional
  Tuesday 27 May 2025                      Conference Centre, Shenzhen (UTC+08:00)

    14:30-15:30  Main Hall  Industry roundtable 2: Intelligent          roundtable
                            technology empowering traditional IPs for
                            global competitiveness
                            Panel      Wang Xudong, Director, Palace Museum
                                       Further participants to be announced (3)
                            Moderator  Moderator to be announced (tentative)

The day is chosen by date or number; the first one when today is none of them.

  $ plenary forum set 1 --to 2025-05-28
  forum 1 forum-on-building-chinas, Tue 27 May 2025 to Wed 28 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary session add "Excursion" --day 2 --start 10:00 --length 2h --kind social
  session 16 excursion  Wed 28 May 10:00-12:00
  $ plenary session add "Night walk" --start "2025-05-29 00:30" --length 45 --kind social
  session 17 night-walk  Wed 28 May 00:30-01:15 +1
  $ plenary show --day 2
  Wednesday 28 May 2025                    Conference Centre, Shenzhen (UTC+08:00)

    10:00-12:00     Excursion                                               social
    00:30-01:15 +1  Night walk                                              social
  $ plenary show --day 2025-05-28 --kind social
  Wednesday 28 May 2025                    Conference Centre, Shenzhen (UTC+08:00)

    10:00-12:00     Excursion                                               social
    00:30-01:15 +1  Night walk                                              social
  $ PLENARY_NOW=2025-05-28T01:00:00Z plenary show | head -n 1
  Wednesday 28 May 2025                    Conference Centre, Shenzhen (UTC+08:00)
  2> more with --day: 2025-05-27
  $ PLENARY_NOW=2025-05-28T19:59:00Z plenary show | head -n 1
  Wednesday 28 May 2025                    Conference Centre, Shenzhen (UTC+08:00)
  2> more with --day: 2025-05-27
  $ PLENARY_NOW=2025-05-28T20:00:00Z plenary show | head -n 1
  Tuesday 27 May 2025                      Conference Centre, Shenzhen (UTC+08:00)
  2> more with --day: 2025-05-28
  $ plenary show --day 3
  2> plenary: there is no day 3: forum-on-building-chinas has 2
  ? 4
  $ plenary show --day 2025-05-30
  2> no sessions on Fri 30 May 2025
  $ plenary show --day 2025-02-30
  2> plenary: day '2025-02-30' is not a date; write 2025-05-27, or the number of a day
  ? 4
  $ plenary show --day tomorrow
  2> plenary: day 'tomorrow' is not a date; write 2025-05-27, or the number of a day
  ? 4
  $ plenary show --day 2 --room main
  2> no sessions on Wed 28 May 2025
  $ plenary show tuesday
  2> plenary: show does not know what to do with 'tuesday'; put a text of several words in quotes
  2> usage: plenary show [--day DAY] [OPTION ...]
  ? 2

Several things that cannot be found are told together.

  $ plenary show --room mian --speaker wang-xu --theme zzz --kind talkk
  2> plenary: no room 'mian'; did you mean main-hall?
  2> plenary: no theme 'zzz'; plenary theme list shows what there is
  2> plenary: kind 'talkk' is not one; write talk, keynote, speech, panel, roundtable, workshop, ceremony, break, meal, social, poster or other
  ? 3

For the people who make the programme: drafts, what is cancelled, and who is only invited.

  $ plenary session add "Perhaps" --state draft --day 2 --start 14:00 --length 30
  session 18 perhaps  Wed 28 May 14:00-14:30  (draft)
  2> warning  no-room          18 perhaps: no room
  2> warning  no-speaker       18 perhaps: no speaker
  $ plenary session cancel excursion --reason "rain"
  session 16 excursion  Wed 28 May 10:00-12:00  (cancelled: rain)
  $ plenary session add "Sometime" --day 2
  session 19 sometime  Wed 28 May
  2> warning  no-speaker       19 sometime: no speaker
  $ plenary show --day 2
  Wednesday 28 May 2025                    Conference Centre, Shenzhen (UTC+08:00)

    all day         Sometime
    10:00-12:00     CANCELLED: Excursion                                    social
                    Reason: rain
    14:00-14:30     Perhaps (draft)
    00:30-01:15 +1  Night walk                                              social

With --json, the sessions of the day.

  $ plenary show --day 2 --json | grep -E '"(key|state|start|reason)"|^  "'
    "sessions" : [
        "key" : "sometime",
        "state" : "confirmed",
        "key" : "excursion",
        "start" : "2025-05-28T10:00",
        "state" : "cancelled",
        "reason" : "rain",
        "key" : "perhaps",
        "start" : "2025-05-28T14:00",
        "state" : "draft",
        "key" : "night-walk",
        "start" : "2025-05-29T00:30",
        "state" : "confirmed",
    "findings" : []

A file with nothing in it.

  $ plenary init "Empty" --from 2025-05-27 --timezone Europe/Berlin --file empty.plenary
  made empty.plenary: forum 1 empty, Tue 27 May 2025, Europe/Berlin (UTC+02:00)
  $ plenary show --file empty.plenary
  2> no sessions here
  $ plenary show --file empty.plenary --day 1
  2> no sessions on Tue 27 May 2025
  $ plenary show --file empty.plenary --json
  {
    "sessions" : [],
    "findings" : []
  }

What is written from right to left is isolated, so that it does not turn round what stands beside it; so
is a title that opens such a direction and does not close it:

  $ plenary init "Two ways" --from 2025-05-27 --timezone UTC --file ways.plenary > /dev/null
  $ export PLENARY_FILE=ways.plenary
  $ cat > bare.py << 'END'
  > import sys
  > for line in sys.stdin:
  >     print(line.rstrip("\n").encode("ascii", "backslashreplace").decode())
  > END
  $ plenary room add אולם --capacity 90 | python3 bare.py
  room 1 wlm  \u2068\u05d0\u05d5\u05dc\u05dd\u2069, 90 seats
  $ plenary session add "פתיחה" --start 09:00 --length 20 --room 1 --speaker "דנה; מנהלת" --create 2> made | python3 bare.py
  session 1 ptyhh  Tue 27 May 09:00-09:20  \u2068\u05d0\u05d5\u05dc\u05dd\u2069  speaker: \u2068\u05d3\u05e0\u05d4\u2069
  $ grep made made | python3 bare.py
  made speaker 1 dnh  \u2068\u05d3\u05e0\u05d4\u2069, \u2068\u05de\u05e0\u05d4\u05dc\u05ea\u2069
  $ plenary session add "$(printf '\342\201\247Open')" --start 10:00 --length 20 --room 1 2> /dev/null | python3 bare.py
  session 2 open  Tue 27 May 10:00-10:20  \u2068\u05d0\u05d5\u05dc\u05dd\u2069
  $ plenary session list | python3 bare.py
  No  Key    Time         Room  Kind  Title  Who
   1  ptyhh  09:00-09:20  \u2068\u05d0\u05d5\u05dc\u05dd\u2069  talk  \u2068\u05e4\u05ea\u05d9\u05d7\u05d4\u2069  \u2068\u05d3\u05e0\u05d4\u2069
   2  open   10:00-10:20  \u2068\u05d0\u05d5\u05dc\u05dd\u2069  talk  \u2068\u2067Open\u2069\u2069
  $ plenary session cancel 1 --reason "חולה" 2> /dev/null | python3 bare.py
  session 1 ptyhh  Tue 27 May 09:00-09:20  \u2068\u05d0\u05d5\u05dc\u05dd\u2069  speaker: \u2068\u05d3\u05e0\u05d4\u2069  (cancelled: \u2068\u05d7\u05d5\u05dc\u05d4\u2069)
A number of a day counts in the one forum that is asked for, as it does when a session is entered there.
  $ plenary init "Week" --from 2025-10-24 --to 2025-10-27 --timezone Europe/Berlin --file week.plenary
  made week.plenary: forum 1 week, Fri 24 Oct 2025 to Mon 27 Oct 2025, Europe/Berlin (UTC+02:00)
  $ plenary -f week.plenary forum add "Youth" --from 2025-10-25 --to 2025-10-26
  forum 2 youth, Sat 25 Oct 2025 to Sun 26 Oct 2025, Europe/Berlin (UTC+02:00)
  $ plenary -f week.plenary session add "A" --forum youth --day 2 --start 9:00 --length 10 --kind social
  session 1 a  Sun 26 Oct 09:00-09:10
  $ plenary -f week.plenary session list --forum youth --day 2
  No  Key  Time         Room  Kind    Title  Who
   1  a    09:00-09:10        social  A
  $ plenary -f week.plenary session list --day 3
  No  Key  Time         Room  Kind    Title  Who
   1  a    09:00-09:10        social  A
  $ plenary -f week.plenary session list --forum youth --forum week --day 3
  No  Key  Time         Room  Kind    Title  Who
   1  a    09:00-09:10        social  A
  $ plenary -f week.plenary session list --forum youth --day 3
  2> plenary: there is no day 3: youth has 2
  ? 4
  $ plenary -f week.plenary session list --forum nobody --day 3
  2> plenary: no forum 'nobody'; plenary forum list shows what there is
  ? 3
  $ plenary -f week.plenary show --forum youth --day 2
  Sunday 26 October 2025                                               (UTC+01:00)

    09:00-09:10  A                                                          social
  $ plenary -f week.plenary show --day 2
  2> no sessions on Sat 25 Oct 2025
  $ plenary -f week.plenary export text --forum youth --day 2
  Week   Sunday 26 October 2025   Not released                         Page 1 of 1
  ================================================================================

  Week
  Youth

  Sunday 26 October 2025
  Times are venue time, Central European Standard Time (UTC+01:00).
  Not released yet.

  Morning
  --------------------------------------------------------------------------------

  09:00-09:10  A
