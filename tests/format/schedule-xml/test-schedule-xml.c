/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading schedule.xml: each dialect whole, its rules one by one, hostile files, and the open corpus. */
#include "format/intake/schedule-reading.h"

#include "format/intake/pln-schedule-time.h"
#include "format/intake/pln-schedule.h"
#include "model/pln-timetable.h"

/* Compares with tests/data/schedule-xml/NAME.txt, or writes it when PLN_REGENERATE is set. */
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

/* --- which day lists what, read by another parser --------------------------------------------- */

typedef struct {
  GPtrArray *days; /* the date of the day of each event */
  char *day;
  guint with_events;
  gboolean counted;
} Listing;

static void
note_element (GMarkupParseContext *context, const char *element, const char **names,
              const char **values, gpointer data, GError **error)
{
  Listing *self = data;
  if (strcmp (element, "day") == 0)
    for (guint i = 0; names[i] != NULL; i++)
      if (strcmp (names[i], "date") == 0)
        {
          g_free (self->day);
          self->day = g_strdup (values[i]);
          self->counted = FALSE;
        }
  if (strcmp (element, "event") != 0)
    return;
  g_ptr_array_add (self->days, g_strdup (self->day));
  self->with_events += !self->counted;
  self->counted = TRUE;
}

/* Every session lies on the day that lists it. Returns: how many days list any */
static guint
assert_on_listed_days (const char *path, const PlnReading *reading)
{
  const GMarkupParser parser = { .start_element = note_element };
  Listing listing = { .days = g_ptr_array_new_with_free_func (g_free) };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, (GMarkupParseFlags) 0, &listing, NULL);
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (reading->programme);
  g_autofree char *xml = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (path, &xml, &size, NULL));
  g_assert_true (g_markup_parse_context_parse (context, xml, (gssize) size, NULL));
  g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), ==, listing.days->len);
  for (guint i = 0; i < listing.days->len; i++)
    {
      const PlnSlot *slot = pln_timetable_find (timetable, session_at (reading, i));
      g_autofree char *day = pln_date_to_string (slot->day);
      g_assert_cmpstr (day, ==, listing.days->pdata[i]);
    }
  g_ptr_array_unref (listing.days);
  g_free (listing.day);
  return listing.with_events;
}

static void
test_listed_days (gconstpointer name)
{
  g_autofree char *path = fixture_path (name, ".xml");
  g_autoptr (PlnReading) reading = read_fixture (name, &no_options);
  g_assert_cmpuint (assert_on_listed_days (path, reading), >, 0);
}

/* --- one event, to try a rule on -------------------------------------------------------------- */

static int
day_change_of (const char *conference, const char *day, const char *events)
{
  g_autoptr (PlnReading) reading = read_events (conference, day, events);
  return forum_of (reading)->day_change;
}

static void
test_day_change (void)
{
  const char *late = EVENT ("1", AT ("2024-06-01T12:00:00", "12:00"))
      EVENT ("2", AT ("2024-06-02T05:00:00", "05:00"));
  const char *torn = EVENT ("1", AT ("2024-06-01T03:00:00", "03:00"))
      EVENT ("2", AT ("2024-06-01T04:30:00", "04:30"))
          EVENT ("3", AT ("2024-06-02T03:30:00", "03:30"));
  g_assert_cmpint (day_change_of ("<day_change>06:00</day_change>", "", late), ==, 360);
  g_assert_cmpint (day_change_of ("", "start='2024-06-01T07:00:00'", late), ==, 420);
  g_assert_cmpint (day_change_of ("", "", late), ==, 301);
  g_assert_cmpint (day_change_of ("", "start='2024-06-01T13:00:00'", late), ==, 301);
  g_assert_cmpint (day_change_of ("", "", EVENT ("1", "<start>01:00</start>")), ==, 240);
  g_assert_cmpint (day_change_of ("", "", torn), ==, 240);
  g_autoptr (PlnReading) reading = read_events ("<day_change>04:00</day_change>", "", torn);
  assert_finding (reading, "day-change-differs", "day_change is 04:00, but 1 of the 3 events *");
  assert_finding (reading, "unknown-day-change", "*; 04:00 is taken");
  assert_finding (reading, "other-day", "*on another conference day*");
}

