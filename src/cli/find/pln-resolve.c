/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding the record that somebody means: by key, number, or enough words of its title or name. */
#include "cli/find/pln-resolve.h"

#include "base/pln-error.h"
#include "base/pln-text-layout.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "cli/find/pln-apart.h"
#include "cli/find/pln-history.h"
#include "store/pln-store-load.h"
#include "store/pln-store-names.h"

#include <string.h>

/* How many candidates an error lists. */
#define CANDIDATES_MAX 6
/* Longer names of them are cut. */
#define TITLE_MAX 40
/* So is what tells those of one name apart. */
#define APART_MAX 80

/* How well a name fits what was typed, best first. */
typedef enum { FIT_WHOLE, FIT_WORDS, FIT_BEGINNINGS, FIT_PARTS, FIT_NONE } Fit;

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c);
}

/* How well one folded word fits into a folded name. */
static Fit
fit_word (const char *name, const char *word)
{
  Fit best = FIT_NONE;
  for (const char *at = strstr (name, word); at != NULL; at = strstr (at + 1, word))
    {
      const char *end = at + strlen (word);
      gboolean begins = at == name || !is_word_character (g_utf8_get_char (g_utf8_prev_char (at)));
      gboolean ends = *end == '\0' || !is_word_character (g_utf8_get_char (end));
      best = MIN (best, begins ? ends ? FIT_WORDS : FIT_BEGINNINGS : FIT_PARTS);
    }
  return best;
}

static Fit
fit_words (const char *name, const char *whole, GStrv words)
{
  if (strcmp (name, whole) == 0)
    return FIT_WHOLE;
  Fit worst = FIT_WORDS;
  for (guint i = 0; words[i] != NULL && worst != FIT_NONE; i++)
    if (words[i][0] != '\0')
      worst = MAX (worst, fit_word (name, words[i]));
  return worst;
}

static Fit
fit_name (const PlnName *name, const char *whole, GStrv words)
{
  Fit best = fit_words (name->key, whole, words);
  for (guint i = 0; name->folded[i] != NULL; i++)
    if (name->folded[i][0] != '\0')
      best = MIN (best, fit_words (name->folded[i], whole, words));
  return best;
}

/* The names that fit best, and in @fit how well they do. */
static GPtrArray *
best_names (GPtrArray *names, const char *text, Fit *fit)
{
  g_autofree char *folded = pln_text_fold (text);
  g_auto (GStrv) words = g_strsplit (g_strstrip (folded), " ", -1);
  GPtrArray *best = g_ptr_array_new ();
  *fit = FIT_NONE;
  for (guint i = 0; i < names->len && folded[0] != '\0'; i++)
    {
      Fit one = fit_name (names->pdata[i], folded, words);
      if (one < *fit)
        g_ptr_array_set_size (best, 0);
      *fit = MIN (*fit, one);
      if (one == *fit && one != FIT_NONE)
        g_ptr_array_add (best, names->pdata[i]);
    }
  return best;
}

GPtrArray *
pln_resolve_among (GPtrArray *names, const char *text)
{
  Fit fit;
  return best_names (names, text, &fit);
}

/* The noun that people use: a roundtable's verbs speak of roundtables. */
static const char *
noun_of (PlnCall *call, PlnKind kind)
{
  gboolean roundtable
      = kind == PLN_KIND_SESSION && g_str_has_prefix (call->verb->words, "roundtable");
  return roundtable ? "roundtable" : pln_shapes[kind]->name;
}

/* Returns: (transfer full) (nullable): the name in another script that fits @text, when the first one does not */
static char *
other_name (const PlnName *name, const char *text)
{
  g_autofree char *folded = pln_text_fold (text);
  g_auto (GStrv) words = g_strsplit (g_strstrip (folded), " ", -1);
  g_autofree char *all = g_strconcat (name->title, "\n", name->names, NULL);
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = pln_text_fold (lines[i]);
      if (fit_words (line, folded, words) != FIT_NONE)
        return i > 0 ? g_strdup (lines[i]) : NULL;
    }
  return NULL;
}

