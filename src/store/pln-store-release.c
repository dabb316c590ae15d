/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Releases: states of the programme that are kept under a name. */
#include "store/pln-store-private.h"

#include "base/pln-error.h"
#include "base/pln-time.h"

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

gboolean
pln_store_freeze (PlnStore *store, PlnRelease *release, int format, GBytes *programme,
                  GError **error)
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
  return insert_frozen (store, release, format, programme, error)
         && insert_release (store, release, error);
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
