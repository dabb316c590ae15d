/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What printed views say of people and sessions, in the language of the paper. */
#include "format/paper/pln-print-lines.h"

#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "format/paper/pln-lines.h"
#include "words/pln-place.h"
#include "words/pln-print-words.h"
#include "words/pln-words.h"

#include <string.h>

/* Where the letters of other alphabets than the Latin begin. */
#define FIRST_NOT_LATIN 0x370

/* --- which language a text is in -------------------------------------------------------------- */

/* Whose letters a text has: those of the first alphabet in it other than the Latin. */
static GUnicodeScript
script_of (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeScript script = g_unichar_get_script (c);
      if (c >= FIRST_NOT_LATIN && g_unichar_isalpha (c) && script != G_UNICODE_SCRIPT_COMMON)
        return script;
    }
  return G_UNICODE_SCRIPT_LATIN;
}

/* The language whose marks suit texts: English ones in Chinese keep their commas, Chinese ones in English their order;
 * what is mixed goes by the language of the paper. */
static const char *
suiting (const char *language, const char *text, const char *other)
{
  GUnicodeScript own = script_of (pln_print_word (language, PLN_PRINT_MARKS));
  GUnicodeScript script = script_of (text);
  if (script == own || (other[0] != '\0' && script != script_of (other)))
    return language;
  switch (script)
    {
    case G_UNICODE_SCRIPT_LATIN:
      return NULL;
    case G_UNICODE_SCRIPT_HAN:
      return "zh";
    case G_UNICODE_SCRIPT_ARABIC:
      return "ar";
    default:
      return language;
    }
}

/* Whether @language is the first one of the programme, whose texts the records hold. */
static gboolean
is_first (const PlnProgramme *programme, const char *language)
{
  const char *tags = pln_forum_languages (programme, pln_programme_root (programme));
  gsize length = strcspn (tags, ",");
  return language == NULL
         || (strlen (language) == length && g_ascii_strncasecmp (tags, language, length) == 0);
}

/* --- positions -------------------------------------------------------------------------------- */

/* A position and its organisation, both in one language. */
typedef struct {
  const char *position;
  const char *organisation;
  const char *language;
  gboolean former;
} Post;

/* Whether an organisation has no text in @language, and the one that it has is not one that a reader of that could
 * read. */
static gboolean
is_unreadable (const PlnHeld *held, const PlnHeld *first, const char *language)
{
  GUnicodeScript own = script_of (pln_print_word (language, PLN_PRINT_MARKS));
  GUnicodeScript script = script_of (held->organisation);
  return held->organisation != NULL && held->organisation == first->organisation && script != own
         && script != G_UNICODE_SCRIPT_LATIN;
}

/* Whether a position has to stand in the first language of the programme, as @first has it. */
static gboolean
is_foreign (const PlnHeld *held, const PlnHeld *first, const char *language)
{
  return (held->position != NULL && held->position == first->position)
         || is_unreadable (held, first, language);
}

/* Puts @text behind what is there, as the language does it. */
static void
append (GString *out, const char *text, const char *language, PlnPrintWord joint)
{
  if (text == NULL || text[0] == '\0')
    return;
  g_autofree char *both
      = out->len > 0 ? pln_print_phrase (suiting (language, out->str, text), joint, out->str, text)
                     : g_strdup (text);
  g_string_assign (out, both);
}

/* Whether two positions are held in one organisation, so that it is named once. */
static gboolean
share_organisation (const Post *one, const Post *other)
{
  return one->former == other->former && one->position != NULL && other->position != NULL
         && one->organisation != NULL && g_strcmp0 (one->organisation, other->organisation) == 0;
}

/* Appends @n positions in one organisation: `Professor and Dean, Example University`. */
static void
append_posts (GString *out, const Post *posts, guint n, const char *language)
{
  g_autoptr (GString) item = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    append (item, posts[i].position, posts->language,
            i > 0 && i + 1 < n ? PLN_PRINT_AND : PLN_PRINT_POSTS);
  append (item, posts->organisation, posts->language, PLN_PRINT_POSITION);
  g_autofree char *text = posts->former && item->len > 0
                              ? pln_print_phrase (suiting (posts->language, item->str, ""),
                                                  PLN_PRINT_FORMER, item->str, NULL)
                              : g_strdup (item->str);
  append (out, text, language, PLN_PRINT_ALSO);
}

