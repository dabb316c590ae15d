/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule few-panelists: how many there are around a table. */
#include "check/check-say.h"
#include "model/programme-builder.h"

#define RULE "few-panelists"
#define ADVICE " > plenary appearance add table NAME --role panelist\n"
#define NONE "note table: no panelist, a roundtable wants at least 2" ADVICE
#define ONE "note table: 1 panelist, a roundtable wants at least 2" ADVICE

static PlnSession *
build_table (PlnProgramme *programme)
{
  PlnSession *table = build_session (programme, "table", NULL, 0);
  build_set (table, "kind", "roundtable");
  return table;
}

static void
test_persons (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *table = build_table (programme);
  build_appearance (programme, table, "li", PLN_ROLE_MODERATOR);
  build_appearance (programme, table, "hu", PLN_ROLE_INTERPRETER);
  assert_says (programme, RULE, NONE);
  build_appearance (programme, table, "wang", PLN_ROLE_PANELIST);
  assert_says (programme, RULE, ONE);
  build_appearance (programme, table, "wang", PLN_ROLE_DISCUSSANT);
  assert_says (programme, RULE, ONE);
  PlnAppearance *third = build_appearance (programme, table, "yang", PLN_ROLE_SPEAKER);
  assert_says (programme, RULE, "");
  build_set (third, "presence", "declined");
  assert_says (programme, RULE, ONE);
  build_set (table, "kind", "panel");
  assert_says (programme, RULE, "");
}

/* `officials of the ministries` may be four. */
static void
test_labels (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *table = build_table (programme);
  PlnAppearance *label = build_label (table, "officials", 0, PLN_ROLE_PANELIST);
  assert_says (programme, RULE, ONE);
  label->count = 4;
  assert_says (programme, RULE, "");
}

/* Who speaks in a part of it sits at it. */
static void
test_parts (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *table = build_table (programme);
  PlnSession *part = build_part (programme, table, "part", NULL, 5);
  build_appearance (programme, table, "wang", PLN_ROLE_PANELIST);
  build_appearance (programme, part, "wang", PLN_ROLE_SPEAKER);
  assert_says (programme, RULE, ONE);
  build_appearance (programme, part, "yang", PLN_ROLE_SPEAKER);
  assert_says (programme, RULE, "");
  build_set (part, "state", "cancelled");
  assert_says (programme, RULE, ONE);
  build_set (table, "state", "cancelled");
  assert_says (programme, RULE, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/few-panelists/persons", test_persons);
  g_test_add_func ("/few-panelists/labels", test_labels);
  g_test_add_func ("/few-panelists/parts", test_parts);
  return g_test_run ();
}
