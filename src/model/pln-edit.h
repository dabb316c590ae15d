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
