/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary log: what was changed, by whom and when. */
#include "base/pln-error.h"
#include "base/pln-text.h"
#include "base/pln-time-typed.h"
#include "cli/find/pln-resolve.h"
#include "cli/pln-call.h"
#include "cli/telling/pln-print.h"
#include "cli/telling/pln-summary.h"
#include "format/json/pln-json.h"
#include "store/history/pln-store-log.h"
#include "store/pln-store-load.h"
#include "store/pln-store-names.h"

#include <string.h>

static const PlnOption options_log[] = {
  { "entry", 0, "N", "tell all of this entry" },
  { "since", 0, "TIME", "only from this day or time on: 2025-05-20, \"2025-05-20 09:00\"" },
  { "limit", 0, "N", "at most so many, the latest" },
  { NULL },
};

/* Times are told on the clocks of the root forum. */
static const PlnZone *
load_zone (PlnCall *call, GError **error)
{
  const char *none[] = { NULL };
  g_autoptr (PlnProgramme) programme
      = pln_store_load_some (call->store, PLN_KIND_FORUM, none, error);
  return programme != NULL ? pln_forum_zone (programme, pln_programme_root (programme)) : NULL;
}

static char *
what_text (const PlnEntry *entry)
{
  if (entry->target != 0)
    return g_strdup_printf ("%s of %d: %s", pln_entry_kind_to_string (entry->kind), entry->target,
                            entry->summary);
  return g_strdup_printf ("%s%s", entry->summary, entry->undone ? "  (undone)" : "");
}

/* --- choosing -------------------------------------------------------------------------------- */

static gboolean
read_since (PlnCall *call, const PlnZone *zone, gint64 *since, GError **error)
{
  const char *text = pln_call_option (call, "since");
  PlnDate date;
  PlnCivil civil;
  *since = G_MININT64;
  if (text == NULL)
    return TRUE;
  if (pln_typed_date (text, &date))
    civil = pln_civil_new (date, 0);
  else if (!pln_typed_civil (text, &civil, NULL))
    {
      g_autofree char *quoted = pln_text_quote (text);
      return pln_fail (error, PLN_ERROR_INVALID,
                       "since %s is not a date or time; write 2025-05-20 or \"2025-05-20 09:00\"",
                       quoted);
    }
  *since = pln_zone_to_utc (zone, civil, 0, NULL) * 60;
  return TRUE;
}

static gboolean
find_kind (const char *noun, PlnKind *kind, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  for (guint i = 0; pln_nouns[i].noun != NULL; i++)
    {
      *kind = pln_nouns[i].kind;
      if (strcmp (pln_nouns[i].noun, noun) == 0)
        return TRUE;
      g_ptr_array_add (known, (gpointer) pln_nouns[i].noun);
    }
  g_ptr_array_add (known, NULL);
  g_autofree char *list = g_strjoinv (", ", (char **) known->pdata);
  g_autofree char *quoted = pln_text_quote (noun);
  return pln_fail (error, PLN_ERROR_USAGE, "there are no records called %s; there are %s", quoted,
                   list);
}

/* The record named and the elements with an identity that it has; one that is gone is found by its number. */
static GHashTable *
find_record (PlnCall *call, GError **error)
{
  PlnKind kind = PLN_N_KINDS;
  g_autoptr (GError) cause = NULL;
  g_autoptr (PlnProgramme) programme = NULL;
  const char *text = pln_call_argument (call, 1);
  g_autoptr (GHashTable) mine = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!find_kind (pln_call_argument (call, 0), &kind, error))
    return NULL;
  PlnRecord *record = pln_resolve_record (call, kind, text, &programme, &cause);
  if (record == NULL)
    {
      char *uuid = NULL;
      if (!pln_store_find_gone (call->store, kind, text, &uuid, error))
        return NULL;
      if (uuid == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return NULL;
        }
      g_hash_table_add (mine, uuid);
      return g_steal_pointer (&mine);
    }
  g_hash_table_add (mine, g_strdup (record->uuid));
  for (guint i = 0; i < record->shape->n_fields; i++)
    {
      const PlnField *field = &record->shape->fields[i];
      GPtrArray *list
          = field->type->storage == PLN_STORAGE_LIST ? PLN_LIST_AT (record, field) : NULL;
      for (guint j = 0; list != NULL && field->of->identity && j < list->len; j++)
        g_hash_table_add (mine, g_strdup (((PlnRecord *) list->pdata[j])->uuid));
    }
  return g_steal_pointer (&mine);
}

static gboolean
read_limit (PlnCall *call, int *limit, GError **error)
{
  const char *text = pln_call_option (call, "limit");
  guint64 value = 0;
  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &value, NULL))
    return pln_fail (error, PLN_ERROR_INVALID, "limit '%s' is not a number; write 1 or more", text);
  *limit = (int) value;
  return TRUE;
}

/* --- telling --------------------------------------------------------------------------------- */

static void
say_entries (PlnCall *call, GPtrArray *entries, const PlnZone *zone)
{
  static const char *const titles[] = { "No", "When", "Who", "What", NULL };
  g_autoptr (PlnTable) table = pln_table_new (titles);
  table->right = 1;
  for (guint i = entries->len; i > 0; i--)
    {
      const PlnEntry *entry = entries->pdata[i - 1];
      pln_table_add (table, g_strdup_printf ("%d", entry->number));
      pln_table_add (table, pln_made_to_string (zone, entry->made));
      pln_table_add (table, g_strdup (entry->author));
      pln_table_add (table, what_text (entry));
    }
  if (entries->len > 0)
    pln_table_say (call, table);
  else
    pln_call_tell (call, "no entries here");
}

