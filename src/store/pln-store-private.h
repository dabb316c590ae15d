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

/* Returns: (transfer full) (nullable): the first column of all rows, and a NULL after them (counted in len); @text is
 * for the parameter `:text` */
GPtrArray *pln_store_list (PlnStore *store, const char *sql, const char *text, GError **error);

/* What pln_store_names() has read is kept true: @record is called so now; */
void pln_store_keep_name (PlnStore *store, const PlnRecord *record);
/* is not there any more; */
void pln_store_drop_name (PlnStore *store, const PlnRecord *record);
/* or all is to be read anew. */
void pln_store_forget_names (PlnStore *store);

/* Returns: (transfer full): a JSON array of the UUIDs that are the keys of @uuids, for json_each() */
char *pln_store_to_json (GHashTable *uuids);
/* Returns: (transfer full) (nullable): the sessions of @uuids (NULL-terminated) and all forums and rooms, with what
 * says when and where they are and nothing else */
PlnProgramme *pln_store_load_times (PlnStore *store, GPtrArray *uuids, GError **error);
/* Refuses a key that another record of the kind has. */
gboolean pln_store_claim_key (PlnStore *store, PlnRecord *record, const char *key, GError **error);
/* Gives @record what it lacks of UUID, number, key and last change; one that was removed is the same again, and @back
 * says so. */
gboolean pln_store_insert_identity (PlnStore *store, PlnRecord *record, gboolean *back,
                                    GError **error);
/* Writes the sequence; the last change of @record is now, and pln_store_settle() writes it if anything comes of it. */
gboolean pln_store_update_identity (PlnStore *store, PlnRecord *record, GError **error);
/* Marks the identity as removed: its row stays, its key is free again. */
gboolean pln_store_remove_identity (PlnStore *store, const PlnRecord *record, GError **error);
/* A tombstone has the identity of the session that it stands for, which stays removed; @there: it was here. */
gboolean pln_store_insert_tombstone (PlnStore *store, PlnRecord *tombstone, gboolean *there,
                                     GError **error);
/* Makes the name of a new file last through a power cut. */
void pln_store_sync_folder (const char *path);
/* Returns: (transfer full) (nullable): PlnEntry: those of `entry e` that @rest of a SELECT asks for, which may name
 * `undone` and the parameter `:number` */
GPtrArray *pln_store_select_entries (PlnStore *store, const char *rest, gint64 number,
                                     GError **error);
/* Returns: (transfer full) (nullable): the changeset of the entry of that number */
GBytes *pln_store_entry_changes (PlnStore *store, int number, GError **error);
/* Brings what calendars show of all sessions in line, as pln_store_settle() does of those that were touched. */
gboolean pln_store_settle_calendar (PlnStore *store, GError **error);
