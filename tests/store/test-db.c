/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* SQLite in few words: what is refused at the door, statements, two at once, a write that did not end. */
#include "store/pln-migrate.h"
#include "store/store-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *folder;
  char *path;
  GPtrArray *steps;
  PlnDb *db; /* an empty programme file */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.plenary", NULL);
  fixture->steps = pln_steps_load ();
  fixture->db = pln_db_open (fixture->path, NULL, PLN_DB_CREATE, fixture->steps, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  pln_db_close (fixture->db);
  g_ptr_array_unref (fixture->steps);
  g_free (fixture->path);
  remove_folder (fixture->folder);
}

/* Holds that a file of these bytes is refused, whatever it is opened for, and stays as it is. */
static void
assert_refused (Fixture *fixture, const char *name, const char *bytes, gssize size,
                const char *message)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  if (bytes != NULL)
    g_file_set_contents (path, bytes, size, NULL);
  g_autofree char *before = hash_file (path);
  for (int mode = PLN_DB_READ; mode <= PLN_DB_WRITE; mode++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (pln_db_open (path, NULL, mode, fixture->steps, &error));
      assert_fails (error, PLN_ERROR_STORE, message);
    }
  g_autofree char *after = hash_file (path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  char garbage[5000];
  memset (garbage, 'x', sizeof garbage);
  assert_refused (fixture, "garbage", garbage, sizeof garbage, "is not a programme file");
  assert_refused (fixture, "short", "SQLite format 3", -1, "is not a programme file");
  assert_refused (fixture, "empty", "", 0, "is empty, not a programme file");
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  run_sql (other, "CREATE TABLE t (a)");
  assert_refused (fixture, "other", NULL, 0, "is a database of another application");
  run_sql (other, "PRAGMA application_id = 7");
  assert_refused (fixture, "other", NULL, 0, "is a database of another application");
  run_sql (fixture->path, "PRAGMA user_version = 99");
  assert_refused (fixture, "a.plenary", NULL, 0, "was written by a newer Plenary (step 99");
  g_assert_null (pln_db_open (fixture->folder, NULL, PLN_DB_READ, fixture->steps, &error));
  assert_fails (error, PLN_ERROR_STORE, "no programme file");
  g_assert_null (pln_db_open ("/nowhere", "name", PLN_DB_WRITE, fixture->steps, &error));
  assert_fails (error, PLN_ERROR_STORE, "no programme file 'name'");
}

