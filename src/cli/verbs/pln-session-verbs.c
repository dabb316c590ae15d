/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What sessions and roundtables do: a roundtable is a session of that kind with verbs of its own name. */
#include "cli/verbs/pln-session-verbs.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "cli/find/pln-resolve.h"
#include "cli/options/pln-fields.h"
#include "cli/options/pln-people.h"
#include "cli/options/pln-select.h"
#include "cli/options/pln-when.h"
#include "cli/telling/pln-json-say.h"
#include "cli/telling/pln-print.h"
#include "cli/telling/pln-watch.h"
#include "cli/verbs/pln-record-verbs.h"
#include "model/pln-extract.h"
#include "model/pln-tombstone.h"
#include "store/pln-store-load.h"
#include "store/pln-store-names.h"
#include "store/pln-store-write.h"
#include "words/pln-place.h"

#include <string.h>

const PlnOption pln_options_reason[] = {
  { "reason", 0, "TEXT", "why, for those who read the programme", TRUE },
  { NULL },
};

const PlnOption pln_options_restore[] = {
  { "state", 0, "STATE", "how certain it is then: confirmed (the usual), tentative or draft", FALSE,
    &pln_type_state },
  { NULL },
};

const PlnOption pln_options_with_parts[] = {
  { "with-parts", 0, NULL, "its parts too" },
  { NULL },
};

gboolean
pln_session_is_roundtable_verb (const PlnCall *call)
{
  return g_str_has_prefix (call->verb->words, "roundtable");
}

gpointer
pln_session_resolve (PlnCall *call, PlnProgramme **programme, GError **error)
{
  g_autofree char *uuid = pln_resolve_session (call, pln_call_argument (call, 0),
                                               pln_session_is_roundtable_verb (call), error);
  if (uuid == NULL || (call->verb->needs == PLN_NEEDS_WRITE && !pln_call_watch (call, uuid, error)))
    return NULL;
  const char *uuids[] = { uuid, NULL };
  *programme = pln_store_load_around (call->store, uuids, error);
  if (*programme == NULL)
    return NULL;
  PlnSession *session = pln_programme_find_as (*programme, &pln_shape_session, uuid);
  if (pln_session_is_roundtable_verb (call) && session->kind != PLN_SESSION_ROUNDTABLE)
    {
      g_autofree char *name = pln_record_name (session);
      g_autofree char *kind = pln_type_kind.to_string (session->kind);
      pln_fail (error, PLN_ERROR_NOT_FOUND,
                "session %s is no roundtable but a %s; use plenary "
                "session",
                name, kind);
      return NULL;
    }
  return session;
}

/* --- writing --------------------------------------------------------------------------------- */

static char *
resolve_option (PlnCall *call, const char *name)
{
  GError *fault = NULL;
  const char *text = pln_call_option (call, name);
  char *uuid = text[0] != '\0' ? pln_resolve (call, PLN_KIND_SESSION, text, &fault) : NULL;
  if (fault != NULL)
    pln_call_fault (call, fault);
  return uuid;
}

/* Parts lie one level deep: a part has no parts, and what has parts is none. */
static void
check_family (PlnCall *call, const PlnProgramme *programme, const PlnSession *session,
              const PlnSession *parent)
{
  GError *fault = NULL;
  g_autoptr (GPtrArray) parts = pln_programme_parts (programme, session);
  if (strcmp (parent->record.uuid, session->record.uuid) == 0)
    pln_fail (&fault, PLN_ERROR_REFUSED, "a session cannot be a part of itself");
  else if (parent->parent != NULL)
    pln_fail (&fault, PLN_ERROR_REFUSED, "'%s' is itself a part; a part has no parts",
              parent->record.key);
  else if (parts->len > 0)
    pln_fail (&fault, PLN_ERROR_REFUSED, "'%s' has parts; it cannot become one",
              session->record.key);
  if (fault != NULL)
    pln_call_fault (call, fault);
}

