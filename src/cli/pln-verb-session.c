/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary session: what takes place. */
#include "cli/pln-people.h"
#include "cli/pln-record-verbs.h"
#include "cli/pln-select.h"
#include "cli/pln-session-verbs.h"
#include "cli/pln-when.h"

#define SESSION(verb, arguments, what)                                                             \
  .words = "session " verb, .needs = PLN_NEEDS_WRITE, .usage = arguments, .summary = what,         \
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

const PlnVerb pln_verbs_session[] = {
  { SESSION ("add", "TITLE [OPTION ...]", "Adds a session"),
    .text
    = "A session may have no time yet, or only a day, or a start, or a start and a length. A part\n"
      "(--part-of) without a start begins when the one before it ends. Somebody not named yet is\n"
      "added with plenary appearance add --label.\n\nExamples:\n\n"
      "  plenary session add \"Opening\" --kind ceremony --start 09:00 --length 20 --room main\n"
      "  plenary session add \"Why trade?\" --kind keynote --day 2 --start 09:20 --end 10:00 \\\n"
      "    --speaker \"Jane Roe; Director; Example Institute\" --create\n"
      "  plenary session add \"First speech\" --part-of opening --length 8",
    .fields = TRUE, .options = { pln_options_when, pln_options_lists, options_set },
    .run = pln_session_add },
  { .words = "session list",
    .needs = PLN_NEEDS_READ,
    .usage = "[OPTION ...]",
    .summary = "Lists sessions by time",
    .text = "Options select; one given again selects more, different ones select less.\n\n"
            "Examples:\n\n  plenary session list --day 2 --room main\n"
            "  plenary session list --unscheduled",
    .shape = &pln_shape_session,
    .options = { pln_options_select, pln_options_unscheduled },
    .run = pln_session_list },
  { .words = "session show",
    .needs = PLN_NEEDS_READ,
    .usage = "SESSION",
    .summary = "Shows a session in full",
    .text = "Example:\n\n  plenary session show opening",
    .shape = &pln_shape_session,
    .run = pln_session_show },
  { SESSION ("set", "SESSION [OPTION ...]", "Changes a session"),
    .text = "--room, --theme, --speaker … replace all that there are; --add-room and --drop-room\n"
            "change one. An empty value clears a field.\n\nExamples:\n\n"
            "  plenary session set opening --state tentative --add-theme trade\n"
            "  plenary session set opening --title zh=开幕 --abstract \"\"",
    .fields = TRUE,
    .options = { pln_options_when, pln_options_lists, pln_options_list_changes, options_set,
                 pln_options_patron_changes },
    .run = pln_session_set },
  { SESSION ("move",
             "SESSION [--start TIME] [--end TIME] [--day DAY] [--length LENGTH] [--room ROOM]",
             "Moves a session to another time or room, with its parts"),
    .text = "Examples:\n\n  plenary session move opening --start 10:20\n"
            "  plenary session move opening --day 2 --room \"Room 201\"",
    .options = { pln_options_when, options_move }, .run = pln_session_move },
  { SESSION ("unschedule", "SESSION", "Takes the time from a session"),
    .text = "Example:\n\n  plenary session unschedule opening", .run = pln_session_unschedule },
  { SESSION ("cancel", "SESSION [--reason TEXT]", "Cancels a session, with its parts"),
    .text = "It stays in the programme as cancelled, so that calendars can say so.\n\n"
            "Example:\n\n  plenary session cancel opening --reason \"The speaker is ill\"",
    .options = { pln_options_reason }, .run = pln_session_cancel },
  { SESSION ("restore", "SESSION [--state STATE]", "Restores a cancelled session"),
    .text = "Parts that were cancelled with it come back with it.\n\n"
            "Example:\n\n  plenary session restore opening",
    .options = { pln_options_restore }, .run = pln_session_restore },
  { SESSION ("remove", "SESSION [--with-parts]", "Removes a session entered by mistake"),
    .text = "What will not take place is cancelled, not removed.\n\n"
            "Example:\n\n  plenary session remove opening",
    .options = { pln_options_with_parts }, .run = pln_session_remove },
  { NULL },
};
