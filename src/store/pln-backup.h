/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Copies of a programme file, made while others may write in it. */
#pragma once

#include "store/pln-store.h"

/**
 * PlnBackup:
 * @sessions: how many sessions the copy has
 * @entries: how many entries of the log
 * @size: its octets
 *
 * What was made.
 */
typedef struct {
  gint64 sessions;
  gint64 entries;
  gint64 size;
} PlnBackup;

/* Returns: (transfer full): the first of `NAME.bak`, `NAME.bak.2`, `NAME.bak.3` … that is not there yet */
char *pln_backup_name (const char *path);

/**
 * pln_store_backup:
 * @store: an open store
 * @path: the file to make
 * @replace: whether it may take the place of a file that is there
 * @backup: (out): what was made
 * @error: %PLN_ERROR_REFUSED: @path is there, or it is the programme file itself, or what belongs to another database
 *   is in its way; %PLN_ERROR_IO: it cannot be written; %PLN_ERROR_STORE: the file cannot be read, or is damaged
 *
 * Copies the file as it is, of whatever step, a few pages at a time: others can write meanwhile, and the copy is of
 * one moment all the same. It is looked through before it gets its name; whoever cannot read the file cannot read the
 * copy.
 */
gboolean pln_store_backup (PlnStore *store, const char *path, gboolean replace, PlnBackup *backup,
                           GError **error);

/**
 * pln_backup_damaged:
 * @path: a programme file
 * @error: %PLN_ERROR_IO, %PLN_ERROR_STORE
 *
 * Puts a file aside as it is, damage and all, before it is mended.
 *
 * Returns: (transfer full) (nullable): the copy, named by pln_backup_name()
 */
char *pln_backup_damaged (const char *path, GError **error);
