/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who may see what. What is not for an audience must not be in what it gets, wherever it was. */
#include "model/pln-audience.h"
#include "model/programme-builder.h"

#include <string.h>

static gboolean
is_there (const PlnProgramme *programme, PlnKind kind, const char *key)
{
  return build_find (programme, kind, key) != NULL;
}

/* Puts @text into every text field of @value and of all that it lists, as text and as translation:
 * where @flags is not 0, only into fields with one of these flags. */
static void
fill (gpointer value, const char *text, guint flags)
{
  const PlnShape *shape = ((PlnValue *) value)->shape;
  GPtrArray *translations = shape->identity ? pln_record_translations (value) : NULL;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST && field->of != &pln_shape_translation)
        for (guint j = 0; j < PLN_LIST_AT (value, field)->len; j++)
          fill (PLN_LIST_AT (value, field)->pdata[j], text, flags);
      if (field->type->storage != PLN_STORAGE_TEXT || (flags != 0 && (field->flags & flags) == 0))
        continue;
      g_free (PLN_TEXT_AT (value, field));
      PLN_TEXT_AT (value, field) = g_strdup (text);
      if (translations == NULL)
        continue;
      PlnTranslation *translation = pln_value_new (&pln_shape_translation);
      translation->field = g_strdup (field->name);
      translation->language = g_strdup ("zh");
      translation->text = g_strdup (text);
      g_ptr_array_add (translations, translation);
    }
}

/* How often @text stands in @value and in all that it lists. */
static guint
count_text (gconstpointer value, const char *text)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  guint count = 0;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST)
        for (guint j = 0; j < PLN_LIST_AT (value, field)->len; j++)
          count += count_text (PLN_LIST_AT (value, field)->pdata[j], text);
      else if (field->type->storage == PLN_STORAGE_TEXT)
        count += g_strcmp0 (PLN_TEXT_AT (value, field), text) == 0;
    }
  return count;
}

static guint
count_all (const PlnProgramme *programme, const char *text)
{
  guint count = 0;
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      count += count_text (programme->records[kind]->pdata[i], text);
  return count;
}

static void
add_link (PlnSession *session, const char *url, PlnAudience audience)
{
  PlnLink *added = pln_value_new (&pln_shape_link);
  added->url = g_strdup (url);
  added->audience = audience;
  g_ptr_array_add (session->links, added);
}

/* A record of each kind, each with `staff` or `participants` wherever only these may look. */
static PlnProgramme *
build_secrets (void)
{
  PlnProgramme *programme = build_programme ();
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    if (kind != PLN_KIND_FORUM)
      build_record (programme, kind, "plain");
  PlnSession *plain = programme->records[PLN_KIND_SESSION]->pdata[0];
  PlnAppearance *appearance = build_appearance (programme, plain, "plain", PLN_ROLE_SPEAKER);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    {
      fill (programme->records[kind]->pdata[0], "staff", PLN_FIELD_STAFF);
      fill (programme->records[kind]->pdata[0], "participants", PLN_FIELD_PARTICIPANTS);
    }
  g_assert_cmpstr (appearance->notes, ==, "staff");
  for (PlnAudience audience = PLN_AUDIENCE_PARTICIPANTS; audience <= PLN_AUDIENCE_STAFF; audience++)
    {
      const char *word = pln_type_audience.words[audience];
      PlnSession *session = build_session (programme, word, NULL, 0);
      PlnSession *part = build_part (programme, session, "part", NULL, 0);
      PlnAppearance *hidden = build_label (plain, word, 0, PLN_ROLE_SPEAKER);
      PlnAppearance *below = build_appearance (programme, part, word, PLN_ROLE_SPEAKER);
      session->audience = hidden->audience = (int) audience;
      fill (session, word, 0);
      fill (part, word, 0);
      fill (hidden, word, 0);
      fill (pln_programme_find (programme, below->speaker), word, 0);
      add_link (plain, word, audience);
    }
  return programme;
}

