/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The log: listing entries, and finding those that touched a record. */
#pragma once

#include "store/pln-store-private.h"
#include "store/pln-store.h"

/* Returns: (transfer full) (nullable): PlnEntry: those of `entry e` that @rest of a SELECT asks for, which may name
 * `undone` and the parameter `:number` */
GPtrArray *pln_store_select_entries (PlnStore *store, const char *rest, gint64 number,
                                     GError **error);

/* Returns: (transfer full) (nullable): the changeset of the entry of that number */
GBytes *pln_store_entry_changes (PlnStore *store, int number, GError **error);

/* Returns: (transfer full) (nullable): PlnEntry: the entries made at @since (Unix seconds) or later, by number; with a
 * @limit other than 0 only so many, the latest */
GPtrArray *pln_store_entries (PlnStore *store, gint64 since, int limit, GError **error);

/**
 * pln_store_entries_of:
 * @store: a store
 * @mine: (element-type utf8): the UUID of a record, also of one that is gone, and of what belongs to it now; it gets
 *   those of what has belonged to it
 * @since: as for pln_store_entries()
 * @limit: as for pln_store_entries()
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): PlnEntry: the entries that did something to it, or put it into a session
 */
GPtrArray *pln_store_entries_of (PlnStore *store, GHashTable *mine, gint64 since, int limit,
                                 GError **error);

/* Returns: (transfer full) (nullable): the entry of that number; %PLN_ERROR_NOT_FOUND when there is none */
PlnEntry *pln_store_entry (PlnStore *store, int number, GError **error);

/* Returns: (transfer full) (nullable): PlnEdit: what the entry of that number did */
GPtrArray *pln_store_entry_edits (PlnStore *store, int number, GError **error);

/* Returns: (transfer full) (nullable): the entry that `undo` takes back; %PLN_ERROR_REFUSED when there is none */
PlnEntry *pln_store_last_done (PlnStore *store, GError **error);

/* Returns: (transfer full) (nullable): the entry that `redo` does again; %PLN_ERROR_REFUSED when there is none */
PlnEntry *pln_store_last_undone (PlnStore *store, GError **error);
