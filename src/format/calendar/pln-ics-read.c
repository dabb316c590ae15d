/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading iCalendar (RFC 5545, RFC 7986): a file is cut into components, line by line, each read by itself. */
#include "format/calendar/pln-ics-read.h"

#include "base/pln-error.h"
#include "base/pln-text-layout.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "format/calendar/pln-ics-read-event.h"
#include "format/calendar/pln-ics-read-file.h"
#include "format/calendar/pln-ics-read-known.h"
#include "format/calendar/pln-ics-read-lines.h"
#include "format/calendar/pln-ics-read-message.h"
#include "format/calendar/pln-ics-read-repeat.h"
#include "format/calendar/pln-ics-read-time.h"
#include "format/intake/pln-schedule-reading.h"

#include <string.h>

#define SOURCE_MAX 40
#define NAME_MAX_OCTETS 60
/* Where it says nothing, as for any forum. */
#define USUAL_DAY_CHANGE 240

/* Where in the file the lines are. */
typedef struct {
  PlnIcsFile *file;
  PlnIcsLines *lines;
  gboolean inside;    /* a calendar */
  gboolean in_zone;   /* a VTIMEZONE */
  PlnIcsEntry *entry; /* a VEVENT, or NULL */
  char *other;        /* another component, maybe in the VEVENT, or NULL */
  guint depth;        /* how many of that name are in each other */
  guint n_calendars;
  guint n_before; /* the events of the calendars before */
} Scan;

/* --- the file ---------------------------------------------------------------------------------- */

/* --- what a calendar says of itself ------------------------------------------------------------ */

static int
line_of (const Scan *self)
{
  return pln_ics_lines_number (self->lines);
}

/* Tells of the line where the scan is. */
#define tell(self, severity, rule, ...)                                                            \
  pln_tally_add ((self)->file->schedule->tally, severity, rule, line_of (self), NULL, __VA_ARGS__)

static void
take_text (Scan *self, PlnIcsProperty *property, char **field)
{
  const char *text = pln_ics_text_of (property->first);
  if (*field == NULL && text != NULL)
    *field = pln_schedule_take_text (self->file->schedule, text, property->line);
}

static void
take_method (Scan *self, const PlnIcsProperty *property)
{
  static const struct {
    const char *word;
    PlnIcsMethod method;
  } methods[] = {
    { "REQUEST", PLN_ICS_REQUEST },       { "ADD", PLN_ICS_ADD },
    { "CANCEL", PLN_ICS_CANCEL },         { "REPLY", PLN_ICS_ANSWER },
    { "REFRESH", PLN_ICS_ANSWER },        { "COUNTER", PLN_ICS_ANSWER },
    { "DECLINECOUNTER", PLN_ICS_ANSWER },
  };
  g_autofree char *word = g_strstrip (g_ascii_strup (property->value, -1));
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (strcmp (word, methods[i].word) == 0)
      self->file->method = methods[i].method;
  if (self->file->method == PLN_ICS_PUBLISH)
    return;
  self->file->message = TRUE;
  g_autofree char *shown = pln_text_quote (word);
  tell (self, PLN_SEVERITY_NOTE, "message",
        "METHOD %s: a message on its own events, it says nothing of others", shown);
}

static void
take_calendar_property (Scan *self, PlnIcsProperty *property)
{
  static const char *const silent[] = { "VERSION",          "X-PUBLISHED-TTL",
                                        "REFRESH-INTERVAL", "LAST-MODIFIED",
                                        "DTSTAMP",          "UID",
                                        "SOURCE",           NULL };
  PlnIcsFile *file = self->file;
  if (strcmp (property->name, "NAME") == 0 || strcmp (property->name, "X-WR-CALNAME") == 0)
    take_text (self, property, &file->name);
  else if (strcmp (property->name, "DESCRIPTION") == 0
           || strcmp (property->name, "X-WR-CALDESC") == 0)
    take_text (self, property, &file->about);
  else if (strcmp (property->name, "PRODID") == 0)
    take_text (self, property, &file->producer);
  else if (strcmp (property->name, "URL") == 0)
    take_text (self, property, &file->schedule->forum->url);
  else if (strcmp (property->name, "METHOD") == 0)
    take_method (self, property);
  else if (strcmp (property->name, "X-WR-TIMEZONE") == 0)
    {
      file->timezone_line = property->line;
      take_text (self, property, &file->timezone);
    }
  else if (strcmp (property->name, "CALSCALE") == 0)
    {
      if (g_ascii_strcasecmp (property->value, "GREGORIAN") != 0)
        tell (self, PLN_SEVERITY_WARNING, "bad-property", "%s is not GREGORIAN: dates may be wrong",
              property->name);
    }
  else if (!g_strv_contains (silent, property->name))
    tell (self, PLN_SEVERITY_NOTE, "unknown-property", "%s of the calendar has no place here",
          property->name);
}

