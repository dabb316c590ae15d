/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words in which a difference is told: all of them, in one place. */
#pragma once

#include "model/pln-diff.h"

typedef enum {
  PLN_WORD_NO_CHANGES,
  PLN_WORD_HEADING,
  PLN_WORD_FROM_TO,
  PLN_WORD_SESSIONS,
  PLN_WORD_TIMES_IN,
  PLN_WORD_ALSO,
  PLN_WORD_UNSCHEDULED,
  PLN_WORD_TIME_OPEN,
  PLN_WORD_OPEN_END,
  PLN_WORD_NOT_KNOWN,
  PLN_WORD_NOTHING,
  PLN_WORD_NEW,
  PLN_WORD_REMOVED,
  PLN_WORD_CANCELLED,
  PLN_WORD_RESTORED,
  PLN_WORD_NEW_TIME,
  PLN_WORD_NO_TIME,
  PLN_WORD_NEW_ROOM,
  PLN_WORD_NEW_TIME_AND_ROOM,
  PLN_WORD_COUNT_CANCELLED,
  PLN_WORD_COUNT_RESTORED,
  PLN_WORD_COUNT_MOVED,
  PLN_WORD_COUNT_NEW,
  PLN_WORD_COUNT_REMOVED,
  PLN_WORD_COUNT_OTHER,
  PLN_WORD_TIME,
  PLN_WORD_ROOM,
  PLN_WORD_REASON,
  PLN_WORD_OLD_TITLE,
  PLN_WORD_TITLE_IN,
  PLN_WORD_FORUM,
  PLN_WORD_ZONE,
  PLN_WORD_THEME,
  PLN_WORD_STATE,
  PLN_WORD_PART_OF,
  PLN_WORD_PARTS,
  PLN_WORD_PARTS_ALONG,
  PLN_WORD_PERSON_NEW,
  PLN_WORD_PERSON_GONE,
  PLN_WORD_CHANGED,
  PLN_WORD_PEOPLE,
  PLN_WORD_RECORD_NEW,
  PLN_WORD_RECORD_GONE,
  PLN_N_WORDS,
} PlnWord;

/* Returns: (transfer none): the word */
const char *pln_word (PlnWord word);
/* Returns: (transfer full): the sentence, with the texts (const char *) that its `%s` stand for */
char *pln_phrase (PlnWord word, ...);
/* Returns: (transfer full): `Moderator: Jane Roe` of `moderator` and `Jane Roe` */
char *pln_word_label (const char *word, const char *value);
/* Returns: (transfer none): what people call a kind of records */
const char *pln_word_for_kind (PlnKind kind);
/* Returns: (transfer none): what people call one in that role: `keynote speaker` */
const char *pln_word_for_role (int role);
/* Returns: (transfer full): what people call a field: `time zone`; the name of the field where there is
 *   no better */
char *pln_word_for_field (const PlnField *field);
