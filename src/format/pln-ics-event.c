/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One session, or what a removed one left behind, as a VEVENT. */
#include "format/pln-ics-event.h"

#include "base/pln-text.h"
#include "format/pln-lines.h"

#include <string.h>

#define CANCELLED "Cancelled: "

/* What a description is made of, while it is being made. */
typedef struct {
  const PlnProgramme *programme;
  const char *language;
  GString *text;
} Description;

char *
pln_ics_text (const char *text, gboolean lines)
{
  g_autofree char *clean = pln_text_repair (text != NULL ? text : "", lines, NULL);
  char *to = clean;
  for (const char *from = clean; *from != '\0'; from++)
    {
      gboolean again = *from == ' ' && to > clean && (to[-1] == ' ' || to[-1] == '\n');
      if (*from == '\n' && to > clean && to[-1] == ' ')
        to--;
      if (!again)
        *to++ = *from;
    }
  *to = '\0';
  return g_steal_pointer (&clean);
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

/* Rooms with floor and building, the venue once after the rooms in it; without any, the forum. */
static char *
place_of (const PlnProgramme *programme, const PlnSession *session, const char *language)
{
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
          append_item (out, pln_record_text (room, "name", language));
          append_item (out, pln_record_text (room, "floor", language));
          append_item (out, pln_record_text (room, "building", language));
        }
      if (venue != NULL && (next == NULL || venue_of (programme, forum, next) != venue))
        append_item (out, pln_record_text (venue, "name", language));
    }
  if (out->len == 0 && forum != NULL)
    append_item (out, pln_record_text (forum, "title", language));
  return g_string_free (out, FALSE);
}

static void
add_location (icalcomponent *event, const char *place)
{
  icalcomponent_add_property (
      event, icalproperty_new_location (place[0] != '\0' ? place : "to be announced"));
}

static void
add_geo (icalcomponent *event, const PlnProgramme *programme, const PlnSession *session)
{
  const PlnForum *forum = pln_programme_forum (programme, session);
  g_autoptr (GPtrArray) rooms = rooms_of (programme, session);
  const PlnVenue *venue = venue_of (programme, forum, rooms->len > 0 ? rooms->pdata[0] : NULL);
  g_autofree char *clean
      = venue != NULL && venue->geo != NULL ? pln_type_geo.clean (venue->geo, NULL) : NULL;
  if (clean == NULL)
    return;
  struct icalgeotype geo
      = { g_ascii_strtod (clean, NULL), g_ascii_strtod (strchr (clean, ',') + 1, NULL) };
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
  add_text (description, "\n\n", "", pln_record_text (session, field, description->language));
}

static void
add_persons (Description *description, const PlnSession *session, const char *before)
{
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      g_autofree char *person
          = pln_person_line (description->programme, appearance, description->language);
      g_autofree char *prefix = g_strdup_printf ("%s: ", pln_role_label (appearance->role));
      gboolean plain = appearance->role == PLN_ROLE_SPEAKER;
      add_text (description, i == 0 ? before : "\n", plain ? "" : prefix, person);
    }
}

static void
add_part (Description *description, const PlnSlot *slot, PlnDate day, const char *before)
{
  const PlnSession *part = slot->session;
  gboolean elsewhere = slot->day != day;
  g_autofree char *title = pln_session_title (part, description->language);
  g_autofree char *when = elsewhere || slot->start != PLN_NONE
                              ? pln_slot_to_string (slot, elsewhere)
                              : g_strdup ("-");
  g_autofree char *prefix
      = g_strdup_printf ("%s %s", when, slot->state == PLN_STATE_CANCELLED ? CANCELLED : "");
  add_text (description, before, prefix, title);
  add_persons (description, part, "\n");
}

/* libical writes a link as it is: a line end in it would begin a property of the link's author. */
static char *
valid_url (const char *url)
{
  if (url == NULL || strpbrk (url, "\r\n") != NULL)
    return NULL;
  return pln_type_url.clean (url, NULL);
}

static void
add_links (Description *description, const PlnSession *session)
{
  g_autofree char *own = valid_url (session->url);
  const char *before = "\n\n";
  if (own != NULL)
    {
      add_text (description, before, "", own);
      before = "\n";
    }
  for (guint i = 0; i < session->links->len; i++)
    {
      const PlnLink *link = session->links->pdata[i];
      g_autofree char *url = valid_url (link->url);
      g_autofree char *title = pln_ics_text (link->title, FALSE);
      g_autofree char *prefix = g_strdup_printf ("%s%s", title, title[0] != '\0' ? ": " : "");
      if (url == NULL || g_strcmp0 (url, own) == 0)
        continue;
      add_text (description, before, prefix, url);
      before = "\n";
    }
}

