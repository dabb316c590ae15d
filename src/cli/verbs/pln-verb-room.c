/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary room: where a session takes place. */
#include "cli/find/pln-release.h"
#include "cli/options/pln-people.h"
#include "cli/verbs/pln-record-verbs.h"
#include "model/pln-records.h"

const PlnVerb pln_verbs_room[] = {
  { .words = "room add",
    .needs = PLN_NEEDS_WRITE,
    .usage = "NAME [OPTION ...]",
    .summary = "Adds a room",
    .text = "Examples:\n\n  plenary room add \"Main Hall\" --capacity 600\n"
            "  plenary room add \"Room 201\" --venue convention --floor 2 --order 3",
    .shape = &pln_shape_room,
    .fields = TRUE,
    .options = { pln_options_key },
    .run = pln_record_add },
  { .words = "room list",
    .needs = PLN_NEEDS_READ,
    .usage = "",
    .summary = "Lists the rooms",
    .text = "Example:\n\n  plenary room list",
    .shape = &pln_shape_room,
    .options = { pln_options_release },
    .run = pln_record_list },
  { .words = "room show",
    .needs = PLN_NEEDS_READ,
    .usage = "ROOM",
    .summary = "Shows a room in full",
    .text = "With the sessions that are in it.\n\nExample:\n\n  plenary room show main-hall",
    .shape = &pln_shape_room,
    .run = pln_record_show },
  { .words = "room set",
    .needs = PLN_NEEDS_WRITE,
    .usage = "ROOM [OPTION ...]",
    .summary = "Changes a room",
    .text = "An empty value clears a field.\n\nExample:\n\n  plenary room set main --capacity 550 "
            "--floor \"\"",
    .shape = &pln_shape_room,
    .fields = TRUE,
    .options = { pln_options_key },
    .run = pln_record_set },
  { .words = "room remove",
    .needs = PLN_NEEDS_WRITE,
    .usage = "ROOM",
    .summary = "Removes a room entered by mistake",
    .text = "A room that is in use is not removed; the error says where it is used.\n\n"
            "Example:\n\n  plenary room remove room-201",
    .shape = &pln_shape_room,
    .run = pln_record_remove },
  { NULL },
};
