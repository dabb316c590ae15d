/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The types that a field of a record can have: how a value is read, written and stored. */
#include "model/pln-type.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "base/pln-time-typed.h"
#include "base/pln-zone.h"
#include "model/pln-records.h"

#include <math.h>
#include <string.h>

static char *
clean_line (const char *text, GError **error)
{
  return pln_text_clean (text, FALSE, error);
}

static char *
clean_text (const char *text, GError **error)
{
  return pln_text_clean (text, TRUE, error);
}

static char *
fail_null (GError **error, const char *message)
{
  pln_fail (error, PLN_ERROR_INVALID, "%s", message);
  return NULL;
}

static char *
clean_url (const char *text, GError **error)
{
  static const char *const schemes[] = { "http", "https",  "mailto", "tel",  "ftp", "sip", "sips",
                                         "xmpp", "matrix", "irc",    "ircs", "geo", NULL };
  g_autofree char *url = pln_text_clean (text, FALSE, error);
  if (url == NULL)
    return NULL;
  const char *scheme = g_uri_peek_scheme (url);
  if (scheme == NULL || strchr (url, ' ') != NULL
      || !g_uri_is_valid (url, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL))
    return fail_null (error, "write https://…");
  if (!g_strv_contains (schemes, scheme))
    return fail_null (error,
                      "only links that open a page, a mail or a call are kept: write https://…");
  return g_steal_pointer (&url);
}

static char *
clean_email (const char *text, GError **error)
{
  g_autofree char *address = pln_text_clean (text, FALSE, error);
  if (address == NULL)
    return NULL;
  const char *at = strrchr (address, '@');
  if (at == NULL || at == address || at[1] == '\0' || strpbrk (address, " <>,;\"") != NULL)
    return fail_null (error, "write name@example.org");
  return g_steal_pointer (&address);
}

/* The letters, digits and lengths of RFC 5646, section 2.1, not its registry. */
static gboolean
is_language_tag (const char *tag)
{
  gsize part = 0, parts = 1;
  for (const char *c = tag; *c != '\0'; c++)
    {
      if (*c == '-')
        {
          if (part == 0 || (parts == 1 && part < 2))
            return FALSE;
          part = 0;
          parts++;
        }
      else if (parts == 1 ? g_ascii_isalpha (*c) : g_ascii_isalnum (*c))
        part++;
      else
        return FALSE;
      if (part > (parts == 1 ? 3u : 8u))
        return FALSE;
    }
  return part >= (parts == 1 ? 2u : 1u);
}

/* Lower case but for scripts (Hans) and regions (CN), as RFC 5646, section 2.1.1 recommends. */
static char *
language_case (const char *tag)
{
  g_auto (GStrv) parts = g_strsplit (tag, "-", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);
      for (char *c = parts[i]; *c != '\0'; c++)
        *c = i > 0 && (length == 2 || (length == 4 && c == parts[i])) ? g_ascii_toupper (*c)
                                                                      : g_ascii_tolower (*c);
    }
  return g_strjoinv ("-", parts);
}

static char *
clean_language (const char *text, GError **error)
{
  g_autofree char *tag = g_strstrip (g_strdup (text));
  g_strdelimit (tag, "_", '-');
  if (!is_language_tag (tag))
    return fail_null (error, "write a language tag (en, zh, pt-BR)");
  return language_case (tag);
}

static char *
clean_languages (const char *text, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (text, ", ", -1);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;
      g_autofree char *tag = clean_language (words[i], error);
      if (tag == NULL)
        return NULL;
      if (!g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL))
        g_ptr_array_add (tags, g_steal_pointer (&tag));
    }
  g_ptr_array_add (tags, NULL);
  return g_strjoinv (",", (char **) tags->pdata);
}

static char *
clean_zone (const char *text, GError **error)
{
  if (pln_zone_find (text) != NULL)
    return g_strdup (text);
  const char *nearest = pln_zone_nearest (text);
  if (nearest == NULL && pln_zone_is_listed (text))
    return fail_null (error, "this machine has no rules for it; " PLN_ZONE_ADVICE);
  if (nearest == NULL)
    return fail_null (error, "write a name of the IANA database (Europe/Berlin)");
  pln_fail (error, PLN_ERROR_INVALID, "did you mean %s?", nearest);
  return NULL;
}

static char *
clean_color (const char *text, GError **error)
{
  gsize digits = strspn (text[0] == '#' ? text + 1 : text, "0123456789abcdefABCDEF");
  if (text[0] != '#' || digits != 6 || text[7] != '\0')
    return fail_null (error, "write #rrggbb");
  return g_ascii_strdown (text, -1);
}

