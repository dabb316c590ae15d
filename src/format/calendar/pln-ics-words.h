/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that a calendar needs beside those of the programme: all of them, in one place. */
#pragma once

#include "model/pln-programme.h"

typedef enum {
  PLN_ICS_CANCELLED, /* %1: a title, or why */
  PLN_ICS_OPEN_END,
  PLN_ICS_NO_TIME_ANY_MORE,
  PLN_ICS_UPDATED,     /* %1: a date, %2: what was otherwise */
  PLN_ICS_WAS,         /* %1: a time, a room, both */
  PLN_ICS_WAS_CALLED,  /* %1: a title */
  PLN_ICS_WAS_ALL_DAY, /* %1: a date; it had no time yet */
  PLN_ICS_NOW_CANCELLED,
  PLN_ICS_RESTORED,
  PLN_ICS_DAY, /* %1: day of the month, %2: month, in English its name */
  PLN_ICS_N_WORDS,
} PlnIcsWord;

/**
 * pln_ics_language:
 * @programme: a programme
 * @language: (nullable): the language wanted
 *
 * Returns: (transfer none): which of the languages that there are words in is @language, else the first one of the
 *   programme, else English
 */
const char *pln_ics_language (const PlnProgramme *programme, const char *language);

/* Returns: (transfer none): the word */
const char *pln_ics_word (const char *language, PlnIcsWord word);
/* Returns: (transfer full): the phrase, with the texts (nullable) that its `%1` and `%2` stand for */
char *pln_ics_phrase (const char *language, PlnIcsWord word, const char *first, const char *second);
/* Returns: (transfer full): `26 May`, `5月26日` */
char *pln_ics_date (const char *language, PlnDate date);
/* Returns: (transfer none) (nullable): what stands behind the word for a cancellation, in any language, in a title */
const char *pln_ics_cancelled_title (const char *title);
/* Returns: whether @text says in any language, or short (TBA), that it is to be announced */
gboolean pln_ics_is_unknown (const char *text);
