/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The time zones that a calendar file names, and what it says of them itself. */
#include "format/calendar/pln-ics-read-zone.h"

#include "base/pln-text.h"
#include "format/calendar/pln-ics-onsets.h"

#include <string.h>

/* What a file made to hurt may have; real ones have a dozen zones, each with a few observances. */
#define ZONES_MAX 500
/* January and July of 2025, Unix time in minutes. */
#define WINTER 28928160
#define SUMMER (WINTER + 181 * PLN_DAY_MINUTES)
/* How far clocks are from UTC anywhere, in minutes. */
#define OFFSET_MAX (14 * 60)

typedef struct {
  char *tzid;
  int line;
  char *location;      /* X-LIC-LOCATION */
  GArray *onsets;      /* PlnIcsOnset: what the VTIMEZONE says, or NULL */
  const PlnZone *zone; /* that of this machine, or NULL */
  gboolean defined;    /* there was a VTIMEZONE */
  guint calendar;      /* the last of the file that defines it, or else the first that names it */
  guint named;         /* the last that names it */
  gboolean replaced;   /* a later calendar has another one */
  gboolean looked;     /* @zone has been looked for */
  gboolean differs;    /* they have not always agreed */
} Zone;

struct _PlnIcsZones {
  PlnTally *tally;
  GPtrArray *list;
  GHashTable *indices; /* key of a TZID → index */
  GArray *onsets;      /* PlnIcsOnset: of the VTIMEZONE that is being read */
  PlnIcsObservance *observance;
  gboolean in_observance;
  char *tzid;
  char *location;
  guint calendar;
  GArray *moves; /* Move: of the calendar that is being read */
  int line;
};

/* Times before a VTIMEZONE are by it, too. */
typedef struct {
  int from;
  int to;
} Move;

static void
zone_free (gpointer data)
{
  Zone *zone = data;
  g_free (zone->tzid);
  g_free (zone->location);
  g_clear_pointer (&zone->onsets, g_array_unref);
  g_free (zone);
}

PlnIcsZones *
pln_ics_zones_new (PlnTally *tally)
{
  PlnIcsZones *self = g_new0 (PlnIcsZones, 1);
  self->tally = tally;
  self->moves = g_array_new (FALSE, FALSE, sizeof (Move));
  self->observance = pln_ics_observance_new ();
  self->list = g_ptr_array_new_with_free_func (zone_free);
  self->indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static void
forget_zone (PlnIcsZones *self)
{
  pln_ics_observance_begin (self->observance);
  self->in_observance = FALSE;
  g_clear_pointer (&self->onsets, g_array_unref);
  g_clear_pointer (&self->tzid, g_free);
  g_clear_pointer (&self->location, g_free);
}

void
pln_ics_zones_free (PlnIcsZones *self)
{
  if (self == NULL)
    return;
  forget_zone (self);
  pln_ics_observance_free (self->observance);
  g_array_unref (self->moves);
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
  Zone *known = g_hash_table_lookup_extended (self->indices, key, NULL, &index)
                    ? self->list->pdata[GPOINTER_TO_INT (index)]
                    : NULL;
  if (known != NULL && !known->replaced)
    {
      known->named = self->calendar;
      return GPOINTER_TO_INT (index);
    }
  if (self->list->len >= ZONES_MAX)
    {
      pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "bad-zone", line, NULL,
                     "more than %d time zones: times in others are read as local", ZONES_MAX);
      return PLN_NONE;
    }
  Zone *zone = g_new0 (Zone, 1);
  zone->tzid = g_steal_pointer (&clean);
  zone->line = line;
  zone->calendar = zone->named = self->calendar;
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
pln_ics_zones_begin_calendar (PlnIcsZones *self)
{
  self->calendar++;
  g_array_set_size (self->moves, 0);
}

int
pln_ics_zones_moved (const PlnIcsZones *self, int index)
{
  for (guint i = 0; i < self->moves->len; i++)
    if (g_array_index (self->moves, Move, i).from == index)
      return g_array_index (self->moves, Move, i).to;
  return index;
}

void
pln_ics_zones_begin (PlnIcsZones *self, int line)
{
  forget_zone (self);
  self->onsets = g_array_new (FALSE, FALSE, sizeof (PlnIcsOnset));
  self->line = line;
}

static void
tell_bad (PlnIcsZones *self, int line, const char *what)
{
  pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "bad-zone", line, NULL,
                 "%s in a VTIMEZONE cannot be read", what);
}

static void
take_values (PlnIcsZones *self, PlnIcsProperty *property)
{
  for (icalproperty *value = property->first; value != NULL;
       value = pln_ics_property_next (property))
    if (!pln_ics_observance_take (self->observance, value, property->value))
      tell_bad (self, property->line, property->name);
}

