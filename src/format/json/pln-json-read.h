/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Records from JSON, by their field tables: what the own format holds, and all that is wrong in it. */
#pragma once

#include "base/pln-progress.h"
#include "model/pln-finding.h"
#include "model/pln-programme.h"

#include <json-glib/json-glib.h>

/**
 * pln_json_read_records:
 * @programme: where to; empty
 * @document: an object with a list for each kind
 * @findings: what was found so far; gets the faults, all of severity error; their messages begin with
 *   a JSON pointer (RFC 6901)
 * @progress: (nullable): whom to tell how far it has come
 *
 * Reads all records, with references forward and back, and holds them to what a programme file can
 * keep. With any finding @programme stays empty.
 */
void pln_json_read_records (PlnProgramme *programme, JsonObject *document, GPtrArray *findings,
                            const PlnProgress *progress);
