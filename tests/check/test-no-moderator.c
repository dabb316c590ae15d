/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule no-moderator: roundtables, and who leads them. */
#include "check/check-say.h"
#include "model/programme-builder.h"

#define RULE "no-moderator"
#define MISSING "warning table: no moderator > plenary session set table --moderator NAME\n"

static void
test_roles (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *table = build_session (programme, "table", NULL, 0);
  PlnAppearance *appearance = build_appearance (programme, table, "wang", PLN_ROLE_PANELIST);
  assert_says (programme, RULE, "");
  build_set (table, "kind", "roundtable");
  assert_says (programme, RULE, MISSING);
  build_set (appearance, "role", "host");
  assert_says (programme, RULE, MISSING);
  build_set (appearance, "role", "moderator");
  assert_says (programme, RULE, "");
  build_set (appearance, "role", "chair");
  assert_says (programme, RULE, "");
}

static void
test_off (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *table = build_session (programme, "table", NULL, 0);
  PlnAppearance *appearance = build_appearance (programme, table, "wang", PLN_ROLE_MODERATOR);
  build_set (table, "kind", "roundtable");
  build_set (appearance, "presence", "withdrawn");
  assert_says (programme, RULE, MISSING);
  build_set (table, "state", "cancelled");
  assert_says (programme, RULE, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/no-moderator/roles", test_roles);
  g_test_add_func ("/no-moderator/off", test_off);
  return g_test_run ();
}
