/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that Plenary itself says to readers of a programme, in their language: data/lang. */
#pragma once

#include <glib.h>

/* Returns: (transfer none) (array zero-terminated=1): the languages that there are words for: those in data/lang */
const char *const *pln_words_languages (void);

/* Returns: (transfer none): the language of the words for @language: itself, or `zh` for `zh-CN`; `en` when there are
 *   none for it, or it is %NULL */
const char *pln_words_language (const char *language);

/**
 * pln_words_get:
 * @language: (nullable): the language wanted
 * @group: `role`
 * @key: `speaker`; a key that is in the files
 *
 * Returns: (transfer none): the word or phrase in the language of pln_words_language()
 */
const char *pln_words_get (const char *language, const char *group, const char *key);

/**
 * pln_words_fill:
 * @phrase: a phrase
 * @first: (nullable): what its `%1` stands for
 * @second: (nullable): what its `%2` stands for
 *
 * Returns: (transfer full): the phrase, with the texts in it
 */
char *pln_words_fill (const char *phrase, const char *first, const char *second);
