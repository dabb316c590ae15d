/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the properties of a VEVENT become. */
#include "format/calendar/pln-ics-read-event.h"

#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "format/calendar/pln-ics-event.h"
#include "format/calendar/pln-ics-read-file.h"
#include "format/calendar/pln-ics-read-person.h"

#include <string.h>

/* What an event made to hurt may have; beyond that, properties are left out. */
#define PROPERTIES_MAX 1000
#define THEMES_MAX 50
#define DATES_MAX 2000
/* The highest revision that is kept; some count in seconds since 1970, which are all the same then. */
#define SEQUENCE_MAX (1000 * 1000 * 1000)

struct _PlnIcsEntry {
  PlnIcsFile *file;
  PlnIcsEvent *event;
  PlnScheduleEvent *rest;
  GHashTable *seen;     /* the names of properties that may come only once */
  char *rich;           /* the description in HTML */
  GPtrArray *attendees; /* PlnIcsPerson */
  char *participant;    /* the name of a component in it, and whether it says that it speaks */
  gboolean speaks;
  guint n_properties;
};

typedef void (*Read) (PlnIcsEntry *self, PlnIcsProperty *property);

static PlnTally *
tally_of (PlnIcsEntry *self)
{
  return self->file->schedule->tally;
}

/* Tells something of the event. */
#define tell(self, line, severity, rule, ...)                                                      \
  pln_tally_add (tally_of (self), severity, rule, line, &(self)->rest->session->record, __VA_ARGS__)

static void
tell_bad (PlnIcsEntry *self, const PlnIcsProperty *property, const char *consequence)
{
  g_autofree char *shown = pln_text_quote (property->value);
  tell (self, property->line, PLN_SEVERITY_WARNING, "bad-property", "%s %s cannot be read%s",
        property->name, shown, consequence);
}

/* What our own writer puts here comes from elsewhere in the programme. */
static void
note (PlnIcsEntry *self, const PlnIcsProperty *property, const char *what, const char *text)
{
  g_autofree char *clean
      = text != NULL ? pln_schedule_take_line (self->file->schedule, text, property->line) : NULL;
  if (clean == NULL || self->event->ours)
    return;
  pln_schedule_add_note (self->file->schedule, self->rest, what, NULL, clean);
  tell (self, property->line, PLN_SEVERITY_NOTE, "kept-in-notes", "%s is kept in the notes",
        property->name);
}

/* --- texts ------------------------------------------------------------------------------------- */

static const char *
word_of (PlnIcsEntry *self, PlnIcsProperty *property)
{
  return pln_schedule_take_word (self->file->schedule, pln_ics_text_of (property->first),
                                 property->line);
}

static void
add_word (GPtrArray **list, const char *word)
{
  if (*list == NULL)
    *list = g_ptr_array_new ();
  if (word != NULL && !g_ptr_array_find (*list, word, NULL))
    g_ptr_array_add (*list, (gpointer) word);
}

static void
read_uid (PlnIcsEntry *self, PlnIcsProperty *property)
{
  const char *text = pln_ics_text_of (property->first);
  self->event->uid = pln_schedule_take_id (self->file->schedule, text, property->line);
}

static void
read_summary (PlnIcsEntry *self, PlnIcsProperty *property)
{
  g_autofree char *line = pln_ics_one_line (pln_ics_text_of (property->first), " ");
  pln_schedule_set_title (self->file->schedule, self->rest, line);
}

static void
read_description (PlnIcsEntry *self, PlnIcsProperty *property)
{
  g_free (self->rest->session->description);
  self->rest->session->description = pln_schedule_take_plain_text (
      self->file->schedule, pln_ics_text_of (property->first), property->line);
}

static void
read_rich (PlnIcsEntry *self, PlnIcsProperty *property)
{
  const char *text = pln_ics_text_of (property->first);
  self->rich = pln_schedule_take_plain_text (self->file->schedule, text, property->line);
}

