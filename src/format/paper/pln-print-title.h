/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a session is called on paper, and when it is. */
#pragma once

#include "format/paper/pln-print.h"

/* Returns: (transfer full): the same in the languages of the paper */
char *pln_print_time_twice (const PlnSlot *slot, const PlnPrintOptions *options);

/**
 * pln_print_title:
 * @slot: a session
 * @options: how
 * @kind: whether to say what it is where the title does not: `Keynote: …`
 *
 * Returns: (transfer full): its title with the words of its state: CANCELLED, NEW, (tentative)
 */
char *pln_print_title (const PlnSlot *slot, const PlnPrintOptions *options, gboolean kind);

/* Returns: (transfer full): a day in the languages of the paper; %PLN_NONE: that it is not scheduled yet */
char *pln_print_day (PlnDate day, const PlnPrintOptions *options);
