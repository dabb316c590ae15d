/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The own JSON: what is written is read again, every field of it, and is what the schema says. */
#include "format/json/pln-json.h"

#include "format/json/json-schema.h"
#include "format/json/json-text.h"
#include "model/programme-random.h"

#include <sys/wait.h>

static void
note_fields (GHashTable *used, gconstpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (pln_field_is_set (field, value))
        g_hash_table_add (used, (gpointer) field);
      if (field->type->storage == PLN_STORAGE_LIST)
        for (guint j = 0; j < PLN_LIST_AT (value, field)->len; j++)
          note_fields (used, PLN_LIST_AT (value, field)->pdata[j]);
    }
}

static void
assert_uses_all (GHashTable *used, const PlnShape *shape)
{
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (!g_hash_table_contains (used, field))
        g_error ("no %s has a %s", shape->name, field->name);
      if (field->type->storage == PLN_STORAGE_LIST)
        assert_uses_all (used, field->of);
    }
}

static PlnProgramme *
full_programme (void)
{
  return random_programme (4, 100, 12);
}

static void
test_every_field (void)
{
  g_autoptr (PlnProgramme) programme = full_programme ();
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      note_fields (used, programme->records[kind]->pdata[i]);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    assert_uses_all (used, pln_shapes[kind]);
  assert_round_trip (programme);
}

static void
test_random (void)
{
  for (int i = 0; i < 500; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_test_message ("seed %u", seed);
      g_autoptr (PlnProgramme) programme = random_programme (seed, (i * 7) % 100, 1 + i % 9);
      assert_round_trip (programme);
    }
}

static void
test_long_text (void)
{
  g_autoptr (PlnProgramme) programme = random_programme (2, 50, 3);
  PlnForum *root = programme->records[PLN_KIND_FORUM]->pdata[0];
  g_free (root->description);
  g_free (root->title);
  root->description = g_strnfill (PLN_TEXT_LONG_MAX, '"');
  root->title = g_strnfill (PLN_TEXT_LINE_MAX, '\\');
  assert_round_trip (programme);
}

