/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule no-moderator: a roundtable that nobody leads. */
#include "check/pln-check-private.h"

extern const PlnCheck pln_check_no_moderator;

static const gboolean leading[PLN_N_ROLES] = {
  [PLN_ROLE_MODERATOR] = TRUE,
  [PLN_ROLE_CHAIR] = TRUE,
};

static void
run (const PlnTimetable *timetable, GPtrArray *findings)
{
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if (slot->session->kind != PLN_SESSION_ROUNDTABLE || pln_check_is_off (slot)
          || pln_check_count_own (slot, leading) > 0)
        continue;
      PlnFinding *finding = pln_check_add (findings, &pln_check_no_moderator, slot, "no moderator");
      pln_check_advise (finding, "session set", slot->session, "--moderator NAME");
    }
}

const PlnCheck pln_check_no_moderator = {
  .name = "no-moderator",
  .severity = PLN_SEVERITY_WARNING,
  .summary = "a roundtable without a moderator or chair",
  .why = "somebody has to give the floor",
  .run = run,
};
