/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bringing what a file says of one record into it. */
#include "model/pln-merge-value.h"

#include "model/pln-merge-match.h"

/* What makes two elements of a list one: these fields are the same. Of several rows the first that
 * applies; before them all, the UUID where there is one. */
typedef struct {
  const PlnShape *shape;
  const char *fields[5];
} Likeness;

static const Likeness likenesses[] = {
  { &pln_shape_link, { "url", "title", "audience" } },
  { &pln_shape_link, { "url" } },
  { &pln_shape_translation, { "field", "language" } },
  { &pln_shape_external, { "source", "id" } },
  { &pln_shape_patron, { "organisation", "duty", "label" } },
  { &pln_shape_position, { "position", "organisation" } },
  { &pln_shape_appearance, { "speaker", "organisation", "label", "role" } },
  { &pln_shape_appearance, { "speaker", "organisation", "label" } },
};

/* The elements of two lists that are one: @known leads from those of the file to those that are
 * there, @taken are the latter. */
typedef struct {
  GPtrArray *list;
  GPtrArray *from;
  GHashTable *known;
  GHashTable *taken;
} Pairs;

/* @likeness is %NULL for the UUID. */
static char *
likeness_of (const Likeness *likeness, gconstpointer element)
{
  const PlnShape *shape = ((const PlnValue *) element)->shape;
  if (likeness == NULL)
    return g_strdup (((const PlnRecord *) element)->uuid);
  GString *text = g_string_new (NULL);
  for (guint i = 0; likeness->fields[i] != NULL; i++)
    {
      const PlnField *field = pln_shape_find_field (shape, likeness->fields[i]);
      g_autofree char *value = pln_field_dup_text (field, element);
      g_string_append_printf (text, "%s\x1f", value != NULL ? value : "");
    }
  return g_string_free (text, FALSE);
}

/* The elements that are not taken, by what they are like; the first of equals is the last to take. */
static GHashTable *
index_elements (const Pairs *pairs, const Likeness *likeness)
{
  GHashTable *index
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = pairs->list->len; i-- > 0;)
    {
      gpointer element = pairs->list->pdata[i];
      if (g_hash_table_contains (pairs->taken, element))
        continue;
      g_autofree char *name = likeness_of (likeness, element);
      GPtrArray *same = g_hash_table_lookup (index, name);
      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (index, g_steal_pointer (&name), same);
        }
      g_ptr_array_add (same, element);
    }
  return index;
}

static void
pair_by (Pairs *pairs, const Likeness *likeness)
{
  g_autoptr (GHashTable) index = index_elements (pairs, likeness);
  if (g_hash_table_size (index) == 0)
    return;
  for (guint i = 0; i < pairs->from->len; i++)
    {
      gpointer element = pairs->from->pdata[i];
      if (g_hash_table_contains (pairs->known, element))
        continue;
      g_autofree char *name = likeness_of (likeness, element);
      GPtrArray *same = g_hash_table_lookup (index, name);
      if (same == NULL || same->len == 0)
        continue;
      gpointer known = g_ptr_array_steal_index (same, same->len - 1);
      g_hash_table_insert (pairs->known, element, known);
      g_hash_table_add (pairs->taken, known);
    }
}

/* What is only the default says nothing, unless the file itself has it. */
static gboolean
says_something (const PlnField *field, gconstpointer from, GHashTable *said)
{
  return pln_field_is_set (field, from)
         && (field->type->storage != PLN_STORAGE_NUMBER
             || PLN_NUMBER_AT (from, field) != field->type->initial
             || (said != NULL && g_hash_table_contains (said, &PLN_NUMBER_AT (from, field))));
}

/* Whether all that the file says of an element is there already. */
static gboolean
says_nothing_new (gconstpointer from, gconstpointer known, GHashTable *said)
{
  const PlnShape *shape = ((const PlnValue *) from)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    if (says_something (&shape->fields[i], from, said)
        && !pln_field_equal (&shape->fields[i], from, known))
      return FALSE;
  return TRUE;
}

