/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The difference of two programmes as Markdown (CommonMark 0.30). */
#pragma once

#include "format/changes/pln-diff-text.h"

/**
 * pln_diff_to_markdown:
 * @diff: a difference
 * @options: how; lines are not wrapped
 *
 * The same as CommonMark. What stands in the programme is escaped, so that it can be neither
 * Markdown nor HTML.
 *
 * Returns: (transfer full): Markdown, or `no changes`
 */
char *pln_diff_to_markdown (const PlnDiff *diff, const PlnDiffOptions *options);
