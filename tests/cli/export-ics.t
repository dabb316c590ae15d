plenary export ics: what a calendar may be asked, file by file, and how it follows the programme.

  $ plenary init "Forum, Shenzhen" --from 2025-05-27 --to 2025-05-28 --timezone Asia/Shanghai --language en,zh --title zh=论坛 > /dev/null
  $ plenary room add "Room A" --name zh=A厅 > /dev/null
  $ plenary room add "Room B" > /dev/null
  $ plenary theme add Trade --color '#4783b3' > /dev/null
  $ plenary session add "Opening" --kind ceremony --day 2025-05-27 --start 09:00 --length 20 --room "Room A" > /dev/null
  $ plenary session add "Talk" --day 2025-05-27 --start 10:10 --length 40 --room "Room A" --theme Trade --speaker "Jane Roe" --create --url https://example.org/talk > /dev/null 2>&1
  $ plenary session add "Speeches" --day 2025-05-28 --start 09:00 --length 60 --room "Room B" > /dev/null 2>&1
  $ plenary session add "First speech" --part-of speeches --length 20 --speaker "Jane Roe" > /dev/null 2>&1
  $ plenary session add "Second speech" --part-of speeches --length 20 --theme Trade > /dev/null 2>&1
  $ plenary session add "Sometime" --kind other > /dev/null 2>&1
  $ events() { tr -d '\r' | sed -e ':a;N;$!ba;s/\n //g' | sed -n -e 's/^SUMMARY://p' -e 's/^DESCRIPTION:/  /p' -e 's/^\(STATUS:[CT]A*[NE].*\|TRANSP.*\|COLOR.*\|SEQUENCE:[1-9].*\)/  \1/p'; }

A session has its parts in its description; or they have entries of their own.

  $ plenary export ics | events
  Opening
  Talk
    Jane Roe\n\nhttps://example.org/talk
    COLOR:steelblue
  Speeches
    09:00-09:20 First speech\nJane Roe\n09:20-09:40 Second speech
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  $ plenary export ics --detail parts --day 2 | events
  Speeches
  First speech
    Part of: Speeches\n\nJane Roe
  Second speech
    Part of: Speeches
    COLOR:steelblue

In another language the words change too.

  $ plenary session cancel opening --reason "Fire drill" > /dev/null 2>&1
  $ plenary export ics --language zh --session opening | events
    SEQUENCE:1
  已取消：Opening
    已取消：Fire drill
    STATUS:CANCELLED
    TRANSP:TRANSPARENT
  $ plenary export ics --language zh --session opening | grep LOCATION | tr -d '\r'
  LOCATION:A厅

The cancelled, three ways; nothing is left of it in the third.

  $ plenary export ics --session opening | events
    SEQUENCE:1
  Cancelled: Opening
    Cancelled: Fire drill
    STATUS:CANCELLED
    TRANSP:TRANSPARENT
  $ plenary export ics --session opening --cancelled visible | events
    SEQUENCE:1
  Cancelled: Opening
    Cancelled: Fire drill
    TRANSP:TRANSPARENT
  $ plenary export ics --session opening --cancelled drop
  2> plenary: what has a time here is cancelled, and --cancelled drop leaves it out; a calendar may not be empty
  ? 5
  $ plenary session remove opening
  removed session 1 opening  Opening
  $ plenary export ics --day 1 | events
  Talk
    Jane Roe\n\nhttps://example.org/talk
    COLOR:steelblue
    SEQUENCE:2
  Cancelled: Opening
    STATUS:CANCELLED
    TRANSP:TRANSPARENT
  $ plenary export ics --room "Room A" --cancelled visible | events
  Talk
    Jane Roe\n\nhttps://example.org/talk
    COLOR:steelblue
    SEQUENCE:2
  Cancelled: Opening
    TRANSP:TRANSPARENT
  $ plenary export ics --cancelled drop | events
  Talk
    Jane Roe\n\nhttps://example.org/talk
    COLOR:steelblue
  Speeches
    09:00-09:20 First speech\nJane Roe\n09:20-09:40 Second speech
  2> 1 session without a time left out; plenary session list --unscheduled lists them

