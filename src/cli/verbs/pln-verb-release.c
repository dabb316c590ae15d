/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary release: states of the programme that are kept under a name. */
#include "base/pln-error.h"
#include "check/pln-check.h"
#include "cli/find/pln-release.h"
#include "cli/options/pln-fields.h"
#include "cli/options/pln-input.h"
#include "cli/output/pln-output.h"
#include "cli/telling/pln-print.h"
#include "cli/verbs/pln-record-verbs.h"
#include "format/json/pln-json.h"
#include "model/pln-audience.h"
#include "store/history/pln-store-release.h"
#include "store/pln-store-load.h"

#include <string.h>

static const PlnOption options_add[] = {
  { "note", 0, "TEXT", "what it is for, for those who make the programme" },
  { "anyway", 0, NULL, "also while plenary check tells of errors" },
  { NULL },
};

/* What stands for a release elsewhere cannot be the name of one. */
static gboolean
check_name (const char *name, GError **error)
{
  if (strspn (name, "0123456789") == strlen (name))
    return pln_fail (error, PLN_ERROR_INVALID,
                     "'%s' cannot be the name of a release: it would be taken for its number",
                     name);
  return (!pln_release_same_name (name, "latest") && !pln_release_same_name (name, "now"))
         || pln_fail (error, PLN_ERROR_INVALID,
                      "'%s' cannot be the name of a release: it means another state", name);
}

static gboolean
read_texts (PlnCall *call, PlnRelease *release, GError **error)
{
  const char *given = pln_call_option (call, "note");
  g_autoptr (PlnProgramme) forums = pln_load_forums (call, error);
  const char *name
      = forums != NULL ? pln_fields_plain (forums, NULL, pln_call_argument (call, 0), error) : NULL;
  const char *text
      = name != NULL && given != NULL ? pln_fields_plain (forums, "note", given, error) : NULL;
  if (name == NULL || (given != NULL && text == NULL))
    return FALSE;
  g_autofree char *note
      = text == given && given != NULL ? pln_input_text (call, given, error) : g_strdup (text);
  if (given != NULL && note == NULL)
    return FALSE;
  return pln_field_set_text (pln_shape_find_field (&pln_shape_release, "name"), release, name,
                             error)
         && (release->name != NULL || pln_fail (error, PLN_ERROR_INVALID, "a release needs a name"))
         && check_name (release->name, error)
         && pln_field_set_text (pln_shape_find_field (&pln_shape_release, "note"), release, note,
                                error);
}

static gboolean
check_new (PlnCall *call, const char *name, GError **error)
{
  g_autoptr (GPtrArray) releases = pln_store_releases (call->store, error);
  for (guint i = 0; releases != NULL && i < releases->len; i++)
    {
      const PlnRelease *release = releases->pdata[i];
      if (pln_release_same_name (release->name, name))
        return pln_fail (error, PLN_ERROR_REFUSED, "there is a release '%s' already: number %d",
                         release->name, release->number);
    }
  return releases != NULL;
}

static gboolean
check_errors (PlnCall *call, const PlnProgramme *programme, GError **error)
{
  g_autoptr (GPtrArray) findings = pln_check_run (programme);
  guint n = pln_findings_count (findings, PLN_SEVERITY_ERROR);
  return n == 0 || pln_call_has (call, "anyway")
         || pln_fail (error, PLN_ERROR_REFUSED,
                      "there %s %u error%s, which plenary check tells; mend %s, or release it all "
                      "the same with --anyway",
                      n == 1 ? "is" : "are", n, n == 1 ? "" : "s", n == 1 ? "it" : "them");
}

/* Another program may have put anything into the file. What could not be read again would be lost. */
static gboolean
check_thaws (GBytes *bytes, GError **error)
{
  g_autoptr (PlnProgramme) thawed = pln_release_read (bytes, PLN_JSON_VERSION, NULL);
  return thawed != NULL
         || pln_fail (error, PLN_ERROR_REFUSED,
                      "there is something in the file that no release can hold: plenary doctor "
                      "tells what, plenary doctor --repair mends it");
}

/* What the public will see of it is what the organiser wants to hear. */
static void
say_release (PlnCall *call, const PlnRelease *release, const PlnProgramme *programme)
{
  static const PlnKind counted[] = { PLN_KIND_SESSION, PLN_KIND_SPEAKER, PLN_KIND_ROOM };
  g_autofree char *counts = pln_counts_line (programme, counted, G_N_ELEMENTS (counted));
  pln_call_say (call, "release %d %s: %s for the public", release->number, release->name, counts);
}

static void
write_release (PlnJsonOut *out, const PlnRelease *release)
{
  g_autofree char *made = pln_instant_to_string (release->made);
  pln_json_out_begin (out, '{');
  pln_json_out_name (out, "number");
  pln_json_out_int (out, release->number);
  pln_json_out_text_member (out, "uuid", release->uuid);
  pln_json_out_text_member (out, "name", release->name);
  pln_json_out_text_member (out, "note", release->note);
  pln_json_out_text_member (out, "made", made);
  pln_json_out_end (out, '{');
}

