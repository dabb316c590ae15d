/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary export: giving the programme out. */
#include "base/pln-error.h"
#include "base/pln-zone.h"
#include "cli/find/pln-release.h"
#include "cli/options/pln-each.h"
#include "cli/options/pln-edition.h"
#include "cli/options/pln-select.h"
#include "cli/output/pln-bar.h"
#include "cli/output/pln-export.h"
#include "cli/output/pln-output.h"
#include "cli/telling/pln-json-say.h"
#include "format/calendar/pln-ics-ends.h"
#include "format/json/pln-json.h"

#include <string.h>
#include <unistd.h>

/* What Google Calendar takes, when a file is brought in, in octets: "under 1 MB" (its help on importing events). */
#define GOOGLE_MOST 1000000

static const char *const details[] = { "sessions", "parts", NULL };
static const char *const ways[] = { "status", "visible", "drop", NULL };
static const PlnType type_each = { "each", .words = pln_each_words };
static const PlnType type_detail = { "detail", .words = details };
static const PlnType type_cancelled = { "cancelled", .words = ways };

static const PlnOption options_export[] = {
  { "each", 0, "WHAT",
    "a file for each room, theme, speaker, forum, day or session, in the folder that -o names",
    FALSE, &type_each },
  { "language", 0, "LANGUAGE",
    "texts in this language where the programme has them, for ics and text" },
  { "detail", 0, "WHAT",
    "sessions, with their parts in the description (the usual), or parts too; for ics", FALSE,
    &type_detail },
  { "cancelled", 0, "HOW",
    "as cancelled (status, the usual), visible in the title only, or drop; for ics", FALSE,
    &type_cancelled },
  { "width", 0, "N", "columns of a line (80), for text" },
  { NULL },
};

/* --- what is asked for ------------------------------------------------------------------------ */

static const PlnFormat *
find_writer (const char *name, GError **error)
{
  const PlnFormat *format = pln_format_find (name);
  if (format != NULL && format->write != NULL)
    return format;
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; pln_formats[i] != NULL; i++)
    if (pln_formats[i]->write != NULL)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", pln_formats[i]->name);
  pln_fail (error, PLN_ERROR_USAGE, "there is no format '%s' to export; there are %s", name,
            list->str);
  return NULL;
}

static gboolean
heeds (const PlnFormat *format, const char *option)
{
  return format->write != NULL && format->options != NULL
         && g_strv_contains (format->options, option);
}

/* An option that is not heeded would be a promise that is not kept. */
static gboolean
check_options (PlnCall *call, const PlnFormat *format, GError **error)
{
  for (const PlnOption *option = options_export + 1; option->name != NULL; option++)
    {
      g_autoptr (GString) list = g_string_new (NULL);
      if (!pln_call_has (call, option->name) || heeds (format, option->name))
        continue;
      for (guint i = 0; pln_formats[i] != NULL; i++)
        if (heeds (pln_formats[i], option->name))
          g_string_append_printf (list, "%s%s", list->len > 0 ? " and " : "", pln_formats[i]->name);
      return pln_fail (error, PLN_ERROR_USAGE, "--%s is for %s; %s has no use for it", option->name,
                       list->str, format->name);
    }
  return TRUE;
}

/* @type: the option, the usual word first; @choice: (out): which it is */
static gboolean
read_choice (PlnCall *call, const PlnType *type, int *choice, GError **error)
{
  const char *text = pln_call_option (call, type->name);
  *choice = 0;
  if (text == NULL)
    return TRUE;
  for (int i = 0; type->words[i] != NULL; i++)
    if (strcmp (type->words[i], text) == 0)
      {
        *choice = i;
        return TRUE;
      }
  g_autofree char *list = pln_type_words (type);
  return pln_fail (error, PLN_ERROR_INVALID, "%s '%s' is not one; write %s", type->name, text,
                   list);
}