What has changed since the latest release stands at the head; a release tells what changed since the one before, and the
same for ever.

  $ export PLENARY_NOW=2025-05-25T10:00:00Z
  $ plenary release add First > /dev/null; plenary export ics --release 1 -o first.ics > /dev/null
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  $ export PLENARY_NOW=2025-05-26T10:00:00Z
  $ plenary session move talk --start 10:20 --room "Room B" > /dev/null 2>&1; plenary session set talk --title "The Talk" > /dev/null 2>&1
  $ plenary export ics --day 1 --cancelled drop | events
    SEQUENCE:1
  The Talk
    Updated 26 May: was 10:10\, Room A\; was called “Talk”\n\nJane Roe\n\nhttps://example.org/talk
    COLOR:steelblue
  $ plenary export ics --day 1 --cancelled drop --language zh | events
    SEQUENCE:1
  The Talk
    5月26日更新：原为10:10、A厅，原题“Talk”\n\nJane Roe\n\nhttps://example.org/talk
    COLOR:steelblue
  $ plenary session move talk --day 2 --start 10:20 --length 50 > /dev/null 2>&1; plenary export ics --theme Trade | events
  Speeches
    09:20-09:40 Second speech
    SEQUENCE:2
  The Talk
    Updated 26 May: was 27 May 10:10-10:50\, Room A\; was called “Talk”\n\nJane Roe\n\nhttps://example.org/talk
    COLOR:steelblue
  $ plenary release add Second > /dev/null; plenary export ics --release 2 -o second.ics > /dev/null
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  $ plenary export ics --theme Trade | events
  Speeches
    09:20-09:40 Second speech
    SEQUENCE:2
  The Talk
    Jane Roe\n\nhttps://example.org/talk
    COLOR:steelblue
  $ export PLENARY_NOW=2025-05-27T10:00:00Z
  $ plenary session cancel talk > /dev/null 2>&1; plenary export ics --theme Trade | events
  Speeches
    09:20-09:40 Second speech
    SEQUENCE:3
  Cancelled: The Talk
    Updated 27 May: cancelled\n\nJane Roe\n\nhttps://example.org/talk
    COLOR:steelblue
    STATUS:CANCELLED
    TRANSP:TRANSPARENT
  $ plenary release add Third > /dev/null; plenary session restore talk > /dev/null 2>&1; plenary export ics --theme Trade | events
  Speeches
    09:20-09:40 Second speech
    SEQUENCE:4
  The Talk
    Updated 27 May: takes place after all\n\nJane Roe\n\nhttps://example.org/talk
    COLOR:steelblue
  $ plenary export ics --release First | cmp - first.ics; plenary export ics --release 2 | cmp - second.ics
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  $ grep -c Updated first.ics
  0
  ? 1
  $ tr -d '\r' < second.ics | events | grep Updated
    Updated 26 May: was 27 May 10:10-10:50\, Room A\; was called “Talk”\n\nJane Roe\n\nhttps://example.org/talk

A release that is undone has told nobody anything.

  $ plenary release add Fourth > /dev/null; plenary export ics --theme Trade | grep -c Updated
  0
  ? 1
  $ plenary undo > /dev/null; plenary export ics --theme Trade | grep -c Updated
  1

