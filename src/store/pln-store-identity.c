/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who a record is, for ever: UUID, number, sequence and last change; and its key, which may change. */
#include "store/pln-store-identity.h"

#include "base/pln-error.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "base/pln-time.h"
#include "store/pln-store-names.h"
#include "store/pln-store-private.h"

/* The longest key made from a title. */
#define KEY_MAX 24

static gboolean
next_number (PlnStore *store, const char *kind, int *number, GError **error)
{
  gint64 last = GPOINTER_TO_INT (g_hash_table_lookup (store->numbers, kind));
  if (last == 0
      && !pln_db_number (store->db, "SELECT max (number) FROM record WHERE kind = :text", kind,
                         &last, error))
    return FALSE;
  *number = (int) last + 1;
  g_hash_table_insert (store->numbers, (gpointer) kind, GINT_TO_POINTER (*number));
  return TRUE;
}

/* What a record of that slug is called when @taken others are: `talk`, `talk-2`, `talk-3` … */
static char *
nth_key (const char *slug, int taken)
{
  return taken == 0 ? g_strdup (slug) : g_strdup_printf ("%s-%d", slug, taken + 1);
}

static gboolean
is_taken (PlnStore *store, PlnKind kind, const char *slug, int nth, gboolean *taken, GError **error)
{
  g_autofree char *key = nth_key (slug, nth);
  g_autofree char *other = NULL;
  if (!pln_store_find (store, kind, key, &other, error))
    return FALSE;
  *taken = other != NULL;
  return TRUE;
}

/* A key that is free, while the one before it is taken, from the @from-th: by steps that double, then halve, so that
 * a thousand sessions of one title do not make a million look-ups. */
static gboolean
find_free (PlnStore *store, PlnKind kind, const char *slug, int from, int *nth, GError **error)
{
  int low = from - 1, high = from; /* low is taken, or before all */
  gboolean taken = FALSE;
  for (int step = 1;; step *= 2)
    {
      if (!is_taken (store, kind, slug, high, &taken, error))
        return FALSE;
      if (!taken)
        break;
      low = high;
      high += step;
    }
  while (high - low > 1)
    {
      int middle = low + (high - low) / 2;
      if (!is_taken (store, kind, slug, middle, &taken, error))
        return FALSE;
      *(taken ? &low : &high) = middle;
    }
  *nth = high;
  return TRUE;
}

/* The slug of the title, with a number behind it when others have it. How far one got is remembered. */
static gboolean
free_key (PlnStore *store, PlnRecord *record, GError **error)
{
  PlnKind kind = pln_record_kind (record);
  g_autofree char *slug = pln_text_slug (pln_record_title (record), KEY_MAX);
  g_autofree char *place = g_strdup_printf ("%d/%s", kind, slug);
  int nth = GPOINTER_TO_INT (g_hash_table_lookup (store->slugs, place));
  if (!find_free (store, kind, slug, nth, &nth, error))
    return FALSE;
  g_hash_table_insert (store->slugs, g_steal_pointer (&place), GINT_TO_POINTER (nth + 1));
  record->key = nth_key (slug, nth);
  return TRUE;
}

