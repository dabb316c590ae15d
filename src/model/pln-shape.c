/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The description of records, once: from it come memory, comparison, SQL, JSON and options. */
#include "model/pln-shape.h"

#include "base/pln-error.h"
#include "base/pln-text.h"

#include <string.h>

gpointer
pln_value_new (const PlnShape *shape)
{
  PlnValue *value = g_malloc0 (shape->size);
  value->shape = shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST)
        PLN_LIST_AT (value, field) = g_ptr_array_new_with_free_func (pln_value_free);
      else if (field->type->storage == PLN_STORAGE_NUMBER)
        PLN_NUMBER_AT (value, field) = field->type->initial;
    }
  return value;
}

static const PlnShape *
shape_of (gconstpointer value)
{
  return ((const PlnValue *) value)->shape;
}

void
pln_value_free (gpointer value)
{
  if (value == NULL)
    return;
  const PlnShape *shape = shape_of (value);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST)
        g_ptr_array_unref (PLN_LIST_AT (value, field));
      else if (field->type->storage != PLN_STORAGE_NUMBER)
        g_free (PLN_TEXT_AT (value, field));
    }
  if (shape->identity)
    {
      PlnRecord *record = value;
      g_free (record->uuid);
      g_free (record->key);
    }
  g_free (value);
}

static void
copy_list (GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, pln_value_copy (from->pdata[i]));
}

gpointer
pln_value_copy (gconstpointer value)
{
  const PlnShape *shape = shape_of (value);
  gpointer copy = pln_value_new (shape);
  if (shape->identity)
    {
      PlnRecord *to = copy;
      const PlnRecord *from = value;
      *to = *from;
      to->uuid = g_strdup (from->uuid);
      to->key = g_strdup (from->key);
    }
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST)
        copy_list (PLN_LIST_AT (value, field), PLN_LIST_AT (copy, field));
      else if (field->type->storage == PLN_STORAGE_NUMBER)
        PLN_NUMBER_AT (copy, field) = PLN_NUMBER_AT (value, field);
      else
        PLN_TEXT_AT (copy, field) = g_strdup (PLN_TEXT_AT (value, field));
    }
  return copy;
}

/* A list is the same when its elements are, in order; those with an identity are matched by it. */
static gboolean
lists_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      if (shape_of (a->pdata[i])->identity
          && g_strcmp0 (((PlnRecord *) a->pdata[i])->uuid, ((PlnRecord *) b->pdata[i])->uuid) != 0)
        return FALSE;
      if (!pln_value_equal (a->pdata[i], b->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

gboolean
pln_field_equal (const PlnField *field, gconstpointer a, gconstpointer b)
{
  switch (field->type->storage)
    {
    case PLN_STORAGE_LIST:
      return lists_equal (PLN_LIST_AT (a, field), PLN_LIST_AT (b, field));
    case PLN_STORAGE_NUMBER:
      return PLN_NUMBER_AT (a, field) == PLN_NUMBER_AT (b, field);
    case PLN_STORAGE_TEXT:
    case PLN_STORAGE_REFERENCE:
    default:
      return g_strcmp0 (PLN_TEXT_AT (a, field), PLN_TEXT_AT (b, field)) == 0;
    }
}

gboolean
pln_value_equal (gconstpointer a, gconstpointer b)
{
  const PlnShape *shape = shape_of (a);
  for (guint i = 0; i < shape->n_fields; i++)
    if (!pln_field_equal (&shape->fields[i], a, b))
      return FALSE;
  return TRUE;
}

gboolean
pln_field_is_set (const PlnField *field, gconstpointer value)
{
  switch (field->type->storage)
    {
    case PLN_STORAGE_LIST:
      return PLN_LIST_AT (value, field)->len > 0;
    case PLN_STORAGE_NUMBER:
      return PLN_NUMBER_AT (value, field) != field->type->none;
    case PLN_STORAGE_TEXT:
    case PLN_STORAGE_REFERENCE:
    default:
      return PLN_TEXT_AT (value, field) != NULL;
    }
}

char *
pln_field_dup_text (const PlnField *field, gconstpointer value)
{
  if (!pln_field_is_set (field, value))
    return NULL;
  if (field->type->storage == PLN_STORAGE_NUMBER)
    return field->type->to_string (PLN_NUMBER_AT (value, field));
  return g_strdup (PLN_TEXT_AT (value, field));
}

static void
set_text (const PlnField *field, gpointer value, char *text)
{
  g_free (PLN_TEXT_AT (value, field));
  PLN_TEXT_AT (value, field) = text;
}

static gboolean
set_number (const PlnField *field, gpointer value, const char *text, GError **error)
{
  const PlnType *type = field->type;
  int number = 0;
  if (type->parse (text, &number))
    {
      PLN_NUMBER_AT (value, field) = number;
      return TRUE;
    }
  g_autofree char *words = type->words != NULL ? pln_type_words (type) : NULL;
  g_autofree char *shown = pln_text_quote (text);
  if (type->is_beyond != NULL && type->is_beyond (text))
    return pln_fail (error, PLN_ERROR_INVALID, "%s %s: %s", field->name, shown, type->limit);
  const char *article = strchr ("aeiou", type->name[0]) != NULL ? "an" : "a";
  return pln_fail (error, PLN_ERROR_INVALID, "%s %s is not %s %s; %s%s", field->name, shown,
                   article, type->name, words != NULL ? "write " : "",
                   words != NULL ? words : type->hint);
}

gboolean
pln_field_set_text (const PlnField *field, gpointer value, const char *text, GError **error)
{
  const PlnType *type = field->type;
  if (text == NULL || text[0] == '\0')
    {
      if (type->storage == PLN_STORAGE_NUMBER)
        PLN_NUMBER_AT (value, field) = type->initial;
      else
        set_text (field, value, NULL);
      return TRUE;
    }
  if (type->storage == PLN_STORAGE_NUMBER)
    return set_number (field, value, text, error);
  if (type->clean == NULL)
    {
      set_text (field, value, g_strdup (text));
      return TRUE;
    }
  g_autoptr (GError) cause = NULL;
  g_autofree char *clean = type->clean (text, &cause);
  if (clean == NULL)
    {
      g_autofree char *shown = pln_text_quote (text);
      return pln_fail_from (error, PLN_ERROR_INVALID, g_steal_pointer (&cause), "%s %s",
                            field->name, shown);
    }
  set_text (field, value, clean[0] != '\0' ? g_steal_pointer (&clean) : NULL);
  return TRUE;
}

const PlnField *
pln_shape_find_field (const PlnShape *shape, const char *name)
{
  for (guint i = 0; i < shape->n_fields; i++)
    if (strcmp (shape->fields[i].name, name) == 0)
      return &shape->fields[i];
  return NULL;
}
