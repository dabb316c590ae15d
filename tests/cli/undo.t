Taking changes back, and doing them again.

  $ plenary init Forum --from 2025-05-27 --timezone Europe/Berlin -f f.plenary
  made f.plenary: forum 1 forum, Tue 27 May 2025, Europe/Berlin (UTC+02:00)
  $ export PLENARY_FILE=f.plenary
  $ plenary room add "Room A"; plenary room add "Main Hall"
  room 1 room-a  Room A
  room 2 main-hall  Main Hall
  $ plenary session add Opening --start 10:10 --length 30 --room a --speaker "Jane Roe" --create
  session 1 opening  Tue 27 May 10:10-10:40  Room A  speaker: Jane Roe
  2> made speaker 1 jane-roe  Jane Roe
  $ plenary session set opening --start 10:20 --room main
  session 1 opening  Tue 27 May 10:20-10:50  Main Hall  speaker: Jane Roe

The last change, then the one before it:

  $ plenary undo
  undone: entry 5, session set opening --start 10:20 --room main
    1 opening: start 10:20 → 10:10; room Main Hall → Room A
  $ plenary session list
  No  Key      Time         Room    Kind  Title    Who
   1  opening  10:10-10:40  Room A  talk  Opening  Jane Roe
  $ plenary undo
  undone: entry 4, session add Opening --start 10:10 --length 30 --room a --speaker "Jane Roe" --create
    removed session 1 opening
    removed speaker 1 jane-roe
  $ plenary session list
  2> no sessions here
  $ plenary speaker list
  2> no speakers yet; plenary speaker add makes them

And again, in the order in which they were made:

  $ plenary redo
  redone: entry 4, session add Opening --start 10:10 --length 30 --room a --speaker "Jane Roe" --create
    added session 1 opening
    added speaker 1 jane-roe
  $ plenary redo
  redone: entry 5, session set opening --start 10:20 --room main
    1 opening: start 10:10 → 10:20; room Room A → Main Hall
  $ plenary session list
  No  Key      Time         Room       Kind  Title    Who
   1  opening  10:20-10:50  Main Hall  talk  Opening  Jane Roe
  $ plenary redo
  2> plenary: there is nothing to redo: nothing has been undone since the last change
  ? 5

Findings that come and go with it are told as ever:

  $ plenary session add Clash --start 10:30 --length 30 --room main --speaker jane
  session 2 clash  Tue 27 May 10:30-11:00  Main Hall  speaker: Jane Roe
  2> error    room-clash       2 clash: Main Hall: 1 opening runs until 10:50; 20 minutes overlap
  2> error    speaker-clash    2 clash: Jane Roe: 1 opening runs until 10:50; 20 minutes overlap
  $ plenary undo
  undone: entry 10, session add Clash --start 10:30 --length 30 --room main --speaker jane
    removed session 2 clash
  2> solved: speaker-clash, room-clash
  $ plenary redo --json | grep -E '"(key|rule)"'
        "key" : "clash",
        "rule" : "room-clash",
        "rule" : "speaker-clash",

Several steps are several entries, all or none:

  $ plenary undo --steps 3
  undone: entry 10, session add Clash --start 10:30 --length 30 --room main --speaker jane
    removed session 2 clash
  undone: entry 5, session set opening --start 10:20 --room main
    1 opening: start 10:20 → 10:10; room Main Hall → Room A
  undone: entry 4, session add Opening --start 10:10 --length 30 --room a --speaker "Jane Roe" --create
    removed session 1 opening
    removed speaker 1 jane-roe
  2> solved: speaker-clash, room-clash
  $ plenary redo --steps 9
  2> plenary: there are only 3 steps; nothing was changed
  ? 5
  $ plenary redo --steps 3
  redone: entry 4, session add Opening --start 10:10 --length 30 --room a --speaker "Jane Roe" --create
    added session 1 opening
    added speaker 1 jane-roe
  redone: entry 5, session set opening --start 10:20 --room main
    1 opening: start 10:10 → 10:20; room Room A → Main Hall
  redone: entry 10, session add Clash --start 10:30 --length 30 --room main --speaker jane
    added session 2 clash
  2> error    room-clash       2 clash: Main Hall: 1 opening runs until 10:50; 20 minutes overlap
  2> error    speaker-clash    2 clash: Jane Roe: 1 opening runs until 10:50; 20 minutes overlap
  $ plenary undo --steps 99
  2> plenary: entry 1 made this programme; to be rid of it, remove the file
  ? 5

An old change, when nothing has been built on it:

  $ plenary room set a --capacity 40
  room 1 room-a  Room A, 40 seats
  $ plenary session set opening --title "Grand opening"
  session 1 opening  Tue 27 May 10:20-10:50  Main Hall  speaker: Jane Roe
  $ plenary log --limit 2
  No  When                  Who   What
  20  Thu 1 May 2025 14:00  anna  1 opening: title Opening → Grand opening
  19  Thu 1 May 2025 14:00  anna  room 1 room-a: capacity none → 40
  $ plenary undo 19
  undone: entry 19, room set a --capacity 40
    room 1 room-a: capacity 40 → none
  $ plenary room show a | head -1
  room 1 room-a  Room A
  $ plenary undo 19
  2> plenary: entry 19 has been undone already
  ? 5
  $ plenary undo 21
  redone: entry 19, room set a --capacity 40
    room 1 room-a: capacity none → 40
  $ plenary room show a | head -1
  room 1 room-a  Room A, 40 seats
  $ plenary undo 3
  2> plenary: entry 3 cannot be undone: what it touched has changed since, in entries 5 (session set opening --start 10:20 --room main), 10 (session add Clash --start 10:30 --length 30 --room main --speaker jane); undo these, the last one first
  ? 5
  $ plenary undo 1
  2> plenary: entry 1 made this programme; to be rid of it, remove the file
  ? 5

