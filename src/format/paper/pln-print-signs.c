/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view `signs`: for each room and day a sheet for its door, the name of the room as large as it can be. */
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "base/pln-time.h"
#include "format/paper/pln-banner.h"
#include "format/paper/pln-column.h"
#include "format/paper/pln-day-rows.h"
#include "format/paper/pln-print-head.h"
#include "format/paper/pln-print-lines.h"
#include "format/paper/pln-print-session.h"
#include "format/paper/pln-print-title.h"
#include "words/pln-place.h"
#include "words/pln-print-words.h"

/* What a page without end leaves for the name. */
#define BANNER_LINES 16
/* A name has that many lines at least; where a sign leaves none, it takes another page. */
#define BANNER_LEAST 1
#define INDENT 2

/* What a sheet is for. */
typedef enum {
  SHEET_ROOM,
  SHEET_FOR_ALL, /* what is for all and needs no room */
  SHEET_NO_ROOM,
  SHEET_NO_DAY,
} Sheet;

/* A session on a sheet, or one that is on it no longer. */
typedef struct {
  PlnDate day;
  Sheet sheet;
  const PlnRoom *room;
  const PlnSlot *slot;
  const PlnGone *gone;
} Place;

typedef struct {
  const PlnTimetable *timetable;
  const PlnPrintOptions *options;
  PlnPrintColumns columns;
  GPtrArray *blocks;
  GArray *places;
} Printing;

/* --- what is on which sheet ------------------------------------------------------------------- */

/* The rooms of a session, each once. */
static GPtrArray *
list_rooms (const PlnProgramme *programme, const PlnSession *session)
{
  GPtrArray *list = g_ptr_array_new ();
  GPtrArray *rooms = pln_programme_rooms (programme, session);
  for (guint i = 0; i < rooms->len; i++)
    {
      const char *uuid = ((PlnReference *) rooms->pdata[i])->target;
      PlnRoom *room = pln_programme_find_as (programme, &pln_shape_room, uuid);
      if (room != NULL && !g_ptr_array_find (list, room, NULL))
        g_ptr_array_add (list, room);
    }
  return list;
}

static gboolean
is_wanted (const PlnPrintOptions *options, const char *room)
{
  return options->rooms == NULL || g_hash_table_contains (options->rooms, room);
}

/* The rooms at whose doors @slot has a row of its own: a part where its session is not. */
static GPtrArray *
list_doors (const PlnTimetable *timetable, const PlnPrintOptions *options, const PlnSlot *slot)
{
  const PlnProgramme *programme = timetable->programme;
  GPtrArray *rooms = list_rooms (programme, slot->session);
  g_autoptr (GPtrArray) others = pln_slot_is_row (timetable, slot)
                                     ? g_ptr_array_new ()
                                     : list_rooms (programme, slot->parent);
  for (guint i = rooms->len; i > 0; i--)
    {
      const PlnRoom *room = rooms->pdata[i - 1];
      if (!is_wanted (options, room->record.uuid) || g_ptr_array_find (others, room, NULL))
        g_ptr_array_remove_index (rooms, i - 1);
    }
  return rooms;
}

static Sheet
sheet_without_door (const PlnSlot *slot)
{
  if (slot->day == PLN_NONE)
    return SHEET_NO_DAY;
  return pln_session_kind_is_for_all (slot->session->kind) ? SHEET_FOR_ALL : SHEET_NO_ROOM;
}

/* Whether @slot has a row on a sheet that is for no door. */
static gboolean
is_without_door (const PlnTimetable *timetable, const PlnPrintOptions *options, const PlnSlot *slot)
{
  g_autoptr (GPtrArray) rooms = list_rooms (timetable->programme, slot->session);
  if (!pln_slot_is_row (timetable, slot))
    return FALSE;
  return slot->day == PLN_NONE || (rooms->len == 0 && options->rooms == NULL);
}

/* On how many sheets @slot has a row of its own. */
static guint
count_rows (const PlnTimetable *timetable, const PlnPrintOptions *options, const PlnSlot *slot)
{
  g_autoptr (GPtrArray) doors = list_doors (timetable, options, slot);
  if (is_without_door (timetable, options, slot))
    return 1;
  return pln_slot_day (timetable, slot) != PLN_NONE ? doors->len : 0;
}

/* A part stands in its session, and where it has a row of its own. */
static void
list_signed (const PlnTimetable *timetable, const PlnPrintOptions *options, GPtrArray *sessions)
{
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      guint n = count_rows (timetable, options, slot);
      if (!pln_slot_is_row (timetable, slot))
        n += count_rows (timetable, options, pln_timetable_find (timetable, slot->parent));
      for (; n > 0; n--)
        g_ptr_array_add (sessions, (gpointer) slot->session);
    }
}

