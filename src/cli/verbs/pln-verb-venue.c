/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary venue: where a forum takes place. */
#include "cli/find/pln-release.h"
#include "cli/options/pln-people.h"
#include "cli/verbs/pln-record-verbs.h"
#include "model/pln-records.h"

const PlnVerb pln_verbs_venue[] = {
  { .words = "venue add",
    .needs = PLN_NEEDS_WRITE,
    .usage = "NAME [OPTION ...]",
    .summary = "Adds a venue",
    .text = "Rooms and forums name the venue that they are in.\n\nExample:\n\n"
            "  plenary venue add \"Convention Centre\" --address \"Fuhua 3rd Road, Shenzhen\" "
            "--geo 22.5316,114.0606",
    .shape = &pln_shape_venue,
    .fields = TRUE,
    .options = { pln_options_key },
    .run = pln_record_add },
  { .words = "venue list",
    .needs = PLN_NEEDS_READ,
    .usage = "",
    .summary = "Lists the venues",
    .text = "Example:\n\n  plenary venue list",
    .shape = &pln_shape_venue,
    .options = { pln_options_release },
    .run = pln_record_list },
  { .words = "venue show",
    .needs = PLN_NEEDS_READ,
    .usage = "VENUE",
    .summary = "Shows a venue in full",
    .text = "Example:\n\n  plenary venue show convention",
    .shape = &pln_shape_venue,
    .run = pln_record_show },
  { .words = "venue set",
    .needs = PLN_NEEDS_WRITE,
    .usage = "VENUE [OPTION ...]",
    .summary = "Changes a venue",
    .text = "An empty value clears a field.\n\nExample:\n\n"
            "  plenary venue set convention --url https://example.org/venue",
    .shape = &pln_shape_venue,
    .fields = TRUE,
    .options = { pln_options_key },
    .run = pln_record_set },
  { .words = "venue remove",
    .needs = PLN_NEEDS_WRITE,
    .usage = "VENUE",
    .summary = "Removes a venue entered by mistake",
    .text = "A venue that is in use is not removed; the error says where it is used.\n\n"
            "Example:\n\n  plenary venue remove convention-centre",
    .shape = &pln_shape_venue,
    .run = pln_record_remove },
  { NULL },
};
