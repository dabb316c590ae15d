/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The lines of one conference day, for the terminal and for text files. */
#pragma once

#include "format/pln-format.h"
#include "model/pln-timetable.h"

/**
 * pln_day_page:
 * @timetable: a timetable
 * @day: a conference day, or %PLN_NONE for the sessions that have no day
 * @options: width (40 at least), cut, language; their day is not looked at
 *
 * Lays out a day: a heading with venue and zone, the sessions by time and room, under a heading for
 * each forum if there are several. No line is wider than the width or ends in a blank. Every session
 * of the day is laid out once and only once: a part in its session, or by itself if it is on another
 * day.
 *
 * Returns: (transfer full): the lines, each with its newline; empty when the day has no session
 */
char *pln_day_page (const PlnTimetable *timetable, PlnDate day, const PlnWriteOptions *options);
