plenary diff: what changed between two states, told to those who attend.

The example: what it was is kept aside, then come three changes and a new session.

  $ plenary init --example > /dev/null
  $ mkdir old; cp *.plenary old/before.plenary
  $ plenary export json --audience staff --drafts -o before.json > /dev/null
  $ plenary session move speeches --day 2025-05-27 --start 10:10 --room foyer > /dev/null 2>&1
  $ plenary session move tea-break --start 10:55 > /dev/null 2>&1
  $ plenary appearance set industry-2 wang-xudong --state withdrawn > /dev/null 2>&1
  $ plenary appearance add industry-2 "Jane Roe; Editor; Example Review" --role panelist --create > /dev/null 2>&1
  $ plenary session cancel industry-3 --reason "The participants cannot travel." > /dev/null 2>&1
  $ plenary session add "Signing of agreements" --kind ceremony --start 16:10 --length 30 --room main-hall \
  > --forum cultural-trade --title zh=签约仪式 > /dev/null 2>&1
  $ plenary export json --audience staff --drafts -o after.json > /dev/null
  $ plenary diff before.json after.json
  Programme changes: Forum on Building China's Cultural Strength 2025

  From before.json to after.json.
  Sessions: 1 cancelled, 2 with a new time or room, 1 new, 1 with other
    changes.
  Times are those of Asia/Shanghai.

  Tuesday 27 May 2025

    10:10-10:55  NEW TIME AND ROOM: Thematic speeches
                 Time: 10:00-10:45 → 10:10-10:55
                 Room: Main Hall → Foyer
                 Its parts move with it.

    10:55-11:10  NEW TIME: Tea break
                 Time: 10:45-11:00 → 10:55-11:10
                 Room: Foyer

    14:30-15:30  Industry roundtable 2: Intelligent technology empowering
                   traditional IPs for global competitiveness
                 New panelist: Jane Roe, Editor, Example Review
                 No longer: Wang Xudong, Director, Palace Museum

    15:50-16:50  CANCELLED: Industry roundtable 3: Brand + culture
                   empowering global expansion
                 Room: Main Hall
                 Reason: The participants cannot travel.

    16:10-16:40  NEW: Signing of agreements
                 Room: Main Hall

The same for a web page, and for those who read Chinese; programme files do as well as JSON.

  $ plenary diff before.json after.json --format markdown
  # Programme changes: Forum on Building China's Cultural Strength 2025

  From before.json to after.json.

  Sessions: 1 cancelled, 2 with a new time or room, 1 new, 1 with other changes.

  Times are those of Asia/Shanghai.

  ## Tuesday 27 May 2025

  - **10:10-10:55** **NEW TIME AND ROOM** Thematic speeches
    - Time: 10:00-10:45 → 10:10-10:55
    - Room: Main Hall → Foyer
    - Its parts move with it.
  - **10:55-11:10** **NEW TIME** Tea break
    - Time: 10:45-11:00 → 10:55-11:10
    - Room: Foyer
  - **14:30-15:30** Industry roundtable 2: Intelligent technology empowering traditional IPs for global competitiveness
    - New panelist: Jane Roe, Editor, Example Review
    - No longer: Wang Xudong, Director, Palace Museum
  - **15:50-16:50** **CANCELLED** Industry roundtable 3: Brand + culture empowering global expansion
    - Room: Main Hall
    - Reason: The participants cannot travel.
  - **16:10-16:40** **NEW** Signing of agreements
    - Room: Main Hall
  $ plenary diff old/before.plenary forum-*.plenary --language zh --width 40 --kind roundtable
  Programme changes: 2025文化强国建设高峰
    论坛

  From old/before.plenary to forum-on-
    building-chinas-cultural.plenary.
  Sessions: 1 cancelled, 1 with other
    changes.
  Times are those of Asia/Shanghai.

  Tuesday 27 May 2025

    14:30-15:30  产业圆桌二：智能科技赋能
                   传统IP提升全球竞争力
                 New panelist: Jane Roe,
                   Editor, Example Review
                 No longer: 王旭东, 院长,
                   故宫博物院

    15:50-16:50  CANCELLED: 产业圆桌三：
                   品牌+文化赋能全球拓展
                 Room: 主会场
                 Reason: The participants
                   cannot travel.

JSON for programs.

  $ plenary diff before.json after.json --json | grep -E '^      "(key|kind)"'
        "kind" : "session",
        "key" : "speeches",
        "kind" : "session",
        "key" : "speech-wang",
        "kind" : "session",
        "key" : "speech-yang",
        "kind" : "session",
        "key" : "speech-chen",
        "kind" : "session",
        "key" : "tea-break",
        "kind" : "session",
        "key" : "industry-2",
        "kind" : "session",
        "key" : "industry-3",
        "kind" : "session",
        "key" : "signing-of-agreements",
        "kind" : "speaker",
        "key" : "jane-roe",
  $ plenary diff before.json after.json --format json --session industry-3 | sed -n '/"what"/,$p'
        "what" : [
          "cancelled"
        ],
        "told" : [
          "cancelled"
        ],
        "before" : {
          "state" : "confirmed"
        },
        "after" : {
          "state" : "cancelled",
          "reason" : "The participants cannot travel."
        }
      }
    ]
  }

