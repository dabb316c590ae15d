/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changesets of SQLite's session extension: taking, reading and applying them. */
#pragma once

#include "model/pln-edit.h"
#include "store/pln-db.h"

typedef struct _PlnRecorder PlnRecorder;

/**
 * pln_recorder_new:
 * @db: a database in a transaction
 * @error: %PLN_ERROR_STORE
 *
 * From now on it is remembered what is done to the rows of all recorded tables.
 *
 * Returns: (transfer full) (nullable): to be freed before @db is closed
 */
PlnRecorder *pln_recorder_new (PlnDb *db, GError **error);
void pln_recorder_free (PlnRecorder *recorder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnRecorder, pln_recorder_free)

/* While it is paused nothing is remembered of what is done; @recorder may be %NULL. */
void pln_recorder_pause (PlnRecorder *recorder, gboolean paused);

/**
 * pln_recorder_add:
 * @recorder: (nullable): a recorder
 * @shape: the shape of what a row holds; one that is not recorded is left aside
 * @row: a row (pln_row_new()) that was inserted while @recorder was paused, and that was not there when it began
 * @db: its database
 * @error: %PLN_ERROR_STORE
 *
 * Remembers the row without SQLite, which would look for what was there before, and for what is there in the end. What
 * is done to the row later, SQLite remembers.
 *
 * Returns: whether it was remembered
 */
gboolean pln_recorder_add (PlnRecorder *recorder, const PlnShape *shape, GArray *row, PlnDb *db,
                           GError **error);

/* Returns: (transfer full) (nullable): the net of what has been done; empty when that is nothing */
GBytes *pln_recorder_changes (PlnRecorder *recorder, PlnDb *db, GError **error);

/* Returns: (transfer full) (nullable): the changeset that takes @changes back */
GBytes *pln_changeset_invert (GBytes *changes, PlnDb *db, GError **error);

/**
 * pln_changeset_apply:
 * @changes: a changeset
 * @edits: PlnEdit: the same, from pln_changeset_edits()
 * @db: a database in a transaction
 * @done: (out): whether it was applied; not when a row, or what it refers to, is not as @changes found it
 * @error: %PLN_ERROR_STORE
 *
 * Applies all of it or nothing. Values that are unique and change hands are parked first, because SQLite holds them
 * apart after each row.
 *
 * Returns: whether the database could be used
 */
gboolean pln_changeset_apply (GBytes *changes, GPtrArray *edits, PlnDb *db, gboolean *done,
                              GError **error);

/**
 * pln_changeset_between:
 * @from: a database
 * @db: another one of the same schema, not in a transaction
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): the changeset that makes of the recorded tables of @from those of @db
 */
GBytes *pln_changeset_between (PlnDb *from, PlnDb *db, GError **error);

/* Returns: (transfer none) (array length=n): what is recorded: all but identity, tombstones, and history itself */
const PlnShape *const *pln_recorded_shapes (guint *n);
/* Returns: (transfer none) (nullable): the one of them whose table is called so */
const PlnShape *pln_recorded_shape (const char *table);
