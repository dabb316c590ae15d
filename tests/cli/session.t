plenary session: what takes place.

  $ plenary init "Cultural Trade Forum" --from 2025-05-27 --timezone Asia/Shanghai --language en,zh
  made cultural-trade-forum.plenary: forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary room add "Main Hall" --capacity 600
  room 1 main-hall  Main Hall, 600 seats
  $ plenary room add "Room 201"
  room 2 room-201  Room 201
  $ plenary theme add "Digital trade"
  theme 1 digital-trade  Digital trade
  $ plenary speaker add "Jiang Xiaojuan" --name zh=江小涓 --position Professor
  speaker 1 jiang-xiaojuan  Jiang Xiaojuan, Professor
  $ plenary session list
  2> no sessions here

A clock is enough for a forum of one day.

  $ plenary session add "Opening" --kind ceremony --start 09:00 --length 20 --room main --title zh=开幕式
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
  $ plenary session add "How digital technology drives cultural trade" --kind keynote --start 09:20 --end 10:00 --room main --speaker jiang --theme digital --language zh,en
  session 2 how-digital-technology  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan
  $ plenary session add "Coffee" --kind break --start 10:00 --length 1h15
  session 3 coffee  Tue 27 May 10:00-11:15
  $ plenary session add "Poster walls" --kind poster --day 1
  session 4 poster-walls  Tue 27 May
  $ plenary session add "Excursion" --kind social
  session 5 excursion  not scheduled
  $ plenary session list
  No  Key                     Time           Room       Kind      Title                                         Who
   4  poster-walls            no time                   poster    Poster walls
   1  opening                 09:00-09:20    Main Hall  ceremony  Opening
   2  how-digital-technology  09:20-10:00    Main Hall  keynote   How digital technology drives cultural trade  Jiang Xiaojuan
   3  coffee                  10:00-11:15               break     Coffee
   5  excursion               not scheduled             social    Excursion
  $ plenary session show digital
  session 2 how-digital-technology  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan
    forum         1 cultural-trade-forum
    kind          keynote
    title         How digital technology drives cultural trade
    start         2025-05-27 09:20
    length        40m
    language      zh,en
    state         confirmed
    audience      public
    rooms         1 main-hall
    themes        1 digital-trade
    appearances   speaker: Jiang Xiaojuan, Professor
  $ plenary session show 开幕式
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
    forum         1 cultural-trade-forum
    kind          ceremony
    title         Opening
    start         2025-05-27 09:00
    length        20m
    state         confirmed
    audience      public
    rooms         1 main-hall
    translations  title (zh): 开幕式

A session that clashes is entered all the same, and the clash is told, until it is solved.

  $ plenary session add "Why trade?" --kind speech --start "2025-05-27 09:40" --length 30m --room main --speaker "Wang Xudong; Director; Palace Museum" --create
  session 6 why-trade  Tue 27 May 09:40-10:10  Main Hall  speaker: Wang Xudong
  2> made speaker 2 wang-xudong  Wang Xudong, Director, Palace Museum
  2> error    room-clash       6 why-trade: Main Hall: 2 how-digital-technology runs until 10:00; 20 minutes overlap
  $ plenary session set why --length 25
  session 6 why-trade  Tue 27 May 09:40-10:05  Main Hall  speaker: Wang Xudong
  $ plenary session move why --start 10:15
  session 6 why-trade  Tue 27 May 09:40 → 10:15, until 10:40  Main Hall
  2> solved: room-clash
  $ plenary session move why --room 201
  session 6 why-trade  Tue 27 May 10:15-10:40  Main Hall → Room 201
  $ plenary session move why --start 10:15 --length 40
  session 6 why-trade  Tue 27 May 10:15-10:55  Room 201
  $ plenary session move why
  2> plenary: session move needs --start, --end, --day, --length or --room
  2> usage: plenary session move SESSION [--start TIME] [--end TIME] [--day DAY] [--length LENGTH] [--room ROOM]
  ? 2
  $ plenary session move why --json
  2> plenary: session move needs --start, --end, --day, --length or --room
  2> usage: plenary session move SESSION [--start TIME] [--end TIME] [--day DAY] [--length LENGTH] [--room ROOM]
  ? 2
  $ plenary session set why --kind talk --json | grep -v uuid
  {
    "sessions" : [
      {
        "number" : 6,
        "key" : "why-trade",
        "sequence" : 4,
        "changed" : "2025-05-01T12:00:00Z",
        "forum" : "cultural-trade-forum",
        "kind" : "talk",
        "title" : "Why trade?",
        "start" : "2025-05-27T10:15",
        "length" : 40,
        "state" : "confirmed",
        "audience" : "public",
        "rooms" : [
          "room-201"
        ],
        "appearances" : [
          {
            "number" : 2,
            "changed" : "2025-05-01T12:00:00Z",
            "speaker" : "wang-xudong",
            "role" : "speaker",
            "presence" : "confirmed",
            "audience" : "public"
          }
        ]
      }
    ],
    "findings" : [],
    "solved" : []
  }
  $ plenary session move why --start 09:10 --room main --json | grep -v uuid | sed -n '/findings/,$p'
    "findings" : [
      {
        "severity" : "error",
        "rule" : "room-clash",
        "message" : "Main Hall: 1 opening runs until 09:20; 10 minutes overlap",
        "advice" : "plenary session move why-trade --start 2025-05-27T09:20",
        "record" : "why-trade",
        "other" : "opening",
        "subject" : "main-hall"
      },
      {
        "severity" : "error",
        "rule" : "room-clash",
        "message" : "Main Hall: 6 why-trade runs until 09:50; 30 minutes overlap",
        "advice" : "plenary session move how-digital-technology --start 2025-05-27T09:50",
        "record" : "how-digital-technology",
        "other" : "why-trade",
        "subject" : "main-hall"
      }
    ],
    "solved" : []
  }
  $ plenary session move why --start 10:15
  session 6 why-trade  Tue 27 May 09:10 → 10:15, until 10:55  Main Hall
  2> solved: room-clash (2)

