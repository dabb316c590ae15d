/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The difference of two programmes: matching, sorting, selecting. */
#include "model/pln-diff.h"

#include "model/pln-diff-compare.h"
#include "model/pln-diff-private.h"

#include <string.h>

/* --- what other differences tell already ------------------------------------------------------ */

/* Whether a part stands to its session as it did, so that it only moved along. */
static gboolean
moved_along (const PlnDiff *diff, const PlnDifference *part)
{
  const PlnSlot *before = part->slot_before, *after = part->slot_after;
  const PlnSlot *above_before = pln_timetable_find (diff->before, before->parent);
  const PlnSlot *above_after = pln_timetable_find (diff->after, after->parent);
  gboolean was_timed = before->start != PLN_NONE, is_timed = after->start != PLN_NONE;
  if (before->session->length != after->session->length)
    return FALSE;
  if (was_timed && is_timed)
    return above_before->start != PLN_NONE && above_after->start != PLN_NONE
           && before->utc_start - above_before->utc_start
                  == after->utc_start - above_after->utc_start;
  if (before->day != above_before->day || after->day != above_after->day)
    return FALSE;
  /* Neither has a time; or the session got one, or lost it, and the part with it. */
  return (!was_timed && !is_timed)
         || (above_before->start != PLN_NONE) != (above_after->start != PLN_NONE);
}

static gboolean
in_rooms_of (const PlnProgramme *programme, const PlnSlot *slot)
{
  return pln_diff_same_references (pln_programme_rooms (programme, slot->session),
                                   pln_programme_rooms (programme, slot->parent));
}

static gboolean
same_record (gconstpointer a, gconstpointer b)
{
  return a != NULL && b != NULL
         && strcmp (((const PlnRecord *) a)->uuid, ((const PlnRecord *) b)->uuid) == 0;
}

/* Returns: what of @part the difference of its session tells */
static PlnDiffFlags
told_by_session (const PlnDiff *diff, const PlnDifference *part)
{
  const PlnSlot *slot = pln_difference_slot (part);
  const PlnDifference *above
      = slot->parent != NULL ? pln_diff_find (diff, slot->parent->record.uuid) : NULL;
  if (above == NULL)
    return 0;
  PlnDiffFlags shared = part->flags & above->flags;
  PlnDiffFlags told = shared & (PLN_DIFF_ADDED | PLN_DIFF_REMOVED);
  if (part->before == NULL || part->after == NULL
      || !same_record (part->slot_before->parent, part->slot_after->parent))
    return told;
  told |= shared & (PLN_DIFF_CANCELLED | PLN_DIFF_RESTORED);
  if ((shared & PLN_DIFF_TIME) != 0 && moved_along (diff, part))
    told |= PLN_DIFF_TIME;
  if ((shared & PLN_DIFF_ROOMS) != 0 && in_rooms_of (diff->before->programme, part->slot_before)
      && in_rooms_of (diff->after->programme, part->slot_after))
    told |= PLN_DIFF_ROOMS;
  const PlnSlot *above_before = above->slot_before, *above_after = above->slot_after;
  if ((shared & PLN_DIFF_FORUM) != 0 && part->slot_before->forum == above_before->forum
      && part->slot_after->forum == above_after->forum)
    told |= shared & (PLN_DIFF_FORUM | PLN_DIFF_ZONE);
  return told;
}

static void
collect_references (GHashTable *known, gconstpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_REFERENCE && PLN_TEXT_AT (value, field) != NULL)
        g_hash_table_add (known, PLN_TEXT_AT (value, field));
      if (field->type->storage != PLN_STORAGE_LIST)
        continue;
      GPtrArray *list = PLN_LIST_AT (value, field);
      for (guint j = 0; j < list->len; j++)
        collect_references (known, list->pdata[j]);
    }
}

/* What is new and referred to by what was there has a difference there that names it. */
static GHashTable *
used_by_differing (const PlnDiff *diff)
{
  GHashTable *used = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < diff->differences->len; i++)
    {
      const PlnDifference *difference = pln_diff_at (diff, i);
      if (difference->kind != PLN_KIND_SESSION && difference->kind != PLN_KIND_FORUM)
        continue;
      if (difference->before != NULL)
        collect_references (used, difference->before);
      if (difference->after != NULL)
        collect_references (used, difference->after);
    }
  return used;
}

