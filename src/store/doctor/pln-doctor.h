/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looking a programme file through for what no verb leaves behind, and mending what can be mended. */
#pragma once

#include "model/pln-finding.h"
#include "store/pln-store.h"

/**
 * PlnMend:
 * @PLN_MEND_INDEXES: build what only speeds up anew from the data
 * @PLN_MEND_IDENTITY: bring the marks of removed records, and what removed sessions leave behind, in line with the data
 * @PLN_MEND_TEXTS: clean texts, as they are when they are entered
 * @PLN_MEND_CALENDAR: bring what calendars are told in line with the data
 * @PLN_MEND_HISTORY: enter in the log what was changed past it
 * @PLN_MEND_LEFTOVERS: remove temporary files
 *
 * What can be mended without asking anybody: each follows from the data that is there.
 */
typedef enum {
  PLN_MEND_NOTHING = 0,
  PLN_MEND_INDEXES = 1 << 0,
  PLN_MEND_IDENTITY = 1 << 1,
  PLN_MEND_TEXTS = 1 << 2,
  PLN_MEND_CALENDAR = 1 << 3,
  PLN_MEND_HISTORY = 1 << 4,
  PLN_MEND_LEFTOVERS = 1 << 5,
} PlnMend;

/**
 * PlnDiagnosis:
 * @findings: PlnFinding: what was found; the messages name the records, which may be too damaged to be looked up. The
 *   rules are `integrity`, `schema`, `references`, `identity`, `values`, `tree`, `calendar`, `history`, `release` and
 *   `leftover`
 * @mends: what of it pln_doctor_mend() and pln_doctor_tidy() mend
 * @past: (nullable): the changeset of what was changed past the log
 * @leftovers: paths of the temporary files that can go
 * @sessions, @entries, @size: how much is in it, and its octets
 */
typedef struct {
  GPtrArray *findings;
  PlnMend mends;
  GBytes *past;
  GPtrArray *leftovers;
  gint64 sessions;
  gint64 entries;
  gint64 size;
} PlnDiagnosis;

void pln_diagnosis_free (PlnDiagnosis *diagnosis);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnDiagnosis, pln_diagnosis_free)

/**
 * PlnCanThaw:
 * @programme: the bytes that pln_store_freeze() was given
 * @format: the version of its format
 * @error: why not, and what helps
 *
 * Returns: whether @programme can be read
 */
typedef gboolean (*PlnCanThaw) (GBytes *programme, int format, GError **error);

/**
 * pln_doctor_examine:
 * @path: a programme file
 * @can_thaw: tells of releases; what they have frozen is in a format that the store does not know
 * @error: %PLN_ERROR_STORE when it cannot be opened as one; the message tells, a line each, what can be said then
 *
 * Looks at everything, on a copy in memory, on which the whole history is undone. Writes nothing; but as ever, SQLite
 * takes a write back that was interrupted.
 *
 * Returns: (transfer full) (nullable): what was found
 */
PlnDiagnosis *pln_doctor_examine (const char *path, PlnCanThaw can_thaw, GError **error);
