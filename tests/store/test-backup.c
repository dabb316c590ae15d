/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Copies: of one moment while others write, never in the place of what must stay, never half. */
#include "model/programme-builder.h"
#include "store/pln-backup.h"
#include "store/pln-store-write.h"
#include "store/store-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define WRITES 200
/* The header of a database, in octets. */
#define HEADER 100

typedef struct {
  char *folder;
  char *path;
  char *copy;
} Fixture;

static void
put_room (PlnStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnRecord) room = pln_value_new (&pln_shape_room);
  build_set (room, "name", name);
  g_assert_true (pln_store_put (store, NULL, room, &error));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.plenary", NULL);
  fixture->copy = g_build_filename (fixture->folder, "copy", NULL);
  PlnStore *store = make_store (fixture->folder, "a.plenary");
  PlnForum *forum = pln_value_new (&pln_shape_forum);
  build_set (forum, "title", "Forum");
  build_set (forum, "timezone", "Europe/Berlin");
  g_assert_true (pln_store_put (store, NULL, forum, &error));
  pln_value_free (forum);
  commit_entry (store, "init");
  pln_store_close (store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->copy);
}

static gboolean
back_up (Fixture *fixture, const char *to, gboolean replace, PlnBackup *backup, GError **error)
{
  g_autoptr (PlnStore) store = pln_store_open (fixture->path, PLN_STORE_READ, error);
  g_assert_nonnull (store);
  return pln_store_backup (store, to, replace, backup, error);
}

/* Returns: how many files the folder has */
static guint
count_files (Fixture *fixture)
{
  guint n = 0;
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
write_rooms (const char *path, int from, int n)
{
  g_autoptr (GError) error = NULL;
  for (int i = from; i < from + n; i++)
    {
      g_autoptr (PlnStore) store = pln_store_open (path, PLN_STORE_WRITE, &error);
      g_autofree char *name = g_strdup_printf ("Room %d", i);
      g_assert_true (store != NULL && pln_store_begin (store, &error));
      put_room (store, name);
      commit_entry (store, name);
    }
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlnBackup backup;
  GStatBuf info;
  g_chmod (fixture->path, 0640);
  back_up (fixture, fixture->copy, FALSE, &backup, &error);
  g_assert_no_error (error);
  g_assert_cmpint (backup.sessions, ==, 0);
  g_assert_cmpint (backup.entries, ==, 1);
  g_assert_cmpint (g_stat (fixture->copy, &info), ==, 0);
  g_assert_cmpint (info.st_size, ==, backup.size);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpint (ask_sql (fixture->copy, "SELECT count (*) FROM forum"), ==, 1);
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = pln_backup_name (fixture->path);
  g_assert_true (g_str_has_suffix (first, "a.plenary.bak"));
  g_assert_true (g_file_set_contents (first, "", 0, NULL));
  g_autofree char *second = pln_backup_name (fixture->path);
  g_assert_true (g_str_has_suffix (second, "a.plenary.bak.2"));
  g_assert_cmpint (symlink ("nowhere", second), ==, 0);
  g_autofree char *third = pln_backup_name (fixture->path);
  g_assert_true (g_str_has_suffix (third, "a.plenary.bak.3"));
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlnBackup backup;
  g_assert_true (g_file_set_contents (fixture->copy, "mine", -1, NULL));
  g_assert_false (back_up (fixture, fixture->copy, FALSE, &backup, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "is there already; --replace overwrites it");
  g_autofree char *mine = NULL;
  g_assert_true (g_file_get_contents (fixture->copy, &mine, NULL, NULL));
  g_assert_cmpstr (mine, ==, "mine");
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_assert_cmpint (symlink ("copy", link), ==, 0);
  back_up (fixture, link, TRUE, &backup, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (ask_sql (fixture->copy, "SELECT count (*) FROM forum"), ==, 1);
}

/* By no name, link or wish. */
static void
test_itself (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlnBackup backup;
  g_autofree char *hash = hash_file (fixture->path);
  g_autofree char *soft = g_build_filename (fixture->folder, "soft", NULL);
  g_autofree char *hard = g_build_filename (fixture->folder, "hard", NULL);
  g_assert_cmpint (symlink ("a.plenary", soft), ==, 0);
  g_assert_cmpint (link (fixture->path, hard), ==, 0);
  const char *const names[] = { fixture->path, soft, hard };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_false (back_up (fixture, names[i], TRUE, &backup, &error));
      assert_fails (error, PLN_ERROR_REFUSED, "is the programme file itself");
    }
  g_autofree char *other = g_build_filename (fixture->folder, "other.plenary", NULL);
  g_assert_true (g_file_set_contents (other, "", 0, NULL));
  g_assert_false (back_up (fixture, other, TRUE, &backup, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "is a programme file by its name");
  g_autofree char *after = hash_file (fixture->path);
  g_assert_cmpstr (hash, ==, after);
}

/* SQLite would play a journal that lies there into the copy. */
static void
test_journal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlnBackup backup;
  g_autofree char *journal = g_strconcat (fixture->copy, "-journal", NULL);
  g_assert_true (g_file_set_contents (journal, "old", -1, NULL));
  g_assert_false (back_up (fixture, fixture->copy, FALSE, &backup, &error));
  assert_fails (error, PLN_ERROR_REFUSED, "copy-journal' is in the way");
  g_assert_false (g_file_test (fixture->copy, G_FILE_TEST_EXISTS));
}

static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlnBackup backup;
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "copy", NULL);
  g_assert_false (back_up (fixture, nowhere, FALSE, &backup, &error));
  assert_fails (error, PLN_ERROR_IO, "cannot be written: No such file");
  g_assert_false (back_up (fixture, fixture->folder, TRUE, &backup, &error));
  assert_fails (error, PLN_ERROR_IO, "is a folder; name a file in it");
}

