/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary organisation: who hosts, supports, appears. */
#include "cli/find/pln-release.h"
#include "cli/options/pln-people.h"
#include "cli/verbs/pln-record-verbs.h"
#include "model/pln-records.h"

const PlnVerb pln_verbs_organisation[] = {
  { .words = "organisation add",
    .needs = PLN_NEEDS_WRITE,
    .usage = "NAME [OPTION ...]",
    .summary = "Adds an organisation",
    .text
    = "Forums and sessions name organisations in a role: plenary forum set --organisation.\n\n"
      "Example:\n\n  plenary organisation add \"China Daily\" --url https://www.chinadaily.com.cn/",
    .shape = &pln_shape_organisation,
    .fields = TRUE,
    .options = { pln_options_key },
    .run = pln_record_add },
  { .words = "organisation list",
    .needs = PLN_NEEDS_READ,
    .usage = "",
    .summary = "Lists the organisations",
    .text = "Example:\n\n  plenary organisation list",
    .shape = &pln_shape_organisation,
    .options = { pln_options_release },
    .run = pln_record_list },
  { .words = "organisation show",
    .needs = PLN_NEEDS_READ,
    .usage = "ORGANISATION",
    .summary = "Shows an organisation in full",
    .text = "With the sessions that it is in.\n\nExample:\n\n  plenary organisation show china",
    .shape = &pln_shape_organisation,
    .run = pln_record_show },
  { .words = "organisation set",
    .needs = PLN_NEEDS_WRITE,
    .usage = "ORGANISATION [OPTION ...]",
    .summary = "Changes an organisation",
    .text
    = "An empty value clears a field.\n\nExample:\n\n  plenary organisation set china --acronym CD",
    .shape = &pln_shape_organisation,
    .fields = TRUE,
    .options = { pln_options_key },
    .run = pln_record_set },
  { .words = "organisation remove",
    .needs = PLN_NEEDS_WRITE,
    .usage = "ORGANISATION",
    .summary = "Removes an organisation entered by mistake",
    .text = "An organisation that is in use is not removed; the error says where it is used.\n\n"
            "Example:\n\n  plenary organisation remove china-daily",
    .shape = &pln_shape_organisation,
    .run = pln_record_remove },
  { NULL },
};
