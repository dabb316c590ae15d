/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One moment of a programme: what runs, and what is next, place by place. */
#pragma once

#include "model/pln-timetable.h"

/**
 * PlnStage:
 * @room: (nullable): the room; %NULL for what has none
 * @forum: (nullable): without a @room: the forum that all are invited of (a break, a meal); %NULL
 *   for sessions whose room is not known yet
 * @running: PlnSlot: what runs, a session before the part of it that runs
 * @next: PlnSlot: what begins next, all that begin then; a session without its first part
 *
 * A place and what goes on there. The slots belong to the timetable.
 */
typedef struct {
  const PlnRoom *room;
  const PlnForum *forum;
  GPtrArray *running;
  GPtrArray *next;
} PlnStage;

/**
 * PlnMoment:
 * @stages: PlnStage: the places where something runs or will: rooms in their order, then whole
 *   forums, then what has no room yet
 * @untimed: PlnSlot: what is on this conference day, but at no time yet
 */
typedef struct {
  GPtrArray *stages;
  GPtrArray *untimed;
} PlnMoment;

/**
 * pln_moment_new:
 * @timetable: a timetable
 * @utc: the moment, Unix time in minutes
 *
 * Looks at one moment. A session runs from its first minute up to the one before its end. One with
 * an open end runs until something else begins in its place (parts of it do not count), and not
 * beyond its conference day. What is cancelled, or part of what is, neither runs nor comes.
 *
 * Returns: (transfer full): what is going on
 */
PlnMoment *pln_moment_new (const PlnTimetable *timetable, gint64 utc);
void pln_moment_free (PlnMoment *moment);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnMoment, pln_moment_free)

/* Returns: whether anything runs */
gboolean pln_moment_has_running (const PlnMoment *moment);
