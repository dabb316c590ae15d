/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Laying out a table with time down and places across. */
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "format/paper/pln-column.h"
#include "format/paper/pln-grid-bands.h"
#include "words/pln-print-words.h"

#include <string.h>

/* A part of a page that what is said again of a cell may take. */
#define AGAIN_PART 3

/* A table on its way onto paper. */
typedef struct {
  const PlnGrid *grid;
  const PlnGridBands *bands;
  GPtrArray *head; /* the lines over it */
} Table;

static void
cell_clear (gpointer data)
{
  PlnGridCell *cell = data;
  g_ptr_array_unref (cell->texts);
  g_clear_pointer (&cell->sessions, g_ptr_array_unref);
  g_free (cell->again);
}

PlnGrid *
pln_grid_new (const PlnZone *zone, PlnDate day, int width)
{
  PlnGrid *self = g_new0 (PlnGrid, 1);
  self->heads = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_array_new (FALSE, FALSE, sizeof (PlnGridCell));
  g_array_set_clear_func (self->cells, cell_clear);
  self->zone = zone;
  self->day = day;
  self->width = width;
  return self;
}

void
pln_grid_free (PlnGrid *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->cells);
  g_ptr_array_unref (self->heads);
  g_free (self);
}

/* --- lines ------------------------------------------------------------------------------------ */

/* Appends a field of the table, and the border behind it. */
static void
append_field (const Table *self, GString *line, const char *text, int columns, char border)
{
  g_string_append_c (line, ' ');
  pln_text_append_padded (line, text, pln_grid_bands_width (self->bands, columns));
  g_string_append_c (line, ' ');
  g_string_append_c (line, border);
}

/* The next line of a cell; empty when all is said. What begins with it is counted in @block. */
static const char *
next_line (PlnGridPiece *piece, PlnBlock *block)
{
  if (piece == NULL || piece->next >= piece->lines->len)
    return "";
  GPtrArray *sessions = piece->cell->sessions;
  for (; piece->said < piece->starts->len
         && g_array_index (piece->starts, int, piece->said) == (int) piece->next;
       piece->said++)
    if (sessions != NULL)
      pln_block_count (block, sessions->pdata[piece->said]);
  return piece->lines->pdata[piece->next++];
}

static int
span_of (const Table *self, int band, int column)
{
  const PlnGridPiece *piece = pln_grid_bands_at (self->bands, band, column);
  return piece != NULL ? piece->cell->last - column + 1 : 1;
}

/* A line inside a band. */
static char *
band_line (const Table *self, int band, PlnBlock *block)
{
  GString *line = g_string_new (NULL);
  pln_text_append_padded (line, "", self->bands->time);
  g_string_append_c (line, '|');
  for (int column = 0; column < self->bands->columns;)
    {
      int span = span_of (self, band, column);
      append_field (self, line, next_line (pln_grid_bands_at (self->bands, band, column), block),
                    span, '|');
      column += span;
    }
  return g_string_free (line, FALSE);
}

/* Whether a line is drawn in a column where a band begins: what was there ends, or something begins. */
static gboolean
is_drawn (const Table *self, int band, int column)
{
  return band == 0 || band + 1 == (int) self->bands->times->len
         || pln_grid_bands_at (self->bands, band - 1, column)
                != pln_grid_bands_at (self->bands, band, column);
}

/* What stands between two columns where a band begins. */
static char
corner_of (const Table *self, int band, int column)
{
  gboolean left = column > 0 && is_drawn (self, band, column - 1);
  gboolean right = column < self->bands->columns && is_drawn (self, band, column);
  if (left || right)
    return '+';
  const PlnGridPiece *piece = column > 0 && column < self->bands->columns
                                  ? pln_grid_bands_at (self->bands, band, column)
                                  : NULL;
  return piece != NULL && piece == pln_grid_bands_at (self->bands, band, column - 1) ? ' ' : '|';
}

/* The line where a band begins, with the texts that go on over it. */
static char *
boundary_line (const Table *self, int band, PlnBlock *block)
{
  GString *line = g_string_new (NULL);
  g_autofree char *time = pln_grid_bands_time (self->bands, band);
  g_string_append_printf (line, "%-*s%c", self->bands->time, time, corner_of (self, band, 0));
  for (int column = 0; column < self->bands->columns;)
    {
      if (is_drawn (self, band, column))
        {
          for (int i = 0; i < self->bands->text + PLN_GRID_BORDER - 1; i++)
            g_string_append_c (line, '-');
          g_string_append_c (line, corner_of (self, band, column + 1));
          column++;
          continue;
        }
      int span = span_of (self, band, column);
      append_field (self, line, next_line (pln_grid_bands_at (self->bands, band, column), block),
                    span, corner_of (self, band, column + span));
      column += span;
    }
  return g_string_free (line, FALSE);
}

