States of the programme that are kept under a name, and the e-mail about what changed between them.

  $ plenary init --example -f f.plenary > /dev/null; export PLENARY_FILE=f.plenary
  $ plenary release list
  2> no releases yet; plenary release add makes one
  $ plenary diff
  2> plenary: no release 'latest': there are none yet; plenary release add makes one
  ? 3
  $ plenary export ics --release latest
  2> plenary: no release 'latest': there are none yet; plenary release add makes one
  ? 3
  $ plenary release add "First edition" --note "sent to all who attend"
  release 1 First edition: 15 sessions, 4 speakers, 3 rooms for the public

Three changes, and a second release:

  $ plenary session move closing --start 17:15
  session 15 closing  Tue 27 May 16:50 → 17:15, until 17:25  Main Hall
  $ plenary session set policy-roundtable --room Foyer
  roundtable 9 policy-roundtable  Tue 27 May 11:00-12:00  Foyer  panelist: Officials of the departments concerned (4); moderator: Moderator to be announced
  $ plenary session cancel speech-chen --reason "The speaker is ill"
  session 7 speech-chen  Tue 27 May 10:30-10:45  Main Hall  speaker: Chen Xiaoyun  (cancelled: The speaker is ill)
  $ plenary diff
  Programme changes: Forum on Building China's Cultural Strength 2025

  From release 1 (First edition) to now.
  Sessions: 1 cancelled, 2 with a new time or room.
  Times are those of Asia/Shanghai.

  Tuesday 27 May 2025

    10:30-10:45  CANCELLED: Speech by Chen Xiaoyun
                 Room: Main Hall
                 Reason: The speaker is ill
                 Part of: Thematic speeches

    11:00-12:00  NEW ROOM: Policy roundtable
                 Room: Main Hall → Foyer

    17:15-17:25  NEW TIME: Closing
                 Time: 16:50-17:00 → 17:15-17:25
                 Room: Main Hall
  $ plenary release add "Second edition"
  release 2 Second edition: 15 sessions, 4 speakers, 3 rooms for the public
  $ plenary release list
  No  Name            When                  Note
   1  First edition   Thu 1 May 2025 20:00  sent to all who attend
   2  Second edition  Thu 1 May 2025 20:00
  $ plenary release show 2
  release 2 Second edition: 15 sessions, 4 speakers, 3 rooms for the public
    made          Thu 1 May 2025 20:00
  $ plenary release show "First edition" --json | grep -v uuid
  {
    "releases" : [
      {
        "number" : 1,
        "name" : "First edition",
        "note" : "sent to all who attend",
        "made" : "2025-05-01T12:00:00Z"
      }
    ]
  }

The e-mail that tells those who attend:

  $ plenary diff 1 2
  Programme changes: Forum on Building China's Cultural Strength 2025

  From release 1 (First edition) to release 2 (Second edition).
  Sessions: 1 cancelled, 2 with a new time or room.
  Times are those of Asia/Shanghai.

  Tuesday 27 May 2025

    10:30-10:45  CANCELLED: Speech by Chen Xiaoyun
                 Room: Main Hall
                 Reason: The speaker is ill
                 Part of: Thematic speeches

    11:00-12:00  NEW ROOM: Policy roundtable
                 Room: Main Hall → Foyer

    17:15-17:25  NEW TIME: Closing
                 Time: 16:50-17:00 → 17:15-17:25
                 Room: Main Hall
  $ plenary diff 1 2 --format markdown | head -12
  # Programme changes: Forum on Building China's Cultural Strength 2025

  From release 1 (First edition) to release 2 (Second edition).

  Sessions: 1 cancelled, 2 with a new time or room.

  Times are those of Asia/Shanghai.

  ## Tuesday 27 May 2025

  - **10:30-10:45** **CANCELLED** Speech by Chen Xiaoyun
    - Room: Main Hall
  $ plenary diff 2 1 --json | grep -c '"what"'
  3
  $ plenary diff 2
  no changes
  $ plenary diff latest now --day 1
  no changes
  $ plenary diff "First edition" f.plenary | head -5
  Programme changes: Forum on Building China's Cultural Strength 2025

  From release 1 (First edition) to f.plenary.
  Sessions: 1 cancelled, 2 with a new time or room.
  Times are those of Asia/Shanghai.

