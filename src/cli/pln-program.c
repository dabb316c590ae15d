/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Running a verb: which file, which transaction, what is printed. */
#include "cli/pln-program.h"

#include "base/pln-error.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "base/pln-time.h"
#include "base/pln-zone.h"
#include "cli/find/pln-history.h"
#include "cli/output/pln-bar.h"
#include "cli/pln-help.h"
#include "cli/telling/pln-watch.h"
#include "store/history/pln-store-labels.h"
#include "store/pln-store-settle.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#ifndef PLN_VERSION
#define PLN_VERSION "0"
#endif

/* --- interruption ---------------------------------------------------------------------------- */

static PlnStore *volatile guarded;
static volatile sig_atomic_t caught;

/* The first signal ends what SQLite is doing, so that all is rolled back; a second one ends the program. */
static void
on_signal (int number)
{
  caught = number;
  if (guarded != NULL)
    pln_store_interrupt (guarded);
}

void
pln_program_guard (PlnStore *store)
{
  struct sigaction action = { .sa_handler = on_signal, .sa_flags = (int) SA_RESETHAND };
  guarded = store;
  if (caught != 0 && store != NULL)
    pln_store_interrupt (store);
  else
    {
      sigaction (SIGINT, &action, NULL);
      sigaction (SIGTERM, &action, NULL);
    }
}

gboolean
pln_program_interrupted (void)
{
  return caught != 0;
}

/* --- printing -------------------------------------------------------------------------------- */

/* Whether none of eight octets is below a blank, DEL, or the first of a longer character: most text is in eights of
 * such, and an export is of megabytes. As in Bit Twiddling Hacks: a bit that is borrowed from the next octet is one of
 * an octet that counts anyway. */
static gboolean
are_plain (const char *text)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101), highs = ones << 7;
  guint64 octets;
  memcpy (&octets, text, sizeof octets);
  guint64 blanks = octets - ones * ' ', deletes = (octets ^ ones * 0x7f) - ones;
  return ((octets | blanks | deletes) & highs) == 0;
}

/* How many octets of UTF-8 from @text on can be printed as they are: no control but line ends, in calendar files with a
 * carriage return before them, and form feeds between pages. U+0080 to U+009F are controls too, and begin with 0xc2. */
static gsize
safe_length (const char *text, gsize length)
{
  gsize i = 0;
  for (; i < length; i++)
    {
      while (length - i > sizeof (guint64) && are_plain (text + i))
        i += sizeof (guint64);
      guchar octet = (guchar) text[i], next = (guchar) text[i + 1];
      if (octet >= ' ' && octet != 0x7f && octet != 0xc2)
        continue;
      if (octet == '\f' && i > 0 && text[i - 1] == '\n')
        continue;
      if (octet != '\n' && (octet != '\r' || next != '\n') && (octet != 0xc2 || next < 0xa0))
        break;
    }
  return i;
}

gboolean
pln_program_print (FILE *stream, const GString *text)
{
  gboolean valid = g_utf8_validate (text->str, (gssize) text->len, NULL);
  g_autofree char *repaired = valid ? NULL : g_utf8_make_valid (text->str, (gssize) text->len);
  const char *at = valid ? text->str : repaired;
  for (gsize left = valid ? text->len : strlen (repaired); left > 0;)
    {
      gsize size = safe_length (at, left);
      if (fwrite (at, 1, size, stream) != size)
        return FALSE;
      if (size == left)
        break;
      gunichar control = g_utf8_get_char (at + size);
      if (control == '\t' ? fputc (' ', stream) == EOF : fprintf (stream, "\\u%04x", control) < 0)
        return FALSE;
      const char *next = g_utf8_next_char (at + size);
      left -= (gsize) (next - at);
      at = next;
    }
  return fflush (stream) == 0;
}

static gboolean
shows_colour (FILE *stream)
{
  const char *no_color = g_getenv ("NO_COLOR");
  return pln_bar_is_terminal (fileno (stream)) && (no_color == NULL || no_color[0] == '\0');
}

