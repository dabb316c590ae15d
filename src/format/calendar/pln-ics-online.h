/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which links of a session lead to where it takes place online. */
#pragma once

#include "format/calendar/pln-ics-zone.h"
#include "model/pln-records.h"

/**
 * pln_ics_add_online:
 * @event: a VEVENT
 * @session: a session
 * @own: (nullable): its own link, see pln_ics_url()
 *
 * Adds a CONFERENCE (RFC 7986, section 5.11) for each link of @session that is a meeting, a live stream or a chat:
 * known by the host of the link, or by how its title begins. A recording or a repository is none.
 */
void pln_ics_add_online (icalcomponent *event, const PlnSession *session, const char *own);
