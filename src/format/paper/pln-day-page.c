/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The lines of one conference day, for the terminal and for text files. */
#include "format/paper/pln-day-page.h"

#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "format/paper/pln-column.h"
#include "format/paper/pln-day-rows.h"
#include "format/paper/pln-lines.h"
#include "words/pln-place.h"
#include "words/pln-print-words.h"

#include <string.h>

#define WIDTH_USUAL 80
#define WIDTH_LEAST 40
#define INDENT 2
#define GAP 2
/* `00:30-01:00 +1`; what is longer, a session of several days, is wrapped. */
#define TIME_MOST 14
/* The text of a session is at least that wide beside its time and room; else it goes under them. */
#define TEXT_LEAST 32
/* A title is at least that wide beside the kind; else the kind goes under it. */
#define TITLE_LEAST 22
/* The text of a part is at least that wide beside its start and end; else only the start is said. */
#define PART_LEAST 26

typedef struct {
  const PlnTimetable *timetable;
  const PlnProgramme *programme;
  const PlnWriteOptions *options;
  PlnDate day;
  int width;
  int time_width; /* of the time column, gap included; 0 for none */
  int room_width; /* the same for rooms */
  gboolean stacked;
  const PlnVenue *venue; /* the one that the heading names */
  GHashTable *laid;      /* the sessions laid out */
  GPtrArray *lines;
} Page;

/* Where a session is, without the venue that its heading names. */
static char *
rooms_text (const Page *page, const PlnSession *session)
{
  g_autofree char *text
      = pln_place_session (page->programme, session, page->venue, page->options->language);
  return pln_text_repair (text, TRUE, NULL);
}

/* --- the words of a session ------------------------------------------------------------------- */

static char *
time_text (const PlnSlot *slot)
{
  if (slot->start == PLN_NONE)
    return g_strdup (slot->day != PLN_NONE ? "all day" : "");
  g_autofree char *text = pln_slot_to_string (slot, FALSE);
  return g_strdup_printf ("%s%s", slot->end == PLN_NONE ? "from " : "", text);
}

static char *
start_text (const PlnSlot *slot)
{
  if (slot->start == PLN_NONE)
    return time_text (slot);
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (slot->start));
  return g_strconcat (clock, pln_civil_date (slot->start) > slot->day ? " +1" : "", NULL);
}

/* The kind, where the title alone does not say it. */
static char *
kind_text (const PlnSession *session)
{
  switch (session->kind)
    {
    case PLN_SESSION_TALK:
    case PLN_SESSION_BREAK:
    case PLN_SESSION_MEAL:
    case PLN_SESSION_OTHER:
      return g_strdup ("");
    case PLN_SESSION_SPEECH:
      return g_strdup (session->parent == NULL ? "speech" : "");
    default:
      return pln_type_kind.to_string (session->kind);
    }
}

/* The role that everybody has in a session of that kind, unless something else is said. */
static int
usual_role (const PlnSession *session)
{
  switch (session->kind)
    {
    case PLN_SESSION_KEYNOTE:
      return PLN_ROLE_KEYNOTE;
    case PLN_SESSION_PANEL:
    case PLN_SESSION_ROUNDTABLE:
      return PLN_ROLE_PANELIST;
    default:
      return PLN_ROLE_SPEAKER;
    }
}

/* How wide the column of roles is, gap included; 0 when nobody does anything unusual. */
static int
role_width (const PlnSession *session)
{
  gboolean unusual = FALSE;
  int width = 0;
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      if (appearance->role != PLN_ROLE_SPEAKER && appearance->role != usual_role (session))
        unusual = TRUE;
      width = MAX (width, pln_text_width (pln_print_role (NULL, appearance->role, session)) + GAP);
    }
  return unusual ? width : 0;
}

/* --- laying out a session --------------------------------------------------------------------- */

/* Whether nothing but a name is printed of somebody, so that such names can share a line. */
static gboolean
is_name_only (const Page *page, const PlnAppearance *appearance)
{
  g_autofree char *title
      = pln_appearance_title (page->programme, appearance, page->options->language);
  return title[0] == '\0';
}

/* Puts into @line the persons from @first on that share a line; returns how many. */
static guint
gather_persons (const Page *page, GPtrArray *appearances, guint first, GString *line)
{
  const PlnAppearance *leader = appearances->pdata[first];
  guint n = 0;
  do
    {
      const PlnAppearance *appearance = appearances->pdata[first + n];
      g_autofree char *person
          = pln_person_line (page->programme, appearance, page->options->language);
      if (n > 0 && (appearance->role != leader->role || !is_name_only (page, appearance)))
        break;
      g_string_append_printf (line, "%s%s", n > 0 ? ", " : "", person);
      n++;
    }
  while (first + n < appearances->len && is_name_only (page, leader));
  return n;
}

