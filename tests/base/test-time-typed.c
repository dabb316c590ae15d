/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests times, dates and lengths as people type them. */
#include "base/pln-time-typed.h"

#define UNTOUCHED 4711

/* What is typed, and the time or length that it is, the readings that it may have, or NULL for none. */
typedef struct {
  const char *text;
  const char *value;
  const char *readings;
} Case;

static const Case clock_cases[] = {
  { "9", "09:00" },
  { "09", "09:00" },
  { "0", "00:00" },
  { "24", "24:00" },
  { "930", "09:30" },
  { "0930", "09:30" },
  { "1430", "14:30" },
  { "2430", "24:30" },
  { "9:30", "09:30" },
  { "9.30", "09:30" },
  { "09.05", "09:05" },
  { "9h", "09:00" },
  { "9h30", "09:30" },
  { "9 h 30", "09:30" },
  { "9H05", "09:05" },
  { "9 30", "09:30" },
  { " 9:30 ", "09:30" },
  { "9:30:00", "09:30" },
  { "9am", "09:00" },
  { "9 AM", "09:00" },
  { "9:30 pm", "21:30" },
  { "9.30 p.m.", "21:30" },
  { "930pm", "21:30" },
  { "12:30 pm", "12:30" },
  { "12:30am", "00:30" },
  { "21:30 pm", "21:30" },
  { "9 Uhr", "09:00" },
  { "9 Uhr 30", "09:30" },
  { "9.30 Uhr", "09:30" },
  { "0930 hrs", "09:30" },
  { "9：30", "09:30" },
  { "０９：３０", "09:30" },
  { "9．30", "09:30" },
  { "9\u00a0h\u202f30", "09:30" },
  { "９ｐｍ", "21:00" },
  { "٩:٣٠", "09:30" },
  { "9点", "09:00" },
  { "9点半", "09:30" },
  { "9點30分", "09:30" },
  { "14时05分", "14:05" },
  { "上午9:30", "09:30" },
  { "下午 2点半", "14:30" },
  { "午後3時", "15:00" },
  { "24:30", "24:30" },
  { "47:59", "47:59" },
  { "9.0", "09:00" },
  { "9:7", "09:07" },
  { "9h3min", "09:03" },
  { "9.3", NULL, "09:03 or 09:30" },
  { "9:1", NULL, "09:01 or 09:10" },
  { "9h5", NULL, "09:05 or 09:50" },
  { "9.3 pm", NULL, "21:03 or 21:30" },
  { "12am", NULL, "00:00 or 12:00" },
  { "12 pm", NULL, "12:00 or 24:00" },
  { "12:00 p.m.", NULL, "12:00 or 24:00" },
  { "下午12点", NULL, "12:00 or 24:00" },
  { "" },
  { " " },
  { "x" },
  { "48:00" },
  { "9:60" },
  { "960" },
  { "45" },
  { "99" },
  { "93000" },
  { "-9" },
  { "9:" },
  { "9." },
  { ":30" },
  { "9:300" },
  { "9:30x" },
  { "9-30" },
  { "13am" },
  { "0:30 pm" },
  { "25 pm" },
  { "上午9点pm" },
  { "9:30:15" },
  { "9 3" },
  { "9am30" },
  { "pm" },
  { "99999999999" },
  { "9::30" },
  { "9 pm pm" },
  { "半" },
  { "9.30.30" },
};

static void
test_clock (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (clock_cases); i++)
    {
      int clock = UNTOUCHED;
      char *readings;
      gboolean ok = pln_typed_clock (clock_cases[i].text, &clock, &readings);
      g_autofree char *kept = readings;
      g_autofree char *shown = ok ? pln_clock_to_string (clock) : NULL;
      g_test_message ("%s", clock_cases[i].text);
      g_assert_cmpstr (shown, ==, clock_cases[i].value);
      g_assert_cmpstr (kept, ==, clock_cases[i].readings);
      g_assert_true (ok || clock == UNTOUCHED);
      g_assert_cmpint (pln_typed_clock (clock_cases[i].text, &clock, NULL), ==, ok);
    }
}

/* What is printed, and what files have, is what it was. */
static void
test_clock_printed (void)
{
  for (int i = 0; i < 2 * PLN_DAY_MINUTES; i++)
    {
      int clock;
      g_autofree char *text = pln_clock_to_string (i);
      g_assert_true (pln_typed_clock (text, &clock, NULL));
      g_assert_cmpint (clock, ==, i);
    }
}

