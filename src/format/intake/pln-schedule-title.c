/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Titles that also say that their session is cancelled: their forms, as calendar programs and organisers write them. */
#include "format/intake/pln-schedule-title.h"

#include "base/pln-text.h"
#include "words/pln-words.h"

#include <string.h>

/* How often one title is looked at again: `[CANCELLED] Abgesagt: Vortrag`. */
#define ROUNDS 3

/* Parts of the patterns below; WORD stands for the words of all languages, CANCEL for those that say so only before a
 * colon. Blanks are those of \h, so that the no-break space of `Annulé : …` is one. */
#define OPEN "[\\[({<【（［｛〔＜]"
#define CLOSE "[\\])}>】）］｝〕＞]"
#define STARS "[*+~!=#_]+"
#define DECORATION "[\\h\\p{So}\\x{fe0f}!！*+~=#_>-]*"
#define DASH "(?:\\h[-–—]+|[-–—]+\\h)"
#define MARK "(?:\\h*[:：|/]|" DASH ")"
#define WORD "(?<word>(?i:WORD))(?![\\p{L}\\p{M}\\p{N}])"
#define CANCEL "(?i:CANCEL)(?=\\h*[:：])"
#define AFTER "(?<![\\p{L}\\p{M}\\p{N}])"
#define BRACKET OPEN "\\h*" WORD "\\h*[!.]*(?:" MARK "(?<reason>.+?))?\\h*" CLOSE "+"

typedef enum {
  ANY_CASE,
  CAPITALS, /* the word is in capitals, or Chinese, and what stands beside it is not */
} Need;

/* How a title says it, and what of it is the title. The first that fits counts. */
typedef struct {
  const char *pattern;
  Need need;
} Form;

static const Form forms[] = {
  /* [CANCELLED] Talk; 【取消】讲座; (Cancelled: the speaker is ill) Talk */
  { "^" DECORATION BRACKET DECORATION MARK "?\\h*(?<title>.+)$", ANY_CASE },
  /* *** CANCELLED *** Talk */
  { "^" STARS "\\h*" WORD "\\h*" STARS MARK "?\\h*(?<title>.+)$", ANY_CASE },
  /* Canceled: Talk; ANNULÉ : Atelier; Cancelled - Talk */
  { "^" DECORATION WORD "!*" MARK "\\h*(?<title>.+)$", ANY_CASE },
  /* Cancel: Talk */
  { "^" DECORATION "(?<word>" CANCEL ")\\h*[:：]\\h*(?<title>.+)$", ANY_CASE },
  /* Abgesagt! Vortrag; Annulé ! Atelier */
  { "^" DECORATION WORD "\\h?[!！]+\\h*(?<title>[^\\h!！].*)$", ANY_CASE },
  /* CANCELLED Talk; ABGESAGT. Vortrag */
  { "^" DECORATION WORD "[!.]*\\h+(?<title>.+)$", CAPITALS },
  /* Talk (cancelled); Talk [CANCELLED: the speaker is ill] */
  { "^(?<title>.+?)" MARK "?\\h*" BRACKET "[\\h!.*]*$", ANY_CASE },
  /* Talk ***cancelled*** */
  { "^(?<title>.+?)\\h*" STARS "\\h*" WORD "\\h*" STARS "$", ANY_CASE },
  /* Talk - cancelled */
  { "^(?<title>.+?)(?:" DASH "|\\h*\\|)\\h*" AFTER WORD "\\h*[!！.。]*$", ANY_CASE },
  /* Talk: cancelled */
  { "^(?<title>.+?)\\h*[:：]\\h*" AFTER WORD "\\h*[!！.。]*$", ANY_CASE },
  /* Talk CANCELLED */
  { "^(?<title>.+?),?\\h+" AFTER WORD "\\h*[!.]*$", CAPITALS },
  /* Track [CANCELLED] Talk */
  { "^(?<title>.+?)\\h*" OPEN "\\h*" WORD "\\h*[!.]*" CLOSE "(?<rest>\\h*.+)$", CAPITALS },
  /* CANCELLED */
  { "^(?<title>" DECORATION OPEN "?" WORD "\\h*" CLOSE "?[\\h!.:]*)$", ANY_CASE },
};

/* What is cancelled may be something else. */
static const Form doubts[] = {
  { OPEN "[^\\[\\]()]*" AFTER WORD "[^\\[\\]()]*" CLOSE, ANY_CASE },
  { "(?:^" DECORATION "|\\h)" AFTER WORD, CAPITALS },
};

/* Returns: (transfer full): the words of all languages under @key, as alternatives of a pattern */
static char *
list_words (const char *key)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  const char *const *languages = pln_words_languages ();
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_auto (GStrv) own = g_strsplit (pln_words_get (languages[i], "read", key), ";", -1);
      for (guint j = 0; own[j] != NULL; j++)
        g_ptr_array_add (list, g_regex_escape_string (own[j], -1));
    }
  g_ptr_array_add (list, NULL);
  g_autofree char *words = g_strjoinv ("|", (char **) list->pdata);
  return g_strconcat ("(?i:", words, ")", NULL);
}

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = list_words ("cancelled");
  g_autofree char *before = list_words ("cancel");
  g_autoptr (GString) whole = g_string_new (pattern);
  g_string_replace (whole, "(?i:WORD)", words, 0);
  g_string_replace (whole, "(?i:CANCEL)", before, 0);
  GRegex *regex = g_regex_new (whole->str, G_REGEX_OPTIMIZE, 0, &error);
  g_assert_no_error (error);
  return regex;
}

