/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When a session is, as people type it: a clock and a day, a date and time, a day alone. */
#include "cli/options/pln-when.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "base/pln-time-typed.h"

#include <string.h>

const PlnOption pln_options_when[] = {
  { "start", 0, "TIME", "when it starts: 09:20, 24:30 (after midnight), \"2025-05-27 09:20\"" },
  { "day", 0, "DAY", "the conference day, by date or number" },
  { "end", 0, "TIME", "when it ends, instead of --length" },
  { "second", 0, NULL, "the second of an hour that clocks show twice" },
  { NULL },
};

/* The forum whose days are meant: itself, or the first above it that has days; at the end the root. */
static const PlnForum *
dated_forum (const PlnProgramme *programme, const PlnForum *forum)
{
  while (forum->from == PLN_NONE && forum->parent != NULL)
    forum = pln_programme_find_as (programme, &pln_shape_forum, forum->parent);
  return forum;
}

/* How a day is written: better one that may be meant than any. */
static char *
example_day (const PlnProgramme *programme, const PlnForum *forum)
{
  PlnDate first = dated_forum (programme, forum)->from;
  return first != PLN_NONE ? pln_date_to_string (first) : g_strdup ("2025-05-27");
}

gboolean
pln_day_parse (const PlnProgramme *programme, const PlnForum *forum, const char *text, PlnDate *day,
               GError **error)
{
  guint64 number;
  forum = dated_forum (programme, forum);
  if (pln_typed_date (text, day))
    return TRUE;
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  if (forum->from != PLN_NONE && g_ascii_string_to_unsigned (plain, 10, 1, 999, &number, NULL))
    {
      int last = forum->to != PLN_NONE ? forum->to : forum->from;
      *day = forum->from + (int) number - 1;
      return *day <= last
             || pln_fail (error, PLN_ERROR_INVALID, "there is no day %s: %s has %d", text,
                          forum->record.key, last - forum->from + 1);
    }
  g_autofree char *quoted = pln_text_quote (text);
  if (pln_type_date.is_beyond (text))
    return pln_fail (error, PLN_ERROR_INVALID, "day %s: %s", quoted, pln_type_date.limit);
  g_autofree char *example = example_day (programme, forum);
  return pln_fail (error, PLN_ERROR_INVALID,
                   "day %s is not a date; write %s, or the number of a day", quoted, example);
}

PlnDate
pln_forum_only_day (const PlnProgramme *programme, const PlnForum *forum)
{
  forum = dated_forum (programme, forum);
  return forum->to == PLN_NONE || forum->to == forum->from ? forum->from : PLN_NONE;
}

/* The day that a bare clock belongs to: the session's own, its parent's, the forum's only one. */
static PlnDate
usual_day (const PlnProgramme *programme, const PlnForum *forum, const PlnSession *session)
{
  if (session->day != PLN_NONE)
    return session->day;
  if (session->start != PLN_NONE)
    return pln_forum_day (programme, forum, session->start);
  const PlnSession *parent = pln_programme_parent (programme, session);
  if (parent != NULL)
    return usual_day (programme, forum, parent);
  return pln_forum_only_day (programme, forum);
}

/* On a conference day the small hours come last: 00:30 is after midnight, as 24:30 says outright. */
static PlnCivil
on_conference_day (const PlnProgramme *programme, const PlnForum *forum, PlnDate day, int clock)
{
  gboolean late = clock < pln_forum_day_change (programme, forum);
  return pln_civil_new (day, clock) + (late ? PLN_DAY_MINUTES : 0);
}

static gboolean
fail_readings (const char *name, const char *quoted, const char *readings, GError **error)
{
  return pln_fail (error, PLN_ERROR_INVALID, "%s %s may be %s; write one of these", name, quoted,
                   readings);
}

/* @day: the day of a time without a date, or PLN_NONE */
static gboolean
fail_time (const PlnProgramme *programme, const PlnForum *forum, const char *name,
           const char *quoted, PlnDate day, GError **error)
{
  g_autofree char *example = example_day (programme, forum);
  if (day != PLN_NONE && pln_forum_only_day (programme, forum) == PLN_NONE)
    return pln_fail (error, PLN_ERROR_INVALID,
                     "%s %s is not a time; write 09:00, or %s 09:00 for another day", name, quoted,
                     example);
  return pln_fail (
      error, PLN_ERROR_INVALID, "%s %s is not a date and time; write %s 09:00, or 09:00 %s", name,
      quoted, example, day != PLN_NONE ? "for the forum's only day" : "and its day with --day");
}

