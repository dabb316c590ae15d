/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which state of the programme a paper shows, and what it is marked with. */
#include "cli/options/pln-edition.h"

#include "base/pln-error.h"
#include "base/pln-text-language.h"
#include "base/pln-time.h"
#include "base/pln-zone.h"
#include "cli/find/pln-release.h"
#include "cli/options/pln-select.h"
#include "model/pln-diff-compare.h"
#include "model/pln-language.h"
#include "store/history/pln-store-release.h"
#include "words/pln-print-words.h"
#include "words/pln-words.h"

#include <string.h>

typedef struct {
  PlnCall *call;
  const PlnProgramme *programme;
  GPtrArray *releases;
  PlnEdition *edition;
} Context;

void
pln_edition_clear (PlnEdition *self)
{
  g_clear_pointer (&self->before, pln_programme_free);
  g_clear_pointer (&self->marks, pln_marks_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->second, g_free);
  g_clear_pointer (&self->second_since, g_free);
  g_clear_pointer (&self->since, g_free);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->edition, g_free);
}

/* Returns: (nullable): the release before @number */
static const PlnRelease *
release_before (const Context *self, int number)
{
  const PlnRelease *before = NULL;
  for (guint i = 0; i < self->releases->len; i++)
    {
      const PlnRelease *release = self->releases->pdata[i];
      if (release->number < number)
        before = release;
    }
  return before;
}

/* The state that people had, as far as they may see it. */
static gboolean
load_before (Context *self, const PlnRelease *release, GError **error)
{
  const PlnProgramme *released = self->call->released;
  pln_programme_free (self->edition->before);
  self->edition->before = pln_release_thaw (self->call, release, error);
  self->call->released = released;
  return self->edition->before != NULL
         && pln_select_restrict (self->call, self->edition->before, error);
}

/* `Thu 1 May 2025, 20:00`, `2025年5月1日 20:00` */
static char *
instant_text (const Context *self, const char *language, gint64 made)
{
  const PlnForum *root = pln_programme_root (self->programme);
  PlnCivil civil = pln_zone_to_civil (pln_forum_zone (self->programme, root), made / 60, NULL);
  g_autofree char *date = strcmp (pln_words_language (language), "en") == 0
                              ? pln_date_to_short (pln_civil_date (civil), TRUE)
                              : pln_date_to_words_plain (pln_civil_date (civil), language);
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (civil));
  return pln_print_phrase (language, PLN_PRINT_DATE_TIME, date, clock);
}

/* A word in each language of the paper, on a line. */
static char *
words_in_lines (const PlnEdition *edition, PlnPrintWord word)
{
  const char *second = edition->second;
  return pln_print_join (pln_print_word (edition->language, word),
                         second != NULL ? pln_print_word (second, word) : NULL, "\n");
}

/* A release that has a name of its own is called by it, another by its number. */
static gboolean
is_named (const PlnRelease *release)
{
  g_autofree char *number = g_strdup_printf ("%d", release->number);
  return strcmp (number, release->name) != 0;
}

/* What a release is called in a phrase: its name, or its number. */
static char *
call_release (const PlnRelease *release)
{
  return is_named (release) ? g_strdup (release->name) : g_strdup_printf ("%d", release->number);
}

/* How the first page and every page name the version, in a language: that of @release, or what came after it. */
static void
name_in (const Context *self, const PlnRelease *release, gboolean after, const char *language,
         char **edition, char **version)
{
  gboolean named = is_named (release);
  g_autofree char *when = instant_text (self, language, release->made);
  g_autofree char *called = call_release (release);
  PlnPrintWord full = after ? (named ? PLN_PRINT_NAMED_AFTER : PLN_PRINT_AFTER)
                            : (named ? PLN_PRINT_NAMED : PLN_PRINT_RELEASE);
  PlnPrintWord brief = after ? (named ? PLN_PRINT_NAMED_AFTER_SHORT : PLN_PRINT_AFTER_SHORT)
                             : PLN_PRINT_RELEASE_SHORT;
  *edition = pln_print_phrase (language, full, called, when);
  *version = named && !after ? g_strdup (called) : pln_print_phrase (language, brief, called, NULL);
}

