/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When events of a calendar file take place by their rules and dates. */
#include "format/calendar/pln-ics-read-rules.h"

#include "base/pln-text.h"
#include "format/calendar/pln-ics-rule.h"

#include <string.h>

/* What a file made to hurt may have: occurrences of one rule, or taken out by one. */
#define OCCURRENCES_MAX 1000
#define EXCEPTIONS_MAX 100000
/* What it takes to keep an occurrence, in days that could be looked at instead. */
#define DAYS_A_START 20
#define YEAR_MINUTES (366 * PLN_DAY_MINUTES)

/* The occurrences of one event. */
typedef struct {
  guint number;
  PlnIcsTime start;
  GArray *spans;       /* PlnIcsSpan, each once */
  GHashTable *stamps;  /* → index in @spans, plus 1 */
  GHashTable *without; /* stamps of what it does not take place at, days included */
  PlnCivil cut;        /* behind it, occurrences are left out */
} Series;

/* Tells something of the event. */
#define tell(self, series, ...)                                                                    \
  pln_ics_tell ((self)->file, pln_ics_event_at ((self)->file, (series)->number), __VA_ARGS__)

/* --- times ------------------------------------------------------------------------------------- */

/* Returns: whether it is known which instant @time is: not for local ones */
static gboolean
find_instant (PlnIcsFile *file, const PlnIcsTime *time, gint64 *utc)
{
  PlnLocalKind kind;
  *utc = time->civil;
  return time->form == PLN_ICS_UTC
         || (time->form == PLN_ICS_ZONED
             && pln_ics_zones_to_utc (file->zones, time->zone, time->civil, utc, &kind));
}

char *
pln_ics_stamp_of (PlnIcsFile *file, const PlnIcsTime *time)
{
  gint64 utc;
  if (time->form == PLN_ICS_DATE)
    return pln_date_to_string (pln_civil_date (time->civil));
  gboolean known = find_instant (file, time, &utc);
  g_autofree char *text = pln_civil_to_string ((PlnCivil) utc);
  return g_strconcat (text, known ? "Z" : "", NULL);
}

PlnIcsTime
pln_ics_on_clock (const PlnIcsRules *self, const PlnIcsTime *time, const PlnIcsTime *like)
{
  PlnIcsTime result = { like->form, time->civil, time->seconds, like->zone };
  gint64 utc;
  gboolean clock_of_day = like->form == PLN_ICS_DATE && time->form == PLN_ICS_ZONED;
  if (time->form == PLN_ICS_DATE || time->form == PLN_ICS_NO_TIME)
    return *time;
  gboolean same = time->form == like->form && time->zone == like->zone;
  if (!same && !clock_of_day && find_instant (self->file, time, &utc))
    result.civil = like->form == PLN_ICS_UTC ? (PlnCivil) utc
                   : like->form == PLN_ICS_ZONED
                       ? pln_ics_zones_to_civil (self->file->zones, like->zone, utc)
                   : self->zone != NULL ? pln_zone_to_civil (self->zone, utc, NULL)
                                        : (PlnCivil) utc;
  if (like->form == PLN_ICS_DATE)
    result.civil = pln_civil_new (pln_civil_date (result.civil), 0);
  result.seconds = like->form == PLN_ICS_DATE ? 0 : result.seconds;
  return result;
}

/* As a series that starts at @start would write it: local times and days by its clock, instants as they are. */
static PlnIcsTime
in_series (const PlnIcsRules *self, const PlnIcsTime *time, const PlnIcsTime *start)
{
  gboolean exact = (time->form == PLN_ICS_UTC || time->form == PLN_ICS_ZONED)
                   && (start->form == PLN_ICS_UTC || start->form == PLN_ICS_ZONED);
  return exact || start->form == PLN_ICS_NO_TIME ? *time : pln_ics_on_clock (self, time, start);
}

char *
pln_ics_stamp_in_series (const PlnIcsRules *self, const PlnIcsTime *time, const PlnIcsTime *start)
{
  PlnIcsTime written = in_series (self, time, start);
  return pln_ics_stamp_of (self->file, &written);
}

char *
pln_ics_day_of (const PlnIcsRules *self, const PlnIcsTime *time)
{
  const PlnIcsTime day = { .form = PLN_ICS_DATE, .zone = PLN_NONE };
  return pln_ics_stamp_in_series (self, time, &day);
}

