/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a calendar file says, before times, repetitions and identities are settled: these need all of it. */
#pragma once

#include "format/calendar/pln-ics-read-zone.h"
#include "format/intake/pln-schedule.h"

/**
 * PlnIcsMethod:
 * @PLN_ICS_PUBLISH: a calendar, whole
 * @PLN_ICS_REQUEST: an invitation, new or changed (REQUEST)
 * @PLN_ICS_ADD: further occurrences of an event (ADD)
 * @PLN_ICS_CANCEL: a cancellation (CANCEL)
 * @PLN_ICS_ANSWER: what a guest sends back, and what is answered to that (REPLY, REFRESH, COUNTER, DECLINECOUNTER)
 *
 * What a calendar is for (RFC 5546, section 1.4). All but the first are messages on single events: they say nothing of
 * others.
 */
typedef enum {
  PLN_ICS_PUBLISH,
  PLN_ICS_REQUEST,
  PLN_ICS_ADD,
  PLN_ICS_CANCEL,
  PLN_ICS_ANSWER,
} PlnIcsMethod;

/* Who appears in an event, in which role; @address may be %NULL. */
typedef struct {
  const char *name;
  const char *address;
  PlnRole role;
} PlnIcsAppearance;

/**
 * PlnIcsEvent:
 * @number: the index of its PlnScheduleEvent, which has all that is no matter of time
 * @uid: (nullable): what the file calls it; several may have the same
 * @start: when it starts
 * @end: when it ends
 * @recurrence: which occurrence of the event with its @uid it is, if any
 * @occurrence: (nullable): what tells it from the others of its @uid, once that is settled
 * @future: @recurrence is the first of all occurrences that it is
 * @days: of its length, when there is no @end
 * @duration: seconds on top of @days; -1 for no length
 * @rules: (nullable) (element-type utf8): how it repeats (RFC 5545, section 3.3.10)
 * @exceptions: (nullable) (element-type utf8): how it does not (EXRULE of RFC 2445, section 4.8.5.2)
 * @dates: (nullable): PlnIcsSpan: when else it takes place
 * @without: (nullable): PlnIcsSpan: when it does not, though the @rules say so
 * @zone: what a TZID that stands by itself names, or %PLN_NONE
 * @place: (nullable): where it is
 * @venue: (nullable): the same, when a calendar of ours says that it is no room
 * @themes: (nullable) (element-type utf8): its categories
 * @persons: (nullable): PlnIcsAppearance: who appears
 * @sequence: its revision, or %PLN_NONE
 * @newer: the revision of all with its @uid that is here, if the file has an older one
 * @stamp: when the revision was written (DTSTAMP), Unix time in seconds; 0: it does not say
 * @shown_start: when a calendar of ours has shown it, as Unix time in minutes, if its end only makes room
 * @shown_end: until when; 0: its end is its own
 * @content: a hash of all its lines
 * @sure: the file says that it takes place
 * @method: what its calendar is for
 * @gone: it only takes the session off this calendar
 * @ours: a calendar of ours has it
 * @utc: @start as Unix time in seconds, when it has a time of day; local ones as if their clocks were in UTC
 * @kind: what kind of minute that is
 */
typedef struct {
  guint number;
  const char *uid;
  PlnIcsTime start;
  PlnIcsTime end;
  PlnIcsTime recurrence;
  const char *occurrence;
  gboolean future;
  int days;
  gint64 duration;
  GPtrArray *rules;
  GPtrArray *exceptions;
  GArray *dates;
  GArray *without;
  int zone;
  const char *place;
  const char *venue;
  GPtrArray *themes;
  GArray *persons;
  int sequence;
  int newer;
  gint64 stamp;
  gint64 shown_start;
  gint64 shown_end;
  guint content;
  gboolean sure;
  PlnIcsMethod method;
  gboolean gone;
  gboolean ours;
  gint64 utc;
  PlnLocalKind kind;
} PlnIcsEvent;

/**
 * PlnIcsFile:
 * @schedule: what is no matter of time
 * @zones: the time zones
 * @events: PlnIcsEvent
 * @name: (nullable): what the calendar is called
 * @about: (nullable): what it says of itself
 * @timezone: (nullable): the zone that it names for all
 * @timezone_line: where
 * @producer: (nullable): the program that wrote it
 * @method: what the calendar that is being read is for
 * @message: one of its calendars is a message
 */
typedef struct {
  PlnSchedule *schedule;
  PlnIcsZones *zones;
  GArray *events;
  char *name;
  char *about;
  char *timezone;
  int timezone_line;
  char *producer;
  PlnIcsMethod method;
  gboolean message;
} PlnIcsFile;

#define pln_ics_event_at(file, i) (&g_array_index ((file)->events, PlnIcsEvent, (i)))
/* All but times of an event. */
#define pln_ics_event_rest(file, event) (pln_schedule_event ((file)->schedule, (event)->number))

/* Tells something of what the file says of an event. */
#define pln_ics_tell(file, event, severity, rule, ...)                                             \
  pln_tally_add ((file)->schedule->tally, severity, rule, pln_ics_event_rest (file, event)->line,  \
                 NULL, __VA_ARGS__)
/* The same of its session. */
#define pln_ics_tell_of(file, event, severity, rule, ...)                                          \
  pln_tally_add ((file)->schedule->tally, severity, rule, pln_ics_event_rest (file, event)->line,  \
                 &pln_ics_event_rest (file, event)->session->record, __VA_ARGS__)

/* What calendars of ours say that they are by. */
#define PLN_ICS_PRODUCER "-//Plenary//"

PlnIcsFile *pln_ics_file_new (void);
void pln_ics_file_free (PlnIcsFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnIcsFile, pln_ics_file_free)

/* Returns: (transfer none): a new event, found on @line, valid until the next call */
PlnIcsEvent *pln_ics_file_add_event (PlnIcsFile *file, int line);

/* A VEVENT that is being read. */
typedef struct _PlnIcsEntry PlnIcsEntry;
