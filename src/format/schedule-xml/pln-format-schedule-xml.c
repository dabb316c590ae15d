/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* schedule.xml, the format of Pentabarf, frab, pretalx and others, in all its dialects. */
#include "base/pln-error.h"
#include "base/pln-text.h"
#include "format/intake/pln-schedule-reading.h"
#include "format/intake/pln-schedule-time.h"
#include "format/intake/pln-schedule.h"
#include "format/schedule-xml/pln-schedule-event.h"
#include "format/schedule-xml/pln-schedule-named.h"
#include "format/schedule-xml/pln-xml.h"

#include <string.h>

extern const PlnFormat pln_format_schedule_xml;

/* The depths of elements: schedule, conference or day, room, event in a room. */
enum { DEPTH_ROOT, DEPTH_DAY, DEPTH_ROOM, DEPTH_EVENT };

typedef struct {
  PlnXml *xml;
  PlnSchedule *schedule;
  char *listed_days; /* what <days> says */
  char *city;
  const char *other; /* the first element in <schedule> that no conference has */
} File;

static char *
take_line (File *self)
{
  int line = pln_xml_line (self->xml);
  return pln_schedule_take_line (self->schedule, pln_xml_text (self->xml, FALSE), line);
}

static void
set_line (File *self, char **field)
{
  g_autofree char *text = take_line (self);
  if (text == NULL)
    return;
  g_free (*field);
  *field = g_steal_pointer (&text);
}

/* What a programme has no place for, but is said once in a file: told with its value. */
static void
tell_value (File *self)
{
  const char *name = pln_xml_name (self->xml);
  int line = pln_xml_line (self->xml);
  g_autofree char *text = take_line (self);
  if (text == NULL)
    return;
  g_autofree char *shown = pln_text_quote (text);
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_NOTE, "unknown-element", line, NULL,
                 "<%s> has no place here: %s", name, shown);
}

static void
tell_attributes (File *self, const char *const *known)
{
  pln_schedule_tell_attributes (self->schedule, self->xml, known);
}

static void
tell_bad (File *self, const char *rule, const char *what, const char *text, int line)
{
  g_autofree char *shown = pln_text_quote (text);
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, rule, line, NULL,
                 "%s %s cannot be read", what, shown);
}

static void
read_stamp (File *self, const char *what, const char *text, PlnStamp *stamp)
{
  if (text == NULL || text[0] == '\0' || pln_schedule_parse_stamp (text, stamp))
    return;
  tell_bad (self, "bad-date", what, text, pln_xml_line (self->xml));
}

static void
read_zone (File *self)
{
  int line = pln_xml_line (self->xml);
  g_autofree char *name = take_line (self);
  if (name != NULL && pln_zone_find (name) != NULL)
    {
      g_free (self->schedule->forum->timezone);
      self->schedule->forum->timezone = g_steal_pointer (&name);
    }
  else if (name != NULL && pln_zone_is_listed (name))
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "bad-zone", line, NULL,
                   "this machine has no rules for the time zone %s; " PLN_ZONE_ADVICE, name);
  else if (name != NULL)
    tell_bad (self, "bad-zone", "time_zone_name", name, line);
}

static void
read_day_change (File *self)
{
  int line = pln_xml_line (self->xml), clock, seconds;
  const char *text = pln_xml_text (self->xml, FALSE);
  self->schedule->hints |= PLN_SCHEDULE_HAS_DAY_CHANGE;
  if (pln_schedule_parse_clock (text, &clock, &seconds) && clock < PLN_DAY_MINUTES)
    self->schedule->day_change = clock;
  else if (text[0] != '\0')
    tell_bad (self, "bad-date", "day_change", text, line);
}

static void
read_venue (File *self)
{
  g_autofree char *name = take_line (self);
  if (name == NULL)
    return;
  pln_value_free (self->schedule->venue);
  self->schedule->venue = pln_value_new (&pln_shape_venue);
  self->schedule->venue->name = g_steal_pointer (&name);
}

static void
read_color (File *self, PlnTheme *theme, const char *text)
{
  g_autofree char *color = text != NULL ? pln_type_color.clean (text, NULL) : NULL;
  if (color != NULL)
    {
      g_free (theme->color);
      theme->color = g_steal_pointer (&color);
    }
  else if (text != NULL && text[0] != '\0')
    tell_bad (self, "bad-color", "color", text, pln_xml_line (self->xml));
}

