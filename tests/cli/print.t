plenary print: the papers of a conference.

  $ plenary init --example > /dev/null
  $ plenary print day
  FBCCS   Tuesday 27 May 2025   Not released                           Page 1 of 1
  ================================================================================

  Forum on Building China's Cultural Strength 2025
  Forum on Empowering Cultural Trade with Digital and Intelligent Technologies

  Tuesday 27 May 2025                                  Conference Centre, Shenzhen
  Times are venue time, China Standard Time (UTC+08:00).
  Not released yet.

  Morning                                                                Main Hall
  --------------------------------------------------------------------------------
  08:30-09:00  Registration and tea                                          Foyer
  09:00-09:20  Opening

  09:20-10:00  How digital and intelligent technologies drive the development of
               cultural trade
               Keynote speaker  Jiang Xiaojuan  Professor, University of the
                                                Chinese Academy of Social
                                                Sciences; former deputy secretary-
                                                general, State Council

  10:00-10:45  Thematic speeches
               10:00-10:15  Speech by Wang Xudong
                              Wang Xudong, Director, Palace Museum
               10:15-10:30  Speech by Yang Jun
                              Yang Jun, Senior vice president, 37 Interactive
                                Entertainment
               10:30-10:45  Speech by Chen Xiaoyun
                              Chen Xiaoyun, Vice president, POP MART
  10:45-11:00  -- Tea break ------------------------------------------------ Foyer
  11:00-12:00  Policy roundtable
               Panel            Officials of the departments concerned (4)
               Moderator to be announced
  12:00-13:30  -- Lunch ----------------------------------------------- Restaurant

  Afternoon                                                              Main Hall
  --------------------------------------------------------------------------------
  13:30-14:30  Industry roundtable 1: Digital cultural trade expanding global
               markets
               Panel            Yang Jun        Senior vice president, 37
                                                Interactive Entertainment
                                Further participants to be announced (3)
               Moderator to be announced

  14:30-15:30  Industry roundtable 2: Intelligent technology empowering
               traditional IPs for global competitiveness
               Panel            Wang Xudong     Director, Palace Museum
                                Further participants to be announced (3)
               Moderator to be announced
  15:30-15:50  -- Tea break ------------------------------------------------ Foyer
  15:50-16:50  Industry roundtable 3: Brand + culture empowering global expansion
               Panel            Chen Xiaoyun    Vice president, POP MART
                                Further participants to be announced (3)
               Moderator to be announced

  16:50-17:00  Closing

At a glance: rooms across, time down.

  $ plenary print grid
  FBCCS   Tuesday 27 May 2025   Not released                           Page 1 of 1
  ================================================================================

  Forum on Building China's Cultural Strength 2025
  Forum on Empowering Cultural Trade with Digital and Intelligent Technologies
  At a glance

  Tuesday 27 May 2025                                  Conference Centre, Shenzhen
  Times are venue time, China Standard Time (UTC+08:00).
  Not released yet.

        | Main Hall                                                              |
  08:30 +------------------------------------------------------------------------+
        | Registration and tea, Foyer                                            |
  09:00 +------------------------------------------------------------------------+
        | Opening                                                                |
  09:20 +------------------------------------------------------------------------+
        | How digital and intelligent technologies drive the development of      |
        | cultural trade                                                         |
  10:00 +------------------------------------------------------------------------+
        | Thematic speeches                                                      |
  10:45 +------------------------------------------------------------------------+
        | Tea break, Foyer                                                       |
  11:00 +------------------------------------------------------------------------+
        | Policy roundtable                                                      |
  12:00 +------------------------------------------------------------------------+
        | Lunch, Restaurant                                                      |
  13:30 +------------------------------------------------------------------------+
        | Industry roundtable 1: Digital cultural trade expanding global markets |
  14:30 +------------------------------------------------------------------------+
        | Industry roundtable 2: Intelligent technology empowering traditional   |
        | IPs for global competitiveness                                         |
  15:30 +------------------------------------------------------------------------+
        | Tea break, Foyer                                                       |
  15:50 +------------------------------------------------------------------------+
        | Industry roundtable 3: Brand + culture empowering global expansion     |
  16:50 +------------------------------------------------------------------------+
        | Closing                                                                |
  17:00 +------------------------------------------------------------------------+