static void
apply_repeat (PlnCall *call, PlnSession *session)
{
  GError *fault = NULL;
  if (!pln_call_has (call, "repeat-of"))
    return;
  g_free (session->repeat_of);
  session->repeat_of = resolve_option (call, "repeat-of");
  if (g_strcmp0 (session->repeat_of, session->record.uuid) != 0)
    return;
  pln_fail (&fault, PLN_ERROR_REFUSED, "a session cannot repeat itself");
  pln_call_fault (call, fault);
}

/* The parent has to be in @programme for what a part inherits; so it is moved there. */
static void
apply_parent (PlnCall *call, PlnProgramme *programme, PlnSession *session)
{
  if (!pln_call_has (call, "part-of"))
    return;
  g_free (session->parent);
  session->parent = resolve_option (call, "part-of");
  if (session->parent == NULL || !pln_call_watch (call, session->parent, NULL))
    return;
  const char *uuids[] = { session->parent, NULL };
  g_autoptr (PlnProgramme) found = pln_store_load_some (call->store, PLN_KIND_SESSION, uuids, NULL);
  const PlnSession *parent = found != NULL ? pln_programme_find (found, session->parent) : NULL;
  if (parent == NULL)
    return;
  check_family (call, programme, session, parent);
  if (pln_programme_find (programme, session->parent) == NULL)
    pln_programme_add (programme, pln_value_copy (parent));
}

/* A part without a time comes after those that are there, also when a later one gets a time. */
static void
apply_place (PlnCall *call, PlnSession *session)
{
  int last = 0;
  if (session->parent == NULL || !pln_call_has (call, "part-of") || session->order > 0
      || session->start != PLN_NONE || session->day != PLN_NONE)
    return;
  const char *uuids[] = { session->parent, NULL };
  g_autoptr (PlnProgramme) programme = pln_store_load_around (call->store, uuids, NULL);
  const PlnSession *parent
      = programme != NULL ? pln_programme_find (programme, session->parent) : NULL;
  if (parent == NULL)
    return;
  g_autoptr (GPtrArray) parts = pln_programme_parts (programme, parent);
  for (guint i = 0; i < parts->len; i++)
    {
      const PlnSession *part = parts->pdata[i];
      if (part->order == 0 && part->start == PLN_NONE)
        return;
      last = MAX (last, part->order);
    }
  session->order = last + 1;
}

/* A session that is no part is in a forum: the one named, else the root. */
static void
apply_forum (const PlnProgramme *programme, PlnSession *session)
{
  const PlnForum *root = pln_programme_root (programme);
  if (session->forum == NULL && session->parent == NULL && root != NULL)
    session->forum = g_strdup (root->record.uuid);
}

static void
apply_options (PlnCall *call, PlnProgramme *programme, PlnSession *session)
{
  pln_fields_apply (call, programme, session);
  apply_repeat (call, session);
  apply_parent (call, programme, session);
  apply_forum (programme, session);
  pln_when_apply (call, programme, session);
  apply_place (call, session);
  pln_lists_apply (call, programme, session);
  pln_record_apply_key (call, session);
  pln_fields_require (call, session);
}

/* A part that is given the place of another moves those in between by one, as in any list.
 * @from: its place before, 0 for none. */
static gboolean
make_place (PlnCall *call, int from, const PlnSession *session, GError **error)
{
  int to = session->order;
  gboolean taken = FALSE;
  const char *uuids[] = { session->parent, NULL };
  if (session->parent == NULL || to == from || !pln_call_has (call, "order"))
    return TRUE;
  g_autoptr (PlnProgramme) programme = pln_store_load_around (call->store, uuids, error);
  if (programme == NULL)
    return FALSE;
  g_autoptr (GPtrArray) parts
      = pln_programme_parts (programme, pln_programme_find (programme, session->parent));
  for (guint i = parts->len; i > 0; i--)
    {
      const PlnSession *part = parts->pdata[i - 1];
      if (strcmp (part->record.uuid, session->record.uuid) == 0)
        g_ptr_array_remove_index (parts, i - 1);
      else
        taken = taken || part->order == to;
    }
  for (guint i = 0; taken && to > 0 && i < parts->len; i++)
    {
      g_autoptr (PlnSession) part = pln_value_copy (parts->pdata[i]);
      if (from > 0 && from < to)
        part->order -= part->order > from && part->order <= to;
      else
        part->order += part->order >= to && (from == 0 || part->order < from);
      if (!pln_store_put (call->store, parts->pdata[i], part, error))
        return FALSE;
    }
  return TRUE;
}

