/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text in a calendar: cleaned, escaped, folded, and links that can do no harm. */
#pragma once

#include <glib.h>

/**
 * pln_ics_text:
 * @text: (nullable): any octets
 * @lines: whether newlines are allowed
 *
 * Makes text fit for a calendar: as pln_text_repair(), and every run of blanks is one, for a folded
 * line of blanks alone is taken for an empty line by some readers.
 *
 * Returns: (transfer full): the text, possibly empty
 */
char *pln_ics_text (const char *text, gboolean lines);

/**
 * pln_ics_url:
 * @url: (nullable): any octets
 *
 * libical writes a link as it is: a line end in it would begin a property of the link's author.
 *
 * Returns: (transfer full) (nullable): the link, if it is one
 */
char *pln_ics_url (const char *url);
/* Returns: (transfer full): @url, a link, with what is not ASCII escaped (RFC 3986, section 2.1) */
char *pln_ics_uri (const char *url);

/* Appends a content line, folded between characters (RFC 5545, section 3.1). */
void pln_ics_append_folded (GString *out, const char *line);
/* Appends @name, a colon and @text, escaped (RFC 5545, section 3.3.11), as a content line. */
void pln_ics_append_line (GString *out, const char *name, const char *text);

/**
 * pln_ics_fold_again:
 * @text: what libical wrote
 *
 * libical 3.0.16 folds between the CR and the LF of a line that is just as long as one can be, and
 * lets lines begin that are all blank; so its folds are taken out and made anew.
 *
 * Returns: (transfer full): the same content lines
 */
char *pln_ics_fold_again (const char *text);
