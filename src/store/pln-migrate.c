/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Migration: the steps in schema/, a copy aside before the first one touches somebody's file. */
#include "store/pln-migrate.h"

#include "base/pln-error.h"
#include "base/pln-time.h"
#include "store/pln-db-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define SCHEMA_FOLDER "/org/plenary/schema/"

void
pln_step_free (PlnStep *step)
{
  g_free (step->name);
  g_free (step->sql);
  g_free (step);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const PlnStep *const *x = a, *const *y = b;
  return (*x)->number - (*y)->number;
}

GPtrArray *
pln_steps_load (void)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_step_free);
  g_auto (GStrv) names = g_resources_enumerate_children (SCHEMA_FOLDER, 0, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (SCHEMA_FOLDER, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
      PlnStep *step = g_new0 (PlnStep, 1);
      step->number = atoi (names[i]);
      step->name = g_strdup (names[i]);
      step->sql = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_ptr_array_add (steps, step);
    }
  g_ptr_array_sort (steps, compare_steps);
  return steps;
}

/* Copies the pages of one database to another (SQLite's backup API). */
static gboolean
copy_pages (PlnDb *db, sqlite3 *from, sqlite3 *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      sqlite3_backup_finish (backup);
    }
  int code = sqlite3_errcode (to);
  return code == SQLITE_OK || pln_db_fail (db, code, error);
}

/* Makes `NAME.step-001`, readable by whom the file is; an earlier copy is never overwritten: `NAME.step-001.2`. */
static char *
make_copy_file (PlnDb *db, int step, GError **error)
{
  GStatBuf status = { .st_mode = 0600 };
  g_autofree char *base = g_strdup_printf ("%s.step-%03d", db->name, step);
  g_autofree char *name = g_strdup (base);
  int fd, count = 1;
  g_stat (db->path, &status);
  while ((fd = g_open (name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, status.st_mode & 0777)) < 0
         && errno == EEXIST)
    {
      g_free (name);
      name = g_strdup_printf ("%s.%d", base, ++count);
    }
  if (fd < 0)
    {
      pln_fail (error, PLN_ERROR_STORE, "the copy '%s' cannot be made: %s", name,
                g_strerror (errno));
      return NULL;
    }
  g_close (fd, NULL);
  return g_steal_pointer (&name);
}

/* The transaction of @db keeps other writers away; pages that it has not changed can be read beside it. */
static gboolean
copy_aside (PlnDb *db, int step, GError **error)
{
  sqlite3 *from = NULL, *to = NULL;
  db->copy = make_copy_file (db, step, error);
  if (db->copy == NULL)
    return FALSE;
  g_autofree char *path = g_canonicalize_filename (db->copy, NULL);
  int code = pln_db_connect (db->path, SQLITE_OPEN_READONLY, &from);
  if (code == SQLITE_OK)
    code = pln_db_connect (path, SQLITE_OPEN_READWRITE, &to);
  gboolean ok
      = code == SQLITE_OK ? copy_pages (db, from, to, error) : pln_db_fail (db, code, error);
  sqlite3_close (from);
  sqlite3_close (to);
  return ok;
}

gboolean
pln_db_move_to_memory (PlnDb *db, GError **error)
{
  sqlite3 *memory = NULL;
  const char *file = sqlite3_db_filename (db->handle, "main");
  if (file == NULL || file[0] == '\0')
    return TRUE;
  int code = pln_db_connect (":memory:", SQLITE_OPEN_READWRITE, &memory);
  if (code != SQLITE_OK || !copy_pages (db, db->handle, memory, error))
    {
      if (code != SQLITE_OK)
        pln_db_fail (db, code, error);
      sqlite3_close (memory);
      return FALSE;
    }
  g_hash_table_remove_all (db->statements);
  sqlite3_close (db->handle);
  db->handle = memory;
  return TRUE;
}

/* A step that does more than to add tables or columns says so in its first lines: what was written before cannot be
 * taken back after it, because it was written to other tables. */
static gboolean
put_up_barrier (PlnDb *db, const PlnStep *step, GError **error)
{
  if (!g_str_has_prefix (step->sql, "-- barrier\n") && strstr (step->sql, "\n-- barrier\n") == NULL)
    return TRUE;
  g_autofree char *uuid = g_uuid_string_random ();
  g_auto (GStrv) name = g_strsplit (step->name, ".", 2);
  g_autofree char *summary = g_strdup_printf ("step %s", name[0]);
  sqlite3_stmt *statement = pln_db_prepare (
      db,
      "INSERT INTO entry (number, uuid, kind, made, author, command, summary, changes)"
      " SELECT coalesce (max (number), 0) + 1, :uuid, 'barrier', :now, 'plenary', '', :summary, x''"
      " FROM entry",
      error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuid", uuid);
  pln_db_bind_int (statement, ":now", pln_now ());
  pln_db_bind_text (statement, ":summary", summary);
  return pln_db_run (db, statement, error);
}

static gboolean
run_step (PlnDb *db, const PlnStep *step, GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d",
                                            step->number, PLN_DB_APPLICATION_ID);
  if (pln_db_exec (db, step->sql, error) && put_up_barrier (db, step, error)
      && pln_db_exec (db, stamp, error))
    return TRUE;
  g_prefix_error (error, "step %s: ", step->name);
  return FALSE;
}

/* The step that the file is at is read again inside the transaction: another program may have migrated it. */
static gboolean
run_steps (PlnDb *db, GPtrArray *steps, GError **error)
{
  const PlnStep *last = steps->pdata[steps->len - 1];
  int from = 0;
  if (!pln_db_exec (db, "BEGIN IMMEDIATE", error)
      || !pln_db_identify (db, last->number, &from, error))
    return FALSE;
  if (db->mode == PLN_DB_WRITE && from < last->number && !copy_aside (db, from, error))
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    {
      const PlnStep *step = steps->pdata[i];
      if (step->number > from && !run_step (db, step, error))
        return FALSE;
    }
  return pln_db_exec (db, "COMMIT", error);
}

gboolean
pln_db_migrate (PlnDb *db, GPtrArray *steps, GError **error)
{
  if (db->mode == PLN_DB_READ && !pln_db_move_to_memory (db, error))
    return FALSE;
  if (run_steps (db, steps, error))
    return TRUE;
  pln_db_rollback (db);
  if (db->copy != NULL)
    g_unlink (db->copy);
  return FALSE;
}
