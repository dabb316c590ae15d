/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table with time down and places across: cells with their text, laid out as blocks. */
#pragma once

#include "base/pln-zone.h"
#include "format/pln-page.h"

/**
 * PlnGridCell:
 * @session: what takes place
 * @counts: whether it is counted here: not where it has been already, on another page
 * @first: its first column
 * @last: its last column
 * @start: when it begins, Unix time in minutes
 * @end: when it ends; after @start
 * @text: what it says
 *
 * What takes place in one column, or in several beside each other. No two cells lie over each other.
 */
typedef struct {
  const PlnSession *session;
  gboolean counts;
  int first;
  int last;
  gint64 start;
  gint64 end;
  char *text;
} PlnGridCell;

/**
 * PlnGrid:
 * @heads: (element-type utf8): what stands over each column
 * @cells: (element-type PlnGridCell): the cells; their texts are freed with the grid
 * @zone: the zone of the clock times at the left
 * @day: the date to which they belong; of others it is said how many days later they are
 * @width: columns of the paper
 * @most: lines that may be said again at the top of a page
 * @language: (nullable): the language of the texts
 * @title: (nullable): what the table is of, which is said again where it goes on: the day
 *
 * A table.
 */
typedef struct {
  GPtrArray *heads;
  GArray *cells;
  const PlnZone *zone;
  PlnDate day;
  int width;
  int most;
  const char *language;
  const char *title;
} PlnGrid;

PlnGrid *pln_grid_new (const PlnZone *zone, PlnDate day, int width);
void pln_grid_free (PlnGrid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnGrid, pln_grid_free)

/* Returns: how many columns of text that is wide enough to read fit on paper of that width */
int pln_grid_columns (int width);

/**
 * pln_grid_lay:
 * @grid: a table with one column at least
 * @blocks: (element-type PlnBlock): where to
 *
 * Adds the head of the table and then a block for each time at which something begins or ends: a line where that is
 * drawn, then as many as the texts need, so that each is there in full. Where a page ends while something goes on, its
 * text is said again on the next.
 */
void pln_grid_lay (const PlnGrid *grid, GPtrArray *blocks);
