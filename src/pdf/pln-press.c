/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Setting runs of text in real type: fonts, columns, characters that no font has. */
#include "pdf/pln-press.h"

#include "base/pln-error.h"
#include "base/pln-text-layout.h"
#include "base/pln-text.h"

#include <math.h>
#include <string.h>

/* Families for text, each for what those before it do not have. In Arabic a typewriter's letters are hard to read, so
 * what is written from right to left has families of its own. */
#define FAMILIES                                                                                   \
  "DejaVu Sans Mono,Noto Sans Mono,Liberation Mono,WenQuanYi Micro Hei,Noto Sans CJK SC,Noto "     \
  "Sans,"                                                                                          \
  "Droid Sans Fallback,DejaVu Sans,Loma,monospace,sans-serif"
#define LEFTWARD                                                                                   \
  "Noto Sans Arabic,Noto Naskh Arabic,Noto Sans Hebrew,DejaVu Sans,Amiri,KacstOne,sans-serif"
/* What is measured is measured this large, in points. */
#define LARGE 100.0
/* Between lines of large type, in heights of the highest. */
#define LARGE_GAP 0.3
/* Pixels of an em in pictures of glyphs: those of the bitmaps in Noto Color Emoji. */
#define PICTURE_EM 109.0
/* How high a picture is at most, in sizes of the type: as high as a line. */
#define PICTURE_MOST 1.18

static PangoFontDescription *
describe (const char *wanted, const char *usual)
{
  PangoFontDescription *description = pango_font_description_new ();
  g_autofree char *families = wanted != NULL ? g_strdup_printf ("%s,%s", wanted, usual) : NULL;
  pango_font_description_set_family (description, families != NULL ? families : usual);
  return description;
}

/* Widths grow with the size: no grid of pixels. */
static PangoContext *
open_context (PangoFontMap *map, const char *language)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context,
                              pango_language_from_string (language != NULL ? language : "en"));
  return context;
}

static double
measure (PlnPress *self, const char *text)
{
  int width;
  pango_layout_set_attributes (self->layout, NULL);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_size (self->layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/* A glyph in colour, as an image. */
typedef struct {
  cairo_surface_t *surface;
  cairo_font_face_t *face;
  double x;
  double y;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;
  cairo_surface_destroy (picture->surface);
  cairo_font_face_destroy (picture->face);
  g_free (picture);
}

#define FIRST_PACKAGE "fonts-dejavu-core"
#define CJK_PACKAGE "fonts-noto-cjk"
#define OTHER_PACKAGE "fonts-noto-core"

static gboolean
fail_without_fonts (const PlnFonts *fonts, GError **error)
{
  g_autofree char *refused = pln_fonts_list_refused (fonts);
  if (refused != NULL)
    return pln_fail (error, PLN_ERROR_FAILED,
                     "no font here can be used: %s; install that again, or other fonts (%s)",
                     refused, strstr (refused, "'DejaVu") != NULL ? OTHER_PACKAGE : FIRST_PACKAGE);
  return pln_fail (error, PLN_ERROR_FAILED,
                   "no fonts are installed here, so there is no PDF; " FIRST_PACKAGE
                   " is one package of them");
}

PlnPress *
pln_press_new (PlnFonts *fonts, const char *wanted, const char *language, gboolean mirrored,
               GError **error)
{
  if (pln_fonts_is_empty (fonts))
    {
      fail_without_fonts (fonts, error);
      return NULL;
    }
  PlnPress *self = g_new0 (PlnPress, 1);
  PangoContext *context = open_context (fonts->map, language);
  pango_context_set_base_dir (context, mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  self->fonts = fonts;
  self->mirrored = mirrored;
  self->missing = g_ptr_array_new_with_free_func (g_free);
  self->packages = g_ptr_array_new ();
  self->left_out = g_ptr_array_new_with_free_func (g_free);
  self->drawn = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cairo_font_face_destroy);
  self->images = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, picture_free);
  self->layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_auto_dir (self->layout, mirrored);
  self->upright = describe (wanted, FAMILIES);
  self->leftward = describe (wanted, LEFTWARD);
  pln_press_set_size (self, LARGE);
  double narrow = measure (self, "i"), wide = measure (self, "W");
  self->even = ABS (narrow - wide) < LARGE / 1000;
  return self;
}

void
pln_press_free (PlnPress *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->layout);
  g_hash_table_unref (self->drawn);
  g_hash_table_unref (self->images);
  g_ptr_array_unref (self->missing);
  g_ptr_array_unref (self->packages);
  g_ptr_array_unref (self->left_out);
  g_free (self->first_missing);
  pango_font_description_free (self->upright);
  pango_font_description_free (self->leftward);
  g_free (self);
}