static gboolean
print_part (FILE *stream, const GString *text, gsize from, gsize to)
{
  g_autoptr (GString) part = g_string_new_len (text->str + from, (gssize) (to - from));
  return pln_program_print (stream, part);
}

/* As print(), with what @marks (PlnMark, in order) has marked on a terminal. */
static gboolean
print_marked (FILE *stream, const GString *text, const GArray *marks)
{
  static const char *const looks[] = { "\033[1m", "\033[31m", "\033[33m", "\033[32m", "\033[36m" };
  gsize from = 0;
  if (marks->len == 0 || !shows_colour (stream))
    return pln_program_print (stream, text);
  for (guint i = 0; i < marks->len; i++)
    {
      const PlnMark *mark = &g_array_index (marks, PlnMark, i);
      if (!print_part (stream, text, from, mark->from) || fputs (looks[mark->look], stream) == EOF
          || !print_part (stream, text, mark->from, mark->to) || fputs ("\033[m", stream) == EOF)
        return FALSE;
      from = mark->to;
    }
  return print_part (stream, text, from, text->len);
}

/* All that is said beside the result goes to stderr, a line each. */
static void
tell_error (const char *message)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (message, "\n", -1);
  gboolean usage = FALSE; /* comes last */
  for (guint i = 0; lines[i] != NULL; i++)
    {
      usage = usage || g_str_has_prefix (lines[i], "usage: ");
      g_string_append_printf (text, "%s%s\n", usage ? "" : "plenary: ", lines[i]);
    }
  pln_program_print (stderr, text);
}

/* Prints the result of a verb; @written tells what has been done by then all the same. Whoever has
 * closed the pipe has seen enough. Returns: the exit status */
static int
print_result (const GString *text, const GArray *marks, gboolean raw, const char *written)
{
  gboolean done;
  errno = 0;
  if (raw)
    done = fwrite (text->str, 1, text->len, stdout) == text->len && fflush (stdout) == 0;
  else
    done = marks != NULL ? print_marked (stdout, text, marks) : pln_program_print (stdout, text);
  if (done || errno == EPIPE)
    return 0;
  g_autofree char *message = g_strdup_printf ("the output cannot be written: %s%s",
                                              g_strerror (errno), written != NULL ? written : "");
  tell_error (message);
  return 7;
}

/* --- finding the verb ------------------------------------------------------------------------ */

static void
collect_words (GPtrArray *words, const char *noun)
{
  for (guint i = 0; pln_verb_tables[i] != NULL; i++)
    for (const PlnVerb *verb = pln_verb_tables[i]; verb->words != NULL; verb++)
      {
        g_auto (GStrv) parts = g_strsplit (verb->words, " ", 2);
        const char *word = noun == NULL                                       ? parts[0]
                           : parts[1] != NULL && strcmp (parts[0], noun) == 0 ? parts[1]
                                                                              : NULL;
        if (word != NULL && !g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
          g_ptr_array_add (words, g_strdup (word));
      }
}

static gboolean
fail_verb (const char *noun, const char *word, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  collect_words (words, noun);
  g_ptr_array_add (words, NULL);
  const char *const *known = (const char *const *) words->pdata;
  g_autofree char *list = g_strjoinv ("|", (char **) words->pdata);
  g_autofree char *of = noun != NULL ? g_strdup_printf (" of %s", noun) : g_strdup ("");
  if (word == NULL)
    return pln_fail (error, PLN_ERROR_USAGE, "%s needs a verb\nusage: plenary %s %s", noun, noun,
                     list);
  const char *nearest = pln_text_nearest (word, known);
  g_autofree char *quoted = pln_text_quote (word);
  if (nearest != NULL)
    pln_fail (error, PLN_ERROR_USAGE, "%s is not a verb%s; did you mean %s?", quoted, of, nearest);
  else
    pln_fail (error, PLN_ERROR_USAGE, "%s is not a verb%s%s", quoted, of,
              noun == NULL ? "; plenary help lists them" : "");
  if (noun != NULL)
    {
      g_autofree char *message = g_strdup ((*error)->message);
      int code = (*error)->code;
      g_clear_error (error);
      pln_fail (error, code, "%s\nusage: plenary %s %s", message, noun, list);
    }
  return FALSE;
}

/* How many words the verb has: `session add` two, `show` one; 0 when there is no such verb. */
static guint
find_verb (const char *const *words, const PlnVerb **verb)
{
  *verb = NULL;
  if (words[0] == NULL)
    return 0;
  g_autofree char *two = words[1] != NULL ? g_strjoin (" ", words[0], words[1], NULL) : NULL;
  if (two != NULL && (*verb = pln_verb_find (two)) != NULL)
    return 2;
  *verb = pln_verb_find (words[0]);
  return *verb != NULL ? 1 : 0;
}

static gboolean
is_noun (const char *word)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  collect_words (words, word);
  return words->len > 0;
}

