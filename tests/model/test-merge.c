/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bringing files into a programme: what changes, what stays, and that twice is once. */
#include "model/merge-files.h"
#include "model/programme-random.h"

static void
test_moved (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  PlnProgramme *file = make_file ("a");
  PlnSession *first = at (file, PLN_KIND_SESSION, 0);
  const PlnRoom *cave = at (file, PLN_KIND_ROOM, 1);
  g_ptr_array_set_size (first->rooms, 0);
  pln_references_add (first->rooms, &pln_shape_session_room, cave->record.uuid);
  PlnSession *second = at (file, PLN_KIND_SESSION, 1);
  g_ptr_array_set_size (second->rooms, 0);
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 1);
  first = at (stored, PLN_KIND_SESSION, 0);
  g_assert_cmpuint (first->rooms->len, ==, 1);
  g_assert_true (
      pln_references_contain (first->rooms, ((PlnRecord *) at (stored, PLN_KIND_ROOM, 1))->uuid));
  g_assert_cmpuint (((PlnSession *) at (stored, PLN_KIND_SESSION, 1))->rooms->len, ==, 1);
}

static void
test_time (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  set (at (stored, PLN_KIND_SESSION, 0), "fold", "yes");
  PlnProgramme *file = make_file ("a");
  set (at (file, PLN_KIND_SESSION, 0), "start", "2025-05-27T13:00");
  set (at (file, PLN_KIND_SESSION, 1), "start", "");
  set (at (file, PLN_KIND_SESSION, 1), "day", "2025-05-28");
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 2);
  const PlnSession *first = at (stored, PLN_KIND_SESSION, 0);
  g_assert_cmpint (pln_civil_clock (first->start), ==, 13 * 60);
  g_assert_cmpint (first->fold, ==, 0);
  const PlnSession *second = at (stored, PLN_KIND_SESSION, 1);
  g_assert_cmpint (second->start, ==, PLN_NONE);
  g_assert_cmpint (second->day, !=, PLN_NONE);
  /* The right day alone does not take the time away, nor does no time at all. */
  file = make_file ("a");
  set (at (file, PLN_KIND_SESSION, 0), "start", "");
  set (at (file, PLN_KIND_SESSION, 0), "day", "2025-05-27");
  set (at (file, PLN_KIND_SESSION, 1), "start", "");
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 0);
}

static void
test_empty_stays (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  PlnSession *first = at (stored, PLN_KIND_SESSION, 0);
  set (first, "kind", "panel");
  set (first, "state", "cancelled");
  set (first, "abstract", "ours");
  PlnProgramme *file = make_file ("a");
  set (at (file, PLN_KIND_SESSION, 0), "kind", "talk");
  set (at (file, PLN_KIND_SESSION, 0), "length", "");
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 0);
  file = make_file ("a");
  set (at (file, PLN_KIND_SESSION, 0), "kind", "workshop");
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 1);
  first = at (stored, PLN_KIND_SESSION, 0);
  g_assert_cmpint (first->kind, ==, PLN_SESSION_WORKSHOP);
  g_assert_cmpint (first->state, ==, PLN_STATE_CANCELLED);
  g_assert_cmpint (first->length, ==, 45);
}

/* What staff noted stays, and each line of the file is there once. */
static void
test_notes (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  set (at (stored, PLN_KIND_SESSION, 0), "notes", "needs a piano");
  PlnProgramme *file = make_file ("a");
  set (at (file, PLN_KIND_SESSION, 0), "notes", "licence: CC BY\nno recording: true");
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 1);
  const PlnSession *first = at (stored, PLN_KIND_SESSION, 0);
  g_assert_cmpstr (first->notes, ==, "needs a piano\nlicence: CC BY\nno recording: true");
  file = make_file ("a");
  set (at (file, PLN_KIND_SESSION, 0), "notes", "no recording: true");
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 0);
}

