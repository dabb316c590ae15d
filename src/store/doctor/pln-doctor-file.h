/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A programme file from outside: its header, its journal, and what lies beside it. */
#pragma once

#include "store/doctor/pln-doctor-report.h"
#include "store/doctor/pln-doctor.h"

/* Returns: whether an interrupted write was left beside the file */
gboolean pln_doctor_is_interrupted (const char *path);

/* Tells what is beside the file: journals, temporary files, copies. @interrupted: an interrupted write was found. */
void pln_doctor_look_around (PlnDoctor *doctor, const char *path, gboolean interrupted);

/* Returns: (transfer full): what can be said of a file that SQLite cannot open, a line each */
char *pln_doctor_describe (const char *path);

/* Removes the temporary files of @diagnosis. */
void pln_doctor_tidy (const PlnDiagnosis *diagnosis);
