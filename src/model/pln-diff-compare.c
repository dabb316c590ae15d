/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Comparing one record with what it was, field by field and by what comes of them. */
#include "model/pln-diff-compare.h"

#include "model/pln-diff-private.h"

#include <string.h>

/* What a field that differs is told as: by 0 it is not told, what comes of it is compared. */
typedef struct {
  const char *field;
  guint flag;
} Telling;

static const Telling session_tellings[] = {
  { "title", PLN_DIFF_TITLE },
  { "state", PLN_DIFF_STATE },
  { "reason", PLN_DIFF_STATE },
  { "themes", PLN_DIFF_THEMES },
  { "forum", 0 },
  { "day", 0 },
  { "start", 0 },
  { "fold", 0 },
  { "length", 0 },
  { "rooms", 0 },
  { "withdrawn", 0 },
  { NULL },
};

static const Telling other_tellings[] = {
  { "title", PLN_DIFF_TITLE },
  { "name", PLN_DIFF_TITLE },
  { NULL },
};

static const Telling person_tellings[] = {
  { "speaker", PLN_PERSON_WHO },
  { "organisation", PLN_PERSON_WHO },
  { "label", PLN_PERSON_WHO },
  { "role", PLN_PERSON_ROLE },
  { "presence", PLN_PERSON_PRESENCE },
  { "count", PLN_PERSON_TITLE },
  { "position", PLN_PERSON_TITLE },
  { "affiliation", PLN_PERSON_TITLE },
  { NULL },
};

/* --- fields ----------------------------------------------------------------------------------- */

/* As lists are compared elsewhere, but for the identity of their elements. */
static gboolean
same_list (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!pln_value_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

gboolean
pln_diff_same_references (GPtrArray *a, GPtrArray *b)
{
  return same_list (a, b);
}

/* Whether each text of @field in another language is in @other too. */
static gboolean
has_translations (GPtrArray *list, GPtrArray *other, const char *field)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PlnTranslation *translation = list->pdata[i];
      gboolean found = strcmp (translation->field, field) != 0;
      for (guint j = 0; j < other->len && !found; j++)
        found = pln_value_equal (translation, other->pdata[j]);
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_field (const PlnField *field, gconstpointer a, gconstpointer b)
{
  if (field->of == &pln_shape_translation || field->of == &pln_shape_external)
    return TRUE;
  if (field->type->storage == PLN_STORAGE_LIST)
    return same_list (PLN_LIST_AT (a, field), PLN_LIST_AT (b, field));
  if (!pln_field_equal (field, a, b))
    return FALSE;
  if ((field->flags & PLN_FIELD_TRANSLATED) == 0)
    return TRUE;
  GPtrArray *one = pln_record_translations (a), *other = pln_record_translations (b);
  return has_translations (one, other, field->name) && has_translations (other, one, field->name);
}

/* Returns: the flags of the fields that differ; those that none is for are set in @rest. */
static guint
compare_fields (gconstpointer a, gconstpointer b, const Telling *tellings, guint64 *rest)
{
  const PlnShape *shape = ((const PlnValue *) a)->shape;
  guint flags = 0;
  g_assert (shape->n_fields <= 64);
  *rest = 0;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const Telling *telling = tellings;
      if (same_field (&shape->fields[i], a, b))
        continue;
      while (telling->field != NULL && strcmp (telling->field, shape->fields[i].name) != 0)
        telling++;
      if (telling->field != NULL)
        flags |= telling->flag;
      else
        *rest |= G_GUINT64_CONSTANT (1) << i;
    }
  return flags;
}

gboolean
pln_difference_has_field (const PlnDifference *difference, const PlnField *field)
{
  return (difference->fields >> (field - pln_shapes[difference->kind]->fields) & 1) != 0;
}

gconstpointer
pln_difference_record (const PlnDifference *difference)
{
  return difference->after != NULL ? difference->after : difference->before;
}

const PlnSlot *
pln_difference_slot (const PlnDifference *difference)
{
  return difference->slot_after != NULL ? difference->slot_after : difference->slot_before;
}

