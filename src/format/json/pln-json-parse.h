/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From the text of a JSON file to its tree, and nothing lost on the way. */
#pragma once

#include <json-glib/json-glib.h>

/**
 * pln_json_parse:
 * @text: a JSON text (RFC 8259)
 * @size: its length in octets
 * @findings: PlnFinding: gets an error for each member that an object has more than once: which of
 *   them counts, nobody can say (RFC 8259, section 4), and the tree has only the last
 * @error: %PLN_ERROR_INVALID when it is no JSON, or nests too deep
 *
 * Returns: (transfer full) (nullable): the root
 */
JsonNode *pln_json_parse (const char *text, gsize size, GPtrArray *findings, GError **error);
