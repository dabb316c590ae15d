/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Comparing one record with what it was. */
#pragma once

#include "model/pln-diff.h"

/* Sets flags and fields of @difference, whose record is in both programmes; no flags: nothing
 * differs. */
void pln_diff_compare (const PlnDiff *diff, PlnDifference *difference);

/* Returns: whether two lists of references lead to the same records in the same order */
gboolean pln_diff_same_references (GPtrArray *a, GPtrArray *b);
