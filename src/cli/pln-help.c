/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Help and the manual page, printed from the table of verbs. */
#include "cli/pln-help.h"

#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "cli/output/pln-terminal.h"

#include <string.h>

/* Where help texts are broken. */
#define HELP_WIDTH 80
/* Where the explanation of an option begins. */
#define OPTION_WIDTH 28

static const char introduction[]
    = "Plenary keeps the programme of a conference in one file: enter it, check it,\n"
      "print it, publish it.\n\n";

static const char *const groups[][2] = {
  { "Start", "init" },
  { "Enter",
    "forum venue room theme speaker organisation session roundtable appearance run import" },
  { "Look", "show now search check log diff" },
  { "Give out", "print export release" },
  { "Mend", "undo redo backup doctor" },
  { "Learn", "help" },
};

static gboolean
is_of_noun (const PlnVerb *verb, const char *noun)
{
  gsize size = strlen (noun);
  return strncmp (verb->words, noun, size) == 0
         && (verb->words[size] == '\0' || verb->words[size] == ' ');
}

static void
append_wrapped (GString *out, const char *head, int indent, const char *text)
{
  g_autoptr (GPtrArray) lines = pln_terminal_wrap (text, HELP_WIDTH - indent);
  int used = pln_text_width (head);
  gboolean own_line = used > 0 && used + 2 > indent;
  g_string_append (out, head);
  if (own_line)
    g_string_append_c (out, '\n');
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%*s%s\n", i == 0 && !own_line ? indent - used : indent, "",
                            (char *) lines->pdata[i]);
}

/* `add, list, set` of a noun, or the summary of a verb of one word. */
static char *
describe (const char *noun)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; pln_verb_tables[i] != NULL; i++)
    for (const PlnVerb *verb = pln_verb_tables[i]; verb->words != NULL; verb++)
      {
        if (!is_of_noun (verb, noun))
          continue;
        const char *rest = verb->words + strlen (noun);
        if (rest[0] == ' ')
          g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", rest + 1);
        else
          g_string_append (text, verb->summary);
      }
  return g_string_free (text, FALSE);
}

void
pln_help_overview (GString *out)
{
  g_string_append (out, introduction);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_auto (GStrv) nouns = g_strsplit (groups[i][1], " ", -1);
      for (guint j = 0; nouns[j] != NULL; j++)
        {
          g_autofree char *head = g_strdup_printf ("%-10s%s", j == 0 ? groups[i][0] : "", nouns[j]);
          g_autofree char *text = describe (nouns[j]);
          append_wrapped (out, head, 25, text);
        }
    }
  g_string_append (out,
                   "\nplenary help VERB tells more, with examples. Every verb takes --file FILE "
                   "(else\n$PLENARY_FILE, else the one *.plenary here), and --json where it "
                   "prints records.\n\nA first programme:\n\n"
                   "  plenary init \"My forum\" --from 2025-05-27 --timezone Europe/Berlin\n"
                   "  plenary room add \"Main Hall\" --capacity 200\n"
                   "  plenary session add \"Opening\" --kind ceremony --start 09:00 --length 20\n"
                   "  plenary show\n");
}

char *
pln_help_usage (const PlnVerb *verb)
{
  return g_strdup_printf ("usage: plenary %s%s%s", verb->words, verb->usage[0] != '\0' ? " " : "",
                          verb->usage);
}

static void
append_options (GString *out, const PlnVerb *verb)
{
  g_autoptr (GArray) options = pln_verb_options (verb);
  g_string_append (out, "\nOptions:\n");
  for (guint i = 0; i < options->len; i++)
    {
      const PlnOption *option = &g_array_index (options, PlnOption, i);
      g_autofree char *letter
          = option->letter != 0 ? g_strdup_printf ("-%c, ", option->letter) : g_strdup ("");
      g_autofree char *head = g_strdup_printf ("  %s--%s%s%s", letter, option->name,
                                               option->argument != NULL ? " " : "",
                                               option->argument != NULL ? option->argument : "");
      append_wrapped (out, head, OPTION_WIDTH, option->help);
    }
}

/* Prose is broken anew, paragraph by paragraph; examples, which are indented, stay as they are. */
static void
append_text (GString *out, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_string_append_c (out, '\n');
      if (g_str_has_prefix (paragraphs[i], "  "))
        g_string_append_printf (out, "%s\n", paragraphs[i]);
      else
        append_wrapped (out, "", 0, g_strdelimit (paragraphs[i], "\n", ' '));
    }
}

/* Whether a field of its records has a text in each language. */
static gboolean
takes_languages (const PlnVerb *verb)
{
  for (guint i = 0; verb->fields && i < verb->shape->n_fields; i++)
    if (verb->shape->fields[i].flags & PLN_FIELD_TRANSLATED)
      return TRUE;
  return FALSE;
}

