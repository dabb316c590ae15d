/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Titles that also say that their session is cancelled: `Cancelled: Talk`, `[ABGESAGT] Vortrag`. */
#pragma once

#include "format/intake/pln-schedule.h"

/**
 * pln_title_take_cancelled:
 * @title: a title, one line of valid UTF-8
 * @reason: (out) (transfer full) (nullable): why, if the title says it: `[CANCELLED: speaker ill] Talk`
 *
 * Tells titles of cancelled sessions from titles about cancelling: the words for it, those of every language in
 * data/lang, have to stand at an end of @title and apart from it, by a mark (`Cancelled: Talk`, `Talk - cancelled`),
 * in brackets, or in capitals where the rest is not. `Cancelled flights: a story` is about them.
 *
 * Returns: (transfer full) (nullable): @title without these words, all of it when it is nothing else; %NULL when it
 *   does not say that its session is cancelled
 */
char *pln_title_take_cancelled (const char *title, char **reason);

/* Returns: whether @title, which pln_title_take_cancelled() passes over, leaves a doubt: the words are in capitals
 *   or in brackets with others, `Talk (cancelled in 2020)` */
gboolean pln_title_may_be_cancelled (const char *title);

/* Cancels the session if its title says so, takes the words off the title, and tells it. */
void pln_schedule_settle_title (PlnSchedule *schedule, PlnScheduleEvent *event);
