/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule outside-forum: the days of the forum, by conference days. */
#include "check/check-say.h"
#include "model/programme-builder.h"

#define RULE "outside-forum"

/* The forum is from 27 to 29 May; a conference day ends at 04:00. */
static void
test_edges (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  build_session (programme, "someday", NULL, 0);
  build_session (programme, "first", "2025-05-27 04:00", 60);
  build_session (programme, "last-night", "2025-05-30 03:59", 60);
  build_session (programme, "last-day", "2025-05-29", 0);
  assert_says (programme, RULE, "");
  build_session (programme, "night-before", "2025-05-27 03:59", 60);
  build_session (programme, "day-after", "2025-05-30", 0);
  build_set (build_session (programme, "off", "2026-05-27 09:00", 60), "state", "cancelled");
  assert_says (programme, RULE,
               "warning night-before: Mon 26 May is before the first day of forum, Tue 27 May"
               " > plenary session move night-before --day 2025-05-27\n"
               "warning day-after: Fri 30 May is after the last day of forum, Thu 29 May"
               " > plenary session move day-after --day 2025-05-29\n");
}

/* A forum without a last day has one day; without any, those of the forum above. */
static void
test_dates (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnForum *below = build_forum (programme, "below", NULL);
  PlnSession *session = build_session (programme, "second", "2025-05-28 09:00", 60);
  build_set (session, "forum", below->record.uuid);
  assert_says (programme, RULE, "");
  build_set (below, "from", "2025-05-27");
  assert_says (programme, RULE,
               "warning second: Wed 28 May is after the last day of below, Tue 27 May"
               " > plenary session move second --day 2025-05-27\n");
  build_set (below, "from", NULL);
  build_set (below, "to", "2025-05-28");
  assert_says (programme, RULE, "");
}

/* A damaged file may hold a circle of forums. */
static void
test_circle (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnForum *a = build_forum (programme, "a", NULL);
  PlnForum *b = build_forum (programme, "b", NULL);
  build_set (a, "parent", b->record.uuid);
  build_set (b, "parent", a->record.uuid);
  build_set (build_session (programme, "talk", "2026-05-27", 0), "forum", a->record.uuid);
  assert_says (programme, RULE, "");
}

/* A part says it only when its session does not. */
static void
test_parts (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-30 09:00", 60);
  build_part (programme, whole, "part", NULL, 20);
  build_part (programme, whole, "stray", "2025-05-31 09:00", 20);
  assert_says (programme, RULE,
               "warning whole: Fri 30 May is after the last day of forum, Thu 29 May"
               " > plenary session move whole --day 2025-05-29\n"
               "warning stray: Sat 31 May is after the last day of forum, Thu 29 May"
               " > plenary session move stray --day 2025-05-29\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outside-forum/edges", test_edges);
  g_test_add_func ("/outside-forum/dates", test_dates);
  g_test_add_func ("/outside-forum/circle", test_circle);
  g_test_add_func ("/outside-forum/parts", test_parts);
  return g_test_run ();
}
