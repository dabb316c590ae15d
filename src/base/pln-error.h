/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The one error domain of Plenary, and the one way to raise an error in it. */
#pragma once

#include <glib.h>

/**
 * PlnError:
 * @PLN_ERROR_FAILED: anything else
 * @PLN_ERROR_USAGE: wrong words or options
 * @PLN_ERROR_NOT_FOUND: no such forum, session, speaker …
 * @PLN_ERROR_INVALID: a value or a file that cannot be understood
 * @PLN_ERROR_REFUSED: understood, but a constraint says no
 * @PLN_ERROR_STORE: the programme file is missing, busy, damaged, or from a newer version
 * @PLN_ERROR_IO: another file could not be read or written
 *
 * The codes of %PLN_ERROR. A message says what failed, with the subject in single quotes, and what
 * to do next where there is one thing to do; no capital at the start, no full stop at the end.
 */
typedef enum {
  PLN_ERROR_FAILED,
  PLN_ERROR_USAGE,
  PLN_ERROR_NOT_FOUND,
  PLN_ERROR_INVALID,
  PLN_ERROR_REFUSED,
  PLN_ERROR_STORE,
  PLN_ERROR_IO,
} PlnError;

#define PLN_ERROR (pln_error_quark ())
GQuark pln_error_quark (void);

/**
 * pln_fail:
 * @error: (out) (optional): where to put the error
 * @code: its code
 * @format: its message, printf-like
 *
 * Raises an error, so that a function can end with `return pln_fail (error, …)`.
 *
 * Returns: %FALSE, always
 */
gboolean pln_fail (GError **error, PlnError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

/**
 * pln_fail_from:
 * @error: (out) (optional): where to put the error
 * @code: its code
 * @cause: (transfer full): an error of a foreign domain; freed
 * @format: what was being done, printf-like; `: ` and the message of @cause follow it
 *
 * Turns an error of a foreign library into one of ours.
 *
 * Returns: %FALSE, always
 */
gboolean pln_fail_from (GError **error, PlnError code, GError *cause, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