/* The day change of the forum that it goes into stands, whatever the file says. */
static void
test_given_day_change (void)
{
  const PlnReadOptions options = { .day_change = 0 };
  g_autoptr (PlnReading) reading = read_fixture ("pentabarf", &options);
  g_assert_cmpint (forum_of (reading)->day_change, ==, 0);
  assert_start (reading, 1, "2011-10-02T00:15");
  assert_finding (reading, "other-day", "*");
}

/* What a producer wrote as for a page is a character here, once; what only looks so, and ids, stay. */
static void
test_references (void)
{
  g_autoptr (PlnReading) reading = read_text (
      "<schedule><conference><title>Caf&amp;eacute; 2024</title></conference>"
      "<day date='2024-06-01'><room name='Salle &amp;agrave; c&amp;ocirc;t&amp;eacute;'>"
      "<event id='1&amp;amp;'><title>R&amp;D &amp;amp; AT&amp;T; &amp;lt;b&amp;gt; "
      "&amp;amp;lt;</title>"
      "<track>M&amp;uuml;ll</track><persons><person id='1'>Jos&amp;#233; "
      "&amp;Ccaron;apek</person></persons>"
      "<links><link href='http://e.org/?a=1&amp;amp;b=2'>A&amp;rarr;B</link></links>"
      "</event></room></day></schedule>");
  const PlnSession *session = session_at (reading, 0);
  const PlnRoom *room = reading->programme->records[PLN_KIND_ROOM]->pdata[0];
  const PlnTheme *theme = reading->programme->records[PLN_KIND_THEME]->pdata[0];
  const PlnSpeaker *speaker = reading->programme->records[PLN_KIND_SPEAKER]->pdata[0];
  const PlnLink *link = session->links->pdata[0];
  g_assert_cmpstr (forum_of (reading)->title, ==, "Café 2024");
  g_assert_cmpstr (session->title, ==, "R&D & AT&T; <b> &lt;");
  g_assert_cmpstr (((PlnExternal *) session->externals->pdata[0])->id, ==, "1&amp;");
  g_assert_cmpstr (room->name, ==, "Salle à côté");
  g_assert_cmpstr (theme->name, ==, "Müll");
  g_assert_cmpstr (speaker->name, ==, "José Čapek");
  g_assert_cmpstr (link->url, ==, "http://e.org/?a=1&b=2");
  g_assert_cmpstr (link->title, ==, "A→B");
  assert_finding (reading, "html", "references of HTML *");
}

static void
test_zones (void)
{
  const PlnReadOptions tokyo = { .zone = pln_zone_find ("Asia/Tokyo"), .day_change = PLN_NONE };
  const PlnReadOptions berlin = { .zone = pln_zone_find ("Europe/Berlin"), .day_change = PLN_NONE };
  g_autoptr (PlnReading) offsets = read_fixture ("frab", &tokyo);
  assert_start (offsets, 0, "2016-05-06T11:00");
  assert_finding (offsets, "zone-differs", "*UTC+02:00, which Asia/Tokyo is not*(3 times)");
  g_assert_null (forum_of (offsets)->timezone);
  g_autoptr (PlnReading) right = read_fixture ("frab", &berlin);
  g_assert_null (find_rule (right, "zone-differs"));
  g_autoptr (PlnReading) named = read_fixture ("hub", &tokyo);
  assert_start (named, 0, "2024-10-26T17:30");
  assert_start (named, 1, "2024-10-27T09:30");
  assert_start (named, 2, "2024-10-27T10:30");
  g_assert_cmpint (session_at (named, 2)->fold, ==, 0);
  g_assert_cmpstr (forum_of (named)->timezone, ==, "Asia/Tokyo");
  assert_finding (named, "zone-converted", "*from Europe/Berlin to Asia/Tokyo (4 times)");
}

/* Asked once the forum is known as it will be, and before its times are. */
static void
choose_tokyo (PlnReadOptions *self, const PlnForum *root, const char *source)
{
  const PlnForum **seen = self->data;
  g_assert_cmpstr (source, ==, "rain9-2024");
  g_assert_cmpstr (root->timezone, ==, "Europe/Berlin");
  g_assert_cmpint (root->from, !=, PLN_NONE);
  g_assert_nonnull (root->record.uuid);
  self->zone = pln_zone_find ("Asia/Tokyo");
  self->day_change = 0;
  *seen = root;
}

