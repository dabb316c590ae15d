/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary forum: the frame of sessions: dates, zone, languages, venue. */
#include "cli/find/pln-obtain.h"
#include "cli/find/pln-release.h"
#include "cli/options/pln-people.h"
#include "cli/verbs/pln-record-verbs.h"
#include "model/pln-records.h"

static const PlnOption options_links[] = {
  { "link", 0, "URL", "a link, with a title after it: \"https://… Live stream\"", TRUE },
  { "word", 0, "NAME=TEXT",
    "what paper and calendars say in place of a word of theirs: panelist=…, en=duty/host=…", TRUE },
  { NULL },
};

static const PlnOption options_set[] = {
  { "link", 0, "URL", "a link, with a title after it: \"https://… Live stream\"", TRUE },
  { "word", 0, "NAME=TEXT",
    "what paper and calendars say in place of a word of theirs: panelist=…, en=duty/host=…", TRUE },
  { "add-link", 0, "URL", "one link more", TRUE },
  { "drop-link", 0, "URL", "one link less", TRUE },
  { NULL },
};

const PlnVerb pln_verbs_forum[] = {
  { .words = "forum add",
    .needs = PLN_NEEDS_WRITE,
    .usage = "TITLE [OPTION ...]",
    .summary = "Adds a forum",
    .text = "A forum stands under the first one, the root, unless --parent names another. What it "
            "does not\n"
            "say itself (zone, day change, languages, venue) it has from the forum above it.\n\n"
            "Example:\n\n  plenary forum add \"Young publishers' forum\" --from 2025-05-28\n"
            "  plenary forum set young --organisation \"host: City of Shenzhen\" --create",
    .shape = &pln_shape_forum,
    .fields = TRUE,
    .options = { options_links, pln_options_patrons, pln_options_create, pln_options_key },
    .run = pln_record_add },
  { .words = "forum list",
    .needs = PLN_NEEDS_READ,
    .usage = "",
    .summary = "Lists the forums",
    .text = "Example:\n\n  plenary forum list",
    .shape = &pln_shape_forum,
    .options = { pln_options_release },
    .run = pln_record_list },
  { .words = "forum show",
    .needs = PLN_NEEDS_READ,
    .usage = "FORUM",
    .summary = "Shows a forum in full",
    .text = "Example:\n\n  plenary forum show 1",
    .shape = &pln_shape_forum,
    .run = pln_record_show },
  { .words = "forum set",
    .needs = PLN_NEEDS_WRITE,
    .usage = "FORUM [OPTION ...]",
    .summary = "Changes a forum",
    .text
    = "An empty value clears a field. A changed zone keeps the times on the clock.\n\nExamples:\n\n"
      "  plenary forum set 1 --language en,zh --title zh=数智赋能文化贸易分论坛\n"
      "  plenary forum set 1 --to 2025-05-28\n"
      "  plenary forum set 1 --word panelist=Panelists --word zh=panelist=与谈人",
    .shape = &pln_shape_forum,
    .fields = TRUE,
    .options = { options_set, pln_options_patrons, pln_options_patron_changes, pln_options_create,
                 pln_options_key },
    .run = pln_record_set },
  { .words = "forum remove",
    .needs = PLN_NEEDS_WRITE,
    .usage = "FORUM",
    .summary = "Removes a forum entered by mistake",
    .text = "A forum that is in use is not removed; the error says where it is used.\n\n"
            "Example:\n\n  plenary forum remove young-publishers-forum",
    .shape = &pln_shape_forum,
    .run = pln_record_remove },
  { NULL },
};
