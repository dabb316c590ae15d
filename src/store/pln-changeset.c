/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changesets of SQLite's session extension: taking, reading and applying them. */
#include "store/pln-changeset.h"

#include "model/pln-entry.h"
#include "model/pln-records.h"
#include "store/pln-db-private.h"

#include <string.h>

/* Goes in front of a unique value that is parked; no data has control characters. */
#define PARKED "\x01"

/* What is recorded: all but identity, tombstones, and history itself. */
static const PlnShape *const recorded[] = {
  &pln_shape_venue,        &pln_shape_organisation,  &pln_shape_forum,    &pln_shape_room,
  &pln_shape_theme,        &pln_shape_speaker,       &pln_shape_session,  &pln_shape_position,
  &pln_shape_appearance,   &pln_shape_translation,   &pln_shape_external, &pln_shape_link,
  &pln_shape_session_room, &pln_shape_session_theme, &pln_shape_patron,   &pln_shape_release,
};

const PlnShape *const *
pln_recorded_shapes (guint *n)
{
  *n = G_N_ELEMENTS (recorded);
  return recorded;
}

struct _PlnRecorder {
  sqlite3_session *session;
};

void
pln_recorder_free (PlnRecorder *recorder)
{
  if (recorder == NULL)
    return;
  if (recorder->session != NULL)
    sqlite3session_delete (recorder->session);
  g_free (recorder);
}

PlnRecorder *
pln_recorder_new (PlnDb *db, GError **error)
{
  g_autoptr (PlnRecorder) recorder = g_new0 (PlnRecorder, 1);
  int code = sqlite3session_create (db->handle, "main", &recorder->session);
  for (guint i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (recorded); i++)
    code = sqlite3session_attach (recorder->session, recorded[i]->table);
  if (code == SQLITE_OK)
    return g_steal_pointer (&recorder);
  pln_db_fail (db, code, error);
  return NULL;
}

/* Takes over what SQLite has allocated. */
static GBytes *
take_bytes (PlnDb *db, int code, int size, void *data, GError **error)
{
  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
  sqlite3_free (data);
  pln_db_fail (db, code, error);
  return NULL;
}

GBytes *
pln_recorder_changes (PlnRecorder *recorder, PlnDb *db, GError **error)
{
  int size = 0;
  void *data = NULL;
  int code = sqlite3session_changeset (recorder->session, &size, &data);
  return take_bytes (db, code, size, data, error);
}

GBytes *
pln_changeset_invert (GBytes *changes, PlnDb *db, GError **error)
{
  gsize length;
  const void *octets = g_bytes_get_data (changes, &length);
  int size = 0;
  void *data = NULL;
  int code = sqlite3changeset_invert ((int) length, octets, &size, &data);
  return take_bytes (db, code, size, data, error);
}

/* Copies @from to the database `other`, which is attached to @db. */
static int
attach_copy (PlnDb *from, PlnDb *db)
{
  int code = sqlite3_exec (db->handle, "ATTACH ':memory:' AS other", NULL, NULL, NULL);
  sqlite3_backup *backup
      = code == SQLITE_OK ? sqlite3_backup_init (db->handle, "other", from->handle, "main") : NULL;
  if (backup == NULL)
    return sqlite3_extended_errcode (db->handle);
  sqlite3_backup_step (backup, -1);
  return sqlite3_backup_finish (backup);
}

GBytes *
pln_changeset_between (PlnDb *from, PlnDb *db, GError **error)
{
  g_autoptr (PlnRecorder) recorder = NULL;
  int code = attach_copy (from, db);
  if (code == SQLITE_OK && (recorder = pln_recorder_new (db, error)) == NULL)
    return NULL;
  for (guint i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (recorded); i++)
    code = sqlite3session_diff (recorder->session, "other", recorded[i]->table, NULL);
  GBytes *changes = code == SQLITE_OK ? pln_recorder_changes (recorder, db, error) : NULL;
  if (code != SQLITE_OK)
    pln_db_fail (db, code, error);
  sqlite3_exec (db->handle, "DETACH other", NULL, NULL, NULL);
  return changes;
}

/* --- reading --------------------------------------------------------------------------------- */