/* What never was announced cannot be called off; and a roundtable stays one under its own verbs. */
static void
check_state (PlnCall *call, const PlnSession *old, const PlnSession *session)
{
  GError *fault = NULL;
  gboolean announced = old != NULL && old->state != PLN_STATE_DRAFT;
  if (session->state == PLN_STATE_CANCELLED && !announced)
    pln_fail (&fault, PLN_ERROR_REFUSED,
              "nobody outside knows of this session; only what was announced can be cancelled");
  else if (pln_session_is_roundtable_verb (call) && session->kind != PLN_SESSION_ROUNDTABLE)
    pln_fail (&fault, PLN_ERROR_USAGE,
              "a roundtable is of the kind roundtable; use plenary session for another kind");
  if (fault != NULL)
    pln_call_fault (call, fault);
}

gboolean
pln_session_add (PlnCall *call, GError **error)
{
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  g_autoptr (PlnProgramme) programme = pln_load_forums (call, error);
  if (programme == NULL)
    return FALSE;
  g_autoptr (PlnSession) session = pln_value_new (&pln_shape_session);
  session->record.uuid = g_uuid_string_random ();
  if (pln_session_is_roundtable_verb (call))
    session->kind = PLN_SESSION_ROUNDTABLE;
  const PlnField *title = pln_shape_find_field (&pln_shape_session, "title");
  pln_fields_set (call, programme, session, title, pln_call_argument (call, 0));
  pln_fields_refuse_twice (call, programme, session, title, pln_call_argument (call, 0));
  apply_options (call, programme, session);
  check_state (call, NULL, session);
  return pln_call_no_faults (call, error) && pln_store_put (call->store, NULL, session, error)
         && make_place (call, 0, session, error) && pln_call_watch_new (call, session->record.uuid)
         && pln_record_say_written (call, session, error);
}

/* --- what parts follow in ---------------------------------------------------------------------- */

static PlnDate
day_of (const PlnProgramme *programme, const PlnSession *session)
{
  const PlnForum *forum = pln_programme_forum (programme, session);
  return session->start != PLN_NONE ? pln_forum_day (programme, forum, session->start)
                                    : session->day;
}

/* Without a time of the session there is none that a part could keep its distance from. */
static void
clear_time (PlnCall *call, const PlnSession *session, PlnSession *part)
{
  g_autofree char *time = part->start != PLN_NONE ? pln_civil_to_string (part->start)
                          : part->day != PLN_NONE ? pln_date_to_string (part->day)
                                                  : NULL;
  if (time != NULL)
    pln_call_tell (call, "'%s' loses its own time, %s; give it again when '%s' has one",
                   part->record.key, g_strdelimit (time, "T", ' '), session->record.key);
  part->day = part->start = PLN_NONE;
  part->fold = 0;
}

/* Parts that have a time of their own move along by as much as the session did. */
static void
carry_time (PlnCall *call, const PlnProgramme *programme, const PlnSession *old,
            const PlnSession *session, PlnSession *part)
{
  PlnDate from = day_of (programme, old);
  PlnDate to = day_of (programme, session);
  int days = from != PLN_NONE && to != PLN_NONE ? to - from : 0;
  if (to == PLN_NONE && from != PLN_NONE)
    clear_time (call, session, part);
  if (part->day != PLN_NONE)
    part->day += days;
  if (part->start == PLN_NONE)
    return;
  part->start += old->start != PLN_NONE && session->start != PLN_NONE ? session->start - old->start
                                                                      : days * PLN_DAY_MINUTES;
}

