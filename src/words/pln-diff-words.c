/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words in which a difference is told: all of them, in one place. */
#include "words/pln-diff-words.h"

#include <string.h>

static const char *const words[PLN_N_WORDS] = {
  [PLN_WORD_NO_CHANGES] = "no changes",
  [PLN_WORD_HEADING] = "Programme changes: %s",
  [PLN_WORD_FROM_TO] = "From %s to %s.",
  [PLN_WORD_SESSIONS] = "Sessions: %s.",
  [PLN_WORD_TIMES_IN] = "Times are those of %s.",
  [PLN_WORD_ALSO] = "Also",
  [PLN_WORD_UNSCHEDULED] = "Without a time",
  [PLN_WORD_TIME_OPEN] = "time open",
  [PLN_WORD_OPEN_END] = "from %s",
  [PLN_WORD_NOT_KNOWN] = "to be announced",
  [PLN_WORD_NOTHING] = "none",
  [PLN_WORD_NEW] = "NEW",
  [PLN_WORD_REMOVED] = "REMOVED",
  [PLN_WORD_CANCELLED] = "CANCELLED",
  [PLN_WORD_RESTORED] = "TAKES PLACE AFTER ALL",
  [PLN_WORD_NEW_TIME] = "NEW TIME",
  [PLN_WORD_NO_TIME] = "TIME OPEN AGAIN",
  [PLN_WORD_NEW_ROOM] = "NEW ROOM",
  [PLN_WORD_NEW_TIME_AND_ROOM] = "NEW TIME AND ROOM",
  [PLN_WORD_COUNT_CANCELLED] = "%s cancelled",
  [PLN_WORD_COUNT_RESTORED] = "%s no longer cancelled",
  [PLN_WORD_COUNT_MOVED] = "%s with a new time or room",
  [PLN_WORD_COUNT_NEW] = "%s new",
  [PLN_WORD_COUNT_REMOVED] = "%s removed",
  [PLN_WORD_COUNT_OTHER] = "%s with other changes",
  [PLN_WORD_TIME] = "Time: %s",
  [PLN_WORD_ROOM] = "Room: %s",
  [PLN_WORD_REASON] = "Reason: %s",
  [PLN_WORD_OLD_TITLE] = "Old title: %s",
  [PLN_WORD_TITLE_IN] = "Title (%s): %s",
  [PLN_WORD_FORUM] = "Forum: %s",
  [PLN_WORD_ZONE] = "Time zone: %s",
  [PLN_WORD_THEME] = "Theme: %s",
  [PLN_WORD_STATE] = "State: %s",
  [PLN_WORD_PART_OF] = "Part of: %s",
  [PLN_WORD_PARTS] = "With: %s",
  [PLN_WORD_PARTS_ALONG] = "Its parts move with it.",
  [PLN_WORD_PERSON_NEW] = "New %s: %s",
  [PLN_WORD_PERSON_GONE] = "No longer: %s",
  [PLN_WORD_CHANGED] = "Changed: %s",
  [PLN_WORD_PEOPLE] = "people",
  [PLN_WORD_RECORD_NEW] = "New %s: %s",
  [PLN_WORD_RECORD_GONE] = "Removed %s: %s",
};

static const char *const kinds[PLN_N_KINDS] = {
  [PLN_KIND_VENUE] = "venue",     [PLN_KIND_ORGANISATION] = "organisation",
  [PLN_KIND_FORUM] = "forum",     [PLN_KIND_ROOM] = "room",
  [PLN_KIND_THEME] = "theme",     [PLN_KIND_SPEAKER] = "speaker",
  [PLN_KIND_SESSION] = "session", [PLN_KIND_TOMBSTONE] = "session",
};

static const struct {
  const char *field;
  const char *word;
} fields[] = {
  { "repeat_of", "repeat of" },
  { "parent", "part of" },
  { "timezone", "time zone" },
  { "day_change", "start of the day" },
  { "from", "first day" },
  { "to", "last day" },
  { "url", "web page" },
  { "geo", "place on the map" },
  { "participants_note", "note for participants" },
  { "patrons", "organisations" },
  { "appearances", "order of people" },
  { "order", "place in the order" },
};

const char *
pln_word (PlnWord word)
{
  return words[word];
}

char *
pln_phrase (PlnWord word, ...)
{
  va_list values;
  g_auto (GStrv) pieces = g_strsplit (words[word], "%s", -1);
  GString *out = g_string_new (pieces[0]);
  va_start (values, word);
  for (guint i = 1; pieces[i] != NULL; i++)
    g_string_append_printf (out, "%s%s", va_arg (values, const char *), pieces[i]);
  va_end (values);
  return g_string_free (out, FALSE);
}

const char *
pln_word_for_kind (PlnKind kind)
{
  return kinds[kind];
}

const char *
pln_word_for_role (int role)
{
  return role == PLN_ROLE_KEYNOTE ? "keynote speaker" : pln_type_role.words[role];
}

char *
pln_word_label (const char *word, const char *value)
{
  return g_strdup_printf ("%c%s: %s", g_ascii_toupper (word[0]), word + 1, value);
}

char *
pln_word_for_field (const PlnField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (fields[i].field, field->name) == 0)
      return g_strdup (fields[i].word);
  return g_strdup (field->name);
}
