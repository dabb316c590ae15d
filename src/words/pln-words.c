/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that Plenary itself says to readers of a programme: key files, read when they are first wanted. */
#include "words/pln-words.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER "/org/plenary/lang/"
#define SUFFIX ".ini"
/* The language of what is said when there are no words in the one wanted. */
#define FALLBACK "en"

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

const char *const *
pln_words_languages (void)
{
  static const char *const *languages = NULL;
  if (languages != NULL)
    return languages;
  g_auto (GStrv) names
      = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof names[0], compare_names);
  GPtrArray *list = g_ptr_array_new ();
  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (list, g_strndup (names[i], strlen (names[i]) - strlen (SUFFIX)));
  g_ptr_array_add (list, NULL);
  languages = (const char *const *) g_ptr_array_free (list, FALSE);
  return languages;
}

const char *
pln_words_language (const char *language)
{
  const char *const *languages = pln_words_languages ();
  const char *shorter = NULL;
  gsize primary = language != NULL ? strcspn (language, "-") : 0;
  for (guint i = 0; language != NULL && languages[i] != NULL; i++)
    if (g_ascii_strcasecmp (languages[i], language) == 0)
      return languages[i];
    else if (strlen (languages[i]) == primary
             && g_ascii_strncasecmp (languages[i], language, primary) == 0)
      shorter = languages[i];
  return shorter != NULL ? shorter : FALLBACK;
}

/* Returns: (transfer none): `group/key` → word */
static GHashTable *
load (const char *language)
{
  g_autofree char *path = g_strconcat (FOLDER, language, SUFFIX, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gboolean loaded
      = bytes != NULL && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL);
  g_assert (loaded);
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (file, groups[i], NULL, NULL);
      for (guint k = 0; keys[k] != NULL; k++)
        g_hash_table_insert (words, g_strconcat (groups[i], "/", keys[k], NULL),
                             g_key_file_get_string (file, groups[i], keys[k], NULL));
    }
  return words;
}

static PlnWordScope scope;

PlnWordScope
pln_words_enter (const PlnProgramme *programme, const PlnForum *forum)
{
  PlnWordScope before = scope;
  scope = (PlnWordScope){ programme, forum };
  return before;
}

void
pln_words_leave (PlnWordScope before)
{
  scope = before;
}

/* Returns: (transfer none) (nullable): what the forum in scope calls it; such words are few and kept */
static const char *
find_own (const char *language, const char *known, const char *name)
{
  if (scope.forum == NULL)
    return NULL;
  g_autofree char *word
      = pln_forum_word (scope.programme, scope.forum, language != NULL ? language : known, name);
  if (word == NULL)
    word = pln_forum_word (scope.programme, scope.forum, known, name);
  return word != NULL ? g_intern_string (word) : NULL;
}

/* Returns: (transfer none): the words of a language that there are words in, `group/key` → word */
static GHashTable *
words_in (const char *known)
{
  static GHashTable *loaded = NULL;
  if (loaded == NULL)
    loaded = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *words = g_hash_table_lookup (loaded, known);
  if (words == NULL)
    {
      words = load (known);
      g_hash_table_insert (loaded, (gpointer) known, words);
    }
  return words;
}

GPtrArray *
pln_words_names (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer name;
  g_hash_table_iter_init (&iter, words_in (FALLBACK));
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

char *
pln_words_find (const char *word)
{
  static const char *const groups[] = { "role", "duty", "kind", "presence", "print", "calendar" };
  GHashTable *words = words_in (FALLBACK);
  if (g_hash_table_contains (words, word))
    return g_strdup (word);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *name = g_strconcat (groups[i], "/", word, NULL);
      if (g_hash_table_contains (words, name))
        return g_steal_pointer (&name);
    }
  return NULL;
}

const char *
pln_words_get (const char *language, const char *group, const char *key)
{
  const char *known = pln_words_language (language);
  g_autofree char *name = g_strconcat (group, "/", key, NULL);
  const char *own = find_own (language, known, name);
  const char *word = own != NULL ? own : g_hash_table_lookup (words_in (known), name);
  g_return_val_if_fail (word != NULL, key);
  return word;
}

char *
pln_words_fill (const char *phrase, const char *first, const char *second)
{
  GString *out = g_string_new (NULL);
  for (const char *p = phrase; *p != '\0'; p++)
    if (p[0] == '%' && (p[1] == '1' || p[1] == '2'))
      {
        const char *text = p[1] == '1' ? first : second;
        g_string_append (out, text != NULL ? text : "");
        p++;
      }
    else
      g_string_append_c (out, *p);
  return g_string_free (out, FALSE);
}
