/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What sessions and roundtables do: a roundtable is a session of that kind with verbs of its own name. */
#pragma once

#include "cli/pln-call.h"

/* Each fails as pln_session_resolve() does for a session that is not there, or with the faults of what
 * was typed. */

/* Makes a session; its argument is the title. */
gboolean pln_session_add (PlnCall *call, GError **error);
/* Says the selected sessions as a table, by time. */
gboolean pln_session_list (PlnCall *call, GError **error);
/* Says one session in full, with its parts. */
gboolean pln_session_show (PlnCall *call, GError **error);
/* Changes a session as the options say. */
gboolean pln_session_set (PlnCall *call, GError **error);
/* Gives a session another time or other rooms; its parts go with it. */
gboolean pln_session_move (PlnCall *call, GError **error);
/* Takes the time from a session and its parts. */
gboolean pln_session_unschedule (PlnCall *call, GError **error);
/* Cancels a session; its parts are off with it (pln_programme_state()). */
gboolean pln_session_cancel (PlnCall *call, GError **error);
/* Takes back that a session is cancelled. */
gboolean pln_session_restore (PlnCall *call, GError **error);
/* Removes a session; what calendars may show leaves a tombstone. */
gboolean pln_session_remove (PlnCall *call, GError **error);

/* --unscheduled, for `list`. */
extern const PlnOption pln_options_unscheduled[];
/* --reason, for `cancel`; --state, for `restore`; --with-parts, for `remove`. */
extern const PlnOption pln_options_reason[];
extern const PlnOption pln_options_restore[];
extern const PlnOption pln_options_with_parts[];

/* Returns: whether the verb is one of roundtables */
gboolean pln_session_is_roundtable_verb (const PlnCall *call);

/**
 * pln_session_resolve:
 * @call: a call with an open store; its first argument names the session
 * @programme: (out) (transfer full): the session's neighbourhood
 * @error: as for pln_resolve()
 *
 * Finds the session that a verb is about (a roundtable for the verbs of roundtables) and begins
 * to watch it.
 *
 * Returns: (transfer none) (nullable): the session, in @programme
 */
gpointer pln_session_resolve (PlnCall *call, PlnProgramme **programme, GError **error);
