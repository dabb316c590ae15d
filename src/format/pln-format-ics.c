/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* iCalendar (RFC 5545, RFC 7986): a programme as a calendar that every client reads right. */
#include "format/pln-format.h"

#include "base/pln-error.h"
#include "format/pln-ics-ends.h"
#include "format/pln-ics-event.h"

#include <string.h>

/* Content lines are folded at that many octets (RFC 5545, section 3.1). */
#define LINE_MAX_OCTETS 75
/* How long an entry of a removed session with an open end is: it only has to be found again. */
#define TOMBSTONE_MINUTES 60

extern const PlnFormat pln_format_ics;

/* One run of the writer. */
typedef struct {
  const PlnTimetable *timetable;
  const PlnWriteOptions *options;
  GHashTable *ends;  /* see pln_ics_ends() */
  GHashTable *zones; /* PlnZone to PlnIcsZone, NULL for zones that cannot be said */
  GPtrArray *used;   /* PlnIcsZone, in the order of first use */
  guint n_events;
  GOutputStream *out;
} Writer;

static gboolean
put (Writer *writer, const char *text, GError **error)
{
  GError *cause = NULL;
  if (!g_output_stream_write_all (writer->out, text, strlen (text), NULL, NULL, &cause))
    return pln_fail_from (error, PLN_ERROR_IO, cause, "cannot write the calendar");
  return TRUE;
}

/* Appends a content line, folded between characters. */
static void
append_folded (GString *out, const char *line)
{
  gsize left = strlen (line);
  for (gsize room = LINE_MAX_OCTETS; left > room; room = LINE_MAX_OCTETS - 1)
    {
      gsize size = room;
      while (size > 1 && ((guchar) line[size] & 0xc0) == 0x80) /* within a character */
        size--;
      g_string_append_len (out, line, (gssize) size);
      g_string_append (out, "\r\n ");
      line += size;
      left -= size;
    }
  g_string_append (out, line);
  g_string_append (out, "\r\n");
}

/* libical 3.0.16 folds between the CR and the LF of a line that is just as long as one can be, and
 * lets lines begin that are all blank; so its folds are taken out and made anew. */
static char *
fold_again (const char *text)
{
  g_autoptr (GString) whole = g_string_new (text);
  GString *out = g_string_sized_new (whole->len + whole->len / 16);
  g_string_replace (whole, "\r\n ", "", 0);
  g_auto (GStrv) lines = g_strsplit (whole->str, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      append_folded (out, lines[i]);
  return g_string_free (out, FALSE);
}

static gboolean
put_component (Writer *writer, icalcomponent *component, GError **error)
{
  g_autoptr (icalcomponent) owned = component;
  char *text = icalcomponent_as_ical_string_r (owned);
  if (text == NULL)
    return pln_fail (error, PLN_ERROR_FAILED, "libical wrote nothing");
  g_autofree char *folded = fold_again (text);
  icalmemory_free_buffer (text);
  return put (writer, folded, error);
}

/* Appends NAME:text, escaped (RFC 5545, section 3.3.11). */
static void
append_line (GString *out, const char *name, const char *text)
{
  g_autoptr (GString) line = g_string_new (name);
  g_string_append_c (line, ':');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (strchr ("\\;,", *c) != NULL)
        g_string_append_c (line, '\\');
      g_string_append_c (line, *c);
    }
  append_folded (out, line->str);
}

/* A file with one entry gets no name: Outlook would open a new calendar for it. */
static gboolean
put_head (Writer *writer, GError **error)
{
  const PlnForum *root = pln_programme_root (writer->timetable->programme);
  g_autofree char *title = pln_ics_text (
      root != NULL ? pln_record_text (root, "title", writer->options->language) : NULL, FALSE);
  g_autoptr (GString) head = g_string_new ("BEGIN:VCALENDAR\r\n"
                                           "VERSION:2.0\r\n"
                                           "PRODID:-//Plenary//Plenary//EN\r\n"
                                           "CALSCALE:GREGORIAN\r\n");
  if (writer->n_events > 1 && title[0] != '\0')
    {
      append_line (head, "NAME", title);
      append_line (head, "X-WR-CALNAME", title);
    }
  return put (writer, head->str, error);
}

static PlnIcsZone *
find_zone (Writer *writer, const PlnZone *zone)
{
  gpointer found = NULL;
  if (g_hash_table_lookup_extended (writer->zones, zone, NULL, &found))
    return found;
  PlnIcsZone *made = pln_ics_zone_new (zone);
  g_hash_table_insert (writer->zones, (gpointer) zone, made);
  return made;
}

/* Chooses the zone's own time where the VTIMEZONE and the machine agree on it, else UTC. */
static void
choose_form (Writer *writer, const PlnZone *zone, PlnIcsWhen *when)
{
  const PlnIcsZone *local = find_zone (writer, zone);
  gboolean right = local != NULL && pln_ics_zone_is_right_at (local, when->start)
                   && pln_ics_zone_is_right_at (local, when->end);
  when->zone = right ? local : NULL;
}

static gboolean
is_wanted (const Writer *writer, PlnDate day)
{
  return writer->options->day == PLN_NONE || writer->options->day == day;
}

/* Whether a session has an entry of its own, and when. A part is in that of its session, if any. */
static gboolean
find_when (Writer *writer, const PlnSlot *slot, PlnIcsWhen *when)
{
  gboolean in_other = slot->parent != NULL
                      && pln_timetable_find (writer->timetable, slot->parent)->day != PLN_NONE;
  if (slot->day == PLN_NONE || in_other || !is_wanted (writer, slot->day))
    return FALSE;
  *when = (PlnIcsWhen){ .day = slot->start == PLN_NONE ? slot->day : PLN_NONE };
  if (slot->start == PLN_NONE)
    return TRUE;
  const gint64 *end = g_hash_table_lookup (writer->ends, slot->session);
  when->open = end != NULL;
  when->start = slot->utc_start;
  when->end = end != NULL ? *end : MAX (slot->utc_end, slot->utc_start + 1);
  if (slot->local == PLN_LOCAL_ONCE)
    choose_form (writer, slot->zone, when);
  return TRUE;
}

