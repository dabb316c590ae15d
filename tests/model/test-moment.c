/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What runs and what is next at one moment, and against a naive look at random programmes. */
#include "model/pln-moment.h"
#include "model/programme-builder.h"
#include "model/programme-random.h"

static void
append_slots (GString *out, GPtrArray *slots)
{
  for (guint i = 0; i < slots->len; i++)
    g_string_append_printf (out, " %s", ((const PlnSlot *) slots->pdata[i])->session->record.key);
}

/* `room: running | next; …` on the clocks of Shanghai. */
static void
assert_moment (const PlnProgramme *programme, const char *when, const char *expected)
{
  PlnCivil civil;
  g_assert_true (pln_civil_parse (when, &civil));
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (PlnMoment) moment = pln_moment_new (timetable, civil - 8 * 60);
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < moment->stages->len; i++)
    {
      const PlnStage *stage = moment->stages->pdata[i];
      g_string_append_printf (out, "%s%s:", i > 0 ? "; " : "",
                              stage->room != NULL    ? stage->room->name
                              : stage->forum != NULL ? stage->forum->title
                                                     : "nowhere");
      append_slots (out, stage->running);
      g_string_append (out, " |");
      append_slots (out, stage->next);
    }
  if (moment->untimed->len > 0)
    {
      g_string_append (out, "; untimed:");
      append_slots (out, moment->untimed);
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static PlnSession *
build_in (PlnProgramme *programme, const char *room, const char *key, const char *start, int length)
{
  PlnSession *session = build_session (programme, key, start, length);
  build_place (programme, session, room);
  return session;
}

static void
test_edges (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  build_in (programme, "a", "runs", "2025-05-27 09:00", 30);
  build_in (programme, "a", "later", "2025-05-27 10:00", 30);
  assert_moment (programme, "2025-05-26 09:00", "a: | runs");
  assert_moment (programme, "2025-05-27 08:59", "a: | runs");
  assert_moment (programme, "2025-05-27 09:00", "a: runs | later");
  assert_moment (programme, "2025-05-27 09:29", "a: runs | later");
  assert_moment (programme, "2025-05-27 09:30", "a: | later");
  assert_moment (programme, "2025-05-27 10:30", "");
}

static void
test_has_running (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  build_in (programme, "a", "talk", "2025-05-27 09:00", 30);
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  gint64 start = pln_timetable_slot (timetable, 0)->utc_start;
  g_autoptr (PlnMoment) before = pln_moment_new (timetable, start - 1);
  g_autoptr (PlnMoment) then = pln_moment_new (timetable, start);
  g_assert_false (pln_moment_has_running (before));
  g_assert_true (pln_moment_has_running (then));
}

static void
test_places (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  build_forum (programme, "side", NULL);
  build_session (programme, "unplaced", "2025-05-27 09:00", 30);
  build_set (build_session (programme, "break", "2025-05-27 09:00", 30), "kind", "break");
  PlnSession *meal = build_session (programme, "meal", "2025-05-27 09:00", 30);
  build_set (meal, "kind", "meal");
  build_set (meal, "forum", ((PlnRecord *) programme->records[PLN_KIND_FORUM]->pdata[1])->uuid);
  PlnSession *both = build_in (programme, "z", "runs", "2025-05-27 09:00", 30);
  build_place (programme, both, "a");
  build_place (programme, both, "first");
  build_set (build_find (programme, PLN_KIND_ROOM, "first"), "order", "1");
  assert_moment (programme, "2025-05-27 09:10",
                 "first: runs |; z: runs |; a: runs |; forum: break |; side: meal |; "
                 "nowhere: unplaced |");
}

static void
test_parts (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_in (programme, "a", "runs", "2025-05-27 09:00", 60);
  build_part (programme, whole, "one", NULL, 20);
  build_part (programme, whole, "two", NULL, 20);
  PlnSession *away = build_part (programme, whole, "away", NULL, 20);
  build_place (programme, away, "b");
  build_in (programme, "a", "after", "2025-05-27 10:00", 10);
  assert_moment (programme, "2025-05-27 08:00", "a: | runs; b: | away");
  assert_moment (programme, "2025-05-27 09:10", "a: runs one | two; b: | away");
  assert_moment (programme, "2025-05-27 09:20", "a: runs two | after; b: | away");
  assert_moment (programme, "2025-05-27 09:45", "a: runs | after; b: away |");
}

/* Several at once are all told. */
static void
test_several (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  build_in (programme, "a", "runs", "2025-05-27 09:00", 60);
  build_in (programme, "a", "too", "2025-05-27 09:10", 60);
  build_in (programme, "a", "next", "2025-05-27 11:00", 60);
  build_in (programme, "a", "with", "2025-05-27 11:00", 30);
  build_in (programme, "a", "last", "2025-05-27 11:10", 30);
  assert_moment (programme, "2025-05-27 09:30", "a: runs too | next with");
}

/* Until something else begins there, or the conference day ends. */
static void
test_open_end (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *open = build_in (programme, "a", "runs", "2025-05-27 21:00", 0);
  build_set (build_part (programme, open, "part", "2025-05-27 22:00", 10), "order", NULL);
  build_in (programme, "b", "party-runs", "2025-05-27 20:00", 0);
  build_in (programme, "b", "encore", "2025-05-27 23:00", 30);
  assert_moment (programme, "2025-05-27 22:05", "a: runs part |; b: party-runs | encore");
  assert_moment (programme, "2025-05-27 23:05", "a: runs |; b: encore |");
  assert_moment (programme, "2025-05-28 03:59", "a: runs |");
  assert_moment (programme, "2025-05-28 04:00", "");
}

static void
test_state (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_in (programme, "a", "off", "2025-05-27 09:00", 60);
  build_part (programme, whole, "part", NULL, 60);
  build_set (whole, "state", "cancelled");
  build_set (build_in (programme, "a", "draft-runs", "2025-05-27 09:00", 60), "state", "draft");
  build_session (programme, "sometime", "2025-05-27", 0);
  build_set (build_session (programme, "never", "2025-05-27", 0), "state", "cancelled");
  build_session (programme, "unknown", NULL, 0);
  assert_moment (programme, "2025-05-27 09:30", "a: draft-runs |; untimed: sometime");
  assert_moment (programme, "2025-05-28 03:30", "; untimed: sometime");
  assert_moment (programme, "2025-05-28 04:30", "");
}

/* --- against a naive look --------------------------------------------------------------------- */

static gboolean
holds (GPtrArray *slots, const PlnSlot *slot)
{
  return g_ptr_array_find (slots, slot, NULL);
}

/* A session with an end runs in all of its places, or in none; what is next is never past. */
static void
check_slot (const PlnMoment *moment, const PlnSlot *slot, gint64 utc)
{
  gboolean off = slot->session->state == PLN_STATE_CANCELLED
                 || (slot->parent != NULL && slot->parent->state == PLN_STATE_CANCELLED);
  guint running = 0;
  for (guint i = 0; i < moment->stages->len; i++)
    {
      const PlnStage *stage = moment->stages->pdata[i];
      running += holds (stage->running, slot);
      if (holds (stage->next, slot))
        g_assert_true (!off && slot->start != PLN_NONE && slot->utc_start > utc);
    }
  if (off || slot->start == PLN_NONE)
    g_assert_cmpint (running, ==, 0);
  else if (slot->end != PLN_NONE)
    g_assert_cmpint (running > 0, ==, slot->utc_start <= utc && utc < slot->utc_end);
  else if (slot->utc_start > utc)
    g_assert_cmpint (running, ==, 0);
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 100; seed++)
    {
      g_autoptr (PlnProgramme) programme = random_programme (seed, 70, 8);
      g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
      for (guint i = 0; i < timetable->slots->len; i++)
        {
          const PlnSlot *about = pln_timetable_slot (timetable, i);
          if (about->start == PLN_NONE)
            continue;
          gint64 utc = about->utc_start + (gint64) (seed % 5) * 7 - 7;
          g_autoptr (PlnMoment) moment = pln_moment_new (timetable, utc);
          for (guint j = 0; j < timetable->slots->len; j++)
            check_slot (moment, pln_timetable_slot (timetable, j), utc);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moment/edges", test_edges);
  g_test_add_func ("/moment/has-running", test_has_running);
  g_test_add_func ("/moment/places", test_places);
  g_test_add_func ("/moment/parts", test_parts);
  g_test_add_func ("/moment/several", test_several);
  g_test_add_func ("/moment/open-end", test_open_end);
  g_test_add_func ("/moment/state", test_state);
  g_test_add_func ("/moment/random", test_random);
  return g_test_run ();
}