/* What is no longer cancelled has no reason any more, in any language. */
static void
clear_reason (PlnSession *session)
{
  g_clear_pointer (&session->reason, g_free);
  for (guint i = session->translations->len; i > 0; i--)
    if (strcmp (((PlnTranslation *) session->translations->pdata[i - 1])->field, "reason") == 0)
      g_ptr_array_remove_index (session->translations, i - 1);
}

static void
apply_reason (PlnCall *call, const PlnProgramme *programme, PlnSession *session)
{
  pln_fields_apply_one (call, programme, session,
                        pln_shape_find_field (&pln_shape_session, "reason"));
}

static gboolean
write_session (PlnCall *call, PlnProgramme *programme, const PlnSession *old, PlnSession *session,
               GError **error)
{
  if (session->state != PLN_STATE_CANCELLED)
    clear_reason (session);
  if (!pln_call_no_faults (call, error) || !pln_store_put (call->store, old, session, error))
    return FALSE;
  g_autoptr (GPtrArray) parts = pln_programme_parts (programme, old);
  for (guint i = 0; i < parts->len; i++)
    {
      g_autoptr (PlnSession) part = pln_value_copy (parts->pdata[i]);
      carry_time (call, programme, old, session, part);
      if (!pln_store_put (call->store, parts->pdata[i], part, error))
        return FALSE;
    }
  return make_place (call, old->order, session, error);
}

/* --- changing ---------------------------------------------------------------------------------- */

/* When the session is not found, what else was typed is looked at too: all faults are told at once. */
static gboolean
fail_with_lists (PlnCall *call, GError *fault, GError **error)
{
  gboolean store = fault->code == PLN_ERROR_STORE;
  pln_call_fault (call, fault);
  if (!store)
    pln_lists_check (call);
  return pln_call_no_faults (call, error);
}

gboolean
pln_session_set (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  if (!pln_call_expect (call, 1, 1, error) || !pln_call_expect_options (call, error))
    return FALSE;
  GError *fault = NULL;
  PlnSession *old = pln_session_resolve (call, &programme, &fault);
  if (old == NULL)
    return fail_with_lists (call, fault, error);
  g_autoptr (PlnSession) session = pln_value_copy (old);
  apply_options (call, programme, session);
  check_state (call, old, session);
  return write_session (call, programme, old, session, error)
         && pln_record_say_written (call, session, error);
}

/* `Tue 27 May 09:50 → 10:20, until 11:50`, with both days when they differ; or just when it is. */
static char *
describe_move (const PlnSlot *before, const PlnSlot *after)
{
  g_autofree char *from = pln_slot_to_string_beside (before, after);
  g_autofree char *to = pln_slot_to_string_beside (after, before);
  if (before->start == after->start && before->day == after->day)
    return g_steal_pointer (&to);
  if (before->day != after->day || before->start == PLN_NONE || after->start == PLN_NONE
      || pln_civil_date (after->start) != after->day)
    return g_strdup_printf ("%s → %s", from, to);
  g_autofree char *day = pln_date_to_short (after->day, FALSE);
  g_autofree char *start = pln_clock_to_string (pln_civil_clock (before->start));
  g_autofree char *moved = pln_clock_to_string (pln_civil_clock (after->start));
  g_autofree char *end
      = after->end != PLN_NONE ? pln_clock_to_string (pln_civil_clock (after->end)) : NULL;
  return g_strdup_printf ("%s %s → %s%s%s", day, start, moved, end != NULL ? ", until " : "",
                          end != NULL ? end : "");
}

