/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where a verb puts what it gives out: standard output, or a file that appears whole. */
#include "cli/output/pln-output.h"

#include "base/pln-error.h"
#include "cli/pln-program.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const PlnOption pln_options_output[] = {
  { "output", 'o', "FILE", "where to, instead of standard output" },
  { "replace", 0, NULL, "overwrite FILE if it is there" },
  { NULL },
};

/* The suffixes by which people and programs know formats of files. */
static const char *const suffixes[]
    = { "7z",      "csv",  "doc",   "docx", "epub", "gif", "gz",   "htm", "html",     "ical",
        "ics",     "jpeg", "jpg",   "json", "md",   "odp", "ods",  "odt", "markdown", "pdf",
        "plenary", "png",  "ppt",   "pptx", "ps",   "rtf", "svg",  "tex", "text",     "tsv",
        "txt",     "webp", "xhtml", "xls",  "xlsx", "xml", "yaml", "yml", "zip",      NULL };

gboolean
pln_output_fits (const char *path, const char *const *own, const char *writes, GError **error)
{
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : g_strdup ("");
  const char *dot = strrchr (name, '.');
  g_autofree char *suffix = dot != NULL ? g_ascii_strdown (dot + 1, -1) : g_strdup ("");
  if (!g_strv_contains (suffixes, suffix) || (own != NULL && g_strv_contains (own, suffix))
      || (own == NULL && strcmp (suffix, "plenary") == 0))
    return TRUE;
  return pln_fail (error, PLN_ERROR_USAGE, "'%s' is called like a file of another format, .%s: %s",
                   path, suffix, writes);
}

/* SQLite, file format, section 1.3. */
gboolean
pln_output_is_database (const char *path)
{
  char head[16] = { 0 };
  FILE *file = fopen (path, "rb");
  gboolean full = file != NULL && fread (head, 1, sizeof head, file) == sizeof head;
  if (file != NULL)
    fclose (file);
  return full && memcmp (head, "SQLite format 3", sizeof head) == 0;
}

/* Nothing is overwritten unasked; what is no file (a folder, a device) or a programme not even then.
 * Returns: the file to write, behind a link the one that it leads to */
static char *
find_file (PlnCall *call, const char *path, GError **error)
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
  if (pln_output_is_database (path))
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

gboolean
pln_output_check (PlnCall *call, const char *path, char **target, GError **error)
{
  *target = find_file (call, path, error);
  return *target != NULL;
}

gboolean
pln_output_find (PlnCall *call, char **target, GError **error)
{
  const char *path = pln_call_option (call, "output");
  *target = NULL;
  if (path == NULL || strcmp (path, "-") == 0)
    return TRUE;
  *target = find_file (call, path, error);
  return *target != NULL;
}

/* Writes what @put puts, and syncs it. @fault: (out): the errno; 0 when it is @error that tells */
static gboolean
fill (int fd, PlnPut put, gconstpointer data, guint64 *size, int *fault, GError **error)
{
  g_autoptr (GOutputStream) sink = pln_sink_new (fd);
  gboolean ok = put (sink, data, error);
  *size = pln_sink_size (sink);
  *fault = pln_sink_fault (sink);
  if (ok && fsync (fd) == 0)
    return TRUE;
  if (ok)
    *fault = errno;
  if (*fault != 0)
    g_clear_error (error);
  return FALSE;
}

/* A file appears whole or not at all. What replaces one is read by nobody who could not read that. */
static gboolean
put_file (const char *path, PlnPut put, gconstpointer data, guint64 *size, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  GStatBuf old;
  GError *cause = NULL;
  int fault = 0;
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    return pln_fail (error, PLN_ERROR_IO, "'%s' cannot be written: %s", path, g_strerror (errno));
  gboolean ok = g_stat (path, &old) != 0 || fchmod (fd, old.st_mode & 07777) == 0;
  if (!ok)
    fault = errno;
  ok = ok && fill (fd, put, data, size, &fault, &cause);
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
  if (cause != NULL)
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  if (pln_program_interrupted ())
    return pln_fail (error, PLN_ERROR_FAILED, "interrupted; '%s' was not written", path);
  return pln_fail (error, PLN_ERROR_IO, "'%s' cannot be written: %s", path, g_strerror (fault));
}

/* Whoever has closed the pipe has seen enough. */
static gboolean
put_out (PlnPut put, gconstpointer data, GError **error)
{
  g_autoptr (GOutputStream) sink = pln_sink_new_printing ();
  g_autoptr (GError) cause = NULL;
  if (put (sink, data, &cause) && g_output_stream_close (sink, NULL, &cause))
    return TRUE;
  int fault = pln_sink_fault (sink);
  if (fault == 0)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  return fault == EPIPE
         || pln_fail (error, PLN_ERROR_IO, "the output cannot be written: %s", g_strerror (fault));
}

/* What a line of a script gives out waits until the script has come to its end. */
static gboolean
put_in_call (PlnCall *call, PlnPut put, gconstpointer data, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  if (!put (stream, data, error) || !g_output_stream_close (stream, NULL, error))
    return FALSE;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  gsize size = g_memory_output_stream_get_data_size (memory);
  g_string_append_len (call->out, g_memory_output_stream_get_data (memory), (gssize) size);
  return TRUE;
}