/* Whether what stands in a column goes on where a page ends: before @band, or @inside it. */
static gboolean
goes_on (const Table *self, int band, int column, gboolean inside)
{
  return pln_grid_bands_at (self->bands, band, column) != NULL
         && (inside || !is_drawn (self, band, column));
}

/* What closes a page before a band, or inside it: a line below all but what goes on. */
static char *
closing_line (const Table *self, int band, gboolean inside)
{
  GString *line = g_string_new (NULL);
  g_autofree char *time = inside ? g_strdup ("") : pln_grid_bands_time (self->bands, band);
  g_string_append_printf (line, "%-*s+", self->bands->time, time);
  for (int column = 0; column < self->bands->columns; column++)
    {
      gboolean open = goes_on (self, band, column, inside);
      g_autofree char *field
          = g_strnfill ((gsize) (self->bands->text + PLN_GRID_BORDER - 1), open ? ' ' : '-');
      g_string_append_printf (line, "%s+", field);
    }
  return g_string_free (line, FALSE);
}

/* A line of fields side by side. @fields: (element-type GPtrArray): the lines of each; @spans: their columns */
static char *
fields_line (const Table *self, GPtrArray *fields, const int *spans, guint line)
{
  GString *out = g_string_new (NULL);
  pln_text_append_padded (out, "", self->bands->time);
  g_string_append_c (out, '|');
  for (guint i = 0; i < fields->len; i++)
    {
      GPtrArray *field = fields->pdata[i];
      append_field (self, out, line < field->len ? field->pdata[line] : "", spans[i], '|');
    }
  return g_string_free (out, FALSE);
}

/* Adds lines of fields side by side, as high as the highest. */
static void
add_fields (const Table *self, GPtrArray *lines, GPtrArray *fields, const int *spans)
{
  guint height = 0;
  for (guint i = 0; i < fields->len; i++)
    height = MAX (height, ((GPtrArray *) fields->pdata[i])->len);
  for (guint i = 0; i < height; i++)
    g_ptr_array_add (lines, fields_line (self, fields, spans, i));
}

static GPtrArray *
fields_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

static GPtrArray *
head_lines (const Table *self)
{
  GPtrArray *lines = pln_column_new ();
  g_autoptr (GPtrArray) fields = fields_new ();
  g_autofree int *spans = g_new (int, self->bands->columns);
  for (int column = 0; column < self->bands->columns; column++)
    {
      GPtrArray *field = pln_column_new ();
      pln_column_add (field, self->grid->heads->pdata[column], self->bands->text, 0);
      g_ptr_array_add (fields, field);
      spans[column] = 1;
    }
  add_fields (self, lines, fields, spans);
  return lines;
}

/* What is said of a cell where it goes on, in so many lines: what is longer was said in full before. */
static GPtrArray *
again_field (const Table *self, const PlnGridCell *cell, int width)
{
  int most = MAX (self->grid->lines / AGAIN_PART - (int) self->head->len, 2);
  const char *whole = cell->again != NULL ? cell->again : cell->texts->pdata[0];
  g_autofree char *said = g_strdup (whole);
  for (int lines = most;; lines--)
    {
      GPtrArray *field = pln_column_new ();
      g_autofree char *text
          = pln_print_phrase (self->grid->language, PLN_PRINT_CONTINUED, said, NULL);
      pln_column_add_in (field, text, width, width, 0, self->grid->language);
      if ((int) field->len <= most || lines <= 0)
        return field;
      g_ptr_array_unref (field);
      g_autofree char *line = pln_text_repair (whole, FALSE, NULL);
      g_free (said);
      said = pln_text_cut (line, MAX (lines * width - width / 2, 1));
    }
}