double
pln_press_advance (PlnPress *self)
{
  double size = self->size;
  pln_press_set_size (self, LARGE);
  double advance = measure (self, "0") / LARGE;
  pln_press_set_size (self, size);
  return advance;
}

void
pln_press_set_size (PlnPress *self, double size)
{
  self->size = size;
  pango_font_description_set_absolute_size (self->upright, size * PANGO_SCALE);
  pango_font_description_set_absolute_size (self->leftward, size * PANGO_SCALE);
  pango_layout_set_font_description (self->layout, self->upright);
}

/* Gives what is written from right to left its own fonts. */
static void
set_fonts (PlnPress *self, const char *text)
{
  if (g_str_is_ascii (text))
    return;
  PangoAttrList *list = pango_attr_list_new ();
  for (const char *p = text; *p != '\0';)
    {
      const char *end = p;
      while (*end != '\0' && pln_text_is_right_to_left (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (end > p)
        {
          PangoAttribute *attribute = pango_attr_font_desc_new (self->leftward);
          attribute->start_index = (guint) (p - text);
          attribute->end_index = (guint) (end - text);
          pango_attr_list_insert (list, attribute);
        }
      p = end > p ? end : g_utf8_next_char (p);
    }
  pango_layout_set_attributes (self->layout, list);
  pango_attr_list_unref (list);
}

static void
set_text (PlnPress *self, const char *text)
{
  pango_layout_set_attributes (self->layout, NULL);
  pango_layout_set_text (self->layout, text, -1);
  set_fonts (self, text);
}

static gboolean
is_unknown (PlnPress *self, const char *text)
{
  set_text (self, text);
  return pango_layout_get_unknown_glyphs_count (self->layout) > 0;
}

static void
remember (GPtrArray *list, const char *cluster)
{
  if (!g_ptr_array_find_with_equal_func (list, cluster, g_str_equal, NULL))
    g_ptr_array_add (list, g_strdup (cluster));
}

static gboolean
is_cjk (gunichar letter)
{
  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_BOPOMOFO:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Punctuation is of no script: it belongs to that of the text around it. What is wide is Chinese in any. Returns:
 * (nullable): the package that has fonts for @letter; none has what is of private use or not assigned */
static const char *
package_for (gunichar letter, const char *text)
{
  GUnicodeType type = g_unichar_type (letter);
  GUnicodeScript script = g_unichar_get_script (letter);
  gboolean shared = script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED;
  gboolean cjk = is_cjk (letter) || g_unichar_iswide (letter);
  if (type == G_UNICODE_PRIVATE_USE || type == G_UNICODE_UNASSIGNED)
    return NULL;
  for (const char *p = text; shared && !cjk && *p != '\0'; p = g_utf8_next_char (p))
    cjk = is_cjk (g_utf8_get_char (p));
  return cjk ? CJK_PACKAGE : OTHER_PACKAGE;
}

static void
remember_missing (PlnPress *self, const char *cluster, const char *text)
{
  guint at;
  const char *package = package_for (g_utf8_get_char (cluster), text);
  if (!g_ptr_array_find_with_equal_func (self->missing, cluster, g_str_equal, &at))
    {
      g_ptr_array_add (self->missing, g_strdup (cluster));
      g_ptr_array_add (self->packages, (gpointer) package);
    }
  /* What stands in Chinese too has to suit it. */
  else if (g_strcmp0 (package, CJK_PACKAGE) == 0)
    self->packages->pdata[at] = (gpointer) package;
  if (self->first_missing == NULL)
    self->first_missing = g_strdup_printf ("page %u, '%s'", self->page, text);
}

/* Returns: (transfer full): @text without the pictographs that no font has, which are remembered, as letters are that
 * no font has */
static char *
leave_out (PlnPress *self, const char *text)
{
  GString *rest = g_string_new (NULL);
  for (const char *p = text, *end; *p != '\0'; p = end)
    {
      end = pln_text_next_cluster (p, NULL);
      g_autofree char *cluster = g_strndup (p, (gsize) (end - p));
      gboolean unknown = is_unknown (self, cluster);
      if (unknown && pln_text_is_pictograph (cluster))
        {
          remember (self->left_out, cluster);
          self->n_left_out++;
          /* One of the blanks around it goes too. */
          if (*end == ' ' && (rest->len == 0 || rest->str[rest->len - 1] == ' '))
            end++;
          continue;
        }
      if (unknown)
        remember_missing (self, cluster, text);
      g_string_append (rest, cluster);
    }
  return g_string_free (rest, FALSE);
}

/* Lists the missing letters that a package has, or none. Returns: (nullable): `江 (U+6C5F), 如 (U+5982)` */
static char *
list_missing (const PlnPress *self, const char *package)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < self->missing->len; i++)
    {
      const char *cluster = self->missing->pdata[i];
      gunichar letter = g_utf8_get_char (cluster);
      if (g_strcmp0 (self->packages->pdata[i], package) == 0)
        g_string_append_printf (text, "%s%s (U+%04X)", text->len > 0 ? ", " : "", cluster, letter);
    }
  return g_string_free (text, text->len == 0);
}

gboolean
pln_press_check (const PlnPress *self, GError **error)
{
  static const char *const packages[] = { CJK_PACKAGE, OTHER_PACKAGE, NULL };
  if (self->missing->len == 0)
    return TRUE;
  g_autoptr (GString) list = g_string_new (NULL);
  gboolean install = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (packages); i++)
    {
      g_autofree char *letters = list_missing (self, packages[i]);
      if (letters == NULL)
        continue;
      install |= packages[i] != NULL;
      g_string_append_printf (list, "%s%s: %s", list->len > 0 ? "; " : "", letters,
                              packages[i] != NULL ? packages[i] : "of no script, no font has it");
    }
  g_autofree char *refused = pln_fonts_list_refused (self->fonts);
  return pln_fail (
      error, PLN_ERROR_FAILED, "no font here has %s (first on %s)%s%s; %s, or print without --pdf",
      list->str, self->first_missing, refused != NULL ? "; " : "", refused != NULL ? refused : "",
      !install          ? "take it out of the text"
      : refused != NULL ? "install what is named behind the letters, again where it is damaged"
                        : "install what is named behind the letters");
}

