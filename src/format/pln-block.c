/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Blocks of lines, and putting them beside and under each other. */
#include "format/pln-block.h"

#include "base/pln-text.h"

#include <string.h>

GPtrArray *
pln_block_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

void
pln_block_add (GPtrArray *block, const char *text, int width, int hang)
{
  g_autofree char *clean = pln_text_repair (text, TRUE, NULL);
  gboolean fits = strchr (clean, '\n') == NULL && pln_text_width (clean) <= width;
  g_auto (GStrv) lines = pln_text_wrap (clean, MAX (fits ? width : width - hang, 1));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = pln_text_isolate (lines[i]);
      g_ptr_array_add (block, g_strdup_printf ("%*s%s", i > 0 ? hang : 0, "", line));
    }
}

void
pln_block_add_cut (GPtrArray *block, const char *text, int width)
{
  g_autofree char *clean = pln_text_repair (text, FALSE, NULL);
  g_autofree char *cut = pln_text_cut (clean, width);
  g_ptr_array_add (block, pln_text_isolate (cut));
}

void
pln_block_put_right (GPtrArray *block, const char *text, int width)
{
  char **first = (char **) &block->pdata[0];
  GString *line = g_string_new (NULL);
  pln_text_append_padded (line, *first, width - pln_text_width (text));
  g_string_append (line, text);
  g_free (*first);
  *first = g_string_free (line, FALSE);
}

void
pln_block_add_beside (GPtrArray *block, GPtrArray *left, int width, GPtrArray *right)
{
  for (guint i = 0; i < MAX (left->len, right->len); i++)
    {
      GString *line = g_string_new (NULL);
      pln_text_append_padded (line, i < left->len ? left->pdata[i] : "", width);
      if (i < right->len)
        g_string_append (line, right->pdata[i]);
      g_ptr_array_add (block, g_string_free (line, FALSE));
    }
  g_ptr_array_unref (left);
  g_ptr_array_unref (right);
}

void
pln_block_add_under (GPtrArray *block, int indent, GPtrArray *lower)
{
  pln_block_add_beside (block, pln_block_new (), indent, lower);
}
