/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a session that goes leaves behind. */
#pragma once

#include "model/pln-timetable.h"

/**
 * pln_tombstone_new:
 * @timetable: of a programme that still has the session
 * @session: a session that will go
 *
 * What calendars may already show leaves its time and place behind, so that they can cancel it (RFC 5546,
 * section 3.2.5): those that were for its audience. Drafts are in none unless asked for; they, what has no day,
 * and parts, which have no entry of their own there, leave nothing.
 *
 * Returns: (transfer full) (nullable): its tombstone
 */
PlnTombstone *pln_tombstone_new (const PlnTimetable *timetable, const PlnSession *session);

/* Returns: the conference day that it was on; %PLN_NONE when that is not known */
PlnDate pln_tombstone_day (const PlnProgramme *programme, const PlnTombstone *tombstone);
/* Returns: whether @room, as it is called now, is among its rooms, of which only the names are left */
gboolean pln_tombstone_was_in (const PlnTombstone *tombstone, const PlnRoom *room);
