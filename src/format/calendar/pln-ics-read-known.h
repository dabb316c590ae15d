/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calendars that were written from here and come back, maybe changed in a calendar program: what they may say. */
#pragma once

#include "format/calendar/pln-ics-read-file.h"

/**
 * pln_ics_find_known:
 * @file: a file with its UIDs settled
 * @stored: (nullable): the programme that it goes into
 * @source: the name of where it comes from
 *
 * Marks the events that are entries of sessions which did not come from @source: the calendar was written from
 * here, and may have been changed in a calendar program since. If there are any, the conference of the file is the
 * forum that these are in.
 */
void pln_ics_find_known (PlnIcsFile *file, const PlnProgramme *stored, const char *source);

/* Lets those say only what a calendar can say better than the programme: title, time, rooms and state; and makes rooms,
 * themes and speakers of what the others name. Times have to be settled. */
void pln_ics_settle_known (PlnIcsFile *file, const PlnProgramme *stored, const char *source);
