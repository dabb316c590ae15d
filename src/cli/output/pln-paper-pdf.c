/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Paper as PDF from the command line: its sheet, its fonts, what it says of itself. */
#include "cli/output/pln-paper-pdf.h"

#include "base/pln-error.h"
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "cli/telling/pln-print.h"
#include "pdf/pln-pdf.h"
#include "words/pln-words.h"

#include <gmodule.h>
#include <string.h>
#include <unistd.h>

const PlnOption pln_options_pdf[] = {
  { "pdf", 0, NULL, "the same pages as PDF; so is what goes to a FILE that ends in .pdf" },
  { "paper", 0, "SIZE", "A3, A4 (the usual), A5, Letter, Legal or Tabloid; for PDF" },
  { "landscape", 0, NULL, "with its long side down; wide lines lie so by themselves; for PDF" },
  { "fonts", 0, "FAMILIES", "fonts wanted before the usual ones, a comma between; for PDF" },
  { NULL },
};

gboolean
pln_paper_wants_pdf (const PlnCall *call)
{
  const char *path = pln_call_option (call, "output");
  gsize length = path != NULL ? strlen (path) : 0;
  return pln_call_has (call, "pdf")
         || (length > 4 && g_ascii_strcasecmp (path + length - 4, ".pdf") == 0);
}

static gboolean
find_sheet (const char *name, PlnSheetOptions *sheet, GError **error)
{
  sheet->sheet = pln_sheet_find (name);
  g_autoptr (GString) list = g_string_new (NULL);
  for (const PlnSheet *known = pln_sheets; sheet->sheet == NULL && known->name != NULL; known++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", known->name);
  if (sheet->sheet == NULL)
    return pln_fail (error, PLN_ERROR_INVALID, "there is no paper '%s'; there are %s", name,
                     list->str);
  return TRUE;
}

gboolean
pln_paper_choose_sheet (PlnCall *call, PlnPrintOptions *options, PlnSheetOptions *sheet,
                        GError **error)
{
  const char *name = pln_call_option (call, "paper");
  const char *output = pln_call_option (call, "output");
  *sheet = (PlnSheetOptions){ .landscape = pln_call_has (call, "landscape"),
                              .width = options->width,
                              .fonts = pln_call_option (call, "fonts") };
  if (options->lines == PLN_NONE)
    return pln_fail (error, PLN_ERROR_USAGE, "PDF has pages; leave out --lines 0");
  call->raw = output == NULL || strcmp (output, "-") == 0;
  if (call->raw && call->outer != NULL)
    return pln_fail (error, PLN_ERROR_USAGE,
                     "PDF cannot stand in what a script prints; name a file with -o");
  if (call->raw && isatty (STDOUT_FILENO))
    return pln_fail (error, PLN_ERROR_REFUSED, "PDF is not for a terminal; name a file with -o");
  if (!find_sheet (name != NULL ? name : "A4", sheet, error))
    return FALSE;
  sheet->lines = pln_call_option (call, "lines") != NULL ? options->lines : 0;
  pln_sheet_choose (sheet);
  options->lines = sheet->lines;
  return TRUE;
}

/* Beside the program, where it was built; else where it is installed. Not by a run path of the program, in which every
 * library would be looked for at each start. */
static char *
find_module (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *near = folder != NULL ? g_build_filename (folder, PLN_PDF_MODULE, NULL) : NULL;
  if (near != NULL && g_file_test (near, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&near);
  /* An installation that was moved has it where it was relative to the program. */
  g_autofree char *moved
      = folder != NULL ? g_build_filename (folder, "..", PLN_MODULE_SUBFOLDER, PLN_PDF_MODULE, NULL)
                       : NULL;
  if (moved != NULL && g_file_test (moved, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&moved);
  return g_build_filename (PLN_MODULE_FOLDER, PLN_PDF_MODULE, NULL);
}

/* It stays loaded. */
static const PlnPdfModule *
load_module (GError **error)
{
  gpointer found = NULL;
  g_autofree char *path = find_module ();
  GModule *file = g_module_open (path, G_MODULE_BIND_LOCAL);
  if (file == NULL || !g_module_symbol (file, "pln_pdf_module", &found))
    {
      pln_fail (error, PLN_ERROR_FAILED,
                "PDF needs a part of Plenary that cannot be loaded (%s); install all of Plenary, "
                "or print without --pdf",
                g_module_error ());
      return NULL;
    }
  const PlnPdfModule *module = found;
  if (strcmp (module->version, PLN_VERSION) == 0)
    return module;
  pln_fail (error, PLN_ERROR_FAILED,
            "this is Plenary %s, and its part for PDF is that of Plenary %s; install both anew",
            PLN_VERSION, module->version);
  return NULL;
}

/* Those that hold the programme, a comma between. */
static char *
list_authors (const PlnProgramme *programme, const PlnForum *root, const char *language)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < root->patrons->len; i++)
    {
      const PlnPatron *patron = root->patrons->pdata[i];
      gconstpointer who
          = pln_programme_find_as (programme, &pln_shape_organisation, patron->organisation);
      if (who != NULL && (patron->duty == PLN_DUTY_HOST || patron->duty == PLN_DUTY_ORGANISER))
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                                pln_record_text (who, "name", language));
    }
  return pln_text_repair (list->str, FALSE, NULL);
}

