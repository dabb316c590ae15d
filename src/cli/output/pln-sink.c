/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Standard output, or a file, as a stream: for what is too much to be kept until it is written. */
#include "cli/output/pln-sink.h"

#include "cli/pln-program.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

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
