/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Columns of lines, and putting them beside and under each other. */
#pragma once

#include <glib.h>

/* A column is a GPtrArray of lines (char *), none wider than what it was made for. */

/* So many dots or dashes at least lead from one field of a line to another. */
#define PLN_LEADER_LEAST 3

/* Returns: (transfer full): an empty column */
GPtrArray *pln_column_new (void);

/**
 * pln_column_add:
 * @column: a column
 * @text: any text, newlines end a line
 * @width: columns that there are
 * @hang: by how much the lines after the first are indented
 *
 * Adds @text, wrapped. What is written from right to left is isolated from its neighbours.
 */
void pln_column_add (GPtrArray *column, const char *text, int width, int hang);

/**
 * pln_column_add_in:
 * @column: a column
 * @text: any text, newlines end a line
 * @first: columns of the first line
 * @rest: columns of the others
 * @hang: by how much these are indented
 * @language: (nullable): the language of @text
 *
 * The same for a first line that has less room than the others, by the rules of a language.
 */
void pln_column_add_in (GPtrArray *column, const char *text, int first, int rest, int hang,
                        const char *language);

/* Adds @text as one line, cut with `…` where it is wider than @width. */
void pln_column_add_cut (GPtrArray *column, const char *text, int width);

/* Puts @text at the right edge of the first line of @column, which has to leave the room. */
void pln_column_put_right (GPtrArray *column, const char *text, int width);

/**
 * pln_column_add_beside:
 * @column: a column
 * @left: lines; freed
 * @width: columns that @left takes, the gap included
 * @right: lines; freed
 *
 * Adds two columns side by side.
 */
void pln_column_add_beside (GPtrArray *column, GPtrArray *left, int width, GPtrArray *right);

/* Adds the lines of @lower, indented, and frees it. */
void pln_column_add_under (GPtrArray *column, int indent, GPtrArray *lower);
