/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing JSON as it comes, without a tree: one takes ten times as long, and its memory. */
#pragma once

#include <glib.h>

/**
 * PlnJsonOut:
 * @text: gets the document, laid out as json-glib does with an indent of two
 * @depth: how many objects and lists are open
 * @filled: whether the innermost of them has anything in it
 * @named: whether a name was just written
 *
 * Begin with a @text and all else zero.
 */
typedef struct {
  GString *text;
  int depth;
  gboolean filled;
  gboolean named;
} PlnJsonOut;

/* @bracket is `{` or `[`, and the same opening one for the end. */
void pln_json_out_begin (PlnJsonOut *self, char bracket);
void pln_json_out_end (PlnJsonOut *self, char bracket);
void pln_json_out_name (PlnJsonOut *self, const char *name);
void pln_json_out_string (PlnJsonOut *self, const char *value);
void pln_json_out_int (PlnJsonOut *self, gint64 value);
void pln_json_out_boolean (PlnJsonOut *self, gboolean value);
