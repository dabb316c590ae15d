/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The columns of a terminal, and lines that fit them. */
#pragma once

#include <glib.h>

/* Returns: columns of the terminal that @fd is, 0 when it is none */
int pln_terminal_width (int fd);

/**
 * pln_terminal_wrap:
 * @text: valid UTF-8, one line
 * @width: columns of a line
 *
 * Breaks text at blanks, so that the name of an option or a key is found again, and in scripts without blanks between
 * characters; a longer word has a line of its own.
 *
 * Returns: (transfer full): utf8: the lines
 */
GPtrArray *pln_terminal_wrap (const char *text, int width);

/**
 * pln_terminal_fold:
 * @line: valid UTF-8, one line
 * @width: columns of the terminal; 0 for none
 *
 * Wraps a line that is wider than the terminal; what goes on stands below its beginning, behind the label that an
 * indented line has.
 *
 * Returns: (transfer full): the lines, with newlines between
 */
char *pln_terminal_fold (const char *line, int width);