A file for each room, with an index; each has what its option selects.

  $ plenary export ics --each room -o rooms
  rooms: 2 files, 5 sessions, Asia/Shanghai, 2.2 kB
  2> 1 session without a room is in none of the files
  $ ls rooms; cat rooms/index.json
  index.json
  room-a.ics
  room-b.ics
  {
    "version" : 1,
    "title" : "Forum, Shenzhen",
    "format" : "ics",
    "media_type" : "text/calendar; charset=utf-8",
    "each" : "room",
    "files" : [
      {
        "name" : "room-a",
        "title" : "Room A",
        "sessions" : 0,
        "file" : "room-a.ics"
      },
      {
        "name" : "room-b",
        "title" : "Room B",
        "sessions" : 4,
        "file" : "room-b.ics"
      }
    ]
  }
  $ plenary export ics --room room-b | grep -v '^\(X-WR-CAL\)\?NAME:' > b; grep -v '^\(X-WR-CAL\)\?NAME:' rooms/room-b.ics | cmp - b
  $ grep -e ^NAME: -e ^X-WR rooms/*.ics | tr -d '\r'
  rooms/room-a.ics:NAME:Forum\, Shenzhen: Room A
  rooms/room-a.ics:X-WR-CALNAME:Forum\, Shenzhen: Room A
  rooms/room-b.ics:NAME:Forum\, Shenzhen: Room B
  rooms/room-b.ics:X-WR-CALNAME:Forum\, Shenzhen: Room B
  $ for each in theme speaker forum day session; do plenary export ics --each $each -o $each; ls $each; done
  theme: 1 file, 5 sessions, Asia/Shanghai, 1.1 kB
  index.json
  trade.ics
  speaker: 1 file, 5 sessions, Asia/Shanghai, 1.1 kB
  index.json
  jane-roe.ics
  forum: 1 file, 5 sessions, Asia/Shanghai, 1.5 kB
  forum-shenzhen.ics
  index.json
  day: 2 files, 5 sessions, Asia/Shanghai, 2.3 kB
  2025-05-27.ics
  2025-05-28.ics
  index.json
  session: 3 files, 5 sessions, Asia/Shanghai, 1.9 kB
  index.json
  opening.ics
  speeches.ics
  talk.ics
  2> 1 session without a theme is in none of the files
  2> 1 session without a speaker is in none of the files
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  $ grep -c -e ^NAME: -e REFRESH session/speeches.ics
  0
  ? 1
  $ plenary export ics --each session --detail parts -o session --replace; grep -c BEGIN:VEVENT session/speeches.ics; grep -c ^NAME: session/speeches.ics
  session: 3 files, 5 sessions, Asia/Shanghai, 2.5 kB
  3
  0
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  ? 1
  $ unnamed() { grep -v '^\(X-WR-CAL\)\?NAME:' "$@"; }
  $ for each in theme speaker forum day; do for file in $each/*.ics; do key=${file#*/}; plenary export ics --$each ${key%.ics} 2> /dev/null | unnamed > one; unnamed $file | cmp - one; done; done
  $ plenary export text --each day -o pages; head -n 3 pages/2025-05-28.txt
  pages: 1 file, 5 sessions, Asia/Shanghai, 812 bytes
  Forum, Shenzhen   Wednesday 28 May 2025   After Third                Page 1 of 1
  ================================================================================
   (esc)
  2> 1 session without a time left out; plenary session list --unscheduled lists them


  $ plenary export json --each room -o data; ls data
  data: 2 files, 5 sessions, Asia/Shanghai, 4.5 kB
  index.json
  room-a.json
  room-b.json
  2> 1 session without a room is in none of the files

With --json what was left out can be counted by a program.

  $ plenary export ics --each day -o day --replace --json
  {
    "files" : [
      {
        "file" : "day/2025-05-27.ics",
        "sessions" : 0,
        "octets" : 1063
      },
      {
        "file" : "day/2025-05-28.ics",
        "sessions" : 4,
        "octets" : 1202
      }
    ],
    "findings" : [
      {
        "severity" : "warning",
        "rule" : "no-time",
        "message" : "no time: it is in none of the files",
        "record" : "sometime"
      }
    ]
  }
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  $ plenary export ics -o all.ics --json | grep -A 8 findings
    "findings" : [
      {
        "severity" : "warning",
        "rule" : "no-time",
        "message" : "no time: it is not in the calendar",
        "advice" : "plenary session move sometime --start …",
        "record" : "sometime"
      }
    ]
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  $ plenary export ics --json
  2> plenary: --json tells of the files that are written; name where to with -o
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ plenary export ics --session sometime
  2> plenary: no session here has a day or a start; a calendar may not be empty
  ? 5
  $ plenary export ics --session sometime --each theme -o drafts
  2> plenary: no session here has a theme
  ? 5
  $ plenary export ics --session sometime --each forum -o drafts
  2> plenary: no file is written; 'drafts/forum-shenzhen.ics': no session here has a day or a start; a calendar may not be empty
  ? 5
  $ test ! -e drafts
  $ plenary session remove sometime
  removed session 6 sometime  Sometime
  $ plenary export ics -o all.ics --replace
  all.ics: 4 sessions, Asia/Shanghai, 1.5 kB

