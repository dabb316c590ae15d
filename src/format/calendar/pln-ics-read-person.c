/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who an ATTENDEE or ORGANIZER is (RFC 5545, sections 3.8.4.1 and 3.8.4.3). */
#include "format/calendar/pln-ics-read-person.h"

#include <string.h>

void
pln_ics_person_free (PlnIcsPerson *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->address);
  g_free (self);
}

/* Returns: @text without the scheme of mail addresses */
static const char *
without_scheme (const char *text)
{
  static const char scheme[] = "mailto:";
  while (g_ascii_isspace (*text))
    text++;
  return g_ascii_strncasecmp (text, scheme, strlen (scheme)) == 0 ? text + strlen (scheme) : text;
}

/* Whether mail can reach @text: one under `.invalid` never can (RFC 2606, section 2). */
static gboolean
is_address (const char *text)
{
  const char *at = strrchr (text, '@');
  return at != NULL && at > text && at[1] != '\0' && strchr (text, ' ') == NULL
         && !g_str_has_suffix (text, ".invalid") && !g_str_has_suffix (text, "@invalid");
}

static gboolean
has_letter (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const char *c = valid;
  while (*c != '\0' && !g_unichar_isalnum (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);
  return *c != '\0';
}

/* Exchange quotes names again, and some add the address: `'Ada Stone'`, `Ada Stone <ada@example.org>`. What has no
 * letters is no name. */
static char *
clean_name (const char *text)
{
  g_autofree char *name = g_strstrip (g_strdup (without_scheme (text)));
  gsize length = strlen (name);
  if (length >= 2 && name[0] == '\'' && name[length - 1] == '\'')
    {
      name[length - 1] = ' ';
      name[0] = ' ';
    }
  if (strchr (name, '@') != NULL)
    name[strcspn (name, "<([")] = '\0';
  g_strstrip (name);
  gboolean says = has_letter (name) && strchr (name, '@') == NULL;
  return says ? g_steal_pointer (&name) : NULL;
}

/* A value that is no URI is a name: `ATTENDEE:Ada Stone`. */
static char *
name_of (icalproperty *property, const char *value)
{
  g_autofree char *given = pln_ics_parameter_dup (property, ICAL_CN_PARAMETER);
  char *name = given != NULL ? clean_name (given) : NULL;
  if (name == NULL && strchr (value, ':') == NULL)
    name = clean_name (value);
  return name;
}

static gboolean
has (icalproperty *property, icalparameter_kind kind)
{
  return icalproperty_get_first_parameter (property, kind) != NULL;
}

static gboolean
declined (icalproperty *property)
{
  icalparameter *answer = icalproperty_get_first_parameter (property, ICAL_PARTSTAT_PARAMETER);
  return answer != NULL && icalparameter_get_partstat (answer) == ICAL_PARTSTAT_DECLINED;
}

static PlnIcsPart
part_of (icalproperty *property, const PlnIcsPerson *person, gboolean message)
{
  icalparameter *type = icalproperty_get_first_parameter (property, ICAL_CUTYPE_PARAMETER);
  icalparameter *role = icalproperty_get_first_parameter (property, ICAL_ROLE_PARAMETER);
  icalparameter_cutype cutype
      = type != NULL ? icalparameter_get_cutype (type) : ICAL_CUTYPE_INDIVIDUAL;
  icalparameter_role does = role != NULL ? icalparameter_get_role (role) : ICAL_ROLE_REQPARTICIPANT;
  gboolean invited
      = message || has (property, ICAL_PARTSTAT_PARAMETER) || has (property, ICAL_RSVP_PARAMETER);
  if (person->name == NULL)
    return PLN_ICS_PART_GUEST;
  if (cutype == ICAL_CUTYPE_ROOM)
    return PLN_ICS_PART_ROOM;
  if (cutype == ICAL_CUTYPE_RESOURCE || cutype == ICAL_CUTYPE_GROUP
      || does == ICAL_ROLE_NONPARTICIPANT || declined (property)
      || (person->address != NULL && invited))
    return PLN_ICS_PART_GUEST;
  return does == ICAL_ROLE_CHAIR ? PLN_ICS_PART_CHAIR : PLN_ICS_PART_SPEAKER;
}

PlnIcsPerson *
pln_ics_person_new (icalproperty *property, gboolean message)
{
  PlnIcsPerson *self = g_new0 (PlnIcsPerson, 1);
  const char *text = pln_ics_text_of (property);
  g_autofree char *value = g_strdup (without_scheme (text != NULL ? text : ""));
  g_strstrip (value);
  self->name = name_of (property, value);
  self->address = is_address (value) ? g_strdup (value) : NULL;
  self->part = part_of (property, self, message);
  return self;
}

char *
pln_ics_person_to_string (const PlnIcsPerson *self)
{
  if (self->name != NULL && self->address != NULL)
    return g_strdup_printf ("%s <%s>", self->name, self->address);
  return g_strdup (self->name != NULL ? self->name : self->address);
}
