/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calendars made to hurt, or broken on the way: a clear word, no crash, no loss, no waiting. */
#include "format/calendar/ics-reading.h"

#include "base/pln-text.h"

/* What a file of @n times @part, between @before and @after, gives: `#` in it is its number, `@` the last digits. */
static PlnReading *
read_many (const char *before, const char *part, guint n, const char *after)
{
  g_autoptr (GString) file = g_string_new (before);
  for (guint i = 0; i < n; i++)
    for (const char *c = part; *c != '\0'; c++)
      if (*c == '#')
        g_string_append_printf (file, "%u", i);
      else if (*c == '@')
        g_string_append_printf (file, "%02u", i % 60);
      else
        g_string_append_c (file, *c);
  g_string_append (file, after);
  return read_text (file->str);
}

#define BEGIN_EVENT                                                                                \
  HEAD "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:S\r\nDTSTART:20260602T090000Z\r\nDURATION:PT1H\r\n"
#define END_EVENT "END:VEVENT\r\nEND:VCALENDAR\r\n"

static void
test_no_calendar (void)
{
  assert_refused ("", 0, "*it is not iCalendar: it is empty*");
  assert_refused ("\r\n\r\n", -1, "*it is not iCalendar: it is empty*");
  assert_refused ("<html>BEGIN:VCALENDAR", -1,
                  "*it is not iCalendar: it begins with '<html>BEGIN:VCALENDAR'*");
  assert_refused ("\x7f\x45\x4c\x46\x00\x01\x02\xff\xfe\n", 9,
                  "*it is not iCalendar: it begins with*");
  assert_refused ("BEGIN:VEVENT\r\nEND:VEVENT\r\n", -1, "*it is not iCalendar*");
  assert_refused ("\xff\xfe"
                  "B\0E\0G\0I\0N\0",
                  12, "*it is in UTF-16*");
}

/* Every beginning of a file is read as far as it goes, and told. */
static void
test_truncated (gconstpointer name)
{
  g_autofree char *path = fixture_path (name, ".ics");
  g_autofree char *whole = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (path, &whole, &size, NULL));
  const char *last = g_strrstr (whole, "END:VCALENDAR");
  for (gsize cut = strlen ("BEGIN:VCALENDAR\n"); cut < (gsize) (last - whole);
       cut += cut < 400 ? 1 : 37)
    {
      g_autofree char *part = g_strndup (whole, cut);
      g_autoptr (PlnReading) reading = read_text (part);
      const PlnFinding *finding = find_rule (reading, "cut");
      g_assert_nonnull (finding);
      g_assert_cmpuint (pln_findings_count (reading->findings, PLN_SEVERITY_ERROR), ==, 1);
    }
}

/* One octet after the other becomes another one. */
static void
test_mutants (gconstpointer name)
{
  static const char others[]
      = { '\0', '\n', '\r', ':', ';', ',', '"', '\\', '\x80', '\xff', 'Z', '9' };
  g_autofree char *path = fixture_path (name, ".ics");
  g_autofree char *whole = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (path, &whole, &size, NULL));
  for (gsize i = strlen ("BEGIN:VCALENDAR\r\n"); i < size; i += 3)
    {
      char before = whole[i];
      whole[i] = others[i % G_N_ELEMENTS (others)];
      g_autoptr (GError) error = NULL;
      g_autoptr (PlnReading) reading = try_octets (whole, (gssize) size, &no_options, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < reading->findings->len; j++)
        g_assert_true (
            g_utf8_validate (((PlnFinding *) reading->findings->pdata[j])->message, -1, NULL));
      whole[i] = before;
    }
}

static void
test_nul (void)
{
  static const char file[] = HEAD "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:a\0b\x01\x7f\xff"
                                  "c\r\nDTSTART:20260602T09\0000Z\r\n" END_EVENT;
  g_autoptr (PlnReading) reading = try_octets (file, sizeof file - 1, &no_options, NULL);
  g_assert_cmpstr (session_at (reading, 0)->title, ==,
                   "ab\xef\xbf\xbd"
                   "c");
  assert_finding (reading, "text-repaired", "*control characters*");
  assert_finding (reading, "no-start", "*");
}

