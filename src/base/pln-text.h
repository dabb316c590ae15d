/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text as people write it: cleaning, folding, slugs, width in columns, wrapping, near misses. */
#pragma once

#include <glib.h>

/* Longest titles (characters) and texts (octets) that are accepted. */
#define PLN_TEXT_LINE_MAX 1000
#define PLN_TEXT_LONG_MAX (1024 * 1024)

/**
 * PlnTextFlaw:
 * @PLN_TEXT_FLAW_ENCODING: was not valid UTF-8; the bad octets became U+FFFD
 * @PLN_TEXT_FLAW_CONTROL: had control characters; they were dropped or, where they separate lines
 *   or columns, became a blank (or a newline in long texts)
 * @PLN_TEXT_FLAW_LENGTH: was longer than allowed; it was cut at a cluster boundary
 *
 * What pln_text_repair() had to mend.
 */
typedef enum {
  PLN_TEXT_FLAW_NONE = 0,
  PLN_TEXT_FLAW_ENCODING = 1 << 0,
  PLN_TEXT_FLAW_CONTROL = 1 << 1,
  PLN_TEXT_FLAW_LENGTH = 1 << 2,
} PlnTextFlaw;

/**
 * pln_text_repair:
 * @text: any octets up to the first NUL
 * @lines: whether newlines are allowed (a long text) or not (a title)
 * @flaws: (out) (optional): what was wrong
 *
 * Makes any octets storable: UTF-8, NFC, without control characters (Cc and noncharacters; bidi
 * overrides U+202A-U+202E are dropped, isolates stay), white space around it cut.
 *
 * In a title every run of white space is one blank. In a long text every line end becomes LF:
 * CR LF, CR, NEL, U+2028 and U+2029 without being flaws; VT, FF and U+001C-U+001E as flaws, as are
 * tabs, which become blanks. In a title any of these is a flaw, but not around it.
 *
 * For data from files, where a fault is a finding and not a refusal.
 *
 * Returns: (transfer full): the text, possibly empty
 */
char *pln_text_repair (const char *text, gboolean lines, PlnTextFlaw *flaws);

/**
 * pln_text_clean:
 * @text: what was typed
 * @lines: as for pln_text_repair()
 * @error: %PLN_ERROR_INVALID when the text is not UTF-8, has control characters or is too long
 *
 * As pln_text_repair(), but refuses what would have to be mended. For what people type.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @error set
 */
char *pln_text_clean (const char *text, gboolean lines, GError **error);

/**
 * pln_text_split:
 * @text: text
 * @mark: an ASCII mark, `;`
 * @most: how many parts at most, the last with all that is left; 0 for any number
 *
 * Splits @text at @mark and at its full-width form (U+FF1B for `;`), which is what Chinese and Japanese
 * input methods write.
 *
 * Returns: (transfer full): the parts, without blanks around them; at least one
 */
char **pln_text_split (const char *text, char mark, guint most);

/**
 * pln_text_quote:
 * @text: any octets
 *
 * For messages: what was typed or read, so that it can be told where it ends and cannot do harm.
 *
 * Returns: (transfer full): @text in single quotes, control characters and bad octets as `\x1b`, cut
 *   after 80 characters
 */
char *pln_text_quote (const char *text);
