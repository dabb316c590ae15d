/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From options to the fields of a record: values, translations, references. */
#pragma once

#include "cli/pln-call.h"
#include "model/pln-programme.h"

/**
 * pln_fields_apply:
 * @call: a call whose options are given
 * @programme: forums and venues at least, for languages and references
 * @record: the record to change
 *
 * Sets the fields of @record for which options were given; what is wrong becomes a fault of @call.
 */
void pln_fields_apply (PlnCall *call, const PlnProgramme *programme, gpointer record);

/* As pln_fields_apply(), for one field that has an option of its own. */
void pln_fields_apply_one (PlnCall *call, const PlnProgramme *programme, gpointer record,
                           const PlnField *field);

/**
 * pln_fields_set:
 * @call: a call
 * @programme: forums at least
 * @record: a record with an identity
 * @field: one of its fields
 * @value: what was typed; for a field that has languages text, `zh=text` for a language that a forum
 *   lists, `=zh=text` for a text that itself begins so; see pln_input_literal() for its other escapes
 *
 * Sets a field, or its translation; what is wrong becomes a fault of @call.
 */
void pln_fields_set (PlnCall *call, const PlnProgramme *programme, gpointer record,
                     const PlnField *field, const char *value);

/**
 * pln_fields_language:
 * @programme: forums at least
 * @value: what was typed
 * @language: (out) (transfer full) (nullable): the language that it is in, %NULL for the first
 *
 * Returns: (transfer none): the text in @value, without `zh=` or the `=` of an escape
 */
const char *pln_fields_language (const PlnProgramme *programme, const char *value, char **language);

/* Returns: whether @value, which is taken as text, does not begin as with a language; where neither a forum nor one
 * that is being @changed (nullable) lists any, none is known to be missing */
gboolean pln_fields_expect_listed (const PlnProgramme *programme, const PlnForum *changed,
                                   const char *value, GError **error);

/**
 * pln_fields_plain:
 * @programme: forums at least
 * @option: (nullable): an option whose value is the same in all languages; %NULL for an argument, a name
 * @value: what was typed
 * @error: %PLN_ERROR_INVALID when @value begins with a language that a forum lists, and `=`
 *
 * Returns: (transfer none) (nullable): the text in @value, without the `=` of an escape
 */
const char *pln_fields_plain (const PlnProgramme *programme, const char *option, const char *value,
                              GError **error);

/**
 * pln_fields_refuse_twice:
 * @call: a call whose argument is the value of @field
 * @programme: forums at least
 * @record: the record, with its languages when it is a forum
 * @field: its title or name
 * @value: the argument
 *
 * Makes a fault of @call when an option gives @field once more in the language of @value: only one of
 * both could be kept.
 */
void pln_fields_refuse_twice (PlnCall *call, const PlnProgramme *programme, gconstpointer record,
                              const PlnField *field, const char *value);

/**
 * pln_fields_check:
 * @call: a call
 * @programme: the forums, for the languages of texts; empty when there are none yet
 *
 * Makes faults of values that are wrong in any record, for one that is not there; what they refer to is not looked for.
 */
void pln_fields_check (PlnCall *call, const PlnProgramme *programme);

/* Makes a fault of @call when a required field of @record has no value. */
void pln_fields_require (PlnCall *call, gconstpointer record);

/**
 * pln_fields_set_word:
 * @programme: forums at least
 * @forum: a forum
 * @value: `panelist=Panelists`, `zh=panelist=与谈人`; without a text the usual word comes back, empty all of them
 * @error: %PLN_ERROR_INVALID when no such word is printed
 *
 * Returns: whether @forum says it its own way now
 */
gboolean pln_fields_set_word (const PlnProgramme *programme, PlnForum *forum, const char *value,
                              GError **error);
