/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bringing what a file holds into a programme: what is new, what changes, what stays. */
#include "model/pln-merge.h"

#include "base/pln-uuid.h"
#include "model/pln-merge-match.h"
#include "model/pln-merge-value.h"

#include <string.h>

/* @matches leads from incoming records to the stored ones that they are; @uuids from the UUIDs of
 * the former to those of the latter; @keys are the stored ones, made when one is asked for. */
typedef struct {
  const PlnProgramme *stored;
  PlnProgramme *incoming;
  const char *source;
  GHashTable *matches;
  GHashTable *uuids;
  GHashTable *keys;
  GHashTable *merged; /* the stored records that have been merged with what the file says of them */
  GHashTable *sure;
  gboolean people;
} Merge;

void
pln_change_free (PlnChange *change)
{
  pln_value_free (change->record);
  g_free (change);
}

/* --- references ---------------------------------------------------------------------------- */

static GHashTable *
map_uuids (GHashTable *matches)
{
  GHashTable *uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer record, stored;
  g_hash_table_iter_init (&iter, matches);
  while (g_hash_table_iter_next (&iter, &record, &stored))
    g_hash_table_insert (uuids, g_strdup (((PlnRecord *) record)->uuid),
                         g_strdup (((PlnRecord *) stored)->uuid));
  return uuids;
}

static void
redirect (Merge *self, gpointer value)
{
  const PlnShape *shape = ((PlnValue *) value)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST)
        for (guint j = 0; j < PLN_LIST_AT (value, field)->len; j++)
          redirect (self, PLN_LIST_AT (value, field)->pdata[j]);
      if (field->type->storage != PLN_STORAGE_REFERENCE || PLN_TEXT_AT (value, field) == NULL)
        continue;
      const char *uuid = g_hash_table_lookup (self->uuids, PLN_TEXT_AT (value, field));
      if (uuid == NULL)
        continue;
      g_free (PLN_TEXT_AT (value, field));
      PLN_TEXT_AT (value, field) = g_strdup (uuid);
    }
}

/* A new record whose UUID is taken (the file says that it is something else) gets another, and
 * remembers the old one as what the source calls it. A removed session may come back. */
static void
rename_taken (Merge *self, PlnRecord *record)
{
  const PlnRecord *other = pln_programme_find (self->stored, record->uuid);
  if (other == NULL || other->shape == &pln_shape_tombstone
      || g_hash_table_contains (self->matches, record))
    return;
  char *uuid = pln_uuid_new_from_name (self->source, record->shape->name, record->uuid);
  pln_record_add_external (record, self->source, record->uuid);
  g_hash_table_insert (self->uuids, record->uuid, g_strdup (uuid));
  record->uuid = uuid;
}

/* What is in no forum, in the file, is in its root; the stored root is another one. */
static void
place_sessions (Merge *self)
{
  const PlnForum *root = pln_programme_root (self->incoming);
  if (root == NULL)
    root = pln_programme_root (self->stored);
  GPtrArray *sessions = self->incoming->records[PLN_KIND_SESSION];
  for (guint i = 0; root != NULL && i < sessions->len; i++)
    {
      PlnSession *session = sessions->pdata[i];
      if (session->forum == NULL && session->parent == NULL)
        session->forum = g_strdup (root->record.uuid);
    }
}

/* Whether the file knows of appearances at all: one that does not (a calendar) takes nobody away. */
static gboolean
names_people (const PlnProgramme *incoming)
{
  GPtrArray *sessions = incoming->records[PLN_KIND_SESSION];
  for (guint i = 0; i < sessions->len; i++)
    if (((PlnSession *) sessions->pdata[i])->appearances->len > 0)
      return TRUE;
  return FALSE;
}

/* --- new records --------------------------------------------------------------------------- */

static GHashTable *
collect_keys (const PlnProgramme *stored)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (int kind = 0; kind < PLN_KIND_TOMBSTONE; kind++)
    for (guint i = 0; i < stored->records[kind]->len; i++)
      {
        const PlnRecord *record = stored->records[kind]->pdata[i];
        if (record->key != NULL)
          g_hash_table_add (keys, g_strdup_printf ("%d/%s", kind, record->key));
      }
  return keys;
}

