/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One session, or what a removed one left behind, as a VEVENT. */
#include "format/calendar/pln-ics-event.h"

#include "base/pln-time.h"
#include "format/calendar/pln-ics-change.h"
#include "format/calendar/pln-ics-color.h"
#include "format/calendar/pln-ics-online.h"
#include "format/calendar/pln-ics-text.h"
#include "format/calendar/pln-ics-words.h"
#include "format/paper/pln-lines.h"
#include "format/paper/pln-print-lines.h"
#include "words/pln-place.h"
#include "words/pln-print-words.h"
#include "words/pln-words.h"

#include <string.h>

/* What a description is made of, while it is being made. */
typedef struct {
  const PlnIcsContext *context;
  GString *text;
} Description;

/* Returns: the text of a record in the language of the calendar */
static const char *
text_of (const PlnIcsContext *context, gconstpointer record, const char *field)
{
  return pln_record_text (record, field, context->options->language);
}

/* --- where ------------------------------------------------------------------------------------ */

static const PlnVenue *
venue_of (const PlnProgramme *programme, const PlnForum *forum, const PlnRoom *room)
{
  const PlnVenue *venue = NULL;
  if (room != NULL && room->venue != NULL)
    venue = pln_programme_find_as (programme, &pln_shape_venue, room->venue);
  return venue != NULL ? venue : pln_forum_venue (programme, forum);
}

static void
append_item (GString *out, const char *item)
{
  g_autofree char *clean = pln_ics_text (item, FALSE);
  if (clean[0] == '\0')
    return;
  if (out->len > 0)
    g_string_append (out, ", ");
  g_string_append (out, clean);
}

static GPtrArray *
rooms_of (const PlnProgramme *programme, const PlnSession *session)
{
  GPtrArray *references = pln_programme_rooms (programme, session);
  GPtrArray *rooms = g_ptr_array_new ();
  for (guint i = 0; i < references->len; i++)
    {
      const PlnReference *reference = references->pdata[i];
      PlnRoom *room = pln_programme_find_as (programme, &pln_shape_room, reference->target);
      if (room != NULL)
        g_ptr_array_add (rooms, room);
    }
  return rooms;
}

/* Rooms with floor and building, the venue once after the rooms in it. */
static char *
place_of (const PlnIcsContext *context, const PlnSession *session)
{
  const PlnProgramme *programme = context->timetable->programme;
  const PlnForum *forum = pln_programme_forum (programme, session);
  g_autoptr (GPtrArray) rooms = rooms_of (programme, session);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < MAX (rooms->len, 1); i++)
    {
      const PlnRoom *room = i < rooms->len ? rooms->pdata[i] : NULL;
      const PlnRoom *next = i + 1 < rooms->len ? rooms->pdata[i + 1] : NULL;
      const PlnVenue *venue = venue_of (programme, forum, room);
      if (room != NULL)
        {
          append_item (out, text_of (context, room, "name"));
          g_autofree char *floor = pln_place_floor (room, context->words);
          append_item (out, floor);
          append_item (out, text_of (context, room, "building"));
        }
      if (venue != NULL && (next == NULL || venue_of (programme, forum, next) != venue))
        append_item (out, text_of (context, venue, "name"));
    }
  return g_string_free (out, FALSE);
}

/* What is not in any place yet has no LOCATION: any text there would be a place to readers. */
static void
add_location (icalcomponent *event, const char *place)
{
  if (place[0] != '\0')
    icalcomponent_add_property (event, icalproperty_new_location (place));
}

static void
add_x (icalcomponent *event, const char *name, const char *value)
{
  icalproperty *property = icalproperty_new_x (value);
  icalproperty_set_x_name (property, name);
  icalcomponent_add_property (event, property);
}

/* Our own reader has to know a venue from a room. */
static void
add_venue (icalcomponent *event, const PlnIcsContext *context, const PlnSession *session,
           const char *place)
{
  g_autoptr (GPtrArray) rooms = rooms_of (context->timetable->programme, session);
  if (rooms->len == 0 && place[0] != '\0')
    add_x (event, PLN_ICS_VENUE_NAME, place);
}

static void
add_geo (icalcomponent *event, const PlnProgramme *programme, const PlnSession *session)
{
  const PlnForum *forum = pln_programme_forum (programme, session);
  g_autoptr (GPtrArray) rooms = rooms_of (programme, session);
  const PlnVenue *venue = venue_of (programme, forum, rooms->len > 0 ? rooms->pdata[0] : NULL);
  struct icalgeotype geo;
  if (venue != NULL && venue->geo != NULL && pln_geo_parse (venue->geo, &geo.lat, &geo.lon))
    icalcomponent_add_property (event, icalproperty_new_geo (geo));
}

/* --- what ------------------------------------------------------------------------------------- */

