/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Many verbs, one a line, in one transaction. */
#include "cli/pln-script.h"

#include "base/pln-error.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "cli/options/pln-fields.h"
#include "cli/options/pln-when.h"
#include "cli/output/pln-bar.h"
#include "cli/pln-init.h"
#include "cli/pln-program.h"
#include "cli/telling/pln-watch.h"
#include "cli/verbs/pln-record-verbs.h"

#include <string.h>

/* More faulty lines than this are counted, not told. */
#define FAULTS_MAX 12

/* One verb of a script: a call, or what is wrong with its words. */
typedef struct {
  int line;
  char *text;
  PlnCall *call;
  GError *fault;
} Command;

static void
command_clear (gpointer data)
{
  Command *command = data;
  g_free (command->text);
  pln_call_free (command->call);
  g_clear_error (&command->fault);
}

/* --- lines ----------------------------------------------------------------------------------- */

/* Returns: behind a `\\` and the end of the line that it is before, or NULL when it is before something else */
static const char *
skip_joint (const char *at)
{
  const char *end = at + 1 + strspn (at + 1, " \t");
  return *end == '\n' ? end + 1 : NULL;
}

/* Reads one command, as a shell has it: a line, or more when it ends in `\\` or within quotes. @lines: (out): how many
 * line ends it took. Returns: where it ends, or NULL when a quote is not closed */
static const char *
read_command (const char *at, GString *command, int *lines)
{
  char quote = '\0';
  gboolean blank = TRUE;
  *lines = 0;
  while (*at != '\0' && (quote != '\0' || *at != '\n'))
    {
      const char *joint = *at == '\\' ? skip_joint (at) : NULL;
      if (quote == '\0' && blank && *at == '#')
        {
          at += strcspn (at, "\n");
          break;
        }
      *lines += joint != NULL || *at == '\n';
      blank = joint != NULL || strchr (" \t", *at) != NULL;
      if (joint != NULL)
        g_string_append_c (command, ' ');
      else if (*at == '\\' && quote != '\'' && at[1] != '\0')
        g_string_append_c (command, *at++);
      else if (quote == *at)
        quote = '\0';
      else if (quote == '\0' && (*at == '"' || *at == '\''))
        quote = *at;
      if (joint == NULL)
        g_string_append_c (command, *at);
      at = joint != NULL ? joint : at + 1;
    }
  return quote == '\0' ? at : NULL;
}

/* The one line at @at, when a quote in it is not closed. */
static const char *
read_line (const char *at, GString *command)
{
  gsize length = strcspn (at, "\n");
  g_string_assign (command, "");
  g_string_append_len (command, at, (gssize) length);
  return at + length;
}

/* Joins lines that go on, drops empty ones, comments, and the mark that some editors begin a file with. */
static GArray *
split (const char *text)
{
  static const char mark[] = "\xef\xbb\xbf";
  GArray *commands = g_array_new (FALSE, FALSE, sizeof (Command));
  g_array_set_clear_func (commands, command_clear);
  g_auto (GStrv) parts = g_strsplit (text, "\r\n", -1);
  g_autofree char *plain = g_strjoinv ("\n", parts);
  const char *at = plain + (g_str_has_prefix (plain, mark) ? strlen (mark) : 0);
  for (int line = 1; *at != '\0'; line++)
    {
      int lines;
      g_autoptr (GString) text_read = g_string_new (NULL);
      const char *end = read_command (at, text_read, &lines);
      if (end == NULL)
        {
          end = read_line (at, text_read);
          lines = 0;
        }
      at = *end == '\n' ? end + 1 : end;
      g_strchug (text_read->str);
      if (text_read->str[0] != '\0')
        {
          Command command = { line, g_strchomp (g_strdup (text_read->str)), NULL, NULL };
          g_array_append_val (commands, command);
        }
      line += lines;
    }
  return commands;
}

static gboolean
is_init (const PlnCall *line)
{
  return strcmp (line->verb->words, "init") == 0;
}

/* The file that an `init` line makes, or the one that --file names. */
static gboolean
open_file (PlnCall *call, PlnCall *first, GError **error)
{
  if (!is_init (first))
    return pln_program_open (call, PLN_STORE_WRITE, error) && pln_call_watch_all (call, error);
  if (first->file == NULL)
    first->file = g_strdup (call->file);
  if (!pln_init_begin (first, error))
    return FALSE;
  call->store = g_steal_pointer (&first->store);
  g_free (call->file);
  call->file = g_strdup (first->file);
  return pln_call_watch_all (call, error);
}