static void
find_case (const char *text, gboolean *upper, gboolean *lower)
{
  *upper = *lower = FALSE;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      *upper = *upper || g_unichar_isupper (g_utf8_get_char (c));
      *lower = *lower || g_unichar_islower (g_utf8_get_char (c));
    }
}

/* Chinese has no capitals; its words are told from others by the blank beside them. */
static gboolean
is_in_capitals (const char *text)
{
  gboolean upper, lower;
  find_case (text, &upper, &lower);
  gboolean han = g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN;
  return (upper || han) && !lower;
}

/* Whether the words beside the match, up to the next mark, are in capitals too: `CANCELLED FLIGHTS: a story`. */
static gboolean
is_among_capitals (const char *title, gboolean at_end)
{
  g_auto (GStrv) parts = g_regex_split_simple (MARK, title, 0, 0);
  gboolean upper, lower;
  guint n = g_strv_length (parts);
  find_case (n > 0 ? parts[at_end ? n - 1 : 0] : title, &upper, &lower);
  return upper && !lower;
}

/* Returns: (transfer full) (nullable): the title in @title when it has the form */
static char *
match (const GRegex *regex, const Form *form, const char *title, char **reason)
{
  g_autoptr (GMatchInfo) info = NULL;
  if (!g_regex_match (regex, title, 0, &info))
    return NULL;
  g_autofree char *word = g_match_info_fetch_named (info, "word");
  g_autofree char *main = g_match_info_fetch_named (info, "title");
  g_autofree char *rest = g_match_info_fetch_named (info, "rest");
  g_autofree char *why = g_match_info_fetch_named (info, "reason");
  int start = 0;
  g_match_info_fetch_named_pos (info, "title", &start, NULL);
  if (form->need == CAPITALS
      && (!is_in_capitals (word) || (rest == NULL && is_among_capitals (main, start == 0))))
    return NULL;
  if (why != NULL && why[0] != '\0' && *reason == NULL)
    *reason = g_strstrip (g_steal_pointer (&why));
  return g_strstrip (g_strconcat (main, rest, NULL));
}

static char *
take_once (const char *title, char **reason)
{
  static GRegex *regexes[G_N_ELEMENTS (forms)];
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (regexes[i] == NULL)
        regexes[i] = compile (forms[i].pattern);
      char *main = match (regexes[i], &forms[i], title, reason);
      if (main != NULL)
        return main;
    }
  return NULL;
}

/* Nearly all titles say nothing of the kind, and cost only this. */
static gboolean
has_word (const char *title)
{
  static GRegex *regex = NULL;
  if (regex == NULL)
    regex = compile (AFTER "(?:" WORD "|" CANCEL ")");
  return g_regex_match (regex, title, 0, NULL);
}

char *
pln_title_take_cancelled (const char *title, char **reason)
{
  char *main = NULL;
  *reason = NULL;
  for (guint i = 0; i < ROUNDS && has_word (main != NULL ? main : title); i++)
    {
      char *shorter = take_once (main != NULL ? main : title, reason);
      if (shorter == NULL)
        break;
      g_free (main);
      main = shorter;
    }
  return main;
}

gboolean
pln_title_may_be_cancelled (const char *title)
{
  static GRegex *regexes[G_N_ELEMENTS (doubts)];
  for (guint i = 0; has_word (title) && i < G_N_ELEMENTS (doubts); i++)
    {
      g_autoptr (GMatchInfo) info = NULL;
      if (regexes[i] == NULL)
        regexes[i] = compile (doubts[i].pattern);
      if (!g_regex_match (regexes[i], title, 0, &info))
        continue;
      g_autofree char *word = g_match_info_fetch_named (info, "word");
      if (doubts[i].need == ANY_CASE || is_in_capitals (word))
        return TRUE;
    }
  return FALSE;
}

void
pln_schedule_settle_title (PlnSchedule *self, PlnScheduleEvent *event)
{
  PlnSession *session = event->session;
  g_autofree char *reason = NULL;
  g_autofree char *shown = pln_text_quote (session->title);
  g_autofree char *main = pln_title_take_cancelled (session->title, &reason);
  if (main == NULL && pln_title_may_be_cancelled (session->title))
    pln_tally_add (self->tally, PLN_SEVERITY_NOTE, "maybe-cancelled", event->line, &session->record,
                   "title %s may say that the session is cancelled: plenary session cancel does it",
                   shown);
  if (main == NULL)
    return;
  g_autofree char *left = pln_text_quote (main);
  gboolean known = session->state == PLN_STATE_CANCELLED;
  pln_tally_add (self->tally, known ? PLN_SEVERITY_NOTE : PLN_SEVERITY_WARNING, "title-cancelled",
                 event->line, &session->record,
                 "title %s says that the session is cancelled: it is, and is called %s", shown,
                 left);
  g_free (session->title);
  session->title = g_steal_pointer (&main);
  session->state = PLN_STATE_CANCELLED;
  if (session->reason == NULL)
    session->reason = g_steal_pointer (&reason);
}
