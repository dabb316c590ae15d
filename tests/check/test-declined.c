/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule declined: who is told, and when no longer. */
#include "check/check-say.h"
#include "model/programme-builder.h"

#define RULE "declined"

static void
test_presence (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "it", NULL, 0);
  PlnAppearance *appearance = build_appearance (programme, session, "wang", PLN_ROLE_PANELIST);
  build_appearance (programme, session, "li", PLN_ROLE_PANELIST);
  for (guint i = 0; pln_type_presence.words[i] != NULL; i++)
    {
      const char *word = pln_type_presence.words[i];
      gboolean off = strcmp (word, "declined") == 0 || strcmp (word, "withdrawn") == 0;
      g_autofree char *finding
          = g_strdup_printf ("warning it: panelist 'wang' has %s > plenary appearance set it wang "
                             "--speaker NAME\n",
                             word);
      build_set (appearance, "presence", word);
      assert_says (programme, RULE, off ? finding : "");
    }
}

/* A label has no key to be found by; a cancelled session lacks nobody. */
static void
test_others (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "it", NULL, 0);
  PlnAppearance *label = build_label (session, "an official", 0, PLN_ROLE_SPEAKER);
  build_set (label, "presence", "withdrawn");
  assert_says (programme, RULE,
               "warning it: speaker 'an official' has withdrawn > plenary appearance set it 'an "
               "official' --speaker NAME\n");
  build_set (session, "state", "cancelled");
  assert_says (programme, RULE, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/declined/presence", test_presence);
  g_test_add_func ("/declined/others", test_others);
  return g_test_run ();
}