static gboolean
read_options (PlnCall *call, const PlnFormat *format, PlnExport *export, GError **error)
{
  int each, detail, cancelled;
  if (!check_options (call, format, error)
      || !pln_output_width (call, &export->options.width, error)
      || !read_choice (call, &type_each, &each, error)
      || !read_choice (call, &type_detail, &detail, error)
      || !read_choice (call, &type_cancelled, &cancelled, error))
    return FALSE;
  export->format = format;
  export->each = pln_call_has (call, "each") ? pln_each_words[each] : NULL;
  export->options.day = PLN_NONE;
  export->options.detail = detail;
  export->options.cancelled = cancelled;
  if (call->json && call->outer == NULL && pln_call_option (call, "output") == NULL)
    return pln_fail (error, PLN_ERROR_USAGE,
                     "--json tells of the files that are written; name where to with -o");
  return TRUE;
}

/* --- what it is written from ------------------------------------------------------------------ */

/* What only a calendar asks: when open ends make room, which a selection does not change. */
static GHashTable *
find_ends (const PlnFormat *format, const PlnProgramme *programme)
{
  if (!g_str_equal (format->name, "ics"))
    return NULL;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  return pln_ics_ends (timetable);
}

/* What text says of its state; what is gone is told where all is in one file. */
static gboolean
find_edition (PlnCall *call, PlnExport *export, GError **error)
{
  if (!g_str_equal (export->format->name, "text"))
    return TRUE;
  if (!pln_edition_find (call, export->programme, &export->edition, error))
    return FALSE;
  if (export->each != NULL)
    {
      g_ptr_array_set_size (export->edition.marks->gone, 0);
      g_ptr_array_set_size (export->edition.marks->left, 0);
    }
  export->paper.printed = PLN_NONE;
  pln_edition_fill (&export->edition, &export->paper);
  export->options.paper = &export->paper;
  return TRUE;
}

/* What has changed since the release before, as far as those who get the file could see it. */
static gboolean
compare (PlnCall *call, PlnExport *export, GError **error)
{
  gboolean none;
  if (!g_str_equal (export->format->name, "ics"))
    return TRUE;
  g_autoptr (PlnRelease) release = pln_release_before (call, &none, error);
  if (release == NULL)
    return none;
  const PlnProgramme *released = call->released;
  export->before = pln_release_thaw (call, release, error);
  call->released = released;
  if (export->before == NULL || !pln_select_restrict (call, export->before, error))
    return FALSE;
  export->diff = pln_diff_new (export->before, export->programme);
  return TRUE;
}

static gboolean
choose_language (PlnCall *call, PlnExport *export, GError **error)
{
  if (g_str_equal (export->format->name, "text"))
    return TRUE; /* as paper, which may have two */
  g_auto (GStrv) languages = pln_languages_choose (call, export->programme, 1, error);
  if (languages == NULL)
    return FALSE;
  export->options.language = export->language = g_strdup (languages[0]);
  return TRUE;
}

/* A calendar of some tells those who have left it, which only releases know: whose it was, and where. */
static gboolean
load_shown (PlnCall *call, PlnExport *export, GError **error)
{
  if (!g_str_equal (export->format->name, "ics")
      || (export->each == NULL && !pln_select_is_asked (call)))
    return TRUE;
  const PlnProgramme *released = call->released;
  export->shown = pln_release_shown (call, error);
  call->released = released;
  export->merged = pln_programme_merged (export->programme);
  for (guint i = 0; export->shown != NULL && i < export->shown->len; i++)
    {
      if (!pln_select_restrict (call, export->shown->pdata[i], error))
        return FALSE;
      pln_programme_apply_merged (export->shown->pdata[i], export->merged);
    }
  return export->shown != NULL;
}

static gboolean
load (PlnCall *call, PlnExport *export, GError **error)
{
  const PlnFormat *format = export->format;
  export->programme = pln_call_load (call, format->shapes, format->texts, error);
  if (export->programme == NULL || !load_shown (call, export, error))
    return FALSE;
  g_autoptr (GArray) criteria
      = pln_select_read_shown (call, export->programme, export->shown, error);
  if (criteria == NULL || !pln_select_restrict (call, export->programme, error)
      || !choose_language (call, export, error) || !find_edition (call, export, error))
    return FALSE;
  export->ends = find_ends (format, export->programme);
  if (export->shown != NULL)
    pln_select_keep_left (export->programme, export->shown, criteria, export->language);
  else
    pln_select_keep (export->programme, criteria);
  pln_edition_select (call, &export->edition);
  /* Again, for the people of the sessions that were not selected. */
  if (!pln_select_restrict (call, export->programme, error) || !compare (call, export, error))
    return FALSE;
  export->options.ends = export->ends;
  export->options.diff = export->diff;
  export->options.findings = export->findings;
  return TRUE;
}

