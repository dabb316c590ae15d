/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A small programme out of a large one. */
#include "model/pln-extract.h"

typedef struct {
  const PlnProgramme *from;
  PlnProgramme *to;
} Extraction;

static void add_references (const Extraction *self, gconstpointer value);

static void
add (const Extraction *self, gconstpointer record)
{
  if (pln_programme_find (self->to, ((const PlnRecord *) record)->uuid) != NULL)
    return;
  pln_programme_add (self->to, pln_value_copy (record));
  add_references (self, record);
}

/* Sessions refer to sessions too, which are nobody else's. */
static void
add_references (const Extraction *self, gconstpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  const PlnOrganisation *named = pln_programme_organisation (self->from, value);
  if (named != NULL)
    add (self, named);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      GPtrArray *list
          = field->type->storage == PLN_STORAGE_LIST ? PLN_LIST_AT (value, field) : NULL;
      gconstpointer target = NULL;
      if (field->type->storage == PLN_STORAGE_REFERENCE && field->of != &pln_shape_session)
        target = pln_programme_find (self->from, PLN_TEXT_AT (value, field));
      if (target != NULL)
        add (self, target);
      for (guint j = 0; list != NULL && j < list->len; j++)
        add_references (self, list->pdata[j]);
    }
}

static gboolean
is_there (const Extraction *self, const PlnSession *session)
{
  return pln_programme_find_as (self->to, &pln_shape_session, session->record.uuid) != NULL;
}

/* Parts follow each other: without one of them the others would move up. */
static void
hold_parts (const Extraction *self, const PlnTimetable *timetable, const PlnSlot *whole)
{
  guint n = 0, left = 0;
  const PlnSlot *parts = pln_timetable_parts (timetable, whole, &n);
  for (guint i = 0; i < n; i++)
    left += is_there (self, parts[i].session) ? 1 : 0;
  for (guint i = 0; i < n && left < n; i++)
    if (is_there (self, parts[i].session))
      pln_slot_hold_time (&parts[i], pln_programme_find (self->to, parts[i].session->record.uuid));
}

PlnProgramme *
pln_programme_extract (const PlnTimetable *timetable, GPtrArray *records)
{
  const Extraction self = { timetable->programme, pln_programme_new () };
  const PlnForum *root = pln_programme_root (self.from);
  if (root != NULL)
    add (&self, root);
  for (guint i = 0; i < records->len; i++)
    add (&self, records->pdata[i]);
  for (guint i = 0; i < records->len; i++)
    {
      gboolean is_session = pln_record_kind (records->pdata[i]) == PLN_KIND_SESSION;
      const PlnSlot *slot = is_session ? pln_timetable_find (timetable, records->pdata[i]) : NULL;
      PlnSession *copy
          = slot != NULL ? pln_programme_find (self.to, slot->session->record.uuid) : NULL;
      if (slot != NULL && slot->parent == NULL)
        hold_parts (&self, timetable, slot);
      if (copy != NULL && pln_programme_find (self.to, copy->repeat_of) == NULL)
        g_clear_pointer (&copy->repeat_of, g_free);
    }
  self.to->partial = self.from->partial;
  return self.to;
}

/* Writes down what else @part has from its session. */
static void
hold_place (const PlnProgramme *programme, const PlnSlot *slot, PlnSession *part)
{
  GPtrArray *rooms = pln_programme_rooms (programme, part);
  for (guint i = 0; rooms != part->rooms && i < rooms->len; i++)
    pln_references_add (part->rooms, &pln_shape_session_room,
                        ((PlnReference *) rooms->pdata[i])->target);
  g_free (part->forum);
  part->forum = g_strdup (slot->forum != NULL ? slot->forum->record.uuid : NULL);
  part->state = slot->state;
}

/* Parts whose session goes, or a part beside them, must not move for it to another time or room. */
static void
hold_parts_of (PlnProgramme *programme, GHashTable *unwanted)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GHashTable) broken = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if (slot->parent != NULL && g_hash_table_contains (unwanted, slot->session))
        g_hash_table_add (broken, (gpointer) slot->parent);
    }
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      PlnSession *part = (PlnSession *) slot->session;
      gboolean alone = g_hash_table_contains (unwanted, slot->parent);
      if (slot->parent == NULL || g_hash_table_contains (unwanted, part))
        continue;
      if (alone || g_hash_table_contains (broken, slot->parent))
        pln_slot_hold_time (slot, part);
      if (alone)
        hold_place (programme, slot, part);
    }
}

void
pln_programme_keep (PlnProgramme *programme, PlnKind kind, PlnKeep keep, gpointer data)
{
  GPtrArray *records = programme->records[kind];
  g_autoptr (GHashTable) unwanted = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < records->len; i++)
    if (!keep (programme, records->pdata[i], data))
      g_hash_table_add (unwanted, records->pdata[i]);
  if (g_hash_table_size (unwanted) == 0)
    return;
  if (kind == PLN_KIND_SESSION)
    hold_parts_of (programme, unwanted);
  gsize n;
  g_autofree gpointer *all = g_ptr_array_steal (records, &n);
  for (gsize i = 0; i < n; i++)
    {
      if (!g_hash_table_contains (unwanted, all[i]))
        {
          g_ptr_array_add (records, all[i]);
          continue;
        }
      g_hash_table_remove (programme->by_uuid, ((PlnRecord *) all[i])->uuid);
      pln_value_free (all[i]);
    }
}
