/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calendars that were written from here and come back, maybe changed in a calendar program: what they may say. */
#include "format/calendar/pln-ics-read-known.h"

#include "base/pln-text.h"
#include "base/pln-uuid.h"
#include "format/calendar/pln-ics-ends.h"
#include "format/calendar/pln-ics-read-file.h"
#include "format/calendar/pln-ics-read-message.h"
#include "format/calendar/pln-ics-read-place.h"
#include "format/calendar/pln-ics-words.h"
#include "format/intake/pln-schedule-title.h"
#include "model/pln-merge.h"
#include "words/pln-place.h"

#include <string.h>

typedef struct {
  PlnIcsFile *file;
  const PlnProgramme *stored;
  const char *source;
  GHashTable *by_id; /* what the source calls stored sessions → PlnSession; each is found once */
  PlnTimetable *timetable; /* of what is stored */
  GHashTable *ends;
  GHashTable *places;       /* the names of rooms, here and in the file */
  GHashTable *speakers;     /* what the source calls stored ones → PlnSpeaker */
  GHashTable *first_ids;    /* name → what tells the first of it whom the source has no id for */
  GHashTable *shared_names; /* of several persons */
} Known;

/* Returns: (transfer full): what @source calls records of a kind that are in @stored (nullable) → these */
static GHashTable *
index_records (const PlnProgramme *stored, PlnKind kind, const char *source)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *records = stored != NULL ? stored->records[kind] : NULL;
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      GPtrArray *externals = pln_record_externals (records->pdata[i]);
      for (guint j = 0; j < externals->len; j++)
        {
          const PlnExternal *external = externals->pdata[j];
          if (strcmp (external->source, source) == 0)
            g_hash_table_insert (by_id, external->id, records->pdata[i]);
        }
    }
  return by_id;
}

/* --- which are known --------------------------------------------------------------------------- */

static gboolean
is_older (const PlnIcsEvent *event, const PlnRecord *record)
{
  return event->sequence != PLN_NONE && event->sequence < record->sequence;
}

/* What a removed session left in calendars is not another session. */
static void
leave_out_removed (PlnIcsFile *self, const PlnIcsEvent *event, const PlnProgramme *stored)
{
  PlnScheduleEvent *rest = pln_ics_event_rest (self, event);
  const PlnRecord *tombstone = pln_programme_find_as (stored, &pln_shape_tombstone, rest->guid);
  if (tombstone == NULL
      || (rest->session->state != PLN_STATE_CANCELLED && !is_older (event, tombstone)))
    return;
  rest->left_out = TRUE;
  pln_ics_tell (self, event, PLN_SEVERITY_NOTE, "removed",
                "the entry of a session that has been removed here is passed over");
}

/* Makes the conference of the file the forum that its known events are in: their one, else the root. */
static void
settle_forum (PlnIcsFile *self, const PlnProgramme *stored, const PlnForum *forum)
{
  PlnForum *own = self->schedule->forum;
  self->schedule->known = TRUE;
  own->record.uuid = g_strdup (forum->record.uuid);
  g_free (own->title);
  own->title = g_strdup (forum->title);
  g_free (own->timezone);
  own->timezone = g_strdup (pln_zone_name (pln_forum_zone (stored, forum)));
  g_clear_pointer (&own->description, g_free);
  g_clear_pointer (&own->url, g_free);
  own->from = own->to = PLN_NONE;
}

/* Whether nothing is left of a file: of a message that changes nothing here. */
static gboolean
is_empty (PlnIcsFile *self)
{
  for (guint i = 0; i < self->events->len; i++)
    if (!pln_ics_event_rest (self, pln_ics_event_at (self, i))->left_out)
      return FALSE;
  return TRUE;
}

void
pln_ics_find_known (PlnIcsFile *self, const PlnProgramme *stored, const char *source)
{
  const PlnForum *forum = NULL;
  guint n = 0;
  for (guint i = 0; stored != NULL && i < self->events->len; i++)
    {
      const PlnIcsEvent *event = pln_ics_event_at (self, i);
      PlnScheduleEvent *rest = pln_ics_event_rest (self, event);
      const PlnSession *session = pln_programme_find_as (stored, &pln_shape_session, rest->guid);
      if (rest->guid != NULL && session == NULL)
        leave_out_removed (self, event, stored);
      /* A file of @source calls what came from there as it did before; our own calendars call it by its UUID. */
      if (session == NULL
          || (!event->ours && pln_record_find_external (session, source, rest->id) != NULL))
        continue;
      const PlnForum *its = pln_programme_forum (stored, session);
      rest->known = TRUE;
      rest->left_out = rest->left_out || event->gone;
      forum = forum == NULL || forum == its ? its : pln_programme_root (stored);
      n++;
    }
  if (stored != NULL && self->message && is_empty (self))
    settle_forum (self, stored, pln_programme_root (stored));
  else if (forum != NULL && n * 2 >= self->events->len)
    settle_forum (self, stored, forum);
}

