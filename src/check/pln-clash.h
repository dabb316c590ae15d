/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Clashes: rooms and speakers that two sessions want at once. */
#pragma once

#include "check/pln-check.h"

/**
 * PlnClashTell:
 * @PLN_CLASH_TELL_SESSION: of a session and its part, the session tells it
 * @PLN_CLASH_TELL_PART: of a session and its part, the part tells it
 *
 * Who tells a clash that both a session and its part have with a third, so that it is told once.
 */
typedef enum { PLN_CLASH_TELL_SESSION, PLN_CLASH_TELL_PART } PlnClashTell;

typedef struct _PlnBooking PlnBooking;

/**
 * PlnBooking:
 * @slot: when
 * @subject: what is wanted: a room or a speaker
 * @start: Unix time in minutes
 * @end: Unix time in minutes; @start for an open end
 * @shares: leaves place for others that do
 *
 * That a session wants a room or a speaker.
 */
struct _PlnBooking {
  const PlnSlot *slot;
  const PlnRecord *subject;
  gint64 start;
  gint64 end;
  gboolean shares;
  /*< private >*/
  PlnBooking *whole; /* of the same subject, by the session that this is a part of */
  PlnBooking *part;  /* of the same subject, by the first part; its @next is by another */
  PlnBooking *next;
};

/* Returns: (transfer full) (element-type PlnBooking): none yet */
GArray *pln_bookings_new (void);

/* Adds that the session of @slot wants @subject, if it takes place and has a time. */
void pln_bookings_add (GArray *bookings, const PlnSlot *slot, const PlnRecord *subject,
                       gboolean shares);

/**
 * pln_bookings_check:
 * @bookings: all bookings; they get sorted, and each is left once
 * @check: the rule that asks
 * @tell: who tells what a session and its part have in common
 * @findings: where to
 *
 * Finds all pairs that want the same subject at the same time. Times are half-open: who begins when
 * another ends does not clash. A session with an open end is there only at its start. A
 * session does not clash with its own parts, but these do with each other.
 *
 * Each clash is a finding on the later session (of those that start at the same time, the one with
 * the higher number), with the earlier as other and the subject. A session that begins while more
 * than three others run names the first three of them, and says how many more there are: the cost
 * is O(n log n + clashes), the findings are never more than three a session and subject.
 */
void pln_bookings_check (GArray *bookings, const PlnCheck *check, PlnClashTell tell,
                         GPtrArray *findings);
