/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a paper says of sessions that are no longer where people know them. */
#pragma once

#include "format/paper/pln-print.h"

/**
 * pln_print_add_gone:
 * @blocks: (element-type PlnBlock): where to
 * @day: a day, or %PLN_NONE
 * @options: how
 * @running: (nullable): the day, for the running head
 *
 * Adds what was on that day in the state that is compared with: what is on another day now, with its new time and room,
 * and what is no longer in the programme.
 */
void pln_print_add_gone (GPtrArray *blocks, PlnDate day, const PlnPrintOptions *options,
                         const char *running);

/* Adds to @days (element-type PlnDate) those that only had sessions, in their order. */
void pln_print_add_gone_days (GArray *days, const PlnPrintOptions *options);
