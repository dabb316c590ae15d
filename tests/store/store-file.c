/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Programme files for tests: folders, comparing what is loaded with what was put, SQL beside the store. */
#include "store/store-file.h"

#include "model/programme-builder.h"
#include "store/history/pln-store-history.h"
#include "store/history/pln-store-log.h"
#include "store/pln-store-settle.h"
#include "store/pln-store-write.h"

#include <glib/gstdio.h>

char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("plenary-test-XXXXXX", &error);
  g_assert_no_error (error);
  return folder;
}

void
remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

PlnStore *
make_store (const char *folder, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  PlnStore *store = pln_store_create (path, &error);
  g_assert_no_error (error);
  pln_store_begin (store, &error);
  g_assert_no_error (error);
  return store;
}

void
record_entry (PlnStore *store, const char *command)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnEntry) entry = g_new0 (PlnEntry, 1);
  entry->author = g_strdup ("tester");
  entry->command = g_strdup (command);
  entry->summary = g_strdup_printf ("what %s does", command);
  pln_store_settle (store, NULL, &error);
  g_assert_no_error (error);
  pln_store_record (store, entry, &error);
  g_assert_no_error (error);
}

void
commit_entry (PlnStore *store, const char *command)
{
  g_autoptr (GError) error = NULL;
  record_entry (store, command);
  pln_store_commit (store, &error);
  g_assert_no_error (error);
}

gboolean
turn_entry (PlnStore *store, int number, GError **error)
{
  g_autoptr (PlnEntry) target = pln_store_entry (store, number, NULL);
  g_autoptr (PlnEntry) made = g_new0 (PlnEntry, 1);
  g_assert_nonnull (target);
  made->kind = target->undone ? PLN_ENTRY_REDO : PLN_ENTRY_UNDO;
  made->target = number;
  made->author = g_strdup ("tester");
  made->command = g_strdup ("turn");
  made->summary = g_strdup ("turned");
  if (!pln_store_turn (store, target, error))
    return FALSE;
  g_assert_nonnull (pln_store_settle (store, NULL, error));
  g_assert_true (pln_store_record (store, made, error));
  return TRUE;
}

void
put_programme (PlnStore *store, const PlnProgramme *programme)
{
  g_autoptr (GError) error = NULL;
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      {
        pln_store_put (store, NULL, programme->records[kind]->pdata[i], &error);
        g_assert_no_error (error);
      }
}

static void
assert_same_identity (const PlnRecord *record, const PlnRecord *other, gboolean revisions)
{
  g_assert_cmpstr (record->uuid, ==, other->uuid);
  g_assert_cmpstr (record->key, ==, other->key);
  g_assert_cmpint (record->number, ==, other->number);
  if (!revisions)
    return;
  g_assert_cmpint (record->sequence, ==, other->sequence);
  g_assert_cmpint (record->changed, ==, other->changed);
}

static void
assert_same_value (gconstpointer value, gconstpointer other, gboolean revisions)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  g_assert_true (shape == ((const PlnValue *) other)->shape);
  if (shape->identity)
    assert_same_identity (value, other, revisions);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (!pln_field_equal (field, value, other))
        g_error ("%s %s: %s differs", shape->name, ((const PlnRecord *) value)->uuid, field->name);
      if (field->type->storage != PLN_STORAGE_LIST)
        continue;
      GPtrArray *list = PLN_LIST_AT (value, field), *others = PLN_LIST_AT (other, field);
      for (guint j = 0; j < list->len; j++)
        assert_same_value (list->pdata[j], others->pdata[j], revisions);
    }
}

void
assert_same (const PlnProgramme *programme, const PlnProgramme *other, gboolean revisions)
{
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    {
      GPtrArray *records = programme->records[kind];
      g_assert_cmpuint (records->len, ==, other->records[kind]->len);
      for (guint i = 0; i < records->len; i++)
        assert_same_value (records->pdata[i], other->records[kind]->pdata[i], revisions);
    }
}

/* --- a file that is written ------------------------------------------------------------------ */

void
put_record (StoreFixture *fixture, gconstpointer old, gpointer record)
{
  g_autoptr (GError) error = NULL;
  pln_store_put (fixture->store, old, record, &error);
  g_assert_no_error (error);
}

void
take_out (StoreFixture *fixture, gconstpointer record)
{
  g_autoptr (GError) error = NULL;
  pln_store_remove (fixture->store, record, &error);
  g_assert_no_error (error);
}

gpointer
put_new (StoreFixture *fixture, const PlnShape *shape, const char *title)
{
  PlnRecord *record = pln_value_new (shape);
  build_set (record, pln_shape_title (shape)->name, title);
  if (shape == &pln_shape_session)
    build_set (record, "forum", fixture->forum);
  if (shape == &pln_shape_forum)
    build_set (record, "timezone", "Europe/Berlin");
  put_record (fixture, NULL, record);
  return record;
}

void
store_set_up (StoreFixture *fixture, gconstpointer data)
{
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.plenary", NULL);
  fixture->store = make_store (fixture->folder, "a.plenary");
  g_autoptr (PlnRecord) forum = put_new (fixture, &pln_shape_forum, "Forum");
  fixture->forum = g_strdup (forum->uuid);
}

void
store_tear_down (StoreFixture *fixture, gconstpointer data)
{
  pln_store_close (fixture->store);
  g_free (fixture->path);
  g_free (fixture->forum);
  remove_folder (fixture->folder);
}

void
reopen_store (StoreFixture *fixture, const char *command)
{
  g_autoptr (GError) error = NULL;
  commit_entry (fixture->store, command);
  pln_store_close (fixture->store);
  fixture->store = pln_store_open (fixture->path, PLN_STORE_WRITE, &error);
  g_assert_no_error (error);
  pln_store_begin (fixture->store, &error);
  g_assert_no_error (error);
}

/* --- beside the store ------------------------------------------------------------------------ */

static sqlite3 *
open_sql (const char *path)
{
  sqlite3 *handle = NULL;
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  return handle;
}

void
run_sql (const char *path, const char *sql)
{
  sqlite3 *handle = open_sql (path);
  int code = sqlite3_exec (handle, sql, NULL, NULL, NULL);
  if (code != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
  sqlite3_close (handle);
}

int
ask_sql (const char *path, const char *sql)
{
  sqlite3 *handle = open_sql (path);
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  int number = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return number;
}

char *
hash_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size = 0;
  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}
