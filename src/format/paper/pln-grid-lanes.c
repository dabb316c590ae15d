/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which column of a grid a session stands in. */
#include "format/paper/pln-grid-lanes.h"

#include "format/paper/pln-day-rows.h"

/* What is shown of a session that has no end: so long at the most, until something else begins or ends. */
#define OPEN_LENGTH 60
/* So many sessions at the same time in one place share a cell; of two, each has its own, for they may clash. */
#define CROWD 3

typedef struct {
  const PlnProgramme *programme;
  GArray *rows;
  GArray *items;
  GPtrArray *lanes;
} Placing;

#define ITEM(self, i) (&g_array_index ((self)->items, PlnGridItem, i))

/* --- items ------------------------------------------------------------------------------------ */

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const PlnGridItem *one = a, *other = b;
  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return one->slot < other->slot ? -1 : one->slot > other->slot;
}

/* Where what has no end, or none on this day, is drawn to: the next time at which anything else begins or ends. */
static gint64
choose_end (GArray *rows, const PlnSlot *slot)
{
  gint64 end = slot->utc_start + OPEN_LENGTH;
  for (guint i = 0; i < rows->len; i++)
    {
      const PlnSlot *other = g_array_index (rows, PlnDayRow, i).slot;
      if (other->start == PLN_NONE)
        continue;
      if (other->utc_start > slot->utc_start)
        end = MIN (end, other->utc_start);
      if (other->end != PLN_NONE && other->utc_end > slot->utc_start)
        end = MIN (end, other->utc_end);
    }
  return end;
}

gboolean
pln_grid_is_long (const PlnSlot *slot)
{
  return slot->end != PLN_NONE && slot->utc_end - slot->utc_start >= PLN_DAY_MINUTES;
}

static void
item_clear (gpointer data)
{
  PlnGridItem *item = data;
  g_ptr_array_unref (item->slots);
  g_ptr_array_unref (item->rooms);
}

/* Returns: (transfer container): the rooms of a session that are there */
static GPtrArray *
find_rooms (const PlnProgramme *programme, const PlnSession *session)
{
  GPtrArray *references = pln_programme_rooms (programme, session);
  GPtrArray *rooms = g_ptr_array_new ();
  for (guint i = 0; i < references->len; i++)
    {
      const char *uuid = ((PlnReference *) references->pdata[i])->target;
      PlnRoom *room = pln_programme_find_as (programme, &pln_shape_room, uuid);
      if (room != NULL)
        g_ptr_array_add (rooms, room);
    }
  return rooms;
}

static void
list_items (Placing *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PlnSlot *slot = g_array_index (self->rows, PlnDayRow, i).slot;
      if (slot->start == PLN_NONE)
        continue;
      gboolean drawn
          = slot->end != PLN_NONE && !pln_grid_is_long (slot) && slot->utc_end > slot->utc_start;
      PlnGridItem item = { .slot = slot,
                           .slots = g_ptr_array_new (),
                           .start = slot->utc_start,
                           .end = drawn ? slot->utc_end : choose_end (self->rows, slot),
                           .rooms = find_rooms (self->programme, slot->session) };
      g_ptr_array_add (item.slots, (gpointer) slot);
      g_array_append_val (self->items, item);
    }
  g_array_sort (self->items, compare_items);
}

/* --- what shares a cell ----------------------------------------------------------------------- */

static gboolean
is_poster (const PlnGridItem *item)
{
  return item->slot->session->kind == PLN_SESSION_POSTER;
}

static gboolean
is_in_one_place (const PlnGridItem *item, const PlnGridItem *other)
{
  if (item->rooms->len == 0 && pln_session_kind_is_for_all (item->slot->session->kind))
    return FALSE;
  return item->rooms->len <= 1 && item->rooms->len == other->rooms->len
         && (item->rooms->len == 0 || item->rooms->pdata[0] == other->rooms->pdata[0]);
}

/* Whether @other could stand in the cell of @item that lasts until @end. */
static gboolean
could_share (const PlnGridItem *item, const PlnGridItem *other, gint64 end)
{
  if (!is_in_one_place (item, other)
      || pln_session_kind_is_for_all (item->slot->session->kind)
             != pln_session_kind_is_for_all (other->slot->session->kind))
    return FALSE;
  return (item->start == other->start && item->end == other->end)
         || (is_poster (item) && is_poster (other) && other->start < end);
}

