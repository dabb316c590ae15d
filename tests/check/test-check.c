/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Running all rules: the table, the order of what they find, and that nothing explodes. */
#include "check/check-say.h"
#include "model/programme-builder.h"

#include <string.h>

static void
test_table (void)
{
  for (guint i = 0; pln_checks[i] != NULL; i++)
    {
      const PlnCheck *check = pln_checks[i];
      g_assert_cmpstr (check->name, !=, "");
      g_assert_cmpstr (check->summary, !=, "");
      g_assert_cmpstr (check->why, !=, "");
      g_assert_nonnull (check->run);
      g_assert_true (g_ascii_islower (check->summary[0]));
      g_assert_false (g_str_has_suffix (check->summary, "."));
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (pln_checks[j]->name, !=, check->name);
    }
  g_assert_nonnull (pln_checks[0]);
}

static void
test_empty (void)
{
  g_autoptr (PlnProgramme) nothing = pln_programme_new ();
  g_autoptr (PlnProgramme) forum = build_programme ();
  assert_says (nothing, NULL, "");
  assert_says (forum, NULL, "");
}

/* A session in a programme without any forum is judged all the same. */
static void
test_no_forum (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  PlnSession *session = build_record (programme, PLN_KIND_SESSION, "lost");
  build_set (session, "start", "2025-05-27 09:00");
  assert_says (programme, NULL,
               "warning no-room lost: no room > plenary session set lost --room ROOM\n"
               "warning no-speaker lost: no speaker > plenary session set lost --speaker NAME\n");
}

/* By time of the session, then the worst first, then by rule; the mock-up of the command line. */
static void
test_order (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *policy = build_session (programme, "policy-roundtable", "2025-05-27 09:50", 90);
  PlnSession *keynote = build_session (programme, "how-digital", "2025-05-27 09:20", 40);
  build_session (programme, "someday", NULL, 0);
  build_set (policy, "kind", "roundtable");
  build_place (programme, keynote, "Main Hall");
  build_place (programme, policy, "Main Hall");
  build_appearance (programme, policy, "wang-xudong", PLN_ROLE_PANELIST);
  assert_says (
      programme, NULL,
      "warning no-speaker how-digital: no speaker"
      " > plenary session set how-digital --speaker NAME\n"
      "error room-clash policy-roundtable: Main Hall: 2 how-digital runs until 10:00;"
      " 10 minutes overlap > plenary session move policy-roundtable --start 2025-05-27T10:00\n"
      "warning no-moderator policy-roundtable: no moderator"
      " > plenary session set policy-roundtable --moderator NAME\n"
      "note few-panelists policy-roundtable: 1 panelist, a roundtable wants at least 2"
      " > plenary appearance add policy-roundtable NAME --role panelist\n"
      "warning no-speaker someday: no speaker > plenary session set someday --speaker NAME\n");
}

/* A clash names its record, the other one and what they clash over. */
static void
test_references (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *early = build_session (programme, "early", "2025-05-27 09:00", 60);
  PlnSession *late = build_session (programme, "late", "2025-05-27 09:30", 60);
  build_set (early, "kind", "other");
  build_set (late, "kind", "other");
  build_place (programme, early, "hall");
  build_place (programme, late, "hall");
  g_autoptr (GPtrArray) findings = pln_check_run (programme);
  g_assert_cmpuint (findings->len, ==, 1);
  const PlnFinding *finding = findings->pdata[0];
  const PlnRecord *room = build_find (programme, PLN_KIND_ROOM, "hall");
  g_assert_cmpstr (finding->record, ==, late->record.uuid);
  g_assert_cmpstr (finding->other, ==, early->record.uuid);
  g_assert_cmpstr (finding->subject, ==, room->uuid);
}

/* What is not stored yet has no key to name it or to give a command for. */
static void
test_unnamed (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *early = build_session (programme, "early", "2025-05-27 09:00", 60);
  PlnSession *late = build_session (programme, "late", "2025-05-27 09:00", 30);
  build_set (early, "title", "What is \"new\"?");
  g_clear_pointer (&early->record.key, g_free);
  g_clear_pointer (&late->record.key, g_free);
  build_place (programme, early, "hall");
  build_place (programme, late, "hall");
  assert_says (programme, "room-clash",
               "error (null): hall: 'What is \"new\"?' runs until 10:00; 30 minutes overlap\n");
}

/* 500 sessions at once in one room: at most three findings a session, and the rest as a number. */
static void
test_crowd (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  for (int i = 0; i < 500; i++)
    {
      PlnSession *session = build_session (programme, "crowd", "2025-05-27 09:00", 60);
      build_set (session, "kind", "other");
      build_place (programme, session, "hall");
    }
  g_autoptr (GPtrArray) findings = pln_check_run (programme);
  g_assert_cmpuint (findings->len, ==, 1 + 2 + 497 * 3);
  const PlnFinding *last = findings->pdata[findings->len - 1];
  g_assert_cmpstr (last->message, ==, "hall: 3 crowd is at the same time; and 496 more");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/table", test_table);
  g_test_add_func ("/check/empty", test_empty);
  g_test_add_func ("/check/no-forum", test_no_forum);
  g_test_add_func ("/check/order", test_order);
  g_test_add_func ("/check/references", test_references);
  g_test_add_func ("/check/unnamed", test_unnamed);
  g_test_add_func ("/check/crowd", test_crowd);
  return g_test_run ();
}