static void
name_edition (Context *self, const PlnRelease *release, gboolean after)
{
  PlnEdition *edition = self->edition;
  g_autofree char *one = NULL, *version = NULL, *other = NULL, *other_version = NULL;
  name_in (self, release, after, edition->language, &one, &version);
  if (edition->second != NULL)
    name_in (self, release, after, edition->second, &other, &other_version);
  edition->edition = pln_print_join (one, other, "\n");
  edition->version = pln_print_join (version, other_version, "\n");
}

/* `release 1`, and a name as it is. */
static char *
since_text (const PlnRelease *release, const char *language)
{
  g_autofree char *called = call_release (release);
  return is_named (release) ? g_steal_pointer (&called)
                            : pln_print_phrase (language, PLN_PRINT_SINCE, called, NULL);
}

/* Marks what changed since @release. */
static void
mark_changes (Context *self, const PlnDiff *diff, const PlnRelease *release)
{
  const char *language = self->edition->language;
  self->edition->since = since_text (release, language);
  pln_marks_add_changes (self->edition->marks, diff, self->edition->since, language);
  if (self->edition->second == NULL)
    return;
  self->edition->second_since = since_text (release, self->edition->second);
  pln_marks_add_changes (self->edition->marks, diff, self->edition->second_since,
                         self->edition->second);
}

static gboolean
compare_with (Context *self, const PlnRelease *release, GError **error)
{
  if (release == NULL)
    return TRUE;
  if (!load_before (self, release, error))
    return FALSE;
  g_autoptr (PlnDiff) diff = pln_diff_new (self->edition->before, self->programme);
  mark_changes (self, diff, release);
  return TRUE;
}

/* Whether @field was loaded, which long texts and some lists were not: no paper shows them. */
static gboolean
is_loaded (const PlnField *field)
{
  if (field->type->storage != PLN_STORAGE_LIST)
    return field->type != &pln_type_text;
  for (guint i = 0; pln_print_shapes[i] != NULL; i++)
    if (pln_print_shapes[i] == field->of)
      return TRUE;
  return FALSE;
}

