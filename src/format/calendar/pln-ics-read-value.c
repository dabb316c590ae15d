/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One property of a calendar file: libical reads its value, here it is doubted. */
#include "format/calendar/pln-ics-read-value.h"

#include <string.h>

/* Names longer than this are shown cut; none of RFC 5545 comes near it. */
#define NAME_MAX_OCTETS 60
/* The longest run of digits in a number; libical 3.0.16 reads more of them as another number. */
#define DIGITS_MAX 9

/* Returns: the colon before the value; NULL when there is none outside quotes */
static const char *
find_value (const char *text)
{
  gboolean quoted = FALSE;
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '"')
      quoted = !quoted;
    else if (*c == ':' && !quoted)
      return c;
  return NULL;
}

gboolean
pln_ics_property_split (PlnIcsProperty *self, const char *text, int line)
{
  gsize length = 0;
  while (g_ascii_isalnum (text[length]) || text[length] == '-')
    length++;
  const char *colon = find_value (text + length);
  if (length == 0 || colon == NULL || (text[length] != ':' && text[length] != ';'))
    return FALSE;
  *self = (PlnIcsProperty){ .name = g_ascii_strup (text, (gssize) MIN (length, NAME_MAX_OCTETS)),
                            .value = colon + 1,
                            .line = line };
  return TRUE;
}

/* libical's own table is about the VALUE that is written, not about what it makes of it. */
static icalvalue_kind
kind_for (icalproperty *property)
{
  switch (icalproperty_isa (property))
    {
    case ICAL_ATTACH_PROPERTY:
      return ICAL_ATTACH_VALUE;
    case ICAL_GEO_PROPERTY:
      return ICAL_GEO_VALUE;
    case ICAL_RDATE_PROPERTY:
      return ICAL_DATETIMEPERIOD_VALUE;
    default:
      return icalproperty_kind_to_value_kind (icalproperty_isa (property));
    }
}

/* A VALUE can say that a date is a text: what libical then gives for a date is no date, nor anything else. */
static gboolean
is_right (icalproperty *property)
{
  const icalvalue *value = icalproperty_get_value (property);
  icalvalue_kind kind = value != NULL ? icalvalue_isa (value) : ICAL_NO_VALUE;
  gboolean date = kind == ICAL_DATE_VALUE || kind == ICAL_DATETIME_VALUE;
  switch (kind_for (property))
    {
    case ICAL_DATE_VALUE:
    case ICAL_DATETIME_VALUE:
      return date;
    case ICAL_DATETIMEPERIOD_VALUE:
      return date || kind == ICAL_PERIOD_VALUE;
    case ICAL_X_VALUE:
      return kind == ICAL_X_VALUE || kind == ICAL_TEXT_VALUE || kind == ICAL_URI_VALUE;
    default:
      return kind == kind_for (property);
    }
}

gboolean
pln_ics_property_parse (PlnIcsProperty *self, const char *text)
{
  g_autofree char *line = g_strchomp (g_strdup (text));
  g_autofree char *component = g_strconcat ("BEGIN:VEVENT\r\n", line, "\r\nEND:VEVENT\r\n", NULL);
  icalcomponent *owner = icalcomponent_new_from_string (component);
  if (owner == NULL)
    return FALSE;
  if (icalcomponent_count_errors (owner) == 0)
    self->first = icalcomponent_get_first_property (owner, ICAL_ANY_PROPERTY);
  self->owner = owner;
  return self->first != NULL && is_right (self->first);
}

icalproperty *
pln_ics_property_next (PlnIcsProperty *self)
{
  icalproperty *next = icalcomponent_get_next_property (self->owner, ICAL_ANY_PROPERTY);
  return next != NULL && is_right (next) ? next : NULL;
}

void
pln_ics_property_clear (PlnIcsProperty *self)
{
  g_free (self->name);
  if (self->owner != NULL)
    icalcomponent_free (self->owner);
}

const char *
pln_ics_text_of (icalproperty *property)
{
  const icalvalue *value = icalproperty_get_value (property);
  switch (icalvalue_isa (value))
    {
    case ICAL_TEXT_VALUE:
      return icalvalue_get_text (value);
    case ICAL_X_VALUE:
      return icalvalue_get_x (value);
    case ICAL_URI_VALUE:
      return icalvalue_get_uri (value);
    case ICAL_CALADDRESS_VALUE:
      return icalvalue_get_caladdress (value);
    default:
      return NULL;
    }
}

