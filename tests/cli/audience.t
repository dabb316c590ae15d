What reaches the outside. Every export is for the public unless --audience and --drafts say more; and
nothing from data reaches a terminal as a control sequence. All that must not reach the public has SECRET in it.
Rooms, themes and venues have no audience of their own: they go where only hidden sessions use them.

  $ plenary init "Open forum" --from 2025-05-27 --timezone Europe/Berlin --file open.plenary --email office@x.example --notes SECRET-forum-notes > /dev/null
  $ export PLENARY_FILE=$HOME/open.plenary
  $ cat > all.run << END
  > venue add "Castle" --notes SECRET-venue-notes
  > room add "Hall" --notes SECRET-room-notes
  > organisation add "City" --notes SECRET-organisation-notes
  > speaker add "Ann Public" --email SECRET-ann@x.example --notes SECRET-speaker-notes
  > speaker add "SECRET Hidden"
  > speaker add "SECRET Invited"
  > speaker add "SECRET Declined"
  > speaker add "SECRET Insider"
  > speaker add "SECRET Drafter"
  > theme add "SECRET Theme"
  > venue add "SECRET Villa"
  > room add "SECRET Backroom" --venue villa
  > organisation add "SECRET Sponsor"
  > theme add "Not used yet"
  > session add "Opening" --start 09:00 --length 30 --room hall --speaker ann --notes SECRET-session-notes --participants-note SECRET-participants-note
  > appearance add opening hidden --role host --audience staff
  > appearance add opening invited --role moderator --state invited
  > appearance add opening declined --role panelist --state declined
  > appearance set opening ann --notes SECRET-appearance-notes
  > session add "SECRET Dinner" --audience participants --start 19:00 --length 60 --kind meal --speaker insider
  > session add "SECRET Meeting" --audience staff --start 08:00 --length 30 --room backroom
  > session add "SECRET Draft" --state draft --start 11:00 --length 30 --room hall --theme theme --speaker drafter
  > session add "SECRET Part" --part-of dinner --length 10
  > session add "SECRET Part of the opening" --part-of opening --length 10 --audience staff
  > session set opening --link "https://x.example/open Slides"
  > END
  $ plenary run all.run > /dev/null 2>&1

To the public: nothing that is secret, in any format, to a file or not.

  $ for format in ics text json; do plenary export $format | grep SECRET; plenary export $format -o public.$format > /dev/null; grep SECRET public.$format; done
  ? 1
  $ plenary export text
  Open forum   Tuesday 27 May 2025   Not released                      Page 1 of 1
  ================================================================================

  Open forum

  Tuesday 27 May 2025
  Times are venue time, Central European Summer Time (UTC+02:00).
  Not released yet.

  Morning                                                                     Hall
  --------------------------------------------------------------------------------

  09:00-09:30  Opening
               Speaker  Ann Public

A selection finds only what may be seen: nothing is said of who is hidden by who is found.

  $ for what in "--speaker hidden" "--room backroom" "--theme theme" "--room hall --state draft"; do plenary export text $what | tail -n +3; plenary export json $what | grep -e SECRET -e Opening -e '"sessions"'; done

  Open forum

  No sessions.
  Not released yet.
    "sessions" : [],

  Open forum

  No sessions.
  Not released yet.
    "sessions" : [],

  Open forum

  No sessions.
  Not released yet.
    "sessions" : [],

  Open forum

  No sessions.
  Not released yet.
    "sessions" : [],
  $ plenary export text --audience staff --speaker hidden | sed -n 5p
   (esc)

To the participants and the staff: that, and no more.

  $ for format in ics text json; do for who in public participants staff; do echo $format $who: $(plenary export $format --audience $who | tr -d '\r' | sed -e ':a;N;$!ba;s/\n //g' | grep -o 'SECRET[- ][A-Za-z-]*' | sort -u); done; done
  ics public:
  ics participants: SECRET Dinner SECRET Insider SECRET Part SECRET-participants-note
  ics staff: SECRET Backroom SECRET Declined SECRET Dinner SECRET Hidden SECRET Insider SECRET Invited SECRET Meeting SECRET Part SECRET Villa SECRET-participants-note
  text public:
  text participants: SECRET Dinner SECRET Insider SECRET Part
  text staff: SECRET Backroom SECRET Declined SECRET Dinner SECRET Hidden SECRET Insider SECRET Invited SECRET Meeting SECRET Part SECRET Villa
  json public:
  json participants: SECRET Dinner SECRET Insider SECRET Part SECRET-participants-note
  json staff: SECRET Backroom SECRET Declined SECRET Dinner SECRET Drafter SECRET Hidden SECRET Insider SECRET Invited SECRET Meeting SECRET Part SECRET Sponsor SECRET Theme SECRET Villa SECRET-ann SECRET-appearance-notes SECRET-forum-notes SECRET-organisation-notes SECRET-participants-note SECRET-room-notes SECRET-session-notes SECRET-speaker-notes SECRET-venue-notes
  $ plenary export text --audience participants
  Open forum   Tuesday 27 May 2025   PARTICIPANTS ONLY, Not released   Page 1 of 1
  ================================================================================

  Open forum

  Tuesday 27 May 2025
  Times are venue time, Central European Summer Time (UTC+02:00).
  PARTICIPANTS ONLY
  Not released yet.

  Morning                                                                     Hall
  --------------------------------------------------------------------------------

  09:00-09:30  Opening
               Speaker  Ann Public

  Evening
  --------------------------------------------------------------------------------

  19:00-20:00  -- PARTICIPANTS ONLY: SECRET Dinner -------------------------------
               Speaker  SECRET Insider
               19:00-19:10  SECRET Part
  $ plenary export json --drafts | grep -o 'SECRET [A-Za-z]*' | sort -u
  SECRET Draft
  SECRET Drafter
  SECRET Theme
  $ plenary export json --audience staff --drafts | grep -o 'SECRET[- ][A-Za-z-]*' | sort -u
  SECRET Backroom
  SECRET Declined
  SECRET Dinner
  SECRET Draft
  SECRET Drafter
  SECRET Hidden
  SECRET Insider
  SECRET Invited
  SECRET Meeting
  SECRET Part
  SECRET Sponsor
  SECRET Theme
  SECRET Villa
  SECRET-ann
  SECRET-appearance-notes
  SECRET-forum-notes
  SECRET-organisation-notes
  SECRET-participants-note
  SECRET-room-notes
  SECRET-session-notes
  SECRET-speaker-notes
  SECRET-venue-notes
  $ plenary export json --audience Staff > /dev/null
  $ plenary export json --session dinner | grep SECRET
  ? 1

