plenary forum: the frame of sessions, in a tree with one root.

  $ plenary init "Forum Week" --from 2025-05-27 --to 2025-05-28 --timezone Asia/Shanghai --language en,zh
  made forum-week.plenary: forum 1 forum-week, Tue 27 May 2025 to Wed 28 May 2025, Asia/Shanghai (UTC+08:00)

A forum stands under the root, and has from above what it does not say itself.

  $ plenary forum add "Forum on Cultural Trade" --acronym FCT --from 2025-05-27 --title zh=文化贸易分论坛
  forum 2 forum-on-cultural-trade, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary forum add "Young publishers" --from 2025-05-28 --parent cultural --key young --day-change 05:00
  forum 3 young, Wed 28 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary forum list
  No  Key                      Parent                   Title                    Acronym  From        To          Timezone       Day-change  Language
   1  forum-week                                        Forum Week                        2025-05-27  2025-05-28  Asia/Shanghai              en,zh
   2  forum-on-cultural-trade  Forum Week               Forum on Cultural Trade  FCT      2025-05-27  2025-05-27
   3  young                    Forum on Cultural Trade  Young publishers                  2025-05-28  2025-05-28                 05:00
  $ plenary forum show cultural
  forum 2 forum-on-cultural-trade, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
    parent        1 forum-week
    title         Forum on Cultural Trade
    acronym       FCT
    from          2025-05-27
    to            2025-05-27
    translations  title (zh): 文化贸易分论坛
  $ plenary forum show 文化贸易 --json | grep -v uuid
  {
    "forums" : [
      {
        "number" : 2,
        "key" : "forum-on-cultural-trade",
        "changed" : "2025-05-01T12:00:00Z",
        "parent" : "forum-week",
        "title" : "Forum on Cultural Trade",
        "acronym" : "FCT",
        "from" : "2025-05-27",
        "to" : "2025-05-27",
        "translations" : [
          {
            "field" : "title",
            "language" : "zh",
            "text" : "文化贸易分论坛"
          }
        ]
      }
    ],
    "findings" : []
  }

Languages count at once, in whatever order they are typed.

  $ plenary forum set 1 --title fr="Semaine" --language en,zh,fr
  forum 1 forum-week, Tue 27 May 2025 to Wed 28 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary forum set 1 --title de=Woche
  2> plenary: 'de=' is of a language that no forum lists; plenary forum set --language adds it, and =de=… is the text itself
  ? 4
  $ plenary forum show 1
  forum 1 forum-week, Tue 27 May 2025 to Wed 28 May 2025, Asia/Shanghai (UTC+08:00)
    title         Forum Week
    from          2025-05-27
    to            2025-05-28
    timezone      Asia/Shanghai
    language      en,zh,fr
    translations  title (fr): Semaine
  $ plenary forum set 1 --title "=zh=literal"
  forum 1 forum-week, Tue 27 May 2025 to Wed 28 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary forum set 1 --title "Forum Week" --subtitle "A week of forums"
  forum 1 forum-week, Tue 27 May 2025 to Wed 28 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary forum set 1 --subtitle ""
  forum 1 forum-week, Tue 27 May 2025 to Wed 28 May 2025, Asia/Shanghai (UTC+08:00)

Organisations in ordered roles, links.

  $ plenary forum set 1 --organisation "host: City of Shenzhen"
  2> plenary: no organisation 'City of Shenzhen'; add one first (plenary organisation add "City of Shenzhen"), or let this verb do it with --create
  ? 3
  $ plenary forum set 1 --organisation "host: City of Shenzhen" --organisation "Publishers' Union" --create
  forum 1 forum-week, Tue 27 May 2025 to Wed 28 May 2025, Asia/Shanghai (UTC+08:00)
  2> made organisation 1 city-of-shenzhen  City of Shenzhen
  2> made organisation 2 publishers-union  Publishers' Union
  $ plenary forum set 1 --add-organisation "knowledge partner: Example Press" --add-link "https://example.org Live stream" --create
  forum 1 forum-week, Tue 27 May 2025 to Wed 28 May 2025, Asia/Shanghai (UTC+08:00)
  2> made organisation 3 example-press  Example Press
  $ plenary forum show 1
  forum 1 forum-week, Tue 27 May 2025 to Wed 28 May 2025, Asia/Shanghai (UTC+08:00)
    title         Forum Week
    from          2025-05-27
    to            2025-05-28
    timezone      Asia/Shanghai
    language      en,zh,fr
    patrons       host: City of Shenzhen
                  organiser: Publishers' Union
                  knowledge partner: Example Press
    links         https://example.org  Live stream
    translations  title (fr): Semaine
  $ plenary forum set 1 --drop-organisation union --drop-link https://example.org
  forum 1 forum-week, Tue 27 May 2025 to Wed 28 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary forum set 1 --drop-organisation union
  2> plenary: 'union' is not among its organisations
  ? 3
  $ plenary forum set 1 --link www.example.org --email nobody
  2> plenary: email 'nobody': write name@example.org
  2> plenary: link: url 'www.example.org': write https://…
  ? 4

