/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The schema: its sum in one file, what every table has, and that the field tables agree with it. */
#include "store/pln-migrate.h"
#include "store/store-file.h"

#include <string.h>

typedef struct {
  char *folder;
  char *path;
  sqlite3 *handle;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = pln_steps_load ();
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.plenary", NULL);
  pln_db_close (pln_db_open (fixture->path, NULL, PLN_DB_CREATE, steps, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (fixture->path, &fixture->handle), ==, SQLITE_OK);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sqlite3_close (fixture->handle);
  g_free (fixture->path);
  remove_folder (fixture->folder);
}

/* All rows of a query, the columns joined by `|`. */
static GPtrArray *G_GNUC_PRINTF (2, 3) ask (Fixture *fixture, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2 (fixture->handle, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (fixture->handle));
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      GString *row = g_string_new (NULL);
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *text = (const char *) sqlite3_column_text (statement, i);
          g_string_append_printf (row, "%s%s", i > 0 ? "|" : "", text != NULL ? text : "");
        }
      g_ptr_array_add (rows, g_string_free (row, FALSE));
    }
  sqlite3_finalize (statement);
  return rows;
}

#define TABLES                                                                                     \
  "SELECT l.name FROM pragma_table_list l WHERE schema = 'main' AND l.name NOT LIKE 'sqlite_%%'"

/* PLN_REGENERATE=1 writes the file. */
static void
test_sum (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "schema", "schema.sql", NULL);
  g_autofree char *found = NULL;
  g_autoptr (GPtrArray) objects
      = ask (fixture, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name,"
                      " type DESC, name");
  GString *sum = g_string_new ("-- SPDX-License-Identifier: LGPL-2.1-or-later\n"
                               "-- The sum of the steps, as SQLite keeps it; made by "
                               "tests/store/test-schema.c, not by hand.\n");
  for (guint i = 0; i < objects->len; i++)
    g_string_append_printf (sum, "\n%s;\n", (char *) objects->pdata[i]);
  g_autofree char *expected = g_string_free (sum, FALSE);
  if (g_getenv ("PLN_REGENERATE") != NULL)
    g_file_set_contents (path, expected, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_tables (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) tables = ask (fixture, TABLES);
  g_assert_cmpuint (tables->len, >, 10);
  g_autoptr (GPtrArray) loose = ask (fixture, TABLES " AND NOT strict");
  g_assert_cmpuint (loose->len, ==, 0);
  g_autoptr (GPtrArray) keyless
      = ask (fixture, TABLES " AND NOT EXISTS (SELECT 1 FROM pragma_table_info (l.name) WHERE pk)");
  g_assert_cmpuint (keyless->len, ==, 0);
  g_autoptr (GPtrArray) triggers
      = ask (fixture, "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
  g_assert_cmpuint (triggers->len, ==, 0);
}

/* A value that a column of this type and name may have, in SQL. */
static char *
sample (const char *table, const char *column, const char *type, int n)
{
  if (strcmp (type, "INTEGER") == 0)
    return g_strdup ("1");
  if (strcmp (column, "color") == 0)
    return g_strdup_printf ("'#00000%d'", n);
  if (strcmp (column, "audience") == 0)
    return g_strdup ("'public'");
  if (strcmp (column, "state") == 0)
    return g_strdup ("'draft'");
  if (strcmp (column, "uuid") == 0)
    return g_strdup_printf ("'%036d'", n);
  return g_strdup_printf ("'x%d'", n);
}

/* Inserts the row number @n with a value for each column that has to have one. */
static void
insert (Fixture *fixture, const char *table, int n)
{
  g_autoptr (GPtrArray) columns
      = ask (fixture,
             "SELECT name, type FROM pragma_table_info ('%s') WHERE \"notnull\""
             " OR (name = 'timezone') OR ('%s' = 'session' AND name = 'forum')"
             " OR ('%s' = 'position' AND name = 'position')"
             " OR ('%s' = 'appearance' AND name = 'label')",
             table, table, table, table);
  g_autoptr (GString) names = g_string_new (NULL), values = g_string_new (NULL);
  for (guint i = 0; i < columns->len; i++)
    {
      g_auto (GStrv) column = g_strsplit (columns->pdata[i], "|", 2);
      g_autofree char *value = sample (table, column[0], column[1], n);
      if (strcmp (table, "record") == 0 && strcmp (column[0], "number") == 0)
        {
          g_free (value);
          value = g_strdup_printf ("%d", n);
        }
      g_string_append_printf (names, "%s\"%s\"", i > 0 ? ", " : "", column[0]);
      g_string_append_printf (values, "%s%s", i > 0 ? ", " : "", value);
    }
  g_autofree char *sql
      = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", table, names->str, values->str);
  if (sqlite3_exec (fixture->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (fixture->handle));
}

/* Holds that a session records what @sql does to @table. */
static void
assert_recorded (Fixture *fixture, const char *table, const char *sql)
{
  sqlite3_session *session = NULL;
  int size = 0;
  void *changes = NULL;
  g_assert_cmpint (sqlite3session_create (fixture->handle, "main", &session), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3session_attach (session, table), ==, SQLITE_OK);
  if (sql == NULL)
    insert (fixture, table, 2);
  else if (sqlite3_exec (fixture->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (fixture->handle));
  g_assert_cmpint (sqlite3session_changeset (session, &size, &changes), ==, SQLITE_OK);
  if (size == 0)
    g_error ("%s: nothing recorded of %s", table, sql != NULL ? sql : "an insert");
  sqlite3_free (changes);
  sqlite3session_delete (session);
}

static void
test_session (Fixture *fixture, gconstpointer data)
{
  /* History is not recorded in itself. */
  g_autoptr (GPtrArray) tables
      = ask (fixture, TABLES " AND l.name <> 'entry' AND l.name <> 'frozen'");
  sqlite3_exec (fixture->handle, "PRAGMA foreign_keys = OFF", NULL, NULL, NULL);
  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = tables->pdata[i];
      g_autoptr (GPtrArray) last
          = ask (fixture,
                 "SELECT name FROM pragma_table_info ('%s') WHERE NOT pk AND type = 'TEXT'"
                 " AND name NOT IN ('key', 'audience', 'state', 'color') ORDER BY cid DESC",
                 table);
      g_autoptr (GPtrArray) number
          = ask (fixture, "SELECT name FROM pragma_table_info ('%s') WHERE NOT pk", table);
      g_autofree char *update
          = last->len > 0
                ? g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = 'y'", table, (char *) last->pdata[0])
            : number->len > 0
                ? g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = \"%s\" + 1", table,
                                   (char *) number->pdata[0], (char *) number->pdata[0])
                : NULL;
      g_autofree char *delete = g_strdup_printf ("DELETE FROM \"%s\"", table);
      insert (fixture, table, 1);
      assert_recorded (fixture, table, NULL);
      if (update != NULL)
        assert_recorded (fixture, table, update);
      assert_recorded (fixture, table, delete);
    }
}

static const char *
column_type (const PlnField *field)
{
  return field->type->storage == PLN_STORAGE_NUMBER && field->type->integer ? "INTEGER" : "TEXT";
}

/* A field that must have a value, or a word that is always there, has a column that has to have one. */
static gboolean
is_required (const PlnField *field)
{
  return (field->flags & PLN_FIELD_REQUIRED) != 0
         || (field->type->storage == PLN_STORAGE_NUMBER
             && field->type->initial != field->type->none);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
describe (const PlnShape *shape)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  if (shape->identity)
    g_ptr_array_add (columns, g_strdup ("uuid TEXT 1"));
  if (shape->identity && shape->owner == NULL)
    g_ptr_array_add (columns, g_strdup_printf ("key TEXT %d", shape != &pln_shape_tombstone));
  if (shape->owner != NULL)
    {
      g_ptr_array_add (columns, g_strdup_printf ("%s TEXT 1", shape->owner));
      g_ptr_array_add (columns, g_strdup ("ordinal INTEGER 1"));
    }
  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].type->storage != PLN_STORAGE_LIST)
      g_ptr_array_add (columns, g_strdup_printf ("%s %s %d", shape->fields[i].name,
                                                 column_type (&shape->fields[i]),
                                                 is_required (&shape->fields[i])));
  g_ptr_array_sort (columns, compare_texts);
  g_ptr_array_add (columns, NULL);
  return g_strjoinv ("\n", (char **) columns->pdata);
}

