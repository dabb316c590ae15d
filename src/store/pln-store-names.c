/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looking records up without loading them: by key, by number, by what they are called. */
#include "store/pln-store-names.h"

#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "base/pln-uuid.h"
#include "store/pln-store-private.h"

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
      g_ptr_array_add (list, pln_db_dup_text (statement, 0));
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
  g_strfreev (name->folded);
  g_free (name->sort);
  g_free (name);
}

void
pln_name_fold (PlnName *name)
{
  g_autofree char *all = g_strconcat (name->title, "\n", name->names, NULL);
  g_autofree char *folded = pln_text_fold (all);
  name->folded = g_strsplit (folded, "\n", -1);
}

static GPtrArray *
read_names (PlnStore *store, PlnKind kind, GError **error)
{
  const char *column = pln_shape_title (pln_shapes[kind])->name;
  g_autofree char *sql = g_strdup_printf (
      "SELECT r.uuid, t.key, r.number, t.%s,"
      " (SELECT group_concat (x.text, char (10)) FROM translation x"
      "   WHERE x.record = r.uuid AND x.field = '%s'), %s"
      " FROM \"%s\" t JOIN record r ON r.uuid = t.uuid ORDER BY r.number",
      column, column, kind == PLN_KIND_SESSION ? "t.kind" : "NULL", pln_shapes[kind]->table);
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
      name->uuid = pln_db_dup_text (statement, 0);
      name->key = pln_db_dup_text (statement, 1);
      name->number = sqlite3_column_int (statement, 2);
      name->title = pln_db_dup_text (statement, 3);
      name->names = pln_db_dup_text (statement, 4);
      name->sort = pln_db_dup_text (statement, 5);
      pln_name_fold (name);
      g_ptr_array_add (names, name);
      if (name->key == NULL || name->title == NULL)
        {
          sqlite3_reset (statement);
          pln_db_fail_damaged (store->db, error);
          return NULL;
        }
    }
}

/* A script looks up a name in every other line: what was read is kept while nobody else can write. */
GPtrArray *
pln_store_names (PlnStore *store, PlnKind kind, GError **error)
{
  if (!store->in_transaction)
    return read_names (store, kind, error);
  if (store->names[kind] == NULL)
    store->names[kind] = read_names (store, kind, error);
  return store->names[kind] != NULL ? g_ptr_array_ref (store->names[kind]) : NULL;
}

PlnName *
pln_name_new (gconstpointer record)
{
  const PlnRecord *identity = record;
  PlnKind kind = pln_record_kind (record);
  g_autoptr (GString) names = g_string_new (NULL);
  GPtrArray *translations = pln_record_translations (record);
  for (guint i = 0; i < translations->len; i++)
    {
      const PlnTranslation *translation = translations->pdata[i];
      if (g_str_equal (translation->field, pln_shape_title (pln_shapes[kind])->name))
        g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", translation->text);
    }
  PlnName *name = g_new0 (PlnName, 1);
  name->uuid = g_strdup (identity->uuid);
  name->key = g_strdup (identity->key);
  name->number = identity->number;
  name->title = g_strdup (pln_record_title (record));
  name->names = names->len > 0 ? g_strdup (names->str) : NULL;
  if (kind == PLN_KIND_SESSION)
    name->sort = pln_type_kind.to_string (((const PlnSession *) record)->kind);
  pln_name_fold (name);
  return name;
}

/* Returns: how many of @names have numbers up to @number; what is new comes last */
static guint
count_up_to (GPtrArray *names, int number)
{
  guint n = names->len;
  while (n > 0 && ((const PlnName *) names->pdata[n - 1])->number > number)
    n--;
  return n;
}

void
pln_store_drop_name (PlnStore *store, const PlnRecord *record)
{
  GPtrArray *names = store->names[pln_record_kind (record)];
  guint n = names != NULL ? count_up_to (names, record->number) : 0;
  if (n > 0 && ((const PlnName *) names->pdata[n - 1])->number == record->number)
    g_ptr_array_remove_index (names, n - 1);
}

void
pln_store_keep_name (PlnStore *store, const PlnRecord *record)
{
  GPtrArray *names = store->names[pln_record_kind (record)];
  if (names == NULL)
    return;
  pln_store_drop_name (store, record);
  g_ptr_array_insert (names, (int) count_up_to (names, record->number), pln_name_new (record));
}

void
pln_store_forget_names (PlnStore *store)
{
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    g_clear_pointer (&store->names[kind], g_ptr_array_unref);
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
    *uuid = pln_db_dup_text (statement, 0);
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