/* --- title and state --------------------------------------------------------------------------- */

/* Whether a record is called @text in some language. */
static gboolean
is_called (gconstpointer record, const char *text)
{
  GPtrArray *translations = pln_record_translations (record);
  const char *field = pln_shape_title (((const PlnRecord *) record)->shape)->name;
  if (strcmp (pln_record_title (record), text) == 0)
    return TRUE;
  for (guint i = 0; i < translations->len; i++)
    {
      const PlnTranslation *translation = translations->pdata[i];
      if (strcmp (translation->field, field) == 0 && strcmp (translation->text, text) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The word that tells of a cancellation belongs to the calendar, not to the title. */
static void
take_off_word (PlnSession *session)
{
  char *title = g_strdup (pln_ics_cancelled_title (session->title));
  if (title == NULL)
    return;
  g_free (session->title);
  session->title = title;
  session->state = PLN_STATE_CANCELLED;
}

/* A title in another language is the same title; another one may say that the session is cancelled. */
static void
settle_title (Known *self, PlnScheduleEvent *rest, const PlnSession *before)
{
  PlnSession *session = rest->session;
  if (!is_called (before, session->title))
    take_off_word (session);
  if (!is_called (before, session->title))
    pln_schedule_settle_title (self->file->schedule, rest);
  if (!is_called (before, session->title))
    return;
  g_free (session->title);
  session->title = g_strdup (before->title);
}

/* What was cancelled here stays so, and what was a draft or tentative here is only tentative in a calendar. What only
 * the default says nothing. */
static void
settle_state (Known *self, PlnIcsEvent *event, const PlnSession *before)
{
  PlnScheduleEvent *rest = pln_ics_event_rest (self->file, event);
  PlnSession *session = rest->session;
  gboolean off
      = before != NULL && pln_programme_state (self->stored, before) == PLN_STATE_CANCELLED;
  gboolean open = before != NULL && before->state != PLN_STATE_CONFIRMED;
  if (session->state == PLN_STATE_CANCELLED && !off)
    {
      pln_schedule_note_cancelled (rest, self->source);
      return;
    }
  if (session->state == PLN_STATE_CANCELLED && before->state != PLN_STATE_CANCELLED)
    session->state = PLN_STATE_CONFIRMED;
  else if (session->state == PLN_STATE_TENTATIVE && open)
    session->state = before->state == PLN_STATE_CANCELLED ? PLN_STATE_CONFIRMED : before->state;
}

/* --- time -------------------------------------------------------------------------------------- */

/* How long the calendar shows a session. */
static gint64
shown_length (Known *self, const PlnSlot *slot)
{
  const gint64 *end = g_hash_table_lookup (self->ends, slot->session->record.uuid);
  if (slot->start == PLN_NONE)
    return 0;
  return (end != NULL ? *end : slot->utc_end) - slot->utc_start;
}

/* Whether the end of an entry is still the one that only made room when the calendar was written, be the entry moved,
 * or only its start. */
static gboolean
is_open (const PlnIcsEvent *event, gint64 start, int length)
{
  return event->shown_end != 0
         && (start + length == event->shown_end || length == event->shown_end - event->shown_start);
}

/* A start that follows from other parts, and an end that only makes room, are not of the programme. */
static void
settle_time (Known *self, const PlnIcsEvent *event, PlnSession *session, const PlnSession *before)
{
  const PlnSlot *slot = pln_timetable_find (self->timetable, before);
  gint64 utc = (event->utc + 30) / 60;
  if (event->start.form == PLN_ICS_DATE || event->start.form == PLN_ICS_NO_TIME)
    return;
  if (slot->start != PLN_NONE && slot->utc_start == utc)
    {
      session->start = before->start;
      session->fold = before->fold;
      session->day = before->day;
    }
  else
    session->start = pln_zone_to_civil (slot->zone, utc, &session->fold);
  if (session->length == shown_length (self, slot) || is_open (event, utc, session->length))
    session->length = 0;
}

/* --- rooms ------------------------------------------------------------------------------------- */

static gsize
match_at (const char *text, const char *name)
{
  gsize length = name != NULL ? strlen (name) : 0;
  gboolean whole = length > 0 && strncmp (text, name, length) == 0
                   && (text[length] == '\0' || text[length] == ',');
  return whole ? length : 0;
}

/* Returns: how much of the beginning of @text is the name of a room or venue in some language */
static gsize
match_name (const char *text, gconstpointer record)
{
  GPtrArray *translations = pln_record_translations (record);
  gsize most = match_at (text, pln_record_title (record));
  for (guint i = 0; i < translations->len; i++)
    {
      const PlnTranslation *translation = translations->pdata[i];
      if (strcmp (translation->field, "name") == 0)
        most = MAX (most, match_at (text, translation->text));
    }
  return most;
}

/* How well @place suits a room whose name it says: of rooms of one name that is meant of which most else is said, the
 * venue first; then that which the session is in. */
static int
rank_room (Known *self, const PlnRoom *room, const char *place, const PlnSession *before)
{
  const PlnVenue *venue = pln_programme_find_as (self->stored, &pln_shape_venue, room->venue);
  const char *parts[] = { room->floor, room->building, venue != NULL ? venue->name : NULL };
  gboolean same
      = before != NULL
        && pln_references_contain (pln_programme_rooms (self->stored, before), room->record.uuid);
  int rank = same ? 1 : 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && strstr (place, parts[i]) != NULL)
      rank += 2 << i;
  return rank;
}

static const PlnRoom *
find_room (Known *self, const char *place, const char *text, const PlnSession *before,
           gsize *length)
{
  GPtrArray *rooms = self->stored->records[PLN_KIND_ROOM];
  const PlnRoom *best = NULL;
  *length = 0;
  for (guint i = 0; i < rooms->len; i++)
    {
      gsize matched = match_name (text, rooms->pdata[i]);
      if (matched == 0 || matched < *length
          || (matched == *length
              && rank_room (self, rooms->pdata[i], place, before)
                     <= rank_room (self, best, place, before)))
        continue;
      best = rooms->pdata[i];
      *length = matched;
    }
  return best;
}

/* Refers to all rooms that @place names: between them are floors, buildings and venues. */
static void
refer_to_rooms (Known *self, const char *place, PlnSession *session, const PlnSession *before)
{
  for (const char *text = place; text != NULL; text = strstr (text, ", "))
    {
      gsize length;
      text += g_str_has_prefix (text, ", ") ? 2 : 0;
      const PlnRoom *room = find_room (self, place, text, before, &length);
      if (room != NULL)
        pln_references_add (session->rooms, &pln_shape_session_room, room->record.uuid);
      text += length;
    }
}

static gboolean
has_same_rooms (GPtrArray *list, GPtrArray *other)
{
  gboolean same = list->len == other->len;
  for (guint i = 0; same && i < list->len; i++)
    same = pln_references_contain (other, ((const PlnReference *) list->pdata[i])->target);
  return same;
}

/* Where there is no room, the writer names a venue, the forum, or nothing. */
static gboolean
names_no_room (Known *self, const char *place, const PlnSession *before)
{
  const PlnForum *forum = before != NULL ? pln_programme_forum (self->stored, before)
                                         : pln_programme_root (self->stored);
  GPtrArray *venues = self->stored->records[PLN_KIND_VENUE];
  for (guint i = 0; i < venues->len; i++)
    if (match_name (place, venues->pdata[i]) > 0)
      return TRUE;
  if (pln_ics_is_unknown (place))
    return TRUE;
  return forum != NULL && is_called (forum, place);
}

/* Of a place in which only the room has been replaced, the room: without the venue, building and floor that the
 * session's room has. */
static const char *
without_venue (Known *self, const char *place, const PlnSession *before)
{
  GPtrArray *references = pln_programme_rooms (self->stored, before);
  const PlnReference *first = references->len > 0 ? references->pdata[0] : NULL;
  const PlnRoom *room
      = first != NULL ? pln_programme_find_as (self->stored, &pln_shape_room, first->target) : NULL;
  const PlnVenue *venue
      = room != NULL && room->venue != NULL
            ? pln_programme_find_as (self->stored, &pln_shape_venue, room->venue)
            : pln_forum_venue (self->stored, pln_programme_forum (self->stored, before));
  g_autofree char *text = g_strdup (place);
  pln_ics_cut_tail (text, venue != NULL ? venue->name : NULL);
  pln_ics_cut_tail (text, room != NULL ? room->building : NULL);
  pln_ics_cut_tail (text, room != NULL ? room->floor : NULL);
  g_auto (GStrv) languages = g_strsplit (
      pln_forum_languages (self->stored, pln_programme_forum (self->stored, before)), ",", -1);
  for (guint i = 0; room != NULL && languages[i] != NULL; i++)
    {
      g_autofree char *floor = pln_place_floor (room, languages[i]);
      pln_ics_cut_tail (text, floor);
    }
  return g_string_chunk_insert_const (self->file->schedule->words, text);
}

static void
settle_place (Known *self, PlnIcsEvent *event, const PlnSession *before)
{
  PlnSession *session = pln_ics_event_rest (self->file, event)->session;
  if (event->place == NULL)
    return;
  refer_to_rooms (self, event->place, session, before);
  if (session->rooms->len > 0 || names_no_room (self, event->place, before))
    event->place = NULL;
  else if (before != NULL)
    event->place = without_venue (self, event->place, before);
  if (before != NULL && has_same_rooms (session->rooms, pln_programme_rooms (self->stored, before)))
    g_ptr_array_set_size (session->rooms, 0);
}

/* --- the whole --------------------------------------------------------------------------------- */

/* What the writer makes of other fields is not read back. */
static void
forget_rest (PlnScheduleEvent *rest)
{
  PlnSession *session = rest->session;
  g_clear_pointer (&session->description, g_free);
  g_clear_pointer (&session->url, g_free);
  g_ptr_array_set_size (session->links, 0);
  if (rest->notes != NULL)
    g_string_free (rest->notes, TRUE);
  rest->notes = NULL;
  session->audience = PLN_AUDIENCE_PUBLIC;
}

/* Whether an entry would change anything. */
static gboolean
says_new (const PlnIcsEvent *event, const PlnSession *session, const PlnSession *before)
{
  return strcmp (session->title, before->title) != 0 || session->start != before->start
         || session->day != before->day || session->rooms->len > 0 || event->place != NULL
         || (session->length != 0 && session->length != before->length)
         || (session->state == PLN_STATE_CANCELLED && before->state != PLN_STATE_CANCELLED);
}

/* Who took the cancellation off in a calendar program has to hear that it takes more. */
static void
tell_cancelled (Known *self, const PlnIcsEvent *event, const PlnSession *before)
{
  const PlnScheduleEvent *rest = pln_ics_event_rest (self->file, event);
  if (rest->session->state != PLN_STATE_CANCELLED && !is_older (event, &before->record)
      && pln_programme_state (self->stored, before) == PLN_STATE_CANCELLED)
    pln_ics_tell (self->file, event, PLN_SEVERITY_WARNING, "still-cancelled",
                  "the entry takes place, the session is cancelled here and stays so: plenary "
                  "session restore brings it back");
}

/* Makes an entry say nothing. */
static void
keep_as_it_is (PlnIcsEvent *event, PlnSession *session, const PlnSession *before)
{
  g_free (session->title);
  session->title = g_strdup (before->title);
  session->day = before->day;
  session->start = before->start;
  session->fold = before->fold;
  session->length = 0;
  session->state = before->state;
  g_ptr_array_set_size (session->rooms, 0);
  event->sure = FALSE;
  event->place = NULL;
}

/* A message that cancels need not say what it cancels, and changes nothing else of it. */
static void
say_cancelled (PlnIcsEvent *event, PlnSession *session, const PlnSession *before)
{
  keep_as_it_is (event, session, before);
  event->start.form = PLN_ICS_NO_TIME;
  session->state = PLN_STATE_CANCELLED;
}

/* What has lost its time is only taken off calendars at the time that it had. */
static gboolean
is_off_calendar (Known *self, const PlnSession *session, const PlnSession *before)
{
  return session->state == PLN_STATE_CANCELLED && before->state != PLN_STATE_CANCELLED
         && pln_timetable_find (self->timetable, before)->day == PLN_NONE;
}

static void
settle_entry (Known *self, PlnIcsEvent *event, const PlnSession *before)
{
  PlnScheduleEvent *rest = pln_ics_event_rest (self->file, event);
  PlnSession *session = rest->session;
  session->kind = before->kind;
  session->forum = g_strdup (before->forum);
  session->parent = g_strdup (before->parent);
  forget_rest (rest);
  if (event->method == PLN_ICS_CANCEL)
    say_cancelled (event, session, before);
  settle_title (self, rest, before);
  tell_cancelled (self, event, before);
  settle_time (self, event, session, before);
  settle_place (self, event, before);
  gboolean older = is_older (event, &before->record) && says_new (event, session, before);
  if (older)
    pln_ics_tell_older (self->file, event, before->record.sequence);
  if (older || is_off_calendar (self, session, before))
    keep_as_it_is (event, session, before);
  else
    settle_state (self, event, before);
  pln_ics_tell (
      self->file, event, PLN_SEVERITY_NOTE, "known",
      "of a session that is here the calendar changes title, time, rooms and state, nothing else");
}

static void
add_place (Known *self, PlnIcsEvent *event)
{
  PlnScheduleEvent *rest = pln_ics_event_rest (self->file, event);
  if (event->place == NULL)
    return;
  g_autoptr (GPtrArray) rooms = pln_ics_split_place (event->place, self->places);
  for (guint i = 0; i < rooms->len; i++)
    pln_schedule_add_index (
        &rest->rooms,
        pln_schedule_find_room (self->file->schedule, rooms->pdata[i], NULL, rest->line));
}

/* --- persons ------------------------------------------------------------------------------------ */

/* Returns: (transfer full) (nullable): what tells somebody from others of the name: of the address, which is not for
 * everybody as an id is */
static char *
make_id (const PlnIcsAppearance *person)
{
  g_autofree char *address = person->address != NULL ? g_ascii_strdown (person->address, -1) : NULL;
  return address != NULL ? pln_uuid_new_from_name ("mailto", "speaker", address) : NULL;
}

/* Finds names that come with several addresses, here or in an earlier edition: each of these may be a person. */
static void
find_shared_names (Known *self)
{
  for (guint i = 0; i < self->file->events->len; i++)
    {
      const GArray *persons = pln_ics_event_at (self->file, i)->persons;
      for (guint j = 0; persons != NULL && j < persons->len; j++)
        {
          const PlnIcsAppearance *person = &g_array_index (persons, PlnIcsAppearance, j);
          g_autofree char *id = make_id (person);
          const char *other = g_hash_table_lookup (self->first_ids, person->name);
          gboolean known = id != NULL && g_hash_table_contains (self->speakers, id);
          if (known || (id != NULL && other != NULL && strcmp (other, id) != 0))
            g_hash_table_add (self->shared_names, (gpointer) person->name);
          if (id != NULL && !known && other == NULL)
            g_hash_table_insert (self->first_ids, (gpointer) person->name, g_steal_pointer (&id));
        }
    }
}

/* Returns: (transfer full) (nullable): what the file calls somebody beside the name. The first whom the name stands for
 * in an earlier edition keeps it. */
static char *
find_id (const Known *self, const PlnIcsAppearance *person)
{
  g_autofree char *id = make_id (person);
  gboolean first = g_strcmp0 (id, g_hash_table_lookup (self->first_ids, person->name)) == 0;
  if (!g_hash_table_contains (self->shared_names, person->name)
      || (first && g_hash_table_contains (self->speakers, person->name)))
    return NULL;
  return g_steal_pointer (&id);
}

static void
add_persons (Known *self, PlnScheduleEvent *rest, const GArray *persons, PlnRole role)
{
  for (guint i = 0; persons != NULL && i < persons->len; i++)
    {
      const PlnIcsAppearance *person = &g_array_index (persons, PlnIcsAppearance, i);
      g_autofree char *id = find_id (self, person);
      PlnSchedulePerson *added = person->role == role ? pln_schedule_add_person (
                                     self->file->schedule, rest, rest->line, person->name, id, NULL)
                                                      : NULL;
      if (added != NULL)
        added->role = role;
    }
}

/* --- events -------------------------------------------------------------------------------------- */

static void
add_named (Known *self, PlnIcsEvent *event)
{
  PlnSchedule *schedule = self->file->schedule;
  PlnScheduleEvent *rest = pln_ics_event_rest (self->file, event);
  rest->person = schedule->persons->len;
  for (guint i = 0; event->themes != NULL && i < event->themes->len; i++)
    pln_schedule_add_index (
        &rest->themes, pln_schedule_find_theme (schedule, event->themes->pdata[i], rest->line));
  add_persons (self, rest, event->persons, PLN_ROLE_SPEAKER);
  add_persons (self, rest, event->persons, PLN_ROLE_CHAIR);
}

/* Returns: (nullable): what an event was when it was read before */
static const PlnSession *
find_before (Known *self, const PlnScheduleEvent *rest)
{
  const PlnSession *before = NULL;
  if (self->stored != NULL)
    before = pln_programme_find_as (self->stored, &pln_shape_session, rest->guid);
  if (before != NULL || rest->id == NULL)
    return before;
  before = g_hash_table_lookup (self->by_id, rest->id);
  g_hash_table_remove (self->by_id, rest->id);
  return before;
}

/* Those whom the file brought stay in what it says nothing of. */
static void
keep_appearances (PlnSession *session, const PlnSession *before)
{
  for (guint i = 0; i < before->appearances->len; i++)
    g_ptr_array_add (session->appearances, pln_value_copy (before->appearances->pdata[i]));
}

/* Whether an event that its source has brought @before says nothing new of it but that it is cancelled: it is older
 * (without a SEQUENCE it is the first, RFC 5545, section 3.8.7.4), or a message that only cancels. */
static gboolean
settle_revision (Known *self, PlnIcsEvent *event, const PlnSession *before)
{
  PlnScheduleEvent *rest = pln_ics_event_rest (self->file, event);
  const PlnExternal *known
      = before != NULL ? pln_record_find_external (before, self->source, rest->id) : NULL;
  int here = known != NULL ? known->sequence : 0;
  gboolean older = MAX (here, event->newer) > MAX (event->sequence, 0);
  rest->sequence = older ? here : MAX (event->sequence, here);
  if (before == NULL || (!older && event->method != PLN_ICS_CANCEL))
    return FALSE;
  forget_rest (rest);
  keep_appearances (rest->session, before);
  rest->session->kind = before->kind;
  if (older)
    {
      if (event->newer == 0)
        pln_ics_tell_older (self->file, event, here);
      keep_as_it_is (event, rest->session, before);
      return TRUE;
    }
  say_cancelled (event, rest->session, before);
  settle_state (self, event, before);
  return TRUE;
}

static void
settle_event (Known *self, PlnIcsEvent *event)
{
  PlnScheduleEvent *rest = pln_ics_event_rest (self->file, event);
  PlnSession *session = rest->session;
  const PlnSession *before = find_before (self, rest);
  if (rest->known && before != NULL)
    {
      settle_entry (self, event, before);
      add_place (self, event);
      return;
    }
  if (settle_revision (self, event, before))
    return;
  if (session->title == NULL)
    pln_schedule_set_title (self->file->schedule, rest, "");
  if (event->ours)
    take_off_word (session);
  else
    pln_schedule_settle_title (self->file->schedule, rest);
  add_named (self, event);
  if (before != NULL)
    session->kind = before->kind;
  else
    pln_schedule_set_kind (self->file->schedule, rest, NULL);
  settle_state (self, event, before);
  if (self->file->schedule->known)
    settle_place (self, event, NULL);
  add_place (self, event);
}

void
pln_ics_settle_known (PlnIcsFile *file, const PlnProgramme *stored, const char *source)
{
  g_autoptr (GHashTable) by_id = index_records (stored, PLN_KIND_SESSION, source);
  g_autoptr (PlnTimetable) timetable = stored != NULL ? pln_timetable_new (stored) : NULL;
  g_autoptr (GHashTable) ends = stored != NULL ? pln_ics_ends (timetable) : NULL;
  g_autoptr (GHashTable) places = pln_ics_settle_places (file, stored);
  g_autoptr (GHashTable) speakers = index_records (stored, PLN_KIND_SPEAKER, source);
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GHashTable) shared = g_hash_table_new (g_str_hash, g_str_equal);
  Known self = { file, stored, source, by_id, timetable, ends, places, speakers, first, shared };
  find_shared_names (&self);
  for (guint i = 0; i < file->events->len; i++)
    if (!pln_ics_event_rest (file, pln_ics_event_at (file, i))->left_out)
      settle_event (&self, pln_ics_event_at (file, i));
}