/* The text is what json-glib makes of what json-glib reads in it. */
static void
test_as_json_glib (void)
{
  g_autoptr (PlnProgramme) programme = full_programme ();
  g_autofree char *text = write_programme (programme);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GError) error = NULL;
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  json_generator_set_root (generator, json_parser_get_root (parser));
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  g_autofree char *made = json_generator_to_data (generator, NULL);
  g_autofree char *expected = g_strconcat (made, "\n", NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_frame (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  g_autofree char *text = write_programme (programme);
  g_assert_cmpstr (text, ==,
                   "{\n  \"format\" : \"plenary\",\n  \"version\" : 1,\n  \"venues\" : [],\n"
                   "  \"organisations\" : [],\n  \"forums\" : [],\n  \"rooms\" : [],\n"
                   "  \"themes\" : [],\n  \"speakers\" : [],\n  \"sessions\" : [],\n"
                   "  \"tombstones\" : []\n}\n");
}

/* What is restricted or not stored has references that lead nowhere. */
static void
test_nowhere (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  PlnRoom *room = pln_value_new (&pln_shape_room);
  room->record.uuid = g_strdup ("00000000-0000-4000-8000-000000000001");
  room->venue = g_strdup ("00000000-0000-4000-8000-000000000009");
  PlnSession *session = pln_value_new (&pln_shape_session);
  session->record.uuid = g_strdup ("00000000-0000-4000-8000-000000000002");
  session->repeat_of = g_strdup (session->record.uuid);
  pln_references_add (session->rooms, &pln_shape_session_room, room->record.uuid);
  PlnAppearance *appearance = pln_value_new (&pln_shape_appearance);
  appearance->record.uuid = g_strdup ("00000000-0000-4000-8000-000000000003");
  appearance->speaker = g_strdup (room->record.uuid);
  g_ptr_array_add (session->appearances, appearance);
  PlnAppearance *label = pln_value_new (&pln_shape_appearance);
  label->label = g_strdup ("an official");
  g_ptr_array_add (session->appearances, label);
  pln_programme_add (programme, room);
  pln_programme_add (programme, session);
  g_autofree char *text = write_programme (programme);
  g_assert_nonnull (strstr (text, "\"kind\" : \"talk\""));
  g_assert_null (strstr (text, "venue\" "));
  g_assert_null (strstr (text, "repeat_of"));
  g_assert_nonnull (strstr (text, "an official"));
  g_assert_null (strstr (text, appearance->record.uuid));
  g_assert_null (strstr (strstr (text, "\"rooms\"") + 1, "\"rooms\""));
}

static void
test_finding (void)
{
  g_autoptr (PlnProgramme) programme = random_programme (3, 0, 1);
  const PlnRecord *room = programme->records[PLN_KIND_ROOM]->pdata[0];
  g_autoptr (GPtrArray) findings = pln_findings_new ();
  PlnFinding *finding
      = pln_findings_add (findings, PLN_SEVERITY_WARNING, "room-clash", room->uuid, "full");
  finding->other = g_strdup ("nobody");
  finding->line = 7;
  g_autoptr (GString) text = g_string_new (NULL);
  PlnJsonOut out = { .text = text };
  pln_json_write_finding (&out, programme, finding);
  g_assert_cmpstr (text->str, ==,
                   "{\n  \"severity\" : \"warning\",\n  \"rule\" : \"room-clash\",\n"
                   "  \"message\" : \"full\",\n  \"record\" : \"room-1\",\n  \"line\" : 7\n}");
}

/* --- schema ---------------------------------------------------------------------------------- */

static void
test_schema (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "schema", "programme.schema.json", NULL);
  g_autofree char *expected = schema_to_string ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  if (g_getenv ("PLN_REGENERATE") != NULL)
    g_file_set_contents (path, expected, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  if (g_strcmp0 (text, expected) != 0)
    g_test_message ("differs: run with PLN_REGENERATE=1, and look at what has changed");
  g_assert_true (g_strcmp0 (text, expected) == 0);
}

/* Returns: the exit status of the validator: 0 valid, 1 not, 77 it cannot run */
static int
validate (const char *text)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "format", "check-schema.py", NULL);
  g_autofree char *schema
      = g_test_build_filename (G_TEST_DIST, "..", "schema", "programme.schema.json", NULL);
  g_autofree char *path = save (text, -1);
  g_autofree char *output = NULL;
  const char *words[] = { "/usr/bin/python3", script, schema, path, NULL };
  int status = 0;
  gboolean ran = g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                               &output, NULL, &status, NULL);
  g_remove (path);
  if (output != NULL && output[0] != '\0')
    g_test_message ("%s", output);
  return ran && WIFEXITED (status) ? WEXITSTATUS (status) : 77;
}

static void
test_valid (void)
{
  g_autoptr (PlnProgramme) full = full_programme ();
  g_autoptr (PlnProgramme) small = random_programme (4, 10, 4);
  g_autofree char *text = write_programme (full);
  g_autofree char *second = write_programme (small);
  g_autoptr (GString) wrong = g_string_new (text);
  int status = validate (text);
  if (status == 77)
    {
      g_test_skip ("/usr/bin/python3 has no jsonschema");
      return;
    }
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (validate (second), ==, 0);
  g_string_replace (wrong, "\"key\" : \"forum-1\"", "\"kay\" : \"forum-1\"", 1);
  g_assert_cmpint (validate (wrong->str), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/every-field", test_every_field);
  g_test_add_func ("/json/random", test_random);
  g_test_add_func ("/json/long-text", test_long_text);
  g_test_add_func ("/json/as-json-glib", test_as_json_glib);
  g_test_add_func ("/json/frame", test_frame);
  g_test_add_func ("/json/nowhere", test_nowhere);
  g_test_add_func ("/json/finding", test_finding);
  g_test_add_func ("/json/schema", test_schema);
  g_test_add_func ("/json/valid", test_valid);
  return g_test_run ();
}
