/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The own format: a whole programme as one JSON document (schema/programme.schema.json). */
#pragma once

#include "format/json/pln-json.h"

/**
 * pln_json_read:
 * @bytes: a text of the own format (RFC 8259), as the writer of pln_format_json makes it
 * @options: (nullable): what a reader has to know
 * @error: %PLN_ERROR_INVALID when it is not of this format at all
 *
 * Returns: (transfer full) (nullable): what it holds
 */
PlnReading *pln_json_read (GBytes *bytes, const PlnReadOptions *options, GError **error);
