/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Elements of schedule.xml that are a name, or have one in an element or attribute of their own. */
#include "format/schedule-xml/pln-schedule-named.h"

#include "format/intake/pln-html-tags.h"
#include "format/schedule-xml/pln-schedule-event.h"

#include <string.h>

typedef enum {
  PUBLIC_NAME,
  NAME,
  OWN_TEXT, /* of the element itself */
  FIRST_NAME,
  LAST_NAME,
  NICKNAME,
  ID,
  CODE,
  GUID,
  HONORIFIC,
  EMAIL,
  PAGE,
  PHOTO,
  BIOGRAPHY,
  POSITION,
  ORGANISATION,
  N_PARTS,
} Part;

/* What programs call the parts of a person, without case, - and _. */
static const struct {
  const char *names;
  Part part;
} parts[] = {
  { " publicname fullpublicname displayname ", PUBLIC_NAME },
  { " name fullname personname speakername ", NAME },
  { " firstname givenname ", FIRST_NAME },
  { " lastname familyname surname ", LAST_NAME },
  { " nickname nick username ", NICKNAME },
  { " id ", ID },
  { " code ", CODE },
  { " guid uuid ", GUID },
  { " honorific prefix title academictitle ", HONORIFIC },
  { " email mail emailaddress ", EMAIL },
  { " url website homepage href link ", PAGE },
  { " photo photourl image avatar avatarurl picture ", PHOTO },
  { " biography bio description abstract about ", BIOGRAPHY },
  { " position jobtitle ", POSITION },
  { " affiliation organization organisation company institution employer ", ORGANISATION },
};

typedef struct {
  PlnSchedule *schedule;
  char *values[N_PARTS];
} Person;

/* Returns: which part @name is, or N_PARTS */
static Part
find_part (const char *name)
{
  g_autoptr (GString) word = g_string_new (" ");
  for (const char *c = name; *c != '\0'; c++)
    if (*c != '-' && *c != '_')
      g_string_append_c (word, g_ascii_tolower (*c));
  g_string_append_c (word, ' ');
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (parts[i].names, word->str) != NULL)
      return parts[i].part;
  return N_PARTS;
}

/* Emphasis and the like belongs to the text that it is in. */
static gboolean
is_inline (const char *name)
{
  const PlnHtmlTag *tag = pln_html_tag_find (name, strlen (name));
  return tag != NULL && (tag->role == PLN_HTML_INLINE || tag->role == PLN_HTML_LINK);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

/* Names in a file can be of any length. */
static char *
shorten (const char *name)
{
  return g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), 60));
}

static void
tell_unknown (PlnSchedule *schedule, int line, const char *name)
{
  g_autofree char *shown = shorten (name);
  pln_tally_add (schedule->tally, PLN_SEVERITY_WARNING, "unknown-element", line, NULL,
                 "<%s> has no place here", shown);
}

void
pln_schedule_pass_over (PlnSchedule *schedule, PlnXml *xml)
{
  const char *name = pln_xml_name (xml);
  int line = pln_xml_line (xml);
  gboolean says = pln_xml_attribute_name (xml, 0) != NULL;
  if (!is_blank (pln_xml_text (xml, FALSE)) || says)
    tell_unknown (schedule, line, name);
}

void
pln_schedule_tell_attributes (PlnSchedule *schedule, PlnXml *xml, const char *const *known)
{
  const char *name;
  for (guint i = 0; (name = pln_xml_attribute_name (xml, i)) != NULL; i++)
    {
      if (g_strv_contains (known, name) || is_blank (pln_xml_attribute (xml, name)))
        continue;
      g_autofree char *shown = shorten (name);
      g_autofree char *element = shorten (pln_xml_name (xml));
      pln_tally_add (schedule->tally, PLN_SEVERITY_WARNING, "unknown-attribute", pln_xml_line (xml),
                     NULL, "<%s %s=…> has no place here", element, shown);
    }
}

/* What is said first holds. */
static void
set_part (Person *self, Part part, const char *text)
{
  if (is_blank (self->values[part]) && !is_blank (text))
    {
      g_free (self->values[part]);
      self->values[part] = g_strdup (text);
    }
}

char *
pln_schedule_read_name (PlnSchedule *schedule, PlnXml *xml, int depth)
{
  g_autoptr (GString) own = g_string_new (NULL);
  g_autofree char *name = g_strdup (pln_xml_attribute (xml, "name"));
  pln_xml_collect (xml, own);
  while (pln_xml_next (xml, depth))
    {
      const char *element = pln_xml_name (xml);
      if (is_inline (element))
        g_string_append (own, pln_xml_text (xml, FALSE));
      else if (is_blank (name) && (strcmp (element, "name") == 0 || strcmp (element, "title") == 0))
        {
          g_free (name);
          name = g_strdup (pln_xml_text (xml, FALSE));
        }
      else
        pln_schedule_pass_over (schedule, xml);
    }
  pln_xml_collect (xml, NULL);
  return g_strstrip (g_strdup (is_blank (own->str) && name != NULL ? name : own->str));
}

static void
read_attributes (Person *self, PlnXml *xml)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  const char *name;
  for (guint i = 0; (name = pln_xml_attribute_name (xml, i)) != NULL; i++)
    if (find_part (name) != N_PARTS)
      {
        g_ptr_array_add (known, (gpointer) name);
        set_part (self, find_part (name), pln_xml_attribute (xml, name));
      }
  g_ptr_array_add (known, NULL);
  pln_schedule_tell_attributes (self->schedule, xml, (const char *const *) known->pdata);
}

