/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tables of a programme file, and who its records are: schema, references, identity, the trees, calendars. */
#include "store/doctor/pln-doctor-data.h"

#include "base/pln-uuid.h"
#include "model/pln-timetable.h"
#include "store/doctor/pln-doctor-report.h"
#include "store/pln-db-private.h"
#include "store/pln-migrate.h"
#include "store/pln-store-load.h"

#include <string.h>

/* --- the schema ------------------------------------------------------------------------------ */

/* How SQLite has the text of it depends on its version; what it says does not. */
static char *
normalise (const char *sql)
{
  g_auto (GStrv) words = g_strsplit_set (sql != NULL ? sql : "", " \n\t\"", -1);
  GString *text = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (text, "%s ", words[i]);
  return g_string_free (text, FALSE);
}

static const char schema_sql[] = "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name "
                                 "NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                                 " ORDER BY type DESC, name";

static int
take_schema (void *schema, int n, char **values, char **names)
{
  g_hash_table_insert (schema, g_strdup (values[0]), g_strdup (values[1]));
  return 0;
}

/* Returns: (transfer full): the name of each table and index that the steps make, with its SQL */
static GHashTable *
make_schema (void)
{
  GHashTable *schema = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) steps = pln_steps_load ();
  g_autoptr (PlnDb) db = pln_db_open_memory (steps, NULL);
  if (db != NULL)
    sqlite3_exec (db->handle, schema_sql, take_schema, schema, NULL);
  return schema;
}

static void
compare_schema (PlnDoctor *doctor, GHashTable *wanted, const char *name, const char *sql)
{
  const char *known = g_hash_table_lookup (wanted, name);
  g_autofree char *is = normalise (sql);
  g_autofree char *should = normalise (known);
  if (known == NULL && g_str_has_prefix (name, "trigger "))
    pln_doctor_tell (doctor, "schema", NULL,
                     "the file has a %s of somebody else's, which changes data past the log", name);
  else if (known == NULL)
    pln_findings_add (doctor->diagnosis->findings, PLN_SEVERITY_WARNING, "schema", NULL,
                      "the file has the %s, which Plenary does not know", name);
  else if (strcmp (is, should) != 0)
    pln_doctor_tell (doctor, "schema", NULL,
                     "the %s is not as Plenary makes it: another program has changed it", name);
}

static void
miss_schema (PlnDoctor *doctor, const char *name)
{
  if (g_str_has_prefix (name, "index "))
    pln_doctor_offer (doctor, PLN_SEVERITY_ERROR, PLN_MEND_INDEXES, "schema", NULL,
                      "the %s is not there; without it Plenary is slow, or stops", name);
  else
    pln_doctor_tell (doctor, "schema", NULL, "the %s is not there", name);
}

gboolean
pln_doctor_check_schema (PlnDoctor *doctor, GError **error)
{
  g_autoptr (GHashTable) wanted = make_schema ();
  g_autoptr (GPtrArray) rows = pln_doctor_rows (doctor, schema_sql, NULL, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      compare_schema (doctor, wanted, pln_doctor_cell (rows, i, 0), pln_doctor_cell (rows, i, 1));
      g_hash_table_remove (wanted, pln_doctor_cell (rows, i, 0));
    }
  g_autoptr (GList) missing = g_list_sort (g_hash_table_get_keys (wanted), (GCompareFunc) strcmp);
  for (GList *each = missing; each != NULL; each = each->next)
    miss_schema (doctor, each->data);
  return TRUE;
}

/* --- references ------------------------------------------------------------------------------ */

/* Of each table the first column tells whose a row is. */
static gboolean
check_reference (PlnDoctor *doctor, const char *table, const char *column, const char *target,
                 const char *key, GError **error)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT t.*, t.\"%s\" FROM \"%s\" t WHERE t.\"%s\" IS NOT NULL"
                         " AND NOT EXISTS (SELECT 1 FROM \"%s\" x WHERE x.\"%s\" = t.\"%s\")",
                         column, table, column, target, key, column);
  g_autoptr (GPtrArray) rows = pln_doctor_rows (doctor, sql, NULL, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = rows->pdata[i];
      const char *uuid = row->pdata[0], *lost = row->pdata[row->len - 1];
      g_autofree char *name = pln_doctor_name (doctor, uuid);
      if (strcmp (column, "uuid") == 0)
        pln_doctor_tell (doctor, "identity", uuid, "a %s has no identity any more: %s", table,
                         uuid);
      else
        pln_doctor_tell (doctor, "references", uuid, "%s: its %s is not there (%s %s)", name,
                         strcmp (column, "record") == 0 ? table : column, target, lost);
    }
  return TRUE;
}

