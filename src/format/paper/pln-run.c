/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parting a line of plain text into what stands at its columns. */
#include "format/paper/pln-run.h"

#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "format/paper/pln-column.h"

#include <string.h>

static void
run_clear (gpointer data)
{
  g_free (((PlnRun *) data)->text);
}

/* How deep in isolates (UAX 9) a character leads. */
static int
depth_after (int depth, gunichar c)
{
  if (c >= 0x2066 && c <= 0x2068)
    return depth + 1;
  return c == 0x2069 && depth > 0 ? depth - 1 : depth;
}

/* How long the word at @p is if it rules the line: the bar of a table, or dots or dashes up to what stands behind them;
 * else 0. In `a|b` a bar is text. */
static gsize
ruling (const char *p, const char *line)
{
  gsize length = strcspn (p, " ");
  if (p > line && p[-1] != ' ')
    return 0;
  if (length >= PLN_LEADER_LEAST && (strspn (p, ".") == length || strspn (p, "-") == length))
    return length;
  return length == 1 && *p == '|' ? 1 : 0;
}

/* The end of the run that begins at @p. */
static const char *
run_end (const char *p, const char *line)
{
  int depth = 0;
  if (ruling (p, line) > 0)
    return p + ruling (p, line);
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      depth = depth_after (depth, g_utf8_get_char (p));
      if (depth == 0 && *p == ' ' && (p[1] == ' ' || p[1] == '\0' || ruling (p + 1, line) > 0))
        break;
    }
  return p;
}

GArray *
pln_runs_new (const char *line, gboolean whole)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (PlnRun));
  g_array_set_clear_func (runs, run_clear);
  int column = 0;
  whole = whole && g_str_is_ascii (line);
  for (const char *p = line; *p != '\0';)
    {
      if (*p == ' ')
        {
          p++;
          column++;
          continue;
        }
      const char *end = whole ? p + strlen (p) : run_end (p, line);
      PlnRun run = { .text = g_strndup (p, (gsize) (end - p)), .column = column };
      run.columns = pln_text_width (run.text);
      column += run.columns;
      p = end;
      g_array_append_val (runs, run);
    }
  return runs;
}
