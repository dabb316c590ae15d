/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the iCalendar writer: the octets, and what another reader makes of them. */
#include "base/pln-error.h"
#include "base/pln-zone.h"
#include "format/calendar/pln-ics-ends.h"
#include "format/calendar/pln-ics-event.h"
#include "format/calendar/pln-ics-text.h"
#include "format/sample.h"

#include <glib/gstdio.h>

extern const PlnFormat pln_format_ics;

static const PlnWriteOptions usual = { .day = PLN_NONE };

static char *
write_sample (PlnProgramme *(*make) (void), const PlnWriteOptions *options)
{
  g_autoptr (PlnProgramme) programme = make ();
  return sample_write (&pln_format_ics, programme, options);
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;
  for (const char *at = strstr (text, what); at != NULL; at = strstr (at + 1, what))
    n++;
  return n;
}

static char *
unfold (const char *text)
{
  g_auto (GStrv) pieces = g_strsplit (text, "\r\n ", -1);
  return g_strjoinv ("", pieces);
}

static void
test_golden (void)
{
  g_autofree char *day = write_sample (sample_day, &usual);
  g_autofree char *texts = write_sample (sample_texts, &usual);
  sample_check_golden ("day.ics", day);
  sample_check_golden ("texts.ics", texts);
}

static void
test_same_bytes (void)
{
  g_autofree char *one = write_sample (sample_zones, &usual);
  g_autofree char *other = write_sample (sample_zones, &usual);
  g_assert_cmpstr (one, ==, other);
}

static void
test_octets (void)
{
  g_autofree char *text = write_sample (sample_texts, &usual);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      for (const char *c = lines[i]; *c != '\0'; c++)
        g_assert_true ((guchar) *c >= ' ' && *c != 0x7f);
      g_assert_true (lines[i][0] != ' ' || strspn (lines[i], " ") < strlen (lines[i]));
    }
  g_assert_null (strstr (text, "\r\nATTACH"));
  g_assert_cmpuint (count (text, "\r\nBEGIN:VEVENT\r\n"), ==, count (text, "\r\nUID:"));
}

/* libical folds a line that is just as long as one can be between its CR and LF. */
static void
test_every_length (void)
{
  g_autoptr (GString) text = g_string_new ("A ");
  for (int length = 1; length < 320; length++)
    {
      g_autoptr (PlnProgramme) programme = pln_programme_new ();
      PlnForum *forum = sample_forum (programme, "Forum", "Asia/Shanghai", NULL);
      g_string_append_c (text, 'a');
      sample_session (programme, forum, "talk", text->str, "2025-05-27T09:00", 30, NULL);
      g_autofree char *ics = sample_write (&pln_format_ics, programme, &usual);
      g_autofree char *whole = unfold (ics);
      g_assert_nonnull (strstr (whole, text->str));
      g_auto (GStrv) lines = g_strsplit (ics, "\r\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_assert_cmpuint (strlen (lines[i]), <=, 75);
          g_assert_null (strpbrk (lines[i], "\r\n"));
          g_assert_true (lines[i + 1] == NULL || strspn (lines[i], " ") < strlen (lines[i]));
        }
    }
}

static void
test_language (void)
{
  const PlnWriteOptions chinese = { .day = PLN_NONE, .language = "zh" };
  g_autofree char *text = write_sample (sample_day, &chinese);
  g_assert_nonnull (strstr (text, "SUMMARY:数智技术如何驱动文化贸易发展"));
  g_assert_nonnull (strstr (text, "江小涓"));
  g_assert_nonnull (strstr (text, "NAME:文化贸易分论坛"));
}

static void
test_one_day (void)
{
  PlnWriteOptions options = usual;
  g_assert_true (pln_date_parse ("2026-10-24", &options.day));
  g_autofree char *text = write_sample (sample_zones, &options);
  /* 25 October 01:30, 02:30 and 02:30 again are before the day change. */
  g_assert_cmpuint (count (text, "BEGIN:VEVENT"), ==, 3);
}

static void
test_one_event_has_no_name (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  PlnForum *forum = sample_forum (programme, "Alone", "Asia/Tokyo", NULL);
  sample_session (programme, forum, "talk", "Only", "2026-05-04T10:00", 30, NULL);
  g_autofree char *text = sample_write (&pln_format_ics, programme, &usual);
  g_assert_null (strstr (text, "NAME:Alone"));
  g_assert_null (strstr (text, "LOCATION")); /* where it is is not known: the forum is no place */
}

