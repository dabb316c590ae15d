/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary doctor: looking the programme file through, and mending it. */
#include "base/pln-error.h"
#include "cli/find/pln-history.h"
#include "cli/find/pln-release.h"
#include "cli/output/pln-output.h"
#include "cli/pln-program.h"
#include "cli/telling/pln-json-say.h"
#include "cli/telling/pln-print.h"
#include "format/json/pln-json.h"
#include "store/doctor/pln-doctor-file.h"
#include "store/doctor/pln-doctor-mend.h"
#include "store/doctor/pln-doctor.h"
#include "store/pln-backup.h"
#include "store/pln-store-settle.h"

#include <string.h>

static const PlnOption options_doctor[] = {
  { "repair", 0, NULL, "mend what follows from the data, after a copy was put aside" },
  { NULL },
};

static gboolean
can_thaw (GBytes *programme, int format, GError **error)
{
  g_autoptr (PlnProgramme) thawed = pln_release_read (programme, format, error);
  return thawed != NULL;
}

/* --- mending --------------------------------------------------------------------------------- */

static gboolean
record (PlnCall *call, GPtrArray *edits, GError **error)
{
  return edits != NULL && pln_history_record (call, edits, PLN_ENTRY_WRITE, 0, error);
}

/* What was changed past the log is an entry of its own, before what is changed now. */
static gboolean
mend (PlnCall *call, const PlnDiagnosis *diagnosis, GError **error)
{
  PlnMend last = diagnosis->mends & (PLN_MEND_TEXTS | PLN_MEND_CALENDAR);
  return pln_doctor_mend (call->store, diagnosis->mends & ~last, error)
         && (diagnosis->past == NULL
             || record (call, pln_doctor_mend_history (call->store, diagnosis, error), error))
         && pln_doctor_mend (call->store, last, error)
         && record (call, pln_store_settle (call->store, NULL, error), error)
         && pln_store_commit (call->store, error);
}

static gboolean
mend_file (PlnCall *call, const PlnDiagnosis *diagnosis, GError **error)
{
  g_autofree char *copy = pln_backup_damaged (call->file, error);
  if (copy == NULL)
    return FALSE;
  pln_call_tell (call, "%s is kept as it was in %s", call->file, copy);
  gboolean ok = pln_program_open (call, PLN_STORE_WRITE, error) && mend (call, diagnosis, error);
  pln_program_guard (NULL);
  g_clear_pointer (&call->store, pln_store_close);
  if (!ok)
    g_prefix_error (error, "nothing was repaired, and the copy '%s' is kept: ", copy);
  return ok;
}

static gboolean
is_found (GPtrArray *findings, const PlnFinding *finding)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const PlnFinding *other = findings->pdata[i];
      if (pln_finding_same (other, finding) && strcmp (other->message, finding->message) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Returns: (transfer full): PlnFinding: those of @before that are not found any more, taken out of it */
static GPtrArray *
take_solved (GPtrArray *before, GPtrArray *after)
{
  GPtrArray *solved = pln_findings_new ();
  for (guint i = 0; i < before->len;)
    if (is_found (after, before->pdata[i]))
      i++;
    else
      g_ptr_array_add (solved, g_ptr_array_steal_index (before, i));
  return solved;
}

/* Returns: (transfer full) (nullable): PlnFinding: what was mended; @diagnosis is then what is still found */
static GPtrArray *
repair (PlnCall *call, PlnDiagnosis **diagnosis, GError **error)
{
  if ((*diagnosis)->mends == PLN_MEND_NOTHING)
    return pln_findings_new ();
  if (((*diagnosis)->mends & ~(PlnMend) PLN_MEND_LEFTOVERS) != 0
      && !mend_file (call, *diagnosis, error))
    return NULL;
  pln_doctor_tidy (*diagnosis);
  PlnDiagnosis *after = pln_doctor_examine (call->file, can_thaw, error);
  if (after == NULL)
    return NULL;
  GPtrArray *solved = take_solved ((*diagnosis)->findings, after->findings);
  pln_diagnosis_free (*diagnosis);
  *diagnosis = after;
  return solved;
}

/* --- telling --------------------------------------------------------------------------------- */

static void
say_finding (PlnCall *call, const PlnFinding *finding, gboolean solved)
{
  const char *advice = !solved ? finding->advice : NULL;
  const char *word = solved ? "repaired" : pln_severity_to_string (finding->severity);
  PlnLook look = solved ? PLN_LOOK_GREEN : pln_severity_look (finding->severity);
  g_autofree char *rest = g_strdup_printf (
      "%*s  %-10s  %s%s%s", 8 - (int) strlen (word), "", finding->rule, finding->message,
      advice != NULL ? "; " : "", advice != NULL ? advice : "");
  pln_call_say_marked (call, look, "", word, rest);
}

static void
append_count (GString *line, guint n, const char *noun)
{
  if (n > 0)
    g_string_append_printf (line, "%s%u %s%s", line->len > 0 ? ", " : "", n, noun,
                            n == 1 ? "" : "s");
}

static void
say (PlnCall *call, const PlnDiagnosis *diagnosis, GPtrArray *solved)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *contents
      = pln_output_contents (diagnosis->sessions, diagnosis->entries, diagnosis->size);
  for (guint i = 0; i < solved->len; i++)
    say_finding (call, solved->pdata[i], TRUE);
  for (guint i = 0; i < diagnosis->findings->len; i++)
    say_finding (call, diagnosis->findings->pdata[i], FALSE);
  append_count (line, pln_findings_count (diagnosis->findings, PLN_SEVERITY_ERROR), "error");
  append_count (line, pln_findings_count (diagnosis->findings, PLN_SEVERITY_WARNING), "warning");
  append_count (line, pln_findings_count (diagnosis->findings, PLN_SEVERITY_NOTE), "note");
  if (solved->len > 0)
    g_string_append_printf (line, "%s%u repaired", line->len > 0 ? ", " : "", solved->len);
  pln_call_say (call, "%s: %s; %s", call->file, line->len > 0 ? line->str : "nothing found",
                contents);
  if (diagnosis->past != NULL)
    pln_call_tell (call, "plenary doctor --repair enters in the log what was changed past it, and "
                         "plenary undo takes it back then");
}

