/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The times of a schedule file: what clocks showed, and where its days begin. */
#pragma once

#include "format/intake/pln-schedule.h"

/* Returns: whether @text is `09:20` or `09:20:30`, up to 47:59:59 */
gboolean pln_schedule_parse_clock (const char *text, int *clock, int *seconds);
/* Returns: whether @text is a date, or a date and time */
gboolean pln_schedule_parse_stamp (const char *text, PlnStamp *stamp);

/**
 * pln_schedule_parse_length:
 * @text: `H:MM`, `HH:MM:SS` (minutes may be 60 and more, hours 24 and more), minutes alone, or what pretalx wrote
 *   once, `1.0:00` (hours; pretalx#350) and `135.0:00` (minutes; pretalx#59)
 * @days: whether three parts are `D:HH:MM`, as pretalx writes what takes a day and more
 * @minutes: (out): the length, rounded
 * @rounded: (out): whether seconds were rounded away
 *
 * Returns: whether @text is a length, 0 included
 */
gboolean pln_schedule_parse_length (const char *text, gboolean days, gint64 *minutes,
                                    gboolean *rounded);
/* Gives the session its length; without one that makes sense its end stays open. One of three parts waits for
 * pln_schedule_settle_times(). */
void pln_schedule_set_length (PlnSchedule *schedule, PlnScheduleEvent *event, const char *text);

/* Gives the forum its dates. */
void pln_schedule_settle_dates (PlnSchedule *schedule);

/**
 * pln_schedule_settle_times:
 * @schedule: a schedule
 * @options: what the reader was told
 *
 * Gives every session its time, the forum its zone and day change. The day change is what the
 * file says; else when its days begin; else the earliest time of day for which every event is on
 * the day that lists it. What puts an event on another day than listed is passed over.
 */
void pln_schedule_settle_times (PlnSchedule *schedule, const PlnReadOptions *options);

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