/* Pairs, in the order of both, what would stay as it is. That comes before any likeness: a second
 * time each finds itself again, also where several are alike and only one of them has more to say. */
static void
pair_settled (Pairs *pairs, const Likeness *likeness, GHashTable *said)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) index = index_elements (pairs, likeness);
  for (guint i = 0; i < pairs->list->len; i++)
    g_hash_table_insert (places, pairs->list->pdata[i], GUINT_TO_POINTER (i));
  guint next = 0;
  for (guint i = 0; i < pairs->from->len; i++)
    {
      gpointer element = pairs->from->pdata[i];
      gpointer known = g_hash_table_lookup (pairs->known, element);
      g_autofree char *name = likeness_of (likeness, element);
      GPtrArray *same = known == NULL ? g_hash_table_lookup (index, name) : NULL;
      for (guint j = same != NULL ? same->len : 0; known == NULL && j-- > 0;)
        if (GPOINTER_TO_UINT (g_hash_table_lookup (places, same->pdata[j])) >= next
            && says_nothing_new (element, same->pdata[j], said))
          known = same->pdata[j];
      if (known == NULL)
        continue;
      g_hash_table_insert (pairs->known, element, known);
      g_hash_table_add (pairs->taken, known);
      next = MAX (next, GPOINTER_TO_UINT (g_hash_table_lookup (places, known)) + 1);
    }
}

static void
pair_elements (Pairs *pairs, const PlnShape *shape, GHashTable *said)
{
  if (shape->identity)
    pair_by (pairs, NULL);
  for (guint i = G_N_ELEMENTS (likenesses); i-- > 0;)
    if (likenesses[i].shape == shape)
      {
        pair_settled (pairs, &likenesses[i], said);
        break;
      }
  for (guint i = 0; i < G_N_ELEMENTS (likenesses); i++)
    if (likenesses[i].shape == shape)
      pair_by (pairs, &likenesses[i]);
}

void
pln_record_forget (gpointer record)
{
  const PlnShape *shape = ((PlnValue *) record)->shape;
  if (shape->identity)
    {
      PlnRecord *identity = record;
      identity->number = 0;
      identity->sequence = 0;
      identity->changed = 0;
    }
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->of == &pln_shape_withdrawn) /* as SEQUENCE: of another life */
        g_ptr_array_set_size (PLN_LIST_AT (record, field), 0);
      if (field->type->storage != PLN_STORAGE_LIST || !field->of->identity)
        continue;
      for (guint j = 0; j < PLN_LIST_AT (record, field)->len; j++)
        pln_record_forget (PLN_LIST_AT (record, field)->pdata[j]);
    }
}

/* Takes a new element out of those of the file. */
static gpointer
take_new (Pairs *pairs, guint place)
{
  pln_record_forget (pairs->from->pdata[place]);
  return g_steal_pointer (&pairs->from->pdata[place]);
}

/* Gives the element for the place of the next one of the file: what is known, or what is new. */
static gpointer
take_next (Pairs *pairs, guint next, const PlnMergeRules *rules)
{
  const PlnMergeRules follow = { PLN_MERGE_FOLLOW, rules->people, rules->said };
  gpointer element = pairs->from->pdata[next];
  gpointer known = g_hash_table_lookup (pairs->known, element);
  if (known == NULL)
    return take_new (pairs, next);
  pln_value_merge (known, element, &follow);
  return known;
}

static void
fill_elements (Pairs *pairs)
{
  for (guint i = 0; i < pairs->from->len; i++)
    if (!g_hash_table_contains (pairs->known, pairs->from->pdata[i]))
      g_ptr_array_add (pairs->list, take_new (pairs, i));
}

/* Those of the file take, in its order, the places of those that they are; the rest of them comes
 * behind. So a second time finds everything where it belongs. */
static void
follow_elements (Pairs *pairs, gboolean gone, const PlnMergeRules *rules)
{
  gsize n = 0;
  guint next = 0;
  g_autofree gpointer *before = g_ptr_array_steal (pairs->list, &n);
  for (gsize i = 0; i < n; i++)
    if (g_hash_table_contains (pairs->taken, before[i]))
      g_ptr_array_add (pairs->list, take_next (pairs, next++, rules));
    else if (gone && pln_record_is_derived (before[i]))
      pln_value_free (before[i]);
    else
      g_ptr_array_add (pairs->list, before[i]);
  while (next < pairs->from->len)
    g_ptr_array_add (pairs->list, take_next (pairs, next++, rules));
}

