/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading iCalendar: calendars whole, their rules one by one, and the open corpus. */
#include "format/calendar/ics-reading.h"

/* Compares with tests/data/ics/NAME.txt, or writes it when PLN_REGENERATE is set. */
static void
test_fixture (gconstpointer name)
{
  g_autofree char *path = fixture_path (name, ".txt");
  g_autoptr (PlnReading) reading = read_fixture (name, &no_options);
  g_autofree char *got = print_reading (reading);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  if (g_getenv ("PLN_REGENERATE") != NULL)
    g_file_set_contents (path, got, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (got, ==, expected);
}

/* --- lines ------------------------------------------------------------------------------------ */

/* However lines end and are folded, it is the same calendar. */
static void
test_line_ends (void)
{
  static const char text[]
      = "BEGIN:VCALENDAR\nX-WR-CALNAME:C 2026\nBEGIN:VEVENT\nUID:1\n"
        "DTSTART:20260602T090000Z\nSUMMARY:A lo\n ng ti\n\ttle\nEND:VEVENT\nEND:VCALENDAR\n";
  static const char *const ends[] = { "\n", "\r\n", "\r", "\r\r\n", "\n\n", "\r\n\r\n" };
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (GString) file = g_string_new (text);
      g_string_replace (file, "\n", ends[i], 0);
      g_string_prepend (file, i % 2 == 0 ? "" : "\xef\xbb\xbf");
      g_autoptr (PlnReading) reading = read_text (file->str);
      g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), ==, 1);
      g_assert_cmpstr (session_at (reading, 0)->title, ==, "A long title");
      g_assert_cmpuint (reading->findings->len, ==, 1); /* no end */
      if (i < 3)
        assert_line (reading, "no-duration", 3);
    }
}

/* A fold may come between the octets of a character. */
static void
test_fold_in_character (void)
{
  g_autoptr (PlnReading) reading
      = read_entry ("SUMMARY:Caf\xc3\r\n \xa9\r\nDESCRIPTION:\xe6\r\n \xbc\r\n \xa2\r\n");
  g_assert_cmpstr (session_at (reading, 0)->title, ==, "Café");
  g_assert_cmpstr (session_at (reading, 0)->description, ==, "漢");
}

static void
test_escapes (void)
{
  g_autoptr (PlnReading) reading
      = read_entry ("SUMMARY:a\\, b\\; c\\\\ d\r\nDESCRIPTION:one\\ntwo\\Nthree\r\n"
                    "CATEGORIES:Knots\\, ropes,Back\\\\,Sails ,,\r\nCATEGORIES:Sails\r\n");
  GPtrArray *themes = reading->programme->records[PLN_KIND_THEME];
  g_assert_cmpstr (session_at (reading, 0)->title, ==, "a, b; c\\ d");
  g_assert_cmpstr (session_at (reading, 0)->description, ==, "one\ntwo\nthree");
  g_assert_cmpuint (themes->len, ==, 3);
  g_assert_cmpstr (pln_record_title (themes->pdata[0]), ==, "Knots, ropes");
  g_assert_cmpstr (pln_record_title (themes->pdata[1]), ==, "Back\\");
  g_assert_cmpstr (pln_record_title (themes->pdata[2]), ==, "Sails");
  g_assert_cmpuint (session_at (reading, 0)->themes->len, ==, 3);
}

/* --- times ------------------------------------------------------------------------------------ */

/* What libical lets pass is no time. */
static void
test_bad_times (void)
{
  static const char *const starts[]
      = { "20260230T090000", "20260602T250000", "20260602T096000", "20260602T090099",
          "20261302T090000", "18000602T090000", "30000602T090000", "hello",
          "20260602T0900",   "20260602T" };
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *lines
          = g_strdup_printf ("DTSTART;TZID=Europe/Berlin:%s\r\nSUMMARY:S\r\n", starts[i]);
      g_autoptr (PlnReading) reading = read_properties (lines);
      g_assert_cmpint (session_at (reading, 0)->start, ==, PLN_NONE);
      assert_finding (reading, "bad-property", "DTSTART '*' cannot be read");
      assert_finding (reading, "no-start", "*");
      assert_line (reading, "bad-property", 5);
    }
}