/* Begins a paragraph, or a line of one. */
static void
add_text (Description *description, const char *before, const char *prefix, const char *text)
{
  g_autofree char *clean = pln_ics_text (text, TRUE);
  if (clean[0] == '\0')
    return;
  if (description->text->len > 0)
    g_string_append (description->text, before);
  g_string_append (description->text, prefix);
  g_string_append (description->text, clean);
}

static void
add_field (Description *description, const PlnSession *session, const char *field)
{
  add_text (description, "\n\n", "", text_of (description->context, session, field));
}

/* The language of the texts: the one wanted, else the first of the programme, whose words suit them. */
static const char *
texts_language (const PlnIcsContext *context)
{
  return context->options->language != NULL ? context->options->language : context->words;
}

static void
add_persons (Description *description, const PlnSession *session, const char *before)
{
  const PlnIcsContext *context = description->context;
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      g_autofree char *person = pln_print_person (context->timetable->programme, appearance,
                                                  texts_language (context), PLN_PERSON_PLAIN);
      const char *role = pln_print_role (context->words, appearance->role, session);
      g_autofree char *line = appearance->role == PLN_ROLE_SPEAKER
                                  ? g_strdup (person)
                                  : pln_print_label (context->words, NULL, role, person);
      add_text (description, i == 0 ? before : "\n", "", line);
    }
}

/* When a part is; with its day, in the language of the words, where that is not @day. */
static char *
part_time (const PlnSlot *slot, PlnDate day, const char *words)
{
  if (slot->day == day)
    return slot->start != PLN_NONE ? pln_slot_to_string (slot, FALSE) : g_strdup ("-");
  if (slot->day == PLN_NONE || strcmp (words, "en") == 0)
    return pln_slot_to_string (slot, TRUE);
  g_autofree char *date = pln_date_to_words (slot->day, words);
  g_autofree char *clock = slot->start != PLN_NONE ? pln_slot_to_string (slot, FALSE) : NULL;
  return pln_print_join (date, clock, " ");
}

static void
add_part (Description *description, const PlnSlot *slot, PlnDate day, const char *before)
{
  const PlnIcsContext *context = description->context;
  gboolean cancelled = slot->state == PLN_STATE_CANCELLED;
  g_autofree char *title = pln_session_title (slot->session, context->options->language);
  g_autofree char *off
      = cancelled ? pln_ics_phrase (context->words, PLN_ICS_CANCELLED, title, NULL) : NULL;
  g_autofree char *when = part_time (slot, day, context->words);
  g_autofree char *prefix = g_strconcat (when, " ", NULL);
  add_text (description, before, prefix, cancelled ? off : title);
  add_persons (description, slot->session, "\n");
}

/* What has an entry of its own need not be told twice. */
static void
add_parts (Description *description, const PlnSlot *slot)
{
  const PlnTimetable *timetable = description->context->timetable;
  guint n = 0;
  gboolean first = TRUE;
  const PlnSlot *parts = pln_timetable_parts (timetable, slot, &n);
  for (guint i = 0; i < n; i++)
    if (!pln_ics_has_entry (description->context, &parts[i]))
      {
        add_part (description, &parts[i], slot->day, first ? "\n\n" : "\n");
        first = FALSE;
      }
}

/* @own: (nullable): its own link, see pln_ics_url() */
static void
add_links (Description *description, const PlnSession *session, const char *own)
{
  const char *before = "\n\n";
  if (own != NULL)
    {
      add_text (description, before, "", own);
      before = "\n";
    }
  for (guint i = 0; i < session->links->len; i++)
    {
      const PlnLink *link = session->links->pdata[i];
      g_autofree char *url = pln_ics_url (link->url);
      g_autofree char *title = pln_ics_text (link->title, FALSE);
      g_autofree char *prefix = g_strdup_printf ("%s%s", title, title[0] != '\0' ? ": " : "");
      if (url == NULL || g_strcmp0 (url, own) == 0)
        continue;
      add_text (description, before, prefix, url);
      before = "\n";
    }
}

/* What is new comes first: it is what the notice on a phone shows. */
static void
add_news (Description *description, const PlnSlot *slot, const PlnIcsWhen *when)
{
  const PlnIcsContext *context = description->context;
  g_autofree char *change
      = pln_ics_change (context->options->diff, slot, context->options->language);
  add_text (description, "\n\n", "", change);
  const char *reason = text_of (context, slot->session, "reason");
  if (slot->session->state == PLN_STATE_CANCELLED && reason != NULL && reason[0] != '\0')
    {
      g_autofree char *why = pln_ics_phrase (context->words, PLN_ICS_CANCELLED, reason, NULL);
      add_text (description, "\n\n", "", why);
    }
  if (when->open)
    add_text (description, "\n\n", "", pln_ics_word (context->words, PLN_ICS_OPEN_END));
}

