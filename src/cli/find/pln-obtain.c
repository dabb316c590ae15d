/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Speakers, themes and organisations by name; with --create those that are new are made. */
#include "cli/find/pln-obtain.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "cli/find/pln-resolve.h"
#include "cli/telling/pln-print.h"
#include "store/pln-store-load.h"
#include "store/pln-store-write.h"

#include <string.h>

const PlnOption pln_options_create[] = {
  { "create", 0, NULL,
    "make speakers (\"Name; Position; Organisation\"), themes and organisations that are new" },
  { NULL },
};

/* What is made by the way has a key too, which the next command may need. */
static void
tell_made (PlnCall *call, const PlnRecord *record)
{
  g_autoptr (PlnProgramme) nothing = pln_programme_new ();
  g_autofree char *line = pln_record_line (nothing, record);
  pln_call_tell (call, "made %s", line);
  pln_call_show_record (call, record);
}

/* `Name; Position; Organisation`, the last two as often as there are positions. Returns: (transfer full)
 * (nullable): that as a speaker, who is in no file yet */
static PlnSpeaker *
read_speaker (const char *text, GError **error)
{
  g_auto (GStrv) parts = pln_text_split (text, ';', 0);
  g_autoptr (PlnSpeaker) speaker = pln_value_new (&pln_shape_speaker);
  speaker->record.uuid = g_uuid_string_random ();
  const PlnField *name = pln_shape_find_field (&pln_shape_speaker, "name");
  if (!pln_field_set_text (name, speaker, parts[0], error))
    return NULL;
  if (speaker->name == NULL)
    {
      pln_fail (error, PLN_ERROR_INVALID,
                "a speaker needs a name: \"Name; Position; Organisation\"");
      return NULL;
    }
  for (guint i = 1; parts[i] != NULL; i++)
    {
      if (i % 2 == 1)
        {
          g_ptr_array_add (speaker->positions, pln_value_new (&pln_shape_position));
          ((PlnRecord *) speaker->positions->pdata[i / 2])->uuid = g_uuid_string_random ();
        }
      PlnPosition *position = speaker->positions->pdata[(i - 1) / 2];
      const PlnField *field = &pln_shape_position.fields[(i - 1) % 2];
      if (!pln_field_set_text (field, position, parts[i], error))
        return NULL;
    }
  for (guint i = speaker->positions->len; i > 0; i--)
    {
      const PlnPosition *position = speaker->positions->pdata[i - 1];
      if (position->position == NULL && position->organisation == NULL)
        g_ptr_array_remove_index (speaker->positions, i - 1);
    }
  return g_steal_pointer (&speaker);
}

static char *
create_speaker (PlnCall *call, const char *text, GError **error)
{
  g_autoptr (PlnSpeaker) speaker = read_speaker (text, error);
  if (speaker == NULL || !pln_store_put (call->store, NULL, speaker, error))
    return NULL;
  tell_made (call, &speaker->record);
  return g_strdup (speaker->record.uuid);
}

/* What is left out of a position is not said to be missing. */
static gboolean
has_position (const PlnSpeaker *speaker, const PlnPosition *position)
{
  for (guint i = 0; i < speaker->positions->len; i++)
    {
      const PlnPosition *own = speaker->positions->pdata[i];
      if ((position->position == NULL || g_strcmp0 (position->position, own->position) == 0)
          && (position->organisation == NULL
              || g_strcmp0 (position->organisation, own->organisation) == 0))
        return TRUE;
    }
  return FALSE;
}

/* Who is here already stays as he is; a position typed with the name, if it is another, is told. */
static gboolean
tell_unused (PlnCall *call, const char *uuid, const char *text, GError **error)
{
  const char *uuids[] = { uuid, NULL };
  g_autoptr (PlnSpeaker) typed = read_speaker (text, error);
  g_autoptr (PlnProgramme) programme
      = typed != NULL ? pln_store_load_some (call->store, PLN_KIND_SPEAKER, uuids, error) : NULL;
  if (programme == NULL)
    return FALSE;
  const PlnSpeaker *speaker = pln_programme_find (programme, uuid);
  g_autofree char *line = pln_record_line (programme, speaker);
  for (guint i = 0; i < typed->positions->len; i++)
    {
      g_autofree char *position = pln_element_text (programme, typed->positions->pdata[i]);
      if (!has_position (speaker, typed->positions->pdata[i]))
        pln_call_tell (call, "found %s; '%s' is not used (plenary speaker set %s)", line, position,
                       speaker->record.key);
    }
  return TRUE;
}

static gboolean
creates (PlnCall *call)
{
  return pln_call_has (call, "create");
}

char *
pln_speaker_find (PlnCall *call, const char *text, GError **error)
{
  g_auto (GStrv) parts = pln_text_split (text, ';', 2);
  return creates (call) ? pln_resolve_known (call, PLN_KIND_SPEAKER, parts[0], error)
                        : pln_resolve (call, PLN_KIND_SPEAKER, parts[0], error);
}

char *
pln_speaker_obtain (PlnCall *call, const char *text, GError **error)
{
  GError *fault = NULL;
  g_autofree char *uuid = pln_speaker_find (call, text, &fault);
  if (fault != NULL)
    {
      g_propagate_error (error, fault);
      return NULL;
    }
  if (uuid == NULL)
    return create_speaker (call, text, error);
  return tell_unused (call, uuid, text, error) ? g_steal_pointer (&uuid) : NULL;
}

char *
pln_named_obtain (PlnCall *call, PlnKind kind, const char *text, GError **error)
{
  if (!creates (call) || kind == PLN_KIND_ROOM)
    return pln_resolve (call, kind, text, error);
  GError *fault = NULL;
  char *uuid = pln_resolve_known (call, kind, text, &fault);
  if (fault != NULL)
    g_propagate_error (error, fault);
  if (uuid != NULL || fault != NULL)
    return uuid;
  g_autoptr (PlnRecord) record = pln_value_new (pln_shapes[kind]);
  const PlnField *name = pln_shape_find_field (record->shape, "name");
  if (pln_field_set_text (name, record, text, error)
      && pln_store_put (call->store, NULL, record, error))
    {
      tell_made (call, record);
      uuid = g_strdup (record->uuid);
    }
  return uuid;
}
