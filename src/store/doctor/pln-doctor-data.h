/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tables of a programme file, and who its records are: schema, references, identity, the trees, calendars. */
#pragma once

#include "store/doctor/pln-doctor-report.h"

/* The parts of an examination; each returns whether the copy could be read. The schema is that of the steps. */
gboolean pln_doctor_check_schema (PlnDoctor *doctor, GError **error);

/* What SQLite holds itself: pages, indexes, foreign keys. */
gboolean pln_doctor_check_references (PlnDoctor *doctor, GError **error);

/* Every row has its identity, and only what is gone is marked as removed. */
gboolean pln_doctor_check_identity (PlnDoctor *doctor, GError **error);

/* One root forum, no circles, parts one level deep. */
gboolean pln_doctor_check_tree (PlnDoctor *doctor, GError **error);

/* What is kept of how calendars show a session is so. */
gboolean pln_doctor_check_calendar (PlnDoctor *doctor, GError **error);
