plenary help: about the program, a noun, or a verb.

  $ plenary help
  Plenary keeps the programme of a conference in one file: enter it, check it,
  print it, publish it.

  Start     init           Makes a programme file
  Enter     forum          add, list, show, set, remove
            venue          add, list, show, set, remove
            room           add, list, show, set, remove
            theme          add, list, show, set, remove
            speaker        add, list, show, set, remove, merge
            organisation   add, list, show, set, remove
            session        add, list, show, set, move, unschedule, cancel,
                           restore, remove
            roundtable     add, list, show, set, move, unschedule, cancel,
                           restore, remove
            appearance     add, set, remove
            run            Runs many verbs from a file, all or nothing
            import         Brings in a schedule.xml, a calendar (iCalendar), or
                           our own JSON
  Look      show           Shows a day of the programme
            now            Tells what runs and what is next, room by room
            search         Finds what says these words, with where and when
            check          Tells all clashes and gaps in one pass
            log            Tells what was changed, by whom and when
            diff           Tells those who attend what changed between two states
  Give out  print          Prints the papers of a conference
            export         Gives the programme out as a calendar, as text or as
                           JSON
            release        add, list, show
  Mend      undo           Takes back the last change, or an older one
            redo           Does again what was undone
            backup         Makes a copy of the programme file, also while others
                           write in it
            doctor         Looks the programme file through for damage, and mends
                           what it can
  Learn     help           Tells about a verb, with examples

  plenary help VERB tells more, with examples. Every verb takes --file FILE (else
  $PLENARY_FILE, else the one *.plenary here), and --json where it prints records.

  A first programme:

    plenary init "My forum" --from 2025-05-27 --timezone Europe/Berlin
    plenary room add "Main Hall" --capacity 200
    plenary session add "Opening" --kind ceremony --start 09:00 --length 20
    plenary show

Every verb stands in a group.

  $ plenary help --man | sed -n 's/^[.]SS "\([a-z]*\).*/\1/p' | sort -u > verbs
  $ plenary help | sed -n '/^Start/,/^$/s/^.\{10\}\([a-z][a-z]*\) .*/\1/p' | sort | diff - verbs && echo "all of them"
  all of them

  $ plenary > bare; plenary --help > option; plenary -h > letter; plenary help | cmp - bare && cmp bare option && cmp bare letter
  $ plenary --version
  plenary 0.1.0

