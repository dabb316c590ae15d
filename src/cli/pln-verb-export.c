/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary export: giving the programme out. */
#include "base/pln-error.h"
#include "base/pln-zone.h"
#include "cli/pln-program.h"
#include "cli/pln-select.h"
#include "format/pln-format.h"
#include "model/pln-timetable.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <string.h>
#include <stdlib.h>
#include <unistd.h>

static const PlnOption options_export[] = {
  { "output", 'o', "FILE", "where to, instead of standard output" },
  { "replace", 0, NULL, "overwrite FILE if it is there" },
  { "language", 0, "LANGUAGE", "texts in this language where the programme has them" },
  { "width", 0, "N", "columns of a line, for text (80)" },
  { NULL },
};

/* A programme file is never overwritten, whoever asks: SQLite, file format, section 1.3. */
static gboolean
is_database (const char *path)
{
  char head[16] = { 0 };
  FILE *file = fopen (path, "rb");
  gboolean full = file != NULL && fread (head, 1, sizeof head, file) == sizeof head;
  if (file != NULL)
    fclose (file);
  return full && memcmp (head, "SQLite format 3", sizeof head) == 0;
}

/* Nothing is overwritten unasked, and what is no file (a folder, a device) not even then. Returns: the
 * file to write, behind a link the one that it leads to */
static char *
find_target (PlnCall *call, const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_strdup (path);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      pln_fail (error, PLN_ERROR_IO, "'%s' is %s", path,
                g_file_test (path, G_FILE_TEST_IS_DIR)
                    ? "a folder; name a file in it"
                    : "no file; leave -o out and send the output there with >");
      return NULL;
    }
  if (is_database (path))
    {
      pln_fail (error, PLN_ERROR_REFUSED,
                "'%s' is a programme file or another database; choose another name", path);
      return NULL;
    }
  if (!pln_call_has (call, "replace"))
    {
      pln_fail (error, PLN_ERROR_REFUSED, "'%s' is there already; --replace overwrites it", path);
      return NULL;
    }
  g_autofree char *target = realpath (path, NULL);
  return g_strdup (target != NULL ? target : path);
}