/* Returns: (element-type Post): what pln_appearance_held() gives, each in one language */
static GArray *
list_posts (const PlnProgramme *programme, const PlnAppearance *who, const char *language)
{
  gboolean own = is_first (programme, language);
  g_autoptr (GArray) here = pln_appearance_held (programme, who, language);
  g_autoptr (GArray) first = pln_appearance_held (programme, who, NULL);
  const char *tags = pln_forum_languages (programme, pln_programme_root (programme));
  g_autofree char *tag = g_strndup (tags, strcspn (tags, ","));
  GArray *posts = g_array_new (FALSE, FALSE, sizeof (Post));
  for (guint i = 0; i < here->len; i++)
    {
      const PlnHeld *held = &g_array_index (here, PlnHeld, i);
      const PlnHeld *plain = i < first->len ? &g_array_index (first, PlnHeld, i) : held;
      gboolean foreign = !own && is_foreign (held, plain, language);
      const PlnHeld *said = foreign ? plain : held;
      Post post = { said->position, said->organisation,
                    foreign ? pln_words_language (tag) : language, held->former };
      g_array_append_val (posts, post);
    }
  return posts;
}

static char *
positions (const PlnProgramme *programme, const PlnAppearance *who, const char *language)
{
  g_autoptr (GArray) posts = list_posts (programme, who, language);
  g_autoptr (GString) out = g_string_new (NULL);
  guint n;
  for (guint i = 0; i < posts->len; i += n)
    {
      const Post *first = &g_array_index (posts, Post, i);
      for (n = 1; i + n < posts->len && share_organisation (first, first + n);)
        n++;
      append_posts (out, first, n, language);
    }
  return pln_text_repair (out->str, FALSE, NULL);
}

GPtrArray *
pln_print_foreign_positions (const PlnProgramme *programme, const PlnAppearance *who,
                             const char *language)
{
  g_autoptr (GArray) posts = list_posts (programme, who, language);
  g_autoptr (GArray) here = pln_appearance_held (programme, who, language);
  g_autoptr (GArray) first = pln_appearance_held (programme, who, NULL);
  GPtrArray *texts = g_ptr_array_new ();
  for (guint i = 0; i < posts->len; i++)
    {
      const Post *post = &g_array_index (posts, Post, i);
      const PlnHeld *held = &g_array_index (here, PlnHeld, i);
      const PlnHeld *plain = i < first->len ? &g_array_index (first, PlnHeld, i) : held;
      if (post->language == language)
        continue;
      if (post->position != NULL && held->position == plain->position)
        g_ptr_array_add (texts, (gpointer) post->position);
      if (is_unreadable (held, plain, language))
        g_ptr_array_add (texts, (gpointer) post->organisation);
    }
  return texts;
}

/* --- persons ---------------------------------------------------------------------------------- */

/* Whether a label says itself, in whatever language it is, that somebody has still to be named. */
static gboolean
is_unnamed (const PlnAppearance *who, const char *language)
{
  const char *label = who->label != NULL ? pln_record_text (who, "label", language) : NULL;
  const char *const *tag = pln_words_languages ();
  while (label != NULL && *tag != NULL
         && strstr (label, pln_print_word (*tag, PLN_PRINT_TO_BE_ANNOUNCED)) == NULL)
    tag++;
  return label != NULL && *tag != NULL;
}

/* A label that says itself that somebody is to be announced is as uncertain as can be. @text: (transfer full) */
static char *
add_presence (char *text, const PlnAppearance *who, const char *language)
{
  if (who->presence == PLN_PRESENCE_CONFIRMED || is_unnamed (who, language))
    return text;
  const char *word = pln_print_presence (language, who->presence);
  char *both = pln_print_phrase (language, PLN_PRINT_UNCERTAIN, text, word);
  g_free (text);
  return both;
}

gboolean
pln_print_names_role (const PlnAppearance *who, const PlnSession *session, const char *language)
{
  if (!is_unnamed (who, language))
    return FALSE;
  g_autofree char *label = pln_text_fold (pln_record_text (who, "label", language));
  g_autofree char *role = pln_text_fold (pln_print_role (language, who->role, session));
  return strstr (label, role) != NULL;
}

