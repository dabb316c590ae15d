/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What several formats say alike about a session: its title, its persons, its rooms and themes.
 * What they return is valid UTF-8 without control characters, whatever the programme holds. */
#pragma once

#include "model/pln-programme.h"

/**
 * pln_person_line:
 * @programme: the programme
 * @appearance: who appears
 * @language: (nullable): language wanted
 *
 * Returns: (transfer full): name, position and organisation, how many when it is a label for
 *   several, and the state when it is not certain: `Jane Roe, Director, Example Museum (tentative)`
 */
char *pln_person_line (const PlnProgramme *programme, const PlnAppearance *appearance,
                       const char *language);

/* Returns: (transfer full): the name in it, and how many: `officials of the departments (4)` */
char *pln_person_name (const PlnProgramme *programme, const PlnAppearance *appearance,
                       const char *language);

/* Returns: (transfer full): the title of a session; never empty */
char *pln_session_title (const PlnSession *session, const char *language);
/* Returns: (transfer full): its rooms, as pln_place_session() where only the venue of all goes without saying */
char *pln_rooms_line (const PlnProgramme *programme, const PlnSession *session,
                      const char *language);

/* Returns: (transfer container) (element-type utf8): the names of the themes of a session that neither its title says
 *   already nor the session that it is a part of has; as the programme holds them */
GPtrArray *pln_theme_names (const PlnProgramme *programme, const PlnSession *session,
                            const char *language);
/* Returns: (transfer full): `Theme: ` and these, `; ` between; empty when there are none */
char *pln_themes_line (const PlnProgramme *programme, const PlnSession *session,
                       const char *language);
