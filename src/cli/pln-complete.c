/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can come next on a command line, for the completion of shells. */
#include "cli/pln-complete.h"

#include "base/pln-zone.h"
#include "cli/pln-program.h"
#include "format/paper/pln-sheet.h"
#include "format/pln-format.h"
#include "model/pln-language.h"
#include "store/history/pln-store-log.h"
#include "store/history/pln-store-release.h"
#include "store/pln-store-load.h"
#include "store/pln-store-names.h"
#include "words/pln-words.h"

#include <string.h>

/* The most days of a forum that are offered. */
#define DAYS_MAX 60
/* The most entries of the log, the latest. */
#define ENTRIES_MAX 40

/* @word: what is typed of the word so far; @joined: what stands before a value in the same word: `--room=`;
 * @noun: the verb's first word; @last: the argument before; @taken: the record that is not offered, or empty */
typedef struct {
  PlnCall *call;
  const char *word;
  const char *joined;
  const char *noun;
  const char *last;
  const char *taken;
} Completion;

typedef void (*Offer) (const Completion *self, PlnKind kind);

/* A shell would act on some characters that a stranger's file may have in a key. */
static void
offer (const Completion *self, const char *value, const char *meaning)
{
  if (!g_str_has_prefix (value, self->word)
      || strpbrk (value, " \t\n\"'`$\\&|;<>(){}[]*?!#~") != NULL)
    return;
  g_autofree char *line = g_strdelimit (g_strdup (meaning != NULL ? meaning : ""), "\n", ' ');
  pln_call_say (self->call, "%s%s%s%s", self->joined, value, line[0] != '\0' ? " " : "", line);
}

static void
offer_words (const Completion *self, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    offer (self, words[i], NULL);
}

static void
offer_files (const Completion *self, PlnKind kind)
{
  pln_call_say (self->call, ":files");
}

/* --- what the programme has ------------------------------------------------------------------- */

/* Returns: (nullable): the open file; %NULL when there is none, or it cannot be read */
static PlnStore *
open_store (const Completion *self)
{
  if (self->call->store == NULL)
    pln_program_open (self->call, PLN_STORE_READ, NULL);
  return self->call->store;
}

static void
offer_records (const Completion *self, PlnKind kind)
{
  PlnStore *store = open_store (self);
  gboolean roundtables = kind == PLN_KIND_SESSION && g_str_equal (self->noun, "roundtable");
  g_autoptr (GPtrArray) names = store != NULL ? pln_store_names (store, kind, NULL) : NULL;
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const PlnName *name = names->pdata[i];
      if (name->key != NULL && !g_str_equal (name->key, self->taken)
          && (!roundtables || g_strcmp0 (name->sort, "roundtable") == 0))
        offer (self, name->key, name->title);
    }
}

/* Of `speaker merge SPEAKER OTHER`: nobody is merged with himself. */
static void
offer_others (const Completion *self, PlnKind kind)
{
  Completion others = *self;
  others.taken = self->last;
  offer_records (&others, kind);
}

/* Of `log NOUN RECORD`: the first says which records the second may be. */
static void
offer_nouns (const Completion *self, PlnKind kind)
{
  for (guint i = 0; pln_nouns[i].noun != NULL; i++)
    offer (self, pln_nouns[i].noun, NULL);
}

static void
offer_record (const Completion *self, PlnKind kind)
{
  for (guint i = 0; pln_nouns[i].noun != NULL; i++)
    if (g_str_equal (self->last, pln_nouns[i].noun))
      {
        Completion records = *self;
        records.noun = self->last;
        offer_records (&records, pln_nouns[i].kind);
      }
}

/* The latest can be taken back first; what was undone is not undone again. */
static void
offer_entries (const Completion *self, PlnKind kind)
{
  PlnStore *store = open_store (self);
  g_autoptr (GPtrArray) entries
      = store != NULL ? pln_store_entries (store, G_MININT64, ENTRIES_MAX, NULL) : NULL;
  for (guint i = entries != NULL ? entries->len : 0; i > 0; i--)
    {
      const PlnEntry *entry = entries->pdata[i - 1];
      g_autofree char *number = g_strdup_printf ("%d", entry->number);
      if (!entry->undone)
        offer (self, number, entry->summary);
    }
}

/* Offers what can stand behind the last @mark of the word; all before it stays. Returns: (transfer full): what stands
 * before it in the word */
