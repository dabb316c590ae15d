/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What rows are called when somebody tells what was done to them, also when they are gone. */
#pragma once

#include "store/pln-store.h"

void pln_label_free (PlnLabel *label);

/**
 * pln_store_labels:
 * @store: a store
 * @uuids: (element-type utf8): a set of UUIDs
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): UUID to PlnLabel, for those of @uuids that are or were records, appearances or
 *   positions
 */
GHashTable *pln_store_labels (PlnStore *store, GHashTable *uuids, GError **error);
