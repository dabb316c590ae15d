/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule outside-forum: a session on a day on which its forum does not take place. */
#include "check/pln-check-private.h"

extern const PlnCheck pln_check_outside_forum;

static gboolean
has_days (const PlnForum *forum)
{
  return forum->from != PLN_NONE || forum->to != PLN_NONE;
}

/* The forum whose days hold for @forum: itself, or the nearest above that has days. */
static const PlnForum *
find_dated (const PlnProgramme *programme, const PlnForum *forum)
{
  guint steps = programme->records[PLN_KIND_FORUM]->len;
  while (forum != NULL && !has_days (forum) && steps-- > 0)
    forum = pln_programme_find_as (programme, &pln_shape_forum, forum->parent);
  return forum != NULL && has_days (forum) ? forum : NULL;
}

/* A part on the day of its session is told with that. */
static gboolean
is_told_by_session (const PlnTimetable *timetable, const PlnSlot *slot)
{
  const PlnSlot *whole = slot->parent != NULL ? pln_timetable_find (timetable, slot->parent) : NULL;
  return whole != NULL && whole->day == slot->day && whole->forum == slot->forum;
}

/* The last conference day that it is on; a night that goes on into the next day is of the day before. */
static PlnDate
last_day (const PlnTimetable *timetable, const PlnSlot *slot)
{
  if (slot->end == PLN_NONE)
    return slot->day;
  return MAX (slot->day, pln_forum_day (timetable->programme, slot->forum, slot->end - 1) - 1);
}

static void
check_slot (const PlnTimetable *timetable, const PlnSlot *slot, GPtrArray *findings)
{
  const PlnForum *forum = find_dated (timetable->programme, slot->forum);
  if (forum == NULL || slot->day == PLN_NONE || pln_check_is_off (slot)
      || is_told_by_session (timetable, slot))
    return;
  PlnDate first = forum->from;
  PlnDate last = forum->to != PLN_NONE ? forum->to : forum->from;
  PlnDate end = last_day (timetable, slot);
  gboolean before = first != PLN_NONE && slot->day < first;
  if (!before && end <= last)
    return;
  PlnDate near = before ? first : last;
  g_autofree char *day = pln_date_to_short_beside (before ? slot->day : end, near);
  g_autofree char *edge = pln_date_to_short_beside (near, before ? slot->day : end);
  g_autofree char *date = pln_date_to_string (near);
  PlnFinding *finding = pln_check_add (
      findings, &pln_check_outside_forum, slot, "%s is %s of %s, %s", day,
      before ? "before the first day" : "after the last day", pln_record_title (forum), edge);
  pln_check_advise (finding, "session move", slot->session, "--day %s", date);
}

static void
run (const PlnTimetable *timetable, GPtrArray *findings)
{
  for (guint i = 0; i < timetable->slots->len; i++)
    check_slot (timetable, pln_timetable_slot (timetable, i), findings);
}

const PlnCheck pln_check_outside_forum = {
  .name = "outside-forum",
  .severity = PLN_SEVERITY_WARNING,
  .summary = "a session before the first or after the last day of its forum",
  .why = "mostly a slip in the date",
  .run = run,
};
