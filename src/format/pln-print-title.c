/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a session is called on paper, and when it is. */
#include "format/pln-print-title.h"

#include "base/pln-text.h"
#include "format/pln-print-lines.h"
#include "format/pln-print-words.h"

#include <string.h>

char *
pln_print_time (const PlnSlot *slot, const char *language)
{
  if (slot->start == PLN_NONE)
    return g_strdup (pln_print_word (language, PLN_PRINT_NO_TIME));
  g_autofree char *start = pln_clock_to_string (pln_civil_clock (slot->start));
  g_autofree char *end = slot->end != PLN_NONE
                             ? pln_clock_to_string (pln_civil_clock (slot->end))
                             : g_strdup (pln_print_word (language, PLN_PRINT_OPEN));
  PlnDate last = pln_civil_date (slot->end != PLN_NONE ? slot->end : slot->start);
  if (last <= slot->day)
    return g_strdup_printf ("%s-%s", start, end);
  return g_strdup_printf ("%s-%s +%d", start, end, last - slot->day);
}

static gboolean
says (const char *title, const char *word)
{
  g_autofree char *folded_title = pln_text_fold (title);
  g_autofree char *folded_word = pln_text_fold (word);
  return strstr (folded_title, folded_word) != NULL;
}

/* `CANCELLED: …` */
static void
put_label (GString *text, const char *language, const char *label)
{
  g_autofree char *labelled = pln_print_phrase (language, PLN_PRINT_LABEL, label, text->str);
  g_string_assign (text, labelled);
}

static char *
title_in_one (const PlnSlot *slot, const PlnPrintOptions *options, gboolean kind)
{
  const char *language = options->language;
  g_autofree char *title = pln_print_session_title (slot->session, language);
  const char *word = kind ? pln_print_kind (language, slot->session->kind) : NULL;
  char sign = pln_marks_sign (options->marks, slot);
  g_autoptr (GString) text = g_string_new (title);
  if (word != NULL && !says (title, word))
    put_label (text, language, word);
  if (sign == PLN_MARK_CANCELLED)
    put_label (text, language, pln_print_word (language, PLN_PRINT_CANCELLED));
  else if (sign == PLN_MARK_NEW)
    put_label (text, language, pln_print_word (language, PLN_PRINT_NEW));
  if (slot->state == PLN_STATE_TENTATIVE)
    return pln_print_phrase (language, PLN_PRINT_TENTATIVE, text->str, NULL);
  if (slot->state == PLN_STATE_DRAFT)
    return pln_print_phrase (language, PLN_PRINT_DRAFT, text->str, NULL);
  return g_strdup (text->str);
}

/* A title that is the same in both languages, but for a word before it, is said once. */
char *
pln_print_title (const PlnSlot *slot, const PlnPrintOptions *options, gboolean kind)
{
  g_autofree char *one = title_in_one (slot, options, kind);
  if (options->second == NULL)
    return g_steal_pointer (&one);
  PlnPrintOptions second = pln_print_second (options);
  g_autofree char *title = pln_print_session_title (slot->session, options->language);
  g_autofree char *other_title = pln_print_session_title (slot->session, options->second);
  g_autofree char *other = title_in_one (slot, &second, kind);
  return pln_print_join (one, strcmp (title, other_title) != 0 ? other : NULL, "\n");
}
