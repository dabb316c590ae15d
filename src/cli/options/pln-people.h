/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who and where as options: rooms, themes, people by role, links, organisations, positions. */
#pragma once

#include "cli/pln-call.h"
#include "model/pln-programme.h"

/* The options of lists: --room, --theme, --speaker …; with `add-` and `drop-` in the tables for `set`. */
extern const PlnOption pln_options_lists[];
extern const PlnOption pln_options_list_changes[];
extern const PlnOption pln_options_patrons[];
extern const PlnOption pln_options_patron_changes[];
extern const PlnOption pln_options_positions[];

/**
 * pln_lists_apply:
 * @call: a call in a transaction, whose options are given
 * @programme: the forums
 * @record: a session, forum or speaker
 *
 * Changes the lists of @record for which options were given: `--room A` replaces the whole list by all that were given,
 * `--add-room` adds, `--drop-room` takes out. With `--create` speakers, themes and organisations
 * that are not there yet are made. What is wrong becomes a fault of @call.
 */
void pln_lists_apply (PlnCall *call, const PlnProgramme *programme, gpointer record);

/* Makes faults of @call of the rooms, themes and people given that are not there. */
void pln_lists_check (PlnCall *call);

/* Makes the appearance of an interpreter one for staff, and says so: who interprets is for who sets up the booth. */
void pln_interpreter_hide (PlnCall *call, const PlnSession *session, PlnAppearance *appearance);
