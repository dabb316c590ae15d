/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Wrapping text: which of the places where lines may end are the best, and words wider than a line. */
#pragma once

#include "base/pln-text.h"

/**
 * pln_text_wrap:
 * @text: valid UTF-8, newlines end a line
 * @width: columns of a line, at least 1
 *
 * pln_text_wrap_in() with lines of one width, in no particular language.
 *
 * Returns: (transfer full): the lines, %NULL-terminated
 */
GStrv pln_text_wrap (const char *text, int width);

/**
 * pln_text_wrap_in:
 * @text: valid UTF-8, newlines end a line
 * @first: columns of the first line, at least 1
 * @rest: columns of the others, at least 1
 * @language: (nullable): the language of @text
 *
 * Breaks text into as few lines as it takes at the places of pln_text_breaks(). A word wider than a line is parted with
 * a hyphen where its script has one; an address, a code and other scripts are parted between clusters, without one.
 * When it costs no line, scripts without blanks end lines behind a mark (，、；), and no last line has a word of three
 * columns alone. Blanks at line ends are dropped; a soft hyphen becomes a hyphen where a line ends with it, else it is
 * dropped; nothing else is lost. Empty text is one empty line.
 *
 * Returns: (transfer full): the lines, %NULL-terminated
 */
GStrv pln_text_wrap_in (const char *text, int first, int rest, const char *language);
