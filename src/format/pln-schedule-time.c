/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The times of a schedule file: what clocks showed, and the lengths of its events. */
#include "format/pln-schedule-time.h"

#include "base/pln-text.h"
#include "format/pln-schedule-day.h"

#include <string.h>

#define HOUR_MINUTES 60
/* In `N.0:00`, fewer than this are hours (pretalx#350), more are minutes (pretalx#59). */
#define FRACTIONAL_HOURS_MAX 10

/* Reads digits, at most @most; what is more than nine of them is no number of a time. */
static gboolean
take_digits (const char **cursor, int most, int *number)
{
  int n = 0, count = 0;
  while (count < most && g_ascii_isdigit ((*cursor)[count]))
    n = n * 10 + g_ascii_digit_value ((*cursor)[count++]);
  *cursor += count;
  *number = n;
  return count > 0 && !g_ascii_isdigit (**cursor);
}

static gboolean
take_char (const char **cursor, char c)
{
  if (**cursor != c)
    return FALSE;
  (*cursor)++;
  return TRUE;
}

static const char *
skip_blanks (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return text;
}

gboolean
pln_schedule_parse_clock (const char *text, int *clock, int *seconds)
{
  int hours, minutes, rest = 0;
  text = skip_blanks (text);
  if (!take_digits (&text, 2, &hours) || !take_char (&text, ':')
      || !take_digits (&text, 2, &minutes)
      || (take_char (&text, ':') && !take_digits (&text, 2, &rest)))
    return FALSE;
  if (*skip_blanks (text) != '\0' || hours > 47 || minutes > 59 || rest > 60)
    return FALSE;
  *clock = hours * HOUR_MINUTES + minutes;
  *seconds = rest;
  return TRUE;
}

gboolean
pln_schedule_parse_stamp (const char *text, PlnStamp *stamp)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  PlnDate date;
  if (pln_date_parse (trimmed, &date))
    {
      *stamp = (PlnStamp){ pln_civil_new (date, 0), 0, PLN_NONE };
      return TRUE;
    }
  return pln_stamp_parse (trimmed, &stamp->civil, &stamp->seconds, &stamp->offset);
}

gboolean
pln_schedule_parse_length (const char *text, gint64 *minutes, gboolean *rounded)
{
  int first, second = 0, third = 0;
  text = skip_blanks (text);
  if (!take_digits (&text, 9, &first))
    return FALSE;
  gboolean fractional = take_char (&text, '.');
  if (fractional && !take_char (&text, '0'))
    return FALSE;
  gboolean alone = !take_char (&text, ':');
  if ((!alone && !take_digits (&text, 9, &second))
      || (take_char (&text, ':') && !take_digits (&text, 2, &third)) || *skip_blanks (text) != '\0')
    return FALSE;
  if (alone || (fractional && first >= FRACTIONAL_HOURS_MAX))
    *minutes = first;
  else
    *minutes = (gint64) first * HOUR_MINUTES + second + (third + 30) / 60;
  *rounded = third != 0;
  return TRUE;
}

static void
tell_no_length (PlnSchedule *self, const PlnScheduleEvent *event, const char *text)
{
  g_autofree char *shown = pln_text_quote (text);
  if (*skip_blanks (text) == '\0')
    pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "no-duration", event->line,
                   &event->session->record, "no duration: the end stays open");
  else
    pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "no-duration", event->line,
                   &event->session->record, "duration %s is none: the end stays open", shown);
}

void
pln_schedule_set_length (PlnSchedule *self, PlnScheduleEvent *event, const char *text)
{
  gint64 minutes;
  gboolean rounded;
  if (!pln_schedule_parse_length (text, &minutes, &rounded) || minutes == 0)
    tell_no_length (self, event, text);
  else if (minutes > PLN_LENGTH_MAX)
    pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "long-duration", event->line,
                   &event->session->record,
                   "a duration of %" G_GINT64_FORMAT " days is over 31: the end stays open",
                   minutes / PLN_DAY_MINUTES);
  else
    event->session->length = (int) minutes;
  if (event->session->length > 0 && rounded)
    pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "seconds-rounded", event->line,
                   &event->session->record, "the seconds of a duration are rounded");
}

