/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a session that goes leaves behind. */
#include "model/pln-tombstone.h"

#include <string.h>

/* Returns: the last of those of @withdrawn that @audience may see, or %NULL */
static const PlnWithdrawn *
find_withdrawn (GPtrArray *withdrawn, PlnAudience audience)
{
  const PlnWithdrawn *found = NULL;
  for (guint i = 0; i < withdrawn->len; i++)
    {
      const PlnWithdrawn *each = withdrawn->pdata[i];
      if (each->audience <= (int) audience && (found == NULL || each->audience > found->audience))
        found = each;
    }
  return found;
}

/* What is for fewer than @audience, who know better, stays. */
static void
take_withdrawn (PlnTombstone *tombstone, GPtrArray *withdrawn, int audience)
{
  for (guint i = 0; i < withdrawn->len; i++)
    if (((PlnWithdrawn *) withdrawn->pdata[i])->audience < audience)
      g_ptr_array_add (tombstone->withdrawn, pln_value_copy (withdrawn->pdata[i]));
}

static void
copy_withdrawn (PlnTombstone *tombstone, const PlnWithdrawn *from)
{
  g_free (tombstone->title);
  g_free (tombstone->timezone);
  g_free (tombstone->place);
  tombstone->title = g_strdup (from->title);
  tombstone->timezone = g_strdup (from->timezone);
  tombstone->place = g_strdup (from->place);
  tombstone->day = from->day;
  tombstone->start = from->start;
  tombstone->fold = from->fold;
  tombstone->length = from->length;
  tombstone->audience = from->audience;
  tombstone->record.sequence = from->sequence;
  tombstone->record.changed = (gint64) from->changed * 60;
}

gboolean
pln_slot_is_listed (const PlnTimetable *timetable, const PlnSlot *slot)
{
  return slot->day != PLN_NONE && !pln_programme_is_draft (timetable->programme, slot->session);
}

/* Returns: (transfer full) (nullable): the names of its rooms, %NULL when it has none */
static char *
dup_rooms (const PlnProgramme *programme, const PlnSession *session, const char *language)
{
  g_autofree char *names = pln_programme_room_names (programme, session, language);
  return names[0] != '\0' ? g_steal_pointer (&names) : NULL;
}

PlnWithdrawn *
pln_withdrawn_new (const PlnTimetable *timetable, const PlnSlot *slot)
{
  const PlnSession *session = slot->session;
  if (!pln_slot_is_listed (timetable, slot))
    return NULL;
  PlnWithdrawn *listed = pln_value_new (&pln_shape_withdrawn);
  listed->audience = pln_programme_audience (timetable->programme, session);
  listed->title = g_strdup (session->title);
  listed->timezone = g_strdup (pln_zone_name (slot->zone));
  listed->day = slot->start == PLN_NONE ? slot->day : PLN_NONE;
  listed->start = slot->start;
  if (slot->start != PLN_NONE)
    pln_zone_to_civil (slot->zone, slot->utc_start, &listed->fold);
  listed->length = session->length;
  listed->place = dup_rooms (timetable->programme, session, NULL);
  return listed;
}

static PlnTombstone *
new_tombstone (const PlnSession *session)
{
  PlnTombstone *tombstone = pln_value_new (&pln_shape_tombstone);
  tombstone->record.uuid = g_strdup (session->record.uuid);
  tombstone->part = session->parent != NULL ? 1 : pln_type_flag.none;
  return tombstone;
}

PlnTombstone *
pln_tombstone_new (const PlnTimetable *timetable, const PlnSession *session)
{
  const PlnSlot *slot = pln_timetable_find (timetable, session);
  g_autoptr (PlnWithdrawn) listed = pln_withdrawn_new (timetable, slot);
  const PlnWithdrawn *shown = listed;
  if (shown == NULL)
    shown = find_withdrawn (session->withdrawn, PLN_AUDIENCE_STAFF);
  if (shown == NULL)
    return NULL;
  PlnTombstone *tombstone = new_tombstone (session);
  tombstone->record.key = g_strdup (session->record.key);
  copy_withdrawn (tombstone, shown);
  tombstone->record.sequence = 0; /* what the session has come to by then */
  tombstone->record.changed = 0;
  take_withdrawn (tombstone, session->withdrawn, shown->audience);
  return tombstone;
}

PlnTombstone *
pln_tombstone_new_withdrawn (const PlnSession *session, PlnAudience audience)
{
  const PlnWithdrawn *shown = find_withdrawn (session->withdrawn, audience);
  if (shown == NULL)
    return NULL;
  /* Its key may tell what it is called now. */
  PlnTombstone *tombstone = new_tombstone (session);
  tombstone->record.number = session->record.number;
  copy_withdrawn (tombstone, shown);
  return tombstone;
}

PlnTombstone *
pln_tombstone_new_left (const PlnTimetable *released, const PlnSlot *slot, const PlnRecord *now,
                        const PlnRecord *whole, const char *language)
{
  const PlnRecord *record = now != NULL ? now : &slot->session->record;
  g_autoptr (PlnWithdrawn) listed = pln_withdrawn_new (released, slot);
  if (listed == NULL)
    return NULL;
  g_free (listed->title);
  g_free (listed->place);
  listed->title = g_strdup (pln_record_text (slot->session, "title", language));
  listed->place = dup_rooms (released->programme, slot->session, language);
  PlnTombstone *tombstone = new_tombstone (slot->session);
  copy_withdrawn (tombstone, listed);
  tombstone->record.sequence = record->sequence;
  tombstone->record.changed = MAX (record->changed, whole != NULL ? whole->changed : 0);
  return tombstone;
}

void
pln_tombstone_restrict (PlnTombstone *tombstone, PlnAudience audience)
{
  const PlnWithdrawn *shown = find_withdrawn (tombstone->withdrawn, audience);
  if (tombstone->audience <= (int) audience || shown == NULL)
    return;
  copy_withdrawn (tombstone, shown);
  g_clear_pointer (&tombstone->record.key, g_free);
  g_ptr_array_set_size (tombstone->withdrawn, 0);
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
