/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a session that goes leaves behind. */
#pragma once

#include "model/pln-timetable.h"

/* Returns: whether calendars show @slot to its audience: drafts are in none unless asked for, nor is what has no day */
gboolean pln_slot_is_listed (const PlnTimetable *timetable, const PlnSlot *slot);

/**
 * pln_withdrawn_new:
 * @timetable: of a programme
 * @slot: a session of it
 *
 * What calendars show of @slot now, and to whom, as it will have to be known when they may not any more.
 *
 * Returns: (transfer full) (nullable): it, without sequence and last change; %NULL when they show nothing of it
 */
PlnWithdrawn *pln_withdrawn_new (const PlnTimetable *timetable, const PlnSlot *slot);

/**
 * pln_tombstone_new:
 * @timetable: of a programme that still has the session
 * @session: a session that will go
 *
 * What calendars show, or releases have shown to those who may not see it any more, leaves that behind, so that they
 * can cancel it (RFC 5546, section 3.2.5). What was never shown leaves nothing.
 *
 * Returns: (transfer full) (nullable): its tombstone
 */
PlnTombstone *pln_tombstone_new (const PlnTimetable *timetable, const PlnSession *session);

/* Returns: (transfer full) (nullable): what stands for @session before @audience, who may not see it any more: what
 * a release last showed them of it, if any did, and nothing else */
PlnTombstone *pln_tombstone_new_withdrawn (const PlnSession *session, PlnAudience audience);
/**
 * pln_tombstone_new_left:
 * @released: of a programme as a release has shown it
 * @slot: a session of it
 * @now: (nullable): the session, or its tombstone, as it is now
 * @whole: (nullable): the same of the session that it was a part of, which takes its parts with it
 * @language: (nullable): of its title and rooms; the first one otherwise
 *
 * What is in fewer calendars than before, of another speaker or in another room, leaves that behind in the others.
 *
 * Returns: (transfer full) (nullable): a tombstone as the release has shown the session, as new as @now and @whole;
 *   %NULL when calendars did not show it
 */
PlnTombstone *pln_tombstone_new_left (const PlnTimetable *released, const PlnSlot *slot,
                                      const PlnRecord *now, const PlnRecord *whole,
                                      const char *language);

/* Makes of a tombstone that is not for @audience what a release last showed them, if any did. */
void pln_tombstone_restrict (PlnTombstone *tombstone, PlnAudience audience);

/* Returns: the conference day that it was on; %PLN_NONE when that is not known */
PlnDate pln_tombstone_day (const PlnProgramme *programme, const PlnTombstone *tombstone);
/* Returns: whether @room, as it is called now, is among its rooms, of which only the names are left */
gboolean pln_tombstone_was_in (const PlnTombstone *tombstone, const PlnRoom *room);
