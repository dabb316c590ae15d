/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When an event takes place by a recurrence rule (RFC 5545, section 3.3.10). */
#include "format/calendar/pln-ics-rule.h"

/* The days of 400 years, after which the calendar repeats. */
#define CYCLE_DAYS 146097
/* Of months since the year 0, the first beyond those of a programme. */
#define MONTHS_END ((PLN_YEAR_LAST + 1) * 12)
#define ALL_HOURS 0xffffffu
#define ALL_MINUTES ((G_GUINT64_CONSTANT (1) << 60) - 1)
#define BIT(n) (G_GUINT64_CONSTANT (1) << (n))

/* More than any number of a BY rule, 366. */
#define NUMBERS_MAX 384

/* Numbers of one BY rule, those that count from the end apart. */
typedef struct {
  gboolean given;
  guint64 from_start[NUMBERS_MAX / 64];
  guint64 from_end[NUMBERS_MAX / 64];
} Numbers;

/* A rule with its defaults of DTSTART filled in. Weekdays count from Sunday, 0. */
typedef struct {
  icalrecurrencetype_frequency frequency;
  int interval;
  guint months;    /* bits 1 to 12; 0 for any */
  guint weekdays;  /* bits 0 to 6: each of that name */
  gboolean by_day; /* whether @weekdays or @nth limit */
  Numbers nth[7];  /* which of that name in the month or year */
  gboolean nth_in_year;
  Numbers weeks;
  Numbers year_days;
  Numbers month_days;
  int week_start;
  guint hours;
  guint64 minutes;
  Numbers positions; /* BYSETPOS */
} Rule;

/* A day, and what the rules ask of it. */
typedef struct {
  PlnDate date;
  int year;
  int month;
  guint month_day;
  guint month_length;
  guint year_day;
  guint year_length;
  int weekday;
} Day;

/* What is found, and what it is held to. */
typedef struct {
  PlnCivil start;
  gboolean alone;
  PlnCivil last;
  guint most;
  guint count; /* 0 for no COUNT */
  const PlnIcsGaps *gaps;
  gint64 *days;
  Day day;         /* the last that was looked at */
  PlnDate reached; /* the day of the last that was found */
  GArray *set;     /* PlnCivil: of a period, for BYSETPOS */
  GArray *starts;
  gboolean true_once; /* a time is of the rule */
  gboolean done;
  PlnIcsRuleEnd end;
} Walk;

/* --- the rule --------------------------------------------------------------------------------- */

static void
add_number (Numbers *numbers, int n)
{
  guint64 *bits = n < 0 ? numbers->from_end : numbers->from_start;
  numbers->given = TRUE;
  if (ABS (n) < NUMBERS_MAX)
    bits[ABS (n) / 64] |= BIT (ABS (n) % 64);
}

static gboolean
has_bit (const guint64 *bits, guint n)
{
  return n < NUMBERS_MAX && (bits[n / 64] & BIT (n % 64)) != 0;
}

static gboolean
has_number (const Numbers *numbers, guint from_start, guint from_end)
{
  return has_bit (numbers->from_start, from_start) || has_bit (numbers->from_end, from_end);
}

static void
read_numbers (Numbers *numbers, const short *list, guint size)
{
  for (guint i = 0; i < size && list[i] != ICAL_RECURRENCE_ARRAY_MAX; i++)
    add_number (numbers, list[i]);
}

static guint64
read_bits (const short *list, guint size, int most)
{
  guint64 bits = 0;
  for (guint i = 0; i < size && list[i] != ICAL_RECURRENCE_ARRAY_MAX; i++)
    if (list[i] >= 0 && list[i] <= most)
      bits |= BIT (list[i]);
  return bits;
}

/* A number with a weekday counts in a month or a year (BYDAY); in other periods it means nothing. */
static void
read_weekdays (Rule *rule, const struct icalrecurrencetype *recur)
{
  gboolean counts
      = (rule->frequency == ICAL_MONTHLY_RECURRENCE || rule->frequency == ICAL_YEARLY_RECURRENCE)
        && !rule->weeks.given;
  for (guint i = 0; i < ICAL_BY_DAY_SIZE && recur->by_day[i] != ICAL_RECURRENCE_ARRAY_MAX; i++)
    {
      int weekday
          = (int) icalrecurrencetype_day_day_of_week (recur->by_day[i]) - ICAL_SUNDAY_WEEKDAY;
      int n = icalrecurrencetype_day_position (recur->by_day[i]);
      rule->by_day = TRUE;
      if (weekday < 0 || weekday > 6)
        continue;
      if (n != 0 && counts)
        add_number (&rule->nth[weekday], n);
      else
        rule->weekdays |= 1u << weekday;
    }
}

