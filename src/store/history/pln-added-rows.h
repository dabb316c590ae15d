/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows added to a table, as a changeset has them. */
#pragma once

#include "store/history/pln-row.h"
#include "store/pln-db.h"

/* @octets: a changeset of what was added; @places: for each column of the table, where a row has it. */
typedef struct {
  GByteArray *octets;
  GArray *places;
} PlnAddedRows;

/**
 * pln_added_rows_new:
 * @shape: the shape of what the rows hold
 * @db: the database
 * @error: %PLN_ERROR_STORE
 *
 * The format is that of SQLite's session extension, told in front of ext/session/sqlite3session.c.
 *
 * Returns: (transfer full) (nullable): no rows
 */
PlnAddedRows *pln_added_rows_new (const PlnShape *shape, PlnDb *db, GError **error);
void pln_added_rows_free (PlnAddedRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnAddedRows, pln_added_rows_free)

/* Adds a row (pln_row_new()). */
void pln_added_rows_add (PlnAddedRows *rows, GArray *row);
