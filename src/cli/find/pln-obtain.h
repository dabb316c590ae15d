/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Speakers, themes and organisations by name; with --create those that are new are made. */
#pragma once

#include "cli/pln-call.h"
#include "model/pln-records.h"

/* --create */
extern const PlnOption pln_options_create[];

/**
 * pln_speaker_find:
 * @call: a call
 * @text: who: as for pln_resolve(), or `Name; Position; Organisation` with `--create`
 * @error: %PLN_ERROR_NOT_FOUND, %PLN_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): UUID of the speaker; with `--create` %NULL without an error is
 *   somebody new
 */
char *pln_speaker_find (PlnCall *call, const char *text, GError **error);

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
