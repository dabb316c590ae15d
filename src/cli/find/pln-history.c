/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Recording what a verb wrote: who, what was typed, what it changed. */
#include "cli/find/pln-history.h"

#include "base/pln-error.h"
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "cli/telling/pln-summary.h"
#include "store/history/pln-store-history.h"

#include <string.h>

/* A command may carry a whole biography. */
#define TYPED_MAX 400

static gboolean
is_bare (const char *word)
{
  static const char plain[] = "-_./:,=@%+";
  for (const char *at = word; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && (guchar) *at < 0x80 && strchr (plain, *at) == NULL)
      return FALSE;
  return word[0] != '\0';
}

/* Double quotes read better, where nothing in the word is special in them. */
static char *
quote (const char *word)
{
  if (is_bare (word))
    return g_strdup (word);
  return strpbrk (word, "\"\\$`!") == NULL ? g_strdup_printf ("\"%s\"", word)
                                           : g_shell_quote (word);
}

char *
pln_history_typed (const char *const *words)
{
  g_autoptr (GPtrArray) quoted = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (quoted, quote (words[i]));
  g_ptr_array_add (quoted, NULL);
  g_autofree char *all = g_strjoinv (" ", (char **) quoted->pdata);
  PlnTextFlaw flaws = 0;
  g_autofree char *line = pln_text_repair (all, FALSE, &flaws);
  return pln_text_cut (line, TYPED_MAX);
}

static char *
find_author (PlnCall *call, GError **error)
{
  const char *given = pln_call_option (call, "author");
  if (given == NULL || given[0] == '\0')
    given = g_getenv ("PLENARY_AUTHOR");
  if (given == NULL || given[0] == '\0')
    return g_strdup_printf ("%s@%s", g_get_user_name (), g_get_host_name ());
  g_autoptr (GError) cause = NULL;
  char *author = pln_type_line.clean (given, &cause);
  if (author == NULL)
    pln_fail_from (error, PLN_ERROR_INVALID, g_steal_pointer (&cause), "author");
  return author;
}

gboolean
pln_history_record (PlnCall *call, GPtrArray *edits, PlnEntryKind kind, int target, GError **error)
{
  if (edits->len == 0 && kind == PLN_ENTRY_WRITE)
    return TRUE;
  g_autoptr (PlnEntry) entry = g_new0 (PlnEntry, 1);
  entry->kind = kind;
  entry->target = target;
  entry->command = g_strdup (call->typed);
  entry->author = find_author (call, error);
  if (entry->author != NULL)
    entry->summary = pln_summary_line (call->store, edits, error);
  return entry->summary != NULL && pln_store_record (call->store, entry, error);
}
