/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The times of a schedule file: what clocks showed, and the lengths of its events. */
#include "format/intake/pln-schedule-time.h"

#include "base/pln-text.h"

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
pln_schedule_parse_length (const char *text, gboolean days, gint64 *minutes, gboolean *rounded)
{
  int first, second = 0, third = 0;
  gboolean three = FALSE;
  text = skip_blanks (text);
  if (!take_digits (&text, 9, &first))
    return FALSE;
  gboolean fractional = take_char (&text, '.');
  if (fractional && !take_char (&text, '0'))
    return FALSE;
  gboolean alone = !take_char (&text, ':');
  if ((!alone && !take_digits (&text, 9, &second))
      || ((three = take_char (&text, ':')) && !take_digits (&text, 2, &third))
      || *skip_blanks (text) != '\0')
    return FALSE;
  *rounded = third != 0 && !days;
  if (three && days)
    *minutes = (gint64) first * PLN_DAY_MINUTES + second * HOUR_MINUTES + third;
  else if (alone || (fractional && first >= FRACTIONAL_HOURS_MAX))
    *minutes = first;
  else
    *minutes = (gint64) first * HOUR_MINUTES + second + (third + 30) / 60;
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

static guint
count_colons (const char *text)
{
  guint n = 0;
  for (; *text != '\0'; text++)
    n += *text == ':';
  return n;
}

static void
set_length (PlnSchedule *self, PlnScheduleEvent *event, const char *text, gboolean days)
{
  gint64 minutes;
  gboolean rounded;
  if (!pln_schedule_parse_length (text, days, &minutes, &rounded) || minutes == 0)
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

void
pln_schedule_set_length (PlnSchedule *self, PlnScheduleEvent *event, const char *text)
{
  guint colons = count_colons (text);
  self->two_parts += colons == 1;
  if (colons == 2)
    event->length = g_string_chunk_insert (self->words, text);
  else
    set_length (self, event, text, FALSE);
}

/* Whether `1:02:00` may be a day and two hours: no day is written with a nought before it, nor a minute as 60. */
static gboolean
may_be_days (const char *text)
{
  int first, second = 0, third = 0;
  text = skip_blanks (text);
  return *text != '0' && take_digits (&text, 9, &first) && take_char (&text, ':')
         && take_digits (&text, 2, &second) && take_char (&text, ':')
         && take_digits (&text, 2, &third) && second < 24 && third < HOUR_MINUTES;
}

/* pretalx writes `D:HH:MM` from a day on. Who writes two parts for shorter lengths writes no seconds for longer ones;
 * unless all of three parts are shown to be seconds by one that can be nothing else. */
static gboolean
has_days (PlnSchedule *self)
{
  g_autofree char *generator
      = self->generator != NULL ? g_ascii_strdown (self->generator, -1) : NULL;
  if (generator != NULL && strstr (generator, "pretalx") != NULL)
    return TRUE;
  for (guint i = 0; i < self->events->len; i++)
    {
      const char *text = pln_schedule_event (self, i)->length;
      if (text != NULL && !may_be_days (text))
        return FALSE;
    }
  return self->two_parts > 0;
}

static void
tell_three_parts (PlnSchedule *self, const PlnScheduleEvent *event, gboolean days)
{
  g_autofree char *shown = pln_text_quote (event->length);
  pln_tally_add (self->tally, days ? PLN_SEVERITY_WARNING : PLN_SEVERITY_NOTE, "long-duration",
                 event->line, &event->session->record,
                 days ? "duration %s is read as days, hours and minutes"
                      : "duration %s is read as hours, minutes and seconds",
                 shown);
}

static void
settle_lengths (PlnSchedule *self)
{
  gboolean days = has_days (self);
  for (guint i = 0; i < self->events->len; i++)
    {
      PlnScheduleEvent *event = pln_schedule_event (self, i);
      if (event->length == NULL)
        continue;
      gboolean may = may_be_days (event->length);
      event->nominal = days && may;
      set_length (self, event, event->length, event->nominal);
      if (may && event->session->length > 0)
        tell_three_parts (self, event, days);
    }
}

/* What settling times goes by. */
typedef struct {
  PlnSchedule *schedule;
  const PlnZone *named; /* the zone that the file names, or NULL */
  const PlnZone *into;  /* the zone of the forum that it goes into, or NULL */
  gboolean converts;    /* from @named to @into */
  GHashTable *offsets;  /* minutes that the zone is ahead of UTC → OffsetUse */
} Clocks;

/* How many events say the time that the zone has then, and how many do in an offset that it has not. */
typedef struct {
  guint right;
  guint wrong;
} OffsetUse;

static void
tell_start_differs (Clocks *self, const PlnScheduleEvent *event)
{
  g_autofree char *clock = pln_clock_to_string (event->clock);
  g_autofree char *date = pln_civil_to_string (event->date.civil);
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "start-differs", event->line,
                 &event->session->record, "start is %s but date is %s, which is taken", clock,
                 date);
}

static gboolean
is_at (const PlnScheduleEvent *event, PlnCivil civil)
{
  return event->clock != PLN_NONE && event->clock % PLN_DAY_MINUTES == pln_civil_clock (civil);
}

/* By whose clocks dates are written. */
static const PlnZone *
zone_of (const Clocks *self)
{
  return self->named != NULL ? self->named : self->into;
}

/* What clocks there show at the date of @event, and how far the zone is ahead of UTC then. */
static PlnCivil
to_zone (const Clocks *self, const PlnScheduleEvent *event, int *fold, int *offset)
{
  gint64 utc = (gint64) event->date.civil - event->date.offset;
  PlnCivil there = pln_zone_to_civil (zone_of (self), utc, fold);
  *offset = (int) (there - utc);
  return there;
}

static OffsetUse *
offset_use (const Clocks *self, int offset)
{
  OffsetUse *use = g_hash_table_lookup (self->offsets, GINT_TO_POINTER (offset));
  if (use == NULL)
    {
      use = g_new0 (OffsetUse, 1);
      g_hash_table_insert (self->offsets, GINT_TO_POINTER (offset), use);
    }
  return use;
}

static void
count_offsets (Clocks *self)
{
  for (guint i = 0; zone_of (self) != NULL && i < self->schedule->events->len; i++)
    {
      const PlnScheduleEvent *event = pln_schedule_event (self->schedule, i);
      int offset;
      if (event->date.civil == PLN_NONE || event->date.offset == PLN_NONE)
        continue;
      PlnCivil there = to_zone (self, event, NULL, &offset);
      if (event->date.offset == offset || is_at (event, there))
        offset_use (self, offset)->right++;
      else if (event->clock != PLN_NONE)
        offset_use (self, offset)->wrong++;
    }
}

/* A program that is wrong about the zone is so for all events, or for all on one side of a change of clocks: then what
 * they show is right. A few among others that are written in the right offset mean theirs. */
static gboolean
means_offset (const Clocks *self, int offset)
{
  const OffsetUse *use = offset_use (self, offset);
  return use->wrong < use->right;
}

static void
tell_own_offset (Clocks *self, const PlnScheduleEvent *event, PlnCivil there)
{
  g_autofree char *offset = pln_offset_to_string (event->date.offset);
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (there));
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "zone-differs", event->line,
                 &event->session->record,
                 "the date is written in %s, unlike those of other events: it is %s in %s", offset,
                 clock, pln_zone_name (zone_of (self)));
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

