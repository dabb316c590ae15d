/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Character references of HTML in text that has no tags. */
#include "format/pln-html.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* The longest that there are: `&thetasym;`, `&#x10ffff;`. */
#define REFERENCE_MAX 10

static gunichar
decode_number (const char *digits)
{
  guint base = g_ascii_tolower (digits[0]) == 'x' ? 16 : 10;
  guint64 number;
  if (!g_ascii_string_to_unsigned (digits + (base == 16), base, ' ', 0x10ffff, &number, NULL)
      || !g_unichar_validate ((gunichar) number))
    return 0;
  return (gunichar) number;
}

/* Returns: the character that the reference at @start stands for, 0 for none; @end follows it */
static gunichar
decode_reference (const char *start, const char **end)
{
  char name[REFERENCE_MAX + 1];
  gsize length = strcspn (start + 1, ";& \n");
  if (length == 0 || length >= sizeof name || start[length + 1] != ';')
    return 0;
  memcpy (name, start + 1, length);
  name[length] = '\0';
  *end = start + length + 2;
  if (name[0] == '#')
    return decode_number (name + 1);
  const htmlEntityDesc *entity = htmlEntityLookup ((const xmlChar *) name);
  return entity != NULL ? entity->value : 0;
}

char *
pln_html_decode (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *done = text;
  for (const char *c = strchr (text, '&'); c != NULL; c = strchr (c + 1, '&'))
    {
      const char *end;
      gunichar character = decode_reference (c, &end);
      if (character == 0)
        continue;
      g_string_append_len (out, done, c - done);
      g_string_append_unichar (out, character);
      done = end;
    }
  if (done == text)
    return NULL;
  g_string_append (out, done);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
