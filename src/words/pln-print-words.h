/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that printed pages say by themselves: all of them, in one place. */
#pragma once

#include "model/pln-records.h"
#include "model/pln-timetable.h"

/* What stands between the same in two languages. */
#define PLN_PRINT_JOINT "  "

typedef enum {
  PLN_PRINT_PAGE_OF,
  PLN_PRINT_CONTINUED,
  PLN_PRINT_CONTINUED_ON,
  PLN_PRINT_TIMES,
  PLN_PRINT_TIMES_TWO,
  PLN_PRINT_TIMES_IN,
  PLN_PRINT_NOT_RELEASED,
  PLN_PRINT_NOT_RELEASED_SHORT,
  PLN_PRINT_RELEASE,
  PLN_PRINT_RELEASE_SHORT,
  PLN_PRINT_AFTER,
  PLN_PRINT_AFTER_SHORT,
  PLN_PRINT_PRINTED,
  PLN_PRINT_CURRENT,
  PLN_PRINT_MARKS,
  PLN_PRINT_MARK_CHANGED,
  PLN_PRINT_MARK_NEW,
  PLN_PRINT_MARK_CANCELLED,
  PLN_PRINT_MARK_OVERLAP,
  PLN_PRINT_MORNING,
  PLN_PRINT_AFTERNOON,
  PLN_PRINT_EVENING,
  PLN_PRINT_TIME_OPEN,
  PLN_PRINT_NOT_SCHEDULED,
  PLN_PRINT_NO_TIME,
  PLN_PRINT_OPEN,
  PLN_PRINT_CANCELLED,
  PLN_PRINT_TO_BE_ANNOUNCED,
  PLN_PRINT_TENTATIVE,
  PLN_PRINT_DRAFT,
  PLN_PRINT_PARTICIPANTS_ONLY,
  PLN_PRINT_STAFF_ONLY,
  PLN_PRINT_REASON,
  PLN_PRINT_PART_OF,
  PLN_PRINT_ROOM,
  PLN_PRINT_FLOOR,
  PLN_PRINT_PLACE,
  PLN_PRINT_WAS,
  PLN_PRINT_HAD_NO_TIME,
  PLN_PRINT_MOVED_FROM,
  PLN_PRINT_HAD_NO_ROOM,
  PLN_PRINT_OLD_TITLE,
  PLN_PRINT_OLD_SUBTITLE,
  PLN_PRINT_NEW_SUBTITLE,
  PLN_PRINT_NEW,
  PLN_PRINT_RESTORED,
  PLN_PRINT_PERSON_CAME,
  PLN_PRINT_PERSON_WENT,
  PLN_PRINT_PERSON_WAS,
  PLN_PRINT_OVERLAPS,
  PLN_PRINT_MINUTES,
  PLN_PRINT_HOURS,
  PLN_PRINT_HOURS_MINUTES,
  PLN_PRINT_REMOVED,
  PLN_PRINT_RENAMED,
  PLN_PRINT_NOTHING,
  PLN_PRINT_AT_A_GLANCE,
  PLN_PRINT_NO_ROOM,
  PLN_PRINT_FOR_ALL,
  PLN_PRINT_AT_THE_SAME_TIME,
  PLN_PRINT_INDEX,
  PLN_PRINT_INDEX_ORDER,
  PLN_PRINT_INDEX_ORDER_SOME,
  PLN_PRINT_INDEX_ORDER_NAMES,
  PLN_PRINT_INDEX_PAGES,
  PLN_PRINT_ORGANISATIONS,
  PLN_PRINT_NOBODY,
  PLN_PRINT_LEFT,
  PLN_PRINT_LEFT_DAY,
  PLN_PRINT_NOW_AT,
  PLN_PRINT_NOT_ANY_MORE,
  PLN_PRINT_SINCE,
  PLN_PRINT_THEME,
  PLN_PRINT_THEMES,
  PLN_PRINT_LABEL,
  PLN_PRINT_COUNT,
  PLN_PRINT_UNCERTAIN,
  PLN_PRINT_HONOURED,
  PLN_PRINT_POSITION,
  PLN_PRINT_FORMER,
  PLN_PRINT_AND,
  PLN_PRINT_ALSO,
  PLN_PRINT_WITH,
  PLN_PRINT_NAMED,
  PLN_PRINT_NAMED_AFTER,
  PLN_PRINT_NAMED_AFTER_SHORT,
  PLN_PRINT_INDEX_ORDER_PINYIN,
  PLN_PRINT_INDEX_ORDER_STROKE,
  PLN_PRINT_POSTS,    /* two positions in one organisation */
  PLN_PRINT_PERSON,   /* %1: a name, %2: position and organisation */
  PLN_PRINT_SENTENCE, /* the same with the name last */
  PLN_PRINT_DATE_TIME,
  PLN_PRINT_HOSTS,   /* two organisations of one duty */
  PLN_PRINT_UNNAMED, /* %1: a role that nobody has yet */
  PLN_PRINT_ADDRESS, /* the role of a speaker in a ceremony */
  PLN_PRINT_HOST_MEAL,
  PLN_PRINT_N_WORDS,
} PlnPrintWord;

