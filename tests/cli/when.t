Times, dates and lengths as people type them: taken where they can mean one thing only.

  $ plenary init "Two days" --from 2025-05-27 --to 2025-05-28 --timezone Asia/Shanghai > /dev/null
  $ export PLENARY_FILE=two-days.plenary
  $ start () { plenary session set one --day 1 --start "$1" 2> said | cut -c 16-; cut -d: -f2- said | grep -v 'no-' | cut -c 2-; }
  $ plenary session add One > /dev/null 2>&1
  $ for t in 9 930 1430 9.30 9:30 9h 9h30 '9 h 30' 9am '9:30 pm' '9.30 Uhr' 9：30 '１４：３０' 上午9点半 24:30; do echo "$t = $(start "$t")"; done
  9 = Tue 27 May 09:00
  no room
  930 = Tue 27 May 09:30
  1430 = Tue 27 May 14:30
  9.30 = Tue 27 May 09:30
  9:30 = Tue 27 May 09:30
  9h = Tue 27 May 09:00
  9h30 = Tue 27 May 09:30
  9 h 30 = Tue 27 May 09:30
  9am = Tue 27 May 09:00
  9:30 pm = Tue 27 May 21:30
  9.30 Uhr = Tue 27 May 09:30
  9：30 = Tue 27 May 09:30
  １４：３０ = Tue 27 May 14:30
  上午9点半 = Tue 27 May 09:30
  24:30 = Tue 27 May 00:30 +1
  $ for t in 9.3 9h5 12pm 12am 45 9:75 13am noon; do start "$t"; done
  start '9.3' may be 09:03 or 09:30; write one of these
  start '9h5' may be 09:05 or 09:50; write one of these
  start '12pm' may be 12:00 or 24:00; write one of these
  start '12am' may be 00:00 or 12:00; write one of these
  start '45' is not a time; write 09:00, or 2025-05-27 09:00 for another day
  start '9:75' is not a time; write 09:00, or 2025-05-27 09:00 for another day
  start '13am' is not a time; write 09:00, or 2025-05-27 09:00 for another day
  start 'noon' is not a time; write 09:00, or 2025-05-27 09:00 for another day
  $ length () { plenary session set one --length "$1" --json 2> said | grep -o '"length" : .*'; cut -d: -f2- said | cut -c 2-; }
  $ for t in 90 90m "90'" '90 min' 1h '1 h' 1h30 '1 h 30' 1:30 1：30 '９０' 1.5h 1小时30分钟; do echo "$t = $(length "$t")"; done
  90 = "length" : 90,
  90m = "length" : 90,
  90' = "length" : 90,
  90 min = "length" : 90,
  1h = "length" : 60,
  1 h = "length" : 60,
  1h30 = "length" : 90,
  1 h 30 = "length" : 90,
  1:30 = "length" : 90,
  1：30 = "length" : 90,
  ９０ = "length" : 90,
  1.5h = "length" : 90,
  1小时30分钟 = "length" : 90,
  $ for t in 1:3 1.30 1.5 soon 0 1000h '50000 min'; do length "$t"; done
  length '1:3' may be 1h03 or 1h30; write one of these
  length '1.30' may be 1h18 or 1h30; write one of these
  length '1.5' may be 1h05 or 1h30; write one of these
  length 'soon' is not a length; write minutes (45), 45m or 1h30
  length '0' is not a length; write minutes (45), 45m or 1h30
  length '1000h': a session takes at most 31 days
  length '50000 min': a session takes at most 31 days

A date begins with its year; a day of the forum is known by its number too.

  $ for d in 2025-5-28 2025/05/28 2025年5月28日 2 ２; do plenary session move one --day "$d" --start 9 2>&1 | grep -v warning; done
  session 1 one  Tue 27 May 00:30-02:00 +1 → Wed 28 May 09:00-10:30
  session 1 one  Wed 28 May 09:00-10:30
  session 1 one  Wed 28 May 09:00-10:30
  session 1 one  Wed 28 May 09:00-10:30
  session 1 one  Wed 28 May 09:00-10:30
  $ plenary session move one --start "2025/5/28 14.30" 2>&1 | grep -v warning
  session 1 one  Wed 28 May 09:00 → 14:30, until 16:00
  $ plenary session move one --day 28.5.2025
  2> plenary: day '28.5.2025' is not a date; write 2025-05-27, or the number of a day
  ? 4
  $ plenary forum set two-days --day-change 5 --to 2025/5/29
  forum 1 two-days, Tue 27 May 2025 to Thu 29 May 2025, Asia/Shanghai (UTC+08:00)
  $ plenary forum set two-days --day-change 5.3
  2> plenary: day-change '5.3' may be 05:03 or 05:30; write one of these
  ? 4
  $ plenary now --at "2025-05-28 2:40 pm" | tail -1
  no room yet  until 16:00, 1h20 left   1  One
  $ plenary log --since 2027/1/1
  2> no entries here

What is said of a time that is none fits the forum: which day is meant may be open.

  $ plenary session add Other --start x
  2> plenary: start 'x' is not a date and time; write 2025-05-27 09:00, or 09:00 and its day with --day
  ? 4
  $ plenary session add Other --day 2 --start x
  2> plenary: start 'x' is not a time; write 09:00, or 2025-05-27 09:00 for another day
  ? 4
  $ plenary session set one --end x
  2> plenary: end 'x' is not a time; write 09:00, or 2025-05-27 09:00 for another day
  ? 4
  $ plenary session add Other --start 9:30
  2> plenary: start '9:30' needs a day; say which with --day, or write 2025-05-27 09:00
  ? 4
  $ plenary init "One day" --from 2025-05-27 --timezone Asia/Shanghai --file one.plenary > /dev/null
  $ plenary session add Other --start x --file one.plenary
  2> plenary: start 'x' is not a date and time; write 2025-05-27 09:00, or 09:00 for the forum's only day
  ? 4

Where two dates stand beside each other in two years, their years are told.

  $ plenary init Winter --from 2027-12-09 --timezone Europe/Vienna --file winter.plenary > /dev/null
  $ export PLENARY_FILE=winter.plenary
  $ plenary session add Talk --start "2026-12-11 9" --length 30
  session 1 talk  Fri 11 Dec 09:00-09:30
  2> warning  no-room          1 talk: no room
  2> warning  no-speaker       1 talk: no speaker
  2> warning  outside-forum    1 talk: Fri 11 Dec 2026 is before the first day of Winter, Thu 9 Dec 2027
  $ plenary session move talk --start "2027-12-09 9"
  session 1 talk  Fri 11 Dec 2026 09:00-09:30 → Thu 9 Dec 2027 09:00-09:30
  2> solved: outside-forum
  $ plenary session add Late --start "2027-12-31 23:30" --length 25h
  session 2 late  Fri 31 Dec 23:30-Sun 2 Jan 2028 00:30
  2> warning  no-room          2 late: no room
  2> warning  no-speaker       2 late: no speaker
  2> warning  outside-forum    2 late: Fri 31 Dec is after the last day of Winter, Thu 9 Dec
  $ plenary session show late | head -1
  session 2 late  Fri 31 Dec 23:30-Sun 2 Jan 2028 00:30
  $ plenary log | cut -d ' ' -f 2,9-
               Who   What
  4  anna  added session 2 late
  3  anna  1 talk: start Fri 11 Dec 2026 09:00 → Thu 9 Dec 2027 09:00
  2  anna  added session 1 talk
  1  anna  added forum 1 winter
