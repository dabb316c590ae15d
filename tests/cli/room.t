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
