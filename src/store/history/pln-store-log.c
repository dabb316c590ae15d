/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The log: listing entries, and finding those that touched a record. */
#include "store/history/pln-store-log.h"

#include "base/pln-error.h"
#include "model/pln-edit.h"
#include "store/history/pln-changeset-read.h"
#include "store/pln-store-private.h"

#include <string.h>

/* --- reading entries ------------------------------------------------------------------------- */

#define COLUMNS                                                                                    \
  "SELECT e.number, e.uuid, e.kind, coalesce (e.target, 0), e.made, e.author, e.command,"          \
  " e.summary, coalesce ((SELECT x.kind = 'undo' FROM entry x WHERE x.target = e.number"           \
  "  ORDER BY x.number DESC LIMIT 1), 0) AS undone FROM entry e "

static PlnEntry *
read_entry (PlnStore *store, sqlite3_stmt *row, GError **error)
{
  g_autoptr (PlnEntry) entry = g_new0 (PlnEntry, 1);
  entry->number = sqlite3_column_int (row, 0);
  entry->uuid = pln_db_dup_text (row, 1);
  if (!pln_entry_kind_parse ((const char *) sqlite3_column_text (row, 2), &entry->kind))
    {
      pln_db_fail_damaged (store->db, error);
      return NULL;
    }
  entry->target = sqlite3_column_int (row, 3);
  entry->made = sqlite3_column_int64 (row, 4);
  entry->author = pln_db_dup_text (row, 5);
  entry->command = pln_db_dup_text (row, 6);
  entry->summary = pln_db_dup_text (row, 7);
  entry->undone = sqlite3_column_int (row, 8);
  return g_steal_pointer (&entry);
}

/* Returns: (transfer full) (nullable): PlnEntry: the rows of @statement, which has COLUMNS */
static GPtrArray *
read_entries (PlnStore *store, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_entry_free);
  for (;;)
    {
      gboolean row;
      if (!pln_db_step (store->db, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&entries);
      PlnEntry *entry = read_entry (store, statement, error);
      if (entry == NULL)
        {
          sqlite3_reset (statement);
          return NULL;
        }
      g_ptr_array_add (entries, entry);
    }
}

GPtrArray *
pln_store_select_entries (PlnStore *store, const char *rest, gint64 number, GError **error)
{
  g_autofree char *sql = g_strconcat (COLUMNS, rest, NULL);
  sqlite3_stmt *statement = pln_db_prepare (store->db, sql, error);
  if (statement == NULL)
    return NULL;
  if (strstr (rest, ":number") != NULL)
    pln_db_bind_int (statement, ":number", number);
  return read_entries (store, statement, error);
}

static void
reverse (GPtrArray *list)
{
  for (guint i = 0; i < list->len / 2; i++)
    {
      gpointer element = list->pdata[i];
      list->pdata[i] = list->pdata[list->len - 1 - i];
      list->pdata[list->len - 1 - i] = element;
    }
}

/* @numbers: (nullable): a JSON array: only these */
static GPtrArray *
read_latest (PlnStore *store, const char *numbers, gint64 since, int limit, GError **error)
{
  sqlite3_stmt *statement = pln_db_prepare (
      store->db,
      numbers != NULL ? COLUMNS "WHERE e.number IN (SELECT value FROM json_each (:numbers))"
                                " AND e.made >= :since ORDER BY e.number DESC LIMIT :limit"
                      : COLUMNS "WHERE e.made >= :since ORDER BY e.number DESC LIMIT :limit",
      error);
  if (statement == NULL)
    return NULL;
  if (numbers != NULL)
    pln_db_bind_text (statement, ":numbers", numbers);
  pln_db_bind_int (statement, ":since", since);
  pln_db_bind_int (statement, ":limit", limit > 0 ? limit : -1);
  g_autoptr (GPtrArray) latest = read_entries (store, statement, error);
  if (latest != NULL)
    reverse (latest);
  return g_steal_pointer (&latest);
}

GPtrArray *
pln_store_entries (PlnStore *store, gint64 since, int limit, GError **error)
{
  return read_latest (store, NULL, since, limit, error);
}

static PlnEntry *
first_of (GPtrArray *entries)
{
  return entries->len > 0 ? g_ptr_array_steal_index (entries, 0) : NULL;
}

PlnEntry *
pln_store_entry (PlnStore *store, int number, GError **error)
{
  g_autoptr (GPtrArray) found
      = pln_store_select_entries (store, "WHERE e.number = :number", number, error);
  if (found != NULL && found->len == 0)
    pln_fail (error, PLN_ERROR_NOT_FOUND, "no entry %d; plenary log lists them", number);
  return found != NULL ? first_of (found) : NULL;
}

PlnEntry *
pln_store_last_done (PlnStore *store, GError **error)
{
  g_autoptr (GPtrArray) found = pln_store_select_entries (
      store,
      "WHERE e.kind = 'barrier' OR (e.kind = 'write' AND NOT undone) ORDER BY e.number DESC"
      " LIMIT 1",
      0, error);
  if (found == NULL)
    return NULL;
  const PlnEntry *last = found->len > 0 ? found->pdata[0] : NULL;
  if (last != NULL && last->kind == PLN_ENTRY_WRITE)
    return first_of (found);
  if (last != NULL)
    pln_fail (error, PLN_ERROR_REFUSED,
              "there is nothing to undo since the file has been brought to %s", last->summary);
  else
    pln_fail (error, PLN_ERROR_REFUSED, "there is nothing to undo");
  return NULL;
}

