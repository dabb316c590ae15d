/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary roundtable: sessions around a table, with a moderator and participants. */
#include "cli/verbs/pln-session-rows.h"

const PlnVerb pln_verbs_roundtable[] = {
  { PLN_SESSION_ROW (WRITE, "roundtable add", "TITLE [OPTION ...]", "Adds a roundtable"),
    .text
    = "A roundtable is a session of that kind: a moderator, at least two participants, a "
      "theme.\n\nExample:\n\n"
      "  plenary roundtable add \"Policy roundtable\" --start 10:20 --length 90 --room main \\\n"
      "    --theme \"Digital trade\" --moderator \"Jane Roe\" --panelist \"John Doe\" \\\n"
      "    --panelist \"Jean Dupont; Director; Institut Exemple\" --create",
    .fields = TRUE, .options = { pln_options_when, pln_options_lists, pln_options_session },
    .run = pln_session_add },
  PLN_SESSION_ROWS ("roundtable", "ROUNDTABLE", "policy"),
  { NULL },
};
