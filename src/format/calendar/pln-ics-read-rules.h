/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When events of a calendar file take place by their rules and dates. */
#pragma once

#include "format/calendar/pln-ics-read-file.h"

/* How many days the rules of a file may look at: no file is slow. */
#define PLN_ICS_RULES_DAYS (20 * 1000 * 1000)

/**
 * PlnIcsRules:
 * @file: the events
 * @zone: (nullable): whose clocks local times are by
 * @last: when the last event starts that has its own date: until then rules without an end are followed
 * @days: how many days rules may still look at
 *
 * What all rules of a file have in common.
 */
typedef struct {
  PlnIcsFile *file;
  const PlnZone *zone;
  PlnCivil last;
  gint64 days;
} PlnIcsRules;

/**
 * pln_ics_rules_follow:
 * @rules: what rules are followed by
 * @number: the number of an event with a start
 * @cut: (out): behind this minute, on its clock, occurrences are left out, which is told; %G_MAXINT for none
 *
 * All RRULEs and RDATEs of the event together, without its EXRULEs and EXDATEs (RFC 5545, section 3.8.5). Local times
 * are by the clock of its start.
 *
 * Returns: (transfer full) (element-type PlnIcsSpan): when it takes place, each once, the start first if that stays
 */
GArray *pln_ics_rules_follow (PlnIcsRules *rules, guint number, PlnCivil *cut);

/* Returns: (transfer full): what tells an occurrence from the others, however it is written: `2026-03-10T08:00Z` */
char *pln_ics_stamp_of (PlnIcsFile *file, const PlnIcsTime *time);
/* Returns: @time on the clock that @like is on; its day, if @like is a day. A day stays what it is. */
PlnIcsTime pln_ics_on_clock (const PlnIcsRules *rules, const PlnIcsTime *time,
                             const PlnIcsTime *like);
/* Returns: (transfer full): the stamp of @time as a series that starts at @start would write it */
char *pln_ics_stamp_in_series (const PlnIcsRules *rules, const PlnIcsTime *time,
                               const PlnIcsTime *start);
/* Returns: (transfer full): the stamp of the day of @time, by the clocks of where it is */
char *pln_ics_day_of (const PlnIcsRules *rules, const PlnIcsTime *time);
