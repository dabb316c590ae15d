/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is marked on paper: changes and overlaps, as a sign and sentences for each session. */
#include "format/paper/pln-marks.h"

#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "base/pln-time.h"
#include "format/paper/pln-lines.h"
#include "format/paper/pln-print-lines.h"
#include "format/paper/pln-print-title.h"
#include "model/pln-diff-compare.h"
#include "words/pln-print-words.h"

#include <string.h>

static void
mark_free (gpointer data)
{
  PlnSessionMark *mark = data;
  g_ptr_array_unref (mark->notes);
  g_free (mark);
}

static void
gone_free (gpointer data)
{
  PlnGone *gone = data;
  g_free (gone->session);
  g_free (gone->when);
  g_free (gone->title);
  g_free (gone->rooms);
  g_ptr_array_unref (gone->from);
  g_free (gone->note);
  g_free (gone);
}

static void
renamed_free (gpointer data)
{
  PlnRenamed *renamed = data;
  g_free (renamed->room);
  g_free (renamed->note);
  g_free (renamed);
}

PlnMarks *
pln_marks_new (void)
{
  PlnMarks *self = g_new0 (PlnMarks, 1);
  self->gone = g_ptr_array_new_with_free_func (gone_free);
  self->left = g_ptr_array_new_with_free_func (gone_free);
  self->renamed = g_ptr_array_new_with_free_func (renamed_free);
  self->by_session = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, mark_free);
  return self;
}

void
pln_marks_free (PlnMarks *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->gone);
  g_ptr_array_unref (self->left);
  g_ptr_array_unref (self->renamed);
  g_hash_table_unref (self->by_session);
  g_free (self);
}

static int
strength_of (char sign)
{
  return (int) (strchr (" +*!x", sign) - " +*!x");
}

/* @note: (transfer full) (nullable) */
static void
add_mark (PlnMarks *self, const PlnSession *session, char sign, char *note)
{
  const char *uuid = session->record.uuid;
  PlnSessionMark *mark = g_hash_table_lookup (self->by_session, uuid);
  if (mark == NULL)
    {
      mark = g_new0 (PlnSessionMark, 1);
      mark->sign = PLN_MARK_NONE;
      mark->notes = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->by_session, g_strdup (uuid), mark);
    }
  if (strength_of (sign) > strength_of (mark->sign))
    mark->sign = sign;
  if (note != NULL)
    g_ptr_array_add (mark->notes, note);
}

/* --- changes ---------------------------------------------------------------------------------- */

typedef struct {
  PlnMarks *marks;
  const PlnDiff *diff;
  const PlnDifference *difference;
  const char *since;
  const char *language;
  GString *note;
} Change;

/* Adds a sentence, or words that end without a full stop. @sentence: (transfer full) */
static void
say (Change *self, char *sentence)
{
  g_autofree char *more = sentence;
  const char *said = self->note->str;
  gboolean wide = g_str_has_suffix (said, "。"); /* which has its blank in it */
  g_autofree char *both = wide || g_str_has_suffix (said, ".")
                              ? g_strconcat (said, wide ? "" : " ", more, NULL)
                              : pln_print_phrase (self->language, PLN_PRINT_ALSO, said, more);
  g_string_assign (self->note, said[0] != '\0' ? both : more);
}

/* A time as in a sentence of the paper: with its date, where that is another, in the language. */
static char *
time_words (const PlnSlot *slot, gboolean with_day, const char *language)
{
  g_autofree char *day = pln_date_to_words (slot->day, language);
  if (slot->start == PLN_NONE)
    return g_steal_pointer (&day);
  g_autofree char *plain = slot->end != PLN_NONE
                               ? pln_print_time (slot, language)
                               : pln_clock_to_string (pln_civil_clock (slot->start));
  g_autofree char *clock = pln_text_embed (plain, language);
  return with_day ? pln_print_phrase (language, PLN_PRINT_DATE_TIME, day, clock)
                  : g_steal_pointer (&clock);
}

