/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Making a programme file: for init, for a script that begins with it, and for what is imported into a new file. */
#pragma once

#include "cli/pln-call.h"
#include "cli/pln-import.h"
#include "cli/pln-script.h"
#include "model/pln-records.h"

/* Makes the file that --file or $PLENARY_FILE names, else one named after @title, and opens a transaction in it. */
gboolean pln_init_create_file (PlnCall *call, const char *title, GError **error);

/* Sets title, dates, zone … of the root forum as the options of `init` say. */
gboolean pln_init_forum (PlnCall *call, PlnForum *forum, GError **error);

/* Says which file was made, and its root forum, which has been put. */
gboolean pln_init_say_made (PlnCall *call, gconstpointer root, GError **error);

/* Makes the file that an `init` line asks for, and leaves its transaction open. */
gboolean pln_init_begin (PlnCall *call, GError **error);
