/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bringing in files of other tools, and our own. */
#pragma once

#include "cli/pln-call.h"
#include "model/pln-records.h"

/* Makes a programme file from the file that --import names. */
gboolean pln_import_init (PlnCall *call, GError **error);

/* Brings the file that is the argument into the open programme. */
gboolean pln_import_run (PlnCall *call, GError **error);

/* Sets title, dates, zone … of the root forum as the options of `init` say. */
gboolean pln_init_forum (PlnCall *call, PlnForum *forum, GError **error);

/* Says which file was made, and its root forum, which has been put. */
gboolean pln_init_say_made (PlnCall *call, gconstpointer root, GError **error);
