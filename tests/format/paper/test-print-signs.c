/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the view `signs`: a sheet a room and day, what is on it, and what has no door. */
#include "format/paper/printing.h"

extern const PlnView pln_view_signs;

static const PlnPrintOptions usual = { .printed = PLN_NONE };

static void
test_golden (void)
{
  const PlnPrintOptions small
      = { .printed = 20000, .width = 44, .lines = 30, .language = "zh", .second = "en" };
  g_autoptr (PlnProgramme) programme = sample_day ();
  g_autofree char *text = print_text (&pln_view_signs, programme, &usual);
  g_autofree char *other = print_text (&pln_view_signs, programme, &small);
  sample_check_golden ("print-signs-80.txt", text);
  sample_check_golden ("print-signs-44-zh.txt", other);
}

/* Two rooms that need no block letters, a talk in one and a talk in both. */
static PlnProgramme *
make_rooms (void)
{
  PlnProgramme *p = pln_programme_new ();
  PlnForum *forum = sample_forum (p, "Forum", "Asia/Tokyo", NULL);
  PlnRoom *east = sample_room (p, "東", NULL);
  PlnRoom *west = sample_room (p, "西", NULL);
  sample_session (p, forum, "talk", "In the east", "2026-05-04T10:00", 60, east);
  PlnSession *both = sample_session (p, forum, "talk", "In both", "2026-05-04T11:00", 60, west);
  pln_references_add (both->rooms, &pln_shape_session_room, east->record.uuid);
  sample_session (p, forum, "talk", "The day after", "2026-05-05T09:00", 60, west);
  return p;
}

static PlnSession *
session (PlnProgramme *p, guint number)
{
  return p->records[PLN_KIND_SESSION]->pdata[number - 1];
}

static const char *
room (PlnProgramme *p, guint number)
{
  return ((PlnRecord *) p->records[PLN_KIND_ROOM]->pdata[number - 1])->uuid;
}

static void
set_room (PlnProgramme *p, guint number, guint to)
{
  g_ptr_array_set_size (session (p, number)->rooms, 0);
  if (to > 0)
    pln_references_add (session (p, number)->rooms, &pln_shape_session_room, room (p, to));
}

static GStrv
print_sheets (const PlnProgramme *p, const PlnPrintOptions *options)
{
  g_autofree char *text = print_text (&pln_view_signs, p, options);
  return g_strsplit (text, "\f", -1);
}

static void
test_sheets (void)
{
  static const char *const begins[] = { "\n東     ", "\n西     ", "\n西     " };
  g_autoptr (PlnProgramme) p = make_rooms ();
  g_auto (GStrv) sheets = print_sheets (p, &usual);
  g_assert_cmpuint (g_strv_length (sheets), ==, 3);
  for (guint i = 0; i < 3; i++)
    print_assert_has (sheets[i], begins[i]);
  print_assert_has (sheets[0], "In the east");
  print_assert_has (sheets[0], "In both");
  print_assert_has (sheets[1], "In both");
  print_assert_has (sheets[2], "Tuesday 5 May 2026");
  print_assert_has (sheets[2], "The day after");
  g_assert_null (strstr (sheets[1], "In the east"));
  g_assert_null (strstr (sheets[1], "The day after"));
}

/* What has no room or no day is told on sheets of its own, behind those of the day. */
static void
test_without_door (void)
{
  g_autoptr (PlnProgramme) p = make_rooms ();
  PlnForum *forum = p->records[PLN_KIND_FORUM]->pdata[0];
  sample_session (p, forum, "talk", "Somewhere", "2026-05-04T13:00", 60, NULL);
  sample_session (p, forum, "meal", "Lunch", "2026-05-04T12:00", 60, NULL);
  sample_session (p, forum, "talk", "Some day", NULL, 0, NULL);
  g_auto (GStrv) sheets = print_sheets (p, &usual);
  g_assert_cmpuint (g_strv_length (sheets), ==, 5);
  print_assert_has (sheets[2], "\nFor all ");
  print_assert_has (sheets[2], "Lunch");
  print_assert_has (sheets[2], "\nNo room yet ");
  print_assert_has (sheets[2], "Somewhere");
  print_assert_has (sheets[3], "The day after");
  print_assert_has (sheets[4], "\nNot scheduled yet\n");
  print_assert_has (sheets[4], "Some day");
}

