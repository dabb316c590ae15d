/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names so large that they are read from afar: block letters in plain text, rows of large type elsewhere. */
#include "format/paper/pln-banner.h"

#include "base/pln-text-break.h"
#include "base/pln-text-language.h"
#include "base/pln-text-layout.h"
#include "base/pln-text-wrap.h"
#include "base/pln-text.h"
#include "format/paper/pln-column.h"

#include <string.h>

/* A letter is that many dots wide, a gap included, and high. */
#define GLYPH_WIDTH 6
#define GLYPH_HEIGHT 7
/* The largest dot, in lines. As a line is twice as high as a column is wide, a dot has twice as many columns; the
 * smallest has one of each. */
#define DOT_MOST 4
/* Large type leaves so many lines at least, where there are so many. */
#define LARGE_LINES 9
/* A name is set in so many rows at the most. */
#define ROWS_MOST 4
/* By how much it has to be larger for one row more. */
#define ROW_GAIN 1.1

/* The dots of a letter, a row in five bits. */
typedef struct {
  gunichar letter;
  guchar rows[GLYPH_HEIGHT];
} Glyph;

static const Glyph glyphs[] = {
  { '0', { 0x0e, 0x11, 0x13, 0x15, 0x19, 0x11, 0x0e } },
  { '1', { 0x04, 0x0c, 0x04, 0x04, 0x04, 0x04, 0x0e } },
  { '2', { 0x0e, 0x11, 0x01, 0x02, 0x04, 0x08, 0x1f } },
  { '3', { 0x1f, 0x02, 0x04, 0x02, 0x01, 0x11, 0x0e } },
  { '4', { 0x02, 0x06, 0x0a, 0x12, 0x1f, 0x02, 0x02 } },
  { '5', { 0x1f, 0x10, 0x1e, 0x01, 0x01, 0x11, 0x0e } },
  { '6', { 0x06, 0x08, 0x10, 0x1e, 0x11, 0x11, 0x0e } },
  { '7', { 0x1f, 0x01, 0x02, 0x04, 0x08, 0x08, 0x08 } },
  { '8', { 0x0e, 0x11, 0x11, 0x0e, 0x11, 0x11, 0x0e } },
  { '9', { 0x0e, 0x11, 0x11, 0x0f, 0x01, 0x02, 0x0c } },
  { 'A', { 0x0e, 0x11, 0x11, 0x11, 0x1f, 0x11, 0x11 } },
  { 'B', { 0x1e, 0x11, 0x11, 0x1e, 0x11, 0x11, 0x1e } },
  { 'C', { 0x0e, 0x11, 0x10, 0x10, 0x10, 0x11, 0x0e } },
  { 'D', { 0x1c, 0x12, 0x11, 0x11, 0x11, 0x12, 0x1c } },
  { 'E', { 0x1f, 0x10, 0x10, 0x1e, 0x10, 0x10, 0x1f } },
  { 'F', { 0x1f, 0x10, 0x10, 0x1e, 0x10, 0x10, 0x10 } },
  { 'G', { 0x0e, 0x11, 0x10, 0x17, 0x11, 0x11, 0x0f } },
  { 'H', { 0x11, 0x11, 0x11, 0x1f, 0x11, 0x11, 0x11 } },
  { 'I', { 0x0e, 0x04, 0x04, 0x04, 0x04, 0x04, 0x0e } },
  { 'J', { 0x07, 0x02, 0x02, 0x02, 0x02, 0x12, 0x0c } },
  { 'K', { 0x11, 0x12, 0x14, 0x18, 0x14, 0x12, 0x11 } },
  { 'L', { 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x1f } },
  { 'M', { 0x11, 0x1b, 0x15, 0x15, 0x11, 0x11, 0x11 } },
  { 'N', { 0x11, 0x11, 0x19, 0x15, 0x13, 0x11, 0x11 } },
  { 'O', { 0x0e, 0x11, 0x11, 0x11, 0x11, 0x11, 0x0e } },
  { 'P', { 0x1e, 0x11, 0x11, 0x1e, 0x10, 0x10, 0x10 } },
  { 'Q', { 0x0e, 0x11, 0x11, 0x11, 0x15, 0x12, 0x0d } },
  { 'R', { 0x1e, 0x11, 0x11, 0x1e, 0x14, 0x12, 0x11 } },
  { 'S', { 0x0f, 0x10, 0x10, 0x0e, 0x01, 0x01, 0x1e } },
  { 'T', { 0x1f, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04 } },
  { 'U', { 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x0e } },
  { 'V', { 0x11, 0x11, 0x11, 0x11, 0x11, 0x0a, 0x04 } },
  { 'W', { 0x11, 0x11, 0x11, 0x15, 0x15, 0x15, 0x0a } },
  { 'X', { 0x11, 0x11, 0x0a, 0x04, 0x0a, 0x11, 0x11 } },
  { 'Y', { 0x11, 0x11, 0x11, 0x0a, 0x04, 0x04, 0x04 } },
  { 'Z', { 0x1f, 0x01, 0x02, 0x04, 0x08, 0x10, 0x1f } },
  { 0xc4, { 0x0a, 0x00, 0x0e, 0x11, 0x1f, 0x11, 0x11 } }, /* Ä */
  { 0xc8, { 0x08, 0x04, 0x1f, 0x10, 0x1e, 0x10, 0x1f } }, /* È */
  { 0xc9, { 0x02, 0x04, 0x1f, 0x10, 0x1e, 0x10, 0x1f } }, /* É */
  { 0xd6, { 0x0a, 0x00, 0x0e, 0x11, 0x11, 0x11, 0x0e } }, /* Ö */
  { 0xdc, { 0x0a, 0x00, 0x11, 0x11, 0x11, 0x11, 0x0e } }, /* Ü */
  { ' ', { 0 } },
  { '-', { 0x00, 0x00, 0x00, 0x1f, 0x00, 0x00, 0x00 } },
  { '.', { 0x00, 0x00, 0x00, 0x00, 0x00, 0x0c, 0x0c } },
  { ',', { 0x00, 0x00, 0x00, 0x00, 0x0c, 0x04, 0x08 } },
  { ':', { 0x00, 0x0c, 0x0c, 0x00, 0x0c, 0x0c, 0x00 } },
  { '/', { 0x00, 0x01, 0x02, 0x04, 0x08, 0x10, 0x00 } },
  { '+', { 0x00, 0x04, 0x04, 0x1f, 0x04, 0x04, 0x00 } },
  { '&', { 0x0c, 0x12, 0x14, 0x08, 0x15, 0x12, 0x0d } },
  { '(', { 0x02, 0x04, 0x08, 0x08, 0x08, 0x04, 0x02 } },
  { ')', { 0x08, 0x04, 0x02, 0x02, 0x02, 0x04, 0x08 } },
  { '\'', { 0x0c, 0x04, 0x08, 0x00, 0x00, 0x00, 0x00 } },
  { '#', { 0x0a, 0x0a, 0x1f, 0x0a, 0x1f, 0x0a, 0x0a } },
};

