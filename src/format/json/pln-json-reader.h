/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of the JSON reader share: where it is, what it has met, and how it tells faults. */
#pragma once

#include "base/pln-progress.h"
#include "model/pln-finding.h"
#include "model/pln-programme.h"

#include <json-glib/json-glib.h>

/**
 * PlnJsonReader:
 * @findings: the faults so far
 * @path: the JSON pointer of what is being read
 * @named: the records by UUID, by `kind/number` and by `kind/key`, which are never alike; %NULL for
 *   what a record owns
 * @said: the numbers that are there, see #PlnProgramme
 * @progress: (nullable): whom to tell how far it has come
 * @records: what the list of each kind held; %NULL where that was no object
 */
typedef struct {
  GPtrArray *findings;
  GString *path;
  GHashTable *named;
  GHashTable *said;
  const PlnProgress *progress;
  GPtrArray *records[PLN_N_KINDS];
} PlnJsonReader;

/* Goes into a member. Returns: what pln_json_reader_leave() needs to come back */
gsize pln_json_reader_enter (PlnJsonReader *self, const char *name);
/* The same for a member of any name, which may be long and of any characters. */
gsize pln_json_reader_enter_unknown (PlnJsonReader *self, const char *name);
/* Goes into an element of a list, counted from 0. Returns: the same */
gsize pln_json_reader_enter_index (PlnJsonReader *self, guint index);
/* Comes back to where the reader was: @outside is what going in returned. */
void pln_json_reader_leave (PlnJsonReader *self, gsize outside);

/* Adds a finding about what is being read, or about a member of it. */
void pln_json_reader_fault (PlnJsonReader *self, const char *rule, const char *member,
                            const char *format, ...) G_GNUC_PRINTF (4, 5);

/* Returns: whether @node, the member of that name, is of @type; if not, that is a fault */
gboolean pln_json_reader_is_of (PlnJsonReader *self, const char *member, JsonNode *node,
                                GType type);
/* Returns: (transfer none) (nullable): the member, if it is there and of @type */
JsonNode *pln_json_reader_find (PlnJsonReader *self, JsonObject *object, const char *name,
                                GType type);
/* Adds a finding about a member that is not in @known (%NULL-terminated). */
void pln_json_reader_unknown (PlnJsonReader *self, const char *name, const char *const *known);
