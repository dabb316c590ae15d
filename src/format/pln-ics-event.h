/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One session, or what a removed one left behind, as a VEVENT. */
#pragma once

#include "format/pln-ics-zone.h"
#include "model/pln-timetable.h"

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
 * pln_ics_event:
 * @timetable: the timetable
 * @slot: the session
 * @when: when it is
 * @language: (nullable): the language wanted
 *
 * Returns: (transfer full): the VEVENT; its parts are told in its description
 */
icalcomponent *pln_ics_event (const PlnTimetable *timetable, const PlnSlot *slot,
                              const PlnIcsWhen *when, const char *language);

/* Returns: (transfer full): the VEVENT that cancels a removed session */
icalcomponent *pln_ics_event_cancelled (const PlnProgramme *programme,
                                        const PlnTombstone *tombstone, const PlnIcsWhen *when,
                                        const char *language);

/**
 * pln_ics_text:
 * @text: (nullable): any octets
 * @lines: whether newlines are allowed
 *
 * Makes text fit for a calendar: as pln_text_repair(), and every run of blanks is one, for a folded
 * line of blanks alone is taken for an empty line by some readers.
 *
 * Returns: (transfer full): the text, possibly empty
 */
char *pln_ics_text (const char *text, gboolean lines);