/* --file may stand before the verb. Returns: how many words it takes up */
static guint
take_file (const char *const *words, char **file)
{
  static const char joined[] = "--file=";
  guint i = 0;
  while (words[i] != NULL)
    {
      const char *name = NULL;
      guint n = 1;
      if (g_str_has_prefix (words[i], joined))
        name = words[i] + strlen (joined);
      else if (strcmp (words[i], "--file") == 0 || strcmp (words[i], "-f") == 0)
        name = words[i + n++];
      if (name == NULL)
        break;
      g_free (*file);
      *file = g_strdup (name);
      i += n;
    }
  return i;
}

/* Nothing that is a verb stands where one should. */
static gboolean
fail_words (const char *const *words, GError **error)
{
  if (words[0] == NULL)
    return pln_fail (error, PLN_ERROR_USAGE, "a verb is missing; plenary help lists them");
  if (strcmp (words[0], "--file") == 0 || strcmp (words[0], "-f") == 0)
    return pln_fail (error, PLN_ERROR_USAGE, "%s needs the name of a file", words[0]);
  if (words[0][0] != '-')
    return is_noun (words[0]) ? fail_verb (words[0], words[1], error)
                              : fail_verb (NULL, words[0], error);
  g_autofree char *quoted = pln_text_quote (words[0]);
  return pln_fail (error, PLN_ERROR_USAGE,
                   "%s cannot stand before the verb, only --file can; plenary help lists the verbs",
                   quoted);
}

static void
add_usage (const PlnVerb *verb, GError **error)
{
  if (error == NULL || !g_error_matches (*error, PLN_ERROR, PLN_ERROR_USAGE))
    return;
  g_autoptr (GError) cause = g_steal_pointer (error);
  g_autofree char *usage = pln_help_usage (verb);
  pln_fail (error, PLN_ERROR_USAGE, "%s\n%s", cause->message, usage);
}

PlnCall *
pln_program_call (const char *const *words, PlnCall *outer, GError **error)
{
  g_autoptr (PlnCall) call = pln_call_new ();
  words += take_file (words, &call->file);
  guint n = find_verb (words, &call->verb);
  if (n == 0)
    {
      fail_words (words, error);
      return NULL;
    }
  if (!pln_call_parse (call, words + n, error))
    {
      add_usage (call->verb, error);
      return NULL;
    }
  if (pln_call_has (call, "file") && call->file != NULL)
    {
      pln_fail (error, PLN_ERROR_USAGE, "--file is given twice, '%s' and '%s'; leave one out",
                call->file, pln_call_option (call, "file"));
      return NULL;
    }
  if (pln_call_has (call, "file"))
    call->file = g_strdup (pln_call_option (call, "file"));
  call->typed = pln_history_typed (words);
  call->outer = outer;
  call->store = outer != NULL ? outer->store : NULL;
  return g_steal_pointer (&call);
}

/* --- the file -------------------------------------------------------------------------------- */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

gboolean
pln_program_take_file (PlnCall *call)
{
  const char *variable = g_getenv ("PLENARY_FILE");
  if (call->file == NULL && variable != NULL && variable[0] != '\0')
    call->file = g_strdup (variable);
  return call->file != NULL;
}