Signs: a sheet for each door. Only those of the rooms selected are printed.

  $ plenary print signs --room foyer
  FBCCS   Tuesday 27 May 2025   Not released                           Page 1 of 1
  ================================================================================

  Forum on Building China's Cultural Strength 2025

             ##########    ######    ##      ##  ##########  ########
             ##          ##      ##  ##      ##  ##          ##      ##
             ##          ##      ##  ##      ##  ##          ##      ##
             ########    ##      ##    ##  ##    ########    ########
             ##          ##      ##      ##      ##          ##  ##
             ##          ##      ##      ##      ##          ##    ##
             ##            ######        ##      ##########  ##      ##

  Foyer, 3F, Conference Centre, Shenzhen                       Tuesday 27 May 2025
  --------------------------------------------------------------------------------

  08:30-09:00  Registration and tea

  10:45-11:00  -- Tea break ------------------------------------------------------

  15:30-15:50  -- Tea break ------------------------------------------------------

  Times are venue time, China Standard Time (UTC+08:00).
  Not released yet.
  $ plenary print signs --room foyer --room restaurant --language de | grep Seite
  FBCCS   Dienstag, 27. Mai 2025   Nicht veröffentlicht              Seite 1 von 2
  \x0cFBCCS   Dienstag, 27. Mai 2025   Nicht veröffentlicht              Seite 2 von 2 (esc)

The index: who appears, and on which page of the day programme.

  $ plenary print index
  FBCCS   Index of speakers and organisations   Not released           Page 1 of 1
  ================================================================================

  Forum on Building China's Cultural Strength 2025
  Forum on Empowering Cultural Trade with Digital and Intelligent Technologies
  Index of speakers and organisations

  Tuesday 27 May 2025                                  Conference Centre, Shenzhen
  Times are venue time, China Standard Time (UTC+08:00).
  Not released yet.

  Sorted by family name (in capitals), in the order of this language: English.
  Pages are those of the programme by day, of the same edition.

  CHEN Xiaoyun  陈晓芸
    Speech by Chen Xiaoyun ..................................................... 1
      10:30-10:45  Main Hall  Speaker
    Industry roundtable 3: Brand + culture empowering global expansion ......... 1
      15:50-16:50  Main Hall  Panel

  JIANG Xiaojuan  江小涓
    How digital and intelligent technologies drive the development of
      cultural trade ........................................................... 1
      09:20-10:00  Main Hall  Keynote speaker

  WANG Xudong  王旭东
    Speech by Wang Xudong ...................................................... 1
      10:00-10:15  Main Hall  Speaker
    Industry roundtable 2: Intelligent technology empowering traditional IPs
      for global competitiveness ............................................... 1
      14:30-15:30  Main Hall  Panel

  YANG Jun  杨军
    Speech by Yang Jun ......................................................... 1
      10:15-10:30  Main Hall  Speaker
    Industry roundtable 1: Digital cultural trade expanding global markets ..... 1
      13:30-14:30  Main Hall  Panel

What is not released yet says so on every page; a release says which it is.

  $ plenary release add "First edition" > /dev/null
  $ plenary print day | sed -n '1p;9p'
  FBCCS   Tuesday 27 May 2025   First edition                          Page 1 of 1
  First edition, Thu 1 May 2025, 20:00.

What no paper shows makes no other edition of it.

  $ plenary session set opening --abstract "Words of welcome." > /dev/null; plenary print day | head -n 1
  FBCCS   Tuesday 27 May 2025   First edition                          Page 1 of 1

What changed since is marked, with what it was; what is new or no longer there is told.

  $ plenary session move policy-roundtable --start 11:10 --room foyer > /dev/null
  $ plenary session cancel industry-3 --reason "The participants cannot travel" > /dev/null
  $ plenary session add "Signing of agreements" --forum cultural-trade --start 17:10 --length 20 --room main-hall > /dev/null
  2> warning  no-speaker       16 signing-of-agreements: no speaker
  $ plenary session remove closing > /dev/null
  $ plenary print signs --room main-hall | grep -A 10 'NO LONGER'
  NO LONGER IN THIS ROOM
  --------------------------------------------------------------------------------

  11:00-12:00  Policy roundtable
    Now: 11:10-12:10, Foyer

  16:50-17:00  Closing
    No longer in the programme.

  Times are venue time, China Standard Time (UTC+08:00).
  After First edition, Thu 1 May 2025, 20:00; not released yet.
  $ plenary print day | grep -E -A2 '^(FBCCS|As it|Marks|[0-9:-]{11}[^ ]|NO LONGER)'
  FBCCS   Tuesday 27 May 2025   After First edition                    Page 1 of 2
  ================================================================================

  --
  Marks: * changed since First edition   + new since First edition   x cancelled

  Morning
  --------------------------------------------------------------------------------

  08:30-09:00  Registration and tea                                          Foyer
  --
  11:10-12:10* Policy roundtable                                             Foyer
               New time; was 11:00-12:00. New room; was Main Hall.
               Panel            Officials of the departments concerned (4)
  --
  --------------------------------------------------------------------------------

  13:30-14:30  Industry roundtable 1: Digital cultural trade expanding global
  --
  15:50-16:50x Cancelled: Industry roundtable 3: Brand + culture empowering global
               expansion
               Reason: The participants cannot travel
  --
  17:10-17:30+ New: Signing of agreements

  NO LONGER IN THE PROGRAMME
  --------------------------------------------------------------------------------

  16:50-17:00  Closing, Main Hall

