/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* HTML as plain text, for paper, terminals and calendars. */
#pragma once

#include <glib.h>

/**
 * pln_html_to_text:
 * @text: valid UTF-8 that pln_html_is_likely()
 *
 * Turns HTML into text that reads well: an empty line between paragraphs, `- item`, `1. item`,
 * `text (URL)`, images as the text that stands for them, cells with blanks between them. White space
 * is folded; only in `<pre>`, and where no tag divides the text (line ends in it then do), it is kept.
 * Scripts, styles and comments are dropped. What is no tag of HTML stays as it is.
 *
 * Takes linear time. Tags nested too deep for a text that people write leave all of it as it is.
 *
 * Returns: (transfer full): the text
 */
char *pln_html_to_text (const char *text);

/**
 * pln_html_decode:
 * @text: valid UTF-8 without tags
 *
 * Returns: (transfer full) (nullable): @text with characters for its references (`&hellip;`,
 *   `&#39;`); %NULL when it has none
 */
char *pln_html_decode (const char *text);
