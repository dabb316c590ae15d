/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values by their description: memory, comparison and text, for every shape and every field. */
#include "base/pln-error.h"
#include "base/pln-time.h"
#include "model/pln-records.h"

#include <string.h>

static const PlnShape *const shapes[] = {
  &pln_shape_venue,        &pln_shape_forum,        &pln_shape_room,          &pln_shape_theme,
  &pln_shape_organisation, &pln_shape_speaker,      &pln_shape_session,       &pln_shape_tombstone,
  &pln_shape_appearance,   &pln_shape_position,     &pln_shape_translation,   &pln_shape_external,
  &pln_shape_link,         &pln_shape_session_room, &pln_shape_session_theme, &pln_shape_patron,
};

/* A good text of each type. */
static const char *
sample (const PlnType *type)
{
  static const struct {
    const PlnType *type;
    const char *text;
  } samples[] = {
    { &pln_type_url, "https://example.org/" },
    { &pln_type_email, "a@example.org" },
    { &pln_type_language, "zh-Hans" },
    { &pln_type_languages, "en,zh" },
    { &pln_type_zone, "Asia/Shanghai" },
    { &pln_type_color, "#00ff00" },
    { &pln_type_geo, "22.543100,114.057900" },
    { &pln_type_count, "7" },
    { &pln_type_order, "7" },
    { &pln_type_flag, "yes" },
    { &pln_type_date, "2025-05-27" },
    { &pln_type_civil, "2025-05-27T09:00" },
    { &pln_type_clock, "05:00" },
    { &pln_type_length, "90" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (samples[i].type == type)
      return samples[i].text;
  return type->words != NULL ? type->words[1] : "text";
}

/* A value with something in every field, lists included. */
static gpointer
make_full (const PlnShape *shape)
{
  gpointer value = pln_value_new (shape);
  if (shape->identity)
    {
      PlnRecord *record = value;
      record->uuid = g_strdup ("u");
      record->key = g_strdup ("k");
      record->number = 3;
      record->sequence = 4;
      record->changed = 5;
    }
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST)
        g_ptr_array_add (PLN_LIST_AT (value, field), make_full (field->of));
      else
        g_assert_true (pln_field_set_text (field, value, sample (field->type), NULL));
    }
  return value;
}

static void
test_new (gconstpointer data)
{
  const PlnShape *shape = data;
  gpointer value = pln_value_new (shape);
  g_assert_true (((PlnValue *) value)->shape == shape);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST)
        g_assert_cmpuint (PLN_LIST_AT (value, field)->len, ==, 0);
      else if (field->type->words == NULL)
        g_assert_false (pln_field_is_set (field, value));
      else
        g_assert_cmpint (PLN_NUMBER_AT (value, field), ==, 0);
    }
  pln_value_free (value);
}

static void
test_copy (gconstpointer data)
{
  const PlnShape *shape = data;
  gpointer value = make_full (shape);
  gpointer copy = pln_value_copy (value);
  g_assert_true (pln_value_equal (value, copy));
  if (shape->identity)
    {
      const PlnRecord *record = copy;
      g_assert_cmpstr (record->uuid, ==, "u");
      g_assert_cmpstr (record->key, ==, "k");
      g_assert_cmpint (record->number, ==, 3);
      g_assert_cmpint (record->sequence, ==, 4);
      g_assert_cmpint (record->changed, ==, 5);
    }
  pln_value_free (value);
  pln_value_free (copy);
}

/* One field that differs makes two values differ, and only that field. */
static void
test_equal (gconstpointer data)
{
  const PlnShape *shape = data;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      gpointer a = make_full (shape);
      gpointer b = make_full (shape);
      if (field->type->storage == PLN_STORAGE_LIST)
        g_ptr_array_set_size (PLN_LIST_AT (b, field), 0);
      else
        g_assert_true (pln_field_set_text (field, b, NULL, NULL));
      g_assert_false (pln_value_equal (a, b));
      for (guint j = 0; j < shape->n_fields; j++)
        g_assert_cmpint (pln_field_equal (&shape->fields[j], a, b), ==, i != j);
      pln_value_free (a);
      pln_value_free (b);
    }
}

