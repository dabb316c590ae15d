/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What pln-db.c and pln-migrate.c share. */
#pragma once

#include "store/pln-db.h"

#include <signal.h>

struct _PlnDb {
  sqlite3 *handle;
  PlnDbMode mode;
  volatile sig_atomic_t interrupted;
  char *path;
  char *name; /* what it is called in messages */
  char *copy;
  GHashTable *statements; /* SQL text, borrowed from the statement, to statement */
  GHashTable *columns;    /* table to the names of its columns (interned), of those asked for */
};

/* Opens a second connection or one in memory. Returns: an SQLite code; @handle is to be closed in any case */
int pln_db_connect (const char *path, int flags, sqlite3 **handle);

/* Reads which step a database is at; one of another application, or newer than step @known, is refused. */
gboolean pln_db_identify (PlnDb *db, int known, int *step, GError **error);

/* Returns: (transfer full) (nullable): a database in memory, of nothing but @steps */
PlnDb *pln_db_open_memory (GPtrArray *steps, GError **error);

/**
 * pln_db_is_fault:
 * @said: a line of what `PRAGMA integrity_check` says
 *
 * Tells what is no fault apart: `ok`, and what is said of the values of single columns, because SQLite 3.40 looks at
 * the wrong column of a table WITHOUT ROWID whose key does not come first. Ask for many lines: such ones count.
 */
gboolean pln_db_is_fault (const char *said);
