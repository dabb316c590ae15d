Wrong input never crashes, and never loses anything: a clear message, the right exit status, and a
file that is as it was. `unharmed` compares every programme file with what it was before, and looks for
leftovers.

  $ plenary init --example --file forum.plenary > /dev/null
  $ export PLENARY_FILE=$HOME/forum.plenary
  $ unharmed () { sha256sum --quiet -c sums && ls -A | grep -E -- '-journal|-wal|\.new-|\.plenary\.' || echo unharmed; }
  $ sha256sum *.plenary > sums

Files that are cut off, or no XML at all; a picture; nothing; zeros.

  $ cp $FIXTURES/schedule-xml/frab.xml whole.xml
  $ head -c 1500 whole.xml > cut.xml; plenary import cut.xml
  2> plenary: cut.xml: line 55: the file ends in the middle
  ? 4
  $ head -c 5 whole.xml > stub.xml; plenary import stub.xml
  2> plenary: stub.xml: line 1: the file ends in the middle
  ? 4
  $ : > empty.xml; plenary import empty.xml
  2> plenary: empty.xml: line 1: the file is empty
  ? 4
  $ echo 'Dear organisers, attached is the schedule.' > letter.xml; plenary import letter.xml
  2> plenary: letter.xml: line 1: this is not XML
  ? 4
  $ printf '\211PNG\r\n\032\n\0\0\0\rIHDR' > picture.xml; plenary import picture.xml
  2> plenary: picture.xml: line 1: this is not XML
  ? 4
  $ head -c 10000 /dev/zero > zeros.xml; plenary import zeros.xml
  2> plenary: zeros.xml: line 1: this is not XML
  ? 4
  $ echo '<html><body>404</body></html>' > page.xml; plenary import page.xml
  2> plenary: page.xml: it is not a schedule.xml: its root is <html>
  ? 4
  $ sed 's/<\/room>/<\/roam>/' whole.xml > crossed.xml; plenary import crossed.xml
  2> plenary: crossed.xml: line 18: an end tag does not match its start tag
  ? 4
  $ echo '<schedule/>' > bare.xml; plenary import bare.xml --dry-run
  2> plenary: bare.xml: its <schedule> has no <conference>, and no <event> with a <title>
  ? 4
  $ iconv -t UTF-16 whole.xml > wide.xml; plenary import wide.xml --dry-run 2>&1 | head -n 1
  wide.xml: schedule.xml (frab), 3 sessions, 2 rooms, 2 days, 3 speakers
  $ head -c 3000 forum.plenary > database.xml; plenary import database.xml
  2> plenary: database.xml: line 1: this is not XML
  ? 4
  $ unharmed
  unharmed

