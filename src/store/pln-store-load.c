/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Loading records: the SELECTs follow from the field tables. */
#include "store/pln-store-load.h"

#include "store/history/pln-row.h"
#include "store/pln-store-names.h"
#include "store/pln-store-private.h"

#include <string.h>

/* What is being loaded: @owned are, by UUID, those that belong to records and that rows of lists may belong to; @fresh
 * are the UUIDs whose lists have not been loaded yet, NULL when all are loaded; @identities are, by UUID, the PlnRecord
 * of all records without anything but their identity, when all are loaded. */
typedef struct {
  PlnDb *db;
  PlnProgramme *programme;
  const PlnShape *const *shapes; /* what is wanted, NULL for all */
  gboolean texts;                /* whether long texts are wanted */
  GHashTable *owned;
  GHashTable *fresh;
  GHashTable *identities;
  gboolean own;     /* it began the transaction that it reads in */
  gboolean damaged; /* something is there that no verb writes */
  char *lost_zone;  /* a time zone that is not on this machine */
} Loader;

#define WANTED " IN (SELECT value FROM json_each (:wanted))"

static gboolean
is_wanted (const Loader *loader, const PlnShape *shape)
{
  gboolean wanted = loader->shapes == NULL;
  for (guint i = 0; !wanted && loader->shapes[i] != NULL; i++)
    wanted = loader->shapes[i] == shape;
  return wanted;
}

/* Whether a field has a column that is read. A translation is nothing without its text. */
static gboolean
is_read (const Loader *loader, const PlnField *field)
{
  if (field->type->storage == PLN_STORAGE_LIST)
    return FALSE;
  return loader->texts || field->type != &pln_type_text || (field->flags & PLN_FIELD_REQUIRED) != 0;
}

#define IDENTITY "r.uuid, r.number, r.sequence, r.changed"

/* Whether the identity of what is of @shape is looked up row by row; else only the UUID is read with it: the rest
 * comes from @identities, or, of what belongs to a record that is only looked at, is not needed. */
static gboolean
is_joined (const Loader *loader, const PlnShape *shape)
{
  return shape->identity && loader->identities == NULL
         && (!loader->programme->partial || shape->owner == NULL);
}

/* The first columns are the ordinal and the owner (for lists), then the UUID or the identity (for what has one), then
 * the fields. Sorting is not left to SQLite, which would carry the texts along. */
static char *
select_sql (const Loader *loader, const PlnShape *shape, gboolean all)
{
  GString *sql = g_string_new ("SELECT ");
  if (shape->owner != NULL)
    g_string_append_printf (sql, "t.ordinal, t.%s", shape->owner);
  else
    g_string_append (sql, "NULL, NULL");
  if (shape->identity)
    g_string_append (sql, is_joined (loader, shape) ? ", " IDENTITY : ", t.uuid");
  if (PLN_SHAPE_HAS_KEY (shape))
    g_string_append (sql, ", t.key");
  for (guint i = 0; i < shape->n_fields; i++)
    if (is_read (loader, &shape->fields[i]))
      g_string_append_printf (sql, ", t.\"%s\"", shape->fields[i].name);
  g_string_append_printf (sql, " FROM \"%s\" t", shape->table);
  if (is_joined (loader, shape))
    g_string_append (sql, " CROSS JOIN record r ON r.uuid = t.uuid");
  if (!all)
    g_string_append_printf (sql, " WHERE t.%s" WANTED,
                            shape->owner != NULL ? shape->owner : "uuid");
  return g_string_free (sql, FALSE);
}

static void
read_number (Loader *loader, const PlnField *field, gpointer value, sqlite3_stmt *row, int column)
{
  if (sqlite3_column_type (row, column) == SQLITE_NULL)
    return;
  if (field->type->integer)
    PLN_NUMBER_AT (value, field) = sqlite3_column_int (row, column);
  else if (!field->type->parse ((const char *) sqlite3_column_text (row, column),
                                &PLN_NUMBER_AT (value, field)))
    loader->damaged = TRUE;
}