A whole import or script is one change:

  $ printf '%s\n' 'room add One' 'room add Two' 'session add Talk --room one --start 12:00' > more.run
  $ plenary run more.run
  room 3 one  One
  room 4 two  Two
  session 3 talk  Tue 27 May 12:00  One
  2> warning  no-speaker       3 talk: no speaker
  $ plenary undo
  undone: entry 23, run more.run
    removed session 3 talk
    removed room 3 one
    removed room 4 two
  2> solved: no-speaker
  $ plenary run "$FIXTURES/nowhere.run"
  2> plenary: '$FIXTURES/nowhere.run' cannot be read: No such file or directory
  ? 7
  $ plenary import "$FIXTURES/schedule-xml/pretalx.xml" 2> /dev/null
  $FIXTURES/schedule-xml/pretalx.xml: 4 sessions added, 2 rooms added, 1 speaker added, 2 themes added, 1 forum added
  $ plenary undo
  undone: entry 25, import $FIXTURES/schedule-xml/pretalx.xml
    removed session 4 repeated-slot
    removed session 5 repeated-slot-2
    removed session 6 repeated-slot-3
    removed session 7 untitled
    removed forum 2 cloud-forum
    removed room 5 sky
    removed room 6 sky-2
    removed theme 1 cirrus
    removed theme 2 nimbus
    removed speaker 2 lou-gust
  2> solved: no-speaker, room-clash (3), speaker-clash
  $ plenary session list
  No  Key      Time         Room       Kind  Title          Who
   1  opening  10:20-10:50  Main Hall  talk  Grand opening  Jane Roe
   2  clash    10:30-11:00  Main Hall  talk  Clash          Jane Roe

Keys that change hands:

  $ plenary room set 1 --key x; plenary room set 2 --key room-a; plenary room set 1 --key main-hall
  room 1 x  Room A, 40 seats
  room 2 room-a  Main Hall
  room 1 main-hall  Room A, 40 seats
  $ plenary undo --steps 2
  undone: entry 29, room set 1 --key main-hall
    room 1 x: key main-hall → x
  undone: entry 28, room set 2 --key room-a
    room 2 main-hall: key room-a → main-hall
  $ printf '%s\n' 'room set 1 --key y' 'room set 2 --key z' 'room set 1 --key main-hall' 'room set 2 --key x' > keys.run
  $ plenary run keys.run
  room 1 y  Room A, 40 seats
  room 2 z  Main Hall
  room 1 main-hall  Room A, 40 seats
  room 2 x  Main Hall
  $ plenary undo
  undone: entry 32, run keys.run
    room 1 x: key main-hall → x
    room 2 main-hall: key x → main-hall
  $ plenary room list
  No  Key        Name       Capacity
   1  x          Room A           40
   2  main-hall  Main Hall

What is removed and comes back is what it was:

  $ plenary session cancel opening --reason ill
  session 1 opening  Tue 27 May 10:20-10:50  Main Hall  speaker: Jane Roe  (cancelled: ill)
  2> solved: speaker-clash, room-clash
  $ plenary export ics | grep -c CANCELLED
  6
  $ plenary undo
  undone: entry 34, session cancel opening --reason ill
    1 opening: state cancelled → confirmed; reason ill → none
  2> error    room-clash       2 clash: Main Hall: 1 opening runs until 10:50; 20 minutes overlap
  2> error    speaker-clash    2 clash: Jane Roe: 1 opening runs until 10:50; 20 minutes overlap
  $ plenary export ics | grep -c CANCELLED
  5
  $ plenary export json | grep -A5 '"key" : "clash"'
        "key" : "clash",
        "sequence" : 4,
        "changed" : "2025-05-01T12:00:00Z",
        "forum" : "forum",
        "kind" : "talk",
        "title" : "Clash",

Not in a script, and not what is no entry:

  $ echo undo | plenary run -
  2> plenary: -:1: undo cannot stand in a script
  2> plenary: nothing was written
  ? 2
  $ plenary undo 99
  2> plenary: no entry 99; plenary log lists them
  ? 3
  $ plenary undo x
  2> plenary: entry 'x' is not a number; write 1 or more
  ? 4
  $ plenary undo 3 --steps 2
  2> plenary: undo takes an entry or --steps, not both
  2> usage: plenary undo [ENTRY | --steps N]
  ? 2
  $ plenary undo --steps 0
  2> plenary: steps '0' is not a number; write 1 or more
  ? 4
  $ plenary redo 3
  2> plenary: redo does not know what to do with '3'; put a text of several words in quotes
  2> usage: plenary redo [--steps N]
  ? 2

A file of which nothing can be undone:

  $ plenary init New --from 2025-05-27 --timezone UTC -f new.plenary
  made new.plenary: forum 1 new, Tue 27 May 2025, UTC (UTC+00:00)
  $ plenary undo --file new.plenary
  2> plenary: entry 1 made this programme; to be rid of it, remove the file
  ? 5
  $ plenary redo --file new.plenary
  2> plenary: there is nothing to redo: nothing has been undone since the last change
  ? 5
