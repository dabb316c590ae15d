/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Wrapping text: which of the places where lines may end are the best, and words wider than a line. */
#include "base/pln-text-wrap.h"

#include "base/pln-text-break.h"
#include "base/pln-text-layout.h"
#include "base/pln-text.h"

#include <string.h>
#include <unicode/uscript.h>

#define SOFT_HYPHEN 0xad
/* A last line of no more columns looks lost. */
#define RUNT 3
/* What has more lines is no title any more: there it does not matter how they end. */
#define LINES_TO_IMPROVE 16

/* A word is parted behind so many letters at least, and before so many. */
#define HYPHEN_BEFORE 2
#define HYPHEN_BEHIND 3
/* So many columns at least are worth to begin a word in that has to be parted. */
#define WORD_LEAST 6
/* How far an address is looked for around a part of it, in octets. */
#define TOKEN_MOST 256

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
  const char *text;
  const char *end;
  GArray *pieces;
  int first; /* columns of the first line */
  int rest;  /* of the others */
} Paragraph;

#define PIECE(self, i) (&g_array_index ((self)->pieces, Piece, i))

/* --- the pieces of a paragraph ---------------------------------------------------------------- */

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
      piece.solid = pln_text_skip_blanks_back (start, piece.end);
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
  end = pln_text_skip_blanks_back (start, end);
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

/* Whether an octet is a blank, or begins a character of a script without blanks (U+3000 and above). */
static gboolean
parts_words (char octet)
{
  return g_ascii_isspace (octet) || (guchar) octet >= 0xe3;
}

/* Whether the piece is part of an address or is a code: a hyphen in it would be read as one of its own. */
static gboolean
is_code (const Paragraph *self, const Piece *piece)
{
  const char *from = piece->start;
  const char *to = piece->solid;
  while (from > self->text && piece->start - from < TOKEN_MOST && !parts_words (from[-1]))
    from--;
  while (to < self->end && to - piece->solid < TOKEN_MOST && !parts_words (*to))
    to++;
  for (const char *p = from; p < to; p++)
    {
      gboolean own = p >= piece->start && p < piece->solid;
      gboolean dot = *p == '.' && p > from && g_ascii_isalnum (p[-1]) && p + 1 < to
                     && g_ascii_isalnum (p[1]);
      if (dot || (own && g_ascii_isdigit (*p)) || strchr ("@_\\=<>{}|^$#", *p) != NULL
          || (to - p > 3 && strncmp (p, "://", 3) == 0) || (*p == '/' && p == from))
        return TRUE;
    }
  return FALSE;
}

/* Whether @at is a letter of a script in which words are parted with a hyphen. */
static gboolean
is_hyphenated_letter (const char *at)
{
  gunichar c = g_utf8_get_char (at);
  UErrorCode status = U_ZERO_ERROR;
  if (!g_unichar_isalpha (c))
    return FALSE;
  switch (uscript_getScript ((UChar32) c, &status))
    {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARMENIAN:
    case USCRIPT_GEORGIAN:
      return !g_unichar_iswide (c);
    default:
      return FALSE;
    }
}

static gboolean
has_letters (const char *at, const char *end, int n)
{
  for (; n > 0 && at < end && is_hyphenated_letter (at); n--)
    at = pln_text_next_cluster (at, NULL);
  return n == 0;
}

/* Whether the piece has a word that is long enough to be parted with a hyphen. */
static gboolean
has_word (const Piece *piece)
{
  int letters = 0;
  for (const char *p = piece->start; p < piece->solid; p = g_utf8_next_char (p))
    {
      if (is_hyphenated_letter (p))
        letters++;
      else if (!g_unichar_ismark (g_utf8_get_char (p)))
        letters = 0;
      if (letters >= HYPHEN_BEFORE + HYPHEN_BEHIND)
        return TRUE;
    }
  return FALSE;
}