static const PlnShape *
find_shape (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (recorded); i++)
    if (strcmp (recorded[i]->table, table) == 0)
      return recorded[i];
  return NULL;
}

/* A changeset knows columns by their place only, which stays: steps append them. */
static GPtrArray *
column_names (PlnDb *db, const char *table, GError **error)
{
  GPtrArray *known = g_hash_table_lookup (db->columns, table);
  if (known != NULL)
    return known;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  sqlite3_stmt *statement
      = pln_db_prepare (db, "SELECT name FROM pragma_table_info (:text) ORDER BY cid", error);
  if (statement == NULL)
    return NULL;
  pln_db_bind_text (statement, ":text", table);
  for (gboolean row = TRUE; row;)
    {
      if (!pln_db_step (db, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (
            names, (gpointer) g_intern_string ((const char *) sqlite3_column_text (statement, 0)));
    }
  g_hash_table_insert (db->columns, g_strdup (table), g_ptr_array_ref (names));
  return names;
}

static char *
dup_value (sqlite3_value *value)
{
  return value != NULL ? g_strdup ((const char *) sqlite3_value_text (value)) : NULL;
}

/* Of a row added, a survey only wants to know which record it is, and which it belongs to or is a part of. */
static void
read_whose (sqlite3_changeset_iter *at, PlnEdit *edit, GPtrArray *names, int n_columns)
{
  const PlnShape *shape = edit->shape;
  gboolean is_session = shape == &pln_shape_session;
  int missing = shape->identity + (shape->owner != NULL) + is_session;
  for (int i = 0; missing > 0 && i < n_columns && i < (int) names->len; i++)
    {
      sqlite3_value *new = NULL;
      const char *name = names->pdata[i];
      gboolean owns = g_strcmp0 (name, shape->owner) == 0;
      gboolean is_parent = is_session && strcmp (name, "parent") == 0;
      if (!owns && !is_parent && !(shape->identity && strcmp (name, "uuid") == 0))
        continue;
      missing--;
      sqlite3changeset_new (at, i, &new);
      char *uuid = dup_value (new);
      if (!is_parent)
        *(owns ? &edit->owner : &edit->uuid) = uuid;
      else if (uuid != NULL)
        pln_edit_add (edit, name, FALSE, NULL, uuid);
    }
}

static void
read_columns (sqlite3_changeset_iter *at, PlnEdit *edit, GPtrArray *names, int n_columns)
{
  unsigned char *identifies = NULL;
  sqlite3changeset_pk (at, &identifies, NULL);
  for (int i = 0; i < n_columns && i < (int) names->len; i++)
    {
      sqlite3_value *old = NULL, *new = NULL;
      if (edit->kind != PLN_EDIT_ADDED)
        sqlite3changeset_old (at, i, &old);
      if (edit->kind != PLN_EDIT_REMOVED)
        sqlite3changeset_new (at, i, &new);
      if (old == NULL && new == NULL)
        continue;
      gboolean same = identifies[i] && edit->kind == PLN_EDIT_CHANGED;
      pln_edit_add (edit, names->pdata[i], identifies[i], dup_value (old),
                    dup_value (same ? old : new));
    }
}

/* Returns: (transfer full) (nullable): the edit of the row that @at is at */
static PlnEdit *
read_edit (sqlite3_changeset_iter *at, gboolean survey, PlnDb *db, GError **error)
{
  const char *table = NULL;
  int n_columns = 0, operation = 0, indirect = 0;
  int code = sqlite3changeset_op (at, &table, &n_columns, &operation, &indirect);
  const PlnShape *shape = code == SQLITE_OK ? find_shape (table) : NULL;
  if (shape == NULL)
    {
      pln_db_fail_damaged (db, error);
      return NULL;
    }
  GPtrArray *names = column_names (db, table, error);
  if (names == NULL)
    return NULL;
  PlnEdit *edit = pln_edit_new (operation == SQLITE_INSERT   ? PLN_EDIT_ADDED
                                : operation == SQLITE_DELETE ? PLN_EDIT_REMOVED
                                                             : PLN_EDIT_CHANGED,
                                shape);
  if (survey && edit->kind == PLN_EDIT_ADDED)
    read_whose (at, edit, names, n_columns);
  else
    read_columns (at, edit, names, n_columns);
  return edit;
}

static int
read_edits (sqlite3_changeset_iter *at, gboolean survey, PlnDb *db, GPtrArray *edits,
            GError **error)
{
  int code;
  while ((code = sqlite3changeset_next (at)) == SQLITE_ROW)
    {
      PlnEdit *edit = read_edit (at, survey, db, error);
      if (edit == NULL)
        return SQLITE_ERROR;
      g_ptr_array_add (edits, edit);
    }
  return code;
}

GPtrArray *
pln_changeset_edits (GBytes *changes, gboolean survey, PlnDb *db, GError **error)
{
  gsize size;
  void *data = (void *) g_bytes_get_data (changes, &size);
  sqlite3_changeset_iter *at = NULL;
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_edit_free);
  g_autoptr (GError) fault = NULL;
  if (size == 0)
    return g_steal_pointer (&edits);
  int code = sqlite3changeset_start (&at, (int) size, data);
  if (code == SQLITE_OK)
    code = read_edits (at, survey, db, edits, &fault);
  sqlite3changeset_finalize (at);
  if (code == SQLITE_DONE)
    return g_steal_pointer (&edits);
  if (fault != NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  else
    pln_db_fail (db, code, error);
  return NULL;
}

/* --- applying -------------------------------------------------------------------------------- */

/* Whether the row is as the changeset found it, but for a value that is parked. */
static gboolean
is_only_parked (sqlite3_changeset_iter *at)
{
  const char *table;
  int n_columns = 0, operation, indirect;
  sqlite3changeset_op (at, &table, &n_columns, &operation, &indirect);
  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *old = NULL, *now = NULL;
      sqlite3changeset_old (at, i, &old);
      if (old == NULL)
        continue;
      sqlite3changeset_conflict (at, i, &now);
      g_autofree char *expected = dup_value (old);
      g_autofree char *parked = g_strconcat (PARKED, expected, NULL);
      g_autofree char *found = dup_value (now);
      if (g_strcmp0 (expected, found) != 0 && g_strcmp0 (parked, found) != 0)
        return FALSE;
    }
  return TRUE;
}

static int
on_conflict (void *data, int kind, sqlite3_changeset_iter *at)
{
  gboolean *met = data;
  if (kind == SQLITE_CHANGESET_DATA && is_only_parked (at))
    return SQLITE_CHANGESET_REPLACE;
  *met = TRUE;
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
park (PlnDb *db, const PlnEdit *edit, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "UPDATE \"%s\" SET key = char (1) || key WHERE uuid = :uuid", edit->shape->table);
  sqlite3_stmt *statement = pln_db_prepare (db, sql, error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuid", edit->uuid);
  return pln_db_run (db, statement, error);
}

/* Keys that go round are the only values that can be in each other's way. */
static gboolean
park_keys (PlnDb *db, GPtrArray *edits, GError **error)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const PlnEdit *edit = edits->pdata[i];
      if (edit->kind == PLN_EDIT_CHANGED && pln_edit_differs (edit, "key")
          && !park (db, edit, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
pln_changeset_apply (GBytes *changes, GPtrArray *edits, PlnDb *db, gboolean *done, GError **error)
{
  gsize size;
  void *data = (void *) g_bytes_get_data (changes, &size);
  gboolean met = FALSE;
  *done = size == 0;
  if (size == 0)
    return TRUE;
  if (!pln_db_exec (db, "SAVEPOINT applied", error) || !park_keys (db, edits, error))
    return FALSE;
  int code = db->interrupted
                 ? SQLITE_INTERRUPT
                 : sqlite3changeset_apply (db->handle, (int) size, data, NULL, on_conflict, &met);
  *done = code == SQLITE_OK;
  /* Applying has set it back; what is written later in this transaction wants it again. */
  gboolean ended = (*done || pln_db_exec (db, "ROLLBACK TO applied", error))
                   && pln_db_exec (db, "RELEASE applied; PRAGMA defer_foreign_keys = ON", error);
  return ended && (*done || met || pln_db_fail (db, code, error));
}
