/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which things in a schedule.xml are one and the same, and that each has a UUID of its own. */
#include "format/intake/pln-schedule-person.h"
#include "format/intake/schedule-reading.h"

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

static void
test_three_names (void)
{
  g_autoptr (PlnReading) reading
      = read_events ("", "",
                     EVENT_OF ("1", PERSON ("9", "Di")) EVENT_OF ("2", PERSON ("9", "Ed"))
                         EVENT_OF ("3", PERSON ("9", "Flo")));
  assert_finding (reading, "person-ids", "*'9'*: 'Di', 'Ed' and 'Flo' are 3 here*");
}

/* An id of two unlike names numbers nobody, and that is told; a GUID is no better. */
static void
test_unlike_names (void)
{
  g_autoptr (PlnReading) reading = read_events (
      "", "",
      EVENT_OF ("1", PERSON ("2", "Ada Stone")) EVENT_OF ("2", PERSON ("2", "Bob Reed")) EVENT_OF (
          "3", "<person guid='88888888-8888-4888-8888-888888888888'>Cy Dole</person>")
          EVENT_OF ("4", "<person guid='88888888-8888-4888-8888-888888888888'>Di Frost</person>"));
  static const char *const ids[] = { "Ada Stone", "Bob Reed", "Cy Dole", "Di Frost" };
  g_assert_cmpuint (count_of (reading, PLN_KIND_SPEAKER), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (person_id (reading, i), ==, ids[i]);
  assert_finding (reading, "person-ids", "*'2'*'Ada Stone' and 'Bob Reed' are two*speaker merge*");
}

static void
test_alike (void)
{
  static const struct {
    const char *a;
    const char *b;
    gboolean alike;
  } cases[] = {
    { "Ann Lee", "Ann B. Lee", TRUE },
    { "A. Lee", "Ann Lee", TRUE },
    { "Lee, Ann", "Ann Lee", TRUE },
    { "Katrin Müller", "Kathrin Mueller", TRUE },
    { "Cy", "Cyrus", TRUE },
    { "江小涓", "Jiang Xiaojuan", TRUE },
    { "Иван Петров", "Ivan Petrov", TRUE },
    { "Ada Stone", "Bob Reed", FALSE },
    { "Ada Stone", "Ada Reed", FALSE },
    { "Wang Wei", "Wang Fang", FALSE },
    { "Jan", "Jon", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (pln_schedule_names_are_alike (cases[i].a, cases[i].b) != cases[i].alike
        || pln_schedule_names_are_alike (cases[i].b, cases[i].a) != cases[i].alike)
      g_error ("'%s' and '%s'", cases[i].a, cases[i].b);
}

/* Nobody is twice in one event; in others the ids then are one, too, and the next file finds them by each. */
static void
test_one_under_several_ids (void)
{
  g_autoptr (PlnReading) reading = read_events (
      "", "",
      EVENT_OF ("1", PERSON ("5", "Ada Stone") PERSON ("6", "ada  stone"))
          EVENT_OF ("2", PERSON ("6", "Ada Stone")) EVENT_OF ("3", PERSON ("7", "Bob"))
              EVENT_OF ("4", PERSON ("8", "Bob")));
  g_assert_cmpuint (count_of (reading, PLN_KIND_SPEAKER), ==, 3);
  g_assert_cmpuint (session_at (reading, 0)->appearances->len, ==, 1);
  g_assert_cmpuint (speaker_at (reading, 0)->externals->len, ==, 2);
  const PlnAppearance *appearance = session_at (reading, 1)->appearances->pdata[0];
  g_assert_cmpstr (appearance->speaker, ==, speaker_at (reading, 0)->record.uuid);
  assert_finding (reading, "person-ids", "'ada stone' has several ids in one event*");
}

/* Somebody may be named in another event; who is named in none is nobody. */
static void
test_nobody (void)
{
  g_autoptr (PlnReading) reading = read_events (
      "", "",
      EVENT_OF ("1", PERSON ("1", "") PERSON ("2", "") "<person><email>none</email></person>")
          EVENT_OF ("2", PERSON ("2", "Ada Stone")) EVENT_OF ("3", PERSON ("1", "")));
  g_assert_cmpuint (count_of (reading, PLN_KIND_SPEAKER), ==, 1);
  g_assert_cmpint (session_at (reading, 0)->kind, ==, PLN_SESSION_TALK);
  g_assert_cmpint (session_at (reading, 2)->kind, ==, PLN_SESSION_OTHER);
  g_assert_cmpuint (session_at (reading, 0)->appearances->len, ==, 1);
  g_assert_cmpstr (speaker_at (reading, 0)->name, ==, "Ada Stone");
  assert_finding (reading, "no-name", "a person without a name is left out*");
}

/* A person in elements or attributes of its own; what is for staff is not in the name. */
static void
test_person_parts (void)
{
  g_autoptr (PlnReading) reading = read_events (
      "", "",
      EVENT_OF ("1", "<person id='1'><code>XYZ</code><name>Ada S.</name><public_name>Ada Stone"
                     "</public_name><biography>Builds bridges.&lt;br/&gt;Well.</biography>"
                     "<email>ada@example.org</email><avatar>https://e.org/a.png</avatar>"
                     "<affiliation>Bridges Ltd</affiliation><shoe>42</shoe></person>")
          EVENT_OF ("2", "<person id='2' name='Bob Reed' url='https://e.org/bob'/>"
                         "<person id='3'>Cy <b>Dole</b><email>no address</email></person>")
              EVENT_OF ("3", "<person id='4'><first_name>Di</first_name><last_name>Frost"
                             "</last_name></person>" PERSON ("5", "Ed Gale &lt;ed@example.org&gt;")
                                 PERSON ("6", "flo@example.org")
                                     PERSON ("7", "<person_name>Gus Hale</person_name>")
                                         PERSON ("8", "<email>hal@example.org</email>")));
  static const char *const names[]
      = { "Ada Stone", "Bob Reed", "Cy Dole", "Di Frost", "Ed Gale", "flo", "Gus Hale", "hal" };
  g_assert_cmpuint (count_of (reading, PLN_KIND_SPEAKER), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (speaker_at (reading, i)->name, ==, names[i]);
  const PlnSpeaker *ada = speaker_at (reading, 0);
  const PlnPosition *position = ada->positions->pdata[0];
  g_assert_cmpstr (ada->biography, ==, "Builds bridges.\nWell.");
  g_assert_cmpstr (ada->email, ==, "ada@example.org");
  g_assert_cmpstr (position->organisation, ==, "Bridges Ltd");
  g_assert_cmpstr (((PlnLink *) ada->links->pdata[0])->url, ==, "https://e.org/a.png");
  g_assert_cmpstr (speaker_at (reading, 1)->url, ==, "https://e.org/bob");
  g_assert_cmpstr (speaker_at (reading, 2)->notes, ==, "e-mail address: no address");
  g_assert_cmpstr (speaker_at (reading, 3)->family, ==, "Frost");
  g_assert_cmpstr (speaker_at (reading, 4)->email, ==, "ed@example.org");
  g_assert_cmpstr (speaker_at (reading, 5)->email, ==, "flo@example.org");
  g_assert_cmpstr (speaker_at (reading, 7)->email, ==, "hal@example.org");
  assert_finding (reading, "unknown-element", "<shoe> has no place here");
}

/* A room, a track or a type may have its name in an element or attribute, too. */
static void
test_named (void)
{
  g_autoptr (PlnReading) reading = read_text (
      "<schedule><conference><title>T 2024</title></conference><day date='2024-06-01'>"
      "<event id='1'><title>A</title><room><id>9</id><name>Hall</name></room>"
      "<track name='Bridges'/><type><name>workshop</name></type></event></day></schedule>");
  const PlnRoom *room = reading->programme->records[PLN_KIND_ROOM]->pdata[0];
  const PlnTheme *theme = reading->programme->records[PLN_KIND_THEME]->pdata[0];
  g_assert_cmpstr (room->name, ==, "Hall");
  g_assert_cmpstr (theme->name, ==, "Bridges");
  g_assert_cmpint (session_at (reading, 0)->kind, ==, PLN_SESSION_WORKSHOP);
  assert_finding (reading, "unknown-element", "<id> has no place here");
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
  g_test_add_func ("/schedule-reading/unlike-names", test_unlike_names);
  g_test_add_func ("/schedule-reading/three-names", test_three_names);
  g_test_add_func ("/schedule-reading/alike", test_alike);
  g_test_add_func ("/schedule-reading/one-under-several-ids", test_one_under_several_ids);
  g_test_add_func ("/schedule-reading/person-parts", test_person_parts);
  g_test_add_func ("/schedule-reading/nobody", test_nobody);
  g_test_add_func ("/schedule-reading/named", test_named);
  return g_test_run ();
}
