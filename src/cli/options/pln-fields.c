/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From options to the fields of a record: values, translations, references. */
#include "cli/options/pln-fields.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "cli/find/pln-resolve.h"
#include "cli/options/pln-input.h"
#include "cli/options/pln-when.h"
#include "words/pln-words.h"

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

/* Whether @value begins with a listed language and `=`. */
static gboolean
has_language (const PlnProgramme *programme, const PlnForum *changed, const char *value)
{
  g_autofree char *tag = language_before (value);
  return tag != NULL && is_listed (programme, changed, tag);
}

/* Returns: (transfer none) (nullable): the text that an escape stands for: `zh=text` of `=zh=text`, listed or not, or
 * what pln_input_literal() knows; any other `=` is a text's own */
static const char *
literal_text (const char *value)
{
  if (value[0] != '=')
    return NULL;
  g_autofree char *tag = language_before (value + 1);
  gboolean escaped
      = tag != NULL || pln_input_literal (value) != NULL || literal_text (value + 1) != NULL;
  return escaped ? value + 1 : NULL;
}

/* @literal: (out): whether it was escaped */
static const char *
split_language (const PlnProgramme *programme, const PlnForum *changed, const char *value,
                char **language, gboolean *literal)
{
  *language = NULL;
  if (has_language (programme, changed, value))
    {
      g_autofree char *tag = language_before (value);
      value = strchr (value, '=') + 1;
      *language = is_first (programme, changed, tag) ? NULL : g_steal_pointer (&tag);
    }
  const char *text = literal_text (value);
  *literal = text != NULL;
  return text != NULL ? text : value;
}

const char *
pln_fields_language (const PlnProgramme *programme, const char *value, char **language)
{
  gboolean literal;
  return split_language (programme, NULL, value, language, &literal);
}

