/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What printed views say of a session in full: who is in it, its parts. */
#pragma once

#include "format/paper/pln-print.h"

/**
 * PlnPrintColumns:
 * @time: columns of the time and its mark, gap included
 * @role: those of what somebody does; 0 when that stands before the name
 * @name: those of names; 0 when positions follow the name on the same line
 * @brief: names alone, without positions and organisations; no themes
 *
 * The columns that all sessions of a paper have in common.
 */
typedef struct {
  int time;
  int role;
  int name;
  gboolean brief;
} PlnPrintColumns;

/* Returns: the columns that suit a paper; @brief: which says names alone */
PlnPrintColumns pln_print_columns (const PlnTimetable *timetable, const PlnPrintOptions *options,
                                   gboolean brief);

/**
 * pln_print_session:
 * @timetable: what is printed
 * @slot: a session that has a row
 * @options: how
 * @columns: the columns
 * @usual_room: (nullable): the room that its heading names already
 *
 * Returns: (transfer full): the block of a session, by time: title and room, what changed, who is in it, its parts with
 *   their times. A break is one line across the paper
 */
PlnBlock *pln_print_session (const PlnTimetable *timetable, const PlnSlot *slot,
                             const PlnPrintOptions *options, const PlnPrintColumns *columns,
                             const char *usual_room);
