/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Entries: recording what was written, taking it back and doing it again. */
#pragma once

#include "store/pln-store.h"

/**
 * pln_store_record:
 * @store: a store in a transaction, settled
 * @entry: who did what; gets number, UUID and time
 * @error: %PLN_ERROR_STORE
 *
 * Makes an entry of what has been written; none when that comes to nothing, unless it takes another one back.
 */
gboolean pln_store_record (PlnStore *store, PlnEntry *entry, GError **error);

/**
 * pln_store_turn:
 * @store: a store in a transaction, with nothing written since it began or since the last entry
 * @entry: a write
 * @error: %PLN_ERROR_REFUSED when what it touched has changed since (the message names the entries in the way), when a
 *   barrier lies between, or when it made the programme; %PLN_ERROR_STORE
 *
 * Takes @entry back, or does it again when it has been taken back: its rows, not what else they say, and not identity,
 * which goes on. To be settled and recorded as any other write.
 */
gboolean pln_store_turn (PlnStore *store, const PlnEntry *entry, GError **error);
