/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Copies of a programme file (SQLite's backup API), made while others may write in it. */
#include "store/pln-backup.h"

#include "base/pln-error.h"
#include "store/pln-db-private.h"
#include "store/pln-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Pages copied before others get their turn. */
#define STEP_PAGES 256
/* A write in between makes the copy begin anew: after so many times the rest is copied at one go; writers wait. */
#define RESTARTS_MAX 5
/* How often a file that is being written is tried again: each time SQLite has waited long by itself. */
#define BUSY_MAX 6

/* A copy that is being made: @db is what is copied, @temporary what will be renamed to @target. */
typedef struct {
  PlnDb *db;
  sqlite3 *from;
  sqlite3 *to;
  char *target;
  char *temporary;
  mode_t mode;
} Copy;

static void
copy_clear (Copy *copy)
{
  sqlite3_close (copy->from);
  sqlite3_close (copy->to);
  if (copy->temporary != NULL)
    g_unlink (copy->temporary);
  g_free (copy->temporary);
  g_free (copy->target);
}

char *
pln_backup_name (const char *path)
{
  g_autofree char *base = g_strconcat (path, ".bak", NULL);
  char *name = g_strdup (base);
  for (int count = 2; g_file_test (name, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK); count++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.%d", base, count);
    }
  return name;
}

/* --- where to -------------------------------------------------------------------------------- */

/* SQLite would take what is left of another database for a part of the copy. */
static gboolean
check_companions (const char *target, GError **error)
{
  static const char *const suffixes[] = { "-journal", "-wal" };
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (target, suffixes[i], NULL);
      if (g_file_test (name, G_FILE_TEST_EXISTS))
        return pln_fail (error, PLN_ERROR_REFUSED,
                         "'%s' is in the way: it belongs to another file of that name; move it, or "
                         "choose another name",
                         name);
    }
  return TRUE;
}

/* What is there, reached by whatever name or link. */
static gboolean
check_present (const char *path, const GStatBuf *file, gboolean replace, GError **error)
{
  GStatBuf there;
  if (g_stat (path, &there) != 0)
    return g_lstat (path, &there) != 0
           || pln_fail (error, PLN_ERROR_REFUSED,
                        "'%s' is a link that leads nowhere; choose another name", path);
  if (there.st_dev == file->st_dev && there.st_ino == file->st_ino)
    return pln_fail (error, PLN_ERROR_REFUSED,
                     "'%s' is the programme file itself; choose another name", path);
  if (S_ISDIR (there.st_mode))
    return pln_fail (error, PLN_ERROR_IO, "'%s' is a folder; name a file in it", path);
  if (!S_ISREG (there.st_mode))
    return pln_fail (error, PLN_ERROR_IO, "'%s' is no file; choose another name", path);
  if (g_str_has_suffix (path, ".plenary"))
    return pln_fail (error, PLN_ERROR_REFUSED,
                     "'%s' is a programme file by its name; choose another name", path);
  return replace
         || pln_fail (error, PLN_ERROR_REFUSED, "'%s' is there already; --replace overwrites it",
                      path);
}

/* Behind a link, the file that it leads to is replaced. */
static gboolean
copy_aim (Copy *copy, const char *path, gboolean replace, GError **error)
{
  GStatBuf file = { .st_mode = 0600 };
  if (g_stat (copy->db->path, &file) != 0)
    return pln_fail (error, PLN_ERROR_STORE, "'%s' cannot be read: %s", copy->db->name,
                     g_strerror (errno));
  copy->mode = file.st_mode & 0777;
  if (!check_present (path, &file, replace, error))
    return FALSE;
  char *real = realpath (path, NULL);
  copy->target = g_strdup (real != NULL ? real : path);
  free (real);
  return check_companions (copy->target, error);
}

static gboolean
fail_write (const char *path, int fault, GError **error)
{
  return pln_fail (error, PLN_ERROR_IO, "'%s' cannot be written: %s", path, g_strerror (fault));
}

/* --- copying --------------------------------------------------------------------------------- */

static gboolean
copy_open (Copy *copy, const char *path, GError **error)
{
  char *temporary = g_strconcat (copy->target, ".new-XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      int fault = errno;
      g_free (temporary);
      return fail_write (path, fault, error);
    }
  copy->temporary = temporary;
  g_close (fd, NULL);
  int code = pln_db_connect (copy->db->path, SQLITE_OPEN_READWRITE, &copy->from);
  if (code == SQLITE_OK)
    code = pln_db_connect (temporary, SQLITE_OPEN_READWRITE, &copy->to);
  /* Nobody needs half a copy: it is synced when it is whole. */
  if (code == SQLITE_OK)
    code = sqlite3_exec (copy->to, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
  return code == SQLITE_OK || pln_db_fail (copy->db, code, error);
}

/* Returns: an SQLite code, SQLITE_DONE when all is copied */
static int
copy_steps (Copy *copy, sqlite3_backup *backup)
{
  int pages = STEP_PAGES, left = G_MAXINT, restarts = 0, busy = 0;
  for (;;)
    {
      int code = copy->db->interrupted ? SQLITE_INTERRUPT : sqlite3_backup_step (backup, pages);
      gboolean waits = code == SQLITE_BUSY || code == SQLITE_LOCKED;
      if (code != SQLITE_OK && (!waits || ++busy > BUSY_MAX))
        return code;
      if (code != SQLITE_OK)
        continue;
      if (sqlite3_backup_remaining (backup) >= left && ++restarts > RESTARTS_MAX)
        pages = -1;
      left = sqlite3_backup_remaining (backup);
    }
}

static gboolean
copy_run (Copy *copy, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy->to, "main", copy->from, "main");
  if (backup == NULL)
    return pln_db_fail (copy->db, sqlite3_errcode (copy->to), error);
  int code = copy_steps (copy, backup);
  sqlite3_backup_finish (backup);
  if (code == SQLITE_FULL || (code & 0xff) == SQLITE_IOERR)
    return pln_fail (error, PLN_ERROR_IO, "'%s' cannot be written: %s", copy->target,
                     sqlite3_errstr (code));
  return code == SQLITE_DONE || pln_db_fail (copy->db, code, error);
}