/* --- rules ------------------------------------------------------------------------------------- */

/* Of one time twice, a period says how long (section 3.8.5.2). */
static void
add_span (PlnIcsRules *self, Series *series, const PlnIcsSpan *span)
{
  g_autofree char *stamp = pln_ics_stamp_of (self->file, &span->start);
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (series->stamps, stamp));
  PlnIcsSpan *before = known > 0 ? &g_array_index (series->spans, PlnIcsSpan, known - 1) : NULL;
  if (before != NULL && !pln_ics_span_has_length (before))
    *before = (PlnIcsSpan){ before->start, span->end, span->days, span->seconds };
  if (before != NULL)
    return;
  g_array_append_val (series->spans, *span);
  g_hash_table_insert (series->stamps, g_steal_pointer (&stamp),
                       GUINT_TO_POINTER (series->spans->len));
}

static gboolean
is_without (PlnIcsRules *self, Series *series, const PlnIcsTime *time)
{
  g_autofree char *stamp = pln_ics_stamp_of (self->file, time);
  g_autofree char *day = pln_ics_day_of (self, time);
  return g_hash_table_contains (series->without, stamp)
         || g_hash_table_contains (series->without, day);
}

/* Returns: the last minute of UNTIL on the clock of the series. For a series of days, midnight in UTC is what some
 * programs make of a day; other times in UTC are instants. */
static PlnCivil
find_until (const PlnIcsRules *self, const PlnIcsTime *start, const PlnIcsTime *until)
{
  gboolean midnight = pln_civil_clock (until->civil) == 0;
  PlnIcsTime end = until->form == PLN_ICS_UTC && start->form == PLN_ICS_DATE && midnight
                       ? *until
                       : pln_ics_on_clock (self, until, start);
  if (until->form == PLN_ICS_DATE)
    return until->civil + PLN_DAY_MINUTES - 1;
  return end.civil - (end.seconds < start->seconds);
}

/* Says that occurrences of a series behind @last are left out. */
static void
cut (Series *series, PlnCivil last)
{
  series->cut = MIN (series->cut, last);
}

/* A rule without an end is followed to the last day of all that has one, or for a year. */
static PlnCivil
end_endless (PlnIcsRules *self, Series *series)
{
  PlnCivil start = series->start.civil;
  PlnDate last = pln_civil_date (self->last > start ? self->last : start + YEAR_MINUTES);
  g_autofree char *day = pln_date_to_string (last);
  tell (self, series, PLN_SEVERITY_WARNING, "endless",
        "an event repeats without an end: it is taken until %s", day);
  cut (series, pln_civil_new (last, PLN_DAY_MINUTES - 1));
  return pln_civil_new (last, PLN_DAY_MINUTES - 1);
}

/* Returns: the last minute wanted of a rule, on the clock of the series */
static PlnCivil
find_end (PlnIcsRules *self, Series *series, const struct icalrecurrencetype *rule, gboolean except)
{
  PlnIcsTime until;
  PlnCivil last = series->start.civil;
  if (rule->until.year <= PLN_YEAR_LAST && pln_ics_time_from_libical (rule->until, &until))
    return find_until (self, &series->start, &until);
  for (guint i = 0; except && i < series->spans->len; i++)
    {
      const PlnIcsTime *start = &g_array_index (series->spans, PlnIcsSpan, i).start;
      last = MAX (last, pln_ics_on_clock (self, start, &series->start).civil);
    }
  if (except)
    return last;
  return rule->count > 0 ? G_MAXINT : end_endless (self, series);
}

/* libical reads INTERVAL as a short number, whatever is written. */
static gboolean
has_other_number (const char *text)
{
  g_autofree char *upper = g_ascii_strup (text, -1);
  const char *interval = strstr (upper, "INTERVAL=");
  return pln_ics_has_long_number (text)
         || (interval != NULL
             && g_ascii_strtoull (interval + strlen ("INTERVAL="), NULL, 10) > G_MAXSHORT);
}

/* Whether it is limited to leap months, which only calendars of other cultures have. */
static gboolean
has_leap_month (const struct icalrecurrencetype *rule)
{
  for (guint i = 0; i < ICAL_BY_MONTH_SIZE && rule->by_month[i] != ICAL_RECURRENCE_ARRAY_MAX; i++)
    if (icalrecurrencetype_month_is_leap (rule->by_month[i]))
      return TRUE;
  return FALSE;
}

