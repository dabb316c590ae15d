/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Loading records: the SELECTs follow from the field tables. */
#pragma once

#include "store/pln-store-private.h"
#include "store/pln-store.h"

/* Returns: (transfer full): a JSON array of the UUIDs that are the keys of @uuids, for json_each() */
char *pln_store_to_json (GHashTable *uuids);

/* Returns: (transfer full) (nullable): the sessions of @uuids (NULL-terminated) and all forums and rooms, with what
 * says when and where they are and nothing else */
PlnProgramme *pln_store_load_times (PlnStore *store, GPtrArray *uuids, GError **error);

/* Returns: (transfer full) (nullable): the whole programme */
PlnProgramme *pln_store_load (PlnStore *store, GError **error);

/**
 * pln_store_load_shapes:
 * @store: a store
 * @shapes: (array zero-terminated=1): the kinds of records and the lists in them that are wanted
 * @texts: whether fields of many lines (abstracts, biographies, notes) are wanted
 * @error: %PLN_ERROR_STORE
 *
 * Loads what somebody will look at, and nothing else: a verb that lists titles need not read every
 * abstract. What is not wanted is empty in the result, and of the identity of an element of a list
 * only its UUID is there; so no record of it may be put back, and it is marked as partial.
 *
 * Returns: (transfer full) (nullable): all records of these kinds
 */
PlnProgramme *pln_store_load_shapes (PlnStore *store, const PlnShape *const *shapes, gboolean texts,
                                     GError **error);

/**
 * pln_store_load_some:
 * @store: a store
 * @kind: a kind, or %PLN_N_KINDS for any
 * @uuids: (array zero-terminated=1): records of that kind
 * @error: %PLN_ERROR_STORE
 *
 * Loads these records and what they refer to.
 *
 * Returns: (transfer full) (nullable): a part of the programme, with all forums and venues, around sessions all rooms
 */
PlnProgramme *pln_store_load_some (PlnStore *store, PlnKind kind, const char *const *uuids,
                                   GError **error);

/**
 * pln_store_load_around:
 * @store: a store
 * @sessions: (array zero-terminated=1): UUIDs of sessions
 * @error: %PLN_ERROR_STORE
 *
 * Loads these sessions with their families (parents and parts) and those that they may clash with: in the same rooms
 * or with the same speakers, near in time. The cost depends on these, not on the size of the programme.
 *
 * Returns: (transfer full) (nullable): a part of the programme
 */
PlnProgramme *pln_store_load_around (PlnStore *store, const char *const *sessions, GError **error);