/* A VALUE that is not that of the property: libical would give one thing for another. */
static void
test_other_values (void)
{
  g_autoptr (PlnReading) reading
      = read_properties ("SUMMARY;VALUE=DATE:20260602\r\nDTSTART;VALUE=TEXT:"
                         "20260602T090000\r\nDTEND;VALUE=BINARY:AAAA\r\n"
                         "ATTACH;VALUE=TEXT:x\r\nATTACH;VALUE=DATE:20260602\r\nGEO;VALUE=URI:x:"
                         "y\r\nURL;VALUE=DURATION:PT1H\r\n"
                         "CATEGORIES;VALUE=INTEGER:1\r\nDURATION;VALUE=RECUR:FREQ=DAILY\r\nRRULE;"
                         "VALUE=TEXT:FREQ=DAILY\r\n"
                         "RDATE;VALUE=TEXT:x\r\nEXDATE;VALUE=URI:x:y\r\nUID;VALUE=CAL-ADDRESS:"
                         "mailto:x\r\nCONFERENCE;VALUE=DATE:20260602\r\n"
                         "ATTENDEE;VALUE=DATE:20260602\r\nORGANIZER;VALUE=TEXT:x\r\nRECURRENCE-ID;"
                         "VALUE=TEXT:x\r\nTZID;VALUE=DATE:20260602\r\n"
                         "X-ALT-DESC;VALUE=DATE:20260602\r\nIMAGE;VALUE=BINARY:AAAA\r\n");
  g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), ==, 1);
  g_assert_cmpstr (session_at (reading, 0)->title, ==, "untitled");
  g_assert_cmpint (session_at (reading, 0)->start, ==, PLN_NONE);
}

typedef struct {
  const char *lines, *start;
  int fold, length;
  const char *rule;
} TimeCase;

