/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Putting blocks on pages: what stays together, where a page ends, what is said again on the next. */
#pragma once

#include "format/paper/pln-page.h"

/**
 * pln_pages_new:
 * @blocks: (element-type PlnBlock): what a view made; changed
 * @paper: the paper
 *
 * Puts blocks on as few pages as they need. What fits on one page by closing blank lines takes one, and no more of
 * them are closed than it takes: like ones alike. Otherwise pages end at the strongest boundary that costs no page
 * more, unless that leaves a third of one empty, and are even. A block is split only when it is taller than a page.
 *
 * Returns: (transfer full) (element-type PlnPage): the pages, at least one
 */
GPtrArray *pln_pages_new (GPtrArray *blocks, const PlnPaper *paper);