static void
test_secrets (void)
{
  static const struct {
    PlnAudience audience;
    gboolean participants;
    gboolean staff;
  } cases[] = {
    { PLN_AUDIENCE_PUBLIC, FALSE, FALSE },
    { PLN_AUDIENCE_PARTICIPANTS, TRUE, FALSE },
    { PLN_AUDIENCE_STAFF, TRUE, TRUE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlnProgramme) programme = build_secrets ();
      g_assert_cmpuint (count_all (programme, "staff"), >, 50);
      g_assert_cmpuint (count_all (programme, "participants"), >, 50);
      pln_programme_restrict (programme, cases[i].audience, FALSE);
      g_assert_cmpint (count_all (programme, "staff") > 0, ==, cases[i].staff);
      g_assert_cmpint (count_all (programme, "participants") > 0, ==, cases[i].participants);
      g_assert_true (is_there (programme, PLN_KIND_SESSION, "plain"));
      g_assert_true (is_there (programme, PLN_KIND_SPEAKER, "plain"));
      g_assert_true (is_there (programme, PLN_KIND_TOMBSTONE, "plain"));
      g_assert_true (is_there (programme, PLN_KIND_ROOM, "plain"));
    }
}

/* A text for participants reaches them, with its translation, and nobody else. */
static void
test_participants (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "talk", NULL, 0);
  fill (session, "yours", PLN_FIELD_PARTICIPANTS);
  pln_programme_restrict (programme, PLN_AUDIENCE_PARTICIPANTS, FALSE);
  g_assert_cmpstr (session->participants_note, ==, "yours");
  g_assert_cmpuint (session->translations->len, ==, 1);
  pln_programme_restrict (programme, PLN_AUDIENCE_PUBLIC, FALSE);
  g_assert_null (session->participants_note);
  g_assert_cmpuint (session->translations->len, ==, 0);
}

/* A translation of a field that is none could be a translation of anything. */
static void
test_translations (void)
{
  static const PlnField unknown = { .name = "remarks", .type = &pln_type_line };
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "talk", NULL, 0);
  const PlnField *title = pln_shape_find_field (&pln_shape_session, "title");
  pln_record_set_text (session, title, "zh", "演讲", NULL);
  pln_record_set_text (session, &unknown, "zh", "?", NULL);
  pln_programme_restrict (programme, PLN_AUDIENCE_PUBLIC, FALSE);
  g_assert_cmpuint (session->translations->len, ==, 1);
  g_assert_cmpstr (pln_record_text (session, "title", "zh"), ==, "演讲");
}

/* Staff lose nothing. */
static void
test_staff_keep_all (void)
{
  g_autoptr (PlnProgramme) programme = build_secrets ();
  g_autoptr (PlnProgramme) copy = pln_programme_new ();
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      pln_programme_add (copy, pln_value_copy (programme->records[kind]->pdata[i]));
  pln_programme_restrict (programme, PLN_AUDIENCE_STAFF, FALSE);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    {
      g_assert_cmpuint (programme->records[kind]->len, ==, copy->records[kind]->len);
      for (guint i = 0; i < copy->records[kind]->len; i++)
        g_assert_true (
            pln_value_equal (programme->records[kind]->pdata[i], copy->records[kind]->pdata[i]));
    }
}

static void
test_drafts (void)
{
  for (PlnAudience audience = PLN_AUDIENCE_PUBLIC; audience <= PLN_AUDIENCE_STAFF; audience++)
    for (int drafts = 0; drafts < 2; drafts++)
      {
        g_autoptr (PlnProgramme) programme = build_programme ();
        PlnSession *draft = build_session (programme, "draft", NULL, 0);
        PlnSession *part = build_part (programme, draft, "part", NULL, 0);
        PlnSession *repeat = build_session (programme, "repeat", NULL, 0);
        build_set (draft, "state", "draft");
        build_set (repeat, "repeat_of", draft->record.uuid);
        build_appearance (programme, part, "wang", PLN_ROLE_SPEAKER);
        pln_programme_restrict (programme, audience, drafts);
        g_assert_cmpint (is_there (programme, PLN_KIND_SESSION, "draft"), ==, drafts);
        g_assert_cmpint (is_there (programme, PLN_KIND_SESSION, "part"), ==, drafts);
        g_assert_cmpint (repeat->repeat_of != NULL, ==, drafts);
        g_assert_cmpint (is_there (programme, PLN_KIND_SPEAKER, "wang"), ==,
                         drafts || audience == PLN_AUDIENCE_STAFF);
      }
}

