/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule speaker-clash: a person in two sessions at once, in whichever forums. */
#include "check/pln-clash.h"

extern const PlnCheck pln_check_speaker_clash;

/* Organisations and labels can be in two places at once. */
static void
run (const PlnTimetable *timetable, GPtrArray *findings)
{
  g_autoptr (GArray) bookings = pln_bookings_new ();
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      GPtrArray *appearances = slot->session->appearances;
      for (guint j = 0; j < appearances->len; j++)
        {
          const PlnAppearance *appearance = appearances->pdata[j];
          const PlnRecord *speaker = pln_programme_find_as (
              timetable->programme, &pln_shape_speaker, appearance->speaker);
          if (speaker != NULL && !pln_appearance_is_off (appearance))
            pln_bookings_add (bookings, slot, speaker, FALSE);
        }
    }
  pln_bookings_check (bookings, &pln_check_speaker_clash, PLN_CLASH_TELL_PART, findings);
}

const PlnCheck pln_check_speaker_clash = {
  .name = "speaker-clash",
  .severity = PLN_SEVERITY_ERROR,
  .summary = "a speaker in two sessions at the same time",
  .why = "nobody can be in two places at once",
  .run = run,
};