/* Puts lines in the middle, and frees them. @lines: (transfer full) */
static void
add_centred (GPtrArray *column, GPtrArray *lines, int width)
{
  int widest = 0;
  for (guint i = 0; i < lines->len; i++)
    widest = MAX (widest, pln_text_width (lines->pdata[i]));
  pln_column_add_under (column, MAX (width - widest, 0) / 2, lines);
}

/* --- block letters ---------------------------------------------------------------------------- */

static const Glyph *
find_glyph (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (glyphs); i++)
    if (glyphs[i].letter == letter)
      return &glyphs[i];
  return NULL;
}

static gboolean
has_glyphs (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (find_glyph (g_utf8_get_char (p)) == NULL)
      return FALSE;
  return text[0] != '\0';
}

/* @text in rows of so many letters, if they part between words only. */
static GStrv
part_words (const char *text, int letters)
{
  g_auto (GStrv) rows = pln_text_wrap_in (text, MAX (letters, 1), MAX (letters, 1), NULL);
  g_autofree char *joined = g_strjoinv (" ", rows);
  return strcmp (joined, text) == 0 ? g_steal_pointer (&rows) : NULL;
}

/* One line of dots of a row of letters. */
static char *
dot_line (const char *row, int line, int columns)
{
  GString *out = g_string_new (NULL);
  for (const char *p = row; *p != '\0'; p = g_utf8_next_char (p))
    {
      const Glyph *glyph = find_glyph (g_utf8_get_char (p));
      for (int dot = GLYPH_WIDTH - 1; dot-- > 0;)
        for (int i = 0; i < columns; i++)
          g_string_append_c (out, (glyph->rows[line] >> dot & 1) != 0 ? '#' : ' ');
      for (int i = 0; i < columns && *g_utf8_next_char (p) != '\0'; i++)
        g_string_append_c (out, ' ');
    }
  return g_string_free (out, FALSE);
}

