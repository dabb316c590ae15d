/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Plain text: the whole programme, day by day, to read, mail or print. */
#include "format/pln-format.h"

#include "base/pln-error.h"
#include "format/pln-column.h"
#include "format/pln-day-page.h"

#include <string.h>

#define WIDTH_USUAL 80
#define WIDTH_LEAST 40

extern const PlnFormat pln_format_text;

static gboolean
put (GOutputStream *stream, const char *text, GError **error)
{
  GError *cause = NULL;
  if (!g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, &cause))
    return pln_fail_from (error, PLN_ERROR_IO, cause, "cannot write the text");
  return TRUE;
}

static gboolean
put_title (const PlnProgramme *programme, const PlnWriteOptions *options, GOutputStream *stream,
           GError **error)
{
  const PlnForum *root = pln_programme_root (programme);
  int width = MAX (options->width > 0 ? options->width : WIDTH_USUAL, WIDTH_LEAST);
  if (root == NULL)
    return TRUE;
  g_autoptr (GPtrArray) lines = pln_column_new ();
  pln_column_add (lines, pln_record_text (root, "title", options->language), width, 0);
  for (guint i = 0; i < lines->len; i++)
    if (!put (stream, lines->pdata[i], error) || !put (stream, "\n", error))
      return FALSE;
  return TRUE;
}

static gboolean
put_day (const PlnTimetable *timetable, PlnDate day, const PlnWriteOptions *options,
         GOutputStream *stream, GError **error)
{
  g_autofree char *page = pln_day_page (timetable, day, options);
  return page[0] == '\0' || (put (stream, "\n", error) && put (stream, page, error));
}

static gboolean
write_text (const PlnProgramme *programme, const PlnWriteOptions *options, GOutputStream *stream,
            GError **error)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GArray) days = pln_timetable_days (timetable);
  if (!put_title (programme, options, stream, error))
    return FALSE;
  for (guint i = 0; i < days->len; i++)
    {
      PlnDate day = g_array_index (days, PlnDate, i);
      gboolean wanted = options->day == PLN_NONE || options->day == day;
      if (wanted && !put_day (timetable, day, options, stream, error))
        return FALSE;
    }
  return options->day != PLN_NONE || put_day (timetable, PLN_NONE, options, stream, error);
}

static const PlnShape *const shapes[] = {
  &pln_shape_venue,
  &pln_shape_organisation,
  &pln_shape_forum,
  &pln_shape_room,
  &pln_shape_theme,
  &pln_shape_speaker,
  &pln_shape_session,
  &pln_shape_position,
  &pln_shape_session_room,
  &pln_shape_session_theme,
  &pln_shape_appearance,
  &pln_shape_translation,
  NULL,
};

static const char *const options_text[] = { "language", "width", NULL };

const PlnFormat pln_format_text = {
  .name = "text",
  .title = "text",
  .suffix = ".txt",
  .media_type = "text/plain; charset=utf-8",
  .summary = "the programme as plain text",
  .write = write_text,
  .shapes = shapes,
  .options = options_text,
};
