plenary room: where sessions take place.

  $ plenary init "Cultural Trade Forum" --from 2025-05-27 --timezone Asia/Shanghai --language en,zh
  made cultural-trade-forum.plenary: forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary room list
  2> no rooms yet; plenary room add makes them
  $ plenary room add "Main Hall" --capacity 600 --name zh=主会场 --floor 1
  room 1 main-hall  Main Hall, 600 seats
  $ plenary room add "Room 201" --capacity 60 --floor 2
  room 2 room-201  Room 201, 60 seats
  $ plenary room add "Room 202" --floor 2 --notes "no projector"
  room 3 room-202  Room 202
  $ plenary room add 茶室
  room 4 cha-shi  茶室
  $ plenary room list
  No  Key        Name       Floor  Capacity
   1  main-hall  Main Hall  1           600
   2  room-201   Room 201   2            60
   3  room-202   Room 202   2
   4  cha-shi    茶室
  $ plenary room list --json | grep -v uuid
  {
    "rooms" : [
      {
        "number" : 1,
        "key" : "main-hall",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "Main Hall",
        "floor" : "1",
        "capacity" : 600,
        "translations" : [
          {
            "field" : "name",
            "language" : "zh",
            "text" : "主会场"
          }
        ]
      },
      {
        "number" : 2,
        "key" : "room-201",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "Room 201",
        "floor" : "2",
        "capacity" : 60
      },
      {
        "number" : 3,
        "key" : "room-202",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "Room 202",
        "floor" : "2",
        "notes" : "no projector"
      },
      {
        "number" : 4,
        "key" : "cha-shi",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "茶室"
      }
    ],
    "findings" : []
  }
  $ plenary room show main
  room 1 main-hall  Main Hall, 600 seats
    name          Main Hall
    floor         1
    capacity      600
    translations  name (zh): 主会场
  $ plenary room show 主会场
  room 1 main-hall  Main Hall, 600 seats
    name          Main Hall
    floor         1
    capacity      600
    translations  name (zh): 主会场

What people type: key, number, words, the beginning of a word.

  $ plenary room show room-201
  room 2 room-201  Room 201, 60 seats
    name          Room 201
    floor         2
    capacity      60
  $ plenary room show 2
  room 2 room-201  Room 201, 60 seats
    name          Room 201
    floor         2
    capacity      60
  $ plenary room show 202
  room 3 room-202  Room 202
    name          Room 202
    floor         2
    notes         no projector
  $ plenary room show room
  2> plenary: 'room' may be any of 2 rooms: 2 room-201 (Room 201), 3 room-202 (Room 202)
  ? 3
  $ plenary room show mian
  2> plenary: no room 'mian'; did you mean main-hall?
  ? 3
  $ plenary room show 9
  2> plenary: no room '9'; plenary room list shows what there is
  ? 3
  $ plenary room show ""
  2> plenary: no room ''; plenary room list shows what there is
  ? 3

An empty value clears a field.

  $ plenary room set 202 --capacity 40 --notes "" --key small
  room 3 small  Room 202, 40 seats
  $ plenary room set small --capacity 0
  2> plenary: capacity '0' is not a number; write a number, 1 or more
  ? 4
  $ plenary room set small --capacity many --order -1 --venue nowhere
  2> plenary: capacity 'many' is not a number; write a number, 1 or more
  2> plenary: order '-1' is not a place in the order; write a number, 1 or more
  2> plenary: no venue 'nowhere'; plenary venue list shows what there is
  ? 4
  $ plenary room set small --key 2
  2> plenary: key '2' is not a key; write lower-case letters, digits and hyphens (n2)
  ? 4
  $ plenary room set small --key main-hall
  2> plenary: another room has the key 'main-hall'
  ? 5
  $ plenary room show small
  room 3 small  Room 202, 40 seats
    name          Room 202
    floor         2
    capacity      40

  $ plenary session add "Opening" --kind ceremony --start 09:00 --length 20 --room main --room 201
  session 1 opening  Tue 27 May 09:00-09:20  Main Hall, Room 201
  $ plenary session add "Lunch" --kind meal --start 12:00 --length 60 --room main
  session 2 lunch  Tue 27 May 12:00-13:00  Main Hall
  $ plenary room show main
  room 1 main-hall  Main Hall, 600 seats
    name          Main Hall
    floor         1
    capacity      600
    translations  name (zh): 主会场
    Tue 27 May 09:00-09:20  Main Hall, Room 201  1 opening  Opening
    Tue 27 May 12:00-13:00  Main Hall            2 lunch    Lunch
  $ plenary room remove main
  2> plenary: room 'main-hall' is still used by session 1 opening, session 2 lunch; change them first
  ? 5
  $ plenary room remove small
  removed room 3 small  Room 202
  $ plenary room remove small
  2> plenary: no room 'small'; plenary room list shows what there is
  ? 3
  $ plenary room remove 茶 --json
  {
    "rooms" : [],
    "findings" : [],
    "solved" : []
  }
  $ plenary room add "Room 202"
  room 5 room-202  Room 202

