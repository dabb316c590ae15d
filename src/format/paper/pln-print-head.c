/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The head of a printed programme, and headings over a rule. */
#include "format/paper/pln-print-head.h"

#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "base/pln-time.h"
#include "format/paper/pln-column.h"
#include "format/paper/pln-day-rows.h"
#include "words/pln-place.h"
#include "words/pln-print-words.h"

#include <string.h>

#define GAP 2

/* The days, forums and marks that occur. */
typedef struct {
  PlnDate first;
  PlnDate last;
  gint64 utc_first;
  gint64 utc_last;
  const PlnForum *forum; /* the one forum of all sessions, if not @several */
  gboolean several;
  const PlnZone *zone; /* the one zone of all sessions, if not @zones */
  gboolean zones;
  gboolean signs[128];
} Extent;

static void
extend (Extent *self, const PlnSlot *slot, const PlnPrintOptions *options)
{
  self->signs[(guchar) pln_marks_sign (options->marks, slot) & 127] = TRUE;
  if (self->forum != NULL && self->forum != slot->forum)
    self->several = TRUE;
  self->forum = slot->forum;
  self->zones = self->zones || (self->zone != NULL && self->zone != slot->zone);
  self->zone = slot->zone;
  if (slot->day == PLN_NONE)
    return;
  if (self->first == PLN_NONE || slot->day < self->first)
    self->first = slot->day;
  if (self->last == PLN_NONE || slot->day > self->last)
    self->last = slot->day;
  if (slot->start == PLN_NONE)
    return;
  gint64 end = slot->end != PLN_NONE ? slot->utc_end : slot->utc_start;
  self->utc_first = MIN (self->utc_first, slot->utc_start);
  self->utc_last = MAX (self->utc_last, end);
}

static Extent
extent_new (void)
{
  return (Extent){
    .first = PLN_NONE, .last = PLN_NONE, .utc_first = G_MAXINT64, .utc_last = G_MININT64
  };
}

static Extent
extent_of (const PlnTimetable *timetable, const PlnPrintOptions *options)
{
  Extent extent = extent_new ();
  for (guint i = 0; i < timetable->slots->len; i++)
    extend (&extent, pln_timetable_slot (timetable, i), options);
  return extent;
}

/* Adds @left and @right on one line, or below each other. */
static void
add_sides (GPtrArray *column, const char *left, const char *right, int width)
{
  const char *right_text = right != NULL ? right : "";
  GPtrArray *both = pln_column_new ();
  gboolean beside = pln_text_width (left) + GAP + pln_text_width (right_text) <= width;
  pln_column_add (both, left, width, 0);
  g_autofree char *isolated = pln_text_isolate (right_text);
  if (right_text[0] != '\0' && beside)
    pln_column_put_right (both, isolated, width);
  else if (right_text[0] != '\0')
    pln_column_add (both, right_text, width, 0);
  pln_column_add_under (column, 0, both);
}

PlnBlock *
pln_print_heading (PlnBound bound, const char *left, const char *right, int width)
{
  PlnBlock *block = pln_block_new (bound);
  block->head = TRUE;
  add_sides (block->lines, left, right, width);
  g_ptr_array_add (block->lines, g_strnfill ((gsize) width, '-'));
  return block;
}

GPtrArray *
pln_print_heading_again (const char *left, const char *right, const PlnPrintOptions *options)
{
  GPtrArray *lines = pln_column_new ();
  g_autofree char *text
      = pln_print_around (options->language, options->second, PLN_PRINT_CONTINUED, left);
  add_sides (lines, text, right, options->width);
  g_ptr_array_add (lines, g_strnfill ((gsize) options->width, '-'));
  return lines;
}

/* --- the mast --------------------------------------------------------------------------------- */

static char *
days_text (const Extent *extent, const char *language)
{
  if (extent->first == PLN_NONE)
    return g_strdup ("");
  g_autofree char *first = pln_date_to_words (extent->first, language);
  if (extent->first == extent->last)
    return g_steal_pointer (&first);
  g_autofree char *last = pln_date_to_words (extent->last, language);
  return g_strdup_printf ("%s - %s", first, last);
}

