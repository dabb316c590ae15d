/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view `grid`: each day at a glance, rooms across and time down. */
#include "base/pln-text.h"
#include "base/pln-time-words.h"
#include "format/pln-column.h"
#include "format/pln-day-rows.h"
#include "format/pln-grid.h"
#include "format/pln-print-gone.h"
#include "format/pln-print-head.h"
#include "format/pln-print-lines.h"
#include "format/pln-print-title.h"
#include "format/pln-print-words.h"

#include <string.h>

/* What is shown of a session that has no end: so long at the most, until something else begins or ends. */
#define OPEN_LENGTH 60

/* A session with a time, and where it is put: a column of its room. */
typedef struct {
  const PlnSlot *slot;
  gint64 start;
  gint64 end;
  GPtrArray *rooms; /* PlnRoom: its rooms */
  gboolean across;  /* it goes over all columns */
} Item;

/* What a column is of: a room; sessions for all, when others run beside them; sessions whose room is not known. */
typedef enum { LANE_ROOM, LANE_FOR_ALL, LANE_NO_ROOM } LaneKind;

/* A column. What overlaps in one has a further one beside it. */
typedef struct {
  LaneKind kind;
  const PlnRoom *room;
  gboolean further;
  char *name;
  gint64 free_from;
  GArray *items; /* guint: places in the items of the day */
} Lane;

typedef struct {
  const PlnTimetable *timetable;
  const PlnPrintOptions *options;
  GPtrArray *blocks;
  GArray *rows;
  GArray *items;
  GPtrArray *lanes;
  GHashTable *counted;
  const PlnZone *zone;
  PlnDate day;
  char *running;
} Printing;

/* @name: (transfer full) */
static Lane *
lane_new (LaneKind kind, const PlnRoom *room, gboolean further, char *name)
{
  Lane *lane = g_new0 (Lane, 1);
  lane->kind = kind;
  lane->room = room;
  lane->further = further;
  lane->name = name;
  lane->free_from = G_MININT64;
  lane->items = g_array_new (FALSE, FALSE, sizeof (guint));
  return lane;
}

static void
lane_free (gpointer data)
{
  Lane *lane = data;
  g_free (lane->name);
  g_array_unref (lane->items);
  g_free (lane);
}

/* --- items ------------------------------------------------------------------------------------ */

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *one = a, *other = b;
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

static gboolean
is_long (const PlnSlot *slot)
{
  return slot->end != PLN_NONE && slot->utc_end - slot->utc_start >= PLN_DAY_MINUTES;
}

/* Whether nothing else takes place meanwhile, so that it can go over all columns. */
static gboolean
is_alone (const Printing *self, guint place)
{
  const Item *item = &g_array_index (self->items, Item, place);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *other = &g_array_index (self->items, Item, i);
      if (i != place && other->start < item->end && other->end > item->start)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_break (const PlnSession *session)
{
  return session->kind == PLN_SESSION_BREAK || session->kind == PLN_SESSION_MEAL
         || session->kind == PLN_SESSION_SOCIAL;
}

/* Whether a session that has a column of its own takes place in @room on this day. */
static gboolean
is_used (const Printing *self, const char *room)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const PlnSession *session = g_array_index (self->items, Item, i).slot->session;
      GPtrArray *rooms = pln_programme_rooms (self->timetable->programme, session);
      if (!is_break (session) && pln_references_contain (rooms, room))
        return TRUE;
    }
  return FALSE;
}

/* What is for all goes over all columns when nothing else takes place: what has no room, and breaks where nothing else
 * is on that day, with their place: the foyer. A break in one of the rooms is theirs who are in it. */
static gboolean
goes_across (const Printing *self, guint place)
{
  const PlnSession *session = g_array_index (self->items, Item, place).slot->session;
  GPtrArray *rooms = pln_programme_rooms (self->timetable->programme, session);
  if (!is_alone (self, place) || !pln_session_kind_is_for_all (session->kind)
      || (rooms->len > 0 && !is_break (session)))
    return FALSE;
  for (guint i = 0; i < rooms->len; i++)
    if (is_used (self, ((PlnReference *) rooms->pdata[i])->target))
      return FALSE;
  return TRUE;
}

