/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary export: giving the programme out. */
#include "base/pln-error.h"
#include "base/pln-zone.h"
#include "cli/pln-bar.h"
#include "cli/pln-output.h"
#include "cli/pln-release.h"
#include "cli/pln-select.h"
#include "format/pln-format.h"
#include "model/pln-timetable.h"

static const PlnOption options_export[] = {
  { "language", 0, "LANGUAGE", "texts in this language where the programme has them" },
  { "width", 0, "N", "columns of a line, for text (80)" },
  { NULL },
};

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

static void
say_written (PlnCall *call, const PlnProgramme *programme, GBytes *bytes)
{
  g_autofree char *size = pln_output_size (bytes);
  guint n = programme->records[PLN_KIND_SESSION]->len;
  pln_call_say (call, "%s: %u session%s, %s, %s", pln_call_option (call, "output"), n,
                n == 1 ? "" : "s",
                pln_zone_name (pln_forum_zone (programme, pln_programme_root (programme))), size);
}

/* A calendar has no place for what has no time: it is left out, and told. */
static void
tell_left_out (PlnCall *call, const PlnFormat *format, const PlnProgramme *programme)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  guint n = 0;
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      n += slot->day == PLN_NONE && slot->session->parent == NULL;
    }
  if (n > 0 && g_str_equal (format->name, "ics"))
    pln_call_tell (call,
                   "%u session%s without a time left out; plenary session list --unscheduled "
                   "lists them",
                   n, n == 1 ? "" : "s");
}

static gboolean
export_programme (PlnCall *call, GError **error)
{
  PlnWriteOptions options = { .day = PLN_NONE, .language = pln_call_option (call, "language") };
  g_autofree char *target = NULL;
  if (!pln_call_expect (call, 1, 1, error) || !pln_output_width (call, &options.width, error))
    return FALSE;
  const PlnFormat *format = find_writer (pln_call_argument (call, 0), error);
  if (format == NULL || !pln_output_find (call, &target, error))
    return FALSE;
  g_autoptr (PlnProgramme) programme = pln_call_load (call, format->shapes, format->texts, error);
  if (programme == NULL || !pln_select_for_audience (call, programme, error))
    return FALSE;
  tell_left_out (call, format, programme);
  options.progress = pln_bar_progress ("writing", target != NULL ? target : format->name);
  g_autoptr (GBytes) bytes = pln_output_make (format, programme, &options, error);
  if (bytes == NULL || !pln_output_write (call, target, bytes, error))
    return FALSE;
  if (target != NULL)
    say_written (call, programme, bytes);
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
      "staff --drafts.\n\n"
      "Examples:\n\n  plenary export ics -o forum.ics\n"
      "  plenary export text --day 1 --width 72\n"
      "  plenary export json --audience staff --drafts -o backup.json",
    .options = { pln_options_output, options_export, pln_options_select, pln_options_release,
                 pln_options_audience },
    .plain = TRUE,
    .run = export_programme },
  { NULL },
};
