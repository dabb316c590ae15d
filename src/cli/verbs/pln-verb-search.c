/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary search: what says these words, and where and when that is. */
#include "base/pln-error.h"
#include "base/pln-text-layout.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "cli/find/pln-release.h"
#include "cli/options/pln-select.h"
#include "cli/output/pln-terminal.h"
#include "cli/pln-call.h"
#include "cli/telling/pln-json-say.h"
#include "cli/telling/pln-print.h"
#include "model/pln-search.h"
#include "words/pln-place.h"

#include <string.h>
#include <unistd.h>

/* How many are shown without --limit. */
#define LIMIT_USUAL 20
/* Columns before what was found, and columns of a line where there is no terminal. */
#define INDENT 16
#define WIDTH_USUAL 80
#define WIDTH_MOST 120

static const PlnOption options_search[] = {
  { "limit", 0, "N", "show only the N best (default 20, or all as JSON)" },
  { NULL },
};

/* The call and what it looks through. @words are folded. */
typedef struct {
  PlnCall *call;
  const PlnProgramme *programme;
  const PlnTimetable *timetable;
  GStrv words;
} Search;

/* --- words ----------------------------------------------------------------------------------- */

static const PlnPlace *
place_of (const PlnHit *hit, guint i)
{
  return &g_array_index (hit->places, PlnPlace, i);
}

/* Whether what has the word is a record with a key of its own, but not the one found. */
static gboolean
is_elsewhere (const PlnHit *hit, const PlnPlace *place)
{
  const PlnRecord *owner = place->owner;
  return place->owner != hit->record && owner->shape->identity && owner->key != NULL;
}

/* What the field is called beside the record found: `title`, `title (zh)`, `speaker`. */
static char *
label_of (const PlnHit *hit, const PlnPlace *place)
{
  const PlnShape *shape = ((const PlnValue *) place->owner)->shape;
  g_autofree char *option = pln_field_option (place->field);
  const char *name = is_elsewhere (hit, place)  ? shape->name
                     : shape == &pln_shape_link ? "link"
                                                : option;
  return place->language != NULL ? g_strdup_printf ("%s (%s)", name, place->language)
                                 : g_strdup (name);
}

/* The words around the match: all of a line but on a terminal, a little of a long text. */
static GStrv
excerpt_of (const PlnPlace *place, const char *word)
{
  gsize length = 0;
  int terminal = pln_terminal_width (STDOUT_FILENO);
  int width = (terminal >= 40 ? MIN (terminal, WIDTH_MOST) : WIDTH_USUAL) - INDENT;
  gboolean whole = place->field->type != &pln_type_text && terminal == 0;
  const char *found = pln_text_find (place->text, word, &length);
  g_assert (found != NULL);
  return pln_text_excerpt (place->text, (gsize) (found - place->text), length,
                           whole ? G_MAXINT : width);
}

static gboolean
is_same_place (const PlnPlace *a, const PlnPlace *b)
{
  return a->owner == b->owner && a->text == b->text;
}

static gboolean
shows_word (const char *excerpt, const char *word)
{
  gsize length;
  return pln_text_find (excerpt, word, &length) != NULL;
}

/* What a record is called, in the first language. */
static gboolean
is_title (const PlnHit *hit, const PlnPlace *place)
{
  return place->text == pln_record_title (hit->record);
}

/* Whether the line that is said of any record but sessions and forums shows it already. */
static gboolean
is_in_line (const PlnHit *hit, const PlnPlace *place)
{
  const PlnShape *shape = ((const PlnValue *) hit->record)->shape;
  return is_title (hit, place) && shape != &pln_shape_session && shape != &pln_shape_forum;
}

static gboolean
was_shown (const Search *search, const PlnHit *hit, guint i, GPtrArray *excerpts)
{
  for (guint j = 0; j < i; j++)
    if (is_same_place (place_of (hit, i), place_of (hit, j))
        && shows_word (excerpts->pdata[j], search->words[i]))
      return TRUE;
  return FALSE;
}

/* Says where the words were found, each place once, though with another excerpt if need be:
 * @titles in what the record is called, else elsewhere. Returns: whether there was anything */
static gboolean
say_places (Search *search, const PlnHit *hit, gboolean titles)
{
  gboolean said = FALSE;
  g_autoptr (GPtrArray) excerpts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < hit->places->len; i++)
    {
      const PlnPlace *place = place_of (hit, i);
      g_auto (GStrv) parts = excerpt_of (place, search->words[i]);
      g_ptr_array_add (excerpts, g_strjoinv (NULL, parts));
      if (is_title (hit, place) != titles || is_in_line (hit, place)
          || was_shown (search, hit, i, excerpts))
        continue;
      g_autofree char *label = label_of (hit, place);
      g_autofree char *before = g_strdup_printf ("  %-13s %s", label, parts[0]);
      pln_call_say_marked (search->call, PLN_LOOK_BOLD, before, parts[1], parts[2]);
      said = TRUE;
    }
  return said;
}

/* --- results --------------------------------------------------------------------------------- */

