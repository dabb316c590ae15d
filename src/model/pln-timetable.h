/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When and where every session is: what follows from a programme but is never stored. */
#pragma once

#include "model/pln-programme.h"

/**
 * PlnSlot:
 * @session: the session
 * @parent: (nullable): the session that it is a part of, when that is in the programme
 * @forum: its forum
 * @zone: the zone of its forum
 * @day: its conference day, or %PLN_NONE
 * @state: how certain it is: pln_programme_state()
 * @start: when it starts on the clocks there, or %PLN_NONE; of a part without a time of its own:
 *   the end of the part before it, cancelled or not, or the start of its session. When the part
 *   before has an open end, nobody can say
 * @end: when it ends on the clocks there, or %PLN_NONE for an open end
 * @utc_start: @start as Unix time in minutes; only when there is a @start
 * @utc_end: @end as Unix time in minutes; only when there is an @end. A length is elapsed time
 * @local: whether @start comes once, never or twice on the clocks there
 * @computed: @start follows from another session
 */
typedef struct {
  const PlnSession *session;
  const PlnSession *parent;
  const PlnForum *forum;
  const PlnZone *zone;
  PlnDate day;
  int state;
  PlnCivil start;
  PlnCivil end;
  gint64 utc_start;
  gint64 utc_end;
  PlnLocalKind local;
  gboolean computed;
} PlnSlot;

/**
 * PlnTimetable:
 * @programme: what it was made of; it must outlive the timetable and not change
 * @slots: (element-type PlnSlot): one for each session, by time: those with a start by @utc_start
 *   (as day, when they have only that, before the others of that day in their forum), then number;
 *   parts right after their session, by their order; those without any time last
 */
typedef struct {
  const PlnProgramme *programme;
  GArray *slots;
  /*< private >*/
  GHashTable *by_session;
} PlnTimetable;

PlnTimetable *pln_timetable_new (const PlnProgramme *programme);
void pln_timetable_free (PlnTimetable *timetable);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnTimetable, pln_timetable_free)

/* Returns: (transfer none): the slot of a session of the programme */
const PlnSlot *pln_timetable_find (const PlnTimetable *timetable, const PlnSession *session);
#define pln_timetable_slot(timetable, i) (&g_array_index ((timetable)->slots, PlnSlot, (i)))

/**
 * pln_timetable_parts:
 * @timetable: a timetable
 * @slot: one of its slots
 * @n_parts: (out): how many parts its session has
 *
 * Returns: (transfer none) (array length=n_parts): the slots of its parts, by their order
 */
const PlnSlot *pln_timetable_parts (const PlnTimetable *timetable, const PlnSlot *slot,
                                    guint *n_parts);

/* Writes down in @part, the session of @slot or a copy of it, the time that it has from its session and the parts
 * before it: it keeps that when they go. */
void pln_slot_hold_time (const PlnSlot *slot, PlnSession *part);

/* Returns: (transfer full): PlnDate: the conference days that have sessions, in order, each once */
GArray *pln_timetable_days (const PlnTimetable *timetable);

/**
 * pln_slot_to_string:
 * @slot: a slot
 * @day: whether to name the day
 *
 * Returns: (transfer full): `Tue 27 May 09:20-10:00`, `09:20-10:00`, `00:30-01:00 +1` for a time
 *   after midnight that belongs to the day before, `09:20` with an open end, `09:00-Thu 29 May
 *   17:00` when it takes a day or longer, `Tue 27 May` (or `no time`) for a day alone, `not
 *   scheduled`
 */
char *pln_slot_to_string (const PlnSlot *slot, gboolean day);
/* Returns: (transfer full): the same with the day, and with the year when @other beside it has another */
char *pln_slot_to_string_beside (const PlnSlot *slot, const PlnSlot *other);

/**
 * pln_slot_to_calendar:
 * @programme: the programme
 * @slot: one of its slots
 *
 * Returns: (transfer full): what a calendar shows of a session so that another value makes its entry a new revision
 *   (RFC 5546, section 2.1.4): start, length, zone, rooms and state, `2025-05-27T09:20/40 Asia/Shanghai 1,3 confirmed`
 */
char *pln_slot_to_calendar (const PlnProgramme *programme, const PlnSlot *slot);