static char *
go_on_behind (Completion *self, char mark)
{
  const char *last = strrchr (self->word, mark);
  gsize length = last != NULL ? (gsize) (last + 1 - self->word) : 0;
  char *joined = g_strdup_printf ("%s%.*s", self->joined, (int) length, self->word);
  self->word += length;
  self->joined = joined;
  return joined;
}

/* `host:main-sponsor`: a duty, or an organisation behind it. */
static void
offer_patrons (const Completion *self, PlnKind kind)
{
  Completion behind = *self;
  char *joined = go_on_behind (&behind, ':');
  for (guint i = 0; behind.word == self->word && pln_type_duty.words[i] != NULL; i++)
    {
      g_autofree char *duty = g_strconcat (pln_type_duty.words[i], ":", NULL);
      offer (self, duty, NULL);
    }
  offer_records (&behind, kind);
  g_free (joined);
}

/* `panelist=`, what the forum says in place of it comes behind; a language may stand before it. */
static void
offer_own_words (const Completion *self, PlnKind kind)
{
  Completion behind = *self;
  char *joined = go_on_behind (&behind, '=');
  g_autoptr (GPtrArray) names = pln_words_names ();
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i], *key = strchr (name, '/') + 1;
      g_autofree char *group = g_strndup (name, (gsize) (key - 1 - name));
      g_autofree char *value = g_strconcat (name, "=", NULL);
      offer (&behind, value, pln_words_get (NULL, group, key));
    }
  g_free (joined);
}

static void
offer_releases (const Completion *self, PlnKind kind)
{
  PlnStore *store = open_store (self);
  g_autoptr (GPtrArray) releases = store != NULL ? pln_store_releases (store, NULL) : NULL;
  for (guint i = 0; releases != NULL && i < releases->len; i++)
    {
      const PlnRelease *release = releases->pdata[i];
      g_autofree char *number = g_strdup_printf ("%d", release->number);
      offer (self, number, release->name);
    }
  if (releases != NULL && releases->len > 0)
    offer (self, "latest", ((PlnRelease *) releases->pdata[releases->len - 1])->name);
}

static void
offer_releases_and_files (const Completion *self, PlnKind kind)
{
  offer_releases (self, kind);
  offer_files (self, kind);
}

static PlnProgramme *
load_forums (const Completion *self)
{
  const char *none[] = { NULL };
  PlnStore *store = open_store (self);
  return store != NULL ? pln_store_load_some (store, PLN_KIND_FORUM, none, NULL) : NULL;
}

static void
offer_days (const Completion *self, PlnKind kind)
{
  g_autoptr (PlnProgramme) programme = load_forums (self);
  const PlnForum *root = programme != NULL ? pln_programme_root (programme) : NULL;
  for (PlnDate day = root != NULL ? root->from : PLN_NONE;
       day != PLN_NONE && day <= MAX (root->from, root->to) && day < root->from + DAYS_MAX; day++)
    {
      g_autofree char *date = pln_date_to_string (day);
      g_autofree char *meaning = pln_date_to_short (day, TRUE);
      offer (self, date, meaning);
    }
}

/* Whether @value is one of the finished words of a list. */
static gboolean
is_before_last (GStrv words, const char *value)
{
  for (guint i = 0; words[0] != NULL && words[i + 1] != NULL; i++)
    if (g_str_equal (words[i], value))
      return TRUE;
  return FALSE;
}

/* Those that the programme has texts in, and those that Plenary has words in; in a list (`zh,`) each once. */
static void
offer_languages (const Completion *self, PlnKind kind)
{
  Completion behind = *self;
  char *joined = go_on_behind (&behind, ',');
  g_auto (GStrv) typed = g_strsplit (self->word, ",", -1);
  g_autoptr (PlnProgramme) programme = load_forums (self);
  g_autoptr (GPtrArray) languages
      = programme != NULL ? pln_programme_text_languages (programme) : g_ptr_array_new ();
  for (const char *const *words = pln_words_languages (); *words != NULL; words++)
    if (!g_ptr_array_find_with_equal_func (languages, *words, g_str_equal, NULL)
        && !is_before_last (typed, *words))
      offer (&behind, *words, NULL);
  for (guint i = 0; i < languages->len; i++)
    if (!is_before_last (typed, languages->pdata[i]))
      offer (&behind, languages->pdata[i], NULL);
  g_free (joined);
}