static void
read_location (PlnIcsEntry *self, PlnIcsProperty *property)
{
  PlnSchedule *schedule = self->file->schedule;
  g_autofree char *line = pln_ics_one_line (pln_ics_text_of (property->first), ", ");
  if (g_str_has_prefix (line, "https://") || g_str_has_prefix (line, "http://"))
    pln_schedule_add_link (schedule, self->rest, "link", line, "Location", property->line);
  else
    self->event->place = pln_schedule_take_word (schedule, line, property->line);
}

static void
read_venue (PlnIcsEntry *self, PlnIcsProperty *property)
{
  self->event->venue = pln_schedule_take_word (self->file->schedule,
                                               pln_ics_text_of (property->first), property->line);
}

/* Each category by itself, and for each the text that libical makes of it. */
static void
read_categories (PlnIcsEntry *self, PlnIcsProperty *property)
{
  g_auto (GStrv) parts = pln_ics_split_list (property->value, THEMES_MAX);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *text = g_strconcat ("CATEGORIES:", parts[i], NULL);
      PlnIcsProperty part = { .line = property->line };
      if (parts[i][strspn (parts[i], " ")] == '\0')
        continue;
      if (self->event->themes != NULL && self->event->themes->len >= THEMES_MAX)
        tell (self, property->line, PLN_SEVERITY_WARNING, "too-many",
              "more than %d categories: the others are left out", THEMES_MAX);
      else if (pln_ics_property_parse (&part, text))
        add_word (&self->event->themes, word_of (self, &part));
      pln_ics_property_clear (&part);
    }
}

/* --- links ------------------------------------------------------------------------------------- */

static void
read_url (PlnIcsEntry *self, PlnIcsProperty *property)
{
  self->rest->session->url = pln_schedule_take_line (
      self->file->schedule, pln_ics_text_of (property->first), property->line);
}

static void
add_link (PlnIcsEntry *self, PlnIcsProperty *property, const char *what, const char *url,
          const char *title)
{
  pln_schedule_add_link (self->file->schedule, self->rest, what, url, title, property->line);
}

static void
read_conference (PlnIcsEntry *self, PlnIcsProperty *property)
{
  g_autofree char *label = pln_ics_parameter_dup (property->first, ICAL_LABEL_PARAMETER);
  add_link (self, property, "link", pln_ics_text_of (property->first),
            label != NULL ? label : "Conference");
}

static void
read_image (PlnIcsEntry *self, PlnIcsProperty *property)
{
  if (pln_ics_text_of (property->first) != NULL)
    add_link (self, property, "link", pln_ics_text_of (property->first), "Image");
  else
    tell_bad (self, property, ": only a link to an image has a place here");
}

static void
read_attachment (PlnIcsEntry *self, PlnIcsProperty *property)
{
  icalattach *attach = icalvalue_get_attach (icalproperty_get_value (property->first));
  g_autofree char *title = pln_ics_parameter_dup (property->first, ICAL_FILENAME_PARAMETER);
  if (attach != NULL && icalattach_get_is_url (attach))
    add_link (self, property, "attachment", icalattach_get_url (attach),
              title != NULL ? title : "Attachment");
  else
    tell (self, property->line, PLN_SEVERITY_WARNING, "unknown-property",
          "a file inside the calendar (ATTACH) has no place here; only links have");
}

/* --- persons ----------------------------------------------------------------------------------- */

/* Adds somebody who appears; who is there in other letters is the same person. */
static void
add_person (PlnIcsEntry *self, const char *name, const char *address, PlnRole role)
{
  PlnSchedule *schedule = self->file->schedule;
  GArray **persons = &self->event->persons;
  PlnIcsAppearance person = { pln_schedule_take_word (schedule, name, self->rest->line),
                              pln_schedule_take_id (schedule, address, self->rest->line), role };
  if (person.name == NULL)
    return;
  if (*persons == NULL)
    *persons = g_array_new (FALSE, FALSE, sizeof person);
  g_autofree char *folded = pln_text_fold (person.name);
  for (guint i = 0; i < (*persons)->len; i++)
    {
      const PlnIcsAppearance *other = &g_array_index (*persons, PlnIcsAppearance, i);
      g_autofree char *its = pln_text_fold (other->name);
      if (other->role == role && strcmp (its, folded) == 0)
        return;
    }
  g_array_append_val (*persons, person);
}