static gboolean
is_shown (const PlnDifference *difference)
{
  const PlnShape *shape = pln_shapes[difference->kind];
  if ((difference->flags & ~(PlnDiffFlags) PLN_DIFF_OTHER) != 0)
    return TRUE;
  for (guint i = 0; i < shape->n_fields; i++)
    if (pln_difference_has_field (difference, &shape->fields[i]) && is_loaded (&shape->fields[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_shown (const PlnDiff *diff)
{
  for (guint i = 0; i < diff->differences->len; i++)
    if (is_shown (pln_diff_at (diff, i)))
      return TRUE;
  return FALSE;
}

/* What is in the file is the latest release when no difference can be seen; then it is compared with the one before. */
static gboolean
compare_now (Context *self, const PlnRelease *since, GError **error)
{
  const PlnRelease *latest = release_before (self, G_MAXINT);
  if (latest == NULL)
    {
      self->edition->edition = pln_print_twice (self->edition->language, self->edition->second,
                                                PLN_PRINT_NOT_RELEASED, NULL, NULL);
      self->edition->version = words_in_lines (self->edition, PLN_PRINT_NOT_RELEASED_SHORT);
      return TRUE;
    }
  if (!load_before (self, latest, error))
    return FALSE;
  g_autoptr (PlnDiff) diff = pln_diff_new (self->edition->before, self->programme);
  gboolean released = !has_shown (diff);
  name_edition (self, latest, !released);
  if (released || since != NULL)
    return compare_with (self, since != NULL ? since : release_before (self, latest->number),
                         error);
  mark_changes (self, diff, latest);
  return TRUE;
}

static gboolean
compare (Context *self, GError **error)
{
  const char *printed = pln_call_option (self->call, "release");
  const char *text = pln_call_option (self->call, "since");
  g_autoptr (PlnRelease) since = text != NULL ? pln_release_find (self->call, text, error) : NULL;
  if (text != NULL && since == NULL)
    return FALSE;
  if (printed == NULL)
    return compare_now (self, since, error);
  g_autoptr (PlnRelease) release = pln_release_find (self->call, printed, error);
  if (release == NULL)
    return FALSE;
  name_edition (self, release, FALSE);
  return compare_with (self, since != NULL ? since : release_before (self, release->number), error);
}

/* The one or two languages asked for, else the first of the programme. */
static gboolean
choose_languages (PlnCall *call, const PlnProgramme *programme, PlnEdition *edition, GError **error)
{
  g_auto (GStrv) asked = pln_languages_choose (call, programme, 2, error);
  if (asked == NULL)
    return FALSE;
  const char *own = pln_forum_languages (programme, pln_programme_root (programme));
  edition->language = asked[0] != NULL ? g_strdup (asked[0]) : g_strndup (own, strcspn (own, ","));
  edition->second = asked[0] != NULL ? g_strdup (asked[1]) : NULL;
  return TRUE;
}

/* Paper that is not for all says so on every page. */
static void
say_audience (PlnEdition *edition)
{
  if (edition->audience == PLN_AUDIENCE_PUBLIC)
    return;
  PlnPrintWord word = pln_print_only_for (edition->audience);
  const char *languages[] = { edition->language, edition->second };
  g_auto (GStrv) versions = g_strsplit (edition->version, "\n", -1);
  for (guint i = 0; versions[i] != NULL; i++)
    {
      g_autofree char *version = versions[i];
      versions[i] = pln_print_phrase (languages[i], PLN_PRINT_WITH,
                                      pln_print_word (languages[i], word), version);
    }
  g_free (edition->version);
  edition->version = g_strjoinv ("\n", versions);
  g_autofree char *whole = edition->edition;
  g_autofree char *only = pln_print_twice (edition->language, edition->second, word, NULL, NULL);
  edition->edition = g_strconcat (only, "\n", whole, NULL);
}

gboolean
pln_edition_find (PlnCall *call, const PlnProgramme *programme, PlnEdition *edition, GError **error)
{
  g_autoptr (GPtrArray) releases = pln_store_releases (call->store, error);
  Context context = { call, programme, releases, edition };
  if (releases == NULL)
    return FALSE;
  edition->marks = pln_marks_new ();
  if (!pln_select_audience (call, &edition->audience, error)
      || !choose_languages (call, programme, edition, error) || !compare (&context, error))
    return FALSE;
  say_audience (edition);
  if (edition->audience == PLN_AUDIENCE_STAFF)
    {
      g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
      pln_marks_add_overlaps (edition->marks, timetable, edition->language);
      if (edition->second != NULL)
        pln_marks_add_overlaps (edition->marks, timetable, edition->second);
    }
  return TRUE;
}

/* When nothing of that name was there, nothing of it is gone. */
void
pln_edition_select (PlnCall *call, PlnEdition *self)
{
  g_autoptr (GHashTable) selected = NULL;
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  const PlnProgramme *programmes[] = { self->before, NULL };
  if (self->marks == NULL || self->marks->gone->len + self->marks->left->len == 0)
    return;
  if (!pln_select_find_any (call, programmes, &selected, NULL))
    pln_marks_select (self->marks, none);
  else if (selected != NULL)
    pln_marks_select (self->marks, selected);
}

void
pln_edition_fill (const PlnEdition *self, PlnPrintOptions *options)
{
  options->language = self->language;
  options->second = self->second;
  options->second_since = self->second_since;
  options->marks = self->marks;
  options->since = self->since;
  options->version = self->version;
  options->edition = self->edition;
  options->audience = self->audience;
}

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
