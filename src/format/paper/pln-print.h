/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Printed views of a programme: the list of a day, the grid, and what they have in common. */
#pragma once

#include "format/paper/pln-marks.h"
#include "format/paper/pln-page.h"

/**
 * PlnPersonStyle:
 * @PLN_PERSON_PLAIN: as a list has them: name, position, organisation
 * @PLN_PERSON_HONORIFIC: with the honorific in Chinese too, which leaves it out otherwise
 * @PLN_PERSON_POSITION_FIRST: as in a sentence: the position, then the name
 *
 * How somebody is named.
 */
typedef enum {
  PLN_PERSON_PLAIN = 0,
  PLN_PERSON_HONORIFIC = 1 << 0,
  PLN_PERSON_POSITION_FIRST = 1 << 1,
} PlnPersonStyle;

/**
 * PlnPrintOptions:
 * @width: columns of a line, %PLN_PAPER_WIDTH_LEAST at least; 0 for the usual 80
 * @lines: lines of a page, %PLN_PAPER_LINES_LEAST at least; %PLN_NONE for one page without end, 0 for the usual 60
 * @language: (nullable): the language wanted
 * @second: (nullable): a second language, in which all is said again beside or below
 * @marks: (nullable): what is marked
 * @since: (nullable): what the marks of changes compare with: `release 2`
 * @second_since: (nullable): the same in the second language
 * @version: (nullable): the version, in a word or two for every page: `Release 3`; each language on a line
 * @edition: (nullable): the same in full, for the first page, in lines
 * @audience: a #PlnAudience: who it is for; to others than the public it says which sessions are not for all
 * @printed: the date to print, or %PLN_NONE
 * @persons: how people are named
 * @stroke: sort Chinese names by strokes, not by pinyin
 * @rooms: (nullable): the UUIDs of the rooms selected: of the others not all sessions are there
 * @venue: (nullable): the venue that the paper, or a heading on it, names: rooms name theirs when it is another
 *
 * How a programme is printed. Who may see what is settled before (pln_programme_restrict()).
 */
typedef struct {
  int width;
  int lines;
  const char *language;
  const char *second;
  const PlnMarks *marks;
  const char *since;
  const char *second_since;
  const char *version;
  const char *edition;
  int audience;
  PlnDate printed;
  PlnPersonStyle persons;
  gboolean stroke;
  GHashTable *rooms;
  const PlnVenue *venue;
} PlnPrintOptions;

/**
 * PlnView:
 * @name: `day`
 * @summary: one line
 * @parts: whether it prints the parts of sessions too
 * @list: (nullable): lists the sessions that have to be on the pages, each as often as it has to; %NULL: each that
 *   has a row once, or each at all when @parts
 * @lay: (transfer full) (element-type PlnBlock): makes the blocks; @options are complete
 *
 * One way to print a programme.
 */
typedef struct {
  const char *name;
  const char *summary;
  gboolean parts;
  void (*list) (const PlnTimetable *timetable, const PlnPrintOptions *options, GPtrArray *sessions);
  GPtrArray *(*lay) (const PlnTimetable *timetable, const PlnPrintOptions *options);
} PlnView;

/* Returns: @options as they are in their second language alone */
static inline PlnPrintOptions
pln_print_second (const PlnPrintOptions *options)
{
  PlnPrintOptions second = *options;
  second.language = options->second;
  second.since = options->second_since;
  second.second = NULL;
  return second;
}

/* All views, %NULL-terminated: the list in src/meson.build. */
extern const PlnView *const pln_views[];

/* The kinds of records and the lists in them that views look at, without long texts; %NULL-terminated. */
extern const PlnShape *const pln_print_shapes[];

/* Returns: (transfer none) (nullable): the view of that name */
const PlnView *pln_view_find (const char *name);

/**
 * pln_print_lay:
 * @view: a view
 * @timetable: what to print
 * @options: how; complete, as views get them
 *
 * Returns: (transfer full) (element-type PlnPage): the pages, not counted yet
 */
GPtrArray *pln_print_lay (const PlnView *view, const PlnTimetable *timetable,
                          const PlnPrintOptions *options);

/**
 * pln_print_pages:
 * @view: a view
 * @timetable: what to print
 * @options: how
 * @error: %PLN_ERROR_FAILED when the pages are not as they should be: see pln_pages_check()
 *
 * Lays a programme out, and counts on the pages what was to be printed. Same programme and options, same pages.
 *
 * Returns: (transfer full) (nullable) (element-type PlnPage): the pages
 */
GPtrArray *pln_print_pages (const PlnView *view, const PlnTimetable *timetable,
                            const PlnPrintOptions *options, GError **error);
