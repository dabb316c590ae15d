/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What comes from standard input, and long texts that stand in a file of their own. */
#include "cli/options/pln-input.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "cli/pln-program.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* A text is at most 1 MB; what is much longer is not even read. */
#define TEXT_OCTETS_MOST (4 * 1024 * 1024)

/* --- standard input -------------------------------------------------------------------------- */

/* What is read once is gone. */
static gboolean
claim (PlnCall *call, GError **error)
{
  if (call->outer != NULL)
    return pln_fail (error, PLN_ERROR_USAGE,
                     "a line of a script does not read standard input; name a file instead of -");
  if (call->input_read)
    return pln_fail (error, PLN_ERROR_USAGE, "standard input can be read for one thing only");
  call->input_read = TRUE;
  return TRUE;
}

/* Copies standard input to @to. */
static gboolean
copy_input (PlnCall *call, GOutputStream *to, GError **error)
{
  g_autoptr (GError) cause = NULL;
  if (!claim (call, error))
    return FALSE;
  g_autoptr (GInputStream) from = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  return g_output_stream_splice (to, from, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &cause) >= 0
         || pln_fail_from (error, PLN_ERROR_IO, g_steal_pointer (&cause),
                           "standard input cannot be read");
}

char *
pln_input_read (PlnCall *call, gsize *size, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  if (!copy_input (call, memory, error))
    return NULL;
  GMemoryOutputStream *filled = G_MEMORY_OUTPUT_STREAM (memory);
  *size = g_memory_output_stream_get_data_size (filled);
  char *text = g_malloc (*size + 1);
  if (*size > 0)
    memcpy (text, g_memory_output_stream_get_data (filled), *size);
  text[*size] = '\0';
  return text;
}

char *
pln_input_spool (PlnCall *call, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) cause = NULL;
  int fd = g_file_open_tmp ("plenary-XXXXXX", &path, &cause);
  if (fd < 0)
    {
      pln_fail_from (error, PLN_ERROR_IO, g_steal_pointer (&cause),
                     "standard input cannot be kept for reading");
      return NULL;
    }
  g_autoptr (GOutputStream) file = g_unix_output_stream_new (fd, TRUE);
  if (copy_input (call, file, error))
    return g_steal_pointer (&path);
  g_unlink (path);
  return NULL;
}

/* --- long texts ------------------------------------------------------------------------------ */

static char *
read_file (PlnCall *call, const char *name, gsize *size, GError **error)
{
  GStatBuf info;
  g_autoptr (GError) cause = NULL;
  const char *folder = call->outer != NULL ? call->outer->folder : NULL;
  g_autofree char *path = folder != NULL && !g_path_is_absolute (name)
                              ? g_build_filename (folder, name, NULL)
                              : g_strdup (name);
  char *text = NULL;
  if (call->outer != NULL && call->outer->no_files)
    pln_fail (error, PLN_ERROR_REFUSED, "'@%s': with --no-files a script reads no files", name);
  else if (name[0] == '\0')
    pln_fail (error, PLN_ERROR_INVALID, "'@' names no file; write =@ for a text that begins so");
  else if (!pln_program_can_read (path, &cause))
    pln_fail (error, PLN_ERROR_IO, "%s (=@%s would be that text itself)", cause->message, name);
  else if (g_stat (path, &info) == 0 && info.st_size > TEXT_OCTETS_MOST)
    pln_fail (error, PLN_ERROR_INVALID, "'%s' is longer than any text may be", name);
  else if (!g_file_get_contents (path, &text, size, &cause))
    pln_fail_from (error, PLN_ERROR_IO, g_steal_pointer (&cause), "'%s' cannot be read", name);
  return text;
}

/* The end of the last line of a file is none of its text. */
static char *
clean (const char *text, gsize size, const char *name, GError **error)
{
  static const char mark[] = "\xef\xbb\xbf";
  gsize skip = g_str_has_prefix (text, mark) ? strlen (mark) : 0;
  if (strlen (text) != size || !g_utf8_validate (text, (gssize) size, NULL))
    {
      pln_fail (error, PLN_ERROR_INVALID, "%s is no text in UTF-8; save it so", name);
      return NULL;
    }
  while (size > skip && (text[size - 1] == '\n' || text[size - 1] == '\r'))
    size--;
  return g_strndup (text + skip, size - skip);
}

const char *
pln_input_literal (const char *value)
{
  if (value[0] != '=')
    return NULL;
  gboolean escaped = value[1] == '@' || strcmp (value + 1, "-") == 0;
  return escaped || pln_input_literal (value + 1) != NULL ? value + 1 : NULL;
}

char *
pln_input_text (PlnCall *call, const char *value, GError **error)
{
  gsize size = 0;
  gboolean input = strcmp (value, "-") == 0;
  const char *literal = pln_input_literal (value);
  if (literal != NULL)
    return g_strdup (literal);
  if (!input && value[0] != '@')
    return g_strdup (value);
  g_autofree char *text
      = input ? pln_input_read (call, &size, error) : read_file (call, value + 1, &size, error);
  g_autofree char *quoted = input ? g_strdup ("standard input") : pln_text_quote (value + 1);
  return text != NULL ? clean (text, size, quoted, error) : NULL;
}