static const char text_values[]
    = "A text in another language that the forum lists is zh=TEXT. A long text (a description, "
      "notes) is also @FILE, or - for standard input. A text that itself begins so is typed with "
      "one = before it: =zh=TEXT, =@TEXT, =-.";

void
pln_help_verb (GString *out, const PlnVerb *verb)
{
  g_autofree char *usage = pln_help_usage (verb);
  g_string_append_printf (out, "%s\n\n%s.\n", usage, verb->summary);
  if (verb->text != NULL)
    append_text (out, verb->text);
  append_options (out, verb);
  if (takes_languages (verb))
    append_text (out, text_values);
}

gboolean
pln_help_noun (GString *out, const char *noun)
{
  gsize before = out->len;
  for (guint i = 0; pln_verb_tables[i] != NULL; i++)
    for (const PlnVerb *verb = pln_verb_tables[i]; verb->words != NULL; verb++)
      {
        if (!is_of_noun (verb, noun))
          continue;
        g_autofree char *head = g_strdup_printf ("plenary %s", verb->words);
        append_wrapped (out, head, 32, verb->summary);
      }
  return out->len > before;
}

/* --- the manual page ------------------------------------------------------------------------- */

/* Escapes what groff would take for itself. */
static void
append_roff (GString *out, const char *text)
{
  gboolean start = TRUE;
  for (const char *c = text; *c != '\0'; c++)
    {
      if (start && (*c == '.' || *c == '\''))
        g_string_append (out, "\\&");
      if (*c == '-')
        g_string_append (out, "\\-");
      else if (*c == '\\')
        g_string_append (out, "\\e");
      else
        g_string_append_c (out, *c);
      start = *c == '\n';
    }
}

/* Paragraphs are set as prose, indented lines as examples. */
static void
append_roff_text (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean example = FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean indented = g_str_has_prefix (lines[i], "  ");
      if (indented != example)
        g_string_append (out, indented ? ".PP\n.nf\n.RS\n" : ".RE\n.fi\n");
      example = indented;
      if (lines[i][0] == '\0')
        g_string_append (out, ".PP\n");
      else
        {
          append_roff (out, indented ? lines[i] + 2 : lines[i]);
          g_string_append_c (out, '\n');
        }
    }
  if (example)
    g_string_append (out, ".RE\n.fi\n");
}

static void
append_roff_options (GString *out, const PlnVerb *verb)
{
  g_autoptr (GArray) options = pln_verb_options (verb);
  for (guint i = 0; i < options->len; i++)
    {
      const PlnOption *option = &g_array_index (options, PlnOption, i);
      if (strcmp (option->name, pln_options_common[0].name) == 0)
        return;
      g_string_append (out, ".TP\n\\fB\\-\\-");
      append_roff (out, option->name);
      g_string_append (out, "\\fP");
      if (option->argument != NULL)
        {
          g_string_append (out, " \\fI");
          append_roff (out, option->argument);
          g_string_append (out, "\\fP");
        }
      g_string_append_c (out, '\n');
      append_roff (out, option->help);
      g_string_append_c (out, '\n');
    }
}

/* Each line of a usage begins with the program and the verb. */
static void
append_roff_usage (GString *out, const PlnVerb *verb)
{
  g_autofree char *head = g_strdup_printf ("plenary %s ", verb->words);
  g_auto (GStrv) lines = g_strsplit (verb->usage, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i] + strspn (lines[i], " ");
      if (g_str_has_prefix (line, head))
        line += strlen (head);
      g_string_append (out, i > 0 ? ".br\n.B plenary " : ".B plenary ");
      append_roff (out, verb->words);
      g_string_append_c (out, '\n');
      append_roff (out, line);
      g_string_append (out, line[0] != '\0' ? "\n" : "");
    }
  if (lines[0] == NULL)
    {
      g_string_append (out, ".B plenary ");
      append_roff (out, verb->words);
      g_string_append_c (out, '\n');
    }
}

static void
append_roff_verb (GString *out, const PlnVerb *verb)
{
  g_string_append (out, ".SS \"");
  append_roff (out, verb->words);
  g_string_append (out, "\"\n");
  append_roff_usage (out, verb);
  g_string_append (out, ".PP\n");
  append_roff (out, verb->summary);
  g_string_append (out, ".\n");
  if (verb->text != NULL)
    {
      g_string_append (out, ".PP\n");
      append_roff_text (out, verb->text);
    }
  append_roff_options (out, verb);
}