/* Some names mean something to SQLite. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { ":memory:", "file:b?mode=memory", "-c", "ü '\".plenary" };
  g_autofree char *here = g_get_current_dir ();
  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      PlnDb *db = pln_db_open (names[i], NULL, PLN_DB_CREATE, fixture->steps, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_test (names[i], G_FILE_TEST_IS_REGULAR));
      pln_db_close (db);
    }
  g_assert_cmpint (g_chdir (here), ==, 0);
}

static void
test_statements (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean row;
  sqlite3_stmt *first = pln_db_prepare (fixture->db, "SELECT :text", &error);
  pln_db_bind_text (first, ":text", "a");
  g_assert_true (pln_db_step (fixture->db, first, &row, &error) && row);
  g_assert_true (pln_db_step (fixture->db, first, &row, &error) && !row);
  sqlite3_stmt *again = pln_db_prepare (fixture->db, "SELECT :text", &error);
  g_assert_true (first == again);
  g_assert_true (pln_db_step (fixture->db, again, &row, &error) && row);
  g_assert_null (sqlite3_column_text (again, 0));
  g_assert_true (pln_db_run (fixture->db, again, &error));
  g_assert_null (pln_db_prepare (fixture->db, "SELECT nowhere", &error));
  assert_fails (error, PLN_ERROR_STORE, "no such column: nowhere");
  gint64 number = 7;
  g_assert_true (pln_db_number (fixture->db, "SELECT 3 WHERE :text = 'b'", "a", &number, &error));
  g_assert_cmpint (number, ==, 0);
}

static void
test_constraints (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (pln_db_exec (
      fixture->db, "INSERT INTO venue (uuid, key, name) VALUES ('x', 'y', 'z')", &error));
  assert_fails (error, PLN_ERROR_REFUSED, "a record refers to another one that is not there");
  g_assert_false (
      pln_db_exec (fixture->db, "INSERT INTO venue (uuid, key) VALUES ('x', 'y')", &error));
  assert_fails (error, PLN_ERROR_REFUSED, "venue.name");
}

static void
test_reading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnDb) db = pln_db_open (fixture->path, NULL, PLN_DB_READ, fixture->steps, &error);
  g_assert_no_error (error);
  g_assert_false (pln_db_exec (db, "DELETE FROM record", &error));
  assert_fails (error, PLN_ERROR_STORE, "cannot be written");
}

/* The second writer is told so at once when it begins, and readers still read. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnDb) second
      = pln_db_open (fixture->path, NULL, PLN_DB_WRITE, fixture->steps, &error);
  g_assert_true (pln_db_exec (fixture->db, "BEGIN IMMEDIATE", &error));
  pln_db_exec (second, "PRAGMA busy_timeout = 50", NULL);
  g_assert_false (pln_db_exec (second, "BEGIN IMMEDIATE", &error));
  assert_fails (error, PLN_ERROR_STORE, "is being changed by another program");
  gint64 number = -1;
  g_assert_true (pln_db_number (second, "SELECT count (*) FROM record", NULL, &number, &error));
  g_assert_true (pln_db_exec (fixture->db, "COMMIT", &error));
  g_assert_true (pln_db_exec (second, "BEGIN IMMEDIATE", &error));
}

static gpointer
commit_soon (gpointer data)
{
  g_usleep (200 * 1000);
  g_assert_true (pln_db_exec (data, "COMMIT", NULL));
  return NULL;
}

static void
test_waiting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnDb) second
      = pln_db_open (fixture->path, NULL, PLN_DB_WRITE, fixture->steps, &error);
  g_assert_true (pln_db_exec (fixture->db, "BEGIN IMMEDIATE", &error));
  GThread *thread = g_thread_new ("first", commit_soon, fixture->db);
  g_assert_true (pln_db_exec (second, "BEGIN IMMEDIATE", &error));
  g_assert_no_error (error);
  g_thread_join (thread);
}

static void
test_interrupt (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean row;
  g_assert_true (pln_db_exec (fixture->db, "BEGIN IMMEDIATE; PRAGMA application_id = 1", &error));
  pln_db_interrupt (fixture->db);
  sqlite3_stmt *statement = pln_db_prepare (fixture->db, "SELECT 1", &error);
  g_assert_false (pln_db_step (fixture->db, statement, &row, &error));
  assert_fails (error, PLN_ERROR_FAILED, "interrupted");
  g_assert_false (pln_db_exec (fixture->db, "COMMIT", &error));
  assert_fails (error, PLN_ERROR_FAILED, "nothing was written");
  pln_db_rollback (fixture->db);
  g_assert_cmpint (ask_sql (fixture->path, "PRAGMA application_id"), ==, PLN_DB_APPLICATION_ID);
}

static void
copy_file (const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size = 0;
  g_file_get_contents (from, &bytes, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, bytes, (gssize) size, &error);
  g_assert_no_error (error);
}

/* What a power cut leaves: pages written, and the journal that takes them back. A reader mends it. */
static void
test_hot_journal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *torn = g_build_filename (fixture->folder, "torn.plenary", NULL);
  g_autofree char *torn_journal = g_strconcat (torn, "-journal", NULL);
  g_assert_true (pln_db_exec (fixture->db,
                              "PRAGMA cache_size = 1; BEGIN IMMEDIATE;"
                              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                              " WHERE i < 2000) INSERT INTO record (uuid, kind, number, changed)"
                              " SELECT printf ('%036d', i), 'venue', i, 0 FROM n",
                              &error));
  copy_file (journal, torn_journal);
  copy_file (fixture->path, torn);
  pln_db_rollback (fixture->db);
  g_autoptr (PlnDb) db = pln_db_open (torn, NULL, PLN_DB_READ, fixture->steps, &error);
  g_assert_no_error (error);
  gint64 number = -1;
  g_assert_true (pln_db_number (db, "SELECT count (*) FROM record", NULL, &number, &error));
  g_assert_cmpint (number, ==, 0);
  g_assert_false (g_file_test (torn_journal, G_FILE_TEST_EXISTS));
}

/* Where there is nobody who is allowed everything. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root can write what is read-only");
      return;
    }
  g_autoptr (GError) error = NULL;
  g_chmod (fixture->path, 0444);
  g_chmod (fixture->folder, 0555);
  PlnDb *db = pln_db_open (fixture->path, NULL, PLN_DB_READ, fixture->steps, &error);
  g_assert_no_error (error);
  pln_db_close (db);
  db = pln_db_open (fixture->path, NULL, PLN_DB_WRITE, fixture->steps, &error);
  g_assert_no_error (error);
  g_assert_false (pln_db_exec (db, "BEGIN IMMEDIATE", &error));
  assert_fails (error, PLN_ERROR_STORE, "read-only");
  pln_db_close (db);
  g_chmod (fixture->folder, 0755);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/db/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("refused", test_refused);
  ADD ("names", test_names);
  ADD ("statements", test_statements);
  ADD ("constraints", test_constraints);
  ADD ("reading", test_reading);
  ADD ("busy", test_busy);
  ADD ("waiting", test_waiting);
  ADD ("interrupt", test_interrupt);
  ADD ("hot-journal", test_hot_journal);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
