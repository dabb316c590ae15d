/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Undoing an old entry, held against a naive reference: tables as they were before and after each entry, compared
 * field by field. */
#include "cli/verb-random.h"

#include "base/pln-error.h"

#include <string.h>

#ifdef __SANITIZE_ADDRESS__
#define CASES 150
#else
#define CASES 1000
#endif

static const char script[]
    = "init Forum --from 2025-05-27 --to 2025-05-29 --timezone Europe/Berlin --language en,zh\n"
      "forum add Trade --from 2025-05-28 --to 2025-05-28\n"
      "forum add Night --parent trade\n"
      "room add \"Main Hall\"\n"
      "speaker add \"Jane Roe\"\n"
      "session add Opening --start \"2025-05-27 09:00\" --length 60 --room main\n"
      "session add Part --part-of opening --speaker jane\n"
      "session add Lunch --day 2025-05-28\n";

/* What is recorded; the first is where a row belongs, by a column `record`. */
static const char *const tables[] = {
  "venue",    "organisation", "forum",        "room",          "theme",
  "speaker",  "session",      "position",     "appearance",    "translation",
  "external", "link",         "session_room", "session_theme", "patron",
};

/* --- states ---------------------------------------------------------------------------------- */

/* A state is all rows by `table/key …`, a row is its values by column; a value that is NULL is not there. */
typedef GHashTable State;
typedef GHashTable Row;

static Row *
row_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static State *
state_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify) g_hash_table_unref);
}

static const char *
value_of (Row *row, const char *column)
{
  return row != NULL ? g_hash_table_lookup (row, column) : NULL;
}

static gboolean
is_of (const char *name, const char *table)
{
  gsize size = strlen (table);
  return strncmp (name, table, size) == 0 && name[size] == '/';
}

static gboolean
is_key (const char *table, const char *column)
{
  static const char *const keys[]
      = { "translation record field language", "external record source id",
          "link record url ordinal",           "session_room session room",
          "session_theme session theme",       "patron record organisation duty ordinal" };
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto (GStrv) words = g_strsplit (keys[i], " ", -1);
      if (strcmp (words[0], table) == 0)
        return g_strv_contains ((const char *const *) words + 1, column);
    }
  return strcmp (column, "uuid") == 0;
}

static void
load_table (Play *play, State *state, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", table);
  sqlite3_stmt *statement = pln_db_prepare (play->store->db, sql, NULL);
  gboolean there = TRUE;
  while (pln_db_step (play->store->db, statement, &there, NULL) && there)
    {
      Row *row = row_new ();
      GString *name = g_string_new (table);
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *column = sqlite3_column_name (statement, i);
          const char *value = (const char *) sqlite3_column_text (statement, i);
          if (value != NULL)
            g_hash_table_insert (row, g_strdup (column), g_strdup (value));
          if (is_key (table, column))
            g_string_append_printf (name, "/%s", value);
        }
      g_hash_table_insert (state, g_string_free (name, FALSE), row);
    }
}

static State *
load_state (Play *play)
{
  State *state = state_new ();
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    load_table (play, state, tables[i]);
  return state;
}

static gboolean
same_row (Row *a, Row *b)
{
  GHashTableIter iter;
  gpointer column, value;
  if (a == NULL || b == NULL || g_hash_table_size (a) != g_hash_table_size (b))
    return a == b;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &column, &value))
    if (g_strcmp0 (value_of (b, column), value) != 0)
      return FALSE;
  return TRUE;
}

/* Returns: (transfer container): what differs of @a and @b: names of rows, or columns of a row */
static GPtrArray *
list_names (GHashTable *a, GHashTable *b)
{
  GHashTable *both[] = { a, b };
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < 2; i++)
    {
      GHashTableIter iter;
      gpointer name;
      if (both[i] != NULL)
        g_hash_table_iter_init (&iter, both[i]);
      while (both[i] != NULL && g_hash_table_iter_next (&iter, &name, NULL))
        if (i == 0 || a == NULL || !g_hash_table_contains (a, name))
          g_ptr_array_add (names, name);
    }
  return names;
}

static Row *
row_copy (Row *row)
{
  Row *copy = row_new ();
  GHashTableIter iter;
  gpointer column, value;
  g_hash_table_iter_init (&iter, row);
  while (g_hash_table_iter_next (&iter, &column, &value))
    g_hash_table_insert (copy, g_strdup (column), g_strdup (value));
  return copy;
}

static State *
state_copy (State *state)
{
  State *copy = state_new ();
  GHashTableIter iter;
  gpointer name, row;
  g_hash_table_iter_init (&iter, state);
  while (g_hash_table_iter_next (&iter, &name, &row))
    g_hash_table_insert (copy, g_strdup (name), row_copy (row));
  return copy;
}