/* Times of a zone without rules would be told wrong, so they are not told. */
static void
check_zone (Loader *loader, const char *name)
{
  if (name == NULL || loader->lost_zone != NULL || pln_zone_find (name) != NULL)
    return;
  if (pln_zone_is_missing (name))
    loader->lost_zone = g_strdup (name);
  else
    loader->damaged = TRUE;
}

static void
read_identity (PlnRecord *record, sqlite3_stmt *row, int column)
{
  record->uuid = pln_db_dup_text (row, column);
  record->number = sqlite3_column_int (row, column + 1);
  record->sequence = sqlite3_column_int (row, column + 2);
  record->changed = sqlite3_column_int64 (row, column + 3);
}

static void
free_identity (gpointer data)
{
  PlnRecord *identity = data;
  g_free (identity->uuid);
  g_free (identity);
}

/* Moves what is known of a record into it: cheaper than to have SQLite look each of them up. */
static gboolean
take_identity (Loader *loader, PlnRecord *record, const char *uuid)
{
  PlnRecord *identity = uuid != NULL ? g_hash_table_lookup (loader->identities, uuid) : NULL;
  if (identity == NULL)
    return FALSE;
  const PlnShape *shape = record->shape;
  g_hash_table_steal (loader->identities, uuid);
  *record = *identity;
  record->shape = shape;
  g_free (identity);
  return TRUE;
}

static gboolean
read_identities (Loader *loader, GError **error)
{
  loader->identities = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_identity);
  sqlite3_stmt *statement = pln_db_prepare (loader->db, "SELECT " IDENTITY " FROM record r", error);
  if (statement == NULL)
    return FALSE;
  for (;;)
    {
      gboolean found;
      if (!pln_db_step (loader->db, statement, &found, error))
        return FALSE;
      if (!found)
        return TRUE;
      PlnRecord *identity = g_new0 (PlnRecord, 1);
      read_identity (identity, statement, 0);
      if (identity->uuid == NULL)
        {
          loader->damaged = TRUE;
          free_identity (identity);
        }
      else if (!g_hash_table_replace (loader->identities, identity->uuid, identity))
        loader->damaged = TRUE;
    }
}

/* Reads the identity from the columns from @column on. Returns: the column behind it; 0 for what has none, as only
 * damage can bring about */
static int
read_known (Loader *loader, PlnRecord *record, sqlite3_stmt *row, int column)
{
  if (is_joined (loader, record->shape))
    {
      read_identity (record, row, column);
      return column + 4;
    }
  if (loader->identities == NULL)
    record->uuid = pln_db_dup_text (row, column);
  else if (!take_identity (loader, record, (const char *) sqlite3_column_text (row, column)))
    return 0;
  return column + 1;
}

/* Returns: (nullable): %NULL for what has no identity */
static gpointer
read_value (Loader *loader, const PlnShape *shape, sqlite3_stmt *row)
{
  gpointer value = pln_value_new (shape);
  int column = 2;
  if (shape->identity)
    column = read_known (loader, value, row, column);
  if (column == 0)
    {
      loader->damaged = TRUE;
      pln_value_free (value);
      return NULL;
    }
  if (PLN_SHAPE_HAS_KEY (shape))
    ((PlnRecord *) value)->key = pln_db_dup_text (row, column++);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (!is_read (loader, field))
        continue;
      if (field->type->storage == PLN_STORAGE_NUMBER)
        read_number (loader, field, value, row, column++);
      else
        PLN_TEXT_AT (value, field) = pln_db_dup_text (row, column++);
      if (field->type == &pln_type_zone)
        check_zone (loader, PLN_TEXT_AT (value, field));
      if ((field->flags & PLN_FIELD_REQUIRED) != 0 && !pln_field_is_set (field, value))
        loader->damaged = TRUE;
    }
  return value;
}

/* A row that was read: @place is its number, or its ordinal in the list of @owner. */
typedef struct {
  int place;
  gpointer value;
  PlnValue *owner;
} Row;

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *first = a, *second = b;
  return (first->place > second->place) - (first->place < second->place);
}

