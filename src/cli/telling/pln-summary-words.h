/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What was changed in a record, in words: what it said and says now, who and what came and went. */
#pragma once

#include "cli/telling/pln-summary-private.h"

/* Returns: whether @edit is of a record itself, not of what belongs to one */
gboolean pln_edit_is_of_record (const PlnEdit *edit);

/* Returns: (transfer none) (nullable): what the column says, after the edit or, when the row is gone, before it */
const char *pln_edit_value (const PlnEdit *edit, const char *name);

/* Returns: (transfer none) (nullable): what the record of @uuid is called, also when it is gone */
const char *pln_summary_title (const Summary *self, const char *uuid);

/* Returns: (transfer full): what was changed in the record: `start 10:10 → 10:20; room A → Main Hall` */
char *pln_summary_pieces (const Summary *self, const Group *group);
