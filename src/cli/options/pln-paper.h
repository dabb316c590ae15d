/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Printing from the command line: the options of a paper, and what is printed. */
#pragma once

#include "cli/options/pln-edition.h"

/* --width, --lines, --language, --since, --date and --plain. */
extern const PlnOption pln_options_paper[];

/**
 * pln_paper_print:
 * @call: a call with an open store
 * @view: the view
 * @error: what went wrong
 *
 * Prints what the options of @call select, as its audience may see it, with what pln_edition_find() says of it.
 *
 * Returns: whether it was printed
 */
gboolean pln_paper_print (PlnCall *call, const PlnView *view, GError **error);
