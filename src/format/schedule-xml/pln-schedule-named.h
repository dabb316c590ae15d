/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Elements of schedule.xml that are a name, or have one in an element or attribute of their own. */
#pragma once

#include "format/intake/pln-schedule.h"
#include "format/schedule-xml/pln-schedule-event.h"
#include "format/schedule-xml/pln-xml.h"

/**
 * pln_schedule_read_name:
 * @schedule: where findings go
 * @xml: a cursor at a <room>, <track> or the like
 * @depth: of what is in it
 *
 * Returns: (transfer full): the text of the element, or of the <name> or <title> in it, or its `name`; maybe empty.
 *   Other elements in it are told
 */
char *pln_schedule_read_name (PlnSchedule *schedule, PlnXml *xml, int depth);

/**
 * pln_schedule_read_person:
 * @schedule: where to
 * @event: the event that the person is in
 * @xml: a cursor at a <person>
 * @depth: of what is in it
 *
 * A person is its name, or has name, biography, e-mail and others in elements or attributes of their own.
 */
void pln_schedule_read_person (PlnSchedule *schedule, PlnScheduleEvent *event, PlnXml *xml,
                               int depth);

/* Tells of the element at the cursor, unless it is empty, that it has no place in a programme. */
void pln_schedule_pass_over (PlnSchedule *schedule, PlnXml *xml);

/* Tells of the attributes that it has besides @known. */
void pln_schedule_tell_attributes (PlnSchedule *schedule, PlnXml *xml, const char *const *known);
