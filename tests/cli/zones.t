Time zones: the rules come from the machine's zone files, and no zone is ever taken for another.

  $ have=/usr/share/zoneinfo
  $ test -f $have/America/New_York || { echo "no zone files"; exit 77; }
  $ mkdir -p whole/US whole/America few/America few/Europe none/Europe
  $ cp -L $have/America/New_York whole/US/Eastern
  $ cp -L $have/America/New_York whole/America
  $ cp -L $have/America/New_York few/America
  $ cp -L $have/Europe/Berlin few/Europe
  $ cp -L $have/Europe/Berlin none/Europe
  $ export PLENARY_NOW=2026-01-01T12:00:00Z TZDIR=whole
  $ plenary init Old --from 2026-05-01 --timezone US/Eastern
  made old.plenary: forum 1 old, Fri 1 May 2026, US/Eastern (UTC-04:00)
  $ export PLENARY_FILE=old.plenary
  $ plenary session add Talk --start "2026-05-01 10:00" --length 60 --state confirmed > /dev/null 2>&1
  $ plenary session add Gone --start "2026-05-01 12:00" --length 60 --state confirmed > /dev/null 2>&1
  $ plenary release add first > /dev/null; plenary session remove gone > /dev/null 2>&1

A machine without the old names has the same zone under another one, and gives out the same.

  $ for folder in whole few; do
  >   for verb in "show" "export ics -o -" "export json -o -" "print day -o -" "now" "log" "doctor" "show --release 1"; do
  >     TZDIR=$folder plenary $verb; done > $folder.out 2>&1; done
  $ cmp whole.out few.out
  $ grep DTSTART few.out | tr -d '\r'
  DTSTART:19701101T020000
  DTSTART:19700308T020000
  DTSTART;TZID=US/Eastern:20260501T100000
  DTSTART;TZID=US/Eastern:20260501T120000
  $ TZDIR=few plenary forum set old --timezone Europe/Berlin 2> /dev/null; TZDIR=few plenary undo > /dev/null
  forum 1 old, Fri 1 May 2026, Europe/Berlin (UTC+02:00)

One that has it under no name refuses the file, and says what helps.

  $ export TZDIR=none
  $ plenary show
  2> plenary: 'old.plenary' is in the time zone US/Eastern, for which this machine has no rules; install the package tzdata-legacy, or tzdata where there is none of that name
  ? 6
  $ for verb in "export ics -o a.ics" "export json -o a.json" "print day -o a.txt" "now" "check" "session list" "session add X" "forum set old --timezone Europe/Berlin" "undo" "log" "diff 1"; do
  >   plenary $verb > out 2>&1; echo $? $(grep -c tzdata-legacy out); done | sort | uniq -c
       11 6 1
  $ ls a.*
  2> ls: cannot access 'a.*': No such file or directory
  ? 2
  $ plenary doctor
  error     values      forum 1 old: this machine has no rules for the time zone US/Eastern; install the package tzdata-legacy, or tzdata where there is none of that name
  error     values      session 2: this machine has no rules for the time zone US/Eastern; install the package tzdata-legacy, or tzdata where there is none of that name
  error     release     release 1 first cannot be read: /forums/0/timezone: timezone 'US/Eastern': this machine has no rules for it; install the package tzdata-legacy, or tzdata where there is none of that name
  old.plenary: 3 errors; 1 session, 7 entries, * kB (glob)
  ? 5
  $ plenary show --release 1
  2> plenary: release 1 first cannot be read: /forums/0/timezone: timezone 'US/Eastern': this machine has no rules for it; install the package tzdata-legacy, or tzdata where there is none of that name
  ? 6
  $ plenary init New --from 2026-05-01 --timezone US/Eastern --file new.plenary
  2> plenary: timezone 'US/Eastern': this machine has no rules for it; install the package tzdata-legacy, or tzdata where there is none of that name
  ? 4

So does what is read from elsewhere.

  $ TZDIR=whole plenary export json -o old.json > /dev/null; TZDIR=whole plenary export ics -o old.ics > /dev/null
  $ plenary init --import old.json --file new.plenary
  2> plenary: old.json: /forums/0/timezone: timezone 'US/Eastern': this machine has no rules for it; install the package tzdata-legacy, or tzdata where there is none of that name
  2> plenary: old.json: /tombstones/0/timezone: timezone 'US/Eastern': this machine has no rules for it; install the package tzdata-legacy, or tzdata where there is none of that name
  2> plenary: old.json: 2 faults; nothing was written
  ? 4
  $ plenary init --import old.ics --file new.plenary 2>&1 | head -n 1
  plenary: 'old.ics': this machine has no rules for the time zone US/Eastern; install the package tzdata-legacy, or tzdata where there is none of that name; or say which zone it is with --timezone Europe/Berlin

A zone file that is cut off is none.

  $ mkdir -p cut/Europe; cp /usr/share/zoneinfo/UTC cut
  $ TZDIR=/usr/share/zoneinfo plenary init Cut --from 2026-05-01 --timezone Europe/Berlin --file cut.plenary
  made cut.plenary: forum 1 cut, Fri 1 May 2026, Europe/Berlin (UTC+02:00)
  $ for n in 0 44 100 500 1000 1500; do head -c $n /usr/share/zoneinfo/Europe/Berlin > cut/Europe/Berlin; TZDIR=cut plenary forum show 1 --file cut.plenary 2>&1; done | sort | uniq -c
        6 plenary: 'cut.plenary' is in the time zone Europe/Berlin, for which this machine has no rules; install the package tzdata-legacy, or tzdata where there is none of that name
