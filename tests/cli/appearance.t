plenary appearance: who is in a session, one at a time.

  $ plenary init "Cultural Trade Forum" --from 2025-05-27 --timezone Asia/Shanghai --language en,zh
  made cultural-trade-forum.plenary: forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary speaker add "Jane Roe" --position Editor --name zh=罗简
  speaker 1 jane-roe  Jane Roe, Editor
  $ plenary speaker add "John Doe"
  speaker 2 john-doe  John Doe
  $ plenary organisation add "Palace Museum"
  organisation 1 palace-museum  Palace Museum
  $ plenary roundtable add "Policy roundtable" --start 10:20 --length 90 --kind roundtable
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50
  2> warning  no-moderator     1 policy-roundtable: no moderator
  2> warning  no-room          1 policy-roundtable: no room
  2> note     few-panelists    1 policy-roundtable: no panelist, a roundtable wants at least 2
  $ plenary appearance add policy jane --role moderator
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  moderator: Jane Roe
  2> solved: no-moderator
  $ plenary appearance add policy "Jean Dupont" --role panelist
  2> plenary: no speaker 'Jean Dupont'; add one first (plenary speaker add "Jean Dupont"), or let this verb do it with --create
  ? 3
  $ plenary appearance add policy "Jean Dupont; Director" --role panelist --create --state invited
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  moderator: Jane Roe; panelist: Jean Dupont
  2> made speaker 3 jean-dupont  Jean Dupont, Director
  2> 'Jean Dupont' is only invited: public paper and calendars leave the name out; to confirm: plenary appearance set policy-roundtable jean-dupont --state confirmed

Whoever has no name yet is a label; who it turns out to be keeps the place and the identity.

  $ plenary appearance add policy --label "official of the Ministry of Commerce" --label zh=商务部官员 --count 2 --role panelist
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  moderator: Jane Roe; panelist: Jean Dupont, official of the Ministry of Commerce (2)
  2> solved: few-panelists
  $ plenary appearance set policy 商务部 --count 3
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  moderator: Jane Roe; panelist: Jean Dupont, official of the Ministry of Commerce (3)
  $ plenary session show policy --json | sed -n '/appearances/,$p' | grep -B1 '"number" : 3' | grep uuid > before
  $ plenary appearance set policy "official of" --speaker "Zhang San" --create
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  moderator: Jane Roe; panelist: Jean Dupont, Zhang San
  2> made speaker 4 zhang-san  Zhang San
  $ plenary session show policy --json | sed -n '/appearances/,$p' | grep -B1 '"number" : 3' | grep uuid | cmp - before
  $ plenary appearance set policy zhang --count 2
  2> plenary: --count goes with a --label
  ? 4
  $ plenary appearance add policy --organisation palace --role host --place 1
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  host: Palace Museum; moderator: Jane Roe; panelist: Jean Dupont, Zhang San

State, order, and what is printed here; words are those of the session.

  $ plenary appearance set policy 罗简 --position "Acting editor" --affiliation "Example Weekly" --position zh=代理主编
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  host: Palace Museum; moderator: Jane Roe; panelist: Jean Dupont, Zhang San
  $ plenary appearance set policy roe --audience participants --notes "vegetarian"
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  host: Palace Museum; moderator: Jane Roe; panelist: Jean Dupont, Zhang San
  $ plenary appearance set policy zhang --state withdrawn --place 9
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  host: Palace Museum; moderator: Jane Roe; panelist: Zhang San (withdrawn), Jean Dupont
  2> 'Zhang San' has withdrawn: public paper and calendars leave the name out
  2> warning  declined         1 policy-roundtable: panelist 'Zhang San' has withdrawn
  2> note     few-panelists    1 policy-roundtable: 1 panelist, a roundtable wants at least 2
  $ plenary appearance set policy dupont --state perhaps --place none --role juggler
  2> plenary: state 'perhaps' is not one of an appearance; write confirmed, invited, tentative, declined or withdrawn
  2> plenary: role 'juggler' is not a role; write speaker, keynote, moderator, chair, panelist, discussant, host, interpreter, rapporteur or guest
  2> plenary: place 'none' is not a number; write 1 for the first
  ? 4
  $ plenary session show policy
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  host: Palace Museum; moderator: Jane Roe; panelist: Zhang San (withdrawn), Jean Dupont
    forum         1 cultural-trade-forum
    kind          roundtable
    title         Policy roundtable
    start         2025-05-27 10:20
    length        1h30
    state         confirmed
    audience      public
    appearances   host: Palace Museum
                  moderator: Jane Roe, Acting editor, Example Weekly  (for participants)
                    position (zh): 代理主编
                    notes: vegetarian
                  panelist: Zhang San  (withdrawn)
                  panelist: Jean Dupont, Director  (invited)
  $ plenary appearance set policy roe --role moderator --json | grep -v uuid
  {
    "sessions" : [
      {
        "number" : 1,
        "key" : "policy-roundtable",
        "changed" : "2025-05-01T12:00:00Z",
        "forum" : "cultural-trade-forum",
        "kind" : "roundtable",
        "title" : "Policy roundtable",
        "start" : "2025-05-27T10:20",
        "length" : 90,
        "state" : "confirmed",
        "audience" : "public",
        "appearances" : [
          {
            "number" : 4,
            "changed" : "2025-05-01T12:00:00Z",
            "organisation" : "palace-museum",
            "role" : "host",
            "presence" : "confirmed",
            "audience" : "public"
          },
          {
            "number" : 1,
            "changed" : "2025-05-01T12:00:00Z",
            "speaker" : "jane-roe",
            "role" : "moderator",
            "presence" : "confirmed",
            "audience" : "participants",
            "position" : "Acting editor",
            "affiliation" : "Example Weekly",
            "notes" : "vegetarian",
            "translations" : [
              {
                "field" : "position",
                "language" : "zh",
                "text" : "代理主编"
              }
            ]
          },
          {
            "number" : 3,
            "changed" : "2025-05-01T12:00:00Z",
            "speaker" : "zhang-san",
            "role" : "panelist",
            "presence" : "withdrawn",
            "audience" : "public"
          },
          {
            "number" : 2,
            "changed" : "2025-05-01T12:00:00Z",
            "speaker" : "jean-dupont",
            "role" : "panelist",
            "presence" : "invited",
            "audience" : "public"
          }
        ]
      }
    ],
    "findings" : [],
    "solved" : []
  }