static const PlnAppearance *
find_appearance (const PlnSession *session, const char *speaker)
{
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      if (g_strcmp0 (appearance->speaker, speaker) == 0)
        return appearance;
    }
  return NULL;
}

/* The sessions that a speaker is in. */
static void
say_appearances (Search *search, const PlnSpeaker *speaker)
{
  const char *label = "in";
  for (guint i = 0; i < search->timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (search->timetable, i);
      const PlnAppearance *appearance = find_appearance (slot->session, speaker->record.uuid);
      if (appearance == NULL)
        continue;
      g_autofree char *name = pln_record_name (slot->session);
      g_autofree char *when = pln_slot_to_string (slot, TRUE);
      g_autofree char *where = pln_place_text (search->programme, slot->session);
      g_autofree char *state = pln_type_state.to_string (slot->session->state);
      g_autofree char *presence = pln_type_presence.to_string (appearance->presence);
      const char *note = slot->session->state != PLN_STATE_CONFIRMED ? state
                         : pln_appearance_is_off (appearance)        ? presence
                                                                     : NULL;
      pln_call_say (search->call, "  %-13s %s  %s%s%s%s%s%s", label, name, when,
                    where[0] != '\0' ? "  " : "", where, note != NULL ? "  (" : "",
                    note != NULL ? note : "", note != NULL ? ")" : "");
      label = "";
    }
}

/* The line of a session has no title; it is said even where the words are elsewhere. */
static void
say_hit (Search *search, const PlnHit *hit)
{
  const PlnShape *shape = ((const PlnValue *) hit->record)->shape;
  const PlnSlot *slot
      = shape == &pln_shape_session ? pln_timetable_find (search->timetable, hit->record) : NULL;
  g_autofree char *line = slot != NULL ? pln_slot_line (search->programme, slot)
                                       : pln_record_line (search->programme, hit->record);
  pln_call_say (search->call, "%s", line);
  if (!say_places (search, hit, TRUE) && slot != NULL)
    pln_call_say (search->call, "  %-13s %s", "title", slot->session->title);
  say_places (search, hit, FALSE);
  if (shape == &pln_shape_speaker)
    say_appearances (search, hit->record);
}

/* --- JSON ------------------------------------------------------------------------------------ */

/* Where one word was found: `of` and `key` tell what has it when it is not the record itself. */
static void
add_place (PlnJsonOut *out, const PlnHit *hit, const PlnPlace *place, const char *word)
{
  const PlnRecord *owner = place->owner;
  g_auto (GStrv) parts = excerpt_of (place, word);
  g_autofree char *excerpt = g_strjoinv (NULL, parts);
  pln_json_out_begin (out, '{');
  pln_json_out_text_member (out, "word", word);
  if (place->owner != hit->record)
    pln_json_out_text_member (out, "of", owner->shape->name);
  if (is_elsewhere (hit, place))
    pln_json_out_text_member (out, "key", owner->key);
  pln_json_out_text_member (out, "field", place->field->name);
  pln_json_out_text_member (out, "language", place->language);
  pln_json_out_text_member (out, "excerpt", excerpt);
  pln_json_out_end (out, '{');
}

static void
add_match (const Search *search, PlnJsonOut *out, const PlnHit *hit)
{
  const PlnRecord *record = hit->record;
  pln_json_out_begin (out, '{');
  pln_json_out_text_member (out, "kind", record->shape->name);
  pln_json_out_text_member (out, "key", record->key);
  pln_json_out_name (out, "places");
  pln_json_out_begin (out, '[');
  for (guint i = 0; i < hit->places->len; i++)
    add_place (out, hit, place_of (hit, i), search->words[i]);
  pln_json_out_end (out, '[');
  pln_json_out_end (out, '{');
}

static void
say_json (const Search *search, GPtrArray *hits)
{
  PlnJsonOut out = { .text = search->call->out };
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (records, (gpointer) ((const PlnHit *) hits->pdata[i])->record);
  pln_json_out_begin (&out, '{');
  for (int kind = PLN_KIND_TOMBSTONE; kind-- > 0;)
    pln_json_add_kind (&out, search->programme, kind, records);
  pln_json_out_name (&out, "matches");
  pln_json_out_begin (&out, '[');
  for (guint i = 0; i < hits->len; i++)
    add_match (search, &out, hits->pdata[i]);
  pln_json_out_end (&out, '[');
  pln_json_out_name (&out, "findings");
  pln_json_out_begin (&out, '[');
  pln_json_out_end (&out, '[');
  pln_json_out_end (&out, '{');
  g_string_append_c (out.text, '\n');
}

/* --- nothing found --------------------------------------------------------------------------- */

static const char *
nearest_name (const PlnProgramme *programme, const char *word)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (int kind = PLN_KIND_TOMBSTONE; kind-- > 0;)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      g_ptr_array_add (names, (gpointer) pln_record_title (programme->records[kind]->pdata[i]));
  g_ptr_array_add (names, NULL);
  return pln_text_nearest (word, (const char *const *) names->pdata);
}