/* A damaged file makes no backup that looks like one, but can be put aside. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlnBackup backup;
  g_autofree char *octets = NULL;
  gsize size = 0;
  g_assert_true (g_file_get_contents (fixture->path, &octets, &size, NULL));
  int page = ask_sql (fixture->path, "SELECT rootpage FROM sqlite_schema WHERE name = 'forum'");
  memset (octets + (page - 1) * 4096, 0x5a, 64);
  g_assert_true (g_file_set_contents (fixture->path, octets, (gssize) size, NULL));
  g_assert_false (back_up (fixture, fixture->copy, FALSE, &backup, &error));
  assert_fails (error, PLN_ERROR_STORE, "and so is the copy, which was not kept");
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_autofree char *aside = pln_backup_damaged (fixture->path, &error);
  g_assert_no_error (error);
  g_autofree char *kept = NULL;
  gsize kept_size = 0;
  g_assert_true (g_file_get_contents (aside, &kept, &kept_size, NULL));
  /* The header counts changes. */
  g_assert_cmpmem (octets + HEADER, size - HEADER, kept + HEADER, kept_size - HEADER);
}

static void
test_interrupted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlnBackup backup;
  g_autoptr (PlnStore) store = pln_store_open (fixture->path, PLN_STORE_READ, &error);
  pln_store_interrupt (store);
  g_assert_false (pln_store_backup (store, fixture->copy, FALSE, &backup, &error));
  assert_fails (error, PLN_ERROR_FAILED, "interrupted");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* More pages than are copied at one go. */
static void
put_large (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnStore) store = pln_store_open (path, PLN_STORE_WRITE, &error);
  g_autoptr (PlnRecord) theme = pln_value_new (&pln_shape_theme);
  g_autofree char *text = g_strnfill (1000 * 1000, 'x');
  build_set (theme, "name", "Large");
  build_set (theme, "description", text);
  g_assert_true (pln_store_begin (store, &error));
  g_assert_true (pln_store_put (store, NULL, theme, &error));
  commit_entry (store, "theme add");
}

/* Each copy is of a moment: as many rooms as entries made them, the first ones, and nothing half. */
static void
assert_prefix (const char *copy)
{
  int rooms = ask_sql (copy, "SELECT count (*) FROM room");
  g_assert_cmpint (ask_sql (copy, "SELECT count (*) FROM entry"), ==, rooms + 2);
  g_assert_cmpint (ask_sql (copy, "SELECT max (number) FROM entry"), ==, rooms + 2);
  g_assert_cmpint (ask_sql (copy, "SELECT count (*) FROM record WHERE kind = 'room'"), ==, rooms);
  g_assert_cmpint (ask_sql (copy, "SELECT count (*) FROM pragma_integrity_check"
                                  " WHERE integrity_check = 'ok'"),
                   ==, 1);
}

static void
test_beside_a_writer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int status = 1, copies = 0;
  put_large (fixture->path);
  pid_t writer = fork ();
  if (writer == 0)
    {
      write_rooms (fixture->path, 0, WRITES);
      _exit (0);
    }
  while (waitpid (writer, &status, WNOHANG) == 0)
    {
      PlnBackup backup;
      back_up (fixture, fixture->copy, copies++ > 0, &backup, &error);
      g_assert_no_error (error);
      assert_prefix (fixture->copy);
    }
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (copies, >=, 1);
  g_assert_cmpint (ask_sql (fixture->path, "SELECT count (*) FROM entry"), ==, WRITES + 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/backup/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("copy", test_copy);
  ADD ("names", test_names);
  ADD ("replace", test_replace);
  ADD ("itself", test_itself);
  ADD ("journal", test_journal);
  ADD ("nowhere", test_nowhere);
  ADD ("damaged", test_damaged);
  ADD ("interrupted", test_interrupted);
  ADD ("beside-a-writer", test_beside_a_writer);
  return g_test_run ();
}
