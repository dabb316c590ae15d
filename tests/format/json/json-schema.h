/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Makes schema/programme.schema.json (JSON Schema draft-07) out of the field tables. */
#pragma once

#include "base/pln-text.h"
#include "base/pln-time.h"
#include "format/json/pln-json.h"

#include <json-glib/json-glib.h>

#define SCHEMA_UUID "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
#define SCHEMA_KEY "^(?![0-9]+$)[a-z0-9]+(-[a-z0-9]+)*$"
#define SCHEMA_INSTANT "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
#define SCHEMA_TAG "[a-z]{2,3}(-[A-Za-z0-9]{1,8})*"

static inline void
schema_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static inline void
schema_int (JsonBuilder *builder, const char *name, int value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static inline void
schema_begin (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

static inline void
schema_closed (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "additionalProperties");
  json_builder_add_boolean_value (builder, FALSE);
}

static inline const char *
schema_pattern (const PlnType *type)
{
  if (type == &pln_type_date)
    return "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
  if (type == &pln_type_civil)
    return "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$";
  if (type == &pln_type_clock)
    return "^([01][0-9]|2[0-3]):[0-5][0-9]$";
  if (type == &pln_type_color)
    return "^#[0-9a-f]{6}$";
  if (type == &pln_type_geo)
    return "^-?[0-9]{1,2}[.][0-9]{6},-?[0-9]{1,3}[.][0-9]{6}$";
  if (type == &pln_type_language)
    return "^" SCHEMA_TAG "$";
  if (type == &pln_type_languages)
    return "^" SCHEMA_TAG "(," SCHEMA_TAG ")*$";
  return type->storage == PLN_STORAGE_REFERENCE ? SCHEMA_KEY : NULL;
}

static inline void
schema_text (JsonBuilder *builder, const PlnType *type)
{
  const char *pattern = schema_pattern (type);
  schema_string (builder, "type", "string");
  if (pattern != NULL)
    schema_string (builder, "pattern", pattern);
  else
    {
      schema_int (builder, "minLength", 1);
      schema_int (builder, "maxLength",
                  type == &pln_type_text ? PLN_TEXT_LONG_MAX : PLN_TEXT_LINE_MAX);
    }
}

static inline void
schema_words (JsonBuilder *builder, const PlnType *type)
{
  json_builder_set_member_name (builder, "enum");
  json_builder_begin_array (builder);
  for (guint i = 0; type->words[i] != NULL; i++)
    json_builder_add_string_value (builder, type->words[i]);
  json_builder_end_array (builder);
}

static inline void
schema_integer (JsonBuilder *builder, int least, int most)
{
  schema_string (builder, "type", "integer");
  schema_int (builder, "minimum", least);
  schema_int (builder, "maximum", most);
}

static inline void schema_value (JsonBuilder *builder, const PlnField *field);

/* A row of one field is its value; other elements are objects of their own. */
static inline void
schema_list (JsonBuilder *builder, const PlnShape *of)
{
  schema_string (builder, "type", "array");
  if (of->n_fields == 1)
    {
      json_builder_set_member_name (builder, "uniqueItems");
      json_builder_add_boolean_value (builder, TRUE);
    }
  schema_begin (builder, "items");
  g_autofree char *place = g_strconcat ("#/definitions/", of->name, NULL);
  if (of->n_fields == 1)
    schema_value (builder, &of->fields[0]);
  else
    schema_string (builder, "$ref", place);
  json_builder_end_object (builder);
}

static inline void
schema_value (JsonBuilder *builder, const PlnField *field)
{
  const PlnType *type = field->type;
  if (type->storage == PLN_STORAGE_LIST)
    schema_list (builder, field->of);
  else if (type == &pln_type_flag)
    schema_string (builder, "type", "boolean");
  else if (type == &pln_type_length)
    schema_integer (builder, 1, PLN_LENGTH_MAX);
  else if (type->storage == PLN_STORAGE_NUMBER && type->integer)
    schema_integer (builder, 1, 1000 * 1000 * 1000);
  else if (type->words != NULL)
    schema_words (builder, type);
  else
    schema_text (builder, type);
}

static inline void
schema_field (JsonBuilder *builder, const PlnField *field)
{
  schema_begin (builder, field->name);
  if (field->type->storage == PLN_STORAGE_REFERENCE)
    {
      g_autofree char *text
          = g_strdup_printf ("%s%sthe key of a %s", field->help != NULL ? field->help : "",
                             field->help != NULL ? ": " : "", field->of->name);
      schema_string (builder, "description", text);
    }
  else if (field->help != NULL)
    schema_string (builder, "description", field->help);
  schema_value (builder, field);
  json_builder_end_object (builder);
}

static inline void
schema_identity (JsonBuilder *builder, gboolean key)
{
  schema_begin (builder, "uuid");
  schema_string (builder, "description", "identity for ever, the UID of a calendar entry");
  schema_string (builder, "type", "string");
  schema_string (builder, "pattern", SCHEMA_UUID);
  json_builder_end_object (builder);
  schema_begin (builder, "number");
  schema_string (builder, "description", "counted in its kind, never used again");
  schema_integer (builder, 1, G_MAXINT);
  json_builder_end_object (builder);
  if (key)
    {
      schema_begin (builder, "key");
      schema_string (builder, "description", "short, unique in its kind; what others refer to");
      schema_string (builder, "type", "string");
      schema_string (builder, "pattern", SCHEMA_KEY);
      json_builder_end_object (builder);
    }
  schema_begin (builder, "sequence");
  schema_string (builder, "description", "how often it changed for calendars (RFC 5545, 3.8.7.4)");
  schema_integer (builder, 0, G_MAXINT);
  json_builder_end_object (builder);
  schema_begin (builder, "changed");
  schema_string (builder, "description", "when it last changed");
  schema_string (builder, "type", "string");
  schema_string (builder, "pattern", SCHEMA_INSTANT);
  json_builder_end_object (builder);
}

static inline void
schema_required (JsonBuilder *builder, const PlnShape *shape)
{
  json_builder_set_member_name (builder, "required");
  json_builder_begin_array (builder);
  if (shape->identity)
    json_builder_add_string_value (builder, "uuid");
  for (guint i = 0; i < shape->n_fields; i++)
    if ((shape->fields[i].flags & PLN_FIELD_REQUIRED) != 0)
      json_builder_add_string_value (builder, shape->fields[i].name);
  json_builder_end_array (builder);
}

/* Adds the shape, and before it those of its lists. */
static inline void
schema_define (JsonBuilder *builder, const PlnShape *shape, GHashTable *done)
{
  if (shape->n_fields == 1 || !g_hash_table_add (done, (gpointer) shape))
    return;
  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].type->storage == PLN_STORAGE_LIST)
      schema_define (builder, shape->fields[i].of, done);
  schema_begin (builder, shape->name);
  schema_string (builder, "title", shape->name);
  schema_string (builder, "type", "object");
  schema_begin (builder, "properties");
  if (shape->identity)
    schema_identity (builder, shape->owner == NULL);
  for (guint i = 0; i < shape->n_fields; i++)
    schema_field (builder, &shape->fields[i]);
  json_builder_end_object (builder);
  schema_required (builder, shape);
  schema_closed (builder);
  json_builder_end_object (builder);
}

