/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The values of a programme file, held to the types of their fields: what no verb or reader writes. */
#include "store/doctor/pln-doctor-values.h"

#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "base/pln-uuid.h"
#include "base/pln-zone.h"
#include "store/doctor/pln-doctor-report.h"

#include <string.h>

/* Whether what is wrong with @text goes away when it is cleaned as a file is that is read. */
static gboolean
can_clean (const PlnType *type, const char *text)
{
  if (type != &pln_type_line && type != &pln_type_text)
    return FALSE;
  g_autofree char *clean = pln_text_repair (text, type == &pln_type_text, NULL);
  return clean[0] != '\0';
}

/* Returns: (transfer full) (nullable): what is wrong with a text, without a subject */
static char *
judge_text (const PlnType *type, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *clean = text[0] != '\0' ? type->clean (text, &error) : NULL;
  g_autofree char *shown = pln_text_quote (text);
  if (text[0] == '\0')
    return g_strdup ("is an empty text");
  if (clean == NULL && (type == &pln_type_line || type == &pln_type_text))
    return g_strdup_printf ("%s: %s", shown, error->message);
  if (clean == NULL)
    return g_strdup_printf ("%s is no %s", shown, type->name);
  if (strcmp (clean, text) == 0)
    return NULL;
  return g_strdup_printf ("%s is not written as Plenary writes it", shown);
}

static char *
judge_number (const PlnType *type, const char *text)
{
  int number = 0;
  if (type == &pln_type_flag)
    return strcmp (text, "1") == 0 || strcmp (text, "0") == 0
               ? NULL
               : g_strdup_printf ("%s is neither yes (1) nor no (0)", text);
  if (type->parse (text, &number))
    {
      g_autofree char *again = type->to_string (number);
      if (strcmp (again, text) == 0)
        return NULL;
    }
  g_autofree char *shown = pln_text_quote (text);
  g_autofree char *words = type->words != NULL ? pln_type_words (type) : NULL;
  return g_strdup_printf ("%s is no %s%s%s", shown, type->name, words != NULL ? "; there are " : "",
                          words != NULL ? words : "");
}

char *
pln_doctor_judge (const PlnField *field, const char *text)
{
  if (text == NULL)
    return (field->flags & PLN_FIELD_REQUIRED) != 0 ? g_strdup ("is missing") : NULL;
  if (field->type->storage == PLN_STORAGE_NUMBER)
    return judge_number (field->type, text);
  if (field->type->storage == PLN_STORAGE_TEXT)
    return judge_text (field->type, text);
  g_autofree char *uuid = pln_uuid_parse (text);
  return g_strcmp0 (uuid, text) == 0 ? NULL : g_strdup_printf ("'%s' is no UUID", text);
}

/* The file is right, and the machine lacks something. */
static void
tell_zone (PlnDoctor *doctor, const char *uuid, const char *name, const char *zone)
{
  pln_doctor_tell_advice (doctor, "values", uuid, PLN_ZONE_ADVICE,
                          "%s: this machine has no rules for the time zone %s", name, zone);
}

static void
tell_value (PlnDoctor *doctor, const char *uuid, const PlnField *field, const char *of,
            const char *text, const char *flaw)
{
  g_autofree char *name = pln_doctor_name (doctor, uuid);
  if (text != NULL && field->type == &pln_type_zone && pln_zone_is_missing (text))
    tell_zone (doctor, uuid, name, text);
  else if (text != NULL && can_clean (field->type, text))
    pln_doctor_offer (doctor, PLN_SEVERITY_ERROR, PLN_MEND_TEXTS, "values", uuid, "%s: %s%s %s",
                      name, of, field->name, flaw);
  else
    pln_doctor_tell (doctor, "values", uuid, "%s: %s%s %s", name, of, field->name, flaw);
}

/* The first column is whose the row is, and the fields follow it. */
static GPtrArray *
read_values (PlnDoctor *doctor, const PlnShape *shape, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_string_append (sql, shape->identity ? "uuid" : shape->owner);
  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].type->storage != PLN_STORAGE_LIST)
      g_string_append_printf (sql, ", \"%s\"", shape->fields[i].name);
  g_string_append_printf (sql, " FROM \"%s\"", shape->table);
  return pln_doctor_rows (doctor, sql->str, NULL, error);
}

