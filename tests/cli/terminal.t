What a terminal sees that a pipe does not. Where no terminal can be made it is skipped.

  $ python3 -c "import pty; pty.openpty()" 2> /dev/null || { echo "no terminal can be made here: mount /dev/pts"; exit 77; }

`terminal.py` runs a command with a terminal as its stderr (or its stdout, with -1) and shows what comes there: escape
sequences as \e, each return of the carriage as a new line, equal lines once, numbers that time decides as N. With -w it
lets the command wait for the programme file for longer than a second.

  $ cat > terminal.py << 'END'
  > import os, pty, re, sqlite3, subprocess, sys, threading, time
  > words, stdout, wait = sys.argv[1:], False, False
  > while words[0] in ("-1", "-w"):
  >     stdout, wait = stdout or words[0] == "-1", wait or words[0] == "-w"
  >     words = words[1:]
  > lock = sqlite3.connect(os.environ["PLENARY_FILE"], isolation_level=None) if wait else None
  > if wait: lock.execute("begin exclusive")
  > master, slave = pty.openpty()
  > seen = b""
  > def read():
  >     global seen
  >     try:
  >         while more := os.read(master, 4096): seen += more
  >     except OSError: pass
  > reader = threading.Thread(target=read)
  > reader.start()
  > started = time.monotonic()
  > child = subprocess.Popen(words, **{"stdout" if stdout else "stderr": slave})
  > if wait:
  >     time.sleep(2.5)
  >     lock.execute("rollback")
  > child.wait()
  > took = time.monotonic() - started
  > os.close(slave)
  > reader.join()
  > text = seen.decode().replace("\r\n", "\n").replace("\x1b", "\\e").replace("\r", "\n")
  > text = re.sub(r"[█░]{28} +\d+ %", "[bar] N %", text)
  > if not wait and took > 0.9 and "[bar]" in text: text = ""   # a slow machine
  > text = re.sub(r"(?m)^(.*\n)\1+", r"\1", text).strip("\n")
  > if text: print(text)
  > END
  $ seen () { python3 terminal.py "$@"; }
  $ cp $FIXTURES/schedule-xml/pentabarf.xml lantern.xml; export TERM=xterm PLENARY_FILE=lantern-days.plenary
  $ plenary init "Lantern Days" --from 2011-10-01 --to 2011-10-02 --timezone Europe/Vienna > /dev/null