/* Tells which words are nowhere; else that no record has them all. */
static void
tell_nothing (Search *search, gboolean selected)
{
  gboolean told = FALSE;
  for (guint i = 0; search->words[i] != NULL; i++)
    {
      const char *one[] = { search->words[i], NULL };
      g_autoptr (GPtrArray) hits = pln_search (search->timetable, one);
      if (hits->len > 0)
        continue;
      const char *nearest = nearest_name (search->programme, one[0]);
      g_autofree char *quoted = pln_text_quote (one[0]);
      g_autofree char *name = nearest != NULL ? pln_text_quote (nearest) : NULL;
      pln_call_tell (search->call, "nothing has %s%s%s%s", quoted,
                     name != NULL ? "; did you mean " : "", name != NULL ? name : "",
                     name != NULL ? "?" : "");
      told = TRUE;
    }
  g_autofree char *quoted = pln_text_quote (search->words[0]);
  if (!told)
    pln_call_tell (search->call, "nothing has %s%s",
                   search->words[1] != NULL ? "all of these words" : quoted,
                   selected ? " among the sessions selected" : "; try fewer words");
}

/* --- the verb -------------------------------------------------------------------------------- */

static gboolean
read_limit (PlnCall *call, guint *limit, GError **error)
{
  int value;
  const char *text = pln_call_option (call, "limit");
  *limit = call->json ? G_MAXUINT : LIMIT_USUAL;
  if (text == NULL)
    return TRUE;
  g_autofree char *quoted = pln_text_quote (text);
  if (!pln_type_count.parse (text, &value) || value < 1)
    return pln_fail (error, PLN_ERROR_INVALID, "limit %s is not a number of 1 and more", quoted);
  *limit = (guint) value;
  return TRUE;
}

static gboolean
read_words (PlnCall *call, GStrv *words, GError **error)
{
  for (guint i = 0; i < call->arguments->len; i++)
    {
      const char *one[] = { pln_call_argument (call, i), NULL };
      g_auto (GStrv) folded = pln_search_fold (one);
      g_autofree char *quoted = pln_text_quote (one[0]);
      if (folded[0] == NULL)
        return pln_fail (error, PLN_ERROR_INVALID, "there is nothing to look for in %s", quoted);
    }
  g_ptr_array_add (call->arguments, NULL);
  *words = pln_search_fold ((const char *const *) call->arguments->pdata);
  g_ptr_array_set_size (call->arguments, (int) call->arguments->len - 1);
  return TRUE;
}

/* A selection is one of sessions; parts of the programme that are left out still lend their names. */
static void
keep_selected (GPtrArray *hits, GHashTable *selected)
{
  for (guint i = hits->len; i-- > 0;)
    {
      const PlnRecord *record = ((const PlnHit *) hits->pdata[i])->record;
      if (!g_hash_table_contains (selected, record->uuid))
        g_ptr_array_remove_index (hits, i);
    }
}

static void
say (Search *search, GPtrArray *hits, guint limit, gboolean selected)
{
  guint found = hits->len;
  search->call->missed = found == 0;
  if (found > limit)
    g_ptr_array_set_size (hits, (int) limit);
  if (search->call->json)
    say_json (search, hits);
  for (guint i = 0; !search->call->json && i < hits->len; i++)
    say_hit (search, hits->pdata[i]);
  if (found > limit)
    pln_call_tell (search->call, "%u more; --limit %u shows all", found - limit, found);
  if (found == 0)
    tell_nothing (search, selected);
}

static gboolean
search (PlnCall *call, GError **error)
{
  guint limit;
  g_auto (GStrv) words = NULL;
  if (!pln_call_expect (call, 1, G_MAXUINT, error) || !read_limit (call, &limit, error)
      || !read_words (call, &words, error))
    return FALSE;
  g_autoptr (GHashTable) selected = NULL;
  g_autoptr (PlnProgramme) programme = pln_call_load (call, NULL, TRUE, error);
  if (programme == NULL || !pln_select_find (call, programme, &selected, error))
    return FALSE;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GPtrArray) hits = pln_search (timetable, (const char *const *) words);
  if (selected != NULL)
    keep_selected (hits, selected);
  Search self = { call, programme, timetable, words };
  say (&self, hits, limit, selected != NULL);
  return TRUE;
}

const PlnVerb pln_verbs_search[] = {
  { .words = "search",
    .needs = PLN_NEEDS_READ,
    .usage = "WORD ... [OPTION ...]",
    .summary = "Finds what says these words, with where and when",
    .text
    = "Looks in titles, names in every script, acronyms, positions, organisations, texts and\n"
      "notes of sessions, speakers, themes, rooms, venues, organisations and forums; a session\n"
      "also has the names of its speakers, rooms and themes, and its kind. Case, accents and\n"
      "width do not matter, and a part of a word is enough. Of several words a record must have\n"
      "all; a phrase goes in quotes.\n\n"
      "Names and titles come first, long texts last; then it goes by time. With a selection\n"
      "only the sessions selected are looked through. The exit status is 3 when nothing is\n"
      "found.\n\n"
      "Examples:\n\n  plenary search roe roundtable\n  plenary search \"china daily\"\n"
      "  plenary search main --kind ceremony --limit 5",
    .options = { options_search, pln_options_select, pln_options_release },
    .run = search },
  { NULL },
};
