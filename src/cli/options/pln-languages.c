/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The option --language of what is given out. */
#include "cli/options/pln-languages.h"

#include "base/pln-error.h"
#include "base/pln-text-language.h"
#include "model/pln-language.h"
#include "words/pln-words.h"

#include <string.h>

static gboolean
has_words (const char *language)
{
  gsize length = strcspn (language, "-");
  return strncmp (pln_words_language (language), language, length) == 0;
}

static char *
join (GPtrArray *languages)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < languages->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (char *) languages->pdata[i]);
  return g_strdup (list->str);
}

/* Returns: (transfer full) (nullable): the tag by which the texts are found */
static char *
choose (PlnCall *call, GPtrArray *languages, const char *wanted, GError **error)
{
  const char *known = pln_language_lookup (languages, wanted);
  if (known == NULL && !has_words (wanted))
    {
      g_autofree char *texts = join (languages);
      g_autofree char *words = g_strjoinv (", ", (char **) pln_words_languages ());
      pln_fail (
          error, PLN_ERROR_INVALID,
          "nothing is in the language '%s': the programme has texts in %s, Plenary words in %s",
          wanted, texts, words);
      return NULL;
    }
  if (!has_words (wanted))
    {
      g_autofree char *name = pln_text_language_name (wanted, "en");
      pln_call_tell (call, "%s has only texts here; what Plenary says by itself is in English",
                     name);
    }
  return g_strdup (known != NULL ? known : wanted);
}

GStrv
pln_languages_choose (PlnCall *call, const PlnProgramme *programme, guint most, GError **error)
{
  const char *text = pln_call_option (call, "language");
  g_autofree char *tags = text != NULL ? pln_type_languages.clean (text, NULL) : g_strdup ("");
  g_auto (GStrv) wanted = g_strsplit (tags != NULL ? tags : "", ",", -1);
  guint n = g_strv_length (wanted);
  if (text != NULL && (n == 0 || n > most))
    {
      pln_fail (error, PLN_ERROR_INVALID,
                most > 1
                    ? "'%s' is not one language or two; write zh, or zh,en for both side by side"
                    : "'%s' is not a language; write en, zh, or pt-BR",
                text);
      return NULL;
    }
  g_autoptr (GPtrArray) languages = pln_programme_text_languages (programme);
  g_auto (GStrv) chosen = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    if ((chosen[i] = choose (call, languages, wanted[i], error)) == NULL)
      return NULL;
  return g_steal_pointer (&chosen);
}
