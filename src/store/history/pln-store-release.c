/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Releases: states of the programme that are kept under a name. */
#include "store/history/pln-store-release.h"

#include "base/pln-error.h"
#include "base/pln-time.h"
#include "model/pln-tombstone.h"
#include "store/history/pln-pack.h"
#include "store/pln-store-private.h"

static gboolean
insert_frozen (PlnStore *store, const PlnRelease *release, int format, GBytes *programme,
               GError **error)
{
  gsize size;
  g_autoptr (GBytes) packed = pln_pack (programme, error);
  sqlite3_stmt *statement
      = packed != NULL ? pln_db_prepare (store->db,
                                         "INSERT INTO frozen (uuid, number, format, programme)"
                                         " VALUES (:uuid, :number, :format, :programme)",
                                         error)
                       : NULL;
  if (statement == NULL)
    return FALSE;
  const void *octets = g_bytes_get_data (packed, &size);
  pln_db_bind_text (statement, ":uuid", release->uuid);
  pln_db_bind_int (statement, ":number", release->number);
  pln_db_bind_int (statement, ":format", format);
  pln_db_bind_blob (statement, ":programme", octets, size);
  return pln_db_run (store->db, statement, error);
}

static gboolean
insert_release (PlnStore *store, const PlnRelease *release, GError **error)
{
  sqlite3_stmt *statement = pln_db_prepare (
      store->db, "INSERT INTO release (uuid, name, note, made) VALUES (:uuid, :name, :note, :made)",
      error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuid", release->uuid);
  pln_db_bind_text (statement, ":name", release->name);
  pln_db_bind_text (statement, ":note", release->note);
  pln_db_bind_int (statement, ":made", release->made);
  return pln_db_run (store->db, statement, error);
}

/* Of what is not bound SQLite takes NULL. */
static void
bind_number (sqlite3_stmt *statement, const char *name, int value, int none)
{
  if (value != none)
    pln_db_bind_int (statement, name, value);
}

static gboolean
put_listed (PlnStore *store, const char *uuid, PlnAudience audience, const PlnWithdrawn *listed,
            GError **error)
{
  g_autofree char *who = pln_type_audience.to_string (audience);
  g_autofree char *day = listed->day != PLN_NONE ? pln_date_to_string (listed->day) : NULL;
  g_autofree char *start = listed->start != PLN_NONE ? pln_civil_to_string (listed->start) : NULL;
  sqlite3_stmt *statement = pln_db_prepare (
      store->db,
      "INSERT OR REPLACE INTO listed"
      " (record, audience, title, timezone, day, start, fold, length, place)"
      " VALUES (:uuid, :audience, :title, :timezone, :day, :start, :fold, :length, :place)",
      error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuid", uuid);
  pln_db_bind_text (statement, ":audience", who);
  pln_db_bind_text (statement, ":title", listed->title);
  pln_db_bind_text (statement, ":timezone", listed->timezone);
  pln_db_bind_text (statement, ":day", day);
  pln_db_bind_text (statement, ":start", start);
  bind_number (statement, ":fold", listed->fold, pln_type_flag.none);
  bind_number (statement, ":length", listed->length, pln_type_length.none);
  pln_db_bind_text (statement, ":place", listed->place);
  return pln_db_run (store->db, statement, error);
}

/* Keeps what calendars of the release show to each who may see it. For the others what an earlier one showed stays. */
static gboolean
list_sessions (PlnStore *store, const PlnProgramme *programme, GError **error)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      g_autoptr (PlnWithdrawn) listed = pln_withdrawn_new (timetable, slot);
      int first = listed != NULL ? listed->audience : PLN_AUDIENCE_STAFF + 1;
      for (int audience = first; audience <= PLN_AUDIENCE_STAFF; audience++)
        if (!put_listed (store, slot->session->record.uuid, audience, listed, error))
          return FALSE;
    }
  return TRUE;
}

gboolean
pln_store_freeze (PlnStore *store, PlnRelease *release, const PlnProgramme *programme, int format,
                  GBytes *bytes, GError **error)
{
  gint64 last = 0, taken = 0;
  if (!pln_db_number (store->db, "SELECT max (number) FROM frozen", NULL, &last, error)
      || !pln_db_number (store->db, "SELECT count (*) FROM release WHERE name = :text",
                         release->name, &taken, error))
    return FALSE;
  if (taken > 0)
    return pln_fail (error, PLN_ERROR_REFUSED, "there is a release '%s' already", release->name);
  release->number = (int) last + 1;
  release->uuid = g_uuid_string_random ();
  release->made = pln_now ();
  return insert_frozen (store, release, format, bytes, error)
         && insert_release (store, release, error) && list_sessions (store, programme, error);
}

GPtrArray *
pln_store_releases (PlnStore *store, GError **error)
{
  g_autoptr (GPtrArray) releases
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_release_free);
  sqlite3_stmt *statement
      = pln_db_prepare (store->db,
                        "SELECT f.number, f.uuid, r.name, r.note, r.made FROM release r"
                        " JOIN frozen f ON f.uuid = r.uuid ORDER BY f.number",
                        error);
  if (statement == NULL)
    return NULL;
  for (;;)
    {
      gboolean row;
      if (!pln_db_step (store->db, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&releases);
      PlnRelease *release = g_new0 (PlnRelease, 1);
      release->number = sqlite3_column_int (statement, 0);
      release->uuid = pln_db_dup_text (statement, 1);
      release->name = pln_db_dup_text (statement, 2);
      release->note = pln_db_dup_text (statement, 3);
      release->made = sqlite3_column_int64 (statement, 4);
      g_ptr_array_add (releases, release);
    }
}

GBytes *
pln_store_frozen (PlnStore *store, const PlnRelease *release, int *format, GError **error)
{
  gboolean row;
  sqlite3_stmt *statement = pln_db_prepare (
      store->db, "SELECT format, programme FROM frozen WHERE uuid = :uuid", error);
  if (statement == NULL)
    return NULL;
  pln_db_bind_text (statement, ":uuid", release->uuid);
  if (!pln_db_step (store->db, statement, &row, error))
    return NULL;
  if (!row)
    {
      pln_db_fail_damaged (store->db, error);
      return NULL;
    }
  *format = sqlite3_column_int (statement, 0);
  g_autoptr (GBytes) packed = g_bytes_new (sqlite3_column_blob (statement, 1),
                                           (gsize) sqlite3_column_bytes (statement, 1));
  sqlite3_reset (statement);
  return pln_unpack (packed, error);
}