static void
item_clear (gpointer item)
{
  g_ptr_array_unref (((Item *) item)->rooms);
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
list_items (Printing *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, item_clear);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PlnSlot *slot = g_array_index (self->rows, PlnDayRow, i).slot;
      if (slot->start == PLN_NONE)
        continue;
      gboolean drawn = slot->end != PLN_NONE && !is_long (slot) && slot->utc_end > slot->utc_start;
      Item item = { .slot = slot,
                    .start = slot->utc_start,
                    .rooms = find_rooms (self->timetable->programme, slot->session),
                    .end = drawn ? slot->utc_end : choose_end (self->rows, slot) };
      g_array_append_val (self->items, item);
    }
  g_array_sort (self->items, compare_items);
  for (guint i = 0; i < self->items->len; i++)
    g_array_index (self->items, Item, i).across = goes_across (self, i);
}

/* A word in both languages, one below the other. */
static char *
both_words (const Printing *self, PlnPrintWord word)
{
  const char *second = self->options->second;
  return pln_print_join (pln_print_word (self->options->language, word),
                         second != NULL ? pln_print_word (second, word) : NULL, "\n");
}

/* Says where a session is behind its title, or below the second one. */
static void
append_rooms (const Printing *self, GString *text, const PlnSession *session)
{
  const char *language = self->options->language;
  const char *second = self->options->second;
  g_autofree char *rooms = pln_print_rooms (self->timetable->programme, session, language, second);
  g_autofree char *both = second != NULL
                              ? pln_print_join (text->str, rooms, "\n")
                              : pln_print_phrase (language, PLN_PRINT_WITH, text->str, rooms);
  if (rooms[0] != '\0')
    g_string_assign (text, both);
}

static char *
item_text (const Printing *self, const Item *item)
{
  g_autofree char *title = pln_print_title (item->slot, self->options, FALSE);
  char sign = pln_marks_sign (self->options->marks, item->slot);
  g_autoptr (GString) text = g_string_new (NULL);
  if (sign != PLN_MARK_NONE)
    g_string_append_printf (text, "%c ", sign);
  g_string_append (text, title);
  if (item->across)
    append_rooms (self, text, item->slot->session);
  if (item->slot->end == PLN_NONE || is_long (item->slot))
    {
      g_autofree char *when = pln_print_time_twice (item->slot, self->options);
      g_autofree char *embedded = pln_text_embed (when, self->options->language);
      g_string_append_printf (text, " (%s)", embedded);
    }
  return g_strdup (text->str);
}

/* --- columns ---------------------------------------------------------------------------------- */

/* A free column for @item among those of its kind and room, or a further one behind them. */
static Lane *
get_lane (Printing *self, LaneKind kind, const PlnRoom *room, const char *name, const Item *item)
{
  guint at = 0;
  gboolean further = FALSE;
  for (guint i = 0; i < self->lanes->len; i++)
    {
      Lane *lane = self->lanes->pdata[i];
      gboolean same = lane->kind == kind && lane->room == room;
      if (same && lane->free_from <= item->start)
        return lane;
      further = further || same;
      at = same || !further ? i + 1 : at;
    }
  char *head
      = further ? pln_print_phrase (self->options->language, PLN_PRINT_AT_THE_SAME_TIME, name, NULL)
                : g_strdup (name);
  Lane *lane = lane_new (kind, room, further, head);
  g_ptr_array_insert (self->lanes, (int) at, lane);
  return lane;
}

static void
put (Printing *self, LaneKind kind, const PlnRoom *room, const char *name, guint place)
{
  const Item *item = &g_array_index (self->items, Item, place);
  Lane *lane = get_lane (self, kind, room, name, item);
  g_array_append_val (lane->items, place);
  lane->free_from = item->end;
}

static int
compare_rooms (gconstpointer a, gconstpointer b)
{
  return pln_room_compare (*(const PlnRoom *const *) a, *(const PlnRoom *const *) b);
}

/* The rooms of the day in their order. */
static GPtrArray *
list_rooms (const Printing *self)
{
  GPtrArray *rooms = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      for (guint k = 0; k < item->rooms->len && !item->across; k++)
        if (g_hash_table_add (seen, item->rooms->pdata[k]))
          g_ptr_array_add (rooms, item->rooms->pdata[k]);
    }
  g_ptr_array_sort (rooms, compare_rooms);
  return rooms;
}

