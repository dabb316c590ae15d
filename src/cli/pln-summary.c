/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a write changed, in the organiser's words. */
#include "cli/pln-summary.h"

#include "base/pln-text.h"
#include "base/pln-time.h"

#include <string.h>

/* More records than this, or a longer line of them, are counted and not told one by one; longer values are cut. */
#define TOLD_MAX 4
#define WIDTH_MAX 160
#define VALUE_MAX 40

/* The edits of one record and of what belongs to it. */
typedef struct {
  const PlnShape *shape;
  int number;
  char *name;           /* `2 policy-roundtable` */
  const PlnEdit *whole; /* of the record itself, or NULL */
  GPtrArray *edits;
} Group;

/* @counted: there are too many to be told one by one. */
typedef struct {
  gboolean counted;
  GHashTable *labels;
  GHashTable *owners; /* UUID to the UUID of whose it is, as far as the edits tell */
  GHashTable *wholes; /* UUID of a record to the PlnEdit of the record itself */
} Summary;

static void
group_free (gpointer data)
{
  Group *group = data;
  g_free (group->name);
  g_ptr_array_unref (group->edits);
  g_free (group);
}

static gboolean
is_record (const PlnEdit *edit)
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

static const char *
title_of (const Summary *self, const char *uuid)
{
  const PlnLabel *label = g_hash_table_lookup (self->labels, uuid);
  const PlnEdit *whole = g_hash_table_lookup (self->wholes, uuid);
  if (label != NULL && label->title != NULL)
    return label->title;
  return whole != NULL ? title_in (whole) : NULL;
}

/* What is gone long since has at least its number. */
static char *
reference_text (const Summary *self, const char *uuid)
{
  const PlnLabel *label = g_hash_table_lookup (self->labels, uuid);
  const char *title = title_of (self, uuid);
  if (title != NULL)
    return pln_text_cut (title, VALUE_MAX);
  return label != NULL ? g_strdup_printf ("%s %d", label->shape->name, label->number)
                       : g_strdup ("?");
}

static char *
time_text (const char *value, const char *other)
{
  PlnCivil civil, beside;
  if (!pln_civil_parse (value, &civil))
    return g_strdup (value);
  g_autofree char *clock = pln_clock_to_string (civil - pln_civil_new (pln_civil_date (civil), 0));
  if (other != NULL && pln_civil_parse (other, &beside)
      && pln_civil_date (civil) == pln_civil_date (beside))
    return g_steal_pointer (&clock);
  g_autofree char *date = pln_date_to_short (pln_civil_date (civil), FALSE);
  return g_strdup_printf ("%s %s", date, clock);
}

/* @other: (nullable): what stands beside it, so that a date that both share is not told */
static char *
value_text (const Summary *self, const PlnField *field, const char *value, const char *other)
{
  int number;
  if (value == NULL)
    return g_strdup ("none");
  if (field->type->storage == PLN_STORAGE_REFERENCE)
    return reference_text (self, value);
  if (field->type == &pln_type_civil)
    return time_text (value, other);
  if (field->type == &pln_type_length && pln_length_parse (value, &number))
    return pln_length_to_string (number);
  if (field->type == &pln_type_flag)
    return g_strdup (strcmp (value, "1") == 0 ? "yes" : "no");
  return pln_text_cut (value, VALUE_MAX);
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

/* What the column says, after the edit or, when the row is gone, before it. */
static const char *
value_in (const PlnEdit *edit, const char *name)
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
      const char *uuid = value_in (edit, names[i]);
      if (uuid != NULL)
        return reference_text (self, uuid);
    }
  const char *label = value_in (edit, "label");
  return label != NULL ? pln_text_cut (label, VALUE_MAX) : reference_text (self, edit->uuid);
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
    add_fields (self, pieces, edit, before);
  else
    add_piece (pieces, g_strdup_printf ("%s%s %s", sign, value_in (edit, "role"), person));
}