static void
test_chosen (void)
{
  const PlnForum *seen = NULL;
  const PlnReadOptions options = { .day_change = PLN_NONE, .choose = choose_tokyo, .data = &seen };
  g_autoptr (PlnReading) reading = read_fixture ("hub", &options);
  g_assert_true (seen == forum_of (reading));
  assert_start (reading, 0, "2024-10-26T17:30");
  g_assert_cmpint (seen->day_change, ==, 0);
  g_assert_cmpstr (seen->timezone, ==, "Asia/Tokyo");
}

static void
test_starts (void)
{
  const char *zone = "<time_zone_name>Europe/Berlin</time_zone_name>";
  g_autoptr (PlnReading) reading
      = read_events (zone, "",
                     EVENT ("1", "<date>2024-06-01T10:00:00Z</date>")
                         EVENT ("2", AT ("2024-06-01T10:00:00+02:00", "11:00"))
                             EVENT ("3", AT ("2024-06-01T10:00:00+00:00", "10:00"))
                                 EVENT ("4", AT ("2024-06-01T10:00:45+02:00", "10:00"))
                                     EVENT ("5", "<start>24:30</start>") EVENT ("6", "")
                                         EVENT ("7", AT ("2025-02-30T10:00", "9:00")));
  assert_start (reading, 0, "2024-06-01T12:00");
  assert_start (reading, 1, "2024-06-01T10:00");
  assert_finding (reading, "start-differs", "start is 11:00 but date is 2024-06-01T10:00*");
  assert_start (reading, 2, "2024-06-01T12:00");
  assert_finding (reading, "zone-differs", "*UTC+00:00, unlike those of other events*12:00*");
  assert_start (reading, 3, "2024-06-01T10:01");
  assert_finding (reading, "seconds-rounded", "*");
  assert_start (reading, 4, "2024-06-02T00:30");
  g_assert_cmpint (session_at (reading, 5)->start, ==, PLN_NONE);
  g_assert_cmpint (session_at (reading, 5)->day, !=, PLN_NONE);
  assert_finding (reading, "no-start", "*");
  assert_start (reading, 6, "2024-06-01T09:00");
  assert_finding (reading, "bad-date", "date '2025-02-30T10:00' cannot be read");
}

static void
test_bad_lengths (void)
{
  g_autoptr (PlnReading) reading
      = read_events ("", "",
                     EVENT ("1", "<start>9:00</start><duration>0</duration>")
                         EVENT ("2", "<start>9:00</start><duration>-5</duration>")
                             EVENT ("3", "<start>9:00</start><duration>800:00</duration>")
                                 EVENT ("4", "<start>9:00</start><duration>744:00</duration>"));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (session_at (reading, i)->length, ==, 0);
  g_assert_cmpint (session_at (reading, 3)->length, ==, PLN_LENGTH_MAX);
  assert_finding (reading, "no-duration", "duration '0' is none*");
  assert_finding (reading, "long-duration", "a duration of 33 days*");
}

static void
test_kinds (void)
{
  g_assert_cmpint (pln_schedule_kind ("lecture"), ==, PLN_SESSION_TALK);
  g_assert_cmpint (pln_schedule_kind ("Talk 40 (30min +10 Q&A)"), ==, PLN_SESSION_TALK);
  g_assert_cmpint (pln_schedule_kind ("Keynote talk"), ==, PLN_SESSION_KEYNOTE);
  g_assert_cmpint (pln_schedule_kind ("Workshops, für alle"), ==, PLN_SESSION_WORKSHOP);
  g_assert_cmpint (pln_schedule_kind ("podium"), ==, PLN_SESSION_PANEL);
  g_assert_cmpint (pln_schedule_kind ("Coffee-Break"), ==, PLN_SESSION_BREAK);
  g_assert_cmpint (pln_schedule_kind ("Talkative"), ==, PLN_SESSION_OTHER);
  g_assert_cmpint (pln_schedule_kind (""), ==, PLN_SESSION_OTHER);
}

/* --- hostile files ---------------------------------------------------------------------------- */

