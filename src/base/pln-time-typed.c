/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Times and lengths as people type them, where they can mean one thing only. */
#include "base/pln-time-typed.h"

#include <string.h>

#define HOUR_MINUTES 60
#define NOON (12 * HOUR_MINUTES)
/* The last hour of a conference day that goes on after midnight. */
#define HOUR_MAX 47
/* The last hour that stands alone: what is more may be minutes. */
#define BARE_HOUR_MAX 24
/* More digits than any number here has. */
#define DIGITS_MAX 7

typedef enum { HALF_NONE, HALF_MORNING, HALF_AFTERNOON } Half;

static const char *const mornings[] = { "a.m.", "am", "上午", "午前", NULL };
static const char *const afternoons[] = { "p.m.", "pm", "下午", "午後", NULL };
/* What follows the hours when no minutes have to. */
static const char *const hour_signs[] = { "uhr", "h", "点", "點", "时", "時", NULL };
static const char *const half_hours[] = { "半", NULL };
static const char *const minute_signs[] = { "min.", "min", "m", "分", NULL };
static const char *const clock_ends[] = { "uhr", "hrs", "h", NULL };
/* The longer ones first: what is read is the first that fits. */
static const char *const hour_units[]
    = { "hours", "hour", "heures", "heure",  "stunden", "stunde", "hrs",  "hr",
        "std.",  "std",  "h",      "个小时", "小时",    "小時",   "時間", NULL };
static const char *const minute_units[]
    = { "minuten", "minutes", "minute", "mins", "min.", "min", "m",
        "'",       "′",       "’",      "分钟", "分鐘", "分",  NULL };

/* --- reading --------------------------------------------------------------------------------- */

/* Signs of full width become the usual ones (NFKC), digits of any script 0 to 9, letters small. */
static char *
normalise (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *small = plain != NULL ? g_utf8_strdown (plain, -1) : g_strdup ("");
  GString *out = g_string_new (NULL);
  for (const char *at = small; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      int digit = g_unichar_isdigit (c) ? g_unichar_digit_value (c) : -1;
      g_string_append_unichar (out, digit >= 0 ? (gunichar) ('0' + digit) : c);
    }
  return g_strstrip (g_string_free (out, FALSE));
}

static void
skip_blanks (const char **at)
{
  *at += strspn (*at, " ");
}

static gboolean
take (const char **at, char c)
{
  if (**at != c)
    return FALSE;
  ++*at;
  return TRUE;
}

/* Blanks may stand before a word. */
static gboolean
take_word (const char **at, const char *const *words)
{
  const char *start = *at + strspn (*at, " ");
  for (; *words != NULL; words++)
    if (g_str_has_prefix (start, *words))
      {
        *at = start + strlen (*words);
        return TRUE;
      }
  return FALSE;
}

/* Returns: how many digits were read, 0 for none or too many */
static int
take_digits (const char **at, int *number)
{
  int n = 0;
  *number = 0;
  for (; g_ascii_isdigit (**at) && n < DIGITS_MAX; n++)
    *number = *number * 10 + g_ascii_digit_value (*(*at)++);
  return g_ascii_isdigit (**at) ? 0 : n;
}

static Half
take_half (const char **at)
{
  if (take_word (at, mornings))
    return HALF_MORNING;
  return take_word (at, afternoons) ? HALF_AFTERNOON : HALF_NONE;
}

/* One digit after a sign may be minutes or tens of them: 9.3 is 09:03 or 09:30. */
static gboolean
read_minutes (int digits, int number, int *minutes, int *other)
{
  *minutes = number;
  *other = digits == 1 && number > 0 && number * 10 < HOUR_MINUTES ? number * 10 : PLN_NONE;
  return digits >= 1 && digits <= 2 && number < HOUR_MINUTES;
}

/* --- times of day ---------------------------------------------------------------------------- */

/* The minutes after the hours of a clock: `:30`, `.30`, `h30`, ` 30`, `点半`, `h`, or none. */
static gboolean
take_clock_minutes (const char **at, int *minutes, int *other)
{
  int number = 0;
  *minutes = 0;
  *other = PLN_NONE;
  const char *start = *at;
  gboolean sign = take_word (at, hour_signs);
  if (sign && take_word (at, half_hours))
    {
      *minutes = HOUR_MINUTES / 2;
      return TRUE;
    }
  gboolean separated = !sign && (take (at, ':') || take (at, '.'));
  skip_blanks (at);
  int digits = take_digits (at, &number);
  if (digits == 0)
    {
      /* A time may end here: `9`, `9h`, `9 pm`. */
      if (!sign)
        *at = start;
      return !separated;
    }
  if (*at == start || !read_minutes (digits, number, minutes, other))
    return FALSE;
  /* What only a blank parts from the hours, or a unit follows, are minutes. */
  if (take_word (at, minute_signs) || (!sign && !separated))
    *other = PLN_NONE;
  if (separated && g_str_has_prefix (*at, ":00"))
    *at += 3;
  return sign || separated || digits == 2;
}

