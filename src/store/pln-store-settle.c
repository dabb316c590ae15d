/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What follows from a write for the identity of what it touched: the last change, and SEQUENCE. */
#include "store/pln-store-private.h"

#include "base/pln-time.h"
#include "model/pln-tombstone.h"
#include "store/pln-db-private.h"

#include <string.h>

/* What a transaction touched, by UUID, which the edits own: @added are new; @sessions may look different in a calendar,
 * with those beside them; @forums have another zone; @hosts, as far as they are forums or venues, are told otherwise by
 * the sessions that are there. */
typedef struct {
  GHashTable *touched;
  GHashTable *added;
  GHashTable *sessions;
  GHashTable *forums;
  GHashTable *hosts;
} Reach;

static void
reach_init (Reach *reach)
{
  GHashTable **sets[]
      = { &reach->touched, &reach->added, &reach->sessions, &reach->forums, &reach->hosts };
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
  g_hash_table_unref (reach->hosts);
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
  static const char *const names[] = { "forum", "parent", "title", "day",      "start",
                                       "fold",  "length", "state", "audience", "order" };
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
  if (parent == NULL)
    return;
  /* The session that it was a part of has one less, and its other parts follow each other anew. */
  add (reach->touched, parent->old);
  add (reach->sessions, parent->old);
}

static void
reach_forum (Reach *reach, const PlnEdit *edit)
{
  if (pln_edit_differs (edit, "timezone") || pln_edit_differs (edit, "parent"))
    add (reach->forums, edit->uuid);
  if (pln_edit_differs (edit, "title") || pln_edit_differs (edit, "venue")
      || pln_edit_differs (edit, "parent"))
    add (reach->hosts, edit->uuid);
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
  else if (edit->shape == &pln_shape_forum)
    reach_forum (reach, edit);
  else if (edit->shape == &pln_shape_venue && edit->kind == PLN_EDIT_CHANGED)
    add (reach->hosts, edit->uuid);
  else if (edit->shape == &pln_shape_translation
           && !g_hash_table_contains (reach->added, edit->owner))
    add (reach->hosts, edit->owner);
}

/* --- the last change ------------------------------------------------------------------------- */

/* What belongs to a record is a part of it. A session shows its speakers, the organisations that appear, its themes,
 * and its rooms, which its parts have from it; and it shows its parts. */
#define SHOWN                                                                                      \
  "WITH row (uuid) AS (SELECT value FROM json_each (:touched)),"                                   \
  " touched (uuid) AS (SELECT uuid FROM row"                                                       \
  "  UNION SELECT a.session FROM row CROSS JOIN appearance a ON a.uuid = row.uuid"                 \
  "  UNION SELECT p.speaker FROM row CROSS JOIN position p ON p.uuid = row.uuid),"                 \
  " shown (uuid) AS (SELECT uuid FROM touched UNION SELECT value FROM json_each (:sessions)"       \
  "  UNION SELECT a.session FROM touched t CROSS JOIN appearance a ON a.speaker = t.uuid"          \
  "  UNION SELECT a.session FROM touched t CROSS JOIN appearance a ON a.organisation = t.uuid"     \
  "  UNION SELECT x.session FROM touched t CROSS JOIN session_theme x ON x.theme = t.uuid"         \
  "  UNION SELECT x.session FROM touched t CROSS JOIN session_room x ON x.room = t.uuid"           \
  "  UNION SELECT p.uuid FROM touched t CROSS JOIN session_room x ON x.room = t.uuid"              \
  "   CROSS JOIN session p ON p.parent = x.session"                                                \
  "   WHERE NOT EXISTS (SELECT 1 FROM session_room own WHERE own.session = p.uuid)),"              \
  " whole (uuid) AS (SELECT uuid FROM shown"                                                       \
  "  UNION SELECT s.parent FROM shown CROSS JOIN session s ON s.uuid = shown.uuid)"

/* Returns: (transfer full) (nullable): the UUIDs of the sessions that tell a forum of @hosts, or one in a venue of
 * @hosts, as where they are; and of the rooms in such a venue */