/* --- what is the same for all ----------------------------------------------------------------- */

static void
offer_zones (const Completion *self, PlnKind kind)
{
  offer_words (self, pln_zone_names ());
}

static void
offer_readers (const Completion *self, PlnKind kind)
{
  for (guint i = 0; pln_formats[i] != NULL; i++)
    if (pln_formats[i]->read != NULL)
      offer (self, pln_formats[i]->name, pln_formats[i]->summary);
}

static void
offer_sheets (const Completion *self, PlnKind kind)
{
  for (const PlnSheet *sheet = pln_sheets; sheet->name != NULL; sheet++)
    offer (self, sheet->name, NULL);
}

/* What an argument of a usage line or an option is called, and what it can be. */
static const struct {
  const char *argument;
  Offer offer;
  PlnKind kind;
} sources[] = {
  { "FORUM", offer_records, PLN_KIND_FORUM },
  { "VENUE", offer_records, PLN_KIND_VENUE },
  { "ROOM", offer_records, PLN_KIND_ROOM },
  { "THEME", offer_records, PLN_KIND_THEME },
  { "ORGANISATION", offer_records, PLN_KIND_ORGANISATION },
  { "DUTY: NAME", offer_patrons, PLN_KIND_ORGANISATION },
  { "SPEAKER", offer_records, PLN_KIND_SPEAKER },
  { "WHO", offer_records, PLN_KIND_SPEAKER },
  { "OTHER", offer_others, PLN_KIND_SPEAKER },
  { "SESSION", offer_records, PLN_KIND_SESSION },
  { "ROUNDTABLE", offer_records, PLN_KIND_SESSION },
  { "NOUN", offer_nouns },
  { "RECORD", offer_record },
  { "ENTRY", offer_entries },
  { "NAME=TEXT", offer_own_words },
  { "RELEASE", offer_releases },
  { "A", offer_releases_and_files },
  { "B", offer_releases_and_files },
  { "DAY", offer_days },
  { "LANGUAGE", offer_languages },
  { "ZONE", offer_zones },
  { "FORMAT", offer_readers },
  { "SIZE", offer_sheets },
  { "FILE", offer_files },
};

static void
offer_argument (const Completion *self, const char *argument)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].argument, argument))
      sources[i].offer (self, sources[i].kind);
}

static void
offer_value (const Completion *self, const PlnOption *option)
{
  if (option->type != NULL && option->type->words != NULL)
    offer_words (self, option->type->words);
  else
    offer_argument (self, option->argument);
}

static void
offer_options (const Completion *self, GArray *options)
{
  for (guint i = 0; i < options->len; i++)
    {
      const PlnOption *option = &g_array_index (options, PlnOption, i);
      g_autofree char *name = g_strconcat ("--", option->name, NULL);
      offer (self, name, option->help);
    }
}

/* --- where in the line ------------------------------------------------------------------------ */

/* Argument @position of a usage line: `SESSION`, or what there is to choose from: `ics|text|json`. */
static void
offer_usage (const Completion *self, const PlnVerb *verb, guint position)
{
  g_auto (GStrv) usage = g_strsplit_set (verb->usage, " \n", -1);
  const char *argument = position < g_strv_length (usage) ? usage[position] : "";
  for (guint i = 0; i <= position && usage[i] != NULL; i++)
    if (usage[i][strspn (usage[i], "[")] == '-' || g_str_has_prefix (usage[i], "[OPTION"))
      return;
  g_autofree char *bare = g_strdup (argument + strspn (argument, "["));
  bare[strcspn (bare, "]")] = '\0';
  g_auto (GStrv) choices = g_strsplit (bare, "|", -1);
  if (g_strv_length (choices) > 1)
    offer_words (self, (const char *const *) choices);
  else
    offer_argument (self, bare);
}

static const PlnOption options_first[] = {
  { "version", 0, NULL, "tell the version of the program" },
  { NULL },
};

/* What stands before the verb. */
static const PlnVerb no_verb
    = { .words = "", .usage = "", .options = { options_first }, .plain = TRUE };

/* What the finished words after a verb have come to. */
typedef struct {
  const PlnVerb *verb;
  GArray *options;
  const PlnOption *pending; /* the option whose value comes next */
  guint position;           /* how many arguments there are */
  gboolean literal;         /* after `--` all are arguments */
} Place;