static void
append_part (GString *list, const char *text, int width)
{
  g_autofree char *cut = text != NULL ? pln_text_cut (text, width) : NULL;
  if (cut != NULL && cut[0] != '\0')
    g_string_append_printf (list, ", %s", cut);
}

/* `2 wang-xudong (Wang Xudong, 王旭东)`: a key alone may not tell who is meant. */
static void
append_candidate (GString *list, int number, const char *key, const char *title, const char *other,
                  const char *apart)
{
  g_autofree char *cut = pln_text_cut (title != NULL ? title : "", TITLE_MAX);
  g_string_append_printf (list, "%s%d %s (%s", list->len > 0 ? ", " : "", number, key, cut);
  append_part (list, other, TITLE_MAX);
  append_part (list, apart, APART_MAX);
  g_string_append_c (list, ')');
}

/* Returns: (transfer full) (nullable): what tells @name from another one of @names with that title */
static char *
apart_text (PlnCall *call, const PlnProgramme *programme, PlnKind kind, const PlnName *name,
            GPtrArray *names)
{
  gboolean alike = FALSE;
  for (guint i = 0; i < names->len; i++)
    alike |= names->pdata[i] != name
             && g_strcmp0 (((PlnName *) names->pdata[i])->title, name->title) == 0;
  if (!alike)
    return NULL;
  return programme != NULL ? pln_apart_text (programme, pln_programme_find (programme, name->uuid))
                           : pln_apart_load (call->store, kind, name->uuid);
}

static void
fail_ambiguous (PlnCall *call, const PlnProgramme *programme, PlnKind kind, const char *text,
                GPtrArray *names, GError **error)
{
  g_autofree char *quoted = pln_text_quote (text);
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < names->len && i < CANDIDATES_MAX; i++)
    {
      const PlnName *name = names->pdata[i];
      g_autofree char *other = other_name (name, text);
      g_autofree char *apart = apart_text (call, programme, kind, name, names);
      append_candidate (list, name->number, name->key, name->title, other, apart);
    }
  if (names->len > CANDIDATES_MAX)
    g_string_append_printf (list, " and %u more", names->len - CANDIDATES_MAX);
  pln_fail (error, PLN_ERROR_NOT_FOUND, "%s may be any of %u %ss: %s", quoted, names->len,
            noun_of (call, kind), list->str);
}

/* Whether another argument of the call means @name: nobody is merged with himself. */
static gboolean
is_named_already (const PlnCall *call, const PlnName *name, const char *text)
{
  g_autofree char *number = g_strdup_printf ("%d", name->number);
  for (guint i = 0; i < call->arguments->len; i++)
    {
      const char *argument = pln_call_argument (call, i);
      if (strcmp (argument, text) != 0
          && (g_strcmp0 (argument, name->key) == 0 || g_strcmp0 (argument, name->title) == 0
              || strcmp (argument, number) == 0))
        return TRUE;
    }
  return FALSE;
}

static const char *
nearest_key (const PlnCall *call, GPtrArray *all, const char *text)
{
  g_autofree char *slug = pln_text_slug (text, 64);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    if (!is_named_already (call, all->pdata[i], text))
      g_ptr_array_add (names, all->pdata[i]);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  for (guint i = 0; i < names->len; i++)
    {
      g_ptr_array_add (keys, ((PlnName *) names->pdata[i])->key);
      g_ptr_array_add (titles, ((PlnName *) names->pdata[i])->title);
    }
  g_ptr_array_add (keys, NULL);
  g_ptr_array_add (titles, NULL);
  const char *key = pln_text_nearest (slug, (const char *const *) keys->pdata);
  const char *title
      = key == NULL ? pln_text_nearest (text, (const char *const *) titles->pdata) : NULL;
  for (guint i = 0; title != NULL && i < names->len; i++)
    if (titles->pdata[i] == title)
      return keys->pdata[i];
  return key;
}

