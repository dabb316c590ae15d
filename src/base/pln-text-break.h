/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where text can be parted, for the files of base that do it: clusters that fit, breaks of lines. */
#pragma once

#include "base/pln-text.h"
#include <glib.h>
#include <unicode/ubrk.h>

/* Returns: (transfer none): where the blanks before @end begin, @start at the earliest */
const char *pln_text_skip_blanks_back (const char *start, const char *end);

/**
 * pln_text_breaks:
 * @text: valid UTF-8 without newlines
 * @length: octets of it, or -1 up to its end
 * @language: (nullable): the language of @text
 *
 * Finds where a line may end: UAX 14 by ICU (`lb=strict`), without the places that a printer would not take: at the
 * middle dot of a Chinese name, in a full-width number, behind the `//` of an address, in a telephone number that
 * begins with `+`; before a French mark or the dash of a range, also where a plain blank stands before it.
 *
 * Returns: (transfer full): gsize: offsets of where the next line would begin, the end of @text the last
 */
GArray *pln_text_breaks (const char *text, gssize length, const char *language);