/* What has no end, or ends what has not begun, spoils only itself. */
static void
test_structure (void)
{
#define ONE "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:One\r\nDTSTART:20260602T090000Z\r\nDURATION:PT1H\r\n"
#define TWO                                                                                        \
  "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Two\r\nDTSTART:20260602T100000Z\r\nDURATION:PT1H\r\nEND:"      \
  "VEVENT\r\n"
  static const struct {
    const char *body, *message;
  } cases[] = {
    { ONE TWO, "a VEVENT has no end" },
    { ONE "BEGIN:VALARM\r\nSUMMARY:x\r\n" TWO, "a VALARM has no end" },
    { ONE "BEGIN:VALARM\r\nSUMMARY:x\r\nEND:VEVENT\r\n" TWO, "a VALARM has no end" },
    { ONE "END:VALARM\r\nEND:VEVENT\r\n" TWO, "END:VALARM ends nothing" },
    { ONE "END:VEVENT\r\nEND:VEVENT\r\n" TWO, "END:VEVENT ends nothing" },
    { ONE "END:VEVENT\r\nBEGIN:VTODO\r\nSUMMARY:x\r\n" TWO, "a VTODO has no end" },
    { ONE "END:VEVENT\r\nBEGIN:VTIMEZONE\r\nTZID:x\r\n" TWO, "a VTIMEZONE has no end" },
    { ONE "END:VEVENT\r\nBEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\n" TWO, "a VTIMEZONE has no end" },
    { ONE "END:VEVENT\r\nBEGIN:VCALENDAR\r\n" TWO, "a VCALENDAR has no end" },
    { ONE "BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VEVENT\r\n" TWO, "a VEVENT has no end" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = g_strconcat (HEAD, cases[i].body, "END:VCALENDAR\r\n", NULL);
      g_autoptr (PlnReading) reading = read_text (file);
      assert_finding (reading, "no-end", cases[i].message);
      g_assert_cmpstr (session_at (reading, 0)->title, ==, "One");
      g_assert_cmpstr (session_at (reading, count_of (reading, PLN_KIND_SESSION) - 1)->title, ==,
                       "Two");
    }
#undef ONE
#undef TWO
}

static void
test_two_calendars (void)
{
#define ONE(uid)                                                                                   \
  "BEGIN:VEVENT\r\nUID:" uid                                                                       \
  "\r\nSUMMARY:S\r\nDTSTART:20260602T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"
  g_autoptr (PlnReading) reading = read_text (HEAD "METHOD:CANCEL\r\n" ONE (
      "1") "END:VCALENDAR\r\nnoise\r\n" HEAD ONE ("2") "END:VCALENDAR\r\n");
  g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), ==, 2);
  g_assert_cmpint (session_at (reading, 0)->state, ==, PLN_STATE_CANCELLED);
  g_assert_cmpint (session_at (reading, 1)->state, ==, PLN_STATE_CONFIRMED);
  assert_finding (reading, "several-calendars", "*");
  assert_finding (reading, "bad-property", "a line between calendars is passed over");
#undef ONE
}

static void
test_deep (void)
{
  g_autoptr (PlnReading) reading
      = read_many (BEGIN_EVENT, "BEGIN:X-#\r\nSUMMARY:#\r\n", 50000, END_EVENT);
  g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), ==, 1);
  assert_finding (reading, "no-end", "a X-0 has no end");
  g_autoptr (PlnReading) same
      = read_many (BEGIN_EVENT, "BEGIN:VALARM\r\nX:#\r\n", 50000, END_EVENT);
  g_assert_cmpuint (count_of (same, PLN_KIND_SESSION), ==, 1);
}

static void
test_floods (void)
{
  g_autoptr (PlnReading) properties = read_many (BEGIN_EVENT, "COMMENT:#\r\n", 100000, END_EVENT);
  assert_finding (properties, "too-many", "more than 1000 properties*(99*");
  g_autoptr (PlnReading) categories
      = read_many (BEGIN_EVENT "CATEGORIES:x", ",c#", 100000, "\r\n" END_EVENT);
  g_assert_cmpuint (count_of (categories, PLN_KIND_THEME), <=, 50);
  g_autoptr (PlnReading) dates
      = read_many (BEGIN_EVENT "RDATE:20260603T090000Z", ",20260603T09@00Z", 60, "\r\n" END_EVENT);
  g_assert_cmpuint (count_of (dates, PLN_KIND_SESSION), ==, 61);
  g_autoptr (PlnReading) zones = read_many (HEAD, "BEGIN:VTIMEZONE\r\nTZID:z#\r\nEND:VTIMEZONE\r\n",
                                            5000, "END:VCALENDAR\r\n");
  assert_finding (zones, "bad-zone", "more than 500 time zones*");
  g_autoptr (PlnReading) names = read_many (BEGIN_EVENT, "X-#:x\r\n", 900, END_EVENT);
  g_assert_cmpuint (names->findings->len, <, 60);
}

static void
test_long_line (void)
{
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');
  g_autofree char *file = g_strconcat (BEGIN_EVENT "DESCRIPTION:", megabyte, megabyte, megabyte,
                                       "\r\n ", megabyte, "\r\n" END_EVENT, NULL);
  g_autoptr (PlnReading) reading = read_text (file);
  g_assert_cmpuint (strlen (session_at (reading, 0)->description), ==, PLN_TEXT_LONG_MAX);
  assert_finding (reading, "text-cut", "*");
  g_autofree char *name = g_strconcat (BEGIN_EVENT, megabyte, ":x\r\n", megabyte, megabyte,
                                       "\r\nBEGIN:", megabyte, "\r\n" END_EVENT, NULL);
  g_autoptr (PlnReading) named = read_text (name);
  for (guint i = 0; i < named->findings->len; i++)
    g_assert_cmpuint (strlen (((PlnFinding *) named->findings->pdata[i])->message), <, 400);
}