static gboolean
say_moved (PlnCall *call, const PlnProgramme *before, const PlnSession *old,
           const PlnSession *session, GError **error)
{
  const char *uuids[] = { session->record.uuid, NULL };
  pln_call_show_record (call, session);
  g_autoptr (PlnProgramme) after = pln_store_load_around (call->store, uuids, error);
  if (after == NULL)
    return FALSE;
  const PlnSession *now = pln_programme_find (after, session->record.uuid);
  g_autoptr (PlnTimetable) then_times = pln_timetable_new (before);
  g_autoptr (PlnTimetable) now_times = pln_timetable_new (after);
  g_autofree char *move
      = describe_move (pln_timetable_find (then_times, old), pln_timetable_find (now_times, now));
  g_autofree char *name = pln_record_name (now);
  g_autofree char *from = pln_place_text (before, old);
  g_autofree char *to = pln_place_text (after, now);
  const char *noun = now->kind == PLN_SESSION_ROUNDTABLE ? "roundtable" : "session";
  if (strcmp (from, to) == 0)
    pln_call_say (call, "%s %s  %s  %s", noun, name, move, to);
  else
    pln_call_say (call, "%s %s  %s  %s → %s", noun, name, move, from[0] != '\0' ? from : "no room",
                  to[0] != '\0' ? to : "no room");
  return TRUE;
}

static gboolean
gives_any (const PlnCall *call, const PlnOption *options)
{
  for (; options->name != NULL; options++)
    if (pln_call_has (call, options->name))
      return TRUE;
  return FALSE;
}

gboolean
pln_session_move (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  if (!gives_any (call, pln_options_when) && !pln_call_has (call, "length")
      && !pln_call_has (call, "room"))
    return pln_fail (error, PLN_ERROR_USAGE, "%s needs --start, --end, --day, --length or --room",
                     call->verb->words);
  GError *fault = NULL;
  PlnSession *old = pln_session_resolve (call, &programme, &fault);
  if (old == NULL)
    return fail_with_lists (call, fault, error);
  g_autoptr (PlnSession) session = pln_value_copy (old);
  pln_fields_apply_one (call, programme, session,
                        pln_shape_find_field (&pln_shape_session, "length"));
  pln_when_apply (call, programme, session);
  pln_lists_apply (call, programme, session);
  return write_session (call, programme, old, session, error)
         && say_moved (call, programme, old, session, error);
}

gboolean
pln_session_unschedule (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  PlnSession *old = pln_session_resolve (call, &programme, error);
  if (old == NULL)
    return FALSE;
  g_autoptr (PlnSession) session = pln_value_copy (old);
  session->day = session->start = PLN_NONE;
  session->fold = 0;
  return write_session (call, programme, old, session, error)
         && say_moved (call, programme, old, session, error);
}

static gboolean
change_state (PlnCall *call, PlnProgramme *programme, const PlnSession *old, int state,
              GError **error)
{
  g_autoptr (PlnSession) session = pln_value_copy (old);
  session->state = state;
  apply_reason (call, programme, session);
  return write_session (call, programme, old, session, error)
         && pln_record_say_written (call, session, error);
}

gboolean
pln_session_cancel (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  PlnSession *old = pln_session_resolve (call, &programme, error);
  if (old == NULL)
    return FALSE;
  if (old->state == PLN_STATE_CANCELLED && !pln_call_has (call, "reason"))
    return pln_fail (error, PLN_ERROR_REFUSED, "'%s' is cancelled already; --reason changes why",
                     old->record.key);
  /* Cancelled sessions are given out, drafts are not. */
  if (old->state == PLN_STATE_DRAFT)
    return pln_fail (error, PLN_ERROR_REFUSED,
                     "'%s' is a draft, nobody outside knows of it; remove it instead",
                     old->record.key);
  return change_state (call, programme, old, PLN_STATE_CANCELLED, error);
}

static gboolean
fail_restored (const PlnProgramme *programme, const PlnSession *session, GError **error)
{
  if (pln_programme_state (programme, session) != PLN_STATE_CANCELLED)
    return pln_fail (error, PLN_ERROR_REFUSED, "'%s' is not cancelled", session->record.key);
  const PlnSession *parent = pln_programme_parent (programme, session);
  return pln_fail (error, PLN_ERROR_REFUSED, "'%s' is cancelled with '%s'; restore that",
                   session->record.key, parent->record.key);
}

