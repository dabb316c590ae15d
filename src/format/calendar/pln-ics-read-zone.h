/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The time zones that a calendar file names, and what it says of them itself. */
#pragma once

#include "base/pln-zone.h"
#include "format/calendar/pln-ics-read-value.h"
#include "format/intake/pln-tally.h"

/* What a file names by TZID, and its VTIMEZONEs. */
typedef struct _PlnIcsZones PlnIcsZones;

/* Returns: (transfer full): no zones yet; @tally, which counts what there is to say, outlives them */
PlnIcsZones *pln_ics_zones_new (PlnTally *tally);
void pln_ics_zones_free (PlnIcsZones *zones);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnIcsZones, pln_ics_zones_free)

/* Returns: the index of the zone that the file calls @tzid, however it spells that (quotes, escapes, blanks, case),
 *   found on @line; %PLN_NONE when that says nothing, or when the file names too many */
int pln_ics_zones_add (PlnIcsZones *zones, const char *tzid, int line);
/* Returns: how many there are: their indices begin with 0 */
guint pln_ics_zones_count (const PlnIcsZones *zones);

/* Begins another calendar of the file, whose VTIMEZONEs are its own (RFC 5545, section 3.6.5). */
void pln_ics_zones_begin_calendar (PlnIcsZones *zones);
/* Ends it: a zone that only another calendar defines is not known in it. */
void pln_ics_zones_end_calendar (PlnIcsZones *zones);
/* Returns: the index of what a calendar, once ended, says of a zone that it has named as @index */
int pln_ics_zones_moved (const PlnIcsZones *zones, int index);
/* Begins what the file itself says of a zone, a VTIMEZONE. */
void pln_ics_zones_begin (PlnIcsZones *zones, int line);
/* Takes a content line of it, also those that begin and end its parts. */
void pln_ics_zones_take (PlnIcsZones *zones, const char *text, int line);
/* Ends it. */
void pln_ics_zones_end (PlnIcsZones *zones);

/**
 * pln_ics_zones_find:
 * @zones: all the zones of the file
 * @index: one of them
 *
 * A zone is known by its name, by the end of that (`/freeassociation.sourceforge.net/Europe/Berlin`), by the
 * X-LIC-LOCATION of its VTIMEZONE, by what Windows calls it, or by what Outlook shows for it
 * (`(UTC+01:00) Amsterdam, Berlin, …`, `(GMT-06.00) Central Time (US & Canada)`). Of `GMT+0200` nothing but the
 * offset is known.
 *
 * Returns: (transfer none) (nullable): the zone of this machine that it is
 */
const PlnZone *pln_ics_zones_find (PlnIcsZones *zones, int index);

/* Returns: (transfer none) (nullable): the same for a name that is written elsewhere (X-WR-TIMEZONE) */
const PlnZone *pln_ics_zone_of_name (const char *name);
/* Returns: (transfer none) (nullable): the zone of the only VTIMEZONE of the file */
const PlnZone *pln_ics_zones_only (PlnIcsZones *zones);

/**
 * pln_ics_zones_to_utc:
 * @zones: all the zones of the file
 * @index: one of them
 * @civil: what its clocks show
 * @utc: (out): Unix time in minutes
 * @kind: (out): whether clocks show it once
 *
 * By the zone of this machine; by the VTIMEZONE when there is none, or when the name is one that
 * says little (`GMT`) and the two differ.
 *
 * Returns: whether anybody knows
 */
gboolean pln_ics_zones_to_utc (PlnIcsZones *zones, int index, PlnCivil civil, gint64 *utc,
                               PlnLocalKind *kind);
/* Returns: what the clocks of a zone show at @utc (Unix time in minutes); that itself when nobody knows */
PlnCivil pln_ics_zones_to_civil (PlnIcsZones *zones, int index, gint64 utc);
/* Returns: whether anybody knows the zone: this machine or the file */
gboolean pln_ics_zones_is_known (PlnIcsZones *zones, int index);
/* Returns: (transfer none): what the file calls it */
const char *pln_ics_zones_name (const PlnIcsZones *zones, int index);
/* Tells where a VTIMEZONE and this machine differed. */
void pln_ics_zones_tell (const PlnIcsZones *zones);