/* Days that the rule does not name are like that of DTSTART. */
static void
fill_days (Rule *rule, const Day *start)
{
  if (rule->by_day || rule->month_days.given || rule->year_days.given)
    return;
  if (rule->frequency == ICAL_WEEKLY_RECURRENCE
      || (rule->frequency == ICAL_YEARLY_RECURRENCE && rule->weeks.given))
    {
      rule->by_day = TRUE;
      rule->weekdays = 1u << start->weekday;
      return;
    }
  if (rule->frequency != ICAL_MONTHLY_RECURRENCE && rule->frequency != ICAL_YEARLY_RECURRENCE)
    return;
  add_number (&rule->month_days, (int) start->month_day);
  if (rule->frequency == ICAL_YEARLY_RECURRENCE && rule->months == 0)
    rule->months = 1u << start->month;
}

static void
fill_times (Rule *rule, const struct icalrecurrencetype *recur, PlnCivil start, gboolean is_date)
{
  int clock = pln_civil_clock (start);
  if (!is_date)
    rule->hours = (guint) read_bits (recur->by_hour, ICAL_BY_HOUR_SIZE, 23);
  if (!is_date)
    rule->minutes = read_bits (recur->by_minute, ICAL_BY_MINUTE_SIZE, 59);
  if (rule->hours == 0)
    rule->hours = rule->frequency <= ICAL_HOURLY_RECURRENCE ? ALL_HOURS : 1u << (clock / 60);
  if (rule->minutes == 0)
    rule->minutes = rule->frequency <= ICAL_MINUTELY_RECURRENCE ? ALL_MINUTES : BIT (clock % 60);
}

static void
read_rule (Rule *rule, const struct icalrecurrencetype *recur, const Day *start, PlnCivil time,
           gboolean is_date)
{
  *rule = (Rule){ .frequency = recur->freq,
                  .interval = MAX (recur->interval, 1),
                  .months = (guint) read_bits (recur->by_month, ICAL_BY_MONTH_SIZE, 12),
                  .week_start = recur->week_start >= ICAL_SUNDAY_WEEKDAY
                                    ? (int) recur->week_start - ICAL_SUNDAY_WEEKDAY
                                    : 1 };
  read_numbers (&rule->weeks, recur->by_week_no, ICAL_BY_WEEKNO_SIZE);
  read_numbers (&rule->year_days, recur->by_year_day, ICAL_BY_YEARDAY_SIZE);
  read_numbers (&rule->month_days, recur->by_month_day, ICAL_BY_MONTHDAY_SIZE);
  read_numbers (&rule->positions, recur->by_set_pos, ICAL_BY_SETPOS_SIZE);
  read_weekdays (rule, recur);
  rule->nth_in_year = rule->frequency == ICAL_YEARLY_RECURRENCE && rule->months == 0;
  fill_days (rule, start);
  fill_times (rule, recur, time, is_date);
}

/* --- days ------------------------------------------------------------------------------------- */

static Day
day_of (PlnDate date)
{
  GDate g;
  pln_date_to_calendar (date, &g);
  return (Day){ .date = date,
                .year = g_date_get_year (&g),
                .month = (int) g_date_get_month (&g),
                .month_day = g_date_get_day (&g),
                .month_length
                = g_date_get_days_in_month (g_date_get_month (&g), g_date_get_year (&g)),
                .year_day = g_date_get_day_of_year (&g),
                .year_length = g_date_is_leap_year (g_date_get_year (&g)) ? 366 : 365,
                .weekday = (int) g_date_get_weekday (&g) % 7 };
}

/* The first week of a year is the first with four of its days (ISO 8601 with any first day of the week); a day near
 * the end of a year may be in a week of another. */
static gboolean
is_in_weeks (const Rule *rule, const Day *day)
{
  int before = (day->weekday - rule->week_start + 7) % 7;
  /* The fourth day of the week is in the year that the week belongs to. */
  Day fourth = day_of (day->date - before + 3);
  guint week = (fourth.year_day - 1) / 7 + 1, left = (fourth.year_length - fourth.year_day) / 7;
  return has_number (&rule->weeks, week, left + 1);
}

