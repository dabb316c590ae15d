/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that schedule files have for kinds of events, and which of our kinds they mean. */
#pragma once

#include "format/intake/pln-tally.h"
#include "model/pln-records.h"

/* Returns: the kind that the words of @type mean; other when they say nothing */
PlnSessionKind pln_schedule_kind (const char *type);

/* Returns: (transfer full): an empty count of the words met; the words are borrowed */
GHashTable *pln_schedule_types_new (void);
/* Counts one more of @type. Returns: its kind */
PlnSessionKind pln_schedule_types_count (GHashTable *types, const char *type);
/* Tells which words became which kinds, all in one finding; those that are our own words need none. */
void pln_schedule_types_tell (GHashTable *types, PlnTally *tally);
