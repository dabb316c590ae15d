/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Programme files for tests: folders, comparing what is loaded with what was put, SQL beside the store. */
#pragma once

#include "base/pln-error.h"
#include "store/pln-store-private.h"

/* Returns: (transfer full): a new folder, which remove_folder() takes away with all in it */
char *make_folder (void);
void remove_folder (char *folder);
typedef char Folder;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Folder, remove_folder)

/* Returns: (transfer full): a new programme file in @folder, open and in a transaction */
PlnStore *make_store (const char *folder, const char *name);
/* Settles and records what has been written, as a verb does before it commits. */
void record_entry (PlnStore *store, const char *command);
/* The same, and commits it. */
void commit_entry (PlnStore *store, const char *command);
/* Takes an entry back, or does it again, as `undo` and `redo` do. */
gboolean turn_entry (PlnStore *store, int number, GError **error);
/* Puts all of @programme. */
void put_programme (PlnStore *store, const PlnProgramme *programme);
/* Holds that both have the same records with the same identity; @revisions: sequence and last change too. */
void assert_same (const PlnProgramme *programme, const PlnProgramme *other, gboolean revisions);

/* A programme file that is written: @store is in a transaction, and has a forum of Europe/Berlin. */
typedef struct {
  char *folder;
  char *path;
  PlnStore *store;
  char *forum;
} StoreFixture;

/* For g_test_add(): the forum is put, and not recorded yet. */
void store_set_up (StoreFixture *fixture, gconstpointer data);
void store_tear_down (StoreFixture *fixture, gconstpointer data);
/* Commits what has been written as @command, and begins another transaction in the file opened again. */
void reopen_store (StoreFixture *fixture, const char *command);
/* Returns: (transfer full): a new record of that title; a session is in the forum */
gpointer put_new (StoreFixture *fixture, const PlnShape *shape, const char *title);
/* As pln_store_put() and pln_store_remove(), which have to succeed. */
void put_record (StoreFixture *fixture, gconstpointer old, gpointer record);
void take_out (StoreFixture *fixture, gconstpointer record);

/* Runs SQL on a file beside the store. */
void run_sql (const char *path, const char *sql);
/* Returns: the first column of the first row */
int ask_sql (const char *path, const char *sql);
/* Returns: (transfer full): a hash of the bytes of a file */
char *hash_file (const char *path);

/* Holds that @error is of @code and says @text, and clears it. */
#define assert_fails(error, c, text)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_error (error, PLN_ERROR, c);                                                          \
    if (strstr ((error)->message, text) == NULL)                                                   \
      g_error ("'%s' does not say '%s'", (error)->message, text);                                  \
    g_clear_error (&(error));                                                                      \
  }                                                                                                \
  G_STMT_END