/* A track of the list: a name as attribute (hub, pretalx) or as text (FOSDEM). */
static void
read_track (File *self)
{
  static const char *const known[] = { "name", "color", "slug", NULL };
  PlnSchedule *schedule = self->schedule;
  int line = pln_xml_line (self->xml);
  g_autofree char *name = g_strdup (pln_xml_attribute (self->xml, "name"));
  g_autofree char *color = g_strdup (pln_xml_attribute (self->xml, "color"));
  g_autofree char *slug = g_strdup (pln_xml_attribute (self->xml, "slug"));
  tell_attributes (self, known);
  if (name == NULL)
    name = g_strdup (pln_xml_text (self->xml, FALSE));
  int index = pln_schedule_find_theme (schedule, name, line);
  if (index == PLN_NONE)
    return;
  read_color (self, schedule->themes->pdata[index], color);
  if (slug != NULL)
    schedule->theme_slugs->pdata[index] = (gpointer) pln_schedule_take_id (schedule, slug, line);
}

static void
read_tracks (File *self)
{
  self->schedule->hints |= PLN_SCHEDULE_HAS_TRACKS;
  while (pln_xml_next (self->xml, DEPTH_ROOM))
    if (strcmp (pln_xml_name (self->xml), "track") == 0)
      read_track (self);
    else
      pln_schedule_pass_over (self->schedule, self->xml);
}

static void
read_link (File *self, const char *title)
{
  int line = pln_xml_line (self->xml);
  pln_schedule_add_link (self->schedule, NULL, "link", pln_xml_text (self->xml, FALSE), title,
                         line);
}

static void
read_conference_element (File *self, const char *name)
{
  PlnSchedule *schedule = self->schedule;
  if (strcmp (name, "title") == 0)
    set_line (self, &schedule->forum->title);
  else if (strcmp (name, "subtitle") == 0)
    set_line (self, &schedule->forum->subtitle);
  else if (strcmp (name, "acronym") == 0)
    set_line (self, &schedule->forum->acronym);
  else if (strcmp (name, "url") == 0)
    set_line (self, &schedule->forum->url);
  else if (strcmp (name, "base_url") == 0)
    set_line (self, &schedule->base_url);
  else if (strcmp (name, "start") == 0)
    read_stamp (self, "start", pln_xml_text (self->xml, FALSE), &schedule->start);
  else if (strcmp (name, "end") == 0)
    read_stamp (self, "end", pln_xml_text (self->xml, FALSE), &schedule->end);
  else if (strcmp (name, "days") == 0)
    set_line (self, &self->listed_days);
  else if (strcmp (name, "venue") == 0)
    read_venue (self);
  else if (strcmp (name, "city") == 0)
    set_line (self, &self->city);
  else if (strcmp (name, "time_zone_name") == 0)
    read_zone (self);
  else if (strcmp (name, "day_change") == 0)
    read_day_change (self);
  else if (strcmp (name, "track") == 0)
    read_track (self);
  else if (strcmp (name, "logo") == 0)
    read_link (self, "Logo");
  else if (pln_xml_attribute_name (self->xml, 0) == NULL)
    tell_value (self);
  else
    pln_schedule_pass_over (schedule, self->xml);
}

static void
read_room (File *self)
{
  static const char *const known[] = { "name", "guid", NULL };
  int line = pln_xml_line (self->xml);
  const char *guid
      = pln_schedule_take_guid (self->schedule, pln_xml_attribute (self->xml, "guid"), line);
  const char *name = pln_xml_attribute (self->xml, "name");
  int room = pln_schedule_find_room (self->schedule, name != NULL ? name : "", guid, line);
  tell_attributes (self, known);
  while (pln_xml_next (self->xml, DEPTH_EVENT))
    if (strcmp (pln_xml_name (self->xml), "event") == 0)
      pln_schedule_read_event (self->schedule, self->xml, DEPTH_EVENT + 1, room);
    else
      pln_schedule_pass_over (self->schedule, self->xml);
}