About a noun, all its verbs; about a verb, how to type it, what it does, examples, options.

  $ plenary help session
  plenary session add             Adds a session
  plenary session list            Lists sessions by time
  plenary session show            Shows a session in full
  plenary session set             Changes a session
  plenary session move            Moves a session to another time or room, with
                                  its parts
  plenary session unschedule      Takes the time from a session
  plenary session cancel          Cancels a session, with its parts
  plenary session restore         Restores a cancelled session
  plenary session remove          Removes a session entered by mistake
  $ plenary session --help | cmp - <(plenary help session)
  $ plenary session -h | cmp - <(plenary help session)
  $ plenary help session add
  usage: plenary session add TITLE [OPTION ...]

  Adds a session.

  A session may have no time yet, or only a day, or a start, or a start and a
  length. A part (--part-of) without a start begins when the one before it ends.
  Somebody not named yet is added with plenary appearance add --label.

  Examples:

    plenary session add "Opening" --kind ceremony --start 09:00 --length 20 --room main
    plenary session add "Why trade?" --kind keynote --day 2 --start 09:20 --end 10:00 \
      --speaker "Jane Roe; Director; Example Institute" --create
    plenary session add "First speech" --part-of opening --length 8

  Options:
    --forum FORUM             the forum that it is in (default: the only one, or
                              the root)
    --kind WORD               what it is: talk, keynote, speech, panel,
                              roundtable, workshop, ceremony, break, meal, social,
                              poster or other
    --title TEXT              its title
    --subtitle TEXT           a second line
    --length LENGTH           how long it takes: 45, 45m or 1h30
    --order N                 place among the parts of its session
    --language LANGUAGE       languages spoken in it (en,zh)
    --state WORD              how certain it is: confirmed, tentative, draft or
                              cancelled
    --audience WORD           who may know: public, participants or staff
    --url URL                 its page
    --abstract TEXT           a few sentences
    --description TEXT        the long text
    --participants-note TEXT  for participants and staff only
    --notes TEXT              for staff only
    --start TIME              when it starts: 09:20, 24:30 (after midnight),
                              "2025-05-27 09:20"
    --day DAY                 the conference day, by date or number
    --end TIME                when it ends, instead of --length
    --second                  the second of an hour that clocks show twice
    --room ROOM               where it is; again for a further room
    --theme THEME             a theme of it; again for a further one
    --speaker WHO             who speaks; again for a further one
    --keynote WHO             who gives the keynote
    --moderator WHO           who moderates
    --chair WHO               who chairs
    --panelist WHO            who sits on the panel; again for a further one
    --discussant WHO          who discusses
    --host WHO                who hosts
    --interpreter WHO         who interprets
    --rapporteur WHO          who reports
    --guest WHO               who is there without speaking; again for a further
                              one
    --link URL                a link, with a title after it: "https://… Slides"
    --part-of SESSION         the session that it is a part of
    --repeat-of SESSION       the session that it repeats
    --organisation DUTY: NAME
                              an organisation in a role: "host: City of Shenzhen"
    --key KEY                 a new key: lower-case letters, digits, hyphens
    --create                  make speakers, themes and organisations that are new
    --author NAME             who is to stand in the log (else $PLENARY_AUTHOR,
                              else user and host)
    -f, --file FILE           the programme file (else $PLENARY_FILE, else the one
                              *.plenary here)
    --json                    print records and findings as JSON, one object
    -h, --help                tell about this verb

  A text in another language that the forum lists is zh=TEXT. A long text (a
  description, notes) is also @FILE, or - for standard input. A text that itself
  begins so is typed with one = before it: =zh=TEXT, =@TEXT, =-.
  $ plenary session add --help | cmp - <(plenary help session add)
  $ plenary session add "Title" --frobnicate --help
  2> plenary: session add has no option --frobnicate
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary session add "Title" --length 0 --help | cmp - <(plenary help session add)
  $ plenary help init
  usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
         plenary init --example | --import FILE [OPTION ...]

  Makes a programme file.

  The file is named by --file or $PLENARY_FILE, else after the title. With
  --import title, dates, zone and day change are as the file says; if it names no
  zone, --timezone is required.

  Examples:

    plenary init "Cultural Trade Forum" --from 2025-05-27 \
      --timezone Asia/Shanghai --venue "Convention Centre" --language en,zh
    plenary init --import schedule.xml --timezone Europe/Brussels
    plenary init --import conference.ics
    plenary init --example

  Options:
    --title TEXT              its title
    --acronym TEXT            short form of the title
    --subtitle TEXT           a second line
    --from DATE               first day
    --to DATE                 last day (default: the first)
    --timezone ZONE           IANA time zone (Asia/Shanghai)
    --day-change TIME         when a conference day begins (default 04:00)
    --language LANGUAGE       languages of its texts, the first is the main one
                              (en,zh)
    --venue VENUE             where it is
    --url URL                 its page
    --email TEXT              whom to ask
    --order N                 place among its siblings
    --description TEXT        what it is about
    --notes TEXT              for staff only
    --import FILE             make it from a file of another tool, or from our own
                              JSON
    --source NAME             with --import: the name of where the file comes from
    --example                 make the example programme, a small forum to play
                              with
    --author NAME             who is to stand in the log (else $PLENARY_AUTHOR,
                              else user and host)
    -f, --file FILE           the programme file (else $PLENARY_FILE, else the one
                              *.plenary here)
    --json                    print records and findings as JSON, one object
    -h, --help                tell about this verb

  A text in another language that the forum lists is zh=TEXT. A long text (a
  description, notes) is also @FILE, or - for standard input. A text that itself
  begins so is typed with one = before it: =zh=TEXT, =@TEXT, =-.
  $ plenary help import
  usage: plenary import FILE [--forum FORUM] [--source NAME] [--prune] [--dry-run]

  Brings in a schedule.xml, a calendar (iCalendar), or our own JSON.

  What is here already is recognised and updated; importing a file again changes
  nothing. A file of another source than before gets a forum of its own, unless
  --forum names one. Such a forum follows the file, one that was made by hand
  keeps its title and days. What the file says and this programme has no place for
  is told. FILE - is standard input.

  Sessions that came from the same source and are not in the file any more are
  told; with --prune they are cancelled, and restored when a later file has them
  again. What was cancelled by hand stays so.

  A calendar (.ics) goes by the UIDs of its entries; one without a name is known
  by these, or by --source. Entries that repeat, or take several whole days,
  become a session each. Each of them ends when the first does on the clock, also
  where clocks are changed; a length in hours (DURATION:PT8H) stays that long.
  What repeats without an end is taken to the last day of the others, for a year
  if there are none. A calendar that was exported from here and changed in a
  calendar program changes titles, times, rooms, and cancels; its descriptions are
  not read back.

  Examples:

    plenary import schedule.xml --dry-run
    plenary import devrooms.xml --forum devrooms
    plenary import sched.ics --prune
    curl https://example.org/schedule.xml | plenary import - --source example.org

  Options:
    --forum FORUM             the forum that it goes into
    --source NAME             the name of where it comes from (else its acronym or
                              title)
    --format FORMAT           schedule-xml, ics or json (else by what it looks
                              like)
    --prune                   cancel the sessions that the file had once and has
                              no more
    --dry-run                 only tell what it would change and what checks would
                              find
    --author NAME             who is to stand in the log (else $PLENARY_AUTHOR,
                              else user and host)
    -f, --file FILE           the programme file (else $PLENARY_FILE, else the one
                              *.plenary here)
    --json                    print records and findings as JSON, one object
    -h, --help                tell about this verb
  $ plenary help check
  usage: plenary check [OPTION ...]

  Tells all clashes and gaps in one pass.

  Rooms and speakers in two places at once, sessions outside their forum or
  session, no room, no speaker, roundtables without moderator, times that clocks
  skip or repeat. The exit status is 5 when there are errors.

  Examples:

    plenary check
    plenary check --day 2
    plenary check --rules

  Options:
    --rules                   list the rules instead
    --forum FORUM             only this forum and those under it; again for a
                              further one
    --day DAY                 only this conference day, by date or number (counted
                              in the one --forum given)
    --room ROOM               only this room
    --theme THEME             only this theme
    --speaker WHO             only sessions with this speaker
    --kind KIND               only this kind: talk, keynote, roundtable …
    --session SESSION         only this session
    --state STATE             only this state: confirmed, tentative, draft or
                              cancelled
    --release RELEASE         as it was in this release: its number, its name, or
                              latest
    -f, --file FILE           the programme file (else $PLENARY_FILE, else the one
                              *.plenary here)
    --json                    print records and findings as JSON, one object
    -h, --help                tell about this verb

