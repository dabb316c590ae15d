/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The time zones that a calendar file names, and what it says of them itself. */
#include "format/pln-ics-read-zone.h"

#include "base/pln-text.h"

#include <string.h>

/* What a file made to hurt may have; real ones have a dozen zones, each with a few observances. */
#define ZONES_MAX 500
#define OBSERVANCES_MAX 2000
#define ONSETS_MAX 20000
/* No clocks are changed more often than this, in days: a rule that says so would only take time. */
#define ONSETS_APART 20
#define ONSETS_TRIED 6

typedef struct {
  char *tzid;
  int line;
  char *location;      /* X-LIC-LOCATION */
  icaltimezone *own;   /* what the VTIMEZONE says, or NULL */
  const PlnZone *zone; /* that of this machine, or NULL */
  gboolean defined;    /* there was a VTIMEZONE */
  gboolean looked;     /* @zone has been looked for */
  gboolean differs;    /* they have not always agreed */
} Zone;

struct _PlnIcsZones {
  PlnTally *tally;
  GPtrArray *list;
  GHashTable *indices; /* key of a TZID → index */
  guint n_observances;
  guint n_onsets;
  icalcomponent *component; /* the VTIMEZONE that is being read */
  icalcomponent *observance;
  char *tzid;
  char *location;
  int line;
};

static void
zone_free (gpointer data)
{
  Zone *zone = data;
  g_free (zone->tzid);
  g_free (zone->location);
  if (zone->own != NULL)
    icaltimezone_free (zone->own, 1);
  g_free (zone);
}

PlnIcsZones *
pln_ics_zones_new (PlnTally *tally)
{
  PlnIcsZones *self = g_new0 (PlnIcsZones, 1);
  self->tally = tally;
  self->list = g_ptr_array_new_with_free_func (zone_free);
  self->indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static void
forget_component (PlnIcsZones *self)
{
  if (self->observance != NULL)
    icalcomponent_free (self->observance);
  if (self->component != NULL)
    icalcomponent_free (self->component);
  self->component = self->observance = NULL;
  g_clear_pointer (&self->tzid, g_free);
  g_clear_pointer (&self->location, g_free);
}

void
pln_ics_zones_free (PlnIcsZones *self)
{
  if (self == NULL)
    return;
  forget_component (self);
  g_ptr_array_unref (self->list);
  g_hash_table_unref (self->indices);
  g_free (self);
}

/* Returns: (transfer full): @tzid without the quotes and escapes of those who write it as another kind of value */
static char *
clean_tzid (const char *tzid)
{
  g_autofree char *text = pln_text_repair (tzid, FALSE, NULL);
  g_autoptr (GString) clean = g_string_new (NULL);
  for (const char *c = text; *c != '\0'; c++)
    if (*c == ' ' && (clean->len == 0 || clean->str[clean->len - 1] == ' '))
      continue;
    else if (*c != '"' && *c != '\\')
      g_string_append_c (clean, *c);
  return g_strdup (g_strchomp (clean->str));
}

/* What the spellings of one TZID have in common: they differ in case, and in the slash of a global name (RFC 5545,
 * section 3.2.19). */
static char *
make_key (const char *tzid)
{
  return g_utf8_casefold (tzid + strspn (tzid, "/"), -1);
}

int
pln_ics_zones_add (PlnIcsZones *self, const char *tzid, int line)
{
  gpointer index;
  g_autofree char *clean = clean_tzid (tzid);
  g_autofree char *key = make_key (clean);
  if (key[0] == '\0')
    return PLN_NONE;
  if (g_hash_table_lookup_extended (self->indices, key, NULL, &index))
    return GPOINTER_TO_INT (index);
  if (self->list->len >= ZONES_MAX)
    {
      pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "bad-zone", line, NULL,
                     "more than %d time zones: times in others are read as local", ZONES_MAX);
      return PLN_NONE;
    }
  Zone *zone = g_new0 (Zone, 1);
  zone->tzid = g_steal_pointer (&clean);
  zone->line = line;
  g_hash_table_insert (self->indices, g_steal_pointer (&key),
                       GINT_TO_POINTER ((int) self->list->len));
  g_ptr_array_add (self->list, zone);
  return (int) self->list->len - 1;
}

guint
pln_ics_zones_count (const PlnIcsZones *self)
{
  return self->list->len;
}

/* --- what the file says ------------------------------------------------------------------------ */

void
pln_ics_zones_begin (PlnIcsZones *self, int line)
{
  forget_component (self);
  self->component = icalcomponent_new (ICAL_VTIMEZONE_COMPONENT);
  self->line = line;
}

static void
tell_bad (PlnIcsZones *self, int line, const char *what)
{
  pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "bad-zone", line, NULL,
                 "%s in a VTIMEZONE cannot be read", what);
}