static gboolean
is_nth (const Rule *rule, const Day *day)
{
  guint position = rule->nth_in_year ? day->year_day : day->month_day;
  guint length = rule->nth_in_year ? day->year_length : day->month_length;
  return has_number (&rule->nth[day->weekday], (position - 1) / 7 + 1, (length - position) / 7 + 1);
}

/* Whether all BY rules but that of the month hold. */
static gboolean
is_day (const Rule *rule, const Day *day)
{
  if (rule->month_days.given
      && !has_number (&rule->month_days, day->month_day, day->month_length - day->month_day + 1))
    return FALSE;
  if (rule->year_days.given
      && !has_number (&rule->year_days, day->year_day, day->year_length - day->year_day + 1))
    return FALSE;
  if (rule->by_day && (rule->weekdays & (1u << day->weekday)) == 0 && !is_nth (rule, day))
    return FALSE;
  return !rule->weeks.given || is_in_weeks (rule, day);
}

static gboolean
is_month (const Rule *rule, int month)
{
  return rule->months == 0 || (rule->months & (1u << month)) != 0;
}

/* --- the walk --------------------------------------------------------------------------------- */

static void
stop (Walk *walk, PlnIcsRuleEnd end)
{
  walk->done = TRUE;
  walk->end = end;
}

/* Goes on by @days, at most to the first of the next month. */
static void
advance (Day *day, guint days)
{
  day->date += (int) days;
  day->weekday = (day->weekday + (int) days) % 7;
  day->year_day += days;
  day->month_day += days;
  if (day->month_day <= day->month_length)
    return;
  day->month_day = 1;
  day->month = day->month % 12 + 1;
  day->year += day->month == 1;
  if (day->month == 1)
    {
      day->year_day = 1;
      day->year_length = g_date_is_leap_year ((GDateYear) day->year) ? 366 : 365;
    }
  day->month_length = g_date_get_days_in_month ((GDateMonth) day->month, (GDateYear) day->year);
}

/* Looks at a day; most are soon after the last. */
static const Day *
look (Walk *walk, PlnDate date)
{
  Day *day = &walk->day;
  int days = date - day->date;
  if (days > 0 && days <= (int) (day->month_length - day->month_day) + 1)
    advance (day, (guint) days);
  else if (days != 0)
    *day = day_of (date);
  if (--*walk->days < 0)
    stop (walk, PLN_ICS_RULE_TOO_LONG);
  if (date > walk->reached + CYCLE_DAYS)
    stop (walk, PLN_ICS_RULE_WHOLE);
  return day;
}

static void
take (Walk *walk, PlnCivil time)
{
  if (walk->done || time < walk->start)
    return;
  walk->true_once = TRUE;
  walk->reached = pln_civil_date (time);
  if (time == walk->start && walk->alone)
    return;
  if (time > walk->last)
    stop (walk, PLN_ICS_RULE_WHOLE);
  else if (walk->gaps != NULL && time != walk->start
           && walk->gaps->is_missing (walk->gaps->data, time))
    return;
  else if (walk->starts->len >= walk->most)
    stop (walk, PLN_ICS_RULE_TOO_MANY);
  else
    g_array_append_val (walk->starts, time);
  if (walk->count > 0 && walk->starts->len >= walk->count)
    stop (walk, PLN_ICS_RULE_WHOLE);
}

/* The times of a day from the minute @from to before @to: for BYSETPOS, or taken at once. */
static void
add_times (const Rule *rule, Walk *walk, PlnDate date, int from, int to)
{
  for (int clock = from; clock < to && !walk->done; clock++)
    {
      PlnCivil time = pln_civil_new (date, clock);
      guint64 left = rule->minutes >> (clock % 60);
      if ((rule->hours & (1u << (clock / 60))) == 0 || left == 0)
        clock += 59 - clock % 60;
      else if ((left & 1) == 0)
        continue;
      else if (rule->positions.given)
        g_array_append_val (walk->set, time);
      else
        take (walk, time);
    }
}

/* Ends a period: takes what BYSETPOS picks of its set. */
static void
end_period (const Rule *rule, Walk *walk)
{
  guint n = walk->set->len;
  for (guint i = 0; i < n; i++)
    if (has_number (&rule->positions, i + 1, n - i))
      take (walk, g_array_index (walk->set, PlnCivil, i));
  g_array_set_size (walk->set, 0);
}

