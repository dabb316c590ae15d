/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Fitting text into the columns of a terminal or a fixed-width page: width, cutting, wrapping. */
#include "base/pln-text.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#define EMOJI_SELECTOR 0xfe0f
#define ELLIPSIS "…"
/* How far an excerpt may be shortened so that it begins with a word, in octets. */
#define WORD_MOST 16
#define FSI 0x2068
#define PDI 0x2069

static int
measure_character (gunichar c)
{
  if (c < 0x300)
    return 1;
  if (g_unichar_iszerowidth (c))
    return 0;
  if (c >= 0x1f1e6 && c <= 0x1f1ff) /* half a flag, but narrow in GLib's tables */
    return 2;
  return g_unichar_iswide (c) ? 2 : 1;
}

static int
measure_cluster (const char *start, const char *end)
{
  int width = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width = MAX (width, c == EMOJI_SELECTOR ? 2 : measure_character (c));
    }
  return width;
}

/* Between two characters of this kind there always is a cluster boundary (UAX 29, GB999). */
static gboolean
stands_alone (gunichar c)
{
  int kind;

  if (c < 0x300)
    return c >= ' ' && c != 0x7f && c != 0xad && (c < 0x80 || c >= 0xa0);
  kind = u_getIntPropertyValue ((UChar32) c, UCHAR_GRAPHEME_CLUSTER_BREAK);
  return kind == U_GCB_OTHER || kind == U_GCB_LV || kind == U_GCB_LVT;
}

/* Points @breaks at @text, up to its NUL if @length is -1; opens it the first time. */
static void
set_text (UBreakIterator **breaks, UBreakIteratorType type, const char *text, gssize length)
{
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;

  if (*breaks == NULL)
    *breaks = ubrk_open (type, "en@lb=strict", NULL, 0, &status);
  utext_openUTF8 (&view, text, length, &status);
  ubrk_setUText (*breaks, &view, &status);
  utext_close (&view);
  g_assert (U_SUCCESS (status)); /* the data is part of ICU's library */
}

static const char *
find_cluster_end (const char *text)
{
  static UBreakIterator *clusters;

  set_text (&clusters, UBRK_CHARACTER, text, -1); /* measuring it each time would be quadratic */
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

/* Steps over the clusters between @text and @end that fit in @columns; @width is what they take. */
static const char *
skip_fitting (const char *text, const char *end, int columns, int *width)
{
  *width = 0;
  while (text < end)
    {
      int step;
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
  skip_fitting (text, text + length, G_MAXINT, &width);
  return width;
}

char *
pln_text_cut (const char *text, int width)
{
  gsize length = strlen (text);
  const char *end;
  int used;

  if (width <= 0 && length > 0)
    return g_strdup ("");
  if (*skip_fitting (text, text + length, width, &used) == '\0')
    return g_strdup (text);
  end = skip_fitting (text, text + length, width - 1, &used);
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
  skip_fitting (text, end, G_MAXINT, &width);
  if (width <= columns)
    return text;
  for (int step; text < end && width > columns - 1; width -= step)
    text = pln_text_next_cluster (text, &step);
  const char *blank = memchr (text, ' ', (gsize) MIN (end - text, WORD_MOST));
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
  skip_fitting (from, to, G_MAXINT, &place);
  int room = MAX (width - place, 0);
  skip_fitting (to, to + strlen (to), room, &behind);
  const char *begin = skip_to_fitting (line, from, MAX (room / 2, room - behind));
  skip_fitting (begin, from, G_MAXINT, &ahead);
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

static const char *
skip_blanks_back (const char *start, const char *end)
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

static void
add_line (GPtrArray *lines, const char *start, const char *end)
{
  end = skip_blanks_back (start, end);
  g_ptr_array_add (lines, g_strndup (start, (gsize) (end - start)));
}

/* Adds as many lines as a piece without break opportunities needs, but for its last, whose start is
 * returned: what follows may still fit behind it. */
static const char *
split_piece (GPtrArray *lines, const char *start, const char *end, int columns, int *width)
{
  for (;;)
    {
      const char *next = skip_fitting (start, end, columns, width);

      if (next == start) /* a wide cluster where there is one column: better too wide than lost */
        next = pln_text_next_cluster (start, width);
      if (next >= end)
        return start;
      add_line (lines, start, next);
      start = next;
    }
}

/* One paragraph: a line is filled with the pieces between break opportunities as long as they fit,
 * without the blanks at their ends. */
static void
wrap_paragraph (GPtrArray *lines, const char *text, const char *end, int columns)
{
  static UBreakIterator *breaks;
  const char *line = text;
  int used = 0;
  int32_t offset;

  set_text (&breaks, UBRK_LINE, text, end - text);
  ubrk_first (breaks);
  for (const char *piece = text; (offset = ubrk_next (breaks)) != UBRK_DONE; piece = text + offset)
    {
      const char *next = text + offset;
      const char *solid = skip_blanks_back (piece, next);
      int width, blanks;

      if (skip_fitting (piece, solid, columns - used, &width) < solid)
        {
          if (piece > line)
            add_line (lines, line, piece);
          line = split_piece (lines, piece, solid, columns, &width);
          used = 0;
        }
      skip_fitting (solid, next, G_MAXINT, &blanks);
      used += width + blanks;
    }
  add_line (lines, line, end);
}

GStrv
pln_text_wrap (const char *text, int width)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (;;)
    {
      const char *newline = strchr (text, '\n');
      const char *end = newline != NULL ? newline : text + strlen (text);
      int used;

      if (skip_fitting (text, end, width, &used) == end)
        add_line (lines, text, end);
      else
        wrap_paragraph (lines, text, end, width);
      if (newline == NULL)
        break;
      text = newline + 1;
    }
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (lines, FALSE);
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
      if (character >= 0x2066 && character <= PDI)
        open += character == PDI ? -1 : 1;
      g_string_append_unichar (out, character);
    }
  for (; open > 0; open--)
    g_string_append_unichar (out, PDI);
  return g_string_free (out, FALSE);
}
