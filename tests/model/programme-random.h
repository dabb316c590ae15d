/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Programmes of random records for tests, made by the field tables: a new field is in them by itself. */
#pragma once

#include "base/pln-time.h"
#include "model/pln-tombstone.h"

#include <string.h>

/* How often out of 100 a field has a value, and how many records and elements there are at most. */
typedef struct {
  GRand *rand;
  PlnProgramme *programme;
  int often;
  int many;
  int number;
} Random;

static inline int
random_below (Random *self, int end)
{
  return g_rand_int_range (self->rand, 0, end);
}

static inline char *
random_line (Random *self)
{
  static const char *const words[]
      = { "Forum",       "“Kultur”", "数智赋能", "\\n\"'/", "é",         "Ω≈ç",
          "👩‍💻", "<b>&amp;", "עברית",    "O'Brien", "\xc2\xa0|", "100 %" };
  GString *line = g_string_new ("x");
  for (int i = random_below (self, 8); i >= 0; i--)
    g_string_append_printf (line, " %s", words[random_below (self, G_N_ELEMENTS (words))]);
  g_autofree char *raw = g_string_free (line, FALSE);
  return pln_type_line.clean (raw, NULL);
}

static inline char *
random_text (Random *self, const PlnType *type)
{
  static const struct {
    const PlnType *type;
    const char *texts[3];
  } fixed[] = {
    { &pln_type_url, { "https://example.org/a?b=c&d=%20#e", "mailto:a@example.org", "tel:+4930" } },
    { &pln_type_email, { "a@example.org", "ä.b+c@example.org", "x@y" } },
    { &pln_type_language, { "en", "zh-Hant-TW", "pt-BR" } },
    { &pln_type_languages, { "en", "en,zh-Hans", "de,fr,it" } },
    { &pln_type_zone, { "Asia/Shanghai", "Europe/Berlin", "UTC" } },
    { &pln_type_color, { "#00ff7f", "#000000", "#abcdef" } },
    { &pln_type_geo, { "22.543100,114.057900", "-90.000000,180.000000", "0.000000,-0.500000" } },
  };
  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (fixed[i].type == type)
      return g_strdup (fixed[i].texts[random_below (self, 3)]);
  g_autofree char *first = random_line (self);
  if (type == &pln_type_line)
    return g_steal_pointer (&first);
  g_autofree char *second = random_line (self);
  return g_strjoin ("\n\n", first, second, NULL);
}

static inline int
random_number (Random *self, const PlnType *type)
{
  int words = 0;
  while (type->words != NULL && type->words[words] != NULL)
    words++;
  if (words > 0)
    return random_below (self, words);
  if (type == &pln_type_flag)
    return 1;
  if (type == &pln_type_date)
    return 20000 + random_below (self, 400);
  if (type == &pln_type_civil)
    return (20000 + random_below (self, 400)) * PLN_DAY_MINUTES
           + random_below (self, PLN_DAY_MINUTES);
  return 1 + random_below (self, type == &pln_type_clock ? PLN_DAY_MINUTES - 1 : 1000);
}

static inline char *
random_target (Random *self, const PlnShape *shape, gconstpointer owner)
{
  GPtrArray *records = self->programme->records[pln_shape_kind (shape)];
  const PlnRecord *target = records->pdata[random_below (self, (int) records->len)];
  return target == owner ? NULL : g_strdup (target->uuid);
}

static inline void random_fill (Random *self, gpointer value);

static inline void
random_identify (Random *self, PlnRecord *record, int number)
{
  guint32 words[4];
  for (int i = 0; i < 4; i++)
    words[i] = g_rand_int (self->rand);
  record->uuid = g_strdup_printf ("%08x-%04x-4%03x-8%03x-%08x%04x", words[0], words[1] >> 16,
                                  words[1] & 0xfff, words[2] >> 20, words[3], words[2] & 0xffff);
  record->number = number;
  record->sequence = random_below (self, 3);
  record->changed = 1700000000 + random_below (self, 100000000);
}

/* What no two elements of a list may share gets the place in the list into it. */
static inline void
random_make_unique (Random *self, gpointer element, const PlnShape *owner, int place)
{
  const PlnShape *shape = ((PlnValue *) element)->shape;
  if (shape == &pln_shape_external)
    {
      PlnExternal *external = element;
      g_free (external->id);
      external->id = g_strdup_printf ("%d", place);
    }
  if (shape == &pln_shape_withdrawn)
    ((PlnWithdrawn *) element)->audience = place - 1;
  if (shape != &pln_shape_translation)
    return;
  PlnTranslation *translation = element;
  g_free (translation->field);
  g_free (translation->language);
  guint i = 0;
  while ((owner->fields[i].flags & PLN_FIELD_TRANSLATED) == 0)
    i++;
  translation->field = g_strdup (owner->fields[i].name);
  translation->language = g_strdup_printf ("en-x-%d", place);
  if (owner->fields[i].type == &pln_type_line)
    translation->text[strcspn (translation->text, "\n")] = '\0';
}

