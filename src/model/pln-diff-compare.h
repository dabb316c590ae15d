/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Comparing one record with what it was, field by field and by what comes of them. */
#pragma once

#include "model/pln-diff-private.h"
#include "model/pln-diff.h"

/* Sets flags and fields of @difference, whose record is in both programmes; no flags: nothing
 * differs. */
void pln_diff_compare (const PlnDiff *diff, PlnDifference *difference);

/* Returns: whether two lists of references lead to the same records in the same order */
gboolean pln_diff_same_references (GPtrArray *a, GPtrArray *b);

/**
 * pln_difference_people:
 * @difference: one of a session that is in both programmes
 *
 * Appearances are the same by UUID; those left over by who it is and the role, then by who it is.
 *
 * Returns: (transfer full) (element-type PlnPersonDifference): who differs, in the order after, then
 *   those who are not in it any more; empty for other records
 */
GArray *pln_difference_people (const PlnDifference *difference);

/* Returns: whether @field is one of the fields behind %PLN_DIFF_OTHER */
gboolean pln_difference_has_field (const PlnDifference *difference, const PlnField *field);

/* Returns: (transfer none): the record after, or before when it is removed */
gconstpointer pln_difference_record (const PlnDifference *difference);

/* Returns: (transfer none) (nullable): the slot after, or before when it is removed */
const PlnSlot *pln_difference_slot (const PlnDifference *difference);
