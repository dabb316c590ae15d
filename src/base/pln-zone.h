/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Time zones: finding them by name, and going between their clocks and UTC. */
#pragma once

#include "base/pln-time.h"

/* A time zone of the IANA database, borrowed from a cache of the process: never freed. Looking up
 * and asking remember what was found last, so zones belong to one thread. */
typedef struct _PlnZone PlnZone;

/**
 * pln_zone_find:
 * @name: an IANA name, `Asia/Shanghai`
 *
 * Looks among the zone files of the machine, as GLib does (`TZDIR`); for `US/Eastern`, when there is no such file,
 * under the other names that CLDR gives that zone.
 *
 * Returns: (transfer none) (nullable): the zone, or %NULL when there is none of that name (only names count that
 *   ICU lists, or that look like `Area/City`: no paths, no POSIX rules, no offsets)
 */
const PlnZone *pln_zone_find (const char *name);
/* Returns: whether ICU lists @name, though this machine may have no rules for it */
gboolean pln_zone_is_listed (const char *name);
/* Returns: whether @name may be that of a zone, but this machine has no rules for it (#PLN_ZONE_ADVICE helps) */
gboolean pln_zone_is_missing (const char *name);
/* What to do about a zone that is missing. Old names are in tzdata-legacy on Debian 13, Ubuntu 24.04 and later. */
#define PLN_ZONE_ADVICE                                                                            \
  "install the package tzdata-legacy, or tzdata where there is none of that name"
/* Sets where the machine keeps its zone files, which stays borrowed; %NULL for the usual place. GLib takes `TZDIR` by
 * itself. */
void pln_zone_set_folder (const char *folder);
/* Returns: (transfer full) (nullable): the POSIX footer of the zone's file (RFC 8536, section 3.3) */
char *pln_zone_read_footer (const PlnZone *zone);
/**
 * pln_zone_find_windows:
 * @name: a name of Windows, `W. Europe Standard Time`
 *
 * Returns: (transfer none) (nullable): the zone that CLDR gives for it, or %NULL when it is none
 */
const PlnZone *pln_zone_find_windows (const char *name);
/* Returns: (transfer none) (array zero-terminated=1): the names that ICU lists */
const char *const *pln_zone_names (void);
/* Returns: (transfer none) (nullable): the nearest name to a mistyped one */
const char *pln_zone_nearest (const char *name);
/* Returns: (transfer none): its name as given to pln_zone_find() */
const char *pln_zone_name (const PlnZone *zone);

/**
 * PlnLocalKind:
 * @PLN_LOCAL_ONCE: happens once, as nearly every minute does
 * @PLN_LOCAL_MISSING: clocks jump over it
 * @PLN_LOCAL_TWICE: clocks show it twice
 */
typedef enum { PLN_LOCAL_ONCE, PLN_LOCAL_MISSING, PLN_LOCAL_TWICE } PlnLocalKind;

/**
 * pln_zone_to_utc:
 * @zone: a zone
 * @civil: a minute on its clocks
 * @fold: 0 for the first, 1 for the second of a minute that comes twice (PEP 495 words)
 * @kind: (out) (optional): what kind of minute it is
 *
 * A missing minute is read with the offset before the gap (RFC 5545, section 3.3.5).
 *
 * Returns: Unix time in minutes
 */
gint64 pln_zone_to_utc (const PlnZone *zone, PlnCivil civil, int fold, PlnLocalKind *kind);

/**
 * pln_zone_to_civil:
 * @zone: a zone
 * @utc: Unix time in minutes
 * @fold: (out) (optional): 1 if it is the second time that clocks show this minute
 *
 * Returns: what clocks show there
 */
PlnCivil pln_zone_to_civil (const PlnZone *zone, gint64 utc, int *fold);

/* Returns: the offset from UTC there at @utc (Unix time in minutes), in minutes, east positive,
 *   rounded down (local mean times of long ago had seconds) */
int pln_zone_offset (const PlnZone *zone, gint64 utc);
/* Returns: (transfer full): `UTC+08:00` */
char *pln_offset_to_string (int minutes);

/**
 * pln_zone_title:
 * @zone: a zone
 * @utc: Unix time in minutes: in summer its name may be another
 * @language: (nullable): the language wanted
 *
 * Returns: (transfer full): what people call it then, `China Standard Time`; its IANA name where there is no such word
 */
char *pln_zone_title (const PlnZone *zone, gint64 utc, const char *language);