/* The forum that the paper is of. */
static const PlnForum *
forum_of (const PlnTimetable *timetable, const Extent *extent)
{
  return extent->several || extent->forum == NULL ? pln_programme_root (timetable->programme)
                                                  : extent->forum;
}

static const PlnZone *
zone_of (const PlnTimetable *timetable, const Extent *extent)
{
  return extent->zones || extent->zone == NULL
             ? pln_forum_zone (timetable->programme, forum_of (timetable, extent))
             : extent->zone;
}

const PlnForum *
pln_print_forum (const PlnTimetable *timetable)
{
  const PlnPrintOptions none = { .printed = PLN_NONE };
  Extent extent = extent_of (timetable, &none);
  return forum_of (timetable, &extent);
}

const PlnZone *
pln_print_zone (const PlnTimetable *timetable)
{
  const PlnPrintOptions none = { .printed = PLN_NONE };
  Extent extent = extent_of (timetable, &none);
  return zone_of (timetable, &extent);
}

static const PlnVenue *
venue_of (const PlnTimetable *timetable, const Extent *extent)
{
  const PlnVenue *own = pln_forum_venue (timetable->programme, forum_of (timetable, extent));
  return own != NULL ? own : pln_place_home (timetable->programme);
}

const PlnVenue *
pln_print_venue (const PlnTimetable *timetable)
{
  const PlnPrintOptions none = { .printed = PLN_NONE };
  Extent extent = extent_of (timetable, &none);
  return venue_of (timetable, &extent);
}

static char *
zone_text (const PlnTimetable *timetable, const Extent *extent, const char *language)
{
  const PlnZone *zone = zone_of (timetable, extent);
  g_autofree char *title = pln_zone_title (zone, extent->utc_first, language);
  g_autofree char *offset = pln_offset_to_string (pln_zone_offset (zone, extent->utc_first));
  g_autofree char *later = pln_offset_to_string (pln_zone_offset (zone, extent->utc_last));
  if (strcmp (offset, later) == 0)
    return pln_print_phrase (language, PLN_PRINT_TIMES, title, offset);
  g_autofree char *later_title = pln_zone_title (zone, extent->utc_last, language);
  g_autofree char *before = g_strdup_printf ("%s (%s)", title, offset);
  g_autofree char *after = g_strdup_printf ("%s (%s)", later_title, later);
  return pln_print_phrase (language, PLN_PRINT_TIMES_TWO, before, after);
}

/* What the signs mean that occur. No meaning is parted at the end of a line. */
static void
add_legend (PlnBlock *block, const Extent *extent, const PlnPrintOptions *options)
{
  static const struct {
    char sign;
    PlnPrintWord word;
  } legend[] = { { PLN_MARK_CHANGED, PLN_PRINT_MARK_CHANGED },
                 { PLN_MARK_NEW, PLN_PRINT_MARK_NEW },
                 { PLN_MARK_CANCELLED, PLN_PRINT_MARK_CANCELLED },
                 { PLN_MARK_OVERLAP, PLN_PRINT_MARK_OVERLAP } };
  g_autoptr (GString) line = g_string_new (pln_print_word (options->language, PLN_PRINT_MARKS));
  gboolean any = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (legend); i++)
    {
      g_autofree char *meaning
          = pln_print_phrase (options->language, legend[i].word, options->since, NULL);
      if (!extent->signs[(guchar) legend[i].sign])
        continue;
      if (any && pln_text_width (line->str) + GAP + 1 + pln_text_width (meaning) > options->width)
        {
          pln_column_add (block->lines, line->str, options->width, GAP);
          g_string_assign (line, " ");
        }
      g_string_append_printf (line, "%*s%s", any ? GAP + 1 : 1, "", meaning);
      any = TRUE;
    }
  if (any)
    pln_column_add (block->lines, line->str, options->width, GAP);
}

static void
add_title (PlnBlock *block, const PlnForum *forum, const PlnPrintOptions *options)
{
  const char *title = pln_record_text (forum, "title", options->language);
  const char *other
      = options->second != NULL ? pln_record_text (forum, "title", options->second) : NULL;
  pln_column_add (block->lines, title, options->width, 2);
  if (other != NULL && strcmp (title, other) != 0)
    pln_column_add (block->lines, other, options->width, 2);
}