What is given out of a release is the same for ever: later changes, and what was a draft then, are not in it.

  $ plenary export json --release 1 --audience staff --drafts > before.json; plenary export ics --release 1 > before.ics
  $ plenary session add Secret --state draft --start 13:00 --length 10 --room foyer 2> /dev/null
  session 16 secret  Tue 27 May 13:00-13:10  Foyer  (draft)
  $ plenary release add Third
  release 3 Third: 15 sessions, 4 speakers, 3 rooms for the public
  $ plenary session set secret --state confirmed; plenary session set opening --title "Grand opening"; plenary speaker set 1 --name "Prof. Jiang"
  session 16 secret  Tue 27 May 13:00-13:10  Foyer
  session 2 opening  Tue 27 May 09:00-09:20  Main Hall
  speaker 1 jiang-xiaojuan  Prof. Jiang, Professor, University of the Chinese Academy of Social Sciences; former deputy secretary-general, State Council
  $ plenary room add "Annex"; plenary theme set 1 --name Changed
  room 4 annex  Annex
  theme 1 global-markets  Changed
  $ plenary export json --release 1 --audience staff --drafts | cmp - before.json
  $ plenary export ics --release 1 | cmp - before.ics
  $ plenary export text --release 1 | grep -E "Opening|Grand|Secret"
  09:00-09:20  Opening
  $ plenary export text | grep -E "Opening|Grand|Secret"
  13:00-13:10+ New: Secret
  09:00-09:20* Grand opening                                             Main Hall
               Was called: Opening
  $ plenary export json --release Third | grep -c Secret
  0
  ? 1
  $ plenary export json --release Third --drafts | grep -c Secret
  1
  $ PLENARY_NOW=2030-01-01T00:00:00Z plenary export ics --release latest > later.ics; plenary export ics --release latest | cmp - later.ics

Everything that looks takes it, and finds names as they were:

  $ plenary session list --release 1 --speaker jiang
  No  Key            Time         Room       Kind     Title                                                                             Who
   3  keynote-jiang  09:20-10:00  Main Hall  keynote  How digital and intelligent technologies drive the development of cultural trade  Jiang Xiaojuan
  $ plenary session list --release 1 --speaker prof
  2> plenary: no speaker 'prof'; plenary speaker list --release 1 shows what there is
  ? 3
  $ plenary room list --release 1
  No  Key         Name        Venue                        Floor  Capacity  Order
   1  main-hall   Main Hall   Conference Centre, Shenzhen  3F          600      1
   2  foyer       Foyer       Conference Centre, Shenzhen  3F                   2
   3  restaurant  Restaurant  Conference Centre, Shenzhen  2F                   3
  $ plenary room list
  No  Key         Name        Venue                        Floor  Capacity  Order
   1  main-hall   Main Hall   Conference Centre, Shenzhen  3F          600      1
   2  foyer       Foyer       Conference Centre, Shenzhen  3F                   2
   3  restaurant  Restaurant  Conference Centre, Shenzhen  2F                   3
   4  annex       Annex
  $ plenary speaker list --release "Second edition" | head -2
  No  Key             Name            Family  Positions
   1  jiang-xiaojuan  Jiang Xiaojuan  Jiang   Professor, University of the Chinese Academy of Social Sciences; former deputy secretary-general, State Council
  $ plenary theme list --release 2 --json | grep '"name"' | head -1
        "name" : "Digital cultural trade expanding global markets",
  $ plenary show --release 1 | head -5
  Tuesday 27 May 2025                      Conference Centre, Shenzhen (UTC+08:00)

    08:30-09:00  Foyer       Registration and tea                           social
    09:00-09:20  Main Hall   Opening                                      ceremony
    09:20-10:00  Main Hall   How digital and intelligent technologies      keynote
  $ plenary check --release 1
  nothing found in 15 sessions
  $ plenary search opening --release 1
  session 2 opening  Tue 27 May 09:00-09:20  Main Hall
    title         Opening
  $ plenary now --at 09:05 --release 1 | head -3
  Tue 27 May 2025 09:05, Asia/Shanghai (UTC+08:00)

  Room        Time                          No  Title                                                                             Who
  $ plenary session list --release 1 --room annex
  2> plenary: no room 'annex'; plenary room list --release 1 shows what there is
  ? 3
  $ plenary session list --release 9
  2> plenary: no release '9'; plenary release list shows them
  ? 3
  $ plenary session list --release "first editon"
  2> plenary: no release 'first editon'; did you mean First edition?
  ? 3

