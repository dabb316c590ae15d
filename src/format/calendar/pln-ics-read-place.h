/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which rooms the place of an event names, if any. */
#pragma once

#include "format/calendar/pln-ics-read-file.h"

/* Takes out of places what is no room. Returns: (transfer container) (element-type utf8): the names of rooms, of the
 *   file and of @stored (nullable), which own them */
GHashTable *pln_ics_settle_places (PlnIcsFile *file, const PlnProgramme *stored);

/* Cuts `, ` and @tail (nullable) off the end of @text. */
void pln_ics_cut_tail (char *text, const char *tail);

/* Returns: (transfer full) (element-type utf8): the rooms that @place names, when all of it are @names (element-type
 *   utf8) of other places, with commas and the like between them and what they end with once; else itself */
GPtrArray *pln_ics_split_place (const char *place, GHashTable *names);
