/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What those who have a session in their calendar have to know of how it changed. */
#include "format/calendar/pln-ics-change.h"

#include "format/calendar/pln-ics-text.h"
#include "format/calendar/pln-ics-words.h"
#include "format/paper/pln-lines.h"
#include "words/pln-print-words.h"

#include <string.h>

/* A session is compared with what was told of it; @words: the language of the words, @language: that of the texts. */
typedef struct {
  const PlnDiff *diff;
  const PlnDifference *difference;
  const char *language;
  const char *words;
} Change;

static void
append (const Change *change, GString *out, PlnPrintWord joint, const char *text)
{
  g_autofree char *both
      = out->len > 0 ? pln_print_phrase (change->words, joint, out->str, text) : g_strdup (text);
  if (text[0] != '\0')
    g_string_assign (out, both);
}

static void
take (const Change *change, GString *out, char *text)
{
  g_autofree char *owned = text;
  append (change, out, PLN_PRINT_AND, owned);
}

/* `10:10`, `10:10-10:40` when it took another time, `26 May 10:10`; the zone when that was another. */
static char *
old_time (const Change *change)
{
  const PlnSlot *before = change->difference->slot_before, *after = change->difference->slot_after;
  gboolean timed = before->start != PLN_NONE;
  PlnDate old_day = timed ? pln_civil_date (before->start) : before->day;
  PlnDate new_day = after->start != PLN_NONE ? pln_civil_date (after->start) : after->day;
  g_autofree char *date = pln_ics_date (change->words, old_day);
  if (!timed)
    return pln_ics_phrase (change->words, PLN_ICS_WAS_ALL_DAY, date, NULL);
  g_autofree char *start = pln_clock_to_string (pln_civil_clock (before->start));
  GString *text = g_string_new (start);
  if (old_day != new_day)
    g_string_prepend (g_string_prepend_c (text, ' '), date);
  if (before->end != PLN_NONE && before->session->length != after->session->length)
    {
      g_autofree char *end = pln_clock_to_string (pln_civil_clock (before->end));
      g_string_append_printf (text, "-%s", end);
    }
  if (before->zone != after->zone)
    g_string_append_printf (text, " (%s)", pln_zone_name (before->zone));
  return g_string_free (text, FALSE);
}

static void
add_old_place (const Change *change, GString *was)
{
  const PlnProgramme *programme = change->diff->before->programme;
  g_autofree char *names = pln_rooms_line (programme, change->difference->before, change->language);
  take (change, was, pln_ics_text (names, FALSE));
}

/* What has no day is in no calendar, so nobody has the old value there. */
static char *
list_old (const Change *change)
{
  const PlnDifference *difference = change->difference;
  GString *was = g_string_new (NULL);
  if (difference->slot_before->day == PLN_NONE)
    return g_string_free (was, FALSE);
  if ((difference->flags & PLN_DIFF_TIME) != 0
      || difference->slot_before->zone != difference->slot_after->zone)
    take (change, was, old_time (change));
  if ((difference->flags & PLN_DIFF_ROOMS) != 0)
    add_old_place (change, was);
  return g_string_free (was, FALSE);
}

/* Returns: (transfer full) (nullable): the title that it had, if those who read @change's language saw another */
static char *
old_title (const Change *change)
{
  const char *before = pln_record_text (change->difference->before, "title", change->language);
  const char *after = pln_record_text (change->difference->after, "title", change->language);
  if ((change->difference->flags & PLN_DIFF_TITLE) == 0 || g_strcmp0 (before, after) == 0)
    return NULL;
  g_autofree char *title = pln_ics_text (before, FALSE);
  return title[0] != '\0' ? pln_ics_phrase (change->words, PLN_ICS_WAS_CALLED, title, NULL) : NULL;
}

static char *
describe (const Change *change)
{
  PlnDiffFlags flags = change->difference->flags;
  GString *text = g_string_new (NULL);
  g_autofree char *was = list_old (change);
  g_autofree char *title = old_title (change);
  if ((flags & PLN_DIFF_CANCELLED) != 0)
    append (change, text, PLN_PRINT_ALSO, pln_ics_word (change->words, PLN_ICS_NOW_CANCELLED));
  if ((flags & PLN_DIFF_RESTORED) != 0)
    append (change, text, PLN_PRINT_ALSO, pln_ics_word (change->words, PLN_ICS_RESTORED));
  if (was[0] != '\0')
    {
      g_autofree char *phrase = pln_ics_phrase (change->words, PLN_ICS_WAS, was, NULL);
      append (change, text, PLN_PRINT_ALSO, phrase);
    }
  if (title != NULL)
    append (change, text, PLN_PRINT_ALSO, title);
  return g_string_free (text, FALSE);
}

char *
pln_ics_change (const PlnDiff *diff, const PlnSlot *slot, const char *language)
{
  const PlnRecord *record = &slot->session->record;
  const PlnDifference *difference = diff != NULL ? pln_diff_find (diff, record->uuid) : NULL;
  if (difference == NULL || difference->slot_before == NULL || difference->slot_after == NULL)
    return g_strdup ("");
  const char *words = pln_ics_language (diff->after->programme, language);
  const Change change = { diff, difference, language, words };
  g_autofree char *what = describe (&change);
  PlnCivil changed = pln_zone_to_civil (slot->zone, record->changed / 60, NULL);
  g_autofree char *date = pln_ics_date (words, pln_civil_date (changed));
  return what[0] != '\0' ? pln_ics_phrase (words, PLN_ICS_UPDATED, date, what) : g_strdup ("");
}
