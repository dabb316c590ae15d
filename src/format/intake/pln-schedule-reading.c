/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From what a schedule file says to a programme: identities, references, links. */
#include "format/intake/pln-schedule-reading.h"

#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "base/pln-uuid.h"
#include "format/intake/pln-schedule-person.h"
#include "format/intake/pln-schedule.h"
#include "model/pln-merge-value.h"

#include <string.h>

#define SOURCE_MAX 40
/* What the conference itself is called among the ids of a file. */
#define ROOT_ID "conference"
/* Between the parts of a derived identifier: in no text that was cleaned. */
#define SEPARATOR "\x1f"

typedef struct {
  PlnSchedule *schedule;
  PlnReading *reading;
  const char *source;
  GHashTable *speakers;   /* key → PlnSpeaker */
  GHashTable *last_event; /* PlnSpeaker → number of the event that it was last seen in */
  GHashTable *identities; /* of sessions: what is taken */
  GHashTable *repeats;    /* identity → how many more had it */
  GUri *base;
} Builder;

static gboolean
has_year (const char *slug)
{
  gsize digits = 0;
  for (const char *c = slug;; c++)
    {
      if (g_ascii_isdigit (*c))
        digits++;
      else if (digits == 4 && (strncmp (c - 4, "19", 2) == 0 || strncmp (c - 4, "20", 2) == 0))
        return TRUE;
      else
        digits = 0;
      if (*c == '\0')
        return FALSE;
    }
}

/* Two years of one conference must not be one source: their ids would be mistaken for each other. */
char *
pln_schedule_make_source (const PlnForum *forum)
{
  const char *name = forum->acronym != NULL ? forum->acronym : forum->title;
  g_autofree char *slug = pln_text_slug (name != NULL ? name : "schedule", SOURCE_MAX);
  if (has_year (slug) || forum->from == PLN_NONE)
    return g_steal_pointer (&slug);
  g_autofree char *date = pln_date_to_string (forum->from);
  return g_strdup_printf ("%s-%.4s", slug, date);
}

/* Adds @record with the UUID that it has from the file, unless that is taken, else a derived one. */
static void
add_record (Builder *self, gpointer record, const char *id)
{
  PlnRecord *head = record;
  const char *kind = head->shape->name;
  if (head->uuid != NULL && pln_programme_find (self->reading->programme, head->uuid) != NULL)
    {
      pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "duplicate-id", 0, head,
                     "guid %s is given to more than one thing; a new one is derived", head->uuid);
      g_clear_pointer (&head->uuid, g_free);
    }
  if (head->uuid == NULL)
    head->uuid = pln_uuid_new_from_name (self->source, kind, id);
  for (guint i = 2; pln_programme_find (self->reading->programme, head->uuid) != NULL; i++)
    {
      g_autofree char *another = g_strdup_printf ("%s" SEPARATOR "%u", id, i);
      g_free (head->uuid);
      head->uuid = pln_uuid_new_from_name (self->source, kind, another);
    }
  pln_programme_add (self->reading->programme, record);
}

static gboolean
is_relative (const char *url)
{
  return url[0] == '/' || url[0] == '.';
}

/* Returns: (transfer full) (nullable): a relative link made whole by the page of the conference */
static char *
resolve (Builder *self, const char *url)
{
  g_autoptr (GUri) uri = self->base != NULL
                             ? g_uri_parse_relative (self->base, url, G_URI_FLAGS_ENCODED, NULL)
                             : NULL;
  return uri != NULL ? g_uri_to_string (uri) : NULL;
}

/* Keeps for staff what is no link. */
static void
note_url (Builder *self, PlnScheduleEvent *event, const char *what, const char *title,
          const char *url)
{
  int line = event != NULL ? event->line : 0;
  pln_schedule_add_note (self->schedule, event, what, title, url);
  if (is_relative (url) && self->base == NULL)
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_NOTE, "relative-url", line, NULL,
                   "a relative link is kept in the notes: the file does not say what to");
  else
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_NOTE, "bad-url", line, NULL,
                   "what should be a link but is none is kept in the notes");
}

