/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The content lines of a calendar file, one after the other: unfolded and counted. */
#pragma once

#include "base/pln-progress.h"

/* Longer lines are cut: twice the longest text, for each of its characters may be escaped. */
#define PLN_ICS_LINE_MAX (2 * 1024 * 1024)

/* A calendar file being read: never held whole. */
typedef struct _PlnIcsLines PlnIcsLines;

/**
 * pln_ics_lines_open:
 * @path: a file
 * @progress: (nullable): whom to tell how much of it has been read; it must outlive the lines
 * @error: %PLN_ERROR_IO when it cannot be opened
 *
 * Returns: (transfer full) (nullable): its lines, before the first one
 */
PlnIcsLines *pln_ics_lines_open (const char *path, const PlnProgress *progress, GError **error);
void pln_ics_lines_free (PlnIcsLines *lines);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnIcsLines, pln_ics_lines_free)

/**
 * pln_ics_lines_next:
 * @lines: lines
 *
 * Goes to the next line (RFC 5545, section 3.1). Lines may end in CR LF, LF or CR, also within one file; empty ones
 * and a byte order mark are passed over. What cannot be in C text, NUL, becomes U+0001.
 *
 * Returns: whether there is one; %FALSE at the end, or when the file cannot be read on
 *   (pln_ics_lines_finish() tells)
 */
gboolean pln_ics_lines_next (PlnIcsLines *lines);

/* Returns: (transfer none): the line, any octets but NUL, CR and LF; valid until the next one */
const char *pln_ics_lines_text (const PlnIcsLines *lines);
/* Returns: the number of the line of the file that it begins in, from 1 */
int pln_ics_lines_number (const PlnIcsLines *lines);
/* Returns: whether it was longer than %PLN_ICS_LINE_MAX octets, and is cut */
gboolean pln_ics_lines_is_cut (const PlnIcsLines *lines);

/**
 * pln_ics_lines_finish:
 * @lines: lines for which pln_ics_lines_next() was %FALSE
 * @error: %PLN_ERROR_IO when it could not be read, %PLN_ERROR_INVALID when it is too long
 *
 * Returns: whether all of it was read
 */
gboolean pln_ics_lines_finish (PlnIcsLines *lines, GError **error);
