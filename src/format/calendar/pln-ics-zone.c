/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The VTIMEZONE of a zone, in the one shape that every calendar reads right. */
#include "format/calendar/pln-ics-zone.h"

#include <string.h>

/* The k-th (5: last) given weekday (0: Sunday) of a month, at a minute of that day on the clocks
 * before the change. */
typedef struct {
  int month;
  int week;
  int weekday;
  int clock;
} Onset;

/* Offsets are minutes east of UTC; the onset is when it begins. */
typedef struct {
  char *name;
  int offset;
  Onset onset;
} Observance;

struct _PlnIcsZone {
  const PlnZone *zone;
  gboolean changes;
  Observance standard;
  Observance daylight;
};

void
pln_ics_zone_free (PlnIcsZone *zone)
{
  if (zone == NULL)
    return;
  g_free (zone->standard.name);
  g_free (zone->daylight.name);
  g_free (zone);
}

const char *
pln_ics_zone_name (const PlnIcsZone *zone)
{
  return pln_zone_name (zone->zone);
}

PlnCivil
pln_ics_zone_to_civil (const PlnIcsZone *zone, gint64 utc)
{
  return pln_zone_to_civil (zone->zone, utc, NULL);
}

/* --- the footer: CET-1CEST,M3.5.0,M10.5.0/3 ------------------------------------------------- */

static gboolean
scan_number (const char **at, int max, int *number)
{
  char *end = NULL;
  guint64 value = g_ascii_isdigit (**at) ? g_ascii_strtoull (*at, &end, 10) : 0;
  if (end == NULL || value > (guint64) max)
    return FALSE;
  *number = (int) value;
  *at = end;
  return TRUE;
}

static gboolean
scan_char (const char **at, char c)
{
  if (**at != c)
    return FALSE;
  (*at)++;
  return TRUE;
}

/* `CET` or `<+0545>` */
static gboolean
scan_name (const char **at, char **name)
{
  gboolean quoted = scan_char (at, '<');
  gsize length = 0;
  while (g_ascii_isalpha ((*at)[length])
         || (quoted && (*at)[length] != '\0' && strchr ("+-0123456789", (*at)[length]) != NULL))
    length++;
  if (length == 0)
    return FALSE;
  g_free (*name);
  *name = g_strndup (*at, length);
  *at += length;
  return !quoted || scan_char (at, '>');
}

/* `3`, `-1` or `5:30`, in minutes. Seconds, which no zone has today, are not read. */
static gboolean
scan_minutes (const char **at, int *minutes)
{
  gboolean negative = scan_char (at, '-');
  int hours = 0, rest = 0;
  if (!negative)
    scan_char (at, '+');
  if (!scan_number (at, 167, &hours) || (scan_char (at, ':') && !scan_number (at, 59, &rest)))
    return FALSE;
  *minutes = (hours * 60 + rest) * (negative ? -1 : 1);
  return TRUE;
}

/* `,M3.5.0/2`. A change outside its own day would need a rule by day of the month, which few
 * calendars read. */
static gboolean
scan_onset (const char **at, Onset *onset)
{
  onset->clock = 2 * 60;
  return scan_char (at, ',') && scan_char (at, 'M') && scan_number (at, 12, &onset->month)
         && scan_char (at, '.') && scan_number (at, 5, &onset->week) && scan_char (at, '.')
         && scan_number (at, 6, &onset->weekday)
         && (!scan_char (at, '/') || scan_minutes (at, &onset->clock)) && onset->month > 0
         && onset->week > 0 && onset->clock >= 0 && onset->clock < PLN_DAY_MINUTES;
}

static gboolean
scan_footer (PlnIcsZone *zone, const char *footer)
{
  const char *at = footer;
  int west = 0;
  if (!scan_name (&at, &zone->standard.name) || !scan_minutes (&at, &west))
    return FALSE;
  zone->standard.offset = -west;
  if (*at == '\0')
    return TRUE;

  zone->changes = TRUE;
  zone->daylight.offset = zone->standard.offset + 60;
  if (!scan_name (&at, &zone->daylight.name))
    return FALSE;
  if (*at != ',')
    {
      if (!scan_minutes (&at, &west))
        return FALSE;
      zone->daylight.offset = -west;
    }
  return scan_onset (&at, &zone->daylight.onset) && scan_onset (&at, &zone->standard.onset)
         && *at == '\0' && zone->standard.offset != zone->daylight.offset;
}

/* Dublin's footer has its winter time as the daylight one; calendars want daylight to be ahead. */
static void
put_daylight_ahead (PlnIcsZone *zone)
{
  if (!zone->changes || zone->daylight.offset > zone->standard.offset)
    return;
  Observance swapped = zone->standard;
  zone->standard = zone->daylight;
  zone->daylight = swapped;
}

/* `UTC`, `Etc/GMT+5`, `EST5EDT` and old names: known to some calendars only, or known otherwise. */
static gboolean
is_place (const char *name)
{
  return strchr (name, '/') != NULL && !g_str_has_prefix (name, "Etc/");
}