A forum of one day moves with its first day; sessions that are then outside are told.

  $ plenary session add "Why trade?" --forum cultural --kind ceremony --start 09:00 --length 20
  session 1 why-trade  Tue 27 May 09:00-09:20
  $ plenary forum set cultural --from 2025-05-28
  forum 2 forum-on-cultural-trade, Wed 28 May 2025, Asia/Shanghai (UTC+08:00)
  2> warning  outside-forum    1 why-trade: Tue 27 May is before the first day of Forum on Cultural Trade, Wed 28 May
  $ plenary forum set cultural --from 2025-05-27
  forum 2 forum-on-cultural-trade, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  2> solved: outside-forum
  $ plenary forum set cultural --to 2025-05-26
  2> plenary: the last day is before the first; give both, --from and --to
  ? 4
  $ plenary forum set 1 --timezone Europe/Berlin
  forum 1 forum-week, Tue 27 May 2025 to Wed 28 May 2025, Europe/Berlin (UTC+02:00)
  2> the time zone changed; all sessions keep their times on the clock
  $ plenary forum set 1 --timezone Asia/Shangai
  2> plenary: timezone 'Asia/Shangai': did you mean Asia/Shanghai?
  ? 4
  $ plenary forum set 1 --timezone ""
  2> plenary: the root of a programme needs a time zone: --timezone Europe/Berlin
  ? 5
  $ plenary session list
  No  Key        Time         Room  Kind      Title       Who
   1  why-trade  09:00-09:20        ceremony  Why trade?

The tree has one root and no circles.

  $ plenary forum set cultural --parent young
  2> plenary: a forum cannot stand under itself
  ? 5
  $ plenary forum set 1 --parent young
  2> plenary: the root of a programme has no forum above it
  ? 5
  $ plenary forum set young --parent ""
  forum 3 young, Wed 28 May 2025, Europe/Berlin (UTC+02:00)
  $ plenary forum add "Lost" --parent nowhere --from 2025-02-30
  2> plenary: no forum 'nowhere'; plenary forum list shows what there is
  2> plenary: from '2025-02-30' is not a date; write 2025-05-27
  ? 3
  $ plenary forum remove 1
  2> plenary: 'forum-week' is the root of this programme and cannot be removed
  ? 5
  $ plenary forum remove cultural
  2> plenary: forum 'forum-on-cultural-trade' is still used by session 1 why-trade; change it first
  ? 5
  $ plenary forum remove young
  removed forum 3 young  Young publishers
  $ plenary forum list
  No  Key                      Parent      Title                    Acronym  From        To          Timezone       Language
   1  forum-week                           Forum Week                        2025-05-27  2025-05-28  Europe/Berlin  en,zh,fr
   2  forum-on-cultural-trade  Forum Week  Forum on Cultural Trade  FCT      2025-05-27  2025-05-27
  $ plenary forum show young
  2> plenary: no forum 'young'; plenary forum list shows what there is
  ? 3

Words.

  $ plenary forum show forum
  2> plenary: 'forum' may be any of 2 forums: 1 forum-week (Forum Week), 2 forum-on-cultural-trade (Forum on Cultural Trade)
  ? 3
  $ plenary forum show cultual
  2> plenary: no forum 'cultual'; did you mean forum-on-cultural-trade?
  ? 3
  $ plenary forum show
  2> plenary: forum show needs FORUM
  2> usage: plenary forum show FORUM
  ? 2
  $ plenary forum add
  2> plenary: forum add needs TITLE
  2> usage: plenary forum add TITLE [OPTION ...]
  ? 2
  $ plenary forum add Two words
  2> plenary: forum add does not know what to do with 'words'; put a text of several words in quotes
  2> usage: plenary forum add TITLE [OPTION ...]
  ? 2
  $ plenary forum add ""
  2> plenary: a forum needs a title
  ? 4
  $ plenary forum add "X" --key "Not a key"
  2> plenary: key 'Not a key' is not a key; write lower-case letters, digits and hyphens (not-a-key)
  ? 4
  $ plenary forum add "X" --key young --json | grep -v uuid
  {
    "forums" : [
      {
        "number" : 4,
        "key" : "young",
        "changed" : "2025-05-01T12:00:00Z",
        "parent" : "forum-week",
        "title" : "X"
      }
    ],
    "findings" : [],
    "solved" : []
  }
  $ plenary forum set x --key forum-week
  2> plenary: another forum has the key 'forum-week'
  ? 5
  $ plenary forum remove x --json
  {
    "forums" : [],
    "findings" : [],
    "solved" : []
  }
