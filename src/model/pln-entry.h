/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* History as plain values: an entry, and a release. */
#pragma once

#include "model/pln-shape.h"

/**
 * PlnEntryKind:
 * @PLN_ENTRY_WRITE: what a verb wrote
 * @PLN_ENTRY_UNDO: another entry was taken back
 * @PLN_ENTRY_REDO: another entry that had been taken back was done again
 * @PLN_ENTRY_BARRIER: the file was brought to a step of the schema behind which nothing can be undone
 */
typedef enum {
  PLN_ENTRY_WRITE,
  PLN_ENTRY_UNDO,
  PLN_ENTRY_REDO,
  PLN_ENTRY_BARRIER,
} PlnEntryKind;

/* Returns: (transfer none): `write`, `undo`, `redo` or `barrier` */
const char *pln_entry_kind_to_string (PlnEntryKind kind);
/* The inverse. Returns: whether @text is one */
gboolean pln_entry_kind_parse (const char *text, PlnEntryKind *kind);

/**
 * PlnEntry:
 * @number: counted from 1; 0 before it is recorded
 * @uuid: its identity
 * @kind: what it is
 * @target: of an undo or redo the number of the other entry, else 0
 * @made: when, Unix seconds
 * @author: who
 * @command: the verb as it was typed
 * @summary: what it changed, in one line
 * @undone: it has been taken back, and not been done again since
 *
 * One recorded write.
 */
typedef struct {
  int number;
  char *uuid;
  PlnEntryKind kind;
  int target;
  gint64 made;
  char *author;
  char *command;
  char *summary;
  gboolean undone;
} PlnEntry;

void pln_entry_free (PlnEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnEntry, pln_entry_free)

/**
 * PlnRelease:
 * @number: counted from 1, never used again
 * @uuid: its identity
 * @name: what people call it
 * @note: (nullable): why
 * @made: when, Unix seconds
 *
 * A frozen, numbered, named state of the programme.
 */
typedef struct {
  int number;
  char *uuid;
  char *name;
  char *note;
  gint64 made;
} PlnRelease;

void pln_release_free (PlnRelease *release);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnRelease, pln_release_free)

/* How an edit of a release is described. */
extern const PlnShape pln_shape_release;
