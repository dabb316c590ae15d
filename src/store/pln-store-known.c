/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How the programme was when a file of our own was taken from it. */
#include "store/pln-store-known.h"

#include "base/pln-time.h"
#include "store/history/pln-changeset-read.h"
#include "store/history/pln-row.h"
#include "store/history/pln-store-log.h"
#include "store/pln-store-load.h"
#include "store/pln-store-private.h"

#include <string.h>

/* A record may be written some seconds before its entry is made. */
#define SLACK 2

void
pln_known_free (PlnKnown *known)
{
  g_clear_pointer (&known->programme, pln_programme_free);
  g_hash_table_unref (known->edited);
  g_free (known);
}

/* --- what a file knows ----------------------------------------------------------------------- */

/* @values: UUID to record of all that the file has, owned ones too; @seen: the rows that entries have touched so far,
 * and what stood in their columns */
typedef struct {
  GHashTable *values;
  GHashTable *seen;
} Witness;

static void
add_values (GHashTable *values, gpointer record)
{
  const PlnShape *shape = ((PlnValue *) record)->shape;
  g_hash_table_insert (values, ((PlnRecord *) record)->uuid, record);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage != PLN_STORAGE_LIST || !field->of->identity)
        continue;
      for (guint j = 0; j < PLN_LIST_AT (record, field)->len; j++)
        add_values (values, PLN_LIST_AT (record, field)->pdata[j]);
    }
}

static gboolean
is_cell (const PlnCell *cell, const char *text)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, cell->number);
  return g_strcmp0 (cell->type == SQLITE_INTEGER ? number : cell->text, text) == 0;
}

static char *
seen_value (const PlnEdit *edit, const char *column, const char *value)
{
  return g_strjoin ("\n", edit->row, column, value, NULL);
}

/* Whether a column says what it did not say before the edit. */
static gboolean
is_news (const Witness *witness, const PlnEdit *edit, const PlnFieldEdit *field)
{
  g_autofree char *value = seen_value (edit, field->name, field->new);
  return field->new != NULL && !g_hash_table_contains (witness->seen, value);
}

/* @news: (out): whether any of it is news. Returns: whether @value is as @edit has set it */
static gboolean
is_set (const Witness *witness, const PlnEdit *edit, gconstpointer value, gboolean *news)
{
  gboolean all = TRUE;
  g_autoptr (GArray) row = pln_row_new (value, NULL, 0);
  g_autoptr (GPtrArray) columns = pln_row_columns (edit->shape);
  *news = FALSE;
  for (guint i = 0; i < columns->len; i++)
    {
      const PlnFieldEdit *field = pln_edit_find (edit, columns->pdata[i]);
      if (field == NULL || field->field == NULL || !pln_field_edit_differs (field))
        continue;
      gboolean same = is_cell (&g_array_index (row, PlnCell, i), field->new);
      *news = *news || (same && is_news (witness, edit, field));
      all = all && same;
    }
  return all;
}

/* An element without a UUID that is in the list as @edit has put it there. */
static gboolean
has_element (const Witness *witness, const PlnRecord *owner, const PlnEdit *edit)
{
  gboolean news;
  for (guint i = 0; i < owner->shape->n_fields; i++)
    {
      const PlnField *field = &owner->shape->fields[i];
      if (field->type->storage != PLN_STORAGE_LIST || field->of != edit->shape)
        continue;
      const GPtrArray *list = PLN_LIST_AT (owner, field);
      for (guint j = 0; j < list->len; j++)
        if (is_set (witness, edit, list->pdata[j], &news) && news)
          return TRUE;
    }
  return FALSE;
}

/* What two have written on their own can be the same: so only what has stayed as the edit left it counts. */
static gboolean
knows_edit (const Witness *witness, const PlnEdit *edit, gint64 made)
{
  gboolean news;
  gboolean identity = edit->shape->identity;
  const char *uuid = identity ? edit->uuid : edit->owner;
  const PlnRecord *record = uuid != NULL ? g_hash_table_lookup (witness->values, uuid) : NULL;
  gboolean added
      = edit->kind == PLN_EDIT_ADDED && !g_hash_table_contains (witness->seen, edit->row);
  if (record == NULL || edit->kind == PLN_EDIT_REMOVED || (edit->kind == PLN_EDIT_ADDED && !added))
    return FALSE;
  if (identity && added)
    return TRUE;
  if (ABS (record->changed - made) > SLACK)
    return FALSE;
  if (!identity)
    return has_element (witness, record, edit);
  is_set (witness, edit, record, &news);
  return news;
}

static void
see_edit (const Witness *witness, const PlnEdit *edit)
{
  g_hash_table_add (witness->seen, g_strdup (edit->row));
  for (guint i = 0; edit->kind == PLN_EDIT_CHANGED && i < edit->fields->len; i++)
    {
      const PlnFieldEdit *field = &g_array_index (edit->fields, PlnFieldEdit, i);
      g_hash_table_add (witness->seen, seen_value (edit, field->name, field->old));
      g_hash_table_add (witness->seen, seen_value (edit, field->name, field->new));
    }
}