static void
add_persons (const Page *page, GPtrArray *block, const PlnSession *session, int width)
{
  int column = role_width (session);
  int last = -1;
  for (guint i = 0; i < session->appearances->len;)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      g_autoptr (GString) line = g_string_new (NULL);
      GPtrArray *label = pln_column_new ();
      GPtrArray *name = pln_column_new ();
      i += gather_persons (page, session->appearances, i, line);
      if (column > 0 && appearance->role != last)
        pln_column_add (label, pln_print_role (NULL, appearance->role, session), column, 0);
      pln_column_add (name, line->str, width - column, INDENT);
      pln_column_add_beside (block, label, column, name);
      last = appearance->role;
    }
}

/* Adds the title with the words of its state, which stay even where the title is cut. */
static void
add_marked_title (const Page *page, GPtrArray *block, const PlnSlot *slot, int width)
{
  g_autofree char *title = pln_session_title (slot->session, page->options->language);
  const char *before = slot->state == PLN_STATE_CANCELLED ? "CANCELLED: " : "";
  const char *after = slot->state == PLN_STATE_TENTATIVE ? " (tentative)"
                      : slot->state == PLN_STATE_DRAFT   ? " (draft)"
                                                         : "";
  int room = width - pln_text_width (before) - pln_text_width (after);
  g_autofree char *cut = page->options->cut ? pln_text_cut (title, MAX (room, 1)) : NULL;
  g_autofree char *text = g_strconcat (before, cut != NULL ? cut : title, after, NULL);
  pln_column_add (block, text, width, 0);
}

static void
add_title (const Page *page, GPtrArray *block, const PlnSlot *slot, int width)
{
  g_autofree char *kind = kind_text (slot->session);
  int kind_width = kind[0] != '\0' ? pln_text_width (kind) + GAP : 0;
  gboolean beside = width - kind_width >= TITLE_LEAST;
  GPtrArray *title = pln_column_new ();
  add_marked_title (page, title, slot, beside ? width - kind_width : width);
  if (kind_width > 0 && beside)
    pln_column_put_right (title, kind, width);
  else if (kind_width > 0)
    pln_column_add (title, kind, width, 0);
  pln_column_add_under (block, 0, title);
}

/* Adds one more line about a session, if there is something to say. */
static void
add_line (GPtrArray *block, const char *label, const char *text, int width)
{
  g_autofree char *clean = pln_text_repair (text != NULL ? text : "", FALSE, NULL);
  if (clean[0] == '\0')
    return;
  g_autofree char *line = g_strconcat (label, clean, NULL);
  pln_column_add (block, line, width, INDENT);
}

/* Adds what there is to say about a session or a part, but for its time, its room and its parts. */
static void
add_session (Page *page, GPtrArray *block, const PlnSlot *slot, int width)
{
  const PlnSession *session = slot->session;
  const char *language = page->options->language;
  g_autofree char *themes = pln_themes_line (page->programme, session, language);
  gboolean once = g_hash_table_add (page->laid, (gpointer) session);
  g_assert (once);
  add_title (page, block, slot, width);
  add_line (block, "", pln_record_text (session, "subtitle", language), width);
  add_line (block, "", themes, width);
  if (session->state == PLN_STATE_CANCELLED)
    add_line (block, "Reason: ", pln_record_text (session, "reason", language), width);
  add_persons (page, block, session, width);
}

static void
add_part (Page *page, GPtrArray *block, const PlnSlot *slot, int column, gboolean whole, int width)
{
  const PlnSession *part = slot->session;
  GPtrArray *left = pln_column_new ();
  GPtrArray *text = pln_column_new ();
  g_autofree char *when = whole ? time_text (slot) : start_text (slot);
  pln_column_add (left, slot->start != PLN_NONE ? when : "-", column - GAP, 0);
  add_session (page, text, slot, width - column);
  if (part->rooms->len > 0)
    {
      g_autofree char *rooms = rooms_text (page, part);
      g_autofree char *usual = rooms_text (page, slot->parent);
      if (strcmp (rooms, usual) != 0)
        add_line (text, "Room: ", rooms, width - column);
    }
  pln_column_add_beside (block, left, column, text);
}

