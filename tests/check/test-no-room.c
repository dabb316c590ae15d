/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule no-room: who needs one, and who has one through another. */
#include "check/check-say.h"
#include "model/programme-builder.h"

#define RULE "no-room"

static void
test_plain (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *talk = build_session (programme, "talk", "2025-05-27 09:00", 60);
  build_session (programme, "dated", "2025-05-27", 60);
  build_session (programme, "someday", NULL, 60);
  assert_says (programme, RULE, "warning talk: no room > plenary session set talk --room ROOM\n");
  build_set (talk, "state", "cancelled");
  assert_says (programme, RULE, "");
  build_set (talk, "state", "draft");
  build_place (programme, talk, "hall");
  assert_says (programme, RULE, "");
}

static void
test_kinds (void)
{
  static const char *const none[] = { "break", "meal", "ceremony", "social" };
  static const char *const one[] = { "keynote", "roundtable", "workshop", "poster", "other" };
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "it", "2025-05-27 09:00", 60);
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      build_set (session, "kind", none[i]);
      assert_says (programme, RULE, "");
    }
  for (guint i = 0; i < G_N_ELEMENTS (one); i++)
    {
      build_set (session, "kind", one[i]);
      assert_says (programme, RULE, "warning it: no room > plenary session set it --room ROOM\n");
    }
}

/* A part is where its session is; the session tells it when that is nowhere. */
static void
test_parts (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-27 09:00", 60);
  PlnSession *one = build_part (programme, whole, "one", NULL, 20);
  PlnSession *two = build_part (programme, whole, "two", NULL, 20);
  assert_says (programme, RULE, "warning whole: no room > plenary session set whole --room ROOM\n");
  build_place (programme, one, "hall");
  assert_says (programme, RULE, "warning whole: no room > plenary session set whole --room ROOM\n");
  build_place (programme, two, "foyer");
  assert_says (programme, RULE, "");
  g_ptr_array_set_size (two->rooms, 0);
  build_place (programme, whole, "hall");
  assert_says (programme, RULE, "");
  g_ptr_array_set_size (whole->rooms, 0);
  build_set (whole, "kind", "ceremony");
  assert_says (programme, RULE, "");
}

/* Only the part has a time, so it is the part that lacks a room. */
static void
test_timed_part (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-27", 0);
  build_part (programme, whole, "part", "2025-05-27 09:00", 20);
  assert_says (programme, RULE, "warning part: no room > plenary session set part --room ROOM\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/no-room/plain", test_plain);
  g_test_add_func ("/no-room/kinds", test_kinds);
  g_test_add_func ("/no-room/parts", test_parts);
  g_test_add_func ("/no-room/timed-part", test_timed_part);
  return g_test_run ();
}
