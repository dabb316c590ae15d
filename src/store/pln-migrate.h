/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Migration: the steps in schema/, a copy aside before the first one touches somebody's file. */
#pragma once

#include "store/pln-db-private.h"
#include "store/pln-db.h"

/* Brings a database to the last of @steps, all of them with their stamps or none. */
gboolean pln_db_migrate (PlnDb *db, GPtrArray *steps, GError **error);

/* From here on @db is a copy in memory; nothing when it is one already. */
gboolean pln_db_move_to_memory (PlnDb *db, GError **error);

/* Returns: (transfer full): PlnStep: the steps that this program knows, in order */
GPtrArray *pln_steps_load (void);

void pln_step_free (PlnStep *step);
