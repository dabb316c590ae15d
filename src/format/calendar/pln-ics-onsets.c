/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When the clocks of a time zone are changed, as a calendar file says (RFC 5545, section 3.6.5). */
#include "format/calendar/pln-ics-onsets.h"

#include "format/calendar/pln-ics-read-value.h"
#include "format/calendar/pln-ics-rule.h"

/* What a file made to hurt may have; real ones have a dozen zones, each with a few observances. */
#define OBSERVANCES_MAX 2000
#define DATES_MAX 20000
/* Rules of zones are followed to the end of this year, and no longer than this: a yearly one looks at some fifty days a
 * year. Later years are like the one of the last 28 that begins on the same day of the week and is as long. */
#define YEAR_END 2060
/* In which Outlook has rules begin. */
#define OUTLOOK_YEAR 1601
#define ONSETS_MAX 1000
#define DAYS_LOOKED_AT_MAX (20 * 1000 * 1000)
/* No clocks are changed more often than this, in days. */
#define ONSETS_APART 20
struct _PlnIcsObservance {
  gboolean has_start;
  gboolean has_before;
  gboolean has_after;
  PlnCivil start;
  int before;
  int after;
  GPtrArray *rules;
  GArray *dates; /* PlnCivil */
  guint n_observances;
  guint n_dates;
  gint64 days; /* that rules may still look at */
};

PlnIcsObservance *
pln_ics_observance_new (void)
{
  PlnIcsObservance *self = g_new0 (PlnIcsObservance, 1);
  self->rules = g_ptr_array_new_with_free_func (g_free);
  self->dates = g_array_new (FALSE, FALSE, sizeof (PlnCivil));
  self->days = DAYS_LOOKED_AT_MAX;
  return self;
}

void
pln_ics_observance_free (PlnIcsObservance *self)
{
  g_ptr_array_unref (self->rules);
  g_array_unref (self->dates);
  g_free (self);
}

void
pln_ics_observance_begin (PlnIcsObservance *self)
{
  g_ptr_array_set_size (self->rules, 0);
  g_array_set_size (self->dates, 0);
  self->has_start = self->has_before = self->has_after = FALSE;
}

static gboolean
take_civil (struct icaltimetype time, PlnCivil *civil)
{
  PlnDate date;
  if (icaltime_is_utc (time) || !pln_ics_has_clock (time)
      || !pln_date_find (OUTLOOK_YEAR, time.year, time.month, time.day, &date))
    return FALSE;
  *civil = pln_civil_new (date, time.hour * 60 + time.minute);
  return TRUE;
}

static gboolean
take_offset (int seconds, int *minutes, gboolean *has)
{
  *minutes = seconds / 60;
  *has = ABS (seconds) < PLN_DAY_MINUTES * 60;
  return *has;
}

static gboolean
take_date (PlnIcsObservance *self, struct icaltimetype time)
{
  PlnCivil date;
  if (!take_civil (time, &date) || ++self->n_dates > DATES_MAX)
    return FALSE;
  g_array_append_val (self->dates, date);
  return TRUE;
}

gboolean
pln_ics_observance_take (PlnIcsObservance *self, icalproperty *value, const char *text)
{
  switch (icalproperty_isa (value))
    {
    case ICAL_DTSTART_PROPERTY:
      self->has_start = take_civil (icalproperty_get_dtstart (value), &self->start);
      return self->has_start;
    case ICAL_TZOFFSETFROM_PROPERTY:
      return take_offset (icalproperty_get_tzoffsetfrom (value), &self->before, &self->has_before);
    case ICAL_TZOFFSETTO_PROPERTY:
      return take_offset (icalproperty_get_tzoffsetto (value), &self->after, &self->has_after);
    case ICAL_RDATE_PROPERTY:
      return take_date (self, icalproperty_get_rdate (value).time);
    case ICAL_RRULE_PROPERTY:
      g_ptr_array_add (self->rules, g_strstrip (g_strdup (text)));
      return TRUE;
    default:
      return FALSE;
    }
}

/* Returns: the same day of the first year of programmes, if it is before that */
static PlnCivil
in_first_year (PlnCivil start)
{
  GDate date;
  pln_date_to_calendar (pln_civil_date (start), &date);
  guint32 before = g_date_get_julian (&date);
  if (g_date_get_year (&date) >= PLN_YEAR_FIRST)
    return start;
  g_date_add_years (&date, PLN_YEAR_FIRST - g_date_get_year (&date));
  return start + (int) (g_date_get_julian (&date) - before) * PLN_DAY_MINUTES;
}