Times that are none.

  $ plenary session add "Closing" --start "2025-05-28 09:00" --length 0
  2> plenary: length '0' is not a length; write minutes (45), 45m or 1h30
  ? 4
  $ plenary session add "Closing" --start "2025-13-01 09:00" --length 10
  2> plenary: start '2025-13-01 09:00' is not a date and time; write 2025-05-27 09:00, or 09:00 for the forum's only day
  ? 4
  $ plenary session add "Closing" --start 25:61
  2> plenary: start '25:61' is not a date and time; write 2025-05-27 09:00, or 09:00 for the forum's only day
  ? 4
  $ plenary session add "Closing" --start 39:00
  2> plenary: start '39:00' is on the next day; write 2025-05-28 15:00
  ? 4
  $ plenary session add "Closing" --start nine
  2> plenary: start 'nine' is not a date and time; write 2025-05-27 09:00, or 09:00 for the forum's only day
  ? 4
  $ plenary session add "Closing" --day tomorrow
  2> plenary: day 'tomorrow' is not a date; write 2025-05-27, or the number of a day
  ? 4
  $ plenary session add "Closing" --day 2 --start 17:00
  2> plenary: there is no day 2: cultural-trade-forum has 1
  ? 4
  $ plenary session add "Closing" --day 1 --start "2025-05-27 17:00"
  2> plenary: start '2025-05-27 17:00' has a date already; leave --day out, or write only the time
  ? 4
  $ plenary session add "Closing" --start 17:00 --end 16:00
  2> plenary: end '16:00' is not after the start, 17:00; the next morning needs its date
  ? 4
  $ plenary session add "Closing" --start 17:00 --end 18:00 --length 60
  2> plenary: give --end or --length, not both
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary session add "Closing" --end 18:00
  2> plenary: an end needs a start; give --start too
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary session add "Closing" --start 17:00 --second
  2> plenary: --second: clocks in Asia/Shanghai show 2025-05-27 17:00 only once
  ? 4
  $ plenary session add "Closing" --second
  2> plenary: --second needs a start; give --start too
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2

All faults of one command are told together.

  $ plenary session add "Closing" --start 17x --length long --kind party --room mian --speaker jang --theme trad --state sure --audience all --forum "no such" --link nowhere --organisation "host: nobody" --part-of nothing --repeat-of openning --key "a b" --url x
  2> plenary: length 'long' is not a length; write minutes (45), 45m or 1h30
  2> plenary: kind 'party' is not a kind; write talk, keynote, speech, panel, roundtable, workshop, ceremony, break, meal, social, poster or other
  2> plenary: state 'sure' is not a state; write confirmed, tentative, draft or cancelled
  2> plenary: audience 'all' is not an audience; write public, participants or staff
  2> plenary: no forum 'no such'; plenary forum list shows what there is
  2> plenary: url 'x': write https://…
  2> plenary: no session 'openning'; did you mean opening?
  2> plenary: no session 'nothing'; plenary session list shows what there is
  2> plenary: start '17x' is not a date and time; write 2025-05-27 09:00, or 09:00 for the forum's only day
  2> plenary: no room 'mian'; did you mean main-hall?
  2> plenary: no speaker 'jang'; did you mean jiang-xiaojuan?
  2> plenary: link: url 'nowhere': write https://…
  2> plenary: no organisation 'nobody'; add one first (plenary organisation add "nobody"), or let this verb do it with --create
  2> plenary: key 'a b' is not a key; write lower-case letters, digits and hyphens (a-b)
  ? 4
  $ plenary session set keynote --room mian
  2> plenary: no session 'keynote'; sessions of kind keynote: 2 how-digital-technology (How digital technology drives cultural …)
  2> plenary: no room 'mian'; did you mean main-hall?
  ? 3
  $ plenary session add ""
  2> plenary: a session needs a title
  ? 4
  $ plenary session add "Closing" --rooom main
  2> plenary: session add has no option --rooom; did you mean --room?
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary session add "Closing" --length
  2> plenary: session add: --length needs a value
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary session add One Two
  2> plenary: session add does not know what to do with 'Two'; put a text of several words in quotes
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2

What is meant: key, number, words in any script, the whole before whole words before beginnings.

  $ plenary session add "Trade" --kind other
  session 7 trade  not scheduled
  $ plenary session set trade --state tentative
  session 7 trade  not scheduled  (tentative)
  $ plenary session set "digital trade" --state confirmed
  session 2 how-digital-technology  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan
  $ plenary session set trad --state draft
  2> plenary: 'trad' may be any of 3 sessions: 2 how-digital-technology (How digital technology drives cultural …), 6 why-trade (Why trade?), 7 trade (Trade)
  ? 3
  $ plenary session set o --state draft
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall  (draft)
  $ plenary session set openning --state draft
  2> plenary: no session 'openning'; did you mean opening?
  ? 3
  $ plenary session set "nothing of the kind" --state draft
  2> plenary: no session 'nothing of the kind'; plenary session list shows what there is
  ? 3
  $ plenary session set 99 --state draft
  2> plenary: no session '99'; plenary session list shows what there is
  ? 3
  $ plenary session set 幕 --state tentative
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall  (tentative)
  $ plenary session set 1 --state confirmed --subtitle "With music" --subtitle zh=音乐
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
  $ plenary session show 1
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
    forum         1 cultural-trade-forum
    kind          ceremony
    title         Opening
    subtitle      With music
    start         2025-05-27 09:00
    length        20m
    state         confirmed
    audience      public
    rooms         1 main-hall
    translations  title (zh): 开幕式
                  subtitle (zh): 音乐
  $ plenary session set 1 --subtitle "" --subtitle zh= --title zh=开幕 --abstract "Two lines,
  > one above the other."
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
  $ plenary session set 1 --title "=zh=literal"
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
  $ plenary session show 1
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
    forum         1 cultural-trade-forum
    kind          ceremony
    title         zh=literal
    start         2025-05-27 09:00
    length        20m
    state         confirmed
    audience      public
    abstract      Two lines,
                  one above the other.
    rooms         1 main-hall
    translations  title (zh): 开幕
  $ plenary session set 1 --title "=foo" --subtitle "==zh=deep" --description "=-5 degrees" --notes "=@door"
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
  $ plenary session set 1 --subtitle zh==@音乐 --abstract =-
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
  $ plenary session show 1
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
    forum         1 cultural-trade-forum
    kind          ceremony
    title         =foo
    subtitle      =zh=deep
    start         2025-05-27 09:00
    length        20m
    state         confirmed
    audience      public
    abstract      -
    description   =-5 degrees
    notes         @door
    rooms         1 main-hall
    translations  title (zh): 开幕
                  subtitle (zh): @音乐
  $ plenary session set 1 --url "=https://example.org"
  2> plenary: url '=https://example.org': write https://…
  ? 4
  $ plenary session set 1 --participants-note "Bring a coat."; plenary session show 1 | grep -E "title|coat"; plenary session set 1 --participants-note ""
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
    title              =foo
    subtitle           =zh=deep
    participants-note  Bring a coat.
    translations       title (zh): 开幕
                       subtitle (zh): @音乐
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
  $ plenary session set 1 --subtitle "" --subtitle zh= --description "" --notes "" --abstract "Two lines,
  > one above the other."
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall
  $ plenary session set 1 --title fr=Ouverture
  2> plenary: 'fr=' is of a language that no forum lists; plenary forum set --language adds it, and =fr=… is the text itself
  ? 4
  $ plenary session set 1 --title Opening --key opening-ceremony
  session 1 opening-ceremony  Tue 27 May 09:00-09:20  Main Hall
  $ plenary session set opening-ceremony --key 7
  2> plenary: key '7' is not a key; write lower-case letters, digits and hyphens (n7)
  ? 4
  $ plenary session set opening-ceremony --key trade
  2> plenary: another session has the key 'trade'
  ? 5