/* Whether libical can go through a rule without going on for hours: it does so for seventy years. */
static gboolean
is_calm (PlnIcsZones *self, struct icalrecurrencetype rule)
{
  struct icaltimetype start = icaltime_from_string ("19700101T020000");
  if (rule.freq != ICAL_YEARLY_RECURRENCE)
    return FALSE;
  rule.until = icaltime_from_string ("19900101T000000");
  rule.count = 0;
  icalrecur_iterator *iterator = icalrecur_iterator_new (rule, start);
  struct icaltimetype last = icaltime_null_time ();
  gboolean calm = iterator != NULL;
  for (guint i = 0; calm && i < ONSETS_TRIED; i++)
    {
      struct icaltimetype onset = icalrecur_iterator_next (iterator);
      if (icaltime_is_null_time (onset))
        break;
      calm = icaltime_is_null_time (last)
             || icaltime_as_timet (onset) - icaltime_as_timet (last)
                    > (time_t) ONSETS_APART * PLN_DAY_MINUTES * 60;
      last = onset;
    }
  if (iterator != NULL)
    icalrecur_iterator_free (iterator);
  return calm && ++self->n_onsets < ONSETS_MAX;
}

static gboolean
is_time (struct icaltimetype time)
{
  return time.month >= 1 && time.month <= 12 && time.day >= 1 && time.day <= 31 && time.hour >= 0
         && time.hour <= 23 && time.minute >= 0 && time.minute <= 59 && time.year >= 1601
         && time.year <= PLN_YEAR_LAST && !icaltime_is_utc (time);
}

static gboolean
is_offset (int seconds)
{
  return ABS (seconds) < PLN_DAY_MINUTES * 60;
}

/* Whether a property may go into an observance; what only names it may not, and need not. */
static gboolean
is_useful (PlnIcsZones *self, icalproperty *property)
{
  switch (icalproperty_isa (property))
    {
    case ICAL_DTSTART_PROPERTY:
      return is_time (icalproperty_get_dtstart (property));
    case ICAL_TZOFFSETFROM_PROPERTY:
      return is_offset (icalproperty_get_tzoffsetfrom (property));
    case ICAL_TZOFFSETTO_PROPERTY:
      return is_offset (icalproperty_get_tzoffsetto (property));
    case ICAL_RDATE_PROPERTY:
      return is_time (icalproperty_get_rdate (property).time) && ++self->n_onsets < ONSETS_MAX;
    case ICAL_RRULE_PROPERTY:
      return is_calm (self, icalproperty_get_rrule (property));
    default:
      return FALSE;
    }
}

static void
take_onset (PlnIcsZones *self, PlnIcsProperty *property)
{
  icalproperty *next = NULL;
  for (icalproperty *value = property->first; value != NULL; value = next)
    {
      next = pln_ics_property_next (property);
      if (!is_useful (self, value))
        {
          tell_bad (self, property->line, property->name);
          continue;
        }
      icalcomponent_remove_property (property->owner, value);
      icalcomponent_add_property (self->observance, value);
    }
}

static gboolean
has (icalcomponent *component, icalproperty_kind kind)
{
  return icalcomponent_get_first_property (component, kind) != NULL;
}

static void
end_observance (PlnIcsZones *self, int line)
{
  gboolean whole = has (self->observance, ICAL_DTSTART_PROPERTY)
                   && has (self->observance, ICAL_TZOFFSETFROM_PROPERTY)
                   && has (self->observance, ICAL_TZOFFSETTO_PROPERTY)
                   && ++self->n_observances < OBSERVANCES_MAX;
  if (whole)
    icalcomponent_add_component (self->component, self->observance);
  else
    {
      tell_bad (self, line, "an observance");
      icalcomponent_free (self->observance);
    }
  self->observance = NULL;
}

static void
take_name (PlnIcsProperty *property, char **name)
{
  const char *text = pln_ics_text_of (property->first);
  if (text != NULL && *name == NULL)
    *name = pln_text_repair (text, FALSE, NULL);
}

static void
take_property (PlnIcsZones *self, PlnIcsProperty *property, const char *text)
{
  static const char *const onsets[]
      = { "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE", NULL };
  gboolean onset = self->observance != NULL && g_strv_contains (onsets, property->name);
  gboolean tzid = self->observance == NULL && strcmp (property->name, "TZID") == 0;
  gboolean location = self->observance == NULL && strcmp (property->name, "X-LIC-LOCATION") == 0;
  if (!onset && !tzid && !location)
    return;
  if (!pln_ics_property_parse (property, text))
    tell_bad (self, property->line, property->name);
  else if (onset)
    take_onset (self, property);
  else
    take_name (property, tzid ? &self->tzid : &self->location);
}

void
pln_ics_zones_take (PlnIcsZones *self, const char *text, int line)
{
  PlnIcsProperty property;
  if (!pln_ics_property_split (&property, text, line))
    {
      tell_bad (self, line, "a line");
      return;
    }
  gboolean begins = strcmp (property.name, "BEGIN") == 0;
  gboolean summer = g_ascii_strcasecmp (property.value, "DAYLIGHT") == 0;
  if (begins && self->observance == NULL)
    self->observance
        = icalcomponent_new (summer ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);
  else if (strcmp (property.name, "END") == 0 && self->observance != NULL)
    end_observance (self, line);
  else if (!begins)
    take_property (self, &property, text);
  pln_ics_property_clear (&property);
}

