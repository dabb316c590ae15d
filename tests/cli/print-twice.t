Two languages: each thing that the paper says by itself is said in both.

  $ export PLENARY_FILE=umbrella.plenary
  $ plenary init Umbrella --from 2026-06-01 --to 2026-06-02 --timezone Europe/Berlin > /dev/null
  $ cat > umbrella.run << END
  > forum add West --language en
  > forum add East --timezone Asia/Shanghai
  > forum set east --title 东方 --language zh
  > room add Hall
  > room add Attic
  > session add Opening --kind ceremony --forum west --start "2026-06-01 09:00" --length 30 --room hall
  > session add Trade --forum west --start "2026-06-01 10:00" --room hall
  > session add Poetry --kind panel --forum west --start "2026-06-01 09:20" --length 60 --room hall
  > session add Reading --part-of poetry --start "2026-06-02 11:00" --length 20 --room attic
  > session add Chess --kind workshop --forum east --start "2026-06-02 12:00" --length 60 --room attic
  > session add Games --kind other --forum east
  > appearance add trade "Ann Bee" --role speaker --create
  > END
  $ plenary run umbrella.run > /dev/null
  2> made speaker 1 ann-bee  Ann Bee
  2> error    room-clash       3 poetry: Hall: 1 opening runs until 09:30; 10 minutes overlap
  2> warning  no-speaker       3 poetry: no speaker
  2> warning  no-speaker       4 reading: no speaker
  2> warning  outside-session  4 reading: starts at 11:00, but 3 poetry ends at Mon 1 Jun 10:20
  2> error    room-clash       2 trade: Hall: 3 poetry runs until 10:20
  2> warning  no-speaker       5 chess: no speaker
  $ plenary release add One --anyway > /dev/null
  $ plenary session cancel chess --reason "The pieces are lost" > /dev/null
  2> solved: no-speaker
  $ plenary session move trade --start "2026-06-02 10:00" > /dev/null
  2> solved: room-clash
  $ plenary print day --language zh,en --audience staff
  Umbrella   2026年6月1日星期一   仅限工作人员，One之后           第 1 页，共 2 页
  ================================================================================

  Umbrella

  2026年6月1日星期一 - 2026年6月2日星期二
  Monday 1 June 2026 - Tuesday 2 June 2026
  时间均为会场当地时间（中欧夏令时间，UTC+02:00）。
  Times are venue time, Central European Summer Time (UTC+02:00).
  仅限工作人员  STAFF ONLY
  One（2025年5月1日 14:00）之后的内容，尚未发布。
  After One, Thu 1 May 2025, 14:00; not released yet.
  标记： * One后有变动   x 取消   ! 与另一项重叠
  Marks: * changed since One   x cancelled   ! overlaps another row

  2026年6月1日星期一  Monday 1 June 2026

  West

  上午  Morning                                                               Hall
  --------------------------------------------------------------------------------

  09:00-09:30! Opening
               与“Poetry”重叠 10 分钟。
               Overlaps “Poetry” by 10 min.

  09:20-10:20! 专题讨论  Panel: Poetry
               与“Opening”重叠 10 分钟。
               Overlaps “Opening” by 10 min.

  已不在本日  NO LONGER ON THIS DAY
  --------------------------------------------------------------------------------

  10:00-未定  Trade，Hall
    现改为：2026年6月2日星期二 10:00、Hall
      Now: Tuesday 2 June 2026, 10:00, Hall
  \x0cUmbrella   2026年6月2日星期二   仅限工作人员，One之后           第 2 页，共 2 页 (esc)
  ================================================================================

  2026年6月2日星期二  Tuesday 2 June 2026

  West

  上午  Morning
  --------------------------------------------------------------------------------

  10:00-未定 * Trade                                                          Hall
               10:00-open
               时间变更：由 2026年6月1日星期一 10:00 调整为 2026年6月2日星期二
                 10:00。
               New time; was Monday 1 June 2026, 10:00.
               演讲人   Ann Bee
               Speaker    Ann Bee

  11:00-11:20  Reading                                                       Attic
               所属环节：Poetry
               Part of: Poetry

  东方
  时间为中国标准时间（UTC+08:00）。
  Times are those of China Standard Time (UTC+08:00).

  下午  Afternoon                                                            Attic
  --------------------------------------------------------------------------------

  12:00-13:00x 取消  Cancelled: 工作坊  Workshop: Chess
               原因：The pieces are lost
               Reason: The pieces are lost

  东方

  尚未安排  Not scheduled yet
  --------------------------------------------------------------------------------

  时间待定     Games
               no time yet
  $ plenary print index --language zh,en | tail -n +14
  按姓名原文排序，所用语言次序：中文。
  页码为同一版本按日编排的日程的页码。
  Sorted by the name as written, in the order of this language: Chinese.
  Pages are those of the programme by day, of the same edition.

  Ann Bee
    Trade ...................................................................... 2
      2026年6月2日星期二  Tuesday 2 June 2026  10:00-未定  10:00-open  Hall
        演讲人  Speaker
  2> sorted by all of the name, for want of a family name: 'Ann Bee'; plenary speaker set NAME --family FAMILY