static void
test_not_ours (void)
{
  assert_refused ("", 0, "line 1: the file is empty");
  assert_refused ("hello", -1, "line 1: this is not XML");
  assert_refused ("<foo/>", -1, "*not a schedule.xml: its root is <foo>");
  assert_refused ("<schedule>\n<a></b></schedule>", -1, "line 2: an end tag does not match*");
  assert_refused ("<schedule/>", -1, "its <schedule> has no <conference>*");
  assert_refused ("<schedule><task name='backup'/><title>T</title></schedule>", -1,
                  "*another kind: *but <task>");
  assert_refused ("<schedule><day date='2026-05-30'><game>A-B</game></day></schedule>", -1,
                  "its <schedule> has no <conference>*");
  assert_refused ("<schedule><conference>East</conference><day date='2026-05-30'><event>"
                  "<home>A</home></event></day></schedule>",
                  -1, "its <schedule> has no *");
  assert_refused ("<schedule/>\n<schedule/>", -1, "line 2: *after the end of the root element");
  assert_refused ("<schedule>\na\xff</schedule>", -1, "line 2: a character here is not allowed*");
  assert_refused ("<schedule>\na\0</schedule>", 24, "line 2: a character here is not allowed*");
  assert_refused ("<schedule>&nbsp;</schedule>", -1, "line 1: an entity is used*");
  g_autoptr (GError) error = NULL;
  g_assert_null (try_file ("/nowhere/at-all.xml", &no_options, &error));
  g_assert_error (error, PLN_ERROR, PLN_ERROR_IO);
  g_clear_error (&error);
  g_assert_null (try_file (g_get_tmp_dir (), &no_options, &error));
  g_assert_error (error, PLN_ERROR, PLN_ERROR_IO);
}

static void
test_entities (void)
{
  assert_refused ("<!DOCTYPE schedule [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>\n"
                  "<schedule><conference><title>&b;</title></conference></schedule>",
                  -1, "line *: the file declares entities*");
  assert_refused ("<!DOCTYPE schedule [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n"
                  "<schedule><conference><title>&x;</title></conference></schedule>",
                  -1, "line *: the file declares entities*");
  assert_refused ("<!DOCTYPE s [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]>\n<schedule/>", -1,
                  "line *: the file declares entities*");
  g_autofree char *xml
      = g_strconcat ("<!DOCTYPE schedule SYSTEM 'http://127.0.0.1:9/s.dtd'>",
                     "<schedule><conference><title>T</title></conference>", "</schedule>", NULL);
  g_autoptr (PlnReading) reading = read_text (xml);
  g_assert_cmpstr (forum_of (reading)->title, ==, "T");
}

/* However much is missing: refused with the line, and never half of it. */
static void
test_truncated (gconstpointer name)
{
  g_autofree char *path = fixture_path (name, ".xml");
  g_autofree char *xml = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (path, &xml, &size, NULL));
  for (gsize cut = 1; cut < size - 12; cut += 97)
    assert_refused (xml, (gssize) cut, "line *: the file ends in the middle");
}

static void
test_long_title (void)
{
  g_autofree char *title = g_strnfill (1024 * 1024, 'x');
  g_autofree char *event = g_strconcat ("<event id='1'><title>", title,
                                        "</title><description>D</description></event>", NULL);
  g_autoptr (PlnReading) reading = read_events ("", "", event);
  const PlnSession *session = session_at (reading, 0);
  g_assert_cmpuint (strlen (session->title), ==, 1000);
  g_assert_true (g_str_has_prefix (session->description, "xxx"));
  g_assert_cmpuint (strlen (session->description), ==, 1024 * 1024);
  assert_finding (reading, "text-cut", "a title of more than 1000 characters is cut*");
}

static void
test_long_title_kept_whole (void)
{
  g_autofree char *title = g_strnfill (1500, 'x');
  g_autofree char *event = g_strconcat ("<event id='1'><description>D</description><title>", title,
                                        "</title></event>", NULL);
  g_autoptr (PlnReading) reading = read_events ("", "", event);
  g_autofree char *expected = g_strconcat (title, "\n\nD", NULL);
  g_assert_cmpstr (session_at (reading, 0)->description, ==, expected);
}

static void
test_controls (void)
{
  g_autoptr (PlnReading) reading
      = read_events ("", "", EVENT ("1", "<abstract>a&#x85;b&#x202e;c\r\nd</abstract>"));
  g_assert_cmpstr (session_at (reading, 0)->abstract, ==, "a\nbc\nd");
  assert_finding (reading, "text-repaired", "*");
}

