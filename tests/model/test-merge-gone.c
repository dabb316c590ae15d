/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a file no longer has: found, cancelled when wished, and restored when it is back. */
#include "model/merge-files.h"

#include "model/pln-merge.h"

static PlnSession *
find_titled (const PlnProgramme *programme, const char *title)
{
  for (guint i = 0; i < programme->records[PLN_KIND_SESSION]->len; i++)
    if (strcmp (pln_record_title (at (programme, PLN_KIND_SESSION, i)), title) == 0)
      return at (programme, PLN_KIND_SESSION, i);
  return NULL;
}

/* A file without its first session. */
static PlnProgramme *
make_shorter (const char *source)
{
  PlnProgramme *file = make_file (source);
  PlnRecord *first = at (file, PLN_KIND_SESSION, 0);
  g_hash_table_remove (file->by_uuid, first->uuid);
  g_ptr_array_remove_index (file->records[PLN_KIND_SESSION], 0);
  return file;
}

/* Returns: how many sessions it cancels */
static guint
prune (PlnProgramme **stored, const PlnProgramme *file, const char *source)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_change_free);
  pln_merge_find_gone (*stored, file, source, gone, NULL);
  pln_merge_prune (changes, gone, source);
  g_assert_cmpuint (changes->len, ==, gone->len);
  PlnProgramme *result = apply (*stored, changes);
  guint n = changes->len;
  g_clear_pointer (&changes, g_ptr_array_unref);
  pln_programme_free (*stored);
  *stored = result;
  return n;
}

static void
test_find (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  import (&stored, make_file ("b"), NULL, "b");
  guint ours = stored->records[PLN_KIND_SESSION]->len;
  g_autoptr (PlnProgramme) whole = make_file ("a");
  g_autoptr (PlnProgramme) shorter = make_shorter ("a");
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  pln_merge_find_gone (stored, whole, "a", gone, NULL);
  g_assert_cmpuint (gone->len, ==, 0);
  pln_merge_find_gone (stored, shorter, "a", gone, NULL);
  g_assert_cmpuint (gone->len, ==, 1);
  const char *title = pln_record_title (at (whole, PLN_KIND_SESSION, 0));
  g_assert_cmpstr (pln_record_title (gone->pdata[0]), ==, title);
  /* what is off already is not gone */
  ((PlnSession *) gone->pdata[0])->state = PLN_STATE_CANCELLED;
  g_ptr_array_set_size (gone, 0);
  pln_merge_find_gone (stored, shorter, "a", gone, NULL);
  g_assert_cmpuint (gone->len, ==, 0);
  /* what was entered here in a forum of the file is only not listed */
  g_autoptr (GPtrArray) unlisted = g_ptr_array_new ();
  PlnSession *own = add_own (stored, PLN_KIND_SESSION, "By hand");
  own->forum = g_strdup (((PlnRecord *) at (whole, PLN_KIND_FORUM, 0))->uuid);
  pln_merge_find_gone (stored, whole, "a", gone, unlisted);
  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_cmpuint (unlisted->len, ==, 1);
  g_assert_true (unlisted->pdata[0] == own);
  g_assert_cmpuint (stored->records[PLN_KIND_SESSION]->len, ==, ours + 1);
}

static void
test_prune_and_restore (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  g_autoptr (PlnProgramme) whole = make_file ("a");
  g_autoptr (PlnProgramme) shorter = make_shorter ("a");
  const char *title = pln_record_title (at (whole, PLN_KIND_SESSION, 0));
  set (find_titled (stored, title), "notes", "needs a piano");
  g_assert_cmpuint (prune (&stored, shorter, "a"), ==, 1);
  g_assert_cmpint (find_titled (stored, title)->state, ==, PLN_STATE_CANCELLED);
  g_assert_cmpstr (find_titled (stored, title)->notes, ==,
                   "needs a piano\ncancelled: by the import from a");
  g_assert_cmpuint (prune (&stored, shorter, "a"), ==, 0);
  g_assert_cmpuint (import (&stored, make_file ("b"), NULL, "b"), >, 0);
  g_assert_cmpint (find_titled (stored, title)->state, ==, PLN_STATE_CANCELLED);
  g_assert_cmpuint (import (&stored, make_file ("a"), NULL, "a"), ==, 1);
  g_assert_cmpint (find_titled (stored, title)->state, ==, PLN_STATE_CONFIRMED);
  g_assert_cmpstr (find_titled (stored, title)->notes, ==, "needs a piano");
}

/* What people have cancelled, no file restores. */
static void
test_by_hand (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  PlnSession *session = at (stored, PLN_KIND_SESSION, 0);
  set (session, "state", "cancelled");
  set (session, "notes", "cancelled: by the import from b");
  g_assert_cmpuint (import (&stored, make_file ("a"), NULL, "a"), ==, 0);
  g_assert_cmpint (((PlnSession *) at (stored, PLN_KIND_SESSION, 0))->state, ==,
                   PLN_STATE_CANCELLED);
}

/* Only a file that says so makes certain what was tentative. */
static void
test_sure (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  set (at (stored, PLN_KIND_SESSION, 0), "state", "tentative");
  g_assert_cmpuint (import (&stored, make_file ("a"), NULL, "a"), ==, 0);
  g_autoptr (PlnProgramme) file = make_file ("a");
  g_autoptr (GHashTable) sure = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (sure, g_strdup (((PlnRecord *) at (file, PLN_KIND_SESSION, 0))->uuid));
  g_autoptr (GPtrArray) changes = pln_merge (stored, file, NULL, "a", sure);
  g_assert_cmpuint (changes->len, ==, 1);
  const PlnChange *change = changes->pdata[0];
  g_assert_cmpint (((const PlnSession *) change->record)->state, ==, PLN_STATE_CONFIRMED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge-gone/find", test_find);
  g_test_add_func ("/merge-gone/prune-and-restore", test_prune_and_restore);
  g_test_add_func ("/merge-gone/by-hand", test_by_hand);
  g_test_add_func ("/merge-gone/sure", test_sure);
  return g_test_run ();
}
