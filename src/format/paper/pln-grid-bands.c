/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of a table with time down, and how high each is. */
#include "format/paper/pln-grid-bands.h"

#include "format/paper/pln-column.h"

#include <string.h>

/* `09:20 ` before the first border; what is longer makes it wider. */
#define TIME_WIDTH 6
/* Columns of text are at least that wide. */
#define TEXT_LEAST 14
/* `- ` before each of several texts in a cell. */
#define LIST_HANG 2
/* A part of a page that what is kept together should not be higher than. */
#define KEPT_PART 3

/* So many lines of a piece have to be printed above a band. */
typedef struct {
  const PlnGridPiece *piece;
  guint band;
  int lines;
} Demand;

int
pln_grid_columns (int width)
{
  return MAX ((width - TIME_WIDTH - 1) / (TEXT_LEAST + PLN_GRID_BORDER), 1);
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
band_of (const PlnGridBands *self, gint64 time)
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

int
pln_grid_bands_width (const PlnGridBands *self, int columns)
{
  return columns * (self->text + PLN_GRID_BORDER) - PLN_GRID_BORDER;
}

/* Wraps the texts of a cell; of several, each begins with a dash. */
static void
wrap_texts (const PlnGridBands *self, PlnGridPiece *piece)
{
  const PlnGridCell *cell = piece->cell;
  gboolean several = cell->texts->len > 1;
  int width = pln_grid_bands_width (self, cell->last - cell->first + 1);
  piece->lines = pln_column_new ();
  piece->starts = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < cell->texts->len; i++)
    {
      int start = (int) piece->lines->len;
      g_autofree char *text = g_strconcat (several ? "- " : "", cell->texts->pdata[i], NULL);
      pln_column_add_in (piece->lines, text, width, width, several ? LIST_HANG : 0,
                         self->grid->language);
      g_array_append_val (piece->starts, start);
    }
}

static void
place_pieces (PlnGridBands *self)
{
  const PlnGrid *grid = self->grid;
  gsize bands = self->times->len - 1;
  self->heights = g_new0 (int, bands + 1);
  self->demands = g_array_new (FALSE, FALSE, sizeof (Demand));
  self->pieces = g_new0 (PlnGridPiece, grid->cells->len + 1);
  self->at = g_new0 (PlnGridPiece *, (bands + 2) * (gsize) self->columns);
  for (guint i = 0; i < grid->cells->len; i++)
    {
      PlnGridPiece *piece = &self->pieces[i];
      piece->cell = &g_array_index (grid->cells, PlnGridCell, i);
      piece->from = band_of (self, piece->cell->start);
      piece->to = band_of (self, piece->cell->end);
      wrap_texts (self, piece);
      Demand demand = { piece, piece->to, (int) piece->lines->len };
      g_array_append_val (self->demands, demand);
      for (guint band = piece->from; band < piece->to; band++)
        for (int column = piece->cell->first; column <= piece->cell->last; column++)
          self->at[(band + 1) * (guint) self->columns + (guint) column] = piece;
    }
}

PlnGridPiece *
pln_grid_bands_at (const PlnGridBands *self, int band, int column)
{
  return self->at[(band + 1) * self->columns + column];
}

/* --- the times -------------------------------------------------------------------------------- */

char *
pln_grid_bands_time (const PlnGridBands *self, int band)
{
  const PlnGrid *grid = self->grid;
  PlnCivil civil = pln_zone_to_civil (grid->zone, g_array_index (self->times, gint64, band), NULL);
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (civil));
  int later = pln_civil_date (civil) - grid->day;
  return later == 0 ? g_steal_pointer (&clock) : g_strdup_printf ("%s %+d", clock, later);
}

/* The columns before the first border. */
static int
time_width (const PlnGridBands *self)
{
  int width = TIME_WIDTH;
  for (guint i = 0; i < self->times->len; i++)
    {
      g_autofree char *text = pln_grid_bands_time (self, (int) i);
      width = MAX (width, (int) strlen (text) + 1);
    }
  return width;
}

/* --- heights ---------------------------------------------------------------------------------- */

static int
compare_demands (gconstpointer a, gconstpointer b)
{
  const Demand *one = a, *other = b;
  if (one->band != other->band)
    return one->band < other->band ? -1 : 1;
  return one->piece < other->piece ? -1 : one->piece > other->piece;
}

/* The lines of a piece that there is room for above @band: those of its bands, and those where something beside it
 * begins or ends, over which its text goes on. */
