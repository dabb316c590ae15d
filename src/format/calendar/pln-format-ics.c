/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* iCalendar (RFC 5545, RFC 7986): a programme as a calendar that every client reads right. */
#include "format/pln-format.h"

#include "base/pln-error.h"
#include "format/calendar/pln-ics-ends.h"
#include "format/calendar/pln-ics-event.h"
#include "format/calendar/pln-ics-read.h"
#include "format/calendar/pln-ics-text.h"
#include "format/calendar/pln-ics-words.h"
#include "model/pln-tombstone.h"

#include <string.h>

/* How long an entry of a removed session with an open end is: it only has to be found again. */
#define TOMBSTONE_MINUTES 60
/* Octets that are given on at a time. */
#define BUFFER_SIZE (64 * 1024)

extern const PlnFormat pln_format_ics;

/* One run of the writer. */
typedef struct {
  PlnIcsContext context;
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

static gboolean
put_component (Writer *writer, icalcomponent *component, GError **error)
{
  g_autoptr (icalcomponent) owned = component;
  char *text = icalcomponent_as_ical_string_r (owned);
  if (text == NULL)
    return pln_fail (error, PLN_ERROR_FAILED, "libical wrote nothing");
  g_autofree char *folded = pln_ics_fold_again (text);
  icalmemory_free_buffer (text);
  return put (writer, folded, error);
}

/* How often to look for news, said twice: Apple and Nextcloud read the first, Outlook the second. */
#define REFRESH "PT1H"

/* A file of one session gets no name: Outlook would open a new calendar for it. */
static void
append_feed (GString *head, const Writer *writer)
{
  const PlnWriteOptions *options = writer->context.options;
  const PlnForum *root = pln_programme_root (writer->context.timetable->programme);
  const char *title = root != NULL ? pln_record_text (root, "title", options->language) : NULL;
  g_autofree char *name = pln_ics_text (options->title != NULL ? options->title : title, FALSE);
  if (name[0] != '\0')
    {
      pln_ics_append_line (head, "NAME", name);
      pln_ics_append_line (head, "X-WR-CALNAME", name);
    }
  g_string_append (head, "REFRESH-INTERVAL;VALUE=DURATION:" REFRESH "\r\n"
                         "X-PUBLISHED-TTL:" REFRESH "\r\n");
}

static gboolean
put_head (Writer *writer, GError **error)
{
  g_autoptr (GString) head = g_string_new ("BEGIN:VCALENDAR\r\n"
                                           "VERSION:2.0\r\n"
                                           "PRODID:-//Plenary//Plenary//EN\r\n"
                                           "CALSCALE:GREGORIAN\r\n");
  if (writer->n_events > 1 && !writer->context.options->single)
    append_feed (head, writer);
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
  PlnDate wanted = writer->context.options->day;
  return wanted == PLN_NONE || wanted == day;
}

/* Whether a session has an entry of its own, and when. */
static gboolean
find_when (Writer *writer, const PlnSlot *slot, PlnIcsWhen *when)
{
  gboolean dropped = slot->state == PLN_STATE_CANCELLED
                     && writer->context.options->cancelled == PLN_CANCELLED_DROP;
  if (dropped || !pln_ics_has_entry (&writer->context, slot) || !is_wanted (writer, slot->day))
    return FALSE;
  *when = (PlnIcsWhen){ .day = slot->start == PLN_NONE ? slot->day : PLN_NONE };
  if (slot->start == PLN_NONE)
    return TRUE;
  const gint64 *end = g_hash_table_lookup (writer->ends, slot->session->record.uuid);
  when->open = slot->end == PLN_NONE;
  when->start = slot->utc_start;
  when->end = when->open && end != NULL ? *end : slot->utc_end;
  when->end = MAX (when->end, slot->utc_start + 1);
  if (slot->local == PLN_LOCAL_ONCE)
    choose_form (writer, slot->zone, when);
  return TRUE;
}

/* Returns: (transfer full) (nullable): what a release showed of a session that has no time any more */
static PlnTombstone *
unscheduled (const Writer *writer, const PlnSlot *slot)
{
  gboolean is_part = slot->parent != NULL && writer->context.options->detail != PLN_DETAIL_PARTS;
  return slot->day == PLN_NONE && !is_part
             ? pln_tombstone_new_withdrawn (slot->session, PLN_AUDIENCE_STAFF)
             : NULL;
}

static gboolean
find_when_of_tombstone (Writer *writer, const PlnTombstone *tombstone, PlnIcsWhen *when)
{
  const PlnProgramme *programme = writer->context.timetable->programme;
  const PlnZone *zone = pln_zone_find (tombstone->timezone);
  *when = (PlnIcsWhen){ .day = tombstone->day };
  if (writer->context.options->cancelled == PLN_CANCELLED_DROP
      || (tombstone->part == 1 && writer->context.options->detail != PLN_DETAIL_PARTS))
    return FALSE;
  if (!is_wanted (writer, pln_tombstone_day (programme, tombstone)))
    return FALSE;
  if (tombstone->start == PLN_NONE)
    return tombstone->day != PLN_NONE;
  PlnLocalKind kind;
  int length = tombstone->length > 0 ? tombstone->length : TOMBSTONE_MINUTES;
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

/* What has no time is told: a calendar has no place for it. A part is told in its session. */
static void
tell_left_out (Writer *writer, const PlnSlot *slot)
{
  const PlnRecord *record = &slot->session->record;
  GPtrArray *findings = writer->context.options->findings;
  if (findings == NULL || slot->day != PLN_NONE || slot->session->parent != NULL)
    return;
  PlnFinding *finding = pln_findings_add (findings, PLN_SEVERITY_WARNING, "no-time", record->uuid,
                                          "no time: it is not in the calendar");
  finding->advice = g_strdup_printf ("plenary session move %s --start …",
                                     record->key != NULL ? record->key : record->uuid);
}

/* Finds out what the head of the file needs to know. */
static void
survey (Writer *writer)
{
  const PlnTimetable *timetable = writer->context.timetable;
  GPtrArray *tombstones = timetable->programme->records[PLN_KIND_TOMBSTONE];
  PlnIcsWhen when;
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      g_autoptr (PlnTombstone) before = unscheduled (writer, slot);
      if (find_when (writer, slot, &when)
          || (before != NULL && find_when_of_tombstone (writer, before, &when)))
        count_event (writer, &when);
      tell_left_out (writer, slot);
    }
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
put_tombstone (Writer *writer, const PlnTombstone *tombstone, const char *text, GError **error)
{
  PlnIcsWhen when;
  if (!find_when_of_tombstone (writer, tombstone, &when))
    return TRUE;
  icalcomponent *event = pln_ics_event_cancelled (&writer->context, &tombstone->record,
                                                  tombstone->title, tombstone->place, text, &when);
  return put_component (writer, event, error);
}

static gboolean
put_event (Writer *writer, const PlnSlot *slot, GError **error)
{
  PlnIcsWhen when;
  g_autoptr (PlnTombstone) before = unscheduled (writer, slot);
  if (before != NULL)
    return put_tombstone (writer, before,
                          pln_ics_word (writer->context.words, PLN_ICS_NO_TIME_ANY_MORE), error);
  return !find_when (writer, slot, &when)
         || put_component (writer, pln_ics_event (&writer->context, slot, &when), error);
}

static gboolean
put_events (Writer *writer, GError **error)
{
  const PlnTimetable *timetable = writer->context.timetable;
  GPtrArray *tombstones = timetable->programme->records[PLN_KIND_TOMBSTONE];
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      pln_progress_tell (writer->context.options->progress, i + 1, timetable->slots->len);
      if (!put_event (writer, pln_timetable_slot (timetable, i), error))
        return FALSE;
    }
  for (guint i = 0; i < tombstones->len; i++)
    if (!put_tombstone (writer, tombstones->pdata[i], NULL, error))
      return FALSE;
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

/* Whether there would be an entry if the cancelled were not dropped. */
static gboolean
drops_any (const Writer *writer)
{
  PlnWriteOptions options = *writer->context.options;
  Writer whole = *writer;
  options.cancelled = PLN_CANCELLED_STATUS;
  options.findings = NULL;
  whole.context.options = &options;
  survey (&whole);
  return whole.n_events > 0;
}

static gboolean
fail_empty (const Writer *writer, GError **error)
{
  const char *why = "no session here has a day or a start";
  if (drops_any (writer))
    why = "what has a time here is cancelled, and --cancelled drop leaves it out";
  else if (writer->context.timetable->slots->len == 0)
    why = "there is no session to write";
  return pln_fail (error, PLN_ERROR_REFUSED, "%s; a calendar may not be empty", why);
}

static gboolean
put_all (Writer *writer, GError **error)
{
  survey (writer);
  if (writer->n_events == 0)
    return fail_empty (writer, error);
  return put_head (writer, error) && put_zones (writer, error) && put_events (writer, error)
         && finish (writer, error);
}

static gboolean
write_ics (const PlnProgramme *programme, const PlnWriteOptions *options, GOutputStream *stream,
           GError **error)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GHashTable) ends = options->ends == NULL ? pln_ics_ends (timetable) : NULL;
  g_autoptr (GHashTable) zones
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pln_ics_zone_free);
  g_autoptr (GPtrArray) used = g_ptr_array_new ();
  g_autoptr (GOutputStream) out = g_buffered_output_stream_new_sized (stream, BUFFER_SIZE);
  Writer writer = {
    .context = { timetable, options, pln_ics_language (programme, options->language) },
    .ends = ends != NULL ? ends : options->ends,
    .zones = zones,
    .used = used,
    .out = out,
  };
  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (out), FALSE);
  return put_all (&writer, error);
}

static const PlnShape *const shapes[] = {
  &pln_shape_venue,
  &pln_shape_organisation,
  &pln_shape_forum,
  &pln_shape_room,
  &pln_shape_theme,
  &pln_shape_speaker,
  &pln_shape_session,
  &pln_shape_tombstone,
  &pln_shape_position,
  &pln_shape_session_room,
  &pln_shape_session_theme,
  &pln_shape_appearance,
  &pln_shape_link,
  &pln_shape_translation,
  &pln_shape_withdrawn,
  &pln_shape_external,
  NULL,
};

static const char *const options_ics[] = { "language", "detail", "cancelled", NULL };

const PlnFormat pln_format_ics = {
  .name = "ics",
  .title = "iCalendar",
  .suffix = ".ics",
  .media_type = "text/calendar; charset=utf-8",
  .summary = "a calendar for phones and mail programs (iCalendar)",
  .sniff = pln_ics_sniff,
  .write = write_ics,
  .shapes = shapes,
  .texts = TRUE,
  .options = options_ics,
  .read = pln_ics_read,
};
