/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dates as people say them, in any language. */
#pragma once

#include "base/pln-time.h"

/**
 * pln_date_to_words:
 * @date: a date
 * @language: (nullable): the language wanted; %NULL is English
 *
 * Returns: (transfer full): `Tuesday 27 May 2025`, `2025年5月27日星期二`, by ICU in other languages than English, with digits
 *   as the times beside it have them
 */
char *pln_date_to_words (PlnDate date, const char *language);

/* Returns: (transfer full): the same without the day of the week: `27. Mai 2025`, `2025年5月27日`; in English with it */
char *pln_date_to_words_plain (PlnDate date, const char *language);
