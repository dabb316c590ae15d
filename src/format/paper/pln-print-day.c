/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view `day`: each day as a list by time, with half days, breaks and all that is known of a session. */
#include "base/pln-text.h"
#include "base/pln-time.h"
#include "format/paper/pln-column.h"
#include "format/paper/pln-day-rows.h"
#include "format/paper/pln-print-gone.h"
#include "format/paper/pln-print-head.h"
#include "format/paper/pln-print-lines.h"
#include "format/paper/pln-print-session.h"
#include "format/paper/pln-print-title.h"
#include "words/pln-print-words.h"

#include <string.h>

#define NOON (12 * 60)
#define EVENING (18 * 60)
/* A meal that begins from the one to before the other is lunch, and so is a break that takes as long as one. */
#define LUNCH_FIRST (11 * 60)
#define LUNCH_LAST (14 * 60)
#define LUNCH_LENGTH 45

/* The parts of a day, and what has no time in it. */
typedef enum { MORNING, AFTERNOON, EVENING_HOURS, NO_TIME } Half;

typedef struct {
  const PlnTimetable *timetable;
  const PlnPrintOptions *options;
  PlnPrintOptions
      own; /* as they are for the sessions of a forum: with the venue that its heading names */
  PlnPrintColumns columns;
  GPtrArray *blocks;
  gboolean forums;  /* there are several, so that each is named */
  GPtrArray *named; /* those whose organisations have been said */
  PlnDate day;
  char *running;
} Printing;

static gboolean
is_lunch (const PlnSlot *slot)
{
  const PlnSession *session = slot->session;
  gboolean meal = session->kind == PLN_SESSION_MEAL
                  || (session->kind == PLN_SESSION_BREAK && session->length >= LUNCH_LENGTH);
  int clock = slot->start != PLN_NONE ? pln_civil_clock (slot->start) : 0;
  return meal && clock >= LUNCH_FIRST && clock < LUNCH_LAST
         && pln_civil_date (slot->start) == slot->day;
}

/* When the morning of a forum ends: lunch closes it, which may begin after noon. Returns: the first minute that is not
 * morning any more */
static int
find_noon (GArray *rows, guint forum)
{
  int noon = NOON;
  for (guint i = 0; i < rows->len; i++)
    {
      const PlnDayRow *row = &g_array_index (rows, PlnDayRow, i);
      if (row->forum == forum && is_lunch (row->slot))
        noon = MAX (noon, pln_civil_clock (row->slot->start) + 1);
    }
  return noon;
}

static Half
half_of (const PlnSlot *slot, int noon)
{
  if (slot->start == PLN_NONE)
    return NO_TIME;
  if (pln_civil_date (slot->start) > slot->day)
    return EVENING_HOURS;
  int clock = pln_civil_clock (slot->start);
  return clock < noon ? MORNING : clock < EVENING ? AFTERNOON : EVENING_HOURS;
}

/* A word in the languages of the paper. */
static char *
word_text (const PlnPrintOptions *options, PlnPrintWord word)
{
  return pln_print_twice (options->language, options->second, word, NULL, NULL);
}

static char *
half_text (const PlnPrintOptions *options, Half half)
{
  static const PlnPrintWord halves[]
      = { PLN_PRINT_MORNING, PLN_PRINT_AFTERNOON, PLN_PRINT_EVENING, PLN_PRINT_TIME_OPEN };
  return word_text (options, halves[half]);
}

/* Adds a block of this day. @block: (transfer full) */
static PlnBlock *
add (Printing *self, PlnBlock *block)
{
  g_free (block->running);
  block->running = g_strdup (self->running);
  g_ptr_array_add (self->blocks, block);
  return block;
}

/* Whether a row is beside the sessions that people come for: a break, coffee before the opening, which says where;
 * or what is for all and has no room of its own. */
static gboolean
is_apart (const Printing *self, const PlnSession *session)
{
  if (session->kind == PLN_SESSION_CEREMONY)
    return pln_programme_rooms (self->timetable->programme, session)->len == 0;
  return pln_session_kind_is_for_all (session->kind);
}

/* The room of all sessions but those among these, if it is one. */
static char *
usual_room (const Printing *self, GArray *rows, guint from, guint to)
{
  g_autofree char *usual = NULL;
  for (guint i = from; i < to; i++)
    {
      const PlnSession *session = g_array_index (rows, PlnDayRow, i).slot->session;
      if (is_apart (self, session))
        continue;
      g_autofree char *room = pln_print_rooms (self->timetable->programme, session, &self->own);
      if (usual != NULL && strcmp (usual, room) != 0)
        return g_strdup ("");
      g_free (usual);
      usual = g_steal_pointer (&room);
    }
  return usual != NULL ? g_steal_pointer (&usual) : g_strdup ("");
}