/* Adds @text in the largest block letters that fit. Returns: whether any do */
static gboolean
add_blocks (GPtrArray *column, const char *text, int width, int height)
{
  g_autofree char *capital = pln_text_capitals (text, NULL);
  for (int dot = has_glyphs (capital) ? DOT_MOST : -1; dot >= 0; dot--)
    {
      int columns = dot > 0 ? 2 * dot : 1;
      int lines = MAX (dot, 1);
      g_auto (GStrv) rows = part_words (capital, (width + columns) / (GLYPH_WIDTH * columns));
      int n = rows != NULL ? (int) g_strv_length (rows) : 0;
      if (n == 0 || n * (GLYPH_HEIGHT * lines + 1) - 1 > height)
        continue;
      GPtrArray *block = pln_column_new ();
      for (int i = 0; i < n * GLYPH_HEIGHT * lines; i++)
        {
          if (i > 0 && i % (GLYPH_HEIGHT * lines) == 0)
            g_ptr_array_add (block, g_strdup (""));
          g_ptr_array_add (block, dot_line (rows[i / (GLYPH_HEIGHT * lines)],
                                            i % (GLYPH_HEIGHT * lines) / lines, columns));
        }
      add_centred (column, block, width);
      return TRUE;
    }
  return FALSE;
}

/* --- other letters ---------------------------------------------------------------------------- */

/* Whether the letters of @text can be set apart: in other scripts they join, or hang on each other. */
static gboolean
stands_apart (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    switch (g_unichar_get_script (g_utf8_get_char (p)))
      {
      case G_UNICODE_SCRIPT_COMMON:
      case G_UNICODE_SCRIPT_INHERITED:
      case G_UNICODE_SCRIPT_LATIN:
      case G_UNICODE_SCRIPT_GREEK:
      case G_UNICODE_SCRIPT_CYRILLIC:
      case G_UNICODE_SCRIPT_HAN:
      case G_UNICODE_SCRIPT_HIRAGANA:
      case G_UNICODE_SCRIPT_KATAKANA:
      case G_UNICODE_SCRIPT_HANGUL:
      case G_UNICODE_SCRIPT_BOPOMOFO:
        break;
      default:
        return FALSE;
      }
  return TRUE;
}

/* `主 会 场` */
static char *
space_letters (const char *text)
{
  GString *out = g_string_new (NULL);
  for (const char *p = text; *p != '\0';)
    {
      const char *end = pln_text_next_cluster (p, NULL);
      g_string_append_printf (out, "%s", p > text ? " " : "");
      g_string_append_len (out, p, end - p);
      p = end;
    }
  return g_string_free (out, FALSE);
}