What there is no help about.

  $ plenary help sesion
  2> plenary: there is no verb 'sesion'; plenary help lists them
  ? 3
  $ plenary help session frobnicate
  2> plenary: there is no verb 'session frobnicate'; plenary help lists them
  ? 3
  $ plenary help 'session add'  | head -n 1
  usage: plenary session add TITLE [OPTION ...]
  $ plenary help help
  usage: plenary help [VERB]

  Tells about a verb, with examples.

  Examples:

    plenary help
    plenary help session
    plenary help session add

  Options:
    --man                     print the manual page
    --completion SHELL        print the completion for a shell: bash, zsh or fish
    --complete WORD ...       tell what the last of these words can become, for
                              the completion of shells
    -f, --file FILE           the programme file (else $PLENARY_FILE, else the one
                              *.plenary here)
    -h, --help                tell about this verb

No line is wider than a terminal, but some examples and usages.

  $ (plenary help; for verb in init forum venue room theme speaker organisation session roundtable appearance run import show check export help; do plenary help $verb; for what in add list show set remove move cancel; do plenary help $verb $what 2> /dev/null; done; plenary help $verb; done) | grep -vE '^  plenary|^usage' | grep -E '^.{81}'
  ? 1

No word is broken, or an option could not be found again.

  $ (plenary help; for words in 'session set' 'session add' 'roundtable set' 'forum set' import check; do plenary help $words; done) | grep -E -- '-$'
  ? 1

The manual has all verbs, each with an example.

  $ plenary help --man > plenary.1; head -n 1 plenary.1; grep -c '^.SS' plenary.1
  .TH PLENARY 1 "20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]" "plenary 0.1.0" (re)
  71

Shells ask for what can come next: a word, and behind a blank what it means.

  $ plenary help --complete se
  session
  search Finds what says these words, with where and when
  $ plenary help --complete session mo
  move Moves a session to another time or room, with its parts
  $ plenary help --complete session add x --st
  --state how certain it is: confirmed, tentative, draft or cancelled
  --start when it starts: 09:20, 24:30 (after midnight), "2025-05-27 09:20"
  $ plenary help --complete export i
  ics
  $ plenary help --complete export ics --ea
  --each a file for each room, theme, speaker, forum, day or session, in the folder that -o names
  $ plenary help --complete export ics --each ''
  room
  theme
  speaker
  forum
  day
  session
  $ plenary help --complete help se
  session
  search Finds what says these words, with where and when
  $ plenary help --complete help session mo
  move Moves a session to another time or room, with its parts
  $ plenary help --complete help --comp
  --completion print the completion for a shell: bash, zsh or fish
  --complete tell what the last of these words can become, for the completion of shells
  $ plenary help --complete diff --format ''
  text
  markdown
  json
  $ plenary help --complete session list --state ''
  confirmed
  tentative
  draft
  cancelled
  $ plenary help --complete appearance set opening wang --state ''
  confirmed
  invited
  tentative
  declined
  withdrawn
  $ plenary help --complete export ics --audience=s
  --audience=staff
  $ plenary help --complete init X --timezone=Europe/Brus
  --timezone=Europe/Brussels
  $ plenary help --complete init X --timezone Asia/Shan
  Asia/Shanghai
  $ plenary help --complete print day --paper A
  A3
  A4
  A5
  $ plenary help --complete import --format ''
  ics a calendar for phones and mail programs (iCalendar)
  json the whole programme, for other programs and for Plenary itself
  schedule-xml schedule.xml of Pentabarf, frab, pretalx, wafer and others

