/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What follows from a write for the identity of what it touched: the last change, and SEQUENCE. */
#include "store/pln-store-private.h"

#include "base/pln-time.h"
#include "model/pln-timetable.h"

#include <string.h>

/* What a transaction touched, by UUID, which the edits own: @added are new; @sessions may look different in a calendar,
 * with those beside them; @forums have another zone. */
typedef struct {
  GHashTable *touched;
  GHashTable *added;
  GHashTable *sessions;
  GHashTable *forums;
} Reach;

static void
reach_init (Reach *reach)
{
  GHashTable **sets[] = { &reach->touched, &reach->added, &reach->sessions, &reach->forums };
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    *sets[i] = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
reach_clear (Reach *reach)
{
  g_hash_table_unref (reach->touched);
  g_hash_table_unref (reach->added);
  g_hash_table_unref (reach->sessions);
  g_hash_table_unref (reach->forums);
}

static void
add (GHashTable *set, char *uuid)
{
  if (uuid != NULL)
    g_hash_table_add (set, uuid);
}

/* Whether a calendar may show a session otherwise after this edit of it. */
static gboolean
may_move (const PlnEdit *edit)
{
  static const char *const names[]
      = { "forum", "parent", "day", "start", "fold", "length", "state", "order" };
  if (edit->kind != PLN_EDIT_CHANGED)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (pln_edit_differs (edit, names[i]))
      return TRUE;
  return FALSE;
}

static void
reach_session (Reach *reach, const PlnEdit *edit)
{
  const PlnFieldEdit *parent = pln_edit_find (edit, "parent");
  if (!may_move (edit))
    return;
  add (reach->sessions, edit->uuid);
  /* The parts that it was beside follow each other anew. */
  add (reach->sessions, parent != NULL ? parent->old : NULL);
}

static void
reach_edit (Reach *reach, const PlnEdit *edit)
{
  add (reach->touched, edit->uuid);
  add (reach->touched, edit->owner);
  if (edit->kind == PLN_EDIT_ADDED)
    add (reach->added, edit->uuid);
  if (edit->shape == &pln_shape_session)
    reach_session (reach, edit);
  else if (edit->shape == &pln_shape_session_room)
    add (reach->sessions, edit->owner);
  else if (edit->shape == &pln_shape_forum
           && (pln_edit_differs (edit, "timezone") || pln_edit_differs (edit, "parent")))
    add (reach->forums, edit->uuid);
}

/* --- the last change ------------------------------------------------------------------------- */

/* What belongs to a record is a part of it, and a session shows its speakers, rooms and themes. */
static gboolean
stamp (PlnStore *store, const Reach *reach, GError **error)
{
  GHashTableIter iter;
  gpointer uuid;
  g_autoptr (GHashTable) old = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_iter_init (&iter, reach->touched);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    if (!g_hash_table_contains (reach->added, uuid))
      g_hash_table_add (old, uuid);
  if (g_hash_table_size (old) == 0)
    return TRUE;
  g_autofree char *touched = pln_store_to_json (old);
  g_autofree char *added = pln_store_to_json (reach->added);
  sqlite3_stmt *statement = pln_db_prepare (
      store->db,
      "WITH row (uuid) AS (SELECT value FROM json_each (:touched)),"
      " touched (uuid) AS (SELECT uuid FROM row"
      "  UNION SELECT a.session FROM row CROSS JOIN appearance a ON a.uuid = row.uuid"
      "  UNION SELECT p.speaker FROM row CROSS JOIN position p ON p.uuid = row.uuid),"
      " shown (uuid) AS (SELECT uuid FROM touched"
      "  UNION SELECT a.session FROM touched t CROSS JOIN appearance a ON a.speaker = t.uuid"
      "  UNION SELECT x.session FROM touched t CROSS JOIN session_room x ON x.room = t.uuid"
      "  UNION SELECT x.session FROM touched t CROSS JOIN session_theme x ON x.theme = t.uuid)"
      " UPDATE record SET changed = :now WHERE uuid IN (SELECT uuid FROM shown)"
      "  AND uuid NOT IN (SELECT value FROM json_each (:added))",
      error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":touched", touched);
  pln_db_bind_text (statement, ":added", added);
  pln_db_bind_int (statement, ":now", pln_now ());
  return pln_db_run (store->db, statement, error);
}

/* --- SEQUENCE -------------------------------------------------------------------------------- */

/* Returns: (transfer full) (nullable): the UUIDs of the sessions that may look different: parts take a start or rooms
 * from their session and from each other, and a forum gives its zone to all below it */
static GPtrArray *
list_families (PlnStore *store, const Reach *reach, GError **error)
{
  g_autofree char *sessions = pln_store_to_json (reach->sessions);
  g_autofree char *forums = pln_store_to_json (reach->forums);
  g_autofree char *both = g_strdup_printf ("[%s,%s]", sessions, forums);
  return pln_store_list (
      store,
      "WITH RECURSIVE below (uuid) AS ("
      "  SELECT value FROM json_each (:text, '$[1]')"
      "  UNION SELECT f.uuid FROM below b CROSS JOIN forum f ON f.parent = b.uuid),"
      " mine (uuid) AS (SELECT value FROM json_each (:text, '$[0]')"
      "  UNION SELECT s.uuid FROM below b CROSS JOIN session s ON s.forum = b.uuid),"
      " head (uuid) AS ("
      "  SELECT coalesce (s.parent, s.uuid) FROM mine CROSS JOIN session s ON s.uuid = mine.uuid)"
      " SELECT uuid FROM head"
      " UNION SELECT s.uuid FROM head CROSS JOIN session s ON s.parent = head.uuid",
      both, error);
}

/* A session that is new here is as it came: its SEQUENCE stays. */
static gboolean
revise (PlnStore *store, const PlnTimetable *timetable, const PlnSlot *slot, GError **error)
{
  g_autofree char *calendar = pln_slot_to_calendar (timetable->programme, slot);
  sqlite3_stmt *statement
      = pln_db_prepare (store->db,
                        "UPDATE record SET sequence = sequence + (calendar IS NOT NULL),"
                        " changed = iif (calendar IS NULL, changed, :now), calendar = :calendar"
                        " WHERE uuid = :uuid AND calendar IS NOT :calendar",
                        error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuid", slot->session->record.uuid);
  pln_db_bind_text (statement, ":calendar", calendar);
  pln_db_bind_int (statement, ":now", pln_now ());
  return pln_db_run (store->db, statement, error);
}

static gboolean
revise_all (PlnStore *store, const Reach *reach, GError **error)
{
  if (g_hash_table_size (reach->sessions) == 0 && g_hash_table_size (reach->forums) == 0)
    return TRUE;
  g_autoptr (GPtrArray) uuids = list_families (store, reach, error);
  if (uuids == NULL)
    return FALSE;
  g_autoptr (PlnProgramme) programme = pln_store_load_times (store, uuids, error);
  if (programme == NULL)
    return FALSE;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  for (guint i = 0; i < timetable->slots->len; i++)
    if (!revise (store, timetable, pln_timetable_slot (timetable, i), error))
      return FALSE;
  return TRUE;
}

gboolean
pln_store_settle_calendar (PlnStore *store, GError **error)
{
  g_autoptr (PlnProgramme) programme = pln_store_load (store, error);
  if (programme == NULL)
    return FALSE;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  for (guint i = 0; i < timetable->slots->len; i++)
    if (!revise (store, timetable, pln_timetable_slot (timetable, i), error))
      return FALSE;
  return TRUE;
}

/* --- both ------------------------------------------------------------------------------------ */

/* @changes: (transfer full) (nullable) */
static GPtrArray *
settle (PlnStore *store, GBytes *changes, GError **error)
{
  Reach reach;
  g_clear_pointer (&store->edits, g_ptr_array_unref);
  g_clear_pointer (&store->changes, g_bytes_unref);
  store->changes = changes;
  if (store->changes != NULL)
    store->edits = pln_changeset_edits (store->changes, TRUE, store->db, error);
  if (store->edits == NULL)
    return NULL;
  reach_init (&reach);
  for (guint i = 0; i < store->edits->len; i++)
    reach_edit (&reach, store->edits->pdata[i]);
  gboolean ok = stamp (store, &reach, error) && revise_all (store, &reach, error);
  reach_clear (&reach);
  return ok ? store->edits : NULL;
}

GPtrArray *
pln_store_settle (PlnStore *store, GError **error)
{
  return settle (store, pln_recorder_changes (store->recorder, store->db, error), error);
}

GPtrArray *
pln_store_settle_past (PlnStore *store, GBytes *changes, GError **error)
{
  return settle (store, g_bytes_ref (changes), error);
}

GPtrArray *
pln_store_edits (PlnStore *store, GError **error)
{
  return pln_changeset_edits (store->changes, FALSE, store->db, error);
}
