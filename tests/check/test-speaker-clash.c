/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule speaker-clash: who can be in two sessions, and who cannot. */
#include "check/check-say.h"
#include "model/programme-builder.h"

#define RULE "speaker-clash"

/* A session on 27 May with Wang as a speaker. */
static PlnSession *
with_wang (PlnProgramme *programme, const char *key, const char *clock, int length)
{
  g_autofree char *start = g_strconcat ("2025-05-27 ", clock, NULL);
  PlnSession *session = build_session (programme, key, start, length);
  build_appearance (programme, session, "wang", PLN_ROLE_SPEAKER);
  return session;
}

static void
test_overlap (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  with_wang (programme, "a", "09:00", 60);
  with_wang (programme, "touching", "10:00", 60);
  assert_says (programme, RULE, "");
  with_wang (programme, "b", "09:45", 15);
  assert_says (programme, RULE,
               "error b: wang: 1 a runs until 10:00; 15 minutes overlap"
               " > plenary session move b --start 2025-05-27T10:00\n");
}

/* Across forums, whatever their zones: 15:00 in Shanghai is 09:00 in Berlin in summer. */
static void
test_forums (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnForum *berlin = build_forum (programme, "berlin", "Europe/Berlin");
  with_wang (programme, "here", "15:00", 60);
  build_set (with_wang (programme, "there", "09:30", 60), "forum", berlin->record.uuid);
  assert_says (programme, RULE,
               "error there: wang: 1 here (forum) runs until 10:00; 30 minutes overlap"
               " > plenary session move there --start 2025-05-27T10:00\n");
}

/* Organisations and labels are many people. */
static void
test_only_persons (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnRecord *ministry = build_record (programme, PLN_KIND_ORGANISATION, "ministry");
  for (int i = 0; i < 2; i++)
    {
      PlnSession *session = build_session (programme, "talk", "2025-05-27 09:00", 60);
      PlnAppearance *appearance = build_label (session, NULL, 0, PLN_ROLE_SPEAKER);
      appearance->organisation = g_strdup (ministry->uuid);
      build_label (session, "an official", 1, PLN_ROLE_SPEAKER);
    }
  assert_says (programme, RULE, "");
}

static void
test_presence (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  with_wang (programme, "a", "09:00", 60);
  PlnSession *b = with_wang (programme, "b", "09:00", 60);
  PlnAppearance *appearance = b->appearances->pdata[0];
  static const char *const off[] = { "declined", "withdrawn" };
  for (guint i = 0; i < G_N_ELEMENTS (off); i++)
    {
      build_set (appearance, "presence", off[i]);
      assert_says (programme, RULE, "");
    }
  build_set (appearance, "presence", "invited");
  assert_says (programme, RULE,
               "error b: wang: 1 a is at the same time"
               " > plenary session move b --start 2025-05-27T10:00\n");
  build_set (b, "state", "cancelled");
  assert_says (programme, RULE, "");
}

/* Two roles in one session, or in a session and its part, are no clash. */
static void
test_own_session (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = with_wang (programme, "whole", "09:00", 60);
  build_appearance (programme, whole, "wang", PLN_ROLE_CHAIR);
  PlnSession *part = build_part (programme, whole, "part", NULL, 20);
  build_appearance (programme, part, "wang", PLN_ROLE_SPEAKER);
  assert_says (programme, RULE, "");
}

/* The part tells it when the speaker is in both; the session tells what only it has. */
static void
test_parts (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = with_wang (programme, "whole", "09:00", 60);
  PlnSession *part = build_part (programme, whole, "part", NULL, 20);
  build_appearance (programme, part, "wang", PLN_ROLE_SPEAKER);
  with_wang (programme, "during-part", "09:10", 10);
  with_wang (programme, "after-part", "09:30", 10);
  assert_says (programme, RULE,
               "error during-part: wang: 2 part runs until 09:20; 10 minutes overlap"
               " > plenary session move during-part --start 2025-05-27T09:20\n"
               "error after-part: wang: 1 whole runs until 10:00; 10 minutes overlap"
               " > plenary session move after-part --start 2025-05-27T10:00\n");
}

static void
test_siblings (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-27 09:00", 60);
  PlnSession *one = build_part (programme, whole, "one", "2025-05-27 09:00", 30);
  PlnSession *two = build_part (programme, whole, "two", "2025-05-27 09:00", 30);
  build_appearance (programme, one, "wang", PLN_ROLE_SPEAKER);
  build_appearance (programme, two, "wang", PLN_ROLE_DISCUSSANT);
  assert_says (programme, RULE,
               "error two: wang: 2 one is at the same time"
               " > plenary session move two --start 2025-05-27T09:30\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/speaker-clash/overlap", test_overlap);
  g_test_add_func ("/speaker-clash/forums", test_forums);
  g_test_add_func ("/speaker-clash/only-persons", test_only_persons);
  g_test_add_func ("/speaker-clash/presence", test_presence);
  g_test_add_func ("/speaker-clash/own-session", test_own_session);
  g_test_add_func ("/speaker-clash/parts", test_parts);
  g_test_add_func ("/speaker-clash/siblings", test_siblings);
  return g_test_run ();
}