static void
add_number (PlnJsonOut *out, const char *name, int value)
{
  pln_json_out_name (out, name);
  pln_json_out_int (out, value);
}

static void
write_entry (PlnJsonOut *out, const PlnEntry *entry, GPtrArray *lines)
{
  g_autofree char *made = pln_instant_to_string (entry->made);
  pln_json_out_begin (out, '{');
  add_number (out, "number", entry->number);
  pln_json_out_text_member (out, "uuid", entry->uuid);
  pln_json_out_text_member (out, "kind", pln_entry_kind_to_string (entry->kind));
  if (entry->target != 0)
    add_number (out, "target", entry->target);
  pln_json_out_text_member (out, "made", made);
  pln_json_out_text_member (out, "author", entry->author);
  pln_json_out_text_member (out, "command", entry->command);
  pln_json_out_text_member (out, "summary", entry->summary);
  pln_json_out_name (out, "undone");
  pln_json_out_boolean (out, entry->undone);
  if (lines != NULL)
    {
      pln_json_out_name (out, "changes");
      pln_json_out_begin (out, '[');
      for (guint i = 0; i < lines->len; i++)
        pln_json_out_string (out, lines->pdata[i]);
      pln_json_out_end (out, '[');
    }
  pln_json_out_end (out, '{');
}

/* @lines: (nullable): what the only entry changed */
static void
say_json (PlnCall *call, GPtrArray *entries, GPtrArray *lines)
{
  PlnJsonOut out = { call->out };
  pln_json_out_begin (&out, '{');
  pln_json_out_name (&out, "entries");
  pln_json_out_begin (&out, '[');
  for (guint i = entries->len; i > 0; i--)
    write_entry (&out, entries->pdata[i - 1], lines);
  pln_json_out_end (&out, '[');
  pln_json_out_end (&out, '{');
  g_string_append_c (call->out, '\n');
}

static gboolean
show_entry (PlnCall *call, const PlnZone *zone, GError **error)
{
  const char *text = pln_call_option (call, "entry");
  guint64 number = 0;
  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &number, NULL))
    return pln_fail (error, PLN_ERROR_INVALID, "entry '%s' is not a number; plenary log lists them",
                     text);
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_entry_free);
  PlnEntry *entry = pln_store_entry (call->store, (int) number, error);
  if (entry == NULL)
    return FALSE;
  g_ptr_array_add (one, entry);
  g_autoptr (GPtrArray) edits = pln_store_entry_edits (call->store, entry->number, error);
  g_autoptr (GPtrArray) lines
      = edits != NULL ? pln_summary_lines (call->store, edits, error) : NULL;
  if (lines == NULL)
    return FALSE;
  if (call->json)
    {
      say_json (call, one, lines);
      return TRUE;
    }
  g_autofree char *when = pln_made_to_string (zone, entry->made);
  pln_call_say (call, "entry %d  %s  %s%s", entry->number, when, entry->author,
                entry->undone ? "  (undone)" : "");
  pln_call_say (call, "  plenary %s", entry->command);
  for (guint i = 0; i < lines->len; i++)
    pln_call_say (call, "  %s", (char *) lines->pdata[i]);
  return TRUE;
}

static gboolean
show_log (PlnCall *call, GError **error)
{
  gint64 since;
  int limit = 0;
  guint n = call->arguments->len;
  if (!pln_call_expect (call, 0, 2, error))
    return FALSE;
  if (n == 1 || (n == 2 && pln_call_has (call, "entry")))
    return pln_fail (error, PLN_ERROR_USAGE, "log takes an entry, or a kind and a record of it");
  const PlnZone *zone = load_zone (call, error);
  if (zone == NULL || !read_since (call, zone, &since, error) || !read_limit (call, &limit, error))
    return FALSE;
  if (pln_call_has (call, "entry"))
    return show_entry (call, zone, error);
  g_autoptr (GHashTable) mine = n == 2 ? find_record (call, error) : NULL;
  if (n == 2 && mine == NULL)
    return FALSE;
  g_autoptr (GPtrArray) entries
      = mine != NULL ? pln_store_entries_of (call->store, mine, since, limit, error)
                     : pln_store_entries (call->store, since, limit, error);
  if (entries == NULL)
    return FALSE;
  if (call->json)
    say_json (call, entries, NULL);
  else
    say_entries (call, entries, zone);
  return TRUE;
}

const PlnVerb pln_verbs_log[] = {
  { .words = "log",
    .needs = PLN_NEEDS_READ,
    .usage = "[NOUN RECORD | --entry N] [--since TIME] [--limit N]",
    .summary = "Tells what was changed, by whom and when",
    .text = "The latest first. With a record, what was done to it and to what belongs to it; one\n"
            "that was removed is named by its number. Times are those of the forum's zone.\n\n"
            "Examples:\n\n  plenary log --limit 20\n  plenary log session policy\n"
            "  plenary log --entry 14\n  plenary log --since 2025-05-20",
    .options = { options_log },
    .run = show_log },
  { NULL },
};
