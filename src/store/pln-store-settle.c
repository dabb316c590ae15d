/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What follows from a write for the identity of what it touched: the last change, and SEQUENCE. */
#include "store/pln-store-settle.h"

#include "base/pln-time.h"
#include "model/pln-tombstone.h"
#include "store/history/pln-changeset-read.h"
#include "store/pln-db-private.h"
#include "store/pln-store-load.h"
#include "store/pln-store-names.h"
#include "store/pln-store-private.h"

#include <string.h>

/* What a transaction touched, by UUID, which the edits own: @added are new; @sessions may look different in a calendar,
 * with those beside them; @forums have another zone; @hosts, as far as they are forums, venues or sessions, are told
 * otherwise by the sessions that are there; @organisations, as far as they are that, are called otherwise, and @names
 * is what they were called. */
typedef struct {
  GHashTable *touched;
  GHashTable *added;
  GHashTable *sessions;
  GHashTable *forums;
  GHashTable *hosts;
  GHashTable *organisations;
  GHashTable *names;
} Reach;

static void
reach_init (Reach *reach)
{
  GHashTable **sets[] = { &reach->touched, &reach->added,         &reach->sessions, &reach->forums,
                          &reach->hosts,   &reach->organisations, &reach->names };
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
  g_hash_table_unref (reach->organisations);
  g_hash_table_unref (reach->names);
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
      = { "forum", "parent", "day", "start", "fold", "length", "state", "audience", "order" };
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
  if (edit->kind == PLN_EDIT_CHANGED && pln_edit_differs (edit, "title"))
    add (reach->hosts, edit->uuid);
  if (!may_move (edit))
    return;
  add (reach->sessions, edit->uuid);
  if (parent == NULL)
    return;
  /* The session that it was a part of has one less, and its other parts follow each other anew. */
  add (reach->touched, parent->old);
  add (reach->touched, parent->new);
  add (reach->sessions, parent->old);
}

static void
reach_forum (Reach *reach, const PlnEdit *edit)
{
  static const char *const told[]
      = { "title", "venue", "parent", "words", "languages", "day_change" };
  if (edit->kind != PLN_EDIT_CHANGED)
    return;
  if (pln_edit_differs (edit, "timezone") || pln_edit_differs (edit, "parent"))
    add (reach->forums, edit->uuid);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (pln_edit_differs (edit, told[i]))
      add (reach->hosts, edit->uuid);
}

/* @uuid: of what has a name in the columns @columns */
static void
reach_name (Reach *reach, const PlnEdit *edit, char *uuid, const char *const *columns)
{
  add (reach->organisations, uuid);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      const PlnFieldEdit *name = pln_edit_find (edit, columns[i]);
      if (name != NULL)
        add (reach->names, name->old);
    }
}

static void
reach_translation (Reach *reach, const PlnEdit *edit)
{
  static const char *const columns[] = { "text", NULL };
  reach_name (reach, edit, edit->owner, columns);
  if (!g_hash_table_contains (reach->added, edit->owner))
    add (reach->hosts, edit->owner);
}

static void
reach_organisation (Reach *reach, const PlnEdit *edit)
{
  static const char *const columns[] = { "name", "acronym", NULL };
  reach_name (reach, edit, edit->uuid, columns);
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
  else if (edit->shape == &pln_shape_session_theme)
    add (reach->hosts, edit->owner);
  else if (edit->shape == &pln_shape_translation)
    reach_translation (reach, edit);
  else if (edit->shape == &pln_shape_organisation)
    reach_organisation (reach, edit);
}

/* --- the last change ------------------------------------------------------------------------- */

/* What belongs to a record is a part of it. A session shows its speakers, the organisations that appear, its themes
 * and its rooms, which its parts have from it; and it shows its parts. */
