/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A programme: order, finding, removing, and what records inherit. */
#include "model/pln-extract.h"
#include "model/programme-builder.h"

#include <string.h>

static gpointer
add_numbered (PlnProgramme *programme, int number, const char *uuid)
{
  PlnRecord *room = pln_value_new (&pln_shape_room);
  room->number = number;
  room->uuid = g_strdup (uuid);
  return pln_programme_add (programme, room);
}

static void
test_order (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  static const struct {
    int number;
    const char *uuid;
  } added[]
      = { { 5, "5" }, { 0, "x" }, { 2, "2" }, { 9, "9" }, { 0, "y" }, { 7, "7" }, { 1, "1" } };
  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    {
      PlnRecord *record = add_numbered (programme, added[i].number, added[i].uuid);
      g_assert_true (pln_programme_find (programme, added[i].uuid) == record);
    }
  g_autoptr (GString) order = g_string_new (NULL);
  for (guint i = 0; i < programme->records[PLN_KIND_ROOM]->len; i++)
    g_string_append (order, ((PlnRecord *) programme->records[PLN_KIND_ROOM]->pdata[i])->uuid);
  g_assert_cmpstr (order->str, ==, "12579xy");
}

static void
test_find (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnRecord *room = build_record (programme, PLN_KIND_ROOM, "hall");
  g_assert_true (pln_programme_find (programme, room->uuid) == room);
  g_assert_true (pln_programme_find_as (programme, &pln_shape_room, room->uuid) == room);
  g_assert_null (pln_programme_find_as (programme, &pln_shape_speaker, room->uuid));
  g_assert_null (pln_programme_find (programme, "nowhere"));
  g_assert_null (pln_programme_find (programme, NULL));
  g_assert_null (pln_programme_find_as (programme, &pln_shape_room, NULL));
}

static gboolean
keep_even (const PlnProgramme *programme, gconstpointer record, gpointer data)
{
  guint *asked = data;
  (*asked)++;
  /* None is removed before all are decided on. */
  g_assert_cmpuint (programme->records[PLN_KIND_ROOM]->len, ==, 5);
  return ((const PlnRecord *) record)->number % 2 == 0;
}

