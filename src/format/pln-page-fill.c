/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Putting blocks on pages: what stays together, where a page ends, what is said again on the next. */
#include "base/pln-text.h"
#include "format/pln-column.h"
#include "format/pln-page.h"
#include "format/pln-print-words.h"

#include <string.h>

/* A blank line, and on which page it goes on. */
#define FOOT 2
/* Between the fields of the running head. */
#define GAP 3
/* So many lines of a split block at least stand on either side. */
#define SIDE 2

/* Blocks that stay on one page: headings and the first block that is none. */
typedef struct {
  guint first; /* its blocks */
  guint end;
  int height; /* without the blank lines before it */
  int gap;
  int again; /* lines said again when it begins a page */
  int under; /* lines added when it ends a page that goes on */
  PlnBound bound;
} Unit;

/* The best way to lay out the units from one on: how many pages, how good, and where the next begins. */
typedef struct {
  guint pages;
  gint64 cost;
  guint next;
} Best;

typedef struct {
  const PlnPaper *paper;
  GPtrArray *blocks;
  GArray *units;
} Filling;

#define BLOCK(self, i) ((PlnBlock *) (self)->blocks->pdata[i])
#define UNIT(self, i) (&g_array_index ((self)->units, Unit, i))

/* --- splitting what is taller than a page ----------------------------------------------------- */

static int
height_of (GPtrArray *lines)
{
  return lines != NULL ? (int) lines->len : 0;
}

/* The last place where at most @most lines come before: where the view allows it, else anywhere. */
static int
choose_split (const PlnBlock *block, int most)
{
  int height = height_of (block->lines);
  for (guint i = block->splits->len; i > 0; i--)
    {
      int line = g_array_index (block->splits, int, i - 1);
      if (line <= most && line >= SIDE && height - line >= SIDE)
        return line;
    }
  return MAX (MIN (most, height - SIDE), 1);
}

static PlnBlock *
split_block (PlnBlock *block, int at)
{
  PlnBlock *rest = pln_block_new (MAX (block->bound, PLN_BOUND_INSIDE));
  rest->gap = 0;
  rest->again = block->again != NULL ? g_ptr_array_ref (block->again) : NULL;
  rest->under = block->under != NULL ? g_ptr_array_ref (block->under) : NULL;
  rest->rest = g_strdup (block->rest);
  rest->running = g_strdup (block->running);
  g_clear_pointer (&block->banner, g_free);
  if (block->rest != NULL)
    g_ptr_array_add (rest->lines, g_strdup (block->rest));
  int shift = height_of (rest->lines) - at;
  for (guint i = (guint) at; i < block->lines->len; i++)
    g_ptr_array_add (rest->lines, g_strdup (block->lines->pdata[i]));
  for (guint i = 0; i < block->splits->len; i++)
    {
      int line = g_array_index (block->splits, int, i);
      int moved = line + shift;
      if (line > at)
        g_array_append_val (rest->splits, moved);
    }
  g_ptr_array_set_size (block->lines, at);
  return rest;
}

/* What is said again on every page may take half of it. */
static void
drop_tall_again (const Filling *self, PlnBlock *block)
{
  if (height_of (block->again) > (self->paper->lines - PLN_PAGE_TOP - FOOT) / 2)
    g_clear_pointer (&block->again, g_ptr_array_unref);
}

/* Splits blocks until each fits on a page with the headings before it and what is said again. Headings leave room for
 * the first lines of what they are kept with; the first of those that do not is split, or let go. */
static void
split_tall (Filling *self)
{
  int page = self->paper->lines - PLN_PAGE_TOP - FOOT;
  int headings = 0;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      PlnBlock *block = BLOCK (self, i);
      drop_tall_again (self, block);
      int height = block->gap + height_of (block->lines);
      int most = block->head ? page - 2 * SIDE
                             : page - height_of (block->again) - height_of (block->under);
      gboolean head = block->head;
      if (head && headings > 0 && headings + height > most)
        {
          BLOCK (self, i - 1)->head = FALSE;
          headings = 0;
        }
      if (headings + height > most)
        {
          int at = choose_split (block, MAX (most - headings - block->gap, SIDE + 1));
          PlnBlock *rest = split_block (block, at);
          rest->head = head;
          block->head = FALSE;
          g_ptr_array_insert (self->blocks, (int) i + 1, rest);
        }
      headings = block->head ? headings + height : 0;
    }
}