static GPtrArray *
find_list (const PlnValue *owner, const PlnShape *of)
{
  for (guint i = 0; i < owner->shape->n_fields; i++)
    {
      const PlnField *field = &owner->shape->fields[i];
      if (field->of == of && field->type->storage == PLN_STORAGE_LIST)
        return PLN_LIST_AT (owner, field);
    }
  return NULL;
}

/* Takes a record over. */
static void
place_record (Loader *loader, PlnRecord *record)
{
  if (pln_programme_find (loader->programme, record->uuid) != NULL)
    {
      loader->damaged = TRUE;
      pln_value_free (record);
      return;
    }
  pln_programme_add (loader->programme, record);
  if (loader->fresh != NULL)
    g_hash_table_add (loader->fresh, record->uuid);
}

/* Takes an element of a list over. */
static void
place_element (Loader *loader, const PlnShape *shape, const Row *row)
{
  GPtrArray *list = find_list (row->owner, shape);
  if (list == NULL)
    {
      pln_value_free (row->value);
      return;
    }
  g_ptr_array_add (list, row->value);
  if (!shape->identity)
    return;
  g_hash_table_insert (loader->owned, ((PlnRecord *) row->value)->uuid, row->value);
  if (loader->fresh != NULL)
    g_hash_table_add (loader->fresh, ((PlnRecord *) row->value)->uuid);
}

static gpointer
find_owner (const Loader *loader, const char *uuid)
{
  gpointer record = pln_programme_find (loader->programme, uuid);
  return record != NULL || uuid == NULL ? record : g_hash_table_lookup (loader->owned, uuid);
}

static gboolean
read_rows (Loader *loader, const PlnShape *shape, sqlite3_stmt *statement, GArray *rows,
           GError **error)
{
  for (;;)
    {
      gboolean found;
      if (!pln_db_step (loader->db, statement, &found, error))
        return FALSE;
      if (!found)
        return TRUE;
      Row row = { .place = sqlite3_column_int (statement, 0) };
      if (shape->owner != NULL)
        row.owner = find_owner (loader, (const char *) sqlite3_column_text (statement, 1));
      if (shape->owner != NULL && row.owner == NULL)
        continue;
      row.value = read_value (loader, shape, statement);
      if (row.value == NULL)
        continue;
      if (shape->owner == NULL)
        row.place = ((PlnRecord *) row.value)->number;
      g_array_append_val (rows, row);
    }
}

/* @wanted is a JSON array of UUIDs, or NULL for all. */
static gboolean
load_shape (Loader *loader, const PlnShape *shape, const char *wanted, GError **error)
{
  g_autofree char *sql = select_sql (loader, shape, wanted == NULL);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  sqlite3_stmt *statement = pln_db_prepare (loader->db, sql, error);
  if (statement == NULL)
    return FALSE;
  if (wanted != NULL)
    pln_db_bind_text (statement, ":wanted", wanted);
  gboolean ok = read_rows (loader, shape, statement, rows, error);
  g_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      if (!ok)
        pln_value_free (row->value);
      else if (row->owner != NULL)
        place_element (loader, shape, row);
      else
        place_record (loader, row->value);
    }
  return ok;
}

char *
pln_store_to_json (GHashTable *uuids)
{
  GString *json = g_string_new ("[");
  GHashTableIter iter;
  gpointer uuid;
  g_hash_table_iter_init (&iter, uuids);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    {
      g_string_append (json, json->len > 1 ? ",\"" : "\"");
      g_string_append (json, uuid);
      g_string_append_c (json, '"');
    }
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

/* The lists that records own, those with an identity first: the others may belong to them. */
static const PlnShape *const lists[] = {
  &pln_shape_position, &pln_shape_appearance,   &pln_shape_translation,
  &pln_shape_external, &pln_shape_session_room, &pln_shape_session_theme,
  &pln_shape_patron,   &pln_shape_link,         &pln_shape_withdrawn,
};

static gboolean
load_lists (Loader *loader, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (!is_wanted (loader, lists[i]))
        continue;
      g_autofree char *wanted = loader->fresh != NULL ? pln_store_to_json (loader->fresh) : NULL;
      if (!load_shape (loader, lists[i], wanted, error))
        return FALSE;
    }
  if (loader->fresh != NULL)
    g_hash_table_remove_all (loader->fresh);
  return TRUE;
}

