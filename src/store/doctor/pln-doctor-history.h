/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The history of a programme file: whether it is whole, and whether it is that of the data. */
#pragma once

#include "store/doctor/pln-doctor-report.h"

/* The frozen programmes can be read, and releases have names. */
gboolean pln_doctor_check_releases (PlnDoctor *doctor, GError **error);

/* Undoes everything in the copy: comes last. */
gboolean pln_doctor_check_history (PlnDoctor *doctor, GError **error);
