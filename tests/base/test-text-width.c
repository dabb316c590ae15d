/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests the columns that text takes, cluster by cluster. */
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "base/text-cases.h"

static void
check_cases (const char *path)
{
  g_autoptr (GPtrArray) cases = cases_read (path);
  for (guint i = 0; i < cases->len; i++)
    {
      char **fields = cases->pdata[i];
      g_autofree char *text = cases_unescape (fields[2]);
      int width = pln_text_width (text);
      if (width != atoi (fields[1]))
        g_test_fail_printf ("%s: '%s' is %d columns wide, not %s", fields[0], text, width,
                            fields[1]);
    }
  g_assert_cmpuint (cases->len, >=, 40);
}

static void
test_cases (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "text", "widths.tsv", NULL);
  check_cases (path);
}

static void
test_shared_cases (void)
{
  g_autofree char *path = cases_find_shared ("widths.tsv");
  if (path == NULL)
    g_test_skip ("needs ../shared/print/cases");
  else
    check_cases (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-width/cases", test_cases);
  g_test_add_func ("/text-width/shared-cases", test_shared_cases);
  return g_test_run ();
}
