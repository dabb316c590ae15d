/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random verbs for tests: whole command lines about what is in a programme, or not, and running them in process. */
#include "cli/verb-random.h"

#include "base/pln-error.h"
#include "base/pln-time.h"
#include "model/pln-records.h"
#include "store/pln-store-load.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Capital letters stand for something random, see `letters`; what is in brackets may be left out. */
#define NAMED "[--name zh=T] [--key K] [--notes W]"
#define SESSION                                                                                    \
  "[--forum F] [--start I] [--start I] [--day D] [--length L] [--length L] [--room R] [--room R]"  \
  " [--theme H] [--speaker S] [--moderator S] [--part-of X] [--repeat-of X] [--state E]"           \
  " [--audience A] [--title zh=T] [--abstract W] [--order N] [--organisation host:\\ O]"           \
  " [--link U] [--key K]"
#define CHANGE                                                                                     \
  "[--title T] [--add-room R] [--drop-room R] [--add-theme H] [--drop-theme H] [--add-speaker S]"  \
  " [--drop-speaker S] [--panelist S] [--reason W]"
#define FORUM                                                                                      \
  "[--parent F] [--from D] [--to D] [--timezone Z] [--venue V] [--day-change C] [--order N]"       \
  " [--organisation host:\\ O] [--description W] [--key K] [--language G] [--title zh=T]"
#define APPEARANCE                                                                                 \
  "[--role B] [--position T] [--affiliation T] [--state Q] [--place N] [--audience A] [--notes W]"

static const char *const templates[] = {
  "forum add T " FORUM,
  "forum set F [--title T] " FORUM,
  "forum set F [--title T] " FORUM,
  "forum remove F",
  "venue add T [--address T] [--url U] " NAMED,
  "venue set V --address W [--name T] " NAMED,
  "venue remove V",
  "room add T [--venue V] [--capacity N] [--floor T] " NAMED,
  "room set R --capacity N [--name T] [--venue V] [--order N] " NAMED,
  "room set R --venue V",
  "room remove R",
  "theme add T [--order N] [--description W] [--name zh=T] [--key K]",
  "theme set H --order N [--name T] [--color #00ff7f] [--name zh=T] [--key K]",
  "theme remove H",
  "organisation add T [--acronym T] [--url U] " NAMED,
  "organisation set O --acronym W [--name T] " NAMED,
  "organisation remove O",
  "speaker add T [--position T --organisation T] [--former T] [--link U] [--email a@b.org] " NAMED,
  "speaker set S --biography W [--name T] [--position T] [--organisation T] [--link U] " NAMED,
  "speaker set S --position T --organisation T",
  "speaker merge S S",
  "speaker remove S",
  "session add T [--kind B] " SESSION,
  "session add T --start I --length L --room R --speaker S",
  "session add T --part-of X --order N --length L",
  "session set X [--kind B] " SESSION " " CHANGE,
  "session set X --title T",
  "session set X --add-speaker S",
  "session set X --title zh=T",
  "session move X [--start I] [--day D] [--room R]",
  "session move X --start C",
  "session unschedule X",
  "session cancel X [--reason W]",
  "session restore J [--state E]",
  "session remove X [--with-parts]",
  "session remove X --with-parts",
  "roundtable add T [--panelist S] " SESSION,
  "roundtable set Y " SESSION " " CHANGE,
  "roundtable move Y [--start I] [--day D] [--room R]",
  "roundtable unschedule Y",
  "roundtable cancel Y [--reason W]",
  "roundtable restore J [--state E]",
  "roundtable remove Y [--with-parts]",
  "appearance add X S " APPEARANCE,
  "appearance add X --label T --role panelist [--count N] [--label zh=T] [--state Q]",
  "appearance add X --organisation O --role host",
  "appearance set X S " APPEARANCE,
  "appearance set X S --position W",
  "appearance remove X S",
};

/* How often each has been tried, and has succeeded; after the templates come the script, the round of keys and the
 * import. */
enum { SCRIPT = G_N_ELEMENTS (templates), ROUND, IMPORT, N_SORTS };
static guint tried[N_SORTS], succeeded[N_SORTS];
static guint sort;

