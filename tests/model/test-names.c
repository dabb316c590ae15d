/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is printed of who appears and where. */
#include "model/programme-builder.h"

static void
add_position (PlnSpeaker *speaker, const char *position, const char *organisation, int former)
{
  PlnPosition *added = pln_value_new (&pln_shape_position);
  added->position = g_strdup (position);
  added->organisation = g_strdup (organisation);
  added->former = former;
  g_ptr_array_add (speaker->positions, added);
}

static void
translate (gpointer record, const char *field, const char *text)
{
  const PlnShape *shape = ((PlnValue *) record)->shape;
  g_assert_true (
      pln_record_set_text (record, pln_shape_find_field (shape, field), "zh", text, NULL));
}

static void
assert_title (const PlnProgramme *programme, const PlnAppearance *appearance, const char *language,
              const char *expected)
{
  g_autofree char *title = pln_appearance_title (programme, appearance, language);
  g_assert_cmpstr (title, ==, expected);
}

static void
test_title (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "keynote", NULL, 0);
  PlnAppearance *appearance = build_appearance (programme, session, "jiang", PLN_ROLE_KEYNOTE);
  PlnSpeaker *speaker = programme->records[PLN_KIND_SPEAKER]->pdata[0];
  assert_title (programme, appearance, NULL, "");
  add_position (speaker, "Professor", "Academy", 0);
  add_position (speaker, "Deputy Secretary-General", "State Council", 1);
  add_position (speaker, NULL, "A Committee", 0);
  translate (speaker->positions->pdata[0], "position", "教授");
  assert_title (programme, appearance, NULL,
                "Professor, Academy; former Deputy Secretary-General, State Council; A Committee");
  assert_title (programme, appearance, "zh",
                "教授, Academy; former Deputy Secretary-General, State Council; A Committee");
  build_set (appearance, "affiliation", "This Forum");
  assert_title (programme, appearance, NULL, "Professor, This Forum");
  build_set (appearance, "position", "Patron");
  assert_title (programme, appearance, NULL, "Patron, This Forum");
  build_set (appearance, "affiliation", "");
  assert_title (programme, appearance, NULL, "Patron, Academy");
}

/* What somebody was does not go with what they are. */
static void
test_title_former (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "keynote", NULL, 0);
  PlnAppearance *appearance = build_appearance (programme, session, "jiang", PLN_ROLE_KEYNOTE);
  PlnSpeaker *speaker = programme->records[PLN_KIND_SPEAKER]->pdata[0];
  add_position (speaker, "Minister", "Ministry", 1);
  build_set (appearance, "position", "Patron");
  assert_title (programme, appearance, NULL, "Patron");
  add_position (speaker, NULL, "Academy", 0);
  assert_title (programme, appearance, NULL, "Patron, Academy");
}

static PlnOrganisation *
add_organisation (PlnProgramme *programme, const char *name, const char *translation)
{
  PlnOrganisation *organisation = pln_value_new (&pln_shape_organisation);
  organisation->record.uuid = g_uuid_string_random ();
  organisation->name = g_strdup (name);
  translate (organisation, "name", translation);
  return pln_programme_add (programme, organisation);
}

/* An organisation that a position names is called as it is in each language, unless the position says it itself. */
static void
test_organisation (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "keynote", NULL, 0);
  PlnAppearance *appearance = build_appearance (programme, session, "jiang", PLN_ROLE_KEYNOTE);
  PlnSpeaker *speaker = programme->records[PLN_KIND_SPEAKER]->pdata[0];
  add_position (speaker, "Director", "Palace Museum", 0);
  gpointer position = speaker->positions->pdata[0];
  assert_title (programme, appearance, "zh", "Director, Palace Museum");
  PlnOrganisation *museum = add_organisation (programme, "Palace Museum", "故宫博物院");
  g_assert_true (pln_programme_organisation (programme, position) == museum);
  assert_title (programme, appearance, "zh", "Director, 故宫博物院");
  assert_title (programme, appearance, "en", "Director, Palace Museum");
  build_set (position, "organisation", "故宫博物院");
  assert_title (programme, appearance, "en", "Director, Palace Museum");
  build_set (museum, "acronym", "PM");
  translate (museum, "acronym", "故宫");
  build_set (position, "organisation", "PM");
  assert_title (programme, appearance, "zh", "Director, 故宫");
  assert_title (programme, appearance, NULL, "Director, PM");
  translate (position, "organisation", "博物院");
  assert_title (programme, appearance, "zh", "Director, 博物院");
  build_set (appearance, "affiliation", "Palace Museum");
  assert_title (programme, appearance, "zh", "Director, 故宫博物院");
  add_organisation (programme, "Palace Museum", "宫殿");
  assert_title (programme, appearance, "zh", "Director, Palace Museum");
  g_assert_null (pln_programme_organisation (programme, session));
}

