/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When the clocks of a time zone are changed, as a calendar file says (RFC 5545, section 3.6.5). */
#pragma once

#include "base/pln-zone.h"

#include <libical/ical.h>

/* A change of clocks: Unix time in minutes, and how many minutes the zone is ahead of UTC before and after. */
typedef struct {
  gint64 utc;
  int before;
  int after;
} PlnIcsOnset;

/* What a STANDARD or DAYLIGHT says, one after the other of all that a file has. */
typedef struct _PlnIcsObservance PlnIcsObservance;

/* Returns: (transfer full): one that says nothing */
PlnIcsObservance *pln_ics_observance_new (void);
void pln_ics_observance_free (PlnIcsObservance *observance);
/* Begins another one. */
void pln_ics_observance_begin (PlnIcsObservance *observance);
/* Takes a property as libical read it from @text. Returns: whether it can be one of an observance */
gboolean pln_ics_observance_take (PlnIcsObservance *observance, icalproperty *value,
                                  const char *text);
/* Ends it, and adds its onsets to @onsets (PlnIcsOnset). Returns: (nullable): what of it cannot be read */
const char *pln_ics_observance_end (PlnIcsObservance *observance, GArray *onsets);

/* Brings onsets, there is at least one, into order. */
void pln_ics_onsets_sort (GArray *onsets);
/* Returns: how many minutes clocks are ahead of UTC at @utc, Unix time in minutes */
int pln_ics_onsets_offset (const GArray *onsets, gint64 utc);
/* Returns: Unix time in minutes of what clocks show; missing and doubled minutes (@kind) as pln_zone_to_utc() does */
gint64 pln_ics_onsets_to_utc (const GArray *onsets, PlnCivil civil, PlnLocalKind *kind);