/* All is read in one transaction, so that nothing written in between is half seen. */
static gboolean
loader_begin (Loader *loader, PlnStore *store, gboolean all, GError **error)
{
  *loader = (Loader){ .db = store->db, .programme = pln_programme_new (), .texts = TRUE };
  loader->owned = g_hash_table_new (g_str_hash, g_str_equal);
  loader->fresh = all ? NULL : g_hash_table_new (g_str_hash, g_str_equal);
  loader->own = !pln_db_in_transaction (store->db);
  return !loader->own || pln_db_exec (store->db, "BEGIN", error);
}

/* Whether the forums above one lead back to it, or none of them says in which zone its times are. */
static gboolean
is_astray (const PlnProgramme *programme)
{
  GPtrArray *forums = programme->records[PLN_KIND_FORUM];
  for (guint i = 0; i < forums->len; i++)
    {
      const PlnForum *forum = forums->pdata[i];
      guint steps = 0, zoned = 0;
      for (; forum != NULL && steps <= forums->len; steps++)
        {
          zoned += forum->timezone != NULL;
          forum = pln_programme_find_as (programme, &pln_shape_forum, forum->parent);
        }
      if (steps > forums->len || zoned == 0)
        return TRUE;
    }
  return FALSE;
}

static PlnProgramme *
loader_finish (Loader *loader, gboolean ok, GError **error)
{
  if (ok && loader->lost_zone != NULL)
    ok = pln_db_fail_zone (loader->db, loader->lost_zone, error);
  else if (ok && (loader->damaged || is_astray (loader->programme)))
    ok = pln_db_fail_damaged (loader->db, error);
  if (loader->own)
    pln_db_rollback (loader->db);
  g_hash_table_unref (loader->owned);
  g_free (loader->lost_zone);
  g_clear_pointer (&loader->fresh, g_hash_table_unref);
  g_clear_pointer (&loader->identities, g_hash_table_unref);
  if (!ok)
    g_clear_pointer (&loader->programme, pln_programme_free);
  return loader->programme;
}

PlnProgramme *
pln_store_load (PlnStore *store, GError **error)
{
  Loader loader;
  gboolean ok = loader_begin (&loader, store, TRUE, error) && read_identities (&loader, error);
  for (int kind = 0; ok && kind < PLN_N_KINDS; kind++)
    ok = load_shape (&loader, pln_shapes[kind], NULL, error);
  return loader_finish (&loader, ok && load_lists (&loader, error), error);
}

PlnProgramme *
pln_store_load_shapes (PlnStore *store, const PlnShape *const *shapes, gboolean texts,
                       GError **error)
{
  Loader loader;
  gboolean ok = loader_begin (&loader, store, TRUE, error);
  loader.shapes = shapes;
  loader.texts = texts;
  loader.programme->partial = TRUE;
  for (int kind = 0; ok && kind < PLN_N_KINDS; kind++)
    ok = !is_wanted (&loader, pln_shapes[kind])
         || load_shape (&loader, pln_shapes[kind], NULL, error);
  return loader_finish (&loader, ok && load_lists (&loader, error), error);
}

static void
note_reference (Loader *loader, GHashTable *missing, const PlnField *field, gconstpointer value,
                const PlnShape *shape)
{
  const char *uuid = PLN_TEXT_AT (value, field);
  if (field->of == shape && uuid != NULL && find_owner (loader, uuid) == NULL)
    g_hash_table_add (missing, (gpointer) uuid);
}

