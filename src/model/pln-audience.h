/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who may see what: takes out of a programme what is not for those who will get it. */
#pragma once

#include "model/pln-programme.h"

/**
 * pln_programme_restrict:
 * @programme: the programme
 * @audience: who will see it
 * @drafts: whether drafts may be seen
 *
 * Takes out of @programme all that @audience may not see: sessions with their parts, appearances
 * and links for others, drafts unless wanted, fields for others with their translations, who is
 * only invited, declined or has withdrawn, references to sessions that are not there. Then, of what
 * has no audience of its own:
 *
 * - speakers and organisations stay only where something that stays names them: a person entered
 *   but in no session is not announced;
 * - rooms and themes go when sessions use them, but none that stays, and venues when only rooms that
 *   go are in them; those that nothing uses yet stay;
 * - forums stay, with what they say of themselves.
 *
 * Staff see all but drafts. What is given out goes through here, so that no writer has to think of
 * it.
 *
 * To be called before any other selection: a part whose session is not there is taken out, because
 * nobody can say any more whether it may be seen.
 */
void pln_programme_restrict (PlnProgramme *programme, PlnAudience audience, gboolean drafts);
