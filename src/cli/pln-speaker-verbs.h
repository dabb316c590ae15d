/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What only speakers do. */
#pragma once

#include "cli/pln-call.h"

gboolean pln_speaker_merge (PlnCall *call, GError **error);
