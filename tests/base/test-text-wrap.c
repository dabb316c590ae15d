/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests where lines end best, and how words wider than a line are parted. */
#include "base/pln-text-layout.h"
#include "base/pln-text-wrap.h"
#include "base/pln-text.h"

static void
assert_lines (const char *text, int first, int rest, const char *language, const char *expected)
{
  g_auto (GStrv) lines = pln_text_wrap_in (text, first, rest, language);
  g_autofree char *joined = g_strjoinv ("|", lines);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_first (void)
{
  assert_lines ("one two three four", 7, 12, NULL, "one two|three four");
  assert_lines ("one two three four", 12, 7, NULL, "one two|three|four");
  assert_lines ("one\ntwo three", 3, 9, NULL, "one|two three");
  assert_lines ("abcdefghij", 4, 6, NULL, "abc-|defg-|hij");
  assert_lines ("a bcdefghijk", 4, 6, NULL, "a|bcdef-|ghijk");
}

/* No word of three columns alone at the end, if that takes no line more. */
static void
test_runt (void)
{
  assert_lines ("programmes for all or it", 21, 21, NULL, "programmes for all|or it");
  assert_lines ("a word or it", 9, 9, NULL, "a word|or it");
  assert_lines ("abcdefgh it", 8, 8, NULL, "abcdefgh|it");
  assert_lines ("first line and no more is here so", 30, 30, NULL,
                "first line and no more is|here so");
}

static void
test_behind_mark (void)
{
  /* 20 columns hold ten characters; behind the comma it ends as well. */
  assert_lines ("数字技术赋能，文化贸易论坛", 20, 20, "zh", "数字技术赋能，|文化贸易论坛");
  /* Not when that takes a line more, nor when hardly anything is in the line. */
  assert_lines ("数字技术赋能，文化贸易发展的论坛", 20, 20, "zh",
                "数字技术赋能，|文化贸易发展的论坛");
  assert_lines ("数字技术赋能，文化贸易发展的大论坛啊", 18, 18, "zh",
                "数字技术赋能，文化|贸易发展的大论坛啊");
  assert_lines ("数字，技术赋能文化贸易", 20, 20, "zh", "数字，技术赋能文化|贸易");
  assert_lines ("디지털 기술과 문화", 11, 11, "ko", "디지털|기술과 문화");
}

static void
test_soft_hyphen (void)
{
  assert_lines ("co\u00adoperation", 20, 20, NULL, "cooperation");
  assert_lines ("co\u00adoperation", 9, 9, NULL, "co-|operation");
  assert_lines ("we co\u00adoperate", 5, 9, NULL, "we|cooperate");
  assert_lines ("we coop\u00aderate", 7, 9, NULL, "we|cooperate");
  assert_lines ("we coop\u00aderate", 8, 9, NULL, "we coop-|erate");
  assert_lines ("a\u00adb c\u00ad", 3, 3, NULL, "ab|c");
  assert_lines ("abcdefgh\u00adxyz12345", 4, 4, NULL, "abc-|de-|fgh-|xyz1|2345");
}

/* Zero-width and combining marks without end take no column; spacing marks take one each. */
static void
test_floods (void)
{
  static const char *const marks[]
      = { "\u0301", "\u200b", "\u2060", "\u200d", "\u0e33", "\u093e", "\u00ad" };
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (GString) text = g_string_new ("a");
      for (int k = 0; k < 100000; k++)
        g_string_append (text, marks[i]);
      g_auto (GStrv) lines = pln_text_wrap (text->str, 40);
      g_autofree char *joined = g_strjoinv ("", lines);
      for (guint k = 0; lines[k] != NULL; k++)
        g_assert_cmpint (pln_text_width (lines[k]), <=, 40);
      g_assert_cmpstr (joined, ==, i == 6 ? "a" : text->str);
    }
}

/* A word wider than a line gets a hyphen, in quotes, before marks, behind others. */
static void
test_long_word (void)
{
  assert_lines ("Rindfleischetikettierungsüberwachung", 24, 24, "de",
                "Rindfleischetikettierun-|gsüberwachung");
  assert_lines ("„Rindfleischetikettierungsüberwachung…“", 24, 24, "de",
                "„Rindfleischetikettieru-|ngsüberwachung…“");
  assert_lines ("virtualisation à l'hyperconvergence ... libre !", 15, 15, "fr",
                "virtualisation|à l'hyperconve-|rgence ...|libre !");
  assert_lines ("datacenters !", 12, 12, "fr", "datacent-|ers !");
  assert_lines ("достопримечательность", 12, 12, "ru", "достопримеч-|ательность");
  assert_lines ("abcdefg", 6, 6, NULL, "abcd-|efg");
  assert_lines ("abcd", 2, 2, NULL, "ab|cd");
  assert_lines ("Öffentlichkeits-/Rindfleischetikettierung", 20, 20, "de",
                "Öffentlichkeits-/|Rindfleischetiketti-|erung");
}

/* A hyphen would be read as one of an address, of a code; other scripts have none. */
static void
test_long_without_hyphen (void)
{
  assert_lines ("https://example.org/averylongpath", 12, 12, NULL,
                "https://exam|ple.org/|averylongpat|h");
  assert_lines ("somebody@example.org", 12, 12, NULL, "somebody@exa|mple.org");
  assert_lines ("ABCDEFGH12345678", 10, 10, NULL, "ABCDEFGH12|345678");
  assert_lines ("get_elements_by_name", 12, 12, NULL, "get_elements|_by_name");
  assert_lines ("برنامجالمؤتمر", 6, 6, "ar", "برنامج|المؤتم|ر");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-wrap/first", test_first);
  g_test_add_func ("/text-wrap/runt", test_runt);
  g_test_add_func ("/text-wrap/behind-mark", test_behind_mark);
  g_test_add_func ("/text-wrap/soft-hyphen", test_soft_hyphen);
  g_test_add_func ("/text-wrap/floods", test_floods);
  g_test_add_func ("/text-wrap/long-word", test_long_word);
  g_test_add_func ("/text-wrap/long-without-hyphen", test_long_without_hyphen);
  return g_test_run ();
}