/* A text of a venue in both languages. */
static char *
venue_text (const Printing *self, const PlnVenue *venue)
{
  const PlnPrintOptions *options = self->options;
  const char *second = options->second;
  g_autofree char *one
      = pln_text_repair (pln_record_text (venue, "name", options->language), FALSE, NULL);
  g_autofree char *other
      = second != NULL ? pln_text_repair (pln_record_text (venue, "name", second), FALSE, NULL)
                       : NULL;
  return pln_print_join (one, other, PLN_PRINT_JOINT);
}

/* Where half a day is: in one room; and in which venue, if that is not the one that the head names. */
static char *
half_place (const Printing *self, const char *room)
{
  if (self->own.venue == self->options->venue)
    return g_strdup (room);
  g_autofree char *venue = venue_text (self, self->own.venue);
  if (strstr (room, venue) != NULL) /* which tells it from a room of the same name elsewhere */
    return g_strdup (room);
  return room[0] != '\0' ? pln_print_phrase (self->options->language, PLN_PRINT_WITH, room, venue)
                         : g_steal_pointer (&venue);
}

/* The boundary between two rows: behind a break it is as strong as before it. */
static PlnBound
bound_between (const PlnSlot *before, const PlnSlot *slot, const PlnBlock *block)
{
  int kind = before->session->kind;
  if (kind == PLN_SESSION_BREAK || kind == PLN_SESSION_MEAL)
    return PLN_BOUND_BREAK;
  gboolean later = block->bound == PLN_BOUND_ENTRY && slot->start != before->start;
  return later ? PLN_BOUND_TIME : block->bound;
}

/* The rows of half a day under their heading. */
static void
add_half (Printing *self, GArray *rows, guint from, guint to, Half half)
{
  g_autofree char *word = self->day != PLN_NONE
                              ? half_text (self->options, half)
                              : word_text (self->options, PLN_PRINT_NOT_SCHEDULED);
  g_autofree char *room = usual_room (self, rows, from, to);
  g_autofree char *place = half_place (self, room);
  int width = self->options->width;
  add (self, pln_print_heading (PLN_BOUND_HALF, word, place, width));
  g_autoptr (GPtrArray) again = pln_print_heading_again (word, place, self->options);
  for (guint i = from; i < to; i++)
    {
      const PlnSlot *slot = g_array_index (rows, PlnDayRow, i).slot;
      PlnBlock *block = pln_print_session (self->timetable, slot, &self->own, &self->columns,
                                           room[0] != '\0' ? room : NULL);
      block->again = i > from ? g_ptr_array_ref (again) : NULL;
      if (i > from)
        block->bound = bound_between (g_array_index (rows, PlnDayRow, i - 1).slot, slot, block);
      add (self, block);
    }
}

/* Sessions without a time come last: nobody can plan by them yet. */
static int
compare_halves (gconstpointer a, gconstpointer b)
{
  const PlnDayRow *one = a, *other = b;
  gboolean one_open = one->slot->start == PLN_NONE;
  gboolean other_open = other->slot->start == PLN_NONE;
  if (one->forum != other->forum)
    return one->forum < other->forum ? -1 : 1;
  if (one_open != other_open)
    return one_open ? 1 : -1;
  return 0;
}

/* `Times are those of Central European Time (UTC+01:00).` */
static void
add_zone (PlnBlock *block, const PlnZone *zone, PlnDate day, const PlnPrintOptions *options)
{
  gint64 utc = pln_zone_to_utc (zone, pln_civil_new (day, NOON), 0, NULL);
  g_autofree char *title = pln_zone_title (zone, utc, options->language);
  g_autofree char *offset = pln_offset_to_string (pln_zone_offset (zone, utc));
  g_autofree char *line = pln_print_phrase (options->language, PLN_PRINT_TIMES_IN, title, offset);
  pln_column_add (block->lines, line, options->width, 2);
}

