plenary speaker: who appears.

  $ plenary init "Cultural Trade Forum" --from 2025-05-27 --timezone Asia/Shanghai --language en,zh
  made cultural-trade-forum.plenary: forum 1 cultural-trade-forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary speaker add "Jiang Xiaojuan" --family Jiang --name zh=江小涓 --position Professor --position zh=教授 --organisation "University of the Chinese Academy of Social Sciences" --former "deputy secretary-general" --organisation "State Council"
  speaker 1 jiang-xiaojuan  Jiang Xiaojuan, Professor, University of the Chinese Academy of Social Sciences; former deputy secretary-general, State Council
  $ plenary speaker add "Wang Xudong" --position Director --organisation "Palace Museum" --email wang@example.org
  speaker 2 wang-xudong  Wang Xudong, Director, Palace Museum
  $ plenary speaker add "Wang Li" --honorific Dr
  speaker 3 wang-li  Wang Li
  $ plenary speaker add "Zoë Müller"
  speaker 4 zoe-muller  Zoë Müller
  $ plenary speaker list
  No  Key             Name            Family  Honorific  Positions
   1  jiang-xiaojuan  Jiang Xiaojuan  Jiang              Professor, University of the Chinese Academy of Social Sciences; former deputy secretary-general, State Council
   2  wang-xudong     Wang Xudong                        Director, Palace Museum
   3  wang-li         Wang Li                 Dr
   4  zoe-muller      Zoë Müller
  $ plenary speaker show 小涓
  speaker 1 jiang-xiaojuan  Jiang Xiaojuan, Professor, University of the Chinese Academy of Social Sciences; former deputy secretary-general, State Council
    name          Jiang Xiaojuan
    family        Jiang
    positions     Professor, University of the Chinese Academy of Social Sciences
                    position (zh): 教授
                  former deputy secretary-general, State Council
    translations  name (zh): 江小涓
  $ plenary speaker show jiang --json | grep -v uuid
  {
    "speakers" : [
      {
        "number" : 1,
        "key" : "jiang-xiaojuan",
        "changed" : "2025-05-01T12:00:00Z",
        "name" : "Jiang Xiaojuan",
        "family" : "Jiang",
        "positions" : [
          {
            "number" : 1,
            "changed" : "2025-05-01T12:00:00Z",
            "position" : "Professor",
            "organisation" : "University of the Chinese Academy of Social Sciences",
            "translations" : [
              {
                "field" : "position",
                "language" : "zh",
                "text" : "教授"
              }
            ]
          },
          {
            "number" : 2,
            "changed" : "2025-05-01T12:00:00Z",
            "position" : "deputy secretary-general",
            "organisation" : "State Council",
            "former" : true
          }
        ],
        "translations" : [
          {
            "field" : "name",
            "language" : "zh",
            "text" : "江小涓"
          }
        ]
      }
    ],
    "findings" : []
  }

By words in any script, without accents; whole words come before beginnings.

  $ plenary speaker show muller
  speaker 4 zoe-muller  Zoë Müller
    name          Zoë Müller
  $ plenary speaker show wang
  2> plenary: 'wang' may be any of 2 speakers: 2 wang-xudong (Wang Xudong), 3 wang-li (Wang Li)
  ? 3
  $ plenary speaker show "li wang"
  speaker 3 wang-li  Wang Li
    name          Wang Li
    honorific     Dr
  $ plenary speaker show xud
  speaker 2 wang-xudong  Wang Xudong, Director, Palace Museum
    name          Wang Xudong
    email         wang@example.org
    positions     Director, Palace Museum
  $ plenary speaker show "Wang Xudon"
  speaker 2 wang-xudong  Wang Xudong, Director, Palace Museum
    name          Wang Xudong
    email         wang@example.org
    positions     Director, Palace Museum
  $ plenary speaker show nobody
  2> plenary: no speaker 'nobody'; plenary speaker list shows what there is
  ? 3

Positions given replace all positions.

  $ plenary speaker set xudong --position "Director of the Palace Museum" --link "https://example.org/wang About him"
  speaker 2 wang-xudong  Wang Xudong, Director of the Palace Museum
  $ plenary speaker set xudong --biography "Born in 1967.
  > Restorer of caves."
  speaker 2 wang-xudong  Wang Xudong, Director of the Palace Museum
  $ plenary speaker show xudong
  speaker 2 wang-xudong  Wang Xudong, Director of the Palace Museum
    name          Wang Xudong
    biography     Born in 1967.
                  Restorer of caves.
    email         wang@example.org
    positions     Director of the Palace Museum
    links         https://example.org/wang  About him
  $ plenary speaker set xudong --position "" --biography ""
  speaker 2 wang-xudong  Wang Xudong
  $ plenary speaker show xudong
  speaker 2 wang-xudong  Wang Xudong
    name          Wang Xudong
    email         wang@example.org
    links         https://example.org/wang  About him
  $ plenary speaker set xudong --email "a b" --url "javascript:alert(1)" --name ""
  2> plenary: email 'a b': write name@example.org
  2> plenary: url 'javascript:alert(1)': only links that open a page, a mail or a call are kept: write https://…
  2> plenary: a speaker needs a name
  ? 4

