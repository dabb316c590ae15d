/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How records, findings and tables are put into words. */
#include "cli/telling/pln-print.h"

#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "cli/output/pln-terminal.h"
#include "words/pln-place.h"

#include <string.h>
#include <unistd.h>

/* On a terminal no column is cut below these, as long as another can be left out. */
#define CELL_LEAST 12
#define TITLE_LEAST 24
#define TIGHT_LEAST 4
/* The width of a column that is left out. */
#define LEFT_OUT (-1)
/* The columns of a label of a record in full, at least. */
#define LABEL_LEAST 12
/* Where the message of a finding begins behind the indent, and how narrow it may become before it stands below. */
#define MESSAGE_INDENT 26
#define MESSAGE_LEAST 24

/* --- tables ---------------------------------------------------------------------------------- */

/* What tells records and times apart is never cut. */
static const char *const firm[] = { "No", "Time", "From", "To", NULL };
/* What people read first. */
static const char *const main_columns[] = { "Title", "Name", "What", "Finds", NULL };
/* What is left out when a terminal is too narrow, the first of these first. */
static const char *const spare[]
    = { "Color",    "Order",    "Subtitle", "Acronym", "Honorific", "Family", "Day-change",
        "Language", "Timezone", "Parent",   "Kind",    "Capacity",  "Who",    "Positions",
        "Room",     "Key",      "Building", "Venue",   "Floor",     NULL };

PlnTable *
pln_table_new (const char *const *titles)
{
  PlnTable *table = g_new0 (PlnTable, 1);
  table->cells = g_ptr_array_new_with_free_func (g_free);
  for (; titles[table->columns] != NULL; table->columns++)
    g_ptr_array_add (table->cells, g_strdup (titles[table->columns]));
  table->titles = table->columns;
  return table;
}

void
pln_table_free (PlnTable *table)
{
  g_ptr_array_unref (table->cells);
  g_free (table);
}

void
pln_table_add (PlnTable *table, char *text)
{
  g_ptr_array_add (table->cells, text != NULL ? text : g_strdup (""));
}

static const char *
title_of (const PlnTable *table, guint column)
{
  return column < table->titles ? table->cells->pdata[column] : "";
}

/* How far a column may be cut. */
static int
least_of (const PlnTable *table, guint column, gboolean tight)
{
  const char *title = title_of (table, column);
  if (g_strv_contains (firm, title) || (table->titles == 0 && column == 0))
    return G_MAXINT;
  if (tight)
    return TIGHT_LEAST;
  return g_strv_contains (main_columns, title) ? TITLE_LEAST : CELL_LEAST;
}

/* The column to be cut next, keys before all others, then the widest; the number of columns when there is none. */
static guint
next_cut (const PlnTable *table, GArray *widths, gboolean tight)
{
  guint widest = widths->len;
  for (guint i = 0; i < widths->len; i++)
    {
      int width = g_array_index (widths, int, i);
      if (width <= least_of (table, i, tight))
        continue;
      if (strcmp (title_of (table, i), "Key") == 0)
        return i;
      if (widest == widths->len || width > g_array_index (widths, int, widest))
        widest = i;
    }
  return widest;
}

static int
sum_widths (GArray *widths)
{
  int sum = 0;
  for (guint i = 0; i < widths->len; i++)
    {
      int width = g_array_index (widths, int, i);
      sum += width != LEFT_OUT ? width + (sum > 0 ? 2 : 0) : 0;
    }
  return sum;
}

/* Takes from columns until the line fits. Returns: whether it does */
static gboolean
shrink (const PlnTable *table, GArray *widths, int available, gboolean tight)
{
  while (sum_widths (widths) > available)
    {
      guint column = next_cut (table, widths, tight);
      if (column == widths->len)
        return FALSE;
      g_array_index (widths, int, column)--;
    }
  return TRUE;
}

