/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary run: many verbs from a file, all or nothing. */
#include "base/pln-error.h"
#include "cli/options/pln-input.h"
#include "cli/pln-program.h"
#include "cli/pln-script.h"

#include <string.h>

static const PlnOption options_run[] = {
  { "no-files", 0, NULL, "refuse lines that read or write other files, for scripts of strangers" },
  { NULL },
};

/* `-` is standard input. */
static char *
read_script (PlnCall *call, const char *path, GError **error)
{
  GError *cause = NULL;
  char *text = NULL;
  gsize size = 0;
  if (strcmp (path, "-") == 0)
    text = pln_input_read (call, &size, error);
  else if (pln_program_can_read (path, error) && !g_file_get_contents (path, &text, &size, &cause))
    pln_fail_from (error, PLN_ERROR_IO, cause, "'%s' cannot be read", path);
  if (text == NULL || strlen (text) == size)
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
  call->no_files = pln_call_has (call, "no-files");
  call->folder = strcmp (path, "-") != 0 ? g_path_get_dirname (path) : NULL;
  g_autofree char *text = read_script (call, path, error);
  return text != NULL && pln_script_run (call, path, text, error);
}

const PlnVerb pln_verbs_run[] = {
  { .words = "run",
    .needs = PLN_NEEDS_OWN,
    .alone = TRUE,
    .usage = "FILE [--no-files]",
    .summary = "Runs many verbs from a file, all or nothing",
    .text
    = "One verb a line, written as after `plenary`; quotes as in a shell, over several lines too,\n"
      "# for comments, a \\ at the end of a line that goes on. A long text may stand in a file of\n"
      "its own: --abstract @opening.txt, in the folder of the script. All lines are read before\n"
      "the first is run. An error is told with its line, and then nothing is written; the other\n"
      "lines are still tried, so that all that is wrong with the script is told at once. The "
      "first\n"
      "line may be an init. FILE - is standard input. With --json one object has all the records\n"
      "that the lines wrote or listed.\n\n"
      "With --no-files no line reads a file (import, @FILE, init --import) or names the programme\n"
      "file; none writes another file without it either.\n\n"
      "Examples:\n\n  plenary run changes.txt\n  plenary run --no-files from-mail.txt",
    .options = { options_run },
    .run = run },
  { NULL },
};
