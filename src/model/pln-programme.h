/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A programme: the records of one file, or of what was selected from it, as one value. */
#pragma once

#include "base/pln-zone.h"
#include "model/pln-records.h"

/**
 * PlnProgramme:
 * @records: the records of each kind, in the order of their numbers (those without one last, as
 *   added)
 * @partial: its records lack fields or lists that the file has: they are to be looked at, not to be
 *   written back or given out as data
 * @said: (nullable): of a programme out of a file, which numbers of its values the file itself has, by their addresses:
 *   others are only the default
 *
 * A programme as a plain value. It may be a part of what the file holds; then references may lead
 * to records that are not there, and find gives %NULL for them.
 */
typedef struct {
  GPtrArray *records[PLN_N_KINDS];
  gboolean partial;
  GHashTable *said;
  /*< private >*/
  GHashTable *by_uuid;
} PlnProgramme;

PlnProgramme *pln_programme_new (void);
void pln_programme_free (PlnProgramme *programme);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnProgramme, pln_programme_free)

/**
 * pln_programme_add:
 * @programme: a programme
 * @record: (transfer full): a record with a UUID that @programme does not have yet
 *
 * Returns: (transfer none): @record
 */
gpointer pln_programme_add (PlnProgramme *programme, gpointer record);
/* Returns: (transfer none) (nullable): the record of that UUID (%NULL finds none), of any kind */
gpointer pln_programme_find (const PlnProgramme *programme, const char *uuid);
/* Returns: (transfer none) (nullable): the record of that UUID if it is of that shape */
gpointer pln_programme_find_as (const PlnProgramme *programme, const PlnShape *shape,
                                const char *uuid);

/* The source of external ids that are the UUIDs of other records, made one with this. */
#define PLN_SOURCE_MERGED "plenary merge"
/* Returns: (transfer full) (element-type utf8 utf8): UUIDs of speakers that were made one with another → that one */
GHashTable *pln_programme_merged (const PlnProgramme *programme);
/* Makes speakers one in @programme, an earlier state, as @merged says. */
void pln_programme_apply_merged (PlnProgramme *programme, GHashTable *merged);

/* Decides whether a record stays. */
typedef gboolean (*PlnKeep) (const PlnProgramme *programme, gconstpointer record, gpointer data);

/* Returns: (transfer none) (nullable): the forum without a parent, or whose parent is not here */
const PlnForum *pln_programme_root (const PlnProgramme *programme);
/* Returns: (transfer none) (nullable): the forum of @session: its own, else its parent's, else the
 *   root */
const PlnForum *pln_programme_forum (const PlnProgramme *programme, const PlnSession *session);
/* Returns: (transfer none): the UUID of the session that it is a part of, or else its own */
const char *pln_session_head (const PlnSession *session);
/* Returns: (transfer none) (nullable): the session that @session is a part of */
const PlnSession *pln_programme_parent (const PlnProgramme *programme, const PlnSession *session);
/* Returns: (type PlnState): how certain @session is: its own state, but cancelled when the session that
 *   it is a part of is; that is written down nowhere, so that restoring the session brings each part
 *   back as it was */
int pln_programme_state (const PlnProgramme *programme, const PlnSession *session);
/* Returns: (type PlnAudience): who may know of @session: a part is seen with its session only */
int pln_programme_audience (const PlnProgramme *programme, const PlnSession *session);
/* Returns: whether @session or the session that it is a part of is a draft */
gboolean pln_programme_is_draft (const PlnProgramme *programme, const PlnSession *session);
/* Orders records of one kind: by number (those without one last), then UUID. */
int pln_record_compare (gconstpointer a, gconstpointer b);
/* Orders rooms: by order (those without one last), number, UUID. */
int pln_room_compare (gconstpointer a, gconstpointer b);
/* Orders the parts of a session: by order, start (none last), number, UUID. */
int pln_session_compare_parts (gconstpointer a, gconstpointer b);
/* Returns: (transfer container): PlnSession: the parts of @session, in their order; looks through
 *   all sessions: pln_timetable_parts() does not */
GPtrArray *pln_programme_parts (const PlnProgramme *programme, const PlnSession *session);
/* Returns: (transfer none): PlnReference: the rooms of @session: its own, else its parent's */
GPtrArray *pln_programme_rooms (const PlnProgramme *programme, const PlnSession *session);

/* What a forum has itself or else inherits from those above it. @forum may be %NULL: then what holds
 * where no forum says otherwise. */

