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
/* Puts all of @programme. */
void put_programme (PlnStore *store, const PlnProgramme *programme);
/* Holds that both have the same records with the same identity; @revisions: sequence and last change too. */
void assert_same (const PlnProgramme *programme, const PlnProgramme *other, gboolean revisions);

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