static void
add_position (const Summary *self, GPtrArray *pieces, const PlnEdit *edit)
{
  const char *position = value_in (edit, "position"), *where = value_in (edit, "organisation");
  g_autofree char *sign = sign_of (edit);
  if (edit->kind == PLN_EDIT_CHANGED)
    add_fields (self, pieces, edit, "position: ");
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
  const char *value = value_in (edit, field->name);
  g_autofree char *text = value_text (self, field, value, NULL);
  g_autofree char *sign = sign_of (edit);
  const char *name = edit->shape == &pln_shape_patron     ? "organisation"
                     : edit->shape == &pln_shape_external ? "external id"
                     : edit->shape == &pln_shape_link     ? "link"
                                                          : field->name;
  if (edit->kind == PLN_EDIT_CHANGED)
    add_piece (pieces, g_strdup_printf ("order of %ss", name));
  else
    add_piece (pieces, g_strdup_printf ("%s%s %s", sign, name, text));
}

static void
add_translation (const Summary *self, GPtrArray *pieces, const PlnEdit *edit)
{
  g_autofree char *before
      = g_strdup_printf ("%s (%s): ", value_in (edit, "field"), value_in (edit, "language"));
  const PlnFieldEdit *text = pln_edit_find (edit, "text");
  /* Those of a position that came or went are told with it. */
  if (text == NULL || !pln_field_edit_differs (text)
      || g_hash_table_contains (self->owners, edit->owner))
    return;
  g_autofree char *old
      = text->old != NULL ? pln_text_cut (text->old, VALUE_MAX) : g_strdup ("none");
  g_autofree char *new
      = text->new != NULL ? pln_text_cut (text->new, VALUE_MAX) : g_strdup ("none");
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
  g_autofree char *old
      = value_text (self, field, gone != NULL ? value_in (gone, field->name) : NULL, NULL);
  g_autofree char *new
      = value_text (self, field, come != NULL ? value_in (come, field->name) : NULL, NULL);
  if (gone == NULL || come == NULL)
    add_piece (pieces, g_strdup_printf ("%s%s %s", come != NULL ? "+" : "−", field->name,
                                        come != NULL ? new : old));
  else
    add_piece (pieces, g_strdup_printf ("%s %s → %s", field->name, old, new));
  return TRUE;
}

