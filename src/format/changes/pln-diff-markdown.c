/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The difference of two programmes as Markdown (CommonMark 0.30). */
#include "format/changes/pln-diff-markdown.h"

#include "format/changes/pln-diff-report.h"
#include "format/changes/pln-diff-text.h"
#include "words/pln-diff-words.h"

#include <string.h>

/* What begins something in the middle of a line: CommonMark, sections 2.4 and 6; `~` and `|` are GFM,
 * `$` is mathematics on some sites. */
#define SPECIAL "\\`*_[]~|$"

/* Whether @text, at the beginning of a line, would make a list, a heading or a rule of it. */
static gboolean
begins_block (const char *text)
{
  gsize digits = strspn (text, "0123456789");
  return strchr ("#+-=", text[0]) != NULL
         || (digits > 0 && (text[digits] == '.' || text[digits] == ')'));
}

/* Appends @text, one line, so that it stays text. */
static void
append_escaped (GString *out, const char *text)
{
  gsize marker = text[0] != '\0' && begins_block (text) ? strspn (text, "0123456789") : G_MAXSIZE;
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '<')
        g_string_append (out, "&lt;");
      else if (*c == '>')
        g_string_append (out, "&gt;");
      else if (*c == '&')
        g_string_append (out, "&amp;");
      else if (strchr (SPECIAL, *c) != NULL || (gsize) (c - text) == marker)
        g_string_append_printf (out, "\\%c", *c);
      else
        g_string_append_c (out, *c);
    }
}

/* A `#` at the end of a heading would be taken for its closing. */
static void
append_heading (GString *out, const char *level, const char *text)
{
  gsize length = strlen (text);
  g_string_append (out, level);
  append_escaped (out, text);
  if (length > 0 && text[length - 1] == '#')
    g_string_insert_c (out, (gssize) out->len - 1, '\\');
  g_string_append_c (out, '\n');
}

static void
append_entry (GString *out, const PlnReportEntry *entry)
{
  g_string_append (out, "- ");
  if (entry->when != NULL)
    {
      g_string_append (out, "**");
      append_escaped (out, entry->when);
      g_string_append (out, "** ");
    }
  if (entry->mark != NULL)
    g_string_append_printf (out, "**%s** ", entry->mark);
  append_escaped (out, entry->title);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < entry->lines->len; i++)
    {
      g_string_append (out, "  - ");
      append_escaped (out, entry->lines->pdata[i]);
      g_string_append_c (out, '\n');
    }
}

char *
pln_diff_to_markdown (const PlnDiff *diff, const PlnDiffOptions *options)
{
  g_autoptr (PlnReport) report = pln_report_new (diff, options);
  GString *out = g_string_new (NULL);
  if (report->groups->len == 0)
    g_string_append_printf (out, "%s\n", pln_word (PLN_WORD_NO_CHANGES));
  else
    append_heading (out, "# ", report->heading);
  for (guint i = 0; i < report->summary->len && report->groups->len > 0; i++)
    {
      g_string_append_c (out, '\n');
      append_escaped (out, report->summary->pdata[i]);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < report->groups->len; i++)
    {
      const PlnReportGroup *group = report->groups->pdata[i];
      g_string_append_c (out, '\n');
      append_heading (out, "## ", group->heading);
      g_string_append_c (out, '\n');
      for (guint j = 0; j < group->entries->len; j++)
        append_entry (out, group->entries->pdata[j]);
    }
  return g_string_free (out, FALSE);
}
