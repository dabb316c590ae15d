/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writes the calendar of a programme and reads it again, beside what libical alone needs for the same entries. Only for
 * measuring: prints a JSON object. */
#include "base/pln-error.h"
#include "format/calendar/pln-ics-rule.h"
#include "format/pln-format.h"
#include "model/pln-timetable.h"

#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 5

extern const PlnFormat pln_format_ics;
extern const PlnFormat pln_format_json;

/* A property of an entry, taken out of a calendar: enough to build it again as the writer built it. */
typedef struct {
  icalproperty_kind kind;
  char *text;
  char *zone;
  struct icaltimetype time;
  struct icalgeotype geo;
  int number;
} Property;

/* --- measuring -------------------------------------------------------------------------------- */

static void
fail (const GError *error)
{
  g_printerr ("bench-ics: %s\n", error->message);
  exit (1);
}

/* Returns: VmRSS or VmHWM in kB, see proc_pid_status(5) */
static gint64
memory (const char *name)
{
  g_autofree char *status = NULL;
  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  const char *at = strstr (status, name);
  return at != NULL ? g_ascii_strtoll (at + strlen (name) + 1, NULL, 10) : 0;
}

/* Makes the peak what is in use now. */
static gint64
begin_memory (void)
{
  g_file_set_contents_full ("/proc/self/clear_refs", "5", 1, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  return memory ("VmRSS:");
}

/* Returns: microseconds of the processor: others may be at work too */
static gint64
spent (void)
{
  struct timespec time;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 *first = a;
  const gint64 *second = b;
  return (*first > *second) - (*first < *second);
}

static double
median (gint64 *times)
{
  qsort (times, ROUNDS, sizeof *times, compare_times);
  return (double) times[ROUNDS / 2];
}

/* --- the writer ------------------------------------------------------------------------------- */

static PlnProgramme *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  const PlnReadOptions options = { 0 };
  PlnReading *reading = pln_format_json.read (path, &options, &error);
  if (reading == NULL)
    fail (error);
  return g_steal_pointer (&reading->programme);
}

static void
write_calendar (const PlnProgramme *programme, GOutputStream *stream)
{
  g_autoptr (GError) error = NULL;
  const PlnWriteOptions options = { .day = PLN_NONE };
  if (!pln_format_ics.write (programme, &options, stream, &error))
    fail (error);
}

static GOutputStream *
open_nothing (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/null");
  g_autoptr (GError) error = NULL;
  GFileOutputStream *stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, &error);
  if (stream == NULL)
    fail (error);
  return G_OUTPUT_STREAM (stream);
}

/* Returns: microseconds, the median */
G_NO_INLINE static double
measure_writer (const PlnProgramme *programme)
{
  gint64 times[ROUNDS];
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GOutputStream) stream = open_nothing ();
      gint64 begin = spent ();
      write_calendar (programme, stream);
      times[i] = spent () - begin;
    }
  return median (times);
}

/* Returns: microseconds, the median */
static double
measure_reader (const char *path)
{
  gint64 times[ROUNDS];
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GError) error = NULL;
      const PlnReadOptions options = { 0 };
      gint64 begin = spent ();
      g_autoptr (PlnReading) reading = pln_format_ics.read (path, &options, &error);
      times[i] = spent () - begin;
      if (reading == NULL)
        fail (error);
    }
  return median (times);
}

/* --- libical ---------------------------------------------------------------------------------- */

