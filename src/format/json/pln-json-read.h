/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Records from JSON, by their field tables: what the own format holds, and all that is wrong in it. */
#pragma once

#include "base/pln-progress.h"
#include "format/json/pln-json-reader.h"
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

/* Adds a finding for what a programme file cannot keep in @value, as read from @object. */
void pln_json_reader_check_value (PlnJsonReader *self, JsonObject *object, gconstpointer value);

/* The same for @document: one root among its forums. */
void pln_json_reader_check_root (PlnJsonReader *self, JsonObject *document);

/* The same for all records read: no circles, no parts of parts. */
void pln_json_reader_check_trees (PlnJsonReader *self);