/* Seconds, and calendars of other cultures (RFC 7529), are not for sessions. */
static gboolean
is_for_sessions (const struct icalrecurrencetype *rule, const PlnIcsTime *start)
{
  PlnIcsTime until;
  gboolean seconds = rule->by_second[0] != ICAL_RECURRENCE_ARRAY_MAX
                     && (rule->by_second[0] != start->seconds
                         || rule->by_second[1] != ICAL_RECURRENCE_ARRAY_MAX);
  gboolean ends = !icaltime_is_null_time (rule->until) && rule->until.year <= PLN_YEAR_LAST;
  return rule->freq >= ICAL_MINUTELY_RECURRENCE && rule->freq <= ICAL_YEARLY_RECURRENCE
         && (!seconds || start->form == PLN_ICS_DATE) && rule->skip == ICAL_SKIP_OMIT
         && !has_leap_month (rule)
         && (rule->rscale == NULL || g_ascii_strcasecmp (rule->rscale, "GREGORIAN") == 0)
         && (!ends || pln_ics_time_from_libical (rule->until, &until));
}

/* The clocks of a series, and what a rule would have on them that is missing. */
typedef struct {
  PlnIcsRules *rules;
  const PlnIcsTime *start;
  PlnCivil first;
  guint n;
} Missing;

static gboolean
is_missing (gpointer data, PlnCivil time)
{
  Missing *self = data;
  PlnLocalKind kind = PLN_LOCAL_ONCE;
  gint64 utc;
  if (self->start->form == PLN_ICS_ZONED)
    pln_ics_zones_to_utc (self->rules->file->zones, self->start->zone, time, &utc, &kind);
  else if (self->start->form == PLN_ICS_FLOATING && self->rules->zone != NULL)
    pln_zone_to_utc (self->rules->zone, time, 0, &kind);
  if (kind != PLN_LOCAL_MISSING)
    return FALSE;
  self->first = self->n++ == 0 ? time : self->first;
  return TRUE;
}

static void
tell_missing (PlnIcsRules *self, Series *series, const Missing *missing)
{
  g_autofree char *first = pln_civil_to_string (missing->first);
  if (missing->n > 0)
    tell (self, series, PLN_SEVERITY_WARNING, "missing-hour",
          "an event repeats in an hour that clocks jump over: %u %s left out, the first at %s",
          missing->n, missing->n == 1 ? "occurrence is" : "occurrences are", first);
}

static void
tell_end (PlnIcsRules *self, Series *series, PlnIcsRuleEnd end, gboolean except,
          const GArray *starts)
{
  if (end == PLN_ICS_RULE_NEVER && !except)
    tell (self, series, PLN_SEVERITY_WARNING, "bad-rule",
          "an event repeats by a rule that never comes true: only its start is taken");
  else if (end == PLN_ICS_RULE_TOO_MANY && except)
    tell (self, series, PLN_SEVERITY_WARNING, "too-many",
          "an EXRULE takes out more than %d occurrences: the rest stays", EXCEPTIONS_MAX);
  else if (end == PLN_ICS_RULE_TOO_MANY)
    tell (self, series, PLN_SEVERITY_WARNING, "too-many",
          "an event takes place more than %d times: the rest is left out", OCCURRENCES_MAX);
  else if (end == PLN_ICS_RULE_TOO_LATE)
    tell (self, series, PLN_SEVERITY_WARNING, "too-many",
          "an event takes place after the year %d: the rest is left out", PLN_YEAR_LAST);
  else if (end == PLN_ICS_RULE_TOO_LONG)
    tell (self, series, PLN_SEVERITY_WARNING, "too-many",
          "the rules of the file take too long to follow: occurrences are left out");
  if (!except && end != PLN_ICS_RULE_WHOLE && end != PLN_ICS_RULE_NEVER && starts->len > 0)
    cut (series, g_array_index (starts, PlnCivil, starts->len - 1));
}

static int
compare_civil (gconstpointer a, gconstpointer b)
{
  PlnCivil first = *(const PlnCivil *) a, second = *(const PlnCivil *) b;
  return (first > second) - (first < second);
}

