/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding the records of a programme by what their texts say. */
#include "model/pln-search.h"

#include "base/pln-text-match.h"
#include "base/pln-text.h"

#include <string.h>

/* From here on scripts are written without blanks: any character may begin a word. */
#define FIRST_WITHOUT_BLANKS 0x2e80

/* How well a field fits, best first; in the middle of a word each is one worse. */
enum { RANK_NAME = 0, RANK_LINE = 2, RANK_TEXT = 4, RANK_NONE = 6 };

/* Looking through one record. @ranks and @places are of the best place for each of @words yet. */
typedef struct {
  const PlnProgramme *programme;
  GStrv words;
  guint n_words;
  gconstpointer record;
  int *ranks;
  PlnPlace *places;
} Look;

void
pln_hit_free (PlnHit *hit)
{
  g_array_unref (hit->places);
  g_free (hit);
}

/* The records that are looked through, in the order in which they come. */
static const PlnKind kinds[]
    = { PLN_KIND_SESSION, PLN_KIND_SPEAKER,      PLN_KIND_THEME, PLN_KIND_ROOM,
        PLN_KIND_VENUE,   PLN_KIND_ORGANISATION, PLN_KIND_FORUM };

GStrv
pln_search_fold (const char *const *words)
{
  g_autoptr (GStrvBuilder) folded = g_strv_builder_new ();
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *composed = g_utf8_normalize (words[i], -1, G_NORMALIZE_NFC);
      g_autofree char *word = g_strstrip (pln_text_squeeze (pln_text_fold (composed)));
      if (word[0] != '\0')
        g_strv_builder_add (folded, word);
    }
  return g_strv_builder_end (folded);
}

static gboolean
begins_word (const char *text, const char *at)
{
  if (at == text)
    return TRUE;
  gunichar before = g_utf8_get_char (g_utf8_prev_char (at));
  return before >= FIRST_WITHOUT_BLANKS || !g_unichar_isalnum (before);
}

/* How much worse than the best a word fits into a folded text: 0, 1, or %RANK_NONE. */
static int
fit_word (const char *text, const char *word)
{
  const char *at = strstr (text, word);
  if (at == NULL)
    return RANK_NONE;
  for (; at != NULL; at = strstr (at + 1, word))
    if (begins_word (text, at))
      return 0;
  return 1;
}

/* Whether a place of @rank would be the best yet for any word. Folding long texts is what costs. */
static gboolean
is_wanted (const Look *look, int rank)
{
  for (guint i = 0; i < look->n_words; i++)
    if (look->ranks[i] > rank)
      return TRUE;
  return FALSE;
}

static void
look_at_text (Look *look, int rank, const PlnPlace *place)
{
  if (place->text == NULL || !is_wanted (look, rank))
    return;
  g_autofree char *folded = pln_text_squeeze (pln_text_fold (place->text));
  for (guint i = 0; i < look->n_words; i++)
    {
      if (look->ranks[i] <= rank)
        continue;
      int found = rank + fit_word (folded, look->words[i]);
      if (found >= look->ranks[i])
        continue;
      look->ranks[i] = found;
      look->places[i] = *place;
    }
}

static gboolean
is_name (const PlnField *field)
{
  return strcmp (field->name, "title") == 0 || strcmp (field->name, "name") == 0
         || strcmp (field->name, "acronym") == 0;
}

/* Names rank best only in the record itself: that of a speaker is a line of the session. */
static int
rank_of (const Look *look, gconstpointer owner, const PlnField *field)
{
  if (field->type == &pln_type_text)
    return RANK_TEXT;
  return owner == look->record && is_name (field) ? RANK_NAME : RANK_LINE;
}

/* Whether a field is text of a programme, and not the words of Plenary that a forum says its own way. */
static gboolean
is_readable (const PlnField *field)
{
  if ((field->flags & (PLN_FIELD_OWN_VERB | PLN_FIELD_TRANSLATED)) == PLN_FIELD_OWN_VERB)
    return FALSE;
  return field->type == &pln_type_line || field->type == &pln_type_text
         || field->type == &pln_type_email;
}

