/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where the conference days of a schedule file begin. */
#pragma once

#include "format/intake/pln-schedule.h"

/**
 * pln_schedule_shift_days:
 * @schedule: a schedule whose events have the starts that they give themselves, and whose forum has dates
 *
 * Moves all days by one where every event of every day is one day after the one that lists it, or every event one
 * before: the dates of the days are those of another zone, then, and what events say is right. The dates of the
 * forum move along if they are those of the days.
 */
void pln_schedule_shift_days (PlnSchedule *schedule);

/**
 * pln_schedule_find_day_change:
 * @schedule: a schedule whose events have the starts that they give themselves
 * @zone: (nullable): the zone of the file
 *
 * Returns: the day change: what the file says, else when its days begin, else the earliest time of
 *   day for which all events are on the days that list them; what contradicts the listing is
 *   told and passed over
 */
int pln_schedule_find_day_change (PlnSchedule *schedule, const PlnZone *zone);

/* Tells of the events that the forum's day change puts on another day than the one that lists them. */
void pln_schedule_tell_other_days (PlnSchedule *schedule);