static void
test_family (void)
{
  g_assert_cmpstr (pln_name_find_family ("Ludwig van Beethoven", "van Beethoven"), ==,
                   "van Beethoven");
  g_assert_cmpstr (pln_name_find_family ("王伟", "王"), ==, "王伟");
  g_assert_null (pln_name_find_family ("Wangari Maathai", "Wang"));
  g_assert_null (pln_name_find_family ("Wang Wei", "王"));
  g_assert_null (pln_name_find_family ("Wang Wei", NULL));
}

static void
test_name (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "talk", NULL, 0);
  PlnAppearance *person = build_appearance (programme, session, "jiang", PLN_ROLE_SPEAKER);
  PlnAppearance *label = build_label (session, "an official", 0, PLN_ROLE_SPEAKER);
  PlnAppearance *house = build_label (session, NULL, 0, PLN_ROLE_HOST);
  PlnRecord *museum = build_record (programme, PLN_KIND_ORGANISATION, "museum");
  house->organisation = g_strdup (museum->uuid);
  translate (programme->records[PLN_KIND_SPEAKER]->pdata[0], "name", "江小涓");
  translate (label, "label", "官员");
  g_assert_cmpstr (pln_appearance_name (programme, person, NULL), ==, "jiang");
  g_assert_cmpstr (pln_appearance_name (programme, person, "zh"), ==, "江小涓");
  g_assert_cmpstr (pln_appearance_name (programme, label, "zh"), ==, "官员");
  g_assert_cmpstr (pln_appearance_name (programme, label, "fr"), ==, "an official");
  g_assert_cmpstr (pln_appearance_name (programme, house, "zh"), ==, "museum");
  build_set (person, "speaker", "not-here");
  g_assert_cmpstr (pln_appearance_name (programme, person, NULL), ==, "");
}

static void
test_who (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "talk", NULL, 0);
  g_autofree char *nobody = pln_programme_who (programme, session, NULL);
  g_assert_cmpstr (nobody, ==, "");
  build_appearance (programme, session, "jiang", PLN_ROLE_SPEAKER);
  build_set (build_appearance (programme, session, "li", PLN_ROLE_SPEAKER), "presence", "declined");
  build_set (build_appearance (programme, session, "hu", PLN_ROLE_SPEAKER), "presence", "invited");
  build_set (build_appearance (programme, session, "wu", PLN_ROLE_SPEAKER), "presence",
             "withdrawn");
  build_label (session, "an official", 1, PLN_ROLE_PANELIST);
  build_label (session, "officials", 3, PLN_ROLE_PANELIST);
  g_autofree char *who = pln_programme_who (programme, session, NULL);
  g_assert_cmpstr (who, ==, "jiang, hu, an official, officials (3)");
}

static void
test_rooms (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", NULL, 0);
  PlnSession *part = build_part (programme, whole, "part", NULL, 0);
  g_autofree char *none = pln_programme_room_names (programme, whole, NULL);
  g_assert_cmpstr (none, ==, "");
  build_place (programme, whole, "hall");
  pln_references_add (whole->rooms, &pln_shape_session_room, "not-here");
  build_place (programme, whole, "foyer");
  translate (programme->records[PLN_KIND_ROOM]->pdata[0], "name", "大厅");
  g_autofree char *names = pln_programme_room_names (programme, whole, NULL);
  g_assert_cmpstr (names, ==, "hall, foyer");
  g_autofree char *inherited = pln_programme_room_names (programme, part, "zh");
  g_assert_cmpstr (inherited, ==, "大厅, foyer");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/title", test_title);
  g_test_add_func ("/names/title/former", test_title_former);
  g_test_add_func ("/names/organisation", test_organisation);
  g_test_add_func ("/names/family", test_family);
  g_test_add_func ("/names/name", test_name);
  g_test_add_func ("/names/who", test_who);
  g_test_add_func ("/names/rooms", test_rooms);
  return g_test_run ();
}
