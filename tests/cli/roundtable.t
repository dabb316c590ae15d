plenary roundtable: sessions around a table.

  $ plenary init "Cultural Trade Forum" --from 2025-05-27 --timezone Asia/Shanghai --venue "Convention Centre, Shenzhen" --language en,zh
  made cultural-trade-forum.plenary: forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary room add "Main Hall" --capacity 600
  room 1 main-hall  Main Hall, 600 seats
  $ plenary speaker add "Jiang Xiaojuan" --position Professor --organisation "University of the Chinese Academy of Social Sciences" --name zh=江小涓
  speaker 1 jiang-xiaojuan  Jiang Xiaojuan, Professor, University of the Chinese Academy of Social Sciences
  $ plenary session add "How digital technology drives cultural trade" --kind keynote --start 09:20 --length 40 --room main --speaker jiang
  session 1 how-digital-technology  Tue 27 May 09:20-10:00  Main Hall  keynote: Jiang Xiaojuan

One command makes all of it.

  $ plenary roundtable add "Digital cultural trade" --theme "Expanding global markets" --moderator "Jane Roe; Editor; Example Weekly" --panelist "John Doe" --panelist "Jean Dupont; Director; Institut Exemple; Member; Académie" --start 14:00 --length 90 --room main
  2> plenary: no theme 'Expanding global markets'; add one first (plenary theme add "Expanding global markets"), or let this verb do it with --create
  2> plenary: no speaker 'Jane Roe'; add one first (plenary speaker add "Jane Roe"), or let this verb do it with --create
  2> plenary: no speaker 'John Doe'; add one first (plenary speaker add "John Doe"), or let this verb do it with --create
  2> plenary: no speaker 'Jean Dupont'; add one first (plenary speaker add "Jean Dupont"), or let this verb do it with --create
  ? 3
  $ plenary roundtable add "Digital cultural trade" --theme "Expanding global markets" --moderator "Jane Roe; Editor; Example Weekly" --panelist "John Doe" --panelist "Jean Dupont; Director; Institut Exemple; Member; Académie" --start 14:00 --length 90 --room main --create
  roundtable 2 digital-cultural-trade  Tue 27 May 14:00-15:30  Main Hall  moderator: Jane Roe; panelist: John Doe, Jean Dupont
  2> made theme 1 expanding-global-markets  Expanding global markets
  2> made speaker 2 jane-roe  Jane Roe, Editor, Example Weekly
  2> made speaker 3 john-doe  John Doe
  2> made speaker 4 jean-dupont  Jean Dupont, Director, Institut Exemple; Member, Académie
  $ plenary speaker show dupont
  speaker 4 jean-dupont  Jean Dupont, Director, Institut Exemple; Member, Académie
    name          Jean Dupont
    positions     Director, Institut Exemple
                  Member, Académie
    Tue 27 May 14:00-15:30  Main Hall  2 digital-cultural-trade  Digital cultural trade  (panelist)