/* Of the columns with a title the one of @title; the number of columns when there is none. */
static guint
column_of (const PlnTable *table, const char *title)
{
  guint column = 0;
  while (column < table->titles && strcmp (title_of (table, column), title) != 0)
    column++;
  return column < table->titles ? column : table->columns;
}

static const char *
cell_of (const PlnTable *table, guint row, guint column)
{
  return table->cells->pdata[row * table->columns + column];
}

/* The column that tells two rows of one name apart: a time that is never cut, else the one that is left out last; the
 * number of columns when there is none. */
static guint
telling_column (const PlnTable *table, guint a, guint b)
{
  static const char *const times[] = { "Time", "From", "To", "When" };
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      guint column = column_of (table, times[i]);
      if (column < table->columns
          && strcmp (cell_of (table, a, column), cell_of (table, b, column)) != 0)
        return table->columns;
    }
  for (guint i = g_strv_length ((char **) spare); i-- > 0;)
    {
      guint column = column_of (table, spare[i]);
      if (column < table->columns && strcmp (spare[i], "Key") != 0
          && strcmp (cell_of (table, a, column), cell_of (table, b, column)) != 0)
        return column;
    }
  return table->columns;
}

/* Returns: bits: the columns without which rows of one name would look the same */
static guint
telling_columns (const PlnTable *table)
{
  guint telling = 0, name = column_of (table, "Name"), rows = table->cells->len / table->columns;
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 1; name < table->columns && i < rows; i++)
    {
      gpointer other = g_hash_table_lookup (first, cell_of (table, i, name));
      guint column
          = other != NULL ? telling_column (table, i, GPOINTER_TO_UINT (other)) : table->columns;
      if (other == NULL)
        g_hash_table_insert (first, (gpointer) cell_of (table, i, name), GUINT_TO_POINTER (i));
      if (column < table->columns)
        telling |= 1u << column;
    }
  return telling;
}

/* The first column says what a line is about, those of @telling which of several it is. */
static gboolean
leave_out (const PlnTable *table, GArray *widths, guint telling)
{
  for (guint i = 0; spare[i] != NULL; i++)
    for (guint column = 1; column < widths->len; column++)
      if (g_array_index (widths, int, column) != LEFT_OUT && ((telling >> column) & 1) == 0
          && strcmp (title_of (table, column), spare[i]) == 0)
        {
          g_array_index (widths, int, column) = LEFT_OUT;
          return TRUE;
        }
  return FALSE;
}

/* Cuts columns, then leaves some out, then cuts the others as far as it takes. Returns: (transfer full): the widths */
static GArray *
fit (const PlnTable *table, GArray *natural, int available)
{
  guint telling = telling_columns (table);
  for (;;)
    {
      g_autoptr (GArray) widths = g_array_copy (natural);
      if (shrink (table, widths, available, FALSE))
        return g_steal_pointer (&widths);
      if (leave_out (table, natural, telling))
        continue;
      shrink (table, widths, available, TRUE);
      return g_steal_pointer (&widths);
    }
}

static GArray *
column_widths (const PlnTable *table, int terminal)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, TRUE, sizeof (int));
  g_array_set_size (widths, table->columns);
  for (guint i = 0; i < table->cells->len; i++)
    {
      int *width = &g_array_index (widths, int, i % table->columns);
      *width = MAX (*width, pln_text_width (table->cells->pdata[i]));
    }
  return terminal > 0 ? fit (table, widths, terminal) : g_steal_pointer (&widths);
}

/* Cuts @text so that what stands at @difference is seen. */
static char *
cut_around (const char *text, gsize difference, int width)
{
  g_autofree char *head = pln_text_cut (text, (width + 1) / 3);
  int room = width - pln_text_width (head);
  const char *tail = text;
  int left = pln_text_width (text), cluster;
  while (left > room && tail < text + difference)
    {
      tail = pln_text_next_cluster (tail, &cluster);
      left -= cluster;
    }
  g_autofree char *rest = pln_text_cut (tail, room);
  return g_strconcat (head, rest, NULL);
}

