/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When sessions with an open end make room: what a calendar needs and a programme need not say. */
#pragma once

#include "model/pln-timetable.h"

/**
 * pln_ics_ends:
 * @timetable: a timetable
 *
 * Finds an end for each session that has a start but no length: the next start in one of its rooms
 * that day, else the last thing known of that day in the programme, else the day change. A part ends when the next
 * one begins, else with its session.
 *
 * Returns: (transfer full): UUID of a session to a gint64 *, Unix time in minutes
 */
GHashTable *pln_ics_ends (const PlnTimetable *timetable);