static void
put_without_room (Printing *self, guint place)
{
  int kind = g_array_index (self->items, Item, place).slot->session->kind;
  gboolean all = pln_session_kind_is_for_all (kind);
  g_autofree char *name = both_words (self, all ? PLN_PRINT_FOR_ALL : PLN_PRINT_NO_ROOM);
  put (self, all ? LANE_FOR_ALL : LANE_NO_ROOM, NULL, name, place);
}

/* The name of a room at the head of its column. */
static char *
room_name (const Printing *self, const PlnRoom *room)
{
  const char *second = self->options->second;
  return pln_print_join (pln_record_text (room, "name", self->options->language),
                         second != NULL ? pln_record_text (room, "name", second) : NULL, "\n");
}

/* Puts what does not go across into the columns of its rooms; what has no room, behind them. */
static void
fill_lanes (Printing *self)
{
  g_autoptr (GPtrArray) rooms = list_rooms (self);
  for (guint r = 0; r <= rooms->len; r++)
    {
      g_autofree char *name = r < rooms->len ? room_name (self, rooms->pdata[r]) : NULL;
      for (guint i = 0; i < self->items->len; i++)
        {
          const Item *item = &g_array_index (self->items, Item, i);
          if (item->across)
            continue;
          if (r < rooms->len && g_ptr_array_find (item->rooms, rooms->pdata[r], NULL))
            put (self, LANE_ROOM, rooms->pdata[r], name, i);
          else if (r == rooms->len && item->rooms->len == 0)
            put_without_room (self, i);
        }
    }
  if (self->lanes->len == 0 && self->items->len > 0)
    g_ptr_array_add (self->lanes,
                     lane_new (LANE_FOR_ALL, NULL, FALSE, both_words (self, PLN_PRINT_FOR_ALL)));
}

/* --- tables ----------------------------------------------------------------------------------- */

/* Adds a cell, or makes the one of the same item in the column before it wider. */
static void
add_cell (Printing *self, PlnGrid *grid, guint place, int first, int last)
{
  const Item *item = &g_array_index (self->items, Item, place);
  const PlnSession *session = item->slot->session;
  for (guint i = 0; i < grid->cells->len; i++)
    {
      PlnGridCell *cell = &g_array_index (grid->cells, PlnGridCell, i);
      if (cell->last + 1 == first && cell->start == item->start && cell->session == session)
        {
          cell->last = last;
          return;
        }
    }
  PlnGridCell cell = { .session = session,
                       .counts = g_hash_table_add (self->counted, (gpointer) session),
                       .first = first,
                       .last = last,
                       .start = item->start,
                       .end = item->end,
                       .text = item_text (self, item) };
  g_array_append_val (grid->cells, cell);
}

/* The table of some columns of the day. */
static void
add_table (Printing *self, guint from, guint to)
{
  g_autoptr (PlnGrid) grid = pln_grid_new (self->zone, self->day, self->options->width);
  grid->most = self->options->lines / 3;
  grid->language = self->options->language;
  grid->title = self->running;
  for (guint i = from; i < to; i++)
    {
      const Lane *lane = self->lanes->pdata[i];
      g_ptr_array_add (grid->heads, g_strdup (lane->name));
      for (guint k = 0; k < lane->items->len; k++)
        add_cell (self, grid, g_array_index (lane->items, guint, k), (int) (i - from),
                  (int) (i - from));
    }
  for (guint i = 0; i < self->items->len; i++)
    if (g_array_index (self->items, Item, i).across)
      add_cell (self, grid, i, 0, (int) (to - from) - 1);
  guint before = self->blocks->len;
  pln_grid_lay (grid, self->blocks);
  for (guint i = before; i < self->blocks->len; i++)
    ((PlnBlock *) self->blocks->pdata[i])->running = g_strdup (self->running);
}

/* As many tables as the rooms need, with about as many columns each; those of one room stay together where they fit. */
static void
add_tables (Printing *self)
{
  guint n = self->lanes->len;
  guint most = (guint) pln_grid_columns (self->options->width);
  guint tables = (n + most - 1) / most;
  for (guint from = 0, table = 1; from < n; table++)
    {
      guint to = MIN (MAX (n * table / MAX (tables, table), from + 1), from + most);
      guint cut = to;
      while (cut > from && cut < n && ((Lane *) self->lanes->pdata[cut])->further)
        cut--;
      to = cut > from ? cut : to;
      add_table (self, from, to);
      from = to;
    }
}

