/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What comes from standard input, and long texts that stand in a file of their own. */
#pragma once

#include "cli/pln-call.h"

/**
 * pln_input_read:
 * @call: a call that is no line of a script
 * @size: (out): how many octets it has; a zero follows them
 * @error: %PLN_ERROR_USAGE when it is read for the second time or in a script, %PLN_ERROR_IO
 *
 * Returns: (transfer full) (nullable): all of standard input
 */
char *pln_input_read (PlnCall *call, gsize *size, GError **error);

/**
 * pln_input_spool:
 * @call: a call that is no line of a script
 * @error: as for pln_input_read()
 *
 * Returns: (transfer full) (nullable): a new file in the folder for temporary files that has what standard input had,
 *   for readers that need one; the caller removes it
 */
char *pln_input_spool (PlnCall *call, GError **error);

/* Returns: (transfer none) (nullable): the text that an escape stands for: `@x` of `=@x`, `-` of `=-`, and either of
 * these escapes of itself with one more `=`; %NULL for what is none */
const char *pln_input_literal (const char *value);

/**
 * pln_input_text:
 * @call: a call
 * @value: what was typed for a long text: itself, `-` for standard input, `@FILE` for what is in a file; in a line of a
 *   script a relative FILE is in the folder of the script; or escaped, see pln_input_literal()
 * @error: %PLN_ERROR_IO, %PLN_ERROR_INVALID for what is no text, %PLN_ERROR_REFUSED in a script that may read no files
 *
 * Returns: (transfer full) (nullable): the text, without the mark of UTF-8 and the line ends that files end with
 */
char *pln_input_text (PlnCall *call, const char *value, GError **error);
