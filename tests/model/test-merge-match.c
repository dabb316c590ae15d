/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bringing files into a programme: which forum a file is, and who is known. */
#include "model/merge-files.h"

/* --- forums -------------------------------------------------------------------------------- */

static void
test_child (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  g_assert_cmpuint (import (&stored, make_file ("a"), NULL, "a"), ==, 7);
  const PlnForum *child = at (stored, PLN_KIND_FORUM, 1);
  g_assert_cmpstr (child->parent, ==, root_of (stored)->record.uuid);
  g_assert_null (child->timezone);
  g_assert_cmpint (child->day_change, ==, PLN_NONE);
  const PlnSession *second = at (stored, PLN_KIND_SESSION, 1);
  g_assert_cmpstr (second->forum, ==, child->record.uuid);
}

static void
test_other_zone (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  PlnProgramme *file = make_file ("a");
  set (at (file, PLN_KIND_FORUM, 0), "timezone", "Europe/Berlin");
  set (at (file, PLN_KIND_FORUM, 0), "day_change", "05:00");
  import (&stored, file, NULL, "a");
  const PlnForum *child = at (stored, PLN_KIND_FORUM, 1);
  g_assert_cmpstr (child->timezone, ==, "Europe/Berlin");
  g_assert_cmpint (child->day_change, ==, 300);
}

static void
test_into_forum (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  g_autofree char *uuid = g_strdup (root_of (stored)->record.uuid);
  PlnProgramme *file = make_file ("a");
  PlnForum *forum = at (file, PLN_KIND_FORUM, 0);
  set (forum, "timezone", "Europe/Berlin");
  set (forum, "from", "2025-05-01");
  set (forum, "to", "2025-06-01");
  set (forum, "url", "https://example.org");
  import (&stored, file, uuid, "a");
  g_assert_cmpuint (stored->records[PLN_KIND_FORUM]->len, ==, 1);
  const PlnForum *root = root_of (stored);
  g_assert_cmpstr (root->title, ==, "Our forum");
  g_assert_cmpstr (root->timezone, ==, "Asia/Shanghai");
  g_assert_cmpint (root->day_change, ==, PLN_NONE);
  g_assert_cmpint (root->to, ==, PLN_NONE);
  g_assert_null (root->parent);
  g_assert_cmpstr (root->acronym, ==, "TC");
  g_assert_cmpstr (root->url, ==, "https://example.org");
  g_assert_cmpstr (((PlnExternal *) root->externals->pdata[0])->id, ==, "conference");
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (((PlnSession *) at (stored, PLN_KIND_SESSION, i))->forum, ==, uuid);
  /* Next time the forum need not be named. */
  g_assert_cmpuint (import (&stored, make_file ("a"), NULL, "a"), ==, 0);
}

static void
test_empty_store (void)
{
  g_autoptr (PlnProgramme) stored = pln_programme_new ();
  import (&stored, make_file ("a"), NULL, "a");
  g_assert_null (root_of (stored)->parent);
  g_assert_cmpstr (root_of (stored)->timezone, ==, "Asia/Shanghai");
}

/* The file is of this programme, but goes below another forum of it. */
static void
test_taken_uuid (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  PlnForum *child = add_own (stored, PLN_KIND_FORUM, "Child");
  child->parent = g_strdup (root_of (stored)->record.uuid);
  g_autofree char *uuid = g_strdup (child->record.uuid);
  PlnProgramme *file = copy_programme (stored);
  import (&stored, file, uuid, "self");
  g_assert_cmpuint (stored->records[PLN_KIND_FORUM]->len, ==, 3);
}

/* --- who is known -------------------------------------------------------------------------- */
static void
test_by_uuid (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  PlnProgramme *file = make_file ("a");
  PlnSession *session = at (file, PLN_KIND_SESSION, 0);
  g_ptr_array_set_size (session->externals, 0);
  set (session, "title", "Renamed");
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 1);
  g_assert_cmpstr (((PlnSession *) at (stored, PLN_KIND_SESSION, 0))->title, ==, "Renamed");
}

static void
test_by_external (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  g_autoptr (PlnProgramme) other = make_file ("a");
  PlnProgramme *file = pln_programme_new ();
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < other->records[kind]->len; i++)
      {
        PlnRecord *record = pln_value_copy (other->records[kind]->pdata[i]);
        if (kind == PLN_KIND_SESSION)
          {
            g_free (record->uuid);
            record->uuid = g_uuid_string_random ();
            set (record, "title", "Renamed");
          }
        pln_programme_add (file, record);
      }
  g_assert_cmpuint (import (&stored, file, NULL, "a"), ==, 2);
  g_assert_cmpuint (stored->records[PLN_KIND_SESSION]->len, ==, 2);
}

/* What another source calls by the same id is something else. */
static void
test_other_source (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("a"), NULL, "a");
  import (&stored, make_file ("b"), NULL, "a");
  g_assert_cmpuint (stored->records[PLN_KIND_SESSION]->len, ==, 4);
}

