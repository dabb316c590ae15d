/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small programmes made in code, and golden files, for the tests of the writers. */
#pragma once

#include "format/pln-format.h"
#include "model/pln-timetable.h"

#include <string.h>

/* --- making records --------------------------------------------------------------------------- */

static inline void
sample_set (gpointer record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  const PlnShape *shape = ((PlnValue *) record)->shape;
  pln_field_set_text (pln_shape_find_field (shape, field), record, text, &error);
  g_assert_no_error (error);
}

/* Octets that no field would take. */
static inline void
sample_force (gpointer record, const char *field, const char *text)
{
  const PlnShape *shape = ((PlnValue *) record)->shape;
  char **at = &PLN_TEXT_AT (record, pln_shape_find_field (shape, field));
  g_free (*at);
  *at = g_strdup (text);
}

static inline void
sample_translate (gpointer record, const char *field, const char *language, const char *text)
{
  const PlnShape *shape = ((PlnValue *) record)->shape;
  g_autoptr (GError) error = NULL;
  pln_record_set_text (record, pln_shape_find_field (shape, field), language, text, &error);
  g_assert_no_error (error);
}

static inline void
sample_identify (gpointer record, int kind, int number)
{
  PlnRecord *identity = record;
  identity->uuid = g_strdup_printf ("%08d-0000-4000-8000-%012d", kind, number);
  identity->number = number;
  identity->changed = 1747700000 + number;
}

/* Adds a record of that kind with its title or name. */
static inline gpointer
sample_add (PlnProgramme *programme, PlnKind kind, const char *title)
{
  gpointer record = pln_value_new (pln_shapes[kind]);
  const PlnShape *shape = pln_shapes[kind];
  sample_identify (record, (int) kind, (int) programme->records[kind]->len + 1);
  sample_set (record, pln_shape_title (shape)->name, title);
  return pln_programme_add (programme, record);
}

static inline PlnForum *
sample_forum (PlnProgramme *programme, const char *title, const char *zone, PlnForum *parent)
{
  PlnForum *forum = sample_add (programme, PLN_KIND_FORUM, title);
  sample_set (forum, "timezone", zone);
  sample_set (forum, "parent", parent != NULL ? parent->record.uuid : NULL);
  return forum;
}

static inline PlnRoom *
sample_room (PlnProgramme *programme, const char *name, PlnVenue *venue)
{
  PlnRoom *room = sample_add (programme, PLN_KIND_ROOM, name);
  sample_set (room, "venue", venue != NULL ? venue->record.uuid : NULL);
  return room;
}

/* @when: a date, a date and time, or NULL; @length: minutes, 0 for none. */
static inline PlnSession *
sample_session (PlnProgramme *programme, PlnForum *forum, const char *kind, const char *title,
                const char *when, int length, PlnRoom *room)
{
  PlnSession *session = sample_add (programme, PLN_KIND_SESSION, title);
  sample_set (session, "forum", forum->record.uuid);
  sample_set (session, "kind", kind);
  if (when != NULL)
    sample_set (session, strlen (when) > 10 ? "start" : "day", when);
  session->length = length;
  if (room != NULL)
    pln_references_add (session->rooms, &pln_shape_session_room, room->record.uuid);
  return session;
}

static inline PlnSession *
sample_part (PlnProgramme *programme, PlnSession *session, const char *title, int order, int length)
{
  PlnSession *part = sample_add (programme, PLN_KIND_SESSION, title);
  sample_set (part, "parent", session->record.uuid);
  part->order = order;
  part->length = length;
  return part;
}

static inline PlnSpeaker *
sample_speaker (PlnProgramme *programme, const char *name, const char *title,
                const char *organisation)
{
  PlnSpeaker *speaker = sample_add (programme, PLN_KIND_SPEAKER, name);
  PlnPosition *position = pln_value_new (&pln_shape_position);
  sample_identify (position, 90, speaker->record.number);
  sample_set (position, "position", title);
  sample_set (position, "organisation", organisation);
  g_ptr_array_add (speaker->positions, position);
  return speaker;
}

static inline PlnAppearance *
sample_appear (PlnSession *session, PlnSpeaker *speaker, const char *label, const char *role)
{
  PlnAppearance *appearance = pln_value_new (&pln_shape_appearance);
  sample_identify (appearance, 91, session->record.number * 100 + (int) session->appearances->len);
  sample_set (appearance, "speaker", speaker != NULL ? speaker->record.uuid : NULL);
  sample_set (appearance, "label", label);
  sample_set (appearance, "role", role);
  g_ptr_array_add (session->appearances, appearance);
  return appearance;
}

/* --- the programmes --------------------------------------------------------------------------- */

