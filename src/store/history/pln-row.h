/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A row of the file, as it follows from the description of what it holds. */
#pragma once

#include "model/pln-shape.h"

#include <sqlite3.h>

/* What stands in a column: SQLITE_NULL, SQLITE_INTEGER or SQLITE_TEXT. */
typedef struct {
  int type;
  gint64 number;
  const char *text; /* borrowed from the value, or @owned */
  char *owned;
} PlnCell;

/* No shape has as many columns. */
#define PLN_ROW_CELLS_MAX 40

/* Whether records of @shape have a key, in the column `key` of their table. */
#define PLN_SHAPE_HAS_KEY(shape) ((shape)->identity && (shape)->owner == NULL)

/* Returns: (transfer full) (element-type utf8): the columns, in the order that pln_row_new() has; borrowed from
 * @shape */
GPtrArray *pln_row_columns (const PlnShape *shape);

/**
 * pln_row_new:
 * @value: a record, or an element of a list
 * @owner: (nullable): the UUID of what it belongs to, for an element
 * @ordinal: its place in the list, from 1
 *
 * Returns: (transfer full) (element-type PlnCell): what the columns of its row say, valid as long as @value is
 */
GArray *pln_row_new (gconstpointer value, const char *owner, int ordinal);

/* Binds @row to the first parameters of @statement, valid as long as @row is. */
void pln_row_bind (GArray *row, sqlite3_stmt *statement);
