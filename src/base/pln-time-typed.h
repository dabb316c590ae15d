/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Times and lengths as people type them, where they can mean one thing only. */
#pragma once

#include "base/pln-time.h"

/**
 * pln_typed_clock:
 * @text: `9`, `930`, `9.30`, `9h30`, `9 Uhr`, `9:30 pm`, `9：30`, `下午2点半`, and what pln_clock_parse() takes
 * @clock: (out): minutes since midnight, up to 47:59
 * @readings: (out) (optional) (transfer full) (nullable): the times that @text may mean when it may mean two:
 *   `09:03 or 09:30`
 *
 * Reads a time of day. Letters may be of either case, digits of any script, letters and signs of full width.
 *
 * Returns: whether @text is one time
 */
gboolean pln_typed_clock (const char *text, int *clock, char **readings);

/**
 * pln_typed_date:
 * @text: `2025-05-27`, `2025/5/27`, `2025年5月27日`, with digits of any script
 * @date: (out): the date
 *
 * Only dates that begin with their year: the order of the others differs from country to country.
 *
 * Returns: whether @text is a date
 */
gboolean pln_typed_date (const char *text, PlnDate *date);

/**
 * pln_typed_civil:
 * @text: a date as pln_typed_date() takes it, a blank or `T`, a time of its day as pln_typed_clock() takes it
 * @civil: (out): the minute
 * @readings: (out) (optional) (transfer full) (nullable): as pln_typed_clock() gives them, without the date
 *
 * Returns: whether @text is one date and time
 */
gboolean pln_typed_civil (const char *text, PlnCivil *civil, char **readings);

/**
 * pln_typed_length:
 * @text: `90`, `90 min`, `90'`, `1h`, `1 h 30`, `1:30`, `1.5 h`, `1小时30分钟`
 * @minutes: (out): 0 or more; how long a session may be is not looked at
 * @readings: (out) (optional) (transfer full) (nullable): the lengths that @text may mean when it may mean two:
 *   `1h03 or 1h30`
 *
 * Returns: whether @text is one length
 */
gboolean pln_typed_length (const char *text, int *minutes, char **readings);
