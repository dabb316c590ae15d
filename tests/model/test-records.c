/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Records: kinds, titles, texts in several languages, references. */
#include "model/pln-records.h"

#include "base/pln-error.h"

#include <string.h>

static void
test_kinds (void)
{
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    {
      gpointer record = pln_value_new (pln_shapes[kind]);
      g_assert_cmpint (pln_record_kind (record), ==, kind);
      g_assert_true (pln_shapes[kind]->identity);
      g_assert_null (pln_shapes[kind]->owner);
      g_assert_cmpint (pln_record_translations (record) != NULL, ==, kind != PLN_KIND_TOMBSTONE);
      g_assert_cmpint (pln_record_externals (record) != NULL, ==, kind != PLN_KIND_TOMBSTONE);
      g_assert_null (pln_record_title (record));
      pln_value_free (record);
    }
}

/* A record may refer to records of its own kind and of those before it, so that each can be written
 * after what it refers to. */
static void
assert_refers_back (const PlnShape *shape, int kind)
{
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST)
        assert_refers_back (field->of, kind);
      if (field->type->storage != PLN_STORAGE_REFERENCE)
        continue;
      int target = 0;
      while (pln_shapes[target] != field->of)
        g_assert_cmpint (++target, <, PLN_N_KINDS);
      g_assert_cmpint (target, <=, kind);
    }
}

static void
test_order_of_kinds (void)
{
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    assert_refers_back (pln_shapes[kind], kind);
}

static void
test_title (void)
{
  PlnSession *session = pln_value_new (&pln_shape_session);
  PlnRoom *room = pln_value_new (&pln_shape_room);
  session->title = g_strdup ("Opening");
  room->name = g_strdup ("Hall");
  g_assert_cmpstr (pln_record_title (session), ==, "Opening");
  g_assert_cmpstr (pln_record_title (room), ==, "Hall");
  pln_value_free (session);
  pln_value_free (room);
}

static void
test_translations (void)
{
  g_autoptr (GError) error = NULL;
  PlnSpeaker *speaker = pln_value_new (&pln_shape_speaker);
  const PlnField *name = pln_shape_find_field (&pln_shape_speaker, "name");
  speaker->name = g_strdup ("Jiang Xiaojuan");
  g_assert_true (pln_record_set_text (speaker, name, "zh", " 江小涓 ", &error));
  g_assert_cmpstr (pln_record_text (speaker, "name", "zh"), ==, "江小涓");
  g_assert_cmpstr (pln_record_text (speaker, "name", "fr"), ==, "Jiang Xiaojuan");
  g_assert_cmpstr (pln_record_text (speaker, "name", NULL), ==, "Jiang Xiaojuan");
  g_assert_null (pln_record_text (speaker, "honorific", "zh"));
  g_assert_true (pln_record_set_text (speaker, name, "zh", "江", &error));
  g_assert_cmpuint (speaker->translations->len, ==, 1);
  g_assert_cmpstr (pln_record_text (speaker, "name", "zh"), ==, "江");
  g_assert_false (pln_record_set_text (speaker, name, "zh", "a\nb", &error));
  g_assert_error (error, PLN_ERROR, PLN_ERROR_INVALID);
  g_assert_cmpstr (pln_record_text (speaker, "name", "zh"), ==, "江");
  g_assert_true (pln_record_set_text (speaker, name, "zh", "   ", NULL));
  g_assert_cmpuint (speaker->translations->len, ==, 0);
  g_assert_true (pln_record_set_text (speaker, name, "zh", NULL, NULL));
  pln_value_free (speaker);
}

static void
test_externals (void)
{
  PlnRoom *room = pln_value_new (&pln_shape_room);
  pln_record_add_external (room, "fosdem-2024", "1");
  pln_record_add_external (room, "fosdem-2024", "1");
  pln_record_add_external (room, "fosdem-2025", "1");
  pln_record_add_external (room, "fosdem-2024", "2");
  g_assert_cmpuint (room->externals->len, ==, 3);
  pln_value_free (room);
}

static void
test_references (void)
{
  PlnSession *session = pln_value_new (&pln_shape_session);
  g_assert_false (pln_references_contain (session->rooms, "a"));
  g_assert_true (pln_references_add (session->rooms, &pln_shape_session_room, "a"));
  g_assert_true (pln_references_add (session->rooms, &pln_shape_session_room, "b"));
  g_assert_false (pln_references_add (session->rooms, &pln_shape_session_room, "a"));
  g_assert_cmpuint (session->rooms->len, ==, 2);
  g_assert_true (pln_references_contain (session->rooms, "b"));
  pln_value_free (session);
}

static void
test_for_all (void)
{
  static const int whole[]
      = { PLN_SESSION_BREAK, PLN_SESSION_MEAL, PLN_SESSION_CEREMONY, PLN_SESSION_SOCIAL };
  guint count = 0;
  for (int kind = PLN_SESSION_TALK; kind <= PLN_SESSION_OTHER; kind++)
    count += pln_session_kind_is_for_all (kind);
  g_assert_cmpuint (count, ==, G_N_ELEMENTS (whole));
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    g_assert_true (pln_session_kind_is_for_all (whole[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/records/kinds", test_kinds);
  g_test_add_func ("/records/order-of-kinds", test_order_of_kinds);
  g_test_add_func ("/records/title", test_title);
  g_test_add_func ("/records/translations", test_translations);
  g_test_add_func ("/records/externals", test_externals);
  g_test_add_func ("/records/references", test_references);
  g_test_add_func ("/records/for-all", test_for_all);
  return g_test_run ();
}
