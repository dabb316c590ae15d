/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is printed of who appears and where: names, positions, rooms. */
#include "model/pln-programme.h"

#include <string.h>

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

/* --- family names ------------------------------------------------------------------------------- */

static gboolean
ends_word (gunichar c)
{
  return !g_unichar_isalnum (c) && !g_unichar_ismark (c);
}

const char *
pln_name_find_family (const char *name, const char *family)
{
  if (family == NULL || family[0] == '\0')
    return NULL;
  for (const char *p = name; (p = strstr (p, family)) != NULL; p = g_utf8_next_char (p))
    {
      const char *end = p + strlen (family);
      gboolean begins = p == name || ends_word (g_utf8_get_char (g_utf8_prev_char (p)));
      gboolean wide = g_unichar_iswide (g_utf8_get_char (p));
      if (begins && (*end == '\0' || ends_word (g_utf8_get_char (end)) || wide))
        return p;
    }
  return NULL;
}

/* --- organisations named in words --------------------------------------------------------------- */

/* The field in which a value names an organisation in words. */
static const char *
organisation_field (gconstpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  return shape == &pln_shape_position     ? "organisation"
         : shape == &pln_shape_appearance ? "affiliation"
                                          : NULL;
}

/* Whether @organisation has @text as its @field, in any language. */
static gboolean
is_called (const PlnOrganisation *organisation, const char *field, const char *text)
{
  if (g_strcmp0 (pln_record_text (organisation, field, NULL), text) == 0)
    return TRUE;
  for (guint i = 0; i < organisation->translations->len; i++)
    {
      const PlnTranslation *translation = organisation->translations->pdata[i];
      if (strcmp (translation->field, field) == 0 && strcmp (translation->text, text) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Two of one name could both be meant, so neither is. */
static const PlnOrganisation *
find_called (const PlnProgramme *programme, const char *field, const char *text)
{
  GPtrArray *organisations = programme->records[PLN_KIND_ORGANISATION];
  const PlnOrganisation *found = NULL;
  for (guint i = 0; i < organisations->len; i++)
    {
      if (!is_called (organisations->pdata[i], field, text))
        continue;
      if (found != NULL)
        return NULL;
      found = organisations->pdata[i];
    }
  return found;
}

static const PlnOrganisation *
find_organisation (const PlnProgramme *programme, const char *text, const char **field)
{
  static const char *const fields[] = { "name", "acronym" };
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (fields); i++)
    {
      const PlnOrganisation *found = find_called (programme, fields[i], text);
      *field = fields[i];
      if (found != NULL)
        return found;
    }
  return NULL;
}

const PlnOrganisation *
pln_programme_organisation (const PlnProgramme *programme, gconstpointer value)
{
  const char *field = organisation_field (value), *called;
  return field != NULL
             ? find_organisation (programme, pln_record_text (value, field, NULL), &called)
             : NULL;
}

/* What @value says itself in @language counts; else what the organisation of that name is called in it. */
static const char *
organisation_text (const PlnProgramme *programme, gconstpointer value, const char *language)
{
  const char *field = organisation_field (value), *called;
  const char *first = pln_record_text (value, field, NULL);
  const char *own = pln_record_text (value, field, language);
  const PlnOrganisation *organisation
      = own == first ? find_organisation (programme, first, &called) : NULL;
  return organisation != NULL ? pln_record_text (organisation, called, language) : own;
}

/* --- positions ---------------------------------------------------------------------------------- */

static void
take_position (GArray *held, gboolean former, const char *position, const char *organisation)
{
  const PlnHeld item = { position, organisation, former };
  if (position != NULL || organisation != NULL)
    g_array_append_val (held, item);
}

/* The first of the speaker's positions that is not a former one. */
static const PlnPosition *
current_position (const PlnSpeaker *speaker)
{
  for (guint i = 0; speaker != NULL && i < speaker->positions->len; i++)
    if (((const PlnPosition *) speaker->positions->pdata[i])->former != 1)
      return speaker->positions->pdata[i];
  return NULL;
}

GArray *
pln_appearance_held (const PlnProgramme *programme, const PlnAppearance *appearance,
                     const char *language)
{
  GArray *held = g_array_new (FALSE, FALSE, sizeof (PlnHeld));
  const PlnSpeaker *speaker
      = pln_programme_find_as (programme, &pln_shape_speaker, appearance->speaker);
  const char *position = pln_record_text (appearance, "position", language);
  const char *organisation = organisation_text (programme, appearance, language);
  const PlnPosition *current = current_position (speaker);
  if (position != NULL || organisation != NULL)
    {
      if (position == NULL && current != NULL)
        position = pln_record_text (current, "position", language);
      if (organisation == NULL && current != NULL)
        organisation = organisation_text (programme, current, language);
      take_position (held, FALSE, position, organisation);
      return held;
    }
  for (guint i = 0; speaker != NULL && i < speaker->positions->len; i++)
    {
      const PlnPosition *own = speaker->positions->pdata[i];
      take_position (held, own->former == 1, pln_record_text (own, "position", language),
                     organisation_text (programme, own, language));
    }
  return held;
}

char *
pln_appearance_title (const PlnProgramme *programme, const PlnAppearance *appearance,
                      const char *language)
{
  g_autoptr (GArray) held = pln_appearance_held (programme, appearance, language);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < held->len; i++)
    {
      const PlnHeld *item = &g_array_index (held, PlnHeld, i);
      append_position (out, item->former, item->position, item->organisation);
    }
  return g_string_free (out, FALSE);
}

/* --- who and where ------------------------------------------------------------------------------ */

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
