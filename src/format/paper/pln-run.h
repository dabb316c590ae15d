/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What stands at which column of a line of plain text, for writers that set it in other type. */
#pragma once

#include <glib.h>

/**
 * PlnRun:
 * @text: what stands there, without blanks around it; with the isolates that were in it
 * @column: where it begins
 * @columns: how many it may take, those that the plain text takes
 *
 * A field of a line, or a word or several of a sentence: what follows each other with one blank between.
 */
typedef struct {
  char *text;
  int column;
  int columns;
} PlnRun;

/**
 * pln_runs_new:
 * @line: a line as pln_column_add() makes them
 * @whole: whether a line of ASCII is left whole, for type in which its letters are all one column wide
 *
 * Parts a line where two blanks or more stand, and at the `|` of a table and at dots or dashes that lead across it,
 * each of which is a run of its own. What stands between isolates is not parted.
 *
 * Returns: (transfer full) (element-type PlnRun): the runs, from left to right
 */
GArray *pln_runs_new (const char *line, gboolean whole);