/* Rules that would go on for ever, or for nothing. */
static void
test_bombs (void)
{
  static const struct {
    const char *rule;
    guint sessions;
  } cases[] = {
    { "FREQ=SECONDLY;COUNT=100000", 1 },
    { "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", 1 },
    { "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", 1 },
    { "FREQ=DAILY;COUNT=99999999", 1000 },
    { "FREQ=DAILY", 367 },
    { "FREQ=YEARLY;COUNT=4", 4 },
    { "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3,4,5,6",
      1 },
    { "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0", 1000 },
    { "FREQ=MINUTELY", 1000 },
    { "FREQ=DAILY;INTERVAL=65537;COUNT=3", 1 },
    { "FREQ=DAILY;UNTIL=99991231T000000Z", 1000 },
    { "FREQ=DAILY;UNTIL=20200101T000000Z", 1 },
    { "FREQ=DAILY;INTERVAL=0", 1 },
    { "FREQ=DAILY;BYDAY=99MO", 1 },
    { "FREQ=YEARLY;RSCALE=CHINESE;COUNT=2", 1 },
    { "FREQ=YEARLY;RSCALE=GREGORIAN;COUNT=2", 2 },
    { "COUNT=5", 1 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file
          = g_strconcat (BEGIN_EVENT "RRULE:", cases[i].rule, "\r\n" END_EVENT, NULL);
      g_autoptr (PlnReading) reading = read_text (file);
      g_test_message ("%s: %u", cases[i].rule, count_of (reading, PLN_KIND_SESSION));
      g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), <=, cases[i].sessions + 1);
      g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), >=, MIN (cases[i].sessions, 100));
    }
}

static void
test_many_bombs (void)
{
  g_autoptr (PlnReading) rules = read_many (HEAD,
                                            "BEGIN:VEVENT\r\nUID:#\r\nSUMMARY:S#\r\nDTSTART:"
                                            "20260602T090000Z\r\nRRULE:FREQ=DAILY;COUNT=900\r\n"
                                            "END:VEVENT\r\n",
                                            1500, "END:VCALENDAR\r\n");
  g_assert_cmpuint (count_of (rules, PLN_KIND_SESSION), <=, 1500 + 20000);
  g_assert_cmpuint (count_of (rules, PLN_KIND_SESSION), >=, 20000);
  assert_finding (rules, "too-many", "events take place too often*");
}

/* Rules of zones are followed for seventy years by libical: only calm ones are let in. */
static void
test_zone_bombs (void)
{
  static const char *const rules[]
      = { "FREQ=SECONDLY", "FREQ=YEARLY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2,3,4;BYSECOND=0,1,2,3,4,5",
          "FREQ=YEARLY;BYDAY=MO,TU", "FREQ=DAILY;COUNT=3", "FREQ=YEARLY;INTERVAL=0" };
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *file = g_strdup_printf (
          HEAD
          "BEGIN:VTIMEZONE\r\nTZID:bomb\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:%"
          "s\r\n"
          "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
          "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:S\r\nDTSTART;TZID=bomb:20260602T090000\r\n" END_EVENT,
          rules[i]);
      g_autoptr (PlnReading) reading = read_text (file);
      assert_finding (reading, "bad-zone", "RRULE in a VTIMEZONE cannot be read");
      assert_start (reading, 0, "2026-06-02T07:00");
    }
}

static void
test_many_events (void)
{
  g_autoptr (PlnReading) reading = read_many (
      HEAD,
      "BEGIN:VEVENT\r\nUID:u#\r\nSUMMARY:S#\r\nDTSTART:20260602T090000Z\r\nDURATION:PT1H\r\n"
      "END:VEVENT\r\n",
      100000, "END:VCALENDAR\r\n");
  g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), ==, 100000);
  g_assert_cmpuint (reading->findings->len, ==, 0);
}

int
main (int argc, char **argv)
{
  static const char *const fixtures[] = { "sched", "outlook", "repeats", "persons" };
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *cut = g_strconcat ("/ics-read-hostile/truncated/", fixtures[i], NULL);
      g_autofree char *mutants = g_strconcat ("/ics-read-hostile/mutants/", fixtures[i], NULL);
      g_test_add_data_func (cut, fixtures[i], test_truncated);
      g_test_add_data_func (mutants, fixtures[i], test_mutants);
    }
  g_test_add_func ("/ics-read-hostile/no-calendar", test_no_calendar);
  g_test_add_func ("/ics-read-hostile/nul", test_nul);
  g_test_add_func ("/ics-read-hostile/structure", test_structure);
  g_test_add_func ("/ics-read-hostile/two-calendars", test_two_calendars);
  g_test_add_func ("/ics-read-hostile/deep", test_deep);
  g_test_add_func ("/ics-read-hostile/floods", test_floods);
  g_test_add_func ("/ics-read-hostile/long-line", test_long_line);
  g_test_add_func ("/ics-read-hostile/bombs", test_bombs);
  g_test_add_func ("/ics-read-hostile/many-bombs", test_many_bombs);
  g_test_add_func ("/ics-read-hostile/zone-bombs", test_zone_bombs);
  g_test_add_func ("/ics-read-hostile/many-events", test_many_events);
  return g_test_run ();
}
