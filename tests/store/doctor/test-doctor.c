/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The doctor: each kind of damage is found and named, what can be mended is, and a sound file is content. */
#include "model/programme-builder.h"
#include "model/programme-random.h"
#include "store/doctor/pln-doctor-file.h"
#include "store/doctor/pln-doctor-mend.h"
#include "store/doctor/pln-doctor.h"
#include "store/history/pln-changeset-read.h"
#include "store/history/pln-store-history.h"
#include "store/history/pln-store-log.h"
#include "store/pln-store-load.h"
#include "store/pln-store-settle.h"
#include "store/pln-store-write.h"
#include "store/store-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#define CASES 40

typedef struct {
  char *folder;
  char *path;
} Fixture;

/* A forum with rooms, a session, a speaker; two entries, the second undone and done again. */
static void
fill (PlnStore *store)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "opening", "2025-05-27 09:00", 30);
  PlnSession *other = build_session (programme, "closing", "2025-05-27 17:00", 30);
  build_part (programme, session, "first", NULL, 10);
  build_place (programme, session, "main-hall");
  build_place (programme, other, "foyer");
  build_appearance (programme, session, "jane-roe", PLN_ROLE_SPEAKER);
  put_programme (store, programme);
  record_entry (store, "init");
}

static void
rename_hall (PlnStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnProgramme) programme = pln_store_load (store, &error);
  const PlnRecord *old = build_find (programme, PLN_KIND_ROOM, "main-hall");
  g_autoptr (PlnRecord) room = pln_value_copy (old);
  build_set (room, "name", name);
  g_assert_true (pln_store_put (store, old, room, &error));
  record_entry (store, name);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.plenary", NULL);
  PlnStore *store = make_store (fixture->folder, "a.plenary");
  fill (store);
  rename_hall (store, "Great Hall");
  commit_entry (store, "nothing");
  pln_store_close (store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_folder (fixture->folder);
  g_free (fixture->path);
}

/* Here what is frozen is only a word. */
static gboolean
can_thaw (GBytes *programme, int format, GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (programme, &size);
  return (format == 1 && size == 6 && memcmp (text, "frozen", size) == 0)
         || pln_fail (error, PLN_ERROR_STORE, "it is no word");
}

static PlnDiagnosis *
examine (const char *path)
{
  g_autoptr (GError) error = NULL;
  PlnDiagnosis *diagnosis = pln_doctor_examine (path, can_thaw, &error);
  g_assert_no_error (error);
  return diagnosis;
}

static char *
say (const PlnDiagnosis *diagnosis)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < diagnosis->findings->len; i++)
    {
      const PlnFinding *finding = diagnosis->findings->pdata[i];
      g_string_append_printf (text, "%s %s: %s\n", pln_severity_to_string (finding->severity),
                              finding->rule, finding->message);
    }
  return g_string_free (text, FALSE);
}

static void
assert_content (const char *path)
{
  g_autoptr (PlnDiagnosis) diagnosis = examine (path);
  g_autofree char *said = say (diagnosis);
  g_assert_cmpstr (said, ==, "");
}

static void
assert_says (const char *path, const char *words)
{
  g_autoptr (PlnDiagnosis) diagnosis = examine (path);
  g_autofree char *said = say (diagnosis);
  if (strstr (said, words) == NULL)
    g_error ("'%s' is not in:\n%s", words, said);
}

static void
record_settled (PlnStore *store, GPtrArray *edits, const char *command)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnEntry) entry = g_new0 (PlnEntry, 1);
  g_assert_nonnull (edits);
  entry->author = g_strdup ("tester");
  entry->command = g_strdup (command);
  entry->summary = g_strdup (command);
  pln_store_record (store, entry, &error);
  g_assert_no_error (error);
}

/* As the verb does it. */
static void
repair (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnDiagnosis) diagnosis = examine (path);
  PlnMend last = PLN_MEND_TEXTS | PLN_MEND_CALENDAR;
  g_assert_cmpint (diagnosis->mends, !=, PLN_MEND_NOTHING);
  g_autoptr (PlnStore) store = pln_store_open (path, PLN_STORE_WRITE, &error);
  g_assert_true (store != NULL && pln_store_begin (store, &error));
  pln_doctor_mend (store, diagnosis->mends & ~last, &error);
  g_assert_no_error (error);
  if (diagnosis->past != NULL)
    record_settled (store, pln_doctor_mend_history (store, diagnosis, &error), "past");
  pln_doctor_mend (store, diagnosis->mends & last, &error);
  g_assert_no_error (error);
  commit_entry (store, "repair");
  pln_doctor_tidy (diagnosis);
}