/* Collects the UUIDs of the records of @shape that @value and its lists refer to and that are not here. */
static void
collect_references (Loader *loader, GHashTable *missing, gconstpointer value, const PlnShape *shape)
{
  const PlnShape *own = ((const PlnValue *) value)->shape;
  for (guint i = 0; i < own->n_fields; i++)
    {
      const PlnField *field = &own->fields[i];
      if (field->type->storage == PLN_STORAGE_REFERENCE)
        note_reference (loader, missing, field, value, shape);
      else if (field->type->storage == PLN_STORAGE_LIST)
        for (guint j = 0; j < PLN_LIST_AT (value, field)->len; j++)
          collect_references (loader, missing, PLN_LIST_AT (value, field)->pdata[j], shape);
    }
}

static gboolean
load_referenced (Loader *loader, PlnKind kind, GError **error)
{
  g_autoptr (GHashTable) missing = g_hash_table_new (g_str_hash, g_str_equal);
  for (int from = 0; from < PLN_N_KINDS; from++)
    for (guint i = 0; i < loader->programme->records[from]->len; i++)
      collect_references (loader, missing, loader->programme->records[from]->pdata[i],
                          pln_shapes[kind]);
  if (g_hash_table_size (missing) == 0)
    return TRUE;
  g_autofree char *wanted = pln_store_to_json (missing);
  return load_shape (loader, pln_shapes[kind], wanted, error);
}

/* The lists of a record must be there before all that it refers to is known, and that has lists too.
 * @kind is that of the records wanted, PLN_N_KINDS for records of any. */
static gboolean
load_closure (Loader *loader, PlnKind kind, const char *wanted, GError **error)
{
  static const PlnKind referenced[] = { PLN_KIND_SESSION, PLN_KIND_ROOM, PLN_KIND_THEME,
                                        PLN_KIND_ORGANISATION, PLN_KIND_SPEAKER };
  gboolean ok = load_shape (loader, &pln_shape_venue, NULL, error)
                && load_shape (loader, &pln_shape_forum, NULL, error);
  /* A room is told from others of its name. */
  if (kind == PLN_KIND_SESSION)
    ok = ok && load_shape (loader, &pln_shape_room, NULL, error);
  for (int each = 0; ok && each < PLN_N_KINDS; each++)
    if ((each == (int) kind || kind == PLN_N_KINDS) && each != PLN_KIND_VENUE
        && each != PLN_KIND_FORUM)
      ok = load_shape (loader, pln_shapes[each], wanted, error);
  ok = ok && load_lists (loader, error);
  for (guint i = 0; ok && i < G_N_ELEMENTS (referenced); i++)
    ok = load_referenced (loader, referenced[i], error);
  return ok && load_lists (loader, error);
}

PlnProgramme *
pln_store_load_some (PlnStore *store, PlnKind kind, const char *const *uuids, GError **error)
{
  Loader loader;
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; uuids[i] != NULL; i++)
    g_hash_table_add (set, (gpointer) uuids[i]);
  g_autofree char *wanted = pln_store_to_json (set);
  gboolean ok = loader_begin (&loader, store, FALSE, error);
  return loader_finish (&loader, ok && load_closure (&loader, kind, wanted, error), error);
}

PlnProgramme *
pln_store_load_times (PlnStore *store, GPtrArray *uuids, GError **error)
{
  static const PlnShape *const shapes[]
      = { &pln_shape_forum, &pln_shape_room, &pln_shape_session_room, NULL };
  Loader loader;
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; uuids->pdata[i] != NULL; i++)
    g_hash_table_add (set, uuids->pdata[i]);
  g_autofree char *wanted = pln_store_to_json (set);
  gboolean ok = loader_begin (&loader, store, FALSE, error);
  loader.shapes = shapes;
  loader.texts = FALSE;
  loader.programme->partial = TRUE;
  ok = ok && load_shape (&loader, &pln_shape_forum, NULL, error)
       && load_shape (&loader, &pln_shape_room, NULL, error)
       && load_shape (&loader, &pln_shape_session, wanted, error);
  return loader_finish (&loader, ok && load_lists (&loader, error), error);
}

