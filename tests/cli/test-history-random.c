/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random sequences of all verbs that write, taken back and done again: the programme is what it was, and its identity
 * only ever goes on. */
#include "cli/verb-random.h"

#include "base/pln-error.h"
#include "format/pln-format.h"
#include "model/pln-timetable.h"

#include <string.h>

/* Under the sanitizers, which make all of it many times slower, fewer. */
#ifdef __SANITIZE_ADDRESS__
#define CASES 150
#else
#define CASES 2000
#endif
#define VERBS_MAX 8

/* Where all begins: something of each kind, some of it in another's way. */
static const char script[]
    = "init Forum --from 2025-05-27 --to 2025-05-29 --timezone Europe/Berlin --language en,zh\n"
      "venue add Centre --key centre\n"
      "forum add Trade --timezone Asia/Shanghai --venue centre\n"
      "forum add Night --parent trade --day-change 06:00\n"
      "room add \"Main Hall\" --venue centre\n"
      "room add Foyer\n"
      "theme add Trade --name zh=贸易\n"
      "theme add Culture --color \"#00ff7f\"\n"
      "organisation add City\n"
      "speaker add \"Jane Roe\" --position Director --organisation City\n"
      "speaker add \"John Doe\" --key john\n"
      "session add Opening --start \"2025-05-27 09:00\" --length 60 --room main --speaker jane\n"
      "session add Speeches --forum trade --start \"2025-05-27 10:00\" --length 90 --room main\n"
      "session add First --part-of speeches --order 1 --length 20 --speaker john\n"
      "session add Second --part-of speeches --order 2 --length 20 --speaker jane\n"
      "roundtable add Policy --start \"2025-05-27 10:30\" --length 60 --room foyer --panelist jane "
      "--theme trade\n"
      "appearance add policy --label Officials --role panelist --count 3\n"
      "roundtable add Other --start \"2025-05-28 10:30\" --length 30 --state tentative\n"
      "roundtable cancel other --reason Ill\n"
      "session add Break --start \"2025-05-28 12:00\"\nsession cancel break\n"
      "room add Spare\nvenue add Spare\nspeaker add Spare\n";

/* What is known of a record for ever, and of its calendar entry by now. */
typedef struct {
  char *kind;
  int number;
  int sequence;
  gint64 changed;
  char *calendar;
} Identity;

static void
identity_free (gpointer identity)
{
  g_free (((Identity *) identity)->kind);
  g_free (((Identity *) identity)->calendar);
  g_free (identity);
}

static char *
column_text (sqlite3_stmt *row, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (row, column));
}

/* Returns: (transfer full): UUID to Identity */
static GHashTable *
load_identity (Play *play)
{
  gboolean row = TRUE;
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, identity_free);
  sqlite3_stmt *statement = pln_db_prepare (
      play->store->db, "SELECT uuid, kind, number, sequence, changed, calendar FROM record", NULL);
  g_assert_nonnull (statement);
  while (pln_db_step (play->store->db, statement, &row, NULL) && row)
    {
      Identity *identity = g_new0 (Identity, 1);
      identity->kind = column_text (statement, 1);
      identity->number = sqlite3_column_int (statement, 2);
      identity->sequence = sqlite3_column_int (statement, 3);
      identity->changed = sqlite3_column_int64 (statement, 4);
      identity->calendar = column_text (statement, 5);
      g_hash_table_insert (all, column_text (statement, 0), identity);
    }
  return all;
}

static int
last_number (GHashTable *all, const char *kind)
{
  GHashTableIter iter;
  gpointer value;
  int last = 0;
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (strcmp (((Identity *) value)->kind, kind) == 0)
      last = MAX (last, ((Identity *) value)->number);
  return last;
}