static void
read_organizer (PlnIcsEntry *self, PlnIcsProperty *property)
{
  g_autoptr (PlnIcsPerson) person = pln_ics_person_new (property->first, FALSE);
  g_autofree char *text = pln_ics_person_to_string (person);
  note (self, property, "organizer", text);
}

/* Whether they speak is only known at the end. */
static void
read_attendee (PlnIcsEntry *self, PlnIcsProperty *property)
{
  g_ptr_array_add (self->attendees,
                   pln_ics_person_new (property->first, self->file->method != PLN_ICS_PUBLISH));
}

static void
read_note (PlnIcsEntry *self, PlnIcsProperty *property)
{
  g_autofree char *what = g_ascii_strdown (property->name, -1);
  note (self, property, what, pln_ics_text_of (property->first));
}

static void
read_geo (PlnIcsEntry *self, PlnIcsProperty *property)
{
  note (self, property, "geo", property->value);
}

/* --- times ------------------------------------------------------------------------------------- */

static gboolean
take_time (PlnIcsEntry *self, PlnIcsProperty *property, icalproperty *from,
           struct icaltimetype time, PlnIcsTime *result)
{
  if (!pln_ics_time_from_libical (time, result))
    {
      tell_bad (self, property, "");
      return FALSE;
    }
  g_autofree char *tzid = pln_ics_parameter_dup (from, ICAL_TZID_PARAMETER);
  if (tzid != NULL && result->form == PLN_ICS_FLOATING)
    result->zone = pln_ics_zones_add (self->file->zones, tzid, property->line);
  if (result->zone != PLN_NONE)
    result->form = PLN_ICS_ZONED;
  return TRUE;
}

static void
read_time (PlnIcsEntry *self, PlnIcsProperty *property, PlnIcsTime *time)
{
  icalvalue *value = icalproperty_get_value (property->first);
  take_time (self, property, property->first, icalvalue_get_datetime (value), time);
}

static void
read_bound (PlnIcsEntry *self, PlnIcsProperty *property)
{
  gboolean start = strcmp (property->name, "DTSTART") == 0;
  read_time (self, property, start ? &self->event->start : &self->event->end);
}

static void
read_recurrence (PlnIcsEntry *self, PlnIcsProperty *property)
{
  icalparameter *range = icalproperty_get_first_parameter (property->first, ICAL_RANGE_PARAMETER);
  read_time (self, property, &self->event->recurrence);
  self->event->future
      = range != NULL && icalparameter_get_range (range) == ICAL_RANGE_THISANDFUTURE;
  if (range != NULL && !self->event->future)
    tell (self, property->line, PLN_SEVERITY_WARNING, "bad-property",
          "a RANGE other than THISANDFUTURE: only the one occurrence is changed");
}

static void
read_duration (PlnIcsEntry *self, PlnIcsProperty *property)
{
  struct icaldurationtype time = icalvalue_get_duration (icalproperty_get_value (property->first));
  if (!pln_ics_take_length (time, property->value, &self->event->days, &self->event->duration))
    tell_bad (self, property, " as a length");
}

static void
read_rule (PlnIcsEntry *self, PlnIcsProperty *property)
{
  gboolean except = strcmp (property->name, "EXRULE") == 0;
  g_autofree char *rule = g_strstrip (g_strdup (property->value));
  add_word (except ? &self->event->exceptions : &self->event->rules,
            g_string_chunk_insert_const (self->file->schedule->words, rule));
}

static gboolean
read_span (PlnIcsEntry *self, PlnIcsProperty *property, icalproperty *from, PlnIcsSpan *span)
{
  const icalvalue *value = icalproperty_get_value (from);
  *span = (PlnIcsSpan){ .seconds = -1 };
  if (icalvalue_isa (value) != ICAL_PERIOD_VALUE)
    return take_time (self, property, from, icalvalue_get_datetime (value), &span->start);
  struct icalperiodtype period = icalvalue_get_period (value);
  if (!icaltime_is_null_time (period.end))
    take_time (self, property, from, period.end, &span->end);
  else if (!pln_ics_take_length (period.duration, property->value, &span->days, &span->seconds))
    tell_bad (self, property, " as a length");
  return take_time (self, property, from, period.start, &span->start);
}

