/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One session, or what a removed one left behind, as a VEVENT. */
#pragma once

#include "format/calendar/pln-ics-zone.h"
#include "format/pln-format.h"

/* The property of an entry whose end only makes room: when it is shown there (a PERIOD in UTC, RFC 5545, 3.3.9). */
#define PLN_ICS_OPEN_END_NAME "X-PLENARY-OPEN-END"

/* The property of an entry without a room whose LOCATION is the venue, which has that for its value. */
#define PLN_ICS_VENUE_NAME "X-PLENARY-VENUE"

/* The property of an entry that takes a session off a calendar; the session may take place, elsewhere or for others. */
#define PLN_ICS_GONE_NAME "X-PLENARY-GONE"

/**
 * PlnIcsWhen:
 * @day: for an entry of a whole day, or %PLN_NONE
 * @start: Unix time in minutes, without a @day
 * @end: Unix time in minutes, after @start
 * @open: the session has no end, @end is only when it makes room
 * @zone: (nullable): the zone to write the times in; %NULL for UTC
 *
 * When an entry is.
 */
typedef struct {
  PlnDate day;
  gint64 start;
  gint64 end;
  gboolean open;
  const PlnIcsZone *zone;
} PlnIcsWhen;

/**
 * PlnIcsContext:
 * @timetable: the timetable of what is written
 * @options: what was asked for
 * @words: the language of words that are not in the programme: pln_ics_language()
 *
 * What all entries of a calendar share.
 */
typedef struct {
  const PlnTimetable *timetable;
  const PlnWriteOptions *options;
  const char *words;
} PlnIcsContext;

/**
 * pln_ics_has_entry:
 * @context: what the calendar is made of
 * @slot: a session or part
 *
 * Returns: whether it has a day, and an entry of its own: a part only when the session that it is in has none, or with
 *   %PLN_DETAIL_PARTS; then not when it has but the day of its session
 */
gboolean pln_ics_has_entry (const PlnIcsContext *context, const PlnSlot *slot);

/**
 * pln_ics_event:
 * @context: what the calendar is made of
 * @slot: the session
 * @when: when it is
 *
 * Returns: (transfer full): the VEVENT; parts without an entry of their own are told in its description
 */
icalcomponent *pln_ics_event (const PlnIcsContext *context, const PlnSlot *slot,
                              const PlnIcsWhen *when);

/**
 * pln_ics_event_cancelled:
 * @context: what the calendar is made of
 * @record: whose UID, SEQUENCE and last change it has
 * @title: (nullable): what it was called
 * @place: (nullable): where it was
 * @text: (nullable): what there is to say
 * @when: when it was
 *
 * Returns: (transfer full): the VEVENT that cancels what is not there any more
 */
icalcomponent *pln_ics_event_cancelled (const PlnIcsContext *context, const PlnRecord *record,
                                        const char *title, const char *place, const char *text,
                                        const PlnIcsWhen *when);
