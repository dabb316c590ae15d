/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Recording what a verb wrote: who, what was typed, what it changed. */
#pragma once

#include "cli/pln-call.h"

/* Returns: (transfer full): @words as they would be typed again in a shell, on one line, cut when they are very long */
char *pln_history_typed (const char *const *words);

/**
 * pln_history_record:
 * @call: a call that wrote
 * @edits: PlnEdit: what it wrote, from pln_store_settle()
 * @kind: what the entry is
 * @target: of an undo or redo the number of the other entry, else 0
 * @error: %PLN_ERROR_STORE, %PLN_ERROR_INVALID when the author cannot be
 *
 * Makes an entry of what was written.
 */
gboolean pln_history_record (PlnCall *call, GPtrArray *edits, PlnEntryKind kind, int target,
                             GError **error);
