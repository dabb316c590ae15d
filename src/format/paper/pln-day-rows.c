/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of a conference day, in the order in which every view has them. */
#include "format/paper/pln-day-rows.h"

gboolean
pln_slot_is_row (const PlnTimetable *timetable, const PlnSlot *slot)
{
  if (slot->parent == NULL)
    return TRUE;
  return slot->day != PLN_NONE && pln_timetable_find (timetable, slot->parent)->day != slot->day;
}

PlnDate
pln_slot_day (const PlnTimetable *timetable, const PlnSlot *slot)
{
  if (pln_slot_is_row (timetable, slot))
    return slot->day;
  return pln_timetable_find (timetable, slot->parent)->day;
}

static int
compare_orders (int a, int b)
{
  /* None is 0 and comes last. */
  return a == b ? 0 : a == 0 ? 1 : b == 0 ? -1 : a < b ? -1 : 1;
}

static int
compare_forums (gconstpointer a, gconstpointer b)
{
  const PlnForum *one = *(const PlnForum *const *) a;
  const PlnForum *other = *(const PlnForum *const *) b;
  int order = compare_orders (one->order, other->order);
  return order != 0 ? order : pln_record_compare (one, other);
}

/* Lists the forums under @parent as a tree is read, each before those under it. */
static void
list_forums (const PlnProgramme *programme, const PlnForum *parent, GPtrArray *list)
{
  GPtrArray *forums = programme->records[PLN_KIND_FORUM];
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  for (guint i = 0; i < forums->len; i++)
    {
      PlnForum *forum = forums->pdata[i];
      if (pln_programme_find_as (programme, &pln_shape_forum, forum->parent) == parent)
        g_ptr_array_add (children, forum);
    }
  g_ptr_array_sort (children, compare_forums);
  for (guint i = 0; i < children->len; i++)
    {
      g_ptr_array_add (list, children->pdata[i]);
      list_forums (programme, children->pdata[i], list);
    }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const PlnDayRow *one = a, *other = b;
  gint64 at = one->slot->start != PLN_NONE ? one->slot->utc_start : G_MININT64;
  gint64 other_at = other->slot->start != PLN_NONE ? other->slot->utc_start : G_MININT64;
  if (one->forum != other->forum)
    return one->forum < other->forum ? -1 : 1;
  if (at != other_at)
    return at < other_at ? -1 : 1;
  int order = compare_orders (one->room, other->room);
  if (order == 0)
    order = compare_orders (one->number, other->number);
  /* Slots lie in one array, in the order of the timetable. */
  return order != 0 ? order : one->slot < other->slot ? -1 : one->slot > other->slot;
}

static PlnDayRow
row_of (const PlnProgramme *programme, const PlnSlot *slot, GPtrArray *forums)
{
  PlnDayRow row = { .slot = slot, .forum = G_MAXUINT };
  GPtrArray *rooms = pln_programme_rooms (programme, slot->session);
  g_ptr_array_find (forums, slot->forum, &row.forum);
  if (rooms->len > 0)
    {
      const PlnReference *first = rooms->pdata[0];
      const PlnRoom *room = pln_programme_find_as (programme, &pln_shape_room, first->target);
      row.room = room != NULL ? room->order : 0;
      row.number = room != NULL ? room->record.number : 0;
    }
  return row;
}

GArray *
pln_day_rows (const PlnTimetable *timetable, PlnDate day)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (PlnDayRow));
  g_autoptr (GPtrArray) forums = g_ptr_array_new ();
  list_forums (timetable->programme, NULL, forums);
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if (slot->day != day || !pln_slot_is_row (timetable, slot))
        continue;
      PlnDayRow row = row_of (timetable->programme, slot, forums);
      g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_rows);
  return rows;
}
