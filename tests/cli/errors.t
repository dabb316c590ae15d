Every exit status, and every kind of error message: what failed, what it is about in quotes, and
what to do next where there is one thing to do.

  $ plenary init --example --file forum.plenary > /dev/null
  $ export PLENARY_FILE=$HOME/forum.plenary

0: it went well.

  $ plenary room list > /dev/null
  $ plenary help > /dev/null
  $ plenary > /dev/null

1: anything else; no verb ends so today.

2: wrong words or options; how it is meant is printed too.

  $ plenary lst
  2> plenary: 'lst' is not a verb; plenary help lists them
  ? 2
  $ plenary sesion list
  2> plenary: 'sesion' is not a verb; did you mean session?
  ? 2
  $ plenary session
  2> plenary: session needs a verb
  2> usage: plenary session add|list|show|set|move|unschedule|cancel|restore|remove
  ? 2
  $ plenary session lits
  2> plenary: 'lits' is not a verb of session; did you mean list?
  2> usage: plenary session add|list|show|set|move|unschedule|cancel|restore|remove
  ? 2
  $ plenary session frobnicate
  2> plenary: 'frobnicate' is not a verb of session
  2> usage: plenary session add|list|show|set|move|unschedule|cancel|restore|remove
  ? 2
  $ plenary session list --rom main
  2> plenary: session list has no option --rom; did you mean --room?
  2> usage: plenary session list [OPTION ...]
  ? 2
  $ plenary session list --frobnicate
  2> plenary: session list has no option --frobnicate
  2> usage: plenary session list [OPTION ...]
  ? 2
  $ plenary session list -x
  2> plenary: session list has no option -x
  2> usage: plenary session list [OPTION ...]
  ? 2
  $ plenary session list --room
  2> plenary: session list: --room needs a value
  2> usage: plenary session list [OPTION ...]
  ? 2
  $ plenary room add
  2> plenary: room add needs NAME
  2> usage: plenary room add NAME [OPTION ...]
  ? 2
  $ plenary room add Main Hall
  2> plenary: room add does not know what to do with 'Hall'; put a text of several words in quotes
  2> usage: plenary room add NAME [OPTION ...]
  ? 2
  $ plenary room list all
  2> plenary: room list does not know what to do with 'all'; put a text of several words in quotes
  2> usage: plenary room list
  ? 2
  $ plenary help --completion tcsh
  2> plenary: there is no completion for 'tcsh'; there is one for bash, zsh and fish
  2> usage: plenary help [VERB]
  ? 2
  $ PLENARY_NOW=yesterday plenary show
  2> plenary: PLENARY_NOW 'yesterday' is not a time; write 2025-05-01T12:00:00Z
  ? 2

3: no such record. The nearest are suggested, several candidates are listed.

  $ plenary room show mian
  2> plenary: no room 'mian'; did you mean main-hall?
  ? 3
  $ plenary room show xyzzy
  2> plenary: no room 'xyzzy'; plenary room list shows what there is
  ? 3
  $ plenary session show tea
  2> plenary: 'tea' may be any of 3 sessions: 1 registration-and-tea (Registration and tea), 8 tea-break (Tea break, Tue 27 May 10:45-11:00, Foyer), 13 tea-break-2 (Tea break, Tue 27 May 15:30-15:50, Foyer)
  ? 3
  $ plenary session show 99
  2> plenary: no session '99'; plenary session list shows what there is
  ? 3
  $ plenary session add "Late" --room mian --speaker "Wang Xudog" --theme marketing --forum cultral
  2> plenary: no forum 'cultral'; did you mean cultural-trade?
  2> plenary: no room 'mian'; did you mean main-hall?
  2> plenary: no speaker 'Wang Xudog'; did you mean wang-xudong?
  2> plenary: no theme 'marketing'; add one first (plenary theme add "marketing"), or let this verb do it with --create
  ? 3
  $ plenary help frobnicate
  2> plenary: there is no verb 'frobnicate'; plenary help lists them
  ? 3

