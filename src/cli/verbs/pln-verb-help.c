/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary help: about the program, a noun or a verb. */
#include "base/pln-error.h"
#include "base/pln-text.h"
#include "cli/pln-call.h"
#include "cli/pln-complete.h"
#include "cli/pln-help.h"

#include <gio/gio.h>
#include <string.h>

#define COMPLETIONS "/org/plenary/data/completion/plenary."

static const char *const shells[] = { "bash", "zsh", "fish", NULL };
static const PlnType type_shell = { "shell", .words = shells };

static const PlnOption options_help[] = {
  { "man", 0, NULL, "print the manual page" },
  { "completion", 0, "SHELL", "print the completion for a shell: bash, zsh or fish", FALSE,
    &type_shell },
  { "complete", 0, "WORD ...",
    "tell what the last of these words can become, for the completion of shells" },
  { NULL },
};

static gboolean
help_completion (PlnCall *call, GError **error)
{
  const char *shell = pln_call_option (call, "completion");
  if (!g_strv_contains (shells, shell))
    return pln_fail (error, PLN_ERROR_USAGE,
                     "there is no completion for '%s'; there is one for bash, zsh and fish", shell);
  g_autofree char *path = g_strconcat (COMPLETIONS, shell, NULL);
  g_autoptr (GBytes) script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_string_append_len (call->out, g_bytes_get_data (script, NULL),
                       (gssize) g_bytes_get_size (script));
  return TRUE;
}

/* `export text` is export with one of the words that its usage names first. */
static const PlnVerb *
find_with_word (const char *words)
{
  const char *blank = strrchr (words, ' ');
  g_autofree char *before = blank != NULL ? g_strndup (words, (gsize) (blank - words)) : NULL;
  const PlnVerb *verb = before != NULL ? pln_verb_find (before) : NULL;
  if (verb == NULL)
    return NULL;
  g_auto (GStrv) usage = g_strsplit (verb->usage, " ", 2);
  g_auto (GStrv) alternatives = g_strsplit (usage[0] != NULL ? usage[0] : "", "|", -1);
  return g_strv_contains ((const char *const *) alternatives, blank + 1) ? verb : NULL;
}

static gboolean
help (PlnCall *call, GError **error)
{
  if (pln_call_has (call, "completion"))
    return help_completion (call, error);
  if (pln_call_has (call, "complete"))
    {
      pln_complete (call);
      return TRUE;
    }
  if (pln_call_has (call, "man"))
    {
      pln_help_manual (call->out);
      return TRUE;
    }
  if (call->arguments->len == 0)
    {
      pln_help_overview (call->out);
      return TRUE;
    }
  g_ptr_array_add (call->arguments, NULL);
  g_autofree char *words = g_strjoinv (" ", (char **) call->arguments->pdata);
  g_autofree char *quoted = pln_text_quote (words);
  const PlnVerb *verb = pln_verb_find (words);
  if (verb == NULL)
    verb = find_with_word (words);
  if (verb != NULL)
    pln_help_verb (call->out, verb);
  else if (!pln_help_noun (call->out, words))
    return pln_fail (error, PLN_ERROR_NOT_FOUND, "there is no verb %s; plenary help lists them",
                     quoted);
  return TRUE;
}

const PlnVerb pln_verbs_help[] = {
  { .words = "help",
    .needs = PLN_NEEDS_NOTHING,
    .usage = "[VERB]",
    .summary = "Tells about a verb, with examples",
    .text = "Examples:\n\n  plenary help\n  plenary help session\n  plenary help session add",
    .options = { options_help },
    .plain = TRUE,
    .run = help },
  { NULL },
};
