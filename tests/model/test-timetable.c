/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The timetable: starts, parts, days, order, and how a slot is printed. */
#include "model/programme-builder.h"

#include "model/pln-timetable.h"

static const PlnSlot *
find (const PlnTimetable *timetable, const char *key)
{
  const PlnSlot *slot
      = pln_timetable_find (timetable, build_find (timetable->programme, PLN_KIND_SESSION, key));
  g_assert_nonnull (slot);
  g_assert_cmpstr (slot->session->record.key, ==, key);
  return slot;
}

/* Asserts how the slots of the sessions named print, a line each. */
static void
assert_slots (const PlnProgramme *programme, const char *expected)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      g_autofree char *text = pln_slot_to_string (slot, TRUE);
      g_string_append_printf (out, "%s %s%s\n", slot->session->record.key, text,
                              slot->computed ? " computed" : "");
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_slot (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnForum *berlin = build_forum (programme, "berlin", "Europe/Berlin");
  build_session (programme, "here", "2025-05-27 09:20", 40);
  build_set (build_session (programme, "there", "2025-05-27 09:20", 0), "forum",
             berlin->record.uuid);
  build_session (programme, "day", "2025-05-27", 40);
  build_session (programme, "none", NULL, 40);
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  const PlnSlot *here = find (timetable, "here");
  g_assert_true (here->forum == pln_programme_root (programme));
  g_assert_cmpstr (pln_zone_name (here->zone), ==, "Asia/Shanghai");
  g_assert_cmpint (here->day, ==, 20235);
  g_assert_cmpint (here->end, ==, here->start + 40);
  g_assert_cmpint (here->utc_start, ==, here->start - 8 * 60);
  g_assert_cmpint (here->utc_end, ==, here->utc_start + 40);
  g_assert_cmpint (here->local, ==, PLN_LOCAL_ONCE);
  g_assert_null (here->parent);
  const PlnSlot *there = find (timetable, "there");
  g_assert_true (there->forum == berlin);
  g_assert_cmpint (there->utc_start, ==, there->start - 2 * 60);
  g_assert_cmpint (there->end, ==, PLN_NONE);
  g_assert_cmpint (find (timetable, "day")->day, ==, 20235);
  g_assert_cmpint (find (timetable, "day")->start, ==, PLN_NONE);
  g_assert_cmpint (find (timetable, "none")->day, ==, PLN_NONE);
}

/* A length is what passes, not what clocks show. */
static void
test_clock_change (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  build_set (programme->records[PLN_KIND_FORUM]->pdata[0], "timezone", "Europe/Berlin");
  build_session (programme, "spring", "2025-03-30 01:30", 60);
  build_session (programme, "gap", "2025-03-30 02:30", 60);
  build_session (programme, "first", "2025-10-26 02:30", 60);
  build_set (build_session (programme, "second", "2025-10-26 02:30", 60), "fold", "yes");
  assert_slots (programme, "spring Sat 29 Mar 01:30-03:30 +1\n"
                           "gap Sat 29 Mar 02:30-04:30 +1\n"
                           "first Sat 25 Oct 02:30-02:30 +1\n"
                           "second Sat 25 Oct 02:30-03:30 +1\n");
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_assert_cmpint (find (timetable, "gap")->local, ==, PLN_LOCAL_MISSING);
  g_assert_cmpint (find (timetable, "first")->local, ==, PLN_LOCAL_TWICE);
  g_assert_cmpint (find (timetable, "second")->utc_start, ==,
                   find (timetable, "first")->utc_start + 60);
}

