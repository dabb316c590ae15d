/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Printing programmes in tests, and looking at the pages that come out. */
#pragma once

#include "base/pln-text.h"
#include "format/paper/pln-print.h"
#include "format/sample.h"

static inline char *
print_text (const PlnView *view, const PlnProgramme *programme, const PlnPrintOptions *options)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = pln_print_pages (view, timetable, options, &error);
  g_assert_no_error (error);
  return pln_pages_to_text (pages, FALSE, FALSE);
}

/* Marks what changed from @before to @after. */
static inline PlnMarks *
print_marks (const PlnProgramme *before, const PlnProgramme *after, gboolean overlaps)
{
  PlnMarks *marks = pln_marks_new ();
  g_autoptr (PlnDiff) diff = pln_diff_new (before, after);
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (after);
  pln_marks_add_changes (marks, diff, "release 1", NULL);
  if (overlaps)
    pln_marks_add_overlaps (marks, timetable, NULL);
  return marks;
}

static inline void
print_assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("no '%s' in:\n%s", part, text);
}

/* How often @part is in @text. */
static inline guint
print_count (const char *text, const char *part)
{
  guint n = 0;
  for (const char *p = text; (p = strstr (p, part)) != NULL; p += strlen (part))
    n++;
  return n;
}