Lists: plain options replace, --add- and --drop- change one, an empty value clears.

  $ plenary session set 2 --room main --room 201 --speaker wang --speaker jiang --moderator wang
  session 2 how-digital-technology  Tue 27 May 09:20-10:00  Main Hall, Room 201  keynote: Wang Xudong, Jiang Xiaojuan; moderator: Wang Xudong
  $ plenary session set 2 --speaker jiang --speaker wang
  session 2 how-digital-technology  Tue 27 May 09:20-10:00  Main Hall, Room 201  keynote: Jiang Xiaojuan, Wang Xudong; moderator: Wang Xudong
  $ plenary session set 2 --add-room main --drop-room 201 --drop-moderator wang --add-interpreter wang --add-theme "Soft power" --create
  session 2 how-digital-technology  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan, Wang Xudong; interpreter: Wang Xudong
  2> the interpreter is on paper for staff only; plenary appearance set how-digital-technology interpreter: NAME --audience public shows the name to all
  2> made theme 2 soft-power  Soft power
  $ plenary session set 2 --drop-room 201 --drop-theme soft --drop-speaker wang --drop-interpreter jiang
  2> plenary: '201' is not among its rooms
  2> plenary: 'jiang' is not among its interpreters
  ? 3
  $ plenary session set 2 --room "" --theme "" --speaker "" --interpreter "" --language ""
  session 2 how-digital-technology  Tue 27 May 09:20-10:00
  2> warning  no-room          2 how-digital-technology: no room
  2> warning  no-speaker       2 how-digital-technology: no speaker
  $ plenary session set 2 --room main --keynote 江小涓 --link "https://example.org/a Slides" --link https://example.org/b
  session 2 how-digital-technology  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan
  2> solved: no-speaker, no-room
  $ plenary session set 2 --drop-link https://example.org/a --add-link https://example.org/c
  session 2 how-digital-technology  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan
  $ plenary session set 2 --drop-link https://example.org/a
  2> plenary: 'https://example.org/a' is not among its links
  ? 3
  $ plenary session show 2
  session 2 how-digital-technology  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan
    forum         1 cultural-trade-forum
    kind          keynote
    title         How digital technology drives cultural trade
    start         2025-05-27 09:20
    length        40m
    state         confirmed
    audience      public
    rooms         1 main-hall
    appearances   keynote: Jiang Xiaojuan, Professor
    links         https://example.org/b
                  https://example.org/c

Who may know. What no release has shown is hidden without a word, as the opening above; what one has is told.

  $ plenary release add "First edition" --anyway > /dev/null
  $ plenary session set coffee --audience staff --participants-note "bring a badge" --notes "no milk"
  session 3 coffee  Tue 27 May 10:00-11:15
  2> 'coffee' has been released: calendars will show it cancelled, as it was then
  $ plenary session show coffee --json | grep -v uuid
  {
    "sessions" : [
      {
        "number" : 3,
        "key" : "coffee",
        "sequence" : 1,
        "changed" : "2025-05-01T12:00:00Z",
        "forum" : "cultural-trade-forum",
        "kind" : "break",
        "title" : "Coffee",
        "start" : "2025-05-27T10:00",
        "length" : 75,
        "state" : "confirmed",
        "audience" : "staff",
        "participants_note" : "bring a badge",
        "notes" : "no milk",
        "withdrawn" : [
          {
            "audience" : "public",
            "title" : "Coffee",
            "timezone" : "Asia/Shanghai",
            "start" : "2025-05-27T10:00",
            "length" : 75,
            "sequence" : 1,
            "changed" : "2025-05-01T12:00"
          },
          {
            "audience" : "participants",
            "title" : "Coffee",
            "timezone" : "Asia/Shanghai",
            "start" : "2025-05-27T10:00",
            "length" : 75,
            "sequence" : 1,
            "changed" : "2025-05-01T12:00"
          }
        ]
      }
    ],
    "findings" : []
  }
  $ plenary session set coffee --audience public --participants-note "" --notes ""
  session 3 coffee  Tue 27 May 10:00-11:15

Without a time again; a time cleared, a day kept.

  $ plenary session unschedule why
  session 6 why-trade  Tue 27 May 10:15-10:55 → not scheduled  Main Hall
  $ plenary session list --unscheduled
  No  Key           Time           Room       Kind    Title              Who
   4  poster-walls  no time                   poster  Poster walls
   5  excursion     not scheduled             social  Excursion
   6  why-trade     not scheduled  Main Hall  talk    Why trade?         Wang Xudong
   7  trade         not scheduled             other   Trade (tentative)
  $ plenary session move why --day 1
  session 6 why-trade  not scheduled → Tue 27 May  Main Hall
  $ plenary session set why --start 10:15 --room main
  session 6 why-trade  Tue 27 May 10:15-10:55  Main Hall  speaker: Wang Xudong
  $ plenary session set why --start ""
  session 6 why-trade  not scheduled  Main Hall  speaker: Wang Xudong
  $ plenary session set why --start 11:15 --day 2025-05-27
  session 6 why-trade  Tue 27 May 11:15-11:55  Main Hall  speaker: Wang Xudong
  $ plenary session set why --start "" --day 1
  session 6 why-trade  Tue 27 May  Main Hall  speaker: Wang Xudong
  $ plenary session set why --day ""
  session 6 why-trade  not scheduled  Main Hall  speaker: Wang Xudong

