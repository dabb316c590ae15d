/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Mending what follows from the data that is there. */
#pragma once

#include "store/doctor/pln-doctor.h"

/**
 * pln_doctor_mend:
 * @store: a store in a transaction
 * @mends: what to mend
 * @error: %PLN_ERROR_STORE
 *
 * Mends the file, but for the history. What is changed of the programme itself is to be settled and recorded as any
 * other write.
 */
gboolean pln_doctor_mend (PlnStore *store, PlnMend mends, GError **error);

/**
 * pln_doctor_mend_history:
 * @store: a store in a transaction, with nothing written to the programme
 * @diagnosis: of that file
 * @error: %PLN_ERROR_STORE, %PLN_ERROR_REFUSED when there have been entries since
 *
 * Settles what was changed past the log, to be recorded as any other write, which can be undone.
 *
 * Returns: (transfer none) (nullable): PlnEdit: what that is
 */
GPtrArray *pln_doctor_mend_history (PlnStore *store, const PlnDiagnosis *diagnosis, GError **error);
