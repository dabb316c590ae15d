/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests for recurrence rules: those of RFC 5545, and random ones beside an expansion that is slow and plain. */
#include "format/calendar/pln-ics-rule.h"

#include <string.h>

#define EPOCH 719163 /* GDate's number of 1970-01-01 */

static gint64
many (void)
{
  return 20 * 1000 * 1000;
}

static char *
expand (const char *start, const char *text, const char *last, guint most)
{
  struct icalrecurrencetype recur = icalrecurrencetype_from_string (text);
  PlnCivil from, to = { 0 };
  gint64 days = many ();
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (PlnCivil));
  g_assert_cmpint (recur.freq, !=, ICAL_NO_RECURRENCE);
  g_assert_true (pln_civil_parse (start, &from) && pln_civil_parse (last, &to));
  pln_ics_rule_expand (&recur, from, FALSE, TRUE, to, most, NULL, &days, starts);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < starts->len; i++)
    {
      g_autofree char *stamp = pln_civil_to_string (g_array_index (starts, PlnCivil, i));
      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", stamp);
    }
  return g_string_free (out, FALSE);
}

/* Each start as month, day and, where it is not that of DTSTART, time: `0902 0903T0940`; a year where it changes. */
static char *
brief (const char *list)
{
  g_auto (GStrv) stamps = g_strsplit (list, " ", -1);
  GString *out = g_string_new (NULL);
  const char *before = NULL, *clock = stamps[0] + 11;
  for (guint i = 0; stamps[i] != NULL; before = stamps[i++])
    {
      const char *s = stamps[i];
      g_string_append (out, i > 0 ? " " : "");
      if (before == NULL || strncmp (before, s, 4) != 0)
        g_string_append_printf (out, "%.4s:", s);
      g_string_append_printf (out, "%.2s%.2s", s + 5, s + 8);
      if (strcmp (s + 11, clock) != 0)
        g_string_append_printf (out, "T%.2s%.2s", s + 11, s + 14);
    }
  return g_string_free (out, FALSE);
}