static void
test_parts (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-27 14:00", 90);
  build_part (programme, whole, "one", NULL, 8);
  build_set (build_part (programme, whole, "two", NULL, 8), "state", "cancelled");
  build_part (programme, whole, "three", NULL, 8);
  build_part (programme, whole, "four", "2025-05-27 14:45", 10);
  build_part (programme, whole, "five", NULL, 8);
  build_part (programme, whole, "six", "2025-05-28", 0);
  build_part (programme, whole, "seven", NULL, 0);
  build_part (programme, whole, "eight", NULL, 8);
  assert_slots (programme, "whole Tue 27 May 14:00-15:30\n"
                           "one Tue 27 May 14:00-14:08 computed\n"
                           "two Tue 27 May 14:08-14:16 computed\n"
                           "three Tue 27 May 14:16-14:24 computed\n"
                           "four Tue 27 May 14:45-14:55\n"
                           "five Tue 27 May 14:55-15:03 computed\n"
                           "six Wed 28 May\n"
                           "seven Tue 27 May 15:03 computed\n"
                           "eight Tue 27 May\n");
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_assert_true (find (timetable, "three")->parent == whole);
  guint n_parts;
  const PlnSlot *parts = pln_timetable_parts (timetable, find (timetable, "whole"), &n_parts);
  g_assert_cmpuint (n_parts, ==, 8);
  g_assert_true (&parts[2] == find (timetable, "three"));
  pln_timetable_parts (timetable, find (timetable, "eight"), &n_parts);
  g_assert_cmpuint (n_parts, ==, 0);
}

/* A part is cancelled with its session, and is again what it was when the session is restored. */
static void
test_parts_off (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-27 14:00", 90);
  PlnSession *tentative = build_part (programme, whole, "tentative", NULL, 8);
  PlnSession *off = build_part (programme, whole, "off", NULL, 8);
  build_set (tentative, "state", "tentative");
  build_set (off, "state", "cancelled");
  for (int round = 0; round < 2; round++)
    {
      g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
      g_assert_cmpint (find (timetable, "whole")->state, ==,
                       round == 0 ? PLN_STATE_CONFIRMED : PLN_STATE_CANCELLED);
      g_assert_cmpint (find (timetable, "tentative")->state, ==,
                       round == 0 ? PLN_STATE_TENTATIVE : PLN_STATE_CANCELLED);
      g_assert_cmpint (find (timetable, "off")->state, ==, PLN_STATE_CANCELLED);
      build_set (whole, "state", "cancelled");
    }
  g_assert_cmpint (pln_programme_state (programme, tentative), ==, PLN_STATE_CANCELLED);
  g_assert_cmpint (tentative->state, ==, PLN_STATE_TENTATIVE);
}

/* Without a start of the session nothing follows, until a part has one. */
static void
test_parts_of_day (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-27", 0);
  build_part (programme, whole, "one", NULL, 8);
  build_part (programme, whole, "two", "2025-05-27 10:00", 8);
  build_part (programme, whole, "three", NULL, 8);
  PlnSession *loose = build_session (programme, "loose", NULL, 0);
  build_part (programme, loose, "four", NULL, 8);
  assert_slots (programme, "whole Tue 27 May\n"
                           "one Tue 27 May\n"
                           "two Tue 27 May 10:00-10:08\n"
                           "three Tue 27 May 10:08-10:16 computed\n"
                           "loose not scheduled\n"
                           "four not scheduled\n");
}

/* A part in a forum elsewhere starts at the same instant by other clocks. */
static void
test_part_elsewhere (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnForum *tokyo = build_forum (programme, "tokyo", "Asia/Tokyo");
  PlnSession *whole = build_session (programme, "whole", "2025-05-27 14:00", 90);
  build_set (build_part (programme, whole, "part", NULL, 30), "forum", tokyo->record.uuid);
  assert_slots (programme, "whole Tue 27 May 14:00-15:30\n"
                           "part Tue 27 May 15:00-15:30 computed\n");
}

/* By instant; a day alone comes first in it; ties by number, then UUID; no time at all is last. */
static void
test_order (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnForum *tokyo = build_forum (programme, "tokyo", "Asia/Tokyo");
  build_session (programme, "never", NULL, 0);
  build_session (programme, "next-day", "2025-05-28", 0);
  build_session (programme, "night", "2025-05-28 03:59", 0);
  build_session (programme, "nine", "2025-05-27 09:00", 60);
  PlnSession *unnumbered = build_session (programme, "unnumbered", "2025-05-27 09:00", 60);
  build_session (programme, "nine-too", "2025-05-27 09:00", 30);
  build_set (build_session (programme, "tokyo-nine", "2025-05-27 09:00", 30), "forum",
             tokyo->record.uuid);
  build_session (programme, "dawn", "2025-05-27 04:00", 0);
  build_session (programme, "day", "2025-05-27", 0);
  unnumbered->record.number = 0;
  assert_slots (programme, "day Tue 27 May\n"
                           "dawn Tue 27 May 04:00\n"
                           "tokyo-nine Tue 27 May 09:00-09:30\n"
                           "nine Tue 27 May 09:00-10:00\n"
                           "nine-too Tue 27 May 09:00-09:30\n"
                           "unnumbered Tue 27 May 09:00-10:00\n"
                           "night Tue 27 May 03:59 +1\n"
                           "next-day Wed 28 May\n"
                           "never not scheduled\n");
}

