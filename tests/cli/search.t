plenary search: what says these words, and where and when that is.

  $ plenary init --example > /dev/null
  $ plenary search wang roundtable
  roundtable 12 industry-2  Tue 27 May 14:30-15:30  Main Hall  panelist: Wang Xudong, Further participants to be announced (3); moderator: Moderator to be announced
    title         Industry roundtable 2: Intelligent technology empowering traditional IPs for global competitiveness
    speaker       Wang Xudong
  $ plenary search museum
  speaker 2 wang-xudong  Wang Xudong, Director, Palace Museum
    organisation  Palace Museum
    in            5 speech-wang  Tue 27 May 10:00-10:15  Main Hall
                  12 industry-2  Tue 27 May 14:30-15:30  Main Hall
  $ plenary search "four fundamental" models
  session 3 keynote-jiang  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan
    title         How digital and intelligent technologies drive the development of cultural trade
    abstract      …of cultural trade, with four fundamental models of it.
  $ plenary search fbccs
  forum 1 forum-on-building-chinas, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
    acronym       FBCCS

Case, accents, width and script do not matter; neither does the order of the words, but in a phrase.

  $ plenary search ＰＯＬÍＣＹ
  roundtable 9 policy-roundtable  Tue 27 May 11:00-12:00  Main Hall  panelist: Officials of the departments concerned (4); moderator: Moderator to be announced
    title         Policy roundtable
  $ plenary search 王旭东 | grep -v "^ "
  session 5 speech-wang  Tue 27 May 10:00-10:15  Main Hall  speaker: Wang Xudong
  speaker 2 wang-xudong  Wang Xudong, Director, Palace Museum
  roundtable 12 industry-2  Tue 27 May 14:30-15:30  Main Hall  panelist: Wang Xudong, Further participants to be announced (3); moderator: Moderator to be announced
  $ plenary search 圆桌 数字
  roundtable 11 industry-1  Tue 27 May 13:30-14:30  Main Hall  panelist: Yang Jun, Further participants to be announced (3); moderator: Moderator to be announced
    title         Industry roundtable 1: Digital cultural trade expanding global markets
    title (zh)    产业圆桌一：数字文化贸易拓展全球市场
  $ plenary search trade digital | grep -v "^ "
  session 3 keynote-jiang  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan
  roundtable 11 industry-1  Tue 27 May 13:30-14:30  Main Hall  panelist: Yang Jun, Further participants to be announced (3); moderator: Moderator to be announced
  theme 1 global-markets  Digital cultural trade expanding global markets
  forum 2 cultural-trade, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary search "trade digital"
  2> nothing has 'trade digital'
  ? 3

Titles and names come first, then other lines, then texts and the kind; sessions by time.

  $ plenary theme add "Tea" --description "Tea and what goes with it" > /dev/null
  $ plenary session set closing --abstract "Thanks, and tea for all who stay" > /dev/null
  $ plenary session set lunch --subtitle "with tea" > /dev/null
  $ plenary search tea
  session 1 registration-and-tea  Tue 27 May 08:30-09:00  Foyer
    title         Registration and tea
  session 8 tea-break  Tue 27 May 10:45-11:00  Foyer
    title         Tea break
  session 13 tea-break-2  Tue 27 May 15:30-15:50  Foyer
    title         Tea break
  theme 4 tea  Tea
  session 10 lunch  Tue 27 May 12:00-13:30  Restaurant
    title         Lunch
    subtitle      with tea
  session 15 closing  Tue 27 May 16:50-17:00  Main Hall
    title         Closing
    abstract      Thanks, and tea for all who stay
  $ plenary search keynote | grep -v "^ "
  session 3 keynote-jiang  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan
  $ plenary search rade | grep -v "^ "
  session 3 keynote-jiang  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan
  roundtable 11 industry-1  Tue 27 May 13:30-14:30  Main Hall  panelist: Yang Jun, Further participants to be announced (3); moderator: Moderator to be announced
  theme 1 global-markets  Digital cultural trade expanding global markets
  forum 2 cultural-trade, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)