gboolean
pln_output_put (PlnCall *call, const char *target, PlnPut put, gconstpointer data, guint64 *size,
                GError **error)
{
  if (target != NULL)
    return put_file (target, put, data, size, error);
  *size = 0;
  return call->outer != NULL ? put_in_call (call, put, data, error) : put_out (put, data, error);
}

static gboolean
put_bytes (GOutputStream *stream, gconstpointer data, GError **error)
{
  gsize size;
  const char *octets = g_bytes_get_data ((GBytes *) data, &size);
  return g_output_stream_write_all (stream, octets, size, NULL, NULL, error);
}

gboolean
pln_output_write (PlnCall *call, const char *target, GBytes *bytes, GError **error)
{
  gsize size;
  guint64 written = 0;
  if (target != NULL)
    return put_file (target, put_bytes, bytes, &written, error);
  const char *octets = g_bytes_get_data (bytes, &size);
  g_string_append_len (call->out, octets, (gssize) size);
  return TRUE;
}

char *
pln_output_size (guint64 octets)
{
  g_autofree char *size = g_format_size (octets);
  g_auto (GStrv) parts = g_strsplit (size, "\u00a0", -1);
  return g_strjoinv (" ", parts);
}

char *
pln_output_contents (gint64 sessions, gint64 entries, gint64 octets)
{
  g_autofree char *size = pln_output_size ((guint64) octets);
  return g_strdup_printf ("%" G_GINT64_FORMAT " session%s, %" G_GINT64_FORMAT " entr%s, %s",
                          sessions, sessions == 1 ? "" : "s", entries, entries == 1 ? "y" : "ies",
                          size);
}

gboolean
pln_output_width (PlnCall *call, int *width, GError **error)
{
  const char *text = pln_call_option (call, "width");
  guint64 columns = 80;
  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 40, 400, &columns, NULL))
    return pln_fail (error, PLN_ERROR_INVALID,
                     "width '%s' is not a number of columns; write one from 40 to 400", text);
  *width = (int) columns;
  return TRUE;
}

GBytes *
pln_output_make (const PlnFormat *format, const PlnProgramme *programme,
                 const PlnWriteOptions *options, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  if (!format->write (programme, options, stream, error)
      || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* @fd: -1 for standard output; @pending: what has no line end yet, for a character may go on in the next piece. */
struct _PlnSink {
  GOutputStream parent;
  int fd;
  GString *pending;
  guint64 size;
  int fault;
};

G_DEFINE_FINAL_TYPE (PlnSink, pln_sink, G_TYPE_OUTPUT_STREAM)

static gboolean
fail (PlnSink *self, GError **error)
{
  self->fault = errno != 0 ? errno : EIO;
  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (self->fault),
                       g_strerror (self->fault));
  return FALSE;
}

/* Prints the first @size octets of what there is. */
static gboolean
print_pending (PlnSink *self, gsize size, GError **error)
{
  g_autoptr (GString) text = g_string_new_len (self->pending->str, (gssize) size);
  g_string_erase (self->pending, 0, (gssize) size);
  errno = 0;
  return pln_program_print (stdout, text) || fail (self, error);
}

static gssize
write_octets (GOutputStream *stream, const void *octets, gsize size, GCancellable *cancellable,
              GError **error)
{
  PlnSink *self = PLN_SINK (stream);
  gssize written = (gssize) size;
  if (self->fd >= 0)
    do
      written = write (self->fd, octets, size);
    while (written < 0 && errno == EINTR);
  else
    {
      g_string_append_len (self->pending, octets, written);
      const char *end = g_strrstr_len (self->pending->str, (gssize) self->pending->len, "\n");
      if (end != NULL && !print_pending (self, (gsize) (end + 1 - self->pending->str), error))
        return -1;
    }
  if (written < 0)
    return fail (self, error), -1;
  self->size += (guint64) written;
  return written;
}

static gboolean
close_sink (GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  PlnSink *self = PLN_SINK (stream);
  return self->fault != 0 || self->pending->len == 0
         || print_pending (self, self->pending->len, error);
}

static void
finalize (GObject *object)
{
  g_string_free (PLN_SINK (object)->pending, TRUE);
  G_OBJECT_CLASS (pln_sink_parent_class)->finalize (object);
}

static void
pln_sink_class_init (PlnSinkClass *class)
{
  G_OBJECT_CLASS (class)->finalize = finalize;
  G_OUTPUT_STREAM_CLASS (class)->write_fn = write_octets;
  G_OUTPUT_STREAM_CLASS (class)->close_fn = close_sink;
}

static void
pln_sink_init (PlnSink *self)
{
  self->fd = -1;
  self->pending = g_string_new (NULL);
}

GOutputStream *
pln_sink_new_printing (void)
{
  return g_object_new (PLN_TYPE_SINK, NULL);
}

GOutputStream *
pln_sink_new (int fd)
{
  PlnSink *self = g_object_new (PLN_TYPE_SINK, NULL);
  self->fd = fd;
  return G_OUTPUT_STREAM (self);
}

guint64
pln_sink_size (GOutputStream *sink)
{
  return PLN_SINK (sink)->size;
}

int
pln_sink_fault (GOutputStream *sink)
{
  return PLN_SINK (sink)->fault;
}
