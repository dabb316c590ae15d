/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Entries: what is recorded, taking it back and doing it again, and who is in the way. */
#include "model/programme-builder.h"
#include "model/programme-random.h"
#include "store/history/pln-changeset-read.h"
#include "store/history/pln-store-log.h"
#include "store/pln-migrate.h"
#include "store/pln-store-load.h"
#include "store/pln-store-names.h"
#include "store/pln-store-settle.h"
#include "store/pln-store-write.h"
#include "store/store-file.h"

#include <string.h>

/* Entry 1 makes the forum. */
static void
set_up (StoreFixture *fixture, gconstpointer data)
{
  store_set_up (fixture, data);
  reopen_store (fixture, "init");
}

/* Ends an entry. */
static void
entry (StoreFixture *fixture, const char *command)
{
  record_entry (fixture->store, command);
}

/* Sets one field of a stored record, as one entry. */
static void
set (StoreFixture *fixture, gpointer record, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) old = pln_value_copy (record);
  build_set (record, field, value);
  pln_store_put (fixture->store, old, record, &error);
  g_assert_no_error (error);
  entry (fixture, field);
}

static void
assert_turns (StoreFixture *fixture, int number)
{
  g_autoptr (GError) error = NULL;
  turn_entry (fixture->store, number, &error);
  g_assert_no_error (error);
}

static char *
stored_text (StoreFixture *fixture, const char *uuid, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnProgramme) programme = pln_store_load (fixture->store, &error);
  g_assert_no_error (error);
  const PlnRecord *record = pln_programme_find (programme, uuid);
  if (record == NULL)
    return NULL;
  if (strcmp (field, "key") == 0)
    return g_strdup (record->key);
  return pln_field_dup_text (pln_shape_find_field (record->shape, field), record);
}

#define assert_stored(fixture, record, field, text)                                                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = stored_text (fixture, ((PlnRecord *) (record))->uuid, field);         \
    g_assert_cmpstr (found, ==, text);                                                             \
  }                                                                                                \
  G_STMT_END

/* Every table but identity, tombstones and history itself is recorded. */
static void
test_recorded (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnProgramme) programme = random_programme (7, 100, 6);
  g_autoptr (GHashTable) tables = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (PlnStore) store = make_store (fixture->folder, "b.plenary");
  put_programme (store, programme);
  g_assert_nonnull (pln_store_settle (store, NULL, &error));
  g_autoptr (GPtrArray) edits = pln_store_edits (store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < edits->len; i++)
    g_hash_table_add (tables, (gpointer) ((PlnEdit *) edits->pdata[i])->shape->table);
  g_autoptr (GPtrArray) all = pln_store_list (
      store,
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
      " AND name NOT LIKE 'sqlite_%' AND :text NOT LIKE '%' || name || '%'",
      "record tombstone listed withdrawn entry frozen release", &error);
  g_assert_no_error (error);
  for (guint i = 0; i + 1 < all->len; i++)
    if (!g_hash_table_contains (tables, all->pdata[i]))
      g_error ("what is done to %s is not recorded", (char *) all->pdata[i]);
}

/* Nothing that is written goes by the history. */
static void
test_unrecorded (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  pln_value_free (put_new (fixture, &pln_shape_room, "Hall"));
  g_assert_false (pln_store_commit (fixture->store, &error));
  assert_fails (error, PLN_ERROR_FAILED, "was not recorded");
}

static void
test_edits (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Hall");
  entry (fixture, "room add");
  set (fixture, room, "capacity", "600");
  g_autoptr (GPtrArray) added = pln_store_entry_edits (fixture->store, 2, &error);
  g_autoptr (GPtrArray) changed = pln_store_entry_edits (fixture->store, 3, &error);
  g_assert_cmpuint (added->len, ==, 1);
  g_assert_cmpuint (changed->len, ==, 1);
  const PlnEdit *edit = added->pdata[0];
  g_assert_cmpint (edit->kind, ==, PLN_EDIT_ADDED);
  g_assert_true (edit->shape == &pln_shape_room);
  g_assert_cmpstr (edit->uuid, ==, room->uuid);
  g_assert_cmpstr (pln_edit_find (edit, "name")->new, ==, "Hall");
  g_assert_null (pln_edit_find (edit, "name")->old);
  edit = changed->pdata[0];
  g_assert_cmpint (edit->kind, ==, PLN_EDIT_CHANGED);
  g_assert_cmpstr (pln_edit_find (edit, "capacity")->new, ==, "600");
  g_assert_null (pln_edit_find (edit, "capacity")->old);
  g_assert_null (pln_edit_find (edit, "name"));
  g_assert_false (pln_edit_differs (edit, "uuid"));
}