static gboolean
fix_url (Builder *self, char **url)
{
  g_autofree char *whole = is_relative (*url) ? resolve (self, *url) : NULL;
  g_autofree char *clean = pln_type_url.clean (whole != NULL ? whole : *url, NULL);
  if (clean == NULL)
    return FALSE;
  g_free (*url);
  *url = g_steal_pointer (&clean);
  return TRUE;
}

/* A file made to hurt may have many links: beyond these, repetitions are not looked for. */
#define LINKS_COMPARED 100

static gboolean
has_link (GPtrArray *links, guint count, const char *url)
{
  for (guint i = 0; i < MIN (count, LINKS_COMPARED); i++)
    if (strcmp (((const PlnLink *) links->pdata[i])->url, url) == 0)
      return TRUE;
  return FALSE;
}

/* Keeps the links that are links, each once; @event is %NULL for those of the conference. */
static void
fix_links (Builder *self, PlnScheduleEvent *event, GPtrArray *links)
{
  guint kept = 0;
  for (guint i = 0; i < links->len; i++)
    {
      PlnLink *link = links->pdata[i];
      gboolean attached = g_hash_table_contains (self->schedule->attachments, link);
      gboolean whole = fix_url (self, &link->url);
      if (!whole)
        note_url (self, event, attached ? "attachment" : "link", link->title, link->url);
      if (!whole || has_link (links, kept, link->url))
        continue;
      links->pdata[i] = links->pdata[kept];
      links->pdata[kept++] = link;
    }
  g_ptr_array_set_size (links, (int) kept);
}

/* The page of a session or, for %NULL, of the conference. */
static void
fix_page (Builder *self, PlnScheduleEvent *event, char **url)
{
  if (*url == NULL || fix_url (self, url))
    return;
  note_url (self, event, "page", NULL, *url);
  g_clear_pointer (url, g_free);
}

static void
add_venue_and_forum (Builder *self)
{
  fix_page (self, NULL, &self->schedule->forum->url);
  fix_links (self, NULL, self->schedule->forum->links);
  pln_schedule_settle_notes (self->schedule, NULL);
  PlnForum *forum = g_steal_pointer (&self->schedule->forum);
  PlnVenue *venue = g_steal_pointer (&self->schedule->venue);
  if (venue != NULL)
    {
      add_record (self, venue, venue->name);
      pln_record_add_external (venue, self->source, venue->name);
      forum->venue = g_strdup (venue->record.uuid);
    }
  if (forum->title == NULL)
    {
      pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "no-title", 0, &forum->record,
                     "the conference has no title");
      forum->title = g_strdup (forum->acronym != NULL ? forum->acronym : "untitled");
    }
  add_record (self, forum, ROOT_ID);
  if (!self->schedule->known)
    pln_record_add_external (forum, self->source, ROOT_ID);
}

static void
add_rooms (Builder *self)
{
  GPtrArray *venues = self->reading->programme->records[PLN_KIND_VENUE];
  const PlnVenue *venue = venues->len > 0 ? venues->pdata[0] : NULL;
  g_ptr_array_set_free_func (self->schedule->rooms, NULL);
  for (guint i = 0; i < self->schedule->rooms->len; i++)
    {
      PlnRoom *room = self->schedule->rooms->pdata[i];
      g_autofree char *id = g_strdup (room->record.uuid != NULL ? room->record.uuid : room->name);
      room->venue = venue != NULL ? g_strdup (venue->record.uuid) : NULL;
      pln_record_add_external (room, self->source, id);
      add_record (self, room, id);
    }
}

