/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that a calendar needs beside those of the programme, in the languages that there are: all in one place. */
#pragma once

#include "model/pln-programme.h"

typedef enum {
  PLN_ICS_CANCELLED,       /* before a title */
  PLN_ICS_TO_BE_ANNOUNCED, /* instead of a title or a place */
  PLN_ICS_OPEN_END,
  PLN_ICS_NO_TIME_ANY_MORE,
  PLN_ICS_PART_OF,     /* %s: a title */
  PLN_ICS_UPDATED,     /* %s: a date, what was otherwise */
  PLN_ICS_WAS,         /* %s: a time, a room, both */
  PLN_ICS_WAS_CALLED,  /* %s: a title */
  PLN_ICS_WAS_ALL_DAY, /* %s: a date; it had no time yet */
  PLN_ICS_NOW_CANCELLED,
  PLN_ICS_RESTORED,
  PLN_ICS_DAY, /* %d: day of the month, %m: month, in English its name */
  PLN_ICS_N_WORDS,
} PlnIcsWord;

/* How many languages there are words in, counted from 0. */
#define PLN_ICS_N_LANGUAGES 5

/**
 * pln_ics_language:
 * @programme: a programme
 * @language: (nullable): the language wanted
 *
 * Returns: which of the languages that there are words in is @language, else the first one of the programme, else
 *   English
 */
int pln_ics_language (const PlnProgramme *programme, const char *language);

/* Returns: (transfer none): the word */
const char *pln_ics_word (int language, PlnIcsWord word);
/* Returns: (transfer full): the sentence, with the texts (const char *) that its `%s` stand for */
char *pln_ics_phrase (int language, PlnIcsWord word, ...);
/* Returns: (transfer none): the label before a person in that role: `Moderator` */
const char *pln_ics_role (int language, int role);
/* Returns: (transfer full): `26 May`, `5月26日` */
char *pln_ics_date (int language, PlnDate date);
