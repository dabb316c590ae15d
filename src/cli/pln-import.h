/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bringing in files of other tools, and our own. */
#pragma once

#include "cli/pln-call.h"
#include "model/pln-records.h"

/* Makes a programme file from the file that --import names. */
gboolean pln_import_init (PlnCall *call, GError **error);

/* Brings the file that is the argument into the open programme. */
gboolean pln_import_run (PlnCall *call, GError **error);
