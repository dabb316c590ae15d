/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who may see what: takes out of a programme what is not for those who will get it. */
#include "model/pln-audience.h"

#include "model/pln-extract.h"
#include "model/pln-tombstone.h"

#include <string.h>

/* How many sessions above one are asked whether it may be seen. One is allowed; a file may hold
 * more, or a circle: then nobody sees it. */
#define MAX_DEPTH 8

/* @before has the UUIDs that the whole programme refers to, @used those that what is left of it does. */
typedef struct {
  PlnAudience audience;
  gboolean drafts;
  GHashTable *before;
  GHashTable *used;
} View;

/* Whether @value says of itself that it is not for @view: by its audience, or by not coming. */
static gboolean
is_hidden (const View *view, gconstpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  if (view->audience == PLN_AUDIENCE_STAFF)
    return FALSE;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type == &pln_type_audience && PLN_NUMBER_AT (value, field) > (int) view->audience)
        return TRUE;
      if (field->type == &pln_type_presence
          && PLN_NUMBER_AT (value, field) != PLN_PRESENCE_CONFIRMED
          && PLN_NUMBER_AT (value, field) != PLN_PRESENCE_TENTATIVE)
        return TRUE;
    }
  return FALSE;
}

static gboolean
keep_visible (const PlnProgramme *programme, gconstpointer record, gpointer data)
{
  return !is_hidden (data, record);
}

/* A part is seen with its session only; one whose session is not there may be part of anything. */
static gboolean
keep_session (const PlnProgramme *programme, gconstpointer record, gpointer data)
{
  const View *view = data;
  const PlnSession *session = record;
  for (int depth = 0; session != NULL && depth < MAX_DEPTH; depth++)
    {
      if (is_hidden (view, session) || (session->state == PLN_STATE_DRAFT && !view->drafts))
        return FALSE;
      if (session->parent == NULL)
        return TRUE;
      session = pln_programme_parent (programme, session);
    }
  return FALSE;
}

static gboolean
field_is_hidden (const View *view, const PlnField *field)
{
  return ((field->flags & PLN_FIELD_STAFF) != 0 && view->audience < PLN_AUDIENCE_STAFF)
         || ((field->flags & PLN_FIELD_PARTICIPANTS) != 0
             && view->audience < PLN_AUDIENCE_PARTICIPANTS);
}

static void
clear_field (const PlnField *field, gpointer value)
{
  if (field->type->storage == PLN_STORAGE_LIST)
    g_ptr_array_set_size (PLN_LIST_AT (value, field), 0);
  else if (field->type->storage == PLN_STORAGE_NUMBER)
    PLN_NUMBER_AT (value, field) = field->type->initial;
  else
    g_clear_pointer (&PLN_TEXT_AT (value, field), g_free);
}

/* A translation says as much as its field does. One of no field is not for others either. */
static gboolean
translation_is_hidden (const View *view, const PlnShape *owner, const PlnTranslation *translation)
{
  const PlnField *field = pln_shape_find_field (owner, translation->field);
  return field == NULL || field_is_hidden (view, field);
}

static void restrict_value (const View *view, gpointer value);

static void
restrict_list (const View *view, const PlnShape *owner, GPtrArray *list)
{
  for (guint i = list->len; i-- > 0;)
    {
      const PlnShape *shape = ((const PlnValue *) list->pdata[i])->shape;
      if (is_hidden (view, list->pdata[i])
          || (shape == &pln_shape_translation
              && translation_is_hidden (view, owner, list->pdata[i])))
        g_ptr_array_remove_index (list, i);
      else
        restrict_value (view, list->pdata[i]);
    }
}

static void
restrict_value (const View *view, gpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field_is_hidden (view, field))
        clear_field (field, value);
      else if (field->type->storage == PLN_STORAGE_LIST)
        restrict_list (view, shape, PLN_LIST_AT (value, field));
    }
}

static void
clear_lost_original (const PlnProgramme *programme, PlnSession *session)
{
  if (pln_programme_find (programme, session->repeat_of) == NULL)
    g_clear_pointer (&session->repeat_of, g_free);
}

static void
collect_references (GHashTable *used, gconstpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      GPtrArray *list
          = field->type->storage == PLN_STORAGE_LIST ? PLN_LIST_AT (value, field) : NULL;
      if (field->type->storage == PLN_STORAGE_REFERENCE && PLN_TEXT_AT (value, field) != NULL
          && !g_hash_table_contains (used, PLN_TEXT_AT (value, field)))
        g_hash_table_add (used, g_strdup (PLN_TEXT_AT (value, field)));
      for (guint j = 0; list != NULL && j < list->len; j++)
        collect_references (used, list->pdata[j]);
    }
}

