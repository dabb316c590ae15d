/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is marked on paper: what changed since people last had it in their hands, and what overlaps. */
#pragma once

#include "model/pln-diff.h"

/* The mark columns of a paper: one character of ASCII, so that nothing behind it is shifted. */
#define PLN_MARK_NONE ' '
#define PLN_MARK_NEW '+'
#define PLN_MARK_CHANGED '*'
#define PLN_MARK_OVERLAP '!'
#define PLN_MARK_CANCELLED 'x'

/**
 * PlnSessionMark:
 * @sign: one of the above, the strongest that there is
 * @notes: (element-type utf8): what it means here, a sentence each: a mark is never alone
 *
 * The mark of a session.
 */
typedef struct {
  char sign;
  GPtrArray *notes;
} PlnSessionMark;

/**
 * PlnGone:
 * @session: its UUID
 * @day: the day on which it was, or %PLN_NONE
 * @start: when it began there, or %PLN_NONE
 * @other_day: whether it is no longer on that day, be it in another room or not
 * @when: at what time it was, in words
 * @title: its title, in each language
 * @rooms: where it was, in each language
 * @from: (element-type utf8): the UUIDs of the rooms in which it was and is no longer
 * @note: what became of it: a sentence, in each language on a line
 *
 * A session that is no longer where it was.
 */
typedef struct {
  char *session;
  PlnDate day;
  PlnCivil start;
  gboolean other_day;
  char *when;
  char *title;
  char *rooms;
  GPtrArray *from;
  char *note;
} PlnGone;

/**
 * PlnRenamed:
 * @room: its UUID
 * @note: what it was called and is called now: a sentence
 *
 * A room that people know by another name.
 */
typedef struct {
  char *room;
  char *note;
} PlnRenamed;

/**
 * PlnMarks:
 * @gone: (element-type PlnGone): sessions that were there before
 * @left: (element-type PlnGone): sessions that were in another room or on another day
 * @renamed: (element-type PlnRenamed): rooms that have another name, by their number, in each language
 *
 * The marks of a programme; the lists are by the times that were. They hold no reference to the programmes that they
 * were made of, so that these can be reduced to what is selected afterwards.
 */
typedef struct {
  GPtrArray *gone;
  GPtrArray *left;
  GPtrArray *renamed;
  /*< private >*/
  GHashTable *by_session;
} PlnMarks;

PlnMarks *pln_marks_new (void);
void pln_marks_free (PlnMarks *marks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnMarks, pln_marks_free)

/**
 * pln_marks_add_changes:
 * @marks: marks
 * @diff: from what was given out to what is printed; both as the readers may see them
 * @since: what the state before is called: `release 2`
 * @language: (nullable): language wanted
 *
 * Marks what is new (`+`) or has another time, room, title or other people (`*`), with the old value.
 */
void pln_marks_add_changes (PlnMarks *marks, const PlnDiff *diff, const char *since,
                            const char *language);

/**
 * pln_marks_add_overlaps:
 * @marks: marks
 * @timetable: the whole programme
 * @language: (nullable): language wanted
 *
 * Marks sessions that take place in one room at one time, and those that run into a break of their whole forum (`!`).
 * That is for those who make the programme.
 */
void pln_marks_add_overlaps (PlnMarks *marks, const PlnTimetable *timetable, const char *language);

/* Keeps of the sessions that are gone or have moved only these. */
void pln_marks_select (PlnMarks *marks, GHashTable *sessions);

/* Returns: the sign of a session: that it is cancelled, else its mark. @marks may be %NULL */
char pln_marks_sign (const PlnMarks *marks, const PlnSlot *slot);
/* Returns: (transfer none) (nullable) (element-type utf8): what there is to say of it */
GPtrArray *pln_marks_notes (const PlnMarks *marks, const PlnSession *session);