What is removed is cancelled in the calendars of those who had it, and in no others; a draft was in none.

  $ cp open.plenary removed.plenary
  $ for what in opening dinner meeting draft; do plenary session remove $what --with-parts --file removed.plenary; done
  removed session 1 opening  Opening, with 1 part
  removed session 2 secret-dinner  SECRET Dinner, with 1 part
  removed session 3 secret-meeting  SECRET Meeting
  removed session 4 secret-draft  SECRET Draft
  2> solved: declined
  2> solved: no-speaker
  $ for who in public participants staff; do echo $who: $(plenary export ics --audience $who --file removed.plenary | tr -d '\r' | grep -e ^STATUS -e ^SUMMARY); done
  public: SUMMARY:Cancelled: Opening STATUS:CANCELLED
  participants: SUMMARY:Cancelled: Opening STATUS:CANCELLED SUMMARY:Cancelled: SECRET Dinner STATUS:CANCELLED
  staff: SUMMARY:Cancelled: Opening STATUS:CANCELLED SUMMARY:Cancelled: SECRET Dinner STATUS:CANCELLED SUMMARY:Cancelled: SECRET Meeting STATUS:CANCELLED
  $ for who in public participants staff; do echo $who: $(plenary export json --audience $who --drafts --file removed.plenary | sed -n '/tombstones/,$p' | grep -o -e 'SECRET [A-Z][a-z]*' -e '"audience.*"'); done
  public: "audience" : "public"
  participants: "audience" : "public" SECRET Dinner "audience" : "participants" SECRET Part "audience" : "participants"
  staff: "audience" : "public" SECRET Dinner "audience" : "participants" SECRET Meeting SECRET Backroom "audience" : "staff" SECRET Part "audience" : "participants" SECRET Part "audience" : "staff"
  $ plenary export json --audience staff --drafts --file removed.plenary > removed.json
  $ plenary init --import removed.json --file again.plenary 2> /dev/null; plenary export json --audience staff --drafts --file again.plenary | cmp - removed.json
  made again.plenary: forum 1 open-forum, Tue 27 May 2025, Europe/Berlin (UTC+02:00)
  removed.json: JSON, 0 sessions, 2 rooms, 0 days, 6 speakers

The file itself was not asked to keep anything from those who have it: show and list are for them.

  $ plenary show
  Tuesday 27 May 2025                                                  (UTC+02:00)

    08:00-08:30  SECRET Backroom  SECRET Meeting
    09:00-09:30  Hall             Opening
                                  Speaker    Ann Public
                                  Host       SECRET Hidden
                                  Moderator  SECRET Invited (invited)
                                  Panel      SECRET Declined (declined)
                                  09:00-09:10  SECRET Part of the opening
    11:00-11:30  Hall             SECRET Draft (draft)
                                  Theme: SECRET Theme
                                  SECRET Drafter
    19:00-20:00                   SECRET Dinner
                                  SECRET Insider
                                  19:00-19:10  SECRET Part

