/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A session on paper: title and room, what changed, who is in it, its parts. */
#include "format/paper/pln-print-session.h"

#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "format/paper/pln-column.h"
#include "format/paper/pln-day-rows.h"
#include "format/paper/pln-print-lines.h"
#include "format/paper/pln-print-title.h"
#include "words/pln-place.h"
#include "words/pln-print-words.h"
#include "words/pln-words.h"

#include <string.h>

#define GAP 2
#define INDENT 2
/* `09:20-10:00`, its mark, a blank; what is longer makes it wider. */
#define TIME_WIDTH 13
/* A title is at least that wide beside its room; else the room goes under it. */
#define TITLE_LEAST 24
/* Names have a column of their own when that is no wider, and leaves so much for the positions. */
#define NAME_MOST 22
#define POSITION_LEAST 26
/* The text of a part is at least that wide beside its start and end; else it goes on behind them. */
#define PART_LEAST 30

typedef struct {
  const PlnTimetable *timetable;
  const PlnPrintOptions *options;
  const PlnPrintColumns *columns;
  PlnBlock *block;
  int indent; /* of what is added */
  int width;  /* what is left */
} Printing;

/* --- columns ---------------------------------------------------------------------------------- */

static gboolean
is_table (const PlnSession *session)
{
  return session->kind == PLN_SESSION_PANEL || session->kind == PLN_SESSION_ROUNDTABLE;
}

/* What somebody does, in each language: below each other, or side by side where a sheet has to be brief. */
static char *
role_text (int role, const PlnSession *session, const PlnPrintOptions *options, gboolean brief)
{
  const char *second = options->second;
  return pln_print_join (pln_print_role (options->language, role, session),
                         second != NULL ? pln_print_role (second, role, session) : NULL,
                         brief ? PLN_PRINT_JOINT : "\n");
}

static int
role_width (int role, const PlnSession *session, const PlnPrintOptions *options, gboolean brief)
{
  g_autofree char *text = role_text (role, session, options, brief);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int width = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    width = MAX (width, pln_text_width (lines[i]));
  return width + GAP;
}

/* Makes room for the persons of a session. */
static void
widen (PlnPrintColumns *columns, const PlnProgramme *programme, const PlnSession *session,
       const PlnPrintOptions *options)
{
  const char *language = options->language;
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *who = session->appearances->pdata[i];
      g_autofree char *title = pln_print_position (programme, who, language);
      g_autofree char *name
          = title[0] != '\0' ? pln_print_name (programme, who, language, options->persons) : NULL;
      if (!pln_print_names_role (who, session, language))
        columns->role
            = MAX (columns->role, role_width (who->role, session, options, columns->brief));
      if (name != NULL)
        columns->name = MAX (columns->name, pln_text_width (name) + GAP);
    }
}

/* When something is, or that it has no time, and its mark: apart from a word, not to be read as part of it. */
static char *
time_cell (const char *when, const PlnSlot *slot, const PlnPrintOptions *options)
{
  char sign = pln_marks_sign (options->marks, slot);
  gboolean word = when[0] != '\0' && !g_ascii_isdigit (when[strlen (when) - 1]);
  return g_strdup_printf ("%s%s%c", when, word && sign != PLN_MARK_NONE ? " " : "", sign);
}

PlnPrintColumns
pln_print_columns (const PlnTimetable *timetable, const PlnPrintOptions *options, gboolean brief)
{
  PlnPrintColumns columns = { .time = TIME_WIDTH, .brief = brief };
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      g_autofree char *when = pln_print_time (slot, options->language);
      g_autofree char *cell = time_cell (when, slot, options);
      int width = pln_text_width (cell) + 1;
      columns.time = MAX (columns.time, width);
      PlnWordScope before = pln_words_enter (timetable->programme, slot->forum);
      if (slot->parent == NULL)
        widen (&columns, timetable->programme, slot->session, options);
      pln_words_leave (before);
    }
  int rest = options->width - columns.time - columns.role;
  if (rest < TITLE_LEAST || (brief && columns.role > options->width / 4))
    columns.role = 0;
  gboolean sentence = (options->persons & PLN_PERSON_POSITION_FIRST) != 0;
  if (brief || sentence || columns.name > NAME_MOST + GAP || rest - columns.name < POSITION_LEAST)
    columns.name = 0;
  return columns;
}