static gboolean
find_when_of_tombstone (Writer *writer, const PlnTombstone *tombstone, PlnIcsWhen *when)
{
  const PlnProgramme *programme = writer->timetable->programme;
  const PlnForum *root = pln_programme_root (programme);
  const PlnZone *zone = tombstone->timezone != NULL ? pln_zone_find (tombstone->timezone) : NULL;
  *when = (PlnIcsWhen){ .day = tombstone->day };
  if (tombstone->start == PLN_NONE)
    return tombstone->day != PLN_NONE && is_wanted (writer, tombstone->day);
  if (!is_wanted (writer, pln_forum_day (programme, root, tombstone->start)))
    return FALSE;
  PlnLocalKind kind;
  int length = tombstone->length > 0 ? tombstone->length : TOMBSTONE_MINUTES;
  zone = zone != NULL ? zone : pln_forum_zone (programme, root);
  when->day = PLN_NONE;
  when->start = pln_zone_to_utc (zone, tombstone->start, tombstone->fold == 1, &kind);
  when->end = when->start + length;
  if (kind == PLN_LOCAL_ONCE)
    choose_form (writer, zone, when);
  return TRUE;
}

static void
count_event (Writer *writer, const PlnIcsWhen *when)
{
  writer->n_events++;
  if (when->zone != NULL && !g_ptr_array_find (writer->used, when->zone, NULL))
    g_ptr_array_add (writer->used, (gpointer) when->zone);
}

/* Finds out what the head of the file needs to know. */
static void
survey (Writer *writer)
{
  const PlnTimetable *timetable = writer->timetable;
  GPtrArray *tombstones = timetable->programme->records[PLN_KIND_TOMBSTONE];
  PlnIcsWhen when;
  for (guint i = 0; i < timetable->slots->len; i++)
    if (find_when (writer, pln_timetable_slot (timetable, i), &when))
      count_event (writer, &when);
  for (guint i = 0; i < tombstones->len; i++)
    if (find_when_of_tombstone (writer, tombstones->pdata[i], &when))
      count_event (writer, &when);
}

static gboolean
put_zones (Writer *writer, GError **error)
{
  for (guint i = 0; i < writer->used->len; i++)
    if (!put_component (writer, pln_ics_zone_to_component (writer->used->pdata[i]), error))
      return FALSE;
  return TRUE;
}

static gboolean
put_events (Writer *writer, GError **error)
{
  const PlnTimetable *timetable = writer->timetable;
  const char *language = writer->options->language;
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      PlnIcsWhen when;
      pln_progress_tell (writer->options->progress, i + 1, timetable->slots->len);
      if (!find_when (writer, slot, &when))
        continue;
      icalcomponent *event = pln_ics_event (timetable, slot, &when, language);
      if (!put_component (writer, event, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_tombstones (Writer *writer, GError **error)
{
  const PlnProgramme *programme = writer->timetable->programme;
  GPtrArray *tombstones = programme->records[PLN_KIND_TOMBSTONE];
  for (guint i = 0; i < tombstones->len; i++)
    {
      PlnIcsWhen when;
      if (!find_when_of_tombstone (writer, tombstones->pdata[i], &when))
        continue;
      icalcomponent *event = pln_ics_event_cancelled (programme, tombstones->pdata[i], &when,
                                                      writer->options->language);
      if (!put_component (writer, event, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
finish (Writer *writer, GError **error)
{
  GError *cause = NULL;
  if (!put (writer, "END:VCALENDAR\r\n", error))
    return FALSE;
  if (!g_output_stream_flush (writer->out, NULL, &cause))
    return pln_fail_from (error, PLN_ERROR_IO, cause, "cannot write the calendar");
  return TRUE;
}

static gboolean
write_ics (const PlnProgramme *programme, const PlnWriteOptions *options, GOutputStream *stream,
           GError **error)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GHashTable) ends = pln_ics_ends (timetable);
  g_autoptr (GHashTable) zones
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pln_ics_zone_free);
  g_autoptr (GPtrArray) used = g_ptr_array_new ();
  g_autoptr (GOutputStream) out = g_buffered_output_stream_new (stream);
  Writer writer = { timetable, options, ends, zones, used, 0, out };
  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (out), FALSE);
  survey (&writer);
  if (writer.n_events == 0)
    return pln_fail (error, PLN_ERROR_REFUSED,
                     "no session here has a day or a start, and a calendar may not be empty");
  return put_head (&writer, error) && put_zones (&writer, error) && put_events (&writer, error)
         && put_tombstones (&writer, error) && finish (&writer, error);
}

static const PlnShape *const shapes[] = {
  &pln_shape_venue,        &pln_shape_organisation,  &pln_shape_forum,
  &pln_shape_room,         &pln_shape_theme,         &pln_shape_speaker,
  &pln_shape_session,      &pln_shape_tombstone,     &pln_shape_position,
  &pln_shape_session_room, &pln_shape_session_theme, &pln_shape_appearance,
  &pln_shape_link,         &pln_shape_translation,   NULL,
};

const PlnFormat pln_format_ics = {
  .name = "ics",
  .title = "iCalendar",
  .suffix = ".ics",
  .media_type = "text/calendar; charset=utf-8",
  .summary = "a calendar for phones and mail programs (iCalendar)",
  .write = write_ics,
  .shapes = shapes,
  .texts = TRUE,
};
