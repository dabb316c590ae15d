/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rule room-clash: what is a clash, what is none, and which of the two tells it. */
#include "check/check-say.h"
#include "model/programme-builder.h"

#define RULE "room-clash"

/* Two sessions in one hall on 27 May. */
typedef struct {
  const char *name;
  const char *start[2];
  int length[2];
  const char *said;
} Case;

static const Case cases[] = {
  { "overlap",
    { "09:20", "09:50" },
    { 40, 90 },
    "error b: hall: 1 a runs until 10:00; 10 minutes overlap"
    " > plenary session move b --start 2025-05-27T10:00\n" },
  { "one-minute",
    { "09:00", "09:59" },
    { 60, 60 },
    "error b: hall: 1 a runs until 10:00; 1 minute overlaps"
    " > plenary session move b --start 2025-05-27T10:00\n" },
  { "touching", { "09:00", "10:00" }, { 60, 60 }, "" },
  { "apart", { "09:00", "11:00" }, { 60, 60 }, "" },
  { "later-is-first",
    { "09:30", "09:00" },
    { 60, 60 },
    "error a: hall: 2 b runs until 10:00; 30 minutes overlap"
    " > plenary session move a --start 2025-05-27T10:00\n" },
  { "inside",
    { "09:00", "09:30" },
    { 120, 30 },
    "error b: hall: 1 a runs until 11:00; 30 minutes overlap"
    " > plenary session move b --start 2025-05-27T11:00\n" },
  { "same",
    { "09:00", "09:00" },
    { 60, 60 },
    "error b: hall: 1 a is at the same time"
    " > plenary session move b --start 2025-05-27T10:00\n" },
  { "same-start",
    { "09:00", "09:00" },
    { 60, 30 },
    "error b: hall: 1 a runs until 10:00; 30 minutes overlap"
    " > plenary session move b --start 2025-05-27T10:00\n" },
  { "open-inside",
    { "09:00", "09:30" },
    { 60, 0 },
    "error b: hall: 1 a runs until 10:00 > plenary session move b --start 2025-05-27T10:00\n" },
  { "open-at-end", { "09:00", "10:00" }, { 60, 0 }, "" },
  { "open-before", { "09:00", "09:30" }, { 0, 60 }, "" },
  { "open-same-start",
    { "09:00", "09:00" },
    { 0, 60 },
    "error b: hall: 1 a starts at the same time\n" },
  { "both-open", { "09:00", "09:00" }, { 0, 0 }, "error b: hall: 1 a starts at the same time\n" },
  { "past-midnight",
    { "23:00", "23:50" },
    { 90, 60 },
    "error b: hall: 1 a runs until Wed 28 May 00:30; 40 minutes overlap"
    " > plenary session move b --start 2025-05-28T00:30\n" },
};

static PlnSession *
in_hall (PlnProgramme *programme, const char *key, const char *clock, int length)
{
  g_autofree char *start = clock != NULL ? g_strconcat ("2025-05-27 ", clock, NULL) : NULL;
  PlnSession *session = build_session (programme, key, start, length);
  build_place (programme, session, "hall");
  return session;
}

static void
test_pair (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (PlnProgramme) programme = build_programme ();
  in_hall (programme, "a", c->start[0], c->length[0]);
  in_hall (programme, "b", c->start[1], c->length[1]);
  assert_says (programme, RULE, c->said);
}

/* After midnight is another calendar date, but the night is one. */
static void
test_midnight (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  in_hall (programme, "late", "23:30", 60);
  PlnSession *night = build_session (programme, "night", "2025-05-28 00:15", 60);
  build_place (programme, night, "hall");
  assert_says (programme, RULE,
               "error night: hall: 1 late runs until 00:30; 15 minutes overlap"
               " > plenary session move night --start 2025-05-28T00:30\n");
}

/* 09:00 in Tokyo is 08:00 in Shanghai: clocks are compared, not what they show. */
static void
test_zones (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnForum *tokyo = build_forum (programme, "tokyo", "Asia/Tokyo");
  in_hall (programme, "here", "08:30", 60);
  in_hall (programme, "at-nine", "09:00", 60);
  PlnSession *there = in_hall (programme, "there", "09:00", 60);
  build_set (there, "forum", tokyo->record.uuid);
  assert_says (programme, RULE,
               "error here: hall: 3 there (tokyo) runs until 09:00; 30 minutes overlap"
               " > plenary session move here --start 2025-05-27T09:00\n"
               "error at-nine: hall: 1 here runs until 09:30; 30 minutes overlap"
               " > plenary session move at-nine --start 2025-05-27T09:30\n");
}

