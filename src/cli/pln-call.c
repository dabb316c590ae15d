/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One call of a verb: sorting what was typed, keeping what will be said. */
#include "cli/pln-call.h"

#include "base/pln-error.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "cli/output/pln-terminal.h"

#include <string.h>
#include <unistd.h>

static void
given_clear (gpointer given)
{
  g_free (((PlnGiven *) given)->value);
}

PlnCall *
pln_call_new (void)
{
  PlnCall *call = g_new0 (PlnCall, 1);
  call->arguments = g_ptr_array_new_with_free_func (g_free);
  call->given = g_array_new (FALSE, TRUE, sizeof (PlnGiven));
  g_array_set_clear_func (call->given, given_clear);
  call->out = g_string_new (NULL);
  call->talk = g_string_new (NULL);
  call->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  call->watched = g_ptr_array_new_with_free_func (g_free);
  call->before = pln_findings_new ();
  call->findings = pln_findings_new ();
  call->marks = g_array_new (FALSE, FALSE, sizeof (PlnMark));
  call->talk_marks = g_array_new (FALSE, FALSE, sizeof (PlnMark));
  call->checked = pln_findings_new ();
  call->shown = g_ptr_array_new_with_free_func (g_free);
  return call;
}

void
pln_call_free (PlnCall *call)
{
  if (call == NULL)
    return;
  g_ptr_array_unref (call->arguments);
  g_array_unref (call->given);
  g_string_free (call->out, TRUE);
  g_string_free (call->talk, TRUE);
  g_ptr_array_unref (call->faults);
  g_ptr_array_unref (call->watched);
  g_ptr_array_unref (call->before);
  g_ptr_array_unref (call->findings);
  g_ptr_array_unref (call->checked);
  pln_programme_free (call->now);
  pln_programme_free (call->named);
  g_ptr_array_unref (call->shown);
  g_array_unref (call->marks);
  g_array_unref (call->talk_marks);
  if (call->outer == NULL)
    pln_store_close (call->store);
  g_free (call->folder);
  g_free (call->typed);
  g_free (call->file);
  g_free (call);
}

static gboolean
on_option (const char *name, const char *value, gpointer data, GError **error)
{
  PlnCall *call = data;
  PlnGiven given = { 0 };
  g_autoptr (GArray) options = pln_verb_options (call->verb);
  const char *bare = name + strspn (name, "-");
  for (guint i = 0; i < options->len; i++)
    {
      const PlnOption *option = &g_array_index (options, PlnOption, i);
      if (strcmp (option->name, bare) == 0
          || (name[1] != '-' && name[1] != '\0' && option->letter == name[1]))
        given.name = g_intern_string (option->name);
    }
  if (value != NULL && !g_utf8_validate (value, -1, NULL))
    return pln_fail (error, PLN_ERROR_INVALID, "the value of --%s is not UTF-8", given.name);
  given.value = g_strdup (value != NULL ? value : "");
  g_array_append_val (call->given, given);
  return TRUE;
}

/* Returns: whether all words that follow are the value of @option */
static gboolean
takes_rest (const PlnOption *option)
{
  return option->argument != NULL && g_str_has_suffix (option->argument, "...");
}

static GOptionContext *
make_context (PlnCall *call, GArray *options)
{
  GOptionContext *context = g_option_context_new (NULL);
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  for (guint i = 0; i < options->len; i++)
    {
      const PlnOption *option = &g_array_index (options, PlnOption, i);
      gboolean valued = option->argument != NULL && !takes_rest (option);
      /* As a file name GOption hands the octets over as they are, whatever the locale. */
      GOptionEntry entry = { .long_name = option->name,
                             .short_name = option->letter,
                             .flags = valued ? G_OPTION_FLAG_FILENAME : G_OPTION_FLAG_NO_ARG,
                             .arg = G_OPTION_ARG_CALLBACK,
                             .arg_data = (gpointer) (gsize) on_option };
      g_array_append_val (entries, entry);
    }
  GOptionGroup *group = g_option_group_new (NULL, NULL, NULL, call, NULL);
  g_option_group_add_entries (group, (const GOptionEntry *) (gpointer) entries->data);
  g_option_context_set_main_group (context, group);
  g_option_context_set_help_enabled (context, FALSE);
  return context;
}

/* Returns: (transfer none) (nullable): the first of @words that looks like an option and is none; the value
 * of an option is not looked at */
static const char *
find_unknown (const char *const *words, GArray *options)
{
  for (guint i = 0; words[i] != NULL && strcmp (words[i], "--") != 0; i++)
    {
      if (words[i][0] != '-' || words[i][1] == '\0')
        continue;
      const PlnOption *option = pln_option_find (options, words[i]);
      if (option == NULL)
        return words[i];
      if (option->argument != NULL && pln_option_joined (words[i]) == NULL && words[i + 1] != NULL)
        i++;
    }
  return NULL;
}

