/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Many verbs, one a line, in one transaction. */
#include "cli/pln-script.h"

#include "base/pln-error.h"
#include "cli/pln-bar.h"
#include "cli/pln-program.h"

#include <string.h>

/* More faulty lines than this are counted, not told. */
#define FAULTS_MAX 12

/* One verb of a script; @call is NULL until the line is read. */
typedef struct {
  int line;
  char *text;
  PlnCall *call;
} Command;

static void
command_clear (gpointer data)
{
  Command *command = data;
  g_free (command->text);
  pln_call_free (command->call);
}

static gboolean
is_idle (const char *line)
{
  const char *start = line + strspn (line, " \t");
  return start[0] == '\0' || start[0] == '#';
}

/* The command that begins at line @at, which moves to its last line. */
static char *
join (char **lines, int *at)
{
  GString *joined = g_string_new (NULL);
  for (;; ++*at)
    {
      g_string_append (joined, g_strchomp (lines[*at]));
      gboolean on = joined->len > 0 && joined->str[joined->len - 1] == '\\';
      if (!on || lines[*at + 1] == NULL)
        return g_string_free (joined, FALSE);
      joined->str[joined->len - 1] = ' ';
    }
}

/* Joins lines that go on, drops empty ones, comments, and the mark that some editors begin a file with. */
static GArray *
split (const char *text)
{
  static const char mark[] = "\xef\xbb\xbf";
  GArray *commands = g_array_new (FALSE, FALSE, sizeof (Command));
  g_array_set_clear_func (commands, command_clear);
  g_auto (GStrv) lines
      = g_strsplit (text + (g_str_has_prefix (text, mark) ? strlen (mark) : 0), "\n", -1);
  for (int i = 0; lines[i] != NULL; i++)
    {
      if (is_idle (g_strchomp (lines[i])))
        continue;
      Command command = { i + 1, NULL, NULL };
      command.text = join (lines, &i);
      g_array_append_val (commands, command);
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

/* A script is about one file, and a line of it does something there. */
static gboolean
check_line (const PlnCall *line, gboolean first, GError **error)
{
  const char *words = line->verb->words;
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

static gboolean
run_command (PlnCall *call, PlnCall *line, GError **error)
{
  line->json = call->json;
  if (call->store == NULL && !open_file (call, line, error))
    return FALSE;
  line->outer = call;
  line->store = call->store;
  if (!is_init (line) && !pln_program_run (line, error))
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

/* All lines are read before the first is run: what is no verb or no option is told at once. */
static gboolean
read_commands (PlnCall *call, const char *name, GArray *commands)
{
  guint faults = 0;
  for (guint i = 0; i < commands->len; i++)
    {
      Command *command = &g_array_index (commands, Command, i);
      GError *fault = NULL;
      command->call = parse_command (command, &fault);
      if (command->call != NULL && check_line (command->call, i == 0, &fault))
        continue;
      if (++faults <= FAULTS_MAX)
        keep_fault (call, fault, name, command->line);
      else
        g_error_free (fault);
    }
  if (faults > FAULTS_MAX)
    {
      GError *fault = NULL;
      pln_fail (&fault, PLN_ERROR_USAGE, "%s: and %u more lines", name, faults - FAULTS_MAX);
      pln_call_fault (call, fault);
    }
  return faults == 0;
}

gboolean
pln_script_run (PlnCall *call, const char *name, const char *text, GError **error)
{
  g_autoptr (GArray) commands = split (text);
  if (commands->len == 0)
    return pln_fail (error, PLN_ERROR_INVALID, "there is nothing to run in '%s'", name);
  if (!read_commands (call, name, commands))
    return fail_script (call, name, error);
  for (guint i = 0; i < commands->len; i++)
    {
      Command *command = &g_array_index (commands, Command, i);
      GError *fault = NULL;
      pln_progress_tell (pln_bar_progress ("running", name), i, commands->len);
      if (!run_command (call, command->call, &fault))
        {
          /* A signal is not the fault of a line. */
          if (pln_program_interrupted ())
            {
              g_propagate_error (error, fault);
              return FALSE;
            }
          keep_fault (call, fault, name, command->line);
          return fail_script (call, name, error);
        }
      g_clear_pointer (&command->call, pln_call_free);
    }
  return TRUE;
}
