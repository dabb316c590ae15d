/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the files of the store share. */
#pragma once

#include "store/history/pln-changeset.h"
#include "store/pln-db.h"
#include "store/pln-store.h"

struct _PlnStore {
  PlnDb *db;
  char *path;
  char *temporary; /* where a new file is made, NULL otherwise */
  gboolean in_transaction;
  PlnRecorder
      *recorder;   /* in a transaction: what has been done since it began or since the last entry */
  GBytes *changes; /* what that comes to, and a row each, as pln_store_settle() found it */
  GPtrArray *edits;
  GHashTable *hidden;  /* UUIDs of sessions, see pln_store_hidden() */
  GHashTable *numbers; /* shape name to the last number given, while in a transaction */
  GHashTable *inserts; /* shape to the SQL that inserts one */
  GHashTable *slugs;   /* kind/slug to how often it was taken, while in a transaction */
  GPtrArray
      *names[PLN_N_KINDS]; /* PlnName, by number, of the kinds asked for while in a transaction */
};

/* Makes the name of a new file last through a power cut. */
void pln_store_sync_folder (const char *path);
