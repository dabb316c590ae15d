/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the view `day`: its form, its marks, and what stands where. */
#include "format/paper/printing.h"

extern const PlnView pln_view_day;

static const PlnPrintOptions usual = { .printed = PLN_NONE };

static void
check_golden (const char *name, PlnProgramme *(*make) (void), PlnPrintOptions options)
{
  g_autoptr (PlnProgramme) programme = make ();
  options.printed = PLN_NONE;
  g_autofree char *text = print_text (&pln_view_day, programme, &options);
  sample_check_golden (name, text);
}

static void
test_golden (void)
{
  check_golden ("print-day-80.txt", sample_day, usual);
  check_golden ("print-day-40.txt", sample_day, (PlnPrintOptions){ .width = 40, .lines = 40 });
  check_golden ("print-day-zh.txt", sample_day,
                (PlnPrintOptions){
                    .language = "zh", .version = "Release 2", .edition = "Release 2 of today." });
  check_golden ("print-zones.txt", sample_zones,
                (PlnPrintOptions){ .width = 72, .lines = PLN_NONE });
}

static PlnProgramme *
make_forum (void)
{
  PlnProgramme *p = pln_programme_new ();
  PlnForum *forum = sample_forum (p, "Forum", "Asia/Tokyo", NULL);
  PlnRoom *hall = sample_room (p, "Hall", NULL);
  PlnRoom *side = sample_room (p, "Side room", NULL);
  PlnSession *talk = sample_session (p, forum, "talk", "First talk", "2026-05-04T10:00", 60, hall);
  sample_session (p, forum, "talk", "Second talk", "2026-05-04T11:00", 60, hall);
  sample_session (p, forum, "talk", "Third talk", "2026-05-04T11:00", 60, side);
  sample_session (p, forum, "meal", "Lunch", "2026-05-04T12:00", 60, NULL);
  sample_session (p, forum, "talk", "Fourth talk", "2026-05-04T13:00", 60, side);
  sample_appear (talk, sample_speaker (p, "Jane Roe", "Editor", "Review"), NULL, "speaker");
  return p;
}

static PlnSession *
session (PlnProgramme *p, guint number)
{
  return p->records[PLN_KIND_SESSION]->pdata[number - 1];
}

static void
set_room (PlnProgramme *p, PlnSession *of, guint number)
{
  g_ptr_array_set_size (of->rooms, 0);
  if (number > 0)
    pln_references_add (of->rooms, &pln_shape_session_room,
                        ((PlnRecord *) p->records[PLN_KIND_ROOM]->pdata[number - 1])->uuid);
}

static char *
print_changed (PlnProgramme *before, PlnProgramme *after, gboolean overlaps)
{
  PlnPrintOptions options
      = { .width = 60, .lines = PLN_NONE, .since = "release 1", .printed = PLN_NONE };
  g_autoptr (PlnMarks) marks = print_marks (before, after, overlaps);
  options.marks = marks;
  return print_text (&pln_view_day, after, &options);
}

/* Old time and old room stand beside the new ones, and the legend says what the marks mean. */
static void
test_changes (void)
{
  g_autoptr (PlnProgramme) before = make_forum ();
  g_autoptr (PlnProgramme) after = make_forum ();
  sample_set (session (after, 1), "start", "2026-05-04T10:30");
  session (after, 1)->length = 30;
  set_room (after, session (after, 2), 2);
  set_room (after, session (after, 3), 1);
  sample_set (session (after, 3), "title", "Third talk, revised");
  session (after, 5)->state = PLN_STATE_CANCELLED;
  sample_set (session (after, 5), "reason", "no power");
  PlnSession *added = sample_session (after, after->records[PLN_KIND_FORUM]->pdata[0], "talk",
                                      "Fifth talk", "2026-05-04T15:00", 60, NULL);
  set_room (after, added, 1);
  g_autofree char *text = print_changed (before, after, FALSE);
  sample_check_golden ("print-changes.txt", text);
  g_autofree char *same = print_changed (before, before, FALSE);
  g_assert_null (strstr (same, "Marks"));
  g_assert_null (strchr (same, '*'));
}