static void
test_who_takes_part (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  in_hall (programme, "a", "09:00", 60);
  build_set (in_hall (programme, "cancelled", "09:00", 60), "state", "cancelled");
  build_set (in_hall (programme, "someday", NULL, 60), "day", "2025-05-27");
  build_session (programme, "nowhere", "2025-05-27 09:00", 60);
  build_place (programme, build_session (programme, "elsewhere", "2025-05-27 09:00", 60), "foyer");
  assert_says (programme, RULE, "");
  build_set (in_hall (programme, "draft", "09:30", 60), "state", "draft");
  assert_says (programme, RULE,
               "error draft: hall: 1 a runs until 10:00; 30 minutes overlap"
               " > plenary session move draft --start 2025-05-27T10:00\n");
}

/* One finding for each room that they meet in. */
static void
test_two_rooms (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  build_place (programme, in_hall (programme, "a", "09:00", 60), "foyer");
  build_place (programme, in_hall (programme, "b", "09:30", 60), "foyer");
  assert_says (programme, RULE,
               "error b: foyer: 1 a runs until 10:00; 30 minutes overlap"
               " > plenary session move b --start 2025-05-27T10:00\n"
               "error b: hall: 1 a runs until 10:00; 30 minutes overlap"
               " > plenary session move b --start 2025-05-27T10:00\n");
}

/* The session tells what it and its parts have in common, whoever is later. */
static void
test_parts (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = in_hall (programme, "whole", "09:00", 60);
  build_part (programme, whole, "part", NULL, 20);
  PlnSession *own = build_part (programme, whole, "own", NULL, 20);
  build_place (programme, own, "hall");
  assert_says (programme, RULE, "");
  in_hall (programme, "other", "09:10", 15);
  assert_says (programme, RULE,
               "error other: hall: 1 whole runs until 10:00; 15 minutes overlap"
               " > plenary session move other --start 2025-05-27T10:00\n");
}

/* What the session does not tell, its part does: in a room of its own, or past the session's
 * end. */
static void
test_parts_alone (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = in_hall (programme, "whole", "09:00", 60);
  PlnSession *away = build_part (programme, whole, "away", NULL, 30);
  build_place (programme, away, "foyer");
  build_part (programme, whole, "overlong", NULL, 60);
  build_place (programme, build_session (programme, "coffee", "2025-05-27 09:20", 30), "foyer");
  in_hall (programme, "next", "10:00", 60);
  assert_says (programme, RULE,
               "error coffee: foyer: 2 away runs until 09:30; 10 minutes overlap"
               " > plenary session move coffee --start 2025-05-27T09:30\n"
               "error next: hall: 3 overlong runs until 10:30; 30 minutes overlap"
               " > plenary session move next --start 2025-05-27T10:30\n");
}

/* Parts of one session clash with each other. */
static void
test_siblings (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = in_hall (programme, "whole", "09:00", 60);
  build_part (programme, whole, "one", "2025-05-27 09:00", 30);
  build_part (programme, whole, "two", "2025-05-27 09:20", 30);
  assert_says (programme, RULE,
               "error two: hall: 2 one runs until 09:30; 10 minutes overlap"
               " > plenary session move two --start 2025-05-27T09:30\n");
  build_set (whole, "state", "cancelled");
  assert_says (programme, RULE, "");
}

/* Posters hang side by side, but not in the middle of a talk. */
static void
test_posters (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  build_set (in_hall (programme, "poster", "09:00", 60), "kind", "poster");
  build_set (in_hall (programme, "next-poster", "09:00", 60), "kind", "poster");
  assert_says (programme, RULE, "");
  in_hall (programme, "talk", "09:30", 60);
  assert_says (programme, RULE,
               "error talk: hall: 1 poster runs until 10:00; 30 minutes overlap"
               " > plenary session move talk --start 2025-05-27T10:00\n"
               "error talk: hall: 2 next-poster runs until 10:00; 30 minutes overlap"
               " > plenary session move talk --start 2025-05-27T10:00\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/room-clash/pair/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_pair);
    }
  g_test_add_func ("/room-clash/midnight", test_midnight);
  g_test_add_func ("/room-clash/zones", test_zones);
  g_test_add_func ("/room-clash/who-takes-part", test_who_takes_part);
  g_test_add_func ("/room-clash/two-rooms", test_two_rooms);
  g_test_add_func ("/room-clash/parts", test_parts);
  g_test_add_func ("/room-clash/parts-alone", test_parts_alone);
  g_test_add_func ("/room-clash/siblings", test_siblings);
  g_test_add_func ("/room-clash/posters", test_posters);
  return g_test_run ();
}
