/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When sessions with an open end make room: what a calendar needs and a programme need not say. */
#include "format/calendar/pln-ics-ends.h"

/* The two earliest different starts in a room of those seen so far, going back in time. */
typedef struct {
  gint64 first;
  gint64 second;
} Starts;

/* What is known of the sessions later than the one looked at. */
typedef struct {
  const PlnTimetable *timetable;
  GHashTable *rooms; /* UUID of a room to Starts */
  GHashTable *days;  /* PlnDate to gint64, the last minute known */
} Later;

static gboolean
takes_place (const PlnSlot *slot)
{
  return slot->start != PLN_NONE && slot->state != PLN_STATE_CANCELLED;
}

static gint64 *
boxed (gint64 value)
{
  return g_memdup2 (&value, sizeof value);
}

static void
note_day (Later *later, const PlnSlot *slot)
{
  gint64 last = slot->end != PLN_NONE ? slot->utc_end : slot->utc_start;
  const gint64 *known = g_hash_table_lookup (later->days, GINT_TO_POINTER (slot->day));
  if (known == NULL || *known < last)
    g_hash_table_insert (later->days, GINT_TO_POINTER (slot->day), boxed (last));
}

static void
note_rooms (Later *later, const PlnSlot *slot)
{
  GPtrArray *rooms = pln_programme_rooms (later->timetable->programme, slot->session);
  for (guint i = 0; i < rooms->len; i++)
    {
      const PlnReference *room = rooms->pdata[i];
      Starts *starts = g_hash_table_lookup (later->rooms, room->target);
      if (starts != NULL && starts->first == slot->utc_start)
        continue;
      Starts *earlier = g_new (Starts, 1);
      earlier->first = slot->utc_start;
      earlier->second = starts != NULL ? starts->first : G_MAXINT64;
      g_hash_table_insert (later->rooms, room->target, earlier);
    }
}

static gint64
day_change_after (const PlnTimetable *timetable, const PlnSlot *slot)
{
  int clock = pln_forum_day_change (timetable->programme, slot->forum);
  return pln_zone_to_utc (slot->zone, pln_civil_new (slot->day + 1, clock), 0, NULL);
}

static gint64
find_end (const Later *later, const PlnSlot *slot)
{
  const gint64 *last = g_hash_table_lookup (later->days, GINT_TO_POINTER (slot->day));
  gint64 end
      = last != NULL && *last > slot->utc_start ? *last : day_change_after (later->timetable, slot);
  GPtrArray *rooms = pln_programme_rooms (later->timetable->programme, slot->session);
  for (guint i = 0; i < rooms->len; i++)
    {
      const PlnReference *room = rooms->pdata[i];
      const Starts *starts = g_hash_table_lookup (later->rooms, room->target);
      if (starts != NULL)
        end = MIN (end, starts->first > slot->utc_start ? starts->first : starts->second);
    }
  return MAX (end, slot->utc_start + 1);
}

/* When the session that @part is in ends, and before that the next part begins; @part's start when nobody can say. */
static gint64
find_end_of_part (const PlnTimetable *timetable, GHashTable *ends, const PlnSlot *part)
{
  const PlnSlot *whole = pln_timetable_find (timetable, part->parent);
  const gint64 *open = g_hash_table_lookup (ends, whole->session->record.uuid);
  guint n = 0;
  const PlnSlot *parts = pln_timetable_parts (timetable, whole, &n);
  gint64 end = open != NULL ? *open : whole->end != PLN_NONE ? whole->utc_end : part->utc_start;
  for (guint i = 0; i < n; i++)
    if (parts[i].start != PLN_NONE && parts[i].utc_start > part->utc_start)
      end = end > part->utc_start ? MIN (end, parts[i].utc_start) : parts[i].utc_start;
  return end;
}

static void
find_ends (const PlnTimetable *timetable, Later *later, GHashTable *ends)
{
  for (guint i = timetable->slots->len; i > 0; i--)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i - 1);
      if (slot->start != PLN_NONE && slot->end == PLN_NONE)
        g_hash_table_insert (ends, g_strdup (slot->session->record.uuid),
                             boxed (find_end (later, slot)));
      if (takes_place (slot) && slot->parent == NULL)
        note_rooms (later, slot);
    }
}

GHashTable *
pln_ics_ends (const PlnTimetable *timetable)
{
  GHashTable *ends = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) rooms = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GHashTable) days = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Later later = { timetable, rooms, days };
  for (guint i = 0; i < timetable->slots->len; i++)
    if (takes_place (pln_timetable_slot (timetable, i)))
      note_day (&later, pln_timetable_slot (timetable, i));
  find_ends (timetable, &later, ends);
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if (slot->parent == NULL || slot->start == PLN_NONE || slot->end != PLN_NONE)
        continue;
      gint64 end = find_end_of_part (timetable, ends, slot);
      if (end > slot->utc_start)
        g_hash_table_insert (ends, g_strdup (slot->session->record.uuid), boxed (end));
    }
  return ends;
}
