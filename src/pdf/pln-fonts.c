/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The fonts of this machine, and whether their glyphs can be drawn. */
#include "pdf/pln-fonts.h"

#include "base/pln-text.h"

#include <cairo-ft.h>
#include <hb.h>
#include <pango/pangofc-fontmap.h>

#include FT_COLOR_H

/* A family, or one face of it that is not the usual one, and what it cannot draw. */
typedef struct {
  char *family;
  char *style;
  char *cluster;
  char *file;
} Refused;

static void
refused_free (gpointer data)
{
  Refused *refused = data;
  g_free (refused->family);
  g_free (refused->style);
  g_free (refused->cluster);
  g_free (refused->file);
  g_free (refused);
}

/* --- the families ------------------------------------------------------------------------------ */

static void
append_element (GString *rules, const char *name, const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);
  g_string_append_printf (rules, "<patelt name=\"%s\"><string>%s</string></patelt>", name, escaped);
}

/* Returns: (transfer full): what tells fontconfig to leave the refused families out */
static char *
write_rules (const PlnFonts *self)
{
  GString *rules = g_string_new ("<fontconfig><selectfont>");
  for (guint i = 0; i < self->refused->len; i++)
    {
      const Refused *refused = self->refused->pdata[i];
      g_string_append (rules, "<rejectfont><pattern>");
      append_element (rules, "family", refused->family);
      if (refused->style != NULL)
        append_element (rules, "style", refused->style);
      g_string_append (rules, "</pattern></rejectfont>");
    }
  g_string_append (rules, "</selectfont></fontconfig>");
  return g_string_free (rules, FALSE);
}

static void
open_map (PlnFonts *self)
{
  g_clear_object (&self->map);
  self->map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  /* Points are points. */
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72);
  if (self->refused->len == 0)
    return;
  g_autofree char *rules = write_rules (self);
  FcConfig *config = FcInitLoadConfig ();
  FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) rules, FcFalse);
  FcConfigBuildFonts (config);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (self->map), config);
  FcConfigDestroy (config);
}

PlnFonts *
pln_fonts_new (void)
{
  PlnFonts *self = g_new0 (PlnFonts, 1);
  self->refused = g_ptr_array_new_with_free_func (refused_free);
  self->checked
      = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_hash_table_unref);
  open_map (self);
  return self;
}

void
pln_fonts_free (PlnFonts *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->checked);
  g_ptr_array_unref (self->refused);
  g_clear_object (&self->map);
  g_free (self);
}

/* Pango's own list has families such as "Sans" in any case. */
gboolean
pln_fonts_is_empty (const PlnFonts *self)
{
  FcPattern *any = FcPatternCreate ();
  FcObjectSet *wanted = FcObjectSetBuild (FC_FAMILY, NULL);
  FcFontSet *found
      = FcFontList (pango_fc_font_map_get_config (PANGO_FC_FONT_MAP (self->map)), any, wanted);
  gboolean empty = found == NULL || found->nfont == 0;
  if (found != NULL)
    FcFontSetDestroy (found);
  FcObjectSetDestroy (wanted);
  FcPatternDestroy (any);
  return empty;
}

