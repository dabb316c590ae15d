/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule no-speaker: which sessions want one, and who counts. */
#include "check/check-say.h"
#include "model/programme-builder.h"

#define RULE "no-speaker"
#define MISSING "warning it: no speaker > plenary session set it --speaker NAME\n"

static void
test_kinds (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "it", NULL, 0);
  static const char *const wanted = "talk keynote speech panel workshop";
  for (guint i = 0; pln_type_kind.words[i] != NULL; i++)
    {
      build_set (session, "kind", pln_type_kind.words[i]);
      assert_says (programme, RULE,
                   g_strrstr (wanted, pln_type_kind.words[i]) != NULL ? MISSING : "");
    }
}

static void
test_roles (void)
{
  static const char *const speaking = "speaker keynote panelist discussant host";
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "it", NULL, 0);
  PlnAppearance *appearance = build_appearance (programme, session, "wang", PLN_ROLE_SPEAKER);
  for (guint i = 0; pln_type_role.words[i] != NULL; i++)
    {
      build_set (appearance, "role", pln_type_role.words[i]);
      assert_says (programme, RULE,
                   g_strrstr (speaking, pln_type_role.words[i]) != NULL ? "" : MISSING);
    }
}

/* Who is asked but has not answered counts; so does a label. */
static void
test_presence (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "it", NULL, 0);
  PlnAppearance *appearance = build_appearance (programme, session, "wang", PLN_ROLE_SPEAKER);
  build_set (appearance, "presence", "invited");
  assert_says (programme, RULE, "");
  build_set (appearance, "presence", "declined");
  assert_says (programme, RULE, MISSING);
  build_label (session, "an official", 0, PLN_ROLE_SPEAKER);
  assert_says (programme, RULE, "");
}

static void
test_parts (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "it", NULL, 0);
  PlnSession *part = build_part (programme, whole, "part", NULL, 0);
  PlnSession *other = build_part (programme, whole, "other", NULL, 0);
  build_set (other, "kind", "break");
  assert_says (programme, RULE,
               MISSING "warning part: no speaker > plenary session set part --speaker NAME\n");
  build_appearance (programme, whole, "wang", PLN_ROLE_SPEAKER);
  assert_says (programme, RULE, "");
  g_ptr_array_set_size (whole->appearances, 0);
  build_appearance (programme, part, "wang", PLN_ROLE_SPEAKER);
  assert_says (programme, RULE, "");
  build_set (part, "state", "cancelled");
  assert_says (programme, RULE, MISSING);
  build_set (whole, "state", "cancelled");
  build_set (part, "state", "confirmed");
  assert_says (programme, RULE, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/no-speaker/kinds", test_kinds);
  g_test_add_func ("/no-speaker/roles", test_roles);
  g_test_add_func ("/no-speaker/presence", test_presence);
  g_test_add_func ("/no-speaker/parts", test_parts);
  return g_test_run ();
}