/* Puts into the cell of an item those behind it that share it. */
static void
gather_crowd (Placing *self, guint place)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  gint64 end = ITEM (self, place)->end;
  gboolean posters = is_poster (ITEM (self, place));
  for (guint i = place + 1; i < self->items->len && ITEM (self, i)->start < end; i++)
    if (could_share (ITEM (self, place), ITEM (self, i), end))
      {
        g_array_append_val (found, i);
        end = MAX (end, ITEM (self, i)->end);
        posters = posters && is_poster (ITEM (self, i));
      }
  if (found->len + 1 < CROWD && !posters)
    return;
  ITEM (self, place)->end = end;
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (ITEM (self, place)->slots,
                     (gpointer) ITEM (self, g_array_index (found, guint, i))->slot);
  for (guint i = found->len; i > 0; i--)
    g_array_remove_index (self->items, g_array_index (found, guint, i - 1));
}

/* --- what goes across ------------------------------------------------------------------------- */

static gboolean
overlap (const PlnGridItem *one, const PlnGridItem *other)
{
  return one->start < other->end && one->end > other->start;
}

/* Whether nothing else takes place meanwhile, so that it can go over all columns. */
static gboolean
is_alone (const Placing *self, guint place)
{
  for (guint i = 0; i < self->items->len; i++)
    if (i != place && overlap (ITEM (self, place), ITEM (self, i)))
      return FALSE;
  return TRUE;
}

static gboolean
is_break (const PlnSession *session)
{
  return session->kind == PLN_SESSION_BREAK || session->kind == PLN_SESSION_MEAL
         || session->kind == PLN_SESSION_SOCIAL;
}

/* Whether a session that has a column of its own takes place in @room on this day; posters hang where coffee is. */
static gboolean
is_used (const Placing *self, const PlnRoom *room)
{
  for (guint i = 0; i < self->items->len; i++)
    if (!is_break (ITEM (self, i)->slot->session) && !is_poster (ITEM (self, i))
        && g_ptr_array_find (ITEM (self, i)->rooms, room, NULL))
      return TRUE;
  return FALSE;
}

/* What has no room, and breaks where nothing else is on that day, with their place: the foyer. A break in one of the
 * rooms is theirs who are in it. */
static gboolean
is_for_all (const Placing *self, const PlnGridItem *item)
{
  const PlnSession *session = item->slot->session;
  if (!pln_session_kind_is_for_all (session->kind) || (item->rooms->len > 0 && !is_break (session)))
    return FALSE;
  for (guint i = 0; i < item->rooms->len; i++)
    if (is_used (self, item->rooms->pdata[i]))
      return FALSE;
  return TRUE;
}

/* --- columns ---------------------------------------------------------------------------------- */

static void
lane_free (gpointer data)
{
  PlnGridLane *lane = data;
  g_array_unref (lane->items);
  g_free (lane);
}

/* @at: its place among the lanes, -1 behind them */
static PlnGridLane *
add_lane (Placing *self, PlnLaneKind kind, const PlnRoom *room, gboolean further, int at)
{
  PlnGridLane *lane = g_new0 (PlnGridLane, 1);
  lane->kind = kind;
  lane->room = room;
  lane->further = further;
  lane->items = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_insert (self->lanes, at, lane);
  return lane;
}

static gboolean
is_free (const Placing *self, const PlnGridLane *lane, const PlnGridItem *item)
{
  for (guint i = 0; i < lane->items->len; i++)
    if (overlap (item, ITEM (self, g_array_index (lane->items, guint, i))))
      return FALSE;
  return TRUE;
}

/* A free column for @item among those of its kind and room, or a further one behind them. */
static PlnGridLane *
get_lane (Placing *self, PlnLaneKind kind, const PlnRoom *room, const PlnGridItem *item)
{
  int at = -1;
  for (guint i = 0; i < self->lanes->len; i++)
    {
      PlnGridLane *lane = self->lanes->pdata[i];
      if (lane->kind != kind || lane->room != room)
        continue;
      if (is_free (self, lane, item))
        return lane;
      at = (int) i + 1;
    }
  return add_lane (self, kind, room, at >= 0, at);
}

static void
put (Placing *self, PlnLaneKind kind, const PlnRoom *room, guint place)
{
  PlnGridLane *lane = get_lane (self, kind, room, ITEM (self, place));
  g_array_append_val (lane->items, place);
}

static int
compare_rooms (gconstpointer a, gconstpointer b)
{
  return pln_room_compare (*(const PlnRoom *const *) a, *(const PlnRoom *const *) b);
}

/* Whether a break that one room overlaps is shown in the others: others that are for all may be for those who like. */
static gboolean
is_spread (const PlnGridItem *item)
{
  int kind = item->slot->session->kind;
  return item->for_all && !item->across && (kind == PLN_SESSION_BREAK || kind == PLN_SESSION_MEAL);
}

