/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages as PDF: the surface, one page after the other. */
#include "pdf/pln-pdf.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "pdf/pln-press.h"

#include <cairo-pdf.h>

/* From line to line at most, in sizes of the type: what the eye likes. */
#define PITCH_MOST 1.3
/* Where the letters stand in their line. */
#define BASELINE 0.78
/* What stands between a name and a position in Chinese. */
#define IDEOGRAPHIC_SPACE 0x3000

/* --- how large the type is -------------------------------------------------------------------- */

/* A document, and the lengths in it, in points. */
typedef struct {
  const PlnSheetOptions *options;
  double width;
  double height;
  double pitch;
  double left;
  PlnPress *press;
  cairo_t *cairo;
} Setting;

static gboolean
choose_size (Setting *self, GError **error)
{
  const PlnSheetOptions *options = self->options;
  double advance = pln_press_advance (self->press);
  double size = pln_sheet_type (options, advance);
  if (size < PLN_SHEET_TYPE_LEAST)
    return pln_fail (error, PLN_ERROR_INVALID,
                     "%d columns and %d lines on %s%s make type of %.1f points, which is hard to "
                     "read; give fewer columns or lines, or a larger sheet",
                     options->width, options->lines, options->sheet->name,
                     options->landscape ? " on its side" : "", size);
  pln_press_set_size (self->press, size);
  self->press->column = size * advance;
  self->pitch = MIN ((self->height - 2 * PLN_SHEET_MARGIN) / options->lines, size * PITCH_MOST);
  self->left = (self->width - options->width * self->press->column) / 2;
  return TRUE;
}

/* --- setting ---------------------------------------------------------------------------------- */

static gboolean
begins_at (GArray *runs, int column)
{
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    if (g_array_index (runs, PlnRun, i).column == column)
      return TRUE;
  return FALSE;
}

/* Whether a run stands at the right edge because it was put there: it ends at the edge, something stands before it, and
 * nothing above or below begins where it does. */
static gboolean
is_ranged (const PlnSheetOptions *options, GPtrArray *lines, guint line, guint i)
{
  GArray *runs = lines->pdata[line];
  const PlnRun *run = &g_array_index (runs, PlnRun, i);
  GArray *above = line > 0 ? lines->pdata[line - 1] : NULL;
  GArray *below = line + 1 < lines->len ? lines->pdata[line + 1] : NULL;
  return i > 0 && run->column + run->columns == options->width && !begins_at (above, run->column)
         && !begins_at (below, run->column);
}

/* Returns: how many bytes of a run are a name of two characters, alone or before the position, that has the room to be
 * set as wide as one of three; else 0 */
static gsize
find_name (const PlnSheetOptions *options, GArray *runs, guint i)
{
  const PlnRun *run = &g_array_index (runs, PlnRun, i);
  gboolean last = i + 1 == runs->len;
  int end = last ? options->width : g_array_index (runs, PlnRun, i + 1).column - 1;
  if (options->names == NULL || options->mirrored || run->column + run->columns + 2 > end
      || g_utf8_strlen (run->text, -1) < 2)
    return 0;
  const char *rest = g_utf8_offset_to_pointer (run->text, 2);
  g_autofree char *name = g_strndup (run->text, (gsize) (rest - run->text));
  gboolean whole = *rest == '\0' || g_utf8_get_char (rest) == IDEOGRAPHIC_SPACE;
  return whole && g_hash_table_contains (options->names, name) ? (gsize) (rest - run->text) : 0;
}

static void
set_line (Setting *self, GPtrArray *lines, guint line)
{
  double baseline = PLN_SHEET_MARGIN + (line + BASELINE) * self->pitch;
  GArray *runs = lines->pdata[line];
  for (guint i = 0; i < runs->len; i++)
    pln_press_show (self->press, self->cairo, &g_array_index (runs, PlnRun, i),
                    find_name (self->options, runs, i), is_ranged (self->options, lines, line, i),
                    self->left, self->options->width, baseline);
}

/* The banner that a line is of, or NULL. */
static const PlnPageBanner *
banner_at (const PlnPage *page, guint line)
{
  for (guint i = 0; page->banners != NULL && i < page->banners->len; i++)
    {
      const PlnPageBanner *banner = &g_array_index (page->banners, PlnPageBanner, i);
      if (line >= banner->line && line - banner->line < banner->lines)
        return banner;
    }
  return NULL;
}

