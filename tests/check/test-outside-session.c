/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule outside-session: parts before, behind and beyond their session. */
#include "check/check-say.h"
#include "model/programme-builder.h"

#define RULE "outside-session"

static void
test_inside (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-27 09:00", 60);
  build_part (programme, whole, "one", NULL, 30);
  build_part (programme, whole, "two", NULL, 30);
  build_part (programme, whole, "last-minute", "2025-05-27 09:59", 0);
  assert_says (programme, RULE, "");
}

static void
test_start (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-27 09:00", 60);
  build_part (programme, whole, "early", "2025-05-27 08:50", 10);
  build_part (programme, whole, "late", "2025-05-27 10:00", 0);
  build_part (programme, whole, "other-day", "2025-05-28 09:00", 0);
  build_set (build_part (programme, whole, "off", "2025-05-27 07:00", 0), "state", "cancelled");
  assert_says (programme, RULE,
               "warning early: starts at 08:50, but 1 whole only at 09:00"
               " > plenary session move early --start 2025-05-27T09:00\n"
               "warning late: starts at 10:00, but 1 whole ends at 10:00"
               " > plenary session move late --start 2025-05-27T09:00\n"
               "warning other-day: starts at 09:00, but 1 whole ends at Tue 27 May 10:00"
               " > plenary session move other-day --start 2025-05-27T09:00\n");
  build_set (whole, "state", "cancelled");
  assert_says (programme, RULE, "");
}

/* Three times 25 minutes do not fit into an hour. */
static void
test_end (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-27 09:00", 60);
  build_part (programme, whole, "one", NULL, 25);
  build_part (programme, whole, "two", NULL, 25);
  build_part (programme, whole, "three", NULL, 25);
  assert_says (programme, RULE,
               "warning three: runs until 10:15, but 1 whole ends at 10:00"
               " > plenary session set whole --length 75\n");
  whole->length = 0;
  assert_says (programme, RULE, "");
}

static void
test_days (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-27", 0);
  build_part (programme, whole, "inherits", NULL, 20);
  build_part (programme, whole, "night", "2025-05-28 01:00", 20);
  assert_says (programme, RULE, "");
  build_part (programme, whole, "timed", "2025-05-28 09:00", 20);
  build_part (programme, whole, "dated", "2025-05-29", 20);
  assert_says (programme, RULE,
               "warning timed: on Wed 28 May, but 1 whole is on Tue 27 May"
               " > plenary session move timed --day 2025-05-27\n"
               "warning dated: on Thu 29 May, but 1 whole is on Tue 27 May"
               " > plenary session move dated --day 2025-05-27\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outside-session/inside", test_inside);
  g_test_add_func ("/outside-session/start", test_start);
  g_test_add_func ("/outside-session/end", test_end);
  g_test_add_func ("/outside-session/days", test_days);
  return g_test_run ();
}
