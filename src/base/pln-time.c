/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading, printing and computing dates, wall-clock minutes and lengths; the clock. */
#include "base/pln-time.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

/* GDate counts days from 0001-01-01, which is its day 1; 1970-01-01 is this one. */
#define EPOCH_JULIAN 719163
#define HOUR_MINUTES 60
#define DAY_SECONDS (PLN_DAY_MINUTES * 60)
/* 1900-01-01T00:00:00Z and 2999-12-31T23:59:59Z in Unix seconds. */
#define FIRST_INSTANT G_GINT64_CONSTANT (-2208988800)
#define LAST_INSTANT G_GINT64_CONSTANT (32503679999)

/* Not strftime(): what Plenary prints must not depend on the machine's locale. */
static const char *const weekdays[] = {
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
};
static const char *const months[] = {
  "January", "February", "March",     "April",   "May",      "June",
  "July",    "August",   "September", "October", "November", "December",
};

static gboolean clock_stopped;
static gint64 clock_seconds;

/* Reads from @least to @most digits at the cursor, and moves it behind them. */
static gboolean
take_number (const char **cursor, int least, int most, int *number)
{
  int n = 0;
  int count = 0;

  while (count < most && g_ascii_isdigit ((*cursor)[count]))
    n = n * 10 + g_ascii_digit_value ((*cursor)[count++]);
  if (count < least)
    return FALSE;
  *cursor += count;
  *number = n;
  return TRUE;
}

static gboolean
take_char (const char **cursor, char c)
{
  if (**cursor != c)
    return FALSE;
  (*cursor)++;
  return TRUE;
}

void
pln_date_to_calendar (PlnDate date, GDate *calendar)
{
  g_date_clear (calendar, 1);
  g_date_set_julian (calendar, (guint32) (date + EPOCH_JULIAN));
}

gboolean
pln_date_find (int first, int year, int month, int day, PlnDate *date)
{
  GDate calendar;

  if (year < first || year > PLN_YEAR_LAST
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (&calendar, 1);
  g_date_set_dmy (&calendar, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  *date = (PlnDate) g_date_get_julian (&calendar) - EPOCH_JULIAN;
  return TRUE;
}

PlnDate
pln_date_of_month (int year, int month)
{
  GDate calendar;

  g_date_clear (&calendar, 1);
  g_date_set_dmy (&calendar, 1, (GDateMonth) month, (GDateYear) year);
  return (PlnDate) g_date_get_julian (&calendar) - EPOCH_JULIAN;
}

static gboolean
take_date (const char **cursor, PlnDate *date)
{
  int year, month, day;

  if (!take_number (cursor, 4, 4, &year) || !take_char (cursor, '-')
      || !take_number (cursor, 2, 2, &month) || !take_char (cursor, '-')
      || !take_number (cursor, 2, 2, &day))
    return FALSE;
  return pln_date_find (PLN_YEAR_FIRST, year, month, day, date);
}

/* Reads `09:20`, a time of day that clocks show. */
static gboolean
take_time (const char **cursor, int *clock)
{
  int hour, minute;

  if (!take_number (cursor, 2, 2, &hour) || !take_char (cursor, ':')
      || !take_number (cursor, 2, 2, &minute) || hour > 23 || minute > 59)
    return FALSE;
  *clock = hour * HOUR_MINUTES + minute;
  return TRUE;
}

/* Reads `2025-05-27T09:20`, with a blank for the `T` too. */
static gboolean
take_civil (const char **cursor, PlnCivil *civil)
{
  PlnDate date;
  int clock;

  if (!take_date (cursor, &date))
    return FALSE;
  if (!take_char (cursor, 'T') && !take_char (cursor, ' '))
    return FALSE;
  if (!take_time (cursor, &clock))
    return FALSE;
  *civil = pln_civil_new (date, clock);
  return TRUE;
}

gboolean
pln_date_parse (const char *text, PlnDate *date)
{
  PlnDate parsed;

  if (!take_date (&text, &parsed) || *text != '\0')
    return FALSE;
  *date = parsed;
  return TRUE;
}

char *
pln_date_to_string (PlnDate date)
{
  GDate calendar;

  pln_date_to_calendar (date, &calendar);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&calendar),
                          (int) g_date_get_month (&calendar), g_date_get_day (&calendar));
}

char *
pln_date_to_short (PlnDate date, gboolean year)
{
  GDate calendar;
  const char *weekday;
  const char *month;

  pln_date_to_calendar (date, &calendar);
  weekday = weekdays[g_date_get_weekday (&calendar) - 1];
  month = months[g_date_get_month (&calendar) - 1];
  if (year)
    return g_strdup_printf ("%.3s %d %.3s %d", weekday, g_date_get_day (&calendar), month,
                            g_date_get_year (&calendar));
  return g_strdup_printf ("%.3s %d %.3s", weekday, g_date_get_day (&calendar), month);
}

