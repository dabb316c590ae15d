/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* SQLite in few words: open, migrate, transactions, cached statements, errors in our words. */
#pragma once

#include <glib.h>
#include <sqlite3.h>

/* Marks a programme file in SQLite's header: `Plny`. */
#define PLN_DB_APPLICATION_ID 0x506c6e79

/* A migration step: a file in schema/. It owns its name and its SQL. */
typedef struct {
  int number;
  char *name;
  char *sql;
} PlnStep;

typedef struct _PlnDb PlnDb;

/**
 * PlnDbMode:
 * @PLN_DB_READ: nothing is written; a file of an older step is migrated in a copy in memory
 * @PLN_DB_WRITE: a file of an older step is copied aside (`NAME.step-001`) and migrated
 * @PLN_DB_CREATE: an empty or missing file gets all steps
 */
typedef enum { PLN_DB_READ, PLN_DB_WRITE, PLN_DB_CREATE } PlnDbMode;

/**
 * pln_db_open:
 * @path: a file
 * @name: (nullable): what messages call it; @path when %NULL
 * @mode: what for
 * @steps: PlnStep: the steps that are known; borrowed for the call
 * @error: %PLN_ERROR_STORE: missing, not a programme file, damaged, newer, busy, or not writable
 *
 * Returns: (transfer full) (nullable): the open database
 */
PlnDb *pln_db_open (const char *path, const char *name, PlnDbMode mode, GPtrArray *steps,
                    GError **error);
/* The same for a copy of it in memory, which may be written and is gone when it is closed. */
PlnDb *pln_db_open_copy (const char *path, GPtrArray *steps, GError **error);
/* Closes the database; a transaction that is still open ends without its changes. %NULL is allowed. */
void pln_db_close (PlnDb *db);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnDb, pln_db_close)

/* Returns: (transfer none) (nullable): where the file was copied aside before it was migrated */
const char *pln_db_copy (PlnDb *db);

/* Runs statements without parameters or results. */
gboolean pln_db_exec (PlnDb *db, const char *sql, GError **error);
/* Returns: whether a transaction is open */
gboolean pln_db_in_transaction (PlnDb *db);
/* Ends a transaction without its changes; also after pln_db_interrupt(). */
void pln_db_rollback (PlnDb *db);

/**
 * pln_db_prepare:
 * @db: a database
 * @sql: one statement
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer none) (nullable): the statement, reset and with nothing bound; cached by its text, so never
 *   the same text while one is being stepped through
 */
sqlite3_stmt *pln_db_prepare (PlnDb *db, const char *sql, GError **error);

/**
 * pln_db_step:
 * @db: its database
 * @statement: a statement
 * @row: (out): whether there is a row
 * @error: %PLN_ERROR_STORE, or %PLN_ERROR_REFUSED when a constraint says no
 *
 * Returns: whether it went well
 */
gboolean pln_db_step (PlnDb *db, sqlite3_stmt *statement, gboolean *row, GError **error);
/* Runs @statement to its end, for those that give no rows. */
gboolean pln_db_run (PlnDb *db, sqlite3_stmt *statement, GError **error);

/* Binds by name (`:uuid`); a name that the statement does not have is a fault of the program. @text is borrowed
 * until the statement is run; %NULL is SQL's NULL. */
void pln_db_bind_text (sqlite3_stmt *statement, const char *name, const char *text);
/* The same for a number. */
void pln_db_bind_int (sqlite3_stmt *statement, const char *name, gint64 value);
/* The same for octets, also for none. */
void pln_db_bind_blob (sqlite3_stmt *statement, const char *name, const void *octets, gsize size);

/* Returns: (transfer full) (nullable): the text in column @column of the row that @row is at; %NULL for NULL */
char *pln_db_dup_text (sqlite3_stmt *row, int column);

/* One number from the first row of a statement with at most one parameter `:text`; 0 when there is no row. */
gboolean pln_db_number (PlnDb *db, const char *sql, const char *text, gint64 *number,
                        GError **error);

/* From a signal handler: what is running ends with an error. */
void pln_db_interrupt (PlnDb *db);

/* Raises that @db holds what no verb writes. Returns: %FALSE */
gboolean pln_db_fail_damaged (PlnDb *db, GError **error);
/* Raises that @db needs a time zone that this machine lacks. Returns: %FALSE */
gboolean pln_db_fail_zone (PlnDb *db, const char *zone, GError **error);
/* Raises what SQLite last said about @db. Returns: %FALSE */
gboolean pln_db_fail (PlnDb *db, int code, GError **error);