static void
take_property (Scan *self, const char *text)
{
  PlnIcsProperty property;
  if (!pln_ics_property_split (&property, text, line_of (self)))
    {
      g_autofree char *shown = pln_text_quote (text);
      tell (self, PLN_SEVERITY_WARNING, "bad-property", "%s is no property (NAME:value)", shown);
      return;
    }
  if (property.value[strspn (property.value, " \t")] == '\0')
    ;
  else if (pln_ics_property_parse (&property, text))
    take_calendar_property (self, &property);
  else
    tell (self, PLN_SEVERITY_NOTE, "unknown-property", "%s of the calendar has no place here",
          property.name);
  pln_ics_property_clear (&property);
}

/* --- components -------------------------------------------------------------------------------- */

/* Leaves what is open in a calendar: what had no END, when @what tells so. */
static void
close_all (Scan *self, gboolean complain)
{
  const char *open[]
      = { self->other, self->entry != NULL ? "VEVENT" : NULL, self->in_zone ? "VTIMEZONE" : NULL };
  for (guint i = 0; complain && i < G_N_ELEMENTS (open); i++)
    if (open[i] != NULL)
      tell (self, PLN_SEVERITY_WARNING, "no-end", "a %s has no end", open[i]);
  g_clear_pointer (&self->other, g_free);
  g_clear_pointer (&self->entry, pln_ics_entry_end);
  if (self->in_zone)
    pln_ics_zones_end (self->file->zones);
  self->in_zone = FALSE;
}

static void
move_spans (const PlnIcsZones *zones, GArray *spans)
{
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      PlnIcsSpan *span = &g_array_index (spans, PlnIcsSpan, i);
      span->start.zone = pln_ics_zones_moved (zones, span->start.zone);
      span->end.zone = pln_ics_zones_moved (zones, span->end.zone);
    }
}

/* Leaves a calendar: what it says of its zones is known then. */
static void
end_calendar (Scan *self, gboolean complain)
{
  PlnIcsZones *zones = self->file->zones;
  close_all (self, complain);
  pln_ics_zones_end_calendar (zones);
  for (; self->n_before < self->file->events->len; self->n_before++)
    {
      PlnIcsEvent *event = pln_ics_event_at (self->file, self->n_before);
      int *indices[]
          = { &event->start.zone, &event->end.zone, &event->recurrence.zone, &event->zone };
      for (guint i = 0; i < G_N_ELEMENTS (indices); i++)
        *indices[i] = pln_ics_zones_moved (zones, *indices[i]);
      move_spans (zones, event->dates);
      move_spans (zones, event->without);
    }
}

static void
begin_other (Scan *self, const char *name)
{
  static const char *const known[] = { "PARTICIPANT", NULL };
  if (self->entry == NULL || !g_strv_contains (known, name))
    tell (self, PLN_SEVERITY_NOTE, "unknown-component", "%s has no place here", name);
  self->other = g_strdup (name);
  self->depth = 1;
}

static void
begin (Scan *self, const char *name)
{
  if (strcmp (name, "VCALENDAR") == 0)
    {
      end_calendar (self, TRUE);
      if (self->inside)
        tell (self, PLN_SEVERITY_WARNING, "no-end", "a %s has no end", name);
      if (self->n_calendars++ > 0)
        tell (self, PLN_SEVERITY_NOTE, "several-calendars", "%s",
              "the file has several calendars, which are read as one");
      pln_ics_zones_begin_calendar (self->file->zones);
      self->inside = TRUE;
      self->file->method = PLN_ICS_PUBLISH;
    }
  else if (strcmp (name, "VEVENT") == 0)
    {
      close_all (self, TRUE);
      self->entry = pln_ics_entry_begin (self->file, line_of (self));
    }
  else if (strcmp (name, "VTIMEZONE") == 0 && self->entry == NULL)
    {
      close_all (self, TRUE);
      self->in_zone = TRUE;
      pln_ics_zones_begin (self->file->zones, line_of (self));
    }
  else
    begin_other (self, name);
}

