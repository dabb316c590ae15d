/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The five verbs that every kind of record has: add, list, show, set, remove. */
#include "cli/verbs/pln-record-verbs.h"

#include "base/pln-error.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "cli/find/pln-release.h"
#include "cli/find/pln-resolve.h"
#include "cli/options/pln-fields.h"
#include "cli/options/pln-people.h"
#include "cli/options/pln-select.h"
#include "cli/telling/pln-json-say.h"
#include "cli/telling/pln-print.h"
#include "cli/telling/pln-watch.h"
#include "store/pln-store-load.h"
#include "store/pln-store-names.h"
#include "store/pln-store-write.h"
#include "words/pln-place.h"

#include <string.h>

/* How many users of a record a refusal lists. */
#define USERS_MAX 5

const PlnOption pln_options_key[] = {
  { "key", 0, "KEY", "a new key: lower-case letters, digits, hyphens" },
  { NULL },
};

PlnProgramme *
pln_load_forums (PlnCall *call, GError **error)
{
  const char *none[] = { NULL };
  return pln_store_load_some (call->store, PLN_KIND_FORUM, none, error);
}

/* --- forums ---------------------------------------------------------------------------------- */

static gboolean
is_below (const PlnProgramme *programme, const PlnForum *forum, const char *above)
{
  while (forum != NULL && strcmp (forum->record.uuid, above) != 0)
    forum = forum->parent != NULL
                ? pln_programme_find_as (programme, &pln_shape_forum, forum->parent)
                : NULL;
  return forum != NULL;
}

/* A forum has its place in the tree, and its days are in order. */
static gboolean
check_forum (const PlnProgramme *programme, PlnForum *forum, GError **error)
{
  const PlnForum *root = pln_programme_root (programme);
  gboolean is_root = root == NULL || strcmp (root->record.uuid, forum->record.uuid) == 0;
  if (!is_root && forum->parent == NULL)
    forum->parent = g_strdup (root->record.uuid);
  if (is_root && forum->parent != NULL)
    return pln_fail (error, PLN_ERROR_REFUSED, "the root of a programme has no forum above it");
  if (!is_root
      && is_below (programme, pln_programme_find (programme, forum->parent), forum->record.uuid))
    return pln_fail (error, PLN_ERROR_REFUSED, "a forum cannot stand under itself");
  if (is_root && forum->timezone == NULL)
    return pln_fail (error, PLN_ERROR_REFUSED,
                     "the root of a programme needs a time zone: --timezone Europe/Berlin");
  if (forum->to == PLN_NONE || (forum->from != PLN_NONE && forum->from > forum->to))
    {
      if (forum->to != PLN_NONE)
        return pln_fail (error, PLN_ERROR_INVALID,
                         "the last day is before the first; give both, "
                         "--from and --to");
      forum->to = forum->from;
    }
  return TRUE;
}

static void
finish_forum (PlnCall *call, const PlnProgramme *programme, gpointer record)
{
  GError *fault = NULL;
  if (((PlnValue *) record)->shape == &pln_shape_forum && !check_forum (programme, record, &fault))
    pln_call_fault (call, fault);
}

/* The last day of a forum of one day follows the first. */
static void
follow_day (PlnCall *call, const PlnRecord *old, PlnRecord *record)
{
  const PlnForum *before = (const PlnForum *) old;
  PlnForum *forum = (PlnForum *) record;
  if (record->shape == &pln_shape_forum && before->from == before->to && pln_call_has (call, "from")
      && !pln_call_has (call, "to"))
    forum->to = forum->from;
}

/* Wall-clock times are what is stored; so the sessions stay where they are on the clock. */
static void
tell_zone (PlnCall *call, const PlnRecord *old, const PlnRecord *record)
{
  if (record->shape == &pln_shape_forum
      && g_strcmp0 (((const PlnForum *) old)->timezone, ((const PlnForum *) record)->timezone) != 0)
    pln_call_tell (call, "the time zone changed; all sessions keep their times on the clock");
}

/* --- writing --------------------------------------------------------------------------------- */

gpointer
pln_record_new_from_call (PlnCall *call, const PlnProgramme *programme)
{
  PlnRecord *record = pln_value_new (call->verb->shape);
  record->uuid = g_uuid_string_random ();
  pln_fields_apply (call, programme, record);
  pln_fields_set (call, programme, record, pln_shape_title (record->shape),
                  pln_call_argument (call, 0));
  pln_fields_refuse_twice (call, programme, record, pln_shape_title (record->shape),
                           pln_call_argument (call, 0));
  pln_lists_apply (call, programme, record);
  pln_record_apply_key (call, record);
  pln_fields_require (call, record);
  finish_forum (call, programme, record);
  return record;
}

