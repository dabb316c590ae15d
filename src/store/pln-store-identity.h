/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who a record is, for ever: UUID, number, sequence and last change; and its key, which may change. */
#pragma once

#include "store/pln-store-private.h"

/* Refuses a key that another record of the kind has. */
gboolean pln_store_claim_key (PlnStore *store, PlnRecord *record, const char *key, GError **error);

/* Gives @record what it lacks of UUID, number, key and last change; one that was removed is the same again, and @back
 * says so. */
gboolean pln_store_insert_identity (PlnStore *store, PlnRecord *record, gboolean *back,
                                    GError **error);

/* Writes the sequence; the last change of @record is now, and pln_store_settle() writes it if anything comes of it. */
gboolean pln_store_update_identity (PlnStore *store, PlnRecord *record, GError **error);

/* Marks the identity as removed: its row stays, its key is free again. */
gboolean pln_store_remove_identity (PlnStore *store, const PlnRecord *record, GError **error);

/* A tombstone has the identity of the session that it stands for, which stays removed; @there: it was here. */
gboolean pln_store_insert_tombstone (PlnStore *store, PlnRecord *tombstone, gboolean *there,
                                     GError **error);
