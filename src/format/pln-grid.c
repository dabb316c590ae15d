/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Laying out a table with time down and places across. */
#include "format/pln-grid.h"

#include "base/pln-text.h"
#include "format/pln-column.h"
#include "format/pln-print-words.h"

#include <string.h>

/* `09:20 ` before the first border; what is longer makes it wider. */
#define TIME_WIDTH 6
/* A border with a blank on either side. */
#define BORDER 3
/* Columns of text are at least that wide. */
#define TEXT_LEAST 14

/* A cell on its way onto paper. */
typedef struct {
  const PlnGridCell *cell;
  guint from; /* the bands that it covers */
  guint to;
  GPtrArray *lines;
  guint next; /* the line to print next */
} Piece;

typedef struct {
  const PlnGrid *grid;
  int columns;
  int time;      /* columns before the first border */
  int text;      /* columns of text in a column */
  GArray *times; /* gint64: where bands begin, and where the last one ends */
  int *heights;  /* lines of each band, but for the one that it begins with */
  Piece *pieces;
  Piece **at; /* [band * columns + column], with an empty band in front and behind */
} Table;

PlnGrid *
pln_grid_new (const PlnZone *zone, PlnDate day, int width)
{
  PlnGrid *self = g_new0 (PlnGrid, 1);
  self->heads = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_array_new (FALSE, FALSE, sizeof (PlnGridCell));
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
  for (guint i = 0; i < self->cells->len; i++)
    g_free (g_array_index (self->cells, PlnGridCell, i).text);
  g_array_unref (self->cells);
  g_ptr_array_unref (self->heads);
  g_free (self);
}

int
pln_grid_columns (int width)
{
  return MAX ((width - TIME_WIDTH - 1) / (TEXT_LEAST + BORDER), 1);
}

/* --- bands ------------------------------------------------------------------------------------ */

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;
  return one < other ? -1 : one > other;
}

static GArray *
list_times (const PlnGrid *grid)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const PlnGridCell *cell = &g_array_index (grid->cells, PlnGridCell, i);
      g_array_append_val (all, cell->start);
      g_array_append_val (all, cell->end);
    }
  g_array_sort (all, compare_times);
  for (guint i = 0; i < all->len; i++)
    if (i == 0 || g_array_index (all, gint64, i) != g_array_index (all, gint64, i - 1))
      g_array_append_val (times, g_array_index (all, gint64, i));
  g_array_unref (all);
  return times;
}

