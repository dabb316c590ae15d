/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the plain text writer: the whole programme, day by day. */
#include "sample.h"

extern const PlnFormat pln_format_text;

static void
check_golden (const char *name, PlnProgramme *(*make) (void), int width, const char *language)
{
  const PlnWriteOptions options = { .width = width, .language = language, .day = PLN_NONE };
  g_autoptr (PlnProgramme) programme = make ();
  g_autofree char *text = sample_write (&pln_format_text, programme, &options);
  sample_check_golden (name, text);
}

static void
test_golden (void)
{
  check_golden ("day-80.txt", sample_day, 0, NULL);
  check_golden ("day-40.txt", sample_day, 40, NULL);
  check_golden ("day-zh.txt", sample_day, 80, "zh");
}

static void
test_one_day (void)
{
  PlnWriteOptions options = { .day = PLN_NONE };
  g_autoptr (PlnProgramme) programme = sample_zones ();
  g_assert_true (pln_date_parse ("2026-07-01", &options.day));
  g_autofree char *text = sample_write (&pln_format_text, programme, &options);
  g_assert_nonnull (strstr (text, "Wednesday 1 July 2026"));
  g_assert_nonnull (strstr (text, "(UTC+03:00)"));
  g_assert_null (strstr (text, "October"));
  g_assert_null (strstr (text, "Not scheduled"));
}

static void
test_empty (void)
{
  const PlnWriteOptions options = { .day = PLN_NONE };
  g_autoptr (PlnProgramme) nothing = pln_programme_new ();
  g_autofree char *text = sample_write (&pln_format_text, nothing, &options);
  g_assert_cmpstr (text, ==, "");
  sample_forum (nothing, "Only a title", "UTC", NULL);
  g_autofree char *title = sample_write (&pln_format_text, nothing, &options);
  g_assert_cmpstr (title, ==, "Only a title\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/golden", test_golden);
  g_test_add_func ("/text/one-day", test_one_day);
  g_test_add_func ("/text/empty", test_empty);
  return g_test_run ();
}
