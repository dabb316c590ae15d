/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looking records up without loading them: by key, by number, by what they are called. */
#include "store/pln-store-private.h"

#include "base/pln-uuid.h"

GPtrArray *
pln_store_list (PlnStore *store, const char *sql, const char *text, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = pln_db_prepare (store->db, sql, error);
  if (statement == NULL)
    return NULL;
  pln_db_bind_text (statement, ":text", text);
  for (;;)
    {
      gboolean row;
      if (!pln_db_step (store->db, statement, &row, error))
        return NULL;
      if (!row)
        break;
      g_ptr_array_add (list, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
    }
  g_ptr_array_add (list, NULL);
  return g_steal_pointer (&list);
}

void
pln_name_free (PlnName *name)
{
  g_free (name->uuid);
  g_free (name->key);
  g_free (name->title);
  g_free (name->names);
  g_free (name->sort);
  g_free (name);
}

GPtrArray *
pln_store_names (PlnStore *store, PlnKind kind, GError **error)
{
  const PlnShape *shape = pln_shapes[kind];
  const char *column = pln_shape_find_field (shape, "title") != NULL ? "title" : "name";
  g_autofree char *sql = g_strdup_printf (
      "SELECT r.uuid, t.key, r.number, t.%s,"
      " (SELECT group_concat (x.text, char (10)) FROM translation x"
      "   WHERE x.record = r.uuid AND x.field = '%s'), %s"
      " FROM \"%s\" t JOIN record r ON r.uuid = t.uuid ORDER BY r.number",
      column, column, kind == PLN_KIND_SESSION ? "t.kind" : "NULL", shape->table);
  sqlite3_stmt *statement = pln_db_prepare (store->db, sql, error);
  if (statement == NULL)
    return NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_name_free);
  for (;;)
    {
      gboolean row;
      if (!pln_db_step (store->db, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&names);
      PlnName *name = g_new0 (PlnName, 1);
      name->uuid = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      name->key = g_strdup ((const char *) sqlite3_column_text (statement, 1));
      name->number = sqlite3_column_int (statement, 2);
      name->title = g_strdup ((const char *) sqlite3_column_text (statement, 3));
      name->names = g_strdup ((const char *) sqlite3_column_text (statement, 4));
      name->sort = g_strdup ((const char *) sqlite3_column_text (statement, 5));
      g_ptr_array_add (names, name);
    }
}

/* @text is a UUID, a number of @number, or else a key. */
static char *
find_sql (PlnKind kind, gboolean is_uuid, gint64 number)
{
  if (number > 0)
    return g_strdup ("SELECT uuid FROM record WHERE kind = :kind AND number = :number"
                     " AND removed IS NULL");
  return g_strdup_printf ("SELECT uuid FROM \"%s\" WHERE %s = :text", pln_shapes[kind]->table,
                          is_uuid ? "uuid" : "key");
}

static gboolean
read_uuid (PlnStore *store, sqlite3_stmt *statement, char **uuid, GError **error)
{
  gboolean row;
  if (!pln_db_step (store->db, statement, &row, error))
    return FALSE;
  if (row)
    *uuid = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_reset (statement);
  return TRUE;
}

gboolean
pln_store_find_gone (PlnStore *store, PlnKind kind, const char *text, char **uuid, GError **error)
{
  gint64 number = 0;
  *uuid = NULL;
  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT, &number, NULL))
    return TRUE;
  sqlite3_stmt *statement
      = pln_db_prepare (store->db,
                        "SELECT uuid FROM record WHERE kind = :kind AND number = :number"
                        " AND removed IS NOT NULL",
                        error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":kind", pln_shapes[kind]->name);
  pln_db_bind_int (statement, ":number", number);
  return read_uuid (store, statement, uuid, error);
}

gboolean
pln_store_find (PlnStore *store, PlnKind kind, const char *text, char **uuid, GError **error)
{
  *uuid = NULL;
  g_autofree char *as_uuid = pln_uuid_parse (text);
  gint64 number = 0;
  if (as_uuid == NULL)
    g_ascii_string_to_signed (text, 10, 1, G_MAXINT, &number, NULL);
  g_autofree char *sql = find_sql (kind, as_uuid != NULL, number);
  sqlite3_stmt *statement = pln_db_prepare (store->db, sql, error);
  if (statement == NULL)
    return FALSE;
  if (number > 0)
    {
      pln_db_bind_text (statement, ":kind", pln_shapes[kind]->name);
      pln_db_bind_int (statement, ":number", number);
    }
  else
    pln_db_bind_text (statement, ":text", as_uuid != NULL ? as_uuid : text);
  return read_uuid (store, statement, uuid, error);
}

GPtrArray *
pln_store_users (PlnStore *store, const char *uuid, GError **error)
{
  return pln_store_list (
      store,
      "WITH user (uuid) AS ("
      " SELECT uuid FROM session WHERE :text IN (forum, parent, repeat_of)"
      " UNION SELECT session FROM session_room WHERE room = :text"
      " UNION SELECT session FROM session_theme WHERE theme = :text"
      " UNION SELECT session FROM appearance WHERE speaker = :text"
      " UNION SELECT session FROM appearance WHERE organisation = :text"
      " UNION SELECT record FROM patron WHERE organisation = :text"
      " UNION SELECT uuid FROM room WHERE venue = :text"
      " UNION SELECT uuid FROM forum WHERE :text IN (venue, parent)),"
      " named (uuid, key) AS (SELECT uuid, key FROM session"
      " UNION ALL SELECT uuid, key FROM room UNION ALL SELECT uuid, key FROM forum)"
      " SELECT r.kind || ' ' || r.number || ' ' || n.key"
      " FROM user JOIN named n ON n.uuid = user.uuid"
      " JOIN record r ON r.uuid = user.uuid ORDER BY r.kind, r.number",
      uuid, error);
}
