/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts by the rules of a language: their order, their capitals; and what languages are called. */
#pragma once

#include <glib.h>

/**
 * pln_text_order_key:
 * @text: valid UTF-8
 * @language: (nullable): the language by whose rules texts are put in order; %NULL for English
 *
 * By ICU's collation (UTS 10, CLDR): the same on every machine, whatever its locale.
 *
 * Returns: (transfer full): octets that strcmp() orders as @language orders the texts
 */
char *pln_text_order_key (const char *text, const char *language);

/* Returns: (transfer full): @text in capitals by the rules of @language (nullable), as it is in scripts without them */
char *pln_text_capitals (const char *text, const char *language);

/* Returns: (transfer full): what @language (nullable, for English) is called in the language @in: `Chinese`, `中文` */
char *pln_text_language_name (const char *language, const char *in);
