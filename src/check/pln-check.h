/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rules that a programme is held against: one file a rule, pure functions of a timetable. */
#pragma once

#include "model/pln-finding.h"
#include "model/pln-timetable.h"

/**
 * PlnCheck:
 * @name: its name, as printed
 * @severity: of its findings; some of them may be less severe
 * @summary: one line: what it finds
 * @why: one sentence: why it matters
 * @run: adds its findings for all sessions of @timetable. Cancelled sessions clash with nothing and
 *   lack nothing
 */
typedef struct {
  const char *name;
  PlnSeverity severity;
  const char *summary;
  const char *why;
  void (*run) (const PlnTimetable *timetable, GPtrArray *findings);
} PlnCheck;

/* All rules, %NULL-terminated: the list in src/meson.build. */
extern const PlnCheck *const pln_checks[];

/**
 * pln_check_run:
 * @programme: a programme or a part of one
 *
 * Runs all rules.
 *
 * Returns: (transfer full): PlnFinding: by time of the session, then severity (worst first), then
 *   rule
 */
GPtrArray *pln_check_run (const PlnProgramme *programme);