static void
test_speaker_gone (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  PlnSpeaker *own = add_own (stored, PLN_KIND_SPEAKER, "Chair");
  PlnSession *first = at (stored, PLN_KIND_SESSION, 0);
  add_appearance (first, own, NULL)->role = PLN_ROLE_CHAIR;
  PlnProgramme *file = make_file ("a");
  g_ptr_array_remove_index (((PlnSession *) at (file, PLN_KIND_SESSION, 0))->appearances, 1);
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 1);
  first = at (stored, PLN_KIND_SESSION, 0);
  g_assert_cmpuint (first->appearances->len, ==, 2);
  const PlnAppearance *chair = first->appearances->pdata[1];
  g_assert_cmpint (chair->role, ==, PLN_ROLE_CHAIR);
}

/* A file that knows of nobody takes nobody away. */
static void
test_no_people (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  PlnProgramme *file = make_file ("a");
  for (guint i = 0; i < 2; i++)
    g_ptr_array_set_size (((PlnSession *) at (file, PLN_KIND_SESSION, i))->appearances, 0);
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 0);
}

/* Those of the file are in its order; who was entered by hand stays where they are. */
static void
test_order (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  PlnSpeaker *own = add_own (stored, PLN_KIND_SPEAKER, "Chair");
  PlnSession *first = at (stored, PLN_KIND_SESSION, 0);
  PlnAppearance *chair = add_appearance (first, own, NULL);
  g_autofree char *uuid = g_strdup (chair->record.uuid);
  g_ptr_array_insert (first->appearances, 0,
                      g_ptr_array_steal_index (first->appearances, first->appearances->len - 1));
  PlnProgramme *file = make_file ("a");
  PlnSession *theirs = at (file, PLN_KIND_SESSION, 0);
  PlnSpeaker *third = add_foreign (file, PLN_KIND_SPEAKER, "a", "3", "Cy");
  add_appearance (theirs, third, "a");
  g_ptr_array_insert (theirs->appearances, 0, g_ptr_array_steal_index (theirs->appearances, 2));
  import (&stored, file, NULL, "a");
  first = at (stored, PLN_KIND_SESSION, 0);
  static const char *const expected[] = { "Chair", "Cy", "Ada", "Bo" };
  g_assert_cmpuint (first->appearances->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const PlnAppearance *appearance = first->appearances->pdata[i];
      const PlnSpeaker *speaker = pln_programme_find (stored, appearance->speaker);
      g_assert_cmpstr (speaker->name, ==, expected[i]);
    }
  g_assert_cmpstr (((PlnRecord *) first->appearances->pdata[0])->uuid, ==, uuid);
}

/* Who was entered by hand is not entered again by the file. */
static void
test_appearance_known (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  g_autofree char *forum = g_strdup (root_of (stored)->record.uuid);
  PlnSpeaker *ada = add_own (stored, PLN_KIND_SPEAKER, "Ada");
  PlnSession *first = add_own_session (stored, "First", "2025-05-27T09:00");
  add_appearance (first, ada, NULL)->role = PLN_ROLE_MODERATOR;
  import (&stored, make_file ("a"), forum, "a");
  first = at (stored, PLN_KIND_SESSION, 0);
  g_assert_cmpuint (first->appearances->len, ==, 2);
  g_assert_cmpint (((PlnAppearance *) first->appearances->pdata[0])->role, ==, PLN_ROLE_MODERATOR);
}

static void
test_positions (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  PlnSpeaker *ada = add_own (stored, PLN_KIND_SPEAKER, "Ada");
  add_position (ada, "Professor", "UCAS", g_uuid_string_random ())->former = 1;
  add_position (ada, "Chair", "Club", g_uuid_string_random ());
  PlnProgramme *file = make_file ("a");
  PlnSpeaker *theirs = at (file, PLN_KIND_SPEAKER, 0);
  add_position (theirs, "Professor", "UCAS", pln_uuid_new_from_name ("a", "position", "1"));
  add_position (theirs, "Director", NULL, pln_uuid_new_from_name ("a", "position", "2"));
  import (&stored, file, NULL, "a");
  ada = at (stored, PLN_KIND_SPEAKER, 0);
  g_assert_cmpuint (ada->positions->len, ==, 3);
  g_assert_cmpint (((PlnPosition *) ada->positions->pdata[0])->former, ==, 1);
  g_assert_cmpstr (((PlnPosition *) ada->positions->pdata[2])->position, ==, "Director");
  /* One that the file brought and no longer has goes. */
  file = make_file ("a");
  add_position (at (file, PLN_KIND_SPEAKER, 0), "Professor", "UCAS",
                pln_uuid_new_from_name ("a", "position", "1"));
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 1);
  ada = at (stored, PLN_KIND_SPEAKER, 0);
  g_assert_cmpuint (ada->positions->len, ==, 2);
}

