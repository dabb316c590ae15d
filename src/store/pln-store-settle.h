/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What follows from a write for the identity of what it touched: the last change, and SEQUENCE. */
#pragma once

#include "store/pln-store-private.h"
#include "store/pln-store.h"

/* Brings what calendars show of all sessions in line, as pln_store_settle() does of those that were touched. */
gboolean pln_store_settle_calendar (PlnStore *store, GError **error);

/* Returns: (transfer none) (element-type utf8): the set of UUIDs of the sessions that have been settled since the store
 * was opened so that those to whom a release has shown them may not see them any more: they are for fewer now, or
 * drafts. Calendars of these show them cancelled, as they were in the release */
GHashTable *pln_store_hidden (PlnStore *store);

/**
 * pln_store_settle:
 * @store: a store in a transaction
 * @now: (nullable): all sessions, forums and rooms as they are now, by whoever has them; else those that are needed are
 *   loaded
 * @error: %PLN_ERROR_STORE
 *
 * Brings identity in line with what has been written since the transaction began or since the last entry: the last
 * change of every record touched, and of the sessions that show it; SEQUENCE of the sessions of which a calendar
 * shows another start, end, zone, place or state, or to others (RFC 5546, section 2.1.4), whatever has caused it; and
 * what releases have shown to those who may not see it any more, so that their calendars can cancel it
 * (#PlnWithdrawn).
 *
 * Returns: (transfer none) (nullable): PlnEdit: a survey of what has been written, until the next write
 */
GPtrArray *pln_store_settle (PlnStore *store, const PlnProgramme *now, GError **error);

/* The same for what is in the file but was never recorded: @changes is the changeset of it. */
GPtrArray *pln_store_settle_past (PlnStore *store, GBytes *changes, GError **error);

/* Returns: (transfer full) (nullable): PlnEdit: all of what has been written, as it was last settled */
GPtrArray *pln_store_edits (PlnStore *store, GError **error);
