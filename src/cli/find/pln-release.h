/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Releases on the command line: naming one, and looking at the programme as it was released. */
#pragma once

#include "cli/pln-call.h"

/* --release. */
extern const PlnOption pln_options_release[];

/* Returns: whether two names of releases are the same but for case, accents, width and blanks */
gboolean pln_release_same_name (const char *a, const char *b);

/**
 * pln_release_find:
 * @call: a call with an open store
 * @text: a number, a name (case, accents and width do not matter) or `latest`
 * @error: %PLN_ERROR_NOT_FOUND with the nearest
 *
 * Returns: (transfer full) (nullable): the release
 */
PlnRelease *pln_release_find (PlnCall *call, const char *text, GError **error);

/**
 * pln_release_read:
 * @frozen: what a release has frozen
 * @format: the version of its format
 * @error: %PLN_ERROR_STORE: damaged, or newer; it speaks of `it`
 *
 * Returns: (transfer full) (nullable): the programme
 */
PlnProgramme *pln_release_read (GBytes *frozen, int format, GError **error);
/* Returns: (transfer full) (nullable): the programme as it was when @release was made */
PlnProgramme *pln_release_thaw (PlnCall *call, const PlnRelease *release, GError **error);

/**
 * pln_release_before:
 * @call: a call with an open store
 * @none: (out): there is none
 * @error: %PLN_ERROR_STORE; with --release also %PLN_ERROR_NOT_FOUND
 *
 * What those who get what the call gives out have last heard: the release before the one that it shows, which no later
 * change can take away; of the programme as it is, the latest.
 *
 * Returns: (transfer full) (nullable): the release; %NULL without @none is an error
 */
PlnRelease *pln_release_before (PlnCall *call, gboolean *none, GError **error);

/**
 * pln_call_load:
 * @call: a call with an open store
 * @shapes: (nullable) (array zero-terminated=1): the kinds of records and lists that are wanted; %NULL for all
 * @texts: whether long texts are wanted, when @shapes are given
 * @error: %PLN_ERROR_STORE; with --release also %PLN_ERROR_NOT_FOUND
 *
 * What a verb looks at: with --release the whole programme as it was released, in which names are then sought too, else
 * what is wanted of the programme as it is.
 *
 * Returns: (transfer full) (nullable): the programme
 */
PlnProgramme *pln_call_load (PlnCall *call, const PlnShape *const *shapes, gboolean texts,
                             GError **error);

/**
 * pln_release_shown:
 * @call: a call with an open store
 * @error: %PLN_ERROR_STORE; with --release also %PLN_ERROR_NOT_FOUND
 *
 * What those who get what the call gives out may have: all releases, of a release those before it.
 *
 * Returns: (transfer full) (nullable) (element-type PlnProgramme): the programmes, the latest first
 */
GPtrArray *pln_release_shown (PlnCall *call, GError **error);
