/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What rules have in common: whom they leave alone, and how they speak. */
#pragma once

#include "check/pln-check.h"

/* Returns: whether the session of @slot, or the one that it is a part of, is cancelled */
gboolean pln_check_is_off (const PlnSlot *slot);

/**
 * pln_check_count:
 * @timetable: a timetable
 * @slot: one of its slots
 * @roles: which count: %TRUE at each #PlnRole that does
 *
 * Returns: how many people in these roles come to the session of @slot and its parts: a speaker or
 *   an organisation once, a label as often as its count says
 */
guint pln_check_count (const PlnTimetable *timetable, const PlnSlot *slot,
                       const gboolean roles[PLN_N_ROLES]);
/* Returns: the same without its parts */
guint pln_check_count_own (const PlnSlot *slot, const gboolean roles[PLN_N_ROLES]);

/* Returns: (transfer full): how a message names a session: `1 how-digital-technology` */
char *pln_check_name (const PlnSession *session);

/* Returns: (transfer full): a time on the clocks of @slot, with its date when that is not the one
 *   on which @slot starts: `10:00`, `Wed 28 May 10:00` */
char *pln_check_time (const PlnSlot *slot, PlnCivil civil);

/**
 * pln_check_add:
 * @findings: where to
 * @check: the rule
 * @slot: what the finding is about
 * @format: the message, printf-like
 *
 * Returns: (transfer none): the new finding
 */
PlnFinding *pln_check_add (GPtrArray *findings, const PlnCheck *check, const PlnSlot *slot,
                           const char *format, ...) G_GNUC_PRINTF (4, 5);

/**
 * pln_check_advise:
 * @finding: a finding
 * @verb: a verb: `session set`
 * @session: the session that it is for
 * @format: the rest of the command, printf-like: `--room ROOM`
 *
 * Says what to do, if @session has a name that a command can use.
 */
void pln_check_advise (PlnFinding *finding, const char *verb, const PlnSession *session,
                       const char *format, ...) G_GNUC_PRINTF (4, 5);
