/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What --json prints: one object for one call. */
#pragma once

#include "cli/pln-call.h"
#include "format/json/pln-json-out.h"
#include "model/pln-programme.h"

/**
 * pln_json_say:
 * @call: a call with --json of a verb that reads
 * @programme: where references lead
 * @kind: what the verb is about: its array is there even when it is empty
 * @records: (nullable): records of @programme, of any kind
 * @findings: (nullable): what was found; in a script they are taken over
 *
 * Says one object: an array for each kind of record, then `findings`. A line of a script leaves them to
 * the one object of the script.
 */
void pln_json_say (PlnCall *call, const PlnProgramme *programme, PlnKind kind, GPtrArray *records,
                   GPtrArray *findings);

/**
 * pln_json_say_written:
 * @call: a call with --json of a verb that wrote
 * @programme: the programme as it is now, as far as what follows leads there
 * @findings: what is found now and was not before, and what a reader had to say
 * @solved: what was found before and is not now
 * @names: the records that @solved names
 *
 * Says one object: an array for each kind of the records shown, each once, then `findings`, then `solved`.
 */
void pln_json_say_written (PlnCall *call, const PlnProgramme *programme, GPtrArray *findings,
                           GPtrArray *solved, const PlnProgramme *names);

/* The same in parts: the array of the @records that are of one kind, named as in the own JSON. */
void pln_json_add_kind (PlnJsonOut *out, const PlnProgramme *programme, PlnKind kind,
                        GPtrArray *records);
/* An array of @findings (nullable), whose records are those of @programme. */
void pln_json_add_findings (PlnJsonOut *out, const char *name, const PlnProgramme *programme,
                            GPtrArray *findings);
