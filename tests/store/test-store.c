/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The programme file: making one, identity, keys, revisions, refusals, looking up. */
#include "model/programme-builder.h"
#include "store/pln-store-load.h"
#include "store/pln-store-names.h"
#include "store/pln-store-write.h"
#include "store/store-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static void
test_create (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  mode_t mask = umask (027);
  g_autoptr (PlnStore) other = make_store (fixture->folder, "b.plenary");
  umask (mask);
  record_entry (other, "test");
  g_assert_true (pln_store_commit (other, &error));
  g_autofree char *path = g_build_filename (fixture->folder, "b.plenary", NULL);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  g_assert_cmpint (status.st_nlink, ==, 1);
  g_assert_null (pln_store_create (path, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "is there already");
  g_assert_null (pln_store_create ("/nowhere/a.plenary", &error));
  assert_fails (error, PLN_ERROR_STORE, "'/nowhere/a.plenary' cannot be made: No such file");
}

/* Another file of that name came in between: neither is lost, and nothing is left behind. */
static void
test_create_late (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_file_set_contents (fixture->path, "mine", -1, NULL);
  record_entry (fixture->store, "test");
  g_assert_false (pln_store_commit (fixture->store, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "is there already");
  g_clear_pointer (&fixture->store, pln_store_close);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
  g_unlink (fixture->path);
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_rollback (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  reopen_store (fixture, "test");
  g_autofree char *before = hash_file (fixture->path);
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Hall");
  g_assert_true (pln_store_is_writing (fixture->store));
  pln_store_rollback (fixture->store);
  g_assert_false (pln_store_is_writing (fixture->store));
  g_autofree char *after = hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_autoptr (PlnProgramme) programme = pln_store_load (fixture->store, &error);
  g_assert_null (pln_programme_find (programme, room->uuid));
}

static void
test_numbers (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (PlnRecord) first = put_new (fixture, &pln_shape_room, "A");
  g_autoptr (PlnRecord) second = put_new (fixture, &pln_shape_room, "B");
  g_autoptr (PlnRecord) theme = put_new (fixture, &pln_shape_theme, "A");
  g_assert_cmpint (first->number, ==, 1);
  g_assert_cmpint (second->number, ==, 2);
  g_assert_cmpint (theme->number, ==, 1);
  take_out (fixture, second);
  g_autoptr (PlnRecord) third = put_new (fixture, &pln_shape_room, "B");
  g_assert_cmpint (third->number, ==, 3);
  g_assert_cmpstr (third->key, ==, "b");
  take_out (fixture, third);
  reopen_store (fixture, "test");
  g_autoptr (PlnRecord) fourth = put_new (fixture, &pln_shape_room, "B");
  g_assert_cmpint (fourth->number, ==, 4);
}

/* What comes back is the same record: its number, and a later revision. */
static void
test_coming_back (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Hall");
  int sequence = room->sequence;
  take_out (fixture, room);
  g_autoptr (PlnRecord) back = pln_value_new (&pln_shape_room);
  back->uuid = g_strdup (room->uuid);
  build_set (back, "name", "Great hall");
  put_record (fixture, NULL, back);
  g_assert_cmpint (back->number, ==, room->number);
  g_assert_cmpstr (back->key, ==, "great-hall");
  g_assert_cmpint (back->sequence, ==, sequence + 2);
  take_out (fixture, back);
  g_autoptr (PlnRecord) other = put_new (fixture, &pln_shape_room, "Hall");
  g_assert_cmpstr (other->key, ==, "hall");
  g_clear_pointer (&back->key, g_free);
  back->number = 0;
  put_record (fixture, NULL, back);
  g_assert_cmpint (back->number, ==, room->number);
  g_assert_cmpstr (back->key, ==, "great-hall");
  g_autoptr (PlnRecord) twice = pln_value_copy (back);
  g_assert_false (pln_store_put (fixture->store, NULL, twice, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "there is another record of the UUID");
  g_autoptr (PlnRecord) theme = pln_value_new (&pln_shape_theme);
  build_set (theme, "name", "T");
  take_out (fixture, back);
  theme->uuid = g_strdup (back->uuid);
  g_assert_false (pln_store_put (fixture->store, NULL, theme, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "there is another record of the UUID");
}

static void
test_taken (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Hall");
  g_autoptr (PlnRecord) other = pln_value_new (&pln_shape_room);
  build_set (other, "name", "Other");
  other->number = room->number;
  g_assert_false (pln_store_put (fixture->store, NULL, other, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "another room has the number 1");
  other->number = 0;
  g_free (other->key);
  other->key = g_strdup ("hall");
  g_assert_false (pln_store_put (fixture->store, NULL, other, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "the key 'hall'");
}

static void
test_keys (StoreFixture *fixture, gconstpointer data)
{
  static const char *const expected[] = { "talk", "talk-2", "talk-3", "talk-4" };
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (PlnRecord) session = put_new (fixture, &pln_shape_session, "Talk");
      g_assert_cmpstr (session->key, ==, expected[i]);
      if (i == 1)
        reopen_store (fixture, "test");
    }
  g_autoptr (PlnRecord) named = put_new (fixture, &pln_shape_session, "Talk 2");
  g_assert_cmpstr (named->key, ==, "talk-2-2");
  g_autoptr (PlnRecord) year = put_new (fixture, &pln_shape_session, "2025");
  g_assert_nonnull (strpbrk (year->key, "abcdefghijklmnopqrstuvwxyz"));
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Talk");
  g_assert_cmpstr (room->key, ==, "talk");
  g_assert_false (pln_store_set_key (fixture->store, named, "talk", &error));
  assert_fails (error, PLN_ERROR_REFUSED, "another session has the key 'talk'");
  g_assert_true (pln_store_set_key (fixture->store, named, "opening", &error));
  g_autofree char *found = NULL;
  g_assert_true (pln_store_find (fixture->store, PLN_KIND_SESSION, "opening", &found, &error));
  g_assert_cmpstr (found, ==, named->uuid);
}

/* Twenty thousand of one title: no key twice; each transaction of one finds its own by few look-ups. */
static void
test_many_keys (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (PlnRecord) session = put_new (fixture, &pln_shape_session, "Talk");
      g_assert_true (g_hash_table_add (keys, g_strdup (session->key)));
    }
  reopen_store (fixture, "test");
  sqlite3_stmt *find = pln_db_prepare (fixture->store->db,
                                       "SELECT uuid FROM \"session\" WHERE key = :text", &error);
  g_assert_no_error (error);
  sqlite3_stmt_status (find, SQLITE_STMTSTATUS_RUN, TRUE);
  g_autoptr (PlnRecord) last = put_new (fixture, &pln_shape_session, "Talk");
  g_assert_cmpstr (last->key, ==, "talk-20001");
  int runs = sqlite3_stmt_status (find, SQLITE_STMTSTATUS_RUN, FALSE);
  g_assert_cmpint (runs, >, 0);
  g_assert_cmpint (runs, <, 40);
}

static void
test_tombstone (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnSession) session = put_new (fixture, &pln_shape_session, "Talk");
  g_autoptr (PlnRecord) tombstone = pln_value_new (&pln_shape_tombstone);
  build_set (tombstone, "title", "Talk");
  build_set (tombstone, "timezone", "Europe/Berlin");
  tombstone->uuid = g_strdup (session->record.uuid);
  g_assert_false (pln_store_put (fixture->store, NULL, tombstone, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "there is another record of the UUID");
  take_out (fixture, session);
  put_record (fixture, NULL, tombstone);
  g_assert_cmpint (tombstone->sequence, ==, session->record.sequence + 1);
  g_assert_cmpint (tombstone->number, ==, session->record.number);
  g_autoptr (PlnProgramme) programme = pln_store_load (fixture->store, &error);
  g_assert_cmpuint (programme->records[PLN_KIND_TOMBSTONE]->len, ==, 1);
  PlnRecord *loaded = programme->records[PLN_KIND_TOMBSTONE]->pdata[0];
  g_assert_cmpint (loaded->sequence, ==, tombstone->sequence);
  g_assert_cmpstr (loaded->key, ==, tombstone->key);
  g_clear_pointer (&session->record.key, g_free);
  put_record (fixture, NULL, session);
  g_autoptr (PlnProgramme) again = pln_store_load (fixture->store, &error);
  g_assert_cmpuint (again->records[PLN_KIND_TOMBSTONE]->len, ==, 0);
  g_assert_cmpint (session->record.sequence, ==, 2);
}

static void
test_in_use (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Hall");
  g_autoptr (PlnSession) session = put_new (fixture, &pln_shape_session, "Talk");
  g_autoptr (PlnSession) old = pln_value_copy (session);
  pln_references_add (session->rooms, &pln_shape_session_room, room->uuid);
  put_record (fixture, old, session);
  g_assert_false (pln_store_remove (fixture->store, room, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "room 1 hall is in use by session 1 talk");
  put_record (fixture, session, old);
  take_out (fixture, room);
  reopen_store (fixture, "test");
}

/* In one transaction what refers may come before what it refers to; but it must come. */
static void
test_references (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *uuid = "00000000-0000-4000-8000-000000000001";
  g_autoptr (PlnRecord) room = pln_value_new (&pln_shape_room);
  build_set (room, "name", "Hall");
  build_set (room, "venue", uuid);
  put_record (fixture, NULL, room);
  record_entry (fixture->store, "test");
  g_assert_false (pln_store_commit (fixture->store, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "a record refers to another one that is not there");
  g_autoptr (PlnRecord) venue = pln_value_new (&pln_shape_venue);
  build_set (venue, "name", "Centre");
  venue->uuid = g_strdup (uuid);
  put_record (fixture, NULL, venue);
  reopen_store (fixture, "test");
}

static void
test_two_writers (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  reopen_store (fixture, "test");
  g_autoptr (PlnStore) second = pln_store_open (fixture->path, PLN_STORE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (pln_db_exec (second->db, "PRAGMA busy_timeout = 50", &error));
  g_assert_false (pln_store_begin (second, &error));
  assert_fails (error, PLN_ERROR_STORE, "is being changed by another program");
  g_assert_false (pln_store_is_writing (second));
  pln_value_free (put_new (fixture, &pln_shape_room, "Hall"));
  g_autoptr (PlnProgramme) before = pln_store_load (second, &error);
  g_assert_cmpuint (before->records[PLN_KIND_ROOM]->len, ==, 0);
  commit_entry (fixture->store, "test");
  g_assert_true (pln_store_begin (second, &error));
  g_autoptr (PlnProgramme) after = pln_store_load (second, &error);
  g_assert_cmpuint (after->records[PLN_KIND_ROOM]->len, ==, 1);
}

static void
test_names (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Hall");
  g_autoptr (PlnRecord) old = pln_value_copy (room);
  const PlnField *field = pln_shape_find_field (&pln_shape_room, "name");
  g_assert_true (pln_record_set_text (room, field, "de", "Halle", &error));
  g_assert_true (pln_record_set_text (room, field, "zh", "大厅", &error));
  put_record (fixture, old, room);
  g_autoptr (GPtrArray) names = pln_store_names (fixture->store, PLN_KIND_ROOM, &error);
  g_assert_cmpuint (names->len, ==, 1);
  const PlnName *name = names->pdata[0];
  g_assert_cmpstr (name->title, ==, "Hall");
  g_assert_nonnull (strstr (name->names, "Halle"));
  g_assert_nonnull (strstr (name->names, "大厅"));
  g_autofree char *upper = g_ascii_strup (room->uuid, -1);
  const char *const texts[] = { "hall", "1", room->uuid, upper };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *found = NULL;
      g_assert_true (pln_store_find (fixture->store, PLN_KIND_ROOM, texts[i], &found, &error));
      g_assert_cmpstr (found, ==, room->uuid);
    }
  take_out (fixture, room);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *found = NULL;
      g_assert_true (pln_store_find (fixture->store, PLN_KIND_ROOM, texts[i], &found, &error));
      g_assert_null (found);
    }
}

/* What the transaction has read of names stays true through every kind of write. */
static void
assert_names (StoreFixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = pln_store_names (fixture->store, PLN_KIND_ROOM, &error);
  g_autoptr (GString) said = g_string_new (NULL);
  g_assert_no_error (error);
  for (guint i = 0; i < names->len; i++)
    {
      const PlnName *name = names->pdata[i];
      g_autofree char *folded = g_strjoinv ("/", name->folded);
      g_string_append_printf (said, "%d %s %s; ", name->number, name->key, folded);
    }
  g_assert_cmpstr (said->str, ==, expected);
}

static void
test_names_kept (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const PlnField *field = pln_shape_find_field (&pln_shape_room, "name");
  assert_names (fixture, "");
  g_autoptr (PlnRecord) hall = put_new (fixture, &pln_shape_room, "Hall");
  g_autoptr (PlnRecord) attic = put_new (fixture, &pln_shape_room, "Attic");
  assert_names (fixture, "1 hall hall/; 2 attic attic/; ");
  g_autoptr (PlnRecord) old = pln_value_copy (hall);
  build_set (hall, "name", "Great Hall");
  g_assert_true (pln_record_set_text (hall, field, "fr", "Été", &error));
  put_record (fixture, old, hall);
  assert_names (fixture, "1 hall great hall/ete; 2 attic attic/; ");
  g_assert_true (pln_store_set_key (fixture->store, attic, "loft", &error));
  assert_names (fixture, "1 hall great hall/ete; 2 loft attic/; ");
  take_out (fixture, hall);
  assert_names (fixture, "2 loft attic/; ");
  put_record (fixture, NULL, hall);
  assert_names (fixture, "1 hall great hall/ete; 2 loft attic/; ");
  pln_store_rollback (fixture->store);
  assert_names (fixture, "");
  g_assert_true (pln_store_begin (fixture->store, &error));
  assert_names (fixture, "");
}

static void
test_load_some (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Hall");
  pln_value_free (put_new (fixture, &pln_shape_room, "Elsewhere"));
  g_autoptr (PlnSession) session = put_new (fixture, &pln_shape_session, "Talk");
  g_autoptr (PlnSession) old = pln_value_copy (session);
  pln_references_add (session->rooms, &pln_shape_session_room, room->uuid);
  put_record (fixture, old, session);
  const char *const uuids[] = { session->record.uuid, session->record.uuid, "nobody", NULL };
  g_autoptr (PlnProgramme) some
      = pln_store_load_some (fixture->store, PLN_KIND_SESSION, uuids, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (some->records[PLN_KIND_SESSION]->len, ==, 1);
  /* All rooms, so that those of one name can be told apart. */
  g_assert_cmpuint (some->records[PLN_KIND_ROOM]->len, ==, 2);
  g_assert_cmpuint (some->records[PLN_KIND_FORUM]->len, ==, 1);
  g_assert_nonnull (pln_programme_find (some, room->uuid));
}

static void
test_load_any (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Hall");
  g_autoptr (PlnRecord) speaker = put_new (fixture, &pln_shape_speaker, "Jane Roe");
  g_autoptr (PlnRecord) session = put_new (fixture, &pln_shape_session, "Talk");
  pln_value_free (put_new (fixture, &pln_shape_session, "Elsewhere"));
  pln_value_free (put_new (fixture, &pln_shape_room, "Elsewhere"));
  const char *const uuids[] = { session->uuid, speaker->uuid, room->uuid, "nobody", NULL };
  g_autoptr (PlnProgramme) some = pln_store_load_some (fixture->store, PLN_N_KINDS, uuids, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (pln_programme_find (some, uuids[i]));
  g_assert_cmpuint (some->records[PLN_KIND_SESSION]->len, ==, 1);
  g_assert_cmpuint (some->records[PLN_KIND_ROOM]->len, ==, 1);
  g_assert_cmpuint (some->records[PLN_KIND_SPEAKER]->len, ==, 1);
}

static void
test_try (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  commit_entry (fixture->store, "forum add");
  g_clear_pointer (&fixture->store, pln_store_close);
  g_autofree char *before = hash_file (fixture->path);

  fixture->store = pln_store_open (fixture->path, PLN_STORE_TRY, &error);
  g_assert_no_error (error);
  g_assert_true (pln_store_begin (fixture->store, &error));
  pln_value_free (put_new (fixture, &pln_shape_room, "Hall"));
  g_autoptr (PlnSession) stray = pln_value_new (&pln_shape_session);
  build_set (stray, "title", "Stray");
  build_set (stray, "forum", "10000000-0000-4000-8000-000000000000");
  put_record (fixture, NULL, stray);
  /* What cannot be written cannot be tried either. */
  record_entry (fixture->store, "room add Hall");
  g_assert_false (pln_store_commit (fixture->store, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "not there");
  pln_store_rollback (fixture->store);
  g_assert_true (pln_store_begin (fixture->store, &error));
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Hall");
  g_assert_cmpint (room->number, ==, 1);
  commit_entry (fixture->store, "room add Hall");
  g_clear_pointer (&fixture->store, pln_store_close);

  g_autofree char *after = hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (ask_sql (fixture->path, "SELECT count (*) FROM room"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test)                                                                            \
  g_test_add ("/store/" name, StoreFixture, NULL, store_set_up, test, store_tear_down)
  ADD ("create", test_create);
  ADD ("create-late", test_create_late);
  ADD ("rollback", test_rollback);
  ADD ("numbers", test_numbers);
  ADD ("coming-back", test_coming_back);
  ADD ("taken", test_taken);
  ADD ("keys", test_keys);
  ADD ("many-keys", test_many_keys);
  ADD ("tombstone", test_tombstone);
  ADD ("in-use", test_in_use);
  ADD ("references", test_references);
  ADD ("two-writers", test_two_writers);
  ADD ("names", test_names);
  ADD ("names-kept", test_names_kept);
  ADD ("load-some", test_load_some);
  ADD ("load-any", test_load_any);
  ADD ("try", test_try);
  return g_test_run ();
}