static void
add_whole (Description *description, const PlnSlot *slot)
{
  const PlnIcsContext *context = description->context;
  if (slot->parent == NULL)
    return;
  g_autofree char *title = pln_session_title (slot->parent, context->options->language);
  g_autofree char *phrase = pln_print_phrase (context->words, PLN_PRINT_PART_OF, title, NULL);
  add_text (description, "\n\n", "", phrase);
}

static char *
describe (const PlnIcsContext *context, const PlnSlot *slot, const PlnIcsWhen *when,
          const char *url)
{
  Description description = { context, g_string_new (NULL) };
  const PlnSession *session = slot->session;
  const char *text = text_of (context, session, "abstract");
  add_news (&description, slot, when);
  add_whole (&description, slot);
  add_field (&description, session, "subtitle");
  add_persons (&description, session, "\n\n");
  add_field (&description, session, text != NULL && text[0] != '\0' ? "abstract" : "description");
  add_parts (&description, slot);
  add_text (&description, "\n\n", "", text_of (context, session, "participants_note"));
  add_links (&description, session, url);
  return g_string_free (description.text, FALSE);
}

static void
add_description (icalcomponent *event, const char *text)
{
  if (text[0] != '\0')
    icalcomponent_add_property (event, icalproperty_new_description (text));
}

static void
add_summary (icalcomponent *event, const PlnIcsContext *context, const char *title,
             gboolean cancelled)
{
  g_autofree char *clean = pln_ics_text (title, FALSE);
  const char *unknown = pln_print_word (context->words, PLN_PRINT_TO_BE_ANNOUNCED);
  const char *known = clean[0] != '\0' ? clean : unknown;
  g_autofree char *off = pln_ics_phrase (context->words, PLN_ICS_CANCELLED, known, NULL);
  icalcomponent_add_property (event, icalproperty_new_summary (cancelled ? off : known));
}

/* Returns: (transfer container): PlnTheme: the themes of a session; a part without any has those of its session */
static GPtrArray *
themes_of (const PlnIcsContext *context, const PlnSlot *slot)
{
  GPtrArray *references = slot->session->themes;
  GPtrArray *themes = g_ptr_array_new ();
  if (references->len == 0 && slot->parent != NULL)
    references = slot->parent->themes;
  for (guint i = 0; i < references->len; i++)
    {
      const PlnReference *reference = references->pdata[i];
      PlnTheme *theme = pln_programme_find_as (context->timetable->programme, &pln_shape_theme,
                                               reference->target);
      if (theme != NULL)
        g_ptr_array_add (themes, theme);
    }
  return themes;
}

/* libical writes commas and semicolons of categories as they are, and readers split at escaped ones
 * anyhow. */
static void
add_categories (icalcomponent *event, const PlnIcsContext *context, GPtrArray *themes)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < themes->len; i++)
    {
      g_autofree char *name = pln_ics_text (text_of (context, themes->pdata[i], "name"), FALSE);
      g_strdelimit (name, ",;", '/');
      if (name[0] != '\0')
        g_string_append_printf (out, "%s%s", out->len > 0 ? "," : "", name);
    }
  if (out->len > 0)
    icalcomponent_add_property (event, icalproperty_new_categories (out->str));
  g_string_free (out, TRUE);
}

/* The first theme that has a colour gives it. */
static void
add_color (icalcomponent *event, GPtrArray *themes)
{
  for (guint i = 0; i < themes->len; i++)
    {
      const PlnTheme *theme = themes->pdata[i];
      g_autofree char *hex
          = theme->color != NULL ? pln_type_color.clean (theme->color, NULL) : NULL;
      if (hex == NULL)
        continue;
      icalcomponent_add_property (event, icalproperty_new_color (pln_ics_color (hex)));
      return;
    }
}

static void
add_url (icalcomponent *event, const char *url)
{
  if (url == NULL)
    return;
  g_autofree char *uri = pln_ics_uri (url);
  icalcomponent_add_property (event, icalproperty_new_url (uri));
}

/* --- when ------------------------------------------------------------------------------------- */

static struct icaltimetype
utc_time (gint64 seconds)
{
  return icaltime_from_timet_with_zone ((time_t) seconds, FALSE, icaltimezone_get_utc_timezone ());
}

/* The parameter is set by hand: libical would put a prefix of its own before the zone's name. */
static void
add_time (icalcomponent *event, const PlnIcsZone *zone, gint64 utc,
          icalproperty *(*make) (struct icaltimetype))
{
  if (zone == NULL)
    {
      icalcomponent_add_property (event, make (utc_time (utc * 60)));
      return;
    }
  icalproperty *property = make (pln_ics_local (pln_ics_zone_to_civil (zone, utc)));
  icalproperty_add_parameter (property, icalparameter_new_tzid (pln_ics_zone_name (zone)));
  icalcomponent_add_property (event, property);
}

