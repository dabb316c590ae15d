/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The <event> of schedule.xml, element by element. */
#include "format/schedule-xml/pln-schedule-event.h"

#include "base/pln-text.h"
#include "format/intake/pln-schedule-time.h"
#include "format/intake/pln-schedule-title.h"
#include "format/schedule-xml/pln-schedule-named.h"

#include <string.h>

typedef struct _Element Element;

typedef struct {
  PlnSchedule *schedule;
  PlnXml *xml;
  PlnScheduleEvent *event;
  int depth; /* of the elements in the event */
  int room;  /* that the event is in */
  gboolean has_length;
  char *type;             /* taken when the persons are known */
  char *conf_url;         /* taken when there is no other */
  const Element *element; /* being read */
} Event;

/* What an element of an event becomes. */
struct _Element {
  const char *name;
  void (*read) (Event *self);
  const char *title; /* of links; what it is, in notes */
};

static const char *
text_of (Event *self)
{
  return pln_xml_text (self->xml, FALSE);
}

/* Returns: (transfer full): a name, which may be in an element or attribute of its own */
static char *
name_of (Event *self)
{
  return pln_schedule_read_name (self->schedule, self->xml, self->depth + 1);
}

static gboolean
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

static void
pass_over (Event *self)
{
  pln_schedule_pass_over (self->schedule, self->xml);
}

/* Sets a text; one that is given in several elements has them all. */
static void
set_text (Event *self, char **field)
{
  int line = pln_xml_line (self->xml);
  const char *text = pln_xml_text (self->xml, TRUE);
  g_autofree char *clean = pln_schedule_take_plain_text (self->schedule, text, line);
  if (clean == NULL)
    return;
  g_autofree char *before = g_steal_pointer (field);
  g_autofree char *joined = before != NULL ? g_strconcat (before, "\n\n", clean, NULL) : NULL;
  *field = joined != NULL ? pln_schedule_take_text (self->schedule, joined, line)
                          : g_steal_pointer (&clean);
}

static void
read_title (Event *self)
{
  if (self->event->session->title == NULL)
    pln_schedule_set_title (self->schedule, self->event, text_of (self));
  else
    pass_over (self);
}

static void
read_subtitle (Event *self)
{
  int line = pln_xml_line (self->xml);
  if (self->event->session->subtitle == NULL)
    self->event->session->subtitle = pln_schedule_take_line (self->schedule, text_of (self), line);
  else
    pass_over (self);
}

static void
read_abstract (Event *self)
{
  set_text (self, &self->event->session->abstract);
}

static void
read_description (Event *self)
{
  set_text (self, &self->event->session->description);
}

static void
tell_bad_date (Event *self, const char *what, const char *text)
{
  g_autofree char *shown = pln_text_quote (text);
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "bad-date", pln_xml_line (self->xml),
                 &self->event->session->record, "%s %s cannot be read", what, shown);
}

static void
read_date (Event *self)
{
  const char *text = text_of (self);
  PlnStamp *stamp = &self->event->date;
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  if (trimmed[0] == '\0')
    return;
  if (!pln_stamp_parse (trimmed, &stamp->civil, &stamp->seconds, &stamp->offset))
    {
      tell_bad_date (self, "date", text);
      return;
    }
  self->schedule->hints |= PLN_SCHEDULE_HAS_DATE;
  if (stamp->offset != PLN_NONE)
    self->schedule->hints |= PLN_SCHEDULE_HAS_OFFSET;
}

static void
read_start (Event *self)
{
  const char *text = text_of (self);
  if (!is_blank (text)
      && !pln_schedule_parse_clock (text, &self->event->clock, &self->event->clock_seconds))
    tell_bad_date (self, "start", text);
}

static void
read_duration (Event *self)
{
  self->has_length = TRUE;
  pln_schedule_set_length (self->schedule, self->event, text_of (self));
}

/* The room is that which the event is in; where there is none, as in 2007, that which it names. */
static void
read_room (Event *self)
{
  int line = pln_xml_line (self->xml);
  g_autofree char *text = name_of (self);
  int own = pln_schedule_find_room (self->schedule, text, NULL, line);
  if (self->room == PLN_NONE)
    pln_schedule_add_index (&self->event->rooms, own);
  else if (own != PLN_NONE && own != self->room)
    {
      const PlnRoom *named = self->schedule->rooms->pdata[own];
      const PlnRoom *listed = self->schedule->rooms->pdata[self->room];
      g_autofree char *name = pln_text_quote (named->name);
      g_autofree char *list = pln_text_quote (listed->name);
      pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "room-differs", line,
                     &self->event->session->record,
                     "the event names room %s but is listed in %s, which is taken", name, list);
    }
}