static void
place_slot (Printing *self, const PlnSlot *slot)
{
  PlnDate day = pln_slot_day (self->timetable, slot);
  g_autoptr (GPtrArray) doors = list_doors (self->timetable, self->options, slot);
  if (is_without_door (self->timetable, self->options, slot))
    {
      Place place = { .day = slot->day, .sheet = sheet_without_door (slot), .slot = slot };
      g_array_append_val (self->places, place);
      return;
    }
  for (guint i = 0; day != PLN_NONE && i < doors->len; i++)
    {
      Place place = { .day = day, .sheet = SHEET_ROOM, .room = doors->pdata[i], .slot = slot };
      g_array_append_val (self->places, place);
    }
}

/* People come to where it was. */
static void
place_gone (Printing *self, const PlnGone *gone)
{
  for (guint i = 0; gone->day != PLN_NONE && i < gone->from->len; i++)
    {
      const char *uuid = gone->from->pdata[i];
      Place place = { .day = gone->day, .sheet = SHEET_ROOM, .gone = gone };
      place.room = pln_programme_find_as (self->timetable->programme, &pln_shape_room, uuid);
      if (place.room != NULL && is_wanted (self->options, uuid))
        g_array_append_val (self->places, place);
    }
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return a < b ? -1 : a > b;
}

/* Days, rooms, times, what has no time behind the others, as in the list of a day; at last what has no day. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;
  int order = compare_numbers (one->day != PLN_NONE ? one->day : G_MAXINT,
                               other->day != PLN_NONE ? other->day : G_MAXINT);
  if (order == 0)
    order = compare_numbers (one->sheet, other->sheet);
  if (order == 0 && one->room != NULL)
    order = pln_room_compare (one->room, other->room);
  if (order != 0)
    return order;
  if (one->slot == NULL && other->slot == NULL)
    return compare_numbers (one->gone->start, other->gone->start);
  if (one->slot == NULL || other->slot == NULL)
    return compare_numbers (one->slot == NULL, other->slot == NULL);
  order = compare_numbers (one->slot->start != PLN_NONE ? one->slot->utc_start : G_MAXINT64,
                           other->slot->start != PLN_NONE ? other->slot->utc_start : G_MAXINT64);
  /* Slots lie in one array, in the order of the timetable. */
  return order != 0 ? order : one->slot < other->slot ? -1 : one->slot > other->slot;
}

static void
list_places (Printing *self)
{
  const PlnMarks *marks = self->options->marks;
  for (guint i = 0; i < self->timetable->slots->len; i++)
    place_slot (self, pln_timetable_slot (self->timetable, i));
  for (guint i = 0; marks != NULL && i < marks->left->len; i++)
    place_gone (self, marks->left->pdata[i]);
  for (guint i = 0; marks != NULL && i < marks->gone->len; i++)
    place_gone (self, marks->gone->pdata[i]);
  g_array_sort (self->places, compare_places);
}

/* --- a sheet ---------------------------------------------------------------------------------- */

/* A text of a record in both languages. */
static char *
text_twice (gconstpointer record, const char *field, const PlnPrintOptions *options)
{
  g_autofree char *one
      = pln_text_repair (pln_record_text (record, field, options->language), FALSE, NULL);
  if (options->second == NULL)
    return g_steal_pointer (&one);
  g_autofree char *other
      = pln_text_repair (pln_record_text (record, field, options->second), FALSE, NULL);
  return pln_print_join (one, other, PLN_PRINT_JOINT);
}

/* What is written above the rows: the room, and where it is; or what these have in common. */
static char *
sheet_text (const Printing *self, const Place *place)
{
  static const PlnPrintWord words[] = { [SHEET_FOR_ALL] = PLN_PRINT_FOR_ALL,
                                        [SHEET_NO_ROOM] = PLN_PRINT_NO_ROOM,
                                        [SHEET_NO_DAY] = PLN_PRINT_NOT_SCHEDULED };
  const char *language = self->options->language;
  if (place->sheet != SHEET_ROOM)
    return pln_print_twice (language, self->options->second, words[place->sheet], NULL, NULL);
  const PlnProgramme *programme = self->timetable->programme;
  const PlnForum *forum = place->slot != NULL ? place->slot->forum : pln_programme_root (programme);
  return pln_place_in_full (programme, place->room, forum, language, self->options->second);
}

