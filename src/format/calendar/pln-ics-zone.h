/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The VTIMEZONE of a zone, in the one shape that every calendar reads right. */
#pragma once

#include "base/pln-zone.h"

#include <libical/ical.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

/* One STANDARD and at most one DAYLIGHT, as the zone goes on for ever after its last change. */
typedef struct _PlnIcsZone PlnIcsZone;

/**
 * pln_ics_zone_new:
 * @zone: a zone
 *
 * Reads the POSIX footer (RFC 8536, section 3.3) of the zone's file on this machine.
 *
 * Returns: (transfer full) (nullable): what it says, or %NULL when two yearly rules cannot say it,
 *   the file is not there, or the name is not one that all calendars know; then times are to be
 *   written in UTC
 */
PlnIcsZone *pln_ics_zone_new (const PlnZone *zone);
void pln_ics_zone_free (PlnIcsZone *zone);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnIcsZone, pln_ics_zone_free)

/**
 * pln_ics_zone_is_right_at:
 * @zone: a zone
 * @utc: Unix time in minutes
 *
 * Returns: whether the local time of @utc, read with this VTIMEZONE and with the machine's zone,
 *   gives @utc and nothing else
 */
gboolean pln_ics_zone_is_right_at (const PlnIcsZone *zone, gint64 utc);

/* Returns: (transfer none): its name, the TZID */
const char *pln_ics_zone_name (const PlnIcsZone *zone);
/* Returns: what clocks show there at @utc, Unix time in minutes */
PlnCivil pln_ics_zone_to_civil (const PlnIcsZone *zone, gint64 utc);
/* Returns: (transfer full): the VTIMEZONE */
icalcomponent *pln_ics_zone_to_component (const PlnIcsZone *zone);

/* Returns: a wall-clock minute as libical wants it, without a zone */
struct icaltimetype pln_ics_local (PlnCivil civil);