The paper of a release is compared with the release before it, or with the one that --since names.

  $ plenary release add "Second edition" > /dev/null
  $ plenary print day > two.txt; plenary print day --release 2 | cmp - two.txt; sed -n '9,10p' two.txt
  Second edition, Thu 1 May 2025, 20:00.
  Marks: * changed since First edition   + new since First edition   x cancelled
  $ plenary print day --since 2 | grep -c '^Marks: x cancelled$'
  1
  $ plenary print day --release 1 | grep -E '^(First|Marks)'
  First edition, Thu 1 May 2025, 20:00.
  $ plenary print day --since third
  2> plenary: no release 'third'; plenary release list shows them
  ? 3

A selection marks and tells only what is selected.

  $ plenary print day --since 1 --room foyer | tail -n +13
  --------------------------------------------------------------------------------

  08:30-09:00  Registration and tea

  10:45-11:00  -- Tea break ------------------------------------------------------

  11:10-12:10* Policy roundtable
               New time; was 11:00-12:00. New room; was Main Hall.
               Panel  Officials of the departments concerned (4)
               Moderator to be announced

  Afternoon
  --------------------------------------------------------------------------------

  15:30-15:50  -- Tea break ------------------------------------------------ Foyer
  $ plenary print day --since 1 --kind ceremony | tail -n +15

  NO LONGER IN THE PROGRAMME
  --------------------------------------------------------------------------------

  16:50-17:00  Closing, Main Hall

Sessions that overlap are marked for those who make the programme, and for nobody else.

  $ plenary session move keynote-jiang --start 09:10 > /dev/null
  2> error    room-clash       3 keynote-jiang: Main Hall: 2 opening runs until 09:20; 10 minutes overlap
  $ plenary print day --audience staff | grep -A2 '^[0-9:-]*!'
  09:00-09:20! Opening                                                   Main Hall
               Overlaps “How digital and intelligent technologies drive the
                 development of cultural trade” by 10 min.
  --
  09:10-09:50! How digital and intelligent technologies drive the        Main Hall
               development of cultural trade
               New time; was 09:20-10:00.
  $ plenary print day | grep -c '!'
  0
  ? 1

Pages part at form feeds; there is one without end for e-mail.

  $ plenary print day --lines 40 | grep -a -n -E 'Page . of|continued'
  1:FBCCS   Tuesday 27 May 2025   After Second edition                   Page 1 of 2
  40:                                                             continued on page 2
  41:\x0cFBCCS   Tuesday 27 May 2025   After Second edition                   Page 2 of 2 (esc)
  44:Morning (continued)
  $ plenary print day --lines 0 | head -n 3
  Forum on Building China's Cultural Strength 2025
  Forum on Empowering Cultural Trade with Digital and Intelligent Technologies
   (esc)
  $ plenary print day --date 2025-05-20 | grep Printed
  Printed Tuesday 20 May 2025.

A file.

  $ plenary print day --width 72 -o day.txt
  day.txt: 15 sessions, 1 page, 3.3 kB
  $ plenary print day -o day.txt
  2> plenary: 'day.txt' is there already; --replace overwrites it
  ? 5

The same programme gives the same pages, in whatever zone and language the machine is.

  $ TZ=America/New_York LC_ALL=C plenary print day --width 72 | cmp - day.txt
  $ plenary export text --width 72 | cmp - day.txt

What is written from right to left is kept apart from what stands beside it, visibly or not.

  $ plenary session set opening --title "פתיחה" > /dev/null
  $ plenary print day | grep -c $'\u2068פתיחה\u2069'
  1
  $ plenary print day --plain | grep -c -P '\x{2068}|\x{2069}'
  0
  ? 1