char *
pln_date_to_short_beside (PlnDate date, PlnDate other)
{
  GDate here, there;

  pln_date_to_calendar (date, &here);
  pln_date_to_calendar (other, &there);
  return pln_date_to_short (date, g_date_get_year (&here) != g_date_get_year (&there));
}

char *
pln_date_to_long (PlnDate date)
{
  GDate calendar;

  pln_date_to_calendar (date, &calendar);
  return g_strdup_printf ("%s %d %s %d", weekdays[g_date_get_weekday (&calendar) - 1],
                          g_date_get_day (&calendar), months[g_date_get_month (&calendar) - 1],
                          g_date_get_year (&calendar));
}

gboolean
pln_civil_parse (const char *text, PlnCivil *civil)
{
  PlnCivil parsed;

  if (!take_civil (&text, &parsed))
    return FALSE;
  if (*text != '\0' && strcmp (text, ":00") != 0)
    return FALSE;
  *civil = parsed;
  return TRUE;
}

char *
pln_civil_to_string (PlnCivil civil)
{
  g_autofree char *date = pln_date_to_string (pln_civil_date (civil));
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (civil));

  return g_strconcat (date, "T", clock, NULL);
}

PlnDate
pln_civil_date (PlnCivil civil)
{
  /* Days before 1970 begin at a negative minute: round down, not towards zero. */
  return (civil - pln_civil_clock (civil)) / PLN_DAY_MINUTES;
}

int
pln_civil_clock (PlnCivil civil)
{
  int clock = civil % PLN_DAY_MINUTES;

  return clock < 0 ? clock + PLN_DAY_MINUTES : clock;
}

PlnCivil
pln_civil_new (PlnDate date, int clock)
{
  return date * PLN_DAY_MINUTES + clock;
}

gboolean
pln_clock_parse (const char *text, int *clock)
{
  int hour, minute;

  if (!take_number (&text, 1, 2, &hour) || !take_char (&text, ':')
      || !take_number (&text, 2, 2, &minute) || *text != '\0')
    return FALSE;
  if (hour > 47 || minute > 59)
    return FALSE;
  *clock = hour * HOUR_MINUTES + minute;
  return TRUE;
}

char *
pln_clock_to_string (int clock)
{
  int hour = clock / HOUR_MINUTES, minute = clock % HOUR_MINUTES;
  char text[] = "00:00"; /* not printed: a paper has thousands */
  text[0] += (char) (hour / 10);
  text[1] += (char) (hour % 10);
  text[3] += (char) (minute / 10);
  text[4] += (char) (minute % 10);
  return g_strdup (text);
}

/* Reads what may follow the hours of a length: `h`, `h30`, `h30m` or `:30`. */
static gboolean
take_length_minutes (const char **cursor, int *minutes)
{
  *minutes = 0;
  if (take_char (cursor, ':'))
    return take_number (cursor, 2, 2, minutes) && *minutes < HOUR_MINUTES;
  if (!take_char (cursor, 'h'))
    return FALSE;
  if (**cursor == '\0')
    return TRUE;
  if (!take_number (cursor, 1, 2, minutes) || *minutes >= HOUR_MINUTES)
    return FALSE;
  take_char (cursor, 'm');
  return TRUE;
}

gboolean
pln_length_parse (const char *text, int *minutes)
{
  int number, rest;

  /* PLN_LENGTH_MAX has five digits: six would be too many, and cannot overflow. */
  if (!take_number (&text, 1, 6, &number))
    return FALSE;
  if (*text != '\0' && strcmp (text, "m") != 0)
    {
      if (number > PLN_LENGTH_MAX || !take_length_minutes (&text, &rest) || *text != '\0')
        return FALSE;
      number = number * HOUR_MINUTES + rest;
    }
  if (number < 1 || number > PLN_LENGTH_MAX)
    return FALSE;
  *minutes = number;
  return TRUE;
}

char *
pln_length_to_string (int minutes)
{
  int hours = minutes / HOUR_MINUTES;
  int rest = minutes % HOUR_MINUTES;

  if (hours == 0)
    return g_strdup_printf ("%dm", rest);
  if (rest == 0)
    return g_strdup_printf ("%dh", hours);
  return g_strdup_printf ("%dh%02d", hours, rest);
}

