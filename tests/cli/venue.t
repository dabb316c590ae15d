plenary venue: houses, and where they are.

  $ plenary init "Cultural Trade Forum" --from 2025-05-27 --timezone Asia/Shanghai --language en,zh
  made cultural-trade-forum.plenary: forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary venue list
  2> no venues yet; plenary venue add makes them
  $ plenary venue add "Convention Centre" --address "Fuhua 3rd Road, Shenzhen" --geo 22.5333,114.0533 --name zh=会展中心
  venue 1 convention-centre  Convention Centre
  $ plenary venue add "Grand Hotel" --url https://hotel.example.org/ --notes "ask for Ms Chen"
  venue 2 grand-hotel  Grand Hotel
  $ plenary venue list
  No  Key                Name               Address                   Geo
   1  convention-centre  Convention Centre  Fuhua 3rd Road, Shenzhen  22.533300,114.053300
   2  grand-hotel        Grand Hotel
  $ plenary venue show 会展
  venue 1 convention-centre  Convention Centre
    name          Convention Centre
    address       Fuhua 3rd Road, Shenzhen
    geo           22.533300,114.053300
    translations  name (zh): 会展中心
  $ plenary venue show 2 --json | grep -v uuid
  {
    "venues" : [
      {
        "number" : 2,
        "key" : "grand-hotel",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "Grand Hotel",
        "url" : "https://hotel.example.org/",
        "notes" : "ask for Ms Chen"
      }
    ],
    "findings" : []
  }
  $ plenary venue set grand --name "Grand Hotel Shenzhen" --url ""
  venue 2 grand-hotel  Grand Hotel Shenzhen
  $ plenary venue set grand --geo 91,200 --url nothing
  2> plenary: geo '91,200': write degrees north and east (22.5431,114.0579)
  2> plenary: url 'nothing': write https://…
  ? 4
  $ plenary forum set 1 --venue convention
  forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary room add "Main Hall" --venue convention
  room 1 main-hall  Main Hall
  $ plenary venue remove convention
  2> plenary: venue 'convention-centre' is still used by forum 1 cultural-trade-forum, room 1 main-hall; change them first
  ? 5
  $ plenary venue remove "grand hotel"
  removed venue 2 grand-hotel  Grand Hotel Shenzhen
  $ plenary venue show grand
  2> plenary: no venue 'grand'; plenary venue list shows what there is
  ? 3
  $ plenary venue list --json | grep -v uuid
  {
    "venues" : [
      {
        "number" : 1,
        "key" : "convention-centre",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "Convention Centre",
        "address" : "Fuhua 3rd Road, Shenzhen",
        "geo" : "22.533300,114.053300",
        "translations" : [
          {
            "field" : "name",
            "language" : "zh",
            "text" : "会展中心"
          }
        ]
      }
    ],
    "findings" : []
  }
