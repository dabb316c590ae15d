/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that printed pages say by themselves: their keys in data/lang. */
#include "words/pln-print-words.h"

#include "base/pln-text-layout.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "words/pln-words.h"

#include <string.h>

static const char *const keys[PLN_PRINT_N_WORDS] = {
  [PLN_PRINT_PAGE_OF] = "page-of",
  [PLN_PRINT_CONTINUED] = "continued",
  [PLN_PRINT_CONTINUED_ON] = "continued-on",
  [PLN_PRINT_TIMES] = "times",
  [PLN_PRINT_TIMES_TWO] = "times-two",
  [PLN_PRINT_TIMES_IN] = "times-in",
  [PLN_PRINT_NOT_RELEASED] = "not-released",
  [PLN_PRINT_NOT_RELEASED_SHORT] = "not-released-short",
  [PLN_PRINT_RELEASE] = "release",
  [PLN_PRINT_RELEASE_SHORT] = "release-short",
  [PLN_PRINT_AFTER] = "after",
  [PLN_PRINT_AFTER_SHORT] = "after-short",
  [PLN_PRINT_PRINTED] = "printed",
  [PLN_PRINT_CURRENT] = "current",
  [PLN_PRINT_MARKS] = "marks",
  [PLN_PRINT_MARK_CHANGED] = "mark-changed",
  [PLN_PRINT_MARK_NEW] = "mark-new",
  [PLN_PRINT_MARK_CANCELLED] = "mark-cancelled",
  [PLN_PRINT_MARK_OVERLAP] = "mark-overlap",
  [PLN_PRINT_MORNING] = "morning",
  [PLN_PRINT_AFTERNOON] = "afternoon",
  [PLN_PRINT_EVENING] = "evening",
  [PLN_PRINT_TIME_OPEN] = "time-open",
  [PLN_PRINT_NOT_SCHEDULED] = "not-scheduled",
  [PLN_PRINT_NO_TIME] = "no-time",
  [PLN_PRINT_OPEN] = "open",
  [PLN_PRINT_CANCELLED] = "cancelled",
  [PLN_PRINT_TO_BE_ANNOUNCED] = "to-be-announced",
  [PLN_PRINT_TENTATIVE] = "tentative",
  [PLN_PRINT_DRAFT] = "draft",
  [PLN_PRINT_PARTICIPANTS_ONLY] = "participants-only",
  [PLN_PRINT_STAFF_ONLY] = "staff-only",
  [PLN_PRINT_REASON] = "reason",
  [PLN_PRINT_PART_OF] = "part-of",
  [PLN_PRINT_ROOM] = "room",
  [PLN_PRINT_FLOOR] = "floor",
  [PLN_PRINT_PLACE] = "place",
  [PLN_PRINT_WAS] = "was",
  [PLN_PRINT_HAD_NO_TIME] = "had-no-time",
  [PLN_PRINT_MOVED_FROM] = "moved-from",
  [PLN_PRINT_HAD_NO_ROOM] = "had-no-room",
  [PLN_PRINT_OLD_TITLE] = "old-title",
  [PLN_PRINT_OLD_SUBTITLE] = "old-subtitle",
  [PLN_PRINT_NEW_SUBTITLE] = "new-subtitle",
  [PLN_PRINT_NEW] = "new",
  [PLN_PRINT_RESTORED] = "restored",
  [PLN_PRINT_PERSON_CAME] = "person-came",
  [PLN_PRINT_PERSON_WENT] = "person-went",
  [PLN_PRINT_PERSON_WAS] = "person-was",
  [PLN_PRINT_OVERLAPS] = "overlaps",
  [PLN_PRINT_MINUTES] = "minutes",
  [PLN_PRINT_HOURS] = "hours",
  [PLN_PRINT_HOURS_MINUTES] = "hours-minutes",
  [PLN_PRINT_REMOVED] = "removed",
  [PLN_PRINT_RENAMED] = "renamed",
  [PLN_PRINT_NOTHING] = "nothing",
  [PLN_PRINT_AT_A_GLANCE] = "at-a-glance",
  [PLN_PRINT_NO_ROOM] = "no-room",
  [PLN_PRINT_FOR_ALL] = "for-all",
  [PLN_PRINT_AT_THE_SAME_TIME] = "at-the-same-time",
  [PLN_PRINT_INDEX] = "index",
  [PLN_PRINT_INDEX_ORDER] = "index-order",
  [PLN_PRINT_INDEX_ORDER_SOME] = "index-order-some",
  [PLN_PRINT_INDEX_ORDER_NAMES] = "index-order-names",
  [PLN_PRINT_INDEX_PAGES] = "index-pages",
  [PLN_PRINT_ORGANISATIONS] = "organisations",
  [PLN_PRINT_NOBODY] = "nobody",
  [PLN_PRINT_LEFT] = "left",
  [PLN_PRINT_LEFT_DAY] = "left-day",
  [PLN_PRINT_NOW_AT] = "now-at",
  [PLN_PRINT_NOT_ANY_MORE] = "not-any-more",
  [PLN_PRINT_SINCE] = "since",
  [PLN_PRINT_THEME] = "theme",
  [PLN_PRINT_THEMES] = "themes",
  [PLN_PRINT_LABEL] = "label",
  [PLN_PRINT_COUNT] = "count",
  [PLN_PRINT_UNCERTAIN] = "uncertain",
  [PLN_PRINT_HONOURED] = "honoured",
  [PLN_PRINT_POSITION] = "position",
  [PLN_PRINT_FORMER] = "former",
  [PLN_PRINT_AND] = "and",
  [PLN_PRINT_ALSO] = "also",
  [PLN_PRINT_WITH] = "with",
  [PLN_PRINT_NAMED] = "named",
  [PLN_PRINT_NAMED_AFTER] = "named-after",
  [PLN_PRINT_NAMED_AFTER_SHORT] = "named-after-short",
  [PLN_PRINT_INDEX_ORDER_PINYIN] = "index-order-pinyin",
  [PLN_PRINT_INDEX_ORDER_STROKE] = "index-order-stroke",
  [PLN_PRINT_POSTS] = "posts",
  [PLN_PRINT_PERSON] = "person",
  [PLN_PRINT_SENTENCE] = "sentence",
  [PLN_PRINT_DATE_TIME] = "date-time",
  [PLN_PRINT_HOSTS] = "hosts",
  [PLN_PRINT_UNNAMED] = "unnamed",
  [PLN_PRINT_ADDRESS] = "address",
  [PLN_PRINT_HOST_MEAL] = "host-meal",
};

