/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of an examination share: rows of the file, names of records, and telling what was found. */
#pragma once

#include "store/doctor/pln-doctor.h"
#include "store/pln-store-private.h"

/* @store: a copy of the file in memory; @can_thaw: reads what a release has frozen; @hopeless: something was found that
 * cannot be mended */
typedef struct {
  PlnStore *store;
  PlnDiagnosis *diagnosis;
  PlnCanThaw can_thaw;
  gboolean hopeless;
} PlnDoctor;

/* Returns: (transfer full) (nullable): a list of rows, each a list of the columns as text; @text is for `:text`, if
 * @sql has it */
GPtrArray *pln_doctor_rows (PlnDoctor *doctor, const char *sql, const char *text, GError **error);
#define pln_doctor_cell(rows, row, column)                                                         \
  ((const char *) ((GPtrArray *) (rows)->pdata[row])->pdata[column])

/* Returns: (transfer full): what a record or release is called: `session 3 opening`, also when little is left of it */
char *pln_doctor_name (PlnDoctor *doctor, const char *uuid);

/* Adds a finding of severity error with the advice to go back to a copy. */
void pln_doctor_tell (PlnDoctor *doctor, const char *rule, const char *uuid, const char *format,
                      ...) G_GNUC_PRINTF (4, 5);
/* The same with an advice of its own. */
void pln_doctor_tell_advice (PlnDoctor *doctor, const char *rule, const char *uuid,
                             const char *advice, const char *format, ...) G_GNUC_PRINTF (5, 6);
/* Adds one that --repair mends. */
void pln_doctor_offer (PlnDoctor *doctor, PlnSeverity severity, PlnMend mend, const char *rule,
                       const char *uuid, const char *format, ...) G_GNUC_PRINTF (6, 7);

/* Returns: (transfer full) (nullable): what is wrong with @text for @field, without a subject */
char *pln_doctor_judge (const PlnField *field, const char *text);

/* The parts of an examination; each returns whether the copy could be read. The schema is that of the steps. */
gboolean pln_doctor_check_schema (PlnDoctor *doctor, GError **error);
/* What SQLite holds itself: pages, indexes, foreign keys. */
gboolean pln_doctor_check_references (PlnDoctor *doctor, GError **error);
/* Every row has its identity, and only what is gone is marked as removed. */
gboolean pln_doctor_check_identity (PlnDoctor *doctor, GError **error);
/* One root forum, no circles, parts one level deep. */
gboolean pln_doctor_check_tree (PlnDoctor *doctor, GError **error);
/* Fields hold what their types allow. */
gboolean pln_doctor_check_values (PlnDoctor *doctor, GError **error);
/* What is kept of how calendars show a session is so. */
gboolean pln_doctor_check_calendar (PlnDoctor *doctor, GError **error);
/* The frozen programmes can be read, and releases have names. */
gboolean pln_doctor_check_releases (PlnDoctor *doctor, GError **error);
/* Undoes everything in the copy: comes last. */
gboolean pln_doctor_check_history (PlnDoctor *doctor, GError **error);

/* Returns: whether an interrupted write was left beside the file */
gboolean pln_doctor_is_interrupted (const char *path);
/* Tells what is beside the file: journals, temporary files, copies. @interrupted: an interrupted write was found. */
void pln_doctor_look_around (PlnDoctor *doctor, const char *path, gboolean interrupted);
/* Returns: (transfer full): what can be said of a file that SQLite cannot open, a line each */
char *pln_doctor_describe (const char *path);