/* Whether an element of a file that is not in @from any more is gone. */
static gboolean
is_list_whole (const PlnShape *shape, GPtrArray *from, const PlnMergeRules *rules)
{
  if (!shape->identity || rules->mode == PLN_MERGE_FILL)
    return FALSE;
  return shape == &pln_shape_appearance ? rules->people : from->len > 0;
}

static void
replace_references (GPtrArray *list, GPtrArray *from)
{
  if (from->len == 0)
    return;
  g_ptr_array_set_size (list, 0);
  for (guint i = 0; i < from->len; i++)
    pln_references_add (list, ((PlnValue *) from->pdata[i])->shape,
                        ((PlnReference *) from->pdata[i])->target);
}

static void
merge_list (const PlnField *field, gpointer value, gpointer from, const PlnMergeRules *rules)
{
  GPtrArray *list = PLN_LIST_AT (value, field);
  GPtrArray *incoming = PLN_LIST_AT (from, field);
  gboolean gone = is_list_whole (field->of, incoming, rules);
  /* What releases have shown of a session is known here only. */
  if (field->of == &pln_shape_withdrawn)
    return;
  if (field->of->n_fields == 1)
    replace_references (list, incoming);
  else if (incoming->len > 0 || gone)
    {
      g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
      g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
      Pairs pairs = { list, incoming, known, taken };
      pair_elements (&pairs, field->of, rules->said);
      if (rules->mode == PLN_MERGE_FILL)
        fill_elements (&pairs);
      else
        follow_elements (&pairs, gone, rules);
    }
}

static void
merge_field (const PlnField *field, gpointer value, gpointer from)
{
  if (field->type->storage == PLN_STORAGE_NUMBER)
    PLN_NUMBER_AT (value, field) = PLN_NUMBER_AT (from, field);
  else
    {
      g_free (PLN_TEXT_AT (value, field));
      PLN_TEXT_AT (value, field) = g_strdup (PLN_TEXT_AT (from, field));
    }
}

gboolean
pln_field_is_notes (const PlnField *field)
{
  return field->type == &pln_type_text && (field->flags & PLN_FIELD_STAFF) != 0;
}

/* Notes are the staff's own: what a file has for them is added, a line each, and replaces nothing. */
static void
merge_notes (const PlnField *field, gpointer value, gconstpointer from)
{
  char **notes = &PLN_TEXT_AT (value, field);
  g_auto (GStrv) lines = g_strsplit (PLN_TEXT_AT (from, field), "\n", -1);
  g_auto (GStrv) known = g_strsplit (*notes != NULL ? *notes : "", "\n", -1);
  g_autoptr (GString) all = g_string_new (*notes);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) known, lines[i]))
      g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", lines[i]);
  g_free (*notes);
  *notes = g_strdup (all->str);
}

/* Day, start and fold are one thing: a new start is not of the day, or the second hour, of the old. */
static void
merge_time (PlnSession *session, const PlnSession *from)
{
  if (from->start == PLN_NONE && from->day == PLN_NONE)
    return;
  session->day = from->start == PLN_NONE ? from->day : PLN_NONE;
  session->start = from->start;
  session->fold = from->fold;
}

void
pln_value_merge (gpointer value, gpointer from, const PlnMergeRules *rules)
{
  const PlnShape *shape = ((PlnValue *) value)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST)
        merge_list (field, value, from, rules);
      else if (pln_field_is_notes (field) && pln_field_is_set (field, from))
        merge_notes (field, value, from);
      else if (says_something (field, from, rules->said)
               && (rules->mode == PLN_MERGE_FOLLOW || !pln_field_is_set (field, value)))
        merge_field (field, value, from);
    }
  if (shape == &pln_shape_session)
    merge_time (value, from);
}