static char *
pieces_of (const Summary *self, const Group *group)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (g_free);
  if (group->whole != NULL)
    add_fields (self, pieces, group->whole, "");
  gboolean rooms = add_exchange (self, pieces, group->edits, &pln_shape_session_room);
  gboolean themes = add_exchange (self, pieces, group->edits, &pln_shape_session_theme);
  for (guint i = 0; i < group->edits->len; i++)
    {
      const PlnEdit *edit = group->edits->pdata[i];
      if ((rooms && edit->shape == &pln_shape_session_room)
          || (themes && edit->shape == &pln_shape_session_theme) || edit == group->whole)
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

/* --- groups ---------------------------------------------------------------------------------- */

/* The record that a row belongs to, by way of an appearance or a position. */
static const char *
record_of (const Summary *self, const PlnEdit *edit)
{
  const char *uuid = is_record (edit) ? edit->uuid : edit->owner;
  if (uuid == NULL)
    uuid = edit->uuid;
  for (int i = 0; i < 2 && uuid != NULL; i++)
    {
      const PlnLabel *label = g_hash_table_lookup (self->labels, uuid);
      const char *owner = g_hash_table_lookup (self->owners, uuid);
      if (owner == NULL && label != NULL)
        owner = label->owner;
      if (owner == NULL)
        break;
      uuid = owner;
    }
  return uuid;
}

static Group *
group_new (const Summary *self, const char *uuid, const PlnEdit *edit)
{
  const PlnLabel *label = g_hash_table_lookup (self->labels, uuid);
  Group *group = g_new0 (Group, 1);
  group->whole = g_hash_table_lookup (self->wholes, uuid);
  group->edits = g_ptr_array_new ();
  group->shape = label != NULL ? label->shape : (group->whole != NULL ? group->whole : edit)->shape;
  group->number = label != NULL ? label->number : 0;
  return group;
}

/* The key, of a record that is gone too; a release has its name. */
static void
name_group (const Summary *self, Group *group, const char *uuid)
{
  const PlnLabel *label = g_hash_table_lookup (self->labels, uuid);
  const char *key = label != NULL ? label->key : NULL;
  if (key == NULL && group->whole != NULL)
    key = value_in (group->whole, "key");
  if (key == NULL)
    key = title_of (self, uuid);
  group->name
      = g_strdup_printf ("%d%s%s", group->number, key != NULL ? " " : "", key != NULL ? key : "");
}

static int
kind_order (const PlnShape *shape)
{
  int kind = 0;
  while (kind < PLN_N_KINDS && pln_shapes[kind] != shape)
    kind++;
  /* Sessions are what a programme is about. */
  return kind == PLN_KIND_SESSION ? -1 : kind;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const Group *first = *(const Group *const *) a, *second = *(const Group *const *) b;
  int order = kind_order (first->shape) - kind_order (second->shape);
  return order != 0 ? order : first->number - second->number;
}

static void
note_references (GHashTable *uuids, const PlnEdit *edit)
{
  for (guint i = 0; i < edit->fields->len; i++)
    {
      const PlnFieldEdit *field = &g_array_index (edit->fields, PlnFieldEdit, i);
      if (field->field == NULL || field->field->type->storage != PLN_STORAGE_REFERENCE)
        continue;
      if (field->old != NULL)
        g_hash_table_add (uuids, field->old);
      if (field->new != NULL)
        g_hash_table_add (uuids, field->new);
    }
}

/* To count records that are new or gone, nothing has to be known of them. */
static void
note_uuids (const Summary *self, GHashTable *uuids, const PlnEdit *edit)
{
  const PlnEdit *whole
      = edit->owner != NULL ? g_hash_table_lookup (self->wholes, edit->owner) : NULL;
  if (self->counted && (is_record (edit) || (whole != NULL && whole->kind != PLN_EDIT_CHANGED)))
    return;
  if (edit->uuid != NULL)
    g_hash_table_add (uuids, edit->uuid);
  if (edit->owner != NULL)
    g_hash_table_add (uuids, edit->owner);
  if (!self->counted)
    note_references (uuids, edit);
}

/* An appearance that only changed does not say whose it is. */
static gboolean
find_owners (Summary *self, PlnStore *store, GError **error)
{
  g_autoptr (GHashTable) more = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer value;
  g_hash_table_iter_init (&iter, self->labels);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((PlnLabel *) value)->owner != NULL
        && !g_hash_table_contains (self->labels, ((PlnLabel *) value)->owner))
      g_hash_table_add (more, ((PlnLabel *) value)->owner);
  g_autoptr (GHashTable) owners = pln_store_labels (store, more, error);
  if (owners == NULL)
    return FALSE;
  gpointer key;
  g_hash_table_iter_init (&iter, owners);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_hash_table_insert (self->labels, key, value);
      g_hash_table_iter_steal (&iter);
    }
  return TRUE;
}

static gboolean
summary_init (Summary *self, PlnStore *store, GPtrArray *edits, gboolean counted, GError **error)
{
  g_autoptr (GHashTable) uuids = g_hash_table_new (g_str_hash, g_str_equal);
  self->owners = g_hash_table_new (g_str_hash, g_str_equal);
  self->wholes = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < edits->len; i++)
    {
      const PlnEdit *edit = edits->pdata[i];
      if (is_record (edit))
        g_hash_table_insert (self->wholes, edit->uuid, (gpointer) edit);
      else if (edit->uuid != NULL && edit->owner != NULL)
        g_hash_table_insert (self->owners, edit->uuid, edit->owner);
    }
  self->counted = counted;
  for (guint i = 0; i < edits->len; i++)
    note_uuids (self, uuids, edits->pdata[i]);
  self->labels = pln_store_labels (store, uuids, error);
  return self->labels != NULL && find_owners (self, store, error);
}

static void
summary_clear (Summary *self)
{
  g_clear_pointer (&self->labels, g_hash_table_unref);
  g_hash_table_unref (self->owners);
  g_hash_table_unref (self->wholes);
}

