/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Comparing text: keys, the order of an index, near misses. */
#pragma once

#include "base/pln-text.h"

/**
 * pln_text_fold:
 * @text: valid UTF-8
 *
 * Folds case, accents, width and compatibility forms (NFKD, marks dropped, case-folded), so that
 * `CAFÉ`, `café` and `ｃａｆｅ` are one. So are letters with a stroke and without (ł, ø), open and turned
 * ones and those that they look like (ɛ, ɔ, ə), the Turkish i
 * with a dot and without, typographic quotes, dashes and plain ones, and Arabic with and without
 * vowel points and stretching. Vowel signs that are letters of their own (of Indic scripts: marks
 * without a combining class) stay, and so do Hangul syllables; invisible characters (joiners,
 * selectors) go. Each character is folded by itself.
 *
 * Returns: (transfer full): the folded text
 */
char *pln_text_fold (const char *text);

/**
 * pln_text_squeeze:
 * @text: valid UTF-8; changed
 *
 * Makes one blank of every run of white space in folded text, so that a phrase is found across the
 * end of a line.
 *
 * Returns: (transfer none): @text
 */
char *pln_text_squeeze (char *text);

/**
 * pln_text_find:
 * @text: valid UTF-8
 * @folded: what to look for, as pln_text_fold() and pln_text_squeeze() make it; not empty
 * @length: (out): the octets of @text that match
 *
 * Finds the first place in @text that folds to @folded.
 *
 * Returns: (transfer none) (nullable): where it begins
 */
const char *pln_text_find (const char *text, const char *folded, gsize *length);

/**
 * pln_text_slug:
 * @text: valid UTF-8, any script
 * @max: the longest slug wanted, in octets; at least 4
 *
 * Makes a short readable key of lower-case ASCII letters, digits and single hyphens: transliterated
 * by ICU (opened only when folding does not make @text ASCII), cut between words. Never empty and
 * never only digits: falls back to `item`, or puts `n` in front.
 *
 * Returns: (transfer full): the slug
 */
char *pln_text_slug (const char *text, gsize max);

/**
 * pln_text_nearest:
 * @word: what was typed
 * @candidates: (array zero-terminated=1): what there is
 *
 * Finds what may have been meant: the candidate with the fewest edits (Damerau-Levenshtein, optimal
 * string alignment, over folded text), if they are few for the length of @word. The beginning of a
 * candidate and its single words count too, with fewer edits: `mian` is near `main-hall`. Of equals
 * the first.
 *
 * Returns: (transfer none) (nullable): an element of @candidates
 */
const char *pln_text_nearest (const char *word, const char *const *candidates);