/* --- what SQL can do ------------------------------------------------------------------------- */

#define FROZEN "INSERT INTO frozen VALUES ('00000000-0000-4000-8000-000000000000', 1"
#define OF_OPENING " WHERE uuid = (SELECT uuid FROM session WHERE key = 'opening')"

/* What another program can do to a file, what the doctor says of it, and whether it can mend all of it. */
static const struct {
  const char *sql;
  const char *says;
  gboolean mends;
} damages[] = {
  { "UPDATE session SET title = 'Other' WHERE key = 'opening'",
    "history: past the log, session 1 opening: title 'opening' → 'Other'", TRUE },
  { "INSERT INTO link (record, url, audience, ordinal) SELECT uuid, 'https://a.example', 'public', "
    "1"
    " FROM session WHERE key = 'opening'",
    "history: past the log, session 1 opening: a link was added", TRUE },
  { "DELETE FROM appearance", "past the log, appearance ", TRUE },
  { "UPDATE record SET removed = 1" OF_OPENING,
    "identity: session 1 opening is marked as removed, but it is there", TRUE },
  { "INSERT INTO record (uuid, kind, number, changed)"
    " VALUES ('00000000-0000-4000-8000-000000000000', 'room', 77, 1)",
    "identity: room 77 is not there, but is not marked as removed", TRUE },
  { "INSERT INTO tombstone (uuid, title, timezone, audience) SELECT uuid, 'x', 'UTC', 'public' "
    "FROM session"
    " WHERE key = 'opening'",
    "calendars are told that session 1 opening is cancelled, but it has not been removed", TRUE },
  { "UPDATE record SET calendar = 'x'" OF_OPENING,
    "warning calendar: session 1 opening has moved without calendars being told: from 'x'", TRUE },
  { "UPDATE session SET title = 'a' || char (7) WHERE key = 'opening'",
    "values: session 1 opening: title 'a\\x07': the text has the control character U+0007", TRUE },
  { "UPDATE session SET title = 'e' || char (769) WHERE key = 'opening'",
    "' is not written as Plenary writes it", TRUE },
  { "DROP INDEX session_forum", "schema: the index session_forum is not there", TRUE },
  { "DELETE FROM speaker",
    "references: an appearance in session 1 opening: its speaker is not there", FALSE },
  { "UPDATE session SET kind = 'lecture' WHERE key = 'opening'",
    "values: session 1 opening: kind 'lecture' is no kind; there are talk, keynote", FALSE },
  { "PRAGMA ignore_check_constraints = ON; UPDATE session SET start = '2025-13-01T09:00'"
    " WHERE key = 'opening'",
    "start '2025-13-01T09:00' is no date and time", FALSE },
  { "UPDATE forum SET timezone = 'Mars'", "timezone 'Mars' is no time zone", FALSE },
  { "UPDATE forum SET timezone = 'Mars/Base'",
    "values: forum 1 forum: this machine has no rules for the time zone Mars/Base", FALSE },
  { "UPDATE room SET key = 'a b' WHERE key = 'foyer'", "values: room 2 a b: 'a b' is no key",
    FALSE },
  { "INSERT INTO translation SELECT uuid, 'start', 'zh', 'x', 1 FROM session WHERE key = 'opening'",
    "session 1 opening has 'start' in another language, which it cannot", FALSE },
  { "UPDATE record SET kind = 'room', number = 99" OF_OPENING,
    "is a session, but is known as a room", FALSE },
  { "UPDATE session SET parent = (SELECT uuid FROM session WHERE key = 'first')"
    " WHERE key = 'closing'",
    "tree: session 2 closing is a part of a session that is a part itself", FALSE },
  { "UPDATE forum SET parent = '00000000-0000-4000-8000-000000000000'",
    "tree: 0 forums are above all others, not one", FALSE },
  { "DELETE FROM entry WHERE number = 1", "history: entry 1 of the log is not there", FALSE },
  { "UPDATE entry SET changes = x'5401' WHERE number = 2",
    "history: what entry 2 (Great Hall) changed cannot be read", FALSE },
  { "INSERT INTO entry SELECT 3, '00000000-0000-4000-8000-000000000000', 'redo', 2, made, author,"
    " command, summary, x'' FROM entry WHERE number = 2",
    "history: entry 3 does again entry 2 a second time", FALSE },
  { "CREATE TRIGGER t AFTER INSERT ON room BEGIN SELECT 1; END",
    "schema: the file has a trigger t of somebody else's", FALSE },
  { "CREATE TABLE mine (a)", "warning schema: the file has the table mine", FALSE },
  { "ALTER TABLE room ADD COLUMN mine TEXT", "schema: the table room is not as Plenary makes it",
    FALSE },
  { FROZEN ", 1, x'7801ff')", "release: release 1 cannot be read: it is damaged: ", FALSE },
  { FROZEN ", 1, CAST ('frozem' AS BLOB))", "release: release 1 cannot be read: it is no word",
    FALSE },
  { FROZEN ", 2, CAST ('frozen' AS BLOB))", "release: release 1 cannot be read: it is no word",
    FALSE },
  { FROZEN ", 1, CAST ('frozen' AS BLOB)); INSERT INTO release SELECT uuid, 'First' || char (10), "
           "NULL, 1 FROM frozen",
    "values: release 1 First: name 'First\\x0a' is not written", FALSE },
};

