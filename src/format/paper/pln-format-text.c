/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Plain text: the programme as paper, day by day, to read, mail or print. */
#include "base/pln-error.h"
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "format/pln-format.h"

#include <string.h>

extern const PlnFormat pln_format_text;

static gboolean
write_text (const PlnProgramme *programme, const PlnWriteOptions *options, GOutputStream *stream,
            GError **error)
{
  PlnPrintOptions paper = { .printed = PLN_NONE };
  GError *cause = NULL;
  if (options->paper != NULL)
    paper = *options->paper;
  paper.width = options->width;
  if (options->language != NULL)
    paper.language = options->language;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GPtrArray) pages = pln_print_pages (pln_view_find ("day"), timetable, &paper, error);
  if (pages == NULL)
    return FALSE;
  g_autofree char *text
      = pln_pages_to_text (pages, FALSE, pln_text_is_language_right_to_left (paper.language));
  return g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, &cause)
         || pln_fail_from (error, PLN_ERROR_IO, cause, "cannot write the text");
}

static const char *const options_text[] = { "language", "width", NULL };

const PlnFormat pln_format_text = {
  .name = "text",
  .title = "text",
  .suffix = ".txt",
  .media_type = "text/plain; charset=utf-8",
  .summary = "the programme as plain text",
  .write = write_text,
  .shapes = pln_print_shapes,
  .options = options_text,
};
