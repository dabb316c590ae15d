/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an import changes, in words. */
#pragma once

#include "model/pln-merge.h"

/**
 * pln_import_change_text:
 * @stored: the whole programme as it is
 * @added: UUID → record: the records that are new
 * @change: a change of a known record
 *
 * Returns: (transfer full): `title 'Opening' → 'Welcome', rooms none → Main Hall`: what an import
 *   replaces can be read there, and put back
 */
char *pln_import_change_text (const PlnProgramme *stored, GHashTable *added,
                              const PlnChange *change);

/**
 * pln_import_ages:
 * @incoming: what a file holds
 *
 * Returns: (transfer full): UUID → when each record of it, or what it owns, last changed, for pln_import_tell_older():
 *   pln_merge() uses them up. Only our own JSON says it
 */
GHashTable *pln_import_ages (const PlnProgramme *incoming);

/**
 * pln_import_tell_older:
 * @stored: the whole programme as it is
 * @ages: what pln_import_ages() gave
 * @changes: PlnChange, of pln_merge()
 * @findings: (element-type PlnFinding): where to
 *
 * Tells of each record that has changed here since the file was written which fields go back, and which sessions come
 * back that were removed here.
 */
void pln_import_tell_older (const PlnProgramme *stored, GHashTable *ages, GPtrArray *changes,
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
