/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which column of a grid a session stands in: what shares a cell, what goes across, what runs beside what. */
#pragma once

#include "model/pln-timetable.h"

/**
 * PlnGridItem:
 * @slot: a session with a time
 * @slots: (element-type PlnSlot): it, and those that stand in one cell with it: posters in one place, and what else is
 *   in threes or more in one place at the same times
 * @start: when they begin, Unix time in minutes
 * @end: when the last of them is over; of what has no end, where it is drawn to
 * @rooms: (element-type PlnRoom): its rooms
 * @for_all: a break, or what else is for all: its place is named in the cell, for it is not that of the column
 * @across: it goes over all columns: nothing else takes place meanwhile
 */
typedef struct {
  const PlnSlot *slot;
  GPtrArray *slots;
  gint64 start;
  gint64 end;
  GPtrArray *rooms;
  gboolean for_all;
  gboolean across;
} PlnGridItem;

/* What a column is of: a room; sessions for all, when others run beside them; sessions whose room is not known. */
typedef enum { PLN_LANE_ROOM, PLN_LANE_FOR_ALL, PLN_LANE_NO_ROOM } PlnLaneKind;

/**
 * PlnGridLane:
 * @kind: what it is of
 * @room: (nullable): its room
 * @further: it stands behind another one of the same room, for what overlaps
 * @items: (element-type guint): the places in the items of what stands in it
 *
 * A column.
 */
typedef struct {
  PlnLaneKind kind;
  const PlnRoom *room;
  gboolean further;
  GArray *items;
} PlnGridLane;

/**
 * PlnGridLanes:
 * @items: (element-type PlnGridItem): the sessions of a day that have a time, in the order of their starts
 * @lanes: (element-type PlnGridLane): its columns: rooms in their order, then what has none
 *
 * The columns of a day. A break that is for all but that one room overlaps stands in each of the others.
 */
typedef struct {
  GArray *items;
  GPtrArray *lanes;
} PlnGridLanes;

/* @rows: (element-type PlnDayRow): the rows of a day (pln_day_rows()) */
PlnGridLanes *pln_grid_lanes_new (const PlnTimetable *timetable, GArray *rows);
void pln_grid_lanes_free (PlnGridLanes *lanes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnGridLanes, pln_grid_lanes_free)

/* Returns: whether a session takes a day or more, so that it is drawn where it begins only */
gboolean pln_grid_is_long (const PlnSlot *slot);