/* Returns: (transfer full) (nullable): the file as it will be */
static GBytes *
make_file (const PlnFormat *format, const PlnProgramme *programme, const PlnWriteOptions *options,
           GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  if (!format->write (programme, options, stream, error)
      || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static gboolean
write_and_sync (int fd, GBytes *bytes)
{
  gsize size;
  const char *octets = g_bytes_get_data (bytes, &size);
  while (size > 0)
    {
      gssize written = write (fd, octets, size);
      if (written < 0 && errno != EINTR)
        return FALSE;
      octets += MAX (written, 0);
      size -= (gsize) MAX (written, 0);
    }
  return fsync (fd) == 0;
}

/* A file appears whole or not at all. */
static gboolean
write_file (GBytes *bytes, const char *path, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    return pln_fail (error, PLN_ERROR_IO, "'%s' cannot be written: %s", path, g_strerror (errno));
  GStatBuf old;
  /* What replaces a file is read by nobody who could not read that. */
  gboolean ok = (g_stat (path, &old) != 0 || fchmod (fd, old.st_mode & 07777) == 0)
                && write_and_sync (fd, bytes);
  int fault = errno;
  if (close (fd) != 0 && ok)
    {
      ok = FALSE;
      fault = errno;
    }
  if (ok && !pln_program_interrupted ())
    {
      if (g_rename (temporary, path) == 0)
        return TRUE;
      fault = errno;
    }
  g_unlink (temporary);
  if (pln_program_interrupted ())
    return pln_fail (error, PLN_ERROR_FAILED, "interrupted; '%s' was not written", path);
  return pln_fail (error, PLN_ERROR_IO, "'%s' cannot be written: %s", path, g_strerror (fault));
}

static gboolean
read_options (PlnCall *call, PlnWriteOptions *options, GError **error)
{
  const char *width = pln_call_option (call, "width");
  guint64 columns = 80;
  *options = (PlnWriteOptions){ .day = PLN_NONE, .language = pln_call_option (call, "language") };
  if (width != NULL && !g_ascii_string_to_unsigned (width, 10, 40, 400, &columns, NULL))
    return pln_fail (error, PLN_ERROR_INVALID,
                     "width '%s' is not a number of columns; write one from 40 to 400", width);
  options->width = (int) columns;
  return TRUE;
}

static const PlnFormat *
find_writer (const char *name, GError **error)
{
  const PlnFormat *format = pln_format_find (name);
  if (format != NULL && format->write != NULL)
    return format;
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; pln_formats[i] != NULL; i++)
    if (pln_formats[i]->write != NULL)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", pln_formats[i]->name);
  pln_fail (error, PLN_ERROR_USAGE, "there is no format '%s' to export; there are %s", name,
            list->str);
  return NULL;
}

static void
say_written (PlnCall *call, const PlnProgramme *programme, const char *path)
{
  GStatBuf info = { 0 };
  g_stat (path, &info);
  g_autofree char *size = g_format_size ((guint64) info.st_size);
  g_auto (GStrv) parts = g_strsplit (size, "\u00a0", -1);
  guint n = programme->records[PLN_KIND_SESSION]->len;
  g_autofree char *plain = g_strjoinv (" ", parts);
  pln_call_say (call, "%s: %u session%s, %s, %s", path, n, n == 1 ? "" : "s",
                pln_zone_name (pln_forum_zone (programme, pln_programme_root (programme))), plain);
}

/* A calendar has no place for what has no time: it is left out, and told. */
static void
tell_left_out (PlnCall *call, const PlnFormat *format, const PlnProgramme *programme)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  guint n = 0;
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      n += slot->day == PLN_NONE && slot->session->parent == NULL;
    }
  if (n > 0 && g_str_equal (format->name, "ics"))
    pln_call_tell (call,
                   "%u session%s without a time left out; plenary session list --unscheduled "
                   "lists them",
                   n, n == 1 ? "" : "s");
}

static gboolean
export_programme (PlnCall *call, GError **error)
{
  PlnWriteOptions options;
  if (!pln_call_expect (call, 1, 1, error) || !read_options (call, &options, error))
    return FALSE;
  const PlnFormat *format = find_writer (pln_call_argument (call, 0), error);
  const char *path = pln_call_option (call, "output");
  if (format == NULL)
    return FALSE;
  if (path != NULL && strcmp (path, "-") == 0)
    path = NULL;
  g_autofree char *target = path != NULL ? find_target (call, path, error) : NULL;
  if (path != NULL && target == NULL)
    return FALSE;
  g_autoptr (PlnProgramme) programme = pln_store_load (call->store, error);
  if (programme == NULL || !pln_select_apply (call, programme, error)
      || !pln_select_restrict (call, programme, error))
    return FALSE;
  tell_left_out (call, format, programme);
  g_autoptr (GBytes) bytes = make_file (format, programme, &options, error);
  if (bytes == NULL)
    return FALSE;
  if (path == NULL)
    {
      gsize size;
      const char *octets = g_bytes_get_data (bytes, &size);
      g_string_append_len (call->out, octets, (gssize) size);
      return TRUE;
    }
  if (!write_file (bytes, target, error))
    return FALSE;
  say_written (call, programme, path);
  return TRUE;
}

const PlnVerb pln_verbs_export[] = {
  { .words = "export",
    .needs = PLN_NEEDS_READ,
    .usage = "ics|text|json [-o FILE] [OPTION ...]",
    .summary = "Gives the programme out as a calendar, as text or as JSON",
    .text = "What the public may not see is not given out: drafts, staff fields, sessions for\n"
            "participants or staff; --audience and --drafts let out more. The whole programme, to\n"
            "make the same file again with init --import, is json --audience staff --drafts.\n\n"
            "Examples:\n\n  plenary export ics -o forum.ics\n"
            "  plenary export text --day 1 --width 72\n"
            "  plenary export json --audience staff --drafts -o backup.json",
    .options = { options_export, pln_options_select, pln_options_audience },
    .run = export_programme },
  { NULL },
};
