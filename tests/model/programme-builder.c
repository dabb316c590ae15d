/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Programmes for tests, in a few lines. */
#include "model/programme-builder.h"

#include "model/pln-extract.h"

#include <string.h>

/* A UUID like no other, the same in each run. */
static char *
next_uuid (void)
{
  static guint count;
  return g_strdup_printf ("00000000-0000-4000-8000-%012x", ++count);
}

gpointer
build_record (PlnProgramme *programme, PlnKind kind, const char *key)
{
  PlnRecord *record = pln_value_new (pln_shapes[kind]);
  record->uuid = next_uuid ();
  record->key = g_strdup (key);
  record->number = (int) programme->records[kind]->len + 1;
  const char *name = pln_shape_title (record->shape)->name;
  build_set (record, name, key);
  return pln_programme_add (programme, record);
}

gpointer
build_find (const PlnProgramme *programme, PlnKind kind, const char *key)
{
  GPtrArray *records = programme->records[kind];
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (((PlnRecord *) records->pdata[i])->key, key) == 0)
      return records->pdata[i];
  return NULL;
}

void
build_set (gpointer record, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  const PlnField *field = pln_shape_find_field (((PlnValue *) record)->shape, name);
  g_assert_nonnull (field);
  pln_field_set_text (field, record, text, &error);
  g_assert_no_error (error);
}

PlnProgramme *
build_programme (void)
{
  PlnProgramme *programme = pln_programme_new ();
  PlnForum *forum = build_record (programme, PLN_KIND_FORUM, "forum");
  build_set (forum, "timezone", "Asia/Shanghai");
  build_set (forum, "from", "2025-05-27");
  build_set (forum, "to", "2025-05-29");
  return programme;
}

PlnForum *
build_forum (PlnProgramme *programme, const char *key, const char *zone)
{
  const PlnForum *root = pln_programme_root (programme);
  PlnForum *forum = build_record (programme, PLN_KIND_FORUM, key);
  build_set (forum, "parent", root->record.uuid);
  build_set (forum, "timezone", zone);
  return forum;
}

PlnSession *
build_session (PlnProgramme *programme, const char *key, const char *start, int length)
{
  PlnSession *session = build_record (programme, PLN_KIND_SESSION, key);
  build_set (session, "forum", pln_programme_root (programme)->record.uuid);
  if (start != NULL)
    build_set (session, strlen (start) > 10 ? "start" : "day", start);
  session->length = length;
  return session;
}

PlnSession *
build_part (PlnProgramme *programme, PlnSession *whole, const char *key, const char *start,
            int length)
{
  PlnSession *part = build_session (programme, key, start, length);
  build_set (part, "forum", NULL);
  build_set (part, "parent", whole->record.uuid);
  build_set (part, "kind", "speech");
  part->order = part->record.number;
  return part;
}

void
build_place (PlnProgramme *programme, PlnSession *session, const char *room)
{
  PlnRecord *record = build_find (programme, PLN_KIND_ROOM, room);
  if (record == NULL)
    record = build_record (programme, PLN_KIND_ROOM, room);
  pln_references_add (session->rooms, &pln_shape_session_room, record->uuid);
}

static PlnAppearance *
add_appearance (PlnSession *session, PlnRole role)
{
  PlnAppearance *appearance = pln_value_new (&pln_shape_appearance);
  appearance->record.uuid = next_uuid ();
  appearance->role = role;
  g_ptr_array_add (session->appearances, appearance);
  return appearance;
}

PlnAppearance *
build_appearance (PlnProgramme *programme, PlnSession *session, const char *speaker, PlnRole role)
{
  PlnRecord *record = build_find (programme, PLN_KIND_SPEAKER, speaker);
  if (record == NULL)
    record = build_record (programme, PLN_KIND_SPEAKER, speaker);
  PlnAppearance *appearance = add_appearance (session, role);
  appearance->speaker = g_strdup (record->uuid);
  return appearance;
}

PlnAppearance *
build_label (PlnSession *session, const char *label, int count, PlnRole role)
{
  PlnAppearance *appearance = add_appearance (session, role);
  appearance->label = g_strdup (label);
  appearance->count = count;
  return appearance;
}

PlnProgramme *
build_copy (const PlnProgramme *programme)
{
  PlnProgramme *copy = pln_programme_new ();
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      pln_programme_add (copy, pln_value_copy (programme->records[kind]->pdata[i]));
  return copy;
}

static gboolean
is_other (const PlnProgramme *programme, gconstpointer record, gpointer data)
{
  (void) programme;
  return record != data;
}

void
build_drop (PlnProgramme *programme, gpointer record)
{
  pln_programme_keep (programme, pln_record_kind (record), is_other, record);
}