/* What has no time stands behind what has one, as in the list of the day. */
static void
test_no_time (void)
{
  g_autoptr (PlnProgramme) p = make_rooms ();
  PlnForum *forum = p->records[PLN_KIND_FORUM]->pdata[0];
  PlnSession *poster = sample_session (p, forum, "poster", "All day", NULL, 0, NULL);
  sample_set (poster, "day", "2026-05-04");
  pln_references_add (poster->rooms, &pln_shape_session_room, room (p, 1));
  g_auto (GStrv) sheets = print_sheets (p, &usual);
  const char *timed = strstr (sheets[0], "In both");
  g_assert_true (timed != NULL && strstr (timed, "no time yet  Poster: All day\n") != NULL);
}

/* A part stands in its session, and where that is not it has a row that says what it is a part of. */
static void
test_parts (void)
{
  g_autoptr (PlnProgramme) p = make_rooms ();
  sample_part (p, session (p, 1), "Here", 1, 20);
  PlnSession *there = sample_part (p, session (p, 1), "There", 2, 20);
  pln_references_add (there->rooms, &pln_shape_session_room, room (p, 2));
  g_auto (GStrv) sheets = print_sheets (p, &usual);
  print_assert_has (sheets[0], "10:00-10:20  Here\n");
  print_assert_has (sheets[0], "10:20-10:40  There\n                          Room: 西\n");
  print_assert_has (sheets[1], "10:20-10:40  There\n             Part of: In the east\n");
  g_assert_null (strstr (sheets[1], "Here"));
}

/* People come to the door where it was: that says where to go. */
static void
test_moved (void)
{
  g_autoptr (PlnProgramme) before = make_rooms ();
  g_autoptr (PlnProgramme) after = make_rooms ();
  set_room (after, 1, 2);
  sample_set (session (after, 1), "start", "2026-05-04T10:30");
  set_room (after, 3, 1);
  sample_set (session (after, 2), "state", "cancelled");
  sample_set (session (after, 2), "reason", "illness");
  g_autoptr (PlnMarks) marks = print_marks (before, after, FALSE);
  const PlnPrintOptions options = { .printed = PLN_NONE, .marks = marks, .since = "release 1" };
  g_auto (GStrv) sheets = print_sheets (after, &options);
  g_assert_cmpuint (g_strv_length (sheets), ==, 4);
  print_assert_has (sheets[0], "11:00-12:00x Cancelled: In both");
  print_assert_has (sheets[0], "\nNO LONGER IN THIS ROOM\n");
  print_assert_has (sheets[0], "\n10:00-11:00  In the east\n  Now: 10:30-11:30, 西\n");
  print_assert_has (sheets[0], "\nMarks: x cancelled\n");
  print_assert_has (sheets[1], "10:30-11:30* In the east");
  print_assert_has (sheets[1], "New time; was 10:00-11:00. New room; was 東.");
  print_assert_has (sheets[1], "* changed since release 1");
  /* A room that nothing is in any more still has a door. */
  print_assert_has (sheets[3], "\n西     ");
  print_assert_has (sheets[3], "\n09:00-10:00  The day after\n  Now: 09:00-10:00, 東\n");
}