gboolean
pln_doctor_check_references (PlnDoctor *doctor, GError **error)
{
  g_autoptr (GPtrArray) keys = pln_doctor_rows (
      doctor,
      "SELECT m.name, f.\"from\", f.\"table\", f.\"to\" FROM sqlite_schema m"
      " CROSS JOIN pragma_foreign_key_list (m.name) f WHERE m.type = 'table' AND m.name <> 'entry'"
      " ORDER BY 1, 2",
      NULL, error);
  if (keys == NULL)
    return FALSE;
  for (guint i = 0; i < keys->len; i++)
    if (!check_reference (doctor, pln_doctor_cell (keys, i, 0), pln_doctor_cell (keys, i, 1),
                          pln_doctor_cell (keys, i, 2), pln_doctor_cell (keys, i, 3), error))
      return FALSE;
  return TRUE;
}

/* --- identity -------------------------------------------------------------------------------- */

static const PlnShape *const owned[] = { &pln_shape_position, &pln_shape_appearance };

static const PlnShape *
identified (guint i)
{
  return i < PLN_KIND_TOMBSTONE ? pln_shapes[i] : owned[i - PLN_KIND_TOMBSTONE];
}

#define N_IDENTIFIED (PLN_KIND_TOMBSTONE + G_N_ELEMENTS (owned))

static gboolean
check_present (PlnDoctor *doctor, const PlnShape *shape, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT r.uuid, r.kind, r.kind <> '%s' FROM \"%s\" t JOIN record r ON r.uuid = t.uuid"
      " WHERE r.kind <> '%s' OR r.removed IS NOT NULL",
      shape->name, shape->table, shape->name);
  g_autoptr (GPtrArray) rows = pln_doctor_rows (doctor, sql, NULL, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *uuid = pln_doctor_cell (rows, i, 0);
      g_autofree char *name = pln_doctor_name (doctor, uuid);
      if (strcmp (pln_doctor_cell (rows, i, 2), "0") == 0)
        pln_doctor_offer (doctor, PLN_SEVERITY_ERROR, PLN_MEND_IDENTITY, "identity", uuid,
                          "%s is marked as removed, but it is there", name);
      else
        pln_doctor_tell (doctor, "identity", uuid, "%s is a %s, but is known as a %s", name,
                         shape->name, pln_doctor_cell (rows, i, 1));
    }
  return rows != NULL;
}

static gboolean
check_gone (PlnDoctor *doctor, const PlnShape *shape, GError **error)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT uuid FROM record WHERE kind = '%s' AND removed IS NULL"
                         " AND uuid NOT IN (SELECT uuid FROM \"%s\") ORDER BY number",
                         shape->name, shape->table);
  g_autoptr (GPtrArray) rows = pln_doctor_rows (doctor, sql, NULL, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *uuid = pln_doctor_cell (rows, i, 0);
      g_autofree char *name = pln_doctor_name (doctor, uuid);
      pln_doctor_offer (doctor, PLN_SEVERITY_ERROR, PLN_MEND_IDENTITY, "identity", uuid,
                        "%s is not there, but is not marked as removed", name);
    }
  return rows != NULL;
}

