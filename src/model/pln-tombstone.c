/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a session that goes leaves behind. */
#include "model/pln-tombstone.h"

#include <string.h>

PlnTombstone *
pln_tombstone_new (const PlnTimetable *timetable, const PlnSession *session)
{
  const PlnSlot *slot = pln_timetable_find (timetable, session);
  if (session->parent != NULL || session->state == PLN_STATE_DRAFT || slot->day == PLN_NONE)
    return NULL;
  PlnTombstone *tombstone = pln_value_new (&pln_shape_tombstone);
  tombstone->record.uuid = g_strdup (session->record.uuid);
  tombstone->record.key = g_strdup (session->record.key);
  tombstone->title = g_strdup (session->title);
  tombstone->timezone = g_strdup (pln_zone_name (slot->zone));
  tombstone->day = slot->start == PLN_NONE ? slot->day : PLN_NONE;
  tombstone->start = slot->start;
  tombstone->fold = session->fold;
  tombstone->length = session->length;
  tombstone->audience = session->audience;
  tombstone->place = pln_programme_room_names (timetable->programme, session, NULL);
  if (tombstone->place[0] == '\0')
    g_clear_pointer (&tombstone->place, g_free);
  return tombstone;
}

/* Its forum is not known any more: the day changes as in the root. */
PlnDate
pln_tombstone_day (const PlnProgramme *programme, const PlnTombstone *tombstone)
{
  return tombstone->start != PLN_NONE
             ? pln_forum_day (programme, pln_programme_root (programme), tombstone->start)
             : tombstone->day;
}

gboolean
pln_tombstone_was_in (const PlnTombstone *tombstone, const PlnRoom *room)
{
  const char *names = tombstone->place != NULL ? tombstone->place : "";
  gsize length = strlen (room->name);
  for (const char *at = names; length > 0 && (at = strstr (at, room->name)) != NULL; at++)
    if ((at == names || (at - names >= 2 && strncmp (at - 2, ", ", 2) == 0))
        && (at[length] == '\0' || strncmp (at + length, ", ", 2) == 0))
      return TRUE;
  return FALSE;
}