static void
read_elements (Person *self, PlnXml *xml, int depth)
{
  g_autoptr (GString) own = g_string_new (NULL);
  pln_xml_collect (xml, own);
  while (pln_xml_next (xml, depth))
    {
      Part part = find_part (pln_xml_name (xml));
      if (part != N_PARTS && is_blank (self->values[part]))
        set_part (self, part, pln_xml_text (xml, part == BIOGRAPHY));
      else if (part == N_PARTS && is_inline (pln_xml_name (xml)))
        g_string_append (own, pln_xml_text (xml, FALSE));
      else
        pln_schedule_pass_over (self->schedule, xml);
    }
  pln_xml_collect (xml, NULL);
  set_part (self, OWN_TEXT, own->str);
}

/* Returns: (transfer full) (nullable): the name that is for everybody; without one, an e-mail address, whose first part
 * gets to be the name */
static char *
make_name (const Person *self)
{
  char *const *values = self->values;
  static const Part whole[] = { PUBLIC_NAME, NAME, OWN_TEXT };
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    if (values[whole[i]] != NULL)
      return g_strdup (values[whole[i]]);
  if (values[FIRST_NAME] != NULL && values[LAST_NAME] != NULL)
    return g_strconcat (values[FIRST_NAME], " ", values[LAST_NAME], NULL);
  if (values[FIRST_NAME] != NULL || values[LAST_NAME] != NULL)
    return g_strdup (values[FIRST_NAME] != NULL ? values[FIRST_NAME] : values[LAST_NAME]);
  return values[NICKNAME] != NULL ? g_strdup (values[NICKNAME])
         : values[EMAIL] != NULL  ? pln_type_email.clean (values[EMAIL], NULL)
                                  : NULL;
}

static char *
take_part (Person *self, Part part, int line)
{
  return self->values[part] != NULL
             ? pln_schedule_take_line (self->schedule, self->values[part], line)
             : NULL;
}

/* Sets what has to be an address of its type; what is none is kept for staff. */
static void
set_address (Person *self, PlnSpeaker *speaker, char **field, Part part, const PlnType *type,
             int line)
{
  g_autofree char *text = take_part (self, part, line);
  char *clean = text != NULL ? type->clean (text, NULL) : NULL;
  if (clean != NULL)
    {
      g_free (*field);
      *field = clean;
    }
  else if (text != NULL)
    {
      g_autofree char *before = g_steal_pointer (&speaker->notes);
      speaker->notes = g_strdup_printf ("%s%s%s: %s", before != NULL ? before : "",
                                        before != NULL ? "\n" : "", type->name, text);
      pln_tally_add (self->schedule->tally, PLN_SEVERITY_NOTE, "kept-in-notes", line, NULL,
                     "what should be a %s of a person but is none is kept in the notes",
                     type->name);
    }
}

static void
add_photo (Person *self, PlnSpeaker *speaker, int line)
{
  PlnLink *link = pln_value_new (&pln_shape_link);
  set_address (self, speaker, &link->url, PHOTO, &pln_type_url, line);
  link->title = g_strdup ("Photo");
  if (link->url != NULL)
    g_ptr_array_add (speaker->links, link);
  else
    pln_value_free (link);
}

static void
add_position (Person *self, PlnSpeaker *speaker, int line)
{
  PlnPosition *position = pln_value_new (&pln_shape_position);
  position->position = take_part (self, POSITION, line);
  position->organisation = take_part (self, ORGANISATION, line);
  if (position->position != NULL || position->organisation != NULL)
    g_ptr_array_add (speaker->positions, position);
  else
    pln_value_free (position);
}

static void
fill (Person *self, PlnSpeaker *speaker, const char *name, int line)
{
  g_autofree char *family = take_part (self, LAST_NAME, line);
  if (family != NULL && strstr (name, family) != NULL)
    speaker->family = g_steal_pointer (&family);
  speaker->honorific = take_part (self, HONORIFIC, line);
  if (self->values[BIOGRAPHY] != NULL)
    speaker->biography
        = pln_schedule_take_plain_text (self->schedule, self->values[BIOGRAPHY], line);
  set_address (self, speaker, &speaker->email, EMAIL, &pln_type_email, line);
  set_address (self, speaker, &speaker->url, PAGE, &pln_type_url, line);
  add_photo (self, speaker, line);
  add_position (self, speaker, line);
}

void
pln_schedule_read_person (PlnSchedule *schedule, PlnScheduleEvent *event, PlnXml *xml, int depth)
{
  Person self = { .schedule = schedule };
  int line = pln_xml_line (xml);
  read_attributes (&self, xml);
  read_elements (&self, xml, depth);
  g_autofree char *name = make_name (&self);
  const char *id = self.values[ID] != NULL ? self.values[ID] : self.values[CODE];
  PlnSchedulePerson *person
      = pln_schedule_add_person (schedule, event, line, name, id, self.values[GUID]);
  gboolean more = self.values[LAST_NAME] != NULL;
  for (guint i = HONORIFIC; i < N_PARTS; i++)
    more = more || self.values[i] != NULL;
  if (person != NULL && more)
    {
      if (person->details == NULL)
        person->details = pln_value_new (&pln_shape_speaker);
      fill (&self, person->details, person->name, line);
    }
  for (guint i = 0; i < N_PARTS; i++)
    g_free (self.values[i]);
}
