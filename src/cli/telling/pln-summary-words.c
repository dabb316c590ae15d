/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What was changed in a record, in words: what it said and says now, who and what came and went. */
#include "cli/telling/pln-summary-words.h"

#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "base/pln-time.h"
#include "cli/find/pln-apart.h"
#include "cli/telling/pln-summary-private.h"
#include "store/pln-store-names.h"

#include <stdlib.h>
#include <string.h>

/* Longer values are cut. */
#define VALUE_MAX 40
#define VALUE_LONG 160

gboolean
pln_edit_is_of_record (const PlnEdit *edit)
{
  return edit->shape->identity && edit->shape->owner == NULL;
}

/* --- values ---------------------------------------------------------------------------------- */

static const char *
title_in (const PlnEdit *edit)
{
  const PlnFieldEdit *field = pln_edit_find (edit, "title");
  if (field == NULL)
    field = pln_edit_find (edit, "name");
  if (field == NULL)
    return NULL;
  return field->old != NULL ? field->old : field->new;
}

const char *
pln_summary_title (const Summary *self, const char *uuid)
{
  const PlnLabel *label = g_hash_table_lookup (self->labels, uuid);
  const PlnEdit *whole = g_hash_table_lookup (self->wholes, uuid);
  if (label != NULL && label->title != NULL)
    return label->title;
  return whole != NULL ? title_in (whole) : NULL;
}

/* Whether another record of that kind is called @title. */
static gboolean
is_shared (const Summary *self, const PlnLabel *label, const char *title)
{
  PlnKind kind = pln_shape_kind (label->shape);
  guint n = 0;
  if (kind >= PLN_KIND_TOMBSTONE)
    return FALSE;
  if (self->names[kind] == NULL)
    self->names[kind] = pln_store_names (self->store, kind, NULL);
  for (guint i = 0; self->names[kind] != NULL && i < self->names[kind]->len; i++)
    n += g_strcmp0 (((const PlnName *) self->names[kind]->pdata[i])->title, title) == 0;
  return n > 1;
}

/* What a record is called, with what tells it from others of that name, else with its key. */
static char *
name_of (const Summary *self, const PlnLabel *label, const char *title, const char *uuid, int width)
{
  g_autofree char *cut = pln_text_cut (title, width);
  if (label == NULL || label->key == NULL || !is_shared (self, label, title))
    return g_steal_pointer (&cut);
  g_autofree char *apart = pln_apart_load (self->store, pln_shape_kind (label->shape), uuid);
  return g_strdup_printf ("%s (%s)", cut, apart != NULL && apart[0] != '\0' ? apart : label->key);
}

/* What is gone long since has at least its number. */
static char *
reference_text (const Summary *self, const char *uuid, int width)
{
  const PlnLabel *label = g_hash_table_lookup (self->labels, uuid);
  const char *title = pln_summary_title (self, uuid);
  if (title != NULL)
    return name_of (self, label, title, uuid, width);
  return label != NULL ? g_strdup_printf ("%s %d", label->shape->name, label->number)
                       : g_strdup ("?");
}

static char *
time_text (const char *value, const char *other)
{
  PlnCivil civil, beside = PLN_NONE;
  if (!pln_civil_parse (value, &civil))
    return g_strdup (value);
  g_autofree char *clock = pln_clock_to_string (civil - pln_civil_new (pln_civil_date (civil), 0));
  if (other != NULL && !pln_civil_parse (other, &beside))
    beside = PLN_NONE;
  PlnDate day = pln_civil_date (civil), near = beside != PLN_NONE ? pln_civil_date (beside) : day;
  if (beside != PLN_NONE && day == near)
    return g_steal_pointer (&clock);
  g_autofree char *date = pln_date_to_short_beside (day, near);
  return g_strdup_printf ("%s %s", date, clock);
}

/* @other: (nullable): what stands beside it, so that a date that both share is not told */
static char *
text_of (const Summary *self, const PlnField *field, const char *value, const char *other,
         int width)
{
  int number;
  if (value == NULL)
    return g_strdup ("none");
  if (field->type->storage == PLN_STORAGE_REFERENCE)
    return reference_text (self, value, width);
  if (field->type == &pln_type_civil)
    return time_text (value, other);
  if (field->type == &pln_type_length && pln_length_parse (value, &number))
    return pln_length_to_string (number);
  if (field->type == &pln_type_flag)
    return g_strdup (strcmp (value, "1") == 0 ? "yes" : "no");
  return pln_text_cut (value, width);
}