/* --- people ----------------------------------------------------------------------------------- */

static gboolean
same_person (const PlnAppearance *a, const PlnAppearance *b)
{
  return g_strcmp0 (a->speaker, b->speaker) == 0
         && g_strcmp0 (a->organisation, b->organisation) == 0
         && g_strcmp0 (a->label, b->label) == 0;
}

typedef gboolean (*Matches) (const PlnAppearance *a, const PlnAppearance *b);

static gboolean
is_same (const PlnAppearance *a, const PlnAppearance *b)
{
  return strcmp (a->record.uuid, b->record.uuid) == 0;
}

static gboolean
is_same_in_role (const PlnAppearance *a, const PlnAppearance *b)
{
  return a->role == b->role && same_person (a, b);
}

/* Sets for appearances of @new that have none yet the one of @old that is it, and takes that out. */
static void
match_people (GPtrArray *old, GPtrArray *new, const PlnAppearance **found, Matches matches)
{
  for (guint i = 0; i < new->len; i++)
    for (guint j = 0; j < old->len && found[i] == NULL; j++)
      if (matches (old->pdata[j], new->pdata[i]))
        found[i] = g_ptr_array_remove_index (old, j);
}

static PlnPersonFlags
compare_person (const PlnAppearance *before, const PlnAppearance *after)
{
  guint64 rest;
  PlnPersonFlags flags = compare_fields (before, after, person_tellings, &rest);
  gboolean was_off = pln_appearance_is_off (before), is_off = pln_appearance_is_off (after);
  if (was_off != is_off)
    flags = (flags & ~PLN_PERSON_PRESENCE) | (is_off ? PLN_PERSON_WENT : PLN_PERSON_CAME);
  return rest != 0 ? flags | PLN_PERSON_OTHER : flags;
}

static void
add_person (GArray *people, PlnPersonFlags flags, const PlnAppearance *before,
            const PlnAppearance *after)
{
  PlnPersonDifference person = { flags, before, after };
  if (flags != 0)
    g_array_append_val (people, person);
}

GArray *
pln_difference_people (const PlnDifference *difference)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (PlnPersonDifference));
  if (difference->kind != PLN_KIND_SESSION || difference->before == NULL
      || difference->after == NULL)
    return people;
  const PlnSession *before = difference->before, *after = difference->after;
  GPtrArray *new = after->appearances;
  g_autoptr (GPtrArray) old = g_ptr_array_copy (before->appearances, NULL, NULL);
  g_autofree const PlnAppearance **found = g_new0 (const PlnAppearance *, new->len + 1);
  g_ptr_array_set_free_func (old, NULL);
  match_people (old, new, found, is_same);
  match_people (old, new, found, is_same_in_role);
  match_people (old, new, found, same_person);
  for (guint i = 0; i < new->len; i++)
    if (found[i] == NULL)
      add_person (people, PLN_PERSON_CAME, NULL, new->pdata[i]);
    else
      add_person (people, compare_person (found[i], new->pdata[i]), found[i], new->pdata[i]);
  for (guint i = 0; i < old->len; i++)
    add_person (people, PLN_PERSON_WENT, old->pdata[i], NULL);
  return people;
}

/* --- sessions --------------------------------------------------------------------------------- */

static PlnDiffFlags
compare_times (const PlnSlot *before, const PlnSlot *after)
{
  gboolean same_zone = strcmp (pln_zone_name (before->zone), pln_zone_name (after->zone)) == 0;
  gboolean timed = before->start != PLN_NONE;
  PlnDiffFlags flags = 0;
  if (before->start != after->start || before->session->length != after->session->length
      || (!timed && before->day != after->day)
      || (timed && same_zone && before->utc_start != after->utc_start))
    flags |= PLN_DIFF_TIME;
  /* A time that is there on one side only is a difference of time alone. */
  if (before->day != PLN_NONE && after->day != PLN_NONE
      && (!same_zone || (timed && before->start == after->start && before->day != after->day)))
    flags |= PLN_DIFF_ZONE;
  return flags;
}