/* `keynote` names no session, but people try it: say which sessions are keynotes. */
static gboolean
fail_kind (PlnCall *call, PlnKind kind, const char *text, GError **error)
{
  int session_kind;
  if (kind != PLN_KIND_SESSION || call->store == NULL || !pln_type_kind.parse (text, &session_kind))
    return FALSE;
  g_autoptr (PlnProgramme) programme = pln_store_load (call->store, NULL);
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; programme != NULL && i < programme->records[kind]->len; i++)
    {
      const PlnSession *session = programme->records[kind]->pdata[i];
      if (session->kind == session_kind)
        append_candidate (list, session->record.number, session->record.key, session->title, NULL,
                          NULL);
    }
  if (list->len == 0)
    return FALSE;
  pln_fail (error, PLN_ERROR_NOT_FOUND, "no session '%s'; sessions of kind %s: %s", text, text,
            list->str);
  return TRUE;
}

static gboolean
can_create (const PlnCall *call)
{
  g_autoptr (GArray) options = pln_verb_options (call->verb);
  for (guint i = 0; i < options->len; i++)
    if (strcmp (g_array_index (options, PlnOption, i).name, "create") == 0)
      return TRUE;
  return FALSE;
}

/* What lists those of a kind there, where the call looks. */
static char *
list_command (PlnCall *call, const char *noun)
{
  const char *words[] = { noun, "list", "--release", pln_call_option (call, "release"), NULL };
  if (call->released == NULL)
    words[2] = NULL;
  return pln_history_typed (words);
}

static void
fail_unknown (PlnCall *call, PlnKind kind, const char *text, GPtrArray *names, GError **error)
{
  g_autofree char *quoted = pln_text_quote (text);
  const char *noun = noun_of (call, kind);
  const char *nearest = nearest_key (call, names, text);
  if (nearest != NULL)
    pln_fail (error, PLN_ERROR_NOT_FOUND, "no %s %s; did you mean %s?", noun, quoted, nearest);
  else if (strcmp (noun, "roundtable") != 0 && fail_kind (call, kind, text, error))
    return;
  else if ((kind == PLN_KIND_SPEAKER || kind == PLN_KIND_THEME || kind == PLN_KIND_ORGANISATION)
           && can_create (call) && text[0] != '\0')
    pln_fail (error, PLN_ERROR_NOT_FOUND,
              "no %s %s; add one first (plenary %s add \"%s\"), or let this verb do it with "
              "--create",
              noun, quoted, noun, text);
  else
    {
      g_autofree char *list = list_command (call, noun);
      pln_fail (error, PLN_ERROR_NOT_FOUND, "no %s %s; plenary %s shows what there is", noun,
                quoted, list);
    }
}

/* @programme: (nullable): what @names are of; %NULL for the file. Returns: (transfer full) (nullable): the UUID of the
 * only one of @best */
static char *
resolve (PlnCall *call, const PlnProgramme *programme, PlnKind kind, const char *text,
         GPtrArray *names, GPtrArray *best, GError **error)
{
  if (best->len == 1)
    return g_strdup (((PlnName *) best->pdata[0])->uuid);
  if (best->len > 1)
    fail_ambiguous (call, programme, kind, text, best, error);
  else
    fail_unknown (call, kind, text, names, error);
  return NULL;
}

char *
pln_resolve (PlnCall *call, PlnKind kind, const char *text, GError **error)
{
  Fit fit;
  char *uuid = NULL;
  if (call->released != NULL)
    return pln_resolve_in (call, call->released, kind, text, error);
  if (!pln_store_find (call->store, kind, text, &uuid, error) || uuid != NULL)
    return uuid;
  g_autoptr (GPtrArray) names = pln_store_names (call->store, kind, error);
  g_autoptr (GPtrArray) best = names != NULL ? best_names (names, text, &fit) : NULL;
  return best != NULL ? resolve (call, NULL, kind, text, names, best, error) : NULL;
}

/* Returns: (transfer full): PlnName: as pln_store_names() gives them */
static GPtrArray *
names_of (const PlnProgramme *programme, PlnKind kind)
{
  GPtrArray *names = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_name_free);
  for (guint i = 0; i < programme->records[kind]->len; i++)
    g_ptr_array_add (names, pln_name_new (programme->records[kind]->pdata[i]));
  return names;
}