/* Returns: octets that two texts begin with both, whole characters */
static gsize
common_length (const char *a, const char *b)
{
  const char *start = a;
  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
  return (gsize) (a - start);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* @difference: where @text differs from the one of its column that is most alike */
static char *
cut_cell (const char *text, gsize difference, int width)
{
  g_autofree char *same = g_strndup (text, difference);
  return width > TIGHT_LEAST && pln_text_width (text) > width && pln_text_width (same) + 1 >= width
             ? cut_around (text, difference, width)
             : pln_text_cut (text, width);
}

/* Cuts what is wider than its column: where others begin with the same, so that their difference is seen. */
static void
cut_cells (PlnTable *table, guint column, int width)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) cuts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = column; i < table->cells->len; i += table->columns)
    g_ptr_array_add (sorted, g_strdup (table->cells->pdata[i]));
  g_ptr_array_sort (sorted, compare_texts);
  for (guint i = 0, last = 0; i < sorted->len; i++)
    {
      const char *text = sorted->pdata[i], *before = sorted->pdata[last];
      guint next = i + 1;
      while (next < sorted->len && strcmp (sorted->pdata[next], text) == 0)
        next++;
      gsize above = i > 0 ? common_length (text, before) : 0;
      gsize below = next < sorted->len ? common_length (text, sorted->pdata[next]) : 0;
      g_hash_table_insert (cuts, (gpointer) text, cut_cell (text, MAX (above, below), width));
      last = i;
      i = next - 1;
    }
  for (guint i = column; i < table->cells->len; i += table->columns)
    {
      char *cut = g_strdup (g_hash_table_lookup (cuts, table->cells->pdata[i]));
      g_free (table->cells->pdata[i]);
      table->cells->pdata[i] = cut;
    }
}

static void
append_cell (GString *line, const char *text, int width, gboolean right, gboolean last)
{
  g_autofree char *cell = pln_text_isolate (text);
  if (right)
    for (int i = pln_text_width (cell); i < width; i++)
      g_string_append_c (line, ' ');
  if (right || last)
    g_string_append (line, cell);
  else
    pln_text_append_padded (line, cell, width);
  g_string_append (line, last ? "" : "  ");
}

void
pln_table_say (PlnCall *call, PlnTable *table)
{
  int terminal = pln_terminal_width (STDOUT_FILENO);
  g_autoptr (GArray) widths = column_widths (table, terminal);
  g_autoptr (GString) line = g_string_new (NULL);
  guint last = 0;
  for (guint i = 0; i < widths->len; i++)
    last = g_array_index (widths, int, i) != LEFT_OUT ? i : last;
  for (guint i = 0; terminal > 0 && i < widths->len; i++)
    if (g_array_index (widths, int, i) > 0)
      cut_cells (table, i, g_array_index (widths, int, i));
  for (guint i = 0; i < table->cells->len; i++)
    {
      guint column = i % table->columns;
      const char *text = table->cells->pdata[i];
      int width = g_array_index (widths, int, column);
      if (width == LEFT_OUT && column < last)
        continue;
      if (column <= last)
        append_cell (line, text, width, (table->right >> column) & 1, column == last);
      if (column + 1 < table->columns)
        continue;
      pln_call_say (call, "%s", line->str);
      g_string_truncate (line, 0);
    }
}

/* --- one line -------------------------------------------------------------------------------- */

char *
pln_record_name (gconstpointer record)
{
  const PlnRecord *identity = record;
  return g_strdup_printf ("%d %s", identity->number, identity->key != NULL ? identity->key : "");
}

/* Who speaks in a keynote gives it. */
static char *
role_text (const PlnSession *session, int role)
{
  gboolean keynote = session->kind == PLN_SESSION_KEYNOTE && role == PLN_ROLE_SPEAKER;
  return pln_type_role.to_string (keynote ? PLN_ROLE_KEYNOTE : role);
}

/* What people wrote must not turn round what stands beside it. */
static void
append_isolated (GString *line, const char *before, const char *text)
{
  g_autofree char *isolated = pln_text_isolate (text);
  g_string_append_printf (line, "%s%s", before, isolated);
}

