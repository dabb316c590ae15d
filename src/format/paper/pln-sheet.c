/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sheets of paper: their sizes, how they lie, and how large the type on them is. */
#include "format/paper/pln-sheet.h"

#include "format/paper/pln-page.h"

/* What a typewriter's letters are wide, about, in sizes of the type. */
#define ADVANCE 0.6
/* From line to line, in sizes of the type: what accents and Han characters need. */
#define PITCH_LEAST 1.15

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

double
pln_sheet_width (const PlnSheetOptions *options)
{
  return options->landscape ? options->sheet->height : options->sheet->width;
}

double
pln_sheet_height (const PlnSheetOptions *options)
{
  return options->landscape ? options->sheet->width : options->sheet->height;
}

double
pln_sheet_type (const PlnSheetOptions *options, double advance)
{
  double across = (pln_sheet_width (options) - 2 * PLN_SHEET_MARGIN) / options->width / advance;
  double down = (pln_sheet_height (options) - 2 * PLN_SHEET_MARGIN) / options->lines / PITCH_LEAST;
  return MIN (across, down);
}

/* As many lines as leave the type as large as the columns do; 60 are enough for everybody. */
static int
lines_for (const PlnSheetOptions *options)
{
  double across = (pln_sheet_width (options) - 2 * PLN_SHEET_MARGIN) / options->width / ADVANCE;
  double down = pln_sheet_height (options) - 2 * PLN_SHEET_MARGIN;
  return CLAMP ((int) (down / (across * PITCH_LEAST)), PLN_PAPER_LINES_LEAST, PLN_PAPER_LINES);
}

void
pln_sheet_choose (PlnSheetOptions *options)
{
  PlnSheetOptions upright = *options, side = *options;
  side.landscape = TRUE;
  if (upright.lines == 0)
    {
      upright.lines = PLN_PAPER_LINES;
      side.lines = lines_for (&side);
    }
  double least = options->lines == 0 ? PLN_SHEET_TYPE_LEAST : pln_sheet_type (&side, ADVANCE);
  *options = !options->landscape && pln_sheet_type (&upright, ADVANCE) >= least ? upright : side;
}
