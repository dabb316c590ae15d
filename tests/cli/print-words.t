What paper, calendars and lists say in Chinese and English: who holds the forum, what people do, which position they hold.

  $ plenary init 国际文化论坛 --from 2026-12-05 --timezone Asia/Shanghai --language zh,en --title en="World Culture Forum"
  made guo-ji-wen-hua-lun-tan.plenary: forum 1 guo-ji-wen-hua-lun-tan, Sat 5 Dec 2026, Asia/Shanghai (UTC+08:00)
  $ plenary forum set 1 --organisation "organiser: 示例公司" --organisation "host: 文化部" --organisation "host: 深圳市" --organisation "guidance: 国务院" --organisation "战略合作: 甲集团" --create
  forum 1 guo-ji-wen-hua-lun-tan, Sat 5 Dec 2026, Asia/Shanghai (UTC+08:00)
  2> made organisation 1 shi-li-gong-si  示例公司
  2> made organisation 2 wen-hua-bu  文化部
  2> made organisation 3 shen-zhen-shi  深圳市
  2> made organisation 4 guo-wu-yuan  国务院
  2> made organisation 5 jia-ji-tuan  甲集团
  $ plenary organisation set 文化部 --name en="Ministry of Culture"
  organisation 2 wen-hua-bu  文化部
  $ plenary room add 大会堂 --name en="Great Hall"
  room 1 da-hui-tang  大会堂
  $ plenary speaker add 王建国 --family 王 --name en="Wang Jianguo" --honorific 阁下 --honorific en=H.E. --position 副部长 --position en="Vice Minister" --organisation 文化部 --organisation en="Ministry of Culture"
  speaker 1 wang-jian-guo  王建国, 副部长, 文化部
  $ plenary speaker add 李军 --family 李 --name en="Li Jun" --position 教授 --position en=Professor --organisation 示例大学 --organisation en="Example University" --position 院长 --position en=Dean --organisation 示例大学 --organisation en="Example University" --former 副省长 --organisation 某省
  speaker 2 li-jun  李军, 教授, 示例大学; 院长, 示例大学; former 副省长, 某省
  $ plenary speaker add 丁一 --family 丁 --name en="Ding Yi" --position CEO --organisation 示例公司
  speaker 3 ding-yi  丁一, CEO, 示例公司
  $ plenary speaker add 李小兰 --family 李 --name en="Li Xiaolan"
  speaker 4 li-xiao-lan  李小兰
  $ plenary session add 开幕式 --key opening --kind ceremony --title en=Opening --start 09:00 --length 60 --room 大会堂 --host 丁一 --speaker 王建国 --guest 李军 --interpreter 李小兰
  session 1 opening  Sat 5 Dec 09:00-10:00  大会堂  host: 丁一; speaker: 王建国; guest: 李军; interpreter: 李小兰
  2> the interpreter is on paper for staff only; plenary appearance set SESSION interpreter: NAME --audience public shows the name to all
  $ plenary session add 文化与科技 --kind keynote --title en="Culture and technology" --start 10:00 --length 60 --room 大会堂 --keynote 李军
  session 2 wen-hua-yu-ke-ji  Sat 5 Dec 10:00-11:00  大会堂  keynote: 李军
  $ plenary session add 主旨演讲：出海 --kind keynote --title en="Going global" --start 11:00 --length 60 --room 大会堂 --keynote 王建国
  session 3 zhu-zhi-yan-jiang-chu  Sat 5 Dec 11:00-12:00  大会堂  keynote: 王建国
  $ plenary session add 午餐 --kind meal --title en=Lunch --start 12:30 --length 60
  session 4 wu-can  Sat 5 Dec 12:30-13:30
  $ plenary roundtable add 圆桌 --key table --title en="Round table" --start 14:00 --length 60 --room 大会堂 --discussant 丁一 --rapporteur 李军
  roundtable 5 table  Sat 5 Dec 14:00-15:00  大会堂  discussant: 丁一; rapporteur: 李军
  2> warning  no-moderator     5 table: no moderator
  2> note     few-panelists    5 table: 1 panelist, a roundtable wants at least 2
  $ plenary appearance set table 丁一 --state tentative
  roundtable 5 table  Sat 5 Dec 14:00-15:00  大会堂  discussant: 丁一; rapporteur: 李军
  $ plenary session add 晚宴 --kind meal --title en=Dinner --start 19:00 --length 60 --host 王建国
  session 6 wan-yan  Sat 5 Dec 19:00-20:00  host: 王建国
  $ plenary print day
  国际文化论坛   2026年12月5日星期六   未发布                     第 1 页，共 1 页
  ================================================================================

  国际文化论坛

  2026年12月5日星期六
  指导单位：国务院
  主办单位：文化部、深圳市
  承办单位：示例公司
  战略合作：甲集团
  时间均为会场当地时间（中国标准时间，UTC+08:00）。
  尚未发布。

  上午                                                                      大会堂
  --------------------------------------------------------------------------------

  09:00-10:00  开幕式
               主持人          丁一    示例公司CEO
               致辞嘉宾        王建国  文化部副部长
               出席领导及嘉宾  李军    示例大学教授、院长，原某省副省长

  10:00-11:00  文化与科技
               主旨演讲嘉宾    李军    示例大学教授、院长，原某省副省长

  11:00-12:00  主旨演讲：出海
               演讲人          王建国  文化部副部长

  12:30-13:30  -- 午餐 -----------------------------------------------------------

  下午                                                                      大会堂
  --------------------------------------------------------------------------------

  14:00-15:00  圆桌
               点评嘉宾        丁一    示例公司CEO（待确认）
               总结发言人      李军    示例大学教授、院长，原某省副省长
               主持人待定

  晚上
  --------------------------------------------------------------------------------

  19:00-20:00  -- 晚宴 -----------------------------------------------------------
               主人            王建国  文化部副部长
  $ plenary print day --language en
  World Culture Forum   Saturday 5 December 2026   Not released        Page 1 of 1
  ================================================================================

  World Culture Forum

  Saturday 5 December 2026
  Under the guidance of: 国务院
  Hosted by: Ministry of Culture; 深圳市
  Organised by: 示例公司
  战略合作：甲集团
  Times are venue time, China Standard Time (UTC+08:00).
  Not released yet.

  Morning                                                               Great Hall
  --------------------------------------------------------------------------------

  09:00-10:00  Opening
               Host             Ding Yi            示例公司CEO
               Address by       H.E. Wang Jianguo  Vice Minister, Ministry of
                                                   Culture
               Guests           Li Jun             Professor and Dean, Example
                                                   University; 原某省副省长

  10:00-11:00  Culture and technology
               Keynote speaker  Li Jun             Professor and Dean, Example
                                                   University; 原某省副省长

  11:00-12:00  Going global
               Keynote speaker  H.E. Wang Jianguo  Vice Minister, Ministry of
                                                   Culture

  12:30-13:30  -- Lunch ----------------------------------------------------------

  Afternoon                                                             Great Hall
  --------------------------------------------------------------------------------

  14:00-15:00  Roundtable: Round table
               Discussant       Ding Yi            示例公司CEO (tbc)
               Rapporteur       Li Jun             Professor and Dean, Example
                                                   University; 原某省副省长
               Moderator to be announced

  Evening
  --------------------------------------------------------------------------------

  19:00-20:00  -- Dinner ---------------------------------------------------------
               Host             H.E. Wang Jianguo  Vice Minister, Ministry of
                                                   Culture
  2> speaker 3 ding-yi: 'CEO' has no text in en and stands as it is
  2> speaker 3 ding-yi: '示例公司' has no text in en and stands as it is
  2> speaker 2 li-jun: '副省长' has no text in en and stands as it is
  2> speaker 2 li-jun: '某省' has no text in en and stands as it is
  $ plenary print day --language zh,en --lines 0 | sed -n '/^指导/,/^时间/p'
  指导单位：国务院
  Under the guidance of: 国务院
  主办单位：文化部、深圳市
  Hosted by: Ministry of Culture; 深圳市
  承办单位：示例公司
  Organised by: 示例公司
  战略合作：甲集团
  时间均为会场当地时间（中国标准时间，UTC+08:00）。
  2> speaker 3 ding-yi: 'CEO' has no text in en and stands as it is
  2> speaker 3 ding-yi: '示例公司' has no text in en and stands as it is
  2> speaker 2 li-jun: '副省长' has no text in en and stands as it is
  2> speaker 2 li-jun: '某省' has no text in en and stands as it is

