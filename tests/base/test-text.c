/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests mending and refusing text. */
#include "base/pln-text.h"

#include "base/pln-error.h"

#include <string.h>

#define CONTROL PLN_TEXT_FLAW_CONTROL
#define ENCODING PLN_TEXT_FLAW_ENCODING

typedef struct {
  const char *text;
  const char *mended;
  PlnTextFlaw flaws;
} Case;

static void
assert_mended (const Case *cases, gsize count, gboolean lines)
{
  for (gsize i = 0; i < count; i++)
    {
      PlnTextFlaw flaws;
      g_autofree char *mended = pln_text_repair (cases[i].text, lines, &flaws);
      g_autofree char *again = pln_text_repair (mended, lines, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *clean = pln_text_clean (cases[i].text, lines, &error);

      g_assert_cmpstr (mended, ==, cases[i].mended);
      g_assert_cmpint (flaws, ==, cases[i].flaws);
      g_assert_cmpstr (again, ==, mended);
      g_assert_cmpstr (clean, ==, flaws == PLN_TEXT_FLAW_NONE ? mended : NULL);
      if (clean == NULL)
        g_assert_error (error, PLN_ERROR, PLN_ERROR_INVALID);
    }
}

static void
test_title (void)
{
  static const Case cases[] = {
    { "", "", 0 },
    { "Opening", "Opening", 0 },
    { "  Opening  ", "Opening", 0 },
    { "a  b   c", "a b c", 0 },
    { " ", "", 0 },
    { "\n  Opening\t\n", "Opening", 0 },
    { "a\nb", "a b", CONTROL },
    { "a\r\n b", "a b", CONTROL },
    { "a\tb", "a b", CONTROL },
    { "a\xe2\x80\xa8"
      "b",
      "a b", CONTROL },
    { "a\x1e"
      "b",
      "a b", CONTROL },
    { "a\x1b[31mb", "a[31mb", CONTROL },
    { "a\x7f"
      "b",
      "ab", CONTROL },
    { "a\xc2\x9b"
      "b",
      "ab", CONTROL },
    { "a\x08", "a", CONTROL },
    { "\x01 a \x01", "a", CONTROL },
    { "a\xe3\x80\x80\xc2\xa0"
      "b",
      "a b", 0 },
    { "\xff", "\xef\xbf\xbd", ENCODING },
    { "caf\xe9!", "caf\xef\xbf\xbd!", ENCODING },
    { "\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", ENCODING },
    { "\xff\x01", "\xef\xbf\xbd", ENCODING | CONTROL },
    { "cafe\xcc\x81", "café", 0 },
    { "e\x01\xcc\x81", "é", CONTROL },
    { "a\xcc\x81\xcc\xa3", "ạ\xcc\x81", 0 },
    { "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "한", 0 },
    { "\xe2\x84\xab", "Å", 0 },
    { "ﬁ ｃａｆｅ", "ﬁ ｃａｆｅ", 0 },
    { "a\xe2\x80\xae"
      "b\xe2\x80\xac",
      "ab", CONTROL },
    { "a\xe2\x81\xa6"
      "b\xe2\x81\xa9",
      "a\xe2\x81\xa6"
      "b\xe2\x81\xa9",
      0 },
    { "👨\xe2\x80\x8d👩", "👨\xe2\x80\x8d👩", 0 },
    { "نامه\xe2\x80\x8cای", "نامه\xe2\x80\x8cای", 0 },
    { "❤\xef\xb8\x8f", "❤\xef\xb8\x8f", 0 },
    { "a\xef\xbf\xbe\xef\xbf\xbf"
      "b",
      "ab", CONTROL },
    { "江小涓", "江小涓", 0 },
  };

  assert_mended (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
test_long (void)
{
  static const Case cases[] = {
    { "a\nb", "a\nb", 0 },
    { "a\r\nb\rc\n", "a\nb\nc", 0 },
    { "\n\n a \n b\n\n", "a \n b", 0 },
    { "a\r\r\nb", "a\n\nb", 0 },
    { "a\xc2\x85"
      "b\xe2\x80\xa8"
      "c\xe2\x80\xa9"
      "d",
      "a\nb\nc\nd", 0 },
    { "a\x0b"
      "b\x0c"
      "c",
      "a\nb\nc", CONTROL },
    { "a\tb", "a b", CONTROL },
    { "a\t\n", "a", 0 },
    { "a  b\n\n\nc", "a  b\n\n\nc", 0 },
    { "a\xc2\xa0"
      "b",
      "a\xc2\xa0"
      "b",
      0 },
    { "a\xe2\x80\x80"
      "b",
      "a\xe2\x80\x82"
      "b",
      0 },
    { "a\x1b"
      "b",
      "ab", CONTROL },
  };

  assert_mended (cases, G_N_ELEMENTS (cases), TRUE);
}

static char *
repeat (const char *text, gsize octets)
{
  GString *all = g_string_new (NULL);

  while (all->len < octets)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

static void
test_title_length (void)
{
  static const char *const units[] = { "x", "江", "한", "é", "ab " };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *unlimited = repeat (units[i], 6000);
      const char *end = g_utf8_offset_to_pointer (unlimited, PLN_TEXT_LINE_MAX);
      g_autofree char *most = g_strndup (unlimited, (gsize) (end - unlimited));
      g_autofree char *more = g_strconcat (most, "z", NULL);
      PlnTextFlaw flaws;
      g_autofree char *kept = pln_text_repair (most, FALSE, &flaws);
      g_autofree char *cut = NULL;

      g_assert_cmpstr (kept, ==, most);
      g_assert_cmpint (flaws, ==, PLN_TEXT_FLAW_NONE);
      cut = pln_text_repair (more, FALSE, &flaws);
      g_assert_cmpstr (cut, ==, most);
      g_assert_cmpint (flaws, ==, PLN_TEXT_FLAW_LENGTH);
    }
}

static void
test_cut_at_clusters (void)
{
  g_autofree char *families
      = repeat ("👨‍👩‍👧", 100000); /* five characters, 18 octets each */
  g_autofree char *title = pln_text_repair (families, FALSE, NULL);
  g_autofree char *odd = g_strconcat ("x", families, NULL);
  g_autofree char *odd_title = pln_text_repair (odd, FALSE, NULL);
  g_autofree char *blank = repeat (" ", 998);
  g_autofree char *spaced = g_strconcat ("x", blank, "y", blank, "z", NULL);
  PlnTextFlaw flaws;
  g_autofree char *spaced_text = pln_text_repair (spaced, FALSE, &flaws);

  g_assert_cmpint (strlen (title), ==, 18 * 200);
  g_assert_cmpint (strlen (odd_title), ==, 1 + 18 * 199);
  g_assert_cmpstr (spaced_text, ==, "x y z"); /* the mended text counts, not what was typed */
  g_assert_cmpint (flaws, ==, PLN_TEXT_FLAW_NONE);
}

/* Each of these takes minutes if any step is quadratic. */
static void
test_hostile (void)
{
  static const char *const units[] = {
    "\xcc\x81",
    "\xcc\x81\xcc\xa3",
    "\xe0\xbd\xb3",
    "e\xcc\x81",
    "\xe1\x84\x80\xe1\x85\xa1",
    "\xff",
    "\x1b[31m",
    "\xe2\x80\x8d",
    "\r",
    "\xc2\x9b",
    "x\xcc\x81\xcc\xa3\xcc\x88",
    "🇩🇪",
    " ",
    "\xf0",
    "\xe2\x80\xae",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    for (int lines = 0; lines < 2; lines++)
      {
        g_autofree char *text = repeat (units[i], PLN_TEXT_LONG_MAX + 100);
        g_autofree char *mended = pln_text_repair (text, lines, NULL);
        g_autofree char *again = NULL;
        PlnTextFlaw flaws;

        g_assert_true (g_utf8_validate (mended, -1, NULL));
        if (lines)
          g_assert_cmpint (strlen (mended), <=, PLN_TEXT_LONG_MAX);
        else
          g_assert_cmpint (g_utf8_strlen (mended, -1), <=, PLN_TEXT_LINE_MAX);
        again = pln_text_repair (mended, lines, &flaws);
        g_assert_cmpstr (again, ==, mended);
        g_assert_cmpint (flaws, ==, PLN_TEXT_FLAW_NONE);
      }
}

/* Sorting long runs of marks ourselves must give what normalisation gives for short ones. */
static void
test_many_marks (void)
{
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *mended = NULL;
  GString *all = g_string_new ("a");

  for (int i = 0; i < 500; i++)
    g_string_append (all, i % 3 == 0 ? "\xcc\x81" : i % 3 == 1 ? "\xcc\xa3" : "\xe0\xbd\xb3");
  g_string_append (all, "bcd e\xcc\x81");
  text = g_string_free (all, FALSE);
  expected = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  mended = pln_text_repair (text, TRUE, NULL);
  g_assert_cmpstr (mended, ==, expected);
}

/* Any octets become storable, nothing visible is lost, and mending twice changes nothing. */
static void
test_any_octets (void)
{
  for (int i = 0; i < 20000; i++)
    {
      char text[41] = { 0 };
      int length = g_test_rand_int_range (0, 40);
      gboolean lines = i % 2;
      g_autofree char *mended = NULL;
      g_autofree char *again = NULL;
      PlnTextFlaw flaws;

      for (int k = 0; k < length; k++)
        text[k]
            = (char) (i % 3 == 0
                          ? g_test_rand_int_range (1, 256)
                          : "ae \n\r\t\x1b\xcc\x81\xa3\xe2\x80\xa8"[g_test_rand_int_range (0, 13)]);
      mended = pln_text_repair (text, lines, &flaws);
      again = pln_text_repair (mended, lines, &flaws);
      g_assert_true (g_utf8_validate (mended, -1, NULL));
      g_assert_cmpstr (again, ==, mended);
      g_assert_cmpint (flaws, ==, PLN_TEXT_FLAW_NONE);
      for (const char *p = mended; *p != '\0'; p++)
        g_assert_true (!g_ascii_iscntrl (*p) || (lines && *p == '\n'));
    }
}

static void
test_clean_says_why (void)
{
  static const Case cases[] = {
    { "a\xff", "the text is not UTF-8", 0 },
    { "a\x1b[1m", "the text has the control character U+001B", 0 },
    { "a\tb", "the text has the control character U+0009", 0 },
  };
  g_autofree char *endless = repeat ("x", PLN_TEXT_LINE_MAX + 1);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_null (pln_text_clean (cases[i].text, FALSE, &error));
      g_assert_cmpstr (error->message, ==, cases[i].mended);
      g_clear_error (&error);
    }
  g_assert_null (pln_text_clean (endless, FALSE, &error));
  g_assert_cmpstr (error->message, ==, "the text is longer than 1000 characters");
  g_assert_null (pln_text_clean (endless, FALSE, NULL));
}

static void
assert_split (const char *text, guint most, const char *expected)
{
  g_auto (GStrv) parts = pln_text_split (text, ';', most);
  g_autofree char *joined = g_strjoinv ("|", parts);
  g_assert_cmpstr (joined, ==, expected);
}

/* Some need not be looked up: that has to be true of each. */
static void
test_normal_ideographs (void)
{
  for (gunichar c = 0x2e80; c < 0xd800; c++)
    {
      g_autoptr (GString) text = g_string_new ("x");
      g_string_append_unichar (text, c);
      g_autofree char *mended = pln_text_repair (text->str, FALSE, NULL);
      g_autofree char *normal = g_utf8_normalize (text->str, -1, G_NORMALIZE_NFC);
      if (!g_unichar_isspace (c))
        g_assert_cmpstr (mended, ==, normal);
    }
}

static void
test_split (void)
{
  assert_split ("", 0, "");
  assert_split ("one", 0, "one");
  assert_split (" one ;two;; ", 0, "one|two||");
  assert_split ("陈晓芸；副总裁;泡泡玛特", 0, "陈晓芸|副总裁|泡泡玛特");
  assert_split ("a；b；c;d", 2, "a|b；c;d");
  assert_split ("a；b", 1, "a；b");
  assert_split ("：a：", 0, "：a：");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/title", test_title);
  g_test_add_func ("/text/long", test_long);
  g_test_add_func ("/text/title-length", test_title_length);
  g_test_add_func ("/text/cut-at-clusters", test_cut_at_clusters);
  g_test_add_func ("/text/hostile", test_hostile);
  g_test_add_func ("/text/many-marks", test_many_marks);
  g_test_add_func ("/text/any-octets", test_any_octets);
  g_test_add_func ("/text/clean-says-why", test_clean_says_why);
  g_test_add_func ("/text/normal-ideographs", test_normal_ideographs);
  g_test_add_func ("/text/split", test_split);
  return g_test_run ();
}
