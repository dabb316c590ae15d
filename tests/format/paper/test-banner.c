/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of names in large letters: how large they are, which letters have blocks, that nothing is cut. */
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "format/paper/pln-banner.h"

#include <string.h>

static char *
make (const char *name, const char *other, int width, int height, gboolean plain)
{
  const char *names[] = { name, other, NULL };
  g_autoptr (PlnBanner) banner = pln_banner_new (names, width, height, plain);
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < banner->lines->len; i++)
    {
      g_autofree char *line = g_strchomp (g_strdup (banner->lines->pdata[i]));
      g_assert_cmpint (pln_text_width (line), <=, width);
      g_string_append_printf (out, "%s\n", line);
    }
  g_string_append_printf (out, "[%s]", banner->text);
  return g_strdup (out->str);
}

/* A dot is two columns and a line; or one of each where there is less room; or several. */
static void
test_blocks (void)
{
  g_autofree char *usual = make ("b1", NULL, 24, 7, FALSE);
  g_autofree char *small = make ("b1", NULL, 12, 7, FALSE);
  g_autofree char *large = make ("1", NULL, 20, 14, FALSE);
  g_assert_cmpstr (usual, ==,
                   " ########        ##\n"
                   " ##      ##    ####\n"
                   " ##      ##      ##\n"
                   " ########        ##\n"
                   " ##      ##      ##\n"
                   " ##      ##      ##\n"
                   " ########      ######\n[b1]");
  g_assert_cmpstr (small, ==,
                   "####    #\n#   #  ##\n#   #   #\n####    #\n#   #   #\n#   #   #\n####   ###\n"
                   "[b1]");
  g_assert_true (g_str_has_prefix (large, "        ####\n        ####\n    ########\n"));
}

/* Words go below each other when that makes them larger, and only then. */
static void
test_rows (void)
{
  g_autofree char *two = make ("Room 7", NULL, 50, 15, FALSE);
  g_autofree char *one = make ("Room 7", NULL, 50, 14, FALSE);
  g_auto (GStrv) lines = g_strsplit (two, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 16);
  g_assert_cmpstr (lines[7], ==, "");
  g_assert_nonnull (strstr (two, "##########"));
  g_assert_null (strstr (one, "##########"));
}

/* What has no blocks has its letters apart; where these join, or there is no room, it is as it is. */
static void
test_other_letters (void)
{
  static const struct {
    const char *name;
    int width;
    gboolean plain;
    const char *text;
  } cases[] = {
    { "主会场", 20, FALSE, "主 会 场" },    { "主会场", 6, FALSE, "主会场" },
    { "Зал 2", 20, FALSE, "З а л   2" },    { "Main Hall", 40, TRUE, "Main Hall" },
    { "القاعة", 40, FALSE, "القاعة" },      { "हॉल", 40, FALSE, "हॉल" },
    { "Hall 🎉", 40, FALSE, "H a l l   🎉" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = make (cases[i].name, NULL, cases[i].width, 5, cases[i].plain);
      g_assert_nonnull (strstr (text, cases[i].text));
    }
  g_autofree char *umlauts = make ("Hörsäle, Foyer Été", NULL, 80, 20, FALSE);
  g_assert_nonnull (strstr (umlauts, "##"));
}

/* Room for large type is left around small letters. */
static void
test_height (void)
{
  g_autofree char *tall = make ("主会场", NULL, 40, 20, FALSE);
  g_autofree char *low = make ("主会场", NULL, 40, 1, FALSE);
  g_auto (GStrv) lines = g_strsplit (tall, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 10);
  g_assert_cmpstr (low, ==, "                主 会 场\n[主会场]");
}

/* Two languages are two names; long names are parted in the middle for large type, and wrapped in plain text. */
static void
test_names (void)
{
  g_autofree char *both = make ("主会场", "Main Hall", 80, 20, FALSE);
  g_autofree char *text = make ("The Great Assembly Hall of the West", NULL, 30, 12, TRUE);
  g_autofree char *none = make ("", NULL, 40, 12, FALSE);
  g_autofree char *word = make ("Saal Internationalisierungsstrategien", NULL, 30, 12, TRUE);
  g_assert_nonnull (strstr (both, "主 会 场"));
  g_assert_nonnull (strstr (both, "##########"));
  g_assert_true (g_str_has_suffix (both, "[主会场\nMain Hall]"));
  g_assert_true (g_str_has_suffix (text, "[The Great\nAssembly Hall\nof the West]"));
  g_assert_nonnull (strstr (text, "The Great Assembly Hall of the\n"));
  g_assert_true (g_str_has_suffix (none, "[]"));
  /* Between words only. */
  g_assert_true (g_str_has_suffix (word, "[Saal\nInternationalisierungsstrategien]"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/banner/blocks", test_blocks);
  g_test_add_func ("/banner/rows", test_rows);
  g_test_add_func ("/banner/other-letters", test_other_letters);
  g_test_add_func ("/banner/height", test_height);
  g_test_add_func ("/banner/names", test_names);
  return g_test_run ();
}
