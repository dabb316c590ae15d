/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What printed views say of a session in full: its title, who is in it, its parts. */
#pragma once

#include "format/pln-print.h"

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

/* Returns: (transfer full): `09:20-10:00`, `23:30-00:45 +1` when the end is on a later date than its conference day,
 *   `09:20-open`, `no time yet` */
char *pln_print_time (const PlnSlot *slot, const char *language);

/**
 * pln_print_title:
 * @slot: a session
 * @options: how
 * @kind: whether to say what it is where the title does not: `Keynote: …`
 *
 * Returns: (transfer full): its title with the words of its state: CANCELLED, NEW, (tentative)
 */
char *pln_print_title (const PlnSlot *slot, const PlnPrintOptions *options, gboolean kind);

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
