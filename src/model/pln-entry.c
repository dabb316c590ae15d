/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* History as plain values: an entry, and a release. */
#include "model/pln-entry.h"

static const char *const kinds[] = { "write", "undo", "redo", "barrier" };

static const PlnField release_fields[] = {
  { "name", &pln_type_line, G_STRUCT_OFFSET (PlnRelease, name), PLN_FIELD_REQUIRED, NULL, NULL },
  { "note", &pln_type_text, G_STRUCT_OFFSET (PlnRelease, note), PLN_FIELD_PLAIN, NULL, NULL },
};

const PlnShape pln_shape_release
    = { "release", "releases",          "release",      NULL,
        TRUE,      sizeof (PlnRelease), release_fields, G_N_ELEMENTS (release_fields) };

const char *
pln_entry_kind_to_string (PlnEntryKind kind)
{
  return kinds[kind];
}

gboolean
pln_entry_kind_parse (const char *text, PlnEntryKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i], text) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

void
pln_entry_free (PlnEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->uuid);
  g_free (entry->author);
  g_free (entry->command);
  g_free (entry->summary);
  g_free (entry);
}

void
pln_release_free (PlnRelease *release)
{
  if (release == NULL)
    return;
  g_free (release->uuid);
  g_free (release->name);
  g_free (release->note);
  g_free (release);
}