/* `Dr Jane Roe`, `江小涓教授`: how one is addressed, where their language puts it; in Chinese only when asked. */
static char *
honoured_name (const PlnProgramme *programme, const PlnAppearance *who, const char *language,
               PlnPersonStyle style)
{
  const PlnSpeaker *speaker = pln_programme_find_as (programme, &pln_shape_speaker, who->speaker);
  const char *honorific = speaker != NULL ? pln_record_text (speaker, "honorific", language) : NULL;
  const char *name = pln_appearance_name (programme, who, language);
  gboolean chinese = g_strcmp0 (pln_words_language (language), "zh") == 0;
  gboolean wanted = honorific != NULL && honorific[0] != '\0' && name[0] != '\0'
                    && (!chinese || (style & PLN_PERSON_HONORIFIC) != 0);
  g_autofree char *whole = wanted ? pln_print_phrase (suiting (language, name, honorific),
                                                      PLN_PRINT_HONOURED, honorific, name)
                                  : g_strdup (name);
  return pln_text_repair (whole, FALSE, NULL);
}

char *
pln_print_name (const PlnProgramme *programme, const PlnAppearance *who, const char *language,
                PlnPersonStyle style)
{
  g_autofree char *name = honoured_name (programme, who, language, style);
  const char *known = name[0] != '\0' ? name : pln_print_word (language, PLN_PRINT_TO_BE_ANNOUNCED);
  g_autofree char *count = g_strdup_printf ("%d", who->count);
  return who->count > 1 ? pln_print_phrase (language, PLN_PRINT_COUNT, known, count)
                        : g_strdup (known);
}

char *
pln_print_name_alone (const PlnProgramme *programme, const PlnAppearance *who, const char *language,
                      PlnPersonStyle style)
{
  return add_presence (pln_print_name (programme, who, language, style), who, language);
}

char *
pln_print_position (const PlnProgramme *programme, const PlnAppearance *who, const char *language)
{
  char *text = positions (programme, who, language);
  return text[0] != '\0' ? add_presence (text, who, language) : text;
}

char *
pln_print_person (const PlnProgramme *programme, const PlnAppearance *who, const char *language,
                  PlnPersonStyle style)
{
  g_autofree char *name = pln_print_name (programme, who, language, style);
  g_autofree char *title = positions (programme, who, language);
  g_autoptr (GString) out = g_string_new (name);
  append (out, title, language,
          (style & PLN_PERSON_POSITION_FIRST) != 0 ? PLN_PRINT_SENTENCE : PLN_PRINT_PERSON);
  return add_presence (g_strdup (out->str), who, language);
}

char *
pln_print_session_title (const PlnSession *session, const char *language)
{
  const char *title = pln_record_text (session, "title", language);
  g_autofree char *clean = pln_text_repair (title != NULL ? title : "", FALSE, NULL);
  return clean[0] != '\0' ? g_steal_pointer (&clean)
                          : g_strdup (pln_print_word (language, PLN_PRINT_TO_BE_ANNOUNCED));
}

/* @one, @other (nullable): (transfer full): a place in each language */
static char *
join_places (char *one, char *other, const char *joint)
{
  g_autofree char *raw = one;
  g_autofree char *raw_other = other;
  g_autofree char *first = pln_text_repair (raw, FALSE, NULL);
  g_autofree char *second = raw_other != NULL ? pln_text_repair (raw_other, FALSE, NULL) : NULL;
  return pln_print_join (first, second, joint);
}

char *
pln_print_rooms (const PlnProgramme *programme, const PlnSession *session,
                 const PlnPrintOptions *options)
{
  const char *second = options->second;
  return join_places (
      pln_place_session (programme, session, options->venue, options->language),
      second != NULL ? pln_place_session (programme, session, options->venue, second) : NULL,
      PLN_PRINT_JOINT);
}

char *
pln_print_room (const PlnProgramme *programme, const PlnRoom *room, const PlnForum *forum,
                const PlnPrintOptions *options, const char *joint)
{
  const char *second = options->second;
  return join_places (
      pln_place_room (programme, room, forum, options->venue, options->language),
      second != NULL ? pln_place_room (programme, room, forum, options->venue, second) : NULL,
      joint);
}

char *
pln_print_themes (const PlnProgramme *programme, const PlnSession *session, const char *language)
{
  g_autoptr (GPtrArray) names = pln_theme_names (programme, session, language);
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    append (list, names->pdata[i], language, PLN_PRINT_ALSO);
  if (names->len == 0)
    return g_strdup ("");
  g_autofree char *line = pln_print_phrase (
      language, names->len > 1 ? PLN_PRINT_THEMES : PLN_PRINT_THEME, list->str, NULL);
  return pln_text_repair (line, FALSE, NULL);
}