gboolean
pln_session_restore (PlnCall *call, GError **error)
{
  int state = PLN_STATE_CONFIRMED;
  const char *text = pln_call_option (call, "state");
  g_autoptr (PlnProgramme) programme = NULL;
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  if (text != NULL && (!pln_type_state.parse (text, &state) || state == PLN_STATE_CANCELLED))
    return pln_fail (error, PLN_ERROR_INVALID,
                     "state '%s' is not one to restore to; write confirmed, tentative or draft",
                     text);
  PlnSession *old = pln_session_resolve (call, &programme, error);
  if (old == NULL)
    return FALSE;
  if (old->state != PLN_STATE_CANCELLED)
    return fail_restored (programme, old, error);
  if (text == NULL)
    pln_call_tell (call, "'%s' is confirmed now; restore has --state for tentative",
                   old->record.key);
  return change_state (call, programme, old, state, error);
}

/* --- removing -------------------------------------------------------------------------------- */

static gboolean
remove_session (PlnCall *call, const PlnTimetable *timetable, const PlnSession *session,
                GError **error)
{
  g_autoptr (PlnRecord) tombstone = (PlnRecord *) pln_tombstone_new (timetable, session);
  g_autoptr (GPtrArray) users = pln_store_users (call->store, session->record.uuid, error);
  if (users == NULL)
    return FALSE;
  if (users->len > 1)
    return pln_fail (error, PLN_ERROR_REFUSED, "'%s' is repeated by %s; change that first",
                     session->record.key, (char *) users->pdata[0]);
  return pln_store_remove (call->store, session, error)
         && (tombstone == NULL || pln_store_put (call->store, NULL, tombstone, error));
}

gboolean
pln_session_remove (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  PlnSession *session = pln_session_resolve (call, &programme, error);
  if (session == NULL)
    return FALSE;
  g_autoptr (GPtrArray) parts = pln_programme_parts (programme, session);
  if (parts->len > 0 && !pln_call_has (call, "with-parts"))
    return pln_fail (error, PLN_ERROR_REFUSED, "'%s' has %u part%s; --with-parts removes them too",
                     session->record.key, parts->len, parts->len == 1 ? "" : "s");
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  for (guint i = 0; i < parts->len; i++)
    if (!remove_session (call, timetable, parts->pdata[i], error))
      return FALSE;
  g_autofree char *name = pln_record_name (session);
  g_autofree char *kept = parts->len > 0 ? g_strdup_printf (", with %u part%s", parts->len,
                                                            parts->len == 1 ? "" : "s")
                                         : g_strdup ("");
  if (!remove_session (call, timetable, session, error))
    return FALSE;
  pln_call_say (call, "removed %s %s  %s%s",
                session->kind == PLN_SESSION_ROUNDTABLE ? "roundtable" : "session", name,
                session->title, kept);
  return TRUE;
}

const PlnOption pln_options_unscheduled[] = {
  { "unscheduled", 0, NULL, "only those that have no time yet" },
  { NULL },
};

static gboolean
keep_unscheduled (const PlnProgramme *programme, gconstpointer record, gpointer timetable)
{
  (void) programme;
  return pln_timetable_find (timetable, record)->start == PLN_NONE;
}

static gboolean
keep_roundtables (const PlnProgramme *programme, gconstpointer record, gpointer data)
{
  (void) programme, (void) data;
  return ((const PlnSession *) record)->kind == PLN_SESSION_ROUNDTABLE;
}