static void
end (Scan *self, const char *name)
{
  gboolean calendar = strcmp (name, "VCALENDAR") == 0;
  gboolean open = (strcmp (name, "VEVENT") == 0 && self->entry != NULL)
                  || (strcmp (name, "VTIMEZONE") == 0 && self->in_zone);
  if (open && self->other != NULL)
    tell (self, PLN_SEVERITY_WARNING, "no-end", "a %s has no end", self->other);
  if (!calendar && !open)
    tell (self, PLN_SEVERITY_WARNING, "no-end", "END:%s ends nothing", name);
  if (calendar || open)
    close_all (self, calendar);
  self->inside = self->inside && !calendar;
}

/* Returns: (transfer full) (nullable): the name of the component that a line begins or ends */
static char *
component_of (const char *text, const char *word)
{
  gsize length = strlen (word);
  if (g_ascii_strncasecmp (text, word, length) != 0)
    return NULL;
  g_autofree char *cut = g_strndup (text + length, NAME_MAX_OCTETS);
  g_autofree char *clean = pln_text_repair (cut, FALSE, NULL);
  return g_ascii_strup (clean, -1);
}

/* Within a component that is passed over. Returns: whether the line belongs to it */
static gboolean
pass_over (Scan *self, const char *text, const char *begins, const char *ends)
{
  static const char *const ours[] = { "VCALENDAR", "VEVENT", NULL };
  if ((begins != NULL && g_strv_contains (ours, begins))
      || (ends != NULL && g_strv_contains (ours, ends)))
    return FALSE;
  if (begins != NULL && strcmp (begins, self->other) == 0)
    self->depth++;
  gboolean ended = ends != NULL && strcmp (ends, self->other) == 0 && --self->depth == 0;
  if (self->entry != NULL && (ended || (begins == NULL && ends == NULL && self->depth == 1)))
    pln_ics_entry_take_nested (self->entry, self->other, ended ? NULL : text, line_of (self));
  if (ended)
    g_clear_pointer (&self->other, g_free);
  return TRUE;
}

static gboolean
is_of_zone (const char *name)
{
  static const char *const parts[] = { "STANDARD", "DAYLIGHT", NULL };
  return name != NULL && g_strv_contains (parts, name);
}

static void
take_line (Scan *self)
{
  const char *text = pln_ics_lines_text (self->lines);
  g_autofree char *begins = component_of (text, "BEGIN:");
  g_autofree char *ends = component_of (text, "END:");
  if (pln_ics_lines_is_cut (self->lines))
    tell (self, PLN_SEVERITY_WARNING, "text-cut", "a line of more than %d octets is cut",
          PLN_ICS_LINE_MAX);
  if (self->other != NULL && pass_over (self, text, begins, ends))
    return;
  if (self->in_zone
      && ((begins == NULL && ends == NULL) || is_of_zone (begins) || is_of_zone (ends)))
    pln_ics_zones_take (self->file->zones, text, line_of (self));
  else if (begins != NULL)
    begin (self, begins);
  else if (ends != NULL)
    end (self, ends);
  else if (self->entry != NULL)
    pln_ics_entry_take (self->entry, text, line_of (self));
  else if (self->inside)
    take_property (self, text);
  else
    tell (self, PLN_SEVERITY_WARNING, "bad-property", "%s",
          "a line between calendars is passed over");
}

static gboolean
fail_at_first (const char *text, GError **error)
{
  g_autofree char *shown = pln_text_quote (text);
  if (g_str_has_prefix (text, "\xff\xfe") || g_str_has_prefix (text, "\xfe\xff"))
    return pln_fail (error, PLN_ERROR_INVALID,
                     "it is in UTF-16, calendars are in UTF-8; save it as that");
  return pln_fail (error, PLN_ERROR_INVALID,
                   "it is not iCalendar: it begins with %s, not with BEGIN:VCALENDAR", shown);
}

/* What is cut off is not what was there: half an entry would make another session of it. */
static void
end_cut (Scan *self)
{
  if (self->entry != NULL)
    pln_schedule_event (self->file->schedule, self->file->schedule->events->len - 1)->left_out
        = TRUE;
  tell (self, PLN_SEVERITY_ERROR, "cut",
        "the file ends in the middle%s, and what came behind is not here; save it again",
        self->entry != NULL ? " of an event: that is left out" : "");
}

