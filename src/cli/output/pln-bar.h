/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The bar on stderr that shows how far something long has come. */
#pragma once

#include "base/pln-progress.h"

/* Returns: whether @descriptor leads to a terminal that knows escape sequences */
gboolean pln_bar_is_terminal (int descriptor);
/* What follows is timed: a bar appears when it has taken over a second, and only on a terminal. */
void pln_bar_start (void);

/**
 * pln_bar_progress:
 * @what: what is done: `reading`
 * @name: (nullable): what it is done with, a file
 *
 * Returns: (transfer none) (nullable): whom to tell how far that has come, until the next call
 */
const PlnProgress *pln_bar_progress (const char *what, const char *name);

/* Takes the bar off the terminal; before anything else is printed. */
void pln_bar_end (void);