/* `moderator: Jane Roe; panelist: John Doe, Jean Dupont`, in the order of the appearances. */
static void
append_people (GString *line, const PlnProgramme *programme, const PlnSession *session)
{
  int role = -1;
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      g_autofree char *word = role_text (session, appearance->role);
      if (appearance->role != role)
        g_string_append_printf (line, "%s%s: ", role < 0 ? "  " : "; ", word);
      else
        g_string_append (line, ", ");
      append_isolated (line, "", pln_appearance_name (programme, appearance, NULL));
      if (appearance->count > 1)
        g_string_append_printf (line, " (%d)", appearance->count);
      if (pln_appearance_is_off (appearance))
        {
          g_autofree char *presence = pln_type_presence.to_string (appearance->presence);
          g_string_append_printf (line, " (%s)", presence);
        }
      role = appearance->role;
    }
}

char *
pln_slot_line (const PlnProgramme *programme, const PlnSlot *slot)
{
  const PlnSession *session = slot->session;
  g_autofree char *when = pln_slot_to_string (slot, TRUE);
  g_autofree char *where = pln_place_text (programme, session);
  g_autofree char *name = pln_record_name (session);
  const char *noun = session->kind == PLN_SESSION_ROUNDTABLE ? "roundtable" : "session";
  GString *line = g_string_new (NULL);
  g_string_append_printf (line, "%s %s  %s", noun, name, when);
  if (where[0] != '\0')
    append_isolated (line, "  ", where);
  append_people (line, programme, session);
  if (slot->state != session->state)
    g_string_append_printf (line, "  (cancelled with %s)", slot->parent->record.key);
  else if (session->state != PLN_STATE_CONFIRMED)
    {
      g_autofree char *state = pln_type_state.to_string (session->state);
      g_string_append_printf (line, "  (%s", state);
      if (session->reason != NULL)
        append_isolated (line, ": ", session->reason);
      g_string_append_c (line, ')');
    }
  return g_string_free (line, FALSE);
}

static char *
session_line (const PlnProgramme *programme, const PlnSession *session)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  return pln_slot_line (programme, pln_timetable_find (timetable, session));
}

static char *
position_text (const PlnPosition *position)
{
  return g_strdup_printf ("%s%s%s%s", position->former ? "former " : "",
                          position->position != NULL ? position->position : "",
                          position->position != NULL && position->organisation != NULL ? ", " : "",
                          position->organisation != NULL ? position->organisation : "");
}

static char *
forum_line (const PlnProgramme *programme, const PlnForum *forum)
{
  const PlnZone *zone = pln_forum_zone (programme, forum);
  GString *line = g_string_new (NULL);
  g_string_append_printf (line, "forum %d %s", forum->record.number, forum->record.key);
  if (forum->from != PLN_NONE)
    {
      g_autofree char *from = pln_date_to_short (forum->from, TRUE);
      g_autofree char *to = pln_date_to_short (forum->to, TRUE);
      g_autofree char *offset = pln_offset_to_string (pln_zone_offset (
          zone, pln_zone_to_utc (zone, pln_civil_new (forum->from, 720), 0, NULL)));
      g_string_append_printf (line, ", %s%s%s, %s (%s)", from,
                              forum->to != forum->from ? " to " : "",
                              forum->to != forum->from ? to : "", pln_zone_name (zone), offset);
    }
  return g_string_free (line, FALSE);
}

char *
pln_counts_line (const PlnProgramme *programme, const PlnKind *kinds, guint n)
{
  GString *line = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      const PlnShape *shape = pln_shapes[kinds[i]];
      guint count = programme->records[kinds[i]]->len;
      g_string_append_printf (line, "%s%u %s", i > 0 ? ", " : "", count,
                              count == 1 ? shape->name : shape->plural);
    }
  return g_string_free (line, FALSE);
}