/* GOption stops at the first word that is no option of the verb; that word gets a near miss. */
static gboolean
fail_option (const PlnCall *call, const char *const *words, GArray *options, GError *cause,
             GError **error)
{
  if (cause->domain == PLN_ERROR)
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  const char *last = words[0] != NULL ? words[g_strv_length ((GStrv) words) - 1] : NULL;
  if (g_error_matches (cause, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE) && last != NULL)
    {
      g_error_free (cause);
      return pln_fail (error, PLN_ERROR_USAGE, "%s: %s needs a value", call->verb->words, last);
    }
  const char *unknown = find_unknown (words, options);
  if (unknown == NULL)
    return pln_fail_from (error, PLN_ERROR_USAGE, cause, "%s", call->verb->words);
  g_error_free (cause);
  if (unknown[1] != '-')
    return pln_fail (error, PLN_ERROR_USAGE, "%s has no option -%.*s", call->verb->words,
                     (int) (g_utf8_next_char (unknown + 1) - (unknown + 1)), unknown + 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i <= options->len; i++)
    g_ptr_array_add (names, (gpointer) g_array_index (options, PlnOption, i).name);
  g_auto (GStrv) parts = g_strsplit (unknown + 2, "=", 2);
  const char *nearest = pln_text_nearest (parts[0], (const char *const *) names->pdata);
  return pln_fail (error, PLN_ERROR_USAGE, "%s has no option --%s%s%s%s", call->verb->words,
                   parts[0], nearest != NULL ? "; did you mean --" : "",
                   nearest != NULL ? nearest : "", nearest != NULL ? "?" : "");
}

gboolean
pln_call_expect_once (PlnCall *call, const char *name, GError **error)
{
  const char *first = NULL;
  for (guint i = 0; i < call->given->len; i++)
    {
      const PlnGiven *given = &g_array_index (call->given, PlnGiven, i);
      if (strcmp (given->name, name) != 0)
        continue;
      if (first == NULL)
        {
          first = given->value;
          continue;
        }
      g_autofree char *one = pln_text_quote (first);
      g_autofree char *other = pln_text_quote (given->value);
      return pln_fail (error, PLN_ERROR_USAGE, "--%s is given twice, %s and %s; leave one out",
                       name, one, other);
    }
  return TRUE;
}

/* Of what can be given only once, the last would drop the first. */
static void
check_once (PlnCall *call, GArray *options)
{
  for (guint i = 0; i < options->len; i++)
    {
      const PlnOption *option = &g_array_index (options, PlnOption, i);
      GError *fault = NULL;
      if (option->argument != NULL && !option->many
          && !pln_call_expect_once (call, option->name, &fault))
        pln_call_fault (call, fault);
    }
}

/* The system's message of a file without a name names no option. */
static void
check_files (PlnCall *call, GArray *options)
{
  for (guint i = 0; i < options->len; i++)
    {
      const PlnOption *option = &g_array_index (options, PlnOption, i);
      GError *fault = NULL;
      if (g_strcmp0 (option->argument, "FILE") != 0
          || g_strcmp0 (pln_call_option (call, option->name), "") != 0)
        continue;
      pln_fail (&fault, PLN_ERROR_USAGE, "--%s needs the name of a file", option->name);
      pln_call_fault (call, fault);
    }
}

gboolean
pln_call_parse (PlnCall *call, const char *const *words, GError **error)
{
  g_autoptr (GArray) options = pln_verb_options (call->verb);
  g_autoptr (GOptionContext) context = make_context (call, options);
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  const PlnOption *last = NULL;
  guint n = 0;
  g_ptr_array_add (argv, g_strdup ("plenary"));
  for (; words[n] != NULL && (last == NULL || !takes_rest (last)); n++)
    {
      if (!g_utf8_validate (words[n], -1, NULL))
        return pln_fail (error, PLN_ERROR_INVALID, "argument %u is not UTF-8", n + 1);
      g_ptr_array_add (argv, g_strdup (words[n]));
      last = pln_option_find (options, words[n]);
    }
  g_ptr_array_add (argv, NULL);
  g_auto (GStrv) rest = (GStrv) g_ptr_array_steal (argv, NULL);
  g_autoptr (GError) cause = NULL;
  if (!g_option_context_parse_strv (context, &rest, &cause))
    return fail_option (call, words, options, g_steal_pointer (&cause), error);
  gboolean literal = FALSE;
  for (guint i = 1; rest[i] != NULL; i++)
    if (!literal && strcmp (rest[i], "--") == 0)
      literal = TRUE;
    else
      g_ptr_array_add (call->arguments, g_strdup (rest[i]));
  for (; words[n] != NULL; n++)
    g_ptr_array_add (call->arguments, g_utf8_make_valid (words[n], -1));
  call->json = pln_call_has (call, "json");
  check_once (call, options);
  check_files (call, options);
  return pln_call_no_faults (call, error);
}

