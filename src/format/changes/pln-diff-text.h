/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The text of the difference of two programmes: for people, for web pages, for programs. */
#pragma once

#include "model/pln-diff.h"

/* The usual columns of a line. */
#define PLN_DIFF_WIDTH 72

/**
 * PlnDiffOptions:
 * @from: (nullable): what the programme before is called: `release 1`
 * @to: (nullable): what the programme after is called
 * @language: (nullable): the language wanted of titles and names
 * @width: columns of a line, for text; 0 for %PLN_DIFF_WIDTH
 *
 * How a difference is told.
 */
typedef struct {
  const char *from;
  const char *to;
  const char *language;
  int width;
} PlnDiffOptions;

/**
 * pln_diff_to_text:
 * @diff: a difference
 * @options: how
 *
 * An e-mail to those who attend: a line fit for its subject, then day by day what is new, moved,
 * cancelled, with the old value beside the new; at last what is no session.
 *
 * Returns: (transfer full): plain text, or `no changes`
 */
char *pln_diff_to_text (const PlnDiff *diff, const PlnDiffOptions *options);