Twice in one session, in two roles: the role says which.

  $ plenary appearance add policy roe --role panelist
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  host: Palace Museum; moderator: Jane Roe; panelist: Zhang San (withdrawn), Jean Dupont, Jane Roe
  2> solved: few-panelists
  $ plenary appearance add policy roe --role panelist
  2> plenary: 'policy-roundtable' has that panelist already
  ? 5
  $ plenary appearance set policy roe --role chair
  2> plenary: 'roe' may be any of 2 in 'policy-roundtable': 'moderator: Jane Roe', 'panelist: Jane Roe'
  ? 3
  $ plenary appearance set policy "panelist: roe" --role discussant
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  host: Palace Museum; moderator: Jane Roe; panelist: Zhang San (withdrawn), Jean Dupont; discussant: Jane Roe
  $ plenary appearance set policy "moderator: roe" --role discussant
  2> plenary: 'policy-roundtable' has that discussant already
  ? 5
  $ plenary appearance remove policy "discussant: jane"
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  host: Palace Museum; moderator: Jane Roe; panelist: Zhang San (withdrawn), Jean Dupont
  2> note     few-panelists    1 policy-roundtable: 1 panelist, a roundtable wants at least 2
  $ plenary appearance remove policy "chair: jane"
  2> plenary: 'chair: jane' is not in 'policy-roundtable'; plenary session show policy-roundtable lists who is
  ? 3

By key and number of the speaker; who is not there.

  $ plenary appearance set policy 1 --role chair
  2> plenary: '1' may be any of 2 in 'policy-roundtable': 'host: Palace Museum', 'moderator: Jane Roe'
  ? 3
  $ plenary appearance set policy jane-roe --role moderator
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  host: Palace Museum; moderator: Jane Roe; panelist: Zhang San (withdrawn), Jean Dupont
  $ plenary appearance remove policy doe
  2> plenary: 'doe' is not in 'policy-roundtable'; plenary session show policy-roundtable lists who is
  ? 3
  $ plenary appearance remove policy palace
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  moderator: Jane Roe; panelist: Zhang San (withdrawn), Jean Dupont
  $ plenary appearance remove policy zhang-san
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  moderator: Jane Roe; panelist: Jean Dupont
  2> solved: declined
  $ plenary appearance remove plicy dupont
  2> plenary: no session 'plicy'; did you mean policy-roundtable?
  ? 3
  $ plenary appearance add policy
  2> plenary: appearance add needs somebody: a name, --organisation or --label
  2> usage: plenary appearance add SESSION [WHO] [OPTION ...]
  ? 2
  $ plenary appearance add policy jane --label "somebody"
  2> plenary: give a person, --organisation or --label, only one
  2> usage: plenary appearance add SESSION [WHO] [OPTION ...]
  ? 2
  $ plenary appearance add policy --label ""
  2> plenary: an appearance needs somebody: a name, --organisation or --label
  ? 4
  $ plenary appearance set policy jane --label zh=某人
  2> plenary: an appearance needs somebody: a name, --organisation or --label
  ? 4
  $ plenary appearance set policy jane --label "Somebody"
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  moderator: Somebody; panelist: Jean Dupont
  2> the position 'Acting editor' was printed for 'Jane Roe', and is left out
  2> the affiliation 'Example Weekly' was printed for 'Jane Roe', and is left out
  $ plenary appearance list policy
  2> plenary: 'list' is not a verb of appearance
  2> usage: plenary appearance add|set|remove
  ? 2
  $ plenary session list
  No  Key                Time         Room  Kind        Title              Who
   1  policy-roundtable  10:20-11:50        roundtable  Policy roundtable  Somebody, Jean Dupont

