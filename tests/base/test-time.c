/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests dates, wall-clock minutes, lengths, stamps and the clock. */
#include "base/pln-time.h"

#define UNTOUCHED 4711

static PlnDate
parse_date (const char *text)
{
  PlnDate date;

  g_assert_true (pln_date_parse (text, &date));
  return date;
}

static void
test_date_inverse (void)
{
  PlnDate first = parse_date ("1900-01-01");
  PlnDate last = parse_date ("2999-12-31");
  g_autofree char *before = g_strdup ("");

  g_assert_cmpint (last - first, ==, 401766); /* Python: date.toordinal () */
  for (PlnDate date = first; date <= last; date++)
    {
      char *text = pln_date_to_string (date);

      g_assert_cmpint (parse_date (text), ==, date);
      g_assert_cmpstr (before, <, text);
      g_free (before);
      before = text;
    }
}

static void
test_date_parse (void)
{
  static const char *const bad[] = {
    "",           "2025",        "2025-5-27",  "2025-05-27 ", " 2025-05-27", "2025-05-271",
    "2025-02-29", "2025-13-01",  "2025-00-10", "2025-01-00",  "1899-12-31",  "3000-01-01",
    "2025/05/27", "+025-05-27",  "20250527",   "0000-01-01",  "2025-04-31",  "2100-02-29",
    "2025-05-2x", "99999-01-01",
  };
  PlnDate date = UNTOUCHED;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (pln_date_parse (bad[i], &date));
  g_assert_cmpint (date, ==, UNTOUCHED);
  g_assert_cmpint (parse_date ("1970-01-01"), ==, 0);
  g_assert_cmpint (parse_date ("1969-12-31"), ==, -1);
  g_assert_cmpint (parse_date ("2024-02-29"), ==, 19782);
}

static void
test_date_words (void)
{
  PlnDate date = parse_date ("2025-05-27");
  g_autofree char *brief = pln_date_to_short (date, FALSE);
  g_autofree char *brief_year = pln_date_to_short (date, TRUE);
  g_autofree char *full = pln_date_to_long (date);
  g_autofree char *sunday = pln_date_to_long (parse_date ("2028-12-03"));
  g_autofree char *old = pln_date_to_long (parse_date ("1900-01-01"));

  g_assert_cmpstr (brief, ==, "Tue 27 May");
  g_assert_cmpstr (brief_year, ==, "Tue 27 May 2025");
  g_assert_cmpstr (full, ==, "Tuesday 27 May 2025");
  g_assert_cmpstr (sunday, ==, "Sunday 3 December 2028");
  g_assert_cmpstr (old, ==, "Monday 1 January 1900");
}

static void
test_civil_inverse (void)
{
  PlnCivil first = pln_civil_new (parse_date ("1900-01-01"), 0);
  PlnCivil last = pln_civil_new (parse_date ("2999-12-31"), PLN_DAY_MINUTES - 1);

  for (int i = 0; i < 100000; i++)
    {
      PlnCivil civil = g_test_rand_int_range (first, last);
      g_autofree char *text = pln_civil_to_string (civil);
      PlnCivil parsed;

      g_assert_true (pln_civil_parse (text, &parsed));
      g_assert_cmpint (parsed, ==, civil);
      g_assert_cmpint (pln_civil_clock (civil), >=, 0);
      g_assert_cmpint (pln_civil_clock (civil), <, PLN_DAY_MINUTES);
      g_assert_cmpint (pln_civil_new (pln_civil_date (civil), pln_civil_clock (civil)), ==, civil);
    }
}

