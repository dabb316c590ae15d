plenary import: what other programs write into schedule.xml and calendars, and what it means.

  $ conference() { printf '<schedule><conference><title>Demo 2026</title><start>2026-05-30</start><end>2026-05-31</end><time_zone_name>Europe/Berlin</time_zone_name></conference>%s</schedule>' "$1"; }
  $ event() { printf '<event id="%s"><date>2026-05-30T%s:00+02:00</date><start>%s</start><duration>%s</duration><title>%s</title>%s</event>' "$@"; }
  $ come() { rm -f *.plenary; plenary init --import $1 > /dev/null; plenary session list; }

A title says that its session is cancelled; one about cancelling says nothing. What was done is told, and what may be meant.

  $ conference "<day date='2026-05-30'><room name='Aula'>$(event 1 10:00 10:00 1:00 'ANNULÉ : Table ronde' '')$(event 2 10:00 10:00 1:00 'Cancelled flights: a data story' '')$(event 3 11:00 11:00 1:00 'Panel [CANCELLED: no chair]' '')$(event 4 12:00 12:00 1:00 'Olympics (cancelled in 1940)' '')</room></day>" > titles.xml
  $ come titles.xml
  No  Key                       Time         Room  Kind   Title                            Who
   1  table-ronde               10:00-11:00  Aula  other  Table ronde (cancelled)
   2  cancelled-flights-a-data  10:00-11:00  Aula  other  Cancelled flights: a data story
   3  panel                     11:00-12:00  Aula  other  Panel (cancelled)
   4  olympics-cancelled-in     12:00-13:00  Aula  other  Olympics (cancelled in 1940)
  2> titles.xml:1  warning  title 'ANNULÉ : Table ronde' says that the session is cancelled: it is, and is called 'Table ronde'
  2> titles.xml:1  warning  title 'Panel [CANCELLED: no chair]' says that the session is cancelled: it is, and is called 'Panel'
  2> titles.xml:1  note  title 'Olympics (cancelled in 1940)' may say that the session is cancelled: plenary session cancel does it
  $ plenary session show 3 | grep -e reason -e state
    state         cancelled
    reason        no chair

When the title no longer says so, the session takes place again; one that was cancelled by hand does not.

  $ plenary session cancel 2 --reason "no room" > /dev/null
  $ sed 's/ANNULÉ : //; s/Panel .CANCELLED: no chair./Panel/; s/Cancelled flights: a/Canceled: Cancelled flights: a/' titles.xml > again.xml
  $ plenary import again.xml > /dev/null 2>&1; plenary session list
  No  Key                       Time         Room  Kind   Title                                        Who
   1  table-ronde               10:00-11:00  Aula  other  Table ronde
   2  cancelled-flights-a-data  10:00-11:00  Aula  other  Cancelled flights: a data story (cancelled)
   3  panel                     11:00-12:00  Aula  other  Panel
   4  olympics-cancelled-in     12:00-13:00  Aula  other  Olympics (cancelled in 1940)
  $ plenary import again.xml 2> /dev/null
  again.xml: nothing to change, all of it is here already
  $ sed 's/ANNULÉ : //; s/Panel .CANCELLED: no chair./Panel/' titles.xml > again.xml
  $ plenary import again.xml > /dev/null 2>&1; plenary session list --state cancelled
  No  Key                       Time         Room  Kind   Title                                        Who
   2  cancelled-flights-a-data  10:00-11:00  Aula  other  Cancelled flights: a data story (cancelled)

Days that are all one off follow the events; a length of three parts is read as the rest of the file is written; one event
alone in another offset means it.

  $ { conference "<day date='2026-05-29'><room name='Aula'>$(event 1 10:00 10:00 1:01:00 'Hack day' '')$(event 2 12:00 12:00 0:30 'Talk' '')$(event 3 13:00 13:00 0:30 'From afar' '' | sed 's/13:00:00+02/13:00:00-03/')</room></day>"; } > times.xml
  $ come times.xml
  No  Key        Time                    Room  Kind   Title      Who
   1  hack-day   10:00-Sun 31 May 11:00  Aula  other  Hack day
   2  talk       12:00-12:30             Aula  other  Talk
   3  from-afar  18:00-18:30             Aula  other  From afar
  2> times.xml:1  warning  duration '1:01:00' is read as days, hours and minutes
  2> times.xml:1  warning  the date is written in UTC-03:00, unlike those of other events: it is 18:00 in Europe/Berlin
  2> times.xml  warning  every event is one day after the day that lists it: the dates of the events count
  2> error    room-clash       2 talk: Aula: 1 hack-day runs until Sun 31 May 11:00; 30 minutes overlap
  2> error    room-clash       3 from-afar: Aula: 1 hack-day runs until Sun 31 May 11:00; 30 minutes overlap

