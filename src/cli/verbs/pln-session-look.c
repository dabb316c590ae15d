/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looking at sessions and roundtables: list and show. */
#include "cli/options/pln-select.h"
#include "cli/telling/pln-json-say.h"
#include "cli/telling/pln-print.h"
#include "cli/verbs/pln-session-verbs.h"
#include "words/pln-place.h"

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