static void
test_undo_and_redo (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "A");
  entry (fixture, "room add");
  set (fixture, room, "name", "B");
  g_autoptr (PlnEntry) last = pln_store_last_done (fixture->store, &error);
  g_assert_cmpint (last->number, ==, 3);
  assert_turns (fixture, 3);
  assert_stored (fixture, room, "name", "A");
  g_autoptr (PlnEntry) before = pln_store_last_done (fixture->store, &error);
  g_assert_cmpint (before->number, ==, 2);
  assert_turns (fixture, 2);
  assert_stored (fixture, room, "name", NULL);
  g_autoptr (PlnEntry) next = pln_store_last_undone (fixture->store, &error);
  g_assert_cmpint (next->number, ==, 2);
  assert_turns (fixture, 2);
  assert_stored (fixture, room, "name", "A");
  g_autoptr (PlnEntry) further = pln_store_last_undone (fixture->store, &error);
  g_assert_cmpint (further->number, ==, 3);
  /* Something else goes on from here. */
  pln_value_free (put_new (fixture, &pln_shape_room, "C"));
  entry (fixture, "room add");
  g_assert_null (pln_store_last_undone (fixture->store, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "nothing to redo");
}

/* Identity goes on: the number and UUID stay, the revision rises, a calendar can follow. */
static void
test_identity (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnSession) session = put_new (fixture, &pln_shape_session, "Talk");
  build_set (session, "start", "2025-05-27T09:00");
  g_autoptr (PlnSession) bare = pln_value_copy (session);
  build_set (bare, "start", NULL);
  pln_store_put (fixture->store, bare, session, &error);
  entry (fixture, "session add");
  assert_turns (fixture, 2);
  g_autoptr (PlnProgramme) gone = pln_store_load (fixture->store, &error);
  const PlnTombstone *tombstone = gone->records[PLN_KIND_TOMBSTONE]->pdata[0];
  g_assert_cmpstr (tombstone->record.uuid, ==, session->record.uuid);
  g_assert_cmpint (tombstone->record.sequence, ==, 1);
  assert_turns (fixture, 2);
  g_autoptr (PlnProgramme) back = pln_store_load (fixture->store, &error);
  g_assert_cmpuint (back->records[PLN_KIND_TOMBSTONE]->len, ==, 0);
  const PlnSession *again = pln_programme_find (back, session->record.uuid);
  g_assert_cmpint (again->record.sequence, ==, 2);
  g_assert_cmpint (again->record.number, ==, 1);
  /* A number is not used again. */
  assert_turns (fixture, 2);
  g_autoptr (PlnSession) next = put_new (fixture, &pln_shape_session, "Talk");
  g_assert_cmpint (next->record.number, ==, 2);
}

