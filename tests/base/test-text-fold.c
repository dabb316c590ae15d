/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests folding, and finding folded text in a text as it was written. */
#include "base/pln-text-match.h"
#include "base/pln-text.h"

#include <string.h>

static void
test_fold (void)
{
  static const struct {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "CAFE", "cafe" },
    { "CAFÉ", "cafe" },
    { "cafe\xcc\x81", "cafe" },
    { "ｃａｆｅ", "cafe" },
    { "Größe", "grosse" },
    { "GRÖSSE", "grosse" },
    { "GRÖẞE", "grosse" },
    { "İstanbul", "istanbul" },
    { "ISPARTA ısparta", "isparta isparta" },
    { "Łódź", "lodz" },
    { "Øresund Đà Nẵng", "oresund da nang" },
    { "Cœur Æther", "coeur aether" },
    { "ﬁn", "fin" },
    { "ΣΟΦΟΣ", "σοφοσ" },
    { "σοφός", "σοφοσ" },
    { "②", "2" },
    { "co\xc2\xadop", "coop" },
    { "a\xe2\x80\x8d\xef\xb8\x8f", "a" },
    { "O’Brien “x”–y", "o'brien \"x\"-y" },
    { "江小涓", "江小涓" },
    { "ﾀﾜｰ", "タワー" },
    { "한국", "한국" },
    { "مُحَمَّد", "محمد" },
    { "محـــمد", "محمد" },
    { "שָׁלוֹם", "שלום" },
    { "a\nb\xc2\xa0ｃ", "a\nb c" },
  };
  g_autofree char *short_i = pln_text_fold ("कि");
  g_autofree char *long_i = pln_text_fold ("की");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = pln_text_fold (cases[i].text);
      g_assert_cmpstr (folded, ==, cases[i].expected);
    }
  g_assert_cmpstr (short_i, !=, long_i); /* vowel signs are not accents */
}

/* Of every character: what is folded is folded for good, and the case does not matter. */
static void
test_fold_all (void)
{
  for (gunichar c = 1; c < 0x110000; c++)
    {
      char text[8] = "";
      if (!g_unichar_validate (c) || !g_unichar_isdefined (c))
        continue;
      g_unichar_to_utf8 (c, text);
      g_autofree char *folded = pln_text_fold (text);
      g_autofree char *again = pln_text_fold (folded);
      g_assert_cmpstr (again, ==, folded);
      g_autofree char *upper = g_utf8_strup (text, -1);
      g_autofree char *from_upper = pln_text_fold (upper);
      if (c != 0x345
          && (c < 0x1f80 || c > 0x1fff)) /* the upper case of an iota below is a letter */
        g_assert_cmpstr (from_upper, ==, folded);
    }
}

static void
test_squeeze (void)
{
  g_autofree char *text = g_strdup (" a \n\n b\tc ");
  g_assert_cmpstr (pln_text_squeeze (text), ==, " a b c ");
}

static void
assert_found (const char *text, const char *folded, const char *expected)
{
  gsize length = 0;
  const char *found = pln_text_find (text, folded, &length);
  g_autofree char *place = found != NULL ? g_strndup (found, length) : NULL;
  g_assert_cmpstr (place, ==, expected);
}

static void
test_find (void)
{
  assert_found ("", "a", NULL);
  assert_found ("a b", "c", NULL);
  assert_found ("Das CAFÉ hier", "cafe", "CAFÉ");
  assert_found ("cafe\xcc\x81x", "x", "x");
  assert_found ("cafe\xcc\x81x", "cafe", "cafe\xcc\x81");
  assert_found ("ein Maß Bier", "mas", "Maß");
  assert_found ("ein Maß Bier", "s b", "ß B");
  assert_found ("ﬁn", "in", "ﬁn");
  assert_found ("die grosse\n\n  Halle", "grosse halle", "grosse\n\n  Halle");
  assert_found ("a\n\nb", "b", "b");
  assert_found ("数智赋能文化贸易", "文化", "文化");
  assert_found ("co\xc2\xadop", "oo", "o\xc2\xado");
}

/* Any part of a folded text is found where it is. */
static void
test_find_any (void)
{
  static const char *const pieces[]
      = { "a", "É", "ß", "ﬁ", " ", "\n", "江", "\xcc\x81", "한", "\xc2\xad", "ـ", "Ω", "½" };
  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      for (int k = g_test_rand_int_range (1, 20); k > 0; k--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      g_autofree char *all = pln_text_squeeze (pln_text_fold (text->str));
      glong n = g_utf8_strlen (all, -1);
      if (n == 0)
        continue;
      glong from = g_test_rand_int_range (0, (int) n);
      glong to = g_test_rand_int_range ((int) from + 1, (int) n + 1);
      g_autofree char *part = g_utf8_substring (all, from, to);
      gsize length = 0;
      const char *found = pln_text_find (text->str, part, &length);
      g_assert_nonnull (found);
      g_autofree char *place = g_strndup (found, length);
      g_assert_true (g_utf8_validate (place, -1, NULL));
      g_autofree char *folded = pln_text_squeeze (pln_text_fold (place));
      g_assert_nonnull (strstr (folded, part));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-fold/fold", test_fold);
  g_test_add_func ("/text-fold/fold-all", test_fold_all);
  g_test_add_func ("/text-fold/squeeze", test_squeeze);
  g_test_add_func ("/text-fold/find", test_find);
  g_test_add_func ("/text-fold/find-any", test_find_any);
  return g_test_run ();
}
