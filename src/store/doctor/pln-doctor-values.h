/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The values of a programme file, held to the types of their fields: what no verb or reader writes. */
#pragma once

#include "store/doctor/pln-doctor-report.h"

/* Returns: (transfer full) (nullable): what is wrong with @text for @field, without a subject */
char *pln_doctor_judge (const PlnField *field, const char *text);

/* Fields hold what their types allow. */
gboolean pln_doctor_check_values (PlnDoctor *doctor, GError **error);
