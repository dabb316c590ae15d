/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an import changes, in words. */
#include "cli/telling/pln-import-change.h"

#include "base/pln-text-layout.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "base/pln-time.h"
#include "cli/telling/pln-print.h"
#include "model/pln-merge-value.h"
#include "store/pln-store-known.h"

#include <string.h>

/* No element of a list is longer than this here; translations may have pages. */
#define ELEMENT_MAX 60

/* What is new has neither number nor key yet, so that things go by their titles. */
static const char *
title_of (const PlnProgramme *stored, GHashTable *added, const char *uuid)
{
  const PlnRecord *record = g_hash_table_lookup (added, uuid);
  if (record == NULL)
    record = pln_programme_find (stored, uuid);
  return record != NULL ? pln_record_title (record) : uuid;
}

static char *
appearance_text (const PlnProgramme *stored, GHashTable *added, const PlnAppearance *appearance)
{
  g_autofree char *role = pln_type_role.to_string (appearance->role);
  const char *uuid = appearance->speaker != NULL ? appearance->speaker : appearance->organisation;
  return g_strdup_printf ("%s %s", role,
                          uuid != NULL ? title_of (stored, added, uuid) : appearance->label);
}

/* A UUID tells nobody anything; where it comes from does. */
static char *
element_text (const PlnProgramme *stored, GHashTable *added, gconstpointer element)
{
  const PlnShape *shape = ((const PlnValue *) element)->shape;
  if (shape == &pln_shape_appearance)
    return appearance_text (stored, added, element);
  if (shape == &pln_shape_external && g_uuid_string_is_valid (((const PlnExternal *) element)->id))
    return g_strdup (((const PlnExternal *) element)->source);
  if (shape->n_fields == 1)
    return g_strdup (title_of (stored, added, ((const PlnReference *) element)->target));
  return pln_element_text (stored, element);
}

/* Returns: (transfer full): `speaker Ada; speaker Bob`, or `none` */
static char *
list_text (const PlnProgramme *stored, GHashTable *added, GPtrArray *list)
{
  GString *out = g_string_new (list->len == 0 ? "none" : NULL);
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *text = element_text (stored, added, list->pdata[i]);
      g_autofree char *cut = pln_text_cut (g_strdelimit (text, "\n", ' '), ELEMENT_MAX);
      g_autofree char *isolated = pln_text_isolate (cut);
      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", isolated);
    }
  return g_string_free (out, FALSE);
}

static char *
value_text (const PlnProgramme *stored, GHashTable *added, const PlnField *field,
            gconstpointer record)
{
  if (field->type->storage == PLN_STORAGE_LIST)
    return list_text (stored, added, PLN_LIST_AT (record, field));
  g_autofree char *value = pln_field_dup_text (field, record);
  gboolean refers = field->type->storage == PLN_STORAGE_REFERENCE && value != NULL;
  const char *text = refers ? title_of (stored, added, value) : value;
  return pln_text_quote (text != NULL ? text : "");
}

/* --- differences ------------------------------------------------------------------------------- */

/* Which differences of a record are told: all; or of those in what has changed here since the file was taken from here,
 * what goes back to how it was then, or what has changed in the file too. */
typedef enum { TELL_ALL, TELL_BACK, TELL_BOTH } Which;

typedef struct {
  const PlnProgramme *stored;
  GHashTable *added;
  Which which;
  GString *text;
} Teller;

/* A value in its three states: @base is as the file knew it, NULL when it was not there. */
typedef struct {
  gconstpointer base;
  gconstpointer old;
  gconstpointer new;
} States;

static void tell_fields (Teller *self, const char *prefix, const States *states);

static void
tell (Teller *self, const char *prefix, const char *name, const char *old, const char *new)
{
  g_string_append_printf (self->text, "%s%s%s%s%s → %s", self->text->len > 0 ? ", " : "", prefix,
                          name, name[0] != '\0' ? " " : "", old, new);
}

/* @same: whether it is as the file knew it; @back: whether it will be */
static gboolean
is_wanted (const Teller *self, gboolean same, gboolean back)
{
  return self->which == TELL_ALL || (!same && back == (self->which == TELL_BACK));
}