/* What the room was called, which is what people look for. */
static void
add_renamed (const Printing *self, PlnBlock *block, const PlnRoom *room)
{
  GPtrArray *renamed = self->options->marks != NULL ? self->options->marks->renamed : NULL;
  for (guint i = 0; room != NULL && renamed != NULL && i < renamed->len; i++)
    {
      const PlnRenamed *entry = renamed->pdata[i];
      if (strcmp (entry->room, room->record.uuid) == 0)
        pln_column_add (block->lines, entry->note, self->options->width, INDENT);
    }
}

/* @more: (nullable): what there is no room for elsewhere */
static PlnBlock *
title_block (const Printing *self, const PlnRoom *room, const char *more)
{
  const PlnForum *root = pln_programme_root (self->timetable->programme);
  PlnBlock *block = pln_block_new (PLN_BOUND_SHEET);
  g_autofree char *title = root != NULL ? text_twice (root, "title", self->options) : g_strdup ("");
  block->head = TRUE;
  block->gap = 0;
  pln_column_add (block->lines, title, self->options->width, INDENT);
  if (more != NULL)
    pln_column_add (block->lines, more, self->options->width, INDENT);
  add_renamed (self, block, room);
  return block;
}

/* The name of a room in at most so many lines. */
static PlnBlock *
banner_block (const Printing *self, const PlnRoom *room, int height)
{
  const PlnPrintOptions *options = self->options;
  const char *name = pln_record_text (room, "name", options->language);
  const char *other
      = options->second != NULL ? pln_record_text (room, "name", options->second) : NULL;
  const char *names[] = { name, g_strcmp0 (name, other) != 0 ? other : NULL, NULL };
  gboolean mirrored = pln_text_is_language_right_to_left (options->language);
  g_autoptr (PlnBanner) banner = pln_banner_new (names, options->width, height, mirrored);
  PlnBlock *block = pln_block_new (PLN_BOUND_INSIDE);
  block->head = TRUE;
  block->banner = g_strdup (banner->text);
  g_ptr_array_extend_and_steal (block->lines, g_steal_pointer (&banner->lines));
  banner->lines = pln_column_new ();
  return block;
}

/* What is no longer here, and where it is; the first says so over a rule. */
static PlnBlock *
gone_block (const Printing *self, const PlnGone *gone, gboolean first)
{
  const PlnPrintOptions *options = self->options;
  int width = options->width;
  PlnBlock *block = pln_block_new (first ? PLN_BOUND_HALF : PLN_BOUND_ENTRY);
  g_autofree char *text
      = g_strconcat (gone->when, gone->when[0] != '\0' ? "  " : "", gone->title, NULL);
  GPtrArray *below = pln_column_new ();
  if (first)
    {
      g_autofree char *left
          = pln_print_twice (options->language, options->second, PLN_PRINT_LEFT, NULL, NULL);
      pln_column_add (block->lines, left, width, 0);
      g_ptr_array_add (block->lines, g_strnfill ((gsize) width, '-'));
      g_ptr_array_add (block->lines, g_strdup (""));
    }
  pln_column_add_in (block->lines, text, width, width, INDENT, options->language);
  pln_column_add_in (below, gone->note, width - INDENT, width - INDENT, 0, options->language);
  pln_column_add_under (block->lines, INDENT, below);
  return block;
}

/* A session at its door, where it does not have to say the room. */
static PlnBlock *
row_block (const Printing *self, const Place *place)
{
  const PlnProgramme *programme = self->timetable->programme;
  const PlnSlot *slot = place->slot;
  PlnPrintOptions options = *self->options;
  g_autofree char *usual = NULL;
  if (place->room != NULL)
    {
      options.venue = pln_place_venue (programme, place->room, slot->forum);
      usual = pln_print_room (programme, place->room, slot->forum, &options, PLN_PRINT_JOINT);
    }
  return pln_print_session (self->timetable, slot, &options, &self->columns, usual);
}

/* The rows of a sheet, and what is there no longer. */
static GPtrArray *
make_rows (const Printing *self, guint from, guint to)
{
  GPtrArray *rows = g_ptr_array_new ();
  const Place *places = &g_array_index (self->places, Place, 0);
  for (guint i = from; i < to; i++)
    g_ptr_array_add (rows, places[i].slot == NULL ? gone_block (
                               self, places[i].gone, i == from || places[i - 1].slot != NULL)
                                                  : row_block (self, &places[i]));
  return rows;
}

static PlnBlock *
foot_block (const Printing *self, guint from, guint to)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new ();
  for (guint i = from; i < to; i++)
    {
      const PlnSlot *slot = g_array_index (self->places, Place, i).slot;
      guint n = 0;
      const PlnSlot *parts = slot != NULL ? pln_timetable_parts (self->timetable, slot, &n) : NULL;
      if (slot != NULL)
        g_ptr_array_add (slots, (gpointer) slot);
      for (guint k = 0; k < n; k++)
        g_ptr_array_add (slots, (gpointer) &parts[k]);
    }
  return pln_print_colophon (self->timetable, slots, self->options);
}

