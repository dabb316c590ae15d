/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an import changes, in words. */
#pragma once

#include "model/pln-merge.h"
#include "store/pln-store-known.h"
#include "store/pln-store.h"

/**
 * pln_import_change_text:
 * @stored: the whole programme as it is
 * @added: UUID → record: the records that are new
 * @change: a change of a known record
 *
 * Returns: (transfer full): `title 'Opening' → 'Welcome', rooms none → Main Hall`: what an import
 *   replaces can be read there, and put back; what a list does not show of an element by its field,
 *   `speaker Ada Stone position 'CTO' → 'CEO'`
 */
char *pln_import_change_text (const PlnProgramme *stored, GHashTable *added,
                              const PlnChange *change);

/**
 * pln_import_tell_older:
 * @known: the programme as a file of our own knows it
 * @stored: the whole programme as it is
 * @changes: PlnChange, of pln_merge()
 * @findings: (element-type PlnFinding): where to
 *
 * Tells of each record that was edited here since which fields go back, which have changed in the file too, and which
 * records come back that were removed here.
 */
void pln_import_tell_older (const PlnKnown *known, const PlnProgramme *stored, GPtrArray *changes,
                            GPtrArray *findings);

/* Returns: (transfer full): UUID → record: those of @changes that are new */
GHashTable *pln_import_added (GPtrArray *changes);

/**
 * pln_import_tell_same_names:
 * @before: (nullable) (element-type PlnSpeaker): the speakers that were here
 * @added: (element-type PlnSpeaker): those that an import has added, with their keys
 * @findings: (element-type PlnFinding): where to
 *
 * Tells of each that has the name of another one: two ids of a file may be one person.
 */
void pln_import_tell_same_names (GPtrArray *before, GPtrArray *added, GPtrArray *findings);