/* --- lines ------------------------------------------------------------------------------------ */

/* What is in two languages, on one line. */
static char *
one_line (const char *title)
{
  g_auto (GStrv) lines = g_strsplit (title, "\n", -1);
  return g_strjoinv (PLN_PRINT_JOINT, lines);
}

/* Adds lines to the block, which may be split before them. @column: (transfer full) */
static void
take (Printing *self, GPtrArray *column)
{
  GPtrArray *indented = pln_column_new ();
  pln_column_add_under (indented, self->indent, column);
  pln_block_take (self->block, indented);
}

/* Adds lines that stay with those before them. @column: (transfer full) */
static void
keep (Printing *self, GPtrArray *column)
{
  pln_column_add_under (self->block->lines, self->indent, column);
}

static void
add_line (Printing *self, const char *text)
{
  g_autofree char *clean = pln_text_repair (text != NULL ? text : "", FALSE, NULL);
  GPtrArray *column = pln_column_new ();
  if (clean[0] != '\0')
    pln_column_add_in (column, clean, self->width, self->width, INDENT, self->options->language);
  keep (self, column);
}

/* Says the same in both languages, on two lines. */
static void
add_both (Printing *self, const char *one, const char *other)
{
  pln_block_add_seam (self->block);
  add_line (self, one);
  if (self->options->second != NULL && g_strcmp0 (one, other) != 0)
    add_line (self, other);
}

/* Says @one, and in the second language @other (nullable: it has none), each on a line. */
static void
add_phrase (Printing *self, PlnPrintWord word, const char *one, const char *other)
{
  const PlnPrintOptions *options = self->options;
  const char *texts[] = { one, other != NULL ? other : one };
  const char *languages[] = { options->language, options->second };
  pln_block_add_seam (self->block);
  for (guint i = 0; i < (options->second != NULL ? 2 : 1); i++)
    {
      g_autofree char *line = texts[i] != NULL && texts[i][0] != '\0'
                                  ? pln_print_phrase (languages[i], word, texts[i], NULL)
                                  : NULL;
      add_line (self, line);
    }
}

/* --- persons ---------------------------------------------------------------------------------- */

/* Somebody in the second language; NULL when name and positions are the same there, unless what they do stands in
 * that language @beside. */
static char *
second_person (const Printing *self, const PlnAppearance *who, gboolean beside)
{
  const PlnProgramme *programme = self->timetable->programme;
  const char *language = self->options->language;
  const char *second = self->options->second;
  if (second == NULL)
    return NULL;
  gboolean same = !beside
                  && strcmp (pln_appearance_name (programme, who, language),
                             pln_appearance_name (programme, who, second))
                         == 0;
  if (self->columns->brief)
    return same ? NULL : pln_print_name (programme, who, second, self->options->persons);
  g_autofree char *title = pln_appearance_title (programme, who, language);
  g_autofree char *other_title = pln_appearance_title (programme, who, second);
  return same && strcmp (title, other_title) == 0
             ? NULL
             : pln_print_person (programme, who, second, self->options->persons);
}

/* All that is said of somebody, in both languages; @beside: on lines of their own, beside what they do in both. */
static char *
person_text (const Printing *self, const PlnAppearance *who, gboolean beside, const char *joint)
{
  const PlnProgramme *programme = self->timetable->programme;
  g_autofree char *one
      = self->columns->brief
            ? pln_print_name_alone (programme, who, self->options->language, self->options->persons)
            : pln_print_person (programme, who, self->options->language, self->options->persons);
  g_autofree char *other = second_person (self, who, beside);
  return beside && other != NULL ? g_strconcat (one, joint, other, NULL)
                                 : pln_print_join (one, other, joint);
}