/* What has no time, as a list. */
static void
add_untimed (Printing *self, PlnPrintWord word)
{
  guint before = self->blocks->len;
  g_autofree char *heading
      = pln_print_twice (self->options->language, self->options->second, word, NULL, NULL);
  g_autoptr (GPtrArray) again = pln_print_heading_again (heading, NULL, self->options);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PlnSlot *slot = g_array_index (self->rows, PlnDayRow, i).slot;
      if (slot->start != PLN_NONE)
        continue;
      gboolean first = self->blocks->len == before;
      if (first)
        g_ptr_array_add (self->blocks,
                         pln_print_heading (PLN_BOUND_HALF, heading, NULL, self->options->width));
      g_autofree char *title = pln_print_title (slot, self->options, FALSE);
      g_autoptr (GString) text = g_string_new (NULL);
      g_string_append_printf (text, "%c %s", pln_marks_sign (self->options->marks, slot), title);
      append_rooms (self, text, slot->session);
      PlnBlock *block = pln_block_new (PLN_BOUND_ENTRY);
      block->gap = first ? 1 : 0;
      block->again = first ? NULL : g_ptr_array_ref (again);
      pln_column_add_in (block->lines, g_strchug (text->str), self->options->width,
                         self->options->width, 2, self->options->language);
      pln_block_count (block, slot->session);
      g_ptr_array_add (self->blocks, block);
    }
  for (guint i = before; i < self->blocks->len; i++)
    ((PlnBlock *) self->blocks->pdata[i])->running = g_strdup (self->running);
}

static void
add_day (Printing *self, PlnDate day, gboolean several)
{
  guint before = self->blocks->len;
  self->day = day;
  self->rows = pln_day_rows (self->timetable, day);
  self->running = day != PLN_NONE ? pln_date_to_words (day, self->options->language) : NULL;
  self->lanes = g_ptr_array_new_with_free_func (lane_free);
  list_items (self);
  fill_lanes (self);
  if (several && day != PLN_NONE)
    {
      g_autofree char *words = pln_print_day (day, self->options);
      PlnBlock *heading = pln_block_new (PLN_BOUND_PAGE);
      heading->head = TRUE;
      heading->running = g_strdup (self->running);
      pln_column_add (heading->lines, words, self->options->width, 0);
      g_ptr_array_add (self->blocks, heading);
    }
  if (self->lanes->len > 0)
    add_tables (self);
  add_untimed (self, day != PLN_NONE ? PLN_PRINT_TIME_OPEN : PLN_PRINT_NOT_SCHEDULED);
  pln_print_add_gone (self->blocks, day, self->options, self->running);
  if (several && before > 1 && self->blocks->len > before)
    ((PlnBlock *) self->blocks->pdata[before])->bound = PLN_BOUND_PAGE;
  else if (before == 1 && self->blocks->len > before)
    ((PlnBlock *) self->blocks->pdata[before])->bound = PLN_BOUND_FORUM;
  g_array_unref (self->rows);
  g_array_unref (self->items);
  g_ptr_array_unref (self->lanes);
  g_clear_pointer (&self->running, g_free);
}

static GPtrArray *
lay_grids (const PlnTimetable *timetable, const PlnPrintOptions *options)
{
  g_autoptr (GHashTable) counted = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) days = pln_timetable_days (timetable);
  Printing self = { .timetable = timetable,
                    .options = options,
                    .blocks = pln_blocks_new (),
                    .counted = counted,
                    .zone = pln_print_zone (timetable) };
  pln_print_add_gone_days (days, options);
  g_autofree char *subject
      = pln_print_twice (options->language, options->second, PLN_PRINT_AT_A_GLANCE, NULL, NULL);
  pln_print_add_mast (self.blocks, timetable, options, subject, TRUE);
  for (guint i = 0; i < days->len; i++)
    add_day (&self, g_array_index (days, PlnDate, i), days->len > 1);
  add_day (&self, PLN_NONE, FALSE);
  return self.blocks;
}

const PlnView pln_view_grid = {
  .name = "grid",
  .summary = "each day at a glance, rooms across and time down",
  .lay = lay_grids,
};