/* Looks whether all that is in the layout can be drawn; refuses the first family with a fault. */
static void
check_glyphs (PlnPress *self)
{
  const char *text = pango_layout_get_text (self->layout);
  PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, 0);
  for (GSList *each = line->runs; each != NULL && !self->refused; each = each->next)
    {
      PangoGlyphItem *run = each->data;
      g_autofree char *cluster = pln_fonts_check (self->fonts, text, run);
      self->refused
          = cluster != NULL && pln_fonts_refuse (self->fonts, run->item->analysis.font, cluster);
      if (cluster != NULL && !self->refused)
        remember_missing (self, cluster, text);
    }
}

/* How much smaller a run is drawn than it was shaped: bitmaps are as large as they are, unless rules of fontconfig that
 * not every machine has scale them. */
static double
scale_of (const PlnPress *self, PangoGlyphItem *run)
{
  PangoRectangle ink;
  PangoFont *font = run->item->analysis.font;
  if (font == NULL || !pln_font_is_coloured (font))
    return 1;
  pango_glyph_string_extents (run->glyphs, font, &ink, NULL);
  double most = PICTURE_MOST * self->size * PANGO_SCALE;
  return ink.height > most ? most / ink.height : 1;
}

/* Puts @text in the layout. */
static void
load (PlnPress *self, const char *text, double *width)
{
  if (is_unknown (self, text))
    {
      g_autofree char *rest = leave_out (self, text);
      set_text (self, rest);
    }
  check_glyphs (self);
  *width = 0;
  PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, 0);
  for (GSList *each = line->runs; each != NULL; each = each->next)
    {
      PangoGlyphItem *run = each->data;
      *width += pango_glyph_string_get_width (run->glyphs) * scale_of (self, run) / PANGO_SCALE;
    }
}

/* --- fonts with CFF outlines ------------------------------------------------------------------- */

