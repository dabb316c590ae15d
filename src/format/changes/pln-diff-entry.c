/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What there is to tell of one record that differs. */
#include "format/changes/pln-diff-entry.h"

#include "base/pln-text.h"
#include "format/paper/pln-lines.h"
#include "model/pln-diff-compare.h"
#include "words/pln-diff-words.h"

#include <string.h>

#define ARROW " → "

/* --- lines ------------------------------------------------------------------------------------ */

/* Takes @line, as one line that can do no harm. */
static void
take_line (GPtrArray *lines, char *line)
{
  g_autofree char *raw = line;
  g_ptr_array_add (lines, pln_text_repair (raw, FALSE, NULL));
}

static void
add_line (GPtrArray *lines, PlnWord word, const char *text)
{
  if (text != NULL && text[0] != '\0')
    take_line (lines, pln_phrase (word, text));
}

/* Returns: (transfer full): `Main Hall → Foyer`; only what is new when there was nothing */
static char *
change_text (const char *before, const char *after, PlnWord nothing)
{
  gboolean was = before != NULL && before[0] != '\0', is = after != NULL && after[0] != '\0';
  if (nothing == PLN_WORD_NOTHING && !was)
    return g_strdup (is ? after : pln_word (nothing));
  return g_strconcat (was ? before : pln_word (nothing), ARROW, is ? after : pln_word (nothing),
                      NULL);
}

static void
add_change (GPtrArray *lines, PlnWord word, const char *before, const char *after, PlnWord nothing)
{
  g_autofree char *text = change_text (before, after, nothing);
  add_line (lines, word, text);
}

/* The field that has what people call a record. */
static const char *
title_field (gconstpointer record)
{
  const PlnShape *shape = ((const PlnValue *) record)->shape;
  return pln_shape_find_field (shape, "title") != NULL ? "title" : "name";
}

static const char *
title_of (const PlnTeller *teller, gconstpointer record)
{
  const char *title = pln_record_text (record, title_field (record), teller->options->language);
  return title != NULL ? title : "";
}

/* --- fields ----------------------------------------------------------------------------------- */

/* Texts too long to be set side by side, and lists, are only named. */
static gboolean
is_long (const PlnField *field)
{
  return field->type == &pln_type_text || field->type->storage == PLN_STORAGE_LIST;
}

/* Returns: (transfer full) (nullable): what a forum has of a field, itself or from those above it */
static char *
inherited_value (const PlnProgramme *programme, const PlnField *field, const PlnForum *forum)
{
  if (strcmp (field->name, "timezone") == 0)
    return g_strdup (pln_zone_name (pln_forum_zone (programme, forum)));
  if (strcmp (field->name, "day_change") == 0)
    return pln_clock_to_string (pln_forum_day_change (programme, forum));
  return NULL;
}

static char *
field_value (const PlnTeller *teller, const PlnProgramme *programme, const PlnField *field,
             gconstpointer record)
{
  if (((const PlnValue *) record)->shape == &pln_shape_forum)
    {
      char *inherited = inherited_value (programme, field, record);
      if (inherited != NULL)
        return inherited;
    }
  if (field->type->storage == PLN_STORAGE_REFERENCE)
    {
      gconstpointer target
          = pln_programme_find_as (programme, field->of, PLN_TEXT_AT (record, field));
      return g_strdup (target != NULL ? title_of (teller, target) : "");
    }
  if ((field->flags & PLN_FIELD_TRANSLATED) != 0)
    return g_strdup (pln_record_text (record, field->name, teller->options->language));
  return pln_field_dup_text (field, record);
}

static void
append_word (GString *list, const char *word)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", word);
}

/* Adds the fields that have no line of their own elsewhere; @named begins what is only named. */
static void
add_fields (const PlnTeller *teller, GPtrArray *lines, const PlnDifference *difference,
            GString *named)
{
  const PlnShape *shape = pln_shapes[difference->kind];
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (!pln_difference_has_field (difference, field))
        continue;
      g_autofree char *word = pln_word_for_field (field);
      g_autofree char *before = NULL, *after = NULL;
      if (!is_long (field))
        {
          const PlnDiff *diff = teller->diff;
          before = field_value (teller, diff->before->programme, field, difference->before);
          after = field_value (teller, diff->after->programme, field, difference->after);
        }
      if (g_strcmp0 (before, after) == 0)
        append_word (named, word);
      else
        {
          g_autofree char *text = change_text (before, after, PLN_WORD_NOTHING);
          take_line (lines, pln_word_label (word, text));
        }
    }
  add_line (lines, PLN_WORD_CHANGED, named->str);
}