static const struct {
  char letter;
  const char *words[8];
} letters[] = {
  { 'T', { "Opening", "Talk", "Main Hall", "Jane Roe", "文化", "Tea", "Policy", "Talk" } },
  { 'W', { "", "", "some words", "more words", "é\n\ntwo", "x" } },
  { 'K', { "opening", "talk", "main-hall", "jane-roe", "k-1", "k-2", "7", "" } },
  { 'D',
    { "2025-05-27", "2025-05-28", "2025-05-29", "2025-10-26", "2025-03-30", "", "2025-13-01" } },
  { 'C', { "09:00", "10:30", "02:30", "24:30", "23:59", "03:15", "04:00", "25" } },
  { 'I',
    { "2025-05-27 09:00", "2025-05-27 09:30", "2025-05-28 00:30", "2025-10-26 02:30",
      "2025-03-30 02:30", "2025-05-27 10:00", "", "later" } },
  { 'L', { "30", "45", "1h30", "90m", "10", "", "0", "1440" } },
  { 'N', { "1", "2", "3", "4", "40", "", "1", "0" } },
  { 'Z', { "Asia/Shanghai", "Europe/Berlin", "America/New_York", "UTC", "", "Mars/Olympus" } },
  { 'E', { "draft", "tentative", "confirmed", "cancelled", "confirmed", "off" } },
  { 'A', { "public", "participants", "staff", "public", "all" } },
  { 'B', { "keynote", "speech", "panelist", "moderator", "break", "panel", "workshop", "host" } },
  { 'Q', { "confirmed", "invited", "tentative", "declined", "withdrawn", "there" } },
  { 'U', { "https://example.org/a", "https://example.org/b Slides", "https://example.org/", "x" } },
  { 'G', { "en,zh", "zh,en", "en", "de,zh", "" } },
};

static const struct {
  char letter;
  PlnKind kind;
} records[] = {
  { 'F', PLN_KIND_FORUM },   { 'V', PLN_KIND_VENUE },        { 'R', PLN_KIND_ROOM },
  { 'H', PLN_KIND_THEME },   { 'O', PLN_KIND_ORGANISATION }, { 'S', PLN_KIND_SPEAKER },
  { 'X', PLN_KIND_SESSION }, { 'Y', PLN_KIND_SESSION },      { 'J', PLN_KIND_SESSION },
};

int
play_below (Play *play, int end)
{
  return g_rand_int_range (play->rand, 0, end);
}

/* --- making lines ---------------------------------------------------------------------------- */

/* Y: a roundtable, J: one that is cancelled */
static gboolean
is_of_letter (const PlnRecord *record, char letter)
{
  const PlnSession *session = (const PlnSession *) record;
  return letter == 'Y'   ? session->kind == PLN_SESSION_ROUNDTABLE
         : letter == 'J' ? session->state == PLN_STATE_CANCELLED
                         : TRUE;
}

static char *
random_record (Play *play, char letter, PlnKind kind)
{
  GPtrArray *all = play->programme->records[kind];
  if (play_below (play, 12) == 0 || all->len == 0)
    return g_strdup (play_below (play, 2) == 0 ? "nobody" : "99");
  const PlnRecord *record = all->pdata[play_below (play, (int) all->len)];
  for (int i = 0; i < 8 && !is_of_letter (record, letter); i++)
    record = all->pdata[play_below (play, (int) all->len)];
  return play_below (play, 4) == 0 ? g_strdup_printf ("%d", record->number)
                                   : g_strdup (record->key);
}

static char *
random_word (Play *play, char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    if (records[i].letter == letter)
      return random_record (play, letter, records[i].kind);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == letter)
      {
        int n = 0;
        while (n < (int) G_N_ELEMENTS (letters[i].words) && letters[i].words[n] != NULL)
          n++;
        return g_strdup (letters[i].words[play_below (play, n)]);
      }
  g_error ("no letter %c", letter);
}

/* `host:\ O`: the last letter of a word, if it is a capital alone. */
static char *
random_fill (Play *play, const char *word)
{
  gsize size = strlen (word);
  gboolean alone = size == 1 || (size > 1 && strchr ("= ", word[size - 2]) != NULL);
  if (!alone || !g_ascii_isupper (word[size - 1]))
    return g_strdup (word);
  g_autofree char *before = g_strndup (word, size - 1);
  g_autofree char *value = random_word (play, word[size - 1]);
  return g_strconcat (before, value, NULL);
}

static void
append_words (Play *play, GPtrArray *words, const char *text)
{
  g_auto (GStrv) parts = NULL;
  g_assert_true (g_shell_parse_argv (text, NULL, &parts, NULL));
  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (words, random_fill (play, parts[i]));
}

