/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The <event> of schedule.xml. */
#pragma once

#include "format/intake/pln-schedule.h"
#include "format/schedule-xml/pln-xml.h"

/**
 * pln_schedule_read_event:
 * @schedule: where to
 * @xml: a cursor at an <event>
 * @depth: of what is in it
 * @room: the index of the room that it is in, or %PLN_NONE
 */
void pln_schedule_read_event (PlnSchedule *schedule, PlnXml *xml, int depth, int room);