static void
test_by_title (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  g_autofree char *uuid = g_strdup (root_of (stored)->record.uuid);
  add_own (stored, PLN_KIND_ROOM, "Hall");
  add_own (stored, PLN_KIND_SPEAKER, "Ada");
  set (add_own_session (stored, "First", "2025-05-27T09:00"), "notes", "ours");
  add_own_session (stored, "Second", "2025-05-27T11:00");
  import (&stored, make_file ("a"), uuid, "a");
  g_assert_cmpuint (stored->records[PLN_KIND_ROOM]->len, ==, 2);
  g_assert_cmpuint (stored->records[PLN_KIND_SPEAKER]->len, ==, 2);
  g_assert_cmpuint (stored->records[PLN_KIND_SESSION]->len, ==, 3);
  const PlnSession *first = at (stored, PLN_KIND_SESSION, 0);
  g_assert_cmpstr (first->notes, ==, "ours");
  g_assert_cmpint (first->length, ==, 45);
  g_assert_cmpstr (((PlnExternal *) first->externals->pdata[0])->source, ==, "a");
  const PlnReference *room = first->rooms->pdata[0];
  g_assert_cmpstr (room->target, ==, ((PlnRecord *) at (stored, PLN_KIND_ROOM, 0))->uuid);
}

/* Names that are not unique, on either side, and halls of two venues. */
static void
test_not_by_title (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  add_own (stored, PLN_KIND_SPEAKER, "Ada");
  add_own (stored, PLN_KIND_SPEAKER, "Ada");
  add_own (stored, PLN_KIND_SPEAKER, "Bo");
  PlnVenue *venue = add_own (stored, PLN_KIND_VENUE, "East");
  PlnRoom *hall = add_own (stored, PLN_KIND_ROOM, "Hall");
  hall->venue = g_strdup (venue->record.uuid);
  PlnProgramme *file = make_file ("a");
  add_foreign (file, PLN_KIND_SPEAKER, "a", "3", "Bo");
  PlnVenue *west = add_foreign (file, PLN_KIND_VENUE, "a", "west", "West");
  ((PlnRoom *) at (file, PLN_KIND_ROOM, 0))->venue = g_strdup (west->record.uuid);
  import (&stored, file, NULL, "a");
  g_assert_cmpuint (stored->records[PLN_KIND_SPEAKER]->len, ==, 6);
  g_assert_cmpuint (stored->records[PLN_KIND_ROOM]->len, ==, 3);
}

/* The same title and time in another forum is another session. */
static void
test_other_forum (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  add_own_session (stored, "First", "2025-05-27T09:00");
  import (&stored, make_file ("a"), NULL, "a");
  g_assert_cmpuint (stored->records[PLN_KIND_SESSION]->len, ==, 3);
}

/* One title and time in two forums is unique in each. */
static void
test_same_in_forums (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  PlnForum *child = add_own (stored, PLN_KIND_FORUM, "Child");
  child->parent = g_strdup (root_of (stored)->record.uuid);
  g_autofree char *uuid = g_strdup (child->record.uuid);
  add_own_session (stored, "First", "2025-05-27T09:00");
  PlnSession *theirs = add_own_session (stored, "First", "2025-05-27T09:00");
  set (theirs, "notes", "known");
  g_free (theirs->forum);
  theirs->forum = g_strdup (uuid);
  import (&stored, make_file ("a"), uuid, "a");
  g_assert_cmpuint (stored->records[PLN_KIND_SESSION]->len, ==, 3);
  theirs = at (stored, PLN_KIND_SESSION, 1);
  g_assert_cmpint (theirs->length, ==, 45);
}

static void
test_two_editions (void)
{
  g_autoptr (PlnProgramme) stored = make_stored ();
  import (&stored, make_file ("2024"), NULL, "2024");
  g_assert_cmpuint (import (&stored, make_file ("2025"), NULL, "2025"), ==, 7);
  g_assert_cmpuint (stored->records[PLN_KIND_FORUM]->len, ==, 3);
  g_assert_cmpuint (stored->records[PLN_KIND_ROOM]->len, ==, 4);
  g_assert_cmpuint (stored->records[PLN_KIND_SPEAKER]->len, ==, 4);
  g_assert_cmpuint (stored->records[PLN_KIND_SESSION]->len, ==, 4);
  g_assert_cmpuint (import (&stored, make_file ("2024"), NULL, "2024"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge-match/child", test_child);
  g_test_add_func ("/merge-match/other-zone", test_other_zone);
  g_test_add_func ("/merge-match/into-forum", test_into_forum);
  g_test_add_func ("/merge-match/empty-store", test_empty_store);
  g_test_add_func ("/merge-match/taken-uuid", test_taken_uuid);
  g_test_add_func ("/merge-match/by-uuid", test_by_uuid);
  g_test_add_func ("/merge-match/by-external", test_by_external);
  g_test_add_func ("/merge-match/other-source", test_other_source);
  g_test_add_func ("/merge-match/by-title", test_by_title);
  g_test_add_func ("/merge-match/not-by-title", test_not_by_title);
  g_test_add_func ("/merge-match/other-forum", test_other_forum);
  g_test_add_func ("/merge-match/same-in-forums", test_same_in_forums);
  g_test_add_func ("/merge-match/two-editions", test_two_editions);
  return g_test_run ();
}