gboolean
pln_geo_parse (const char *text, double *north, double *east)
{
  char *end = NULL;
  *north = g_ascii_strtod (text, &end);
  gboolean comma = end != text && (*end == ',' || *end == ';');
  const char *rest = comma ? end + 1 : end;
  *east = g_ascii_strtod (rest, &end);
  return comma && end != rest && *end == '\0' && fabs (*north) <= 90 && fabs (*east) <= 180;
}

static char *
clean_geo (const char *text, GError **error)
{
  double north, east;
  if (!pln_geo_parse (text, &north, &east))
    return fail_null (error, "write degrees north and east (22.5431,114.0579)");
  char buffer[2][G_ASCII_DTOSTR_BUF_SIZE];
  return g_strdup_printf ("%s,%s", g_ascii_formatd (buffer[0], sizeof buffer[0], "%.6f", north),
                          g_ascii_formatd (buffer[1], sizeof buffer[1], "%.6f", east));
}

static gboolean
parse_count (const char *text, int *value)
{
  guint64 number;
  if (!g_ascii_string_to_unsigned (text, 10, 1, 1000 * 1000 * 1000, &number, NULL))
    return FALSE;
  *value = (int) number;
  return TRUE;
}

static char *
count_to_string (int value)
{
  return g_strdup_printf ("%d", value);
}

static const char *const flag_words[] = { "no", "yes", NULL };

static gboolean
parse_word (const char *const *words, const char *text, int *value)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], text) == 0)
      {
        *value = i;
        return TRUE;
      }
  return FALSE;
}