What is said for one appearance replaces that of the speaker alone; who is not sure to come is said to be hidden, also
when another takes the place.

  $ plenary init Panel --from 2025-05-27 --timezone UTC --file panel.plenary > /dev/null; export PLENARY_FILE=panel.plenary
  $ plenary session add Trade --kind panel --start 09:00 --length 60 --panelist "Ann Lee; Editor; Review" --panelist "Bo Chen; Head; Office" --create --room "" > /dev/null 2>&1
  $ plenary appearance set trade ann --position "Acting editor"
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Ann Lee, Bo Chen
  $ plenary appearance set trade bo --affiliation "Ministry"
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Ann Lee, Bo Chen
  $ plenary print day --lines 0 | tail -2
                      Bo Chen  Head, Ministry
               Moderator to be announced
  $ plenary appearance set trade ann --state invited
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Ann Lee, Bo Chen
  2> 'Ann Lee' is only invited: public paper and calendars leave the name out; to confirm: plenary appearance set trade ann-lee --state confirmed
  $ plenary appearance set trade ann --speaker "Cy Dole" --create
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Cy Dole, Bo Chen
  2> made speaker 3 cy-dole  Cy Dole
  2> the position 'Acting editor' was printed for 'Ann Lee', and is left out
  2> 'Cy Dole' is only invited, as 'Ann Lee' was: public paper and calendars leave the name out; to confirm: plenary appearance set trade cy-dole --state confirmed
  $ plenary appearance set trade cy --position Guest
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Cy Dole, Bo Chen
  $ plenary appearance set trade cy --state tentative
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Cy Dole, Bo Chen
  $ plenary appearance set trade cy --speaker "Di Moe" --create
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Di Moe, Bo Chen
  2> made speaker 4 di-moe  Di Moe
  2> the position 'Guest' was printed for 'Cy Dole', and is left out
  2> 'Di Moe' is tentative, as 'Cy Dole' was; to confirm: plenary appearance set trade di-moe --state confirmed
  $ plenary appearance set trade di --speaker ann --state confirmed
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Ann Lee, Bo Chen
  $ plenary appearance set trade bo --state declined
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Ann Lee, Bo Chen (declined)
  2> 'Bo Chen' has declined: public paper and calendars leave the name out
  2> warning  declined         1 trade: panelist 'Bo Chen' has declined
  $ plenary check
  1 trade  Tue 27 May 09:00-10:00
    warning  declined         panelist 'Bo Chen' has declined; plenary appearance set trade bo-chen --speaker NAME
    warning  no-room          no room; plenary session set trade --room ROOM
  2 warnings in 1 session
  $ plenary appearance add trade "Ed Poe" --create --state invited
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Ann Lee, Bo Chen (declined); speaker: Ed Poe
  2> made speaker 5 ed-poe  Ed Poe
  2> 'Ed Poe' is only invited: public paper and calendars leave the name out; to confirm: plenary appearance set trade ed-poe --state confirmed
  $ plenary appearance set trade bo --speaker cy --state confirmed
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Ann Lee, Cy Dole; speaker: Ed Poe
  2> the affiliation 'Ministry' was printed for 'Bo Chen', and is left out
  2> solved: declined

Who takes the place of somebody who has declined has not.

  $ plenary appearance set trade cy --state declined > /dev/null 2>&1
  $ plenary appearance set trade cy --speaker "Flo Ray" --create
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Ann Lee, Flo Ray; speaker: Ed Poe
  2> made speaker 6 flo-ray  Flo Ray
  2> 'Flo Ray' is confirmed; 'Cy Dole' has declined
  2> solved: declined
  $ plenary check | grep -c declined
  0
  ? 1
  $ plenary appearance set trade flo --label "official of the Ministry" --state invited
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Ann Lee, official of the Ministry; speaker: Ed Poe
  2> 'official of the Ministry' is only invited: public paper and calendars leave the name out; to confirm: plenary appearance set trade 'official of the Ministry' --state confirmed

What was to be printed beside somebody by name is not for whoever takes the place, unless it is said anew.

  $ plenary appearance set trade ed-poe --position "Acting president" > /dev/null
  $ plenary appearance set trade ed-poe --speaker "Max Low; Clerk; Town Hall" --create --state confirmed
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Ann Lee, official of the Ministry; speaker: Max Low
  2> made speaker 7 max-low  Max Low, Clerk, Town Hall
  2> the position 'Acting president' was printed for 'Ed Poe', and is left out
  $ plenary print day | grep 'Max Low'
               Speaker  Max Low  Clerk, Town Hall
  $ plenary appearance set trade max-low --speaker "Ida Orr" --create --position Envoy
  session 1 trade  Tue 27 May 09:00-10:00  panelist: Ann Lee, official of the Ministry; speaker: Ida Orr
  2> made speaker 8 ida-orr  Ida Orr
  $ plenary print day | grep 'Ida Orr'
               Speaker  Ida Orr  Envoy
