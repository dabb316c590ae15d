/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Selecting sessions: --forum --day --room --theme --speaker --kind --session --state. */
#pragma once

#include "cli/pln-call.h"
#include "model/pln-timetable.h"

extern const PlnOption pln_options_select[];
/* --audience and --drafts, for what is given out. */
extern const PlnOption pln_options_audience[];

/**
 * pln_select_load:
 * @call: a call with an open store
 * @error: %PLN_ERROR_STORE
 *
 * Loads what verbs need that select sessions and show them in a line or two: no long texts or links,
 * nor what other tools call them. With --json, which gives records out whole, loads all.
 *
 * Returns: (transfer full) (nullable): the programme
 */
PlnProgramme *pln_select_load (PlnCall *call, GError **error);

/**
 * pln_select_day:
 * @call: a call
 * @programme: the whole programme
 * @text: what was typed
 * @day: (out): the day
 * @error: %PLN_ERROR_INVALID
 *
 * Reads a day as it is read when sessions are entered: a number counts in the one forum given, else in
 * the root.
 */
gboolean pln_select_day (PlnCall *call, const PlnProgramme *programme, const char *text,
                         PlnDate *day, GError **error);

/**
 * pln_select_find:
 * @call: a call
 * @programme: the whole programme
 * @selected: (out) (transfer full) (nullable): the UUIDs of the sessions selected, borrowed from
 *   @programme; %NULL when the options select nothing in particular
 * @error: %PLN_ERROR_NOT_FOUND, %PLN_ERROR_INVALID
 *
 * Returns: whether the options could be understood
 */
gboolean pln_select_find (PlnCall *call, const PlnProgramme *programme, GHashTable **selected,
                          GError **error);

/**
 * pln_select_find_any:
 * @call: a call
 * @programmes: (array zero-terminated=1): whole programmes, the one whose names and days come first
 *   in front
 * @selected: (out) (transfer full) (nullable): the UUIDs of the sessions selected in any of them;
 *   %NULL when the options select nothing in particular
 * @error: %PLN_ERROR_NOT_FOUND, %PLN_ERROR_INVALID
 *
 * Records are named as those of @programmes, not of the open store.
 *
 * Returns: whether the options could be understood
 */
gboolean pln_select_find_any (PlnCall *call, const PlnProgramme *const *programmes,
                              GHashTable **selected, GError **error);

/**
 * pln_select_apply:
 * @call: a call with an open store
 * @programme: the whole programme
 * @error: %PLN_ERROR_NOT_FOUND, %PLN_ERROR_INVALID
 *
 * Takes the sessions out of @programme that the options do not select; parts stay with their
 * session. An option given again selects more, different options select less.
 */
gboolean pln_select_apply (PlnCall *call, PlnProgramme *programme, GError **error);

/* Reads --audience: a #PlnAudience; without it the public. */
gboolean pln_select_audience (PlnCall *call, int *audience, GError **error);

/* Takes out of @programme what --audience and --drafts do not let out. */
gboolean pln_select_restrict (PlnCall *call, PlnProgramme *programme, GError **error);

/**
 * pln_select_read:
 * @call: a call with an open store
 * @programme: the whole programme
 * @error: %PLN_ERROR_NOT_FOUND, %PLN_ERROR_INVALID
 *
 * What the options ask for, for who has something to find out of the whole programme before pln_select_keep().
 *
 * Returns: (transfer full) (nullable): it, empty when they select nothing in particular
 */
GArray *pln_select_read (PlnCall *call, const PlnProgramme *programme, GError **error);
/* The same, where what is gone is named too: @shown (nullable) (element-type PlnProgramme) is what releases had. */
GArray *pln_select_read_shown (PlnCall *call, const PlnProgramme *programme, GPtrArray *shown,
                               GError **error);
/* Returns: whether an option of the call selects */
gboolean pln_select_is_asked (PlnCall *call);
/* Returns: (transfer full) (nullable) (element-type utf8): the UUIDs of the rooms that --room of @criteria names; %NULL
 *   when it is not given */
GHashTable *pln_select_rooms (GArray *criteria);
/* Takes the sessions out of @programme that do not meet @criteria, as pln_select_apply() does; of what removed sessions
 * left behind, which know but their day, their rooms and who they were, what may meet them stays. */
void pln_select_keep (PlnProgramme *programme, GArray *criteria);

/**
 * pln_select_keep_left:
 * @programme: the programme
 * @shown: (element-type PlnProgramme): what releases have shown, the latest first
 * @criteria: what pln_select_read_shown() gave
 * @language: (nullable): of the titles of tombstones
 *
 * As pln_select_keep() does, of @shown too; and leaves a tombstone of each session that a release had in the selection
 * and that is in it no more, so that calendars can cancel it. A state is of now alone: with --state nothing is left.
 */
void pln_select_keep_left (PlnProgramme *programme, GPtrArray *shown, GArray *criteria,
                           const char *language);

/**
 * pln_select_for_audience:
 * @call: a call with an open store
 * @programme: the whole programme
 * @error: %PLN_ERROR_NOT_FOUND, %PLN_ERROR_INVALID
 *
 * Takes out what --audience and --drafts do not let out, and of the rest what the options do not
 * select: a selection finds only what may be seen.
 */
gboolean pln_select_for_audience (PlnCall *call, PlnProgramme *programme, GError **error);