void
pln_record_apply_key (PlnCall *call, gpointer record)
{
  PlnRecord *identity = record;
  const char *key = pln_call_option (call, "key");
  GError *fault = NULL;
  if (key == NULL)
    return;
  g_autofree char *slug = pln_text_slug (key, 64);
  if (strcmp (slug, key) != 0)
    {
      g_autofree char *quoted = pln_text_quote (key);
      pln_fail (&fault, PLN_ERROR_INVALID,
                "key %s is not a key; write lower-case letters, digits and hyphens (%s)", quoted,
                slug);
    }
  else if (identity->number == 0)
    {
      g_autofree char *other = NULL;
      if (pln_store_find (call->store, pln_record_kind (record), key, &other, &fault)
          && other != NULL)
        pln_fail (&fault, PLN_ERROR_REFUSED, "another %s has the key '%s'", identity->shape->name,
                  key);
      g_free (identity->key);
      identity->key = g_strdup (key);
    }
  else
    pln_store_set_key (call->store, identity, key, &fault);
  if (fault != NULL)
    pln_call_fault (call, fault);
}

gboolean
pln_record_say_written (PlnCall *call, gconstpointer record, GError **error)
{
  const PlnRecord *identity = record;
  const char *uuids[] = { identity->uuid, NULL };
  pln_call_show_record (call, record);
  if (call->json)
    return TRUE;
  /* When a part is depends on its family. */
  g_autoptr (PlnProgramme) programme
      = identity->shape == &pln_shape_session
            ? pln_store_load_around (call->store, uuids, error)
            : pln_store_load_some (call->store, pln_record_kind (record), uuids, error);
  if (programme == NULL)
    return FALSE;
  g_autofree char *line
      = pln_record_line (programme, pln_programme_find (programme, identity->uuid));
  pln_call_say (call, "%s", line);
  return TRUE;
}

gboolean
pln_record_add (PlnCall *call, GError **error)
{
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  g_autoptr (PlnProgramme) programme = pln_load_forums (call, error);
  if (programme == NULL)
    return FALSE;
  g_autoptr (PlnRecord) record = pln_record_new_from_call (call, programme);
  return pln_call_no_faults (call, error) && pln_store_put (call->store, NULL, record, error)
         && pln_record_say_written (call, record, error);
}

/* --- looking --------------------------------------------------------------------------------- */

/* The columns of a list are the short fields that any of its records has, and what a speaker is. */
static gboolean
is_column (const PlnField *field)
{
  if (field->of == &pln_shape_position)
    return TRUE;
  return field->type->storage != PLN_STORAGE_LIST && field->type != &pln_type_text
         && field->type != &pln_type_url && field->type != &pln_type_email;
}

static gboolean
any_has (GPtrArray *records, const PlnField *field)
{
  for (guint i = 0; i < records->len; i++)
    if (pln_field_is_set (field, records->pdata[i]))
      return TRUE;
  return FALSE;
}

static char *
list_text (const PlnProgramme *programme, GPtrArray *list)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *text = pln_element_text (programme, list->pdata[i]);
      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", text);
    }
  return g_string_free (out, FALSE);
}

/* The title of what is referred to, with its key where another one has the same title. */
static char *
target_text (const PlnProgramme *programme, const PlnRecord *target)
{
  const GPtrArray *all = programme->records[pln_record_kind (target)];
  const char *title = pln_record_title (target);
  for (guint i = 0; i < all->len; i++)
    if (all->pdata[i] != target && g_strcmp0 (pln_record_title (all->pdata[i]), title) == 0)
      return g_strdup_printf ("%s (%s)", title, target->key);
  return g_strdup (title);
}

static char *
cell_text (const PlnProgramme *programme, const PlnField *field, gconstpointer record)
{
  if (field->type->storage == PLN_STORAGE_LIST)
    return list_text (programme, PLN_LIST_AT (record, field));
  if (field->type->storage != PLN_STORAGE_REFERENCE || !pln_field_is_set (field, record))
    return pln_field_dup_text (field, record);
  const PlnRecord *target = pln_programme_find (programme, PLN_TEXT_AT (record, field));
  return target != NULL ? target_text (programme, target) : NULL;
}

