/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What tells records of one name apart. */
#include "cli/find/pln-apart.h"

#include "cli/telling/pln-print.h"
#include "store/pln-store-load.h"
#include "words/pln-place.h"

static void
append (GString *out, const char *text)
{
  if (text != NULL && text[0] != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", text);
}

static void
append_room (GString *out, const PlnProgramme *programme, const PlnRoom *room)
{
  g_autofree char *floor = pln_place_floor (room, NULL);
  const PlnVenue *venue = pln_place_venue (programme, room, NULL);
  append (out, floor);
  append (out, room->building);
  append (out, venue != NULL ? venue->name : NULL);
}

static void
append_speaker (GString *out, const PlnProgramme *programme, const PlnSpeaker *speaker)
{
  g_autofree char *position = speaker->positions->len > 0
                                  ? pln_element_text (programme, speaker->positions->pdata[0])
                                  : NULL;
  append (out, position != NULL ? position : speaker->email);
}

static void
append_session (GString *out, const PlnProgramme *programme, const PlnSession *session)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autofree char *when = pln_slot_to_string (pln_timetable_find (timetable, session), TRUE);
  g_autofree char *where = pln_place_text (programme, session);
  append (out, when);
  append (out, where);
}

static void
append_forum (GString *out, const PlnProgramme *programme, const PlnForum *forum)
{
  const PlnForum *parent = pln_programme_find_as (programme, &pln_shape_forum, forum->parent);
  g_autofree char *from = forum->from != PLN_NONE ? pln_date_to_short (forum->from, TRUE) : NULL;
  append (out, from);
  append (out, parent != NULL ? parent->title : NULL);
}

char *
pln_apart_text (const PlnProgramme *programme, gconstpointer record)
{
  const PlnShape *shape = ((const PlnValue *) record)->shape;
  GString *out = g_string_new (NULL);
  if (shape == &pln_shape_room)
    append_room (out, programme, record);
  else if (shape == &pln_shape_speaker)
    append_speaker (out, programme, record);
  else if (shape == &pln_shape_session)
    append_session (out, programme, record);
  else if (shape == &pln_shape_forum)
    append_forum (out, programme, record);
  else if (shape == &pln_shape_venue)
    append (out, ((const PlnVenue *) record)->address);
  else if (shape == &pln_shape_theme)
    append (out, ((const PlnTheme *) record)->color);
  else if (shape == &pln_shape_organisation)
    {
      append (out, ((const PlnOrganisation *) record)->acronym);
      append (out, ((const PlnOrganisation *) record)->url);
    }
  return g_string_free (out, FALSE);
}

char *
pln_apart_load (PlnStore *store, PlnKind kind, const char *uuid)
{
  const char *uuids[] = { uuid, NULL };
  g_autoptr (PlnProgramme) programme = kind == PLN_KIND_SESSION
                                           ? pln_store_load_around (store, uuids, NULL)
                                           : pln_store_load_some (store, kind, uuids, NULL);
  gconstpointer record = programme != NULL ? pln_programme_find (programme, uuid) : NULL;
  return record != NULL ? pln_apart_text (programme, record) : NULL;
}
