/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding the record that somebody means: by key, number, or enough words of its title or name. */
#pragma once

#include "cli/pln-call.h"
#include "model/pln-programme.h"

/**
 * pln_resolve:
 * @call: a call with an open store
 * @kind: the kind of record meant
 * @text: what was typed
 * @error: %PLN_ERROR_NOT_FOUND with the nearest or the candidates, %PLN_ERROR_STORE
 *
 * A record is named by its exact key, its number or UUID, else by words of its title or name in any
 * script: the whole of it, else whole words, else beginnings of words, else any part.
 *
 * Returns: (transfer full) (nullable): its UUID
 */
char *pln_resolve (PlnCall *call, PlnKind kind, const char *text, GError **error);

/* As pln_resolve(), but among the records of @programme, for a call without an open store. */
char *pln_resolve_in (PlnCall *call, const PlnProgramme *programme, PlnKind kind, const char *text,
                      GError **error);

/**
 * pln_resolve_session:
 * @call: a call with an open store
 * @text: what was typed
 * @roundtable: whether a roundtable is meant: it comes before any other session
 * @error: as for pln_resolve()
 *
 * Returns: (transfer full) (nullable): its UUID
 */
char *pln_resolve_session (PlnCall *call, const char *text, gboolean roundtable, GError **error);

/* As pln_resolve(), but only by key, by number or by all words of one of its names (a speaker also by
 * one word); else the result is %NULL without an error: it is somebody new. */
char *pln_resolve_known (PlnCall *call, PlnKind kind, const char *text, GError **error);

/* Returns: (transfer container): PlnName: those of @names whose words fit @text best, maybe none */
GPtrArray *pln_resolve_among (GPtrArray *names, const char *text);

/**
 * pln_resolve_record:
 * @call: a call with an open store
 * @kind: the kind of record meant
 * @text: what was typed
 * @programme: (out) (transfer full): the part of the programme that it was loaded with
 * @error: as for pln_resolve()
 *
 * Returns: (transfer none) (nullable): the record, in @programme
 */
gpointer pln_resolve_record (PlnCall *call, PlnKind kind, const char *text,
                             PlnProgramme **programme, GError **error);