static void
say_list (PlnCall *call, const PlnProgramme *programme, GPtrArray *records)
{
  const PlnShape *shape = call->verb->shape;
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_ptr_array_add (titles, g_strdup ("No"));
  g_ptr_array_add (titles, g_strdup ("Key"));
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (!is_column (field) || !any_has (records, field))
        continue;
      g_autofree char *option = pln_field_option (field);
      option[0] = g_ascii_toupper (option[0]);
      g_ptr_array_add (titles, g_steal_pointer (&option));
      g_ptr_array_add (columns, (gpointer) field);
    }
  g_ptr_array_add (titles, NULL);
  g_autoptr (PlnTable) table = pln_table_new ((const char *const *) titles->pdata);
  table->right = 1;
  for (guint i = 0; i < columns->len; i++)
    if (((const PlnField *) columns->pdata[i])->type->integer)
      table->right |= 4u << i;
  for (guint i = 0; i < records->len; i++)
    {
      const PlnRecord *record = records->pdata[i];
      pln_table_add (table, g_strdup_printf ("%d", record->number));
      pln_table_add (table, g_strdup (record->key));
      for (guint j = 0; j < columns->len; j++)
        pln_table_add (table, cell_text (programme, columns->pdata[j], record));
    }
  pln_table_say (call, table);
}

/* What the columns of a list show: the records, and what they refer to. With --json they are given out whole. */
static PlnProgramme *
load_listed (PlnCall *call, GError **error)
{
  const PlnShape *shape = call->verb->shape;
  if (call->json)
    return pln_call_load (call, NULL, TRUE, error);
  g_autoptr (GPtrArray) shapes = g_ptr_array_new ();
  g_ptr_array_add (shapes, (gpointer) shape);
  for (guint i = 0; i < shape->n_fields; i++)
    if (is_column (&shape->fields[i]) && shape->fields[i].of != NULL)
      g_ptr_array_add (shapes, (gpointer) shape->fields[i].of);
  g_ptr_array_add (shapes, NULL);
  return pln_call_load (call, (const PlnShape *const *) shapes->pdata, FALSE, error);
}

gboolean
pln_record_list (PlnCall *call, GError **error)
{
  if (!pln_call_expect (call, 0, 0, error))
    return FALSE;
  PlnKind kind = pln_shape_kind (call->verb->shape);
  g_autoptr (PlnProgramme) programme = load_listed (call, error);
  if (programme == NULL)
    return FALSE;
  GPtrArray *records = programme->records[kind];
  if (call->json)
    pln_json_say (call, programme, kind, records, NULL);
  else if (records->len == 0)
    pln_call_tell (call, "no %s yet; plenary %s add makes them", call->verb->shape->plural,
                   call->verb->shape->name);
  else
    say_list (call, programme, records);
  return TRUE;
}

static void
add_word (GString *list, char *word)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", word);
  g_free (word);
}

/* What an organisation does for a session or a forum. */
static void
add_duties (GString *list, GPtrArray *patrons, const char *uuid)
{
  for (guint i = 0; i < patrons->len; i++)
    {
      const PlnPatron *patron = patrons->pdata[i];
      if (strcmp (patron->organisation, uuid) == 0)
        add_word (list, patron->label != NULL ? g_strdup (patron->label)
                                              : pln_type_duty.to_string (patron->duty));
    }
}

/* What a speaker or an organisation does in a session. */
static void
add_roles (GString *list, const PlnSession *session, const char *uuid)
{
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      if (g_strcmp0 (appearance->speaker, uuid) == 0
          || g_strcmp0 (appearance->organisation, uuid) == 0)
        add_word (list, pln_type_role.to_string (appearance->role));
    }
  add_duties (list, session->patrons, uuid);
}

static void
say_forums (PlnCall *call, const PlnProgramme *programme, const char *uuid)
{
  GPtrArray *forums = programme->records[PLN_KIND_FORUM];
  for (guint i = 0; i < forums->len; i++)
    {
      const PlnForum *forum = forums->pdata[i];
      g_autoptr (GString) duties = g_string_new (NULL);
      add_duties (duties, forum->patrons, uuid);
      if (duties->len > 0)
        pln_call_say (call, "  forum %d %s  %s  (%s)", forum->record.number, forum->record.key,
                      forum->title, duties->str);
    }
}

