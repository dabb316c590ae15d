/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests where lines may end. */
#include "base/pln-text-break.h"
#include "base/pln-text.h"
#include "base/text-cases.h"

#define MAY "÷"
#define MUST_NOT "×"

/* Whether each place of @marked is as it says: a line may end there (÷) or must not (×); others are free. */
static gboolean
holds (const char *marked, const char *language)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (gboolean));
  for (const char *p = marked; *p != '\0';)
    {
      gboolean may = g_str_has_prefix (p, MAY);
      if (may || g_str_has_prefix (p, MUST_NOT))
        {
          g_array_append_val (places, text->len);
          g_array_append_val (wanted, may);
        }
      else
        g_string_append_c (text, *p);
      p += may || g_str_has_prefix (p, MUST_NOT) ? strlen (MAY) : 1;
    }
  g_autoptr (GArray) breaks = pln_text_breaks (text->str, -1, language);
  g_string_free (text, TRUE);
  for (guint i = 0; i < places->len; i++)
    {
      gboolean may = FALSE;
      for (guint k = 0; k < breaks->len; k++)
        may = may || g_array_index (breaks, gsize, k) == g_array_index (places, gsize, i);
      if (may != g_array_index (wanted, gboolean, i))
        return FALSE;
    }
  return TRUE;
}

/* Where ICU's dictionary differs from what a Thai reader would do; it never parts a cluster. */
static const char *const exceptions[] = { "Thai dictionary" };

static void
check_cases (const char *path)
{
  g_autoptr (GPtrArray) cases = cases_read (path);
  for (guint i = 0; i < cases->len; i++)
    {
      char **fields = cases->pdata[i];
      g_autofree char *text = cases_unescape (fields[2]);
      gboolean expected = strcmp (fields[0], exceptions[0]) != 0;
      if (holds (text, fields[1]) != expected)
        g_test_fail_printf ("%s: %s", fields[0], text);
    }
  g_assert_cmpuint (cases->len, >=, 30);
}

static void
test_cases (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "text", "breaks.tsv", NULL);
  check_cases (path);
}

static void
test_shared_cases (void)
{
  g_autofree char *path = cases_find_shared ("breaks.tsv");
  if (path == NULL)
    g_test_skip ("needs ../shared/print/cases");
  else
    check_cases (path);
}

static void
test_language (void)
{
  g_assert_true (holds ("キ×ャ÷ッ÷チ", "ja") || holds ("キ×ャ×ッ÷チ", "ja"));
  g_assert_true (holds ("one ÷two", NULL));
  g_assert_true (holds ("one ÷two", "nonsense"));
  g_assert_true (holds ("one ÷two", ""));
}

static void
test_spaced_name (void)
{
  g_assert_true (holds ("王　×明", "zh"));
  g_assert_true (holds ("主讲人：王　×明，÷李　×华", "zh"));
  g_assert_true (holds ("上海　÷北京", "zh"));
  g_assert_true (holds ("第一会场　÷王", "zh"));
  g_assert_true (holds ("Ａ　÷明", "zh"));
}

static void
test_phone (void)
{
  g_assert_true (holds ("call ÷+86 ×755 ×8888 ×1234 ÷now", "en"));
  g_assert_true (holds ("2 ÷+ ÷2 ÷4", "en"));
  g_assert_true (holds ("1 ÷2", "en"));
}

/* What is longer than any telephone number is none, and looking back for its beginning has an end. */
static void
test_many_digits (void)
{
  g_autoptr (GString) text = g_string_new ("+");
  for (int i = 0; i < 50000; i++)
    g_string_append (text, "1 ");
  g_autoptr (GArray) breaks = pln_text_breaks (text->str, -1, "en");
  g_assert_cmpuint (breaks->len, >, 49900);
  g_assert_cmpuint (g_array_index (breaks, gsize, 0), >, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-break/cases", test_cases);
  g_test_add_func ("/text-break/shared-cases", test_shared_cases);
  g_test_add_func ("/text-break/language", test_language);
  g_test_add_func ("/text-break/spaced-name", test_spaced_name);
  g_test_add_func ("/text-break/phone", test_phone);
  g_test_add_func ("/text-break/many-digits", test_many_digits);
  return g_test_run ();
}