/* With --no-files a line names no other file, be it by an option or as what it reads. A text may still begin with `@`:
 * that is told where it is read. */
static gboolean
check_files (const PlnCall *line, GError **error)
{
  g_autoptr (GArray) options = pln_verb_options (line->verb);
  for (guint i = 0; i < options->len; i++)
    {
      const PlnOption *option = &g_array_index (options, PlnOption, i);
      if (g_strcmp0 (option->argument, "FILE") == 0 && pln_call_has (line, option->name))
        return pln_fail (error, PLN_ERROR_REFUSED,
                         "--%s: with --no-files a script names no other files", option->name);
    }
  if (line->file != NULL)
    return pln_fail (error, PLN_ERROR_REFUSED,
                     "--file: with --no-files a script names no other files");
  return !g_str_has_prefix (line->verb->usage, "FILE")
         || pln_fail (error, PLN_ERROR_REFUSED, "%s: with --no-files a script reads no files",
                      line->verb->words);
}

/* A script is about one file, and a line of it does something there. */
static gboolean
check_line (const PlnCall *call, const PlnCall *line, gboolean first, GError **error)
{
  const char *words = line->verb->words;
  if (call->no_files && !check_files (line, error))
    return FALSE;
  if (is_init (line))
    return first
           || pln_fail (error, PLN_ERROR_USAGE, "init can only be the first line of a script");
  if (pln_call_has (line, "help") || line->verb->needs == PLN_NEEDS_NOTHING || line->verb->alone)
    return pln_fail (error, PLN_ERROR_USAGE, "%s%s cannot stand in a script", words,
                     pln_call_has (line, "help") ? " --help" : "");
  if (line->file != NULL)
    return pln_fail (error, PLN_ERROR_USAGE,
                     "a line cannot name another file; plenary run --file %s does for all",
                     line->file);
  if (pln_call_has (line, "output"))
    return pln_fail (error, PLN_ERROR_USAGE,
                     "a script writes no other files, because it may yet be taken back; export "
                     "when it has run");
  if (line->json)
    return pln_fail (error, PLN_ERROR_USAGE,
                     "a line cannot print JSON of its own; plenary run --json does for all");
  return TRUE;
}

static PlnCall *
parse_command (const Command *command, GError **error)
{
  int argc = 0;
  g_auto (GStrv) words = NULL;
  if (!g_utf8_validate (command->text, -1, NULL))
    pln_fail (error, PLN_ERROR_INVALID, "the line is not UTF-8");
  else if (!g_shell_parse_argv (command->text, &argc, &words, NULL))
    pln_fail (error, PLN_ERROR_INVALID, "a quote is opened and not closed, or \\ ends the line");
  if (words == NULL)
    return NULL;
  int skip = strcmp (words[0], "plenary") == 0 ? 1 : 0;
  return pln_program_call ((const char *const *) words + skip, NULL, error);
}

static void
append_marked (GString *to, GArray *marks, const GString *text, const GArray *added)
{
  for (guint i = 0; i < added->len; i++)
    {
      PlnMark mark = g_array_index (added, PlnMark, i);
      mark.from += to->len;
      mark.to += to->len;
      g_array_append_val (marks, mark);
    }
  g_string_append_len (to, text->str, (gssize) text->len);
}

/* What a line says, the whole script says. */
static void
take_over (PlnCall *call, PlnCall *line)
{
  append_marked (call->out, call->marks, line->out, line->marks);
  append_marked (call->talk, call->talk_marks, line->talk, line->talk_marks);
  g_ptr_array_extend_and_steal (call->shown, g_ptr_array_ref (line->shown));
  g_ptr_array_extend_and_steal (call->findings, g_ptr_array_ref (line->findings));
  g_ptr_array_extend_and_steal (call->checked, g_ptr_array_ref (line->checked));
  call->refused = call->refused || line->refused;
}

/* Whether two faults begin with the same option and value, `start '9.3'`, or are the same. */
static gboolean
is_same_fault (const GError *a, const GError *b)
{
  const char *quote = strchr (a->message, '\'');
  const char *end = quote != NULL ? strchr (quote + 1, '\'') : NULL;
  return end != NULL ? strncmp (a->message, b->message, (gsize) (end + 1 - a->message)) == 0
                     : strcmp (a->message, b->message) == 0;
}

/* Drops those of @faults from @from on that those before it say too. */
static void
drop_repeated (GPtrArray *faults, guint from)
{
  for (guint i = faults->len; i > from; i--)
    for (guint j = 0; j < from; j++)
      if (is_same_fault (faults->pdata[i - 1], faults->pdata[j]))
        {
          g_ptr_array_remove_index (faults, i - 1);
          break;
        }
}

