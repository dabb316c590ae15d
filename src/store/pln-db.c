/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* SQLite in few words: open, transactions, cached statements, errors in our words. */
#include "base/pln-error.h"
#include "base/pln-zone.h"
#include "store/pln-db-private.h"
#include "store/pln-migrate.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* How long a verb waits for another one that is writing, and how often it looks. */
#define BUSY_MILLISECONDS 10000
#define LOOK_MILLISECONDS 20
/* How many places of an SQL text are hashed. */
#define PLACES_HASHED 16

static void
finalize (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* SQL is long and prepared anew for each row; its length, and letters here and there, tell nearly all of it apart. */
static guint
hash_sql (gconstpointer data)
{
  const char *sql = data;
  gsize length = strlen (sql);
  guint hash = (guint) length;
  for (gsize i = 0; i < PLACES_HASHED; i++)
    hash = hash * 33 + (guchar) sql[i * length / PLACES_HASHED];
  return hash;
}

static PlnDb *
db_new (const char *path, const char *name, PlnDbMode mode)
{
  PlnDb *db = g_new0 (PlnDb, 1);
  db->mode = mode;
  db->path = g_canonicalize_filename (path, NULL);
  db->name = g_strdup (name != NULL ? name : path);
  db->statements = g_hash_table_new_full (hash_sql, g_str_equal, NULL, finalize);
  db->columns
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return db;
}

/* A transaction that did not end leaves a journal beside the file, from which the next one mends it. */
static gboolean
has_journal (PlnDb *db)
{
  g_autofree char *journal = g_strconcat (db->path, "-journal", NULL);
  return g_file_test (journal, G_FILE_TEST_EXISTS);
}

/* SQLite cannot take a transaction back that filled the disk while it holds the file, and leaves that to the next one
 * to open it. */
static void
mend (PlnDb *db)
{
  sqlite3 *handle = NULL;
  if (db->mode != PLN_DB_WRITE || !has_journal (db))
    return;
  if (pln_db_connect (db->path, SQLITE_OPEN_READWRITE, &handle) == SQLITE_OK)
    {
      sqlite3_busy_timeout (handle, 0);
      sqlite3_exec (handle, "SELECT count (*) FROM sqlite_schema", NULL, NULL, NULL);
    }
  sqlite3_close (handle);
}

void
pln_db_close (PlnDb *db)
{
  if (db == NULL)
    return;
  g_hash_table_unref (db->statements);
  g_hash_table_unref (db->columns);
  sqlite3_close (db->handle);
  mend (db);
  g_free (db->path);
  g_free (db->name);
  g_free (db->copy);
  g_free (db);
}

const char *
pln_db_copy (PlnDb *db)
{
  return db->copy;
}

void
pln_db_interrupt (PlnDb *db)
{
  db->interrupted = 1;
  sqlite3_interrupt (db->handle);
}

static gboolean
fail_access (PlnDb *db, gboolean opened, GError **error)
{
  if (db->mode == PLN_DB_READ && has_journal (db))
    return pln_fail (error, PLN_ERROR_STORE,
                     "'%s' was left in the middle of a write; make its folder writable, so that "
                     "it can be mended",
                     db->name);
  if (opened)
    return pln_fail (error, PLN_ERROR_STORE,
                     "'%s' cannot be written: the file or its folder is read-only", db->name);
  return pln_fail (error, PLN_ERROR_STORE,
                   "'%s' cannot be opened: check that the file and its folder can be %s", db->name,
                   db->mode == PLN_DB_READ ? "read" : "written");
}

/* What SQLite says; of another connection only the code is known. */
static const char *
words (PlnDb *db, int code)
{
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
    return "a record refers to another one that is not there";
  return sqlite3_extended_errcode (db->handle) == code ? sqlite3_errmsg (db->handle)
                                                       : sqlite3_errstr (code);
}

gboolean
pln_db_fail (PlnDb *db, int code, GError **error)
{
  switch (db->interrupted ? SQLITE_INTERRUPT : code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return pln_fail (error, PLN_ERROR_STORE,
                       "'%s' is being changed by another program; try again when it has finished",
                       db->name);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return fail_access (db, TRUE, error);
    case SQLITE_CANTOPEN:
      return fail_access (db, FALSE, error);
    case SQLITE_FULL:
      return pln_fail (error, PLN_ERROR_STORE,
                       "the disk of '%s' is full; nothing was written, make room and try again",
                       db->name);
    case SQLITE_NOTADB:
      return pln_fail (error, PLN_ERROR_STORE, "'%s' is not a programme file", db->name);
    case SQLITE_CORRUPT:
      return pln_fail (error, PLN_ERROR_STORE, "'%s' is damaged (%s); go back to a copy of it",
                       db->name, words (db, code));
    case SQLITE_CONSTRAINT:
      return pln_fail (error, PLN_ERROR_REFUSED, "'%s' cannot hold this: %s", db->name,
                       words (db, code));
    case SQLITE_INTERRUPT:
      return pln_fail (error, PLN_ERROR_FAILED, "interrupted; nothing was written");
    default:
      return pln_fail (error, PLN_ERROR_STORE, "'%s' cannot be used: %s", db->name,
                       words (db, code));
    }
}

gboolean
pln_db_fail_damaged (PlnDb *db, GError **error)
{
  return pln_fail (error, PLN_ERROR_STORE,
                   "'%s' is damaged: it holds what Plenary never writes; go back to a copy of it",
                   db->name);
}

gboolean
pln_db_fail_zone (PlnDb *db, const char *zone, GError **error)
{
  return pln_fail (
      error, PLN_ERROR_STORE,
      "'%s' is in the time zone %s, for which this machine has no rules; " PLN_ZONE_ADVICE,
      db->name, zone);
}

gboolean
pln_db_exec (PlnDb *db, const char *sql, GError **error)
{
  int code = db->interrupted ? SQLITE_INTERRUPT : sqlite3_exec (db->handle, sql, NULL, NULL, NULL);
  return code == SQLITE_OK || pln_db_fail (db, code, error);
}

gboolean
pln_db_in_transaction (PlnDb *db)
{
  return !sqlite3_get_autocommit (db->handle);
}

void
pln_db_rollback (PlnDb *db)
{
  if (pln_db_in_transaction (db))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
}

sqlite3_stmt *
pln_db_prepare (PlnDb *db, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (db->statements, sql);
  if (statement != NULL)
    {
      g_assert (!sqlite3_stmt_busy (statement));
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }
  int code = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      pln_db_fail (db, code, error);
      return NULL;
    }
  g_hash_table_insert (db->statements, (char *) sqlite3_sql (statement), statement);
  return statement;
}