static void
test_nothing_is_refused (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  PlnForum *forum = sample_forum (programme, "Empty", "Asia/Tokyo", NULL);
  sample_session (programme, forum, "talk", "Some day", NULL, 0, NULL);
  g_assert_false (pln_format_ics.write (programme, &usual, stream, &error));
  g_assert_error (error, PLN_ERROR, PLN_ERROR_REFUSED);
}

static void
assert_times (const char *text, const char *title, const char *start, const char *end)
{
  g_autofree char *unfolded = unfold (text);
  g_autofree char *summary = g_strdup_printf ("SUMMARY:%s\r\n", title);
  char *at = strstr (unfolded, summary);
  g_assert_nonnull (at);
  *at = '\0';
  const char *dtstart = g_strrstr (unfolded, "\r\nDTSTART") + 9;
  const char *dtend = g_strrstr (unfolded, "\r\nDTEND") + 7;
  g_assert_true (g_str_has_prefix (dtstart, start));
  g_assert_true (g_str_has_prefix (dtend, end));
}

static void
test_open_end (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  PlnForum *forum = sample_forum (programme, "Open", "UTC", NULL);
  PlnRoom *room = sample_room (programme, "A", NULL);
  PlnRoom *other = sample_room (programme, "B", NULL);
  sample_session (programme, forum, "talk", "one", "2026-05-04T10:00", 0, room);
  sample_session (programme, forum, "talk", "clash", "2026-05-04T10:00", 0, room);
  sample_session (programme, forum, "talk", "next", "2026-05-04T11:00", 30, room);
  sample_session (programme, forum, "talk", "elsewhere", "2026-05-04T10:30", 0, other);
  sample_session (programme, forum, "talk", "last", "2026-05-04T20:00", 0, room);
  sample_session (programme, forum, "talk", "next day", "2026-05-05T10:00", 60, room);
  g_autofree char *text = sample_write (&pln_format_ics, programme, &usual);
  assert_times (text, "one", ":20260504T100000Z", ":20260504T110000Z");
  assert_times (text, "clash", ":20260504T100000Z", ":20260504T110000Z");
  assert_times (text, "elsewhere", ":20260504T103000Z", ":20260504T200000Z");
  assert_times (text, "last", ":20260504T200000Z", ":20260505T040000Z");
  g_assert_cmpuint (count (text, "Open end"), ==, 4);
}

static void
test_parts (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  PlnForum *forum = sample_forum (programme, "Parts", "UTC", NULL);
  PlnSession *timed
      = sample_session (programme, forum, "talk", "Timed", "2026-05-04T10:00", 60, NULL);
  PlnSession *loose = sample_session (programme, forum, "talk", "Loose", NULL, 0, NULL);
  sample_part (programme, timed, "First", 1, 20);
  sample_part (programme, timed, "Second", 2, 20);
  sample_set (sample_part (programme, loose, "Orphan", 1, 20), "start", "2026-05-04T15:00");
  g_autofree char *text = sample_write (&pln_format_ics, programme, &usual);
  g_autofree char *unfolded = unfold (text);
  g_assert_cmpuint (count (text, "BEGIN:VEVENT"), ==, 2);
  g_assert_nonnull (strstr (unfolded, "DESCRIPTION:10:00-10:20 First\\n10:20-10:40 Second\r\n"));
  g_assert_nonnull (strstr (unfolded, "SUMMARY:Orphan\r\n"));
}

static guint
count_right_hours (const char *name, const char *day)
{
  g_autoptr (PlnIcsZone) zone = pln_ics_zone_new (pln_zone_find (name));
  PlnDate date;
  guint right = 0;
  g_assert_nonnull (zone);
  g_assert_true (pln_date_parse (day, &date));
  for (int hour = 0; hour < 24; hour++)
    right += pln_ics_zone_is_right_at (zone, pln_civil_new (date, hour * 60)) ? 1 : 0;
  return right;
}