gboolean
pln_program_find_file (PlnCall *call, GError **error)
{
  if (pln_program_take_file (call))
    return TRUE;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (".", 0, NULL);
  for (const char *name = folder != NULL ? g_dir_read_name (folder) : NULL; name != NULL;
       name = g_dir_read_name (folder))
    if (g_str_has_suffix (name, ".plenary"))
      g_ptr_array_add (found, g_strdup (name));
  g_ptr_array_sort (found, compare_names);
  if (found->len == 1)
    call->file = g_strdup (found->pdata[0]);
  if (found->len == 0)
    return pln_fail (error, PLN_ERROR_STORE,
                     "no programme file here; make one with plenary init, or name one with --file");
  if (found->len == 1)
    return TRUE;
  g_ptr_array_add (found, NULL);
  g_autofree char *list = g_strjoinv (", ", (char **) found->pdata);
  return pln_fail (error, PLN_ERROR_STORE,
                   "several programme files here (%s); name one with --file", list);
}

gboolean
pln_program_can_read (const char *path, GError **error)
{
  GStatBuf info;
  if (g_stat (path, &info) != 0 || g_access (path, R_OK) != 0)
    return pln_fail (error, PLN_ERROR_IO, "'%s' cannot be read: %s", path, g_strerror (errno));
  if (S_ISDIR (info.st_mode))
    return pln_fail (error, PLN_ERROR_IO, "'%s' is a folder; name a file in it", path);
  return S_ISREG (info.st_mode)
         || pln_fail (error, PLN_ERROR_IO, "'%s' is no file; save what it gives, and name that",
                      path);
}

gboolean
pln_program_open (PlnCall *call, PlnStoreMode mode, GError **error)
{
  if (!pln_program_find_file (call, error))
    return FALSE;
  call->store = pln_store_open (call->file, mode, error);
  if (call->store == NULL)
    return FALSE;
  pln_program_guard (call->store);
  const char *copy = pln_store_copy (call->store);
  if (copy != NULL)
    pln_call_tell (call, "%s is brought up to this version; the old one is kept as %s", call->file,
                   copy);
  call->trial = mode == PLN_STORE_TRY;
  return mode == PLN_STORE_READ || pln_store_begin (call->store, error);
}

/* --- running --------------------------------------------------------------------------------- */

void
pln_program_keep_faults (PlnCall *call)
{
  GError *fault = NULL;
  g_autoptr (GError) kept = NULL;
  if (call->verb->run (call, &fault))
    return;
  /* What was kept comes before what ended it, which may be that it was raised. */
  if (pln_call_no_faults (call, &kept) || g_strcmp0 (kept->message, fault->message) != 0)
    pln_call_fault (call, fault);
  else
    g_error_free (fault);
}

gboolean
pln_program_run (PlnCall *call, GError **error)
{
  pln_program_keep_faults (call);
  return pln_call_no_faults (call, error);
}

/* What is hidden now has been released: whoever hides it hears what that does not undo. */
static gboolean
tell_hidden (PlnCall *call, GError **error)
{
  GHashTable *hidden = pln_store_hidden (call->store);
  guint n = g_hash_table_size (hidden);
  GHashTableIter iter;
  gpointer uuid;
  g_autoptr (GHashTable) labels = pln_store_labels (call->store, hidden, error);
  if (labels == NULL || n == 0)
    return labels != NULL;
  g_hash_table_iter_init (&iter, hidden);
  g_hash_table_iter_next (&iter, &uuid, NULL);
  const PlnLabel *label = g_hash_table_lookup (labels, uuid);
  g_autofree char *what
      = n == 1 && label != NULL && label->key != NULL
            ? g_strdup_printf ("'%s' has been released", label->key)
            : g_strdup_printf ("%u session%s been released", n, n == 1 ? " has" : "s have");
  pln_call_tell (call, "%s: calendars will show %s cancelled, as %s then", what,
                 n == 1 ? "it" : "them", n == 1 ? "it was" : "they were");
  return TRUE;
}