/* Cairo 1.16 embeds some of their glyphs so that readers cannot draw them (the character is blank), and does not say
 * so. Their outlines are embedded as drawings instead, a Type 3 font, in which text is found and copied as in any. */

static const cairo_user_data_key_t drawn_key;

static cairo_status_t
draw_glyph (cairo_scaled_font_t *drawn, unsigned long index, cairo_t *cairo,
            cairo_text_extents_t *extents)
{
  cairo_font_face_t *face
      = cairo_font_face_get_user_data (cairo_scaled_font_get_font_face (drawn), &drawn_key);
  cairo_glyph_t glyph = { index, 0, 0 };
  cairo_set_font_face (cairo, face);
  cairo_set_font_size (cairo, 1);
  cairo_glyph_extents (cairo, &glyph, 1, extents);
  cairo_glyph_path (cairo, &glyph, 1);
  cairo_fill (cairo);
  return cairo_status (cairo);
}

/* Returns: (transfer none): a font face that draws what @face has */
static cairo_font_face_t *
find_drawn (PlnPress *self, cairo_font_face_t *face)
{
  cairo_font_face_t *drawn = g_hash_table_lookup (self->drawn, face);
  if (drawn != NULL)
    return drawn;
  drawn = cairo_user_font_face_create ();
  cairo_user_font_face_set_render_glyph_func (drawn, draw_glyph);
  cairo_font_face_set_user_data (drawn, &drawn_key, cairo_font_face_reference (face),
                                 (cairo_destroy_func_t) cairo_font_face_destroy);
  g_hash_table_insert (self->drawn, face, drawn);
  return drawn;
}

/* Shows the glyphs of one cluster. Returns: how far they go, in Pango's units */
static int
show_cluster (cairo_t *cairo, const PangoGlyphItemIter *iter, int x)
{
  const PangoGlyphString *string = iter->glyph_item->glyphs;
  gboolean leftward = iter->start_glyph > iter->end_glyph;
  int first = leftward ? iter->end_glyph + 1 : iter->start_glyph;
  int last = leftward ? iter->start_glyph + 1 : iter->end_glyph;
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, (gsize) (last - first));
  cairo_text_cluster_t cluster = { iter->end_index - iter->start_index, 0 };
  int advance = 0;
  for (int i = first; i < last; i++)
    {
      const PangoGlyphInfo *info = &string->glyphs[i];
      if (info->glyph != PANGO_GLYPH_EMPTY)
        glyphs[cluster.num_glyphs++]
            = (cairo_glyph_t){ info->glyph,
                               (double) (x + advance + info->geometry.x_offset) / PANGO_SCALE,
                               (double) info->geometry.y_offset / PANGO_SCALE };
      advance += info->geometry.width;
    }
  cairo_show_text_glyphs (cairo, iter->text + iter->start_index, cluster.num_bytes, glyphs,
                          cluster.num_glyphs, &cluster, 1, 0);
  return advance;
}

static void
show_drawn (PlnPress *self, cairo_t *cairo, const char *text, PangoGlyphItem *run, int x)
{
  cairo_scaled_font_t *font
      = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font));
  cairo_matrix_t matrix;
  PangoGlyphItemIter iter;
  cairo_scaled_font_get_font_matrix (font, &matrix);
  cairo_set_font_face (cairo, find_drawn (self, cairo_scaled_font_get_font_face (font)));
  cairo_set_font_matrix (cairo, &matrix);
  gboolean more = run->item->analysis.level % 2 == 0
                      ? pango_glyph_item_iter_init_start (&iter, run, text)
                      : pango_glyph_item_iter_init_end (&iter, run, text);
  while (more)
    {
      x += show_cluster (cairo, &iter, x);
      more = run->item->analysis.level % 2 == 0 ? pango_glyph_item_iter_next_cluster (&iter)
                                                : pango_glyph_item_iter_prev_cluster (&iter);
    }
}

/* --- fonts in colour --------------------------------------------------------------------------- */

/* Cairo puts their glyphs in as images of 72 dots per inch; these are as sharp as the font. */

