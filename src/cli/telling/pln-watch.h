/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a write causes and solves: the findings before it against those after it. */
#pragma once

#include "cli/pln-call.h"

/**
 * pln_call_watch:
 * @call: a call
 * @session: UUID of a session that will change
 * @error: %PLN_ERROR_STORE
 *
 * Remembers what is found around @session now, so that pln_call_tell_findings() can tell what
 * the verb caused or solved. To be called before the change.
 */
gboolean pln_call_watch (PlnCall *call, const char *session, GError **error);

/* Watches a session that has just been made: all that is found about it is new. Returns: %TRUE */
gboolean pln_call_watch_new (PlnCall *call, const char *session);

/* The same for all sessions, for verbs that touch many. */
gboolean pln_call_watch_all (PlnCall *call, GError **error);

/* After the write, and before it is settled: loads what there is now, if all is watched, so that it is loaded once for
 * settling and for checking; not for --json, which tells what settling does. */
gboolean pln_call_look (PlnCall *call, GError **error);

/**
 * pln_call_finish:
 * @call: a call of a verb that wrote, before its transaction is committed
 * @error: %PLN_ERROR_STORE
 *
 * Tells the findings that are new or solved since pln_call_watch(); with --json says these and the
 * records shown.
 */
gboolean pln_call_finish (PlnCall *call, GError **error);
