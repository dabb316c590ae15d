/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can come next on a command line, for the completion of shells. */
#pragma once

#include "cli/pln-call.h"

/**
 * pln_complete:
 * @call: a call whose arguments are the words typed after `plenary`, the last one unfinished (it may be empty)
 *
 * Adds to the output of @call one line for each word that can stand there: the word, a blank, what it means. The line
 * `:files` alone stands for the names of files, which the shell knows best. Records are those of the file that the
 * words name, else of the one that the verb would open; without a file there are none.
 */
void pln_complete (PlnCall *call);
