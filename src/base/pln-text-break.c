/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where lines may end (UAX 14 by ICU, with what it leaves to us), and where they end best. */
#include "base/pln-text-break.h"

#include "base/pln-text.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#define MIDDLE_DOT 0xb7
#define SOFT_HYPHEN 0xad
#define IDEOGRAPHIC_SPACE 0x3000
/* A last line of no more columns looks lost. */
#define RUNT 3
/* What has more lines is no title any more: there it does not matter how they end. */
#define LINES_TO_IMPROVE 16

/* What stands between two places where a line may end, with the blanks behind it. */
typedef struct {
  const char *start;
  const char *solid; /* where its blanks begin */
  const char *end;
  int at;     /* columns from the start of the paragraph */
  int width;  /* without the blanks */
  int hyphen; /* 1 if a line that ends with it ends in a hyphen */
  int weight; /* how bad it is to end a line with it */
} Piece;

typedef struct {
  GArray *pieces;
  int first; /* columns of the first line */
  int rest;  /* of the others */
} Paragraph;

#define PIECE(self, i) (&g_array_index ((self)->pieces, Piece, i))

/* --- where lines may end ---------------------------------------------------------------------- */

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

/* What UAX 14 allows and a printer would not: parting a name at its middle dot or its space, a full-width number, an
 * address behind its `//`, a telephone number. */
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
         || is_in_phone_number (start, at) || is_in_spaced_name (start, at, end);
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

/* --- the pieces of a paragraph ---------------------------------------------------------------- */

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

/* In scripts that need no blanks a line ends best behind a mark (，、；), then anywhere. */
static gboolean
ends_inside (const Piece *piece)
{
  if (piece->solid != piece->end || piece->solid == piece->start || *piece->end == '\0')
    return FALSE;
  gunichar before = g_utf8_get_char (g_utf8_prev_char (piece->end));
  gunichar after = g_utf8_get_char (piece->end);
  return (g_unichar_iswide (before) || g_unichar_iswide (after)) && !g_unichar_ispunct (before)
         && !g_unichar_ispunct (after);
}

static GArray *
list_pieces (const char *text, const char *end, const char *language)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autoptr (GArray) offsets = pln_text_breaks (text, end - text, language);
  int at = 0;
  const char *start = text;
  for (guint i = 0; i < offsets->len; i++)
    {
      Piece piece = { .start = start, .end = text + g_array_index (offsets, gsize, i), .at = at };
      int blanks;
      piece.solid = skip_blanks_back (start, piece.end);
      pln_text_skip (start, piece.solid, G_MAXINT, &piece.width);
      pln_text_skip (piece.solid, piece.end, G_MAXINT, &blanks);
      piece.hyphen = piece.solid == piece.end && piece.end < end && piece.end - start >= 2
                     && g_utf8_get_char (g_utf8_prev_char (piece.end)) == SOFT_HYPHEN;
      piece.weight = piece.end < end && ends_inside (&piece);
      at += piece.width + blanks;
      start = piece.end;
      g_array_append_val (pieces, piece);
    }
  return pieces;
}

static int
columns_of (const Paragraph *self, guint line)
{
  return line == 0 ? self->first : self->rest;
}

/* How wide a line of the pieces from @from to @last is. */
static int
width_of (const Paragraph *self, guint from, guint last)
{
  const Piece *piece = PIECE (self, last);
  return piece->at - PIECE (self, from)->at + piece->width + piece->hyphen;
}

/* --- where lines end best --------------------------------------------------------------------- */

/* Lists the first piece of each line, each filled as far as it goes. Returns: whether each piece fits. */
static gboolean
fill_lines (const Paragraph *self, GArray *starts)
{
  guint from = 0;
  g_array_append_val (starts, from);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      int columns = columns_of (self, starts->len - 1);
      if (width_of (self, from, i) <= columns)
        continue;
      if (i > from)
        {
          from = i;
          g_array_append_val (starts, from);
          columns = self->rest;
        }
      if (width_of (self, i, i) > columns)
        return FALSE;
    }
  return TRUE;
}

/* How bad a line of the pieces from @from to @last is: it ends where it should not, or early for no good, or it is a
 * last one with next to nothing in it. */
static int
weigh_line (const Paragraph *self, guint line, guint from, guint last)
{
  int width = width_of (self, from, last);
  if (last + 1 == self->pieces->len)
    return line > 0 && width <= RUNT ? 2 : 0;
  return PIECE (self, last)->weight + (2 * width < columns_of (self, line) ? 2 : 0);
}

/* The best ends for as many lines as there are: @worst[line][piece] is how bad it gets when a line begins there. Of
 * equals the ends that fill the first lines. */
static void
improve_lines (const Paragraph *self, GArray *starts)
{
  guint n = self->pieces->len;
  guint lines = starts->len;
  g_autofree int *worst = g_new (int, (lines + 1) * (n + 1));
  g_autofree guint *next = g_new0 (guint, (lines + 1) * (n + 1));
  for (guint i = 0; i < (lines + 1) * (n + 1); i++)
    worst[i] = G_MAXINT / 2;
  worst[lines * (n + 1) + n] = 0;
  for (guint line = lines; line-- > 0;)
    for (guint from = line; from < n; from++)
      for (guint last = from; last < n; last++)
        {
          if (width_of (self, from, last) > columns_of (self, line))
            break;
          int rest = worst[(line + 1) * (n + 1) + last + 1];
          int here = rest < G_MAXINT / 2 ? rest + weigh_line (self, line, from, last) : rest;
          if (here > worst[line * (n + 1) + from])
            continue;
          worst[line * (n + 1) + from] = here;
          next[line * (n + 1) + from] = last + 1;
        }
  guint from = 0;
  for (guint line = 0; worst[0] < G_MAXINT / 2 && line < lines; line++)
    {
      g_array_index (starts, guint, line) = from;
      from = next[line * (n + 1) + from];
    }
}

