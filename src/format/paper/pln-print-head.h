/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What stands at the head of a printed programme: its name, its days, its time zone, what the marks mean. */
#pragma once

#include "format/paper/pln-print.h"

/**
 * pln_print_add_mast:
 * @blocks: (element-type PlnBlock): where to
 * @timetable: what is printed
 * @options: how
 * @subject: (nullable): what kind of paper it is, where that is not plain
 * @marks: whether sessions are marked on it
 *
 * Adds the head of the first page: the full name, the days and the venue, the organisations where the paper has no
 * @subject of its own, the time zone (named here and nowhere else,
 * with both offsets when clocks change in between), the version, and what those marks mean that occur.
 */
void pln_print_add_mast (GPtrArray *blocks, const PlnTimetable *timetable,
                         const PlnPrintOptions *options, const char *subject, gboolean marks);

/**
 * pln_print_add_organisations:
 * @block: where to
 * @programme: the programme
 * @forum: whose organisations
 * @above: also those of the forums above it, for each duty that it gives to nobody
 * @options: how
 *
 * Adds a line for each duty, in the order of #PlnDuty: `Hosted by: Example Museum; Example City`.
 */
void pln_print_add_organisations (PlnBlock *block, const PlnProgramme *programme,
                                  const PlnForum *forum, gboolean above,
                                  const PlnPrintOptions *options);

/* Returns: (nullable): the forum that a paper is of: that of all its sessions, else the root */
const PlnForum *pln_print_forum (const PlnTimetable *timetable);

/* Returns: the zone that the head of a paper names: that of all its sessions, else that of the root */
const PlnZone *pln_print_zone (const PlnTimetable *timetable);

/* Returns: (nullable): the venue that it names: that of the one forum of all its sessions, else that of the root, else
 *   that of all rooms */
const PlnVenue *pln_print_venue (const PlnTimetable *timetable);

/**
 * pln_print_colophon:
 * @timetable: what is printed
 * @slots: (element-type PlnSlot): which of it is on this sheet
 * @options: how
 *
 * Returns: (transfer full): what a sheet that hangs by itself says at its foot: the time zone, the version, the date of
 *   printing, what those marks mean that occur on it
 */
PlnBlock *pln_print_colophon (const PlnTimetable *timetable, GPtrArray *slots,
                              const PlnPrintOptions *options);

/**
 * pln_print_heading:
 * @bound: how strong the boundary before it is
 * @left: what it says
 * @right: (nullable): what it says at the right edge, or below when there is no room
 * @width: columns
 *
 * Returns: (transfer full): a heading over a rule
 */
PlnBlock *pln_print_heading (PlnBound bound, const char *left, const char *right, int width);

/* Returns: (transfer full): the lines of such a heading said again: `MORNING (continued)` */
GPtrArray *pln_print_heading_again (const char *left, const char *right,
                                    const PlnPrintOptions *options);
