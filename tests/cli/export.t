plenary export: giving the programme out.

  $ plenary init --example > /dev/null
  $ plenary export text | head -n 12
  FBCCS   Tuesday 27 May 2025   Not released                           Page 1 of 1
  ================================================================================

  Forum on Building China's Cultural Strength 2025
  Forum on Empowering Cultural Trade with Digital and Intelligent Technologies

  Tuesday 27 May 2025                                  Conference Centre, Shenzhen
  Times are venue time, China Standard Time (UTC+08:00).
  Not released yet.

  Morning                                                                Main Hall
  --------------------------------------------------------------------------------
  $ plenary export text --width 50 --room foyer
  FBCCS   Not released                   Page 1 of 1
  ==================================================

  Forum on Building China's Cultural Strength 2025
  Forum on Empowering Cultural Trade with Digital
    and Intelligent Technologies

  Tuesday 27 May 2025    Conference Centre, Shenzhen
  Times are venue time, China Standard Time
    (UTC+08:00).
  Not released yet.

  Morning
  --------------------------------------------------

  08:30-09:00  Registration and tea            Foyer

  10:45-11:00  -- Tea break ------------------ Foyer

  Afternoon
  --------------------------------------------------

  15:30-15:50  -- Tea break ------------------ Foyer
  $ plenary export text --language zh --speaker jiang
  FBCCS   2025年5月27日星期二   未发布                            第 1 页，共 1 页
  ================================================================================

  2025文化强国建设高峰论坛
  数智赋能文化贸易分论坛

  2025年5月27日星期二                                                 深圳会议中心
  时间均为会场当地时间（中国标准时间，UTC+08:00）。
  尚未发布。

  上午                                                                      主会场
  --------------------------------------------------------------------------------

  09:20-10:00  数字与智能技术如何推动文化贸易发展
               主旨演讲嘉宾  江小涓  中国社会科学院大学教授，原国务院副秘书长
  $ plenary export ics -o forum.ics
  forum.ics: 15 sessions, Asia/Shanghai, 5.9 kB
  $ plenary export ics --kind roundtable | grep -c BEGIN:VEVENT
  4
  $ plenary export json -o forum.json
  forum.json: 15 sessions, Asia/Shanghai, 23.8 kB

A file that is there is not overwritten unasked; with --replace it is, at once and whole. A link stays
a link.

  $ plenary export text -o forum.ics
  2> plenary: 'forum.ics' is there already; --replace overwrites it
  ? 5
  $ head -n 1 forum.ics | tr -d '\r'
  BEGIN:VCALENDAR
  $ plenary export ics --language zh --replace -o forum.ics
  forum.ics: 15 sessions, Asia/Shanghai, 5.4 kB
  $ head -n 1 forum.ics
  BEGIN:VCALENDAR\r (esc)
  $ ln -s forum.ics link.ics
  $ plenary export ics -o link.ics
  2> plenary: 'link.ics' is there already; --replace overwrites it
  ? 5
  $ plenary export ics --replace -o link.ics
  link.ics: 15 sessions, Asia/Shanghai, 5.9 kB
  $ test -L link.ics && head -n 1 forum.ics | tr -d '\r'
  BEGIN:VCALENDAR
  $ ls
  forum-on-building-chinas-cultural.plenary
  forum.ics
  forum.json
  link.ics

What was kept from others stays kept from them; what is new is as the umask says.

  $ chmod 600 forum.ics; plenary export ics --language zh --replace -o forum.ics > /dev/null; stat -c %a forum.ics
  600
  $ chmod 664 forum.ics; plenary export ics --replace -o link.ics > /dev/null; stat -c %a forum.ics
  664
  $ (umask 027; plenary export ics -o new.ics > /dev/null); stat -c %a new.ics; rm new.ics
  640

What is no file, and where nothing can be written.

  $ plenary export ics --replace -o .
  2> plenary: '.' is a folder; name a file in it
  ? 7
  $ plenary export ics --replace -o /dev/null
  2> plenary: '/dev/null' is no file; leave -o out and send the output there with >
  ? 7
  $ plenary export ics -o no/such/folder/forum.ics
  2> plenary: 'no/such/folder/forum.ics' cannot be written: No such file or directory
  ? 7
  $ plenary export ics -o ''
  2> plenary: --output needs the name of a file
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ test -c /dev/null && ls -A
  forum-on-building-chinas-cultural.plenary
  forum.ics
  forum.json
  link.ics

What is asked for has to be there.

  $ plenary export pdf
  2> plenary: there is no format 'pdf' to export; there are ics, json, text
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ plenary export schedule-xml
  2> plenary: there is no format 'schedule-xml' to export; there are ics, json, text
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ plenary export
  2> plenary: export needs ics|text|json
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ plenary export ics text
  2> plenary: export does not know what to do with 'text'; put a text of several words in quotes
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ plenary export text --width 20
  2> plenary: width '20' is not a number of columns; write one from 40 to 400
  ? 4
  $ plenary export text --width wide
  2> plenary: width 'wide' is not a number of columns; write one from 40 to 400
  ? 4
  $ plenary export ics --room mian --audience everybody
  2> plenary: no room 'mian'; did you mean main-hall?
  2> plenary: audience 'everybody' is not one; write public, participants or staff
  ? 3
  $ plenary export ics --audience everybody
  2> plenary: audience 'everybody' is not one; write public, participants or staff
  ? 4
  $ plenary export ics --output
  2> plenary: export: --output needs a value
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2
  $ plenary export ics --draft
  2> plenary: export has no option --draft; did you mean --drafts?
  2> usage: plenary export ics|text|json [-o FILE] [OPTION ...]
  ? 2

A calendar cannot hold what has no time; that is said.

  $ plenary session add "Sometime"
  session 16 sometime  not scheduled
  2> warning  no-speaker       16 sometime: no speaker
  $ plenary export ics -o timed.ics
  timed.ics: 16 sessions, Asia/Shanghai, 5.9 kB
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  $ plenary export json -o all.json
  all.json: 16 sessions, Asia/Shanghai, 24.1 kB

The same programme gives the same octets, in whatever zone and language the machine is.

  $ plenary export ics > one.ics; TZ=America/New_York LC_ALL=C LANG=C plenary export ics > two.ics; cmp one.ics two.ics
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  $ plenary export json > one.json; TZ=Asia/Tokyo LC_ALL=C plenary export json > two.json; cmp one.json two.json
  $ plenary export text > one.txt; TZ=Asia/Tokyo LC_ALL=C plenary export text > two.txt; cmp one.txt two.txt

A language that the programme does not have falls back.

  $ plenary export text --language fr --speaker jiang | head -n 4
  FBCCS   mardi 27 mai 2025   Non publié                              Page 1 sur 1
  ================================================================================

  Forum on Building China's Cultural Strength 2025