static inline void
schema_frame (JsonBuilder *builder)
{
  schema_begin (builder, "properties");
  schema_begin (builder, "format");
  schema_string (builder, "const", "plenary");
  json_builder_end_object (builder);
  schema_begin (builder, "version");
  schema_int (builder, "const", PLN_JSON_VERSION);
  json_builder_end_object (builder);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    {
      schema_begin (builder, pln_shapes[kind]->plural);
      schema_list (builder, pln_shapes[kind]);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "required");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, "format");
  json_builder_add_string_value (builder, "version");
  json_builder_add_string_value (builder, "forums");
  json_builder_end_array (builder);
  schema_closed (builder);
}

/* Returns: (transfer full): the schema */
static inline char *
schema_to_string (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  json_builder_begin_object (builder);
  schema_string (builder, "$schema", "http://json-schema.org/draft-07/schema#");
  schema_string (builder, "title", "Plenary programme");
  schema_string (
      builder, "description",
      "The programme of a conference as `plenary export json` writes it and `plenary init "
      "--import` reads it. Made from the field tables by tests/format/test-json.c: do not "
      "edit.");
  schema_string (builder, "type", "object");
  schema_frame (builder);
  schema_begin (builder, "definitions");
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    schema_define (builder, pln_shapes[kind], done);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}
