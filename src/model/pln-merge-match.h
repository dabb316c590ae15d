/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which stored record each record of a file is. */
#pragma once

#include "model/pln-programme.h"

/**
 * pln_merge_match:
 * @stored: the whole programme as it is
 * @incoming: what a file holds
 * @forum: (nullable): UUID of the stored forum that the root of @incoming is
 * @source: the name of where the file comes from
 *
 * By the rules of pln_merge(). No two records are the same stored record, but for speakers that were made one here.
 *
 * Returns: (transfer full): records of @incoming → records of @stored; those that are new are not in it
 */
GHashTable *pln_merge_match (const PlnProgramme *stored, const PlnProgramme *incoming,
                             const char *forum, const char *source);

/* Returns: whether @record came from a file: its UUID is made from a name (RFC 9562, version 5) */
gboolean pln_record_is_derived (gconstpointer record);