What is still missing is told, and what is solved.

  $ plenary roundtable add "Policy roundtable" --start 09:50 --length 90m --room main --panelist "Wang Xudong"
  2> plenary: no speaker 'Wang Xudong'; add one first (plenary speaker add "Wang Xudong"), or let this verb do it with --create
  ? 3
  $ plenary roundtable add "Policy roundtable" --start 09:50 --length 90m --room main --panelist "Wang Xudong" --create
  roundtable 3 policy-roundtable  Tue 27 May 09:50-11:20  Main Hall  panelist: Wang Xudong
  2> made speaker 5 wang-xudong  Wang Xudong
  2> error    room-clash       3 policy-roundtable: Main Hall: 1 how-digital-technology runs until 10:00; 10 minutes overlap
  2> warning  no-moderator     3 policy-roundtable: no moderator
  2> note     few-panelists    3 policy-roundtable: 1 panelist, a roundtable wants at least 2
  $ plenary roundtable move policy --start 10:20
  roundtable 3 policy-roundtable  Tue 27 May 09:50 → 10:20, until 11:50  Main Hall
  2> solved: room-clash
  $ plenary roundtable set policy --moderator jane
  roundtable 3 policy-roundtable  Tue 27 May 10:20-11:50  Main Hall  panelist: Wang Xudong; moderator: Jane Roe
  2> solved: no-moderator
  $ plenary roundtable set policy --add-panelist jiang --add-panelist "Wang Xu" --create
  roundtable 3 policy-roundtable  Tue 27 May 10:20-11:50  Main Hall  panelist: Wang Xudong; moderator: Jane Roe; panelist: Jiang Xiaojuan, Wang Xu
  2> made speaker 6 wang-xu  Wang Xu
  2> solved: few-panelists
  $ plenary roundtable set policy --drop-panelist "wang xu" --chair roe --moderator ""
  roundtable 3 policy-roundtable  Tue 27 May 10:20-11:50  Main Hall  panelist: Wang Xudong, Jiang Xiaojuan; chair: Jane Roe
  $ plenary roundtable set policy --panelist jiang --panelist xudong
  roundtable 3 policy-roundtable  Tue 27 May 10:20-11:50  Main Hall  panelist: Jiang Xiaojuan, Wang Xudong; chair: Jane Roe
  $ plenary roundtable set policy --panelist ""
  roundtable 3 policy-roundtable  Tue 27 May 10:20-11:50  Main Hall  chair: Jane Roe
  2> note     few-panelists    3 policy-roundtable: no panelist, a roundtable wants at least 2
  $ plenary roundtable set policy --panelist jiang --panelist xudong
  roundtable 3 policy-roundtable  Tue 27 May 10:20-11:50  Main Hall  chair: Jane Roe; panelist: Jiang Xiaojuan, Wang Xudong
  2> solved: few-panelists