static void
test_civil_parse (void)
{
  static const char *const bad[] = {
    "2025-05-27",         "2025-05-27T",      "2025-05-27T9:20",      "2025-05-27T24:00",
    "2025-05-27T09:60",   "2025-05-27t09:20", "2025-05-27T09:20:01",  "2025-05-27T09:20Z",
    "2025-05-27  09:20",  "2025-02-29T09:20", "2025-05-27T09:20:00Z", "2025-05-27T09:20:0",
    "2025-05-27T09:20\n", "2025-05-27T-9:20",
  };
  PlnCivil civil = UNTOUCHED;
  g_autofree char *next_day = pln_civil_to_string (pln_civil_new (parse_date ("2025-05-27"), 1470));
  g_autofree char *old = pln_civil_to_string (-1);

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (pln_civil_parse (bad[i], &civil));
  g_assert_cmpint (civil, ==, UNTOUCHED);
  g_assert_true (pln_civil_parse ("1970-01-02 00:01:00", &civil));
  g_assert_cmpint (civil, ==, PLN_DAY_MINUTES + 1);
  g_assert_cmpstr (next_day, ==, "2025-05-28T00:30");
  g_assert_cmpstr (old, ==, "1969-12-31T23:59");
  g_assert_cmpint (pln_civil_date (-1), ==, -1);
  g_assert_cmpint (pln_civil_date (-PLN_DAY_MINUTES), ==, -1);
}

static void
test_clock (void)
{
  static const char *const bad[] = {
    "", "9", "920", "09:2", "09:200", "48:00", "09:60", "-1:00", "9:20 ", "009:20", "9h20",
  };
  int clock = UNTOUCHED;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (pln_clock_parse (bad[i], &clock));
  g_assert_cmpint (clock, ==, UNTOUCHED);
  g_assert_true (pln_clock_parse ("9:20", &clock));
  g_assert_cmpint (clock, ==, 560);
  for (int i = 0; i < 2 * PLN_DAY_MINUTES; i++)
    {
      g_autofree char *text = pln_clock_to_string (i);

      g_assert_true (pln_clock_parse (text, &clock));
      g_assert_cmpint (clock, ==, i);
    }
}

static void
test_length (void)
{
  static const char *const good[] = { "90", "90m", "1h30", "1h30m", "1:30", "090", "01h30" };
  static const char *const bad[] = {
    "",     "0",    "0m",    "0h",    "m",       "h",       "1h60",         "1:3",        "1:60",
    "-5",   "+5",   "1.5",   "1 h",   "1h30x",   "1hm",     "44641",        "745h",       "744h1",
    "90mm", "90m ", "1h300", "1:30m", "999999h", "1000000", "99999999999h", "4294967297",
  };
  static const char *const printed[][2]
      = { { "45", "45m" }, { "60", "1h" }, { "65", "1h05" },  { "90", "1h30" },
          { "120", "2h" }, { "1", "1m" },  { "744h", "744h" } };
  int minutes = UNTOUCHED;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (pln_length_parse (bad[i], &minutes));
  g_assert_cmpint (minutes, ==, UNTOUCHED);
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (pln_length_parse (good[i], &minutes));
      g_assert_cmpint (minutes, ==, 90);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      g_autofree char *text = NULL;

      g_assert_true (pln_length_parse (printed[i][0], &minutes));
      text = pln_length_to_string (minutes);
      g_assert_cmpstr (text, ==, printed[i][1]);
    }
  for (int i = 1; i <= PLN_LENGTH_MAX; i++)
    {
      g_autofree char *text = pln_length_to_string (i);

      g_assert_true (pln_length_parse (text, &minutes));
      g_assert_cmpint (minutes, ==, i);
    }
}