Cancelled is a state, removed is a mistake.

  $ plenary session move why --start 11:15
  session 6 why-trade  not scheduled → Tue 27 May 11:15-11:55  Main Hall
  $ plenary session cancel why --reason "The speaker is ill" --reason zh=讲者生病
  session 6 why-trade  Tue 27 May 11:15-11:55  Main Hall  speaker: Wang Xudong  (cancelled: The speaker is ill)
  $ plenary session cancel why
  2> plenary: 'why-trade' is cancelled already; --reason changes why
  ? 5
  $ plenary session show why
  session 6 why-trade  Tue 27 May 11:15-11:55  Main Hall  speaker: Wang Xudong  (cancelled: The speaker is ill)
    forum         1 cultural-trade-forum
    kind          talk
    title         Why trade?
    start         2025-05-27 11:15
    length        40m
    state         cancelled
    reason        The speaker is ill
    audience      public
    rooms         1 main-hall
    appearances   speaker: Wang Xudong, Director, Palace Museum
    translations  reason (zh): 讲者生病
  $ plenary session restore why --state tentative
  session 6 why-trade  Tue 27 May 11:15-11:55  Main Hall  speaker: Wang Xudong  (tentative)
  $ plenary session restore why
  2> plenary: 'why-trade' is not cancelled
  ? 5
  $ plenary session cancel trade
  session 7 trade  not scheduled  (cancelled)
  $ plenary session restore why --state cancelled
  2> plenary: state 'cancelled' is not one to restore to; write confirmed, tentative or draft
  ? 4
  $ plenary session set trade --state draft
  session 7 trade  not scheduled  (draft)
  $ plenary session cancel "Trade"
  2> plenary: 'trade' is a draft, nobody outside knows of it; remove it instead
  ? 5
  $ plenary session remove "Trade"
  removed session 7 trade  Trade
  $ plenary session remove trade
  2> plenary: 'trade' may be any of 2 sessions: 2 how-digital-technology (How digital technology drives cultural …), 6 why-trade (Why trade?)
  ? 3
  $ plenary session add "Opening again" --kind ceremony --repeat-of 1
  session 8 opening-again  not scheduled
  $ plenary session remove 1
  2> plenary: 'opening-ceremony' is repeated by session 8 opening-again; change that first
  ? 5
  $ plenary session set again --repeat-of again
  2> plenary: a session cannot repeat itself
  ? 5
  $ plenary session set again --repeat-of ""
  session 8 opening-again  not scheduled
  $ plenary session remove 1
  removed session 1 opening-ceremony  Opening
  $ plenary session show 1
  2> plenary: no session '1'; plenary session list shows what there is
  ? 3