static void
say_json (PlnCall *call, const PlnDiagnosis *diagnosis, GPtrArray *solved)
{
  g_autoptr (PlnProgramme) nothing = pln_programme_new ();
  PlnJsonOut out = { .text = call->out };
  pln_json_out_begin (&out, '{');
  pln_json_out_name (&out, "file");
  pln_json_out_string (&out, call->file);
  pln_json_add_findings (&out, "repaired", nothing, solved);
  pln_json_add_findings (&out, "findings", nothing, diagnosis->findings);
  pln_json_out_end (&out, '{');
  g_string_append_c (call->out, '\n');
}

static gboolean
examine (PlnCall *call, GError **error)
{
  if (!pln_call_expect (call, 0, 0, error) || !pln_program_find_file (call, error))
    return FALSE;
  g_autoptr (PlnDiagnosis) diagnosis = pln_doctor_examine (call->file, can_thaw, error);
  g_autoptr (GPtrArray) solved = NULL;
  if (diagnosis == NULL)
    return FALSE;
  solved = pln_call_has (call, "repair") ? repair (call, &diagnosis, error) : pln_findings_new ();
  if (solved == NULL)
    return FALSE;
  call->refused = pln_findings_count (diagnosis->findings, PLN_SEVERITY_ERROR) > 0;
  if (call->json)
    say_json (call, diagnosis, solved);
  else
    say (call, diagnosis, solved);
  return TRUE;
}

const PlnVerb pln_verbs_doctor[] = {
  { .words = "doctor",
    .needs = PLN_NEEDS_OWN,
    .alone = TRUE,
    .usage = "[--repair]",
    .summary = "Looks the programme file through for damage, and mends what it can",
    .text
    = "The file and its indexes; the schema; that every record is what it is known as and refers\n"
      "to what is there; values that no verb writes; what calendars were told; the history, which\n"
      "is undone to its beginning on a copy in memory; releases; what an interrupted run has left\n"
      "beside the file. Nothing is changed; but as with every verb, a write that was interrupted\n"
      "is taken back.\n\n"
      "With --repair the file is first put aside as it is (NAME.plenary.bak). Then what follows\n"
      "from the data is put right: indexes are built anew, marks of removed records and what\n"
      "calendars were told are corrected; what another program changed past the log is entered\n"
      "in it, so that undo can take it back; texts are cleaned, which is an entry too; temporary\n"
      "files older than a day are removed. All else is only told: go back to a copy for it.\n\n"
      "The exit status is 5 when errors remain, 6 when the file cannot be opened at all.\n\n"
      "Examples:\n\n  plenary doctor\n  plenary doctor --repair\n  plenary doctor --json",
    .options = { options_doctor },
    .run = examine },
  { NULL },
};
