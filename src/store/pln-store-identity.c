/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who a record is, for ever: UUID, number, key, sequence and last change. */
#include "store/pln-store-private.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "base/pln-time.h"

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

/* @removed: whether there was a record of this UUID and kind, which then gives its number, sequence, last change,
 * and key unless @record has one. */
static gboolean
find_removed (PlnStore *store, PlnRecord *record, const char *kind, gboolean *removed,
              GError **error)
{
  sqlite3_stmt *statement = pln_db_prepare (
      store->db,
      "SELECT number, sequence, changed, key, removed IS NOT NULL AND kind = :kind"
      " FROM record WHERE uuid = :uuid",
      error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":uuid", record->uuid);
  pln_db_bind_text (statement, ":kind", kind);
  if (!pln_db_step (store->db, statement, removed, error))
    return FALSE;
  gboolean same = *removed && sqlite3_column_int (statement, 4);
  if (same)
    {
      record->number = sqlite3_column_int (statement, 0);
      record->sequence = MAX (record->sequence, sqlite3_column_int (statement, 1));
      record->changed = sqlite3_column_int64 (statement, 2);
      if (record->key == NULL)
        record->key = g_strdup ((const char *) sqlite3_column_text (statement, 3));
    }
  sqlite3_reset (statement);
  return same == *removed
         || pln_fail (error, PLN_ERROR_REFUSED, "there is another record of the UUID '%s'",
                      record->uuid);
}

/* Numbers and keys are the only things that a record may have to give way for. */
static gboolean
fail_identity (const PlnRecord *record, GError *cause, GError **error)
{
  if (!g_error_matches (cause, PLN_ERROR, PLN_ERROR_REFUSED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  g_error_free (cause);
  if (record->key == NULL)
    return pln_fail (error, PLN_ERROR_REFUSED, "another %s has the number %d", record->shape->name,
                     record->number);
  return pln_fail (error, PLN_ERROR_REFUSED, "another %s has the number %d or the key '%s'",
                   record->shape->name, record->number, record->key);
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
  pln_db_bind_text (statement, ":key", record->key);
  pln_db_bind_int (statement, ":sequence", record->sequence);
  pln_db_bind_int (statement, ":changed", record->changed);
  return pln_db_run (store->db, statement, &cause) || fail_identity (record, cause, error);
}

/* A record that comes back has the key that it had, unless another one has that by now. */
static gboolean
choose_key (PlnStore *store, PlnRecord *record, gboolean given, GError **error)
{
  if (record->shape->owner != NULL || given)
    return TRUE;
  g_autofree char *other = NULL;
  if (record->key != NULL
      && !pln_store_find (store, pln_record_kind (record), record->key, &other, error))
    return FALSE;
  if (record->key != NULL && other == NULL)
    return TRUE;
  g_clear_pointer (&record->key, g_free);
  return free_key (store, record, error);
}

/* What was removed by mistake and comes back by an import is the same record again. */
gboolean
pln_store_insert_identity (PlnStore *store, PlnRecord *record, GError **error)
{
  gboolean removed = FALSE;
  gboolean keyed = record->key != NULL;
  if (record->uuid == NULL)
    record->uuid = g_uuid_string_random ();
  else if (!find_removed (store, record, record->shape->name, &removed, error))
    return FALSE;
  if (record->number == 0 && !next_number (store, record->shape->name, &record->number, error))
    return FALSE;
  if (!choose_key (store, record, keyed, error))
    return FALSE;
  if (record->changed == 0 || removed)
    record->changed = pln_now ();
  record->sequence += removed ? 1 : 0;
  return write_identity (store, record,
                         removed ? "UPDATE record SET removed = NULL, key = :key,"
                                   " sequence = :sequence, changed = :changed"
                                   " WHERE uuid = :uuid AND kind = :kind AND number = :number"
                                 : "INSERT INTO record (uuid, kind, number, key, sequence, changed)"
                                   " VALUES (:uuid, :kind, :number, :key, :sequence, :changed)",
                         record->shape->name, error);
}

gboolean
pln_store_update_identity (PlnStore *store, PlnRecord *record, GError **error)
{
  record->changed = pln_now ();
  return write_identity (store, record,
                         "UPDATE record SET sequence = :sequence, changed = :changed, key = :key"
                         " WHERE uuid = :uuid AND kind = :kind AND number = :number",
                         record->shape->name, error);
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
pln_store_insert_tombstone (PlnStore *store, PlnRecord *tombstone, GError **error)
{
  const char *kind = pln_shape_session.name;
  gboolean removed = FALSE;
  if (!find_removed (store, tombstone, kind, &removed, error))
    return FALSE;
  if (removed)
    return TRUE;
  if (tombstone->number == 0 && !next_number (store, kind, &tombstone->number, error))
    return FALSE;
  if (tombstone->changed == 0)
    tombstone->changed = pln_now ();
  return write_identity (store, tombstone,
                         "INSERT INTO record (uuid, kind, number, key, sequence, changed, removed)"
                         " VALUES (:uuid, :kind, :number, :key, :sequence, :changed, :changed)",
                         kind, error);
}
