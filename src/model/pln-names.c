/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is printed of who appears and where: names, positions, rooms. */
#include "model/pln-programme.h"

/* Appends @text, when there is any, behind what is there already. */
static void
append_item (GString *out, const char *separator, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  if (out->len > 0)
    g_string_append (out, separator);
  g_string_append (out, text);
}

const char *
pln_appearance_name (const PlnProgramme *programme, const PlnAppearance *appearance,
                     const char *language)
{
  gconstpointer who = pln_programme_find_as (programme, &pln_shape_speaker, appearance->speaker);
  if (who == NULL)
    who = pln_programme_find_as (programme, &pln_shape_organisation, appearance->organisation);
  const char *name = who != NULL ? pln_record_text (who, "name", language)
                                 : pln_record_text (appearance, "label", language);
  return name != NULL ? name : "";
}

/* Appends what one position says: `former Director, Palace Museum`. */
static void
append_position (GString *out, gboolean former, const char *position, const char *organisation)
{
  g_autoptr (GString) item = g_string_new (NULL);
  append_item (item, ", ", position);
  append_item (item, ", ", organisation);
  if (former && item->len > 0)
    g_string_prepend (item, "former ");
  append_item (out, "; ", item->str);
}

char *
pln_appearance_title (const PlnProgramme *programme, const PlnAppearance *appearance,
                      const char *language)
{
  const PlnSpeaker *speaker
      = pln_programme_find_as (programme, &pln_shape_speaker, appearance->speaker);
  GString *out = g_string_new (NULL);
  append_position (out, FALSE, pln_record_text (appearance, "position", language),
                   pln_record_text (appearance, "affiliation", language));
  if (out->len > 0 || speaker == NULL)
    return g_string_free (out, FALSE);
  for (guint i = 0; i < speaker->positions->len; i++)
    {
      const PlnPosition *position = speaker->positions->pdata[i];
      append_position (out, position->former == 1, pln_record_text (position, "position", language),
                       pln_record_text (position, "organisation", language));
    }
  return g_string_free (out, FALSE);
}

gboolean
pln_appearance_is_off (const PlnAppearance *appearance)
{
  return appearance->presence == PLN_PRESENCE_DECLINED
         || appearance->presence == PLN_PRESENCE_WITHDRAWN;
}

char *
pln_programme_room_names (const PlnProgramme *programme, const PlnSession *session,
                          const char *language)
{
  GPtrArray *rooms = pln_programme_rooms (programme, session);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < rooms->len; i++)
    {
      const PlnReference *reference = rooms->pdata[i];
      gconstpointer room = pln_programme_find_as (programme, &pln_shape_room, reference->target);
      if (room != NULL)
        append_item (out, ", ", pln_record_text (room, "name", language));
    }
  return g_string_free (out, FALSE);
}

char *
pln_programme_who (const PlnProgramme *programme, const PlnSession *session, const char *language)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      if (pln_appearance_is_off (appearance))
        continue;
      const char *name = pln_appearance_name (programme, appearance, language);
      append_item (out, ", ", name);
      if (appearance->count > 1 && name[0] != '\0')
        g_string_append_printf (out, " (%d)", appearance->count);
    }
  return g_string_free (out, FALSE);
}