static GPtrArray *
make_groups (const Summary *self, GPtrArray *edits)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GHashTable) by_record = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer uuid, value;
  for (guint i = 0; i < edits->len; i++)
    {
      const PlnEdit *edit = edits->pdata[i];
      const char *record = record_of (self, edit);
      Group *group = g_hash_table_lookup (by_record, record);
      if (group == NULL)
        {
          group = group_new (self, record, edit);
          g_hash_table_insert (by_record, (gpointer) record, group);
          g_ptr_array_add (groups, group);
        }
      g_ptr_array_add (group->edits, (gpointer) edit);
    }
  g_hash_table_iter_init (&iter, by_record);
  while (g_hash_table_iter_next (&iter, &uuid, &value))
    name_group (self, value, uuid);
  g_ptr_array_sort (groups, compare_groups);
  return groups;
}

static PlnEditKind
kind_of (const Group *group)
{
  return group->whole != NULL ? group->whole->kind : PLN_EDIT_CHANGED;
}

static char *
line_of (const Summary *self, const Group *group)
{
  static const char *const words[] = { "added", NULL, "removed" };
  PlnEditKind kind = kind_of (group);
  if (words[kind] != NULL)
    return g_strdup_printf ("%s %s %s", words[kind], group->shape->name, group->name);
  g_autofree char *pieces = pieces_of (self, group);
  gboolean session = group->shape == &pln_shape_session;
  return g_strdup_printf ("%s%s%s: %s", session ? "" : group->shape->name, session ? "" : " ",
                          group->name, pieces);
}

/* --- counting -------------------------------------------------------------------------------- */

/* `1007 sessions, 72 rooms`, or nothing */
static char *
count_kind (GPtrArray *groups, PlnEditKind kind)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < groups->len;)
    {
      const Group *first = groups->pdata[i];
      guint n = 0;
      for (; i < groups->len && ((Group *) groups->pdata[i])->shape == first->shape; i++)
        n += kind_of (groups->pdata[i]) == kind;
      if (n > 0)
        g_string_append_printf (text, "%s%u %s", text->len > 0 ? ", " : "", n,
                                n == 1 ? first->shape->name : first->shape->plural);
    }
  return g_string_free (text, FALSE);
}

static char *
count_groups (GPtrArray *groups)
{
  static const char *const words[] = { "added", "changed", "removed" };
  GString *text = g_string_new (NULL);
  for (guint kind = 0; kind < G_N_ELEMENTS (words); kind++)
    {
      g_autofree char *counts = count_kind (groups, kind);
      if (counts[0] != '\0')
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? "; " : "", counts, words[kind]);
    }
  return g_string_free (text, FALSE);
}

/* --- both ------------------------------------------------------------------------------------ */

GPtrArray *
pln_summary_lines (PlnStore *store, GPtrArray *edits, GError **error)
{
  Summary self;
  GPtrArray *lines = NULL;
  if (summary_init (&self, store, edits, FALSE, error))
    {
      g_autoptr (GPtrArray) groups = make_groups (&self, edits);
      lines = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < groups->len; i++)
        g_ptr_array_add (lines, line_of (&self, groups->pdata[i]));
    }
  summary_clear (&self);
  return lines;
}

static guint
count_records (GPtrArray *edits)
{
  guint n = 0;
  for (guint i = 0; i < edits->len; i++)
    n += is_record (edits->pdata[i]);
  return n;
}

static char *
join_lines (const Summary *self, GPtrArray *groups)
{
  GString *all = g_string_new (NULL);
  for (guint i = 0; i < groups->len; i++)
    {
      g_autofree char *line = line_of (self, groups->pdata[i]);
      g_string_append_printf (all, "%s%s", i > 0 ? "; " : "", line);
    }
  return g_string_free (all, FALSE);
}

char *
pln_summary_line (PlnStore *store, GPtrArray *edits, GError **error)
{
  Summary self;
  char *line = NULL;
  gboolean counted = count_records (edits) > TOLD_MAX;
  g_autoptr (GPtrArray) all = counted ? NULL : pln_store_edits (store, error);
  if (all == NULL && !counted)
    return NULL;
  GPtrArray *told = counted ? edits : all;
  if (summary_init (&self, store, told, counted, error))
    {
      g_autoptr (GPtrArray) groups = make_groups (&self, told);
      line = groups->len <= TOLD_MAX ? join_lines (&self, groups) : NULL;
      if (line == NULL || (groups->len > 1 && pln_text_width (line) > WIDTH_MAX))
        {
          g_free (line);
          line = count_groups (groups);
        }
    }
  summary_clear (&self);
  return line;
}
