/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Time zones: the rules are GLib's (the machine's zone files), the list of names is ICU's. */
#include "base/pln-zone.h"

#include "base/pln-text-match.h"
#include "base/pln-text.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/uenum.h>
#include <unicode/ustring.h>

/* The size of a header of a zone file. */
#define HEADER 44
#define NAME_MAX_OCTETS 64

/* Instants known to be in one interval of a zone, so that asking about any between is cheap: GLib
 * tells in which interval an instant is, but not where the interval ends. */
typedef struct {
  gint64 first;
  gint64 last;
  int interval;
  int offset;
} Span;

struct _PlnZone {
  char *name;
  char *file; /* the name that the machine has it under */
  GTimeZone *rules;
  Span *span;
};

/* Of three letters the IANA database has only these; ICU adds `IST` and others, which may mean several zones. */
static gboolean
is_abbreviation (const char *name)
{
  static const char *const known[] = { "CET", "EET", "EST", "GMT", "HST", "MET", "MST",
                                       "PRC", "ROC", "ROK", "UCT", "UTC", "WET", NULL };
  return strlen (name) == 3 && !g_strv_contains (known, name);
}

/* ICU's one name for all names of a zone. @canonical: of NAME_MAX_OCTETS. Returns: whether ICU lists @name */
static gboolean
get_canonical (const char *name, char *canonical)
{
  UChar wide[NAME_MAX_OCTETS];
  UChar found[NAME_MAX_OCTETS];
  UBool listed = FALSE;
  UErrorCode status = U_ZERO_ERROR;
  gsize length = strlen (name);

  if (length >= NAME_MAX_OCTETS || !g_str_is_ascii (name) || is_abbreviation (name))
    return FALSE;
  for (gsize i = 0; i <= length; i++)
    wide[i] = (UChar) name[i];
  int32_t size = ucal_getCanonicalTimeZoneID (wide, (int32_t) length, found, NAME_MAX_OCTETS,
                                              &listed, &status);
  if (U_FAILURE (status) || !listed || size >= NAME_MAX_OCTETS)
    return FALSE;
  u_UCharsToChars (found, canonical, size);
  canonical[size] = '\0';
  return TRUE;
}

/* GLib would also take a path, an offset or a POSIX rule: ICU's list says what is a zone. */
gboolean
pln_zone_is_listed (const char *name)
{
  char canonical[NAME_MAX_OCTETS];
  return strcmp (name, "UTC") == 0 || get_canonical (name, canonical);
}

/* The machine's zone files may know places that ICU's list is too old for. No path, offset or POSIX
 * rule has this shape. */
static gboolean
looks_like_place (const char *name)
{
  const char *slash = strchr (name, '/');
  if (slash == NULL || !g_ascii_isupper (name[0]) || strlen (name) >= NAME_MAX_OCTETS)
    return FALSE;
  for (const char *c = name; *c != '\0'; c++)
    if (!g_ascii_isalpha (*c) && *c != '_' && *c != '/' && (c < slash || *c != '-'))
      return FALSE;
  return strstr (name, "//") == NULL && slash[1] != '\0';
}

static const char *zone_folder;

/* The folder where GLib looks, which it does not tell. */
static const char *
find_folder (void)
{
  static const char *const usual[] = { "/usr/share/zoneinfo", "/usr/share/lib/zoneinfo" };
  if (zone_folder != NULL)
    return zone_folder;
  return g_file_test (usual[0], G_FILE_TEST_IS_DIR) ? usual[0] : usual[1];
}

/* Whether a zone file has all that its headers announce (RFC 9636, section 3): GLib reads past the end of one that has
 * not. What is not there is left to GLib. */
static gboolean
is_whole (const char *file)
{
  g_autofree char *path = g_build_filename (find_folder (), file, NULL);
  g_autofree char *data = NULL;
  gsize size = 0, at = 0;
  if (!g_file_get_contents (path, &data, &size, NULL))
    return TRUE;
  for (guint64 width = 4;; width = 8)
    {
      guint32 n[6]; /* of UT and standard indicators, leap seconds, transitions, types, letters */
      if (size < at + HEADER || memcmp (data + at, "TZif", 4) != 0)
        return FALSE;
      memcpy (n, data + at + HEADER - sizeof n, sizeof n);
      for (guint i = 0; i < G_N_ELEMENTS (n); i++)
        n[i] = GUINT32_FROM_BE (n[i]);
      guint64 block = n[0] + (guint64) n[1] + (width + 4) * n[2] + (width + 1) * n[3]
                      + (guint64) 6 * n[4] + n[5];
      if (size - at - HEADER < block)
        return FALSE;
      const guchar *types = (const guchar *) data + at + HEADER + width * n[3];
      for (guint i = 0; i < n[3]; i++)
        if (types[i] >= n[4])
          return FALSE;
      at += HEADER + block;
      if (width == 4 && data[4] < '2')
        return n[4] > 0;
      if (width == 8) /* with a footer between two line ends */
        return n[4] > 0 && size >= at + 2 && data[at] == '\n' && data[size - 1] == '\n';
    }
}

