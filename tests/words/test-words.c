/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the words: which language gives which. */
#include "words/pln-words.h"

static void
test_languages (void)
{
  static const char *const cases[][2] = {
    { NULL, "en" },      { "", "en" },   { "en", "en" },    { "en-GB", "en" }, { "zh", "zh" },
    { "zh-CN", "zh" },   { "ZH", "zh" }, { "zho", "en" },   { "tlh", "en" },   { "de-AT", "de" },
    { "de-1996", "de" }, { "-", "en" },  { "../en", "en" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (pln_words_language (cases[i][0]), ==, cases[i][1]);
  g_assert_true (g_strv_contains (pln_words_languages (), "ar"));
}

static void
test_words (void)
{
  g_assert_cmpstr (pln_words_get (NULL, "role", "moderator"), ==, "Moderator");
  g_assert_cmpstr (pln_words_get ("zh", "role", "moderator"), ==, "主持人");
  g_assert_cmpstr (pln_words_get ("zh-Hans", "role", "moderator"), ==, "主持人");
  g_assert_cmpstr (pln_words_get ("tlh", "role", "moderator"), ==, "Moderator");
}

/* What is put in may look like a place for something itself. */
static void
test_fill (void)
{
  g_autofree char *both = pln_words_fill ("%2: %1 %3 100%", "%2", "b");
  g_assert_cmpstr (both, ==, "b: %2 %3 100%");
  g_autofree char *none = pln_words_fill ("a%1%2", NULL, NULL);
  g_assert_cmpstr (none, ==, "a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/languages", test_languages);
  g_test_add_func ("/words/words", test_words);
  g_test_add_func ("/words/fill", test_fill);
  return g_test_run ();
}
