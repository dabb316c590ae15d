plenary organisation: who stands behind forums and sessions.

  $ plenary init "Cultural Trade Forum" --from 2025-05-27 --timezone Asia/Shanghai --language en,zh
  made cultural-trade-forum.plenary: forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary organisation add "City of Shenzhen" --url https://sz.example.org/ --name zh=深圳市
  organisation 1 city-of-shenzhen  City of Shenzhen
  $ plenary organisation add "Palace Museum" --acronym PM --notes "they pay late"
  organisation 2 palace-museum  Palace Museum
  $ plenary organisation list
  No  Key               Name              Acronym
   1  city-of-shenzhen  City of Shenzhen
   2  palace-museum     Palace Museum     PM
  $ plenary organisation show 深圳
  organisation 1 city-of-shenzhen  City of Shenzhen
    name          City of Shenzhen
    url           https://sz.example.org/
    translations  name (zh): 深圳市
  $ plenary organisation set palace --acronym ""
  organisation 2 palace-museum  Palace Museum
  $ plenary organisation set palace --name ""
  2> plenary: an organisation needs a name
  ? 4
  $ plenary session add "Opening" --kind ceremony --start 09:00 --length 20 --organisation "host: palace" --organisation "with thanks to: shenzhen"
  session 1 opening  Tue 27 May 09:00-09:20
  $ plenary session show opening
  session 1 opening  Tue 27 May 09:00-09:20
    forum         1 cultural-trade-forum
    kind          ceremony
    title         Opening
    start         2025-05-27 09:00
    length        20m
    state         confirmed
    audience      public
    patrons       host: Palace Museum
                  with thanks to: City of Shenzhen
  $ plenary session set opening --add-organisation "sponsor: Example Press" --drop-organisation shenzhen
  2> plenary: no organisation 'Example Press'; add one first (plenary organisation add "Example Press"), or let this verb do it with --create
  ? 3
  $ plenary session set opening --add-organisation "sponsor: Example Press" --drop-organisation shenzhen --create
  session 1 opening  Tue 27 May 09:00-09:20
  2> made organisation 3 example-press  Example Press
  $ plenary session show opening
  session 1 opening  Tue 27 May 09:00-09:20
    forum         1 cultural-trade-forum
    kind          ceremony
    title         Opening
    start         2025-05-27 09:00
    length        20m
    state         confirmed
    audience      public
    patrons       host: Palace Museum
                  sponsor: Example Press
  $ plenary forum set 1 --organisation "organiser: palace"
  forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary organisation show palace
  organisation 2 palace-museum  Palace Museum
    name          Palace Museum
    notes         they pay late
    Tue 27 May 09:00-09:20    1 opening  Opening  (host)
    forum 1 cultural-trade-forum  Cultural Trade Forum  (organiser)
  $ plenary forum set 1 --organisation ""
  forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary organisation remove palace
  2> plenary: organisation 'palace-museum' is still used by session 1 opening; change it first
  ? 5
  $ plenary organisation remove shenzhen
  removed organisation 1 city-of-shenzhen  City of Shenzhen
  $ plenary session set opening --organisation ""
  session 1 opening  Tue 27 May 09:00-09:20
  $ plenary organisation remove palace
  removed organisation 2 palace-museum  Palace Museum
  $ plenary organisation show press --json | grep -v uuid
  {
    "organisations" : [
      {
        "number" : 3,
        "key" : "example-press",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "Example Press"
      }
    ],
    "findings" : []
  }