static gboolean
read_time (const PlnProgramme *programme, const PlnForum *forum, const char *name, const char *text,
           PlnDate day, gboolean day_given, PlnCivil *civil, GError **error)
{
  int clock;
  g_autofree char *quoted = pln_text_quote (text);
  g_autofree char *dated = NULL;
  g_autofree char *readings = NULL;
  if (pln_typed_civil (text, civil, &dated))
    return !day_given
           || pln_fail (error, PLN_ERROR_INVALID,
                        "%s %s has a date already; leave --day out, or write only the time", name,
                        quoted);
  if (dated != NULL)
    return fail_readings (name, quoted, dated, error);
  if (pln_type_civil.is_beyond (text))
    return pln_fail (error, PLN_ERROR_INVALID, "%s %s: %s", name, quoted, pln_type_civil.limit);
  if (!pln_typed_clock (text, &clock, &readings))
    return readings != NULL ? fail_readings (name, quoted, readings, error)
                            : fail_time (programme, forum, name, quoted, day, error);
  g_autofree char *example = example_day (programme, forum);
  if (day == PLN_NONE)
    return pln_fail (error, PLN_ERROR_INVALID,
                     "%s %s needs a day; say which with --day, or write %s 09:00", name, quoted,
                     example);
  if (clock >= PLN_DAY_MINUTES + pln_forum_day_change (programme, forum))
    {
      g_autofree char *next = pln_civil_to_string (pln_civil_new (day, clock));
      return pln_fail (error, PLN_ERROR_INVALID, "%s %s is on the next day; write %s", name, quoted,
                       g_strdelimit (next, "T", ' '));
    }
  *civil = on_conference_day (programme, forum, day, clock);
  return TRUE;
}

gboolean
pln_time_parse (const PlnProgramme *programme, const PlnForum *forum, const char *name,
                const char *text, PlnDate day, PlnCivil *civil, GError **error)
{
  return read_time (programme, forum, name, text, day, FALSE, civil, error);
}

static gboolean
apply_end (PlnCall *call, const PlnProgramme *programme, const PlnForum *forum, PlnSession *session,
           PlnDate day, GError **error)
{
  PlnCivil end;
  const char *text = pln_call_option (call, "end");
  const PlnZone *zone = pln_forum_zone (programme, forum);
  if (session->start == PLN_NONE)
    return pln_fail (error, PLN_ERROR_USAGE, "an end needs a start; give --start too");
  if (pln_call_has (call, "length"))
    return pln_fail (error, PLN_ERROR_USAGE, "give --end or --length, not both");
  if (!read_time (programme, forum, "end", text, day, FALSE, &end, error))
    return FALSE;
  gint64 minutes = pln_zone_to_utc (zone, end, 0, NULL)
                   - pln_zone_to_utc (zone, session->start, session->fold, NULL);
  if (minutes < 1 || minutes > PLN_LENGTH_MAX)
    {
      g_autofree char *quoted = pln_text_quote (text);
      g_autofree char *start = pln_clock_to_string (pln_civil_clock (session->start));
      return pln_fail (error, PLN_ERROR_INVALID,
                       minutes < 1
                           ? "end %s is not after the start, %s; the next morning needs its date"
                           : "end %s is more than 31 days after the start, %s",
                       quoted, start);
    }
  session->length = (int) minutes;
  return TRUE;
}

static gboolean
apply_start (const PlnProgramme *programme, const PlnForum *forum, PlnSession *session,
             const char *start, PlnDate day, gboolean day_given, GError **error)
{
  if (start == NULL && session->start != PLN_NONE)
    {
      /* A day alone moves what has a time to the same time of that day. */
      session->start = on_conference_day (programme, forum, day, pln_civil_clock (session->start));
      return TRUE;
    }
  session->day = session->start = PLN_NONE;
  session->fold = 0;
  if (start == NULL)
    session->day = day;
  else if (start[0] != '\0')
    return read_time (programme, forum, "start", start, day, day_given, &session->start, error);
  else if (day_given)
    session->day = day;
  return TRUE;
}

/* Which of the two times that clocks show means something only where they do. */
static gboolean
apply_fold (PlnCall *call, const PlnZone *zone, PlnSession *session, GError **error)
{
  PlnLocalKind local = PLN_LOCAL_ONCE;
  gboolean second = pln_call_has (call, "second");
  if (session->start != PLN_NONE)
    pln_zone_to_utc (zone, session->start, 0, &local);
  if (local != PLN_LOCAL_TWICE)
    session->fold = 0;
  else if (second)
    session->fold = 1;
  if (!second || local == PLN_LOCAL_TWICE)
    return TRUE;
  if (session->start == PLN_NONE)
    return pln_fail (error, PLN_ERROR_USAGE, "--second needs a start; give --start too");
  g_autofree char *start = pln_civil_to_string (session->start);
  g_strdelimit (start, "T", ' ');
  return pln_fail (error, PLN_ERROR_INVALID, "--second: clocks in %s show %s only once",
                   pln_zone_name (zone), start);
}

