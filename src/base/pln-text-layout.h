/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Fitting text into the columns of a terminal or a fixed-width page: cutting, padding, isolating. */
#pragma once

#include "base/pln-text-break.h"
#include "base/pln-text.h"

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

/**
 * pln_text_next_cluster:
 * @text: valid UTF-8, not empty, beginning at the start of a cluster
 * @width: (out) (optional): the columns that the cluster takes, see pln_text_width()
 *
 * Returns: (transfer none): the end of the first grapheme cluster (UAX 29) of @text
 */
const char *pln_text_next_cluster (const char *text, int *width);

/**
 * pln_text_width:
 * @text: valid UTF-8 without control characters
 *
 * Clusters by ICU (UAX 29), widths by GLib's tables (UAX 11, ambiguous ones narrow). A cluster is as wide as its
 * characters together, but: two with an emoji presentation selector (U+FE0F) and one with that for text; two for a
 * flag and for emoji that are joined or have a skin colour. Soft hyphens take nothing.
 *
 * Returns: how many columns of a terminal or a fixed-width page @text takes
 */
int pln_text_width (const char *text);

/**
 * pln_text_cut:
 * @text: valid UTF-8
 * @width: columns that there are
 *
 * Returns: (transfer full): @text, or as many clusters of it as fit with `…` at the end
 */
char *pln_text_cut (const char *text, int width);

/**
 * pln_text_excerpt:
 * @text: valid UTF-8
 * @start: where in it what matters begins, in octets
 * @length: how long that is
 * @width: columns that there are
 *
 * Cuts what stands around a place out of a long text, as one line of whole clusters: all of it when
 * it fits, else with `…` where something is left out. What matters is never cut.
 *
 * Returns: (transfer full): what stands before, the place itself, what stands after; then %NULL
 */
GStrv pln_text_excerpt (const char *text, gsize start, gsize length, int width);

/**
 * pln_text_append_padded:
 * @out: where to
 * @text: valid UTF-8
 * @width: columns to fill
 *
 * Appends @text and blanks up to @width columns (none when it is wider). No trailing context is
 * known here: trimming the end of a line is the caller's.
 */
void pln_text_append_padded (GString *out, const char *text, int width);

/**
 * pln_text_isolate:
 * @text: one line
 *
 * Returns: (transfer full): @text between FSI and PDI (UAX 9) if it has letters written from right
 *   to left or isolates of its own, so that they do not pull what stands beside them out of place
 */
char *pln_text_isolate (const char *text);

/**
 * pln_text_embed:
 * @text: figures for a sentence: `09:20-10:00`
 * @language: (nullable): that of the sentence
 *
 * Returns: (transfer full): @text, in a language that is written from right to left between LRI and PDI (UAX 9): behind
 *   its letters the hyphen would turn the figures around
 */
char *pln_text_embed (const char *text, const char *language);

/* Returns: whether @c is of a script that is written from right to left */
gboolean pln_text_is_right_to_left (gunichar c);

/* Returns: whether a cluster is a pictograph (UTS #51): an emoji, a flag, a keycap, or a symbol such as a snowman */
gboolean pln_text_is_pictograph (const char *cluster);

/* Returns: whether @language (nullable) is written from right to left */
gboolean pln_text_is_language_right_to_left (const char *language);
