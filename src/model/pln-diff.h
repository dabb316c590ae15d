/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The difference of two programmes, as those who attend would tell it. */
#pragma once

#include "model/pln-timetable.h"

/**
 * PlnDiffFlags:
 * @PLN_DIFF_ADDED: only the programme after has it; there is nothing else to say
 * @PLN_DIFF_REMOVED: only the programme before has it; there is nothing else to say
 * @PLN_DIFF_CANCELLED: a session that is now cancelled, or its session is
 * @PLN_DIFF_RESTORED: a session that is no longer cancelled
 * @PLN_DIFF_STATE: otherwise more or less certain, or cancelled for another reason
 * @PLN_DIFF_TIME: another day, start or length
 * @PLN_DIFF_ZONE: the same time on the clocks, but in another zone, or of another conference day
 * @PLN_DIFF_ROOMS: other rooms, or in another order
 * @PLN_DIFF_TITLE: another title or name, in whatever language
 * @PLN_DIFF_FORUM: in another forum
 * @PLN_DIFF_PEOPLE: see pln_difference_people()
 * @PLN_DIFF_THEMES: other themes, or in another order
 * @PLN_DIFF_OTHER: something else, see the fields of #PlnDifference
 *
 * What differs. Of records that are no sessions only ADDED, REMOVED, TITLE and OTHER.
 */
typedef enum {
  PLN_DIFF_ADDED = 1 << 0,
  PLN_DIFF_REMOVED = 1 << 1,
  PLN_DIFF_CANCELLED = 1 << 2,
  PLN_DIFF_RESTORED = 1 << 3,
  PLN_DIFF_STATE = 1 << 4,
  PLN_DIFF_TIME = 1 << 5,
  PLN_DIFF_ZONE = 1 << 6,
  PLN_DIFF_ROOMS = 1 << 7,
  PLN_DIFF_TITLE = 1 << 8,
  PLN_DIFF_FORUM = 1 << 9,
  PLN_DIFF_PEOPLE = 1 << 10,
  PLN_DIFF_THEMES = 1 << 11,
  PLN_DIFF_OTHER = 1 << 12,
} PlnDiffFlags;
#define PLN_DIFF_N_FLAGS 13

/**
 * PlnDifference:
 * @kind: what it is
 * @flags: all that differs: what a calendar, which knows no other records, has to follow
 * @own: the part of @flags that another difference does not tell already: what people are told.
 *   It lacks what a part only shares with its session (moved along with it, in its rooms, cancelled,
 *   added or removed with it), the zone when the forum itself has another, and that a room, venue,
 *   theme, speaker or organisation is new or gone when a session or forum that differs tells it
 * @fields: the fields behind %PLN_DIFF_OTHER: bit i for field i of the shape; a text also counts
 *   when it only differs in another language
 * @before: (nullable): the record before; %NULL when it is added
 * @after: (nullable): the record after; %NULL when it is removed
 * @slot_before: (nullable): of a session, its slot before
 * @slot_after: (nullable): of a session, its slot after
 *
 * One record that differs. Records and slots are borrowed from the programmes and timetables
 * compared.
 */
typedef struct {
  PlnKind kind;
  PlnDiffFlags flags;
  PlnDiffFlags own;
  guint64 fields;
  gconstpointer before;
  gconstpointer after;
  const PlnSlot *slot_before;
  const PlnSlot *slot_after;
} PlnDifference;

/**
 * PlnDiff:
 * @before: the timetable of the programme before
 * @after: that of the programme after
 * @differences: (element-type PlnDifference): each record that differs, once: sessions by time (that
 *   after, for one removed that before), parts behind their session, without any day last; then the
 *   other kinds in the order of #PlnKind, by number
 */
typedef struct {
  PlnTimetable *before;
  PlnTimetable *after;
  GArray *differences;
  /*< private >*/
  GHashTable *by_uuid;
} PlnDiff;

/**
 * pln_diff_new:
 * @before: a programme; must outlive the result and not change
 * @after: a later one of the same conference; the same holds
 *
 * Compares records by UUID, and of them what people understand: times as they come out
 * (parts after the part before them, in the zone and by the day change of the forum), rooms as
 * inherited, and what forums inherit. What a record is called is that record's difference alone: a room renamed is one
 * difference, not one of each session in it. Keys, numbers, SEQUENCE, last change, external ids and
 * tombstones do not count.
 *
 * Who may see what is settled before: give both to pln_programme_restrict(), and a session that is
 * no longer a draft is one that is added. To compare a selection, select from the result:
 * pln_diff_select().
 *
 * Returns: (transfer full): the difference; comparing the other way round gives the same with
 *   before and after exchanged, ADDED for REMOVED and CANCELLED for RESTORED
 */
PlnDiff *pln_diff_new (const PlnProgramme *before, const PlnProgramme *after);
void pln_diff_free (PlnDiff *diff);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnDiff, pln_diff_free)

#define pln_diff_at(diff, i) (&g_array_index ((diff)->differences, PlnDifference, (i)))

/**
 * pln_diff_find:
 * @diff: a difference
 * @uuid: (nullable): a record of either programme
 *
 * For whoever lays out a programme and marks what changed: the slot before has the old time, and
 * pln_programme_room_names() with the programme and session before the old rooms.
 *
 * Returns: (transfer none) (nullable): what differs of it
 */
const PlnDifference *pln_diff_find (const PlnDiff *diff, const char *uuid);

/**
 * pln_diff_select:
 * @diff: a difference
 * @sessions: a set of UUIDs
 *
 * Keeps of the sessions only these, and of the other records only those that such a session refers
 * to, before or after, directly or by its forum and the forums above.
 */
void pln_diff_select (PlnDiff *diff, GHashTable *sessions);

/**
 * PlnPersonFlags:
 * @PLN_PERSON_CAME: was not there, or had declined or withdrawn
 * @PLN_PERSON_WENT: is not there any more, or has declined or withdrawn
 * @PLN_PERSON_WHO: somebody else in the same place, or now with a name
 * @PLN_PERSON_ROLE: does something else
 * @PLN_PERSON_PRESENCE: more or less certain
 * @PLN_PERSON_TITLE: another position, organisation or count to print here
 * @PLN_PERSON_OTHER: the audience or the notes
 *
 * What differs about one who appears.
 */
typedef enum {
  PLN_PERSON_CAME = 1 << 0,
  PLN_PERSON_WENT = 1 << 1,
  PLN_PERSON_WHO = 1 << 2,
  PLN_PERSON_ROLE = 1 << 3,
  PLN_PERSON_PRESENCE = 1 << 4,
  PLN_PERSON_TITLE = 1 << 5,
  PLN_PERSON_OTHER = 1 << 6,
} PlnPersonFlags;
#define PLN_PERSON_N_FLAGS 7

/* One who appears in a session, @before or @after being %NULL when not in it. */
typedef struct {
  PlnPersonFlags flags;
  const PlnAppearance *before;
  const PlnAppearance *after;
} PlnPersonDifference;
