/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The difference of two programmes as an e-mail to those who attend. */
#include "format/changes/pln-diff-text.h"

#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "format/changes/pln-diff-report.h"
#include "format/paper/pln-column.h"
#include "words/pln-diff-words.h"

#include <string.h>

#define WIDTH_LEAST 40
#define INDENT 2
#define GAP 2
/* `00:30-01:00 +1`; what is longer, a session of several days, is wrapped. */
#define TIME_MOST 14

static int
time_width (const PlnReportGroup *group)
{
  int width = 0;
  for (guint i = 0; i < group->entries->len; i++)
    {
      const PlnReportEntry *entry = group->entries->pdata[i];
      if (entry->when != NULL)
        width = MAX (width, MIN (pln_text_width (entry->when), TIME_MOST) + GAP);
    }
  return width;
}

static void
add_entry (GPtrArray *lines, const PlnReportEntry *entry, int column, int width)
{
  GPtrArray *left = pln_column_new ();
  GPtrArray *right = pln_column_new ();
  GPtrArray *both = pln_column_new ();
  g_autofree char *title
      = entry->mark != NULL ? g_strdup_printf ("%s: %s", entry->mark, entry->title) : NULL;
  if (entry->when != NULL)
    pln_column_add (left, entry->when, column - GAP, 0);
  pln_column_add (right, title != NULL ? title : entry->title, width - INDENT - column, INDENT);
  int indent = column == 0 ? INDENT : 0;
  GPtrArray *below = pln_column_new ();
  for (guint i = 0; i < entry->lines->len; i++)
    pln_column_add (below, entry->lines->pdata[i], width - INDENT - column - indent, INDENT);
  pln_column_add_under (right, indent, below);
  pln_column_add_beside (both, left, column, right);
  pln_column_add_under (lines, INDENT, both);
}

static char *
join_lines (GPtrArray *lines)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      g_string_append (out, g_strchomp (lines->pdata[i]));
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

char *
pln_diff_to_text (const PlnDiff *diff, const PlnDiffOptions *options)
{
  g_autoptr (PlnReport) report = pln_report_new (diff, options);
  g_autoptr (GPtrArray) lines = pln_column_new ();
  int width = MAX (options->width > 0 ? options->width : PLN_DIFF_WIDTH, WIDTH_LEAST);
  if (report->groups->len == 0)
    return g_strconcat (pln_word (PLN_WORD_NO_CHANGES), "\n", NULL);
  pln_column_add (lines, report->heading, width, INDENT);
  if (report->summary->len > 0)
    g_ptr_array_add (lines, g_strdup (""));
  for (guint i = 0; i < report->summary->len; i++)
    pln_column_add (lines, report->summary->pdata[i], width, INDENT);
  for (guint i = 0; i < report->groups->len; i++)
    {
      const PlnReportGroup *group = report->groups->pdata[i];
      int column = time_width (group);
      g_ptr_array_add (lines, g_strdup (""));
      pln_column_add (lines, group->heading, width, 0);
      for (guint j = 0; j < group->entries->len; j++)
        {
          g_ptr_array_add (lines, g_strdup (""));
          add_entry (lines, group->entries->pdata[j], column, width);
        }
    }
  return join_lines (lines);
}
