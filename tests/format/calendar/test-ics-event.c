/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of what a calendar may be asked: parts, the cancelled, colours, links to where it is online, what changed. */
#include "format/calendar/pln-ics-color.h"
#include "format/calendar/pln-ics-event.h"
#include "format/calendar/pln-ics-words.h"
#include "format/sample.h"
#include "model/pln-audience.h"

extern const PlnFormat pln_format_ics;

static const PlnWriteOptions usual = { .day = PLN_NONE };

static guint
count (const char *text, const char *what)
{
  guint n = 0;
  for (const char *at = strstr (text, what); at != NULL; at = strstr (at + 1, what))
    n++;
  return n;
}

/* Returns: (transfer full): the calendar without folds */
static char *
write_calendar (const PlnProgramme *programme, const PlnWriteOptions *options)
{
  g_autofree char *text = sample_write (&pln_format_ics, programme, options);
  g_auto (GStrv) pieces = g_strsplit (text, "\r\n ", -1);
  return g_strjoinv ("", pieces);
}

/* Returns: (transfer full): the one entry of that title */
static char *
entry_of (const char *text, const char *title)
{
  g_autofree char *summary = g_strdup_printf ("\r\nSUMMARY:%s\r\n", title);
  const char *at = strstr (text, summary);
  g_assert_nonnull (at);
  g_assert_cmpuint (count (text, summary), ==, 1);
  g_autofree char *before = g_strndup (text, (gsize) (at - text));
  const char *start = text + (g_strrstr (before, "BEGIN:VEVENT") - before);
  return g_strndup (start, (gsize) (strstr (at, "END:VEVENT") - start));
}

static void
assert_has (const char *text, const char *line)
{
  g_autofree char *whole = g_strdup_printf ("\r\n%s\r\n", line);
  if (strstr (text, whole) == NULL)
    g_error ("no '%s' in %s", line, text);
}

/* --- parts ------------------------------------------------------------------------------------ */

static PlnProgramme *
make_parts (void)
{
  PlnProgramme *p = pln_programme_new ();
  PlnForum *forum = sample_forum (p, "Parts", "UTC", NULL);
  PlnRoom *hall = sample_room (p, "Hall", NULL);
  PlnTheme *theme = sample_add (p, PLN_KIND_THEME, "Trade");
  PlnSession *timed = sample_session (p, forum, "talk", "Timed", "2026-05-04T10:00", 60, hall);
  PlnSession *dated = sample_session (p, forum, "talk", "Dated", "2026-05-04", 0, hall);
  pln_references_add (timed->themes, &pln_shape_session_theme, theme->record.uuid);
  sample_part (p, timed, "First", 1, 20);
  sample_part (p, timed, "Open", 2, 0);
  sample_part (p, timed, "Nobody knows when", 3, 10);
  sample_set (sample_part (p, timed, "Cancelled one", 4, 5), "start", "2026-05-04T10:50");
  sample_set (p->records[PLN_KIND_SESSION]->pdata[5], "state", "cancelled");
  sample_part (p, dated, "Some time that day", 1, 10);
  sample_set (sample_part (p, dated, "The day after", 2, 0), "day", "2026-05-05");
  return p;
}

static void
test_parts_told (void)
{
  g_autoptr (PlnProgramme) p = make_parts ();
  g_autofree char *text = write_calendar (p, &usual);
  g_assert_cmpuint (count (text, "BEGIN:VEVENT"), ==, 2);
  assert_has (text, "DESCRIPTION:10:00-10:20 First\\n10:20 Open\\n- Nobody knows when\\n"
                    "10:50-10:55 Cancelled: Cancelled one");
  assert_has (text, "DESCRIPTION:- Some time that day\\nTue 5 May The day after");
}

