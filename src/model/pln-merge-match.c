/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which stored record each record of a file is. */
#include "model/pln-merge-match.h"

#include <string.h>

/* @matches leads from incoming records to stored ones; @claimed are the latter. */
typedef struct {
  const PlnProgramme *stored;
  const PlnProgramme *incoming;
  const char *source;
  GHashTable *matches;
  GHashTable *claimed;
} Match;

/* Finds the stored record that an incoming one may be. */
typedef gpointer (*Find) (Match *self, GHashTable *index, const PlnRecord *record);

gboolean
pln_record_is_derived (gconstpointer record)
{
  const char *uuid = ((const PlnRecord *) record)->uuid;
  return uuid != NULL && strlen (uuid) == 36 && uuid[14] == '5';
}

static gboolean
is_matched (Match *self, gconstpointer record)
{
  return g_hash_table_contains (self->matches, record);
}

static void
claim (Match *self, const PlnRecord *record, gpointer stored)
{
  if (stored == NULL || is_matched (self, record) || !g_hash_table_add (self->claimed, stored))
    return;
  g_hash_table_insert (self->matches, (gpointer) record, stored);
}

static void
match_each (Match *self, PlnKind kind, GHashTable *index, Find find)
{
  GPtrArray *records = self->incoming->records[kind];
  for (guint i = 0; i < records->len; i++)
    if (!is_matched (self, records->pdata[i]))
      claim (self, records->pdata[i], find (self, index, records->pdata[i]));
}

static gpointer
find_uuid (Match *self, GHashTable *index, const PlnRecord *record)
{
  return pln_programme_find_as (self->stored, record->shape, record->uuid);
}

/* --- by what the source calls it ----------------------------------------------------------- */

static GHashTable *
index_externals (Match *self, PlnKind kind)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *records = self->stored->records[kind];
  for (guint i = 0; i < records->len; i++)
    {
      GPtrArray *externals = pln_record_externals (records->pdata[i]);
      for (guint j = 0; externals != NULL && j < externals->len; j++)
        {
          const PlnExternal *external = externals->pdata[j];
          if (strcmp (external->source, self->source) == 0
              && !g_hash_table_contains (index, external->id))
            g_hash_table_insert (index, external->id, records->pdata[i]);
        }
    }
  return index;
}

/* A record that its file gives no other name has been remembered by its UUID there. */
static gpointer
find_external (Match *self, GHashTable *index, const PlnRecord *record)
{
  GPtrArray *externals = pln_record_externals (record);
  for (guint i = 0; externals != NULL && i < externals->len; i++)
    {
      const PlnExternal *external = externals->pdata[i];
      gpointer found = strcmp (external->source, self->source) == 0
                           ? g_hash_table_lookup (index, external->id)
                           : NULL;
      if (found != NULL)
        return found;
    }
  return g_hash_table_lookup (index, record->uuid);
}

/* --- by what people call it ---------------------------------------------------------------- */

/* The UUID that the forum of @session has among the stored ones. */
static const char *
forum_uuid (Match *self, const PlnProgramme *programme, const PlnSession *session)
{
  const PlnForum *forum = pln_programme_forum (programme, session);
  const PlnForum *stored = forum != NULL ? g_hash_table_lookup (self->matches, forum) : NULL;
  if (stored != NULL)
    return stored->record.uuid;
  return forum != NULL ? forum->record.uuid : "";
}

/* What has to be alike: the title or name, of sessions also forum and time. */
static char *
name_of (Match *self, const PlnProgramme *programme, const PlnRecord *record)
{
  const char *title = pln_record_title (record);
  if (title == NULL || record->shape != &pln_shape_session)
    return g_strdup (title);
  const PlnSession *session = (const PlnSession *) record;
  return g_strdup_printf ("%s %d %d %d %s", forum_uuid (self, programme, session), session->day,
                          session->start, session->fold, title);
}