static void
add_titles (PlnBlock *block, const PlnTimetable *timetable, const Extent *extent,
            const PlnPrintOptions *options)
{
  const PlnForum *root = pln_programme_root (timetable->programme);
  if (root != NULL)
    add_title (block, root, options);
  if (!extent->several && extent->forum != NULL && extent->forum != root)
    add_title (block, extent->forum, options);
}

/* Adds one more line, if it says something. */
static void
add_line (PlnBlock *block, const char *text, int width)
{
  if (text != NULL && text[0] != '\0')
    pln_column_add (block->lines, text, width, 2);
}

static void
add_place (PlnBlock *block, const PlnTimetable *timetable, const Extent *extent,
           const PlnPrintOptions *options)
{
  const PlnVenue *venue = venue_of (timetable, extent);
  g_autofree char *days = days_text (extent, options->language);
  g_autofree char *place = pln_text_repair (
      venue != NULL ? pln_record_text (venue, "name", options->language) : "", FALSE, NULL);
  if (days[0] != '\0' || place[0] != '\0')
    add_sides (block->lines, days, place, options->width);
}

/* The organisations of @forum that have the duty and the label of @like, as far as one language knows them. */
static char *
list_organisations (const PlnProgramme *programme, const PlnForum *forum, const PlnPatron *like,
                    const char *language)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < forum->patrons->len; i++)
    {
      const PlnPatron *patron = forum->patrons->pdata[i];
      gconstpointer who
          = pln_programme_find_as (programme, &pln_shape_organisation, patron->organisation);
      if (who == NULL || patron->duty != like->duty || g_strcmp0 (patron->label, like->label) != 0)
        continue;
      const char *name = pln_record_text (who, "name", language);
      g_autofree char *both = list->len > 0
                                  ? pln_print_phrase (language, PLN_PRINT_HOSTS, list->str, name)
                                  : g_strdup (name);
      g_string_assign (list, both);
    }
  const char *duty = pln_print_duty (language, like);
  g_autofree char *line
      = list->len > 0 ? pln_print_label (language, NULL, duty != NULL ? duty : "", list->str)
                      : g_strdup ("");
  return pln_text_repair (line, FALSE, NULL);
}

/* Whether an organisation before the one at @index shares its line. */
static gboolean
is_listed (const PlnForum *forum, guint index)
{
  const PlnPatron *patron = forum->patrons->pdata[index];
  for (guint i = 0; i < index; i++)
    {
      const PlnPatron *other = forum->patrons->pdata[i];
      if (other->duty == patron->duty && g_strcmp0 (other->label, patron->label) == 0)
        return TRUE;
    }
  return FALSE;
}

void
pln_print_add_organisations (PlnBlock *block, const PlnProgramme *programme, const PlnForum *forum,
                             gboolean above, const PlnPrintOptions *options)
{
  for (int duty = 0; forum != NULL && duty < PLN_N_DUTIES; duty++)
    {
      const PlnForum *with = above ? pln_forum_with_duty (programme, forum, duty) : forum;
      for (guint i = 0; with != NULL && i < with->patrons->len; i++)
        {
          const PlnPatron *patron = with->patrons->pdata[i];
          if (patron->duty != duty || is_listed (with, i))
            continue;
          g_autofree char *one = list_organisations (programme, with, patron, options->language);
          g_autofree char *other
              = options->second != NULL
                    ? list_organisations (programme, with, patron, options->second)
                    : NULL;
          add_line (block, one, options->width);
          if (g_strcmp0 (one, other) != 0)
            add_line (block, other, options->width);
        }
    }
}

static void
add_zone (PlnBlock *block, const PlnTimetable *timetable, const Extent *extent,
          const PlnPrintOptions *options)
{
  g_autofree char *zone
      = extent->utc_first != G_MAXINT64 ? zone_text (timetable, extent, options->language) : NULL;
  add_line (block, zone, options->width);
}