static void
test_markup (void)
{
  g_autoptr (PlnReading) reading = read_events (
      "", "", EVENT ("1", "<abstract><p class='a'>x<br/>y</p> &lt;b&gt;</abstract>"));
  g_assert_cmpstr (session_at (reading, 0)->abstract, ==, "x\ny\n\n<b>");
}

static void
test_html (void)
{
  g_autoptr (PlnReading) reading
      = read_events ("", "",
                     EVENT ("1", "<abstract>&lt;p&gt;a&lt;/p&gt;&lt;ul&gt;&lt;li&gt;b</abstract>"
                                 "<description>x &amp;hellip;\n y</description>")
                         EVENT ("2", "<abstract>a &lt;b@c.example&gt; R&amp;D</abstract>"));
  g_assert_cmpstr (session_at (reading, 0)->abstract, ==, "a\n\n- b");
  g_assert_cmpstr (session_at (reading, 0)->description, ==, "x …\n y");
  g_assert_cmpstr (session_at (reading, 1)->abstract, ==, "a <b@c.example> R&D");
  assert_finding (reading, "html", "texts written in HTML are kept as plain text (2 times)");
}

/* Staff can still read what has no place elsewhere. */
static void
test_notes (void)
{
  g_autofree char *far = g_strnfill (2000, 'x');
  g_autofree char *events = g_strconcat (
      EVENT ("1",
             "<recording><license>CC BY 4.0</license><optout>true</optout></recording>"
             "<do_not_stream>no</do_not_stream><logo>/l.png</logo><url>/e/1</url>"
             "<answers><answer><question>Why?</question><answer>So.</answer></answer></answers>"
             "<attachments><attachment href='/s.pdf'>Slides</attachment></attachments>"
             "<links><link href='s pace'/><link href='https://a.example'>A</link></links>"),
      "<event id='2'><title>E</title><links><link href='https://", far, "'/></links></event>",
      NULL);
  g_autoptr (PlnReading) reading = read_events ("<logo>/c.png</logo>", "", events);
  g_assert_cmpstr (session_at (reading, 0)->notes, ==,
                   "recording licence: CC BY 4.0\nno recording: true\nanswer to Why?: So.\n"
                   "page: /e/1\nlink: Logo /l.png\nattachment: Slides /s.pdf\nlink: s pace");
  g_assert_cmpuint (session_at (reading, 0)->links->len, ==, 1);
  g_assert_cmpuint (strlen (session_at (reading, 1)->notes), >, 2000);
  g_assert_cmpstr (forum_of (reading)->notes, ==, "link: Logo /c.png");
  assert_finding (reading, "relative-url", "a relative link is kept in the notes*(4 times)");
  assert_finding (reading, "kept-in-notes", "<license> is kept in the notes");
  assert_finding (reading, "bad-url", "*in the notes");
}

static void
test_many (void)
{
  const guint many = 20000;
  g_autoptr (GString) events = g_string_new (NULL);
  for (guint i = 0; i < many; i++)
    g_string_append_printf (events,
                            "<event id='%u'>\n\n\n\n<title>E</title><nonsense%u>x</nonsense%u>"
                            "<start>9:00</start><persons><person>P %u</person></persons></event>",
                            i, i, i, i % 5000);
  g_autoptr (PlnReading) reading = read_events ("", "", events->str);
  g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), ==, many);
  g_assert_cmpuint (count_of (reading, PLN_KIND_SPEAKER), ==, 5000);
  g_assert_cmpuint (reading->findings->len, <, 100);
}

/* Lines beyond what libxml2 keeps with an element. */
static void
test_far_lines (void)
{
  g_autoptr (GString) events = g_string_new (NULL);
  for (guint i = 0; i < 7000; i++)
    g_string_append (events, "<i/>\n\n\n\n\n\n\n\n\n\n");
  g_string_append (events, EVENT ("1", "\n<start>9:00</start>"));
  g_autoptr (PlnReading) reading = read_events ("", "", events->str);
  const PlnFinding *finding = find_rule (reading, "no-duration");
  g_assert_cmpint (finding != NULL ? finding->line : 0, ==, 70001);
}

/* --- the open corpus -------------------------------------------------------------------------- */

static char *
corpus_path (const char *file)
{
  g_autofree char *beside
      = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "corpus", NULL);
  const char *corpus = g_getenv ("PLN_CORPUS");
  return g_build_filename (corpus != NULL ? corpus : beside, "schedule-xml", file, NULL);
}