char *
pln_record_line (const PlnProgramme *programme, gconstpointer record)
{
  const PlnShape *shape = ((const PlnValue *) record)->shape;
  if (shape == &pln_shape_session)
    return session_line (programme, record);
  if (shape == &pln_shape_forum)
    return forum_line (programme, record);
  GString *line = g_string_new (NULL);
  g_autofree char *name = pln_record_name (record);
  g_string_append_printf (line, "%s %s", shape->name, name);
  if (shape == &pln_shape_room)
    {
      g_autofree char *place
          = pln_place_room (programme, record, NULL, pln_place_home (programme), NULL);
      append_isolated (line, "  ", place);
    }
  else
    append_isolated (line, "  ", pln_record_title (record));
  if (shape == &pln_shape_room && ((const PlnRoom *) record)->capacity > 0)
    g_string_append_printf (line, ", %d seats", ((const PlnRoom *) record)->capacity);
  for (guint i = 0;
       shape == &pln_shape_speaker && i < ((const PlnSpeaker *) record)->positions->len; i++)
    {
      g_autofree char *text = position_text (((const PlnSpeaker *) record)->positions->pdata[i]);
      append_isolated (line, i > 0 ? "; " : ", ", text);
    }
  return g_string_free (line, FALSE);
}

/* --- a record in full ------------------------------------------------------------------------ */

static char *
reference_text (const PlnProgramme *programme, const char *uuid)
{
  const PlnRecord *target = pln_programme_find (programme, uuid);
  return target != NULL ? pln_record_name (target) : g_strdup (uuid);
}

static char *
appearance_text (const PlnProgramme *programme, const PlnAppearance *appearance)
{
  g_autofree char *role = pln_type_role.to_string (appearance->role);
  g_autofree char *title = pln_appearance_title (programme, appearance, NULL);
  g_autofree char *presence = pln_type_presence.to_string (appearance->presence);
  g_autofree char *audience = pln_type_audience.to_string (appearance->audience);
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, "%s: %s", role, pln_appearance_name (programme, appearance, NULL));
  if (appearance->count > 1)
    g_string_append_printf (text, " (%d)", appearance->count);
  if (title[0] != '\0')
    g_string_append_printf (text, ", %s", title);
  if (appearance->presence != PLN_PRESENCE_CONFIRMED)
    g_string_append_printf (text, "  (%s)", presence);
  if (appearance->audience != PLN_AUDIENCE_PUBLIC)
    g_string_append_printf (text, "  (for %s)", audience);
  return g_string_free (text, FALSE);
}

static char *
link_text (const PlnLink *link)
{
  return link->title != NULL ? g_strdup_printf ("%s  %s", link->url, link->title)
                             : g_strdup (link->url);
}

static char *
patron_text (const PlnProgramme *programme, const PlnPatron *patron)
{
  g_autofree char *duty = pln_type_duty.to_string (patron->duty);
  const PlnOrganisation *organisation = pln_programme_find (programme, patron->organisation);
  return g_strdup_printf ("%s: %s", patron->label != NULL ? patron->label : duty,
                          organisation != NULL ? organisation->name : patron->organisation);
}

/* `harbour-days-2026: 7@harbour (revision 2)` */
static char *
external_text (const PlnExternal *external)
{
  g_autofree char *revision = external->sequence > 0
                                  ? g_strdup_printf (" (revision %d)", external->sequence)
                                  : g_strdup ("");
  return g_strdup_printf ("%s: %s%s", external->source, external->id, revision);
}

/* `public: Tue 27 May 09:20  Main Hall  Talk` */
static char *
withdrawn_text (const PlnWithdrawn *withdrawn)
{
  gboolean timed = withdrawn->start != PLN_NONE;
  PlnDate day = timed ? pln_civil_date (withdrawn->start) : withdrawn->day;
  g_autofree char *who = pln_type_audience.to_string (withdrawn->audience);
  g_autofree char *date = day != PLN_NONE ? pln_date_to_short (day, FALSE) : g_strdup ("");
  g_autofree char *clock
      = timed ? pln_clock_to_string (pln_civil_clock (withdrawn->start)) : g_strdup ("");
  return g_strdup_printf ("%s: %s%s%s  %s%s%s", who, date, timed ? " " : "", clock,
                          withdrawn->place != NULL ? withdrawn->place : "",
                          withdrawn->place != NULL ? "  " : "", withdrawn->title);
}

