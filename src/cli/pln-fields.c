/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From options to the fields of a record: values, translations, references. */
#include "cli/pln-fields.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "cli/pln-input.h"
#include "cli/pln-resolve.h"
#include "cli/pln-when.h"

#include <string.h>

static gboolean
has_word (const char *list, const char *word)
{
  g_auto (GStrv) words = g_strsplit (list != NULL ? list : "", ",", -1);
  return g_strv_contains ((const char *const *) words, word);
}

/* A language that any forum lists; a record other than a session belongs to all of them. A forum
 * that is being changed lists what it will. */
static gboolean
is_listed (const PlnProgramme *programme, const PlnForum *changed, const char *language)
{
  if (changed != NULL && has_word (changed->languages, language))
    return TRUE;
  GPtrArray *forums = programme->records[PLN_KIND_FORUM];
  for (guint i = 0; i < forums->len; i++)
    if (pln_forum_has_language (programme, forums->pdata[i], language))
      return TRUE;
  return FALSE;
}

/* The language of the texts in the records themselves: the first of the root forum. */
static gboolean
is_first (const PlnProgramme *programme, const PlnForum *changed, const char *language)
{
  const PlnForum *root = pln_programme_root (programme);
  if (root == NULL
      || (changed != NULL && g_strcmp0 (root->record.uuid, changed->record.uuid) == 0
          && changed->languages != NULL))
    root = changed;
  g_auto (GStrv) languages
      = g_strsplit (root != NULL ? pln_forum_languages (programme, root) : "en", ",", 2);
  return g_strcmp0 (languages[0], language) == 0;
}

/* Returns: (transfer full) (nullable): the `zh` of `zh=text`, listed or not */
static char *
language_before (const char *value)
{
  const char *equals = strchr (value, '=');
  if (equals == NULL || equals - value > 35)
    return NULL;
  g_autofree char *typed = g_strndup (value, equals - value);
  return pln_type_language.clean (typed, NULL);
}

static const char *
split_language (const PlnProgramme *programme, const PlnForum *changed, const char *value,
                char **language)
{
  *language = NULL;
  if (value[0] == '=')
    return value + 1;
  g_autofree char *tag = language_before (value);
  if (tag == NULL || !is_listed (programme, changed, tag))
    return value;
  if (!is_first (programme, changed, tag))
    *language = g_steal_pointer (&tag);
  return strchr (value, '=') + 1;
}

const char *
pln_fields_language (const PlnProgramme *programme, const char *value, char **language)
{
  return split_language (programme, NULL, value, language);
}

/* Taken as text, but perhaps not meant so. */
static void
tell_unlisted (PlnCall *call, const char *value)
{
  g_autofree char *tag = language_before (value);
  if (tag != NULL)
    pln_call_tell (call,
                   "'%s=' is kept as text, because no forum lists the language %s (plenary forum "
                   "set --language)",
                   tag, tag);
}

/* A fault that begins with the name of a field begins with the option that people know instead. */
static GError *
name_option (const PlnField *field, GError *fault)
{
  g_autofree char *option = pln_field_option (field);
  GError *named = NULL;
  if (strcmp (option, field->name) == 0 || !g_str_has_prefix (fault->message, field->name))
    return fault;
  pln_fail (&named, fault->code, "%s%s", option, fault->message + strlen (field->name));
  g_error_free (fault);
  return named;
}

void
pln_fields_set (PlnCall *call, const PlnProgramme *programme, gpointer record,
                const PlnField *field, const char *value)
{
  g_autoptr (GError) fault = NULL;
  g_autofree char *language = NULL;
  gboolean ok;
  const PlnForum *changed
      = ((PlnValue *) record)->shape == &pln_shape_forum ? (const PlnForum *) record : NULL;
  const char *typed = value;
  if (field->flags & PLN_FIELD_TRANSLATED)
    value = split_language (programme, changed, value, &language);
  if (field->flags & PLN_FIELD_TRANSLATED && value == typed)
    tell_unlisted (call, value);
  gboolean literal = value == typed + 1; /* behind a `=` */
  g_autofree char *plain = field->type == &pln_type_text && !literal
                               ? pln_input_text (call, value, &fault)
                               : pln_when_plain (field, value, &fault);
  if (language != NULL && plain != NULL)
    ok = pln_record_set_text (record, field, language, plain, &fault);
  else
    ok = plain != NULL && pln_field_set_text (field, record, plain, &fault);
  if (ok)
    return;
  pln_call_fault (call, name_option (field, g_steal_pointer (&fault)));
  /* What was refused is not missed as well; nothing will be written. */
  if (field->flags & PLN_FIELD_REQUIRED && !pln_field_is_set (field, record))
    PLN_TEXT_AT (record, field) = g_strdup (field->name);
}