/* The sessions that a record is in, with what a speaker does there. */
static void
say_sessions (PlnCall *call, const PlnProgramme *programme, const char *uuid)
{
  static const char *const untitled[] = { NULL };
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (PlnTable) table = pln_table_new (untitled);
  table->columns = 4;
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      g_autoptr (GString) roles = g_string_new (NULL);
      g_autofree char *when = pln_slot_to_string (slot, TRUE);
      g_autofree char *name = pln_record_name (slot->session);
      add_roles (roles, slot->session, uuid);
      if (roles->len == 0 && !pln_references_contain (slot->session->rooms, uuid)
          && !pln_references_contain (slot->session->themes, uuid))
        continue;
      pln_table_add (table, g_strdup_printf ("  %s", when));
      pln_table_add (table, pln_place_text (programme, slot->session));
      pln_table_add (table, g_steal_pointer (&name));
      pln_table_add (table, g_strdup_printf (roles->len > 0 ? "%s  (%s)" : "%s",
                                             slot->session->title, roles->str));
    }
  pln_table_say (call, table);
}

gboolean
pln_record_show (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  PlnKind kind = pln_shape_kind (call->verb->shape);
  PlnRecord *record
      = pln_resolve_record (call, kind, pln_call_argument (call, 0), &programme, error);
  if (record == NULL)
    return FALSE;
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_ptr_array_add (one, record);
  if (call->json)
    {
      pln_json_say (call, programme, kind, one, NULL);
      return TRUE;
    }
  pln_record_say (call, programme, record);
  if (kind == PLN_KIND_FORUM || kind == PLN_KIND_VENUE)
    return TRUE;
  g_autoptr (PlnProgramme) whole = pln_select_load (call, error);
  if (whole == NULL)
    return FALSE;
  say_sessions (call, whole, record->uuid);
  if (kind == PLN_KIND_ORGANISATION)
    say_forums (call, whole, record->uuid);
  return TRUE;
}

gboolean
pln_record_set (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  if (!pln_call_expect (call, 1, 1, error) || !pln_call_expect_options (call, error))
    return FALSE;
  PlnKind kind = pln_shape_kind (call->verb->shape);
  gconstpointer old
      = pln_resolve_record (call, kind, pln_call_argument (call, 0), &programme, error);
  if (old == NULL || (kind == PLN_KIND_FORUM && !pln_call_watch_all (call, error)))
    return FALSE;
  g_autoptr (PlnRecord) record = pln_value_copy (old);
  pln_fields_apply (call, programme, record);
  pln_lists_apply (call, programme, record);
  pln_record_apply_key (call, record);
  pln_fields_require (call, record);
  follow_day (call, old, record);
  finish_forum (call, programme, record);
  tell_zone (call, old, record);
  return pln_call_no_faults (call, error) && pln_store_put (call->store, old, record, error)
         && pln_record_say_written (call, record, error);
}

/* --- removing -------------------------------------------------------------------------------- */

/* What is in use is not removed: the others would lose it unnoticed. */
static gboolean
fail_used (const PlnRecord *record, GPtrArray *users, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = users->len - 1;
  for (guint i = 0; i < n && i < USERS_MAX; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (char *) users->pdata[i]);
  if (n > USERS_MAX)
    g_string_append_printf (list, " and %u more", n - USERS_MAX);
  return pln_fail (error, PLN_ERROR_REFUSED, "%s '%s' is still used by %s; change %s first",
                   record->shape->name, record->key, list->str, n == 1 ? "it" : "them");
}

gboolean
pln_record_remove (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  PlnKind kind = pln_shape_kind (call->verb->shape);
  PlnRecord *record
      = pln_resolve_record (call, kind, pln_call_argument (call, 0), &programme, error);
  g_autoptr (GPtrArray) users
      = record != NULL ? pln_store_users (call->store, record->uuid, error) : NULL;
  if (users == NULL)
    return FALSE;
  if (kind == PLN_KIND_FORUM && ((PlnForum *) record)->parent == NULL)
    return pln_fail (error, PLN_ERROR_REFUSED,
                     "'%s' is the root of this programme and cannot be removed", record->key);
  if (users->len > 1)
    return fail_used (record, users, error);
  g_autofree char *name = pln_record_name (record);
  if (!pln_store_remove (call->store, record, error))
    return FALSE;
  pln_call_say (call, "removed %s %s  %s", record->shape->name, name, pln_record_title (record));
  return TRUE;
}
