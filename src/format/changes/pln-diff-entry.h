/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What there is to tell of one record that differs. */
#pragma once

#include "format/changes/pln-diff-report.h"

/* Which group of the summary an entry counts in. */
typedef enum {
  PLN_FATE_CANCELLED,
  PLN_FATE_RESTORED,
  PLN_FATE_MOVED,
  PLN_FATE_NEW,
  PLN_FATE_REMOVED,
  PLN_FATE_OTHER,
  PLN_N_FATES,
} PlnFate;

/* @several: whether sessions have to say which forum they are in; @zone: the zone that goes without
 * saying. */
typedef struct {
  const PlnDiff *diff;
  const PlnDiffOptions *options;
  gboolean several;
  const PlnZone *zone;
} PlnTeller;

/* Returns: what happened to a session, for those who attend */
PlnFate pln_fate (const PlnDifference *difference);
/* Returns: (transfer none): the slot that a session is sought under: where it is, or where it would
 *   have been */
const PlnSlot *pln_fate_slot (const PlnDifference *difference);

void pln_report_entry_free (PlnReportEntry *entry);
/* Returns: (transfer full): the entry of a session */
PlnReportEntry *pln_report_session (const PlnTeller *teller, const PlnDifference *difference);
/* Returns: (transfer full): the entry of another record */
PlnReportEntry *pln_report_record (const PlnTeller *teller, const PlnDifference *difference);