static void
test_removed (void)
{
  g_autoptr (PlnProgramme) before = make_rooms ();
  g_autoptr (PlnProgramme) after = make_rooms ();
  sample_session (before, before->records[PLN_KIND_FORUM]->pdata[0], "talk", "Dropped",
                  "2026-05-04T15:00", 60, before->records[PLN_KIND_ROOM]->pdata[1]);
  g_autoptr (PlnMarks) marks = print_marks (before, after, FALSE);
  const PlnPrintOptions options = { .printed = PLN_NONE, .marks = marks, .since = "release 1" };
  g_auto (GStrv) sheets = print_sheets (after, &options);
  g_assert_null (strstr (sheets[0], "Dropped"));
  print_assert_has (sheets[1], "\n15:00-16:00  Dropped\n  No longer in the programme.\n");
}

/* Of rooms that are not selected not all sessions are there, so that they have no sign. */
static void
test_selected (void)
{
  g_autoptr (PlnProgramme) p = make_rooms ();
  g_autoptr (GHashTable) rooms = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (rooms, (gpointer) room (p, 1));
  const PlnPrintOptions options = { .printed = PLN_NONE, .rooms = rooms };
  g_auto (GStrv) sheets = print_sheets (p, &options);
  g_assert_cmpuint (g_strv_length (sheets), ==, 1);
  print_assert_has (sheets[0], "\n東     ");
}

/* A day that is a page too long has its blank lines closed up, and a smaller name; what is too long even so goes on. */
static void
test_full (void)
{
  static const struct {
    int sessions;
    guint pages;
  } cases[] = { { 10, 1 }, { 24, 1 }, { 48, 1 }, { 60, 3 }, { 200, 8 } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlnProgramme) p = pln_programme_new ();
      PlnForum *forum = sample_forum (p, "Forum", "UTC", NULL);
      PlnRoom *hall = sample_room (p, "Hall", NULL);
      for (int k = 0; k < cases[i].sessions; k++)
        {
          g_autofree char *when = g_strdup_printf ("2026-05-04T%02d:%02d", 8 + k / 20, k % 20 * 3);
          sample_session (p, forum, "talk", "Talk", when, 3, hall);
        }
      g_auto (GStrv) sheets = print_sheets (p, &usual);
      g_assert_cmpuint (g_strv_length (sheets), ==, cases[i].pages);
      for (guint k = 1; k < cases[i].pages; k++)
        print_assert_has (sheets[k], "===\n\nHall (continued)   ");
    }
}

static void
test_nothing (void)
{
  g_autoptr (PlnProgramme) p = pln_programme_new ();
  sample_forum (p, "Forum", "UTC", NULL);
  g_autofree char *text = print_text (&pln_view_signs, p, &usual);
  print_assert_has (text, "No sessions.");
}

/* The name of the room is there for who sets it large. */
static void
test_banner (void)
{
  g_autoptr (PlnProgramme) p = make_rooms ();
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (p);
  g_autoptr (GPtrArray) pages = pln_print_pages (&pln_view_signs, timetable, &usual, NULL);
  const PlnPage *page = pages->pdata[0];
  g_assert_cmpuint (page->banners->len, ==, 1);
  const PlnPageBanner *banner = &g_array_index (page->banners, PlnPageBanner, 0);
  g_assert_cmpstr (banner->text, ==, "東");
  g_assert_cmpuint (banner->line, ==, 5);
  g_assert_cmpuint (banner->lines, ==, 9);
  g_assert_nonnull (strstr (page->lines->pdata[9], "東"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-signs/golden", test_golden);
  g_test_add_func ("/print-signs/sheets", test_sheets);
  g_test_add_func ("/print-signs/without-door", test_without_door);
  g_test_add_func ("/print-signs/no-time", test_no_time);
  g_test_add_func ("/print-signs/parts", test_parts);
  g_test_add_func ("/print-signs/moved", test_moved);
  g_test_add_func ("/print-signs/removed", test_removed);
  g_test_add_func ("/print-signs/selected", test_selected);
  g_test_add_func ("/print-signs/full", test_full);
  g_test_add_func ("/print-signs/nothing", test_nothing);
  g_test_add_func ("/print-signs/banner", test_banner);
  return g_test_run ();
}
