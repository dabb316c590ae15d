/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary diff: what changed from one state of a programme to another, told to those who attend. */
#include "base/pln-error.h"
#include "cli/find/pln-release.h"
#include "cli/options/pln-edition.h"
#include "cli/options/pln-select.h"
#include "cli/output/pln-output.h"
#include "cli/output/pln-terminal.h"
#include "cli/pln-program.h"
#include "format/changes/pln-diff-json.h"
#include "format/changes/pln-diff-markdown.h"
#include "format/changes/pln-diff-text.h"
#include "format/pln-format.h"
#include "store/pln-store-load.h"

#include <string.h>
#include <unistd.h>

static const char *const format_words[] = { "text", "markdown", "json", NULL };
static const PlnType type_format = { "format", .words = format_words };

static const PlnOption options_diff[] = {
  { "format", 0, "FORMAT", "text (the usual), markdown or json; else as the name of FILE says",
    FALSE, &type_format },
  { "language", 0, "LANGUAGE", "titles and names in this language where the programme has them" },
  { "width", 0, "N", "columns of a line, for text (72)" },
  { NULL },
};

typedef char *(*Write) (const PlnDiff *diff, const PlnDiffOptions *options);

typedef struct {
  const char *name;
  Write write;
  const char *suffixes[3]; /* the last one NULL */
} DiffFormat;

static const DiffFormat formats[] = {
  { "text", pln_diff_to_text, { "txt", "text" } },
  { "markdown", pln_diff_to_markdown, { "md", "markdown" } },
  { "json", pln_diff_to_json, { "json" } },
};

/* Returns: the format of which a file is called @path, else text */
static const char *
format_of (const char *path)
{
  for (guint i = 0; path != NULL && i < G_N_ELEMENTS (formats); i++)
    for (const char *const *suffix = formats[i].suffixes; *suffix != NULL; suffix++)
      {
        g_autofree char *end = g_strconcat (".", *suffix, NULL);
        g_autofree char *lower = g_ascii_strdown (path, -1);
        if (g_str_has_suffix (lower, end))
          return formats[i].name;
      }
  return "text";
}

static const DiffFormat *
find_format (PlnCall *call, GError **error)
{
  const char *name = pln_call_option (call, "format");
  const char *path = pln_call_option (call, "output");
  if (name == NULL)
    name = call->json ? "json" : format_of (path);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, name) == 0)
      return &formats[i];
  pln_fail (error, PLN_ERROR_USAGE,
            "there is no format '%s' for differences; there are text, markdown, json", name);
  return NULL;
}

/* --- the two sides --------------------------------------------------------------------------- */

static PlnProgramme *
load_programme_file (const char *path, GError **error)
{
  g_autoptr (PlnStore) store = pln_store_open (path, PLN_STORE_READ, error);
  return store != NULL ? pln_store_load (store, error) : NULL;
}

