/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Blocks of lines, and putting them beside and under each other. */
#pragma once

#include <glib.h>

/* A block is a GPtrArray of lines (char *), none wider than what it was made for. */

/* Returns: (transfer full): an empty block */
GPtrArray *pln_block_new (void);

/**
 * pln_block_add:
 * @block: a block
 * @text: any text, newlines end a line
 * @width: columns that there are
 * @hang: by how much the lines after the first are indented
 *
 * Adds @text, wrapped. What is written from right to left is isolated from its neighbours.
 */
void pln_block_add (GPtrArray *block, const char *text, int width, int hang);

/* Adds @text as one line, cut with `…` where it is wider than @width. */
void pln_block_add_cut (GPtrArray *block, const char *text, int width);

/* Puts @text at the right edge of the first line of @block, which has to leave the room. */
void pln_block_put_right (GPtrArray *block, const char *text, int width);

/**
 * pln_block_add_beside:
 * @block: a block
 * @left: lines; freed
 * @width: columns that @left takes, the gap included
 * @right: lines; freed
 *
 * Adds two blocks side by side.
 */
void pln_block_add_beside (GPtrArray *block, GPtrArray *left, int width, GPtrArray *right);

/* Adds the lines of @lower, indented, and frees it. */
void pln_block_add_under (GPtrArray *block, int indent, GPtrArray *lower);