static void
set_own (PlnDiff *diff)
{
  g_autoptr (GHashTable) used = used_by_differing (diff);
  for (guint i = 0; i < diff->differences->len; i++)
    {
      PlnDifference *difference = pln_diff_at (diff, i);
      const PlnRecord *record = pln_difference_record (difference);
      PlnDiffFlags told = 0;
      if (difference->kind == PLN_KIND_SESSION)
        {
          told = told_by_session (diff, difference);
          if (difference->slot_before != NULL && difference->slot_after != NULL
              && same_record (difference->slot_before->forum, difference->slot_after->forum))
            told |= PLN_DIFF_ZONE;
        }
      else if (difference->kind != PLN_KIND_FORUM && g_hash_table_contains (used, record->uuid))
        told = PLN_DIFF_ADDED | PLN_DIFF_REMOVED;
      difference->own = difference->flags & ~told;
    }
}

/* --- matching --------------------------------------------------------------------------------- */

static void
add_difference (PlnDiff *diff, PlnKind kind, gconstpointer before, gconstpointer after)
{
  PlnDifference difference = { .kind = kind, .before = before, .after = after };
  if (kind == PLN_KIND_SESSION)
    {
      difference.slot_before = before != NULL ? pln_timetable_find (diff->before, before) : NULL;
      difference.slot_after = after != NULL ? pln_timetable_find (diff->after, after) : NULL;
    }
  if (before == NULL)
    difference.flags = PLN_DIFF_ADDED;
  else if (after == NULL)
    difference.flags = PLN_DIFF_REMOVED;
  else
    pln_diff_compare (diff, &difference);
  if (difference.flags != 0)
    g_array_append_val (diff->differences, difference);
}

static void
match_kind (PlnDiff *diff, PlnKind kind)
{
  const PlnProgramme *before = diff->before->programme, *after = diff->after->programme;
  GPtrArray *old = before->records[kind], *new = after->records[kind];
  for (guint i = 0; i < new->len; i++)
    {
      const PlnRecord *record = new->pdata[i];
      add_difference (diff, kind, pln_programme_find_as (before, pln_shapes[kind], record->uuid),
                      record);
    }
  for (guint i = 0; i < old->len; i++)
    {
      const PlnRecord *record = old->pdata[i];
      if (pln_programme_find_as (after, pln_shapes[kind], record->uuid) == NULL)
        add_difference (diff, kind, record, NULL);
    }
}

/* --- sorting ---------------------------------------------------------------------------------- */

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/* Days in order, those without one last; in a day those without a start first. */
static int
compare_slots (const PlnSlot *a, const PlnSlot *b)
{
  if (a->day != b->day)
    return a->day == PLN_NONE ? 1 : b->day == PLN_NONE ? -1 : compare_numbers (a->day, b->day);
  if (a->start == PLN_NONE || b->start == PLN_NONE)
    return (b->start == PLN_NONE) - (a->start == PLN_NONE);
  return compare_numbers (a->utc_start, b->utc_start);
}

/* The slot of the session that stands for @difference: its own, or of a part on the same day that of
 * its session. */
static const PlnSlot *
slot_of_whole (const PlnDiff *diff, const PlnDifference *difference)
{
  const PlnSlot *slot = pln_difference_slot (difference);
  if (slot->parent == NULL)
    return slot;
  const PlnTimetable *timetable = difference->after != NULL ? diff->after : diff->before;
  const PlnSlot *whole = pln_timetable_find (timetable, slot->parent);
  return whole->day == slot->day ? whole : slot;
}