static gboolean
knows_entry (const Witness *witness, GPtrArray *edits, gint64 made)
{
  gboolean knows = FALSE;
  for (guint i = 0; i < edits->len && !knows; i++)
    knows = knows_edit (witness, edits->pdata[i], made);
  for (guint i = 0; i < edits->len; i++)
    see_edit (witness, edits->pdata[i]);
  return knows;
}

/* Entries are in a row: who knows one knows those before it. Behind a barrier none can be taken back. @first: (out):
 * the place of the first that the file does not know */
static gboolean
find_unknown (PlnStore *store, GPtrArray *entries, const PlnProgramme *incoming, guint *first,
              GError **error)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Witness witness = { values, seen };
  for (int kind = 0; kind < PLN_KIND_TOMBSTONE; kind++)
    for (guint i = 0; i < incoming->records[kind]->len; i++)
      add_values (values, incoming->records[kind]->pdata[i]);
  *first = 0;
  for (guint i = 0; i < entries->len; i++)
    {
      const PlnEntry *entry = entries->pdata[i];
      g_autoptr (GPtrArray) edits = pln_store_entry_edits (store, entry->number, error);
      if (edits == NULL)
        return FALSE;
      if (entry->kind == PLN_ENTRY_BARRIER || knows_entry (&witness, edits, entry->made))
        *first = i + 1;
    }
  return TRUE;
}

/* --- how it was ------------------------------------------------------------------------------ */

static void
note_edit (GHashTable *edited, const char *uuid, gint64 made)
{
  const gint64 *known = uuid != NULL ? g_hash_table_lookup (edited, uuid) : NULL;
  if (uuid != NULL && (known == NULL || *known < made))
    g_hash_table_insert (edited, g_strdup (uuid), g_memdup2 (&made, sizeof made));
}

/* @done: (out): whether it was possible */
static gboolean
take_back (PlnStore *store, GBytes *changes, gint64 made, GHashTable *edited, gboolean *done,
           GError **error)
{
  g_autoptr (GBytes) inverse = pln_changeset_invert (changes, store->db, error);
  g_autoptr (GPtrArray) edits
      = inverse != NULL ? pln_changeset_edits (inverse, FALSE, store->db, error) : NULL;
  if (edits == NULL || !pln_changeset_apply (inverse, edits, store->db, done, error))
    return FALSE;
  for (guint i = 0; *done && i < edits->len; i++)
    {
      const PlnEdit *edit = edits->pdata[i];
      note_edit (edited, edit->uuid, made);
      note_edit (edited, edit->owner, made);
    }
  return TRUE;
}

/* What has been written in this transaction is not an entry yet. */
static gboolean
take_back_all (PlnStore *store, GPtrArray *entries, guint first, GHashTable *edited, GError **error)
{
  gboolean done = TRUE;
  g_autoptr (GBytes) written = pln_recorder_changes (store->recorder, store->db, error);
  if (written == NULL)
    return FALSE;
  pln_recorder_pause (store->recorder, TRUE);
  if (!take_back (store, written, pln_now (), edited, &done, error))
    return FALSE;
  for (guint i = entries->len; done && i-- > first;)
    {
      const PlnEntry *entry = entries->pdata[i];
      g_autoptr (GBytes) changes = pln_store_entry_changes (store, entry->number, error);
      if (changes == NULL || !take_back (store, changes, entry->made, edited, &done, error))
        return FALSE;
    }
  return TRUE;
}

/* A file that knows nothing of this programme is no copy of it. Sessions that are there again have no tombstones. */
static PlnProgramme *
load_past (PlnStore *store, GPtrArray *entries, guint first, GHashTable *edited, GError **error)
{
  if (first == 0)
    return pln_programme_new ();
  if (!take_back_all (store, entries, first, edited, error)
      || !pln_db_exec (store->db, "DELETE FROM tombstone", error))
    return NULL;
  return pln_store_load (store, error);
}

PlnKnown *
pln_store_load_known (PlnStore *store, const PlnProgramme *incoming, GError **error)
{
  guint first;
  g_autoptr (GPtrArray) entries = pln_store_entries (store, 0, 0, error);
  if (entries == NULL || !find_unknown (store, entries, incoming, &first, error)
      || !pln_db_exec (store->db, "SAVEPOINT known", error))
    return NULL;
  g_autoptr (PlnKnown) known = g_new0 (PlnKnown, 1);
  known->edited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  known->programme = load_past (store, entries, first, known->edited, error);
  pln_recorder_pause (store->recorder, FALSE);
  if (!pln_db_exec (store->db, "ROLLBACK TO known; RELEASE known; PRAGMA defer_foreign_keys = ON",
                    known->programme != NULL ? error : NULL)
      || known->programme == NULL)
    return NULL;
  return g_steal_pointer (&known);
}
