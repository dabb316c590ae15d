/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Fitting text into the columns of a terminal or a fixed-width page: cutting, padding, isolating. */
#include "base/pln-text-layout.h"

#include "base/pln-text-break.h"
#include "base/pln-text.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>

#define ELLIPSIS "…"
/* How far an excerpt may be shortened so that it begins with a word, in octets. */
#define WORD_MOST 16
#define LRI 0x2066
#define FSI 0x2068
#define PDI 0x2069
/* The first octet of U+0580: what is below is written from left to right, and is most of all text. */
#define LEAD_LEAST 0xd6

char *
pln_text_cut (const char *text, int width)
{
  gsize length = strlen (text);
  const char *end;
  int used;

  if (width <= 0 && length > 0)
    return g_strdup ("");
  if (*pln_text_skip (text, text + length, width, &used) == '\0')
    return g_strdup (text);
  end = pln_text_skip (text, text + length, width - 1, &used);
  return g_strdup_printf ("%.*s" ELLIPSIS, (int) (end - text), text);
}

/* One line of @text, and where in it @at has come to lie. */
static char *
join_lines (const char *text, gsize *at, gsize *length)
{
  GString *line = g_string_new (NULL);
  gsize start = *at;
  gsize end = start + *length;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize offset = (gsize) (p - text);
      if (offset == start)
        *at = line->len;
      if (offset == end)
        *length = line->len - *at;
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        g_string_append_len (line, p, g_utf8_next_char (p) - p);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  if (end >= strlen (text))
    *length = line->len - *at;
  return g_string_free (line, FALSE);
}

/* The end of @text up to @end that fits in @columns, from a word on if one begins soon. */
static const char *
skip_to_fitting (const char *text, const char *end, int columns)
{
  int width;
  pln_text_skip (text, end, G_MAXINT, &width);
  if (width <= columns)
    return text;
  for (int step; text < end && width > columns - 1; width -= step)
    text = pln_text_next_cluster (text, &step);
  const char *blank = g_strstr_len (text, MIN (end - text, WORD_MOST), " ");
  return blank != NULL ? blank + 1 : text;
}

GStrv
pln_text_excerpt (const char *text, gsize start, gsize length, int width)
{
  g_autofree char *line = join_lines (text, &start, &length);
  const char *from = line;
  const char *next = line;
  while (*next != '\0' && (gsize) (next - line) <= start)
    {
      from = next;
      next = pln_text_next_cluster (next, NULL);
    }
  const char *to = from;
  while (*to != '\0' && (gsize) (to - line) < start + length)
    to = pln_text_next_cluster (to, NULL);
  int place, behind, ahead;
  pln_text_skip (from, to, G_MAXINT, &place);
  int room = MAX (width - place, 0);
  pln_text_skip (to, to + strlen (to), room, &behind);
  const char *begin = skip_to_fitting (line, from, MAX (room / 2, room - behind));
  pln_text_skip (begin, from, G_MAXINT, &ahead);
  gboolean cut = begin > line && room > 0;
  char **parts = g_new0 (char *, 4);
  parts[0] = g_strdup_printf ("%s%.*s", cut ? ELLIPSIS : "", (int) (from - begin), begin);
  parts[1] = g_strndup (from, (gsize) (to - from));
  parts[2] = pln_text_cut (to, room - ahead - cut);
  return parts;
}

void
pln_text_append_padded (GString *out, const char *text, int width)
{
  g_string_append (out, text);
  for (int column = pln_text_width (text); column < width; column++)
    g_string_append_c (out, ' ');
}

/* The blocks that Unicode keeps for scripts written from right to left (DerivedBidiClass.txt). */
gboolean
pln_text_is_pictograph (const char *cluster)
{
  for (const char *p = cluster; *p != '\0'; p = g_utf8_next_char (p))
    {
      UChar32 c = (UChar32) g_utf8_get_char (p);
      if (u_hasBinaryProperty (c, UCHAR_EXTENDED_PICTOGRAPHIC)
          || u_hasBinaryProperty (c, UCHAR_REGIONAL_INDICATOR) || c == 0x20e3)
        return TRUE;
    }
  return FALSE;
}

gboolean
pln_text_is_right_to_left (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff)
         || (c >= 0xfe70 && c <= 0xfefe) || (c >= 0x10800 && c <= 0x10fff)
         || (c >= 0x1e800 && c <= 0x1efff);
}

gboolean
pln_text_is_language_right_to_left (const char *language)
{
  return language != NULL && uloc_isRightToLeft (language);
}

static gboolean
needs_isolation (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if ((guchar) *c < LEAD_LEAST)
        continue;
      gunichar character = g_utf8_get_char (c);
      if (pln_text_is_right_to_left (character) || (character >= LRI && character <= PDI))
        return TRUE;
    }
  return FALSE;
}

char *
pln_text_embed (const char *text, const char *language)
{
  if (!pln_text_is_language_right_to_left (language))
    return g_strdup (text);
  GString *out = g_string_new (NULL);
  g_string_append_unichar (out, LRI);
  g_string_append (out, text);
  g_string_append_unichar (out, PDI);
  return g_string_free (out, FALSE);
}

