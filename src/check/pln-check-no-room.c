/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule no-room: a session that has a time but no room. */
#include "check/pln-check-private.h"

extern const PlnCheck pln_check_no_room;

static gboolean
wants_room (const PlnSlot *slot)
{
  return slot->start != PLN_NONE && !pln_check_is_off (slot)
         && !pln_session_kind_is_for_all (slot->session->kind);
}

/* A session that only holds parts which all have rooms needs none itself. */
static gboolean
parts_have_rooms (const PlnTimetable *timetable, const PlnSlot *slot)
{
  guint n_parts;
  const PlnSlot *parts = pln_timetable_parts (timetable, slot, &n_parts);
  for (guint i = 0; i < n_parts; i++)
    if (wants_room (&parts[i]) && parts[i].session->rooms->len == 0)
      return FALSE;
  return n_parts > 0;
}

/* A part is where its session is; if that has no place, it is the session that lacks one. */
static gboolean
session_answers (const PlnTimetable *timetable, const PlnSlot *slot)
{
  const PlnSlot *whole = slot->parent != NULL ? pln_timetable_find (timetable, slot->parent) : NULL;
  return whole != NULL
         && (wants_room (whole) || pln_session_kind_is_for_all (whole->session->kind));
}

static void
run (const PlnTimetable *timetable, GPtrArray *findings)
{
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if (!wants_room (slot) || pln_programme_rooms (timetable->programme, slot->session)->len > 0
          || session_answers (timetable, slot) || parts_have_rooms (timetable, slot))
        continue;
      PlnFinding *finding = pln_check_add (findings, &pln_check_no_room, slot, "no room");
      pln_check_advise (finding, "session set", slot->session, "--room ROOM");
    }
}

const PlnCheck pln_check_no_room = {
  .name = "no-room",
  .severity = PLN_SEVERITY_WARNING,
  .summary
  = "a session with a time but without a room (breaks, meals, ceremonies and socials need none)",
  .why = "nobody will find it",
  .run = run,
};