static void
add_themes (Builder *self)
{
  g_ptr_array_set_free_func (self->schedule->themes, NULL);
  for (guint i = 0; i < self->schedule->themes->len; i++)
    {
      PlnTheme *theme = self->schedule->themes->pdata[i];
      const char *slug = self->schedule->theme_slugs->pdata[i];
      pln_record_add_external (theme, self->source, theme->name);
      if (slug != NULL)
        pln_record_add_external (theme, self->source, slug);
      add_record (self, theme, theme->name);
    }
}

static void
name_speaker (Builder *self, PlnSpeaker *speaker, const PlnSchedulePerson *person)
{
  if (speaker->name == NULL && person->name[0] != '\0')
    speaker->name = g_strdup (person->name);
  else if (speaker->name != NULL && person->name[0] != '\0'
           && strcmp (speaker->name, person->name) != 0)
    {
      g_autofree char *known = pln_text_quote (speaker->name);
      g_autofree char *other = pln_text_quote (person->name);
      pln_tally_add (self->schedule->tally, PLN_SEVERITY_NOTE, "name-differs", person->line,
                     &speaker->record, "%s is also written %s", known, other);
    }
}

/* Adds what an event says further of a speaker, as far as no other event has said it. */
static void
add_details (Builder *self, PlnSpeaker *speaker, const PlnSchedulePerson *person)
{
  static const PlnMergeRules rules = { PLN_MERGE_FILL, FALSE, NULL };
  PlnSpeaker *details = person->details;
  if (details == NULL)
    return;
  for (guint i = 0; i < details->positions->len; i++)
    {
      PlnPosition *position = details->positions->pdata[i];
      g_autofree char *id = g_strjoin (SEPARATOR, person->first_key,
                                       position->position != NULL ? position->position : "",
                                       position->organisation, NULL);
      g_free (position->record.uuid);
      position->record.uuid = pln_uuid_new_from_name (self->source, "position", id);
    }
  pln_value_merge (speaker, details, &rules);
}

static void
add_speaker (Builder *self, const PlnSchedulePerson *person)
{
  PlnSpeaker *speaker = g_hash_table_lookup (self->speakers, person->first_key);
  if (speaker == NULL)
    {
      speaker = pln_value_new (&pln_shape_speaker);
      speaker->record.uuid
          = g_strdup (g_strcmp0 (person->guid, person->first_key) == 0 ? person->guid : NULL);
      add_record (self, speaker, person->first_key);
      g_hash_table_insert (self->speakers, (gpointer) person->first_key, speaker);
    }
  pln_record_add_external (speaker, self->source, person->key);
  name_speaker (self, speaker, person);
  add_details (self, speaker, person);
}

/* A person whom no event names is nobody. */
static void
add_speakers (Builder *self)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  pln_schedule_settle_persons (self->schedule);
  for (guint i = 0; i < self->schedule->persons->len; i++)
    {
      const PlnSchedulePerson *person = pln_schedule_person (self->schedule, i);
      if (person->name[0] != '\0')
        g_hash_table_add (named, (gpointer) person->first_key);
    }
  for (guint i = 0; i < self->schedule->persons->len; i++)
    {
      const PlnSchedulePerson *person = pln_schedule_person (self->schedule, i);
      if (g_hash_table_contains (named, person->first_key))
        add_speaker (self, person);
      else
        pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "no-name", person->line, NULL,
                       "a person without a name is left out");
    }
}

/* Title and start tell apart what has the same id, or none. */
static char *
derive_identity (Builder *self, const PlnScheduleEvent *event, const char *id)
{
  const PlnSession *session = event->session;
  g_autofree char *start = NULL;
  if (session->start != PLN_NONE)
    start = pln_civil_to_string (session->start);
  else if (session->day != PLN_NONE)
    start = pln_date_to_string (session->day);
  char *derived = g_strjoin (SEPARATOR, id != NULL ? id : "", session->title,
                             start != NULL ? start : "", NULL);
  if (!g_hash_table_contains (self->identities, derived))
    return derived;
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->repeats, derived)) + 2;
  char *counted = g_strdup_printf ("%s" SEPARATOR "%u", derived, count);
  g_hash_table_insert (self->repeats, derived, GUINT_TO_POINTER (count - 1));
  return counted;
}

