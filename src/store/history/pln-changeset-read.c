/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading changesets without SQLite, which does not come back from some damaged ones, and takes its time. The format is
 * told in front of ext/session/sqlite3session.c. */
#include "store/history/pln-changeset-read.h"

#include "model/pln-records.h"
#include "store/history/pln-changeset.h"
#include "store/pln-db-private.h"

#include <string.h>

#define UUID_SIZE 36
/* A table has no more columns (SQLITE_MAX_COLUMN). */
#define COLUMNS_MAX 2000

/* Where we are; @next is NULL when the octets have ended too early, or mean nothing. */
typedef struct {
  const guint8 *next;
  const guint8 *end;
} Cursor;

/* A value of a row: its type in SQLite, 0 when the changeset does not say it. */
typedef struct {
  int type;
  const guint8 *octets;
  gsize size;
} Value;

/* A row: of which table, which of its columns identify it (an octet each), what was done to it. */
typedef struct {
  Cursor at;
  const char *table;
  const guint8 *identifies;
  guint columns;
  guint8 operation;
} Row;

/* --- octets ---------------------------------------------------------------------------------- */

static const guint8 *
skip (Cursor *at, guint64 n)
{
  const guint8 *here = at->next;
  if (here != NULL)
    at->next = n <= (guint64) (at->end - here) ? here + n : NULL;
  return here;
}

static guint8
take_octet (Cursor *at)
{
  const guint8 *octet = skip (at, 1);
  return at->next != NULL ? *octet : 0;
}

/* Seven bits an octet, the first ones first, as in sqlite.org/fileformat2.html, section 1.6. */
static guint64
take_number (Cursor *at)
{
  guint64 number = 0;
  for (int i = 0; i < 5; i++)
    {
      guint8 octet = take_octet (at);
      number = number << 7 | (octet & 0x7f);
      if (octet < 0x80)
        return number;
    }
  at->next = NULL;
  return 0;
}

static void
take_value (Cursor *at, Value *value)
{
  value->type = take_octet (at);
  value->size = 0;
  switch (value->type)
    {
    case 0:
    case SQLITE_NULL:
      return;
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      value->size = 8;
      break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      value->size = take_number (at);
      break;
    default:
      at->next = NULL;
    }
  value->octets = skip (at, value->size);
}

/* `T`, how many columns, which of them identify a row, the name of the table. */
static void
take_table (Row *row)
{
  Cursor *at = &row->at;
  guint64 columns = take_number (at);
  row->identifies = skip (at, columns);
  row->table = (const char *) at->next;
  const guint8 *end = at->next != NULL ? memchr (at->next, 0, (gsize) (at->end - at->next)) : NULL;
  at->next = end != NULL && columns > 0 && columns <= COLUMNS_MAX ? end + 1 : NULL;
  row->columns = (guint) columns;
}

static void
row_init (Row *row, GBytes *changes)
{
  gsize size;
  *row = (Row){ 0 };
  row->at.next = g_bytes_get_data (changes, &size);
  row->at.end = row->at.next + size;
}

/* Goes to the next row, whose values are to be taken then. Returns: whether there is one; when not, and the cursor is
 * nowhere, @changes is not laid out as it should be */
static gboolean
next_row (Row *row)
{
  Cursor *at = &row->at;
  while (at->next != NULL && at->next < at->end)
    {
      row->operation = take_octet (at);
      if (row->operation == 'T')
        {
          take_table (row);
          continue;
        }
      skip (at, 1); /* whether it was done by a trigger */
      if (row->columns > 0
          && (row->operation == SQLITE_INSERT || row->operation == SQLITE_DELETE
              || row->operation == SQLITE_UPDATE))
        return at->next != NULL;
      at->next = NULL;
    }
  return FALSE;
}

/* What an update was comes before what it is. */
static guint
count_values (const Row *row)
{
  return row->operation == SQLITE_UPDATE ? 2 * row->columns : row->columns;
}

/* --- looking --------------------------------------------------------------------------------- */

static gboolean
is_sought (const Value *value, GHashTable *sought)
{
  char uuid[UUID_SIZE + 1] = "";
  if (sought == NULL || value->type != SQLITE_TEXT || value->size != UUID_SIZE)
    return FALSE;
  memcpy (uuid, value->octets, UUID_SIZE);
  return g_hash_table_contains (sought, uuid);
}

/* Returns: whether all is laid out as it should be, up to the first value that is @sought */
static gboolean
look_through (GBytes *changes, GHashTable *sought, gboolean *found)
{
  Row row;
  Value value;
  row_init (&row, changes);
  *found = FALSE;
  while (!*found && next_row (&row))
    for (guint i = 0; i < count_values (&row) && row.at.next != NULL && !*found; i++)
      {
        take_value (&row.at, &value);
        *found = row.at.next != NULL && is_sought (&value, sought);
      }
  return row.at.next != NULL;
}

