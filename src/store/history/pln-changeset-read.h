/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading changesets without SQLite, which does not come back from some damaged ones, and takes its time. The format is
 * told in front of ext/session/sqlite3session.c. */
#pragma once

#include "store/history/pln-changeset.h"

/* Returns: whether @changes is laid out as a changeset is; what is not must not be handed to SQLite */
gboolean pln_changeset_is_whole (GBytes *changes);

/* Returns: whether any value in @changes, which is whole, is one of @uuids: a look that costs less than reading it */
gboolean pln_changeset_mentions (GBytes *changes, GHashTable *uuids);

/**
 * pln_changeset_edits:
 * @changes: a changeset
 * @survey: leave out what rows that are added say, but for whose they are: an import adds thousands
 * @db: the database that it is of
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): PlnEdit: what @changes does, a row each
 */
GPtrArray *pln_changeset_edits (GBytes *changes, gboolean survey, PlnDb *db, GError **error);

/* Returns: (transfer none) (nullable): the columns of a table: a changeset knows them by their place only, which stays,
 * because steps append them */
GPtrArray *pln_changeset_columns (PlnDb *db, const char *table, GError **error);
