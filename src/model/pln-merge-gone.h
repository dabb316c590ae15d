/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sessions that a file brought once and no longer has: they are cancelled, and come back when it has them again. */
#pragma once

#include "model/pln-programme.h"

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