static void
test_zones (void)
{
  g_assert_null (pln_ics_zone_new (pln_zone_find ("UTC")));
  g_assert_null (pln_ics_zone_new (pln_zone_find ("Etc/GMT+5")));
  g_assert_null (pln_ics_zone_new (pln_zone_find ("Africa/Cairo")));
  g_assert_cmpuint (count_right_hours ("Europe/Berlin", "2026-07-01"), ==, 24);
  g_assert_cmpuint (count_right_hours ("Europe/Berlin", "2026-03-29"), ==, 24);
  /* Two hours of UTC are shown as the repeated hour. */
  g_assert_cmpuint (count_right_hours ("Europe/Berlin", "2026-10-25"), ==, 22);
  g_assert_cmpuint (count_right_hours ("Europe/Berlin", "2100-10-31"), ==, 22);
  g_assert_cmpuint (count_right_hours ("Europe/Berlin", "1969-07-01"), ==, 0);
  g_assert_cmpuint (count_right_hours ("Europe/Dublin", "2026-01-01"), ==, 24);
  g_assert_cmpuint (count_right_hours ("Asia/Shanghai", "1988-07-01"), ==, 0);
  /* Past rules, which no later edition of the zone data changes. */
  g_assert_cmpuint (count_right_hours ("America/Sao_Paulo", "2019-01-15"), ==, 0);
}

/* --- reading back by others ------------------------------------------------------------------- */

#define PYTHON "/usr/bin/python3"

static gboolean
run (const char *const *arguments, char **out)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *complaint = NULL;
  int status = 0;
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, out, &complaint,
                &status, &error);
  if (error != NULL || !g_spawn_check_wait_status (status, NULL))
    g_test_message ("%s %s", error != NULL ? error->message : "",
                    complaint != NULL ? complaint : "");
  return error == NULL && g_spawn_check_wait_status (status, NULL);
}

static char *
write_temporary (const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("plenary-XXXXXX.ics", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static char *
instant (gint64 utc)
{
  return pln_instant_to_string (utc * 60);
}

/* Where a session of the samples is: its one room and the venue, or none. */
static char *
expected_place (const PlnProgramme *programme, const PlnSlot *slot)
{
  const PlnVenue *venue = pln_forum_venue (programme, slot->forum);
  GPtrArray *rooms = slot->session->rooms;
  const PlnReference *first = rooms->len > 0 ? rooms->pdata[0] : NULL;
  const PlnRoom *room = first != NULL ? pln_programme_find (programme, first->target) : NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *const found[]
      = { room != NULL ? room->name : NULL, room != NULL ? room->floor : NULL,
          room != NULL ? room->building : NULL, venue != NULL ? venue->name : NULL };
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    if (found[i] != NULL)
      g_ptr_array_add (words, (gpointer) found[i]);
  if (words->len == 0)
    g_ptr_array_add (words, (gpointer) "None");
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

/* What a reader has to find of a session, in one line. */
static char *
expected_line (const PlnProgramme *programme, GHashTable *ends, const PlnSlot *slot)
{
  const PlnSession *session = slot->session;
  const gint64 *open = g_hash_table_lookup (ends, session->record.uuid);
  gboolean timed = slot->start != PLN_NONE;
  gboolean cancelled = session->state == PLN_STATE_CANCELLED;
  g_autofree char *start = timed ? instant (slot->utc_start) : pln_date_to_string (slot->day);
  g_autofree char *end = !timed ? pln_date_to_string (slot->day + 1)
                                : instant (open != NULL ? *open : slot->utc_end);
  g_autofree char *place = expected_place (programme, slot);
  g_autofree char *title = pln_ics_text (session->title, FALSE);
  const char *state = cancelled                               ? "CANCELLED"
                      : session->state == PLN_STATE_TENTATIVE ? "TENTATIVE"
                                                              : "CONFIRMED";
  return g_strdup_printf ("%s|%s|%s|%s|%s|%s%s", session->record.uuid, start, end, state, place,
                          cancelled ? "Cancelled: " : "",
                          title[0] != '\0' ? title : "to be announced");
}

static char *
expectation (const PlnProgramme *programme)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GHashTable) ends = pln_ics_ends (timetable);
  GString *lines = g_string_new (NULL);
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if (slot->day == PLN_NONE || slot->session->parent != NULL)
        continue;
      g_autofree char *line = expected_line (programme, ends, slot);
      g_string_append_printf (lines, "%s\n", line);
    }
  return g_string_free (lines, FALSE);
}