static void
add_row (PlnTable *table, const PlnProgramme *programme, const PlnSlot *slot, gboolean days)
{
  const PlnSession *session = slot->session;
  g_autofree char *kind = pln_type_kind.to_string (session->kind);
  g_autofree char *state = pln_type_state.to_string (slot->state);
  gboolean confirmed = slot->state == PLN_STATE_CONFIRMED;
  pln_table_add (table, g_strdup_printf ("%d", session->record.number));
  pln_table_add (table, g_strdup (session->record.key));
  pln_table_add (table, pln_slot_to_string (slot, days));
  pln_table_add (table, pln_place_text (programme, session));
  pln_table_add (table, g_steal_pointer (&kind));
  pln_table_add (table, g_strdup_printf ("%s%s%s%s%s", slot->session->parent != NULL ? "· " : "",
                                         session->title, confirmed ? "" : " (",
                                         confirmed ? "" : state, confirmed ? "" : ")"));
  pln_table_add (table, pln_programme_who (programme, session, NULL));
}

static void
say_sessions (PlnCall *call, const PlnProgramme *programme, const PlnTimetable *timetable)
{
  static const char *const titles[] = { "No", "Key", "Time", "Room", "Kind", "Title", "Who", NULL };
  g_autoptr (PlnTable) table = pln_table_new (titles);
  g_autoptr (GArray) days = pln_timetable_days (timetable);
  table->right = 1;
  for (guint i = 0; i < timetable->slots->len; i++)
    add_row (table, programme, pln_timetable_slot (timetable, i), days->len > 1);
  pln_table_say (call, table);
}

static void
say_sessions_json (PlnCall *call, const PlnProgramme *programme, const PlnTimetable *timetable)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  for (guint i = 0; i < timetable->slots->len; i++)
    g_ptr_array_add (sessions, (gpointer) pln_timetable_slot (timetable, i)->session);
  pln_json_say (call, programme, PLN_KIND_SESSION, sessions, NULL);
}

gboolean
pln_session_list (PlnCall *call, GError **error)
{
  if (!pln_call_expect (call, 0, 0, error))
    return FALSE;
  g_autoptr (PlnProgramme) programme = pln_select_load (call, error);
  if (programme == NULL || !pln_select_apply (call, programme, error))
    return FALSE;
  if (pln_call_has (call, "unscheduled"))
    {
      g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
      pln_programme_keep (programme, PLN_KIND_SESSION, keep_unscheduled, timetable);
    }
  if (pln_session_is_roundtable_verb (call))
    pln_programme_keep (programme, PLN_KIND_SESSION, keep_roundtables, NULL);
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  if (call->json)
    say_sessions_json (call, programme, timetable);
  else if (timetable->slots->len == 0)
    pln_call_tell (call, "no %s here",
                   pln_session_is_roundtable_verb (call) ? "roundtables" : "sessions");
  else
    say_sessions (call, programme, timetable);
  return TRUE;
}

static void
say_parts (PlnCall *call, const PlnProgramme *programme, const PlnSession *session)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GPtrArray) parts = pln_programme_parts (programme, session);
  for (guint i = 0; i < parts->len; i++)
    {
      const PlnSession *part = parts->pdata[i];
      const PlnSlot *slot = pln_timetable_find (timetable, part);
      g_autofree char *name = pln_record_name (part);
      g_autofree char *when = pln_slot_to_string (slot, FALSE);
      g_autofree char *state = pln_type_state.to_string (slot->state);
      gboolean confirmed = slot->state == PLN_STATE_CONFIRMED;
      pln_call_say (call, "  %-14s%s  %s  %s%s%s%s", i == 0 ? "parts" : "", when, name, part->title,
                    confirmed ? "" : "  (", confirmed ? "" : state, confirmed ? "" : ")");
    }
}

gboolean
pln_session_show (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  PlnSession *session = pln_session_resolve (call, &programme, error);
  if (session == NULL)
    return FALSE;
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_ptr_array_add (one, session);
  if (call->json)
    {
      pln_json_say (call, programme, PLN_KIND_SESSION, one, NULL);
      return TRUE;
    }
  pln_record_say (call, programme, session);
  say_parts (call, programme, session);
  return TRUE;
}
