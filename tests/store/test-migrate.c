/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Migration, proved with a tiny second step: a copy aside, all or nothing, readers leave the file alone. */
#include "store/pln-migrate.h"
#include "store/store-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *folder;
  char *path;       /* a file of the last step of the program */
  int step;         /* the number of that */
  GPtrArray *steps; /* those of the program, and one more that adds a column */
} Fixture;

static void
add_step (GPtrArray *steps, const char *sql)
{
  PlnStep *step = g_new0 (PlnStep, 1);
  step->number = ((PlnStep *) steps->pdata[steps->len - 1])->number + 1;
  step->name = g_strdup_printf ("%03d-test.sql", step->number);
  step->sql = g_strdup (sql);
  g_ptr_array_add (steps, step);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.plenary", NULL);
  fixture->steps = pln_steps_load ();
  fixture->step = (int) fixture->steps->len;
  PlnDb *db = pln_db_open (fixture->path, NULL, PLN_DB_CREATE, fixture->steps, &error);
  g_assert_no_error (error);
  g_assert_null (pln_db_copy (db));
  pln_db_close (db);
  add_step (fixture->steps, "ALTER TABLE venue ADD COLUMN phone TEXT NOT NULL DEFAULT 'none'");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->steps);
  g_free (fixture->path);
  remove_folder (fixture->folder);
}

static guint
count_files (const char *folder)
{
  guint count = 0;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

/* Migrates the file, and returns where it was copied aside. */
static char *
migrate (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnDb) db = pln_db_open (fixture->path, NULL, PLN_DB_WRITE, fixture->steps, &error);
  g_assert_no_error (error);
  return g_strdup (pln_db_copy (db));
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = g_strdup_printf ("%s.step-%03d", fixture->path, fixture->step);
  g_autofree char *copy = migrate (fixture);
  g_assert_cmpstr (copy, ==, expected);
  g_assert_cmpint (ask_sql (fixture->path, "PRAGMA user_version"), ==, fixture->step + 1);
  g_assert_cmpint (ask_sql (fixture->path, "SELECT count (phone) FROM venue"), ==, 0);
  g_assert_cmpint (ask_sql (copy, "PRAGMA user_version"), ==, fixture->step);
  g_assert_cmpint (ask_sql (copy, "PRAGMA application_id"), ==, PLN_DB_APPLICATION_ID);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  g_assert_null (migrate (fixture));
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

/* An earlier copy is not overwritten, whatever it is. */
static void
test_earlier_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = g_strdup_printf ("%s.step-%03d", fixture->path, fixture->step);
  g_autofree char *second = g_strconcat (first, ".2", NULL);
  g_autofree char *expected = g_strconcat (first, ".3", NULL);
  g_autofree char *text = NULL;
  g_file_set_contents (first, "mine", -1, NULL);
  g_assert_cmpint (symlink ("nowhere", second), ==, 0);
  g_autofree char *copy = migrate (fixture);
  g_assert_cmpstr (copy, ==, expected);
  g_assert_true (g_file_get_contents (first, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
}

/* Who may not read the file may not read the copy either. */
static void
test_permissions (Fixture *fixture, gconstpointer data)
{
  GStatBuf status;
  g_chmod (fixture->path, 0600);
  g_autofree char *copy = migrate (fixture);
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = hash_file (fixture->path);
  PlnDb *db = pln_db_open (fixture->path, NULL, PLN_DB_READ, fixture->steps, &error);
  g_assert_no_error (error);
  gint64 version = 0;
  g_assert_true (pln_db_number (db, "PRAGMA user_version", NULL, &version, &error));
  g_assert_cmpint (version, ==, fixture->step + 1);
  g_assert_true (pln_db_exec (db, "SELECT phone FROM venue", &error));
  pln_db_close (db);
  g_autofree char *after = hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* A step that fails after one that went well: neither stays, nor does the copy. */
static void
test_failing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = hash_file (fixture->path);
  add_step (fixture->steps, "CREATE TABLE more (a TEXT NOT NULL PRIMARY KEY) STRICT;"
                            "INSERT INTO nowhere VALUES (1)");
  for (int mode = PLN_DB_READ; mode <= PLN_DB_WRITE; mode++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (pln_db_open (fixture->path, NULL, mode, fixture->steps, &error));
      g_autofree char *name = g_strdup_printf ("step %03d-test.sql: ", fixture->step + 2);
      assert_fails (error, PLN_ERROR_STORE, name);
    }
  g_autofree char *after = hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* While somebody writes, nothing is copied or migrated. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) first = pln_steps_load ();
  g_autoptr (PlnDb) writer = pln_db_open (fixture->path, NULL, PLN_DB_WRITE, first, &error);
  g_assert_true (pln_db_exec (writer, "BEGIN IMMEDIATE", &error));
  if (!g_test_slow ())
    {
      g_test_skip ("waits as long as a verb does");
      return;
    }
  g_assert_null (pln_db_open (fixture->path, NULL, PLN_DB_WRITE, fixture->steps, &error));
  assert_fails (error, PLN_ERROR_STORE, "is being changed by another program");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) first = pln_steps_load ();
  g_free (migrate (fixture));
  g_assert_null (pln_db_open (fixture->path, NULL, PLN_DB_WRITE, first, &error));
  g_autofree char *words = g_strdup_printf ("newer Plenary (step %d, this one knows %d)",
                                            fixture->step + 1, fixture->step);
  assert_fails (error, PLN_ERROR_STORE, words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/migrate/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("write", test_write);
  ADD ("earlier-copy", test_earlier_copy);
  ADD ("permissions", test_permissions);
  ADD ("read", test_read);
  ADD ("failing", test_failing);
  ADD ("busy", test_busy);
  ADD ("newer", test_newer);
  return g_test_run ();
}