/* Few of many options, so that not each line fails for one of them. */
static char **
random_line (Play *play, const char *template)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_auto (GStrv) pieces = g_strsplit_set (template, "[]", -1);
  int options = (int) g_strv_length (pieces) / 2;
  for (guint i = 0; pieces[i] != NULL; i++)
    if (g_strstrip (pieces[i])[0] != '\0' && (i % 2 == 0 || play_below (play, 1 + options) < 3))
      append_words (play, words, pieces[i]);
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_steal (words, NULL);
}

static char **
random_template (Play *play)
{
  sort = (guint) play_below (play, G_N_ELEMENTS (templates));
  return random_line (play, templates[sort]);
}

static char **
run_words (Play *play, const char *text)
{
  static const char *const verb[] = { "run", NULL };
  g_autofree char *path = g_build_filename (play->folder, "lines.run", NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  char **words = g_new0 (char *, 3);
  words[0] = g_strdup (verb[0]);
  words[1] = g_steal_pointer (&path);
  g_ptr_array_add (play->lines, g_strdup_printf ("  (lines.run: %s)", text));
  return words;
}

static char **
random_script (Play *play)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (int i = play_below (play, 3); i >= 0; i--)
    {
      g_auto (GStrv) words = random_template (play);
      for (guint j = 0; words[j] != NULL; j++)
        {
          g_autofree char *quoted = g_shell_quote (words[j]);
          g_strdelimit (quoted, "\n", ' ');
          g_string_append_printf (text, "%s ", quoted);
        }
      g_string_append_c (text, '\n');
    }
  sort = SCRIPT;
  return run_words (play, text->str);
}

/* Two or three records of a kind take each other's keys. */
static char **
random_round (Play *play)
{
  static const PlnKind kinds[] = { PLN_KIND_SESSION, PLN_KIND_ROOM,  PLN_KIND_SPEAKER,
                                   PLN_KIND_THEME,   PLN_KIND_VENUE, PLN_KIND_FORUM };
  PlnKind kind = kinds[play_below (play, G_N_ELEMENTS (kinds))];
  GPtrArray *all = play->programme->records[kind];
  const char *noun = pln_shapes[kind]->name;
  int n = 2 + play_below (play, 2);
  if ((int) all->len < n)
    return random_template (play);
  g_autoptr (GString) text = g_string_new (NULL);
  int first = play_below (play, (int) all->len - n + 1);
  for (int i = 0; i <= n; i++)
    {
      const PlnRecord *record = all->pdata[first + i % n];
      const char *next = ((PlnRecord *) all->pdata[first + (i + n - 1) % n])->key;
      g_string_append_printf (text, "%s set %d --key %s\n", noun, record->number,
                              i == 0 ? "on-the-way" : next);
    }
  sort = ROUND;
  return run_words (play, text->str);
}

/* The same file, now as it is, now changed. */
static char **
random_import (Play *play)
{
  static const char *const names[] = { "pretalx", "frab", "wafer" };
  static const char *const changes[][2] = { { "", "" },
                                            { "<title>", "<title>New " },
                                            { "<start>1", "<start>2" },
                                            { "<duration>", "<duration>1" },
                                            { "Sky", "Ground" },
                                            { "Lou Gust", "Lou Storm" } };
  const char *name = names[play_below (play, G_N_ELEMENTS (names))];
  const char *const *change = changes[play_below (play, G_N_ELEMENTS (changes))];
  g_autofree char *file = g_strconcat (name, ".xml", NULL);
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "data", "schedule-xml", file, NULL);
  g_autofree char *to = g_build_filename (play->folder, file, NULL);
  g_autofree char *text = NULL;
  g_assert_true (g_file_get_contents (from, &text, NULL, NULL));
  g_auto (GStrv) parts = g_strsplit (text, change[0][0] != '\0' ? change[0] : "\x01", -1);
  g_autofree char *changed = g_strjoinv (change[1], parts);
  g_assert_true (g_file_set_contents (to, changed, -1, NULL));
  char **words = g_new0 (char *, 3);
  words[0] = g_strdup ("import");
  words[1] = g_steal_pointer (&to);
  sort = IMPORT;
  return words;
}

char **
play_random_verb (Play *play)
{
  int n = play_below (play, 100);
  if (n < 6)
    return random_script (play);
  if (n < 10)
    return random_round (play);
  if (n < 13)
    return random_import (play);
  return random_template (play);
}

/* --- running --------------------------------------------------------------------------------- */

static void
load (Play *play)
{
  g_autoptr (GError) error = NULL;
  g_clear_pointer (&play->programme, pln_programme_free);
  play->programme = pln_store_load (play->store, &error);
  if (play->programme == NULL)
    play_fail (play, "it does not load: %s", error->message);
}