static void
say_time (Change *self)
{
  const PlnSlot *before = self->difference->slot_before;
  const PlnSlot *after = self->difference->slot_after;
  if (before->day == PLN_NONE)
    {
      say (self, pln_print_phrase (self->language, PLN_PRINT_HAD_NO_TIME, self->since, NULL));
      return;
    }
  gboolean other_day = before->day != after->day || before->start == PLN_NONE;
  g_autofree char *old = time_words (before, other_day, self->language);
  g_autofree char *now = after->day != PLN_NONE
                             ? time_words (after, other_day, self->language)
                             : g_strdup (pln_print_word (self->language, PLN_PRINT_NO_TIME));
  say (self, pln_print_phrase (self->language, PLN_PRINT_WAS, old, now));
}

static void
say_rooms (Change *self)
{
  g_autofree char *old
      = pln_rooms_line (self->diff->before->programme, self->difference->before, self->language);
  g_autofree char *now
      = pln_rooms_line (self->diff->after->programme, self->difference->after, self->language);
  const char *unknown = pln_print_word (self->language, PLN_PRINT_TO_BE_ANNOUNCED);
  if (old[0] != '\0')
    say (self, pln_print_phrase (self->language, PLN_PRINT_MOVED_FROM, old,
                                 now[0] != '\0' ? now : unknown));
  else
    say (self, pln_print_phrase (self->language, PLN_PRINT_HAD_NO_ROOM, self->since, NULL));
}

/* The title in the language of the paper; when only another language has changed there is nothing to say here. */
static void
say_title (Change *self)
{
  g_autofree char *old = pln_print_session_title (self->difference->before, self->language);
  g_autofree char *now = pln_print_session_title (self->difference->after, self->language);
  if (strcmp (old, now) != 0)
    say (self, pln_print_phrase (self->language, PLN_PRINT_OLD_TITLE, old, NULL));
}

/* The line under the title, the same. */
static void
say_subtitle (Change *self)
{
  const char *old = pln_record_text (self->difference->before, "subtitle", self->language);
  const char *now = pln_record_text (self->difference->after, "subtitle", self->language);
  if (g_strcmp0 (old, now) == 0)
    return;
  if (old != NULL && old[0] != '\0')
    say (self, pln_print_phrase (self->language, PLN_PRINT_OLD_SUBTITLE, old, NULL));
  else
    say (self, g_strdup (pln_print_word (self->language, PLN_PRINT_NEW_SUBTITLE)));
}

/* Adds somebody to a list. @person: (transfer full) */
static void
list_person (GString *list, char *person, const char *language)
{
  g_autofree char *name = person;
  g_autofree char *both = list->len > 0
                              ? pln_print_phrase (language, PLN_PRINT_AND, list->str, name)
                              : g_strdup (name);
  g_string_assign (list, both);
}

/* What was said of somebody who now does something else here, or holds another position here. */
static char *
old_person (const PlnProgramme *programme, const PlnSession *session,
            const PlnPersonDifference *person, const char *language)
{
  g_autofree char *text
      = (person->flags & PLN_PERSON_TITLE) != 0
            ? pln_print_person (programme, person->before, language, PLN_PERSON_PLAIN)
            : pln_print_name (programme, person->before, language, PLN_PERSON_PLAIN);
  return (person->flags & PLN_PERSON_ROLE) != 0 ? pln_print_label (
             language, NULL, pln_print_role (language, person->before->role, session), text)
                                                : g_steal_pointer (&text);
}