/* What settling times goes by. */
typedef struct {
  PlnSchedule *schedule;
  const PlnZone *named; /* the zone that the file names, or NULL */
  const PlnZone *into;  /* the zone of the forum that it goes into, or NULL */
  gboolean converts;    /* from @named to @into */
} Clocks;

static void
tell_start_differs (Clocks *self, const PlnScheduleEvent *event)
{
  g_autofree char *clock = pln_clock_to_string (event->clock);
  g_autofree char *date = pln_civil_to_string (event->date.civil);
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "start-differs", event->line,
                 &event->session->record, "start is %s but date is %s, which is taken", clock,
                 date);
}

static void
tell_zone_differs (Clocks *self, const PlnScheduleEvent *event, const PlnZone *zone)
{
  g_autofree char *offset = pln_offset_to_string (event->date.offset);
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "zone-differs", event->line,
                 &event->session->record,
                 "dates are written in %s, which %s is not then; the time of day is kept", offset,
                 pln_zone_name (zone));
}

static gboolean
is_at (const PlnScheduleEvent *event, PlnCivil civil)
{
  return event->clock != PLN_NONE && event->clock % PLN_DAY_MINUTES == pln_civil_clock (civil);
}

/* What clocks where the file comes from showed at the date of @event. */
static PlnCivil
read_date (Clocks *self, const PlnScheduleEvent *event, int *fold)
{
  const PlnStamp *date = &event->date;
  const PlnZone *zone = self->named != NULL ? self->named : self->into;
  gboolean agrees = event->clock == PLN_NONE || is_at (event, date->civil);
  *fold = 0;
  if (zone != NULL && date->offset != PLN_NONE)
    {
      int there_fold;
      PlnCivil there = pln_zone_to_civil (zone, (gint64) date->civil - date->offset, &there_fold);
      /* Without a start, only a zone that the file itself names says what the clocks showed. */
      gboolean meant = there == date->civil || (!agrees && is_at (event, there))
                       || (event->clock == PLN_NONE && self->named != NULL);
      if (meant)
        *fold = there_fold;
      if (meant && there != date->civil)
        return there;
      if (!meant && agrees)
        tell_zone_differs (self, event, zone);
    }
  if (!agrees)
    tell_start_differs (self, event);
  return date->civil;
}

/* The date of an event without one: that of its day, and the day after for what is before the day change. */
static PlnCivil
place_on_day (const PlnScheduleDay *day, const PlnScheduleEvent *event, int day_change)
{
  PlnCivil civil = pln_civil_new (day->date, event->clock);
  return event->clock < day_change ? civil + PLN_DAY_MINUTES : civil;
}

static void
convert (Clocks *self, PlnSession *session, int line)
{
  gint64 utc = pln_zone_to_utc (self->named, session->start, session->fold, NULL);
  PlnCivil there = pln_zone_to_civil (self->into, utc, &session->fold);
  if (there != session->start)
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_NOTE, "zone-converted", line, NULL,
                   "times are converted from %s to %s", pln_zone_name (self->named),
                   pln_zone_name (self->into));
  session->start = there;
}

static void
round_seconds (Clocks *self, PlnScheduleEvent *event, int seconds)
{
  if (seconds == 0)
    return;
  event->session->start += seconds >= 30;
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "seconds-rounded", event->line,
                 &event->session->record, "the seconds of a start are rounded");
}