gboolean
pln_db_step (PlnDb *db, sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int code = db->interrupted ? SQLITE_INTERRUPT : sqlite3_step (statement);
  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW)
    return TRUE;
  sqlite3_reset (statement);
  return code == SQLITE_DONE || pln_db_fail (db, code, error);
}

gboolean
pln_db_run (PlnDb *db, sqlite3_stmt *statement, GError **error)
{
  gboolean row;
  do
    if (!pln_db_step (db, statement, &row, error))
      return FALSE;
  while (row);
  return TRUE;
}

static int
parameter (sqlite3_stmt *statement, const char *name)
{
  int index = sqlite3_bind_parameter_index (statement, name);
  if (index == 0)
    g_error ("no parameter %s in: %s", name, sqlite3_sql (statement));
  return index;
}

void
pln_db_bind_text (sqlite3_stmt *statement, const char *name, const char *text)
{
  sqlite3_bind_text (statement, parameter (statement, name), text, -1, SQLITE_STATIC);
}

void
pln_db_bind_int (sqlite3_stmt *statement, const char *name, gint64 value)
{
  sqlite3_bind_int64 (statement, parameter (statement, name), value);
}

/* No octets at all are a blob too, not NULL. */
void
pln_db_bind_blob (sqlite3_stmt *statement, const char *name, const void *octets, gsize size)
{
  sqlite3_bind_blob64 (statement, parameter (statement, name), size > 0 ? octets : "", size,
                       SQLITE_STATIC);
}

char *
pln_db_dup_text (sqlite3_stmt *row, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (row, column));
}

