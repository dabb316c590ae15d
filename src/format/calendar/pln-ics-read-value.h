/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One property of a calendar file: libical reads its value, here it is doubted. */
#pragma once

#include "base/pln-time.h"

#include <libical/ical.h>

/**
 * PlnIcsProperty:
 * @name: its name in upper case
 * @value: its value as written
 * @line: the line of the file that it begins in
 * @owner: what @first and those after it belong to
 * @first: the first of its values as libical reads them
 *
 * A property by itself, so that a malformed one spoils no other. One that lists several dates is several of libical's,
 * which pln_ics_property_next() goes through.
 */
typedef struct {
  char *name;
  const char *value;
  int line;
  icalcomponent *owner;
  icalproperty *first;
} PlnIcsProperty;

/**
 * pln_ics_property_split:
 * @property: (out): its name and value; to be cleared with pln_ics_property_clear()
 * @text: a content line; @property borrows it
 * @line: the line of the file
 *
 * Returns: whether @text is written as a property (RFC 5545, section 3.1): a name, and a colon outside quotes
 */
gboolean pln_ics_property_split (PlnIcsProperty *property, const char *text, int line);
/* Has libical read a property that was split from @text. Returns: whether it is one for libical */
gboolean pln_ics_property_parse (PlnIcsProperty *property, const char *text);
/* Returns: (transfer none) (nullable): the next value after @value; it is of the same kind */
icalproperty *pln_ics_property_next (PlnIcsProperty *property);
/* Frees what the property holds. */
void pln_ics_property_clear (PlnIcsProperty *property);

/* Returns: (transfer none) (nullable): the text of a property that is one */
const char *pln_ics_text_of (icalproperty *property);
/* Returns: (transfer full) (nullable): a parameter, without escapes: of a list the first value */
char *pln_ics_parameter_dup (icalproperty *property, icalparameter_kind kind);

/**
 * PlnIcsForm:
 * @PLN_ICS_NO_TIME: there is none
 * @PLN_ICS_DATE: a date alone
 * @PLN_ICS_FLOATING: what clocks show, wherever they are
 * @PLN_ICS_UTC: in UTC
 * @PLN_ICS_ZONED: what clocks show in a zone
 *
 * The forms of a time (RFC 5545, section 3.3.5).
 */
typedef enum {
  PLN_ICS_NO_TIME,
  PLN_ICS_DATE,
  PLN_ICS_FLOATING,
  PLN_ICS_UTC,
  PLN_ICS_ZONED,
} PlnIcsForm;

/* A time as written: the wall clock (midnight of a date) and its seconds, with @zone an index of #PlnIcsZones. */
typedef struct {
  PlnIcsForm form;
  PlnCivil civil;
  int seconds;
  int zone;
} PlnIcsTime;

/* When something takes place: until @end, else for @days on the calendar and @seconds on top of them, which are -1 when
 * it has no length of its own. */
typedef struct {
  PlnIcsTime start;
  PlnIcsTime end;
  int days;
  gint64 seconds;
} PlnIcsSpan;

#define pln_ics_span_has_length(span) ((span)->end.form != PLN_ICS_NO_TIME || (span)->seconds >= 0)

/* Returns: whether clocks show such a time of day */
gboolean pln_ics_has_clock (struct icaltimetype time);

/**
 * pln_ics_time_from_libical:
 * @time: what libical read; it lets pass `20260230T256199`
 * @result: (out): the time, zoned ones as floating
 *
 * Returns: whether there is such a time, in the years that a programme can have
 */
gboolean pln_ics_time_from_libical (struct icaltimetype time, PlnIcsTime *result);

/* Returns: whether a number in @text is so long that libical reads another one */
gboolean pln_ics_has_long_number (const char *text);

/**
 * pln_ics_take_length:
 * @duration: what libical read
 * @text: what is written
 * @days: (out): its days, which clock changes make longer and shorter (RFC 5545, section 3.3.6)
 * @seconds: (out): its exact seconds on top of them
 *
 * Returns: whether it is a length
 */
gboolean pln_ics_take_length (struct icaldurationtype duration, const char *text, int *days,
                              gint64 *seconds);

/**
 * pln_ics_split_list:
 * @value: the value of a property that lists texts (CATEGORIES), as written
 * @most: how many at most; the last then has all that is left
 *
 * libical 3.0.16 does not end an element at a comma that comes anywhere after an escaped one.
 *
 * Returns: (transfer full): its elements, still escaped
 */
char **pln_ics_split_list (const char *value, guint most);

/* Returns: (transfer full): the lines of a text as one, with @between between them */
char *pln_ics_one_line (const char *text, const char *between);

/**
 * pln_ics_names_speaker:
 * @description: (nullable): what is said of an event
 * @name: somebody's name
 *
 * People who have no field for it begin a text with `von: Jane Roe`, `Speaker: Jane Roe`.
 *
 * Returns: whether @description says so that it is @name who speaks
 */
gboolean pln_ics_names_speaker (const char *description, const char *name);
