/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Releases: states of the programme that are kept under a name. */
#pragma once

#include "store/pln-store.h"

/**
 * pln_store_freeze:
 * @store: a store in a transaction
 * @release: its name and note; gets number, UUID and time
 * @programme: the programme as it is now
 * @format: the version of the format of @bytes
 * @bytes: @programme in that format
 * @error: %PLN_ERROR_REFUSED when another release has the name, %PLN_ERROR_STORE
 *
 * Keeps a state under a name, and what it shows to each audience, so that calendars can cancel what is hidden from
 * them later (#PlnWithdrawn). When the release is undone, its number is not used again, and what it has shown stays:
 * somebody may have got its calendar.
 */
gboolean pln_store_freeze (PlnStore *store, PlnRelease *release, const PlnProgramme *programme,
                           int format, GBytes *bytes, GError **error);

/* Returns: (transfer full) (nullable): PlnRelease: all releases, by number */
GPtrArray *pln_store_releases (PlnStore *store, GError **error);

/**
 * pln_store_frozen:
 * @store: a store
 * @release: one of its releases
 * @format: (out): the version of the format that the bytes are in
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): the bytes that pln_store_freeze() was given
 */
GBytes *pln_store_frozen (PlnStore *store, const PlnRelease *release, int *format, GError **error);