Honorifics in Chinese only when asked for; in a sentence the position comes first.

  $ plenary print day --honorifics --position-first | grep 致辞嘉宾
               致辞嘉宾        文化部副部长王建国阁下

Staff see who interprets.

  $ plenary print day --audience staff | grep 翻译
               翻译            李小兰

An index is sorted by sound or by strokes.

  $ plenary print index | sed -n '/^按/,$p'
  按姓氏汉语拼音排序。
  页码为同一版本按日编排的日程的页码。

  丁一  Ding Yi
    开幕式 ..................................................................... 1
      09:00-10:00  大会堂  主持人
    圆桌 ....................................................................... 1
      14:00-15:00  大会堂  点评嘉宾

  李军  Li Jun
    开幕式 ..................................................................... 1
      09:00-10:00  大会堂  出席领导及嘉宾
    文化与科技 ................................................................. 1
      10:00-11:00  大会堂  主旨演讲嘉宾
    圆桌 ....................................................................... 1
      14:00-15:00  大会堂  总结发言人

  王建国  Wang Jianguo
    开幕式 ..................................................................... 1
      09:00-10:00  大会堂  致辞嘉宾
    主旨演讲：出海 ............................................................. 1
      11:00-12:00  大会堂  演讲人
    晚宴 ....................................................................... 1
      19:00-20:00  主人
  $ plenary print index --collation stroke | grep -E '^(按|李|王|丁)'
  按姓氏笔画排序。
  丁一  Ding Yi
  王建国  Wang Jianguo
  李军  Li Jun
  $ plenary print index --language en --collation stroke
  2> plenary: --collation is for an index in Chinese; add --language zh
  2> usage: plenary print day|grid|signs|index [-o FILE] [OPTION ...]
  ? 2
  $ plenary print index --collation random
  2> plenary: there is no order 'random'; write pinyin or stroke
  ? 4
  $ plenary print day --collation stroke
  2> plenary: --collation is for the view index
  2> usage: plenary print day|grid|signs|index [-o FILE] [OPTION ...]
  ? 2