static void
test_damages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      Fixture fixture;
      set_up (&fixture, NULL);
      g_test_message ("%s", damages[i].sql);
      assert_content (fixture.path);
      run_sql (fixture.path, damages[i].sql);
      assert_says (fixture.path, damages[i].says);
      if (damages[i].mends)
        {
          repair (fixture.path);
          assert_content (fixture.path);
        }
      tear_down (&fixture, NULL);
    }
}

/* What was changed past the log is an entry then, which undo takes back: also when others refer to what it removed. */
static void
test_undo_past (void)
{
  static const char *const changes[]
      = { "UPDATE session SET title = 'Other' WHERE key = 'opening'", "DELETE FROM speaker" };
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      Fixture fixture;
      g_autoptr (GError) error = NULL;
      set_up (&fixture, NULL);
      run_sql (fixture.path, changes[i]);
      repair (fixture.path);
      g_autoptr (PlnStore) store = pln_store_open (fixture.path, PLN_STORE_WRITE, &error);
      g_assert_true (pln_store_begin (store, &error));
      g_autoptr (PlnEntry) last = pln_store_last_done (store, &error);
      g_assert_cmpstr (last->command, ==, "past");
      g_assert_true (turn_entry (store, last->number, &error) && pln_store_commit (store, &error));
      assert_content (fixture.path);
      tear_down (&fixture, NULL);
    }
}

/* SQLite does not come back from a changeset that ends in the middle: it must not get one. */
static void
test_changesets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnStore) store = pln_store_open (fixture->path, PLN_STORE_READ, &error);
  g_autoptr (GBytes) changes = pln_store_entry_changes (store, 1, &error);
  g_assert_no_error (error);
  guint whole = 0;
  for (gsize size = 0; size <= g_bytes_get_size (changes); size++)
    {
      g_autoptr (GBytes) some = g_bytes_new_from_bytes (changes, 0, size);
      if (!pln_changeset_is_whole (some))
        continue;
      g_autoptr (GPtrArray) edits = pln_changeset_edits (some, FALSE, store->db, &error);
      g_assert_nonnull (edits);
      whole++;
    }
  /* After each row, and after the head of each table. */
  g_autoptr (GPtrArray) edits = pln_store_entry_edits (store, 1, &error);
  g_assert_cmpuint (whole, >, edits->len);
  g_assert_cmpuint (whole, <, 2 * edits->len + 10);
}

/* --- what a disk can do ---------------------------------------------------------------------- */

