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

/* All append to @text, of which the caller stays the owner; what they are given is copied. */

/* Begins an object or a list: @bracket is `{` or `[`. */
void pln_json_out_begin (PlnJsonOut *self, char bracket);
/* Ends the innermost of them: @bracket is the one that it was begun with. */
void pln_json_out_end (PlnJsonOut *self, char bracket);
/* Writes the name of a member, in UTF-8; its value comes next. */
void pln_json_out_name (PlnJsonOut *self, const char *name);
/* Writes a text, in UTF-8, with quotes and escapes. */
void pln_json_out_string (PlnJsonOut *self, const char *value);
/* Writes a whole number. */
void pln_json_out_int (PlnJsonOut *self, gint64 value);
/* Writes `true` or `false`. */
void pln_json_out_boolean (PlnJsonOut *self, gboolean value);
/* A member with a text; none at all when @value is %NULL. */
void pln_json_out_text_member (PlnJsonOut *self, const char *name, const char *value);
