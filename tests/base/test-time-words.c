/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of dates in words. */
#include "base/pln-time.h"

static void
test_languages (void)
{
  static const struct {
    const char *language;
    const char *text;
  } cases[] = {
    { NULL, "Tuesday 27 May 2025" },    { "en", "Tuesday 27 May 2025" },
    { "en-GB", "Tuesday 27 May 2025" }, { "zh", "2025年5月27日星期二" },
    { "de", "Dienstag, 27. Mai 2025" }, { "fr", "mardi 27 mai 2025" },
    { "ar", "الثلاثاء، 27 مايو 2025" },
  };
  PlnDate date;
  g_assert_true (pln_date_parse ("2025-05-27", &date));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = pln_date_to_words (date, cases[i].language);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Whatever is asked for, there is a date. */
static void
test_strange (void)
{
  static const char *const languages[] = { "", "xx", "zh-Hant-TW", "not a language", "tlh-x-y" };
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = pln_date_to_words (0, languages[i]);
      g_assert_nonnull (g_strstr_len (text, -1, "1970"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-words/languages", test_languages);
  g_test_add_func ("/time-words/strange", test_strange);
  return g_test_run ();
}