static void
add_when (icalcomponent *event, const PlnIcsWhen *when)
{
  if (when->day == PLN_NONE)
    {
      add_time (event, when->zone, when->start, icalproperty_new_dtstart);
      add_time (event, when->zone, when->end, icalproperty_new_dtend);
      return;
    }
  time_t midnight = (time_t) when->day * PLN_DAY_MINUTES * 60;
  struct icaltimetype first = icaltime_from_timet_with_zone (midnight, TRUE, NULL);
  struct icaltimetype after
      = icaltime_from_timet_with_zone (midnight + PLN_DAY_MINUTES * 60, TRUE, NULL);
  icalcomponent_add_property (event, icalproperty_new_dtstart (first));
  icalcomponent_add_property (event, icalproperty_new_dtend (after));
}

/* Our own reader has to know an end that only makes room, also when the calendar would show another one by then. */
static void
add_open_end (icalcomponent *event, const PlnIcsWhen *when)
{
  char *start = icaltime_as_ical_string_r (utc_time (when->start * 60));
  char *end = icaltime_as_ical_string_r (utc_time (when->end * 60));
  g_autofree char *period = g_strconcat (start, "/", end, NULL);
  add_x (event, PLN_ICS_OPEN_END_NAME, period);
  icalmemory_free_buffer (start);
  icalmemory_free_buffer (end);
}

static icalcomponent *
new_event (const PlnRecord *record, const PlnIcsWhen *when)
{
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  struct icaltimetype changed = utc_time (record->changed);
  icalcomponent_add_property (event, icalproperty_new_uid (record->uuid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (changed));
  icalcomponent_add_property (event, icalproperty_new_lastmodified (changed));
  icalcomponent_add_property (event, icalproperty_new_sequence (record->sequence));
  add_when (event, when);
  return event;
}

static icalproperty_status
status_of (const PlnIcsContext *context, int state)
{
  if (state == PLN_STATE_CANCELLED && context->options->cancelled == PLN_CANCELLED_STATUS)
    return ICAL_STATUS_CANCELLED;
  return state == PLN_STATE_CANCELLED || state == PLN_STATE_CONFIRMED ? ICAL_STATUS_CONFIRMED
                                                                      : ICAL_STATUS_TENTATIVE;
}

static void
add_state (icalcomponent *event, const PlnIcsContext *context, int state, gboolean free)
{
  icalcomponent_add_property (event, icalproperty_new_status (status_of (context, state)));
  if (free || state == PLN_STATE_CANCELLED)
    icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
}

gboolean
pln_ics_has_entry (const PlnIcsContext *context, const PlnSlot *slot)
{
  if (slot->day == PLN_NONE)
    return FALSE;
  if (slot->parent == NULL
      || pln_timetable_find (context->timetable, slot->parent)->day == PLN_NONE)
    return TRUE;
  return context->options->detail == PLN_DETAIL_PARTS
         && (slot->start != PLN_NONE || slot->session->day != PLN_NONE);
}

icalcomponent *
pln_ics_event (const PlnIcsContext *context, const PlnSlot *slot, const PlnIcsWhen *when)
{
  const PlnSession *session = slot->session;
  icalcomponent *event = new_event (&session->record, when);
  g_autoptr (GPtrArray) themes = themes_of (context, slot);
  g_autofree char *title = pln_session_title (session, context->options->language);
  g_autofree char *place = place_of (context, session);
  g_autofree char *url = pln_ics_url (session->url);
  PlnWordScope before = pln_words_enter (context->timetable->programme, slot->forum);
  g_autofree char *description = describe (context, slot, when, url);
  pln_words_leave (before);
  add_summary (event, context, title, slot->state == PLN_STATE_CANCELLED);
  add_location (event, place);
  add_venue (event, context, session, place);
  add_geo (event, context->timetable->programme, session);
  add_description (event, description);
  add_categories (event, context, themes);
  add_color (event, themes);
  add_state (event, context, slot->state, when->day != PLN_NONE);
  add_url (event, url);
  pln_ics_add_online (event, session, url);
  if (when->open)
    add_open_end (event, when);
  return event;
}

icalcomponent *
pln_ics_event_cancelled (const PlnIcsContext *context, const PlnRecord *record, const char *title,
                         const char *place, const char *text, const PlnIcsWhen *when)
{
  icalcomponent *event = new_event (record, when);
  g_autofree char *clean = pln_ics_text (place, FALSE);
  g_autofree char *description = pln_ics_text (text, TRUE);
  add_summary (event, context, title, TRUE);
  add_location (event, clean);
  add_description (event, description);
  add_state (event, context, PLN_STATE_CANCELLED, TRUE);
  add_x (event, PLN_ICS_GONE_NAME, "TRUE");
  return event;
}