/* By the clocks of Berlin, which the calendar names. */
static void
test_times (void)
{
  static const TimeCase cases[] = {
    { "DTSTART:20260602T090000Z\r\nDTEND:20260602T100000Z", "2026-06-02T11:00", 0, 60, NULL },
    { "DTSTART:20260602T090000\r\nDTEND:20260602T100000", "2026-06-02T09:00", 0, 60, NULL },
    { "DTSTART;TZID=Asia/Tokyo:20260602T090000\r\nDURATION:PT1H", "2026-06-02T02:00", 0, 60, NULL },
    { "DTSTART:20260602T090000Z\r\nDTEND;TZID=America/New_York:20260602T060000", "2026-06-02T11:00",
      0, 60, NULL },
    { "DTSTART:20260602T085931Z\r\nDTEND:20260602T100000Z", "2026-06-02T11:00", 0, 60,
      "seconds-rounded" },
    { "DTSTART:20260602T090000Z\r\nDURATION:PT0S", "2026-06-02T11:00", 0, 0, "no-duration" },
    { "DTSTART:20260602T090000Z\r\nDURATION:PT20S", "2026-06-02T11:00", 0, 0, "no-duration" },
    { "DTSTART:20260602T090000Z", "2026-06-02T11:00", 0, 0, "no-duration" },
    { "DTSTART:20260602T090000Z\r\nDURATION:-PT1H", "2026-06-02T11:00", 0, 0, "bad-property" },
    { "DTSTART:20260602T090000Z\r\nDURATION:P99999999999D", "2026-06-02T11:00", 0, 0,
      "bad-property" },
    { "DTSTART:20260602T090000Z\r\nDURATION:P5W", "2026-06-02T11:00", 0, 0, "long-duration" },
    { "DTSTART:20260602T090000Z\r\nDTEND:20260602T080000Z", "2026-06-02T11:00", 0, 0, "bad-end" },
    { "DTSTART:20260602T090000Z\r\nDTEND;VALUE=DATE:20260603", "2026-06-02T11:00", 0, 0,
      "no-duration" },
    /* the clocks go on at 02:00, so that 02:30 is the 03:30 after it; the session goes over that */
    { "DTSTART;TZID=Europe/Berlin:20260329T023000\r\nDURATION:PT1H", "2026-03-29T03:30", 0, 60,
      "missing-hour" },
    { "DTSTART;TZID=Europe/Berlin:20260329T013000\r\nDTEND;TZID=Europe/Berlin:20260329T033000",
      "2026-03-29T01:30", 0, 60, NULL },
    /* they go back at 03:00; the first 02:30 is meant, UTC can say the second */
    { "DTSTART;TZID=Europe/Berlin:20261025T023000\r\nDURATION:PT1H", "2026-10-25T02:30", 0, 60,
      "repeated-hour" },
    { "DTSTART:20261025T013000Z\r\nDURATION:PT1H", "2026-10-25T02:30", 1, 60, NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = g_strconcat (cases[i].lines, "\r\nSUMMARY:S\r\nUID:1\r\n", NULL);
      g_autoptr (PlnReading) reading = read_calendar ("X-WR-TIMEZONE:Europe/Berlin\r\n", lines);
      assert_start (reading, 0, cases[i].start);
      g_assert_cmpint (session_at (reading, 0)->fold, ==, cases[i].fold);
      g_assert_cmpint (session_at (reading, 0)->length, ==, cases[i].length);
      if (cases[i].rule == NULL)
        g_assert_cmpuint (reading->findings->len, ==, 0);
      else
        assert_finding (reading, cases[i].rule, "*");
    }
}

typedef struct {
  const char *calendar, *start, *zone;
} ZoneCase;

/* Which zone the forum gets. */
static void
test_zones (void)
{
  static const ZoneCase cases[] = {
    { "X-WR-TIMEZONE:Europe/Berlin\r\n", "DTSTART:20260602T070000Z", "Europe/Berlin" },
    { "X-WR-TIMEZONE:W. Europe Standard Time\r\n", "DTSTART:20260602T070000Z", "Europe/Berlin" },
    { "X-WR-TIMEZONE:/vendor.example/Europe/Berlin\r\n", "DTSTART:20260602T070000Z",
      "Europe/Berlin" },
    { "X-WR-TIMEZONE:Middle-earth\r\n", "DTSTART;TZID=Asia/Tokyo:20260602T090000", "Asia/Tokyo" },
    { "", "DTSTART:20260602T090000Z", NULL },
    { "", "DTSTART:20260602T090000", NULL },
    { "", "DTSTART;TZID=Asia/Tokyo:20260602T090000", "Asia/Tokyo" },
    { "", "DTSTART;TZID=America/Argentina/Buenos_Aires:20260602T090000",
      "America/Argentina/Buenos_Aires" },
    { "", "DTSTART;TZID=Tokyo Standard Time:20260602T090000", "Asia/Tokyo" },
    { "", "DTSTART;TZID=asia/TOKYO:20260602T090000", "Asia/Tokyo" },
    { "", "DTSTART;TZID=America/New York:20260602T090000", "America/New_York" },
    { "", "DTSTART;TZID=Nowhere:20260602T090000", NULL },
    { "", "TZID:Asia/Singapore\r\nDTSTART:20260602T090000", "Asia/Singapore" },
    { "BEGIN:VTIMEZONE\r\nTZID:America/New_York\r\nEND:VTIMEZONE\r\n", "DTSTART:20260602T090000",
      "America/New_York" },
    { "BEGIN:VTIMEZONE\r\nTZID:x\r\nX-LIC-LOCATION:Asia/Tokyo\r\nEND:VTIMEZONE\r\n",
      "DTSTART;TZID=x:20260602T090000", "Asia/Tokyo" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = g_strconcat (cases[i].start, "\r\nSUMMARY:S\r\nUID:1\r\n", NULL);
      g_autoptr (PlnReading) reading = read_calendar (cases[i].calendar, lines);
      g_assert_cmpstr (forum_of (reading)->timezone, ==, cases[i].zone);
      assert_start (reading, 0, "2026-06-02T09:00");
    }
}

/* One TZID is written in many ways; the VTIMEZONE is the same. */
static void
test_zone_spellings (void)
{
  static const char zone[] = "BEGIN:VTIMEZONE\r\nTZID:Conference Time\\; Zone\\, 1\r\n"
                             "BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0545\r\n"
                             "TZOFFSETTO:+0545\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
                             "X-WR-TIMEZONE:UTC\r\n";
  static const char *const spellings[] = {
    "\"Conference Time; Zone, 1\"",  "Conference Time\\; Zone\\, 1",
    "Conference Time\\; Zone, 1",    "\" conference  TIME; zone, 1 \"",
    "\"/Conference Time; Zone, 1\"", "\"Conference Time\\; Zone\\, 1\"",
  };
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *lines = g_strdup_printf (
          "UID:1\r\nSUMMARY:S\r\nDURATION:PT1H\r\nDTSTART;TZID=%s:20260602T090000\r\n",
          spellings[i]);
      g_autoptr (PlnReading) reading = read_calendar (zone, lines);
      assert_start (reading, 0, "2026-06-02T03:15");
      g_assert_cmpuint (reading->findings->len, ==, 0);
    }
}

/* The zone of the forum that it goes into. */
static void
test_given_zone (void)
{
  PlnReadOptions options = { .zone = pln_zone_find ("Asia/Tokyo"), .day_change = 300 };
  g_autofree char *file = make_calendar ("", "DTSTART:20260602T180000Z\r\nUID:1\r\nSUMMARY:S\r\n");
  g_autoptr (PlnReading) reading = read_with (file, &options);
  assert_start (reading, 0, "2026-06-03T03:00");
  g_assert_null (forum_of (reading)->timezone);
  g_assert_cmpint (forum_of (reading)->from, ==,
                   pln_civil_date (session_at (reading, 0)->start) - 1);

  g_autofree char *named
      = make_calendar ("X-WR-TIMEZONE:Europe/Berlin\r\n",
                       "DTSTART:20260602T200000\r\nUID:1\r\nSUMMARY:S\r\nDURATION:PT1H\r\n");
  g_autoptr (PlnReading) converted = read_with (named, &options);
  assert_start (converted, 0, "2026-06-03T03:00");
  g_assert_cmpstr (forum_of (converted)->timezone, ==, "Asia/Tokyo");
  assert_finding (converted, "zone-converted",
                  "times are converted from Europe/Berlin to Asia/Tokyo");
}

/* --- names ------------------------------------------------------------------------------------ */

static void
test_uids (void)
{
  static const char uuid[] = "2aba641b-114d-4dac-866e-533314a3c108";
  g_autofree char *lines
      = g_strdup_printf ("UID:%s@frab.example\r\nSUMMARY:S\r\nDTSTART:20260602T090000Z\r\n", uuid);
  g_autoptr (PlnReading) reading = read_properties (lines);
  g_assert_cmpstr (session_at (reading, 0)->record.uuid, ==, uuid);
  const PlnExternal *external = session_at (reading, 0)->externals->pdata[0];
  g_assert_true (g_str_has_suffix (external->id, "@frab.example"));

  g_autoptr (PlnReading) plain
      = read_properties ("UID:42\r\nSUMMARY:S\r\nDTSTART:20260602T090000Z\r\n");
  g_autoptr (PlnReading) again
      = read_properties ("UID:42\r\nSUMMARY:T\r\nDTSTART:20260603T090000Z\r\n");
  g_assert_cmpstr (session_at (plain, 0)->record.uuid, ==, session_at (again, 0)->record.uuid);
  g_assert_cmpint (session_at (plain, 0)->record.uuid[14], ==, '5');
}

/* One UID for several events: each keeps its identity, in whatever order and company. */
static void
test_shared_uid (void)
{
#define A                                                                                          \
  "BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:A\r\nDTSTART:20260602T090000Z\r\nDURATION:PT1H\r\nEND:"        \
  "VEVENT\r\n"
#define B                                                                                          \
  "BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:B\r\nDTSTART:20260602T100000Z\r\nDURATION:PT1H\r\nEND:"        \
  "VEVENT\r\n"
#define C                                                                                          \
  "BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:C\r\nDTSTART:20260602T110000Z\r\nDURATION:PT1H\r\nEND:"        \
  "VEVENT\r\n"
#define LONGER                                                                                     \
  "BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:B\r\nDTSTART:20260602T100000Z\r\nDURATION:PT2H\r\nEND:"        \
  "VEVENT\r\n"
  g_autoptr (PlnReading) one = read_text (HEAD A B "END:VCALENDAR\r\n");
  g_autoptr (PlnReading) other = read_text (HEAD C B A LONGER B "END:VCALENDAR\r\n");
  g_assert_cmpuint (count_of (one, PLN_KIND_SESSION), ==, 2);
  g_assert_cmpuint (count_of (other, PLN_KIND_SESSION), ==, 4);
  g_assert_cmpstr (session_at (one, 0)->record.uuid, ==, session_at (other, 2)->record.uuid);
  g_assert_cmpstr (session_at (one, 1)->record.uuid, ==, session_at (other, 1)->record.uuid);
  g_assert_cmpstr (session_at (one, 1)->record.uuid, !=, session_at (other, 3)->record.uuid);
  assert_finding (other, "duplicate-id", "an event is in the file more than once*");
  assert_finding (one, "duplicate-id",
                  "UID 'x' is given to more than one event, which are known by*");
#undef A
#undef B
#undef C
#undef LONGER
}

static const PlnSpeaker *
speaker_at (const PlnReading *reading, guint i)
{
  return reading->programme->records[PLN_KIND_SPEAKER]->pdata[i];
}

/* One name under two addresses may be two persons, here and when the next edition has only one of them: as ids do in
 * schedule.xml. An address does not become an id, as these get to everybody. Who has no name is nobody. */
static void
test_one_name (void)
{
#define OF(uid, attendees)                                                                         \
  "BEGIN:VEVENT\r\nUID:" uid                                                                       \
  "\r\nSUMMARY:S\r\nDTSTART:20260602T090000Z\r\nDURATION:PT1H\r\n" attendees "END:VEVENT\r\n"
#define JO(address) "ATTENDEE;CN=Jo Smith:mailto:" address "@example.org\r\n"
  g_autoptr (PlnReading) one
      = read_text (HEAD OF ("1", JO ("a")) OF ("2", JO ("A")) "END:VCALENDAR\r\n");
  g_autoptr (PlnReading) two = read_text (HEAD OF ("1", JO ("a")) OF ("2", JO ("b"))
                                              OF ("3", JO ("a")) "END:VCALENDAR\r\n");
  PlnReadOptions options = { .stored = two->programme, .day_change = PLN_NONE };
  g_autoptr (PlnReading) next = read_with (HEAD OF ("2", JO ("b")) "END:VCALENDAR\r\n", &options);
  g_assert_cmpuint (count_of (one, PLN_KIND_SPEAKER), ==, 1);
  g_assert_cmpuint (count_of (two, PLN_KIND_SPEAKER), ==, 2);
  g_assert_cmpstr (speaker_at (two, 1)->record.uuid, ==, speaker_at (next, 0)->record.uuid);
  const PlnExternal *external = speaker_at (two, 1)->externals->pdata[0];
  g_assert_null (strchr (external->id, '@'));
  g_autoptr (PlnReading) nobody
      = read_entry ("SUMMARY:S\r\nATTENDEE;CN=\"\":invalid:nomail\r\nATTENDEE;CN=?:mailto:\r\n"
                    "ATTENDEE;CN=\"mailto:\":mailto:\r\nATTENDEE;CN=<>:urn:uuid:1\r\n");
  g_assert_cmpuint (count_of (nobody, PLN_KIND_SPEAKER), ==, 0);
  g_assert_cmpint (session_at (nobody, 0)->kind, ==, PLN_SESSION_OTHER);
  assert_finding (nobody, "no-name", "a person without a name is left out (4 times)");
#undef OF
#undef JO
}

/* Calendars without a name are known by what stays the same in them. */
static void
test_nameless (void)
{
#define EVENT                                                                                      \
  "BEGIN:VEVENT\r\nUID:1@lca.example\r\nSUMMARY:S\r\nDTSTART:20260602T090000Z\r\nEND:"             \
  "VEVENT\r\nEND:VCALENDAR\r\n"
  g_autoptr (PlnReading) reading = read_text ("BEGIN:VCALENDAR\r\n" EVENT);
  g_assert_cmpstr (reading->source, ==, "lca-example-2026");
  assert_finding (reading, "no-title", "the calendar has no name*");
  g_autoptr (PlnReading) about
      = read_text ("BEGIN:VCALENDAR\r\nX-WR-CALDESC:Lake Conf 2026\r\n" EVENT);
  g_assert_cmpstr (forum_of (about)->title, ==, "Lake Conf 2026");
  g_assert_cmpstr (about->source, ==, "lake-conf-2026");
  g_autoptr (PlnReading) program
      = read_text ("BEGIN:VCALENDAR\r\nPRODID:icalendar-ruby\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                   "SUMMARY:S\r\nDTSTART:20260602T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR");
  g_assert_cmpstr (program->source, ==, "icalendar-ruby-2026");
#undef EVENT
}

/* --- persons ---------------------------------------------------------------------------------- */

/* Who appears, and who was only invited. */
static void
test_attendees (void)
{
  static const struct {
    const char *calendar, *line, *name, *notes;
    PlnRole role;
  } cases[] = {
    { "", ";CN=\"Ada Stone\":invalid:nomail", "Ada Stone", NULL, PLN_ROLE_SPEAKER },
    { "", ";CN=Ada Stone:mailto:", "Ada Stone", NULL, PLN_ROLE_SPEAKER },
    { "", ";CN=Ada Stone:MAILTO:nobody@event.invalid", "Ada Stone", NULL, PLN_ROLE_SPEAKER },
    { "", ";PARTSTAT=ACCEPTED;CN=Ada Stone:urn:uuid:0d6f2bf4-5b1c-4a7e-9ad9-0123456789ab",
      "Ada Stone", NULL, PLN_ROLE_SPEAKER },
    { "", ":Ada Stone", "Ada Stone", NULL, PLN_ROLE_SPEAKER },
    { "", ";CN=Stone\\, Ada:invalid:nomail", "Stone, Ada", NULL, PLN_ROLE_SPEAKER },
    { "", ";CN=\"'Ada Stone'\":MAILTO:ada@sea.example", "Ada Stone",
      "attendee: Ada Stone <ada@sea.example>", PLN_ROLE_SPEAKER },
    { "", ";CN=\"Ada Stone (ada@sea.example)\":invalid:nomail", "Ada Stone", NULL,
      PLN_ROLE_SPEAKER },
    { "", ";ROLE=CHAIR;CN=Ada Stone:invalid:nomail", "Ada Stone", NULL, PLN_ROLE_CHAIR },
    { "", ";RSVP=TRUE;CN=Ada Stone:mailto:ada@sea.example", NULL,
      "attendee: Ada Stone <ada@sea.example>", 0 },
    { "", ";PARTSTAT=ACCEPTED;CN=ada@sea.example;X-NUM-GUESTS=0:mailto:ada@sea.example", NULL,
      "attendee: ada@sea.example", 0 },
    { "METHOD:REQUEST\r\n", ";CN=Ada Stone:mailto:ada@sea.example", NULL,
      "attendee: Ada Stone <ada@sea.example>", 0 },
    { "", ":mailto:ada@sea.example", NULL, "attendee: ada@sea.example", 0 },
    { "", ";PARTSTAT=DECLINED;CN=Ada Stone:invalid:nomail", NULL, "attendee: Ada Stone", 0 },
    { "", ";ROLE=NON-PARTICIPANT;CN=Ada Stone:invalid:nomail", NULL, "attendee: Ada Stone", 0 },
    { "", ";CUTYPE=RESOURCE;CN=Beamer:mailto:beamer@sea.example", NULL,
      "attendee: Beamer <beamer@sea.example>", 0 },
    { "", ";CN=\"\":invalid:nomail", NULL, NULL, 0 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = g_strdup_printf ("UID:1\r\nSUMMARY:S\r\nDTSTART:20260602T090000Z\r\n"
                                                "DURATION:PT1H\r\nATTENDEE%s\r\n",
                                                cases[i].line);
      g_autoptr (PlnReading) reading = read_calendar (cases[i].calendar, lines);
      const PlnSession *session = session_at (reading, 0);
      GPtrArray *speakers = reading->programme->records[PLN_KIND_SPEAKER];
      g_assert_cmpstr (session->notes, ==, cases[i].notes);
      g_assert_cmpuint (speakers->len, ==, cases[i].name != NULL ? 1 : 0);
      if (cases[i].name == NULL)
        continue;
      g_assert_cmpstr (pln_record_title (speakers->pdata[0]), ==, cases[i].name);
      g_assert_cmpint (((PlnAppearance *) session->appearances->pdata[0])->role, ==, cases[i].role);
    }
}

/* One name under several addresses is one person; a room is where it is. */
static void
test_attendees_of_one_session (void)
{
  g_autoptr (PlnReading) reading
      = read_entry ("ATTENDEE;CN=Ada Stone:mailto:ada@sea.example\r\n"
                    "ATTENDEE;CN=ADA  STONE:mailto:ada@land.example\r\n"
                    "ATTENDEE;CUTYPE=ROOM;CN=Cabin 7:mailto:cabin7@sea.example\r\n");
  g_assert_cmpuint (session_at (reading, 0)->appearances->len, ==, 1);
  g_assert_cmpuint (count_of (reading, PLN_KIND_SPEAKER), ==, 1);
  g_assert_cmpuint (count_of (reading, PLN_KIND_ROOM), ==, 1);
  g_assert_cmpstr (pln_record_title (reading->programme->records[PLN_KIND_ROOM]->pdata[0]), ==,
                   "Cabin 7");
}

/* --- places ----------------------------------------------------------------------------------- */

#define AT(uid, place)                                                                             \
  "BEGIN:VEVENT\r\nUID:" uid "\r\nSUMMARY:S\r\nDTSTART:20260602T090000Z\r\nDURATION:PT1H\r\n"      \
  "LOCATION:" place "\r\nEND:VEVENT\r\n"

/* Several rooms that are places of other events are these; what has but a comma in its name is one. */
static void
test_places (void)
{
  static const struct {
    const char *calendar;
    guint rooms, of_first;
  } cases[] = {
    { HEAD AT ("1", "Aula\\, Lab") AT ("2", "Aula") AT ("3", "Lab") "END:VCALENDAR", 2, 2 },
    { HEAD AT ("1", "Lab / Aula & Hall\\, North") AT ("2", "Aula") AT ("3", "Lab")
          AT ("4", "Hall\\, North") "END:VCALENDAR",
      3, 3 },
    { HEAD AT ("1", "Lab、Aula") AT ("2", "Aula") AT ("3", "Lab") "END:VCALENDAR", 2, 2 },
    { HEAD AT ("1", "Hall\\, North") AT ("2", "Hall") "END:VCALENDAR", 2, 1 },
    { HEAD AT ("1", "Hall\\, North\\, North") AT ("2", "Hall\\, North") "END:VCALENDAR", 2, 1 },
    { HEAD AT ("1", "R1\\, R2\\, west\\, Palace") AT ("2", "R1\\, Palace")
          AT ("3", "R2\\, west\\, Palace") "END:VCALENDAR",
      2, 2 },
    { HEAD "PRODID:-//Plenary//Plenary//EN\r\n" AT ("1", "C 2026") AT ("2", "Hall") "END:VCALENDAR",
      1, 0 },
    { HEAD AT ("1", "C 2026") AT ("2", "Hall") "END:VCALENDAR", 2, 1 },
    { HEAD AT ("1", "To be announced") AT ("2", "Hall") "END:VCALENDAR", 1, 0 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlnReading) reading = read_text (cases[i].calendar);
      g_assert_cmpuint (count_of (reading, PLN_KIND_ROOM), ==, cases[i].rooms);
      g_assert_cmpuint (session_at (reading, 0)->rooms->len, ==, cases[i].of_first);
    }
}

/* The venue that our own calendar gives where there is no room is none. */
static void
test_venue (void)
{
  g_autoptr (PlnReading) reading
      = read_text ("BEGIN:VCALENDAR\r\nPRODID:-//Plenary//Plenary//EN\r\nX-WR-TIMEZONE:UTC\r\n" AT (
          "1", "Dock\\, Port\r\nX-PLENARY-VENUE:Dock, Port") AT ("2", "Aula\\, Dock\\, Port")
                       AT ("3", "Lab\r\nX-PLENARY-VENUE:Dock, Port") "END:VCALENDAR\r\n");
  GPtrArray *rooms = reading->programme->records[PLN_KIND_ROOM];
  g_assert_cmpuint (rooms->len, ==, 2);
  g_assert_cmpstr (pln_record_title (rooms->pdata[0]), ==, "Aula");
  g_assert_cmpstr (pln_record_title (rooms->pdata[1]), ==, "Lab");
  g_assert_cmpuint (count_of (reading, PLN_KIND_VENUE), ==, 1);
  g_assert_cmpuint (session_at (reading, 0)->rooms->len, ==, 0);
}

/* --- messages --------------------------------------------------------------------------------- */

static void
test_cancel (void)
{
  g_autoptr (PlnReading) reading
      = read_calendar ("METHOD:CANCEL\r\n",
                       "UID:1\r\nSUMMARY:S\r\nSTATUS:CONFIRMED\r\nDTSTART:20260602T090000Z\r\n");
  g_assert_cmpint (session_at (reading, 0)->state, ==, PLN_STATE_CANCELLED);
  g_assert_cmpstr (session_at (reading, 0)->notes, ==, "cancelled: by the import from c-2026");
}

/* --- the open corpus -------------------------------------------------------------------------- */

typedef struct {
  const char *file, *zone;
  guint sessions, rooms, themes, days, speakers, findings;
} Expected;

/* As counted in the README of the corpus; of clir's one "person" the file says that it organises, and one of the seven
 * places of linux-conf-au are five of its rooms. */
static const Expected corpus[] = {
  { "c3-33c3-frab.ics", "Europe/Berlin", 150, 4, 0, 4, 0, 3 },
  { "clir-2020-lightning-rubyical.ics", "America/New_York", 1, 0, 0, 1, 0, 3 },
  { "cucai-2021-google.ics", "America/Toronto", 3, 3, 0, 2, 0, 0 },
  { "fossasia-2015-ical4j.ics", "Asia/Singapore", 157, 0, 0, 4, 0, 4 },
  { "jococruise-2023v1-sched.ics", "UTC", 411, 30, 11, 8, 0, 0 },
  { "jococruise-2023v2-sched.ics", "UTC", 424, 30, 11, 8, 0, 0 },
  { "kielux-2020.ics", NULL, 24, 4, 0, 2, 20, 1 },
  { "linux-conf-au-2020.ics", "Australia/Brisbane", 262, 6, 0, 6, 0, 1 },
  { "pycon-india-2021-icspy.ics", NULL, 60, 0, 0, 3, 0, 1 },
};

static void
test_corpus (gconstpointer data)
{
  const Expected *expected = data;
  g_autofree char *beside
      = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "corpus", NULL);
  const char *folder = g_getenv ("PLN_CORPUS");
  g_autofree char *path
      = g_build_filename (folder != NULL ? folder : beside, "ics", expected->file, NULL);
  g_autoptr (GError) error = NULL;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the open corpus is not here (PLN_CORPUS names it)");
      return;
    }
  g_autoptr (PlnReading) reading = try_file (path, &no_options, &error);
  g_assert_no_error (error);
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (reading->programme);
  g_autoptr (GArray) days = pln_timetable_days (timetable);
  g_assert_cmpstr (forum_of (reading)->timezone, ==, expected->zone);
  g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), ==, expected->sessions);
  g_assert_cmpuint (count_of (reading, PLN_KIND_ROOM), ==, expected->rooms);
  g_assert_cmpuint (count_of (reading, PLN_KIND_THEME), ==, expected->themes);
  g_assert_cmpuint (count_of (reading, PLN_KIND_SPEAKER), ==, expected->speakers);
  g_assert_cmpuint (days->len, ==, expected->days);
  g_assert_cmpuint (reading->findings->len, ==, expected->findings);
}

