/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The times of a calendar file: in which zone, on which days, and how long. */
#include "format/calendar/pln-ics-read-time.h"

#include "base/pln-text.h"
#include "format/calendar/pln-ics-read-file.h"

#include <string.h>

/* More than the days of any session. */
#define DAYS_MAX 1000

/* --- zones ------------------------------------------------------------------------------------- */

static gboolean
apply_zone (PlnIcsTime *time, int zone)
{
  if (time->form != PLN_ICS_FLOATING || zone == PLN_NONE)
    return FALSE;
  time->form = PLN_ICS_ZONED;
  time->zone = zone;
  return TRUE;
}

/* fossasia 2015: the zone stands beside the time instead of in it. */
static void
apply_own_zone (PlnIcsFile *self, PlnIcsEvent *event)
{
  apply_zone (&event->end, event->zone);
  if (apply_zone (&event->start, event->zone))
    pln_ics_tell (self, event, PLN_SEVERITY_NOTE, "zone-beside",
                  "times are local in the zone that TZID names beside them");
}

/* The zone that most starts are written in; of equals the first. */
static const PlnZone *
find_common (PlnIcsFile *self, gboolean *floating)
{
  guint n = pln_ics_zones_count (self->zones);
  g_autofree guint *counts = g_new0 (guint, n + 1);
  guint best = n;
  for (guint i = 0; i < self->events->len; i++)
    {
      const PlnIcsTime *start = &pln_ics_event_at (self, i)->start;
      *floating |= start->form == PLN_ICS_FLOATING;
      if (start->form == PLN_ICS_ZONED)
        counts[start->zone]++;
    }
  for (guint i = 0; i < n; i++)
    if (counts[i] > (best < n ? counts[best] : 0)
        && pln_ics_zones_find (self->zones, (int) i) != NULL)
      best = i;
  return best < n ? pln_ics_zones_find (self->zones, (int) best) : NULL;
}

/* Returns: what helps against a zone that is not known, behind a semicolon, or nothing */
static const char *
advice_for (const char *zone)
{
  return pln_zone_is_listed (zone) ? "; " PLN_ZONE_ADVICE : "";
}

/* What is read by the VTIMEZONE of the file is right, but which zone the programme is in is not known. */
static void
tell_missing_zones (PlnIcsFile *self)
{
  for (guint i = 0; i < pln_ics_zones_count (self->zones); i++)
    {
      const char *name = pln_ics_zones_name (self->zones, (int) i);
      if (pln_ics_zones_find (self->zones, (int) i) == NULL && pln_zone_is_listed (name))
        pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "bad-zone", 0, NULL,
                       "this machine has no rules for the time zone %s; " PLN_ZONE_ADVICE, name);
    }
}

const PlnZone *
pln_ics_find_zone (PlnIcsFile *self)
{
  gboolean floating = FALSE;
  for (guint i = 0; i < self->events->len; i++)
    apply_own_zone (self, pln_ics_event_at (self, i));
  const PlnZone *zone = self->timezone != NULL ? pln_ics_zone_of_name (self->timezone) : NULL;
  if (self->timezone != NULL && zone == NULL)
    {
      g_autofree char *shown = pln_text_quote (self->timezone);
      pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "bad-zone", self->timezone_line,
                     NULL, "X-WR-TIMEZONE %s is no time zone that is known here%s", shown,
                     advice_for (self->timezone));
    }
  if (zone == NULL)
    zone = find_common (self, &floating);
  if (zone == NULL)
    tell_missing_zones (self);
  const PlnZone *only = zone == NULL && floating ? pln_ics_zones_only (self->zones) : NULL;
  if (only == NULL)
    return zone;
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_NOTE, "zone-beside", 0, NULL,
                 "local times are those of %s, the only time zone in the file",
                 pln_zone_name (only));
  return only;
}

/* --- instants ---------------------------------------------------------------------------------- */