static void
add_letters (GPtrArray *column, const char *text, int width, gboolean plain)
{
  GPtrArray *lines = pln_column_new ();
  g_autofree char *spaced = !plain && stands_apart (text) ? space_letters (text) : NULL;
  if (spaced != NULL && pln_text_width (spaced) <= width)
    g_ptr_array_add (lines, g_steal_pointer (&spaced));
  else
    pln_column_add (lines, text, width, 0);
  add_centred (column, lines, width);
}

/* --- rows of large type ----------------------------------------------------------------------- */

static int
widest_of (GStrv rows)
{
  int widest = 1;
  for (guint i = 0; rows[i] != NULL; i++)
    widest = MAX (widest, pln_text_width (rows[i]));
  return widest;
}

/* The widest part of @text that no line may part. */
static int
widest_word (const char *text)
{
  g_autoptr (GArray) breaks = pln_text_breaks (text, -1, NULL);
  int widest = 1;
  gsize from = 0;
  for (guint i = 0; i < breaks->len; i++)
    {
      gsize to = g_array_index (breaks, gsize, i);
      g_autofree char *word = g_strchomp (g_strndup (text + from, to - from));
      widest = MAX (widest, pln_text_width (word));
      from = to;
    }
  return widest;
}

/* @text in the rows in which it can be set largest: a row as wide as @width, and two columns as a line is high. */
static char *
choose_rows (const char *text, int width, int height)
{
  char *best = NULL;
  double best_scale = 0;
  int total = pln_text_width (text);
  int least = widest_word (text);
  for (int n = 1; n <= ROWS_MOST; n++)
    {
      g_auto (GStrv) rows = NULL;
      for (int columns = MAX (total / n, least); rows == NULL && columns <= total; columns++)
        {
          rows = pln_text_wrap_in (text, columns, columns, NULL);
          if ((int) g_strv_length (rows) > n && columns < total)
            g_clear_pointer (&rows, g_strfreev);
        }
      if (rows == NULL || rows[0] == NULL)
        continue;
      double scale
          = MIN ((double) width / widest_of (rows), (double) height / g_strv_length (rows));
      if (scale <= best_scale * ROW_GAIN)
        continue;
      best_scale = scale;
      g_free (best);
      best = g_strjoinv ("\n", rows);
    }
  return best != NULL ? best : g_strdup (text);
}

/* All names, each in lines of that width and so many of them. */
static char *
large_text (const char *const *names, int width, int height)
{
  GString *out = g_string_new (NULL);
  for (int i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = pln_text_repair (names[i], FALSE, NULL);
      g_autofree char *rows = choose_rows (name, width, height);
      g_string_append_printf (out, "%s%s", i > 0 ? "\n" : "", rows);
    }
  return g_string_free (out, FALSE);
}

/* --- the banner ------------------------------------------------------------------------------- */

/* Puts blank lines above and below until it is @height lines high: what large type needs. */
static void
pad_lines (GPtrArray *lines, int height)
{
  int missing = height - (int) lines->len;
  for (int i = 0; i < missing; i++)
    g_ptr_array_insert (lines, i < missing / 2 ? 0 : -1, g_strdup (""));
}

PlnBanner *
pln_banner_new (const char *const *names, int width, int height, gboolean plain)
{
  PlnBanner *self = g_new0 (PlnBanner, 1);
  int n = (int) g_strv_length ((GStrv) names);
  gboolean large = TRUE;
  self->lines = pln_column_new ();
  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = pln_text_repair (names[i], FALSE, NULL);
      int rest = height - (int) self->lines->len - 2 * (n - i - 1);
      if (i > 0)
        g_ptr_array_add (self->lines, g_strdup (""));
      if (plain || !add_blocks (self->lines, name, width, rest - (i > 0)))
        {
          add_letters (self->lines, name, width, plain);
          large = FALSE;
        }
    }
  if (!large)
    pad_lines (self->lines, MIN (height, LARGE_LINES));
  self->text = large_text (names, width, (int) self->lines->len / MAX (n, 1));
  return self;
}

void
pln_banner_free (PlnBanner *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lines);
  g_free (self->text);
  g_free (self);
}
