/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a schedule file says, before times and identities are settled: these need all of it. */
#pragma once

#include "format/intake/pln-tally.h"
#include "format/pln-format.h"
#include "model/pln-records.h"

/* A moment as written: the wall clock (%PLN_NONE: none), its seconds, its offset (%PLN_NONE: none). */
typedef struct {
  PlnCivil civil;
  int seconds;
  int offset;
} PlnStamp;

/**
 * PlnScheduleDay:
 * @date: its date, or %PLN_NONE
 * @start: when it begins
 * @line: its line
 * @events: how many it lists
 */
typedef struct {
  PlnDate date;
  PlnStamp start;
  int line;
  guint events;
} PlnScheduleDay;

/**
 * PlnScheduleEvent:
 * @session: all of it that needs no other part of the file; its links may not be valid
 * @line: its line
 * @id: (nullable): what the file calls it
 * @guid: (nullable): a UUID
 * @slug: (nullable): another name of it
 * @code: (nullable): another name of it
 * @sequence: its revision, 0 for the first or when the file does not count them
 * @day: the index of the day that lists it
 * @rooms: (nullable): the indices of its rooms, each once
 * @themes: (nullable): the indices of its themes, each once
 * @repeat_of: the index of the event that it repeats, or %PLN_NONE
 * @person: the index of its first person
 * @persons: how many follow each other
 * @date: its date and time
 * @clock: its start, minutes since midnight, or %PLN_NONE
 * @clock_seconds: the seconds cut off @clock
 * @length: (nullable): a length of three parts, which only the whole file can tell: days or hours come first
 * @nominal: its length counts days, each from a time of day to the same on the next
 * @notes: (nullable): lines for staff: what has no place elsewhere
 * @known: it is here already under the UUID of its session, and needs no other name
 * @left_out: it does not become a session
 * @titled: the file gives it a title
 * @kindless: the file does not say what kind it is: that depends on who appears
 * @record: (nullable): the session, once the reading has it
 */
typedef struct {
  PlnSession *session;
  int line;
  const char *id;
  const char *guid;
  const char *slug;
  const char *code;
  int sequence;
  guint day;
  GArray *rooms;
  GArray *themes;
  int repeat_of;
  guint person;
  guint persons;
  PlnStamp date;
  int clock;
  int clock_seconds;
  const char *length;
  gboolean nominal;
  GString *notes;
  gboolean known;
  gboolean left_out;
  gboolean titled;
  gboolean kindless;
  const PlnRecord *record;
} PlnScheduleEvent;

/**
 * PlnSchedulePerson:
 * @name: may be empty; who has none in any event is left out
 * @id: (nullable): what the file calls it
 * @guid: (nullable): a UUID
 * @line: its line
 * @details: (nullable): what else the event says of it
 * @key: what tells it from others, once pln_schedule_settle_persons() knows
 * @first_key: that key of the person which comes first in the file
 *
 * A person as one event names it.
 */
typedef struct {
  const char *name;
  const char *id;
  const char *guid;
  int role; /* a #PlnRole */
  int line;
  PlnSpeaker *details;
  const char *key;
  const char *first_key;
} PlnSchedulePerson;

/* What hints at the program that wrote a file. */
typedef enum {
  PLN_SCHEDULE_HAS_TRACKS = 1 << 0,     /* <tracks> beside <conference> */
  PLN_SCHEDULE_HAS_CONF_URL = 1 << 1,   /* <conf_url>, <released> */
  PLN_SCHEDULE_HAS_ORIGIN = 1 << 2,     /* <origin_url>, room GUIDs */
  PLN_SCHEDULE_HAS_DAY_CHANGE = 1 << 3, /* <day_change> */
  PLN_SCHEDULE_HAS_DATE = 1 << 4,       /* <date> in events */
  PLN_SCHEDULE_HAS_OFFSET = 1 << 5,     /* and an offset in it */
  PLN_SCHEDULE_HAS_RECORDING = 1 << 6,  /* <recording>, <logo>, <attachments> */
} PlnScheduleHints;

/**
 * PlnSchedule:
 * @tally: what there is to say
 * @forum: the conference; its links may not be valid
 * @venue: (nullable): where it is
 * @generator: (nullable): the program that wrote the file
 * @base_url: (nullable): what relative links are relative to
 * @start: when the conference starts
 * @end: when it ends
 * @day_change: as the file says, minutes since midnight, or %PLN_NONE
 * @days: PlnScheduleDay
 * @events: PlnScheduleEvent
 * @persons: PlnSchedulePerson
 * @two_parts: how many lengths are of two parts: `01:30`
 * @rooms: PlnRoom; once by name
 * @themes: PlnTheme; once by name
 * @theme_slugs: (element-type utf8): other names of them, or %NULL
 * @words: short strings that the rest borrows
 * @notes: (nullable): lines for staff on the conference
 * @known: the conference is here already under the UUID of its forum, and needs no other name
 * @literal: the file is our own: what looks like HTML in a title or name is meant
 */
typedef struct {
  PlnTally *tally;
  PlnForum *forum;
  PlnVenue *venue;
  char *generator;
  char *base_url;
  PlnStamp start;
  PlnStamp end;
  int day_change;
  GArray *days;
  GArray *events;
  GArray *persons;
  guint two_parts;
  GPtrArray *rooms;
  GPtrArray *themes;
  GPtrArray *theme_slugs;
  GStringChunk *words;
  GString *notes;
  PlnScheduleHints hints;
  gboolean known;
  gboolean literal;
  /*< private >*/
  GHashTable *room_by_name;
  GHashTable *theme_by_name;
  GHashTable *type_counts; /* the words used for kinds of events */
  GHashTable *attachments; /* the links that are */
} PlnSchedule;

