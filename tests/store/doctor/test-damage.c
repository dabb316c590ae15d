/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Damaged files: told in words, or read as well as they can be, but never a crash. */
#include "model/pln-audience.h"
#include "model/pln-timetable.h"
#include "model/programme-random.h"
#include "store/history/pln-store-history.h"
#include "store/pln-store-load.h"
#include "store/pln-store-names.h"
#include "store/pln-store-settle.h"
#include "store/pln-store-write.h"
#include "store/store-file.h"

#include <glib/gstdio.h>
#include <string.h>

#define CASES 300
#define DAMAGES_MAX 8

typedef struct {
  char *folder;
  char *path;
  char *bytes; /* of a whole file */
  gsize size;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.plenary", NULL);
  g_autoptr (PlnProgramme) programme = random_programme (5, 70, 8);
  g_autoptr (PlnStore) store = make_store (fixture->folder, "a.plenary");
  put_programme (store, programme);
  commit_entry (store, "test");
  g_file_get_contents (fixture->path, &fixture->bytes, &fixture->size, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->path);
  g_free (fixture->bytes);
  remove_folder (fixture->folder);
}

/* Returns: whether the file could be read; what could is fit for use */
static gboolean
read_file (const char *path, GError **error)
{
  g_autoptr (PlnStore) store = pln_store_open (path, PLN_STORE_READ, error);
  g_autoptr (PlnProgramme) programme = store != NULL ? pln_store_load (store, error) : NULL;
  if (programme == NULL)
    return FALSE;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_assert_cmpuint (timetable->slots->len, ==, programme->records[PLN_KIND_SESSION]->len);
  pln_programme_restrict (programme, PLN_AUDIENCE_PUBLIC, FALSE);
  for (int kind = 0; kind < PLN_KIND_TOMBSTONE; kind++)
    {
      g_autoptr (GPtrArray) names = pln_store_names (store, kind, error);
      if (names == NULL)
        return FALSE;
      for (guint i = 0; i < names->len; i++)
        g_assert_nonnull (((PlnName *) names->pdata[i])->title);
    }
  return TRUE;
}

static gboolean
write_file (const char *path, GError **error)
{
  g_autoptr (PlnRecord) room = pln_value_new (&pln_shape_room);
  pln_field_set_text (pln_shape_title (&pln_shape_room), room, "Hall", NULL);
  g_autoptr (PlnStore) store = pln_store_open (path, PLN_STORE_WRITE, error);
  g_autoptr (PlnEntry) entry = g_new0 (PlnEntry, 1);
  entry->author = g_strdup ("tester");
  entry->command = g_strdup ("room add Hall");
  entry->summary = g_strdup ("added a room");
  return store != NULL && pln_store_begin (store, error) && pln_store_put (store, NULL, room, error)
         && pln_store_settle (store, NULL, error) != NULL && pln_store_record (store, entry, error)
         && pln_store_commit (store, error);
}

static void
assert_told (const GError *error, const char *path)
{
  g_assert_true (g_error_matches (error, PLN_ERROR, PLN_ERROR_STORE)
                 || g_error_matches (error, PLN_ERROR, PLN_ERROR_REFUSED));
  if (strstr (error->message, path) == NULL)
    g_error ("'%s' does not name the file", error->message);
}

/* Some octets are others, some files end too early. */
static void
test_octets (Fixture *fixture, gconstpointer data)
{
  guint n_refused = 0;
  for (int i = 0; i < CASES; i++)
    {
      g_autoptr (GError) read_error = NULL;
      g_autoptr (GError) write_error = NULL;
      g_autofree char *bytes = g_memdup2 (fixture->bytes, fixture->size);
      gsize size = fixture->size;
      for (int j = g_test_rand_int_range (1, DAMAGES_MAX); j > 0; j--)
        bytes[g_test_rand_int_range (0, (int) size)] = (char) g_test_rand_int_range (0, 256);
      if (i % 3 == 0)
        size = (gsize) g_test_rand_int_range (1, (int) size);
      g_file_set_contents (fixture->path, bytes, (gssize) size, NULL);
      if (!read_file (fixture->path, &read_error))
        assert_told (read_error, fixture->path);
      if (!write_file (fixture->path, &write_error))
        assert_told (write_error, fixture->path);
      n_refused += read_error != NULL;
    }
  g_assert_cmpuint (n_refused, >, CASES / 6);
}

/* What a good file never holds, whoever wrote it there. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  static const char *const damages[] = {
    "DELETE FROM record WHERE kind = 'forum'",
    "DELETE FROM record WHERE kind = 'room'",
    "DELETE FROM record WHERE kind = 'session'",
    "DELETE FROM record WHERE kind = 'appearance'",
    "UPDATE session SET kind = 'seance'",
    "UPDATE forum SET day_change = '25:00'",
    "UPDATE tombstone SET start = 'soon'",
    "UPDATE forum SET parent = (SELECT max (uuid) FROM forum)"
    " WHERE uuid = (SELECT min (uuid) FROM forum);"
    "UPDATE forum SET parent = (SELECT min (uuid) FROM forum)"
    " WHERE uuid = (SELECT max (uuid) FROM forum)",
    "INSERT INTO venue SELECT uuid, 'twice', 'Twice', NULL, NULL, NULL, NULL FROM room LIMIT 1",
  };
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_file_set_contents (fixture->path, fixture->bytes, (gssize) fixture->size, NULL);
      g_assert_true (read_file (fixture->path, &error));
      run_sql (fixture->path, damages[i]);
      g_test_message ("%s", damages[i]);
      g_assert_false (read_file (fixture->path, &error));
      assert_fails (error, PLN_ERROR_STORE, "is damaged: it holds what Plenary never writes");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/damage/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("octets", test_octets);
  ADD ("rows", test_rows);
  return g_test_run ();
}