static char *
read_octets (const char *path, gsize *size)
{
  char *octets = NULL;
  g_assert_true (g_file_get_contents (path, &octets, size, NULL));
  return octets;
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  gsize size = 0;
  g_autofree char *octets = read_octets (fixture->path, &size);
  int page = ask_sql (fixture->path, "SELECT rootpage FROM sqlite_schema WHERE name = 'speaker'");
  memset (octets + (page - 1) * 4096, 0x5a, 64);
  g_assert_true (g_file_set_contents (fixture->path, octets, (gssize) size, NULL));
  assert_says (fixture->path, "error integrity: a part of the file");
}

/* An index that lost a row can be built anew; its last cell is the room's. */
static void
test_index (Fixture *fixture, gconstpointer data)
{
  gsize size = 0;
  int page = ask_sql (fixture->path,
                      "SELECT rootpage FROM sqlite_schema WHERE name = 'session_room_room'");
  g_autofree char *octets = read_octets (fixture->path, &size);
  octets[(page - 1) * 4096 + 4]--; /* how many cells there are: section 1.6 of the file format */
  g_assert_true (g_file_set_contents (fixture->path, octets, (gssize) size, NULL));
  assert_says (fixture->path, "the index session_room_room does not agree with the data");
  repair (fixture->path);
  assert_content (fixture->path);
}

/* Every single octet may be flipped: the doctor always comes back, and says something or is right. */
static void
test_octets (Fixture *fixture, gconstpointer data)
{
  gsize size = 0;
  g_autofree char *octets = read_octets (fixture->path, &size);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  for (int i = 0; i < (g_test_slow () ? 100 : 4) * CASES; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) size);
      octets[at] ^= (char) g_rand_int_range (rand, 1, 256);
      g_assert_true (g_file_set_contents (fixture->path, octets, (gssize) size, NULL));
      g_autoptr (PlnDiagnosis) diagnosis = pln_doctor_examine (fixture->path, can_thaw, &error);
      g_assert_true (diagnosis != NULL || error->domain == PLN_ERROR);
      if (diagnosis == NULL || diagnosis->findings->len > 0)
        continue;
      g_autoptr (PlnStore) store = pln_store_open (fixture->path, PLN_STORE_READ, &error);
      g_autoptr (PlnProgramme) programme = pln_store_load (store, &error);
      g_assert_nonnull (programme);
    }
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gsize size = 0;
  g_autofree char *octets = read_octets (fixture->path, &size);
  g_assert_true (g_file_set_contents (fixture->path, octets, (gssize) size / 2, NULL));
  g_assert_null (pln_doctor_examine (fixture->path, can_thaw, &error));
  assert_fails (error, PLN_ERROR_STORE, "its end is missing");
  memset (octets, 0, 16);
  g_assert_true (g_file_set_contents (fixture->path, octets, (gssize) size, NULL));
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_assert_true (g_file_set_contents (journal, "", 0, NULL));
  g_assert_null (pln_doctor_examine (fixture->path, can_thaw, &error));
  g_assert_nonnull (strstr (error->message, "a.plenary-journal' is beside it"));
  assert_fails (error, PLN_ERROR_STORE, "it does not begin as a programme file does");
  g_unlink (fixture->path);
  g_assert_null (pln_doctor_examine (fixture->path, can_thaw, &error));
  assert_fails (error, PLN_ERROR_STORE, "no programme file");
}

/* --- what is left beside it ------------------------------------------------------------------ */

static char *
make_beside (Fixture *fixture, const char *suffix, gboolean old)
{
  char *path = g_strconcat (fixture->path, suffix, NULL);
  struct utimbuf long_ago = { 1000000000, 1000000000 };
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  if (old)
    g_assert_cmpint (utime (path, &long_ago), ==, 0);
  return path;
}