static int
parts_column (const PlnSlot *parts, guint n_parts, gboolean whole)
{
  int width = 1;
  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *when = whole ? time_text (&parts[i]) : start_text (&parts[i]);
      width = MAX (width, pln_text_width (when));
    }
  return MIN (width, TIME_MOST) + GAP;
}

static void
add_parts (Page *page, GPtrArray *block, const PlnSlot *slot, int width)
{
  guint n_parts = 0;
  const PlnSlot *parts = pln_timetable_parts (page->timetable, slot, &n_parts);
  gboolean whole = width - parts_column (parts, n_parts, TRUE) >= PART_LEAST;
  int column = parts_column (parts, n_parts, whole);
  for (guint i = 0; i < n_parts; i++)
    if (!pln_slot_is_row (page->timetable, &parts[i]))
      add_part (page, block, &parts[i], column, whole, width);
}

static GPtrArray *
room_block (const Page *page, const PlnSession *session, int width)
{
  GPtrArray *block = pln_column_new ();
  g_autofree char *rooms = rooms_text (page, session);
  if (rooms[0] == '\0' || width <= 0)
    return block;
  if (page->options->cut)
    pln_column_add_cut (block, rooms, width);
  else
    pln_column_add (block, rooms, width, 0);
  return block;
}

static void
add_row (Page *page, const PlnDayRow *row)
{
  const PlnSession *session = row->slot->session;
  const PlnSession *above = row->slot->parent;
  int left = page->stacked ? INDENT : page->time_width + page->room_width;
  int width = page->width - INDENT - left;
  g_autofree char *when = time_text (row->slot);
  GPtrArray *times = pln_column_new ();
  GPtrArray *text = pln_column_new ();
  GPtrArray *line = pln_column_new ();
  add_session (page, text, row->slot, width);
  if (above != NULL)
    {
      g_autofree char *title = pln_session_title (above, page->options->language);
      add_line (text, "Part of: ", title, width);
      if (above->state == PLN_STATE_CANCELLED && session->state != PLN_STATE_CANCELLED)
        add_line (text, "Reason: ", pln_record_text (above, "reason", page->options->language),
                  width);
    }
  add_parts (page, text, row->slot, width);

  if (when[0] != '\0')
    pln_column_add (times, when, page->time_width - GAP, INDENT);
  if (page->stacked)
    {
      int rest = page->width - INDENT - page->time_width;
      pln_column_add_beside (line, times, page->time_width, room_block (page, session, rest));
      pln_column_add_under (line, INDENT, text);
    }
  else
    {
      GPtrArray *right = pln_column_new ();
      GPtrArray *rooms = room_block (page, session, page->room_width - GAP);
      pln_column_add_beside (right, rooms, page->room_width, text);
      pln_column_add_beside (line, times, page->time_width, right);
    }
  pln_column_add_under (page->lines, INDENT, line);
}

/* --- laying out the page ---------------------------------------------------------------------- */

static void
choose_columns (Page *page, const GArray *rows)
{
  int times = 0, rooms = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const PlnSlot *slot = g_array_index (rows, PlnDayRow, i).slot;
      g_autofree char *when = time_text (slot);
      g_autofree char *room = rooms_text (page, slot->session);
      times = MAX (times, pln_text_width (when));
      rooms = MAX (rooms, pln_text_width (room));
    }
  page->time_width = times > 0 ? MIN (times, TIME_MOST) + GAP : 0;
  int body = page->width - INDENT - page->time_width;
  page->room_width = rooms > 0 ? MIN (rooms, CLAMP (body / 3, 8, 24)) + GAP : 0;
  page->stacked = body - page->room_width < TEXT_LEAST;
}

/* `UTC+08:00`; on a day with a clock change both offsets. */
static char *
offset_text (const Page *page, const PlnForum *forum)
{
  const PlnZone *zone = pln_forum_zone (page->programme, forum);
  int change = pln_forum_day_change (page->programme, forum);
  gint64 first = pln_zone_to_utc (zone, pln_civil_new (page->day, change), 0, NULL);
  gint64 last = pln_zone_to_utc (zone, pln_civil_new (page->day + 1, change), 0, NULL) - 1;
  g_autofree char *before = pln_offset_to_string (pln_zone_offset (zone, first));
  g_autofree char *after = pln_offset_to_string (pln_zone_offset (zone, last));
  if (strcmp (before, after) == 0)
    return g_steal_pointer (&before);
  return g_strdup_printf ("%s, then %s", before, after);
}

