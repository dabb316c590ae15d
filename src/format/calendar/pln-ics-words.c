/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that a calendar needs beside those of the programme: their keys in data/lang. */
#include "format/calendar/pln-ics-words.h"

#include "words/pln-print-words.h"
#include "words/pln-words.h"

#include <stdlib.h>
#include <string.h>

static const char *const keys[PLN_ICS_N_WORDS] = {
  [PLN_ICS_CANCELLED] = "cancelled",
  [PLN_ICS_OPEN_END] = "open-end",
  [PLN_ICS_NO_TIME_ANY_MORE] = "no-time-any-more",
  [PLN_ICS_UPDATED] = "updated",
  [PLN_ICS_WAS] = "was",
  [PLN_ICS_WAS_CALLED] = "was-called",
  [PLN_ICS_WAS_ALL_DAY] = "was-all-day",
  [PLN_ICS_NOW_CANCELLED] = "now-cancelled",
  [PLN_ICS_RESTORED] = "restored",
  [PLN_ICS_DAY] = "day",
};

/* Returns: (transfer none) (nullable): the language of the words for the first of @tags, if there are any */
static const char *
find_language (const char *tags)
{
  g_autofree char *tag = g_strndup (tags, strcspn (tags, ",_"));
  const char *found = pln_words_language (tag);
  gsize length = strcspn (found, "-");
  gboolean same = g_ascii_strncasecmp (tag, found, length) == 0
                  && (tag[length] == '-' || tag[length] == '\0');
  return same ? found : NULL;
}

const char *
pln_ics_language (const PlnProgramme *programme, const char *language)
{
  const char *found = language != NULL ? find_language (language) : NULL;
  if (found == NULL)
    found = find_language (pln_forum_languages (programme, pln_programme_root (programme)));
  return found != NULL ? found : pln_words_language (NULL);
}

const char *
pln_ics_word (const char *language, PlnIcsWord word)
{
  g_return_val_if_fail (word < PLN_ICS_N_WORDS, "");
  return pln_words_get (language, "calendar", keys[word]);
}

char *
pln_ics_phrase (const char *language, PlnIcsWord word, const char *first, const char *second)
{
  return pln_words_fill (pln_ics_word (language, word), first, second);
}

char *
pln_ics_date (const char *language, PlnDate date)
{
  g_autofree char *english = pln_date_to_short (date, FALSE); /* `Mon 26 May` */
  g_autofree char *iso = pln_date_to_string (date);
  g_autofree char *day = g_strdup_printf ("%d", atoi (iso + strlen ("2025-05-")));
  g_autofree char *month = g_strdup_printf ("%d", atoi (iso + strlen ("2025-")));
  gboolean named = strcmp (language, pln_words_language (NULL)) == 0;
  return pln_ics_phrase (language, PLN_ICS_DAY, day, named ? strrchr (english, ' ') + 1 : month);
}

const char *
pln_ics_cancelled_title (const char *title)
{
  const char *const *languages = pln_words_languages ();
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *word = pln_ics_phrase (languages[i], PLN_ICS_CANCELLED, NULL, NULL);
      if (g_str_has_prefix (title, word) && title[strlen (word)] != '\0')
        return title + strlen (word);
    }
  return NULL;
}

gboolean
pln_ics_is_unknown (const char *text)
{
  static const char *const others[]
      = { "tba", "tbd", "tbc", "to be confirmed", "to be determined", "n/a", "-", "?", NULL };
  const char *const *languages = pln_words_languages ();
  g_autofree char *folded = g_utf8_casefold (text, -1);
  if (g_strv_contains (others, folded))
    return TRUE;
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *word
          = g_utf8_casefold (pln_print_word (languages[i], PLN_PRINT_TO_BE_ANNOUNCED), -1);
      if (strcmp (folded, word) == 0)
        return TRUE;
    }
  return FALSE;
}