/* What says it of a forum among several: its title, and its venue and its zone if these are others. */
static void
add_forum (Printing *self, const PlnForum *forum, PlnBound bound)
{
  const PlnProgramme *programme = self->timetable->programme;
  const PlnPrintOptions *options = self->options;
  const PlnZone *zone = pln_forum_zone (programme, forum);
  const PlnZone *usual = pln_print_zone (self->timetable);
  PlnPrintOptions second = pln_print_second (options);
  PlnBlock *block = pln_block_new (bound);
  block->head = TRUE;
  g_autofree char *titles = pln_print_join (
      pln_record_text (forum, "title", options->language),
      options->second != NULL ? pln_record_text (forum, "title", options->second) : NULL, "\n");
  pln_column_add (block->lines, titles, options->width, 2);
  if (self->own.venue != options->venue)
    {
      g_autofree char *venue = venue_text (self, self->own.venue);
      pln_column_add (block->lines, venue, options->width, 2);
    }
  if (zone != usual && self->day != PLN_NONE)
    {
      add_zone (block, zone, self->day, options);
      if (options->second != NULL)
        add_zone (block, zone, self->day, &second);
    }
  if (forum->parent != NULL && !g_ptr_array_find (self->named, forum, NULL))
    {
      g_ptr_array_add (self->named, (gpointer) forum);
      pln_print_add_organisations (block, programme, forum, FALSE, options);
    }
  add (self, block);
}

/* Rows are of @forum from here on: without several, all is where the head says. */
static void
choose_venue (Printing *self, const PlnForum *forum)
{
  const PlnVenue *venue = self->forums ? pln_forum_venue (self->timetable->programme, forum) : NULL;
  self->own.venue = venue != NULL ? venue : self->options->venue;
}

static void
add_rows (Printing *self, GArray *rows)
{
  for (guint from = 0; from < rows->len;)
    {
      const PlnDayRow *row = &g_array_index (rows, PlnDayRow, from);
      const PlnDayRow *last = from > 0 ? &g_array_index (rows, PlnDayRow, from - 1) : NULL;
      int noon = find_noon (rows, row->forum);
      Half half = half_of (row->slot, noon);
      guint to = from + 1;
      choose_venue (self, row->slot->forum);
      if (self->forums && row->slot->forum != NULL && (last == NULL || last->forum != row->forum))
        add_forum (self, row->slot->forum, PLN_BOUND_FORUM);
      while (to < rows->len && g_array_index (rows, PlnDayRow, to).forum == row->forum
             && half_of (g_array_index (rows, PlnDayRow, to).slot, noon) == half)
        to++;
      add_half (self, rows, from, to, half);
      from = to;
    }
}

static void
add_day (Printing *self, PlnDate day, gboolean several)
{
  g_autoptr (GArray) rows = pln_day_rows (self->timetable, day);
  guint before = self->blocks->len;
  self->day = day;
  self->running = day != PLN_NONE ? pln_date_to_words (day, self->options->language)
                                  : word_text (self->options, PLN_PRINT_NOT_SCHEDULED);
  g_array_sort (rows, compare_halves);
  if (several && day != PLN_NONE)
    {
      PlnBlock *heading = pln_block_new (PLN_BOUND_PAGE);
      heading->head = TRUE;
      g_autofree char *words = pln_print_day (day, self->options);
      pln_column_add (heading->lines, words, self->options->width, 0);
      add (self, heading);
    }
  if (rows->len > 0)
    add_rows (self, rows);
  pln_print_add_gone (self->blocks, day, self->options, self->running);
  if (before > 1 && self->blocks->len > before)
    ((PlnBlock *) self->blocks->pdata[before])->bound
        = day != PLN_NONE ? PLN_BOUND_PAGE : PLN_BOUND_FORUM;
  g_clear_pointer (&self->running, g_free);
}

static gboolean
has_several_forums (const PlnTimetable *timetable)
{
  for (guint i = 1; i < timetable->slots->len; i++)
    if (pln_timetable_slot (timetable, i)->forum != pln_timetable_slot (timetable, 0)->forum)
      return TRUE;
  return FALSE;
}

static GPtrArray *
lay_days (const PlnTimetable *timetable, const PlnPrintOptions *options)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  Printing self = { .timetable = timetable,
                    .options = options,
                    .own = *options,
                    .blocks = pln_blocks_new (),
                    .named = named };
  g_autoptr (GArray) days = pln_timetable_days (timetable);
  pln_print_add_gone_days (days, options);
  self.columns = pln_print_columns (timetable, options, FALSE);
  self.forums = has_several_forums (timetable);
  pln_print_add_mast (self.blocks, timetable, options, NULL, TRUE);
  for (guint i = 0; i < days->len; i++)
    add_day (&self, g_array_index (days, PlnDate, i), days->len > 1);
  add_day (&self, PLN_NONE, FALSE);
  return self.blocks;
}

const PlnView pln_view_day = {
  .name = "day",
  .summary = "each day as a list by time, in full",
  .parts = TRUE,
  .lay = lay_days,
};