static void
export_clear (PlnExport *export)
{
  pln_edition_clear (&export->edition);
  g_clear_pointer (&export->diff, pln_diff_free);
  g_clear_pointer (&export->language, g_free);
  g_clear_pointer (&export->ends, g_hash_table_unref);
  g_clear_pointer (&export->before, pln_programme_free);
  g_clear_pointer (&export->shown, g_ptr_array_unref);
  g_clear_pointer (&export->merged, g_hash_table_unref);
  g_clear_pointer (&export->programme, pln_programme_free);
  g_clear_pointer (&export->findings, g_ptr_array_unref);
  g_clear_pointer (&export->files, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlnExport, export_clear)

/* --- what is told ----------------------------------------------------------------------------- */

static void
tell_left_out (PlnCall *call, const PlnExport *export)
{
  guint no_time = 0, no_file = 0;
  for (guint i = 0; i < export->findings->len; i++)
    {
      const PlnFinding *finding = export->findings->pdata[i];
      no_time += g_str_equal (finding->rule, "no-time");
      no_file += g_str_equal (finding->rule, "no-file");
    }
  if (no_time > 0)
    pln_call_tell (call,
                   "%u session%s without a time left out; plenary session list --unscheduled "
                   "lists them",
                   no_time, no_time == 1 ? "" : "s");
  if (no_file > 0)
    pln_call_tell (call, "%u session%s without a %s %s in none of the files", no_file,
                   no_file == 1 ? "" : "s", export->each, no_file == 1 ? "is" : "are");
}

/* A reader that refuses a file says so to those who import it, not to whoever wrote it. */
static void
tell_large (PlnCall *call, const PlnExport *export)
{
  guint large = 0;
  const PlnExported *first = NULL;
  for (guint i = 0; i < export->files->len; i++)
    {
      const PlnExported *file = export->files->pdata[i];
      if (file->path == NULL || file->size < GOOGLE_MOST)
        continue;
      first = first != NULL ? first : file;
      large++;
    }
  if (large == 0 || !g_str_equal (export->format->name, "ics"))
    return;
  g_autofree char *size = pln_output_size (first->size);
  g_autofree char *more = large > 1 ? g_strdup_printf (", and %u more", large - 1) : g_strdup ("");
  pln_call_tell (call,
                 "'%s' has %s%s; Google Calendar takes no file over 1 MB: --day, --theme or "
                 "--each day make smaller ones",
                 first->path, size, more);
}

static void
say_json (PlnCall *call, const PlnExport *export)
{
  PlnJsonOut out = { .text = call->out };
  pln_json_out_begin (&out, '{');
  pln_json_out_name (&out, "files");
  pln_json_out_begin (&out, '[');
  for (guint i = 0; i < export->files->len; i++)
    {
      const PlnExported *file = export->files->pdata[i];
      pln_json_out_begin (&out, '{');
      pln_json_out_text_member (&out, "file", file->path);
      pln_json_out_name (&out, "sessions");
      pln_json_out_int (&out, file->sessions);
      pln_json_out_name (&out, "octets");
      pln_json_out_int (&out, (gint64) file->size);
      pln_json_out_end (&out, '{');
    }
  pln_json_out_end (&out, '[');
  pln_json_add_findings (&out, "findings", export->programme, export->findings);
  pln_json_out_end (&out, '{');
  g_string_append_c (call->out, '\n');
}

/* `forum.ics: 15 sessions, Asia/Shanghai, 5.9 kB` */
static void
say_written (PlnCall *call, const PlnExport *export)
{
  const PlnProgramme *programme = export->programme;
  guint64 octets = 0;
  for (guint i = 0; i < export->files->len; i++)
    octets += ((PlnExported *) export->files->pdata[i])->size;
  g_autofree char *size = pln_output_size (octets);
  g_autofree char *files = export->each != NULL
                               ? g_strdup_printf ("%u file%s, ", export->files->len,
                                                  export->files->len == 1 ? "" : "s")
                               : g_strdup ("");
  guint n = programme->records[PLN_KIND_SESSION]->len;
  pln_call_say (call, "%s: %s%u session%s, %s, %s", pln_call_option (call, "output"), files, n,
                n == 1 ? "" : "s",
                pln_zone_name (pln_forum_zone (programme, pln_programme_root (programme))), size);
}

/* What can be written, and how files of it are called: `ics (.ics), text (.txt)`. */
static gboolean
fits (PlnCall *call, const PlnFormat *format, GError **error)
{
  const char *const own[] = { format->suffix + 1, format->name, NULL };
  g_autoptr (GString) writes = g_string_new ("export writes ");
  for (guint i = 0, n = 0; pln_formats[i] != NULL; i++)
    if (pln_formats[i]->write != NULL)
      g_string_append_printf (writes, "%s%s (%s)", n++ > 0 ? ", " : "", pln_formats[i]->name,
                              pln_formats[i]->suffix);
  return pln_output_fits (pln_call_option (call, "output"), own, writes->str, error);
}

/* --- the verb --------------------------------------------------------------------------------- */

static gboolean
write_one (PlnCall *call, PlnExport *export, const char *target, GError **error)
{
  gboolean seen = target != NULL || !isatty (STDOUT_FILENO);
  export->options.progress
      = seen ? pln_bar_progress ("writing", target != NULL ? target : export->format->name) : NULL;
  return pln_export_file (call, export, target, pln_call_option (call, "output"), export->programme,
                          &export->options, error);
}

static gboolean
export_programme (PlnCall *call, GError **error)
{
  g_auto (PlnExport) export = { 0 };
  g_autofree char *target = NULL;
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  const PlnFormat *format = find_writer (pln_call_argument (call, 0), error);
  if (format == NULL || !read_options (call, format, &export, error)
      || !(export.each != NULL
               ? pln_export_find_folder (call, error)
               : pln_output_find (call, &target, error) && fits (call, format, error)))
    return FALSE;
  export.findings = pln_findings_new ();
  export.files = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_exported_free);
  if (!load (call, &export, error)
      || !(export.each != NULL ? pln_export_each (call, &export, error)
                               : write_one (call, &export, target, error)))
    return FALSE;
  tell_left_out (call, &export);
  tell_large (call, &export);
  if (call->json)
    say_json (call, &export);
  else if (target != NULL || export.each != NULL)
    say_written (call, &export);
  return TRUE;
}