4: a value, or a file, that cannot be understood; all faults are told together.

  $ plenary session add "Late" --start nine --length soon --kind chat --state perhaps
  2> plenary: length 'soon' is not a length; write minutes (45), 45m or 1h30
  2> plenary: kind 'chat' is not a kind; write talk, keynote, speech, panel, roundtable, workshop, ceremony, break, meal, social, poster or other
  2> plenary: state 'perhaps' is not a state; write confirmed, tentative, draft or cancelled
  2> plenary: start 'nine' is not a date and time; write 2025-05-27 09:00, or 09:00 for the forum's only day
  ? 4
  $ plenary speaker add "A B" --email nowhere --url "not a link"
  2> plenary: email 'nowhere': write name@example.org
  2> plenary: url 'not a link': write https://…
  ? 4
  $ plenary forum set 1 --language "english, zh"
  2> plenary: language 'english, zh': write a language tag (en, zh, pt-BR)
  ? 4
  $ plenary room add "Hall" --key "Main Hall"
  2> plenary: key 'Main Hall' is not a key; write lower-case letters, digits and hyphens (main-hall)
  ? 4
  $ echo nothing > nothing.xml; plenary import nothing.xml
  2> plenary: nothing.xml: line 1: this is not XML
  ? 4

5: understood, and refused.

  $ plenary room add "Hall" --key foyer
  2> plenary: another room has the key 'foyer'
  ? 5
  $ plenary room remove main-hall
  2> plenary: room 'main-hall' is still used by session 2 opening, session 3 keynote-jiang, session 4 speeches, session 9 policy-roundtable, session 11 industry-1 and 3 more; change them first
  ? 5
  $ plenary forum remove 1
  2> plenary: 'forum-on-building-chinas' is the root of this programme and cannot be removed
  ? 5
  $ plenary session remove speeches
  2> plenary: 'speeches' has 3 parts; --with-parts removes them too
  ? 5
  $ plenary init "New" --from 2025-05-27 --timezone UTC --file forum.plenary
  2> plenary: 'forum.plenary' is there already; choose another name with --file
  ? 5
  $ touch old.ics; plenary export ics -o old.ics
  2> plenary: 'old.ics' is there already; --replace overwrites it
  ? 5
  $ plenary export ics -o forum.plenary --replace
  2> plenary: 'forum.plenary' is a programme file or another database; choose another name
  ? 5
  $ plenary session add "Clash" --start 09:30 --length 30 --room main --forum cultural-trade --kind ceremony
  session 16 clash  Tue 27 May 09:30-10:00  Main Hall
  2> error    room-clash       16 clash: Main Hall: 3 keynote-jiang runs until 10:00; 30 minutes overlap
  $ plenary check > /dev/null
  ? 5

6: the programme file is missing, busy, damaged, or from a newer version (hostile.t has more).

  $ plenary show --file gone.plenary
  2> plenary: no programme file 'gone.plenary'; make one with plenary init
  ? 6
  $ echo text > text.plenary; plenary show --file text.plenary
  2> plenary: 'text.plenary' is not a programme file
  ? 6
  $ cp forum.plenary newer.plenary; sqlite3 newer.plenary 'pragma user_version = 7'; plenary show --file newer.plenary
  2> plenary: 'newer.plenary' was written by a newer Plenary (step 7, this one knows *); update Plenary to use it (glob)
  ? 6
  $ cd /; unset PLENARY_FILE; plenary show; cd; export PLENARY_FILE=$HOME/forum.plenary
  2> plenary: no programme file here; make one with plenary init, or name one with --file

7: another file could not be read or written.

  $ plenary import gone.xml
  2> plenary: 'gone.xml' cannot be read: No such file or directory
  ? 7
  $ plenary run gone.run
  2> plenary: 'gone.run' cannot be read: No such file or directory
  ? 7
  $ plenary export ics -o gone/forum.ics
  2> plenary: 'gone/forum.ics' cannot be written: No such file or directory
  ? 7
  $ plenary show > /dev/full
  2> plenary: the output cannot be written: No space left on device
  ? 7