/* What a line is about may not be there because an earlier one failed; its values are looked at all the same. */
static void
check_values (PlnCall *line)
{
  if (line->verb->needs != PLN_NEEDS_WRITE)
    return;
  g_autoptr (PlnProgramme) programme
      = line->store != NULL ? pln_load_forums (line, NULL) : pln_programme_new ();
  if (programme == NULL)
    return;
  pln_fields_check (line, programme);
  if (line->verb->shape == &pln_shape_session)
    pln_when_check (line);
}

/* @building: the line builds on one that failed: what that would have made is missed by it, and no fault of its own */
static gboolean
run_verb (PlnCall *line, gboolean building, GError **error)
{
  pln_program_keep_faults (line);
  if (line->faults->len > 0 && !pln_program_interrupted ())
    {
      if (building)
        pln_call_keep_invalid (line);
      guint kept = line->faults->len;
      check_values (line);
      drop_repeated (line->faults, kept);
      if (line->faults->len == 0)
        return FALSE;
    }
  return pln_call_no_faults (line, error);
}

static gboolean
run_command (PlnCall *call, PlnCall *line, gboolean building, GError **error)
{
  line->json = call->json;
  if (call->store == NULL && !open_file (call, line, error))
    return FALSE;
  line->outer = call;
  line->store = call->store;
  if (!is_init (line) && !run_verb (line, building, error))
    return FALSE;
  if (call->json && line->out->len > 0)
    return pln_fail (error, PLN_ERROR_USAGE,
                     "what %s prints is no record, so it cannot stand in a script run with --json",
                     line->verb->words);
  take_over (call, line);
  return TRUE;
}

/* Every line of an error of several lines is told where it comes from. */
static void
keep_fault (PlnCall *call, GError *cause, const char *name, int line)
{
  GError *fault = NULL;
  g_autofree char *place
      = name != NULL ? g_strdup_printf ("\n%s:%d: ", name, line) : g_strdup ("\n");
  g_auto (GStrv) lines = g_strsplit (cause->message, "\n", -1);
  g_autofree char *all = g_strjoinv (place, lines);
  pln_fail (&fault, cause->code, "%s%s", place + 1, all);
  g_error_free (cause);
  pln_call_fault (call, fault);
}

static gboolean
fail_script (PlnCall *call, const char *name, GError **error)
{
  GError *fault = NULL;
  pln_call_no_faults (call, &fault);
  g_ptr_array_set_size (call->faults, 0);
  call->scripted = TRUE;
  if (name == NULL)
    {
      g_propagate_error (error, fault);
      return FALSE;
    }
  pln_fail (error, fault->code, "%s\nnothing was written", fault->message);
  g_error_free (fault);
  return FALSE;
}

/* All lines are read before the first is run. */
static void
read_commands (PlnCall *call, GArray *commands)
{
  for (guint i = 0; i < commands->len; i++)
    {
      Command *command = &g_array_index (commands, Command, i);
      command->call = parse_command (command, &command->fault);
      if (command->call != NULL && !check_line (call, command->call, i == 0, &command->fault))
        g_clear_pointer (&command->call, pln_call_free);
    }
}

/* --- faults ---------------------------------------------------------------------------------- */

/* What a run has come to: how many lines are faulty, and what these and those that build on them would have made or
 * changed, as it may be named (slugs). */
typedef struct {
  guint faults;
  guint building;
  GPtrArray *names;
} Run;

static void
add_name (Run *run, const char *text)
{
  g_autofree char *slug = pln_text_slug (text, 64);
  if (slug[0] != '\0')
    g_ptr_array_add (run->names, g_steal_pointer (&slug));
}

/* What a line that fails is about: its argument, its key, and with --create whom it names. Of words that are no command
 * nothing is known but themselves. */
static void
add_names (Run *run, const Command *command)
{
  int argc = 0;
  g_auto (GStrv) words = NULL;
  g_shell_parse_argv (command->text, &argc, &words, NULL);
  if (words == NULL)
    add_name (run, command->text);
  gboolean create = words != NULL && g_strv_contains ((const char *const *) words, "--create");
  for (int i = 2; i < argc; i++)
    {
      gboolean value = g_str_has_prefix (words[i - 1], "-");
      if (words[i][0] != '-' && (create || !value || strcmp (words[i - 1], "--key") == 0))
        add_name (run, words[i]);
    }
}