static PlnZone *
open_as (const char *name, const char *file)
{
  g_autoptr (GTimeZone) rules = is_whole (file) ? g_time_zone_new_identifier (file) : NULL;
  if (rules == NULL)
    return NULL;
  PlnZone *zone = g_new0 (PlnZone, 1);
  zone->name = g_strdup (name);
  zone->file = g_strdup (file);
  zone->rules = g_steal_pointer (&rules);
  zone->span = g_new0 (Span, 1);
  zone->span->first = 1; /* empty: the first question fills it */
  return zone;
}

/* Debian keeps the files of old names (`US/Eastern`) in a package of their own. Which of several names ICU calls the
 * canonical one does not matter: it may be an old one too. */
static PlnZone *
open_by_other_name (const char *name)
{
  char canonical[NAME_MAX_OCTETS], other[NAME_MAX_OCTETS];
  UErrorCode status = U_ZERO_ERROR;
  PlnZone *zone = NULL;
  const char *id;

  if (!get_canonical (name, canonical))
    return NULL;
  UEnumeration *ids = ucal_openTimeZoneIDEnumeration (UCAL_ZONE_TYPE_ANY, NULL, NULL, &status);
  while (zone == NULL && (id = uenum_next (ids, NULL, &status)) != NULL)
    if (get_canonical (id, other) && strcmp (other, canonical) == 0)
      zone = open_as (name, id);
  uenum_close (ids);
  return zone;
}

static PlnZone *
open_zone (const char *name)
{
  if (!pln_zone_is_listed (name) && !looks_like_place (name))
    return NULL;
  PlnZone *zone = open_as (name, name);
  return zone != NULL ? zone : open_by_other_name (name);
}

const PlnZone *
pln_zone_find (const char *name)
{
  static GHashTable *zones;
  PlnZone *zone;

  if (zones == NULL)
    zones = g_hash_table_new (g_str_hash, g_str_equal);
  zone = g_hash_table_lookup (zones, name);
  if (zone != NULL)
    return zone;
  zone = open_zone (name);
  if (zone != NULL)
    g_hash_table_insert (zones, zone->name, zone);
  return zone;
}

gboolean
pln_zone_is_missing (const char *name)
{
  return (pln_zone_is_listed (name) || looks_like_place (name)) && pln_zone_find (name) == NULL;
}

/* --- the files --------------------------------------------------------------------------------- */

void
pln_zone_set_folder (const char *folder)
{
  zone_folder = folder;
}

char *
pln_zone_read_footer (const PlnZone *zone)
{
  g_autofree char *path = g_build_filename (find_folder (), zone->file, NULL);
  g_autofree char *data = NULL;
  gsize size = 0;
  if (!g_file_get_contents (path, &data, &size, NULL) || size < 46 || memcmp (data, "TZif", 4) != 0
      || data[4] < '2' || data[size - 1] != '\n')
    return NULL;
  gsize first = size - 1;
  while (first > 0 && data[first - 1] != '\n')
    first--;
  return g_strndup (data + first, size - 1 - first);
}

/* --- other names ------------------------------------------------------------------------------- */

const PlnZone *
pln_zone_find_windows (const char *name)
{
  UChar wide[NAME_MAX_OCTETS];
  UChar found[NAME_MAX_OCTETS * 2];
  char iana[NAME_MAX_OCTETS];
  UErrorCode status = U_ZERO_ERROR;
  gsize length = strlen (name);

  if (length >= NAME_MAX_OCTETS || !g_str_is_ascii (name))
    return NULL;
  u_charsToUChars (name, wide, (int32_t) length);
  int32_t size = ucal_getTimeZoneIDForWindowsID (wide, (int32_t) length, NULL, found,
                                                 G_N_ELEMENTS (found), &status);
  if (U_FAILURE (status) || size <= 0 || size >= NAME_MAX_OCTETS)
    return NULL;
  u_UCharsToChars (found, iana, size);
  iana[size] = '\0';
  return pln_zone_find (iana);
}

/* The names worth proposing: not `EST5EDT`, `Etc/GMT+5` and other relics. */
static GStrv
list_names (void)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *ids = ucal_openTimeZoneIDEnumeration (UCAL_ZONE_TYPE_ANY, NULL, NULL, &status);
  const char *id;

  g_strv_builder_add (names, "UTC");
  while ((id = uenum_next (ids, NULL, &status)) != NULL)
    if (strchr (id, '/') != NULL && !g_str_has_prefix (id, "Etc/")
        && !g_str_has_prefix (id, "SystemV/"))
      g_strv_builder_add (names, id);
  uenum_close (ids);
  return g_strv_builder_end (names);
}

const char *const *
pln_zone_names (void)
{
  static GStrv names;

  if (names == NULL)
    names = list_names ();
  return (const char *const *) names;
}

