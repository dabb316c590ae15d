/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text in a calendar: cleaned, escaped, folded, and links that can do no harm. */
#include "format/calendar/pln-ics-text.h"

#include "base/pln-text.h"
#include "model/pln-type.h"

#include <string.h>

/* Content lines are folded at that many octets. */
#define LINE_MAX_OCTETS 75

char *
pln_ics_text (const char *text, gboolean lines)
{
  g_autofree char *clean = pln_text_repair (text != NULL ? text : "", lines, NULL);
  char *to = clean;
  for (const char *from = clean; *from != '\0'; from++)
    {
      gboolean again = *from == ' ' && to > clean && (to[-1] == ' ' || to[-1] == '\n');
      if (*from == '\n' && to > clean && to[-1] == ' ')
        to--;
      if (!again)
        *to++ = *from;
    }
  *to = '\0';
  return g_steal_pointer (&clean);
}

char *
pln_ics_url (const char *url)
{
  if (url == NULL || strpbrk (url, "\r\n") != NULL)
    return NULL;
  return pln_type_url.clean (url, NULL);
}

char *
pln_ics_uri (const char *url)
{
  return g_uri_escape_string (url, ":/?#[]@!$&'()*+,;=%", FALSE);
}

static void
append_folded (GString *out, const char *line, gsize left)
{
  for (gsize room = LINE_MAX_OCTETS; left > room; room = LINE_MAX_OCTETS - 1)
    {
      gsize size = room;
      while (size > 1 && ((guchar) line[size] & 0xc0) == 0x80) /* within a character */
        size--;
      g_string_append_len (out, line, (gssize) size);
      g_string_append_len (out, "\r\n ", 3);
      line += size;
      left -= size;
    }
  g_string_append_len (out, line, (gssize) left);
  g_string_append_len (out, "\r\n", 2);
}

void
pln_ics_append_folded (GString *out, const char *line)
{
  append_folded (out, line, strlen (line));
}

void
pln_ics_append_line (GString *out, const char *name, const char *text)
{
  g_autoptr (GString) line = g_string_new (name);
  g_string_append_c (line, ':');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (strchr ("\\;,", *c) != NULL)
        g_string_append_c (line, '\\');
      g_string_append_c (line, *c);
    }
  pln_ics_append_folded (out, line->str);
}

char *
pln_ics_fold_again (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) * 17 / 16);
  g_autoptr (GString) line
      = g_string_new (NULL); /* what there is of one that goes on after a fold */
  while (*text != '\0')
    {
      gsize size = strcspn (text, "\r");
      const char *end = text + size;
      gboolean torn = strncmp (end, "\r\r\n \n", 5) == 0;
      gboolean folded = strncmp (end, "\r\n ", 3) == 0;
      if (folded || line->len > 0)
        g_string_append_len (line, text, (gssize) size);
      if (!folded)
        {
          append_folded (out, line->len > 0 ? line->str : text, line->len > 0 ? line->len : size);
          g_string_truncate (line, 0);
        }
      text = end + (torn ? 5 : folded ? 3 : strspn (end, "\r\n"));
    }
  return g_string_free (out, FALSE);
}
