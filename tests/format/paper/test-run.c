/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of parting lines into runs. */
#include "format/paper/pln-run.h"

/* The runs as `column+columns text`, a `/` between. */
static char *
runs_of (const char *line, gboolean whole)
{
  g_autoptr (GArray) runs = pln_runs_new (line, whole);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < runs->len; i++)
    {
      const PlnRun *run = &g_array_index (runs, PlnRun, i);
      g_string_append_printf (out, "%s%d+%d %s", i > 0 ? "/" : "", run->column, run->columns,
                              run->text);
    }
  return g_string_free (out, FALSE);
}

#define assert_runs(line, whole, wanted)                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = runs_of (line, whole);                                                \
    g_assert_cmpstr (found, ==, wanted);                                                           \
  }                                                                                                \
  G_STMT_END

static void
test_fields (void)
{
  assert_runs ("", FALSE, "");
  assert_runs ("   ", FALSE, "");
  assert_runs ("one word", FALSE, "0+8 one word");
  assert_runs ("  09:20-10:00  Keynote, long", FALSE, "2+11 09:20-10:00/15+13 Keynote, long");
  assert_runs ("  09:20-10:00  Keynote", TRUE, "2+20 09:20-10:00  Keynote");
  assert_runs ("江小涓  教授", TRUE, "0+6 江小涓/8+4 教授");
  assert_runs ("江小涓 教授 ", FALSE, "0+11 江小涓 教授");
}

static void
test_tables (void)
{
  assert_runs ("10:00 | 主会场 | a|b  |", FALSE,
               "0+5 10:00/6+1 |/8+6 主会场/15+1 |/17+3 a|b/22+1 |");
  assert_runs ("      +-----+", FALSE, "6+7 +-----+");
  assert_runs ("江小涓 ..... A1  p 1", FALSE, "0+6 江小涓/7+5 ...../13+2 A1/17+3 p 1");
  assert_runs ("-- 茶歇 ------ 前厅", FALSE, "0+7 -- 茶歇/8+6 ------/15+4 前厅");
  assert_runs ("wait ... x---y .. z", FALSE, "0+4 wait/5+3 .../9+10 x---y .. z");
}

static void
test_isolates (void)
{
  assert_runs ("FULANI \u2068فلان  الفلاني\u2069, x  y", FALSE,
               "0+23 FULANI \u2068فلان  الفلاني\u2069, x/25+1 y");
  /* One that is never closed takes the rest; one that was never opened is nothing. */
  assert_runs ("a  \u2068b  c", FALSE, "0+1 a/3+4 \u2068b  c");
  assert_runs ("a\u2069  b", FALSE, "0+1 a\u2069/3+1 b");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/run/fields", test_fields);
  g_test_add_func ("/run/tables", test_tables);
  g_test_add_func ("/run/isolates", test_isolates);
  return g_test_run ();
}
