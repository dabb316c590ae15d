/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a rule says of a programme, as text, so that a test is what goes in and what comes out. */
#pragma once

#include "check/pln-check.h"

/* Returns: (transfer full): the findings of @rule alone (%NULL: of all rules, in their order), a
 *   line each: `error policy-roundtable: message > advice` */
char *check_say (const PlnProgramme *programme, const char *rule);

/* Asserts what @rule says. */
#define assert_says(programme, rule, expected)                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *said = check_say (programme, rule);                                           \
    g_assert_cmpstr (said, ==, expected);                                                          \
  }                                                                                                \
  G_STMT_END
