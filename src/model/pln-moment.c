/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One moment of a programme: what runs, and what is next, place by place. */
#include "model/pln-moment.h"

static PlnStage *
stage_new (const PlnRoom *room, const PlnForum *forum)
{
  PlnStage *stage = g_new0 (PlnStage, 1);
  stage->room = room;
  stage->forum = forum;
  stage->running = g_ptr_array_new ();
  stage->next = g_ptr_array_new ();
  return stage;
}

static void
stage_free (gpointer data)
{
  PlnStage *stage = data;
  g_ptr_array_unref (stage->running);
  g_ptr_array_unref (stage->next);
  g_free (stage);
}

void
pln_moment_free (PlnMoment *moment)
{
  g_ptr_array_unref (moment->stages);
  g_ptr_array_unref (moment->untimed);
  g_free (moment);
}

gboolean
pln_moment_has_running (const PlnMoment *moment)
{
  for (guint i = 0; i < moment->stages->len; i++)
    if (((const PlnStage *) moment->stages->pdata[i])->running->len > 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_off (const PlnSlot *slot)
{
  return slot->session->state == PLN_STATE_CANCELLED
         || (slot->parent != NULL && slot->parent->state == PLN_STATE_CANCELLED);
}

static gboolean
is_on_day (const PlnTimetable *timetable, const PlnSlot *slot, gint64 utc)
{
  PlnCivil civil = pln_zone_to_civil (slot->zone, utc, NULL);
  return pln_forum_day (timetable->programme, slot->forum, civil) == slot->day;
}

/* --- places ---------------------------------------------------------------------------------- */

/* All that is ever in one place: @key is its room, its forum or %NULL; @slots are in order. */
typedef struct {
  PlnStage *stage;
  GPtrArray *slots;
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;
  g_ptr_array_unref (place->slots);
  g_free (place);
}

/* @places: from PlnRoom, PlnForum or %NULL to Place; @order: PlnStage. */
static void
put (GHashTable *places, GPtrArray *order, const PlnRoom *room, const PlnForum *forum,
     const PlnSlot *slot)
{
  gconstpointer key = room != NULL ? (gconstpointer) room : (gconstpointer) forum;
  Place *place = g_hash_table_lookup (places, key);
  if (place == NULL)
    {
      place = g_new0 (Place, 1);
      place->stage = stage_new (room, forum);
      place->slots = g_ptr_array_new ();
      g_hash_table_insert (places, (gpointer) key, place);
      g_ptr_array_add (order, place->stage);
    }
  g_ptr_array_add (place->slots, (gpointer) slot);
}

static void
put_where_it_is (const PlnProgramme *programme, GHashTable *places, GPtrArray *order,
                 const PlnSlot *slot)
{
  GPtrArray *rooms = pln_programme_rooms (programme, slot->session);
  gboolean placed = FALSE;
  for (guint i = 0; i < rooms->len; i++)
    {
      const PlnReference *reference = rooms->pdata[i];
      const PlnRoom *room = pln_programme_find_as (programme, &pln_shape_room, reference->target);
      if (room == NULL)
        continue;
      put (places, order, room, NULL, slot);
      placed = TRUE;
    }
  if (!placed)
    put (places, order, NULL,
         pln_session_kind_is_for_all (slot->session->kind) ? slot->forum : NULL, slot);
}

/* Rooms, then forums, then neither. */
static int
stage_class (const PlnStage *stage)
{
  return stage->room != NULL ? 0 : stage->forum != NULL ? 1 : 2;
}

static int
compare_stages (gconstpointer a, gconstpointer b)
{
  const PlnStage *first = *(const PlnStage *const *) a;
  const PlnStage *second = *(const PlnStage *const *) b;
  int order = stage_class (first) - stage_class (second);
  if (order != 0)
    return order;
  if (first->room == NULL)
    return first->forum != NULL ? pln_record_compare (first->forum, second->forum) : 0;
  /* One without a place among the rooms comes after all that have one. */
  int one = first->room->order != 0 ? first->room->order : G_MAXINT;
  int other = second->room->order != 0 ? second->room->order : G_MAXINT;
  return one != other ? (one > other) - (one < other)
                      : pln_record_compare (first->room, second->room);
}

/* --- the moment ------------------------------------------------------------------------------ */

/* Whether something else has begun in the place of a session with an open end. */
static gboolean
is_followed (GPtrArray *slots, const PlnSlot *slot, gint64 utc)
{
  for (guint i = 0; i < slots->len; i++)
    {
      const PlnSlot *other = slots->pdata[i];
      if (other->utc_start > slot->utc_start && other->utc_start <= utc
          && other->parent != slot->session)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_running (const PlnTimetable *timetable, GPtrArray *slots, const PlnSlot *slot, gint64 utc)
{
  if (slot->utc_start > utc)
    return FALSE;
  if (slot->end != PLN_NONE)
    return utc < slot->utc_end;
  return is_on_day (timetable, slot, utc) && !is_followed (slots, slot, utc);
}

static gboolean
has_session (GPtrArray *slots, const PlnSession *session)
{
  for (guint i = 0; i < slots->len; i++)
    if (((const PlnSlot *) slots->pdata[i])->session == session)
      return TRUE;
  return FALSE;
}

/* Slots come sorted, but for parts, which stand behind their session whenever they start. */
static void
find_next (const Place *place, gint64 utc)
{
  GPtrArray *next = place->stage->next;
  gint64 soonest = G_MAXINT64;
  for (guint i = 0; i < place->slots->len; i++)
    {
      const PlnSlot *slot = place->slots->pdata[i];
      if (slot->utc_start <= utc || slot->utc_start > soonest)
        continue;
      if (slot->utc_start < soonest)
        g_ptr_array_set_size (next, 0);
      soonest = slot->utc_start;
      if (slot->parent == NULL || !has_session (next, slot->parent))
        g_ptr_array_add (next, (gpointer) slot);
    }
}

static void
look_at_place (const PlnTimetable *timetable, const Place *place, gint64 utc)
{
  for (guint i = 0; i < place->slots->len; i++)
    if (is_running (timetable, place->slots, place->slots->pdata[i], utc))
      g_ptr_array_add (place->stage->running, place->slots->pdata[i]);
  find_next (place, utc);
}

PlnMoment *
pln_moment_new (const PlnTimetable *timetable, gint64 utc)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (NULL, NULL, NULL, place_free);
  PlnMoment *moment = g_new0 (PlnMoment, 1);
  moment->stages = g_ptr_array_new_with_free_func (stage_free);
  moment->untimed = g_ptr_array_new ();
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if (is_off (slot))
        continue;
      if (slot->start != PLN_NONE)
        put_where_it_is (timetable->programme, places, moment->stages, slot);
      else if (slot->day != PLN_NONE && is_on_day (timetable, slot, utc))
        g_ptr_array_add (moment->untimed, (gpointer) slot);
    }
  GHashTableIter iter;
  gpointer place;
  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, NULL, &place))
    look_at_place (timetable, place, utc);
  for (guint i = moment->stages->len; i-- > 0;)
    {
      const PlnStage *stage = moment->stages->pdata[i];
      if (stage->running->len == 0 && stage->next->len == 0)
        g_ptr_array_remove_index (moment->stages, i);
    }
  g_ptr_array_sort (moment->stages, compare_stages);
  return moment;
}
