/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary run: many verbs from a file, all or nothing. */
#include "base/pln-error.h"
#include "cli/pln-program.h"
#include "cli/pln-script.h"

#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

/* `-` is standard input. */
static char *
read_script (const char *path, GError **error)
{
  GError *cause = NULL;
  char *text = NULL;
  gsize size = 0;
  if (strcmp (path, "-") == 0)
    {
      g_autoptr (GIOChannel) channel = g_io_channel_unix_new (STDIN_FILENO);
      g_io_channel_set_encoding (channel, NULL, NULL);
      g_io_channel_read_to_end (channel, &text, &size, &cause);
    }
  else if (!pln_program_can_read (path, error))
    return NULL;
  else
    g_file_get_contents (path, &text, &size, &cause);
  if (cause != NULL)
    {
      pln_fail_from (error, PLN_ERROR_IO, cause, "'%s' cannot be read", path);
      return NULL;
    }
  if (strlen (text) == size)
    return text;
  g_free (text);
  pln_fail (error, PLN_ERROR_INVALID, "'%s' is no text file: it has octets that are zero", path);
  return NULL;
}

static gboolean
run (PlnCall *call, GError **error)
{
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  const char *path = pln_call_argument (call, 0);
  g_autofree char *text = read_script (path, error);
  return text != NULL && pln_script_run (call, path, text, error);
}

const PlnVerb pln_verbs_run[] = {
  { .words = "run",
    .needs = PLN_NEEDS_OWN,
    .alone = TRUE,
    .usage = "FILE",
    .summary = "Runs many verbs from a file, all or nothing",
    .text
    = "One verb a line, written as after `plenary`; quotes as in a shell, # for comments, a \\\n"
      "at the end of a line that goes on. All lines are read before the first is run. An error\n"
      "is told with its line, and then nothing is written. The first line may be an init.\n"
      "FILE - is standard input. With --json one object has all the records that the lines\n"
      "wrote or listed.\n\n"
      "Example:\n\n  plenary run changes.txt",
    .run = run },
  { NULL },
};