What a label of both languages stands before is said beside each, also when it has a text in one; so is a room that has
no place beside the title. Counts are written as the language of the line does.

  $ cat > pairs.run << END
  > init 双语论坛 --from 2026-06-01 --timezone Asia/Shanghai --language zh,en
  > forum set 1 --title en="Bilingual Forum"
  > room add 主会场 --name en="Grand Ballroom of the International Convention Centre by the Sea"
  > session add 圆桌 --key table --kind roundtable --start 09:00 --length 60 --title en="Round table" --moderator "Jane Roe" --create
  > appearance add table --label 企业代表 --role panelist --count 2
  > appearance add table --label 特邀嘉宾 --label en="Special guests" --role guest --count 3
  > session add 对话 --kind panel --start 10:30 --length 90 --title en=Dialogue --room 主会场 --speaker "Jane Roe"
  > session add 展览 --kind panel --start 11:50 --length 120 --title en=Exhibition --room 主会场 --speaker 王强 --create
  > END
  $ plenary run pairs.run --file pairs.plenary > /dev/null
  2> made speaker 1 jane-roe  Jane Roe
  2> made speaker 2 wang-qiang  王强
  2> warning  no-room          1 table: no room
  2> error    room-clash       3 zhan-lan: 主会场: 2 dui-hua runs until 12:00; 10 minutes overlap
  $ plenary print day --language zh,en --file pairs.plenary --audience staff --width 64 | sed -n '/^09/,$p'
  09:00-10:00  圆桌  Roundtable: Round table
               主持人          Jane Roe
               Moderator         Jane Roe
               对话嘉宾        企业代表（2人）
               Panel             企业代表 (2)
               出席领导及嘉宾  特邀嘉宾（3人）
               Guests            Special guests (3)

  10:30-12:00! 专题讨论：对话  Panel: Dialogue
               地点：主会场
               Room: Grand Ballroom of the International
                 Convention Centre by the Sea
               与“展览”重叠 10 分钟。
               Overlaps “Exhibition” by 10 min.
               演讲人          Jane Roe
               Speaker           Jane Roe
               主持人待定
                 Moderator to be announced

  11:50-13:50! 专题讨论：展览  Panel: Exhibition
               地点：主会场
               Room: Grand Ballroom of the International
                 Convention Centre by the Sea
               与“对话”重叠 10 分钟。
               Overlaps “Dialogue” by 10 min.
               演讲人          王强
               Speaker           王强
               主持人待定
                 Moderator to be announced
  $ plenary print day --language en --file pairs.plenary | grep Panel
               Panel      企业代表 (2)
  10:30-12:00  Panel: Dialogue
  11:50-13:50  Panel: Exhibition

A calendar in another language says the day of a part in it, too.

  $ plenary export ics --language zh | tr -d '\r' | sed -e ':a;N;$!ba;s/\n //g' | grep -o '[^ ;:=,\\]* [0-9:-]* Reading'
  2026年6月2日星期二 11:00-11:20 Reading
  2> 1 session without a time left out; plenary session list --unscheduled lists them
  $ plenary export ics | tr -d '\r' | sed -e ':a;N;$!ba;s/\n //g' | grep -o 'Tue 2 Jun [0-9:-]* Reading'
  Tue 2 Jun 11:00-11:20 Reading
  2> 1 session without a time left out; plenary session list --unscheduled lists them
