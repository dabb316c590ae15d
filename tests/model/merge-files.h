/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Programmes, files for them, and what the store does with changes, for the tests of merging. */
#pragma once

#include "base/pln-uuid.h"
#include "model/pln-merge.h"

#include <string.h>

static inline void
set (gpointer record, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  const PlnShape *shape = ((PlnValue *) record)->shape;
  pln_field_set_text (pln_shape_find_field (shape, name), record, text, &error);
  g_assert_no_error (error);
}

static inline gpointer
add_titled (PlnProgramme *programme, PlnKind kind, char *uuid, const char *title)
{
  PlnRecord *record = pln_value_new (pln_shapes[kind]);
  record->uuid = uuid;
  set (record, pln_shape_title (record->shape)->name, title);
  return pln_programme_add (programme, record);
}

/* A record as a file of @source brings it. */
static inline gpointer
add_foreign (PlnProgramme *file, PlnKind kind, const char *source, const char *id,
             const char *title)
{
  char *uuid = pln_uuid_new_from_name (source, pln_shapes[kind]->name, id);
  gpointer record = add_titled (file, kind, uuid, title);
  pln_record_add_external (record, source, id);
  return record;
}

/* A record as a person enters it. */
static inline gpointer
add_own (PlnProgramme *programme, PlnKind kind, const char *title)
{
  PlnRecord *record = add_titled (programme, kind, g_uuid_string_random (), title);
  record->number = (int) programme->records[kind]->len;
  record->key = g_strdup_printf ("%s-%d", record->shape->name, record->number);
  record->changed = 1;
  return record;
}

static inline PlnAppearance *
add_appearance (PlnSession *session, const PlnSpeaker *speaker, const char *source)
{
  PlnAppearance *appearance = pln_value_new (&pln_shape_appearance);
  g_autofree char *id = g_strconcat (session->record.uuid, speaker->record.uuid, NULL);
  appearance->record.uuid = source != NULL ? pln_uuid_new_from_name (source, "appearance", id)
                                           : g_uuid_string_random ();
  appearance->speaker = g_strdup (speaker->record.uuid);
  g_ptr_array_add (session->appearances, appearance);
  return appearance;
}

static inline PlnPosition *
add_position (PlnSpeaker *speaker, const char *position, const char *organisation, char *uuid)
{
  PlnPosition *added = pln_value_new (&pln_shape_position);
  added->record.uuid = uuid;
  added->position = g_strdup (position);
  added->organisation = g_strdup (organisation);
  g_ptr_array_add (speaker->positions, added);
  return added;
}

static inline void
add_link (GPtrArray *links, const char *url, const char *title)
{
  PlnLink *link = pln_value_new (&pln_shape_link);
  link->url = g_strdup (url);
  link->title = g_strdup (title);
  g_ptr_array_add (links, link);
}

static inline PlnProgramme *
make_stored (void)
{
  PlnProgramme *stored = pln_programme_new ();
  PlnForum *root = add_own (stored, PLN_KIND_FORUM, "Our forum");
  set (root, "timezone", "Asia/Shanghai");
  set (root, "from", "2025-05-27");
  return stored;
}

static inline const PlnForum *
root_of (const PlnProgramme *programme)
{
  return programme->records[PLN_KIND_FORUM]->pdata[0];
}

static inline PlnSession *
add_own_session (PlnProgramme *stored, const char *title, const char *start)
{
  PlnSession *session = add_own (stored, PLN_KIND_SESSION, title);
  set (session, "start", start);
  session->forum = g_strdup (root_of (stored)->record.uuid);
  return session;
}

/* A file with a forum, two rooms, two speakers and two sessions, the first of both. */
static inline PlnProgramme *
make_file (const char *source)
{
  PlnProgramme *file = pln_programme_new ();
  PlnForum *forum = add_foreign (file, PLN_KIND_FORUM, source, "conference", "Their conference");
  set (forum, "timezone", "Asia/Shanghai");
  set (forum, "day_change", "04:00");
  set (forum, "acronym", "TC");
  PlnRoom *rooms[] = { add_foreign (file, PLN_KIND_ROOM, source, "hall", "Hall"),
                       add_foreign (file, PLN_KIND_ROOM, source, "cave", "Cave") };
  PlnSpeaker *speakers[] = { add_foreign (file, PLN_KIND_SPEAKER, source, "1", "Ada"),
                             add_foreign (file, PLN_KIND_SPEAKER, source, "2", "Bo") };
  for (int i = 0; i < 2; i++)
    {
      PlnSession *session = add_foreign (file, PLN_KIND_SESSION, source, i == 0 ? "1" : "2",
                                         i == 0 ? "First" : "Second");
      set (session, "start", i == 0 ? "2025-05-27T09:00" : "2025-05-27T10:00");
      set (session, "length", "45");
      if (i == 0)
        session->forum = g_strdup (forum->record.uuid);
      pln_references_add (session->rooms, &pln_shape_session_room, rooms[i]->record.uuid);
      add_appearance (session, speakers[0], source);
      if (i == 0)
        add_appearance (session, speakers[1], source);
      add_link (session->links, "https://example.org/slides", NULL);
    }
  return file;
}