static void
test_people_and_days (void)
{
  g_autoptr (PlnProgramme) before = make_forum ();
  g_autoptr (PlnProgramme) after = make_forum ();
  g_ptr_array_set_size (session (after, 1)->appearances, 0);
  sample_appear (session (after, 1), NULL, "John Doe", "speaker");
  sample_set (session (after, 2), "start", "2026-05-05T09:00");
  sample_set (session (before, 3), "start", NULL);
  set_room (before, session (before, 5), 0);
  sample_set (session (after, 4), "subtitle", "With music");
  g_autofree char *text = print_changed (before, after, FALSE);
  print_assert_has (text, "\n12:00-13:00* -- Lunch --------------------------------------\n"
                          "             New subtitle.\n             With music\n");
  print_assert_has (text, "\n10:00-11:00* First talk                                 Hall\n"
                          "             New: John Doe; No longer: Jane Roe\n");
  print_assert_has (text, "\n09:00-10:00* Second talk\n"
                          "             New time; was Monday 4 May 2026, 11:00-12:00.\n");
  print_assert_has (text, "\n11:00-12:00* Third talk                            Side room\n"
                          "             Had no time in release 1.\n");
  print_assert_has (text, "\n13:00-14:00* Fourth talk\n             Had no room in release 1.\n");
}

/* Paper says where what is newer is found: on the page of its forum, or of the one above. */
static void
test_address (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  g_autofree char *without = print_changed (p, p, FALSE);
  g_assert_null (strstr (without, "Latest version"));
  PlnForum *above = sample_forum (p, "Forums", "Asia/Tokyo", NULL);
  PlnForum *forum = p->records[PLN_KIND_FORUM]->pdata[0];
  forum->parent = g_strdup (above->record.uuid);
  sample_set (above, "url", "https://example.org/all");
  g_autofree char *inherited = print_changed (p, p, FALSE);
  print_assert_has (inherited, "\nLatest version: https://example.org/all\n");
  sample_set (forum, "url", "https://example.org/forum");
  g_autofree char *own = print_changed (p, p, FALSE);
  print_assert_has (own, "\nLatest version: https://example.org/forum\n");
}

/* Who does something else, or holds another position here, was announced otherwise. */
static void
test_roles (void)
{
  g_autoptr (PlnProgramme) before = make_forum ();
  g_autoptr (PlnProgramme) after = make_forum ();
  PlnAppearance *who = session (after, 1)->appearances->pdata[0];
  who->role = PLN_ROLE_MODERATOR;
  g_autofree char *role = print_changed (before, after, FALSE);
  print_assert_has (role, "\n             Before: Speaker: Jane Roe\n");
  sample_set (who, "position", "Publisher");
  g_autofree char *both = print_changed (before, after, FALSE);
  print_assert_has (both, "\n             Before: Speaker: Jane Roe, Editor, Review\n");
  who->role = PLN_ROLE_SPEAKER;
  g_autofree char *position = print_changed (before, after, FALSE);
  print_assert_has (position, "\n             Before: Jane Roe, Editor, Review\n");
}

/* What is no longer there is told on its day. */
static void
test_gone (void)
{
  g_autoptr (PlnProgramme) before = make_forum ();
  g_autoptr (PlnProgramme) after = make_forum ();
  sample_session (before, before->records[PLN_KIND_FORUM]->pdata[0], "talk", "Given up",
                  "2026-05-04T16:00", 30, before->records[PLN_KIND_ROOM]->pdata[0]);
  g_autofree char *text = print_changed (before, after, FALSE);
  print_assert_has (
      text,
      "\nNO LONGER IN THE PROGRAMME\n------------------------------------------------------------\n"
      "\n16:00-16:30  Given up, Hall\n");
}

static void
test_overlaps (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  session (p, 1)->length = 75;
  session (p, 3)->length = 70;
  g_autofree char *staff = print_changed (p, p, TRUE);
  print_assert_has (staff, "\n10:00-11:15! First talk                                 Hall\n"
                           "             Overlaps “Second talk” by 15 min.\n");
  print_assert_has (staff, "\n11:00-12:00! Second talk                                Hall\n"
                           "             Overlaps “First talk” by 15 min.\n");
  print_assert_has (staff, "\n11:00-12:10! Third talk                            Side room\n"
                           "             Overlaps “Lunch” by 10 min.\n");
  print_assert_has (staff, "\nMarks: ! overlaps another row\n");
  g_autofree char *public = print_changed (p, p, FALSE);
  g_assert_null (strchr (public, '!'));
}

/* The zone is named once; with both offsets when clocks change in between. */
static void
test_zone_once (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  g_autofree char *text = print_text (&pln_view_day, p, &usual);
  print_assert_has (text, "\nTimes are venue time, Japan Standard Time (UTC+09:00).\n");
  g_assert_cmpuint (print_count (text, "UTC"), ==, 1);
  sample_set (p->records[PLN_KIND_FORUM]->pdata[0], "timezone", "Europe/Berlin");
  sample_set (session (p, 5), "start", "2026-10-26T10:00");
  g_autofree char *changing = print_text (&pln_view_day, p, &usual);
  print_assert_has (changing, "Central European Summer Time (UTC+02:00); after");
  print_assert_has (changing, "Central European Standard Time (UTC+01:00).\n");
}