/* `12 pm` is noon to some and midnight to others. Returns: whether the clock can be in that half of the day */
static gboolean
apply_half (Half half, int *clock, int *other)
{
  int hour = *clock / HOUR_MINUTES, shift = 0;
  if (half == HALF_NONE)
    return TRUE;
  if (*clock == NOON)
    {
      *other = half == HALF_MORNING ? 0 : 2 * NOON;
      return TRUE;
    }
  if (hour == 12 && half == HALF_MORNING)
    shift = -NOON;
  if (hour < 12 && half == HALF_AFTERNOON)
    shift = NOON;
  *clock += shift;
  if (*other != PLN_NONE)
    *other += shift;
  return half == HALF_MORNING ? hour <= 12 : hour > 0 && hour < 24;
}

/* `930` and `0930` as much as `9.30`. */
static gboolean
take_clock (const char **at, int *clock, int *other)
{
  int number, minutes = 0;
  *other = PLN_NONE;
  int digits = take_digits (at, &number);
  if (digits == 0 || digits > 4)
    return FALSE;
  if (digits > 2)
    {
      minutes = number % 100;
      number /= 100;
    }
  else
    {
      const char *start = *at;
      if (!take_clock_minutes (at, &minutes, other) || (*at == start && number > BARE_HOUR_MAX))
        return FALSE;
    }
  *clock = number * HOUR_MINUTES + minutes;
  if (*other != PLN_NONE)
    *other += number * HOUR_MINUTES;
  return number <= HOUR_MAX && minutes < HOUR_MINUTES;
}

static char *
list_clocks (int clock, int other)
{
  g_autofree char *first = pln_clock_to_string (MIN (clock, other));
  g_autofree char *second = pln_clock_to_string (MAX (clock, other));
  return g_strdup_printf ("%s or %s", first, second);
}

static gboolean
read_clock (const char *at, int *clock, char **readings)
{
  int value, other;
  Half before = take_half (&at);
  skip_blanks (&at);
  if (!take_clock (&at, &value, &other))
    return FALSE;
  Half after = take_half (&at);
  if (after == HALF_NONE)
    take_word (&at, clock_ends);
  if (*at != '\0' || (before != HALF_NONE && after != HALF_NONE)
      || !apply_half (before != HALF_NONE ? before : after, &value, &other))
    return FALSE;
  if (other != PLN_NONE)
    {
      if (readings != NULL)
        *readings = list_clocks (value, other);
      return FALSE;
    }
  *clock = value;
  return TRUE;
}

gboolean
pln_typed_clock (const char *text, int *clock, char **readings)
{
  g_autofree char *plain = normalise (text);
  if (readings != NULL)
    *readings = NULL;
  return read_clock (plain, clock, readings);
}

/* --- dates ----------------------------------------------------------------------------------- */

/* The sign after the year is the one after the month: `-`, `/`, `.`, or those of Chinese and Japanese. */
static gboolean
take_date (const char **at, PlnDate *date)
{
  static const char *const years[] = { "年", NULL };
  static const char *const months[] = { "月", NULL };
  static const char *const days[] = { "日", NULL };
  int year, month, day;
  if (take_digits (at, &year) != 4)
    return FALSE;
  gboolean words = take_word (at, years);
  char sign = words ? '\0' : *(*at)++;
  if (!words && (sign == '\0' || strchr ("-/.", sign) == NULL))
    return FALSE;
  skip_blanks (at);
  int digits = take_digits (at, &month);
  if (digits == 0 || digits > 2 || !(words ? take_word (at, months) : take (at, sign)))
    return FALSE;
  skip_blanks (at);
  digits = take_digits (at, &day);
  if (digits == 0 || digits > 2 || (words && !take_word (at, days)))
    return FALSE;
  g_autofree char *plain = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  return pln_date_parse (plain, date);
}

