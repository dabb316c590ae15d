/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* UUIDs (RFC 9562): deriving them from names and recognising them in text. */
#pragma once

#include <glib.h>

/**
 * pln_uuid_new_from_name:
 * @source: where the record comes from (`fosdem-2024`)
 * @kind: what it is (`session`)
 * @id: its identifier there
 *
 * Makes the version-5 UUID (RFC 9562, section 5.5) of a record that another tool numbers but gives
 * no UUID: the same three words always give the same UUID. The name hashed is `source kind id`
 * joined by U+001F, in a name space of Plenary's own.
 *
 * Returns: (transfer full): a UUID in lower case
 */
char *pln_uuid_new_from_name (const char *source, const char *kind, const char *id);

/**
 * pln_uuid_parse:
 * @text: (nullable): text that may be a UUID
 *
 * Returns: (transfer full) (nullable): @text in lower case if it is a UUID in its usual form with
 *   four hyphens, otherwise %NULL
 */
char *pln_uuid_parse (const char *text);
