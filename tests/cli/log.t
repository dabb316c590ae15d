What was changed, by whom and when.

  $ plenary init Forum --from 2025-05-27 --timezone Asia/Shanghai --language en,zh -f f.plenary
  made f.plenary: forum 1 forum, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ export PLENARY_FILE=f.plenary
  $ plenary log
  No  When                  Who   What
   1  Thu 1 May 2025 20:00  anna  added forum 1 forum
  $ PLENARY_NOW=2025-05-20T09:00:00Z plenary room add "Main Hall"
  room 1 main-hall  Main Hall
  $ PLENARY_NOW=2025-05-20T09:01:00Z plenary room add "Room A" --author "Ben <ben@example.org>"
  room 2 room-a  Room A
  $ PLENARY_NOW=2025-05-21T09:00:00Z plenary session add "Policy roundtable" --start 10:10 --room a --kind roundtable \
  >   --speaker "Jane Roe; Director; Museum" --create 2> /dev/null
  roundtable 1 policy-roundtable  Tue 27 May 10:10  Room A  speaker: Jane Roe
  $ plenary session set policy --start 10:20 --room main
  roundtable 1 policy-roundtable  Tue 27 May 10:20  Main Hall  speaker: Jane Roe
  $ plenary session set policy --title zh=政策圆桌 --abstract "Long
  > and longer." --length 90
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  Main Hall  speaker: Jane Roe
  $ plenary appearance set policy jane --state withdrawn
  roundtable 1 policy-roundtable  Tue 27 May 10:20-11:50  Main Hall  speaker: Jane Roe (withdrawn)
  2> 'Jane Roe' has withdrawn: public paper and calendars leave the name out
  2> warning  declined         1 policy-roundtable: speaker 'Jane Roe' has withdrawn
  $ plenary session set policy --start "2025-05-28 09:00" --state tentative --add-room a
  roundtable 1 policy-roundtable  Wed 28 May 09:00-10:30  Main Hall, Room A  speaker: Jane Roe (withdrawn)  (tentative)
  2> warning  outside-forum    1 policy-roundtable: Wed 28 May is after the last day of Forum, Tue 27 May
  $ plenary speaker set jane --position "Former director" --email jane@example.org
  speaker 1 jane-roe  Jane Roe, Former director
  $ plenary log
  No  When                   Who                    What
   9  Thu 1 May 2025 20:00   anna                   speaker 1 jane-roe: email none → jane@example.org; −Director, Museum; +Former director
   8  Thu 1 May 2025 20:00   anna                   1 policy-roundtable: start Tue 27 May 10:20 → Wed 28 May 09:00; state confirmed → tentative; +room Room A
   7  Thu 1 May 2025 20:00   anna                   1 policy-roundtable: Jane Roe: presence confirmed → withdrawn
   6  Thu 1 May 2025 20:00   anna                   1 policy-roundtable: length none → 1h30; abstract entered; title (zh): none → 政策圆桌
   5  Thu 1 May 2025 20:00   anna                   1 policy-roundtable: start 10:10 → 10:20; room Room A → Main Hall
   4  Wed 21 May 2025 17:00  anna                   added session 1 policy-roundtable; added speaker 1 jane-roe
   3  Tue 20 May 2025 17:01  Ben <ben@example.org>  added room 2 room-a
   2  Tue 20 May 2025 17:00  anna                   added room 1 main-hall
   1  Thu 1 May 2025 20:00   anna                   added forum 1 forum