/* Whether nothing but the name is said of somebody. */
static gboolean
is_name_alone (const Printing *self, const PlnAppearance *who)
{
  g_autofree char *title
      = pln_print_position (self->timetable->programme, who, self->options->language);
  return self->columns->brief || title[0] == '\0';
}

/* Those from @first on of whom nothing but the name is said and who do the same share a line; an organisation has one
 * of its own, for behind a person it would be theirs. Returns: how many */
static guint
gather_names (const Printing *self, const PlnSession *session, guint first, gboolean beside,
              GString *line)
{
  GPtrArray *appearances = session->appearances;
  const PlnAppearance *leader = appearances->pdata[first];
  guint n = 0;
  for (; first + n < appearances->len; n++)
    {
      const PlnAppearance *who = appearances->pdata[first + n];
      gboolean apart = n > 0 && (who->organisation != NULL || leader->organisation != NULL);
      apart = apart || (n > 0 && pln_print_names_role (who, session, self->options->language));
      if (who->role != leader->role || !is_name_alone (self, who) || apart)
        break;
      g_autofree char *name = person_text (self, who, FALSE, PLN_PRINT_JOINT);
      g_autofree char *both
          = n > 0 ? pln_print_phrase (self->options->language, PLN_PRINT_AND, line->str, name)
                  : g_strdup (name);
      g_string_assign (line, both);
    }
  /* One alone has a line for each language, as what they do has. */
  if (n == 1 && !self->columns->brief)
    {
      g_autofree char *alone = person_text (self, leader, beside, "\n");
      g_string_assign (line, alone);
    }
  return n;
}

/* Somebody with a position, in two columns. */
static GPtrArray *
person_columns (const Printing *self, const PlnAppearance *who, gboolean beside, int name_width,
                int width)
{
  GPtrArray *column = pln_column_new ();
  GPtrArray *left = pln_column_new ();
  GPtrArray *right = pln_column_new ();
  g_autofree char *name = pln_print_name (self->timetable->programme, who, self->options->language,
                                          self->options->persons);
  g_autofree char *position
      = pln_print_position (self->timetable->programme, who, self->options->language);
  pln_column_add (left, name, name_width - GAP, 0);
  pln_column_add_in (right, position, width - name_width, width - name_width, 0,
                     self->options->language);
  g_autofree char *other = second_person (self, who, beside);
  if (other != NULL)
    pln_column_add_in (right, other, width - name_width, width - name_width, INDENT,
                       self->options->second);
  pln_column_add_beside (column, left, name_width, right);
  return column;
}

/* Adds somebody beside what they do, or behind it when there is no column for that. @person: (transfer full) */
static void
add_person (Printing *self, const char *role, int role_width, GPtrArray *person)
{
  GPtrArray *label = pln_column_new ();
  GPtrArray *both = pln_column_new ();
  if (role != NULL && role_width > 0)
    pln_column_add (label, role, role_width - GAP, 0);
  pln_column_add_beside (both, label, role_width, person);
  take (self, both);
}

/* `Moderator: Jane Roe`, and `Jane Roe` where the role is said already. @text: (transfer full) */
static char *
label_person (const Printing *self, const char *role, gboolean beside, char *text)
{
  if (beside || role == NULL)
    return text;
  g_autofree char *line = one_line (role);
  char *labelled = pln_print_label (self->options->language, self->options->second, line, text);
  g_free (text);
  return labelled;
}

/* Adds who is in the session, in their order; what they do in a column, or before the name. */
static void
add_persons (Printing *self, const PlnSession *session, gboolean usual,
             const PlnPrintColumns *columns)
{
  GPtrArray *appearances = session->appearances;
  int last = usual ? PLN_ROLE_SPEAKER : -1;
  for (guint i = 0; i < appearances->len;)
    {
      const PlnAppearance *who = appearances->pdata[i];
      gboolean whole = pln_print_names_role (who, session, self->options->language);
      int role_width = whole ? 0 : columns->role;
      int width = self->width - role_width;
      g_autofree char *role = who->role != last && !whole
                                  ? role_text (who->role, session, self->options, columns->brief)
                                  : NULL;
      gboolean twice = role != NULL && role_width > 0 && strchr (role, '\n') != NULL;
      g_autoptr (GString) names = g_string_new (NULL);
      guint n = gather_names (self, session, i, twice, names);
      GPtrArray *person;
      if (n == 0 && columns->name > 0)
        person = person_columns (self, who, twice, columns->name, width);
      else
        {
          char *text = n > 0 ? g_strdup (names->str) : person_text (self, who, twice, "\n");
          g_autofree char *line = label_person (self, role, columns->role > 0, text);
          person = pln_column_new ();
          pln_column_add_in (person, line, width, width, INDENT, self->options->language);
        }
      add_person (self, role, role_width, person);
      last = whole ? -1 : (int) who->role;
      i += MAX (n, 1);
    }
}

