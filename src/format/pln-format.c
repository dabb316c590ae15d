/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What readers give, and finding the format of a name or a file. */
#include "format/pln-format.h"

#include "base/pln-error.h"

#include <string.h>

/* Enough of a file to know it by: an XML file may begin with a long comment. */
#define HEAD_SIZE 4096

PlnReading *
pln_reading_new (void)
{
  PlnReading *self = g_new0 (PlnReading, 1);
  self->programme = pln_programme_new ();
  self->findings = pln_findings_new ();
  self->sure = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
pln_reading_free (PlnReading *self)
{
  if (self == NULL)
    return;
  pln_programme_free (self->programme);
  g_ptr_array_unref (self->findings);
  g_hash_table_unref (self->sure);
  g_free (self->source);
  g_free (self->dialect);
  g_free (self);
}

const PlnFormat *
pln_format_find (const char *name)
{
  for (guint i = 0; pln_formats[i] != NULL; i++)
    if (strcmp (pln_formats[i]->name, name) == 0)
      return pln_formats[i];
  return NULL;
}

static gboolean
read_head (const char *path, char *head, gsize *size, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &cause);
  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, HEAD_SIZE, size, NULL, &cause))
    return pln_fail_from (error, PLN_ERROR_IO, g_steal_pointer (&cause), "cannot read '%s'", path);
  return TRUE;
}

static gboolean
has_suffix (const char *path, const char *suffix)
{
  gsize length = strlen (path), end = strlen (suffix);
  return end < length && g_ascii_strcasecmp (path + length - end, suffix) == 0;
}

static char *
list_readers (void)
{
  GString *names = g_string_new (NULL);
  for (guint i = 0; pln_formats[i] != NULL; i++)
    if (pln_formats[i]->read != NULL)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", pln_formats[i]->name);
  return g_string_free (names, FALSE);
}

const PlnFormat *
pln_format_guess (const char *path, const char *shown, GError **error)
{
  char head[HEAD_SIZE];
  gsize size = 0;
  if (!read_head (path, head, &size, error))
    return NULL;
  for (guint i = 0; pln_formats[i] != NULL; i++)
    if (pln_formats[i]->read != NULL && pln_formats[i]->sniff != NULL
        && pln_formats[i]->sniff (head, size))
      return pln_formats[i];
  for (guint i = 0; pln_formats[i] != NULL; i++)
    if (pln_formats[i]->read != NULL && has_suffix (shown, pln_formats[i]->suffix))
      return pln_formats[i];
  g_autofree char *readers = list_readers ();
  pln_fail (error, PLN_ERROR_INVALID,
            "'%s' is in no format that can be read; name it with --format (%s)", shown, readers);
  return NULL;
}