References of HTML in titles, rooms and names are characters, in a calendar too; in a calendar of our own they are meant.

  $ conference "<day date='2026-05-30'><room name='Salle &amp;agrave; c&amp;ocirc;t&amp;eacute;'>$(event 1 10:00 10:00 1:00 'Fr&amp;eacute;d&amp;#xe9;rique &amp;amp; R&amp;D' '<persons><person id="1">Jos&amp;#233; &amp;Ccaron;apek</person></persons>')</room></day>" > marks.xml
  $ come marks.xml
  No  Key             Time         Room          Kind  Title             Who
   1  frederique-r-d  10:00-11:00  Salle à côté  talk  Frédérique & R&D  José Čapek
  2> marks.xml:1  note  references of HTML in titles, names and links are kept as characters (3 times)
  $ printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//X//EN X-WR-CALNAME:Marks BEGIN:VEVENT UID:1@x DTSTAMP:20260101T000000Z DTSTART:20260530T080000Z DTEND:20260530T090000Z 'SUMMARY:It&#146\;s &lt\;here&gt\;' 'LOCATION:Caf&eacute\;' END:VEVENT END:VCALENDAR > marks.ics
  $ plenary import marks.ics > /dev/null; plenary session list
  No  Key             Time         Room          Kind   Title             Who
   1  frederique-r-d  10:00-11:00  Salle à côté  talk   Frédérique & R&D  José Čapek
   2  its-here        10:00-11:00  Café          other  It’s <here>
  2> marks.ics:5  note  references of HTML in titles, names and links are kept as characters (2 times)
  $ plenary session set 1 --title 'Why &nbsp; hurts' > /dev/null; plenary export ics -o own.ics 2> /dev/null
  own.ics: 2 sessions, Europe/Berlin, 1.1 kB
  $ plenary import own.ics 2> /dev/null
  own.ics: nothing to change, all of it is here already

Our own JSON that is older than what is here says what goes back, and what was removed here and comes back; what is newer, or
was edited in the file, says nothing.

  $ rm *.plenary; plenary init Demo --from 2026-05-01 --timezone Europe/Berlin > /dev/null
  $ for title in Opening Talk Closing; do plenary session add $title --start "2026-05-01 10:00" --state draft > /dev/null 2>&1; done
  $ plenary speaker add "Ada Stone" > /dev/null; plenary session set 1 --state confirmed > /dev/null 2>&1; plenary session set 2 --state confirmed > /dev/null 2>&1
  $ plenary export json --audience staff --drafts -o old.json > /dev/null; export PLENARY_NOW=2025-05-02T12:00:00Z
  $ plenary session set 1 --title Welcome --speaker ada-stone > /dev/null 2>&1; plenary session remove 2 > /dev/null
  2> solved: no-speaker, no-room
  $ sed -i 's/"Closing"/"The end"/' old.json
  $ plenary import old.json --dry-run
  old.json: JSON, 3 sessions, 0 rooms, 1 day, 1 speaker
    + 1 session  ~ 2 sessions
    session 1 opening: title 'Welcome' → 'Opening'
    session 3 closing: title 'Closing' → 'The end'
  nothing written (--dry-run)
  2> old.json  warning  session 1 opening has changed here since (2025-05-02T12:00:00Z), and goes back: title 'Welcome' → 'Opening'
  2> old.json  warning  session 'Talk' has been removed here since (2025-05-02T12:00:00Z), and comes back
  2> warning  no-room          2 talk: no room
  2> warning  no-speaker       2 talk: no speaker
  $ plenary export json --audience staff --drafts -o now.json > /dev/null; sed 's/"Welcome"/"Hello"/' now.json > edited.json
  $ plenary import edited.json
  edited.json: 1 session changed
    session 1 opening: title 'Welcome' → 'Hello'

Persons: an id of two unlike names is two; one name under several ids is one in one session, and is told across sessions.

  $ person() { printf '<persons>'; while [ $# -gt 0 ]; do printf '<person id="%s">%s</person>' "$1" "$2"; shift 2; done; printf '</persons>'; }
  $ conference "<day date='2026-05-30'><room name='Aula'>$(event 1 10:00 10:00 1:00 One "$(person 2 'Ada Stone')")$(event 2 11:00 11:00 1:00 Two "$(person 2 'Bob Reed')")$(event 3 12:00 12:00 1:00 Three "$(person 3 'Cy Dole' 4 'Cy Dole' 5 'Di Frost')")$(event 4 13:00 13:00 1:00 Four "$(person 6 'Di Frost')")</room></day>" > persons.xml
  $ unset PLENARY_NOW; come persons.xml
  No  Key    Time         Room  Kind  Title  Who
   1  one    10:00-11:00  Aula  talk  One    Ada Stone
   2  two    11:00-12:00  Aula  talk  Two    Bob Reed
   3  three  12:00-13:00  Aula  talk  Three  Cy Dole, Di Frost
   4  four   13:00-14:00  Aula  talk  Four   Di Frost
  2> persons.xml:1  warning  person id '2' is given to several persons: 'Ada Stone' and 'Bob Reed' are two here; if they are one, plenary speaker merge says so
  2> persons.xml:1  warning  'Cy Dole' has several ids in one event, and is one person here
  2> persons.xml:1  note  'Cy Dole' is named twice in one event
  2> persons.xml  warning  two persons are called 'Di Frost'; if they are one: plenary speaker merge di-frost di-frost-2
  $ plenary speaker merge di-frost di-frost-2 > /dev/null; plenary import persons.xml
  persons.xml: nothing to change, all of it is here already
  2> merged 5 di-frost-2 into it: 1 appearance
  2> persons.xml:1  warning  person id '2' is given to several persons: 'Ada Stone' and 'Bob Reed' are two here; if they are one, plenary speaker merge says so
  2> persons.xml:1  warning  'Cy Dole' has several ids in one event, and is one person here
  2> persons.xml:1  note  'Cy Dole' is named twice in one event
