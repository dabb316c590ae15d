/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a place is called, so that nobody goes to another one: a room with what tells it from others. */
#pragma once

#include "model/pln-programme.h"

/* Returns: (nullable): the venue that goes without saying: that of the root, else the one that all rooms are in */
const PlnVenue *pln_place_home (const PlnProgramme *programme);

/* Returns: (nullable): the venue of @room (nullable), else that of @forum (nullable), whose session is in it */
const PlnVenue *pln_place_venue (const PlnProgramme *programme, const PlnRoom *room,
                                 const PlnForum *forum);

/* Returns: (transfer full): `floor 2` where only a number or a letter is entered, else as it is entered */
char *pln_place_floor (const PlnRoom *room, const char *language);

/**
 * pln_place_room:
 * @programme: the programme
 * @room: a room
 * @forum: (nullable): the forum whose session is there
 * @said: (nullable): the venue that is said elsewhere, or goes without saying
 * @language: (nullable): the language
 *
 * Returns: (transfer full): its name; the venue, if that is another than @said; and of several rooms of that name,
 *   what tells it from the others: `Room 101 (Baker Hall)`, `Room 101 (floor 2, Baker Hall)`
 */
char *pln_place_room (const PlnProgramme *programme, const PlnRoom *room, const PlnForum *forum,
                      const PlnVenue *said, const char *language);

/* Returns: (transfer full): all that is known of where @room is, each in the second language (nullable) too:
 *   `Room 101, floor 2, Baker Hall, East Campus` */
char *pln_place_in_full (const PlnProgramme *programme, const PlnRoom *room, const PlnForum *forum,
                         const char *language, const char *second);

/**
 * pln_place_session:
 * @programme: the programme
 * @session: a session
 * @said: (nullable): the venue that is said elsewhere, or goes without saying
 * @language: (nullable): the language
 *
 * Returns: (transfer full): its rooms as pln_place_room(); without rooms, its venue if that is another than @said; may
 *   be empty
 */
char *pln_place_session (const PlnProgramme *programme, const PlnSession *session,
                         const PlnVenue *said, const char *language);

/* Returns: (transfer full): the same for a list in the language of the program, where nothing is said elsewhere */
char *pln_place_text (const PlnProgramme *programme, const PlnSession *session);
