/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that Plenary itself says to readers of a programme, in their language: data/lang. */
#pragma once

#include "model/pln-programme.h"

/* Returns: (transfer none) (array zero-terminated=1): the languages that there are words for: those in data/lang */
const char *const *pln_words_languages (void);

/* Returns: (transfer full): utf8: what all words are called, by name: `role/panelist` */
GPtrArray *pln_words_names (void);

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
 * PlnWordScope:
 *
 * A forum whose own words stand before those of the language, while something of it is written.
 */
typedef struct {
  const PlnProgramme *programme;
  const PlnForum *forum;
} PlnWordScope;

/* Makes the words of @forum (nullable: none) stand first. Returns: those that stood first, for pln_words_leave() */
PlnWordScope pln_words_enter (const PlnProgramme *programme, const PlnForum *forum);
/* Makes the words that pln_words_enter() returned stand first again. */
void pln_words_leave (PlnWordScope before);

/**
 * pln_words_find:
 * @word: `panelist`, or `duty/host` where several have the name: the role comes first
 *
 * Returns: (transfer full) (nullable): its group and key
 */
char *pln_words_find (const char *word);

/**
 * pln_words_fill:
 * @phrase: a phrase
 * @first: (nullable): what its `%1` stands for
 * @second: (nullable): what its `%2` stands for
 *
 * Returns: (transfer full): the phrase, with the texts in it
 */
char *pln_words_fill (const char *phrase, const char *first, const char *second);
