/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How many columns text takes: grapheme clusters by ICU, widths by GLib's tables. */
#include "base/pln-text-break.h"
#include "base/pln-text.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

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
