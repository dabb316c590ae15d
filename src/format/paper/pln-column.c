/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Columns of lines, and putting them beside and under each other. */
#include "format/paper/pln-column.h"

#include "base/pln-text-layout.h"
#include "base/pln-text-wrap.h"
#include "base/pln-text.h"

#include <string.h>

GPtrArray *
pln_column_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

void
pln_column_add_in (GPtrArray *column, const char *text, int first, int rest, int hang,
                   const char *language)
{
  g_autofree char *clean = pln_text_repair (text, TRUE, NULL);
  g_auto (GStrv) lines = pln_text_wrap_in (clean, MAX (first, 1), MAX (rest - hang, 1), language);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = pln_text_isolate (lines[i]);
      g_ptr_array_add (column, i > 0 && hang > 0 ? g_strdup_printf ("%*s%s", hang, "", line)
                                                 : g_steal_pointer (&line));
    }
}

void
pln_column_add (GPtrArray *column, const char *text, int width, int hang)
{
  pln_column_add_in (column, text, width, width, hang, NULL);
}

void
pln_column_add_cut (GPtrArray *column, const char *text, int width)
{
  g_autofree char *clean = pln_text_repair (text, FALSE, NULL);
  g_autofree char *cut = pln_text_cut (clean, width);
  g_ptr_array_add (column, pln_text_isolate (cut));
}

void
pln_column_put_right (GPtrArray *column, const char *text, int width)
{
  char **first = (char **) &column->pdata[0];
  GString *line = g_string_new (NULL);
  pln_text_append_padded (line, *first, width - pln_text_width (text));
  g_string_append (line, text);
  g_free (*first);
  *first = g_string_free (line, FALSE);
}

void
pln_column_add_beside (GPtrArray *column, GPtrArray *left, int width, GPtrArray *right)
{
  for (guint i = 0; i < MAX (left->len, right->len); i++)
    {
      GString *line = g_string_new (NULL);
      pln_text_append_padded (line, i < left->len ? left->pdata[i] : "", width);
      if (i < right->len)
        g_string_append (line, right->pdata[i]);
      g_ptr_array_add (column, g_string_free (line, FALSE));
    }
  g_ptr_array_unref (left);
  g_ptr_array_unref (right);
}

void
pln_column_add_under (GPtrArray *column, int indent, GPtrArray *lower)
{
  pln_column_add_beside (column, pln_column_new (), indent, lower);
}