static void
read_track (Event *self)
{
  static const char *const known[] = { "name", NULL };
  int line = pln_xml_line (self->xml);
  pln_schedule_tell_attributes (self->schedule, self->xml, known);
  g_autofree char *name = name_of (self);
  pln_schedule_add_index (&self->event->themes,
                          pln_schedule_find_theme (self->schedule, name, line));
}

static void
read_type (Event *self)
{
  if (self->type == NULL)
    self->type = name_of (self);
  else
    pass_over (self);
}

static void
read_language (Event *self)
{
  pln_schedule_set_languages (self->schedule, self->event, text_of (self));
}

static void
read_slug (Event *self)
{
  self->event->slug = pln_schedule_take_id (self->schedule, text_of (self), self->event->line);
}

static void
read_code (Event *self)
{
  self->event->code = pln_schedule_take_id (self->schedule, text_of (self), self->event->line);
}

static void
read_persons (Event *self)
{
  while (pln_xml_next (self->xml, self->depth + 1))
    if (strcmp (pln_xml_name (self->xml), "person") == 0)
      pln_schedule_read_person (self->schedule, self->event, self->xml, self->depth + 2);
    else
      pass_over (self);
}

/* Keeps for staff what a programme has no place for. */
static void
note_value (Event *self, const char *element, const char *what, const char *value)
{
  int line = pln_xml_line (self->xml);
  g_autofree char *clean = pln_schedule_take_line (self->schedule, value, line);
  if (clean == NULL)
    return;
  pln_schedule_add_note (self->schedule, self->event, what, NULL, clean);
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_NOTE, "kept-in-notes", line,
                 &self->event->session->record, "<%s> is kept in the notes", element);
}

/* A link in a list: the address in @href, its title as text, or at least its type. */
static void
read_listed_link (Event *self)
{
  static const char *const known[] = { "href", "type", NULL };
  int line = pln_xml_line (self->xml);
  const char *name = pln_xml_name (self->xml);
  g_autofree char *url = g_strdup (pln_xml_attribute (self->xml, "href"));
  g_autofree char *type = g_strdup (pln_xml_attribute (self->xml, "type"));
  pln_schedule_tell_attributes (self->schedule, self->xml, known);
  g_autofree char *text = pln_schedule_take_line (self->schedule, text_of (self), line);
  gboolean has_title = text != NULL && url != NULL;
  if (has_title && type != NULL && !is_blank (type))
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "unknown-attribute", line, NULL,
                   "<%s type=…> has no place here", name);
  pln_schedule_add_link (self->schedule, self->event, name, url != NULL ? url : text,
                         has_title ? text : type, line);
}

static void
read_links (Event *self)
{
  while (pln_xml_next (self->xml, self->depth + 1))
    if (strcmp (pln_xml_name (self->xml), "link") == 0
        || strcmp (pln_xml_name (self->xml), "attachment") == 0)
      read_listed_link (self);
    else
      pass_over (self);
}

static void
read_attachments (Event *self)
{
  self->schedule->hints |= PLN_SCHEDULE_HAS_RECORDING;
  read_links (self);
}

/* A link of its own element; which one says what it is. */
static void
read_link (Event *self)
{
  int line = pln_xml_line (self->xml);
  pln_schedule_add_link (self->schedule, self->event, "link", text_of (self), self->element->title,
                         line);
}

static void
read_logo (Event *self)
{
  self->schedule->hints |= PLN_SCHEDULE_HAS_RECORDING;
  read_link (self);
}

static void
read_origin (Event *self)
{
  self->schedule->hints |= PLN_SCHEDULE_HAS_ORIGIN;
  read_link (self);
}

static void
set_url (Event *self)
{
  int line = pln_xml_line (self->xml);
  char **url = &self->event->session->url;
  if (*url != NULL)
    read_link (self);
  else
    *url = pln_schedule_take_line (self->schedule, text_of (self), line);
}

static void
read_full_conf_url (Event *self)
{
  self->schedule->hints |= PLN_SCHEDULE_HAS_CONF_URL;
  set_url (self);
}

/* The path alone of what <full_conf_url> says whole. */
static void
read_conf_url (Event *self)
{
  self->schedule->hints |= PLN_SCHEDULE_HAS_CONF_URL;
  g_free (self->conf_url);
  self->conf_url = g_strdup (text_of (self));
}

/* A wish that only counts when it is one. */
static void
read_wish (Event *self)
{
  static const char *const no[] = { "", "0", "false", "no", NULL };
  const char *text = text_of (self);
  g_autofree char *low = g_strstrip (g_ascii_strdown (text, -1));
  if (!g_strv_contains (no, low))
    note_value (self, self->element->name, self->element->title, low);
}