/* No number is used again, no SEQUENCE falls, no UUID is forgotten; another entry in a calendar is another revision. */
static void
check_identity (Play *play, GHashTable *before, GHashTable *after)
{
  GHashTableIter iter;
  gpointer uuid, value;
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &uuid, &value))
    if (!g_hash_table_contains (after, uuid))
      play_fail (play, "the identity of %s is gone", (char *) uuid);
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &uuid, &value))
    {
      const Identity *now = value, *old = g_hash_table_lookup (before, uuid);
      if (old == NULL && now->number <= last_number (before, now->kind))
        play_fail (play, "%s %d is there again", now->kind, now->number);
      if (old == NULL)
        continue;
      if (strcmp (old->kind, now->kind) != 0 || old->number != now->number)
        play_fail (play, "%s %d became %s %d", old->kind, old->number, now->kind, now->number);
      if (now->sequence < old->sequence || now->changed < old->changed)
        play_fail (play, "%s %d goes back", now->kind, now->number);
      if (old->calendar != NULL && g_strcmp0 (old->calendar, now->calendar) != 0
          && now->sequence == old->sequence)
        play_fail (play, "%s %d: '%s' is '%s' in the same revision", now->kind, now->number,
                   old->calendar, now->calendar);
    }
}

static void
check_none (Play *play, const char *what, const char *sql)
{
  if (play_number (play, sql) != 0)
    play_fail (play, "%s", what);
}

/* What calendars will be told is what the timetable says. */
static void
check_calendar (Play *play, GHashTable *identities)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (play->programme);
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      const PlnRecord *session = &slot->session->record;
      g_autofree char *calendar = pln_slot_to_calendar (play->programme, slot);
      const Identity *identity = g_hash_table_lookup (identities, session->uuid);
      if (g_strcmp0 (calendar, identity->calendar) != 0)
        play_fail (play, "session %d is '%s', but '%s' is noted", session->number, calendar,
                   identity->calendar);
    }
}

static void
check_sound (Play *play, GHashTable *identities)
{
  check_none (play, "a reference leads nowhere", "SELECT count (*) FROM pragma_foreign_key_check");
  check_none (play, "a record is there and removed, or not there and not removed",
              "SELECT count (*) FROM record r LEFT JOIN (SELECT uuid FROM venue"
              " UNION ALL SELECT uuid FROM organisation UNION ALL SELECT uuid FROM forum"
              " UNION ALL SELECT uuid FROM room UNION ALL SELECT uuid FROM theme"
              " UNION ALL SELECT uuid FROM speaker UNION ALL SELECT uuid FROM session"
              " UNION ALL SELECT uuid FROM position UNION ALL SELECT uuid FROM appearance) t"
              " ON t.uuid = r.uuid WHERE (t.uuid IS NULL) <> (r.removed IS NOT NULL)");
  check_none (
      play, "what belongs to a record is there without it",
      "SELECT count (*) FROM (SELECT record FROM translation UNION ALL SELECT record FROM link"
      " UNION ALL SELECT record FROM external UNION ALL SELECT record FROM patron) x"
      " JOIN record r ON r.uuid = x.record WHERE r.removed IS NOT NULL");
  check_none (play, "a session leaves something behind and is there",
              "SELECT count (*) FROM tombstone t JOIN record r ON r.uuid = t.uuid"
              " WHERE r.removed IS NULL");
  check_none (play, "a part has parts",
              "SELECT count (*) FROM session p JOIN session s ON s.uuid = p.parent"
              " WHERE s.parent IS NOT NULL");
  check_none (play, "there is not one tree of forums",
              "WITH RECURSIVE below (uuid) AS (SELECT uuid FROM forum WHERE parent IS NULL"
              "  UNION SELECT f.uuid FROM below b JOIN forum f ON f.parent = b.uuid)"
              " SELECT (SELECT count (*) FROM forum) - (SELECT count (*) FROM below)"
              "  + (SELECT count (*) FROM forum WHERE parent IS NULL) - 1");
  check_none (play, "an entry is missing", "SELECT max (number) - count (*) FROM entry");
  check_calendar (play, identities);
}

/* The own JSON but for what calendars are told, which is never undone; nor does it tell what comes last. */
static char *
strip (const char *json)
{
  GString *text = g_string_new (NULL);
  const char *end = strstr (json, "\"tombstones\"");
  g_autofree char *head = end != NULL ? g_strndup (json, (gsize) (end - json)) : g_strdup (json);
  g_auto (GStrv) lines = g_strsplit (head, "\n", -1);
  gboolean withdrawn = FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = lines[i] + strspn (lines[i], " ");
      if (g_str_has_suffix (line, ","))
        line[strlen (line) - 1] = '\0';
      withdrawn = withdrawn || g_str_has_prefix (line, "\"withdrawn\"");
      if (!withdrawn && !g_str_has_prefix (line, "\"sequence\"")
          && !g_str_has_prefix (line, "\"changed\""))
        g_string_append_printf (text, "%s\n", line);
      withdrawn = withdrawn && strcmp (line, "]") != 0;
    }
  return g_string_free (text, FALSE);
}

