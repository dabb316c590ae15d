/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of an examination share: rows of the file, names of records, and telling what was found. */
#include "store/doctor/pln-doctor-report.h"

#include "base/pln-text.h"
#include "store/pln-db-private.h"

#include <string.h>

static GPtrArray *
read_row (sqlite3_stmt *statement)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    g_ptr_array_add (row, pln_db_dup_text (statement, i));
  return row;
}

GPtrArray *
pln_doctor_rows (PlnDoctor *doctor, const char *sql, const char *text, GError **error)
{
  PlnDb *db = doctor->store->db;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  sqlite3_stmt *statement = pln_db_prepare (db, sql, error);
  if (statement == NULL)
    return NULL;
  if (text != NULL)
    pln_db_bind_text (statement, ":text", text);
  for (gboolean found = TRUE; found;)
    {
      if (!pln_db_step (db, statement, &found, error))
        return NULL;
      if (found)
        g_ptr_array_add (rows, read_row (statement));
    }
  return g_steal_pointer (&rows);
}

static const PlnShape *
find_kind (const char *kind)
{
  for (int i = 0; i < PLN_N_KINDS; i++)
    if (strcmp (pln_shapes[i]->name, kind) == 0)
      return pln_shapes[i];
  return NULL;
}

/* What belongs to another record is named by that. */
static char *
name_owned (PlnDoctor *doctor, const char *kind, const char *uuid)
{
  gboolean position = strcmp (kind, "position") == 0;
  g_autoptr (GPtrArray) rows
      = pln_doctor_rows (doctor,
                         position ? "SELECT speaker FROM position WHERE uuid = :text"
                                  : "SELECT session FROM appearance WHERE uuid = :text",
                         uuid, NULL);
  if (rows == NULL || rows->len == 0)
    return g_strdup_printf ("%s %s", kind, uuid);
  g_autofree char *owner = pln_doctor_name (doctor, pln_doctor_cell (rows, 0, 0));
  return g_strdup_printf ("%s %s", position ? "a position of" : "an appearance in", owner);
}

/* A release has no identity among the records, but what it has frozen. */
static char *
name_release (PlnDoctor *doctor, const char *uuid)
{
  g_autoptr (GPtrArray) rows
      = pln_doctor_rows (doctor,
                         "SELECT f.number, r.name FROM frozen f LEFT JOIN release r"
                         " ON r.uuid = f.uuid WHERE f.uuid = :text",
                         uuid, NULL);
  if (rows == NULL || rows->len == 0)
    return g_strdup_printf ("record %s", uuid);
  const char *name = pln_doctor_cell (rows, 0, 1);
  g_autofree char *clean = name != NULL ? pln_text_repair (name, FALSE, NULL) : g_strdup ("");
  return g_strdup_printf ("release %s%s%s", pln_doctor_cell (rows, 0, 0),
                          clean[0] != '\0' ? " " : "", clean);
}

char *
pln_doctor_name (PlnDoctor *doctor, const char *uuid)
{
  g_autoptr (GPtrArray) rows
      = pln_doctor_rows (doctor, "SELECT kind, number FROM record WHERE uuid = :text", uuid, NULL);
  if (rows == NULL || rows->len == 0)
    return name_release (doctor, uuid);
  const char *kind = pln_doctor_cell (rows, 0, 0), *number = pln_doctor_cell (rows, 0, 1);
  if (g_strcmp0 (kind, "position") == 0 || g_strcmp0 (kind, "appearance") == 0)
    return name_owned (doctor, kind, uuid);
  const PlnShape *shape = find_kind (kind);
  g_autofree char *sql
      = shape != NULL ? g_strdup_printf ("SELECT key FROM \"%s\" WHERE uuid = :text", shape->table)
                      : NULL;
  g_autoptr (GPtrArray) keys = sql != NULL ? pln_doctor_rows (doctor, sql, uuid, NULL) : NULL;
  const char *key = keys != NULL && keys->len > 0 ? pln_doctor_cell (keys, 0, 0) : NULL;
  return g_strdup_printf ("%s %s%s%s", kind, number, key != NULL ? " " : "",
                          key != NULL ? key : "");
}

static void
tell (PlnDoctor *doctor, const char *rule, const char *uuid, const char *advice,
      const char *message)
{
  PlnFinding *finding = pln_findings_add (doctor->diagnosis->findings, PLN_SEVERITY_ERROR, rule,
                                          uuid, "%s", message);
  finding->advice = g_strdup (advice);
  doctor->hopeless = TRUE;
}

void
pln_doctor_tell (PlnDoctor *doctor, const char *rule, const char *uuid, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  tell (doctor, rule, uuid, "go back to a copy", message);
}

void
pln_doctor_tell_advice (PlnDoctor *doctor, const char *rule, const char *uuid, const char *advice,
                        const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  tell (doctor, rule, uuid, advice, message);
}

void
pln_doctor_offer (PlnDoctor *doctor, PlnSeverity severity, PlnMend mend, const char *rule,
                  const char *uuid, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  PlnFinding *finding
      = pln_findings_add (doctor->diagnosis->findings, severity, rule, uuid, "%s", message);
  finding->advice = g_strdup ("plenary doctor --repair");
  doctor->diagnosis->mends |= mend;
}