gboolean
pln_db_number (PlnDb *db, const char *sql, const char *text, gint64 *number, GError **error)
{
  sqlite3_stmt *statement = pln_db_prepare (db, sql, error);
  if (statement == NULL)
    return FALSE;
  if (text != NULL)
    pln_db_bind_text (statement, ":text", text);
  gboolean row;
  if (!pln_db_step (db, statement, &row, error))
    return FALSE;
  *number = row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

/* Waits, but not when it is interrupted, as SQLite's own handler would. */
static int
on_busy (void *data, int count)
{
  const PlnDb *db = data;
  if (db->interrupted || count >= BUSY_MILLISECONDS / LOOK_MILLISECONDS)
    return 0;
  sqlite3_sleep (LOOK_MILLISECONDS);
  return 1;
}

/* Nobody asks SQLite how much memory it takes, so it need not count it under a lock at each allocation. */
static void
configure (void)
{
  static gsize done = 0;
  if (!g_once_init_enter (&done))
    return;
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  g_once_init_leave (&done, 1);
}

int
pln_db_connect (const char *path, int flags, sqlite3 **handle)
{
  configure ();
  /* One thread: no mutex around each column that is read. */
  int code = sqlite3_open_v2 (path, handle, flags | SQLITE_OPEN_NOMUTEX, NULL);
  if (code != SQLITE_OK)
    return code;
  sqlite3_busy_timeout (*handle, BUSY_MILLISECONDS);
  sqlite3_extended_result_codes (*handle, 1);
  sqlite3_db_config (*handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (*handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return SQLITE_OK;
}

/* With a cache of SQLite's own 2 MB a large import writes pages before it ends, syncs for that, and reads them back; a
 * larger one only takes what it needs. */
static gboolean
set_up (PlnDb *db, GError **error)
{
  return pln_db_exec (db,
                      "PRAGMA foreign_keys = ON;"
                      "PRAGMA synchronous = FULL;"
                      "PRAGMA cache_size = -16384;"
                      "PRAGMA temp_store = MEMORY;",
                      error);
}

/* A reader may mend a file that was left in the middle of a write, but changes nothing itself. SQLite opens what is
 * read-only as such. */
static gboolean
open_handle (PlnDb *db, GError **error)
{
  int flags = SQLITE_OPEN_READWRITE | (db->mode == PLN_DB_CREATE ? SQLITE_OPEN_CREATE : 0);
  if (db->mode != PLN_DB_CREATE && !g_file_test (db->path, G_FILE_TEST_IS_REGULAR))
    return pln_fail (error, PLN_ERROR_STORE,
                     g_file_test (db->path, G_FILE_TEST_EXISTS)
                         ? "'%s' is not a file, so it is no programme file"
                         : "no programme file '%s'; make one with plenary init",
                     db->name);
  int code = pln_db_connect (db->path, flags, &db->handle);
  if (code != SQLITE_OK)
    return pln_db_fail (db, code, error);
  sqlite3_busy_handler (db->handle, on_busy, db);
  return set_up (db, error)
         && (db->mode != PLN_DB_READ || pln_db_exec (db, "PRAGMA query_only = ON", error));
}

/* A programme file says so in its header; a file of nothing is only good to create one in. */
gboolean
pln_db_identify (PlnDb *db, int known, int *step, GError **error)
{
  gint64 application = 0, version = 0, tables = 0;
  if (!pln_db_number (db, "PRAGMA application_id", NULL, &application, error)
      || !pln_db_number (db, "PRAGMA user_version", NULL, &version, error)
      || !pln_db_number (db, "SELECT count (*) FROM sqlite_schema", NULL, &tables, error))
    return FALSE;
  *step = (int) version;
  if (tables == 0 && application == 0)
    return db->mode == PLN_DB_CREATE
           || pln_fail (error, PLN_ERROR_STORE, "'%s' is empty, not a programme file", db->name);
  if (application != PLN_DB_APPLICATION_ID)
    return pln_fail (error, PLN_ERROR_STORE,
                     "'%s' is a database of another application, not a programme file", db->name);
  if (version > known)
    return pln_fail (error, PLN_ERROR_STORE,
                     "'%s' was written by a newer Plenary (step %d, this one knows %d); update "
                     "Plenary to use it",
                     db->name, (int) version, known);
  return TRUE;
}

PlnDb *
pln_db_open (const char *path, const char *name, PlnDbMode mode, GPtrArray *steps, GError **error)
{
  g_autoptr (PlnDb) db = db_new (path, name, mode);
  const PlnStep *last = steps->pdata[steps->len - 1];
  int step = 0;
  if (!open_handle (db, error) || !pln_db_identify (db, last->number, &step, error))
    return NULL;
  if (step < last->number && !pln_db_migrate (db, steps, error))
    return NULL;
  return g_steal_pointer (&db);
}

PlnDb *
pln_db_open_copy (const char *path, GPtrArray *steps, GError **error)
{
  g_autoptr (PlnDb) db = pln_db_open (path, NULL, PLN_DB_READ, steps, error);
  return db != NULL && pln_db_move_to_memory (db, error) && set_up (db, error)
             ? g_steal_pointer (&db)
             : NULL;
}

PlnDb *
pln_db_open_memory (GPtrArray *steps, GError **error)
{
  g_autoptr (PlnDb) db = db_new ("memory", NULL, PLN_DB_CREATE);
  int code = pln_db_connect (":memory:", SQLITE_OPEN_READWRITE, &db->handle);
  if (code != SQLITE_OK)
    pln_db_fail (db, code, error);
  return code == SQLITE_OK && pln_db_migrate (db, steps, error) ? g_steal_pointer (&db) : NULL;
}

gboolean
pln_db_is_fault (const char *said)
{
  return strcmp (said, "ok") != 0 && strstr (said, " value in ") == NULL;
}
