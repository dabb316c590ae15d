/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding verbs and their options. */
#include "cli/pln-verb.h"

#include <string.h>

const PlnNoun pln_nouns[] = {
  { "forum", PLN_KIND_FORUM },
  { "venue", PLN_KIND_VENUE },
  { "room", PLN_KIND_ROOM },
  { "theme", PLN_KIND_THEME },
  { "organisation", PLN_KIND_ORGANISATION },
  { "speaker", PLN_KIND_SPEAKER },
  { "session", PLN_KIND_SESSION },
  { "roundtable", PLN_KIND_SESSION },
  { NULL },
};

const PlnOption pln_options_common[] = {
  { "file", 'f', "FILE", "the programme file (else $PLENARY_FILE, else the one *.plenary here)" },
  { "json", 0, NULL, "print records and findings as JSON, one object" },
  { "help", 'h', NULL, "tell about this verb" },
  { NULL },
};

const PlnOption pln_options_write[] = {
  { "author", 0, "NAME", "who is to stand in the log (else $PLENARY_AUTHOR, else user and host)" },
  { NULL },
};

static void
append_options (GArray *options, const PlnOption *table)
{
  for (; table->name != NULL; table++)
    g_array_append_val (options, *table);
}

const PlnVerb *
pln_verb_find (const char *words)
{
  for (guint i = 0; pln_verb_tables[i] != NULL; i++)
    for (const PlnVerb *verb = pln_verb_tables[i]; verb->words != NULL; verb++)
      if (strcmp (verb->words, words) == 0)
        return verb;
  return NULL;
}

const char *
pln_option_joined (const char *word)
{
  const char *equals = g_str_has_prefix (word, "--") ? strchr (word, '=') : NULL;
  if (equals != NULL)
    return equals + 1;
  return word[0] == '-' && word[1] != '-' && word[1] != '\0' && word[2] != '\0' ? word + 2 : NULL;
}

const PlnOption *
pln_option_find (GArray *options, const char *word)
{
  if (word[0] != '-' || word[1] == '\0')
    return NULL;
  g_autofree char *name = g_strndup (word + 2, word[1] == '-' ? strcspn (word + 2, "=") : 0);
  for (guint i = 0; i < options->len; i++)
    {
      const PlnOption *option = &g_array_index (options, PlnOption, i);
      if (word[1] == '-' ? strcmp (option->name, name) == 0 : option->letter == word[1])
        return option;
    }
  return NULL;
}

char *
pln_field_option (const PlnField *field)
{
  if (strcmp (field->name, "languages") == 0)
    return g_strdup ("language");
  return g_strdelimit (g_strdup (field->name), "_", '-');
}

/* What the value of a field's option is called in help. */
static const char *
argument_of (const PlnField *field)
{
  const PlnType *type = field->type;
  if (type == &pln_type_reference)
    return field->of == &pln_shape_forum ? "FORUM" : "VENUE";
  if (type->words != NULL)
    return "WORD";
  if (type == &pln_type_date)
    return "DATE";
  if (type == &pln_type_clock)
    return "TIME";
  if (type->storage == PLN_STORAGE_NUMBER)
    return type == &pln_type_length ? "LENGTH" : "N";
  if (type == &pln_type_url)
    return "URL";
  if (type == &pln_type_zone)
    return "ZONE";
  if (type == &pln_type_language || type == &pln_type_languages)
    return "LANGUAGE";
  return "TEXT";
}

/* Option names that are not the field's own name live as long as the program. */
static PlnOption
option_of (const PlnField *field)
{
  g_autofree char *name = pln_field_option (field);
  PlnOption option = { g_intern_string (name),
                       0,
                       argument_of (field),
                       field->help,
                       (field->flags & PLN_FIELD_TRANSLATED) != 0,
                       field->type };
  if (field->type->words != NULL)
    {
      g_autofree char *words = pln_type_words (field->type);
      g_autofree char *help = g_strdup_printf ("%s: %s", field->help, words);
      option.help = g_intern_string (help);
    }
  return option;
}

GArray *
pln_verb_options (const PlnVerb *verb)
{
  GArray *options = g_array_new (TRUE, TRUE, sizeof (PlnOption));
  for (guint i = 0; verb->fields && i < verb->shape->n_fields; i++)
    {
      const PlnField *field = &verb->shape->fields[i];
      PlnOption option = option_of (field);
      if ((field->flags & PLN_FIELD_OWN_VERB) == 0 && g_strcmp0 (field->name, verb->without) != 0)
        g_array_append_val (options, option);
    }
  for (guint i = 0; i < PLN_VERB_TABLES && verb->options[i] != NULL; i++)
    append_options (options, verb->options[i]);
  if (verb->needs != PLN_NEEDS_NOTHING && verb->needs != PLN_NEEDS_READ)
    append_options (options, pln_options_write);
  for (const PlnOption *option = pln_options_common; option->name != NULL; option++)
    if (!verb->plain || strcmp (option->name, "json") != 0)
      g_array_append_val (options, *option);
  return options;
}