/* --- where pages end -------------------------------------------------------------------------- */

static void
gather_units (Filling *self)
{
  self->units = g_array_new (FALSE, FALSE, sizeof (Unit));
  for (guint i = 0; i < self->blocks->len;)
    {
      const PlnBlock *first = BLOCK (self, i);
      Unit unit = { .first = i, .gap = first->gap, .bound = first->bound };
      unit.again = height_of (first->again);
      unit.height = -first->gap;
      gboolean head = TRUE;
      for (; i < self->blocks->len && head; i++)
        {
          unit.height += BLOCK (self, i)->gap + height_of (BLOCK (self, i)->lines);
          head = BLOCK (self, i)->head;
        }
      unit.end = i;
      unit.under = height_of (BLOCK (self, i - 1)->under);
      g_array_append_val (self->units, unit);
    }
}

/* How good it is to end a page with so many lines @free before a boundary of that strength. */
static gint64
cost_of (int free, PlnBound bound)
{
  static const gint64 costs[] = { [PLN_BOUND_BREAK] = 100,
                                  [PLN_BOUND_ENTRY] = 300,
                                  [PLN_BOUND_ROW] = 1500,
                                  [PLN_BOUND_INSIDE] = 4000 };
  return (gint64) free * free + costs[bound];
}

/* The pages for the units from each on, from the last to the first: as few as it takes, of these the best. */
static Best *
find_best (const Filling *self, guint from, guint to)
{
  Best *best = g_new0 (Best, to - from + 1);
  for (guint i = to; i-- > from;)
    {
      Best *here = &best[i - from];
      int used = PLN_PAGE_TOP + UNIT (self, i)->again;
      here->pages = G_MAXUINT;
      for (guint k = i; k < to; k++)
        {
          const Unit *unit = UNIT (self, k);
          gboolean at_top = k == i && unit->again == 0;
          used += unit->height + (at_top ? 0 : unit->gap);
          const Unit *after = k + 1 < to ? UNIT (self, k + 1) : NULL;
          gboolean goes_on = after != NULL && after->again > 0;
          int free = self->paper->lines - used - (goes_on ? unit->under + FOOT : 0);
          if (used > self->paper->lines)
            break;
          if (free < 0 && k > i)
            continue;
          const Best *rest = &best[k + 1 - from];
          gint64 cost = cost_of (free, after != NULL ? after->bound : PLN_BOUND_PAGE) + rest->cost;
          if (rest->pages + 1 < here->pages
              || (rest->pages + 1 == here->pages && cost <= here->cost))
            *here = (Best){ rest->pages + 1, cost, k + 1 };
        }
      if (here->pages == G_MAXUINT) /* taller than a page, which pln_pages_check() will say */
        *here = (Best){ best[i + 1 - from].pages + 1, best[i + 1 - from].cost, i + 1 };
    }
  return best;
}

static int
height_between (const Filling *self, guint from, guint to, gboolean closed)
{
  int height = PLN_PAGE_TOP;
  for (guint i = from; i < to; i++)
    {
      height += UNIT (self, i)->height;
      if (i > from && (!closed || UNIT (self, i)->bound < PLN_BOUND_BREAK))
        height += UNIT (self, i)->gap;
    }
  return height;
}

static void
close_gaps (Filling *self, guint from, guint to)
{
  for (guint i = from + 1; i < to; i++)
    if (UNIT (self, i)->bound >= PLN_BOUND_BREAK)
      {
        UNIT (self, i)->gap = 0;
        BLOCK (self, UNIT (self, i)->first)->gap = 0;
      }
}

/* --- making the pages ------------------------------------------------------------------------- */

static void
banner_clear (gpointer data)
{
  g_free (((PlnPageBanner *) data)->text);
}

static PlnPage *
page_new (void)
{
  PlnPage *page = g_new0 (PlnPage, 1);
  page->lines = pln_column_new ();
  page->sessions = g_ptr_array_new ();
  page->banners = g_array_new (FALSE, FALSE, sizeof (PlnPageBanner));
  g_array_set_clear_func (page->banners, banner_clear);
  return page;
}