/* How high the name of the room may be so that the sheet stays one page; if it does not in any case, as high as it
 * may be on a page of its own. */
static int
choose_height (const Printing *self, GPtrArray *sheet)
{
  int lines = self->options->lines;
  int used = PLN_PAGE_TOP, gaps = 0;
  gboolean after_head = TRUE;
  if (lines == 0)
    return BANNER_LINES;
  for (guint i = 0; i < sheet->len; i++)
    {
      const PlnBlock *block = sheet->pdata[i];
      used += (int) block->lines->len + block->gap;
      gaps += after_head ? 0 : block->gap;
      after_head = block->head;
    }
  int heads = (int) (((PlnBlock *) sheet->pdata[0])->lines->len
                     + ((PlnBlock *) sheet->pdata[1])->lines->len);
  int most = MAX (MIN (lines / 3, lines / 2 - PLN_PAGE_TOP - heads - 2), BANNER_LEAST);
  int left = lines - used - 1;
  if (left < most)
    left += gaps; /* blank lines are closed up before a page is added */
  return left >= BANNER_LEAST ? MIN (left, most) : most;
}

static gboolean
is_same_sheet (const Place *one, const Place *other)
{
  return one->day == other->day && one->sheet == other->sheet && one->room == other->room;
}

/* What is for all and what has no room yet share a sheet. */
static gboolean
shares_sheet (const Place *one, const Place *other)
{
  return one->sheet != SHEET_ROOM && other->sheet != SHEET_ROOM && one->day == other->day;
}

/* Puts the sheet together: the programme, the name, the room and day over a rule, the rows; at its end the foot, for
 * all that is on it since @opened. */
static void
add_sheet (Printing *self, guint opened, guint from, guint to)
{
  const Place *place = &g_array_index (self->places, Place, from);
  g_autofree char *text = sheet_text (self, place);
  g_autofree char *day
      = place->day != PLN_NONE ? pln_print_day (place->day, self->options) : g_strdup ("");
  g_autoptr (GPtrArray) again = pln_print_heading_again (text, day, self->options);
  g_autoptr (GPtrArray) sheet = make_rows (self, from, to);
  gboolean goes_on
      = to < self->places->len && shares_sheet (place, &g_array_index (self->places, Place, to));
  PlnBlock *foot = goes_on ? NULL : foot_block (self, opened, to);
  if (foot != NULL && foot->lines->len > 0)
    g_ptr_array_add (sheet, foot);
  else
    pln_block_free (foot);
  for (guint i = 1; i < sheet->len; i++)
    ((PlnBlock *) sheet->pdata[i])->again = g_ptr_array_ref (again);
  /* A heading that is too high cannot be kept with what follows. */
  gboolean lengthy = pln_text_width (text) > self->options->width;
  g_ptr_array_insert (sheet, 0,
                      pln_print_heading (PLN_BOUND_HALF, lengthy ? day : text, lengthy ? NULL : day,
                                         self->options->width));
  if (opened == from)
    g_ptr_array_insert (sheet, 0, title_block (self, place->room, lengthy ? text : NULL));
  if (place->room != NULL)
    g_ptr_array_insert (sheet, 1, banner_block (self, place->room, choose_height (self, sheet)));
  for (guint i = 0; i < sheet->len; i++)
    {
      PlnBlock *block = sheet->pdata[i];
      if (place->day != PLN_NONE)
        block->running = pln_date_to_words (place->day, self->options->language);
      g_ptr_array_add (self->blocks, block);
    }
}

static GPtrArray *
lay_signs (const PlnTimetable *timetable, const PlnPrintOptions *options)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  Printing self = { .timetable = timetable,
                    .options = options,
                    .columns = pln_print_columns (timetable, options, TRUE),
                    .blocks = pln_blocks_new (),
                    .places = places };
  list_places (&self);
  for (guint from = 0, opened = 0; from < places->len;)
    {
      const Place *place = &g_array_index (places, Place, from);
      guint to = from + 1;
      while (to < places->len && is_same_sheet (place, &g_array_index (places, Place, to)))
        to++;
      if (from > 0 && !shares_sheet (place - 1, place))
        opened = from;
      add_sheet (&self, opened, from, to);
      from = to;
    }
  if (places->len == 0)
    pln_print_add_mast (self.blocks, timetable, options, NULL, TRUE);
  return self.blocks;
}

const PlnView pln_view_signs = {
  .name = "signs",
  .summary = "a sheet for the door of each room, each day",
  .parts = TRUE,
  .list = list_signed,
  .lay = lay_signs,
};
