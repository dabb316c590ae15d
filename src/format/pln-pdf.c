/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages as PDF: sheets and margins, the surface, one page after the other. */
#include "format/pln-pdf.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "format/pln-press.h"

#include <cairo-pdf.h>

/* Half an inch: what printers can print on, and a thumb can hold. */
#define MARGIN 36.0
/* Type that can be read at arm's length, in points. */
#define SIZE_LEAST 7.5
/* From line to line, in sizes of the type: what accents and Han characters need, and what the eye likes. */
#define PITCH_LEAST 1.15
#define PITCH_MOST 1.3
/* What a typewriter's letters are wide, about, in sizes of the type. */
#define ADVANCE 0.6
/* Where the letters stand in their line. */
#define BASELINE 0.78

const PlnSheet pln_sheets[] = {
  { "A3", 841.89, 1190.55 },
  { "A4", 595.28, 841.89 },
  { "A5", 419.53, 595.28 },
  { "Letter", 612, 792 },
  { "Legal", 612, 1008 },
  { "Tabloid", 792, 1224 },
  { NULL },
};

const PlnSheet *
pln_sheet_find (const char *name)
{
  for (const PlnSheet *sheet = pln_sheets; sheet->name != NULL; sheet++)
    if (g_ascii_strcasecmp (sheet->name, name) == 0)
      return sheet;
  return NULL;
}

/* --- how large the type is -------------------------------------------------------------------- */

/* A document, and the lengths in it, in points. */
typedef struct {
  const PlnPdfOptions *options;
  double width;
  double height;
  double pitch;
  double left;
  PlnPress *press;
  cairo_t *cairo;
} Setting;

static double
sheet_width (const PlnPdfOptions *options)
{
  return options->landscape ? options->sheet->height : options->sheet->width;
}

static double
sheet_height (const PlnPdfOptions *options)
{
  return options->landscape ? options->sheet->width : options->sheet->height;
}

/* The largest type that lines of that many columns, and that many of them, leave. */
static double
size_for (const PlnPdfOptions *options, double advance)
{
  double across = (sheet_width (options) - 2 * MARGIN) / options->width / advance;
  double down = (sheet_height (options) - 2 * MARGIN) / options->lines / PITCH_LEAST;
  return MIN (across, down);
}

void
pln_pdf_choose (PlnPdfOptions *options)
{
  options->landscape = FALSE;
  options->lines = PLN_PAPER_LINES;
  if (size_for (options, ADVANCE) >= SIZE_LEAST)
    return;
  options->landscape = TRUE;
  double across = (sheet_width (options) - 2 * MARGIN) / options->width / ADVANCE;
  double down = sheet_height (options) - 2 * MARGIN;
  options->lines
      = CLAMP ((int) (down / (across * PITCH_LEAST)), PLN_PAPER_LINES_LEAST, PLN_PAPER_LINES);
}

static gboolean
choose_size (Setting *self, GError **error)
{
  const PlnPdfOptions *options = self->options;
  double advance = pln_press_advance (self->press);
  double size = size_for (options, advance);
  if (size < SIZE_LEAST)
    return pln_fail (error, PLN_ERROR_INVALID,
                     "%d columns and %d lines on %s%s make type of %.1f points, which is hard to "
                     "read; give fewer columns or lines, or a larger sheet",
                     options->width, options->lines, options->sheet->name,
                     options->landscape ? " on its side" : "", size);
  pln_press_set_size (self->press, size);
  self->press->column = size * advance;
  self->pitch = MIN ((self->height - 2 * MARGIN) / options->lines, size * PITCH_MOST);
  self->left = (self->width - options->width * self->press->column) / 2;
  return TRUE;
}

/* --- setting ---------------------------------------------------------------------------------- */

static gboolean
set_line (Setting *self, const char *line, double top, GError **error)
{
  double baseline = top + self->pitch * BASELINE;
  g_autoptr (GArray) runs = pln_runs_new (line, self->press->even && !self->press->mirrored);
  for (guint i = 0; i < runs->len; i++)
    if (!pln_press_show (self->press, self->cairo, &g_array_index (runs, PlnRun, i), self->left,
                         self->options->width, baseline, error))
      return FALSE;
  return TRUE;
}

static gboolean
set_page (Setting *self, const PlnPage *page, guint number, GError **error)
{
  for (guint i = 0; i < page->lines->len; i++)
    if (!set_line (self, page->lines->pdata[i], MARGIN + i * self->pitch, error))
      {
        g_prefix_error (error, "page %u, line %u: ", number, i + 1);
        return FALSE;
      }
  cairo_show_page (self->cairo);
  return TRUE;
}

/* --- the document ----------------------------------------------------------------------------- */

/* Where the octets go, and why they did not arrive. */
typedef struct {
  GOutputStream *stream;
  GError *cause;
} Sink;

static cairo_status_t
put (void *data, const unsigned char *octets, unsigned int length)
{
  Sink *sink = data;
  if (sink->cause == NULL)
    g_output_stream_write_all (sink->stream, octets, length, NULL, NULL, &sink->cause);
  return sink->cause == NULL ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* An empty date is none: Cairo would take the clock's. */
static void
describe (cairo_surface_t *surface, const PlnPdfOptions *options)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Plenary " PLN_VERSION);
  if (options->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, options->title);
  if (options->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, options->author);
}

static gboolean
set_pages (Setting *self, GPtrArray *pages, GError **error)
{
  if (!choose_size (self, error))
    return FALSE;
  for (guint i = 0; i < pages->len; i++)
    if (!set_page (self, pages->pdata[i], i + 1, error))
      return FALSE;
  return TRUE;
}

gboolean
pln_pdf_write (GPtrArray *pages, const PlnPdfOptions *options, GOutputStream *stream,
               GError **error)
{
  g_autoptr (PlnPress) press
      = pln_press_new (options->fonts, options->language, options->mirrored, error);
  if (press == NULL)
    return FALSE;
  Sink sink = { .stream = stream };
  Setting self = { .options = options, .press = press };
  self.width = sheet_width (options);
  self.height = sheet_height (options);
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (put, &sink, self.width, self.height);
  describe (surface, options);
  self.cairo = cairo_create (surface);
  gboolean ok = set_pages (&self, pages, error);
  cairo_destroy (self.cairo);
  cairo_surface_finish (surface);
  cairo_status_t status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (sink.cause != NULL && ok)
    return pln_fail_from (error, PLN_ERROR_IO, sink.cause, "cannot write the PDF");
  g_clear_error (&sink.cause);
  if (ok && status != CAIRO_STATUS_SUCCESS)
    return pln_fail (error, PLN_ERROR_FAILED, "cannot make the PDF: %s",
                     cairo_status_to_string (status));
  return ok;
}
