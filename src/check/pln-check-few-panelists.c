/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule few-panelists: a roundtable with fewer than two around it. */
#include "check/pln-check-private.h"

extern const PlnCheck pln_check_few_panelists;

#define ENOUGH 2

static const gboolean sitting[PLN_N_ROLES] = {
  [PLN_ROLE_SPEAKER] = TRUE,
  [PLN_ROLE_KEYNOTE] = TRUE,
  [PLN_ROLE_PANELIST] = TRUE,
  [PLN_ROLE_DISCUSSANT] = TRUE,
};

static void
run (const PlnTimetable *timetable, GPtrArray *findings)
{
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if (slot->session->kind != PLN_SESSION_ROUNDTABLE || pln_check_is_off (slot))
        continue;
      guint count = pln_check_count (timetable, slot, sitting);
      if (count >= ENOUGH)
        continue;
      PlnFinding *finding = pln_check_add (findings, &pln_check_few_panelists, slot,
                                           "%s, a roundtable wants at least %d",
                                           count == 0 ? "no panelist" : "1 panelist", ENOUGH);
      pln_check_advise (finding, "appearance add", slot->session, "NAME --role panelist");
    }
}

const PlnCheck pln_check_few_panelists = {
  .name = "few-panelists",
  .severity = PLN_SEVERITY_NOTE,
  .summary = "a roundtable with fewer than two participants",
  .why = "it would be a speech",
  .run = run,
};