static gboolean
touches_time (const PlnCall *call)
{
  for (const PlnOption *option = pln_options_when; option->name != NULL; option++)
    if (pln_call_has (call, option->name))
      return TRUE;
  return FALSE;
}

static gboolean
apply (PlnCall *call, const PlnProgramme *programme, PlnSession *session, GError **error)
{
  const PlnForum *forum = pln_programme_forum (programme, session);
  const char *start = pln_call_option (call, "start");
  const char *day_text = pln_call_option (call, "day");
  if (!touches_time (call))
    return TRUE;
  PlnDate day = usual_day (programme, forum, session);
  gboolean given = day_text != NULL && day_text[0] != '\0';
  if (given && !pln_day_parse (programme, forum, day_text, &day, error))
    return FALSE;
  if (day_text != NULL && !given && start == NULL)
    session->day = session->start = PLN_NONE;
  if ((start != NULL || given)
      && !apply_start (programme, forum, session, start, day, given, error))
    return FALSE;
  if (session->start != PLN_NONE)
    day = pln_forum_day (programme, forum, session->start);
  return apply_fold (call, pln_forum_zone (programme, forum), session, error)
         && (!pln_call_has (call, "end")
             || apply_end (call, programme, forum, session, day, error));
}

void
pln_when_apply (PlnCall *call, const PlnProgramme *programme, PlnSession *session)
{
  g_autoptr (GError) fault = NULL;
  if (!apply (call, programme, session, &fault))
    pln_call_fault (call, g_steal_pointer (&fault));
}

/* The forum is not known, nor what its day is. */
static void
check_time (PlnCall *call, const char *name)
{
  PlnCivil civil;
  int clock;
  GError *fault = NULL;
  g_autofree char *dated = NULL;
  g_autofree char *readings = NULL;
  const char *text = pln_call_option (call, name);
  if (text == NULL || text[0] == '\0' || pln_typed_civil (text, &civil, &dated)
      || (dated == NULL && pln_typed_clock (text, &clock, &readings)))
    return;
  g_autofree char *quoted = pln_text_quote (text);
  if (dated != NULL || readings != NULL)
    fail_readings (name, quoted, dated != NULL ? dated : readings, &fault);
  else if (pln_type_civil.is_beyond (text))
    pln_fail (&fault, PLN_ERROR_INVALID, "%s %s: %s", name, quoted, pln_type_civil.limit);
  else
    pln_fail (&fault, PLN_ERROR_INVALID,
              "%s %s is not a date and time; write 2026-05-27 09:00, or 09:00 and its day with "
              "--day",
              name, quoted);
  pln_call_fault (call, fault);
}

static void
check_day (PlnCall *call)
{
  PlnDate day;
  GError *fault = NULL;
  const char *text = pln_call_option (call, "day");
  if (text == NULL || text[0] == '\0' || pln_typed_date (text, &day))
    return;
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  if (plain == NULL || plain[strspn (plain, "0123456789")] == '\0')
    return;
  g_autofree char *quoted = pln_text_quote (text);
  pln_fail (&fault, PLN_ERROR_INVALID,
            "day %s is not a date; write 2026-05-27, or the number of a day", quoted);
  pln_call_fault (call, fault);
}

void
pln_when_check (PlnCall *call)
{
  check_day (call);
  check_time (call, "start");
  check_time (call, "end");
}

char *
pln_when_plain (const PlnField *field, const char *text, GError **error)
{
  const PlnType *type = field->type;
  g_autofree char *readings = NULL;
  int value = 0;
  gboolean read = type == &pln_type_length  ? pln_typed_length (text, &value, &readings)
                  : type == &pln_type_clock ? pln_typed_clock (text, &value, &readings)
                  : type == &pln_type_date  ? pln_typed_date (text, &value)
                                            : FALSE;
  if (readings != NULL)
    {
      g_autofree char *quoted = pln_text_quote (text);
      fail_readings (field->name, quoted, readings, error);
      return NULL;
    }
  /* What is too long is told as it was typed. */
  if (!read || (type == &pln_type_length && value > PLN_LENGTH_MAX))
    return g_strdup (text);
  return type->to_string (value);
}