/* Whether it is told already that the marks of a record are wrong. */
static gboolean
is_told (PlnDoctor *doctor, const char *uuid)
{
  GPtrArray *findings = doctor->diagnosis->findings;
  for (guint i = 0; i < findings->len; i++)
    {
      const PlnFinding *finding = findings->pdata[i];
      if (strcmp (finding->rule, "identity") == 0 && g_strcmp0 (finding->record, uuid) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What is removed takes all that belonged to it along. */
static gboolean
check_estate (PlnDoctor *doctor, GError **error)
{
  static const char *const tables[] = { "translation", "external", "link", "patron" };
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "SELECT DISTINCT r.uuid FROM \"%s\" t JOIN record r ON r.uuid = t.record"
          " WHERE r.removed IS NOT NULL",
          tables[i]);
      g_autoptr (GPtrArray) rows = pln_doctor_rows (doctor, sql, NULL, error);
      if (rows == NULL)
        return FALSE;
      for (guint j = 0; j < rows->len; j++)
        {
          const char *uuid = pln_doctor_cell (rows, j, 0);
          g_autofree char *name = pln_doctor_name (doctor, uuid);
          if (!is_told (doctor, uuid))
            pln_doctor_tell (doctor, "identity", uuid, "%s is removed, but still has a %s", name,
                             tables[i]);
        }
    }
  return TRUE;
}

static gboolean
check_tombstones (PlnDoctor *doctor, GError **error)
{
  g_autoptr (GPtrArray) rows
      = pln_doctor_rows (doctor,
                         "SELECT r.uuid FROM tombstone t JOIN record r ON r.uuid = t.uuid"
                         " WHERE r.kind <> 'session' OR r.removed IS NULL",
                         NULL, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *uuid = pln_doctor_cell (rows, i, 0);
      g_autofree char *name = pln_doctor_name (doctor, uuid);
      pln_doctor_offer (doctor, PLN_SEVERITY_ERROR, PLN_MEND_IDENTITY, "identity", uuid,
                        "calendars are told that %s is cancelled, but it has not been removed",
                        name);
    }
  return rows != NULL;
}

/* Returns: whether a record of that kind can be */
static gboolean
is_kind (const char *kind)
{
  for (guint i = 0; i < N_IDENTIFIED; i++)
    if (g_strcmp0 (identified (i)->name, kind) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
check_records (PlnDoctor *doctor, GError **error)
{
  g_autoptr (GPtrArray) rows
      = pln_doctor_rows (doctor, "SELECT uuid, kind, number, changed FROM record", NULL, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *uuid = pln_doctor_cell (rows, i, 0);
      g_autofree char *clean = pln_uuid_parse (uuid);
      if (g_strcmp0 (clean, uuid) != 0)
        pln_doctor_tell (doctor, "identity", NULL, "%s %s has '%s' for a UUID",
                         pln_doctor_cell (rows, i, 1), pln_doctor_cell (rows, i, 2), uuid);
      if (!is_kind (pln_doctor_cell (rows, i, 1)))
        pln_doctor_tell (doctor, "identity", uuid, "record %s is of the kind '%s', which is none",
                         uuid, pln_doctor_cell (rows, i, 1));
    }
  return rows != NULL;
}

gboolean
pln_doctor_check_identity (PlnDoctor *doctor, GError **error)
{
  for (guint i = 0; i < N_IDENTIFIED; i++)
    if (!check_present (doctor, identified (i), error)
        || !check_gone (doctor, identified (i), error))
      return FALSE;
  return check_records (doctor, error) && check_tombstones (doctor, error)
         && check_estate (doctor, error);
}

/* --- trees ----------------------------------------------------------------------------------- */

static gboolean
check_rows (PlnDoctor *doctor, const char *sql, const char *what, GError **error)
{
  g_autoptr (GPtrArray) rows = pln_doctor_rows (doctor, sql, NULL, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_autofree char *name = pln_doctor_name (doctor, pln_doctor_cell (rows, i, 0));
      pln_doctor_tell (doctor, "tree", pln_doctor_cell (rows, i, 0), "%s %s", name, what);
    }
  return rows != NULL;
}

gboolean
pln_doctor_check_tree (PlnDoctor *doctor, GError **error)
{
  gint64 roots = 0;
  if (!pln_db_number (doctor->store->db, "SELECT count (*) FROM forum WHERE parent IS NULL", NULL,
                      &roots, error))
    return FALSE;
  if (roots != 1)
    pln_doctor_tell (doctor, "tree", NULL,
                     "%" G_GINT64_FORMAT " forums are above all others, not one", roots);
  return check_rows (doctor,
                     "WITH RECURSIVE below (uuid) AS (SELECT uuid FROM forum WHERE parent IS NULL"
                     "  UNION SELECT f.uuid FROM below b JOIN forum f ON f.parent = b.uuid)"
                     " SELECT uuid FROM forum WHERE uuid NOT IN (SELECT uuid FROM below)"
                     "  AND parent IN (SELECT uuid FROM forum)",
                     "stands below itself: its parents lead in a circle", error)
         && check_rows (doctor,
                        "SELECT p.uuid FROM session p JOIN session s ON s.uuid = p.parent"
                        " WHERE s.parent IS NOT NULL",
                        "is a part of a session that is a part itself", error);
}

/* --- calendars ------------------------------------------------------------------------------- */

gboolean
pln_doctor_check_calendar (PlnDoctor *doctor, GError **error)
{
  g_autoptr (GPtrArray) rows = pln_doctor_rows (
      doctor, "SELECT s.uuid, r.calendar FROM session s JOIN record r ON r.uuid = s.uuid", NULL,
      error);
  g_autoptr (PlnProgramme) programme = rows != NULL ? pln_store_load (doctor->store, error) : NULL;
  if (programme == NULL)
    return FALSE;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *uuid = pln_doctor_cell (rows, i, 0), *stored = pln_doctor_cell (rows, i, 1);
      const PlnSession *session = pln_programme_find_as (programme, &pln_shape_session, uuid);
      g_autofree char *calendar
          = pln_slot_to_calendar (programme, pln_timetable_find (timetable, session));
      g_autofree char *name = pln_doctor_name (doctor, uuid);
      if (g_strcmp0 (stored, calendar) != 0)
        pln_doctor_offer (doctor, PLN_SEVERITY_WARNING, PLN_MEND_CALENDAR, "calendar", uuid,
                          "%s has moved without calendars being told: from '%s' to '%s'", name,
                          stored != NULL ? stored : "nothing", calendar);
    }
  return TRUE;
}
