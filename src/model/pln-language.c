/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The languages that a programme has texts in. */
#include "model/pln-language.h"

#include <string.h>

static void
add_translations (GHashTable *languages, gconstpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage != PLN_STORAGE_LIST)
        continue;
      const GPtrArray *list = PLN_LIST_AT (value, field);
      for (guint k = 0; k < list->len; k++)
        if (field->of == &pln_shape_translation)
          g_hash_table_add (languages, ((PlnTranslation *) list->pdata[k])->language);
        else
          add_translations (languages, list->pdata[k]);
    }
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

GPtrArray *
pln_programme_text_languages (const PlnProgramme *programme)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GPtrArray *forums = programme->records[PLN_KIND_FORUM];
  for (guint i = 0; i < forums->len; i++)
    {
      GStrv tags = g_strsplit (pln_forum_languages (programme, forums->pdata[i]), ",", -1);
      g_ptr_array_add (own, tags);
      for (guint k = 0; tags[k] != NULL; k++)
        g_hash_table_add (known, tags[k]);
    }
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      add_translations (known, programme->records[kind]->pdata[i]);
  GPtrArray *languages = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer tag;
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &tag, NULL))
    g_ptr_array_add (languages, g_strdup (tag));
  g_ptr_array_sort (languages, compare_tags);
  return languages;
}

/* Whether @tag is @beginning, or that with more behind it. */
static gboolean
begins_with (const char *tag, const char *beginning)
{
  gsize length = strlen (beginning);
  return g_ascii_strncasecmp (tag, beginning, length) == 0
         && (tag[length] == '\0' || tag[length] == '-');
}

const char *
pln_language_lookup (GPtrArray *languages, const char *wanted)
{
  const char *shorter = NULL, *longer = NULL;
  for (guint i = 0; i < languages->len; i++)
    {
      const char *tag = languages->pdata[i];
      if (begins_with (wanted, tag) && (shorter == NULL || strlen (tag) > strlen (shorter)))
        shorter = tag;
      else if (longer == NULL && begins_with (tag, wanted))
        longer = tag;
    }
  return shorter != NULL ? shorter : longer;
}