static void
say_people (Change *self)
{
  const PlnProgramme *before = self->diff->before->programme;
  const PlnProgramme *after = self->diff->after->programme;
  const char *language = self->language;
  g_autoptr (GArray) people = pln_difference_people (self->difference);
  g_autoptr (GString) came = g_string_new (NULL);
  g_autoptr (GString) went = g_string_new (NULL);
  g_autoptr (GString) was = g_string_new (NULL);
  for (guint i = 0; i < people->len; i++)
    {
      const PlnPersonDifference *person = &g_array_index (people, PlnPersonDifference, i);
      gboolean other = (person->flags & (PLN_PERSON_CAME | PLN_PERSON_WENT | PLN_PERSON_WHO)) != 0;
      if ((person->flags & (PLN_PERSON_CAME | PLN_PERSON_WHO)) != 0 && person->after != NULL)
        list_person (came, pln_print_name (after, person->after, language, PLN_PERSON_PLAIN),
                     language);
      if ((person->flags & (PLN_PERSON_WENT | PLN_PERSON_WHO)) != 0 && person->before != NULL)
        list_person (went, pln_print_name (before, person->before, language, PLN_PERSON_PLAIN),
                     language);
      if (!other && (person->flags & (PLN_PERSON_ROLE | PLN_PERSON_TITLE)) != 0)
        list_person (was, old_person (before, self->difference->before, person, language),
                     language);
    }
  if (came->len > 0)
    say (self, pln_print_phrase (language, PLN_PRINT_PERSON_CAME, came->str, NULL));
  if (went->len > 0)
    say (self, pln_print_phrase (language, PLN_PRINT_PERSON_WENT, went->str, NULL));
  if (was->len > 0)
    say (self, pln_print_phrase (language, PLN_PRINT_PERSON_WAS, was->str, NULL));
}

/* Joins what is said in another language. */
static void
add_text (char **text, const char *other, const char *joint)
{
  char *both = *text != NULL ? pln_print_join (*text, other, joint) : g_strdup (other);
  g_free (*text);
  *text = both;
}

/* Says in @list where a session was, and in @note what became of it, once in each language. */
static void
add_old_place (Change *self, GPtrArray *list, GPtrArray *from, const char *note)
{
  const PlnDifference *d = self->difference;
  const PlnSession *session = d->before;
  PlnGone *gone = NULL;
  for (guint i = 0; gone == NULL && i < list->len; i++)
    if (strcmp (((PlnGone *) list->pdata[i])->session, session->record.uuid) == 0)
      gone = list->pdata[i];
  if (gone == NULL)
    {
      gone = g_new0 (PlnGone, 1);
      gone->session = g_strdup (session->record.uuid);
      gone->day = d->slot_before->day;
      gone->start = d->slot_before->start;
      gone->other_day = d->slot_after == NULL || d->slot_after->day != gone->day;
      gone->when
          = gone->day != PLN_NONE ? pln_print_time (d->slot_before, self->language) : g_strdup ("");
      gone->from = g_ptr_array_ref (from);
      g_ptr_array_add (list, gone);
    }
  g_autofree char *title = pln_print_session_title (session, self->language);
  g_autofree char *rooms = pln_rooms_line (self->diff->before->programme, session, self->language);
  add_text (&gone->title, title, PLN_PRINT_JOINT);
  add_text (&gone->rooms, rooms, PLN_PRINT_JOINT);
  add_text (&gone->note, note, "\n");
}

/* The rooms that a session was in, without those of @after (nullable). */
static GPtrArray *
list_old_rooms (const Change *self, GPtrArray *after)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *rooms = pln_programme_rooms (self->diff->before->programme, self->difference->before);
  for (guint i = 0; i < rooms->len; i++)
    {
      const char *room = ((PlnReference *) rooms->pdata[i])->target;
      if (after == NULL || !pln_references_contain (after, room))
        g_ptr_array_add (list, g_strdup (room));
    }
  return list;
}