A file that was edited by hand, with sqlite3, may hold anything; a terminal gets none of it.

  $ sqlite3 open.plenary "update session set title = char(27) || '[31mRed' || char(7) || char(155) || '2J' || char(13) || 'x' where title = 'Opening'; update speaker set name = 'Ann ' || char(27) || ']0;owned' || char(7) where name = 'Ann Public'; update room set name = cast(x'48616c6cff9b' as text) where name = 'Hall'"
  $ plenary show --session 1
  Tuesday 27 May 2025                                                  (UTC+02:00)

    09:00-09:30  Hall��  [31mRed2J x
                         Speaker    Ann ]0;owned
                         Host       SECRET Hidden
                         Moderator  SECRET Invited (invited)
                         Panel      SECRET Declined (declined)
                         09:00-09:10  SECRET Part of the opening
  $ plenary session list --session 1
  No  Key                 Time         Room    Kind  Title                         Who
   1  opening             09:00-09:30  Hall��  talk  \u001b[31mRed\u0007\u009b2J\u000dx                Ann \u001b]0;owned\u0007, SECRET Hidden, SECRET Invited
   6  secret-part-of-the  09:00-09:10  Hall��  talk  · SECRET Part of the opening
  $ plenary session show 1 | head -n 4
  session 1 opening  Tue 27 May 09:00-09:30  Hall��  speaker: Ann \u001b]0;owned\u0007; host: SECRET Hidden; moderator: SECRET Invited; panelist: SECRET Declined (declined)
    forum              1 open-forum
    kind               talk
    title              \u001b[31mRed\u0007\u009b2J\u000dx
  $ plenary speaker list | head -n 2; plenary room list
  No  Key              Name
   1  ann-public       Ann \u001b]0;owned\u0007
  No  Key              Name             Venue
   1  hall             Hall��
   2  secret-backroom  SECRET Backroom  SECRET Villa
  $ cp open.plenary else.plenary; for control in 7 27 127 155; do for i in $(seq 0 17); do sqlite3 else.plenary "update session set title = substr ('aaaaaaaaaaaaaaaaa', 1, $i) || char($control) || 'bbbbbbbbbb' where key = 'opening'"; plenary session show 1 --file else.plenary; done; done | grep title | sed 's/ *title *a*//' | sort | uniq -c
       18 \u0007bbbbbbbbbb
       18 \u001bbbbbbbbbbb
       18 \u007fbbbbbbbbbb
       18 \u009bbbbbbbbbbb
  $ rm else.plenary
  $ plenary check --session 1
  1 opening  Tue 27 May 09:00-09:30  Hall��
    warning  declined         panelist 'SECRET Declined' has declined; plenary appearance set opening secret-declined --speaker NAME
  1 warning in 2 sessions
  $ plenary export text --session 1
  Open forum   Tuesday 27 May 2025   Not released                      Page 1 of 1
  ================================================================================

  Open forum

  Tuesday 27 May 2025
  Times are venue time, Central European Summer Time (UTC+02:00).
  Not released yet.

  Morning                                                                   Hall��
  --------------------------------------------------------------------------------

  09:00-09:30  [31mRed2J x
               Speaker  Ann ]0;owned
  $ plenary export json --session 1 | python3 -c 'import json, sys; print(ascii(json.load(sys.stdin)["sessions"][0]["title"]))'
  '\x1b[31mRed\x07\x9b2J\rx'
  $ for verb in show check "session list" "session show 1" "speaker list" "speaker show 1" "room list" "room show 1" "export text" "export ics" "export json" "session set 1 --room nowhere" "session move 1 --start 10:00"; do plenary $verb 2>&1 | LC_ALL=C grep -aP '[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]' | cat -v; done
  $ for format in text ics; do plenary export $format -o edited.$format > /dev/null; LC_ALL=C grep -aP '[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]' edited.$format | cat -v; done

What is hidden before a release has shown it was shown to nobody: nothing is left of it, however it is hidden, and nothing
is told of calendars.

  $ export PLENARY_FILE=$HOME/slip.plenary
  $ cat > slip.run << END
  > init "Slip" --from 2025-05-27 --timezone Europe/Berlin
  > room add "Hall"
  > session add "Opening" --start 09:00 --length 30 --room hall
  > session add "SECRET Talks" --start 14:00 --length 30 --room hall
  > session add "SECRET Offer" --part-of talks --length 10
  > END
  $ slip() { rm -f slip.plenary; plenary run slip.run > /dev/null 2>&1; plenary session set secret-talks "$@" > /dev/null 2> told; plenary session set secret-talks --audience staff > /dev/null 2>> told; }
  $ give() { for who in public participants; do plenary export json --audience $who; plenary export ics --detail parts --audience $who; done; }
  $ for what in "--audience participants" "--audience staff" "--state draft" "--start="; do slip $what; grep -h calendars told; give | grep -c -e Talks -e Offer -e CANCELLED; done
  0
  0
  0
  0
  ? 1
  $ plenary session remove secret-talks --with-parts > /dev/null 2>&1; give | grep -c -e Talks -e Offer -e CANCELLED
  0
  ? 1

Where a release has shown it, the same words find it.

  $ rm slip.plenary; plenary run slip.run > /dev/null 2>&1; plenary release add First > /dev/null; plenary session set secret-talks --audience staff --title "SECRET Plot" > /dev/null 2>&1
  $ plenary export ics --detail parts | tr -d '\r' | grep -e ^SUMMARY; plenary export json | grep -c Plot
  SUMMARY:Opening
  SUMMARY:Cancelled: SECRET Talks
  SUMMARY:Cancelled: SECRET Offer
  0
  ? 1