An entity that would fill the memory, and one that would read another file.

  $ cat > bomb.xml << END
  > <?xml version="1.0"?>
  > <!DOCTYPE schedule [<!ENTITY a "ha">
  > <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"> <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
  > <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"> <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
  > <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"> <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">
  > <!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;"> <!ENTITY i "&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;">]>
  > <schedule><conference><title>&i;</title></conference></schedule>
  > END
  $ timeout 20 plenary import bomb.xml
  2> plenary: bomb.xml: line 1: entities are nested in entities
  ? 4
  $ echo TOP-SECRET > secret.txt
  $ cat > leak.xml << END
  > <?xml version="1.0"?>
  > <!DOCTYPE schedule [<!ENTITY x SYSTEM "file://$HOME/secret.txt">]>
  > <schedule><conference><title>&x;</title></conference></schedule>
  > END
  $ plenary import leak.xml
  2> plenary: leak.xml: line 4: the file declares entities of its own; such files are not read
  ? 4
  $ plenary export json --audience staff --drafts | grep TOP-SECRET
  ? 1
  $ unharmed
  unharmed

Elements in a hundred thousand layers.

  $ python3 -c 'print("<schedule>" + "<x>" * 100000 + "</x>" * 100000 + "</schedule>")' > deep.xml
  $ plenary import deep.xml --dry-run
  2> plenary: deep.xml: line 1: this is not well-formed XML (Excessive depth in document: 256 use XML_PARSE_HUGE option)
  ? 4
  $ python3 -c 'print("[" * 100000)' > deep.json; plenary import deep.json
  2> plenary: deep.json: nested too deep for a programme
  ? 4
  $ unharmed
  unharmed

A hundred thousand events: seconds, not minutes. Read by another than the one that wrote it, all are there.

  $ cat > big.py << END
  > import sys
  > print("<schedule><conference><title>Big</title><start>2024-02-03</start><end>2024-02-04</end></conference>")
  > print("<day date='2024-02-03' index='1'>")
  > for room in range(100):
  >     print(f"<room name='Room {room}'>")
  >     for i in range(int(sys.argv[1]) // 100):
  >         print(f"<event id='{room * 1000 + i}'><title>Event {room} {i}</title>"
  >               f"<start>{6 + i // 60:02}:{i % 60:02}</start><duration>00:01</duration>"
  >               f"<persons><person id='{room}'>Person {room}</person></persons></event>")
  >     print("</room>")
  > print("</day></schedule>")
  > END
  $ python3 big.py 100000 > huge.xml; python3 big.py 20000 > big.xml
  $ timeout 120 plenary init --import huge.xml --timezone UTC --file big.plenary
  made big.plenary: forum 1 big, Sat 3 Feb 2024 to Sun 4 Feb 2024, UTC (UTC+00:00)
  huge.xml: schedule.xml, 100000 sessions, 100 rooms, 1 day, 100 speakers
  $ sqlite3 big.plenary 'select count(*) from session'
  100000
  $ timeout 120 plenary session list --file big.plenary | wc -l
  100001
  $ timeout 120 plenary import huge.xml --file big.plenary
  huge.xml: nothing to change, all of it is here already

Titles: at most a thousand characters on one line. A longer one as an argument is refused; in a file it is
cut, and told.

  $ long=$(head -c 100000 /dev/zero | tr '\0' x)
  $ plenary session add "$long"
  2> plenary: title 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…': the text is longer than 1000 characters
  ? 4
  $ plenary room add "$long"
  2> plenary: name 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…': the text is longer than 1000 characters
  ? 4
  $ plenary session show "$long"
  2> plenary: no session 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'; plenary session list shows what there is
  ? 3
  $ plenary "$long"
  2> plenary: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' is not a verb; plenary help lists them
  ? 2
  $ plenary session list --day "$long" 2>&1 | wc -c
  155
  $ plenary session add "Ok" --length "$long" 2>&1 | wc -c
  151
  $ plenary --file "$long" show 2>&1 | tail -c 60
  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'; make one with plenary init
  $ python3 - > title.xml << END
  > print("<schedule><conference><title>T</title></conference><day date='2025-05-27'><room name='R'>"
  >       "<event id='1'><start>10:00</start><duration>00:10</duration><title>" + "title " * 170000
  >       + "</title><abstract>" + "abstract " * 200000 + "</abstract></event></room></day></schedule>")
  > END
  $ plenary import title.xml --dry-run
  title.xml: schedule.xml, 1 session, 1 room, 1 day, 0 speakers
    + 1 session  + 1 room  + 1 forum
  nothing written (--dry-run)
  2> title.xml:1  warning  a title of more than 1000 characters is cut; the description begins with all of it
  2> title.xml:1  warning  a text of more than 1048576 octets is cut
  $ unharmed
  unharmed

Control characters and octets that are no UTF-8.

  $ plenary session add $'Ring \a the bell'
  2> plenary: title 'Ring \x07 the bell': the text has the control character U+0007
  ? 4
  $ plenary session add $'Two\nlines'
  2> plenary: title 'Two\x0alines': the text has the control character U+000A
  ? 4
  $ plenary session add $'\e[31mRed\e[0m'
  2> plenary: title '\x1b[31mRed\x1b[0m': the text has the control character U+001B
  ? 4
  $ plenary session add $'Bad \xff octet'
  2> plenary: argument 1 is not UTF-8
  ? 4
  $ plenary session add Good --abstract $'Bad \xc3\x28 octet'
  2> plenary: argument 3 is not UTF-8
  ? 4
  $ plenary session add $'\u0085Next line' --notes $'a\u009bb'
  2> plenary: notes 'a\x9bb': the text has the control character U+009B
  ? 4
  $ plenary show --room $'\e]0;title\a'
  2> plenary: no room '\x1b]0;title\x07'; plenary room list shows what there is
  ? 3
  $ plenary $'\e[2J'
  2> plenary: '\x1b[2J' is not a verb; plenary help lists them
  ? 2
  $ plenary --file $'no\e[2Jfile' show
  2> plenary: no programme file 'no\u001b[2Jfile'; make one with plenary init
  ? 6
  $ unharmed
  unharmed
  $ printf "<schedule><conference><title>T</title></conference><day date='2025-05-27'><room name='R'><event id='1'><start>10:00</start><duration>00:10</duration><title>Bell \007</title></event></room></day></schedule>" > bell.xml; plenary import bell.xml --dry-run
  2> plenary: bell.xml: line 1: a character here is not allowed in XML: it is a control character, or no UTF-8
  ? 4
  $ printf "<schedule><conference><title>T</title></conference><day date='2025-05-27'><room name='R'><event id='1'><start>10:00</start><duration>00:10</duration><title>Bad \377</title></event></room></day></schedule>" > bad.xml; plenary import bad.xml --dry-run
  2> plenary: bad.xml: line 1: a character here is not allowed in XML: it is a control character, or no UTF-8
  ? 4
  $ printf "<schedule><conference><title>T</title></conference><day date='2025-05-27'><room name='R'><event id='1'><start>10:00</start><duration>00:10</duration><title>C1 \302\233 2J</title></event></room></day></schedule>" > c1.xml; plenary import c1.xml --dry-run
  c1.xml: schedule.xml, 1 session, 1 room, 1 day, 0 speakers
    + 1 session  + 1 room  + 1 forum
  nothing written (--dry-run)
  2> c1.xml:1  note  control characters in a text are taken out
  $ unharmed
  unharmed

Dates and lengths that there are not; all faults of one command at once.

  $ plenary session add "Leap" --start "2025-02-30 09:00" --length 0
  2> plenary: length '0' is not a length; write minutes (45), 45m or 1h30
  2> plenary: start '2025-02-30 09:00' is not a date and time; write 2025-05-27 09:00, or 09:00 for the forum's only day
  ? 4
  $ plenary session add "Leap" --day 2025-02-29 --length -5
  2> plenary: length '-5' is not a length; write minutes (45), 45m or 1h30
  2> plenary: day '2025-02-29' is not a date; write 2025-05-27, or the number of a day
  ? 4
  $ plenary session add "Leap" --start 25:61 --length 1h90
  2> plenary: length '1h90' is not a length; write minutes (45), 45m or 1h30
  2> plenary: start '25:61' is not a date and time; write 2025-05-27 09:00, or 09:00 for the forum's only day
  ? 4
  $ plenary session add "Leap" --start 09:00 --end 08:00
  2> plenary: end '08:00' is not after the start, 09:00; the next morning needs its date
  ? 4
  $ plenary session add "Leap" --start 09:00 --length 99999999999
  2> plenary: length '99999999999': a session takes at most 31 days
  ? 4
  $ plenary session add "Leap" --start "0000-00-00 00:00" --length 1e3
  2> plenary: length '1e3' is not a length; write minutes (45), 45m or 1h30
  2> plenary: start '0000-00-00 00:00' is not a date and time; write 2025-05-27 09:00, or 09:00 for the forum's only day
  ? 4
  $ plenary room add "Small" --capacity -1
  2> plenary: capacity '-1' is not a number; write a number, 1 or more
  ? 4
  $ plenary room add "Huge" --capacity 99999999999999999999
  2> plenary: capacity '99999999999999999999' is not a number; write a number, 1 or more
  ? 4
  $ plenary theme add "Blue" --color blue --order 0
  2> plenary: color 'blue': write #rrggbb
  2> plenary: order '0' is not a place in the order; write a number, 1 or more
  ? 4
  $ plenary forum set 1 --from 2025-13-01
  2> plenary: from '2025-13-01' is not a date; write 2025-05-27
  ? 4
  $ plenary forum set 1 --timezone ../../etc/passwd
  2> plenary: timezone '../../etc/passwd': write a name of the IANA database (Europe/Berlin)
  ? 4
  $ unharmed
  unharmed
  $ cat > dates.xml << END
  > <schedule><conference><title>T</title><start>2025-02-30</start><end>yesterday</end></conference><day date="2025-02-30"><room name="R">
  > <event id="1"><title>A</title><start>10:00</start><duration>-00:05</duration></event>
  > <event id="2"><title>B</title><date>2025-02-30T10:00:00</date><start>10:00</start><duration>00:00</duration></event>
  > <event id="3"><title>C</title><start>26:99</start><duration>999999:00</duration></event>
  > </room></day></schedule>
  > END
  $ plenary import dates.xml --dry-run
  dates.xml: schedule.xml, 3 sessions, 1 room, 0 days, 0 speakers
    + 3 sessions  + 1 room  + 1 forum
  nothing written (--dry-run)
  2> dates.xml:1  warning  start '2025-02-30' cannot be read
  2> dates.xml:1  warning  end 'yesterday' cannot be read
  2> dates.xml:1  warning  date '2025-02-30' cannot be read
  2> dates.xml:1  warning  the day has no date
  2> dates.xml:2  warning  duration '-00:05' is none: the end stays open
  2> dates.xml:3  warning  date '2025-02-30T10:00:00' cannot be read
  2> dates.xml:3  warning  duration '00:00' is none: the end stays open
  2> dates.xml:4  warning  start '26:99' cannot be read
  2> dates.xml:4  warning  a duration of 41666 days is over 31: the end stays open
  2> dates.xml:2  warning  the event has no date that can be read (2 times)
  2> dates.xml:4  warning  the event has no start that can be read
  $ unharmed
  unharmed

Files that are no programme: another application's database, text, nothing; one of a newer Plenary.

  $ sqlite3 photos.plenary 'create table photo (name); pragma application_id = 4242'
  $ echo 'not a database, however long this text is made' > text.plenary; : > nothing.plenary; mkdir folder.plenary
  $ cp forum.plenary newer.plenary; sqlite3 newer.plenary 'pragma user_version = 99'
  $ head -c 20000 forum.plenary > cut.plenary
  $ (head -c 8000 forum.plenary; head -c 30000 /dev/zero | tr '\0' x; tail -c +38001 forum.plenary) > noise.plenary
  $ sha256sum $(ls -d *.plenary | grep -v folder) > sums
  $ for file in photos text nothing folder newer cut noise gone; do plenary show --file $file.plenary > /dev/null; echo $?; done
  6
  6
  6
  6
  6
  6
  6
  6
  2> plenary: 'photos.plenary' is a database of another application, not a programme file
  2> plenary: 'text.plenary' is not a programme file
  2> plenary: 'nothing.plenary' is empty, not a programme file
  2> plenary: 'folder.plenary' is not a file, so it is no programme file
  2> plenary: 'newer.plenary' was written by a newer Plenary (step 99, this one knows *); update Plenary to use it (glob)
  2> plenary: 'cut.plenary' is damaged (database disk image is malformed); go back to a copy of it
  2> plenary: 'noise.plenary' is damaged (database disk image is malformed); go back to a copy of it
  2> plenary: no programme file 'gone.plenary'; make one with plenary init
  $ for file in photos text nothing folder newer cut noise gone; do plenary room add X --file $file.plenary > /dev/null; echo $?; done
  6
  6
  6
  6
  6
  6
  6
  6
  2> plenary: 'photos.plenary' is a database of another application, not a programme file
  2> plenary: 'text.plenary' is not a programme file
  2> plenary: 'nothing.plenary' is empty, not a programme file
  2> plenary: 'folder.plenary' is not a file, so it is no programme file
  2> plenary: 'newer.plenary' was written by a newer Plenary (step 99, this one knows *); update Plenary to use it (glob)
  2> plenary: 'cut.plenary' is damaged (database disk image is malformed); go back to a copy of it
  2> plenary: 'noise.plenary' is damaged (database disk image is malformed); go back to a copy of it
  2> plenary: no programme file 'gone.plenary'; make one with plenary init
  $ plenary init "New" --from 2025-05-27 --timezone UTC --file photos.plenary
  2> plenary: 'photos.plenary' is there already; choose another name with --file
  ? 5
  $ plenary init "New" --from 2025-05-27 --timezone UTC --file nothing.plenary
  2> plenary: 'nothing.plenary' is there already; choose another name with --file
  ? 5
  $ unharmed
  unharmed
  $ rm -r photos.plenary text.plenary nothing.plenary folder.plenary newer.plenary cut.plenary noise.plenary
  $ sha256sum *.plenary > sums

Output that cannot be written: what was changed is changed, and that is said.

  $ plenary show > /dev/full
  2> plenary: the output cannot be written: No space left on device
  ? 7
  $ plenary export ics > /dev/full
  2> plenary: the output cannot be written: No space left on device
  ? 7
  $ plenary help > /dev/full
  2> plenary: the output cannot be written: No space left on device
  ? 7
  $ plenary --version > /dev/full
  2> plenary: the output cannot be written: No space left on device
  ? 7
  $ unharmed
  unharmed
  $ plenary room add "Attic" > /dev/full
  2> plenary: the output cannot be written: No space left on device; the change itself is in '$HOME/forum.plenary'
  ? 7
  $ plenary room remove attic
  removed room 4 attic  Attic
  $ plenary show >&-
  2> plenary: the output cannot be written: Bad file descriptor
  ? 7

A closed pipe ends quietly.

  $ plenary export json --file big.plenary | head -n 1
  {
  $ plenary session list --file big.plenary | head -n 1; echo ${PIPESTATUS[1]}
      No  Key           Time         Room     Kind  Title         Who
  0
  $ (trap '' PIPE; plenary export json --file big.plenary; echo $? >&2) | head -n 1
  {
  2> 0

Two writers at once: the second waits for the first.

  $ sha256sum *.plenary > sums
  $ hold () { (echo 'begin immediate;'; sleep $1; echo 'rollback;') | sqlite3 forum.plenary & sleep 0.3; }
  $ hold 2; plenary room add "Waited"; plenary show --room main > /dev/null; wait
  room 5 waited  Waited
  $ plenary room remove waited
  removed room 5 waited  Waited
  $ sha256sum *.plenary > sums
  $ for i in 1 2 3 4 5 6 7 8; do plenary room add "Room $i" > /dev/null & done; wait; plenary room list | grep -c room-; sqlite3 forum.plenary 'pragma integrity_check'
  8
  ok

It does not wait for ever; and not at all when it is interrupted.

  $ sha256sum *.plenary > sums
  $ hold 12; plenary room add "Too late"; wait; unharmed
  unharmed
  2> plenary: '$HOME/forum.plenary' is being changed by another program; try again when it has finished
  $ hold 3; plenary room add "Interrupted" & sleep 0.5; kill -INT $!; wait $!
  2> plenary: interrupted; nothing was written
  ? 130
  $ wait; unharmed
  unharmed

SIGINT and SIGTERM during an import: while it reads, and while it writes; and while a file is made.

  $ cp forum.plenary sig.plenary; sha256sum *.plenary > sums
  $ soon () { for i in $(seq 500); do ls -A | grep -qE -- "$1" && return; sleep 0.02; done; }
  $ plenary import big.xml --file sig.plenary & sleep 0.3; kill -INT $!; wait $!
  2> plenary: interrupted; nothing was written
  ? 130
  $ unharmed
  unharmed
  $ plenary import big.xml --file sig.plenary & soon -journal; kill -INT $!; wait $!
  2> plenary: interrupted; nothing was written
  ? 130
  $ unharmed
  unharmed
  $ plenary import big.xml --file sig.plenary & soon -journal; kill -TERM $!; wait $!
  2> plenary: interrupted; nothing was written
  ? 143
  $ unharmed
  unharmed
  $ plenary init --import big.xml --timezone UTC --file made.plenary & soon '\.new-'; kill -TERM $!; wait $!
  2> plenary: interrupted; nothing was written
  ? 143
  $ unharmed; ls made.plenary
  unharmed
  2> ls: cannot access 'made.plenary': No such file or directory
  ? 2

Killed outright, with half of it in the file: the next verb takes it back, even one that only reads.

  $ plenary session list --file sig.plenary > before; size=$(stat -c %s sig.plenary)
  $ plenary import big.xml --file sig.plenary & while [ $(stat -c %s sig.plenary) = $size ]; do sleep 0.02; done; kill -KILL $!; wait $! 2> /dev/null
  ? 137
  $ ls -A | grep -- -journal
  sig.plenary-journal
  $ plenary session list --file sig.plenary | cmp - before
  $ unharmed
  unharmed

Now what needs a mount: where that is not allowed the rest is skipped.

  $ unshare -rm true 2> /dev/null || { echo "no namespace for a mount here"; exit 77; }
  $ mkdir small locked
  $ inside () { unshare -rm bash -c "$1"; }

A full disk. Nothing is written, and nothing is left behind.

  $ inside 'mount -t tmpfs -o size=600k tmpfs small && cp forum.plenary small/ && cd small && sha256sum forum.plenary > ../full
  >   plenary import ../big.xml --file forum.plenary; echo $?
  >   plenary init --import ../big.xml --timezone UTC --file another.plenary; echo $?
  >   sha256sum --quiet -c ../full; ls -A
  >   dd if=/dev/zero of=filler bs=1k 2> /dev/null
  >   plenary room add "No room for a room" --file forum.plenary; echo $?
  >   plenary export ics --file forum.plenary -o forum.ics; echo $?
  >   plenary init "Another" --from 2025-05-27 --timezone UTC --file another.plenary; echo $?
  >   plenary show --room restaurant --file forum.plenary
  >   sha256sum --quiet -c ../full; ls -A'
  6
  6
  forum.plenary
  6
  7
  6
  Tuesday 27 May 2025                      Conference Centre, Shenzhen (UTC+08:00)

    12:00-13:30  Restaurant  Lunch
  filler
  forum.plenary
  2> plenary: the disk of 'forum.plenary' is full; nothing was written, make room and try again
  2> plenary: the disk of 'another.plenary' is full; nothing was written, make room and try again
  2> plenary: the disk of 'forum.plenary' is full; nothing was written, make room and try again
  2> plenary: 'forum.ics' cannot be written: No space left on device
  2> plenary: the disk of 'another.plenary' is full; nothing was written, make room and try again

A file, and a folder, that can only be read: all that reads works.

  $ cp forum.plenary locked/
  $ inside 'mount --bind locked locked && mount -o remount,ro,bind locked && cd locked && sha256sum forum.plenary > ../sums
  >   plenary show --room restaurant --file forum.plenary
  >   plenary check --file forum.plenary
  >   plenary room add X --file forum.plenary; echo $?
  >   plenary import ../whole.xml --file forum.plenary; echo $?
  >   plenary import ../whole.xml --file forum.plenary --dry-run 2> /dev/null; echo $?
  >   plenary init New --from 2025-05-27 --timezone UTC --file new.plenary; echo $?
  >   plenary export ics --file forum.plenary -o forum.ics; echo $?
  >   sha256sum --quiet -c ../sums; ls -A'
  Tuesday 27 May 2025                      Conference Centre, Shenzhen (UTC+08:00)

    12:00-13:30  Restaurant  Lunch
  nothing found in 15 sessions
  6
  6
  ../whole.xml: schedule.xml (frab), 3 sessions, 2 rooms, 2 days, 3 speakers
    + 3 sessions  + 2 rooms  + 3 speakers  + 2 themes  + 1 forum
  nothing written (--dry-run)
  0
  6
  7
  forum.plenary
  2> plenary: 'forum.plenary' cannot be written: the file or its folder is read-only
  2> plenary: 'forum.plenary' cannot be written: the file or its folder is read-only
  2> plenary: 'new.plenary' cannot be made: Read-only file system
  2> plenary: 'forum.ics' cannot be written: Read-only file system
  $ inside 'cd locked && mount --bind forum.plenary forum.plenary && mount -o remount,ro,bind forum.plenary
  >   plenary show --room restaurant --file forum.plenary
  >   plenary room add X --file forum.plenary; echo $?
  >   sha256sum --quiet -c ../sums; ls -A'
  Tuesday 27 May 2025                      Conference Centre, Shenzhen (UTC+08:00)

    12:00-13:30  Restaurant  Lunch
  6
  forum.plenary
  2> plenary: 'forum.plenary' cannot be written: the file or its folder is read-only