static void
test_presence (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "talk", NULL, 0);
  for (guint i = 0; pln_type_presence.words[i] != NULL; i++)
    build_set (build_appearance (programme, session, pln_type_presence.words[i], PLN_ROLE_SPEAKER),
               "presence", pln_type_presence.words[i]);
  pln_programme_restrict (programme, PLN_AUDIENCE_STAFF, FALSE);
  g_assert_cmpuint (session->appearances->len, ==, 5);
  pln_programme_restrict (programme, PLN_AUDIENCE_PARTICIPANTS, FALSE);
  g_autofree char *who = pln_programme_who (programme, session, NULL);
  g_assert_cmpstr (who, ==, "confirmed, tentative");
  g_assert_cmpuint (programme->records[PLN_KIND_SPEAKER]->len, ==, 2);
}

static void
add_patron (GPtrArray *patrons, const PlnRecord *organisation)
{
  PlnPatron *patron = pln_value_new (&pln_shape_patron);
  patron->organisation = g_strdup (organisation->uuid);
  g_ptr_array_add (patrons, patron);
}

/* Organisations stand with a forum, with a session, or in one. */
static void
test_strangers (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnForum *forum = programme->records[PLN_KIND_FORUM]->pdata[0];
  PlnSession *session = build_session (programme, "talk", NULL, 0);
  PlnSession *hidden = build_session (programme, "hidden", NULL, 0);
  hidden->audience = PLN_AUDIENCE_STAFF;
  add_patron (forum->patrons, build_record (programme, PLN_KIND_ORGANISATION, "host"));
  add_patron (session->patrons, build_record (programme, PLN_KIND_ORGANISATION, "sponsor"));
  add_patron (hidden->patrons, build_record (programme, PLN_KIND_ORGANISATION, "hidden"));
  PlnRecord *speaks = build_record (programme, PLN_KIND_ORGANISATION, "speaks");
  build_label (session, NULL, 0, PLN_ROLE_SPEAKER)->organisation = g_strdup (speaks->uuid);
  build_record (programme, PLN_KIND_ORGANISATION, "stranger");
  build_record (programme, PLN_KIND_SPEAKER, "stranger");
  build_appearance (programme, hidden, "hidden", PLN_ROLE_SPEAKER);
  pln_programme_restrict (programme, PLN_AUDIENCE_STAFF, FALSE);
  g_assert_cmpuint (programme->records[PLN_KIND_ORGANISATION]->len, ==, 5);
  pln_programme_restrict (programme, PLN_AUDIENCE_PUBLIC, TRUE);
  g_assert_true (is_there (programme, PLN_KIND_ORGANISATION, "host"));
  g_assert_true (is_there (programme, PLN_KIND_ORGANISATION, "sponsor"));
  g_assert_true (is_there (programme, PLN_KIND_ORGANISATION, "speaks"));
  g_assert_cmpuint (programme->records[PLN_KIND_ORGANISATION]->len, ==, 3);
  g_assert_cmpuint (programme->records[PLN_KIND_SPEAKER]->len, ==, 0);
}

static void
check_places (PlnAudience audience, gboolean drafts, const char *const *expected)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *talk = build_session (programme, "talk", NULL, 0);
  PlnSession *draft = build_session (programme, "draft", NULL, 0);
  PlnRoom *hall = build_record (programme, PLN_KIND_ROOM, "hall");
  PlnRoom *villa = build_record (programme, PLN_KIND_ROOM, "villa");
  build_record (programme, PLN_KIND_ROOM, "unused");
  hall->venue = g_strdup (((PlnRecord *) build_record (programme, PLN_KIND_VENUE, "town"))->uuid);
  villa->venue = g_strdup (((PlnRecord *) build_record (programme, PLN_KIND_VENUE, "lake"))->uuid);
  build_record (programme, PLN_KIND_VENUE, "free");
  build_place (programme, talk, "hall");
  build_place (programme, draft, "hall");
  build_place (programme, draft, "villa");
  PlnRecord *topic = build_record (programme, PLN_KIND_THEME, "topic");
  pln_references_add (draft->themes, &pln_shape_session_theme, topic->uuid);
  build_record (programme, PLN_KIND_THEME, "later");
  build_set (draft, "state", "draft");
  pln_programme_restrict (programme, audience, drafts);
  g_autoptr (GString) keys = g_string_new (NULL);
  static const PlnKind kinds[] = { PLN_KIND_ROOM, PLN_KIND_VENUE, PLN_KIND_THEME };
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_string_truncate (keys, 0);
      for (guint j = 0; j < programme->records[kinds[i]]->len; j++)
        g_string_append_printf (keys, "%s ",
                                ((PlnRecord *) programme->records[kinds[i]]->pdata[j])->key);
      g_assert_cmpstr (keys->str, ==, expected[i]);
    }
}

