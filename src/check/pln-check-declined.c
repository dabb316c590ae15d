/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule declined: somebody has declined or withdrawn, and still stands in the session. */
#include "check/pln-check-private.h"

#include "base/pln-text.h"

extern const PlnCheck pln_check_declined;

static void
tell (const PlnTimetable *timetable, const PlnSlot *slot, const PlnAppearance *appearance,
      GPtrArray *findings)
{
  const PlnProgramme *programme = timetable->programme;
  const PlnRecord *who = pln_programme_find (
      programme, appearance->speaker != NULL ? appearance->speaker : appearance->organisation);
  const char *name = pln_appearance_name (programme, appearance, NULL);
  g_autofree char *quoted = pln_text_quote (name);
  g_autofree char *role = pln_type_role.to_string (appearance->role);
  PlnFinding *finding = pln_check_add (findings, &pln_check_declined, slot, "%s %s has %s", role,
                                       quoted, pln_type_presence.words[appearance->presence]);
  pln_check_advise (finding, "appearance set", slot->session, "%s --speaker NAME",
                    who != NULL && who->key != NULL ? who->key : quoted);
}

static void
run (const PlnTimetable *timetable, GPtrArray *findings)
{
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      GPtrArray *appearances = slot->session->appearances;
      for (guint j = 0; !pln_check_is_off (slot) && j < appearances->len; j++)
        if (pln_appearance_is_off (appearances->pdata[j]))
          tell (timetable, slot, appearances->pdata[j], findings);
    }
}

const PlnCheck pln_check_declined = {
  .name = "declined",
  .severity = PLN_SEVERITY_WARNING,
  .summary = "somebody who has declined or withdrawn, and whose place nobody has taken",
  .why = "somebody else has to be found, or they are to be taken out",
  .run = run,
};
