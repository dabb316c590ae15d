/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Programmes to JSON and back, for the tests of the own format. */
#pragma once

#include "format/pln-format.h"

#include <glib/gstdio.h>
#include <string.h>

extern const PlnFormat pln_format_json;

static inline char *
write_programme (const PlnProgramme *programme)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  pln_format_json.write (programme, NULL, stream, &error);
  g_assert_no_error (error);
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}

static inline char *
save (const char *text, gssize size)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int file = g_file_open_tmp ("pln-test-XXXXXX.json", &path, &error);
  g_assert_no_error (error);
  g_close (file, NULL);
  g_file_set_contents (path, text, size, &error);
  g_assert_no_error (error);
  return path;
}

static inline PlnReading *
read_text (const char *text, gssize size, GError **error)
{
  g_autofree char *path = save (text, size);
  PlnReading *reading = pln_format_json.read (path, NULL, error);
  g_remove (path);
  return reading;
}

static inline PlnReading *
read_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  PlnReading *reading = read_text (text, -1, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < reading->findings->len; i++)
    g_test_message ("%s", ((PlnFinding *) reading->findings->pdata[i])->message);
  g_assert_cmpuint (reading->findings->len, ==, 0);
  g_assert_true (reading->complete);
  return reading;
}

static inline void
assert_same_record (const PlnRecord *a, const PlnRecord *b)
{
  g_assert_cmpstr (a->uuid, ==, b->uuid);
  g_assert_cmpstr (a->key, ==, b->key);
  g_assert_cmpint (a->number, ==, b->number);
  g_assert_cmpint (a->sequence, ==, b->sequence);
  g_assert_cmpint (a->changed, ==, b->changed);
  for (guint i = 0; i < a->shape->n_fields; i++)
    {
      if (!pln_field_equal (&a->shape->fields[i], a, b))
        g_test_message ("%s %s: %s", a->shape->name, a->key, a->shape->fields[i].name);
      g_assert_true (pln_field_equal (&a->shape->fields[i], a, b));
    }
}

static inline void
assert_round_trip (const PlnProgramme *programme)
{
  g_autofree char *text = write_programme (programme);
  g_autoptr (PlnReading) reading = read_good (text);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    {
      g_assert_cmpuint (programme->records[kind]->len, ==, reading->programme->records[kind]->len);
      for (guint i = 0; i < programme->records[kind]->len; i++)
        assert_same_record (programme->records[kind]->pdata[i],
                            reading->programme->records[kind]->pdata[i]);
    }
  g_autofree char *again = write_programme (reading->programme);
  g_assert_cmpstr (again, ==, text);
}