static gboolean
has_role (const PlnSession *session, int role, int other)
{
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *who = session->appearances->pdata[i];
      if (who->role == role || who->role == other)
        return TRUE;
    }
  return FALSE;
}

/* `Moderator to be announced`, in both languages. */
static void
add_unnamed (Printing *self, const PlnSession *session, int role)
{
  const char *languages[] = { self->options->language, self->options->second };
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *line = pln_column_new ();
  for (guint i = 0; i < (languages[1] != NULL ? 2 : 1); i++)
    {
      g_autofree char *one = pln_print_phrase (languages[i], PLN_PRINT_UNNAMED,
                                               pln_print_role (languages[i], role, session), NULL);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", one);
    }
  pln_column_add (line, text->str, self->width, INDENT);
  add_person (self, NULL, 0, line);
}

/* Who is still to be announced: nobody leaves out that there will be a moderator. */
static void
add_missing (Printing *self, const PlnSlot *slot, guint n_parts)
{
  const PlnSession *session = slot->session;
  gboolean table = is_table (session);
  gboolean alone = session->kind == PLN_SESSION_KEYNOTE || session->kind == PLN_SESSION_SPEECH;
  if (slot->state == PLN_STATE_CANCELLED || n_parts > 0)
    return;
  if (table && !has_role (session, PLN_ROLE_MODERATOR, PLN_ROLE_CHAIR))
    add_unnamed (self, session, PLN_ROLE_MODERATOR);
  if (session->appearances->len == 0 && (table || alone))
    add_unnamed (self, session, table ? PLN_ROLE_PANELIST : PLN_ROLE_SPEAKER);
}

/* --- what is said of a session and of a part -------------------------------------------------- */

static void
add_notes (Printing *self, const PlnSlot *slot)
{
  GPtrArray *notes = pln_marks_notes (self->options->marks, slot->session);
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      pln_block_add_seam (self->block);
      add_line (self, notes->pdata[i]);
    }
}

/* A start or an end that is open is said beside the title in one language only. */
static void
add_open_time (Printing *self, const PlnSlot *slot)
{
  g_autofree char *one = pln_print_time (slot, self->options->language);
  g_autofree char *other
      = self->options->second != NULL ? pln_print_time (slot, self->options->second) : NULL;
  if (other != NULL && strcmp (one, other) != 0)
    add_line (self, other);
}

static void
add_reason (Printing *self, const PlnSession *session)
{
  const char *second = self->options->second;
  add_phrase (self, PLN_PRINT_REASON, pln_record_text (session, "reason", self->options->language),
              second != NULL ? pln_record_text (session, "reason", second) : NULL);
}

/* All between the title and the persons. */
static void
add_details (Printing *self, const PlnSlot *slot)
{
  const char *language = self->options->language;
  const PlnSession *session = slot->session;
  const char *second = self->options->second;
  g_autofree char *themes = pln_print_themes (self->timetable->programme, session, language);
  g_autofree char *other_themes
      = second != NULL ? pln_print_themes (self->timetable->programme, session, second) : NULL;
  add_open_time (self, slot);
  add_notes (self, slot);
  if (session->state == PLN_STATE_CANCELLED)
    add_reason (self, session);
  else if (slot->state == PLN_STATE_CANCELLED && pln_slot_is_row (self->timetable, slot))
    add_reason (self, slot->parent);
  add_both (self, pln_record_text (session, "subtitle", language),
            second != NULL ? pln_record_text (session, "subtitle", second) : NULL);
  if (!self->columns->brief)
    add_both (self, themes, other_themes);
}