/* The touched sessions with their families, and the families of those that they may clash with: the same room or
 * speaker, and times that meet when seen generously. A family begins with the first start in it, and ends with the
 * last start and all its lengths, because parts follow each other; two hours are for clock changes, 26 for several
 * zones. A room has hundreds of sessions, so each costs one look into an index, unless it has parts. */
static const char around_sql[]
    = "WITH"
      " mine (uuid) AS ("
      "  SELECT coalesce (s.parent, s.uuid) FROM json_each (:text) wanted"
      "   CROSS JOIN session s ON s.uuid = wanted.value"
      "  UNION SELECT value FROM json_each (:text)),"
      " member (head, uuid) AS ("
      "  SELECT uuid, uuid FROM mine"
      "  UNION SELECT m.uuid, s.uuid FROM mine m CROSS JOIN session s ON s.parent = m.uuid),"
      " slack (days) AS ("
      "  SELECT CASE WHEN count (DISTINCT timezone) > 1 THEN 26 ELSE 2 END / 24.0 FROM forum),"
      " span (head, low, high) AS ("
      "  SELECT m.head, min (julianday (s.start)) - days,"
      "   max (julianday (s.start)) + total (s.length) / 1440 + days"
      "   FROM slack CROSS JOIN member m CROSS JOIN session s ON s.uuid = m.uuid GROUP BY m.head),"
      " around (head, low, high, day_before, after) AS MATERIALIZED ("
      "  SELECT head, low, high, strftime ('%Y-%m-%dT%H:%M', low - 1),"
      "   strftime ('%Y-%m-%dT%H:%M', high + 1 / 1440.0) FROM span WHERE low IS NOT NULL),"
      " met (head, uuid) AS ("
      "  SELECT m.head, y.session FROM member m CROSS JOIN session_room x ON x.session = m.uuid"
      "   CROSS JOIN session_room y ON y.room = x.room"
      "  UNION ALL SELECT m.head, y.session FROM member m"
      "   CROSS JOIN appearance x ON x.session = m.uuid"
      "   CROSS JOIN appearance y ON y.speaker = x.speaker),"
      " near (uuid) AS ("
      "  SELECT uuid FROM mine"
      "  UNION SELECT coalesce (y.parent, y.uuid) FROM met CROSS JOIN around a ON a.head = met.head"
      "   CROSS JOIN session y INDEXED BY session_time ON y.uuid = met.uuid"
      "   WHERE (y.start <= a.after AND (y.start >= a.day_before OR y.length > 1440)"
      "     AND julianday (y.start) + coalesce (y.length, 0) / 1440.0 >= a.low)"
      "    OR ((y.parent IS NOT NULL OR EXISTS (SELECT 1 FROM session p WHERE p.parent = y.uuid))"
      "     AND (SELECT min (julianday (f.start)) <= a.high"
      "       AND max (julianday (f.start)) + total (f.length) / 1440 >= a.low"
      "      FROM session f WHERE f.uuid = coalesce (y.parent, y.uuid)"
      "       OR f.parent = coalesce (y.parent, y.uuid))))"
      " SELECT uuid FROM near"
      " UNION SELECT s.uuid FROM near CROSS JOIN session s ON s.parent = near.uuid"
      " UNION SELECT uuid FROM member";

static PlnProgramme *
load_around (PlnStore *store, const char *const *sessions, GError **error)
{
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; sessions[i] != NULL; i++)
    g_hash_table_add (set, (gpointer) sessions[i]);
  g_autofree char *wanted = pln_store_to_json (set);
  g_autoptr (GPtrArray) near = pln_store_list (store, around_sql, wanted, error);
  if (near == NULL)
    return NULL;
  return pln_store_load_some (store, PLN_KIND_SESSION, (const char *const *) near->pdata, error);
}

PlnProgramme *
pln_store_load_around (PlnStore *store, const char *const *sessions, GError **error)
{
  gboolean own = !pln_db_in_transaction (store->db);
  if (own && !pln_db_exec (store->db, "BEGIN", error))
    return NULL;
  PlnProgramme *programme = load_around (store, sessions, error);
  if (own)
    pln_db_rollback (store->db);
  return programme;
}