static guint
band_of (const Table *self, gint64 time)
{
  guint low = 0, high = self->times->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (g_array_index (self->times, gint64, middle) < time)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The cell of a column in a band; -1 is the band before the first. */
static Piece *
piece_at (const Table *self, int band, int column)
{
  return self->at[(band + 1) * self->columns + column];
}

static int
text_width (const Table *self, const PlnGridCell *cell)
{
  return (cell->last - cell->first + 1) * (self->text + BORDER) - BORDER;
}

static void
place_pieces (Table *self)
{
  const PlnGrid *grid = self->grid;
  gsize bands = self->times->len - 1;
  self->heights = g_new0 (int, bands + 1);
  self->pieces = g_new0 (Piece, grid->cells->len + 1);
  self->at = g_new0 (Piece *, (bands + 2) * (gsize) self->columns);
  for (guint i = 0; i < grid->cells->len; i++)
    {
      Piece *piece = &self->pieces[i];
      int width;
      piece->cell = &g_array_index (grid->cells, PlnGridCell, i);
      piece->from = band_of (self, piece->cell->start);
      piece->to = band_of (self, piece->cell->end);
      piece->lines = pln_column_new ();
      width = text_width (self, piece->cell);
      pln_column_add_in (piece->lines, piece->cell->text, width, width, 0, grid->language);
      for (guint band = piece->from; band < piece->to; band++)
        for (int column = piece->cell->first; column <= piece->cell->last; column++)
          self->at[(band + 1) * (guint) self->columns + (guint) column] = piece;
    }
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const Piece *one = *(const Piece *const *) a, *other = *(const Piece *const *) b;
  if (one->to != other->to)
    return one->to < other->to ? -1 : 1;
  return one < other ? -1 : one > other;
}

/* Makes each band as high as the texts that end in it still need. A text also goes on over the lines where something
 * beside it begins or ends; but it begins above the next of them, or it would stand beside that one's time. */
static void
choose_heights (Table *self)
{
  g_autoptr (GPtrArray) by_end = g_ptr_array_new ();
  for (guint i = 0; i < self->grid->cells->len; i++)
    g_ptr_array_add (by_end, &self->pieces[i]);
  g_ptr_array_sort (by_end, compare_ends);
  for (guint i = 0; i < by_end->len; i++)
    self->heights[self->pieces[i].from] = 1;
  for (guint i = 0; i < by_end->len; i++)
    {
      const Piece *piece = by_end->pdata[i];
      int lines = (int) (piece->to - piece->from) - 1;
      for (guint band = piece->from; band < piece->to; band++)
        lines += self->heights[band];
      self->heights[piece->to - 1] += MAX ((int) piece->lines->len - lines, 0);
    }
}

/* --- lines ------------------------------------------------------------------------------------ */

/* Appends a field of the table, and the border behind it. */
static void
append_field (const Table *self, GString *line, const char *text, int columns, char border)
{
  int width = columns * (self->text + BORDER) - BORDER;
  g_string_append_c (line, ' ');
  pln_text_append_padded (line, text, width);
  g_string_append_c (line, ' ');
  g_string_append_c (line, border);
}

/* The next line of a cell; empty when all is said. */
static const char *
next_line (Piece *piece)
{
  if (piece == NULL || piece->next >= piece->lines->len)
    return "";
  return piece->lines->pdata[piece->next++];
}

static int
span_of (const Table *self, int band, int column)
{
  const Piece *piece = piece_at (self, band, column);
  return piece != NULL ? piece->cell->last - column + 1 : 1;
}

/* A line inside a band. */
static char *
band_line (const Table *self, int band)
{
  GString *line = g_string_new (NULL);
  pln_text_append_padded (line, "", self->time);
  g_string_append_c (line, '|');
  for (int column = 0; column < self->columns;)
    {
      int span = span_of (self, band, column);
      append_field (self, line, next_line (piece_at (self, band, column)), span, '|');
      column += span;
    }
  return g_string_free (line, FALSE);
}

/* Whether a line is drawn in a column where a band begins: what was there ends, or something begins. */
static gboolean
is_drawn (const Table *self, int band, int column)
{
  return band == 0 || band + 1 == (int) self->times->len
         || piece_at (self, band - 1, column) != piece_at (self, band, column);
}

/* What stands between two columns where a band begins. */
static char
corner_of (const Table *self, int band, int column)
{
  gboolean left = column > 0 && is_drawn (self, band, column - 1);
  gboolean right = column < self->columns && is_drawn (self, band, column);
  if (left || right)
    return '+';
  const Piece *piece = column > 0 && column < self->columns ? piece_at (self, band, column) : NULL;
  return piece != NULL && piece == piece_at (self, band, column - 1) ? ' ' : '|';
}

/* `09:20`, `00:15 +1` on a later date than the day. */
static char *
time_text (const PlnGrid *grid, gint64 time)
{
  PlnCivil civil = pln_zone_to_civil (grid->zone, time, NULL);
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (civil));
  int later = pln_civil_date (civil) - grid->day;
  return later == 0 ? g_steal_pointer (&clock) : g_strdup_printf ("%s %+d", clock, later);
}

/* The line where a band begins, with the texts that go on over it. */
static char *
boundary_line (const Table *self, int band)
{
  GString *line = g_string_new (NULL);
  g_autofree char *time = time_text (self->grid, g_array_index (self->times, gint64, band));
  g_string_append_printf (line, "%-*s%c", self->time, time, corner_of (self, band, 0));
  for (int column = 0; column < self->columns;)
    {
      if (is_drawn (self, band, column))
        {
          for (int i = 0; i < self->text + BORDER - 1; i++)
            g_string_append_c (line, '-');
          g_string_append_c (line, corner_of (self, band, column + 1));
          column++;
          continue;
        }
      int span = span_of (self, band, column);
      append_field (self, line, next_line (piece_at (self, band, column)), span,
                    corner_of (self, band, column + span));
      column += span;
    }
  return g_string_free (line, FALSE);
}

/* What closes a page before a band: a line below all but what goes on. */
static char *
closing_line (const Table *self, int band)
{
  GString *line = g_string_new (NULL);
  g_autofree char *time = time_text (self->grid, g_array_index (self->times, gint64, band));
  g_string_append_printf (line, "%-*s+", self->time, time);
  for (int column = 0; column < self->columns; column++)
    {
      gboolean open = piece_at (self, band, column) != NULL && !is_drawn (self, band, column);
      g_autofree char *field = g_strnfill ((gsize) (self->text + BORDER - 1), open ? ' ' : '-');
      g_string_append_printf (line, "%s+", field);
    }
  return g_string_free (line, FALSE);
}