static PlnProgramme *
load_json (const char *path, GError **error)
{
  const PlnReadOptions options = { .day_change = PLN_NONE };
  const PlnFormat *format = pln_format_guess (path, path, NULL);
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

/* One side of the comparison. */
typedef struct {
  PlnProgramme *programme;
  char *name; /* what people call it: `release 2 (Second edition)`, `now`, `monday.json` */
} Side;

static void
side_clear (Side *side)
{
  pln_programme_free (side->programme);
  g_free (side->name);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static PlnProgramme *
load_file (const char *path, GError **error)
{
  if (!pln_program_can_read (path, error))
    return NULL;
  return pln_output_is_database (path) ? load_programme_file (path, error)
                                       : load_json (path, error);
}

static gboolean
load_release (PlnCall *call, const char *text, Side *side, GError **error)
{
  g_autoptr (PlnRelease) release = pln_release_find (call, text, error);
  if (release == NULL)
    return FALSE;
  side->name = g_strdup_printf ("release %d (%s)", release->number, release->name);
  side->programme = pln_release_thaw (call, release, error);
  return side->programme != NULL;
}

/* What is there is a file, whatever its name, and so is what is called like one. */
static gboolean
names_file (const char *text)
{
  return g_file_test (text, G_FILE_TEST_EXISTS) || strchr (text, '/') != NULL
         || g_str_has_suffix (text, ".json") || g_str_has_suffix (text, ".plenary");
}

static gboolean
load_side (PlnCall *call, const char *text, Side *side, GError **error)
{
  gboolean is_file = names_file (text);
  if (!is_file && call->store == NULL && !pln_program_open (call, PLN_STORE_READ, error))
    return FALSE;
  if (!is_file && strcmp (text, "now") != 0)
    return load_release (call, text, side, error);
  side->name = g_strdup (text);
  side->programme = is_file ? load_file (text, error) : pln_store_load (call->store, error);
  return side->programme != NULL
         && (pln_programme_root (side->programme) != NULL
             || pln_fail (error, PLN_ERROR_INVALID, "'%s' has no forum", text));
}

/* --- the verb -------------------------------------------------------------------------------- */

static gboolean
write_difference (PlnCall *call, const Side *before, const Side *after, GHashTable *selected,
                  Write write, const char *target, GError **error)
{
  g_auto (GStrv) languages = pln_languages_choose (call, after->programme, 1, error);
  if (languages == NULL)
    return FALSE;
  PlnDiffOptions options = { .from = before->name, .to = after->name, .language = languages[0] };
  if (pln_call_has (call, "width") && !pln_output_width (call, &options.width, error))
    return FALSE;
  int terminal = target == NULL ? pln_terminal_width (STDOUT_FILENO) : 0;
  if (options.width == 0 && terminal > 0)
    options.width = MIN (terminal, PLN_DIFF_WIDTH);
  g_autoptr (PlnDiff) diff = pln_diff_new (before->programme, after->programme);
  if (selected != NULL)
    pln_diff_select (diff, selected);
  char *text = write (diff, &options);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  if (!pln_output_write (call, target, bytes, error))
    return FALSE;
  if (target != NULL)
    {
      g_autofree char *size = pln_output_size (g_bytes_get_size (bytes));
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
  g_auto (Side) before = { 0 };
  g_auto (Side) after = { 0 };
  g_autofree char *target = NULL;
  g_autoptr (GHashTable) selected = NULL;
  guint n = call->arguments->len;
  if (!pln_call_expect (call, 0, 2, error))
    return FALSE;
  const DiffFormat *format = find_format (call, error);
  if (format == NULL || !pln_output_find (call, &target, error)
      || !pln_output_fits (pln_call_option (call, "output"), format->suffixes,
                           "diff writes text (.txt), Markdown (.md) and JSON (.json)", error)
      || !load_side (call, n > 0 ? pln_call_argument (call, 0) : "latest", &before, error)
      || !load_side (call, n > 1 ? pln_call_argument (call, 1) : "now", &after, error))
    return FALSE;
  /* What a session is selected by may be for staff only, so this comes first. */
  const PlnProgramme *programmes[] = { after.programme, before.programme, NULL };
  if (!pln_select_find_any (call, programmes, &selected, error))
    return FALSE;
  return pln_select_restrict (call, before.programme, error)
         && pln_select_restrict (call, after.programme, error)
         && write_difference (call, &before, &after, selected, format->write, target, error);
}

const PlnVerb pln_verbs_diff[] = {
  { .words = "diff",
    .needs = PLN_NEEDS_NOTHING,
    .usage = "[A [B]] [--format text|markdown|json] [-o FILE] [OPTION ...]",
    .summary = "Tells those who attend what changed between two states",
    .text
    = "A and B are releases (number, name or latest), now, or files: programme files or our own\n"
      "JSON (export json); A the earlier, else the latest release, and B the later, else now.\n"
      "What comes out is an e-mail to those who attend: day by day what is new, moved or\n"
      "cancelled, the old value beside the new; as Markdown for a web page, as JSON for programs.\n"
      "Records are the same by their UUID, so B has to come from A or from the same file as A.\n\n"
      "What the public may not see is not told, as in export: a session that is no longer a draft\n"
      "is new. A session is selected when it is on either side, by what it is there. The exit\n"
      "status is 0 whether anything differs or not; then it says \"no changes\".\n\n"
      "Examples:\n\n"
      "  plenary diff\n  plenary diff 1 latest --format markdown -o changes.md\n"
      "  plenary diff monday.json forum.plenary\n"
      "  plenary diff monday.json today.json --day 2 --language zh",
    .options = { pln_options_output, options_diff, pln_options_select, pln_options_audience },
    .run = diff_programmes },
  { NULL },
};
