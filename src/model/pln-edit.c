/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a write did to the rows of the file, in the words of the field tables. */
#include "model/pln-edit.h"

#include <string.h>

static void
field_edit_clear (gpointer data)
{
  PlnFieldEdit *field = data;
  g_free (field->old);
  g_free (field->new);
}

PlnEdit *
pln_edit_new (PlnEditKind kind, const PlnShape *shape)
{
  PlnEdit *edit = g_new0 (PlnEdit, 1);
  edit->kind = kind;
  edit->shape = shape;
  edit->row = g_strdup (shape->table);
  edit->fields = g_array_new (FALSE, FALSE, sizeof (PlnFieldEdit));
  g_array_set_clear_func (edit->fields, field_edit_clear);
  return edit;
}

void
pln_edit_free (PlnEdit *edit)
{
  if (edit == NULL)
    return;
  g_free (edit->uuid);
  g_free (edit->owner);
  g_free (edit->row);
  g_array_unref (edit->fields);
  g_free (edit);
}

void
pln_edit_add (PlnEdit *edit, const char *name, gboolean identifies, char *old, char *new)
{
  const char *value = old != NULL ? old : new;
  if (edit->shape->identity && strcmp (name, "uuid") == 0)
    edit->uuid = g_strdup (value);
  if (g_strcmp0 (name, edit->shape->owner) == 0 && value != NULL)
    {
      g_free (edit->owner);
      edit->owner = g_strdup (value);
    }
  if (identifies)
    {
      char *row = edit->row;
      edit->row = g_strjoin ("\n", row, value, NULL);
      g_free (row);
    }
  PlnFieldEdit field = { name, pln_shape_find_field (edit->shape, name), old, new };
  g_array_append_val (edit->fields, field);
}

const PlnFieldEdit *
pln_edit_find (const PlnEdit *edit, const char *name)
{
  for (guint i = 0; i < edit->fields->len; i++)
    {
      const PlnFieldEdit *field = &g_array_index (edit->fields, PlnFieldEdit, i);
      if (strcmp (field->name, name) == 0)
        return field;
    }
  return NULL;
}

gboolean
pln_field_edit_differs (const PlnFieldEdit *field)
{
  return g_strcmp0 (field->old, field->new) != 0;
}

gboolean
pln_edit_differs (const PlnEdit *edit, const char *name)
{
  const PlnFieldEdit *field = pln_edit_find (edit, name);
  return field != NULL && pln_field_edit_differs (field);
}

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