static int
compare_differences (gconstpointer a, gconstpointer b, gpointer diff)
{
  const PlnDifference *one = a, *other = b;
  if (one->kind != other->kind)
    return one->kind == PLN_KIND_SESSION     ? -1
           : other->kind == PLN_KIND_SESSION ? 1
                                             : compare_numbers (one->kind, other->kind);
  gconstpointer record = pln_difference_record (one), other_record = pln_difference_record (other);
  if (one->kind != PLN_KIND_SESSION)
    return pln_record_compare (record, other_record);
  const PlnSlot *whole = slot_of_whole (diff, one), *other_whole = slot_of_whole (diff, other);
  const PlnSlot *slot = pln_difference_slot (one), *other_slot = pln_difference_slot (other);
  int order = compare_slots (whole, other_whole);
  if (order == 0)
    order = pln_record_compare (whole->session, other_whole->session);
  if (order == 0)
    order = (slot->session != whole->session) - (other_slot->session != other_whole->session);
  if (order == 0)
    order = compare_slots (slot, other_slot);
  return order != 0 ? order : pln_record_compare (record, other_record);
}

static void
index_differences (PlnDiff *diff)
{
  g_hash_table_remove_all (diff->by_uuid);
  for (guint i = 0; i < diff->differences->len; i++)
    {
      const PlnRecord *record = pln_difference_record (pln_diff_at (diff, i));
      g_hash_table_insert (diff->by_uuid, record->uuid, GUINT_TO_POINTER (i + 1));
    }
}

/* --- the whole -------------------------------------------------------------------------------- */

PlnDiff *
pln_diff_new (const PlnProgramme *before, const PlnProgramme *after)
{
  PlnDiff *diff = g_new0 (PlnDiff, 1);
  diff->before = pln_timetable_new (before);
  diff->after = pln_timetable_new (after);
  diff->differences = g_array_new (FALSE, FALSE, sizeof (PlnDifference));
  diff->by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    if (kind != PLN_KIND_TOMBSTONE)
      match_kind (diff, kind);
  g_array_sort_with_data (diff->differences, compare_differences, diff);
  index_differences (diff);
  set_own (diff);
  return diff;
}

void
pln_diff_free (PlnDiff *diff)
{
  if (diff == NULL)
    return;
  g_hash_table_unref (diff->by_uuid);
  g_array_unref (diff->differences);
  pln_timetable_free (diff->before);
  pln_timetable_free (diff->after);
  g_free (diff);
}

const PlnDifference *
pln_diff_find (const PlnDiff *diff, const char *uuid)
{
  guint place = uuid != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (diff->by_uuid, uuid)) : 0;
  return place > 0 ? pln_diff_at (diff, place - 1) : NULL;
}

/* --- selecting -------------------------------------------------------------------------------- */

/* Adds what the sessions of @timetable in @sessions refer to, their forums and their places. */
static void
collect_known (GHashTable *known, const PlnTimetable *timetable, GHashTable *sessions)
{
  const PlnProgramme *programme = timetable->programme;
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if (!g_hash_table_contains (sessions, slot->session->record.uuid))
        continue;
      collect_references (known, slot->session);
      GPtrArray *rooms = pln_programme_rooms (programme, slot->session);
      for (guint j = 0; j < rooms->len; j++)
        {
          char *uuid = ((PlnReference *) rooms->pdata[j])->target;
          const PlnRoom *room = pln_programme_find_as (programme, &pln_shape_room, uuid);
          g_hash_table_add (known, uuid);
          if (room != NULL)
            collect_references (known, room);
        }
      for (const PlnForum *forum = slot->forum;
           forum != NULL && g_hash_table_add (known, forum->record.uuid);
           forum = pln_programme_find_as (programme, &pln_shape_forum, forum->parent))
        {
          if (forum->venue != NULL)
            g_hash_table_add (known, forum->venue);
        }
    }
}

void
pln_diff_select (PlnDiff *diff, GHashTable *sessions)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  collect_known (known, diff->before, sessions);
  collect_known (known, diff->after, sessions);
  guint kept = 0;
  for (guint i = 0; i < diff->differences->len; i++)
    {
      PlnDifference *difference = pln_diff_at (diff, i);
      const PlnRecord *record = pln_difference_record (difference);
      GHashTable *wanted = difference->kind == PLN_KIND_SESSION ? sessions : known;
      if (g_hash_table_contains (wanted, record->uuid))
        *pln_diff_at (diff, kept++) = *difference;
    }
  g_array_set_size (diff->differences, kept);
  index_differences (diff);
}