Records are offered by their keys, in the file that the words name; without one there are none, and nothing is said.

  $ plenary help --complete session show ''
  $ plenary init --example --file x.plenary > example.out
  $ plenary release add "First, \$(edition)" > release.out
  $ plenary help --complete session show key
  keynote-jiang How digital and intelligent technologies drive the development of cultural trade
  $ plenary help --complete session show -- key
  keynote-jiang How digital and intelligent technologies drive the development of cultural trade
  $ plenary help --complete roundtable show ''
  policy-roundtable Policy roundtable
  industry-1 Industry roundtable 1: Digital cultural trade expanding global markets
  industry-2 Industry roundtable 2: Intelligent technology empowering traditional IPs for global competitiveness
  industry-3 Industry roundtable 3: Brand + culture empowering global expansion
  $ plenary help --complete session move keynote --room ''
  main-hall Main Hall
  foyer Foyer
  restaurant Restaurant
  $ plenary help --complete roundtable add Panel --panelist=ya
  --panelist=yang-jun Yang Jun
  $ plenary help --complete appearance set opening wang
  wang-xudong Wang Xudong
  $ plenary help --complete show --release ''
  1 First, $(edition)
  latest First, $(edition)
  $ plenary help --complete session move keynote --day ''
  2025-05-27 Tue 27 May 2025
  $ plenary help --complete log theme b
  brand-and-culture Brand + culture empowering global expansion
  $ plenary help --complete print day --language z
  zh
  $ plenary help --complete print day --language zh,e
  zh,en
  $ plenary help --complete print index --collation ''
  pinyin
  stroke
  $ plenary help --complete forum set 1 --word zh=calendar/ca
  zh=calendar/cancelled= Cancelled: %1
  $ plenary help --complete session set 1 --organisation ho
  host:
  $ plenary help --complete undo ''
  2 added release 1 First, $(edition)
  1 15 sessions, 1 venue, 2 forums, 3 rooms, 3 themes, 4 speakers added
  $ plenary help --complete speaker merge yang-jun ya
  $ plenary help --complete speaker merge jiang-xiaojuan ya
  yang-jun Yang Jun
  $ plenary help --complete -f gone.plenary session show key
  $ plenary help --complete --file=x.plenary session show key
  keynote-jiang How digital and intelligent technologies drive the development of cultural trade
  $ plenary init Other --from 2025-05-27 --timezone UTC > other.out
  $ plenary help --complete session show key
  $ plenary help --complete session show --file x.plenary key
  keynote-jiang How digital and intelligent technologies drive the development of cultural trade
  $ PLENARY_FILE=x.plenary plenary help --complete session show key
  keynote-jiang How digital and intelligent technologies drive the development of cultural trade
  $ rm other.plenary

Names of files are the shell's; what is not known is not guessed.

  $ plenary help --complete -f ''
  :files
  $ plenary help --complete export ics -o x
  :files
  $ plenary help --complete diff ''
  1 First, $(edition)
  latest First, $(edition)
  :files
  $ plenary help --complete session show opening ''
  $ plenary help --complete session add ''
  $ plenary help --complete nothing ''
  $ plenary help --complete session set opening --nothing=
  $ plenary help --complete

What a shell would act on is not offered.

  $ cp x.plenary odd.plenary; sqlite3 odd.plenary "update session set key = 'a\$(touch gone)' where key = 'opening'"
  $ plenary help --complete -f odd.plenary session show ''
  registration-and-tea Registration and tea
  keynote-jiang How digital and intelligent technologies drive the development of cultural trade
  speeches Thematic speeches
  speech-wang Speech by Wang Xudong
  speech-yang Speech by Yang Jun
  speech-chen Speech by Chen Xiaoyun
  tea-break Tea break
  policy-roundtable Policy roundtable
  lunch Lunch
  industry-1 Industry roundtable 1: Digital cultural trade expanding global markets
  industry-2 Industry roundtable 2: Intelligent technology empowering traditional IPs for global competitiveness
  tea-break-2 Tea break
  industry-3 Industry roundtable 3: Brand + culture empowering global expansion
  closing Closing
  $ rm odd.plenary