/* A key from another programme file is kept if nothing here has it. */
static void
keep_free_key (Merge *self, PlnRecord *record)
{
  if (record->key == NULL)
    return;
  if (self->keys == NULL)
    self->keys = collect_keys (self->stored);
  if (!g_hash_table_add (self->keys,
                         g_strdup_printf ("%d/%s", pln_record_kind (record), record->key)))
    g_clear_pointer (&record->key, g_free);
}

/* A root becomes a child of the stored one, and inherits from it what is the same. */
static void
place_forum (Merge *self, PlnForum *forum)
{
  const PlnForum *root = pln_programme_root (self->stored);
  if (forum->parent != NULL || root == NULL)
    return;
  forum->parent = g_strdup (root->record.uuid);
  if (forum->day_change == pln_forum_day_change (self->stored, root))
    forum->day_change = PLN_NONE;
  if (g_strcmp0 (forum->timezone, pln_zone_name (pln_forum_zone (self->stored, root))) == 0)
    g_clear_pointer (&forum->timezone, g_free);
}

static void
prepare_new (Merge *self, gpointer record)
{
  pln_record_forget (record);
  keep_free_key (self, record);
  if (((PlnRecord *) record)->shape == &pln_shape_forum)
    place_forum (self, record);
}

/* --- known records ------------------------------------------------------------------------- */

/* Remembers what the source calls a record; when that is nothing, by its UUID there. */
static void
remember (Merge *self, PlnRecord *record, const char *uuid)
{
  GPtrArray *externals = pln_record_externals (record);
  for (guint i = 0; i < externals->len; i++)
    if (strcmp (((PlnExternal *) externals->pdata[i])->source, self->source) == 0)
      return;
  if (strcmp (record->uuid, uuid) != 0)
    pln_record_add_external (record, self->source, uuid);
}

/* What a forum inherits, and its days, are its own matter: @from says nothing about them. But where
 * there are no sessions yet, the day change comes with the first ones, or they would change days. */
static void
leave_alone (Merge *self, const PlnForum *forum, PlnForum *from)
{
  g_clear_pointer (&from->timezone, g_free);
  g_clear_pointer (&from->languages, g_free);
  if (forum->day_change != PLN_NONE || self->stored->records[PLN_KIND_SESSION]->len > 0)
    from->day_change = PLN_NONE;
  if (pln_forum_venue (self->stored, forum) != NULL)
    g_clear_pointer (&from->venue, g_free);
  if (forum->from != PLN_NONE || forum->to != PLN_NONE)
    from->from = from->to = PLN_NONE;
}

/* What is as the forum has it already, be it from those above it, need not be its own; and a first
 * day without a last one could be after it. */
static void
drop_known (Merge *self, const PlnForum *forum, PlnForum *from)
{
  const PlnVenue *venue = pln_forum_venue (self->stored, forum);
  if (g_strcmp0 (from->timezone, pln_zone_name (pln_forum_zone (self->stored, forum))) == 0)
    g_clear_pointer (&from->timezone, g_free);
  if (g_strcmp0 (from->languages, pln_forum_languages (self->stored, forum)) == 0)
    g_clear_pointer (&from->languages, g_free);
  if (from->day_change == pln_forum_day_change (self->stored, forum))
    from->day_change = PLN_NONE;
  if (venue != NULL && g_strcmp0 (from->venue, venue->record.uuid) == 0)
    g_clear_pointer (&from->venue, g_free);
  if (forum->from != PLN_NONE && (from->from == PLN_NONE || from->to == PLN_NONE))
    from->from = from->to = PLN_NONE;
}

/* The very forum of the file follows it; one that the file only goes into is filled. Where it is in
 * the tree is not the file's to say. */
static PlnMergeMode
prepare_forum (Merge *self, const PlnForum *forum, PlnForum *from)
{
  gboolean same = strcmp (forum->record.uuid, from->record.uuid) == 0;
  g_clear_pointer (&from->parent, g_free);
  if (!same)
    leave_alone (self, forum, from);
  drop_known (self, forum, from);
  return same ? PLN_MERGE_FOLLOW : PLN_MERGE_FILL;
}

/* A file that says only the day, and the right one, does not take the time of day away. */
static void
keep_start (Merge *self, const PlnSession *session, PlnSession *from)
{
  const PlnForum *forum = pln_programme_forum (self->stored, session);
  if (session->start != PLN_NONE && from->start == PLN_NONE && from->day != PLN_NONE
      && forum != NULL && pln_forum_day (self->stored, forum, session->start) == from->day)
    from->day = PLN_NONE;
}