static void
test_stamp (void)
{
  static const struct {
    const char *text;
    const char *civil;
    int seconds;
    int offset;
  } good[] = {
    { "2024-12-27T10:30:00+01:00", "2024-12-27T10:30", 0, 60 },
    { "2024-12-27T10:30:59Z", "2024-12-27T10:30", 59, 0 },
    { "2024-12-27T10:30", "2024-12-27T10:30", 0, PLN_NONE },
    { "2024-12-27 10:30:05", "2024-12-27T10:30", 5, PLN_NONE },
    { "2024-12-27T10:30-0330", "2024-12-27T10:30", 0, -210 },
    { "2024-12-27T10:30:00.000Z", "2024-12-27T10:30", 0, 0 },
    { "2024-12-27T10:30:00,5+09", "2024-12-27T10:30", 0, 540 },
    { "2016-12-31T23:59:60Z", "2016-12-31T23:59", 60, 0 },
    { "2024-12-27T10:30:00-00:30", "2024-12-27T10:30", 0, -30 },
  };
  static const char *const bad[] = {
    "2024-12-27",           "2024-12-27T10",          "2024-12-27T10:30:",
    "2024-12-27T10:30:61Z", "2024-12-27T10:30:00.Z",  "2024-12-27T10:30:00+1:00",
    "2024-12-27T10:30+24",  "2024-12-27T10:30+01:60", "2024-12-27T10:30+01:",
    "2024-12-27T10:30ZZ",   "20241227T103000Z",       "2024-12-27T10:30 +01:00",
    "2024-12-27T24:00Z",    "2024-12-27T10:30:00z",   "2024-12-27T10:30+",
  };
  PlnCivil civil = UNTOUCHED;
  int seconds = UNTOUCHED;
  int offset = UNTOUCHED;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (pln_stamp_parse (bad[i], &civil, &seconds, &offset));
  g_assert_true (civil == UNTOUCHED && seconds == UNTOUCHED && offset == UNTOUCHED);
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *text = NULL;

      g_assert_true (pln_stamp_parse (good[i].text, &civil, &seconds, &offset));
      text = pln_civil_to_string (civil);
      g_assert_cmpstr (text, ==, good[i].civil);
      g_assert_cmpint (seconds, ==, good[i].seconds);
      g_assert_cmpint (offset, ==, good[i].offset);
    }
}

static void
assert_instant (gint64 seconds, const char *expected)
{
  g_autofree char *text = pln_instant_to_string (seconds);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_instant (void)
{
  static const char *const bad[] = {
    "2025-05-27T01:20:00",  "2025-05-27T01:20Z",    "2025-05-27 01:20:00Z",
    "2025-05-27T01:20:60Z", "2025-05-27T01:20:00z", "2025-05-27T01:20:00Z ",
  };
  gint64 seconds = UNTOUCHED;

  assert_instant (0, "1970-01-01T00:00:00Z");
  assert_instant (-1, "1969-12-31T23:59:59Z");
  assert_instant (1748308800, "2025-05-27T01:20:00Z");
  assert_instant (G_MININT64, "1900-01-01T00:00:00Z");
  assert_instant (G_MAXINT64, "2999-12-31T23:59:59Z");
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (pln_instant_parse (bad[i], &seconds));
  g_assert_cmpint (seconds, ==, UNTOUCHED);
  for (int i = 0; i < 100000; i++)
    {
      gint64 random = (gint64) g_test_rand_double_range (-2208988800.0, 32503680000.0);
      g_autofree char *text = pln_instant_to_string (random);

      g_assert_true (pln_instant_parse (text, &seconds));
      g_assert_cmpint (seconds, ==, random);
    }
}

static void
test_now (void)
{
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;

  g_assert_cmpint (pln_now (), >=, before);
  g_assert_cmpint (pln_now (), <=, before + 60);
  pln_now_set (0);
  g_assert_cmpint (pln_now (), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time/date/inverse", test_date_inverse);
  g_test_add_func ("/time/date/parse", test_date_parse);
  g_test_add_func ("/time/date/words", test_date_words);
  g_test_add_func ("/time/civil/inverse", test_civil_inverse);
  g_test_add_func ("/time/civil/parse", test_civil_parse);
  g_test_add_func ("/time/clock", test_clock);
  g_test_add_func ("/time/length", test_length);
  g_test_add_func ("/time/stamp", test_stamp);
  g_test_add_func ("/time/instant", test_instant);
  g_test_add_func ("/time/now", test_now);
  return g_test_run ();
}