static void
page_free (gpointer data)
{
  PlnPage *page = data;
  g_ptr_array_unref (page->lines);
  g_ptr_array_unref (page->sessions);
  g_array_unref (page->banners);
  g_free (page);
}

static void
add_line (PlnPage *page, const char *line)
{
  gsize length = strlen (line);
  while (length > 0 && line[length - 1] == ' ')
    length--;
  g_ptr_array_add (page->lines, g_strndup (line, length));
}

static void
add_block (PlnPage *page, const PlnBlock *block, gboolean gap)
{
  for (int i = 0; gap && i < block->gap; i++)
    add_line (page, "");
  if (block->banner != NULL)
    {
      PlnPageBanner banner = { page->lines->len, block->lines->len, g_strdup (block->banner) };
      g_array_append_val (page->banners, banner);
    }
  for (guint i = 0; i < block->lines->len; i++)
    add_line (page, block->lines->pdata[i]);
  g_ptr_array_extend (page->sessions, block->sessions, NULL, NULL);
}

/* Says @word in both languages where that is no wider than @room, else in the first. */
static char *
fitting_text (const PlnPaper *paper, PlnPrintWord word, const char *first, const char *second,
              int room)
{
  g_autofree char *both = pln_print_twice (paper->language, paper->second, word, first, second);
  if (pln_text_width (both) <= room)
    return g_steal_pointer (&both);
  return pln_print_phrase (paper->language, word, first, second);
}

/* Puts the units on a page that has no running head yet, which the number of pages is in. */
static void
add_page (const Filling *self, GPtrArray *pages, guint from, guint to, gboolean goes_on)
{
  PlnPage *page = page_new ();
  const PlnBlock *first = BLOCK (self, UNIT (self, from)->first);
  gboolean begun = first->again != NULL;
  for (guint i = 0; begun && i < first->again->len; i++)
    add_line (page, first->again->pdata[i]);
  for (guint i = UNIT (self, from)->first; i < UNIT (self, to - 1)->end; i++)
    {
      add_block (page, BLOCK (self, i), begun);
      begun = TRUE;
    }
  g_ptr_array_add (pages, page);
  if (!goes_on)
    return;
  const PlnBlock *last = BLOCK (self, UNIT (self, to - 1)->end - 1);
  for (guint i = 0; last->under != NULL && i < last->under->len; i++)
    add_line (page, last->under->pdata[i]);
  g_autofree char *number = g_strdup_printf ("%u", pages->len + 1);
  g_autofree char *text
      = fitting_text (self->paper, PLN_PRINT_CONTINUED_ON, number, NULL, self->paper->width);
  while ((int) page->lines->len < self->paper->lines - PLN_PAGE_TOP - 1)
    add_line (page, "");
  g_autofree char *foot
      = g_strdup_printf ("%*s%s", MAX (self->paper->width - pln_text_width (text), 0), "", text);
  add_line (page, foot);
}

/* A run of units that begins a page, up to the next that does. */
static void
fill_run (Filling *self, GPtrArray *pages, GPtrArray *firsts, guint from, guint to)
{
  int lines = self->paper->lines;
  if (lines > 0 && height_between (self, from, to, FALSE) > lines
      && height_between (self, from, to, TRUE) <= lines)
    close_gaps (self, from, to);
  if (lines == 0 || height_between (self, from, to, FALSE) <= lines)
    {
      g_ptr_array_add (firsts, BLOCK (self, UNIT (self, from)->first));
      add_page (self, pages, from, to, FALSE);
      return;
    }
  g_autofree Best *best = find_best (self, from, to);
  for (guint i = from; i < to;)
    {
      guint next = best[i - from].next;
      g_ptr_array_add (firsts, BLOCK (self, UNIT (self, i)->first));
      add_page (self, pages, i, next, next < to && UNIT (self, next)->again > 0);
      i = next;
    }
}