static const char *
name_of (icalparameter *parameter, icalparameter_kind kind)
{
  switch (kind)
    {
    case ICAL_TZID_PARAMETER:
      return icalparameter_get_tzid (parameter);
    case ICAL_CN_PARAMETER:
      return icalparameter_get_cn (parameter);
    case ICAL_LABEL_PARAMETER:
      return icalparameter_get_label (parameter);
    case ICAL_FILENAME_PARAMETER:
      return icalparameter_get_filename (parameter);
    default:
      return NULL;
    }
}

/* Parameters have no escapes (RFC 5545, section 3.2), but Exchange and others write them as in texts. */
char *
pln_ics_parameter_dup (icalproperty *property, icalparameter_kind kind)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, kind);
  const char *text = parameter != NULL ? name_of (parameter, kind) : NULL;
  GString *plain = text != NULL ? g_string_new (NULL) : NULL;
  for (const char *c = text; c != NULL && *c != '\0'; c++)
    if (*c != '\\' || c[1] == '\0' || strchr (",;:\\", c[1]) == NULL)
      g_string_append_c (plain, *c);
    else
      g_string_append_c (plain, *++c);
  return plain != NULL ? g_string_free (plain, FALSE) : NULL;
}

gboolean
pln_ics_has_clock (struct icaltimetype time)
{
  return time.hour >= 0 && time.hour <= 23 && time.minute >= 0 && time.minute <= 59
         && time.second >= 0 && time.second <= 60;
}

gboolean
pln_ics_time_from_libical (struct icaltimetype time, PlnIcsTime *result)
{
  PlnDate date;
  if (!pln_date_find (PLN_YEAR_FIRST, time.year, time.month, time.day, &date)
      || (!time.is_date && !pln_ics_has_clock (time)))
    return FALSE;
  *result = (PlnIcsTime){ .form = time.is_date             ? PLN_ICS_DATE
                                  : icaltime_is_utc (time) ? PLN_ICS_UTC
                                                           : PLN_ICS_FLOATING,
                          .civil
                          = pln_civil_new (date, time.is_date ? 0 : time.hour * 60 + time.minute),
                          .seconds = time.is_date ? 0 : time.second,
                          .zone = PLN_NONE };
  return TRUE;
}

gboolean
pln_ics_has_long_number (const char *text)
{
  for (gsize digits = 0; *text != '\0'; text++)
    {
      digits = g_ascii_isdigit (*text) ? digits + 1 : 0;
      if (digits > DIGITS_MAX)
        return TRUE;
    }
  return FALSE;
}

gboolean
pln_ics_take_length (struct icaldurationtype duration, const char *text, int *days, gint64 *seconds)
{
  if (pln_ics_has_long_number (text) || duration.is_neg)
    return FALSE;
  *days = (int) (duration.weeks * 7 + duration.days);
  *seconds = ((gint64) duration.hours * 60 + duration.minutes) * 60 + duration.seconds;
  return TRUE;
}

char **
pln_ics_split_list (const char *value, guint most)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *start = value, *c = value;
  for (; *c != '\0'; c++)
    if (*c == '\\' && c[1] != '\0')
      c++;
    else if (*c == ',' && parts->len + 1 < most)
      {
        g_ptr_array_add (parts, g_strndup (start, (gsize) (c - start)));
        start = c + 1;
      }
  g_ptr_array_add (parts, g_strdup (start));
  g_ptr_array_add (parts, NULL);
  return (char **) g_ptr_array_steal (parts, NULL);
}

char *
pln_ics_one_line (const char *text, const char *between)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_strstrip (lines[i])[0] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? between : "", lines[i]);
  return g_strdup (line->str);
}

gboolean
pln_ics_names_speaker (const char *description, const char *name)
{
  static const char *const words[]
      = { "by",       "von",         "par",        "por",         "di",
          "speaker",  "speakers",    "presenter",  "presenters",  "presented by",
          "referent", "referentin",  "referenten", "vortragende", "vortragender",
          "ponente",  "intervenant", "speaker(s)", NULL };
  const char *colon = description != NULL ? strchr (description, ':') : NULL;
  if (colon == NULL || name[0] == '\0')
    return FALSE;
  g_autofree char *word = g_ascii_strdown (description, colon - description);
  g_autofree char *rest = g_strndup (colon, strcspn (colon, "\n"));
  return g_strv_contains (words, g_strstrip (word)) && strstr (rest, name) != NULL;
}