static void
add_printed (PlnBlock *block, const PlnPrintOptions *options)
{
  if (options->printed == PLN_NONE)
    return;
  g_autofree char *date = pln_date_to_words (options->printed, options->language);
  g_autofree char *printed = pln_print_phrase (options->language, PLN_PRINT_PRINTED, date, NULL);
  add_line (block, printed, options->width);
}

/* Where those who hold the paper find what is not on it yet. */
static void
add_address (PlnBlock *block, const PlnTimetable *timetable, const Extent *extent,
             const PlnPrintOptions *options)
{
  const char *url = pln_forum_url (timetable->programme, forum_of (timetable, extent));
  if (url == NULL)
    return;
  g_autofree char *clean = pln_text_repair (url, FALSE, NULL);
  g_autofree char *word
      = pln_print_twice (options->language, options->second, PLN_PRINT_CURRENT, NULL, NULL);
  g_autofree char *line = pln_print_label (options->language, options->second, word, clean);
  add_line (block, line, options->width);
}

/* What rooms are called now that people know by other names. */
static void
add_renamed (PlnBlock *block, const PlnPrintOptions *options)
{
  GPtrArray *renamed = options->marks != NULL ? options->marks->renamed : NULL;
  for (guint i = 0; renamed != NULL && i < renamed->len; i++)
    add_line (block, ((PlnRenamed *) renamed->pdata[i])->note, options->width);
}

/* The zone, the version, the date, the address, the legend: in each of @n languages. */
static void
add_imprint (PlnBlock *block, const PlnTimetable *timetable, const Extent *extent,
             const PlnPrintOptions *const *each, guint n)
{
  for (guint i = 0; i < n; i++)
    add_zone (block, timetable, extent, each[i]);
  g_auto (GStrv) edition = g_strsplit (each[0]->edition != NULL ? each[0]->edition : "", "\n", -1);
  for (guint i = 0; edition[i] != NULL; i++)
    add_line (block, edition[i], each[0]->width);
  for (guint i = 0; i < n; i++)
    add_printed (block, each[i]);
  add_address (block, timetable, extent, each[0]);
  for (guint i = 0; i < n; i++)
    add_legend (block, extent, each[i]);
}

PlnBlock *
pln_print_colophon (const PlnTimetable *timetable, GPtrArray *slots, const PlnPrintOptions *options)
{
  Extent extent = extent_new ();
  PlnPrintOptions second = pln_print_second (options);
  const PlnPrintOptions *each[] = { options, &second };
  PlnBlock *block = pln_block_new (PLN_BOUND_HALF);
  for (guint i = 0; i < slots->len; i++)
    extend (&extent, slots->pdata[i], options);
  add_imprint (block, timetable, &extent, each, options->second != NULL ? 2 : 1);
  return block;
}

void
pln_print_add_mast (GPtrArray *blocks, const PlnTimetable *timetable,
                    const PlnPrintOptions *options, const char *subject, gboolean marks)
{
  Extent extent = extent_of (timetable, options);
  if (!marks)
    memset (extent.signs, 0, sizeof extent.signs);
  PlnPrintOptions second = pln_print_second (options);
  const PlnPrintOptions *each[] = { options, &second };
  guint n = options->second != NULL ? 2 : 1;
  PlnBlock *block = pln_block_new (PLN_BOUND_PAGE);
  block->head = TRUE;
  add_titles (block, timetable, &extent, options);
  add_line (block, subject, options->width);
  g_ptr_array_add (block->lines, g_strdup (""));
  for (guint i = 0; i < n; i++)
    add_place (block, timetable, &extent, each[i]);
  if (subject == NULL)
    pln_print_add_organisations (block, timetable->programme, forum_of (timetable, &extent), TRUE,
                                 options);
  for (guint i = 0; i < n && timetable->slots->len == 0; i++)
    add_line (block, pln_print_word (each[i]->language, PLN_PRINT_NOTHING), options->width);
  add_imprint (block, timetable, &extent, each, n);
  if (marks)
    add_renamed (block, options);
  block->running = extent.first == extent.last ? days_text (&extent, options->language) : NULL;
  g_ptr_array_add (blocks, block);
}
