plenary theme: topics of sessions.

  $ plenary init "Cultural Trade Forum" --from 2025-05-27 --timezone Asia/Shanghai --language en,zh
  made cultural-trade-forum.plenary: forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary theme add "Digital trade" --color "#0A6EBD" --name zh=数字贸易
  theme 1 digital-trade  Digital trade
  $ plenary theme add "Traditional IPs" --order 1 --description "Old stories, new media"
  theme 2 traditional-ips  Traditional IPs
  $ plenary theme add "Brands" --color blue
  2> plenary: color 'blue': write #rrggbb
  ? 4
  $ plenary theme list
  No  Key              Name             Color    Order
   1  digital-trade    Digital trade    #0a6ebd
   2  traditional-ips  Traditional IPs               1
  $ plenary theme show 贸易
  theme 1 digital-trade  Digital trade
    name          Digital trade
    color         #0a6ebd
    translations  name (zh): 数字贸易
  $ plenary theme set traditional --description "" --color "#aa0000"
  theme 2 traditional-ips  Traditional IPs
  $ plenary session add "Why trade?" --kind ceremony --day 1 --theme digital --theme traditional
  session 1 why-trade  Tue 27 May
  $ plenary theme show digital
  theme 1 digital-trade  Digital trade
    name          Digital trade
    color         #0a6ebd
    translations  name (zh): 数字贸易
    Tue 27 May    1 why-trade  Why trade?
  $ plenary theme remove digital
  2> plenary: theme 'digital-trade' is still used by session 1 why-trade; change it first
  ? 5
  $ plenary session set 1 --drop-theme digital
  session 1 why-trade  Tue 27 May
  $ plenary theme remove digital
  removed theme 1 digital-trade  Digital trade
  $ plenary session set 1 --drop-theme traditional --add-theme Brands --create
  session 1 why-trade  Tue 27 May
  2> made theme 3 brands  Brands
  $ plenary session set 1 --add-theme "brand" --add-theme Traditional --create
  session 1 why-trade  Tue 27 May
  2> made theme 4 brand  brand
  2> made theme 5 traditional  Traditional
  $ plenary theme list --json | grep -v uuid
  {
    "themes" : [
      {
        "number" : 2,
        "key" : "traditional-ips",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "Traditional IPs",
        "color" : "#aa0000",
        "order" : 1
      },
      {
        "number" : 3,
        "key" : "brands",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "Brands"
      },
      {
        "number" : 4,
        "key" : "brand",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "brand"
      },
      {
        "number" : 5,
        "key" : "traditional",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "Traditional"
      }
    ],
    "findings" : []
  }