static void
read_dates (PlnIcsEntry *self, PlnIcsProperty *property)
{
  gboolean except = strcmp (property->name, "EXDATE") == 0;
  GArray **dates = except ? &self->event->without : &self->event->dates;
  if (*dates == NULL)
    *dates = g_array_new (FALSE, FALSE, sizeof (PlnIcsSpan));
  for (icalproperty *value = property->first; value != NULL;
       value = pln_ics_property_next (property))
    {
      PlnIcsSpan span;
      if ((*dates)->len >= DATES_MAX)
        {
          tell (self, property->line, PLN_SEVERITY_WARNING, "too-many",
                "more than %d dates: the others are left out", DATES_MAX);
          return;
        }
      if (read_span (self, property, value, &span))
        g_array_append_val (*dates, span);
    }
}

static void
read_zone (PlnIcsEntry *self, PlnIcsProperty *property)
{
  self->event->zone
      = pln_ics_zones_add (self->file->zones, pln_ics_text_of (property->first), property->line);
}

/* --- the rest ---------------------------------------------------------------------------------- */

static void
read_status (PlnIcsEntry *self, PlnIcsProperty *property)
{
  g_autofree char *word = g_strstrip (g_ascii_strup (property->value, -1));
  self->event->sure = strcmp (word, "CONFIRMED") == 0;
  if (strcmp (word, "TENTATIVE") == 0)
    self->rest->session->state = PLN_STATE_TENTATIVE;
  else if (strcmp (word, "CANCELLED") == 0 || strcmp (word, "CANCELED") == 0)
    self->rest->session->state = PLN_STATE_CANCELLED;
  else if (!self->event->sure)
    tell_bad (self, property, "");
}

/* What is not for everybody must not get out: who may know it is for people to decide. */
static void
read_class (PlnIcsEntry *self, PlnIcsProperty *property)
{
  g_autofree char *word = g_strstrip (g_ascii_strup (property->value, -1));
  if (strcmp (word, "PUBLIC") == 0)
    return;
  g_autofree char *shown = pln_text_quote (word);
  self->rest->session->audience = PLN_AUDIENCE_STAFF;
  tell (self, property->line, PLN_SEVERITY_NOTE, "audience",
        "CLASS %s: the session is for staff only", shown);
}

static void
read_sequence (PlnIcsEntry *self, PlnIcsProperty *property)
{
  g_autofree char *text = g_strstrip (g_strdup (property->value));
  guint64 number;
  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT64, &number, NULL))
    self->event->sequence = (int) MIN (number, SEQUENCE_MAX);
  else
    tell_bad (self, property, "");
}

static void
read_stamp (PlnIcsEntry *self, PlnIcsProperty *property)
{
  PlnIcsTime stamp;
  if (pln_ics_time_from_libical (icaltime_from_string (property->value), &stamp))
    self->event->stamp = (gint64) stamp.civil * 60 + stamp.seconds;
}

static void
read_open_end (PlnIcsEntry *self, PlnIcsProperty *property)
{
  PlnIcsTime start, end;
  struct icalperiodtype period = icalperiodtype_from_string (property->value);
  if (!pln_ics_time_from_libical (period.start, &start) || start.form != PLN_ICS_UTC
      || !pln_ics_time_from_libical (period.end, &end) || end.form != PLN_ICS_UTC)
    {
      tell_bad (self, property, "");
      return;
    }
  self->event->shown_start = start.civil;
  self->event->shown_end = end.civil;
}

static void
read_gone (PlnIcsEntry *self, PlnIcsProperty *property)
{
  self->event->gone = TRUE;
}