char *
pln_element_text (const PlnProgramme *programme, gconstpointer element)
{
  const PlnShape *shape = ((const PlnValue *) element)->shape;
  if (shape == &pln_shape_session_room || shape == &pln_shape_session_theme)
    return reference_text (programme, ((const PlnReference *) element)->target);
  if (shape == &pln_shape_appearance)
    return appearance_text (programme, element);
  if (shape == &pln_shape_position)
    return position_text (element);
  if (shape == &pln_shape_link)
    return link_text (element);
  if (shape == &pln_shape_patron)
    return patron_text (programme, element);
  if (shape == &pln_shape_external)
    return external_text (element);
  if (shape == &pln_shape_withdrawn)
    return withdrawn_text (element);
  return g_strdup_printf ("%s (%s): %s", ((const PlnTranslation *) element)->field,
                          ((const PlnTranslation *) element)->language,
                          ((const PlnTranslation *) element)->text);
}

/* What a field is called beside its value. */
static char *
label_of (const PlnField *field)
{
  g_autofree char *option = pln_field_option (field);
  return g_strdup (field->type->storage == PLN_STORAGE_LIST ? field->name
                   : strcmp (option, "fold") == 0           ? "second"
                                                            : option);
}

/* Returns: columns of the labels of @record, with the gap behind them */
static int
label_width (gconstpointer record)
{
  const PlnShape *shape = ((const PlnValue *) record)->shape;
  int width = LABEL_LEAST;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      g_autofree char *label = label_of (&shape->fields[i]);
      if (pln_field_is_set (&shape->fields[i], record))
        width = MAX (width, (int) strlen (label));
    }
  return width + 2;
}

/* The fields of one record, whose values stand below one another. */
typedef struct {
  PlnCall *call;
  const PlnProgramme *programme;
  int width; /* of the labels */
} Fields;

/* The lines of a long text stand below one another. */
static void
say_field (const Fields *self, const char *label, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    pln_call_say (self->call, "  %-*s%s", self->width, i == 0 ? label : "", lines[i]);
}

/* What an element says in other languages, and for staff, stands below it. */
static void
say_below (const Fields *self, gconstpointer element)
{
  const PlnShape *shape = ((const PlnValue *) element)->shape;
  const PlnField *notes = pln_shape_find_field (shape, "notes");
  GPtrArray *translations = pln_record_translations (element);
  for (guint i = 0; translations != NULL && i < translations->len; i++)
    {
      g_autofree char *text = pln_element_text (self->programme, translations->pdata[i]);
      g_autofree char *indented = g_strconcat ("  ", text, NULL);
      say_field (self, "", indented);
    }
  if (notes != NULL && pln_field_is_set (notes, element))
    {
      g_autofree char *text = g_strconcat ("  notes: ", PLN_TEXT_AT (element, notes), NULL);
      say_field (self, "", text);
    }
}

static void
say_list (const Fields *self, const PlnField *field, GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *text = pln_element_text (self->programme, list->pdata[i]);
      say_field (self, i == 0 ? field->name : "", text);
      say_below (self, list->pdata[i]);
    }
}

static void
say_scalar (const Fields *self, const PlnField *field, gconstpointer record)
{
  if (!pln_field_is_set (field, record))
    return;
  g_autofree char *label = label_of (field);
  g_autofree char *text = NULL;
  if (field->type->storage == PLN_STORAGE_REFERENCE)
    text = reference_text (self->programme, PLN_TEXT_AT (record, field));
  else if (field->type == &pln_type_length)
    text = pln_length_to_string (PLN_NUMBER_AT (record, field));
  else if (field->type == &pln_type_civil)
    text = g_strdelimit (pln_field_dup_text (field, record), "T", ' ');
  else
    text = pln_field_dup_text (field, record);
  say_field (self, label, text);
}