static gboolean
is_refused (const PlnFonts *self, const Refused *wanted)
{
  for (guint i = 0; i < self->refused->len; i++)
    {
      const Refused *refused = self->refused->pdata[i];
      if (g_strcmp0 (refused->family, wanted->family) == 0
          && g_strcmp0 (refused->style, wanted->style) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Returns: (transfer full) (nullable): the style of a slanted or bold face, which is only used for letters that the
 * usual one lacks */
static char *
find_style (PangoFont *font)
{
  FcPattern *pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  PangoFontDescription *description = pango_font_describe (font);
  gboolean usual = pango_font_description_get_style (description) == PANGO_STYLE_NORMAL
                   && pango_font_description_get_weight (description) < PANGO_WEIGHT_SEMIBOLD;
  FcChar8 *style = NULL;
  pango_font_description_free (description);
  if (usual || FcPatternGetString (pattern, FC_STYLE, 0, &style) != FcResultMatch)
    return NULL;
  return g_strdup ((const char *) style);
}

/* Returns: (transfer full): what the file of @font is called, for messages */
static char *
quote_file (PangoFont *font)
{
  FcPattern *pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  FcChar8 *file = NULL;
  if (FcPatternGetString (pattern, FC_FILE, 0, &file) != FcResultMatch)
    return g_strdup ("of it");
  g_autofree char *name = g_filename_display_name ((const char *) file);
  return pln_text_quote (name);
}

gboolean
pln_fonts_refuse (PlnFonts *self, PangoFont *font, const char *cluster)
{
  PangoFontDescription *description = pango_font_describe (font);
  Refused *refused = g_new0 (Refused, 1);
  refused->family = g_strdup (pango_font_description_get_family (description));
  refused->style = find_style (font);
  refused->cluster = g_strdup (cluster);
  refused->file = quote_file (font);
  pango_font_description_free (description);
  if (refused->family == NULL || is_refused (self, refused))
    {
      refused_free (refused);
      return FALSE;
    }
  g_ptr_array_add (self->refused, refused);
  g_hash_table_remove_all (self->checked);
  open_map (self);
  return TRUE;
}

char *
pln_fonts_list_refused (const PlnFonts *self)
{
  GString *list = g_string_new (NULL);
  for (guint i = 0; i < self->refused->len; i++)
    {
      const Refused *refused = self->refused->pdata[i];
      g_string_append_printf (list,
                              "%s'%s%s%s' cannot draw %s (U+%04X), as the font file %s is damaged",
                              i > 0 ? ", " : "", refused->family, refused->style != NULL ? " " : "",
                              refused->style != NULL ? refused->style : "", refused->cluster,
                              g_utf8_get_char (refused->cluster), refused->file);
    }
  return g_string_free (list, list->len == 0);
}

/* --- glyphs ------------------------------------------------------------------------------------ */

typedef enum { GLYPH_DRAWS = 1, GLYPH_BLANK, GLYPH_BROKEN } Glyph;

/* Layers of other kinds than the first are known to Cairo since 1.18. */
static gboolean
has_layers (FT_Face face, FT_UInt index)
{
  if (FT_HAS_COLOR (face) && cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0))
    return TRUE;
  FT_LayerIterator iterator = { 0 };
  FT_UInt layer, colour;
  return FT_Get_Color_Glyph_Layer (face, index, &layer, &colour, &iterator) != 0;
}

static Glyph
load_glyph (FT_Face face, FT_UInt index)
{
  if (FT_Load_Glyph (face, index, FT_LOAD_NO_HINTING | FT_LOAD_COLOR) != 0)
    return GLYPH_BROKEN;
  const FT_GlyphSlot slot = face->glyph;
  gboolean draws = slot->format == FT_GLYPH_FORMAT_BITMAP
                       ? slot->bitmap.rows > 0 && slot->bitmap.width > 0
                       : slot->format != FT_GLYPH_FORMAT_OUTLINE || slot->outline.n_contours > 0
                             || has_layers (face, index);
  return draws ? GLYPH_DRAWS : GLYPH_BLANK;
}

/* Each glyph is loaded once. */
static Glyph
check_glyph (PlnFonts *self, PangoFont *font, PangoGlyph index)
{
  GHashTable *glyphs = g_hash_table_lookup (self->checked, font);
  if (glyphs == NULL)
    {
      glyphs = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (self->checked, g_object_ref (font), glyphs);
    }
  Glyph state = GPOINTER_TO_UINT (g_hash_table_lookup (glyphs, GUINT_TO_POINTER (index)));
  if (state != 0)
    return state;
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  FT_Face face = cairo_ft_scaled_font_lock_face (scaled);
  state = face != NULL ? load_glyph (face, index) : GLYPH_BROKEN;
  if (face != NULL)
    cairo_ft_scaled_font_unlock_face (scaled);
  g_hash_table_insert (glyphs, GUINT_TO_POINTER (index), GUINT_TO_POINTER (state));
  return state;
}

/* Whether @c is drawn by any font: not blanks, marks of format, the fillers of Hangul, the blank of Braille. */
static gboolean
is_visible (gunichar c)
{
  return g_unichar_isgraph (c) && !g_unichar_iszerowidth (c) && c != 0x115f && c != 0x2800
         && c != 0x3164 && c != 0xffa0;
}

/* Whether a blank @glyph for @c is a fault: it stands for @c by itself, or in a script whose letters change shape. */
static gboolean
must_draw (PangoFont *font, PangoGlyph glyph, gunichar c)
{
  hb_codepoint_t nominal = 0;
  GUnicodeScript script = g_unichar_get_script (c);
  if (!is_visible (c))
    return FALSE;
  return (script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_LATIN)
         || (hb_font_get_nominal_glyph (pango_font_get_hb_font (font), c, &nominal)
             && nominal == glyph);
}

static gboolean
cluster_draws (PlnFonts *self, const PangoGlyphItemIter *iter)
{
  PangoFont *font = iter->glyph_item->item->analysis.font;
  int step = iter->start_glyph <= iter->end_glyph ? 1 : -1;
  gunichar c = g_utf8_get_char (iter->text + iter->start_index);
  gboolean draws = FALSE, must = FALSE;
  for (int i = iter->start_glyph; i != iter->end_glyph; i += step)
    {
      PangoGlyph glyph = iter->glyph_item->glyphs->glyphs[i].glyph;
      if (glyph == PANGO_GLYPH_EMPTY || (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        continue;
      Glyph state = check_glyph (self, font, glyph);
      if (state == GLYPH_BROKEN)
        return FALSE;
      draws |= state == GLYPH_DRAWS;
      must |= state == GLYPH_BLANK && must_draw (font, glyph, c);
    }
  return draws || !must;
}

char *
pln_fonts_check (PlnFonts *self, const char *text, PangoGlyphItem *run)
{
  PangoGlyphItemIter iter;
  if (run->item->analysis.font == NULL)
    return NULL;
  for (gboolean more = pango_glyph_item_iter_init_start (&iter, run, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    if (!cluster_draws (self, &iter))
      return g_strndup (text + iter.start_index, (gsize) (iter.end_index - iter.start_index));
  return NULL;
}

/* --- kinds of fonts ---------------------------------------------------------------------------- */

static gboolean
has_table (PangoFont *font, hb_tag_t tag)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));
  hb_blob_t *table = hb_face_reference_table (face, tag);
  gboolean found = hb_blob_get_length (table) > 0;
  hb_blob_destroy (table);
  return found;
}

gboolean
pln_font_is_cff (PangoFont *font)
{
  return has_table (font, HB_TAG ('C', 'F', 'F', ' '))
         || has_table (font, HB_TAG ('C', 'F', 'F', '2'));
}

gboolean
pln_font_is_coloured (PangoFont *font)
{
  return has_table (font, HB_TAG ('C', 'B', 'D', 'T'))
         || has_table (font, HB_TAG ('s', 'b', 'i', 'x'));
}
