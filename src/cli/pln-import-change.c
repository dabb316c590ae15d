/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an import changes, in words. */
#include "cli/pln-import-change.h"

#include "base/pln-text.h"
#include "cli/pln-print.h"

/* No element of a list is longer than this here; translations may have pages. */
#define ELEMENT_MAX 60

/* What is new has neither number nor key yet, so that things go by their titles. */
static const char *
title_of (const PlnProgramme *stored, GHashTable *added, const char *uuid)
{
  const PlnRecord *record = g_hash_table_lookup (added, uuid);
  if (record == NULL)
    record = pln_programme_find (stored, uuid);
  return record != NULL ? pln_record_title (record) : uuid;
}

static char *
appearance_text (const PlnProgramme *stored, GHashTable *added, const PlnAppearance *appearance)
{
  g_autofree char *role = pln_type_role.to_string (appearance->role);
  const char *uuid = appearance->speaker != NULL ? appearance->speaker : appearance->organisation;
  return g_strdup_printf ("%s %s", role,
                          uuid != NULL ? title_of (stored, added, uuid) : appearance->label);
}

/* A UUID tells nobody anything; where it comes from does. */
static char *
element_text (const PlnProgramme *stored, GHashTable *added, gconstpointer element)
{
  const PlnShape *shape = ((const PlnValue *) element)->shape;
  if (shape == &pln_shape_appearance)
    return appearance_text (stored, added, element);
  if (shape == &pln_shape_external && g_uuid_string_is_valid (((const PlnExternal *) element)->id))
    return g_strdup (((const PlnExternal *) element)->source);
  if (shape->n_fields == 1)
    return g_strdup (title_of (stored, added, ((const PlnReference *) element)->target));
  return pln_element_text (stored, element);
}

static void
append_list (GString *out, const PlnProgramme *stored, GHashTable *added, GPtrArray *list)
{
  if (list->len == 0)
    g_string_append (out, "none");
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *text = element_text (stored, added, list->pdata[i]);
      g_autofree char *cut = pln_text_cut (g_strdelimit (text, "\n", ' '), ELEMENT_MAX);
      g_autofree char *isolated = pln_text_isolate (cut);
      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", isolated);
    }
}

static void
append_value (GString *out, const PlnProgramme *stored, GHashTable *added, const PlnField *field,
              gconstpointer record)
{
  if (field->type->storage == PLN_STORAGE_LIST)
    {
      append_list (out, stored, added, PLN_LIST_AT (record, field));
      return;
    }
  g_autofree char *value = pln_field_dup_text (field, record);
  gboolean refers = field->type->storage == PLN_STORAGE_REFERENCE && value != NULL;
  const char *text = refers ? title_of (stored, added, value) : value;
  g_autofree char *quoted = pln_text_quote (text != NULL ? text : "");
  g_string_append (out, quoted);
}

char *
pln_import_change_text (const PlnProgramme *stored, GHashTable *added, const PlnChange *change)
{
  const PlnShape *shape = change->record->shape;
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (pln_field_equal (field, change->old, change->record))
        continue;
      g_string_append_printf (text, "%s%s ", text->len > 0 ? ", " : "",
                              field->of == &pln_shape_external ? "source" : field->name);
      append_value (text, stored, added, field, change->old);
      g_string_append (text, " → ");
      append_value (text, stored, added, field, change->record);
    }
  return g_string_free (text, FALSE);
}