/* @removed: whether there was a record of this UUID and kind, which then gives its number, sequence and last change. */
static gboolean
find_removed (PlnStore *store, PlnRecord *record, const char *kind, gboolean *removed,
              GError **error)
{
  sqlite3_stmt *statement
      = pln_db_prepare (store->db,
                        "SELECT number, sequence, changed, removed IS NOT NULL AND kind = :kind"
                        " FROM record WHERE uuid = :uuid",
                        error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuid", record->uuid);
  pln_db_bind_text (statement, ":kind", kind);
  if (!pln_db_step (store->db, statement, removed, error))
    return FALSE;
  gboolean same = *removed && sqlite3_column_int (statement, 3);
  if (same)
    {
      record->number = sqlite3_column_int (statement, 0);
      record->sequence = MAX (record->sequence, sqlite3_column_int (statement, 1));
      record->changed = sqlite3_column_int64 (statement, 2);
    }
  sqlite3_reset (statement);
  return same == *removed
         || pln_fail (error, PLN_ERROR_REFUSED, "there is another record of the UUID '%s'",
                      record->uuid);
}

/* A number is the only thing that a record may have to give way for here. */
static gboolean
fail_identity (const PlnRecord *record, GError *cause, GError **error)
{
  if (!g_error_matches (cause, PLN_ERROR, PLN_ERROR_REFUSED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  g_error_free (cause);
  return pln_fail (error, PLN_ERROR_REFUSED, "another %s has the number %d", record->shape->name,
                   record->number);
}

static gboolean
write_identity (PlnStore *store, const PlnRecord *record, const char *sql, const char *kind,
                GError **error)
{
  GError *cause = NULL;
  sqlite3_stmt *statement = pln_db_prepare (store->db, sql, error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuid", record->uuid);
  pln_db_bind_text (statement, ":kind", kind);
  pln_db_bind_int (statement, ":number", record->number);
  pln_db_bind_int (statement, ":sequence", record->sequence);
  pln_db_bind_int (statement, ":changed", record->changed);
  return pln_db_run (store->db, statement, &cause) || fail_identity (record, cause, error);
}

gboolean
pln_store_claim_key (PlnStore *store, PlnRecord *record, const char *key, GError **error)
{
  g_autofree char *other = NULL;
  if (!pln_store_find (store, pln_record_kind (record), key, &other, error))
    return FALSE;
  return other == NULL || g_strcmp0 (other, record->uuid) == 0
         || pln_fail (error, PLN_ERROR_REFUSED, "another %s has the key '%s'", record->shape->name,
                      key);
}

/* What belongs to another record has no key of its own, and what is removed gives way. */
static gboolean
choose_key (PlnStore *store, PlnRecord *record, GError **error)
{
  if (record->shape->owner != NULL)
    return TRUE;
  return record->key != NULL ? pln_store_claim_key (store, record, record->key, error)
                             : free_key (store, record, error);
}

/* What was removed by mistake and comes back by an import is the same record again. */
gboolean
pln_store_insert_identity (PlnStore *store, PlnRecord *record, gboolean *back, GError **error)
{
  *back = FALSE;
  if (record->uuid == NULL)
    record->uuid = g_uuid_string_random ();
  else if (!find_removed (store, record, record->shape->name, back, error))
    return FALSE;
  if (record->number == 0 && !next_number (store, record->shape->name, &record->number, error))
    return FALSE;
  if (!choose_key (store, record, error))
    return FALSE;
  if (record->changed == 0 || *back)
    record->changed = pln_now ();
  record->sequence += *back ? 1 : 0;
  return write_identity (store, record,
                         *back ? "UPDATE record SET removed = NULL,"
                                 " sequence = :sequence, changed = :changed"
                                 " WHERE uuid = :uuid AND kind = :kind AND number = :number"
                               : "INSERT INTO record (uuid, kind, number, sequence, changed)"
                                 " VALUES (:uuid, :kind, :number, :sequence, :changed)",
                         record->shape->name, error);
}

gboolean
pln_store_update_identity (PlnStore *store, PlnRecord *record, GError **error)
{
  sqlite3_stmt *statement = pln_db_prepare (
      store->db, "UPDATE record SET sequence = :sequence WHERE uuid = :uuid", error);
  record->changed = pln_now ();
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuid", record->uuid);
  pln_db_bind_int (statement, ":sequence", record->sequence);
  return pln_db_run (store->db, statement, error);
}

gboolean
pln_store_remove_identity (PlnStore *store, const PlnRecord *record, GError **error)
{
  sqlite3_stmt *statement = pln_db_prepare (store->db,
                                            "UPDATE record SET removed = :now, changed = :now,"
                                            " sequence = sequence + 1 WHERE uuid = :uuid",
                                            error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuid", record->uuid);
  pln_db_bind_int (statement, ":now", pln_now ());
  g_hash_table_remove_all (store->slugs); /* its key is free again */
  return pln_db_run (store->db, statement, error);
}

/* The session that a tombstone stands for was removed here, or, when read from a file of our own, elsewhere. */
gboolean
pln_store_insert_tombstone (PlnStore *store, PlnRecord *tombstone, gboolean *there, GError **error)
{
  const char *kind = pln_shape_session.name;
  if (!find_removed (store, tombstone, kind, there, error))
    return FALSE;
  if (*there)
    return TRUE;
  if (tombstone->number == 0 && !next_number (store, kind, &tombstone->number, error))
    return FALSE;
  if (tombstone->changed == 0)
    tombstone->changed = pln_now ();
  return write_identity (store, tombstone,
                         "INSERT INTO record (uuid, kind, number, sequence, changed, removed)"
                         " VALUES (:uuid, :kind, :number, :sequence, :changed, :changed)",
                         kind, error);
}