/* Returns: (transfer none): the word in @language (nullable) */
const char *pln_print_word (const char *language, PlnPrintWord word);

/**
 * pln_print_phrase:
 * @language: (nullable): the language wanted
 * @word: a phrase
 * @first: (nullable): what its `%1` stands for
 * @second: (nullable): what its `%2` stands for
 *
 * Returns: (transfer full): the phrase, with the texts in it
 */
char *pln_print_phrase (const char *language, PlnPrintWord word, const char *first,
                        const char *second);

/* Returns: (transfer full): a length of @minutes: `1 h 30 min` */
char *pln_print_length (const char *language, int minutes);

/* Returns: (transfer full): @one, and @other (nullable) behind @joint when it says something else */
char *pln_print_join (const char *one, const char *other, const char *joint);

/* Returns: (transfer full): pln_print_phrase() in both languages, side by side; @second may be %NULL */
char *pln_print_twice (const char *language, const char *second, PlnPrintWord word,
                       const char *first_text, const char *second_text);

/* Returns: (transfer full): a phrase around @text, and that of the second language (nullable) around both when it is
 *   another: `MORNING （续） (continued)` */
char *pln_print_around (const char *language, const char *second, PlnPrintWord word,
                        const char *text);

/* Returns: the word for what only an audience may see, a #PlnAudience other than the public */
PlnPrintWord pln_print_only_for (int audience);

/* Returns: (transfer none): what stands before those who appear in that role in @session; a title that calls the
 *   session a keynote leaves its speaker a speaker */
const char *pln_print_role (const char *language, int role, const PlnSession *session);
/* Returns: (transfer none): what stands before the organisations that have the duty of @patron */
const char *pln_print_duty (const char *language, const PlnPatron *patron);
/* Returns: (transfer none): how certain an appearance is, a #PlnPresence other than confirmed */
const char *pln_print_presence (const char *language, int presence);
/* Returns: whether the title of @session says what kind of session it is */
gboolean pln_print_says_kind (const PlnSession *session, const char *language);

/**
 * pln_print_label:
 * @language: (nullable): the language of the paper
 * @second: (nullable): its second language, in which @label may end
 * @label: what stands before
 * @text: what it says
 *
 * Returns: (transfer full): both, with the colon of the language that @label ends in: `主持人：`, `主持人  Moderator: `
 */
char *pln_print_label (const char *language, const char *second, const char *label,
                       const char *text);
/* Returns: (transfer none) (nullable): what a session of that kind is called, where people want to know it */
const char *pln_print_kind (const char *language, int kind);

/* Returns: (transfer full): `09:20-10:00`, `23:30-00:45 +1` when the end is on a later date than its conference day,
 *   `09:20-open`, `no time yet` */
char *pln_print_time (const PlnSlot *slot, const char *language);