#define WORD_TYPE(type, ...)                                                                       \
  static const char *const type##_words[] = { __VA_ARGS__, NULL };                                 \
  static gboolean parse_##type (const char *text, int *value)                                      \
  {                                                                                                \
    return parse_word (type##_words, text, value);                                                 \
  }                                                                                                \
  static char *type##_to_string (int value)                                                        \
  {                                                                                                \
    g_return_val_if_fail (value >= 0 && value < (int) G_N_ELEMENTS (type##_words) - 1, NULL);      \
    return g_strdup (type##_words[value]);                                                         \
  }                                                                                                \
  const PlnType pln_type_##type = { .name = #type,                                                 \
                                    .storage = PLN_STORAGE_NUMBER,                                 \
                                    .none = PLN_NONE,                                              \
                                    .words = type##_words,                                         \
                                    .parse = parse_##type,                                         \
                                    .to_string = type##_to_string }

/* The order of the words is that of the enumerations in model/pln-records.h. */
WORD_TYPE (kind, "talk", "keynote", "speech", "panel", "roundtable", "workshop", "ceremony",
           "break", "meal", "social", "poster", "other");
WORD_TYPE (state, "confirmed", "tentative", "draft", "cancelled");
WORD_TYPE (audience, "public", "participants", "staff");
WORD_TYPE (role, "speaker", "keynote", "moderator", "chair", "panelist", "discussant", "host",
           "interpreter", "rapporteur", "guest");
WORD_TYPE (presence, "confirmed", "invited", "tentative", "declined", "withdrawn");
WORD_TYPE (duty, "guidance", "host", "organiser", "co-organiser", "supporter", "media", "sponsor",
           "other");

static gboolean
parse_flag (const char *text, int *value)
{
  return parse_word (flag_words, text, value);
}

static char *
flag_to_string (int value)
{
  return g_strdup (flag_words[value != 0]);
}

static gboolean
parse_day_clock (const char *text, int *value)
{
  return pln_clock_parse (text, value) && *value < PLN_DAY_MINUTES;
}

/* Whether @text would be read with a year that is not too far away. */
static gboolean
has_far_year (const char *text, gboolean (*parse) (const char *text, int *value))
{
  int value;
  guint64 year = g_ascii_strtoull (text, NULL, 10);
  g_autofree char *near = g_strdup (text);
  if (strspn (text, "0123456789") != 4 || (year >= PLN_YEAR_FIRST && year <= PLN_YEAR_LAST))
    return FALSE;
  memcpy (near, "2000", 4);
  return parse (near, &value);
}

static gboolean
is_far_date (const char *text)
{
  return has_far_year (text, pln_date_parse);
}

static gboolean
is_far_civil (const char *text)
{
  return has_far_year (text, pln_civil_parse);
}

/* Minutes or hours alone; hours with minutes are too long when the hours are. */
static gboolean
is_too_long (const char *text)
{
  int minutes;
  if (pln_typed_length (text, &minutes, NULL))
    return minutes > PLN_LENGTH_MAX;
  char *end = NULL;
  guint64 number = g_ascii_strtoull (text, &end, 10);
  if (!g_ascii_isdigit (text[0]) || end[strspn (end, "hm0123456789")] != '\0')
    return FALSE;
  return number > (*end == 'h' ? PLN_LENGTH_MAX / 60 : PLN_LENGTH_MAX);
}

#define YEARS "dates are from 1900 to 2999"

const PlnType pln_type_line = { .name = "line", .storage = PLN_STORAGE_TEXT, .clean = clean_line };
const PlnType pln_type_text = { .name = "text", .storage = PLN_STORAGE_TEXT, .clean = clean_text };
const PlnType pln_type_url = { .name = "link", .storage = PLN_STORAGE_TEXT, .clean = clean_url };
const PlnType pln_type_email
    = { .name = "e-mail address", .storage = PLN_STORAGE_TEXT, .clean = clean_email };
const PlnType pln_type_language
    = { .name = "language", .storage = PLN_STORAGE_TEXT, .clean = clean_language };
const PlnType pln_type_languages
    = { .name = "list of languages", .storage = PLN_STORAGE_TEXT, .clean = clean_languages };
const PlnType pln_type_zone
    = { .name = "time zone", .storage = PLN_STORAGE_TEXT, .clean = clean_zone };
const PlnType pln_type_color
    = { .name = "colour", .storage = PLN_STORAGE_TEXT, .clean = clean_color };
const PlnType pln_type_geo
    = { .name = "place on the map", .storage = PLN_STORAGE_TEXT, .clean = clean_geo };
const PlnType pln_type_reference = { .name = "record", .storage = PLN_STORAGE_REFERENCE };
const PlnType pln_type_list = { .name = "list", .storage = PLN_STORAGE_LIST };

const PlnType pln_type_count = { .name = "number",
                                 .hint = "write a number, 1 or more",
                                 .storage = PLN_STORAGE_NUMBER,
                                 .integer = TRUE,
                                 .parse = parse_count,
                                 .to_string = count_to_string };
const PlnType pln_type_order = { .name = "place in the order",
                                 .hint = "write a number, 1 or more",
                                 .storage = PLN_STORAGE_NUMBER,
                                 .integer = TRUE,
                                 .parse = parse_count,
                                 .to_string = count_to_string };
const PlnType pln_type_flag = { .name = "yes or no",
                                .hint = "write yes or no",
                                .storage = PLN_STORAGE_NUMBER,
                                .integer = TRUE,
                                .parse = parse_flag,
                                .to_string = flag_to_string };
const PlnType pln_type_date = { .name = "date",
                                .hint = "write 2025-05-27",
                                .storage = PLN_STORAGE_NUMBER,
                                .none = PLN_NONE,
                                .initial = PLN_NONE,
                                .parse = pln_date_parse,
                                .limit = YEARS,
                                .is_beyond = is_far_date,
                                .to_string = pln_date_to_string };
const PlnType pln_type_civil = { .name = "date and time",
                                 .hint = "write 2025-05-27 09:00",
                                 .storage = PLN_STORAGE_NUMBER,
                                 .none = PLN_NONE,
                                 .initial = PLN_NONE,
                                 .parse = pln_civil_parse,
                                 .limit = YEARS,
                                 .is_beyond = is_far_civil,
                                 .to_string = pln_civil_to_string };
const PlnType pln_type_clock = { .name = "time of day",
                                 .hint = "write 04:00",
                                 .storage = PLN_STORAGE_NUMBER,
                                 .none = PLN_NONE,
                                 .initial = PLN_NONE,
                                 .parse = parse_day_clock,
                                 .to_string = pln_clock_to_string };
const PlnType pln_type_length = { .name = "length",
                                  .hint = "write minutes (45), 45m or 1h30",
                                  .storage = PLN_STORAGE_NUMBER,
                                  .integer = TRUE,
                                  .parse = pln_length_parse,
                                  .limit = "a session takes at most 31 days",
                                  .is_beyond = is_too_long,
                                  .to_string = count_to_string };

char *
pln_type_words (const PlnType *type)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; type->words[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, type->words[i + 1] == NULL ? " or " : ", ");
      g_string_append (out, type->words[i]);
    }
  return g_string_free (out, FALSE);
}
