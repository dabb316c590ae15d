/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings of a reader, each told once with how often, so that a thousand events make a few lines. */
#pragma once

#include "model/pln-finding.h"
#include "model/pln-shape.h"

typedef struct _PlnTally PlnTally;

PlnTally *pln_tally_new (void);
void pln_tally_free (PlnTally *tally);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnTally, pln_tally_free)

/**
 * pln_tally_add:
 * @tally: a tally
 * @severity: how bad
 * @rule: (transfer none): the name of the rule; a literal
 * @line: line in the file, 0 for none
 * @record: (nullable): the record that it is about; it must live until pln_tally_tell(), and may get its
 *   UUID until then
 * @format: the message, printf-like
 *
 * Counts one more of what has the same rule and message; line and record of the first are kept.
 */
void pln_tally_add (PlnTally *tally, PlnSeverity severity, const char *rule, int line,
                    const PlnRecord *record, const char *format, ...) G_GNUC_PRINTF (6, 7);

/**
 * pln_tally_tell:
 * @tally: a tally
 * @findings: where to
 *
 * Adds what was counted to @findings, in the order of first appearance: `… (150 times)`. Of one rule
 * at most some fifty messages; then how many more there are.
 */
void pln_tally_tell (const PlnTally *tally, GPtrArray *findings);