static gboolean
scan (Scan *self, GError **error)
{
  for (gboolean first = TRUE; pln_ics_lines_next (self->lines); first = FALSE)
    {
      const char *text = pln_ics_lines_text (self->lines);
      g_autofree char *begins = component_of (text, "BEGIN:");
      if (first && g_strcmp0 (begins, "VCALENDAR") != 0)
        return fail_at_first (text, error);
      take_line (self);
    }
  if (!pln_ics_lines_finish (self->lines, error))
    return FALSE;
  if (self->n_calendars == 0)
    return pln_fail (error, PLN_ERROR_INVALID, "it is not iCalendar: it is empty");
  if (self->inside)
    end_cut (self);
  end_calendar (self, !self->inside);
  return TRUE;
}

/* --- the whole --------------------------------------------------------------------------------- */

/* The part of all UIDs after the @, when it is one; else the program. Of calendars without a name this is what stays
 * the same from one edition of the file to the next. */
static char *
make_source (const PlnIcsFile *self)
{
  const char *common = NULL;
  for (guint i = 0; i < self->events->len; i++)
    {
      const char *uid = pln_ics_event_at (self, i)->uid;
      const char *at = uid != NULL ? strrchr (uid, '@') : NULL;
      if (at == NULL || (common != NULL && strcmp (at, common) != 0))
        {
          common = NULL;
          break;
        }
      common = at;
    }
  const char *name = common != NULL           ? common + 1
                     : self->producer != NULL ? self->producer
                                              : "calendar";
  g_autofree char *slug = pln_text_slug (name, SOURCE_MAX);
  if (self->schedule->forum->from == PLN_NONE)
    return g_steal_pointer (&slug);
  g_autofree char *date = pln_date_to_string (self->schedule->forum->from);
  return g_strdup_printf ("%s-%.4s", slug, date);
}

static const char *
stored_title (const PlnProgramme *stored, const char *source)
{
  GPtrArray *forums = stored != NULL ? stored->records[PLN_KIND_FORUM] : NULL;
  for (guint i = 0; forums != NULL && i < forums->len; i++)
    {
      const PlnForum *forum = forums->pdata[i];
      for (guint j = 0; j < forum->externals->len; j++)
        if (strcmp (((PlnExternal *) forum->externals->pdata[j])->source, source) == 0)
          return forum->title;
    }
  return NULL;
}

/* What a calendar is called; one that does not say it is called after its file, unless it has a name here.
 * Returns: whether it is called after its file */
static gboolean
settle_title (PlnIcsFile *self, PlnReadOptions *options, const char *path, char **source)
{
  PlnForum *forum = self->schedule->forum;
  const char *message = pln_ics_find_message_source (self, options->stored);
  gboolean about = self->name == NULL && self->about != NULL && strchr (self->about, '\n') == NULL;
  const char *name = about ? self->about : self->name;
  if (options->source == NULL && message != NULL)
    options->source = *source = g_strdup (message);
  if (self->message && options->source != NULL && stored_title (options->stored, options->source))
    name = stored_title (options->stored, options->source);
  else if (!about && g_strcmp0 (self->about, self->name) != 0)
    forum->description = g_strdup (self->about);
  if (name != NULL)
    forum->title = pln_schedule_take_line (self->schedule, name, 0);
  if (options->source == NULL)
    options->source = *source
        = forum->title != NULL ? pln_schedule_make_source (forum) : make_source (self);
  if (forum->title != NULL)
    return FALSE;
  const char *known = stored_title (options->stored, options->source);
  g_autofree char *base = g_path_get_basename (path);
  char *dot = strrchr (base, '.');
  if (dot != NULL && dot != base)
    *dot = '\0';
  forum->title
      = known != NULL ? g_strdup (known) : pln_schedule_take_line (self->schedule, base, 0);
  return known == NULL;
}

/* A calendar does not say when its conference begins and ends: that a day has no entries does not make it shorter. */
static void
keep_days (PlnForum *forum, const PlnProgramme *stored)
{
  const PlnForum *known = stored != NULL
                              ? pln_programme_find_as (stored, &pln_shape_forum, forum->record.uuid)
                              : NULL;
  if (known == NULL || known->from == PLN_NONE || known->to == PLN_NONE || forum->from == PLN_NONE)
    return;
  forum->from = MIN (forum->from, known->from);
  forum->to = MAX (forum->to, known->to);
}

static void
list_sure (const PlnIcsFile *self, PlnReading *reading)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      const PlnIcsEvent *event = pln_ics_event_at (self, i);
      const PlnScheduleEvent *rest = pln_ics_event_rest (self, event);
      if (event->sure && rest->record != NULL)
        g_hash_table_add (reading->sure, g_strdup (rest->record->uuid));
    }
}

