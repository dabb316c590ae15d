/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sorting a programme into what there is a file of each: rooms, themes, speakers, forums, days, sessions. */
#include "cli/options/pln-each.h"

#include "model/pln-tombstone.h"

#include <string.h>

/* The longest name that is taken from a key, and the one that the index of the folder has. */
#define NAME_MAX_OCTETS 80
#define INDEX "index"

/* Adds the UUID of each that a session is of, or the day. */
typedef void (*Collect) (const PlnTimetable *timetable, const PlnSlot *slot, GPtrArray *ids);

/* @groups: what is found, by UUID or day. */
typedef struct {
  const PlnTimetable *timetable;
  const char *language;
  Collect collect;
  GHashTable *groups;
} Sorter;

void
pln_group_free (PlnGroup *group)
{
  if (group == NULL)
    return;
  g_free (group->name);
  g_free (group->title);
  g_ptr_array_unref (group->records);
  g_ptr_array_unref (group->left);
  g_free (group);
}

/* --- what a session is of --------------------------------------------------------------------- */

static void
add_id (GPtrArray *ids, const char *id)
{
  if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, g_strdup (id));
}

static void
add_targets (GPtrArray *ids, GPtrArray *references)
{
  for (guint i = 0; i < references->len; i++)
    add_id (ids, ((PlnReference *) references->pdata[i])->target);
}

static void
collect_rooms (const PlnTimetable *timetable, const PlnSlot *slot, GPtrArray *ids)
{
  add_targets (ids, pln_programme_rooms (timetable->programme, slot->session));
}

static void
collect_themes (const PlnTimetable *timetable, const PlnSlot *slot, GPtrArray *ids)
{
  add_targets (ids, slot->session->themes);
}

static void
collect_speakers (const PlnTimetable *timetable, const PlnSlot *slot, GPtrArray *ids)
{
  GPtrArray *appearances = slot->session->appearances;
  for (guint i = 0; i < appearances->len; i++)
    add_id (ids, ((PlnAppearance *) appearances->pdata[i])->speaker);
}

static void
collect_forums (const PlnTimetable *timetable, const PlnSlot *slot, GPtrArray *ids)
{
  const PlnForum *forum = slot->forum;
  for (guint i = 0; forum != NULL && i < timetable->programme->records[PLN_KIND_FORUM]->len; i++)
    {
      add_id (ids, forum->record.uuid);
      forum = pln_programme_find_as (timetable->programme, &pln_shape_forum, forum->parent);
    }
}

static void
collect_day (const PlnTimetable *timetable, const PlnSlot *slot, GPtrArray *ids)
{
  g_autofree char *day = slot->day != PLN_NONE ? pln_date_to_string (slot->day) : NULL;
  add_id (ids, day);
}

/* A part is in the file of its session. */
static void
collect_session (const PlnTimetable *timetable, const PlnSlot *slot, GPtrArray *ids)
{
  if (slot->parent == NULL)
    add_id (ids, slot->session->record.uuid);
}

static const struct {
  PlnKind kind; /* PLN_N_KINDS: no records */
  Collect collect;
} kinds[] = {
  { PLN_KIND_ROOM, collect_rooms },       { PLN_KIND_THEME, collect_themes },
  { PLN_KIND_SPEAKER, collect_speakers }, { PLN_KIND_FORUM, collect_forums },
  { PLN_N_KINDS, collect_day },           { PLN_KIND_SESSION, collect_session },
};

const char *const pln_each_words[]
    = { "room", "theme", "speaker", "forum", "day", "session", NULL };

/* --- sorting ---------------------------------------------------------------------------------- */

static PlnGroup *
find_group (const Sorter *sorter, const char *id)
{
  PlnGroup *group = g_hash_table_lookup (sorter->groups, id);
  if (group != NULL)
    return group;
  group = g_new0 (PlnGroup, 1);
  group->records = g_ptr_array_new ();
  group->left = g_ptr_array_new_with_free_func (pln_value_free);
  g_hash_table_insert (sorter->groups, g_strdup (id), group);
  return group;
}

static void
add_to (const Sorter *sorter, GPtrArray *ids, const PlnSession *session)
{
  for (guint i = 0; i < ids->len; i++)
    {
      PlnGroup *group = find_group (sorter, ids->pdata[i]);
      g_ptr_array_add (group->records, (gpointer) session);
      group->sessions++;
    }
}

/* A session is wanted with its parts, and a part that is wanted brings its session. */
static gboolean
sort_family (const Sorter *sorter, const PlnSlot *slot, const PlnSlot *parts, guint n_parts)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  sorter->collect (sorter->timetable, slot, own);
  sorter->collect (sorter->timetable, slot, all);
  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      sorter->collect (sorter->timetable, &parts[i], ids);
      sorter->collect (sorter->timetable, &parts[i], all);
      for (guint j = 0; j < own->len; j++)
        add_id (ids, own->pdata[j]);
      add_to (sorter, ids, parts[i].session);
    }
  add_to (sorter, all, slot->session);
  return all->len > 0;
}

