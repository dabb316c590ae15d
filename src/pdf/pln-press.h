/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Setting runs of text in real type: fonts, columns, characters that no font has. */
#pragma once

#include "format/paper/pln-run.h"
#include "pdf/pln-fonts.h"

/**
 * PlnPress:
 * @size: the size of the type
 * @column: how wide a column is
 * @mirrored: runs begin at the right
 * @even: all ASCII characters are one column wide
 * @left_out: the pictographs so far that no font has
 * @n_left_out: how many of them were left out
 * @page: the page that is set, for errors
 * @refused: whether a family has been refused: all has to be set anew
 *
 * Sets type. All lengths are in points.
 */
typedef struct {
  double size;
  double column;
  gboolean mirrored;
  gboolean even;
  GPtrArray *left_out;
  guint n_left_out;
  guint page;
  gboolean refused;
  /*< private >*/
  PlnFonts *fonts;
  PangoLayout *layout;
  PangoFontDescription *upright;
  PangoFontDescription *leftward;
  GHashTable *drawn;
  GHashTable *images;
  GPtrArray *missing;
  GPtrArray *packages; /* of each that is missing */
  char *first_missing;
} PlnPress;

/**
 * pln_press_new:
 * @fonts: the fonts to choose from, which live longer
 * @wanted: (nullable): families wanted before the usual ones
 * @language: (nullable): the language of the text
 * @mirrored: whether runs begin at the right edge
 * @error: %PLN_ERROR_FAILED when there are no fonts at all
 *
 * Returns: (transfer full) (nullable): a press; its size and columns have to be set
 */
PlnPress *pln_press_new (PlnFonts *fonts, const char *wanted, const char *language,
                         gboolean mirrored, GError **error);
void pln_press_free (PlnPress *press);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnPress, pln_press_free)

/* Returns: how wide a digit is in type of one point: a column, when lines are as wide as their type */
double pln_press_advance (PlnPress *press);
/* Sets the size. */
void pln_press_set_size (PlnPress *press, double size);

/**
 * pln_press_show:
 * @press: a press
 * @cairo: where to
 * @run: what to set
 * @name: how many bytes at its beginning are a name of two characters that is set as wide as one of three, or 0
 * @ranged: whether it ends where its columns end, when it needs fewer; else it begins where they begin
 * @left: where the columns begin
 * @width: how many columns the line has
 * @baseline: where the letters stand
 *
 * Sets one run, as far as there are fonts for it.
 */
void pln_press_show (PlnPress *press, cairo_t *cairo, const PlnRun *run, gsize name,
                     gboolean ranged, double left, int width, double baseline);

/**
 * pln_press_show_large:
 * @press: a press
 * @cairo: where to
 * @text: what to set, a newline between lines
 * @x: the left of a box
 * @y: its top
 * @width: its width
 * @height: its height
 *
 * Sets lines of text in the middle of a box, one below the other and all of one size, as large as fits.
 */
void pln_press_show_large (PlnPress *press, cairo_t *cairo, const char *text, double x, double y,
                           double width, double height);

/* Returns: whether fonts had all letters so far; %PLN_ERROR_FAILED lists those that none has, what to install,
 *   and where the first is */
gboolean pln_press_check (const PlnPress *press, GError **error);