static void
test_lists (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  PlnSession *first = at (stored, PLN_KIND_SESSION, 0);
  add_link (first->links, "https://example.org/ours", "Ours");
  pln_record_set_text (first, pln_shape_find_field (&pln_shape_session, "title"), "zh", "一", NULL);
  PlnProgramme *file = make_file ("a");
  PlnSession *theirs = at (file, PLN_KIND_SESSION, 0);
  set (theirs->links->pdata[0], "title", "Slides");
  add_link (theirs->links, "https://example.org/slides", "Slides");
  pln_record_set_text (theirs, pln_shape_find_field (&pln_shape_session, "title"), "fr", "Un",
                       NULL);
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 1);
  first = at (stored, PLN_KIND_SESSION, 0);
  g_assert_cmpuint (first->links->len, ==, 3);
  g_assert_cmpstr (((PlnLink *) first->links->pdata[0])->title, ==, "Slides");
  g_assert_cmpstr (pln_record_text (first, "title", "zh"), ==, "一");
  g_assert_cmpstr (pln_record_text (first, "title", "fr"), ==, "Un");
}

/* Alike in the file, but one of them has become something that it does not say. */
static void
test_alike (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  PlnSession *first = at (stored, PLN_KIND_SESSION, 0);
  g_ptr_array_set_size (first->links, 0);
  add_link (first->links, "https://example.org/room", "Ours");
  ((PlnLink *) first->links->pdata[0])->audience = PLN_AUDIENCE_STAFF;
  PlnProgramme *file = make_file ("a");
  PlnSession *theirs = at (file, PLN_KIND_SESSION, 0);
  g_ptr_array_set_size (theirs->links, 0);
  add_link (theirs->links, "https://example.org/room", "Chat");
  add_link (theirs->links, "https://example.org/room", "Chat");
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 1);
  first = at (stored, PLN_KIND_SESSION, 0);
  g_assert_cmpuint (first->links->len, ==, 2);
  g_assert_cmpint (((PlnLink *) first->links->pdata[0])->audience, ==, PLN_AUDIENCE_STAFF);
}

/* From another programme file: numbers, sequences and taken keys are ours. */
static void
test_other_programme (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  add_own (stored, PLN_KIND_ROOM, "Hall");
  PlnProgramme *file = make_stored ();
  set (at (file, PLN_KIND_FORUM, 0), "title", "Another forum");
  add_own (file, PLN_KIND_ROOM, "Cave");
  PlnRoom *room = add_own (file, PLN_KIND_ROOM, "Roof");
  room->record.sequence = 4;
  import (&stored, file, NULL, "other");
  g_assert_cmpuint (stored->records[PLN_KIND_ROOM]->len, ==, 3);
  g_assert_cmpstr (((PlnRecord *) at (stored, PLN_KIND_ROOM, 1))->key, !=, "room-1");
  room = at (stored, PLN_KIND_ROOM, 2);
  g_assert_cmpstr (room->record.key, ==, "room-2");
  g_assert_cmpint (room->record.sequence, ==, 0);
}

