/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary theme: what sessions are about (other tools say track). */
#include "cli/find/pln-release.h"
#include "cli/options/pln-people.h"
#include "cli/verbs/pln-record-verbs.h"
#include "model/pln-records.h"

const PlnVerb pln_verbs_theme[] = {
  { .words = "theme add",
    .needs = PLN_NEEDS_WRITE,
    .usage = "NAME [OPTION ...]",
    .summary = "Adds a theme",
    .text
    = "Example:\n\n  plenary theme add \"Digital trade\" --color \"#0347b4\" --name zh=数字贸易",
    .shape = &pln_shape_theme,
    .fields = TRUE,
    .options = { pln_options_key },
    .run = pln_record_add },
  { .words = "theme list",
    .needs = PLN_NEEDS_READ,
    .usage = "",
    .summary = "Lists the themes",
    .text = "Example:\n\n  plenary theme list",
    .shape = &pln_shape_theme,
    .options = { pln_options_release },
    .run = pln_record_list },
  { .words = "theme show",
    .needs = PLN_NEEDS_READ,
    .usage = "THEME",
    .summary = "Shows a theme in full",
    .text = "With the sessions that have it.\n\nExample:\n\n  plenary theme show digital",
    .shape = &pln_shape_theme,
    .run = pln_record_show },
  { .words = "theme set",
    .needs = PLN_NEEDS_WRITE,
    .usage = "THEME [OPTION ...]",
    .summary = "Changes a theme",
    .text = "An empty value clears a field.\n\nExample:\n\n  plenary theme set digital --order 1",
    .shape = &pln_shape_theme,
    .fields = TRUE,
    .options = { pln_options_key },
    .run = pln_record_set },
  { .words = "theme remove",
    .needs = PLN_NEEDS_WRITE,
    .usage = "THEME",
    .summary = "Removes a theme entered by mistake",
    .text = "A theme that is in use is not removed; the error says where it is used.\n\n"
            "Example:\n\n  plenary theme remove digital-trade",
    .shape = &pln_shape_theme,
    .run = pln_record_remove },
  { NULL },
};