Two who are one: the first keeps its key, gets all appearances and what it did not have.

  $ plenary room add "Main Hall"
  room 1 main-hall  Main Hall
  $ plenary session add "Caves" --kind speech --start 09:00 --length 30 --room main --speaker xudong
  session 1 caves  Tue 27 May 09:00-09:30  Main Hall  speaker: Wang Xudong
  $ plenary speaker add "WANG Xudong" --position Director --name zh=王旭东
  speaker 5 wang-xudong-2  WANG Xudong, Director
  $ plenary session add "Museums" --kind speech --start 09:15 --length 30 --speaker wang-xudong-2 --room "Main Hall" --state tentative
  session 2 museums  Tue 27 May 09:15-09:45  Main Hall  speaker: WANG Xudong  (tentative)
  2> error    room-clash       2 museums: Main Hall: 1 caves runs until 09:30; 15 minutes overlap
  $ plenary session move museums --start 11:00
  session 2 museums  Tue 27 May 09:15 → 11:00, until 11:30  Main Hall
  2> solved: room-clash
  $ plenary session add "Panel" --kind panel --start 11:15 --length 30 --moderator wang-xudong-2 --panelist wang-xudong --panelist wang-xudong-2 --panelist zoe
  session 3 panel  Tue 27 May 11:15-11:45  moderator: WANG Xudong; panelist: Wang Xudong, WANG Xudong, Zoë Müller
  2> error    speaker-clash    3 panel: WANG Xudong: 2 museums runs until 11:30; 15 minutes overlap
  2> warning  no-room          3 panel: no room
  $ plenary speaker merge wang-xudong wang-xudong-2
  speaker 2 wang-xudong  Wang Xudong, Director
  2> merged 5 wang-xudong-2 into it: 2 appearances, 1 position, zh name
  2> not kept: name of wang-xudong-2: WANG Xudong
  $ plenary speaker show 王
  speaker 2 wang-xudong  Wang Xudong, Director
    name          Wang Xudong
    email         wang@example.org
    positions     Director
    links         https://example.org/wang  About him
    translations  name (zh): 王旭东
    Tue 27 May 09:00-09:30  Main Hall  1 caves    Caves  (speaker)
    Tue 27 May 11:00-11:30  Main Hall  2 museums  Museums  (speaker)
    Tue 27 May 11:15-11:45             3 panel    Panel  (moderator, panelist)
  $ plenary session show panel
  session 3 panel  Tue 27 May 11:15-11:45  moderator: Wang Xudong; panelist: Wang Xudong, Zoë Müller
    forum         1 cultural-trade-forum
    kind          panel
    title         Panel
    start         2025-05-27 11:15
    length        30m
    state         confirmed
    audience      public
    appearances   moderator: Wang Xudong, Director
                  panelist: Wang Xudong, Director
                  panelist: Zoë Müller
  $ plenary speaker merge 2 2
  2> plenary: both are the speaker 'wang-xudong'; name another one
  ? 5
  $ plenary speaker merge nobody noone
  2> plenary: no speaker 'nobody'; plenary speaker list shows what there is
  2> plenary: no speaker 'noone'; plenary speaker list shows what there is
  ? 3
  $ plenary speaker merge 2
  2> plenary: speaker merge needs SPEAKER OTHER
  2> usage: plenary speaker merge SPEAKER OTHER
  ? 2
  $ plenary speaker remove xudong
  2> plenary: speaker 'wang-xudong' is still used by session 1 caves, session 2 museums, session 3 panel; change them first
  ? 5
  $ plenary speaker remove "wang li"
  removed speaker 3 wang-li  Wang Li
  $ plenary speaker list
  No  Key             Name            Family  Positions
   1  jiang-xiaojuan  Jiang Xiaojuan  Jiang   Professor, University of the Chinese Academy of Social Sciences; former deputy secretary-general, State Council
   2  wang-xudong     Wang Xudong             Director
   4  zoe-muller      Zoë Müller

What goes over is named.

  $ plenary speaker add "Ann Lee" --key ann
  speaker 6 ann  Ann Lee
  $ plenary speaker add "Ann B. Lee" --key ann-b --biography "An engineer." --url https://example.org/ann
  speaker 7 ann-b  Ann B. Lee
  $ plenary speaker add "Ann Lee" --key ann-c
  speaker 8 ann-c  Ann Lee
  $ plenary speaker merge ann ann-b
  speaker 6 ann  Ann Lee
  2> merged 7 ann-b into it: biography, url
  2> not kept: name of ann-b: Ann B. Lee
  $ plenary speaker merge ann ann-c
  speaker 6 ann  Ann Lee
  2> merged 8 ann-c into it: nothing that was not there

Nobody is merged with himself, and nothing of the kind is offered.

  $ plenary init Twice --from 2025-05-27 --timezone UTC --file twice.plenary > /dev/null
  $ plenary speaker add "An Na" --file twice.plenary
  speaker 1 an-na  An Na
  $ plenary speaker merge an-na an-nb --file twice.plenary
  2> plenary: no speaker 'an-nb'; plenary speaker list shows what there is
  ? 3
  $ plenary speaker merge an-na 1 --file twice.plenary
  2> plenary: both are the speaker 'an-na'; name another one
  ? 5