const char *
pln_call_option (const PlnCall *call, const char *name)
{
  for (guint i = call->given->len; i > 0; i--)
    {
      const PlnGiven *given = &g_array_index (call->given, PlnGiven, i - 1);
      if (strcmp (given->name, name) == 0)
        return given->value;
    }
  return NULL;
}

gboolean
pln_call_has (const PlnCall *call, const char *name)
{
  return pln_call_option (call, name) != NULL;
}

const char *
pln_call_argument (const PlnCall *call, guint i)
{
  return call->arguments->pdata[i];
}

gboolean
pln_call_expect (PlnCall *call, guint least, guint most, GError **error)
{
  guint n = call->arguments->len;
  if (n < least)
    {
      const char *usage = call->verb->usage, *options = strpbrk (usage, "[-\n");
      gsize size = options != NULL ? (gsize) (options - usage) : strlen (usage);
      g_autofree char *needed = g_strchomp (g_strndup (usage, size));
      return pln_fail (error, PLN_ERROR_USAGE, "%s needs %s", call->verb->words, needed);
    }
  if (n <= most)
    return TRUE;
  g_autofree char *extra = pln_text_quote (pln_call_argument (call, most));
  return pln_fail (error, PLN_ERROR_USAGE,
                   "%s does not know what to do with %s; put a text of several words in quotes",
                   call->verb->words, extra);
}

gboolean
pln_call_expect_options (PlnCall *call, GError **error)
{
  for (guint i = 0; i < call->given->len; i++)
    {
      const char *name = g_array_index (call->given, PlnGiven, i).name;
      if (strcmp (name, "file") != 0 && strcmp (name, "json") != 0)
        return TRUE;
    }
  return pln_fail (error, PLN_ERROR_USAGE,
                   "%s needs to know what to change; plenary help %s lists the options",
                   call->verb->words, call->verb->words);
}

void
pln_call_fault (PlnCall *call, GError *fault)
{
  g_ptr_array_add (call->faults, fault);
}

gboolean
pln_call_keep_invalid (PlnCall *call)
{
  for (guint i = call->faults->len; i > 0; i--)
    if (((GError *) call->faults->pdata[i - 1])->code != PLN_ERROR_INVALID)
      g_ptr_array_remove_index (call->faults, i - 1);
  return call->faults->len > 0;
}

gboolean
pln_call_no_faults (PlnCall *call, GError **error)
{
  if (call->faults->len == 0)
    return TRUE;
  g_autoptr (GString) all = g_string_new (NULL);
  for (guint i = 0; i < call->faults->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "",
                            ((GError *) call->faults->pdata[i])->message);
  pln_fail (error, ((GError *) call->faults->pdata[0])->code, "%s", all->str);
  return FALSE;
}

static void
append_line (GString *to, const char *line)
{
  g_string_append (to, line);
  while (to->len > 0 && to->str[to->len - 1] == ' ')
    g_string_truncate (to, to->len - 1);
  g_string_append_c (to, '\n');
}

void
pln_call_say (PlnCall *call, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autofree char *lines = pln_terminal_fold (line, pln_terminal_width (STDOUT_FILENO));
  if (!call->json)
    append_line (call->out, lines);
}

void
pln_call_tell (PlnCall *call, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  append_line (call->talk, line);
}

/* The line has just been added to @text. */
static void
add_mark (GArray *marks, const GString *text, gsize from, gsize length, PlnLook look)
{
  /* Blanks at the end of a line are not said. */
  PlnMark mark = { from, MIN (from + length, text->len - 1), look };
  if (mark.from < mark.to)
    g_array_append_val (marks, mark);
}

void
pln_call_say_marked (PlnCall *call, PlnLook look, const char *before, const char *marked,
                     const char *after)
{
  gsize start = call->out->len + strlen (before);
  g_autofree char *line = g_strconcat (before, marked, after, NULL);
  if (call->json)
    return;
  append_line (call->out, line);
  add_mark (call->marks, call->out, start, strlen (marked), look);
}

void
pln_call_tell_marked (PlnCall *call, PlnLook look, const char *before, const char *marked,
                      const char *after)
{
  gsize start = call->talk->len + strlen (before);
  pln_call_tell (call, "%s%s%s", before, marked, after);
  add_mark (call->talk_marks, call->talk, start, strlen (marked), look);
}

void
pln_call_show_uuid (PlnCall *call, const char *uuid)
{
  g_ptr_array_add (call->shown, g_strdup (uuid));
}

void
pln_call_show_record (PlnCall *call, gconstpointer record)
{
  pln_call_show_uuid (call, ((const PlnRecord *) record)->uuid);
}