static void
test_leftovers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *stale = make_beside (fixture, ".new-Ab3dE9", TRUE);
  g_autofree char *fresh = make_beside (fixture, ".new-Ab3dE8", FALSE);
  g_autofree char *mine = make_beside (fixture, ".new-draft", TRUE);
  g_autofree char *friday = make_beside (fixture, ".bak.friday", TRUE);
  g_autofree char *backup = make_beside (fixture, ".bak.new-000000", TRUE);
  g_autofree char *words = make_beside (fixture, ".new-letter", TRUE);
  g_assert_true (g_file_set_contents (words, "Dear organisers, ...", -1, NULL));
  g_autoptr (PlnDiagnosis) diagnosis = examine (fixture->path);
  g_assert_cmpint (diagnosis->mends, ==, PLN_MEND_LEFTOVERS);
  g_assert_cmpuint (diagnosis->leftovers->len, ==, 2);
  pln_doctor_tidy (diagnosis);
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  const char *const kept[] = { fresh, mine, friday, words };
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_true (g_file_test (kept[i], G_FILE_TEST_EXISTS));
  assert_content (fixture->path);
  g_autofree char *step = make_beside (fixture, ".step-001", TRUE);
  g_assert_nonnull (step);
  assert_says (fixture->path, "is a copy from before Plenary was updated");
}

/* --- what is sound --------------------------------------------------------------------------- */

/* A part has no parts; it would be a finding. */
static void
flatten (PlnProgramme *programme)
{
  const PlnForum *root = pln_programme_root (programme);
  for (guint i = 0; i < programme->records[PLN_KIND_SESSION]->len; i++)
    {
      PlnSession *session = programme->records[PLN_KIND_SESSION]->pdata[i];
      const PlnSession *parent = pln_programme_parent (programme, session);
      if (parent == NULL || parent->parent == NULL)
        continue;
      g_clear_pointer (&session->parent, g_free);
      g_free (session->forum);
      session->forum = g_strdup (root->record.uuid);
    }
}

static void
change_session (PlnStore *store, GRand *rand)
{
  static const char *const fields[][2] = { { "title", "Other" },    { "start", "2025-05-27T10:00" },
                                           { "length", "45" },      { "state", "draft" },
                                           { "start", NULL },       { "order", "3" },
                                           { "state", "tentative" } };
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnProgramme) programme = pln_store_load (store, &error);
  GPtrArray *sessions = programme->records[PLN_KIND_SESSION];
  const PlnSession *old = sessions->pdata[g_rand_int_range (rand, 0, (gint32) sessions->len)];
  guint i = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (fields));
  g_autoptr (PlnRecord) record = pln_value_copy (old);
  if (strcmp (fields[i][0], "start") == 0)
    build_set (record, "day", NULL);
  build_set (record, fields[i][0], fields[i][1]);
  g_assert_true (pln_store_put (store, old, record, &error));
  record_entry (store, fields[i][0]);
}

static void
undo (PlnStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnEntry) last = pln_store_last_done (store, &error);
  g_autoptr (PlnEntry) entry = g_new0 (PlnEntry, 1);
  if (last == NULL || last->number == 1)
    return;
  entry->kind = PLN_ENTRY_UNDO;
  entry->target = last->number;
  entry->author = g_strdup ("tester");
  entry->command = g_strdup ("undo");
  entry->summary = g_strdup ("undo");
  g_assert_true (pln_store_turn (store, last, &error));
  g_assert_nonnull (pln_store_settle (store, NULL, &error));
  g_assert_true (pln_store_record (store, entry, &error));
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= (g_test_slow () ? 20 * CASES : CASES); seed++)
    {
      g_autoptr (Folder) folder = make_folder ();
      g_autofree char *path = g_build_filename (folder, "a.plenary", NULL);
      g_autoptr (PlnProgramme) programme = random_programme (seed, 60, 4);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      PlnStore *store = make_store (folder, "a.plenary");
      g_test_message ("seed %u", seed);
      flatten (programme);
      put_programme (store, programme);
      record_entry (store, "put");
      for (int i = 0; i < 12; i++)
        if (g_rand_int_range (rand, 0, 3) == 0)
          undo (store);
        else
          change_session (store, rand);
      commit_entry (store, "nothing");
      pln_store_close (store);
      assert_content (path);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/doctor/" name, Fixture, NULL, set_up, test, tear_down)
  g_test_add_func ("/doctor/damages", test_damages);
  g_test_add_func ("/doctor/undo-past", test_undo_past);
  ADD ("changesets", test_changesets);
  ADD ("pages", test_pages);
  ADD ("index", test_index);
  ADD ("octets", test_octets);
  ADD ("unreadable", test_unreadable);
  ADD ("leftovers", test_leftovers);
  g_test_add_func ("/doctor/random", test_random);
  return g_test_run ();
}
