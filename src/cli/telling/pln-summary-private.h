/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the files of the summary share. */
#pragma once

#include "cli/telling/pln-summary.h"

/* The edits of one record and of what belongs to it. */
typedef struct {
  const PlnShape *shape;
  int number;
  char *name;           /* `2 policy-roundtable` */
  const PlnEdit *whole; /* of the record itself, or NULL */
  GPtrArray *edits;
} Group;

/* @counted: there are too many to be told one by one. */
typedef struct {
  PlnStore *store;
  GPtrArray **names; /* PlnName: of each kind, as far as they were looked at */
  gboolean counted;
  GHashTable *labels;
  GHashTable *owners; /* UUID to the UUID of whose it is, as far as the edits tell */
  GHashTable *wholes; /* UUID of a record to the PlnEdit of the record itself */
} Summary;

/* Returns: whether @edit is of a record itself, not of what belongs to one */
gboolean pln_edit_is_of_record (const PlnEdit *edit);
/* Returns: (transfer none) (nullable): what the column says, after the edit or, when the row is gone, before it */
const char *pln_edit_value (const PlnEdit *edit, const char *name);
/* Returns: (transfer none) (nullable): what the record of @uuid is called, also when it is gone */
const char *pln_summary_title (const Summary *self, const char *uuid);
/* Returns: (transfer full): what was changed in the record: `start 10:10 → 10:20; room A → Main Hall` */
char *pln_summary_pieces (const Summary *self, const Group *group);