The best of them, and how many there are.

  $ plenary search tea --limit 2 | grep -v "^ "
  session 1 registration-and-tea  Tue 27 May 08:30-09:00  Foyer
  session 8 tea-break  Tue 27 May 10:45-11:00  Foyer
  2> 4 more; --limit 6 shows all
  $ plenary search e | grep -c "^[a-z]"
  20
  2> 8 more; --limit 28 shows all
  $ plenary search e --limit 50 | grep -c "^[a-z]"
  28
  $ plenary search tea --limit 0
  2> plenary: limit '0' is not a number of 1 and more
  ? 4
  $ plenary search tea --limit some
  2> plenary: limit 'some' is not a number of 1 and more
  ? 4

Only among some sessions.

  $ plenary search tea --kind break | grep -v "^ "
  session 8 tea-break  Tue 27 May 10:45-11:00  Foyer
  session 13 tea-break-2  Tue 27 May 15:30-15:50  Foyer
  $ plenary search wang --room main --kind roundtable | grep -v "^ "
  roundtable 12 industry-2  Tue 27 May 14:30-15:30  Main Hall  panelist: Wang Xudong, Further participants to be announced (3); moderator: Moderator to be announced
  $ plenary search wang --kind meal
  2> nothing has 'wang' among the sessions selected
  ? 3
  $ plenary search wang --day 2025-05-28
  2> nothing has 'wang' among the sessions selected
  ? 3
  $ plenary search wang --room mian
  2> plenary: no room 'mian'; did you mean main-hall?
  ? 3

Notes and e-mail are for the people who make the programme, and so is this. Who has declined still is found.

  $ plenary speaker set jiang --email jiang@example.org --notes "arrives by train from Beijing" > /dev/null
  $ plenary search jiang@example.org
  speaker 1 jiang-xiaojuan  Jiang Xiaojuan, Professor, University of the Chinese Academy of Social Sciences; former deputy secretary-general, State Council
    email         jiang@example.org
    in            3 keynote-jiang  Tue 27 May 09:20-10:00  Main Hall
  $ plenary search train
  speaker 1 jiang-xiaojuan  Jiang Xiaojuan, Professor, University of the Chinese Academy of Social Sciences; former deputy secretary-general, State Council
    notes         arrives by train from Beijing
    in            3 keynote-jiang  Tue 27 May 09:20-10:00  Main Hall
  $ plenary appearance set keynote-jiang jiang --state declined > /dev/null 2>&1
  $ plenary session set opening --add-speaker jiang --state tentative > /dev/null 2>&1
  $ plenary search jiang | head -n 3
  speaker 1 jiang-xiaojuan  Jiang Xiaojuan, Professor, University of the Chinese Academy of Social Sciences; former deputy secretary-general, State Council
    in            2 opening  Tue 27 May 09:00-09:20  Main Hall  (tentative)
                  3 keynote-jiang  Tue 27 May 09:20-10:00  Main Hall  (declined)

Of a long text only what is around the words; words far apart are shown apart.

  $ plenary session set closing --description "It begins here, and goes on and on and on and on and on, so that one could fall asleep, and then it ends; but before the end there comes a word nobody expects, the aardvark, and then it goes on for quite a while." > /dev/null
  $ plenary search aardvark
  session 15 closing  Tue 27 May 16:50-17:00  Main Hall
    title         Closing
    description   …word nobody expects, the aardvark, and then it goes on for qui…
  $ plenary search begins aardvark
  session 15 closing  Tue 27 May 16:50-17:00  Main Hall
    title         Closing
    description   It begins here, and goes on and on and on and on and on, so tha…
    description   …word nobody expects, the aardvark, and then it goes on for qui…
  $ plenary search closing aardvark nobody
  session 15 closing  Tue 27 May 16:50-17:00  Main Hall
    title         Closing
    description   …word nobody expects, the aardvark, and then it goes on for qui…

Nothing found: the exit status is 3.

  $ plenary search wnag
  2> nothing has 'wnag'; did you mean 'Wang Xudong'?
  ? 3
  $ plenary search wang lunch
  2> nothing has all of these words; try fewer words
  ? 3
  $ plenary search wang zzzz yyyy
  2> nothing has 'zzzz'
  2> nothing has 'yyyy'
  ? 3
  $ plenary search wang lunch --json
  {
    "sessions" : [],
    "speakers" : [],
    "themes" : [],
    "rooms" : [],
    "forums" : [],
    "organisations" : [],
    "venues" : [],
    "matches" : [],
    "findings" : []
  }
  2> nothing has all of these words; try fewer words
  ? 3
  $ plenary search
  2> plenary: search needs WORD ...
  2> usage: plenary search WORD ... [OPTION ...]
  ? 2
  $ plenary search " "
  2> plenary: there is nothing to look for in ' '
  ? 4