/* What may come only once has @once. What has no @read says nothing of a programme. */
static const struct {
  const char *name;
  Read read;
  gboolean once;
} readers[] = {
  { "UID", read_uid, TRUE },
  { "DTSTART", read_bound, TRUE },
  { "DTEND", read_bound, TRUE },
  { "SUMMARY", read_summary, TRUE },
  { "DESCRIPTION", read_description, TRUE },
  { "LOCATION", read_location, TRUE },
  { "DTSTAMP", read_stamp, FALSE },
  { "URL", read_url, TRUE },
  { "CATEGORIES", read_categories, FALSE },
  { "SEQUENCE", read_sequence, TRUE },
  { "STATUS", read_status, TRUE },
  { "CLASS", read_class, TRUE },
  { "DURATION", read_duration, TRUE },
  { "ATTENDEE", read_attendee, FALSE },
  { "ORGANIZER", read_organizer, TRUE },
  { "CONTACT", read_note, FALSE },
  { "COMMENT", read_note, FALSE },
  { "RESOURCES", read_note, FALSE },
  { "GEO", read_geo, TRUE },
  { "ATTACH", read_attachment, FALSE },
  { "CONFERENCE", read_conference, FALSE },
  { "X-GOOGLE-CONFERENCE", read_conference, FALSE },
  { "IMAGE", read_image, FALSE },
  { "X-ALT-DESC", read_rich, TRUE },
  { "RECURRENCE-ID", read_recurrence, TRUE },
  { "RRULE", read_rule, FALSE },
  { "EXRULE", read_rule, FALSE },
  { "RDATE", read_dates, FALSE },
  { "EXDATE", read_dates, FALSE },
  { "TZID", read_zone, TRUE },
  { PLN_ICS_OPEN_END_NAME, read_open_end, TRUE },
  { PLN_ICS_VENUE_NAME, read_venue, TRUE },
  { PLN_ICS_GONE_NAME, read_gone, TRUE },
  { "CREATED", NULL, FALSE },
  { "LAST-MODIFIED", NULL, FALSE },
  { "TRANSP", NULL, FALSE },
  { "METHOD", NULL, FALSE },
};

static void
tell_unknown (PlnIcsEntry *self, const PlnIcsProperty *property)
{
  tell (self, property->line, PLN_SEVERITY_NOTE, "unknown-property", "%s has no place here",
        property->name);
}

static void
take_property (PlnIcsEntry *self, PlnIcsProperty *property, const char *text)
{
  guint i = 0;
  while (i < G_N_ELEMENTS (readers) && strcmp (readers[i].name, property->name) != 0)
    i++;
  gboolean empty = property->value[strspn (property->value, " \t")] == '\0';
  if (i == G_N_ELEMENTS (readers) && !empty && !self->event->ours)
    tell_unknown (self, property);
  if (i == G_N_ELEMENTS (readers) || empty || readers[i].read == NULL)
    return;
  if (readers[i].once && !g_hash_table_add (self->seen, (gpointer) readers[i].name))
    tell (self, property->line, PLN_SEVERITY_WARNING, "bad-property",
          "%s comes again in one event: the first is taken", property->name);
  else if (!pln_ics_property_parse (property, text))
    tell_bad (self, property, "");
  else
    readers[i].read (self, property);
}

static void
add_content (PlnIcsEntry *self, const char *text)
{
  self->event->content = self->event->content * 31 + g_str_hash (text);
}

void
pln_ics_entry_take (PlnIcsEntry *self, const char *text, int line)
{
  PlnIcsProperty property;
  add_content (self, text);
  if (++self->n_properties > PROPERTIES_MAX)
    tell (self, line, PLN_SEVERITY_WARNING, "too-many",
          "more than %d properties: the others are left out", PROPERTIES_MAX);
  else if (pln_ics_property_split (&property, text, line))
    {
      take_property (self, &property, text);
      pln_ics_property_clear (&property);
    }
  else
    {
      g_autofree char *shown = pln_text_quote (text);
      tell (self, line, PLN_SEVERITY_WARNING, "bad-property", "%s is no property (NAME:value)",
            shown);
    }
}

/* --- components in it -------------------------------------------------------------------------- */

/* A participant that says it (RFC 9073, section 7.1) is a speaker. */
static void
end_participant (PlnIcsEntry *self, int line)
{
  if (self->participant != NULL && self->speaks)
    add_person (self, self->participant, NULL, PLN_ROLE_SPEAKER);
  else if (self->participant != NULL)
    {
      PlnIcsProperty property = { .name = (char *) "PARTICIPANT", .line = line };
      note (self, &property, "participant", self->participant);
    }
  g_clear_pointer (&self->participant, g_free);
  self->speaks = FALSE;
}

