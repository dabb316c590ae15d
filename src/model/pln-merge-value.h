/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bringing what a file says of one record into it. */
#pragma once

#include "model/pln-programme.h"

/**
 * PlnMergeMode:
 * @PLN_MERGE_FOLLOW: what the file says holds; what it does not say stays
 * @PLN_MERGE_FILL: only what is not there yet is taken
 */
typedef enum { PLN_MERGE_FOLLOW, PLN_MERGE_FILL } PlnMergeMode;

/**
 * PlnMergeRules:
 * @mode: whose word counts
 * @people: whether the file names who appears in sessions, so that who is missing is gone
 * @said: (nullable): see #PlnProgramme
 */
typedef struct {
  PlnMergeMode mode;
  gboolean people;
  GHashTable *said;
} PlnMergeRules;

/**
 * pln_value_merge:
 * @value: a value of a shape
 * @from: what a file says of it, with references already to the records beside @value; elements of
 *   its lists move to @value
 * @rules: what counts
 *
 * By the rules of pln_merge().
 */
void pln_value_merge (gpointer value, gpointer from, const PlnMergeRules *rules);

/* Returns: whether @field has notes for staff, of which an import takes nothing away: it adds lines */
gboolean pln_field_is_notes (const PlnField *field);

/* Forgets what a record and all that it owns were in another programme file, but not its UUIDs. */
void pln_record_forget (gpointer record);
