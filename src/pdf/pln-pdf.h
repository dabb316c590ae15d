/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages as PDF: the same lines in real type, so that every script prints right. */
#pragma once

#include "format/paper/pln-page.h"
#include "format/paper/pln-sheet.h"

#include <gio/gio.h>

/**
 * pln_pdf_write:
 * @pages: (element-type PlnPage): the pages
 * @options: how
 * @stream: where to
 * @error: %PLN_ERROR_INVALID when the type would be too small to read; %PLN_ERROR_FAILED when no font has some letters,
 *   which are listed; %PLN_ERROR_IO
 *
 * Sets each field of each line at its column, through Pango and Cairo. Where type needs more room than the columns
 * of the plain text it is set narrower, so that nothing is covered or cut. The text can be searched and copied.
 * Same pages, options and fonts, same bytes: no clock is in them. Each glyph is loaded before; a family that cannot
 * draw one is replaced by others in all of the document.
 *
 * Returns: whether all was written
 */
gboolean pln_pdf_write (GPtrArray *pages, const PlnSheetOptions *options, GOutputStream *stream,
                        GError **error);

/**
 * PlnPdfModule:
 * @version: of the Plenary that it was built with
 * @write: pln_pdf_write()
 *
 * What the module `plenary-pdf` holds, under the name `pln_pdf_module`. It is loaded when a PDF is wanted: Pango and
 * Cairo, with all that they need, take half as long to load as all other libraries, and a server may do without them.
 */
typedef struct {
  const char *version;
  gboolean (*write) (GPtrArray *pages, const PlnSheetOptions *options, GOutputStream *stream,
                     GError **error);
} PlnPdfModule;

extern const PlnPdfModule pln_pdf_module;