/* The rooms of a session on lines of their own. */
static void
add_rooms (Printing *self, const PlnSession *session)
{
  const PlnProgramme *programme = self->timetable->programme;
  const PlnPrintOptions *options = self->options;
  g_autofree char *rooms
      = pln_place_session (programme, session, options->venue, options->language);
  g_autofree char *other
      = options->second != NULL
            ? pln_place_session (programme, session, options->venue, options->second)
            : NULL;
  add_phrase (self, PLN_PRINT_ROOM, rooms, other);
}

/* The rooms of a part that is not in those of its session. */
static void
add_own_rooms (Printing *self, const PlnSlot *slot)
{
  const PlnProgramme *programme = self->timetable->programme;
  const PlnPrintOptions *options = self->options;
  g_autofree char *usual
      = pln_place_session (programme, slot->parent, options->venue, options->language);
  g_autofree char *rooms
      = pln_place_session (programme, slot->session, options->venue, options->language);
  if (slot->session->rooms->len > 0 && strcmp (rooms, usual) != 0)
    add_rooms (self, slot->session);
}

/* A part: its time in a column like that of the rows, or where there is no room for one, before its title. */
static void
add_part (Printing *session, const PlnSlot *slot, gboolean beside)
{
  const PlnPrintOptions *options = session->options;
  int column = beside ? session->columns->time : INDENT;
  PlnBlock *block = pln_block_new (PLN_BOUND_INSIDE);
  Printing self
      = { session->timetable, options, session->columns, block, column, session->width - column };
  g_autofree char *when
      = slot->start != PLN_NONE ? pln_print_time (slot, options->language) : g_strdup ("-");
  g_autofree char *cell = time_cell (when, slot, options);
  g_autofree char *title = pln_print_title (slot, options, TRUE);
  if (beside)
    {
      GPtrArray *first = pln_column_new ();
      GPtrArray *time = pln_column_new ();
      pln_column_add_in (first, title, self.width, self.width, INDENT, options->language);
      g_ptr_array_add (time, g_strdup (cell));
      pln_column_add_beside (block->lines, time, column, first);
    }
  else
    {
      g_autofree char *line = g_strdup_printf ("%s %s", cell, title);
      pln_column_add_in (block->lines, line, session->width, session->width, INDENT,
                         options->language);
    }
  add_details (&self, slot);
  add_own_rooms (&self, slot);
  self.indent += beside ? INDENT : 0;
  self.width -= beside ? INDENT : 0;
  add_persons (&self, slot->session, TRUE,
               &(PlnPrintColumns){ .time = column, .brief = self.columns->brief });
  int first = (int) session->block->lines->len;
  take (session, g_ptr_array_ref (block->lines));
  pln_block_add_seams (session->block, block, first);
  pln_block_count (session->block, slot->session);
  pln_block_free (block);
}

static void
add_parts (Printing *self, const PlnSlot *slot)
{
  guint n = 0;
  const PlnSlot *parts = pln_timetable_parts (self->timetable, slot, &n);
  gboolean beside = self->width - self->columns->time >= PART_LEAST;
  for (guint i = 0; i < n; i++)
    if (!pln_slot_is_row (self->timetable, &parts[i]))
      add_part (self, &parts[i], beside);
}

/* --- the first lines of a row ----------------------------------------------------------------- */

/* Title, and the room at the right edge if it leaves enough for the title; else it goes @below. */
static GPtrArray *
title_column (const Printing *self, const char *title, const char *room, gboolean *below)
{
  GPtrArray *column = pln_column_new ();
  g_autofree char *isolated = pln_text_isolate (room);
  int room_width = room[0] != '\0' ? pln_text_width (room) + GAP : 0;
  gboolean beside = room_width > 0 && self->width - room_width >= TITLE_LEAST;
  int first = beside ? self->width - room_width : self->width;
  g_autofree char *line = one_line (title);
  if (pln_text_width (line) <= first)
    title = line;
  pln_column_add_in (column, title, first, self->width, 0, self->options->language);
  if (beside)
    pln_column_put_right (column, isolated, self->width);
  *below = !beside && room_width > 0;
  return column;
}

