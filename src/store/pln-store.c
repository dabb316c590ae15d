/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The programme file: opening, creating, transactions. */
#include "base/pln-error.h"
#include "store/pln-migrate.h"
#include "store/pln-store-names.h"
#include "store/pln-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

static PlnStore *
store_new (const char *path)
{
  PlnStore *store = g_new0 (PlnStore, 1);
  store->path = g_strdup (path);
  store->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  store->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  store->inserts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  store->slugs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return store;
}

void
pln_store_close (PlnStore *store)
{
  if (store == NULL)
    return;
  pln_store_rollback (store);
  pln_db_close (store->db);
  if (store->temporary != NULL)
    {
      g_autofree char *journal = g_strconcat (store->temporary, "-journal", NULL);
      g_unlink (store->temporary);
      g_unlink (journal);
    }
  g_hash_table_unref (store->hidden);
  g_hash_table_unref (store->numbers);
  g_hash_table_unref (store->inserts);
  g_hash_table_unref (store->slugs);
  pln_store_forget_names (store);
  g_free (store->temporary);
  g_free (store->path);
  g_free (store);
}

PlnStore *
pln_store_open (const char *path, PlnStoreMode mode, GError **error)
{
  g_autoptr (PlnStore) store = store_new (path);
  g_autoptr (GPtrArray) steps = pln_steps_load ();
  PlnDbMode access = mode == PLN_STORE_WRITE ? PLN_DB_WRITE : PLN_DB_READ;
  store->db = mode == PLN_STORE_TRY ? pln_db_open_copy (path, steps, error)
                                    : pln_db_open (path, NULL, access, steps, error);
  return store->db != NULL ? g_steal_pointer (&store) : NULL;
}

static gboolean
fail_there (const char *path, GError **error)
{
  return pln_fail (error, PLN_ERROR_REFUSED,
                   "'%s' is there already; choose another name with --file", path);
}

PlnStore *
pln_store_create (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    {
      fail_there (path, error);
      return NULL;
    }
  g_autoptr (PlnStore) store = store_new (path);
  g_autoptr (GPtrArray) steps = pln_steps_load ();
  /* Unlike g_mkstemp(): as readable as the umask says. */
  g_autofree char *temporary = g_strconcat (path, ".new-XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, 0, 0666);
  if (fd < 0)
    {
      pln_fail (error, PLN_ERROR_STORE, "'%s' cannot be made: %s", path, g_strerror (errno));
      return NULL;
    }
  g_close (fd, NULL);
  store->temporary = g_steal_pointer (&temporary);
  store->db = pln_db_open (store->temporary, path, PLN_DB_CREATE, steps, error);
  return store->db != NULL ? g_steal_pointer (&store) : NULL;
}

const char *
pln_store_copy (PlnStore *store)
{
  return store->db != NULL ? pln_db_copy (store->db) : NULL;
}

gboolean
pln_store_begin (PlnStore *store, GError **error)
{
  if (!pln_db_exec (store->db, "BEGIN IMMEDIATE", error))
    return FALSE;
  store->in_transaction = TRUE;
  g_hash_table_remove_all (store->numbers);
  g_hash_table_remove_all (store->slugs);
  pln_store_forget_names (store);
  store->recorder = pln_recorder_new (store->db, error);
  /* Records may refer to ones written later in the same transaction. */
  return store->recorder != NULL
         && pln_db_exec (store->db, "PRAGMA defer_foreign_keys = ON", error);
}

static void
end_recording (PlnStore *store)
{
  g_clear_pointer (&store->recorder, pln_recorder_free);
  g_clear_pointer (&store->changes, g_bytes_unref);
  g_clear_pointer (&store->edits, g_ptr_array_unref);
}

void
pln_store_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd < 0)
    return;
  fsync (fd);
  g_close (fd, NULL);
}

/* The new file gets its name, unless another one has it by now. */
static gboolean
finish_new (PlnStore *store, GError **error)
{
  g_clear_pointer (&store->db, pln_db_close);
  /* A second name for it is refused when there is such a file; where files have one name only, a look must do. */
  if (link (store->temporary, store->path) == 0)
    g_unlink (store->temporary);
  else if (errno == EEXIST || g_file_test (store->path, G_FILE_TEST_EXISTS))
    return fail_there (store->path, error);
  else if (g_rename (store->temporary, store->path) != 0)
    return pln_fail (error, PLN_ERROR_STORE, "'%s' cannot be made: %s", store->path,
                     g_strerror (errno));
  g_clear_pointer (&store->temporary, g_free);
  pln_store_sync_folder (store->path);
  return TRUE;
}

static gboolean
is_recorded (PlnStore *store, GError **error)
{
  g_autoptr (GBytes) rest = pln_recorder_changes (store->recorder, store->db, error);
  if (rest == NULL)
    return FALSE;
  return g_bytes_get_size (rest) == 0
         || pln_fail (error, PLN_ERROR_FAILED, "'%s': a change was not recorded", store->path);
}

gboolean
pln_store_commit (PlnStore *store, GError **error)
{
  if (!is_recorded (store, error) || !pln_db_exec (store->db, "COMMIT", error))
    return FALSE;
  end_recording (store);
  store->in_transaction = FALSE;
  return store->temporary == NULL || finish_new (store, error);
}

gboolean
pln_store_is_writing (PlnStore *store)
{
  return store->in_transaction;
}

void
pln_store_rollback (PlnStore *store)
{
  end_recording (store);
  if (store->in_transaction && store->db != NULL)
    pln_db_rollback (store->db);
  store->in_transaction = FALSE;
}

void
pln_store_interrupt (PlnStore *store)
{
  if (store->db != NULL)
    pln_db_interrupt (store->db);
}