What is there is not overwritten unasked, and then nothing is; what is not made any more is told, and stays.

  $ plenary export ics --each room -o rooms
  2> plenary: 'rooms/room-a.ics' is there already; --replace overwrites it
  ? 5
  $ plenary room set room-a --name "Great Hall" --key great-hall > /dev/null
  $ plenary export ics --each room -o rooms --replace
  rooms: 2 files, 4 sessions, Asia/Shanghai, 2.2 kB
  2> 'rooms/room-a.ics' is of an earlier run and was not made again; delete it when nobody reads it any more
  $ ls rooms
  great-hall.ics
  index.json
  room-a.ics
  room-b.ics
  $ plenary export ics --each room -o rooms/room-b.ics
  2> plenary: 'rooms/room-b.ics' is a file; --each writes several, into a folder
  ? 7
  $ plenary export ics --each room
  2> plenary: --each writes several files; name a folder with -o
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ plenary export ics --each hall -o rooms
  2> plenary: each 'hall' is not one; write room, theme, speaker, forum, day or session
  ? 4
  $ plenary export ics --each room --state draft -o drafts
  2> plenary: there is no session to write
  ? 5
  $ plenary export ics --kind poster
  2> plenary: there is no session to write; a calendar may not be empty
  ? 5

No key can lead out of the folder, or take the place of the index.

  $ plenary room set room-b --key index > /dev/null; plenary export ics --each room -o odd > /dev/null; ls odd | sed 's/[0-9a-f-]\{36\}/UUID/'
  UUID.ics
  great-hall.ics
  index.json
  $ plenary export json --each room -o odd --replace 2>&1 > /dev/null | sed 's/[0-9a-f-]\{36\}/UUID/'; ls odd | sed 's/[0-9a-f-]\{36\}/UUID/'
  'odd/great-hall.ics' is of an earlier run and was not made again; delete it when nobody reads it any more
  'odd/UUID.ics' is of an earlier run and was not made again; delete it when nobody reads it any more
  UUID.ics
  UUID.json
  great-hall.ics
  index.json

Options that one format only heeds are refused by the others.

  $ plenary export text --detail parts
  2> plenary: --detail is for ics; text has no use for it
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ plenary export json --language zh
  2> plenary: --language is for ics and text; json has no use for it
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ plenary export ics --width 60
  2> plenary: --width is for text; ics has no use for it
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ plenary export ics --cancelled gone
  2> plenary: cancelled 'gone' is not one; write status, visible or drop
  ? 4