/* A part of what is cancelled does not take place either. */
static gboolean
is_cancelled (const PlnSlot *slot)
{
  return slot->session->state == PLN_STATE_CANCELLED
         || (slot->parent != NULL && slot->parent->state == PLN_STATE_CANCELLED);
}

static const char *
forum_of (const PlnSlot *slot)
{
  return slot->forum != NULL ? slot->forum->record.uuid : NULL;
}

/* What appears in another order is told as another field, not as people. */
static PlnDiffFlags
compare_people (PlnDifference *difference)
{
  g_autoptr (GArray) people = pln_difference_people (difference);
  const PlnField *field = pln_shape_find_field (&pln_shape_session, "appearances");
  guint64 bit = G_GUINT64_CONSTANT (1) << (field - pln_shape_session.fields);
  if (people->len == 0)
    return 0;
  difference->fields &= ~bit;
  return PLN_DIFF_PEOPLE;
}

static PlnDiffFlags
compare_session (const PlnDiff *diff, PlnDifference *difference)
{
  const PlnSlot *before = difference->slot_before, *after = difference->slot_after;
  PlnDiffFlags flags
      = compare_fields (before->session, after->session, session_tellings, &difference->fields);
  gboolean was_off = is_cancelled (before), is_off = is_cancelled (after);
  if (was_off != is_off)
    flags = (flags & ~PLN_DIFF_STATE) | (is_off ? PLN_DIFF_CANCELLED : PLN_DIFF_RESTORED);
  flags |= compare_times (before, after);
  if (!pln_diff_same_references (pln_programme_rooms (diff->before->programme, before->session),
                                 pln_programme_rooms (diff->after->programme, after->session)))
    flags |= PLN_DIFF_ROOMS;
  if (g_strcmp0 (forum_of (before), forum_of (after)) != 0)
    flags |= PLN_DIFF_FORUM;
  return flags | compare_people (difference);
}

/* --- forums ----------------------------------------------------------------------------------- */

/* Returns: whether a field that forums inherit comes to the same */
static gboolean
inherits_same (const PlnDiff *diff, const PlnField *field, const PlnForum *before,
               const PlnForum *after)
{
  const PlnProgramme *old = diff->before->programme, *new = diff->after->programme;
  if (strcmp (field->name, "timezone") == 0)
    return strcmp (pln_zone_name (pln_forum_zone (old, before)),
                   pln_zone_name (pln_forum_zone (new, after)))
           == 0;
  if (strcmp (field->name, "day_change") == 0)
    return pln_forum_day_change (old, before) == pln_forum_day_change (new, after);
  if (strcmp (field->name, "languages") == 0)
    return strcmp (pln_forum_languages (old, before), pln_forum_languages (new, after)) == 0;
  if (strcmp (field->name, "venue") != 0)
    return FALSE;
  const PlnVenue *venue = pln_forum_venue (old, before), *other = pln_forum_venue (new, after);
  return g_strcmp0 (venue != NULL ? venue->record.uuid : NULL,
                    other != NULL ? other->record.uuid : NULL)
         == 0;
}

/* What a forum now says itself, or no longer, and would inherit all the same, is no difference. */
static void
drop_inherited (const PlnDiff *diff, PlnDifference *difference)
{
  for (guint i = 0; i < pln_shape_forum.n_fields; i++)
    if (pln_difference_has_field (difference, &pln_shape_forum.fields[i])
        && inherits_same (diff, &pln_shape_forum.fields[i], difference->before, difference->after))
      difference->fields &= ~(G_GUINT64_CONSTANT (1) << i);
}

void
pln_diff_compare (const PlnDiff *diff, PlnDifference *difference)
{
  if (difference->kind == PLN_KIND_SESSION)
    difference->flags = compare_session (diff, difference);
  else
    difference->flags = compare_fields (difference->before, difference->after, other_tellings,
                                        &difference->fields);
  if (difference->kind == PLN_KIND_FORUM)
    drop_inherited (diff, difference);
  if (difference->fields != 0)
    difference->flags |= PLN_DIFF_OTHER;
}