static Property
take_property (icalproperty *property)
{
  Property taken = { .kind = icalproperty_isa (property) };
  const icalvalue *value = icalproperty_get_value (property);
  icalparameter *zone = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  taken.zone = zone != NULL ? g_strdup (icalparameter_get_tzid (zone)) : NULL;
  switch (icalvalue_isa (value))
    {
    case ICAL_DATE_VALUE:
    case ICAL_DATETIME_VALUE:
      taken.time = icalvalue_get_datetime (value);
      break;
    case ICAL_INTEGER_VALUE:
      taken.number = icalvalue_get_integer (value);
      break;
    case ICAL_GEO_VALUE:
      taken.geo = icalvalue_get_geo (value);
      break;
    case ICAL_STATUS_VALUE:
      taken.number = icalvalue_get_status (value);
      break;
    case ICAL_TRANSP_VALUE:
      taken.number = (int) icalvalue_get_transp (value);
      break;
    default:
      taken.text = g_strdup (icalvalue_get_text (value));
    }
  return taken;
}

/* Returns: (transfer full): for each entry a GArray of Property */
static GPtrArray *
take_entries (const char *text)
{
  GPtrArray *entries = g_ptr_array_new ();
  icalcomponent *calendar = icalparser_parse_string (text);
  icalcompiter iter = icalcomponent_begin_component (calendar, ICAL_VEVENT_COMPONENT);
  for (icalcomponent *event; (event = icalcompiter_deref (&iter)) != NULL;
       icalcompiter_next (&iter))
    {
      GArray *entry = g_array_new (FALSE, FALSE, sizeof (Property));
      for (icalproperty *at = icalcomponent_get_first_property (event, ICAL_ANY_PROPERTY);
           at != NULL; at = icalcomponent_get_next_property (event, ICAL_ANY_PROPERTY))
        {
          Property property = take_property (at);
          g_array_append_val (entry, property);
        }
      g_ptr_array_add (entries, entry);
    }
  icalcomponent_free (calendar);
  return entries;
}

static icalproperty *
build_text (const Property *from)
{
  switch (from->kind)
    {
    case ICAL_UID_PROPERTY:
      return icalproperty_new_uid (from->text);
    case ICAL_SUMMARY_PROPERTY:
      return icalproperty_new_summary (from->text);
    case ICAL_LOCATION_PROPERTY:
      return icalproperty_new_location (from->text);
    case ICAL_DESCRIPTION_PROPERTY:
      return icalproperty_new_description (from->text);
    case ICAL_CATEGORIES_PROPERTY:
      return icalproperty_new_categories (from->text);
    case ICAL_URL_PROPERTY:
      return icalproperty_new_url (from->text);
    case ICAL_COLOR_PROPERTY:
      return icalproperty_new_color (from->text);
    default:
      g_error ("a property that is not measured: %s", icalproperty_kind_to_string (from->kind));
    }
}

static icalproperty *
build_property (const Property *from)
{
  switch (from->kind)
    {
    case ICAL_DTSTAMP_PROPERTY:
      return icalproperty_new_dtstamp (from->time);
    case ICAL_LASTMODIFIED_PROPERTY:
      return icalproperty_new_lastmodified (from->time);
    case ICAL_DTSTART_PROPERTY:
      return icalproperty_new_dtstart (from->time);
    case ICAL_DTEND_PROPERTY:
      return icalproperty_new_dtend (from->time);
    case ICAL_SEQUENCE_PROPERTY:
      return icalproperty_new_sequence (from->number);
    case ICAL_GEO_PROPERTY:
      return icalproperty_new_geo (from->geo);
    case ICAL_STATUS_PROPERTY:
      return icalproperty_new_status ((icalproperty_status) from->number);
    case ICAL_TRANSP_PROPERTY:
      return icalproperty_new_transp ((icalproperty_transp) from->number);
    default:
      return build_text (from);
    }
}

static gsize
build_entry (const GArray *entry)
{
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  for (guint i = 0; i < entry->len; i++)
    {
      const Property *from = &g_array_index (entry, Property, i);
      icalproperty *property = build_property (from);
      if (from->zone != NULL)
        icalproperty_add_parameter (property, icalparameter_new_tzid (from->zone));
      icalcomponent_add_property (event, property);
    }
  char *text = icalcomponent_as_ical_string_r (event);
  gsize size = strlen (text);
  icalmemory_free_buffer (text);
  icalcomponent_free (event);
  return size;
}