One entry, with the verb as it was typed:

  $ plenary log --entry 2
  entry 2  Tue 20 May 2025 17:00  anna
    plenary room add "Main Hall"
    added room 1 main-hall
  $ plenary log --entry 4
  entry 4  Wed 21 May 2025 17:00  anna
    plenary session add "Policy roundtable" --start 10:10 --room a --kind roundtable --speaker "Jane Roe; Director; Museum" --create
    added session 1 policy-roundtable
    added speaker 1 jane-roe
  $ plenary log --entry 9
  entry 9  Thu 1 May 2025 20:00  anna
    plenary speaker set jane --position "Former director" --email jane@example.org
    speaker 1 jane-roe: email none → jane@example.org; −Director, Museum; +Former director
  $ plenary log --entry 4 --json | grep -v uuid
  {
    "entries" : [
      {
        "number" : 4,
        "kind" : "write",
        "made" : "2025-05-21T09:00:00Z",
        "author" : "anna",
        "command" : "session add \"Policy roundtable\" --start 10:10 --room a --kind roundtable --speaker \"Jane Roe; Director; Museum\" --create",
        "summary" : "added session 1 policy-roundtable; added speaker 1 jane-roe",
        "undone" : false,
        "changes" : [
          "added session 1 policy-roundtable",
          "added speaker 1 jane-roe"
        ]
      }
    ]
  }

What concerns one record, also when it is gone:

  $ plenary log session policy
  No  When                   Who   What
   8  Thu 1 May 2025 20:00   anna  1 policy-roundtable: start Tue 27 May 10:20 → Wed 28 May 09:00; state confirmed → tentative; +room Room A
   7  Thu 1 May 2025 20:00   anna  1 policy-roundtable: Jane Roe: presence confirmed → withdrawn
   6  Thu 1 May 2025 20:00   anna  1 policy-roundtable: length none → 1h30; abstract entered; title (zh): none → 政策圆桌
   5  Thu 1 May 2025 20:00   anna  1 policy-roundtable: start 10:10 → 10:20; room Room A → Main Hall
   4  Wed 21 May 2025 17:00  anna  added session 1 policy-roundtable; added speaker 1 jane-roe
  $ plenary log speaker jane
  No  When                   Who   What
   9  Thu 1 May 2025 20:00   anna  speaker 1 jane-roe: email none → jane@example.org; −Director, Museum; +Former director
   7  Thu 1 May 2025 20:00   anna  1 policy-roundtable: Jane Roe: presence confirmed → withdrawn
   4  Wed 21 May 2025 17:00  anna  added session 1 policy-roundtable; added speaker 1 jane-roe
  $ plenary log roundtable policy --limit 1
  No  When                  Who   What
   8  Thu 1 May 2025 20:00  anna  1 policy-roundtable: start Tue 27 May 10:20 → Wed 28 May 09:00; state confirmed → tentative; +room Room A
  $ plenary session remove policy
  removed roundtable 1 policy-roundtable  Policy roundtable
  2> solved: few-panelists, outside-forum, no-moderator, declined
  $ plenary log session policy
  2> plenary: no session 'policy'; plenary session list shows what there is
  ? 3
  $ plenary log session 1 --limit 2
  No  When                  Who   What
  10  Thu 1 May 2025 20:00  anna  removed session 1 policy-roundtable
   8  Thu 1 May 2025 20:00  anna  1 policy-roundtable: start Tue 27 May 10:20 → Wed 28 May 09:00; state confirmed → tentative; +room Room A

Since a day or a time, on the clocks of the forum:

  $ plenary log --since 2025-05-20 | head -3
  No  When                   Who                    What
   4  Wed 21 May 2025 17:00  anna                   added session 1 policy-roundtable; added speaker 1 jane-roe
   3  Tue 20 May 2025 17:01  Ben <ben@example.org>  added room 2 room-a
  $ plenary log --since "2025-05-20 17:01"
  No  When                   Who                    What
   4  Wed 21 May 2025 17:00  anna                   added session 1 policy-roundtable; added speaker 1 jane-roe
   3  Tue 20 May 2025 17:01  Ben <ben@example.org>  added room 2 room-a
  $ plenary log --since 2025-05-22
  2> no entries here
  $ plenary log --since yesterday
  2> plenary: since 'yesterday' is not a date or time; write 2025-05-20 or "2025-05-20 09:00"
  ? 4

