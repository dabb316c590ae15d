/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Packs what is large, as zlib does (RFC 1950). */
#pragma once

#include "store/history/pln-changeset.h"

/* Returns: (transfer full) (nullable): @bytes, packed when they are large */
GBytes *pln_pack (GBytes *bytes, GError **error);

/* The inverse; %PLN_ERROR_STORE when they are damaged. Returns: (transfer full) (nullable): what was packed */
GBytes *pln_unpack (GBytes *bytes, GError **error);
