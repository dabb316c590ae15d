/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Mending what follows from the data that is there. */
#include "store/doctor/pln-doctor-mend.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "base/pln-time.h"
#include "store/doctor/pln-doctor.h"
#include "store/pln-db-private.h"
#include "store/pln-migrate.h"
#include "store/pln-store-load.h"
#include "store/pln-store-private.h"
#include "store/pln-store-settle.h"
#include "store/pln-store-write.h"

#include <string.h>

/* --- indexes --------------------------------------------------------------------------------- */

static gboolean
is_there (PlnDb *db, const char *index, gboolean *there, GError **error)
{
  gint64 n = 0;
  if (!pln_db_number (db, "SELECT count (*) FROM sqlite_schema WHERE name = :text", index, &n,
                      error))
    return FALSE;
  *there = n > 0;
  return TRUE;
}

/* Each index is a statement of its own, at the beginning of a line, in the steps. */
static gboolean
make_indexes (PlnDb *db, const PlnStep *step, GError **error)
{
  static const char sign[] = "\nCREATE INDEX ";
  for (const char *at = strstr (step->sql, sign); at != NULL; at = strstr (at + 1, sign))
    {
      const char *name = at + strlen (sign), *end = strchr (at, ';');
      g_autofree char *index = g_strndup (name, strcspn (name, " "));
      g_autofree char *sql = g_strndup (at, end != NULL ? (gsize) (end - at) : strlen (at));
      gboolean there;
      if (!is_there (db, index, &there, error) || (!there && !pln_db_exec (db, sql, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
mend_indexes (PlnDb *db, GError **error)
{
  g_autoptr (GPtrArray) steps = pln_steps_load ();
  for (guint i = 0; i < steps->len; i++)
    if (!make_indexes (db, steps->pdata[i], error))
      return FALSE;
  return pln_db_exec (db, "REINDEX", error);
}

/* --- identity -------------------------------------------------------------------------------- */

static gboolean
run_now (PlnDb *db, const char *sql, GError **error)
{
  sqlite3_stmt *statement = pln_db_prepare (db, sql, error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_int (statement, ":now", pln_now ());
  return pln_db_run (db, statement, error);
}

static gboolean
mend_marks (PlnDb *db, const PlnShape *shape, GError **error)
{
  g_autofree char *back
      = g_strdup_printf ("UPDATE record SET removed = NULL, sequence = sequence + 1, changed = :now"
                         " WHERE kind = '%s' AND removed IS NOT NULL"
                         "  AND uuid IN (SELECT uuid FROM \"%s\")",
                         shape->name, shape->table);
  g_autofree char *gone
      = g_strdup_printf ("UPDATE record SET removed = :now, sequence = sequence + 1, changed = :now"
                         " WHERE kind = '%s' AND removed IS NULL"
                         "  AND uuid NOT IN (SELECT uuid FROM \"%s\")",
                         shape->name, shape->table);
  return run_now (db, back, error) && run_now (db, gone, error);
}

static gboolean
mend_identity (PlnDb *db, GError **error)
{
  for (int i = 0; i < PLN_KIND_TOMBSTONE; i++)
    if (!mend_marks (db, pln_shapes[i], error))
      return FALSE;
  return mend_marks (db, &pln_shape_position, error)
         && mend_marks (db, &pln_shape_appearance, error)
         && pln_db_exec (db,
                         "DELETE FROM tombstone WHERE uuid NOT IN (SELECT uuid FROM record"
                         " WHERE kind = 'session' AND removed IS NOT NULL)",
                         error);
}

/* --- texts ----------------------------------------------------------------------------------- */

static void clean_value (gpointer value);

static void
clean_field (const PlnField *field, gpointer value)
{
  gboolean lines = field->type == &pln_type_text;
  if (field->type->storage == PLN_STORAGE_LIST)
    for (guint i = 0; i < PLN_LIST_AT (value, field)->len; i++)
      clean_value (PLN_LIST_AT (value, field)->pdata[i]);
  if ((!lines && field->type != &pln_type_line) || PLN_TEXT_AT (value, field) == NULL)
    return;
  char *clean = pln_text_repair (PLN_TEXT_AT (value, field), lines, NULL);
  if (clean[0] == '\0')
    {
      g_free (clean);
      return;
    }
  g_free (PLN_TEXT_AT (value, field));
  PLN_TEXT_AT (value, field) = clean;
}

static void
clean_value (gpointer value)
{
  const PlnShape *shape = ((PlnValue *) value)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    clean_field (&shape->fields[i], value);
}

static gboolean
mend_texts (PlnStore *store, GError **error)
{
  g_autoptr (PlnProgramme) programme = pln_store_load (store, error);
  for (int kind = 0; programme != NULL && kind < PLN_KIND_TOMBSTONE; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      {
        gconstpointer old = programme->records[kind]->pdata[i];
        g_autoptr (PlnRecord) record = pln_value_copy (old);
        clean_value (record);
        if (!pln_store_put (store, old, record, error))
          return FALSE;
      }
  return programme != NULL;
}

gboolean
pln_doctor_mend (PlnStore *store, PlnMend mends, GError **error)
{
  return ((mends & PLN_MEND_INDEXES) == 0 || mend_indexes (store->db, error))
         && ((mends & PLN_MEND_IDENTITY) == 0 || mend_identity (store->db, error))
         && ((mends & PLN_MEND_TEXTS) == 0 || mend_texts (store, error))
         && ((mends & PLN_MEND_CALENDAR) == 0 || pln_store_settle_calendar (store, error));
}

GPtrArray *
pln_doctor_mend_history (PlnStore *store, const PlnDiagnosis *diagnosis, GError **error)
{
  gint64 entries = 0;
  if (!pln_db_number (store->db, "SELECT count (*) FROM entry", NULL, &entries, error))
    return NULL;
  if (entries == diagnosis->entries)
    return pln_store_settle_past (store, diagnosis->past, error);
  pln_fail (error, PLN_ERROR_REFUSED, "'%s' has been changed meanwhile; try again", store->path);
  return NULL;
}