gboolean
pln_changeset_is_whole (GBytes *changes)
{
  gboolean found;
  return g_bytes_get_size (changes) == 0 || look_through (changes, NULL, &found);
}

gboolean
pln_changeset_mentions (GBytes *changes, GHashTable *uuids)
{
  gboolean found = FALSE;
  return g_bytes_get_size (changes) > 0 && look_through (changes, uuids, &found) && found;
}

/* --- reading --------------------------------------------------------------------------------- */

GPtrArray *
pln_changeset_columns (PlnDb *db, const char *table, GError **error)
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

/* Returns: (transfer full) (nullable): as SQLite makes text of it; no column that is recorded holds floats */
static char *
dup_value (const Value *value)
{
  gint64 number;
  switch (value->type)
    {
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      return g_strndup ((const char *) value->octets, value->size);
    case SQLITE_INTEGER:
      memcpy (&number, value->octets, sizeof number);
      return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) GINT64_FROM_BE (number));
    default:
      return NULL;
    }
}

/* Of a row added, a survey only wants to know which record it is, and which it belongs to or is a part of. */
static void
add_whose (PlnEdit *edit, const Row *row, const Value *values, GPtrArray *names)
{
  const PlnShape *shape = edit->shape;
  for (guint i = 0; i < row->columns && i < names->len; i++)
    {
      const char *name = names->pdata[i];
      if (shape->identity && strcmp (name, "uuid") == 0)
        edit->uuid = dup_value (&values[i]);
      else if (g_strcmp0 (name, shape->owner) == 0)
        edit->owner = dup_value (&values[i]);
      else if (shape == &pln_shape_session && values[i].type == SQLITE_TEXT
               && strcmp (name, "parent") == 0)
        pln_edit_add (edit, name, FALSE, NULL, dup_value (&values[i]));
    }
}

static void
add_columns (PlnEdit *edit, const Row *row, const Value *values, GPtrArray *names)
{
  static const Value unsaid = { 0 };
  for (guint i = 0; i < row->columns && i < names->len; i++)
    {
      const Value *old = edit->kind != PLN_EDIT_ADDED ? &values[i] : &unsaid;
      const Value *new = edit->kind == PLN_EDIT_ADDED     ? &values[i]
                         : edit->kind == PLN_EDIT_CHANGED ? &values[row->columns + i]
                                                          : &unsaid;
      if (old->type == 0 && new->type == 0)
        continue;
      gboolean identifies = row->identifies[i] != 0;
      gboolean same = identifies && edit->kind == PLN_EDIT_CHANGED;
      pln_edit_add (edit, names->pdata[i], identifies, dup_value (old),
                    dup_value (same ? old : new));
    }
}

/* What is known of the table of the rows being read. */
typedef struct {
  const char *table;
  const PlnShape *shape;
  GPtrArray *names;
} Table;

static gboolean
find_table (Table *table, const Row *row, PlnDb *db, GError **error)
{
  if (table->table == row->table)
    return TRUE;
  table->table = row->table;
  table->shape = pln_recorded_shape (row->table);
  if (table->shape == NULL)
    return pln_db_fail_damaged (db, error);
  table->names = pln_changeset_columns (db, row->table, error);
  return table->names != NULL;
}

/* Returns: (transfer full) (nullable): the edit of @row, whose values are taken */
static PlnEdit *
read_edit (Row *row, Value *values, gboolean survey, const Table *table)
{
  guint n = count_values (row);
  for (guint i = 0; i < n && row->at.next != NULL; i++)
    take_value (&row->at, &values[i]);
  if (row->at.next == NULL)
    return NULL;
  PlnEdit *edit = pln_edit_new (row->operation == SQLITE_INSERT   ? PLN_EDIT_ADDED
                                : row->operation == SQLITE_DELETE ? PLN_EDIT_REMOVED
                                                                  : PLN_EDIT_CHANGED,
                                table->shape);
  if (survey && edit->kind == PLN_EDIT_ADDED)
    add_whose (edit, row, values, table->names);
  else
    add_columns (edit, row, values, table->names);
  return edit;
}

GPtrArray *
pln_changeset_edits (GBytes *changes, gboolean survey, PlnDb *db, GError **error)
{
  Row row;
  Table table = { 0 };
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_edit_free);
  if (g_bytes_get_size (changes) == 0)
    return g_steal_pointer (&edits);
  g_autofree Value *values = g_new (Value, 2 * COLUMNS_MAX);
  row_init (&row, changes);
  while (next_row (&row))
    {
      if (!find_table (&table, &row, db, error))
        return NULL;
      PlnEdit *edit = read_edit (&row, values, survey, &table);
      if (edit != NULL)
        g_ptr_array_add (edits, edit);
    }
  if (row.at.next != NULL)
    return g_steal_pointer (&edits);
  pln_db_fail_damaged (db, error);
  return NULL;
}
