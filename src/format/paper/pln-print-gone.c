/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a paper says of sessions that are no longer where people know them. */
#include "format/paper/pln-print-gone.h"

#include "format/paper/pln-column.h"
#include "format/paper/pln-print-head.h"
#include "words/pln-print-words.h"

#include <string.h>

#define INDENT 2

/* `10:00-11:00  Panel, Main Hall`, and with @now, what became of it. */
static PlnBlock *
gone_block (const PlnGone *gone, const PlnPrintOptions *options, gboolean now)
{
  int width = options->width;
  const char *language = options->language;
  PlnBlock *block = pln_block_new (PLN_BOUND_ENTRY);
  g_autofree char *what = gone->rooms[0] != '\0' ? pln_print_phrase (language, PLN_PRINT_WITH,
                                                                     gone->title, gone->rooms)
                                                 : g_strdup (gone->title);
  g_autofree char *text = pln_print_join (gone->when, what, PLN_PRINT_JOINT);
  pln_column_add_in (block->lines, text, width, width, INDENT, language);
  if (now)
    {
      GPtrArray *below = pln_column_new ();
      pln_column_add_in (below, gone->note, width - INDENT, width - INDENT, INDENT, language);
      pln_column_add_under (block->lines, INDENT, below);
    }
  return block;
}

/* Adds those of @list that were on @day and are on it no longer, under a heading of @word. */
static void
add_list (GPtrArray *blocks, GPtrArray *list, PlnDate day, PlnPrintWord word,
          const PlnPrintOptions *options, const char *running)
{
  guint before = blocks->len;
  g_autofree char *left = pln_print_twice (options->language, options->second, word, NULL, NULL);
  g_autoptr (GPtrArray) again = pln_print_heading_again (left, NULL, options);
  for (guint i = 0; i < list->len; i++)
    {
      const PlnGone *gone = list->pdata[i];
      if (gone->day != day || !gone->other_day)
        continue;
      gboolean first = blocks->len == before;
      if (first)
        g_ptr_array_add (blocks, pln_print_heading (PLN_BOUND_HALF, left, "", options->width));
      PlnBlock *block = gone_block (gone, options, word == PLN_PRINT_LEFT_DAY);
      block->again = first ? NULL : g_ptr_array_ref (again);
      g_ptr_array_add (blocks, block);
    }
  for (guint i = before; i < blocks->len; i++)
    ((PlnBlock *) blocks->pdata[i])->running = g_strdup (running);
}

void
pln_print_add_gone (GPtrArray *blocks, PlnDate day, const PlnPrintOptions *options,
                    const char *running)
{
  if (options->marks == NULL)
    return;
  add_list (blocks, options->marks->left, day, PLN_PRINT_LEFT_DAY, options, running);
  add_list (blocks, options->marks->gone, day, PLN_PRINT_REMOVED, options, running);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  PlnDate one = *(const PlnDate *) a, other = *(const PlnDate *) b;
  return one < other ? -1 : one > other;
}

void
pln_print_add_gone_days (GArray *days, const PlnPrintOptions *options)
{
  if (options->marks == NULL)
    return;
  GPtrArray *lists[] = { options->marks->left, options->marks->gone };
  for (guint n = 0; n < G_N_ELEMENTS (lists); n++)
    for (guint i = 0; i < lists[n]->len; i++)
      {
        const PlnGone *gone = lists[n]->pdata[i];
        gboolean known = gone->day == PLN_NONE || !gone->other_day;
        for (guint k = 0; k < days->len; k++)
          known = known || g_array_index (days, PlnDate, k) == gone->day;
        if (!known)
          g_array_append_val (days, gone->day);
      }
  g_array_sort (days, compare_days);
}