/* Elements with an identity are other elements when they say the same. */
static void
test_identity (void)
{
  gpointer a = make_full (&pln_shape_session);
  gpointer b = make_full (&pln_shape_session);
  PlnRecord *appearance = ((PlnSession *) b)->appearances->pdata[0];
  g_assert_true (pln_value_equal (a, b));
  appearance->uuid[0] = 'v';
  g_assert_false (pln_value_equal (a, b));
  pln_value_free (a);
  pln_value_free (b);
}

/* What a field says is what it reads. */
static void
test_text (gconstpointer data)
{
  const PlnShape *shape = data;
  gpointer value = make_full (shape);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      g_assert_true (pln_shape_find_field (shape, field->name) == field);
      g_assert_true (pln_field_is_set (field, value));
      if (field->type->storage == PLN_STORAGE_LIST)
        continue;
      g_autofree char *text = pln_field_dup_text (field, value);
      g_assert_cmpstr (text, ==, sample (field->type));
      g_assert_true (pln_field_set_text (field, value, "", NULL));
      g_autofree char *none = pln_field_dup_text (field, value);
      g_assert_cmpstr (none, ==, field->type->words != NULL ? field->type->words[0] : NULL);
    }
  g_assert_null (pln_shape_find_field (shape, "nothing"));
  pln_value_free (value);
}

/* Fields lie in their struct, apart from each other. */
static void
test_layout (gconstpointer data)
{
  const PlnShape *shape = data;
  gsize end = shape->identity ? sizeof (PlnRecord) : sizeof (PlnValue);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      gboolean number = field->type->storage == PLN_STORAGE_NUMBER;
      g_assert_cmpuint (field->offset, >=, end);
      end = field->offset + (number ? sizeof (int) : sizeof (char *));
      if (field->type->storage == PLN_STORAGE_LIST || field->type->storage == PLN_STORAGE_REFERENCE)
        g_assert_nonnull (field->of);
      if ((field->flags & PLN_FIELD_TRANSLATED) != 0)
        g_assert_nonnull (field->type->clean);
    }
  g_assert_cmpuint (end, <=, shape->size);
  g_assert_cmpuint (shape->size - end, <, sizeof (char *));
}

/* A bad value names its field, itself and how to write one, and changes nothing. */
static void
test_refused (void)
{
  static const struct {
    const char *field;
    const char *text;
    const char *message;
  } cases[] = {
    { "length", "0", "length '0' is not a length; write minutes (45), 45m or 1h30" },
    { "order", "x", "order 'x' is not a place in the order; write a number, 1 or more" },
    { "audience", "all", "audience 'all' is not an audience; write public, participants or staff" },
    { "start", "2025-13-01 09:00",
      "start '2025-13-01 09:00' is not a date and time; write 2025-05-27 09:00" },
    { "url", "x", "url 'x': write https://…" },
  };
  PlnSession *session = make_full (&pln_shape_session);
  PlnSession *before = pln_value_copy (session);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const PlnField *field = pln_shape_find_field (&pln_shape_session, cases[i].field);
      g_assert_false (pln_field_set_text (field, session, cases[i].text, &error));
      g_assert_error (error, PLN_ERROR, PLN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_true (pln_value_equal (session, before));
    }
  pln_value_free (session);
  pln_value_free (before);
}

/* A message about bad text does not carry it raw to the terminal. */
static void
test_refused_control (void)
{
  static const char *const fields[] = { "title", "length", "kind", "url" };
  PlnSession *session = pln_value_new (&pln_shape_session);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (GError) error = NULL;
      const PlnField *field = pln_shape_find_field (&pln_shape_session, fields[i]);
      g_assert_false (pln_field_set_text (field, session, "\033[31m\nred", &error));
      g_assert_null (strpbrk (error->message, "\033\n"));
    }
  pln_value_free (session);
}

static void
add_for_each_shape (const char *name, GTestDataFunc test)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/shape/%s/%s", name, shapes[i]->name);
      g_test_add_data_func (path, shapes[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_for_each_shape ("new", test_new);
  add_for_each_shape ("copy", test_copy);
  add_for_each_shape ("equal", test_equal);
  add_for_each_shape ("text", test_text);
  add_for_each_shape ("layout", test_layout);
  g_test_add_func ("/shape/identity", test_identity);
  g_test_add_func ("/shape/refused", test_refused);
  g_test_add_func ("/shape/refused-control", test_refused_control);
  return g_test_run ();
}
