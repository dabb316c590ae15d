/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a write causes and solves: the findings before it against those after it. */
#include "cli/telling/pln-watch.h"

#include "check/pln-check.h"
#include "cli/options/pln-select.h"
#include "cli/output/pln-bar.h"
#include "cli/pln-call.h"
#include "cli/telling/pln-json-say.h"
#include "cli/telling/pln-print.h"
#include "store/pln-store-load.h"

#include <string.h>

/* More findings than this are counted, not listed. */
#define LISTED_MAX 12

/* The UUIDs that are watched, to be looked up; borrowed from the call. */
static GHashTable *
watched_of (const PlnCall *call)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < call->watched->len; i++)
    g_hash_table_add (set, call->watched->pdata[i]);
  return set;
}

static gboolean
is_watched (GHashTable *watched, const PlnFinding *finding)
{
  return (finding->record != NULL && g_hash_table_contains (watched, finding->record))
         || (finding->other != NULL && g_hash_table_contains (watched, finding->other));
}

/* What touches a session touches its family: parts begin when others end, and speak for the whole. */
static void
watch_families (PlnCall *call, const PlnProgramme *programme)
{
  GPtrArray *sessions = programme->records[PLN_KIND_SESSION];
  g_autoptr (GHashTable) heads = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) watched = watched_of (call);
  for (guint i = 0; i < call->watched->len; i++)
    {
      const PlnSession *session
          = pln_programme_find_as (programme, &pln_shape_session, call->watched->pdata[i]);
      if (session != NULL)
        g_hash_table_add (heads, (gpointer) pln_session_head (session));
    }
  for (guint i = 0; i < sessions->len; i++)
    {
      const char *uuid = ((PlnSession *) sessions->pdata[i])->record.uuid;
      if (g_hash_table_contains (heads, pln_session_head (sessions->pdata[i]))
          && !g_hash_table_contains (watched, uuid))
        g_ptr_array_add (call->watched, g_strdup (uuid));
    }
}

/* Returns: (transfer full) (nullable): what is found now; @programme is what it was found in. */
static GPtrArray *
find_now (PlnCall *call, PlnProgramme **programme, GError **error)
{
  if (call->now != NULL)
    {
      *programme = g_steal_pointer (&call->now);
      return pln_check_run (*programme);
    }
  g_ptr_array_add (call->watched, NULL);
  *programme = call->watch_all ? pln_select_load (call, error)
                               : pln_store_load_around (
                                   call->store, (const char *const *) call->watched->pdata, error);
  g_ptr_array_set_size (call->watched, (gint) call->watched->len - 1);
  if (*programme == NULL)
    return NULL;
  watch_families (call, *programme);
  return pln_check_run (*programme);
}

static guint
hash_text (const char *text)
{
  return text != NULL ? g_str_hash (text) : 0;
}

/* As pln_finding_same(): a pair is the same in either order. */
static guint
hash_finding (gconstpointer finding)
{
  const PlnFinding *self = finding;
  return hash_text (self->rule) ^ hash_text (self->subject)
         ^ (hash_text (self->record) + hash_text (self->other));
}

static gboolean
same_finding (gconstpointer a, gconstpointer b)
{
  return pln_finding_same (a, b);
}

static GHashTable *
set_of (GPtrArray *findings)
{
  GHashTable *set = g_hash_table_new (hash_finding, same_finding);
  for (guint i = 0; i < findings->len; i++)
    g_hash_table_add (set, findings->pdata[i]);
  return set;
}

/* Returns: (transfer container): the watched findings of @all that @other does not have. */
static GPtrArray *
subtract (const PlnCall *call, GPtrArray *all, GPtrArray *other)
{
  GPtrArray *rest = g_ptr_array_new ();
  g_autoptr (GHashTable) others = set_of (other);
  g_autoptr (GHashTable) watched = watched_of (call);
  for (guint i = 0; i < all->len; i++)
    if ((call->watch_all || is_watched (watched, all->pdata[i]))
        && !g_hash_table_contains (others, all->pdata[i]))
      g_ptr_array_add (rest, all->pdata[i]);
  return rest;
}

/* Adds copies of the records that a finding names to @named, as far as @programme has them. */
static void
add_named (PlnProgramme *named, const PlnProgramme *programme, const PlnFinding *finding)
{
  const char *const uuids[] = { finding->record, finding->other, finding->subject };
  for (guint i = 0; i < G_N_ELEMENTS (uuids); i++)
    {
      gconstpointer record = uuids[i] != NULL ? pln_programme_find (programme, uuids[i]) : NULL;
      if (record != NULL && pln_programme_find (named, uuids[i]) == NULL)
        pln_programme_add (named, pln_value_copy (record));
    }
}

static gboolean
look_before (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  g_autoptr (GPtrArray) found = find_now (call, &programme, error);
  if (found == NULL)
    return FALSE;
  g_autoptr (GHashTable) known = set_of (call->before);
  if (call->json && call->named == NULL)
    call->named = pln_programme_new ();
  while (found->len > 0)
    {
      PlnFinding *finding = g_ptr_array_steal_index (found, found->len - 1);
      if (g_hash_table_contains (known, finding))
        {
          pln_finding_free (finding);
          continue;
        }
      g_hash_table_add (known, finding);
      if (call->json)
        add_named (call->named, programme, finding);
      g_ptr_array_add (call->before, finding);
    }
  return TRUE;
}

gboolean
pln_call_watch (PlnCall *call, const char *session, GError **error)
{
  if (call->outer != NULL || call->watch_all
      || g_ptr_array_find_with_equal_func (call->watched, session, g_str_equal, NULL))
    return TRUE;
  g_ptr_array_add (call->watched, g_strdup (session));
  return look_before (call, error);
}

