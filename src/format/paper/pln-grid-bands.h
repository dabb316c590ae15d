/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of a table with time down: between two times at which something begins or ends, and how high each is. */
#pragma once

#include "format/paper/pln-grid.h"

/* A border with a blank on either side. */
#define PLN_GRID_BORDER 3

/**
 * PlnGridPiece:
 * @cell: a cell
 * @from: the first band that it covers
 * @to: the band behind the last one
 * @lines: (element-type utf8): its texts, wrapped
 * @starts: (element-type int): the lines with which its texts begin
 * @next: the line to print next
 * @said: how many texts have begun
 *
 * A cell on its way onto paper.
 */
typedef struct {
  const PlnGridCell *cell;
  guint from;
  guint to;
  GPtrArray *lines;
  GArray *starts;
  guint next;
  guint said;
} PlnGridPiece;

/**
 * PlnGridBands:
 * @grid: a table
 * @columns: its columns
 * @time: columns of text before the first border
 * @text: columns of text in a column
 * @times: (element-type gint64): where bands begin, and where the last one ends
 * @heights: lines of each band, but for the one that it begins with
 *
 * The rows of a table.
 */
typedef struct {
  const PlnGrid *grid;
  int columns;
  int time;
  int text;
  GArray *times;
  int *heights;
  /*< private >*/
  GArray *demands;
  PlnGridPiece *pieces;
  PlnGridPiece **at; /* [band * columns + column], with an empty band in front and behind */
} PlnGridBands;

/**
 * pln_grid_bands_new:
 * @grid: a table with one column at least
 *
 * Makes the rows of a table as high as their texts need. Where a page has an end, some of them are higher, so that
 * there are places enough where it can end without a text that is half said.
 *
 * Returns: (transfer full): the rows; without cells there are no times
 */
PlnGridBands *pln_grid_bands_new (const PlnGrid *grid);
void pln_grid_bands_free (PlnGridBands *bands);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnGridBands, pln_grid_bands_free)

/* Returns: (nullable): what stands in a column in a band; -1 is the band before the first */
PlnGridPiece *pln_grid_bands_at (const PlnGridBands *bands, int band, int column);
/* Returns: the columns of text of a cell over so many columns */
int pln_grid_bands_width (const PlnGridBands *bands, int columns);
/* Returns: (transfer full): `09:20`, `00:15 +1` on a later date than the day: when a band begins */
char *pln_grid_bands_time (const PlnGridBands *bands, int band);
/* Returns: how many lines of a piece follow on @lines until one of its texts is said in full */
int pln_grid_piece_unsaid (const PlnGridPiece *piece, int lines);

/* Returns: how many columns of text that is wide enough to read fit on paper of that width */
int pln_grid_columns (int width);
