/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The fuzz target: any octets, through each reader in turn, and on into a programme. */
#define _GNU_SOURCE /* memfd_create() */

#include "fuzz.h"

#include "format/pln-format.h"
#include "model/pln-merge.h"
#include "model/pln-timetable.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* What a reading must be, whatever the file was. */
static void
check_reading (const PlnReading *reading)
{
  const PlnProgramme *programme = reading->programme;
  g_assert_nonnull (reading->source);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      {
        const PlnRecord *record = programme->records[kind]->pdata[i];
        g_assert_nonnull (record->uuid);
        g_assert_true (pln_programme_find (programme, record->uuid) == record);
        const char *title = pln_record_title (record);
        g_assert_true (title != NULL && title[0] != '\0' && g_utf8_validate (title, -1, NULL));
      }
  for (guint i = 0; i < reading->findings->len; i++)
    {
      const char *message = ((const PlnFinding *) reading->findings->pdata[i])->message;
      g_assert_true (g_utf8_validate (message, -1, NULL) && strpbrk (message, "\n\r\x1b") == NULL);
    }
}

/* Returns: (transfer full) (nullable): a programme as the store would have it after an import, with numbers and keys */
static PlnProgramme *
store (GPtrArray *changes)
{
  PlnProgramme *stored = pln_programme_new ();
  for (guint i = 0; i < changes->len; i++)
    pln_programme_add (stored, pln_value_copy (((PlnChange *) changes->pdata[i])->record));
  return stored;
}

/* Brought in a second time, a file changes nothing of what it brought in the first time. */
static void
read_again (const PlnFormat *format, const char *path, PlnReading *first)
{
  g_autoptr (PlnProgramme) nothing = pln_programme_new ();
  g_autoptr (GPtrArray) changes
      = pln_merge (nothing, first->programme, NULL, first->source, first->sure);
  g_autoptr (PlnProgramme) stored = store (changes);
  PlnReadOptions options = { .day_change = PLN_NONE, .stored = stored };
  g_autoptr (PlnReading) second = format->read (path, &options, NULL);
  g_assert_nonnull (second);
  check_reading (second);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  pln_merge_find_gone (stored, second->programme, second->source, gone, NULL);
  g_autoptr (GPtrArray) more
      = pln_merge (stored, second->programme, NULL, second->source, second->sure);
  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_cmpuint (more->len, ==, 0);
}

static void
read_with (const PlnFormat *format, const char *path)
{
  PlnReadOptions options = { .day_change = PLN_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnReading) reading = format->read (path, &options, &error);
  g_assert_true ((reading != NULL) != (error != NULL));
  if (reading == NULL)
    return;
  check_reading (reading);
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (reading->programme);
  g_assert_cmpuint (timetable->slots->len, ==, reading->programme->records[PLN_KIND_SESSION]->len);
  read_again (format, path, reading);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *only = g_getenv ("PLN_FUZZ");
  int file = memfd_create ("fuzz", MFD_CLOEXEC);
  if (file < 0 || write (file, data, size) != (ssize_t) size)
    g_error ("no file in memory");
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", file);
  for (guint i = 0; pln_formats[i] != NULL; i++)
    if (pln_formats[i]->read != NULL && (only == NULL || strcmp (only, pln_formats[i]->name) == 0))
      read_with (pln_formats[i], path);
  close (file);
  return 0;
}