void
pln_ics_entry_take_nested (PlnIcsEntry *self, const char *component, const char *text, int line)
{
  PlnIcsProperty property;
  add_content (self, text != NULL ? text : "");
  if (strcmp (component, "PARTICIPANT") != 0)
    return;
  if (text == NULL)
    end_participant (self, line);
  else if (pln_ics_property_split (&property, text, line))
    {
      if (strcmp (property.name, "PARTICIPANT-TYPE") == 0)
        self->speaks = g_ascii_strcasecmp (property.value, "SPEAKER") == 0;
      else if (self->participant == NULL
               && (strcmp (property.name, "NAME") == 0 || strcmp (property.name, "SUMMARY") == 0)
               && pln_ics_property_parse (&property, text))
        self->participant = g_strdup (pln_ics_text_of (property.first));
      pln_ics_property_clear (&property);
    }
}

/* --- the whole --------------------------------------------------------------------------------- */

PlnIcsEntry *
pln_ics_entry_begin (PlnIcsFile *file, int line)
{
  PlnIcsEntry *self = g_new0 (PlnIcsEntry, 1);
  self->file = file;
  self->event = pln_ics_file_add_event (file, line);
  self->rest = pln_ics_event_rest (file, self->event);
  self->seen = g_hash_table_new (g_str_hash, g_str_equal);
  self->attendees = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_ics_person_free);
  return self;
}

/* Returns: whether the address, or all that is known, is still to be kept in the notes */
static gboolean
place_attendee (PlnIcsEntry *self, const PlnIcsPerson *person, int line)
{
  PlnIcsEvent *event = self->event;
  gboolean speaks = person->part == PLN_ICS_PART_SPEAKER
                    || (person->name != NULL
                        && pln_ics_names_speaker (self->rest->session->description, person->name));
  if (person->part == PLN_ICS_PART_ROOM && event->place != NULL)
    return strstr (event->place, person->name) == NULL;
  if (person->part == PLN_ICS_PART_ROOM)
    event->place = pln_schedule_take_word (self->file->schedule, person->name, line);
  else if (speaks)
    add_person (self, person->name, person->address, PLN_ROLE_SPEAKER);
  else if (person->part == PLN_ICS_PART_CHAIR)
    add_person (self, person->name, person->address, PLN_ROLE_CHAIR);
  else
    return TRUE;
  return person->address != NULL && person->part != PLN_ICS_PART_ROOM;
}

static void
end_attendees (PlnIcsEntry *self)
{
  PlnIcsProperty property = { .name = (char *) "ATTENDEE", .line = self->rest->line };
  for (guint i = 0; self->event->method != PLN_ICS_ANSWER && i < self->attendees->len; i++)
    {
      g_autofree char *text = pln_ics_person_to_string (self->attendees->pdata[i]);
      if (text == NULL)
        pln_tally_add (tally_of (self), PLN_SEVERITY_WARNING, "no-name", self->rest->line, NULL,
                       "a person without a name is left out");
      if (place_attendee (self, self->attendees->pdata[i], self->rest->line))
        note (self, &property, "attendee", text);
    }
}

void
pln_ics_entry_end (PlnIcsEntry *self)
{
  PlnSession *session = self->rest->session;
  if (session->title == NULL && self->event->method != PLN_ICS_CANCEL)
    pln_schedule_set_title (self->file->schedule, self->rest, "");
  if (session->description == NULL)
    session->description = g_steal_pointer (&self->rich);
  else if (self->rich != NULL)
    pln_tally_add (tally_of (self), PLN_SEVERITY_NOTE, "unknown-property", self->rest->line, NULL,
                   "X-ALT-DESC has no place here: DESCRIPTION says it");
  if (self->file->method == PLN_ICS_CANCEL)
    session->state = PLN_STATE_CANCELLED;
  end_attendees (self);
  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->attendees);
  g_free (self->participant);
  g_free (self->rich);
  g_free (self);
}