static void
end_observance (PlnIcsZones *self, int line)
{
  const char *bad = pln_ics_observance_end (self->observance, self->onsets);
  if (bad != NULL)
    tell_bad (self, line, bad);
  self->in_observance = FALSE;
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
  gboolean onset = self->in_observance && g_strv_contains (onsets, property->name);
  gboolean tzid = !self->in_observance && strcmp (property->name, "TZID") == 0;
  gboolean location = !self->in_observance && strcmp (property->name, "X-LIC-LOCATION") == 0;
  if (!onset && !tzid && !location)
    return;
  if (!pln_ics_property_parse (property, text))
    tell_bad (self, property->line, property->name);
  else if (onset)
    take_values (self, property);
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
  if (begins)
    self->in_observance = TRUE;
  else if (strcmp (property.name, "END") == 0 && self->in_observance)
    end_observance (self, line);
  else
    take_property (self, &property, text);
  pln_ics_property_clear (&property);
}

/* The name of a place says more than the file does. */
static gboolean
is_by_name (const Zone *zone)
{
  return zone->zone != NULL && strchr (zone->tzid, '/') != NULL;
}

static gboolean
is_by_file (const Zone *zone)
{
  return zone->onsets != NULL && !is_by_name (zone);
}

static gboolean
says_same (const PlnIcsZones *self, const Zone *zone)
{
  guint n = zone->onsets != NULL ? zone->onsets->len : 0;
  return n == self->onsets->len
         && (n == 0
             || memcmp (zone->onsets->data, self->onsets->data, n * sizeof (PlnIcsOnset)) == 0);
}

/* Returns: (nullable): a zone of the same name that is of this calendar only */
static Zone *
separate (PlnIcsZones *self, int index, int line)
{
  Zone *zone = self->list->pdata[index];
  zone->replaced = TRUE;
  Move move = { index, pln_ics_zones_add (self, zone->tzid, line) };
  if (move.to == PLN_NONE)
    return NULL;
  g_array_append_val (self->moves, move);
  return self->list->pdata[move.to];
}

/* A VTIMEZONE holds in its own calendar; of two in one calendar the first holds. */
static Zone *
add_defined (PlnIcsZones *self)
{
  int index = pln_ics_zones_add (self, self->tzid, self->line);
  Zone *zone = index != PLN_NONE ? self->list->pdata[index] : NULL;
  if (zone == NULL || (zone->defined && says_same (self, zone)))
    return zone;
  if (zone->calendar != self->calendar)
    {
      pln_ics_zones_find (self, index);
      return !zone->defined && is_by_name (zone) ? zone : separate (self, index, self->line);
    }
  if (!zone->defined)
    return zone;
  pln_ics_zones_find (self, index);
  g_autofree char *name = pln_text_quote (zone->tzid);
  if (is_by_file (zone))
    pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "bad-zone", self->line, NULL,
                   "the calendar says twice, and not alike, what the time zone %s is: the first is "
                   "taken",
                   name);
  return zone;
}

void
pln_ics_zones_end (PlnIcsZones *self)
{
  pln_ics_onsets_sort (self->onsets);
  Zone *zone = self->tzid != NULL ? add_defined (self) : NULL;
  if (zone != NULL)
    zone->calendar = self->calendar;
  if (zone != NULL && !zone->defined)
    {
      zone->defined = TRUE;
      zone->location = g_steal_pointer (&self->location);
      if (self->onsets->len > 0)
        zone->onsets = g_steal_pointer (&self->onsets);
    }
  forget_zone (self);
}

void
pln_ics_zones_end_calendar (PlnIcsZones *self)
{
  guint n = self->list->len;
  for (guint i = 0; i < n; i++)
    {
      const Zone *zone = self->list->pdata[i];
      if (!zone->defined || zone->replaced || zone->named != self->calendar
          || zone->calendar == self->calendar)
        continue;
      pln_ics_zones_find (self, (int) i);
      if (is_by_file (zone))
        separate (self, (int) i, zone->line);
    }
}

/* --- which zone it is -------------------------------------------------------------------------- */

