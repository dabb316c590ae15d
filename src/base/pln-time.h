/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Civil time (dates, wall-clock minutes, lengths), instants, and the only clock. */
#pragma once

#include <glib.h>

/* A value that is not there, for every number in this program that can be absent. */
#define PLN_NONE G_MININT

#define PLN_DAY_MINUTES 1440
/* The years that a date can be in. */
#define PLN_YEAR_FIRST 1900
#define PLN_YEAR_LAST 2999
/* The longest length a session can have: 31 days, in minutes. */
#define PLN_LENGTH_MAX (31 * PLN_DAY_MINUTES)

/* A calendar date: days since 1970-01-01. Years 1900 to 2999 only. */
typedef int PlnDate;
/* A wall-clock minute without a zone: minutes since 1970-01-01T00:00 on that clock. */
typedef int PlnCivil;

/* Returns: the first of a month, also of years outside those of programmes */
PlnDate pln_date_of_month (int year, int month);
/* Sets @calendar to @date. */
void pln_date_to_calendar (PlnDate date, GDate *calendar);
/* Returns: whether there is such a date in the years of programmes, or in those since @first; then in @date */
gboolean pln_date_find (int first, int year, int month, int day, PlnDate *date);

/**
 * pln_date_parse:
 * @text: `2025-05-27`
 * @date: (out): the date
 *
 * Returns: whether @text is a date that exists, written so
 */
gboolean pln_date_parse (const char *text, PlnDate *date);
/* Returns: (transfer full): `2025-05-27` */
char *pln_date_to_string (PlnDate date);
/* Returns: (transfer full): `Tue 27 May`, or `Tue 27 May 2025` with @year; English in any locale */
char *pln_date_to_short (PlnDate date, gboolean year);
/* Returns: (transfer full): @date as pln_date_to_short() writes it, with its year when that of @other, which stands
 *   beside it, is another one */
char *pln_date_to_short_beside (PlnDate date, PlnDate other);
/* Returns: (transfer full): `Tuesday 27 May 2025` */
char *pln_date_to_long (PlnDate date);

/**
 * pln_civil_parse:
 * @text: `2025-05-27T09:20` or `2025-05-27 09:20`; `:00` seconds may follow
 * @civil: (out): the minute
 *
 * Returns: whether @text is a date and time that exists, written so
 */
gboolean pln_civil_parse (const char *text, PlnCivil *civil);
/* Returns: (transfer full): `2025-05-27T09:20` */
char *pln_civil_to_string (PlnCivil civil);
/* Returns: the calendar date of @civil */
PlnDate pln_civil_date (PlnCivil civil);
/* Returns: the minute of the day of @civil, 0 to 1439 */
int pln_civil_clock (PlnCivil civil);
/* Returns: @date at the minute @clock of its day (@clock may be 1440 or more: the next day) */
PlnCivil pln_civil_new (PlnDate date, int clock);

/**
 * pln_clock_parse:
 * @text: `09:20`, `9:20`, `24:30`
 * @clock: (out): minutes since midnight, up to 47:59
 *
 * Returns: whether @text is a time of day
 */
gboolean pln_clock_parse (const char *text, int *clock);
/* Returns: (transfer full): `09:20` */
char *pln_clock_to_string (int clock);

/**
 * pln_length_parse:
 * @text: `90`, `90m`, `1h`, `1h30`, `1h30m`, `1:30`
 * @minutes: (out): 1 to %PLN_LENGTH_MAX
 *
 * Returns: whether @text is a length
 */
gboolean pln_length_parse (const char *text, int *minutes);
/* Returns: (transfer full): `45m`, `1h30`, `2h` */
char *pln_length_to_string (int minutes);

/**
 * pln_stamp_parse:
 * @text: `2024-12-27T10:30:00+01:00`, `…Z`, or without an offset; seconds optional
 * @civil: (out): the wall-clock part, cut to the minute
 * @seconds: (out): the seconds cut off
 * @offset: (out): the offset in minutes, or %PLN_NONE
 *
 * Reads the ISO 8601 stamps of other tools' files. Fractions of seconds are dropped; a blank may
 * stand for the `T`, and `+0100` or `+01` for `+01:00`. The outs are only set on success.
 *
 * Returns: whether @text is one
 */
gboolean pln_stamp_parse (const char *text, PlnCivil *civil, int *seconds, int *offset);

/* Returns: (transfer full): Unix seconds as `2025-05-27T01:20:00Z`; what is outside the years 1900
 *   to 2999 becomes the first or last second of them */
char *pln_instant_to_string (gint64 seconds);
/* Returns: whether @text is written as pln_instant_to_string() does */
gboolean pln_instant_parse (const char *text, gint64 *seconds);

/**
 * pln_now:
 *
 * The only clock of the program.
 *
 * Returns: the time, Unix seconds: the machine's, or what pln_now_set() said
 */
gint64 pln_now (void);
/* Stops the clock at @seconds (for tests and reproducible runs; only cli calls it). */
void pln_now_set (gint64 seconds);

/**
 * pln_date_to_words:
 * @date: a date
 * @language: (nullable): the language wanted; %NULL is English
 *
 * Returns: (transfer full): `Tuesday 27 May 2025`, `2025年5月27日星期二`, by ICU in other languages than English, with digits
 *   as the times beside it have them
 */
char *pln_date_to_words (PlnDate date, const char *language);

/* Returns: (transfer full): the same without the day of the week: `27. Mai 2025`, `2025年5月27日`; in English with it */
char *pln_date_to_words_plain (PlnDate date, const char *language);