What a release has shown to those who may not see it any more is cancelled in their calendars, as the latest release that
showed it to them did; what it is called now, when and where, they do not learn. Given back, it is there again, as a later
revision.

  $ cd; mkdir hidden; cd hidden; export PLENARY_NOW=2025-05-01T12:00:00Z
  $ plenary init "Hidden" --from 2025-05-27 --timezone UTC > /dev/null; plenary room add Hall > /dev/null; plenary room add Vault > /dev/null
  $ plenary session add "Keynote" --start 08:00 --length 30 --room Hall > /dev/null 2>&1
  $ plenary session add "Talk" --start 09:00 --length 30 --room Hall > /dev/null 2>&1
  $ plenary session add "Speech" --part-of talk --length 10 > /dev/null 2>&1
  $ plenary release add "First" --anyway
  release 1 First: 3 sessions, 0 speakers, 2 rooms for the public
  $ plenary session set talk --title "Not released" > /dev/null
  $ export PLENARY_NOW=2025-05-02T12:00:30Z
  $ entry() { plenary export ics "$@" | tr -d '\r' | sed -e ':a;N;$!ba;s/\n //g' | sed -n -e '/^SUMMARY:Keynote/,/^END/d' -e 's/^DTSTAMP:\|^SEQUENCE:\|^DTSTART:\|^SUMMARY:\|^LOCATION:\|^STATUS:\|^DESCRIPTION:/  &/p' | sed -n '/DTSTART:20250527T08/!p' | sed 1,2d; }
  $ plenary session set talk --audience staff --title "Secret" --room Vault --create
  session 2 talk  Tue 27 May 09:00-09:30  Vault
  2> 2 sessions have been released: calendars will show them cancelled, as they were then
  $ plenary session move talk --start 10:00 | tail -n 1
  session 2 talk  Tue 27 May 09:00 → 10:00, until 10:30  Vault
  $ entry; entry --detail parts
    DTSTAMP:20250502T120100Z
    SEQUENCE:1
    DTSTART:20250527T090000Z
    SUMMARY:Cancelled: Talk
    LOCATION:Hall
    STATUS:CANCELLED
    DTSTAMP:20250502T120100Z
    SEQUENCE:1
    DTSTART:20250527T090000Z
    SUMMARY:Cancelled: Talk
    LOCATION:Hall
    STATUS:CANCELLED
    DTSTAMP:20250502T120100Z
    SEQUENCE:1
    DTSTART:20250527T090000Z
    SUMMARY:Cancelled: Speech
    LOCATION:Hall
    STATUS:CANCELLED
  $ plenary export json | grep -c -e Secret -e Vault -e "Not released"
  0
  ? 1
  $ entry --audience staff
    DTSTAMP:20250502T120030Z
    SEQUENCE:2
    DTSTART:20250527T100000Z
    SUMMARY:Secret
    LOCATION:Vault
    DESCRIPTION:Updated 2 May: was 09:00\, Hall\; was called “Talk”\n\n10:00-10:10 Speech
    STATUS:CONFIRMED
  $ plenary session set talk --audience participants > /dev/null; plenary release add "Second" --anyway > /dev/null; plenary session set talk --title "Top secret" --start 11:00 --audience staff
  session 2 talk  Tue 27 May 11:00-11:30  Vault
  2> 2 sessions have been released: calendars will show them cancelled, as they were then
  $ entry --audience participants
    DTSTAMP:20250502T120100Z
    SEQUENCE:4
    DTSTART:20250527T100000Z
    SUMMARY:Cancelled: Secret
    LOCATION:Vault
    STATUS:CANCELLED
  $ plenary session show talk | grep -A 1 withdrawn
    withdrawn     public: Tue 27 May 09:00  Hall  Talk
                  participants: Tue 27 May 10:00  Vault  Secret
  $ plenary export json --audience staff --drafts -o all.json > /dev/null; plenary init --import all.json --file copy.plenary > /dev/null 2>&1
  $ for who in public participants; do for file in hidden copy; do plenary export ics --audience $who --detail parts --file $file.plenary > $file.ics; done; cmp hidden.ics copy.ics; done; plenary export json --audience staff --drafts --file copy.plenary | cmp - all.json
  $ rm copy.plenary; plenary session remove talk --with-parts; entry; entry --audience participants; entry --audience staff
  removed session 2 talk  Top secret, with 1 part
    DTSTAMP:20250502T120100Z
    SEQUENCE:1
    DTSTART:20250527T090000Z
    SUMMARY:Cancelled: Talk
    LOCATION:Hall
    STATUS:CANCELLED
    DTSTAMP:20250502T120100Z
    SEQUENCE:4
    DTSTART:20250527T100000Z
    SUMMARY:Cancelled: Secret
    LOCATION:Vault
    STATUS:CANCELLED
    DTSTAMP:20250502T120030Z
    SEQUENCE:5
    DTSTART:20250527T110000Z
    SUMMARY:Cancelled: Top secret
    LOCATION:Vault
    STATUS:CANCELLED
  2> solved: no-speaker (2)
  $ plenary undo | head -n 1; plenary session set talk --audience public > /dev/null; entry
  undone: entry 14, session remove talk --with-parts
    DTSTAMP:20250502T120030Z
    SEQUENCE:7
    DTSTART:20250527T110000Z
    SUMMARY:Top secret
    LOCATION:Vault
    DESCRIPTION:11:00-11:10 Speech
    STATUS:CONFIRMED
  2> warning  no-speaker       2 talk: no speaker
  2> warning  no-speaker       3 speech: no speaker
  $ plenary doctor > /dev/null

