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