gboolean
pln_program_perform (PlnCall *call, GError **error)
{
  gboolean write = call->verb->needs == PLN_NEEDS_WRITE;
  PlnStoreMode mode = write ? PLN_STORE_WRITE : PLN_STORE_READ;
  if ((write || call->verb->needs == PLN_NEEDS_READ) && !pln_program_open (call, mode, error))
    return FALSE;
  if (!pln_program_run (call, error))
    return FALSE;
  if (call->store == NULL || !pln_store_is_writing (call->store))
    return caught == 0 || pln_fail (error, PLN_ERROR_FAILED, "interrupted");
  GPtrArray *edits
      = pln_call_look (call, error) ? pln_store_settle (call->store, call->now, error) : NULL;
  if (edits == NULL || !pln_call_finish (call, error) || !tell_hidden (call, error)
      || !pln_history_record (call, edits, PLN_ENTRY_WRITE, 0, error))
    return FALSE;
  if (caught != 0)
    return pln_fail (error, PLN_ERROR_FAILED, "interrupted; nothing was written");
  gboolean done = pln_store_commit (call->store, error);
  call->wrote = done && !call->trial;
  return done;
}

static int
exit_status (const GError *error)
{
  if (caught != 0)
    return 128 + caught;
  return error->domain == PLN_ERROR ? error->code + 1 : 1;
}

static int
run (PlnCall *call)
{
  g_autoptr (GError) error = NULL;
  gboolean done = pln_program_perform (call, &error);
  pln_bar_end ();
  if (!done)
    {
      g_autofree char *usage = pln_help_usage (call->verb);
      tell_error (error->message);
      if (g_error_matches (error, PLN_ERROR, PLN_ERROR_USAGE) && !call->scripted)
        fprintf (stderr, "%s\n", usage);
      return exit_status (error);
    }
  g_autofree char *written
      = call->wrote ? g_strdup_printf ("; the change itself is in '%s'", call->file) : NULL;
  int status = print_result (call->out, call->marks, call->raw, written);
  print_marked (stderr, call->talk, call->talk_marks);
  if (status == 0 && call->refused)
    return PLN_ERROR_REFUSED + 1;
  return status == 0 && call->missed ? PLN_ERROR_NOT_FOUND + 1 : status;
}

/* PLENARY_NOW stops the clock, for tests and for output that can be made again. */
static gboolean
set_clock (GError **error)
{
  gint64 now;
  const char *text = g_getenv ("PLENARY_NOW");
  if (text == NULL || text[0] == '\0')
    return TRUE;
  if (!pln_instant_parse (text, &now))
    return pln_fail (error, PLN_ERROR_USAGE,
                     "PLENARY_NOW '%s' is not a time; write 2025-05-01T12:00:00Z", text);
  pln_now_set (now);
  return TRUE;
}

static gboolean
is_help (const char *word)
{
  return word != NULL && (strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0);
}

int
pln_program_main (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *file = NULL;
  const char *const *after = words + take_file (words, &file);
  if (words[0] == NULL || is_help (after[0]))
    pln_help_overview (text);
  else if (g_strcmp0 (after[0], "--version") == 0)
    g_string_append (text, "plenary " PLN_VERSION "\n");
  else if (after[0] != NULL && is_help (after[1]) && is_noun (after[0]))
    pln_help_noun (text, after[0]);
  if (text->len > 0)
    return print_result (text, NULL, FALSE, NULL);
  pln_zone_set_folder (g_getenv ("TZDIR"));
  g_autoptr (PlnCall) call = set_clock (&error) ? pln_program_call (words, NULL, &error) : NULL;
  if (call == NULL)
    {
      tell_error (error->message);
      return exit_status (error);
    }
  if (pln_call_has (call, "help"))
    {
      pln_help_verb (text, call->verb);
      return print_result (text, NULL, FALSE, NULL);
    }
  pln_bar_start ();
  int status = run (call);
  guarded = NULL;
  return status;
}