static void
read_day_date (File *self, PlnScheduleDay *day)
{
  PlnStamp stamp = PLN_NO_STAMP;
  read_stamp (self, "start", pln_xml_attribute (self->xml, "start"), &day->start);
  read_stamp (self, "date", pln_xml_attribute (self->xml, "date"), &stamp);
  if (stamp.civil == PLN_NONE)
    stamp = day->start;
  if (stamp.civil != PLN_NONE)
    day->date = pln_civil_date (stamp.civil);
  else
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "bad-date", day->line, NULL,
                   "the day has no date");
}

static void
read_day (File *self)
{
  static const char *const known[] = { "date", "start", "end", "index", NULL };
  guint number = self->schedule->days->len;
  read_day_date (self, pln_schedule_add_day (self->schedule, pln_xml_line (self->xml)));
  tell_attributes (self, known);
  while (pln_xml_next (self->xml, DEPTH_ROOM))
    {
      const char *name = pln_xml_name (self->xml);
      if (strcmp (name, "room") == 0)
        read_room (self);
      else if (strcmp (name, "event") == 0)
        pln_schedule_read_event (self->schedule, self->xml, DEPTH_ROOM + 1, PLN_NONE);
      else
        pln_schedule_pass_over (self->schedule, self->xml);
    }
  const PlnScheduleDay *day = pln_schedule_day (self->schedule, number);
  if (day->events == 0)
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_NOTE, "empty-day", day->line, NULL,
                   "a day lists no events");
}

static void
read_generator (File *self)
{
  const char *name = pln_xml_attribute (self->xml, "name");
  g_autofree char *text = name != NULL ? g_strdup (name) : take_line (self);
  g_free (self->schedule->generator);
  self->schedule->generator = g_steal_pointer (&text);
}

static void
read_schedule (File *self)
{
  while (pln_xml_next (self->xml, DEPTH_DAY))
    {
      const char *name = pln_xml_name (self->xml);
      if (strcmp (name, "day") == 0)
        read_day (self);
      else if (strcmp (name, "conference") == 0)
        while (pln_xml_next (self->xml, DEPTH_ROOM))
          read_conference_element (self, pln_xml_name (self->xml));
      else if (strcmp (name, "tracks") == 0)
        read_tracks (self);
      else if (strcmp (name, "generator") == 0)
        read_generator (self);
      else if (strcmp (name, "url") == 0)
        read_link (self, "schedule.xml");
      else if (strcmp (name, "version") == 0)
        tell_value (self);
      else
        {
          self->other = self->other != NULL ? self->other : name;
          pln_schedule_pass_over (self->schedule, self->xml);
        }
    }
}

/* What can only be said when all has been read. */
static void
conclude (File *self)
{
  PlnSchedule *schedule = self->schedule;
  guint64 days;
  if (self->city != NULL && schedule->venue == NULL)
    {
      schedule->venue = pln_value_new (&pln_shape_venue);
      schedule->venue->name = g_steal_pointer (&self->city);
    }
  else if (self->city != NULL)
    schedule->venue->address = g_steal_pointer (&self->city);
  if (self->listed_days != NULL
      && (!g_ascii_string_to_unsigned (self->listed_days, 10, 0, G_MAXUINT, &days, NULL)
          || days != schedule->days->len))
    pln_tally_add (schedule->tally, PLN_SEVERITY_NOTE, "days-differ", 0, NULL,
                   "the file says that it has %s days, and lists %u", self->listed_days,
                   schedule->days->len);
  if (schedule->events->len == 0)
    pln_tally_add (schedule->tally, PLN_SEVERITY_WARNING, "no-events", 0, NULL,
                   "the file lists no events");
}

/* Whether the file says anything of a conference: other programs call lists of games or jobs a schedule. */
static gboolean
is_of_conference (const File *self)
{
  const PlnSchedule *schedule = self->schedule;
  const PlnForum *forum = schedule->forum;
  if (forum->title != NULL || forum->acronym != NULL || forum->timezone != NULL
      || schedule->start.civil != PLN_NONE || self->listed_days != NULL)
    return TRUE;
  for (guint i = 0; i < schedule->events->len; i++)
    if (pln_schedule_event (schedule, i)->titled)
      return TRUE;
  return FALSE;
}

static gboolean
refuse_other (const File *self, GError **error)
{
  return pln_fail (
      error, PLN_ERROR_INVALID,
      self->other != NULL
          ? "it is a <schedule> of another kind: it has no <conference>, and no <event> "
            "with a <title>, but <%.60s>"
          : "its <schedule> has no <conference>, and no <event> with a <title>",
      self->other);
}