static void
say_json (PlnCall *call, PlnRelease *const *releases, guint n)
{
  PlnJsonOut out = { .text = call->out };
  pln_json_out_begin (&out, '{');
  pln_json_out_name (&out, "releases");
  pln_json_out_begin (&out, '[');
  for (guint i = 0; i < n; i++)
    write_release (&out, releases[i]);
  pln_json_out_end (&out, '[');
  pln_json_out_end (&out, '{');
  g_string_append_c (call->out, '\n');
}

/* --- the verbs ------------------------------------------------------------------------------- */

static gboolean
add_release (PlnCall *call, GError **error)
{
  const PlnWriteOptions options = { .day = PLN_NONE };
  g_autoptr (PlnRelease) release = g_new0 (PlnRelease, 1);
  if (!pln_call_expect (call, 1, 1, error) || !read_texts (call, release, error)
      || !check_new (call, release->name, error))
    return FALSE;
  g_autoptr (PlnProgramme) programme = pln_store_load (call->store, error);
  if (programme == NULL || !check_errors (call, programme, error))
    return FALSE;
  g_autoptr (GBytes) bytes = pln_output_make (pln_format_find ("json"), programme, &options, error);
  if (bytes == NULL || !check_thaws (bytes, error)
      || !pln_store_freeze (call->store, release, programme, PLN_JSON_VERSION, bytes, error))
    return FALSE;
  pln_programme_restrict (programme, PLN_AUDIENCE_PUBLIC, FALSE);
  say_release (call, release, programme);
  return TRUE;
}

static gboolean
list_releases (PlnCall *call, GError **error)
{
  static const char *const titles[] = { "No", "Name", "When", "Note", NULL };
  if (!pln_call_expect (call, 0, 0, error))
    return FALSE;
  g_autoptr (GPtrArray) releases = pln_store_releases (call->store, error);
  g_autoptr (PlnProgramme) forums = releases != NULL ? pln_load_forums (call, error) : NULL;
  if (forums == NULL)
    return FALSE;
  if (call->json)
    say_json (call, (PlnRelease *const *) releases->pdata, releases->len);
  else if (releases->len == 0)
    pln_call_tell (call, "no releases yet; plenary release add makes one");
  if (call->json || releases->len == 0)
    return TRUE;
  const PlnZone *zone = pln_forum_zone (forums, pln_programme_root (forums));
  g_autoptr (PlnTable) table = pln_table_new (titles);
  table->right = 1;
  for (guint i = 0; i < releases->len; i++)
    {
      const PlnRelease *release = releases->pdata[i];
      pln_table_add (table, g_strdup_printf ("%d", release->number));
      pln_table_add (table, g_strdup (release->name));
      pln_table_add (table, pln_made_to_string (zone, release->made));
      pln_table_add (table, g_strdup (release->note));
    }
  pln_table_say (call, table);
  return TRUE;
}

static gboolean
show_release (PlnCall *call, GError **error)
{
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  g_autoptr (PlnRelease) release = pln_release_find (call, pln_call_argument (call, 0), error);
  g_autoptr (PlnProgramme) programme
      = release != NULL ? pln_release_thaw (call, release, error) : NULL;
  if (programme == NULL)
    return FALSE;
  if (call->json)
    {
      say_json (call, &release, 1);
      return TRUE;
    }
  g_autofree char *when = pln_made_to_string (
      pln_forum_zone (programme, pln_programme_root (programme)), release->made);
  pln_programme_restrict (programme, PLN_AUDIENCE_PUBLIC, FALSE);
  say_release (call, release, programme);
  pln_call_say (call, "  %-14s%s", "made", when);
  if (release->note != NULL)
    pln_call_say (call, "  %-14s%s", "note", release->note);
  return TRUE;
}

const PlnVerb pln_verbs_release[] = {
  { .words = "release add",
    .needs = PLN_NEEDS_WRITE,
    .alone = TRUE,
    .usage = "NAME [--note TEXT] [--anyway]",
    .summary = "Freezes the programme under a number and a name",
    .text
    = "The state as it is now, whole. What export, show, check and the lists give with --release\n"
      "is this state for ever, whatever changes later; diff tells what has changed since. Not\n"
      "while plenary check tells of errors, unless --anyway. A release made by mistake can be\n"
      "undone while it is the last entry of the log.\n\n"
      "What it shows to the public, to participants and to staff is cancelled in their calendars\n"
      "when it is hidden from them later, also when the release was undone: somebody may have got\n"
      "its calendar. What was never released is then simply no longer there.\n\n"
      "Examples:\n\n  plenary release add \"First edition\"\n"
      "  plenary release add Print --note \"what the printer got\" --anyway",
    .options = { options_add },
    .run = add_release },
  { .words = "release list",
    .needs = PLN_NEEDS_READ,
    .usage = "",
    .summary = "Lists the releases",
    .text = "Example:\n\n  plenary release list",
    .run = list_releases },
  { .words = "release show",
    .needs = PLN_NEEDS_READ,
    .usage = "RELEASE",
    .summary = "Shows a release",
    .text = "By its number, its name, whatever its case, or latest.\n\n"
            "Example:\n\n  plenary release show latest",
    .run = show_release },
  { NULL },
};
