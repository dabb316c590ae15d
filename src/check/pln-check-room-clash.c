/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule room-clash: two sessions in one room at once. */
#include "check/pln-clash.h"

extern const PlnCheck pln_check_room_clash;

/* Parts want the rooms that they have from their session too: they may run beyond its end. Posters
 * hang side by side. */
static void
run (const PlnTimetable *timetable, GPtrArray *findings)
{
  const PlnProgramme *programme = timetable->programme;
  g_autoptr (GArray) bookings = pln_bookings_new ();
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      GPtrArray *rooms = pln_programme_rooms (programme, slot->session);
      for (guint j = 0; j < rooms->len; j++)
        {
          const PlnReference *reference = rooms->pdata[j];
          const PlnRecord *room
              = pln_programme_find_as (programme, &pln_shape_room, reference->target);
          if (room != NULL)
            pln_bookings_add (bookings, slot, room, slot->session->kind == PLN_SESSION_POSTER);
        }
    }
  pln_bookings_check (bookings, &pln_check_room_clash, PLN_CLASH_TELL_SESSION, findings);
}

const PlnCheck pln_check_room_clash = {
  .name = "room-clash",
  .severity = PLN_SEVERITY_ERROR,
  .summary = "two sessions in one room at the same time",
  .why = "one of them will stand before a closed door",
  .run = run,
};
