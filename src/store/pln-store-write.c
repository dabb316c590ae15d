/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing records: what differs from what is stored, with numbers, keys, sequence and last change. */
#include "store/pln-store-write.h"

#include "base/pln-error.h"
#include "store/history/pln-row.h"
#include "store/pln-store-identity.h"
#include "store/pln-store-names.h"
#include "store/pln-store-private.h"

#include <string.h>

static gboolean write_lists (PlnStore *store, const PlnShape *shape, gconstpointer old,
                             gpointer value, const char *owner, gboolean fresh, GError **error);

/* --- rows ---------------------------------------------------------------------------------- */

/* The columns of a row, in the order in which pln_row_bind() binds them: @each is put behind each name. */
static guint
append_columns (GString *sql, const PlnShape *shape, const char *each)
{
  g_autoptr (GPtrArray) columns = pln_row_columns (shape);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, "%s\"%s\"%s", i > 0 ? ", " : "", (char *) columns->pdata[i], each);
  return columns->len;
}

static char *
make_insert_sql (const PlnShape *shape)
{
  GString *sql = g_string_new (NULL);
  g_string_append_printf (sql, "INSERT INTO \"%s\" (", shape->table);
  guint n = append_columns (sql, shape, "");
  g_string_append (sql, ") VALUES (");
  for (guint i = 0; i < n; i++)
    g_string_append (sql, i + 1 < n ? "?, " : "?)");
  return g_string_free (sql, FALSE);
}

/* Made once for each shape: an import inserts thousands of rows. */
static const char *
insert_sql (PlnStore *store, const PlnShape *shape)
{
  char *sql = g_hash_table_lookup (store->inserts, shape);
  if (sql == NULL)
    {
      sql = make_insert_sql (shape);
      g_hash_table_insert (store->inserts, (gpointer) shape, sql);
    }
  return sql;
}

static char *
update_sql (const PlnShape *shape)
{
  GString *sql = g_string_new (NULL);
  g_string_append_printf (sql, "UPDATE \"%s\" SET ", shape->table);
  append_columns (sql, shape, " = ?");
  g_string_append (sql, " WHERE uuid = ?1");
  return g_string_free (sql, FALSE);
}

/* @fresh: it is of a record that was not here before. What is new for certain is told to the recorder, which then need
 * not look for what was there before and what is there in the end: half the cost of an import. */
static gboolean
insert_row (PlnStore *store, gconstpointer value, const char *owner, int ordinal, gboolean fresh,
            GError **error)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  sqlite3_stmt *statement = pln_db_prepare (store->db, insert_sql (store, shape), error);
  if (statement == NULL)
    return FALSE;
  g_autoptr (GArray) row = pln_row_new (value, owner, ordinal);
  pln_row_bind (row, statement);
  if (!fresh)
    return pln_db_run (store->db, statement, error);
  pln_recorder_pause (store->recorder, TRUE);
  gboolean ok = pln_db_run (store->db, statement, error);
  pln_recorder_pause (store->recorder, FALSE);
  return ok && pln_recorder_add (store->recorder, shape, row, store->db, error);
}

static gboolean
update_row (PlnStore *store, gconstpointer value, const char *owner, int ordinal, GError **error)
{
  g_autofree char *sql = update_sql (((const PlnValue *) value)->shape);
  sqlite3_stmt *statement = pln_db_prepare (store->db, sql, error);
  if (statement == NULL)
    return FALSE;
  g_autoptr (GArray) row = pln_row_new (value, owner, ordinal);
  pln_row_bind (row, statement);
  return pln_db_run (store->db, statement, error);
}

static gboolean
delete_rows (PlnStore *store, const PlnShape *shape, const char *column, const char *uuid,
             GError **error)
{
  g_autofree char *sql
      = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"%s\" = :uuid", shape->table, column);
  sqlite3_stmt *statement = pln_db_prepare (store->db, sql, error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuid", uuid);
  return pln_db_run (store->db, statement, error);
}

/* --- lists --------------------------------------------------------------------------------- */

static gpointer
find_by_uuid (GPtrArray *list, const char *uuid)
{
  for (guint i = 0; list != NULL && i < list->len; i++)
    if (g_strcmp0 (((PlnRecord *) list->pdata[i])->uuid, uuid) == 0)
      return list->pdata[i];
  return NULL;
}

static gboolean
remove_owned (PlnStore *store, const PlnRecord *owned, GError **error)
{
  const PlnShape *shape = owned->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].type->storage == PLN_STORAGE_LIST
        && !delete_rows (store, shape->fields[i].of, shape->fields[i].of->owner, owned->uuid,
                         error))
      return FALSE;
  return delete_rows (store, shape, "uuid", owned->uuid, error)
         && pln_store_remove_identity (store, owned, error);
}

static gboolean
put_owned (PlnStore *store, const PlnRecord *old, PlnRecord *owned, const char *owner, int ordinal,
           GError **error)
{
  gboolean there = TRUE;
  gboolean ok = old == NULL ? pln_store_insert_identity (store, owned, &there, error)
                                  && insert_row (store, owned, owner, ordinal, !there, error)
                            : pln_store_update_identity (store, owned, error)
                                  && update_row (store, owned, owner, ordinal, error);
  return ok && write_lists (store, owned->shape, old, owned, owned->uuid, !there, error);
}

