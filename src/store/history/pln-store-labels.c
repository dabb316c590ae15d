/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What rows are called when somebody tells what was done to them, also when they are gone. */
#include "store/history/pln-store-labels.h"

#include "store/pln-store-load.h"
#include "store/pln-store-private.h"

#include <string.h>

void
pln_label_free (PlnLabel *label)
{
  if (label == NULL)
    return;
  g_free (label->owner);
  g_free (label->key);
  g_free (label->title);
  g_free (label);
}

/* Each gives UUID, owner, number, key and title. */
static const char appearance_sql[]
    = "SELECT a.uuid, a.session, r.number, NULL, coalesce (s.name, o.name, a.label)"
      " FROM json_each (:uuids) j CROSS JOIN appearance a ON a.uuid = j.value"
      " JOIN record r ON r.uuid = a.uuid LEFT JOIN speaker s ON s.uuid = a.speaker"
      " LEFT JOIN organisation o ON o.uuid = a.organisation";
static const char position_sql[]
    = "SELECT p.uuid, p.speaker, r.number, NULL, coalesce (p.position || ', ' || p.organisation,"
      "  p.position, p.organisation)"
      " FROM json_each (:uuids) j CROSS JOIN position p ON p.uuid = j.value"
      " JOIN record r ON r.uuid = p.uuid";
static const char release_sql[]
    = "SELECT f.uuid, NULL, f.number, NULL, r.name"
      " FROM json_each (:uuids) j CROSS JOIN frozen f ON f.uuid = j.value"
      " LEFT JOIN release r ON r.uuid = f.uuid";

static char *
record_sql (const PlnShape *shape)
{
  const char *title = pln_shape_find_field (shape, "title") != NULL ? "title" : "name";
  return g_strdup_printf ("SELECT t.uuid, NULL, r.number, t.key, t.%s"
                          " FROM json_each (:uuids) j CROSS JOIN \"%s\" t ON t.uuid = j.value"
                          " JOIN record r ON r.uuid = t.uuid",
                          title, shape->table);
}

static gboolean
add_labels (PlnStore *store, GHashTable *labels, const PlnShape *shape, const char *sql,
            const char *uuids, GError **error)
{
  sqlite3_stmt *statement = pln_db_prepare (store->db, sql, error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuids", uuids);
  for (;;)
    {
      gboolean row;
      if (!pln_db_step (store->db, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      PlnLabel *label = g_new0 (PlnLabel, 1);
      label->shape = shape;
      label->owner = pln_db_dup_text (statement, 1);
      label->number = sqlite3_column_int (statement, 2);
      label->key = pln_db_dup_text (statement, 3);
      label->title = pln_db_dup_text (statement, 4);
      g_hash_table_insert (labels, pln_db_dup_text (statement, 0), label);
    }
}

/* Of what is gone only kind and number are known. */
static gboolean
add_gone (PlnStore *store, GHashTable *labels, const char *uuids, GError **error)
{
  static const PlnShape *const owned[] = { &pln_shape_appearance, &pln_shape_position };
  for (guint i = 0; i < PLN_N_KINDS + G_N_ELEMENTS (owned); i++)
    {
      const PlnShape *shape = i < PLN_N_KINDS ? pln_shapes[i] : owned[i - PLN_N_KINDS];
      g_autofree char *sql
          = g_strdup_printf ("SELECT r.uuid, NULL, r.number, NULL, NULL FROM json_each (:uuids) j"
                             " CROSS JOIN record r ON r.uuid = j.value"
                             " WHERE r.kind = '%s' AND r.removed IS NOT NULL",
                             shape->name);
      if (!add_labels (store, labels, shape, sql, uuids, error))
        return FALSE;
    }
  return TRUE;
}

GHashTable *
pln_store_labels (PlnStore *store, GHashTable *uuids, GError **error)
{
  g_autofree char *json = pln_store_to_json (uuids);
  g_autoptr (GHashTable) labels
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pln_label_free);
  gboolean ok = add_gone (store, labels, json, error);
  for (int kind = 0; ok && kind < PLN_KIND_TOMBSTONE; kind++)
    {
      g_autofree char *sql = record_sql (pln_shapes[kind]);
      ok = add_labels (store, labels, pln_shapes[kind], sql, json, error);
    }
  ok = ok && add_labels (store, labels, &pln_shape_appearance, appearance_sql, json, error)
       && add_labels (store, labels, &pln_shape_position, position_sql, json, error)
       && add_labels (store, labels, &pln_shape_release, release_sql, json, error);
  return ok ? g_steal_pointer (&labels) : NULL;
}