static gboolean
is_free (Builder *self, const char *identity)
{
  return identity != NULL && !g_hash_table_contains (self->identities, identity);
}

static void
tell_duplicate (Builder *self, const PlnScheduleEvent *event, gboolean guid_taken)
{
  g_autofree char *shown = pln_text_quote (guid_taken ? event->guid : event->id);
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "duplicate-id", event->line,
                 &event->session->record, "%s %s is given to more than one event; all are kept",
                 guid_taken ? "guid" : "id", shown);
}

/* What the session is known by in this file: its id, else its guid, else title and start. */
static const char *
settle_identity (Builder *self, const PlnScheduleEvent *event, gboolean *guid_taken)
{
  PlnProgramme *programme = self->reading->programme;
  *guid_taken = event->guid != NULL && pln_programme_find (programme, event->guid) != NULL;
  gboolean id_taken = event->id != NULL && !is_free (self, event->id);
  if (*guid_taken || id_taken)
    tell_duplicate (self, event, *guid_taken);
  char *identity;
  if (is_free (self, event->id))
    identity = g_strdup (event->id);
  else if (!*guid_taken && is_free (self, event->guid))
    identity = g_strdup (event->guid);
  else
    identity = derive_identity (self, event, event->id != NULL ? event->id : event->guid);
  g_hash_table_add (self->identities, identity);
  return identity;
}

/* The session has its UUID by now, which stands for an identity that is derived. */
static void
add_externals (Builder *self, const PlnScheduleEvent *event, const char *identity)
{
  gboolean derived = strstr (identity, SEPARATOR) != NULL;
  const char *names[]
      = { derived ? event->session->record.uuid : identity, event->slug, event->code };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL)
      pln_record_add_external (event->session, self->source, names[i]);
  PlnExternal *own = pln_record_find_external (event->session, self->source, names[0]);
  if (own != NULL)
    own->sequence = event->sequence;
}

static void
add_appearances (Builder *self, const PlnScheduleEvent *event, guint number, const char *identity)
{
  for (guint i = 0; i < event->persons; i++)
    {
      const PlnSchedulePerson *person = pln_schedule_person (self->schedule, event->person + i);
      PlnSpeaker *speaker = g_hash_table_lookup (self->speakers, person->first_key);
      if (speaker == NULL)
        continue;
      if (GPOINTER_TO_UINT (g_hash_table_lookup (self->last_event, speaker)) == number)
        {
          g_autofree char *shown = pln_text_quote (person->name);
          pln_tally_add (self->schedule->tally, PLN_SEVERITY_NOTE, "person-twice", person->line,
                         &event->session->record, "%s is named twice in one event", shown);
          continue;
        }
      g_hash_table_insert (self->last_event, speaker, GUINT_TO_POINTER (number));
      g_autofree char *id = g_strconcat (identity, "/", person->first_key, NULL);
      PlnAppearance *appearance = pln_value_new (&pln_shape_appearance);
      appearance->record.uuid = pln_uuid_new_from_name (self->source, "appearance", id);
      appearance->speaker = g_strdup (speaker->record.uuid);
      appearance->role = person->role;
      g_ptr_array_add (event->session->appearances, appearance);
    }
}

/* Refers to those of @kind that @list, which may be %NULL, has the indices of. */
static void
add_references (Builder *self, GPtrArray *references, const PlnShape *shape, const GArray *list,
                PlnKind kind)
{
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      int index = g_array_index (list, int, i);
      const PlnRecord *record = self->reading->programme->records[kind]->pdata[index];
      pln_references_add (references, shape, record->uuid);
    }
}