static void
sort_sessions (const Sorter *sorter, GPtrArray *left)
{
  const PlnTimetable *timetable = sorter->timetable;
  guint n_parts = 0;
  for (guint i = 0; i < timetable->slots->len; i += 1 + n_parts)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      const PlnSlot *parts = pln_timetable_parts (timetable, slot, &n_parts);
      if (!sort_family (sorter, slot, parts, n_parts))
        g_ptr_array_add (left, (gpointer) slot->session);
    }
}

/* Adds a tombstone to the rooms that it tells, as @programme calls them. */
static void
sort_into_rooms (const Sorter *sorter, const PlnProgramme *programme, PlnTombstone *tombstone)
{
  GPtrArray *rooms = programme->records[PLN_KIND_ROOM];
  for (guint i = 0; i < rooms->len; i++)
    {
      if (!pln_tombstone_was_in (tombstone, rooms->pdata[i]))
        continue;
      PlnGroup *group = find_group (sorter, ((PlnRecord *) rooms->pdata[i])->uuid);
      if (!g_ptr_array_find (group->records, tombstone, NULL))
        g_ptr_array_add (group->records, tombstone);
    }
}

/* What a removed session leaves behind tells its day, its rooms, as they are called now or were in a release, and who
 * it was, of which a part has no file; the forum of all is the root. */
static void
sort_tombstone (const Sorter *sorter, GPtrArray *shown, PlnKind kind, PlnTombstone *tombstone)
{
  const PlnProgramme *programme = sorter->timetable->programme;
  const PlnForum *root = pln_programme_root (programme);
  PlnDate day = pln_tombstone_day (programme, tombstone);
  if (kind == PLN_N_KINDS && day != PLN_NONE)
    {
      g_autofree char *text = pln_date_to_string (day);
      g_ptr_array_add (find_group (sorter, text)->records, tombstone);
    }
  if (kind == PLN_KIND_ROOM)
    sort_into_rooms (sorter, programme, tombstone);
  for (guint i = 0; kind == PLN_KIND_ROOM && shown != NULL && i < shown->len; i++)
    sort_into_rooms (sorter, shown->pdata[i], tombstone);
  if (kind == PLN_KIND_FORUM && root != NULL)
    g_ptr_array_add (find_group (sorter, root->record.uuid)->records, tombstone);
  if (kind == PLN_KIND_SESSION && tombstone->part != 1)
    g_ptr_array_add (find_group (sorter, tombstone->record.uuid)->records, tombstone);
}

/* --- who has left ----------------------------------------------------------------------------- */

/* Adds tombstones to the group @id of the sessions of @before, which is the same group of a release, that it has no
 * more. */
static void
add_left (const Sorter *sorter, const char *id, const PlnGroup *before,
          const PlnTimetable *released)
{
  const PlnGroup *group = g_hash_table_lookup (sorter->groups, id);
  const PlnProgramme *now = sorter->timetable->programme;
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; group != NULL && i < group->records->len; i++)
    g_hash_table_add (known, ((PlnRecord *) group->records->pdata[i])->uuid);
  for (guint i = 0; i < before->records->len; i++)
    {
      const char *uuid = ((PlnRecord *) before->records->pdata[i])->uuid;
      if (!g_hash_table_add (known, (gpointer) uuid))
        continue;
      const PlnSlot *slot = pln_timetable_find (released, before->records->pdata[i]);
      PlnTombstone *left = pln_tombstone_new_left (
          released, slot, pln_programme_find (now, uuid),
          slot->parent != NULL ? pln_programme_find (now, slot->parent->record.uuid) : NULL,
          sorter->language);
      if (left == NULL)
        continue;
      PlnGroup *to = find_group (sorter, id);
      g_ptr_array_add (to->left, left);
      g_ptr_array_add (to->records, left);
    }
}

/* Sorts a release too, and compares. */
static void
sort_shown (const Sorter *sorter, const PlnProgramme *shown)
{
  g_autoptr (PlnTimetable) released = pln_timetable_new (shown);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GHashTable) groups
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pln_group_free);
  const Sorter before = { released, sorter->language, sorter->collect, groups };
  GHashTableIter iter;
  gpointer id, group;
  sort_sessions (&before, left);
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &id, &group))
    add_left (sorter, id, group, released);
}