static gboolean
check_values (PlnDoctor *doctor, const PlnShape *shape, GError **error)
{
  g_autoptr (GPtrArray) rows = read_values (doctor, shape, error);
  g_autofree char *of = shape->identity ? g_strdup ("") : g_strdup_printf ("%s, ", shape->name);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      guint column = 1;
      for (guint j = 0; j < shape->n_fields; j++)
        {
          const PlnField *field = &shape->fields[j];
          if (field->type->storage == PLN_STORAGE_LIST)
            continue;
          const char *text = pln_doctor_cell (rows, i, column++);
          g_autofree char *flaw = pln_doctor_judge (field, text);
          if (flaw != NULL)
            tell_value (doctor, pln_doctor_cell (rows, i, 0), field, of, text, flaw);
        }
    }
  return rows != NULL;
}

static gboolean
check_keys (PlnDoctor *doctor, const PlnShape *shape, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT uuid, key FROM \"%s\"", shape->table);
  g_autoptr (GPtrArray) rows = pln_doctor_rows (doctor, sql, NULL, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *uuid = pln_doctor_cell (rows, i, 0), *key = pln_doctor_cell (rows, i, 1);
      if (key == NULL)
        continue;
      g_autofree char *slug = pln_text_slug (key, MAX (strlen (key), 4));
      g_autofree char *shown = pln_text_quote (key);
      g_autofree char *name = pln_doctor_name (doctor, uuid);
      if (strcmp (slug, key) != 0)
        pln_doctor_tell (doctor, "values", uuid, "%s: %s is no key", name, shown);
    }
  return rows != NULL;
}

/* --- translations ---------------------------------------------------------------------------- */

static const PlnShape *
find_shape (const char *kind)
{
  static const PlnShape *const more[] = { &pln_shape_position, &pln_shape_appearance };
  for (int i = 0; i < PLN_N_KINDS; i++)
    if (g_strcmp0 (pln_shapes[i]->name, kind) == 0)
      return pln_shapes[i];
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (g_strcmp0 (more[i]->name, kind) == 0)
      return more[i];
  return NULL;
}

static gboolean
check_translations (PlnDoctor *doctor, GError **error)
{
  g_autoptr (GPtrArray) rows
      = pln_doctor_rows (doctor,
                         "SELECT t.record, r.kind, t.field, t.language, t.text FROM translation t"
                         " JOIN record r ON r.uuid = t.record",
                         NULL, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *uuid = pln_doctor_cell (rows, i, 0), *text = pln_doctor_cell (rows, i, 4);
      const PlnShape *shape = find_shape (pln_doctor_cell (rows, i, 1));
      const char *name = pln_doctor_cell (rows, i, 2);
      const PlnField *field
          = shape != NULL && name != NULL ? pln_shape_find_field (shape, name) : NULL;
      g_autofree char *of = g_strdup_printf ("in %s, ", pln_doctor_cell (rows, i, 3));
      g_autofree char *who = pln_doctor_name (doctor, uuid);
      if (field == NULL || (field->flags & PLN_FIELD_TRANSLATED) == 0)
        {
          pln_doctor_tell (doctor, "values", uuid,
                           "%s has '%s' in another language, which it cannot", who, name);
          continue;
        }
      g_autofree char *flaw = pln_doctor_judge (field, text);
      if (flaw != NULL)
        tell_value (doctor, uuid, field, of, text, flaw);
      field = pln_shape_find_field (&pln_shape_translation, "language");
      g_autofree char *other = pln_doctor_judge (field, pln_doctor_cell (rows, i, 3));
      if (other != NULL)
        tell_value (doctor, uuid, field, "translation, ", NULL, other);
    }
  return rows != NULL;
}

gboolean
pln_doctor_check_values (PlnDoctor *doctor, GError **error)
{
  static const PlnShape *const lists[]
      = { &pln_shape_position, &pln_shape_appearance,   &pln_shape_external,
          &pln_shape_link,     &pln_shape_session_room, &pln_shape_session_theme,
          &pln_shape_patron,   &pln_shape_withdrawn };
  for (int i = 0; i < PLN_N_KINDS; i++)
    if (!check_values (doctor, pln_shapes[i], error) || !check_keys (doctor, pln_shapes[i], error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!check_values (doctor, lists[i], error))
      return FALSE;
  return check_translations (doctor, error);
}
