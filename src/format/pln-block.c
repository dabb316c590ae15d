/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Blocks of lines, and putting them beside and under each other. */
#include "format/pln-block.h"

#include "base/pln-text.h"

#include <string.h>

#define FSI 0x2068
#define PDI 0x2069

GPtrArray *
pln_block_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/* The blocks that Unicode keeps for scripts written from right to left (DerivedBidiClass.txt). */
static gboolean
is_right_to_left (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff)
         || (c >= 0xfe70 && c <= 0xfefe) || (c >= 0x10800 && c <= 0x10fff)
         || (c >= 0x1e800 && c <= 0x1efff);
}

static gboolean
needs_isolation (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      if (is_right_to_left (character) || (character >= 0x2066 && character <= PDI))
        return TRUE;
    }
  return FALSE;
}

/* A line of wrapped text may hold one end of a pair: what it opens is closed, what it did not open
 * is not. */
char *
pln_isolate (const char *text)
{
  if (!needs_isolation (text))
    return g_strdup (text);
  GString *out = g_string_new (NULL);
  int open = 1;
  g_string_append_unichar (out, FSI);
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      if (character == PDI && open == 1)
        continue;
      if (character >= 0x2066 && character <= PDI)
        open += character == PDI ? -1 : 1;
      g_string_append_unichar (out, character);
    }
  for (; open > 0; open--)
    g_string_append_unichar (out, PDI);
  return g_string_free (out, FALSE);
}

void
pln_block_add (GPtrArray *block, const char *text, int width, int hang)
{
  g_autofree char *clean = pln_text_repair (text, TRUE, NULL);
  gboolean fits = strchr (clean, '\n') == NULL && pln_text_width (clean) <= width;
  g_auto (GStrv) lines = pln_text_wrap (clean, MAX (fits ? width : width - hang, 1));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = pln_isolate (lines[i]);
      g_ptr_array_add (block, g_strdup_printf ("%*s%s", i > 0 ? hang : 0, "", line));
    }
}

void
pln_block_add_cut (GPtrArray *block, const char *text, int width)
{
  g_autofree char *clean = pln_text_repair (text, FALSE, NULL);
  g_autofree char *cut = pln_text_cut (clean, width);
  g_ptr_array_add (block, pln_isolate (cut));
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
