/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the plain text writer: it is the view `day` on paper. */
#include "format/paper/printing.h"

extern const PlnFormat pln_format_text;

static void
assert_is_day (const PlnWriteOptions *options, const PlnPrintOptions *paper)
{
  g_autoptr (PlnProgramme) programme = sample_day ();
  g_autofree char *written = sample_write (&pln_format_text, programme, options);
  g_autofree char *printed = print_text (pln_view_find ("day"), programme, paper);
  g_assert_cmpstr (written, ==, printed);
}

static void
test_is_day (void)
{
  const PlnPrintOptions usual = { .printed = PLN_NONE };
  const PlnPrintOptions edition
      = { .width = 72, .language = "zh", .lines = 40, .version = "Release 1", .printed = 20000 };
  const PlnWriteOptions plain = { .day = PLN_NONE };
  const PlnWriteOptions full
      = { .day = PLN_NONE, .width = 72, .language = "zh", .paper = &edition };
  assert_is_day (&plain, &usual);
  assert_is_day (&full, &edition);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/is-day", test_is_day);
  return g_test_run ();
}