static inline void
sample_fill_morning (PlnProgramme *p, PlnForum *forum, PlnRoom *hall, PlnRoom *foyer)
{
  PlnSpeaker *jiang = sample_speaker (p, "Jiang Xiaojuan", "Professor",
                                      "University of the Chinese Academy of Social Sciences");
  PlnSpeaker *wang = sample_speaker (p, "Wang Xudong", "Director", "the Palace Museum");
  PlnSpeaker *roe = sample_speaker (p, "Jane Roe", "Editor", "Example Review");
  sample_translate (jiang, "name", "zh", "江小涓");

  PlnSession *opening
      = sample_session (p, forum, "ceremony", "Opening", "2025-05-27T09:00", 20, hall);
  sample_appear (opening, NULL, "the organisers", "host");
  PlnSession *keynote
      = sample_session (p, forum, "keynote", "How digital technology drives cultural trade",
                        "2025-05-27T09:20", 40, hall);
  sample_translate (keynote, "title", "zh", "数智技术如何驱动文化贸易发展");
  sample_set (keynote, "subtitle", "Four fundamental models");
  sample_set (keynote, "abstract", "First paragraph, with a comma; and more.\n\nSecond paragraph.");
  sample_set (keynote, "url", "https://example.org/keynote?a=1,2;3");
  sample_appear (keynote, jiang, NULL, "keynote");
  sample_session (p, forum, "break", "Tea break", "2025-05-27T10:00", 20, foyer);

  PlnSession *table
      = sample_session (p, forum, "roundtable", "Policy roundtable", "2025-05-27T10:20", 90, hall);
  sample_set (table, "state", "tentative");
  sample_appear (table, roe, NULL, "moderator");
  sample_appear (table, wang, NULL, "panelist");
  sample_appear (table, NULL, "officials of the departments concerned", "panelist")->count = 3;
  sample_session (p, forum, "meal", "Lunch", "2025-05-27T11:50", 100, NULL);
}

static inline void
sample_fill_afternoon (PlnProgramme *p, PlnForum *forum, PlnRoom *hall, PlnRoom *side)
{
  PlnSpeaker *chen = sample_speaker (p, "Chen Xiaoyun", "Vice president", "POP MART");
  PlnSession *speeches
      = sample_session (p, forum, "other", "Thematic speeches", "2025-05-27T13:30", 60, hall);
  PlnSession *first = sample_part (p, speeches, "Brand + culture", 1, 20);
  sample_appear (first, chen, NULL, "speaker");
  PlnSession *second
      = sample_part (p, speeches, "Intelligent technology for traditional IPs", 2, 20);
  sample_set (second, "state", "cancelled");
  sample_set (second, "reason", "the speaker is ill");

  PlnSession *demo = sample_session (p, forum, "workshop",
                                     "Demonstrations \\ samples; hands-on, "
                                     "with a title long enough to be wrapped over several lines",
                                     "2025-05-27T13:30", 90, side);
  sample_set (demo, "state", "cancelled");
  sample_set (demo, "reason", "no power");
  demo->record.sequence = 4;
  sample_session (p, forum, "talk", "Questions and answers", "2025-05-27T16:00", 0, hall);
  sample_session (p, forum, "social", "Reception", "2025-05-27T23:30", 75, side);
  sample_session (p, forum, "talk", "Night owls", "2025-05-28T00:45", 30, side);
  sample_session (p, forum, "poster", "Posters in the foyer", "2025-05-27", 0, NULL);
  sample_session (p, forum, "talk", "Still to be placed", NULL, 0, NULL);
}

/* One day of one forum in one town, with something of everything. */
static inline PlnProgramme *
sample_day (void)
{
  PlnProgramme *p = pln_programme_new ();
  PlnVenue *venue = sample_add (p, PLN_KIND_VENUE, "Convention Centre, Shenzhen");
  PlnForum *forum = sample_forum (p, "Cultural Trade Forum", "Asia/Shanghai", NULL);
  PlnTheme *theme = sample_add (p, PLN_KIND_THEME, "Trade, culture; policy");
  PlnRoom *hall = sample_room (p, "Main Hall", venue);
  PlnRoom *side = sample_room (p, "Room 201", venue);
  PlnRoom *foyer = sample_room (p, "Foyer", venue);
  sample_set (venue, "geo", "22.5431,114.0579");
  sample_set (forum, "venue", venue->record.uuid);
  sample_set (forum, "languages", "en,zh");
  sample_translate (forum, "title", "zh", "文化贸易分论坛");
  sample_set (hall, "floor", "level 2");
  sample_set (hall, "building", "Building A");
  sample_fill_morning (p, forum, hall, foyer);
  sample_fill_afternoon (p, forum, hall, side);
  for (guint i = 0; i < 2; i++)
    {
      PlnSession *session = p->records[PLN_KIND_SESSION]->pdata[i];
      pln_references_add (session->themes, &pln_shape_session_theme, theme->record.uuid);
    }
  return p;
}