static gboolean
is_by_hand (const PlnRecord *record)
{
  GPtrArray *externals = pln_record_externals (record);
  for (guint i = 0; externals != NULL && i < externals->len; i++)
    if (strcmp (((const PlnExternal *) externals->pdata[i])->source, PLN_SOURCE_MERGED) != 0)
      return FALSE;
  return !pln_record_is_derived (record);
}

/* Puts a record under its name; a name that comes twice stands for nobody. */
static void
add_name (Match *self, GHashTable *index, const PlnProgramme *programme, gpointer record)
{
  char *name = name_of (self, programme, record);
  if (name != NULL)
    g_hash_table_insert (index, name, g_hash_table_contains (index, name) ? NULL : record);
}

static GHashTable *
index_names (Match *self, const PlnProgramme *programme, PlnKind kind)
{
  gboolean stored = programme == self->stored;
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *records = programme->records[kind];
  for (guint i = 0; i < records->len; i++)
    if (stored ? is_by_hand (records->pdata[i])
                     && !g_hash_table_contains (self->claimed, records->pdata[i])
               : !is_matched (self, records->pdata[i]))
      add_name (self, index, programme, records->pdata[i]);
  return index;
}

/* Two halls of one name in two venues are two. References within a kind may not be matched yet. */
static gboolean
references_agree (Match *self, const PlnRecord *record, gconstpointer stored)
{
  for (guint i = 0; i < record->shape->n_fields; i++)
    {
      const PlnField *field = &record->shape->fields[i];
      if (field->type->storage != PLN_STORAGE_REFERENCE || field->of == record->shape
          || !pln_field_is_set (field, record) || !pln_field_is_set (field, stored))
        continue;
      const PlnRecord *target = pln_programme_find (self->incoming, PLN_TEXT_AT (record, field));
      const PlnRecord *known = target != NULL ? g_hash_table_lookup (self->matches, target) : NULL;
      if (known == NULL || g_strcmp0 (known->uuid, PLN_TEXT_AT (stored, field)) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
match_names (Match *self, PlnKind kind)
{
  g_autoptr (GHashTable) stored = index_names (self, self->stored, kind);
  if (g_hash_table_size (stored) == 0)
    return;
  g_autoptr (GHashTable) incoming = index_names (self, self->incoming, kind);
  GHashTableIter iter;
  gpointer name, record;
  g_hash_table_iter_init (&iter, incoming);
  while (g_hash_table_iter_next (&iter, &name, &record))
    {
      gpointer candidate = record != NULL ? g_hash_table_lookup (stored, name) : NULL;
      if (candidate != NULL && references_agree (self, record, candidate))
        claim (self, record, candidate);
    }
}

/* Two persons of a file that were made one here stay one: the stored speaker has what the source calls both. */
static void
match_merged (Match *self, GHashTable *externals)
{
  GPtrArray *speakers = self->incoming->records[PLN_KIND_SPEAKER];
  for (guint i = 0; i < speakers->len; i++)
    {
      gpointer stored = is_matched (self, speakers->pdata[i])
                            ? NULL
                            : find_external (self, externals, speakers->pdata[i]);
      if (stored != NULL)
        g_hash_table_insert (self->matches, speakers->pdata[i], stored);
    }
}

GHashTable *
pln_merge_match (const PlnProgramme *stored, const PlnProgramme *incoming, const char *forum,
                 const char *source)
{
  g_autoptr (GHashTable) claimed = g_hash_table_new (NULL, NULL);
  Match self = { stored, incoming, source, g_hash_table_new (NULL, NULL), claimed };
  const PlnForum *root = pln_programme_root (incoming);
  if (root != NULL && forum != NULL)
    claim (&self, &root->record, pln_programme_find_as (stored, &pln_shape_forum, forum));
  for (int kind = 0; kind < PLN_KIND_TOMBSTONE; kind++)
    {
      g_autoptr (GHashTable) externals = index_externals (&self, kind);
      match_each (&self, kind, NULL, find_uuid);
      match_each (&self, kind, externals, find_external);
      if (kind == PLN_KIND_SPEAKER)
        match_merged (&self, externals);
      match_names (&self, kind);
    }
  return self.matches;
}
