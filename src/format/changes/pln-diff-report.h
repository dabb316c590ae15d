/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What there is to tell of a difference, in the order in which it is read, not laid out yet. */
#pragma once

#include "format/changes/pln-diff-text.h"

/**
 * PlnReportEntry:
 * @when: (nullable): the time that it is sought under
 * @mark: (nullable): what happened to it, in capitals
 * @title: what it is about
 * @lines: char *: what differs, one line each
 */
typedef struct {
  char *when;
  const char *mark;
  char *title;
  GPtrArray *lines;
} PlnReportEntry;

/* @entries: PlnReportEntry. */
typedef struct {
  char *heading;
  GPtrArray *entries;
} PlnReportGroup;

/**
 * PlnReport:
 * @heading: a line fit for the subject of an e-mail
 * @summary: char *: sentences to stand on lines of their own, maybe none
 * @groups: PlnReportGroup: days, what has no day, what is no session; none when nothing changed
 *
 * All texts are one line of valid UTF-8 without control characters.
 */
typedef struct {
  char *heading;
  GPtrArray *summary;
  GPtrArray *groups;
} PlnReport;

PlnReport *pln_report_new (const PlnDiff *diff, const PlnDiffOptions *options);
void pln_report_free (PlnReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnReport, pln_report_free)