static void
test_keep (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  static const char *const names[] = { "a", "b", "c", "d", "e" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    build_record (programme, PLN_KIND_ROOM, names[i]);
  g_autofree char *gone
      = g_strdup (((PlnRecord *) build_find (programme, PLN_KIND_ROOM, "c"))->uuid);
  GPtrArray *rooms = programme->records[PLN_KIND_ROOM];
  guint asked = 0;
  pln_programme_keep (programme, PLN_KIND_ROOM, keep_even, &asked);
  g_assert_cmpuint (asked, ==, 5);
  g_assert_true (programme->records[PLN_KIND_ROOM] == rooms);
  g_assert_cmpuint (rooms->len, ==, 2);
  g_assert_null (pln_programme_find (programme, gone));
  g_assert_nonnull (build_find (programme, PLN_KIND_ROOM, "b"));
  g_assert_nonnull (build_find (programme, PLN_KIND_ROOM, "d"));
}

static gboolean
keep_unless (const PlnProgramme *programme, gconstpointer record, gpointer data)
{
  return strstr (data, ((const PlnRecord *) record)->key) == NULL;
}

/* Two parts of ten minutes in the hall from nine. */
static PlnSession *
build_family (PlnProgramme *programme, PlnSession **one, PlnSession **two)
{
  PlnSession *whole = build_session (programme, "whole", "2025-05-27 09:00", 60);
  build_place (programme, whole, "hall");
  *one = build_part (programme, whole, "one", NULL, 10);
  *two = build_part (programme, whole, "two", NULL, 10);
  return whole;
}

static void
assert_start (const PlnSession *session, const char *expected)
{
  const PlnField *field = pln_shape_find_field (&pln_shape_session, "start");
  g_autofree char *start = pln_field_dup_text (field, session);
  g_assert_cmpstr (start, ==, expected);
}

/* A part does not move up into the time of one that is not selected. */
static void
test_keep_sibling (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *one, *two;
  PlnSession *whole = build_family (programme, &one, &two);
  char unwanted[] = "one";
  pln_programme_keep (programme, PLN_KIND_SESSION, keep_unless, unwanted);
  assert_start (two, "2025-05-27T09:10");
  g_assert_cmpuint (two->rooms->len, ==, 0);
  g_assert_null (two->forum);
  assert_start (whole, "2025-05-27T09:00");
}

static void
test_keep_orphan (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *one, *two;
  PlnSession *whole = build_family (programme, &one, &two);
  const PlnReference *room = whole->rooms->pdata[0];
  g_autofree char *hall = g_strdup (room->target);
  char unwanted[] = "whole";
  build_set (whole, "state", "cancelled");
  pln_programme_keep (programme, PLN_KIND_SESSION, keep_unless, unwanted);
  g_assert_cmpint (one->state, ==, PLN_STATE_CANCELLED);
  assert_start (one, "2025-05-27T09:00");
  assert_start (two, "2025-05-27T09:10");
  g_assert_true (pln_references_contain (two->rooms, hall));
  g_assert_cmpstr (two->forum, ==, pln_programme_root (programme)->record.uuid);
  g_assert_nonnull (two->parent);
  g_assert_null (pln_programme_parent (programme, two));
}

/* The second hour that clocks show twice stays the second. */
static void
test_keep_fold (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  build_set (programme->records[PLN_KIND_FORUM]->pdata[0], "timezone", "Europe/Berlin");
  PlnSession *whole = build_session (programme, "whole", "2025-10-26 01:30", 180);
  PlnSession *part;
  build_part (programme, whole, "one", NULL, 120);
  part = build_part (programme, whole, "two", NULL, 30);
  char unwanted[] = "one";
  pln_programme_keep (programme, PLN_KIND_SESSION, keep_unless, unwanted);
  assert_start (part, "2025-10-26T02:30");
  g_assert_cmpint (part->fold, ==, 1);
}

static void
test_keep_day (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-28", 0);
  PlnSession *part = build_part (programme, whole, "one", NULL, 10);
  PlnDate day = whole->day;
  char unwanted[] = "whole";
  pln_programme_keep (programme, PLN_KIND_SESSION, keep_unless, unwanted);
  g_assert_cmpint (part->day, ==, day);
  g_assert_cmpint (part->start, ==, PLN_NONE);
}

static void
test_root (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  g_assert_null (pln_programme_root (programme));
  PlnForum *below = build_record (programme, PLN_KIND_FORUM, "below");
  build_set (below, "parent", "not-here");
  g_assert_true (pln_programme_root (programme) == below);
  PlnForum *root = build_record (programme, PLN_KIND_FORUM, "root");
  g_assert_true (pln_programme_root (programme) == root);
}

static void
test_session (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnForum *below = build_forum (programme, "below", NULL);
  PlnSession *whole = build_session (programme, "whole", NULL, 0);
  PlnSession *part = build_part (programme, whole, "part", NULL, 0);
  g_assert_true (pln_programme_parent (programme, part) == whole);
  g_assert_null (pln_programme_parent (programme, whole));
  g_assert_true (pln_programme_forum (programme, part) == pln_programme_root (programme));
  build_set (whole, "forum", below->record.uuid);
  g_assert_true (pln_programme_forum (programme, part) == below);
  build_set (part, "forum", pln_programme_root (programme)->record.uuid);
  g_assert_true (pln_programme_forum (programme, part) == pln_programme_root (programme));
  g_assert_cmpuint (pln_programme_rooms (programme, part)->len, ==, 0);
  build_place (programme, whole, "hall");
  g_assert_true (pln_programme_rooms (programme, part) == whole->rooms);
  build_place (programme, part, "foyer");
  g_assert_true (pln_programme_rooms (programme, part) == part->rooms);
  g_assert_true (pln_programme_rooms (programme, whole) == whole->rooms);
}

/* By order, then start, then number; what has none comes last. */
static void
test_parts (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", NULL, 0);
  static const struct {
    const char *key;
    const char *start;
    int order;
  } made[] = {
    { "g", NULL, 0 },
    { "h", NULL, 0 },
    { "f", "2025-05-27 11:00", 0 },
    { "e", "2025-05-27 10:00", 0 },
    { "d", NULL, 2 },
    { "c", "2025-05-27 12:00", 2 },
    { "b", NULL, 1 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    build_part (programme, whole, made[i].key, made[i].start, 0)->order = made[i].order;
  g_autoptr (GPtrArray) parts = pln_programme_parts (programme, whole);
  g_autoptr (GString) keys = g_string_new (NULL);
  for (guint i = 0; i < parts->len; i++)
    g_string_append (keys, ((PlnRecord *) parts->pdata[i])->key);
  g_assert_cmpstr (keys->str, ==, "bcdefgh");
  g_autoptr (GPtrArray) none = pln_programme_parts (programme, parts->pdata[0]);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_forum_defaults (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  PlnForum *forum = build_record (programme, PLN_KIND_FORUM, "forum");
  const PlnForum *forums[] = { forum, NULL };
  for (guint i = 0; i < G_N_ELEMENTS (forums); i++)
    {
      g_assert_cmpstr (pln_zone_name (pln_forum_zone (programme, forums[i])), ==, "UTC");
      g_assert_cmpint (pln_forum_day_change (programme, forums[i]), ==, 240);
      g_assert_cmpstr (pln_forum_languages (programme, forums[i]), ==, "en");
      g_assert_null (pln_forum_venue (programme, forums[i]));
    }
}

static void
test_forum_inherits (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnForum *root = programme->records[PLN_KIND_FORUM]->pdata[0];
  PlnForum *below = build_forum (programme, "below", NULL);
  PlnVenue *venue = build_record (programme, PLN_KIND_VENUE, "venue");
  build_set (root, "day_change", "00:00");
  build_set (root, "languages", "en,zh");
  build_set (root, "venue", venue->record.uuid);
  g_assert_cmpstr (pln_zone_name (pln_forum_zone (programme, below)), ==, "Asia/Shanghai");
  g_assert_cmpint (pln_forum_day_change (programme, below), ==, 0);
  g_assert_cmpstr (pln_forum_languages (programme, below), ==, "en,zh");
  g_assert_true (pln_forum_venue (programme, below) == venue);
  build_set (below, "timezone", "Europe/Berlin");
  build_set (below, "day_change", "06:00");
  g_assert_cmpstr (pln_zone_name (pln_forum_zone (programme, below)), ==, "Europe/Berlin");
  g_assert_cmpint (pln_forum_day_change (programme, below), ==, 360);
  g_assert_true (pln_forum_has_language (programme, below, "zh"));
  g_assert_true (pln_forum_has_language (programme, below, "EN"));
  g_assert_false (pln_forum_has_language (programme, below, "e"));
  g_assert_false (pln_forum_has_language (programme, below, "zh-Hans"));
  g_assert_false (pln_forum_has_language (programme, below, "en,zh"));
  g_assert_false (pln_forum_has_language (programme, below, ""));
}

/* A damaged file may hold a circle. */
static void
test_forum_circle (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  PlnForum *a = build_record (programme, PLN_KIND_FORUM, "a");
  PlnForum *b = build_record (programme, PLN_KIND_FORUM, "b");
  build_set (a, "parent", b->record.uuid);
  build_set (b, "parent", a->record.uuid);
  g_assert_cmpstr (pln_zone_name (pln_forum_zone (programme, a)), ==, "UTC");
  g_assert_null (pln_programme_root (programme));
}

static void
test_forum_day (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  const PlnForum *forum = pln_programme_root (programme);
  PlnDate date = 20235;
  g_assert_cmpint (pln_forum_day (programme, forum, pln_civil_new (date, 240)), ==, date);
  g_assert_cmpint (pln_forum_day (programme, forum, pln_civil_new (date, 239)), ==, date - 1);
  g_assert_cmpint (pln_forum_day (programme, forum, pln_civil_new (date, 1439)), ==, date);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme/order", test_order);
  g_test_add_func ("/programme/find", test_find);
  g_test_add_func ("/programme/keep", test_keep);
  g_test_add_func ("/programme/keep/sibling", test_keep_sibling);
  g_test_add_func ("/programme/keep/orphan", test_keep_orphan);
  g_test_add_func ("/programme/keep/fold", test_keep_fold);
  g_test_add_func ("/programme/keep/day", test_keep_day);
  g_test_add_func ("/programme/root", test_root);
  g_test_add_func ("/programme/session", test_session);
  g_test_add_func ("/programme/parts", test_parts);
  g_test_add_func ("/programme/forum/defaults", test_forum_defaults);
  g_test_add_func ("/programme/forum/inherits", test_forum_inherits);
  g_test_add_func ("/programme/forum/circle", test_forum_circle);
  g_test_add_func ("/programme/forum/day", test_forum_day);
  return g_test_run ();
}