/* Returns: (transfer none): the glyph on an image, PICTURE_EM to the em */
static const Picture *
find_picture (PlnPress *self, cairo_font_face_t *face, PangoGlyph index)
{
  g_autofree char *key = g_strdup_printf ("%p/%u", (void *) face, index);
  Picture *picture = g_hash_table_lookup (self->images, key);
  if (picture != NULL)
    return picture;
  cairo_glyph_t glyph = { index, 0, 0 };
  cairo_text_extents_t ink;
  cairo_surface_t *small = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t *cairo = cairo_create (small);
  cairo_set_font_face (cairo, face);
  cairo_set_font_size (cairo, PICTURE_EM);
  cairo_glyph_extents (cairo, &glyph, 1, &ink);
  cairo_destroy (cairo);
  cairo_surface_destroy (small);
  picture = g_new0 (Picture, 1);
  picture->face = cairo_font_face_reference (face);
  picture->x = floor (ink.x_bearing);
  picture->y = floor (ink.y_bearing);
  picture->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (ink.width) + 1,
                                                 (int) ceil (ink.height) + 1);
  cairo = cairo_create (picture->surface);
  cairo_set_font_face (cairo, face);
  cairo_set_font_size (cairo, PICTURE_EM);
  glyph = (cairo_glyph_t){ index, -picture->x, -picture->y };
  cairo_show_glyphs (cairo, &glyph, 1);
  cairo_destroy (cairo);
  g_hash_table_insert (self->images, g_steal_pointer (&key), picture);
  return picture;
}

static void
show_coloured (PlnPress *self, cairo_t *cairo, PangoGlyphItem *run, double left, double scale)
{
  cairo_scaled_font_t *font
      = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font));
  cairo_font_face_t *face = cairo_scaled_font_get_font_face (font);
  cairo_matrix_t matrix;
  cairo_scaled_font_get_font_matrix (font, &matrix);
  cairo_save (cairo);
  cairo_translate (cairo, left, 0);
  cairo_scale (cairo, scale, scale);
  int x = 0;
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
      if (info->glyph != PANGO_GLYPH_EMPTY)
        {
          const Picture *picture = find_picture (self, face, info->glyph);
          cairo_save (cairo);
          cairo_translate (cairo, (double) (x + info->geometry.x_offset) / PANGO_SCALE,
                           (double) info->geometry.y_offset / PANGO_SCALE);
          cairo_scale (cairo, matrix.xx / PICTURE_EM, matrix.yy / PICTURE_EM);
          cairo_set_source_surface (cairo, picture->surface, picture->x, picture->y);
          cairo_paint (cairo);
          cairo_restore (cairo);
        }
      x += info->geometry.width;
    }
  cairo_restore (cairo);
}

/* --- what is shown ----------------------------------------------------------------------------- */

static void
show_line (PlnPress *self, cairo_t *cairo, PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (self->layout);
  double x = 0;
  for (GSList *each = line->runs; each != NULL; each = each->next)
    {
      PangoGlyphItem *run = each->data;
      double scale = scale_of (self, run);
      cairo_move_to (cairo, x, 0);
      if (pln_font_is_coloured (run->item->analysis.font))
        show_coloured (self, cairo, run, x, scale);
      else if (pln_font_is_cff (run->item->analysis.font))
        show_drawn (self, cairo, text, run, (int) (x * PANGO_SCALE));
      else
        pango_cairo_show_glyph_item (cairo, text, run);
      x += pango_glyph_string_get_width (run->glyphs) * scale / PANGO_SCALE;
    }
}

static void
show (PlnPress *self, cairo_t *cairo, double x, double baseline, double scale_x)
{
  cairo_save (cairo);
  cairo_translate (cairo, x, baseline);
  cairo_scale (cairo, scale_x, 1);
  cairo_move_to (cairo, 0, 0);
  show_line (self, cairo, pango_layout_get_line_readonly (self->layout, 0));
  cairo_restore (cairo);
}

/* Whether what is in the layout is two glyphs of one font that can be set apart. */
static gboolean
is_pair (PlnPress *self)
{
  GSList *runs = pango_layout_get_line_readonly (self->layout, 0)->runs;
  const PangoGlyphItem *run = runs != NULL ? runs->data : NULL;
  return run != NULL && runs->next == NULL && run->glyphs->num_glyphs == 2
         && run->item->analysis.font != NULL && !pln_font_is_coloured (run->item->analysis.font);
}