gboolean
pln_typed_date (const char *text, PlnDate *date)
{
  PlnDate value;
  g_autofree char *plain = normalise (text);
  const char *at = plain;
  if (!take_date (&at, &value) || *at != '\0')
    return FALSE;
  *date = value;
  return TRUE;
}

gboolean
pln_typed_civil (const char *text, PlnCivil *civil, char **readings)
{
  PlnDate date;
  int clock;
  g_autofree char *plain = normalise (text);
  const char *at = plain;
  if (readings != NULL)
    *readings = NULL;
  if (!take_date (&at, &date))
    return FALSE;
  /* The day ends with its sign in Chinese: no blank has to follow. */
  gboolean apart = take (&at, 't') || *at == ' ' || at[-1] < '0' || at[-1] > '9';
  skip_blanks (&at);
  if (!apart || !read_clock (at, &clock, readings) || clock >= PLN_DAY_MINUTES)
    return FALSE;
  *civil = pln_civil_new (date, clock);
  return TRUE;
}

/* --- lengths --------------------------------------------------------------------------------- */

/* `1.5 h`: a decimal of one digit, which nobody means as minutes. */
static gboolean
take_tenths (const char **at, int hours, int *minutes)
{
  int tenths;
  const char *start = *at;
  if ((take (at, '.') || take (at, ',')) && take_digits (at, &tenths) == 1
      && take_word (at, hour_units))
    {
      *minutes = hours * HOUR_MINUTES + tenths * HOUR_MINUTES / 10;
      return TRUE;
    }
  *at = start;
  return FALSE;
}

/* `1.30` may be 1h30, and 1.3 hours; `1.75 h` can only be the second. */
static gboolean
take_fraction (const char **at, int hours, int *minutes, int *other)
{
  int number;
  const char *start = *at;
  if (!take (at, '.') && !take (at, ','))
    return FALSE;
  int digits = take_digits (at, &number);
  gboolean unit = take_word (at, hour_units);
  int hundredths = digits == 1 ? number * 10 : number;
  int decimal = hours * HOUR_MINUTES + (hundredths * HOUR_MINUTES + 50) / 100;
  if (digits < 1 || digits > 2 || (!unit && (number == 0 || number >= HOUR_MINUTES)))
    {
      *at = start;
      return FALSE;
    }
  *minutes = number < HOUR_MINUTES ? hours * HOUR_MINUTES + number : decimal;
  *other = decimal;
  return TRUE;
}

/* What follows the hours and their unit: `30`, `30 min`, `半`. */
static gboolean
take_rest (const char **at, int *rest)
{
  *rest = 0;
  if (take_word (at, half_hours))
    {
      *rest = HOUR_MINUTES / 2;
      return TRUE;
    }
  skip_blanks (at);
  int digits = take_digits (at, rest);
  if (digits > 0)
    take_word (at, minute_units);
  return digits <= 2 && *rest < HOUR_MINUTES;
}

static gboolean
take_length (const char **at, int *minutes, int *other)
{
  int number, rest = 0, more = PLN_NONE;
  *other = PLN_NONE;
  if (take_digits (at, &number) == 0)
    return FALSE;
  if (take_tenths (at, number, minutes) || take_fraction (at, number, minutes, other))
    return TRUE;
  if (take (at, ':'))
    {
      int digits = take_digits (at, &rest);
      if (!read_minutes (digits, rest, &rest, &more))
        return FALSE;
      take_word (at, hour_units);
    }
  else if (!take_word (at, hour_units))
    {
      take_word (at, minute_units);
      *minutes = number;
      return TRUE;
    }
  else if (!take_rest (at, &rest))
    return FALSE;
  *minutes = number * HOUR_MINUTES + rest;
  if (more != PLN_NONE)
    *other = number * HOUR_MINUTES + more;
  return TRUE;
}

gboolean
pln_typed_length (const char *text, int *minutes, char **readings)
{
  int value, other;
  g_autofree char *plain = normalise (text);
  const char *at = plain;
  if (readings != NULL)
    *readings = NULL;
  if (!take_length (&at, &value, &other) || *at != '\0')
    return FALSE;
  if (other != PLN_NONE && other != value)
    {
      g_autofree char *first = pln_length_to_string (MIN (value, other));
      g_autofree char *second = pln_length_to_string (MAX (value, other));
      if (readings != NULL)
        *readings = g_strdup_printf ("%s or %s", first, second);
      return FALSE;
    }
  *minutes = value;
  return TRUE;
}
