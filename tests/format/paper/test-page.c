/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the pages: what stays together, what is said again, even pages, and the count. */
#include "base/pln-error.h"
#include "base/pln-text.h"
#include "format/paper/pln-column.h"
#include "format/paper/pln-page-fill.h"
#include "format/paper/pln-page.h"
#include "format/sample.h"

static const PlnPaper small = { 40, 20, "Name", "Release 1" };

/* A block of @n lines, `@text 1`, `@text 2` … */
static PlnBlock *
add (GPtrArray *blocks, PlnBound bound, const char *text, int n)
{
  PlnBlock *block = pln_block_new (bound);
  for (int i = 1; i <= n; i++)
    {
      GPtrArray *line = pln_column_new ();
      g_ptr_array_add (line, g_strdup_printf ("%s %d", text, i));
      pln_block_take (block, line);
    }
  block->running = g_strdup ("Monday");
  g_ptr_array_add (blocks, block);
  return block;
}

static char *
lay_out (GPtrArray *blocks, const PlnPaper *paper)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) pages = pln_pages_new (blocks, paper);
  g_autoptr (GError) error = NULL;
  pln_pages_check (pages, paper, none, &error);
  g_assert_no_error (error);
  return pln_pages_to_text (pages, FALSE, FALSE);
}

/* How many lines each page has: `20 17`. */
static char *
page_lengths (const char *text)
{
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  GString *out = g_string_new (NULL);
  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_auto (GStrv) lines = g_strsplit (pages[i], "\n", -1);
      g_string_append_printf (out, "%s%u", i > 0 ? " " : "", g_strv_length (lines) - 1);
    }
  return g_string_free (out, FALSE);
}

static void
test_one_page (void)
{
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  add (blocks, PLN_BOUND_PAGE, "a", 2);
  add (blocks, PLN_BOUND_ENTRY, "b", 1);
  g_autofree char *text = lay_out (blocks, &small);
  g_assert_cmpstr (text, ==,
                   "Name   Monday   Release 1    Page 1 of 1\n"
                   "========================================\n"
                   "\n"
                   "a 1\na 2\n\nb 1\n");
}

static void
test_endless (void)
{
  const PlnPaper paper = { .width = 40 };
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  add (blocks, PLN_BOUND_PAGE, "a", 30);
  add (blocks, PLN_BOUND_PAGE, "b", 30);
  g_autofree char *text = lay_out (blocks, &paper);
  g_assert_true (g_str_has_prefix (text, "a 1\n"));
  g_assert_null (strchr (text, '\f'));
}

/* Closing the blank lines saves a page. */
static void
test_close (void)
{
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  for (int i = 0; i < 9; i++)
    add (blocks, PLN_BOUND_ENTRY, "a", i == 0 ? 1 : 2);
  g_autofree char *text = lay_out (blocks, &small);
  g_autofree char *lengths = page_lengths (text);
  g_assert_cmpstr (lengths, ==, "20");
}

/* Not 20 lines and then 5, and where it is better to break there. */
static void
test_even (void)
{
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  for (int i = 0; i < 8; i++)
    add (blocks, PLN_BOUND_ENTRY, "a", 2);
  add (blocks, PLN_BOUND_ENTRY, "last", 2);
  add (blocks, PLN_BOUND_ENTRY, "very last", 2);
  g_autofree char *even = lay_out (blocks, &small);
  g_autofree char *lengths = page_lengths (even);
  g_assert_cmpstr (lengths, ==, "17 17");

  g_autoptr (GPtrArray) halves = pln_blocks_new ();
  for (int i = 0; i < 10; i++)
    add (halves, i == 4 ? PLN_BOUND_HALF : PLN_BOUND_ENTRY, "a", 2);
  g_autofree char *at_half = lay_out (halves, &small);
  g_autofree char *half_lengths = page_lengths (at_half);
  g_assert_cmpstr (half_lengths, ==, "14 20");
}

