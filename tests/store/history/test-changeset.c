/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changesets: what the recorder remembers is what SQLite would, and what we read in it is what SQLite reads. */
#include "model/programme-builder.h"
#include "store/history/pln-changeset-read.h"
#include "store/pln-db-private.h"
#include "store/store-file.h"

#include <string.h>

#define STEPS 120

/* A second memory of the same writes: all of it SQLite's own. */
typedef struct {
  StoreFixture file;
  sqlite3_session *witness;
  GPtrArray *here; /* sessions that are in the file, as they are */
  GPtrArray *gone;
  guint made;
} Fixture;

/* What was written until now is old. */
static void
begin_entry (Fixture *fixture)
{
  guint n;
  const PlnShape *const *shapes = pln_recorded_shapes (&n);
  record_entry (fixture->file.store, "before");
  if (fixture->witness != NULL)
    sqlite3session_delete (fixture->witness);
  sqlite3session_create (fixture->file.store->db->handle, "main", &fixture->witness);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (sqlite3session_attach (fixture->witness, shapes[i]->table), ==, SQLITE_OK);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  store_set_up (&fixture->file, data);
  fixture->here = g_ptr_array_new_with_free_func (pln_value_free);
  fixture->gone = g_ptr_array_new_with_free_func (pln_value_free);
  begin_entry (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sqlite3session_delete (fixture->witness);
  g_ptr_array_unref (fixture->here);
  g_ptr_array_unref (fixture->gone);
  store_tear_down (&fixture->file, data);
}

static GBytes *
witnessed (Fixture *fixture)
{
  int size = 0;
  void *octets = NULL;
  g_assert_cmpint (sqlite3session_changeset (fixture->witness, &size, &octets), ==, SQLITE_OK);
  return g_bytes_new_with_free_func (octets, (gsize) size, sqlite3_free, octets);
}

/* --- telling --------------------------------------------------------------------------------- */

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Rows have no order in a changeset. */
static char *
join_lines (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
add_column (GString *line, const char *name, const char *old, const char *new)
{
  g_string_append_printf (line, " %s: '%s' > '%s'", name, old != NULL ? old : "-",
                          new != NULL ? new : "-");
}

/* As we read it. */
static char *
tell (GBytes *changes, PlnDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) edits = pln_changeset_edits (changes, FALSE, db, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < edits->len; i++)
    {
      const PlnEdit *edit = edits->pdata[i];
      GString *line = g_string_new (edit->shape->table);
      g_string_append_printf (line, " %d", edit->kind);
      for (guint k = 0; k < edit->fields->len; k++)
        {
          const PlnFieldEdit *field = &g_array_index (edit->fields, PlnFieldEdit, k);
          add_column (line, field->name, field->old, field->new);
        }
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
  return join_lines (lines);
}

static const char *
text_of (sqlite3_value *value)
{
  return value != NULL ? (const char *) sqlite3_value_text (value) : NULL;
}

static char *
tell_row (sqlite3_changeset_iter *at, PlnDb *db)
{
  const char *table;
  int n, operation, indirect;
  unsigned char *identifies;
  g_assert_cmpint (sqlite3changeset_op (at, &table, &n, &operation, &indirect), ==, SQLITE_OK);
  sqlite3changeset_pk (at, &identifies, NULL);
  GPtrArray *names = pln_changeset_columns (db, table, NULL);
  GString *line = g_string_new (table);
  g_string_append_printf (line, " %d",
                          operation == SQLITE_INSERT   ? PLN_EDIT_ADDED
                          : operation == SQLITE_UPDATE ? PLN_EDIT_CHANGED
                                                       : PLN_EDIT_REMOVED);
  for (int i = 0; i < n; i++)
    {
      sqlite3_value *old = NULL, *new = NULL;
      if (operation != SQLITE_INSERT)
        sqlite3changeset_old (at, i, &old);
      if (operation != SQLITE_DELETE)
        sqlite3changeset_new (at, i, &new);
      if (operation == SQLITE_UPDATE && identifies[i])
        new = old;
      if (old != NULL || new != NULL)
        add_column (line, names->pdata[i], text_of (old), text_of (new));
    }
  return g_string_free (line, FALSE);
}

/* As SQLite reads it. */
static char *
tell_through_sqlite (GBytes *changes, PlnDb *db)
{
  gsize size;
  sqlite3_changeset_iter *at = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  void *octets = (void *) g_bytes_get_data (changes, &size);
  g_assert_cmpint (sqlite3changeset_start (&at, (int) size, octets), ==, SQLITE_OK);
  while (sqlite3changeset_next (at) == SQLITE_ROW)
    g_ptr_array_add (lines, tell_row (at, db));
  g_assert_cmpint (sqlite3changeset_finalize (at), ==, SQLITE_OK);
  return join_lines (lines);
}

static void
assert_recorded (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PlnStore *store = fixture->file.store;
  g_autoptr (GBytes) changes = pln_recorder_changes (store->recorder, store->db, &error);
  g_assert_no_error (error);
  g_assert_true (pln_changeset_is_whole (changes));
  g_autoptr (GBytes) wanted_changes = witnessed (fixture);
  g_autofree char *wanted = tell_through_sqlite (wanted_changes, store->db);
  g_autofree char *ours = tell_through_sqlite (changes, store->db);
  g_autofree char *read = tell (changes, store->db);
  g_assert_cmpstr (ours, ==, wanted);
  g_assert_cmpstr (read, ==, wanted);
}

/* --- writing --------------------------------------------------------------------------------- */

static gboolean
toss (void)
{
  return g_test_rand_bit ();
}

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static void
change_links (PlnSession *session)
{
  if (session->links->len > 0 && toss ())
    g_ptr_array_remove_index (session->links, draw (session->links->len));
  while (toss ())
    {
      PlnLink *link = pln_value_new (&pln_shape_link);
      g_autofree char *url = g_strdup_printf ("https://example.org/%u", draw (4));
      build_set (link, "url", url);
      g_ptr_array_insert (session->links, (int) draw (session->links->len + 1), link);
    }
}

static void
change_appearances (PlnSession *session)
{
  if (session->appearances->len > 0 && toss ())
    g_ptr_array_remove_index (session->appearances, draw (session->appearances->len));
  if (toss ())
    build_label (session, toss () ? "N. N." : "某人", toss () ? 3 : 0, PLN_ROLE_PANELIST);
}

static void
change (PlnSession *session)
{
  static const char *const texts[] = { "Ordinary", "Ünïcödé 数智", "a 'quote'", "two\nlines" };
  build_set (session, "abstract", texts[draw (G_N_ELEMENTS (texts))]);
  build_set (session, "order", toss () ? "1234567" : NULL);
  change_links (session);
  change_appearances (session);
}

static void
add (Fixture *fixture)
{
  g_autofree char *title = g_strdup_printf ("Talk %u", fixture->made++);
  PlnSession *session = pln_value_new (&pln_shape_session);
  build_set (session, "title", title);
  build_set (session, "forum", fixture->file.forum);
  change (session);
  put_record (&fixture->file, NULL, session);
  g_ptr_array_add (fixture->here, session);
}

static void
revise (Fixture *fixture)
{
  if (fixture->here->len == 0)
    return;
  PlnSession *session = fixture->here->pdata[draw (fixture->here->len)];
  g_autoptr (PlnSession) old = pln_value_copy (session);
  change (session);
  put_record (&fixture->file, old, session);
}

static void
take_one (Fixture *fixture)
{
  if (fixture->here->len == 0)
    return;
  PlnSession *session = g_ptr_array_steal_index (fixture->here, draw (fixture->here->len));
  take_out (&fixture->file, session);
  g_ptr_array_add (fixture->gone, session);
}

/* It comes back as it was, or as something else. */
static void
bring_back (Fixture *fixture)
{
  if (fixture->gone->len == 0)
    return;
  PlnSession *session = g_ptr_array_steal_index (fixture->gone, draw (fixture->gone->len));
  if (toss ())
    change (session);
  put_record (&fixture->file, NULL, session);
  g_ptr_array_add (fixture->here, session);
}

static void
test_recorded (Fixture *fixture, gconstpointer data)
{
  static void (*const acts[]) (Fixture * fixture) = { add, revise, take_one, bring_back };
  for (guint i = 0; i < STEPS; i++)
    {
      acts[draw (G_N_ELEMENTS (acts))](fixture);
      if (i % 10 == 0)
        assert_recorded (fixture);
      if (draw (STEPS / 4) == 0)
        begin_entry (fixture);
    }
  assert_recorded (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/changeset/recorded", Fixture, NULL, set_up, test_recorded, tear_down);
  return g_test_run ();
}