130 and 143: interrupted, while it waits for another program that writes (hostile.t has more).

  $ (echo 'begin immediate;'; until [ -e free ]; do sleep 0.1; done; echo 'rollback;') | sqlite3 forum.plenary & sleep 0.3
  $ plenary room add "One" & sleep 1; kill -INT $!; wait $!
  2> plenary: interrupted; nothing was written
  ? 130
  $ plenary room add "Two" & sleep 1; kill -TERM $!; wait $!
  2> plenary: interrupted; nothing was written
  ? 143
  $ cp $FIXTURES/schedule-xml/frab.xml whole.xml; echo 'room add "Three"' > three.run; touch free; wait; rm free; sha256sum forum.plenary > sums
  $ (echo 'begin immediate;'; until [ -e free ]; do sleep 0.1; done; echo 'rollback;') | sqlite3 forum.plenary & sleep 0.3
  $ plenary import whole.xml & sleep 1; kill -INT $!; wait $!
  2> plenary: interrupted; nothing was written
  ? 130
  $ plenary run three.run & sleep 1; kill -TERM $!; wait $!
  2> plenary: interrupted; nothing was written
  ? 143
  $ touch free; wait; rm free; sha256sum --quiet -c sums; ls -A | grep -E -- '-journal|\.new-|\.plenary\.'
  ? 1
  $ wait; plenary room list
  No  Key         Name        Venue                        Floor  Capacity  Order
   1  main-hall   Main Hall   Conference Centre, Shenzhen  3F          600      1
   2  foyer       Foyer       Conference Centre, Shenzhen  3F                   2
   3  restaurant  Restaurant  Conference Centre, Shenzhen  2F                   3

What is given twice is refused, because only one of both could be kept; a translation is not the same text.

  $ plenary init "Once" --from 2025-05-27 --timezone UTC --language en,zh --title Twice --file twice.plenary
  2> plenary: the title is given twice, 'Once' and --title 'Twice'; leave one out
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ plenary init "Once" --from 2025-05-27 --timezone UTC --language en,zh --title zh=一次 --file once.plenary
  made once.plenary: forum 1 once, Tue 27 May 2025, UTC (UTC+00:00)
  $ plenary -f once.plenary session add "Foo" --title "Bar" --title zh=酒吧
  2> plenary: the title is given twice, 'Foo' and --title 'Bar'; leave one out
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary -f once.plenary session add "Foo" --title fr=Bar
  2> plenary: the title is given twice, 'Foo' and --title 'fr=Bar'; no forum lists the language fr
  2> plenary: 'fr=' is of a language that no forum lists; plenary forum set --language adds it, and =fr=… is the text itself
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary -f once.plenary session add "Foo" --title en=Bar
  2> plenary: the title is given twice, 'Foo' and --title 'Bar'; leave one out
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary -f once.plenary session add "Foo" --title zh=酒吧
  session 1 foo  not scheduled
  2> warning  no-speaker       1 foo: no speaker
  $ plenary -f once.plenary roundtable add "Foo" --title "Bar"
  2> plenary: the title is given twice, 'Foo' and --title 'Bar'; leave one out
  2> usage: plenary roundtable add TITLE [OPTION ...]
  ? 2
  $ plenary -f once.plenary room add Foo --name Bar --capacity none
  2> plenary: capacity 'none' is not a number; write a number, 1 or more
  2> plenary: the name is given twice, 'Foo' and --name 'Bar'; leave one out
  ? 4
  $ plenary -f once.plenary room add Foo --name zh=酒吧
  room 1 foo  Foo
  $ plenary -f once.plenary speaker add Jane --name Other
  2> plenary: the name is given twice, 'Jane' and --name 'Other'; leave one out
  2> usage: plenary speaker add NAME [OPTION ...]
  ? 2
  $ plenary -f once.plenary theme add Jane --name =Other
  2> plenary: the name is given twice, 'Jane' and --name '=Other'; leave one out
  2> usage: plenary theme add NAME [OPTION ...]
  ? 2
  $ plenary -f once.plenary forum add Foo --title Bar
  2> plenary: the title is given twice, 'Foo' and --title 'Bar'; leave one out
  2> usage: plenary forum add TITLE [OPTION ...]
  ? 2
  $ plenary init --example --title foo --file example.plenary
  2> plenary: init --example takes no --title; change the example with plenary forum set
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ plenary init --example --from 2025-05-27 --file example.plenary
  2> plenary: init --example takes no --from; change the example with plenary forum set
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ plenary init Foo --import $FIXTURES/schedule-xml/pretalx.xml --title Bar --timezone UTC --file twice.plenary
  2> plenary: the title is given twice, 'Foo' and --title 'Bar'; leave one out
  2> usage: plenary init TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]
  2>        plenary init --example | --import FILE [OPTION ...]
  ? 2
  $ ls twice.plenary example.plenary
  2> ls: cannot access 'twice.plenary': No such file or directory
  2> ls: cannot access 'example.plenary': No such file or directory
  ? 2

