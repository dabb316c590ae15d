/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sorting a programme into what there is a file of each: rooms, themes, speakers, forums, days, sessions. */
#pragma once

#include "model/pln-timetable.h"

/* What there can be a file of each; %NULL-terminated. */
extern const char *const pln_each_words[];

/**
 * PlnGroup:
 * @name: the key of the room, theme …, or the day: also the name of its file; unique
 * @title: what people call it
 * @records: (element-type PlnRecord): sessions and tombstones, as --room, --theme … would select them
 * @sessions: how many of these are sessions
 * @left: (element-type PlnTombstone): those of @records that stand for what is not of it any more
 */
typedef struct {
  char *name;
  char *title;
  GPtrArray *records;
  guint sessions;
  GPtrArray *left;
} PlnGroup;

void pln_group_free (PlnGroup *group);

/**
 * pln_each_sort:
 * @timetable: of a programme
 * @shown: (nullable) (element-type PlnProgramme): what releases have shown, the latest first: who had a session then
 *   and has it no more gets a tombstone of it
 * @merged: (nullable): pln_programme_merged(), which @shown has applied
 * @each: one of pln_each_words
 * @language: (nullable): the language of the titles
 * @left: (element-type PlnSession): gets the sessions that are in no group
 *
 * One pass over the programme; a session is in as many groups as it has rooms, themes …
 *
 * Returns: (transfer full) (element-type PlnGroup): days in order, the others by number
 */
GPtrArray *pln_each_sort (const PlnTimetable *timetable, GPtrArray *shown, GHashTable *merged,
                          const char *each, const char *language, GPtrArray *left);