/* What a record is called in the languages that are not shown. */
static void
add_titles (const PlnTeller *teller, GPtrArray *lines, gconstpointer before, gconstpointer after,
            GString *named)
{
  const char *field = title_field (after);
  const char *shown = teller->options->language;
  GPtrArray *translations = pln_record_translations (after);
  const char *old = pln_record_title (before), *new = pln_record_title (after);
  gboolean same = strcmp (title_of (teller, before), title_of (teller, after)) == 0;
  guint n = lines->len;
  if (same && g_strcmp0 (old, new) != 0)
    {
      g_autofree char *text = change_text (old, new, PLN_WORD_NOTHING);
      take_line (lines, pln_word_label (field, text));
    }
  for (guint i = 0; i < translations->len; i++)
    {
      const PlnTranslation *translation = translations->pdata[i];
      if (strcmp (translation->field, field) == 0 && g_strcmp0 (translation->language, shown) != 0
          && g_strcmp0 (pln_record_text (before, field, translation->language), translation->text)
                 != 0)
        take_line (lines, pln_phrase (PLN_WORD_TITLE_IN, translation->language, translation->text));
    }
  if (same && lines->len == n)
    append_word (named, field);
}

/* --- time and place --------------------------------------------------------------------------- */

static char *
when_text (const PlnSlot *slot)
{
  if (slot->start == PLN_NONE)
    return slot->day != PLN_NONE ? g_strdup (pln_word (PLN_WORD_TIME_OPEN)) : NULL;
  g_autofree char *text = pln_slot_to_string (slot, FALSE);
  return slot->end != PLN_NONE ? g_steal_pointer (&text) : pln_phrase (PLN_WORD_OPEN_END, text);
}

static void
add_time (GPtrArray *lines, const PlnDifference *difference)
{
  const PlnSlot *before = difference->slot_before, *after = difference->slot_after;
  if ((difference->own & PLN_DIFF_TIME) != 0)
    {
      gboolean day
          = before->day != after->day || before->start == PLN_NONE || after->start == PLN_NONE;
      g_autofree char *old = pln_slot_to_string (before, day);
      g_autofree char *new = pln_slot_to_string (after, day);
      /* A length alone says nothing without a start. */
      if (strcmp (old, new) != 0)
        add_change (lines, PLN_WORD_TIME, old, new, PLN_WORD_NOTHING);
    }
  if ((difference->own & PLN_DIFF_ZONE) != 0)
    add_change (lines, PLN_WORD_ZONE, pln_zone_name (before->zone), pln_zone_name (after->zone),
                PLN_WORD_NOTHING);
}

static void
add_parts_along (const PlnTeller *teller, GPtrArray *lines, const PlnDifference *difference)
{
  guint n = 0;
  const PlnSlot *parts = pln_timetable_parts (teller->diff->after, difference->slot_after, &n);
  for (guint i = 0; i < n && (difference->own & PLN_DIFF_TIME) != 0; i++)
    {
      const PlnDifference *part = pln_diff_find (teller->diff, parts[i].session->record.uuid);
      if (part == NULL || (part->flags & ~part->own & PLN_DIFF_TIME) == 0)
        continue;
      g_ptr_array_add (lines, g_strdup (pln_word (PLN_WORD_PARTS_ALONG)));
      return;
    }
}

static char *
rooms_before (const PlnTeller *teller, const PlnDifference *difference)
{
  return pln_rooms_line (teller->diff->before->programme, difference->before,
                         teller->options->language);
}

static char *
rooms_after (const PlnTeller *teller, const PlnDifference *difference)
{
  return pln_rooms_line (teller->diff->after->programme, difference->after,
                         teller->options->language);
}

/* The rooms, also where they stay, for those who have to find them at another time. */
static void
add_rooms (const PlnTeller *teller, GPtrArray *lines, const PlnDifference *difference)
{
  g_autofree char *before = difference->before != NULL ? rooms_before (teller, difference) : NULL;
  g_autofree char *after = difference->after != NULL ? rooms_after (teller, difference) : NULL;
  PlnFate fate = pln_fate (difference);
  if (fate == PLN_FATE_CANCELLED || fate == PLN_FATE_REMOVED)
    add_line (lines, PLN_WORD_ROOM, before != NULL ? before : after);
  else if ((difference->own & PLN_DIFF_ROOMS) != 0)
    add_change (lines, PLN_WORD_ROOM, before, after, PLN_WORD_NOT_KNOWN);
  else if (fate != PLN_FATE_OTHER)
    add_line (lines, PLN_WORD_ROOM, after);
}

