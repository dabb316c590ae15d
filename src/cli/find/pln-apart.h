/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What tells records of one name apart. */
#pragma once

#include "store/pln-store.h"

/**
 * pln_apart_text:
 * @programme: what @record refers to
 * @record: a record
 *
 * Returns: (transfer full): what tells it from others of its name: `floor 2, West Campus` of a room, the position of a
 *   speaker, the time and place of a session; may be empty
 */
char *pln_apart_text (const PlnProgramme *programme, gconstpointer record);

/* Returns: (transfer full) (nullable): the same of the record of @uuid in the file; %NULL when it is not there */
char *pln_apart_load (PlnStore *store, PlnKind kind, const char *uuid);