/* Every field has a column, every column a field, of the right type, and every shape its table. */
static void
test_fields (Fixture *fixture, gconstpointer data)
{
  static const PlnShape *const owned[] = {
    &pln_shape_appearance,    &pln_shape_position, &pln_shape_translation,
    &pln_shape_external,      &pln_shape_link,     &pln_shape_session_room,
    &pln_shape_session_theme, &pln_shape_patron,   &pln_shape_withdrawn,
  };
  g_autoptr (GPtrArray) tables = ask (fixture, TABLES);
  /* Beside them: identity, what releases have shown, and the three tables of history. */
  g_assert_cmpuint (tables->len, ==, PLN_N_KINDS + G_N_ELEMENTS (owned) + 5);
  for (guint i = 0; i < PLN_N_KINDS + G_N_ELEMENTS (owned); i++)
    {
      const PlnShape *shape = i < PLN_N_KINDS ? pln_shapes[i] : owned[i - PLN_N_KINDS];
      g_autoptr (GPtrArray) columns = ask (fixture,
                                           "SELECT name || ' ' || type || ' ' || \"notnull\""
                                           " FROM pragma_table_info ('%s') ORDER BY 1",
                                           shape->table);
      g_ptr_array_add (columns, NULL);
      g_autofree char *found = g_strjoinv ("\n", (char **) columns->pdata);
      g_autofree char *expected = describe (shape);
      g_assert_cmpstr (found, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/schema/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("sum", test_sum);
  ADD ("tables", test_tables);
  ADD ("session", test_session);
  ADD ("fields", test_fields);
  return g_test_run ();
}