static void
test_days (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  build_session (programme, "later", "2025-05-29", 0);
  build_session (programme, "a", "2025-05-27 09:00", 0);
  build_session (programme, "b", "2025-05-28 01:00", 0);
  build_session (programme, "none", NULL, 0);
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GArray) days = pln_timetable_days (timetable);
  g_assert_cmpuint (days->len, ==, 2);
  g_assert_cmpint (g_array_index (days, PlnDate, 0), ==, 20235);
  g_assert_cmpint (g_array_index (days, PlnDate, 1), ==, 20237);
}

static void
test_to_string (void)
{
  static const struct {
    const char *start;
    int length;
    const char *with_day;
    const char *without;
  } cases[] = {
    { "2025-05-27 09:20", 40, "Tue 27 May 09:20-10:00", "09:20-10:00" },
    { "2025-05-27 09:20", 0, "Tue 27 May 09:20", "09:20" },
    { "2025-05-28 00:30", 30, "Tue 27 May 00:30-01:00 +1", "00:30-01:00 +1" },
    { "2025-05-27 23:30", 60, "Tue 27 May 23:30-00:30", "23:30-00:30" },
    { "2025-05-27 09:00", 1439, "Tue 27 May 09:00-08:59", "09:00-08:59" },
    { "2025-05-27 09:00", 1440, "Tue 27 May 09:00-Wed 28 May 09:00", "09:00-Wed 28 May 09:00" },
    { "2025-05-27", 60, "Tue 27 May", "no time" },
    { NULL, 60, "not scheduled", "not scheduled" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlnProgramme) programme = build_programme ();
      build_session (programme, "it", cases[i].start, cases[i].length);
      g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
      g_autofree char *with_day = pln_slot_to_string (find (timetable, "it"), TRUE);
      g_autofree char *without = pln_slot_to_string (find (timetable, "it"), FALSE);
      g_assert_cmpstr (with_day, ==, cases[i].with_day);
      g_assert_cmpstr (without, ==, cases[i].without);
    }
}

/* Deeper trees and circles, which no verb makes: every session still has its slot. */
static void
test_damaged (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *a = build_session (programme, "a", "2025-05-27 09:00", 60);
  PlnSession *b = build_part (programme, a, "b", NULL, 30);
  build_part (programme, b, "c", NULL, 10);
  PlnSession *self = build_session (programme, "self", "2025-05-27 10:00", 60);
  build_set (self, "parent", self->record.uuid);
  PlnSession *x = build_session (programme, "x", "2025-05-27 11:00", 60);
  PlnSession *y = build_part (programme, x, "y", NULL, 10);
  build_set (x, "parent", y->record.uuid);
  assert_slots (programme, "a Tue 27 May 09:00-10:00\n"
                           "b Tue 27 May 09:00-09:30 computed\n"
                           "self Tue 27 May 10:00-11:00\n"
                           "x Tue 27 May 11:00-12:00\n"
                           "c not scheduled\n"
                           "y not scheduled\n");
}

static void
test_empty (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GArray) days = pln_timetable_days (timetable);
  g_assert_cmpuint (timetable->slots->len, ==, 0);
  g_assert_cmpuint (days->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timetable/slot", test_slot);
  g_test_add_func ("/timetable/clock-change", test_clock_change);
  g_test_add_func ("/timetable/parts", test_parts);
  g_test_add_func ("/timetable/parts-off", test_parts_off);
  g_test_add_func ("/timetable/parts-of-day", test_parts_of_day);
  g_test_add_func ("/timetable/part-elsewhere", test_part_elsewhere);
  g_test_add_func ("/timetable/order", test_order);
  g_test_add_func ("/timetable/days", test_days);
  g_test_add_func ("/timetable/to-string", test_to_string);
  g_test_add_func ("/timetable/damaged", test_damaged);
  g_test_add_func ("/timetable/empty", test_empty);
  return g_test_run ();
}