static inline gpointer
at (const PlnProgramme *programme, PlnKind kind, guint i)
{
  g_assert_cmpuint (i, <, programme->records[kind]->len);
  return programme->records[kind]->pdata[i];
}

/* --- what the store does with changes ------------------------------------------------------ */

static inline void
number_owned (GPtrArray *list, int *number)
{
  for (guint i = 0; i < list->len; i++)
    {
      PlnRecord *owned = list->pdata[i];
      owned->number = owned->number != 0 ? owned->number : ++*number;
      owned->changed = 2;
    }
}

static inline void
number_record (PlnProgramme *programme, PlnRecord *record)
{
  static int owned = 0;
  int count = (int) programme->records[pln_record_kind (record)]->len;
  g_assert_cmpint (record->number, ==, 0);
  g_assert_cmpint (record->changed, ==, 0);
  record->number = count + 1;
  record->key = record->key != NULL ? record->key
                                    : g_strdup_printf ("%s-%d", record->shape->name, count + 1);
  record->changed = 2;
  if (record->shape == &pln_shape_session)
    number_owned (((PlnSession *) record)->appearances, &owned);
  if (record->shape == &pln_shape_speaker)
    number_owned (((PlnSpeaker *) record)->positions, &owned);
}

/* Returns: (transfer full): what is stored after @changes */
static inline PlnProgramme *
apply (const PlnProgramme *stored, GPtrArray *changes)
{
  PlnProgramme *result = pln_programme_new ();
  g_autoptr (GHashTable) changed = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < changes->len; i++)
    {
      PlnChange *change = changes->pdata[i];
      if (change->old != NULL)
        g_assert_true (g_hash_table_insert (changed, (gpointer) change->old, change->record));
      if (change->old != NULL)
        g_assert_cmpstr (change->old->uuid, ==, change->record->uuid);
    }
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < stored->records[kind]->len; i++)
      {
        gpointer old = stored->records[kind]->pdata[i];
        gpointer now = g_hash_table_lookup (changed, old);
        pln_programme_add (result, pln_value_copy (now != NULL ? now : old));
      }
  for (guint i = 0; i < changes->len; i++)
    {
      PlnChange *change = changes->pdata[i];
      if (change->old == NULL)
        {
          PlnRecord *added = pln_value_copy (change->record);
          number_record (result, added);
          pln_programme_add (result, added);
        }
    }
  return result;
}

static inline void
assert_refers (const PlnProgramme *programme, gconstpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_REFERENCE && PLN_TEXT_AT (value, field) != NULL)
        g_assert_nonnull (pln_programme_find_as (programme, field->of, PLN_TEXT_AT (value, field)));
      if (field->type->storage == PLN_STORAGE_LIST)
        for (guint j = 0; j < PLN_LIST_AT (value, field)->len; j++)
          assert_refers (programme, PLN_LIST_AT (value, field)->pdata[j]);
    }
}

static inline PlnProgramme *
copy_programme (const PlnProgramme *programme)
{
  PlnProgramme *copy = pln_programme_new ();
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      pln_programme_add (copy, pln_value_copy (programme->records[kind]->pdata[i]));
  return copy;
}

static inline void
tell (const PlnChange *change)
{
  const PlnShape *shape = change->record->shape;
  g_test_message ("%s %s %s", change->old != NULL ? "changed" : "new", shape->name,
                  pln_record_title (change->record));
  for (guint i = 0; change->old != NULL && i < shape->n_fields; i++)
    if (!pln_field_equal (&shape->fields[i], change->old, change->record))
      {
        g_autofree char *old = pln_field_dup_text (&shape->fields[i], change->old);
        g_autofree char *now = pln_field_dup_text (&shape->fields[i], change->record);
        g_test_message ("  %s: %s -> %s", shape->fields[i].name, old, now);
      }
}

/* Brings @file (transfer full) into *@stored, and once more; that must change nothing.
 * Returns: how many records it changed */
static inline guint
import (PlnProgramme **stored, PlnProgramme *file, const char *forum, const char *source)
{
  g_autoptr (PlnProgramme) incoming = file;
  g_autoptr (PlnProgramme) second = copy_programme (file);
  g_autoptr (GPtrArray) changes = pln_merge (*stored, incoming, forum, source, NULL);
  PlnProgramme *result = apply (*stored, changes);
  int kind = 0;
  for (guint i = 0; i < changes->len; i++)
    {
      int next = (int) pln_record_kind (((PlnChange *) changes->pdata[i])->record);
      g_assert_cmpint (next, >=, kind);
      kind = next;
    }
  for (kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < result->records[kind]->len; i++)
      assert_refers (result, result->records[kind]->pdata[i]);
  g_autoptr (GPtrArray) nothing = pln_merge (result, second, forum, source, NULL);
  for (guint i = 0; i < nothing->len; i++)
    tell (nothing->pdata[i]);
  g_assert_cmpuint (nothing->len, ==, 0);
  guint n = changes->len;
  g_clear_pointer (&changes, g_ptr_array_unref);
  pln_programme_free (*stored);
  *stored = result;
  return n;
}