A release is called by its name and date.

  $ plenary release add 送审稿
  release 1 送审稿: 6 sessions, 3 speakers, 1 room for the public
  $ plenary print day | grep 送审稿
  国际文化论坛   2026年12月5日星期六   送审稿                     第 1 页，共 1 页
  送审稿\u30002025年5月1日 20:00 (esc)
  $ plenary session move opening --start 09:30
  session 1 opening  Sat 5 Dec 09:00 → 09:30, until 10:30  大会堂
  2> error    room-clash       2 wen-hua-yu-ke-ji: 大会堂: 1 opening runs until 10:30; 30 minutes overlap
  2> error    speaker-clash    2 wen-hua-yu-ke-ji: 李军: 1 opening runs until 10:30; 30 minutes overlap
  $ plenary print day | grep -E '送审稿|由'
  国际文化论坛   2026年12月5日星期六   送审稿之后                 第 1 页，共 1 页
  送审稿（2025年5月1日 20:00）之后的内容，尚未发布。
  标记： * 送审稿后有变动
               时间变更：由 09:00-10:00 调整为 09:30-10:30。

Calendars say it alike.

  $ plenary export ics | grep -A 2 DESCRIPTION | head -n 12
  DESCRIPTION:5月1日更新：原为09:00\\n\\n主持人：丁一\u3000示例公\r (esc)
   司CEO\\n王建国\u3000文化部副部长\\n出席领导及嘉宾：李军\u3000\r (esc)
   示例大学教授、院长，原某省副省长\r (esc)
  --
  DESCRIPTION:主旨演讲嘉宾：李军\u3000示例大学教授、院长，原\r (esc)
   某省副省长\r (esc)
  STATUS:CONFIRMED\r (esc)
  --
  DESCRIPTION:演讲人：王建国\u3000文化部副部长\r (esc)
  STATUS:CONFIRMED\r (esc)
  END:VEVENT\r (esc)
  --