/* The name, else the longest end of it that is one, as vendors put things before it. */
static const PlnZone *
find_named (const char *name)
{
  for (const char *tail = name; tail != NULL; tail = strchr (tail, '/'))
    {
      tail += *tail == '/';
      const char *known = g_ascii_strcasecmp (tail, "UTC") == 0 ? "UTC" : tail;
      const PlnZone *zone = *known != '\0' ? pln_zone_find (known) : NULL;
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

/* Takes apart what Outlook shows for a zone, `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`, and
 * others, `(GMT-06.00) Central Time (US & Canada)`; or an offset by itself, `GMT+0200`. */
static gboolean
split_display (const char *name, int *offset, char **places)
{
#define OFFSET "(?<sign>[-+\u2212])(?<hours>\\d\\d?)(?:[:.]?(?<minutes>[0-5]\\d))?"
  static const char form[]
      = "^(?:\\((?:UTC|GMT)(?:" OFFSET ")?\\)(?<places>.*)|(?:UTC|GMT)?" OFFSET ")$";
#undef OFFSET
  g_autoptr (GRegex) regex = g_regex_new (form, G_REGEX_DUPNAMES | G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  if (!g_regex_match (regex, name, 0, &match))
    return FALSE;
  g_autofree char *sign = g_match_info_fetch_named (match, "sign");
  g_autofree char *hours = g_match_info_fetch_named (match, "hours");
  g_autofree char *minutes = g_match_info_fetch_named (match, "minutes");
  gboolean east = sign == NULL || sign[0] == '+' || sign[0] == '\0';
  int size = hours == NULL ? 0 : atoi (hours) * 60 + (minutes != NULL ? atoi (minutes) : 0);
  *offset = east ? size : -size;
  *places = g_match_info_fetch_named (match, "places");
  if (*places == NULL)
    *places = g_strdup ("");
  return size <= OFFSET_MAX;
}

static gboolean
is_at (const PlnZone *zone, int offset)
{
  return zone != NULL
         && MIN (pln_zone_offset (zone, WINTER), pln_zone_offset (zone, SUMMER)) == offset;
}

/* A place or a kind of time: `Berlin`, `Eastern Time`. */
static const PlnZone *
find_place (const char *place, int offset)
{
  g_autofree char *city = g_strdelimit (g_strdup (place), " ", '_');
  g_autofree char *plain = g_strndup (
      place, strlen (place) - (g_str_has_suffix (place, " Time") ? strlen (" Time") : 0));
  g_autofree char *windows = g_strconcat (plain, " Standard Time", NULL);
  const PlnZone *zone = pln_zone_find_windows (windows);
  const char *const *names = pln_zone_names ();
  for (guint i = 0; !is_at (zone, offset) && names[i] != NULL; i++)
    {
      const char *slash = strrchr (names[i], '/');
      if (slash != NULL && g_ascii_strcasecmp (slash + 1, city) == 0)
        zone = pln_zone_find (names[i]);
    }
  return is_at (zone, offset) ? zone : NULL;
}

static const PlnZone *
find_displayed (const char *name)
{
  int offset;
  g_autofree char *places = NULL;
  const PlnZone *zone = NULL;
  if (!split_display (name, &offset, &places))
    return NULL;
  if (offset == 0 && (places[0] == '\0' || strstr (places, "Universal") != NULL))
    return pln_zone_find ("UTC");
  g_auto (GStrv) parts = g_strsplit_set (places, ",:()", -1);
  for (guint i = 0; zone == NULL && parts[i] != NULL; i++)
    if (g_strstrip (parts[i])[0] != '\0')
      zone = find_place (parts[i], offset);
  return zone;
}

const PlnZone *
pln_ics_zone_of_name (const char *name)
{
  const PlnZone *zone = find_named (name);
  if (zone == NULL)
    zone = pln_zone_find_windows (name);
  if (zone == NULL)
    zone = find_misspelled (name);
  return zone != NULL ? zone : find_displayed (name);
}

/* Of what Outlook shows, at least the offset is known. */
static void
take_displayed (PlnIcsZones *self, Zone *zone)
{
  PlnIcsOnset always = { 0 };
  g_autofree char *places = NULL;
  if (zone->onsets != NULL || !split_display (zone->tzid, &always.before, &places))
    return;
  always.after = always.before;
  zone->onsets = g_array_new (FALSE, FALSE, sizeof (PlnIcsOnset));
  g_array_append_val (zone->onsets, always);
  g_autofree char *name = pln_text_quote (zone->tzid);
  g_autofree char *shown = pln_offset_to_string (always.before);
  pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "bad-zone", zone->line, NULL,
                 "which time zone %s is, is not known here: its times are taken as %s all the year",
                 name, shown);
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
      if (zone->zone == NULL)
        take_displayed (self, zone);
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
         || ((Zone *) self->list->pdata[index])->onsets != NULL;
}

const char *
pln_ics_zones_name (const PlnIcsZones *self, int index)
{
  return ((const Zone *) self->list->pdata[index])->tzid;
}

/* --- times ------------------------------------------------------------------------------------- */

gboolean
pln_ics_zones_to_utc (PlnIcsZones *self, int index, PlnCivil civil, gint64 *utc, PlnLocalKind *kind)
{
  const PlnZone *named = pln_ics_zones_find (self, index);
  Zone *zone = self->list->pdata[index];
  *kind = PLN_LOCAL_ONCE;
  *utc = named != NULL ? pln_zone_to_utc (named, civil, 0, kind) : civil;
  if (zone->onsets == NULL)
    return named != NULL;
  PlnLocalKind said_kind;
  gint64 said = pln_ics_onsets_to_utc (zone->onsets, civil, &said_kind);
  zone->differs |= named != NULL && said != *utc;
  if (!is_by_file (zone))
    return TRUE;
  *utc = said;
  *kind = said_kind;
  return TRUE;
}

PlnCivil
pln_ics_zones_to_civil (PlnIcsZones *self, int index, gint64 utc)
{
  const PlnZone *named = pln_ics_zones_find (self, index);
  const Zone *zone = self->list->pdata[index];
  if (is_by_file (zone))
    return (PlnCivil) (utc + pln_ics_onsets_offset (zone->onsets, utc));
  return named != NULL ? pln_zone_to_civil (named, utc, NULL) : (PlnCivil) utc;
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
