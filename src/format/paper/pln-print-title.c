/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a session is called on paper, and when it is. */
#include "format/paper/pln-print-title.h"

#include "base/pln-text.h"
#include "base/pln-time.h"
#include "format/paper/pln-print-lines.h"
#include "words/pln-print-words.h"

#include <string.h>

char *
pln_print_time_twice (const PlnSlot *slot, const PlnPrintOptions *options)
{
  g_autofree char *one = pln_print_time (slot, options->language);
  g_autofree char *other = options->second != NULL ? pln_print_time (slot, options->second) : NULL;
  return pln_print_join (one, other, PLN_PRINT_JOINT);
}

/* Puts `Cancelled: ` before the title, in both languages where the title is said once. */
static void
put_label (GString *text, const PlnPrintOptions *options, const char *label, const char *other)
{
  g_autofree char *both = pln_print_join (label, other, PLN_PRINT_JOINT);
  g_autofree char *labelled = pln_print_label (options->language, options->second, both, text->str);
  g_string_assign (text, labelled);
}

static void
put_word (GString *text, const PlnPrintOptions *options, PlnPrintWord word)
{
  const char *second = options->second;
  put_label (text, options, pln_print_word (options->language, word),
             second != NULL ? pln_print_word (second, word) : NULL);
}

/* What kind of session it is, in the languages in which the title does not say it. */
static void
put_kind (GString *text, const PlnPrintOptions *options, const PlnSession *session)
{
  const char *languages[] = { options->language, options->second };
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < (options->second != NULL ? 2 : 1); i++)
    {
      const char *word = pln_print_kind (languages[i], session->kind);
      if (word != NULL && !pln_print_says_kind (session, languages[i])
          && strcmp (words->str, word) != 0)
        g_string_append_printf (words, "%s%s", words->len > 0 ? PLN_PRINT_JOINT : "", word);
    }
  if (words->len > 0)
    put_label (text, options, words->str, NULL);
}

/* Whether who is in a session is said to give its keynote, so that its title need not. */
static gboolean
names_keynote (const PlnSession *session)
{
  for (guint i = 0; i < session->appearances->len; i++)
    if (((const PlnAppearance *) session->appearances->pdata[i])->role == PLN_ROLE_KEYNOTE)
      return session->kind == PLN_SESSION_KEYNOTE;
  return FALSE;
}

/* @options: with a second language when the title is the same in both */
static char *
title_in_one (const PlnSlot *slot, const PlnPrintOptions *options, gboolean kind)
{
  g_autofree char *title = pln_print_session_title (slot->session, options->language);
  char sign = pln_marks_sign (options->marks, slot);
  g_autoptr (GString) text = g_string_new (title);
  if (kind && !names_keynote (slot->session))
    put_kind (text, options, slot->session);
  if (options->audience != PLN_AUDIENCE_PUBLIC && slot->session->audience != PLN_AUDIENCE_PUBLIC)
    put_word (text, options, pln_print_only_for (slot->session->audience));
  if (sign == PLN_MARK_CANCELLED)
    put_word (text, options, PLN_PRINT_CANCELLED);
  else if (sign == PLN_MARK_NEW)
    put_word (text, options, PLN_PRINT_NEW);
  if (slot->state != PLN_STATE_TENTATIVE && slot->state != PLN_STATE_DRAFT)
    return g_strdup (text->str);
  PlnPrintWord word = slot->state == PLN_STATE_DRAFT ? PLN_PRINT_DRAFT : PLN_PRINT_TENTATIVE;
  return pln_print_around (options->language, options->second, word, text->str);
}

/* A title that is the same in both languages is said once. */
char *
pln_print_title (const PlnSlot *slot, const PlnPrintOptions *options, gboolean kind)
{
  if (options->second == NULL)
    return title_in_one (slot, options, kind);
  g_autofree char *title = pln_print_session_title (slot->session, options->language);
  g_autofree char *other_title = pln_print_session_title (slot->session, options->second);
  if (strcmp (title, other_title) == 0)
    return title_in_one (slot, options, kind);
  PlnPrintOptions first = *options;
  first.second = NULL;
  PlnPrintOptions second = pln_print_second (options);
  g_autofree char *one = title_in_one (slot, &first, kind);
  g_autofree char *other = title_in_one (slot, &second, kind);
  return pln_print_join (one, other, "\n");
}

char *
pln_print_day (PlnDate day, const PlnPrintOptions *options)
{
  if (day == PLN_NONE)
    return pln_print_twice (options->language, options->second, PLN_PRINT_NOT_SCHEDULED, NULL,
                            NULL);
  g_autofree char *one = pln_date_to_words (day, options->language);
  g_autofree char *other
      = options->second != NULL ? pln_date_to_words (day, options->second) : NULL;
  return pln_print_join (one, other, PLN_PRINT_JOINT);
}
