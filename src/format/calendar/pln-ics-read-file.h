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
 * @stamp: when the revision was written (DTSTAMP), Unix time in seconds; 0: it does not say
 * @shown_start: when a calendar of ours has shown it, as Unix time in minutes, if its end only makes room
 * @shown_end: until when; 0: its end is its own
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
  gint64 stamp;
  gint64 shown_start;
  gint64 shown_end;
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

/* --- one event: pln-ics-read-event.c --------------------------------------------------------- */

/* A VEVENT that is being read. */
typedef struct _PlnIcsEntry PlnIcsEntry;

/* Begins one that is found on @line. Returns: (transfer full): the entry, for pln_ics_entry_end() */
PlnIcsEntry *pln_ics_entry_begin (PlnIcsFile *file, int line);
/* Takes a property of it. */
void pln_ics_entry_take (PlnIcsEntry *entry, const char *text, int line);
/* Takes a property of a component in it (RFC 9073), and, for %NULL, its end. */
void pln_ics_entry_take_nested (PlnIcsEntry *entry, const char *component, const char *text,
                                int line);
/* Ends it, whether all of it was there or not, and frees it. */
void pln_ics_entry_end (PlnIcsEntry *entry);

/* --- what needs all of the file ---------------------------------------------------------------- */

/* Makes events of all occurrences of those that repeat, and tells what of a UID is what; local times are by the clocks
 * of @zone (nullable): pln-ics-read-repeat.c */
void pln_ics_settle_repeats (PlnIcsFile *file, const PlnZone *zone);
/* Gives the events what they are known by: pln-ics-read-repeat.c */
void pln_ics_settle_uids (PlnIcsFile *file);

/* Returns: (nullable): the zone of the calendar, as it says or as most of its events say: pln-ics-read-time.c */
const PlnZone *pln_ics_find_zone (PlnIcsFile *file);
/* Gives the conference its days, by the clocks of @zone. */
void pln_ics_settle_dates (PlnIcsFile *file, const PlnZone *zone, int day_change);
/* Gives each event its @utc; local times are by the clocks of @zone. */
void pln_ics_settle_instants (PlnIcsFile *file, const PlnZone *zone);
/* Gives each session its time by the clocks of @zone, and its length. */
void pln_ics_settle_times (PlnIcsFile *file, const PlnZone *named, const PlnZone *zone);

/* --- places: pln-ics-read-place.c -------------------------------------------------------------- */

/* Takes out of places what is no room. Returns: (transfer container) (element-type utf8): the names of rooms, of the
 *   file and of @stored (nullable), which own them */
GHashTable *pln_ics_settle_places (PlnIcsFile *file, const PlnProgramme *stored);
/* Cuts `, ` and @tail (nullable) off the end of @text. */
void pln_ics_cut_tail (char *text, const char *tail);
/* Returns: (transfer full) (element-type utf8): the rooms that @place names, when all of it are @names (element-type
 *   utf8) of other places, with commas and the like between them and what they end with once; else itself */
GPtrArray *pln_ics_split_place (const char *place, GHashTable *names);

/* --- messages on single events: pln-ics-read-message.c ----------------------------------------- */

/* Returns: (transfer none) (nullable): the source that an event of a message came from into @stored (nullable): its UID
 *   says so, whatever else the message is called */
const char *pln_ics_find_message_source (PlnIcsFile *file, const PlnProgramme *stored);
/* Returns: whether @event is a later revision than @other (RFC 5546, section 2.1.5), of equals the later in the file */
gboolean pln_ics_is_newer (const PlnIcsEvent *event, const PlnIcsEvent *other);
/* Leaves out of events with one UID the earlier revisions. Events that only share the UID stay: their SEQUENCE is the
 * same, and so is their DTSTAMP, or title and start differ. */
void pln_ics_settle_revisions (PlnIcsFile *file);
/* With UIDs settled: cancels all occurrences of what is cancelled whole, and leaves out what a message cannot change in
 * @stored (nullable). */
void pln_ics_settle_messages (PlnIcsFile *file, const PlnProgramme *stored, const char *source);

/**
 * pln_ics_find_known:
 * @file: a file with its UIDs settled
 * @stored: (nullable): the programme that it goes into
 * @source: the name of where it comes from
 *
 * Marks the events that are entries of sessions which did not come from @source: the calendar was written from
 * here, and may have been changed in a calendar program since. If there are any, the conference of the file is the
 * forum that these are in: pln-ics-read-known.c
 */
void pln_ics_find_known (PlnIcsFile *file, const PlnProgramme *stored, const char *source);
/* Lets those say only what a calendar can say better than the programme: title, time, rooms and state; and makes rooms,
 * themes and speakers of what the others name. Times have to be settled. */
void pln_ics_settle_known (PlnIcsFile *file, const PlnProgramme *stored, const char *source);
