/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text in messages: quoted, without control characters, not endless. */
#include "base/pln-text.h"

#define QUOTE_MAX 80

char *
pln_text_quote (const char *text)
{
  GString *out = g_string_new ("'");
  const char *at = text;
  for (int n = 0; *at != '\0' && n < QUOTE_MAX; n++)
    {
      gunichar c = g_utf8_get_char_validated (at, -1);
      gboolean bad = c == (gunichar) -1 || c == (gunichar) -2;
      gboolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
      if (bad || g_unichar_iscntrl (c) || turns)
        {
          g_string_append_printf (out, turns ? "\\u%04x" : "\\x%02x",
                                  bad ? (guchar) *at : (guint) c);
          at = bad ? at + 1 : g_utf8_next_char (at);
          continue;
        }
      const char *next = g_utf8_next_char (at);
      g_string_append_len (out, at, next - at);
      at = next;
    }
  g_string_append (out, *at != '\0' ? "…'" : "'");
  return g_string_free (out, FALSE);
}
