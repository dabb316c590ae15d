/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages as PDF: the same lines in real type, so that every script prints right. */
#pragma once

#include "format/pln-page.h"

#include <gio/gio.h>

/* A size of paper, upright, in points (1/72 inch). */
typedef struct {
  const char *name;
  double width;
  double height;
} PlnSheet;

/* The sizes that there are; the last has no name. */
extern const PlnSheet pln_sheets[];

/* Returns: (transfer none) (nullable): the size of that name, in any case; `A4-landscape` is not one */
const PlnSheet *pln_sheet_find (const char *name);

/**
 * PlnPdfOptions:
 * @sheet: the size of paper
 * @landscape: whether it lies on its side
 * @width: columns of a line
 * @lines: lines of a page
 * @mirrored: lines begin at the right edge: a language written from right to left
 * @fonts: (nullable): families of fonts wanted before the usual ones, a comma between
 * @language: (nullable): the language of the pages, which Han characters look after
 * @title: (nullable): what the document is called
 * @author: (nullable): by whom it is
 *
 * How pages are set.
 */
typedef struct {
  const PlnSheet *sheet;
  gboolean landscape;
  int width;
  int lines;
  gboolean mirrored;
  const char *fonts;
  const char *language;
  const char *title;
  const char *author;
} PlnPdfOptions;

/**
 * pln_pdf_choose:
 * @options: with sheet and width; lines may be 0
 *
 * Chooses how the sheet lies, unless it shall lie on its side, and how many lines are on it if that is not given.
 * Upright and 60 lines when such type can be read, else on its side and as many lines as leave the type as large as
 * the columns do; given lines, so that the type is largest.
 */
void pln_pdf_choose (PlnPdfOptions *options);

/**
 * pln_pdf_write:
 * @pages: (element-type PlnPage): the pages
 * @options: how
 * @stream: where to
 * @error: %PLN_ERROR_INVALID when the type would be too small to read; %PLN_ERROR_FAILED when no font has a character,
 *   which is named; %PLN_ERROR_IO
 *
 * Sets each field of each line at its column, through Pango and Cairo. Where type needs more room than the columns
 * of the plain text it is set narrower, so that nothing is covered or cut. The text can be searched and copied.
 * Same pages, options and fonts, same bytes: no clock is in them.
 *
 * Returns: whether all was written
 */
gboolean pln_pdf_write (GPtrArray *pages, const PlnPdfOptions *options, GOutputStream *stream,
                        GError **error);