#define SHOWN                                                                                      \
  "WITH row (uuid) AS (SELECT value FROM json_each (:text, '$[0]')),"                              \
  " touched (uuid) AS (SELECT uuid FROM row"                                                       \
  "  UNION SELECT a.session FROM row CROSS JOIN appearance a ON a.uuid = row.uuid"                 \
  "  UNION SELECT p.speaker FROM row CROSS JOIN position p ON p.uuid = row.uuid),"                 \
  " shown (uuid) AS (SELECT uuid FROM touched UNION SELECT value FROM json_each (:text, '$[1]')"   \
  "  UNION SELECT a.session FROM touched t CROSS JOIN appearance a ON a.speaker = t.uuid"          \
  "  UNION SELECT a.session FROM touched t CROSS JOIN appearance a ON a.organisation = t.uuid"     \
  "  UNION SELECT x.session FROM touched t CROSS JOIN session_theme x ON x.theme = t.uuid"         \
  "  UNION SELECT p.uuid FROM touched t CROSS JOIN session_theme x ON x.theme = t.uuid"            \
  "   CROSS JOIN session p ON p.parent = x.session"                                                \
  "   WHERE NOT EXISTS (SELECT 1 FROM session_theme own WHERE own.session = p.uuid)"               \
  "  UNION SELECT x.session FROM touched t CROSS JOIN session_room x ON x.room = t.uuid"           \
  "  UNION SELECT p.uuid FROM touched t CROSS JOIN session_room x ON x.room = t.uuid"              \
  "   CROSS JOIN session p ON p.parent = x.session"                                                \
  "   WHERE NOT EXISTS (SELECT 1 FROM session_room own WHERE own.session = p.uuid)),"              \
  " whole (uuid) AS (SELECT uuid FROM shown"                                                       \
  "  UNION SELECT s.parent FROM shown CROSS JOIN session s ON s.uuid = shown.uuid)"

/* Returns: (transfer full) (nullable): the UUIDs of the sessions that tell a forum of @hosts, or one in a venue of
 * @hosts, as where they are; of the parts of sessions of @hosts; and of the rooms in such a venue */
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
      " UNION SELECT s.uuid FROM host CROSS JOIN session s ON s.parent = host.uuid"
      " UNION SELECT r.uuid FROM host CROSS JOIN room r ON r.venue = host.uuid",
      uuids, error);
}

/* Returns: (transfer full) (nullable): the UUIDs of the sessions with positions that name an organisation of @reach in
 * words, as it is called in any language or was called before */
static GPtrArray *
list_namers (PlnStore *store, const Reach *reach, GError **error)
{
  g_autofree char *organisations = pln_store_to_json (reach->organisations);
  g_autofree char *names = pln_store_to_json (reach->names);
  g_autofree char *both = g_strdup_printf ("[%s,%s]", organisations, names);
  return pln_store_list (
      store,
      "WITH mine (uuid) AS (SELECT r.uuid FROM json_each (:text, '$[0]') CROSS JOIN record r"
      "  ON r.uuid = value AND r.kind = 'organisation'),"
      " called (name) AS (SELECT value FROM json_each (:text, '$[1]')"
      "  UNION SELECT o.name FROM mine CROSS JOIN organisation o ON o.uuid = mine.uuid"
      "  UNION SELECT o.acronym FROM mine CROSS JOIN organisation o ON o.uuid = mine.uuid"
      "   WHERE o.acronym IS NOT NULL"
      "  UNION SELECT t.text FROM mine CROSS JOIN translation t ON t.record = mine.uuid)"
      " SELECT a.session FROM appearance a"
      "  WHERE EXISTS (SELECT 1 FROM mine) AND a.affiliation IN (SELECT name FROM called)"
      " UNION SELECT a.session FROM position p CROSS JOIN appearance a ON a.speaker = p.speaker"
      "  WHERE EXISTS (SELECT 1 FROM mine) AND p.organisation IN (SELECT name FROM called)",
      both, error);
}

/* Adds to @old what of @uuids was there before. */
static void
add_old (const Reach *reach, GHashTable *uuids, GHashTable *old)
{
  GHashTableIter iter;
  gpointer uuid;
  g_hash_table_iter_init (&iter, uuids);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    if (!g_hash_table_contains (reach->added, uuid))
      g_hash_table_add (old, uuid);
}

/* The same of @list (nullable), which ends with %NULL. */
static void
add_old_of (const Reach *reach, GPtrArray *list, GHashTable *old)
{
  for (guint i = 0; list != NULL && i + 1 < list->len; i++)
    if (!g_hash_table_contains (reach->added, list->pdata[i]))
      g_hash_table_add (old, list->pdata[i]);
}