/* Whether the words of slug @text begin words of slug @name, one after the other. */
static gboolean
has_words (const char *name, const char *text)
{
  g_autofree char *all = g_strconcat ("-", name, "-", NULL);
  g_autofree char *some = g_strconcat ("-", text, NULL);
  return strstr (all, some) != NULL;
}

/* `foyer` is the room that `room add "Grand Foyer"` would have made. */
static gboolean
is_named (const Run *run, const char *text)
{
  g_autofree char *slug = pln_text_slug (text, 64);
  for (guint i = 0; slug[0] != '\0' && i < run->names->len; i++)
    if (has_words (run->names->pdata[i], slug) || has_words (slug, run->names->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Whether a line may need what a line that failed would have done; a number may be any record's. */
static gboolean
builds (const Run *run, const PlnCall *line)
{
  for (guint i = 0; i < line->arguments->len; i++)
    {
      const char *argument = pln_call_argument (line, i);
      if (run->names->len > 0 && strspn (argument, "0123456789") == strlen (argument))
        return TRUE;
      if (is_named (run, argument))
        return TRUE;
    }
  for (guint i = 0; i < line->given->len; i++)
    if (is_named (run, g_array_index (line->given, PlnGiven, i).value))
      return TRUE;
  return FALSE;
}

static void
keep_command_fault (PlnCall *call, Run *run, const char *name, const Command *command,
                    GError *fault)
{
  if (++run->faults <= FAULTS_MAX)
    keep_fault (call, fault, name, command->line);
  else
    g_error_free (fault);
}

/* What is not told one by one is counted. */
static void
keep_count (PlnCall *call, const char *name, guint n, const char *what)
{
  GError *fault = NULL;
  if (n == 0)
    return;
  pln_fail (&fault, PLN_ERROR_USAGE, "%s: and %u more line%s%s", name, n, n == 1 ? "" : "s", what);
  pln_call_fault (call, fault);
}

/* When a line has failed the others are still run, in a transaction that will be taken back, to tell what is wrong with
 * them too. @stopped: what was interrupted. Returns: whether the next one can be run */
static gboolean
try_command (PlnCall *call, Run *run, const char *name, Command *command, GError **stopped)
{
  gboolean building = run->names->len > 0 && command->call != NULL && builds (run, command->call);
  GError *fault = g_steal_pointer (&command->fault);
  gboolean opened = call->store != NULL;
  if (command->call != NULL && run_command (call, command->call, building, &fault))
    return TRUE;
  /* A signal is not the fault of a line. */
  if (pln_program_interrupted ())
    {
      g_propagate_error (stopped, fault);
      return FALSE;
    }
  if (fault != NULL)
    keep_command_fault (call, run, name, command, fault);
  else
    run->building++;
  add_names (run, command);
  return opened || call->store != NULL;
}

/* Without a file, because the first line should have made it, only the words of a line can be looked at. */
static void
check_command (PlnCall *call, Run *run, const char *name, Command *command)
{
  GError *fault = g_steal_pointer (&command->fault);
  if (command->call != NULL)
    {
      command->call->outer = call;
      check_values (command->call);
      pln_call_no_faults (command->call, &fault);
    }
  if (fault != NULL)
    keep_command_fault (call, run, name, command, fault);
}

gboolean
pln_script_run (PlnCall *call, const char *name, const char *text, GError **error)
{
  g_autoptr (GArray) commands = split (text);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Run run = { 0, 0, names };
  GError *stopped = NULL;
  gboolean open = TRUE;
  if (commands->len == 0)
    return pln_fail (error, PLN_ERROR_INVALID, "there is nothing to run in '%s'", name);
  read_commands (call, commands);
  for (guint i = 0; i < commands->len; i++)
    {
      Command *command = &g_array_index (commands, Command, i);
      pln_progress_tell (pln_bar_progress ("running", name), i, commands->len);
      if (open)
        open = try_command (call, &run, name, command, &stopped);
      else
        check_command (call, &run, name, command);
      g_clear_pointer (&command->call, pln_call_free);
      if (stopped != NULL)
        {
          g_ptr_array_set_size (call->faults, 0);
          g_propagate_error (error, stopped);
          return FALSE;
        }
    }
  keep_count (call, name, run.faults > FAULTS_MAX ? run.faults - FAULTS_MAX : 0, "");
  keep_count (call, name, run.faults > 0 ? run.building : 0,
              run.building == 1 ? " that builds on these" : " that build on these");
  return run.faults + run.building == 0 || fail_script (call, name, error);
}