void
pln_ics_zones_end (PlnIcsZones *self)
{
  int index = self->tzid != NULL ? pln_ics_zones_add (self, self->tzid, self->line) : PLN_NONE;
  Zone *zone = index != PLN_NONE ? self->list->pdata[index] : NULL;
  if (self->component != NULL && zone != NULL && !zone->defined)
    {
      gboolean says
          = icalcomponent_get_first_component (self->component, ICAL_ANY_COMPONENT) != NULL;
      zone->defined = TRUE;
      zone->location = g_steal_pointer (&self->location);
      icalcomponent_add_property (self->component, icalproperty_new_tzid (zone->tzid));
      zone->own = says ? icaltimezone_new () : NULL;
      if (says && icaltimezone_set_component (zone->own, self->component))
        self->component = NULL;
    }
  forget_component (self);
}

/* --- which zone it is -------------------------------------------------------------------------- */

/* The name, else the longest end of it that is one, as vendors put things before it. */
static const PlnZone *
find_named (const char *name)
{
  for (const char *tail = name; tail != NULL; tail = strchr (tail, '/'))
    {
      tail += *tail == '/';
      const PlnZone *zone = *tail != '\0' ? pln_zone_find (tail) : NULL;
      if (zone != NULL)
        return zone;
    }
  return NULL;
}

/* The zone whose name differs but in case, or has blanks for `_`. */
static const PlnZone *
find_misspelled (const char *name)
{
  g_autofree char *spelled = g_strdelimit (g_strdup (name + strspn (name, "/")), " ", '_');
  const char *near = strchr (spelled, '/') != NULL ? pln_zone_nearest (spelled) : NULL;
  return near != NULL && g_ascii_strcasecmp (near, spelled) == 0 ? pln_zone_find (near) : NULL;
}

const PlnZone *
pln_ics_zone_of_name (const char *name)
{
  const PlnZone *zone = find_named (name);
  if (zone == NULL)
    zone = pln_zone_find_windows (name);
  return zone != NULL ? zone : find_misspelled (name);
}

const PlnZone *
pln_ics_zones_find (PlnIcsZones *self, int index)
{
  Zone *zone = self->list->pdata[index];
  if (!zone->looked)
    {
      zone->looked = TRUE;
      zone->zone = find_named (zone->tzid);
      if (zone->zone == NULL && zone->location != NULL)
        zone->zone = find_named (zone->location);
      if (zone->zone == NULL)
        zone->zone = pln_ics_zone_of_name (zone->tzid);
    }
  return zone->zone;
}

const PlnZone *
pln_ics_zones_only (PlnIcsZones *self)
{
  const Zone *only = self->list->len == 1 ? self->list->pdata[0] : NULL;
  return only != NULL && only->defined ? pln_ics_zones_find (self, 0) : NULL;
}

gboolean
pln_ics_zones_is_known (PlnIcsZones *self, int index)
{
  return pln_ics_zones_find (self, index) != NULL
         || ((Zone *) self->list->pdata[index])->own != NULL;
}

const char *
pln_ics_zones_name (const PlnIcsZones *self, int index)
{
  return ((const Zone *) self->list->pdata[index])->tzid;
}

/* --- times ------------------------------------------------------------------------------------- */

static gint64
to_utc_by_file (const Zone *zone, PlnCivil civil)
{
  int summer;
  PlnIcsTime time = { PLN_ICS_FLOATING, civil, 0, PLN_NONE };
  struct icaltimetype local = pln_ics_time_to_libical (&time);
  return civil - icaltimezone_get_utc_offset (zone->own, &local, &summer) / 60;
}

gboolean
pln_ics_zones_to_utc (PlnIcsZones *self, int index, PlnCivil civil, gint64 *utc, PlnLocalKind *kind)
{
  const PlnZone *named = pln_ics_zones_find (self, index);
  Zone *zone = self->list->pdata[index];
  *kind = PLN_LOCAL_ONCE;
  *utc = named != NULL ? pln_zone_to_utc (named, civil, 0, kind) : civil;
  if (zone->own == NULL || *kind != PLN_LOCAL_ONCE)
    return named != NULL;
  gint64 said = to_utc_by_file (zone, civil);
  zone->differs |= named != NULL && said != *utc;
  if (named == NULL || strchr (zone->tzid, '/') == NULL)
    *utc = said;
  return TRUE;
}

void
pln_ics_zones_tell (const PlnIcsZones *self)
{
  for (guint i = 0; i < self->list->len; i++)
    {
      const Zone *zone = self->list->pdata[i];
      if (!zone->differs)
        continue;
      g_autofree char *name = pln_text_quote (zone->tzid);
      gboolean machine = strchr (zone->tzid, '/') != NULL;
      pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "zone-differs", zone->line, NULL,
                     "the VTIMEZONE of %s does not always say what %s is; %s is taken", name,
                     pln_zone_name (zone->zone), machine ? "the zone" : "the VTIMEZONE");
    }
}