static int
read_row (void *text, int n, char **values, char **names)
{
  g_string_append_printf (text, "%s%s", ((GString *) text)->len > 0 ? "\n" : "",
                          values[0] != NULL ? values[0] : "");
  return 0;
}

/* Returns: (transfer full): the first column of all rows, or what went wrong */
static char *
ask (sqlite3 *handle, const char *sql)
{
  GString *text = g_string_new (NULL);
  if (sqlite3_exec (handle, sql, read_row, text, NULL) != SQLITE_OK)
    g_string_assign (text, sqlite3_errmsg (handle));
  return g_string_free (text, FALSE);
}

static gint64
count (sqlite3 *handle, const char *sql)
{
  g_autofree char *text = ask (handle, sql);
  return g_ascii_strtoll (text, NULL, 10);
}

static gboolean
copy_check (Copy *copy, PlnBackup *backup, GError **error)
{
  g_autofree char *said = ask (copy->to, "PRAGMA integrity_check (1000000)");
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (pln_db_is_fault (lines[i]))
      return pln_fail (error, PLN_ERROR_STORE,
                       "'%s' is damaged (%s), and so is the copy, which was not kept; plenary "
                       "doctor tells more",
                       copy->db->name, lines[i]);
  if (count (copy->to, "PRAGMA application_id") != PLN_DB_APPLICATION_ID)
    return pln_fail (error, PLN_ERROR_STORE, "'%s' is not a programme file", copy->db->name);
  backup->sessions = count (copy->to, "SELECT count (*) FROM session");
  backup->entries = count (copy->to, "SELECT count (*) FROM sqlite_schema WHERE name = 'entry'");
  if (backup->entries > 0)
    backup->entries = count (copy->to, "SELECT count (*) FROM entry");
  return TRUE;
}

/* --- the name -------------------------------------------------------------------------------- */

/* As readable as the file that was copied, and only now: a copy of what is read-only could not be written either. On a
 * disk that knows no modes it stays as it was made, for its owner. */
static gboolean
copy_sync (Copy *copy, gint64 *size, GError **error)
{
  GStatBuf made = { 0 };
  /* Before its last connection closes nobody else may open and close it: that would give its locks away. */
  sqlite3_close (g_steal_pointer (&copy->to));
  int fd = g_open (copy->temporary, O_RDWR | O_CLOEXEC, 0);
  if (fd >= 0)
    fchmod (fd, copy->mode);
  gboolean ok = fd >= 0 && fsync (fd) == 0 && fstat (fd, &made) == 0;
  int fault = errno;
  if (fd >= 0)
    close (fd);
  *size = made.st_size;
  return ok || fail_write (copy->target, fault, error);
}

/* A second name for it is refused when there is such a file, unlike a rename. */
static gboolean
copy_name (Copy *copy, const char *path, gboolean replace, GError **error)
{
  if (copy->db->interrupted)
    return pln_fail (error, PLN_ERROR_FAILED, "interrupted; '%s' was not written", path);
  gboolean named = !replace && link (copy->temporary, copy->target) == 0;
  if (!named && !replace && (errno == EEXIST || g_file_test (copy->target, G_FILE_TEST_EXISTS)))
    return pln_fail (error, PLN_ERROR_REFUSED, "'%s' is there already; --replace overwrites it",
                     path);
  if (!named && g_rename (copy->temporary, copy->target) != 0)
    return fail_write (path, errno, error);
  if (named)
    g_unlink (copy->temporary);
  g_clear_pointer (&copy->temporary, g_free);
  pln_store_sync_folder (copy->target);
  return TRUE;
}

gboolean
pln_store_backup (PlnStore *store, const char *path, gboolean replace, PlnBackup *backup,
                  GError **error)
{
  Copy copy = { .db = store->db };
  gboolean ok = copy_aim (&copy, path, replace, error) && copy_open (&copy, path, error)
                && copy_run (&copy, error) && copy_check (&copy, backup, error)
                && copy_sync (&copy, &backup->size, error)
                && copy_name (&copy, path, replace, error);
  copy_clear (&copy);
  return ok;
}

char *
pln_backup_damaged (const char *path, GError **error)
{
  gint64 size;
  PlnDb db = { .path = g_canonicalize_filename (path, NULL), .name = (char *) path };
  Copy copy = { .db = &db };
  g_autofree char *name = pln_backup_name (path);
  gboolean ok = copy_aim (&copy, name, FALSE, error) && copy_open (&copy, name, error)
                && copy_run (&copy, error) && copy_sync (&copy, &size, error)
                && copy_name (&copy, name, FALSE, error);
  copy_clear (&copy);
  g_free (db.path);
  return ok ? g_steal_pointer (&name) : NULL;
}