/* A file says nothing of a state that is only the default; but it may take back what it said before. */
static void
follow_state (Merge *self, PlnSession *session, PlnSession *from)
{
  gboolean sure = self->sure != NULL && g_hash_table_contains (self->sure, from->record.uuid);
  pln_merge_follow_state (session, from, self->source);
  if (sure && session->state == PLN_STATE_TENTATIVE)
    session->state = PLN_STATE_CONFIRMED;
}

/* What takes place after all has no reason not to. */
static void
drop_reason (const PlnSession *stored, PlnSession *session)
{
  if (stored->state == PLN_STATE_CANCELLED && session->state != PLN_STATE_CANCELLED)
    g_clear_pointer (&session->reason, g_free);
}

/* Returns: (transfer full): the record as it will be */
static gpointer
merge_known (Merge *self, const PlnRecord *stored, PlnRecord *from)
{
  PlnRecord *record = pln_value_copy (stored);
  PlnMergeRules rules = { PLN_MERGE_FOLLOW, self->people, self->incoming->said };
  if (record->shape == &pln_shape_forum)
    rules.mode = prepare_forum (self, (const PlnForum *) stored, (PlnForum *) from);
  if (record->shape == &pln_shape_session)
    {
      keep_start (self, (const PlnSession *) stored, (PlnSession *) from);
      follow_state (self, (PlnSession *) record, (PlnSession *) from);
    }
  pln_value_merge (record, from, &rules);
  if (record->shape == &pln_shape_session)
    drop_reason ((const PlnSession *) stored, (PlnSession *) record);
  remember (self, record, from->uuid);
  return record;
}

/* --- the whole ----------------------------------------------------------------------------- */

static void
add_change (GPtrArray *changes, const PlnRecord *old, PlnRecord *record)
{
  PlnChange *change = g_new (PlnChange, 1);
  *change = (PlnChange){ old, record };
  g_ptr_array_add (changes, change);
}

/* Takes @record over. */
static void
merge_record (Merge *self, GPtrArray *changes, PlnRecord *record)
{
  const PlnRecord *stored = g_hash_table_lookup (self->matches, record);
  if (stored == NULL)
    {
      prepare_new (self, record);
      add_change (changes, NULL, record);
      return;
    }
  /* What a second record says of the same speaker is what the first does, but for its id, which is known. */
  if (!g_hash_table_add (self->merged, (gpointer) stored))
    {
      pln_value_free (record);
      return;
    }
  PlnRecord *merged = merge_known (self, stored, record);
  pln_value_free (record);
  if (pln_value_equal (stored, merged))
    pln_value_free (merged);
  else
    add_change (changes, stored, merged);
}

/* Tombstones are a matter of the programme file that they are in. */
static GPtrArray *
merge_all (Merge *self)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_change_free);
  g_hash_table_remove_all (self->incoming->by_uuid);
  for (int kind = 0; kind < PLN_KIND_TOMBSTONE; kind++)
    {
      gsize n = 0;
      g_autofree gpointer *records = g_ptr_array_steal (self->incoming->records[kind], &n);
      for (gsize i = 0; i < n; i++)
        merge_record (self, changes, records[i]);
    }
  return changes;
}

GPtrArray *
pln_merge (const PlnProgramme *stored, PlnProgramme *incoming, const char *forum,
           const char *source, GHashTable *sure)
{
  g_autoptr (GHashTable) matches = pln_merge_match (stored, incoming, forum, source);
  g_autoptr (GHashTable) uuids = map_uuids (matches);
  g_autoptr (GHashTable) merged = g_hash_table_new (NULL, NULL);
  Merge self = { .stored = stored,
                 .incoming = incoming,
                 .source = source,
                 .matches = matches,
                 .uuids = uuids,
                 .merged = merged,
                 .sure = sure,
                 .people = names_people (incoming) };
  place_sessions (&self);
  for (int kind = 0; kind < PLN_KIND_TOMBSTONE; kind++)
    for (guint i = 0; i < incoming->records[kind]->len; i++)
      rename_taken (&self, incoming->records[kind]->pdata[i]);
  for (int kind = 0; kind < PLN_KIND_TOMBSTONE; kind++)
    for (guint i = 0; i < incoming->records[kind]->len; i++)
      redirect (&self, incoming->records[kind]->pdata[i]);
  GPtrArray *changes = merge_all (&self);
  g_clear_pointer (&self.keys, g_hash_table_unref);
  return changes;
}