/* Dates that are written; they show where days begin. */
static void
settle_dated (Clocks *self)
{
  for (guint i = 0; i < self->schedule->events->len; i++)
    {
      PlnScheduleEvent *event = pln_schedule_event (self->schedule, i);
      const PlnScheduleDay *day = pln_schedule_day (self->schedule, event->day);
      if (event->date.civil != PLN_NONE)
        event->session->start = read_date (self, event, &event->session->fold);
      else if (event->clock >= PLN_DAY_MINUTES && day->date != PLN_NONE)
        event->session->start = pln_civil_new (day->date, event->clock);
    }
}

static void
tell_no_time (Clocks *self, PlnScheduleEvent *event, const PlnScheduleDay *day)
{
  event->session->day = day->date;
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "no-start", event->line,
                 &event->session->record, "the event has no %s that can be read",
                 event->clock == PLN_NONE ? "start" : "date");
}

/* Dates that follow from the day change; then what is the same for all. */
static void
settle_rest (Clocks *self, int day_change)
{
  for (guint i = 0; i < self->schedule->events->len; i++)
    {
      PlnScheduleEvent *event = pln_schedule_event (self->schedule, i);
      PlnSession *session = event->session;
      const PlnScheduleDay *day = pln_schedule_day (self->schedule, event->day);
      if (session->start == PLN_NONE && event->clock != PLN_NONE && day->date != PLN_NONE)
        session->start = place_on_day (day, event, day_change);
      if (session->start == PLN_NONE)
        {
          tell_no_time (self, event, day);
          continue;
        }
      if (self->converts)
        convert (self, session, event->line);
      round_seconds (self, event,
                     event->date.civil != PLN_NONE ? event->date.seconds : event->clock_seconds);
    }
}

static PlnDate
date_of (const PlnZone *named, const PlnStamp *stamp)
{
  PlnCivil civil = stamp->civil;
  if (civil != PLN_NONE && stamp->offset != PLN_NONE && named != NULL)
    civil = pln_zone_to_civil (named, (gint64) civil - stamp->offset, NULL);
  return civil != PLN_NONE ? pln_civil_date (civil) : PLN_NONE;
}

void
pln_schedule_settle_dates (PlnSchedule *schedule)
{
  PlnForum *forum = schedule->forum;
  const PlnZone *named = forum->timezone != NULL ? pln_zone_find (forum->timezone) : NULL;
  PlnDate first = PLN_NONE, last = PLN_NONE;
  for (guint i = 0; i < schedule->days->len; i++)
    {
      PlnDate date = pln_schedule_day (schedule, i)->date;
      if (date == PLN_NONE)
        continue;
      first = first == PLN_NONE ? date : MIN (first, date);
      last = last == PLN_NONE ? date : MAX (last, date);
    }
  forum->from = date_of (named, &schedule->start);
  forum->to = date_of (named, &schedule->end);
  if (forum->from == PLN_NONE)
    forum->from = first;
  if (forum->to == PLN_NONE)
    forum->to = last;
  if (forum->from != PLN_NONE && forum->to != PLN_NONE && forum->to < forum->from)
    {
      pln_tally_add (schedule->tally, PLN_SEVERITY_WARNING, "bad-date", 0, NULL,
                     "the conference ends before it starts; its days are taken");
      forum->from = first;
      forum->to = last;
    }
}

void
pln_schedule_settle_times (PlnSchedule *schedule, const PlnReadOptions *options)
{
  PlnForum *forum = schedule->forum;
  Clocks self = { .schedule = schedule, .into = options->zone };
  self.named = forum->timezone != NULL ? pln_zone_find (forum->timezone) : NULL;
  self.converts = self.named != NULL && self.into != NULL
                  && strcmp (pln_zone_name (self.named), pln_zone_name (self.into)) != 0;
  settle_dated (&self);
  int day_change = pln_schedule_find_day_change (schedule, self.named);
  settle_rest (&self, day_change);
  if (self.converts)
    {
      g_free (forum->timezone);
      forum->timezone = g_strdup (pln_zone_name (self.into));
    }
  forum->day_change = options->day_change != PLN_NONE ? options->day_change : day_change;
  pln_schedule_tell_other_days (schedule);
}
