/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where the conference days of a schedule file begin. */
#include "format/intake/pln-schedule-day.h"

/* Where it says nothing, as for any forum. */
#define USUAL_DAY_CHANGE 240

/* For each day change, how many events it puts on the day that lists them. */
typedef struct {
  guint fits[PLN_DAY_MINUTES];
  guint events; /* those with a date of their own on a day with a date */
} Evidence;

/* Counts one event that starts @start minutes after the midnight that begins the day listing it. */
static void
count_event (Evidence *self, int start)
{
  int first = MAX (0, start - PLN_DAY_MINUTES + 1);
  int last = MIN (PLN_DAY_MINUTES - 1, start);
  self->events++;
  if (first > last)
    return;
  /* As differences for now, so that each event costs the same; summed up at the end. */
  self->fits[first]++;
  if (last + 1 < PLN_DAY_MINUTES)
    self->fits[last + 1]--;
}

/* @start: (out): when event @i starts, in minutes of the day that lists it. Returns: whether both are known */
static gboolean
find_start (PlnSchedule *schedule, guint i, gint64 *start)
{
  const PlnScheduleEvent *event = pln_schedule_event (schedule, i);
  const PlnScheduleDay *day = pln_schedule_day (schedule, event->day);
  if (event->session->start == PLN_NONE || day->date == PLN_NONE)
    return FALSE;
  *start = (gint64) event->session->start - pln_civil_new (day->date, 0);
  return TRUE;
}

static void
gather (Evidence *self, PlnSchedule *schedule)
{
  for (guint i = 0; i < schedule->events->len; i++)
    {
      gint64 start;
      if (!find_start (schedule, i, &start))
        continue;
      count_event (self, (int) CLAMP (start, -1, 2 * PLN_DAY_MINUTES));
    }
  for (int i = 1; i < PLN_DAY_MINUTES; i++)
    self->fits[i] += self->fits[i - 1];
}

/* The time of day at which all days that say so begin, or PLN_NONE. */
static int
find_common_start (PlnSchedule *schedule, const PlnZone *zone)
{
  int common = PLN_NONE;
  for (guint i = 0; i < schedule->days->len; i++)
    {
      const PlnStamp *start = &pln_schedule_day (schedule, i)->start;
      PlnCivil civil = start->civil;
      if (civil == PLN_NONE)
        continue;
      if (zone != NULL && start->offset != PLN_NONE)
        civil = pln_zone_to_civil (zone, (gint64) civil - start->offset, NULL);
      int clock = pln_civil_clock (civil);
      if (common != PLN_NONE && common != clock)
        return PLN_NONE;
      common = clock;
    }
  return common;
}

/* The earliest of the best; but a candidate that is as good comes first. */
static int
find_best (const Evidence *self, const int *candidates, guint n_candidates)
{
  int best = 0;
  for (int i = 1; i < PLN_DAY_MINUTES; i++)
    if (self->fits[i] > self->fits[best])
      best = i;
  if (self->fits[best] == self->events)
    return best;
  for (guint i = 0; i < n_candidates; i++)
    if (candidates[i] != PLN_NONE && self->fits[candidates[i]] == self->fits[best])
      return candidates[i];
  return best;
}

static gboolean
accept (const Evidence *self, PlnSchedule *schedule, int day_change, const char *who)
{
  if (day_change == PLN_NONE)
    return FALSE;
  if (self->fits[day_change] == self->events)
    return TRUE;
  g_autofree char *clock = pln_clock_to_string (day_change);
  pln_tally_add (schedule->tally, PLN_SEVERITY_NOTE, "day-change-differs", 0, NULL,
                 "%s %s, but %u of the %u events would then not be on the day that lists them", who,
                 clock, self->events - self->fits[day_change], self->events);
  return FALSE;
}

/* Returns: by how many days all events are off the days that list them: 1 or -1; 0 when they do not agree. Up to the
 * day change, a start on the day after is still of the day. */
static int
find_shift (PlnSchedule *schedule)
{
  int day_change = schedule->day_change != PLN_NONE ? schedule->day_change : USUAL_DAY_CHANGE;
  int shift = 0;
  for (guint i = 0; i < schedule->events->len; i++)
    {
      gint64 start;
      if (!find_start (schedule, i, &start))
        continue;
      gint64 next = start - PLN_DAY_MINUTES;
      int own = start < 0 && start >= -PLN_DAY_MINUTES                      ? -1
                : next >= day_change && next < PLN_DAY_MINUTES + day_change ? 1
                                                                            : 0;
      if (own == 0 || (shift != 0 && own != shift))
        return 0;
      shift = own;
    }
  return shift;
}

void
pln_schedule_shift_days (PlnSchedule *schedule)
{
  PlnForum *forum = schedule->forum;
  PlnDate first = PLN_NONE, last = PLN_NONE;
  int shift = find_shift (schedule);
  for (guint i = 0; shift != 0 && i < schedule->days->len; i++)
    {
      PlnScheduleDay *day = pln_schedule_day (schedule, i);
      if (day->date == PLN_NONE)
        continue;
      first = first == PLN_NONE ? day->date : MIN (first, day->date);
      last = last == PLN_NONE ? day->date : MAX (last, day->date);
      day->date += shift;
    }
  if (first == PLN_NONE)
    return;
  if (forum->from == first && forum->to == last)
    {
      forum->from += shift;
      forum->to += shift;
    }
  pln_tally_add (schedule->tally, PLN_SEVERITY_WARNING, "days-shifted", 0, NULL,
                 "every event is one day %s the day that lists it: the dates of the events count",
                 shift > 0 ? "after" : "before");
}

int
pln_schedule_find_day_change (PlnSchedule *schedule, const PlnZone *zone)
{
  g_autofree Evidence *evidence = g_new0 (Evidence, 1);
  gather (evidence, schedule);
  int common = find_common_start (schedule, zone);
  if (accept (evidence, schedule, schedule->day_change, "day_change is"))
    return schedule->day_change;
  if (accept (evidence, schedule, common, "the days begin at"))
    return common;
  if (evidence->events == 0)
    return USUAL_DAY_CHANGE;
  const int candidates[] = { schedule->day_change, common, USUAL_DAY_CHANGE };
  int best = find_best (evidence, candidates, G_N_ELEMENTS (candidates));
  if (evidence->fits[best] < evidence->events)
    {
      g_autofree char *clock = pln_clock_to_string (best);
      pln_tally_add (schedule->tally, PLN_SEVERITY_WARNING, "unknown-day-change", 0, NULL,
                     "no day change puts every event on the day that lists it; %s is taken", clock);
    }
  return best;
}

void
pln_schedule_tell_other_days (PlnSchedule *schedule)
{
  int day_change = schedule->forum->day_change;
  for (guint i = 0; i < schedule->events->len; i++)
    {
      const PlnScheduleEvent *event = pln_schedule_event (schedule, i);
      const PlnScheduleDay *day = pln_schedule_day (schedule, event->day);
      PlnCivil start = event->session->start;
      if (start != PLN_NONE && day->date != PLN_NONE
          && pln_civil_date (start - day_change) != day->date)
        pln_tally_add (schedule->tally, PLN_SEVERITY_WARNING, "other-day", event->line,
                       &event->session->record,
                       "the event is on another conference day than the one that lists it");
    }
}
