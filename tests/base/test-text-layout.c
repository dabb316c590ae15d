/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests the width of text, and fitting it into columns. */
#include "base/pln-text-layout.h"
#include "base/pln-text-wrap.h"
#include "base/pln-text.h"

#define FAMILY "👨‍👩‍👧"

static void
test_width (void)
{
  static const struct {
    const char *text;
    int width;
  } cases[] = {
    { "", 0 },
    { "abc", 3 },
    { "café", 4 },
    { "cafe\xcc\x81", 4 },
    { "江小涓", 6 },
    { "a江b", 4 },
    { "한국", 4 },
    { "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", 2 },
    { "\xe1\x84\x80\xe1\x84\x80\xe1\x85\xa1", 2 },
    { "ｃ", 2 },
    { "ﾀ", 1 },
    { "😀", 2 },
    { FAMILY, 2 },
    { "🇩🇪", 2 },
    { "🇩🇪🇫🇷x", 5 },
    { "❤", 1 },
    { "❤\xef\xb8\x8f", 2 },
    { "1\xef\xb8\x8f⃣", 2 },
    { "👍🏽", 2 },
    { "…", 1 },
    { "a\xe2\x80\x8b"
      "b",
      2 },
    { "สวัสดี", 4 },
    { "\xcc\x81", 0 },
    { "นี่", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (pln_text_width (cases[i].text), ==, cases[i].width);
    }
}

static void
test_next_cluster (void)
{
  const char *text = "ae\xcc\x81" FAMILY "🇩🇪🇫🇷한x";
  static const int lengths[] = { 1, 3, 18, 8, 8, 3, 1 };
  static const int widths[] = { 1, 1, 2, 2, 2, 2, 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      int width;
      const char *end = pln_text_next_cluster (text, &width);

      g_assert_cmpint (end - text, ==, lengths[i]);
      g_assert_cmpint (width, ==, widths[i]);
      text = end;
    }
  g_assert_cmpstr (text, ==, "");
}

static void
test_cut (void)
{
  static const struct {
    const char *text;
    int width;
    const char *cut;
  } cases[] = {
    { "abc", 3, "abc" },
    { "abcd", 3, "ab…" },
    { "abcd", 1, "…" },
    { "abcd", 0, "" },
    { "abcd", -1, "" },
    { "", 0, "" },
    { "", 3, "" },
    { "江小涓", 6, "江小涓" },
    { "江小涓", 5, "江小…" },
    { "江小涓", 4, "江…" },
    { "cafe\xcc\x81s", 4, "caf…" },
    { "cafe\xcc\x81s", 5, "cafe\xcc\x81s" },
    { FAMILY FAMILY FAMILY, 5, FAMILY FAMILY "…" },
    { FAMILY FAMILY, 3, FAMILY "…" },
    { "abc\xcc\x81", 3, "abc\xcc\x81" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cut = pln_text_cut (cases[i].text, cases[i].width);

      g_assert_cmpstr (cut, ==, cases[i].cut);
    }
}

static void
test_append_padded (void)
{
  g_autoptr (GString) out = g_string_new ("|");

  pln_text_append_padded (out, "ab", 4);
  pln_text_append_padded (out, "江", 4);
  pln_text_append_padded (out, "abcdef", 4);
  pln_text_append_padded (out, "", 1);
  g_assert_cmpstr (out->str, ==, "|ab  江  abcdef ");
}

static void
assert_wrapped (const char *text, int width, const char *expected)
{
  g_auto (GStrv) lines = pln_text_wrap (text, width);
  g_autofree char *joined = g_strjoinv ("|", lines);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_wrap (void)
{
  assert_wrapped ("", 10, "");
  assert_wrapped ("   ", 10, "");
  assert_wrapped ("one two", 10, "one two");
  assert_wrapped ("one two three", 7, "one two|three");
  assert_wrapped ("one two   three", 7, "one two|three");
  assert_wrapped ("one two  ", 7, "one two");
  assert_wrapped ("one two three", 8, "one two|three");
  assert_wrapped ("one\n\ntwo\n", 10, "one||two|");
  assert_wrapped ("abcdefghij", 4, "abc-|def-|ghij");
  assert_wrapped ("x abcdefghij kl", 4, "x|abc-|def-|ghij|kl");
  assert_wrapped ("x abcdefghij k", 4, "x|abc-|def-|ghij|k");
  assert_wrapped ("well-known facts", 6, "well-|known|facts");
  assert_wrapped ("a\xc2\xa0"
                  "b c",
                  3,
                  "a\xc2\xa0"
                  "b|c");
  assert_wrapped ("  indented text", 10, "  indented|text");
  assert_wrapped ("数字技术推动文化贸易。", 8, "数字技术|推动文化|贸易。");
  /* No line begins with a full stop, nor (strict) with a small kana. */
  assert_wrapped ("数字技术。", 8, "数字技|术。");
  assert_wrapped ("ああああァ", 8, "あああ|あァ");
  assert_wrapped ("江小涓", 1, "江|小|涓");
  assert_wrapped ("cafe\xcc\x81s", 4, "ca-|fe\xcc\x81s");
  assert_wrapped (FAMILY FAMILY FAMILY, 5, FAMILY FAMILY "|" FAMILY);
  assert_wrapped ("see https://example.org/programme now", 20,
                  "see|https://example.org/|programme now");
}

/* Whatever is wrapped: lines fit, and nothing but blanks is lost. */
static void
test_wrap_any (void)
{
  static const char *const pieces[] = {
    "a",    "word", " ", "  ", "\n", "江",       "。",   "한", "e\xcc\x81",
    FAMILY, "-",    "/", "(",  ")",  "\xc2\xa0", "สวัสดี", "🇩🇪", "\xcc\x81",
  };

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int width = g_test_rand_int_range (2, 12);
      g_auto (GStrv) lines = NULL;
      g_autofree char *joined = NULL;

      for (int k = g_test_rand_int_range (0, 30); k > 0; k--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      lines = pln_text_wrap (text->str, width);
      for (int k = 0; lines[k] != NULL; k++)
        {
          g_assert_cmpint (pln_text_width (lines[k]), <=, width);
          g_assert_false (g_str_has_suffix (lines[k], " "));
        }
      joined = g_strjoinv ("", lines);
      for (const char *p = text->str, *q = joined; *p != '\0' || *q != '\0';)
        if (*p == *q && *p != '\0')
          p++, q++;
        else if (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
          p = g_utf8_next_char (p);
        else if (*q == '-') /* of a word in two lines */
          q++;
        else
          g_error ("'%s' became '%s'", text->str, joined);
    }
}

/* Takes minutes if any step is quadratic. */
static void
test_hostile (void)
{
  static const char *const units[]
      = { "x", "\xcc\x81", "e\xcc\x81", FAMILY, " ", "- ", "江", "\"" };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (GStrv) lines = NULL;
      g_autofree char *cut = NULL;

      while (text->len < PLN_TEXT_LONG_MAX)
        g_string_append (text, units[i]);
      g_assert_cmpint (pln_text_width (text->str), >=, 0);
      cut = pln_text_cut (text->str, 1000);
      g_assert_cmpint (pln_text_width (cut), <=, 1000);
      lines = pln_text_wrap (text->str, 3);
      g_assert_nonnull (lines[0]);
    }
}

static void
assert_excerpt (const char *text, const char *place, int width, const char *expected)
{
  const char *at = strstr (text, place);
  g_auto (GStrv) parts = pln_text_excerpt (text, (gsize) (at - text), strlen (place), width);
  g_autofree char *all = g_strjoinv ("|", parts);
  g_assert_cmpstr (all, ==, expected);
}

static void
test_excerpt (void)
{
  assert_excerpt ("one two three", "two", 40, "one |two| three");
  assert_excerpt ("one\n\n  two\tthree\n", "two", 40, "one |two| three ");
  assert_excerpt ("one two", "two", 3, "|two|");
  assert_excerpt ("one two three", "two", 1, "|two|");
  assert_excerpt ("one two three", "one", 8, "|one| two…");
  assert_excerpt ("one two three", "three", 9, "…|three|");
  assert_excerpt ("one two three", "three", 11, "…two |three|");
  assert_excerpt ("a grosse\nHalle is", "grosse\nHalle", 40, "a |grosse Halle| is");
  assert_excerpt ("the end of one line and of another one", "line", 20, "…one |line| and of an…");
  assert_excerpt ("数智赋能文化贸易", "文化", 10, "…能|文化|贸…");
  assert_excerpt ("xe\xcc\x81y", "e", 10, "x|e\xcc\x81|y");
  assert_excerpt ("👩‍💻 x", "x", 10, "👩‍💻 |x|");
}

/* The parts never take more columns than there are, but for the place itself. */
static void
test_excerpt_fits (void)
{
  static const char *const pieces[]
      = { "a", "word", " ", "\n", "江", "e\xcc\x81", "👩‍💻", "🇩🇪" };
  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      for (int k = g_test_rand_int_range (0, 20); k > 0; k--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      gsize start = text->len;
      g_string_append (text, "PLACE");
      for (int k = g_test_rand_int_range (0, 20); k > 0; k--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      int width = g_test_rand_int_range (1, 40);
      g_auto (GStrv) parts = pln_text_excerpt (text->str, start, 5, width);
      g_autofree char *all = g_strjoinv (NULL, parts);
      g_assert_cmpstr (parts[1], ==, "PLACE");
      g_assert_cmpint (pln_text_width (all), <=, MAX (width, 5));
    }
}

static void
test_isolate (void)
{
  g_autofree char *plain = pln_text_isolate ("plain");
  g_autofree char *hebrew = pln_text_isolate ("שלום");
  g_autofree char *opened = pln_text_isolate ("\u2067open");
  g_autofree char *closed = pln_text_isolate ("closed\u2069");
  g_assert_cmpstr (plain, ==, "plain");
  g_assert_cmpstr (hebrew, ==, "\u2068שלום\u2069");
  g_assert_cmpstr (opened, ==, "\u2068\u2067open\u2069\u2069");
  g_assert_cmpstr (closed, ==, "\u2068closed\u2069");
  g_assert_cmpint (pln_text_width (hebrew), ==, 4);
}

static void
test_embed (void)
{
  g_autofree char *arabic = pln_text_embed ("09:20-10:00", "ar");
  g_autofree char *english = pln_text_embed ("09:20-10:00", "en-GB");
  g_autofree char *none = pln_text_embed ("09:20-10:00", NULL);
  g_assert_cmpstr (arabic, ==, "\u206609:20-10:00\u2069");
  g_assert_cmpstr (english, ==, "09:20-10:00");
  g_assert_cmpstr (none, ==, "09:20-10:00");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-layout/width", test_width);
  g_test_add_func ("/text-layout/next-cluster", test_next_cluster);
  g_test_add_func ("/text-layout/cut", test_cut);
  g_test_add_func ("/text-layout/append-padded", test_append_padded);
  g_test_add_func ("/text-layout/wrap", test_wrap);
  g_test_add_func ("/text-layout/wrap-any", test_wrap_any);
  g_test_add_func ("/text-layout/hostile", test_hostile);
  g_test_add_func ("/text-layout/excerpt", test_excerpt);
  g_test_add_func ("/text-layout/excerpt-fits", test_excerpt_fits);
  g_test_add_func ("/text-layout/isolate", test_isolate);
  g_test_add_func ("/text-layout/embed", test_embed);
  return g_test_run ();
}