int
main (int argc, char **argv)
{
  static const char *const fixtures[] = { "sched", "outlook", "repeats", "persons" };
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = g_strconcat ("/ics-read/fixture/", fixtures[i], NULL);
      g_test_add_data_func (path, fixtures[i], test_fixture);
    }
  for (guint i = 0; i < G_N_ELEMENTS (corpus); i++)
    {
      g_autofree char *path = g_strconcat ("/ics-read/corpus/", corpus[i].file, NULL);
      g_test_add_data_func (path, &corpus[i], test_corpus);
    }
  g_test_add_func ("/ics-read/one-name", test_one_name);
  g_test_add_func ("/ics-read/line-ends", test_line_ends);
  g_test_add_func ("/ics-read/fold-in-character", test_fold_in_character);
  g_test_add_func ("/ics-read/escapes", test_escapes);
  g_test_add_func ("/ics-read/bad-times", test_bad_times);
  g_test_add_func ("/ics-read/other-values", test_other_values);
  g_test_add_func ("/ics-read/times", test_times);
  g_test_add_func ("/ics-read/zones", test_zones);
  g_test_add_func ("/ics-read/zone-spellings", test_zone_spellings);
  g_test_add_func ("/ics-read/attendees", test_attendees);
  g_test_add_func ("/ics-read/attendees-of-one-session", test_attendees_of_one_session);
  g_test_add_func ("/ics-read/places", test_places);
  g_test_add_func ("/ics-read/venue", test_venue);
  g_test_add_func ("/ics-read/given-zone", test_given_zone);
  g_test_add_func ("/ics-read/uids", test_uids);
  g_test_add_func ("/ics-read/shared-uid", test_shared_uid);
  g_test_add_func ("/ics-read/nameless", test_nameless);
  g_test_add_func ("/ics-read/cancel", test_cancel);
  return g_test_run ();
}
