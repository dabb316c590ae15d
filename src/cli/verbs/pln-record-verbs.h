/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The five verbs that every kind of record has: add, list, show, set, remove. */
#pragma once

#include "cli/pln-call.h"
#include "model/pln-programme.h"

/* Each runs on the kind of the verb's shape, in the store of @call, and fails as pln_resolve() does for a
 * record that is not there, or with the faults of what was typed. */

/* Makes a record; its argument is the title. */
gboolean pln_record_add (PlnCall *call, GError **error);
/* Says all records as a table, by number. */
gboolean pln_record_list (PlnCall *call, GError **error);
/* Says one record in full, and the sessions that it is in. */
gboolean pln_record_show (PlnCall *call, GError **error);
/* Changes a record as the options say. */
gboolean pln_record_set (PlnCall *call, GError **error);
/* Removes a record, unless others refer to it (%PLN_ERROR_REFUSED). */
gboolean pln_record_remove (PlnCall *call, GError **error);

/* --key, which all of `set` have. */
extern const PlnOption pln_options_key[];

/**
 * pln_record_new_from_call:
 * @call: a call of an `add` verb; its argument is the title
 * @programme: the forums
 *
 * Returns: (transfer full): a record with title, fields and lists as the options say; what is wrong
 *   becomes a fault of @call
 */
gpointer pln_record_new_from_call (PlnCall *call, const PlnProgramme *programme);

/* Changes the key of @record if --key is given; what is wrong becomes a fault of @call. */
void pln_record_apply_key (PlnCall *call, gpointer record);

/* Says a record that was written: one line, or with --json the record. */
gboolean pln_record_say_written (PlnCall *call, gconstpointer record, GError **error);

/* Returns: (transfer full) (nullable): the forums (with their venues) alone */
PlnProgramme *pln_load_forums (PlnCall *call, GError **error);
