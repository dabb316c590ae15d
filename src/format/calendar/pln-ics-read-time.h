/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The times of a calendar file: in which zone, on which days, and how long. */
#pragma once

#include "format/calendar/pln-ics-read-file.h"

/* Returns: (nullable): the zone of the calendar, as it says or as most of its events say */
const PlnZone *pln_ics_find_zone (PlnIcsFile *file);

/* Gives the conference its days, by the clocks of @zone. */
void pln_ics_settle_dates (PlnIcsFile *file, const PlnZone *zone, int day_change);

/* Gives each event its @utc; local times are by the clocks of @zone. */
void pln_ics_settle_instants (PlnIcsFile *file, const PlnZone *zone);

/* Gives each session its time by the clocks of @zone, and its length. */
void pln_ics_settle_times (PlnIcsFile *file, const PlnZone *named, const PlnZone *zone);