static void
test_parts_apart (void)
{
  PlnWriteOptions options = usual;
  g_autoptr (PlnProgramme) p = make_parts ();
  options.detail = PLN_DETAIL_PARTS;
  g_autofree char *text = write_calendar (p, &options);
  g_autofree char *timed = entry_of (text, "Timed");
  g_autofree char *first = entry_of (text, "First");
  g_autofree char *open = entry_of (text, "Open");
  g_autofree char *dated = entry_of (text, "Dated");
  g_autofree char *after = entry_of (text, "The day after");
  g_autofree char *cancelled = entry_of (text, "Cancelled: Cancelled one");
  g_assert_cmpuint (count (text, "BEGIN:VEVENT"), ==, 6);
  assert_has (timed, "DESCRIPTION:- Nobody knows when");
  assert_has (first, "DTSTART:20260504T100000Z");
  assert_has (first, "LOCATION:Hall");
  assert_has (first, "CATEGORIES:Trade");
  assert_has (first, "DESCRIPTION:Part of: Timed");
  assert_has (open, "DTEND:20260504T105000Z"); /* when the next begins */
  assert_has (dated, "DESCRIPTION:- Some time that day");
  assert_has (after, "DTSTART;VALUE=DATE:20260505");
  assert_has (cancelled, "STATUS:CANCELLED");
}

/* A part that is cancelled with its session is so in its own entry. */
static void
test_parts_cancelled_with_session (void)
{
  PlnWriteOptions options = { .day = PLN_NONE, .detail = PLN_DETAIL_PARTS };
  g_autoptr (PlnProgramme) p = make_parts ();
  sample_set (p->records[PLN_KIND_SESSION]->pdata[0], "state", "cancelled");
  g_autofree char *text = write_calendar (p, &options);
  g_autofree char *first = entry_of (text, "Cancelled: First");
  assert_has (first, "STATUS:CANCELLED");
}

/* --- the cancelled ---------------------------------------------------------------------------- */

static PlnProgramme *
make_cancelled (void)
{
  PlnProgramme *p = pln_programme_new ();
  PlnForum *forum = sample_forum (p, "Forum", "UTC", NULL);
  sample_session (p, forum, "talk", "On", "2026-05-04T10:00", 60, NULL);
  PlnSession *off = sample_session (p, forum, "talk", "Off", "2026-05-04T11:00", 60, NULL);
  PlnTombstone *gone = sample_add (p, PLN_KIND_TOMBSTONE, "Gone");
  sample_set (off, "state", "cancelled");
  sample_set (off, "reason", "illness");
  sample_set (gone, "timezone", "UTC");
  sample_set (gone, "start", "2026-05-04T12:00");
  gone->record.sequence = 3;
  return p;
}

static void
check_cancelled (PlnCancelled cancelled, const char *status)
{
  PlnWriteOptions options = { .day = PLN_NONE, .cancelled = cancelled };
  static const char *const titles[] = { "Cancelled: Off", "Cancelled: Gone" };
  g_autoptr (PlnProgramme) p = make_cancelled ();
  g_autofree char *text = write_calendar (p, &options);
  g_assert_cmpuint (count (text, "BEGIN:VEVENT"), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *entry = entry_of (text, titles[i]);
      assert_has (entry, status);
      assert_has (entry, "TRANSP:TRANSPARENT");
    }
}

static void
test_cancelled (void)
{
  PlnWriteOptions options = { .day = PLN_NONE, .cancelled = PLN_CANCELLED_DROP };
  g_autoptr (PlnProgramme) p = make_cancelled ();
  g_autofree char *dropped = write_calendar (p, &options);
  check_cancelled (PLN_CANCELLED_STATUS, "STATUS:CANCELLED");
  check_cancelled (PLN_CANCELLED_VISIBLE, "STATUS:CONFIRMED");
  g_assert_cmpuint (count (dropped, "BEGIN:VEVENT"), ==, 1);
}

/* --- what a feed has -------------------------------------------------------------------------- */