static void
set_reference (PlnCall *call, gpointer record, const PlnField *field, const char *value)
{
  g_autoptr (GError) fault = NULL;
  g_autofree char *uuid = NULL;
  if (value[0] != '\0')
    uuid = pln_resolve (call, pln_shape_kind (field->of), value, &fault);
  if (fault != NULL)
    pln_call_fault (call, g_steal_pointer (&fault));
  else
    pln_field_set_text (field, record, uuid, NULL);
}

static const PlnField *
field_of_option (const PlnShape *shape, const char *name)
{
  for (guint i = 0; i < shape->n_fields; i++)
    {
      g_autofree char *option = pln_field_option (&shape->fields[i]);
      if ((shape->fields[i].flags & PLN_FIELD_OWN_VERB) == 0 && strcmp (option, name) == 0)
        return &shape->fields[i];
    }
  return NULL;
}

/* @translated: the fields that have languages, or the others. */
static void
apply_fields (PlnCall *call, const PlnProgramme *programme, gpointer record, gboolean translated)
{
  const PlnShape *shape = ((const PlnValue *) record)->shape;
  for (guint i = 0; i < call->given->len; i++)
    {
      const PlnGiven *given = &g_array_index (call->given, PlnGiven, i);
      const PlnField *field = field_of_option (shape, given->name);
      if (field == NULL || translated != ((field->flags & PLN_FIELD_TRANSLATED) != 0))
        continue;
      if (field->type->storage == PLN_STORAGE_REFERENCE)
        set_reference (call, record, field, given->value);
      else
        pln_fields_set (call, programme, record, field, given->value);
    }
}

/* The languages of a forum are known before its texts are read. */
void
pln_fields_apply (PlnCall *call, const PlnProgramme *programme, gpointer record)
{
  apply_fields (call, programme, record, FALSE);
  apply_fields (call, programme, record, TRUE);
}

void
pln_fields_refuse_twice (PlnCall *call, const PlnProgramme *programme, gconstpointer record,
                         const PlnField *field, const char *value)
{
  const PlnForum *changed
      = ((const PlnValue *) record)->shape == &pln_shape_forum ? (const PlnForum *) record : NULL;
  g_autofree char *language = NULL;
  g_autofree char *shown = pln_text_quote (split_language (programme, changed, value, &language));
  for (guint i = 0; i < call->given->len; i++)
    {
      const PlnGiven *given = &g_array_index (call->given, PlnGiven, i);
      g_autofree char *other = NULL;
      GError *fault = NULL;
      if (field_of_option (((const PlnValue *) record)->shape, given->name) != field)
        continue;
      const char *text = split_language (programme, changed, given->value, &other);
      if (g_strcmp0 (language, other) != 0)
        continue;
      g_autofree char *again = pln_text_quote (text);
      g_autofree char *unlisted = text == given->value ? language_before (text) : NULL;
      pln_fail (&fault, PLN_ERROR_USAGE, "the %s is given twice, %s and --%s %s; %s%s", field->name,
                shown, given->name, again,
                unlisted != NULL ? "no forum lists the language " : "leave one out",
                unlisted != NULL ? unlisted : "");
      pln_call_fault (call, fault);
    }
}

void
pln_fields_require (PlnCall *call, gconstpointer record)
{
  const PlnShape *shape = ((const PlnValue *) record)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      GError *fault = NULL;
      if ((field->flags & PLN_FIELD_REQUIRED) == 0 || pln_field_is_set (field, record))
        continue;
      pln_fail (&fault, PLN_ERROR_INVALID, "%s %s needs a %s",
                strchr ("aeiou", shape->name[0]) != NULL ? "an" : "a", shape->name, field->name);
      pln_call_fault (call, fault);
    }
}
