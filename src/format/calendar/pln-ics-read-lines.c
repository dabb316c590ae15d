/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The content lines of a calendar file, one after the other: unfolded and counted. */
#include "format/calendar/pln-ics-read-lines.h"

#include "base/pln-error.h"

#include <gio/gio.h>
#include <string.h>

#define BLOCK (64 * 1024)
/* Longer files are not read: as the other readers. */
#define SIZE_MAX_READ (256 * 1024 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
/* What stands for a NUL: dropped and told by whoever cleans the text. */
#define CONTROL '\x01'

struct _PlnIcsLines {
  GInputStream *stream;
  const PlnProgress *progress;
  guint64 size;
  guint64 done;
  char block[BLOCK];
  gsize filled;
  gsize place;
  GString *text;
  int line;   /* that the cursor is in */
  int number; /* that the text begins in */
  gboolean cut;
  GError *failure;
};

PlnIcsLines *
pln_ics_lines_open (const char *path, const PlnProgress *progress, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &cause);
  if (stream == NULL)
    {
      pln_fail_from (error, PLN_ERROR_IO, g_steal_pointer (&cause), "cannot read");
      return NULL;
    }
  g_autoptr (GFileInfo) info
      = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);
  PlnIcsLines *self = g_new0 (PlnIcsLines, 1);
  self->stream = G_INPUT_STREAM (g_steal_pointer (&stream));
  self->progress = progress;
  self->size = info != NULL ? (guint64) g_file_info_get_size (info) : 0;
  self->text = g_string_new (NULL);
  self->line = 1;
  return self;
}

void
pln_ics_lines_free (PlnIcsLines *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->stream);
  g_string_free (self->text, TRUE);
  g_clear_error (&self->failure);
  g_free (self);
}

/* Reads the next block. Returns: whether there is anything in it */
static gboolean
fill (PlnIcsLines *self)
{
  g_autoptr (GError) cause = NULL;
  self->place = self->filled = 0;
  if (self->failure != NULL)
    return FALSE;
  if (!g_input_stream_read_all (self->stream, self->block, BLOCK, &self->filled, NULL, &cause))
    {
      pln_fail_from (&self->failure, PLN_ERROR_IO, g_steal_pointer (&cause), "cannot read");
      self->filled = 0;
    }
  gboolean first = self->done == 0;
  self->done += self->filled;
  if (self->done > SIZE_MAX_READ)
    {
      pln_fail (&self->failure, PLN_ERROR_INVALID, "longer than %d MB",
                SIZE_MAX_READ / (1024 * 1024));
      self->filled = 0;
    }
  gsize mark = strlen (BYTE_ORDER_MARK);
  if (first && self->filled >= mark && memcmp (self->block, BYTE_ORDER_MARK, mark) == 0)
    self->place = mark;
  pln_progress_tell (self->progress, self->done, MAX (self->size, self->done));
  return self->place < self->filled;
}

/* Returns: the octet at the cursor, or -1 at the end */
static int
peek (PlnIcsLines *self)
{
  if (self->place >= self->filled && !fill (self))
    return -1;
  return (guchar) self->block[self->place];
}

static void
append (PlnIcsLines *self, const char *octets, gsize size)
{
  gsize room = PLN_ICS_LINE_MAX - self->text->len;
  gsize from = self->text->len;
  self->cut |= size > room;
  g_string_append_len (self->text, octets, (gssize) MIN (size, room));
  for (gsize i = from; i < self->text->len; i++)
    if (self->text->str[i] == '\0')
      self->text->str[i] = CONTROL;
}

/* Appends what is left of a line of the file, and goes to its end. */
static void
take_rest (PlnIcsLines *self)
{
  for (int c = peek (self); c != -1 && c != '\r' && c != '\n'; c = peek (self))
    {
      gsize end = self->place;
      while (end < self->filled && self->block[end] != '\r' && self->block[end] != '\n')
        end++;
      append (self, self->block + self->place, end - self->place);
      self->place = end;
    }
}

/* Goes over one end of a line, if the cursor is at one. */
static gboolean
skip_end (PlnIcsLines *self)
{
  int c = peek (self);
  if (c != '\r' && c != '\n')
    return FALSE;
  self->place++;
  if (c == '\r' && peek (self) == '\n')
    self->place++;
  self->line++;
  return TRUE;
}

/* Goes over a blank that comes before the first line: there is nothing that it could go on. */
static gboolean
skip_blank (PlnIcsLines *self)
{
  int c = peek (self);
  self->place += c == ' ' || c == '\t';
  return c == ' ' || c == '\t';
}

gboolean
pln_ics_lines_next (PlnIcsLines *self)
{
  g_string_truncate (self->text, 0);
  self->cut = FALSE;
  while (skip_end (self) || (self->number == 0 && skip_blank (self)))
    ;
  self->number = self->line;
  if (peek (self) == -1)
    return FALSE;
  take_rest (self);
  for (;;)
    {
      while (skip_end (self))
        ;
      int c = peek (self);
      if (c != ' ' && c != '\t')
        return self->failure == NULL;
      self->place++;
      take_rest (self);
    }
}

const char *
pln_ics_lines_text (const PlnIcsLines *self)
{
  return self->text->str;
}

int
pln_ics_lines_number (const PlnIcsLines *self)
{
  return self->number;
}

gboolean
pln_ics_lines_is_cut (const PlnIcsLines *self)
{
  return self->cut;
}

gboolean
pln_ics_lines_finish (PlnIcsLines *self, GError **error)
{
  if (self->failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->failure));
  return FALSE;
}