/* Keys that go round: each is unique at every moment, also while they are put back. */
static void
test_swap (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlnRecord *rooms[3];
  static const char *const keys[] = { "a", "b", "c" };
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    rooms[i] = put_new (fixture, &pln_shape_room, keys[i]);
  entry (fixture, "room add");
  g_assert_true (pln_store_set_key (fixture->store, rooms[0], "x", &error));
  g_assert_true (pln_store_set_key (fixture->store, rooms[1], "a", &error));
  g_assert_true (pln_store_set_key (fixture->store, rooms[2], "b", &error));
  g_assert_true (pln_store_set_key (fixture->store, rooms[0], "c", &error));
  entry (fixture, "round");
  for (int turns = 0; turns < 2; turns++)
    {
      assert_turns (fixture, 3);
      for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
        assert_stored (fixture, rooms[i], "key", turns == 0 ? keys[i] : keys[(i + 2) % 3]);
    }
  assert_turns (fixture, 3);
  g_assert_true (pln_store_set_key (fixture->store, rooms[0], "d", &error));
  entry (fixture, "key");
  g_assert_false (turn_entry (fixture->store, 3, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "in entry 7 (key); undo that first");
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    pln_value_free (rooms[i]);
}

/* An old entry: other columns of its rows may have changed since, its own not. */
static void
test_old_entry (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "A");
  entry (fixture, "room add");
  set (fixture, room, "name", "B");
  set (fixture, room, "capacity", "10");
  assert_turns (fixture, 3);
  assert_stored (fixture, room, "name", "A");
  assert_stored (fixture, room, "capacity", "10");
  assert_turns (fixture, 3);
  build_set (room, "name", "B");
  set (fixture, room, "name", "C");
  g_assert_false (turn_entry (fixture->store, 3, &error));
  assert_fails (error, PLN_ERROR_REFUSED,
                "entry 3 cannot be undone: what it touched has changed since, in entry 7 (name)");
  assert_turns (fixture, 7);
  assert_turns (fixture, 3);
  g_assert_false (turn_entry (fixture->store, 2, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "in entry 4 (capacity)");
}

/* What others refer to cannot go, and what is referred to must be there. */
static void
test_references (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) venue = put_new (fixture, &pln_shape_venue, "Centre");
  entry (fixture, "venue add");
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Hall");
  entry (fixture, "room add");
  set (fixture, room, "venue", venue->uuid);
  g_assert_false (turn_entry (fixture->store, 2, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "in entry 4 (venue)");
  set (fixture, room, "venue", NULL);
  pln_store_remove (fixture->store, venue, &error);
  g_assert_no_error (error);
  entry (fixture, "venue remove");
  g_assert_false (turn_entry (fixture->store, 5, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "in entry 6 (venue remove)");
  /* Its key belongs to somebody else by now. */
  g_autoptr (PlnRecord) other = put_new (fixture, &pln_shape_venue, "Centre");
  g_assert_cmpstr (other->key, ==, "centre");
  entry (fixture, "venue add again");
  g_assert_false (turn_entry (fixture->store, 6, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "in entry 7 (venue add again)");
}

/* A hundred entries in the way are not all named. */
static void
test_many_in_way (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "A");
  entry (fixture, "room add");
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Room %d", i);
      set (fixture, room, "name", name);
    }
  g_assert_false (turn_entry (fixture->store, 2, &error));
  assert_fails (error, PLN_ERROR_REFUSED,
                "in entries 18 (name), 19 (name), 20 (name), 21 (name), 22 (name) and 15 before; "
                "undo these, the last one first");
  pln_store_rollback (fixture->store);
}

/* What belongs to a record refers to its identity, which stays, and all the same is not left without it. */
static void
test_owners (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnSession) session = put_new (fixture, &pln_shape_session, "Talk");
  entry (fixture, "session add");
  g_autoptr (PlnSession) bare = pln_value_copy (session);
  PlnTranslation *translation = pln_value_new (&pln_shape_translation);
  build_set (translation, "field", "title");
  build_set (translation, "language", "zh");
  build_set (translation, "text", "T");
  g_ptr_array_add (session->translations, translation);
  pln_store_put (fixture->store, bare, session, &error);
  g_assert_no_error (error);
  entry (fixture, "translate");
  g_assert_false (turn_entry (fixture->store, 2, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "in entry 3 (translate); undo that first");
  pln_store_rollback (fixture->store);
}

/* A session has a day or a start; no column is changed by both, but together they would not do. */
static void
test_constraint (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnSession) session = put_new (fixture, &pln_shape_session, "Talk");
  entry (fixture, "session add");
  set (fixture, session, "day", "2025-05-27");
  set (fixture, session, "day", NULL);
  set (fixture, session, "title", "Speech");
  set (fixture, session, "start", "2025-05-27T09:00");
  g_assert_false (turn_entry (fixture->store, 4, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "since, in entry 6 (start); undo that first");
  assert_turns (fixture, 6);
  assert_turns (fixture, 4);
  assert_stored (fixture, session, "day", "2025-05-27");
}

/* No row is in the way, but a forum would stand below itself. */
static void
test_tree (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlnForum *forums[2];
  for (guint i = 0; i < 2; i++)
    {
      forums[i] = pln_value_new (&pln_shape_forum);
      build_set (forums[i], "title", i == 0 ? "One" : "Two");
      build_set (forums[i], "parent", i == 0 ? fixture->forum : forums[0]->record.uuid);
      pln_store_put (fixture->store, NULL, forums[i], &error);
      g_assert_no_error (error);
    }
  entry (fixture, "forum add");
  set (fixture, forums[1], "parent", fixture->forum);
  set (fixture, forums[0], "parent", forums[1]->record.uuid);
  g_assert_false (turn_entry (fixture->store, 3, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "in entry 4 (parent)");
  g_assert_false (turn_entry (fixture->store, 1, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "entry 1 made this programme");
  for (guint i = 0; i < 2; i++)
    pln_value_free (forums[i]);
}

static void
test_barrier (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "A");
  g_autoptr (GPtrArray) steps = pln_steps_load ();
  commit_entry (fixture->store, "room add");
  g_clear_pointer (&fixture->store, pln_store_close);
  PlnStep *step = g_new0 (PlnStep, 1);
  step->number = (int) steps->len + 1;
  step->name = g_strdup ("099-other-rooms.sql");
  step->sql = g_strdup ("-- barrier\nALTER TABLE room RENAME COLUMN floor TO level;"
                        "ALTER TABLE room RENAME COLUMN level TO floor;");
  g_ptr_array_add (steps, step);
  pln_db_close (pln_db_open (fixture->path, NULL, PLN_DB_WRITE, steps, &error));
  g_assert_no_error (error);
  g_autofree char *back = g_strdup_printf ("PRAGMA user_version = %d", (int) steps->len - 1);
  run_sql (fixture->path, back);
  fixture->store = pln_store_open (fixture->path, PLN_STORE_WRITE, &error);
  pln_store_begin (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_null (pln_store_last_done (fixture->store, &error));
  assert_fails (error, PLN_ERROR_REFUSED,
                "there is nothing to undo since the file has been brought to step 099-other-rooms");
  g_assert_false (turn_entry (fixture->store, 2, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "brought to step 099-other-rooms");
  set (fixture, room, "name", "B");
  assert_turns (fixture, 4);
}

/* A changeset mentions what its rows say, and nothing else. */
static void
test_mentions (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnSession) session = put_new (fixture, &pln_shape_session, "Talk");
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Hall");
  entry (fixture, "add");
  g_autoptr (PlnSession) bare = pln_value_copy (session);
  pln_references_add (session->rooms, &pln_shape_session_room, room->uuid);
  put_record (fixture, bare, session);
  entry (fixture, "place");
  set (fixture, session, "title", room->key);
  const struct {
    int entry;
    const char *text;
    gboolean mentioned;
  } cases[] = {
    { 2, session->record.uuid, TRUE }, { 2, room->uuid, TRUE },
    { 2, fixture->forum, TRUE },       { 2, "Hall", FALSE },
    { 3, room->uuid, TRUE },           { 3, session->record.uuid, TRUE },
    { 3, fixture->forum, FALSE },      { 4, room->uuid, FALSE },
    { 4, session->record.uuid, TRUE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) sought = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GBytes) changes = pln_store_entry_changes (fixture->store, cases[i].entry, &error);
      g_assert_no_error (error);
      g_assert_false (pln_changeset_mentions (changes, sought));
      g_hash_table_add (sought, (gpointer) cases[i].text);
      g_assert_cmpint (pln_changeset_mentions (changes, sought), ==, cases[i].mentioned);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test)                                                                            \
  g_test_add ("/history/" name, StoreFixture, NULL, set_up, test, store_tear_down)
  ADD ("recorded", test_recorded);
  ADD ("mentions", test_mentions);
  ADD ("many-in-way", test_many_in_way);
  ADD ("unrecorded", test_unrecorded);
  ADD ("edits", test_edits);
  ADD ("undo-and-redo", test_undo_and_redo);
  ADD ("identity", test_identity);
  ADD ("swap", test_swap);
  ADD ("old-entry", test_old_entry);
  ADD ("references", test_references);
  ADD ("owners", test_owners);
  ADD ("constraint", test_constraint);
  ADD ("tree", test_tree);
  ADD ("barrier", test_barrier);
  return g_test_run ();
}
