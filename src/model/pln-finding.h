/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings: what a check or a reader has to say about data. */
#pragma once

#include <glib.h>

typedef enum { PLN_SEVERITY_NOTE, PLN_SEVERITY_WARNING, PLN_SEVERITY_ERROR } PlnSeverity;

/**
 * PlnFinding:
 * @severity: how bad it is
 * @rule: the name of the rule: `room-clash`
 * @message: what is found, one line, without the name of the record it is about
 * @advice: (nullable): what to do: a command
 * @record: (nullable): UUID of the record that it is about
 * @other: (nullable): UUID of the other record of a clash
 * @subject: (nullable): UUID of what they clash over, a room or a speaker
 * @line: line in the file read, 0 for none
 */
typedef struct {
  PlnSeverity severity;
  char *rule;
  char *message;
  char *advice;
  char *record;
  char *other;
  char *subject;
  int line;
} PlnFinding;

void pln_finding_free (PlnFinding *finding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnFinding, pln_finding_free)

/* Returns: (transfer full): an empty list that frees its findings */
GPtrArray *pln_findings_new (void);

/**
 * pln_findings_add:
 * @findings: where to
 * @severity: how bad
 * @rule: the name of the rule
 * @record: (nullable): UUID of the record that it is about
 * @format: the message, printf-like
 *
 * Returns: (transfer none): the new finding, for what else there is to set
 */
PlnFinding *pln_findings_add (GPtrArray *findings, PlnSeverity severity, const char *rule,
                              const char *record, const char *format, ...) G_GNUC_PRINTF (5, 6);

/* Returns: whether they say the same of the same: rule, subject, and the pair of record and other
 *   in either order (a move can turn it round); the words may differ */
gboolean pln_finding_same (const PlnFinding *a, const PlnFinding *b);
/* Returns: `error`, `warning` or `note` */
const char *pln_severity_to_string (PlnSeverity severity);
/* Returns: how many of @findings are of @severity */
guint pln_findings_count (GPtrArray *findings, PlnSeverity severity);