/* Which session and which forum it belongs to. */
static void
add_place (const PlnTeller *teller, GPtrArray *lines, const PlnDifference *difference)
{
  const PlnSlot *slot = pln_fate_slot (difference);
  if (slot->parent != NULL)
    add_line (lines, PLN_WORD_PART_OF, title_of (teller, slot->parent));
  if ((difference->own & PLN_DIFF_FORUM) != 0)
    {
      const PlnForum *before = difference->slot_before->forum, *after = slot->forum;
      add_change (lines, PLN_WORD_FORUM, before != NULL ? title_of (teller, before) : NULL,
                  after != NULL ? title_of (teller, after) : NULL, PLN_WORD_NOTHING);
    }
  else if (teller->several && slot->forum != NULL)
    add_line (lines, PLN_WORD_FORUM, title_of (teller, slot->forum));
  if (slot->start != PLN_NONE && slot->zone != teller->zone
      && (difference->own & PLN_DIFF_ZONE) == 0)
    add_line (lines, PLN_WORD_ZONE, pln_zone_name (slot->zone));
}

/* --- people ----------------------------------------------------------------------------------- */

static void
add_newcomer (const PlnTeller *teller, GPtrArray *lines, const PlnAppearance *appearance)
{
  g_autofree char *person
      = pln_person_line (teller->diff->after->programme, appearance, teller->options->language);
  take_line (lines, pln_phrase (PLN_WORD_PERSON_NEW, pln_word_for_role (appearance->role), person));
}

static void
add_leaver (const PlnTeller *teller, GPtrArray *lines, const PlnPersonDifference *person)
{
  const PlnDiff *diff = teller->diff;
  gboolean there = person->after != NULL;
  g_autofree char *text
      = pln_person_line ((there ? diff->after : diff->before)->programme,
                         there ? person->after : person->before, teller->options->language);
  add_line (lines, PLN_WORD_PERSON_GONE, text);
}

/* One who is there before and after. Returns: whether there was something to tell */
static gboolean
add_changed_person (const PlnTeller *teller, GPtrArray *lines, const PlnPersonDifference *person)
{
  const PlnAppearance *before = person->before, *after = person->after;
  const PlnProgramme *old = teller->diff->before->programme, *new = teller->diff->after->programme;
  const char *language = teller->options->language;
  const char *name = pln_appearance_name (new, after, language);
  const char *old_name = pln_appearance_name (old, before, language);
  g_autofree char *line = pln_person_line (new, after, language);
  g_autofree char *old_line = pln_person_line (old, before, language);
  guint n = lines->len;
  if ((person->flags & PLN_PERSON_ROLE) != 0)
    {
      g_autofree char *roles = change_text (pln_word_for_role (before->role),
                                            pln_word_for_role (after->role), PLN_WORD_NOTHING);
      take_line (lines, g_strdup_printf ("%s: %s", line, roles));
    }
  if ((person->flags & PLN_PERSON_WHO) != 0 && strcmp (name, old_name) != 0)
    {
      g_autofree char *text = change_text (old_name, line, PLN_WORD_NOTHING);
      take_line (lines, pln_word_label (pln_word_for_role (after->role), text));
    }
  else if ((person->flags & (PLN_PERSON_TITLE | PLN_PERSON_PRESENCE)) != 0
           && strcmp (line, old_line) != 0)
    take_line (lines, change_text (old_line, line, PLN_WORD_NOTHING));
  return lines->len > n;
}

static void
add_people (const PlnTeller *teller, GPtrArray *lines, const PlnDifference *difference,
            GString *named)
{
  g_autoptr (GArray) people = pln_difference_people (difference);
  gboolean all = TRUE;
  for (guint i = 0; i < people->len; i++)
    {
      const PlnPersonDifference *person = &g_array_index (people, PlnPersonDifference, i);
      if ((person->flags & PLN_PERSON_WENT) != 0)
        add_leaver (teller, lines, person);
      else if ((person->flags & PLN_PERSON_CAME) != 0)
        add_newcomer (teller, lines, person->after);
      else
        all = add_changed_person (teller, lines, person) && all;
    }
  if (!all)
    append_word (named, pln_word (PLN_WORD_PEOPLE));
}

/* --- sessions --------------------------------------------------------------------------------- */

