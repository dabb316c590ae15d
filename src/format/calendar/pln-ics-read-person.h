/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who an ATTENDEE or ORGANIZER is (RFC 5545, sections 3.8.4.1 and 3.8.4.3). */
#pragma once

#include "format/calendar/pln-ics-read-value.h"

/**
 * PlnIcsPart:
 * @PLN_ICS_PART_GUEST: nothing says that they appear: they were invited, are a group, have no name
 * @PLN_ICS_PART_SPEAKER: is named in the programme
 * @PLN_ICS_PART_CHAIR: chairs the event (ROLE=CHAIR)
 * @PLN_ICS_PART_ROOM: is a room (CUTYPE=ROOM)
 *
 * What an ATTENDEE has to do with its event.
 */
typedef enum {
  PLN_ICS_PART_GUEST,
  PLN_ICS_PART_SPEAKER,
  PLN_ICS_PART_CHAIR,
  PLN_ICS_PART_ROOM,
} PlnIcsPart;

/**
 * PlnIcsPerson:
 * @name: (nullable): the name, without any address
 * @address: (nullable): where mail reaches them; %NULL for what producers write without one
 *   (`invalid:nomail`, `mailto:`, `urn:uuid:…`)
 * @part: what they have to do with the event
 */
typedef struct {
  char *name;
  char *address;
  PlnIcsPart part;
} PlnIcsPerson;

/**
 * pln_ics_person_new:
 * @property: an ATTENDEE or ORGANIZER
 * @message: whether the calendar is a message that invites (RFC 5546), not a programme
 *
 * Programmes list who appears as attendees, mostly without an address; calendar programs list who was invited, with
 * one, and with the answer (PARTSTAT, RSVP). Only the former are taken for speakers: an invitation does not say who is
 * in the programme.
 *
 * Returns: (transfer full): the person
 */
PlnIcsPerson *pln_ics_person_new (icalproperty *property, gboolean message);
void pln_ics_person_free (PlnIcsPerson *person);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnIcsPerson, pln_ics_person_free)

/* Returns: (transfer full) (nullable): `Name <address>`, or what there is of it */
char *pln_ics_person_to_string (const PlnIcsPerson *person);