/* Days of @rule among @length from @first on. */
static void
walk_days (const Rule *rule, Walk *walk, PlnDate first, int length)
{
  PlnDate date = first;
  while (date < first + length && !walk->done)
    {
      const Day *day = look (walk, date);
      if (is_month (rule, day->month) && is_day (rule, day))
        add_times (rule, walk, date, 0, PLN_DAY_MINUTES);
      date += is_month (rule, day->month) ? 1 : (int) (day->month_length - day->month_day) + 1;
    }
  end_period (rule, walk);
}

/* Whether @date is beyond the years of a programme, which ends the walk. */
static gboolean
is_too_late (Walk *walk, PlnDate date)
{
  if (date < pln_date_of_month (PLN_YEAR_LAST + 1, 1))
    return FALSE;
  stop (walk, walk->count > 0 && walk->true_once ? PLN_ICS_RULE_TOO_LATE : PLN_ICS_RULE_WHOLE);
  return TRUE;
}

/* Returns: the first day of period @n of a rule of days, weeks, months or years; @length is of up to the last year */
static PlnDate
find_period (const Rule *rule, const Day *start, int n, int *length)
{
  int months = MIN (start->year * 12 + start->month - 1 + n * rule->interval, MONTHS_END);
  int year = MIN (start->year + n * rule->interval, PLN_YEAR_LAST + 1);
  PlnDate first;
  switch (rule->frequency)
    {
    case ICAL_YEARLY_RECURRENCE:
      first = pln_date_of_month (year, 1);
      *length = pln_date_of_month (year + 1, 1) - first;
      return first;
    case ICAL_MONTHLY_RECURRENCE:
      first = pln_date_of_month (months / 12, months % 12 + 1);
      *length = pln_date_of_month ((months + 1) / 12, (months + 1) % 12 + 1) - first;
      return first;
    case ICAL_WEEKLY_RECURRENCE:
      *length = 7;
      return start->date - (start->weekday - rule->week_start + 7) % 7 + n * 7 * rule->interval;
    default:
      *length = 1;
      return start->date + n * rule->interval;
    }
}

static void
walk_periods (const Rule *rule, Walk *walk, const Day *start)
{
  for (int n = 0, length; !walk->done; n++)
    {
      PlnDate first = find_period (rule, start, n, &length);
      if (first > pln_civil_date (walk->last) || is_too_late (walk, first + length - 1))
        return;
      walk_days (rule, walk, first, length);
    }
}

/* Hours or minutes; a day that cannot be is passed as a whole. */
static void
walk_times (const Rule *rule, Walk *walk)
{
  int unit = rule->frequency == ICAL_HOURLY_RECURRENCE ? 60 : 1, step = unit * rule->interval;
  PlnCivil time = walk->start - pln_civil_clock (walk->start) % unit;
  while (!walk->done && time <= walk->last && !is_too_late (walk, pln_civil_date (time)))
    {
      PlnDate date = pln_civil_date (time);
      const Day *day = look (walk, date);
      PlnDate next = date;
      if (!is_month (rule, day->month))
        next += (int) (day->month_length - day->month_day) + 1;
      else if (!is_day (rule, day))
        next++;
      else
        add_times (rule, walk, date, pln_civil_clock (time), pln_civil_clock (time) + unit);
      end_period (rule, walk);
      int wait = MAX (pln_civil_new (next, 0) - time, 1);
      time += (wait + step - 1) / step * step;
    }
}

PlnIcsRuleEnd
pln_ics_rule_expand (const struct icalrecurrencetype *recur, PlnCivil start, gboolean is_date,
                     gboolean alone, PlnCivil last, guint most, const PlnIcsGaps *gaps,
                     gint64 *days, GArray *starts)
{
  Rule rule;
  Day first = day_of (pln_civil_date (start));
  g_autoptr (GArray) set = g_array_new (FALSE, FALSE, sizeof (PlnCivil));
  Walk walk = { .start = start,
                .alone = alone,
                .last = last,
                .most = most,
                .count = (guint) MAX (recur->count, 0),
                .gaps = gaps,
                .days = days,
                .day = first,
                .reached = first.date,
                .set = set,
                .starts = starts };
  if (alone)
    g_array_append_val (starts, start);
  if (alone && walk.count == 1)
    return PLN_ICS_RULE_WHOLE;
  read_rule (&rule, recur, &first, start, is_date);
  if (rule.frequency <= ICAL_HOURLY_RECURRENCE)
    walk_times (&rule, &walk);
  else
    walk_periods (&rule, &walk, &first);
  return walk.end == PLN_ICS_RULE_WHOLE && !walk.true_once ? PLN_ICS_RULE_NEVER : walk.end;
}