static const struct {
  const char *start;
  const char *rule;
  guint most;
  const char *wanted;
} examples[] = {
  /* RFC 5545, section 3.8.5.3 */
  { "1997-09-02T09:00", "FREQ=DAILY;COUNT=3", 20, "1997:0902 0903 0904" },
  { "1997-09-02T09:00", "FREQ=DAILY;INTERVAL=10;COUNT=5", 20, "1997:0902 0912 0922 1002 1012" },
  { "1998-01-01T09:00", "FREQ=YEARLY;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", 33,
    "1998:0101 0102 0103 0104 0105 0106 0107 0108 0109 0110 0111 0112 0113 0114 0115 0116 0117 "
    "0118 "
    "0119 0120 0121 0122 0123 0124 0125 0126 0127 0128 0129 0130 0131 1999:0101 0102" },
  { "1997-09-02T09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", 20,
    "1997:0902 0904 0916 0918 0930 1002 1014 1016" },
  { "1997-09-07T09:00", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", 20,
    "1997:0907 0928 1102 1130 1998:0104 0125 0301 0329 0503 0531" },
  { "1997-09-28T09:00", "FREQ=MONTHLY;BYMONTHDAY=-3", 6,
    "1997:0928 1029 1128 1229 1998:0129 0226" },
  { "1997-09-30T09:00", "FREQ=MONTHLY;COUNT=6;BYMONTHDAY=1,-1", 20,
    "1997:0930 1001 1031 1101 1130 1201" },
  { "1997-09-10T09:00", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", 20,
    "1997:0910 0911 0912 0913 0914 0915 1999:0310 0311 0312 0313" },
  { "1997-01-01T09:00", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", 20,
    "1997:0101 0410 0719 2000:0101 0409 0718 2003:0101 0410 0719 2006:0101" },
  { "1997-05-19T09:00", "FREQ=YEARLY;BYDAY=20MO", 3, "1997:0519 1998:0518 1999:0517" },
  { "1997-05-12T09:00", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", 3, "1997:0512 1998:0511 1999:0517" },
  { "1997-09-02T09:00", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", 6,
    "1997:0902 1998:0213 0313 1113 1999:0813 2000:1013" },
  { "1996-11-05T09:00", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", 3,
    "1996:1105 2000:1107 2004:1102" },
  { "1997-09-29T09:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", 7,
    "1997:0929 1030 1127 1230 1998:0129 0226 0330" },
  { "1997-09-02T09:00", "FREQ=HOURLY;INTERVAL=3;COUNT=3", 20, "1997:0902 0902T1200 0902T1500" },
  { "1997-09-02T09:00", "FREQ=MINUTELY;INTERVAL=90;COUNT=4", 20,
    "1997:0902 0902T1030 0902T1200 0902T1330" },
  { "1997-09-02T09:00", "FREQ=DAILY;BYHOUR=9,16;BYMINUTE=0,40", 6,
    "1997:0902 0902T0940 0902T1600 0902T1640 0903 0903T0940" },
  { "1997-09-02T09:00", "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,16", 7,
    "1997:0902 0902T0920 0902T0940 0902T1600 0902T1620 0902T1640 0903" },
  { "1997-08-05T09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", 20,
    "1997:0805 0810 0819 0824" },
  { "1997-08-05T09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", 20,
    "1997:0805 0817 0819 0831" },
  { "2007-01-15T09:00", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", 20,
    "2007:0115 0130 0215 0315 0330" },
  /* what libical 3.0.16 computes otherwise */
  { "2025-06-30T09:00", "FREQ=DAILY;BYMONTHDAY=-1;COUNT=3", 20, "2025:0630 0731 0831" },
  { "2025-06-03T09:00", "FREQ=WEEKLY;BYDAY=TU,TH,TU;COUNT=4", 20, "2025:0603 0605 0610 0612" },
  { "2025-06-02T09:00", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1,-1;COUNT=4", 20,
    "2025:0602 0606 0609 0613" },
  { "2024-11-06T09:00", "FREQ=WEEKLY;INTERVAL=2;WKST=SA;BYDAY=WE,TH,FR,SU;COUNT=6", 20,
    "2024:1106 1107 1108 1117 1120 1121" },
  { "2025-01-08T09:00", "FREQ=YEARLY;BYWEEKNO=2,10,20;COUNT=3", 20, "2025:0108 0305 0514" },
  { "2025-06-03T09:00", "FREQ=WEEKLY;BYDAY=MO;COUNT=2", 20, "2025:0603 0609" },
  /* the last days of the year in the first week of the next */
  { "2024-12-30T09:00", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=3", 20,
    "2024:1230 2025:1229 2027:0104" },
  { "2020-02-29T09:00", "FREQ=YEARLY;COUNT=3", 20, "2020:0229 2024:0229 2028:0229" },
  { "2025-01-31T09:00", "FREQ=MONTHLY;COUNT=4", 20, "2025:0131 0331 0531 0731" },
};

static void
test_examples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *list
          = expand (examples[i].start, examples[i].rule, "2999-12-31T23:59", examples[i].most);
      g_autofree char *shown = brief (list);
      if (strcmp (shown, examples[i].wanted) != 0)
        g_test_message ("%s", examples[i].rule);
      g_assert_cmpstr (shown, ==, examples[i].wanted);
    }
}

/* BYHOUR means nothing to a date. */
static void
test_dates (void)
{
  struct icalrecurrencetype recur
      = icalrecurrencetype_from_string ("FREQ=DAILY;BYHOUR=9,10;COUNT=3");
  gint64 days = many ();
  PlnCivil start;
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (PlnCivil));
  g_assert_true (pln_civil_parse ("2024-10-18T00:00", &start));
  g_assert_cmpint (pln_ics_rule_expand (&recur, start, TRUE, TRUE, start + 9 * PLN_DAY_MINUTES, 20,
                                        NULL, &days, starts),
                   ==, PLN_ICS_RULE_WHOLE);
  g_assert_cmpuint (starts->len, ==, 3);
  g_assert_cmpint (g_array_index (starts, PlnCivil, 2), ==, start + 2 * PLN_DAY_MINUTES);
}

