/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Blocks of lines and the pages that they fill: the one layout of all that is printed. */
#pragma once

#include "model/pln-records.h"

/*
 * How a printed view is made:
 *
 *   view (day, grid …)    makes blocks out of a timetable, and knows nothing of pages
 *   pln_pages_new()       puts the blocks on pages: what stays together, which heads are repeated
 *   pln_pages_check()     counts what is on the pages and measures every line
 *   pln_pages_to_text()   joins them with form feeds; other writers (PDF) read the pages themselves
 *
 * Lines are plain text as pln_column_add() makes them: fields stand at their columns, padded with
 * blanks, and what is written from right to left stands between FSI and PDI.
 */

/* Where a page may end, the strongest boundary first. */
typedef enum {
  PLN_BOUND_SHEET,  /* a page begins here in any case: what hangs on another wall */
  PLN_BOUND_PAGE,   /* a page begins here, unless all fits on one page: a day */
  PLN_BOUND_FORUM,  /* another forum of the day */
  PLN_BOUND_HALF,   /* half a day */
  PLN_BOUND_BREAK,  /* a break or meal, before or behind it */
  PLN_BOUND_TIME,   /* a session that begins at another time */
  PLN_BOUND_ENTRY,  /* a session */
  PLN_BOUND_ROW,    /* a row of a table, with nothing that goes on */
  PLN_BOUND_INSIDE, /* what should rather not be parted */
} PlnBound;

/**
 * PlnBlock:
 * @lines: (element-type utf8): a column (pln-column.h): what stays together on a page
 * @gap: blank lines before it, but not at the top of a page
 * @bound: the boundary before it
 * @head: a heading, never the last of a page: it is kept with the block that follows
 * @again: (nullable) (element-type utf8): what is repeated above it when a page begins with it, because
 *   it goes on with something: `MORNING (continued)`. The page before then says where it goes on
 * @under: (nullable) (element-type utf8): what is added below it when a page ends with it and goes on: what closes a
 *   table
 * @rest: (nullable): a line that is said again above the rest of the block when it is taller than a page and has to
 *   be split: its time and `(continued)`
 * @splits: (element-type int): lines before which it may then be split: between parts and between persons,
 *   but not inside one
 * @seams: (element-type int): lines before which it is split when there is nowhere better: between fields, of which
 *   each may be in two languages
 * @taken: whether it has more than a heading of its own
 * @sessions: (element-type PlnSession): the sessions that it prints, for the count
 * @banner: (nullable): what its lines say, for writers that can set it as large as they are high, a line a row
 * @running: (nullable): the middle of the running head of a page that begins with it: the day; %NULL: that of the next
 *
 * What a view makes.
 */
typedef struct {
  GPtrArray *lines;
  int gap;
  PlnBound bound;
  gboolean head;
  GPtrArray *again;
  GPtrArray *under;
  char *rest;
  GArray *splits;
  GArray *seams;
  gboolean taken;
  GPtrArray *sessions;
  char *banner;
  char *running;
} PlnBlock;

/* Returns: (transfer full): a block without lines, one blank line before it */
PlnBlock *pln_block_new (PlnBound bound);
void pln_block_free (PlnBlock *block);
/* Returns: (transfer full) (element-type PlnBlock): no blocks */
GPtrArray *pln_blocks_new (void);
/* Appends lines of a column, and frees it. What was there may be split from it, if that is more than a heading. */
void pln_block_take (PlnBlock *block, GPtrArray *column);
/* Marks as seams where @part may be split, whose lines are those of @block from @first on. */
void pln_block_add_seams (PlnBlock *block, const PlnBlock *part, int first);
/* Marks a seam: what is appended next is another field. */
void pln_block_add_seam (PlnBlock *block);
/* Counts @session among those that @block prints. */
void pln_block_count (PlnBlock *block, const PlnSession *session);

/**
 * PlnPaper:
 * @width: columns of a line
 * @lines: lines of a page; 0 for one page without end, which has no running head
 * @name: the short name of the programme, at the left of the running head
 * @version: the version, on every page; each language on a line, of which the first is kept when there is no room
 * @language: (nullable): the language of its own words
 * @second: (nullable): a second one, in which they are said again
 *
 * What the blocks are put on.
 */
typedef struct {
  int width;
  int lines;
  const char *name;
  const char *version;
  const char *language;
  const char *second;
} PlnPaper;

/* The lines of the running head: itself, its rule, a blank line. */
#define PLN_PAGE_TOP 3
/* The least that a page can have: a running head, a repeated heading, some lines, where it goes on. */
#define PLN_PAPER_WIDTH_LEAST 40
#define PLN_PAPER_LINES_LEAST 20
#define PLN_PAPER_LINES_MOST 10000
/* 80 columns and 60 lines fit on A4 and Letter alike. */
#define PLN_PAPER_WIDTH 80
#define PLN_PAPER_LINES 60

/* Lines of a page that are a banner: the first of them, how many, and what it says. */
typedef struct {
  guint line;
  guint lines;
  char *text;
} PlnPageBanner;

/**
 * PlnPage:
 * @lines: (element-type utf8): its lines, without blanks at their ends
 * @sessions: (element-type PlnSession): the sessions printed on it
 * @banners: (nullable) (element-type PlnPageBanner): which of its lines may be set large, from the top
 */
typedef struct {
  GPtrArray *lines;
  GPtrArray *sessions;
  GArray *banners;
} PlnPage;

/**
 * pln_pages_check:
 * @pages: the pages
 * @paper: the paper
 * @sessions: (element-type PlnSession): the sessions that have to be on them, each as often as it has to
 * @error: %PLN_ERROR_FAILED, which names the session or the page
 *
 * The print checks itself: each session as often as it should be, no line too wide, no page too long. A programme in
 * print that lacks a session is worse than none.
 *
 * Returns: whether all is as it should be
 */
gboolean pln_pages_check (GPtrArray *pages, const PlnPaper *paper, GPtrArray *sessions,
                          GError **error);

/**
 * pln_pages_to_text:
 * @pages: the pages
 * @plain: leave the invisible characters out that keep directions of writing apart
 * @mirrored: lines begin at the right: they are marked so, and each of their fields is kept apart
 *
 * Returns: (transfer full): the pages with a form feed between them
 */
char *pln_pages_to_text (GPtrArray *pages, gboolean plain, gboolean mirrored);
