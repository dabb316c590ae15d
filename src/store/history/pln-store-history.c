/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Entries: recording what was written, taking it back and doing it again. */
#include "store/history/pln-store-history.h"

#include "base/pln-error.h"
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "base/pln-time.h"
#include "base/pln-uuid.h"
#include "model/pln-tombstone.h"
#include "store/history/pln-changeset-read.h"
#include "store/history/pln-store-log.h"
#include "store/pln-store-load.h"
#include "store/pln-store-names.h"
#include "store/pln-store-private.h"
#include "store/pln-store-write.h"

#include <string.h>

/* How many entries that are in the way are named, and the columns of what was typed that are shown. */
#define NAMED_MAX 5
#define COMMAND_MAX 80

/* --- recording ------------------------------------------------------------------------------- */

static gboolean
insert_entry (PlnStore *store, const PlnEntry *entry, GBytes *changes, GError **error)
{
  gsize size;
  const void *octets = g_bytes_get_data (changes, &size);
  sqlite3_stmt *statement = pln_db_prepare (
      store->db,
      "INSERT INTO entry (number, uuid, kind, target, made, author, command, summary, changes)"
      " VALUES (:number, :uuid, :kind, nullif (:target, 0), :made, :author, :command, :summary,"
      "  :changes)",
      error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_int (statement, ":number", entry->number);
  pln_db_bind_text (statement, ":uuid", entry->uuid);
  pln_db_bind_text (statement, ":kind", pln_entry_kind_to_string (entry->kind));
  pln_db_bind_int (statement, ":target", entry->target);
  pln_db_bind_int (statement, ":made", entry->made);
  pln_db_bind_text (statement, ":author", entry->author);
  pln_db_bind_text (statement, ":command", entry->command);
  pln_db_bind_text (statement, ":summary", entry->summary);
  pln_db_bind_blob (statement, ":changes", octets, size);
  return pln_db_run (store->db, statement, error);
}

gboolean
pln_store_record (PlnStore *store, PlnEntry *entry, GError **error)
{
  gint64 last = 0;
  if (store->edits->len == 0 && entry->kind == PLN_ENTRY_WRITE)
    return TRUE;
  if (!pln_db_number (store->db, "SELECT max (number) FROM entry", NULL, &last, error))
    return FALSE;
  entry->number = (int) last + 1;
  entry->uuid = g_uuid_string_random ();
  entry->made = pln_now ();
  if (!insert_entry (store, entry, store->changes, error))
    return FALSE;
  /* What comes next in this transaction is another entry. */
  g_clear_pointer (&store->recorder, pln_recorder_free);
  store->recorder = pln_recorder_new (store->db, error);
  return store->recorder != NULL;
}

/* --- who is in the way ----------------------------------------------------------------------- */

/* What applying needs to be as it was: @rows finds PlnEdit by row; the UUIDs in @gone go, those in @needed are referred
 * to; @names are unique. */
typedef struct {
  GHashTable *rows;
  GHashTable *gone;
  GHashTable *needed;
  GHashTable *names;
} Footing;

static char *
unique_name (const PlnEdit *edit)
{
  const PlnFieldEdit *field
      = pln_edit_find (edit, edit->shape == &pln_shape_release ? "name" : "key");
  return field != NULL && field->new != NULL
             ? g_strdup_printf ("%s/%s", edit->shape->name, field->new)
             : NULL;
}

static void
footing_add (Footing *footing, const PlnEdit *edit)
{
  char *name = unique_name (edit);
  g_hash_table_insert (footing->rows, edit->row, (gpointer) edit);
  if (name != NULL)
    g_hash_table_insert (footing->names, name, edit->uuid);
  if (edit->kind == PLN_EDIT_REMOVED && edit->uuid != NULL)
    g_hash_table_add (footing->gone, edit->uuid);
  for (guint i = 0; edit->kind != PLN_EDIT_REMOVED && i < edit->fields->len; i++)
    {
      char *value = g_array_index (edit->fields, PlnFieldEdit, i).new;
      if (value != NULL)
        g_hash_table_add (footing->needed, value);
    }
}

static gboolean
shares_column (const PlnEdit *a, const PlnEdit *b)
{
  for (guint i = 0; i < a->fields->len; i++)
    {
      const PlnFieldEdit *field = &g_array_index (a->fields, PlnFieldEdit, i);
      if (pln_field_edit_differs (field) && pln_edit_differs (b, field->name))
        return TRUE;
    }
  return FALSE;
}

/* Columns of a row that a constraint holds together: a day or a start, the first day before the last. */
static gboolean
shares_constraint (const PlnEdit *a, const PlnEdit *b)
{
  static const struct {
    const PlnShape *shape;
    const char *columns[2];
  } held[] = { { &pln_shape_session, { "day", "start" } },
               { &pln_shape_session, { "forum", "parent" } },
               { &pln_shape_forum, { "from", "to" } },
               { &pln_shape_position, { "position", "organisation" } } };
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    for (int j = 0; j < 2 && a->shape == held[i].shape; j++)
      if (pln_edit_differs (a, held[i].columns[j]) && pln_edit_differs (b, held[i].columns[1 - j]))
        return TRUE;
  return FALSE;
}

static gboolean
refers_to (const PlnEdit *edit, GHashTable *gone)
{
  for (guint i = 0; i < edit->fields->len; i++)
    {
      const char *value = g_array_index (edit->fields, PlnFieldEdit, i).new;
      if (value != NULL && g_hash_table_contains (gone, value))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_way (const Footing *footing, const PlnEdit *edit)
{
  const PlnEdit *same = g_hash_table_lookup (footing->rows, edit->row);
  if (same != NULL
      && (same->kind != PLN_EDIT_CHANGED || edit->kind != PLN_EDIT_CHANGED
          || shares_column (same, edit) || shares_constraint (same, edit)))
    return TRUE;
  if (edit->kind == PLN_EDIT_REMOVED)
    return edit->uuid != NULL && g_hash_table_contains (footing->needed, edit->uuid);
  g_autofree char *name = unique_name (edit);
  const char *other = name != NULL ? g_hash_table_lookup (footing->names, name) : NULL;
  return (other != NULL && g_strcmp0 (other, edit->uuid) != 0) || refers_to (edit, footing->gone);
}

/* A forum that would stand below itself, a part of a part: no row tells. */
static gboolean
moves_tree (const PlnEdit *edit)
{
  return pln_edit_differs (edit, "parent");
}

/* Whether the entries after @number include one that changed what @footing needs. */
static gboolean
find_in_way (PlnStore *store, const PlnEntry *entry, const Footing *footing, gboolean *found,
             GError **error)
{
  g_autoptr (GPtrArray) edits = pln_store_entry_edits (store, entry->number, error);
  if (edits == NULL)
    return FALSE;
  *found = FALSE;
  for (guint i = 0; i < edits->len && !*found; i++)
    *found = footing != NULL ? is_in_way (footing, edits->pdata[i]) : moves_tree (edits->pdata[i]);
  return TRUE;
}

/* Later entries that still hold: writes that were not undone, and the last undo or redo of what is before @number. */
static GPtrArray *
list_later (PlnStore *store, int number, GError **error)
{
  return pln_store_select_entries (
      store,
      "WHERE e.number > :number AND ((e.kind = 'write' AND NOT undone)"
      " OR (e.target < :number AND NOT EXISTS (SELECT 1 FROM entry x"
      "  WHERE x.target = e.target AND x.number > e.number))) ORDER BY e.number",
      number, error);
}

/* Names the last of @entries, as many as somebody will read. */
static char *
name_entries (GPtrArray *entries)
{
  GString *list = g_string_new (NULL);
  guint first = entries->len > NAMED_MAX ? entries->len - NAMED_MAX : 0;
  for (guint i = first; i < entries->len; i++)
    {
      const PlnEntry *entry = entries->pdata[i];
      g_autofree char *command = pln_text_cut (entry->command, COMMAND_MAX);
      g_string_append_printf (list, "%s%d (%s)", i > first ? ", " : "", entry->number, command);
    }
  if (first > 0)
    g_string_append_printf (list, " and %u before", first);
  return g_string_free (list, FALSE);
}

/* @footing: (nullable): %NULL when it is the tree of forums and parts that does not allow it */
static gboolean
fail_in_way (PlnStore *store, const PlnEntry *entry, const Footing *footing, GError **error)
{
  g_autoptr (GPtrArray) later = list_later (store, entry->number, error);
  g_autoptr (GPtrArray) ways = g_ptr_array_new ();
  for (guint i = 0; later != NULL && i < later->len; i++)
    {
      gboolean found;
      if (!find_in_way (store, later->pdata[i], footing, &found, error))
        return FALSE;
      if (found)
        g_ptr_array_add (ways, later->pdata[i]);
    }
  if (later == NULL)
    return FALSE;
  const char *what = entry->undone ? "done again" : "undone";
  g_autofree char *list = name_entries (ways);
  if (ways->len == 0)
    return pln_fail (error, PLN_ERROR_REFUSED,
                     "entry %d cannot be %s: what it touched has changed since", entry->number,
                     what);
  return pln_fail (error, PLN_ERROR_REFUSED,
                   "entry %d cannot be %s: what it touched has changed since, in entr%s %s; undo "
                   "%s first",
                   entry->number, what, ways->len == 1 ? "y" : "ies", list,
                   ways->len == 1 ? "that" : "these, the last one");
}

static gboolean
fail_with_footing (PlnStore *store, const PlnEntry *entry, GPtrArray *edits, GError **error)
{
  Footing footing
      = { g_hash_table_new (g_str_hash, g_str_equal), g_hash_table_new (g_str_hash, g_str_equal),
          g_hash_table_new (g_str_hash, g_str_equal),
          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  for (guint i = 0; i < edits->len; i++)
    footing_add (&footing, edits->pdata[i]);
  fail_in_way (store, entry, &footing, error);
  g_hash_table_unref (footing.rows);
  g_hash_table_unref (footing.gone);
  g_hash_table_unref (footing.needed);
  g_hash_table_unref (footing.names);
  return FALSE;
}

/* --- taking back and doing again ------------------------------------------------------------- */

static gboolean
check_barrier (PlnStore *store, const PlnEntry *entry, GError **error)
{
  g_autoptr (GPtrArray) barrier = pln_store_select_entries (
      store, "WHERE e.kind = 'barrier' AND e.number > :number ORDER BY e.number LIMIT 1",
      entry->number, error);
  if (barrier == NULL)
    return FALSE;
  return barrier->len == 0
         || pln_fail (error, PLN_ERROR_REFUSED,
                      "entry %d cannot be %s: since then the file has been brought to %s",
                      entry->number, entry->undone ? "done again" : "undone",
                      ((PlnEntry *) barrier->pdata[0])->summary);
}

static gboolean
makes_programme (const PlnEdit *edit)
{
  const PlnFieldEdit *parent = pln_edit_find (edit, "parent");
  return edit->shape == &pln_shape_forum && edit->kind == PLN_EDIT_REMOVED
         && (parent == NULL || parent->old == NULL);
}

/* A release went out: it is taken back at once or not at all. */
static gboolean
check_edit (PlnStore *store, const PlnEntry *entry, const PlnEdit *edit, GError **error)
{
  if (makes_programme (edit))
    return pln_fail (error, PLN_ERROR_REFUSED,
                     "entry %d made this programme; to be rid of it, remove the file",
                     entry->number);
  if (edit->shape != &pln_shape_release)
    return TRUE;
  g_autoptr (GPtrArray) later = list_later (store, entry->number, error);
  if (later == NULL)
    return FALSE;
  return later->len == 0
         || pln_fail (error, PLN_ERROR_REFUSED,
                      "entry %d made a release, which can only be undone while it is the last "
                      "entry; there are later ones",
                      entry->number);
}

/* Every forum is below the one root, and parts have no parts. */
static gboolean
check_tree (PlnStore *store, const PlnEntry *entry, GError **error)
{
  gint64 faults = 0;
  if (!pln_db_number (
          store->db,
          "WITH RECURSIVE below (uuid) AS (SELECT uuid FROM forum WHERE parent IS NULL"
          "  UNION SELECT f.uuid FROM below b CROSS JOIN forum f ON f.parent = b.uuid)"
          " SELECT (SELECT count (*) FROM forum WHERE uuid NOT IN (SELECT uuid FROM below))"
          "  + (SELECT count (*) > 1 FROM forum WHERE parent IS NULL)"
          "  + (SELECT count (*) FROM session p CROSS JOIN session s ON s.uuid = p.parent"
          "   WHERE p.parent IS NOT NULL AND s.parent IS NOT NULL)",
          NULL, &faults, error))
    return FALSE;
  return faults == 0 || fail_in_way (store, entry, NULL, error);
}

/* Returns: (transfer full): a JSON array of the UUIDs of all rows of which that was done */
static char *
list_rows (GPtrArray *edits, PlnEditKind kind, const PlnShape *shape)
{
  g_autoptr (GHashTable) uuids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < edits->len; i++)
    {
      const PlnEdit *edit = edits->pdata[i];
      if (edit->kind == kind && edit->uuid != NULL && (shape == NULL || edit->shape == shape))
        g_hash_table_add (uuids, edit->uuid);
    }
  return pln_store_to_json (uuids);
}

static gboolean
run_for_rows (PlnStore *store, const char *sql, const char *uuids, GError **error)
{
  sqlite3_stmt *statement = pln_db_prepare (store->db, sql, error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuids", uuids);
  pln_db_bind_int (statement, ":now", pln_now ());
  return pln_db_run (store->db, statement, error);
}

/* What calendars have shown of a session that comes back goes with it, as far as they may not show it again; what they
 * may, pln_store_settle_past() drops. */
#define GIVE_TO_SESSION                                                                            \
  "INSERT OR REPLACE INTO withdrawn (record, audience, title, timezone, day, start, fold, length," \
  "  place, sequence, changed, ordinal)"                                                           \
  " SELECT t.uuid, t.audience, t.title, t.timezone, t.day, t.start, t.fold, t.length, t.place,"    \
  "  r.sequence, strftime ('%Y-%m-%dT%H:%M', :now + 59, 'unixepoch'),"                             \
  "  CASE t.audience WHEN 'public' THEN 1 WHEN 'participants' THEN 2 ELSE 3 END"                   \
  " FROM json_each (:uuids) x CROSS JOIN tombstone t ON t.uuid = x.value"                          \
  " CROSS JOIN record r ON r.uuid = t.uuid"

/* Identity is not in a changeset: it goes on from where it is. */
static gboolean
follow_identity (PlnStore *store, GPtrArray *edits, GError **error)
{
  g_autofree char *added = list_rows (edits, PLN_EDIT_ADDED, NULL);
  g_autofree char *removed = list_rows (edits, PLN_EDIT_REMOVED, NULL);
  return run_for_rows (store,
                       "UPDATE record SET removed = NULL, sequence = sequence + 1, changed = :now"
                       " WHERE uuid IN (SELECT value FROM json_each (:uuids))"
                       "  AND removed IS NOT NULL",
                       added, error)
         && run_for_rows (store,
                          "UPDATE record SET removed = :now, sequence = sequence + 1,"
                          " changed = :now WHERE uuid IN (SELECT value FROM json_each (:uuids))"
                          "  AND removed IS NULL",
                          removed, error)
         && run_for_rows (store, GIVE_TO_SESSION, added, error)
         && run_for_rows (store,
                          "DELETE FROM tombstone WHERE :now AND uuid IN"
                          " (SELECT value FROM json_each (:uuids))",
                          added, error);
}

/* What belongs to a record refers to its identity, which stays when the record goes: SQL has nothing against it. */
static gboolean
check_owners (PlnStore *store, const PlnEntry *entry, GPtrArray *edits, GError **error)
{
  gint64 orphans = 0;
  if (!pln_db_number (store->db,
                      "SELECT count (*) FROM (SELECT record FROM translation"
                      "  UNION ALL SELECT record FROM link UNION ALL SELECT record FROM external"
                      "  UNION ALL SELECT record FROM patron) x"
                      " CROSS JOIN record r ON r.uuid = x.record WHERE r.removed IS NOT NULL",
                      NULL, &orphans, error))
    return FALSE;
  return orphans == 0 || fail_with_footing (store, entry, edits, error);
}

/* Returns: (transfer full) (nullable): PlnTombstone: what the sessions that will go leave behind */
static GPtrArray *
make_tombstones (PlnStore *store, GPtrArray *edits, GError **error)
{
  g_autoptr (GPtrArray) tombstones = g_ptr_array_new_with_free_func (pln_value_free);
  g_autoptr (GPtrArray) going = g_ptr_array_new ();
  for (guint i = 0; i < edits->len; i++)
    {
      const PlnEdit *edit = edits->pdata[i];
      if (edit->shape == &pln_shape_session && edit->kind == PLN_EDIT_REMOVED)
        g_ptr_array_add (going, edit->uuid);
    }
  if (going->len == 0)
    return g_steal_pointer (&tombstones);
  g_ptr_array_add (going, NULL);
  g_autoptr (PlnProgramme) programme
      = pln_store_load_some (store, PLN_KIND_SESSION, (const char *const *) going->pdata, error);
  if (programme == NULL)
    return NULL;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  for (guint i = 0; i + 1 < going->len; i++)
    {
      const PlnSession *session
          = pln_programme_find_as (programme, &pln_shape_session, going->pdata[i]);
      PlnTombstone *tombstone = session != NULL ? pln_tombstone_new (timetable, session) : NULL;
      if (tombstone != NULL)
        g_ptr_array_add (tombstones, tombstone);
    }
  return g_steal_pointer (&tombstones);
}

static gboolean
put_tombstones (PlnStore *store, GPtrArray *tombstones, GError **error)
{
  for (guint i = 0; i < tombstones->len; i++)
    if (!pln_store_put (store, NULL, tombstones->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
apply (PlnStore *store, const PlnEntry *entry, GBytes *changes, GError **error)
{
  gboolean done = FALSE;
  g_autoptr (GPtrArray) edits = pln_changeset_edits (changes, FALSE, store->db, error);
  if (edits == NULL)
    return FALSE;
  for (guint i = 0; !entry->undone && i < edits->len; i++)
    if (!check_edit (store, entry, edits->pdata[i], error))
      return FALSE;
  g_autoptr (GPtrArray) tombstones = make_tombstones (store, edits, error);
  if (tombstones == NULL || !pln_changeset_apply (changes, edits, store->db, &done, error))
    return FALSE;
  if (!done)
    return fail_with_footing (store, entry, edits, error);
  g_hash_table_remove_all (store->slugs);
  pln_store_forget_names (store);
  return check_tree (store, entry, error) && follow_identity (store, edits, error)
         && check_owners (store, entry, edits, error) && put_tombstones (store, tombstones, error);
}

gboolean
pln_store_turn (PlnStore *store, const PlnEntry *entry, GError **error)
{
  g_assert (entry->kind == PLN_ENTRY_WRITE);
  g_autoptr (GBytes) changes = NULL;
  if (!check_barrier (store, entry, error)
      || (changes = pln_store_entry_changes (store, entry->number, error)) == NULL)
    return FALSE;
  if (entry->undone)
    return apply (store, entry, changes, error);
  g_autoptr (GBytes) inverse = pln_changeset_invert (changes, store->db, error);
  return inverse != NULL && apply (store, entry, inverse, error);
}