static PlnIcsRuleEnd
end_of (const char *text, PlnCivil last, guint most, gint64 *days, guint *n)
{
  struct icalrecurrencetype recur = icalrecurrencetype_from_string (text);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (PlnCivil));
  PlnIcsRuleEnd end
      = pln_ics_rule_expand (&recur, 540, FALSE, TRUE, last, most, NULL, days, starts);
  *n = starts->len;
  return end;
}

/* No rule is slow: what never comes true is given up after the 400 years of the calendar's cycle. */
static void
test_ends (void)
{
  guint n;
  gint64 days = many ();
  g_assert_cmpint (end_of ("FREQ=DAILY", 540 + 3 * PLN_DAY_MINUTES, 20, &days, &n), ==,
                   PLN_ICS_RULE_WHOLE);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpint (end_of ("FREQ=DAILY", G_MAXINT, 20, &days, &n), ==, PLN_ICS_RULE_TOO_MANY);
  g_assert_cmpuint (n, ==, 20);
  static const char *const never[] = { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                                       "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                                       "FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=1;BYSETPOS=2",
                                       "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31",
                                       "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1",
                                       "FREQ=WEEKLY;INTERVAL=2;BYMONTH=4;BYDAY=MO;BYSETPOS=3" };
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    {
      days = many ();
      g_assert_cmpint (end_of (never[i], G_MAXINT, 20, &days, &n), ==, PLN_ICS_RULE_NEVER);
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpint (days, >, many () - 160000);
    }
  days = 100;
  g_assert_cmpint (end_of (never[1], G_MAXINT, 20, &days, &n), ==, PLN_ICS_RULE_TOO_LONG);
}

/* --- random rules ------------------------------------------------------------------------------ */

static gboolean
lists (const short *list, int n)
{
  for (; *list != ICAL_RECURRENCE_ARRAY_MAX; list++)
    if (*list == n)
      return TRUE;
  return FALSE;
}

static gboolean
lists_any (const short *list)
{
  return *list != ICAL_RECURRENCE_ARRAY_MAX;
}

static GDate
date_at (int day)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + EPOCH));
  return date;
}

static int
first_of (int year, int month, int day)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date) - EPOCH;
}

static int
weekday_of (int day)
{
  GDate date = date_at (day);
  return (int) g_date_get_weekday (&date) % 7;
}

/* The first day of the week of a day. */
static int
week_of (int day, const struct icalrecurrencetype *recur)
{
  while (weekday_of (day) != (int) recur->week_start - ICAL_SUNDAY_WEEKDAY)
    day--;
  return day;
}

static gboolean
is_in_week (int day, const struct icalrecurrencetype *recur)
{
  int week = week_of (day, recur);
  GDate date = date_at (day);
  for (int year = g_date_get_year (&date) - 1; year <= g_date_get_year (&date) + 1; year++)
    {
      int first = week_of (first_of (year, 1, 4), recur),
          next = week_of (first_of (year + 1, 1, 4), recur);
      if (week >= first && week < next)
        return lists (recur->by_week_no, (week - first) / 7 + 1)
               || lists (recur->by_week_no, -(next - week) / 7);
    }
  g_assert_not_reached ();
}

/* Whether @day is a day of BYDAY: counted one by one in its month or year. */
static gboolean
is_of_weekday (int day, const struct icalrecurrencetype *recur)
{
  GDate date = date_at (day);
  int year = g_date_get_year (&date), month = (int) g_date_get_month (&date), n = 0, left = 0;
  gboolean in_year = recur->freq == ICAL_YEARLY_RECURRENCE && !lists_any (recur->by_month);
  int from = first_of (year, in_year ? 1 : month, 1);
  int to = in_year || month == 12 ? first_of (year + 1, 1, 1) : first_of (year, month + 1, 1);
  for (int other = from; other < to; other++)
    {
      n += weekday_of (other) == weekday_of (day) && other <= day;
      left += weekday_of (other) == weekday_of (day) && other >= day;
    }
  for (const short *code = recur->by_day; *code != ICAL_RECURRENCE_ARRAY_MAX; code++)
    {
      int position = icalrecurrencetype_day_position (*code);
      if ((int) icalrecurrencetype_day_day_of_week (*code) - ICAL_SUNDAY_WEEKDAY == weekday_of (day)
          && (position == 0 || position == n || position == -left))
        return TRUE;
    }
  return FALSE;
}

