/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the properties of a VEVENT become. */
#pragma once

#include "format/calendar/pln-ics-read-file.h"

/* Begins one that is found on @line. Returns: (transfer full): the entry, for pln_ics_entry_end() */
PlnIcsEntry *pln_ics_entry_begin (PlnIcsFile *file, int line);

/* Takes a property of it. */
void pln_ics_entry_take (PlnIcsEntry *entry, const char *text, int line);

/* Takes a property of a component in it (RFC 9073), and, for %NULL, its end. */
void pln_ics_entry_take_nested (PlnIcsEntry *entry, const char *component, const char *text,
                                int line);

/* Ends it, whether all of it was there or not, and frees it. */
void pln_ics_entry_end (PlnIcsEntry *entry);
