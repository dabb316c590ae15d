/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The programme file: loading all or a part of it, writing records, transactions. */
#pragma once

#include "model/pln-edit.h"
#include "model/pln-programme.h"

typedef struct _PlnStore PlnStore;

/**
 * PlnStoreMode:
 * @PLN_STORE_READ: to look at
 * @PLN_STORE_WRITE: to write
 * @PLN_STORE_TRY: to write in a copy in memory and see what comes of it; the file stays as it is
 */
typedef enum { PLN_STORE_READ, PLN_STORE_WRITE, PLN_STORE_TRY } PlnStoreMode;

/**
 * pln_store_open:
 * @path: a programme file
 * @mode: what for
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): the store
 */
PlnStore *pln_store_open (const char *path, PlnStoreMode mode, GError **error);

/**
 * pln_store_create:
 * @path: a file that does not exist yet
 * @error: %PLN_ERROR_STORE, %PLN_ERROR_REFUSED when there is one already
 *
 * Makes an empty programme file beside @path; it becomes @path with pln_store_commit(), and until
 * then disappears with pln_store_close().
 *
 * Returns: (transfer full) (nullable): the store
 */
PlnStore *pln_store_create (const char *path, GError **error);

/* Ends a transaction that is still open without its changes. */
void pln_store_close (PlnStore *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnStore, pln_store_close)

/* Returns: (transfer none) (nullable): the copy that was made of a file of an older step */
const char *pln_store_copy (PlnStore *store);

/* One transaction; it takes the write lock at once, so that nothing fails half-way for being busy. What is written is
 * recorded from here on. */
gboolean pln_store_begin (PlnStore *store, GError **error);

/* Nothing is committed that is not recorded. After it a file that was created is closed and cannot be used further. */
gboolean pln_store_commit (PlnStore *store, GError **error);
/* Returns: whether a transaction is open */
gboolean pln_store_is_writing (PlnStore *store);
/* Ends the transaction without its changes, if one is open. */
void pln_store_rollback (PlnStore *store);

/* From a signal handler or another thread: what is running ends with an error. */
void pln_store_interrupt (PlnStore *store);

/* What a record is called, for finding it by words. */
typedef struct {
  char *uuid;
  char *key;
  int number;
  char *title;
  char *names;   /* its titles in other languages, a newline between; NULL for none */
  char **folded; /* its title and those, each as pln_text_fold() makes it */
  char *sort;    /* of a session: its kind; NULL for all others */
} PlnName;

/* What a row with a UUID is called when somebody tells what was done to it. */
typedef struct {
  const PlnShape *shape;
  char *owner; /* of what belongs to another record: whose it is */
  int number;
  char *key;   /* NULL when it is not there any more, or belongs to another record */
  char *title; /* title, name, who appears, position; NULL when it is not there any more */
} PlnLabel;