/* Reads `:30`, `:30.125` or nothing; fractions are dropped. 60 is a leap second. */
static gboolean
take_seconds (const char **cursor, int *seconds)
{
  *seconds = 0;
  if (!take_char (cursor, ':'))
    return TRUE;
  if (!take_number (cursor, 2, 2, seconds) || *seconds > 60)
    return FALSE;
  if (!take_char (cursor, '.') && !take_char (cursor, ','))
    return TRUE;
  if (!g_ascii_isdigit (**cursor))
    return FALSE;
  while (g_ascii_isdigit (**cursor))
    (*cursor)++;
  return TRUE;
}

/* Reads `Z`, `+01:00`, `+0100`, `+01` or nothing. */
static gboolean
take_offset (const char **cursor, int *offset)
{
  gboolean west = **cursor == '-';
  int hours;
  int minutes = 0;

  *offset = PLN_NONE;
  if (**cursor == '\0')
    return TRUE;
  if (take_char (cursor, 'Z'))
    {
      *offset = 0;
      return TRUE;
    }
  if (!take_char (cursor, '+') && !take_char (cursor, '-'))
    return FALSE;
  if (!take_number (cursor, 2, 2, &hours) || hours > 23)
    return FALSE;
  if (**cursor != '\0')
    {
      take_char (cursor, ':');
      if (!take_number (cursor, 2, 2, &minutes) || minutes > 59)
        return FALSE;
    }
  *offset = (hours * HOUR_MINUTES + minutes) * (west ? -1 : 1);
  return TRUE;
}

gboolean
pln_stamp_parse (const char *text, PlnCivil *civil, int *seconds, int *offset)
{
  PlnCivil minute;
  int second, east;

  if (!take_civil (&text, &minute) || !take_seconds (&text, &second) || !take_offset (&text, &east)
      || *text != '\0')
    return FALSE;
  *civil = minute;
  *seconds = second;
  *offset = east;
  return TRUE;
}

char *
pln_instant_to_string (gint64 seconds)
{
  gint64 within = CLAMP (seconds, FIRST_INSTANT, LAST_INSTANT) - FIRST_INSTANT;
  PlnDate date = (PlnDate) (within / DAY_SECONDS + FIRST_INSTANT / DAY_SECONDS);
  int clock = (int) (within % DAY_SECONDS);
  g_autofree char *day = pln_date_to_string (date);

  return g_strdup_printf ("%sT%02d:%02d:%02dZ", day, clock / 3600, clock / 60 % 60, clock % 60);
}

gboolean
pln_instant_parse (const char *text, gint64 *seconds)
{
  PlnDate date;
  int clock, second;

  if (!take_date (&text, &date) || !take_char (&text, 'T') || !take_time (&text, &clock)
      || !take_char (&text, ':') || !take_number (&text, 2, 2, &second) || strcmp (text, "Z") != 0)
    return FALSE;
  if (second > 59)
    return FALSE;
  *seconds = (gint64) date * DAY_SECONDS + clock * 60 + second;
  return TRUE;
}

gint64
pln_now (void)
{
  return clock_stopped ? clock_seconds : g_get_real_time () / G_USEC_PER_SEC;
}

void
pln_now_set (gint64 seconds)
{
  clock_stopped = TRUE;
  clock_seconds = seconds;
}

#define TEXT_MAX 128
#define DAY_MS (24.0 * 60 * 60 * 1000)

static char *
format_date (PlnDate date, UDateFormatStyle style, const char *locale)
{
  static const UChar zone[] = { 'U', 'T', 'C', 0 };
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[TEXT_MAX];
  char text[3 * TEXT_MAX];
  UDateFormat *format = udat_open (UDAT_NONE, style, locale, zone, -1, NULL, 0, &status);
  udat_format (format, (UDate) date * DAY_MS, wide, TEXT_MAX, NULL, &status);
  u_strToUTF8 (text, sizeof text, NULL, wide, -1, &status);
  udat_close (format);
  return U_SUCCESS (status) ? g_strdup (text) : NULL;
}

static char *
in_words (PlnDate date, UDateFormatStyle style, const char *language)
{
  if (language == NULL || strcmp (language, "en") == 0 || g_str_has_prefix (language, "en-"))
    return pln_date_to_long (date);
  g_autofree char *locale = g_strconcat (language, "@numbers=latn", NULL);
  char *text = format_date (date, style, locale);
  return text != NULL ? text : pln_date_to_long (date);
}

char *
pln_date_to_words (PlnDate date, const char *language)
{
  return in_words (date, UDAT_FULL, language);
}

char *
pln_date_to_words_plain (PlnDate date, const char *language)
{
  return in_words (date, UDAT_LONG, language);
}