static void
read_license (Event *self)
{
  note_value (self, self->element->name, self->element->title, text_of (self));
}

static void read_element (Event *self);

static void
read_recording (Event *self)
{
  self->schedule->hints |= PLN_SCHEDULE_HAS_RECORDING;
  while (pln_xml_next (self->xml, self->depth + 1))
    read_element (self);
}

static void
read_answer (Event *self)
{
  int line = pln_xml_line (self->xml);
  g_autofree char *question = NULL, *answer = NULL;
  while (pln_xml_next (self->xml, self->depth + 2))
    {
      gboolean asks = strcmp (pln_xml_name (self->xml), "question") == 0;
      char **field = asks ? &question : &answer;
      g_free (*field);
      *field = pln_schedule_take_line (self->schedule, text_of (self), line);
    }
  if (answer != NULL
      && (g_str_has_prefix (answer, "http://") || g_str_has_prefix (answer, "https://")))
    pln_schedule_add_link (self->schedule, self->event, "link", answer, question, line);
  else if (answer != NULL)
    {
      g_autofree char *what = g_strconcat ("answer to ", question, NULL);
      note_value (self, "answer", question != NULL ? what : "answer", answer);
    }
}

static void
read_answers (Event *self)
{
  while (pln_xml_next (self->xml, self->depth + 1))
    read_answer (self);
}

/* In the order of how often they come, as they are looked up one by one. */
static const Element elements[] = {
  { "title", read_title, NULL },
  { "start", read_start, NULL },
  { "date", read_date, NULL },
  { "duration", read_duration, NULL },
  { "room", read_room, NULL },
  { "slug", read_slug, NULL },
  { "subtitle", read_subtitle, NULL },
  { "abstract", read_abstract, NULL },
  { "description", read_description, NULL },
  { "track", read_track, NULL },
  { "type", read_type, NULL },
  { "language", read_language, NULL },
  { "persons", read_persons, NULL },
  { "links", read_links, NULL },
  { "attachments", read_attachments, NULL },
  { "url", set_url, "Page" },
  { "logo", read_logo, "Logo" },
  { "link", read_link, "Recording" },
  { "recording", read_recording, NULL },
  { "license", read_license, "recording licence" },
  { "optout", read_wish, "no recording" },
  { "feedback_url", read_link, "Feedback" },
  { "origin_url", read_origin, "Origin" },
  { "video", read_link, "Video" },
  { "video_download_url", read_link, "Video download" },
  { "conf_url", read_conf_url, NULL },
  { "full_conf_url", read_full_conf_url, "Page" },
  { "code", read_code, NULL },
  { "answers", read_answers, NULL },
  { "do_not_record", read_wish, "do not record" },
  { "do_not_stream", read_wish, "do not stream" },
};

static void
read_element (Event *self)
{
  const char *name = pln_xml_name (self->xml);
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (elements[i].name[0] == name[0] && strcmp (elements[i].name, name) == 0)
      {
        self->element = &elements[i];
        elements[i].read (self);
        return;
      }
  pass_over (self);
}

/* What was not said, and what could not be told before all of it was. */
static void
conclude (Event *self)
{
  PlnScheduleEvent *event = self->event;
  if (event->session->title == NULL)
    pln_schedule_set_title (self->schedule, event, "");
  pln_schedule_settle_title (self->schedule, event);
  if (!self->has_length)
    pln_schedule_set_length (self->schedule, event, "");
  pln_schedule_set_kind (self->schedule, event, self->type);
  if (event->session->url == NULL)
    pln_schedule_add_link (self->schedule, event, "link", self->conf_url, "Page", event->line);
  g_free (self->type);
  g_free (self->conf_url);
}

void
pln_schedule_read_event (PlnSchedule *schedule, PlnXml *xml, int depth, int room)
{
  static const char *const known[] = { "id", "guid", "code", NULL };
  Event self = { .schedule = schedule, .xml = xml, .depth = depth, .room = room };
  int line = pln_xml_line (xml);
  self.event = pln_schedule_add_event (schedule, line);
  pln_schedule_add_index (&self.event->rooms, room);
  self.event->id = pln_schedule_take_id (schedule, pln_xml_attribute (xml, "id"), line);
  self.event->guid = pln_schedule_take_guid (schedule, pln_xml_attribute (xml, "guid"), line);
  self.event->code = pln_schedule_take_id (schedule, pln_xml_attribute (xml, "code"), line);
  pln_schedule_tell_attributes (schedule, xml, known);
  while (pln_xml_next (xml, depth))
    read_element (&self);
  conclude (&self);
}