static int
weigh_lines (const Paragraph *self, GArray *starts)
{
  int weight = 0;
  for (guint line = 0; line < starts->len; line++)
    {
      guint end
          = line + 1 < starts->len ? g_array_index (starts, guint, line + 1) : self->pieces->len;
      weight += weigh_line (self, line, g_array_index (starts, guint, line), end - 1);
    }
  return weight;
}

/* --- making lines ----------------------------------------------------------------------------- */

/* A soft hyphen is only seen where a line ends with it. */
static void
add_line (GPtrArray *lines, const char *start, const char *end, gboolean hyphen)
{
  end = skip_blanks_back (start, end);
  gsize size = (gsize) MAX (end - start, 0);
  if (!hyphen && memchr (start, '\xc2', size) == NULL)
    {
      g_ptr_array_add (lines, g_strndup (start, size));
      return;
    }
  GString *line = g_string_sized_new (size + 1);
  for (const char *p = start; p < end;)
    {
      const char *soft = g_strstr_len (p, end - p, "\xc2\xad");
      const char *to = soft != NULL ? soft : end;
      g_string_append_len (line, p, to - p);
      p = soft != NULL ? soft + 2 : end;
    }
  if (hyphen)
    g_string_append_c (line, '-');
  g_ptr_array_add (lines, g_string_free (line, FALSE));
}

/* The part of a cluster wider than a line that fits; a character is too wide rather than lost. */
static const char *
part_cluster (const char *start, int columns, int *width)
{
  const char *end = pln_text_next_cluster (start, width);
  const char *to = g_utf8_next_char (start);
  for (const char *next = to; next < end; to = next)
    {
      next = g_utf8_next_char (next);
      g_autofree char *some = g_strndup (start, (gsize) (next - start));
      int wide = pln_text_width (some);
      if (wide > columns)
        return to;
      *width = wide;
    }
  return to;
}

/* Adds as many lines as a piece without break opportunities needs, but for its last, whose start is returned: what
 * follows may still fit behind it. */
static const char *
split_piece (const Paragraph *self, GPtrArray *lines, guint first, const Piece *piece, int *width)
{
  const char *start = piece->start;
  for (;;)
    {
      int columns = columns_of (self, lines->len - first);
      const char *next = pln_text_skip (start, piece->solid, columns, width);
      if (next >= piece->solid && *width + piece->hyphen > columns)
        next = pln_text_skip (start, piece->solid, columns - 1, width);
      if (next == start && next < piece->solid)
        next = part_cluster (start, columns, width);
      if (next >= piece->solid)
        return start;
      add_line (lines, start, next, FALSE);
      start = next;
    }
}

/* Fills lines one after the other, where some piece is wider than a line. */
static void
wrap_hard (const Paragraph *self, GPtrArray *lines)
{
  guint first = lines->len;
  const char *line = PIECE (self, 0)->start;
  int used = 0;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = PIECE (self, i);
      int width = piece->width + piece->hyphen;
      if (used + width > columns_of (self, lines->len - first))
        {
          if (piece->start > line)
            add_line (lines, line, piece->start, i > 0 && PIECE (self, i - 1)->hyphen);
          line = split_piece (self, lines, first, piece, &width);
          used = 0;
        }
      else
        width = piece->width;
      const Piece *after = i + 1 < self->pieces->len ? PIECE (self, i + 1) : NULL;
      used += width + (after != NULL ? after->at - piece->at - piece->width : 0);
    }
  add_line (lines, line, PIECE (self, self->pieces->len - 1)->end, FALSE);
}

static void
wrap_paragraph (GPtrArray *lines, const char *text, const char *end, int first, int rest,
                const char *language)
{
  g_autoptr (GArray) pieces = list_pieces (text, end, language);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  const Paragraph self = { pieces, first, rest };
  if (!fill_lines (&self, starts))
    {
      wrap_hard (&self, lines);
      return;
    }
  if (starts->len > 1 && starts->len <= LINES_TO_IMPROVE && weigh_lines (&self, starts) > 0)
    improve_lines (&self, starts);
  for (guint line = 0; line < starts->len; line++)
    {
      guint to = line + 1 < starts->len ? g_array_index (starts, guint, line + 1) : pieces->len;
      const Piece *last = PIECE (&self, to - 1);
      add_line (lines, PIECE (&self, g_array_index (starts, guint, line))->start, last->end,
                last->hyphen != 0);
    }
}

GStrv
pln_text_wrap_in (const char *text, int first, int rest, const char *language)
{
  GPtrArray *lines = g_ptr_array_new ();
  for (;;)
    {
      const char *newline = strchr (text, '\n');
      const char *end = newline != NULL ? newline : text + strlen (text);
      int width;
      if (pln_text_skip (text, end, first, &width) == end)
        add_line (lines, text, end, FALSE);
      else
        wrap_paragraph (lines, text, end, first, rest, language);
      if (newline == NULL)
        break;
      text = newline + 1;
      first = rest;
    }
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (lines, FALSE);
}

GStrv
pln_text_wrap (const char *text, int width)
{
  return pln_text_wrap_in (text, width, width, NULL);
}
