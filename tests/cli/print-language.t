plenary print --language: papers in other languages, and in two side by side.

  $ plenary init --example > /dev/null

The words are of the language, and so are the texts that there are in it.

  $ plenary print day --language zh
  FBCCS   2025年5月27日星期二   未发布                            第 1 页，共 1 页
  ================================================================================

  2025文化强国建设高峰论坛
  数智赋能文化贸易分论坛

  2025年5月27日星期二                                                 深圳会议中心
  时间均为会场当地时间（中国标准时间，UTC+08:00）。
  尚未发布。

  上午                                                                      主会场
  --------------------------------------------------------------------------------

  08:30-09:00  签到与茶歇                                                     前厅

  09:00-09:20  开幕式

  09:20-10:00  数字与智能技术如何推动文化贸易发展
               主旨演讲嘉宾  江小涓  中国社会科学院大学教授，原国务院副秘书长

  10:00-10:45  主题演讲
               10:00-10:15  王旭东演讲
                              王旭东\u3000故宫博物院院长 (esc)
               10:15-10:30  杨军演讲
                              杨军\u3000三七互娱高级副总裁 (esc)
               10:30-10:45  陈晓芸演讲
                              陈晓芸\u3000泡泡玛特副总裁 (esc)

  10:45-11:00  -- 茶歇 ------------------------------------------------------ 前厅

  11:00-12:00  政策圆桌
               对话嘉宾      有关部门负责人（4人）
               主持人待定

  12:00-13:30  -- 午餐 ------------------------------------------------------ 餐厅

  下午                                                                      主会场
  --------------------------------------------------------------------------------

  13:30-14:30  产业圆桌一：数字文化贸易拓展全球市场
               对话嘉宾      杨军    三七互娱高级副总裁
                             其他嘉宾待定（3人）
               主持人待定

  14:30-15:30  产业圆桌二：智能科技赋能传统IP提升全球竞争力
               对话嘉宾      王旭东  故宫博物院院长
                             其他嘉宾待定（3人）
               主持人待定

  15:30-15:50  -- 茶歇 ------------------------------------------------------ 前厅

  15:50-16:50  产业圆桌三：品牌+文化赋能全球拓展
               对话嘉宾      陈晓芸  泡泡玛特副总裁
                             其他嘉宾待定（3人）
               主持人待定

  16:50-17:00  闭幕

Two languages side by side: what is short on one line, what is long below. What is the same in both is said once.

  $ plenary print day --language zh,en
  FBCCS   2025年5月27日星期二   未发布               第 1 页，共 2 页  Page 1 of 2
  ================================================================================

  2025文化强国建设高峰论坛
  Forum on Building China's Cultural Strength 2025
  数智赋能文化贸易分论坛
  Forum on Empowering Cultural Trade with Digital and Intelligent Technologies

  2025年5月27日星期二                                                 深圳会议中心
  Tuesday 27 May 2025                                  Conference Centre, Shenzhen
  时间均为会场当地时间（中国标准时间，UTC+08:00）。
  Times are venue time, China Standard Time (UTC+08:00).
  尚未发布。  Not released yet.

  上午  Morning                                                  主会场  Main Hall
  --------------------------------------------------------------------------------

  08:30-09:00  签到与茶歇  Registration and tea                        前厅  Foyer

  09:00-09:20  开幕式  Opening

  09:20-10:00  数字与智能技术如何推动文化贸易发展
               How digital and intelligent technologies drive the development of
               cultural trade
               主旨演讲嘉宾     江小涓  中国社会科学院大学教授，原国务院副秘书长
               Keynote speaker          Jiang Xiaojuan, Professor, University of
                                          the Chinese Academy of Social Sciences;
                                          former deputy secretary-general, State
                                          Council

  10:00-10:45  主题演讲  Thematic speeches
               10:00-10:15  王旭东演讲
                              Speech by Wang Xudong
                              王旭东\u3000故宫博物院院长 (esc)
                                Wang Xudong, Director, Palace Museum
               10:15-10:30  杨军演讲
                              Speech by Yang Jun
                              杨军\u3000三七互娱高级副总裁 (esc)
                                Yang Jun, Senior vice president, 37 Interactive
                                Entertainment
               10:30-10:45  陈晓芸演讲
                              Speech by Chen Xiaoyun
                              陈晓芸\u3000泡泡玛特副总裁 (esc)
                                Chen Xiaoyun, Vice president, POP MART

  10:45-11:00  -- 茶歇  Tea break ------------------------------------ 前厅  Foyer

  11:00-12:00  政策圆桌  Policy roundtable
               对话嘉宾         有关部门负责人（4人）
               Panel              Officials of the departments concerned (4)
               主持人待定
                 Moderator to be announced

  12:00-13:30  -- 午餐  Lunch ----------------------------------- 餐厅  Restaurant
  \x0cFBCCS   2025年5月27日星期二   未发布               第 2 页，共 2 页  Page 2 of 2 (esc)
  ================================================================================

  下午  Afternoon                                                主会场  Main Hall
  --------------------------------------------------------------------------------

  13:30-14:30  产业圆桌一：数字文化贸易拓展全球市场
               Industry roundtable 1: Digital cultural trade expanding global
               markets
               对话嘉宾         杨军    三七互娱高级副总裁
               Panel                    Yang Jun, Senior vice president, 37
                                          Interactive Entertainment
                                其他嘉宾待定（3人）
                                  Further participants to be announced (3)
               主持人待定
                 Moderator to be announced

  14:30-15:30  产业圆桌二：智能科技赋能传统IP提升全球竞争力
               Industry roundtable 2: Intelligent technology empowering
               traditional IPs for global competitiveness
               对话嘉宾         王旭东  故宫博物院院长
               Panel                    Wang Xudong, Director, Palace Museum
                                其他嘉宾待定（3人）
                                  Further participants to be announced (3)
               主持人待定
                 Moderator to be announced

  15:30-15:50  -- 茶歇  Tea break ------------------------------------ 前厅  Foyer

  15:50-16:50  产业圆桌三：品牌+文化赋能全球拓展
               Industry roundtable 3: Brand + culture empowering global expansion
               对话嘉宾         陈晓芸  泡泡玛特副总裁
               Panel                    Chen Xiaoyun, Vice president, POP MART
                                其他嘉宾待定（3人）
                                  Further participants to be announced (3)
               主持人待定
                 Moderator to be announced

  16:50-17:00  闭幕  Closing

