/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where lines may end: UAX 14 by ICU, with what it leaves to us. */
#include "base/pln-text-break.h"

#include "base/pln-text-layout.h"
#include "base/pln-text.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#define MIDDLE_DOT 0xb7
#define IDEOGRAPHIC_SPACE 0x3000
#define EM_DASH 0x2014
#define MINUS_SIGN 0x2212
#define FULLWIDTH_TILDE 0xff5e

const char *
pln_text_skip_blanks_back (const char *start, const char *end)
{
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);
      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }
  return end;
}

static gboolean
is_han (gunichar c)
{
  UErrorCode status = U_ZERO_ERROR;
  return c >= 0x2e80 && uscript_getScript ((UChar32) c, &status) == USCRIPT_HAN;
}

static gboolean
is_fullwidth_digit (gunichar c)
{
  return c >= 0xff10 && c <= 0xff19;
}

/* Digits of a telephone number (15 at most, ITU-T E.164) and what parts them. */
#define PHONE_MOST 32

/* Whether @at, behind a blank, is in a number that begins with `+`: +86 755 8888 1234. */
static gboolean
is_in_phone_number (const char *start, const char *at)
{
  if (at == start || at[-1] != ' ' || !(g_ascii_isdigit (*at) || *at == '('))
    return FALSE;
  const char *p = at - 1;
  while (p > start && at - p < PHONE_MOST
         && (g_ascii_isdigit (*p) || strchr (" ()-./", *p) != NULL))
    p--;
  return *p == '+' && g_ascii_isdigit (p[1]);
}

/* Whether @at is in a name of two characters that is spaced to three: 王　明. */
static gboolean
is_in_spaced_name (const char *start, const char *at, const char *end)
{
  const char *space = g_utf8_prev_char (at);
  if (g_utf8_get_char (space) != IDEOGRAPHIC_SPACE || space == start
      || !is_han (g_utf8_get_char (at)))
    return FALSE;
  const char *family = g_utf8_prev_char (space);
  const char *next = g_utf8_next_char (at);
  return is_han (g_utf8_get_char (family))
         && (family == start || !is_han (g_utf8_get_char (g_utf8_prev_char (family))))
         && (next >= end || !is_han (g_utf8_get_char (next)));
}

/* The character at @at; 0 at the end. */
static gunichar
char_at (const char *at, const char *end)
{
  return at < end ? g_utf8_get_char (at) : 0;
}

static gboolean
is_closing_guillemet (gunichar c)
{
  return c == 0xbb || c == 0x203a;
}

static gboolean
is_opening_guillemet (gunichar c)
{
  return c == 0xab || c == 0x2039;
}

/* The dashes and waves of ranges. */
static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == '~' || (c >= 0x2010 && c <= 0x2015) || c == MINUS_SIGN || c == 0x301c
         || c == FULLWIDTH_TILDE;
}

/* Whether @at, behind blanks, is a closing French quote (`« oui »`) or a dash between words (`Mon – Fri`), which stays
 * with what is before it. Before a letter it begins something: the German `»Wort«`, the Spanish `–inciso–`. */
static gboolean
is_mark_behind_blank (const char *start, const char *at, const char *end)
{
  gunichar mark = g_utf8_get_char (at);
  gunichar after = char_at (g_utf8_next_char (at), end);
  gunichar before = g_utf8_get_char (g_utf8_prev_char (pln_text_skip_blanks_back (start, at)));
  gboolean numbers = g_unichar_isdigit (before) && g_unichar_isdigit (after);
  if (is_closing_guillemet (mark))
    return !g_unichar_isalnum (after) && !is_opening_guillemet (after);
  return is_dash (mark)
         && (after == 0 || g_unichar_isspace (after)
             || (numbers && mark != '-' && mark != MINUS_SIGN));
}

/* Whether the blanks before @at follow a French opening mark: `« oui »`, not the German `»ja« und`. */
static gboolean
is_behind_opening (const char *start, const char *at)
{
  const char *blanks = pln_text_skip_blanks_back (start, at);
  const char *mark = g_utf8_prev_char (blanks);
  if (!is_opening_guillemet (g_utf8_get_char (mark)))
    return FALSE;
  gunichar before = mark > start ? g_utf8_get_char (g_utf8_prev_char (mark)) : ' ';
  return g_unichar_isspace (before) || (!g_unichar_isalnum (before) && before < 0x80);
}

/* Whether a blank before @at is one that must not end a line, though it was typed as a plain one. */
static gboolean
is_behind_held_blank (const char *start, const char *at, const char *end)
{
  return at[-1] == ' ' && pln_text_skip_blanks_back (start, at) > start
         && (is_mark_behind_blank (start, at, end) || is_behind_opening (start, at));
}

/* Whether @at is the dash of a range, which no line begins with: 10—12日, 周一～周五. A wave may open a subtitle too,
 * but then behind a blank; two long dashes are a mark of their own. */
static gboolean
is_dash_of_range (const char *at, const char *end, gunichar before)
{
  gunichar c = g_utf8_get_char (at);
  gboolean single = c == EM_DASH && char_at (g_utf8_next_char (at), end) != EM_DASH;
  return (single || c == FULLWIDTH_TILDE) && before != EM_DASH && !g_unichar_isspace (before);
}

/* What UAX 14 allows and a printer would not: parting a name at its middle dot or its space, a full-width number, an
 * address behind its `//`, a telephone number, a mark from what it follows. */
static gboolean
is_held_together (const char *start, const char *at, const char *end)
{
  gunichar after = g_utf8_get_char (at);
  const char *last = g_utf8_prev_char (at);
  gunichar before = g_utf8_get_char (last);
  if (before == '/')
    return last - start >= 2 && last[-1] == '/' && last[-2] == ':';
  return (after == MIDDLE_DOT && is_han (before)) || (before == MIDDLE_DOT && is_han (after))
         || (is_fullwidth_digit (before) && is_fullwidth_digit (after))
         || is_in_phone_number (start, at) || is_in_spaced_name (start, at, end)
         || is_behind_held_blank (start, at, end) || is_dash_of_range (at, end, before);
}

/* One iterator for each language whose lines ICU breaks in its own way, and one for all others. */
static UBreakIterator **
get_iterator (const char *language, const char **locale)
{
  static const char *const locales[]
      = { "en@lb=strict", "zh@lb=strict", "ja@lb=strict", "ko@lb=strict" };
  static UBreakIterator *iterators[G_N_ELEMENTS (locales)];
  guint i = 0;
  for (guint k = 1; language != NULL && k < G_N_ELEMENTS (locales); k++)
    if (strncmp (language, locales[k], 2) == 0 && !g_ascii_isalpha (language[2]))
      i = k;
  *locale = locales[i];
  return &iterators[i];
}

GArray *
pln_text_breaks (const char *text, gssize length, const char *language)
{
  GArray *offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  const char *locale;
  UBreakIterator **breaks = get_iterator (language, &locale);
  pln_text_set_breaks (breaks, UBRK_LINE, locale, text, (gssize) size);
  ubrk_first (*breaks);
  for (int32_t offset; (offset = ubrk_next (*breaks)) != UBRK_DONE;)
    {
      gsize at = (gsize) offset;
      if (at == size || !is_held_together (text, text + at, text + size))
        g_array_append_val (offsets, at);
    }
  return offsets;
}