/* Local times become UTC by the machine's zones, not by the VTIMEZONE. Tombstones are left out. */
static const char reader[]
    = "import sys, icalendar, zoneinfo, datetime\n"
      "def when(p):\n"
      "  t = p.dt\n"
      "  if not isinstance(t, datetime.datetime): return t.isoformat()\n"
      "  zone = p.params.get('TZID')\n"
      "  zone = zoneinfo.ZoneInfo(zone) if zone else datetime.timezone.utc\n"
      "  t = t.replace(tzinfo=zone).astimezone(datetime.timezone.utc)\n"
      "  return t.strftime('%Y-%m-%dT%H:%M:%SZ')\n"
      "calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())\n"
      "for e in calendar.walk('VEVENT'):\n"
      "  if str(e['UID']).startswith('00000007'): continue\n"
      "  print(e['UID'], when(e['DTSTART']), when(e['DTEND']), e['STATUS'], e.get('LOCATION'),\n"
      "        e['SUMMARY'], sep='|')\n";

static gboolean
can_read_calendars (void)
{
  const char *const probe[] = { PYTHON, "-c", "import icalendar, zoneinfo", NULL };
  if (run (probe, NULL))
    return TRUE;
  g_test_skip ("needs " PYTHON " with icalendar (Debian: python3-icalendar)");
  return FALSE;
}

static void
check_read_back (PlnProgramme *(*make) (void) )
{
  g_autofree char *found = NULL;
  g_autoptr (PlnProgramme) programme = make ();
  g_autofree char *text = sample_write (&pln_format_ics, programme, &usual);
  g_autofree char *expected = expectation (programme);
  if (!can_read_calendars ())
    return;
  g_autofree char *path = write_temporary (text);
  const char *const read[] = { PYTHON, "-X", "utf8", "-c", reader, path, NULL };
  g_assert_true (run (read, &found));
  g_auto (GStrv) found_lines = g_strsplit (found, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; found_lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (found_lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (found_lines), ==, g_strv_length (expected_lines));
  g_unlink (path);
}

static void
test_read_back_day (void)
{
  check_read_back (sample_day);
}

static void
test_read_back_zones (void)
{
  check_read_back (sample_zones);
}

static void
test_read_back_texts (void)
{
  check_read_back (sample_texts);
}

/* The checker lies beside the repository where Plenary is made, not in it. */
static void
test_icscheck (void)
{
  g_autofree char *checker = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "tools",
                                                    "icscheck", "icscheck.py", NULL);
  PlnProgramme *(*const samples[]) (void) = { sample_day, sample_zones, sample_texts };
  if (!g_file_test (checker, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("needs ../shared/tools/icscheck");
      return;
    }
  if (!can_read_calendars ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *findings = NULL;
      g_autofree char *text = write_sample (samples[i], &usual);
      g_autofree char *path = write_temporary (text);
      const char *const check[] = { PYTHON, checker, "--interop", path, NULL };
      gboolean clean = run (check, &findings);
      /* What was not UTF-8 is shown as U+FFFD, which is told. */
      g_auto (GStrv) lines = g_strsplit (findings, "\n", -1);
      for (guint k = 0; lines[k] != NULL && lines[k][0] != '\0'; k++)
        if (strstr (lines[k], "REPLACEMENT-CHAR") == NULL)
          g_error ("%s", lines[k]);
      g_assert_true (clean || samples[i] == sample_texts);
      g_unlink (path);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ics/golden", test_golden);
  g_test_add_func ("/ics/same-bytes", test_same_bytes);
  g_test_add_func ("/ics/octets", test_octets);
  g_test_add_func ("/ics/every-length", test_every_length);
  g_test_add_func ("/ics/language", test_language);
  g_test_add_func ("/ics/one-day", test_one_day);
  g_test_add_func ("/ics/one-event-has-no-name", test_one_event_has_no_name);
  g_test_add_func ("/ics/nothing-is-refused", test_nothing_is_refused);
  g_test_add_func ("/ics/open-end", test_open_end);
  g_test_add_func ("/ics/parts", test_parts);
  g_test_add_func ("/ics/zones", test_zones);
  g_test_add_func ("/ics/read-back/day", test_read_back_day);
  g_test_add_func ("/ics/read-back/zones", test_read_back_zones);
  g_test_add_func ("/ics/read-back/texts", test_read_back_texts);
  g_test_add_func ("/ics/icscheck", test_icscheck);
  return g_test_run ();
}
