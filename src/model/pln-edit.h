/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a write did to the rows of the file, in the words of the field tables. */
#pragma once

#include "model/pln-shape.h"

/* What was done to a row. */
typedef enum { PLN_EDIT_ADDED, PLN_EDIT_CHANGED, PLN_EDIT_REMOVED } PlnEditKind;

/**
 * PlnFieldEdit:
 * @name: the column
 * @field: (nullable): its field; %NULL for `key`, `ordinal` and what else is not described
 * @old: (nullable): what it said, as the file has it; %NULL for nothing
 * @new: (nullable): what it says then
 *
 * One column of a row. That of a row added has no @old, that of a row removed no @new; a column
 * that identifies a changed row has the same for both.
 */
typedef struct {
  const char *name; /* interned */
  const PlnField *field;
  char *old;
  char *new;
} PlnFieldEdit;

/**
 * PlnEdit:
 * @kind: what was done
 * @shape: of the row
 * @uuid: (nullable): its UUID; %NULL for the elements of lists that have none
 * @owner: (nullable): the UUID of what it belongs to, when the edit tells: always for an element
 *   without a UUID, and for others when they were added or removed
 * @row: tells rows apart: two edits are of one row when this is the same; of a row added in a survey only the table
 * @fields: (element-type PlnFieldEdit): the columns that were changed, and those that identify it;
 *   all of a row added or removed; when only a survey was asked for, none of a row added
 */
typedef struct {
  PlnEditKind kind;
  const PlnShape *shape;
  char *uuid;
  char *owner;
  char *row;
  GArray *fields;
} PlnEdit;

PlnEdit *pln_edit_new (PlnEditKind kind, const PlnShape *shape);
void pln_edit_free (PlnEdit *edit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnEdit, pln_edit_free)

/* Adds a column, taking @old and @new over, but not @name, which is interned; @uuid, @owner and @row follow from the
 * columns. @identifies: it is a part of the primary key. */
void pln_edit_add (PlnEdit *edit, const char *name, gboolean identifies, char *old, char *new);

/* Returns: (transfer none) (nullable): the column of that name */
const PlnFieldEdit *pln_edit_find (const PlnEdit *edit, const char *name);
/* Returns: whether a column says another thing than before */
gboolean pln_field_edit_differs (const PlnFieldEdit *field);
/* Returns: whether the column of that name is there and differs */
gboolean pln_edit_differs (const PlnEdit *edit, const char *name);

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