/* What is new carries the time at which it came. */
static gboolean
stamp_shown (PlnStore *store, const Reach *reach, GHashTable *touched, GHashTable *moved,
             GError **error)
{
  g_autofree char *rows = pln_store_to_json (touched);
  g_autofree char *sessions = pln_store_to_json (moved);
  g_autofree char *both = g_strdup_printf ("[%s,%s]", rows, sessions);
  g_autoptr (GPtrArray) whole
      = pln_store_list (store, SHOWN " SELECT uuid FROM whole WHERE uuid IS NOT NULL", both, error);
  if (whole == NULL)
    return FALSE;
  g_autoptr (GHashTable) old = g_hash_table_new (g_str_hash, g_str_equal);
  add_old_of (reach, whole, old);
  sqlite3_stmt *statement = pln_db_prepare (store->db,
                                            "UPDATE record SET changed = :now"
                                            " WHERE uuid IN (SELECT value FROM json_each (:uuids))",
                                            error);
  if (statement == NULL)
    return FALSE;
  g_autofree char *uuids = pln_store_to_json (old);
  pln_db_bind_text (statement, ":uuids", uuids);
  pln_db_bind_int (statement, ":now", pln_now ());
  return pln_db_run (store->db, statement, error);
}

static gboolean
stamp (PlnStore *store, const Reach *reach, GError **error)
{
  g_autoptr (GHashTable) touched = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) moved = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) guests = NULL;
  g_autoptr (GPtrArray) namers = NULL;
  add_old (reach, reach->touched, touched);
  add_old (reach, reach->sessions, moved);
  if (g_hash_table_size (reach->hosts) > 0
      && (guests = list_guests (store, reach->hosts, error)) == NULL)
    return FALSE;
  if (g_hash_table_size (reach->organisations) > 0
      && (namers = list_namers (store, reach, error)) == NULL)
    return FALSE;
  add_old_of (reach, guests, touched);
  add_old_of (reach, namers, touched);
  return (g_hash_table_size (touched) == 0 && g_hash_table_size (moved) == 0)
         || stamp_shown (store, reach, touched, moved, error);
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

/* The column as a PlnAudience, which has an order. */
#define AUDIENCE "CASE audience WHEN 'public' THEN 0 WHEN 'participants' THEN 1 ELSE 2 END"

/* A session in calendars: what they show of it (SEQUENCE), and for whom. */
typedef struct {
  const char *uuid;
  const char *calendar;
  int audience; /* PlnAudience: the first that sees it; behind the last when they show it to nobody */
} Entry;

static sqlite3_stmt *
prepare (PlnStore *store, const char *sql, const Entry *entry, GError **error)
{
  sqlite3_stmt *statement = pln_db_prepare (store->db, sql, error);
  if (statement != NULL)
    pln_db_bind_text (statement, ":uuid", entry->uuid);
  return statement;
}

/* A session that is new here is as it came: its SEQUENCE stays. */
static gboolean
write_entry (PlnStore *store, const Entry *entry, GError **error)
{
  sqlite3_stmt *statement
      = prepare (store,
                 "UPDATE record SET sequence = sequence + (calendar IS NOT NULL),"
                 " changed = iif (calendar IS NULL, changed, :now), calendar = :calendar"
                 " WHERE uuid = :uuid AND calendar IS NOT :calendar",
                 entry, error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":calendar", entry->calendar);
  pln_db_bind_int (statement, ":now", pln_now ());
  return pln_db_run (store->db, statement, error);
}

/* Keeps what a release has shown to those who may not see it any more. A minute that has begun counts, so that it is
 * not older than what they have. */