#define PLN_NO_STAMP ((PlnStamp){ PLN_NONE, 0, PLN_NONE })
#define pln_schedule_day(schedule, i) (&g_array_index ((schedule)->days, PlnScheduleDay, (i)))
#define pln_schedule_event(schedule, i) (&g_array_index ((schedule)->events, PlnScheduleEvent, (i)))
#define pln_schedule_person(schedule, i)                                                           \
  (&g_array_index ((schedule)->persons, PlnSchedulePerson, (i)))

PlnSchedule *pln_schedule_new (void);
void pln_schedule_free (PlnSchedule *schedule);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnSchedule, pln_schedule_free)

/* Returns: (transfer none): a new day, found on @line, valid until the next call */
PlnScheduleDay *pln_schedule_add_day (PlnSchedule *schedule, int line);
/* Returns: (transfer none): a new event, found on @line, valid until the next call */
PlnScheduleEvent *pln_schedule_add_event (PlnSchedule *schedule, int line);
/**
 * pln_schedule_add_person:
 * @schedule: a schedule
 * @event: the event that it is in
 * @line: the line
 * @name: (nullable): its name; an e-mail address in it is kept for staff
 * @id: (nullable): what the file calls it
 * @guid: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): the new person, valid until the next call; %NULL when nothing is said of it
 */
PlnSchedulePerson *pln_schedule_add_person (PlnSchedule *schedule, PlnScheduleEvent *event,
                                            int line, const char *name, const char *id,
                                            const char *guid);

/**
 * pln_schedule_find_room:
 * @schedule: a schedule
 * @name: its name; cleaned here
 * @guid: (nullable): a UUID
 * @line: the line
 *
 * Finds the room of that name, adding it if there is none yet.
 *
 * Returns: its index, or %PLN_NONE when it has no name
 */
int pln_schedule_find_room (PlnSchedule *schedule, const char *name, const char *guid, int line);
/* The same for a theme. */
int pln_schedule_find_theme (PlnSchedule *schedule, const char *name, int line);

/* Adds what one of the two gave to a list of indices, unless it is %PLN_NONE or there. */
void pln_schedule_add_index (GArray **list, int index);

/* Returns: (transfer full) (nullable): @text fit for a record, without character references of HTML, and with findings
 *   for what had to be mended; %NULL when nothing is left of it */
char *pln_schedule_take_line (PlnSchedule *schedule, const char *text, int line);
/* Returns: (transfer full) (nullable): the same for a text of several lines */
char *pln_schedule_take_text (PlnSchedule *schedule, const char *text, int line);
/* Returns: (transfer full) (nullable): the same, plain even if it is HTML */
char *pln_schedule_take_plain_text (PlnSchedule *schedule, const char *text, int line);
/* Returns: (transfer none) (nullable): pln_schedule_take_line() for a name */
const char *pln_schedule_take_word (PlnSchedule *schedule, const char *text, int line);
/* Returns: (transfer none) (nullable): the same for an identifier, in which references stay as they are */
const char *pln_schedule_take_id (PlnSchedule *schedule, const char *text, int line);
/* Returns: (transfer none) (nullable): @text as a UUID in lower case, with a finding when it is none */
const char *pln_schedule_take_guid (PlnSchedule *schedule, const char *text, int line);

/* Gives the session a title, whatever @text is; what is too long is kept in its description. */
void pln_schedule_set_title (PlnSchedule *schedule, PlnScheduleEvent *event, const char *text);
/* Gives the session its languages from the words of the file. */
void pln_schedule_set_languages (PlnSchedule *schedule, PlnScheduleEvent *event, const char *text);
/* Gives the session its kind from the words of the file; without any, it is settled when all persons are known. */
void pln_schedule_set_kind (PlnSchedule *schedule, PlnScheduleEvent *event, const char *text);

/**
 * pln_schedule_add_link:
 * @schedule: a schedule
 * @event: (nullable): the event that it belongs to; %NULL for the conference
 * @what: what it is: `link` or `attachment`
 * @url: (nullable): where to, looked at later; no link if it says nothing
 * @title: (nullable): its title
 * @line: its line
 */
void pln_schedule_add_link (PlnSchedule *schedule, PlnScheduleEvent *event, const char *what,
                            const char *url, const char *title, int line);

/**
 * pln_schedule_add_note:
 * @schedule: a schedule
 * @event: (nullable): an event; %NULL for the conference
 * @what: what has no place elsewhere
 * @title: (nullable): more on what it is
 * @value: what the file says of it
 *
 * Adds a line to the notes for staff: `attachment: Slides /slides.pdf`. To be told by the caller.
 */
void pln_schedule_add_note (PlnSchedule *schedule, PlnScheduleEvent *event, const char *what,
                            const char *title, const char *value);
/* Notes that the session is cancelled because @source says so: pln_merge_cancelled_note(). */
void pln_schedule_note_cancelled (PlnScheduleEvent *event, const char *source);
/* Puts the lines for staff into the notes of the session or, for %NULL, of the conference. */
void pln_schedule_settle_notes (PlnSchedule *schedule, PlnScheduleEvent *event);

/* Returns: the kind that the words of @type mean; other when they say nothing */
PlnSessionKind pln_schedule_kind (const char *type);

/* Returns: (transfer full): an empty count of the words met; the words are borrowed */
GHashTable *pln_schedule_types_new (void);
/* Counts one more of @type. Returns: its kind */
PlnSessionKind pln_schedule_types_count (GHashTable *types, const char *type);
/* Tells which words became which kinds, all in one finding; those that are our own words need none. */
void pln_schedule_types_tell (GHashTable *types, PlnTally *tally);
