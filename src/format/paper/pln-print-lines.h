/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What printed views say of people and sessions, in the language of the paper. */
#pragma once

#include "format/paper/pln-print.h"

/* Returns: (transfer full): the name of somebody, and how many they are: `officials of the departments (4)` */
char *pln_print_name (const PlnProgramme *programme, const PlnAppearance *who, const char *language,
                      PlnPersonStyle style);

/* Returns: (transfer full): positions and organisations, how certain it is that they come behind; empty when there is
 *   nothing to say of a position */
char *pln_print_position (const PlnProgramme *programme, const PlnAppearance *who,
                          const char *language);

/* Returns: (transfer full): the same, and how certain it is that they come: `Jane Roe (tentative)` */
char *pln_print_name_alone (const PlnProgramme *programme, const PlnAppearance *who,
                            const char *language, PlnPersonStyle style);

/* Returns: (transfer full): all that is said of somebody: `Jane Roe, Editor, Review (tentative)` */
char *pln_print_person (const PlnProgramme *programme, const PlnAppearance *who,
                        const char *language, PlnPersonStyle style);

/* Returns: (transfer container) (element-type utf8): positions and organisations of somebody that have no text in
 *   @language, and so stand in another, with the words around them */
GPtrArray *pln_print_foreign_positions (const PlnProgramme *programme, const PlnAppearance *who,
                                        const char *language);

/* Returns: whether a label says what somebody does in @session, and that nobody is named yet: `Moderator to be
 * announced` */
gboolean pln_print_names_role (const PlnAppearance *who, const PlnSession *session,
                               const char *language);

/* Returns: (transfer full): the title of a session; never empty */
char *pln_print_session_title (const PlnSession *session, const char *language);

/* Returns: (transfer full): where a session is, as pln_place_session(), in both languages of the paper; may be empty */
char *pln_print_rooms (const PlnProgramme *programme, const PlnSession *session,
                       const PlnPrintOptions *options);

/* Returns: (transfer full): what a room is called, as pln_place_room(), in both languages with @joint between */
char *pln_print_room (const PlnProgramme *programme, const PlnRoom *room, const PlnForum *forum,
                      const PlnPrintOptions *options, const char *joint);

/* Returns: (transfer full): `Themes: …` of a session, without those that its title or the session that it is a part of
 *   says; may be empty */
char *pln_print_themes (const PlnProgramme *programme, const PlnSession *session,
                        const char *language);