Each shell has a script that asks so.

  $ for shell in bash zsh fish; do plenary help --completion $shell | grep -c 'help --complete'; done
  2
  2
  2

Every verb has an example, and every example works: each is run in a folder of its own, with a programme
that has what the examples name.

  $ cat > base.run << END
  > init "Example forum" --from 2025-05-27 --timezone Asia/Shanghai --language en,zh
  > forum add "Young publishers' forum"
  > forum add "Devrooms"
  > venue add "Convention Centre"
  > room add "Main Hall"
  > room add "Room 201"
  > theme add "Digital trade"
  > organisation add "China Daily"
  > speaker add "Jiang Xiaojuan"
  > speaker add "Jane Roe"
  > speaker add "John Doe"
  > session add "Opening" --day 1 --start 09:00 --length 60 --room main --kind ceremony
  > roundtable add "Policy roundtable" --day 1 --start 11:00 --length 60 --room main
  > END
  $ cat > people.run << END
  > appearance add policy jane-roe --role moderator
  > appearance add policy --label "official of the Ministry" --role panelist --count 2
  > END
  $ cat > examples.py << END
  > import os, re, shutil, subprocess
  > def output(*words):
  >     return subprocess.run(words, capture_output=True, text=True, check=True).stdout
  > def prepare(*words):
  >     output("plenary", *words, "--file", "try/example.plenary")
  > def example(line):
  >     shutil.rmtree("try", ignore_errors=True)
  >     os.mkdir("try")
  >     if not line.startswith("plenary init"):
  >         prepare("run", "base.run")
  >         if " remove " not in line and " add " not in line or "appearance remove" in line:
  >             prepare("run", "people.run")
  >         if " restore " in line:
  >             prepare(line.split()[1], "cancel", line.split()[3])
  >         if " merge " in line:
  >             prepare("speaker", "add", "Jane Roe")
  >         for i in range(14 if "undo" in line or "redo" in line or "log" in line else 0):
  >             prepare("theme", "add", f"Theme {i}")
  >         if " diff" in line or " release show" in line:
  >             prepare("release", "add", "Draft", "--anyway")
  >         if " redo" in line:
  >             prepare("undo", "--steps", "3")
  >         if "--day 2" in line:
  >             prepare("forum", "set", "1", "--to", "2025-05-28")
  >         for name in "monday.json", "today.json":
  >             prepare("export", "json", "-o", "try/" + name)
  >         shutil.copy("try/example.plenary", "try/forum.plenary") if "forum.plenary" in line else None
  >     for name in "schedule.xml", "devrooms.xml":
  >         shutil.copy(os.environ["FIXTURES"] + "/schedule-xml/pentabarf.xml", "try/" + name)
  >     for name in "conference.ics", "sched.ics":
  >         shutil.copy(os.environ["FIXTURES"] + "/ics/sched.ics", "try/" + name)
  >     for name in "changes.txt", "from-mail.txt":
  >         open("try/" + name, "w").write("room add Foyer\n")
  >     done = subprocess.run(["bash", "-c", line], cwd="try", capture_output=True, text=True)
  >     if done.returncode:
  >         print(line, "?", done.returncode, done.stderr, sep="\n")
  >     return done.returncode == 0
  > verbs = re.findall(r'^.SS "(.*)"', output("plenary", "help", "--man"), re.M)
  > worked = 0
  > for verb in verbs:
  >     text = output("plenary", "help", *verb.split()).split("\nOptions:")[0].replace("\\\\\n", "")
  >     lines = re.findall(r"^  (plenary .*)", text, re.M)
  >     if not lines:
  >         print("no example:", verb)
  >     worked += sum(map(example, lines))
  > print(len(verbs), "verbs,", worked, "examples that work")
  > END
  $ python3 examples.py
  71 verbs, 126 examples that work
  $ rm -r try; mkdir try; cd try; plenary help | grep '^  plenary' | sh -e
  made my-forum.plenary: forum 1 my-forum, Tue 27 May 2025, Europe/Berlin (UTC+02:00)
  room 1 main-hall  Main Hall, 200 seats
  session 1 opening  Tue 27 May 09:00-09:20
  Tuesday 27 May 2025                                                  (UTC+02:00)

    09:00-09:20  Opening                                                  ceremony