static void
fill_pages (Filling *self, GPtrArray *pages, GPtrArray *firsts)
{
  guint n = self->units->len;
  gboolean one
      = self->paper->lines == 0 || height_between (self, 0, n, FALSE) <= self->paper->lines;
  for (guint i = 0; i < n;)
    {
      guint end = i + 1;
      while (end < n && UNIT (self, end)->bound != PLN_BOUND_SHEET
             && (one || UNIT (self, end)->bound != PLN_BOUND_PAGE))
        end++;
      fill_run (self, pages, firsts, i, end);
      i = end;
    }
}

/* --- the running head ------------------------------------------------------------------------- */

/* The version in both languages, else in the first: it is on every page. */
static char *
fitting_version (const PlnPaper *paper, int room)
{
  g_auto (GStrv) languages = g_strsplit (paper->version != NULL ? paper->version : "", "\n", -1);
  g_autofree char *both = g_strjoinv (PLN_PRINT_JOINT, languages);
  return pln_text_width (both) <= room || languages[0] == NULL ? g_steal_pointer (&both)
                                                               : g_strdup (languages[0]);
}

/* Name, day, version and page number. When that is too wide the name goes first, then the day; on narrow paper the
 * blanks between them. */
static char *
running_head (const PlnPaper *paper, const char *middle, guint number, guint total)
{
  g_autofree char *one = g_strdup_printf ("%u", number);
  g_autofree char *all = g_strdup_printf ("%u", total);
  g_autofree char *phrase = fitting_text (paper, PLN_PRINT_PAGE_OF, one, all, paper->width / 2);
  g_autofree char *page = pln_text_isolate (phrase);
  int rest = paper->width - pln_text_width (page);
  g_autofree char *version = fitting_version (paper, rest - GAP);
  const char *name = paper->name != NULL ? paper->name : "";
  const char *fields[] = { name, middle != NULL ? middle : "", version };
  int gap = pln_text_width (version) + GAP <= rest ? GAP : 1;
  gboolean shown[G_N_ELEMENTS (fields)] = { FALSE };
  static const guint by_weight[] = { 2, 1, 0 };
  for (guint i = 0; i < G_N_ELEMENTS (by_weight); i++)
    {
      const char *field = fields[by_weight[i]];
      int width = field[0] != '\0' ? pln_text_width (field) + gap : 0;
      if (width == 0 || width > rest)
        continue;
      shown[by_weight[i]] = TRUE;
      rest -= width;
    }
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (shown[i])
      {
        g_autofree char *text = pln_text_isolate (fields[i]);
        g_string_append_printf (line, "%s%*s", text, gap, "");
      }
  g_string_append_printf (line, "%*s%s", rest, "", page);
  return g_strdup (line->str);
}

static void
add_running_heads (const PlnPaper *paper, GPtrArray *pages, GPtrArray *firsts)
{
  g_autofree char *rule = g_strnfill ((gsize) paper->width, '=');
  for (guint i = 0; i < pages->len; i++)
    {
      PlnPage *page = pages->pdata[i];
      const PlnBlock *first = firsts->pdata[i];
      char *head = running_head (paper, first->running, i + 1, pages->len);
      g_ptr_array_insert (page->lines, 0, head);
      g_ptr_array_insert (page->lines, 1, g_strdup (rule));
      g_ptr_array_insert (page->lines, 2, g_strdup (""));
      for (guint k = 0; k < page->banners->len; k++)
        g_array_index (page->banners, PlnPageBanner, k).line += PLN_PAGE_TOP;
    }
}

GPtrArray *
pln_pages_new (GPtrArray *blocks, const PlnPaper *paper)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func (page_free);
  g_autoptr (GPtrArray) firsts = g_ptr_array_new ();
  Filling self = { .paper = paper, .blocks = blocks };
  if (blocks->len == 0)
    g_ptr_array_add (blocks, pln_block_new (PLN_BOUND_PAGE));
  for (guint i = blocks->len - 1; i-- > 0;)
    if (BLOCK (&self, i)->running == NULL)
      BLOCK (&self, i)->running = g_strdup (BLOCK (&self, i + 1)->running);
  if (paper->lines > 0)
    split_tall (&self);
  gather_units (&self);
  fill_pages (&self, pages, firsts);
  if (paper->lines > 0)
    add_running_heads (paper, pages, firsts);
  g_array_unref (self.units);
  return pages;
}