/* Of two values that are alike when they are cut more is told. */
static char *
value_text (const Summary *self, const PlnField *field, const char *value, const char *other)
{
  g_autofree char *text = text_of (self, field, value, other, VALUE_MAX);
  g_autofree char *beside = text_of (self, field, other, value, VALUE_MAX);
  gboolean alike = other != NULL && value != NULL && strcmp (text, beside) == 0;
  return alike ? text_of (self, field, value, other, VALUE_LONG) : g_steal_pointer (&text);
}

/* --- pieces ---------------------------------------------------------------------------------- */

static void
add_piece (GPtrArray *pieces, char *piece)
{
  if (!g_ptr_array_find_with_equal_func (pieces, piece, g_str_equal, NULL))
    g_ptr_array_add (pieces, piece);
  else
    g_free (piece);
}

/* `start 10:10 → 10:20`; of a long text only that it changed. */
static void
add_field (const Summary *self, GPtrArray *pieces, const PlnFieldEdit *edit, const char *before)
{
  const PlnField *field = edit->field;
  if (!pln_field_edit_differs (edit) || (field == NULL && strcmp (edit->name, "key") != 0))
    return;
  g_autofree char *name = g_strdelimit (g_strdup (edit->name), "_", ' ');
  if (field == NULL)
    add_piece (pieces, g_strdup_printf ("%s%s %s → %s", before, name, edit->old, edit->new));
  else if (field->type == &pln_type_text)
    add_piece (pieces, g_strdup_printf ("%s%s %s", before, name,
                                        edit->old == NULL   ? "entered"
                                        : edit->new == NULL ? "cleared"
                                                            : "changed"));
  else
    {
      g_autofree char *old = value_text (self, field, edit->old, edit->new);
      g_autofree char *new = value_text (self, field, edit->new, edit->old);
      add_piece (pieces, g_strdup_printf ("%s%s %s → %s", before, name, old, new));
    }
}

static void
add_fields (const Summary *self, GPtrArray *pieces, const PlnEdit *edit, const char *before)
{
  for (guint i = 0; i < edit->fields->len; i++)
    add_field (self, pieces, &g_array_index (edit->fields, PlnFieldEdit, i), before);
}

/* What an element of a list is called. */
static const char *
element_noun (const PlnShape *shape)
{
  return shape == &pln_shape_patron       ? "organisation"
         : shape == &pln_shape_external   ? "external id"
         : shape == &pln_shape_link       ? "link"
         : shape == &pln_shape_position   ? "position"
         : shape == &pln_shape_appearance ? "appearance"
                                          : shape->fields[0].name;
}

static void
add_order (GPtrArray *pieces, const PlnShape *shape)
{
  add_piece (pieces, g_strdup_printf ("order of %ss", element_noun (shape)));
}

/* What only changed its place in a list has no field to tell. */
static void
add_changed (const Summary *self, GPtrArray *pieces, const PlnEdit *edit, const char *before)
{
  gboolean moved = TRUE;
  for (guint i = 0; i < edit->fields->len; i++)
    {
      const PlnFieldEdit *field = &g_array_index (edit->fields, PlnFieldEdit, i);
      moved = moved && (field->field == NULL || !pln_field_edit_differs (field));
    }
  if (moved)
    add_order (pieces, edit->shape);
  else
    add_fields (self, pieces, edit, before);
}

const char *
pln_edit_value (const PlnEdit *edit, const char *name)
{
  const PlnFieldEdit *field = pln_edit_find (edit, name);
  if (field == NULL)
    return NULL;
  return edit->kind == PLN_EDIT_REMOVED ? field->old : field->new;
}

/* Who appears: by a label of the edit itself, or by what the appearance refers to. */
static char *
person_text (const Summary *self, const PlnEdit *edit)
{
  static const char *const names[] = { "speaker", "organisation" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *uuid = pln_edit_value (edit, names[i]);
      if (uuid != NULL)
        return reference_text (self, uuid, VALUE_MAX);
    }
  const char *label = pln_edit_value (edit, "label");
  return label != NULL ? pln_text_cut (label, VALUE_MAX)
                       : reference_text (self, edit->uuid, VALUE_MAX);
}

static char *
sign_of (const PlnEdit *edit)
{
  return g_strdup (edit->kind == PLN_EDIT_ADDED ? "+" : "−");
}

