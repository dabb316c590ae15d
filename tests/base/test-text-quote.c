/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text in messages. */
#include "base/pln-text.h"

#include <string.h>

static void
assert_quoted (const char *text, const char *wanted)
{
  g_autofree char *quoted = pln_text_quote (text);
  g_assert_cmpstr (quoted, ==, wanted);
}

static void
test_text (void)
{
  assert_quoted ("", "''");
  assert_quoted ("Main Hall", "'Main Hall'");
  assert_quoted ("江小涓", "'江小涓'");
}

static void
test_harm (void)
{
  assert_quoted ("a\x1b[31mb", "'a\\x1b[31mb'");
  assert_quoted ("a\nb\tc", "'a\\x0ab\\x09c'");
  assert_quoted ("\xc2\x9b", "'\\x9b'");
  assert_quoted ("a\xe2\x80\xae"
                 "b",
                 "'a\\u202eb'");
  assert_quoted ("a\xff\xe6\xb1", "'a\\xff\\xe6\\xb1'");
}

static void
test_length (void)
{
  g_autofree char *just = g_strnfill (80, 'a');
  g_autofree char *long_text = g_strnfill (100000, 'a');
  g_autofree char *whole = g_strdup_printf ("'%s'", just);
  g_autofree char *cut = g_strdup_printf ("'%s…'", just);
  assert_quoted (just, whole);
  assert_quoted (long_text, cut);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-quote/text", test_text);
  g_test_add_func ("/text-quote/harm", test_harm);
  g_test_add_func ("/text-quote/length", test_length);
  return g_test_run ();
}
