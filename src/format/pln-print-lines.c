/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What printed views say of people and sessions, in the language of the paper. */
#include "format/pln-print-lines.h"

#include "base/pln-text.h"
#include "format/pln-lines.h"
#include "format/pln-place.h"
#include "format/pln-print-words.h"
#include "format/pln-words.h"

/* Where the letters of other alphabets than the Latin begin. */
#define FIRST_NOT_LATIN 0x370

/* Whether @text has no letters of another alphabet. */
static gboolean
is_latin (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= FIRST_NOT_LATIN && g_unichar_isalpha (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* The language whose marks suit texts: in Chinese or Arabic, English ones that have no translation keep their own. */
static const char *
language_of (const char *language, const char *text, const char *other)
{
  gunichar own = g_utf8_get_char (pln_print_word (language, PLN_PRINT_MARKS));
  gboolean latin = own < FIRST_NOT_LATIN;
  return !latin && is_latin (text) && is_latin (other) ? NULL : language;
}

/* Puts @text behind what is there, as the language does it. */
static void
append (GString *out, const char *text, const char *language, PlnPrintWord joint)
{
  if (text == NULL || text[0] == '\0')
    return;
  const char *suiting = language_of (language, out->str, text);
  g_autofree char *both
      = out->len > 0 ? pln_print_phrase (suiting, joint, out->str, text) : g_strdup (text);
  g_string_assign (out, both);
}

static void
append_position (GString *out, const char *language, gboolean former, const char *position,
                 const char *organisation)
{
  g_autoptr (GString) item = g_string_new (position);
  append (item, organisation, language, PLN_PRINT_POSITION);
  g_autofree char *text = former && item->len > 0
                              ? pln_print_phrase (language_of (language, item->str, ""),
                                                  PLN_PRINT_FORMER, item->str, NULL)
                              : g_strdup (item->str);
  append (out, text, language, PLN_PRINT_ALSO);
}

static char *
positions (const PlnProgramme *programme, const PlnAppearance *who, const char *language)
{
  g_autoptr (GArray) held = pln_appearance_held (programme, who, language);
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < held->len; i++)
    {
      const PlnHeld *item = &g_array_index (held, PlnHeld, i);
      append_position (out, language, item->former, item->position, item->organisation);
    }
  return pln_text_repair (out->str, FALSE, NULL);
}

/* @text: (transfer full) */
static char *
add_presence (char *text, const PlnAppearance *who, const char *language)
{
  if (who->presence == PLN_PRESENCE_CONFIRMED)
    return text;
  const char *word = pln_words_get (language, "presence", pln_type_presence.words[who->presence]);
  char *both = pln_print_phrase (language, PLN_PRINT_UNCERTAIN, text, word);
  g_free (text);
  return both;
}

/* `Dr Jane Roe`, `江小涓教授`: how one is addressed, where their language puts it. */
static char *
honoured_name (const PlnProgramme *programme, const PlnAppearance *who, const char *language)
{
  const PlnSpeaker *speaker = pln_programme_find_as (programme, &pln_shape_speaker, who->speaker);
  const char *honorific = speaker != NULL ? pln_record_text (speaker, "honorific", language) : NULL;
  const char *name = pln_appearance_name (programme, who, language);
  g_autofree char *whole = honorific != NULL && honorific[0] != '\0' && name[0] != '\0'
                               ? pln_print_phrase (language_of (language, name, honorific),
                                                   PLN_PRINT_HONOURED, honorific, name)
                               : g_strdup (name);
  return pln_text_repair (whole, FALSE, NULL);
}

char *
pln_print_name (const PlnProgramme *programme, const PlnAppearance *who, const char *language)
{
  g_autofree char *name = honoured_name (programme, who, language);
  const char *known = name[0] != '\0' ? name : pln_print_word (language, PLN_PRINT_TO_BE_ANNOUNCED);
  g_autofree char *count = g_strdup_printf ("%d", who->count);
  return who->count > 1 ? pln_print_phrase (language, PLN_PRINT_COUNT, known, count)
                        : g_strdup (known);
}

char *
pln_print_name_alone (const PlnProgramme *programme, const PlnAppearance *who, const char *language)
{
  return add_presence (pln_print_name (programme, who, language), who, language);
}

char *
pln_print_position (const PlnProgramme *programme, const PlnAppearance *who, const char *language)
{
  char *text = positions (programme, who, language);
  return text[0] != '\0' ? add_presence (text, who, language) : text;
}

char *
pln_print_person (const PlnProgramme *programme, const PlnAppearance *who, const char *language)
{
  g_autofree char *name = pln_print_name (programme, who, language);
  g_autofree char *title = positions (programme, who, language);
  g_autoptr (GString) out = g_string_new (name);
  append (out, title, language, PLN_PRINT_WITH);
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