static void
add_appearance (const Summary *self, GPtrArray *pieces, const PlnEdit *edit)
{
  g_autofree char *person = person_text (self, edit);
  g_autofree char *sign = sign_of (edit);
  g_autofree char *before = g_strdup_printf ("%s: ", person);
  if (edit->kind == PLN_EDIT_CHANGED)
    add_changed (self, pieces, edit, before);
  else
    add_piece (pieces, g_strdup_printf ("%s%s %s", sign, pln_edit_value (edit, "role"), person));
}

static void
add_position (const Summary *self, GPtrArray *pieces, const PlnEdit *edit)
{
  const char *position = pln_edit_value (edit, "position"),
             *where = pln_edit_value (edit, "organisation");
  g_autofree char *sign = sign_of (edit);
  if (edit->kind == PLN_EDIT_CHANGED)
    add_changed (self, pieces, edit, "position: ");
  else
    add_piece (pieces, g_strdup_printf ("%s%s%s%s", sign, position != NULL ? position : "",
                                        position != NULL && where != NULL ? ", " : "",
                                        where != NULL ? where : ""));
}

/* A row of a list is known by its first field: the room, the address of a link. */
static void
add_element (const Summary *self, GPtrArray *pieces, const PlnEdit *edit)
{
  const PlnField *field = &edit->shape->fields[0];
  const char *value = pln_edit_value (edit, field->name);
  g_autofree char *text = value_text (self, field, value, NULL);
  g_autofree char *sign = sign_of (edit);
  const char *noun = element_noun (edit->shape);
  g_autofree char *before
      = value != NULL ? g_strdup_printf ("%s %s: ", noun, text) : g_strdup_printf ("%s: ", noun);
  const char *duty = edit->shape == &pln_shape_patron ? pln_edit_value (edit, "duty") : NULL;
  if (edit->kind == PLN_EDIT_CHANGED)
    add_changed (self, pieces, edit, before);
  else
    add_piece (pieces, g_strdup_printf ("%s%s %s%s%s%s", sign, noun, text, duty != NULL ? " (" : "",
                                        duty != NULL ? duty : "", duty != NULL ? ")" : ""));
}

