/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary check: all findings at once. */
#include "check/pln-check.h"
#include "cli/find/pln-release.h"
#include "cli/options/pln-select.h"
#include "cli/output/pln-terminal.h"
#include "cli/pln-call.h"
#include "cli/telling/pln-json-say.h"
#include "cli/telling/pln-print.h"
#include "format/json/pln-json-out.h"
#include "words/pln-place.h"

#include <string.h>
#include <unistd.h>

static const PlnOption options_check[] = {
  { "rules", 0, NULL, "list the rules instead" },
  { NULL },
};

static void
say_rules_json (PlnCall *call)
{
  PlnJsonOut out = { .text = call->out };
  pln_json_out_begin (&out, '{');
  pln_json_out_name (&out, "rules");
  pln_json_out_begin (&out, '[');
  for (guint i = 0; pln_checks[i] != NULL; i++)
    {
      pln_json_out_begin (&out, '{');
      pln_json_out_name (&out, "rule");
      pln_json_out_string (&out, pln_checks[i]->name);
      pln_json_out_name (&out, "severity");
      pln_json_out_string (&out, pln_severity_to_string (pln_checks[i]->severity));
      pln_json_out_name (&out, "finds");
      pln_json_out_string (&out, pln_checks[i]->summary);
      pln_json_out_end (&out, '{');
    }
  pln_json_out_end (&out, '[');
  pln_json_out_end (&out, '{');
  g_string_append_c (out.text, '\n');
}

static void
say_rules (PlnCall *call)
{
  static const char *const titles[] = { "Rule", "Severity", "Finds", NULL };
  g_autoptr (PlnTable) table = pln_table_new (titles);
  for (guint i = 0; pln_checks[i] != NULL; i++)
    {
      pln_table_add (table, g_strdup (pln_checks[i]->name));
      pln_table_add (table, g_strdup (pln_severity_to_string (pln_checks[i]->severity)));
      pln_table_add (table, g_strdup (pln_checks[i]->summary));
    }
  pln_table_say (call, table);
}

static void
say_head (PlnCall *call, const PlnTimetable *timetable, const PlnRecord *record)
{
  g_autofree char *name = pln_record_name (record);
  if (record->shape != &pln_shape_session)
    {
      pln_call_say (call, "%s", name);
      return;
    }
  const PlnSlot *slot = pln_timetable_find (timetable, (const PlnSession *) record);
  g_autofree char *when = pln_slot_to_string (slot, TRUE);
  g_autofree char *where = pln_place_text (timetable->programme, slot->session);
  pln_call_say (call, "%s  %s  %s", name, when, where);
}

static void
say_sum (PlnCall *call, GPtrArray *findings, guint sessions)
{
  g_autofree char *sum = pln_findings_sum (findings);
  pln_call_say (call, "%s in %u session%s", sum[0] != '\0' ? sum : "nothing found", sessions,
                sessions == 1 ? "" : "s");
}

static void
say_findings (PlnCall *call, const PlnProgramme *programme, GPtrArray *findings, guint looked_at)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  const char *last = NULL;
  int terminal = pln_terminal_width (STDOUT_FILENO);
  for (guint i = 0; i < findings->len; i++)
    {
      const PlnFinding *finding = findings->pdata[i];
      if (g_strcmp0 (finding->record, last) != 0)
        say_head (call, timetable, pln_programme_find (programme, finding->record));
      last = finding->record;
      g_autofree char *message = g_strjoin (finding->advice != NULL ? "; " : NULL, finding->message,
                                            finding->advice, NULL);
      g_autofree char *rest = pln_finding_rest (finding, message, terminal, 2);
      pln_call_say_marked (call, pln_severity_look (finding->severity), "  ",
                           pln_severity_to_string (finding->severity), rest);
    }
  say_sum (call, findings, looked_at);
}

/* A selection is of what is told, not of what is looked at: a clash has two sides. */
static void
keep_selected (GPtrArray *findings, GHashTable *selected)
{
  for (guint i = findings->len; i > 0; i--)
    {
      const PlnFinding *finding = findings->pdata[i - 1];
      if (!g_hash_table_contains (selected, finding->record)
          && (finding->other == NULL || !g_hash_table_contains (selected, finding->other)))
        g_ptr_array_remove_index (findings, i - 1);
    }
}

static gboolean
check (PlnCall *call, GError **error)
{
  if (!pln_call_expect (call, 0, 0, error))
    return FALSE;
  if (pln_call_has (call, "rules"))
    {
      (call->json ? say_rules_json : say_rules) (call);
      return TRUE;
    }
  g_autoptr (GHashTable) selected = NULL;
  g_autoptr (PlnProgramme) programme = pln_select_load (call, error);
  if (programme == NULL || !pln_select_find (call, programme, &selected, error))
    return FALSE;
  g_autoptr (GPtrArray) findings = pln_check_run (programme);
  guint looked_at = programme->records[PLN_KIND_SESSION]->len;
  if (selected != NULL)
    {
      keep_selected (findings, selected);
      looked_at = g_hash_table_size (selected);
    }
  call->refused = pln_findings_count (findings, PLN_SEVERITY_ERROR) > 0;
  if (call->json)
    pln_json_say (call, programme, PLN_KIND_SESSION, NULL, findings);
  else
    say_findings (call, programme, findings, looked_at);
  return TRUE;
}

const PlnVerb pln_verbs_check[] = {
  { .words = "check",
    .needs = PLN_NEEDS_READ,
    .usage = "[OPTION ...]",
    .summary = "Tells all clashes and gaps in one pass",
    .text
    = "Rooms and speakers in two places at once, sessions outside their forum or session, no\n"
      "room, no speaker, roundtables without moderator, times that clocks skip or repeat.\n"
      "The exit status is 5 when there are errors.\n\n"
      "Examples:\n\n  plenary check\n  plenary check --day 2\n  plenary check --rules",
    .options = { options_check, pln_options_select, pln_options_release },
    .run = check },
  { NULL },
};
