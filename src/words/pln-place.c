/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a place is called, so that nobody goes to another one. */
#include "words/pln-place.h"

#include "base/pln-text.h"
#include "words/pln-print-words.h"

#include <string.h>

/* What may be said of a room behind its name, in the order in which it is read. */
typedef enum { PART_FLOOR, PART_BUILDING, PART_VENUE, N_PARTS } Part;

/* A floor that is only numbered: `2`, `-1`, `B1`, `G`. */
#define FLOOR_NUMBER "^(-?[0-9]+|[A-Za-z]-?[0-9]*)$"

const PlnVenue *
pln_place_home (const PlnProgramme *programme)
{
  const PlnVenue *home = pln_forum_venue (programme, pln_programme_root (programme));
  const GPtrArray *rooms = programme->records[PLN_KIND_ROOM];
  if (home != NULL)
    return home;
  for (guint i = 0; i < rooms->len; i++)
    {
      const PlnVenue *venue = pln_place_venue (programme, rooms->pdata[i], NULL);
      if (venue != NULL && home != NULL && venue != home)
        return NULL;
      home = venue != NULL ? venue : home;
    }
  return home;
}

const PlnVenue *
pln_place_venue (const PlnProgramme *programme, const PlnRoom *room, const PlnForum *forum)
{
  const PlnVenue *own
      = room != NULL ? pln_programme_find_as (programme, &pln_shape_venue, room->venue) : NULL;
  return own != NULL ? own : pln_forum_venue (programme, forum);
}

char *
pln_place_floor (const PlnRoom *room, const char *language)
{
  const char *floor = pln_record_text (room, "floor", language);
  if (floor == NULL)
    return g_strdup ("");
  return g_regex_match_simple (FLOOR_NUMBER, floor, 0, 0)
             ? pln_print_phrase (language, PLN_PRINT_FLOOR, floor, NULL)
             : g_strdup (floor);
}

/* Returns: (transfer full): what @part says of a room, empty when that is not known */
static char *
part_text (const PlnProgramme *programme, const PlnRoom *room, const PlnForum *forum, Part part,
           const char *language)
{
  if (part == PART_FLOOR)
    return pln_place_floor (room, language);
  gconstpointer venue = pln_place_venue (programme, room, forum);
  const char *text = part == PART_BUILDING ? pln_record_text (room, "building", language)
                     : venue != NULL       ? pln_record_text (venue, "name", language)
                                           : NULL;
  return g_strdup (text != NULL ? text : "");
}

/* Puts @text behind what is there. */
static void
append (GString *out, PlnPrintWord word, const char *text, const char *language)
{
  g_autofree char *both = out->len > 0 && text[0] != '\0'
                              ? pln_print_phrase (language, word, out->str, text)
                              : g_strconcat (out->str, text, NULL);
  g_string_assign (out, both);
}

static gboolean
is_called_alike (const PlnRoom *room, const PlnRoom *other, const char *language)
{
  const char *name = pln_record_text (room, "name", language);
  const char *other_name = pln_record_text (other, "name", language);
  return name != NULL && other_name != NULL && g_ascii_strcasecmp (name, other_name) == 0;
}

/* Marks what tells a room from another of its name: the widest difference that is known of it. */
static void
tell_apart (const PlnProgramme *programme, const PlnRoom *room, const PlnRoom *other,
            const PlnForum *forum, const char *language, gboolean *parts)
{
  const PlnForum *root = pln_programme_root (programme);
  for (int part = PART_VENUE; part >= 0; part--)
    {
      g_autofree char *own = part_text (programme, room, forum, part, language);
      g_autofree char *others = part_text (programme, other, root, part, language);
      if (strcmp (own, others) == 0)
        continue;
      parts[part] = TRUE;
      if (own[0] != '\0')
        return;
    }
}

char *
pln_place_room (const PlnProgramme *programme, const PlnRoom *room, const PlnForum *forum,
                const PlnVenue *said, const char *language)
{
  const GPtrArray *rooms = programme->records[PLN_KIND_ROOM];
  const PlnVenue *venue = pln_place_venue (programme, room, forum);
  gboolean parts[N_PARTS] = { [PART_VENUE] = venue != NULL && venue != said };
  const char *name = pln_record_text (room, "name", language);
  g_autoptr (GString) more = g_string_new (NULL);
  for (guint i = 0; i < rooms->len; i++)
    if (rooms->pdata[i] != room && is_called_alike (room, rooms->pdata[i], language))
      tell_apart (programme, room, rooms->pdata[i], forum, language, parts);
  for (int part = 0; part < N_PARTS; part++)
    {
      g_autofree char *text
          = parts[part] ? part_text (programme, room, forum, part, language) : g_strdup ("");
      if (name == NULL || strstr (name, text) == NULL)
        append (more, PLN_PRINT_WITH, text, language);
    }
  return more->len > 0 ? pln_print_phrase (language, PLN_PRINT_PLACE, name, more->str)
                       : g_strdup (name != NULL ? name : "");
}

/* Puts a text behind what is there, in both languages where it is another in the second. */
static void
append_twice (GString *out, const char *text, const char *other, const char *language)
{
  g_autofree char *first = pln_text_repair (text, FALSE, NULL);
  g_autofree char *second = pln_text_repair (other, FALSE, NULL);
  g_autofree char *both = pln_print_join (first, second, PLN_PRINT_JOINT);
  append (out, PLN_PRINT_WITH, both, language);
}

char *
pln_place_in_full (const PlnProgramme *programme, const PlnRoom *room, const PlnForum *forum,
                   const char *language, const char *second)
{
  const char *also = second != NULL ? second : language;
  g_autoptr (GString) out = g_string_new (NULL);
  append_twice (out, pln_record_text (room, "name", language), pln_record_text (room, "name", also),
                language);
  for (int part = 0; part < N_PARTS; part++)
    {
      g_autofree char *text = part_text (programme, room, forum, part, language);
      g_autofree char *other = part_text (programme, room, forum, part, also);
      append_twice (out, text, other, language);
    }
  return g_strdup (out->str);
}

char *
pln_place_session (const PlnProgramme *programme, const PlnSession *session, const PlnVenue *said,
                   const char *language)
{
  const GPtrArray *rooms = pln_programme_rooms (programme, session);
  const PlnForum *forum = pln_programme_forum (programme, session);
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < rooms->len; i++)
    {
      const PlnReference *reference = rooms->pdata[i];
      const PlnRoom *room = pln_programme_find_as (programme, &pln_shape_room, reference->target);
      g_autofree char *text
          = room != NULL ? pln_place_room (programme, room, forum, said, language) : g_strdup ("");
      append (out, PLN_PRINT_AND, text, language);
    }
  const PlnVenue *venue = pln_forum_venue (programme, forum);
  if (rooms->len == 0 && venue != NULL && venue != said)
    append (out, PLN_PRINT_AND, pln_record_text (venue, "name", language), language);
  return g_strdup (out->str);
}

char *
pln_place_text (const PlnProgramme *programme, const PlnSession *session)
{
  return pln_place_session (programme, session, pln_place_home (programme), NULL);
}