PlnFate
pln_fate (const PlnDifference *difference)
{
  const PlnSlot *slot = difference->slot_after;
  if ((difference->own & PLN_DIFF_REMOVED) != 0)
    return PLN_FATE_REMOVED;
  if ((difference->own & PLN_DIFF_CANCELLED) != 0
      || ((difference->own & PLN_DIFF_ADDED) != 0 && slot->session->state == PLN_STATE_CANCELLED))
    return PLN_FATE_CANCELLED;
  if ((difference->own & PLN_DIFF_ADDED) != 0)
    return PLN_FATE_NEW;
  if ((difference->own & PLN_DIFF_RESTORED) != 0)
    return PLN_FATE_RESTORED;
  return (difference->own & (PLN_DIFF_TIME | PLN_DIFF_ZONE | PLN_DIFF_ROOMS)) != 0 ? PLN_FATE_MOVED
                                                                                   : PLN_FATE_OTHER;
}

const PlnSlot *
pln_fate_slot (const PlnDifference *difference)
{
  if (pln_fate (difference) == PLN_FATE_CANCELLED && difference->slot_before != NULL)
    return difference->slot_before;
  return pln_difference_slot (difference);
}

static const char *
mark_of (const PlnDifference *difference)
{
  gboolean time = (difference->own & (PLN_DIFF_TIME | PLN_DIFF_ZONE)) != 0;
  gboolean room = (difference->own & PLN_DIFF_ROOMS) != 0;
  switch (pln_fate (difference))
    {
    case PLN_FATE_CANCELLED:
      return pln_word (PLN_WORD_CANCELLED);
    case PLN_FATE_RESTORED:
      return pln_word (PLN_WORD_RESTORED);
    case PLN_FATE_NEW:
      return pln_word (PLN_WORD_NEW);
    case PLN_FATE_REMOVED:
      return pln_word (PLN_WORD_REMOVED);
    case PLN_FATE_MOVED:
      if (time && difference->slot_after->start == PLN_NONE
          && difference->slot_before->start != PLN_NONE)
        return pln_word (PLN_WORD_NO_TIME);
      return pln_word (time && room ? PLN_WORD_NEW_TIME_AND_ROOM
                       : time       ? PLN_WORD_NEW_TIME
                                    : PLN_WORD_NEW_ROOM);
    default:
      return NULL;
    }
}

/* Returns: (transfer full): the title, with the state where that is not told otherwise */
static char *
marked_title (const PlnTeller *teller, const PlnDifference *difference)
{
  const PlnSession *session = pln_fate_slot (difference)->session;
  g_autofree char *title = pln_session_title (session, teller->options->language);
  if (pln_fate (difference) == PLN_FATE_CANCELLED || session->state == PLN_STATE_CONFIRMED)
    return g_steal_pointer (&title);
  return g_strdup_printf ("%s (%s)", title, pln_type_state.words[session->state]);
}

static void
add_old_title (const PlnTeller *teller, GPtrArray *lines, const PlnDifference *difference,
               GString *named)
{
  const char *language = teller->options->language;
  g_autofree char *before = pln_session_title (difference->before, language);
  g_autofree char *after = pln_session_title (difference->after, language);
  if ((difference->own & PLN_DIFF_TITLE) == 0)
    return;
  if (strcmp (before, after) != 0)
    add_line (lines, PLN_WORD_OLD_TITLE, before);
  add_titles (teller, lines, difference->before, difference->after, named);
}

static void
add_state (const PlnTeller *teller, GPtrArray *lines, const PlnDifference *difference,
           GString *named)
{
  const PlnSession *before = difference->before, *after = difference->after;
  if ((difference->own & PLN_DIFF_STATE) == 0)
    return;
  if (before->state != after->state)
    add_change (lines, PLN_WORD_STATE, pln_type_state.words[before->state],
                pln_type_state.words[after->state], PLN_WORD_NOTHING);
  const char *language = teller->options->language;
  const char *old = pln_record_text (before, "reason", language);
  const char *new = pln_record_text (after, "reason", language);
  if (g_strcmp0 (old, new) != 0)
    add_change (lines, PLN_WORD_REASON, old, new, PLN_WORD_NOTHING);
  else if (before->state == after->state)
    append_word (named, "reason");
}

static char *
themes_text (const PlnTeller *teller, const PlnProgramme *programme, const PlnSession *session)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < session->themes->len; i++)
    {
      const PlnReference *reference = session->themes->pdata[i];
      gconstpointer theme = pln_programme_find_as (programme, &pln_shape_theme, reference->target);
      if (theme != NULL)
        append_word (out, title_of (teller, theme));
    }
  return g_string_free (out, FALSE);
}