gboolean
pln_call_watch_new (PlnCall *call, const char *session)
{
  g_ptr_array_add (call->watched, g_strdup (session));
  return TRUE;
}

gboolean
pln_call_watch_all (PlnCall *call, GError **error)
{
  if (call->outer != NULL || call->watch_all)
    return TRUE;
  call->watch_all = TRUE;
  return look_before (call, error);
}

/* Hundreds of findings after an import say less than their number. */
static void
tell_new (PlnCall *call, const PlnProgramme *programme, GPtrArray *caused)
{
  if (caused->len <= LISTED_MAX)
    {
      pln_findings_tell (call, programme, caused);
      return;
    }
  g_autofree char *sum = pln_findings_sum (caused);
  pln_call_tell (call, call->trial ? "%s; --json lists them" : "%s; plenary check tells them", sum);
}

/* `solved: room-clash (2), no-moderator`: each rule once. */
static void
tell_solved (PlnCall *call, GPtrArray *solved)
{
  g_autoptr (GString) rules = g_string_new (NULL);
  for (guint i = 0; i < solved->len; i++)
    {
      guint before = 0, all = 0;
      const char *rule = ((PlnFinding *) solved->pdata[i])->rule;
      for (guint j = 0; j < solved->len; j++)
        if (strcmp (((PlnFinding *) solved->pdata[j])->rule, rule) == 0)
          {
            before += j < i;
            all++;
          }
      if (before == 0)
        g_string_append_printf (rules, "%s%s", rules->len > 0 ? ", " : "", rule);
      if (before == 0 && all > 1)
        g_string_append_printf (rules, " (%u)", all);
    }
  if (rules->len > 0)
    pln_call_tell (call, "solved: %s", rules->str);
}

/* What is solved may be so because the record is gone, or has a new key by now. */
static PlnProgramme *
list_named (const PlnCall *call, const PlnProgramme *programme, GPtrArray *solved)
{
  PlnProgramme *named = pln_programme_new ();
  for (guint i = 0; i < solved->len; i++)
    {
      add_named (named, programme, solved->pdata[i]);
      add_named (named, call->named, solved->pdata[i]);
    }
  return named;
}

static void
add_uuids (GPtrArray *uuids, GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const PlnFinding *finding = findings->pdata[i];
      char *const named[] = { finding->record, finding->other, finding->subject };
      for (guint j = 0; j < G_N_ELEMENTS (named); j++)
        if (named[j] != NULL)
          g_ptr_array_add (uuids, named[j]);
    }
}

/* Returns: (transfer full) (nullable): the records to be printed, and those that the findings name */
static PlnProgramme *
load_shown (PlnCall *call, GPtrArray *findings, GPtrArray *solved, GError **error)
{
  g_autoptr (GPtrArray) uuids = g_ptr_array_new ();
  g_ptr_array_extend (uuids, call->shown, NULL, NULL);
  add_uuids (uuids, findings);
  add_uuids (uuids, solved);
  g_ptr_array_add (uuids, NULL);
  return pln_store_load_some (call->store, PLN_N_KINDS, (const char *const *) uuids->pdata, error);
}

/* What a reader had to say, what `check` lines of a script told and still holds, and what the write
 * caused: each once. */
static GPtrArray *
list_findings (const PlnCall *call, GPtrArray *now, GPtrArray *caused)
{
  GPtrArray *findings = g_ptr_array_new ();
  g_autoptr (GHashTable) hold = set_of (now);
  g_autoptr (GHashTable) listed = set_of (caused);
  g_ptr_array_extend (findings, call->findings, NULL, NULL);
  for (guint i = 0; i < call->checked->len; i++)
    {
      PlnFinding *found = g_hash_table_lookup (hold, call->checked->pdata[i]);
      if (found != NULL && g_hash_table_add (listed, found))
        g_ptr_array_add (findings, found);
    }
  g_ptr_array_extend (findings, caused, NULL, NULL);
  return findings;
}

/* @programme is the whole one where that was looked at, else what is needed is loaded. */
static gboolean
say_json (PlnCall *call, const PlnProgramme *programme, GPtrArray *findings, GPtrArray *solved,
          GError **error)
{
  g_autoptr (PlnProgramme) loaded
      = call->watch_all ? NULL : load_shown (call, findings, solved, error);
  if (!call->watch_all && loaded == NULL)
    return FALSE;
  const PlnProgramme *all = call->watch_all ? programme : loaded;
  g_autoptr (PlnProgramme) names = list_named (call, all, solved);
  pln_json_say_written (call, all, findings, solved, names);
  return TRUE;
}

gboolean
pln_call_look (PlnCall *call, GError **error)
{
  if (!call->watch_all || call->json)
    return TRUE;
  call->now = pln_select_load (call, error);
  return call->now != NULL;
}

gboolean
pln_call_finish (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  g_autoptr (GPtrArray) now = pln_findings_new ();
  if (call->watch_all || call->watched->len > 0)
    {
      g_ptr_array_unref (now);
      pln_bar_progress ("checking", NULL);
      now = find_now (call, &programme, error);
      if (now == NULL)
        return FALSE;
    }
  g_autoptr (GPtrArray) caused = subtract (call, now, call->before);
  g_autoptr (GPtrArray) solved = subtract (call, call->before, now);
  if (call->json)
    {
      g_autoptr (GPtrArray) findings = list_findings (call, now, caused);
      return say_json (call, programme, findings, solved, error);
    }
  tell_new (call, programme, caused);
  tell_solved (call, solved);
  return TRUE;
}