/* What is in another room now, or on another day: people come to the old one. */
static void
add_left (Change *self)
{
  const PlnDifference *d = self->difference;
  const PlnProgramme *programme = self->diff->after->programme;
  gboolean same_day = d->slot_before->day == d->slot_after->day;
  g_autoptr (GPtrArray) from
      = list_old_rooms (self, same_day ? pln_programme_rooms (programme, d->after) : NULL);
  if (d->slot_before->day == PLN_NONE || (same_day && from->len == 0))
    return;
  g_autofree char *when = d->slot_after->day != PLN_NONE
                              ? time_words (d->slot_after, !same_day, self->language)
                              : g_strdup (pln_print_word (self->language, PLN_PRINT_NO_TIME));
  g_autofree char *rooms = pln_rooms_line (programme, d->after, self->language);
  g_autofree char *now = rooms[0] != '\0'
                             ? pln_print_phrase (self->language, PLN_PRINT_AND, when, rooms)
                             : g_strdup (when);
  g_autofree char *note = d->slot_after->state == PLN_STATE_CANCELLED
                              ? g_strdup (pln_print_word (self->language, PLN_PRINT_CANCELLED))
                              : pln_print_phrase (self->language, PLN_PRINT_NOW_AT, now, NULL);
  add_old_place (self, self->marks->left, from, note);
}

static void
add_gone (Change *self)
{
  g_autoptr (GPtrArray) from = list_old_rooms (self, NULL);
  add_old_place (self, self->marks->gone, from,
                 pln_print_word (self->language, PLN_PRINT_NOT_ANY_MORE));
}

static void
add_change (Change *self)
{
  const PlnDifference *d = self->difference;
  g_autoptr (GString) note = g_string_new (NULL);
  self->note = note;
  if ((d->own & PLN_DIFF_ADDED) != 0)
    {
      add_mark (self->marks, d->after, PLN_MARK_NEW, NULL);
      return;
    }
  if ((d->own & (PLN_DIFF_TIME | PLN_DIFF_ROOMS)) != 0)
    add_left (self);
  if ((d->own & PLN_DIFF_RESTORED) != 0)
    say (self, pln_print_phrase (self->language, PLN_PRINT_RESTORED, self->since, NULL));
  if ((d->own & PLN_DIFF_TIME) != 0)
    say_time (self);
  if ((d->own & PLN_DIFF_ROOMS) != 0)
    say_rooms (self);
  if ((d->own & PLN_DIFF_TITLE) != 0)
    say_title (self);
  if ((d->own & PLN_DIFF_OTHER) != 0)
    say_subtitle (self);
  if ((d->own & PLN_DIFF_PEOPLE) != 0)
    say_people (self);
  if (note->len > 0)
    add_mark (self->marks, d->after, PLN_MARK_CHANGED, g_strdup (note->str));
}

/* Who looks for the room where they were told to go has to find it. */
static void
add_renamed (Change *self)
{
  const PlnRoom *room = self->difference->after;
  const char *old = pln_record_text (self->difference->before, "name", self->language);
  const char *now = pln_record_text (room, "name", self->language);
  if (g_strcmp0 (old, now) == 0 || old == NULL || now == NULL)
    return;
  g_autofree char *note = pln_print_phrase (self->language, PLN_PRINT_RENAMED, old, now);
  PlnRenamed *renamed = g_new (PlnRenamed, 1);
  *renamed = (PlnRenamed){ g_strdup (room->record.uuid), pln_text_repair (note, FALSE, NULL) };
  g_ptr_array_add (self->marks->renamed, renamed);
}

static int
compare_gone (gconstpointer a, gconstpointer b)
{
  const PlnGone *one = *(const PlnGone *const *) a, *other = *(const PlnGone *const *) b;
  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return strcmp (one->session, other->session);
}

void
pln_marks_add_changes (PlnMarks *self, const PlnDiff *diff, const char *since, const char *language)
{
  Change change = { .marks = self, .diff = diff, .since = since, .language = language };
  for (guint i = 0; i < diff->differences->len; i++)
    {
      change.difference = pln_diff_at (diff, i);
      if (change.difference->kind == PLN_KIND_ROOM && change.difference->before != NULL
          && change.difference->after != NULL)
        add_renamed (&change);
      if (change.difference->kind != PLN_KIND_SESSION)
        continue;
      if (change.difference->after != NULL)
        add_change (&change);
      else if ((change.difference->own & PLN_DIFF_REMOVED) != 0)
        add_gone (&change);
    }
  g_ptr_array_sort (self->gone, compare_gone);
  g_ptr_array_sort (self->left, compare_gone);
}