/* Lines that an import adds to notes were all there before. */
static gboolean
adds_known_lines (const PlnField *field, const States *states)
{
  const char *base = PLN_TEXT_AT (states->base, field), *old = PLN_TEXT_AT (states->old, field);
  g_auto (GStrv) before = g_strsplit (base != NULL ? base : "", "\n", -1);
  g_auto (GStrv) here = g_strsplit (old != NULL ? old : "", "\n", -1);
  g_auto (GStrv) lines = g_strsplit (PLN_TEXT_AT (states->new, field), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) here, lines[i])
        && !g_strv_contains ((const char *const *) before, lines[i]))
      return FALSE;
  return TRUE;
}

static gboolean
goes_back (const PlnField *field, const States *states)
{
  if (states->base == NULL)
    return FALSE;
  return pln_field_equal (field, states->base, states->new)
         || (pln_field_is_notes (field) && adds_known_lines (field, states));
}

/* Where something comes from has another name before people. */
static const char *
element_name (const PlnShape *shape)
{
  return shape == &pln_shape_external ? "source" : shape->name;
}

static const char *
list_name (const PlnField *field)
{
  return field->of == &pln_shape_external ? element_name (field->of) : field->name;
}

static void
tell_field (Teller *self, const char *prefix, const PlnField *field, const States *states)
{
  gboolean same = states->base != NULL && pln_field_equal (field, states->base, states->old);
  if (pln_field_equal (field, states->old, states->new)
      || !is_wanted (self, same, goes_back (field, states)))
    return;
  g_autofree char *old = value_text (self->stored, self->added, field, states->old);
  g_autofree char *new = value_text (self->stored, self->added, field, states->new);
  tell (self, prefix, field->name, old, new);
}

/* --- lists ------------------------------------------------------------------------------------- */

static gboolean
is_same_element (gconstpointer a, gconstpointer b)
{
  static const struct {
    const PlnShape *shape;
    const char *fields[2];
  } keys[] = {
    { &pln_shape_translation, { "field", "language" } },
    { &pln_shape_external, { "source", "id" } },
    { &pln_shape_patron, { "organisation", "duty" } },
    { &pln_shape_link, { "url", "url" } },
  };
  const PlnShape *shape = ((const PlnValue *) a)->shape;
  if (shape->identity)
    return g_strcmp0 (((const PlnRecord *) a)->uuid, ((const PlnRecord *) b)->uuid) == 0;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].shape == shape)
      return pln_field_equal (pln_shape_find_field (shape, keys[i].fields[0]), a, b)
             && pln_field_equal (pln_shape_find_field (shape, keys[i].fields[1]), a, b);
  return pln_value_equal (a, b);
}

/* @list: (nullable) */
static gconstpointer
find_element (GPtrArray *list, gconstpointer element)
{
  for (guint i = 0; list != NULL && i < list->len; i++)
    if (is_same_element (list->pdata[i], element))
      return list->pdata[i];
  return NULL;
}