The verbs of roundtables mean roundtables.

  $ plenary roundtable set trade --state tentative
  roundtable 2 digital-cultural-trade  Tue 27 May 14:00-15:30  Main Hall  moderator: Jane Roe; panelist: John Doe, Jean Dupont  (tentative)
  $ plenary roundtable list
  No  Key                     Time         Room       Kind        Title                               Who
   3  policy-roundtable       10:20-11:50  Main Hall  roundtable  Policy roundtable                   Jane Roe, Jiang Xiaojuan, Wang Xudong
   2  digital-cultural-trade  14:00-15:30  Main Hall  roundtable  Digital cultural trade (tentative)  Jane Roe, John Doe, Jean Dupont
  $ plenary roundtable list --state tentative --json | grep -v uuid
  {
    "sessions" : [
      {
        "number" : 2,
        "key" : "digital-cultural-trade",
        "sequence" : 1,
        "changed" : "2025-05-01T12:00:00Z",
        "forum" : "cultural-trade-forum",
        "kind" : "roundtable",
        "title" : "Digital cultural trade",
        "start" : "2025-05-27T14:00",
        "length" : 90,
        "state" : "tentative",
        "audience" : "public",
        "rooms" : [
          "main-hall"
        ],
        "themes" : [
          "expanding-global-markets"
        ],
        "appearances" : [
          {
            "number" : 2,
            "changed" : "2025-05-01T12:00:00Z",
            "speaker" : "jane-roe",
            "role" : "moderator",
            "presence" : "confirmed",
            "audience" : "public"
          },
          {
            "number" : 3,
            "changed" : "2025-05-01T12:00:00Z",
            "speaker" : "john-doe",
            "role" : "panelist",
            "presence" : "confirmed",
            "audience" : "public"
          },
          {
            "number" : 4,
            "changed" : "2025-05-01T12:00:00Z",
            "speaker" : "jean-dupont",
            "role" : "panelist",
            "presence" : "confirmed",
            "audience" : "public"
          }
        ]
      }
    ],
    "findings" : []
  }
  $ plenary roundtable list --unscheduled
  2> no roundtables here
  $ plenary roundtable show drives
  2> plenary: session 1 how-digital-technology is no roundtable but a keynote; use plenary session
  ? 3
  $ plenary roundtable show keynote
  2> plenary: no roundtable 'keynote'; plenary roundtable list shows what there is
  ? 3
  $ plenary roundtable show nothing
  2> plenary: no roundtable 'nothing'; plenary roundtable list shows what there is
  ? 3
  $ plenary roundtable show policy
  roundtable 3 policy-roundtable  Tue 27 May 10:20-11:50  Main Hall  chair: Jane Roe; panelist: Jiang Xiaojuan, Wang Xudong
    forum         1 cultural-trade-forum
    kind          roundtable
    title         Policy roundtable
    start         2025-05-27 10:20
    length        1h30
    state         confirmed
    audience      public
    rooms         1 main-hall
    appearances   chair: Jane Roe, Editor, Example Weekly
                  panelist: Jiang Xiaojuan, Professor, University of the Chinese Academy of Social Sciences
                  panelist: Wang Xudong
  $ plenary roundtable unschedule trade
  roundtable 2 digital-cultural-trade  Tue 27 May 14:00-15:30 → not scheduled  Main Hall
  $ plenary roundtable list --unscheduled
  No  Key                     Time           Room       Kind        Title                               Who
   2  digital-cultural-trade  not scheduled  Main Hall  roundtable  Digital cultural trade (tentative)  Jane Roe, John Doe, Jean Dupont
  $ plenary roundtable cancel policy --reason "No quorum"
  roundtable 3 policy-roundtable  Tue 27 May 10:20-11:50  Main Hall  chair: Jane Roe; panelist: Jiang Xiaojuan, Wang Xudong  (cancelled: No quorum)
  $ plenary roundtable move policy --room ""
  roundtable 3 policy-roundtable  Tue 27 May 10:20-11:50  Main Hall → no room
  $ plenary roundtable restore policy
  roundtable 3 policy-roundtable  Tue 27 May 10:20-11:50  chair: Jane Roe; panelist: Jiang Xiaojuan, Wang Xudong
  2> 'policy-roundtable' is confirmed now; restore has --state for tentative
  2> warning  no-room          3 policy-roundtable: no room
  $ plenary roundtable remove policy
  removed roundtable 3 policy-roundtable  Policy roundtable
  2> solved: no-room
  $ plenary roundtable remove trade --json
  {
    "sessions" : [],
    "findings" : [],
    "solved" : []
  }
  $ plenary roundtable list
  2> no roundtables here
  $ plenary roundtable add "Brands" --create --panelist "; Director"
  2> plenary: a speaker needs a name: "Name; Position; Organisation"
  ? 4
  $ plenary roundtable add "Brands" --panelist "Wang Xudong" --panelist Nobody --theme Culture --moderator jan
  2> plenary: no speaker 'Nobody'; add one first (plenary speaker add "Nobody"), or let this verb do it with --create
  2> plenary: no theme 'Culture'; add one first (plenary theme add "Culture"), or let this verb do it with --create
  ? 3
  $ plenary speaker list
  No  Key             Name            Positions
   1  jiang-xiaojuan  Jiang Xiaojuan  Professor, University of the Chinese Academy of Social Sciences
   2  jane-roe        Jane Roe        Editor, Example Weekly
   3  john-doe        John Doe
   4  jean-dupont     Jean Dupont     Director, Institut Exemple; Member, Académie
   5  wang-xudong     Wang Xudong
   6  wang-xu         Wang Xu

Who is here already stays as he is: a position that is typed with the name and is another is told.

  $ plenary session add "A" --kind other --speaker "Neu; Pos; Org" --create
  session 4 a  not scheduled  speaker: Neu
  2> made speaker 7 neu  Neu, Pos, Org
  $ plenary session add "B" --kind other --speaker "Neu; Pos" --speaker "Neu;;Org" --create
  session 5 b  not scheduled  speaker: Neu
  $ plenary session add "C" --kind other --speaker "Neu; Other Pos; Org; Third" --create
  session 6 c  not scheduled  speaker: Neu
  2> found speaker 7 neu  Neu, Pos, Org; 'Other Pos, Org' is not used (plenary speaker set neu)
  2> found speaker 7 neu  Neu, Pos, Org; 'Third' is not used (plenary speaker set neu)
  $ plenary session add "D" --kind other --speaker "Neu; Other Pos"
  session 7 d  not scheduled  speaker: Neu
  2> found speaker 7 neu  Neu, Pos, Org; 'Other Pos' is not used (plenary speaker set neu)
  $ plenary speaker show neu
  speaker 7 neu  Neu, Pos, Org
    name          Neu
    positions     Pos, Org
    not scheduled    4 a  A  (speaker)
    not scheduled    5 b  B  (speaker)
    not scheduled    6 c  C  (speaker)
    not scheduled    7 d  D  (speaker)