A change that changes nothing is a slip:

  $ plenary room set main
  2> plenary: room set needs to know what to change; plenary help room set lists the options
  2> usage: plenary room set ROOM [OPTION ...]
  ? 2

Rooms of one name, and other records: what may be meant, and what was changed, is told with what tells them apart.

  $ plenary init 展会 --from 2025-05-27 --to 2025-05-28 --timezone Asia/Shanghai --language en,zh --file fair.plenary > /dev/null
  $ export PLENARY_FILE=fair.plenary
  $ plenary run - > /dev/null 2>&1 << 'END'
  > venue add "East Campus" --address "1 East Road"
  > venue add "West Campus"
  > room add 宴会厅 --venue east --floor 1
  > room add 宴会厅 --venue west --floor 1
  > room add 宴会厅 --venue west --floor 2 --building 主楼
  > theme add Trade --color "#102030"
  > theme add Trade
  > speaker add 王伟 --position 部长
  > speaker add 王伟 --email wang@example.org
  > organisation add 协会 --acronym XH
  > organisation add 协会
  > forum add Youth --from 2025-05-28
  > forum add Youth
  > session add Lunch --day 1 --start 12 --length 60 --room 1 --kind meal --theme 1
  > session add Lunch --day 2 --start 12 --length 60 --room 2 --kind meal --speaker 1 --speaker 2
  > END
  $ plenary room show 宴会
  2> plenary: '宴会' may be any of 3 rooms: 1 yan-hui-ting (宴会厅, floor 1, East Campus), 2 yan-hui-ting-2 (宴会厅, floor 1, West Campus), 3 yan-hui-ting-3 (宴会厅, floor 2, 主楼, West Campus)
  ? 3
  $ plenary session show lun
  2> plenary: 'lun' may be any of 2 sessions: 1 lunch (Lunch, Tue 27 May 12:00-13:00, 宴会厅 (East Campus)), 2 lunch-2 (Lunch, Wed 28 May 12:00-13:00, 宴会厅 (floor 1, West Campus))
  ? 3
  $ plenary speaker show 王伟
  2> plenary: '王伟' may be any of 2 speakers: 1 wang-wei (王伟, 部长), 2 wang-wei-2 (王伟, wang@example.org)
  ? 3
  $ plenary theme show trad
  2> plenary: 'trad' may be any of 2 themes: 1 trade (Trade, #102030), 2 trade-2 (Trade)
  ? 3
  $ plenary organisation show 协会
  2> plenary: '协会' may be any of 2 organisations: 1 xie-hui (协会, XH), 2 xie-hui-2 (协会)
  ? 3
  $ plenary forum show you
  2> plenary: 'you' may be any of 2 forums: 2 youth (Youth, Wed 28 May 2025, 展会), 3 youth-2 (Youth, 展会)
  ? 3
  $ plenary appearance remove 2 王伟
  2> plenary: '王伟' may be any of 2 in 'lunch-2': 'speaker: wang-wei', 'speaker: wang-wei-2'
  ? 3
  $ plenary session set 1 --room 2 --theme 2 2> /dev/null
  session 1 lunch  Tue 27 May 12:00-13:00  宴会厅 (floor 1, West Campus)
  $ plenary session set 1 --add-room 3 2> /dev/null
  session 1 lunch  Tue 27 May 12:00-13:00  宴会厅 (floor 1, West Campus), 宴会厅 (主楼, West Campus)
  $ plenary session set 1 --title "A title of many words that takes forty columns and ends so"
  session 1 lunch  Tue 27 May 12:00-13:00  宴会厅 (floor 1, West Campus), 宴会厅 (主楼, West Campus)
  $ plenary session set 1 --title "A title of many words that takes forty columns and ends otherwise"
  session 1 lunch  Tue 27 May 12:00-13:00  宴会厅 (floor 1, West Campus), 宴会厅 (主楼, West Campus)
  $ plenary log --limit 4
  No  When                  Who   What
   6  Thu 1 May 2025 20:00  anna  1 lunch: title A title of many words that takes forty columns and ends so → A title of many words that takes forty columns and ends otherwise
   5  Thu 1 May 2025 20:00  anna  1 lunch: title Lunch → A title of many words that takes forty …
   4  Thu 1 May 2025 20:00  anna  1 lunch: +room 宴会厅 (floor 2, 主楼, West Campus)
   3  Thu 1 May 2025 20:00  anna  1 lunch: room 宴会厅 (floor 1, East Campus) → 宴会厅 (floor 1, West Campus); theme Trade (#102030) → Trade (trade-2)
  $ plenary log --entry 3
  entry 3  Thu 1 May 2025 20:00  anna
    plenary session set 1 --room 2 --theme 2
    1 lunch: room 宴会厅 (floor 1, East Campus) → 宴会厅 (floor 1, West Campus); theme Trade (#102030) → Trade (trade-2)
  $ plenary release add One > /dev/null; plenary export text --release 1 --room 宴会
  2> plenary: '宴会' may be any of 3 rooms: 1 yan-hui-ting (宴会厅, floor 1, East Campus), 2 yan-hui-ting-2 (宴会厅, floor 1, West Campus), 3 yan-hui-ting-3 (宴会厅, floor 2, 主楼, West Campus)
  ? 3
