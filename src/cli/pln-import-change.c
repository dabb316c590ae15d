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

GHashTable *
pln_import_added (GPtrArray *changes)
{
  GHashTable *added = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < changes->len; i++)
    {
      const PlnChange *change = changes->pdata[i];
      if (change->old == NULL)
        g_hash_table_insert (added, change->record->uuid, change->record);
    }
  return added;
}

/* --- what is older than here ------------------------------------------------------------------- */

/* When a record, or one that it owns, last changed, 0 when that is not known; within a second, how often tells. */
typedef struct {
  gint64 changed;
  int sequence;
} Age;

static Age
find_age (const PlnRecord *record)
{
  Age age = { record->changed, record->sequence };
  for (guint i = 0; i < record->shape->n_fields; i++)
    {
      const PlnField *field = &record->shape->fields[i];
      if (field->type->storage != PLN_STORAGE_LIST || !field->of->identity)
        continue;
      const GPtrArray *list = PLN_LIST_AT (record, field);
      for (guint j = 0; j < list->len; j++)
        age.changed = MAX (age.changed, ((const PlnRecord *) list->pdata[j])->changed);
    }
  return age;
}

GHashTable *
pln_import_ages (const PlnProgramme *incoming)
{
  GHashTable *ages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (int kind = 0; kind < PLN_KIND_TOMBSTONE; kind++)
    for (guint i = 0; i < incoming->records[kind]->len; i++)
      {
        const PlnRecord *record = incoming->records[kind]->pdata[i];
        Age age = find_age (record);
        if (age.changed != 0)
          g_hash_table_insert (ages, g_strdup (record->uuid), g_memdup2 (&age, sizeof age));
      }
  return ages;
}

static gboolean
is_newer (const PlnRecord *here, const Age *there)
{
  Age age = find_age (here);
  return age.changed > there->changed
         || (age.changed == there->changed && age.sequence > there->sequence);
}

static void
tell_changed (const PlnProgramme *stored, GHashTable *added, const PlnChange *change,
              const Age *there, GPtrArray *findings)
{
  g_autofree char *name = pln_record_name (change->old);
  g_autofree char *text = pln_import_change_text (stored, added, change);
  g_autofree char *ours = pln_instant_to_string (find_age (change->old).changed);
  g_autofree char *theirs = pln_instant_to_string (there->changed);
  pln_findings_add (findings, PLN_SEVERITY_WARNING, "older", change->old->uuid,
                    "%s %s has changed here since (%s, in the file %s), and goes back: %s",
                    change->old->shape->name, name, ours, theirs, text);
}

static void
tell_removed (const PlnRecord *record, const PlnRecord *gone, const Age *there, GPtrArray *findings)
{
  g_autofree char *title = pln_text_quote (pln_record_title (record));
  g_autofree char *ours = pln_instant_to_string (gone->changed);
  g_autofree char *theirs = pln_instant_to_string (there->changed);
  pln_findings_add (findings, PLN_SEVERITY_WARNING, "older", record->uuid,
                    "%s %s has been removed here since (%s, in the file %s), and comes back",
                    record->shape->name, title, ours, theirs);
}

void
pln_import_tell_older (const PlnProgramme *stored, GHashTable *ages, GPtrArray *changes,
                       GPtrArray *findings)
{
  g_autoptr (GHashTable) added = pln_import_added (changes);
  for (guint i = 0; i < changes->len; i++)
    {
      const PlnChange *change = changes->pdata[i];
      const Age *there = g_hash_table_lookup (ages, change->record->uuid);
      const PlnTombstone *gone
          = pln_programme_find_as (stored, &pln_shape_tombstone, change->record->uuid);
      if (there != NULL && change->old != NULL && is_newer (change->old, there))
        tell_changed (stored, added, change, there, findings);
      else if (there != NULL && change->old == NULL && gone != NULL
               && is_newer (&gone->record, there))
        tell_removed (change->record, &gone->record, there, findings);
    }
}

/* --- two of one name --------------------------------------------------------------------------- */

/* Puts a speaker under its name, unless there is one already. Returns: (nullable): that one */
static const PlnSpeaker *
add_name (GHashTable *names, const PlnSpeaker *speaker)
{
  char *name = pln_text_fold (speaker->name);
  const PlnSpeaker *first = g_hash_table_lookup (names, name);
  if (first == NULL)
    g_hash_table_insert (names, name, (gpointer) speaker);
  else
    g_free (name);
  return first;
}

void
pln_import_tell_same_names (GPtrArray *before, GPtrArray *added, GPtrArray *findings)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; added->len > 0 && before != NULL && i < before->len; i++)
    add_name (names, before->pdata[i]);
  for (guint i = 0; i < added->len; i++)
    {
      const PlnSpeaker *speaker = added->pdata[i];
      const PlnSpeaker *first = add_name (names, speaker);
      if (first == NULL)
        continue;
      g_autofree char *name = pln_text_quote (speaker->name);
      PlnFinding *finding = pln_findings_add (
          findings, PLN_SEVERITY_WARNING, "same-name", speaker->record.uuid,
          "two persons are called %s; if they are one: plenary speaker merge %s %s", name,
          first->record.key, speaker->record.key);
      finding->advice
          = g_strdup_printf ("plenary speaker merge %s %s", first->record.key, speaker->record.key);
    }
}