With --json, the records of each kind, and where the words were found, the best first.

  $ plenary search museum xudong --json | grep -vE '"(uuid|changed)"'
  {
    "sessions" : [],
    "speakers" : [
      {
        "number" : 2,
        "key" : "wang-xudong",
        "name" : "Wang Xudong",
        "family" : "Wang",
        "positions" : [
          {
            "number" : 3,
            "position" : "Director",
            "organisation" : "Palace Museum",
            "translations" : [
              {
                "field" : "position",
                "language" : "zh",
                "text" : "院长"
              },
              {
                "field" : "organisation",
                "language" : "zh",
                "text" : "故宫博物院"
              }
            ]
          }
        ],
        "translations" : [
          {
            "field" : "name",
            "language" : "zh",
            "text" : "王旭东"
          }
        ]
      }
    ],
    "themes" : [],
    "rooms" : [],
    "forums" : [],
    "organisations" : [],
    "venues" : [],
    "matches" : [
      {
        "kind" : "speaker",
        "key" : "wang-xudong",
        "places" : [
          {
            "word" : "museum",
            "of" : "position",
            "field" : "organisation",
            "excerpt" : "Palace Museum"
          },
          {
            "word" : "xudong",
            "field" : "name",
            "excerpt" : "Wang Xudong"
          }
        ]
      }
    ],
    "findings" : []
  }
  $ plenary search hall roundtable --json | sed -n '/"matches"/,$p' | head -n 20
    "matches" : [
      {
        "kind" : "session",
        "key" : "policy-roundtable",
        "places" : [
          {
            "word" : "hall",
            "of" : "room",
            "key" : "main-hall",
            "field" : "name",
            "excerpt" : "Main Hall"
          },
          {
            "word" : "roundtable",
            "field" : "title",
            "excerpt" : "Policy roundtable"
          }
        ]
      },
      {
  $ plenary search e --json | grep -c '"excerpt"'
  28

In a script, like any other verb.

  $ printf 'search policy\n' > look.run; plenary run look.run
  roundtable 9 policy-roundtable  Tue 27 May 11:00-12:00  Main Hall  panelist: Officials of the departments concerned (4); moderator: Moderator to be announced
    title         Policy roundtable

On a terminal what was found stands out, unless NO_COLOR is set, and is cut to fit.
Where no terminal can be made the rest is skipped.

  $ python3 -c "import pty; pty.openpty()" 2> /dev/null || { echo "no terminal can be made here: mount /dev/pts"; exit 77; }
  $ cat > terminal.py <<'END'
  > import pty, sys
  > pty.spawn(["sh", "-c", "stty cols 60; " + sys.argv[1]])
  > END
  $ TERM=xterm python3 terminal.py "plenary search aardvark" < /dev/null | cat -v
  session 15 closing  Tue 27 May 16:50-17:00  Main Hall^M
    title         Closing^M
    description   M-bM-^@M-&expects, the ^[[1maardvark^[[m, and then it goes onM-bM-^@M-&^M
  $ TERM=xterm python3 terminal.py "NO_COLOR=1 plenary search aardvark" < /dev/null | cat -v
  session 15 closing  Tue 27 May 16:50-17:00  Main Hall^M
    title         Closing^M
    description   M-bM-^@M-&expects, the aardvark, and then it goes onM-bM-^@M-&^M
  $ TERM=xterm python3 terminal.py "plenary search intelligent --kind roundtable" < /dev/null | cat -v
  roundtable 12 industry-2  Tue 27 May 14:30-15:30  Main^M
      Hall  panelist: Wang Xudong, Further participants to be^M
      announced (3); moderator: Moderator to be announced^M
    title         M-bM-^@M-&roundtable 2: ^[[1mIntelligent^[[m technology empowM-bM-^@M-&^M