/* A page is not left a third empty for half a day; behind a break it ends as well as before one. */
static void
test_fill (void)
{
  g_autoptr (GPtrArray) halves = pln_blocks_new ();
  for (int i = 0; i < 10; i++)
    add (halves, i == 3 ? PLN_BOUND_HALF : PLN_BOUND_ENTRY, "a", 2);
  g_autofree char *text = lay_out (halves, &small);
  g_autofree char *lengths = page_lengths (text);
  g_assert_cmpstr (lengths, ==, "17 17");

  /* The stronger boundary, though the weaker one makes pages more even. */
  g_autoptr (GPtrArray) breaks = pln_blocks_new ();
  for (int i = 0; i < 10; i++)
    add (breaks, i == 4 ? PLN_BOUND_HALF : i == 5 ? PLN_BOUND_BREAK : PLN_BOUND_ENTRY, "a", 2);
  g_autofree char *at_half = lay_out (breaks, &small);
  g_autofree char *half_lengths = page_lengths (at_half);
  g_assert_cmpstr (half_lengths, ==, "14 20");
}

/* No more blank lines are closed than it takes: those below headings first, like ones alike. */
static void
test_close_some (void)
{
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  add (blocks, PLN_BOUND_PAGE, "Head", 1)->head = TRUE;
  add (blocks, PLN_BOUND_ENTRY, "a", 1);
  add (blocks, PLN_BOUND_ENTRY, "b", 1);
  add (blocks, PLN_BOUND_ENTRY, "c", 1);
  add (blocks, PLN_BOUND_ENTRY, "d", 4);
  add (blocks, PLN_BOUND_ENTRY, "e", 5);
  g_autofree char *text = lay_out (blocks, &small);
  g_assert_nonnull (strstr (text, "Head 1\na 1\n\nb 1\n\nc 1\n\nd 1\n"));
  g_autoptr (GPtrArray) more = pln_blocks_new ();
  add (more, PLN_BOUND_PAGE, "Head", 1)->head = TRUE;
  add (more, PLN_BOUND_ENTRY, "a", 1);
  add (more, PLN_BOUND_ENTRY, "b", 1);
  add (more, PLN_BOUND_ENTRY, "c", 1);
  add (more, PLN_BOUND_ENTRY, "d", 4);
  add (more, PLN_BOUND_ENTRY, "e", 6);
  g_autofree char *closer = lay_out (more, &small);
  g_assert_nonnull (strstr (closer, "Head 1\na 1\nb 1\nc 1\n\nd 1\n"));
}

/* A block taller than a page begins where there is room; lines of one field stay together. */
static void
test_split_begins (void)
{
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  add (blocks, PLN_BOUND_PAGE, "first", 6);
  PlnBlock *tall = add (blocks, PLN_BOUND_ENTRY, "line", 24);
  tall->rest = g_strdup ("10:00 (continued)");
  g_autofree char *text = lay_out (blocks, &small);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), ==, 2);
  g_assert_nonnull (strstr (pages[0], "first 6\n\nline 1\nline 2\n"));

  g_autoptr (GPtrArray) seamed = pln_blocks_new ();
  PlnBlock *fields = pln_block_new (PLN_BOUND_ENTRY);
  for (int i = 0; i < 14; i++)
    {
      pln_block_add_seam (fields);
      g_ptr_array_add (fields->lines, g_strdup_printf ("eins %d", i));
      g_ptr_array_add (fields->lines, g_strdup_printf ("one %d", i));
    }
  g_ptr_array_add (seamed, fields);
  g_autofree char *pairs = lay_out (seamed, &small);
  for (int i = 0; i < 14; i++)
    {
      g_autofree char *pair = g_strdup_printf ("eins %d\none %d\n", i, i);
      g_assert_nonnull (strstr (pairs, pair));
    }
}

static void
test_head (void)
{
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  g_autoptr (GPtrArray) again = pln_column_new ();
  g_ptr_array_add (again, g_strdup ("Head (continued)"));
  add (blocks, PLN_BOUND_PAGE, "a", 13);
  add (blocks, PLN_BOUND_HALF, "Head", 2)->head = TRUE;
  for (int i = 0; i < 7; i++)
    {
      PlnBlock *block = add (blocks, PLN_BOUND_ENTRY, i % 2 == 0 ? "b" : "c", 4);
      block->again = i > 0 ? g_ptr_array_ref (again) : NULL;
    }
  g_autofree char *text = lay_out (blocks, &small);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), ==, 4);
  g_assert_null (strstr (pages[0], "Head"));
  g_assert_null (strstr (pages[0], "continued"));
  g_assert_nonnull (strstr (pages[1], "\n\nHead 1\nHead 2\n\nb 1"));
  g_assert_true (g_str_has_suffix (pages[1], "\n                     continued on page 3\n"));
  g_assert_nonnull (strstr (pages[2], "===\n\nHead (continued)\n\nb 1"));
  g_assert_false (g_str_has_suffix (pages[3], "page 5\n"));
}

