/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A small programme out of a large one. */
#pragma once

#include "model/pln-programme.h"
#include "model/pln-timetable.h"

/**
 * pln_programme_extract:
 * @timetable: of the whole programme
 * @records: (element-type PlnRecord): sessions and tombstones of it, none twice; a part comes with the session that it
 *   is in
 *
 * Copies @records and what they refer to, directly or through others (rooms and their venues, themes, speakers,
 * organisations, forums up to the root), but no further sessions. The cost depends on what is copied, not on the size
 * of the programme. Parts that come without one beside them keep their time, as with pln_programme_keep().
 *
 * Returns: (transfer full): the small programme
 */
PlnProgramme *pln_programme_extract (const PlnTimetable *timetable, GPtrArray *records);

/**
 * pln_programme_keep:
 * @programme: a programme
 * @kind: a kind of records
 * @keep: decides, before any is removed
 * @data: for @keep
 *
 * Removes the records of @kind that @keep does not want. References to them stay and lead nowhere.
 * Parts that stay while their session or another part of it goes get what they had from these
 * (start, day, forum, rooms, that it is cancelled) as their own, so that no selection changes them.
 */
void pln_programme_keep (PlnProgramme *programme, PlnKind kind, PlnKeep keep, gpointer data);