/* All of it: as `export json --audience staff --drafts` does. */
static char *
own_json (Play *play)
{
  g_autoptr (GError) error = NULL;
  PlnWriteOptions options = { .day = PLN_NONE };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  if (!pln_format_find ("json")->write (play->programme, &options, stream, &error)
      || !g_output_stream_write_all (stream, "", 1, NULL, NULL, &error)
      || !g_output_stream_close (stream, NULL, &error))
    play_fail (play, "it cannot be exported: %s", error->message);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The programme after each entry that holds, then after each that was undone; how many hold. */
typedef struct {
  Play *play;
  GPtrArray *states;
  guint at;
  char *json;
  GHashTable *identities;
} Course;

static void
first_difference (Play *play, const char *expected, const char *found)
{
  g_auto (GStrv) a = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) b = g_strsplit (found, "\n", -1);
  guint i = 0;
  while (a[i] != NULL && g_strcmp0 (a[i], b[i]) == 0)
    i++;
  play_fail (play, "line %u: %s instead of %s", i + 1, b[i], a[i]);
}

static void
look (Course *course)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&course->identities);
  course->identities = load_identity (course->play);
  if (before != NULL)
    check_identity (course->play, before, course->identities);
  check_sound (course->play, course->identities);
  g_free (course->json);
  course->json = own_json (course->play);
}

static void
check_state (Course *course)
{
  g_autofree char *now = strip (course->json);
  const char *then = course->states->pdata[course->at];
  if (strcmp (now, then) != 0)
    first_difference (course->play, then, now);
}

static void
write_something (Course *course)
{
  g_auto (GStrv) words = play_random_verb (course->play);
  gint64 entries = play_number (course->play, "SELECT count (*) FROM entry");
  g_autofree char *before = g_strdup (course->json);
  gboolean ok = play_run (course->play, (const char *const *) words);
  gboolean recorded = play_number (course->play, "SELECT count (*) FROM entry") > entries;
  if (recorded && !ok)
    play_fail (course->play, "it was refused and recorded");
  look (course);
  if (!recorded && strcmp (before, course->json) != 0)
    first_difference (course->play, before, course->json);
  if (!recorded)
    return;
  g_ptr_array_set_size (course->states, (int) ++course->at);
  g_ptr_array_add (course->states, strip (course->json));
}

/* Some steps back or on at once. */
static void
turn (Course *course, gboolean back, guint steps)
{
  g_autofree char *line = g_strdup_printf ("%s --steps %u", back ? "undo" : "redo", steps);
  if (steps == 0)
    return;
  if (!play_line (course->play, line))
    play_fail (course->play, "it does not go");
  course->at += back ? -steps : steps;
  look (course);
  check_state (course);
}

static guint
some (Course *course, guint most)
{
  return most == 0 ? 0 : 1 + (guint) play_below (course->play, (int) most);
}

static void
run_course (Course *course)
{
  for (int i = 2 + play_below (course->play, VERBS_MAX - 1); i > 0; i--)
    {
      int what = play_below (course->play, 12);
      guint undone = course->states->len - 1 - course->at;
      if (what == 0)
        turn (course, TRUE, some (course, course->at));
      else if (what == 1 || undone > 1)
        turn (course, FALSE, some (course, undone));
      else
        write_something (course);
    }
  while (course->at > 0)
    turn (course, TRUE, some (course, course->at));
  while (course->at + 1 < course->states->len)
    turn (course, FALSE, some (course, course->states->len - 1 - course->at));
}

static void
run_case (Play *play, guint32 seed)
{
  Course course = { .play = play, .states = g_ptr_array_new_with_free_func (g_free) };
  play_restart (play, seed);
  look (&course);
  g_ptr_array_add (course.states, strip (course.json));
  run_course (&course);
  /* SQLite 3.40 complains so of each table without rowid in which a nullable column stands before the key's last. */
  if (seed % 50 == 0)
    check_none (play, "the file is damaged",
                "SELECT count (*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"
                " AND integrity_check <> 'NULL value in link.audience'");
  g_ptr_array_unref (course.states);
  g_hash_table_unref (course.identities);
  g_free (course.json);
}