gboolean
pln_fields_expect_listed (const PlnProgramme *programme, const PlnForum *changed, const char *value,
                          GError **error)
{
  g_autofree char *tag = language_before (value);
  gboolean known
      = (changed != NULL && changed->languages != NULL) || pln_programme_root (programme) != NULL;
  return tag == NULL || !known
         || pln_fail (
             error, PLN_ERROR_INVALID,
             "'%s=' is of a language that no forum lists; plenary forum set --language adds it, "
             "and =%s=… is the text itself",
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

/* A forum that is being changed lists the languages that it will have. */
static const PlnForum *
changed_forum (gconstpointer record)
{
  return ((const PlnValue *) record)->shape == &pln_shape_forum ? record : NULL;
}

static const char *
plain_text (const PlnProgramme *programme, const PlnForum *changed, const char *option,
            const char *value, GError **error)
{
  const char *literal = literal_text (value);
  if (literal != NULL || !has_language (programme, changed, value))
    return literal != NULL ? literal : value;
  g_autofree char *tag = language_before (value);
  g_autofree char *quoted = pln_text_quote (value);
  pln_fail (error, PLN_ERROR_INVALID, "%s%s%s%s: this %s takes no language; leave '%s=' out",
            option != NULL ? "--" : "", option != NULL ? option : "", option != NULL ? " " : "",
            quoted, option != NULL ? "option" : "name", tag);
  return NULL;
}

const char *
pln_fields_plain (const PlnProgramme *programme, const char *option, const char *value,
                  GError **error)
{
  return plain_text (programme, NULL, option, value, error);
}

/* Sets what is the same in all languages. */
static gboolean
set_plain (const PlnProgramme *programme, gpointer record, const PlnField *field, const char *value,
           GError **error)
{
  g_autofree char *option = pln_field_option (field);
  const char *text = plain_text (programme, changed_forum (record), option, value, error);
  g_autofree char *plain = text != NULL ? pln_when_plain (field, text, error) : NULL;
  return plain != NULL && pln_field_set_text (field, record, plain, error);
}

static gboolean
set_translated (PlnCall *call, const PlnProgramme *programme, gpointer record,
                const PlnField *field, const char *typed, GError **error)
{
  g_autofree char *language = NULL;
  gboolean literal;
  const char *value
      = split_language (programme, changed_forum (record), typed, &language, &literal);
  if (value == typed && !pln_fields_expect_listed (programme, changed_forum (record), value, error))
    return FALSE;
  g_autofree char *text = field->type == &pln_type_text && !literal
                              ? pln_input_text (call, value, error)
                              : g_strdup (value);
  if (text == NULL)
    return FALSE;
  return language != NULL ? pln_record_set_text (record, field, language, text, error)
                          : pln_field_set_text (field, record, text, error);
}

void
pln_fields_set (PlnCall *call, const PlnProgramme *programme, gpointer record,
                const PlnField *field, const char *value)
{
  g_autoptr (GError) fault = NULL;
  if (field->flags & PLN_FIELD_TRANSLATED
          ? set_translated (call, programme, record, field, value, &fault)
          : set_plain (programme, record, field, value, &fault))
    return;
  pln_call_fault (call, name_option (field, g_steal_pointer (&fault)));
  /* What was refused is not missed as well; nothing will be written. */
  if (field->flags & PLN_FIELD_REQUIRED && !pln_field_is_set (field, record))
    PLN_TEXT_AT (record, field) = g_strdup (field->name);
}

static void
set_reference (PlnCall *call, const PlnProgramme *programme, gpointer record, const PlnField *field,
               const char *value)
{
  g_autoptr (GError) fault = NULL;
  g_autofree char *uuid = NULL;
  if (value[0] != '\0' && pln_fields_plain (programme, field->name, value, &fault) != NULL)
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

/* Makes a fault when one of the options from @from on gives @field once more in the language of @value. */
static void
refuse_again (PlnCall *call, const PlnProgramme *programme, gconstpointer record,
              const PlnField *field, const char *value, guint from)
{
  const PlnForum *changed = changed_forum (record);
  g_autofree char *option = pln_field_option (field);
  gboolean literal;
  g_autofree char *language = NULL;
  g_autofree char *shown
      = pln_text_quote (split_language (programme, changed, value, &language, &literal));
  for (guint i = from; i < call->given->len; i++)
    {
      const PlnGiven *given = &g_array_index (call->given, PlnGiven, i);
      g_autofree char *other = NULL;
      GError *fault = NULL;
      if (strcmp (given->name, option) != 0)
        continue;
      const char *text = split_language (programme, changed, given->value, &other, &literal);
      if (g_strcmp0 (language, other) != 0)
        continue;
      g_autofree char *again = pln_text_quote (text);
      g_autofree char *unlisted = text == given->value ? language_before (text) : NULL;
      pln_fail (&fault, PLN_ERROR_USAGE, "the %s is given twice%s%s, %s and --%s %s; %s%s", option,
                language != NULL ? " in " : "", language != NULL ? language : "", shown,
                given->name, again,
                unlisted != NULL ? "no forum lists the language " : "leave one out",
                unlisted != NULL ? unlisted : "");
      pln_call_fault (call, fault);
    }
}

void
pln_fields_refuse_twice (PlnCall *call, const PlnProgramme *programme, gconstpointer record,
                         const PlnField *field, const char *value)
{
  refuse_again (call, programme, record, field, value, 0);
}

/* Sets @field to what option @i of the call says. */
static void
set_given (PlnCall *call, const PlnProgramme *programme, gpointer record, const PlnField *field,
           guint i)
{
  const char *value = g_array_index (call->given, PlnGiven, i).value;
  if (field->type->storage == PLN_STORAGE_REFERENCE)
    set_reference (call, programme, record, field, value);
  else
    pln_fields_set (call, programme, record, field, value);
  if (field->flags & PLN_FIELD_TRANSLATED)
    refuse_again (call, programme, record, field, value, i + 1);
}

void
pln_fields_apply_one (PlnCall *call, const PlnProgramme *programme, gpointer record,
                      const PlnField *field)
{
  g_autofree char *option = pln_field_option (field);
  for (guint i = 0; i < call->given->len; i++)
    if (strcmp (g_array_index (call->given, PlnGiven, i).name, option) == 0)
      set_given (call, programme, record, field, i);
}

/* @translated: the fields that have languages, or the others. */
static void
apply_fields (PlnCall *call, const PlnProgramme *programme, gpointer record, gboolean translated)
{
  const PlnShape *shape = ((const PlnValue *) record)->shape;
  for (guint i = 0; i < call->given->len; i++)
    {
      const char *name = g_array_index (call->given, PlnGiven, i).name;
      const PlnField *field = field_of_option (shape, name);
      if (field != NULL && translated == ((field->flags & PLN_FIELD_TRANSLATED) != 0))
        set_given (call, programme, record, field, i);
    }
}

/* The languages of a forum are known before its texts are read. */
void
pln_fields_apply (PlnCall *call, const PlnProgramme *programme, gpointer record)
{
  apply_fields (call, programme, record, FALSE);
  apply_fields (call, programme, record, TRUE);
}

/* The options that are no fields but have a type. */
static void
check_options (PlnCall *call)
{
  g_autoptr (GArray) options = pln_verb_options (call->verb);
  for (guint i = 0; i + 1 < options->len; i++)
    {
      const PlnOption *option = &g_array_index (options, PlnOption, i);
      const char *text
          = option->type != NULL && field_of_option (call->verb->shape, option->name) == NULL
                ? pln_call_option (call, option->name)
                : NULL;
      const PlnField field = { option->name, option->type, 0, PLN_FIELD_PLAIN, NULL, NULL };
      int number = 0;
      GError *fault = NULL;
      if (text != NULL && option->type->storage == PLN_STORAGE_NUMBER
          && !pln_field_set_text (&field, &number, text, &fault))
        pln_call_fault (call, fault);
    }
}

void
pln_fields_check (PlnCall *call, const PlnProgramme *programme)
{
  const PlnShape *shape = call->verb->shape;
  if (shape == NULL)
    return;
  PlnValue *value = pln_value_new (shape);
  for (guint i = 0; i < call->given->len; i++)
    {
      const PlnGiven *given = &g_array_index (call->given, PlnGiven, i);
      const PlnField *field = field_of_option (shape, given->name);
      if (field != NULL && field->type->storage != PLN_STORAGE_REFERENCE)
        pln_fields_set (call, programme, value, field, given->value);
    }
  pln_value_free (value);
  check_options (call);
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

/* Returns: the word of data/lang, in English; @key: `role/panelist` */
static const char *
usual_word (const char *key)
{
  const char *slash = strchr (key, '/');
  g_autofree char *group = g_strndup (key, (gsize) (slash - key));
  return pln_words_get (NULL, group, slash + 1);
}

/* Whether @text has all the places that the usual word has. */
static gboolean
has_places (const char *key, const char *text)
{
  static const char *const places[] = { "%1", "%2" };
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (strstr (usual_word (key), places[i]) != NULL && strstr (text, places[i]) == NULL)
      return FALSE;
  return TRUE;
}

gboolean
pln_fields_set_word (const PlnProgramme *programme, PlnForum *forum, const char *value,
                     GError **error)
{
  g_autofree char *language = NULL;
  const char *text = pln_fields_language (programme, value, &language);
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  g_autofree char *key = parts[0] != NULL ? pln_words_find (parts[0]) : NULL;
  if (value[0] == '\0')
    {
      g_clear_pointer (&forum->words, g_free);
      return TRUE;
    }
  if (key == NULL || parts[1] == NULL)
    return pln_fail (error, PLN_ERROR_INVALID,
                     "word '%s' names none that is printed; write panelist=TEXT, with a name of "
                     "data/lang: a role, duty/host, kind/panel, presence/tentative, print/morning",
                     value);
  if (parts[1][0] != '\0' && !has_places (key, parts[1]))
    return pln_fail (error, PLN_ERROR_INVALID,
                     "word '%s' leaves out what is put in; write it as in '%s'", value,
                     usual_word (key));
  if (strchr (parts[1], ';') != NULL)
    return pln_fail (error, PLN_ERROR_INVALID, "word '%s' has a semicolon; leave it out", value);
  const char *tags = pln_forum_languages (programme, forum);
  g_autofree char *first = g_strndup (tags, strcspn (tags, ","));
  g_autofree char *clean = pln_type_line.clean (parts[1], error);
  if (clean == NULL)
    return FALSE;
  pln_forum_set_word (forum, language != NULL ? language : first, key, clean);
  return TRUE;
}