/* Lines of fields side by side, as high as the highest. @fields: (element-type GPtrArray): a column each */
static void
add_fields (const Table *self, GPtrArray *lines, GPtrArray *fields)
{
  guint height = 0;
  for (int column = 0; column < self->columns; column++)
    height = MAX (height, ((GPtrArray *) fields->pdata[column])->len);
  for (guint i = 0; i < height; i++)
    {
      GString *line = g_string_new (NULL);
      pln_text_append_padded (line, "", self->time);
      g_string_append_c (line, '|');
      for (int column = 0; column < self->columns; column++)
        {
          GPtrArray *field = fields->pdata[column];
          append_field (self, line, i < field->len ? field->pdata[i] : "", 1, '|');
        }
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
}

static GPtrArray *
head_lines (const Table *self)
{
  GPtrArray *lines = pln_column_new ();
  g_autoptr (GPtrArray) fields
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (int column = 0; column < self->columns; column++)
    {
      GPtrArray *field = pln_column_new ();
      pln_column_add (field, self->grid->heads->pdata[column], self->text, 0);
      g_ptr_array_add (fields, field);
    }
  add_fields (self, lines, fields);
  return lines;
}

/* What is said again when a page begins with @band: what the table is of, its head, and what goes on. */
static GPtrArray *
again_lines (const Table *self, GPtrArray *head, int band)
{
  GPtrArray *lines = pln_column_new ();
  g_autoptr (GPtrArray) fields
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint height = 0;
  for (int column = 0; column < self->columns; column++)
    {
      const Piece *piece = piece_at (self, band, column);
      GPtrArray *field = pln_column_new ();
      if (piece != NULL && !is_drawn (self, band, column) && piece->cell->first == column)
        {
          g_autofree char *text = pln_print_phrase (self->grid->language, PLN_PRINT_CONTINUED,
                                                    piece->cell->text, NULL);
          pln_column_add_in (field, text, self->text, self->text, 0, self->grid->language);
        }
      height = MAX (height, field->len);
      g_ptr_array_add (fields, field);
    }
  if (self->grid->title != NULL)
    {
      g_autofree char *title
          = pln_print_phrase (self->grid->language, PLN_PRINT_CONTINUED, self->grid->title, NULL);
      pln_column_add_in (lines, title, self->grid->width, self->grid->width, 0,
                         self->grid->language);
    }
  for (guint i = 0; i < head->len; i++)
    g_ptr_array_add (lines, g_strdup (head->pdata[i]));
  if ((int) (head->len + height) <= self->grid->most)
    add_fields (self, lines, fields);
  return lines;
}

/* --- blocks ----------------------------------------------------------------------------------- */

static gboolean
is_open (const Table *self, int band)
{
  for (int column = 0; column < self->columns; column++)
    if (piece_at (self, band, column) != NULL && !is_drawn (self, band, column))
      return TRUE;
  return FALSE;
}

static void
add_band (const Table *self, GPtrArray *blocks, GPtrArray *head, int band)
{
  gboolean last = band + 1 == (int) self->times->len;
  PlnBlock *block = pln_block_new (is_open (self, band) ? PLN_BOUND_INSIDE : PLN_BOUND_ROW);
  block->gap = 0;
  g_ptr_array_add (block->lines, boundary_line (self, band));
  for (int i = 0; !last && i < self->heights[band]; i++)
    g_ptr_array_add (block->lines, band_line (self, band));
  if (band > 0)
    block->again = again_lines (self, head, band);
  if (!last && band + 2 < (int) self->times->len)
    {
      block->under = pln_column_new ();
      g_ptr_array_add (block->under, closing_line (self, band + 1));
    }
  for (guint i = 0; i < self->grid->cells->len; i++)
    if ((int) self->pieces[i].from == band && self->pieces[i].cell->counts)
      pln_block_count (block, self->pieces[i].cell->session);
  g_ptr_array_add (blocks, block);
}

/* The last line closes the table: it stays with the band before it. */
static void
close_table (const Table *self, GPtrArray *blocks)
{
  PlnBlock *last = blocks->pdata[blocks->len - 1];
  g_ptr_array_add (last->lines, boundary_line (self, (int) self->times->len - 1));
}

/* The columns before the first border. */
static int
time_width (const Table *self)
{
  int width = TIME_WIDTH;
  for (guint i = 0; i < self->times->len; i++)
    {
      g_autofree char *text = time_text (self->grid, g_array_index (self->times, gint64, i));
      width = MAX (width, (int) strlen (text) + 1);
    }
  return width;
}

void
pln_grid_lay (const PlnGrid *grid, GPtrArray *blocks)
{
  Table self = { .grid = grid, .columns = (int) grid->heads->len };
  self.times = list_times (grid);
  self.time = time_width (&self);
  self.text = (grid->width - self.time - 1) / self.columns - BORDER;
  PlnBlock *heading = pln_block_new (PLN_BOUND_FORUM);
  g_autoptr (GPtrArray) head = head_lines (&self);
  heading->head = TRUE;
  for (guint i = 0; i < head->len; i++)
    g_ptr_array_add (heading->lines, g_strdup (head->pdata[i]));
  g_ptr_array_add (blocks, heading);
  if (self.times->len > 1)
    {
      place_pieces (&self);
      choose_heights (&self);
      for (int band = 0; band + 1 < (int) self.times->len; band++)
        add_band (&self, blocks, head, band);
      close_table (&self, blocks);
      for (guint i = 0; i < grid->cells->len; i++)
        g_ptr_array_unref (self.pieces[i].lines);
    }
  g_free (self.heights);
  g_free (self.pieces);
  g_free (self.at);
  g_array_unref (self.times);
}
