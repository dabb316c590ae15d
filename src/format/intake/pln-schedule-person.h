/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who the persons of a schedule file are: which names and ids are one, and which are not. */
#pragma once

#include "format/intake/pln-schedule.h"

/**
 * pln_schedule_names_are_alike:
 * @a: a name
 * @b: another name
 *
 * Returns: whether they may be two ways to write one: with and without initials, second and short names, turned
 *   around, misspelt, or in another script
 */
gboolean pln_schedule_names_are_alike (const char *a, const char *b);

/**
 * pln_schedule_settle_persons:
 * @schedule: a schedule with all its events
 *
 * Gives each of its persons a key: the guid or id, unless that is given to persons of unlike names, else the name.
 * Persons of one name in one event are one, whatever their ids. What is not plain is told.
 */
void pln_schedule_settle_persons (PlnSchedule *schedule);