/* Returns: (transfer full): the UUIDs of what forums, sessions and rooms refer to */
static GHashTable *
find_used (const PlnProgramme *programme)
{
  static const PlnKind where[] = { PLN_KIND_FORUM, PLN_KIND_SESSION, PLN_KIND_ROOM };
  GHashTable *used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (where); i++)
    for (guint j = 0; j < programme->records[where[i]]->len; j++)
      collect_references (used, programme->records[where[i]]->pdata[j]);
  return used;
}

/* People and organisations are shown for what they do here: a mere address book is not. */
static gboolean
keep_used (const PlnProgramme *programme, gconstpointer record, gpointer data)
{
  const View *view = data;
  return g_hash_table_contains (view->used, ((const PlnRecord *) record)->uuid);
}

/* A room, theme or venue that only hidden sessions use tells of them; one that is not used yet tells nothing. */
static gboolean
keep_used_or_free (const PlnProgramme *programme, gconstpointer record, gpointer data)
{
  const View *view = data;
  return keep_used (programme, record, data)
         || !g_hash_table_contains (view->before, ((const PlnRecord *) record)->uuid);
}

static void
use_named (View *view, const PlnProgramme *programme, gconstpointer value)
{
  const PlnOrganisation *named = pln_programme_organisation (programme, value);
  if (named != NULL)
    g_hash_table_add (view->used, g_strdup (named->record.uuid));
}

/* The organisations that positions name in words, of the people who stay: what they are called in other languages. */
static void
find_named (View *view, const PlnProgramme *programme)
{
  GPtrArray *sessions = programme->records[PLN_KIND_SESSION];
  GPtrArray *speakers = programme->records[PLN_KIND_SPEAKER];
  if (programme->records[PLN_KIND_ORGANISATION]->len == 0)
    return;
  for (guint i = 0; i < sessions->len; i++)
    {
      const PlnSession *session = sessions->pdata[i];
      for (guint j = 0; j < session->appearances->len; j++)
        use_named (view, programme, session->appearances->pdata[j]);
    }
  for (guint i = 0; i < speakers->len; i++)
    {
      const PlnSpeaker *speaker = speakers->pdata[i];
      for (guint j = 0; j < speaker->positions->len; j++)
        use_named (view, programme, speaker->positions->pdata[j]);
    }
}

/* Venues come last: which are used depends on the rooms that stay. */
static void
drop_unused (PlnProgramme *programme, View *view)
{
  view->used = find_used (programme);
  pln_programme_keep (programme, PLN_KIND_SPEAKER, keep_used, view);
  find_named (view, programme);
  pln_programme_keep (programme, PLN_KIND_ORGANISATION, keep_used, view);
  pln_programme_keep (programme, PLN_KIND_THEME, keep_used_or_free, view);
  pln_programme_keep (programme, PLN_KIND_ROOM, keep_used_or_free, view);
  g_clear_pointer (&view->used, g_hash_table_unref);
  if (programme->records[PLN_KIND_VENUE]->len == 0)
    return;
  view->used = find_used (programme);
  pln_programme_keep (programme, PLN_KIND_VENUE, keep_used_or_free, view);
  g_clear_pointer (&view->used, g_hash_table_unref);
}

/* What is taken out may be in calendars: what a release showed of it takes its place. */
static void
drop_sessions (PlnProgramme *programme, View *view)
{
  GPtrArray *sessions = programme->records[PLN_KIND_SESSION];
  g_autoptr (GPtrArray) tombstones = g_ptr_array_new ();
  for (guint i = 0; i < sessions->len; i++)
    {
      gboolean kept = keep_session (programme, sessions->pdata[i], view);
      PlnTombstone *tombstone
          = kept ? NULL : pln_tombstone_new_withdrawn (sessions->pdata[i], view->audience);
      if (tombstone != NULL)
        g_ptr_array_add (tombstones, tombstone);
    }
  pln_programme_keep (programme, PLN_KIND_SESSION, keep_session, view);
  for (guint i = 0; i < tombstones->len; i++)
    pln_programme_add (programme, tombstones->pdata[i]);
  for (guint i = 0; i < sessions->len; i++)
    clear_lost_original (programme, sessions->pdata[i]);
}

void
pln_programme_restrict (PlnProgramme *programme, PlnAudience audience, gboolean drafts)
{
  GPtrArray *tombstones = programme->records[PLN_KIND_TOMBSTONE];
  if (audience == PLN_AUDIENCE_STAFF && drafts)
    return;
  g_autoptr (GHashTable) before = find_used (programme);
  View view = { audience, drafts, before, NULL };
  drop_sessions (programme, &view);
  if (audience == PLN_AUDIENCE_STAFF)
    return;
  for (guint i = 0; i < tombstones->len; i++)
    pln_tombstone_restrict (tombstones->pdata[i], audience);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    {
      pln_programme_keep (programme, kind, keep_visible, &view);
      for (guint i = 0; i < programme->records[kind]->len; i++)
        restrict_value (&view, programme->records[kind]->pdata[i]);
    }
  drop_unused (programme, &view);
}
