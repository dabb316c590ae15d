/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view `grid`: each day at a glance, rooms across and time down. */
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "base/pln-time.h"
#include "format/paper/pln-column.h"
#include "format/paper/pln-day-rows.h"
#include "format/paper/pln-grid-bands.h"
#include "format/paper/pln-grid-lanes.h"
#include "format/paper/pln-grid.h"
#include "format/paper/pln-print-gone.h"
#include "format/paper/pln-print-head.h"
#include "format/paper/pln-print-lines.h"
#include "format/paper/pln-print-title.h"
#include "words/pln-print-words.h"

typedef struct {
  const PlnTimetable *timetable;
  const PlnPrintOptions *options;
  GPtrArray *blocks;
  GArray *rows;
  PlnGridLanes *lanes;
  GHashTable *counted;
  const PlnZone *zone;
  PlnDate day;
  char *running;
} Printing;

/* --- texts ------------------------------------------------------------------------------------ */

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
  g_autofree char *rooms = pln_print_rooms (self->timetable->programme, session, self->options);
  g_autofree char *both = second != NULL
                              ? pln_print_join (text->str, rooms, "\n")
                              : pln_print_phrase (language, PLN_PRINT_WITH, text->str, rooms);
  if (rooms[0] != '\0')
    g_string_assign (text, both);
}

/* What a cell says of one of its sessions: when it is, where the lines beside the cell do not say that. */
static char *
slot_text (const Printing *self, const PlnGridItem *item, const PlnSlot *slot)
{
  g_autofree char *title = pln_print_title (slot, self->options, FALSE);
  char sign = pln_marks_sign (self->options->marks, slot);
  g_autoptr (GString) text = g_string_new (NULL);
  if (sign != PLN_MARK_NONE)
    g_string_append_printf (text, "%c ", sign);
  g_string_append (text, title);
  if (item->for_all)
    append_rooms (self, text, slot->session);
  gboolean other = slot->utc_start != item->start || slot->utc_end != item->end;
  if (slot->end == PLN_NONE || pln_grid_is_long (slot) || (item->slots->len > 1 && other))
    {
      g_autofree char *when = pln_print_time_twice (slot, self->options);
      g_autofree char *embedded = pln_text_embed (when, self->options->language);
      g_string_append_printf (text, " (%s)", embedded);
    }
  return g_strdup (text->str);
}

/* Returns: (nullable): what is said of a cell of several sessions where it goes on: what they are */
static char *
again_text (const Printing *self, const PlnGridItem *item)
{
  const char *language = self->options->language;
  const char *kind = pln_print_kind (language, item->slot->session->kind);
  if (item->slots->len == 1)
    return NULL;
  g_autofree char *title = pln_print_session_title (item->slot->session, language);
  return kind != NULL ? g_strdup (kind) : g_strdup_printf ("%s …", title);
}

/* What stands over a column. A room without a venue of its own is in that of the forum whose sessions are there. */
static char *
lane_text (const Printing *self, const PlnGridLane *lane)
{
  g_autofree char *name = NULL;
  if (lane->kind == PLN_LANE_ROOM)
    {
      guint place = g_array_index (lane->items, guint, 0);
      const PlnSlot *slot = g_array_index (self->lanes->items, PlnGridItem, place).slot;
      name = pln_print_room (self->timetable->programme, lane->room, slot->forum, self->options,
                             "\n");
    }
  else
    name
        = both_words (self, lane->kind == PLN_LANE_FOR_ALL ? PLN_PRINT_FOR_ALL : PLN_PRINT_NO_ROOM);
  return lane->further
             ? pln_print_phrase (self->options->language, PLN_PRINT_AT_THE_SAME_TIME, name, NULL)
             : g_steal_pointer (&name);
}

/* --- tables ----------------------------------------------------------------------------------- */

