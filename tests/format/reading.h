/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading what a test wrote or found, and printing a whole reading, for the tests of a reader: READER is its name,
 * SUFFIX that of its files. */
#pragma once

#include "base/pln-error.h"
#include "format/pln-format.h"

#include <glib/gstdio.h>
#include <string.h>

/* As `init --import` reads: nothing is known but the file. */
static const PlnReadOptions no_options = { .day_change = PLN_NONE };

static inline PlnReading *
try_file (const char *path, const PlnReadOptions *options, GError **error)
{
  return pln_format_find (READER)->read (path, options, error);
}

static inline PlnReading *
try_octets (const char *octets, gssize size, const PlnReadOptions *options, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) failure = NULL;
  int file = g_file_open_tmp ("plenary-test-XXXXXX" SUFFIX, &path, &failure);
  g_assert_no_error (failure);
  g_close (file, NULL);
  g_file_set_contents (path, octets, size, &failure);
  g_assert_no_error (failure);
  PlnReading *reading = try_file (path, options, error);
  g_unlink (path);
  return reading;
}

static inline PlnReading *
read_with (const char *text, const PlnReadOptions *options)
{
  g_autoptr (GError) error = NULL;
  PlnReading *reading = try_octets (text, -1, options, &error);
  g_assert_no_error (error);
  return reading;
}

static inline PlnReading *
read_text (const char *text)
{
  return read_with (text, &no_options);
}

static inline void
assert_refused (const char *octets, gssize size, const char *pattern)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnReading) reading = try_octets (octets, size, &no_options, &error);
  g_assert_null (reading);
  g_assert_error (error, PLN_ERROR, PLN_ERROR_INVALID);
  if (!g_pattern_match_simple (pattern, error->message))
    g_error ("'%s' is not like '%s'", error->message, pattern);
}

static inline char *
fixture_path (const char *name, const char *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);
  return g_test_build_filename (G_TEST_DIST, "data", READER, file, NULL);
}

static inline PlnReading *
read_fixture (const char *name, const PlnReadOptions *options)
{
  g_autofree char *path = fixture_path (name, SUFFIX);
  g_autoptr (GError) error = NULL;
  PlnReading *reading = try_file (path, options, &error);
  g_assert_no_error (error);
  return reading;
}

static inline guint
count_of (const PlnReading *reading, PlnKind kind)
{
  return reading->programme->records[kind]->len;
}

static inline const PlnSession *
session_at (const PlnReading *reading, guint i)
{
  g_assert_cmpuint (i, <, count_of (reading, PLN_KIND_SESSION));
  return reading->programme->records[PLN_KIND_SESSION]->pdata[i];
}

static inline const PlnForum *
forum_of (const PlnReading *reading)
{
  g_assert_cmpuint (count_of (reading, PLN_KIND_FORUM), ==, 1);
  return reading->programme->records[PLN_KIND_FORUM]->pdata[0];
}

static inline const PlnFinding *
find_rule (const PlnReading *reading, const char *rule)
{
  for (guint i = 0; i < reading->findings->len; i++)
    {
      const PlnFinding *finding = reading->findings->pdata[i];
      if (strcmp (finding->rule, rule) == 0)
        return finding;
    }
  return NULL;
}

static inline void
assert_finding (const PlnReading *reading, const char *rule, const char *pattern)
{
  const PlnFinding *finding = find_rule (reading, rule);
  if (finding == NULL)
    g_error ("no finding %s", rule);
  if (!g_pattern_match_simple (pattern, finding->message))
    g_error ("'%s' is not like '%s'", finding->message, pattern);
}

static inline void
assert_line (const PlnReading *reading, const char *rule, int line)
{
  const PlnFinding *finding = find_rule (reading, rule);
  g_assert_cmpint (finding != NULL ? finding->line : 0, ==, line);
}

static inline void
assert_start (const PlnReading *reading, guint i, const char *expected)
{
  g_autofree char *start = pln_civil_to_string (session_at (reading, i)->start);
  g_assert_cmpstr (start, ==, expected);
}

/* --- the whole of a reading, as text ---------------------------------------------------------- */

static inline void print_value (GString *out, gconstpointer value, const PlnReading *reading,
                                int depth);

static inline void
print_field (GString *out, const PlnField *field, gconstpointer value, const PlnReading *reading,
             int depth)
{
  if (field->type->storage == PLN_STORAGE_LIST)
    {
      GPtrArray *list = PLN_LIST_AT (value, field);
      for (guint i = 0; i < list->len; i++)
        print_value (out, list->pdata[i], reading, depth + 1);
      return;
    }
  if (!pln_field_is_set (field, value)
      || (field->type->storage == PLN_STORAGE_NUMBER
          && PLN_NUMBER_AT (value, field) == field->type->initial))
    return;
  g_autofree char *text = pln_field_dup_text (field, value);
  gconstpointer target = field->type->storage == PLN_STORAGE_REFERENCE
                             ? pln_programme_find (reading->programme, text)
                             : NULL;
  g_auto (GStrv) lines = g_strsplit (target != NULL ? pln_record_title (target) : text, "\n", -1);
  g_autofree char *line = g_strjoinv ("\\n", lines);
  g_string_append_printf (out, "%*s%s: %s%s\n", 2 * depth + 2, "", field->name,
                          target != NULL ? "→ " : "", line);
}

static inline void
print_value (GString *out, gconstpointer value, const PlnReading *reading, int depth)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  g_string_append_printf (out, "%*s%s%s%s\n", 2 * depth, "", shape->name,
                          shape->identity ? " " : "",
                          shape->identity ? ((const PlnRecord *) value)->uuid : "");
  for (guint i = 0; i < shape->n_fields; i++)
    print_field (out, &shape->fields[i], value, reading, depth);
}

static inline char *
print_reading (const PlnReading *reading)
{
  GString *out = g_string_new (NULL);
  g_string_append_printf (out, "%s, source %s\n", reading->dialect, reading->source);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < count_of (reading, kind); i++)
      print_value (out, reading->programme->records[kind]->pdata[i], reading, 0);
  for (guint i = 0; i < reading->findings->len; i++)
    {
      const PlnFinding *finding = reading->findings->pdata[i];
      g_string_append_printf (out, "%s %s, line %d: %s\n",
                              pln_severity_to_string (finding->severity), finding->rule,
                              finding->line, finding->message);
    }
  return g_string_free (out, FALSE);
}