/* Adds what goes on where a page begins with @band, or @inside it. */
static void
add_open (const Table *self, GPtrArray *lines, int band, gboolean inside)
{
  g_autoptr (GPtrArray) fields = fields_new ();
  g_autofree int *spans = g_new (int, self->bands->columns);
  for (int column = 0; column < self->bands->columns;)
    {
      gboolean open = goes_on (self, band, column, inside);
      int span = open ? span_of (self, band, column) : 1;
      spans[fields->len] = span;
      g_ptr_array_add (
          fields, open ? again_field (self, pln_grid_bands_at (self->bands, band, column)->cell,
                                      pln_grid_bands_width (self->bands, span))
                       : pln_column_new ());
      column += span;
    }
  add_fields (self, lines, fields, spans);
}

/* What is said again when a page begins with @band, or @inside it: what the table is of, its head, what goes on. */
static GPtrArray *
again_lines (const Table *self, int band, gboolean inside)
{
  GPtrArray *lines = pln_column_new ();
  const PlnGrid *grid = self->grid;
  if (grid->title != NULL)
    {
      g_autofree char *title
          = pln_print_phrase (grid->language, PLN_PRINT_CONTINUED, grid->title, NULL);
      pln_column_add_in (lines, title, grid->width, grid->width, 0, grid->language);
    }
  for (guint i = 0; i < self->head->len; i++)
    g_ptr_array_add (lines, g_strdup (self->head->pdata[i]));
  add_open (self, lines, band, inside);
  return lines;
}

/* --- blocks ----------------------------------------------------------------------------------- */

/* Whether a page can end before @band, or @inside it: no text of what goes on is half said. */
static gboolean
can_end (const Table *self, int band, gboolean inside)
{
  for (int column = 0; column < self->bands->columns; column++)
    if (goes_on (self, band, column, inside))
      {
        const PlnGridPiece *piece = pln_grid_bands_at (self->bands, band, column);
        if (pln_grid_piece_unsaid (piece, (int) piece->next) > 0)
          return FALSE;
      }
  return TRUE;
}

static gboolean
is_open (const Table *self, int band)
{
  for (int column = 0; column < self->bands->columns; column++)
    if (goes_on (self, band, column, FALSE))
      return TRUE;
  return FALSE;
}

/* Begins a block before @band, or @inside it, where a page can end. */
static PlnBlock *
begin_block (const Table *self, GPtrArray *blocks, int band, gboolean inside)
{
  PlnBlock *block
      = pln_block_new (inside || is_open (self, band) ? PLN_BOUND_INSIDE : PLN_BOUND_ROW);
  block->gap = 0;
  if (band > 0 || inside)
    {
      PlnBlock *last = blocks->pdata[blocks->len - 1];
      last->under = pln_column_new ();
      g_ptr_array_add (last->under, closing_line (self, band, inside));
      block->again = again_lines (self, band, inside);
    }
  g_ptr_array_add (blocks, block);
  return block;
}

/* Adds the lines of a band, in as many blocks as there are places in it where a page can end. */
static void
add_band (const Table *self, GPtrArray *blocks, int band)
{
  PlnBlock *block = band == 0 || can_end (self, band, FALSE)
                        ? begin_block (self, blocks, band, FALSE)
                        : blocks->pdata[blocks->len - 1];
  g_ptr_array_add (block->lines, boundary_line (self, band, block));
  for (int i = 0; i < self->bands->heights[band]; i++)
    {
      if (i > 0 && can_end (self, band, TRUE))
        block = begin_block (self, blocks, band, TRUE);
      g_ptr_array_add (block->lines, band_line (self, band, block));
    }
}

/* The last line closes the table: it stays with the band before it. */
static void
close_table (const Table *self, GPtrArray *blocks)
{
  PlnBlock *last = blocks->pdata[blocks->len - 1];
  g_ptr_array_add (last->lines, boundary_line (self, (int) self->bands->times->len - 1, last));
}

void
pln_grid_lay (const PlnGrid *grid, GPtrArray *blocks)
{
  g_autoptr (PlnGridBands) bands = pln_grid_bands_new (grid);
  Table self = { .grid = grid, .bands = bands };
  PlnBlock *heading = pln_block_new (PLN_BOUND_FORUM);
  g_autoptr (GPtrArray) head = head_lines (&self);
  self.head = head;
  heading->head = TRUE;
  for (guint i = 0; i < head->len; i++)
    g_ptr_array_add (heading->lines, g_strdup (head->pdata[i]));
  g_ptr_array_add (blocks, heading);
  for (int band = 0; band + 1 < (int) bands->times->len; band++)
    add_band (&self, blocks, band);
  if (bands->times->len > 1)
    close_table (&self, blocks);
}