Nothing differs; staff are told more than the public; a draft that is one no longer is new.

  $ plenary diff after.json after.json
  no changes
  $ plenary diff after.json after.json --json | tail -n 3
    },
    "changes" : []
  }
  $ plenary session set signing --state draft --notes "Who signs?" > /dev/null 2>&1
  $ plenary export json --audience staff --drafts -o draft.json > /dev/null
  $ plenary diff draft.json after.json --session signing
  Programme changes: Forum on Building China's Cultural Strength 2025

  From draft.json to after.json.
  Sessions: 1 new.
  Times are those of Asia/Shanghai.

  Tuesday 27 May 2025

    16:10-16:40  NEW: Signing of agreements
                 Room: Main Hall
  $ plenary diff draft.json after.json --audience staff --drafts
  Programme changes: Forum on Building China's Cultural Strength 2025

  From draft.json to after.json.
  Sessions: 1 with other changes.
  Times are those of Asia/Shanghai.

  Tuesday 27 May 2025

    16:10-16:40  Signing of agreements
                 State: draft → confirmed
                 Changed: notes

What is for staff stays with staff, in JSON too.

  $ plenary diff draft.json after.json --json | grep -c 'Who signs'
  0
  ? 1
  $ plenary diff draft.json after.json --json --audience staff --drafts | grep 'Who signs'
          "notes" : "Who signs?"

A session is selected by what it is on either side: what was moved away from a room is a change of that
room too.

  $ plenary diff before.json after.json --room main-hall --kind speech
  Programme changes: Forum on Building China's Cultural Strength 2025

  From before.json to after.json.
  Sessions: 1 with a new time or room.
  Times are those of Asia/Shanghai.

  Tuesday 27 May 2025

    10:10-10:55  NEW TIME AND ROOM: Thematic speeches
                 Time: 10:00-10:45 → 10:10-10:55
                 Room: Main Hall → Foyer
                 Its parts move with it.
  $ plenary diff before.json after.json --session lunch
  no changes
  $ plenary diff before.json after.json --speaker 江小涓 --day 1
  no changes
  $ plenary diff after.json before.json --session signing | head -n 9
  Programme changes: Forum on Building China's Cultural Strength 2025

  From after.json to before.json.
  Sessions: 1 removed.
  Times are those of Asia/Shanghai.

  Tuesday 27 May 2025

    16:10-16:40  REMOVED: Signing of agreements
  $ plenary diff before.json after.json --room mian
  2> plenary: no room 'mian'; did you mean main-hall?
  ? 3
  $ plenary diff before.json after.json --day 2 --kind speach
  2> plenary: there is no day 2: forum-on-building-chinas has 1
  2> plenary: kind 'speach' is not one; write talk, keynote, speech, panel, roundtable, workshop, ceremony, break, meal, social, poster or other
  ? 4

Into a file, never over another or a programme.

  $ plenary diff before.json after.json -o changes.txt
  changes.txt: 5 changes, 1.1 kB
  $ plenary diff before.json after.json -o changes.txt
  2> plenary: 'changes.txt' is there already; --replace overwrites it
  ? 5
  $ plenary diff before.json after.json -o old/before.plenary --replace
  2> plenary: 'old/before.plenary' is a programme file or another database; choose another name
  ? 5
  $ head -n 1 changes.txt
  Programme changes: Forum on Building China's Cultural Strength 2025

What cannot be compared.

  $ plenary diff before.json
  Programme changes: Forum on Building China's Cultural Strength 2025

  From before.json to now.
  Sessions: 1 cancelled, 2 with a new time or room, 1 with other changes.
  Times are those of Asia/Shanghai.

  Tuesday 27 May 2025

    10:10-10:55  NEW TIME AND ROOM: Thematic speeches
                 Time: 10:00-10:45 → 10:10-10:55
                 Room: Main Hall → Foyer
                 Its parts move with it.

    10:55-11:10  NEW TIME: Tea break
                 Time: 10:45-11:00 → 10:55-11:10
                 Room: Foyer

    14:30-15:30  Industry roundtable 2: Intelligent technology empowering
                   traditional IPs for global competitiveness
                 New panelist: Jane Roe, Editor, Example Review
                 No longer: Wang Xudong, Director, Palace Museum

    15:50-16:50  CANCELLED: Industry roundtable 3: Brand + culture
                   empowering global expansion
                 Room: Main Hall
                 Reason: The participants cannot travel.
  $ plenary diff before.json nothing.json
  2> plenary: 'nothing.json' cannot be read: No such file or directory
  ? 7
  $ plenary diff before.json old
  2> plenary: 'old' is a folder; name a file in it
  ? 7
  $ plenary diff before.json $FIXTURES/schedule-xml/frab.xml
  2> plenary: '$FIXTURES/schedule-xml/frab.xml' is of another tool; make a programme of it first: plenary init --import
  ? 4
  $ echo '{"format": "plenary", "version": 1}' > empty.json; plenary diff before.json empty.json
  2> plenary: empty.json: /forums: 0 forums have no parent; it has to be one, above all others
  ? 4
  $ plenary diff before.json changes.txt
  2> plenary: 'changes.txt' is neither a programme file nor JSON of plenary export
  ? 4
  $ plenary diff before.json after.json --format html
  2> plenary: there is no format 'html' for differences; there are text, markdown, json
  2> usage: plenary diff [A [B]] [--format text|markdown|json] [-o FILE] [OPTION ...]
  ? 2
  $ plenary diff before.json after.json --width 20
  2> plenary: width '20' is not a number of columns; write one from 40 to 400
  ? 4
  $ plenary diff before.json after.json --audience everybody
  2> plenary: audience 'everybody' is not one; write public, participants or staff
  ? 4