static GPtrArray *
list_guests (PlnStore *store, GHashTable *hosts, GError **error)
{
  g_autofree char *uuids = pln_store_to_json (hosts);
  return pln_store_list (
      store,
      "WITH RECURSIVE host (uuid) AS (SELECT value FROM json_each (:text)),"
      " below (uuid) AS (SELECT uuid FROM host"
      "  UNION SELECT f.uuid FROM host CROSS JOIN forum f ON f.venue = host.uuid"
      "  UNION SELECT f.uuid FROM below CROSS JOIN forum f ON f.parent = below.uuid),"
      " head (uuid) AS ("
      "  SELECT s.uuid FROM below CROSS JOIN session s ON s.forum = below.uuid)"
      " SELECT uuid FROM head"
      " UNION SELECT s.uuid FROM head CROSS JOIN session s ON s.parent = head.uuid"
      " UNION SELECT r.uuid FROM host CROSS JOIN room r ON r.venue = host.uuid",
      uuids, error);
}

static gboolean
stamp_shown (PlnStore *store, const Reach *reach, GHashTable *touched, GError **error)
{
  g_autofree char *rows = pln_store_to_json (touched);
  g_autofree char *sessions = pln_store_to_json (reach->sessions);
  g_autofree char *added = pln_store_to_json (reach->added);
  sqlite3_stmt *statement = pln_db_prepare (
      store->db,
      SHOWN " UPDATE record SET changed = :now WHERE uuid IN (SELECT uuid FROM whole)"
            "  AND uuid NOT IN (SELECT value FROM json_each (:added))",
      error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":touched", rows);
  pln_db_bind_text (statement, ":sessions", sessions);
  pln_db_bind_text (statement, ":added", added);
  pln_db_bind_int (statement, ":now", pln_now ());
  return pln_db_run (store->db, statement, error);
}

static gboolean
stamp (PlnStore *store, const Reach *reach, GError **error)
{
  GHashTableIter iter;
  gpointer uuid;
  g_autoptr (GHashTable) old = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) guests = NULL;
  g_hash_table_iter_init (&iter, reach->touched);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    if (!g_hash_table_contains (reach->added, uuid))
      g_hash_table_add (old, uuid);
  if (g_hash_table_size (reach->hosts) > 0
      && (guests = list_guests (store, reach->hosts, error)) == NULL)
    return FALSE;
  for (guint i = 0; guests != NULL && i + 1 < guests->len; i++)
    if (!g_hash_table_contains (reach->added, guests->pdata[i]))
      g_hash_table_add (old, guests->pdata[i]);
  return (g_hash_table_size (old) == 0 && g_hash_table_size (reach->sessions) == 0)
         || stamp_shown (store, reach, old, error);
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

/* What calendars show of a session, as it was settled last and as it is now. */
typedef struct {
  const char *uuid;
  const char *calendar;
  const PlnWithdrawn *listed; /* NULL when they show nothing of it */
} Entry;

/* Of what is not bound SQLite takes NULL. */
static void
bind_number (sqlite3_stmt *statement, const char *name, int value, int none)
{
  if (value != none)
    pln_db_bind_int (statement, name, value);
}

static sqlite3_stmt *
prepare (PlnStore *store, const char *sql, const Entry *entry, GError **error)
{
  sqlite3_stmt *statement = pln_db_prepare (store->db, sql, error);
  if (statement == NULL)
    return NULL;
  pln_db_bind_text (statement, ":uuid", entry->uuid);
  if (entry->listed != NULL)
    pln_db_bind_int (statement, ":audience", entry->listed->audience);
  return statement;
}

/* Keeps what those have last seen who will not see it any more. A minute that has begun counts, so that it is not older
 * than what they have. */
