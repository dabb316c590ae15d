/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bringing what a file holds into a programme: what is new, what changes, what stays. */
#pragma once

#include "model/pln-finding.h"
#include "model/pln-programme.h"

/**
 * PlnChange:
 * @old: (nullable): the record as it is stored, borrowed from the stored programme; %NULL: it is new
 * @record: (owned): how it will be
 *
 * One record that an import adds or changes.
 */
typedef struct {
  const PlnRecord *old;
  PlnRecord *record;
} PlnChange;

void pln_change_free (PlnChange *change);

/**
 * pln_merge:
 * @stored: the whole programme as it is
 * @incoming: what a file holds, one forum without a parent; it is used up: records move into the result
 * @forum: (nullable): UUID of the stored forum that the file's forum goes into; %NULL: the file's forum
 *   becomes a child of the root, unless it is known
 * @source: the name of where the file comes from
 * @sure: (nullable) (element-type utf8): UUIDs of the sessions in it that it says take place: what is only tentative
 *   becomes certain by that
 *
 * A record is known by its UUID, else by (@source, external id), else, among those that no file
 * has brought in yet, by its title or name, sessions by title and time in the same forum, if that is
 * unique on both sides. What is known gets the fields that the file has; a field that is empty there
 * stays as it is, and so does one that is only the default, unless the file itself has it (our own JSON
 * says what it says). A forum that has another UUID than the file's only gets what it lacks, never
 * title, days or what it inherits; no forum gets another parent.
 *
 * Rooms and themes of a session follow the file when it names any. Appearances and positions are
 * known by UUID, else by who or what they say; those that a file brought (their UUIDs are version 5)
 * and no longer has go (appearances if the file has any at all, positions if it has any of that
 * speaker), those entered by hand stay; links, translations, patrons, external ids and lines of staff
 * notes are added.
 *
 * A session that is cancelled because the file said so, or did not have it any more (pln_merge_prune()), is restored
 * when the file has it again.
 *
 * What is new has neither number nor last change, and a key only if it brought one that is free.
 * Tombstones stay behind.
 *
 * Returns: (transfer full): PlnChange: the records that are new or change, in the order of #PlnKind;
 *   empty when there is nothing to do
 */
GPtrArray *pln_merge (const PlnProgramme *stored, PlnProgramme *incoming, const char *forum,
                      const char *source, GHashTable *sure);

/**
 * pln_merge_find_gone:
 * @stored: the whole programme as it is
 * @incoming: what a file holds
 * @source: the name of where the file comes from
 * @gone: (element-type PlnSession): gets the stored sessions that came from @source and are not in the file any more
 * @unlisted: (nullable) (element-type PlnSession): gets those of forums that the file has too which it does not have,
 *   wherever they came from
 *
 * What is cancelled is neither.
 */
void pln_merge_find_gone (const PlnProgramme *stored, const PlnProgramme *incoming,
                          const char *source, GPtrArray *gone, GPtrArray *unlisted);

/**
 * pln_merge_prune:
 * @changes: PlnChange, of pln_merge(); gets one more for each session
 * @gone: (element-type PlnSession): what pln_merge_find_gone() found
 * @source: the name of where the file comes from
 *
 * Cancels sessions; a line of their notes says why, see pln_merge_cancelled_note().
 */
void pln_merge_prune (GPtrArray *changes, GPtrArray *gone, const char *source);

/* Returns: (transfer full): the line in the notes of a session that is cancelled because @source says so: when it no
 *   longer does, pln_merge() restores the session. One that was cancelled by hand has no such line, and stays so */
char *pln_merge_cancelled_note (const char *source);

/**
 * pln_merge_follow_state:
 * @session: a session
 * @from: what a file says of it
 * @source: the name of where the file comes from
 *
 * Restores a cancelled @session that was cancelled because @source said so, when @from no longer is. One that was
 * cancelled by hand stays so for good: the note of @from, if it has one, is taken off.
 */
void pln_merge_follow_state (PlnSession *session, PlnSession *from, const char *source);