/* What the file calls its sessions, and the UUIDs of its forums. */
static GHashTable *
listed_names (const PlnProgramme *incoming)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *forums = incoming->records[PLN_KIND_FORUM];
  GPtrArray *sessions = incoming->records[PLN_KIND_SESSION];
  for (guint i = 0; i < forums->len; i++)
    g_hash_table_add (names, g_strdup (((PlnRecord *) forums->pdata[i])->uuid));
  for (guint i = 0; i < sessions->len; i++)
    {
      const PlnSession *session = sessions->pdata[i];
      g_hash_table_add (names, g_strdup (session->record.uuid));
      for (guint j = 0; j < session->externals->len; j++)
        g_hash_table_add (names, g_strdup (((PlnExternal *) session->externals->pdata[j])->id));
    }
  return names;
}

static gboolean
is_gone (const PlnSession *session, const char *source, GHashTable *listed)
{
  gboolean ours = FALSE;
  for (guint i = 0; i < session->externals->len; i++)
    {
      const PlnExternal *external = session->externals->pdata[i];
      if (strcmp (external->source, source) != 0)
        continue;
      if (g_hash_table_contains (listed, external->id))
        return FALSE;
      ours = TRUE;
    }
  return ours;
}

void
pln_merge_find_gone (const PlnProgramme *stored, const PlnProgramme *incoming, const char *source,
                     GPtrArray *gone, GPtrArray *unlisted)
{
  g_autoptr (GHashTable) listed = listed_names (incoming);
  GPtrArray *sessions = stored->records[PLN_KIND_SESSION];
  for (guint i = 0; i < sessions->len; i++)
    {
      PlnSession *session = sessions->pdata[i];
      const PlnForum *forum = pln_programme_forum (stored, session);
      if (g_hash_table_contains (listed, session->record.uuid)
          || pln_programme_state (stored, session) == PLN_STATE_CANCELLED)
        continue;
      if (is_gone (session, source, listed))
        g_ptr_array_add (gone, session);
      else if (unlisted != NULL && forum != NULL
               && g_hash_table_contains (listed, forum->record.uuid))
        g_ptr_array_add (unlisted, session);
    }
}

char *
pln_merge_cancelled_note (const char *source)
{
  return g_strdup_printf ("cancelled: by the import from %s", source);
}

void
pln_merge_prune (GPtrArray *changes, GPtrArray *gone, const char *source)
{
  g_autofree char *note = pln_merge_cancelled_note (source);
  for (guint i = 0; i < gone->len; i++)
    {
      const PlnSession *stored = gone->pdata[i];
      PlnSession *session = pln_value_copy (stored);
      session->state = PLN_STATE_CANCELLED;
      g_free (session->notes);
      session->notes
          = stored->notes != NULL ? g_strjoin ("\n", stored->notes, note, NULL) : g_strdup (note);
      PlnChange *change = g_new (PlnChange, 1);
      *change = (PlnChange){ &stored->record, &session->record };
      g_ptr_array_add (changes, change);
    }
}

/* Returns: whether the session had the note */
static gboolean
take_note (PlnSession *session, const char *note)
{
  g_auto (GStrv) lines = g_strsplit (session->notes != NULL ? session->notes : "", "\n", -1);
  g_autoptr (GString) rest = g_string_new (NULL);
  if (!g_strv_contains ((const char *const *) lines, note))
    return FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    if (strcmp (lines[i], note) != 0)
      g_string_append_printf (rest, "%s%s", rest->len > 0 ? "\n" : "", lines[i]);
  g_free (session->notes);
  session->notes = rest->len > 0 ? g_strdup (rest->str) : NULL;
  return TRUE;
}

static gboolean
has_note (const PlnSession *session, const char *note)
{
  g_auto (GStrv) lines = g_strsplit (session->notes != NULL ? session->notes : "", "\n", -1);
  return g_strv_contains ((const char *const *) lines, note);
}

void
pln_merge_follow_state (PlnSession *session, PlnSession *from, const char *source)
{
  g_autofree char *note = pln_merge_cancelled_note (source);
  if (session->state != PLN_STATE_CANCELLED)
    return;
  if (from->state == PLN_STATE_CANCELLED && !has_note (session, note))
    take_note (from, note);
  else if (from->state != PLN_STATE_CANCELLED && take_note (session, note))
    session->state = PLN_STATE_CONFIRMED;
}