static gboolean
withdraw (PlnStore *store, const Entry *entry, GError **error)
{
  sqlite3_stmt *statement
      = prepare (store,
                 "INSERT OR REPLACE INTO withdrawn (record, audience, title, timezone, day, start, "
                 "fold, length, place, sequence,"
                 "  changed, ordinal)"
                 " SELECT uuid, CASE json_extract (listed, '$.audience') WHEN 0 THEN 'public' WHEN "
                 "1 THEN 'participants'"
                 "   ELSE 'staff' END,"
                 "  json_extract (listed, '$.title'), json_extract (listed, '$.timezone'), "
                 "json_extract (listed, '$.day'),"
                 "  json_extract (listed, '$.start'), json_extract (listed, '$.fold'), "
                 "json_extract (listed, '$.length'),"
                 "  json_extract (listed, '$.place'), sequence + 1,"
                 "  strftime ('%Y-%m-%dT%H:%M', :now + 59, 'unixepoch'), json_extract (listed, "
                 "'$.audience') + 1"
                 " FROM record WHERE uuid = :uuid AND listed IS NOT NULL"
                 "  AND (:audience IS NULL OR json_extract (listed, '$.audience') < :audience)",
                 entry, error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_int (statement, ":now", pln_now ());
  if (!pln_db_run (store->db, statement, error))
    return FALSE;
  if (sqlite3_changes (store->db->handle) > 0)
    g_hash_table_add (store->hidden, g_strdup (entry->uuid));
  return TRUE;
}

/* Those who see it again need not be told what they have last seen. */
static gboolean
give_back (PlnStore *store, const Entry *entry, GError **error)
{
  sqlite3_stmt *statement
      = entry->listed == NULL
            ? NULL
            : prepare (
                store,
                "DELETE FROM withdrawn WHERE record = :uuid AND CASE audience WHEN 'public' THEN 0"
                "  WHEN 'participants' THEN 1 ELSE 2 END >= :audience",
                entry, error);
  return entry->listed == NULL || (statement != NULL && pln_db_run (store->db, statement, error));
}

static const char write_sql[]
    = "UPDATE record SET sequence = sequence + (calendar IS NOT NULL AND calendar IS NOT "
      ":calendar),"
      "  changed = iif (calendar IS NULL OR calendar IS :calendar, changed, :now),"
      "  calendar = :calendar, listed = shown"
      " FROM (SELECT iif (:audience IS NULL, NULL, json_object ('audience', :audience,"
      "  'title', :title, 'timezone', :timezone, 'day', :day, 'start', :start, 'fold', :fold,"
      "  'length', :length, 'place', :place)) AS shown)"
      " WHERE uuid = :uuid AND (calendar IS NOT :calendar OR listed IS NOT shown)";

/* A session that is new here is as it came: its SEQUENCE stays. */
static gboolean
write_entry (PlnStore *store, const Entry *entry, GError **error)
{
  const PlnWithdrawn *listed = entry->listed;
  gboolean dated = listed != NULL && listed->day != PLN_NONE;
  gboolean timed = listed != NULL && listed->start != PLN_NONE;
  g_autofree char *day = dated ? pln_date_to_string (listed->day) : NULL;
  g_autofree char *start = timed ? pln_civil_to_string (listed->start) : NULL;
  sqlite3_stmt *statement = prepare (store, write_sql, entry, error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_int (statement, ":now", pln_now ());
  pln_db_bind_text (statement, ":calendar", entry->calendar);
  pln_db_bind_text (statement, ":day", day);
  pln_db_bind_text (statement, ":start", start);
  if (listed != NULL)
    {
      pln_db_bind_text (statement, ":title", listed->title);
      pln_db_bind_text (statement, ":timezone", listed->timezone);
      pln_db_bind_text (statement, ":place", listed->place);
      bind_number (statement, ":fold", listed->fold, pln_type_flag.none);
      bind_number (statement, ":length", listed->length, pln_type_length.none);
    }
  return pln_db_run (store->db, statement, error);
}

static gboolean
revise (PlnStore *store, const PlnTimetable *timetable, const PlnSlot *slot, GError **error)
{
  g_autofree char *calendar = pln_slot_to_calendar (timetable->programme, slot);
  g_autoptr (PlnWithdrawn) listed = pln_withdrawn_new (timetable, slot);
  const Entry entry = { slot->session->record.uuid, calendar, listed };
  if (!withdraw (store, &entry, error) || !give_back (store, &entry, error)
      || !write_entry (store, &entry, error))
    return FALSE;
  if (slot->day == PLN_NONE) /* it is open to all that its time is */
    g_hash_table_remove (store->hidden, entry.uuid);
  return TRUE;
}

static gboolean
revise_slots (PlnStore *store, const PlnProgramme *programme, GError **error)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  for (guint i = 0; i < timetable->slots->len; i++)
    if (!revise (store, timetable, pln_timetable_slot (timetable, i), error))
      return FALSE;
  return TRUE;
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
  return programme != NULL && revise_slots (store, programme, error);
}

gboolean
pln_store_settle_calendar (PlnStore *store, GError **error)
{
  g_autoptr (PlnProgramme) programme = pln_store_load (store, error);
  return programme != NULL && revise_slots (store, programme, error);
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

GHashTable *
pln_store_hidden (PlnStore *store)
{
  return store->hidden;
}