const char *
pln_zone_nearest (const char *name)
{
  const char *nearest = pln_text_nearest (name, pln_zone_names ());
  return nearest != NULL && pln_zone_find (nearest) != NULL ? nearest : NULL;
}

const char *
pln_zone_name (const PlnZone *zone)
{
  return zone->name;
}

int
pln_zone_offset (const PlnZone *zone, gint64 utc)
{
  Span *span = zone->span;
  int interval, seconds;

  if (utc >= span->first && utc <= span->last)
    return span->offset;
  interval = g_time_zone_find_interval (zone->rules, G_TIME_TYPE_UNIVERSAL, utc * 60);
  if (span->first > span->last || interval != span->interval)
    {
      seconds = g_time_zone_get_offset (zone->rules, interval);
      *span = (Span){ utc, utc, interval, (seconds - (seconds < 0 ? 59 : 0)) / 60 };
      return span->offset;
    }
  span->first = MIN (span->first, utc);
  span->last = MAX (span->last, utc);
  return span->offset;
}

gint64
pln_zone_to_utc (const PlnZone *zone, PlnCivil civil, int fold, PlnLocalKind *kind)
{
  /* No offset reaches a day, so these are the offsets before and after any change near @civil. */
  int before = pln_zone_offset (zone, (gint64) civil - PLN_DAY_MINUTES);
  int after = pln_zone_offset (zone, (gint64) civil + PLN_DAY_MINUTES);
  gint64 first = (gint64) civil - before;
  gint64 second = (gint64) civil - after;
  gboolean first_valid = pln_zone_offset (zone, first) == before;
  gboolean second_valid = second == first ? first_valid : pln_zone_offset (zone, second) == after;
  PlnLocalKind found = PLN_LOCAL_ONCE;

  if (!first_valid && !second_valid)
    found = PLN_LOCAL_MISSING;
  else if (first_valid && second_valid && first != second)
    found = PLN_LOCAL_TWICE;
  if (kind != NULL)
    *kind = found;
  if (found == PLN_LOCAL_TWICE)
    return fold == 0 ? first : second;
  return !first_valid && second_valid ? second : first;
}

PlnCivil
pln_zone_to_civil (const PlnZone *zone, gint64 utc, int *fold)
{
  PlnCivil civil = (PlnCivil) (utc + pln_zone_offset (zone, utc));

  if (fold != NULL)
    *fold = pln_zone_to_utc (zone, civil, 0, NULL) != utc;
  return civil;
}

char *
pln_offset_to_string (int minutes)
{
  int size = ABS (minutes);

  return g_strdup_printf ("UTC%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60, size % 60);
}

/* Returns: (transfer none) (nullable): what formats by a pattern of CLDR; kept, because opening one takes as long as
 * hundreds of instants, and door signs name their zone on each */
static UDateFormat *
get_format (const PlnZone *zone, const char *language, const char *pattern)
{
  static GHashTable *formats;
  g_autofree char *key = g_strjoin ("\n", zone->name, language, pattern, NULL);
  if (formats == NULL)
    formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  UDateFormat *format = g_hash_table_lookup (formats, key);
  if (format != NULL)
    return format;
  UErrorCode status = U_ZERO_ERROR;
  UChar name[NAME_MAX_OCTETS];
  UChar wide_pattern[8];
  u_charsToUChars (zone->name, name, (int32_t) strlen (zone->name) + 1);
  u_charsToUChars (pattern, wide_pattern, (int32_t) strlen (pattern) + 1);
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, language, name, -1, wide_pattern, -1, &status);
  if (U_SUCCESS (status))
    g_hash_table_insert (formats, g_steal_pointer (&key), format);
  return U_SUCCESS (status) ? format : NULL;
}

static char *
format_instant (const PlnZone *zone, gint64 utc, const char *language, const char *pattern)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar out[128];
  char text[3 * G_N_ELEMENTS (out)] = "";
  UDateFormat *format = get_format (zone, language != NULL ? language : "en", pattern);
  if (format == NULL)
    return g_strdup ("");
  udat_format (format, (UDate) utc * 60000.0, out, G_N_ELEMENTS (out), NULL, &status);
  u_strToUTF8 (text, sizeof text, NULL, out, -1, &status);
  return g_strdup (U_SUCCESS (status) ? text : "");
}

/* Where CLDR has no name it gives the offset, which is no name; and its rules may be older than the machine's. */
char *
pln_zone_title (const PlnZone *zone, gint64 utc, const char *language)
{
  g_autofree char *title = format_instant (zone, utc, language, "zzzz");
  g_autofree char *as_offset = format_instant (zone, utc, language, "OOOO");
  g_autofree char *known = format_instant (zone, utc, "en", "xxx");
  g_autofree char *offset = pln_offset_to_string (pln_zone_offset (zone, utc));
  if (title[0] == '\0' || strcmp (title, as_offset) == 0 || !g_str_has_suffix (offset, known))
    return g_strdup (zone->name);
  return g_steal_pointer (&title);
}