/* Sets the pair in the layout as wide as three: as one cluster, so that readers find the name and no blank in it. */
static void
show_pair (PlnPress *self, cairo_t *cairo, double natural)
{
  const char *text = pango_layout_get_text (self->layout);
  PangoGlyphItem *run = pango_layout_get_line_readonly (self->layout, 0)->runs->data;
  PangoFont *font = run->item->analysis.font;
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  cairo_font_face_t *face = cairo_scaled_font_get_font_face (scaled);
  cairo_text_cluster_t cluster = { (int) strlen (text), 2 };
  cairo_glyph_t glyphs[]
      = { { run->glyphs->glyphs[0].glyph, 0, 0 }, { run->glyphs->glyphs[1].glyph, natural, 0 } };
  cairo_matrix_t matrix;
  cairo_scaled_font_get_font_matrix (scaled, &matrix);
  cairo_set_font_face (cairo, pln_font_is_cff (font) ? find_drawn (self, face) : face);
  cairo_set_font_matrix (cairo, &matrix);
  cairo_show_text_glyphs (cairo, text, cluster.num_bytes, glyphs, 2, &cluster, 1, 0);
}

/* Returns: whether the name that @run begins with was set as wide as three, and so what is behind it */
static gboolean
show_named (PlnPress *self, cairo_t *cairo, const PlnRun *run, gsize name, double left,
            double baseline)
{
  double pair, rest;
  double x = left + run->column * self->column;
  double room = (run->columns + 2) * self->column;
  g_autofree char *first = g_strndup (run->text, name);
  load (self, run->text + name, &rest);
  load (self, first, &pair);
  if (!is_pair (self))
    return FALSE;
  double scale = MIN (1, room / (pair * 1.5 + rest));
  cairo_save (cairo);
  cairo_translate (cairo, x, baseline);
  cairo_scale (cairo, scale, 1);
  show_pair (self, cairo, pair);
  cairo_restore (cairo);
  load (self, run->text + name, &rest);
  show (self, cairo, x + pair * 1.5 * scale, baseline, scale);
  return TRUE;
}

void
pln_press_show (PlnPress *self, cairo_t *cairo, const PlnRun *run, gsize name, gboolean ranged,
                double left, int width, double baseline)
{
  double natural;
  if (name > 0 && show_named (self, cairo, run, name, left, baseline))
    return;
  load (self, run->text, &natural);
  double room = run->columns * self->column;
  double scale = natural > room ? room / natural : 1;
  double x = run->column * self->column;
  if (ranged)
    x += room - natural * scale;
  if (self->mirrored)
    x = width * self->column - x - natural * scale;
  show (self, cairo, left + x, baseline, scale);
}

/* The largest size at which all lines fit in a box. Returns: 0 when there is nothing to see */
static double
choose_scale (PlnPress *self, GStrv lines, double width, double height)
{
  double widest = 0, highest = 0, natural;
  guint n = g_strv_length (lines);
  for (guint i = 0; i < n; i++)
    {
      PangoRectangle ink;
      load (self, lines[i], &natural);
      pango_layout_line_get_extents (pango_layout_get_line_readonly (self->layout, 0), &ink, NULL);
      widest = MAX (widest, (double) ink.width / PANGO_SCALE);
      highest = MAX (highest, (double) ink.height / PANGO_SCALE);
    }
  if (widest <= 0 || highest <= 0)
    return 0;
  return MIN (width / widest, height / (highest * (n + (n - 1) * LARGE_GAP)));
}

void
pln_press_show_large (PlnPress *self, cairo_t *cairo, const char *text, double x, double y,
                      double width, double height)
{
  double size = self->size, natural;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  pln_press_set_size (self, LARGE);
  guint n_left_out = self->n_left_out;
  double scale = choose_scale (self, lines, width, height);
  self->n_left_out = n_left_out;
  guint n = scale > 0 ? g_strv_length (lines) : 0;
  for (guint i = 0; i < n; i++)
    {
      PangoRectangle ink;
      load (self, lines[i], &natural);
      pango_layout_line_get_extents (pango_layout_get_line_readonly (self->layout, 0), &ink, NULL);
      cairo_save (cairo);
      cairo_translate (cairo, x + width / 2, y + height * (i + 0.5) / n);
      cairo_scale (cairo, scale, scale);
      show (self, cairo, -(ink.x + ink.width / 2.0) / PANGO_SCALE,
            -(ink.y + ink.height / 2.0) / PANGO_SCALE, 1);
      cairo_restore (cairo);
    }
  pln_press_set_size (self, size);
}
