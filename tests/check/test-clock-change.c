/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule clock-change: the two nights of the year in Berlin. */
#include "check/check-say.h"
#include "model/programme-builder.h"

#define RULE "clock-change"

static PlnProgramme *
build_berlin (void)
{
  PlnProgramme *programme = build_programme ();
  build_set (programme->records[PLN_KIND_FORUM]->pdata[0], "timezone", "Europe/Berlin");
  return programme;
}

static void
test_missing (void)
{
  g_autoptr (PlnProgramme) programme = build_berlin ();
  build_session (programme, "before", "2025-03-30 01:59", 60);
  build_session (programme, "after", "2025-03-30 03:00", 60);
  assert_says (programme, RULE, "");
  PlnSession *session = build_session (programme, "night", "2025-03-30 02:30", 60);
  assert_says (programme, RULE,
               "error night: clocks in Europe/Berlin jump over 02:30 on Sun 30 Mar; taken as 03:30"
               " > plenary session move night --start 2025-03-30T03:30\n");
  build_set (session, "state", "cancelled");
  assert_says (programme, RULE, "");
}

static void
test_doubled (void)
{
  g_autoptr (PlnProgramme) programme = build_berlin ();
  build_session (programme, "before", "2025-10-26 01:00", 59);
  build_session (programme, "after", "2025-10-26 03:00", 60);
  assert_says (programme, RULE, "");
  PlnSession *session = build_session (programme, "night", "2025-10-26 02:30", 0);
  assert_says (programme, RULE,
               "warning night: starts at 02:30 (the first),"
               " a time that clocks in Europe/Berlin show twice on Sun 26 Oct\n");
  build_set (session, "fold", "yes");
  assert_says (programme, RULE,
               "warning night: starts at 02:30 (the second),"
               " a time that clocks in Europe/Berlin show twice on Sun 26 Oct\n");
}

/* Lengths are what passes: from the first 02:30 an hour leads to the second. */
static void
test_end (void)
{
  g_autoptr (PlnProgramme) programme = build_berlin ();
  PlnSession *session = build_session (programme, "night", "2025-10-26 01:30", 60);
  assert_says (programme, RULE,
               "warning night: ends at 02:30 (the first),"
               " a time that clocks in Europe/Berlin show twice on Sun 26 Oct\n");
  session->length = 120;
  assert_says (programme, RULE,
               "warning night: ends at 02:30 (the second),"
               " a time that clocks in Europe/Berlin show twice on Sun 26 Oct\n");
  build_set (session, "start", "2025-10-26 02:30");
  session->length = 60;
  assert_says (programme, RULE,
               "warning night: starts at 02:30 (the first) and ends at 02:30 (the second),"
               " a time that clocks in Europe/Berlin show twice on Sun 26 Oct\n");
}

/* Where clocks do not change, all times are good. */
static void
test_elsewhere (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  build_session (programme, "spring", "2025-03-30 02:30", 60);
  build_session (programme, "autumn", "2025-10-26 02:30", 60);
  assert_says (programme, RULE, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock-change/missing", test_missing);
  g_test_add_func ("/clock-change/doubled", test_doubled);
  g_test_add_func ("/clock-change/end", test_end);
  g_test_add_func ("/clock-change/elsewhere", test_elsewhere);
  return g_test_run ();
}