void
pln_record_say (PlnCall *call, const PlnProgramme *programme, gconstpointer record)
{
  const PlnShape *shape = ((const PlnValue *) record)->shape;
  g_autofree char *line = pln_record_line (programme, record);
  const Fields self = { call, programme, label_width (record) };
  pln_call_say (call, "%s", line);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST)
        say_list (&self, field, PLN_LIST_AT (record, field));
      else
        say_scalar (&self, field, record);
    }
}

/* --- findings -------------------------------------------------------------------------------- */

static void
append_count (GString *line, guint n, const char *noun)
{
  if (n > 0)
    g_string_append_printf (line, "%s%u %s%s", line->len > 0 ? ", " : "", n, noun,
                            n == 1 ? "" : "s");
}

char *
pln_findings_sum (GPtrArray *findings)
{
  GString *sum = g_string_new (NULL);
  append_count (sum, pln_findings_count (findings, PLN_SEVERITY_ERROR), "error");
  append_count (sum, pln_findings_count (findings, PLN_SEVERITY_WARNING), "warning");
  append_count (sum, pln_findings_count (findings, PLN_SEVERITY_NOTE), "note");
  return g_string_free (sum, FALSE);
}

PlnLook
pln_severity_look (PlnSeverity severity)
{
  static const PlnLook looks[] = { PLN_LOOK_CYAN, PLN_LOOK_YELLOW, PLN_LOOK_RED };
  return looks[severity];
}

char *
pln_finding_rest (const PlnFinding *finding, const char *message, int terminal, int indent)
{
  const char *severity = pln_severity_to_string (finding->severity);
  int blanks = 7 - (int) strlen (severity), at = indent + MESSAGE_INDENT;
  if (terminal == 0)
    return g_strdup_printf ("%*s  %-15s  %s", blanks, "", finding->rule, message);
  gboolean below = terminal - at < MESSAGE_LEAST;
  if (below)
    at = indent + 2;
  g_autoptr (GPtrArray) lines = pln_terminal_wrap (message, MAX (terminal - at, 1));
  g_autofree char *separator = g_strdup_printf ("\n%*s", at, "");
  g_ptr_array_add (lines, NULL);
  g_autofree char *wrapped = g_strjoinv (separator, (char **) lines->pdata);
  return g_strdup_printf ("%*s  %-*s%s%s", blanks, "", below ? 0 : 17, finding->rule,
                          below ? separator : "", wrapped);
}

void
pln_findings_tell (PlnCall *call, const PlnProgramme *programme, GPtrArray *findings)
{
  int terminal = pln_terminal_width (STDERR_FILENO);
  for (guint i = 0; i < findings->len; i++)
    {
      const PlnFinding *finding = findings->pdata[i];
      const PlnRecord *record
          = finding->record != NULL ? pln_programme_find (programme, finding->record) : NULL;
      g_autofree char *name = record != NULL ? pln_record_name (record) : g_strdup ("");
      g_autofree char *message
          = g_strconcat (name, name[0] != '\0' ? ": " : "", finding->message, NULL);
      g_autofree char *rest = pln_finding_rest (finding, message, terminal, 0);
      pln_call_tell_marked (call, pln_severity_look (finding->severity), "",
                            pln_severity_to_string (finding->severity), rest);
    }
}

char *
pln_made_to_string (const PlnZone *zone, gint64 made)
{
  PlnCivil civil = pln_zone_to_civil (zone, made / 60, NULL);
  PlnDate date = pln_civil_date (civil);
  g_autofree char *day = pln_date_to_short (date, TRUE);
  g_autofree char *clock = pln_clock_to_string (civil - pln_civil_new (date, 0));
  return g_strdup_printf ("%s %s", day, clock);
}