static gboolean
write_owned (PlnStore *store, GPtrArray *old, GPtrArray *list, const char *owner, GError **error)
{
  for (guint i = 0; old != NULL && i < old->len; i++)
    if (find_by_uuid (list, ((PlnRecord *) old->pdata[i])->uuid) == NULL
        && !remove_owned (store, old->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      PlnRecord *owned = list->pdata[i];
      gconstpointer before = find_by_uuid (old, owned->uuid);
      gboolean same = before != NULL && i < old->len && old->pdata[i] == before
                      && pln_value_equal (before, owned);
      if (!same && !put_owned (store, before, owned, owner, (int) i + 1, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_rows (PlnStore *store, const PlnField *field, gboolean stored, GPtrArray *list,
            const char *owner, gboolean fresh, GError **error)
{
  if (stored && !delete_rows (store, field->of, field->of->owner, owner, error))
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    if (!insert_row (store, list->pdata[i], owner, (int) i + 1, fresh, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_lists (PlnStore *store, const PlnShape *shape, gconstpointer old, gpointer value,
             const char *owner, gboolean fresh, GError **error)
{
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage != PLN_STORAGE_LIST
          || (old != NULL && pln_field_equal (field, old, value)))
        continue;
      GPtrArray *before = old != NULL ? PLN_LIST_AT (old, field) : NULL;
      GPtrArray *list = PLN_LIST_AT (value, field);
      if (field->of->identity ? !write_owned (store, before, list, owner, error)
                              : !write_rows (store, field, before != NULL && before->len > 0, list,
                                             owner, fresh, error))
        return FALSE;
    }
  return TRUE;
}

/* --- records ------------------------------------------------------------------------------- */

/* What of the identity is not said stays, and the sequence never goes down. */
static gboolean
update_record (PlnStore *store, const PlnRecord *old, PlnRecord *record, GError **error)
{
  if (pln_value_equal (old, record))
    return TRUE;
  g_assert (g_strcmp0 (old->uuid, record->uuid) == 0);
  gint64 stored = 0;
  if (!pln_db_number (store->db, "SELECT sequence FROM record WHERE uuid = :text", record->uuid,
                      &stored, error))
    return FALSE;
  record->sequence = MAX (record->sequence, (int) stored);
  record->number = old->number;
  if (record->key == NULL)
    record->key = g_strdup (old->key);
  return pln_store_update_identity (store, record, error)
         && update_row (store, record, NULL, 0, error)
         && write_lists (store, record->shape, old, record, record->uuid, FALSE, error);
}

/* A session that comes back does not stay cancelled. What it leaves behind may be there already: undoing does not touch
 * it. */
static gboolean
forget_past (PlnStore *store, const PlnRecord *record, GError **error)
{
  if (record->shape == &pln_shape_session
      && !delete_rows (store, &pln_shape_tombstone, "uuid", record->uuid, error))
    return FALSE;
  return delete_rows (store, &pln_shape_withdrawn, "record", record->uuid, error);
}

static gboolean
insert_record (PlnStore *store, PlnRecord *record, GError **error)
{
  gboolean there;
  gboolean ok = record->shape == &pln_shape_tombstone
                    ? pln_store_insert_tombstone (store, record, &there, error)
                    : pln_store_insert_identity (store, record, &there, error);
  return ok && (!there || forget_past (store, record, error))
         && insert_row (store, record, NULL, 0, !there, error)
         && write_lists (store, record->shape, NULL, record, record->uuid, !there, error);
}

gboolean
pln_store_put (PlnStore *store, gconstpointer old, gpointer record, GError **error)
{
  gboolean ok = old != NULL ? update_record (store, old, record, error)
                            : insert_record (store, record, error);
  if (ok)
    pln_store_keep_name (store, record);
  return ok;
}

/* A removal that left references behind would be refused at the end of the transaction, in words of SQLite's. */
static gboolean
check_unused (PlnStore *store, const PlnRecord *record, GError **error)
{
  g_autoptr (GPtrArray) users = pln_store_users (store, record->uuid, error);
  if (users == NULL)
    return FALSE;
  if (users->pdata[0] == NULL)
    return TRUE;
  g_autofree char *list = g_strjoinv (", ", (char **) users->pdata);
  return pln_fail (error, PLN_ERROR_REFUSED, "%s %d %s is in use by %s", record->shape->name,
                   record->number, record->key, list);
}

gboolean
pln_store_remove (PlnStore *store, gconstpointer record, GError **error)
{
  const PlnShape *shape = ((const PlnValue *) record)->shape;
  const char *uuid = ((const PlnRecord *) record)->uuid;
  if (!check_unused (store, record, error))
    return FALSE;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage != PLN_STORAGE_LIST)
        continue;
      GPtrArray *list = PLN_LIST_AT (record, field);
      for (guint j = 0; field->of->identity && j < list->len; j++)
        if (!remove_owned (store, list->pdata[j], error))
          return FALSE;
      if (!field->of->identity && !delete_rows (store, field->of, field->of->owner, uuid, error))
        return FALSE;
    }
  pln_store_drop_name (store, record);
  return delete_rows (store, shape, "uuid", uuid, error)
         && pln_store_remove_identity (store, record, error);
}

gboolean
pln_store_set_key (PlnStore *store, PlnRecord *record, const char *key, GError **error)
{
  if (!pln_store_claim_key (store, record, key, error))
    return FALSE;
  g_free (record->key);
  record->key = g_strdup (key);
  g_hash_table_remove_all (store->slugs);
  pln_store_forget_names (store);
  return pln_store_update_identity (store, record, error)
         && update_row (store, record, NULL, 0, error);
}
