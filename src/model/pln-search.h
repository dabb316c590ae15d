/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding the records of a programme by what their texts say. */
#pragma once

#include "model/pln-timetable.h"

/**
 * PlnPlace:
 * @owner: the record found, or what it has or what that refers to: a position, a speaker, a room
 * @field: the field of @owner
 * @language: (nullable): the language, of a translation
 * @text: what stands there
 *
 * Where a word was found. All of it belongs to the programme.
 */
typedef struct {
  gconstpointer owner;
  const PlnField *field;
  const char *language;
  const char *text;
} PlnPlace;

/**
 * PlnHit:
 * @record: the record found
 * @rank: how good it is, 0 the best: that of its worst word
 * @places: PlnPlace: the best place for each word
 */
typedef struct {
  gconstpointer record;
  int rank;
  GArray *places;
} PlnHit;

void pln_hit_free (PlnHit *hit);

/**
 * pln_search:
 * @timetable: the programme
 * @words: (array zero-terminated=1): what to look for, each a word, a part of one or a phrase
 *
 * Finds the sessions, speakers, themes, rooms, venues, organisations and forums that have all
 * @words, folded as by pln_text_fold(), anywhere in their texts: titles and names in every
 * language, acronyms, texts, notes, e-mail, positions, appearances, links; a session also by its
 * kind and by the names of who and what is in it (speakers, organisations, rooms, themes).
 *
 * A name or title comes before any other line, and that before long texts and the kind; where a
 * word begins comes before the middle of one. Then sessions come first, by time, the others by
 * number.
 *
 * Returns: (transfer full): PlnHit: what was found, the best first; nothing for no @words
 */
GPtrArray *pln_search (const PlnTimetable *timetable, const char *const *words);

/* Returns: (transfer full): the words of pln_search() as they are looked for: folded, without those of
 *   which nothing is left */
GStrv pln_search_fold (const char *const *words);