static int
lines_above (const PlnGridBands *self, const PlnGridPiece *piece, guint band)
{
  int lines = (int) (band - piece->from) - 1;
  for (guint i = piece->from; i < band; i++)
    lines += self->heights[i];
  return lines;
}

/* Makes each band as high as the texts that end in it still need. A text begins above the next line of a time, or it
 * would stand beside that one. */
static void
choose_heights (PlnGridBands *self)
{
  memset (self->heights, 0, self->times->len * sizeof (int));
  for (guint i = 0; i < self->grid->cells->len; i++)
    self->heights[self->pieces[i].from] = 1;
  g_array_sort (self->demands, compare_demands);
  for (guint i = 0; i < self->demands->len; i++)
    {
      const Demand *demand = &g_array_index (self->demands, Demand, i);
      int lines = lines_above (self, demand->piece, demand->band);
      self->heights[demand->band - 1] += MAX (demand->lines - lines, 0);
    }
}

int
pln_grid_piece_unsaid (const PlnGridPiece *piece, int lines)
{
  if (lines >= (int) piece->lines->len)
    return 0;
  for (guint i = 0; i < piece->starts->len; i++)
    if (g_array_index (piece->starts, int, i) >= lines)
      return g_array_index (piece->starts, int, i) - lines;
  return (int) piece->lines->len - lines;
}

/* For each band, how many lines are missing above it for all that goes on into it to be said in full. */
static int *
list_missing (const PlnGridBands *self)
{
  int *missing = g_new0 (int, self->times->len);
  for (guint i = 0; i < self->grid->cells->len; i++)
    {
      const PlnGridPiece *piece = &self->pieces[i];
      int lines = -1;
      for (guint band = piece->from + 1; band < piece->to; band++)
        {
          lines += 1 + self->heights[band - 1];
          missing[band] = MAX (missing[band], pln_grid_piece_unsaid (piece, lines));
        }
    }
  return missing;
}

/* The band before which a page should be able to end and cannot: above it least is missing of what is too high to be
 * kept together; 0 for none. */
static guint
find_tall (const PlnGridBands *self, const int *missing)
{
  int most = MAX (self->grid->lines / KEPT_PART, 1);
  int height = 0;
  guint best = 0;
  for (guint band = 1; band + 1 < self->times->len; band++)
    {
      height += 1 + self->heights[band - 1];
      if (missing[band] == 0)
        height = 0, best = 0;
      else if (best == 0 || missing[band] <= missing[best])
        best = band;
      if (best > 0 && height + 1 + self->heights[band] > most)
        return best;
    }
  return 0;
}

/* Lets a page end before @band: what goes on there is said in full above it. */
static void
demand_all (PlnGridBands *self, guint band)
{
  for (guint i = 0; i < self->grid->cells->len; i++)
    {
      const PlnGridPiece *piece = &self->pieces[i];
      if (piece->from >= band || piece->to <= band)
        continue;
      int lines = lines_above (self, piece, band);
      Demand demand = { piece, band, lines + pln_grid_piece_unsaid (piece, lines) };
      g_array_append_val (self->demands, demand);
    }
}

/* Chooses the heights so that there are places enough where a page can end without a text that is half said. */
static void
choose_ends (PlnGridBands *self)
{
  choose_heights (self);
  for (guint i = 0; self->grid->lines > 0 && i < self->times->len; i++)
    {
      g_autofree int *missing = list_missing (self);
      guint band = find_tall (self, missing);
      if (band == 0)
        return;
      demand_all (self, band);
      choose_heights (self);
    }
}

PlnGridBands *
pln_grid_bands_new (const PlnGrid *grid)
{
  PlnGridBands *self = g_new0 (PlnGridBands, 1);
  self->grid = grid;
  self->columns = (int) grid->heads->len;
  self->times = list_times (grid);
  self->time = time_width (self);
  self->text = (grid->width - self->time - 1) / self->columns - PLN_GRID_BORDER;
  if (grid->cells->len == 0)
    return self;
  place_pieces (self);
  choose_ends (self);
  return self;
}

void
pln_grid_bands_free (PlnGridBands *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; self->pieces != NULL && i < self->grid->cells->len; i++)
    {
      g_ptr_array_unref (self->pieces[i].lines);
      g_array_unref (self->pieces[i].starts);
    }
  g_clear_pointer (&self->demands, g_array_unref);
  g_array_unref (self->times);
  g_free (self->heights);
  g_free (self->pieces);
  g_free (self->at);
  g_free (self);
}
