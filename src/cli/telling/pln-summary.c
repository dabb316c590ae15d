/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a write changed, in the organiser's words. */
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "cli/telling/pln-summary-private.h"
#include "cli/telling/pln-summary-words.h"
#include "store/history/pln-store-labels.h"
#include "store/pln-store-settle.h"

#include <string.h>

/* More records than this, or a longer line of them, are counted and not told one by one. */
#define TOLD_MAX 4
#define WIDTH_MAX 160

static void
group_free (gpointer data)
{
  Group *group = data;
  g_free (group->name);
  g_ptr_array_unref (group->edits);
  g_free (group);
}

/* --- groups ---------------------------------------------------------------------------------- */

/* The record that a row belongs to, by way of an appearance or a position. */
static const char *
record_of (const Summary *self, const PlnEdit *edit)
{
  if (pln_edit_is_of_record (edit))
    return edit->uuid;
  const char *uuid = edit->owner != NULL ? edit->owner : edit->uuid;
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
    key = pln_edit_value (group->whole, "key");
  if (key == NULL)
    key = pln_summary_title (self, uuid);
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
  if (self->counted
      && (pln_edit_is_of_record (edit) || (whole != NULL && whole->kind != PLN_EDIT_CHANGED)))
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
      if (pln_edit_is_of_record (edit))
        g_hash_table_insert (self->wholes, edit->uuid, (gpointer) edit);
      else if (edit->uuid != NULL && edit->owner != NULL)
        g_hash_table_insert (self->owners, edit->uuid, edit->owner);
    }
  self->store = store;
  self->names = g_new0 (GPtrArray *, PLN_N_KINDS);
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
  for (guint i = 0; i < PLN_N_KINDS; i++)
    g_clear_pointer (&self->names[i], g_ptr_array_unref);
  g_free (self->names);
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
  while (!self->counted && g_hash_table_iter_next (&iter, &uuid, &value))
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
  g_autofree char *pieces = pln_summary_pieces (self, group);
  gboolean session = group->shape == &pln_shape_session;
  return g_strdup_printf ("%s%s%s: %s", session ? "" : group->shape->name, session ? "" : " ",
                          group->name, pieces[0] != '\0' ? pieces : "changed");
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
    n += pln_edit_is_of_record (edits->pdata[i]);
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
