/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which things in a schedule.xml are one and the same, and that each has a UUID of its own. */
#include "schedule-reading.h"

static void
test_same_again (void)
{
  g_autoptr (PlnReading) first = read_fixture ("pretalx", &no_options);
  g_autoptr (PlnReading) second = read_fixture ("pretalx", &no_options);
  g_autofree char *one = print_reading (first);
  g_autofree char *two = print_reading (second);
  g_assert_cmpstr (one, ==, two);
}

static void
assert_source (const char *conference, const char *expected)
{
  g_autofree char *xml = g_strdup_printf (
      "<schedule><conference>%s</conference><day date='2024-06-01'/></schedule>", conference);
  g_autoptr (PlnReading) reading = read_text (xml);
  g_assert_cmpstr (reading->source, ==, expected);
}

static void
test_sources (void)
{
  const PlnReadOptions given = { .source = "mine", .day_change = PLN_NONE };
  g_autoptr (PlnReading) reading = read_fixture ("frab", &given);
  g_assert_cmpstr (reading->source, ==, "mine");
  assert_source ("<title>FOSDEM 2021</title>", "fosdem-2021");
  assert_source ("<title>Fosdem</title>", "fosdem-2024");
  assert_source ("<title>T</title><acronym>38c3</acronym>", "38c3-2024");
  assert_source ("<acronym>fosdem</acronym><title>FOSDEM 2023</title><start>2023-02-01</start>",
                 "fosdem-2023");
}

/* Nothing is lost however badly things are numbered, and every session has a UUID of its own. */
static void
test_duplicates (void)
{
  const char *guid = "77777777-7777-4777-8777-777777777777";
  g_autofree char *same
      = g_strdup_printf ("<event id='1' guid='%s'><title>A</title></event>", guid);
  g_autofree char *events = g_strconcat (same, same, same, "<event><title>B</title></event>",
                                         "<event><title>B</title></event>", NULL);
  g_autoptr (PlnReading) reading = read_events ("", "", events);
  g_autoptr (GHashTable) uuids = g_hash_table_new (g_str_hash, g_str_equal);
  g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_true (g_hash_table_add (uuids, session_at (reading, i)->record.uuid));
  g_assert_cmpstr (session_at (reading, 0)->record.uuid, ==, guid);
  assert_finding (reading, "duplicate-id", "guid '77777777-*(2 times)");
}

#define PERSON(id, name) "<person id='" id "'>" name "</person>"
#define EVENT_OF(id, persons) EVENT (id, "<persons>" persons "</persons>")

static const PlnSpeaker *
speaker_at (const PlnReading *reading, guint i)
{
  g_assert_cmpuint (i, <, count_of (reading, PLN_KIND_SPEAKER));
  return reading->programme->records[PLN_KIND_SPEAKER]->pdata[i];
}

static const char *
person_id (const PlnReading *reading, guint i)
{
  return ((PlnExternal *) speaker_at (reading, i)->externals->pdata[0])->id;
}

/* A person may be written in two ways; that says nothing about anybody's number. */
static void
test_name_variant (void)
{
  g_autoptr (PlnReading) reading = read_events (
      "", "",
      EVENT_OF ("1", PERSON ("7", "Ann B. Lee") PERSON ("8", "Bob"))
          EVENT_OF ("2", PERSON ("7", "Ann Lee")) EVENT_OF ("3", PERSON ("8", "Bob")));
  g_assert_cmpuint (count_of (reading, PLN_KIND_SPEAKER), ==, 2);
  g_assert_cmpstr (speaker_at (reading, 0)->name, ==, "Ann B. Lee");
  g_assert_cmpstr (person_id (reading, 0), ==, "7");
  g_assert_cmpstr (person_id (reading, 1), ==, "8");
  assert_finding (reading, "name-differs", "'Ann B. Lee' is also written 'Ann Lee'");
  g_assert_null (find_rule (reading, "person-ids"));
}

/* What clearly stands for several: two in one event, or three names; and the number of nobody. */
static void
test_shared_ids (void)
{
  g_autoptr (PlnReading) reading = read_events (
      "", "",
      EVENT_OF ("1", PERSON ("7", "Ann") PERSON ("7", "Bob") PERSON ("8", "Cy"))
          EVENT_OF ("2", PERSON ("9", "Di")) EVENT_OF ("3", PERSON ("9", "Ed"))
              EVENT_OF ("4", PERSON ("9", "Flo")) EVENT_OF ("5", PERSON ("0", "Gus"))
                  EVENT_OF ("6", PERSON ("8", "Cyrus")) EVENT_OF ("7", PERSON ("0", "Hal")));
  static const char *const ids[] = { "Ann", "Bob", "8", "Di", "Ed", "Flo", "Gus", "Hal" };
  g_assert_cmpuint (count_of (reading, PLN_KIND_SPEAKER), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (person_id (reading, i), ==, ids[i]);
  assert_finding (reading, "person-ids", "person id '7' is given to several persons: *");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule-reading/same-again", test_same_again);
  g_test_add_func ("/schedule-reading/sources", test_sources);
  g_test_add_func ("/schedule-reading/duplicates", test_duplicates);
  g_test_add_func ("/schedule-reading/name-variant", test_name_variant);
  g_test_add_func ("/schedule-reading/shared-ids", test_shared_ids);
  return g_test_run ();
}
