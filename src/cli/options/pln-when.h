/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When a session is, as people type it: a clock and a day, a date and time, a day alone. */
#pragma once

#include "cli/pln-call.h"
#include "model/pln-timetable.h"

/* --start, --day, --end, --second. */
extern const PlnOption pln_options_when[];

/**
 * pln_when_apply:
 * @call: a call whose options are given
 * @programme: the forums, the session's parent and parts
 * @session: the session to change
 *
 * Sets day, start, fold and length from the options; what is wrong becomes a fault of @call.
 */
void pln_when_apply (PlnCall *call, const PlnProgramme *programme, PlnSession *session);

/* Makes faults of what is no time on any day, for a session that is not there. */
void pln_when_check (PlnCall *call);

/**
 * pln_time_parse:
 * @programme: the forums
 * @forum: the forum whose days count
 * @name: what a message calls it: `--at`
 * @text: `2025-05-27 09:20`, or a time of @day: `09:20`, `24:30`, or as people type them (base/pln-time-typed.h)
 * @day: the conference day of a time without a date, or %PLN_NONE when there is none
 * @civil: (out): when it is
 * @error: %PLN_ERROR_INVALID
 */
gboolean pln_time_parse (const PlnProgramme *programme, const PlnForum *forum, const char *name,
                         const char *text, PlnDate day, PlnCivil *civil, GError **error);

/* Returns: the only day of @forum, or %PLN_NONE when it has several or none */
PlnDate pln_forum_only_day (const PlnProgramme *programme, const PlnForum *forum);

/**
 * pln_day_parse:
 * @programme: the forums
 * @forum: the forum whose days count
 * @text: `2025-05-27`, or the number of a day of the forum: `2`
 * @day: (out): the day
 * @error: %PLN_ERROR_INVALID
 */
gboolean pln_day_parse (const PlnProgramme *programme, const PlnForum *forum, const char *text,
                        PlnDate *day, GError **error);

/**
 * pln_when_plain:
 * @field: a field of any type
 * @text: what was typed
 * @error: %PLN_ERROR_INVALID when @text is a time, date or length that may mean two things
 *
 * Returns: (transfer full) (nullable): @text, or for a time, a date or a length that people type otherwise, as the type
 *   of @field takes it
 */
char *pln_when_plain (const PlnField *field, const char *text, GError **error);
