/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Putting blocks on pages: what stays together, where a page ends, what is said again on the next. */
#include "format/paper/pln-page-fill.h"

#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "format/paper/pln-column.h"
#include "format/paper/pln-page.h"
#include "words/pln-print-words.h"

#include <string.h>

/* A blank line, and on which page it goes on. */
#define FOOT 2
/* Between the fields of the running head. */
#define GAP 3
/* So many columns of the name at least are worth to be in it. */
#define NAME_LEAST 6
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

/* The last of @places with at most @most lines before it; 0 if there is none. */
static int
find_place (const PlnBlock *block, GArray *places, int most)
{
  int height = height_of (block->lines);
  for (guint i = places->len; i > 0; i--)
    {
      int line = g_array_index (places, int, i - 1);
      if (line <= most && line >= SIDE && height - line >= SIDE)
        return line;
    }
  return 0;
}

/* The last place with at most @most lines before it: where the view allows it, else between fields, else anywhere. */
static int
choose_split (const PlnBlock *block, int most)
{
  int at = find_place (block, block->splits, most);
  if (at == 0)
    at = find_place (block, block->seams, most);
  return at > 0 ? at : MAX (MIN (most, height_of (block->lines) - SIDE), 1);
}

static void
move_places (GArray *to, GArray *from, int at)
{
  for (guint i = 0; i < from->len; i++)
    {
      int moved = g_array_index (from, int, i) - at;
      if (moved > 0)
        g_array_append_val (to, moved);
    }
}

/* What is said again above the rest of a block: that of the block, and its own line. */
static GPtrArray *
again_above_rest (const PlnBlock *block)
{
  if (block->rest == NULL)
    return block->again != NULL ? g_ptr_array_ref (block->again) : NULL;
  GPtrArray *again = pln_column_new ();
  for (guint i = 0; block->again != NULL && i < block->again->len; i++)
    g_ptr_array_add (again, g_strdup (block->again->pdata[i]));
  if (again->len > 0)
    g_ptr_array_add (again, g_strdup (""));
  g_ptr_array_add (again, g_strdup (block->rest));
  return again;
}

/* Cuts the lines from @at on off, and puts them behind block @i. What is kept with the next is its last part. */
static void
split_block (Filling *self, guint i, int at)
{
  PlnBlock *block = BLOCK (self, i);
  PlnBlock *rest = pln_block_new (MAX (block->bound, PLN_BOUND_INSIDE));
  rest->gap = 0;
  rest->again = again_above_rest (block);
  rest->under = block->under != NULL ? g_ptr_array_ref (block->under) : NULL;
  rest->running = g_strdup (block->running);
  rest->head = block->head;
  block->head = FALSE;
  g_clear_pointer (&block->banner, g_free);
  for (guint k = (guint) at; k < block->lines->len; k++)
    g_ptr_array_add (rest->lines, g_strdup (block->lines->pdata[k]));
  move_places (rest->splits, block->splits, at);
  move_places (rest->seams, block->seams, at);
  g_ptr_array_set_size (block->lines, at);
  g_ptr_array_insert (self->blocks, (int) i + 1, rest);
}

/* Splits a block wherever the view allows it: what is taller than a page may begin on any. */
static void
split_everywhere (Filling *self, guint i)
{
  const PlnBlock *block = BLOCK (self, i);
  for (int at = find_place (block, block->splits, G_MAXINT); at > 0;
       at = find_place (block, block->splits, G_MAXINT))
    split_block (self, i, at);
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
      if (block->head && headings > 0 && headings + height > most)
        {
          BLOCK (self, i - 1)->head = FALSE;
          if (block->bound > PLN_BOUND_PAGE)
            block->bound = PLN_BOUND_INSIDE;
          headings = 0;
        }
      if (height > most)
        split_everywhere (self, i);
      height = block->gap + height_of (block->lines);
      if (headings + height > most)
        split_block (self, i, choose_split (block, MAX (most - headings - block->gap, SIDE + 1)));
      headings = block->head ? headings + block->gap + height_of (block->lines) : 0;
    }
}