/* Returns: whether what @edit is of has texts in other languages that changed with it */
static gboolean
is_translated (GPtrArray *edits, const PlnEdit *edit)
{
  for (guint i = 0; edit->uuid != NULL && i < edits->len; i++)
    if (g_strcmp0 (((const PlnEdit *) edits->pdata[i])->owner, edit->uuid) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the one that came is the one that went, at another place in the list. */
static gboolean
is_moved (GPtrArray *edits, const PlnEdit *gone, const PlnEdit *come)
{
  if (gone->shape != come->shape || come->kind != PLN_EDIT_ADDED
      || g_strcmp0 (pln_edit_value (gone, "ordinal"), pln_edit_value (come, "ordinal")) == 0)
    return FALSE;
  for (guint i = 0; i < gone->shape->n_fields; i++)
    {
      const PlnField *field = &gone->shape->fields[i];
      if (field->type->storage != PLN_STORAGE_LIST
          && g_strcmp0 (pln_edit_value (gone, field->name), pln_edit_value (come, field->name))
                 != 0)
        return FALSE;
    }
  return !is_translated (edits, gone) && !is_translated (edits, come);
}

/* Returns: (transfer container): PlnEdit: those that went and came again, with what tells that in @pieces */
static GHashTable *
add_moved (GPtrArray *pieces, GPtrArray *edits)
{
  GHashTable *moved = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < edits->len; i++)
    {
      const PlnEdit *gone = edits->pdata[i];
      if (gone->kind != PLN_EDIT_REMOVED || pln_edit_is_of_record (gone))
        continue;
      for (guint j = 0; j < edits->len; j++)
        if (!g_hash_table_contains (moved, edits->pdata[j])
            && is_moved (edits, gone, edits->pdata[j]))
          {
            g_hash_table_add (moved, (gpointer) gone);
            g_hash_table_add (moved, edits->pdata[j]);
            add_order (pieces, gone->shape);
            break;
          }
    }
  return moved;
}

static void
add_translation (const Summary *self, GPtrArray *pieces, const PlnEdit *edit)
{
  g_autofree char *before = g_strdup_printf ("%s (%s): ", pln_edit_value (edit, "field"),
                                             pln_edit_value (edit, "language"));
  const PlnFieldEdit *text = pln_edit_find (edit, "text");
  /* Those of a position that came or went are told with it. */
  if (text == NULL || !pln_field_edit_differs (text)
      || g_hash_table_contains (self->owners, edit->owner))
    return;
  g_autofree char *old = value_text (self, text->field, text->old, text->new);
  g_autofree char *new = value_text (self, text->field, text->new, text->old);
  add_piece (pieces, g_strdup_printf ("%s%s → %s", before, old, new));
}

/* The room that went and the one that came are one piece: `room A → Main Hall`. */
static gboolean
add_exchange (const Summary *self, GPtrArray *pieces, GPtrArray *edits, const PlnShape *shape)
{
  const PlnEdit *gone = NULL, *come = NULL;
  for (guint i = 0; i < edits->len; i++)
    {
      const PlnEdit *edit = edits->pdata[i];
      if (edit->shape != shape || edit->kind == PLN_EDIT_CHANGED)
        continue;
      const PlnEdit **side = edit->kind == PLN_EDIT_ADDED ? &come : &gone;
      if (*side != NULL)
        return FALSE;
      *side = edit;
    }
  if (gone == NULL && come == NULL)
    return FALSE;
  const PlnField *field = &shape->fields[0];
  const char *before = gone != NULL ? pln_edit_value (gone, field->name) : NULL;
  const char *after = come != NULL ? pln_edit_value (come, field->name) : NULL;
  g_autofree char *old = value_text (self, field, before, after);
  g_autofree char *new = value_text (self, field, after, before);
  if (gone == NULL || come == NULL)
    add_piece (pieces, g_strdup_printf ("%s%s %s", come != NULL ? "+" : "−", field->name,
                                        come != NULL ? new : old));
  else
    add_piece (pieces, g_strdup_printf ("%s %s → %s", field->name, old, new));
  return TRUE;
}

static int
ordinal_of (const PlnEdit *edit)
{
  const char *ordinal = pln_edit_value (edit, "ordinal");
  return ordinal != NULL ? atoi (ordinal) : 0;
}

static int
number_of (const Summary *self, const PlnEdit *edit)
{
  const PlnLabel *label
      = edit->uuid != NULL ? g_hash_table_lookup (self->labels, edit->uuid) : NULL;
  return label != NULL ? label->number : 0;
}

/* A changeset has its rows in no order: the record first, then by list what went, changed and came, in its order. */
static int
compare_edits (gconstpointer a, gconstpointer b, gpointer self)
{
  const PlnEdit *first = *(const PlnEdit *const *) a, *second = *(const PlnEdit *const *) b;
  int order = pln_edit_is_of_record (second) - pln_edit_is_of_record (first);
  if (order == 0)
    order = strcmp (first->shape->table, second->shape->table);
  if (order == 0)
    order = (int) second->kind - (int) first->kind;
  if (order == 0)
    order = ordinal_of (first) - ordinal_of (second);
  return order != 0 ? order : number_of (self, first) - number_of (self, second);
}

char *
pln_summary_pieces (const Summary *self, const Group *group)
{
  g_ptr_array_sort_with_data (group->edits, compare_edits, (gpointer) self);
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (g_free);
  if (group->whole != NULL)
    add_fields (self, pieces, group->whole, "");
  g_autoptr (GHashTable) moved = add_moved (pieces, group->edits);
  gboolean rooms = add_exchange (self, pieces, group->edits, &pln_shape_session_room);
  gboolean themes = add_exchange (self, pieces, group->edits, &pln_shape_session_theme);
  for (guint i = 0; i < group->edits->len; i++)
    {
      const PlnEdit *edit = group->edits->pdata[i];
      if ((rooms && edit->shape == &pln_shape_session_room)
          || (themes && edit->shape == &pln_shape_session_theme) || edit == group->whole
          || g_hash_table_contains (moved, edit))
        continue;
      if (edit->shape == &pln_shape_appearance)
        add_appearance (self, pieces, edit);
      else if (edit->shape == &pln_shape_position)
        add_position (self, pieces, edit);
      else if (edit->shape == &pln_shape_translation)
        add_translation (self, pieces, edit);
      else
        add_element (self, pieces, edit);
    }
  g_ptr_array_add (pieces, NULL);
  return g_strjoinv ("; ", (char **) pieces->pdata);
}
