/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The fonts of this machine, and whether their glyphs can be drawn. */
#pragma once

#include <pango/pangocairo.h>

/**
 * PlnFonts:
 * @map: the fonts, without the refused families; replaced by pln_fonts_refuse()
 *
 * The fonts that may be used.
 */
typedef struct {
  PangoFontMap *map;
  /*< private >*/
  GPtrArray *refused;
  GHashTable *checked;
} PlnFonts;

/* Returns: (transfer full): all fonts that fontconfig knows */
PlnFonts *pln_fonts_new (void);
void pln_fonts_free (PlnFonts *fonts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnFonts, pln_fonts_free)

/* Returns: whether there is no font at all */
gboolean pln_fonts_is_empty (const PlnFonts *fonts);

/**
 * pln_fonts_check:
 * @fonts: the fonts
 * @text: the text of @run
 * @run: shaped glyphs
 *
 * Loads each glyph with FreeType. A cluster fails when one of its glyphs does not load, or when none of them has an
 * outline or a bitmap though the character is visible. Blank glyphs that a Latin font substitutes are no failure:
 * fonts with ligatures for code use them as spacers.
 *
 * Returns: (transfer full) (nullable): the first cluster that fails; %NULL when all can be drawn
 */
char *pln_fonts_check (PlnFonts *fonts, const char *text, PangoGlyphItem *run);

/**
 * pln_fonts_refuse:
 * @fonts: the fonts
 * @font: a font of the family
 * @cluster: the characters that it cannot draw
 *
 * Takes the family of @font out of @fonts, or only a slanted or bold face, which stands in for the usual one. What was
 * set with the old map has to be set again.
 *
 * Returns: whether it was still in
 */
gboolean pln_fonts_refuse (PlnFonts *fonts, PangoFont *font, const char *cluster);

/* Returns: (transfer full) (nullable): the refused families, each with what it cannot draw and its file, for
 *   messages */
char *pln_fonts_list_refused (const PlnFonts *fonts);

/* Returns: whether glyphs of @font are bitmaps in colour */
gboolean pln_font_is_coloured (PangoFont *font);
/* Returns: whether outlines of @font are CFF */
gboolean pln_font_is_cff (PangoFont *font);
