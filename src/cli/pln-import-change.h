/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an import changes, in words. */
#pragma once

#include "model/pln-merge.h"

/**
 * pln_import_change_text:
 * @stored: the whole programme as it is
 * @added: UUID → record: the records that are new
 * @change: a change of a known record
 *
 * Returns: (transfer full): `title 'Opening' → 'Welcome', rooms none → Main Hall`: what an import
 *   replaces can be read there, and put back
 */
char *pln_import_change_text (const PlnProgramme *stored, GHashTable *added,
                              const PlnChange *change);
