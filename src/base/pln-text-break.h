/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where text can be parted, for the files of base that do it: clusters that fit, breaks of lines. */
#pragma once

#include <glib.h>
#include <unicode/ubrk.h>

/* Points @breaks at @text, up to its NUL if @length is -1; opens it the first time, which is slow. */
void pln_text_set_breaks (UBreakIterator **breaks, UBreakIteratorType type, const char *locale,
                          const char *text, gssize length);

/**
 * pln_text_skip:
 * @text: valid UTF-8
 * @end: where it ends
 * @columns: columns that there are
 * @width: (out): the columns that they take
 *
 * Steps over the clusters that fit.
 *
 * Returns: (transfer none): the first that does not fit, or @end
 */
const char *pln_text_skip (const char *text, const char *end, int columns, int *width);

/* Returns: (transfer none): where the blanks before @end begin, @start at the earliest */
const char *pln_text_skip_blanks_back (const char *start, const char *end);
