plenary check: all clashes and gaps in one pass.

  $ plenary init "Check forum" --from 2025-03-29 --to 2025-03-30 --timezone Europe/Berlin
  made check-forum.plenary: forum 1 check-forum, Sat 29 Mar 2025 to Sun 30 Mar 2025, Europe/Berlin (UTC+01:00)
  $ plenary check --rules
  Rule             Severity  Finds
  room-clash       error     two sessions in one room at the same time
  speaker-clash    error     a speaker in two sessions at the same time
  outside-forum    warning   a session before the first or after the last day of its forum
  outside-session  warning   a part of a session outside its time
  no-room          warning   a session with a time but without a room (breaks, meals, ceremonies and socials need none)
  no-speaker       warning   a talk, keynote, speech, panel or workshop in which nobody speaks
  no-moderator     warning   a roundtable without a moderator or chair
  few-panelists    note      a roundtable with fewer than two participants
  declined         warning   somebody who has declined or withdrawn, and whose place nobody has taken
  clock-change     error     a time that clocks jump over (error), or show twice (warning)
  $ plenary check
  nothing found in 0 sessions
  $ cat > clashes.run << END
  > room add Hall
  > room add Lab
  > session add "First" --start 09:00 --day 1 --length 60 --room hall --speaker "Ann Other" --create
  > session add "Second" --start 09:30 --day 1 --length 60 --room hall --speaker "Bob Other" --create
  > session add "Third" --start 09:45 --day 1 --length 30 --room lab --speaker "Ann Other"
  > session add "Too late" --start "2025-04-02 10:00" --length 30 --room lab --speaker "Bob Other"
  > session add "Frame" --start 11:00 --day 1 --length 30 --room hall --speaker "Ann Other"
  > session add "Part" --part-of frame --start 11:20 --length 20
  > session add "Nowhere" --start 12:00 --day 1 --length 30 --speaker "Ann Other"
  > session add "Nobody" --start 13:00 --day 1 --length 30 --room hall
  > roundtable add "Table" --start 14:00 --day 1 --length 30 --room hall --panelist "Ann Other"
  > session add "Gap" --start "2025-03-30 02:30" --length 30 --room lab --speaker "Bob Other"
  > END
  $ plenary run clashes.run
  room 1 hall  Hall
  room 2 lab  Lab
  session 1 first  Sat 29 Mar 09:00-10:00  Hall  speaker: Ann Other
  session 2 second  Sat 29 Mar 09:30-10:30  Hall  speaker: Bob Other
  session 3 third  Sat 29 Mar 09:45-10:15  Lab  speaker: Ann Other
  session 4 too-late  Wed 2 Apr 10:00-10:30  Lab  speaker: Bob Other
  session 5 frame  Sat 29 Mar 11:00-11:30  Hall  speaker: Ann Other
  session 6 part  Sat 29 Mar 11:20-11:40  Hall
  session 7 nowhere  Sat 29 Mar 12:00-12:30  speaker: Ann Other
  session 8 nobody  Sat 29 Mar 13:00-13:30  Hall
  roundtable 9 table  Sat 29 Mar 14:00-14:30  Hall  panelist: Ann Other
  session 10 gap  Sat 29 Mar 02:30-04:00 +1  Lab  speaker: Bob Other
  2> made speaker 1 ann-other  Ann Other
  2> made speaker 2 bob-other  Bob Other
  2> error    room-clash       2 second: Hall: 1 first runs until 10:00; 30 minutes overlap
  2> error    speaker-clash    3 third: Ann Other: 1 first runs until 10:00; 15 minutes overlap
  2> warning  outside-session  6 part: runs until 11:40, but 5 frame ends at 11:30
  2> warning  no-room          7 nowhere: no room
  2> warning  no-speaker       8 nobody: no speaker
  2> warning  no-moderator     9 table: no moderator
  2> note     few-panelists    9 table: 1 panelist, a roundtable wants at least 2
  2> error    clock-change     10 gap: clocks in Europe/Berlin jump over 02:30 on Sun 30 Mar; taken as 03:30
  2> warning  outside-forum    4 too-late: Wed 2 Apr is after the last day of Check forum, Sun 30 Mar
  $ plenary check
  2 second  Sat 29 Mar 09:30-10:30  Hall
    error    room-clash       Hall: 1 first runs until 10:00; 30 minutes overlap; plenary session move second --start 2025-03-29T10:00
  3 third  Sat 29 Mar 09:45-10:15  Lab
    error    speaker-clash    Ann Other: 1 first runs until 10:00; 15 minutes overlap; plenary session move third --start 2025-03-29T10:00
  6 part  Sat 29 Mar 11:20-11:40  Hall
    warning  outside-session  runs until 11:40, but 5 frame ends at 11:30; plenary session set frame --length 40
  7 nowhere  Sat 29 Mar 12:00-12:30
    warning  no-room          no room; plenary session set nowhere --room ROOM
  8 nobody  Sat 29 Mar 13:00-13:30  Hall
    warning  no-speaker       no speaker; plenary session set nobody --speaker NAME
  9 table  Sat 29 Mar 14:00-14:30  Hall
    warning  no-moderator     no moderator; plenary session set table --moderator NAME
    note     few-panelists    1 panelist, a roundtable wants at least 2; plenary appearance add table NAME --role panelist
  10 gap  Sat 29 Mar 02:30-04:00 +1  Lab
    error    clock-change     clocks in Europe/Berlin jump over 02:30 on Sun 30 Mar; taken as 03:30; plenary session move gap --start 2025-03-30T03:30
  4 too-late  Wed 2 Apr 10:00-10:30  Lab
    warning  outside-forum    Wed 2 Apr is after the last day of Check forum, Sun 30 Mar; plenary session move too-late --day 2025-03-30
  3 errors, 5 warnings, 1 note in 10 sessions
  ? 5