char *
pln_resolve_in (PlnCall *call, const PlnProgramme *programme, PlnKind kind, const char *text,
                GError **error)
{
  Fit fit;
  g_autoptr (GPtrArray) names = names_of (programme, kind);
  for (guint i = 0; i < names->len; i++)
    {
      const PlnName *name = names->pdata[i];
      g_autofree char *number = g_strdup_printf ("%d", name->number);
      if (strcmp (name->key, text) == 0 || strcmp (number, text) == 0
          || strcmp (name->uuid, text) == 0)
        return g_strdup (name->uuid);
    }
  g_autoptr (GPtrArray) best = best_names (names, text, &fit);
  return resolve (call, programme, kind, text, names, best, error);
}

/* Roundtables come first for their verbs; only what is none of them may be any other session. */
char *
pln_resolve_session (PlnCall *call, const char *text, gboolean roundtable, GError **error)
{
  Fit fit;
  char *uuid = NULL;
  if (!roundtable)
    return pln_resolve (call, PLN_KIND_SESSION, text, error);
  if (!pln_store_find (call->store, PLN_KIND_SESSION, text, &uuid, error) || uuid != NULL)
    return uuid;
  g_autoptr (GPtrArray) names = pln_store_names (call->store, PLN_KIND_SESSION, error);
  if (names == NULL)
    return NULL;
  g_autoptr (GPtrArray) roundtables = g_ptr_array_new ();
  for (guint i = 0; i < names->len; i++)
    if (g_strcmp0 (((PlnName *) names->pdata[i])->sort, "roundtable") == 0)
      g_ptr_array_add (roundtables, names->pdata[i]);
  g_autoptr (GPtrArray) best = best_names (roundtables, text, &fit);
  g_autoptr (GPtrArray) any = best_names (names, text, &fit);
  if (best->len == 0 && any->len == 1)
    return g_strdup (((PlnName *) any->pdata[0])->uuid);
  return resolve (call, NULL, PLN_KIND_SESSION, text, roundtables, best, error);
}

static guint
count_words (const char *text)
{
  guint n = 0;
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    n += words[i][0] != '\0';
  return n;
}

/* `Wang Li` is not `Wang Li Hong`, but `Li Wang` may well be `Wang Li`. */
static gboolean
is_whole_name (const PlnName *name, const char *text)
{
  guint n = count_words (text);
  g_autofree char *all = g_strconcat (name->title, "\n", name->names, NULL);
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *folded = pln_text_fold (lines[i]);
      g_autofree char *wanted = pln_text_fold (text);
      g_auto (GStrv) words = g_strsplit (g_strstrip (wanted), " ", -1);
      if (count_words (lines[i]) == n && fit_words (folded, wanted, words) <= FIT_WORDS)
        return TRUE;
    }
  return FALSE;
}

char *
pln_resolve_known (PlnCall *call, PlnKind kind, const char *text, GError **error)
{
  Fit fit;
  char *uuid = NULL;
  if (!pln_store_find (call->store, kind, text, &uuid, error) || uuid != NULL)
    return uuid;
  g_autoptr (GPtrArray) names = pln_store_names (call->store, kind, error);
  if (names == NULL)
    return NULL;
  g_autoptr (GPtrArray) best = best_names (names, text, &fit);
  gboolean one_word = kind == PLN_KIND_SPEAKER && count_words (text) == 1;
  for (guint i = best->len; i > 0 && fit != FIT_WHOLE; i--)
    if (fit > FIT_WORDS || (!one_word && !is_whole_name (best->pdata[i - 1], text)))
      g_ptr_array_remove_index (best, i - 1);
  return best->len > 0 ? resolve (call, NULL, kind, text, names, best, error) : NULL;
}

gpointer
pln_resolve_record (PlnCall *call, PlnKind kind, const char *text, PlnProgramme **programme,
                    GError **error)
{
  g_autofree char *uuid = pln_resolve (call, kind, text, error);
  if (uuid == NULL)
    return NULL;
  const char *uuids[] = { uuid, NULL };
  *programme = pln_store_load_some (call->store, kind, uuids, error);
  return *programme != NULL ? pln_programme_find_as (*programme, pln_shapes[kind], uuid) : NULL;
}
