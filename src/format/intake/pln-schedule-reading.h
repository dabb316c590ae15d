/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From what a schedule file says to a programme: identities, references, links. */
#pragma once

#include "format/intake/pln-schedule.h"

/* Returns: (transfer full): the name of where a file comes from that says this of its conference */
char *pln_schedule_make_source (const PlnForum *forum);

/**
 * pln_schedule_begin_reading:
 * @schedule: all that the file says, with the dates of the conference
 * @options: what the reader was told; what is left open in it is chosen now (#PlnReadOptions.choose)
 *
 * Settles the source, and the UUID of the conference. The times of the sessions are the caller's to settle next.
 *
 * Returns: (transfer full): the reading, still without a programme
 */
PlnReading *pln_schedule_begin_reading (PlnSchedule *schedule, PlnReadOptions *options);

/**
 * pln_schedule_finish_reading:
 * @schedule: all that the file says, with the times of its sessions; used up: records move into the reading
 * @reading: what pln_schedule_begin_reading() gave
 *
 * Settles identities, references and links, and tells what was counted.
 */
void pln_schedule_finish_reading (PlnSchedule *schedule, PlnReading *reading);