/* --- what a state must be -------------------------------------------------------------------- */

static gboolean
has_record (State *state, const char *uuid)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%s", tables[i], uuid);
      if (g_hash_table_contains (state, name))
        return TRUE;
    }
  return FALSE;
}

/* What a column refers to is there. */
static gboolean
refers_well (State *state, const char *name, Row *row)
{
  static const char *const columns[][2]
      = { { "forum", "forum" },      { "venue", "venue" }, { "session", "session" },
          { "speaker", "speaker" },  { "room", "room" },   { "theme", "theme" },
          { "repeat_of", "session" } };
  const char *parent = value_of (row, "parent"), *organisation = value_of (row, "organisation");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const char *value = value_of (row, columns[i][0]);
      g_autofree char *target = g_strdup_printf ("%s/%s", columns[i][1], value);
      if (value != NULL && !g_hash_table_contains (state, target))
        return FALSE;
    }
  g_autofree char *above
      = g_strdup_printf ("%s/%s", is_of (name, "forum") ? "forum" : "session", parent);
  g_autofree char *who = g_strdup_printf ("organisation/%s", organisation);
  return (parent == NULL || g_hash_table_contains (state, above))
         && (organisation == NULL || is_of (name, "position") || g_hash_table_contains (state, who))
         && (value_of (row, "record") == NULL || has_record (state, value_of (row, "record")));
}

static gboolean
forum_holds (State *state, Row *row)
{
  const char *from = value_of (row, "from"), *to = value_of (row, "to");
  int depth = 0;
  if ((from != NULL && to != NULL && strcmp (from, to) > 0)
      || (value_of (row, "parent") == NULL && value_of (row, "timezone") == NULL))
    return FALSE;
  while (row != NULL && value_of (row, "parent") != NULL && ++depth < 100)
    {
      g_autofree char *above = g_strdup_printf ("forum/%s", value_of (row, "parent"));
      row = g_hash_table_lookup (state, above);
    }
  return depth < 100;
}

static gboolean
session_holds (State *state, Row *row)
{
  const char *parent = value_of (row, "parent");
  g_autofree char *above = g_strdup_printf ("session/%s", parent);
  if (parent != NULL && value_of (g_hash_table_lookup (state, above), "parent") != NULL)
    return FALSE;
  return (value_of (row, "day") == NULL || value_of (row, "start") == NULL)
         && (value_of (row, "forum") != NULL || parent != NULL);
}

static gboolean
row_holds (State *state, const char *name, Row *row)
{
  if (!refers_well (state, name, row))
    return FALSE;
  if (is_of (name, "forum"))
    return forum_holds (state, row);
  if (is_of (name, "session"))
    return session_holds (state, row);
  if (is_of (name, "appearance"))
    return (value_of (row, "speaker") != NULL) + (value_of (row, "organisation") != NULL)
               + (value_of (row, "label") != NULL)
           == 1;
  return !is_of (name, "position") || value_of (row, "position") != NULL
         || value_of (row, "organisation") != NULL;
}

static gboolean
state_holds (State *state)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name, row;
  g_hash_table_iter_init (&iter, state);
  while (g_hash_table_iter_next (&iter, &name, &row))
    {
      const char *key = value_of (row, "key");
      g_autofree char *table = g_strndup (name, strcspn (name, "/"));
      if (key != NULL && !g_hash_table_add (keys, g_strdup_printf ("%s/%s", table, key)))
        return FALSE;
      if (!row_holds (state, name, row))
        return FALSE;
    }
  return TRUE;
}

/* --- entries --------------------------------------------------------------------------------- */

/* @before, @after: of a write; @target: of an undo or a redo, which @undoes tells apart */
typedef struct {
  State *before;
  State *after;
  int target;
  gboolean undoes;
  gboolean undone;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;
  g_clear_pointer (&entry->before, g_hash_table_unref);
  g_clear_pointer (&entry->after, g_hash_table_unref);
  g_free (entry);
}

typedef struct {
  Play *play;
  GPtrArray *entries; /* Entry; the one at 0 made the programme */
  State *state;
} Course;