static inline void
sample_fill_zones (PlnProgramme *p, PlnForum *root)
{
  static const char *const zones[][3] = {
    { "Europe/Berlin", "2026-03-29T01:30", "across the spring change" },
    { "Europe/Berlin", "2026-03-29T02:30", "in the missing hour" },
    { "Europe/Berlin", "2026-10-25T01:30", "ends in the repeated hour" },
    { "Europe/Berlin", "2026-10-25T02:30", "in the repeated hour" },
    { "Europe/Berlin", "2026-07-01T10:00", "in summer" },
    { "Europe/Dublin", "2026-07-01T10:00", "where winter is the daylight time" },
    { "America/New_York", "2026-11-01T00:30", "across the autumn change" },
    { "America/Sao_Paulo", "2026-01-15T10:00", "without a change" },
    { "Africa/Casablanca", "2026-03-01T10:00", "in Ramadan" },
    { "Africa/Cairo", "2026-07-01T10:00", "changed at 24:00" },
    { "Australia/Lord_Howe", "2026-01-15T10:00", "half an hour of summer time" },
    { "Asia/Kathmandu", "2026-01-15T10:00", "a quarter of an hour" },
    { "Asia/Shanghai", "2026-01-15T10:00", "once with summer time" },
    { "Pacific/Auckland", "2026-12-31T23:30", "into the new year" },
    { "UTC", "2026-01-15T10:00", "in UTC" },
    { "Etc/GMT+5", "2026-01-15T10:00", "in a zone that is no place" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *title = g_strdup_printf ("%s, %s", zones[i][0], zones[i][2]);
      PlnForum *forum = sample_forum (p, zones[i][0], zones[i][0], root);
      sample_session (p, forum, "talk", title, zones[i][1], 120, NULL);
    }
  PlnForum *berlin = p->records[PLN_KIND_FORUM]->pdata[1];
  PlnSession *second = sample_session (p, berlin, "talk", "the second of the repeated hour",
                                       "2026-10-25T02:30", 90, NULL);
  second->fold = 1;
}

static inline void
sample_fill_texts (PlnProgramme *p, PlnForum *root, PlnRoom *room)
{
  g_autoptr (GString) emoji = g_string_new (NULL);
  for (guint i = 0; i < 300; i++)
    g_string_append (emoji, "😀");
  const char *const texts[] = {
    "a,b;c\\d \"e\" 'f' g: h",
    "line\none\r\ntwo\rthree\xE2\x80\xA8"
    "four",
    "bell\a nul-less\x01 del\x7F nel\xC2\x85"
    "c1\xC2\x9F end",
    "bad \xff\xfe utf-8 \xC3",
    "שלום עולם and مرحبا",
    emoji->str,
    "blank                                                                                     "
    "数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数数",
    "👩‍👩‍👧‍👦 🇨🇳 é e\xCC\x81",
    "BEGIN:VEVENT",
    "  ",
  };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *when = g_strdup_printf ("2026-05-04T%02u:00", 8 + i);
      PlnSession *session = sample_session (p, root, "talk", "x", when, 45, room);
      PlnSpeaker *speaker = sample_speaker (p, "x", "x", "x");
      sample_force (session, "title", texts[i]);
      if (texts[i] == emoji->str)
        continue;
      sample_force (session, "description", texts[i]);
      sample_force (session, "subtitle", texts[i]);
      sample_force (speaker, "name", texts[i]);
      sample_force (session, "url",
                    i % 2 == 0 ? "https://x.example/\r\nATTACH:evil"
                               : "https://x.example/ü?q=\"<>");
      sample_appear (session, speaker, NULL, "chair");
    }
}

/* Forums in many zones, at the worst of times. */
static inline PlnProgramme *
sample_zones (void)
{
  PlnProgramme *p = pln_programme_new ();
  sample_fill_zones (p, sample_forum (p, "Forum of all zones", "Europe/Berlin", NULL));
  return p;
}

/* Texts that no field would take, and removed sessions. */
static inline PlnProgramme *
sample_texts (void)
{
  PlnProgramme *p = pln_programme_new ();
  PlnForum *root = sample_forum (p, "Forum, Shenzhen; a \\ b", "Europe/Berlin", NULL);
  sample_fill_texts (p, root, sample_room (p, "Room, with a comma", NULL));
  for (int i = 0; i < 3; i++)
    {
      PlnTombstone *tombstone = sample_add (p, PLN_KIND_TOMBSTONE, "Removed");
      sample_set (tombstone, "timezone", "Europe/Berlin");
      if (i < 2)
        sample_set (tombstone, i == 0 ? "start" : "day",
                    i == 0 ? "2026-05-05T10:00" : "2026-05-05");
      sample_set (tombstone, "place", i == 0 ? "Room A" : NULL);
      tombstone->record.sequence = 2;
    }
  return p;
}

/* --- writing and comparing -------------------------------------------------------------------- */

/* Returns: (transfer full): what @format makes of @programme */
static inline char *
sample_write (const PlnFormat *format, const PlnProgramme *programme,
              const PlnWriteOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  format->write (programme, options, stream, &error);
  g_assert_no_error (error);
  gsize size = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
  const char *data = g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream));
  return g_strndup (data != NULL ? data : "", size);
}

/* Compares with tests/data/golden/NAME, or writes it when PLN_REGENERATE is set. */
static inline void
sample_check_golden (const char *name, const char *text)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "golden", name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  if (g_getenv ("PLN_REGENERATE") != NULL)
    {
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
      g_test_message ("%s written anew", path);
      return;
    }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}
