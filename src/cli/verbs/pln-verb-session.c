/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary session: what takes place. */
#include "cli/verbs/pln-session-rows.h"

const PlnOption pln_options_session[] = {
  { "part-of", 0, "SESSION", "the session that it is a part of" },
  { "repeat-of", 0, "SESSION", "the session that it repeats" },
  { "organisation", 0, "DUTY: NAME", "an organisation in a role: \"host: City of Shenzhen\"",
    TRUE },
  { "key", 0, "KEY", "a new key: lower-case letters, digits, hyphens" },
  { "create", 0, NULL, "make speakers, themes and organisations that are new" },
  { NULL },
};

/* `move` only changes when and where. */
const PlnOption pln_options_move[] = {
  { "length", 0, "LENGTH", "how long it takes" },
  { "room", 0, "ROOM", "where it is; again for a further room", TRUE },
  { NULL },
};

const PlnVerb pln_verbs_session[] = {
  { PLN_SESSION_ROW (WRITE, "session add", "TITLE [OPTION ...]", "Adds a session"),
    .text
    = "A session may have no time yet, or only a day, or a start, or a start and a length. A part\n"
      "(--part-of) without a start begins when the one before it ends. Somebody not named yet is\n"
      "added with plenary appearance add --label.\n\nExamples:\n\n"
      "  plenary session add \"Opening\" --kind ceremony --start 09:00 --length 20 --room main\n"
      "  plenary session add \"Why trade?\" --kind keynote --day 2 --start 09:20 --end 10:00 \\\n"
      "    --speaker \"Jane Roe; Director; Example Institute\" --create\n"
      "  plenary session add \"First speech\" --part-of opening --length 8",
    .fields = TRUE, .options = { pln_options_when, pln_options_lists, pln_options_session },
    .run = pln_session_add },
  PLN_SESSION_ROWS ("session", "SESSION", "opening"),
  { NULL },
};