static void
test_after_midnight (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  sample_set (session (p, 4), "start", "2026-05-04T23:30");
  sample_set (session (p, 5), "start", "2026-05-05T01:00");
  session (p, 1)->length = 3000;
  g_autofree char *text = print_text (&pln_view_day, p, &usual);
  print_assert_has (text, "\n10:00-12:00 +2  First talk ");
  print_assert_has (text, "\nEvening ");
  print_assert_has (text, "\n23:30-00:30 +1  -- Lunch ---");
  print_assert_has (text, "\n01:00-02:00 +1  Fourth talk");
}

/* What has only a day, an open end, no day: printed all the same. */
static void
test_uncertain (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  sample_set (session (p, 1), "start", NULL);
  sample_set (session (p, 1), "day", "2026-05-04");
  session (p, 2)->length = 0;
  sample_set (session (p, 3), "start", NULL);
  session (p, 5)->state = PLN_STATE_TENTATIVE;
  g_autofree char *text = print_text (&pln_view_day, p, &usual);
  print_assert_has (text, "\nTime to be announced ");
  print_assert_has (text, "\nno time yet  First talk");
  print_assert_has (text, "\n11:00-open   Second talk");
  print_assert_has (text, "\nNot scheduled yet ");
  print_assert_has (text, "\nno time yet  Third talk");
  print_assert_has (text, "Fourth talk (tentative)");
}

static void
test_to_be_announced (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  session (p, 1)->kind = PLN_SESSION_PANEL;
  session (p, 2)->kind = PLN_SESSION_KEYNOTE;
  g_autofree char *text = print_text (&pln_view_day, p, &usual);
  print_assert_has (text, "\n10:00-11:00  Panel: First talk ");
  print_assert_has (text, "\n             Moderator to be announced\n");
  print_assert_has (text, "\n11:00-12:00  Keynote: Second talk ");
  print_assert_has (text, "\n             Speaker to be announced\n");
}

/* A day of one room names it once, and only sessions elsewhere say where. */
static void
test_room_once (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  set_room (p, session (p, 3), 1);
  g_autofree char *text = print_text (&pln_view_day, p, &usual);
  print_assert_has (
      text, "\nMorning                                                                     Hall\n");
  g_assert_cmpuint (print_count (text, "Hall"), ==, 1);
}

static void
test_days (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  sample_set (session (p, 5), "start", "2026-05-05T10:00");
  PlnPrintOptions options = { .lines = 26, .printed = 20576 };
  g_autofree char *text = print_text (&pln_view_day, p, &options);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), ==, 2);
  print_assert_has (pages[0], "\nMonday 4 May 2026 - Tuesday 5 May 2026\n");
  print_assert_has (pages[0], "\nPrinted Sunday 3 May 2026.\n");
  print_assert_has (pages[1], "Forum   Tuesday 5 May 2026 ");
  options.lines = 60;
  g_autofree char *one = print_text (&pln_view_day, p, &options);
  g_assert_null (strchr (one, '\f'));
}

static void
test_nothing (void)
{
  g_autoptr (PlnProgramme) nothing = pln_programme_new ();
  g_autofree char *text = print_text (&pln_view_day, nothing, &usual);
  print_assert_has (text, "Page 1 of 1\n");
  sample_forum (nothing, "Only a title", "UTC", NULL);
  g_autofree char *title = print_text (&pln_view_day, nothing, &usual);
  print_assert_has (title, "\nOnly a title\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-day/golden", test_golden);
  g_test_add_func ("/print-day/changes", test_changes);
  g_test_add_func ("/print-day/people-and-days", test_people_and_days);
  g_test_add_func ("/print-day/roles", test_roles);
  g_test_add_func ("/print-day/address", test_address);
  g_test_add_func ("/print-day/gone", test_gone);
  g_test_add_func ("/print-day/overlaps", test_overlaps);
  g_test_add_func ("/print-day/zone-once", test_zone_once);
  g_test_add_func ("/print-day/after-midnight", test_after_midnight);
  g_test_add_func ("/print-day/uncertain", test_uncertain);
  g_test_add_func ("/print-day/to-be-announced", test_to_be_announced);
  g_test_add_func ("/print-day/room-once", test_room_once);
  g_test_add_func ("/print-day/days", test_days);
  g_test_add_func ("/print-day/nothing", test_nothing);
  return g_test_run ();
}
