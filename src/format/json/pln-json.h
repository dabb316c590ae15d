/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Records as JSON, by their field tables: the own format and what `--json` prints. */
#pragma once

#include "format/json/pln-json-out.h"
#include "format/pln-format.h"
#include "model/pln-finding.h"
#include "model/pln-programme.h"

/* The version of the own format; raised when a reader of the old one could misread the new. */
#define PLN_JSON_VERSION 1

/**
 * pln_json_write_record:
 * @out: where to, inside an array
 * @programme: where references lead; not a partial one
 * @record: a record
 *
 * Writes an object: uuid, number, key, sequence, changed, as far as there are any, then the fields that
 * have a value, in the order of the field table. A reference is the key of its target; one that leads
 * nowhere is left out, and so is an element of a list that has one (an appearance without its
 * speaker).
 */
void pln_json_write_record (PlnJsonOut *out, const PlnProgramme *programme, gconstpointer record);

/* Writes name and value of a field of @value, inside an object, if it has a value that can be written;
 * by the rules of pln_json_write_record(). */
void pln_json_write_field (PlnJsonOut *out, const PlnProgramme *programme, const PlnField *field,
                           gconstpointer value);

/* Writes an object for a finding: severity, rule, message, advice, and keys of the records it names. */
void pln_json_write_finding (PlnJsonOut *out, const PlnProgramme *programme,
                             const PlnFinding *finding);

/* The rule of a finding that only says that a time zone is missing on this machine. */
#define PLN_JSON_LACKS_ZONE "lacks-zone"