/* Returns: (element-type utf8) (nullable): the Chinese names of two characters, which print sets as wide as three */
static GHashTable *
list_short_names (const PlnProgramme *programme, const char *language)
{
  GPtrArray *speakers = programme->records[PLN_KIND_SPEAKER];
  if (strcmp (pln_words_language (language), "zh") != 0)
    return NULL;
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < speakers->len; i++)
    {
      const char *name = pln_record_text (speakers->pdata[i], "name", language);
      if (g_utf8_strlen (name, -1) == 2
          && g_unichar_get_script (g_utf8_get_char (name)) == G_UNICODE_SCRIPT_HAN)
        g_hash_table_add (names, (gpointer) name);
    }
  return names;
}

static void
tell_notes (PlnCall *call, const PlnProgramme *programme, const PlnSheetNotes *notes)
{
  g_autoptr (GPtrArray) findings = pln_findings_new ();
  if (notes->fonts != NULL)
    pln_findings_add (findings, PLN_SEVERITY_WARNING, "font-replaced", NULL,
                      "%s: other fonts are used instead", notes->fonts);
  if (notes->n_pictographs > 0)
    pln_findings_add (findings, PLN_SEVERITY_WARNING, "no-font", NULL,
                      "no font here has %s: %u pictograph%s left out; install "
                      "fonts-noto-color-emoji",
                      notes->pictographs, notes->n_pictographs,
                      notes->n_pictographs == 1 ? "" : "s");
  if (!call->json)
    pln_findings_tell (call, programme, findings);
  g_ptr_array_extend_and_steal (call->findings, g_steal_pointer (&findings));
}

GBytes *
pln_paper_to_pdf (PlnCall *call, const PlnProgramme *programme, GPtrArray *pages,
                  const PlnSheetOptions *given, const char *language, GError **error)
{
  const PlnForum *root = pln_programme_root (programme);
  PlnSheetOptions sheet = *given;
  g_auto (PlnSheetNotes) notes = { 0 };
  sheet.notes = &notes;
  sheet.language = language;
  sheet.mirrored = pln_text_is_language_right_to_left (language);
  g_autoptr (GHashTable) names = list_short_names (programme, language);
  sheet.names = names;
  g_autofree char *title = NULL;
  g_autofree char *author = NULL;
  if (root != NULL)
    {
      title = pln_text_repair (pln_record_text (root, "title", language), FALSE, NULL);
      author = list_authors (programme, root, language);
      sheet.title = title;
      sheet.author = author[0] != '\0' ? author : NULL;
    }
  const PlnPdfModule *module = load_module (error);
  if (module == NULL)
    return NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  if (!module->write (pages, &sheet, stream, error) || !g_output_stream_close (stream, NULL, error))
    return NULL;
  tell_notes (call, programme, &notes);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}