/* Section 3.3.10, for one day: the BY rules that are given, and of DTSTART what they leave open. */
static gboolean
is_day (int day, int start, const struct icalrecurrencetype *recur)
{
  GDate date = date_at (day), first = date_at (start);
  int month_day = g_date_get_day (&date), year_day = (int) g_date_get_day_of_year (&date);
  int month_length = g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date));
  int year_length = g_date_is_leap_year (g_date_get_year (&date)) ? 366 : 365;
  gboolean weeks = lists_any (recur->by_week_no);
  gboolean days = lists_any (recur->by_month_day) || lists_any (recur->by_year_day)
                  || lists_any (recur->by_day);
  if (lists_any (recur->by_month) && !lists (recur->by_month, (int) g_date_get_month (&date)))
    return FALSE;
  if (weeks && !is_in_week (day, recur))
    return FALSE;
  if (lists_any (recur->by_month_day) && !lists (recur->by_month_day, month_day)
      && !lists (recur->by_month_day, month_day - month_length - 1))
    return FALSE;
  if (lists_any (recur->by_year_day) && !lists (recur->by_year_day, year_day)
      && !lists (recur->by_year_day, year_day - year_length - 1))
    return FALSE;
  if (lists_any (recur->by_day))
    return is_of_weekday (day, recur);
  if (days || recur->freq == ICAL_DAILY_RECURRENCE)
    return TRUE;
  if (recur->freq == ICAL_WEEKLY_RECURRENCE || weeks)
    return weekday_of (day) == weekday_of (start);
  return month_day == g_date_get_day (&first)
         && (recur->freq == ICAL_MONTHLY_RECURRENCE || lists_any (recur->by_month)
             || g_date_get_month (&date) == g_date_get_month (&first));
}

/* Which period of FREQ a day is in. */
static int
period_of (int day, const struct icalrecurrencetype *recur)
{
  GDate date = date_at (day);
  switch (recur->freq)
    {
    case ICAL_YEARLY_RECURRENCE:
      return g_date_get_year (&date);
    case ICAL_MONTHLY_RECURRENCE:
      return g_date_get_year (&date) * 12 + (int) g_date_get_month (&date);
    case ICAL_WEEKLY_RECURRENCE:
      return (week_of (day, recur) + EPOCH) / 7;
    default:
      return day;
    }
}

static void
add_picked (GArray *starts, GArray *set, const struct icalrecurrencetype *recur)
{
  int n = (int) set->len;
  for (int i = 0; i < n; i++)
    if (!lists_any (recur->by_set_pos) || lists (recur->by_set_pos, i + 1)
        || lists (recur->by_set_pos, i - n))
      g_array_append_val (starts, g_array_index (set, PlnCivil, i));
  g_array_set_size (set, 0);
}

/* Every day of @years, one after the other. */
static GArray *
expand_slowly (const struct icalrecurrencetype *recur, PlnCivil start, int years)
{
  int first = pln_civil_date (start), clock = pln_civil_clock (start);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (PlnCivil));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (PlnCivil));
  g_autoptr (GArray) set = g_array_new (FALSE, FALSE, sizeof (PlnCivil));
  for (int day = first - 366; day < first + years * 366; day++)
    {
      if (period_of (day, recur) != period_of (day - 1, recur))
        add_picked (found, set, recur);
      if ((period_of (day, recur) - period_of (first, recur)) % recur->interval != 0
          || !is_day (day, first, recur))
        continue;
      for (int hour = 0; hour < 24; hour++)
        {
          PlnCivil time = pln_civil_new (day, hour * 60 + clock % 60);
          if (lists_any (recur->by_hour) ? lists (recur->by_hour, hour) : hour == clock / 60)
            g_array_append_val (set, time);
        }
    }
  add_picked (found, set, recur);
  g_array_append_val (all, start);
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, PlnCivil, i) > start
        && (recur->count == 0 || (int) all->len < recur->count))
      g_array_append_val (all, g_array_index (found, PlnCivil, i));
  return all;
}