/* Adds the onsets of a rule to @dates, which has those of no rule. Returns: whether it can be one of clocks */
static gboolean
follow_rule (PlnIcsObservance *self, const char *text, GArray *dates)
{
  struct icalrecurrencetype rule = icalrecurrencetype_from_string (text);
  gboolean old = self->start < 0 && rule.count == 0 && rule.interval <= 1;
  PlnCivil last = (YEAR_END - 1969) * 366 * PLN_DAY_MINUTES, until;
  g_autoptr (GArray) onsets = g_array_new (FALSE, FALSE, sizeof (PlnCivil));
  gboolean utc = icaltime_is_utc (rule.until);
  rule.until.zone = NULL;
  if (rule.until.year != 0 && take_civil (rule.until, &until))
    last = MIN (last, until + (utc ? self->before : rule.until.is_date ? PLN_DAY_MINUTES - 1 : 0));
  icalmemory_free_buffer (rule.rscale); /* which libical has allocated, and leaves to us */
  if (rule.freq != ICAL_YEARLY_RECURRENCE)
    return FALSE;
  PlnIcsRuleEnd end
      = pln_ics_rule_expand (&rule, old ? in_first_year (self->start) : self->start, FALSE, !old,
                             last, ONSETS_MAX, NULL, &self->days, onsets);
  for (guint i = 1; i < onsets->len; i++)
    if (g_array_index (onsets, PlnCivil, i) - g_array_index (onsets, PlnCivil, i - 1)
        <= ONSETS_APART * PLN_DAY_MINUTES)
      return FALSE;
  g_array_append_vals (dates, onsets->data, onsets->len);
  return end == PLN_ICS_RULE_WHOLE || end == PLN_ICS_RULE_NEVER;
}

const char *
pln_ics_observance_end (PlnIcsObservance *self, GArray *onsets)
{
  const char *bad = NULL;
  if (!self->has_start || !self->has_before || !self->has_after
      || ++self->n_observances > OBSERVANCES_MAX)
    {
      pln_ics_observance_begin (self);
      return "an observance";
    }
  g_array_append_val (self->dates, self->start);
  for (guint i = 0; i < self->rules->len; i++)
    if (!follow_rule (self, self->rules->pdata[i], self->dates))
      bad = "RRULE";
  for (guint i = 0; i < self->dates->len; i++)
    {
      PlnIcsOnset onset = { (gint64) g_array_index (self->dates, PlnCivil, i) - self->before,
                            self->before, self->after };
      g_array_append_val (onsets, onset);
    }
  pln_ics_observance_begin (self);
  return bad;
}

/* --- offsets ----------------------------------------------------------------------------------- */

static int
compare_onsets (gconstpointer a, gconstpointer b)
{
  const PlnIcsOnset *first = a, *second = b;
  return first->utc != second->utc ? (first->utc > second->utc) - (first->utc < second->utc)
                                   : first->after - second->after;
}

void
pln_ics_onsets_sort (GArray *onsets)
{
  g_array_sort (onsets, compare_onsets);
}

/* Returns: @utc, or the same time in a year like its that rules are followed for, when these go on */
static gint64
fold (const GArray *onsets, gint64 utc)
{
  gint64 last = g_array_index (onsets, PlnIcsOnset, onsets->len - 1).utc;
  GDate date;
  if (utc <= last || last < (gint64) pln_date_of_month (YEAR_END, 1) * PLN_DAY_MINUTES)
    return utc;
  pln_date_to_calendar ((PlnDate) (utc / PLN_DAY_MINUTES), &date);
  GDateYear year = g_date_get_year (&date), like = YEAR_END;
  int first = pln_date_of_month (year, 1);
  while (like > YEAR_END - 28
         && ((first - pln_date_of_month (like, 1)) % 7 != 0
             || g_date_is_leap_year (year) != g_date_is_leap_year (like)))
    like--;
  return utc - (gint64) (first - pln_date_of_month (like, 1)) * PLN_DAY_MINUTES;
}

int
pln_ics_onsets_offset (const GArray *onsets, gint64 utc)
{
  guint low = 0, high = onsets->len;
  utc = fold (onsets, utc);
  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (g_array_index (onsets, PlnIcsOnset, middle).utc <= utc)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? g_array_index (onsets, PlnIcsOnset, low - 1).after
                 : g_array_index (onsets, PlnIcsOnset, 0).before;
}

gint64
pln_ics_onsets_to_utc (const GArray *onsets, PlnCivil civil, PlnLocalKind *kind)
{
  int before = pln_ics_onsets_offset (onsets, (gint64) civil - PLN_DAY_MINUTES);
  int after = pln_ics_onsets_offset (onsets, (gint64) civil + PLN_DAY_MINUTES);
  gint64 first = (gint64) civil - before, second = (gint64) civil - after;
  *kind = PLN_LOCAL_ONCE;
  if (before == after)
    return first;
  gboolean is_first = pln_ics_onsets_offset (onsets, first) == before;
  gboolean is_second = pln_ics_onsets_offset (onsets, second) == after;
  if (is_first == is_second)
    *kind = is_first ? PLN_LOCAL_TWICE : PLN_LOCAL_MISSING;
  return is_first || !is_second ? first : second;
}