/* Who was made one with another has the file of that one under the name of before, too. */
static void
add_merged (const Sorter *sorter, GHashTable *merged)
{
  GHashTableIter iter;
  gpointer other, one;
  g_hash_table_iter_init (&iter, merged);
  while (g_hash_table_iter_next (&iter, &other, &one))
    {
      const PlnGroup *group = g_hash_table_lookup (sorter->groups, one);
      if (group == NULL)
        continue;
      PlnGroup *alias = find_group (sorter, other);
      g_ptr_array_extend (alias->records, group->records, NULL, NULL);
      alias->sessions = group->sessions;
    }
}

/* --- naming ----------------------------------------------------------------------------------- */

/* Whether @key can be the name of a file anywhere, and is not that of the index. */
static gboolean
is_name (const char *key)
{
  return key != NULL && key[0] != '\0' && key[0] != '-' && strlen (key) <= NAME_MAX_OCTETS
         && strspn (key, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (key)
         && strcmp (key, INDEX) != 0;
}

/* The key; where that cannot be, the UUID; and where that cannot be either, the number. @names: those given */
static char *
name_of (const PlnRecord *record, GHashTable *names)
{
  const char *const wanted[] = { record->key, record->uuid };
  char *name = NULL;
  for (guint i = 0; name == NULL && i < G_N_ELEMENTS (wanted); i++)
    if (is_name (wanted[i]) && !g_hash_table_contains (names, wanted[i]))
      name = g_strdup (wanted[i]);
  if (name == NULL)
    name = g_strdup_printf ("%s_%u", record->shape->name, g_hash_table_size (names));
  g_hash_table_add (names, g_strdup (name));
  return name;
}

static void
take_records (const Sorter *sorter, const PlnProgramme *programme, PlnKind kind, GHashTable *names,
              GPtrArray *groups)
{
  GPtrArray *records = programme->records[kind];
  for (guint i = 0; i < records->len; i++)
    {
      const PlnRecord *record = records->pdata[i];
      gpointer id = NULL, found = NULL;
      if (!g_hash_table_steal_extended (sorter->groups, record->uuid, &id, &found))
        continue;
      PlnGroup *group = found;
      const char *field = pln_shape_title (record->shape)->name;
      const char *title = kind == PLN_KIND_TOMBSTONE
                              ? pln_record_title (record)
                              : pln_record_text (record, field, sorter->language);
      group->name = name_of (record, names);
      group->title = g_strdup (title != NULL ? title : group->name);
      g_ptr_array_add (groups, group);
      g_free (id);
    }
}

static void
take_days (const Sorter *sorter, GPtrArray *groups)
{
  g_autoptr (GList) days
      = g_list_sort (g_hash_table_get_keys (sorter->groups), (GCompareFunc) strcmp);
  for (GList *each = days; each != NULL; each = each->next)
    {
      gpointer id = NULL, found = NULL;
      PlnDate day = 0;
      g_hash_table_steal_extended (sorter->groups, each->data, &id, &found);
      PlnGroup *group = found;
      pln_date_parse (id, &day);
      group->name = id;
      group->title = pln_date_to_long (day);
      g_ptr_array_add (groups, group);
    }
}

/* Whom the programme does not have any more is called as in the latest release that had them. */
static void
take_all_records (const Sorter *sorter, GPtrArray *shown, PlnKind kind, GPtrArray *groups)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  take_records (sorter, sorter->timetable->programme, kind, names, groups);
  for (guint i = 0; shown != NULL && i < shown->len; i++)
    take_records (sorter, shown->pdata[i], kind, names, groups);
  if (kind == PLN_KIND_SESSION)
    take_records (sorter, sorter->timetable->programme, PLN_KIND_TOMBSTONE, names, groups);
}

GPtrArray *
pln_each_sort (const PlnTimetable *timetable, GPtrArray *shown, GHashTable *merged,
               const char *each, const char *language, GPtrArray *left)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_group_free);
  GPtrArray *tombstones = timetable->programme->records[PLN_KIND_TOMBSTONE];
  g_autoptr (GHashTable) found
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pln_group_free);
  guint word = 0;
  while (strcmp (pln_each_words[word], each) != 0)
    word++;
  const Sorter sorter = { timetable, language, kinds[word].collect, found };
  sort_sessions (&sorter, left);
  for (guint i = 0; i < tombstones->len; i++)
    sort_tombstone (&sorter, shown, kinds[word].kind, tombstones->pdata[i]);
  for (guint i = 0; shown != NULL && i < shown->len; i++)
    sort_shown (&sorter, shown->pdata[i]);
  if (kinds[word].kind == PLN_KIND_SPEAKER && merged != NULL)
    add_merged (&sorter, merged);
  if (kinds[word].kind == PLN_N_KINDS)
    take_days (&sorter, groups);
  else
    take_all_records (&sorter, shown, kinds[word].kind, groups);
  return groups;
}