Parts: without a start they begin where the one before ends.

  $ plenary session add "Speeches" --kind other --start 14:00 --length 60 --room main
  session 9 speeches  Tue 27 May 14:00-15:00  Main Hall
  $ plenary session add "First speech" --kind speech --part-of speeches --length 8 --speaker jiang
  session 10 first-speech  Tue 27 May 14:00-14:08  Main Hall  speaker: Jiang Xiaojuan
  $ plenary session add "Second speech" --kind speech --part-of speeches --length 12 --speaker wang
  session 11 second-speech  Tue 27 May 14:08-14:20  Main Hall  speaker: Wang Xudong
  $ plenary session add "Third speech" --kind speech --part-of speeches --length 10 --speaker jiang
  session 12 third-speech  Tue 27 May 14:20-14:30  Main Hall  speaker: Jiang Xiaojuan
  $ plenary session add "Questions" --kind other --part-of speeches --start 14:45 --length 15
  session 13 questions  Tue 27 May 14:45-15:00  Main Hall
  $ plenary session show speeches
  session 9 speeches  Tue 27 May 14:00-15:00  Main Hall
    forum         1 cultural-trade-forum
    kind          other
    title         Speeches
    start         2025-05-27 14:00
    length        1h
    state         confirmed
    audience      public
    rooms         1 main-hall
    parts         14:00-14:08  10 first-speech  First speech
                  14:08-14:20  11 second-speech  Second speech
                  14:20-14:30  12 third-speech  Third speech
                  14:45-15:00  13 questions  Questions
  $ plenary session set questions --order 1
  session 13 questions  Tue 27 May 14:45-15:00  Main Hall
  2> warning  outside-session  10 first-speech: starts at 15:00, but 9 speeches ends at 15:00
  2> warning  outside-session  11 second-speech: starts at 15:08, but 9 speeches ends at 15:00
  2> warning  outside-session  12 third-speech: starts at 15:20, but 9 speeches ends at 15:00
  $ plenary session set questions --order 4
  session 13 questions  Tue 27 May 14:45-15:00  Main Hall
  2> solved: outside-session (3)
  $ plenary session set third --order 1
  session 12 third-speech  Tue 27 May 14:00-14:10  Main Hall  speaker: Jiang Xiaojuan
  $ plenary session set first --order 2
  session 10 first-speech  Tue 27 May 14:10-14:18  Main Hall  speaker: Jiang Xiaojuan
  $ plenary session set "second" --order 3 --length 50
  session 11 second-speech  Tue 27 May 14:18-15:08  Main Hall  speaker: Wang Xudong
  2> warning  outside-session  11 second-speech: runs until 15:08, but 9 speeches ends at 15:00
  2> error    room-clash       13 questions: Main Hall: 11 second-speech runs until 15:08; 15 minutes overlap
  $ plenary session set "second" --length 12
  session 11 second-speech  Tue 27 May 14:18-14:30  Main Hall  speaker: Wang Xudong
  2> solved: room-clash, outside-session
  $ plenary session move speeches --start 15:00
  session 9 speeches  Tue 27 May 14:00 → 15:00, until 16:00  Main Hall
  $ plenary session list --session speeches
  No  Key            Time         Room       Kind    Title            Who
   9  speeches       15:00-16:00  Main Hall  other   Speeches
  12  third-speech   15:00-15:10  Main Hall  speech  · Third speech   Jiang Xiaojuan
  10  first-speech   15:10-15:18  Main Hall  speech  · First speech   Jiang Xiaojuan
  11  second-speech  15:18-15:30  Main Hall  speech  · Second speech  Wang Xudong
  13  questions      15:45-16:00  Main Hall  other   · Questions
  $ plenary session move speeches --start 11:20
  session 9 speeches  Tue 27 May 15:00 → 11:20, until 12:20  Main Hall
  2> error    room-clash       9 speeches: Main Hall: 6 why-trade runs until 11:55; 35 minutes overlap
  2> error    speaker-clash    11 second-speech: Wang Xudong: 6 why-trade runs until 11:55; 12 minutes overlap
  $ plenary session move speeches --start 15:00
  session 9 speeches  Tue 27 May 11:20 → 15:00, until 16:00  Main Hall
  2> solved: speaker-clash, room-clash
  $ plenary session cancel first
  session 10 first-speech  Tue 27 May 15:10-15:18  Main Hall  speaker: Jiang Xiaojuan  (cancelled)
  $ plenary session list --session speeches
  No  Key            Time         Room       Kind    Title                       Who
   9  speeches       15:00-16:00  Main Hall  other   Speeches
  12  third-speech   15:00-15:10  Main Hall  speech  · Third speech              Jiang Xiaojuan
  10  first-speech   15:10-15:18  Main Hall  speech  · First speech (cancelled)  Jiang Xiaojuan
  11  second-speech  15:18-15:30  Main Hall  speech  · Second speech             Wang Xudong
  13  questions      15:45-16:00  Main Hall  other   · Questions
  $ plenary session cancel speeches --reason "No heating"
  session 9 speeches  Tue 27 May 15:00-16:00  Main Hall  (cancelled: No heating)
  $ plenary session list --session speeches
  No  Key            Time         Room       Kind    Title                        Who
   9  speeches       15:00-16:00  Main Hall  other   Speeches (cancelled)
  12  third-speech   15:00-15:10  Main Hall  speech  · Third speech (cancelled)   Jiang Xiaojuan
  10  first-speech   15:10-15:18  Main Hall  speech  · First speech (cancelled)   Jiang Xiaojuan
  11  second-speech  15:18-15:30  Main Hall  speech  · Second speech (cancelled)  Wang Xudong
  13  questions      15:45-16:00  Main Hall  other   · Questions (cancelled)
  $ plenary session restore speeches
  session 9 speeches  Tue 27 May 15:00-16:00  Main Hall
  2> 'speeches' is confirmed now; restore has --state for tentative
  $ plenary session list --session speeches
  No  Key            Time         Room       Kind    Title                       Who
   9  speeches       15:00-16:00  Main Hall  other   Speeches
  12  third-speech   15:00-15:10  Main Hall  speech  · Third speech              Jiang Xiaojuan
  10  first-speech   15:10-15:18  Main Hall  speech  · First speech (cancelled)  Jiang Xiaojuan
  11  second-speech  15:18-15:30  Main Hall  speech  · Second speech             Wang Xudong
  13  questions      15:45-16:00  Main Hall  other   · Questions
  $ plenary session unschedule speeches
  session 9 speeches  Tue 27 May 15:00-16:00 → not scheduled  Main Hall
  2> 'questions' loses its own time, 2025-05-27 15:45; give it again when 'speeches' has one
  $ plenary session list --session speeches
  No  Key            Time           Room       Kind    Title                       Who
   9  speeches       not scheduled  Main Hall  other   Speeches
  12  third-speech   not scheduled  Main Hall  speech  · Third speech              Jiang Xiaojuan
  10  first-speech   not scheduled  Main Hall  speech  · First speech (cancelled)  Jiang Xiaojuan
  11  second-speech  not scheduled  Main Hall  speech  · Second speech             Wang Xudong
  13  questions      not scheduled  Main Hall  other   · Questions
  $ plenary session move speeches --start 15:00
  session 9 speeches  not scheduled → Tue 27 May 15:00-16:00  Main Hall
  $ plenary session add "Part of a part" --part-of first
  2> plenary: 'first-speech' is itself a part; a part has no parts
  ? 5
  $ plenary session set speeches --part-of coffee
  2> plenary: 'speeches' has parts; it cannot become one
  ? 5
  $ plenary session set coffee --part-of coffee
  2> plenary: a session cannot be a part of itself
  ? 5
  $ plenary session set coffee --part-of speeches
  session 3 coffee  Tue 27 May 10:00-11:15  Main Hall
  2> warning  outside-session  3 coffee: starts at 10:00, but 9 speeches only at 15:00
  $ plenary session set coffee --part-of ""
  session 3 coffee  Tue 27 May 10:00-11:15
  2> solved: outside-session
  $ plenary session remove speeches
  2> plenary: 'speeches' has 4 parts; --with-parts removes them too
  ? 5
  $ plenary session remove second
  removed session 11 second-speech  Second speech
  $ plenary session remove speeches --with-parts
  removed session 9 speeches  Speeches, with 3 parts
  $ plenary export json > programme.json
  $ grep -c tombstones programme.json
  1
  $ sed -n "/tombstones/,\$p" programme.json | grep -v uuid
    "tombstones" : [
      {
        "number" : 1,
        "key" : "opening-ceremony",
        "sequence" : 4,
        "changed" : "2025-05-01T12:00:00Z",
        "title" : "Opening",
        "timezone" : "Asia/Shanghai",
        "start" : "2025-05-27T09:00",
        "length" : 20,
        "place" : "Main Hall",
        "audience" : "public"
      },
      {
        "number" : 9,
        "key" : "speeches",
        "sequence" : 8,
        "changed" : "2025-05-01T12:00:00Z",
        "title" : "Speeches",
        "timezone" : "Asia/Shanghai",
        "start" : "2025-05-27T15:00",
        "length" : 60,
        "place" : "Main Hall",
        "audience" : "public"
      },
      {
        "number" : 10,
        "key" : "first-speech",
        "sequence" : 10,
        "changed" : "2025-05-01T12:00:00Z",
        "title" : "First speech",
        "timezone" : "Asia/Shanghai",
        "start" : "2025-05-27T15:10",
        "length" : 8,
        "place" : "Main Hall",
        "audience" : "public",
        "part" : true
      },
      {
        "number" : 11,
        "key" : "second-speech",
        "sequence" : 13,
        "changed" : "2025-05-01T12:00:00Z",
        "title" : "Second speech",
        "timezone" : "Asia/Shanghai",
        "start" : "2025-05-27T15:18",
        "length" : 12,
        "place" : "Main Hall",
        "audience" : "public",
        "part" : true
      },
      {
        "number" : 12,
        "key" : "third-speech",
        "sequence" : 11,
        "changed" : "2025-05-01T12:00:00Z",
        "title" : "Third speech",
        "timezone" : "Asia/Shanghai",
        "start" : "2025-05-27T15:00",
        "length" : 10,
        "place" : "Main Hall",
        "audience" : "public",
        "part" : true
      },
      {
        "number" : 13,
        "key" : "questions",
        "sequence" : 9,
        "changed" : "2025-05-01T12:00:00Z",
        "title" : "Questions",
        "timezone" : "Asia/Shanghai",
        "start" : "2025-05-27T15:18",
        "length" : 15,
        "place" : "Main Hall",
        "audience" : "public",
        "part" : true
      }
    ]
  }