/* Returns: microseconds, the median; @size: octets of an entry */
G_NO_INLINE static double
measure_libical (const GPtrArray *entries, double *size)
{
  gint64 times[ROUNDS];
  gsize octets = 0;
  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 begin = spent ();
      octets = 0;
      for (guint k = 0; k < entries->len; k++)
        octets += build_entry (entries->pdata[k]);
      times[i] = spent () - begin;
    }
  *size = (double) octets / entries->len;
  return median (times);
}

/* Returns: microseconds, the median */
static double
measure_parser (const char *text)
{
  gint64 times[ROUNDS];
  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 begin = spent ();
      icalcomponent_free (icalparser_parse_string (text));
      times[i] = spent () - begin;
    }
  return median (times);
}

/* --- rules ------------------------------------------------------------------------------------- */

#define SERIES 1000
#define WEEKLY "FREQ=WEEKLY;COUNT=10"

/* Returns: microseconds, the median, of expanding weekly series of ten weeks; @ours: by our own expander */
G_NO_INLINE static double
measure_rules (gboolean ours)
{
  gint64 times[ROUNDS];
  struct icalrecurrencetype rule = icalrecurrencetype_from_string (WEEKLY);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (PlnCivil));
  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 begin = spent (), days = G_MAXINT;
      guint n = 0;
      for (int k = 0; k < SERIES && ours; k++)
        {
          g_array_set_size (starts, 0);
          pln_ics_rule_expand (&rule, pln_civil_new (20000 + k, 540), FALSE, TRUE, G_MAXINT, 1000,
                               NULL, &days, starts);
          n += starts->len;
        }
      for (int k = 0; k < SERIES && !ours; k++)
        {
          struct icaltimetype start = icaltime_from_timet_with_zone (
              (time_t) (20000 + k) * 86400 + 32400, 0, icaltimezone_get_utc_timezone ());
          icalrecur_iterator *iterator = icalrecur_iterator_new (rule, start);
          while (!icaltime_is_null_time (icalrecur_iterator_next (iterator)))
            n++;
          icalrecur_iterator_free (iterator);
        }
      times[i] = spent () - begin;
      g_assert_cmpuint (n, ==, SERIES * 10);
    }
  return median (times);
}

/* --- both ------------------------------------------------------------------------------------- */

int
main (int argc, char **argv)
{
  if (argc != 3)
    {
      g_printerr ("usage: bench-ics PROGRAMME.json CALENDAR.ics\n");
      return 2;
    }
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  PlnProgramme *programme = load (argv[1]);
  double n = programme->records[PLN_KIND_SESSION]->len;
  gint64 before = begin_memory ();
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  gint64 with_timetable = memory ("VmHWM:");
  g_clear_pointer (&timetable, pln_timetable_free);
  begin_memory ();
  double ours = measure_writer (programme);
  gint64 after = memory ("VmHWM:");
  if (!g_file_get_contents (argv[2], &text, NULL, &error))
    fail (error);
  GPtrArray *entries = take_entries (text);
  double size;
  double theirs = measure_libical (entries, &size);
  double read = measure_reader (argv[2]);
  double parsed = measure_parser (text);
  g_print ("{\"sessions\": %.0f, \"octets\": %.0f, \"write\": %.3f, \"libical_write\": %.3f, "
           "\"read\": %.3f, "
           "\"libical_read\": %.3f, \"rules\": %.3f, \"libical_rules\": %.3f, \"timetable\": %.1f, "
           "\"writer\": %.1f}\n",
           n, size, ours / n, theirs / entries->len, read / entries->len, parsed / entries->len,
           measure_rules (TRUE) / 1000, measure_rules (FALSE) / 1000,
           (double) (with_timetable - before) / 1024, (double) (after - with_timetable) / 1024);
  return 0;
}