/* The name of the program in its PRODID: `-//Sched.com Harbour Days//EN` is `Sched.com Harbour Days`. */
static char *
make_dialect (const PlnIcsFile *self)
{
  g_auto (GStrv) parts = g_strsplit (self->producer != NULL ? self->producer : "", "//", -1);
  gboolean formal = parts[0] != NULL && strlen (parts[0]) == 1 && parts[1] != NULL;
  const char *name = formal ? parts[1] : self->producer != NULL ? self->producer : "";
  g_autofree char *cut = pln_text_cut (name, NAME_MAX_OCTETS);
  return g_strdup (g_strstrip (cut)[0] != '\0' ? cut : "iCalendar");
}

static PlnReading *
to_reading (PlnIcsFile *self, const PlnReadOptions *options, const char *path)
{
  PlnReadOptions chosen = *options;
  PlnForum *forum = self->schedule->forum;
  g_autofree char *source = NULL;
  const PlnZone *named = pln_ics_find_zone (self);
  const PlnZone *near = named != NULL ? named : options->zone;
  if (self->events->len == 0)
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "no-events", 0, NULL,
                   "the file has no events");
  pln_ics_settle_revisions (self);
  pln_ics_settle_repeats (self, near, options->stored, options->source);
  pln_ics_settle_instants (self, near);
  pln_ics_settle_dates (self, near, USUAL_DAY_CHANGE);
  gboolean nameless = settle_title (self, &chosen, path, &source);
  forum->timezone = named != NULL ? g_strdup (pln_zone_name (named)) : NULL;
  pln_ics_settle_uids (self);
  pln_ics_settle_messages (self, options->stored, chosen.source);
  pln_ics_find_known (self, options->stored, chosen.source);
  if (nameless && !self->schedule->known)
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_NOTE, "no-title", 0, &forum->record,
                   "the calendar has no name: it is called after its file");
  PlnReading *reading = pln_schedule_begin_reading (self->schedule, &chosen);
  const PlnZone *own = self->schedule->known ? pln_zone_find (forum->timezone) : named;
  const PlnZone *zone = chosen.zone != NULL ? chosen.zone : own;
  forum->day_change = chosen.day_change;
  if (!self->schedule->known)
    {
      pln_ics_settle_dates (self, zone,
                            chosen.day_change != PLN_NONE ? chosen.day_change : USUAL_DAY_CHANGE);
      keep_days (forum, options->stored);
    }
  pln_ics_settle_times (self, named, zone);
  if (zone != named && named != NULL)
    {
      g_free (forum->timezone);
      forum->timezone = g_strdup (pln_zone_name (zone));
    }
  pln_ics_settle_known (self, options->stored, reading->source);
  pln_ics_zones_tell (self->zones);
  reading->dialect = make_dialect (self);
  reading->partial = self->schedule->known;
  reading->message = self->message;
  pln_schedule_finish_reading (self->schedule, reading);
  list_sure (self, reading);
  return reading;
}

/* An answer may follow an invitation, but is never where a programme begins. */
static gboolean
check_method (const PlnIcsFile *self, const PlnReadOptions *options, GError **error)
{
  return self->method != PLN_ICS_ANSWER || options->stored != NULL
         || pln_fail (error, PLN_ERROR_INVALID,
                      "it is an answer to an invitation, no programme; save the calendar itself");
}

PlnReading *
pln_ics_read (const char *path, const PlnReadOptions *options, GError **error)
{
  g_autoptr (PlnIcsLines) lines = pln_ics_lines_open (path, options->progress, error);
  if (lines == NULL)
    return NULL;
  g_autoptr (PlnIcsFile) file = pln_ics_file_new ();
  Scan self = { .file = file, .lines = lines };
  gboolean whole = scan (&self, error);
  close_all (&self, FALSE);
  if (!whole || !check_method (file, options, error))
    return NULL;
  return to_reading (file, options, path);
}

gboolean
pln_ics_sniff (const char *head, gsize size)
{
  static const char begin_calendar[] = "BEGIN:VCALENDAR";
  gsize mark = size >= 3 && memcmp (head, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  while (mark < size && g_ascii_isspace (head[mark]))
    mark++;
  return size - mark >= strlen (begin_calendar)
         && g_ascii_strncasecmp (head + mark, begin_calendar, strlen (begin_calendar)) == 0;
}