So is a session that is a draft again, or has no time any more. A release that is undone has been made: somebody may have
got its calendar.

  $ plenary release add "Third" --anyway > /dev/null; plenary undo
  undone: entry 17, release add Third --anyway
    removed release 3 Third
  $ plenary session set talk --state draft --title "Still thinking"; entry; entry --drafts
  session 2 talk  Tue 27 May 11:00-11:30  Vault  (draft)
    DTSTAMP:20250502T120100Z
    SEQUENCE:8
    DTSTART:20250527T110000Z
    SUMMARY:Cancelled: Top secret
    LOCATION:Vault
    STATUS:CANCELLED
    DTSTAMP:20250502T120030Z
    SEQUENCE:8
    DTSTART:20250527T110000Z
    SUMMARY:Still thinking
    LOCATION:Vault
    DESCRIPTION:11:00-11:10 Speech
    STATUS:TENTATIVE
  2> 2 sessions have been released: calendars will show them cancelled, as they were then
  $ plenary session set talk --state confirmed > /dev/null; entry
    DTSTAMP:20250502T120030Z
    SEQUENCE:9
    DTSTART:20250527T110000Z
    SUMMARY:Still thinking
    LOCATION:Vault
    DESCRIPTION:11:00-11:10 Speech
    STATUS:CONFIRMED
  $ plenary session unschedule talk; entry; entry --cancelled visible --language de
  session 2 talk  Tue 27 May 11:00-11:30 → not scheduled  Vault
    DTSTAMP:20250502T120100Z
    SEQUENCE:10
    DTSTART:20250527T110000Z
    SUMMARY:Cancelled: Top secret
    LOCATION:Vault
    DESCRIPTION:Not at this time\; the new one is still open.
    STATUS:CANCELLED
    DTSTAMP:20250502T120100Z
    SEQUENCE:10
    DTSTART:20250527T110000Z
    SUMMARY:Abgesagt: Top secret
    LOCATION:Vault
    DESCRIPTION:Nicht zu dieser Zeit\; die neue steht noch nicht fest.
    STATUS:CONFIRMED
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  $ plenary export ics --cancelled drop | grep -c BEGIN:VEVENT
  1
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  $ plenary session remove talk --with-parts; entry
  removed session 2 talk  Still thinking, with 1 part
    DTSTAMP:20250502T120100Z
    SEQUENCE:10
    DTSTART:20250527T110000Z
    SUMMARY:Cancelled: Top secret
    LOCATION:Vault
    STATUS:CANCELLED
  2> solved: no-speaker (2)
  $ plenary session add "Nobody knows" --start 15:00 --audience staff > /dev/null 2>&1; plenary session remove nobody; plenary export ics --detail parts | grep -c Nobody
  removed session 4 nobody-knows  Nobody knows
  0
  2> solved: no-speaker, no-room
  ? 1

A pipe that is closed ends it quietly, and a disk that is full does not leave half a file.

  $ plenary export ics | head -n 1 | tr -d '\r'
  BEGIN:VCALENDAR
  $ plenary export ics > /dev/full
  2> plenary: the output cannot be written: No space left on device
  ? 7

A removal that is undone gives back what calendars are to cancel, not only the session.

  $ cd; mkdir back; cd back; plenary init "Back" --from 2025-05-27 --timezone UTC > /dev/null
  $ for title in Kept Open Staff; do plenary session add $title --start 09:00 --length 30 > /dev/null 2>&1; done
  $ plenary release add First --anyway > /dev/null; plenary session unschedule open > /dev/null 2>&1; plenary session set staff --audience staff --title Secret > /dev/null 2>&1
  $ titles() { plenary export ics "$@" 2> /dev/null | tr -d '\r' | grep -e ^SUMMARY -e ^SEQUENCE | paste -d ' ' - -; }
  $ titles
  SEQUENCE:0 SUMMARY:Kept
  SEQUENCE:1 SUMMARY:Cancelled: Open
  SEQUENCE:1 SUMMARY:Cancelled: Staff
  $ for key in open staff; do plenary session remove $key > /dev/null 2>&1; plenary undo > /dev/null 2>&1; done; titles
  SEQUENCE:0 SUMMARY:Kept
  SEQUENCE:1 SUMMARY:Cancelled: Open
  SEQUENCE:1 SUMMARY:Cancelled: Staff
  $ titles --audience staff
  SEQUENCE:0 SUMMARY:Kept
  SEQUENCE:3 SUMMARY:Secret
  SEQUENCE:3 SUMMARY:Cancelled: Open

A file that a reader would refuse is said to be one, and what makes smaller ones.

  $ cd; mkdir large; cd large; plenary init "Large" --from 2025-05-27 --to 2025-05-28 --timezone UTC > /dev/null
  $ for day in 27 28; do for i in 1 2 3 4 5 6; do printf 'session add "Talk %s" --day 2025-05-%s --abstract "%0100000d"\n' $i $day 0; done; done > all.run
  $ plenary run all.run > /dev/null 2>&1; plenary export ics -o all.ics
  all.ics: 12 sessions, UTC, 1.3 MB
  2> 'all.ics' has 1.3 MB; Google Calendar takes no file over 1 MB: --day, --theme or --each day make smaller ones
  $ plenary export ics -o day.ics --day 2
  day.ics: 6 sessions, UTC, 626.1 kB
  $ plenary export ics > all.ics; plenary export json -o all.json
  all.json: 12 sessions, UTC, 1.2 MB
