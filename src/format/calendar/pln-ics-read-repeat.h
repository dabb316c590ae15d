/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Events of a calendar file that take place more than once, and what each is known by. */
#pragma once

#include "format/calendar/pln-ics-read-file.h"

/* Makes events of all occurrences of those that repeat, and tells what of a UID is what; local times are by the clocks
 * of @zone (nullable). Of a message also of those that follow in @stored (nullable), where they came from @source
 * (nullable: any) */
void pln_ics_settle_repeats (PlnIcsFile *file, const PlnZone *zone, const PlnProgramme *stored,
                             const char *source);

/* Gives the events what they are known by */
void pln_ics_settle_uids (PlnIcsFile *file);
