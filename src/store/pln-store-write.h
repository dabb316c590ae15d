/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing records: what differs from what is stored, with numbers, keys, sequence and last change. */
#pragma once

#include "store/pln-store.h"

/**
 * pln_store_put:
 * @store: a store in a transaction
 * @old: (nullable): the record as it is stored, %NULL for a new one
 * @record: how it shall be; gets UUID, number and key if it has none, and sequence and last change
 * @error: %PLN_ERROR_REFUSED when a constraint says no, %PLN_ERROR_STORE
 *
 * Writes what differs. SEQUENCE goes up when start, end, rooms or state of a session that is known
 * outside changes (RFC 5546, section 2.1.4). A new record that has number and last change already (one read
 * from our own JSON) keeps them.
 *
 * Returns: whether it was written
 */
gboolean pln_store_put (PlnStore *store, gconstpointer old, gpointer record, GError **error);

/**
 * pln_store_remove:
 * @store: a store in a transaction
 * @record: a stored record
 * @error: %PLN_ERROR_REFUSED when other records need it, %PLN_ERROR_STORE
 *
 * Removes a record with all that it owns. Its identity stays.
 *
 * Returns: whether it was removed
 */
gboolean pln_store_remove (PlnStore *store, gconstpointer record, GError **error);

/**
 * pln_store_set_key:
 * @store: a store in a transaction
 * @record: a stored record; gets the new key
 * @key: the key wanted, already a slug
 * @error: %PLN_ERROR_REFUSED when another record of its kind has it
 *
 * Returns: whether it was set
 */
gboolean pln_store_set_key (PlnStore *store, PlnRecord *record, const char *key, GError **error);