static void
tell_unknown_zone (PlnIcsFile *self, const PlnIcsEvent *event, int zone)
{
  const char *tzid = pln_ics_zones_name (self->zones, zone);
  g_autofree char *name = pln_text_quote (tzid);
  pln_ics_tell (self, event, PLN_SEVERITY_WARNING, "bad-zone",
                "the time zone %s is not known here, nor does its calendar say what it is: its "
                "times are taken as local%s",
                name, advice_for (tzid));
}

/* Returns: Unix time in minutes; of local times, without a @local zone, as if that were UTC */
static gint64
to_utc (PlnIcsFile *self, const PlnIcsTime *time, const PlnZone *local, PlnLocalKind *kind)
{
  gint64 utc = time->civil;
  *kind = PLN_LOCAL_ONCE;
  if (time->form == PLN_ICS_ZONED
      && pln_ics_zones_to_utc (self->zones, time->zone, time->civil, &utc, kind))
    return utc;
  if (time->form == PLN_ICS_UTC || time->form == PLN_ICS_DATE || local == NULL)
    return time->civil;
  return pln_zone_to_utc (local, time->civil, 0, kind);
}

void
pln_ics_settle_instants (PlnIcsFile *self, const PlnZone *zone)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      PlnIcsEvent *event = pln_ics_event_at (self, i);
      event->utc = to_utc (self, &event->start, zone, &event->kind) * 60 + event->start.seconds;
    }
}

/* --- days -------------------------------------------------------------------------------------- */

void
pln_ics_settle_dates (PlnIcsFile *self, const PlnZone *zone, int day_change)
{
  PlnForum *forum = self->schedule->forum;
  forum->from = forum->to = PLN_NONE;
  for (guint i = 0; i < self->events->len; i++)
    {
      const PlnIcsEvent *event = pln_ics_event_at (self, i);
      if (event->start.form == PLN_ICS_NO_TIME || pln_ics_event_rest (self, event)->left_out)
        continue;
      PlnCivil civil = event->start.civil;
      if (event->start.form != PLN_ICS_DATE && zone != NULL)
        civil = pln_zone_to_civil (zone, event->utc / 60, NULL);
      if (event->start.form != PLN_ICS_DATE)
        civil -= day_change;
      PlnDate day = pln_civil_date (civil);
      forum->from = forum->from == PLN_NONE ? day : MIN (forum->from, day);
      forum->to = forum->to == PLN_NONE ? day : MAX (forum->to, day);
    }
}

/* --- lengths ----------------------------------------------------------------------------------- */

static void
tell_length (PlnIcsFile *self, const PlnIcsEvent *event, const char *rule, const char *what)
{
  pln_ics_tell_of (self, event, PLN_SEVERITY_WARNING, rule, "%s: the end stays open", what);
}

/* Returns: how long an event is, in minutes, 0 for an open end; @rounded is set when there were seconds */
static int
find_length (PlnIcsFile *self, const PlnIcsEvent *event, const PlnZone *zone, gboolean *rounded)
{
  gint64 seconds = event->duration;
  PlnLocalKind kind, ends;
  *rounded = FALSE;
  if (event->start.form == PLN_ICS_DATE || event->start.form == PLN_ICS_NO_TIME)
    return 0;
  gint64 start = to_utc (self, &event->start, zone, &kind) * 60 + event->start.seconds;
  PlnIcsTime end = event->end;
  if (seconds >= 0 && end.form == PLN_ICS_NO_TIME && event->days > 0)
    {
      end = event->start;
      end.civil += MIN (event->days, DAYS_MAX) * PLN_DAY_MINUTES;
      seconds += to_utc (self, &end, zone, &ends) * 60 + end.seconds - start;
    }
  else if (end.form != PLN_ICS_NO_TIME && end.form != PLN_ICS_DATE)
    {
      seconds = to_utc (self, &end, zone, &ends) * 60 + end.seconds - start;
      /* From an hour that clocks jump over on, what they would have shown: else there would be no time between. */
      if (kind == PLN_LOCAL_MISSING && end.form == event->start.form
          && end.zone == event->start.zone)
        seconds
            = (gint64) (end.civil - event->start.civil) * 60 + end.seconds - event->start.seconds;
      if (seconds < 0)
        {
          tell_length (self, event, "bad-end", "the event ends before it starts");
          return 0;
        }
    }
  gint64 minutes = (seconds + 30) / 60;
  *rounded = minutes > 0 && seconds % 60 != 0;
  if (seconds < 0)
    tell_length (self, event, "no-duration", "no end");
  else if (minutes == 0)
    tell_length (self, event, "no-duration", "no time between start and end");
  else if (minutes > PLN_LENGTH_MAX)
    tell_length (self, event, "long-duration", "a length of over 31 days");
  return minutes > 0 && minutes <= PLN_LENGTH_MAX ? (int) minutes : 0;
}