/* The forum that a file made follows it, and inherits what is as above. */
static void
test_own_forum (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  PlnProgramme *file = make_file ("a");
  set (at (file, PLN_KIND_FORUM, 0), "from", "2025-05-27");
  set (at (file, PLN_KIND_FORUM, 0), "to", "2025-05-27");
  import (&stored, file, NULL, "a");
  PlnForum *forum = at (stored, PLN_KIND_FORUM, 1);
  set (forum, "subtitle", "ours");
  file = make_file ("a");
  set (at (file, PLN_KIND_FORUM, 0), "title", "Their great conference");
  set (at (file, PLN_KIND_FORUM, 0), "from", "2025-05-27");
  set (at (file, PLN_KIND_FORUM, 0), "to", "2025-05-28");
  set (at (file, PLN_KIND_FORUM, 0), "day_change", "05:00");
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 1);
  forum = at (stored, PLN_KIND_FORUM, 1);
  g_assert_cmpstr (forum->title, ==, "Their great conference");
  g_assert_cmpstr (forum->subtitle, ==, "ours");
  g_assert_cmpint (forum->to - forum->from, ==, 1);
  g_assert_cmpint (forum->day_change, ==, 300);
  g_assert_null (forum->timezone);
  g_assert_cmpstr (forum->parent, ==, root_of (stored)->record.uuid);
  /* A first day alone could be after the last. */
  file = make_file ("a");
  set (at (file, PLN_KIND_FORUM, 0), "title", "Their great conference");
  set (at (file, PLN_KIND_FORUM, 0), "day_change", "05:00");
  set (at (file, PLN_KIND_FORUM, 0), "from", "2026-05-27");
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 0);
}

/* One that it only goes into keeps title, days and day change. */
static void
test_other_forum (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  g_autofree char *uuid = g_strdup (root_of (stored)->record.uuid);
  set (at (stored, PLN_KIND_FORUM, 0), "to", "2025-05-27");
  import (&stored, make_file ("a"), uuid, "a");
  PlnProgramme *file = make_file ("a");
  set (at (file, PLN_KIND_FORUM, 0), "from", "2025-05-26");
  set (at (file, PLN_KIND_FORUM, 0), "to", "2025-05-28");
  set (at (file, PLN_KIND_FORUM, 0), "day_change", "05:00");
  set (at (file, PLN_KIND_FORUM, 0), "subtitle", "in May");
  g_assert_cmpuint (import (&stored, file, uuid, "a"), ==, 1);
  const PlnForum *forum = root_of (stored);
  g_assert_cmpstr (forum->title, ==, "Our forum");
  g_assert_cmpstr (forum->subtitle, ==, "in May");
  g_assert_cmpint (forum->from, ==, forum->to);
  g_assert_cmpint (pln_forum_day_change (stored, forum), ==, 240);
}

/* Whatever is in two programmes: the second time nothing is left to do. */
static void
test_random (void)
{
  for (int i = 0; i < 300; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_test_message ("seed %u", seed);
      g_autoptr (PlnProgramme) stored = random_programme (seed, 10 + i % 90, 1 + i % 5);
      const PlnRecord *forum = i % 2 == 0 ? at (stored, PLN_KIND_FORUM, 0) : NULL;
      g_autofree char *uuid = forum != NULL ? g_strdup (forum->uuid) : NULL;
      import (&stored, random_programme (seed + 1, 10 + i % 90, 1 + i % 5), uuid, "a");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/moved", test_moved);
  g_test_add_func ("/merge/time", test_time);
  g_test_add_func ("/merge/empty-stays", test_empty_stays);
  g_test_add_func ("/merge/notes", test_notes);
  g_test_add_func ("/merge/speaker-gone", test_speaker_gone);
  g_test_add_func ("/merge/no-people", test_no_people);
  g_test_add_func ("/merge/order", test_order);
  g_test_add_func ("/merge/appearance-known", test_appearance_known);
  g_test_add_func ("/merge/positions", test_positions);
  g_test_add_func ("/merge/lists", test_lists);
  g_test_add_func ("/merge/alike", test_alike);
  g_test_add_func ("/merge/other-programme", test_other_programme);
  g_test_add_func ("/merge/own-forum", test_own_forum);
  g_test_add_func ("/merge/other-forum", test_other_forum);
  g_test_add_func ("/merge/random", test_random);
  return g_test_run ();
}
