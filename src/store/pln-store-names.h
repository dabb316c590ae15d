/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looking records up without loading them: by key, by number, by what they are called. */
#pragma once

#include "store/pln-store-private.h"
#include "store/pln-store.h"

/* Returns: (transfer full) (nullable): the first column of all rows, and a NULL after them (counted in len); @text is
 * for the parameter `:text` */
GPtrArray *pln_store_list (PlnStore *store, const char *sql, const char *text, GError **error);

/* What pln_store_names() has read is kept true: @record is called so now; */
void pln_store_keep_name (PlnStore *store, const PlnRecord *record);

/* is not there any more; */
void pln_store_drop_name (PlnStore *store, const PlnRecord *record);

/* or all is to be read anew. */
void pln_store_forget_names (PlnStore *store);

/* Returns: (transfer full): what @record is called, as pln_store_names() tells it when it is stored */
PlnName *pln_name_new (gconstpointer record);

void pln_name_free (PlnName *name);

/* Fills in what is folded, from title and names. */
void pln_name_fold (PlnName *name);

/* Returns: (transfer full) (nullable): PlnName: what all records of @kind are called, by number; within a transaction
 * good until the next write */
GPtrArray *pln_store_names (PlnStore *store, PlnKind kind, GError **error);

/**
 * pln_store_find:
 * @store: a store
 * @kind: a kind
 * @text: a key, a number or a UUID
 * @uuid: (out) (transfer full) (nullable): the record of exactly that, or %NULL
 * @error: %PLN_ERROR_STORE
 *
 * Returns: whether the file could be read
 */
gboolean pln_store_find (PlnStore *store, PlnKind kind, const char *text, char **uuid,
                         GError **error);

/* @uuid: (out) (transfer full) (nullable): the record of @kind that had the number @text and has been removed */
gboolean pln_store_find_gone (PlnStore *store, PlnKind kind, const char *text, char **uuid,
                              GError **error);

/**
 * pln_store_users:
 * @store: a store
 * @uuid: a record
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): what refers to it, in words (`session 3 opening`), and a %NULL after them
 */
GPtrArray *pln_store_users (PlnStore *store, const char *uuid, GError **error);
