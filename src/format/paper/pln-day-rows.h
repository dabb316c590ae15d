/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of a conference day, in the order in which every view has them. */
#pragma once

#include "model/pln-timetable.h"

/**
 * PlnDayRow:
 * @slot: the session
 * @forum: the place of its forum among all, read as a tree
 * @room: the order of its first room; 0 without one
 * @number: the number of that room
 *
 * One session and where it is put.
 */
typedef struct {
  const PlnSlot *slot;
  guint forum;
  int room;
  int number;
} PlnDayRow;

/* Returns: whether @slot has a row of its own: a part stands in its session, but for one of another day */
gboolean pln_slot_is_row (const PlnTimetable *timetable, const PlnSlot *slot);
/* Returns: the day on whose pages @slot stands: that of the session it stands in; or %PLN_NONE */
PlnDate pln_slot_day (const PlnTimetable *timetable, const PlnSlot *slot);

/**
 * pln_day_rows:
 * @timetable: a timetable
 * @day: a conference day, or %PLN_NONE for the sessions that have none
 *
 * Returns: (transfer full): PlnDayRow: the rows of that day, by forum, start (those without one first), room in
 *   the order of rooms (none last), then number
 */
GArray *pln_day_rows (const PlnTimetable *timetable, PlnDate day);