All selections.

  $ plenary forum add "Side forum" --from 2025-05-27
  forum 2 side-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary session add "Side talk" --forum side --start 16:00 --length 30 --speaker wang --room 201 --theme digital
  session 14 side-talk  Tue 27 May 16:00-16:30  Room 201  speaker: Wang Xudong
  $ plenary session list --forum side
  No  Key        Time         Room      Kind  Title      Who
  14  side-talk  16:00-16:30  Room 201  talk  Side talk  Wang Xudong
  $ plenary session list --room 201 --room main --day 1
  No  Key                     Time         Room       Kind     Title                                         Who
   2  how-digital-technology  09:20-10:00  Main Hall  keynote  How digital technology drives cultural trade  Jiang Xiaojuan
   6  why-trade               11:15-11:55  Main Hall  talk     Why trade? (tentative)                        Wang Xudong
  14  side-talk               16:00-16:30  Room 201   talk     Side talk                                     Wang Xudong
  $ plenary session list --theme digital --speaker 江小涓
  2> no sessions here
  $ plenary session list --kind break --kind social
  No  Key        Time           Room  Kind    Title      Who
   3  coffee     10:00-11:15          break   Coffee
   5  excursion  not scheduled        social  Excursion
  $ plenary session list --state tentative
  No  Key        Time         Room       Kind  Title                   Who
   6  why-trade  11:15-11:55  Main Hall  talk  Why trade? (tentative)  Wang Xudong
  $ plenary session list --session coffee --json | grep -v uuid
  {
    "sessions" : [
      {
        "number" : 3,
        "key" : "coffee",
        "sequence" : 4,
        "changed" : "2025-05-01T12:00:00Z",
        "forum" : "cultural-trade-forum",
        "kind" : "break",
        "title" : "Coffee",
        "start" : "2025-05-27T10:00",
        "length" : 75,
        "state" : "confirmed",
        "audience" : "public"
      }
    ],
    "findings" : []
  }
  $ plenary session list --room 201 --kind break
  2> no sessions here
  $ plenary session list --room 301 --kind party --state sure --day 9 --theme x --speaker y --forum z --session q
  2> plenary: no room '301'; plenary room list shows what there is
  2> plenary: kind 'party' is not one; write talk, keynote, speech, panel, roundtable, workshop, ceremony, break, meal, social, poster or other
  2> plenary: state 'sure' is not one; write confirmed, tentative, draft or cancelled
  2> plenary: there is no day 9: cultural-trade-forum has 1
  2> plenary: no theme 'x'; plenary theme list shows what there is
  2> plenary: no speaker 'y'; plenary speaker list shows what there is
  2> plenary: no forum 'z'; plenary forum list shows what there is
  2> plenary: no session 'q'; plenary session list shows what there is
  ? 3
  $ plenary session list opening
  2> plenary: session list does not know what to do with 'opening'; put a text of several words in quotes
  2> usage: plenary session list [OPTION ...]
  ? 2

A forum of several days, in which clocks go back: 2025-10-26 in Berlin has 02:00 to 03:00 twice.

  $ mkdir days && cd days
  $ plenary init "Night Congress" --from 2025-10-25 --to 2025-10-27 --timezone Europe/Berlin
  made night-congress.plenary: forum 1 night-congress, Sat 25 Oct 2025 to Mon 27 Oct 2025, Europe/Berlin (UTC+02:00)
  $ plenary session add "Opening" --kind ceremony --start 10:00 --length 30
  2> plenary: start '10:00' needs a day; say which with --day, or write 2025-10-25 09:00
  ? 4
  $ plenary session add "Opening" --kind ceremony --day 1 --start 10:00 --length 30
  session 1 opening  Sat 25 Oct 10:00-10:30
  $ plenary session add "Night watch" --kind social --day 1 --start 00:30 --end 02:15
  session 2 night-watch  Sat 25 Oct 00:30-02:15 +1
  2> warning  clock-change     2 night-watch: ends at 02:15 (the first), a time that clocks in Europe/Berlin show twice on Sun 26 Oct
  $ plenary session add "Night music" --kind social --day 2025-10-25 --start 24:30 --length 45
  session 3 night-music  Sat 25 Oct 00:30-01:15 +1
  $ plenary session add "Night walk" --kind social --start "2025-10-26 00:30" --length 2h
  session 4 night-walk  Sat 25 Oct 00:30-02:30 +1
  2> warning  clock-change     4 night-walk: ends at 02:30 (the first), a time that clocks in Europe/Berlin show twice on Sun 26 Oct
  $ plenary session add "Late" --kind social --start "2025-10-26 02:30" --length 30
  session 5 late  Sat 25 Oct 02:30-02:00 +1
  2> warning  clock-change     5 late: starts at 02:30 (the first) and ends at 02:00 (the second), a time that clocks in Europe/Berlin show twice on Sun 26 Oct
  $ plenary session move late --start "2025-10-26 02:30" --second
  session 5 late  Sat 25 Oct 02:30-03:00 +1
  $ plenary session show late
  session 5 late  Sat 25 Oct 02:30-03:00 +1
    forum         1 night-congress
    kind          social
    title         Late
    start         2025-10-26 02:30
    second        yes
    length        30m
    state         confirmed
    audience      public
  $ plenary session move late --day 2
  session 5 late  Sat 25 Oct 02:30-03:00 +1 → Sun 26 Oct 02:30-03:00 +1
  2> solved: clock-change
  $ plenary session set late --second
  2> plenary: --second: clocks in Europe/Berlin show 2025-10-27 02:30 only once
  ? 4
  $ plenary session add "Party" --kind social --day 2 --start 22:00 --end 03:30
  session 6 party  Sun 26 Oct 22:00-03:30
  $ plenary session add "Camp" --kind social --day 1 --start 12:00 --end "2025-10-27 12:00"
  session 7 camp  Sat 25 Oct 12:00-Mon 27 Oct 12:00
  $ plenary session add "Too late" --kind social --day 2 --start 22:00 --end 05:00
  2> plenary: end '05:00' is not after the start, 22:00; the next morning needs its date
  ? 4
  $ plenary session move party --day 4
  2> plenary: there is no day 4: night-congress has 3
  ? 4
  $ plenary session move party --day 3 --end 23:00
  session 6 party  Sun 26 Oct 22:00-03:30 → Mon 27 Oct 22:00-23:00
  $ plenary session move party --start 23:30
  session 6 party  Mon 27 Oct 22:00 → 23:30, until 00:30
  $ plenary session move party --start 00:15
  session 6 party  Mon 27 Oct 23:30-00:30 → Mon 27 Oct 00:15-01:15 +1
  $ plenary session list
  No  Key          Time                               Room  Kind      Title        Who
   1  opening      Sat 25 Oct 10:00-10:30                   ceremony  Opening
   7  camp         Sat 25 Oct 12:00-Mon 27 Oct 12:00        social    Camp
   2  night-watch  Sat 25 Oct 00:30-02:15 +1                social    Night watch
   3  night-music  Sat 25 Oct 00:30-01:15 +1                social    Night music
   4  night-walk   Sat 25 Oct 00:30-02:30 +1                social    Night walk
   5  late         Sun 26 Oct 02:30-03:00 +1                social    Late
   6  party        Mon 27 Oct 00:15-01:15 +1                social    Party
  $ plenary session list --day 1
  No  Key          Time                    Room  Kind      Title        Who
   1  opening      10:00-10:30                   ceremony  Opening
   7  camp         12:00-Mon 27 Oct 12:00        social    Camp
   2  night-watch  00:30-02:15 +1                social    Night watch
   3  night-music  00:30-01:15 +1                social    Night music
   4  night-walk   00:30-02:30 +1                social    Night walk
  $ plenary session list --day 2025-10-27
  No  Key    Time            Room  Kind    Title  Who
   6  party  00:15-01:15 +1        social  Party
  $ plenary session add "Games" --kind social --day 2
  session 8 games  Sun 26 Oct
  $ plenary session add "Chess" --kind social --part-of games --start 20:00 --length 30
  session 9 chess  Sun 26 Oct 20:00-20:30
  $ plenary session add "Go" --kind social --part-of games --length 30
  session 10 go  Sun 26 Oct
  $ plenary session move games --day 3
  session 8 games  Sun 26 Oct → Mon 27 Oct
  $ plenary session move games --start 19:00 --length 3h
  session 8 games  Mon 27 Oct → Mon 27 Oct 19:00-22:00
  $ plenary session show games
  session 8 games  Mon 27 Oct 19:00-22:00
    forum         1 night-congress
    kind          social
    title         Games
    start         2025-10-27 19:00
    length        3h
    state         confirmed
    audience      public
    parts         19:00-19:30  10 go  Go
                  20:00-20:30  9 chess  Chess
  $ plenary session move go --start 21:00
  session 10 go  Mon 27 Oct 19:00 → 21:00, until 21:30
  $ plenary session move games --day 2
  session 8 games  Mon 27 Oct 19:00-22:00 → Sun 26 Oct 19:00-22:00
  $ plenary session list --session games
  No  Key    Time         Room  Kind    Title    Who
   8  games  19:00-22:00        social  Games
  10  go     21:00-21:30        social  · Go
   9  chess  20:00-20:30        social  · Chess
  $ plenary session add "Lost hour" --kind social --start "2026-03-29 02:30" --length 20
  session 11 lost-hour  Sat 28 Mar 02:30-03:50 +1
  2> error    clock-change     11 lost-hour: clocks in Europe/Berlin jump over 02:30 on Sun 29 Mar; taken as 03:30
  2> warning  outside-forum    11 lost-hour: Sat 28 Mar 2026 is after the last day of Night Congress, Mon 27 Oct 2025
  $ cd

