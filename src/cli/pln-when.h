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
