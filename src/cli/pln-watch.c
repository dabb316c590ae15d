/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a write causes and solves: the findings before it against those after it. */
#include "check/pln-check.h"
#include "cli/pln-call.h"
#include "cli/pln-print.h"
#include "cli/pln-select.h"

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

static const char *
head_of (const PlnSession *session)
{
  return session->parent != NULL ? session->parent : session->record.uuid;
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
        g_hash_table_add (heads, (gpointer) head_of (session));
    }
  for (guint i = 0; i < sessions->len; i++)
    {
      const char *uuid = ((PlnSession *) sessions->pdata[i])->record.uuid;
      if (g_hash_table_contains (heads, head_of (sessions->pdata[i]))
          && !g_hash_table_contains (watched, uuid))
        g_ptr_array_add (call->watched, g_strdup (uuid));
    }
}

/* Returns: (transfer full) (nullable): what is found now; @programme is what it was found in. */
static GPtrArray *
find_now (PlnCall *call, PlnProgramme **programme, GError **error)
{
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

static gboolean
look_before (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  g_autoptr (GPtrArray) found = find_now (call, &programme, error);
  if (found == NULL)
    return FALSE;
  g_autoptr (GHashTable) known = set_of (call->before);
  while (found->len > 0)
    {
      PlnFinding *finding = g_ptr_array_steal_index (found, found->len - 1);
      if (g_hash_table_contains (known, finding))
        {
          pln_finding_free (finding);
          continue;
        }
      g_hash_table_add (known, finding);
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
    pln_findings_tell (call, programme, caused);
  else
    pln_call_tell (call, "%u errors, %u warnings and %u notes; plenary check tells them",
                   pln_findings_count (caused, PLN_SEVERITY_ERROR),
                   pln_findings_count (caused, PLN_SEVERITY_WARNING),
                   pln_findings_count (caused, PLN_SEVERITY_NOTE));
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

/* With what a reader had to say about the file comes what the write caused. */
static gboolean
say_json (PlnCall *call, GPtrArray *caused, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (PlnProgramme) programme = pln_store_load (call->store, error);
  if (programme == NULL)
    return FALSE;
  for (guint i = 0; i < call->shown->len; i++)
    {
      gpointer record = pln_programme_find (programme, call->shown->pdata[i]);
      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  /* What was removed cannot be shown; the kind then is the verb's. */
  PlnKind kind
      = records->len > 0 ? pln_record_kind (records->pdata[0]) : pln_shape_kind (call->verb->shape);
  if (kind == PLN_N_KINDS)
    kind = PLN_KIND_SESSION;
  g_ptr_array_extend (findings, call->findings, NULL, NULL);
  g_ptr_array_extend (findings, caused, NULL, NULL);
  pln_json_say (call, programme, kind, records, findings);
  return TRUE;
}

gboolean
pln_call_finish (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  g_autoptr (GPtrArray) now = pln_findings_new ();
  if (call->watch_all || call->watched->len > 0)
    {
      g_ptr_array_unref (now);
      now = find_now (call, &programme, error);
      if (now == NULL)
        return FALSE;
    }
  g_autoptr (GPtrArray) caused = subtract (call, now, call->before);
  g_autoptr (GPtrArray) solved = subtract (call, call->before, now);
  if (call->json)
    return say_json (call, caused, error);
  tell_new (call, programme, caused);
  tell_solved (call, solved);
  return TRUE;
}