A part is cancelled with its session without being written, so that restoring the session brings each back as it was.

  $ plenary init "Parts" --from 2025-05-27 --timezone UTC --file parts.plenary
  made parts.plenary: forum 1 parts, Tue 27 May 2025, UTC (UTC+00:00)
  $ export PLENARY_FILE=parts.plenary
  $ plenary session add "Par" --start 14:00 --length 60 --kind other
  session 1 par  Tue 27 May 14:00-15:00
  2> warning  no-room          1 par: no room
  $ plenary session add "Tent" --part-of par --length 10 --state tentative --kind other
  session 2 tent  Tue 27 May 14:00-14:10  (tentative)
  $ plenary session add "Sure" --part-of par --length 10 --kind other
  session 3 sure  Tue 27 May 14:10-14:20
  $ plenary session add "Off" --part-of par --length 10 --kind other
  session 4 off  Tue 27 May 14:20-14:30
  $ plenary session add "Elsewhere" --part-of par --start "2025-05-28 10:00" --length 10 --kind other
  session 5 elsewhere  Wed 28 May 10:00-10:10
  2> warning  outside-forum    5 elsewhere: Wed 28 May is after the last day of Parts, Tue 27 May
  2> warning  outside-session  5 elsewhere: starts at 10:00, but 1 par ends at Tue 27 May 15:00
  $ plenary session cancel off
  session 4 off  Tue 27 May 14:20-14:30  (cancelled)
  $ plenary session cancel par --reason "No heating"
  session 1 par  Tue 27 May 14:00-15:00  (cancelled: No heating)
  2> solved: outside-session, outside-forum, no-room
  $ plenary session list
  No  Key        Time                    Room  Kind   Title                    Who
   1  par        Tue 27 May 14:00-15:00        other  Par (cancelled)
   2  tent       Tue 27 May 14:00-14:10        other  · Tent (cancelled)
   3  sure       Tue 27 May 14:10-14:20        other  · Sure (cancelled)
   4  off        Tue 27 May 14:20-14:30        other  · Off (cancelled)
   5  elsewhere  Wed 28 May 10:00-10:10        other  · Elsewhere (cancelled)
  $ plenary session list --state tentative
  2> no sessions here
  $ plenary session show par | sed -n '/parts/,$p'
    forum         1 parts
    kind          other
    title         Par
    start         2025-05-27 14:00
    length        1h
    state         cancelled
    reason        No heating
    audience      public
    parts         14:00-14:10  2 tent  Tent  (cancelled)
                  14:10-14:20  3 sure  Sure  (cancelled)
                  14:20-14:30  4 off  Off  (cancelled)
                  10:00-10:10  5 elsewhere  Elsewhere  (cancelled)
  $ plenary session show tent
  session 2 tent  Tue 27 May 14:00-14:10  (cancelled with par)
    parent        1 par
    kind          other
    title         Tent
    length        10m
    order         1
    state         tentative
    audience      public
  $ plenary session cancel par
  2> plenary: 'par' is cancelled already; --reason changes why
  ? 5
  $ plenary session cancel par --reason "No light"
  session 1 par  Tue 27 May 14:00-15:00  (cancelled: No light)
  $ plenary session show par | grep reason
    reason        No light
  $ plenary session cancel par --reason ""
  session 1 par  Tue 27 May 14:00-15:00  (cancelled)
  $ plenary session cancel par --reason "No heating"
  session 1 par  Tue 27 May 14:00-15:00  (cancelled: No heating)
  $ plenary session restore tent
  2> plenary: 'tent' is cancelled with 'par'; restore that
  ? 5
  $ plenary session set sure --length 12
  session 3 sure  Tue 27 May 14:10-14:22  (cancelled with par)
  $ plenary export text
  Parts   Tuesday 27 May 2025   Not released                           Page 1 of 1
  ================================================================================

  Parts

  Tuesday 27 May 2025 - Wednesday 28 May 2025
  Times are venue time, Coordinated Universal Time (UTC+00:00).
  Not released yet.
  Marks: x cancelled

  Tuesday 27 May 2025

  Afternoon
  --------------------------------------------------------------------------------

  14:00-15:00x Cancelled: Par
               Reason: No heating
               14:00-14:10x Cancelled: Tent
               14:10-14:22x Cancelled: Sure
               14:22-14:32x Cancelled: Off

  Wednesday 28 May 2025

  Morning
  --------------------------------------------------------------------------------

  10:00-10:10x Cancelled: Elsewhere
               Reason: No heating
               Part of: Par
  $ plenary export ics | tr -d '\r' | grep -A4 -E '^(SUMMARY|DESCRIPTION)'
  SUMMARY:Cancelled: Par
  DESCRIPTION:Cancelled: No heating\n\n14:00-14:10 Cancelled: Tent\n14:10-14:
   22 Cancelled: Sure\n14:22-14:32 Cancelled: Off\nWed 28 May 10:00-10:10 Can
   celled: Elsewhere
  STATUS:CANCELLED
  TRANSP:TRANSPARENT
  $ plenary check
  nothing found in 5 sessions
  $ plenary session restore par
  session 1 par  Tue 27 May 14:00-15:00
  2> 'par' is confirmed now; restore has --state for tentative
  2> warning  no-room          1 par: no room
  2> warning  outside-forum    5 elsewhere: Wed 28 May is after the last day of Parts, Tue 27 May
  2> warning  outside-session  5 elsewhere: starts at 10:00, but 1 par ends at Tue 27 May 15:00
  $ plenary session list
  No  Key        Time                    Room  Kind   Title               Who
   1  par        Tue 27 May 14:00-15:00        other  Par
   2  tent       Tue 27 May 14:00-14:10        other  · Tent (tentative)
   3  sure       Tue 27 May 14:10-14:22        other  · Sure
   4  off        Tue 27 May 14:22-14:32        other  · Off (cancelled)
   5  elsewhere  Wed 28 May 10:00-10:10        other  · Elsewhere
  $ plenary session restore off
  session 4 off  Tue 27 May 14:22-14:32
  2> 'off' is confirmed now; restore has --state for tentative
  $ plenary session restore sure
  2> plenary: 'sure' is not cancelled
  ? 5
  $ plenary check
  1 par  Tue 27 May 14:00-15:00
    warning  no-room          no room; plenary session set par --room ROOM
  5 elsewhere  Wed 28 May 10:00-10:10
    warning  outside-forum    Wed 28 May is after the last day of Parts, Tue 27 May; plenary session move elsewhere --day 2025-05-27
    warning  outside-session  starts at 10:00, but 1 par ends at Tue 27 May 15:00; plenary session move elsewhere --start 2025-05-27T14:00
  3 warnings in 5 sessions