const PlnVerb pln_verbs_export[] = {
  { .words = "export",
    .needs = PLN_NEEDS_READ,
    .usage = "ics|text|json [-o FILE] [OPTION ...]",
    .summary = "Gives the programme out as a calendar, as text or as JSON",
    .text
    = "What the public may not see is not given out: drafts, staff fields, sessions for\n"
      "participants or staff, the rooms, themes and venues that only these use, and speakers\n"
      "and organisations that nothing else names; --audience and --drafts let out more. The\n"
      "whole programme, to make the same file again with init --import, is json --audience\n"
      "staff --drafts. text is what print day prints.\n\n"
      "A calendar tells at the head of an entry what has changed since the latest release; with\n"
      "--release, since the release before that one. What is cancelled, removed or withdrawn "
      "stays\n"
      "in it as cancelled, so that it goes from the calendars that have it: Thunderbird, Apple "
      "and\n"
      "Nextcloud strike it through. Google hides what is cancelled: with --cancelled visible it\n"
      "stays, free, with the word in its title. --cancelled drop is for a calendar that nobody "
      "has\n"
      "yet.\n\n"
      "--each writes a file for each room, theme …, named by its key (main-hall.ics) or day\n"
      "(2025-05-27.ics), and index.json, which lists them with title and number of sessions. A\n"
      "file has what the option of that name selects. What an earlier run wrote and this one does\n"
      "not is told, never deleted.\n\n"
      "A speaker, room, theme, forum or day that had a session in any release, and has it no "
      "more,\n"
      "finds it cancelled: in the file that --each writes, and with the option that selects.\n\n"
      "Examples:\n\n  plenary export ics -o forum.ics\n"
      "  plenary export ics --each room -o calendars --replace\n"
      "  plenary export ics --each speaker --detail parts --language zh -o speakers\n"
      "  plenary export text --day 1 --width 72\n"
      "  plenary export json --audience staff --drafts -o backup.json",
    .options = { pln_options_output, options_export, pln_options_select, pln_options_release,
                 pln_options_audience },
    .run = export_programme },
  { NULL },
};
