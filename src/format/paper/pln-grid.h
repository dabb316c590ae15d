/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table with time down and places across: cells with their text, laid out as blocks. */
#pragma once

#include "base/pln-zone.h"
#include "format/paper/pln-page.h"

/**
 * PlnGridCell:
 * @session: what takes place, or the first of what does
 * @texts: (element-type utf8): what it says: of one session, or of each of several
 * @sessions: (nullable) (element-type PlnSession): the sessions of @texts; %NULL where they are counted elsewhere, on
 *   another page
 * @again: (nullable): what is said of it where it goes on on another page; %NULL: its first text
 * @first: its first column
 * @last: its last column
 * @start: when it begins, Unix time in minutes
 * @end: when it ends; after @start
 *
 * What takes place in one column, or in several beside each other. No two cells lie over each other.
 */
typedef struct {
  const PlnSession *session;
  GPtrArray *texts;
  GPtrArray *sessions;
  char *again;
  int first;
  int last;
  gint64 start;
  gint64 end;
} PlnGridCell;

/**
 * PlnGrid:
 * @heads: (element-type utf8): what stands over each column
 * @cells: (element-type PlnGridCell): the cells, freed with the grid
 * @zone: the zone of the clock times at the left
 * @day: the date to which they belong; of others it is said how many days later they are
 * @width: columns of the paper
 * @lines: lines of a page; 0 for one page without end
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
  int lines;
  const char *language;
  const char *title;
} PlnGrid;

PlnGrid *pln_grid_new (const PlnZone *zone, PlnDate day, int width);
void pln_grid_free (PlnGrid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnGrid, pln_grid_free)

/**
 * pln_grid_lay:
 * @grid: a table with one column at least
 * @blocks: (element-type PlnBlock): where to
 *
 * Adds the head of the table and then its rows: a line where something begins or ends, then as many as the texts need,
 * so that each is there in full. A page ends where no text is half said; what goes on there is named again on the next.
 */
void pln_grid_lay (const PlnGrid *grid, GPtrArray *blocks);
