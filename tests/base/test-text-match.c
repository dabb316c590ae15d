/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests slugs, the order of an index and near misses. */
#include "base/pln-text-match.h"
#include "base/pln-text.h"

#include <string.h>

typedef struct {
  const char *text;
  const char *expected;
} Case;

static void
test_slug (void)
{
  static const struct {
    const char *text;
    gsize max;
    const char *slug;
  } cases[] = {
    { "Jiang Xiaojuan", 24, "jiang-xiaojuan" },
    { "How digital technology drives cultural trade", 24, "how-digital-technology" },
    { "How digital technology drives cultural trade", 22, "how-digital-technology" },
    { "How digital technology drives cultural trade", 21, "how-digital" },
    { "江小涓", 24, "jiang-xiao-juan" },
    { "江小涓", 14, "jiang-xiao" },
    { "Größe & Maß", 24, "grosse-mass" },
    { "Łódź", 24, "lodz" },
    { "Привет мир", 24, "privet-mir" },
    { "  C++ -- and/or -- Rust!  ", 24, "c-and-or-rust" },
    { "Don't", 24, "dont" },
    { "Don’t “panic” – ever", 24, "dont-panic-ever" },
    { "Memorizing π for fun", 24, "memorizing-for-fun" },
    { "Вареники cooking session", 24, "cooking-session" },
    { "π and ツ", 24, "and" },
    { "数字文化 AI", 24, "shu-zi-wen-hua-ai" },
    { "Jɛloʊ", 24, "jelou" },
    { "2025", 24, "n2025" },
    { "２０２５", 24, "n2025" },
    { "2025", 4, "n202" },
    { "3 things", 24, "3-things" },
    { "Donaudampfschifffahrt", 10, "donaudampf" },
    { "", 24, "item" },
    { "???", 24, "item" },
    { "😀", 24, "item" },
    { "item", 0, "item" },
    { "abc def", G_MAXSIZE, "abc-def" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *slug = pln_text_slug (cases[i].text, cases[i].max);

      g_assert_cmpstr (slug, ==, cases[i].slug);
    }
}

static void
test_slug_form (void)
{
  static const char *const pieces[] = {
    "a",  "Z",        "7", "-", " ", "'", "é", "ß", "江", "é",
    "한", "\xcc\x81", "½", "№", "ج", "क", "ไ", "Æ", "’",
  };

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gsize max = (gsize) g_test_rand_int_range (4, 30);
      g_autofree char *slug = NULL;

      for (int k = g_test_rand_int_range (0, 20); k > 0; k--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      slug = pln_text_slug (text->str, max);
      g_assert_cmpint (strlen (slug), <=, max);
      g_assert_cmpint (strlen (slug), >, 0);
      g_assert_cmpint (strspn (slug, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (slug));
      g_assert_cmpint (strspn (slug, "0123456789"), <, strlen (slug));
      g_assert_null (strstr (slug, "--"));
      g_assert_false (g_str_has_prefix (slug, "-") || g_str_has_suffix (slug, "-"));
    }
}

static void
test_nearest (void)
{
  static const char *const names[] = {
    "list", "main-hall", "side-room", "Jiang Xiaojuan", "opening-ceremony", "Größe", "江小涓", NULL,
  };
  static const Case cases[] = {
    { "lst", "list" },
    { "lsit", "list" },
    { "LIST", "list" },
    { "mian", "main-hall" },
    { "main", "main-hall" },
    { "m", "main-hall" },
    { "mian hall", "main-hall" },
    { "hall", "main-hall" },
    { "raom", "side-room" },
    { "bath", NULL },
    { "moon", NULL },
    { "ceremoni", "opening-ceremony" },
    { "jiang xiaojaun", "Jiang Xiaojuan" },
    { "xiaojuan", "Jiang Xiaojuan" },
    { "grosse", "Größe" },
    { "江小娟", "江小涓" },
    { "", NULL },
    { "x", NULL },
    { "zz", NULL },
    { "keynote", NULL },
    { "breakfast", NULL },
  };
  static const char *const none[] = { NULL };
  g_autofree char *endless = g_strnfill (100000, 'm');

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (pln_text_nearest (cases[i].text, names), ==, cases[i].expected);
  g_assert_null (pln_text_nearest (endless, names));
  g_assert_null (pln_text_nearest ("list", none));
}

static void
test_nearest_prefers (void)
{
  static const char *const names[] = { "session", "sessions", "season", "possession", NULL };

  g_assert_cmpstr (pln_text_nearest ("session", names), ==, "session");
  g_assert_cmpstr (pln_text_nearest ("sessions", names), ==, "sessions");
  g_assert_cmpstr (pln_text_nearest ("sesson", names), ==, "session");
  g_assert_cmpstr (pln_text_nearest ("seasn", names), ==, "season");
  g_assert_cmpstr (pln_text_nearest ("posession", names), ==, "possession");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-match/slug", test_slug);
  g_test_add_func ("/text-match/slug-form", test_slug_form);
  g_test_add_func ("/text-match/nearest", test_nearest);
  g_test_add_func ("/text-match/nearest-prefers", test_nearest_prefers);
  return g_test_run ();
}
