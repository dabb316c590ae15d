/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Programmes for tests, in a few lines: every record has the next number, a UUID and the key
 * given. */
#pragma once

#include "model/pln-programme.h"

/* Returns: (transfer full): a programme with one forum `forum` in Asia/Shanghai, 27 to 29 May
 *   2025 */
PlnProgramme *build_programme (void);

/* Returns: (transfer none): a record of that kind, which is in @programme */
gpointer build_record (PlnProgramme *programme, PlnKind kind, const char *key);

/* Returns: (transfer none) (nullable): the record of that kind and key */
gpointer build_find (const PlnProgramme *programme, PlnKind kind, const char *key);

/* Sets a field as a person would write it. The text must be a good one. */
void build_set (gpointer record, const char *field, const char *text);

/* Returns: (transfer none): a forum below the first one; @zone may be %NULL: inherited */
PlnForum *build_forum (PlnProgramme *programme, const char *key, const char *zone);

/* Returns: (transfer none): a talk; @start `2025-05-27 09:00`, a day alone or %NULL; @length 0 for
 *   none */
PlnSession *build_session (PlnProgramme *programme, const char *key, const char *start, int length);

/* Returns: (transfer none): a speech in @whole, behind those that are there */
PlnSession *build_part (PlnProgramme *programme, PlnSession *whole, const char *key,
                        const char *start, int length);

/* Adds a room, made when it is not there yet. */
void build_place (PlnProgramme *programme, PlnSession *session, const char *room);

/* Returns: (transfer none): an appearance of a speaker, made when not there yet */
PlnAppearance *build_appearance (PlnProgramme *programme, PlnSession *session, const char *speaker,
                                 PlnRole role);

/* Returns: (transfer none): an appearance of nobody yet */
PlnAppearance *build_label (PlnSession *session, const char *label, int count, PlnRole role);

/* Returns: (transfer full): the same records again */
PlnProgramme *build_copy (const PlnProgramme *programme);

/* Takes a record out, as a verb would: what its parts had from it they keep. */
void build_drop (PlnProgramme *programme, gpointer record);