const char *
pln_print_word (const char *language, PlnPrintWord word)
{
  g_return_val_if_fail (word < PLN_PRINT_N_WORDS, "");
  return pln_words_get (language, "print", keys[word]);
}

char *
pln_print_phrase (const char *language, PlnPrintWord word, const char *first, const char *second)
{
  return pln_words_fill (pln_print_word (language, word), first, second);
}

char *
pln_print_length (const char *language, int minutes)
{
  g_autofree char *hours = g_strdup_printf ("%d", minutes / 60);
  g_autofree char *rest = g_strdup_printf ("%d", minutes % 60);
  if (minutes < 60)
    return pln_print_phrase (language, PLN_PRINT_MINUTES, rest, NULL);
  return pln_print_phrase (language, minutes % 60 > 0 ? PLN_PRINT_HOURS_MINUTES : PLN_PRINT_HOURS,
                           hours, rest);
}

char *
pln_print_join (const char *one, const char *other, const char *joint)
{
  gboolean same = other == NULL || other[0] == '\0' || strcmp (one, other) == 0;
  return same || one[0] == '\0' ? g_strdup (same ? one : other)
                                : g_strconcat (one, joint, other, NULL);
}

char *
pln_print_twice (const char *language, const char *second, PlnPrintWord word,
                 const char *first_text, const char *second_text)
{
  g_autofree char *one = pln_print_phrase (language, word, first_text, second_text);
  g_autofree char *other
      = second != NULL ? pln_print_phrase (second, word, first_text, second_text) : NULL;
  return pln_print_join (one, other, PLN_PRINT_JOINT);
}

