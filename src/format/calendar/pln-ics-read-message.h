/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages on single events (RFC 5546): what they change, and of which sessions. */
#pragma once

#include "format/calendar/pln-ics-read-file.h"

/* Is called with each stored session that a source calls by a UID, or that is an occurrence of that. */
typedef void (*PlnIcsTakeStored) (const PlnSession *session, const PlnExternal *external,
                                  gpointer data);

/* Returns: (transfer full): what sources call the sessions of @stored → these, for pln_ics_each_stored() */
GHashTable *pln_ics_index_stored (const PlnProgramme *stored);

/* Calls @take with what @source (nullable: any) calls @uid (nullable). */
void pln_ics_each_stored (GHashTable *index, const char *source, const char *uid,
                          PlnIcsTakeStored take, gpointer data);

/* Returns: (transfer none) (nullable): the source that an event of a message came from into @stored (nullable): its UID
 *   says so, whatever else the message is called */
const char *pln_ics_find_message_source (PlnIcsFile *file, const PlnProgramme *stored);

/* Returns: whether @event is a later revision than @other (RFC 5546, section 2.1.5), of equals the later in the file */
gboolean pln_ics_is_newer (const PlnIcsEvent *event, const PlnIcsEvent *other);

/* Leaves out of events with one UID the earlier revisions, and what is twice in the file. Events that only share the
 * UID stay: their SEQUENCE is the same, and so is their DTSTAMP, or title and start differ. */
void pln_ics_settle_revisions (PlnIcsFile *file);

/* With UIDs settled: cancels all occurrences of what is cancelled whole, and those that an invitation to the whole does
 * not have; leaves out what a message cannot change in @stored (nullable), and what is older than what is there. */
void pln_ics_settle_messages (PlnIcsFile *file, const PlnProgramme *stored, const char *source);

/* Tells that an event is passed over, as the revision @here is known. */
void pln_ics_tell_older (PlnIcsFile *file, const PlnIcsEvent *event, int here);