/* The rooms of the day in their order. */
static GPtrArray *
list_rooms (const Placing *self)
{
  GPtrArray *rooms = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->items->len; i++)
    {
      const PlnGridItem *item = ITEM (self, i);
      for (guint k = 0; k < item->rooms->len && !item->across && !is_spread (item); k++)
        if (g_hash_table_add (seen, item->rooms->pdata[k]))
          g_ptr_array_add (rooms, item->rooms->pdata[k]);
    }
  g_ptr_array_sort (rooms, compare_rooms);
  return rooms;
}

static void
put_without_room (Placing *self, guint place)
{
  gboolean all = pln_session_kind_is_for_all (ITEM (self, place)->slot->session->kind);
  put (self, all ? PLN_LANE_FOR_ALL : PLN_LANE_NO_ROOM, NULL, place);
}

/* Puts what stands in columns of its own into those of its rooms; what has no room, behind them. */
static void
fill_lanes (Placing *self)
{
  g_autoptr (GPtrArray) rooms = list_rooms (self);
  for (guint r = 0; r <= rooms->len; r++)
    for (guint i = 0; i < self->items->len; i++)
      {
        const PlnGridItem *item = ITEM (self, i);
        if (item->across || is_spread (item))
          continue;
        if (r < rooms->len && g_ptr_array_find (item->rooms, rooms->pdata[r], NULL))
          put (self, PLN_LANE_ROOM, rooms->pdata[r], i);
        else if (r == rooms->len && item->rooms->len == 0)
          put_without_room (self, i);
      }
}

/* Whether @forum is @above or one of those under it. */
static gboolean
is_under (const PlnProgramme *programme, const PlnForum *forum, const PlnForum *above)
{
  while (forum != NULL && forum != above)
    forum = pln_programme_find_as (programme, &pln_shape_forum, forum->parent);
  return forum == above;
}

/* Whether those who are in the room of a column have the break: it is of their forum, and nothing else is there. */
static gboolean
has_break (const Placing *self, const PlnGridLane *lane, const PlnGridItem *item)
{
  gboolean theirs = FALSE;
  for (guint i = 0; i < lane->items->len; i++)
    {
      const PlnGridItem *other = ITEM (self, g_array_index (lane->items, guint, i));
      theirs = theirs || is_under (self->programme, other->slot->forum, item->slot->forum);
    }
  return theirs && lane->kind == PLN_LANE_ROOM && is_free (self, lane, item);
}

/* Puts a break into all columns of rooms where nothing else is; where there is none, into its own. */
static void
spread_break (Placing *self, guint place)
{
  const PlnGridItem *item = ITEM (self, place);
  gboolean shown = FALSE;
  for (guint i = 0; i < self->lanes->len; i++)
    {
      PlnGridLane *lane = self->lanes->pdata[i];
      if (!has_break (self, lane, item))
        continue;
      g_array_append_val (lane->items, place);
      shown = TRUE;
    }
  for (guint i = 0; !shown && i < item->rooms->len; i++)
    put (self, PLN_LANE_ROOM, item->rooms->pdata[i], place);
  if (!shown && item->rooms->len == 0)
    put_without_room (self, place);
}

PlnGridLanes *
pln_grid_lanes_new (const PlnTimetable *timetable, GArray *rows)
{
  PlnGridLanes *lanes = g_new0 (PlnGridLanes, 1);
  lanes->items = g_array_new (FALSE, FALSE, sizeof (PlnGridItem));
  lanes->lanes = g_ptr_array_new_with_free_func (lane_free);
  g_array_set_clear_func (lanes->items, item_clear);
  Placing self = { timetable->programme, rows, lanes->items, lanes->lanes };
  list_items (&self);
  for (guint i = 0; i < self.items->len; i++)
    gather_crowd (&self, i);
  for (guint i = 0; i < self.items->len; i++)
    {
      ITEM (&self, i)->for_all = is_for_all (&self, ITEM (&self, i));
      ITEM (&self, i)->across = ITEM (&self, i)->for_all && is_alone (&self, i);
    }
  fill_lanes (&self);
  for (guint i = 0; i < self.items->len; i++)
    if (is_spread (ITEM (&self, i)))
      spread_break (&self, i);
  if (lanes->lanes->len == 0 && lanes->items->len > 0)
    add_lane (&self, PLN_LANE_FOR_ALL, NULL, FALSE, -1);
  return lanes;
}

void
pln_grid_lanes_free (PlnGridLanes *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->items);
  g_ptr_array_unref (self->lanes);
  g_free (self);
}