/* PLN_SEED runs one sequence again. */
static void
test_random (void)
{
  g_autoptr (Play) play = play_new (script);
  const char *only = g_getenv ("PLN_SEED");
  guint32 cases = g_test_slow () ? 20 * CASES : CASES;
  guint32 first = only != NULL ? (guint32) g_ascii_strtoull (only, NULL, 10) : 1;
  for (guint32 seed = first; seed <= (only != NULL ? first : cases); seed++)
    run_case (play, seed);
  /* A few sequences need not have all of it. */
  if (only == NULL && cases >= 1000)
    play_assert_all_succeeded ();
}

/* A line for each verb that writes, one after the other; a new verb needs one too. */
static const char *const lines[] = {
  "forum add New",
  "forum set new --title Newer",
  "forum remove new",
  "venue add Hotel",
  "venue set hotel --address There",
  "venue remove hotel",
  "room add Annex",
  "room set annex --capacity 9",
  "room remove annex",
  "theme add Law",
  "theme set law --order 3",
  "theme remove law",
  "organisation add Club",
  "organisation set club --acronym C",
  "organisation remove club",
  "speaker add \"Li Wei\"",
  "speaker set li-wei --biography Short",
  "speaker merge spare li-wei",
  "speaker remove spare",
  "session add Closing --day 2025-05-29",
  "session set closing --title Closure",
  "session move closing --start \"2025-05-29 18:00\"",
  "session cancel closing",
  "session restore closing",
  "session unschedule closing",
  "session remove closing",
  "roundtable add Round --day 2025-05-29",
  "roundtable set round --title Rounder",
  "roundtable move round --start \"2025-05-29 18:00\"",
  "roundtable cancel round",
  "roundtable restore round",
  "roundtable unschedule round",
  "appearance add round jane",
  "appearance set round jane --state invited",
  "appearance remove round jane",
  "roundtable remove round",
  "run lines.run",
  "import pretalx.xml",
  "undo",
  "redo",
};

static const char *
line_of (const PlnVerb *verb)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      gsize size = strlen (verb->words);
      if (strncmp (lines[i], verb->words, size) == 0
          && (lines[i][size] == ' ' || lines[i][size] == '\0'))
        return lines[i];
    }
  return NULL;
}

/* `init` makes the programme, and `doctor` brings history and data together: they are tested where they are. `release`
 * adds to the history, not to the programme. */
static gboolean
is_another_matter (const PlnVerb *verb)
{
  return strcmp (verb->words, "init") == 0 || strcmp (verb->words, "doctor") == 0
         || g_str_has_prefix (verb->words, "release ");
}

/* What a verb changes in the programme is in an entry, whatever verb it is. */
static void
test_every_verb (void)
{
  g_autoptr (Play) play = play_new (script);
  for (guint i = 0; pln_verb_tables[i] != NULL; i++)
    for (const PlnVerb *verb = pln_verb_tables[i]; verb->words != NULL; verb++)
      if (verb->needs != PLN_NEEDS_NOTHING && verb->needs != PLN_NEEDS_READ
          && !is_another_matter (verb) && line_of (verb) == NULL)
        g_error ("%s writes; add a line with it, which changes something", verb->words);
  play_restart (play, 1);
  g_autofree char *script_path = g_build_filename (play->folder, "lines.run", NULL);
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "data", "schedule-xml", NULL);
  g_assert_true (g_file_set_contents (script_path, "room add Last\n", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (GStrv) words = NULL;
      g_autofree char *before = own_json (play);
      gint64 entries = play_number (play, "SELECT count (*) FROM entry");
      g_assert_true (g_shell_parse_argv (lines[i], NULL, &words, NULL));
      if (strcmp (words[0], "run") == 0 || strcmp (words[0], "import") == 0)
        {
          char *name = words[1];
          words[1] = g_build_filename (words[0][0] == 'r' ? play->folder : from, name, NULL);
          g_free (name);
        }
      if (!play_run (play, (const char *const *) words))
        play_fail (play, "it is refused");
      g_autofree char *after = own_json (play);
      if (strcmp (before, after) == 0)
        play_fail (play, "it changes nothing");
      if (play_number (play, "SELECT count (*) FROM entry") != entries + 1)
        play_fail (play, "it is no entry");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history-random/every-verb", test_every_verb);
  g_test_add_func ("/history-random/undo-all", test_random);
  return g_test_run ();
}