/* Headings that take more than half a page, or all of it, are still kept with the first lines of what follows. */
static void
test_tall_head (void)
{
  for (int height = 6; height < 40; height++)
    {
      g_autoptr (GPtrArray) blocks = pln_blocks_new ();
      add (blocks, PLN_BOUND_PAGE, "Day", 2)->head = TRUE;
      add (blocks, PLN_BOUND_HALF, "Afternoon", height)->head = TRUE;
      add (blocks, PLN_BOUND_ENTRY, "Session", 9);
      g_autofree char *text = lay_out (blocks, &small);
      g_autofree char *last = g_strdup_printf ("Afternoon %d\n\nSession 1", height);
      g_assert_nonnull (strstr (text, last));
      g_assert_nonnull (strstr (text, "Day 2\n\nAfternoon 1\nAfternoon 2\n"));
    }
}

static void
test_split (void)
{
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  PlnBlock *tall = pln_block_new (PLN_BOUND_ENTRY);
  tall->rest = g_strdup ("10:00 (continued)");
  for (int i = 0; i < 12; i++)
    {
      GPtrArray *person = pln_column_new ();
      g_ptr_array_add (person, g_strdup_printf ("person %d", i));
      g_ptr_array_add (person, g_strdup ("  of somewhere"));
      g_ptr_array_add (person, g_strdup ("  and elsewhere"));
      pln_block_take (tall, person);
    }
  g_ptr_array_add (blocks, tall);
  g_autofree char *text = lay_out (blocks, &small);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), >, 2);
  for (guint i = 1; pages[i] != NULL; i++)
    g_assert_nonnull (strstr (pages[i], "===\n\n10:00 (continued)\nperson "));
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *person = g_strdup_printf ("person %d\n  of somewhere\n  and elsewhere\n", i);
      g_assert_nonnull (strstr (text, person));
    }
}

/* A block that may be split nowhere still has to be printed. */
static void
test_split_anywhere (void)
{
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  PlnBlock *tall = add (blocks, PLN_BOUND_ENTRY, "line", 100);
  g_array_set_size (tall->splits, 0);
  g_autofree char *text = lay_out (blocks, &small);
  for (int i = 1; i <= 100; i++)
    {
      g_autofree char *line = g_strdup_printf ("\nline %d\n", i);
      g_assert_nonnull (strstr (text, line));
    }
}

/* Where there is no room for both languages, what the page says is said in the first. */
static void
test_two_languages (void)
{
  const PlnPaper paper = { 40, 20, "Name", "Release 1", "en", "de" };
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  g_autoptr (GPtrArray) again = pln_column_new ();
  g_ptr_array_add (again, g_strdup ("Head"));
  for (int i = 0; i < 180; i++)
    add (blocks, PLN_BOUND_ENTRY, "entry", 1)->again = i > 0 ? g_ptr_array_ref (again) : NULL;
  g_autofree char *text = lay_out (blocks, &paper);
  g_assert_nonnull (strstr (text, "continued on page 9  weiter auf Seite 9\n"));
  g_assert_nonnull (strstr (text, "  continued on page 10\n"));
}