A part that had a time of its own loses it with its session's, and that is told.

  $ plenary session set off --start 14:40
  session 4 off  Tue 27 May 14:40-14:50
  $ plenary session unschedule par
  session 1 par  Tue 27 May 14:00-15:00 → not scheduled
  2> 'off' loses its own time, 2025-05-27 14:40; give it again when 'par' has one
  2> 'elsewhere' loses its own time, 2025-05-28 10:00; give it again when 'par' has one
  2> solved: outside-session, outside-forum, no-room
  $ plenary session move par --start 14:00
  session 1 par  not scheduled → Tue 27 May 14:00-15:00
  2> warning  no-room          1 par: no room
  $ plenary session list
  No  Key        Time         Room  Kind   Title               Who
   1  par        14:00-15:00        other  Par
   2  tent       14:00-14:10        other  · Tent (tentative)
   3  sure       14:10-14:22        other  · Sure
   4  off        14:22-14:32        other  · Off
   5  elsewhere  14:32-14:42        other  · Elsewhere
  $ plenary session unschedule par
  session 1 par  Tue 27 May 14:00-15:00 → not scheduled
  2> solved: no-room
With --json what a change solves is in the object too, as it was told before, under the keys of now; what
is gone has its old one. Speakers made by the way are among the records.
  $ plenary init "Solved" --from 2025-05-27 --timezone Asia/Shanghai --file solved.plenary > /dev/null
  $ export PLENARY_FILE=solved.plenary
  $ cat > solved.run << END
  > room add "Main Hall"
  > session add "One" --kind ceremony --start 09:00 --length 30 --room main
  > session add "Two" --kind ceremony --start 09:20 --length 30 --room main
  > END
  $ plenary run solved.run > /dev/null
  2> error    room-clash       2 two: Main Hall: 1 one runs until 09:30; 10 minutes overlap
  $ plenary session set one --key first --json | grep -E '^  "|one|first'
    "sessions" : [
        "key" : "first",
    "findings" : [],
    "solved" : []
  $ plenary session set first --key one --length 20 --json | sed -n '/findings/,$p'
    "findings" : [],
    "solved" : [
      {
        "severity" : "error",
        "rule" : "room-clash",
        "message" : "Main Hall: 1 first runs until 09:30; 10 minutes overlap",
        "advice" : "plenary session move two --start 2025-05-27T09:30",
        "record" : "two",
        "other" : "one",
        "subject" : "main-hall"
      }
    ]
  }
  $ plenary session set one --length 30 > /dev/null
  2> error    room-clash       2 two: Main Hall: 1 one runs until 09:30; 10 minutes overlap
  $ plenary session remove two --json
  {
    "sessions" : [],
    "findings" : [],
    "solved" : [
      {
        "severity" : "error",
        "rule" : "room-clash",
        "message" : "Main Hall: 1 one runs until 09:30; 10 minutes overlap",
        "advice" : "plenary session move two --start 2025-05-27T09:30",
        "record" : "two",
        "other" : "one",
        "subject" : "main-hall"
      }
    ]
  }
  $ plenary session set one --speaker "Neo Person; Guide" --create --json | grep -E '^  "|"key"'
    "speakers" : [
        "key" : "neo-person",
    "sessions" : [
        "key" : "one",
    "findings" : [],
    "solved" : []
  2> made speaker 1 neo-person  Neo Person, Guide
