/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looking a programme file through: the order of it, the pages of the file, and its tables. */
#include "base/pln-error.h"
#include "base/pln-text.h"
#include "store/doctor/pln-doctor-data.h"
#include "store/doctor/pln-doctor-file.h"
#include "store/doctor/pln-doctor-history.h"
#include "store/doctor/pln-doctor-report.h"
#include "store/doctor/pln-doctor-values.h"
#include "store/pln-db-private.h"
#include "store/pln-migrate.h"

#include <glib/gstdio.h>
#include <string.h>

/* What is told of one kind of damage to pages; there may be thousands. */
#define PAGES_TOLD 5

void
pln_diagnosis_free (PlnDiagnosis *diagnosis)
{
  if (diagnosis == NULL)
    return;
  g_ptr_array_unref (diagnosis->findings);
  g_ptr_array_unref (diagnosis->leftovers);
  g_clear_pointer (&diagnosis->past, g_bytes_unref);
  g_free (diagnosis);
}

/* --- the pages ------------------------------------------------------------------------------- */

/* What SQLite says of an index that does not agree with its table: nothing is lost then. Returns: its name */
static const char *
find_index (const char *said)
{
  static const char *const signs[]
      = { " missing from index ", "wrong # of entries in index ", "non-unique entry in index ",
          " values differ from index ", "rowid not at end-of-record for row of index " };
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const char *at = strstr (said, signs[i]);
      if (at != NULL)
        return at + strlen (signs[i]);
    }
  return NULL;
}

static void
tell_pages (PlnDoctor *doctor, const char *said)
{
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "CHECK constraint failed in ") != NULL)
      pln_doctor_tell (doctor, "values", NULL, "the file holds what it must not: %s", lines[i]);
    else if (!g_str_has_prefix (lines[i], "***"))
      pln_doctor_tell (doctor, "integrity", NULL, "a part of the file is damaged: %s", lines[i]);
}

/* An index is told once, however many rows it lacks. Returns: how many findings there were beside indexes */
static guint
sort_pages (PlnDoctor *doctor, GPtrArray *rows)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  guint others = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const char *said = pln_doctor_cell (rows, i, 0);
      const char *index = find_index (said);
      if (!pln_db_is_fault (said))
        continue;
      if (index == NULL && others++ < PAGES_TOLD)
        tell_pages (doctor, said);
      else if (index != NULL && g_hash_table_add (told, (gpointer) index))
        pln_doctor_offer (doctor, PLN_SEVERITY_ERROR, PLN_MEND_INDEXES, "integrity", NULL,
                          "the index %s does not agree with the data, which is whole", index);
    }
  return others;
}

static gboolean
check_integrity (PlnDoctor *doctor, GError **error)
{
  g_autoptr (GPtrArray) rows
      = pln_doctor_rows (doctor, "PRAGMA integrity_check (1000000)", NULL, error);
  if (rows == NULL)
    return FALSE;
  guint others = sort_pages (doctor, rows);
  if (others > PAGES_TOLD)
    pln_doctor_tell (doctor, "integrity", NULL, "and %u more of this kind", others - PAGES_TOLD);
  /* What comes next shall not be misled by an index. */
  return others > 0 || doctor->diagnosis->mends == PLN_MEND_NOTHING
         || pln_db_exec (doctor->store->db, "REINDEX", error);
}

/* --- the order of it ------------------------------------------------------------------------- */

/* What cannot be read at all is damaged, and the next part may be whole. */
static void
run_part (PlnDoctor *doctor, gboolean (*part) (PlnDoctor *doctor, GError **error))
{
  g_autoptr (GError) error = NULL;
  if (!part (doctor, &error))
    pln_doctor_tell (doctor, "integrity", NULL, "a part of the file cannot be read: %s",
                     error->message);
}

static gboolean
measure (PlnDoctor *doctor, GError **error)
{
  PlnDb *db = doctor->store->db;
  return pln_db_number (db, "SELECT count (*) FROM session", NULL, &doctor->diagnosis->sessions,
                        error)
         && pln_db_number (db, "SELECT count (*) FROM entry", NULL, &doctor->diagnosis->entries,
                           error);
}

/* What calendars are told follows from the data, so that has to be right. */
static void
run_parts (PlnDoctor *doctor)
{
  static gboolean (*const parts[]) (PlnDoctor * doctor, GError * *error)
      = { check_integrity,           pln_doctor_check_schema, pln_doctor_check_references,
          pln_doctor_check_identity, pln_doctor_check_tree,   pln_doctor_check_values };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    run_part (doctor, parts[i]);
  if (!doctor->hopeless)
    run_part (doctor, pln_doctor_check_calendar);
  run_part (doctor, measure);
  run_part (doctor, pln_doctor_check_releases);
  run_part (doctor, pln_doctor_check_history);
}

static PlnDiagnosis *
diagnosis_new (void)
{
  PlnDiagnosis *diagnosis = g_new0 (PlnDiagnosis, 1);
  diagnosis->findings = pln_findings_new ();
  diagnosis->leftovers = g_ptr_array_new_with_free_func (g_free);
  return diagnosis;
}

static gboolean
fail_open (const char *path, GError *cause, GError **error)
{
  g_autofree char *facts = pln_doctor_describe (path);
  pln_fail (error, cause->code, "%s%s%s", cause->message, facts[0] != '\0' ? "\n" : "", facts);
  g_error_free (cause);
  return FALSE;
}

PlnDiagnosis *
pln_doctor_examine (const char *path, PlnCanThaw can_thaw, GError **error)
{
  GStatBuf info = { 0 };
  GError *cause = NULL;
  gboolean interrupted = pln_doctor_is_interrupted (path);
  g_autoptr (PlnStore) store = pln_store_open (path, PLN_STORE_READ, &cause);
  g_autoptr (PlnDiagnosis) diagnosis = diagnosis_new ();
  if (store == NULL || !pln_db_move_to_memory (store->db, &cause))
    {
      fail_open (path, cause, error);
      return NULL;
    }
  PlnDoctor doctor = { store, diagnosis, can_thaw, FALSE };
  run_parts (&doctor);
  pln_doctor_look_around (&doctor, path, interrupted);
  g_stat (path, &info);
  diagnosis->size = info.st_size;
  return g_steal_pointer (&diagnosis);
}
