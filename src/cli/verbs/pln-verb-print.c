/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary print: the papers of a conference. */
#include "base/pln-error.h"
#include "cli/find/pln-release.h"
#include "cli/options/pln-paper.h"
#include "cli/options/pln-select.h"
#include "cli/output/pln-output.h"
#include "cli/output/pln-paper-pdf.h"

static const PlnView *
find_view (const char *name, GError **error)
{
  const PlnView *view = pln_view_find (name);
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; view == NULL && pln_views[i] != NULL; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", pln_views[i]->name);
  if (view == NULL)
    pln_fail (error, PLN_ERROR_USAGE, "there is no view '%s' to print; there are %s", name,
              list->str);
  return view;
}

static gboolean
print (PlnCall *call, GError **error)
{
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  const PlnView *view = find_view (pln_call_argument (call, 0), error);
  return view != NULL && pln_paper_print (call, view, error);
}

const PlnVerb pln_verbs_print[] = {
  { .words = "print",
    .needs = PLN_NEEDS_READ,
    .usage = "day|grid|signs|index [-o FILE] [OPTION ...]",
    .summary = "Prints the papers of a conference",
    .text
    = "Views: day, each day as a list by time with all that is known; grid, each day at a glance, "
      "with\n"
      "the rooms across and the time down, on as many pages as the rooms need; signs, for each "
      "room\n"
      "and day a sheet for its door, with the name of the room as large as fits; index, who "
      "appears,\n"
      "in what, when and where, and on which page of day that is.\n"
      "Lines are as wide and pages as long as --width and --lines say; pages part at form feeds.\n"
      "What changed since the release before is marked, with what it was; --since compares with\n"
      "another release. For staff, sessions that overlap are marked too. What the public may not\n"
      "see is not printed, as in export; paper for others says on each page whom it is for.\n\n"
      "The pages are checked before they are given out: each session once, no line too wide, no\n"
      "page too long. The same programme and options give the same pages: the date of printing is\n"
      "on them only with --date.\n\n"
      "A paper is in the first language of the programme, or in --language; with two of them all "
      "is\n"
      "said in both. Texts that the programme does not have in a language stay in its first.\n\n"
      "--pdf sets the same pages in real type, so that every script comes out right; the text in\n"
      "it can be searched. It takes the fonts of this machine; a character that none has is an\n"
      "error, but emoji are left out then, and a font that cannot draw its letters is replaced;\n"
      "both are told. A sheet lies on its side when lines are too wide for it, and has fewer lines "
      "then.\n\n"
      "Examples:\n\n  plenary print day\n  plenary print day --day 1 --width 72 -o monday.txt\n"
      "  plenary print day --language zh,en -o both.pdf\n"
      "  plenary print grid --width 132 -o grid.pdf\n"
      "  plenary print signs --day 1 -o signs.pdf\n  plenary print index\n"
      "  plenary print day --audience staff --drafts",
    .options = { pln_options_output, pln_options_paper, pln_options_pdf, pln_options_select,
                 pln_options_release, pln_options_audience },
    .run = print },
  { NULL },
};