/* One to @most different numbers of @numbers, after @name. */
static void
append_some (GString *out, const char *name, const char *numbers, int most)
{
  g_auto (GStrv) choices = g_strsplit (numbers, " ", -1);
  int n = (int) g_strv_length (choices), wanted = g_test_rand_int_range (1, most + 1);
  g_string_append (out, name);
  for (int i = 0, at = g_test_rand_int_range (0, n); i < wanted; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "," : "", choices[(at + i * 5) % n]);
}

static gboolean
now_and_then (int of)
{
  return g_test_rand_int_range (0, of) == 0;
}

#define WEEKDAYS "MO TU WE TH FR SA SU"

static char *
random_rule (void)
{
  static const char *const frequencies[] = { "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };
  int frequency = g_test_rand_int_range (0, 4);
  GString *out = g_string_new ("FREQ=");
  g_string_append (out, frequencies[frequency]);
  if (now_and_then (3))
    append_some (out, ";INTERVAL=", "2 3 4", 1);
  if (now_and_then (3))
    append_some (out, ";WKST=", WEEKDAYS, 1);
  if (now_and_then (3))
    append_some (out, ";BYMONTH=", "1 2 3 4 5 6 7 8 9 10 11 12", 4);
  gboolean weeks = frequency == 3 && now_and_then (4);
  if (weeks)
    append_some (out, ";BYWEEKNO=", "1 2 10 20 30 51 52 53 -1 -2", 3);
  if (frequency == 3 && !weeks && now_and_then (5))
    append_some (out, ";BYYEARDAY=", "1 32 59 60 100 200 300 365 366 -1 -10 -366", 4);
  else if (frequency != 1 && !weeks && now_and_then (3))
    append_some (out, ";BYMONTHDAY=", "1 2 5 10 13 15 20 28 29 30 31 -1 -2", 4);
  if (frequency >= 2 && !weeks && now_and_then (3))
    append_some (
        out, ";BYDAY=",
        frequency == 2 ? "1MO 2TU -1FR 3SU 5WE -2TH 4SA" : "1MO 20TU -1FR 3SU 53WE -2TH 10SA", 3);
  else if (now_and_then (2))
    append_some (out, ";BYDAY=", WEEKDAYS, 4);
  if (now_and_then (4))
    append_some (out, ";BYHOUR=", "8 9 10 12 14 16 18 23 0", 3);
  if (now_and_then (4))
    append_some (out, ";BYSETPOS=", "1 2 3 -1 -2 5", 2);
  if (now_and_then (2))
    append_some (out, ";COUNT=", "1 2 3 5 8 13", 1);
  return g_string_free (out, FALSE);
}

static void
test_random (void)
{
  int rules = g_test_slow () ? 7000 : 300, years = 6;
  for (int i = 0; i < rules; i++)
    {
      g_autofree char *text = random_rule ();
      struct icalrecurrencetype recur = icalrecurrencetype_from_string (text);
      PlnCivil start = pln_civil_new (g_test_rand_int_range (19000, 21500),
                                      60 * g_test_rand_int_range (8, 19));
      PlnCivil last = pln_civil_new (pln_civil_date (start) + years * 366 - 400, 0);
      gint64 days = many ();
      if (recur.freq == ICAL_NO_RECURRENCE)
        continue;
      g_autoptr (GArray) wanted = expand_slowly (&recur, start, years);
      g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (PlnCivil));
      pln_ics_rule_expand (&recur, start, FALSE, TRUE, last, G_MAXUINT, NULL, &days, starts);
      guint n = 0;
      while (n < wanted->len && (n == 0 || g_array_index (wanted, PlnCivil, n) <= last))
        n++;
      g_test_message ("%s: %u, %u", text, n, starts->len);
      for (guint j = 0; j < MIN (n, starts->len); j++)
        g_assert_cmpint (g_array_index (starts, PlnCivil, j), ==,
                         g_array_index (wanted, PlnCivil, j));
      g_assert_cmpuint (starts->len, ==, n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/ics-rule/examples", test_examples);
  g_test_add_func ("/format/ics-rule/dates", test_dates);
  g_test_add_func ("/format/ics-rule/ends", test_ends);
  g_test_add_func ("/format/ics-rule/random", test_random);
  return g_test_run ();
}