/* Keeps the value of --file: the records are those of that file. */
static void
take_value (Completion *self, const PlnOption *option, const char *value)
{
  if (!g_str_equal (option->name, "file"))
    return;
  g_free (self->call->file);
  self->call->file = g_strdup (value);
}

static void
pass_word (Completion *self, Place *place, const char *word)
{
  const PlnOption *pending = g_steal_pointer (&place->pending);
  const PlnOption *option = place->literal ? NULL : pln_option_find (place->options, word);
  if (pending != NULL)
    take_value (self, pending, word);
  else if (!place->literal && g_str_equal (word, "--"))
    place->literal = TRUE;
  else if (option != NULL && option->argument != NULL && pln_option_joined (word) == NULL)
    place->pending = option;
  else if (option != NULL && option->argument != NULL)
    take_value (self, option, pln_option_joined (word));
  else if (option == NULL)
    {
      place->position++;
      self->last = word;
    }
}

/* The word that is being typed: a value, an option, or an argument. */
static void
offer_at (Completion *self, const Place *place)
{
  const char *word = self->word;
  const char *value = place->pending != NULL || place->literal ? NULL : pln_option_joined (word);
  const PlnOption *option = value != NULL ? pln_option_find (place->options, word) : place->pending;
  g_autofree char *joined = g_strndup (word, value != NULL ? (gsize) (value - word) : 0);
  self->joined = joined;
  if (value != NULL)
    self->word = value;
  if (option != NULL && option->argument != NULL)
    offer_value (self, option);
  else if (value == NULL && !place->literal && word[0] == '-')
    offer_options (self, place->options);
  else if (value == NULL)
    offer_usage (self, place->verb, place->position);
}

static void offer_after (Completion *self, const PlnVerb *verb, const char *const *words, guint n);

/* The words that can follow @noun, or come first. */
static void
offer_verb_words (const Completion *self, const char *noun)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; pln_verb_tables[i] != NULL; i++)
    for (const PlnVerb *verb = pln_verb_tables[i]; verb->words != NULL; verb++)
      {
        g_auto (GStrv) parts = g_strsplit (verb->words, " ", 2);
        const char *word = noun == NULL ? parts[0] : g_str_equal (parts[0], noun) ? parts[1] : NULL;
        gboolean whole = noun != NULL || parts[1] == NULL;
        if (word != NULL && g_hash_table_add (seen, g_strdup (word)))
          offer (self, word, whole ? verb->summary : NULL);
      }
}

/* @words: those from the verb on, @n of them finished */
static void
offer_verbs (Completion *self, const char *const *words, guint n)
{
  g_autofree char *two = n > 1 ? g_strjoin (" ", words[0], words[1], NULL) : NULL;
  const PlnVerb *verb = two != NULL ? pln_verb_find (two) : NULL;
  guint used = verb != NULL ? 2 : 1;
  if (verb == NULL && n > 0)
    verb = pln_verb_find (words[0]);
  self->noun = n > 0 ? words[0] : "";
  if (verb != NULL)
    offer_after (self, verb, words + used, n - used);
  else if (n < 2)
    offer_verb_words (self, n > 0 ? words[0] : NULL);
}

static void
offer_after (Completion *self, const PlnVerb *verb, const char *const *words, guint n)
{
  g_autoptr (GArray) options = pln_verb_options (verb);
  Place place = { .verb = verb, .options = options };
  guint i = 0;
  /* Before the verb only options can stand. What help is asked about is completed as if it were typed. */
  while (i < n && (verb != &no_verb || place.pending != NULL || words[i][0] == '-'))
    pass_word (self, &place, words[i++]);
  gboolean help = g_str_equal (verb->words, "help");
  if ((verb != &no_verb && !help) || place.pending != NULL || (i == n && self->word[0] == '-'))
    offer_at (self, &place);
  else
    offer_verbs (self, words + (help ? 0 : i), n - (help ? 0 : i));
}

void
pln_complete (PlnCall *call)
{
  guint n = call->arguments->len;
  const char *const *words = (const char *const *) call->arguments->pdata;
  if (n == 0)
    return;
  Completion self
      = { .call = call, .word = words[n - 1], .joined = "", .noun = "", .last = "", .taken = "" };
  offer_after (&self, &no_verb, words, n - 1);
}