/* A line of wrapped text may hold one end of a pair: what it opens is closed, what it did not open
 * is not. */
char *
pln_text_isolate (const char *text)
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
      if (character >= LRI && character <= PDI)
        open += character == PDI ? -1 : 1;
      g_string_append_unichar (out, character);
    }
  for (; open > 0; open--)
    g_string_append_unichar (out, PDI);
  return g_string_free (out, FALSE);
}

#define SOFT_HYPHEN 0xad
#define ZERO_WIDTH_JOINER 0x200d
#define TEXT_SELECTOR 0xfe0e
#define EMOJI_SELECTOR 0xfe0f

static int
measure_character (gunichar c)
{
  if (c < 0x300)
    return c != SOFT_HYPHEN;
  if (g_unichar_iszerowidth (c))
    return 0;
  if (c >= 0x1f1e6 && c <= 0x1f1ff) /* half a flag, but narrow in GLib's tables */
    return 2;
  return g_unichar_iswide (c) ? 2 : 1;
}

static gboolean
has_property (gunichar c, UProperty property)
{
  return c >= 0x23 && u_hasBinaryProperty ((UChar32) c, property);
}

/* Whether @c is drawn into the character before it: the second half of a flag, the colour of a skin, what is joined to
 * an emoji, a further leading consonant of Hangul. */
static gboolean
is_drawn_into (gunichar c, gunichar last)
{
  int kind = u_getIntPropertyValue ((UChar32) c, UCHAR_GRAPHEME_CLUSTER_BREAK);
  return kind == U_GCB_REGIONAL_INDICATOR || kind == U_GCB_L || kind == U_GCB_LV
         || kind == U_GCB_LVT || has_property (c, UCHAR_EMOJI_MODIFIER)
         || (last == ZERO_WIDTH_JOINER && has_property (c, UCHAR_EXTENDED_PICTOGRAPHIC));
}

/* The sum of its characters, so that what takes a column of its own (spacing vowel signs, SARA AM, a half-width voicing
 * mark, the letters of a conjunct) has it. */
static int
measure_cluster (const char *start, const char *end)
{
  gunichar first = g_utf8_get_char (start);
  gunichar last = first;
  int width = measure_character (first);
  for (const char *p = g_utf8_next_char (start); p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == EMOJI_SELECTOR && has_property (last, UCHAR_EMOJI))
        width = MAX (width, 2);
      else if (c == TEXT_SELECTOR && has_property (last, UCHAR_EMOJI))
        width = 1;
      else if (width == 0 || !is_drawn_into (c, last))
        width += measure_character (c);
      last = c;
    }
  return width;
}

/* Between two characters of this kind there always is a cluster boundary (UAX 29, GB999). */
static gboolean
stands_alone (gunichar c)
{
  if (c < 0x300)
    return c >= ' ' && c != 0x7f && c != SOFT_HYPHEN && (c < 0x80 || c >= 0xa0);
  int kind = u_getIntPropertyValue ((UChar32) c, UCHAR_GRAPHEME_CLUSTER_BREAK);
  return kind == U_GCB_OTHER || kind == U_GCB_LV || kind == U_GCB_LVT;
}

void
pln_text_set_breaks (UBreakIterator **breaks, UBreakIteratorType type, const char *locale,
                     const char *text, gssize length)
{
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  if (*breaks == NULL)
    *breaks = ubrk_open (type, locale, NULL, 0, &status);
  utext_openUTF8 (&view, text, length, &status);
  ubrk_setUText (*breaks, &view, &status);
  utext_close (&view);
  g_assert (U_SUCCESS (status)); /* the data is part of ICU's library */
}

static const char *
find_cluster_end (const char *text)
{
  static UBreakIterator *clusters;
  /* Measuring the text each time would be quadratic: -1. */
  pln_text_set_breaks (&clusters, UBRK_CHARACTER, "en", text, -1);
  return text + ubrk_next (clusters);
}

const char *
pln_text_next_cluster (const char *text, int *width)
{
  const char *end = g_utf8_next_char (text);
  if (!stands_alone (g_utf8_get_char (text))
      || (*end != '\0' && !stands_alone (g_utf8_get_char (end))))
    end = find_cluster_end (text);
  if (width != NULL)
    *width = measure_cluster (text, end);
  return end;
}

static gboolean
is_ascii (char octet)
{
  return octet >= ' ' && octet <= '~';
}

const char *
pln_text_skip (const char *text, const char *end, int columns, int *width)
{
  *width = 0;
  while (text < end)
    {
      int step;
      /* Most text is ASCII, in which a letter before another is a cluster of one column. */
      for (; *width < columns && text + 1 < end && is_ascii (text[0]) && is_ascii (text[1]); text++)
        ++*width;
      const char *next = pln_text_next_cluster (text, &step);
      if (*width + step > columns)
        break;
      *width += step;
      text = next;
    }
  return text;
}

int
pln_text_width (const char *text)
{
  gsize length = strlen (text);
  int width;
  if (g_str_is_ascii (text))
    return (int) length;
  pln_text_skip (text, text + length, G_MAXINT, &width);
  return width;
}