Progress: after a second, and taken off before anything else is said.

  $ seen -w plenary import lantern.xml
  lantern.xml: 3 sessions added, 1 room added, 2 speakers added, 1 theme added, 1 venue added, 1 forum changed
    forum 1 lantern-days: subtitle '' → 'By Night', venue '' → 'Glass House', source none → lantern-days-2011: conference
  reading lantern.xml …\e[K
  reading lantern.xml  [bar] N %\e[K
  comparing lantern.xml …\e[K
  writing lantern-days.plenary …\e[K
  writing lantern-days.plenary  [bar] N %\e[K
  checking …\e[K
  \e[Klantern.xml:11  \e[36mnote\e[m  <release> has no place here: 'Draft 3'
  lantern.xml  \e[36mnote\e[m  types: 'contest' (1) is social, 'lecture' (1) is talk, 'meeting' (1) is other
  $ printf 'room add One\nroom add Two\nroom add Three\n' > rooms.run; seen -w plenary run rooms.run
  room 2 one  One
  room 3 two  Two
  room 4 three  Three
  running rooms.run  [bar] N %\e[K
  checking …\e[K
  \e[K
  $ seen -w plenary export json -o lantern.json
  lantern.json: 3 sessions, Europe/Vienna, 5.4 kB
  writing lantern.json …\e[K
  writing lantern.json  [bar] N %\e[K
  \e[K
  $ seen -w plenary export ics -o lantern.ics
  lantern.ics: 3 sessions, Europe/Vienna, 1.5 kB
  writing lantern.ics …\e[K
  writing lantern.ics  [bar] N %\e[K
  \e[K
  $ seen -w plenary import gone.xml
  plenary: 'gone.xml' cannot be read: No such file or directory
  $ NO_COLOR=1 seen -w plenary import lantern.json --dry-run
  lantern.json: JSON, 3 sessions, 4 rooms, 2 days, 2 speakers
  lantern.json: nothing to change, all of it is here already
  nothing written (--dry-run)
  reading lantern.json …\e[K
  reading lantern.json  [bar] N %\e[K
  comparing lantern.json …\e[K
  trying lantern-days.plenary …\e[K
  checking …\e[K
  \e[K

Within a second, to no terminal, and to one that cannot erase, there is none.

  $ seen plenary import lantern.xml
  lantern.xml: nothing to change, all of it is here already
  lantern.xml:11  \e[36mnote\e[m  <release> has no place here: 'Draft 3'
  lantern.xml  \e[36mnote\e[m  types: 'contest' (1) is social, 'lecture' (1) is talk, 'meeting' (1) is other
  $ TERM=dumb seen -w plenary export ics -o lantern.ics --replace
  lantern.ics: 3 sessions, Europe/Vienna, 1.5 kB
  $ env -u TERM python3 terminal.py -w plenary export ics -o lantern.ics --replace
  lantern.ics: 3 sessions, Europe/Vienna, 1.5 kB
  $ seen -w sh -c 'plenary import lantern.json --dry-run 2> err'; cat err
  lantern.json: JSON, 3 sessions, 4 rooms, 2 days, 2 speakers
  lantern.json: nothing to change, all of it is here already
  nothing written (--dry-run)
  $ seen -w -1 plenary import lantern.json --dry-run
  lantern.json: JSON, 3 sessions, 4 rooms, 2 days, 2 speakers
  lantern.json: nothing to change, all of it is here already
  nothing written (--dry-run)

Colour: how bad a finding is, on stdout and on stderr; without colour with NO_COLOR and where there is no such terminal.

  $ seen plenary roundtable add Fireworks --start "2011-10-05 09:00"
  roundtable 4 fireworks  Wed 5 Oct 09:00
  \e[33mwarning\e[m  no-moderator     4 fireworks: no moderator
  \e[33mwarning\e[m  no-room          4 fireworks: no room
  \e[33mwarning\e[m  outside-forum    4 fireworks: Wed 5 Oct is after the last day of Lantern Days, Sun 2 Oct
  \e[36mnote\e[m     few-panelists    4 fireworks: no panelist, a roundtable wants at least 2
  $ printf 'session add Lamps --start "2011-10-05 10:00" --kind meal\nsession add Torches --start "2011-10-05 11:00" --kind meal\n' > more.run
  $ seen plenary run more.run
  session 5 lamps  Wed 5 Oct 10:00
  session 6 torches  Wed 5 Oct 11:00
  \e[33mwarning\e[m  outside-forum    5 lamps: Wed 5 Oct is after the last day of Lantern Days, Sun 2 Oct
  \e[33mwarning\e[m  outside-forum    6 torches: Wed 5 Oct is after the last day of Lantern Days, Sun 2 Oct
  $ NO_COLOR=1 seen plenary session set lamps --start "2011-10-06 09:00"
  session 5 lamps  Thu 6 Oct 09:00
  $ seen -1 plenary check --day 2011-10-05
  4 fireworks  Wed 5 Oct 09:00
    \e[33mwarning\e[m  no-moderator     no moderator; plenary session set fireworks --moderator NAME
    \e[33mwarning\e[m  no-room          no room; plenary session set fireworks --room ROOM
    \e[33mwarning\e[m  outside-forum    Wed 5 Oct is after the last day of Lantern Days, Sun 2 Oct; plenary session move fireworks --day 2011-10-02
    \e[36mnote\e[m     few-panelists    no panelist, a roundtable wants at least 2; plenary appearance add fireworks NAME --role panelist
  6 torches  Wed 5 Oct 11:00
    \e[33mwarning\e[m  outside-forum    Wed 5 Oct is after the last day of Lantern Days, Sun 2 Oct; plenary session move torches --day 2011-10-02
  4 warnings, 1 note in 2 sessions
  $ NO_COLOR=1 seen -1 plenary check --day 2011-10-05
  4 fireworks  Wed 5 Oct 09:00
    warning  no-moderator     no moderator; plenary session set fireworks --moderator NAME
    warning  no-room          no room; plenary session set fireworks --room ROOM
    warning  outside-forum    Wed 5 Oct is after the last day of Lantern Days, Sun 2 Oct; plenary session move fireworks --day 2011-10-02
    note     few-panelists    no panelist, a roundtable wants at least 2; plenary appearance add fireworks NAME --role panelist
  6 torches  Wed 5 Oct 11:00
    warning  outside-forum    Wed 5 Oct is after the last day of Lantern Days, Sun 2 Oct; plenary session move torches --day 2011-10-02
  4 warnings, 1 note in 2 sessions
  $ TERM=dumb seen -1 plenary check --day 2011-10-05
  4 fireworks  Wed 5 Oct 09:00
    warning  no-moderator     no moderator; plenary session set fireworks --moderator NAME
    warning  no-room          no room; plenary session set fireworks --room ROOM
    warning  outside-forum    Wed 5 Oct is after the last day of Lantern Days, Sun 2 Oct; plenary session move fireworks --day 2011-10-02
    note     few-panelists    no panelist, a roundtable wants at least 2; plenary appearance add fireworks NAME --role panelist
  6 torches  Wed 5 Oct 11:00
    warning  outside-forum    Wed 5 Oct is after the last day of Lantern Days, Sun 2 Oct; plenary session move torches --day 2011-10-02
  4 warnings, 1 note in 2 sessions
  $ seen -1 plenary search lamp
  session 5 lamps  Thu 6 Oct 09:00
    title         \e[1mLamp\e[ms

A list that is wider than the terminal has its keys cut, then other columns; then columns are left out, in a fixed order.
What is found is wrapped. A pipe gets all.

  $ cat > narrow.py << 'END'
  > import fcntl, os, pty, struct, subprocess, sys, termios
  > master, slave = pty.openpty()
  > fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, int(sys.argv[1]), 0, 0))
  > child = subprocess.Popen(sys.argv[2:], stdout=slave)
  > os.close(slave)
  > seen = b""
  > try:
  >     while more := os.read(master, 4096): seen += more
  > except OSError: pass
  > child.wait()
  > print(seen.decode().replace("\r\n", "\n"), end="")
  > END
  $ export PLENARY_FILE=wide.plenary NO_COLOR=1
  $ plenary init Wide --from 2025-05-27 --to 2025-05-28 --timezone Asia/Shanghai > /dev/null
  $ plenary run - > /dev/null 2>&1 << 'END'
  > room add "The Great Hall of the Northern Wing" --floor 2
  > session add "How digital and intelligent technologies drive trade" --day 1 --start 9 --length 40 --room 1 --kind keynote --speaker "Jane Roe of Exampleton" --create
  > session add "A second one, much at the same time as the first" --day 1 --start 9:10 --length 40 --room 1 --speaker jane
  > END
  $ plenary session list
  No  Key                       Time         Room                                 Kind     Title                                                 Who
   1  how-digital-and           09:00-09:40  The Great Hall of the Northern Wing  keynote  How digital and intelligent technologies drive trade  Jane Roe of Exampleton
   2  a-second-one-much-at-the  09:10-09:50  The Great Hall of the Northern Wing  talk     A second one, much at the same time as the first      Jane Roe of Exampleton
  $ for n in 120 80 60 40; do python3 narrow.py $n plenary session list; done
  No  Key           Time         Room                         Kind     Title                        Who
   1  how-digital…  09:00-09:40  The Great Hall of the Nort…  keynote  How digital and intelligen…  Jane Roe of Exampleton
   2  a-second-on…  09:10-09:50  The Great Hall of the Nort…  talk     A second one, much at the …  Jane Roe of Exampleton
  No  Key           Time         Room                     Title
   1  how-digital…  09:00-09:40  The Great Hall of the …  How digital and intelli…
   2  a-second-on…  09:10-09:50  The Great Hall of the …  A second one, much at t…
  No  Key           Time         Title
   1  how-digital…  09:00-09:40  How digital and intelligent …
   2  a-second-on…  09:10-09:50  A second one, much at the sa…
  No  Time         Title
   1  09:00-09:40  How digital and intell…
   2  09:10-09:50  A second one, much at …
  $ python3 narrow.py 70 plenary check
  2 a-second-one-much-at-the  Tue 27 May 09:10-09:50  The Great Hall
      of the Northern Wing
    error    room-clash       The Great Hall of the Northern Wing: 1
                              how-digital-and runs until 09:40; 30
                              minutes overlap; plenary session move
                              a-second-one-much-at-the --start
                              2025-05-27T09:40
    error    speaker-clash    Jane Roe of Exampleton: 1 how-digital-and
                              runs until 09:40; 30 minutes overlap;
                              plenary session move
                              a-second-one-much-at-the --start
                              2025-05-27T09:40
  2 errors in 2 sessions
  $ python3 narrow.py 30 plenary room list
  No  Name
   1  The Great Hall of the Nor…
  $ python3 narrow.py 60 plenary speaker show jane | tail -2
    Tue 27 May 09:00-09:40  The Great…  1 how-dig…  How digit…
    Tue 27 May 09:10-09:50  The Great…  2 a-secon…  A second …