In another language, words, dates and texts are in it; texts that there are not stay as they are. Without --language it is
the first of the programme. What is written from right to left begins at the right.

  $ plenary print day --language de --kind ceremony | head -n 15
  FBCCS   Dienstag, 27. Mai 2025   Nach Second edition               Seite 1 von 1
  ================================================================================

  Forum on Building China's Cultural Strength 2025
  Forum on Empowering Cultural Trade with Digital and Intelligent Technologies

  Dienstag, 27. Mai 2025                               Conference Centre, Shenzhen
  Alle Zeiten sind Ortszeit, Chinesische Normalzeit (UTC+08:00).
  Nach Second edition, 1. Mai 2025, 20:00; noch nicht veröffentlicht.
  Zeichen: * geändert seit Second edition

  Vormittag                                                              Main Hall
  --------------------------------------------------------------------------------

  09:00-09:20* \u2068פתיחה\u2069 (esc)
  $ plenary print day --language fr-CA --kind poster | head -n 1
  FBCCS   Après Second edition                                        Page 1 sur 1
  2> no sessions to print
  $ plenary print day --language xx --kind poster
  2> plenary: nothing is in the language 'xx': the programme has texts in en, zh, Plenary words in ar, de, en, fr, zh
  ? 4
  $ plenary forum set 1 --language en,zh,it > /dev/null; plenary session set opening --title it=Apertura > /dev/null
  $ plenary print day --language IT_it --kind ceremony | grep -c Apertura
  1
  2> Italian (Italy) has only texts here; what Plenary says by itself is in English
  $ plenary print day --language zh,en,fr
  2> plenary: 'zh,en,fr' is not one language or two; write zh, or zh,en for both side by side
  ? 4
  $ plenary export ics --language xx
  2> plenary: nothing is in the language 'xx': the programme has texts in en, it, zh, Plenary words in ar, de, en, fr, zh
  ? 4
  $ plenary export ics --language zh_CN | grep -m 1 ^SUMMARY
  SUMMARY:签到与茶歇\r (esc)
  $ plenary print day --language ar --kind ceremony | head -n 15 | cat -v | grep -c '^M-bM-^@M-^OM-bM-^AM-('
  11
  $ plenary print day --language ar --kind ceremony --plain | head -n 13
  FBCCS   الثلاثاء، 27 مايو 2025   بعد Second edition                  صفحة 1 من 1
  ================================================================================

  Forum on Building China's Cultural Strength 2025
  Forum on Empowering Cultural Trade with Digital and Intelligent Technologies

  الثلاثاء، 27 مايو 2025                               Conference Centre, Shenzhen
  الأوقات بالتوقيت المحلي للمكان، توقيت الصين الرسمي (UTC+08:00).
  بعد Second edition، 1 مايو 2025، 20:00؛ لم يُنشر بعد.
  الرموز: * تغيّر منذ Second edition

  الصباح                                                                 Main Hall
  --------------------------------------------------------------------------------

What cannot be printed.

  $ plenary print week
  2> plenary: there is no view 'week' to print; there are day, grid, signs, index
  2> usage: plenary print day|grid|signs|index [-o FILE] [OPTION ...]
  ? 2
  $ plenary print
  2> plenary: print needs day|grid|signs|index
  2> usage: plenary print day|grid|signs|index [-o FILE] [OPTION ...]
  ? 2
  $ plenary print day --width 20
  2> plenary: width '20' is not a number of columns; write one from 40 to 400
  ? 4
  $ plenary print day --lines 10
  2> plenary: lines '10' is not a number of lines; write one from 20 to 10000, or 0 for one page without end
  ? 4
  $ plenary print day --lines many
  2> plenary: lines 'many' is not a number of lines; write one from 20 to 10000, or 0 for one page without end
  ? 4
  $ plenary print day --date today
  2> plenary: date 'today' is not a date; write 2025-05-27
  ? 4
  $ plenary print day --speaker nobody
  2> plenary: no speaker 'nobody'; plenary speaker list shows what there is
  ? 3
  $ plenary print day --kind poster
  FBCCS   After Second edition                                         Page 1 of 1
  ================================================================================

  Forum on Building China's Cultural Strength 2025

                                                       Conference Centre, Shenzhen
  No sessions.
  After Second edition, Thu 1 May 2025, 20:00; not released yet.
  2> no sessions to print