gboolean
play_run (Play *play, const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_strjoinv (" | ", (char **) words);
  pln_now_set (pln_now () + 60);
  g_autoptr (PlnCall) call = pln_program_call (words, NULL, &error);
  if (call != NULL)
    call->file = g_strdup (play->path);
  gboolean ok = call != NULL && pln_program_perform (call, &error);
  pln_program_guard (NULL);
  g_free (play->message);
  play->message = ok ? NULL : g_strdup (error->message);
  g_ptr_array_add (play->lines, g_strdup_printf ("%s%s%s", line, ok ? "" : "\n    refused: ",
                                                 ok ? "" : error->message));
  if (!ok
      && (g_error_matches (error, PLN_ERROR, PLN_ERROR_STORE)
          || g_error_matches (error, PLN_ERROR, PLN_ERROR_FAILED)))
    play_fail (play, "no error for what people type");
  g_clear_pointer (&call, pln_call_free);
  load (play);
  tried[sort]++;
  succeeded[sort] += ok;
  return ok;
}

gboolean
play_line (Play *play, const char *line)
{
  g_auto (GStrv) words = NULL;
  g_assert_true (g_shell_parse_argv (line, NULL, &words, NULL));
  sort = SCRIPT;
  return play_run (play, (const char *const *) words);
}

void
play_assert_all_succeeded (void)
{
  for (guint i = 0; i < N_SORTS; i++)
    {
      const char *what = i == SCRIPT   ? "run"
                         : i == ROUND  ? "keys that go round"
                         : i == IMPORT ? "import"
                                       : templates[i];
      g_test_message ("%u of %u: %s", succeeded[i], tried[i], what);
      if (succeeded[i] == 0)
        g_error ("never succeeded: %s", what);
    }
}

void
play_fail (Play *play, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  for (guint i = 0; i < play->lines->len; i++)
    g_printerr ("  %s\n", (char *) play->lines->pdata[i]);
  g_error ("%s", message);
}

gint64
play_number (Play *play, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number = 0;
  if (!pln_db_number (play->store->db, sql, NULL, &number, &error))
    play_fail (play, "%s: %s", sql, error->message);
  return number;
}

/* --- begin and end --------------------------------------------------------------------------- */

static char *
base_path (Play *play)
{
  return g_build_filename (play->folder, "base", NULL);
}

Play *
play_new (const char *script)
{
  g_autoptr (GError) error = NULL;
  Play *play = g_new0 (Play, 1);
  const char *memory = g_access ("/dev/shm", W_OK) == 0 ? "/dev/shm" : g_get_tmp_dir ();
  g_autofree char *pattern = g_build_filename (memory, "plenary-test-XXXXXX", NULL);
  play->folder = g_strdup (g_mkdtemp (pattern));
  play->path = g_build_filename (play->folder, "a.plenary", NULL);
  play->lines = g_ptr_array_new_with_free_func (g_free);
  play->rand = g_rand_new_with_seed (1);
  g_setenv ("PLENARY_AUTHOR", "tester", TRUE);
  pln_now_set (1740000000);
  g_autofree char *path = base_path (play);
  g_auto (GStrv) words = run_words (play, script);
  g_autoptr (PlnCall) call = pln_program_call ((const char *const *) words, NULL, &error);
  g_assert_no_error (error);
  call->file = g_strdup (path);
  pln_program_perform (call, &error);
  g_assert_no_error (error);
  return play;
}

void
play_restart (Play *play, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = base_path (play);
  g_autofree char *octets = NULL;
  gsize size;
  g_clear_pointer (&play->store, pln_store_close);
  g_unlink (play->path);
  g_ptr_array_set_size (play->lines, 0);
  g_ptr_array_add (play->lines, g_strdup_printf ("seed %u", seed));
  g_rand_set_seed (play->rand, seed);
  pln_now_set (1740000000);
  g_assert_true (g_file_get_contents (path, &octets, &size, NULL));
  g_assert_true (g_file_set_contents (play->path, octets, (gssize) size, NULL));
  play->store = pln_store_open (play->path, PLN_STORE_READ, &error);
  g_assert_no_error (error);
  load (play);
}

void
play_free (Play *play)
{
  pln_store_close (play->store);
  pln_programme_free (play->programme);
  g_autoptr (GDir) dir = g_dir_open (play->folder, 0, NULL);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (play->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (play->folder);
  g_ptr_array_unref (play->lines);
  g_rand_free (play->rand);
  g_free (play->message);
  g_free (play->folder);
  g_free (play->path);
  g_free (play);
}