What changed nothing is no entry; what is typed is kept on one line, and what is typed wrong not at all:

  $ plenary room set main --name "Main Hall"
  room 1 main-hall  Main Hall
  $ plenary room set main --notes "$(printf 'a\nb')" --author "$(printf 'x\033[31m')"
  2> plenary: author: the text has the control character U+001B
  ? 4
  $ plenary room set main --notes "$(printf 'a\nb')"
  room 1 main-hall  Main Hall
  $ plenary log --entry 11
  entry 11  Thu 1 May 2025 20:00  anna
    plenary room set main --notes "a b"
    room 1 main-hall: notes entered

  $ plenary log --entry 99
  2> plenary: no entry 99; plenary log lists them
  ? 3
  $ plenary log --entry x
  2> plenary: entry 'x' is not a number; plenary log lists them
  ? 4
  $ plenary log talks 3
  2> plenary: there are no records called 'talks'; there are forum, venue, room, theme, organisation, speaker, session, roundtable
  2> usage: plenary log [NOUN RECORD | --entry N] [--since TIME] [--limit N]
  ? 2
  $ plenary log session
  2> plenary: log takes an entry, or a kind and a record of it
  2> usage: plenary log [NOUN RECORD | --entry N] [--since TIME] [--limit N]
  ? 2
  $ plenary log --limit 0
  2> plenary: limit '0' is not a number; write 1 or more
  ? 4

Without a name given, it is who is logged in:

  $ env -u PLENARY_AUTHOR plenary room add Third --author "" > /dev/null; plenary log --limit 1
  No  When                  Who * What (glob)
  12  Thu 1 May 2025 20:00  *@*  added room 3 third (glob)

What belonged to a record, and is gone by now, tells what was done to it since:

  $ plenary session add Closing --speaker "John Doe" --create > /dev/null 2>&1
  $ export PLENARY_NOW=2025-06-01T09:00:00Z
  $ plenary appearance set closing john --state tentative > /dev/null 2>&1
  $ plenary appearance remove closing john > /dev/null 2>&1
  $ plenary log session closing --since 2025-06-01
  No  When                  Who   What
  15  Sun 1 Jun 2025 17:00  anna  2 closing: −speaker John Doe
  14  Sun 1 Jun 2025 17:00  anna  2 closing: John Doe: presence confirmed → tentative

A change of order is told as one, and so is what only changed in an element of a list.

  $ plenary init Orders --from 2025-05-27 --timezone Asia/Shanghai --file orders.plenary > /dev/null
  $ export PLENARY_FILE=orders.plenary
  $ plenary run - > /dev/null 2>&1 << 'END'
  > room add A
  > room add B
  > theme add X
  > theme add Y
  > speaker add "Jane Roe" --position Dean --organisation University --position Chair --organisation Board
  > organisation add O1
  > organisation add O2
  > session add Talk --start 9 --room A --room B --theme X --theme Y --speaker Jane --speaker "Bob Lee" --create --link "https://a.example/ One" --link https://b.example/ --organisation "host: O1" --organisation "host: O2"
  > END
  $ change () { plenary "$@" > /dev/null 2>&1; plenary log --limit 1 | sed -n '2s/.*  //p'; }
  $ change session set talk --speaker Bob --speaker Jane
  1 talk: order of appearances
  $ change session set talk --room B --room A
  1 talk: order of rooms
  $ change session set talk --theme Y --theme X
  1 talk: order of themes
  $ change session set talk --link https://b.example/ --link "https://a.example/ One"
  1 talk: order of links
  $ change session set talk --link https://b.example/ --link "https://a.example/ Two"
  1 talk: link https://a.example/: title One → Two
  $ change session set talk --organisation "host: O2" --organisation "host: O1"
  1 talk: order of organisations
  $ change session set talk --organisation "media: O2" --organisation "host: O1"
  1 talk: −organisation O2 (host); +organisation O2 (media)
  $ change speaker set jane --position Chair --organisation Board --position Dean --organisation University
  speaker 1 jane-roe: order of positions
  $ plenary undo | tail -1
    speaker 1 jane-roe: order of positions
