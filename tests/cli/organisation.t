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

The full-width marks of Chinese and Japanese separate too; without a role it is the organiser.

  $ plenary session add "Marks" --kind other --organisation "host：深圳市" --organisation "致谢：Example Press" --organisation "Palace Museum" --create
  session 2 marks  not scheduled
  2> made organisation 4 shen-zhen-shi  深圳市
  2> made organisation 5 palace-museum  Palace Museum
  $ plenary session show marks | sed -n '/patrons/,$p'
    patrons       host: 深圳市
                  致谢: Example Press
                  organiser: Palace Museum
  $ plenary roundtable add "Brands" --panelist "陈晓芸；副总裁；泡泡玛特" --panelist "王旭东;院长；故宫博物院" --moderator 陈晓芸 --create
  roundtable 3 brands  not scheduled  panelist: 陈晓芸, 王旭东; moderator: 陈晓芸
  2> made speaker 1 chen-xiao-yun  陈晓芸, 副总裁, 泡泡玛特
  2> made speaker 2 wang-xu-dong  王旭东, 院长, 故宫博物院
  $ plenary appearance set brands "moderator：陈晓芸" --role chair
  roundtable 3 brands  not scheduled  panelist: 陈晓芸, 王旭东; chair: 陈晓芸
  $ plenary speaker list
  No  Key            Name    Positions
   1  chen-xiao-yun  陈晓芸  副总裁, 泡泡玛特
   2  wang-xu-dong   王旭东  院长, 故宫博物院