static gboolean
turn_row (State *state, const char *name, Row *from, Row *to)
{
  Row *now = g_hash_table_lookup (state, name);
  if (from == NULL || to == NULL)
    {
      if (!same_row (now, from))
        return FALSE;
      if (to == NULL)
        g_hash_table_remove (state, name);
      else
        g_hash_table_insert (state, g_strdup (name), row_copy (to));
      return TRUE;
    }
  g_autoptr (GPtrArray) columns = list_names (from, to);
  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = columns->pdata[i], *value = value_of (to, column);
      if (g_strcmp0 (value_of (from, column), value) == 0)
        continue;
      if (now == NULL || g_strcmp0 (value_of (now, column), value_of (from, column)) != 0)
        return FALSE;
      if (value == NULL)
        g_hash_table_remove (now, column);
      else
        g_hash_table_insert (now, g_strdup (column), g_strdup (value));
    }
  return TRUE;
}

/* Returns: (transfer full) (nullable): what comes of taking @entry back, or doing it again; %NULL if that cannot be */
static State *
predict (Course *course, const Entry *entry)
{
  State *from = entry->undone ? entry->before : entry->after;
  State *to = entry->undone ? entry->after : entry->before;
  g_autoptr (GHashTable) state = state_copy (course->state);
  g_autoptr (GPtrArray) names = list_names (from, to);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      Row *old = g_hash_table_lookup (from, name), *new = g_hash_table_lookup (to, name);
      if (!same_row (old, new) && !turn_row (state, name, old, new))
        return NULL;
    }
  return state_holds (state) ? g_steal_pointer (&state) : NULL;
}

static gboolean
same_state (State *a, State *b)
{
  g_autoptr (GPtrArray) names = list_names (a, b);
  for (guint i = 0; i < names->len; i++)
    if (!same_row (g_hash_table_lookup (a, names->pdata[i]),
                   g_hash_table_lookup (b, names->pdata[i])))
      return FALSE;
  return TRUE;
}

/* The write that `undo NUMBER` is about; %NULL when there is nothing to take back. */
static Entry *
target_of (Course *course, int number)
{
  Entry *entry = course->entries->pdata[number - 1];
  if (entry->target == 0)
    return entry->undone ? NULL : entry;
  Entry *target = course->entries->pdata[entry->target - 1];
  return target->undone == entry->undoes ? target : NULL;
}

static int
number_of (Course *course, const Entry *entry)
{
  for (guint i = 0; i < course->entries->len; i++)
    if (course->entries->pdata[i] == entry)
      return (int) i + 1;
  return 0;
}

/* --- overlap --------------------------------------------------------------------------------- */

/* All that a row says, or that makes it that row: what two entries may both be about. */
static void
add_atoms (GHashTable *atoms, const char *name, Row *from, Row *to)
{
  g_autoptr (GPtrArray) columns = list_names (from, to);
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);
  g_hash_table_add (atoms, g_strdup (name));
  for (guint i = 1; parts[i] != NULL; i++)
    if (strlen (parts[i]) == 36)
      g_hash_table_add (atoms, g_strdup (parts[i]));
  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = columns->pdata[i];
      const char *values[] = { value_of (from, column), value_of (to, column) };
      if (g_strcmp0 (values[0], values[1]) == 0)
        continue;
      for (guint j = 0; j < 2; j++)
        if (values[j] != NULL && (strcmp (column, "key") == 0 || strlen (values[j]) == 36))
          g_hash_table_add (atoms, strcmp (column, "key") == 0
                                       ? g_strdup_printf ("%s key %s", parts[0], values[j])
                                       : g_strdup (values[j]));
      if (strcmp (column, "parent") == 0)
        g_hash_table_add (atoms, g_strdup_printf ("the tree of %ss", parts[0]));
    }
}

static GHashTable *
atoms_of (const Entry *entry)
{
  GHashTable *atoms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) names = list_names (entry->before, entry->after);
  for (guint i = 0; i < names->len; i++)
    {
      Row *from = g_hash_table_lookup (entry->before, names->pdata[i]);
      Row *to = g_hash_table_lookup (entry->after, names->pdata[i]);
      if (!same_row (from, to))
        add_atoms (atoms, names->pdata[i], from, to);
    }
  return atoms;
}

static gboolean
overlap (const Entry *a, const Entry *b)
{
  g_autoptr (GHashTable) first = atoms_of (a);
  g_autoptr (GHashTable) second = atoms_of (b);
  GHashTableIter iter;
  gpointer atom;
  g_hash_table_iter_init (&iter, first);
  while (g_hash_table_iter_next (&iter, &atom, NULL))
    if (g_hash_table_contains (second, atom))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full): the numbers of the entries that the message names, in order */
static GArray *
named (const char *message)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GRegex) regex = g_regex_new ("(?:in entry|in entries|\\),) (\\d+) \\(", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_regex_match (regex, message, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *text = g_match_info_fetch (match, 1);
      int number = (int) g_ascii_strtoull (text, NULL, 10);
      g_array_append_val (numbers, number);
    }
  return numbers;
}

