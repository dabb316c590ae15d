/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Many verbs, one a line, in one transaction. */
#pragma once

#include "cli/pln-call.h"

/**
 * pln_script_run:
 * @call: the call of `run` or `init --example`
 * @name: (nullable): what the script is called in errors; %NULL: nobody knows that it is one
 * @text: the script
 * @error: an error of a verb, with name and line before it
 *
 * Reads all lines, then runs each as if it were typed after `plenary`. Quotes as in a shell, over several lines too;
 * `#` begins a comment; a line that ends in `\` goes on in the next. The first line may be an `init`, which makes the
 * file; otherwise the file is opened. The transaction is left open.
 *
 * All that is wrong with the lines is raised at once: when one fails the others are still tried, and what is wrong with
 * those that do not build on it is told too.
 */
gboolean pln_script_run (PlnCall *call, const char *name, const char *text, GError **error);
