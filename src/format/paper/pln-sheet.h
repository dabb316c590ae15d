/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sheets of paper: their sizes, how they lie, and how large the type on them is. */
#pragma once

#include <glib.h>

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
 * PlnSheetNotes:
 * @pictographs: (nullable): the pictographs that no font has, each once, a comma between
 * @n_pictographs: how many of them are left out
 * @fonts: (nullable): the families that others replace, and what they cannot draw
 *
 * What those who print should know.
 */
typedef struct {
  char *pictographs;
  guint n_pictographs;
  char *fonts;
} PlnSheetNotes;

static inline void
pln_sheet_notes_clear (PlnSheetNotes *notes)
{
  g_free (notes->pictographs);
  g_free (notes->fonts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlnSheetNotes, pln_sheet_notes_clear)

/**
 * PlnSheetOptions:
 * @sheet: the size of paper
 * @landscape: whether it lies on its side
 * @width: columns of a line
 * @lines: lines of a page
 * @mirrored: lines begin at the right edge: a language written from right to left
 * @fonts: (nullable): families of fonts wanted before the usual ones, a comma between
 * @language: (nullable): the language of the pages, which Han characters look after
 * @title: (nullable): what the document is called
 * @author: (nullable): by whom it is
 * @names: (nullable) (element-type utf8): names of two characters that are set as wide as those of three
 * @notes: (nullable): gets what was set otherwise than the text says
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
  GHashTable *names;
  PlnSheetNotes *notes;
} PlnSheetOptions;

/**
 * pln_sheet_choose:
 * @options: with sheet and width; lines may be 0
 *
 * Chooses how the sheet lies, unless it shall lie on its side, and how many lines are on it if that is not given.
 * Upright and 60 lines when such type can be read, else on its side and as many lines as leave the type as large as
 * the columns do; given lines, so that the type is largest.
 */
void pln_sheet_choose (PlnSheetOptions *options);

/* Returns: how wide the sheet is as it lies, in points */
double pln_sheet_width (const PlnSheetOptions *options);
/* Returns: how high it is */
double pln_sheet_height (const PlnSheetOptions *options);
/* Returns: the largest type, in points, for its columns and lines; @advance: how wide a column is in type of 1 pt */
double pln_sheet_type (const PlnSheetOptions *options, double advance);

/* What is left free at each edge, in points: half an inch, what printers can print on, and a thumb can hold. */
#define PLN_SHEET_MARGIN 36.0
/* Type that can be read at arm's length, in points. */
#define PLN_SHEET_TYPE_LEAST 7.5
