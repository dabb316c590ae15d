/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changesets of SQLite's session extension: taking and applying them. */
#include "store/history/pln-changeset.h"

#include "model/pln-edit.h"
#include "model/pln-records.h"
#include "store/history/pln-added-rows.h"
#include "store/history/pln-changeset-read.h"
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

const PlnShape *
pln_recorded_shape (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (recorded); i++)
    if (strcmp (recorded[i]->table, table) == 0)
      return recorded[i];
  return NULL;
}

/* @added are the rows that SQLite was not asked to remember: PlnShape to PlnAddedRows; @uuids those of the records
 * among them, which all others belong to. */
struct _PlnRecorder {
  sqlite3_session *session;
  GHashTable *added;
  GHashTable *uuids;
};

void
pln_recorder_free (PlnRecorder *recorder)
{
  if (recorder == NULL)
    return;
  if (recorder->session != NULL)
    sqlite3session_delete (recorder->session);
  g_hash_table_unref (recorder->added);
  g_hash_table_unref (recorder->uuids);
  g_free (recorder);
}

PlnRecorder *
pln_recorder_new (PlnDb *db, GError **error)
{
  g_autoptr (PlnRecorder) recorder = g_new0 (PlnRecorder, 1);
  recorder->added = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pln_added_rows_free);
  recorder->uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int code = sqlite3session_create (db->handle, "main", &recorder->session);
  for (guint i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (recorded); i++)
    code = sqlite3session_attach (recorder->session, recorded[i]->table);
  if (code == SQLITE_OK)
    return g_steal_pointer (&recorder);
  pln_db_fail (db, code, error);
  return NULL;
}

void
pln_recorder_pause (PlnRecorder *recorder, gboolean paused)
{
  if (recorder != NULL)
    sqlite3session_enable (recorder->session, !paused);
}

gboolean
pln_recorder_add (PlnRecorder *recorder, const PlnShape *shape, GArray *row, PlnDb *db,
                  GError **error)
{
  PlnAddedRows *rows = recorder != NULL ? g_hash_table_lookup (recorder->added, shape) : NULL;
  if (rows == NULL)
    {
      if (recorder == NULL || pln_recorded_shape (shape->table) == NULL)
        return TRUE;
      rows = pln_added_rows_new (shape, db, error);
      if (rows == NULL)
        return FALSE;
      g_hash_table_insert (recorder->added, (gpointer) shape, rows);
    }
  pln_added_rows_add (rows, row);
  if (shape->identity)
    g_hash_table_add (recorder->uuids, g_strdup (g_array_index (row, PlnCell, 0).text));
  return TRUE;
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

/* The net of two changesets, the second of which comes later. */
static GBytes *
join (GByteArray *first, GBytes *second, PlnDb *db, GError **error)
{
  gsize size;
  const void *octets = g_bytes_get_data (second, &size);
  sqlite3_changegroup *group = NULL;
  int all_size = 0;
  void *all = NULL;
  int code = sqlite3changegroup_new (&group);
  if (code == SQLITE_OK)
    code = sqlite3changegroup_add (group, (int) first->len, first->data);
  if (code == SQLITE_OK)
    code = sqlite3changegroup_add (group, (int) size, (void *) octets);
  if (code == SQLITE_OK)
    code = sqlite3changegroup_output (group, &all_size, &all);
  sqlite3changegroup_delete (group);
  return take_bytes (db, code, all_size, all, error);
}

/* @changes are those that SQLite has remembered. They just follow the rows added, unless they may be of the same rows,
 * which then would be there twice. */
static GBytes *
add_added (PlnRecorder *recorder, GBytes *changes, PlnDb *db, GError **error)
{
  g_autoptr (GByteArray) added = g_byte_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (recorded); i++)
    {
      const PlnAddedRows *rows = g_hash_table_lookup (recorder->added, recorded[i]);
      if (rows != NULL)
        g_byte_array_append (added, rows->octets->data, rows->octets->len);
    }
  if (pln_changeset_mentions (changes, recorder->uuids))
    return join (added, changes, db, error);
  gsize size;
  const guint8 *octets = g_bytes_get_data (changes, &size);
  g_byte_array_append (added, octets, (guint) size);
  return g_byte_array_free_to_bytes (g_steal_pointer (&added));
}

GBytes *
pln_recorder_changes (PlnRecorder *recorder, PlnDb *db, GError **error)
{
  int size = 0;
  void *data = NULL;
  int code = sqlite3session_changeset (recorder->session, &size, &data);
  g_autoptr (GBytes) changes = take_bytes (db, code, size, data, error);
  if (changes == NULL || g_hash_table_size (recorder->added) == 0)
    return g_steal_pointer (&changes);
  return add_added (recorder, changes, db, error);
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

/* --- applying -------------------------------------------------------------------------------- */

static char *
dup_value (sqlite3_value *value)
{
  return value != NULL ? g_strdup ((const char *) sqlite3_value_text (value)) : NULL;
}

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
