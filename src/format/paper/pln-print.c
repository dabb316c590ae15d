/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Printing a view: its blocks, the pages, and the count of what is on them. */
#include "format/paper/pln-print.h"

#include "base/pln-text.h"
#include "format/paper/pln-day-rows.h"
#include "format/paper/pln-page-fill.h"
#include "format/paper/pln-print-head.h"
#include "words/pln-words.h"

#include <string.h>

const PlnShape *const pln_print_shapes[] = {
  &pln_shape_venue,        &pln_shape_organisation,
  &pln_shape_forum,        &pln_shape_room,
  &pln_shape_theme,        &pln_shape_speaker,
  &pln_shape_session,      &pln_shape_position,
  &pln_shape_session_room, &pln_shape_session_theme,
  &pln_shape_appearance,   &pln_shape_patron,
  &pln_shape_translation,  NULL,
};

const PlnView *
pln_view_find (const char *name)
{
  for (guint i = 0; pln_views[i] != NULL; i++)
    if (strcmp (pln_views[i]->name, name) == 0)
      return pln_views[i];
  return NULL;
}

static PlnPrintOptions
complete (const PlnPrintOptions *given)
{
  PlnPrintOptions options = *given;
  options.width = given->width > 0 ? MAX (given->width, PLN_PAPER_WIDTH_LEAST) : PLN_PAPER_WIDTH;
  if (given->lines == PLN_NONE)
    options.lines = 0;
  else
    options.lines = given->lines > 0 ? MAX (given->lines, PLN_PAPER_LINES_LEAST) : PLN_PAPER_LINES;
  return options;
}

static const char *
short_name (const PlnProgramme *programme, const char *language)
{
  const PlnForum *root = pln_programme_root (programme);
  if (root == NULL)
    return NULL;
  const char *acronym = pln_record_text (root, "acronym", language);
  return acronym != NULL && acronym[0] != '\0' ? acronym
                                               : pln_record_text (root, "title", language);
}

/* What the pages have to show. */
static GPtrArray *
list_sessions (const PlnView *view, const PlnTimetable *timetable, const PlnPrintOptions *options)
{
  GPtrArray *sessions = g_ptr_array_new ();
  if (view->list != NULL)
    view->list (timetable, options, sessions);
  for (guint i = 0; view->list == NULL && i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if (view->parts || pln_slot_is_row (timetable, slot))
        g_ptr_array_add (sessions, (gpointer) slot->session);
    }
  return sessions;
}

/* @name: (out): holds the name that the paper borrows */
static PlnPaper
choose_paper (const PlnTimetable *timetable, const PlnPrintOptions *options, char **name)
{
  const char *known = short_name (timetable->programme, options->language);
  *name = pln_text_repair (known != NULL ? known : "", FALSE, NULL);
  return (PlnPaper){ options->width,   options->lines,    *name,
                     options->version, options->language, options->second };
}

GPtrArray *
pln_print_lay (const PlnView *view, const PlnTimetable *timetable, const PlnPrintOptions *options)
{
  g_autofree char *name = NULL;
  const PlnPaper paper = choose_paper (timetable, options, &name);
  PlnWordScope before = pln_words_enter (timetable->programme, pln_print_forum (timetable));
  g_autoptr (GPtrArray) blocks = view->lay (timetable, options);
  GPtrArray *pages = pln_pages_new (blocks, &paper);
  pln_words_leave (before);
  return pages;
}

GPtrArray *
pln_print_pages (const PlnView *view, const PlnTimetable *timetable, const PlnPrintOptions *given,
                 GError **error)
{
  PlnPrintOptions options = complete (given);
  options.venue = pln_print_venue (timetable);
  g_autofree char *name = NULL;
  const PlnPaper paper = choose_paper (timetable, &options, &name);
  g_autoptr (GPtrArray) sessions = list_sessions (view, timetable, &options);
  GPtrArray *pages = pln_print_lay (view, timetable, &options);
  if (pln_pages_check (pages, &paper, sessions, error))
    return pages;
  g_ptr_array_unref (pages);
  return NULL;
}