static gboolean
withdraw (PlnStore *store, const Entry *entry, GError **error)
{
  sqlite3_stmt *statement
      = prepare (store,
                 "INSERT INTO withdrawn (record, audience, title, timezone, day, start, fold,"
                 "  length, place, sequence, changed, ordinal)"
                 " SELECT l.record, audience, title, timezone, day, start, fold,"
                 "  length, place, sequence,"
                 "  strftime ('%Y-%m-%dT%H:%M', :now + 59, 'unixepoch'), 1 + " AUDIENCE
                 " FROM listed l JOIN record r ON r.uuid = l.record"
                 " WHERE l.record = :uuid AND " AUDIENCE " < :audience"
                 " ON CONFLICT (record, audience) DO NOTHING",
                 entry, error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_int (statement, ":audience", entry->audience);
  pln_db_bind_int (statement, ":now", pln_now ());
  if (!pln_db_run (store->db, statement, error))
    return FALSE;
  if (sqlite3_changes (store->db->handle) > 0)
    g_hash_table_add (store->hidden, g_strdup (entry->uuid));
  return TRUE;
}

/* Those who see it again need not be told what they were shown. */
static gboolean
give_back (PlnStore *store, const Entry *entry, GError **error)
{
  sqlite3_stmt *statement = prepare (store,
                                     "DELETE FROM withdrawn"
                                     " WHERE record = :uuid AND " AUDIENCE " >= :audience",
                                     entry, error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_int (statement, ":audience", entry->audience);
  return pln_db_run (store->db, statement, error);
}

/* Those who were shown a session, and may not see it any more, are told; @shown: whether anybody was. */
static gboolean
revise (PlnStore *store, const PlnTimetable *timetable, const PlnSlot *slot, gboolean shown,
        GError **error)
{
  g_autofree char *calendar = pln_slot_to_calendar (timetable->programme, slot);
  int audience = pln_slot_is_listed (timetable, slot)
                     ? pln_programme_audience (timetable->programme, slot->session)
                     : PLN_AUDIENCE_STAFF + 1;
  const Entry entry = { slot->session->record.uuid, calendar, audience };
  if (!write_entry (store, &entry, error))
    return FALSE;
  if (shown && (!withdraw (store, &entry, error) || !give_back (store, &entry, error)))
    return FALSE;
  if (slot->day == PLN_NONE) /* it is open to all that its time is */
    g_hash_table_remove (store->hidden, entry.uuid);
  return TRUE;
}

/* @heads: (nullable): only these sessions and their parts; the UUIDs of such as are no part */
static gboolean
revise_slots (PlnStore *store, const PlnProgramme *programme, GHashTable *heads, GError **error)
{
  gint64 shown = 0;
  if (!pln_db_number (store->db,
                      "SELECT EXISTS (SELECT 1 FROM listed) OR EXISTS (SELECT 1 FROM withdrawn)",
                      NULL, &shown, error))
    return FALSE;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if ((heads == NULL || g_hash_table_contains (heads, pln_session_head (slot->session)))
          && !revise (store, timetable, slot, shown != 0, error))
        return FALSE;
    }
  return TRUE;
}

/* A forum that moves to another zone takes all with it: then all are looked at. */
static gboolean
revise_known (PlnStore *store, const Reach *reach, const PlnProgramme *now, GError **error)
{
  GHashTableIter iter;
  gpointer uuid;
  g_autoptr (GHashTable) heads = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_iter_init (&iter, reach->sessions);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    {
      const PlnSession *session = pln_programme_find_as (now, &pln_shape_session, uuid);
      if (session != NULL)
        g_hash_table_add (heads, (gpointer) pln_session_head (session));
    }
  return revise_slots (store, now, g_hash_table_size (reach->forums) == 0 ? heads : NULL, error);
}

static gboolean
revise_all (PlnStore *store, const Reach *reach, const PlnProgramme *now, GError **error)
{
  if (g_hash_table_size (reach->sessions) == 0 && g_hash_table_size (reach->forums) == 0)
    return TRUE;
  if (now != NULL)
    return revise_known (store, reach, now, error);
  g_autoptr (GPtrArray) uuids = list_families (store, reach, error);
  if (uuids == NULL)
    return FALSE;
  g_autoptr (PlnProgramme) programme = pln_store_load_times (store, uuids, error);
  return programme != NULL && revise_slots (store, programme, NULL, error);
}

gboolean
pln_store_settle_calendar (PlnStore *store, GError **error)
{
  g_autoptr (PlnProgramme) programme = pln_store_load (store, error);
  return programme != NULL && revise_slots (store, programme, NULL, error);
}

/* --- both ------------------------------------------------------------------------------------ */

/* @changes: (transfer full) (nullable) */
static GPtrArray *
settle (PlnStore *store, GBytes *changes, const PlnProgramme *now, GError **error)
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
  gboolean ok = stamp (store, &reach, error) && revise_all (store, &reach, now, error);
  reach_clear (&reach);
  return ok ? store->edits : NULL;
}

GPtrArray *
pln_store_settle (PlnStore *store, const PlnProgramme *now, GError **error)
{
  return settle (store, pln_recorder_changes (store->recorder, store->db, error), now, error);
}

GPtrArray *
pln_store_settle_past (PlnStore *store, GBytes *changes, GError **error)
{
  return settle (store, g_bytes_ref (changes), NULL, error);
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