char *
pln_print_around (const char *language, const char *second, PlnPrintWord word, const char *text)
{
  g_autofree char *one = pln_print_phrase (language, word, text, NULL);
  gboolean same = second == NULL
                  || strcmp (pln_print_word (language, word), pln_print_word (second, word)) == 0;
  return same ? g_steal_pointer (&one) : pln_print_phrase (second, word, one, NULL);
}

PlnPrintWord
pln_print_only_for (int audience)
{
  return audience == PLN_AUDIENCE_STAFF ? PLN_PRINT_STAFF_ONLY : PLN_PRINT_PARTICIPANTS_ONLY;
}

const char *
pln_print_role (const char *language, int role, const PlnSession *session)
{
  g_return_val_if_fail (role >= 0 && role < PLN_N_ROLES, "");
  gboolean meal = session->kind == PLN_SESSION_MEAL || session->kind == PLN_SESSION_SOCIAL;
  if (role == PLN_ROLE_SPEAKER && session->kind == PLN_SESSION_CEREMONY)
    return pln_print_word (language, PLN_PRINT_ADDRESS);
  if (role == PLN_ROLE_HOST && meal)
    return pln_print_word (language, PLN_PRINT_HOST_MEAL);
  if (role == PLN_ROLE_KEYNOTE && pln_print_says_kind (session, language))
    role = PLN_ROLE_SPEAKER;
  return pln_words_get (language, "role", pln_type_role.words[role]);
}

const char *
pln_print_duty (const char *language, const PlnPatron *patron)
{
  return patron->duty == PLN_DUTY_OTHER
             ? patron->label
             : pln_words_get (language, "duty", pln_type_duty.words[patron->duty]);
}

const char *
pln_print_presence (const char *language, int presence)
{
  return pln_words_get (language, "presence", pln_type_presence.words[presence]);
}

static gboolean
says (const char *title, const char *word)
{
  g_autofree char *folded_title = pln_text_fold (title);
  g_autofree char *folded_word = pln_text_fold (word);
  return strstr (folded_title, folded_word) != NULL;
}

gboolean
pln_print_says_kind (const PlnSession *session, const char *language)
{
  const char *word = pln_print_kind (language, session->kind);
  const char *title = pln_record_text (session, "title", language);
  return word != NULL && title != NULL && says (title, word);
}

/* Chinese sets its colon as wide as its letters, and only behind them. */
char *
pln_print_label (const char *language, const char *second, const char *label, const char *text)
{
  const char *last = g_utf8_find_prev_char (label, label + strlen (label));
  gboolean wide = last != NULL && g_unichar_iswide (g_utf8_get_char (last));
  gboolean chinese = strcmp (pln_words_language (language), "zh") == 0;
  const char *suiting = wide ? "zh" : chinese ? second : language;
  return pln_print_phrase (suiting, PLN_PRINT_LABEL, label, text);
}

const char *
pln_print_kind (const char *language, int kind)
{
  switch (kind)
    {
    case PLN_SESSION_KEYNOTE:
    case PLN_SESSION_PANEL:
    case PLN_SESSION_ROUNDTABLE:
    case PLN_SESSION_WORKSHOP:
    case PLN_SESSION_POSTER:
      return pln_words_get (language, "kind", pln_type_kind.words[kind]);
    default:
      return NULL;
    }
}

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
  g_autofree char *later = g_strdup_printf ("+%d", last - slot->day);
  g_autofree char *embedded = pln_text_embed (later, language);
  return g_strdup_printf ("%s-%s %s", start, end, embedded);
}