/* The last place in a word where it can be parted with a hyphen in so many columns; %NULL if there is none. */
static const char *
find_hyphen (const char *start, const char *end, int columns)
{
  const char *found = NULL;
  int letters = 0;
  int width = 1;
  for (const char *p = start; p < end && width <= columns;)
    {
      int step;
      if (letters >= HYPHEN_BEFORE && has_letters (p, end, HYPHEN_BEHIND))
        found = p;
      letters = is_hyphenated_letter (p) ? letters + 1 : 0;
      p = pln_text_next_cluster (p, &step);
      width += step;
    }
  return found;
}

/* The last blank up to @most; %NULL if there is none. */
static const char *
find_blank (const char *start, const char *most)
{
  const char *p = most;
  while (p > start && *p != ' ')
    p--;
  return p > start ? p : NULL;
}

/* The end of what goes on a line of a piece that does not fit on it: at a hyphen in a @word, else at a blank that
 * should not end a line, else @most, the first cluster that does not fit. */
static const char *
part_piece (const char *start, const char *end, const char *most, gboolean word, int columns,
            gboolean *hyphen)
{
  const char *at = word ? find_hyphen (start, end, columns) : NULL;
  int width;
  *hyphen = at != NULL;
  if (at != NULL)
    return at;
  at = find_blank (start, most);
  if (at != NULL)
    return at + 1;
  return most > start ? most : part_cluster (start, columns, &width);
}

/* A line that is being filled: where it begins, and how many of its columns are used. */
typedef struct {
  GPtrArray *lines;
  guint first;
  const char *start;
  int used;
} Line;

static int
columns_left (const Paragraph *self, const Line *line)
{
  return columns_of (self, line->lines->len - line->first) - line->used;
}

static void
end_line (Line *line, const char *end, gboolean hyphen)
{
  add_line (line->lines, line->start, end, hyphen);
  line->start = end;
  line->used = 0;
}

/* Adds as many lines as a piece without break opportunities needs, but for its last: what follows may still fit behind
 * it. A word begins behind others when there is room for some of it. */
static void
split_piece (const Paragraph *self, Line *line, const Piece *piece, gboolean hyphen_before)
{
  gboolean word = has_word (piece) && !is_code (self, piece);
  gboolean hyphen;
  int width;
  const char *start = piece->start;
  int columns = columns_left (self, line);
  if (start > line->start
      && (!word || columns < WORD_LEAST || piece->width <= self->rest
          || find_hyphen (start, piece->solid, columns) == NULL))
    end_line (line, start, hyphen_before);
  for (;;)
    {
      columns = columns_left (self, line);
      const char *most = pln_text_skip (start, piece->solid, columns, &width);
      if (most == piece->solid && width + piece->hyphen <= columns)
        break;
      if (most == piece->solid)
        most = pln_text_skip (start, piece->solid, --columns, &width);
      start = part_piece (start, piece->solid, most, word, columns, &hyphen);
      end_line (line, start, hyphen);
    }
  line->used += width;
}

/* Fills lines one after the other, where some piece is wider than a line. */
static void
wrap_hard (const Paragraph *self, GPtrArray *lines)
{
  Line line = { lines, lines->len, self->text, 0 };
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = PIECE (self, i);
      const Piece *after = i + 1 < self->pieces->len ? PIECE (self, i + 1) : NULL;
      if (piece->width + piece->hyphen <= columns_left (self, &line))
        line.used += piece->width;
      else
        split_piece (self, &line, piece, i > 0 && PIECE (self, i - 1)->hyphen);
      line.used += after != NULL ? after->at - piece->at - piece->width : 0;
    }
  if (lines->len == line.first || pln_text_skip_blanks_back (line.start, self->end) > line.start)
    add_line (lines, line.start, self->end, FALSE);
}

static void
wrap_paragraph (GPtrArray *lines, const char *text, const char *end, int first, int rest,
                const char *language)
{
  g_autoptr (GArray) pieces = list_pieces (text, end, language);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  const Paragraph self = { text, end, pieces, first, rest };
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