/* Sets a banner when it comes to its first line. */
static void
set_banner (Setting *self, const PlnPageBanner *banner, guint line)
{
  if (line == banner->line)
    pln_press_show_large (self->press, self->cairo, banner->text, self->left,
                          PLN_SHEET_MARGIN + banner->line * self->pitch,
                          self->width - 2 * self->left, banner->lines * self->pitch);
}

static void
set_page (Setting *self, const PlnPage *page, guint number)
{
  self->press->page = number;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  gboolean whole = self->press->even && !self->press->mirrored;
  for (guint i = 0; i < page->lines->len; i++)
    g_ptr_array_add (lines, pln_runs_new (page->lines->pdata[i], whole));
  for (guint i = 0; i < lines->len; i++)
    {
      const PlnPageBanner *banner = banner_at (page, i);
      if (banner != NULL)
        set_banner (self, banner, i);
      else
        set_line (self, lines, i);
    }
  cairo_show_page (self->cairo);
}

/* --- the document ----------------------------------------------------------------------------- */

static cairo_status_t
put (void *data, const unsigned char *octets, unsigned int length)
{
  g_byte_array_append (data, octets, length);
  return CAIRO_STATUS_SUCCESS;
}

/* An empty date is none: Cairo would take the clock's. */
static void
describe (cairo_surface_t *surface, const PlnSheetOptions *options)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Plenary " PLN_VERSION);
  if (options->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, options->title);
  if (options->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, options->author);
}

static void
take_notes (const Setting *self, const PlnFonts *fonts)
{
  PlnSheetNotes *notes = self->options->notes;
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < self->press->left_out->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            (const char *) self->press->left_out->pdata[i]);
  notes->n_pictographs = self->press->n_left_out;
  notes->pictographs = list->len > 0 ? g_strdup (list->str) : NULL;
  notes->fonts = pln_fonts_list_refused (fonts);
}

/* Stops at a family that has to be refused. */
static gboolean
set_pages (Setting *self, GPtrArray *pages, GError **error)
{
  if (!choose_size (self, error))
    return FALSE;
  for (guint i = 0; i < pages->len && !self->press->refused; i++)
    set_page (self, pages->pdata[i], i + 1);
  return self->press->refused || pln_press_check (self->press, error);
}

/* Returns: (transfer full): the document, as far as it was set */
static GByteArray *
draw (Setting *self, GPtrArray *pages, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (put, bytes, self->width, self->height);
  describe (surface, self->options);
  self->cairo = cairo_create (surface);
  gboolean ok = set_pages (self, pages, error);
  cairo_destroy (self->cairo);
  cairo_surface_finish (surface);
  cairo_status_t status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (ok && !self->press->refused && status != CAIRO_STATUS_SUCCESS)
    ok = pln_fail (error, PLN_ERROR_FAILED, "cannot make the PDF: %s",
                   cairo_status_to_string (status));
  return ok ? g_steal_pointer (&bytes) : NULL;
}

/* A family that cannot draw its letters is not found before they are set; then all is set again without it. */
static GByteArray *
draw_with_fonts (GPtrArray *pages, const PlnSheetOptions *options, GError **error)
{
  g_autoptr (PlnFonts) fonts = pln_fonts_new ();
  for (;;)
    {
      g_autoptr (PlnPress) press
          = pln_press_new (fonts, options->fonts, options->language, options->mirrored, error);
      if (press == NULL)
        return NULL;
      Setting self = { .options = options,
                       .width = pln_sheet_width (options),
                       .height = pln_sheet_height (options),
                       .press = press };
      g_autoptr (GByteArray) bytes = draw (&self, pages, error);
      if (bytes != NULL && press->refused)
        continue;
      if (bytes != NULL && options->notes != NULL)
        take_notes (&self, fonts);
      return g_steal_pointer (&bytes);
    }
}

gboolean
pln_pdf_write (GPtrArray *pages, const PlnSheetOptions *options, GOutputStream *stream,
               GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GByteArray) bytes = draw_with_fonts (pages, options, error);
  if (bytes == NULL)
    return FALSE;
  if (!g_output_stream_write_all (stream, bytes->data, bytes->len, NULL, NULL, &cause))
    return pln_fail_from (error, PLN_ERROR_IO, cause, "cannot write the PDF");
  return TRUE;
}

const PlnPdfModule pln_pdf_module = { PLN_VERSION, pln_pdf_write };