static void
test_running_head (void)
{
  static const struct {
    int width;
    const char *name;
    const char *version;
    const char *head;
  } cases[] = {
    { 60, "Forum", "Release 1", "Forum   Monday   Release 1                       Page 1 of 1" },
    { 40, "A forum with a long name", "Release 1", "A forum with a… Release 1    Page 1 of 1" },
    { 40, NULL, "Release 1", "Monday   Release 1           Page 1 of 1" },
    { 40, NULL, "Release 1\nAusgabe 1", "Monday   Release 1           Page 1 of 1" },
    { 50, "A forum with a long name", "Release 1\nAusgabe 1",
      "A forum with a long name   Release 1   Page 1 of 1" },
    { 40, NULL, "STAFF ONLY, Release 1\nNUR INTERN", "STAFF ONLY, Release 1        Page 1 of 1" },
    { 40, NULL, "STAFF ONLY, After release 12", "STAFF ONLY, After release 12 Page 1 of 1" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PlnPaper paper = { cases[i].width, 20, cases[i].name, cases[i].version };
      g_autoptr (GPtrArray) blocks = pln_blocks_new ();
      add (blocks, PLN_BOUND_PAGE, "a", 1);
      g_autofree char *text = lay_out (blocks, &paper);
      g_auto (GStrv) lines = g_strsplit (text, "\n", 2);
      g_assert_cmpstr (lines[0], ==, cases[i].head);
    }
}

/* --- the count -------------------------------------------------------------------------------- */

static void
assert_faulty (GPtrArray *blocks, GPtrArray *sessions, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = pln_pages_new (blocks, &small);
  g_assert_false (pln_pages_check (pages, &small, sessions, &error));
  g_assert_error (error, PLN_ERROR, PLN_ERROR_FAILED);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_count (void)
{
  g_autoptr (PlnProgramme) p = pln_programme_new ();
  PlnForum *forum = sample_forum (p, "F", "UTC", NULL);
  PlnSession *one = sample_session (p, forum, "talk", "One", NULL, 0, NULL);
  PlnSession *two = sample_session (p, forum, "talk", "Two", NULL, 0, NULL);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_ptr_array_add (sessions, one);
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  PlnBlock *block = add (blocks, PLN_BOUND_ENTRY, "a", 1);
  assert_faulty (blocks, sessions, "session 1 'One' is not on the pages");
  pln_block_count (block, one);
  pln_block_count (block, two);
  assert_faulty (blocks, sessions, "session 2 'Two' is on the pages, but not wanted");
  g_ptr_array_add (sessions, two);
  pln_block_count (add (blocks, PLN_BOUND_ENTRY, "b", 1), one);
  assert_faulty (blocks, sessions, "session 1 'One' is on the pages 2 times, not 1");
}

static void
test_too_wide (void)
{
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  add (blocks, PLN_BOUND_ENTRY, "a line that is somewhat wider than the paper", 1);
  assert_faulty (blocks, none,
                 "page 1: line 4 is 46 columns wide, more than 40: "
                 "'a line that is somewhat wider than the paper 1'");
}

static void
test_plain (void)
{
  const PlnPaper paper = { .width = 40 };
  g_autoptr (GPtrArray) blocks = pln_blocks_new ();
  PlnBlock *block = pln_block_new (PLN_BOUND_ENTRY);
  pln_column_add (block->lines, "שלום", 20, 0);
  g_ptr_array_add (blocks, block);
  g_autoptr (GPtrArray) pages = pln_pages_new (blocks, &paper);
  g_autofree char *text = pln_pages_to_text (pages, FALSE, FALSE);
  g_autofree char *plain = pln_pages_to_text (pages, TRUE, FALSE);
  g_assert_cmpstr (text, ==, "\u2068שלום\u2069\n");
  g_assert_cmpstr (plain, ==, "שלום\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/one-page", test_one_page);
  g_test_add_func ("/page/endless", test_endless);
  g_test_add_func ("/page/close", test_close);
  g_test_add_func ("/page/even", test_even);
  g_test_add_func ("/page/fill", test_fill);
  g_test_add_func ("/page/close-some", test_close_some);
  g_test_add_func ("/page/split-begins", test_split_begins);
  g_test_add_func ("/page/head", test_head);
  g_test_add_func ("/page/tall-head", test_tall_head);
  g_test_add_func ("/page/split", test_split);
  g_test_add_func ("/page/split-anywhere", test_split_anywhere);
  g_test_add_func ("/page/two-languages", test_two_languages);
  g_test_add_func ("/page/running-head", test_running_head);
  g_test_add_func ("/page/count", test_count);
  g_test_add_func ("/page/too-wide", test_too_wide);
  g_test_add_func ("/page/plain", test_plain);
  return g_test_run ();
}
