/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule no-speaker: a session in which somebody has to speak, and nobody is named. */
#include "check/pln-check-private.h"

extern const PlnCheck pln_check_no_speaker;

/* Whoever leads or serves a session does not yet fill it. */
static const gboolean speaking[PLN_N_ROLES] = {
  [PLN_ROLE_SPEAKER] = TRUE,    [PLN_ROLE_KEYNOTE] = TRUE, [PLN_ROLE_PANELIST] = TRUE,
  [PLN_ROLE_DISCUSSANT] = TRUE, [PLN_ROLE_HOST] = TRUE,
};

/* Roundtables have rules of their own; posters, breaks and the like need no one. */
static gboolean
wants_speaker (const PlnSession *session)
{
  switch ((PlnSessionKind) session->kind)
    {
    case PLN_SESSION_TALK:
    case PLN_SESSION_KEYNOTE:
    case PLN_SESSION_SPEECH:
    case PLN_SESSION_PANEL:
    case PLN_SESSION_WORKSHOP:
      return TRUE;
    case PLN_SESSION_ROUNDTABLE:
    case PLN_SESSION_CEREMONY:
    case PLN_SESSION_BREAK:
    case PLN_SESSION_MEAL:
    case PLN_SESSION_SOCIAL:
    case PLN_SESSION_POSTER:
    case PLN_SESSION_OTHER:
    default:
      return FALSE;
    }
}

/* A session has the speakers of its parts, and a part those of its session. */
static gboolean
has_speaker (const PlnTimetable *timetable, const PlnSlot *slot)
{
  const PlnSlot *whole = slot->parent != NULL ? pln_timetable_find (timetable, slot->parent) : NULL;
  return pln_check_count (timetable, slot, speaking) > 0
         || (whole != NULL && pln_check_count_own (whole, speaking) > 0);
}

static void
run (const PlnTimetable *timetable, GPtrArray *findings)
{
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if (!wants_speaker (slot->session) || pln_check_is_off (slot)
          || has_speaker (timetable, slot))
        continue;
      PlnFinding *finding = pln_check_add (findings, &pln_check_no_speaker, slot, "no speaker");
      pln_check_advise (finding, "session set", slot->session, "--speaker NAME");
    }
}

const PlnCheck pln_check_no_speaker = {
  .name = "no-speaker",
  .severity = PLN_SEVERITY_WARNING,
  .summary = "a talk, keynote, speech, panel or workshop in which nobody speaks",
  .why = "somebody has still to be found, or entered",
  .run = run,
};