/* --- overlaps --------------------------------------------------------------------------------- */

static gboolean
takes_place (const PlnSlot *slot)
{
  return slot->parent == NULL && slot->start != PLN_NONE && slot->end != PLN_NONE
         && slot->state != PLN_STATE_CANCELLED;
}

/* Whether @slot is a break that all of its forum are invited to. */
static gboolean
is_common_break (const PlnProgramme *programme, const PlnSlot *slot)
{
  int kind = slot->session->kind;
  return (kind == PLN_SESSION_BREAK || kind == PLN_SESSION_MEAL)
         && pln_programme_rooms (programme, slot->session)->len == 0;
}

static gboolean
compete (const PlnProgramme *programme, const PlnSlot *one, const PlnSlot *other)
{
  GPtrArray *rooms = pln_programme_rooms (programme, one->session);
  GPtrArray *others = pln_programme_rooms (programme, other->session);
  for (guint i = 0; i < rooms->len; i++)
    if (pln_references_contain (others, ((PlnReference *) rooms->pdata[i])->target))
      return TRUE;
  return one->forum == other->forum
         && is_common_break (programme, one) != is_common_break (programme, other);
}

static void
add_overlap (PlnMarks *self, const PlnSlot *slot, const PlnSlot *other, const char *language)
{
  gint64 minutes = MIN (slot->utc_end, other->utc_end) - MAX (slot->utc_start, other->utc_start);
  g_autofree char *plain = pln_print_length (language, (int) minutes);
  g_autofree char *length = pln_text_embed (plain, language);
  g_autofree char *title = pln_print_session_title (other->session, language);
  add_mark (self, slot->session, PLN_MARK_OVERLAP,
            pln_print_phrase (language, PLN_PRINT_OVERLAPS, title, length));
}

void
pln_marks_add_overlaps (PlnMarks *self, const PlnTimetable *timetable, const char *language)
{
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      for (guint k = i + 1; takes_place (slot) && k < timetable->slots->len; k++)
        {
          const PlnSlot *other = pln_timetable_slot (timetable, k);
          if (!takes_place (other))
            continue;
          if (other->utc_start >= slot->utc_end)
            break;
          if (other->utc_end > other->utc_start && compete (timetable->programme, slot, other))
            {
              add_overlap (self, slot, other, language);
              add_overlap (self, other, slot, language);
            }
        }
    }
}

/* --- asking ----------------------------------------------------------------------------------- */

void
pln_marks_select (PlnMarks *self, GHashTable *sessions)
{
  GPtrArray *lists[] = { self->gone, self->left };
  for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
    for (guint i = lists[k]->len; i > 0; i--)
      if (!g_hash_table_contains (sessions, ((PlnGone *) lists[k]->pdata[i - 1])->session))
        g_ptr_array_remove_index (lists[k], i - 1);
}

char
pln_marks_sign (const PlnMarks *self, const PlnSlot *slot)
{
  if (slot->state == PLN_STATE_CANCELLED)
    return PLN_MARK_CANCELLED;
  const PlnSessionMark *mark
      = self != NULL ? g_hash_table_lookup (self->by_session, slot->session->record.uuid) : NULL;
  return mark != NULL ? mark->sign : PLN_MARK_NONE;
}

GPtrArray *
pln_marks_notes (const PlnMarks *self, const PlnSession *session)
{
  const PlnSessionMark *mark
      = self != NULL ? g_hash_table_lookup (self->by_session, session->record.uuid) : NULL;
  return mark != NULL ? mark->notes : NULL;
}