/* What clocks where the file comes from showed at the date of @event. */
static PlnCivil
read_date (Clocks *self, const PlnScheduleEvent *event, int *fold)
{
  const PlnStamp *date = &event->date;
  const PlnZone *zone = zone_of (self);
  gboolean agrees = event->clock == PLN_NONE || is_at (event, date->civil);
  *fold = 0;
  if (zone != NULL && date->offset != PLN_NONE)
    {
      int there_fold, offset;
      PlnCivil there = to_zone (self, event, &there_fold, &offset);
      /* Without a start, only a zone that the file itself names says what the clocks showed. */
      gboolean meant = there == date->civil || (!agrees && is_at (event, there))
                       || (event->clock == PLN_NONE && self->named != NULL);
      if (!meant && agrees && means_offset (self, offset))
        {
          tell_own_offset (self, event, there);
          meant = TRUE;
        }
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

/* A day of `D:HH:MM` ends when clocks show the same again, as one of RFC 5545 (section 3.3.6) does. */
static void
settle_days (const Clocks *self, const PlnScheduleEvent *event)
{
  PlnSession *session = event->session;
  const PlnZone *zone = zone_of (self);
  if (!event->nominal || session->length <= 0 || zone == NULL)
    return;
  gint64 start = pln_zone_to_utc (zone, session->start, session->fold, NULL);
  gint64 end = pln_zone_to_utc (zone, session->start + session->length, 0, NULL);
  session->length = (int) (end - start);
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
      settle_days (self, event);
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
  self.offsets = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  count_offsets (&self);
  settle_lengths (schedule);
  settle_dated (&self);
  g_hash_table_unref (self.offsets);
  pln_schedule_shift_days (schedule);
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