static void
add_themes (const PlnTeller *teller, GPtrArray *lines, const PlnDifference *difference)
{
  if ((difference->own & PLN_DIFF_THEMES) == 0)
    return;
  g_autofree char *before
      = themes_text (teller, teller->diff->before->programme, difference->before);
  g_autofree char *after = themes_text (teller, teller->diff->after->programme, difference->after);
  add_change (lines, PLN_WORD_THEME, before, after, PLN_WORD_NOTHING);
}

/* What a new session is: who is in it, and its parts in a line. */
static void
add_newness (const PlnTeller *teller, GPtrArray *lines, const PlnSlot *slot)
{
  const PlnProgramme *programme = teller->diff->after->programme;
  const char *language = teller->options->language;
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;
  const PlnSlot *parts = pln_timetable_parts (teller->diff->after, slot, &n);
  for (guint i = 0; i < slot->session->appearances->len; i++)
    {
      const PlnAppearance *appearance = slot->session->appearances->pdata[i];
      g_autofree char *person = pln_person_line (programme, appearance, language);
      take_line (lines, pln_word_label (pln_word_for_role (appearance->role), person));
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *when = when_text (&parts[i]);
      g_autofree char *title = pln_session_title (parts[i].session, language);
      g_string_append_printf (list, "%s%s %s", i > 0 ? "; " : "", when != NULL ? when : "", title);
    }
  add_line (lines, PLN_WORD_PARTS, list->str);
}

static PlnReportEntry *
entry_new (void)
{
  PlnReportEntry *entry = g_new0 (PlnReportEntry, 1);
  entry->lines = g_ptr_array_new_with_free_func (g_free);
  return entry;
}

void
pln_report_entry_free (PlnReportEntry *entry)
{
  g_free (entry->when);
  g_free (entry->title);
  g_ptr_array_unref (entry->lines);
  g_free (entry);
}

PlnReportEntry *
pln_report_session (const PlnTeller *teller, const PlnDifference *difference)
{
  PlnReportEntry *entry = entry_new ();
  GPtrArray *lines = entry->lines;
  PlnFate fate = pln_fate (difference);
  const PlnSlot *slot = pln_fate_slot (difference);
  g_autoptr (GString) named = g_string_new (NULL);
  entry->when = when_text (slot);
  entry->mark = mark_of (difference);
  entry->title = marked_title (teller, difference);
  gboolean both = difference->before != NULL && difference->after != NULL;
  gboolean changed = both && fate != PLN_FATE_CANCELLED;
  if (changed)
    add_time (lines, difference);
  add_rooms (teller, lines, difference);
  if (fate == PLN_FATE_CANCELLED)
    add_line (lines, PLN_WORD_REASON,
              pln_record_text (difference->after, "reason", teller->options->language));
  add_place (teller, lines, difference);
  if (fate == PLN_FATE_NEW)
    add_newness (teller, lines, slot);
  if (!changed)
    return entry;
  add_old_title (teller, lines, difference, named);
  add_people (teller, lines, difference, named);
  add_themes (teller, lines, difference);
  add_state (teller, lines, difference, named);
  add_fields (teller, lines, difference, named);
  add_parts_along (teller, lines, difference);
  return entry;
}

/* --- other records ---------------------------------------------------------------------------- */

PlnReportEntry *
pln_report_record (const PlnTeller *teller, const PlnDifference *difference)
{
  PlnReportEntry *entry = entry_new ();
  const char *kind = pln_word_for_kind (difference->kind);
  const char *title = title_of (teller, pln_difference_record (difference));
  g_autoptr (GString) named = g_string_new (NULL);
  g_autofree char *text = NULL;
  if (difference->before == NULL)
    text = pln_phrase (PLN_WORD_RECORD_NEW, kind, title);
  else if (difference->after == NULL)
    text = pln_phrase (PLN_WORD_RECORD_GONE, kind, title);
  else
    {
      const char *old = title_of (teller, difference->before);
      g_autofree char *name = strcmp (old, title) != 0 ? change_text (old, title, PLN_WORD_NOTHING)
                                                       : g_strdup (title);
      text = pln_word_label (kind, name);
      if ((difference->own & PLN_DIFF_TITLE) != 0)
        add_titles (teller, entry->lines, difference->before, difference->after, named);
      add_fields (teller, entry->lines, difference, named);
    }
  entry->title = pln_text_repair (text, FALSE, NULL);
  return entry;
}