/* Every variable that the program reads, and those of its libraries that change what it does. */
static const struct {
  const char *name;
  const char *text;
} variables[] = {
  { "PLENARY_FILE", "the programme file, where --file does not name one" },
  { "PLENARY_AUTHOR",
    "who is to stand in the log, where --author does not say it (else user and host)" },
  { "PLENARY_NOW", "the time to take for now (2025-05-01T12:00:00Z), for reproducible runs" },
  { "NO_COLOR", "when it is not empty: no colour on a terminal" },
  { "TERM", "without it, or when it is dumb: neither colour nor progress on a terminal" },
  { "TMPDIR", "the folder for what import - reads, as long as it reads (else /tmp)" },
  { "TZDIR", "the folder of time zones, instead of that of the system" },
};

static const char manual_head[]
    = ".TH PLENARY 1 \"" PLN_RELEASED "\" \"plenary " PLN_VERSION
      "\"\n.SH NAME\nplenary \\- the programme of a conference in one file\n"
      ".SH SYNOPSIS\n.B plenary\n[\\fB\\-\\-file\\fP \\fIFILE\\fP] \\fINOUN VERB\\fP "
      "[\\fIARGUMENT\\fP ...] [\\fIOPTION\\fP ...]\n.br\n.B plenary\n\\fIVERB\\fP "
      "[\\fIARGUMENT\\fP ...] [\\fIOPTION\\fP ...]\n"
      ".SH DESCRIPTION\nPlenary keeps the programme of a conference or forum in one SQLite file: "
      "forums, sessions, roundtables, speakers, themes, rooms. It enters and checks them, shows "
      "and prints them, and gives them out as calendar and data files.\n.PP\n"
      "A record is named by its key, its number, or enough words of its title or name in any "
      "script.\n.PP\n"
      "Times, dates and lengths are taken as people type them where they can mean one thing only: "
      "9, 930, 9.30, 9h30, 9:30 pm; 90, 1h30, 1:30. What can mean two things is refused.\n.PP\n"
      "A long text (an abstract, notes) is typed as it is, as @\\fIFILE\\fP for what is in a "
      "file, or as \\- for standard input. zh=\\fITEXT\\fP is the text in another language "
      "that the forum lists. A text that itself begins with @ or zh=, or is \\-, is typed with one "
      "= before it: =@home, =zh=, =\\-; any other = is part of the text.\n";

static const char manual_tail[]
    = ".SH JSON\nWith \\-\\-json a verb prints one object: an array for each kind of record "
      "(sessions, rooms, speakers ...; that of what the verb is about also when it is empty), "
      "findings, and after a write solved, the findings that are there no longer. A finding has "
      "severity, rule, message, and where there are such advice, record, other, subject (keys of "
      "records) and line. For a whole script run prints the records that its lines wrote or "
      "listed, each once and as it is in the end. An error is told on stderr as ever, and then "
      "nothing is printed on stdout.\n"
      ".SH \"EXIT STATUS\"\n.TP\n0\nall went well\n.TP\n1\nit failed\n.TP\n2\nwrong words or "
      "options\n.TP\n3\nno such record; for \\fBsearch\\fP: nothing is found\n.TP\n4\na value or a "
      "file that cannot be understood\n"
      ".TP\n5\nrefused; for \\fBcheck\\fP: there are errors\n.TP\n6\nthe programme file is "
      "missing, busy, damaged or from a newer version\n.TP\n7\nanother file could not be read or "
      "written\n.TP\n130, 143\ninterrupted; nothing was written\n";

void
pln_help_manual (GString *out)
{
  g_string_append (out, manual_head);
  g_string_append (out,
                   ".SH OPTIONS\nEvery verb takes these, \\-\\-json where it prints records:\n");
  for (const PlnOption *option = pln_options_common; option->name != NULL; option++)
    {
      g_string_append (out, ".TP\n\\fB\\-\\-");
      append_roff (out, option->name);
      g_string_append (out, "\\fP");
      if (option->argument != NULL)
        g_string_append_printf (out, " \\fI%s\\fP", option->argument);
      g_string_append_c (out, '\n');
      append_roff (out, option->help);
      g_string_append_c (out, '\n');
    }
  g_string_append (out, ".SH VERBS\n");
  for (guint i = 0; pln_verb_tables[i] != NULL; i++)
    for (const PlnVerb *verb = pln_verb_tables[i]; verb->words != NULL; verb++)
      append_roff_verb (out, verb);
  g_string_append (out, manual_tail);
  g_string_append (out, ".SH ENVIRONMENT\n");
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_string_append_printf (out, ".TP\n%s\n", variables[i].name);
      append_roff (out, variables[i].text);
      g_string_append_c (out, '\n');
    }
}