/* A write after an undo goes on from there: what was undone is no longer what comes next. */
PlnEntry *
pln_store_last_undone (PlnStore *store, GError **error)
{
  g_autoptr (GPtrArray) found = pln_store_select_entries (
      store,
      "WHERE undone AND e.number IN (SELECT x.target FROM entry x WHERE x.kind = 'undo'"
      "  AND x.number > (SELECT coalesce (max (number), 0) FROM entry"
      "   WHERE kind = 'write' OR kind = 'barrier'))"
      " ORDER BY (SELECT max (x.number) FROM entry x WHERE x.target = e.number) DESC LIMIT 1",
      0, error);
  if (found == NULL)
    return NULL;
  if (found->len > 0)
    return first_of (found);
  pln_fail (error, PLN_ERROR_REFUSED,
            "there is nothing to redo: nothing has been undone since the last change");
  return NULL;
}

GBytes *
pln_store_entry_changes (PlnStore *store, int number, GError **error)
{
  gboolean row;
  sqlite3_stmt *statement
      = pln_db_prepare (store->db, "SELECT changes FROM entry WHERE number = :number", error);
  if (statement == NULL)
    return NULL;
  pln_db_bind_int (statement, ":number", number);
  if (!pln_db_step (store->db, statement, &row, error))
    return NULL;
  GBytes *changes = row ? g_bytes_new (sqlite3_column_blob (statement, 0),
                                       (gsize) sqlite3_column_bytes (statement, 0))
                        : g_bytes_new (NULL, 0);
  sqlite3_reset (statement);
  if (pln_changeset_is_whole (changes))
    return changes;
  g_bytes_unref (changes);
  pln_db_fail_damaged (store->db, error);
  return NULL;
}

GPtrArray *
pln_store_entry_edits (PlnStore *store, int number, GError **error)
{
  g_autoptr (GBytes) changes = pln_store_entry_changes (store, number, error);
  return changes != NULL ? pln_changeset_edits (changes, FALSE, store->db, error) : NULL;
}

/* --- what touched a record ------------------------------------------------------------------- */

static gboolean
has (GHashTable *mine, const char *uuid)
{
  return uuid != NULL && g_hash_table_contains (mine, uuid);
}

/* Whether an edit is of one of @mine or of what belongs to it, or puts it into a session. What belongs to it, and may
 * be gone by now, is learnt on the way. */
static gboolean
is_mine (GHashTable *mine, const PlnEdit *edit)
{
  const PlnFieldEdit *speaker
      = edit->shape == &pln_shape_appearance ? pln_edit_find (edit, "speaker") : NULL;
  gboolean touched = has (mine, edit->uuid) || has (mine, edit->owner)
                     || (speaker != NULL && (has (mine, speaker->old) || has (mine, speaker->new)));
  if (touched && edit->uuid != NULL)
    g_hash_table_add (mine, g_strdup (edit->uuid));
  return touched;
}

/* @touched: (out): whether the changeset in a row did anything to @mine; most do not even mention it */
static gboolean
look_at_changes (PlnStore *store, sqlite3_stmt *row, GHashTable *mine, gboolean *touched,
                 GError **error)
{
  g_autoptr (GBytes) changes
      = g_bytes_new (sqlite3_column_blob (row, 1), (gsize) sqlite3_column_bytes (row, 1));
  *touched = FALSE;
  if (!pln_changeset_is_whole (changes))
    return pln_db_fail_damaged (store->db, error);
  if (!pln_changeset_mentions (changes, mine))
    return TRUE;
  g_autoptr (GPtrArray) edits = pln_changeset_edits (changes, FALSE, store->db, error);
  for (guint i = 0; edits != NULL && i < edits->len; i++)
    *touched = is_mine (mine, edits->pdata[i]) || *touched;
  return edits != NULL;
}

/* Returns: (transfer full) (nullable): a JSON array of the numbers of the entries that touched @mine */
static char *
list_touching (PlnStore *store, GHashTable *mine, GError **error)
{
  g_autoptr (GString) numbers = g_string_new ("[");
  sqlite3_stmt *statement
      = pln_db_prepare (store->db, "SELECT number, changes FROM entry ORDER BY number", error);
  for (gboolean row = statement != NULL; row;)
    {
      gboolean touched = FALSE;
      if (!pln_db_step (store->db, statement, &row, error))
        return NULL;
      if (row && !look_at_changes (store, statement, mine, &touched, error))
        {
          sqlite3_reset (statement);
          return NULL;
        }
      if (touched)
        g_string_append_printf (numbers, "%s%d", numbers->len > 1 ? "," : "",
                                sqlite3_column_int (statement, 0));
    }
  g_string_append_c (numbers, ']');
  return statement != NULL ? g_strdup (numbers->str) : NULL;
}

GPtrArray *
pln_store_entries_of (PlnStore *store, GHashTable *mine, gint64 since, int limit, GError **error)
{
  g_autofree char *numbers = list_touching (store, mine, error);
  return numbers != NULL ? read_latest (store, numbers, since, limit, error) : NULL;
}
