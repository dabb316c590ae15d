/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Records as JSON, by their field tables: the own format and what `--json` prints. */
#include "format/json/pln-json.h"

#include "base/pln-time.h"

static void
add_count (PlnJsonOut *out, const char *name, int number)
{
  if (number == 0)
    return;
  pln_json_out_name (out, name);
  pln_json_out_int (out, number);
}

static void
add_identity (PlnJsonOut *out, const PlnRecord *record)
{
  g_autofree char *changed = record->changed != 0 ? pln_instant_to_string (record->changed) : NULL;
  pln_json_out_text_member (out, "uuid", record->uuid);
  add_count (out, "number", record->number);
  pln_json_out_text_member (out, "key", record->key);
  add_count (out, "sequence", record->sequence);
  pln_json_out_text_member (out, "changed", changed);
}

static const char *
key_of (const PlnProgramme *programme, const PlnShape *shape, const char *uuid)
{
  const PlnRecord *record = uuid != NULL ? pln_programme_find_as (programme, shape, uuid) : NULL;
  return record != NULL ? record->key : NULL;
}

/* An element of a list is nothing without what it refers to: an appearance without its speaker. */
static gboolean
leads_somewhere (const PlnProgramme *programme, gconstpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_REFERENCE && PLN_TEXT_AT (value, field) != NULL
          && key_of (programme, field->of, PLN_TEXT_AT (value, field)) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_value (const PlnProgramme *programme, const PlnField *field, gconstpointer value)
{
  if (field->type->storage == PLN_STORAGE_REFERENCE)
    return key_of (programme, field->of, PLN_TEXT_AT (value, field)) != NULL;
  if (field->type->storage != PLN_STORAGE_LIST)
    return pln_field_is_set (field, value);
  GPtrArray *list = PLN_LIST_AT (value, field);
  for (guint i = 0; i < list->len; i++)
    if (leads_somewhere (programme, list->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
add_number (PlnJsonOut *out, const PlnType *type, int number)
{
  if (type == &pln_type_flag)
    pln_json_out_boolean (out, number != 0);
  else if (type->integer)
    pln_json_out_int (out, number);
  else if (type->words != NULL)
    pln_json_out_string (out, type->words[number]);
  else
    {
      g_autofree char *text = type->to_string (number);
      pln_json_out_string (out, text);
    }
}

static void add_list (PlnJsonOut *out, const PlnProgramme *programme, GPtrArray *list);

static void
add_field (PlnJsonOut *out, const PlnProgramme *programme, const PlnField *field,
           gconstpointer value)
{
  switch (field->type->storage)
    {
    case PLN_STORAGE_LIST:
      add_list (out, programme, PLN_LIST_AT (value, field));
      break;
    case PLN_STORAGE_NUMBER:
      add_number (out, field->type, PLN_NUMBER_AT (value, field));
      break;
    case PLN_STORAGE_REFERENCE:
      pln_json_out_string (out, key_of (programme, field->of, PLN_TEXT_AT (value, field)));
      break;
    case PLN_STORAGE_TEXT:
    default:
      pln_json_out_string (out, PLN_TEXT_AT (value, field));
      break;
    }
}

void
pln_json_write_record (PlnJsonOut *out, const PlnProgramme *programme, gconstpointer record)
{
  const PlnShape *shape = ((const PlnValue *) record)->shape;
  g_assert (!programme->partial);
  pln_json_out_begin (out, '{');
  if (shape->identity)
    add_identity (out, record);
  for (guint i = 0; i < shape->n_fields; i++)
    pln_json_write_field (out, programme, &shape->fields[i], record);
  pln_json_out_end (out, '{');
}

void
pln_json_write_field (PlnJsonOut *out, const PlnProgramme *programme, const PlnField *field,
                      gconstpointer value)
{
  if (!has_value (programme, field, value))
    return;
  pln_json_out_name (out, field->name);
  add_field (out, programme, field, value);
}

/* A row of one field (a room of a session) is its value, without an object around it. */
static void
add_list (PlnJsonOut *out, const PlnProgramme *programme, GPtrArray *list)
{
  pln_json_out_begin (out, '[');
  for (guint i = 0; i < list->len; i++)
    {
      const PlnShape *shape = ((const PlnValue *) list->pdata[i])->shape;
      if (!leads_somewhere (programme, list->pdata[i]))
        continue;
      if (shape->n_fields == 1)
        add_field (out, programme, &shape->fields[0], list->pdata[i]);
      else
        pln_json_write_record (out, programme, list->pdata[i]);
    }
  pln_json_out_end (out, '[');
}

static void
add_key (PlnJsonOut *out, const PlnProgramme *programme, const char *name, const char *uuid)
{
  const PlnRecord *record = uuid != NULL ? pln_programme_find (programme, uuid) : NULL;
  pln_json_out_text_member (out, name, record != NULL ? record->key : NULL);
}

void
pln_json_write_finding (PlnJsonOut *out, const PlnProgramme *programme, const PlnFinding *finding)
{
  pln_json_out_begin (out, '{');
  pln_json_out_text_member (out, "severity", pln_severity_to_string (finding->severity));
  pln_json_out_text_member (out, "rule", finding->rule);
  pln_json_out_text_member (out, "message", finding->message);
  pln_json_out_text_member (out, "advice", finding->advice);
  add_key (out, programme, "record", finding->record);
  add_key (out, programme, "other", finding->other);
  add_key (out, programme, "subject", finding->subject);
  add_count (out, "line", finding->line);
  pln_json_out_end (out, '{');
}
