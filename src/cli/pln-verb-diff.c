/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary diff: what changed from one state of a programme to another, told to those who attend. */
#include "base/pln-error.h"
#include "cli/pln-output.h"
#include "cli/pln-program.h"
#include "cli/pln-select.h"
#include "format/pln-diff-text.h"
#include "format/pln-format.h"

#include <string.h>

static const PlnOption options_diff[] = {
  { "format", 0, "FORMAT", "text (the usual), markdown or json" },
  { "language", 0, "LANGUAGE", "titles and names in this language where the programme has them" },
  { "width", 0, "N", "columns of a line, for text (72)" },
  { NULL },
};

typedef char *(*Write) (const PlnDiff *diff, const PlnDiffOptions *options);

static const struct {
  const char *name;
  Write write;
} formats[] = {
  { "text", pln_diff_to_text },
  { "markdown", pln_diff_to_markdown },
  { "json", pln_diff_to_json },
};

static Write
find_format (PlnCall *call, GError **error)
{
  const char *name = pln_call_option (call, "format");
  if (name == NULL)
    name = call->json ? "json" : "text";
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, name) == 0)
      return formats[i].write;
  pln_fail (error, PLN_ERROR_USAGE,
            "there is no format '%s' for differences; there are text, markdown, json", name);
  return NULL;
}

/* --- the two sides --------------------------------------------------------------------------- */

static PlnProgramme *
load_programme_file (const char *path, GError **error)
{
  g_autoptr (PlnStore) store = pln_store_open (path, FALSE, error);
  return store != NULL ? pln_store_load (store, error) : NULL;
}

static PlnProgramme *
load_json (const char *path, GError **error)
{
  const PlnReadOptions options = { .day_change = PLN_NONE };
  const PlnFormat *format = pln_format_guess (path, NULL);
  if (format == NULL)
    {
      pln_fail (error, PLN_ERROR_INVALID,
                "'%s' is neither a programme file nor JSON of plenary export", path);
      return NULL;
    }
  g_autoptr (PlnReading) reading = format->read (path, &options, error);
  if (reading == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  guint faults = pln_findings_count (reading->findings, PLN_SEVERITY_ERROR);
  if (!reading->complete)
    pln_fail (error, PLN_ERROR_INVALID,
              "'%s' is of another tool; make a programme of it first: plenary init --import", path);
  else if (faults > 0)
    pln_fail (error, PLN_ERROR_INVALID, "%s: %s", path,
              ((PlnFinding *) reading->findings->pdata[0])->message);
  else
    return g_steal_pointer (&reading->programme);
  return NULL;
}

/* Returns: (transfer full) (nullable): the whole programme that @text means */
static PlnProgramme *
load_side (PlnCall *call, const char *text, GError **error)
{
  (void) call;
  if (!pln_program_can_read (text, error))
    return NULL;
  g_autoptr (PlnProgramme) programme
      = pln_output_is_database (text) ? load_programme_file (text, error) : load_json (text, error);
  if (programme != NULL && pln_programme_root (programme) == NULL)
    {
      pln_fail (error, PLN_ERROR_INVALID, "'%s' has no forum", text);
      return NULL;
    }
  return g_steal_pointer (&programme);
}

/* --- the verb -------------------------------------------------------------------------------- */

static gboolean
write_difference (PlnCall *call, const PlnProgramme *before, const PlnProgramme *after,
                  GHashTable *selected, Write write, const char *target, GError **error)
{
  PlnDiffOptions options = { .from = pln_call_argument (call, 0),
                             .to = pln_call_argument (call, 1),
                             .language = pln_call_option (call, "language") };
  if (pln_call_has (call, "width") && !pln_output_width (call, &options.width, error))
    return FALSE;
  g_autoptr (PlnDiff) diff = pln_diff_new (before, after);
  if (selected != NULL)
    pln_diff_select (diff, selected);
  char *text = write (diff, &options);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  if (!pln_output_write (call, target, bytes, error))
    return FALSE;
  if (target != NULL)
    {
      g_autofree char *size = pln_output_size (bytes);
      guint n = 0;
      for (guint i = 0; i < diff->differences->len; i++)
        n += pln_diff_at (diff, i)->own != 0;
      pln_call_say (call, "%s: %u change%s, %s", pln_call_option (call, "output"), n,
                    n == 1 ? "" : "s", size);
    }
  return TRUE;
}

static gboolean
diff_programmes (PlnCall *call, GError **error)
{
  g_autofree char *target = NULL;
  g_autoptr (GHashTable) selected = NULL;
  if (!pln_call_expect (call, 2, 2, error))
    return FALSE;
  Write write = find_format (call, error);
  if (write == NULL || !pln_output_find (call, &target, error))
    return FALSE;
  g_autoptr (PlnProgramme) before = load_side (call, pln_call_argument (call, 0), error);
  g_autoptr (PlnProgramme) after
      = before != NULL ? load_side (call, pln_call_argument (call, 1), error) : NULL;
  if (after == NULL)
    return FALSE;
  /* What a session is selected by may be for staff only, so this comes first. */
  const PlnProgramme *programmes[] = { after, before, NULL };
  if (!pln_select_find_any (call, programmes, &selected, error))
    return FALSE;
  return pln_select_restrict (call, before, error) && pln_select_restrict (call, after, error)
         && write_difference (call, before, after, selected, write, target, error);
}

const PlnVerb pln_verbs_diff[] = {
  { .words = "diff",
    .needs = PLN_NEEDS_NOTHING,
    .usage = "A B [--format text|markdown|json] [-o FILE] [OPTION ...]",
    .summary = "Tells those who attend what changed between two states",
    .text
    = "A and B are programme files or our own JSON (export json), A the earlier. What comes out "
      "is\n"
      "an e-mail to those who attend: day by day what is new, moved or cancelled, the old value\n"
      "beside the new; as Markdown for a web page, as JSON for programs. Records are the same by\n"
      "their UUID, so B has to come from A or from the same file as A.\n\n"
      "What the public may not see is not told, as in export: a session that is no longer a draft\n"
      "is new. A session is selected when it is on either side, by what it is there. The exit\n"
      "status is 0 whether anything differs or not; then it says \"no changes\".\n\n"
      "Examples:\n\n"
      "  plenary diff monday.json forum.plenary\n"
      "  plenary diff monday.json today.json --day 2 --language zh\n"
      "  plenary diff monday.json today.json --format markdown -o changes.md",
    .options = { pln_options_output, options_diff, pln_options_select, pln_options_audience },
    .run = diff_programmes },
  { NULL },
};
