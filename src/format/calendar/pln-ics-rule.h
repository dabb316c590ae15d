/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When an event takes place by a recurrence rule (RFC 5545, section 3.3.10). */
#pragma once

#include "base/pln-time.h"

#include <libical/ical.h>

/**
 * PlnIcsRuleEnd:
 * @PLN_ICS_RULE_WHOLE: all is there, up to COUNT or to the last minute wanted
 * @PLN_ICS_RULE_TOO_MANY: it takes place more often than was wanted
 * @PLN_ICS_RULE_TOO_LONG: the days that could be looked at are used up
 * @PLN_ICS_RULE_TOO_LATE: COUNT goes beyond the years that a programme can have
 * @PLN_ICS_RULE_NEVER: it never takes place, not even at DTSTART
 *
 * Where an expansion ends.
 */
typedef enum {
  PLN_ICS_RULE_WHOLE,
  PLN_ICS_RULE_TOO_MANY,
  PLN_ICS_RULE_TOO_LONG,
  PLN_ICS_RULE_TOO_LATE,
  PLN_ICS_RULE_NEVER,
} PlnIcsRuleEnd;

/**
 * PlnIcsGaps:
 * @is_missing: whether clocks jump over a minute
 * @data: for @is_missing
 *
 * Clocks that are changed.
 */
typedef struct {
  gboolean (*is_missing) (gpointer data, PlnCivil time);
  gpointer data;
} PlnIcsGaps;

/**
 * pln_ics_rule_expand:
 * @recur: a rule as libical parses it, MINUTELY to YEARLY; its UNTIL is left to @last
 * @start: DTSTART on its own clock
 * @is_date: whether it is a date: BYHOUR and BYMINUTE are then ignored
 * @alone: @start is the first, whether the rule has it or not, and counts for COUNT (section 3.8.5.3); else it is only
 *   when the rule has it, as that of another rule may be
 * @last: the last minute wanted, on the same clock
 * @most: the most starts wanted
 * @gaps: (nullable): the clocks that the times are read from: a time that they jump over is not taken, nor counted for
 *   COUNT (section 3.3.10), but for @start
 * @days: (inout): how many days can be looked at; lowered by those that were
 * @starts: (element-type PlnCivil): where the starts are added, in order, each once
 *
 * Walks the days of each period of FREQ and INTERVAL, keeps those that all BY rules hold, sets the times of day, and
 * picks by BYSETPOS. Days and times that @recur does not name are those of @start. A day in no period of 400 years, the
 * cycle of the calendar, comes in none.
 *
 * Returns: where it ends
 */
PlnIcsRuleEnd pln_ics_rule_expand (const struct icalrecurrencetype *recur, PlnCivil start,
                                   gboolean is_date, gboolean alone, PlnCivil last, guint most,
                                   const PlnIcsGaps *gaps, gint64 *days, GArray *starts);