What changed is told in both.

  $ plenary release add one > /dev/null
  $ plenary session move policy-roundtable --start 11:10 --room foyer > /dev/null
  $ plenary session cancel industry-3 --reason "No power" > /dev/null
  $ plenary print day --language zh,en | sed -n '1p;10,16p'; plenary print day --language zh,en | grep -A4 '^1[15]:.0-..:..[*x]'
  FBCCS   2025年5月27日星期二   one之后  After one   第 1 页，共 2 页  Page 1 of 2
  Tuesday 27 May 2025                                  Conference Centre, Shenzhen
  时间均为会场当地时间（中国标准时间，UTC+08:00）。
  Times are venue time, China Standard Time (UTC+08:00).
  one（2025年5月1日 20:00）之后的内容，尚未发布。
  After one, Thu 1 May 2025, 20:00; not released yet.
  标记： * one后有变动   x 取消
  Marks: * changed since one   x cancelled
  11:10-12:10* 政策圆桌  Policy roundtable                             前厅  Foyer
               时间变更：由 11:00-12:00 调整为 11:10-12:10。地点变更：
                 由主会场调整为前厅。
               New time; was 11:00-12:00. New room; was Main Hall.
               对话嘉宾         有关部门负责人（4人）
  --
  15:50-16:50x 取消：产业圆桌三：品牌+文化赋能全球拓展
               Cancelled: Industry roundtable 3: Brand + culture empowering global
               expansion
               原因：No power
               Reason: No power

The grid, in one language.

  $ plenary print grid --language zh --width 60 | head -n 24
  FBCCS   2025年5月27日星期二   one之后       第 1 页，共 1 页
  ============================================================

  2025文化强国建设高峰论坛
  数智赋能文化贸易分论坛
  日程一览

  2025年5月27日星期二                             深圳会议中心
  时间均为会场当地时间（中国标准时间，UTC+08:00）。
  one（2025年5月1日 20:00）之后的内容，尚未发布。
  标记： * one后有变动   x 取消

        | 主会场                  | 前厅                    |
  08:30 +-------------------------+-------------------------+
        |                         | 签到与茶歇              |
  09:00 +-------------------------+-------------------------+
        | 开幕式                  |                         |
  09:20 +-------------------------+                         |
        | 数字与智能技术如何推动  |                         |
        | 文化贸易发展            |                         |
  10:00 +-------------------------+                         |
        | 主题演讲                |                         |
  10:45 +-------------------------+-------------------------+
        |                         | 茶歇                    |

What is no language, or too many.

  $ plenary print day --language zh,en,fr
  2> plenary: 'zh,en,fr' is not one language or two; write zh, or zh,en for both side by side
  ? 4
  $ plenary print day --language ,
  2> plenary: ',' is not one language or two; write zh, or zh,en for both side by side
  ? 4

A label that says in its own language that somebody is to be announced is not said to be so once more in another.

  $ plenary init --example --file tba.plenary > made.out
  $ plenary -f tba.plenary print day --language de | grep -m 2 announced
               Moderation  Moderator to be announced
                           Further participants to be announced (3)
