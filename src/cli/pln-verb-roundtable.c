/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary roundtable: sessions around a table, with a moderator and participants. */
#include "cli/pln-people.h"
#include "cli/pln-record-verbs.h"
#include "cli/pln-select.h"
#include "cli/pln-session-verbs.h"
#include "cli/pln-when.h"

#define ROUNDTABLE(verb, arguments, what)                                                          \
  .words = "roundtable " verb, .needs = PLN_NEEDS_WRITE, .usage = arguments, .summary = what,      \
  .shape = &pln_shape_session

/* `move` only changes when and where. */
static const PlnOption options_move[] = {
  { "length", 0, "LENGTH", "how long it takes" },
  { "room", 0, "ROOM", "where it is; again for a further room" },
  { NULL },
};

static const PlnOption options_set[] = {
  { "part-of", 0, "SESSION", "the session that it is a part of" },
  { "repeat-of", 0, "SESSION", "the session that it repeats" },
  { "organisation", 0, "DUTY: NAME", "an organisation in a role: \"host: City of Shenzhen\"" },
  { "key", 0, "KEY", "a new key: lower-case letters, digits, hyphens" },
  { "create", 0, NULL, "make speakers, themes and organisations that are new" },
  { NULL },
};

const PlnVerb pln_verbs_roundtable[] = {
  { ROUNDTABLE ("add", "TITLE [OPTION ...]", "Adds a roundtable"),
    .text
    = "A roundtable is a session of that kind: a moderator, at least two participants, a "
      "theme.\n\nExample:\n\n"
      "  plenary roundtable add \"Policy roundtable\" --start 10:20 --length 90 --room main \\\n"
      "    --theme \"Digital trade\" --moderator \"Jane Roe\" --panelist \"John Doe\" \\\n"
      "    --panelist \"Jean Dupont; Director; Institut Exemple\" --create",
    .fields = TRUE, .options = { pln_options_when, pln_options_lists, options_set },
    .run = pln_session_add },
  { .words = "roundtable list",
    .needs = PLN_NEEDS_READ,
    .usage = "[OPTION ...]",
    .summary = "Lists roundtables by time",
    .text = "Options select; one given again selects more, different ones select less.\n\n"
            "Examples:\n\n  plenary roundtable list --day 2 --room main\n"
            "  plenary roundtable list --unscheduled",
    .shape = &pln_shape_session,
    .options = { pln_options_select, pln_options_unscheduled },
    .run = pln_session_list },
  { .words = "roundtable show",
    .needs = PLN_NEEDS_READ,
    .usage = "ROUNDTABLE",
    .summary = "Shows a roundtable in full",
    .text = "Example:\n\n  plenary roundtable show policy",
    .shape = &pln_shape_session,
    .run = pln_session_show },
  { ROUNDTABLE ("set", "ROUNDTABLE [OPTION ...]", "Changes a roundtable"),
    .text = "--room, --theme, --speaker … replace all that there are; --add-room and --drop-room\n"
            "change one. An empty value clears a field.\n\nExamples:\n\n"
            "  plenary roundtable set policy --state tentative --add-theme trade\n"
            "  plenary roundtable set policy --title zh=开幕 --abstract \"\"",
    .fields = TRUE,
    .options = { pln_options_when, pln_options_lists, pln_options_list_changes, options_set,
                 pln_options_patron_changes },
    .run = pln_session_set },
  { ROUNDTABLE (
        "move",
        "ROUNDTABLE [--start TIME] [--end TIME] [--day DAY] [--length LENGTH] [--room ROOM]",
        "Moves a roundtable to another time or room, with its parts"),
    .text = "Examples:\n\n  plenary roundtable move policy --start 10:20\n"
            "  plenary roundtable move policy --day 2 --room \"Room 201\"",
    .options = { pln_options_when, options_move }, .run = pln_session_move },
  { ROUNDTABLE ("unschedule", "ROUNDTABLE", "Takes the time from a roundtable"),
    .text = "Example:\n\n  plenary roundtable unschedule policy", .run = pln_session_unschedule },
  { ROUNDTABLE ("cancel", "ROUNDTABLE [--reason TEXT]", "Cancels a roundtable, with its parts"),
    .text = "It stays in the programme as cancelled, so that calendars can say so.\n\n"
            "Example:\n\n  plenary roundtable cancel policy --reason \"The speaker is ill\"",
    .options = { pln_options_reason }, .run = pln_session_cancel },
  { ROUNDTABLE ("restore", "ROUNDTABLE [--state STATE]", "Restores a cancelled roundtable"),
    .text = "Parts that were cancelled with it come back with it.\n\n"
            "Example:\n\n  plenary roundtable restore policy",
    .options = { pln_options_restore }, .run = pln_session_restore },
  { ROUNDTABLE ("remove", "ROUNDTABLE [--with-parts]", "Removes a roundtable entered by mistake"),
    .text = "What will not take place is cancelled, not removed.\n\n"
            "Example:\n\n  plenary roundtable remove policy",
    .options = { pln_options_with_parts }, .run = pln_session_remove },
  { NULL },
};
