/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Blocks and pages: making them, checking them, joining them. */
#include "format/paper/pln-page.h"

#include "base/pln-error.h"
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "format/paper/pln-column.h"
#include "format/paper/pln-run.h"

#include <string.h>

/* --- blocks ----------------------------------------------------------------------------------- */

PlnBlock *
pln_block_new (PlnBound bound)
{
  PlnBlock *block = g_new0 (PlnBlock, 1);
  block->lines = pln_column_new ();
  block->gap = 1;
  block->bound = bound;
  block->splits = g_array_new (FALSE, FALSE, sizeof (int));
  block->seams = g_array_new (FALSE, FALSE, sizeof (int));
  block->sessions = g_ptr_array_new ();
  return block;
}

void
pln_block_free (PlnBlock *block)
{
  if (block == NULL)
    return;
  g_ptr_array_unref (block->lines);
  g_clear_pointer (&block->again, g_ptr_array_unref);
  g_clear_pointer (&block->under, g_ptr_array_unref);
  g_free (block->rest);
  g_array_unref (block->splits);
  g_array_unref (block->seams);
  g_ptr_array_unref (block->sessions);
  g_free (block->banner);
  g_free (block->running);
  g_free (block);
}

GPtrArray *
pln_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pln_block_free);
}

void
pln_block_take (PlnBlock *block, GPtrArray *column)
{
  int line = (int) block->lines->len;
  gboolean below_heading = line > 0 && !block->taken;
  g_array_append_val (below_heading ? block->seams : block->splits, line);
  block->taken = TRUE;
  g_ptr_array_extend_and_steal (block->lines, column);
}

void
pln_block_add_seam (PlnBlock *block)
{
  int line = (int) block->lines->len;
  g_array_append_val (block->seams, line);
}

static void
add_shifted (GArray *to, GArray *from, int shift)
{
  for (guint i = 0; i < from->len; i++)
    {
      int line = g_array_index (from, int, i) + shift;
      g_array_append_val (to, line);
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

void
pln_block_add_seams (PlnBlock *block, const PlnBlock *part, int first)
{
  add_shifted (block->seams, part->splits, first);
  add_shifted (block->seams, part->seams, first);
  g_array_sort (block->seams, compare_lines);
}

void
pln_block_count (PlnBlock *block, const PlnSession *session)
{
  g_ptr_array_add (block->sessions, (gpointer) session);
}

/* --- checking --------------------------------------------------------------------------------- */

static gboolean
check_lines (const PlnPage *page, guint number, const PlnPaper *paper, GError **error)
{
  if (paper->lines > 0 && page->lines->len > (guint) paper->lines)
    return pln_fail (error, PLN_ERROR_FAILED, "page %u has %u lines, more than %d", number,
                     page->lines->len, paper->lines);
  for (guint i = 0; i < page->lines->len; i++)
    {
      int width = pln_text_width (page->lines->pdata[i]);
      if (width > paper->width)
        return pln_fail (error, PLN_ERROR_FAILED,
                         "page %u: line %u is %d columns wide, more than %d: '%s'", number, i + 1,
                         width, paper->width, (const char *) page->lines->pdata[i]);
    }
  return TRUE;
}

static gboolean
fail_count (const PlnSession *session, guint times, guint wanted, GError **error)
{
  const char *title = session->title != NULL ? session->title : "";
  if (times == 0)
    return pln_fail (error, PLN_ERROR_FAILED, "session %d '%s' is not on the pages",
                     session->record.number, title);
  if (wanted == 0)
    return pln_fail (error, PLN_ERROR_FAILED, "session %d '%s' is on the pages, but not wanted",
                     session->record.number, title);
  return pln_fail (error, PLN_ERROR_FAILED, "session %d '%s' is on the pages %u times, not %u",
                   session->record.number, title, times, wanted);
}

static guint
count_of (GHashTable *counts, gconstpointer session)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, session));
}

/* How often each is among them. */
static void
count_each (GHashTable *counts, GPtrArray *sessions)
{
  for (guint i = 0; i < sessions->len; i++)
    g_hash_table_insert (counts, sessions->pdata[i],
                         GUINT_TO_POINTER (count_of (counts, sessions->pdata[i]) + 1));
}

gboolean
pln_pages_check (GPtrArray *pages, const PlnPaper *paper, GPtrArray *sessions, GError **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  count_each (wanted, sessions);
  for (guint i = 0; i < pages->len; i++)
    {
      const PlnPage *page = pages->pdata[i];
      if (!check_lines (page, i + 1, paper, error))
        return FALSE;
      count_each (counts, page->sessions);
    }
  for (guint i = 0; i < sessions->len; i++)
    {
      gconstpointer session = sessions->pdata[i];
      if (count_of (counts, session) != count_of (wanted, session))
        return fail_count (session, count_of (counts, session), count_of (wanted, session), error);
    }
  GHashTableIter iter;
  gpointer stray, times;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &stray, &times))
    if (count_of (wanted, stray) == 0)
      return fail_count (stray, GPOINTER_TO_UINT (times), 0, error);
  return TRUE;
}

/* --- joining ---------------------------------------------------------------------------------- */

/* The marks, embeddings and isolates of UAX 9. */
static gboolean
is_direction (gunichar c)
{
  return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069);
}

/* Says of a line that it begins at the right (a mark, U+200F), and keeps its fields where they are in it. */
static char *
mirror_line (const char *line)
{
  g_autoptr (GArray) runs = pln_runs_new (line, FALSE);
  GString *out = g_string_new (NULL);
  int column = 0;
  for (guint i = 0; i < runs->len; i++)
    {
      const PlnRun *run = &g_array_index (runs, PlnRun, i);
      gboolean apart = g_str_has_prefix (run->text, "\u2068");
      g_string_append_printf (out, "%s%*s%s%s%s", i == 0 ? "\u200f" : "", run->column - column, "",
                              apart ? "" : "\u2068", run->text, apart ? "" : "\u2069");
      column = run->column + run->columns;
    }
  return g_string_free (out, FALSE);
}

static void
append_line (GString *out, const char *line, gboolean plain)
{
  if (!plain || g_str_is_ascii (line))
    g_string_append (out, line);
  else
    for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
      if (!is_direction (g_utf8_get_char (p)))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
  g_string_append_c (out, '\n');
}

char *
pln_pages_to_text (GPtrArray *pages, gboolean plain, gboolean mirrored)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < pages->len; i++)
    {
      const PlnPage *page = pages->pdata[i];
      if (i > 0)
        g_string_append_c (out, '\f');
      for (guint k = 0; k < page->lines->len; k++)
        {
          g_autofree char *line = mirrored && !plain ? mirror_line (page->lines->pdata[k])
                                                     : g_strdup (page->lines->pdata[k]);
          append_line (out, line, plain);
        }
    }
  return g_string_free (out, FALSE);
}