/* Takes out occurrences at @starts, which are in order, on the clock of the series; of %NULL those of EXDATE. */
static void
take_out (PlnIcsRules *self, Series *series, GArray *starts)
{
  guint kept = 0;
  for (guint i = 0; i < series->spans->len; i++)
    {
      PlnIcsSpan span = g_array_index (series->spans, PlnIcsSpan, i);
      PlnCivil civil = pln_ics_on_clock (self, &span.start, &series->start).civil;
      gboolean out = starts != NULL ? g_array_binary_search (starts, &civil, compare_civil, NULL)
                                    : is_without (self, series, &span.start);
      if (!out)
        g_array_index (series->spans, PlnIcsSpan, kept++) = span;
    }
  g_array_set_size (series->spans, kept);
}

/* Adds what a rule says to the occurrences, or to those that there are not. @alone: no other rule may have the start */
static void
apply_rule (PlnIcsRules *self, Series *series, const char *text, gboolean alone, gboolean except)
{
  struct icalrecurrencetype rule = icalrecurrencetype_from_string (text);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (PlnCivil));
  Missing missing = { .rules = self, .start = &series->start };
  const PlnIcsGaps gaps = { is_missing, &missing };
  if (is_for_sessions (&rule, &series->start) && !has_other_number (text))
    {
      PlnIcsRuleEnd end = pln_ics_rule_expand (
          &rule, series->start.civil, series->start.form == PLN_ICS_DATE, alone,
          find_end (self, series, &rule, except), except ? EXCEPTIONS_MAX : OCCURRENCES_MAX, &gaps,
          &self->days, starts);
      tell_end (self, series, end, except, starts);
      if (!except)
        tell_missing (self, series, &missing);
    }
  else
    {
      g_autofree char *shown = pln_text_quote (text);
      tell (self, series, PLN_SEVERITY_WARNING, "bad-rule", "%s %s is not for sessions: %s",
            except ? "EXRULE" : "RRULE", shown,
            except ? "it takes nothing out" : "only its first is taken");
    }
  if (except)
    take_out (self, series, starts);
  for (guint i = 0; !except && i < starts->len; i++)
    {
      PlnIcsSpan span = { .start = series->start, .seconds = -1 };
      span.start.civil = g_array_index (starts, PlnCivil, i);
      add_span (self, series, &span);
    }
  self->days -= (gint64) starts->len * DAYS_A_START;
  icalmemory_free_buffer (rule.rscale); /* which libical has allocated, and leaves to us */
}

static void
apply_dates (PlnIcsRules *self, Series *series, const GArray *dates)
{
  for (guint i = 0; dates != NULL && i < dates->len; i++)
    {
      PlnIcsSpan span = g_array_index (dates, PlnIcsSpan, i);
      if (series->start.form != PLN_ICS_DATE)
        span.start = in_series (self, &span.start, &series->start);
      if (span.end.form != PLN_ICS_NO_TIME)
        span.end = in_series (self, &span.end, &series->start);
      add_span (self, series, &span);
    }
}

static void
apply_exceptions (PlnIcsRules *self, Series *series, const PlnIcsEvent *event)
{
  for (guint i = 0; event->exceptions != NULL && i < event->exceptions->len; i++)
    apply_rule (self, series, event->exceptions->pdata[i], FALSE, TRUE);
  for (guint i = 0; event->without != NULL && i < event->without->len; i++)
    g_hash_table_add (series->without,
                      pln_ics_stamp_in_series (self,
                                               &g_array_index (event->without, PlnIcsSpan, i).start,
                                               &series->start));
  take_out (self, series, NULL);
}

/* --- the whole --------------------------------------------------------------------------------- */

GArray *
pln_ics_rules_follow (PlnIcsRules *self, guint number, PlnCivil *cut)
{
  const PlnIcsEvent *event = pln_ics_event_at (self->file, number);
  g_autoptr (GHashTable) stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) without = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlnIcsSpan));
  Series series = { number, event->start, spans, stamps, without, G_MAXINT };
  PlnIcsSpan own = { .start = event->start, .seconds = -1 };
  add_span (self, &series, &own);
  for (guint i = 0; event->rules != NULL && i < event->rules->len; i++)
    apply_rule (self, &series, event->rules->pdata[i], event->rules->len == 1, FALSE);
  apply_dates (self, &series, event->dates);
  apply_exceptions (self, &series, event);
  *cut = series.cut;
  return g_steal_pointer (&spans);
}
