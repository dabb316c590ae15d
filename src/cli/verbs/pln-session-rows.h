/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of the verbs that sessions and roundtables have alike: all but `add`. */
#pragma once

#include "cli/find/pln-release.h"
#include "cli/options/pln-people.h"
#include "cli/options/pln-select.h"
#include "cli/options/pln-when.h"
#include "cli/verbs/pln-session-verbs.h"

/* --part-of and what else is no field, for `add` and `set`; --length and --room, for `move`. */
extern const PlnOption pln_options_session[];
extern const PlnOption pln_options_move[];

/* What a row begins with; @access: READ or WRITE. */
#define PLN_SESSION_ROW(access, words_, usage_, summary_)                                          \
  .words = words_, .needs = PLN_NEEDS_##access, .usage = usage_, .summary = summary_,              \
  .shape = &pln_shape_session

/* Laid out by hand: clang-format takes rows in a macro for blocks. */
/* clang-format off */

/* @noun: `session`, @NOUN: `SESSION`, @example: the key of one. */
#define PLN_SESSION_ROWS(noun, NOUN, example)                                                      \
  { PLN_SESSION_ROW (READ, noun " list", "[OPTION ...]", "Lists " noun "s by time"),               \
    .text = "Options select; one given again selects more, different ones select less.\n\n"        \
            "Examples:\n\n  plenary " noun " list --day 2 --room main\n"                           \
            "  plenary " noun " list --unscheduled",                                               \
    .options = { pln_options_select, pln_options_release, pln_options_unscheduled },                              \
    .run = pln_session_list },                                                                     \
  { PLN_SESSION_ROW (READ, noun " show", NOUN, "Shows a " noun " in full"),                        \
    .text = "Example:\n\n  plenary " noun " show " example,                                        \
    .run = pln_session_show },                                                                     \
  { PLN_SESSION_ROW (WRITE, noun " set", NOUN " [OPTION ...]", "Changes a " noun),                 \
    .text = "--room, --theme, --speaker … replace all that there are; --add-room and --drop-room\n" \
            "change one. An empty value clears a field.\n\nExamples:\n\n"                          \
            "  plenary " noun " set " example " --state tentative --add-theme trade\n"             \
            "  plenary " noun " set " example " --title zh=开幕 --abstract \"\"",                  \
    .fields = TRUE,                                                                                \
    .options = { pln_options_when, pln_options_lists, pln_options_list_changes,                    \
                 pln_options_session, pln_options_patron_changes },                                \
    .run = pln_session_set },                                                                      \
  { PLN_SESSION_ROW (                                                                              \
        WRITE, noun " move",                                                                       \
        NOUN " [--start TIME] [--end TIME] [--day DAY] [--length LENGTH] [--room ROOM]",           \
        "Moves a " noun " to another time or room, with its parts"),                               \
    .text = "Examples:\n\n  plenary " noun " move " example " --start 10:20\n"                     \
            "  plenary " noun " move " example " --day 2 --room \"Room 201\"",                     \
    .options = { pln_options_when, pln_options_move },                                             \
    .run = pln_session_move },                                                                     \
  { PLN_SESSION_ROW (WRITE, noun " unschedule", NOUN, "Takes the time from a " noun),              \
    .text = "Example:\n\n  plenary " noun " unschedule " example,                                  \
    .run = pln_session_unschedule },                                                               \
  { PLN_SESSION_ROW (WRITE, noun " cancel", NOUN " [--reason TEXT]",                               \
                     "Cancels a " noun ", with its parts"),                                        \
    .text = "It stays in the programme as cancelled, so that calendars can say so.\n\n"            \
            "Example:\n\n  plenary " noun " cancel " example " --reason \"The speaker is ill\"",   \
    .options = { pln_options_reason },                                                             \
    .run = pln_session_cancel },                                                                   \
  { PLN_SESSION_ROW (WRITE, noun " restore", NOUN " [--state STATE]",                              \
                     "Restores a cancelled " noun),                                                \
    .text = "Parts that were cancelled with it come back with it.\n\n"                             \
            "Example:\n\n  plenary " noun " restore " example,                                     \
    .options = { pln_options_restore },                                                            \
    .run = pln_session_restore },                                                                  \
  { PLN_SESSION_ROW (WRITE, noun " remove", NOUN " [--with-parts]",                                \
                     "Removes a " noun " entered by mistake"),                                     \
    .text = "What will not take place is cancelled, not removed.\n\n"                              \
            "Example:\n\n  plenary " noun " remove " example,                                      \
    .options = { pln_options_with_parts },                                                         \
    .run = pln_session_remove }

/* clang-format on */
