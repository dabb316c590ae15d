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
extern const PlnOption pln_options_create[];

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

/**
 * pln_speaker_obtain:
 * @call: a call in a transaction
 * @text: who: as for pln_resolve(), or `Name; Position; Organisation` with `--create`
 * @error: %PLN_ERROR_NOT_FOUND, %PLN_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): UUID of the speaker, made if need be
 */
char *pln_speaker_obtain (PlnCall *call, const char *text, GError **error);

/* Returns: (transfer full) (nullable): the same for an organisation or a theme, by its name */
char *pln_named_obtain (PlnCall *call, PlnKind kind, const char *text, GError **error);