static gboolean
read_root (File *self, GError **error)
{
  g_autofree char *root = NULL;
  if (pln_xml_next (self->xml, DEPTH_ROOT))
    root = g_strdup (pln_xml_name (self->xml));
  if (g_strcmp0 (root, "schedule") == 0)
    read_schedule (self);
  else if (root != NULL)
    return pln_fail (error, PLN_ERROR_INVALID, "it is not a schedule.xml: its root is <%.60s>",
                     root);
  if (!pln_xml_finish (self->xml, error))
    return FALSE;
  return is_of_conference (self) || refuse_other (self, error);
}

static const char *
guess_dialect (const PlnSchedule *schedule)
{
  static const char *const known[]
      = { "pretalx", "wafer", "frab", "voctool", "engelsystem", "hub", "pentabarf", NULL };
  PlnScheduleHints hints = schedule->hints;
  g_autofree char *generator
      = schedule->generator != NULL ? g_ascii_strdown (schedule->generator, -1) : g_strdup ("");
  for (guint i = 0; known[i] != NULL; i++)
    if (strstr (generator, known[i]) != NULL)
      return known[i];
  if (hints & PLN_SCHEDULE_HAS_CONF_URL)
    return "wafer";
  if (hints & PLN_SCHEDULE_HAS_TRACKS)
    return "pretalx";
  if (hints & PLN_SCHEDULE_HAS_ORIGIN)
    return "hub";
  if (hints & PLN_SCHEDULE_HAS_DAY_CHANGE && !(hints & PLN_SCHEDULE_HAS_DATE))
    return "pentabarf";
  if (hints & PLN_SCHEDULE_HAS_DATE && !(hints & PLN_SCHEDULE_HAS_OFFSET))
    return "voctool";
  return hints & PLN_SCHEDULE_HAS_RECORDING ? "frab" : "schedule.xml";
}

/* When the file no longer says so, they take place again. */
static void
note_cancelled (PlnSchedule *schedule, const char *source)
{
  for (guint i = 0; i < schedule->events->len; i++)
    if (pln_schedule_event (schedule, i)->session->state == PLN_STATE_CANCELLED)
      pln_schedule_note_cancelled (pln_schedule_event (schedule, i), source);
}

static PlnReading *
to_reading (PlnSchedule *schedule, const PlnReadOptions *options)
{
  PlnReadOptions chosen = *options;
  pln_schedule_settle_dates (schedule);
  PlnReading *reading = pln_schedule_begin_reading (schedule, &chosen);
  pln_schedule_settle_times (schedule, &chosen);
  note_cancelled (schedule, reading->source);
  reading->dialect = g_strdup (guess_dialect (schedule));
  pln_schedule_finish_reading (schedule, reading);
  return reading;
}

static PlnReading *
read_file (const char *path, const PlnReadOptions *options, GError **error)
{
  g_autoptr (PlnXml) xml = pln_xml_open (path, error);
  if (xml == NULL)
    return NULL;
  pln_xml_set_progress (xml, options != NULL ? options->progress : NULL);
  g_autoptr (PlnSchedule) schedule = pln_schedule_new ();
  File self = { .xml = xml, .schedule = schedule };
  gboolean whole = read_root (&self, error);
  if (whole)
    conclude (&self);
  g_free (self.listed_days);
  g_free (self.city);
  return whole ? to_reading (schedule, options) : NULL;
}

/* Whether the first element is <schedule>; comments before it may be long. */
static gboolean
sniff (const char *head, gsize size)
{
  static const char root[] = "<schedule";
  const char *found = g_strstr_len (head, (gssize) size, root);
  const char *after = found != NULL ? found + strlen (root) : NULL;
  return after != NULL && after < head + size && strchr (" \t\r\n>/", *after) != NULL
         && *after != '\0';
}

const PlnFormat pln_format_schedule_xml = {
  .name = "schedule-xml",
  .title = "schedule.xml",
  .suffix = ".xml",
  .media_type = "application/vnd.c3voc.schedule+xml",
  .summary = "schedule.xml of Pentabarf, frab, pretalx, wafer and others",
  .sniff = sniff,
  .read = read_file,
};