static inline void
random_fill_list (Random *self, const PlnField *field, gpointer owner)
{
  GPtrArray *list = PLN_LIST_AT (owner, field);
  int most = field->of == &pln_shape_withdrawn ? PLN_AUDIENCE_STAFF : self->many;
  for (int i = random_below (self, most + 1); i > 0; i--)
    {
      PlnValue *element = pln_value_new (field->of);
      if (field->of->identity)
        random_identify (self, (PlnRecord *) element, self->number++);
      random_fill (self, element);
      random_make_unique (self, element, ((PlnValue *) owner)->shape, i);
      if (field->of->n_fields > 1)
        g_ptr_array_add (list, element);
      else
        {
          pln_references_add (list, field->of, ((PlnReference *) element)->target);
          pln_value_free (element);
        }
    }
}

/* One of speaker, organisation and label. */
static inline void
random_settle_appearance (Random *self, PlnAppearance *appearance)
{
  int who = random_below (self, 3);
  if (who != 0)
    g_clear_pointer (&appearance->speaker, g_free);
  if (who != 1)
    g_clear_pointer (&appearance->organisation, g_free);
  if (who != 2)
    g_clear_pointer (&appearance->label, g_free);
  if (appearance->speaker == NULL && appearance->organisation == NULL && appearance->label == NULL)
    appearance->label = random_line (self);
}

/* The first forum is the root, the others are below one before them. */
static inline void
random_settle_forum (Random *self, PlnForum *forum)
{
  GPtrArray *forums = self->programme->records[PLN_KIND_FORUM];
  g_clear_pointer (&forum->parent, g_free);
  if (forum == forums->pdata[0])
    {
      g_free (forum->timezone);
      forum->timezone = g_strdup ("Asia/Shanghai");
    }
  else
    forum->parent = g_strdup (
        ((PlnRecord *) forums->pdata[random_below (self, forum->record.number - 1)])->uuid);
  if (forum->from != PLN_NONE && forum->to != PLN_NONE && forum->to < forum->from)
    forum->to = forum->from;
}

/* Only every other session is a part, of one that is not; a day or a start; in a forum. */
static inline void
random_settle_session (Random *self, PlnSession *session)
{
  PlnSession *parent = pln_programme_find (self->programme, session->parent);
  if (session->record.number % 2 == 0 || parent == NULL || parent->record.number % 2 != 0)
    g_clear_pointer (&session->parent, g_free);
  if (random_below (self, 2) == 0)
    session->day = PLN_NONE;
  if (session->day != PLN_NONE)
    session->start = PLN_NONE;
  if (session->forum == NULL && session->parent == NULL)
    session->forum = random_target (self, &pln_shape_forum, NULL);
}

static inline void
random_settle (Random *self, gpointer value)
{
  const PlnShape *shape = ((PlnValue *) value)->shape;
  PlnPosition *position = value;
  if (shape == &pln_shape_appearance)
    random_settle_appearance (self, value);
  else if (shape == &pln_shape_forum)
    random_settle_forum (self, value);
  else if (shape == &pln_shape_session)
    random_settle_session (self, value);
  else if (shape == &pln_shape_position && position->position == NULL
           && position->organisation == NULL)
    position->organisation = random_line (self);
}

static inline void
random_fill (Random *self, gpointer value)
{
  const PlnShape *shape = ((PlnValue *) value)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      gboolean required = (field->flags & PLN_FIELD_REQUIRED) != 0;
      if (!required && random_below (self, 100) >= self->often)
        continue;
      if (field->type->storage == PLN_STORAGE_LIST)
        random_fill_list (self, field, value);
      else if (field->type->storage == PLN_STORAGE_NUMBER)
        PLN_NUMBER_AT (value, field) = random_number (self, field->type);
      else if (field->type->storage == PLN_STORAGE_REFERENCE)
        PLN_TEXT_AT (value, field) = random_target (self, field->of, value);
      else
        PLN_TEXT_AT (value, field) = random_text (self, field->type);
    }
  random_settle (self, value);
}

/* What releases have shown is not kept of those who see it still. */
static inline void
random_settle_withdrawn (Random *self)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (self->programme);
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      g_autoptr (PlnWithdrawn) listed = pln_withdrawn_new (timetable, slot);
      GPtrArray *withdrawn = slot->session->withdrawn;
      for (guint j = withdrawn->len; listed != NULL && j > 0; j--)
        if (((PlnWithdrawn *) withdrawn->pdata[j - 1])->audience >= listed->audience)
          g_ptr_array_remove_index (withdrawn, j - 1);
    }
}

/* Returns: (transfer full): a programme that a programme file could keep */
static inline PlnProgramme *
random_programme (guint32 seed, int often, int many)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Random self = { rand, pln_programme_new (), often, many, 1 };
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (int i = 0, n = 1 + random_below (&self, many); i < n; i++)
      {
        PlnRecord *record = pln_value_new (pln_shapes[kind]);
        /* A tombstone has the number of the session that it was. */
        random_identify (&self, record, kind == PLN_KIND_TOMBSTONE ? 1000 + i : 1 + i);
        record->key = g_strdup_printf ("%s-%d", pln_shapes[kind]->name, i + 1);
        pln_programme_add (self.programme, record);
      }
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < self.programme->records[kind]->len; i++)
      random_fill (&self, self.programme->records[kind]->pdata[i]);
  random_settle_withdrawn (&self);
  return self.programme;
}