static void
place (Builder *self, const PlnScheduleEvent *event)
{
  PlnSession *session = event->session;
  const PlnRecord *forum = self->reading->programme->records[PLN_KIND_FORUM]->pdata[0];
  if (session->forum == NULL && session->parent == NULL)
    session->forum = g_strdup (forum->uuid);
  add_references (self, session->rooms, &pln_shape_session_room, event->rooms, PLN_KIND_ROOM);
  add_references (self, session->themes, &pln_shape_session_theme, event->themes, PLN_KIND_THEME);
}

static void
add_session (Builder *self, PlnScheduleEvent *event, guint number)
{
  PlnSession *session = event->session;
  gboolean guid_taken;
  const char *identity = settle_identity (self, event, &guid_taken);
  if (!guid_taken)
    session->record.uuid = g_strdup (event->guid);
  fix_page (self, event, &session->url);
  fix_links (self, event, session->links);
  pln_schedule_settle_notes (self->schedule, event);
  place (self, event);
  add_appearances (self, event, number, identity);
  if (event->kindless)
    session->kind = session->appearances->len > 0 ? PLN_SESSION_TALK : PLN_SESSION_OTHER;
  add_record (self, session, identity);
  if (!event->known)
    add_externals (self, event, identity);
  event->record = &session->record;
  event->session = NULL;
}

static void
add_sessions (Builder *self)
{
  for (guint i = 0; i < self->schedule->events->len; i++)
    {
      PlnScheduleEvent *event = pln_schedule_event (self->schedule, i);
      if (!event->left_out)
        add_session (self, event, i + 1);
    }
  for (guint i = 0; i < self->schedule->events->len; i++)
    {
      const PlnScheduleEvent *event = pln_schedule_event (self->schedule, i);
      const PlnScheduleEvent *first = event->repeat_of != PLN_NONE
                                          ? pln_schedule_event (self->schedule, event->repeat_of)
                                          : NULL;
      if (event->record != NULL && first != NULL && first->record != NULL)
        ((PlnSession *) event->record)->repeat_of = g_strdup (first->record->uuid);
    }
}

static void
builder_clear (Builder *self)
{
  g_hash_table_unref (self->speakers);
  g_hash_table_unref (self->last_event);
  g_hash_table_unref (self->identities);
  g_hash_table_unref (self->repeats);
  g_clear_pointer (&self->base, g_uri_unref);
}

PlnReading *
pln_schedule_begin_reading (PlnSchedule *schedule, PlnReadOptions *options)
{
  PlnReading *reading = pln_reading_new ();
  reading->source = options->source != NULL ? g_strdup (options->source)
                                            : pln_schedule_make_source (schedule->forum);
  PlnRecord *root = &schedule->forum->record;
  if (root->uuid == NULL)
    root->uuid = pln_uuid_new_from_name (reading->source, root->shape->name, ROOT_ID);
  if (options->choose != NULL)
    options->choose (options, schedule->forum, reading->source);
  for (guint i = 0; i < schedule->days->len; i++)
    reading->days += pln_schedule_day (schedule, i)->date != PLN_NONE;
  return reading;
}

void
pln_schedule_finish_reading (PlnSchedule *schedule, PlnReading *reading)
{
  const char *base = schedule->base_url != NULL ? schedule->base_url : schedule->forum->url;
  Builder self = { .schedule = schedule, .reading = reading, .source = reading->source };
  self.speakers = g_hash_table_new (g_str_hash, g_str_equal);
  self.last_event = g_hash_table_new (NULL, NULL);
  self.identities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.repeats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.base = base != NULL ? g_uri_parse (base, G_URI_FLAGS_ENCODED, NULL) : NULL;
  add_venue_and_forum (&self);
  add_rooms (&self);
  add_themes (&self);
  add_speakers (&self);
  add_sessions (&self);
  pln_schedule_types_tell (schedule->type_counts, schedule->tally);
  pln_tally_tell (schedule->tally, reading->findings);
  builder_clear (&self);
}