/* What only hidden sessions use tells of them; what is not used yet tells nothing. */
static void
test_places (void)
{
  static const char *const all[] = { "hall villa unused ", "town lake free ", "topic later " };
  static const char *const some[] = { "hall unused ", "town free ", "later " };
  check_places (PLN_AUDIENCE_PUBLIC, FALSE, some);
  check_places (PLN_AUDIENCE_PARTICIPANTS, FALSE, some);
  check_places (PLN_AUDIENCE_PUBLIC, TRUE, all);
  check_places (PLN_AUDIENCE_STAFF, FALSE, all);
}

/* A part whose session was left out before might be a part of anything. */
static void
test_orphan (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *part = build_session (programme, "part", NULL, 0);
  build_set (part, "parent", "not-here");
  pln_programme_restrict (programme, PLN_AUDIENCE_STAFF, TRUE);
  g_assert_true (is_there (programme, PLN_KIND_SESSION, "part"));
  pln_programme_restrict (programme, PLN_AUDIENCE_PUBLIC, TRUE);
  g_assert_false (is_there (programme, PLN_KIND_SESSION, "part"));
}

/* Sessions in each other come to an end. */
static void
test_circle (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *a = build_session (programme, "a", NULL, 0);
  PlnSession *b = build_part (programme, a, "b", NULL, 0);
  build_set (a, "parent", b->record.uuid);
  pln_programme_restrict (programme, PLN_AUDIENCE_PUBLIC, FALSE);
  g_assert_cmpuint (programme->records[PLN_KIND_SESSION]->len, ==, 0);
}

/* The public sees a part at the same time as staff do, though it does not see what comes before. */
static void
test_times_stay (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *whole = build_session (programme, "whole", "2025-05-27 09:00", 60);
  build_set (build_part (programme, whole, "draft", NULL, 15), "state", "draft");
  PlnSession *part = build_part (programme, whole, "part", NULL, 15);
  pln_programme_restrict (programme, PLN_AUDIENCE_PUBLIC, FALSE);
  g_autofree char *start = pln_civil_to_string (part->start);
  g_assert_cmpstr (start, ==, "2025-05-27T09:15");
}

/* Cancelled sessions and external ids are for all. */
static void
test_shown (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  PlnSession *session = build_session (programme, "off", NULL, 0);
  build_set (session, "state", "cancelled");
  build_set (session, "reason", "illness");
  pln_record_add_external (session, "pretalx", "7");
  add_link (session, "https://example.org/", PLN_AUDIENCE_PUBLIC);
  pln_programme_restrict (programme, PLN_AUDIENCE_PUBLIC, FALSE);
  g_assert_true (is_there (programme, PLN_KIND_SESSION, "off"));
  g_assert_cmpstr (session->reason, ==, "illness");
  g_assert_cmpuint (session->externals->len, ==, 1);
  g_assert_cmpuint (session->links->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audience/secrets", test_secrets);
  g_test_add_func ("/audience/participants", test_participants);
  g_test_add_func ("/audience/translations", test_translations);
  g_test_add_func ("/audience/staff-keep-all", test_staff_keep_all);
  g_test_add_func ("/audience/drafts", test_drafts);
  g_test_add_func ("/audience/presence", test_presence);
  g_test_add_func ("/audience/strangers", test_strangers);
  g_test_add_func ("/audience/places", test_places);
  g_test_add_func ("/audience/orphan", test_orphan);
  g_test_add_func ("/audience/circle", test_circle);
  g_test_add_func ("/audience/times-stay", test_times_stay);
  g_test_add_func ("/audience/shown", test_shown);
  return g_test_run ();
}
