/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Making a programme file: for init, for a script that begins with it, and for what is imported into a new file. */
#pragma once

#include "cli/pln-call.h"
#include "model/pln-records.h"

/* Makes the file that --file or $PLENARY_FILE names, else one named after @title, and opens a transaction in it. */
gboolean pln_init_create_file (PlnCall *call, const char *title, GError **error);
