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