static void
test_date (void)
{
  static const Case cases[] = {
    { "2025-05-27", "2025-05-27" },
    { "2025-5-7", "2025-05-07" },
    { "2025/05/27", "2025-05-27" },
    { "2025.5.27", "2025-05-27" },
    { "２０２５－０５－２７", "2025-05-27" },
    { "2025年5月27日", "2025-05-27" },
    { "2025 年 5 月 7 日", "2025-05-07" },
    { "27.5.2025" },
    { "5/6/2025" },
    { "2025" },
    { "2025-05" },
    { "2025-05-32" },
    { "2025-05/27" },
    { "25-05-27" },
    { "2025-05-27x" },
    { "1899-12-31" },
    { "" },
    { "2025年5月27" },
    { "2025-" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlnDate date = UNTOUCHED;
      gboolean ok = pln_typed_date (cases[i].text, &date);
      g_autofree char *shown = ok ? pln_date_to_string (date) : NULL;
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (shown, ==, cases[i].value);
      g_assert_true (ok || date == UNTOUCHED);
    }
}

static void
test_civil (void)
{
  static const Case cases[] = {
    { "2025-05-27 9", "2025-05-27T09:00" },
    { "2025-05-27T09:20", "2025-05-27T09:20" },
    { "2025-05-27 09:20:00", "2025-05-27T09:20" },
    { "2025-05-27 9.30 pm", "2025-05-27T21:30" },
    { "2025-05-27  0930", "2025-05-27T09:30" },
    { "2025年5月27日下午2点半", "2025-05-27T14:30" },
    { "2025-05-27 9.3", NULL, "09:03 or 09:30" },
    { "2025-05-27" },
    { "2025-05-27 " },
    { "2025-05-27 24:00" },
    { "2025-02-30 09:00" },
    { "9:00" },
    { "2025-05-27x9" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlnCivil civil = UNTOUCHED;
      g_autofree char *readings = NULL;
      gboolean ok = pln_typed_civil (cases[i].text, &civil, &readings);
      g_autofree char *shown = ok ? pln_civil_to_string (civil) : NULL;
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (shown, ==, cases[i].value);
      g_assert_cmpstr (readings, ==, cases[i].readings);
      g_assert_true (ok || civil == UNTOUCHED);
    }
}

static const Case length_cases[] = {
  { "90", "1h30" },
  { "90m", "1h30" },
  { "90 min", "1h30" },
  { "90 min.", "1h30" },
  { "90'", "1h30" },
  { "90′", "1h30" },
  { "90’", "1h30" },
  { "45 minutes", "45m" },
  { "1h", "1h" },
  { "1 h", "1h" },
  { "1 hour", "1h" },
  { "2 hours", "2h" },
  { "1h30", "1h30" },
  { "1 h 30", "1h30" },
  { "1h30m", "1h30" },
  { "1 h 30 min", "1h30" },
  { "1 h 30'", "1h30" },
  { "1h5", "1h05" },
  { "1:30", "1h30" },
  { "0:45", "45m" },
  { "1：30", "1h30" },
  { "1:30 h", "1h30" },
  { "９０", "1h30" },
  { "９０分", "1h30" },
  { "1.5h", "1h30" },
  { "1,5 Std.", "1h30" },
  { "0.5 h", "30m" },
  { "1.75 h", "1h45" },
  { "1小时", "1h" },
  { "1小时30分钟", "1h30" },
  { "1个小时半", "1h30" },
  { "1時間30分", "1h30" },
  { "45分钟", "45m" },
  { "0", "0m" },
  { "745h", "745h" },
  { "1 H 30 MIN", "1h30" },
  { "1:3", NULL, "1h03 or 1h30" },
  { "1.30", NULL, "1h18 or 1h30" },
  { "1.5", NULL, "1h05 or 1h30" },
  { "1.25 h", NULL, "1h15 or 1h25" },
  { "" },
  { "x" },
  { "h" },
  { "1h60" },
  { "1:60" },
  { "1:02:00" },
  { "-5" },
  { "+5" },
  { "90mm" },
  { "1hm" },
  { "1h300" },
  { "90s" },
  { "1.5m" },
  { "1.0" },
  { "1h30x" },
  { "1:30m" },
  { "99999999999h" },
  { "4294967297" },
  { "1." },
  { "1.755" },
};

static void
test_length (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (length_cases); i++)
    {
      int minutes = UNTOUCHED;
      g_autofree char *readings = NULL;
      gboolean ok = pln_typed_length (length_cases[i].text, &minutes, &readings);
      g_autofree char *shown = ok ? pln_length_to_string (minutes) : NULL;
      g_test_message ("%s", length_cases[i].text);
      g_assert_cmpstr (shown, ==, length_cases[i].value);
      g_assert_cmpstr (readings, ==, length_cases[i].readings);
      g_assert_true (ok || minutes == UNTOUCHED);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-typed/clock", test_clock);
  g_test_add_func ("/time-typed/clock-printed", test_clock_printed);
  g_test_add_func ("/time-typed/date", test_date);
  g_test_add_func ("/time-typed/civil", test_civil);
  g_test_add_func ("/time-typed/length", test_length);
  return g_test_run ();
}