static void
look_at_translations (Look *look, gconstpointer owner, gboolean names)
{
  GPtrArray *list = pln_record_translations (owner);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const PlnTranslation *translation = list->pdata[i];
      const PlnField *field
          = pln_shape_find_field (((const PlnValue *) owner)->shape, translation->field);
      if (field == NULL || (names && !is_name (field)))
        continue;
      PlnPlace place = { owner, field, translation->language, translation->text };
      look_at_text (look, rank_of (look, owner, field), &place);
    }
}

/* What @owner itself says; with @names only what it is called. */
static void
look_at_own (Look *look, gconstpointer owner, gboolean names)
{
  const PlnShape *shape = ((const PlnValue *) owner)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (!is_readable (field) || (names && !is_name (field)))
        continue;
      PlnPlace place = { owner, field, NULL, PLN_TEXT_AT (owner, field) };
      look_at_text (look, rank_of (look, owner, field), &place);
    }
  look_at_translations (look, owner, names);
}

/* An element of a list says something itself, and is what it refers to: a speaker, a room. */
static void
look_at_list (Look *look, GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PlnShape *shape = ((const PlnValue *) list->pdata[i])->shape;
      look_at_own (look, list->pdata[i], FALSE);
      for (guint j = 0; j < shape->n_fields; j++)
        {
          const PlnField *field = &shape->fields[j];
          if (field->type->storage != PLN_STORAGE_REFERENCE)
            continue;
          gconstpointer target = pln_programme_find_as (look->programme, field->of,
                                                        PLN_TEXT_AT (list->pdata[i], field));
          if (target != NULL)
            look_at_own (look, target, TRUE);
        }
    }
}

static void
look_at_lists (Look *look)
{
  const PlnShape *shape = ((const PlnValue *) look->record)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST && field->of != &pln_shape_translation
          && field->of != &pln_shape_external && field->of != &pln_shape_withdrawn)
        look_at_list (look, PLN_LIST_AT (look->record, field));
    }
}

/* What a session has beside its fields: the word for its kind, and the rooms of its parent. */
static void
look_at_session (Look *look, const PlnSession *session)
{
  const PlnField *kind = pln_shape_find_field (&pln_shape_session, "kind");
  PlnPlace place = { session, kind, NULL, kind->type->words[session->kind] };
  look_at_text (look, RANK_TEXT, &place);
  GPtrArray *rooms = pln_programme_rooms (look->programme, session);
  if (rooms != session->rooms)
    look_at_list (look, rooms);
}

/* Returns: (transfer full) (nullable): what was found in @record; %NULL unless it has all words */
static PlnHit *
look_at_record (Look *look, gconstpointer record)
{
  int worst = 0;
  look->record = record;
  for (guint i = 0; i < look->n_words; i++)
    look->ranks[i] = RANK_NONE;
  look_at_own (look, record, FALSE);
  look_at_lists (look);
  if (((const PlnValue *) record)->shape == &pln_shape_session)
    look_at_session (look, record);
  for (guint i = 0; i < look->n_words; i++)
    worst = MAX (worst, look->ranks[i]);
  if (worst == RANK_NONE)
    return NULL;
  PlnHit *hit = g_new (PlnHit, 1);
  hit->record = record;
  hit->rank = worst;
  hit->places = g_array_new (FALSE, FALSE, sizeof (PlnPlace));
  g_array_append_vals (hit->places, look->places, look->n_words);
  return hit;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  return (*(const PlnHit *const *) a)->rank - (*(const PlnHit *const *) b)->rank;
}

GPtrArray *
pln_search (const PlnTimetable *timetable, const char *const *words)
{
  g_auto (GStrv) folded = pln_search_fold (words);
  guint n = g_strv_length (folded);
  g_autofree int *ranks = g_new (int, n);
  g_autofree PlnPlace *places = g_new0 (PlnPlace, n);
  Look look = { timetable->programme, folded, n, NULL, ranks, places };
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_hit_free);
  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (kinds); i++)
    {
      GPtrArray *records = timetable->programme->records[kinds[i]];
      for (guint j = 0; j < records->len; j++)
        {
          gboolean timed = kinds[i] == PLN_KIND_SESSION;
          PlnHit *hit = look_at_record (&look, timed ? pln_timetable_slot (timetable, j)->session
                                                     : records->pdata[j]);
          if (hit != NULL)
            g_ptr_array_add (hits, hit);
        }
    }
  g_ptr_array_sort (hits, compare_hits); /* is stable: what fits as well stays in its order */
  return hits;
}
