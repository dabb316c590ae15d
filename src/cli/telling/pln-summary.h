/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a write changed, in the organiser's words. */
#pragma once

#include "store/pln-store.h"

/**
 * pln_summary_lines:
 * @store: where what is referred to is found
 * @edits: PlnEdit: what was written
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): utf8: a line for each record that was touched: `2 policy-roundtable:
 *   start 10:10 → 10:20; room A → Main Hall`, `added speaker 4 jane-roe`
 */
GPtrArray *pln_summary_lines (PlnStore *store, GPtrArray *edits, GError **error);

/* @edits: PlnEdit: the survey of what was written, from pln_store_settle(). Returns: (transfer full) (nullable): the
 * same in one line, for many records counted: `1007 sessions, 72 rooms added` */
char *pln_summary_line (PlnStore *store, GPtrArray *edits, GError **error);
