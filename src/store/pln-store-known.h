/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How the programme was when a file of our own was taken from it. */
#pragma once

#include "store/pln-store.h"

/**
 * PlnKnown:
 * @programme: the programme as it was after the last entry that a file of our own knows
 * @edited: (element-type utf8 gint64): UUIDs of the records that were edited here since, and when that was last
 *
 * What was here when somebody took a file from here, for merging it.
 */
typedef struct {
  PlnProgramme *programme;
  GHashTable *edited;
} PlnKnown;

void pln_known_free (PlnKnown *known);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnKnown, pln_known_free)

/**
 * pln_store_load_known:
 * @store: a store in a transaction
 * @incoming: what a file of our own holds
 * @error: %PLN_ERROR_STORE
 *
 * A file knows an entry, and all before it, when it has a row that the entry added, or a value that was first set by it
 * and has stayed. When a record last changed does not tell alone: what it shows counts there, and the file may have
 * gone on elsewhere.
 *
 * Returns: (transfer full) (nullable): what it knows; the store stays as it is
 */
PlnKnown *pln_store_load_known (PlnStore *store, const PlnProgramme *incoming, GError **error);
