Places that could be taken for each other: two rooms of one name, two buildings, two venues. What tells them apart stands
wherever somebody has to find them; the venue that the head of a paper names goes without saying in it.

  $ plenary init "Umbrella Week" --from 2026-05-01 --timezone Europe/Berlin --language en,zh --venue "Convention Centre"
  made umbrella-week.plenary: forum 1 umbrella-week, Fri 1 May 2026, Europe/Berlin (UTC+02:00)
  $ cat > week.run <<'END'
  > venue add "Opera House" --key opera --name zh=歌剧院
  > room add "Main Hall" --name zh=主会场 --floor 2 --order 1
  > room add "Main Hall" --name zh=主会场 --venue opera --key opera-hall --floor G --order 2
  > room add Studio --building "North Wing" --venue opera --floor 3F --order 3
  > room add Studio --building "South Wing" --venue opera --key south --order 4
  > forum add "Forum of Culture" --key culture --venue opera
  > forum add "Forum of Trade" --key trade
  > session add Opening --kind ceremony --start 09:00 --length 30 --room main-hall
  > session add "Trade talk" --forum trade --kind talk --start 10:00 --length 60 --room main-hall
  > session add "Culture talk" --forum culture --kind talk --start 10:00 --length 60 --room opera-hall
  > session add "On paint" --forum culture --kind talk --start 11:00 --length 60 --room studio
  > session add "On wood" --forum culture --kind talk --start 11:00 --length 60 --room south
  > session add Reception --forum culture --kind social --start 18:00 --length 60
  > END
  $ plenary run week.run | grep session
  session 1 opening  Fri 1 May 09:00-09:30  Main Hall (Convention Centre)
  session 2 trade-talk  Fri 1 May 10:00-11:00  Main Hall (Convention Centre)
  session 3 culture-talk  Fri 1 May 10:00-11:00  Main Hall (Opera House)
  session 4 on-paint  Fri 1 May 11:00-12:00  Studio (North Wing, Opera House)
  session 5 on-wood  Fri 1 May 11:00-12:00  Studio (South Wing, Opera House)
  session 6 reception  Fri 1 May 18:00-19:00  Opera House
  2> warning  no-speaker       2 trade-talk: no speaker
  2> warning  no-speaker       3 culture-talk: no speaker
  2> warning  no-speaker       4 on-paint: no speaker
  2> warning  no-speaker       5 on-wood: no speaker
  $ plenary print day --lines 0
  Umbrella Week

  Friday 1 May 2026                                              Convention Centre
  Times are venue time, Central European Summer Time (UTC+02:00).
  Not released yet.

  Umbrella Week

  Morning                                            Main Hall (Convention Centre)
  --------------------------------------------------------------------------------

  09:00-09:30  Opening

  Forum of Culture
  Opera House

  Morning                                                              Opera House
  --------------------------------------------------------------------------------

  10:00-11:00  Culture talk                                Main Hall (Opera House)

  11:00-12:00  On paint                                        Studio (North Wing)

  11:00-12:00  On wood                                         Studio (South Wing)

  Evening                                                              Opera House
  --------------------------------------------------------------------------------

  18:00-19:00  Reception

  Forum of Trade

  Morning                                            Main Hall (Convention Centre)
  --------------------------------------------------------------------------------

  10:00-11:00  Trade talk
  $ plenary print grid --lines 0 --language zh
  Umbrella Week
  日程一览

  2026年5月1日星期五                                             Convention Centre
  时间均为会场当地时间（中欧夏令时间，UTC+02:00）。
  尚未发布。

        | 主会场          | 主会场（歌剧    | Studio（North   | Studio（South   |
        | （Convention    | 院）            | Wing，歌剧院）  | Wing，歌剧院）  |
        | Centre）        |                 |                 |                 |
  09:00 +-----------------+-----------------+-----------------+-----------------+
        | Opening         |                 |                 |                 |
  09:30 +-----------------+                 |                 |                 |
  10:00 +-----------------+-----------------+                 |                 |
        | Trade talk      | Culture talk    |                 |                 |
  11:00 +-----------------+-----------------+-----------------+-----------------+
        |                 |                 | On paint        | On wood         |
  12:00 |                 |                 +-----------------+-----------------+
  18:00 +-----------------+-----------------+-----------------+-----------------+
        | Reception，歌剧院                                                     |
  19:00 +-----------------+-----------------+-----------------+-----------------+
  $ plenary print signs --lines 0 | grep May; plenary print signs --lines 0 --language zh | grep 5月
  Main Hall, floor 2, Convention Centre                          Friday 1 May 2026
  Main Hall, floor G, Opera House                                Friday 1 May 2026
  Studio, 3F, North Wing, Opera House                            Friday 1 May 2026
  Studio, South Wing, Opera House                                Friday 1 May 2026
  For all                                                        Friday 1 May 2026
  主会场，2层，Convention Centre                                2026年5月1日星期五
  主会场，G层，歌剧院                                           2026年5月1日星期五
  Studio，3F，North Wing，歌剧院                                2026年5月1日星期五
  Studio，South Wing，歌剧院                                    2026年5月1日星期五
  全体                                                          2026年5月1日星期五
  $ plenary session list
  No  Key           Time         Room                              Kind      Title         Who
   1  opening       09:00-09:30  Main Hall (Convention Centre)     ceremony  Opening
   2  trade-talk    10:00-11:00  Main Hall (Convention Centre)     talk      Trade talk
   3  culture-talk  10:00-11:00  Main Hall (Opera House)           talk      Culture talk
   4  on-paint      11:00-12:00  Studio (North Wing, Opera House)  talk      On paint
   5  on-wood       11:00-12:00  Studio (South Wing, Opera House)  talk      On wood
   6  reception     18:00-19:00  Opera House                       social    Reception
  $ plenary now --at "2026-05-01 11:10"
  Fri 1 May 2026 11:10, Europe/Berlin (UTC+02:00)

  Room                              Time                          No  Title      Who
  Studio (North Wing, Opera House)  until 12:00, 50 minutes left   4  On paint
  Studio (South Wing, Opera House)  until 12:00, 50 minutes left   5  On wood
  whole forum                       next 18:00, in 6h50            6  Reception
  $ plenary search studio | grep "^room"
  room 3 studio  Studio (North Wing, Opera House)
  room 4 south  Studio (South Wing, Opera House)
  $ plenary show
  Friday 1 May 2026                                  Convention Centre (UTC+02:00)

  Umbrella Week

    09:00-09:30  Main Hall (Convention  Opening                           ceremony
                 Centre)

  Forum of Culture                                         Opera House (UTC+02:00)

    10:00-11:00  Main Hall (Opera       Culture talk
                 House)
    11:00-12:00  Studio (North Wing)    On paint
    11:00-12:00  Studio (South Wing)    On wood
    18:00-19:00                         Reception                           social

  Forum of Trade

    10:00-11:00  Main Hall (Convention  Trade talk
                 Centre)
  $ plenary export ics | grep LOCATION
  LOCATION:Main Hall\\, floor 2\\, Convention Centre\r (esc)
  LOCATION:Main Hall\\, floor 2\\, Convention Centre\r (esc)
  LOCATION:Main Hall\\, floor G\\, Opera House\r (esc)
  LOCATION:Studio\\, 3F\\, North Wing\\, Opera House\r (esc)
  LOCATION:Studio\\, South Wing\\, Opera House\r (esc)
  LOCATION:Opera House\r (esc)
  $ plenary release add first; plenary session move on-wood --room studio; plenary session move trade-talk --room opera-hall
  release 1 first: 6 sessions, 0 speakers, 4 rooms for the public
  session 5 on-wood  Fri 1 May 11:00-12:00  Studio (South Wing, Opera House) → Studio (North Wing, Opera House)
  session 2 trade-talk  Fri 1 May 10:00-11:00  Main Hall (Convention Centre) → Main Hall (Opera House)
  2> error    room-clash       5 on-wood: Studio: 4 on-paint is at the same time
  2> error    room-clash       3 culture-talk: Main Hall: 2 trade-talk (Forum of Trade) is at the same time
  $ plenary diff first now | tail -n 20
  Programme changes: Umbrella Week

  From release 1 (first) to now.
  Sessions: 2 with a new time or room.
  Times are those of Europe/Berlin.

  Friday 1 May 2026

    10:00-11:00  NEW ROOM: Trade talk
                 Room: Main Hall (Convention Centre) → Main Hall (Opera
                   House)
                 Forum: Forum of Trade

    11:00-12:00  NEW ROOM: On wood
                 Room: Studio (South Wing, Opera House) → Studio (North
                   Wing, Opera House)
                 Forum: Forum of Culture

A forum with a venue of its own says it once, also where it tells a room from another of the same name.

  $ plenary init Twice --from 2026-05-01 --timezone UTC --venue "Old Hotel" --file twice.plenary > twice.out
  $ plenary -f twice.plenary run - > twice.out <<.
  > venue add "New Hotel"
  > forum add Sub --venue new-hotel
  > room add Hall --venue old-hotel --key old-hall
  > room add Hall --venue new-hotel --key new-hall
  > session add X --start 9 --length 60 --room old-hall
  > session add Y --start 9 --length 60 --room new-hall --forum sub
  > .
  2> warning  no-speaker       1 x: no speaker
  2> warning  no-speaker       2 y: no speaker
  $ plenary -f twice.plenary print day | grep Hall
  Morning                                                         Hall (Old Hotel)
  Morning                                                         Hall (New Hotel)
