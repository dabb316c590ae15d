/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding the format of a name or a file. */
#include "base/pln-error.h"
#include "format/intake/pln-tally.h"
#include "format/pln-format.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_registry (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_assert_nonnull (pln_formats[0]);
  for (guint i = 0; pln_formats[i] != NULL; i++)
    {
      const PlnFormat *format = pln_formats[i];
      g_assert_true (g_hash_table_add (names, (gpointer) format->name));
      g_assert_true (format == pln_format_find (format->name));
      g_assert_cmpint (format->suffix[0], ==, '.');
      g_assert_nonnull (strchr (format->media_type, '/'));
      g_assert_cmpstr (format->summary, !=, "");
      g_assert_true (format->read != NULL || format->write != NULL);
      g_assert_nonnull (format->title);
    }
}

static void
test_find (void)
{
  const PlnFormat *format = pln_format_find ("schedule-xml");
  g_assert_nonnull (format);
  g_assert_cmpstr (format->name, ==, "schedule-xml");
  g_assert_null (pln_format_find ("schedule"));
  g_assert_null (pln_format_find (""));
}

static char *
guess (const char *suffix, const char *octets, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("plenary-test-XXXXXX", NULL);
  g_autofree char *file = g_strconcat ("file", suffix, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_assert_true (g_file_set_contents (path, octets, -1, NULL));
  const PlnFormat *format = pln_format_guess (path, path, error);
  g_unlink (path);
  g_rmdir (folder);
  return g_strdup (format != NULL ? format->name : NULL);
}

static void
assert_guess (const char *suffix, const char *octets, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = guess (suffix, octets, &error);
  g_assert_cmpstr (name, ==, expected);
  g_assert_cmpint (error == NULL, ==, expected != NULL);
  if (expected == NULL)
    g_assert_error (error, PLN_ERROR, PLN_ERROR_INVALID);
}

static void
test_guess (void)
{
  assert_guess (".dat", "<?xml version='1.0'?>\n<!-- made -->\n<schedule>", "schedule-xml");
  assert_guess (".dat", "<schedule/>", "schedule-xml");
  assert_guess (".dat", "<schedules/>", NULL);
  assert_guess (".dat", "<schedule", NULL);
  assert_guess (".XML", "<foo/>", "schedule-xml");
  assert_guess (".dat", "\xef\xbb\xbf { \"schedule\": {} }", "json");
  assert_guess (".dat", "[]", "json");
  assert_guess (".dat", "[section]", NULL);
  assert_guess (".dat", "{\\rtf1}", NULL);
  assert_guess (".dat", "", NULL);
  assert_guess ("", "some words", NULL);
}

static void
test_guess_nothing (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (pln_format_guess ("/nowhere/at-all.xml", "at-all.xml", &error));
  g_assert_error (error, PLN_ERROR, PLN_ERROR_IO);
}

static void
test_reading (void)
{
  g_autoptr (PlnReading) reading = pln_reading_new ();
  g_assert_cmpuint (reading->programme->records[PLN_KIND_SESSION]->len, ==, 0);
  g_assert_cmpuint (reading->findings->len, ==, 0);
  g_assert_false (reading->complete);
  pln_reading_free (NULL);
}

static const PlnFinding *
told (GPtrArray *findings, guint i)
{
  g_assert_cmpuint (i, <, findings->len);
  return findings->pdata[i];
}

static void
test_tally (void)
{
  g_autoptr (PlnTally) tally = pln_tally_new ();
  g_autoptr (GPtrArray) findings = pln_findings_new ();
  PlnRecord record = { .uuid = NULL };
  pln_tally_add (tally, PLN_SEVERITY_NOTE, "a", 3, &record, "once");
  pln_tally_add (tally, PLN_SEVERITY_WARNING, "b", 4, &record, "of %d", 1);
  pln_tally_add (tally, PLN_SEVERITY_WARNING, "b", 9, &record, "of %d", 1);
  for (int i = 0; i < 60; i++)
    pln_tally_add (tally, PLN_SEVERITY_NOTE, "c", i, NULL, "of %d", i);
  record.uuid = (char *) "u";
  pln_tally_tell (tally, findings);
  g_assert_cmpuint (findings->len, ==, 2 + 50 + 1);
  g_assert_cmpstr (told (findings, 0)->message, ==, "once");
  g_assert_cmpstr (told (findings, 0)->record, ==, "u");
  g_assert_cmpint (told (findings, 0)->line, ==, 3);
  g_assert_cmpstr (told (findings, 1)->message, ==, "of 1 (2 times)");
  g_assert_null (told (findings, 1)->record);
  g_assert_cmpint (told (findings, 1)->line, ==, 4);
  g_assert_cmpstr (told (findings, 52)->message, ==, "there is more of this kind (10 times)");
  g_assert_cmpint (told (findings, 52)->line, ==, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/registry", test_registry);
  g_test_add_func ("/format/find", test_find);
  g_test_add_func ("/format/guess", test_guess);
  g_test_add_func ("/format/guess-nothing", test_guess_nothing);
  g_test_add_func ("/format/reading", test_reading);
  g_test_add_func ("/format/tally", test_tally);
  return g_test_run ();
}