/* --- where pages end -------------------------------------------------------------------------- */

/* The height of a unit and the blank lines before it, as its blocks have them now. */
static void
measure_unit (const Filling *self, Unit *unit)
{
  unit->gap = BLOCK (self, unit->first)->gap;
  unit->height = -unit->gap;
  for (guint i = unit->first; i < unit->end; i++)
    unit->height += BLOCK (self, i)->gap + height_of (BLOCK (self, i)->lines);
}

static void
gather_units (Filling *self)
{
  self->units = g_array_new (FALSE, FALSE, sizeof (Unit));
  for (guint i = 0; i < self->blocks->len;)
    {
      Unit unit = { .first = i, .bound = BLOCK (self, i)->bound };
      unit.again = height_of (BLOCK (self, i)->again);
      while (i + 1 < self->blocks->len && BLOCK (self, i)->head)
        i++;
      unit.under = height_of (BLOCK (self, i)->under);
      unit.end = ++i;
      measure_unit (self, &unit);
      g_array_append_val (self->units, unit);
    }
}

/* How bad it is to end a page with so many lines @free before @after, %NULL for the last. Boundaries count most,
 * but less than a page of which a third is empty, or a last one with next to nothing on it; then pages are even. */
static gint64
cost_of (const Filling *self, int free, const Unit *after)
{
  static const gint64 costs[]
      = { [PLN_BOUND_HALF] = 30,   [PLN_BOUND_BREAK] = 150, [PLN_BOUND_TIME] = 300,
          [PLN_BOUND_ENTRY] = 400, [PLN_BOUND_ROW] = 1000,  [PLN_BOUND_INSIDE] = 2500 };
  int lines = self->paper->lines;
  int most = after != NULL ? lines / 3 : (lines - PLN_PAGE_TOP) * 5 / 6;
  gint64 cost = (gint64) free * free / 8 + (after != NULL ? costs[after->bound] : 0);
  return free > most ? cost + 600 + 40 * (free - most) : cost;
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
          gint64 cost = cost_of (self, free, after) + rest->cost;
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
height_between (const Filling *self, guint from, guint to)
{
  int height = PLN_PAGE_TOP;
  for (guint i = from; i < to; i++)
    height += UNIT (self, i)->height + (i > from ? UNIT (self, i)->gap : 0);
  return height;
}

static gboolean
is_row_of_break (const PlnBlock *block)
{
  return block->bound == PLN_BOUND_BREAK && block->lines->len == 1;
}

/* How much the blank lines before block @i are wanted: not below a heading, which has its rule, hardly beside the row
 * of a break, which is one, else the more the taller the blocks are that they part. */
static guint
weigh_gap (const Filling *self, guint i)
{
  const PlnBlock *block = BLOCK (self, i);
  const PlnBlock *before = BLOCK (self, i - 1);
  if (block->bound < PLN_BOUND_BREAK)
    return G_MAXUINT;
  if (before->head)
    return 0;
  if (is_row_of_break (block) || is_row_of_break (before))
    return 1;
  return MAX (block->lines->len, before->lines->len);
}

/* Closes the blank lines that are wanted as much as @weight. Returns: how much is the next more wanted */
static guint
close_gaps (Filling *self, guint from, guint to, guint weight)
{
  guint next = G_MAXUINT;
  for (guint i = UNIT (self, from)->first + 1; i < UNIT (self, to - 1)->end; i++)
    {
      guint here = weigh_gap (self, i);
      if (here == weight)
        BLOCK (self, i)->gap = 0;
      else if (here > weight)
        next = MIN (next, here);
    }
  for (guint i = from; i < to; i++)
    measure_unit (self, UNIT (self, i));
  return next;
}

static int
height_closed (const Filling *self, guint from, guint to)
{
  int height = height_between (self, from, to);
  for (guint i = UNIT (self, from)->first + 1; i < UNIT (self, to - 1)->end; i++)
    if (weigh_gap (self, i) < G_MAXUINT)
      height -= BLOCK (self, i)->gap;
  return height;
}

/* Makes the units fit on one page if closing blank lines does it: the least wanted first, like ones alike. */
static void
close_to_fit (Filling *self, guint from, guint to)
{
  int lines = self->paper->lines;
  if (height_closed (self, from, to) > lines)
    return;
  for (guint weight = 0; weight < G_MAXUINT && height_between (self, from, to) > lines;)
    weight = close_gaps (self, from, to, weight);
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
  if (lines > 0)
    close_to_fit (self, from, to);
  if (lines == 0 || height_between (self, from, to) <= lines)
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
  gboolean one = self->paper->lines == 0 || height_between (self, 0, n) <= self->paper->lines;
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

/* The fields of a running head, from the left. */
typedef enum { NAME, MIDDLE, VERSION, PAGE, N_FIELDS } Field;

static char *
page_text (const PlnPaper *paper, guint number, guint total, gboolean both)
{
  g_autofree char *one = g_strdup_printf ("%u", number);
  g_autofree char *all = g_strdup_printf ("%u", total);
  return both ? pln_print_twice (paper->language, paper->second, PLN_PRINT_PAGE_OF, one, all)
              : pln_print_phrase (paper->language, PLN_PRINT_PAGE_OF, one, all);
}

/* The columns of all fields and what is between them at least. */
static int
fields_width (char *const *fields, int gap)
{
  int width = 0;
  for (guint i = 0; i < N_FIELDS; i++)
    if (fields[i][0] != '\0')
      width += pln_text_width (fields[i]) + (i < PAGE ? gap : 0);
  return width;
}

/* A name that is too wide ends with a word; what is hardly begun says nothing. */
static char *
cut_name (const char *name, int width)
{
  if (width < NAME_LEAST)
    return g_strdup ("");
  g_autofree char *cut = pln_text_cut (name, width);
  char *dots = g_strrstr (cut, "…");
  char *blank = strrchr (cut, ' ');
  if (dots != NULL && blank != NULL && blank - cut >= NAME_LEAST)
    strcpy (blank, "…");
  return g_steal_pointer (&cut);
}

/* Replaces a field. @text: (transfer full) */
static void
replace_field (char **fields, Field field, char *text)
{
  g_free (fields[field]);
  fields[field] = text;
}

/* Name, day, version and page number. When that is too wide the second languages go, then the day from the middle; on
 * narrow paper the blanks between them, then the end of the name. */
static char *
running_head (const PlnPaper *paper, const char *middle, guint number, guint total)
{
  g_auto (GStrv) versions = g_strsplit (paper->version != NULL ? paper->version : "", "\n", -1);
  const char *version = versions[0] != NULL ? versions[0] : "";
  g_auto (GStrv) fields = g_new0 (char *, N_FIELDS + 1);
  int gap = GAP;
  fields[NAME] = g_strdup (paper->name != NULL ? paper->name : "");
  fields[MIDDLE] = g_strdup (middle != NULL ? middle : "");
  fields[VERSION] = g_strjoinv (PLN_PRINT_JOINT, versions);
  fields[PAGE] = page_text (paper, number, total, TRUE);
  if (fields_width (fields, gap) > paper->width)
    replace_field (fields, VERSION, g_strdup (version));
  if (fields_width (fields, gap) > paper->width)
    replace_field (fields, PAGE, page_text (paper, number, total, FALSE));
  if (fields_width (fields, gap) > paper->width)
    replace_field (fields, MIDDLE, g_strdup (""));
  if (fields_width (fields, gap) > paper->width)
    gap = 1;
  int excess = fields_width (fields, gap) - paper->width;
  if (excess > 0)
    replace_field (fields, NAME, cut_name (fields[NAME], pln_text_width (fields[NAME]) - excess));
  g_autoptr (GString) line = g_string_new (NULL);
  int rest = paper->width - fields_width (fields, gap);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_autofree char *text = pln_text_isolate (fields[i]);
      gboolean last = i == PAGE;
      g_string_append_printf (line, "%*s%s%*s", last ? MAX (rest, 0) : 0, "", text,
                              !last && text[0] != '\0' ? gap : 0, "");
    }
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