A release made by mistake is undone while it is the last entry; its number is not used again.

  $ plenary release add Mistake
  release 4 Mistake: 16 sessions, 4 speakers, 4 rooms for the public
  $ plenary undo
  undone: entry 14, release add Mistake
    removed release 4 Mistake
  $ plenary release list
  No  Name            When                  Note
   1  First edition   Thu 1 May 2025 20:00  sent to all who attend
   2  Second edition  Thu 1 May 2025 20:00
   3  Third           Thu 1 May 2025 20:00
  $ plenary redo
  redone: entry 14, release add Mistake
    added release 4 Mistake
  $ plenary undo
  undone: entry 14, release add Mistake
    removed release 4 Mistake
  $ plenary release add Right
  release 5 Right: 16 sessions, 4 speakers, 4 rooms for the public
  $ plenary room set annex --capacity 10
  room 4 annex  Annex, 10 seats
  $ plenary log --limit 3
  No  When                  Who   What
  19  Thu 1 May 2025 20:00  anna  room 4 annex: capacity none → 10
  18  Thu 1 May 2025 20:00  anna  added release 5 Right
  17  Thu 1 May 2025 20:00  anna  undo of 14: removed release 4 Mistake
  $ plenary undo 18
  2> plenary: entry 18 made a release, which can only be undone while it is the last entry; there are later ones
  ? 5

Not while there are errors, unless wanted; names that mean something else are refused.

  $ plenary session move opening --start 09:30 2> /dev/null
  session 2 opening  Tue 27 May 09:00 → 09:30, until 09:50  Main Hall
  $ plenary release add Fourth
  2> plenary: there is 1 error, which plenary check tells; mend it, or release it all the same with --anyway
  ? 5
  $ plenary release add Fourth --anyway
  release 6 Fourth: 16 sessions, 4 speakers, 4 rooms for the public
  $ plenary release add " FOURTH" --anyway
  2> plenary: there is a release 'Fourth' already: number 6
  ? 5
  $ plenary release add 5
  2> plenary: '5' cannot be the name of a release: it would be taken for its number
  ? 4
  $ plenary release add Latest
  2> plenary: 'Latest' cannot be the name of a release: it means another state
  ? 4
  $ plenary release add ""
  2> plenary: a release needs a name
  ? 4
  $ plenary release show fourth | head -n 1
  release 6 Fourth: 16 sessions, 4 speakers, 4 rooms for the public
  $ plenary session list --release "first edition" --room nowhere
  2> plenary: no room 'nowhere'; plenary room list --release "first edition" shows what there is
  ? 3

Nor a state that could not be read again: another program may write anything into the file.

  $ cp f.plenary hacked.bak
  $ sqlite3 hacked.bak "UPDATE session SET abstract = char(7) || 'a' WHERE key = 'opening'"
  $ plenary release add Hacked --anyway --file hacked.bak
  2> plenary: there is something in the file that no release can hold: plenary doctor tells what, plenary doctor --repair mends it
  ? 5
  $ sqlite3 hacked.bak "UPDATE session SET abstract = CAST (x'c328' AS TEXT) WHERE key = 'opening'"
  $ plenary release add Hacked --anyway --file hacked.bak
  2> plenary: there is something in the file that no release can hold: plenary doctor tells what, plenary doctor --repair mends it
  ? 5
  $ plenary release list --file hacked.bak | tail -1
   6  Fourth          Thu 1 May 2025 20:00

  $ plenary release show x
  2> plenary: no release 'x'; plenary release list shows them
  ? 3
  $ echo 'release add X' | plenary run -
  2> plenary: -:1: release add cannot stand in a script
  2> plenary: nothing was written
  ? 2