static char *
place_text (const Page *page, const PlnForum *forum)
{
  if (page->day == PLN_NONE)
    return g_strdup ("");
  const PlnVenue *venue = pln_forum_venue (page->programme, forum);
  const char *name = venue != NULL ? pln_record_text (venue, "name", page->options->language) : "";
  g_autofree char *offset = offset_text (page, forum);
  return g_strdup_printf ("%s%s(%s)", name, name[0] != '\0' ? " " : "", offset);
}

static void
add_heading (Page *page, const char *title, const char *place)
{
  g_autofree char *left = pln_text_repair (title, FALSE, NULL);
  g_autofree char *right = pln_text_repair (place, FALSE, NULL);
  guint n = page->lines->len;
  if (n > 0 && ((char *) page->lines->pdata[n - 1])[0] != '\0')
    g_ptr_array_add (page->lines, g_strdup (""));
  GPtrArray *heading = pln_column_new ();
  gboolean beside = pln_text_width (left) + GAP + pln_text_width (right) <= page->width;
  g_autofree char *isolated = pln_text_isolate (right);
  pln_column_add (heading, left, page->width, 0);
  if (right[0] != '\0' && beside)
    pln_column_put_right (heading, isolated, page->width);
  else if (right[0] != '\0')
    pln_column_add (heading, right, page->width, 0);
  pln_column_add_under (page->lines, 0, heading);
  g_ptr_array_add (page->lines, g_strdup (""));
}

/* The venue that the heading of a day or a forum names, else the one that goes without saying. */
static const PlnVenue *
venue_of (const Page *page, const PlnForum *forum)
{
  const PlnVenue *venue = page->day != PLN_NONE ? pln_forum_venue (page->programme, forum) : NULL;
  return venue != NULL ? venue : pln_place_home (page->programme);
}

static void
add_rows (Page *page, const GArray *rows)
{
  const PlnForum *first = g_array_index (rows, PlnDayRow, 0).slot->forum;
  const PlnForum *last = g_array_index (rows, PlnDayRow, rows->len - 1).slot->forum;
  const PlnForum *root = pln_programme_root (page->programme);
  gboolean several = first != last;
  g_autofree char *date
      = page->day != PLN_NONE ? pln_date_to_long (page->day) : g_strdup ("Not scheduled");
  g_autofree char *place = place_text (page, several ? root : first);
  add_heading (page, date, place);
  page->venue = venue_of (page, several ? root : first);
  const PlnForum *under = NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const PlnDayRow *row = &g_array_index (rows, PlnDayRow, i);
      const PlnForum *forum = row->slot->forum;
      if (several && forum != NULL && forum != under)
        {
          g_autofree char *own = place_text (page, forum);
          const char *title = pln_record_text (forum, "title", page->options->language);
          add_heading (page, title, strcmp (own, place) != 0 ? own : "");
          page->venue = venue_of (page, forum);
        }
      under = forum;
      add_row (page, row);
    }
}

/* The page checks itself: a programme in print that lacks a session is worse than none. */
static void
check_page (const Page *page)
{
  guint expected = 0;
  for (guint i = 0; i < page->timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (page->timetable, i);
      if (pln_slot_day (page->timetable, slot) != page->day)
        continue;
      g_assert (g_hash_table_contains (page->laid, slot->session));
      expected++;
    }
  g_assert_cmpuint (g_hash_table_size (page->laid), ==, expected);
}

static char *
join_lines (const Page *page)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < page->lines->len; i++)
    {
      const char *line = page->lines->pdata[i];
      gsize length = strlen (line);
      while (length > 0 && line[length - 1] == ' ')
        length--;
      g_string_append_len (out, line, (gssize) length);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

char *
pln_day_page (const PlnTimetable *timetable, PlnDate day, const PlnWriteOptions *options)
{
  g_autoptr (GHashTable) laid = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) lines = pln_column_new ();
  Page page = {
    .timetable = timetable,
    .programme = timetable->programme,
    .options = options,
    .day = day,
    .width = MAX (options->width > 0 ? options->width : WIDTH_USUAL, WIDTH_LEAST),
    .laid = laid,
    .lines = lines,
  };
  g_autoptr (GArray) rows = pln_day_rows (timetable, day);
  if (rows->len > 0)
    {
      page.venue = pln_place_home (page.programme);
      choose_columns (&page, rows);
      add_rows (&page, rows);
    }
  check_page (&page);
  return join_lines (&page);
}