/* --- sessions ---------------------------------------------------------------------------------- */

static void
tell_kind (PlnIcsFile *self, const PlnIcsEvent *event, PlnLocalKind kind)
{
  if (kind == PLN_LOCAL_MISSING)
    pln_ics_tell_of (self, event, PLN_SEVERITY_WARNING, "missing-hour",
                     "it starts in an hour that clocks jump over: it is taken as an hour later");
  else if (kind == PLN_LOCAL_TWICE)
    pln_ics_tell_of (self, event, PLN_SEVERITY_NOTE, "repeated-hour",
                     "it starts in an hour that comes twice: the first is taken");
}

static void
tell_rounded (PlnIcsFile *self, const PlnIcsEvent *event, const char *what)
{
  pln_ics_tell_of (self, event, PLN_SEVERITY_WARNING, "seconds-rounded",
                   "the seconds of a %s are rounded", what);
}

/* What clocks in @zone show; local times of a file that names no zone are those. */
static void
settle_start (PlnIcsFile *self, PlnIcsEvent *event, const PlnZone *named, const PlnZone *zone)
{
  PlnSession *session = pln_ics_event_rest (self, event)->session;
  const PlnZone *local = named != NULL ? named : zone;
  gint64 utc = to_utc (self, &event->start, local, &event->kind);
  event->utc = utc * 60 + event->start.seconds;
  session->start = zone != NULL ? pln_zone_to_civil (zone, utc, &session->fold) : (PlnCivil) utc;
  if (event->start.form == PLN_ICS_FLOATING && zone == local)
    {
      session->start = event->start.civil;
      session->fold = 0;
    }
  if (event->start.form == PLN_ICS_ZONED)
    tell_kind (self, event, event->kind);
  if (event->start.form == PLN_ICS_ZONED
      && !pln_ics_zones_is_known (self->zones, event->start.zone))
    tell_unknown_zone (self, event, event->start.zone);
  if (event->start.seconds != 0)
    {
      session->start += event->start.seconds >= 30;
      tell_rounded (self, event, "start");
    }
  if (named != NULL && zone != named && pln_zone_to_civil (named, utc, NULL) != session->start)
    pln_ics_tell (self, event, PLN_SEVERITY_NOTE, "zone-converted",
                  "times are converted from %s to %s", pln_zone_name (named), pln_zone_name (zone));
}

void
pln_ics_settle_times (PlnIcsFile *self, const PlnZone *named, const PlnZone *zone)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      PlnIcsEvent *event = pln_ics_event_at (self, i);
      PlnScheduleEvent *rest = pln_ics_event_rest (self, event);
      gboolean rounded;
      if (rest->left_out)
        continue;
      if (event->start.form == PLN_ICS_DATE)
        rest->session->day = pln_civil_date (event->start.civil);
      else if (event->start.form != PLN_ICS_NO_TIME)
        settle_start (self, event, named, zone);
      else if (event->method != PLN_ICS_CANCEL && event->newer == 0)
        pln_ics_tell_of (self, event, PLN_SEVERITY_WARNING, "no-start",
                         "the event has no start that can be read");
      rest->session->length = find_length (self, event, named != NULL ? named : zone, &rounded);
      if (rounded)
        tell_rounded (self, event, "length");
    }
}