A message names what was typed, and the limit that it went over; what is wrong about the options is a wrong call.

  $ plenary forum set 1 --day-change 25:00
  2> plenary: day-change '25:00' is not a time of day; write 04:00
  ? 4
  $ plenary forum set 1 --language "e n g l i s h"
  2> plenary: language 'e n g l i s h': write a language tag (en, zh, pt-BR)
  ? 4
  $ plenary session add Tea -x
  2> plenary: session add has no option -x
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary session add Tea -x=3
  2> plenary: session add has no option -x
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary session add Tea --title -y -z
  2> plenary: session add has no option -z
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary session add Tea --start "0001-01-01 00:00" --length 525600
  2> plenary: length '525600': a session takes at most 31 days
  2> plenary: start '0001-01-01 00:00': dates are from 1900 to 2999
  ? 4
  $ plenary session add Tea --length 800h30
  2> plenary: length '800h30': a session takes at most 31 days
  ? 4
  $ plenary session add Tea --length 31d
  2> plenary: length '31d' is not a length; write minutes (45), 45m or 1h30
  ? 4
  $ plenary session add Tea --day 3025-05-27
  2> plenary: day '3025-05-27': dates are from 1900 to 2999
  ? 4
  $ plenary session add Tea --start "2025-02-29 10:00"
  2> plenary: start '2025-02-29 10:00' is not a date and time; write 2025-05-27 09:00, or 09:00 for the forum's only day
  ? 4
  $ plenary forum set 1 --from 1066-10-14
  2> plenary: from '1066-10-14': dates are from 1900 to 2999
  ? 4
  $ plenary session add Tea --kind break --start 16:00 --end 16:30 --length 30
  2> plenary: give --end or --length, not both
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary session add Tea --kind break --end 16:30
  2> plenary: an end needs a start; give --start too
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary session add Tea --kind break --second
  2> plenary: --second needs a start; give --start too
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary help export text | head -1
  usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  $ plenary help export pdf
  2> plenary: there is no verb 'export pdf'; plenary help lists them
  ? 3
  $ plenary help session export text
  2> plenary: there is no verb 'session export text'; plenary help lists them
  ? 3
  $ printf '{ "format" 1 }' > broken.json; plenary init --import broken.json
  2> plenary: broken.json: no JSON: 1:10: Parse error: unexpected string constant "format", expected character `:'
  ? 4
A closed pipe ends quietly: whoever closed it has seen enough. Only what check finds still counts.
  $ closed () { (trap '' PIPE; "$@"; echo $? >&2) | true; }
  $ closed plenary session list
  2> 0
  $ closed plenary export json
  2> 0
  $ closed plenary help
  2> 0
  $ closed plenary room add "Piped"; plenary room list | grep -c Piped; plenary room remove piped > /dev/null
  1
  2> 0
  $ closed plenary check
  2> 5
With --json an error is told in the same way, and nothing is on stdout; there is one object on it in all
other cases, also when the status is not 0.
  $ cat > object.py << END
  > import json, sys
  > text = sys.stdin.read()
  > print(*json.loads(text) if text else ["nothing on stdout"])
  > END
  $ object () { plenary "$@" --json > object.json; echo $?; python3 object.py < object.json; }
  $ object room show mian
  3
  nothing on stdout
  2> plenary: no room 'mian'; did you mean main-hall?
  $ object session add "Late" --start nine
  4
  nothing on stdout
  2> plenary: start 'nine' is not a date and time; write 2025-05-27 09:00, or 09:00 for the forum's only day
  $ object session list --rom main
  2
  nothing on stdout
  2> plenary: session list has no option --rom; did you mean --room?
  2> usage: plenary session list [OPTION ...]
  $ object room remove main-hall
  5
  nothing on stdout
  2> plenary: room 'main-hall' is still used by session 2 opening, session 3 keynote-jiang, session 4 speeches, session 9 policy-roundtable, session 11 industry-1 and 4 more; change them first
  $ object import nothing.xml
  4
  nothing on stdout
  2> plenary: nothing.xml: line 1: this is not XML
  $ object import gone.xml
  7
  nothing on stdout
  2> plenary: 'gone.xml' cannot be read: No such file or directory
  $ object run gone.run
  7
  nothing on stdout
  2> plenary: 'gone.run' cannot be read: No such file or directory
  $ object show --file gone.plenary
  6
  nothing on stdout
  2> plenary: no programme file 'gone.plenary'; make one with plenary init
  $ object export ics
  2
  nothing on stdout
  2> plenary: --json tells of the files that are written; name where to with -o
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  $ object help
  2
  nothing on stdout
  2> plenary: help has no option --json
  2> usage: plenary help [VERB]
  $ object check
  5
  sessions findings
  $ object check --rules
  0
  rules
  $ object show
  0
  sessions findings
  $ object session list --unscheduled
  0
  sessions findings
  $ object session show 1
  0
  sessions findings
  $ object room list
  0
  rooms findings
  $ object theme add Colour
  0
  themes findings solved
  $ object theme remove colour
  0
  themes findings solved
  $ object session move clash --start 17:30
  0
  sessions findings solved
  $ object appearance add clash "Ann Other" --create
  0
  speakers sessions findings solved
  2> made speaker 5 ann-other  Ann Other

So is any option that has one value, of every verb; one that has languages is refused a second text in one of them.

  $ plenary init 论坛 --language zh,en --from 2025-05-27 --timezone Asia/Shanghai --acronym 坛 --acronym en=F --file zh.plenary
  made zh.plenary: forum 1 lun-tan, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary -f zh.plenary session add 甲 --length 20 --length 30
  2> plenary: --length is given twice, '20' and '30'; leave one out
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary -f zh.plenary session add 甲 --kind talk --kind panel --subtitle en=a --subtitle en=b
  2> plenary: --kind is given twice, 'talk' and 'panel'; leave one out
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary -f zh.plenary session add 甲 --subtitle 乙 --subtitle en=a --subtitle zh=丙 --abstract en=a --abstract en=b
  2> plenary: the subtitle is given twice, '乙' and --subtitle '丙'; leave one out
  2> plenary: the abstract is given twice in en, 'a' and --abstract 'b'; leave one out
  2> usage: plenary session add TITLE [OPTION ...]
  ? 2
  $ plenary -f zh.plenary show --day 1 --day 1
  2> plenary: --day is given twice, '1' and '1'; leave one out
  2> usage: plenary show [--day DAY] [OPTION ...]
  ? 2
  $ plenary -f zh.plenary print day --width 80 --width 90
  2> plenary: --width is given twice, '80' and '90'; leave one out
  2> usage: plenary print day|grid|signs|index [-o FILE] [OPTION ...]
  ? 2
  $ plenary -f zh.plenary session list --kind talk --kind panel
  2> no sessions here
  $ plenary -f zh.plenary speaker add 王伟 --position 部长 --position en=Minister --position en=Secretary
  2> plenary: the position is given twice in en for one position, 'Minister' and --position 'Secretary'; leave one out, or begin a further position with its text in the first language
  2> usage: plenary speaker add NAME [OPTION ...]
  ? 2
  $ plenary -f zh.plenary speaker add 王伟 --position 部长 --former en=Secretary
  2> plenary: the position 'Secretary' needs its text in the first language too, right before it
  ? 4

Where nothing is said in languages, none can be named.

  $ plenary -f zh.plenary speaker add 王伟 --email en=wang@example.org --url en=https://example.org
  2> plenary: --email 'en=wang@example.org': this option takes no language; leave 'en=' out
  2> plenary: --url 'en=https://example.org': this option takes no language; leave 'en=' out
  ? 4
  $ plenary -f zh.plenary session add 甲 --create --theme en=Trade --speaker "王伟; en=Minister" --organisation "host: en=City" --room zh=厅 --link "https://example.org en=Slides"
  2> plenary: --theme 'en=Trade': this option takes no language; leave 'en=' out
  2> plenary: --speaker 'en=Minister': this option takes no language; leave 'en=' out
  2> plenary: --organisation 'en=City': this option takes no language; leave 'en=' out
  2> plenary: --room 'zh=厅': this option takes no language; leave 'zh=' out
  2> plenary: --link 'en=Slides': this option takes no language; leave 'en=' out
  ? 4
  $ plenary -f zh.plenary forum set 1 --language de --venue zh=中心 --title de=Forum --email de=forum@example.org
  2> plenary: --venue 'zh=中心': this option takes no language; leave 'zh=' out
  2> plenary: --email 'de=forum@example.org': this option takes no language; leave 'de=' out
  ? 4
  $ plenary init 论坛 --language zh,en --from 2025-05-27 --timezone Asia/Shanghai --venue en=Centre --file other.plenary
  2> plenary: --venue 'en=Centre': this option takes no language; leave 'en=' out
  ? 4
  $ plenary -f zh.plenary release add en=First
  2> plenary: 'en=First': this name takes no language; leave 'en=' out
  ? 4
  $ plenary -f zh.plenary release add =en=First --note zh=一
  2> plenary: --note 'zh=一': this option takes no language; leave 'zh=' out
  ? 4
  $ plenary -f zh.plenary release add =en=First --note =zh=一 --anyway
  release 1 en=First: 0 sessions, 0 speakers, 0 rooms for the public
  $ plenary -f zh.plenary release list
  No  Name      When                  Note
   1  en=First  Thu 1 May 2025 20:00  zh=一
  $ plenary -f zh.plenary speaker add 张伟 --position 部长 --position fr=Ministre
  2> plenary: 'fr=' is of a language that no forum lists; plenary forum set --language adds it, and =fr=… is the text itself
  ? 4

All that people read has languages: the family name, short forms, notes.

  $ plenary -f zh.plenary speaker add 王伟 --name "en=Wang Wei" --family 王 --family en=Wang --notes 素食 --notes "en=eats no meat"
  speaker 1 wang-wei  王伟
  $ plenary -f zh.plenary session add 甲 --participants-note 带证 --participants-note "en=Bring your badge" --notes en=early --speaker 王伟 --start 09:00 --length 20
  session 1 jia  Tue 27 May 09:00-09:20  speaker: 王伟
  2> warning  no-room          1 jia: no room
  $ plenary -f zh.plenary organisation add 商务部 --acronym en=MOC
  organisation 1 shang-wu-bu  商务部
  $ plenary -f zh.plenary speaker show wang
  speaker 1 wang-wei  王伟
    name          王伟
    family        王
    notes         素食
    translations  name (en): Wang Wei
                  family (en): Wang
                  notes (en): eats no meat
    Tue 27 May 09:00-09:20    1 jia  甲  (speaker)
  $ plenary -f zh.plenary forum show 1
  forum 1 lun-tan, Tue 27 May 2025, Asia/Shanghai (UTC+08:00)
    title         论坛
    acronym       坛
    from          2025-05-27
    to            2025-05-27
    timezone      Asia/Shanghai
    language      zh,en
    translations  acronym (en): F
  $ plenary -f zh.plenary export ics --audience participants --language en | grep -o Bring.*
  Bring your badge\r (esc)
  $ plenary -f zh.plenary export json --audience participants | grep -c -e meat -e early
  0
  ? 1
  $ plenary -f zh.plenary appearance add 甲 --label 官员 --label en=official --label en=officer
  2> plenary: the label is given twice in en, 'official' and --label 'officer'; leave one out
  2> usage: plenary appearance add SESSION [WHO] [OPTION ...]
  ? 2
  $ plenary -f zh.plenary session cancel 甲 --reason en=ill --reason en=late
  2> plenary: the reason is given twice in en, 'ill' and --reason 'late'; leave one out
  2> usage: plenary session cancel SESSION [--reason TEXT]
  ? 2