typedef struct {
  const char *file;
  guint sessions, rooms, days, speakers;
  const char *dialect;
} Expected;

static void
test_corpus (gconstpointer data)
{
  const Expected *expected = data;
  g_autofree char *path = corpus_path (expected->file);
  g_autoptr (GError) error = NULL;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the open corpus is not here (PLN_CORPUS names it)");
      return;
    }
  g_autoptr (PlnReading) reading = try_file (path, &no_options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), ==, expected->sessions);
  g_assert_cmpuint (count_of (reading, PLN_KIND_ROOM), ==, expected->rooms);
  g_assert_cmpuint (count_of (reading, PLN_KIND_SPEAKER), ==, expected->speakers);
  g_assert_cmpuint (assert_on_listed_days (path, reading), ==, expected->days);
  g_assert_cmpstr (reading->dialect, ==, expected->dialect);
  g_assert_null (find_rule (reading, "unknown-day-change"));
}

/* As counted in the README of the corpus; engelsystem's second day is empty. */
static const Expected corpus[] = {
  { "c3-28c3-pentabarf.xml", 85, 3, 4, 102, "pentabarf" },
  { "c3-33c3-frab.xml", 150, 5, 4, 208, "frab" },
  { "c3-34c3-dlf-voctool.xml", 20, 1, 4, 6, "voctool" },
  { "c3-38c3-hub.xml", 1007, 72, 4, 571, "hub" },
  { "debconf17-wafer.xml", 181, 6, 8, 126, "wafer" },
  { "engelsystem-minimal.xml", 1, 3, 1, 0, "schedule.xml" },
  { "fosdem-2007-pentabarf.xml", 215, 18, 2, 244, "pentabarf" },
  { "fosdem-2021-pentabarf.xml", 773, 108, 2, 684, "pentabarf" },
  /* Of its 738 person ids two are of people who have another one in the same event. */
  { "fosdem-2024-pretalx.xml", 674, 32, 2, 736, "pretalx" },
};

static void
add_tests_of_files (void)
{
  static const char *const fixtures[] = { "pentabarf-2007", "pentabarf",  "frab",
                                          "voctool",        "hub",        "wafer",
                                          "pretalx",        "engelsystem" };
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *whole = g_strconcat ("/schedule-xml/fixture/", fixtures[i], NULL);
      g_autofree char *days = g_strconcat ("/schedule-xml/listed-days/", fixtures[i], NULL);
      g_autofree char *cut = g_strconcat ("/schedule-xml/truncated/", fixtures[i], NULL);
      g_test_add_data_func (whole, fixtures[i], test_fixture);
      g_test_add_data_func (days, fixtures[i], test_listed_days);
      g_test_add_data_func (cut, fixtures[i], test_truncated);
    }
  for (guint i = 0; i < G_N_ELEMENTS (corpus); i++)
    {
      g_autofree char *path = g_strconcat ("/schedule-xml/corpus/", corpus[i].file, NULL);
      g_test_add_data_func (path, &corpus[i], test_corpus);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_tests_of_files ();
  g_test_add_func ("/schedule-xml/day-change", test_day_change);
  g_test_add_func ("/schedule-xml/given-day-change", test_given_day_change);
  g_test_add_func ("/schedule-xml/zones", test_zones);
  g_test_add_func ("/schedule-xml/references", test_references);
  g_test_add_func ("/schedule-xml/chosen", test_chosen);
  g_test_add_func ("/schedule-xml/starts", test_starts);
  g_test_add_func ("/schedule-xml/bad-lengths", test_bad_lengths);
  g_test_add_func ("/schedule-xml/kinds", test_kinds);
  g_test_add_func ("/schedule-xml/not-ours", test_not_ours);
  g_test_add_func ("/schedule-xml/entities", test_entities);
  g_test_add_func ("/schedule-xml/long-title", test_long_title);
  g_test_add_func ("/schedule-xml/long-title-kept-whole", test_long_title_kept_whole);
  g_test_add_func ("/schedule-xml/controls", test_controls);
  g_test_add_func ("/schedule-xml/markup", test_markup);
  g_test_add_func ("/schedule-xml/html", test_html);
  g_test_add_func ("/schedule-xml/notes", test_notes);
  g_test_add_func ("/schedule-xml/many", test_many);
  g_test_add_func ("/schedule-xml/far-lines", test_far_lines);
  return g_test_run ();
}