/* Returns: (transfer none): its time zone; at last UTC */
const PlnZone *pln_forum_zone (const PlnProgramme *programme, const PlnForum *forum);
/* Returns: when its conference day changes, in minutes after midnight; at last 240 */
int pln_forum_day_change (const PlnProgramme *programme, const PlnForum *forum);
/* Returns: (transfer none): its languages, the first one first, a comma between; at last `en` */
const char *pln_forum_languages (const PlnProgramme *programme, const PlnForum *forum);
/* Returns: (transfer none) (nullable): its venue */
const PlnVenue *pln_forum_venue (const PlnProgramme *programme, const PlnForum *forum);
/* Returns: (transfer none) (nullable): the forum whose organisations have @duty (#PlnDuty) in @forum: itself, else the
 *   nearest one above it that names any */
const PlnForum *pln_forum_with_duty (const PlnProgramme *programme, const PlnForum *forum,
                                     int duty);
/**
 * pln_forum_word:
 * @programme: a programme
 * @forum: (nullable): a forum
 * @language: a language
 * @key: `role/panelist`
 *
 * Returns: (transfer full) (nullable): what the forum, or the nearest one above it that says so, calls it
 */
char *pln_forum_word (const PlnProgramme *programme, const PlnForum *forum, const char *language,
                      const char *key);
/* Sets it; an empty @text (nullable) takes it out. Neither it nor @key has a semicolon or an equals sign before it. */
void pln_forum_set_word (PlnForum *forum, const char *language, const char *key, const char *text);
/* Returns: (transfer none) (nullable): the address of its page */
const char *pln_forum_url (const PlnProgramme *programme, const PlnForum *forum);
/* Returns: whether @language is one that @forum lists */
gboolean pln_forum_has_language (const PlnProgramme *programme, const PlnForum *forum,
                                 const char *language);
/* Returns: the conference day that @civil belongs to in @forum */
PlnDate pln_forum_day (const PlnProgramme *programme, const PlnForum *forum, PlnCivil civil);

/**
 * pln_appearance_name:
 * @programme: the programme
 * @appearance: an appearance
 * @language: (nullable): language wanted
 *
 * Returns: (transfer none): the name of the speaker or organisation, or the label; empty when what
 *   it refers to is not here
 */
const char *pln_appearance_name (const PlnProgramme *programme, const PlnAppearance *appearance,
                                 const char *language);

/* Returns: (transfer none) (nullable): where @family (nullable) stands in @name, as a word of its own; in scripts
 * without blanks at the beginning of one */
const char *pln_name_find_family (const char *name, const char *family);

/**
 * pln_programme_organisation:
 * @programme: the programme
 * @value: any value
 *
 * Positions name their organisation in words.
 *
 * Returns: (transfer none) (nullable): the one organisation that has the name or short form, in any
 *   language, that @value says when it is a position or an appearance
 */
const PlnOrganisation *pln_programme_organisation (const PlnProgramme *programme,
                                                   gconstpointer value);

/* A position that somebody holds or held, as it is printed; texts may be %NULL. */
typedef struct {
  const char *position;
  const char *organisation;
  gboolean former;
} PlnHeld;

/**
 * pln_appearance_held:
 * @programme: the programme
 * @appearance: an appearance
 * @language: (nullable): language wanted
 *
 * What is given for this appearance, position or organisation, takes the place of that of the
 * speaker's first current position; where neither is, all positions of the speaker. An organisation
 * that the programme knows is called as it is in @language.
 *
 * Returns: (transfer full) (element-type PlnHeld): the positions to print with the name
 */
GArray *pln_appearance_held (const PlnProgramme *programme, const PlnAppearance *appearance,
                             const char *language);

/**
 * pln_appearance_title:
 * @programme: the programme
 * @appearance: an appearance
 * @language: (nullable): language wanted
 *
 * Returns: (transfer full): what pln_appearance_held() gives as a line, `; ` between several, `former`
 *   before past ones; empty when there are none
 */
char *pln_appearance_title (const PlnProgramme *programme, const PlnAppearance *appearance,
                            const char *language);

/* Returns: whether who is meant has declined or withdrawn */
gboolean pln_appearance_is_off (const PlnAppearance *appearance);

/* Returns: (transfer full): the names of the rooms of a session, `, ` between; may be empty */
char *pln_programme_room_names (const PlnProgramme *programme, const PlnSession *session,
                                const char *language);
/* Returns: (transfer full): the names of who appears (not of who has declined or withdrawn), `, `
 *   between, `official (3)` for a label that stands for three */
char *pln_programme_who (const PlnProgramme *programme, const PlnSession *session,
                         const char *language);
