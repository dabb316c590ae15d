/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Running a verb: which file, which transaction, what is printed. */
#pragma once

#include "cli/pln-call.h"

#include <stdio.h>

/**
 * pln_program_call:
 * @words: what was typed after `plenary`
 * @outer: (nullable): the call of `run` that this is a line of
 * @error: %PLN_ERROR_USAGE when there is no such verb or option
 *
 * Returns: (transfer full) (nullable): the call, not run yet
 */
PlnCall *pln_program_call (const char *const *words, PlnCall *outer, GError **error);

/* Takes the file that @call names, else $PLENARY_FILE. Returns: whether there is one */
gboolean pln_program_take_file (PlnCall *call);

/* Finds out which file @call is about: the one that it names, else $PLENARY_FILE, else the only one in this folder. */
gboolean pln_program_find_file (PlnCall *call, GError **error);

/**
 * pln_program_open:
 * @call: a call
 * @mode: what for; to write, a transaction begins
 * @error: %PLN_ERROR_STORE
 *
 * Opens the programme file that @call names, else $PLENARY_FILE, else the only one in this folder.
 */
gboolean pln_program_open (PlnCall *call, PlnStoreMode mode, GError **error);

/* Runs the verb of a call whose file is open, and nothing around it; each thing that is wrong is kept in the call. */
void pln_program_keep_faults (PlnCall *call);
/* The same, and raises what is wrong. */
gboolean pln_program_run (PlnCall *call, GError **error);

/* Runs the verb of a call in its file: opened, and what is written is settled, told, recorded and committed. What it
 * prints is in the call. */
gboolean pln_program_perform (PlnCall *call, GError **error);

/* Lets SIGINT and SIGTERM end what @store is doing; with %NULL, what will be done next. */
void pln_program_guard (PlnStore *store);

/**
 * pln_program_can_read:
 * @path: a file named on the command line
 * @error: %PLN_ERROR_IO, in fewer words than the readers of files have for it
 *
 * Returns: whether @path is a file that can be read
 */
gboolean pln_program_can_read (const char *path, GError **error);

/**
 * pln_program_print:
 * @stream: standard output or error
 * @text: what to print
 *
 * Data is clean when it enters, but a file may come from anywhere: no control character reaches a terminal, nor an
 * octet that is not UTF-8. What is written instead is right in JSON too.
 *
 * Returns: whether it could be printed; if not, errno says why
 */
gboolean pln_program_print (FILE *stream, const GString *text);

/* Returns: whether a signal has come; what can still be left undone is then left undone */
gboolean pln_program_interrupted (void);

/* Runs the whole program. Returns: its exit status */
int pln_program_main (const char *const *words);
