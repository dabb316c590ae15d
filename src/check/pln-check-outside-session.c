/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule outside-session: a part that is not within the time of its session. */
#include "check/pln-check-private.h"

extern const PlnCheck pln_check_outside_session;

static void
add_wrong_day (const PlnSlot *part, const PlnSlot *whole, GPtrArray *findings)
{
  g_autofree char *day = pln_date_to_short_beside (part->day, whole->day);
  g_autofree char *other = pln_date_to_short_beside (whole->day, part->day);
  g_autofree char *date = pln_date_to_string (whole->day);
  g_autofree char *name = pln_check_name (whole->session);
  PlnFinding *finding = pln_check_add (findings, &pln_check_outside_session, part,
                                       "on %s, but %s is on %s", day, name, other);
  pln_check_advise (finding, "session move", part->session, "--day %s", date);
}

/* @start and @end are those of the session, on the clocks of the part. */
static void
add_wrong_start (const PlnSlot *part, const PlnSlot *whole, GPtrArray *findings)
{
  gboolean early = part->utc_start < whole->utc_start;
  PlnCivil start = pln_zone_to_civil (part->zone, whole->utc_start, NULL);
  PlnCivil edge = early ? start : pln_zone_to_civil (part->zone, whole->utc_end, NULL);
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (part->start));
  g_autofree char *other = pln_check_time (part, edge);
  g_autofree char *move = pln_civil_to_string (start);
  g_autofree char *name = pln_check_name (whole->session);
  PlnFinding *finding
      = pln_check_add (findings, &pln_check_outside_session, part, "starts at %s, but %s %s %s",
                       clock, name, early ? "only at" : "ends at", other);
  pln_check_advise (finding, "session move", part->session, "--start %s", move);
}

static void
add_wrong_end (const PlnSlot *part, const PlnSlot *whole, GPtrArray *findings)
{
  gint64 length = part->utc_end - whole->utc_start;
  g_autofree char *end = pln_check_time (part, part->end);
  g_autofree char *other
      = pln_check_time (part, pln_zone_to_civil (part->zone, whole->utc_end, NULL));
  g_autofree char *name = pln_check_name (whole->session);
  PlnFinding *finding = pln_check_add (findings, &pln_check_outside_session, part,
                                       "runs until %s, but %s ends at %s", end, name, other);
  if (length <= PLN_LENGTH_MAX)
    pln_check_advise (finding, "session set", whole->session, "--length %d", (int) length);
}

static void
check_part (const PlnSlot *part, const PlnSlot *whole, GPtrArray *findings)
{
  gboolean ends = whole->end != PLN_NONE;
  if (pln_check_is_off (part))
    return;
  if (whole->start == PLN_NONE || part->start == PLN_NONE)
    {
      if (whole->day != PLN_NONE && part->day != whole->day)
        add_wrong_day (part, whole, findings);
    }
  else if (part->utc_start < whole->utc_start || (ends && part->utc_start >= whole->utc_end))
    add_wrong_start (part, whole, findings);
  else if (ends && part->end != PLN_NONE && part->utc_end > whole->utc_end)
    add_wrong_end (part, whole, findings);
}

static void
run (const PlnTimetable *timetable, GPtrArray *findings)
{
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *part = pln_timetable_slot (timetable, i);
      if (part->parent != NULL)
        check_part (part, pln_timetable_find (timetable, part->parent), findings);
    }
}

const PlnCheck pln_check_outside_session = {
  .name = "outside-session",
  .severity = PLN_SEVERITY_WARNING,
  .summary = "a part of a session outside its time",
  .why = "who comes for the session would miss it",
  .run = run,
};