/* Whether what is in both lists is in the same order. */
static gboolean
is_same_order (GPtrArray *a, GPtrArray *b)
{
  guint next = 0;
  for (guint i = 0; i < a->len; i++)
    {
      if (find_element (b, a->pdata[i]) == NULL)
        continue;
      while (next < b->len && find_element (a, b->pdata[next]) == NULL)
        next++;
      if (next == b->len || !is_same_element (a->pdata[i], b->pdata[next++]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_all (GPtrArray *list, GPtrArray *elements)
{
  for (guint i = 0; i < elements->len; i++)
    if (find_element (list, elements->pdata[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* `title (zh) '欢迎' → '开幕'` */
static void
tell_translation (Teller *self, const char *prefix, const States *states)
{
  const PlnTranslation *base = states->base, *old = states->old, *new = states->new;
  const PlnTranslation *any = old != NULL ? old : new;
  const char *before = base != NULL ? base->text : "", *from = old != NULL ? old->text : "";
  const char *to = new != NULL ? new->text : "";
  if (strcmp (from, to) == 0
      || !is_wanted (self, strcmp (before, from) == 0, strcmp (before, to) == 0))
    return;
  g_autofree char *name = g_strdup_printf ("%s (%s)", any->field, any->language);
  g_autofree char *quoted_old = pln_text_quote (from);
  g_autofree char *quoted_new = pln_text_quote (to);
  tell (self, prefix, name, quoted_old, quoted_new);
}

/* @element: (nullable) */
static char *
optional_text (Teller *self, gconstpointer element)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  if (element != NULL)
    g_ptr_array_add (list, (gpointer) element);
  return list_text (self->stored, self->added, list);
}

/* One that the file knew comes back, and one that it did not know goes; what else is only in one list is its own. */
static gboolean
is_element_wanted (const Teller *self, const States *states)
{
  gconstpointer base = states->base;
  if (states->old == NULL || states->new == NULL)
    return self->which == TELL_BACK && (base != NULL) == (states->old == NULL);
  return is_wanted (self, base != NULL && pln_value_equal (base, states->old),
                    base != NULL && pln_value_equal (base, states->new));
}

/* What has an identity, or looks the same in its list, is told by its fields. */
static void
tell_element (Teller *self, const char *prefix, const States *states)
{
  const PlnShape *shape
      = ((const PlnValue *) (states->old != NULL ? states->old : states->new))->shape;
  g_autofree char *old = optional_text (self, states->old);
  g_autofree char *new = optional_text (self, states->new);
  if (states->old != NULL && states->new != NULL && (shape->identity || strcmp (old, new) == 0))
    {
      g_autofree char *inner = g_strdup_printf ("%s%s ", prefix, old);
      tell_fields (self, inner, states);
    }
  else if (self->which != TELL_ALL && is_element_wanted (self, states))
    tell (self, prefix, element_name (shape), old, new);
}

/* In the order of the new list; what is in the old one only comes behind. */
static void
tell_elements (Teller *self, const char *prefix, GPtrArray *base, GPtrArray *old, GPtrArray *new,
               void (*tell_one) (Teller *self, const char *prefix, const States *states))
{
  for (guint i = 0; i < new->len; i++)
    {
      gconstpointer element = new->pdata[i];
      States states = { find_element (base, element), find_element (old, element), element };
      tell_one (self, prefix, &states);
    }
  for (guint i = 0; i < old->len; i++)
    {
      gconstpointer element = old->pdata[i];
      States states = { find_element (base, element), element, NULL };
      if (find_element (new, element) == NULL)
        tell_one (self, prefix, &states);
    }
}

static void
tell_list (Teller *self, const char *prefix, const PlnField *field, const States *states)
{
  GPtrArray *base = states->base != NULL ? PLN_LIST_AT (states->base, field) : NULL;
  GPtrArray *old = PLN_LIST_AT (states->old, field), *new = PLN_LIST_AT (states->new, field);
  if (field->of == &pln_shape_translation)
    {
      tell_elements (self, prefix, base, old, new, tell_translation);
      return;
    }
  g_autofree char *from = list_text (self->stored, self->added, old);
  g_autofree char *to = list_text (self->stored, self->added, new);
  gboolean moved = !is_same_order (old, new);
  gboolean wanted
      = self->which == TELL_ALL
            ? moved || old->len != new->len || !has_all (old, new)
                  || (!field->of->identity && strcmp (from, to) != 0)
            : moved && self->which == TELL_BACK &&base != NULL && !is_same_order (base, old);
  if (wanted)
    tell (self, prefix, list_name (field), from, to);
  tell_elements (self, prefix, base, old, new, tell_element);
}

static void
tell_fields (Teller *self, const char *prefix, const States *states)
{
  const PlnShape *shape = ((const PlnValue *) states->new)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST && field->of->n_fields > 1)
        tell_list (self, prefix, field, states);
      else
        tell_field (self, prefix, field, states);
    }
}

static char *
differences (const PlnProgramme *stored, GHashTable *added, Which which, const States *states)
{
  Teller self = { stored, added, which, g_string_new (NULL) };
  tell_fields (&self, "", states);
  return g_string_free (self.text, FALSE);
}

char *
pln_import_change_text (const PlnProgramme *stored, GHashTable *added, const PlnChange *change)
{
  States states = { NULL, change->old, change->record };
  return differences (stored, added, TELL_ALL, &states);
}

GHashTable *
pln_import_added (GPtrArray *changes)
{
  GHashTable *added = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < changes->len; i++)
    {
      const PlnChange *change = changes->pdata[i];
      if (change->old == NULL)
        g_hash_table_insert (added, change->record->uuid, change->record);
    }
  return added;
}

/* --- what the file does not know --------------------------------------------------------------- */

/* When a record, or one that it owns, was last edited here since. */
static gint64
find_edited (GHashTable *edited, const PlnRecord *record)
{
  const gint64 *at = g_hash_table_lookup (edited, record->uuid);
  gint64 last = at != NULL ? *at : 0;
  for (guint i = 0; i < record->shape->n_fields; i++)
    {
      const PlnField *field = &record->shape->fields[i];
      if (field->type->storage != PLN_STORAGE_LIST || !field->of->identity)
        continue;
      const GPtrArray *list = PLN_LIST_AT (record, field);
      for (guint j = 0; j < list->len; j++)
        last = MAX (last, find_edited (edited, list->pdata[j]));
    }
  return last;
}

static void
tell_changed (const PlnKnown *known, const PlnProgramme *stored, GHashTable *added,
              const PlnChange *change, GPtrArray *findings)
{
  const PlnRecord *record = change->old;
  States states = { pln_programme_find (known->programme, record->uuid), record, change->record };
  if (states.base == NULL)
    return;
  g_autofree char *name = pln_record_name (record);
  g_autofree char *back = differences (stored, added, TELL_BACK, &states);
  g_autofree char *both = differences (stored, added, TELL_BOTH, &states);
  g_autofree char *at = pln_instant_to_string (find_edited (known->edited, record));
  if (back[0] != '\0')
    pln_findings_add (findings, PLN_SEVERITY_WARNING, "older", record->uuid,
                      "%s %s has changed here since (%s), and goes back: %s", record->shape->name,
                      name, at, back);
  if (both[0] != '\0')
    pln_findings_add (findings, PLN_SEVERITY_WARNING, "conflict", record->uuid,
                      "%s %s has changed here (%s) and in the file, which counts: %s",
                      record->shape->name, name, at, both);
}

static void
tell_removed (const PlnKnown *known, const PlnRecord *record, GPtrArray *findings)
{
  g_autofree char *title = pln_text_quote (pln_record_title (record));
  g_autofree char *at = pln_instant_to_string (find_edited (known->edited, record));
  pln_findings_add (findings, PLN_SEVERITY_WARNING, "older", record->uuid,
                    "%s %s has been removed here since (%s), and comes back", record->shape->name,
                    title, at);
}

void
pln_import_tell_older (const PlnKnown *known, const PlnProgramme *stored, GPtrArray *changes,
                       GPtrArray *findings)
{
  g_autoptr (GHashTable) added = pln_import_added (changes);
  for (guint i = 0; i < changes->len; i++)
    {
      const PlnChange *change = changes->pdata[i];
      if (change->old != NULL)
        tell_changed (known, stored, added, change, findings);
      else if (pln_programme_find_as (known->programme, change->record->shape, change->record->uuid)
               != NULL)
        tell_removed (known, change->record, findings);
    }
}

/* --- two of one name --------------------------------------------------------------------------- */

/* Puts a speaker under its name, unless there is one already. Returns: (nullable): that one */
static const PlnSpeaker *
add_name (GHashTable *names, const PlnSpeaker *speaker)
{
  char *name = pln_text_fold (speaker->name);
  const PlnSpeaker *first = g_hash_table_lookup (names, name);
  if (first == NULL)
    g_hash_table_insert (names, name, (gpointer) speaker);
  else
    g_free (name);
  return first;
}

void
pln_import_tell_same_names (GPtrArray *before, GPtrArray *added, GPtrArray *findings)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; added->len > 0 && before != NULL && i < before->len; i++)
    add_name (names, before->pdata[i]);
  for (guint i = 0; i < added->len; i++)
    {
      const PlnSpeaker *speaker = added->pdata[i];
      const PlnSpeaker *first = add_name (names, speaker);
      if (first == NULL)
        continue;
      g_autofree char *name = pln_text_quote (speaker->name);
      PlnFinding *finding = pln_findings_add (
          findings, PLN_SEVERITY_WARNING, "same-name", speaker->record.uuid,
          "two persons are called %s; if they are one: plenary speaker merge %s %s", name,
          first->record.key, speaker->record.key);
      finding->advice
          = g_strdup_printf ("plenary speaker merge %s %s", first->record.key, speaker->record.key);
    }
}
