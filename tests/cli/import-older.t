plenary import of our own JSON: what is older than what is here, or has changed in both places, is told by record and field.

  $ plenary run - > /dev/null 2>&1 << 'END'
  > init Demo --from 2026-05-01 --timezone Europe/Berlin --language en,zh
  > organisation add "City Press" --name zh=城报
  > room add Hall
  > room add Foyer
  > theme add Water
  > theme add Air
  > speaker add "Ann Old"
  > speaker add "Bob Reed"
  > speaker add "Cy Dole"
  > speaker add "Di Frost" --position Dean --organisation "Night School"
  > forum add Night --from 2026-05-01
  > session add Opening --start "2026-05-01 10:00" --room hall --theme water --speaker ann-old --speaker bob-reed
  > session add Talk --start "2026-05-01 11:00" --room hall --speaker cy-dole
  > session add Closing --start "2026-05-01 12:00" --room foyer --notes "bring water" --speaker bob-reed --speaker cy-dole
  > appearance set opening ann-old --position CTO
  > END
  $ cp demo.plenary same.plenary; cp demo.plenary there.plenary
  $ copy() { plenary export json --audience staff --drafts -o $1 --file $2 > /dev/null 2>&1; }
  $ copy old.json demo.plenary

Edits of every kind here: the copy takes each of them back, and says so. What a record only shows (a room's new name) is
no change of its own.

  $ export PLENARY_NOW=2025-05-02T12:00:00Z
  $ plenary run - --file demo.plenary > /dev/null 2>&1 << 'END'
  > organisation set city-press --name zh=城市报
  > room set hall --name "Great Hall" --order 3
  > theme set water --color "#0000ff"
  > theme remove air
  > speaker set cy-dole --name "Cyril Dole"
  > speaker set di-frost --position Rector --organisation "Night School"
  > forum set night --title "Late Night"
  > forum set demo --link "https://demo.example Stream"
  > appearance set opening ann-old --position CEO
  > appearance remove opening bob-reed
  > appearance add opening di-frost
  > appearance set talk cy-dole --role keynote
  > session set talk --title "The Talk" --title zh=谈
  > appearance set closing cy-dole --place 1
  > session set closing --room hall --notes "bring wine"
  > END
  $ plenary import old.json --file demo.plenary --dry-run
  old.json: JSON, 3 sessions, 2 rooms, 1 day, 4 speakers
    + 1 theme  ~ 3 sessions  ~ 1 room  ~ 2 speakers  ~ 1 forum  ~ 1 organisation
    organisation 1 city-press: name (zh) '城市报' → '城报'
    forum 2 night: title 'Late Night' → 'Night'
    room 1 hall: name 'Great Hall' → 'Hall'
    speaker 3 cy-dole: name 'Cyril Dole' → 'Cy Dole'
    speaker 4 di-frost: positions Rector, Night School → Rector, Night School; Dean, Night School
    session 1 opening: appearances speaker Ann Old; speaker Di Frost → speaker Ann Old; speaker Di Frost; speaker Bob Reed, speaker Ann Old position 'CEO' → 'CTO'
    session 2 talk: title 'The Talk' → 'Talk', keynote Cyril Dole role 'keynote' → 'speaker'
    session 3 closing: notes 'bring wine' → 'bring wine\x0abring water', rooms Great Hall → Foyer, appearances speaker Cyril Dole; speaker Bob Reed → speaker Bob Reed; speaker Cyril Dole
  nothing written (--dry-run)
  2> old.json  warning  organisation 1 city-press has changed here since (2025-05-02T12:00:00Z), and goes back: name (zh) '城市报' → '城报'
  2> old.json  warning  forum 2 night has changed here since (2025-05-02T12:00:00Z), and goes back: title 'Late Night' → 'Night'
  2> old.json  warning  room 1 hall has changed here since (2025-05-02T12:00:00Z), and goes back: name 'Great Hall' → 'Hall'
  2> old.json  warning  theme 'Air' has been removed here since (2025-05-02T12:00:00Z), and comes back
  2> old.json  warning  speaker 3 cy-dole has changed here since (2025-05-02T12:00:00Z), and goes back: name 'Cyril Dole' → 'Cy Dole'
  2> old.json  warning  speaker 4 di-frost has changed here since (2025-05-02T12:00:00Z), and goes back: position none → Dean, Night School
  2> old.json  warning  session 1 opening has changed here since (2025-05-02T12:00:00Z), and goes back: speaker Ann Old position 'CEO' → 'CTO', appearance none → speaker Bob Reed
  2> old.json  warning  session 2 talk has changed here since (2025-05-02T12:00:00Z), and goes back: title 'The Talk' → 'Talk', keynote Cyril Dole role 'keynote' → 'speaker'
  2> old.json  warning  session 3 closing has changed here since (2025-05-02T12:00:00Z), and goes back: notes 'bring wine' → 'bring wine\x0abring water', rooms Great Hall → Foyer, appearances speaker Cyril Dole; speaker Bob Reed → speaker Bob Reed; speaker Cyril Dole

What was undone in between is as it was, and the same import says the same.

  $ plenary import old.json --file demo.plenary 2> /dev/null | head -n 1; plenary undo --file demo.plenary > /dev/null; plenary import old.json --dry-run --file demo.plenary 2>&1 | grep -c since
  old.json: 1 theme added, 3 sessions changed, 1 room changed, 2 speakers changed, 1 forum changed, 1 organisation changed
  9

So does a file whose records do not say when they were changed.

  $ sed '/^ *"changed" : /d' old.json > plain.json; plenary import plain.json --dry-run --file demo.plenary 2>&1 | grep -c since
  9

What is newer than here says nothing, whatever it may have renewed.

  $ copy here.json demo.plenary; plenary import here.json --file same.plenary 2>&1 | grep -e since -e json:; rm same.plenary
  here.json: 3 sessions changed, 1 room changed, 2 speakers changed, 1 theme changed, 2 forums changed, 1 organisation changed
  $ export PLENARY_NOW=2025-05-03T12:00:00Z; cp there.plenary same.plenary
  $ plenary run - --file there.plenary > /dev/null 2>&1 << 'END'
  > room set hall --name "Small Hall"
  > session set opening --subtitle "All are here"
  > session set talk --title "A Talk" --start "2026-05-01 11:15"
  > appearance set opening ann-old --position CFO
  > theme set water --color "#00ffff"
  > END
  $ copy there.json there.plenary; plenary import there.json --file same.plenary
  there.json: 2 sessions changed, 1 room changed, 1 theme changed
    room 1 hall: name 'Hall' → 'Small Hall'
    theme 1 water: color '' → '#00ffff'
    session 1 opening: subtitle '' → 'All are here', speaker Ann Old position 'CTO' → 'CFO'
    session 2 talk: title 'Talk' → 'A Talk', start '2026-05-01T11:00' → '2026-05-01T11:15'

What has changed in both places is told, and which the import takes; so is what goes back, though its record is newer there.

  $ plenary import there.json --file demo.plenary --dry-run 2>&1 | grep ' here '
  there.json  warning  organisation 1 city-press has changed here since (2025-05-02T12:00:00Z), and goes back: name (zh) '城市报' → '城报'
  there.json  warning  forum 2 night has changed here since (2025-05-02T12:00:00Z), and goes back: title 'Late Night' → 'Night'
  there.json  warning  room 1 hall has changed here (2025-05-02T12:00:00Z) and in the file, which counts: name 'Great Hall' → 'Small Hall'
  there.json  warning  theme 1 water has changed here (2025-05-02T12:00:00Z) and in the file, which counts: color '#0000ff' → '#00ffff'
  there.json  warning  theme 'Air' has been removed here since (2025-05-02T12:00:00Z), and comes back
  there.json  warning  speaker 3 cy-dole has changed here since (2025-05-02T12:00:00Z), and goes back: name 'Cyril Dole' → 'Cy Dole'
  there.json  warning  speaker 4 di-frost has changed here since (2025-05-02T12:00:00Z), and goes back: position none → Dean, Night School
  there.json  warning  session 1 opening has changed here since (2025-05-02T12:00:00Z), and goes back: appearance none → speaker Bob Reed
  there.json  warning  session 1 opening has changed here (2025-05-02T12:00:00Z) and in the file, which counts: speaker Ann Old position 'CEO' → 'CFO'
  there.json  warning  session 2 talk has changed here since (2025-05-02T12:00:00Z), and goes back: keynote Cyril Dole role 'keynote' → 'speaker'
  there.json  warning  session 2 talk has changed here (2025-05-02T12:00:00Z) and in the file, which counts: title 'The Talk' → 'A Talk'
  there.json  warning  session 3 closing has changed here since (2025-05-02T12:00:00Z), and goes back: notes 'bring wine' → 'bring wine\x0abring water', rooms Great Hall → Foyer, appearances speaker Cyril Dole; speaker Bob Reed → speaker Bob Reed; speaker Cyril Dole
  $ printf 'session set closing --title "The End"\nimport there.json\n' | plenary run - --file demo.plenary 2>&1 | grep ' here '
  there.json  warning  organisation 1 city-press has changed here since (2025-05-02T12:00:00Z), and goes back: name (zh) '城市报' → '城报'
  there.json  warning  forum 2 night has changed here since (2025-05-02T12:00:00Z), and goes back: title 'Late Night' → 'Night'
  there.json  warning  room 1 hall has changed here (2025-05-02T12:00:00Z) and in the file, which counts: name 'Great Hall' → 'Small Hall'
  there.json  warning  theme 1 water has changed here (2025-05-02T12:00:00Z) and in the file, which counts: color '#0000ff' → '#00ffff'
  there.json  warning  theme 'Air' has been removed here since (2025-05-02T12:00:00Z), and comes back
  there.json  warning  speaker 3 cy-dole has changed here since (2025-05-02T12:00:00Z), and goes back: name 'Cyril Dole' → 'Cy Dole'
  there.json  warning  speaker 4 di-frost has changed here since (2025-05-02T12:00:00Z), and goes back: position none → Dean, Night School
  there.json  warning  session 1 opening has changed here since (2025-05-02T12:00:00Z), and goes back: appearance none → speaker Bob Reed
  there.json  warning  session 1 opening has changed here (2025-05-02T12:00:00Z) and in the file, which counts: speaker Ann Old position 'CEO' → 'CFO'
  there.json  warning  session 2 talk has changed here since (2025-05-02T12:00:00Z), and goes back: keynote Cyril Dole role 'keynote' → 'speaker'
  there.json  warning  session 2 talk has changed here (2025-05-02T12:00:00Z) and in the file, which counts: title 'The Talk' → 'A Talk'
  there.json  warning  session 3 closing has changed here since (2025-05-03T12:00:00Z), and goes back: title 'The End' → 'Closing', notes 'bring wine' → 'bring wine\x0abring water', rooms Great Hall → Foyer, appearances speaker Cyril Dole; speaker Bob Reed → speaker Bob Reed; speaker Cyril Dole

A room renamed in the copy has renewed its sessions there, but hides no edit of them here.

  $ plenary init Small --from 2026-05-01 --timezone Europe/Berlin > /dev/null
  $ plenary room add Hall --file small.plenary > /dev/null; plenary session add Talk --room hall --start 2026-05-01T10:00 --file small.plenary > /dev/null 2>&1
  $ cp small.plenary copy.plenary; export PLENARY_NOW=2025-05-04T12:00:00Z
  $ plenary session set talk --title "The Talk" --file small.plenary > /dev/null 2>&1; export PLENARY_NOW=2025-05-05T12:00:00Z
  $ plenary room set hall --name "Great Hall" --file copy.plenary > /dev/null; copy copy.json copy.plenary
  $ plenary import copy.json --file small.plenary
  copy.json: 1 session changed, 1 room changed
    room 1 hall: name 'Hall' → 'Great Hall'
    session 1 talk: title 'The Talk' → 'Talk'
  2> copy.json  warning  session 1 talk has changed here since (2025-05-04T12:00:00Z), and goes back: title 'The Talk' → 'Talk'

What was undone and done again within a second, and releases in between, hide nothing either; a removed session comes back.

  $ plenary session add Panel --start 2026-05-01T12:00 --file small.plenary > /dev/null 2>&1; copy small.json small.plenary
  $ plenary session set panel --title Podium --file small.plenary > /dev/null 2>&1; plenary release add First --file small.plenary > /dev/null
  $ plenary session remove talk --file small.plenary > /dev/null 2>&1
  $ for verb in undo redo; do plenary $verb --file small.plenary > /dev/null 2>&1; done
  $ plenary session set panel --length 30 --file small.plenary > /dev/null 2>&1; plenary undo --file small.plenary > /dev/null
  $ plenary import small.json --dry-run --file small.plenary 2>&1 | grep ' here '
  small.json  warning  session 'Talk' has been removed here since (2025-05-05T12:00:00Z), and comes back
  small.json  warning  session 2 panel has changed here since (2025-05-05T12:00:00Z), and goes back: title 'Podium' → 'Panel'
