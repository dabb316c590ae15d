/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the order, capitals and names of languages. */
#include "base/pln-text-language.h"

#include <string.h>

static int
order (const char *language, const char *one, const char *other)
{
  g_autofree char *one_key = pln_text_order_key (one, language);
  g_autofree char *other_key = pln_text_order_key (other, language);
  return strcmp (one_key, other_key);
}

static void
test_order (void)
{
  g_assert_cmpint (order (NULL, "Zhang", "apple"), >, 0);
  g_assert_cmpint (order ("en", "Ångström", "Zulu"), <, 0);
  g_assert_cmpint (order ("sv", "Ångström", "Zulu"), >, 0);
  g_assert_cmpint (order ("de", "Müller", "Mueller"), >, 0);
  g_assert_cmpint (order ("de@collation=phonebook", "Müller", "Muf"), <, 0);
  /* By their sound: chén, jiāng, wáng. */
  g_assert_cmpint (order ("zh", "陈", "江"), <, 0);
  g_assert_cmpint (order ("zh", "江", "王"), <, 0);
  g_assert_cmpint (order ("xx", "a", "b"), <, 0);
  g_assert_cmpint (order ("en", "", "a"), <, 0);
  g_assert_cmpint (order ("en", "a", "a"), ==, 0);
}

static void
test_capitals (void)
{
  static const struct {
    const char *language;
    const char *text;
    const char *capitals;
  } cases[] = {
    { NULL, "Groß", "GROSS" }, { "tr", "Yıldız İzmir i", "YILDIZ İZMİR İ" }, { "en", "işi", "IŞI" },
    { "zh", "江", "江" },      { "el", "Παπαδόπουλος", "ΠΑΠΑΔΟΠΟΥΛΟΣ" },     { "en", "ΐﬃ", "Ϊ́FFI" },
    { "en", "", "" }
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *capitals = pln_text_capitals (cases[i].text, cases[i].language);
      g_autofree char *composed = g_utf8_normalize (capitals, -1, G_NORMALIZE_NFC);
      g_autofree char *wanted = g_utf8_normalize (cases[i].capitals, -1, G_NORMALIZE_NFC);
      g_assert_cmpstr (composed, ==, wanted);
    }
}

static void
test_names (void)
{
  g_autofree char *english = pln_text_language_name (NULL, NULL);
  g_autofree char *chinese = pln_text_language_name ("zh", "en");
  g_autofree char *own = pln_text_language_name ("zh", "zh");
  g_assert_cmpstr (english, ==, "English");
  g_assert_cmpstr (chinese, ==, "Chinese");
  g_assert_cmpstr (own, ==, "中文");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-language/order", test_order);
  g_test_add_func ("/text-language/capitals", test_capitals);
  g_test_add_func ("/text-language/names", test_names);
  return g_test_run ();
}