The selection is of what is told, not of what is looked at: a clash is told for either side.

  $ plenary check --room lab
  3 third  Sat 29 Mar 09:45-10:15  Lab
    error    speaker-clash    Ann Other: 1 first runs until 10:00; 15 minutes overlap; plenary session move third --start 2025-03-29T10:00
  10 gap  Sat 29 Mar 02:30-04:00 +1  Lab
    error    clock-change     clocks in Europe/Berlin jump over 02:30 on Sun 30 Mar; taken as 03:30; plenary session move gap --start 2025-03-30T03:30
  4 too-late  Wed 2 Apr 10:00-10:30  Lab
    warning  outside-forum    Wed 2 Apr is after the last day of Check forum, Sun 30 Mar; plenary session move too-late --day 2025-03-30
  2 errors, 1 warning in 3 sessions
  ? 5
  $ plenary check --day 2
  nothing found in 0 sessions
  $ plenary check --session nobody --json
  {
    "sessions" : [],
    "findings" : [
      {
        "severity" : "warning",
        "rule" : "no-speaker",
        "message" : "no speaker",
        "advice" : "plenary session set nobody --speaker NAME",
        "record" : "nobody"
      }
    ]
  }
  $ plenary check --room attic
  2> plenary: no room 'attic'; plenary room list shows what there is
  ? 3

The exit status is 5 only for errors; warnings and notes do not stop a script.

  $ plenary session move second --start 10:00
  session 2 second  Sat 29 Mar 09:30 → 10:00, until 11:00  Hall
  2> solved: room-clash
  $ plenary session move third --start 10:00
  session 3 third  Sat 29 Mar 09:45 → 10:00, until 10:30  Lab
  2> solved: speaker-clash
  $ plenary check --state confirmed > /dev/null
  ? 5
  $ plenary session remove too-late
  removed session 4 too-late  Too late
  2> solved: outside-forum
  $ plenary check > /dev/null
  ? 5

The advice is a command that works.

  $ plenary check | grep no-moderator
    warning  no-moderator     no moderator; plenary session set table --moderator NAME
  $ plenary roundtable set table --moderator "Cy Other" --add-panelist "Bob Other" --create
  roundtable 9 table  Sat 29 Mar 14:00-14:30  Hall  panelist: Ann Other; moderator: Cy Other; panelist: Bob Other
  2> made speaker 3 cy-other  Cy Other
  2> solved: few-panelists, no-moderator
  $ plenary check | tail -n 1
  1 error, 3 warnings in 9 sessions
  $ plenary check now
  2> plenary: check does not know what to do with 'now'; put a text of several words in quotes
  2> usage: plenary check [OPTION ...]
  ? 2