A forum says some words its own way; a second one under it, which says nothing, has them from it.

  $ plenary forum set 1 --word discussant=与谈人 --word en=discussant=Respondent --word duty/organiser=主要承办 --word print/evening=晚间 --word presence/tentative=拟
  forum 1 guo-ji-wen-hua-lun-tan, Sat 5 Dec 2026, Asia/Shanghai (UTC+08:00)
  $ plenary print day | grep -E '与谈人|主要承办|^晚间'
  主要承办：示例公司
               与谈人          丁一    示例公司CEO（拟）
  晚间
  $ plenary print day --language en | grep -E 'Respondent|Organised by'
  Organised by: 示例公司
               Respondent       Ding Yi            示例公司CEO (tbc)
  2> speaker 3 ding-yi: 'CEO' has no text in en and stands as it is
  2> speaker 3 ding-yi: '示例公司' has no text in en and stands as it is
  2> speaker 2 li-jun: '副省长' has no text in en and stands as it is
  2> speaker 2 li-jun: '某省' has no text in en and stands as it is
  $ plenary forum add 青年论坛 --key youth
  forum 2 youth
  $ plenary session add 对谈 --forum youth --start 15:00 --length 30 --room 大会堂 --discussant 王建国
  session 7 dui-tan  Sat 5 Dec 15:00-15:30  大会堂  discussant: 王建国
  $ plenary print day --forum youth | grep 王建国
               与谈人  王建国  文化部副部长
  $ plenary export ics --forum youth | grep DESCRIPTION
  DESCRIPTION:与谈人：王建国\u3000文化部副部长\r (esc)
  $ plenary forum set youth --word discussant=评论人
  forum 2 youth
  $ plenary print day | grep -E '与谈人|评论人'
               与谈人          丁一    示例公司CEO（拟）
               评论人          王建国  文化部副部长
  $ plenary forum show youth
  forum 2 youth
    parent        1 guo-ji-wen-hua-lun-tan
    title         青年论坛
    words         zh role/discussant=评论人
  $ plenary forum set youth --word discussant=
  forum 2 youth
  $ plenary print day --forum youth | grep 王建国
               与谈人  王建国  文化部副部长
  $ plenary forum set 1 --word nonsense=x --word discussant
  2> plenary: word 'nonsense=x' names none that is printed; write panelist=TEXT, with a name of data/lang: a role, duty/host, kind/panel, presence/tentative, print/morning
  2> plenary: word 'discussant' names none that is printed; write panelist=TEXT, with a name of data/lang: a role, duty/host, kind/panel, presence/tentative, print/morning
  ? 4
  $ plenary forum set 1 --word print/was=x
  2> plenary: word 'print/was=x' leaves out what is put in; write it as in 'New time; was %1.'
  ? 4
  $ plenary undo --steps 4 > /dev/null; plenary print day | grep -c 与谈人
  1
  $ plenary export json | grep words
        "words" : "zh role/discussant=与谈人; en role/discussant=Respondent; zh duty/organiser=主要承办; zh print/evening=晚间; zh presence/tentative=拟",

Surnames are sorted as they are read as surnames: Chen, Ou, Ouyang, Qiu, Ren, Shan, Xie, Yuchi, Zeng, Zhai.

  $ plenary init 姓氏 --from 2026-05-01 --timezone Asia/Shanghai --language zh --file read.plenary > read.out
  $ for surname in 翟 曾 尉迟 解 单 任 仇 欧阳 区 陈; do
  >   plenary -f read.plenary session add "$surname" --start 9 --length 5 --speaker "$surname明" --create > read.out 2>&1
  > done
  $ plenary -f read.plenary print index | grep -o '.*明' | tr '\n' ' '
  陈明 区明 欧阳明 仇明 任明 单明 解明 尉迟明 曾明 翟明\x20 (esc) (no-eol)