PlnIcsZone *
pln_ics_zone_new (const PlnZone *zone)
{
  const char *name = pln_zone_name (zone);
  g_autofree char *footer = is_place (name) ? pln_zone_read_footer (zone) : NULL;
  if (footer == NULL)
    return NULL;
  g_autoptr (PlnIcsZone) new = g_new0 (PlnIcsZone, 1);
  new->zone = zone;
  if (!scan_footer (new, footer))
    return NULL;
  put_daylight_ahead (new);
  return g_steal_pointer (&new);
}

/* --- evaluating it --------------------------------------------------------------------------- */

static PlnDate
onset_date (const Onset *onset, int year)
{
  GDate date;
  PlnDate start = pln_date_of_month (year, onset->month);
  pln_date_to_calendar (start, &date);
  int first = (int) g_date_get_weekday (&date) % 7;
  int day = 1 + (onset->weekday - first + 7) % 7 + (onset->week - 1) * 7;
  if (day > g_date_get_days_in_month ((GDateMonth) onset->month, (GDateYear) year))
    day -= 7;
  return start + day - 1;
}

static PlnCivil
onset_civil (const Onset *onset, int year)
{
  return pln_civil_new (onset_date (onset, year), onset->clock);
}

static int
year_of (gint64 civil)
{
  GDate date;
  pln_date_to_calendar (pln_civil_date ((PlnCivil) civil), &date);
  return g_date_get_year (&date);
}

/* What the two rules say the offset is at @utc. */
static int
rule_offset (const PlnIcsZone *zone, gint64 utc)
{
  if (!zone->changes)
    return zone->standard.offset;
  int year = year_of (utc + zone->standard.offset);
  gint64 on = (gint64) onset_civil (&zone->daylight.onset, year) - zone->standard.offset;
  gint64 off = (gint64) onset_civil (&zone->standard.onset, year) - zone->daylight.offset;
  gboolean in_summer = on < off ? utc >= on && utc < off : utc >= on || utc < off;
  return in_summer ? zone->daylight.offset : zone->standard.offset;
}

gboolean
pln_ics_zone_is_right_at (const PlnIcsZone *zone, gint64 utc)
{
  PlnCivil civil = pln_zone_to_civil (zone->zone, utc, NULL);
  PlnLocalKind kind;
  gint64 back = pln_zone_to_utc (zone->zone, civil, 0, &kind);
  gint64 standard = (gint64) civil - zone->standard.offset;
  gint64 summer = (gint64) civil - zone->daylight.offset;
  gboolean is_standard = rule_offset (zone, standard) == zone->standard.offset;
  gboolean is_summer = zone->changes && rule_offset (zone, summer) == zone->daylight.offset;
  /* The rules begin in 1970. */
  if (back != utc || kind != PLN_LOCAL_ONCE || is_standard == is_summer || year_of (civil) <= 1970)
    return FALSE;
  return utc == (is_standard ? standard : summer);
}

/* --- writing it ------------------------------------------------------------------------------ */

struct icaltimetype
pln_ics_local (PlnCivil civil)
{
  return icaltime_from_timet_with_zone ((time_t) civil * 60, FALSE, NULL);
}

static struct icalrecurrencetype
onset_rule (const Onset *onset)
{
  static const char *const days[] = { "SU", "MO", "TU", "WE", "TH", "FR", "SA" };
  g_autofree char *text
      = g_strdup_printf ("FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", onset->month,
                         onset->week == 5 ? -1 : onset->week, days[onset->weekday]);
  return icalrecurrencetype_from_string (text);
}

static icalcomponent *
observance_to_component (const Observance *observance, const Observance *other,
                         icalcomponent_kind kind)
{
  icalcomponent *component = icalcomponent_new (kind);
  PlnCivil start = other != NULL ? onset_civil (&observance->onset, 1970) : 0;
  int from = other != NULL ? other->offset : observance->offset;
  icalcomponent_add_property (component, icalproperty_new_dtstart (pln_ics_local (start)));
  icalcomponent_add_property (component, icalproperty_new_tzoffsetfrom (from * 60));
  icalcomponent_add_property (component, icalproperty_new_tzoffsetto (observance->offset * 60));
  icalcomponent_add_property (component, icalproperty_new_tzname (observance->name));
  if (other != NULL)
    icalcomponent_add_property (component,
                                icalproperty_new_rrule (onset_rule (&observance->onset)));
  return component;
}

icalcomponent *
pln_ics_zone_to_component (const PlnIcsZone *zone)
{
  const Observance *summer = zone->changes ? &zone->daylight : NULL;
  icalcomponent *component = icalcomponent_new (ICAL_VTIMEZONE_COMPONENT);
  icalcomponent_add_property (component, icalproperty_new_tzid (pln_ics_zone_name (zone)));
  icalcomponent_add_component (
      component, observance_to_component (&zone->standard, summer, ICAL_XSTANDARD_COMPONENT));
  if (summer != NULL)
    icalcomponent_add_component (
        component, observance_to_component (summer, &zone->standard, ICAL_XDAYLIGHT_COMPONENT));
  return component;
}
