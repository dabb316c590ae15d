/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Folding text for comparison, and finding folded text in a text as it was written. */
#include "base/pln-text.h"

#include <string.h>
#include <unicode/uchar.h>

/* Syllables take part as they are: half of one is not in it, as half a letter is not in a letter. */
#define HANGUL_FIRST 0xac00
#define HANGUL_LAST 0xd7a3

/* What Unicode does not decompose or fold, but a keyboard without it writes another way. */
static const struct {
  gunichar c;
  const char *folded;
} others[] = {
  { 0xc6, "ae" },   { 0xd0, "d" },    { 0xd8, "o" },   { 0xdf, "ss" },  { 0xe6, "ae" },
  { 0xf0, "d" },    { 0xf8, "o" },    { 0x110, "d" },  { 0x111, "d" },  { 0x126, "h" },
  { 0x127, "h" },   { 0x131, "i" },   { 0x141, "l" },  { 0x142, "l" },  { 0x14a, "n" },
  { 0x14b, "n" },   { 0x152, "oe" },  { 0x153, "oe" }, { 0x166, "t" },  { 0x167, "t" },
  { 0x186, "o" },   { 0x18f, "e" },   { 0x190, "e" },  { 0x1b1, "u" },  { 0x254, "o" },
  { 0x259, "e" },   { 0x25b, "e" },   { 0x26a, "i" },  { 0x28a, "u" },  { 0x2bc, "'" },
  { 0x640, "" },    { 0x1e9e, "ss" }, { 0x2010, "-" }, { 0x2011, "-" }, { 0x2012, "-" },
  { 0x2013, "-" },  { 0x2014, "-" },  { 0x2018, "'" }, { 0x2019, "'" }, { 0x201c, "\"" },
  { 0x201d, "\"" }, { 0x201e, "\"" }, { 0xa7ae, "i" },
};

static const char *
find_other (gunichar c)
{
  gsize low = 0;
  gsize high = G_N_ELEMENTS (others);
  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      if (others[middle].c == c)
        return others[middle].folded;
      if (others[middle].c < c)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* Accents and points have a combining class; vowel signs of Indic scripts have none, and stay. */
static gboolean
is_folded_away (gunichar c)
{
  return c >= 0xad
         && (u_getCombiningClass ((UChar32) c) != 0
             || u_hasBinaryProperty ((UChar32) c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT));
}

/* Folds a character that has no decomposition. */
static void
append_part (GString *out, gunichar c)
{
  const char *other = find_other (c);
  if (other != NULL)
    g_string_append (out, other);
  else if (c < 0x80)
    g_string_append_c (out, g_ascii_tolower ((char) c));
  else if (!is_folded_away (c))
    g_string_append_unichar (out, (gunichar) u_foldCase ((UChar32) c, U_FOLD_CASE_DEFAULT));
}

static void
append_folded (GString *out, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  if (c < 0x80)
    {
      g_string_append_c (out, g_ascii_tolower ((char) c));
      return;
    }
  if (c >= HANGUL_FIRST && c <= HANGUL_LAST)
    {
      g_string_append_unichar (out, c);
      return;
    }
  gsize count = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < count; i++)
    append_part (out, parts[i]);
}

/* Folds the ASCII that @text begins with, most of most texts, in one go. Returns: what comes after it */
static const char *
append_ascii (GString *out, const char *text)
{
  const char *end = text;
  while (*end != '\0' && (guchar) *end < 0x80)
    end++;
  gsize from = out->len;
  g_string_append_len (out, text, end - text);
  for (gsize i = from; i < out->len; i++)
    out->str[i] = g_ascii_tolower (out->str[i]);
  return end;
}

char *
pln_text_fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0';)
    {
      p = append_ascii (folded, p);
      if (*p == '\0')
        break;
      append_folded (folded, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return g_string_free (folded, FALSE);
}

char *
pln_text_squeeze (char *text)
{
  char *to = text;
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      *to++ = *p;
    else if (to == text || to[-1] != ' ')
      *to++ = ' ';
  *to = '\0';
  return text;
}

/* How many octets a character adds to a folded and squeezed text that ends with @last. */
static gsize
count_added (gunichar c, char *last)
{
  g_autoptr (GString) part = g_string_sized_new (8);
  gsize added = 0;
  append_folded (part, c);
  for (const char *p = part->str; *p != '\0'; p++)
    {
      char octet = g_ascii_isspace (*p) ? ' ' : *p;
      added += octet != ' ' || *last != ' ';
      *last = octet;
    }
  return added;
}

/* Characters of which nothing is left belong to the one before them: accents do. */
const char *
pln_text_find (const char *text, const char *folded, gsize *length)
{
  g_autofree char *all = pln_text_squeeze (pln_text_fold (text));
  const char *found = strstr (all, folded);
  if (found == NULL)
    return NULL;
  gsize from = (gsize) (found - all);
  gsize to = from + strlen (folded);
  gsize passed = 0;
  const char *start = NULL;
  const char *p;
  char last = '\0';
  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize added = count_added (g_utf8_get_char (p), &last);
      if (added > 0 && passed >= to)
        break;
      passed += added;
      if (start == NULL && passed > from)
        start = p;
    }
  *length = (gsize) (p - start);
  return start;
}
