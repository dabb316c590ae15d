/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What those who have a session in their calendar have to know of how it changed. */
#pragma once

#include "model/pln-diff.h"

/**
 * pln_ics_change:
 * @diff: (nullable): what has changed since they last heard of it
 * @slot: a session of the programme after
 * @language: (nullable): the language wanted
 *
 * The date is that of the session's last change, in its zone: the clock has no part in it.
 *
 * Returns: (transfer full): `Updated 26 May: was 10:10, Room A`; empty when there is nothing to tell
 */
char *pln_ics_change (const PlnDiff *diff, const PlnSlot *slot, const char *language);
