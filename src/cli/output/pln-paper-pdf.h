/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Paper as PDF from the command line: its sheet, its fonts, what it says of itself. */
#pragma once

#include "cli/pln-call.h"
#include "format/paper/pln-print.h"
#include "format/paper/pln-sheet.h"

/* --pdf, --paper, --landscape and --fonts. */
extern const PlnOption pln_options_pdf[];

/* Returns: whether PDF is wanted: by --pdf, or because the file is called so */
gboolean pln_paper_wants_pdf (const PlnCall *call);

/**
 * pln_paper_choose_sheet:
 * @call: a call that wants PDF
 * @options: how it is printed; lines are set to what is on a sheet, when they are not given
 * @sheet: (out): how it is set
 * @error: %PLN_ERROR_INVALID for a sheet that there is not, %PLN_ERROR_USAGE for one page without end,
 *   %PLN_ERROR_REFUSED when it would go to a terminal
 *
 * Returns: whether all is well
 */
gboolean pln_paper_choose_sheet (PlnCall *call, PlnPrintOptions *options, PlnSheetOptions *sheet,
                                 GError **error);

/* Returns: (transfer full) (nullable): pages in @language as PDF, with title and authors as @programme says them;
 * what is left out of it is told */
GBytes *pln_paper_to_pdf (PlnCall *call, const PlnProgramme *programme, GPtrArray *pages,
                          const PlnSheetOptions *sheet, const char *language, GError **error);