static void
test_feed (void)
{
  PlnWriteOptions options = { .day = PLN_NONE, .title = "Hall, today" };
  g_autoptr (PlnProgramme) p = make_cancelled ();
  g_autofree char *feed = write_calendar (p, &options);
  assert_has (feed, "NAME:Hall\\, today");
  assert_has (feed, "X-WR-CALNAME:Hall\\, today");
  assert_has (feed, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
  assert_has (feed, "X-PUBLISHED-TTL:PT1H");
  options.single = TRUE;
  g_autofree char *single = write_calendar (p, &options);
  g_assert_null (strstr (single, "NAME:"));
  g_assert_null (strstr (single, "PT1H"));
}

static void
test_left_out_is_told (void)
{
  g_autoptr (GPtrArray) findings = pln_findings_new ();
  PlnWriteOptions options = { .day = PLN_NONE, .findings = findings };
  g_autoptr (PlnProgramme) p = make_parts ();
  PlnSession *loose
      = sample_session (p, p->records[PLN_KIND_FORUM]->pdata[0], "talk", "Loose", NULL, 0, NULL);
  g_autofree char *text = write_calendar (p, &options);
  g_assert_null (strstr (text, "Loose"));
  g_assert_cmpuint (findings->len, ==, 1);
  const PlnFinding *finding = findings->pdata[0];
  g_assert_cmpstr (finding->rule, ==, "no-time");
  g_assert_cmpstr (finding->record, ==, loose->record.uuid);
}

/* When an open end makes room does not depend on what is selected. */
static void
test_ends_given (void)
{
  g_autoptr (PlnProgramme) p = pln_programme_new ();
  PlnForum *forum = sample_forum (p, "Forum", "UTC", NULL);
  PlnSession *open = sample_session (p, forum, "talk", "Open", "2026-05-04T10:00", 0, NULL);
  g_autoptr (GHashTable) ends = g_hash_table_new (g_str_hash, g_str_equal);
  gint64 end = G_GINT64_CONSTANT (29631510); /* 2026-05-04T10:30Z, in minutes */
  PlnWriteOptions options = { .day = PLN_NONE, .ends = ends };
  g_hash_table_insert (ends, open->record.uuid, &end);
  g_autofree char *text = write_calendar (p, &options);
  assert_has (text, "DTSTART:20260504T100000Z");
  assert_has (text, "DTEND:20260504T103000Z");
}

/* --- colours and links ------------------------------------------------------------------------ */

static void
test_colors (void)
{
  static const char *const cases[][2] = {
    { "#000000", "black" },   { "#ffffff", "white" },       { "#ff0000", "red" },
    { "#fe0102", "red" },     { "#4682b4", "steelblue" },   { "#4784b2", "steelblue" },
    { "#808080", "gray" },    { "#00ffff", "aqua" },        { "#ff00ff", "fuchsia" },
    { "#e01240", "crimson" }, { "#9acd32", "yellowgreen" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (pln_ics_color (cases[i][0]), ==, cases[i][1]);
}

static void
test_color_of_theme (void)
{
  g_autoptr (PlnProgramme) p = pln_programme_new ();
  PlnForum *forum = sample_forum (p, "Forum", "UTC", NULL);
  PlnTheme *plain = sample_add (p, PLN_KIND_THEME, "Plain");
  PlnTheme *blue = sample_add (p, PLN_KIND_THEME, "Blue");
  PlnSession *session = sample_session (p, forum, "talk", "Talk", "2026-05-04T10:00", 30, NULL);
  sample_set (blue, "color", "#0000f8");
  pln_references_add (session->themes, &pln_shape_session_theme, plain->record.uuid);
  pln_references_add (session->themes, &pln_shape_session_theme, blue->record.uuid);
  g_autofree char *text = write_calendar (p, &usual);
  assert_has (text, "COLOR:blue");
  assert_has (text, "CATEGORIES:Plain,Blue");
}

static void
test_online (void)
{
  static const struct {
    const char *url, *title, *line;
  } cases[] = {
    { "https://us02web.zoom.us/j/1?pwd=a,b", NULL, "VIDEO:https://us02web.zoom.us/j/1?pwd=a,b" },
    { "https://notzoom.us/j/1", NULL, NULL },
    { "https://zoom.us.example/", "Slides", NULL },
    { "https://x.example/live", "Livestream (English)",
      "VIDEO;LABEL=Livestream (English):https://x.example/live" },
    { "https://x.example/a", "Streaming at the edge", NULL },
    { "https://video.x.example/b.mp4", "Video recording (mp4)", NULL },
    { "https://x.example/c", "直播：主会场", "VIDEO;LABEL=直播：主会场:https://x.example/c" },
    { "https://x.example/d", "Chat room: \"a^b\"; c",
      "CHAT;LABEL=\"Chat room: 'a b'; c\":https://x.example/d" },
    { "https://x.example/\r\nATTACH:evil", "Livestream", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlnProgramme) p = pln_programme_new ();
      PlnForum *forum = sample_forum (p, "Forum", "UTC", NULL);
      PlnSession *session = sample_session (p, forum, "talk", "Talk", "2026-05-04T10:00", 30, NULL);
      PlnLink *link = pln_value_new (&pln_shape_link);
      sample_force (link, "url", cases[i].url);
      sample_force (link, "title", cases[i].title);
      g_ptr_array_add (session->links, link);
      g_autofree char *text = write_calendar (p, &usual);
      g_autofree char *line = g_strconcat ("CONFERENCE;VALUE=URI;FEATURE=", cases[i].line, NULL);
      g_assert_cmpuint (count (text, "CONFERENCE"), ==, cases[i].line != NULL);
      if (cases[i].line != NULL)
        assert_has (text, line);
    }
}

/* --- what changed ----------------------------------------------------------------------------- */

static PlnProgramme *
make_talk (void)
{
  PlnProgramme *p = pln_programme_new ();
  PlnForum *forum = sample_forum (p, "Forum", "Asia/Shanghai", NULL);
  PlnRoom *a = sample_room (p, "Room A", NULL);
  sample_translate (a, "name", "zh", "A厅");
  sample_room (p, "Room B", NULL);
  sample_session (p, forum, "talk", "Talk", "2025-05-27T10:10", 40, a);
  /* 26 May in Shanghai, but not yet in UTC */
  ((PlnSession *) p->records[PLN_KIND_SESSION]->pdata[0])->record.changed = 1748190000;
  return p;
}

/* Returns: (transfer full): the description of the talk, as it changed from @before to @after */
static char *
description_of (const PlnProgramme *before, const PlnProgramme *after, const char *language)
{
  g_autoptr (PlnDiff) diff = pln_diff_new (before, after);
  PlnWriteOptions options = { .day = PLN_NONE, .diff = diff, .language = language };
  g_autofree char *text = write_calendar (after, &options);
  char *at = strstr (text, "\r\nDESCRIPTION:");
  if (at == NULL)
    return g_strdup ("");
  at += strlen ("\r\nDESCRIPTION:");
  return g_strndup (at, (gsize) (strstr (at, "\r\n") - at));
}

static void
test_change (void)
{
  static const struct {
    const char *was_field, *was, *field, *is, *told;
  } cases[] = {
    { NULL, NULL, NULL, NULL, "" },
    { NULL, NULL, "abstract", "New", "New" },
    { NULL, NULL, "start", "2025-05-27T10:20", "Updated 26 May: was 10:10" },
    { NULL, NULL, "start", "2025-05-28T10:10", "Updated 26 May: was 27 May 10:10" },
    { NULL, NULL, "length", "50", "Updated 26 May: was 10:10-10:50" },
    { "length", NULL, "length", "50", "Updated 26 May: was 10:10" },
    { NULL, NULL, "title", "Speech", "Updated 26 May: was called “Talk”" },
    { NULL, NULL, "state", "cancelled", "Updated 26 May: cancelled" },
    { NULL, NULL, "state", "tentative", "" },
    { "state", "cancelled", "state", "confirmed", "Updated 26 May: takes place after all" },
    { "state", "draft", "start", "2025-05-27T10:20", "" },
    { "audience", "staff", "start", "2025-05-27T10:20", "" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlnProgramme) before = make_talk ();
      g_autoptr (PlnProgramme) after = make_talk ();
      if (cases[i].was_field != NULL)
        sample_set (before->records[PLN_KIND_SESSION]->pdata[0], cases[i].was_field, cases[i].was);
      if (cases[i].field != NULL)
        sample_set (after->records[PLN_KIND_SESSION]->pdata[0], cases[i].field, cases[i].is);
      pln_programme_restrict (before, PLN_AUDIENCE_PUBLIC, FALSE);
      pln_programme_restrict (after, PLN_AUDIENCE_PUBLIC, FALSE);
      g_autofree char *told = description_of (before, after, NULL);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* Several at once, and in another language. */
static void
test_change_of_all (void)
{
  g_autoptr (PlnProgramme) before = make_talk ();
  g_autoptr (PlnProgramme) after = make_talk ();
  PlnSession *talk = after->records[PLN_KIND_SESSION]->pdata[0];
  PlnForum *forum = after->records[PLN_KIND_FORUM]->pdata[0];
  const PlnRecord *room = after->records[PLN_KIND_ROOM]->pdata[1];
  sample_set (talk, "start", "2025-05-28T14:00");
  sample_set (talk, "title", "Speech");
  sample_set (forum, "timezone", "Asia/Tokyo");
  g_ptr_array_set_size (talk->rooms, 0);
  pln_references_add (talk->rooms, &pln_shape_session_room, room->uuid);
  g_autofree char *english = description_of (before, after, "en");
  g_autofree char *chinese = description_of (before, after, "zh");
  g_autofree char *unknown = description_of (before, after, "tlh");
  g_assert_cmpstr (
      english, ==,
      "Updated 26 May: was 27 May 10:10 (Asia/Shanghai)\\, Room A\\; was called “Talk”");
  g_assert_cmpstr (unknown, ==, english);
  g_assert_cmpstr (chinese, ==, "5月26日更新：原为5月27日 10:10 (Asia/Shanghai)、A厅，原题“Talk”");
}

/* A language that there are no words in gives way to the first one of the programme. */
static void
test_words (void)
{
  g_autoptr (PlnProgramme) p = pln_programme_new ();
  g_assert_cmpstr (pln_ics_language (p, NULL), ==, "en");
  g_assert_cmpstr (pln_ics_language (p, "de-AT"), ==, "de");
  g_assert_cmpstr (pln_ics_language (p, "den"), ==, "en");
  sample_set (sample_forum (p, "Forum", "Asia/Shanghai", NULL), "languages", "zh-CN,en");
  g_assert_cmpstr (pln_ics_language (p, NULL), ==, "zh");
  g_assert_cmpstr (pln_ics_language (p, "tlh"), ==, "zh");
  g_assert_cmpstr (pln_ics_language (p, "fr"), ==, "fr");
  for (int word = 0; word < PLN_ICS_N_WORDS; word++)
    g_assert_cmpstr (pln_ics_word ("ar", word), !=, "");
}

/* What was exported is known again in whatever language. */
static void
test_known_again (void)
{
  g_assert_cmpstr (pln_ics_cancelled_title ("Cancelled: Talk"), ==, "Talk");
  g_assert_cmpstr (pln_ics_cancelled_title ("已取消：讲座"), ==, "讲座");
  g_assert_null (pln_ics_cancelled_title ("Cancelled: "));
  g_assert_null (pln_ics_cancelled_title ("Talk"));
  g_assert_true (pln_ics_is_unknown ("to be announced"));
  g_assert_true (pln_ics_is_unknown ("待定"));
  g_assert_false (pln_ics_is_unknown ("Hall"));
}

/* The words of a Chinese programme are Chinese without being asked for. */
static void
test_first_language (void)
{
  g_autoptr (PlnProgramme) p = make_cancelled ();
  sample_set (p->records[PLN_KIND_FORUM]->pdata[0], "languages", "zh,en");
  g_autofree char *text = write_calendar (p, &usual);
  assert_has (text, "SUMMARY:已取消：Off");
  assert_has (text, "DESCRIPTION:已取消：illness");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ics-event/parts/told", test_parts_told);
  g_test_add_func ("/ics-event/parts/apart", test_parts_apart);
  g_test_add_func ("/ics-event/parts/cancelled", test_parts_cancelled_with_session);
  g_test_add_func ("/ics-event/cancelled", test_cancelled);
  g_test_add_func ("/ics-event/feed", test_feed);
  g_test_add_func ("/ics-event/left-out", test_left_out_is_told);
  g_test_add_func ("/ics-event/ends-given", test_ends_given);
  g_test_add_func ("/ics-event/colors", test_colors);
  g_test_add_func ("/ics-event/color-of-theme", test_color_of_theme);
  g_test_add_func ("/ics-event/online", test_online);
  g_test_add_func ("/ics-event/change", test_change);
  g_test_add_func ("/ics-event/change-of-all", test_change_of_all);
  g_test_add_func ("/ics-event/words", test_words);
  g_test_add_func ("/ics-event/known-again", test_known_again);
  g_test_add_func ("/ics-event/first-language", test_first_language);
  return g_test_run ();
}