static void
check_named (Course *course, const Entry *entry, GArray *numbers)
{
  if (numbers->len == 0)
    play_fail (course->play, "no entry is named");
  for (guint i = 0; i < numbers->len; i++)
    {
      int number = g_array_index (numbers, int, i);
      const Entry *other = course->entries->pdata[number - 1];
      if (other->target != 0)
        other = course->entries->pdata[other->target - 1];
      if (!overlap (entry, other))
        play_fail (course->play, "entry %d has nothing to do with it", number);
    }
}

/* --- courses --------------------------------------------------------------------------------- */

static void
note (Course *course, int target)
{
  Entry *entry = g_new0 (Entry, 1);
  State *state = load_state (course->play);
  if (!state_holds (state))
    play_fail (course->play, "the reference says: this must not be");
  entry->target = target;
  if (target == 0)
    {
      entry->before = g_hash_table_ref (course->state);
      entry->after = g_hash_table_ref (state);
    }
  g_hash_table_unref (course->state);
  course->state = state;
  g_ptr_array_add (course->entries, entry);
}

static void
write_something (Course *course)
{
  g_auto (GStrv) words = play_random_verb (course->play);
  play_run (course->play, (const char *const *) words);
  if (play_number (course->play, "SELECT count (*) FROM entry") > course->entries->len)
    note (course, 0);
}

/* Undoes an entry, or does not, as the reference says. Returns: whether it did; else @message is what was said */
static gboolean
undo (Course *course, int number, char **message)
{
  Entry *entry = target_of (course, number);
  g_autoptr (GHashTable) expected = entry != NULL ? predict (course, entry) : NULL;
  g_autofree char *line = g_strdup_printf ("undo %d", number);
  gboolean ok = play_line (course->play, line);
  *message = g_strdup (course->play->message);
  if (ok != (expected != NULL))
    play_fail (course->play, "the reference says: it can%s be undone",
               expected != NULL ? "" : "not");
  if (entry != NULL && !ok)
    {
      g_autoptr (GArray) numbers = named (*message);
      check_named (course, entry, numbers);
    }
  if (!ok)
    return FALSE;
  entry->undone = !entry->undone;
  note (course, number_of (course, entry));
  ((Entry *) course->entries->pdata[course->entries->len - 1])->undoes = entry->undone;
  if (!same_state (course->state, expected))
    play_fail (course->play, "it is not what the reference says");
  return TRUE;
}

/* Undoes first what is named as in the way, the last one first. */
static void
undo_with_all (Course *course, int number, int depth)
{
  g_autofree char *message = NULL;
  if (depth > 12)
    play_fail (course->play, "what is named leads nowhere");
  if (target_of (course, number) == NULL || undo (course, number, &message))
    return;
  g_autoptr (GArray) numbers = named (message);
  for (guint i = numbers->len; i > 0; i--)
    undo_with_all (course, g_array_index (numbers, int, i - 1), depth + 1);
  g_autofree char *last = NULL;
  if (target_of (course, number) != NULL && !undo (course, number, &last))
    play_fail (course->play, "what was named is undone, and %d cannot be all the same", number);
}

static int
any_entry (Course *course)
{
  return 2 + play_below (course->play, (int) course->entries->len - 1);
}

static void
run_case (Play *play, guint32 seed, guint *refused, guint *done)
{
  Course course = { play, g_ptr_array_new_with_free_func (entry_free), NULL };
  play_restart (play, seed);
  course.state = load_state (play);
  note (&course, 0);
  for (int i = 4 + play_below (play, 8); i > 0; i--)
    {
      g_autofree char *message = NULL;
      if (course.entries->len == 1 || play_below (play, 4) > 0)
        write_something (&course);
      else
        (*(undo (&course, any_entry (&course), &message) ? done : refused))++;
    }
  if (course.entries->len > 1)
    undo_with_all (&course, any_entry (&course), 0);
  g_ptr_array_unref (course.entries);
  g_hash_table_unref (course.state);
}

static void
test_reference (void)
{
  guint refused = 0, done = 0;
  g_autoptr (Play) play = play_new (script);
  const char *only = g_getenv ("PLN_SEED");
  guint32 cases = g_test_slow () ? 20 * CASES : CASES;
  guint32 first = only != NULL ? (guint32) g_ascii_strtoull (only, NULL, 10) : 1;
  for (guint32 seed = first; seed <= (only != NULL ? first : cases); seed++)
    run_case (play, seed, &refused, &done);
  g_test_message ("%u undone, %u not", done, refused);
  g_assert_cmpuint (only != NULL ? 1 : MIN (done, refused), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history-reference/undo-entry", test_reference);
  return g_test_run ();
}
