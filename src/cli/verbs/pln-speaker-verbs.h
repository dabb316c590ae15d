/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What only speakers do. */
#pragma once

#include "cli/pln-call.h"

/* Makes one speaker of two who are the same person: the second one's appearances and what the first one
 * lacks go over to the first. %PLN_ERROR_NOT_FOUND; %PLN_ERROR_REFUSED when both are one already. */
gboolean pln_speaker_merge (PlnCall *call, GError **error);