static PlnGridCell
make_cell (const Printing *self, const PlnGridItem *item, int column)
{
  PlnGridCell cell = { .session = item->slot->session,
                       .texts = g_ptr_array_new_with_free_func (g_free),
                       .again = again_text (self, item),
                       .first = column,
                       .last = column,
                       .start = item->start,
                       .end = item->end };
  for (guint i = 0; i < item->slots->len; i++)
    {
      const PlnSlot *slot = item->slots->pdata[i];
      g_ptr_array_add (cell.texts, slot_text (self, item, slot));
      if (!g_hash_table_add (self->counted, (gpointer) slot->session))
        continue;
      if (cell.sessions == NULL)
        cell.sessions = g_ptr_array_new ();
      g_ptr_array_add (cell.sessions, (gpointer) slot->session);
    }
  return cell;
}

/* Adds a cell, or makes the one of the same item in the column before it wider. */
static void
add_cell (Printing *self, PlnGrid *grid, guint place, int column)
{
  const PlnGridItem *item = &g_array_index (self->lanes->items, PlnGridItem, place);
  for (guint i = 0; i < grid->cells->len; i++)
    {
      PlnGridCell *cell = &g_array_index (grid->cells, PlnGridCell, i);
      if (cell->last + 1 == column && cell->start == item->start
          && cell->session == item->slot->session)
        {
          cell->last = column;
          return;
        }
    }
  PlnGridCell cell = make_cell (self, item, column);
  g_array_append_val (grid->cells, cell);
}

/* The table of some columns of the day. */
static void
add_table (Printing *self, guint from, guint to)
{
  g_autoptr (PlnGrid) grid = pln_grid_new (self->zone, self->day, self->options->width);
  grid->lines = self->options->lines;
  grid->language = self->options->language;
  grid->title = self->running;
  for (guint i = from; i < to; i++)
    {
      const PlnGridLane *lane = self->lanes->lanes->pdata[i];
      g_ptr_array_add (grid->heads, lane_text (self, lane));
      for (guint k = 0; k < lane->items->len; k++)
        add_cell (self, grid, g_array_index (lane->items, guint, k), (int) (i - from));
      for (guint k = 0; k < self->lanes->items->len; k++)
        if (g_array_index (self->lanes->items, PlnGridItem, k).across)
          add_cell (self, grid, k, (int) (i - from));
    }
  guint before = self->blocks->len;
  pln_grid_lay (grid, self->blocks);
  for (guint i = before; i < self->blocks->len; i++)
    ((PlnBlock *) self->blocks->pdata[i])->running = g_strdup (self->running);
}

/* As many tables as the rooms need, with about as many columns each; those of one room stay together where they fit. */
static void
add_tables (Printing *self)
{
  const GPtrArray *lanes = self->lanes->lanes;
  guint n = lanes->len;
  guint most = (guint) pln_grid_columns (self->options->width);
  guint tables = (n + most - 1) / most;
  for (guint from = 0, table = 1; from < n; table++)
    {
      guint to = MIN (MAX (n * table / MAX (tables, table), from + 1), from + most);
      guint cut = to;
      while (cut > from && cut < n && ((const PlnGridLane *) lanes->pdata[cut])->further)
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
  self->lanes = pln_grid_lanes_new (self->timetable, self->rows);
  if (several && day != PLN_NONE)
    {
      g_autofree char *words = pln_print_day (day, self->options);
      PlnBlock *heading = pln_block_new (PLN_BOUND_PAGE);
      heading->head = TRUE;
      heading->running = g_strdup (self->running);
      pln_column_add (heading->lines, words, self->options->width, 0);
      g_ptr_array_add (self->blocks, heading);
    }
  if (self->lanes->lanes->len > 0)
    add_tables (self);
  add_untimed (self, day != PLN_NONE ? PLN_PRINT_TIME_OPEN : PLN_PRINT_NOT_SCHEDULED);
  pln_print_add_gone (self->blocks, day, self->options, self->running);
  if (several && before > 1 && self->blocks->len > before)
    ((PlnBlock *) self->blocks->pdata[before])->bound = PLN_BOUND_PAGE;
  else if (before == 1 && self->blocks->len > before)
    ((PlnBlock *) self->blocks->pdata[before])->bound = PLN_BOUND_FORUM;
  g_array_unref (self->rows);
  pln_grid_lanes_free (self->lanes);
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
