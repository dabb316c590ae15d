/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule clock-change: a time that clocks jump over, or show twice. */
#include "check/pln-check-private.h"

extern const PlnCheck pln_check_clock_change;

/* Read with the offset before the gap, the time is as far behind it as it was said to be in it. */
static void
add_missing (const PlnSlot *slot, GPtrArray *findings)
{
  PlnCivil read = pln_zone_to_civil (slot->zone, slot->utc_start, NULL);
  g_autofree char *start = pln_clock_to_string (pln_civil_clock (slot->start));
  g_autofree char *date = pln_date_to_short (pln_civil_date (slot->start), FALSE);
  g_autofree char *as = pln_check_time (slot, read);
  g_autofree char *move = pln_civil_to_string (read);
  PlnFinding *finding = pln_check_add (findings, &pln_check_clock_change, slot,
                                       "clocks in %s jump over %s on %s; taken as %s",
                                       pln_zone_name (slot->zone), start, date, as);
  pln_check_advise (finding, "session move", slot->session, "--start %s", move);
}

/* `starts at 02:30 (the first)`. */
static char *
describe (const char *verb, const PlnSlot *slot, PlnCivil civil, gint64 utc)
{
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (civil));
  int fold = 0;
  pln_zone_to_civil (slot->zone, utc, &fold);
  return g_strdup_printf ("%s at %s (the %s)", verb, clock, fold == 0 ? "first" : "second");
}

static void
add_doubled (const PlnSlot *slot, gboolean start, gboolean end, GPtrArray *findings)
{
  g_autofree char *starts
      = start ? describe ("starts", slot, slot->start, slot->utc_start) : g_strdup ("");
  g_autofree char *ends = end ? describe ("ends", slot, slot->end, slot->utc_end) : g_strdup ("");
  g_autofree char *date
      = pln_date_to_short (pln_civil_date (start ? slot->start : slot->end), FALSE);
  PlnFinding *finding = pln_check_add (
      findings, &pln_check_clock_change, slot, "%s%s%s, a time that clocks in %s show twice on %s",
      starts, start && end ? " and " : "", ends, pln_zone_name (slot->zone), date);
  finding->severity = PLN_SEVERITY_WARNING;
}

static void
run (const PlnTimetable *timetable, GPtrArray *findings)
{
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      PlnLocalKind end = PLN_LOCAL_ONCE;
      if (slot->start == PLN_NONE || pln_check_is_off (slot))
        continue;
      if (slot->end != PLN_NONE)
        pln_zone_to_utc (slot->zone, slot->end, 0, &end);
      if (slot->local == PLN_LOCAL_MISSING)
        add_missing (slot, findings);
      else if (slot->local == PLN_LOCAL_TWICE || end == PLN_LOCAL_TWICE)
        add_doubled (slot, slot->local == PLN_LOCAL_TWICE, end == PLN_LOCAL_TWICE, findings);
    }
}

const PlnCheck pln_check_clock_change = {
  .name = "clock-change",
  .severity = PLN_SEVERITY_ERROR,
  .summary = "a time that clocks jump over (error), or show twice (warning)",
  .why = "people would come an hour early or late",
  .run = run,
};
