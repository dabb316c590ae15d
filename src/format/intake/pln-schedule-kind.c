/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that schedule files have for kinds of events, and which of our kinds they mean. */
#include "format/intake/pln-schedule-kind.h"

#include "base/pln-text.h"

#include <string.h>

/* More words than this in one finding would be read by nobody. */
#define WORDS_TOLD 40

/* In the order in which they count: `Keynote talk` is a keynote, `Workshop break` a break. */
static const struct {
  PlnSessionKind kind;
  const char *words;
} meanings[] = {
  { PLN_SESSION_KEYNOTE, " keynote keynotes plenary " },
  { PLN_SESSION_BREAK, " break pause coffee kaffeepause " },
  { PLN_SESSION_MEAL, " meal meals breakfast lunch dinner mittagessen abendessen " },
  { PLN_SESSION_CEREMONY, " ceremony ceremonies opening closing welcome award awards " },
  { PLN_SESSION_ROUNDTABLE, " roundtable roundtables " },
  { PLN_SESSION_PANEL, " panel panels podium podiumsdiskussion discussion debate " },
  { PLN_SESSION_WORKSHOP,
    " workshop workshops tutorial tutorials training hackathon sprint junior lab " },
  { PLN_SESSION_POSTER, " poster posters " },
  { PLN_SESSION_SPEECH, " speech speeches address " },
  { PLN_SESSION_TALK,
    " talk talks lecture lectures vortrag presentation lightningtalk lightningtalks lightning "
    "maintrack devroom educational seminar " },
  { PLN_SESSION_SOCIAL,
    " social party reception contest film movie performance concert theatre theater show play dj "
    "music game games excursion entertainment " },
};

typedef struct {
  PlnSessionKind kind;
  guint count;
} Count;

static PlnSessionKind
kind_of_words (char *const *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    for (guint j = 0; words[j] != NULL; j++)
      {
        g_autofree char *spaced = g_strconcat (" ", words[j], " ", NULL);
        if (words[j][0] != '\0' && strstr (meanings[i].words, spaced) != NULL)
          return meanings[i].kind;
      }
  return PLN_SESSION_OTHER;
}

PlnSessionKind
pln_schedule_kind (const char *type)
{
  g_autofree char *low = g_ascii_strdown (type, -1);
  for (char *c = low; *c != '\0'; c++)
    if (g_ascii_isspace (*c) || g_ascii_ispunct (*c))
      *c = ' ';
  g_auto (GStrv) words = g_strsplit (low, " ", -1);
  return kind_of_words (words);
}

GHashTable *
pln_schedule_types_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

PlnSessionKind
pln_schedule_types_count (GHashTable *types, const char *type)
{
  Count *count = g_hash_table_lookup (types, type);
  if (count == NULL)
    {
      count = g_new0 (Count, 1);
      count->kind = pln_schedule_kind (type);
      g_hash_table_insert (types, (gpointer) type, count);
    }
  count->count++;
  return count->kind;
}

static gboolean
is_our_word (const char *type, PlnSessionKind kind)
{
  return g_ascii_strcasecmp (type, pln_type_kind.words[kind]) == 0;
}

static int
compare_types (gconstpointer a, gconstpointer b, gpointer types)
{
  const char *const *left = a, *const *right = b;
  const Count *x = g_hash_table_lookup (types, *left);
  const Count *y = g_hash_table_lookup (types, *right);
  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return strcmp (*left, *right);
}

static GPtrArray *
list_foreign (GHashTable *types)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer type, count;
  g_hash_table_iter_init (&iter, types);
  while (g_hash_table_iter_next (&iter, &type, &count))
    if (!is_our_word (type, ((const Count *) count)->kind))
      g_ptr_array_add (list, type);
  g_ptr_array_sort_with_data (list, compare_types, types);
  return list;
}

void
pln_schedule_types_tell (GHashTable *types, PlnTally *tally)
{
  g_autoptr (GPtrArray) foreign = list_foreign (types);
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < MIN (foreign->len, WORDS_TOLD); i++)
    {
      const Count *count = g_hash_table_lookup (types, foreign->pdata[i]);
      g_autofree char *shown = pln_text_quote (foreign->pdata[i]);
      g_string_append_printf (words, "%s%s (%u) is %s", i > 0 ? ", " : "", shown, count->count,
                              pln_type_kind.words[count->kind]);
    }
  if (foreign->len > WORDS_TOLD)
    g_string_append_printf (words, " and %u more", foreign->len - WORDS_TOLD);
  if (foreign->len > 0)
    pln_tally_add (tally, PLN_SEVERITY_NOTE, "kind-translated", 0, NULL, "types: %s", words->str);
}