static char *
describe (const PlnTimetable *timetable, const PlnSlot *slot, const PlnIcsWhen *when,
          const char *language)
{
  Description description = { timetable->programme, language, g_string_new (NULL) };
  const PlnSession *session = slot->session;
  guint n_parts = 0;
  const PlnSlot *parts = pln_timetable_parts (timetable, slot, &n_parts);
  const char *text = pln_record_text (session, "abstract", language);
  if (session->state == PLN_STATE_CANCELLED)
    add_text (&description, "\n\n", CANCELLED, pln_record_text (session, "reason", language));
  add_field (&description, session, "subtitle");
  if (when->open)
    add_text (&description, "\n\n", "",
              "Open end: the end shown here is not part of the programme.");
  add_persons (&description, session, "\n\n");
  add_field (&description, session, text != NULL && text[0] != '\0' ? "abstract" : "description");
  for (guint i = 0; i < n_parts; i++)
    add_part (&description, &parts[i], slot->day, i == 0 ? "\n\n" : "\n");
  add_text (&description, "\n\n", "", session->participants_note);
  add_links (&description, session);
  return g_string_free (description.text, FALSE);
}

static void
add_description (icalcomponent *event, const char *text)
{
  if (text[0] != '\0')
    icalcomponent_add_property (event, icalproperty_new_description (text));
}

static void
add_summary (icalcomponent *event, const char *title, gboolean cancelled)
{
  g_autofree char *clean = pln_ics_text (title, FALSE);
  g_autofree char *summary = g_strconcat (cancelled ? CANCELLED : "",
                                          clean[0] != '\0' ? clean : "to be announced", NULL);
  icalcomponent_add_property (event, icalproperty_new_summary (summary));
}

/* libical writes commas and semicolons of categories as they are, and readers split at escaped ones
 * anyhow. */
static void
add_categories (icalcomponent *event, const PlnProgramme *programme, const PlnSession *session,
                const char *language)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < session->themes->len; i++)
    {
      const PlnReference *reference = session->themes->pdata[i];
      const PlnTheme *theme
          = pln_programme_find_as (programme, &pln_shape_theme, reference->target);
      g_autofree char *name
          = pln_ics_text (theme != NULL ? pln_record_text (theme, "name", language) : NULL, FALSE);
      g_strdelimit (name, ",;", '/');
      if (name[0] != '\0')
        g_string_append_printf (out, "%s%s", out->len > 0 ? "," : "", name);
    }
  if (out->len > 0)
    icalcomponent_add_property (event, icalproperty_new_categories (out->str));
  g_string_free (out, TRUE);
}

static void
add_url (icalcomponent *event, const char *url)
{
  g_autofree char *clean = valid_url (url);
  if (clean == NULL)
    return;
  g_autofree char *ascii = g_uri_escape_string (clean, ":/?#[]@!$&'()*+,;=%", FALSE);
  icalcomponent_add_property (event, icalproperty_new_url (ascii));
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

static void
add_state (icalcomponent *event, int state, gboolean free)
{
  icalproperty_status status = state == PLN_STATE_CANCELLED   ? ICAL_STATUS_CANCELLED
                               : state == PLN_STATE_CONFIRMED ? ICAL_STATUS_CONFIRMED
                                                              : ICAL_STATUS_TENTATIVE;
  icalcomponent_add_property (event, icalproperty_new_status (status));
  if (free || state == PLN_STATE_CANCELLED)
    icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
}

icalcomponent *
pln_ics_event (const PlnTimetable *timetable, const PlnSlot *slot, const PlnIcsWhen *when,
               const char *language)
{
  const PlnProgramme *programme = timetable->programme;
  const PlnSession *session = slot->session;
  icalcomponent *event = new_event (&session->record, when);
  g_autofree char *title = pln_session_title (session, language);
  g_autofree char *place = place_of (programme, session, language);
  g_autofree char *description = describe (timetable, slot, when, language);
  add_summary (event, title, slot->state == PLN_STATE_CANCELLED);
  add_location (event, place);
  add_geo (event, programme, session);
  add_description (event, description);
  add_categories (event, programme, session, language);
  add_state (event, slot->state, when->day != PLN_NONE);
  add_url (event, session->url);
  return event;
}

icalcomponent *
pln_ics_event_cancelled (const PlnProgramme *programme, const PlnTombstone *tombstone,
                         const PlnIcsWhen *when, const char *language)
{
  icalcomponent *event = new_event (&tombstone->record, when);
  const PlnForum *root = pln_programme_root (programme);
  const char *title = root != NULL ? pln_record_text (root, "title", language) : NULL;
  g_autofree char *place
      = pln_ics_text (tombstone->place != NULL ? tombstone->place : title, FALSE);
  add_summary (event, tombstone->title, TRUE);
  add_location (event, place);
  add_state (event, PLN_STATE_CANCELLED, TRUE);
  return event;
}