/* `-- Tea break ------------------ Foyer`: lighter than a session, over the whole width. */
static GPtrArray *
break_column (const Printing *self, const char *titles, const char *room, gboolean *below)
{
  GPtrArray *column = pln_column_new ();
  g_autofree char *title = one_line (titles);
  g_autofree char *begun = g_strdup_printf ("-- %s ", title);
  g_autofree char *end = room[0] != '\0' ? g_strdup_printf (" %s", room) : g_strdup ("");
  int leader = self->width - pln_text_width (begun) - pln_text_width (end);
  if (leader < PLN_LEADER_LEAST)
    {
      g_ptr_array_unref (column);
      g_autofree char *wrapped = g_strchomp (g_strdup (begun));
      return title_column (self, wrapped, room, below);
    }
  g_autofree char *dashes = g_strnfill ((gsize) leader, '-');
  g_autofree char *title_text = pln_text_isolate (title);
  g_autofree char *room_text = pln_text_isolate (room);
  g_ptr_array_add (column, g_strdup_printf ("-- %s %s%s%s", title_text, dashes,
                                            end[0] != '\0' ? " " : "", room_text));
  return column;
}

static char *
room_text (const Printing *self, const PlnSession *session, const char *usual_room)
{
  g_autofree char *line = pln_print_rooms (self->timetable->programme, session, self->options);
  if (usual_room != NULL && strcmp (line, usual_room) == 0)
    return g_strdup ("");
  return g_steal_pointer (&line);
}

static PlnBlock *
lay_session (const PlnTimetable *timetable, const PlnSlot *slot, const PlnPrintOptions *options,
             const PlnPrintColumns *columns, const char *usual_room)
{
  const PlnSession *session = slot->session;
  gboolean pause = session->kind == PLN_SESSION_BREAK || session->kind == PLN_SESSION_MEAL;
  PlnBlock *block = pln_block_new (pause ? PLN_BOUND_BREAK : PLN_BOUND_ENTRY);
  Printing self
      = { timetable, options, columns, block, columns->time, options->width - columns->time };
  g_autofree char *title = pln_print_title (slot, options, TRUE);
  g_autofree char *room = room_text (&self, session, usual_room);
  g_autofree char *plain = pln_print_time (slot, options->language);
  g_autofree char *when = time_cell (plain, slot, options);
  GPtrArray *time = pln_column_new ();
  gboolean below = FALSE;
  guint n_parts = 0;
  pln_timetable_parts (timetable, slot, &n_parts);
  g_ptr_array_add (time, g_strdup (when));
  pln_column_add_beside (block->lines, time, columns->time,
                         pause ? break_column (&self, title, room, &below)
                               : title_column (&self, title, room, &below));
  block->rest = pln_print_around (options->language, options->second, PLN_PRINT_CONTINUED, plain);
  if (below)
    add_rooms (&self, session);
  add_details (&self, slot);
  if (slot->parent != NULL)
    {
      g_autofree char *whole = pln_print_session_title (slot->parent, options->language);
      g_autofree char *other = options->second != NULL
                                   ? pln_print_session_title (slot->parent, options->second)
                                   : NULL;
      add_phrase (&self, PLN_PRINT_PART_OF, whole, other);
    }
  add_persons (&self, session, FALSE, columns);
  add_missing (&self, slot, n_parts);
  add_parts (&self, slot);
  pln_block_count (block, session);
  return block;
}

PlnBlock *
pln_print_session (const PlnTimetable *timetable, const PlnSlot *slot,
                   const PlnPrintOptions *options, const PlnPrintColumns *columns,
                   const char *usual_room)
{
  PlnWordScope before = pln_words_enter (timetable->programme, slot->forum);
  PlnBlock *block = lay_session (timetable, slot, options, columns, usual_room);
  pln_words_leave (before);
  return block;
}
